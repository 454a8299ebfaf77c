import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import {
  type Api,
  type Call,
  type CallMeaning,
  type Code,
  childrenOf,
  dotted,
  type Expr,
  type FunctionCode,
  hasErrors,
  type ImportedName,
  type NamedArgument,
  type ObjectEntry,
  parseBounded,
  rangeOf,
  type Statement,
  type Target,
  textArgument,
  unescaped,
} from './code.ts';
import { modelOf } from './code-model.ts';
import type { ScriptModel } from './model.ts';

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

const pythonApi: Api = {
  language: 'python',
  stdins: new Set(['sys.stdin', 'sys.stdin.buffer']),
  environments: new Set(['os.environ']),
  argumentLists: new Set(['sys.argv']),
  meaningOf,
};

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * A mistake that no Python forgives: brackets that don't match, a text without an end, the marks of a merge, or the `print` of
 * Python 2. The parser's own errors are no proof, since its grammar is stricter than the language.
 */
function pythonProblem(text: string): ScriptModel['problem'] {
  const open: { char: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '#') at = endOfLine(text, at);
    else if (char === '"' || char === "'") {
      const end = endOfText(text, at);
      // Newer Pythons let the expressions in a format run over several lines.
      if (end === undefined && /[fFtT]/.test(text[at - 1] ?? '')) return undefined;
      if (end === undefined) return { message: 'a text without an end', range: { start: at, end: at + 1 } };
      at = end;
    } else if (char === '(' || char === '[' || char === '{') open.push({ char, at });
    else if (char === ')' || char === ']' || char === '}') {
      const last = open.pop();
      if (!last || closers[last.char] !== char)
        return { message: `a "${char}" that closes nothing`, range: { start: at, end: at + 1 } };
    } else if (open.length === 0 && (at === 0 || text[at - 1] === '\n')) {
      const [mark] = /^(?:<{7} |={7}$|>{7} )/m.exec(text.slice(at, at + 9)) ?? [];
      if (mark && text.startsWith(mark, at))
        return { message: 'the mark of a merge conflict', range: { start: at, end: at + 7 } };
      const [statement] = /^[ \t]*print[ \t]+["'][^\n]*/.exec(text.slice(at, at + 200)) ?? [];
      if (statement) return { message: 'a print statement of Python 2', range: { start: at, end: at + statement.length } };
    }
  }
  const [first] = open;
  return first && { message: `a "${first.char}" that is not closed`, range: { start: first.at, end: first.at + 1 } };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end - 1;
}

/** The last character of a text that begins at a quote; undefined where it has none. */
function endOfText(text: string, start: number): number | undefined {
  const quote = text[start] ?? '';
  const isLong = text.startsWith(quote.repeat(3), start);
  for (let at = start + (isLong ? 3 : 1); at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (isLong ? text.startsWith(quote.repeat(3), at) : text[at] === quote) return at + (isLong ? 2 : 0);
    else if (!isLong && text[at] === '\n') return undefined;
  }
  return undefined;
}

/** Reads a Python script; undefined where it is too long or too deep. */
export function readPython(text: string): ScriptModel | undefined {
  const tree = parseBounded(parser, text);
  if (!tree) return undefined;
  const isPartial = hasErrors(tree);
  const problem = pythonProblem(text);
  const code: Code = { body: problem ? [] : statements(tree.topNode, text), isPartial };
  return { ...modelOf(code, pythonApi), ...(problem ? { problem } : {}) };
}

/** The statements right below a node. */
function statements(node: SyntaxNode | undefined, text: string): Statement[] {
  return node ? childrenOf(node).flatMap((child) => statement(child, text)) : [];
}

