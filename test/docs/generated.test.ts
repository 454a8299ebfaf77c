import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { documentFiles, writeRegions } from '../../src/build/generate.ts';
import { drawPicture, filesIn, layOutSample, picturePath } from '../../src/build/picture.ts';
import { generate } from '../../src/docs/index.ts';
import { fillRegions } from '../../src/docs/regions.ts';
import { readConfig } from '../../src/engine/config.ts';
import { namesRule } from '../../src/engine/suppress.ts';
import { scanMarkdown } from '../../src/formats/markdown.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { rules } from '../../src/rules/index.ts';

it.each(documentFiles())('%s holds what `npm run generate` writes', (file) => {
  const text = fs.readFileSync(file, 'utf8');
  const filled = fillRegions(text, generate);
  expect(filled.problems).toEqual([]);
  expect(text).toBe(filled.text);
});

it('no other Markdown file of the texts has a region that nobody would fill', () => {
  const folders = ['agents', 'commands', '.'].filter((folder) => fs.existsSync(folder));
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.posix.join(folder, name)));
  const others = files.filter((file) => file.endsWith('.md') && !documentFiles().includes(file));
  expect(others).toContain('CHANGELOG.md');
  for (const file of others) expect(fillRegions(fs.readFileSync(file, 'utf8'), () => undefined).problems).toEqual([]);
});

it('generating writes stale regions, below skills/ too, and names what it cannot fill', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generate-'));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  write('README.md', '<!-- generated: client-version -->old<!-- /generated -->\n');
  write(
    'CONTRIBUTING.md',
    '<!-- generated: client-version -->old<!-- /generated -->\n\n<!-- generated: toolz -->\n<!-- /generated -->\n',
  );
  write('skills/a/references/b.md', '<!-- generated: colours -->\n<!-- /generated -->\n');
  expect(writeRegions(folder)).toEqual(['CONTRIBUTING.md:3: there is no generator "toolz"']);
  const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
  expect(read('README.md')).toBe(`<!-- generated: client-version -->${generate('client-version')}<!-- /generated -->\n`);
  expect(read('CONTRIBUTING.md')).toContain('old');
  expect(read('skills/a/references/b.md')).toBe(`<!-- generated: colours -->\n${generate('colours')}\n<!-- /generated -->\n`);
  fs.rmSync(folder, { recursive: true });
});

const sample = (name: string): string | undefined => ({ one: 'ONE', 'two words': 'TWO' })[name];

describe('fillRegions', () => {
  it('replaces what stands between the marks, and nothing else', () => {
    const text =
      'before\n\n<!-- generated: one -->\nold\n\nolder\n<!-- /generated -->\n\nbetween <!-- generated: two words -->x<!-- /generated -->.\n';
    const { text: filled, problems } = fillRegions(text, sample);
    expect(problems).toEqual([]);
    expect(filled).toBe(
      'before\n\n<!-- generated: one -->\nONE\n<!-- /generated -->\n\nbetween <!-- generated: two words -->TWO<!-- /generated -->.\n',
    );
    expect(fillRegions(filled, sample).text).toBe(filled);
  });

  it('fills an empty region', () => {
    expect(fillRegions('<!-- generated: one -->\n<!-- /generated -->\n', sample).text).toBe(
      '<!-- generated: one -->\nONE\n<!-- /generated -->\n',
    );
  });

  it('leaves marks in code alone', () => {
    const text = '`<!-- generated: none -->`\n\n```markdown\n<!-- generated: none -->\n<!-- /generated -->\n```\n';
    expect(fillRegions(text, sample)).toEqual({ text, problems: [] });
  });

  it.each([
    ['an unknown name', 'x\n<!-- generated: three -->\n<!-- /generated -->\n', '2: there is no generator "three"'],
    ['a region that is never closed', '<!-- generated: one -->\n', '1: the region "one" is never closed'],
    [
      'a region inside another',
      '<!-- generated: one -->\n<!-- generated: two words -->\n<!-- /generated -->\n',
      '1: the region "one" is never closed',
    ],
    ['an end without a beginning', 'x\n\n<!-- /generated -->\n', '3: a region ends that never began'],
    ['a misspelt mark', '<!-- Generated one -->\n', '1: "Generated one" is neither "generated: NAME" nor "/generated"'],
  ])('reports %s', (_, text, problem) => {
    expect(fillRegions(text, sample).problems).toEqual([problem]);
  });
});

