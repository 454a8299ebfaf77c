import { forEachChild, type Script, type SyntaxNode, type Word } from 'unbash';
import type { Named } from './model.ts';
import { staticText } from './shell-words.ts';

interface Uses {
  readonly word: Word;
  isTested: boolean;
  isWritten: boolean;
  isRemoved: boolean;
}

/**
 * Files with the process's number in their names that a script writes and looks for, and never removes: it looks for what an
 * earlier run left, and every run has another number.
 */
export function processFilesIn(script: Script): Named[] {
  const byVariable = new Map<string, Word>();
  const uses = new Map<Word | string, Uses>();
  each(script, (node) => {
    if (node.type === 'Assignment' && node.value.type === 'Word' && isProcessName(node.value))
      byVariable.set(node.name, node.value);
  });
  const useOf = (word: Word): Uses | undefined => {
    const variable = /^"?\$\{?(\w+)\}?"?$/.exec(word.text)?.[1];
    const named = variable === undefined ? (isProcessName(word) ? word : undefined) : byVariable.get(variable);
    if (!named) return undefined;
    const found = uses.get(named.text) ?? { word: named, isTested: false, isWritten: false, isRemoved: false };
    uses.set(named.text, found);
    return found;
  };
  each(script, (node) => {
    if (node.type === 'TestUnary') mark(useOf(node.operand), 'isTested');
    else if (node.type === 'Redirect' && node.target && node.operator.includes('>')) mark(useOf(node.target), 'isWritten');
    else if (node.type === 'Command') {
      const name = staticText(node.name) ?? '';
      for (const arg of node.args) {
        if (arg.type !== 'Word') continue;
        if (name === '[' || name === 'test') mark(useOf(arg), 'isTested');
        else if (name === 'touch') mark(useOf(arg), 'isWritten');
        else if (name !== 'cat' && name !== 'echo') mark(useOf(arg), 'isRemoved');
        if (/\btrap\b/.test(name)) for (const use of uses.values()) use.isRemoved = true;
      }
    }
  });
  return [...uses.values()]
    .filter(({ isTested, isWritten, isRemoved }) => isTested && isWritten && !isRemoved)
    .map(({ word }) => ({ name: word.text, range: { start: word.pos, end: word.end } }));
}

function mark(uses: Uses | undefined, key: 'isTested' | 'isWritten' | 'isRemoved'): void {
  if (uses) uses[key] = true;
}

function isProcessName({ text }: Word): boolean {
  return /\$\$|\$\{\$\}|\$BASHPID/.test(text) && text.includes('/');
}

function each(node: SyntaxNode, use: (node: SyntaxNode) => void): void {
  use(node);
  forEachChild(node, (child) => each(child, use));
}
