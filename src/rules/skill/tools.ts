import type { Report } from '../../engine/rule.ts';
import { type Node, type Range, typeName } from '../../formats/located.ts';
import { matchesStars } from '../../formats/text.ts';
import { shellCommands } from '../../plugin/hooks/shell-commands.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { freeCommands } from '../../spec/skills.ts';
import { agentCalls, agentFault, agentNames, skillNames } from '../shared/component-names.ts';
import { type ToolEntry, type ToolFault, toolEntries, toolFault } from '../shared/tool-names.ts';
import { closest, quoted } from '../wording.ts';
import { fieldText, isOpenToModel, skillRule } from './fields.ts';
import { isDescribed } from './listing.ts';

const keys = ['allowed-tools', 'disallowed-tools'] as const;
const effects = {
  'allowed-tools': 'the entry approves nothing; nothing says so',
  'disallowed-tools': 'the entry denies nothing; nothing says so',
} as const;
/** A name, perhaps with a pattern in brackets; anything else has no name that could be unknown. */
const plainName = /^[\w-]+(?:\(.*\))?$/s;

/** The lists of tools in skills and commands. */
export const skillToolRules = [
  skillRule({
    id: 'skill/tools-type',
    severity: 'error',
    inClient: true,
    summary: 'a list of tools that is neither text nor a list of texts',
    check(skill, report) {
      for (const key of keys) {
        const { value } = fieldOf(skill, key) ?? {};
        const wrong = value && wrongPart(value);
        if (!wrong) continue;
        const written = skill.file.text.slice(wrong.range.start, wrong.range.end).trim();
        const isRefused = key === 'allowed-tools';
        report({
          message: `${key} ${wrong === value ? 'is' : 'holds'} a ${typeName(wrong)}, not a name: ${quoted(written)}`,
          severity: isRefused ? 'error' : 'warning',
          effect: isRefused ? "the client's validator refuses the plugin" : effects[key],
          help:
            wrong.kind === 'map'
              ? 'quote names that contain ": ", and list them with commas between them'
              : 'write names of tools',
          range: wrong.range,
          field: key,
        });
      }
    },
  }),
  skillRule({
    id: 'skill/asks-permission',
    severity: 'info',
    summary: "a field that makes the model's call a question to the user",
    effect: 'each call by the model asks the user first, and is refused where nobody can answer; a typed command does not ask',
    check(skill, report) {
      const asking = [...keys, 'hooks'].filter((key) => isFilled(skill, key));
      const field = fieldOf(skill, asking[0] ?? '');
      if (!field || !isOpenToModel(skill) || (skill.scope === 'plugin' && !isDescribed(skill))) return;
      report({
        message: `${asking.map(quoted).join(' and ')} ${asking.length > 1 ? 'make' : 'makes'} the model's call of this ${skill.kind} a question`,
        help: 'leave it out where the tools ask little by themselves',
        range: field.keyRange,
        field: field.key,
      });
    },
  }),
  skillRule({
    id: 'skill/unknown-tool',
    severity: 'warning',
    summary: 'a tool name that the client does not know',
    check(skill, report) {
      reportFaults(skill, 'unknown', report);
      for (const key of keys)
        for (const { name, range } of toolEntries(skill, key) ?? [])
          if (name === '*')
            report({
              message: `${quoted('*')} stands for no tool here`,
              effect: effects[key],
              help: 'name each tool',
              range,
              field: key,
            });
    },
  }),
  skillRule({
    id: 'skill/removed-tool',
    severity: 'warning',
    summary: 'a tool that older clients had',
    check: (skill, report) => reportFaults(skill, 'removed', report),
  }),
  skillRule({
    id: 'skill/renamed-tool',
    severity: 'info',
    summary: 'an old tool name that still works',
    check: (skill, report) => reportFaults(skill, 'renamed', report),
  }),
] as const;

function reportFaults(skill: Component, kind: ToolFault['kind'], report: Report): void {
  for (const key of keys) {
    const entries: readonly ToolEntry[] = toolEntries(skill, key) ?? [];
    for (const entry of entries) {
      const fault = plainName.test(entry.text) ? toolFault(entry, entries, skill.file) : undefined;
      if (fault?.kind !== kind) continue;
      const { message, help, fix } = fault;
      const effect = kind === 'renamed' ? 'the client reads it as the new name' : effects[key];
      report({ message, effect, help, range: entry.range, field: key, ...(fix ? { fix } : {}) });
    }
  }
}

/** The part of a value that the client's validator does not take. */
function wrongPart(value: Node): Node | undefined {
  if (value.kind === 'map') return value;
  if (value.kind === 'list') return value.items.find((item) => item.kind !== 'scalar' || typeof item.value !== 'string');
  return typeof value.value === 'string' || value.value === null ? undefined : value;
}

