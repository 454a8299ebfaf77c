import type { Command } from './shared/command.ts';
import { type ToolScope, textFamilies } from './shared/scope.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = {
  tool: 'validate-skill',
  kinds: ['skill'],
  families: ['skill', 'portable', 'hook', ...textFamilies],
  loose: 'skill',
};

export const validateSkill: Command = {
  name: 'validate-skill',
  summary: 'Check skills: what the client would refuse, drop, run, replace or never list.',
  operands: 'PATH...   (SKILL.md files, folders of skills, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(scope, args, io),
};
