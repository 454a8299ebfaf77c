import type { Finding } from '../../engine/finding.ts';
import type { PartKind } from '../../engine/subjects.ts';
import type { ComponentKind, ConfigKind, Plugin } from '../../plugin/model.ts';
import type { Arguments, Io } from './command.ts';
import type { Target } from './targets.ts';

/** What one validator is about: the parts of plugins that it checks, and the rules on them. */
export interface ToolScope {
  readonly tool: string;
  /** Kinds of parts to check; undefined for all. */
  readonly kinds?: readonly PartKind[];
  /** Families of rules (the word in front of an id's slash); undefined for all. */
  readonly families?: readonly string[];
  /** What a file outside any plugin is read as; undefined where a single file means the plugin around it. */
  readonly loose?: ComponentKind | ConfigKind;
  /** What a path stands for, where that is not what it stands for elsewhere. */
  readonly targets?: (given: string, args: Arguments, io: Io) => Promise<Target[] | undefined>;
  /** What another program finds in a target. */
  readonly more?: (target: Target, plugin: Plugin, args: Arguments) => Promise<readonly Finding[]>;
}

/** Families that concern every Markdown component. */
export const textFamilies: readonly string[] = ['file', 'frontmatter', 'text'];
