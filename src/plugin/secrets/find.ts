import { Buffer } from 'node:buffer';
import { escapeRegExp, utf8 } from '../../formats/text.ts';
import {
  claimsOf,
  isPlaceholder,
  isSecretHeader,
  isSecretName,
  isStandIn,
  literalsIn,
  looksRandom,
  tokenShapes,
} from './shapes.ts';

/** A secret in a text, known by its own form. */
export interface FoundToken {
  readonly start: number;
  readonly end: number;
  /** What it is, such as `GitHub token`. */
  readonly name: string;
  /** How many of its first characters may be shown. */
  readonly shown: number;
}

// One alternation for all: a text is walked once. Nothing that could be part of a token may stand in front; the letter of an
// escape such as `\\n` is none.
const anyShape = new RegExp(
  `(?:(?<!\\w|[\\w-]-)|(?<=\\\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))(?:${tokenShapes.map(({ form }) => `(${form})`).join('|')})(?![A-Za-z0-9])`,
  'g',
);

const privateKey = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** Every token and every head of a key has a run like this; a message seldom has one, and the other patterns take long to make. */
const anyToken = /[\w.\-/:+=~]{15}|-----BEGIN /;
const longestMessage = 500;

/** Finds tokens and private keys by their forms alone; samples and placeholders are left out. */
function tokensIn(text: string): readonly FoundToken[] {
  if (text.length < longestMessage && !anyToken.test(text)) return [];
  const found: FoundToken[] = [];
  for (const match of text.matchAll(anyShape)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const shape = tokenShapes[index];
    if (!shape || isStandIn(match[0].slice(shape.shown)) || isPublicToken(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length, name: shape.name, shown: shape.shown });
  }
  return [...found, ...privateKeysIn(text)].sort((a, b) => a.start - b.start);
}

/** A header line alone is documentation; a key has a body, be it on one line with `\n` written out. */
function privateKeysIn(text: string): FoundToken[] {
  return [...text.matchAll(privateKey)].flatMap(({ 0: head, index }) => {
    const start = index + head.length;
    const closing = text.indexOf('-----', start);
    const end = closing < 0 ? Math.min(text.length, start + 4000) : closing;
    const body = text.slice(start, Math.min(end, start + 4000));
    if (
      body.replace(/\\[nr]|[^A-Za-z0-9+/=]/g, '').length < 40 ||
      /\.{3}|\u2026|your|example|placeholder|redacted|x{6}/i.test(body)
    )
      return [];
    return [{ start: index, end, name: 'private key', shown: 10 }];
  });
}

/** Supabase's key for browsers, and the sample of jwt.io. */
function isPublicToken(token: string): boolean {
  return claimsOf(token)?.role === 'anon' || token.includes('eyJzdWIiOiIxMjM0NTY3ODkwIi');
}

const userinfo = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#@:"'`<>\\]{0,200}):([^\s/?#@"'`<>\\]{1,200})@[\w.${[-]/gi;
// Two signs of equality compare: a query of JMESPath has such a step.
const query = /[?&]([A-Za-z_][\w.-]{0,60})=(?!=)([^\s&#"'`<>\\)]{4,400})/g;
const segments = /\bhttps?:\/\/[^\s/?#"'`<>\\]{1,253}((?:\/[^\s/?#"'`<>\\)]{1,200}){1,12})/gi;

/** Values of these names are secrets in a URL, although elsewhere they are not. */
const queryNames = /^(?:sig|signature|x-amz-signature|code|k|key|apikey|auth|t)$/i;

/** Secrets of the URLs in a text: a password in front of the host, and query values with a secret's name. */
function secretsInUrls(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const match of text.matchAll(userinfo)) {
    const [whole, user = '', password = ''] = match;
    if (isPlaceholder(password) || (user && isPlaceholder(user)) || password === user) continue;
    const start = match.index + whole.lastIndexOf(`:${password}@`) + 1;
    found.push({ start, end: start + password.length, what: 'password in a URL', sure: true, shown: 0 });
  }
  for (const match of text.matchAll(query)) {
    const [whole, name = '', value = ''] = match;
    const asks = isSecretName(name) || (queryNames.test(name) && looksRandom(value));
    if (!asks || isPlaceholder(decoded(value)) || isBadge(text, match.index)) continue;
    const start = match.index + whole.length - value.length;
    found.push({ start, end: start + value.length, what: 'secret in a query', sure: looksRandom(value), shown: 0 });
  }
  return found;
}

/** An unguessable step of a server's path; only for the URL of a server, as links of documents are full of ids. */
function secretsInPath(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const match of text.matchAll(segments)) {
    const [whole, path = ''] = match;
    const from = match.index + whole.length - path.length;
    for (const { 1: step = '', index } of path.matchAll(/\/([A-Za-z0-9_~=-]{24,200})(?=\/|$)/g))
      if (looksRandom(step) && !isCommitOrId(step))
        found.push({
          start: from + index + 1,
          end: from + index + 1 + step.length,
          what: 'secret in a path',
          sure: false,
          shown: 0,
        });
  }
  return found;
}

/** The tokens that pictures of build states and star counts take are public. */
function isBadge(text: string, before: number): boolean {
  const url = text.slice(Math.max(0, before - 300), before);
  return /badge|\.svg|img\.|star-history/.test(url.slice(url.lastIndexOf('http')));
}

/** A git commit, a checksum, and a UUID, which is more often a name than a key. */
function isCommitOrId(step: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(step);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A secret in a text, and why it counts as one. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  /** What it is: `GitHub token`, or `literal value`. */
  readonly what: string;
  /** True where its form leaves no doubt; a literal in a secret's field may also be a harmless word. */
  readonly sure: boolean;
  /** How many of its first characters may be shown. */
  readonly shown: number;
}

/** What the name in front of a value is the name of. */
export type NamedPlace = 'header' | 'env' | 'option' | 'oauth' | 'argument';

/** Secrets in a value by its place: any literal where the name asks for a secret, and tokens of known form anywhere. */
export function secretsInValue(text: string, place: NamedPlace, name: string): readonly FoundSecret[] {
  const named = place === 'header' ? isSecretHeader(name) : isSecretName(name);
  const literals = literalsIn(text).filter(({ value, variable }) => {
    const asks = named || (variable !== undefined && isSecretName(variable));
    return asks && value.length > 3 && !isPlaceholder(value);
  });
  const found = literals.map(({ value, start }): FoundSecret => {
    const sure = looksRandom(value) || value.length >= 20;
    return { start, end: start + value.length, what: 'literal value', sure, shown: 0 };
  });
  return merged([...tokens(text), ...secretsInUrls(text), ...found]);
}

/** Secrets in a server's URL: also query values by their names, and an unguessable step of its path. */
export function secretsInUrl(text: string): readonly FoundSecret[] {
  return merged([...tokens(text), ...secretsInUrls(text), ...secretsInPath(text)]);
}

/** Secrets in any text, such as a script or a README: only what its form or a name in front gives away. */
export function secretsInText(text: string): readonly FoundSecret[] {
  return merged([...tokens(text), ...secretsInUrls(text), ...assigned(text)]);
}

function tokens(text: string): FoundSecret[] {
  return tokensIn(text).map(({ start, end, name, shown }) => ({ start, end, what: name, sure: true, shown }));
}

const assignment =
  /(?<![\w.-])(?:\$env:)?([A-Za-z_][\w.-]{1,60})["']?[ \t]{0,4}(?:=>?|:)[ \t]{0,4}(?:(?:Bearer|Basic|Token)[ \t])?(["'`]?)([^\s"'`,;)}\]]{6,400})/gi;
const basicUser = /\s(?:-u|--user)[ =]["']?[\w.@-]{1,60}:([^\s"'`]{6,200})/g;
const bearer = /\b(?:Bearer|Basic)[ \t]+([A-Za-z0-9._~+/=-]{12,400})/gi;

