import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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
import { commonInputs, handlerShape, hookEvents, hookShapes, misnomers, toolInputs } from '../../src/spec/hook-facts.ts';
import { agentFields, clientVersion, limitOf, limits, models, substitutions, tools } from '../../src/spec/index.ts';
import type { AgentField, FieldUse, Limit, Named, Substitution, Tool } from '../../src/spec/types.ts';
import { sharedFolder } from '../shared.ts';

interface Evidence {
  readonly kind: string;
  readonly version?: string;
  readonly saw: string;
}

interface Fact {
  readonly since: string;
  readonly evidence: readonly Evidence[];
  readonly [key: string]: unknown;
}

const folder = fileURLToPath(new URL('../../src/spec/', import.meta.url));
const entries = fs.readdirSync(folder);
const files = entries.filter((file) => file.endsWith('.json'));
const readers = entries.filter((file) => file.endsWith('.ts')).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

/** What tells two facts of a file apart; a file uses those that it has. */
const identity = ['kind', 'about', 'part', 'step', 'event', 'tool', 'transport', 'code', 'name', 'token', 'source'];
const version = /^\d+\.\d+\.\d+$/;

function factsOf(file: string): { client: string; facts: readonly Fact[] } {
  return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
}

function idOf(fact: Fact): string {
  return identity.flatMap((key) => (fact[key] === undefined ? [] : [`${key}=${fact[key]}`])).join(' ');
}

/** What no client shows: demands of the plugin directory and of other readers, states of a network, names without an effect. */
function isBeyondClient(file: string, fact: Fact): boolean {
  // What other systems and languages have, which hook scripts rely on.
  if (file === 'script-facts.json' && (fact.kind === 'macos' || fact.kind === 'modules')) return true;
  if (file === 'directory.json' || String(fact.part).startsWith('portable-')) return true;
  // A diagnosis of ours may stand on a standard as long as it says nothing of the client.
  if (file === 'mcp-reasons.json') return !/\bthe client\b(?! certificate)/.test(String(fact.effect ?? ''));
  return fact.evidence.every(({ kind }) => kind === 'changelog') && String(fact.does).includes('no effect was seen');
}

/** Whether version `a` is no newer than `b`. */
function isAtMost(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  const at = left?.findIndex((number, index) => number !== right?.[index]) ?? -1;
  return at < 0 || (left?.[at] ?? 0) < (right?.[at] ?? 0);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

describe.each(files)('%s', (file) => {
  const { client, facts, ...rest } = factsOf(file);

  it('holds facts of the client that all others hold', () => {
    expect(client).toBe(clientVersion);
    expect(rest).toEqual({});
    expect(facts.length).toBeGreaterThan(0);
  });

  it('names every fact once', () => {
    const ids = facts.map(idOf);
    expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says since when each is true', () => {
    const wrong = facts.filter(({ since }) => {
      const [, bound, number = ''] = /^(<=)?(.*)$/.exec(since ?? '') ?? [];
      return !version.test(number) || !isAtMost(number, client) || (bound !== undefined && number !== client);
    });
    expect(wrong.map((fact) => `${idOf(fact)}: ${fact.since}`)).toEqual([]);
  });

  it('says for each where it was seen', () => {
    const wrong = facts.filter(({ evidence }) => {
      const isWhole = (item: Evidence): boolean =>
        ['client', 'docs', 'changelog'].includes(item.kind) &&
        isText(item.saw) &&
        (item.version === undefined ? item.kind !== 'client' : version.test(item.version) && isAtMost(item.version, client));
      return !Array.isArray(evidence) || evidence.length === 0 || !evidence.every(isWhole);
    });
    expect(wrong.map(idOf)).toEqual([]);
  });

  it('has seen each in this client, unless it is about something else', () => {
    const wrong = facts.filter((fact) => !fact.evidence.some(({ kind, version: seen }) => kind === 'client' && seen === client));
    expect(wrong.filter((fact) => !isBeyondClient(file, fact)).map(idOf)).toEqual([]);
  });

  it('is read by one reader', () => {
    expect(readers.filter((text) => text.includes(`'./${file}'`))).toHaveLength(1);
  });
});

it('the client is the one that the tests run', () => {
  const { devDependencies } = JSON.parse(fs.readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'));
  expect(devDependencies['@anthropic-ai/claude-code']).toBe(clientVersion);
});

interface EventFacts {
  readonly matcher_on: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly hookSpecificOutput: Readonly<Record<string, unknown>> | null;
  readonly handler_types: readonly string[];
  readonly default_timeout_s: number;
  readonly gating?: boolean;
  readonly env_file?: boolean;
}

const reference = sharedFolder('oracle/hooks/spec');
const payloads = sharedFolder('oracle/hooks/payloads');
const read = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(reference ?? '', name), 'utf8')) as T;

