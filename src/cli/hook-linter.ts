import type { Command, ToolScope } from './shared/command.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = {
  tool: 'hook-linter',
  kinds: ['hooks'],
  families: ['script'],
  targets: async (given, args, io) => (await import('./hook-linter/run.ts')).scriptTargets(given, args, io),
  more: async (target, plugin, args) => {
    if (args.has('no-shellcheck')) return [];
    return (await import('./hook-linter/run.ts')).shellcheckFindings(target, plugin);
  },
};

export const hookLinter: Command = {
  name: 'hook-linter',
  summary: 'Check the scripts that hooks run, against the event and the tools that they run for.',
  operands: 'PATH...   (plugins, hooks files, scripts, folders of them; - reads standard input)',
  options: [
    { name: 'event', short: 'e', value: 'EVENT', help: 'the event of scripts that no hooks file names' },
    { name: 'tool', short: 't', value: 'MATCHER', help: 'their matcher, as in Write|Edit (event: PreToolUse, if none is given)' },
    { name: 'no-shellcheck', help: 'do not run shellcheck, which is used where it is installed' },
    ...validatorOptions,
  ],
  notes: [
    ...validatorNotes,
    'Shell, Python, JavaScript and TypeScript are read; nothing of a script is ever run. Without an event only what holds for',
    'every event is checked. Shell scripts are also handed to shellcheck where that is installed.',
  ],
  run: (args, io) => validate(scope, args, io),
};
