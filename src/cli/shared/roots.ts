import fs from 'node:fs';
import path from 'node:path';
import { entryOf, scalarText } from '../../formats/located.ts';
import { makeDocument, readSource } from '../../plugin/component.ts';
import { sourceFolder } from '../../plugin/declared.ts';
import { diskFiles } from '../../plugin/files.ts';
import type { Declaration, Repository } from '../../plugin/model.ts';

/** A folder that the client would load as one thing. */
export interface Root {
  readonly root: string;
  readonly kind: 'plugin' | 'project' | 'marketplace';
  /** The marketplace entry that names the plugin. */
  readonly entry?: Declaration;
}

const marketplacePath = '.claude-plugin/marketplace.json';
/** What makes a folder without a manifest a plugin in an author's eyes. */
const pluginParts = ['skills', 'agents', 'commands', 'hooks/hooks.json', '.mcp.json', '.lsp.json', 'output-styles', 'SKILL.md'];
/** Folders in which no one keeps plugins of their own. */
const skipped = new Set(['node_modules', '.git']);

/** True for a folder with a manifest. */
function isPlugin(folder: string): boolean {
  return fs.existsSync(path.join(folder, '.claude-plugin', 'plugin.json'));
}

/** True for a folder that looks like a plugin though it has no manifest. */
export function looksLikePlugin(folder: string): boolean {
  return pluginParts.some((part) => fs.existsSync(path.join(folder, part)));
}

/** The plugin or `.claude` folder that a path lies in, searched upwards. */
export function enclosingRoot(absolute: string): Root | undefined {
  for (let folder = absolute, parent = path.dirname(folder); ; folder = parent, parent = path.dirname(folder)) {
    if (path.basename(folder) === '.claude') return { root: folder, kind: 'project' };
    if (isPlugin(folder)) return { root: folder, kind: 'plugin' };
    if (parent === folder) return undefined;
  }
}

/** The repository of which a folder is a part; undefined where it is one itself, or lies in none. */
export function repositoryAround(root: string): Repository | undefined {
  if (fs.existsSync(path.join(root, '.git'))) return undefined;
  for (let folder = path.dirname(root), inner = root; folder !== inner; inner = folder, folder = path.dirname(folder)) {
    if (!fs.existsSync(path.join(folder, '.git'))) continue;
    return { files: diskFiles(folder), folder: path.relative(folder, root).split(path.sep).join('/') };
  }
  return undefined;
}

/** What the client could load below a folder: a marketplace and the plugins it lists, folders with a manifest, `.claude` folders. */
export function* rootsBelow(folder: string, depth: number, seen = new Set<string>()): Generator<Root> {
  const listed = fs.existsSync(path.join(folder, marketplacePath)) ? [...marketplaceRoots(folder)] : [];
  const own: Root[] = isPlugin(folder) ? [{ root: folder, kind: 'plugin' }] : [];
  for (const root of [...listed, ...own]) {
    const key = `${root.kind} ${root.root}`;
    if (!seen.has(key)) yield root;
    seen.add(key);
  }
  if (depth === 0 || seen.has(`plugin ${folder}`)) return;
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || skipped.has(entry.name)) continue;
    const child = path.join(folder, entry.name);
    if (entry.name === '.claude') yield { root: child, kind: 'project' };
    else if (!seen.has(`plugin ${child}`)) yield* rootsBelow(child, depth - 1, seen);
  }
}

/** A marketplace and the folders inside it that it lists by a relative path. */
function* marketplaceRoots(folder: string): Generator<Root> {
  yield { root: folder, kind: 'marketplace' };
  const document = makeDocument(readSource(diskFiles(folder), marketplacePath));
  const { root } = document.tree;
  const plugins = entryOf(root, 'plugins')?.value;
  for (const [index, entry] of (plugins?.kind === 'list' ? plugins.items : []).entries()) {
    const inside = sourceFolder(scalarText(entryOf(entry, 'source')?.value) ?? '', root);
    const target = inside === undefined ? undefined : realFolder(path.join(folder, inside));
    if (target === undefined || (target !== folder && !target.startsWith(folder + path.sep))) continue;
    yield { root: target, kind: 'plugin', entry: { document, field: `plugins.${index}` } };
  }
}

function realFolder(absolute: string): string | undefined {
  try {
    const real = fs.realpathSync.native(absolute);
    return fs.statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

function readFolder(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
