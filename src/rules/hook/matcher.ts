import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Range, type ScalarNode } from '../../formats/located.ts';
import { escapeRegExp, rangeInside } from '../../formats/text.ts';
import {
  currentTools,
  groupsOf,
  type HookGroup,
  isToolEvent,
  type MatcherReading,
  matchesValue,
  readMatcher,
  toolPrefix,
} from '../../plugin/hooks/entries.ts';
import { type IfRule, readIf, toolsWithContent } from '../../plugin/hooks/shell-commands.ts';
import { configsOf, type Plugin, serverNames } from '../../plugin/model.ts';
import { type EventMatcher, type HookEvent, hookEvent, toolInputs } from '../../spec/hook-facts.ts';
import { tools } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';
import { checkedHooks, isIgnored, isInReach, type LoadedHook, oncePerSource, textNode } from './common.ts';
import { decisionOf } from './event.ts';

/** A group of a known event with a matcher that says something. */
export interface MatchedGroup {
  readonly group: HookGroup;
  readonly fact: HookEvent;
  /** Absent where the event ignores matchers. */
  readonly target: EventMatcher | undefined;
  readonly node: ScalarNode;
  readonly text: string;
  readonly reading: MatcherReading;
}

/** The groups of a source that have a matcher other than "everything". */
export const matchedGroups = oncePerSource((source): readonly MatchedGroup[] => {
  if (isIgnored(source) || !isInReach(source)) return [];
  return groupsOf(source).flatMap((group) => {
    const fact = hookEvent(group.event.name);
    const node = group.matcher?.value;
    const isComplete = entryOf(group.node, 'hooks')?.value.kind === 'list';
    if (!fact || !isComplete || node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
    const reading = readMatcher(node.value, fact.name);
    return reading.kind === 'all' ? [] : [{ group, fact, target: fact.matcher, node, text: node.value, reading }];
  });
});

/** Every name that a tool of this client may have, in any kind of session; MCP tools apart. */
const toolNames: ReadonlySet<string> = new Set([
  ...currentTools,
  ...tools.filter(({ status }) => status === 'alias').map(({ name }) => name),
  ...toolInputs.map(({ name }) => name),
]);

const goneByName = new Map(
  tools.filter(({ status }) => status === 'removed' || status === 'unknown').map((tool) => [tool.name, tool]),
);

/** What became of a name in a tool matcher. */
export type ToolName =
  | { readonly kind: 'live' }
  | { readonly kind: 'gone'; readonly use?: string }
  | { readonly kind: 'misspelt'; readonly meant: string; readonly isCase: boolean }
  /** `mcp__server` without a tool. */
  | { readonly kind: 'bare-server' }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };

/** Judges one exact name. */
export function judgeTool(name: string): ToolName {
  if (toolNames.has(name)) return { kind: 'live' };
  if (name.startsWith('mcp__')) return /^mcp__.+?__./.test(name) ? { kind: 'live' } : { kind: 'bare-server' };
  const gone = goneByName.get(name);
  if (gone) return { kind: 'gone', ...(gone.use ? { use: gone.use } : {}) };
  if (name.split(/\s+/).length > 1 && name.split(/\s+/).every((part) => toolNames.has(part))) return { kind: 'several' };
  const meant = closest(name, currentTools);
  return meant ? { kind: 'misspelt', meant, isCase: meant.toLowerCase() === name.toLowerCase() } : { kind: 'unknown' };
}

/** The known tools that a reading takes. */
export function toolsTaken(reading: MatcherReading): string[] {
  return [...toolNames].filter((name) => matchesValue(reading, name, true));
}

/** The known tools whose names stand in a text, in any case. */
export function toolsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return currentTools.filter((name) => new RegExp(`(?<![a-z])${escapeRegExp(name.toLowerCase())}(?![a-z])`).test(lower));
}

/** A server of the plugin that a tool name or pattern means by its short name. */
export function ownServerMeant(plugin: Plugin, name: string): { server: string; prefix: string } | undefined {
  if (plugin.scope !== 'plugin') return undefined;
  // A hooks module may register tools under the plugin's own name.
  const isModules = (own: string): boolean =>
    own === plugin.name && configsOf(plugin, 'hooks').some(({ root }) => entryOf(root, 'modules'));
  const server = serverNames(plugin).find((own) => own !== '' && name.startsWith(`mcp__${own}__`) && !isModules(own));
  return server === undefined ? undefined : { server, prefix: toolPrefix(plugin.name, server) };
}

/** The names of a list with the places where they stand. */
export function listedNames(file: string, node: ScalarNode): { name: string; range: Range }[] {
  const text = String(node.value);
  const found: { name: string; range: Range }[] = [];
  for (const { 0: part, index } of text.matchAll(/[^|,]+/g)) {
    const name = part.trim();
    const from = index + part.indexOf(name);
    if (name) found.push({ name, range: rangeInside(file, node, from, from + name.length) });
  }
  return found;
}

