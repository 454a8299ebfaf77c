import { type Frontmatter, readFrontmatter } from '../../formats/frontmatter.ts';
import { LineIndex } from '../../formats/lines.ts';
import type { MapNode, Node, Range, ScalarNode } from '../../formats/located.ts';
import { UsageError } from './command.ts';

/** The two parts of a file. Each throws UsageError only where that part itself cannot be told. */
export interface Block {
  /** The fields; undefined where there is no frontmatter. */
  fields(): Node | undefined;
  body(): string;
  textOf(node: ScalarNode): string;
}

const emptyMap: MapNode = { kind: 'map', range: { start: 0, end: 0 }, entries: [] };

/** Reads a file's text for printing, as its author or as the client does. `name` stands before a failure. */
export function readBlock(text: string, name: string, asClient: boolean): Block {
  const fail = (message: string, range?: Range): never => {
    const { line, column } = new LineIndex(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${name}:${line}:${column}: ${message}`);
  };
  const { author, client } = readFrontmatter(text);
  return asClient ? clientBlock(text, client, fail) : authorBlock(text, author, fail);
}

type Fail = (message: string, range?: Range) => never;

function authorBlock(text: string, { status, root, problems, language, bodyStart }: Frontmatter['author'], fail: Fail): Block {
  const refuse = (): void => {
    if (status === 'refused') fail(`frontmatter in "${language}" is not read; only YAML is`);
    if (status === 'unclosed') fail('the frontmatter is never closed');
  };
  return {
    fields() {
      refuse();
      if (status === 'broken') fail(problems[0]?.message ?? 'the frontmatter does not parse', problems[0]?.range);
      return status === 'read' ? (root ?? emptyMap) : undefined;
    },
    body() {
      refuse();
      return text.slice(bodyStart);
    },
    // A version such as 1.10 is no number to its author.
    textOf: ({ value, range }) => (typeof value === 'number' ? text.slice(range.start, range.end) : String(value ?? '')),
  };
}

function clientBlock(text: string, { status, root, block, problem, bodyStart }: Frontmatter['client'], fail: Fail): Block {
  return {
    fields() {
      if (status === 'broken') fail(`the client loads no field: ${problem?.message}`, problem?.range);
      if (status === 'not-a-map') fail('the client loads no field: the frontmatter is not a map', block);
      return status === 'loaded' ? (root ?? emptyMap) : undefined;
    },
    body: () => text.slice(bodyStart),
    textOf: ({ value }) => String(value ?? ''),
  };
}
