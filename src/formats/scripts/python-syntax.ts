import type { ScriptModel } from './model.ts';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * A mistake that no Python forgives: brackets that don't match, a text without an end, the marks of a merge, or the `print` of
 * Python 2. The parser's own errors are no proof, since its grammar is stricter than the language.
 */
export function pythonProblem(text: string): ScriptModel['problem'] {
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
