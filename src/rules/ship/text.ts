import { Buffer } from 'node:buffer';
import { defineRule } from '../../engine/rule.ts';
import type { Range } from '../../formats/located.ts';
import { componentsOf, configsOf, type Plugin } from '../../plugin/model.ts';
import { type FoundSecret, secretsInText } from '../../plugin/secrets/find.ts';
import { type Shipped, shippedOf, shippedText } from '../shared/shipped.ts';
import { type HiddenText, hiddenText } from '../text/hygiene.ts';
import { quoted } from '../wording.ts';

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
  const kindAt = (at: number): number => kinds[text.charCodeAt(at)] ?? 0;
  // A run that is long enough goes over every twelfth character; most words end before the next.
  for (let start = 0; start + shortest <= text.length; ) {
    let at = start + shortest - 1;
    while (at >= start && kindAt(at) > 0) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start;
    let hasDigit = false;
    for (let kind = kindAt(end); kind > 0; kind = kindAt(++end)) if (kind === 2) hasDigit = true;
    start = end - start >= (hasDigit ? shortest : shortestWithoutDigit) ? add(end - 1) + 1 : end + 1;
  }
  for (const { index } of text.matchAll(passwords)) add(index);
  return [...lines];
}

interface ShippedSecret extends FoundSecret {
  readonly shownText: string;
  /** True for a sample, and for a value that only its name makes a secret. */
  readonly isDoubtful: boolean;
}

interface TextFacts {
  readonly path: string;
  readonly secrets: readonly ShippedSecret[];
  readonly hidden: readonly HiddenText[];
}

const known = new WeakMap<Plugin, readonly TextFacts[]>();

const whats: Readonly<Record<HiddenText['kind'], string>> = {
  tags: 'text in invisible tag characters',
  bidi: 'a control that turns the direction of text',
  'zero-width': 'a run of characters without width',
};

/** What no text should hold that others install. */
export const shipTextRules = [
  defineRule({
    id: 'ship/secret',
    on: 'plugin',
    severity: 'error',
    summary: 'a secret in a file that every user gets',
    effect: 'everyone who installs the plugin can use it, and so can everyone who reads the repository',
    check(plugin, report) {
      for (const { path, secret } of secretsOf(plugin))
        if (!secret.isDoubtful)
          report({
            message: `a ${secret.what} is written out: ${quoted(`${secret.shownText}[redacted]`)}`,
            help: 'revoke it; let users give their own by a sensitive option in userConfig, or by an environment variable',
            file: path,
            range: secret,
          });
    },
  }),
  defineRule({
    id: 'ship/secret-like',
    on: 'plugin',
    severity: 'warning',
    summary: 'what looks like a secret, in a sample, a test or by its name alone',
    effect: 'if it is one, every user has it; the plugin directory takes no plugin with such a text, samples included',
    check(plugin, report) {
      for (const { path, secret } of secretsOf(plugin))
        if (secret.isDoubtful)
          report({
            message: `what looks like a ${secret.what === 'literal value' ? 'secret' : secret.what} is written out: ${quoted(`${secret.shownText}[redacted]`)}`,
            help: 'write a stand-in that says so, such as YOUR_TOKEN; revoke it if it is real',
            file: path,
            range: secret,
          });
    },
  }),
  defineRule({
    id: 'ship/hidden-text',
    on: 'plugin',
    severity: 'warning',
    summary: 'text in a script or data file that people do not see',
    effect: 'what runs, or what the model reads, is not what a reviewer sees',
    check(plugin, report) {
      const components = new Set(componentsOf(plugin).map(({ file }) => file.path));
      for (const { path, hidden } of factsOf(plugin))
        for (const { kind, start, end } of components.has(path) ? [] : hidden)
          report({
            message: `${whats[kind]} in ${quoted(path)}`,
            ...(kind === 'tags' || (kind === 'bidi' && isCode(path)) ? { severity: 'error' as const } : {}),
            help: 'remove it; where it is data, write it as an escape such as \\u202e',
            file: path,
            range: { start, end },
          });
    },
  }),
] as const;

/** What is noteworthy in the texts of a plugin; each is read once for all rules, and none is kept. */
function factsOf(plugin: Plugin): readonly TextFacts[] {
  const before = known.get(plugin);
  if (before) return before;
  const found = shippedOf(plugin).flatMap((file) => factsIn(plugin, file));
  known.set(plugin, found);
  return found;
}

function factsIn(plugin: Plugin, file: Shipped): TextFacts[] {
  const text = shippedText(plugin, file);
  if (!text) return [];
  const secrets = secretsInFile(text).flatMap((secret) => {
    const isDoubtful = isSample(file.path, text, secret);
    // A name and a value make a secret of much that documents and tests need.
    if (isDoubtful && isByName(secret)) return [];
    const shownText = text.slice(secret.start, secret.start + secret.shown);
    return [{ ...secret, shownText, isDoubtful: isDoubtful || isByName(secret) }];
  });
  const hidden = hiddenText(text);
  return secrets.length + hidden.length > 0 ? [{ path: file.path, secrets, hidden }] : [];
}

/** The secrets of all files but those in servers, which have findings of their own, by field. */
function secretsOf(plugin: Plugin): { readonly path: string; readonly secret: ShippedSecret }[] {
  const servers = configsOf(plugin, 'mcp');
  return factsOf(plugin).flatMap(({ path, secrets }) =>
    secrets
      .filter(({ start, end }) => {
        const isInside = (range: Range | undefined): boolean => range !== undefined && range.start <= start && end <= range.end;
        return !servers.some(({ file, root }) => file.path === path && isInside(root?.range));
      })
      .map((secret) => ({ path, secret })),
  );
}

function isByName({ what }: FoundSecret): boolean {
  return what === 'literal value' || what === 'secret in a query' || what === 'password in a URL';
}

/** Documents, tests, built bundles, and lines that call it a sample. */
function isSample(path: string, text: string, { start, end }: FoundSecret): boolean {
  if (
    /\.(?:md|mdx|rst|adoc|txt|map)$|(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|examples?|samples?|docs?|dist)\/|[._-](?:test|spec)s?\.|(?:^|\/)test_/i.test(
      path,
    )
  )
    return true;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, end);
  return line.length > 1000 || /example|sample|fake|dummy|mock|test|placeholder/i.test(line);
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|sh|bash|zsh|ps1|rb|pl|php|go|rs|lua|cmd|bat)$|(?:^|\/)bin\//i.test(path);
}
