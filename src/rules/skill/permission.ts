import { matchesStars } from '../../plugin/hooks/globs.ts';
import { shellCommands } from '../../plugin/hooks/shell-commands.ts';
import { freeCommands } from '../../spec/skills.ts';
import type { ToolEntry } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';

/** Commands that run another one, which rules are held against. */
const wrappers = new Set(['time', 'timeout', 'nice', 'nohup', 'env', 'stdbuf', 'xargs']);
const freeByName = new Map(freeCommands.map((command) => [command.name, command]));

/** What the client puts in before it looks at a command, and what stands for it here; what else is in braces it does not look into. */
const clientToken = /\$\{(?:CLAUDE_(PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR|SESSION_ID|EFFORT)|user_config\.\w+)\}/g;
/** A path that surely leads out of the session's working directory. */
const outside = /^(?:~|\/(?!dev\/null|PROJECT_DIR)|\.\.(?:\/|$))/;

/**
 * Why the client refuses to run a command of a text when its permission rules are those of the text's allowed-tools alone;
 * undefined where it runs, and wherever that can't be told for sure. Held against 2,600 commands in client 2.1.330.
 */
export function refusalOf(written: string, grants: readonly ToolEntry[]): string | undefined {
  const command = filledIn(written);
  const patterns = grants.filter(({ name }) => name === 'Bash').map(({ pattern = '*' }) => filledIn(pattern));
  if (patterns.some((pattern) => /^[\s*]*$/.test(pattern))) return undefined;
  const bare = withoutSingleQuotes(command);
  if (/\$\{/.test(bare)) return 'a variable in braces cannot be checked before it runs';
  if (hasBareSubstitution(bare)) return 'a command inside the command cannot be checked before it runs';
  const [, target] = /(?:^|[^<>&\d])\d?>{1,2}\s*(?![&\s]|\/dev\/null)([\w./~${}-]+)/.exec(withoutQuotes(command)) ?? [];
  if (target) return `writing to ${quoted(target)} needs an approval`;
  const parsed = shellCommands(command);
  if (!parsed || parsed.isOpaque || parsed.hasSubstitution) return undefined;
  // A rule may also name a whole line.
  if (parsed.commands.length > 1 && patterns.includes(command)) return undefined;
  for (const part of parsed.commands) {
    const reason = refusalOfPart(part, patterns);
    if (reason) return reason.replaceAll(/\/(PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR)\b/g, '${CLAUDE_$1}');
  }
  return undefined;
}

function filledIn(text: string): string {
  return text.replace(clientToken, (_, name: string | undefined) =>
    name && !/^(?:SESSION_ID|EFFORT)$/.test(name) ? `/${name}` : 'x',
  );
}

function refusalOfPart(part: string, patterns: readonly string[]): string | undefined {
  const [name = '', ...words] = part.split(/\s+/);
  const free = freeByName.get(name);
  const path = free?.limited ? words.find((word) => outside.test(word)) : undefined;
  if (path && !takesPatternFirst(name, path, words))
    return `${quoted(name)} reads only below the working directory, not ${quoted(path)}`;
  // A rule is held against the command as written; quotes that were taken off here may keep it from matching, never help it.
  if (patterns.some((pattern) => matches(pattern, part))) return undefined;
  // A variable as the command, and words that only a shell knows, are left alone.
  if (wrappers.has(name)) return undefined;
  if (!/^[\w./~-]+$/.test(name) || /^[A-Z_]+=/.test(part)) return undefined;
  const isFree = free && (!free.subcommands || free.subcommands.includes(words[0] ?? ''));
  return isFree ? undefined : `no rule of allowed-tools approves ${quoted(part)}`;
}

/** The first word that is no option is a pattern to these, not a path. */
function takesPatternFirst(name: string, path: string, words: readonly string[]): boolean {
  return ['grep', 'rg', 'jq', 'sed'].includes(name) && words.find((word) => !word.startsWith('-')) === path;
}

function matches(pattern: string, command: string): boolean {
  if (/^\w+:(?!\*$)/.test(pattern)) return false;
  if (pattern.endsWith(':*')) {
    const prefix = pattern.slice(0, -2);
    return !prefix.includes('*') && (command === prefix || command.startsWith(`${prefix} `));
  }
  return matchesStars(pattern, command) || (pattern.endsWith(' *') && command === pattern.slice(0, -2));
}

function withoutSingleQuotes(command: string): string {
  return command.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gs, (quote) => (quote.startsWith("'") ? "''" : quote));
}

function withoutQuotes(command: string): string {
  return command.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gs, "''");
}

/** `$(…)` outside double quotes and assignments; inside double quotes the client looks at what is run. */
function hasBareSubstitution(bare: string): boolean {
  return /(?:^|\s)\$\((?!\()/.test(withoutQuotes(bare));
}
