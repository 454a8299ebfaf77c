import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { describeClient, runClient, temporaryFolder, writeFiles } from './harness/index.ts';

// What the client lists of a plugin's small parts: all that our rules find nothing wrong with, and nothing else.

interface Provided {
  readonly workflows?: readonly string[];
  readonly themes?: readonly string[];
  readonly lspServers?: readonly { readonly name: string }[];
  readonly monitors?: readonly { readonly name: string }[];
}

const manifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });
const meta = (name: string, rest = "description: 'd'"): string => `export const meta = { name: '${name}', ${rest} }\n`;

const workflows: Readonly<Record<string, string>> = {
  plain: meta('plain'),
  commented: `// c\n${meta('commented')}`,
  regex: meta('regex', "description: 'd', r: /x/"),
  template: meta('template', 'description: `d`'),
  late: `const a = 1;\n${meta('late')}`,
  silent: "export const meta = { name: 'silent' }\n",
  spread: meta('spread', "...more, description: 'd'"),
  computed: meta('computed', "description: 'd' + 'e'"),
  typed: meta('typed').replace('meta =', 'meta: Meta ='),
};
const themes: Readonly<Record<string, string>> = { map: '{"name": "t"}', list: '[]', broken: '{"name": ', text: '"t"' };
const server = { command: 'demo-server', extensionToLanguage: { '.demo': 'demo' } };
const lsp: readonly (readonly [what: string, config: unknown])[] = [
  ['a server', { a: server }],
  ['arguments', { a: { ...server, args: ['--stdio'], restartOnCrash: true, maxRestarts: 0 } }],
  ['a wrapper', { lspServers: { a: server } }],
  ['a blank', { a: { ...server, command: 'demo-server --stdio' } }],
  ['no language', { a: { command: 'x' } }],
  ['a second, bad server', { a: server, b: { command: 'x' } }],
  ['an unknown field', { a: { ...server, rootMarkers: ['x'] } }],
];
const monitor = { name: 'a', command: 'tail -F log', description: 'd' };
const monitors: readonly (readonly [what: string, config: unknown])[] = [
  ['a monitor', [monitor]],
  ['one for a skill', [{ ...monitor, when: 'always' }]],
  ['a wrapper', { monitors: [monitor] }],
  ['an unknown field', [{ ...monitor, interval: 5 }]],
  ['no description', [{ name: 'a', command: 'x' }]],
  ['two of one name', [monitor, monitor]],
  ['no skill behind the colon', [{ ...monitor, when: 'on-skill-invoke:' }]],
];

describeClient('the small parts of a plugin', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  let count = 0;

  /** What the client lists, and the files in which we find an error. */
  async function both(files: Readonly<Record<string, string>>): Promise<{ provided: Provided; faulty: string[] }> {
    const root = path.join(folder.path, `plugin-${count++}`);
    fs.mkdirSync(root);
    writeFiles(root, { '.claude-plugin/plugin.json': manifest, ...files });
    const { stdout } = await runClient(['plugin', 'validate', '--json', root]);
    const findings = runRules(loadPlugin(diskFiles(root), { scope: 'plugin', name: 'demo' }), rules);
    const faulty = findings.filter(({ severity }) => severity === 'error').map(({ file }) => file);
    return { provided: (JSON.parse(stdout).provides ?? {}) as Provided, faulty };
  }

  it('are listed where nothing is wrong with them: workflows and themes', async () => {
    const named = (files: Readonly<Record<string, string>>, pattern: string): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [pattern.replace('*', name), text]));
    const { provided, faulty } = await both({ ...named(workflows, 'workflows/*.js'), ...named(themes, 'themes/*.json') });
    const fine = (files: object, pattern: string): string[] =>
      Object.keys(files)
        .filter((name) => !faulty.includes(pattern.replace('*', name)))
        .map((name) => `demo:${name}`)
        .sort();
    expect(fine(workflows, 'workflows/*.js')).toEqual([...(provided.workflows ?? [])].sort());
    expect(fine(themes, 'themes/*.json')).toEqual(provided.themes);
    expect(faulty).toHaveLength(8);
  });

  it.each(lsp)('are listed where nothing is wrong with them: language servers with %s', async (_, config) => {
    const { provided, faulty } = await both({ '.lsp.json': JSON.stringify(config) });
    expect(faulty.length === 0).toBe((provided.lspServers ?? []).length > 0);
  });

  it.each(monitors)('are listed where nothing is wrong with them: monitors with %s', async (_, config) => {
    const { provided, faulty } = await both({ 'monitors/monitors.json': JSON.stringify(config) });
    expect(faulty.length === 0).toBe((provided.monitors ?? []).length > 0);
  });
});
