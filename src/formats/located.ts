/** A half-open span of UTF-16 offsets into the text of one file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly range: Range;
  readonly value: string | number | boolean | null;
}

export interface ListNode {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly Node[];
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: 'map';
  readonly range: Range;
  /** In file order; a key that stands twice is here twice. */
  readonly entries: readonly Entry[];
}

/** A value of a JSON or YAML file together with where it stands. Aliased YAML nodes are shared, never copied. */
export type Node = ScalarNode | ListNode | MapNode;

/** The entry that counts for `key`: the last one, as in the client's JSON and YAML readers. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** Follows a dotted path (`a.b.0`), or its steps where a key may have a dot, from `node`; undefined where one is missing. */
export function nodeAt(node: Node | undefined, path: string | readonly string[]): Node | undefined {
  let current = node;
  for (const step of typeof path === 'string' ? path.split('.') : path) {
    current = current?.kind === 'list' ? current.items[/^\d+$/.test(step) ? Number(step) : -1] : entryOf(current, step)?.value;
  }
  return current;
}

/** The plain value of a node. Nodes that aliases share become shared objects, so that an alias bomb stays small. */
export function toValue(node: Node, seen: Map<Node, unknown> = new Map()): unknown {
  if (node.kind === 'scalar') return node.value;
  if (seen.has(node)) return seen.get(node);
  if (node.kind === 'list') {
    const list: unknown[] = [];
    seen.set(node, list);
    for (const item of node.items) list.push(toValue(item, seen));
    return list;
  }
  const map: Record<string, unknown> = {};
  seen.set(node, map);
  for (const { key, value } of node.entries) {
    // `__proto__` as a key is data here, as it is in the client.
    Object.defineProperty(map, key, { value: toValue(value, seen), enumerable: true, configurable: true, writable: true });
  }
  return map;
}

/** A copy of a node with other ranges; what aliases share stays shared. */
export function relocated(node: Node, relocate: (range: Range) => Range, done: Map<Node, Node> = new Map()): Node {
  const known = done.get(node);
  if (known) return known;
  const range = relocate(node.range);
  let copy: Node;
  if (node.kind === 'scalar') copy = { ...node, range };
  else if (node.kind === 'list') copy = { ...node, range, items: node.items.map((item) => relocated(item, relocate, done)) };
  else {
    const entries = node.entries.map(({ key, keyRange, value }) => ({
      key,
      keyRange: relocate(keyRange),
      value: relocated(value, relocate, done),
    }));
    copy = { ...node, range, entries };
  }
  done.set(node, copy);
  return copy;
}

/** Names a value's type in the words of JSON: string, number, boolean, null, list or map. */
export function typeName(node: Node): string {
  if (node.kind !== 'scalar') return node.kind;
  if (node.value === null) return 'null';
  return typeof node.value;
}

/** The text of a scalar, as the client prints it where it coerces; undefined for null, lists and maps. */
export function scalarText(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** About how many characters a node would print as, with aliases followed; counting stops at `limit`. */
export function printedSize(node: Node, limit: number, known: Map<Node, number> = new Map()): number {
  if (node.kind === 'scalar') return 1 + String(node.value).length;
  const counted = known.get(node);
  if (counted !== undefined) return counted;
  let size = 2;
  for (const child of node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)) {
    size += printedSize(child, limit, known);
    if (size >= limit) break;
  }
  if (node.kind === 'map') for (const { key } of node.entries) size += key.length;
  known.set(node, size);
  return size;
}

/** Text alone, without numbers and the like. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? scalarText(node) : undefined;
}
