import type { Frontmatter } from '../formats/frontmatter.ts';
import type { LineIndex } from '../formats/lines.ts';
import type { Entry, Node } from '../formats/located.ts';
import type { MarkdownOutline } from '../formats/markdown.ts';
import type { Encoding } from '../formats/text.ts';

/** `plugin`: the client applies its plugin rules; `project`: a `.claude` folder of a project or a user. */
export type Scope = 'plugin' | 'project';

export type ComponentKind = 'agent' | 'skill' | 'command';

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
}

export interface Agent extends Component {
  readonly kind: 'agent';
}

/** A plugin, or a `.claude` folder, or loose component files: what the client would load from one root. */
export interface Plugin {
  /** The name in the manifest, else the folder's. */
  readonly name: string;
  readonly scope: Scope;
  /** The manifest with positions; undefined where there is none. */
  readonly manifest?: Node | undefined;
  readonly agents: readonly Agent[];
  readonly skills: readonly Component[];
  readonly commands: readonly Component[];
}

/** Every component of a plugin, in the order in which people look for them. */
export function componentsOf(plugin: Plugin): readonly Component[] {
  return [...plugin.skills, ...plugin.agents, ...plugin.commands];
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
