import { defineRule } from '../../engine/rule.ts';
import { parseJson } from '../../formats/json.ts';
import { entryOf, type Node, scalarText } from '../../formats/located.ts';
import { readSource } from '../../plugin/component.ts';
import { sourceFolder } from '../../plugin/discover-configs.ts';
import type { Files } from '../../plugin/files.ts';
import type { Marketplace } from '../../plugin/model.ts';
import { validators } from '../../schemas/plugin-validators.ts';
import { pluginSources } from '../../spec/manifest.ts';
import { shapeFaults } from '../shape.ts';
import { either, quoted } from '../wording.ts';
import { entriesOf, type MarketplaceEntry } from './fields.ts';

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
