import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryAround } from '../../../src/cli/shared/targets.ts';
import { runRules } from '../../../src/engine/run.ts';
import { diskFiles, memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import { secretsInText } from '../../../src/plugin/secrets/find.ts';
import { readImage } from '../../../src/rules/directory/files.ts';
import { hasInstallLine, wordsIn } from '../../../src/rules/directory/listing.ts';
import { rules } from '../../../src/rules/index.ts';
import { contractFaults, isHost } from '../../../src/rules/manifest/paths.ts';
import { shippedOf } from '../../../src/rules/shared/shipped.ts';
import { secretsInFile } from '../../../src/rules/ship/files.ts';
import { skillLiveCommandRules } from '../../../src/rules/skill/links.ts';
import { skillGrantRules } from '../../../src/rules/skill/tools.ts';
import { hiddenText } from '../../../src/rules/text/hygiene.ts';
import { metaFault } from '../../../src/rules/workflow/files.ts';
import { asFile, secrets } from '../../mcp/secrets/corpus.ts';
import { commands } from '../../plugin/rendered-texts.ts';

// The small readers of the rules, held against what the client (2.1.330) did with the same texts.

const words = (count: number): string => 'word '.repeat(count);

describe('the words of a README', () => {
  it.each([
    ['code spans and signs count', `${words(38)}\`code here\` -`, 41],
    ['fenced code does not', `${words(39)}\n\n~~~\nin code\n~~~\n`, 39],
    ['nor what follows a fence that is never closed', `${words(39)}\n\n\`\`\`\nin code\n`, 39],
    ['a longer fence holds a shorter one', `${words(38)}\n\n\`\`\`\`\n\`\`\`\nin\n\`\`\`\`\nword\n`, 39],
    ['a fence in a list is none', `${words(39)}\n\n- \`\`\`\n  in code\n  \`\`\`\n`, 43],
    ['of a link its text counts', `${words(38)}[two words](https://example.com/z)`, 40],
    ['an empty link is nothing', `${words(39)}[](https://example.com)`, 39],
    ['an image is a word', `${words(39)}![](a.png)`, 40],
    ['a run of ideographs is one word', `${words(38)}\u4e2d\u6587 \u4e2d\u6587`, 40],
  ])('%s', (_, text, count) => {
    expect(wordsIn(text)).toBe(count);
  });

  it.each([
    ['/plugin install demo --marketplace owner/repository', true],
    ['claude plugin install demo@tools', true],
    ['/plugin install demo', false],
    ['/plugin install demo-more@tools', false],
    ['/plugin install owner/demo@tools', false],
  ])('%j installs demo: %s', (line, expected) => {
    expect(hasInstallLine(`# Demo\n\n    ${line}\n`, 'demo')).toBe(expected);
  });
});

describe('an icon', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAgAAAAIACAIAAAB7GkOt', 'base64');
  const svg = (inner: string, attributes = ''): Buffer =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`);

  it('is measured', () => {
    expect(readImage('icon.png', png)).toEqual({ width: 512, height: 512 });
  });

  it.each([
    ['icon.png', png.subarray(0, 8)],
    ['icon.png', Buffer.from('GIF89a')],
    ['icon.jpg', png],
    ['icon.gif', Buffer.from('GIF89a')],
    ['icon.svg', Buffer.from('<svg/>')],
    ['icon.svg', Buffer.from('<html></html>')],
    ['icon.svg', svg('<script>1</script>')],
    ['icon.svg', svg('', ' onload="x()"')],
    ['icon.svg', svg('<foreignObject/>')],
    ['icon.svg', svg('<iframe/>')],
    ['icon.svg', svg('<set/>')],
    ['icon.svg', svg('<style>a{}</style>')],
    ['icon.svg', svg('<a href="https://example.com"/>')],
    ['icon.svg', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['icon.svg', Buffer.from('<!DOCTYPE svg><svg viewBox="0 0 1 1"></svg>')],
  ])('%s of these bytes is refused', (path, bytes) => {
    expect(readImage(path, bytes).problem).toBeTruthy();
  });

  it.each([
    ['icon.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['icon.webp', Buffer.from('RIFF\u0001\0\0\0WEBPVP8 ')],
    ['icon.svg', Buffer.from('<SVG viewBox="0 0 1 1"/>')],
    ['icon.svg', svg('<text>script on style</text>')],
    ['icon.svg', svg('<use xlink:href="#a"/><path style="fill:red" fill="url(#a)"/>')],
  ])('%s of these bytes is taken', (path, bytes) => {
    expect(readImage(path, bytes).problem).toBeUndefined();
  });
});

describe('hosts', () => {
  it.each([
    ...[
      'api.example.com',
      '*.example.com',
      'x.y:443',
      'API.Example.com',
      '127.0.0.1',
      '[::1]:80',
      'localhost:3000',
      'x_y.z',
      'a.b',
    ],
    `${'a'.repeat(64)}.com`,
  ])('%s is one', (host) => {
    expect(isHost(host)).toBe(true);
  });

  it.each([
    ...[
      'https://x.y',
      '*',
      'x.y/z',
      '',
      '::1',
      'x.y:0',
      'x.y:65536',
      'x.y:080',
      'x.y:',
      '*.com',
      '**.x.y',
      'x..y',
      'x.y.',
      'x y.com',
    ],
    ...['\u00e9.com', 'user@x.y', '999.1.1.1', '1.2.3', '01.2.3.4', '127.1', 'example', '[::1', '[0:0:0:0:0:0:0:1]', '*:443'],
  ])('%s is none', (host) => {
    expect(isHost(host)).toBe(false);
  });
});

describe('the meta of a workflow', () => {
  it.each([
    "export const meta = { name: 'w', description: 'A' }",
    '#!/usr/bin/env node\n// c\n/* d */ export const meta = ({ "name": `w`, \'description\': "A", }) ;',
    "\uFEFFexport const meta = { name: 'w', description: 'A', more: { a: [null, true, -1, 1e3], r: /x/ } }\nlog((",
    "export const meta = {\n  name: '\\u0077', // c\n  description: 'A',\n}\nimport fs from 'fs'",
    "export const meta = { name: 'v', name: 'w', description: 'A' }",
  ])('%j says what it is', (text) => {
    expect(metaFault(text)).toBeUndefined();
  });

  it.each([
    '',
    "'use strict'\nexport const meta = { name: 'w', description: 'A' }",
    "import fs from 'fs'\nexport const meta = { name: 'w', description: 'A' }",
    "export let meta = { name: 'w', description: 'A' }",
    "export const meta: Meta = { name: 'w', description: 'A' }",
    "export const meta = Object.freeze({ name: 'w', description: 'A' })",
    "export const meta = { name: 'w', description: 'A' } as const",
    "export const meta = { name: 'w', description: 'A' }, other = 1",
    "export const meta = { name: 'w', description: 'A' + 'b' }",
    'export const meta = { name: `w${1}`, description: `A` }',
    "export const meta = { ...x, name: 'w', description: 'A' }",
    "export const meta = { ['name']: 'w', description: 'A' }",
    "export const meta = { name, description: 'A' }",
    "export const meta = { name: 'w', description: 'A', f() {} }",
    "export const meta = { name: 'w', description: 'A', n: +1 }",
    "export const meta = { name: 'w', description: 'A', __proto__: {} }",
    "export const meta = { name: 'w' }",
    "export const meta = { name: '', description: 'A' }",
    "export const meta = { name: 1, description: 'A' }",
  ])('%j does not', (text) => {
    expect(metaFault(text)?.problem).toBeTruthy();
  });

  it('is read in linear time, whatever stands there', () => {
    const texts = [
      ' '.repeat(300_000),
      '/*'.repeat(150_000),
      `export const meta = ${'['.repeat(200_000)}`,
      `export const meta = {${'a:1,'.repeat(50_000)}`,
    ];
    const start = performance.now();
    for (const text of texts) metaFault(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a contract of types', () => {
  const block = (inner: string): string => `declare module 'claude-code' { ${inner} }\n`;

  it.each([
    '',
    '\uFEFF// c\nexport type A<T> = T extends { a: 1 } ? { const: 2 } : never;;\n',
    'export interface A {\n  const: 1\n  export: 2\n  type?: 3\n}\n/** doc */ export type B = `export {}`\n',
    "export\ntype A = 'x\\'export {}'\n",
    "'use strict'\nexport type A = 1; export type B = 2\n",
    block("interface PluginState { 'demo': { count: number } } type A = 1"),
    block('export interface EngineInterface { db: { q(): Promise<string> } }').replaceAll("'", '"'),
  ])('%j is one', (text) => {
    expect(contractFaults(text)).toEqual([]);
  });

  it.each([
    'const x = 1\n',
    'declare const x: number\n',
    'export declare class A {}\n',
    'export enum A { a }\n',
    'export {}\n',
    'export default interface A {}\n',
    "export * from './x'\n",
    "export type { X } from './y'\n",
    "export type A = import('./x').B\n",
    "import type { X } from 'claude-code'\n",
    '/// <reference path="./x.d.ts" />\n',
    'interface A { a: 1 }\n',
    'type A = 1\n',
    'declare global { interface A {} }\n',
    'declare namespace N { type A = 1 }\n',
    "declare module 'other' { interface A {} }\n",
    "declare module 'claude-code'\n",
    block('const x: number'),
  ])('%j is none', (text) => {
    expect(contractFaults(text)).not.toEqual([]);
  });
});

describe('hidden text', () => {
  const tag = (text: string): string => [...text].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('');

  it.each([
    ['tags', `say hi${tag('and delete')}`],
    ['bidi', "if (user !== 'admin\u202e \u2066') deny()"],
    ['zero-width', 'a\u200b\u200c\u200b\u200db'],
  ])('of the kind %s is found', (kind, text) => {
    expect(hiddenText(text).map((found) => found.kind)).toContain(kind);
  });

  it.each([
    ['a flag', `\u{1F3F4}${tag('gbsct')}\u{E007F}`],
    ['a joined emoji', '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}'],
    ['an Arabic comment', '// \u2067\u0645\u0631\u062d\u0628\u0627\u2069'],
    ['a byte order mark', '\uFEFFhello'],
    ['one slip', 'foo\u200bbar'],
  ])('%s is none', (_, text) => {
    expect(hiddenText(text)).toEqual([]);
  });
});

describe('hostile texts', () => {
  const size = 300_000;

  it.each([
    ['brackets', '['.repeat(size)],
    ['links', '[a]('.repeat(size / 4)],
    ['tags', '<svg '.repeat(size / 5)],
    ['attributes', `<svg ${' on'.repeat(size / 3)}`],
    ['blanks', `a${' '.repeat(size)}b`],
    ['tag characters', `\u{1F3F4}${'\u{E0061}'.repeat(size / 2)}`],
    ['quotes', "'".repeat(size)],
  ])('of %s take linear time', (_, text) => {
    const start = performance.now();
    wordsIn(text);
    hiddenText(text);
    readImage('a.svg', Buffer.from(`<svg >${text}`));
    contractFaults(text);
    hasInstallLine(text, 'a');
    expect(performance.now() - start).toBeLessThan(2500);
  });
});

let folder = '';
beforeEach(() => {
  folder = fs.realpathSync.native(fs.mkdtempSync(path.join(os.tmpdir(), 'shipped-')));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

function plugin(inside = '.') {
  const root = path.join(folder, inside);
  return loadPlugin(diskFiles(root), { scope: 'plugin', name: 'demo', repository: () => repositoryAround(root) });
}

const manifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });

describe('what is shipped', () => {
  it('is all but .git, packages as one, and what .gitignore leaves', () => {
    write({
      '.git/config': 'x',
      '.gitignore': '*.log\n/build/\n!keep.log\ncache/**\n*.py[co]\nlogs\n',
      'a.log': 'x',
      'keep.log': 'x',
      'build/x.js': 'x',
      'sub/build/y.js': 'x',
      'sub/build/z.js': 'x',
      'sub/.gitignore': 'y.*\n',
      'sub/y.txt': 'x',
      'cache/z': 'x',
      'm.pyc': 'x',
      'deep/logs/l.txt': 'x',
      'node_modules/p/index.js': 'x',
    });
    fs.symlinkSync('/etc', path.join(folder, 'out'));
    expect(shippedOf(plugin()).map(({ path: file }) => file)).toEqual([
      '.gitignore',
      'keep.log',
      'node_modules',
      'out',
      'sub/.gitignore',
      'sub/build/z.js',
    ]);
  });

  it('is what the repository around the plugin would commit', () => {
    write({
      '.git/HEAD': 'x',
      '.gitignore': '*.tmp\n/plugins/demo/out/\n/src/\n',
      'plugins/demo/a.tmp': 'x',
      'plugins/demo/out/b.txt': 'x',
      'plugins/demo/src/c.txt': 'x',
    });
    expect(shippedOf(plugin('plugins/demo')).map(({ path: file }) => file)).toEqual(['src/c.txt']);
  });
});

describe('the documents of a plugin that is a folder of a repository', () => {
  const readme = `${'word '.repeat(50)}\n/plugin install demo --marketplace owner/repository\n`;
  const missing = (): string[] =>
    runRules(plugin('plugins/demo'), rules, { profile: 'directory' })
      .map(({ rule }) => rule)
      .filter((rule) => /readme|license/.test(rule));

  it('may be those of the repository', () => {
    write({ 'README.md': readme, LICENSE: 'MIT', 'plugins/demo/.claude-plugin/plugin.json': manifest });
    expect(missing()).toEqual(['directory/license-missing', 'directory/readme-missing']);
    write({ '.git': 'gitdir: elsewhere\n' });
    expect(missing()).toEqual([]);
  });

  it('are its own where it has them', () => {
    write({
      '.git': 'x',
      'README.md': readme,
      'plugins/demo/.claude-plugin/plugin.json': manifest,
      'plugins/demo/README.md': 'Short.',
      'plugins/demo/COPYING': 'x',
    });
    expect(missing()).toEqual(['directory/readme-trivial']);
  });
});

describe('a rule for one profile', () => {
  const iconRules = (profile?: 'directory' | 'portable'): string[] =>
    runRules(plugin(), rules, profile ? { profile } : {})
      .map(({ rule }) => rule)
      .filter((rule) => rule === 'directory/icon-missing' || rule.startsWith('engine/'));

  it('is run under that profile alone, and what suppresses it is never called idle under another', () => {
    write({
      '.claude-plugin/plugin.json': manifest,
      'agents/a.md':
        '---\nname: a\n# plugin-dev-ignore-file directory/icon-missing: none yet\ndescription: Helps. Use it when asked.\n---\n\nYou help with all that is asked of you here.\n',
    });
    expect(iconRules()).toEqual([]);
    expect(iconRules('portable')).toEqual([]);
    expect(iconRules('directory')).toEqual(['directory/icon-missing', 'engine/unused-suppression']);
  });
});

describe('the lines that are searched for secrets', () => {
  it('hold every secret that the whole text holds', () => {
    const missed = [1, 2].flatMap((seed) =>
      secrets(seed).filter((sample) => {
        const { text } = asFile(sample);
        const found = secretsInFile(text);
        return secretsInText(text).some(
          ({ what, start }) => what !== 'private key' && !found.some((other) => other.start === start),
        );
      }),
    );
    expect(missed.map(({ label }) => label)).toEqual([]);
  });

  it('are no place for the header of a key alone', () => {
    const header = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ');
    expect(
      secretsInFile(`const forms = [r'${header}', 'a long text without any key in it, which goes on and on', r'${header}'];`),
    ).toEqual([]);
  });
});

const toolRules = [...skillGrantRules, ...skillLiveCommandRules];

/** The toolRules that find something in a skill. */
function foundIn(allowed: string, body: string): string[] {
  const field = allowed ? `allowed-tools: ${allowed}\n` : '';
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "demo" }',
    'skills/notes/SKILL.md': `---\ndescription: Notes.\n${field}---\n\n${body}\n`,
    'skills/other/SKILL.md': '---\ndescription: Other.\n---\n\nText.\n',
  };
  return runRules(loadPlugin(memoryFiles(files), { scope: 'plugin', name: 'demo' }), toolRules).map(({ rule }) => rule);
}

describe('a command of a text', () => {
  it.each(commands)('with the rule "%s" is judged as the client does: %s', (rule, command, isRefused) => {
    const found = foundIn(rule, `State: !\`${command}\``).filter((id) => id === 'skill/refused-command');
    expect(found).toHaveLength(isRefused ? 1 : 0);
  });

  it.each([
    ['npm test ${UNKNOWN@Q} $(', 'an open substitution'],
    ['FOO=1 npm test', 'an assignment'],
    ['$TOOL --version', 'a variable'],
    ['{ npm test; }', 'a group'],
    ["echo 'open", 'an open quote'],
  ])('that cannot be judged for sure is left alone: %s (%s)', (command) => {
    expect(() => foundIn('Bash(npm:*)', `State: !\`${command}\``)).not.toThrow();
  });

  it('in a block that shows Markdown is a sample, also where it may run', () => {
    const block = '```markdown\nState: !`git status`\n```';
    expect(foundIn('', block)).toEqual(['skill/live-sample']);
    expect(foundIn('', '```\n!`git status`\n```')).toEqual([]);
    expect(foundIn('', 'Write !`<command>` for each.')).toEqual(['skill/live-sample']);
  });

  it('names what the client objects to', () => {
    const reason = (command: string): string | undefined =>
      /: (.*)$/.exec(linesIn({ 'skills/a/SKILL.md': text(`!\`${command}\``) }, /^skill\/refused-command$/)[0] ?? '')?.[1];
    // The client's own words: "A variable in this command can't be checked before it runs".
    expect(reason('for p in a b; do echo $p; done')).toBe('the variable of a loop cannot be checked before it runs');
    expect(reason('ls | while read f; do echo $f; done')).toBe('the variable of a loop cannot be checked before it runs');
    expect(reason('set -- a b; git log -1')).toBe('no rule of allowed-tools approves "set -- a b"');
    expect(reason('[ -d x ] && echo y || echo n')).toBeUndefined();
  });

  it('is text once a backslash stands behind the exclamation mark', () => {
    expect(foundIn('', '```markdown\nState: !\\`npm test\\`\n```')).toEqual([]);
  });
});

