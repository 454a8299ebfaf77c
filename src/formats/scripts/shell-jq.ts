import type { Word } from 'unbash';
import { type JqRead, meaningOf } from './jq.ts';
import type { Shape } from './model.ts';
import type { ShellValue } from './shell-state.ts';
import { staticText } from './shell-words.ts';

/** A call of jq, as far as it is known. */
export interface JqCall {
  /** The values that it reads, with the places where they stand in the script. */
  readonly reads: readonly (JqRead & { readonly range: { readonly start: number; readonly end: number } })[];
  /** What it prints is this value of the hook's input, as it is. */
  readonly input?: readonly string[];
  readonly shape?: Shape;
  /** True where it reads standard input. */
  readonly readsStdin: boolean;
  /** True where it prints texts as they are, without quotes. */
  readonly isPlain: boolean;
  readonly files: readonly Word[];
}

const withOne = new Set(['--indent', '-f', '--from-file', '-L']);
const withTwo = new Set(['--arg', '--argjson', '--slurpfile', '--rawfile']);

/** Reads the arguments of jq; undefined where its filter is not known. */
export function jqCall(words: readonly Word[], stdin: ShellValue): JqCall | undefined {
  const variables = new Map<string, Shape>();
  let filter: Word | undefined;
  let isNull = false;
  let isRaw = false;
  let isPlain = false;
  const files: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const { value } = word;
    if (withTwo.has(value)) {
      const shape: Shape = value === '--arg' || value === '--rawfile' ? { kind: 'text' } : { kind: 'unknown' };
      variables.set(words[at + 1]?.value ?? '', argumentShape(value, words[at + 2]) ?? shape);
      at += 2;
    } else if (withOne.has(value)) {
      if (value === '-f' || value === '--from-file') return undefined;
      at++;
    } else if (value === '--args' || value === '--jsonargs') break;
    else if (value.startsWith('--')) {
      isNull ||= value === '--null-input';
      isRaw ||= value === '--raw-input' || value === '--slurp';
      isPlain ||= value === '--raw-output' || value === '--join-output';
    } else if (/^-[a-zA-Z]+$/.test(value)) {
      isNull ||= value.includes('n');
      isRaw ||= value.includes('R') || value.includes('s');
      isPlain ||= value.includes('r') || value.includes('j');
      if (value.includes('f')) return undefined;
    } else if (!filter) filter = word;
    else if (value !== '/dev/stdin' && value !== '-') files.push(word);
  }
  const written = staticText(filter);
  if (!filter || written === undefined) return undefined;
  const meaning = meaningOf(written, variables);
  const readsStdin = !isNull && files.length === 0;
  if (!meaning) return { reads: [], readsStdin, isPlain, files };
  const base = readsStdin && !isRaw ? stdin.input : undefined;
  const start = filter.text.startsWith("'") || filter.text.startsWith('"') ? filter.pos + 1 : filter.pos;
  const isExact = filter.text.includes(written);
  const reads = (base ? meaning.reads : []).map((read) => ({
    ...read,
    steps: [...(base ?? []), ...read.steps],
    range: isExact ? { start: start + read.start, end: start + read.end } : { start: filter.pos, end: filter.end },
  }));
  const results = base ? meaning.results : undefined;
  return {
    reads,
    readsStdin,
    isPlain,
    files,
    ...(results?.length === 1 ? { input: [...(base ?? []), ...(results[0] ?? [])] } : {}),
    shape: meaning.shape,
  };
}

function argumentShape(option: string, word: Word | undefined): Shape | undefined {
  const text = option === '--argjson' ? staticText(word) : undefined;
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' };
  if (text === 'null') return { kind: 'null' };
  return text !== undefined && /^-?\d+$/.test(text) ? { kind: 'number' } : undefined;
}
