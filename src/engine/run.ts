import {
  type Component,
  type ComponentKind,
  type ConfigKind,
  type ConfigSource,
  componentsOf,
  configsOf,
  type Plugin,
  type SourceFile,
} from '../plugin/model.ts';
import {
  type AnyRule,
  compareFindings,
  type Finding,
  isActive,
  type KnownRule,
  type Profile,
  type Report,
  type Rule,
  type Severity,
  type SubjectKind,
  type Subjects,
} from './rule.ts';
import { namesRule, suppress } from './suppress.ts';

/** A part of a plugin that a tool may be asked to check on its own. */
export type PartKind = ComponentKind | ConfigKind | 'manifest' | 'marketplace' | 'local-settings';

/** One subject of rules, with the file that its findings stand in unless they say otherwise. */
export type Visit = { [K in SubjectKind]: { readonly on: K; readonly subject: Subjects[K]; readonly file: string } }[SubjectKind];

/**
 * Everything in a plugin that rules look at, in the order in which people look for it. Parts of other kinds than `kinds` are not
 * even looked for.
 */
export function* visitsOf(
  plugin: Plugin,
  isWanted: (kind: PartKind, file: string) => boolean,
  kinds?: readonly PartKind[],
): Generator<Visit> {
  const seen = new Set<string>();
  const { manifest, marketplace } = plugin;
  if (marketplace && isWanted('marketplace', marketplace.file.path)) {
    yield* fileOnce(marketplace.file, seen);
    if (isText(marketplace.file)) {
      yield { on: 'json', subject: { ...marketplace, kind: 'marketplace' }, file: marketplace.file.path };
      yield { on: 'marketplace', subject: marketplace, file: marketplace.file.path };
    }
  }
  if (manifest && isWanted('manifest', manifest.file.path)) {
    yield* fileOnce(manifest.file, seen);
    if (isText(manifest.file)) {
      yield { on: 'json', subject: { ...manifest, kind: 'manifest' }, file: manifest.file.path };
      yield { on: 'manifest', subject: { ...manifest, plugin }, file: manifest.file.path };
    }
  }
  for (const component of kinds ? componentsAmong(plugin, kinds) : componentsOf(plugin)) {
    const { kind, file } = component;
    if (component.inline || !isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    yield { on: 'component', subject: component, file: file.path };
    yield { on: kind, subject: component, file: file.path } as Visit;
  }
  for (const config of kinds ? configsAmong(plugin, kinds) : plugin.configs) {
    const { kind, file } = config;
    if (!isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    if (config.origin !== 'inline') yield { on: 'json', subject: { ...plugin.json(file.path), kind }, file: file.path };
    yield { on: 'config', subject: config, file: file.path };
    yield { on: kind, subject: config, file: file.path } as Visit;
  }
  // Asked without a path first: most tools need not look for these files at all.
  for (const settings of isWanted('local-settings', '') ? (plugin.localSettings ?? []) : []) {
    const { file, document } = settings;
    if (!isWanted('local-settings', file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    if (document) yield { on: 'json', subject: { ...document, kind: 'settings' }, file: file.path };
    yield { on: 'local-settings', subject: settings, file: file.path };
  }
  yield { on: 'plugin', subject: plugin, file: '' };
}

const configKinds: readonly ConfigKind[] = ['hooks', 'mcp', 'lsp', 'monitors', 'settings'];

function configsAmong(plugin: Plugin, kinds: readonly PartKind[]): readonly ConfigSource[] {
  const wanted = configKinds.filter((kind) => kinds.includes(kind));
  return wanted.length > 1
    ? plugin.configs.filter(({ kind }) => wanted.includes(kind))
    : wanted.flatMap((kind) => configsOf(plugin, kind));
}

function componentsAmong(plugin: Plugin, kinds: readonly PartKind[]): readonly Component[] {
  return [
    ...(kinds.includes('skill') ? plugin.skills : []),
    ...(kinds.includes('agent') ? plugin.agents : []),
    ...(kinds.includes('command') ? plugin.commands : []),
    ...(kinds.includes('output-style') ? plugin.outputStyles : []),
  ];
}

/** A file that holds several parts is one file. */
function* fileOnce(file: SourceFile, seen: Set<string>): Generator<Visit> {
  if (seen.has(file.path)) return;
  seen.add(file.path);
  yield { on: 'file', subject: file, file: file.path };
}

/** What cannot be read as text is one finding, not one for every field that is missing. */
function isText({ failure, encoding, text }: SourceFile): boolean {
  const isBinary = encoding === 'binary' && !text.startsWith('---');
  return failure === undefined && !isBinary && encoding !== 'utf-16';
}

/** What the caller or the plugin's configuration says about rules and files. */
export interface RunOptions {
  /** Kinds of parts to check; the others serve as context. All by default. */
  readonly kinds?: readonly PartKind[];
  /** The families of the rules, where not all are run; what suppresses rules of others is no concern of this run. */
  readonly families?: readonly string[];
  readonly profile?: Profile;
  /** Every rule of these families, where only those that can find something are given; suppressions may name any. */
  readonly known?: readonly KnownRule[];
  /** Severity by rule id or `component/*`; later entries win. */
  readonly severities?: readonly (readonly [pattern: string, severity: Severity | 'off'])[];
  /** True for findings that the configuration ignores; asked after comments have had their say. */
  readonly ignored?: (finding: Finding) => boolean;
  /** Only these files are checked as components; the others serve as context. */
  readonly only?: (file: string) => boolean;
  /** Comments in files suppress nothing, as for a plugin that one does not trust. */
  readonly noSuppressions?: boolean;
}

/** Runs rules over a plugin. Pure: reads nothing but the model. */
export function runRules(plugin: Plugin, rules: readonly AnyRule[], options: RunOptions = {}): Finding[] {
  const { kinds, only, profile, known = rules, severities = [] } = options;
  const findings: Finding[] = [];
  const files = new Map<string, SourceFile>();
  const active = rules.filter((rule) => isActive(rule, profile));
  for (const { on, subject, file } of visitsOf(
    plugin,
    (kind, path) => (kinds?.includes(kind) ?? true) && (only?.(path) ?? true),
    kinds,
  )) {
    if (on === 'file') files.set(file, subject);
    for (const rule of active) if (rule.on === on) check(rule as Rule<never>, subject as never, file, findings, plugin, profile);
  }
  const wanted = findings.filter((finding) => only?.(finding.file) ?? true);
  // Scripts are no parts of their own; their comments count as well.
  for (const { file } of wanted)
    if (file && !/\.(?:md|json)$/.test(file) && !files.has(file)) files.set(file, plugin.source(file));
  const levelled = wanted.flatMap((finding) => withSeverity(finding, severities));
  if (options.noSuppressions) return levelled.sort(compareFindings);
  const isOff = (rule: string): boolean =>
    severityOf(rule, severities) === 'off' || known.some((other) => other.id === rule && !isActive(other, profile));
  const { kept, unused } = suppress(levelled, [...files.values()], known, { families: options.families, isOff });
  const all = [...kept, ...unused.flatMap((finding) => withSeverity(finding, severities))];
  return all.filter((finding) => !options.ignored?.(finding)).sort(compareFindings);
}

function check<K extends SubjectKind>(
  rule: Rule<K>,
  subject: Subjects[K],
  file: string,
  findings: Finding[],
  plugin: Plugin,
  profile?: Profile,
): void {
  const stricter = profile && rule.profiles?.[profile];
  const report: Report = (found) => {
    const { effect } = rule;
    const { fix, ...rest } = { rule: rule.id, severity: rule.severity, file, ...(effect ? { effect } : {}), ...found };
    const finding = { ...rest, ...(fix && isFixable(rule, rest.file, plugin) ? { fix } : {}) };
    findings.push(stricter ? { ...finding, severity: stricter } : finding);
  };
  rule.check(subject, report);
}

/** In a text that is no JSON only that can be mended: where its values begin and end is a guess. */
function isFixable({ id, on }: Pick<Rule, 'id' | 'on'>, file: string, plugin: Plugin): boolean {
  if (!file.endsWith('.json') || on === 'file' || on === 'json' || id.endsWith('/syntax')) return true;
  return plugin.json(file).tree.problems.length === 0;
}

type Severities = NonNullable<RunOptions['severities']>;

function withSeverity(finding: Finding, severities: Severities): Finding[] {
  const severity = severityOf(finding.rule, severities);
  if (severity === 'off') return [];
  return [severity ? { ...finding, severity } : finding];
}

function severityOf(rule: string, severities: Severities): Severity | 'off' | undefined {
  return severities.findLast(([pattern]) => namesRule(pattern, rule))?.[1];
}
