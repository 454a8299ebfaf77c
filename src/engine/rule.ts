import type {
  Agent,
  Command,
  Component,
  ConfigKind,
  ConfigSource,
  JsonDocument,
  Marketplace,
  Plugin,
  Skill,
  SourceFile,
} from '../plugin/model.ts';
import type { Finding, Severity } from './finding.ts';

/** A JSON file and what it configures. */
export interface JsonPart extends JsonDocument {
  readonly kind: ConfigKind | 'manifest' | 'marketplace';
}

/** What a rule may look at; a rule names one of these and is called once for each. */
export interface Subjects {
  /** Every file that the client would load as a component, before its content is trusted. */
  readonly file: SourceFile;
  /** Every Markdown component with frontmatter, of any kind. */
  readonly component: Component;
  readonly agent: Agent;
  readonly skill: Skill;
  readonly command: Command;
  readonly 'output-style': Component;
  /** plugin.json, with the plugin around it. */
  readonly manifest: JsonDocument & { readonly plugin: Plugin };
  readonly marketplace: Marketplace;
  /** Every file that is JSON as a whole, of whatever kind. */
  readonly json: JsonPart;
  /** One place that configures hooks, MCP servers and so on; a rule looks at its kind. */
  readonly config: ConfigSource;
  readonly hooks: ConfigSource;
  readonly mcp: ConfigSource;
  readonly lsp: ConfigSource;
  readonly monitors: ConfigSource;
  readonly settings: ConfigSource;
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
  /** The only profiles under which the rule is run; under all where this is absent. */
  readonly only?: readonly Profile[];
  /** The severity under another profile, where that profile refuses what the client forgives. */
  readonly profiles?: Partial<Readonly<Record<Profile, Severity>>>;
  /** One line for lists; the rule's page holds the rest. */
  readonly summary: string;
  /** What the client does at run time, where it is the same for every finding of the rule. */
  readonly effect?: string;
  check(subject: Subjects[K], report: Report): void;
}

/** True where a profile runs the rule. */
export function isActive({ only }: Pick<Rule, 'only'>, profile: Profile = 'claude-code'): boolean {
  return only?.includes(profile) ?? true;
}

/** Types a rule by its subject. */
export function defineRule<K extends SubjectKind>(rule: Rule<K>): Rule<K> {
  return rule;
}

/** A rule of any subject, for lists. */
export type AnyRule = { [K in SubjectKind]: Rule<K> }[SubjectKind];
