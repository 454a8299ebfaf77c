import { readFrontmatter } from '../formats/frontmatter.ts';
import { parseJson } from '../formats/json.ts';
import { entryOf, type Node, nodeAt, scalarText } from '../formats/located.ts';
import { scanMarkdown } from '../formats/markdown.ts';
import { decodeText, LineIndex } from '../formats/text.ts';
import { limitOf } from '../spec/index.ts';
import type { Files } from './files.ts';
import {
  type Agent,
  type Command,
  type Component,
  type ComponentKind,
  type ConfigKind,
  type ConfigSource,
  type Declaration,
  fieldOf,
  type JsonDocument,
  type Plugin,
  type Skill,
  type SourceFile,
} from './model.ts';

/** Reads one text file; a file that can't be read is an empty text with a failure. */
export function readSource(files: Files, path: string): SourceFile {
  const result = files.read(path);
  if ('failure' in result) return { path, text: '', encoding: 'empty', failure: result.failure, lines: new LineIndex('') };
  const decoded = decodeText(result.bytes);
  return {
    path,
    ...decoded,
    get lines() {
      return keep(this, 'lines', new LineIndex(decoded.text));
    },
  };
}

/** Wraps a file as JSON, parsed when first asked for. */
export function makeDocument(file: SourceFile): JsonDocument {
  return {
    file,
    get tree() {
      return keep(this, 'tree', parseJson(file.text));
    },
  };
}

/** Wraps a file as a component. Frontmatter and outline are read when first asked for, then kept. */
export function makeComponent<K extends ComponentKind>(
  kind: K,
  file: SourceFile,
  segments: readonly string[],
  plugin: Plugin,
): Component & { readonly kind: K } {
  return {
    kind,
    scope: plugin.scope,
    file,
    plugin,
    get frontmatter() {
      return keep(this, 'frontmatter', readFrontmatter(file.text));
    },
    get body() {
      const start = this.frontmatter.client.bodyStart;
      return keep(this, 'body', { text: file.text.slice(start), start, outline: scanMarkdown(file.text, start) });
    },
    get id() {
      const last = nameIn(this, kind, segments) ?? segments.at(-1) ?? '';
      const path = [...segments.slice(0, -1), last];
      return keep(this, 'id', (plugin.scope === 'plugin' ? [plugin.name, ...path] : [last]).join(':'));
    },
  };
}

/**
 * A name in the frontmatter replaces the file's in agents, in output styles and in a skill that is the plugin's root; other
 * skills and commands keep theirs [client 2.1.330].
 */
function nameIn(component: Component, kind: ComponentKind, segments: readonly string[]): string | undefined {
  const isRootSkill = kind === 'skill' && segments.join('') === '';
  if (kind !== 'agent' && kind !== 'output-style' && !isRootSkill) return undefined;
  const { status, root } = component.frontmatter.client;
  const name = status === 'loaded' ? scalarText(entryOf(root, 'name')?.value)?.trim() : undefined;
  // A longer name is ignored.
  if (kind === 'agent' && name && name.length > limitOf('agentNameCharacters')) return undefined;
  return name || (isRootSkill ? component.plugin.name : undefined);
}

/** Replaces a getter by the value that it found. */
export function keep<T>(owner: object, key: string, value: T): T {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}

/** Folders deeper than this are not searched; the client's own depth limit was not found in 100 levels. */
const maxDepth = 100;

/** Every Markdown file below a folder, at any depth; symlinks are not followed. */
export function* markdownBelow(files: Files, folder: string, depth = maxDepth): Generator<string> {
  for (const { name, kind } of depth > 0 ? files.list(folder) : []) {
    const path = joined(folder, name);
    if (kind === 'folder') yield* markdownBelow(files, path, depth - 1);
    else if (kind === 'file' && isMarkdown(name)) yield path;
  }
}

