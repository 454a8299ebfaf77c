import { parseJson } from '../formats/json.ts';
import { toValue } from '../formats/located.ts';
import { utf8 } from '../formats/text.ts';
import { makeComponent, readSource } from './component.ts';
import type { Files } from './files.ts';
import type { Agent, Component, ComponentKind, Plugin, Scope } from './model.ts';

/** Folders deeper than this are not searched; the client's own depth limit was not found in 100 levels. */
const maxDepth = 100;

export interface LoadOptions {
  readonly scope: Scope;
  /** The plugin's name where no manifest gives one: the folder's. */
  readonly name: string;
}

/** Loads the components that the client would load from a plugin's root. */
export function loadPlugin(files: Files, { scope, name }: LoadOptions): Plugin {
  const manifest = scope === 'plugin' ? readManifest(files) : undefined;
  const ownName = manifest?.value.name;
  const plugin: Plugin & { agents: Agent[]; skills: Component[]; commands: Component[] } = {
    name: typeof ownName === 'string' && ownName ? ownName : name,
    scope,
    get manifest() {
      return manifest && parseJson(manifest.text).root;
    },
    agents: [],
    skills: [],
    commands: [],
  };
  plugin.agents.push(...markdownOf(files, plugin, 'agent', declared(manifest, 'agents') ?? ['agents']));
  plugin.commands.push(...markdownOf(files, plugin, 'command', declared(manifest, 'commands') ?? ['commands']));
  plugin.skills.push(...skillsOf(files, plugin, ['skills', ...(declared(manifest, 'skills') ?? [])]));
  return plugin;
}

/** Loads single files as components of one kind, without a plugin around them. */
export function loadLoose(files: Files, kind: ComponentKind, paths: readonly string[], { scope, name }: LoadOptions): Plugin {
  const plugin: Plugin & { agents: Agent[]; skills: Component[]; commands: Component[] } = {
    name,
    scope,
    agents: [],
    skills: [],
    commands: [],
  };
  for (const path of paths) {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
    const component = makeComponent(kind, readSource(files, path), [stem], plugin);
    if (component.kind === 'agent') plugin.agents.push(component as Agent);
    else (kind === 'skill' ? plugin.skills : plugin.commands).push(component);
  }
  return plugin;
}

interface Manifest {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The manifest's plain value; a broken one is read as far as possible. */
function readManifest(files: Files): Manifest | undefined {
  const result = files.read('.claude-plugin/plugin.json');
  if ('failure' in result) return undefined;
  const text = utf8(result.bytes).replace(/^\uFEFF/, ' ');
  const value = parsePlainly(text);
  return { text, value: typeof value === 'object' && value !== null ? (value as Manifest['value']) : {} };
}

/** The native parser first: it is many times faster, and where it fails the tolerant one has more to say. */
function parsePlainly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { root } = parseJson(text);
    return root && toValue(root);
  }
}

/** The manifest's paths for a component key: one string or a list of strings; undefined where the key is absent. */
function declared(manifest: Manifest | undefined, key: string): string[] | undefined {
  const value = manifest?.value[key];
  if (value === undefined) return undefined;
  const paths = (Array.isArray(value) ? value : [value]).filter((path) => typeof path === 'string' && path.startsWith('./'));
  return paths.map((path: string) => path.slice(2).replace(/\/$/, ''));
}

function markdownOf<K extends 'agent' | 'command'>(
  files: Files,
  plugin: Plugin,
  kind: K,
  roots: readonly string[],
): (Component & { readonly kind: K })[] {
  const found = new Map<string, string[]>();
  for (const root of roots) {
    if (files.kindOf(root) === 'file' && root.endsWith('.md')) found.set(root, [stemOf(root)]);
    for (const path of markdownBelow(files, root, maxDepth)) found.set(path, stemOf(path.slice(root.length + 1)).split('/'));
  }
  return [...found].map(([path, segments]) => makeComponent(kind, readSource(files, path), segments, plugin));
}

/** Every `.md` file below a folder, at any depth; symlinks are not followed. */
export function* markdownBelow(files: Files, folder: string, depth = maxDepth): Generator<string> {
  for (const { name, kind } of depth > 0 ? files.list(folder) : []) {
    const path = folder === '' || folder === '.' ? name : `${folder}/${name}`;
    if (kind === 'folder') yield* markdownBelow(files, path, depth - 1);
    else if (kind === 'file' && name.endsWith('.md')) yield path;
  }
}

function skillsOf(files: Files, plugin: Plugin, roots: readonly string[]): Component[] {
  const found = new Map<string, string>();
  for (const root of roots) {
    // A declared folder may be a skill itself; otherwise its folders are skills, one level deep.
    if (root !== 'skills' && files.kindOf(`${root}/SKILL.md`) === 'file')
      found.set(`${root}/SKILL.md`, root.slice(root.lastIndexOf('/') + 1));
    for (const { name, kind } of files.list(root)) {
      const path = `${root}/${name}/SKILL.md`;
      if (kind === 'folder' && files.kindOf(path) === 'file') found.set(path, name);
    }
  }
  return [...found].map(([path, name]) => makeComponent('skill', readSource(files, path), [name.replaceAll(' ', '-')], plugin));
}

function stemOf(path: string): string {
  return path.replace(/\.md$/, '');
}
