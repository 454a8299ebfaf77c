import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/build/bundles.ts';
import { compiledValidators } from '../../src/build/compiled-validators.ts';
import { schemas, validators } from '../../src/schemas/validators.ts';
import { agentFields } from '../../src/spec/index.ts';

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