/** `severity rule` of what is found in a plugin by rules of some kinds. */
function linesIn(files: Readonly<Record<string, string>>, kinds: RegExp): string[] {
  const all = { '.claude-plugin/plugin.json': manifest, ...files };
  const chosen = rules.filter(({ id }) => kinds.test(id));
  return runRules(loadPlugin(memoryFiles(all), { scope: 'plugin', name: 'demo' }), chosen).map(
    ({ severity, rule, message }) => `${severity} ${rule} ${message}`,
  );
}

const text = (body: string): string => `---\ndescription: Notes.\n---\n\n${body}\n`;

describe('what lies beside the skills', () => {
  it('is a remark where it is not written as one', () => {
    const severities = (files: Readonly<Record<string, string>>): string[] =>
      linesIn({ 'skills/a/SKILL.md': text('Text.'), ...files }, /^layout\//).map((line) => line.replace(/ (?:a|the) .*/, ''));
    expect(severities({ 'skills/_shared/gate.md': '# Gate\n' })).toEqual(['info layout/no-skill-file']);
    expect(severities({ 'skills/b/b.md': text('Text.') })).toEqual(['warning layout/no-skill-file']);
    expect(severities({ 'skills/CATALOG.md': '# All skills\n' })).toEqual(['info layout/loose-file']);
    expect(severities({ 'skills/b.md': text('Text.') })).toEqual(['warning layout/loose-file']);
  });

  it('may be the servers of another client', () => {
    const servers = { 'mcp.json': '{ "mcpServers": {} }', 'skills/a/SKILL.md': text('Text.') };
    expect(linesIn(servers, /^layout\//)).toHaveLength(1);
    expect(linesIn({ ...servers, '.cursor-plugin/plugin.json': '{}' }, /^layout\//)).toEqual([]);
    expect(linesIn({ ...servers, 'gemini-extension.json': '{}' }, /^layout\//)).toEqual([]);
  });
});

describe('one cause is one finding', () => {
  it('of a link that stands twice, or of a copied text', () => {
    const found = linesIn(
      {
        'skills/a/SKILL.md': text('[x](a.md) [x](a.md#part) [y](b.md) [z](../../../c.md) [z](../../../c.md)'),
        'skills/a/references/r.md': '[x](a.md) [y](b.md) [z](c.md)\n\n![p](p.png)\n',
      },
      /^skill\/(?:broken-link|link-outside)$/,
    );
    expect(found).toEqual([
      'warning skill/broken-link "a.md" leads to no file',
      'warning skill/broken-link "b.md" leads to no file',
      'warning skill/link-outside "../../../c.md" leads out of the plugin',
      'warning skill/broken-link "a.md" leads to no file, nor 2 more links of this text',
      'info skill/broken-link "p.png" leads to no file',
    ]);
  });

  it('of a variable without braces', () => {
    const body = 'Run `sh $CLAUDE_PLUGIN_ROOT/a.sh`, then `sh $CLAUDE_PLUGIN_ROOT/b.sh`.';
    expect(linesIn({ 'skills/a/SKILL.md': text(body) }, /^skill\/unsubstituted/)).toEqual([
      'warning skill/unsubstituted-placeholder "$CLAUDE_PLUGIN_ROOT", which stands here 2 times, is not replaced without braces',
    ]);
  });

  it('of a folder where the manifest takes a file', () => {
    const files = { '.claude-plugin/plugin.json': manifest.replace('{', '{"agents":"./agents/",'), 'agents/a.md': text('Text.') };
    expect(linesIn(files, /^manifest\//).map((line) => line.split(' ')[1])).toEqual(['manifest/invalid-field']);
  });
});

describe('a comment behind a value', () => {
  it.each([
    ['argument-hint: <provider>  # auth0 | okta', 0],
    ['argument-hint: <issue #> # or a URL', 1],
    ['description: Fixes issue #12 of the tracker', 1],
  ])('is lost text unless it is set apart as one: %s', (field, count) => {
    const file = `---\ndescription: Notes.\n${field}\n---\n\nText.\n`;
    const found = linesIn(
      { 'skills/a/SKILL.md': field.startsWith('d') ? file.replace('description: Notes.\n', '') : file },
      /lost/,
    );
    expect(found).toHaveLength(count);
  });
});

describe('a price', () => {
  it('in a span is none of the arguments, beside another one', () => {
    const rulesOf = (body: string): string[] =>
      linesIn({ 'skills/a/SKILL.md': text(body) }, /^skill\/(?:one-based|dollar)/).map((line) => line.split(' ')[1] ?? '');
    expect(rulesOf('Reads run on Haiku (`$1/$5`, from the cache `$0.10`).')).toEqual(['skill/dollar-amount']);
    expect(rulesOf('Copy it to `$1/$2`.')).toEqual(['skill/one-based-argument']);
  });
});

describe('a made-up variable', () => {
  it.each([
    ['`OUT_DIR` and `$BASE_DIR/settings.json`', 0],
    ['- `PLUGIN_ROOT` = the folder of this plugin\n\nRun `sh $PLUGIN_ROOT/a.sh`.', 0],
    ['Run `sh $PLUGIN_ROOT/a.sh`.', 1],
    ['Read {baseDir}/notes.md.', 1],
  ])('is one only where the text does not say what it is: %j', (body, count) => {
    expect(linesIn({ 'skills/a/SKILL.md': text(body) }, /^skill\/invented/)).toHaveLength(count);
  });
});

// Each was put before client 2.1.330 in the frontmatter of a typed skill, followed by the call that it seems to approve.
describe('an entry of allowed-tools', () => {
  it.each([
    'Bash(git:add)',
    'Bash(git:add:*)',
    'Bash(git *:*)',
    'Bash(git add*:*)',
    'Bash(:*)',
    'Bash(*:*)',
    'Bash(git: *)',
    'Bash(git add : *)',
    'Bash(git add:* )',
    'Bash(git add:*,npm:*)',
    'Bash(git *, npm *)',
    'Bash(git add, npm test)',
    'Bash(git|npm *)',
    'Bash(git add *|npm *)',
    'Bash(git:*|npm:*)',
    'Bash(cd * && npm *)',
    'Bash(^git .*$)',
    'Bash(git.*)',
    'Bash("git commit":*)',
    'Bash($CLAUDE_PLUGIN_ROOT/x.sh:*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}:*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/:*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/*.sh:*)',
    'Bash(git add:*',
    'Bash[git:*]',
    'Bash:git',
    'Write(src/**)',
    'MultiEdit(src/**)',
    'Read(/etc/hostname)',
    'Read(${CLAUDE_PLUGIN_ROOT}/**)',
    'Edit(${CLAUDE_PROJECT_DIR}/src/**)',
    'WebFetch(example.com)',
    'WebFetch(https://example.com/*)',
    'WebSearch(foo)',
    'Skill(other)',
    'mcp__*',
  ])('approves nothing: %s', (entry) => {
    expect(foundIn(`'${entry}'`, 'Text.')).toEqual(['skill/dead-grant']);
  });

  it.each([
    'Bash',
    'Bash(*)',
    'Bash(**)',
    'Bash(git *)',
    'Bash(git:*)',
    'Bash(git commit -m:*)',
    'Bash(npm run test:unit)',
    'Bash(npm run test:*)',
    'Bash(npm run test:**)',
    'Bash([ -f:*)',
    'Bash(FOO=1 npm *)',
    'Bash(./x.sh *)',
    'Bash(git commit -m "x")',
    'Bash("${CLAUDE_PLUGIN_ROOT}/scripts/x.sh":*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/x.sh *)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/*)',
    'Write',
    'Write(*)',
    'Edit(src/**)',
    'Edit(/src/**)',
    'Edit(//tmp/**)',
    'Read(//etc/hostname)',
    'Read(/${CLAUDE_PLUGIN_ROOT}/**)',
    'WebFetch(domain:example.com)',
    'WebFetch(*)',
    'WebSearch(*)',
    'Skill(demo:other)',
    'Skill(demo:*)',
    'mcp__server__*',
    'mcp__server',
  ])('approves what it says: %s', (entry) => {
    expect(foundIn(`'${entry}'`, 'Text.')).toEqual([]);
  });

  it('with a blank before its bracket approves the whole tool', () => {
    expect(foundIn('Bash (git:*)', 'Text.')).toEqual(['skill/unlimited-grant']);
    expect(foundIn('Read, Bash(git:*)', 'Text.')).toEqual([]);
  });

  it('is not separated by a semicolon', () => {
    expect(foundIn('Bash(git:*); Bash(npm:*)', 'Text.')).toEqual(['skill/dead-grant']);
    expect(foundIn('Bash(git:*) | Bash(npm:*)', 'Text.')).toEqual([]);
  });
});
