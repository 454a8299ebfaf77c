import type { Command, ToolScope } from './shared/command.ts';
import type { Target } from './shared/targets.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = {
  tool: 'validate-settings',
  kinds: ['local-settings'],
  families: ['local-settings', 'text', 'json'],
};

export const validateSettings: Command = {
  name: 'validate-settings',
  summary: 'Check, start and change the settings of plugins: .claude/<plugin>.local.md, and options in a settings.json.',
  operands: 'PATH...   (.local.md and settings.json files, projects, .claude folders)',
  options: [
    ...validatorOptions,
    { name: 'plugin', value: 'FOLDER', multiple: true, help: 'a plugin whose settings these are; installed ones are found' },
    { name: 'schema', value: 'FILE', help: 'a JSON Schema to hold the values against, instead of what the plugin ships' },
    { name: 'init', help: 'write PATH as a new .local.md with every key of the schema, explained in comments' },
    { name: 'set', value: 'KEY=VALUE', multiple: true, help: 'write a value into PATH, unless the result would not validate' },
    { name: 'unset', value: 'KEY', multiple: true, help: 'take a key out of PATH, unless the result would not validate' },
    { name: 'where', value: 'KEY', multiple: true, help: 'say which hooks, servers and texts of --plugin an option reaches' },
  ],
  notes: [
    'A plugin ships its schema as settings.schema.json beside .claude-plugin, or as userConfig in plugin.json.',
    'KEY may be a path such as a.b. VALUE is read as the schema says; without one as YAML: true, 3, "text", [a, b].',
    'Of KEY for --where, * stands for all options; with a settings.json as PATH its values count.',
    ...validatorNotes,
    'A change that is refused leaves the file as it was, and ends with 1.',
  ],
  run: async (args, io) => {
    const { contextOf, explainReach, resolveSettings } = await import('./validate-settings/given.ts');
    if (args.has('where')) return explainReach(args, io);
    if (['init', 'set', 'unset'].some(args.has)) {
      const { changeSettings } = await import('./validate-settings/edit.ts');
      return changeSettings(args, io);
    }
    const context = contextOf(args, io);
    const targets = async (given: string): Promise<Target[] | undefined> =>
      given === '-' ? undefined : resolveSettings(given, io.cwd, context);
    return validate({ ...scope, targets }, args, io);
  },
};
