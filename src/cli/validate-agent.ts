import type { Command } from './shared/command.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

export const validateAgent: Command = {
  name: 'validate-agent',
  summary: 'Check agent files: what the client would refuse, drop, or do otherwise than written.',
  operands: 'PATH...   (agent files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate('validate-agent', 'agent', args, io),
};
