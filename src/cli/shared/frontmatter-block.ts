import { type Frontmatter, readFrontmatter } from '../../formats/frontmatter.ts';
import { entryOf, type MapNode, type Node, nodeAt, type Range, type ScalarNode, toValue } from '../../formats/located.ts';
import { LineIndex } from '../../formats/text.ts';
import { printYaml } from '../../formats/yaml.ts';
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

/** `lines`: an item or an entry a line; `shell`: an assignment a field. */
export type Form = 'json' | 'yaml' | 'lines' | 'shell';

export interface Field {
  readonly name: string;
  readonly node: Node;
}

type TextOf = (node: ScalarNode) => string;

/** The field that a key or a dotted path names; a key without a value counts as absent. */
export function fieldAt(root: Node | undefined, name: string): Node | undefined {
  const node = entryOf(root, name)?.value ?? nodeAt(root, name);
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

/** One value; without a form text is bare, and lists and maps are JSON. */
export function printNode(node: Node, form: Form | undefined, textOf: TextOf): string {
  if (form === 'yaml') return printYaml(toValue(node));
  if (form === 'lines') return linesOf(node, textOf).map(endLine).join('');
  if (form === undefined && node.kind === 'scalar') return endLine(textOf(node));
  return endLine(JSON.stringify(toValue(node), undefined, 2));
}

/** Several values, by default a line each in the order in which they were asked for. */
export function printFields(fields: readonly Field[], form: Form | undefined, textOf: TextOf): string {
  if (form === 'shell') return fields.map((field) => endLine(assignment(field, textOf))).join('');
  if (form === undefined || form === 'lines') return fields.map(({ node }) => endLine(lineOf(node, textOf))).join('');
  const range = { start: 0, end: 0 };
  const entries = fields.map(({ name, node }) => ({ key: name, keyRange: range, value: node }));
  return printNode({ kind: 'map', range, entries }, form, textOf);
}

/** A POSIX assignment; between single quotes a shell expands nothing. */
function assignment({ name, node }: Field, textOf: TextOf): string {
  const variable = name.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
  const text = node.kind === 'scalar' ? textOf(node) : linesOf(node, textOf).join('\n');
  return `${variable}='${text.replaceAll("'", "'\\''")}'`;
}

function linesOf(node: Node, textOf: TextOf): string[] {
  if (node.kind === 'scalar') return [lineOf(node, textOf)];
  if (node.kind === 'list') return node.items.map((item) => lineOf(item, textOf));
  return node.entries.map(({ key, value }) => `${oneLine(key)}=${lineOf(value, textOf)}`);
}

function lineOf(node: Node, textOf: TextOf): string {
  return node.kind === 'scalar' ? oneLine(textOf(node)) : JSON.stringify(toValue(node));
}

function oneLine(text: string): string {
  return /[\r\n]/.test(text) ? JSON.stringify(text) : text;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
