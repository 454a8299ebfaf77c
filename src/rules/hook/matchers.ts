import { rangeInside } from '../../formats/inside.ts';
import { entryOf, type Range, type ScalarNode } from '../../formats/located.ts';
import { groupsOf, type HookGroup } from '../../plugin/hooks/entries.ts';
import { type MatcherReading, matchesValue, readMatcher } from '../../plugin/hooks/matching.ts';
import { currentTools, serverNames, toolPrefix } from '../../plugin/hooks/names.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { type EventMatcher, type HookEvent, hookEvent } from '../../spec/hook-facts.ts';
import { tools } from '../../spec/index.ts';
import { toolInputs } from '../../spec/tool-inputs.ts';
import { closest } from '../wording.ts';
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