function statement(node: SyntaxNode, text: string): Statement[] {
  const range = rangeOf(node);
  const children = childrenOf(node);
  const bodies = children.filter(({ name }) => name === 'Body');
  const expressions = (): Expr[] => children.filter(isExpression).map((child) => expression(child, text));
  switch (node.name) {
    case 'StatementGroup':
      return statements(node, text);
    case 'ExpressionStatement':
    case 'AssertStatement':
    case 'DeleteStatement':
      return expressions().map((value) => ({ kind: 'do', value, range }));
    case 'AssignStatement':
    case 'UpdateStatement':
      return [{ kind: 'do', value: assignment(node, text), range }];
    case 'ReturnStatement': {
      const [value] = expressions();
      return [{ kind: 'return', ...(value ? { value } : {}), range }];
    }
    case 'RaiseStatement': {
      const [value] = expressions();
      return [{ kind: 'throw', ...(value ? { value } : {}), range }];
    }
    case 'IfStatement':
      return [ifStatement(children, text, range)];
    case 'ForStatement':
      return [forStatement(children, text, range)];
    case 'WhileStatement':
      return [{ kind: 'loop', head: expressions(), body: statements(bodies[0], text), range }];
    case 'TryStatement':
      return [tryStatement(children, text, range)];
    case 'WithStatement':
      return [{ kind: 'block', heads: withHeads(children, text), body: statements(bodies[0], text), range }];
    case 'FunctionDefinition':
      return [{ kind: 'function', function: functionCode(node, text), range }];
    case 'ClassDefinition':
      return [{ kind: 'function', function: { ...functionCode(node, text), isClass: true }, range }];
    case 'DecoratedStatement':
      return statements(node, text);
    case 'ImportStatement':
      return imports(children, text, range);
    case 'MatchStatement': {
      const clauses = children.find(({ name }) => name === 'MatchBody');
      const ways = clauses
        ? childrenOf(clauses)
            .flatMap(matchBody)
            .map((body) => statements(body, text))
        : [];
      const [test] = expressions();
      return [{ kind: 'if', test: test ?? { kind: 'other', children: [], range }, ways: [...ways, []], range }];
    }
    default:
      return [];
  }
}

function matchBody(clause: SyntaxNode): SyntaxNode[] {
  return childrenOf(clause).filter(({ name }) => name === 'Body');
}

function ifStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const tests: Expr[] = [];
  const ways: Statement[][] = [];
  let hasElse = false;
  for (const child of children) {
    if (child.name === 'Body') ways.push(statements(child, text));
    else if (child.name === 'else') hasElse = true;
    else if (isExpression(child)) tests.push(expression(child, text));
  }
  const test: Expr = tests.length === 1 && tests[0] ? tests[0] : { kind: 'other', children: tests, range };
  const isMain = tests[0] && text.slice(tests[0].range.start, tests[0].range.end).includes('__main__');
  return { kind: 'if', test, ways: hasElse || isMain ? ways : [...ways, []], range };
}

function forStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const at = children.findIndex(({ name }) => name === 'in');
  const targets = children.slice(0, at).filter(isExpression);
  const of = children.slice(at).find(isExpression);
  const body = statements(
    children.find(({ name }) => name === 'Body'),
    text,
  );
  if (!of) return { kind: 'loop', head: [], body, range };
  return { kind: 'loop', head: [], item: { target: targetOf(targets, text), of: expression(of, text) }, body, range };
}

function tryStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const body: Statement[] = [];
  const after: Statement[] = [];
  const handlers: { body: Statement[]; what: string }[] = [];
  let part = 'try';
  let what = '';
  for (const child of children) {
    if (['try', 'except', 'else', 'finally'].includes(child.name)) {
      part = child.name;
      what = '';
    } else if (child.name !== 'Body') what += text.slice(child.from, child.to);
    else if (part === 'try' || part === 'else') body.push(...statements(child, text));
    else if (part === 'except') handlers.push({ body: statements(child, text), what });
    else after.push(...statements(child, text));
  }
  return { kind: 'try', body, handlers, after, range };
}

function withHeads(children: readonly SyntaxNode[], text: string): Expr[] {
  return children.flatMap((child, at) => {
    if (!isExpression(child) || children[at - 1]?.name === 'as') return [];
    const value = expression(child, text);
    const target = children[at + 1]?.name === 'as' ? children[at + 2] : undefined;
    return [target ? { kind: 'assign', target: targetOf([target], text), value, isAdding: false, range: value.range } : value];
  });
}

function functionCode(node: SyntaxNode, text: string): FunctionCode {
  const name = node.getChild('VariableName');
  const list = node.getChild('ParamList');
  const body = node.getChild('Body') ?? undefined;
  return {
    ...(name ? { name: text.slice(name.from, name.to) } : {}),
    parameters: list ? parameters(list, text) : [],
    body: statements(body, text),
    range: rangeOf(node),
  };
}

function parameters(list: SyntaxNode, text: string): Target[] {
  const children = childrenOf(list);
  return children.flatMap((child, at) =>
    child.name === 'VariableName' && !['AssignOp', ':'].includes(children[at - 1]?.name ?? '')
      ? [{ kind: 'name', name: text.slice(child.from, child.to) } as const]
      : [],
  );
}

