import type { Command } from './shared/command.ts';
import { type ToolScope, textFamilies } from './shared/command.ts';
import { ownHooks } from './shared/targets.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = {
  tool: 'validate-skill',
  kinds: ['skill'],
  families: ['skill', ...textFamilies],
  loose: 'skill',
  more: ownHooks('skill'),
};

const portableScope: ToolScope = { ...scope, families: [...(scope.families ?? []), 'portable'] };

export const validateSkill: Command = {
  name: 'validate-skill',
  summary: 'Check skills: what the client would refuse, drop, run, replace or never list.',
  operands: 'PATH...   (SKILL.md files, folders of skills, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  // What other clients ask for costs every start a few milliseconds, and only their profile asks for it.
  run: (args, io) => validate(args.one('profile') === 'portable' ? portableScope : scope, args, io),
};
