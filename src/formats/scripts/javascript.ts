import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
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

const javascriptApi: Api = {
  language: 'javascript',
  stdins: new Set(['process.stdin', 'Bun.stdin', 'Deno.stdin', 'Deno.stdin.readable']),
  environments: new Set(['process.env', 'Bun.env']),
  argumentLists: new Set(['process.argv', 'Bun.argv']),
  exitCode: 'process.exitCode',
  meaningOf,
};

const typed = parser.configure({ dialect: 'ts' });

/** Reads a script in JavaScript or TypeScript; undefined where it is too long or too deep. */
export function readJavaScript(text: string): ScriptModel | undefined {
  const tree = parseBounded(typed, text);
  if (!tree) return undefined;
  const code: Code = { body: statements(tree.topNode, text), isPartial: hasErrors(tree) };
  return modelOf(code, javascriptApi);
}

function statements(node: SyntaxNode | undefined, text: string): Statement[] {
  return node ? childrenOf(node).flatMap((child) => statement(child, text)) : [];
}

function statement(node: SyntaxNode, text: string): Statement[] {
  const range = rangeOf(node);
  const children = childrenOf(node);
  const expressions = (): Expr[] => children.filter(isExpression).map((child) => expression(child, text));
  switch (node.name) {
    case 'ExpressionStatement':
      return expressions().map((value) => ({ kind: 'do', value, range }));
    case 'VariableDeclaration':
      return declarations(children, text);
    case 'FunctionDeclaration':
      return [{ kind: 'function', function: functionCode(node, text), range }];
    case 'ClassDeclaration':
      return [{ kind: 'function', function: classCode(node, text), range }];
    case 'Block':
      return [{ kind: 'block', heads: [], body: statements(node, text), range }];
    case 'LabeledStatement':
      return statements(node, text);
    case 'ExportDeclaration':
      return children.flatMap((child) =>
        isExpression(child) ? [{ kind: 'do', value: expression(child, text), range } as const] : statement(child, text),
      );
    case 'ImportDeclaration':
      return importStatement(children, text, range);
    case 'ReturnStatement': {
      const [value] = expressions();
      return [{ kind: 'return', ...(value ? { value } : {}), range }];
    }
    case 'ThrowStatement': {
      const [value] = expressions();
      return [{ kind: 'throw', ...(value ? { value } : {}), range }];
    }
    case 'IfStatement':
      return [ifStatement(children, text, range)];
    case 'ForStatement':
      return [forStatement(children, text, range)];
    case 'WhileStatement':
    case 'DoStatement': {
      const body = children.filter((child) => !isExpression(child)).flatMap((child) => statement(child, text));
      return [{ kind: 'loop', head: expressions(), body, range }];
    }
    case 'TryStatement':
      return [tryStatement(children, text, range)];
    case 'SwitchStatement':
      return [switchStatement(children, text, range)];
    default:
      return [];
  }
}

function declarations(children: readonly SyntaxNode[], text: string): Statement[] {
  const found: Statement[] = [];
  for (const [at, child] of children.entries()) {
    if (!['VariableDefinition', 'ObjectPattern', 'ArrayPattern'].includes(child.name)) continue;
    const from = children.findIndex(({ name }, index) => index > at && (name === 'Equals' || name === ','));
    const valueNode = from > at && children[from]?.name === 'Equals' ? children[from + 1] : undefined;
    if (!valueNode) continue;
    const range = { start: child.from, end: valueNode.to };
    const value = expression(valueNode, text);
    const required = requiredModule(value);
    if (required !== undefined)
      found.push({ kind: 'import', module: required, names: requiredNames(child, text), form: 'require', range });
    else
      found.push({ kind: 'do', value: { kind: 'assign', target: targetOf(child, text), value, isAdding: false, range }, range });
  }
  return found;
}

/** `require('x')` or `await import('x')`. */
function requiredModule(value: Expr): string | undefined {
  const [argument] = value.kind === 'call' ? value.args : [];
  const isRequire = value.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'require';
  return isRequire && argument?.kind === 'text' ? argument.value : undefined;
}

function requiredNames(pattern: SyntaxNode, text: string): ImportedName[] {
  const target = targetOf(pattern, text);
  if (target.kind === 'name') return [{ name: '*', as: target.name }];
  if (target.kind !== 'parts') return [];
  return target.parts.flatMap(({ key, target: inner }) =>
    key !== undefined && inner.kind === 'name' ? [{ name: key, as: inner.name }] : [],
  );
}

function importStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement[] {
  const module = children.find(({ name }) => name === 'String');
  if (!module || children[1]?.name === 'type') return [];
  const names: ImportedName[] = [];
  for (const [at, child] of children.entries()) {
    const written = text.slice(child.from, child.to);
    if (child.name === 'VariableDefinition') names.push({ name: children[at - 1]?.name === 'as' ? '*' : 'default', as: written });
    if (child.name === 'ImportGroup') names.push(...groupNames(child, text));
  }
  return [{ kind: 'import', module: stringValue(module, text), names, form: 'import', range }];
}

function groupNames(group: SyntaxNode, text: string): ImportedName[] {
  const words = childrenOf(group).map((child) => ({ kind: child.name, word: text.slice(child.from, child.to) }));
  return words.flatMap(({ kind, word }, at) => {
    if (kind !== 'VariableDefinition') return [];
    return [{ name: words[at - 1]?.kind === 'as' ? (words[at - 2]?.word ?? word) : word, as: word }];
  });
}

function ifStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const testNode = children.find(isExpression);
  const bodies = children.filter((child) => child !== testNode && isStatement(child)).map((child) => statement(child, text));
  const test: Expr = testNode ? expression(testNode, text) : { kind: 'other', children: [], range };
  return { kind: 'if', test, ways: bodies.length > 1 ? bodies : [...bodies, []], range };
}

function forStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const spec = children.find(({ name }) => /^For\w*Spec$/.test(name));
  const bodyNode = children.at(-1);
  const body = bodyNode && bodyNode !== spec ? statement(bodyNode, text) : [];
  const parts = spec ? childrenOf(spec) : [];
  if (spec?.name === 'ForSpec') {
    const start = parts.flatMap((part) => (part.name === 'VariableDeclaration' ? statement(part, text) : []));
    return {
      kind: 'block',
      heads: [],
      body: [...start, { kind: 'loop', head: parts.filter(isExpression).map((part) => expression(part, text)), body, range }],
      range,
    };
  }
  const target = parts.find(({ name }) => ['VariableDefinition', 'ObjectPattern', 'ArrayPattern'].includes(name));
  const of = parts.filter(isExpression).at(-1);
  if (!target || !of) return { kind: 'loop', head: [], body, range };
  return { kind: 'loop', head: [], item: { target: targetOf(target, text), of: expression(of, text) }, body, range };
}

function tryStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const body = statements(
    children.find(({ name }) => name === 'Block'),
    text,
  );
  const clause = (name: string): SyntaxNode | undefined => children.find((child) => child.name === name);
  const inner = (node: SyntaxNode | undefined): Statement[] => statements(node?.getChild('Block') ?? undefined, text);
  const handler = clause('CatchClause');
  return {
    kind: 'try',
    body,
    handlers: handler ? [{ body: inner(handler), what: '' }] : [],
    after: inner(clause('FinallyClause')),
    range,
  };
}

function switchStatement(children: readonly SyntaxNode[], text: string, range: Expr['range']): Statement {
  const testNode = children.find(isExpression);
  const ways: Statement[][] = [];
  let hasDefault = false;
  const tests: Expr[] = testNode ? [expression(testNode, text)] : [];
  for (const child of childrenOf(children.find(({ name }) => name === 'SwitchBody') ?? (children[0] as SyntaxNode))) {
    if (child.name === 'CaseLabel' || child.name === 'DefaultLabel') {
      hasDefault ||= child.name === 'DefaultLabel';
      ways.push([]);
      tests.push(
        ...childrenOf(child)
          .filter(isExpression)
          .map((value) => expression(value, text)),
      );
    } else if (child.name === 'BreakStatement') ways.at(-1)?.push({ kind: 'block', heads: [], body: [], range: rangeOf(child) });
    else ways.at(-1)?.push(...statement(child, text));
  }
  // A label without statements of its own shares those of the next; they are one way, which is looked at once.
  const last = ways.findLastIndex((way) => way.length > 0);
  const full = ways.filter((way, at) => way.length > 0 || at > last);
  return { kind: 'if', test: { kind: 'other', children: tests, range }, ways: hasDefault ? full : [...full, []], range };
}

function functionCode(node: SyntaxNode, text: string): FunctionCode {
  const name = node.getChild('VariableDefinition') ?? node.getChild('PropertyDefinition');
  const list = node.getChild('ParamList');
  const block = node.getChild('Block');
  const last = node.lastChild;
  const value = !block && last && isExpression(last) ? expression(last, text) : undefined;
  return {
    ...(name ? { name: text.slice(name.from, name.to) } : {}),
    parameters: list ? parameters(list, text) : [],
    body: value ? [{ kind: 'return', value, range: value.range }] : statements(block ?? undefined, text),
    range: rangeOf(node),
  };
}

