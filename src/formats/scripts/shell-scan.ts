import { type Command, forEachChild, type Script, type SyntaxNode } from 'unbash';
import type { Assigned, ShellValue } from './shell-state.ts';
import { staticText } from './shell-words.ts';

/** What is known of a script before its commands are looked at one by one. */
export interface ShellScan {
  readonly functionNames: ReadonlySet<string>;
  readonly pipedFunctions: ReadonlySet<string>;
  readonly assignments: ReadonlyMap<string, readonly Assigned[]>;
}

const hookInput: ShellValue = { input: [] };

/** Finds a script's functions and what its variables are given. */
export function scanShell(script: Script, source: string): ShellScan {
  const functionNames = new Set<string>();
  const fed = new Set<string>();
  if (/\(\s*\)|\bfunction\b/.test(source)) collectFunctions(script, functionNames, fed);
  const pipedFunctions = new Set([...fed].filter((name) => functionNames.has(name)));
  const assignments = new Map<string, Assigned[]>();
  const assign = (name: string, assigned: Assigned): void => {
    const known = assignments.get(name);
    if (known) known.push(assigned);
    else assignments.set(name, [assigned]);
  };
  const visit = (node: SyntaxNode, stdin: ShellValue): void => {
    if (node.type === 'Assignment') {
      const { value, append, index } = node;
      assign(node.name, append || index || value.type !== 'Word' ? { stdin } : { word: value, stdin });
    } else if (node.type === 'For' || node.type === 'Select') assign(node.name.value, { stdin });
    else if (node.type === 'Command') for (const [name, assigned] of readNames(node, stdin)) assign(name, assigned);
    const inner = node.type === 'Function' && pipedFunctions.has(node.name.value) ? {} : stdin;
    if (node.type === 'Pipeline') for (const [at, command] of node.commands.entries()) visit(command, at > 0 ? {} : inner);
    else forEachChild(node, (child) => visit(child, isFed(node) ? {} : inner));
  };
  visit(script, hookInput);
  return { functionNames, pipedFunctions, assignments };
}

function collectFunctions(script: Script, names: Set<string>, fed: Set<string>): void {
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Function') names.add(node.name.value);
    if (node.type === 'Pipeline')
      for (const command of node.commands.slice(1)) if (command.type === 'Command') fed.add(staticText(command.name) ?? '');
    if (node.type === 'Command' && isFed(node)) fed.add(staticText(node.name) ?? '');
    forEachChild(node, visit);
  };
  visit(script);
}

/** True where a command's standard input is redirected. */
function isFed(node: SyntaxNode): boolean {
  if (node.type !== 'Command' && node.type !== 'Redirected') return false;
  return node.redirects.some((redirect) => redirect.type !== 'Redirect' || redirect.operator.startsWith('<'));
}

/** The variables that a command reads into. */
function* readNames(node: Command, stdin: ShellValue): Generator<[string, Assigned]> {
  const name = staticText(node.name);
  const words = node.args.flatMap((arg) => (arg.type === 'Word' ? [arg] : []));
  if (name === 'read') {
    const names = words.filter(({ value }) => /^[A-Za-z_]\w*$/.test(value));
    // The input is one line.
    const isWhole = names.length === 1 && !isFed(node) && stdin.input !== undefined;
    for (const { value } of names) yield [value, isWhole ? { stdin, value: stdin } : { stdin, value: { isDerived: true } }];
  } else if (name === 'mapfile' || name === 'readarray' || name === 'getopts') {
    for (const { value } of words) if (/^[A-Za-z_]\w*$/.test(value)) yield [value, { stdin }];
  } else if (name === 'printf' && words[0]?.value === '-v') yield [words[1]?.value ?? '', { stdin }];
}
