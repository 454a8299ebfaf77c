import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { commands, texts } from '../plugin/rendered-texts.ts';
import {
  call,
  deliveredSkill,
  describeClient,
  mainRequests,
  openingTexts,
  repository,
  runClient,
  runSession,
  say,
  temporaryFolder,
  toolCalls,
  writeFiles,
} from './harness/index.ts';

const skills = fs.readdirSync('skills').sort();
const references = skills.flatMap((skill) => {
  const folder = path.posix.join('skills', skill, 'references');
  return fs.readdirSync(folder).map((name) => path.posix.join(folder, name));
});

/** The text below the frontmatter. */
function bodyOf(skill: string): string {
  const text = fs.readFileSync(path.join('skills', skill, 'SKILL.md'), 'utf8');
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

describeClient('in a session', () => {
  let requests: ReturnType<typeof mainRequests>;
  beforeAll(async () => {
    const session = await runSession({
      plugins: [repository],
      prompt: 'Please begin.',
      replies: [
        ...skills.map((skill) => [call('Skill', { skill: `${manifest.name}:${skill}` })]),
        ...references.map((file) => [call('Read', { file_path: path.join(repository, file) })]),
      ],
    });
    expect(session.repliesLeft).toBe(0);
    requests = mainRequests(session);
  });

  describe.each(skills)('the skill %s', (skill) => {
    it('arrives as it is written, with nothing run and the script lines ready to run', () => {
      const delivered = deliveredSkill(requests, `${manifest.name}:${skill}`) ?? '';
      const intended = bodyOf(skill).replaceAll('${CLAUDE_PLUGIN_ROOT}', repository);
      expect(delivered).toContain(intended);
      const frame = delivered.replace(intended, '');
      expect(frame).toContain(path.join(repository, 'skills', skill));
      expect(frame).not.toContain('<command-');
      expect(frame.length).toBeLessThan(500);
    });

    it('names only scripts that are there', () => {
      const named = [...bodyOf(skill).matchAll(/node "\$\{CLAUDE_PLUGIN_ROOT\}\/([^"]+)"/g)].map(([, file = '']) => file);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((file) => !fs.existsSync(path.join(repository, file)))).toEqual([]);
    });
  });

  it('each reference is read whole, as it is written', () => {
    const reads = toolCalls(requests).filter(({ name }) => name === 'Read');
    expect(reads.map(({ input }) => path.relative(repository, String(input.file_path)))).toEqual(references);
    const changed = reads.filter(({ input, result }) => {
      const lines = result.split('\n').map((line) => /^ *\d+[\t\u2192](.*)$/s.exec(line)?.[1]);
      const written = fs.readFileSync(String(input.file_path), 'utf8').split('\n');
      return written.some((line, at) => line !== (lines[at] ?? ''));
    });
    expect(changed.map(({ input, result }) => `${input.file_path}: ${result.slice(0, 300)}`)).toEqual([]);
  });
});

describeClient('rules for bundled scripts, as the text on frontmatter of commands has them', () => {
  const folder = temporaryFolder();
  const line = '"${CLAUDE_PLUGIN_ROOT}/scripts/x.mjs"';
  const shown = (rule: string): string =>
    `---\ndescription: Says it. Use when asked.\nallowed-tools: Bash(${rule} *)\n---\n\n!\`node ${line} --now\`\n`;

  /** Whether the output of the script is in what the model gets. */
  async function runs(rule: string, name: string): Promise<boolean> {
    const plugin = path.join(folder.path, name);
    writeFiles(plugin, {
      '.claude-plugin/plugin.json': '{ "name": "demo" }',
      'scripts/x.mjs': "console.log('said', 40 + 2);\n",
      'commands/say.md': shown(rule),
    });
    const [first] = mainRequests(await runSession({ plugins: [plugin], prompt: '/demo:say', permissionMode: 'default' }));
    return first !== undefined && openingTexts(first).join('\n').includes('said 42');
  }

  it.each([
    [`node ${line}`, 'a folder', true],
    ['node ${CLAUDE_PLUGIN_ROOT}/scripts/x.mjs', 'another folder', false],
    [line, 'a third one', false],
  ])('a rule with %s in %s', async (rule, name, expected) => {
    expect(await runs(rule, name)).toBe(expected);
  });

  afterAll(() => folder.remove());
});

const refused = 'Shell command permission check failed';

/** A plugin of skills, each with its text; `rule` stands in allowed-tools. */
function skillsOf(bodies: readonly string[], rule = ''): Record<string, string> {
  const field = rule ? `allowed-tools: ${rule}\n` : '';
  const skills = bodies.map((body, index) => [`skills/s${index}/SKILL.md`, `---\ndescription: A skill.\n${field}---\n${body}\n`]);
  const scripts = { 'data.txt': 'data\n', 'scripts/x.sh': '#!/bin/sh\necho done\n' };
  return { '.claude-plugin/plugin.json': '{ "name": "demo" }', ...scripts, ...Object.fromEntries(skills) };
}

async function withPlugin<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = temporaryFolder();
  try {
    writeFiles(folder.path, files);
    fs.chmodSync(path.join(folder.path, 'scripts/x.sh'), 0o755);
    return await use(folder.path);
  } finally {
    folder.remove();
  }
}

/** What calls of all the skills by the model bring: the text, or the client's answer where there is none. */
async function delivered(bodies: readonly string[], permissionMode: string): Promise<string[]> {
  const replies = [...bodies.map((_, index) => [call('Skill', { skill: `demo:s${index}` })]), [say('done')]];
  const session = await withPlugin(skillsOf(bodies), (plugin) =>
    runSession({ plugins: [plugin], prompt: 'hello', replies, permissionMode, timeout: 120_000 }),
  );
  return toolCalls(mainRequests(session)).map(({ delivered: text, result, isError }) => (isError ? result : text));
}

describeClient('the texts of skills', () => {
  it('are rendered as they are read here', async () => {
    const found = await delivered(
      texts.map(([text]) => `begin\n${text}\nend`),
      'bypassPermissions',
    );
    const inside = found.map((text) => /begin\n([\s\S]*?)\nend/.exec(text)?.[1] ?? text);
    expect(inside).toEqual(texts.map(([, becomes]) => becomes));
  }, 150_000);

  it('run no command that needs a rule without one', async () => {
    const bare = commands.filter(([rule]) => rule === '');
    // Only whether it may run is asked here.
    const found = await delivered(
      bare.map(([, command]) => `!\`false && ${command}\``),
      'default',
    );
    expect(bare.map(([, command], index) => [command, found[index]?.includes(refused)])).toEqual(
      bare.map(([, command, isRefused]) => [command, isRefused]),
    );
  }, 150_000);

  it.each(commands.filter(([rule]) => rule !== ''))('with the rule %s treat the command %s as they do here', async (...row) => {
    const [rule, command, isRefused] = row;
    const { events, stderr } = await withPlugin(skillsOf([`!\`${command}\``], rule), (plugin) =>
      runSession({ plugins: [plugin], prompt: '/demo:s0', replies: [[say('done')]], permissionMode: 'default' }),
    );
    expect((JSON.stringify(events) + stderr).includes(refused)).toBe(isRefused);
  });
});

// What the client lists of a plugin's small parts: all that our rules find nothing wrong with, and nothing else.

interface Provided {
  readonly workflows?: readonly string[];
  readonly themes?: readonly string[];
  readonly lspServers?: readonly { readonly name: string }[];
  readonly monitors?: readonly { readonly name: string }[];
}

const plainManifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });
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
    writeFiles(root, { '.claude-plugin/plugin.json': plainManifest, ...files });
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