function parameters(list: SyntaxNode, text: string): (Target | undefined)[] {
  const children = childrenOf(list);
  return children.flatMap((child) =>
    ['VariableDefinition', 'ObjectPattern', 'ArrayPattern'].includes(child.name) ? [targetOf(child, text)] : [],
  );
}

function classCode(node: SyntaxNode, text: string): FunctionCode {
  const body = node.getChild('ClassBody');
  const members = body ? childrenOf(body) : [];
  const methods = members.filter(({ name }) => name === 'MethodDeclaration');
  const fields = members
    .filter(({ name }) => name === 'PropertyDeclaration')
    .flatMap((field) => childrenOf(field).filter(isExpression));
  return {
    parameters: [],
    body: [
      ...fields.map((field): Statement => ({ kind: 'do', value: expression(field, text), range: rangeOf(field) })),
      ...methods.map((method): Statement => ({ kind: 'function', function: functionCode(method, text), range: rangeOf(method) })),
    ],
    range: rangeOf(node),
    isClass: true,
  };
}

function targetOf(node: SyntaxNode, text: string): Target {
  if (node.name === 'VariableDefinition' || node.name === 'VariableName')
    return { kind: 'name', name: text.slice(node.from, node.to) };
  if (node.name === 'ArrayPattern' || node.name === 'ArrayExpression') {
    const items = childrenOf(node).filter((child) => isExpression(child) || /Definition$|Pattern$/.test(child.name));
    return { kind: 'parts', parts: items.map((item) => ({ range: rangeOf(item), target: targetOf(item, text) })) };
  }
  if (node.name === 'ObjectPattern') {
    return {
      kind: 'parts',
      parts: childrenOf(node).flatMap((child) => (child.name === 'PatternProperty' ? [partOf(child, text)] : [])),
    };
  }
  return { kind: 'place', place: expression(node, text) };
}