function isFilled(skill: Component, key: string): boolean {
  const value = fieldOf(skill, key)?.value;
  // A command of a plugin loads without its hooks.
  if (key === 'hooks')
    return value?.kind === 'map' && value.entries.length > 0 && !(skill.kind === 'command' && skill.scope === 'plugin');
  return (toolEntries(skill, key) ?? []).length > 0;
}

/** What a skill names elsewhere in its plugin. */
export const skillReferenceRules = [
  skillRule({
    id: 'skill/unresolved-agent',
    severity: 'warning',
    summary: 'an agent of this plugin under a name that the client does not find',
    check(skill, report) {
      const field = fieldOf(skill, 'agent');
      const named = fieldText(skill, 'context') === 'fork' ? fieldText(skill, 'agent') : undefined;
      const fault = named === undefined ? undefined : agentFault(skill.plugin, named);
      if (field && fault)
        report({
          ...fault,
          effect: `the client finds an agent of a plugin only as plugin:name: the general-purpose agent runs the ${skill.kind}, and nothing says so`,
          range: field.value.range,
          field: 'agent',
        });
      for (const { reference, range } of agentCalls(skill)) {
        const wrong = agentFault(skill.plugin, reference);
        if (wrong)
          report({ ...wrong, effect: 'the client finds an agent of a plugin only as plugin:name: the call fails', range });
      }
    },
  }),
  skillRule({
    id: 'skill/unresolved-reference',
    severity: 'warning',
    summary: 'a skill or command of this plugin that does not exist',
    effect: 'the client answers "Unknown skill"',
    check(skill, report) {
      const { plugin } = skill;
      const skills = skillNames(plugin);
      const known = new Set([...skills.keys(), ...agentNames(plugin)].map((name) => name.toLowerCase()));
      if (plugin.scope !== 'plugin' || !plugin.manifest || known.size === 0) return;
      for (const { name, range } of ownReferences(skill)) {
        if (known.has(name.toLowerCase()) || otherTimes.test(contextOf(skill, range))) continue;
        const meant = closest(name, [...known]);
        report({
          message: `the plugin has no skill, command or agent ${quoted(name)}`,
          help: meant ? `did you mean ${quoted(`${plugin.name}:${meant}`)}?` : `add it, or remove the reference`,
          range,
        });
      }
    },
  }),
] as const;

/** A section that speaks of what was, or is to be. */
const otherTimes =
  /\b(?:deprecated|legacy|old|removed|renamed|migrat\w+|former(?:ly)?|previous(?:ly)?|replaced|no longer|used to|planned|future|upcoming|coming|roadmap|not yet|v\d+)\b/i;

/** Enough to show what is wrong. */
const maxReferences = 20;

/** From the heading above a place to the end of its line. */
function contextOf({ file, body }: Component, { start, end }: Range): string {
  const heading = body.outline.headings.findLast(({ range }) => range.start < start)?.range.start ?? body.start;
  const lineEnd = file.text.indexOf('\n', end);
  return file.text.slice(Math.max(heading, start - 2000), lineEnd < 0 ? undefined : Math.min(lineEnd, end + 300));
}

/** `/plugin:name` and `Skill(plugin:name)` of the own plugin: forms that can mean nothing but a call. */
function ownReferences({ plugin, body }: Component): { readonly name: string; readonly range: Range }[] {
  const prefix = `${plugin.name}:`;
  const found: { name: string; range: Range }[] = [];
  for (let at = body.text.indexOf(prefix); at >= 0 && found.length < maxReferences; at = body.text.indexOf(prefix, at + 1)) {
    const before = body.text.slice(Math.max(0, at - 24), at);
    const [name] =
      /^[a-z][a-z0-9_]*(?:[-:][a-z0-9_]+)*(?![\w*<{[\u2026-]|:\w|\.\.\.)/.exec(
        body.text.slice(at + prefix.length, at + prefix.length + 100),
      ) ?? [];
    if (!name || found.some((other) => other.name === name)) continue;
    if (!/(?:(?:^|[\s`"'(])\/|\bskill["'`]?\s*[:=]\s*["'`]|\bSkill\(["'`]?)$/.test(before)) continue;
    const start = body.start + at + prefix.length;
    found.push({ name, range: { start, end: start + name.length } });
  }
  return found;
}

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
    // The head of a loop is no command; what the client objects to is the variable that it sets.
    if (reason && /^(?:\w+ in|read)\b/.test(part)) return 'the variable of a loop cannot be checked before it runs';
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
  if ((pattern.endsWith(':*') && pattern.slice(0, -2).includes('*')) || pattern === ':*') {
    const command = pattern.replace(/:\*$/, '').replace(/(?<!\s)\s*\*$/, '');
    return {
      message: `${written}: a star and ":*" exclude each other`,
      help: `write ${quoted(command ? `Bash(${command} *)` : 'Bash')}`,
    };
  }
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
