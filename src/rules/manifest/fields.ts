import { defineRule, type Report } from '../../engine/rule.ts';
import { type Entry, entryOf, type MapNode, type Node, type Range, scalarText } from '../../formats/located.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { validators } from '../../schemas/plugin-validators.ts';
import { foreignFields, type ManifestField, manifestFields } from '../../spec/manifest.ts';
import { shapeFaults } from '../shape.ts';
import { shippedOf, shippedText } from '../shared/shipped.ts';
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
          help: `add ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${quoted(name)}`,
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

/** What `userConfig` promises beyond the shape of its entries. */
export const manifestOptionRules = [
  defineRule({
    id: 'manifest/option-choices',
    on: 'manifest',
    severity: 'error',
    inClient: true,
    summary: 'choices of an option that the client refuses',
    effect: 'the client does not load the plugin',
    check({ tree }, report) {
      for (const { key, value } of optionsIn(tree.root)) {
        const choices = entryOf(value, 'options');
        if (choices?.value.kind !== 'list') continue;
        const field = `userConfig.${key}.options`;
        for (const { message, help } of choiceProblems(value, choices.value.items))
          report({ message: `the option ${quoted(key)} ${message}`, help, range: choices.keyRange, field });
      }
    },
  }),
  defineRule({
    id: 'manifest/option-default',
    on: 'manifest',
    severity: 'warning',
    summary: 'a default that does not fit its option',
    effect: 'nothing checks it: MCP servers get the value as it stands',
    check({ tree }, report) {
      for (const { key, value } of optionsIn(tree.root)) {
        const fallback = entryOf(value, 'default');
        const problem = fallback && defaultProblem(value, fallback.value);
        if (!fallback || !problem) continue;
        report({
          message: `the default of ${quoted(key)} ${problem}`,
          help: "give a default of the option's type and within its bounds",
          range: fallback.value.range,
          field: `userConfig.${key}.default`,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/option-bounds',
    on: 'manifest',
    severity: 'warning',
    summary: 'bounds that no value can meet, or that do not apply',
    effect: 'nothing checks them',
    check({ tree }, report) {
      for (const { key, keyRange, value } of optionsIn(tree.root)) {
        const [low, high] = ['min', 'max'].map((name) => numberOf(entryOf(value, name)?.value));
        const type = scalarText(entryOf(value, 'type')?.value);
        const found = { range: keyRange, field: `userConfig.${key}` };
        if (low !== undefined && high !== undefined && low > high)
          report({ ...found, message: `the option ${quoted(key)} has a min above its max`, help: 'exchange the two' });
        else if ((low !== undefined || high !== undefined) && type !== undefined && type !== 'number')
          report({
            ...found,
            message: `the option ${quoted(key)} has bounds, but its type is ${quoted(type)}`,
            help: 'remove min and max',
          });
      }
    },
  }),
  defineRule({
    id: 'manifest/option-case',
    on: 'manifest',
    severity: 'warning',
    summary: 'options whose names differ in letter case only',
    effect: 'both reach hooks as one variable, CLAUDE_PLUGIN_OPTION_<NAME>',
    check({ tree }, report) {
      const first = new Map<string, string>();
      for (const { key, keyRange } of optionsIn(tree.root)) {
        const known = first.get(key.toUpperCase());
        if (known !== undefined && known !== key)
          report({
            message: `the options ${quoted(known)} and ${quoted(key)} differ in letter case only`,
            help: 'rename one of them',
            range: keyRange,
            field: `userConfig.${key}`,
          });
        first.set(key.toUpperCase(), known ?? key);
      }
    },
  }),
] as const;

function optionsIn(root: Node | undefined): readonly Entry[] {
  const options = entryOf(root, 'userConfig')?.value;
  return options?.kind === 'map' ? options.entries.filter(({ value }) => value.kind === 'map') : [];
}

interface ChoiceProblem {
  readonly message: string;
  readonly help: string;
}

function* choiceProblems(option: Node, items: readonly Node[]): Generator<ChoiceProblem> {
  const choices = items.map((item) => scalarText(item) ?? '');
  const isTrue = (name: string): boolean =>
    entryOf(option, name)?.value.kind === 'scalar' && scalarText(entryOf(option, name)?.value) === 'true';
  if (scalarText(entryOf(option, 'type')?.value) !== 'string' || isTrue('multiple') || isTrue('sensitive'))
    yield {
      message: 'has choices, which only a plain text option takes',
      help: 'remove "options", or make it a single, plain string',
    };
  const folded = choices.map((choice) => choice.toLowerCase());
  if (new Set(folded).size < folded.length)
    yield { message: 'repeats a choice', help: 'name each choice once, in any letter case' };
  if (choices.some((choice) => choice !== choice.trim() || /[\p{Cc}\p{Cf}]/u.test(choice)))
    yield { message: 'has a choice with an invisible character or blanks around it', help: 'remove them' };
  const fallback = scalarText(entryOf(option, 'default')?.value);
  if (fallback === undefined && !isTrue('required'))
    yield {
      message: 'has choices, but neither a default nor required: true',
      help: 'add a "default" that is one of the choices',
    };
  if (fallback !== undefined && !choices.includes(fallback))
    yield {
      message: `has a default that is no choice: ${quoted(fallback)}`,
      help: `take one of ${choices.map(quoted).join(', ')}`,
    };
}

function defaultProblem(option: Node, fallback: Node): string | undefined {
  const type = scalarText(entryOf(option, 'type')?.value);
  const isMultiple = scalarText(entryOf(option, 'multiple')?.value) === 'true';
  if (scalarText(entryOf(option, 'sensitive')?.value) === 'true') return 'is a secret that everyone can read';
  if (fallback.kind === 'list') return isMultiple ? undefined : 'is a list, but the option takes one value';
  const value = fallback.kind === 'scalar' ? fallback.value : undefined;
  const wanted = type === 'number' || type === 'boolean' ? type : 'string';
  if (type !== undefined && typeof value !== wanted) return `is a ${typeof value}, but the type is ${quoted(type)}`;
  if (typeof value !== 'number') return undefined;
  const [low, high] = ['min', 'max'].map((name) => numberOf(entryOf(option, name)?.value));
  return (low !== undefined && value < low) || (high !== undefined && value > high) ? 'is outside its bounds' : undefined;
}

function numberOf(node: Node | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

const token = /\$\{user_config\.(\w{1,100})\}/g;
const variable = 'CLAUDE_PLUGIN_OPTION_';
const maxFindings = 20;

/** The options of `userConfig`, and where the plugin uses them. Hooks and servers have rules of their own. */
export const manifestOptionUseRules = [
  defineRule({
    id: 'manifest/unused-option',
    on: 'manifest',
    severity: 'info',
    summary: 'an option that the plugin never uses',
    effect: 'users are asked for it, and nothing comes of it',
    check({ tree, plugin }, report) {
      const options = entryOf(tree.root, 'userConfig')?.value;
      if (options?.kind !== 'map' || options.entries.length === 0 || hasModules(plugin)) return;
      const used = usesIn(plugin);
      for (const { key, keyRange } of used ? options.entries : [])
        if (!used?.has(key.toLowerCase()))
          report({
            message: `nothing in the plugin uses the option ${quoted(key)}`,
            help: `use \${user_config.${key}} in a server or a skill, or ${variable}${key.toUpperCase()} in a hook; or remove it`,
            range: keyRange,
            field: `userConfig.${key}`,
          });
    },
  }),
  defineRule({
    id: 'manifest/undeclared-option',
    on: 'component',
    severity: 'warning',
    summary: 'a text that uses an option which the manifest does not declare',
    effect: 'the model reads the placeholder as it stands',
    check(component, report) {
      const { plugin } = component;
      if (!component.file.text.includes('${user_config.')) return;
      const options = entryOf(plugin.manifest?.tree.root, 'userConfig')?.value;
      const declared = options?.kind === 'map' ? options.entries.map(({ key }) => key) : [];
      const { body } = component;
      let count = 0;
      for (const { 0: written, 1: key = '', index } of declared.length > 0 ? body.text.matchAll(token) : []) {
        const meant = declared.includes(key) ? undefined : closest(key, declared);
        // A name unlike all of them is more likely a sample than a slip.
        if (!meant || ++count > maxFindings) continue;
        const start = body.start + index;
        report({
          message: `userConfig declares no ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: { start, end: start + written.length },
        });
      }
    },
  }),
] as const;

/** Hooks modules get all options as an object. */
function hasModules(plugin: Plugin): boolean {
  return configsOf(plugin, 'hooks').some(({ root }) => entryOf(root, 'modules') !== undefined);
}

/** The options that some text of the plugin names, in lower case; undefined where a text makes such names up. */
function usesIn(plugin: Plugin): ReadonlySet<string> | undefined {
  const used = new Set<string>();
  for (const file of shippedOf(plugin)) {
    const text = shippedText(plugin, file);
    if (!text?.includes('user_config') && !text?.includes(variable)) continue;
    for (const [, key = ''] of text.matchAll(/user_config\.(\w{1,100})/g)) used.add(key.toLowerCase());
    for (const [, key] of text.matchAll(/CLAUDE_PLUGIN_OPTION_(\w{0,100})/g)) {
      if (!key) return undefined;
      used.add(key.toLowerCase());
    }
  }
  return used;
}
