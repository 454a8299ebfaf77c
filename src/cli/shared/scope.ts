import type { PartKind } from '../../engine/subjects.ts';
import type { ComponentKind, ConfigKind } from '../../plugin/model.ts';

/** What one validator is about: the parts of plugins that it checks, and the rules on them. */
export interface ToolScope {
  readonly tool: string;
  /** Kinds of parts to check; undefined for all. */
  readonly kinds?: readonly PartKind[];
  /** Families of rules (the word in front of an id's slash); undefined for all. */
  readonly families?: readonly string[];
  /** What a file outside any plugin is read as; undefined where a single file means the plugin around it. */
  readonly loose?: ComponentKind | ConfigKind;
}

/** Families that concern every Markdown component. */
export const textFamilies: readonly string[] = ['file', 'frontmatter', 'text'];
