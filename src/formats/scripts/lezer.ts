import type { Parser, SyntaxNode, Tree } from '@lezer/common';
import type { Range } from '../located.ts';

/** Longer scripts are bundles of libraries, and deeper ones are made to keep a parser busy. */
const maxLength = 150_000;
const maxDepth = 60;
const maxMilliseconds = 1500;
/** Whoever walks a tree calls himself once or twice a level. */
const maxTreeDepth = 500;

/** Parses a text within bounds of length, depth and time; undefined beyond them. */
export function parseBounded(parser: Parser, text: string): Tree | undefined {
  if (text.length > maxLength || nestingOf(text) > maxDepth) return undefined;
  const parse = parser.startParse(text);
  const end = performance.now() + maxMilliseconds;
  for (let step = 0; ; step++) {
    const tree = parse.advance();
    if (tree) return depthOf(tree) > maxTreeDepth ? undefined : tree;
    if (step % 100 === 0 && performance.now() > end) return undefined;
  }
}

/** How deep brackets are nested at most; those in texts and comments count too, which close again. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(' || char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if ((char === ')' || char === ']' || char === '}') && depth > 0) depth--;
  }
  return deepest;
}

function depthOf(tree: Tree): number {
  let depth = 0;
  let deepest = 0;
  tree.iterate({
    enter: () => {
      deepest = Math.max(deepest, ++depth);
    },
    leave: () => {
      depth--;
    },
  });
  return deepest;
}

export function hasErrors(tree: Tree): boolean {
  let found = false;
  tree.iterate({
    enter: ({ type }) => {
      found ||= type.isError;
      return !found;
    },
  });
  return found;
}

export function rangeOf({ from, to }: SyntaxNode): Range {
  return { start: from, end: to };
}

/** The nodes right below one. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** A text literal's escapes replaced, as far as both languages agree on them. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode?: string, hex?: string, char = '') =>
    unicode || hex ? String.fromCharCode(Number.parseInt(unicode ?? hex ?? '', 16)) : (known[char] ?? char),
  );
}
