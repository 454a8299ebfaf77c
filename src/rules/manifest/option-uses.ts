import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { shippedOf, shippedText } from '../shared/shipped.ts';
import { closest, quoted } from '../wording.ts';

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
