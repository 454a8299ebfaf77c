import { Buffer } from 'node:buffer';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Range } from '../../formats/located.ts';
import { componentsOf, configsOf, type Plugin } from '../../plugin/model.ts';
import { type FoundSecret, secretsInText } from '../../plugin/secrets/find.ts';
import { directoryNames } from '../../spec/directory.ts';
import { type Shipped, shippedOf, shippedText } from '../shared/shipped.ts';
import { type HiddenText, hiddenText } from '../text/hygiene.ts';
import { quoted } from '../wording.ts';

const top = { start: 0, end: 0 };
const copied = 'every user of the plugin gets it';
const osFiles = new Set(directoryNames('os-metadata'));

/** Names under which programs keep keys and passwords; what is for the public has another ending. */
const keyFile =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pypirc|\.pgpass|\.htpasswd|.+\.(?:p12|pfx|jks|keystore|kdbx|ppk|mobileprovision))$/i;
/** What tools and editors leave behind. */
const leftover =
  /(?:^|\/)(?:__pycache__\/.+|[^/]+\.py[cod]|\.[^/]+\.sw[op]|[^/]+\.(?:orig|rej)|npm-debug\.log|\.pytest_cache\/.+)$/;

/** Files that should not be in what users install. */
export const shipFileRules = [
  defineRule({
    id: 'ship/env-file',
    on: 'plugin',
    severity: 'warning',
    summary: 'a .env file with values',
    effect: copied,
    check(plugin, report) {
      for (const file of shippedOf(plugin)) {
        if (!/^\.env(?:\.(?!example$|sample$|template$|dist$|defaults?$|schema$|vault$)[\w.-]+)?$/.test(file.name)) continue;
        const set = settings(plugin, file);
        if (set.length > 0)
          report({
            message: `a file of the environment is shipped: ${quoted(file.path)} sets ${set.slice(0, 3).join(', ')}`,
            help: `add it to .gitignore, and ship ${file.name}.example without values`,
            file: file.path,
            range: top,
          });
      }
    },
  }),
  defineRule({
    id: 'ship/key-file',
    on: 'plugin',
    severity: 'warning',
    summary: 'a file in which programs keep keys or passwords',
    effect: copied,
    check(plugin, report) {
      for (const { path, name, kind } of shippedOf(plugin))
        if (kind === 'file' && keyFile.test(name))
          report({
            message: `a file for keys or passwords is shipped: ${quoted(path)}`,
            help: 'remove it from the repository and from its history, and replace what is in it',
            file: path,
            range: top,
          });
    },
  }),
  defineRule({
    id: 'ship/os-metadata',
    on: 'plugin',
    severity: 'warning',
    summary: 'a file that the operating system left, such as .DS_Store',
    effect: `${copied}; the plugin directory warns`,
    check(plugin, report) {
      for (const { path } of shippedOf(plugin))
        if (path.split('/').some((step) => osFiles.has(step)))
          report({
            message: `the operating system left ${quoted(path)}`,
            help: 'delete it, and add its name to .gitignore',
            file: path,
            range: top,
          });
    },
  }),
  defineRule({
    id: 'ship/leftover',
    on: 'plugin',
    severity: 'info',
    summary: 'caches and backup files of tools',
    effect: copied,
    check(plugin, report) {
      const found = shippedOf(plugin).filter(({ path }) => leftover.test(path));
      const [first] = found;
      if (first)
        report({
          message: `${found.length === 1 ? 'a leftover' : `${found.length} leftovers`} of tools: ${quoted(first.path)}`,
          help: 'add them to .gitignore',
          file: first.path,
          range: top,
        });
    },
  }),
  defineRule({
    id: 'ship/node-modules',
    on: 'plugin',
    severity: 'info',
    summary: 'a node_modules folder among the shipped files',
    effect: `${copied}; the client does not install packages by itself unless a lockfile stands beside package.json`,
    check(plugin, report) {
      for (const { path, name, kind } of shippedOf(plugin))
        if (name === 'node_modules' && kind === 'folder')
          report({
            message: `installed packages are shipped: ${quoted(path)}`,
            help: 'bundle what the scripts need into them, and add node_modules/ to .gitignore',
            file: path,
            range: top,
          });
    },
  }),
] as const;

