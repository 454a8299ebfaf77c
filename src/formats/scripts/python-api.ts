import type { Expr } from './code.ts';
import { dotted } from './code.ts';
import { type Api, type Call, type CallMeaning, textArgument } from './code-api.ts';

const subprocess = new Set(['run', 'call', 'check_call', 'check_output', 'Popen', 'getoutput', 'getstatusoutput']);
/** Methods that give the same text, or nearly so. */
const same = new Set(['strip', 'decode', 'rstrip', 'lstrip', 'encode', 'copy']);
const same1 = new Set(['str', 'dict', 'asyncio.run', 'list']);

function named(call: Call, name: string): Expr | undefined {
  return call.named.find((argument) => argument.name === name)?.value;
}

function meaningOf(name: string | undefined, call: Call): CallMeaning | undefined {
  const [first, second] = call.args;
  const method = call.callee.kind === 'member' ? call.callee.property : undefined;
  const object = call.callee.kind === 'member' ? call.callee.object : undefined;
  switch (name) {
    case 'sys.stdin.read':
    case 'sys.stdin.readline':
    case 'sys.stdin.readlines':
    case 'sys.stdin.buffer.read':
    case 'input':
      return { kind: 'read' };
    case 'json.load':
      return { kind: 'parse', of: first };
    case 'json.loads':
    case 'orjson.loads':
      return { kind: 'parse', of: first };
    case 'json.dumps':
      return { kind: 'encode', of: first };
    case 'json.dump': {
      const to = second && dotted(second);
      if (to !== 'sys.stdout' && to !== 'sys.stderr') return { kind: 'nothing' };
      return { kind: 'print', stream: to === 'sys.stdout' ? 'stdout' : 'stderr', values: first ? [first] : [], isJson: true };
    }
    case 'print':
      return printMeaning(call);
    case 'sys.stdout.write':
    case 'sys.stderr.write':
    case 'sys.stdout.buffer.write':
      return { kind: 'print', stream: name.startsWith('sys.stdout') ? 'stdout' : 'stderr', values: call.args };
    case 'traceback.print_exc':
    case 'logging.error':
    case 'logging.warning':
      return { kind: 'print', stream: 'stderr', values: [], isUnknown: true };
    case 'sys.exit':
    case 'exit':
    case 'quit':
    case 'os._exit':
      return { kind: 'exit', code: first };
    case 'os.system':
    case 'os.popen':
      return { kind: 'run', command: first, isShell: true, isCaptured: name === 'os.popen' };
    case 'os.environ.get':
    case 'os.getenv':
      return { kind: 'variable', name: first, fallback: second };
    case 'open':
      return openMeaning(first);
    case 'shlex.quote':
    case 'os.path.basename':
    case 'os.path.abspath':
    case 'Path':
    case 'pathlib.Path':
      return { kind: 'derive', of: first };
    default:
  }
  if (name?.startsWith('subprocess.') && subprocess.has(name.slice('subprocess.'.length))) return runMeaning(name, call);
  if (name !== undefined && same1.has(name)) return { kind: 'same', of: first };
  if (/^(?:requests|httpx)\.(?:get|post|put|patch|delete|head|request)$|^urllib\.request\.urlopen$/.test(name ?? ''))
    return { kind: 'network', hasLimit: named(call, 'timeout') !== undefined };
  if (method === 'join') return { kind: 'text', of: first };
  if (method === 'get' && object) return { kind: 'get', object, key: first, fallback: second };
  if (method === 'read' && object) return { kind: 'same', of: object };
  if (method !== undefined && same.has(method)) return { kind: 'same', of: object };
  return undefined;
}

function openMeaning(file: Expr | undefined): CallMeaning {
  if (textArgument(file) === '/dev/stdin') return { kind: 'reopen' };
  if (textArgument(file) === '/dev/tty') return { kind: 'terminal' };
  const isZero =
    (file?.kind === 'number' && file.value === 0) || (file?.kind === 'call' && dotted(file.callee) === 'sys.stdin.fileno');
  return isZero ? { kind: 'stdin' } : { kind: 'nothing' };
}

function printMeaning(call: Call): CallMeaning {
  const file = named(call, 'file');
  const to = file && dotted(file);
  if (file && to !== 'sys.stderr' && to !== 'sys.stdout') return { kind: 'nothing' };
  return { kind: 'print', stream: to === 'sys.stderr' ? 'stderr' : 'stdout', values: call.args };
}

function runMeaning(name: string, call: Call): CallMeaning {
  const shell = named(call, 'shell');
  const isShell = name.includes('.get') || (shell?.kind === 'boolean' && shell.value);
  const isCaptured =
    /check_output|getoutput|getstatusoutput/.test(name) ||
    named(call, 'capture_output') !== undefined ||
    named(call, 'stdout') !== undefined;
  return { kind: 'run', command: call.args[0] ?? named(call, 'args'), isShell, isCaptured, isBackground: name.endsWith('Popen') };
}

export const pythonApi: Api = {
  language: 'python',
  stdins: new Set(['sys.stdin', 'sys.stdin.buffer']),
  environments: new Set(['os.environ']),
  argumentLists: new Set(['sys.argv']),
  meaningOf,
};
