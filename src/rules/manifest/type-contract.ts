/** A part of a contract of types that the client refuses. */
export interface ContractFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

const blank = /(?:\s+|\/\/(?!\/)[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const text = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/y;
const word = /[A-Za-z_$][\w$]*/y;
const running = new Set(['const', 'let', 'var', 'function', 'class', 'enum', 'abstract', 'async']);
const outside = 'reaches outside the file; a contract stands alone';

/** What in a declaration file keeps it from being a plugin's contract, by the words that statements begin with [client 2.1.330]. */
export function contractFaults(source: string): ContractFault[] {
  const faults: ContractFault[] = [];
  let depth = 0;
  let isStart = true;
  let before = '';
  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; ) {
    const space = read(blank, source, at);
    const string = space ? undefined : read(text, source, at);
    const name = space || string ? undefined : read(word, source, at);
    if (space) isStart ||= space.includes('\n');
    else if (name) {
      const problem = (isStart && before !== 'export') || name === 'import' ? faultOf(source, at, name, depth) : undefined;
      if (problem && source[at - 1] !== '.') faults.push({ problem, start: at, end: at + name.length });
      isStart = false;
      before = name;
    } else {
      const char = source[at] ?? '';
      if (source.startsWith('///', at)) {
        const end = lineEnd(source, at);
        if (/^\/\/\/\s*<reference/.test(source.slice(at, end)))
          faults.push({ problem: `a reference ${outside}`, start: at, end });
        at = end;
        continue;
      }
      if ('{(['.includes(char)) depth++;
      if ('})]'.includes(char)) depth--;
      isStart = !string && ';{}'.includes(char);
      before = '';
    }
    at += (space ?? string ?? name ?? ' ').length;
  }
  return faults;
}

function faultOf(source: string, at: number, name: string, depth: number): string | undefined {
  const rest = source.slice(at + name.length, at + name.length + 300);
  // Members of an interface may be called anything.
  const isKey = /^\s*[?:]/.test(rest);
  if (isKey) return undefined;
  if (name === 'import') return depth === 0 || /^\s*\(/.test(rest) ? `"import" ${outside}` : undefined;
  if (running.has(name) && /^\s+[\w$]/.test(rest)) return `"${name}" declares something that runs; a contract holds types alone`;
  if (depth > 0) return undefined;
  if (name === 'export') return exportFault(rest);
  if (name === 'declare') return declareFault(rest);
  if ((name === 'type' || name === 'interface') && /^\s+[\w$]/.test(rest)) return `"${name}" at the top has no "export" in front`;
  return (name === 'namespace' || name === 'module') && /^\s+[\w$'"]/.test(rest) ? `"${name}" stands at the top` : undefined;
}

function exportFault(rest: string): string | undefined {
  if (/^\s+(?:type\s+)?(?:\{[^}]*\}|\*)[^;'"\n]{0,100}from\s*['"]/.test(rest)) return `"export … from" ${outside}`;
  return /^\s+(?:type|interface)\b/.test(rest) ? undefined : 'behind "export" stands neither "type" nor "interface"';
}

function declareFault(rest: string): string | undefined {
  const module = /^[ \t]+module[ \t]+(?:'([^'\n]*)'|"([^"\n]*)")[ \t]*\{/.exec(rest);
  if (!module) return `"declare" does not open declare module 'claude-code' { … }`;
  const name = module[1] ?? module[2] ?? '';
  return name === 'claude-code' ? undefined : `the module '${name}' is not 'claude-code'`;
}

function read(form: RegExp, source: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(source)?.[0];
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}
