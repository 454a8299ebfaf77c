import type { Command, ToolScope } from './shared/command.ts';
import { listTargets } from './shared/list.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = { tool: 'validate-plugin' };

export const validatePlugin: Command = {
  name: 'validate-plugin',
  summary: 'Check whole plugins and marketplaces: manifest, layout, every component, hooks and servers.',
  operands: 'PATH...   (plugins, marketplaces, folders of them, .claude folders, or any path inside)',
  options: [
    { name: 'list', short: 'l', help: 'print what the client would load, with its cost, and what it would not' },
    ...validatorOptions,
  ],
  notes: validatorNotes,
  run: (args, io) => (args.has('list') ? listTargets(scope, args, io) : validate(scope, args, io)),
};
