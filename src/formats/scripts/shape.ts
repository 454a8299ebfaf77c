import type { Range } from '../located.ts';
import type { Hole, Text } from './model.ts';

/** A JSON value as far as it is known. */
export type Shape =
  | { readonly kind: 'unknown' }
  /** `text` is absent where not all of it is known. */
  | { readonly kind: 'text'; readonly text?: string; readonly holes?: readonly Hole[] }
  | { readonly kind: 'number' | 'null' }
  | { readonly kind: 'boolean'; readonly value?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Shape[] }
  /** `isOpen`: it may have more keys. */
  | { readonly kind: 'object'; readonly entries: readonly ShapeEntry[]; readonly isOpen: boolean };

export interface ShapeEntry {
  readonly key: string;
  readonly value: Shape;
  readonly range?: Range;
  /** True where the key may be left out. */
  readonly isOptional?: boolean;
}

export type ObjectShape = Extract<Shape, { kind: 'object' }>;

/** The value of a key; the last one counts. */
export function shapeAt(shape: Shape | undefined, ...keys: readonly string[]): Shape | undefined {
  let current = shape;
  for (const key of keys) {
    current = current?.kind === 'object' ? current.entries.findLast((entry) => entry.key === key)?.value : undefined;
  }
  return current;
}

/** What a text is as JSON: the value, and what stands behind it. Undefined where it is no JSON. */
export function readShape(text: Text): { readonly shape: Shape; readonly rest: string } | undefined {
  const reader: Reader = { chars: charsOf(text), at: 0, depth: 0, isBroken: false };
  const shape = readValue(reader);
  if (!shape || reader.isBroken) return undefined;
  const rest = reader.chars
    .slice(reader.at)
    .map((char) => (typeof char === 'string' ? char : '?'))
    .join('');
  return { shape, rest: rest.trim() };
}

interface Reader {
  readonly chars: readonly (string | Hole)[];
  at: number;
  depth: number;
  isBroken: boolean;
}

/** Deeper or longer JSON is no answer to the client. */
const maxDepth = 40;
const maxLength = 20_000;

function charsOf(text: Text): (string | Hole)[] {
  const chars = text.flatMap((part): (string | Hole)[] => (typeof part === 'string' ? [...part.slice(0, maxLength)] : [part]));
  return chars.slice(0, maxLength);
}

function skipBlanks(reader: Reader): void {
  while (/^\s$/.test(String(reader.chars[reader.at] ?? ''))) reader.at++;
}

function readValue(reader: Reader): Shape | undefined {
  skipBlanks(reader);
  const char = reader.chars[reader.at];
  if (char === undefined || reader.depth > maxDepth) return undefined;
  if (typeof char !== 'string') {
    reader.at++;
    return { kind: 'unknown' };
  }
  if (char === '"') return readString(reader);
  if (char === '{' || char === '[') {
    reader.depth++;
    const shape = char === '{' ? readObject(reader) : readList(reader);
    reader.depth--;
    return shape;
  }
  return readWord(reader);
}

function readString(reader: Reader): Shape | undefined {
  let text = '';
  const holes: Hole[] = [];
  for (reader.at++; reader.at < reader.chars.length; reader.at++) {
    const char = reader.chars[reader.at] as string | Hole;
    if (typeof char !== 'string') holes.push(char);
    else if (char === '"') {
      reader.at++;
      return holes.length > 0 ? { kind: 'text', holes } : { kind: 'text', text };
    } else if (char === '\\') {
      reader.at++;
      const escaped = reader.chars[reader.at];
      if (typeof escaped !== 'string' || !'"\\/bfnrtu'.includes(escaped)) return undefined;
      text += escaped === 'n' ? '\n' : escaped;
    } else if (char === '\n') return undefined;
    else text += char;
  }
  return undefined;
}

function readObject(reader: Reader): Shape | undefined {
  const entries: ShapeEntry[] = [];
  let isOpen = false;
  reader.at++;
  for (;;) {
    skipBlanks(reader);
    const char = reader.chars[reader.at];
    if (char === '}') {
      reader.at++;
      return { kind: 'object', entries, isOpen };
    }
    if (typeof char === 'object') {
      // A variable may stand for whole entries with their commas.
      isOpen = true;
      reader.at++;
      skipBlanks(reader);
      if (reader.chars[reader.at] === ',') reader.at++;
      continue;
    }
    if (char !== '"') return undefined;
    const key = readString(reader);
    skipBlanks(reader);
    if (key?.kind !== 'text' || reader.chars[reader.at] !== ':') return undefined;
    reader.at++;
    const value = readValue(reader);
    if (!value) return undefined;
    if (key.text === undefined) isOpen = true;
    else entries.push({ key: key.text, value });
    if (!endsItem(reader, '}')) return undefined;
  }
}

function readList(reader: Reader): Shape | undefined {
  const items: Shape[] = [];
  reader.at++;
  for (;;) {
    skipBlanks(reader);
    if (reader.chars[reader.at] === ']') {
      reader.at++;
      return { kind: 'list', items };
    }
    const value = readValue(reader);
    if (!value) return undefined;
    items.push(value);
    if (!endsItem(reader, ']')) return undefined;
  }
}

/** Passes the comma behind an item; false where neither that nor the end follows. */
function endsItem(reader: Reader, closer: string): boolean {
  skipBlanks(reader);
  const char = reader.chars[reader.at];
  if (typeof char === 'object') return true;
  if (char === ',') {
    reader.at++;
    skipBlanks(reader);
    return reader.chars[reader.at] !== closer;
  }
  return char === closer;
}

function readWord(reader: Reader): Shape | undefined {
  let word = '';
  let hasHole = false;
  for (; reader.at < reader.chars.length; reader.at++) {
    const char = reader.chars[reader.at] as string | Hole;
    if (typeof char !== 'string') hasHole = true;
    else if (/[\s,\]}]/.test(char)) break;
    else word += char;
  }
  if (hasHole) return { kind: 'unknown' };
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
  if (word === 'null') return { kind: 'null' };
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? { kind: 'number' } : undefined;
}
