import type { Command, ToolScope } from './shared/command.ts';
import { listTargets } from './shared/pages.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';
import { watch } from './shared/watch.ts';

const scope: ToolScope = { tool: 'validate-plugin' };

export const validatePlugin: Command = {
  name: 'validate-plugin',
  summary: 'Check whole plugins and marketplaces: manifest, layout, every component, hooks and servers.',
  operands: 'PATH...   (plugins, marketplaces, folders of them, .claude folders, or any path inside)',
  options: [
    { name: 'list', short: 'l', help: 'print what the client would load, with its cost, and what it would not' },
    { name: 'watch', short: 'w', help: 'check again after every change, until interrupted' },
    ...validatorOptions,
  ],
  notes: validatorNotes,
  run: (args, io) => {
    if (args.has('list')) return listTargets(scope, args, io);
    return args.has('watch') ? watch(scope, args, io, (to) => validate(scope, args, to)) : validate(scope, args, io);
  },
};
