import { type Command, forEachChild, type ParameterExpansionPart, type Script, type SyntaxNode } from 'unbash';
import { type Dialect, dialect } from '../../spec/script-facts.ts';
import type { Bashism } from './model.ts';
import { staticText } from './shell-words.ts';

/** Syntax and commands of bash that a POSIX shell such as dash does not have. */
export function bashismsIn(script: Script, source: string): Bashism[] {
  const found: Bashism[] = [];
  const add = (key: string, { pos, end }: { pos: number; end: number }): void => {
    const fact = dialect(key);
    if (fact) found.push({ ...fact, range: { start: pos, end } });
  };
  const visit = (node: SyntaxNode): void => {
    const key = keyOf(node, source);
    if (key) add(key, startOf(node, key));
    if (node.type === 'Command') for (const own of commandKeys(node)) add(own, node.name ?? node);
    forEachChild(node, visit);
  };
  visit(script);
  return found;
}

/** A whole compound command would mark half of the script. */
function startOf(node: SyntaxNode, key: string): { pos: number; end: number } {
  const length = ['[[', '((', 'function', 'select', 'coproc', 'for (('].includes(key) ? key.length : node.end - node.pos;
  return { pos: node.pos, end: node.pos + Math.min(length, 60) };
}

function keyOf(node: SyntaxNode, source: string): Dialect['name'] | undefined {
  switch (node.type) {
    case 'TestCommand':
      return '[[';
    case 'ArithmeticCommand':
      return '((';
    case 'ArithmeticFor':
      return 'for ((';
    case 'HereString':
      return '<<<';
    case 'ArrayValue':
      return 'array';
    case 'ProcessSubstitution':
      return '<(…)';
    case 'Function':
      return source.startsWith('function', node.pos) ? 'function' : undefined;
    case 'Select':
      return 'select';
    case 'Coproc':
      return 'coproc';
    case 'AnsiCQuoted':
      return "$'…'";
    case 'Redirect':
      return node.operator.startsWith('&') ? node.operator : undefined;
    case 'Pipeline':
      return node.operators.includes('|&') ? '|&' : undefined;
    case 'Assignment':
      return node.append ? '+=' : undefined;
    case 'ParameterExpansion':
      return expansionKey(node);
    default:
      return undefined;
  }
}

function expansionKey({ operation, index, prefix }: ParameterExpansionPart): string | undefined {
  if (index) return 'array';
  if (prefix === '!') return '${!name}';
  const keys: Readonly<Record<string, string>> = {
    Replace: '${name/a/b}',
    Slice: '${name:0:1}',
    CaseModification: '${name,,}',
    Transform: '${name@Q}',
  };
  return operation && keys[operation.type];
}

function commandKeys(node: Command): string[] {
  const name = staticText(node.name) ?? '';
  const words = node.args.flatMap((arg) => (arg.type === 'Word' ? [arg.value] : []));
  if (name === 'set' || name === 'trap')
    return words.filter((word) => word === 'pipefail' || (name === 'trap' && word === 'ERR'));
  if (name === 'declare' || name === 'typeset')
    return words.some((word) => /^-[a-zA-Z]*A/.test(word)) ? ['declare -A'] : ['declare'];
  if (name === '[') return words.includes('==') ? ['[ a == b ]'] : [];
  if (name === 'read')
    return words
      .filter((word) => /^-[pantsd]/.test(word))
      .map((word) => `read ${word.slice(0, 2)}`)
      .slice(0, 1);
  if (name === 'shopt') return words.includes('globstar') ? ['shopt globstar'] : ['shopt'];
  if (name === 'printf') return words[0] === '-v' ? ['printf -v'] : [];
  return ['source', 'mapfile', 'readarray', 'pushd', 'popd', 'let'].filter((other) => other === name);
}
