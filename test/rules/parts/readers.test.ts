import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../../src/rules/directory/image.ts';
import { hasInstallLine, wordsIn } from '../../../src/rules/directory/words.ts';
import { isHost } from '../../../src/rules/manifest/hosts.ts';
import { contractFaults } from '../../../src/rules/manifest/type-contract.ts';
import { hiddenText } from '../../../src/rules/ship/hidden.ts';
import { metaFault } from '../../../src/rules/workflow/meta.ts';

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
