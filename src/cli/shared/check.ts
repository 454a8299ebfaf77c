import type { Config } from '../../engine/config.ts';
import { type AnyRule, compareFindings, type Finding, isActive, type KnownRule, type Profile } from '../../engine/rule.ts';
import { type PartKind, type RunOptions, runRules, visitsOf } from '../../engine/run.ts';
import { namesAny, namesRule, unusedSuppressionFinding } from '../../engine/suppress.ts';
import { nodeAt } from '../../formats/located.ts';
import type { Position } from '../../formats/text.ts';
import { declarationsOf, declaredValues, partFiles } from '../../plugin/discover.ts';
import type { Files } from '../../plugin/files.ts';
import { type ConfigKind, componentsOf, configsOf, type Plugin } from '../../plugin/model.ts';
import { redact, redactSpellings, secretPartsIn } from '../../plugin/secrets/find.ts';
import type { PlacedFinding, TargetResult } from '../../report/result.ts';
import { knownRules, loadRules } from './rules.ts';
import { displayPath } from './streams.ts';
import type { Target } from './targets.ts';

/** What one call of a validator asks of every target. */
export interface Check {
  /** The rules; undefined for those of the families, as far as the target has something for them. */
  readonly rules?: readonly AnyRule[];
  /** Kinds of parts to check; undefined for all. */
  readonly kinds?: readonly PartKind[];
  /** The families of the rules; undefined for all. */
  readonly families?: readonly string[];
  readonly profile: Profile;
  readonly severities: NonNullable<RunOptions['severities']>;
  readonly noSuppressions: boolean;
  /** What another program finds in a target. */
  readonly more?: (target: Target, plugin: Plugin) => Promise<readonly Finding[]>;
}

/** Checks one target; `files` may stand in for what is on disk. */
export async function findingsFor(
  target: Target,
  check: Check,
  files = target.files,
): Promise<{ plugin: Plugin; findings: Finding[] }> {
  const plugin = target.load(files);
  if (target.failure !== undefined) return { plugin, findings: [unreadablePath(target.path, target.failure)] };
  const config = check.noSuppressions ? undefined : await configOf(files);
  const ignores = await ignoresOf(config);
  const known = check.rules ?? (await knownRules(check.families));
  const active = known.filter((rule) => isActive(rule, check.profile));
  // A tool for parts of one kind is started where there are some; asking for others would read their files.
  const isAbout = (family: string): boolean =>
    target.families?.includes(family) ?? (check.kinds !== undefined || hasSubject(family, plugin));
  const families = new Set(active.map(({ id }) => familyOf(id)).filter(isAbout));
  const rules = (check.rules ?? (await loadRules([...families]))).filter(
    ({ id }) => target.families?.includes(familyOf(id)) ?? true,
  );
  if (families.has('script') && hasSubject('script', plugin)) {
    const { loadScriptLanguages } = await import('./script-languages.ts');
    await loadScriptLanguages(plugin);
  }
  const findings = runRules(plugin, rules, {
    known,
    ...(check.kinds ? { kinds: check.kinds } : {}),
    ...(check.families ? { families: check.families } : {}),
    profile: check.profile,
    severities: [...(config?.severities ?? []), ...check.severities],
    noSuppressions: check.noSuppressions,
    ignored: ignores.matches,
    ...(target.only ? { only: target.only } : {}),
  });
  // Only a run over everything can tell that an entry ignores nothing.
  const unused = config && !target.only ? ignores.unused(config.file, active) : [];
  const unknown = config ? await unknownRules(config) : [];
  return { plugin, findings: [...(config?.problems ?? []), ...unknown, ...findings, ...unused] };
}

/** The finding for one of several paths that cannot be read; the others are checked all the same. */
function unreadablePath(file: string, failure: string): Finding {
  const range = { start: 0, end: 0 };
  return { rule: 'engine/unreadable-path', severity: 'error', message: `the path cannot be read: ${failure}`, file, range };
}

/** The reader is loaded where a file is that may hold a configuration. */
async function configOf(files: Files): Promise<Config | undefined> {
  if (['.plugin-dev.json', 'package.json'].every((file) => files.kindOf(file) === undefined)) return undefined;
  const { readConfig } = await import('../../engine/config.ts');
  return readConfig(files);
}

