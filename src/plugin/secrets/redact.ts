import { type FoundSecret, secretsInText, secretsInValue } from './find.ts';
import { isSecretName } from './words.ts';

/** Values below this length are no secrets: replacing them would garble the text and protect nothing. */
const shortest = 4;

/**
 * Takes secrets out of a text that is going to be printed: the `known` values wherever they stand, plain or URL-encoded, and
 * whatever looks like a secret by itself.
 */
export function redact(text: string, known: Iterable<string> = []): string {
  return redactFound(redactKnown(text, known));
}

function redactKnown(text: string, known: Iterable<string>): string {
  const values = [...new Set(known)].filter((value) => value.trim().length >= shortest);
  const spellings = values.flatMap((value) => [value, value.trim(), encodeURIComponent(value)]);
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, value) => rest.replaceAll(value, '[redacted]'), text);
}

function redactFound(text: string): string {
  const found = secretsInText(text);
  let redacted = '';
  let end = 0;
  for (const secret of found) {
    const shown = text.slice(secret.start, secret.start + secret.shown);
    redacted += `${text.slice(end, secret.start)}${shown}[redacted]`;
    end = secret.end;
  }
  return redacted + text.slice(end);
}

/** A secret in one of a command's arguments. */
export interface ArgumentSecret extends FoundSecret {
  readonly index: number;
}

const headerOptions = new Set(['-H', '--header', '--headers']);
const envOptions = new Set(['-e', '--env']);

/** Secrets in a command's arguments: after `--api-key`, in `--header`, in `-e NAME=value`, in `sh -c`, or by their form. */
export function secretsInArguments(args: readonly string[]): readonly ArgumentSecret[] {
  return args.flatMap((argument, index) =>
    inArgument(argument, args[index - 1] ?? '').map((secret): ArgumentSecret => ({ ...secret, index })),
  );
}

function inArgument(argument: string, before: string): readonly FoundSecret[] {
  if (headerOptions.has(before)) return behind(argument, ':', 'header');
  if (envOptions.has(before)) return behind(argument, '=', 'env');
  const option = /^--?([A-Za-z][\w.-]{0,60})=/.exec(argument);
  if (option?.[1]) {
    const nested = headerOptions.has(`--${option[1]}`) || envOptions.has(`--${option[1]}`);
    return shifted(argument, option[0].length, (value) =>
      nested ? inArgument(value, `--${option[1]}`) : secretsInValue(value, 'argument', option[1] ?? ''),
    );
  }
  if (/^[A-Za-z_]\w*=\S/.test(argument)) return behind(argument, '=', 'env');
  const named = /^--?([A-Za-z][\w-]{0,60})$/.exec(before)?.[1];
  if (named && isSecretName(named) && !argument.startsWith('-')) return secretsInValue(argument, 'argument', named);
  return secretsInText(argument);
}

/** A value behind the name that stands in front of it in one argument. */
function behind(argument: string, separator: string, place: 'header' | 'env'): readonly FoundSecret[] {
  const at = argument.indexOf(separator);
  if (at < 0) return secretsInText(argument);
  const start = at + 1 + (/^\s*/.exec(argument.slice(at + 1))?.[0].length ?? 0);
  return shifted(argument, start, (value) => secretsInValue(value, place, argument.slice(0, at).trim()));
}

function shifted(text: string, by: number, find: (value: string) => readonly FoundSecret[]): readonly FoundSecret[] {
  return find(text.slice(by)).map((secret) => ({ ...secret, start: secret.start + by, end: secret.end + by }));
}