function partOf(node: SyntaxNode, text: string): { key?: string; range: Expr['range']; target: Target } {
  const children = childrenOf(node);
  const key = children.find(({ name }) => name === 'PropertyName' || name === 'String' || name === 'Number');
  const inner = children.find(({ name }) => /^VariableDefinition$|Pattern$/.test(name));
  const target: Target = inner ? targetOf(inner, text) : { kind: 'parts', parts: [] };
  const isRest = children[0]?.name === 'Spread';
  const written = key ?? inner;
  const name = written && text.slice(written.from, written.to).replace(/^["']|["']$/g, '');
  return {
    ...(isRest || name === undefined || (!key && inner?.name !== 'VariableDefinition') ? {} : { key: name }),
    range: rangeOf(written ?? node),
    target,
  };
}

const expressionNames =
  /Expression$|^(?:ArrowFunction|VariableName|String|TemplateString|TaggedTemplateExpression|Number|BooleanLiteral|null|RegExp|this|super|DynamicImport|PrefixCast|BigInt|ImportMeta)$/;

function isExpression({ name }: SyntaxNode): boolean {
  return expressionNames.test(name);
}

function isStatement({ name }: SyntaxNode): boolean {
  return /Statement$|Declaration$|^Block$/.test(name);
}

function expression(node: SyntaxNode, text: string): Expr {
  const range = rangeOf(node);
  const written = text.slice(node.from, node.to);
  const children = childrenOf(node);
  const inner = (): Expr[] => children.filter(isExpression).map((child) => expression(child, text));
  const other = (): Expr => ({ kind: 'other', children: inner(), range });
  switch (node.name) {
    case 'VariableName':
      return written === 'undefined' ? { kind: 'null', range } : { kind: 'name', name: written, range };
    case 'String':
      return { kind: 'text', value: stringValue(node, text), range };
    case 'TemplateString':
      return { kind: 'template', parts: templateParts(node, text), range };
    case 'Number':
      return { kind: 'number', value: Number(written.replaceAll('_', '')), range };
    case 'BooleanLiteral':
      return { kind: 'boolean', value: written === 'true', range };
    case 'null':
      return { kind: 'null', range };
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
    case 'PrefixCast':
    case 'SequenceExpression': {
      const last = inner();
      return node.name !== 'SequenceExpression' && last.length === 1 && last[0]
        ? last[0]
        : { kind: 'other', children: last, range };
    }
    case 'PostfixExpression':
      return written.endsWith('!') ? (inner()[0] ?? other()) : other();
    case 'MemberExpression':
      return member(children, text, range);
    case 'CallExpression':
    case 'NewExpression':
      return call(node, text, range);
    case 'ObjectExpression':
      return objectExpression(children, text, range);
    case 'ArrayExpression':
      return { kind: 'list', items: inner(), range };
    case 'BinaryExpression':
      return binary(children, text, range);
    case 'ConditionalExpression': {
      // Read once: in a broken text these may stand in each other, and twice as many at each level would be read for ever.
      const operands = inner();
      const [test, first, last] = operands;
      return test && first && last
        ? { kind: 'either', items: [first, last], tests: [test], range }
        : { kind: 'other', children: operands, range };
    }
    case 'AssignmentExpression':
      return assignment(children, text, range);
    case 'ArrowFunction':
    case 'FunctionExpression':
      return { kind: 'function', function: functionCode(node, text), range };
    case 'ClassExpression':
      return { kind: 'function', function: classCode(node, text), range };
    default:
      return other();
  }
}

function stringValue(node: SyntaxNode, text: string): string {
  return unescaped(text.slice(node.from + 1, node.to - 1));
}

function templateParts(node: SyntaxNode, text: string): Expr[] {
  const parts: Expr[] = [];
  let at = node.from + 1;
  const addText = (to: number): void => {
    if (to > at) parts.push({ kind: 'text', value: unescaped(text.slice(at, to)), range: { start: at, end: to } });
  };
  for (const child of childrenOf(node).filter(({ name }) => name === 'Interpolation')) {
    addText(child.from);
    const value = childrenOf(child).find(isExpression);
    parts.push(value ? expression(value, text) : { kind: 'other', children: [], range: rangeOf(child) });
    at = child.to;
  }
  addText(node.to - 1);
  return parts;
}

function member(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const [first, ...more] = children;
  if (!first) return { kind: 'other', children: [], range };
  const object: Expr = isExpression(first)
    ? expression(first, text)
    : { kind: 'name', name: text.slice(first.from, first.to), range: rangeOf(first) };
  const property = more.find(({ name }) => name === 'PropertyName' || name === 'PrivatePropertyName');
  if (property) return { kind: 'member', object, property: text.slice(property.from, property.to), range };
  const indexNode = more.find(isExpression);
  if (!indexNode) return { kind: 'other', children: [object], range };
  const index = expression(indexNode, text);
  return { kind: 'member', object, index, ...(index.kind === 'text' ? { property: index.value } : {}), range };
}

function call(node: SyntaxNode, text: string, range: Expr['range']): Expr {
  const first = childrenOf(node).find((child) => isExpression(child) || child.name === 'import');
  const callee: Expr = first && isExpression(first) ? expression(first, text) : { kind: 'other', children: [], range };
  const list = node.getChild('ArgList');
  const children = list ? childrenOf(list) : [];
  const args = children.filter(isExpression).map((child) => expression(child, text));
  return { kind: 'call', callee, args, named: [], range };
}

function objectExpression(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const entries: ObjectEntry[] = [];
  let isOpen = false;
  for (const child of children.filter(({ name }) => name === 'Property')) {
    const parts = childrenOf(child);
    const [key] = parts;
    const at = parts.findIndex(({ name }) => name === ':');
    const valueNode = at > 0 ? parts[at + 1] : undefined;
    if (!key || (key.name !== 'PropertyDefinition' && key.name !== 'String')) isOpen = true;
    else {
      const name = key.name === 'String' ? stringValue(key, text) : text.slice(key.from, key.to);
      const value: Expr = valueNode
        ? expression(valueNode, text)
        : parts.length === 1
          ? { kind: 'name', name, range: rangeOf(key) }
          : { kind: 'other', children: [], range: rangeOf(child) };
      entries.push({ key: name, value, range: rangeOf(key) });
    }
  }
  return { kind: 'object', entries, isOpen, range };
}

function binary(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const operands = children.filter(isExpression).map((child) => expression(child, text));
  const operator = children.find((child, at) => at > 0 && !isExpression(child));
  const sign = operator ? text.slice(operator.from, operator.to) : '';
  if (sign === '||' || sign === '??') return { kind: 'either', items: operands, tests: [], range };
  if (sign === '+') return { kind: 'template', parts: operands, range };
  // `value as Type`
  if ((sign === 'as' || sign === 'satisfies') && operands[0]) return operands[0];
  return { kind: 'other', children: operands, range };
}

function assignment(children: readonly SyntaxNode[], text: string, range: Expr['range']): Expr {
  const [target, sign] = children;
  const value = children.at(-1);
  if (!target || !sign || !value || value === target) return { kind: 'other', children: [], range };
  const isAdding = sign.name === 'UpdateOp';
  return { kind: 'assign', target: targetOf(target, text), value: expression(value, text), isAdding, range };
}
