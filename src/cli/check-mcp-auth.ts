import type { Command } from './shared/command.ts';

export const checkMcpAuth: Command = {
  name: 'check-mcp-auth',
  summary: 'Find out why an MCP server of a plugin does not connect or sign in, step by step as the client goes.',
  operands: '',
  options: [
    { name: 'config', short: 'c', value: 'PATH', help: 'the plugin, or a .mcp.json (default: the working directory)' },
    {
      name: 'live',
      value: 'NAME',
      help: 'connect to the server NAME; without more options no credential is sent and nothing started',
    },
    { name: 'auth', help: 'with --live: send the configured headers; runs the headersHelper, if there is one' },
    { name: 'spawn', help: 'with --live: start the stdio server, list its tools, and end it' },
    { name: 'register', help: 'with --live: register a client at the authorization server, which leaves it there' },
    { name: 'sign-in', help: 'with --live: sign in in a browser; the token is kept in memory alone' },
    { name: 'env', value: 'NAME', help: 'judge the variables that the server NAME uses, without showing their values' },
    {
      name: 'run-helper',
      value: 'NAME',
      help: 'run the headersHelper of the server NAME as the client does, and judge its output',
    },
    { name: 'explain', value: 'MESSAGE', help: 'say what can be behind a message of the client, and what to look at next' },
    { name: 'option', value: 'NAME=VALUE', multiple: true, help: 'the value of an option that the plugin declares' },
    { name: 'timeout', value: 'SECONDS', help: 'how long to wait for one answer at most (default: 30, as the client)' },
    { name: 'strict', help: 'let warnings end with 1 too' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'output format (default: text)' },
    { name: 'json', help: 'same as --format json' },
  ],
  notes: [
    'Credentials are never printed, and never sent to another origin than that of the server.',
    'Exit code: 0 nothing keeps the server from working, 1 something does, 2 wrong usage.',
  ],
  run: async (args, io) => (await import('./check-mcp-auth/run.ts')).run(args, io),
};
