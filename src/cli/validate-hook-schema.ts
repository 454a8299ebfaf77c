import type { Command, ToolScope } from './shared/command.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = { tool: 'validate-hook-schema', kinds: ['hooks'], families: ['hook', 'file'], loose: 'hooks' };

export const validateHookSchema: Command = {
  name: 'validate-hook-schema',
  summary: 'Check hooks: what the client would refuse, ignore, never run, or run for something else than meant.',
  operands: 'PATH...   (hooks files, plugin.json, settings.json, SKILL.md, plugins, .claude folders; - reads standard input)',
  options: [
    ...validatorOptions,
    { name: 'explain-match', value: 'EVENT|TOOL', help: 'say which hooks the client would run for an event or a call, and why' },
    { name: 'input', value: 'TEXT', help: 'for --explain-match: a command line, a file, the value of a matcher, or JSON' },
  ],
  notes: [
    ...validatorNotes,
    "Examples: --explain-match Bash --input 'git push'; --explain-match PreToolUse --input Write; --explain-match SessionStart",
  ],
  run: async (args, io) => {
    const asked = args.one('explain-match');
    if (asked === undefined) return validate(scope, args, io);
    const { explainMatch } = await import('./validate-hook-schema/explain-match.ts');
    return explainMatch(asked, scope, args, io);
  },
};
