import { defineRule } from '../../engine/rule.ts';
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
    const isSet = !/^\s*(?:["']{2})?\s*(?:#.*)?$/.test(value) && !/<|your|change.?me|xxx|\.\.\.|example|placeholder/i.test(value);
    return name && isSet ? [name] : [];
  });
}