function imports(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement[] {
  const words = children.map((child) => ({ kind: child.name, word: text.slice(child.from, child.to) }));
  if (words[0]?.kind === 'from') {
    const at = words.findIndex(({ kind }) => kind === 'import');
    const module = words
      .slice(1, at)
      .map(({ word }) => word)
      .join('');
    return [{ kind: 'import', module, names: importedNames(words.slice(at + 1)), form: 'import', range }];
  }
  const groups: (typeof words)[] = [[]];
  for (const word of words.slice(1)) {
    if (word.kind === ',') groups.push([]);
    else groups.at(-1)?.push(word);
  }
  return groups.map((group) => {
    const at = group.findIndex(({ kind }) => kind === 'as');
    const module = (at < 0 ? group : group.slice(0, at)).map(({ word }) => word).join('');
    const name = at < 0 ? (module.split('.')[0] ?? '') : (group[at + 1]?.word ?? '');
    return { kind: 'import', module, names: [{ name: at < 0 ? '' : '*', as: name }], form: 'import', range };
  });
}

function importedNames(words: readonly { kind: string; word: string }[]): ImportedName[] {
  return words.flatMap(({ kind, word }, at) => {
    if (kind !== 'VariableName' || words[at - 1]?.kind === 'as') return [];
    return [{ name: word, as: words[at + 1]?.kind === 'as' ? (words[at + 2]?.word ?? word) : word }];
  });
}

function assignment(node: SyntaxNode, text: string): Expr {
  const range = rangeOf(node);
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === 'AssignOp' || child.name === 'UpdateOp') groups.push([]);
    else if (isExpression(child)) groups.at(-1)?.push(child);
  }
  const values = groups.pop() ?? [];
  const items = values.map((value) => expression(value, text));
  const value: Expr = items.length === 1 && items[0] ? items[0] : { kind: 'list', items, range };
  const isAdding = node.name === 'UpdateStatement';
  return groups.reduceRight<Expr>(
    (inner, targets) => ({ kind: 'assign', target: targetOf(targets, text), value: inner, isAdding, range }),
    value,
  );
}

function targetOf(nodes: readonly SyntaxNode[], text: string): Target {
  const [node, ...more] = nodes;
  if (!node) return { kind: 'parts', parts: [] };
  const list =
    more.length > 0
      ? nodes
      : node.name === 'TupleExpression' || node.name === 'ArrayExpression'
        ? childrenOf(node).filter(isExpression)
        : undefined;
  if (list) return { kind: 'parts', parts: list.map((item) => ({ range: rangeOf(item), target: targetOf([item], text) })) };
  if (node.name === 'VariableName') return { kind: 'name', name: text.slice(node.from, node.to) };
  return { kind: 'place', place: expression(node, text) };
}

const expressionNames = /Expression$|^(?:VariableName|String|FormatString|ContinuedString|Number|Boolean|None|Ellipsis)$/;

function isExpression({ name }: SyntaxNode): boolean {
  return expressionNames.test(name);
}

function expression(node: SyntaxNode, text: string): Expr {
  const range = rangeOf(node);
  const written = text.slice(node.from, node.to);
  const children = childrenOf(node);
  const inner = (): Expr[] => children.filter(isExpression).map((child) => expression(child, text));
  switch (node.name) {
    case 'VariableName':
      return { kind: 'name', name: written, range };
    case 'String':
      return { kind: 'text', value: stringValue(written), range };
    case 'FormatString':
      return { kind: 'template', parts: formatParts(node, text), range };
    case 'ContinuedString':
      return { kind: 'template', parts: inner(), range };
    case 'Number':
      return { kind: 'number', value: Number(written.replaceAll('_', '')), range };
    case 'Boolean':
      return { kind: 'boolean', value: written === 'True', range };
    case 'None':
      return { kind: 'null', range };
    case 'ParenthesizedExpression':
    case 'AwaitExpression': {
      const items = inner();
      return items.length === 1 && items[0] ? items[0] : { kind: 'other', children: items, range };
    }
    case 'MemberExpression':
      return member(children, text, range);
    case 'CallExpression':
      return call(node, text, range);
    case 'DictionaryExpression':
      return dictionary(children, text, range);
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression':
      return { kind: 'list', items: inner(), range };
    case 'BinaryExpression':
      return binary(children, text, range);
    case 'ConditionalExpression': {
      // Read once: in a broken text these may stand in each other.
      const operands = inner();
      const [first, test, last] = operands;
      return first && test && last
        ? { kind: 'either', items: [first, last], tests: [test], range }
        : { kind: 'other', children: operands, range };
    }
    case 'NamedExpression': {
      const [target, value] = children.filter(isExpression);
      if (!target || !value) return { kind: 'other', children: [], range };
      return { kind: 'assign', target: targetOf([target], text), value: expression(value, text), isAdding: false, range };
    }
    case 'LambdaExpression': {
      const list = children.find(({ name }) => name === 'ParamList');
      const body = children.filter(isExpression).at(-1);
      const value = body && expression(body, text);
      const statementsOf: Statement[] = value ? [{ kind: 'return', value, range: value.range }] : [];
      return { kind: 'function', function: { parameters: list ? parameters(list, text) : [], body: statementsOf, range }, range };
    }
    default:
      return { kind: 'other', children: inner(), range };
  }
}

