import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { root } from '../../src/build/bundles.ts';
import { compiledValidators } from '../../src/build/compiled-validators.ts';
import { addressOf, schemaFiles, schemaFolder } from '../../src/build/generate.ts';
import { readFrontmatter } from '../../src/formats/frontmatter.ts';
import { parseJson } from '../../src/formats/json.ts';
import { toValue } from '../../src/formats/located.ts';
import { schemas, validators } from '../../src/schemas/validators.ts';
import { agentFields } from '../../src/spec/index.ts';
import { sharedFolder } from '../shared.ts';

interface Values {
  readonly applied: readonly unknown[];
  readonly refused: readonly unknown[];
}

const list: Values = {
  applied: ['Read', 'Read, Grep', '', ['Read'], []],
  refused: [7, true, { Read: true }, [7], ['Read', null]],
};
const text: Values = { applied: ['x', 'with: colon'], refused: [['x'], { x: 1 }] };
const flag: Values = { applied: [true, false, 'true', 'false'], refused: ['yes', 'no', 'on', 1, 0, [], {}] };

/** Values of an agent's fields that the client applies, and values that it drops or misreads. */
const table: Readonly<Record<string, Values>> = {
  name: text,
  description: text,
  when_to_use: text,
  'when-to-use': text,
  tools: list,
  disallowedTools: list,
  model: { applied: ['sonnet', 'inherit', 'claude-opus-4-1'], refused: ['', 4, true, ['sonnet'], {}] },
  effort: { applied: ['low', 'medium', 'high', 'xhigh', 'max', 3], refused: ['extreme', '', true, {}] },
  maxTurns: { applied: [1, 500, '5'], refused: [0, -1, 1.5, 'many', '0', true, {}] },
  skills: list,
  memory: { applied: ['user', 'project', 'local'], refused: ['global', 'User', true, [], 1] },
  background: flag,
  isolation: { applied: ['worktree'], refused: ['docker', true, [], 'none'] },
  color: { applied: ['red', 'cyan', 'orange'], refused: ['magenta', 'Red', '#ff0000', 7] },
  omitClaudeMd: flag,
  hooks: { applied: [{}, { PreToolUse: [] }], refused: ['x', [], true] },
  permissionMode: { applied: ['plan', 'default', 'acceptEdits'], refused: ['yolo', 'Plan', true, []] },
  initialPrompt: { applied: ['Begin.'], refused: [7, [], {}] },
};

describe('the schema of an agent', () => {
  it('knows every field of the facts, and no demand on a field is without values here', () => {
    const fields = Object.keys(schemas.agent.properties);
    expect(fields).toEqual(agentFields.map(({ name }) => name));
    const demanding = agentFields.filter(({ schema }) => Object.keys(schema).length > 0).map(({ name }) => name);
    expect(demanding.filter((name) => !table[name])).toEqual([]);
    expect(Object.keys(table).filter((name) => !fields.includes(name))).toEqual([]);
  });

  it.each(Object.entries(table))('%s: takes what the client applies, and refuses the rest', (name, { applied, refused }) => {
    expect(applied.filter((value) => !validators.agent({ [name]: value }))).toEqual([]);
    expect(refused.filter((value) => validators.agent({ [name]: value }))).toEqual([]);
  });

  it('says at which field a value is wrong, for all of them at once', () => {
    expect(validators.agent({ memory: 'global', color: 'magenta', description: 'x' })).toBe(false);
    const places = new Set(validators.agent.errors?.map(({ instancePath }) => instancePath));
    expect(places).toEqual(new Set(['/memory', '/color']));
  });

  it('leaves fields that it does not know to the rules, and demands none', () => {
    expect(validators.agent({})).toBe(true);
    expect(validators.agent({ flavour: 'sweet' })).toBe(true);
    for (const value of [null, 'x', 7, []]) expect(validators.agent(value)).toBe(false);
  });
});

describe('the schema of a configuration', () => {
  const entry = { rule: 'agent/*', files: 'agents/**' };

  it.each<[unknown]>([
    [{}],
    [{ $schema: 'x' }],
    [{ rules: { 'agent/unknown-tool': 'off', 'agent/*': 'info', 'file/x': 'warning', 'a/b': 'error' } }],
    [{ ignore: [] }],
    [{ ignore: [entry, { ...entry, reason: 'kept for another client' }] }],
  ])('takes %j', (value) => expect(validators.config(value)).toBe(true));

  it.each<[unknown]>([
    [null],
    [[]],
    ['off'],
    [{ rule: {} }],
    [{ rules: [] }],
    [{ rules: { 'agent/x': 'on' } }],
    [{ rules: { 'agent/x': false } }],
    [{ rules: { 'agent/x': 'Error' } }],
    [{ ignore: entry }],
    [{ ignore: ['agents/**'] }],
    [{ ignore: [{ rule: 'agent/x' }] }],
    [{ ignore: [{ files: 'x' }] }],
    [{ ignore: [{ ...entry, rule: '' }] }],
    [{ ignore: [{ ...entry, files: ['a'] }] }],
    [{ ignore: [{ ...entry, path: 'x' }] }],
  ])('refuses %j', (value) => expect(validators.config(value)).toBe(false));
});

