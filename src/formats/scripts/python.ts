import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import type { Code, Expr, FunctionCode, ImportedName, NamedArgument, ObjectEntry, Statement, Target } from './code.ts';
import { modelOf } from './code-model.ts';
import { childrenOf, hasErrors, parseBounded, rangeOf, unescaped } from './lezer.ts';
import type { ScriptModel } from './model.ts';
import { pythonApi } from './python-api.ts';
import { pythonProblem } from './python-syntax.ts';

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
      const [first, test, last] = inner();
      return first && test && last
        ? { kind: 'either', items: [first, last], tests: [test], range }
        : { kind: 'other', children: inner(), range };
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
