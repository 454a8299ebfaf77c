import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import { diskFiles } from '../../src/plugin/files.ts';
import { inventoryOf } from '../../src/plugin/inventory.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { hasProgram, writeTree } from '../scripts/run.ts';
import { allTexts, anchorOf, type Block, blocksOf, findingsOf, plainManifest, readText, samplesOf } from './samples.ts';

const texts = allTexts();
const blocks = texts.flatMap(blocksOf);
const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'blocks-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
const newFolder = (): string => fs.mkdtempSync(path.join(scratch, 'the plugin '));

const hasBash = hasProgram('bash');
const hasPython = hasProgram('python3');
if (!hasBash || !hasPython) console.warn('skipped: the syntax of shell and Python samples needs bash and python3');

/** What a program says of a text on its standard input; empty where it takes it. */
function complaint(program: string, args: readonly string[], input: string): string {
  const { status, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  return status === 0 ? '' : stderr || `ended with ${status}`;
}

function thrown(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return String((error as Error).message);
  }
}

/** Why a text is none of its language; empty where it is. */
const checks: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => thrown(() => JSON.parse(text)),
  yaml: (text) => thrown(() => parse(text)),
  sh: (text) => (hasBash ? complaint('bash', ['-n'], text) : ''),
  javascript: (text) => thrown(() => transformSync(text, { loader: 'js' })),
  typescript: (text) => thrown(() => transformSync(text, { loader: 'ts' })),
  python: (text) => (hasPython ? complaint('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], text) : ''),
  markdown: (text) => {
    const [, fields] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    return fields === undefined ? '' : thrown(() => parse(fields));
  },
};

const endings: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.mjs': 'javascript',
  '.js': 'javascript',
  '.ts': 'typescript',
  '.sh': 'sh',
  '.py': 'python',
};

const named = (list: readonly Block[]): Block[] => list.filter(({ language }) => language !== 'text');

describe('every block', () => {
  it('says what it is: a language, and the file that it shows or that it is a part', () => {
    const form = /^(?:text|sh|\w+ (?:file=[\w./-]+(?: wrong=[a-z]+\/[a-z-]+)*|fragment))$/;
    expect(blocks.length).toBeGreaterThan(150);
    expect(blocks.filter(({ info }) => !form.test(info)).map(({ place, info }) => `${place}: "${info}"`)).toEqual([]);
  });

  it('has a language that is known, and that of its file', () => {
    const wrong = named(blocks).filter(({ language, file }) => {
      const byName = file && endings[path.extname(file)];
      return !(language in checks) || (byName && byName !== language);
    });
    expect(wrong.map(({ place, info }) => `${place}: ${info}`)).toEqual([]);
  });

  it('is of its language', () => {
    const broken = named(blocks).flatMap(({ place, language, content }) => {
      const problem = checks[language]?.(content);
      return problem ? [`${place}: ${problem}`] : [];
    });
    expect(broken).toEqual([]);
  });
});

const withSamples = texts.map(({ name }) => ({ name, samples: samplesOf(name) })).filter(({ samples }) => samples.length > 0);

it.each(withSamples)('the plugins that $name shows have the findings that they are meant to have', ({ samples }) => {
  for (const { place, files, wrong } of samples) {
    const plugin = newFolder();
    writeTree(plugin, files);
    for (const file of Object.keys(files)) if (/\.(?:sh|py|mjs|js)$/.test(file)) fs.chmodSync(path.join(plugin, file), 0o755);
    // A text may show parts alone that the client does not load, such as the cases of an eval.
    const findings = findingsOf(plugin).filter((finding) => !finding.endsWith('[layout/empty-plugin]'));
    const broken = [...new Set(findings.map((finding) => /\[([^\]]+)\]$/.exec(finding)?.[1]))].sort();
    expect({ place, broken, findings: wrong.length > 0 ? [] : findings }).toEqual({
      place,
      broken: [...new Set(wrong)].sort(),
      findings: [],
    });
  }
});

/** The examples as plugins: what is only a part of one is laid into one. */
const examples = fs.readdirSync('skills').flatMap((skill) => {
  const folder = path.join('skills', skill, 'examples');
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).map((name) => {
    const source = path.join(folder, name);
    const isPlugin = fs.existsSync(path.join(source, '.claude-plugin'));
    const isSkill = fs.existsSync(path.join(source, 'SKILL.md'));
    return { name: source, source, target: isPlugin ? '' : isSkill ? path.join('skills', name) : name };
  });
});

