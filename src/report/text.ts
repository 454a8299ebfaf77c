import { styleText } from 'node:util';
import type { Severity } from '../engine/rule.ts';
import type { Inventory, InventoryComponent, UnloadedReason } from '../plugin/inventory.ts';
import type { ComponentKind, ConfigKind } from '../plugin/model.ts';
import { findingsOf, type PlacedFinding, type RunResult, summarize } from './result.ts';

const componentTitles: Readonly<Record<ComponentKind, string>> = {
  skill: 'skills',
  agent: 'agents',
  command: 'commands',
  'output-style': 'output styles',
};

const configTitles: Readonly<Record<ConfigKind, string>> = {
  hooks: 'hooks',
  mcp: 'MCP servers',
  lsp: 'LSP servers',
  monitors: 'monitors',
  settings: 'settings',
};

const reasons: Readonly<Record<UnloadedReason, string>> = {
  'loose-file': 'a skill is a folder with a SKILL.md',
  'wrong-case': 'the name must be SKILL.md in capitals',
  'too-deep': 'skills are found one folder deep',
  'no-skill-file': 'the folder has no SKILL.md',
  'misspelt-folder': 'the client does not look into a folder of this name',
  'inside-manifest-folder': 'components stand beside .claude-plugin, not in it',
  'misplaced-file': 'the client does not look for it here',
  'replaced-folder': 'the manifest names other paths, which replace this folder',
  swallowed: 'a skill.md in the same folder takes its place',
  hidden: 'another component has the same id',
  'same-name': 'an earlier one has the same id',
  symlink: 'the client does not read it through a symlink',
  'too-large': 'it is over 1 MiB',
};

/** A plugin as the client would see it, for people: components with their costs in tokens, configuration, what is not loaded. */
export function reportInventory({ name, components, configs, unloaded }: Inventory): string {
  const always = components.reduce((sum, { alwaysTokens }) => sum + alwaysTokens, 0);
  const lines = [`${name}: about ${always} tokens in every session`];
  for (const [kind, title] of Object.entries(componentTitles)) {
    const own = components.filter((component) => component.kind === kind);
    if (own.length > 0) lines.push(`${title} (${own.length})`, ...table(own));
  }
  for (const [kind, title] of Object.entries(configTitles)) {
    const own = configs.filter((config) => config.kind === kind);
    if (own.length > 0)
      lines.push(title, ...own.map(({ path, field, names }) => `  ${path}${field && ` ${field}`}: ${names.join(', ')}`));
  }
  if (unloaded.length > 0) {
    lines.push(`not loaded (${unloaded.length})`);
    for (const { path, reason, instead } of unloaded)
      lines.push(`  ${path}: ${reasons[reason]}${instead ? ` (${instead})` : ''}`);
  }
  return `${lines.map(printable).join('\n')}\n`;
}

function table(components: readonly InventoryComponent[]): string[] {
  const width = Math.max(...components.map(({ id }) => id.length));
  return components.map(
    ({ id, alwaysTokens, useTokens, path }) =>
      `  ${id.padEnd(width)}  ${cost(alwaysTokens, 'always')}, ${cost(useTokens, 'when used')}  ${path}`,
  );
}

function cost(tokens: number, when: string): string {
  return tokens === 0 ? `not listed` : `${tokens} ${when}`;
}

/**
 * Makes text of an untrusted file safe to print: control, bidirectional and invisible characters become \u escapes, so that
 * no file can move the cursor, hide text or forge a line.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same for a whole text: its line breaks and tabs stay. */
export function printableText(text: string): string {
  return text.replace(/[^\r\n\t]+/g, printable);
}

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** One line a finding, its effect and help indented below where they are new, and a count as the last line. */
export function reportText(result: RunResult, { colour = false } = {}): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string => (colour ? styleText(format, text) : text);
  // What the finding of the same rule before it said of effect and help is not said again.
  const told = new Map<string, PlacedFinding>();
  const lines = findingsOf(result).flatMap((finding) => {
    const before = told.get(finding.rule);
    told.set(finding.rule, finding);
    return linesOf(finding, before, paint);
  });
  // Of several plugins, each that has findings is counted by itself.
  const ones = hasMany(result) ? result.targets.filter(({ findings }) => findings.length > 0) : [];
  const counts = ones.map((target) => `${printable(target.path)}: ${countLine({ ...result, targets: [target] })}`);
  return `${[...lines, ...counts, countLine(result)].join('\n')}\n`;
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function linesOf(finding: PlacedFinding, before: PlacedFinding | undefined, paint: Paint): string[] {
  const { path, start, severity, message, rule, effect, help, related } = finding;
  const place = `${printable(path)}:${start.line}:${start.column}:`;
  return [
    `${place} ${paint(colours[severity], `${severity}:`)} ${printable(message)} ${paint('dim', `[${rule}]`)}`,
    ...related.map(
      (other) => `  see: ${printable(other.path)}:${other.start.line}:${other.start.column}: ${printable(other.message)}`,
    ),
    ...(effect && effect !== before?.effect ? [`  effect: ${printable(effect)}`] : []),
    ...(help && help !== before?.help ? [`  help: ${printable(help)}`] : []),
  ];
}

function hasMany({ targets }: RunResult): boolean {
  return targets.filter(({ kind }) => kind === 'plugin' || kind === 'marketplace').length > 1;
}

function countLine(result: RunResult): string {
  const { error, warning, info } = summarize(result);
  const files = result.targets.reduce((sum, { checked }) => sum + checked, 0);
  const counts = [count(error, 'error'), count(warning, 'warning'), count(info, 'info', 'info')].filter(
    (text) => !text.startsWith('0 '),
  );
  const of = hasMany(result) ? ` of ${result.targets.length} targets` : '';
  return `${counts.join(', ') || 'no findings'} in ${count(files, 'file')}${of}`;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
