import { defineRule, type Report } from '../../engine/rule.ts';
import { type Entry, entryOf, type MapNode, scalarText } from '../../formats/located.ts';
import { validators } from '../../schemas/plugin-validators.ts';
import { foreignFields, type ManifestField, manifestFields } from '../../spec/manifest.ts';
import { shapeFaults } from '../shape.ts';
import { closest, quoted } from '../wording.ts';

const byName = new Map(manifestFields.map((field) => [field.name, field]));
const foreignByName = new Map(foreignFields.map((field) => [field.name, field]));
const experimentalKeys = ['themes', 'monitors', 'evals'];

const effects: Readonly<Record<ManifestField['wrong'], string>> = {
  refused: 'the client does not load the plugin',
  dropped: 'a session drops the field and loads the rest; plugin validate refuses the plugin',
  ignored: 'the client ignores the field',
  accepted: 'only the plugin directory reads it',
};

/** The fields of plugin.json, one by one. */
export const manifestFieldRules = [
  defineRule({
    id: 'manifest/not-a-map',
    on: 'manifest',
    severity: 'error',
    summary: 'a plugin.json whose root is no map',
    effect: 'the client does not load the plugin',
    check({ tree }, report) {
      if (tree.root && tree.root.kind !== 'map')
        report({ message: 'the manifest is no map', help: 'write {"name": "…"} and the fields', range: tree.root.range });
    },
  }),
  defineRule({
    id: 'manifest/invalid-field',
    on: 'manifest',
    severity: 'error',
    summary: 'a field with a value that the client refuses or drops',
    check({ tree, file }, report) {
      if (tree.root?.kind !== 'map') return;
      for (const { steps, field, problem, range } of shapeFaults(validators.manifest, tree.root)) {
        const known = byName.get(steps[0] === 'experimental' ? (steps[1] ?? 'experimental') : (steps[0] ?? ''));
        const name = field || 'the manifest';
        report({
          message: `${field ? quoted(name) : name} ${problem}`,
          effect: effects[known?.wrong ?? 'refused'],
          ...(known ? { help: `${quoted(known.name)} takes ${known.expected}` } : { help: 'give the plugin a name' }),
          severity: known?.wrong === 'ignored' ? 'warning' : 'error',
          range,
          field,
          ...authorFix(tree.root, steps, file.text),
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/homepage',
    on: 'manifest',
    severity: 'error',
    summary: 'a homepage that is no URL',
    effect: effects.dropped,
    check({ tree }, report) {
      const homepage = entryOf(tree.root, 'homepage')?.value;
      if (homepage?.kind !== 'scalar' || typeof homepage.value !== 'string' || URL.canParse(homepage.value)) return;
      report({
        message: `homepage is no URL: ${quoted(homepage.value)}`,
        help: 'write it with its scheme, such as https://example.com',
        range: homepage.range,
        field: 'homepage',
      });
    },
  }),
  defineRule({
    id: 'manifest/missing-field',
    on: 'manifest',
    severity: 'warning',
    summary: 'no version, description or author',
    check({ tree }, report) {
      const { root } = tree;
      if (root?.kind !== 'map') return;
      for (const [name, effect] of Object.entries(missingEffects)) {
        const entry = entryOf(root, name);
        if (entry && scalarText(entry.value) !== '') continue;
        report({
          message: entry ? `${name} is empty` : `there is no ${name}`,
          effect,
          help: `add a ${quoted(name)}`,
          range: entry?.keyRange ?? { start: root.range.start, end: root.range.start + 1 },
          field: name,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/unknown-field',
    on: 'manifest',
    severity: 'warning',
    summary: 'a field that the client does not know',
    effect: 'the client ignores it',
    check({ tree }, report) {
      if (tree.root?.kind !== 'map') return;
      for (const entry of tree.root.entries) if (!byName.has(entry.key)) reportUnknown(entry, tree.root, report);
      const experimental = entryOf(tree.root, 'experimental')?.value;
      for (const { key, keyRange } of experimental?.kind === 'map' ? experimental.entries : []) {
        if (experimentalKeys.includes(key)) continue;
        const help = `experimental takes ${experimentalKeys.join(', ')}`;
        report({
          message: `unknown field ${quoted(`experimental.${key}`)}`,
          help,
          range: keyRange,
          field: `experimental.${key}`,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/moved-field',
    on: 'manifest',
    severity: 'warning',
    summary: 'themes or monitors outside experimental',
    effect: 'it still loads, and plugin validate warns',
    check({ tree }, report) {
      for (const key of ['themes', 'monitors']) {
        const entry = entryOf(tree.root, key);
        if (!entry) continue;
        report({
          message: `${quoted(key)} belongs below "experimental"`,
          help: `write "experimental": {"${key}": …}`,
          range: entry.keyRange,
          field: key,
        });
      }
    },
  }),
] as const;

const missingEffects: Readonly<Record<string, string>> = {
  version: 'an installed copy is cached as "unknown" or under a commit, and an update cannot be told from it',
  description: 'people who browse plugins see no word about it',
  author: 'people who browse plugins do not see who made it',
};

function reportUnknown({ key, keyRange }: Entry, root: MapNode, report: Report): void {
  const foreign = foreignByName.get(key);
  const meant = foreign ? undefined : closest(key, [...byName.keys()]);
  const isFree = meant !== undefined && !entryOf(root, meant);
  report({
    message: `unknown field ${quoted(key)}`,
    help: foreign
      ? helpForForeign(foreign.means)
      : meant
        ? `did you mean ${quoted(meant)}?`
        : 'remove it, or keep it below "metadata"',
    range: keyRange,
    field: key,
    ...(isFree ? { fix: { safe: false, edits: [{ range: keyRange, text: JSON.stringify(meant) }] } } : {}),
  });
}

function helpForForeign(means: string): string {
  if (means === 'marketplace') return "move it to the plugin's entry in marketplace.json";
  if (means === 'userConfig') return 'write "userConfig"';
  if (means === 'no longer read') return 'remove it; the client no longer reads it';
  return `remove it; it is a field of ${means === 'other tools' ? means : `${means} manifests`}`;
}

/** An author as text becomes a map; npm's form `Name <email> (url)` is taken apart. */
function authorFix(
  root: MapNode,
  steps: readonly string[],
  text: string,
): { fix?: { safe: boolean; edits: [{ range: MapNode['range']; text: string }] } } {
  const author = entryOf(root, 'author')?.value;
  if (steps.join('.') !== 'author' || author?.kind !== 'scalar' || typeof author.value !== 'string') return {};
  const [, name = '', email, url] = /^([^<(]*?)\s*(?:<([^>]*)>)?\s*(?:\(([^)]*)\))?\s*$/.exec(author.value) ?? [];
  if (!name || text.slice(author.range.start, author.range.end) === '') return {};
  const map = { name, ...(email ? { email } : {}), ...(url ? { url } : {}) };
  const written = JSON.stringify(map, undefined, 1).replace(/\s*\n\s*/g, ' ');
  return { fix: { safe: true, edits: [{ range: author.range, text: written }] } };
}
