import type { Range } from '../formats/located.ts';
import type { LocalSettings } from '../plugin/local-settings.ts';
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

/**
 * `error`: the client refuses, drops or never runs it, or it is a security hole. `warning`: it loads, but surely not as it was
 * meant. `info`: advice; never changes an exit code.
 */
export type Severity = 'error' | 'warning' | 'info';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface Fix {
  /** A safe fix cannot change what a working plugin does; only safe ones are applied by `--fix`. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** A file that gets its run bits; it need not be the finding's own. */
  readonly runnable?: string;
  /** What is left to do for a person once the edits are made. */
  readonly note?: string;
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** One mistake at one place. Paths are relative to the target's root, with `/` separators. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence that quotes the offending value. */
  readonly message: string;
  /** What the client does about it at run time. */
  readonly effect?: string;
  /** What to do. */
  readonly help?: string;
  readonly file: string;
  readonly range: Range;
  /** Dotted path of the value, as the client's own validator prints it. */
  readonly field?: string;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
  /** Texts that stand at its place and must never be printed, not even in a diff. */
  readonly hidden?: readonly string[];
}

/** Order for people: by file, then place, then rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.range.start - b.range.start || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

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
  /** A file in which a user or a project keeps settings of plugins. */
  readonly 'local-settings': LocalSettings;
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
  /** True where the client's own `plugin validate` reports the samples of the rule's page too. */
  readonly inClient?: boolean;
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

/** What is known of a rule that need not be loaded. */
export type KnownRule = Pick<AnyRule, 'id' | 'only'>;