describe.each(examples)('the example $name', ({ source, target }) => {
  it('has no finding', () => {
    const plugin = newFolder();
    writeTree(plugin, { '.claude-plugin/plugin.json': plainManifest });
    fs.cpSync(source, path.join(plugin, target), { recursive: true });
    expect(findingsOf(plugin)).toEqual([]);
  });

  it('has files that are of their language, and scripts with a run bit or an interpreter in front', () => {
    const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => endings[path.extname(file)]);
    expect(files.length).toBeGreaterThan(0);
    const broken = files.flatMap((file) => {
      const problem = checks[endings[path.extname(file)] ?? '']?.(fs.readFileSync(path.join(source, file), 'utf8'));
      return problem ? [`${file}: ${problem}`] : [];
    });
    expect(broken).toEqual([]);
    for (const file of files.filter((name) => name.endsWith('.mjs')))
      execFileSync(process.execPath, ['--check', path.join(source, file)]);
  });
});

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly description: string;
}

function entryOf(file: string, id: string): Entry {
  const [, block = ''] = /^---\n([\s\S]*?)\n---\n/.exec(fs.readFileSync(file, 'utf8')) ?? [];
  const fields = parse(block) as Record<string, unknown>;
  return { id: `${manifest.name}:${id}`, file, fields, description: String(fields.description ?? '') };
}

function entriesIn(folder: string): Entry[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).map((name) => entryOf(path.posix.join(folder, name), path.parse(name).name));
}

const skills = fs.readdirSync('skills').map((name) => entryOf(`skills/${name}/SKILL.md`, name));
const commands = entriesIn('commands');
const agents = entriesIn('agents');

it('all entries that a session lists take at most 1,600 characters, with their ids', () => {
  const entries = [...skills, ...commands].map(({ id, description }) => `- ${id}: ${description}`);
  expect(skills).toHaveLength(7);
  expect(entries.join('\n').length).toBeLessThanOrEqual(1600);
});

it('the whole plugin takes at most 650 tokens of every session, and no text more than 1,800 on use', () => {
  const { components } = inventoryOf(loadPlugin(diskFiles('.'), { scope: 'plugin', name: manifest.name }));
  expect(components.length).toBeGreaterThanOrEqual(7);
  const always = components.reduce((sum, { alwaysTokens }) => sum + alwaysTokens, 0);
  expect(always).toBeGreaterThan(200);
  expect(always).toBeLessThanOrEqual(650);
  expect(components.filter(({ kind, useTokens }) => kind === 'skill' && useTokens > 1800)).toEqual([]);
});

describe.each(skills)('$file', ({ file, fields, description }) => {
  const text = fs.readFileSync(file, 'utf8');

  it('has the two fields that a skill needs, and no other', () => {
    expect(Object.keys(fields)).toEqual(['name', 'description']);
    expect(fields.name).toBe(path.basename(path.dirname(file)));
  });

  it('says in at most 200 characters what it gives and when it is used', () => {
    expect(description.length).toBeLessThanOrEqual(200);
    expect(description).toMatch(/^[A-Z][^.]+\. Use (?:when|for) \S/);
    expect(description).not.toMatch(/[<>`]|\$\{| #|---/);
  });

  it('has at most 200 lines and 1,800 tokens', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(200);
    expect(text.length / 4).toBeLessThanOrEqual(1800);
  });

  it('begins with the decision, the shortest way and the line to run', () => {
    const beginning = (lines: number): string => text.split('\n').slice(0, lines).join('\n');
    expect(beginning(40)).toMatch(/^## Decide/m);
    expect(beginning(40)).toMatch(/^## Shortest path/m);
    expect(beginning(50)).toContain('${CLAUDE_PLUGIN_ROOT}/scripts/');
  });

  it('has nothing that the client would run, replace or attach, but for the root in lines to run', () => {
    const rest = text.replaceAll('node "${CLAUDE_PLUGIN_ROOT}/scripts/', '');
    expect(rest).not.toMatch(/(?:^|\s)!`|^\s*`{3,}!/m);
    expect(rest).not.toMatch(/\$(?:ARGUMENTS|\d|\{)/);
    expect(rest).not.toMatch(/(?:^|\s)@[\w./~$-]/m);
  });
});

it.each([...commands, ...agents])('$file has a description of at most 250 characters', ({ description }) => {
  expect(description.length).toBeGreaterThan(20);
  expect(description.length).toBeLessThanOrEqual(250);
});

const references = skills.flatMap(({ file }) => {
  const folder = path.posix.join(path.posix.dirname(file), 'references');
  return fs.readdirSync(folder).map((name) => path.posix.join(folder, name));
});

it.each(references)('%s has a table of contents where it is over 100 lines', (name) => {
  const { text, headings, links } = readText(name);
  const sections = headings.filter(({ level }) => level === 2);
  const first = sections[0]?.range.start ?? text.length;
  const contents = links.filter(({ range }) => range.start < first).map(({ destination }) => destination);
  const listed = contents.filter((destination) => destination.startsWith('#'));
  if (text.split('\n').length > 100) expect(listed.length).toBeGreaterThan(0);
  if (listed.length > 0) expect(listed).toEqual(expect.arrayContaining(sections.map((section) => `#${anchorOf(section.text)}`)));
});
