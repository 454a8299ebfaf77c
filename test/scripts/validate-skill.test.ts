import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../shared.ts';
import { newTree, type Outcome, run, writeTree } from './run.ts';

const manifest = '{ "name": "demo", "version": "1.0.0", "description": "A demo.", "author": { "name": "Jane" } }\n';
const clean = '---\nname: notes\ndescription: Writes release notes. Use before a release.\n---\n\nWrite the release notes.\n';
const failing = `${clean}\nTests: !\`npm test\`\n`;
const inPlugin = (files: Readonly<Record<string, string>>): string =>
  newTree({ '.claude-plugin/plugin.json': manifest, ...files });

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
}

function found(tool: string, cwd: string, args: readonly string[] = ['.']): string[] {
  const { code, out, err } = run(tool, ['--json', ...args], { cwd });
  expect({ err, crashed: code > 1 || code < 0 }).toEqual({ err: '', crashed: false });
  return JSON.parse(out).findings.map(({ severity, rule, file }: Found) => `${file} ${severity} ${rule}`);
}

describe('validate-skill', () => {
  it('says nothing about a clean skill', () => {
    expect(run('validate-skill', ['.'], { cwd: inPlugin({ 'skills/notes/SKILL.md': clean }) })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('names the values of a field, which the built facts still have', () => {
    const cwd = inPlugin({ 'skills/notes/SKILL.md': clean.replace('\n---', '\neffort: hihg\n---') });
    expect(run('validate-skill', ['.'], { cwd }).out).toContain('did you mean "high"?');
  });

  it('says where, what, what happens and what to do', () => {
    const cwd = inPlugin({ 'skills/notes/SKILL.md': failing });
    const { code, out } = run('validate-skill', ['skills/notes/SKILL.md'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('skills/notes/SKILL.md:8:8: error: "npm test" may not run: ');
    expect(out).toMatch(/\n {2}effect: the client does not load the skill .*\n {2}help: approve it in allowed-tools.*\n/);
  });

  it('checks skills, and leaves the other components of a plugin alone', () => {
    const files = {
      'skills/notes/SKILL.md': clean,
      'commands/notes.md': failing,
      'hooks/hooks.json': '{ "hooks": { "Nope": [] } }',
    };
    expect(found('validate-skill', inPlugin(files))).toEqual([]);
    expect(found('validate-command', inPlugin(files))).toEqual(['commands/notes.md error skill/refused-command']);
  });

  it('checks the hooks of a skill and the links of the texts that it brings', () => {
    const cwd = inPlugin({
      'skills/notes/SKILL.md': clean.replace('---\n\n', 'hooks:\n  Stopp: []\n---\n\n'),
      'skills/notes/references/style.md': 'See [the list](words.md).\n',
    });
    const all = found('validate-skill', cwd);
    expect(all).toContain('skills/notes/SKILL.md error hook/unknown-event');
    expect(all).toContain('skills/notes/references/style.md warning skill/broken-link');
  });

  it('takes a folder of skills outside any plugin, each named after its folder', () => {
    const cwd = newTree({ 'notes/SKILL.md': clean, 'notes/references/style.md': '# Style\n', 'other/SKILL.md': failing });
    expect(found('validate-skill', cwd)).toEqual(['other/SKILL.md error skill/refused-command']);
    expect(found('validate-skill', cwd, ['notes/SKILL.md'])).toEqual([]);
  });

  it('reads standard input', () => {
    const { code, out } = run('validate-skill', ['-'], { input: failing });
    expect(code).toBe(1);
    expect(out).toContain('stdin.md:8:8: error: ');
  });

  it('applies the fixes that change nothing that works', () => {
    const cwd = inPlugin({ 'skills/notes/SKILL.md': clean.replace('name: notes', 'argumentHint: version') });
    expect(run('validate-skill', ['--fix', '.'], { cwd }).code).toBe(0);
    expect(fs.readFileSync(path.join(cwd, 'skills/notes/SKILL.md'), 'utf8')).toContain('argument-hint: version\n');
  });

  it.each([
    ['positional tokens', '$1 '],
    ['live commands', ' !`npm test`'],
    ['links', '[a](b.md) '],
    ['made-up variables', '$SKILL_DIR/x '],
    ['open blocks', '```! '],
  ])('is done in time with a megabyte of %s', (_, part) => {
    const cwd = inPlugin({ 'skills/notes/SKILL.md': clean + part.repeat(900_000 / part.length) });
    const start = performance.now();
    found('validate-skill', cwd);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('validate-command', () => {
  it('says which documents have become commands', () => {
    const files = { 'commands/README.md': '# Commands\n', 'commands/notes.md': clean };
    expect(found('validate-command', inPlugin(files))).toEqual(['commands/README.md warning skill/accidental-command']);
  });

  it('knows that hooks of a command do not run', () => {
    const hooked = clean.replace('---\n\n', 'hooks:\n  Stop:\n    - hooks: [{ type: command, command: "true" }]\n---\n\n');
    expect(found('validate-command', inPlugin({ 'commands/notes.md': hooked }))).toContain(
      'commands/notes.md error hook/ignored-place',
    );
  });
});

const defects = sharedFolder('oracle/defects-dev');
describe.skipIf(!defects)('plugins with one defect each', () => {
  const names = defects
    ? fs.readdirSync(defects).filter((name) => fs.existsSync(path.join(defects, name, '.claude-plugin')))
    : [];
  const above = (name: string): string[] =>
    ['validate-skill', 'validate-command'].flatMap((tool) =>
      found(tool, path.join(defects ?? '', name)).filter((line) => !line.includes(' info ')),
    );

  it.each(names.filter((name) => !name.startsWith('skill-')))('%s has nothing wrong with its skills and commands', (name) => {
    expect(above(name)).toEqual([]);
  });

  it.each([
    ['skill-dollar-amount', 'skills/report-writer/SKILL.md warning skill/dollar-amount'],
    ['skill-frontmatter-not-first', 'skills/report-writer/SKILL.md error frontmatter/not-read'],
  ])('%s is found', (name, finding) => {
    expect(above(name)).toEqual([finding]);
  });

  it('a second name is worth a remark', () => {
    expect(found('validate-skill', path.join(defects ?? '', 'skill-name-mismatch'))).toContain(
      'skills/report-writer/SKILL.md info skill/name-differs',
    );
  });
});

const shortManifest = '{ "name": "demo" }\n';
const hooksOf = (hooks: object): string => `${JSON.stringify({ hooks }, undefined, 2)}\n`;
const gate = hooksOf({
  PreToolUse: [
    { matcher: 'Bash', hooks: [{ type: 'command', command: 'echo one', if: 'Bash(git *)' }] },
    { matcher: 'Write|Edit', hooks: [{ type: 'command', command: 'echo two' }] },
  ],
  SessionStart: [{ matcher: 'startup', hooks: [{ type: 'command', command: 'echo three' }] }],
});
const broken = hooksOf({ PreToolUse: [{ matcher: 'bash', hooks: [{ type: 'command', command: 'echo x' }] }] });
const plugin = (hooks: string, more: Readonly<Record<string, string>> = {}): string =>
  newTree({ '.claude-plugin/plugin.json': shortManifest, 'hooks/hooks.json': hooks, ...more });
const validate = (cwd: string, ...args: string[]): Outcome => run('validate-hook-schema', args, { cwd });
const rulesIn = ({ out }: Outcome): string[] => JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);

describe('validate-hook-schema', () => {
  it('says nothing of what is right', () => {
    expect(validate(plugin(gate), '.')).toEqual({ code: 0, out: '', err: '' });
  });

  it.each(['.', 'hooks', 'hooks/hooks.json'])('checks %s', (given) => {
    const { code, out } = validate(plugin(broken), given);
    expect(code).toBe(1);
    expect(out).toContain('hooks/hooks.json:5:21: error: tool names are case-sensitive: "bash" [hook/unmatched-tool]');
    expect(out).toContain('1 error in 1 file');
  });

  it('checks hooks wherever the client reads them, and nothing else', () => {
    const frontmatter = '---\nhooks:\n  PreTool:\n    - hooks: []\n---\n';
    const cwd = newTree({
      '.claude-plugin/plugin.json': '{ "name": "demo", "hooks": { "Foo": [] } }',
      'skills/s/SKILL.md': frontmatter,
      'skills/t/SKILL.md': 'no frontmatter',
      'agents/a.md': 'no frontmatter',
    });
    expect(rulesIn(validate(cwd, '--json', '.'))).toEqual(['hook/unknown-event', 'hook/unknown-event']);
    expect(rulesIn(validate(cwd, '--json', 'skills/s/SKILL.md'))).toEqual(['hook/unknown-event']);
    expect(rulesIn(validate(cwd, '--json', '.claude-plugin/plugin.json'))).toEqual(['hook/unknown-event']);
  });

  it('checks the settings of a project', () => {
    const cwd = newTree({ '.claude/settings.json': JSON.stringify({ hooks: { Foo: [{ hooks: [] }] } }) });
    for (const given of ['.', '.claude', '.claude/settings.json'])
      expect(rulesIn(validate(cwd, '--json', given)), given).toEqual(['hook/unknown-event']);
  });

  it('checks a file outside any plugin, and standard input', () => {
    const cwd = newTree({ 'mine.json': broken });
    expect(rulesIn(validate(cwd, '--json', 'mine.json'))).toEqual(['hook/unmatched-tool']);
    const { out } = run('validate-hook-schema', ['-'], { cwd, input: broken });
    expect(out).toContain('stdin.json:5:21: error');
    expect(run('validate-hook-schema', ['-', '--stdin-name', 'settings.json'], { cwd, input: broken }).out).toContain(
      'settings.json:5',
    );
  });

  it('fixes texts and run bits', () => {
    const hooks = hooksOf({ Stop: [{ hooks: [{ type: 'command', command: '${CLAUDE_PLUGIN_ROOT}/a.sh' }] }] });
    const cwd = plugin(hooks, { 'a.sh': '#!/bin/sh\n' });
    fs.chmodSync(path.join(cwd, 'a.sh'), 0o640);
    const preview = validate(cwd, '--fix-dry-run', '.');
    expect(preview.out).toContain('+            "command": "\\"${CLAUDE_PLUGIN_ROOT}/a.sh\\""');
    expect(preview.out).toMatch(/^chmod \+x .*a\.sh$/m);
    expect(fs.statSync(path.join(cwd, 'a.sh')).mode & 0o777).toBe(0o640);
    expect(validate(cwd, '--fix', '.')).toEqual({ code: 0, out: '', err: '' });
    expect(fs.statSync(path.join(cwd, 'a.sh')).mode & 0o777).toBe(0o750);
    expect(fs.readFileSync(path.join(cwd, 'hooks/hooks.json'), 'utf8')).toContain('"\\"${CLAUDE_PLUGIN_ROOT}/a.sh\\""');
  });

  it('does not change a script that lies behind a symlink', () => {
    const outside = newTree({ 'a.sh': '#!/bin/sh\n' });
    const hooks = hooksOf({ Stop: [{ hooks: [{ type: 'command', command: '"${CLAUDE_PLUGIN_ROOT}/a.sh"' }] }] });
    const cwd = plugin(hooks);
    fs.symlinkSync(path.join(outside, 'a.sh'), path.join(cwd, 'a.sh'));
    expect(validate(cwd, '--fix', '.').code).toBe(0);
    expect(fs.statSync(path.join(outside, 'a.sh')).mode & 0o111).toBe(0);
  });

  it('knows its own rules only', () => {
    const { out } = validate(plugin(gate), '--list-rules');
    const families = new Set(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('/')[0]),
    );
    expect([...families].sort()).toEqual(['hook', 'text']);
  });

  it('suppressions of other rules in a skill are no concern of it', () => {
    const skill = '---\n# plugin-dev-ignore skill/none\nhooks:\n  Stop: []\n---\n';
    expect(validate(plugin(gate, { 'skills/s/SKILL.md': skill }), '.')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('--explain-match', () => {
  const explain = (...args: string[]): Outcome => validate(plugin(gate), '.', '--explain-match', ...args);

  it('of a tool says which hooks run, and why', () => {
    expect(explain('Bash', '--input', 'git push').out).toBe(
      [
        'PreToolUse (Bash "git push"):',
        '  runs  hooks/hooks.json:7:11: command "echo one": its matcher "Bash" takes "Bash", and so does its "if"',
        '  not   hooks/hooks.json:17:11: command "echo two": its matcher "Write|Edit" does not match "Bash"',
        '',
      ].join('\n'),
    );
    expect(explain('Bash', '--input', 'sudo git push').out).toContain('its "if" "Bash(git *)" does not take this call');
    expect(explain('Task').out).toContain('PreToolUse (Task):');
  });

  it('of an event asks for what its matchers are held against, or goes through its values', () => {
    expect(explain('PreToolUse', '--input', 'Edit src/a.ts').out).toContain('runs  hooks/hooks.json:17:11: command "echo two"');
    expect(explain('SessionStart').out).toContain('SessionStart (startup):\n  runs  ');
    expect(explain('SessionStart').out).toContain('SessionStart (resume):\n  not   ');
    expect(explain('PreToolUse')).toMatchObject({ code: 2, err: expect.stringContaining('PreToolUse needs a tool') });
  });

  it('says where there is none, or no such name', () => {
    expect(explain('Stop')).toEqual({ code: 0, out: '.: no hook for Stop\n', err: '' });
    expect(explain('PreToolUze')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean PreToolUse?') });
    expect(explain('bash')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean Bash?') });
    expect(validate(plugin(gate), '--explain-match', 'Bash')).toMatchObject({ code: 2 });
  });

  it('counts the hooks of one file where only that is given', () => {
    const cwd = plugin(gate);
    writeTree(cwd, {
      'skills/s/SKILL.md': '---\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: echo s\n---\n',
    });
    expect(validate(cwd, 'hooks/hooks.json', '--explain-match', 'Stop').out).toContain('no hook for Stop');
    expect(validate(cwd, '.', '--explain-match', 'Stop').out).toContain('skills/s/SKILL.md');
  });
});
