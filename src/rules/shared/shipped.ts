import { decodeText, matchesStars } from '../../formats/text.ts';
import type { FileEntry, Files } from '../../plugin/files.ts';
import type { Plugin } from '../../plugin/model.ts';

/** What every user of a plugin gets: a file, a link, or a folder of packages as a whole. */
export interface Shipped {
  readonly path: string;
  readonly name: string;
  readonly kind: FileEntry['kind'];
}

const maxDepth = 100;
/** The plugin directory takes no repository with more entries. */
const maxEntries = 10_000;
/** A larger text is data or a bundle; a secret is looked for in smaller ones. */
const maxTextBytes = 1_048_576;

const known = new WeakMap<Plugin, readonly Shipped[]>();

/**
 * Every file that an install of the plugin copies: all but `.git` [client 2.1.330], as far as git would commit them. What a
 * `.gitignore` names is on the author's disk alone. None for anything but a plugin.
 */
export function shippedOf(plugin: Plugin): readonly Shipped[] {
  if (plugin.scope !== 'plugin' || plugin.marketplace) return [];
  const before = known.get(plugin);
  if (before) return before;
  const found: Shipped[] = [];
  for (const file of walk(plugin.files, '', outerLines(plugin), maxDepth)) if (found.push(file) >= maxEntries) break;
  known.set(plugin, found);
  return found;
}

/** The text of a file that is shipped; undefined for what is no text, or too large for one. */
export function shippedText({ files }: Plugin, { path, kind }: Shipped): string | undefined {
  if (kind !== 'file' || isMedia(path) || (files.sizeOf(path) ?? 0) > maxTextBytes) return undefined;
  const result = files.read(path);
  if ('failure' in result) return undefined;
  const { text, encoding } = decodeText(result.bytes);
  return encoding === 'utf-8' || encoding === 'invalid-utf-8' ? text : undefined;
}

/** True for a name of an image or a font. */
export function isMedia(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|svgz|woff2?|ttf|otf|eot)$/i.test(path);
}

function* walk(files: Files, folder: string, outer: readonly IgnoreLine[], depth: number): Generator<Shipped> {
  const base = folder === '' ? '' : `${folder}/`;
  const entries = files.list(folder);
  const own = entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file') ? linesIn(files, base) : [];
  const lines = own.length > 0 ? [...outer, ...own] : outer;
  for (const { name, kind } of entries) {
    const path = base + name;
    if (name === '.git' || isIgnored(lines, path, kind === 'folder')) continue;
    // Packages are one entry: they are somebody else's files, and there may be tens of thousands.
    if (kind !== 'folder' || name === 'node_modules') yield { path, name, kind };
    else if (depth > 0) yield* walk(files, path, lines, depth - 1);
  }
}

function linesIn(files: Files, base: string): IgnoreLine[] {
  const result = files.read(`${base}.gitignore`);
  return 'failure' in result ? [] : ignoreLines(decodeText(result.bytes).text, base);
}

/** The lines of the repository's own `.gitignore`, counted from the plugin's folder. */
function outerLines({ repository }: Plugin): IgnoreLine[] {
  if (!repository) return [];
  const steps = repository.folder.split('/');
  return linesIn(repository.files, '').flatMap((line) => {
    // A pattern without a folder counts at any depth; an anchored one has to lead through the plugin's folder.
    if (line.steps[0] === '**') return [line];
    const isThrough = steps.every((step, index) => line.steps[index] === step) && line.steps.length > steps.length;
    return isThrough ? [{ ...line, steps: line.steps.slice(steps.length) }] : [];
  });
}

/** A line of a `.gitignore`, with the folder that it counts from. */
export interface IgnoreLine {
  /** With a closing slash; empty for the root. */
  readonly base: string;
  readonly steps: readonly string[];
  readonly isForFolders: boolean;
  readonly isNegated: boolean;
}

/** A hostile file may hold a million lines. */
const maxLines = 2000;

/** Reads a `.gitignore` of the folder `base`. */
export function ignoreLines(text: string, base: string): IgnoreLine[] {
  return text
    .split(/\r?\n/, maxLines)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const isNegated = line.startsWith('!');
      const written = isNegated ? line.slice(1) : line;
      const pattern = written.replace(/^\/|\/$/g, '');
      const isAnchored = written.startsWith('/') || pattern.includes('/');
      // All that is in a folder is as good as the folder.
      const isForFolders = /\/(?:\*\*)?$/.test(written);
      return withoutClasses(pattern.replace(/\/\*\*$/, '')).map((plain) => {
        const steps = isAnchored ? plain.split('/') : ['**', plain];
        return { base, steps, isForFolders, isNegated };
      });
    });
}

/** True where git would leave a path out: the last line that matches decides. */
export function isIgnored(lines: readonly IgnoreLine[], path: string, isFolder: boolean): boolean {
  const line = lines.findLast(
    ({ base, steps, isForFolders }) =>
      (isFolder || !isForFolders) && path.startsWith(base) && matches(steps, path.slice(base.length).split('/'), 0, 0),
  );
  return line !== undefined && !line.isNegated;
}

/** `*.py[co]` as `*.pyc` and `*.pyo`; a pattern with any other class matches nothing. */
function withoutClasses(pattern: string): string[] {
  const [whole, before = '', letters = '', after = ''] = /^([^[]*)\[([^\]!^-]{1,8})\]([^[]*)$/.exec(pattern) ?? [];
  if (whole !== undefined) return [...letters].map((letter) => before + letter + after);
  return pattern.includes('[') ? [] : [pattern];
}

/** Folders are few and `**` is rare, so that trying out is cheap; `**` twice in a row is one. */
function matches(pattern: readonly string[], steps: readonly string[], at: number, step: number): boolean {
  if (at === pattern.length) return step === steps.length;
  if (pattern[at] !== '**')
    return (
      step < steps.length && matchesStars(pattern[at] ?? '', steps[step] ?? '', '?') && matches(pattern, steps, at + 1, step + 1)
    );
  if (at === pattern.length - 1) return step < steps.length;
  if (pattern.indexOf('**', at + 1) > 0) return false;
  const rest = pattern.length - at - 1;
  return steps.length - step >= rest && matches(pattern, steps, at + 1, steps.length - rest);
}
