import { entryOf, type Node, scalarText } from '../../formats/located.ts';

/** One listed plugin. */
export interface MarketplaceEntry {
  readonly node: Node;
  readonly name: string | undefined;
  /** Dotted path, as the client's validator prints it. */
  readonly field: string;
}

/** The entries of a marketplace in file order. */
export function entriesOf(root: Node | undefined): MarketplaceEntry[] {
  const plugins = entryOf(root, 'plugins')?.value;
  if (plugins?.kind !== 'list') return [];
  return plugins.items.map((node, index) => ({
    node,
    name: scalarText(entryOf(node, 'name')?.value),
    field: `plugins[${index}]`,
  }));
}