describe('the code that the build makes of the schemas', () => {
  it('judges as the schemas do', async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      stdin: { contents: "export { validators } from './src/schemas/validators.ts';", resolveDir: root, loader: 'ts' },
      plugins: [await compiledValidators()],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
    });
    const code = outputFiles[0]?.text ?? '';
    expect(code).not.toContain('new Ajv');
    const compiled = (await import(`data:text/javascript,${encodeURIComponent(code)}`)).validators as typeof validators;
    for (const [name, { applied, refused }] of Object.entries(table)) {
      for (const value of [...applied, ...refused]) {
        const data = { [name]: value };
        expect(compiled.agent(data), JSON.stringify(data)).toBe(validators.agent(data));
        expect(compiled.agent.errors?.map(({ instancePath }) => instancePath)).toEqual(
          validators.agent.errors?.map(({ instancePath }) => instancePath),
        );
      }
    }
    for (const data of [{}, null, { rules: { 'agent/x': 'on' } }, { ignore: [{ rule: 'a/b', files: '**' }] }])
      expect(compiled.config(data)).toBe(validators.config(data));
  });
});

const files = schemaFiles();

/** What an editor does with a text that names one of the schemas; `|` stands for the cursor. */
function edit(schema: string, text: string) {
  const service = getLanguageService({
    schemaRequestService: async (uri) => {
      const found = [...files].find(([file]) => addressOf(file) === uri);
      if (!found) throw new Error(`no schema ${uri}`);
      return found[1];
    },
  });
  service.configure({ validate: true, schemas: [{ uri: addressOf(`${schemaFolder}/${schema}`), fileMatch: ['*.json'] }] });
  const document = TextDocument.create('file:///x.json', 'json', 1, text.replace('|', ''));
  const parsed = service.parseJSONDocument(document);
  const position = document.positionAt(Math.max(text.indexOf('|'), 0));
  return {
    completions: async () => (await service.doComplete(document, position, parsed))?.items.map(({ label }) => label) ?? [],
    hover: async () => JSON.stringify((await service.doHover(document, position, parsed))?.contents),
    problems: async (): Promise<string[]> =>
      (await service.doValidation(document, parsed)).map(({ message }) =>
        typeof message === 'string' ? message : message.value,
      ),
  };
}

describe('the schemas for editors', () => {
  it('are what the facts give; after a change, run `npm run generate`', () => {
    const differing = [...files].filter(([file, text]) => {
      const absolute = path.join(root, file);
      return !fs.existsSync(absolute) || fs.readFileSync(absolute, 'utf8') !== text;
    });
    expect(differing.map(([file]) => file)).toEqual([]);
    expect(fs.readdirSync(path.join(root, schemaFolder)).sort()).toEqual(
      [...files.keys()].map((file) => path.basename(file)).sort(),
    );
  });

  it.each([...files])('%s is a schema with a sentence at every field', (_file, text) => {
    expect(text.length).toBeLessThan(240 * 1024);
    const schema = JSON.parse(text);
    expect(new Ajv({ strict: false }).compile(schema)).toBeTypeOf('function');
    const maps = [
      schema.properties,
      ...Object.values<Record<string, unknown>>(schema.definitions ?? {}).map(({ properties }) => properties),
    ];
    const fields = maps.flatMap((map) => Object.entries<{ description?: string }>(map ?? {}));
    expect(fields.filter(([, { description = '' }]) => !/^[^ ].*[^ ]$/s.test(description)).map(([name]) => name)).toEqual([]);
    expect(fields.length).toBeGreaterThan(3);
  });

  it('stand in the README by their addresses', () => {
    const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
    expect(readme).toContain(`"$schema": "${addressOf(`${schemaFolder}/plugin.schema.json`)}"`);
    for (const file of files.keys()) expect(readme).toContain(`\`${path.basename(file)}`);
  });
});

