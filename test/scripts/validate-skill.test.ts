import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../shared.ts';
import { newTree, run } from './run.ts';

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
    expect(found('validate-command', inPlugin(files))).toEqual(['commands/README.md warning command/accidental']);
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
