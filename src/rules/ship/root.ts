import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { shippedOf } from '../shared/shipped.ts';
import { quoted } from '../wording.ts';

const top = { start: 0, end: 0 };
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