/** A permission rule such as `Bash(git *)`. */
const permissionRule = /^(\w+)\((.*)\)$/s;

function ruleIn({ text, target }: MatchedGroup): { tool: string } | undefined {
  const [, tool = ''] = permissionRule.exec(text) ?? [];
  return target?.kind === 'tool' && toolsIn(tool).length === 1 ? { tool: toolsIn(tool)[0] ?? tool } : undefined;
}

/** How a matcher is written. */
export const hookMatcherRules = [
  defineRule({
    id: 'hook/ignored-matcher',
    on: 'hooks',
    severity: 'warning',
    summary: 'a matcher on an event that has nothing to match',
    check(source, report) {
      for (const { group, fact, target, node, text, reading } of matchedGroups(source)) {
        // What is meant to match everything does.
        if (target || isEverything(text) || reading.kind === 'invalid') continue;
        report({
          message: `${fact.name} has no matcher: ${quoted(text)}`,
          effect: 'the client ignores it: the hooks run every time',
          help: 'remove it, and let the script look at its input',
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/invalid-matcher',
    on: 'hooks',
    severity: 'error',
    summary: 'a matcher that is not a regular expression',
    effect: 'the client logs it for each event and takes it as matching nothing: the hooks never run',
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const { group, target, node, text, reading } = matched;
        if (!target || reading.kind !== 'invalid' || ruleIn(matched)) continue;
        const names = toolsIn(text);
        const help = text.startsWith('(?')
          ? 'there are no inline flags; names are case-sensitive'
          : target.kind === 'tool' && names.length > 0
            ? `write ${quoted(names.join('|'))}; a matcher is a list of names or a regular expression, not a glob`
            : 'write names with | between them, or a JavaScript regular expression';
        report({
          message: `the matcher ${quoted(text)} is not a regular expression: ${reading.problem.replace(/^\/.*\/\w*: /s, '').toLowerCase()}`,
          help,
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/matcher-rule',
    on: 'hooks',
    severity: 'error',
    summary: 'a permission rule in the place of a matcher',
    effect: 'the client takes it as a regular expression that no tool name matches: the hooks never run',
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const rule = ruleIn(matched);
        if (!rule || toolsTaken(matched.reading).length > 0) continue;
        const { group, node, text } = matched;
        report({
          message: `the matcher ${quoted(text)} is a permission rule`,
          help: `write "matcher": "${rule.tool}", and ${quoted('if')}: ${quoted(text)} in the handler`,
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/matches-everything',
    on: 'hooks',
    severity: 'warning',
    summary: 'a pattern that matches an empty text, and so everything',
    effect: 'the client looks for the pattern anywhere in a name, and nothing at all is enough for it: the hooks run every time',
    check(source, report) {
      for (const { group, target, node, text, reading } of matchedGroups(source)) {
        if (!target || reading.kind !== 'pattern' || isEverything(text) || matchesValue(reading, '') !== true) continue;
        // A name that looks in front of or behind itself may well be empty.
        if (/\(\?/.test(text) || matchesValue(reading, '~~~') !== true) continue;
        const meant = /^\w+\*$/.test(text) ? `${text.slice(0, -1)}.*` : undefined;
        report({
          message: `the matcher ${quoted(text)} matches everything`,
          help: meant
            ? `write ${quoted(`^${meant}`)}: a matcher is a regular expression, not a glob`
            : 'write "*" if that is meant',
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
] as const;

/** Patterns by which authors say "everything". */
function isEverything(text: string): boolean {
  return /^\^?\(?\.[*+]\??\)?\$?$/.test(text) || readMatcher(text, 'PreToolUse').kind === 'all' || /^[|, ]*$/.test(text);
}

const never = 'the client never runs the hook; at most its debug log says so';

interface Condition {
  readonly hook: LoadedHook;
  readonly node: ScalarNode & { readonly value: string };
  readonly text: string;
  /** Undefined where the text is no rule. */
  readonly rule: IfRule | undefined;
  readonly field: string;
}

/** The handlers with an `if` that says something, on events that evaluate it. */
const conditions = oncePerSource((source): readonly Condition[] => {
  return checkedHooks(source).flatMap((hook) => {
    const node = textNode(hook.node, 'if');
    if (!node || node.value === '') return [];
    return [{ hook, node, text: node.value, rule: readIf(node.value), field: `${hook.field}.if` }];
  });
});

/** More than one rule in one text. */
const twoRules = /\)\s*(?:\|\|?|&&|,|;|or|and)\s*!?\w+\(/;

/** The `if` of handlers: one permission rule. */
export const hookIfRules = [
  defineRule({
    id: 'hook/if-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an if on an event that is not about a tool',
    effect: never,
    check(source, report) {
      for (const { hook, node, text, field } of conditions(source)) {
        if (isToolEvent(hook.event)) continue;
        report({
          message: `${hook.event} cannot evaluate the "if" ${quoted(text)}`,
          help: 'remove it; only events of tools have calls to which a permission rule applies',
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-syntax',
    on: 'hooks',
    severity: 'error',
    summary: 'an if that is not one permission rule',
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!isToolEvent(hook.event)) continue;
        const isTwo = twoRules.test(text) || /^\w+(?:\|\w+)+$/.test(text);
        if (rule && !isTwo) continue;
        report({
          message: isTwo ? `"if" holds more than one rule: ${quoted(text)}` : `"if" is not a permission rule: ${quoted(text)}`,
          effect: rule
            ? 'the client reads it as one rule that hardly a call matches; only commands with a substitution get through'
            : never,
          help: isTwo ? 'write a handler for each rule' : 'write one rule such as "Bash(git *)" or "Write(*.ts)"',
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-tool',
    on: 'hooks',
    severity: 'error',
    summary: 'an if for a tool that never comes to its hook',
    effect: never,
    check(source, report) {
      for (const { hook, node, rule, field } of conditions(source)) {
        if (!rule || !isToolEvent(hook.event) || twoRules.test(node.value)) continue;
        const verdict = judgeTool(rule.tool);
        const reading = readMatcher(hook.matcher, hook.event);
        if (verdict.kind !== 'live') {
          const meant = verdict.kind === 'misspelt' ? verdict.meant : undefined;
          const isPattern = rule.tool.startsWith('mcp__');
          report({
            message: `"if" names no tool: ${quoted(rule.tool)}`,
            help: meant
              ? `write ${quoted(meant)}`
              : isPattern
                ? 'write the whole name of one tool, or use a matcher'
                : 'write the name of a tool',
            range: node.range,
            field,
          });
        } else if (reading.kind !== 'invalid' && matchesValue(reading, rule.tool, true) === false)
          report({
            message: `the matcher ${quoted(hook.matcher)} never lets a call of ${rule.tool} through to this "if"`,
            help: 'name the same tool in both',
            range: node.range,
            field,
          });
      }
    },
  }),
  defineRule({
    id: 'hook/if-content',
    on: 'hooks',
    severity: 'error',
    summary: 'an if about something that the client does not compare',
    effect: never,
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!rule || rule.content === undefined || rule.content === '*' || !isToolEvent(hook.event) || twoRules.test(text))
          continue;
        const isCommand = toolsWithContent.command.some((tool) => tool === rule.tool);
        const isParameter = isCommand && /^\w+:(?!\*$)/.test(rule.content);
        const isComparable = isCommand || toolsWithContent.file.some((tool) => tool === rule.tool);
        if (judgeTool(rule.tool).kind !== 'live' || (isComparable && !isParameter)) continue;
        report({
          message: `"if" cannot look into a call of ${rule.tool}: ${quoted(text)}`,
          help: isParameter
            ? 'write the command line itself, such as "Bash(git *)"'
            : `write ${quoted(rule.tool)}, and let the script look at its input; only ${either([...toolsWithContent.command, ...toolsWithContent.file])} are compared`.replace(
                ' or ',
                ' and ',
              ),
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-part',
    on: 'hooks',
    severity: 'warning',
    summary: 'a matcher for several tools, and an if for one of them',
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        const reading = readMatcher(hook.matcher, hook.event);
        if (!rule || reading.kind !== 'names' || !isToolEvent(hook.event) || !reading.names.includes(rule.tool)) continue;
        // Handlers side by side may each take one of the tools.
        const lost = reading.names.filter(
          (name) => name !== rule.tool && judgeTool(name).kind === 'live' && !isTakenBeside(hook, name),
        );
        if (lost.length === 0) continue;
        report({
          message: `"if" lets no call of ${either(lost)} through: ${quoted(text)}`,
          effect: `the client never runs the hook for ${either(lost)}, though the matcher names ${lost.length > 1 ? 'them' : 'it'}`,
          help: `add a handler with an "if" for ${either(lost)}, or take ${lost.length > 1 ? 'them' : 'it'} out of the matcher`,
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-guard',
    on: 'hooks',
    severity: 'info',
    summary: 'an if in front of a guard, which other spellings of a command get around',
    effect: 'a path to the program, sudo, env, timeout or bash -c in front of it keeps the hook from running',
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!rule?.content || !hook.fact.gating || !toolsWithContent.command.some((tool) => tool === rule.tool)) continue;
        if (/^\*/.test(rule.content) || twoRules.test(text) || !decisionOf(hook)?.stops) continue;
        report({
          message: `a guard behind the "if" ${quoted(text)} does not see every such command`,
          help: 'let the script judge each command, without an "if"; it only saves the start of a process',
          range: node.range,
          field,
        });
      }
    },
  }),
] as const;

/** True where another handler of the group runs for calls of a tool. */
function isTakenBeside({ group, node }: LoadedHook, tool: string): boolean {
  const hooks = entryOf(group.node, 'hooks')?.value;
  return (hooks?.kind === 'list' ? hooks.items : []).some((other) => {
    const text = other === node ? undefined : textNode(other, 'if')?.value;
    return other !== node && (text === undefined || text === '' || readIf(text)?.tool === tool);
  });
}
