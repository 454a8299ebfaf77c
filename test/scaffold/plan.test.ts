import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/plugin/files.ts';
import { drawIcon } from '../../src/scaffold/documents.ts';
import { type Answers, answersFromOptions, jsonText, Refusal, readWritten, setValue } from '../../src/scaffold/draft.ts';
import { type Place, type Plan, planPlugin } from '../../src/scaffold/plan.ts';
import { questions } from '../../src/scaffold/questions.ts';
import { hookEvents } from '../../src/spec/hook-facts.ts';

const place = (files: Record<string, string>, more: Partial<Place> = {}): Place => ({
  files: memoryFiles(files),
  folderName: 'desk',
  author: 'Jane Doe',
  year: 2026,
  force: false,
  client: '2.1.330',
  toolkit: 'https://example.com/toolkit',
  nameProblem: () => undefined,
  ...more,
});

/** Plans from `--option value` pairs. */
function plan(
  options: readonly (readonly [string, string?])[],
  files: Record<string, string> = {},
  more: Partial<Place> = {},
): Plan {
  const all = (name: string): string[] => options.filter(([option]) => option === name).map(([, value]) => value ?? '');
  const answers: Answers = answersFromOptions({ has: (name) => options.some(([option]) => option === name), all });
  return planPlugin(answers, place(files, more));
}

const textOf = ({ files }: Plan, path: string): string => String(files.find((file) => file.path === path)?.content);
const manifest = '.claude-plugin/plugin.json';
const existing = { [manifest]: '{ "name": "desk", "description": "x", "author": { "name": "Jane" } }\n' };

describe('a value in a JSON text', () => {
  it.each([
    ['an empty object', '{}\n', ['a'], 1, '{\n  "a": 1\n}\n'],
    ['a new branch', '{\n  "x": 1\n}\n', ['a', 'b', -1], 'c', '{\n  "x": 1,\n  "a": {\n    "b": ["c"]\n  }\n}\n'],
    ['a replaced value', '{ "a": 1, "b": 2 }', ['a'], 'x', '{ "a": "x", "b": 2 }'],
    ['a list on one line', '{\n  "a": ["x"]\n}', ['a', -1], 'y', '{\n  "a": ["x", "y"]\n}'],
    ['tabs', '{\n\t"a": {\n\t\t"b": 1\n\t}\n}', ['a', 'c'], [1], '{\n\t"a": {\n\t\t"b": 1,\n\t\t"c": [1]\n\t}\n}'],
    ['the line ends of Windows', '{\r\n  "a": 1\r\n}\r\n', ['b'], 2, '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n'],
    ['a comment behind the last value', '{\n  "a": 1 // one\n}', ['b'], 2, '{\n  "a": 1, // one\n  "b": 2\n}'],
    ['a comment in front', '{\n  // one\n  "a": 1\n}', ['b'], 2, '{\n  // one\n  "a": 1,\n  "b": 2\n}'],
    ['a comment alone', '{\n  // none yet\n}', ['b'], 2, '{\n  // none yet\n  "b": 2\n}'],
    ['a trailing comma', '{\n  "a": 1, // one\n}', ['b'], 2, '{\n  "a": 1, // one\n  "b": 2\n}'],
    ['a byte order mark', '\uFEFF{\n  "a": 1\n}', ['b'], 2, '\uFEFF{\n  "a": 1,\n  "b": 2\n}'],
    ['a key that stands twice', '{\n  "a": 1,\n  "a": 2\n}', ['a'], 3, '{\n  "a": 1,\n  "a": 3\n}'],
  ] as const)('is set in %s', (_, text, path, value, after) => {
    expect(setValue(text, path, value)).toBe(after);
  });

  it('is not set where something else stands in the way', () => {
    expect(setValue('{ "a": [] }', ['a', 'b'], 1)).toBeUndefined();
    expect(setValue('{ "a": {} }', ['a', -1], 1)).toBeUndefined();
    expect(setValue('[]', ['a'], 1)).toBeUndefined();
    expect(setValue('', ['a'], 1)).toBeUndefined();
  });

  it('is written so that it reads back', () => {
    const value = {
      a: [],
      b: {},
      c: [1, 'x', null, true],
      d: [{ e: 'f' }],
      long: Array.from({ length: 40 }, (_, index) => `item ${index}`),
    };
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });
});

