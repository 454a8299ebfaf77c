import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/formats/located.ts';
import { scanMarkdown } from '../../src/formats/markdown.ts';
import { bestTime, shipped } from './timing.ts';

const slice = (text: string, { start, end }: Range): string => text.slice(start, end);
const links = (text: string): string[][] =>
  scanMarkdown(text).links.map(({ kind, destination, range }) => [kind, destination, slice(text, range)]);
const spans = (text: string): string[] => scanMarkdown(text).spans.map(({ content }) => slice(text, content));
const fences = (text: string): unknown[][] =>
  scanMarkdown(text).fences.map(({ marker, info, content, closed }) => [marker, info, slice(text, content), closed]);

describe('headings', () => {
  it.each<[text: string, found: [level: number, text: string][]]>([
    ['# A', [[1, 'A']]],
    ['###### F', [[6, 'F']]],
    ['####### G', []],
    ['#no', []],
    ['   # A', [[1, 'A']]],
    ['    # code', []],
    ['##\tTab', [[2, 'Tab']]],
    ['# A #', [[1, 'A']]],
    ['## B##', [[2, 'B##']]],
    ['### ###', [[3, '']]],
    ['#', [[1, '']]],
    ['# A `b` [c](d)', [[1, 'A `b` [c](d)']]],
    ['a\n# B\nc', [[1, 'B']]],
    [
      '# A\r\n## B\r\n',
      [
        [1, 'A'],
        [2, 'B'],
      ],
    ],
  ])('%j', (text, found) => {
    expect(scanMarkdown(text).headings.map(({ level, text: title }) => [level, title])).toEqual(found);
  });

  it.each<[text: string, found: [level: number, text: string][]]>([
    ['A\n===', [[1, 'A']]],
    ['A\n-', [[2, 'A']]],
    ['A\nb `c`\n---\n', [[2, 'A b `c`']]],
    ['A\n\n---\n', []],
    ['A\n= =\n', []],
    ['> A\n---\n', []],
    ['- A\n---\n', []],
    ['- A\n  ---\n', [[2, 'A']]],
    ['[a]: b\n===\n', []],
    ['[a]: b\nA\n===\n', [[1, 'A']]],
  ])('underlined: %j', (text, found) => {
    expect(scanMarkdown(text).headings.map(({ level, text: title }) => [level, title])).toEqual(found);
  });

  it.each<[text: string, found: string[]]>([
    ['> # A', ['A']],
    ['- # A\n  ## B\n# C', ['A', 'B', 'C']],
    ['1. a\n\n   # B', ['B']],
    ['- a\n\n      # code', []],
    ['a\n    # text', []],
    ['\ta\n\n\t# code', []],
    ['- a\r# B\r', ['B']],
    ['\uFEFF# A', ['A']],
    ['# A\t#', ['A']],
  ])('in their blocks: %j', (text, found) => {
    expect(scanMarkdown(text).headings.map(({ text: title }) => title)).toEqual(found);
  });

  it('range over their line without its end', () => {
    const text = 'x\r\n# A #\r\ny\n\n[a]: b\nB\nc\n===\n';
    expect(scanMarkdown(text).headings.map(({ range }) => slice(text, range))).toEqual(['# A #', 'B\nc']);
  });
});

