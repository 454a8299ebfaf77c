import { Buffer } from 'node:buffer';
import { type FoundSecret, secretsInText } from '../../plugin/secrets/find.ts';

/** What a character can be in a secret: nothing, a letter or sign, a digit. */
const kinds = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-+=~') kinds[char.charCodeAt(0)] = 1;
for (const char of '0123456789') kinds[char.charCodeAt(0)] = 2;

/** So many characters with a digit among them, or without one, may be a part of a secret. */
const shortest = 12;
const shortestWithoutDigit = 30;
/** Words in front of a password of any form. */
const passwords = /pass|pwd|:\/\/[^\s/@]{0,200}@/gi;

/**
 * The secrets of a whole file. The detector takes 50 ms for a megabyte, so that it is shown only the lines that can hold one:
 * about every twentieth. A private key goes over several lines.
 */
export function secretsInFile(text: string): FoundSecret[] {
  if (text.includes('PRIVATE KEY')) return secretsInText(text).filter((secret) => isReal(text, secret));
  return candidateLines(text).flatMap(([start, end]) =>
    secretsInText(text.slice(start, end))
      .map((secret) => ({ ...secret, start: secret.start + start, end: secret.end + start }))
      .filter((secret) => isReal(text, secret)),
  );
}

/** Scanners hold the header of a key in an expression, and documents the token of a subject called 1234567890. */
function isReal(text: string, { what, start, end }: FoundSecret): boolean {
  const value = text.slice(start, end);
  if (what === 'JWT')
    return !Buffer.from(value.split('.')[1] ?? '', 'base64url')
      .toString()
      .includes('"1234567890"');
  if (what !== 'private key') return true;
  const body = value.replace(/^-----[^-]{1,60}-----/, '').replace(/\\[nr]|["'`+,\s]/g, '');
  return /^[A-Za-z0-9+/=]{60,}$/.test(body);
}

function candidateLines(text: string): (readonly [start: number, end: number])[] {
  const lines = new Map<number, number>();
  const add = (at: number): number => {
    const start = text.lastIndexOf('\n', at) + 1;
    const close = text.indexOf('\n', at);
    const end = close < 0 ? text.length : close;
    lines.set(start, end);
    return end;
  };
  let length = 0;
  let hasDigit = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    length = kind === 0 ? 0 : length + 1;
    hasDigit = kind === 2 || (hasDigit && kind !== 0);
    if (length < (hasDigit ? shortest : shortestWithoutDigit)) continue;
    at = add(at);
    length = 0;
    hasDigit = false;
  }
  for (const { index } of text.matchAll(passwords)) add(index);
  return [...lines];
}
