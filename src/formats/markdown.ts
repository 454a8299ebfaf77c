import type { Range } from './located.ts';
import { scanBlocks } from './markdown-blocks.ts';
import { commentAt, commentsIn, scanInline, takeDefinitions } from './markdown-inline.ts';

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly range: Range;
}

export interface Fence {
  /** The run of backticks or tildes that opens the block. */
  readonly marker: string;
  /** The text behind the opening marker, trimmed. */
  readonly info: string;
  readonly opening: Range;
  /** The lines between the markers. */
  readonly content: Range;
  readonly closed: boolean;
}

/** A line that opens or closes a fence, or looks like it inside another block. */
export interface FenceLine {
  readonly marker: string;
  readonly info: string;
  readonly range: Range;
}

export interface CodeSpan {
  readonly range: Range;
  readonly content: Range;
}

export interface Link {
  readonly kind: 'link' | 'image' | 'definition';
  readonly destination: string;
  readonly range: Range;
  readonly destinationRange: Range;
}

export interface Comment {
  readonly text: string;
  readonly range: Range;
}

export interface MarkdownOutline {
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  /** Found by a scan of its own whenever it is asked for; hardly any text needs it. */
  readonly fenceLines: readonly FenceLine[];
  readonly spans: readonly CodeSpan[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
}

/**
 * Finds what rules ask for in a Markdown text from `offset` on: headings, fenced blocks, code spans, links, HTML comments. All
 * ranges count from the start of `text`. Blocks are those of CommonMark, in linear time; of HTML only comments are known,
 * since a model reads what stands between tags as Markdown, and links by reference are left to their definitions.
 */
export function scanMarkdown(text: string, offset = 0): MarkdownOutline {
  const headings: Heading[] = [];
  const fences: Fence[] = [];
  const spans: CodeSpan[] = [];
  const links: Link[] = [];
  const comments: Comment[] = [];

  const sinks = { spans, links, comments };
  const scanText = (lines: readonly Range[]): void => {
    // A paragraph is one text; the rows of a table are each their own, so that a stray backtick in one spoils no other.
    for (let first = 0, last = 0; first < lines.length; first = ++last) {
      while (last + 1 < lines.length && !isRow(text, lines[last]) && !isRow(text, lines[last + 1])) last++;
      const { start } = lines[first] as Range;
      scanInline(text.slice(start, (lines[last] as Range).end), start, sinks);
    }
  };

  scanBlocks(text, offset, {
    heading(level, line, content) {
      headings.push({ level, text: stripClosingHashes(text.slice(content.start, content.end).trim()), range: line });
      scanText([content]);
    },
    underlined(level, lines) {
      const { found, rest } = takeDefinitions(text, lines);
      const [first, last] = [rest[0], rest.at(-1)];
      if (!first || !last) return false;
      for (const link of found) links.push(link);
      const title = rest.map(({ start, end }) => text.slice(start, end).trim()).join(' ');
      headings.push({ level, text: title, range: { start: first.start, end: last.end } });
      scanText(rest);
      return true;
    },
    paragraph(lines) {
      if (text[lines[0]?.start ?? 0] !== '[') {
        scanText(lines);
        return;
      }
      const { found, rest } = takeDefinitions(text, lines);
      for (const link of found) links.push(link);
      scanText(rest);
    },
    comment({ start, end }, rest) {
      comments.push(commentAt(text, start, end));
      for (const comment of commentsIn(text, rest.start, rest.end)) comments.push(comment);
    },
    fence(fence) {
      fences.push(fence);
    },
  });
  return {
    headings,
    fences,
    get fenceLines() {
      return fenceLinesOf(text, offset);
    },
    spans,
    links,
    comments,
  };
}

function fenceLinesOf(text: string, offset: number): FenceLine[] {
  const found: FenceLine[] = [];
  scanBlocks(text, offset, {
    underlined: (_, lines) => takeDefinitions(text, lines).rest.length > 0,
    fenceLine(line) {
      found.push(line);
    },
  });
  return found;
}

function isRow(text: string, line: Range | undefined): boolean {
  return line !== undefined && text.charCodeAt(line.start) === 124;
}

function stripClosingHashes(title: string): string {
  let end = title.length;
  while (end > 0 && title[end - 1] === '#') end--;
  const isClosing = end === 0 || title[end - 1] === ' ' || title[end - 1] === '\t';
  return end < title.length && isClosing ? title.slice(0, end).trimEnd() : title;
}
