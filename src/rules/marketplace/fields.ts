import { defineRule } from '../../engine/rule.ts';
import { entryOf, type MapNode, type Node, scalarText } from '../../formats/located.ts';
import { entryFieldNames, marketplaceFields } from '../../schemas/marketplace.ts';
import { validators } from '../../schemas/plugin-validators.ts';
import { manifestFields } from '../../spec/manifest.ts';
import { shapeFaults } from '../shape.ts';
import { closest, quoted } from '../wording.ts';
import { entriesOf } from './entries.ts';

const effect = 'the client cannot add the marketplace';
const ignored = new Set(manifestFields.filter(({ wrong }) => wrong === 'ignored').map(({ name }) => name));
const metadataFields = ['description', 'version', 'pluginRoot'];

/** The fields of marketplace.json. */
export const marketplaceFieldRules = [
  defineRule({
    id: 'marketplace/invalid-field',
    on: 'marketplace',
    severity: 'error',
    summary: 'a value of the wrong shape',
    effect,
    check({ tree }, report) {
      if (!tree.root) return;
      const own = shapeFaults(validators.marketplace, tree.root);
      const shared = entriesOf(tree.root).flatMap(({ node, field: prefix }) =>
        node.kind === 'map'
          ? shapeFaults(validators.manifest, node).map((fault) => ({
              ...fault,
              field: [prefix, fault.field].filter(Boolean).join('.'),
            }))
          : [],
      );
      for (const { steps, field, problem, range } of [...own, ...shared])
        report({
          ...(ignored.has(steps[0] ?? '') && field.startsWith('plugins[')
            ? { severity: 'warning', effect: 'the client ignores the field' }
            : {}),
          message: `${field ? quoted(field) : 'the marketplace'} ${problem}`,
          help: 'correct the value',
          range,
          field,
        });
    },
  }),
  defineRule({
    id: 'marketplace/no-plugins',
    on: 'marketplace',
    severity: 'warning',
    summary: 'a marketplace that lists no plugin',
    check({ tree }, report) {
      const plugins = entryOf(tree.root, 'plugins');
      if (plugins?.value.kind === 'list' && plugins.value.items.length === 0)
        report({
          message: 'the marketplace lists no plugin',
          help: 'add an entry with a name and a source',
          range: plugins.value.range,
          field: 'plugins',
        });
    },
  }),
  defineRule({
    id: 'marketplace/no-description',
    on: 'marketplace',
    severity: 'warning',
    summary: 'a marketplace without a description',
    effect: 'people who browse marketplaces see no word about it',
    check({ tree }, report) {
      const { root } = tree;
      if (root?.kind !== 'map') return;
      const places = [entryOf(root, 'description'), entryOf(entryOf(root, 'metadata')?.value, 'description')];
      if (places.some((place) => scalarText(place?.value))) return;
      const range = { start: root.range.start, end: root.range.start + 1 };
      report({ message: 'there is no description', help: 'add a "description"', range, field: 'description' });
    },
  }),
  defineRule({
    id: 'marketplace/unknown-field',
    on: 'marketplace',
    severity: 'warning',
    summary: 'a field that the client does not know',
    effect: 'the client ignores it',
    check({ tree }, report) {
      const maps: (readonly [owner: Node | undefined, known: readonly string[], prefix: string])[] = [
        [tree.root, marketplaceFields, ''],
        [entryOf(tree.root, 'metadata')?.value, metadataFields, 'metadata.'],
        ...entriesOf(tree.root).map(({ node, field }) => [node, entryFieldNames, `${field}.`] as const),
      ];
      for (const [owner, known, prefix] of maps)
        for (const { key, keyRange } of owner?.kind === 'map' ? owner.entries : []) {
          if (known.includes(key)) continue;
          const meant = closest(key, known);
          const help =
            key === 'autoUpdate'
              ? 'remove it; users decide on updates'
              : meant
                ? `did you mean ${quoted(meant)}?`
                : 'remove it, or keep it below "metadata"';
          report({ message: `unknown field ${quoted(key)}`, help, range: keyRange, field: `${prefix}${key}` });
        }
    },
  }),
  defineRule({
    id: 'marketplace/renames',
    on: 'marketplace',
    severity: 'error',
    summary: 'a rename that ends at no plugin of the list',
    effect,
    check({ tree }, report) {
      const renames = entryOf(tree.root, 'renames')?.value;
      const names = new Set(entriesOf(tree.root).map(({ name }) => name));
      if (renames?.kind !== 'map') return;
      for (const { key, keyRange } of renames.entries) {
        const end = followed(renames, key);
        if (end === null || (end !== undefined && names.has(end))) continue;
        report({
          message: `the rename of ${quoted(key)} ${end === undefined ? 'runs in a circle' : `ends at ${quoted(end)}, which is not listed`}`,
          help: 'end it at a plugin of the list, or at null for a plugin that is gone',
          range: keyRange,
          field: `renames.${key}`,
        });
      }
    },
  }),
] as const;

/** Where a chain of renames ends: a name, null for a plugin that is gone, undefined for a circle. */
function followed(renames: MapNode, start: string): string | null | undefined {
  const seen = new Set<string>();
  let name = start;
  for (;;) {
    if (seen.has(name)) return undefined;
    seen.add(name);
    const next = entryOf(renames, name)?.value;
    if (next?.kind !== 'scalar') return name;
    if (next.value === null) return null;
    name = String(next.value);
  }
}
