import { entryOf, type Node, nodeAt, type ScalarNode, toValue } from '../../formats/located.ts';
import { printYaml } from '../../formats/yaml.ts';

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