describe('what is written on the command line', () => {
  const read = (name: string, text: string): object => {
    const question = questions.find((one) => one.name === name);
    if (!question) throw new Error(name);
    return readWritten(question, text);
  };

  it.each([
    ['skill', 'notes=Writes: a = b', { name: 'notes', description: 'Writes: a = b' }],
    ['hook', 'Stop', { event: 'Stop' }],
    ['hook', 'Stop:js=x', { event: 'Stop', language: 'js', description: 'x' }],
    ['hook', 'SubagentStart/^desk:reviewer$:py', { event: 'SubagentStart', matcher: '^desk:reviewer$', language: 'py' }],
    ['hook', 'SubagentStart/^desk:reviewer$', { event: 'SubagentStart', matcher: '^desk:reviewer$' }],
    ['mcp', 'docs:oauth=https://example.com:8443/mcp', { name: 'docs', kind: 'oauth', url: 'https://example.com:8443/mcp' }],
    ['lsp', 'gopls:.go,.mod=gopls serve', { name: 'gopls', extensions: ['.go', '.mod'], command: 'gopls serve' }],
    ['marketplace', '../shop=desks', { folder: '../shop', name: 'desks' }],
  ])('--%s %s', (name, text, item) => {
    expect(read(name, text)).toEqual(item);
  });

  it('refuses what it cannot read', () => {
    expect(() => read('hook', 'Stop:ruby')).toThrow('"language" takes sh, py, js, ts; not "ruby"');
    expect(() => read('skill', '=x')).toThrow('nothing is given as name');
    expect(() => read('skill', 'a=b\u202ec')).toThrow('the text has a control or invisible character');
    expect(() => read('lsp', 'a:.a')).toThrow(Refusal);
  });
});