/** Findings for the places of a configuration that name no rule of any tool. */
async function unknownRules({ file, named }: Config): Promise<Finding[]> {
  if (named.length === 0) return [];
  const known = await knownRules();
  const unknown = named.filter(({ pattern }) => !namesAny(pattern, known));
  if (unknown.length === 0) return [];
  const [{ closest, quoted }, { maxProblems }] = await Promise.all([
    import('../../rules/wording.ts'),
    import('../../engine/config.ts'),
  ]);
  const kinds = [...new Set(known.map(({ id }) => `${familyOf(id)}/*`))];
  return unknown.slice(0, maxProblems).map(({ pattern, range, field }) => {
    const ids = pattern.endsWith('*') ? kinds : known.map(({ id }) => id);
    const meant = closest(pattern, ids) ?? ids.find((id) => id.slice(id.indexOf('/') + 1) === pattern);
    return {
      rule: 'engine/unknown-rule',
      severity: 'warning',
      message: `the configuration names a rule that there is not: ${quoted(pattern)}`,
      effect: 'this entry changes nothing',
      help: meant ? `did you mean ${quoted(meant)}?` : '--list-rules prints all rules',
      file,
      range,
      field,
    };
  });
}

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

type Question = (plugin: Plugin) => boolean;

const isPlugin: Question = ({ scope, marketplace }) => scope === 'plugin' && !marketplace;
const hasParts = (key: string): Question => {
  return (plugin) => partFiles(plugin, key, key).length > 0;
};
const hasConfigs = (kind: ConfigKind): Question => {
  return (plugin) => configsOf(plugin, kind).length > 0;
};

/** What a plugin must have for a family of rules to find anything; the families that are not here always may. */
const subjects: Readonly<Record<string, Question>> = {
  frontmatter: (plugin) => componentsOf(plugin).length > 0,
  manifest: ({ manifest }) => manifest !== undefined,
  layout: ({ marketplace }) => !marketplace,
  marketplace: ({ marketplace }) => marketplace !== undefined,
  agent: ({ agents }) => agents.length > 0,
  skill: ({ skills, commands }) => skills.length + commands.length > 0,
  // A file of another name, and a link, are no configuration.
  hook: (plugin) =>
    hasConfigs('hooks')(plugin) || plugin.files.list('hooks').some(({ name }) => name.toLowerCase() === 'hooks.json'),
  script: (plugin) => plugin.scripts !== undefined || hasConfigs('hooks')(plugin),
  // A bundle is declared, but no place that configures servers.
  mcp: (plugin) => hasConfigs('mcp')(plugin) || declaredValues(declarationsOf(plugin), 'mcpServers') !== undefined,
  lsp: hasConfigs('lsp'),
  monitor: hasConfigs('monitors'),
  settings: hasConfigs('settings'),
  'output-style': ({ outputStyles }) => outputStyles.length > 0,
  theme: (plugin) => isPlugin(plugin) && hasParts('themes')(plugin),
  workflow: (plugin) => isPlugin(plugin) && hasParts('workflows')(plugin),
  eval: (plugin) =>
    plugin.files.list('evals').length > 0 ||
    declarationsOf(plugin).some(({ document, field }) =>
      nodeAt(document.tree.root, field ? `${field}.experimental` : 'experimental'),
    ),
  ship: isPlugin,
  'local-settings': ({ localSettings = [] }) => localSettings.length > 0,
};

/** True where rules of a family may find something in a plugin. */
function hasSubject(family: string, plugin: Plugin): boolean {
  return subjects[family]?.(plugin) ?? true;
}

/** A finding with its lines and columns. */
interface LocatedFinding extends Finding {
  readonly start: Position;
  readonly end: Position;
  readonly starts: readonly Position[];
  /** Secrets that stand at its place. */
  readonly secrets: readonly string[];
}

/** What was found in a target, without the names under which it was given. */
interface Checked {
  readonly findings: readonly LocatedFinding[];
  readonly checked: number;
}

/** Checks targets; of those that are one to the client, such as a plugin given by itself and in its marketplace, the first. */
export function checker(check: Check, cwd: string): (target: Target) => Promise<TargetResult> {
  const known = new Map<string, Checked>();
  return async (target) => {
    const found = known.get(target.identity ?? '') ?? (await checkOnce(target, check));
    if (target.identity !== undefined) known.set(target.identity, found);
    return placed(found, target, cwd);
  };
}

/** Checks one target and places the findings for the reporters. */
export async function checkTarget(target: Target, check: Check, cwd: string): Promise<TargetResult> {
  return placed(await checkOnce(target, check), target, cwd);
}