describe('the facts of hooks', () => {
  it('are named once, and each is seen somewhere', () => {
    for (const facts of [hookEvents, hookShapes, misnomers, commonInputs, toolInputs]) {
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
      for (const { evidence, since } of facts)
        expect([evidence.length > 0, since]).toEqual([true, expect.stringMatching(/^(?:<=)?2\./)]);
    }
  });

  it('name types of handlers and the gates that exist', () => {
    for (const { handlers } of hookEvents) expect(handlers.every((type) => handlerShape(type))).toBe(true);
    expect(hookEvents.filter(({ gating }) => gating).map(({ name }) => name)).toEqual(['PreToolUse', 'PermissionRequest']);
  });
});

describe.skipIf(!reference)('held against what the client was seen to do', () => {
  it('events have the inputs, outputs, handlers and times that they should', () => {
    const { events } = read<{ events: Readonly<Record<string, EventFacts>> }>('events.json');
    const ours = hookEvents.map((event) => [
      event.name,
      {
        matched: event.matcher !== undefined,
        input: event.input.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).sort(),
        output: event.output?.map(({ name }) => name).sort() ?? null,
        handlers: event.handlers,
        timeout: event.timeout,
        gating: event.gating ?? false,
        environmentFile: event.environmentFile ?? false,
      },
    ]);
    const theirs = Object.entries(events).map(([name, event]) => [
      name,
      {
        matched: event.matcher_on !== null,
        input: Object.keys(event.input).sort(),
        output: event.hookSpecificOutput && Object.keys(event.hookSpecificOutput).sort(),
        handlers: event.handler_types,
        timeout: event.default_timeout_s,
        gating: event.gating ?? false,
        environmentFile: event.env_file ?? false,
      },
    ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });

  it('the tools that the type file knows have inputs', () => {
    const { registered_in_types_on_linux: names } = read<{ registered_in_types_on_linux: readonly string[] }>('tools.json');
    expect(names.filter((name) => !toolInputs.some((tool) => tool.name === name))).toEqual([]);
  });
});

describe.skipIf(!payloads)('what hooks were given', () => {
  it('has no field that the facts do not know, and all that they promise', () => {
    const files = fs.readdirSync(payloads ?? '').filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const payload = JSON.parse(fs.readFileSync(path.join(payloads ?? '', file), 'utf8')) as Record<string, unknown>;
      const event = hookEvents.find(({ name }) => name === payload.hook_event_name);
      const known = [...(event?.input ?? []), ...commonInputs];
      expect(
        Object.keys(payload).filter((key) => !known.some(({ name }) => name === key)),
        file,
      ).toEqual([]);
      expect(
        known.filter(({ name, optional }) => !optional && !(name in payload)).map(({ name }) => name),
        file,
      ).toEqual([]);
    }
  });

  it('fits the inputs of tools', () => {
    for (const file of fs.readdirSync(payloads ?? '').filter((name) => name.startsWith('PreToolUse-'))) {
      const { tool_name, tool_input } = JSON.parse(fs.readFileSync(path.join(payloads ?? '', file), 'utf8')) as {
        tool_name: string;
        tool_input: Record<string, unknown>;
      };
      const fields = toolInputs.find(({ name }) => name === tool_name)?.fields;
      if (!fields) continue;
      const names = Object.keys(fields);
      expect(
        Object.keys(tool_input).filter((key) => !names.includes(key) && !names.includes(`${key}?`)),
        file,
      ).toEqual([]);
    }
  });
});

// JSON reaches the readers through a cast. The tables below must fit both the types, or they do not compile, and the data.

