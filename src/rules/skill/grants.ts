import { matchesStars } from '../../formats/text.ts';
import { shellCommands } from '../../plugin/hooks/shell-commands.ts';
import type { Component } from '../../plugin/model.ts';
import { freeCommands } from '../../spec/skills.ts';
import { skillNames } from '../shared/component-names.ts';
import { type ToolEntry, toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { skillRule } from './skill.ts';

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
  // A rule is held against the command as written. The quotes of a part are gone here, so they count in no rule either.
  if (patterns.some((pattern) => matches(pattern, part) || matches(pattern.replace(/["']/g, ''), part))) return undefined;
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
  return replaceQuotes(command, (quote) => (quote.startsWith("'") ? "''" : quote));
}

function withoutQuotes(command: string): string {
  return replaceQuotes(command, () => "''");
}

/** Behind a double quote that is never closed no other one closes either; to try each of them would take for ever. */
function replaceQuotes(command: string, replace: (quote: string) => string): string {
  return command.replace(/"(?:[^"\\]|\\.)*("?)|'[^']*'/gs, (quote: string, close?: string) =>
    close === '' ? `"${quote.slice(1).replace(/'[^']*'/g, replace)}` : replace(quote),
  );
}

/** `$(…)` outside double quotes and assignments; inside double quotes the client looks at what is run. */
function hasBareSubstitution(bare: string): boolean {
  return /(?:^|\s)\$\((?!\()/.test(withoutQuotes(bare));
}

/** Permission rules in allowed-tools that approve other calls than they seem to. Each form was tried in client 2.1.330. */
export const skillGrantRules = [
  skillRule({
    id: 'skill/dead-grant',
    severity: 'warning',
    summary: 'an entry of allowed-tools that approves nothing',
    effect: 'the entry approves nothing; nothing says so',
    check(skill, report) {
      for (const entry of toolEntries(skill, 'allowed-tools') ?? []) {
        const fault = brokenForm(entry) ?? deadPattern(skill, entry);
        if (fault) report({ ...fault, range: entry.range, field: 'allowed-tools' });
      }
    },
  }),
  skillRule({
    id: 'skill/unlimited-grant',
    severity: 'warning',
    summary: 'an entry of allowed-tools that approves more than it says',
    check(skill, report) {
      const entries = toolEntries(skill, 'allowed-tools') ?? [];
      for (const [index, { text, range }] of entries.entries()) {
        const previous = entries[index - 1];
        if (!/^\(.+\)$/s.test(text) || !previous || previous.name !== previous.text) continue;
        report({
          message: `the blank before ${quoted(text)} makes two entries of one`,
          effect: `the first of them, ${quoted(previous.name)} without a pattern, approves every call of the tool`,
          help: `write ${quoted(previous.name + text)}`,
          range,
          field: 'allowed-tools',
        });
      }
    },
  }),
] as const;

interface Fault {
  readonly message: string;
  readonly help: string;
}

/** An entry that has no name at all. */
function brokenForm({ text, name, pattern }: ToolEntry): Fault | undefined {
  if (pattern !== undefined || !/[()[\]{};:|]/.test(text) || /^\(.+\)$/s.test(text)) return undefined;
  const [, tool = ''] = /^(\w+)/.exec(name) ?? [];
  // A lone sign between entries does no harm.
  if (!tool) return undefined;
  const opened = text.split('(').length - text.split(')').length;
  if (opened > 0) return { message: `the bracket of ${quoted(text)} is never closed`, help: 'close it behind the pattern' };
  if (/\)[;,|]$/.test(text))
    return { message: `${quoted(text.at(-1))} is part of the entry ${quoted(text)}`, help: 'separate entries by commas' };
  return {
    message: `${quoted(text)} is no permission rule`,
    help: `write ${quoted(`${tool}(pattern)`)}, or ${quoted(tool)} alone`,
  };
}

function deadPattern(skill: Component, { text, name, pattern }: ToolEntry): Fault | undefined {
  if (name.startsWith('mcp__'))
    return name.includes('*') && !/^mcp__.+__\*$/.test(name)
      ? { message: `${quoted(name)} stands for no tools`, help: 'write "mcp__SERVER__*" for all tools of one server' }
      : undefined;
  if (pattern === undefined || pattern.trim() === '' || pattern === '*') return undefined;
  const written = quoted(text);
  if (name === 'Bash') return deadCommand(skill, pattern, written);
  if (name === 'Write' || name === 'MultiEdit')
    return {
      message: `${written}: only "Edit" takes a path`,
      help: `write ${quoted(`Edit(${pattern})`)}, which covers all tools that change files`,
    };
  if (name === 'Read' || name === 'Edit') return misplacedPath(name, pattern, written);
  if (name === 'WebFetch' && !pattern.startsWith('domain:'))
    return { message: `${written} names no domain`, help: `write ${quoted(`WebFetch(domain:${hostIn(pattern)})`)}` };
  if (name === 'WebSearch') return { message: `${written}: searches have no pattern`, help: 'write "WebSearch"' };
  if (name === 'Skill' && skill.scope === 'plugin' && skillNames(skill.plugin).has(pattern))
    return {
      message: `${written} does not match a skill of a plugin`,
      help: `write ${quoted(`Skill(${skill.plugin.name}:${pattern})`)}`,
    };
  return undefined;
}

function deadCommand(skill: Component, pattern: string, written: string): Fault | undefined {
  const [, variable] = /(\$CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR))\b/.exec(pattern) ?? [];
  if (variable)
    return {
      message: `${written}: ${quoted(variable)} is not replaced without braces`,
      help: `write ${quoted(`\${${variable.slice(1)}}`)}`,
    };
  if (skill.kind === 'command' && pattern.includes('${CLAUDE_SKILL_DIR}'))
    return {
      message: `${written}: "\${CLAUDE_SKILL_DIR}" is not replaced in a command`,
      help: 'write ${CLAUDE_PLUGIN_ROOT} and the path below it',
    };
  if (/^(["'`])[^"'`\s]*\s[^"'`]*\1/.test(pattern))
    return {
      message: `${written}: the quotes are part of the pattern`,
      help: 'write it without quotes; the command may have them',
    };
  if (/(?:\*|:\*|\w) *, *[\w-]+(?::\*| \*|\b)/.test(pattern) && /^[\w ./:*,-]+$/.test(pattern))
    return { message: `${written} is one pattern, not a list`, help: 'write one "Bash(…)" for each command' };
  if (/\*\s*\|\s*\w|^\w+\|\w+/.test(pattern))
    return {
      message: `${written}: "|" offers no choice`,
      help: 'write one "Bash(…)" for each command; of a pipe each part needs its own',
    };
  if (/^\^|\.\*|\$$/.test(pattern) && !/[./]\.\*/.test(pattern) && !/\s\.\*$/.test(pattern))
    return { message: `${written} looks like a regular expression`, help: 'a star stands for anything: "Bash(git *)"' };
  if (/\s:\s?\*\s*$|:\*\s+$|:\s+\*$/.test(pattern))
    return {
      message: `${written}: the blank at ":*" is part of the pattern`,
      help: `write ${quoted(`Bash(${pattern.replace(/(?<!\s)\s*:\s*\*\s*$/, '')}:*)`)}`,
    };
  if ((pattern.endsWith(':*') && pattern.slice(0, -2).includes('*')) || pattern === ':*')
    return {
      message: `${written}: a star and ":*" exclude each other`,
      help: `write ${quoted(`Bash(${pattern.replace(/:\*$/, '').replace(/(?<!\s)\s*\*$/, '')} *)`)}`,
    };
  if (/(?:\/|^\$\{CLAUDE_\w+\}):\*$/.test(pattern))
    return {
      message: `${written}: ":*" stands for the words behind a command, not for a path`,
      help: `write ${quoted(`Bash(${pattern.replace(/\/?:\*$/, '/*')})`)}`,
    };
  if (/&&|\|\||;/.test(pattern) && pattern.includes('*'))
    return {
      message: `${written}: each command of a line needs a rule of its own`,
      help: 'write one "Bash(…)" for each command',
    };
  if (/^\w+:(?!\*$)/.test(pattern))
    return { message: `${written}: a colon is no separator`, help: `write ${quoted(`Bash(${pattern.replace(':', ' ')})`)}` };
  return undefined;
}

/** One slash stands for the project, two for the root of the disk; a replaced placeholder begins with a slash of its own. */
function misplacedPath(name: string, pattern: string, written: string): Fault | undefined {
  const isRooted =
    /^(?:\$\{CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR|SKILL_DIR)\}|\/(?:etc|home|Users|root|tmp|usr|var|opt)\/)/.test(
      pattern,
    );
  if (!isRooted) return undefined;
  return {
    message: `${written}: a path with one slash in front counts from the project`,
    help: `write ${quoted(`${name}(/${pattern})`)}`,
  };
}

function hostIn(pattern: string): string {
  return pattern.replace(/^\w+:\/\//, '').replace(/[/*].*$/s, '') || 'example.com';
}
