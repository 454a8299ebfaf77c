import { type FoundSecret, secretsInText, secretsInUrl, secretsInValue } from '../../../src/plugin/secrets/find.ts';
import { secretsInArguments } from '../../../src/plugin/secrets/redact.ts';
import type { Sample } from './corpus.ts';

export const alphabets = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  letters: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  hex: '0123456789abcdef',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base62: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base64: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/',
  base64url: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_',
} as const;

export type Alphabet = keyof typeof alphabets;

/** Characters of an alphabet, the same ones for the same seed; no token of the tests stands in a file. */
export function randomText(seed: number): (length: number, alphabet?: Alphabet) => string {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (length, alphabet = 'base62') => {
    const chars = alphabets[alphabet];
    const made = Array.from({ length }, () => chars[Math.floor(next() * chars.length)]).join('');
    // Tokens of these lengths hold digits in practice; make it certain, so that no run depends on luck.
    return length >= 16 && /[0-9]/.test(chars) && !/\d/.test(made) ? `${made.slice(0, -1)}7` : made;
  };
}

/** What our detector finds in a sample. */
export function detect(sample: Sample): readonly FoundSecret[] {
  if (sample.place === 'args') return secretsInArguments(sample.args);
  if (sample.place === 'url') return secretsInUrl(sample.text);
  if (sample.place === 'text') return secretsInText(sample.text);
  return secretsInValue(sample.text, sample.place, sample.name);
}

/** The sample as the file that a scanner of files would get. */
export function asFile(sample: Sample): { readonly path: string; readonly text: string } {
  const json = (server: object): { path: string; text: string } => ({
    path: '.mcp.json',
    text: JSON.stringify({ mcpServers: { acme: server } }, undefined, 2),
  });
  if (sample.place === 'text') return { path: sample.file, text: sample.text };
  if (sample.place === 'args') return json({ command: 'npx', args: sample.args });
  if (sample.place === 'url') return json({ type: 'http', url: sample.text });
  if (sample.place === 'env') return json({ command: 'npx', env: { [sample.name]: sample.text } });
  if (sample.place === 'header')
    return json({ type: 'http', url: 'https://mcp.acme.dev', headers: { [sample.name]: sample.text } });
  return { path: 'plugin.json', text: JSON.stringify({ userConfig: { [sample.name]: { default: sample.text } } }) };
}