const readme = fs.readFileSync('README.md', 'utf8');
const blocks = scanMarkdown(readme).fences.map(({ info, content }) => ({ info, text: readme.slice(content.start, content.end) }));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readme-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The block that comes first with this info string. */
function block(info: string): string {
  const found = blocks.find((candidate) => candidate.info === info);
  if (!found) throw new Error(`README.md has no block "${info}"`);
  return found.text;
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

function call(tool: string, cwd: string, ...args: string[]): { stdout: string; status: number | null } {
  return spawnSync(process.execPath, [path.resolve(`scripts/${tool}.mjs`), ...args], { cwd, encoding: 'utf8' });
}

function validate(...args: string[]): { stdout: string; status: number | null } {
  return call('validate-agent', folder, ...args);
}

describe('the README', () => {
  const sample = layOutSample();
  afterAll(() => fs.rmSync(sample, { recursive: true }));

  it('has a picture of what its plugin really prints; after a change, run `npm run generate`', async () => {
    const picture = fs.readFileSync(picturePath, 'utf8');
    expect(picture).toBe(await drawPicture());
    expect(readme).toContain(`](${picturePath})`);
    const { stdout, status } = call('validate-plugin', sample, 'changelog');
    expect(status).toBe(1);
    const rows = [...picture.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, row = '']) => row.replaceAll(/<[^>]*>/g, ''));
    const words = rows.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').split(/\s+/);
    expect(words).toEqual(`$ validate-plugin changelog ${stdout.trim()}`.split(/\s+/));
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(104);
    expect(picture.length).toBeLessThan(60_000);
  });

  it('shows what is left of that after --fix, and what is fixed', () => {
    const before = filesIn(readme).get('changelog/hooks/hooks.json');
    const { stdout, status } = call('validate-plugin', sample, '--fix', 'changelog');
    expect({ stdout, status }).toEqual({ stdout: block('text'), status: 1 });
    const after = fs.readFileSync(path.join(sample, 'changelog/hooks/hooks.json'), 'utf8');
    const [old, quoted] = ["'${CLAUDE_PLUGIN_ROOT}/remind.mjs'", '\\"${CLAUDE_PLUGIN_ROOT}/remind.mjs\\"'];
    expect(after).toBe(before?.replace('edit|write', 'Edit|Write').replace(old, () => quoted));
  });

  it('shows a configuration that is valid and names rules that exist', () => {
    const config = readConfig(memoryFiles({ '.plugin-dev.json': block('json') }));
    expect(config?.problems).toEqual([]);
    const patterns = [
      ...(config?.severities ?? []).map(([pattern]) => pattern),
      ...(config?.ignores ?? []).map(({ rule }) => rule),
    ];
    expect(patterns.length).toBeGreaterThan(2);
    for (const pattern of patterns) expect(rules.filter(({ id }) => namesRule(pattern, id))).not.toEqual([]);
  });

  it('shows exceptions that work', () => {
    const exceptions = [...readme.matchAll(/`((?:#|<!--) plugin-dev-ignore ([\w/-]+): [^`]*)`/g)];
    expect(exceptions.map(([, , rule]) => rule)).toEqual(['agent/ignored-field', 'agent/open-fence']);
    const [inFields, below] = exceptions.map(([, comment]) => comment);
    const agent = `---\nname: a\ndescription: Reviews texts. Use after an edit.\n${inFields}\npermissionMode: plan\n---\n\nYou review texts and report.\n\n${below}\n\`\`\`\nx\n`;
    write('plain/agents/a.md', agent.replaceAll('plugin-dev-ignore', 'nothing'));
    write('excepted/agents/a.md', agent);
    expect(validate('plain').stdout).toMatch(/ignored-field[\s\S]*open-fence/);
    expect(validate('excepted')).toMatchObject({ stdout: '', status: 0 });
  });

  it('names rules that exist', () => {
    const [kinds, ids] = [new Set(rules.map(({ id }) => id.split('/')[0])), new Set(rules.map(({ id }) => id))];
    const named = [...readme.matchAll(/\b([a-z-]+)\/[a-z][a-z-]+\b(?![./])/g)].filter(([, kind]) => kinds.has(kind ?? ''));
    expect(named.length).toBeGreaterThan(3);
    for (const [id] of named) expect(ids).toContain(id);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (file) => {
  const text = fs.readFileSync(file, 'utf8');

  it('links to files that are there', () => {
    const local = scanMarkdown(text).links.filter(({ destination }) => !/^https:/.test(destination));
    for (const { destination } of local) expect(fs.existsSync(destination), destination).toBe(true);
  });

  it('names commands of package.json', () => {
    const names = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(names));
  });

  it('names scripts that exist', () => {
    for (const [script] of text.matchAll(/scripts\/[\w-]+\.mjs/g)) expect(fs.existsSync(script), script).toBe(true);
  });
});

const text = fs.readFileSync('CONTRIBUTING.md', 'utf8');

it('maps every folder of the repository and of src, and no other', () => {
  const mapped = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) => folder);
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\n');
  const folders = files
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => /^(?:src\/[^/]+|(?!src\/)[^/]+)(?=\/)/.exec(file)?.[0] ?? []);
  expect(mapped.sort()).toEqual([...new Set(folders)].sort());
});
