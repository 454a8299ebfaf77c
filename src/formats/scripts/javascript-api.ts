import type { Expr } from './code.ts';
import { dotted } from './code.ts';
import { type Api, type Call, type CallMeaning, textArgument } from './code-api.ts';

/** Methods that give the same as text, and one that puts a text together. */
const same = new Set(['toString', 'trim', 'text', 'trimEnd']);
const prints: Readonly<Record<string, 'stdout' | 'stderr'>> = {
  'console.log': 'stdout',
  'console.info': 'stdout',
  'console.debug': 'stdout',
  'console.error': 'stderr',
  'console.warn': 'stderr',
  'process.stdout.write': 'stdout',
  'process.stderr.write': 'stderr',
};

function meaningOf(name: string | undefined, call: Call): CallMeaning | undefined {
  const plain = name?.replace(/^node:/, '');
  const [first, second] = call.args;
  const method = call.callee.kind === 'member' ? call.callee.property : undefined;
  const object = call.callee.kind === 'member' ? call.callee.object : undefined;
  const stream = plain === undefined ? undefined : prints[plain];
  if (stream) return { kind: 'print', stream, values: plain?.startsWith('console') ? call.args : call.args.slice(0, 1) };
  switch (plain) {
    case 'fs.readFileSync':
    case 'fs.default.readFileSync':
    case 'fs.promises.readFile':
    case 'fs/promises.readFile':
    case 'fs.readSync':
      return fileMeaning(first);
    case 'fs.openSync':
    case 'fs.createReadStream': {
      const meaning = fileMeaning(first);
      return meaning.kind === 'read' ? { kind: 'stdin' } : meaning;
    }
    case 'Bun.stdin.text':
    case 'Bun.stdin.json':
      return { kind: 'read', isParsed: plain.endsWith('json') };
    case 'Bun.stdin.stream':
      return { kind: 'stdin' };
    case 'Bun.file':
      return fileMeaning(first).kind === 'reopen' ? { kind: 'reopen' } : { kind: 'nothing' };
    case 'stream/consumers.text':
    case 'stream/consumers.json':
      return plain.endsWith('json') ? { kind: 'parse', of: first } : { kind: 'same', of: first };
    case 'JSON.parse':
      return { kind: 'parse', of: first };
    case 'JSON.stringify':
      return { kind: 'encode', of: first };
    case 'process.exit':
    case 'Deno.exit':
      return { kind: 'exit', code: first };
    case 'String':
    case 'Buffer.concat':
    case 'Buffer.from':
    case 'Promise.resolve':
    case 'Response':
      return { kind: 'same', of: first };
    case 'path.basename':
    case 'path.resolve':
    case 'path.join':
      return { kind: 'derive', of: first };
    default:
  }
  const run = /^(?:child_process|execa)\.(\w+)$/.exec(plain ?? '')?.[1];
  if (run) return runMeaning(run, call, second);
  if (plain === 'Bun.spawn' || plain === 'Bun.spawnSync')
    return { kind: 'run', command: first, isShell: false, isCaptured: true };
  if (method === 'json' && object) return { kind: 'parse', of: object };
  if (plain === 'fetch')
    return { kind: 'network', hasLimit: second?.kind !== 'object' || second.entries.some(({ key }) => key === 'signal') };
  if (method === 'join') return { kind: 'text', of: object };
  if (method !== undefined && same.has(method)) return { kind: 'same', of: object };
  return undefined;
}

function fileMeaning(file: Expr | undefined): CallMeaning {
  if (textArgument(file) === '/dev/stdin') return { kind: 'reopen' };
  if (textArgument(file) === '/dev/tty') return { kind: 'terminal' };
  const isZero = (file?.kind === 'number' && file.value === 0) || (file && dotted(file) === 'process.stdin.fd');
  return isZero ? { kind: 'read' } : { kind: 'nothing' };
}

function runMeaning(name: string, call: Call, second: Expr | undefined): CallMeaning {
  const isText = name === 'exec' || name === 'execSync';
  const options = call.args.find((argument, at) => at > 0 && argument.kind === 'object');
  const shell = options?.kind === 'object' ? options.entries.find(({ key }) => key === 'shell')?.value : undefined;
  const isShell = isText || (shell !== undefined && !(shell.kind === 'boolean' && !shell.value));
  const stdio = options?.kind === 'object' ? options.entries.find(({ key }) => key === 'stdio')?.value : undefined;
  const isInherited = stdio?.kind === 'text' && stdio.value === 'inherit';
  const command = call.args[0];
  const list: Expr | undefined =
    !isText && command && second?.kind === 'list'
      ? { kind: 'list', items: [command, ...second.items], range: command.range }
      : command;
  return { kind: 'run', command: list, isShell, isCaptured: !isInherited, isBackground: name === 'spawn' };
}

export const javascriptApi: Api = {
  language: 'javascript',
  stdins: new Set(['process.stdin', 'Bun.stdin', 'Deno.stdin', 'Deno.stdin.readable']),
  environments: new Set(['process.env', 'Bun.env']),
  argumentLists: new Set(['process.argv', 'Bun.argv']),
  exitCode: 'process.exitCode',
  meaningOf,
};
