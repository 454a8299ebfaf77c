import { defineRule, type Profile } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { decodeText } from '../../formats/text.ts';
import type { Files } from '../../plugin/files.ts';
import { textOf } from '../../plugin/hooks/entries.ts';
import type { Plugin } from '../../plugin/model.ts';
import { directoryLimit, directoryNames } from '../../spec/directory.ts';
import { hasInstallLine, wordsIn } from './words.ts';

const only: readonly Profile[] = ['directory'];
const manifestPath = '.claude-plugin/plugin.json';
const top = { start: 0, end: 0 };
const refused = 'the plugin directory does not take the plugin';
const readmes = directoryNames('readme');
const licenses = directoryNames('license');

/** The documents that the plugin directory asks for. A plugin that is a folder of a repository may leave them to it. */
export const directoryDocumentRules = [
  defineRule({
    id: 'directory/readme-missing',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'no README',
    effect: refused,
    check(plugin, report) {
      if (!isPlugin(plugin) || readmeOf(plugin)) return;
      const help = 'write a README.md that says what the plugin does, what it runs, and what it sends or fetches';
      report({ message: 'there is no README.md', help, file: 'README.md', range: top });
    },
  }),
  defineRule({
    id: 'directory/readme-trivial',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a README of less than 40 words',
    effect: refused,
    check(plugin, report) {
      const readme = isPlugin(plugin) ? readmeOf(plugin) : undefined;
      if (!readme) return;
      const least = directoryLimit('readmeWords');
      const tooLarge = readme.bytes > directoryLimit('readmeBytes');
      const words = tooLarge ? 0 : wordsIn(readme.text);
      if (words >= least) return;
      report({
        message: tooLarge ? `${readme.name} is over 1 MiB and is not read` : `${readme.name} has ${words} words outside code`,
        help: `say in ${least} words or more what the plugin does; code blocks do not count`,
        file: readme.isOwn ? readme.path : manifestPath,
        range: top,
      });
    },
  }),
  defineRule({
    id: 'directory/no-install-line',
    on: 'plugin',
    severity: 'info',
    only,
    summary: 'a README without a line that installs the plugin',
    effect: 'plugin validate advises to add one',
    check(plugin, report) {
      const readme = isPlugin(plugin) && plugin.manifest ? readmeOf(plugin) : undefined;
      if (!readme || hasInstallLine(readme.text, plugin.name)) return;
      report({
        message: `no line of ${readme.name} installs ${plugin.name} from a marketplace`,
        help: `add /plugin install ${plugin.name} --marketplace OWNER/REPOSITORY`,
        file: readme.isOwn ? readme.path : manifestPath,
        range: top,
      });
    },
  }),
  defineRule({
    id: 'directory/license-missing',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'neither a LICENSE file nor a license in the manifest',
    effect: refused,
    check(plugin, report) {
      const { files, repository, manifest } = plugin;
      // A manifest that cannot be read may name a license.
      if (!isPlugin(plugin) || (manifest && manifest.tree.root?.kind !== 'map') || manifest?.tree.problems.length) return;
      const named = textOf(entryOf(manifest?.tree.root, 'license')?.value)?.trim();
      if (named || hasLicense(files, '') || (repository && hasLicense(repository.files, ''))) return;
      const help = 'add a LICENSE file, or "license" to plugin.json';
      report({ message: 'there is no LICENSE', help, file: 'LICENSE', range: top });
    },
  }),
] as const;

interface Readme {
  /** True where it lies in the plugin's own folder. */
  readonly isOwn: boolean;
  readonly path: string;
  /** For messages. */
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
}

/** The README that counts: the plugin's own, else that of the repository around it. */
export function readmeOf({ files, repository }: Plugin): Readme | undefined {
  for (const place of repository ? [files, repository.files] : [files]) {
    const path = readmes.find((name) => place.kindOf(name) === 'file');
    const result = path === undefined ? undefined : place.read(path);
    if (path === undefined || !result || 'failure' in result) continue;
    const isOwn = place === files;
    const name = isOwn ? path : `the repository's ${path}`;
    return { isOwn, path, name, text: decodeText(result.bytes).text, bytes: result.bytes.length };
  }
  return undefined;
}

/** True for what can be submitted to the directory: a plugin with a manifest, or a tree of skills. */
export function isPlugin({ scope, marketplace, manifest, entry, files }: Plugin): boolean {
  const isSubmitted = manifest !== undefined || entry !== undefined || files.kindOf('skills') === 'folder';
  return scope === 'plugin' && !marketplace && isSubmitted;
}

function hasLicense(files: Files, folder: string): boolean {
  return files.list(folder).some(({ name, kind }) => kind === 'file' && licenses.includes(name.toLowerCase()));
}