describe('a plan', () => {
  it('knows every event: each has a script and a case, or a reason', () => {
    for (const { name, inPlugin } of hookEvents) {
      if (inPlugin) expect(() => plan([['hook', name]])).toThrow(inPlugin);
      else expect(textOf(plan([['hook', name]]), 'hooks/hooks.test.json'), name).toContain(`"event": "${name}"`);
    }
  });

  it('puts purposes where people and the model read them', () => {
    const made = plan([
      ['description', 'Prepares releases'],
      ['skill', 'notes=Writes notes from git history. Use when asked.'],
      ['hook', 'PreToolUse=Keeps tags local'],
      ['hook', 'SessionStart:js=The tests are run by make check'],
    ]);
    expect(textOf(made, manifest)).toContain('"description": "Prepares releases."');
    expect(textOf(made, 'skills/notes/SKILL.md')).toContain('2. Do what is asked for: writes notes from git history.\n');
    expect(textOf(made, 'scripts/pre-tool-use.sh')).toMatch(/^#!\/bin\/sh\n# PreToolUse: Keeps tags local\.\n/);
    expect(textOf(made, 'scripts/pre-tool-use.sh')).toContain('here. Keeps tags local."');
    expect(textOf(made, 'scripts/session-start.mjs')).toContain("const text = 'The tests are run by make check.';");
    for (const text of ['Writes notes from git history.', 'Keeps tags local.', 'The tests are run by make check.'])
      expect(textOf(made, 'README.md')).toContain(text);
    expect(made.open.filter((line) => /skills|scripts/.test(line))).toEqual(['skills/notes/SKILL.md: the steps of the work']);
  });

  it('writes no text that a quote or a line of its own could break', () => {
    const nasty = `It's "quoted" \\ $HOME \`x\` <END> '''`;
    for (const language of ['sh', 'py', 'js', 'ts']) {
      const made = plan([['hook', `SessionStart:${language}=${nasty}`]]);
      const suite = JSON.parse(textOf(made, 'hooks/hooks.test.json'));
      expect(suite.cases[0].expect.model).toBe(`${nasty}.`);
    }
  });

  it('never holds a secret or the host of a registry', () => {
    const made = plan([['mcp', 'a:bearer'], ['mcp', 'b:helper'], ['user-config', 'key:secret'], ['ci'], ['hook', 'Stop']]);
    const all = made.files.map(({ content }) => String(content)).join('\n');
    expect(all).not.toMatch(/registry|--index-url/);
    expect(textOf(made, '.mcp.json')).toContain('"Bearer ${user_config.a_token}"');
    expect(textOf(made, 'scripts/tell-options.sh')).not.toContain("'key: %s");
  });

  it('adds to what is there, in the form that it has', () => {
    const bare = plan([['mcp', 'notes']], { ...existing, '.mcp.json': '{ "old": { "command": "x" } }\n' });
    expect(Object.keys(JSON.parse(textOf(bare, '.mcp.json')))).toEqual(['old', 'notes']);
    const listed = plan([['hook', 'Stop']], {
      ...existing,
      'hooks.test.json': '[]\n',
      'hooks/hooks.json': '{ "modules": ["./a.ts"] }\n',
    });
    expect(JSON.parse(textOf(listed, 'hooks.test.json'))).toHaveLength(3);
    expect(JSON.parse(textOf(listed, 'hooks/hooks.json'))).toMatchObject({ modules: ['./a.ts'], hooks: { Stop: [{}] } });
    const named = { [manifest]: '{ "name": "desk", "agents": "./a.md", "commands": { "x": { "content": "x" } } }\n' };
    expect(
      JSON.parse(
        textOf(
          plan(
            [
              ['agent', 'b'],
              ['command', 'c'],
            ],
            named,
          ),
          manifest,
        ),
      ),
    ).toEqual({
      name: 'desk',
      agents: ['./a.md', './agents/b.md'],
      commands: { x: { content: 'x' }, c: { source: './commands/c.md' } },
    });
  });

  it('leaves alone what it was not asked for', () => {
    expect(plan([['agent', 'a']], existing).files.map(({ path }) => path)).toEqual(['agents/a.md']);
    const fresh = plan([], { 'README.md': 'mine', LICENSE: 'mine' });
    expect(fresh.files.map(({ path }) => path)).toEqual(['.claude-plugin/icon.png', manifest, 'skills/desk/SKILL.md']);
  });

  it('refuses what would hide or break something', () => {
    expect(() => plan([['hook-module', 'a']], { ...existing, 'hooks/hooks.json': '{ "modules": ["./a.ts"] }' })).toThrow(
      'only one',
    );
    expect(() => plan([['skill', 'a']], { ...existing, 'SKILL.md': 'x' })).toThrow('move it to skills/NAME/ first');
    expect(() => plan([['license', 'ISC']], { [manifest]: '{ "name": "desk", "license": "MIT" }' })).toThrow(
      'it has another license',
    );
    const monitors = { [manifest]: '{ "name": "desk", "experimental": { "monitors": [] } }' };
    expect(() => plan([['monitor', 'a']], monitors)).toThrow('names other monitors');
    expect(() => plan([['agent', 'a']], { ...existing, 'agents/a.md': 'x' })).toThrow('it exists');
    expect(() => plan([['agent', 'a']], { ...existing, 'agents/A.md': 'x' })).toThrow('the same name on macOS and Windows');
    expect(() => planPlugin({ agents: [{ name: 'a', tools: ['Bsh'] }] }, place({}))).toThrow('no agent can have the tool "Bsh"');
  });
});

describe('the icon', () => {
  it('is a square PNG of 512 pixels that shows something, one for each name', () => {
    for (const name of ['desk', 'release-desk', 'a']) {
      const bytes = Buffer.from(drawIcon(name));
      expect(bytes).toEqual(Buffer.from(drawIcon(name)));
      const { width, height, data } = PNG.sync.read(bytes);
      expect({ width, height }).toEqual({ width: 512, height: 512 });
      const colours = new Set(Array.from({ length: width * height }, (_, index) => data.readUInt32BE(index * 4)));
      expect(colours.size).toBe(2);
    }
    expect(drawIcon('desk')).not.toEqual(drawIcon('disk'));
  });
});
