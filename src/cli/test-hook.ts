import type { Command } from './shared/command.ts';

export const testHook: Command = {
  name: 'test-hook',
  summary: 'Run hooks as the client runs them, and say what the client does with their output.',
  operands: 'PLUGIN|HOOKS.json|SCRIPT',
  options: [
    { name: 'event', short: 'e', value: 'EVENT', help: 'the event to fire (default: the only one that there are hooks for)' },
    { name: 'tool', short: 't', value: 'TOOL', help: 'the tool of a tool event (default: Bash)' },
    { name: 'set', value: 'PATH=VALUE', multiple: true, help: 'set a value of the payload, JSON or text: tool_input.command=ls' },
    { name: 'payload', value: 'FILE', help: 'the payload itself, a JSON file or - for standard input' },
    { name: 'sample', value: 'SAMPLE', help: 'start from a sample: an event, or a variant such as SessionStart.resume' },
    { name: 'print-sample', help: 'print the payload and run nothing' },
    { name: 'list', help: 'print which hooks would fire and why; run nothing' },
    {
      name: 'expect',
      value: 'OUTCOME',
      choices: ['block', 'allow', 'ask', 'context', 'error', 'none'],
      help: 'end with 0 where the outcome is this one, else with 1',
    },
    { name: 'suite', help: 'run the cases of hooks.test.json, or of a *.test.json in front of the plugin' },
    { name: 'timeout', value: 'SECONDS', help: 'how long to wait for a hook at most (default: 60)' },
    { name: 'env', value: 'NAME=VALUE', multiple: true, help: 'set a variable for the hooks' },
    { name: 'inherit-env', help: 'give the hooks all of your environment, as the client does' },
    { name: 'cwd', value: 'FOLDER', help: 'the project to run in (default: a small one that is made and removed)' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'output format (default: text)' },
    { name: 'json', help: 'same as --format json' },
  ],
  notes: [
    'Of your environment the hooks get PATH and HOME alone, and what the client sets; they run as you, with your rights.',
    'Outcomes: block (refused; on Stop: the turn goes on), allow (goes ahead, and no hook failed), ask (the user is asked),',
    '  context (the model is given something), error (a hook failed and was ignored), none (nothing at all).',
    'Exit code: 0 as expected, or no hook failed; 1 not as expected, or a hook failed; 2 wrong usage.',
  ],
  run: async (args, io) => (await import('./test-hook/run.ts')).run(args, io),
};