describe('in an editor', () => {
  it('fields of a manifest are offered and explained', async () => {
    expect(await edit('plugin.schema.json', '{ | }').completions()).toEqual(
      expect.arrayContaining(['name', 'hooks', 'userConfig']),
    );
    expect(await edit('plugin.schema.json', '{ "default|Enabled": true }').hover()).toContain('on after install');
  });

  it('the fields of a handler are those of its type', async () => {
    const stop = (handler: string): string => `{ "hooks": { "Stop": [{ "hooks": [${handler}] }] } }`;
    expect(await edit('hooks.schema.json', stop('{ "type": | }')).completions()).toContain('"mcp_tool"');
    const offered = await edit('hooks.schema.json', stop('{ "type": "http", | }')).completions();
    expect(offered).toEqual(expect.arrayContaining(['url', 'timeout']));
    expect(offered).not.toContain('command');
    expect(await edit('hooks.schema.json', '{ "hooks": { "|": [] } }').completions()).toContain('PreToolUse');
    expect(await edit('hooks.schema.json', '{ "hooks": { "Pre|ToolUse": [] } }').hover()).toContain('Fires before a tool call');
  });

  it('the fields of a server are those of its type', async () => {
    const server = (fields: string): string => `{ "mcpServers": { "a": { ${fields} } } }`;
    expect(await edit('mcp.schema.json', server('"type": "http", |')).completions()).toContain('headersHelper');
    expect(await edit('mcp.schema.json', server('|')).completions()).toContain('command');
  });

  it.each([
    ['plugin.schema.json', '{ "description": "x" }', 'Missing property "name"'],
    ['plugin.schema.json', '{ "name": "a", "defaultEnabled": "yes" }', 'Incorrect type'],
    [
      'marketplace.schema.json',
      '{ "name": "a", "owner": { "name": "b" }, "plugins": [{ "name": "c" }] }',
      'Missing property "source"',
    ],
    ['hooks.schema.json', '{ "hooks": { "PreTooUse": [] } }', 'PreTooUse is not allowed'],
    ['hooks.schema.json', '{ "hooks": { "Stop": [{ "hooks": [{ "type": "command" }] }] } }', 'Missing property "command"'],
    [
      'hooks.schema.json',
      '{ "hooks": { "SessionStart": [{ "hooks": [{ "type": "prompt", "prompt": "x" }] }] } }',
      'Valid values',
    ],
    ['mcp.schema.json', '{ "mcpServers": { "a": { "type": "http" } } }', 'Missing property "url"'],
    ['mcp.schema.json', '{ "a": { "args": [] } }', 'Missing property "command"'],
    ['frontmatter.schema.json', '{ "name": 7, "description": "x" }', 'Incorrect type'],
  ])('%s marks %s', async (schema, text, message) => {
    expect((await edit(schema, text).problems()).join('\n')).toContain(message);
  });
});

/** The schema for a file by its place in a plugin. */
function schemaFor(file: string): string | undefined {
  if (/(?:^|\/)\.claude-plugin\/plugin\.json$/.test(file)) return 'plugin.schema.json';
  if (/(?:^|\/)\.claude-plugin\/marketplace\.json$/.test(file)) return 'marketplace.schema.json';
  if (/(?:^|\/)hooks\/hooks\.json$/.test(file)) return 'hooks.schema.json';
  return /(?:^|\/)\.mcp\.json$/.test(file) ? 'mcp.schema.json' : undefined;
}

/** What the schemas say against the files below a folder, and how many they looked at. */
function complaints(folder: string): { seen: number; found: string[] } {
  const ajv = new Ajv({ strict: false, schemas: [...files.values()].map((text) => JSON.parse(text)) });
  const found: string[] = [];
  let seen = 0;
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const absolute = path.join(folder, file);
    const text = (): string => fs.readFileSync(absolute, 'utf8');
    const kind =
      /(?:^|\/)(?:agents\/[^/]+|skills\/[^/]+\/SKILL|commands\/[^/]+)\.md$/.test(file) &&
      /(agent|skill|command)s\//.exec(file)?.[1];
    const name = kind ? `frontmatter.schema.json` : schemaFor(file);
    if (!name || !fs.statSync(absolute).isFile()) continue;
    const tree = kind ? readFrontmatter(text()).client.root : parseJson(text()).root;
    const validate = ajv.getSchema(addressOf(`${schemaFolder}/${name}${kind ? `#/definitions/${kind}` : ''}`));
    if (!validate) throw new Error(`no schema for ${file}`);
    if (!tree) continue;
    seen++;
    if (!validate(toValue(tree))) found.push(`${file}: ${ajv.errorsText(validate.errors)}`);
  }
  return { seen, found };
}

describe('files that work', () => {
  it('are fine in our own plugin and its examples', () => {
    const [own, examples] = ['.claude-plugin', 'skills'].map((folder) => complaints(path.join(root, folder)));
    expect([...(own?.found ?? []), ...(examples?.found ?? [])]).toEqual([]);
    expect(examples?.seen).toBeGreaterThan(25);
  });

  // What the client drops or never runs, as the validators say too.
  const mistakes = [
    /agents\/[\w-]+\.md: data\/color must be equal/,
    /commands\/[\w-]+\.md: data\/arguments must be string/,
    /hooks\.json: data\/hooks\/\w+\/0\/hooks\/0\/type must be equal/,
    /hooks\.json: data\/hooks must (?:be object|NOT have additional properties)/,
    /plugin-template\/\.claude-plugin\/plugin\.json: data\/author must be object/,
  ];
  const corpus = sharedFolder('corpus');
  it.skipIf(!corpus)('are fine in real plugins, and what is wrong in those is found', () => {
    const { seen, found } = complaints(corpus ?? '');
    expect(found.filter((complaint) => !mistakes.some((mistake) => mistake.test(complaint)))).toEqual([]);
    expect(mistakes.filter((mistake) => !found.some((complaint) => mistake.test(complaint)))).toEqual([]);
    expect(seen).toBeGreaterThan(500);
  });
});
