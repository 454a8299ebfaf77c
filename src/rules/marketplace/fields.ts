import { defineRule } from '../../engine/rule.ts';
import { parseJson } from '../../formats/json.ts';
import { entryOf, type MapNode, type Node, scalarText } from '../../formats/located.ts';
import { readSource, sourceFolder } from '../../plugin/discover.ts';
import type { Files } from '../../plugin/files.ts';
import type { Marketplace } from '../../plugin/model.ts';
import { entryFieldNames, marketplaceFields } from '../../schemas/marketplace.ts';
import { validators } from '../../schemas/marketplace-validators.ts';
import { validators as manifestValidators } from '../../schemas/plugin-validators.ts';
import { manifestFields, pluginSources, reservedMarketplaces } from '../../spec/manifest.ts';
import { nameProblem } from '../manifest/fields.ts';
import { shapeFaults } from '../shape.ts';
import { closest, either, quoted } from '../wording.ts';

const installable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const longestName = 128;

/** Names of a marketplace and of the plugins that it lists. */
export const marketplaceNameRules = [
  defineRule({
    id: 'marketplace/name',
    on: 'marketplace',
    severity: 'error',
    inClient: true,
    summary: 'a marketplace name that the client refuses',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      const name = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
      const problem = name ? marketplaceNameProblem(name) : undefined;
      if (!value || !problem) return;
      report({ ...problem, help: 'use lower-case words joined by single hyphens', range: value.range, field: 'name' });
    },
  }),
  defineRule({
    id: 'marketplace/entry-name',
    on: 'marketplace',
    severity: 'error',
    inClient: true,
    summary: 'a listed plugin whose name the client refuses',
    check({ tree }, report) {
      for (const { node, name, field } of entriesOf(tree.root)) {
        const value = entryOf(node, 'name')?.value;
        const problem = name ? nameProblem(name) : undefined;
        if (!value || !problem) continue;
        const isFit = installable.test(name ?? '');
        report({
          ...problem,
          // In a manifest such a name is worth a warning; an entry that cannot be installed is refused.
          severity: problem.severity === 'warning' && !isFit ? 'error' : problem.severity,
          range: value.range,
          field: `${field}.name`,
        });
      }
    },
  }),
  defineRule({
    id: 'marketplace/duplicate-entry',
    on: 'marketplace',
    severity: 'error',
    inClient: true,
    summary: 'two entries of one name',
    effect: 'the client cannot add the marketplace',
    check({ tree, file }, report) {
      const first = new Map<string, ReturnType<typeof entriesOf>[number]>();
      for (const entry of entriesOf(tree.root)) {
        const value = entryOf(entry.node, 'name')?.value;
        const known = first.get(entry.name ?? '');
        if (!entry.name || !value) continue;
        if (!known) first.set(entry.name, entry);
        else
          report({
            message: `a second entry is called ${quoted(entry.name)}`,
            help: 'list each plugin once',
            range: value.range,
            field: `${entry.field}.name`,
            related: [
              { file: file.path, range: entryOf(known.node, 'name')?.value.range ?? known.node.range, message: 'the first one' },
            ],
          });
      }
    },
  }),
  defineRule({
    id: 'marketplace/long-name',
    on: 'marketplace',
    severity: 'warning',
    inClient: true,
    summary: 'a name over 128 characters',
    effect: 'Claude Desktop does not accept it',
    check({ tree }, report) {
      const named = [
        { node: tree.root, field: '' },
        ...entriesOf(tree.root).map(({ node, field }) => ({ node, field: `${field}.` })),
      ];
      for (const { node, field } of named) {
        const value = entryOf(node, 'name')?.value;
        const name = scalarText(value) ?? '';
        if (value && name.length > longestName)
          report({
            message: `the name has ${name.length} characters`,
            help: 'shorten it',
            range: value.range,
            field: `${field}name`,
          });
      }
    },
  }),
] as const;

