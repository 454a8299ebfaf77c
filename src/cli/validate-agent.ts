import type { Command } from './shared/command.ts';
import { type ToolScope, textFamilies } from './shared/command.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = { tool: 'validate-agent', kinds: ['agent'], families: ['agent', ...textFamilies], loose: 'agent' };

export const validateAgent: Command = {
  name: 'validate-agent',
  summary: 'Check agent files: what the client would refuse, drop, or do otherwise than written.',
  operands: 'PATH...   (agent files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(scope, args, io),
};