type Check = (value: unknown) => boolean;
type Shape<T> = {
  readonly [K in keyof Required<T>]: { readonly optional: undefined extends T[K] ? true : false; readonly is: Check };
};

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const oneOf =
  <T extends string>(values: Readonly<Record<T, true>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(values, value);
const must = (is: Check) => ({ optional: false, is }) as const;
const may = (is: Check) => ({ optional: true, is }) as const;
const fact = { since: must(text), evidence: must(Array.isArray) };
const use = oneOf<FieldUse>({ applied: true, ignored: true });
const named: Shape<Named> = { ...fact, name: must(text), does: must(text) };

const shapes = {
  agentFields: {
    ...named,
    inPlugin: must(use),
    inProject: must(use),
    schema: must((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    otherwise: must((value) => typeof value === 'string'),
  } satisfies Shape<AgentField>,
  tools: {
    ...fact,
    name: must(text),
    status: must(oneOf<Tool['status']>({ standard: true, conditional: true, alias: true, removed: true, unknown: true })),
    use: may(text),
    inSubagents: may((value) => typeof value === 'boolean'),
  } satisfies Shape<Tool>,
  models: named,
  substitutions: {
    ...fact,
    token: must(text),
    becomes: must(text),
    in: must((value) => {
      const isPlace = oneOf<Substitution['in'][number]>({ skill: true, command: true, agent: true });
      return Array.isArray(value) && value.length > 0 && value.every(isPlace);
    }),
  } satisfies Shape<Substitution>,
  limits: { ...named, value: must((value) => Number.isInteger(value)), unit: must(text) } satisfies Shape<Limit>,
};

describe.each([
  ['agentFields', agentFields, shapes.agentFields],
  ['tools', tools, shapes.tools],
  ['models', models, shapes.models],
  ['substitutions', substitutions, shapes.substitutions],
  ['limits', limits, shapes.limits],
] as const)('%s', (_, facts, shape) => {
  it('are what their type says', () => {
    const rows: readonly (readonly [string, { optional: boolean; is: Check }])[] = Object.entries(shape);
    const wrong = facts.flatMap((given, index) => {
      const values = given as unknown as Readonly<Record<string, unknown>>;
      const unknown = Object.keys(values).filter((key) => !Object.hasOwn(shape, key));
      const bad = rows.filter(([key, { optional, is }]) => (values[key] === undefined ? !optional : !is(values[key])));
      return [...unknown, ...bad.map(([key]) => key)].map((key) => `${index} ${values.name ?? values.token}: ${key}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('facts that belong together', () => {
  it('a field that demands something says what happens otherwise', () => {
    const silent = agentFields.filter(({ schema, otherwise }) => Object.keys(schema).length > 0 && !text(otherwise));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  const statusOf = (name: string): Tool['status'] | undefined => tools.find((tool) => tool.name === name)?.status;

  it('an old tool name leads to one that works', () => {
    const aliases = tools.filter(({ status }) => status === 'alias');
    expect(aliases.length).toBeGreaterThan(0);
    for (const { name, use: successor } of aliases)
      expect(['standard', 'conditional'], `${name} -> ${successor}`).toContain(statusOf(successor ?? ''));
  });

  it('no advice names a tool that does not work', () => {
    for (const { name, use: successor } of tools)
      if (successor !== undefined && statusOf(successor) !== undefined)
        expect(['standard', 'conditional'], `${name} -> ${successor}`).toContain(statusOf(successor));
  });

  it('a token is one that a text can hold', () => {
    for (const { token } of substitutions) expect(token).toMatch(/^\$(?:\{[\w.]+\}|[\w[\]]+)$/);
  });

  it('a limit is found by its name, and only by that', () => {
    for (const { name, value } of limits) expect(limitOf(name)).toBe(value);
    expect(() => limitOf('nope')).toThrow('there is no limit called nope');
  });
});

interface Values {
  readonly applied: readonly unknown[];
  readonly refused: readonly unknown[];
}

const list: Values = {
  applied: ['Read', 'Read, Grep', '', ['Read'], []],
  refused: [7, true, { Read: true }, [7], ['Read', null]],
};
const textValues: Values = { applied: ['x', 'with: colon'], refused: [['x'], { x: 1 }] };
const flag: Values = { applied: [true, false, 'true', 'false'], refused: ['yes', 'no', 'on', 1, 0, [], {}] };

/** Values of an agent's fields that the client applies, and values that it drops or misreads. */
const table: Readonly<Record<string, Values>> = {
  name: textValues,
  description: textValues,
  when_to_use: textValues,
  'when-to-use': textValues,
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

const published = schemaFiles();

/** What an editor does with a text that names one of the schemas; `|` stands for the cursor. */
function edit(schema: string, text: string) {
  const service = getLanguageService({
    schemaRequestService: async (uri) => {
      const found = [...published].find(([file]) => addressOf(file) === uri);
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
    const differing = [...published].filter(([file, text]) => {
      const absolute = path.join(root, file);
      return !fs.existsSync(absolute) || fs.readFileSync(absolute, 'utf8') !== text;
    });
    expect(differing.map(([file]) => file)).toEqual([]);
    expect(fs.readdirSync(path.join(root, schemaFolder)).sort()).toEqual(
      [...published.keys()].map((file) => path.basename(file)).sort(),
    );
  });

  it.each([...published])('%s is a schema with a sentence at every field', (_file, text) => {
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
    for (const file of published.keys()) expect(readme).toContain(`\`${path.basename(file)}`);
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
  const ajv = new Ajv({ strict: false, schemas: [...published.values()].map((text) => JSON.parse(text)) });
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