function marketplaceNameProblem(name: string): { message: string; effect: string; severity: 'error' | 'warning' } | undefined {
  const effect = 'the client cannot add the marketplace';
  const reserved = reservedMarketplaces.find((fact) => fact.name === name);
  if (reserved) return { message: `the name ${quoted(name)} is kept for ${reserved.why}`, effect, severity: 'error' };
  if (/[\s/\\\p{Cc}]|\.\.|^\.$/u.test(name))
    return { message: `the name has a blank, a slash or a control character: ${quoted(name)}`, effect, severity: 'error' };
  if (/[^\x20-\x7E]/.test(name) || impersonates(name))
    return { message: `the name passes as one of Anthropic's marketplaces: ${quoted(name)}`, effect, severity: 'error' };
  if (!installable.test(name))
    return {
      message: `no plugin can be installed from a marketplace called ${quoted(name)}`,
      effect: 'the client refuses plugin@marketplace with it',
      severity: 'error',
    };
  return undefined;
}

/** Anthropic's own; the client refuses to add them from anywhere else. */
const officialNames = ['claude-plugins-official', 'anthropic-plugin-directory'];

/** The words of an official marketplace in front of others [client 2.1.330]. */
function impersonates(name: string): boolean {
  if (officialNames.includes(name)) return false;
  return /^(?:claude|anthropic)-(?:code-)?(?:plugins?|marketplace)-|official[-_. ]*(?:claude|anthropic)|(?:claude|anthropic)[-_. ]*official/i.test(
    name,
  );
}

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

const effect = 'the client cannot add the marketplace';
const ignored = new Set(manifestFields.filter(({ wrong }) => wrong === 'ignored').map(({ name }) => name));
const metadataFields = ['description', 'version', 'pluginRoot'];

