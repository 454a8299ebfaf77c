import fs from 'node:fs';
import path from 'node:path';
import type { Arguments, Command, Option, ToolScope } from './shared/command.ts';
import { UsageError } from './shared/command.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const scope: ToolScope = { tool: 'check-mcp-auth', kinds: ['mcp', 'manifest'], families: ['mcp', 'json', 'text'], loose: 'mcp' };
const modes = ['live', 'env', 'run-helper', 'explain', 'write-docs'] as const;

const own: readonly Option[] = [
  { name: 'config', short: 'c', value: 'PATH', help: 'the plugin or project, or a .mcp.json (default: the working directory)' },
  {
    name: 'live',
    value: 'NAME',
    help: 'connect to the server NAME; alone it sends no credential and starts nothing',
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
  {
    name: 'explain',
    value: 'MESSAGE',
    help: "say what can be behind a message of the client; or print a rule's page",
  },
  { name: 'write-docs', help: 'write what users have to set into the README of each PATH, between two marks' },
  {
    name: 'fix',
    help: 'with a PATH: apply the safe fixes; with --live: move the header to OAuth',
  },
  { name: 'fix-dry-run', help: 'print what --fix would change as a diff; change nothing, register nothing' },
  { name: 'option', value: 'NAME=VALUE', multiple: true, help: 'the value of an option that the plugin declares' },
  { name: 'timeout', value: 'SECONDS', help: 'how long to wait for one answer at most (default: 30, as the client)' },
];

export const checkMcpAuth: Command = {
  name: 'check-mcp-auth',
  summary: 'Check the MCP servers of plugins and projects, and find out why one does not connect or sign in.',
  operands: 'PATH...   (plugins, .mcp.json files; or one of the options with a NAME)',
  options: [...own, ...validatorOptions.filter(({ name }) => !own.some((option) => option.name === name))],
  notes: ['Credentials are never printed, and never sent to another origin than that of the server.', ...validatorNotes],
  run: async (args, io) => {
    const asked = modes.find((mode) => args.has(mode));
    if (asked === undefined && !args.has('list-rules')) return validate(scope, withPaths(args, io.cwd), io);
    if (asked === undefined || (asked === 'explain' && (await isPage(args.one('explain') ?? ''))))
      return validate(scope, args, io);
    if (asked === 'write-docs') return (await import('./check-mcp-auth/write-docs.ts')).writeDocs(withPaths(args, io.cwd), io);
    return (await import('./check-mcp-auth/run.ts')).run(args, io);
  },
};

/** True for the id of a rule. */
async function isPage(asked: string): Promise<boolean> {
  return (await import('./shared/pages.ts')).pageOf(asked) !== undefined;
}

/** The paths, or what --config names; of a project that is no plugin its .mcp.json alone. */
function withPaths(args: Arguments, cwd: string): Arguments {
  const given = args.paths.length > 0 ? args.paths : args.all('config');
  if (given.length === 0)
    throw new UsageError('give a PATH to check, or one of --live, --env, --run-helper and --explain; try --help');
  const paths = given.map((each) => {
    const folder = path.resolve(cwd, each);
    const isProject = !fs.existsSync(path.join(folder, '.claude-plugin')) && fs.existsSync(path.join(folder, '.mcp.json'));
    return isProject ? path.join(each, '.mcp.json') : each;
  });
  return { ...args, paths };
}
