import { defineRule } from '../../engine/rule.ts';
import { type Entry, entryOf, type Node, scalarText } from '../../formats/located.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { shippedOf, shippedText } from '../shared/shipped.ts';
import { closest, quoted } from '../wording.ts';

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
