import { entryOf, type Node, nodeAt, scalarText } from '../formats/located.ts';
import type { Declaration, JsonDocument, Plugin } from './model.ts';

/** A value of a component key with its place. */
export interface Declared {
  readonly document: JsonDocument;
  readonly value: Node;
  readonly field: string;
}

/** Where a plugin declares its components: its manifest, and the marketplace entry that names it. */
export function declarationsOf({ manifest, entry }: Plugin): Declaration[] {
  return [...(manifest ? [{ document: manifest, field: '' }] : []), ...(entry ? [entry] : [])];
}

/** The values of a component key: a single one, or the items of a list; undefined where no declaration has the key. */
export function declaredValues(declarations: readonly Declaration[], key: string): Declared[] | undefined {
  const found: Declared[] = [];
  let isPresent = false;
  for (const { document, field } of declarations) {
    const owner = field ? nodeAt(document.tree.root, field) : document.tree.root;
    const value = entryOf(owner, key)?.value;
    if (!value) continue;
    isPresent = true;
    const path = field ? `${field}.${key}` : key;
    if (value.kind !== 'list') found.push({ document, value, field: path });
    else for (const [index, item] of value.items.entries()) found.push({ document, value: item, field: `${path}.${index}` });
  }
  return isPresent ? found : undefined;
}

/** The path below the root that a value names: it starts with `./`, and `.` stands for the root; undefined for anything else. */
export function declaredPath({ value }: Declared): string | undefined {
  const text = value.kind === 'scalar' ? value.value : undefined;
  if (text === '.') return '';
  return typeof text === 'string' && text.startsWith('./') ? normalPath(text) : undefined;
}

/** Without `.` steps, doubled and closing slashes; undefined where a `..` step leads up, which the client refuses. */
function normalPath(path: string): string | undefined {
  const steps = path.split('/').filter((step) => step !== '.' && step !== '');
  return steps.includes('..') ? undefined : steps.join('/');
}

/**
 * The folder that an entry's source in text form names, relative to the marketplace's root and empty for the root itself;
 * undefined for what is no path inside it. `metadata.pluginRoot` counts for bare names alone [client 2.1.330].
 */
export function sourceFolder(source: string, marketplace: Node | undefined): string | undefined {
  const base = scalarText(nodeAt(marketplace, 'metadata.pluginRoot'));
  if (source !== '.' && !source.startsWith('./') && (base === undefined || !/^[^/\\:]+$/.test(source))) return undefined;
  const path = source.startsWith('.') ? source : `${base}/${source}`;
  if (path.startsWith('/') || path.includes('\\')) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.includes('..') ? undefined : steps.join('/');
}