describe('fences', () => {
  it.each<[text: string, found: unknown[][]]>([
    ['```js\nx\n```\n', [['```', 'js', 'x\n', true]]],
    ['~~~ sh -x \nx\n~~~', [['~~~', 'sh -x', 'x\n', true]]],
    ['~~~ a`b\nx\n~~~', [['~~~', 'a`b', 'x\n', true]]],
    ['``` a`b\nx', []],
    ['``\nx\n``', []],
    ['````\n```\nx\n```\n````\n', [['````', '', '```\nx\n```\n', true]]],
    ['```\nx\n`````\n', [['```', '', 'x\n', true]]],
    ['```\n~~~\n```\n', [['```', '', '~~~\n', true]]],
    ['```\n```js\n```\n', [['```', '', '```js\n', true]]],
    ['- a\n\n  ```js\n  x\n  ```\n', [['```', 'js', '  x\n', true]]],
    ['> ```\n> x\n> ```\n', [['```', '', '> x\n', true]]],
    ['```\nx', [['```', '', 'x', false]]],
    ['```', [['```', '', '', false]]],
    ['```\n```', [['```', '', '', true]]],
    ['```sh\r\nx\r\n```\r\n', [['```', 'sh', 'x\r\n', true]]],
    [
      '```\na\n```\n\n```\nb\n```\n',
      [
        ['```', '', 'a\n', true],
        ['```', '', 'b\n', true],
      ],
    ],
  ])('%j', (text, found) => {
    expect(fences(text)).toEqual(found);
  });

  it('in a list, behind its mark', () => {
    expect(fences('- ```js\n  x\n  ```\n')).toEqual([['```', 'js', '  x\n', true]]);
  });

  it.each<[text: string, found: unknown[][]]>([
    ['1. ```js\n   x\n   ```\n', [['```', 'js', '   x\n', true]]],
    ['- > ```\n  > x\n  > ```\n', [['```', '', '  > x\n', true]]],
    ['- a\n  - ~~~\n    x\n    ~~~\n', [['~~~', '', '    x\n', true]]],
    ['- ```\n\n  x\n  ```\n', [['```', '', '\n  x\n', true]]],
    ['- ```\nx\n', [['```', '', '', false]]],
    ['> ```\n> x\ny\n', [['```', '', '> x\n', false]]],
    ['> ```\n\nx\n', [['```', '', '', false]]],
    ['    ```\n    x\n', []],
    ['```\nx\n    ```\n```\n', [['```', '', 'x\n    ```\n', true]]],
    ['a\n```\nx\n```\n', [['```', '', 'x\n', true]]],
    ['```\rx\r```\r', [['```', '', 'x\r', true]]],
  ])('in their blocks: %j', (text, found) => {
    expect(fences(text)).toEqual(found);
  });

  it('hide headings, links, spans and comments', () => {
    const { headings, links, spans, comments } = scanMarkdown('```\n# a [b](c) `d`\n<!-- e -->\n```\n');
    expect({ headings, links, spans, comments }).toEqual({ headings: [], links: [], spans: [], comments: [] });
  });

  it('are listed line by line, also inside another block', () => {
    const text = '````md\n```js\n```\n````\n';
    const found = scanMarkdown(text).fenceLines.map(({ marker, info, range }) => [marker, info, slice(text, range)]);
    expect(found).toEqual([
      ['````', 'md', '````md'],
      ['```', 'js', '```js'],
      ['```', '', '```'],
      ['````', '', '````'],
    ]);
  });

  it.each(['\n', '\r\n'])('open with their whole line, ended by %j', (end) => {
    const text = `a${end}${end}\`\`\`sh${end}x${end}\`\`\`${end}`;
    expect(scanMarkdown(text).fences.map(({ opening }) => slice(text, opening))).toEqual([`\`\`\`sh${end}`]);
  });
});

describe('code spans', () => {
  it.each<[text: string, found: string[]]>([
    ['a `b` c', ['b']],
    ['`a` `b`', ['a', 'b']],
    ['``a ` b``', ['a ` b']],
    ['` `` `', [' `` ']],
    ['`a', []],
    ['``a`', []],
    ['`a\nb`', ['a\nb']],
    ['`a\n\nb`', []],
    ['\\`a`', []],
    ['`a\\`', ['a\\']],
    ['<!-- `a` -->', []],
    ['`<!--` x `-->`', ['<!--', '-->']],
    ['# h `a`', ['a']],
    ['\\``a`', ['a']],
    ['    `code`', []],
    ['| ` |\n| `a` |', ['a']],
    ['> `a\n> b`', ['a\n> b']],
    ['- `a\n\n  b`', []],
    ['- `a\n- b`', []],
  ])('%j', (text, found) => {
    expect(spans(text)).toEqual(found);
  });

  it('range over their backticks', () => {
    const text = 'x ``a`` y';
    expect(scanMarkdown(text).spans).toEqual([{ range: { start: 2, end: 7 }, content: { start: 4, end: 5 } }]);
  });
});

