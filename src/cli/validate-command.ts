import type { Command } from './shared/command.ts';
import { type ToolScope, textFamilies } from './shared/command.ts';
import { ownHooks } from './shared/targets.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

/** The client treats a command as a skill in one file, so the rules on skills hold for it too. */
const scope: ToolScope = {
  tool: 'validate-command',
  kinds: ['command'],
  families: ['command', 'skill', ...textFamilies],
  loose: 'command',
  more: ownHooks('command'),
};

export const validateCommand: Command = {
  name: 'validate-command',
  summary: 'Check commands: what the client would refuse, drop, run or replace.',
  operands: 'PATH...   (command files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(scope, args, io),
};