function stringValue(written: string): string {
  const [, prefix = '', quote = ''] = /^([a-zA-Z]*)("""|'''|"|')/.exec(written) ?? [];
  const inner = written.slice(prefix.length + quote.length, written.length - quote.length);
  return /r/i.test(prefix) ? inner : unescaped(inner);
}

function formatParts(node: SyntaxNode, text: string): Expr[] {
  const written = text.slice(node.from, node.to);
  const [whole = '', quote = ''] = /^[a-zA-Z]*("""|'''|"|')/.exec(written) ?? [];
  const parts: Expr[] = [];
  let at = node.from + whole.length;
  const addText = (to: number): void => {
    const value = unescaped(text.slice(at, to).replaceAll('{{', '{').replaceAll('}}', '}'));
    if (to > at) parts.push({ kind: 'text', value, range: { start: at, end: to } });
  };
  for (const child of childrenOf(node).filter(({ name }) => name === 'FormatReplacement')) {
    addText(child.from);
    const value = childrenOf(child).find(isExpression);
    parts.push(value ? expression(value, text) : { kind: 'other', children: [], range: rangeOf(child) });
    at = child.to;
  }
  addText(node.to - quote.length);
  return parts;
}

function member(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const [first, ...more] = children;
  if (!first) return { kind: 'other', children: [], range };
  const object = expression(first, text);
  const property = more.find(({ name }) => name === 'PropertyName');
  if (property) return { kind: 'member', object, property: text.slice(property.from, property.to), range };
  const indices = more.filter(isExpression).map((child) => expression(child, text));
  const [index] = indices;
  if (indices.length !== 1 || !index || more.some(({ name }) => name === ':'))
    return { kind: 'other', children: [object, ...indices], range };
  return { kind: 'member', object, index, ...(index.kind === 'text' ? { property: index.value } : {}), range };
}

function call(node: SyntaxNode, text: string, range: Expr['range']): Expr {
  const [first] = childrenOf(node);
  const callee: Expr = first ? expression(first, text) : { kind: 'other', children: [], range };
  const list = node.getChild('ArgList');
  const args: Expr[] = [];
  const named: NamedArgument[] = [];
  const children = list ? childrenOf(list) : [];
  for (const [at, child] of children.entries()) {
    if (!isExpression(child) || children[at + 1]?.name === 'AssignOp') continue;
    const value = expression(child, text);
    const name = children[at - 1]?.name === 'AssignOp' ? children[at - 2] : undefined;
    if (name) named.push({ name: text.slice(name.from, name.to), value });
    else args.push(value);
  }
  return { kind: 'call', callee, args, named, range };
}

function dictionary(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const entries: ObjectEntry[] = [];
  let isOpen = false;
  for (const [at, child] of children.entries()) {
    if (child.name === '**') isOpen = true;
    if (child.name !== ':') continue;
    const [key, value] = [children[at - 1], children[at + 1]];
    if (!key || !value) continue;
    if (key.name === 'String')
      entries.push({ key: stringValue(text.slice(key.from, key.to)), value: expression(value, text), range: rangeOf(key) });
    else isOpen = true;
  }
  return { kind: 'object', entries, isOpen, range };
}

function binary(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const operands = children.filter(isExpression).map((child) => expression(child, text));
  const operator = children.find((child) => !isExpression(child));
  const sign = operator ? text.slice(operator.from, operator.to) : '';
  if (sign === 'or') return { kind: 'either', items: operands, tests: [], range };
  if (sign === '+') return { kind: 'template', parts: operands, range };
  const [left] = operands;
  // `'…' % values`
  if (sign === '%' && (left?.kind === 'text' || left?.kind === 'template'))
    return { kind: 'template', parts: percentParts(left, operands.slice(1)), range };
  return { kind: 'other', children: operands, range };
}

function percentParts(format: Expr, values: readonly Expr[]): Expr[] {
  if (format.kind !== 'text') return [format, ...values];
  const items = values.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  return format.value.split(/(%[sdrf])/).map((piece, at): Expr => {
    if (at % 2 === 0) return { kind: 'text', value: piece.replaceAll('%%', '%'), range: format.range };
    return items[(at - 1) / 2] ?? { kind: 'other', children: [], range: format.range };
  });
}