/** The variables of an environment file that have a value. */
function settings(plugin: Plugin, file: Shipped): string[] {
  const lines = (shippedText(plugin, file) ?? '').split('\n', 1000);
  return lines.flatMap((line) => {
    const [, name, value = ''] = /^\s{0,20}(?:export\s)?\s{0,20}([A-Za-z_]\w{0,100})\s{0,20}=(.*)$/.exec(line) ?? [];
    const isSet = !/^\s*(?:["']{2}\s*)?(?:#.*)?$/.test(value) && !/<|your|change.?me|xxx|\.\.\.|example|placeholder/i.test(value);
    return name && isSet ? [name] : [];
  });
}

const lockfiles = ['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb'];
/** A twin of one of these is an error of its own in the client's validator. */
const guarded = ['.claude-plugin/plugin.json', 'hooks/hooks.json'] as const;

/** What the client does with files because of their names alone. */
export const shipRootRules = [
  defineRule({
    id: 'ship/lockfile',
    on: 'plugin',
    severity: 'warning',
    profiles: { directory: 'warning' },
    summary: 'a lockfile beside package.json, for which the client installs packages',
    effect:
      'at each install from a marketplace the client runs npm ci (or its like of bun) in the copy, without install scripts but with development packages, for up to 60 seconds; nothing switches that off',
    check(plugin, report) {
      const { files, scope, marketplace } = plugin;
      if (scope !== 'plugin' || marketplace || files.kindOf('package.json') !== 'file') return;
      const { root } = plugin.json('package.json').tree;
      const isFor = (key: string): boolean => {
        const packages = entryOf(root, key)?.value;
        return packages?.kind === 'map' && packages.entries.length > 0;
      };
      for (const name of lockfiles) {
        if (files.kindOf(name) !== 'file') continue;
        // Who needs packages at run time may well want them installed.
        const isMeant = isFor('dependencies');
        report({
          message: `${quoted(name)} stands beside package.json at the plugin's root`,
          severity: isMeant ? 'info' : 'warning',
          help: isMeant
            ? isFor('devDependencies')
              ? 'bundle what the scripts need; else every user installs the development packages too'
              : 'keep it if the scripts need these packages; else bundle them'
            : 'bundle what the scripts need, and keep the lockfile in another folder, such as .ci/',
          file: name,
          range: top,
        });
      }
    },
  }),
  defineRule({
    id: 'ship/claude-md',
    on: 'plugin',
    severity: 'warning',
    inClient: true,
    summary: "a CLAUDE.md at the plugin's root",
    effect: 'the client reads it in no session of a user; plugin validate warns, and with --strict it fails',
    check({ files, scope, marketplace, manifest }, report) {
      if (scope !== 'plugin' || marketplace || !manifest || files.kindOf('CLAUDE.md') !== 'file') return;
      report({
        message: "CLAUDE.md stands at the plugin's root",
        help: 'put what users need into a skill; what is for developers of the plugin goes into another file',
        file: 'CLAUDE.md',
        range: top,
      });
    },
  }),
  defineRule({
    id: 'ship/case-clash',
    on: 'plugin',
    severity: 'warning',
    summary: 'names that are one on macOS and Windows',
    effect: 'a file system without letter case keeps one of them, and the other is gone',
    check(plugin, report) {
      const paths = shippedOf(plugin).map(({ path }) => path);
      // The client looks for the manifest by its name, whatever else is there.
      const isManifest = paths.some((path) => path.toLowerCase() === guarded[0]);
      for (const [one, other] of clashes(isManifest ? [guarded[0], ...paths] : paths)) {
        // Of two spellings in the folder itself, hook/file-name speaks.
        if ([one, other].every((path) => path.startsWith('hooks/') && path.toLowerCase() === guarded[1])) continue;
        const isGuarded = guarded.some((file) => file === one || file === other);
        report({
          message: `${quoted(one)} and ${quoted(other)} differ in letter case or Unicode form only`,
          ...(isGuarded ? { severity: 'error' as const, effect: 'plugin validate refuses the plugin' } : {}),
          help: 'rename or remove one of them',
          file: other,
          range: top,
        });
      }
    },
  }),
] as const;

/** Pairs of files or folders of one name; what lies in such folders is left out. */
function clashes(paths: readonly string[]): (readonly [one: string, other: string])[] {
  const first = new Map<string, string>();
  const found = new Map<string, string>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const name = end < 0 ? path : path.slice(0, end);
      const folded = name.normalize('NFC').toLowerCase();
      const known = first.get(folded) ?? name;
      first.set(folded, known);
      if (known !== name) found.set(name, known);
      if (known !== name || end < 0) break;
    }
  }
  return [...found].map(([other, one]) => [one, other]);
}

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

/** A longer line is that of a built bundle. */
const longestLine = 1000;

/** Documents, tests, built bundles, and lines that call it a sample. */
function isSample(path: string, text: string, { start, end }: FoundSecret): boolean {
  if (
    /\.(?:md|mdx|rst|adoc|txt|map)$|(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|examples?|samples?|docs?|dist|bundles?|build|vendor)\/|[._-](?:test|spec)s?\.|(?:^|\/)test_/i.test(
      path,
    )
  )
    return true;
  // The line up to it, of which no more is looked at than decides.
  const from = Math.max(0, end - longestLine - 1);
  const line = text.slice(text.slice(from, start).lastIndexOf('\n') + 1 + from, end);
  return line.length > longestLine || /example|sample|fake|dummy|mock|test|placeholder/i.test(line);
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|sh|bash|zsh|ps1|rb|pl|php|go|rs|lua|cmd|bat)$|(?:^|\/)bin\//i.test(path);
}
