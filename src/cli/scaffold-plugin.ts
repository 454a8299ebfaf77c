import manifest from '../../package.json' with { type: 'json' };
import { questions } from '../scaffold/questions.ts';
import type { Command } from './shared/command.ts';

export const scaffoldPlugin: Command = {
  name: 'scaffold-plugin',
  summary: 'Make a new plugin, or add components to one, from options, a file of answers, or questions on a terminal.',
  operands: 'PATH   (the folder of the plugin; it is made where there is none)',
  options: questions,
  notes: [
    'What is not answered gets a sample, and the output says where. A new plugin without any component gets a skill of its name.',
    'Nothing that exists is replaced without --force, and either all files are written or none.',
    'Without any answer, on a terminal, it asks.',
    'Exit code: 0 written, 2 not written.',
  ],
  run: async (args, io) =>
    (await import('./scaffold-plugin/run.ts')).run(args, io, manifest.repository.url.replace(/^git\+|\.git$/g, '')),
};
