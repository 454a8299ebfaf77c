import type { Agent, Component, Plugin, SourceFile } from '../plugin/model.ts';
import type { Finding, Severity } from './finding.ts';

/** What a rule may look at; a rule names one of these and is called once for each. */
export interface Subjects {
  /** Every file that the client would load as a component, before its content is trusted. */
  readonly file: SourceFile;
  /** Every Markdown component with frontmatter, of any kind. */
  readonly component: Component;
  readonly agent: Agent;
  /** The whole plugin, for what only shows across files. */
  readonly plugin: Plugin;
}

export type SubjectKind = keyof Subjects;

/** A finding as a rule reports it: what the rule's own definition says is filled in by the engine. */
export type Report = (
  finding: Omit<Finding, 'rule' | 'severity' | 'file'> & { readonly severity?: Severity; readonly file?: string },
) => void;

/** Whose demands a run holds the plugin against: the client's, its plugin directory's, or other clients' too. */
export type Profile = 'claude-code' | 'directory' | 'portable';

export const profiles: readonly Profile[] = ['claude-code', 'directory', 'portable'];

export interface Rule<K extends SubjectKind = SubjectKind> {
  /** `component/problem`, stable for ever. */
  readonly id: string;
  readonly on: K;
  readonly severity: Severity;
  /** The severity under another profile, where that profile refuses what the client forgives. */
  readonly profiles?: Partial<Readonly<Record<Profile, Severity>>>;
  /** One line for lists; the rule's page holds the rest. */
  readonly summary: string;
  /** What the client does at run time, where it is the same for every finding of the rule. */
  readonly effect?: string;
  check(subject: Subjects[K], report: Report): void;
}

/** Types a rule by its subject. */
export function defineRule<K extends SubjectKind>(rule: Rule<K>): Rule<K> {
  return rule;
}

/** A rule of any subject, for lists. */
export type AnyRule = { [K in SubjectKind]: Rule<K> }[SubjectKind];