function assigned(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  const add = (value: string, start: number): void => {
    found.push({ start, end: start + value.length, what: 'literal value', sure: true, shown: 0 });
  };
  for (const match of text.matchAll(assignment)) {
    const [whole, name = '', quote, value = ''] = match;
    if (!isSecretHeader(name) || /^keys?$/i.test(name) || isPlaceholder(value)) continue;
    if ((/^[\w+/=.~-]+$/.test(value) && looksRandom(value)) || (quote && isPassword(name, value)))
      add(value, match.index + whole.length - value.length);
  }
  for (const form of [bearer, basicUser]) {
    for (const match of text.matchAll(form)) {
      const [whole, value = ''] = match;
      if (looksRandom(value) && !isPlaceholder(value)) add(value, match.index + whole.length - value.length);
    }
  }
  return found;
}

// What documents write as a password says so.
function isPassword(name: string, value: string): boolean {
  if (!/pass|pwd/i.test(name) || value.length < 8 || /pass|admin|test|secure|demo|user|secret|[({[\\/<]|\w\.\w/i.test(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value);
}

/** In order, without those inside others; of two for one place the surer stays. */
function merged(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure) || b.end - a.end);
  const kept: FoundSecret[] = [];
  for (const secret of sorted) {
    const last = kept.at(-1);
    if (!last || secret.start >= last.end) kept.push(secret);
    else if (secret.what !== 'literal value' && last.what === 'literal value')
      kept[kept.length - 1] = {
        ...secret,
        start: last.start,
        end: Math.max(last.end, secret.end),
        shown: secret.start === last.start ? secret.shown : 0,
      };
  }
  return kept;
}

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
  // Half of a surrogate pair cannot be encoded.
  const spellings = values.flatMap((value) => [value, value.trim(), encodeURIComponent(utf8(Buffer.from(value)))]);
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, value) => rest.replace(anyCase(value), '[redacted]'), text);
}

/** A known value as it stands; a long one in any case, since header values are compared and shown in lower case. */
function anyCase(value: string): RegExp {
  return new RegExp(escapeRegExp(value), value.length < tellingLength ? 'g' : 'gi');
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

/** So many letters and digits in a row, in any case, are enough to know a secret again. */
const tellingLength = 10;

/** The parts of a text's secrets that must not be shown. */
export function secretPartsIn(text: string): readonly string[] {
  return secretsInText(text).map(({ start, end, shown }) => text.slice(start + shown, end));
}

/**
 * Takes out the words that spell one of the secrets in another way, such as a name that is suggested for it: in another case, or
 * with other characters between its letters and digits.
 */
export function redactSpellings(text: string, secrets: Iterable<string>): string {
  const telling = new Set([...secrets].flatMap(windows));
  if (telling.size === 0) return text;
  return text.replace(/[^\s"'`]+/g, (word) => (windows(word).some((part) => telling.has(part)) ? '[redacted]' : word));
}

function windows(text: string): string[] {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Array.from({ length: Math.max(0, plain.length - tellingLength + 1) }, (_, at) => plain.slice(at, at + tellingLength));
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
