import { defineRule } from '../../engine/rule.ts';
import { rangeInside } from '../../formats/inside.ts';
import { entryOf, type Range, type ScalarNode } from '../../formats/located.ts';
import { groupsOf, type HookGroup } from '../../plugin/hooks/entries.ts';
import { type MatcherReading, matchesValue, readMatcher } from '../../plugin/hooks/matching.ts';
import { currentTools, serverNames, toolPrefix } from '../../plugin/hooks/names.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { type EventMatcher, type HookEvent, hookEvent } from '../../spec/hook-facts.ts';
import { tools } from '../../spec/index.ts';
import { toolInputs } from '../../spec/tool-inputs.ts';
import { closest, quoted } from '../wording.ts';
import { isIgnored, isInReach, oncePerSource } from './common.ts';

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
  return currentTools.filter((name) => new RegExp(`(?<![a-z])${name.toLowerCase()}(?![a-z])`).test(lower));
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