async function checkOnce(target: Target, check: Check): Promise<Checked> {
  const { plugin, findings: own } = await findingsFor(target, check);
  const findings = check.more ? [...own, ...(await check.more(target, plugin))].sort(compareFindings) : own;
  const isWanted = (kind: PartKind, file: string): boolean =>
    (check.kinds?.includes(kind) ?? true) && (target.only?.(file) ?? true);
  const checked = [...visitsOf(plugin, isWanted, check.kinds)].filter(({ on }) => on === 'file').length;
  const at = (file: string, offset: number): Position => plugin.source(file).lines.positionOf(offset);
  const secretsAt = secretsIn(plugin);
  return {
    findings: findings.map((finding) => ({
      ...finding,
      start: at(finding.file, finding.range.start),
      end: at(finding.file, finding.range.end),
      starts: (finding.related ?? []).map(({ file, range }) => at(file, range.start)),
      secrets: secretsAt(finding),
    })),
    checked,
  };
}

function placed({ findings, checked }: Checked, target: Target, cwd: string): TargetResult {
  const display = (file: string): string => displayPath(target, file, cwd);
  const plain = withoutSecrets();
  const own = findings.map(({ starts, start, end, secrets, ...finding }): PlacedFinding => {
    const safe = (text: string): string => redactSpellings(plain(text), secrets);
    const related = (finding.related ?? []).map(({ file, message }, index) => ({
      path: display(file),
      start: starts[index] ?? start,
      message: safe(message),
    }));
    const { help, ...rest } = finding;
    const { message, effect, field } = rest;
    return {
      ...rest,
      message: safe(message),
      ...(effect ? { effect: safe(effect) } : {}),
      // What tells how to spell a secret is no help.
      ...(help && safe(help) === plain(help) ? { help: plain(help) } : {}),
      ...(field ? { field: safe(field) } : {}),
      target: target.path,
      path: display(finding.file),
      start,
      end,
      related,
    };
  });
  return { path: target.path, kind: target.kind, verdict: 'pass', findings: own, checked };
}

/** No value that a message quotes, and no name in front of it, is longer. */
const longestValue = 4000;
const longestKey = 500;

/** Finds the secrets at the places of findings: a message may spell them otherwise, as in a name that it suggests. */
function secretsIn(plugin: Plugin): (finding: Finding) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ file, range: { start, end }, field = '' }) => {
    // What stands around a token tells whether it is one, and so may be the key in front of a value, or any on the way to it.
    const whole = plugin.source(file).text;
    const line = whole.slice(Math.max(0, start - longestKey), start).lastIndexOf('\n') + 1;
    const place = whole.slice(Math.max(0, start - longestKey) + line, Math.min(end + 1, start + longestValue));
    const text = `${field}\n${place}`;
    // Most places are no longer than a word or two, and every token is.
    const secrets = known.get(text) ?? (/[\w+/=.~-]{16}/.test(text) ? secretPartsIn(text) : []);
    known.set(text, secrets);
    return secrets;
  };
}

/** Takes secrets out of texts, many of which are the same. */
function withoutSecrets(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const safe = known.get(text) ?? redact(text);
    known.set(text, safe);
    return safe;
  };
}

interface Ignores {
  matches(finding: Finding): boolean;
  /** Findings for the entries that took nothing, among those whose rules were run. */
  unused(file: string, rules: readonly KnownRule[]): Finding[];
}

async function ignoresOf(config: Config | undefined): Promise<Ignores> {
  const entries = config?.ignores ?? [];
  if (entries.length === 0) return { matches: () => false, unused: () => [] };
  const { globMatcher } = await import('../../engine/config.ts');
  const matchers = entries.map((entry) => ({ ...entry, matches: globMatcher(entry.files), used: false }));
  return {
    matches(finding) {
      const matching = matchers.filter(({ rule, matches }) => namesRule(rule, finding.rule) && matches(finding.file));
      for (const matcher of matching) matcher.used = true;
      return matching.length > 0;
    },
    unused(file, rules) {
      const idle = matchers.filter(({ used, rule }) => !used && rules.some(({ id }) => namesRule(rule, id)));
      return idle.map(({ rule, files, range }) =>
        unusedSuppressionFinding(file, range, `this entry ignores nothing: no finding of "${rule}" in "${files}"`),
      );
    },
  };
}
