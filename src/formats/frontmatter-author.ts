import matter from 'gray-matter';
import type { AuthorReading } from './frontmatter.ts';
import type { Range } from './located.ts';
import { parseYaml, type YamlTree } from './yaml.ts';

const nothing = { problems: [], decorations: [], duplicates: [] } as const;
const yamlHeaders = new Set(['', 'yaml', 'yml']);

/**
 * gray-matter strips comments with a pattern that backtracks over runs of blank characters; the sum of the squared run
 * lengths is its cost in steps, and this many take about 50 ms.
 */
const maxBlankCost = 20_000_000;

/** Reads the frontmatter of a Markdown file's text as its author sees it. Only YAML is ever parsed; nothing is executed. */
export function readAsAuthor(text: string): AuthorReading {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const absent: AuthorReading = { status: 'absent', bodyStart: bom, ...nothing };
  if (!text.startsWith('---', bom) || text[bom + 3] === '-') return absent;
  const firstLineEnd = text.indexOf('\n', bom);
  if (firstLineEnd < 0) return absent;
  const header = text.slice(bom + 3, firstLineEnd);
  const language = header.trim().toLowerCase();
  // A rule under a heading or a sentence is no language; a header is one word directly behind the dashes.
  if (!/^\w*\s*$/.test(header)) return absent;
  if (!yamlHeaders.has(language)) return { ...absent, status: 'refused', language };
  const start = bom + 3 + header.replace(/\r$/, '').length;
  const end = text.indexOf('\n---', firstLineEnd);
  if (end < 0) return { ...absent, status: 'unclosed' };
  if (blankCost(text, start, end) > maxBlankCost) {
    const range = { start, end };
    const problem = { message: 'the block is almost all blank lines', code: 'BLANK', range };
    return { ...absent, status: 'broken', block: range, problems: [problem], bodyStart: end };
  }
  return { ...readBlock(text, { start, end }), ...(language ? { language } : {}) };
}

function readBlock(text: string, block: Range): AuthorReading {
  const firstLine = text.indexOf('\n', block.start) + 1;
  let tree: YamlTree = { root: undefined, ...nothing };
  const file = matter(text, {
    engines: {
      yaml: {
        // gray-matter's block starts behind the dashes and ends before the last line break. The client's starts and ends a line
        // later; parsing that very text lets the second reading of the same block come from the first.
        parse: () => {
          tree = parseYaml(text.slice(firstLine, block.end + 1), firstLine);
          return {};
        },
        stringify: refuse,
      },
      // All engines but YAML are unreachable behind the header check; they are replaced as well, since gray-matter's own
      // evaluate what they parse.
      json: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      coffee: { parse: refuse, stringify: refuse },
    },
  });
  return { ...tree, status: tree.problems.length > 0 ? 'broken' : 'read', block, bodyStart: text.length - file.content.length };
}

function refuse(): never {
  throw new Error('only YAML frontmatter is read');
}

function blankCost(text: string, start: number, end: number): number {
  let cost = 0;
  let run = 0;
  for (let offset = start; offset <= end; offset++) {
    const code = text.charCodeAt(offset);
    if (offset < end && (code === 32 || (code >= 9 && code <= 13))) run++;
    else {
      cost += run * run;
      run = 0;
    }
  }
  return cost;
}