/** Every agent file: below `agents/`, or where the manifest says instead. */
export function agentsOf(plugin: Plugin, declarations: readonly Declaration[]): Agent[] {
  return markdownOf(plugin.files, pathsOf(declarations, 'agents') ?? ['agents']).map(({ path, segments }) =>
    makeComponent('agent', plugin.source(path), segments, plugin),
  );
}

/**
 * Every command file: below `commands/`, or where the manifest says instead. A folder with a `skill.md` in any case is one
 * command named after the folder, and the files beside it vanish [client 2.1.330].
 */
export function commandsOf(plugin: Plugin, declarations: readonly Declaration[]): Command[] {
  const declared = declaredValues(declarations, 'commands');
  const { plain, mapped } = split(declared ?? []);
  const roots = declared ? plain.map(declaredPath).filter((path) => path !== undefined) : ['commands'];
  const found = markdownOf(plugin.files, roots);
  const swallowing = new Set(found.filter(({ path }) => isSkillFile(path)).map(({ path }) => folderOf(path)));
  const files = found
    .filter(({ path }) => isSkillFile(path) || !swallowing.has(folderOf(path)))
    .map(({ path, segments }) =>
      makeComponent('command', plugin.source(path), isSkillFile(path) ? folderSegments(path, segments) : segments, plugin),
    );
  return [...files, ...mapped.flatMap((entries) => mappedCommands(plugin, entries))];
}

/** The commands of a map in the manifest: each has the key as its name and a file, a folder of files or a text as its source. */
function mappedCommands(plugin: Plugin, { document, value, field }: Declared): Command[] {
  return (value.kind === 'map' ? value.entries : []).flatMap(({ key, value: entry }) => {
    const source = entryOf(entry, 'source')?.value;
    const content = scalarText(entryOf(entry, 'content')?.value);
    const path = source && declaredPath({ document, value: source, field });
    if (path !== undefined && plugin.files.kindOf(path) === 'folder')
      return markdownOf(plugin.files, [path]).map((found) =>
        makeComponent('command', plugin.source(found.path), found.segments, plugin),
      );
    if (path !== undefined && isMarkdown(path) && plugin.files.kindOf(path) === 'file')
      return [makeComponent('command', plugin.source(path), [key], plugin)];
    if (!content) return [];
    const file = { path: document.file.path, text: content, encoding: 'utf-8', lines: new LineIndex(content) } as const;
    return [Object.assign(makeComponent('command', file, [key], plugin), { inline: true })];
  });
}

function split(values: readonly Declared[]): { plain: Declared[]; mapped: Declared[] } {
  return {
    plain: values.filter(({ value }) => value.kind !== 'map'),
    mapped: values.filter(({ value }) => value.kind === 'map'),
  };
}

/** Every output style: below `output-styles/`, or where the manifest says instead. */
export function outputStylesOf(plugin: Plugin, declarations: readonly Declaration[]): Component[] {
  return markdownOf(plugin.files, pathsOf(declarations, 'outputStyles') ?? ['output-styles']).map(({ path, segments }) =>
    makeComponent('output-style', plugin.source(path), segments, plugin),
  );
}

/**
 * `<folder>/SKILL.md`, one level below `skills/` and the folders that the manifest adds; such a folder may be a skill itself.
 * Symlinks are followed inside the plugin; a file over the size limit is not loaded [client 2.1.330].
 */
export function skillsOf(plugin: Plugin, declarations: readonly Declaration[]): Skill[] {
  const { files } = plugin;
  const roots = ['skills', ...(pathsOf(declarations, 'skills') ?? [])];
  const found = new Map<string, string>();
  const add = (path: string, name: string): void => {
    const kind = files.kindOf(path);
    if ((kind === 'file' || kind === 'symlink') && !found.has(path)) found.set(path, name);
  };
  for (const root of roots) {
    if (root !== 'skills') add(joined(root, 'SKILL.md'), lastStep(root));
    for (const { name, kind } of files.list(root))
      if (kind === 'folder' || kind === 'symlink') add(joined(root, `${name}/SKILL.md`), name);
  }
  // Without a skills folder the root itself may be the plugin's one skill.
  if (plugin.scope === 'plugin' && files.kindOf('skills') === undefined) add('SKILL.md', '');
  return [...found]
    .map(([path, name]) => makeComponent('skill', plugin.source(path), [name.replaceAll(' ', '-')], plugin))
    .filter(({ file }) => Buffer.byteLength(file.text) <= limitOf('componentBytes'));
}