describe('links', () => {
  it.each<[text: string, found: string[][]]>([
    ['[a](b)', [['link', 'b', '[a](b)']]],
    [
      'x [a](#b) [c](d#e)',
      [
        ['link', '#b', '[a](#b)'],
        ['link', 'd#e', '[c](d#e)'],
      ],
    ],
    ['![i](p.png)', [['image', 'p.png', '![i](p.png)']]],
    [
      '[![i](p)](q)',
      [
        ['image', 'p', '![i](p)'],
        ['link', 'q', '[![i](p)](q)'],
      ],
    ],
    ['[a](b(c)d)', [['link', 'b(c)d', '[a](b(c)d)']]],
    ['[a [b] c](d)', [['link', 'd', '[a [b] c](d)']]],
    ['[a](<b c>)', [['link', 'b c', '[a](<b c>)']]],
    ['[a](<b)c>)', [['link', 'b)c', '[a](<b)c>)']]],
    ['[a](b "t")', [['link', 'b', '[a](b "t")']]],
    ["[a](<b c> 't')", [['link', 'b c', "[a](<b c> 't')"]]],
    ['[a]( b )', [['link', 'b', '[a]( b )']]],
    ['[a]()', [['link', '', '[a]()']]],
    ['[a\nb](c)', [['link', 'c', '[a\nb](c)']]],
    ['[a\n\nb](c)', []],
    ['[a] (b)', []],
    ['[a]', []],
    ['a](b)', []],
    ['[a](b', []],
    ['\\[a](b)', []],
    ['[a\\](b)', []],
    ['[a \\] b](c)', [['link', 'c', '[a \\] b](c)']]],
    ['`[a](b)`', []],
    ['[a `]` b](c)', [['link', 'c', '[a `]` b](c)']]],
    ['<!-- [a](b) -->', []],
    ['[a]: b', [['definition', 'b', '[a]: b']]],
    ['[a]: <b c> "t"', [['definition', 'b c', '[a]: <b c> "t"']]],
    ['   [a]: b\r\n', [['definition', 'b', '   [a]: b']]],
    ['[a]:', []],
    ['# h [a](b)', [['link', 'b', '[a](b)']]],
    ['> [a](b)', [['link', 'b', '[a](b)']]],
    [
      '| [a](b) | [c](d) |',
      [
        ['link', 'b', '[a](b)'],
        ['link', 'd', '[c](d)'],
      ],
    ],
  ])('%j', (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it.each<[text: string, found: string[][]]>([
    ['[a [b](c) d](e)', [['link', 'c', '[b](c)']]],
    [
      '[a [b](c)](d) [e](f)',
      [
        ['link', 'c', '[b](c)'],
        ['link', 'f', '[e](f)'],
      ],
    ],
    [
      '[a ![b](c)](d)',
      [
        ['image', 'c', '![b](c)'],
        ['link', 'd', '[a ![b](c)](d)'],
      ],
    ],
    ['[a](b\n"t")', [['link', 'b', '[a](b\n"t")']]],
    ["[a](b 't \\' (u)')", [['link', 'b', "[a](b 't \\' (u)')"]]],
    ['[a](b (t))', [['link', 'b', '[a](b (t))']]],
    ['[a](b"t")', [['link', 'b"t"', '[a](b"t")']]],
    ['[a](b (t(u)))', []],
    ['[a](b "t" c)', []],
    ['[a](b(c)', []],
    ['[a](b(c) "t")', [['link', 'b(c)', '[a](b(c) "t")']]],
    ['[a](b c)', []],
    ['[a](<b\nc>)', []],
    ['[a](<b\\>c>)', [['link', 'b\\>c', '[a](<b\\>c>)']]],
    ['[a](b\\\nc)', []],
    ['[a](\\(b)', [['link', '\\(b', '[a](\\(b)']]],
    ['    [a](b)', []],
    ['- a\n\n      [a](b)', []],
    ['a\n    [a](b)', [['link', 'b', '[a](b)']]],
    [
      '- [a](b)\n  - [c](d)',
      [
        ['link', 'b', '[a](b)'],
        ['link', 'd', '[c](d)'],
      ],
    ],
    ['| a [b |\n| c](d) |', []],
  ])('by the rules of CommonMark: %j', (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it.each<[text: string, found: string[][]]>([
    ['[a]:\n  b\n  "t"\nc', [['definition', 'b', '[a]:\n  b\n  "t"']]],
    [
      '[a]: b\n[c]: d "t"',
      [
        ['definition', 'b', '[a]: b'],
        ['definition', 'd', '[c]: d "t"'],
      ],
    ],
    ['[a]: b\n"t" c', [['definition', 'b', '[a]: b']]],
    ['[a]: <>', [['definition', '', '[a]: <>']]],
    ['[a\\]]: b', [['definition', 'b', '[a\\]]: b']]],
    ['> [a]: b', [['definition', 'b', ' [a]: b']]],
    ['[a]: b c', []],
    ['x\n[a]: b', []],
    ['[^1]: b', []],
    ['[ ]: b', []],
    ['[a[]: b', []],
    ['[a]: b(', []],
  ])('as definitions: %j', (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it.each(['[a](b)', '[a](<b c> "t")', '![a]( b )', '[a]: <b c>', '[a]: b "t"', '\r\n# x\r\n\r\n😀 [a](b(c))'])(
    'the destination in %j stands where its range says',
    (text) => {
      for (const { destination, destinationRange } of scanMarkdown(text).links)
        expect(slice(text, destinationRange)).toBe(destination);
      expect(scanMarkdown(text).links).toHaveLength(1);
    },
  );

  it('an unclosed angle destination is no link', () => {
    expect(links('[a](<b)')).toEqual([]);
  });

  it('a parenthesis in a title does not end the link', () => {
    expect(links('[a](b "t) u")')).toEqual([['link', 'b', '[a](b "t) u")']]);
  });

  it('an escaped parenthesis belongs to the destination', () => {
    expect(links('[a](b\\)c)').map(([, , range]) => range)).toEqual(['[a](b\\)c)']);
  });

  it('an escaped exclamation mark makes no image', () => {
    expect(links('\\![a](b)')).toEqual([['link', 'b', '[a](b)']]);
  });
});

describe('comments', () => {
  it.each<[text: string, found: [text: string, written: string][]]>([
    ['<!-- a -->', [['a', '<!-- a -->']]],
    [
      'x <!--a--> y <!-- b -->',
      [
        ['a', '<!--a-->'],
        ['b', '<!-- b -->'],
      ],
    ],
    ['<!-- a\nb -->', [['a\nb', '<!-- a\nb -->']]],
    ['<!-- a', [['a', '<!-- a']]],
    ['`<!-- a -->`', []],
    ['\\<!-- a -->', []],
    ['<!-- a -->\r\nb', [['a', '<!-- a -->']]],
    ['<!-->', [['', '<!-->']]],
    ['x <!---> y', [['', '<!--->']]],
    [
      '<!-- a --> x [y](z) <!-- b --> <!-- c',
      [
        ['a', '<!-- a -->'],
        ['b', '<!-- b -->'],
      ],
    ],
    ['x <!-- a\n\nb -->', []],
    ['- <!-- a\n\n  b -->\n', [['a\n\n  b', '<!-- a\n\n  b -->']]],
    ['- <!-- a\nb -->\n', [['a', '<!-- a']]],
    ['    <!-- code -->', []],
    ['```\n<!-- a -->\n```\n<!-- b -->', [['b', '<!-- b -->']]],
    ['x\n<!-- a\n# b -->\n', [['a\n# b', '<!-- a\n# b -->']]],
  ])('%j', (text, found) => {
    expect(scanMarkdown(text).comments.map((comment) => [comment.text, slice(text, comment.range)])).toEqual(found);
  });

  it('reach over blank lines and hide the links there', () => {
    const text = '<!-- a\n\n[x](y) -->\n';
    expect(links(text)).toEqual([]);
    expect(scanMarkdown(text).comments.map(({ range }) => slice(text, range))).toEqual(['<!-- a\n\n[x](y) -->']);
  });

  it('hide the headings inside them', () => {
    expect(scanMarkdown('<!--\n# no\n-->\n').headings).toEqual([]);
  });
});

it('starts at the offset and counts from the start of the text', () => {
  const text = '---\na: "[x](y)"\n---\n# T\n[a](b)\n';
  const { headings, links: found } = scanMarkdown(text, 20);
  expect(headings).toEqual([{ level: 1, text: 'T', range: { start: 20, end: 23 } }]);
  expect(found.map(({ range }) => slice(text, range))).toEqual(['[a](b)']);
});

it('an empty text has nothing', () => {
  expect(scanMarkdown('')).toEqual({ headings: [], fences: [], fenceLines: [], spans: [], links: [], comments: [] });
});

describe('hostile input', () => {
  const size = 5_000_000;
  const growing = (): string => {
    const runs: string[] = [];
    for (let length = 1, total = 0; total < size; length++, total += length + 1) runs.push('`'.repeat(length));
    return runs.join(' ');
  };

  it.each<[name: string, text: string]>([
    ['[', '['.repeat(size)],
    [']', ']'.repeat(size)],
    ['](<', '](<'.repeat(size / 3)],
    ['[](<', '[](<'.repeat(size / 4)],
    ['[ then ](<', '['.repeat(size / 3) + '](<'.repeat(size / 5)],
    ['<!--', '<!--'.repeat(size / 4)],
    ['backslashes', '\\'.repeat(size)],
    ['#', '#'.repeat(size)],
    ['backticks of growing lengths', growing()],
    ['backticks of five lengths', '` `` ``` ```` ````` '.repeat(size / 20)],
    ['>', '>'.repeat(size)],
    ['blanks', ' '.repeat(size)],
    ['[](', '[]('.repeat(size / 3)],
    ['[a](b', '[a](b'.repeat(size / 5)],
    ['titles that never end', `[a](b '[a](b "`.repeat(size / 14)],
    ['comments that never end', `x ${'<!--'.repeat(size / 4)}`],
    ['comments cut short by their quotes', '> <!--\n\n'.repeat(size / 8)],
    ['definitions', '[a]: b "\n'.repeat(size / 9)],
    ['definitions on lines of a lone CR', '[a]: b\r'.repeat(size / 7)],
    ['paragraphs', 'x`\n\n'.repeat(size / 4)],
    ['fences', '```\n'.repeat(size / 4)],
    ['nested marks and a letter', `${'- '.repeat(size / 2)}x`],
    ['blank lines in deep lists', `${'- '.repeat(100)}x${'\n'.repeat(size)}`],
  ])('5 MB of %s are scanned under 1 s', (_, text) => {
    expect(bestTime(1000, () => shipped.scanMarkdown(text))).toBeLessThan(1000);
  });

  it.each(['[](', '[a](b'])('100 KB of %s are scanned under 200 ms', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    expect(bestTime(200, () => shipped.scanMarkdown(text))).toBeLessThan(200);
  });
});
