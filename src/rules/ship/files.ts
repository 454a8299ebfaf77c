import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import type { Plugin } from '../../plugin/model.ts';
import { directoryNames } from '../../spec/directory.ts';
import { type Shipped, shippedOf, shippedText } from '../shared/shipped.ts';
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