/** The paths that a component key declares; undefined where no declaration has the key. */
function pathsOf(declarations: readonly Declaration[], key: string): string[] | undefined {
  return declaredValues(declarations, key)
    ?.map(declaredPath)
    .filter((path) => path !== undefined);
}

interface Found {
  readonly path: string;
  /** The folders below the searched one, and the name without its ending. */
  readonly segments: readonly string[];
}

function markdownOf(files: Files, roots: readonly string[]): Found[] {
  const found = new Map<string, Found>();
  for (const root of roots) {
    if (files.kindOf(root) === 'file' && isMarkdown(root)) found.set(root, { path: root, segments: [stem(lastStep(root))] });
    for (const path of markdownBelow(files, root)) {
      const inside = root === '' ? path : path.slice(root.length + 1);
      found.set(path, { path, segments: stem(inside).split('/') });
    }
  }
  return [...found.values()];
}

/** The ending may be written in capitals; it then stays in the id [client 2.1.330]. */
function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

function isSkillFile(path: string): boolean {
  return lastStep(path).toLowerCase() === 'skill.md' && path.includes('/');
}

function folderSegments(path: string, segments: readonly string[]): readonly string[] {
  return segments.length > 1 ? segments.slice(0, -1) : [lastStep(folderOf(path))];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function joined(folder: string, name: string): string {
  return folder === '' || folder === '.' ? name : `${folder}/${name}`;
}

function stem(path: string): string {
  return path.replace(/\.md$/, '');
}

/** A value of a component key with its place. */
export interface Declared {
  readonly document: JsonDocument;
  readonly value: Node;
  readonly field: string;
}

/** Where a plugin declares its components: its manifest, and the marketplace entry that names it. */
export function declarationsOf({ manifest, entry }: Plugin): Declaration[] {
  return [...(manifest ? [{ document: manifest, field: '' }] : []), ...(entry ? [entry] : [])];
}

/** The values of a component key: a single one, or the items of a list; undefined where no declaration has the key. */
export function declaredValues(declarations: readonly Declaration[], key: string): Declared[] | undefined {
  const found: Declared[] = [];
  let isPresent = false;
  for (const { document, field } of declarations) {
    const owner = field ? nodeAt(document.tree.root, field) : document.tree.root;
    const value = entryOf(owner, key)?.value;
    if (!value) continue;
    isPresent = true;
    const path = field ? `${field}.${key}` : key;
    if (value.kind !== 'list') found.push({ document, value, field: path });
    else for (const [index, item] of value.items.entries()) found.push({ document, value: item, field: `${path}.${index}` });
  }
  return isPresent ? found : undefined;
}

/** The path below the root that a value names: it starts with `./`, and `.` stands for the root; undefined for anything else. */
export function declaredPath({ value }: Declared): string | undefined {
  const text = value.kind === 'scalar' ? value.value : undefined;
  if (text === '.') return '';
  return typeof text === 'string' && text.startsWith('./') ? normalPath(text) : undefined;
}

/** Without `.` steps, doubled and closing slashes; undefined where a `..` step leads up, which the client refuses. */
function normalPath(path: string): string | undefined {
  const steps = path.split('/').filter((step) => step !== '.' && step !== '');
  return steps.includes('..') ? undefined : steps.join('/');
}

/**
 * The folder that an entry's source in text form names, relative to the marketplace's root and empty for the root itself;
 * undefined for what is no path inside it. `metadata.pluginRoot` counts for bare names alone [client 2.1.330].
 */
export function sourceFolder(source: string, marketplace: Node | undefined): string | undefined {
  const base = scalarText(nodeAt(marketplace, 'metadata.pluginRoot'));
  if (source !== '.' && !source.startsWith('./') && (base === undefined || !/^[^/\\:]+$/.test(source))) return undefined;
  const path = source.startsWith('.') ? source : `${base}/${source}`;
  if (path.startsWith('/') || path.includes('\\')) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.includes('..') ? undefined : steps.join('/');
}

/** A file that lies where the client looks for parts of a kind, whether it loads it or not. */
export interface PartFile {
  readonly path: string;
  readonly name: string;
}

/** The files in a folder of parts, or in the places that the manifest names instead. The client looks no deeper [client 2.1.330]. */
export function partFiles(plugin: Plugin, key: string, folder: string): PartFile[] {
  const direct = declarationsOf(plugin);
  const nested = direct.map(({ document, field }) => ({ document, field: field ? `${field}.experimental` : 'experimental' }));
  const declared = declaredValues(direct, key) ?? declaredValues(nested, key);
  const places = declared ? declared.map(declaredPath).filter((path) => path !== undefined) : [folder];
  return places.flatMap((place) => {
    if (plugin.files.kindOf(place) === 'file') return [{ path: place, name: place.slice(place.lastIndexOf('/') + 1) }];
    const inside = plugin.files.list(place).filter(({ kind }) => kind === 'file');
    return inside.map(({ name }) => ({ path: place === '' ? name : `${place}/${name}`, name }));
  });
}

interface Place {
  readonly kind: ConfigKind;
  /** The file that the client looks for. */
  readonly file: string;
  /** The manifest's key that names further files or holds the configuration itself. */
  readonly key?: string;
  /** True where the key stands in for the default file instead of adding to it. */
  readonly replaces?: boolean;
}

/** Where a plugin is configured [client 2.1.330]. */
const pluginPlaces: readonly Place[] = [
  { kind: 'hooks', file: 'hooks/hooks.json', key: 'hooks' },
  { kind: 'mcp', file: '.mcp.json', key: 'mcpServers' },
  { kind: 'lsp', file: '.lsp.json', key: 'lspServers' },
  { kind: 'monitors', file: 'monitors/monitors.json', key: 'monitors', replaces: true },
  { kind: 'settings', file: 'settings.json', key: 'settings' },
];

/**
 * Finds what configures a plugin, or a `.claude` folder: one kind, or all. Each place is looked at once, when it is first asked
 * for: most rules ask for one kind, and hooks are looked for in every component.
 */
export function configFinder(plugin: Plugin): (kind?: ConfigKind) => readonly ConfigSource[] {
  const known = new Map<ConfigKind | 'project' | 'frontmatter', readonly ConfigSource[]>();
  const once = (key: ConfigKind | 'project' | 'frontmatter', find: () => readonly ConfigSource[]): readonly ConfigSource[] => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  const placesOf = (kind?: ConfigKind): readonly ConfigSource[] => {
    if (plugin.scope === 'project')
      return once('project', () => projectConfigs(plugin)).filter((one) => one.kind === (kind ?? one.kind));
    const places = pluginPlaces.filter((place) => place.kind === (kind ?? place.kind));
    return places.flatMap((place) => once(place.kind, () => configsAt(plugin, declarationsOf(plugin), place)));
  };
  return (kind) => {
    const inFrontmatter = kind === undefined || kind === 'hooks' ? once('frontmatter', () => frontmatterHooks(plugin)) : [];
    return [...placesOf(kind), ...inFrontmatter];
  };
}

/** A whole file as configuration of a kind. */
function wholeFile(plugin: Plugin, kind: ConfigKind, path: string, origin: ConfigSource['origin']): ConfigSource {
  return sourceOf(plugin, kind, origin, plugin.json(path), plugin.json(path).tree.root, '');
}

function configsAt(plugin: Plugin, declarations: readonly Declaration[], place: Place): ConfigSource[] {
  const { kind, file, key, replaces } = place;
  const declared = key ? [...(valuesOf(declarations, key) ?? [])] : [];
  const isDefaultRead = !(replaces && declared.length > 0) && plugin.files.kindOf(file) !== undefined;
  const found = new Map<string, ConfigSource>();
  if (isDefaultRead) found.set(file, wholeFile(plugin, kind, file, 'default'));
  for (const value of declared) {
    const path = declaredPath(value);
    // The client reads a file once, also where the manifest names the default one again.
    if (path !== undefined && !found.has(path) && plugin.files.kindOf(path) === 'file' && path.endsWith('.json'))
      found.set(path, wholeFile(plugin, kind, path, 'named'));
    if (value.value.kind === 'map' || (kind === 'monitors' && value.value.kind === 'list'))
      found.set(value.field, sourceOf(plugin, kind, 'inline', value.document, value.value, value.field));
  }
  return [...found.values()];
}

/** Monitors moved below `experimental`; at the top level they still load. A list of them is one place. */
function valuesOf(declarations: readonly Declaration[], key: string): Declared[] | undefined {
  if (key !== 'monitors') return declaredValues(declarations, key);
  const found = declarations.flatMap(({ document, field }) =>
    [key, `experimental.${key}`].flatMap((below): Declared[] => {
      const path = field ? `${field}.${below}` : below;
      const value = nodeAt(document.tree.root, path);
      return value ? [{ document, value, field: path }] : [];
    }),
  );
  return found.length > 0 ? found : undefined;
}

/** Hooks of a project stand in its settings files. */
function projectConfigs(plugin: Plugin): ConfigSource[] {
  return ['settings.json', 'settings.local.json']
    .filter((file) => plugin.files.kindOf(file) !== undefined)
    .flatMap((file) => {
      const document = plugin.json(file);
      const hooks = entryOf(document.tree.root, 'hooks')?.value;
      const settings = wholeFile(plugin, 'settings', file, 'default');
      return hooks ? [settings, sourceOf(plugin, 'hooks', 'inline', document, hooks, 'hooks')] : [settings];
    });
}

/** The `hooks` field of skills, commands and agents. */
function frontmatterHooks(plugin: Plugin): ConfigSource[] {
  return [...plugin.skills, ...plugin.commands, ...plugin.agents].flatMap((component) => hooksOf(component));
}

function hooksOf(component: Component): ConfigSource[] {
  // Looking for the word first spares most components the parsing of their frontmatter.
  const hooks = component.file.text.includes('hooks:') ? fieldOf(component, 'hooks')?.value : undefined;
  if (!hooks) return [];
  const document = { file: component.file, tree: { root: undefined, problems: [], duplicates: [] } };
  return [sourceOf(component.plugin, 'hooks', 'inline', document, hooks, 'hooks')];
}

/** A file on its own as configuration of a kind; hooks are also looked for in frontmatter and in settings. */
export function looseConfigs(plugin: Plugin, kind: ConfigKind, path: string): ConfigSource[] {
  if (kind === 'hooks' && path.endsWith('.md')) return hooksOf(makeComponent('skill', plugin.source(path), [path], plugin));
  if (kind !== 'hooks' || !/(?:^|\/)settings(?:\.local)?\.json$/.test(path)) return [wholeFile(plugin, kind, path, 'named')];
  const document = plugin.json(path);
  const hooks = entryOf(document.tree.root, 'hooks')?.value;
  return hooks ? [sourceOf(plugin, 'hooks', 'inline', document, hooks, 'hooks')] : [];
}

function sourceOf(
  plugin: Plugin,
  kind: ConfigKind,
  origin: ConfigSource['origin'],
  { file, tree }: JsonDocument,
  root: Node | undefined,
  field: string,
): ConfigSource {
  return { kind, origin, file, problems: tree.problems, duplicates: tree.duplicates, root, field, plugin };
}