/** The fields of marketplace.json. */
export const marketplaceFieldRules = [
  defineRule({
    id: 'marketplace/invalid-field',
    on: 'marketplace',
    severity: 'error',
    inClient: true,
    summary: 'a value of the wrong shape',
    effect,
    check({ tree }, report) {
      if (!tree.root) return;
      const own = shapeFaults(validators.marketplace, tree.root);
      const shared = entriesOf(tree.root).flatMap(({ node, field: prefix }) =>
        node.kind === 'map'
          ? shapeFaults(manifestValidators.manifest, node).map((fault) => ({
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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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

const notInstallable = 'the client cannot add the marketplace';

/** Where the listed plugins come from. */
export const marketplaceSourceRules = [
  defineRule({
    id: 'marketplace/source-shape',
    on: 'marketplace',
    severity: 'error',
    inClient: true,
    summary: 'a source that the client refuses',
    effect: notInstallable,
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        const source = entryOf(node, 'source')?.value;
        const at = `${field}.source`;
        if (source?.kind === 'map') {
          const kind = pluginSources.find((fact) => fact.source === scalarText(entryOf(source, 'source')?.value));
          const help = kind
            ? `${kind.source} takes ${kind.takes}`
            : `source.source is ${either(pluginSources.map((fact) => fact.source))}`;
          for (const { field: inner, problem, range } of shapeFaults(validators.pluginSource, source))
            report({
              message: `${quoted(inner ? `${at}.${inner}` : at)} ${problem}`,
              help,
              range,
              field: inner ? `${at}.${inner}` : at,
            });
        } else if (source?.kind === 'scalar' && typeof source.value === 'string') {
          const problem = pathProblem(source.value, tree.root);
          if (problem) report({ ...problem, range: source.range, field: at });
        }
      }
    },
  }),
  defineRule({
    id: 'marketplace/source-missing',
    on: 'marketplace',
    severity: 'error',
    summary: 'a source folder that is not there',
    effect: 'plugin validate passes; the install fails with "Source path does not exist"',
    check(marketplace, report) {
      for (const { entry, source, folder } of localEntries(marketplace))
        if (marketplace.files.kindOf(folder) === undefined)
          report({
            message: `there is no folder ${quoted(scalarText(source))}`,
            help: 'correct the path, or remove the entry',
            range: source.range,
            field: `${entry.field}.source`,
          });
        else if (marketplace.files.kindOf(folder) === 'file')
          report({
            message: `the source is a file: ${quoted(scalarText(source))}`,
            effect: notInstallable,
            help: 'name the folder of the plugin',
            range: source.range,
            field: `${entry.field}.source`,
          });
    },
  }),
  defineRule({
    id: 'marketplace/drift',
    on: 'marketplace',
    severity: 'warning',
    inClient: true,
    summary: "an entry whose name or version is not the manifest's",
    check(marketplace, report) {
      for (const { entry, folder } of localEntries(marketplace)) {
        const manifest = manifestAt(marketplace.files, folder);
        for (const key of ['name', 'version'] as const) {
          const own = scalarText(entryOf(manifest, key)?.value);
          const listed = entryOf(entry.node, key)?.value;
          const written = scalarText(listed);
          if (!own || !written || !listed || own === written) continue;
          report({
            message: `the entry says ${key} ${quoted(written)}, the plugin's manifest ${quoted(own)}`,
            effect:
              key === 'name'
                ? 'the plugin has two names: users install one and see the other'
                : 'the manifest counts at install time',
            help: key === 'name' ? 'give both the same name' : 'remove the version from the entry',
            range: listed.range,
            field: `${entry.field}.${key}`,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'marketplace/headers-without-archive',
    on: 'marketplace',
    severity: 'warning',
    inClient: true,
    summary: 'headers on a source that sends none',
    effect: 'the client ignores them',
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        if (scalarText(entryOf(entryOf(node, 'source')?.value, 'source')?.value) === 'archive') continue;
        for (const key of ['headers', 'headersHelper']) {
          const entry = entryOf(node, key);
          if (entry)
            report({
              message: `${quoted(key)} applies to archive sources only`,
              help: 'remove it',
              range: entry.keyRange,
              field: `${field}.${key}`,
            });
        }
      }
    },
  }),
  defineRule({
    id: 'marketplace/helper-without-manifest',
    on: 'marketplace',
    severity: 'error',
    inClient: true,
    summary: 'a headersHelper on an entry that is not strict: false',
    effect: notInstallable,
    check({ tree }, report) {
      for (const { node, field } of entriesOf(tree.root)) {
        const helper = entryOf(node, 'headersHelper');
        const isArchive = scalarText(entryOf(entryOf(node, 'source')?.value, 'source')?.value) === 'archive';
        if (!helper || !isArchive || scalarText(entryOf(node, 'strict')?.value) === 'false') continue;
        report({
          message: 'a headersHelper needs an entry with "strict": false',
          help: 'set "strict": false and write the whole manifest into the entry',
          range: helper.keyRange,
          field: `${field}.headersHelper`,
        });
      }
    },
  }),
] as const;

interface LocalEntry {
  readonly entry: MarketplaceEntry;
  readonly source: Node;
  /** Below the marketplace's root; empty for the root. */
  readonly folder: string;
}

/** The entries whose source is a folder beside the marketplace. */
function localEntries({ tree }: Marketplace): LocalEntry[] {
  return entriesOf(tree.root).flatMap((entry) => {
    const source = entryOf(entry.node, 'source')?.value;
    const folder = sourceFolder(scalarText(source) ?? '', tree.root);
    return !source || folder === undefined ? [] : [{ entry, source, folder }];
  });
}

function manifestAt(files: Files, folder: string): Node | undefined {
  const path = `${folder ? `${folder}/` : ''}.claude-plugin/plugin.json`;
  return files.kindOf(path) === undefined ? undefined : parseJson(readSource(files, path).text).root;
}

function pathProblem(source: string, root: Node | undefined): { message: string; help: string } | undefined {
  if (sourceFolder(source, root) !== undefined) return undefined;
  if (source.split(/[\\/]/).includes('..'))
    return {
      message: `the source has a ".." step: ${quoted(source)}`,
      help: "sources are relative to the marketplace's root and stay inside it",
    };
  const isBare = /^[^/\\:]+$/.test(source);
  return {
    message: `the source does not start with "./": ${quoted(source)}`,
    help: isBare ? `write ${quoted(`./${source}`)}` : 'write a path such as "./plugins/name", or a map for a repository',
  };
}
