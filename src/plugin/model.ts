import type { Frontmatter } from '../formats/frontmatter.ts';
import type { JsonTree } from '../formats/json.ts';
import { type Entry, entryOf, type Node } from '../formats/located.ts';
import type { MarkdownOutline } from '../formats/markdown.ts';
import type { Encoding, LineIndex } from '../formats/text.ts';
import type { Files } from './files.ts';
import type { LocalSettings } from './local-settings.ts';

/** `plugin`: the client applies its plugin rules; `project`: a `.claude` folder of a project or a user. */
export type Scope = 'plugin' | 'project';

/** What is one Markdown file with frontmatter. */
export type ComponentKind = 'agent' | 'skill' | 'command' | 'output-style';

/** What is JSON: a file of its own, or a part of the manifest or of a component's frontmatter. */
export type ConfigKind = 'hooks' | 'mcp' | 'lsp' | 'monitors' | 'settings';

/** A text file that the client would load; `failure` says in words why it could not be read. */
export interface SourceFile {
  /** Relative to the plugin's root, with `/` separators. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly firstBad?: number;
  readonly failure?: string;
  readonly lines: LineIndex;
}

export interface Component {
  readonly kind: ComponentKind;
  readonly scope: Scope;
  readonly file: SourceFile;
  readonly frontmatter: Frontmatter;
  /** The text behind the frontmatter as the client loads it; its ranges count from the start of the file. */
  readonly body: { readonly text: string; readonly start: number; readonly outline: MarkdownOutline };
  /** The client's id, such as `my-plugin:reviewer`. */
  readonly id: string;
  readonly plugin: Plugin;
  /** Its text stands in the manifest. No rule reads such a text, since its places are not those of a file. */
  readonly inline?: boolean;
}

export interface Agent extends Component {
  readonly kind: 'agent';
}

export interface Skill extends Component {
  readonly kind: 'skill';
}

export interface Command extends Component {
  readonly kind: 'command';
}

/** A JSON file as text and tree. */
export interface JsonDocument {
  readonly file: SourceFile;
  readonly tree: JsonTree;
}

/** A manifest, or a marketplace entry that stands in for one: where component paths are declared. */
export interface Declaration {
  readonly document: JsonDocument;
  /** Dotted path of the declaring map in its file; empty for the whole file. */
  readonly field: string;
}

/** One place from which the client reads configuration of a kind. */
export interface ConfigSource {
  readonly kind: ConfigKind;
  /** `default`: the file the client looks for; `named`: a file that the manifest names; `inline`: a part of another file. */
  readonly origin: 'default' | 'named' | 'inline';
  readonly file: SourceFile;
  /** What the file parsed as; for inline configuration the parse of the file that holds it. */
  readonly problems: JsonTree['problems'];
  readonly duplicates: JsonTree['duplicates'];
  /** The configuration's value: the file's root, or the part of the file that holds it. */
  readonly root: Node | undefined;
  /** Dotted path of `root` in its file; empty for a whole file. */
  readonly field: string;
  readonly plugin: Plugin;
}

/** A marketplace.json and what lies beside it. */
export interface Marketplace extends JsonDocument {
  readonly files: Files;
}

/** The repository around a plugin that is a folder of it: the nearest parent folder with a `.git` [client 2.1.330]. */
export interface Repository {
  readonly files: Files;
  /** The plugin's folder in it, with `/` separators. */
  readonly folder: string;
}

/** A plugin, a `.claude` folder, a marketplace or loose files: what the client would load from one root. */
export interface Plugin {
  /** The name in the manifest, else the folder's. */
  readonly name: string;
  readonly scope: Scope;
  readonly files: Files;
  /** Absent where the root is a repository itself, or lies in none. */
  readonly repository?: Repository | undefined;
  /** A text file below the root, read once. */
  source(path: string): SourceFile;
  /** A JSON file below the root, parsed once. */
  json(path: string): JsonDocument;
  /** `.claude-plugin/plugin.json`; undefined where there is none. */
  readonly manifest?: JsonDocument | undefined;
  /** The marketplace entry through which the plugin was found; it declares what the manifest does not. */
  readonly entry?: Declaration | undefined;
  /** Only where the root is checked as a marketplace; the plugins that it lists are roots of their own. */
  readonly marketplace?: Marketplace | undefined;
  readonly agents: readonly Agent[];
  readonly skills: readonly Skill[];
  readonly commands: readonly Command[];
  readonly outputStyles: readonly Component[];
  /** Files that are read as hooks' scripts although no hook names them. */
  readonly scripts?: readonly string[];
  /** Every place that configures something, in the order in which the client merges those of one kind. */
  readonly configs: readonly ConfigSource[];
  /** Those of one kind, where they can be found without the others. */
  configsOf?(kind: ConfigKind): readonly ConfigSource[];
  /** Settings that a user or a project keeps for plugins. */
  readonly localSettings?: readonly LocalSettings[];
}

/** Every Markdown component of a plugin, in the order in which people look for them. */
export function componentsOf(plugin: Plugin): readonly Component[] {
  return [...plugin.skills, ...plugin.agents, ...plugin.commands, ...plugin.outputStyles];
}

/** The places that configure one kind. */
export function configsOf(plugin: Plugin, kind: ConfigKind): readonly ConfigSource[] {
  return plugin.configsOf?.(kind) ?? plugin.configs.filter((config) => config.kind === kind);
}

/** The entry that the client loads for a frontmatter key; undefined where the key is absent or nothing was loaded. */
export function fieldOf(component: Component, key: string): Entry | undefined {
  return fieldsOf(component).findLast((entry) => entry.key === key);
}

/** All entries that the client loads, in file order; none where it loads nothing. */
export function fieldsOf(component: Component): readonly Entry[] {
  const { status, root } = component.frontmatter.client;
  return status === 'loaded' && root?.kind === 'map' ? root.entries : [];
}

/** The names of the MCP servers that a plugin declares, in the places where the client looks. */
export function serverNames(plugin: Plugin): string[] {
  return configsOf(plugin, 'mcp').flatMap(({ root, origin }) => {
    const wrapped = origin === 'inline' ? undefined : entryOf(root, 'mcpServers')?.value;
    const map = wrapped ?? root;
    return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
  });
}

/** What can be said of a plugin, or of a part of one, worked out once for all that ask. */
export function oncePer<S extends object, T>(work: (subject: S) => T): (subject: S) => T {
  const known = new WeakMap<S, { readonly value: T }>();
  return (subject) => {
    const found = known.get(subject) ?? { value: work(subject) };
    known.set(subject, found);
    return found.value;
  };
}
