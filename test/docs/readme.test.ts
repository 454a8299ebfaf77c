import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readConfig } from '../../src/engine/config.ts';
import { namesRule } from '../../src/engine/suppress.ts';
import { scanMarkdown } from '../../src/formats/markdown.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { rules } from '../../src/rules/index.ts';

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

function validate(...args: string[]): { stdout: string; status: number | null } {
  return spawnSync(process.execPath, [path.resolve('scripts/validate-agent.mjs'), ...args], { cwd: folder, encoding: 'utf8' });
}

describe('the README', () => {
  beforeAll(() => {
    write('changelog/.claude-plugin/plugin.json', '{ "name": "changelog" }\n');
    write('changelog/agents/reviewer.md', block('markdown file=changelog/agents/reviewer.md'));
  });

  it('shows what its sample really prints', () => {
    const { stdout, status } = validate('changelog');
    expect(stdout).toBe(block('text'));
    expect(status).toBe(1);
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
