import { defineRule, type Profile } from '../../engine/rule.ts';
import { type Entry, entryOf, type Node, scalarText, textOf } from '../../formats/located.ts';
import { decodeText } from '../../formats/text.ts';
import type { Files } from '../../plugin/files.ts';
import { entriesOf } from '../../plugin/hooks/entries.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { directoryLimit, directoryNames, listingUrls } from '../../spec/directory.ts';
import { quoted } from '../wording.ts';

const only: readonly Profile[] = ['directory'];
const manifestPath = '.claude-plugin/plugin.json';
const top = { start: 0, end: 0 };
const privacyFields = directoryNames('privacy');

/** What the plugin directory shows beside the plugin's name. */
export const directoryListingRules = [
  defineRule({
    id: 'directory/listing-url',
    on: 'manifest',
    severity: 'warning',
    only,
    inClient: true,
    summary: 'a URL for the listing that is not https',
    effect: 'the plugin directory leaves it out',
    check({ tree }, report) {
      for (const { node, field, mailto } of urlsIn(tree.root)) {
        const text = textOf(node)?.trim() ?? '';
        if (text === '' || isHttps(text) || (mailto && /^mailto:\S/i.test(text))) continue;
        report({
          message: `${quoted(field)} is no https URL: ${quoted(text)}`,
          help: `write https://…${mailto ? ' or mailto:…' : ''}, or remove it`,
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'directory/privacy-link',
    on: 'plugin',
    severity: 'warning',
    only,
    inClient: true,
    summary: 'a link to a privacy policy in the README that is not https',
    effect: 'the plugin directory leaves it out',
    check(plugin, report) {
      const readme = isPlugin(plugin) ? readmeOf(plugin) : undefined;
      const [, url] = /\[[^\][\n]{0,100}privacy[^\][\n]{0,100}\]\((http:\/\/[^()\s]{1,500})\)/i.exec(readme?.text ?? '') ?? [];
      if (!readme?.isOwn || !url) return;
      const start = readme.text.indexOf(url);
      report({
        message: `the link to the privacy policy is not https: ${quoted(url)}`,
        help: 'write https://…',
        file: readme.path,
        range: { start, end: start + url.length },
      });
    },
  }),
  defineRule({
    id: 'directory/privacy-url',
    on: 'plugin',
    severity: 'warning',
    only,
    inClient: true,
    summary: 'no privacy policy for a plugin that talks to a server',
    effect: 'the plugin directory asks for one where a server or a hook is reached over the network, be it on this machine',
    check(plugin, report) {
      const { manifest } = plugin;
      if (!isPlugin(plugin) || !manifest || !isRemote(plugin)) return;
      if (privacyFields.some((name) => isHttps(scalarText(entryOf(manifest.tree.root, name)?.value) ?? ''))) return;
      const inReadme = (readmeOf(plugin)?.text ?? '')
        .split('\n')
        .some((line) => /privacy/i.test(line) && /https:\/\//i.test(line));
      report({
        message: inReadme ? 'the privacy policy is named in the README alone' : 'there is no privacy policy',
        ...(inReadme ? { severity: 'info' as const } : {}),
        help: 'add "privacyPolicyUrl" to plugin.json, with an https URL',
        file: manifestPath,
        range: top,
        field: 'privacyPolicyUrl',
      });
    },
  }),
  defineRule({
    id: 'directory/name-not-ascii',
    on: 'manifest',
    severity: 'error',
    only,
    inClient: true,
    summary: 'a plugin name with other characters than ASCII',
    effect: 'the plugin directory does not take the plugin',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      const name = textOf(value);
      if (value && name && /[^\x20-\x7E]/.test(name))
        report({
          message: `the name is not ASCII: ${quoted(name)}`,
          help: 'use lower-case letters, digits and hyphens',
          range: value.range,
          field: 'name',
        });
    },
  }),
  defineRule({
    id: 'directory/reserved-name',
    on: 'manifest',
    severity: 'error',
    only,
    summary: 'a word that the plugin directory keeps for itself as the name',
    effect: 'the plugin directory does not take the plugin',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      const name = textOf(value);
      if (value && name && directoryNames('reserved-name').includes(name.toLowerCase()))
        report({
          message: `the name is a reserved word: ${quoted(name)}`,
          help: 'say in the name what the plugin does',
          range: value.range,
          field: 'name',
        });
    },
  }),
  defineRule({
    id: 'directory/mixed-writing',
    on: 'manifest',
    severity: 'error',
    only,
    summary: 'a display name or author with invisible characters, or letters of alphabets that look alike',
    effect: 'the plugin directory does not take the plugin',
    check({ tree }, report) {
      const author = entryOf(tree.root, 'author')?.value;
      const names: readonly (readonly [field: string, entry: Entry | undefined])[] = [
        ['displayName', entryOf(tree.root, 'displayName')],
        ['author.name', entryOf(author, 'name')],
      ];
      for (const [field, entry] of names) {
        const problem = writingProblem(textOf(entry?.value) ?? '');
        if (entry && problem)
          report({ message: `${quoted(field)} ${problem}`, help: 'write it anew by hand', range: entry.value.range, field });
      }
    },
  }),
] as const;

interface ListingUrl {
  readonly node: Node;
  readonly field: string;
  readonly mailto?: boolean;
}

function* urlsIn(root: Node | undefined): Generator<ListingUrl> {
  for (const { name, mailto } of listingUrls) {
    const node = entryOf(root, name)?.value;
    if (node) yield { node, field: name, ...(mailto ? { mailto } : {}) };
  }
  const screenshots = entryOf(root, 'screenshots')?.value;
  for (const [index, node] of (screenshots?.kind === 'list' ? screenshots.items : []).entries())
    yield { node, field: `screenshots[${index}]` };
  // An icon may also be a path, of which another rule knows more.
  const icon = entryOf(root, 'icon')?.value;
  if (icon && /^[a-z][a-z0-9+.-]*:/i.test(textOf(icon)?.trim() ?? '')) yield { node: icon, field: 'icon' };
}

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s"'<>\\`]+$/i.test(text) && URL.canParse(text);
}

/** True where a server is reached by a URL, or a hook sends a request. */
function isRemote(plugin: Plugin): boolean {
  const hasServer = configsOf(plugin, 'mcp').some(({ root }) => {
    const servers = entryOf(root, 'mcpServers')?.value ?? root;
    return servers?.kind === 'map' && servers.entries.some(({ value }) => isRemoteServer(value));
  });
  // The client looks at hooks in files and in the manifest, not at those of skills [client 2.1.330].
  const sources = configsOf(plugin, 'hooks').filter(({ file }) => !file.path.endsWith('.md'));
  return hasServer || sources.some((source) => entriesOf(source).some(({ type }) => type === 'http'));
}

function isRemoteServer(server: Node): boolean {
  const type = textOf(entryOf(server, 'type')?.value);
  return type !== undefined && type !== 'stdio' && textOf(entryOf(server, 'url')?.value) !== undefined;
}

function writingProblem(text: string): string | undefined {
  if (/[\p{Cc}\p{Cf}]/u.test(text.replace(/\p{Extended_Pictographic}\u200D/gu, ''))) return 'has an invisible character';
  const scripts = ['Latin', 'Cyrillic', 'Greek'].filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));
  return scripts.length > 1 ? `has letters of ${scripts.join(' and ')}` : undefined;
}

/** How many words the plugin directory counts in a README: all but those in fenced code, of a link its text alone [client 2.1.330]. */
export function wordsIn(readme: string): number {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of readme.split('\n')) {
    const [, marker = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && marker) fence = marker;
    else if (fence === undefined) lines.push(line);
    else if (marker[0] === fence[0] && marker.length >= fence.length) fence = undefined;
  }
  const text = lines.join('\n').replace(/\[([^\][]{0,1000})\]\([^()\s]{0,2000}\)/g, '$1');
  return text.split(/\s+/).filter(Boolean).length;
}

/** True where a line of a README installs the plugin from a marketplace, in the form that the client's advice asks for. */
export function hasInstallLine(readme: string, plugin: string): boolean {
  const call = `plugin install ${plugin}`;
  for (let at = readme.indexOf(call); at >= 0; at = readme.indexOf(call, at + 1)) {
    const rest = readme.slice(at + call.length, at + call.length + 20);
    if (/^(?:@[\w.-]| --marketplace )/.test(rest)) return true;
  }
  return false;
}

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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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
function readmeOf({ files, repository }: Plugin): Readme | undefined {
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
