import { defineRule, type Report } from '../../engine/rule.ts';
import { type Entry, entryOf, type MapNode, type Range, scalarText } from '../../formats/located.ts';
import { validators } from '../../schemas/plugin-validators.ts';
import { foreignFields, type ManifestField, manifestFields } from '../../spec/manifest.ts';
import { shapeFaults } from '../shape.ts';
import { closest, quoted } from '../wording.ts';
import { pathsLeadingOut } from './paths.ts';

/** Whole names and beginnings that the client reserves [client 2.1.330]. */
const reservedNames = /^(?:claude|anthropics?|claude-code|claude-mods)$|^(?:claude|anthropics?|cc-plugin)-/i;
const official = /official[^a-z0-9]*(?:claude|anthropic)|(?:claude|anthropic)[^a-z0-9]*official/i;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const installable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const refusedByPath = /[@:/\\\p{Cf}]/u;
const longestName = 64;

/** How bad a plugin's name is, worst first; undefined for a good one. Used for manifests and marketplace entries. */
export function nameProblem(
  name: string,
): { message: string; effect: string; severity: 'error' | 'warning'; help: string } | undefined {
  const help = 'use lower-case words joined by single hyphens';
  if (name.includes(' '))
    return {
      message: `the name has a blank: ${quoted(name)}`,
      effect: 'the client does not load the plugin',
      severity: 'error',
      help,
    };
  if (/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name))
    return {
      message: `the name has a control or bidirectional character: ${quoted(name)}`,
      effect: 'the client does not load the plugin',
      severity: 'error',
      help,
    };
  if (reservedNames.test(name) || official.test(name))
    return {
      message: `the name is reserved: ${quoted(name)}`,
      effect: 'plugin validate refuses it and the plugin directory blocks it; a session and a local install accept it',
      severity: 'error',
      help: "choose a name that does not pass as one of Anthropic's own",
    };
  if (kebab.test(name)) return undefined;
  const effect = refusedByPath.test(name)
    ? 'the client refuses the plugin when it is loaded by its path'
    : installable.test(name)
      ? 'the client accepts it; claude.ai refuses it'
      : 'the client cannot install it from a marketplace';
  return { message: `the name is not in kebab-case: ${quoted(name)}`, effect, severity: 'warning', help };
}

/** The name in plugin.json. */
export const manifestNameRules = [
  defineRule({
    id: 'manifest/name',
    on: 'manifest',
    severity: 'warning',
    inClient: true,
    summary: 'a plugin name that is reserved, cannot be installed or is not in kebab-case',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '')
        reportName(value.value, value.range, report);
    },
  }),
  defineRule({
    id: 'manifest/name-length',
    on: 'manifest',
    severity: 'info',
    profiles: { directory: 'warning' },
    summary: 'a plugin name over 64 characters',
    effect: 'the client accepts it; the plugin directory does not',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value.length > longestName)
        report({
          message: `the name has ${value.value.length} characters`,
          help: 'shorten it to 64',
          range: value.range,
          field: 'name',
        });
    },
  }),
] as const;

function reportName(name: string, range: Range, report: Report): void {
  const problem = nameProblem(name);
  if (!problem) return;
  const fixed = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const help = kebab.test(fixed) && fixed !== name && problem.severity === 'warning' ? `write ${quoted(fixed)}` : problem.help;
  report({ ...problem, help, range, field: 'name' });
}

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
    inClient: true,
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
    inClient: true,
    summary: 'a field with a value that the client refuses or drops',
    check({ tree, file }, report) {
      if (tree.root?.kind !== 'map') return;
      // Of these, manifest/path-leads-out speaks.
      const leadingOut = new Set(pathsLeadingOut(tree.root).map(({ range }) => range.start));
      for (const { steps, field, problem, range } of shapeFaults(validators.manifest, tree.root)) {
        if (leadingOut.has(range.start)) continue;
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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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
  const [, before = '', email, url] = /^([^<(]*)(?:<([^>]*)>\s*)?(?:\(([^)]*)\)\s*)?$/.exec(author.value) ?? [];
  const name = before.trimEnd();
  if (!name || text.slice(author.range.start, author.range.end) === '') return {};
  const map = { name, ...(email ? { email } : {}), ...(url ? { url } : {}) };
  const written = JSON.stringify(map, undefined, 1).replace(/\n */g, ' ');
  return { fix: { safe: true, edits: [{ range: author.range, text: written }] } };
}
