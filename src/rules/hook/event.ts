import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node } from '../../formats/located.ts';
import { hookEntriesOf, placeOf } from '../../plugin/hooks/entries.ts';
import { scriptsOf } from '../../plugin/hooks/scripts.ts';
import type { Plugin } from '../../plugin/model.ts';
import { hookEvent, hookEvents } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { checkedEvents, isIgnored, type LoadedHook, textNode } from './common.ts';

/** How a hook decides. */
export interface Decision {
  /** By what, for a message. */
  readonly by: string;
  /** True where it can stop something; false where it only lets something through. */
  readonly stops: boolean;
}

/** By what a script or a command line decides, in the order in which it is looked for. */
const signs: readonly (readonly [by: string, pattern: RegExp])[] = [
  ['exit code 2', /\bexit(?:\(| \(?)2\b|\bexitCode ?= ?2\b/],
  ['a permissionDecision', /\bpermissionDecision\b/],
  ['"decision": "block"', /["']?\bdecision\b["']? ?: ?["']block\b/],
];

/** Larger files are not searched; no hook script is that long. */
const maxLength = 200_000;

/** How a command hook decides, as far as the texts of its command and scripts show; undefined where they show nothing. */
export function decisionOf(hook: LoadedHook): Decision | undefined {
  const command = textNode(hook.node, 'command')?.value ?? '';
  const { plugin } = hook.source;
  const texts = scriptsOf(hook)
    .filter(({ path }) => plugin.files.kindOf(path) === 'file')
    .map(({ path }) => plugin.source(path).text.slice(0, maxLength));
  const text = [command, ...texts].join('\n');
  const [by] = signs.find(([, pattern]) => pattern.test(text)) ?? [];
  return by === undefined ? undefined : { by, stops: by !== 'a permissionDecision' || /\bdeny\b|["']ask["']/.test(text) };
}

const names = hookEvents.map(({ name }) => name);

/** Names of events. */
export const hookEventRules = [
  defineRule({
    id: 'hook/unknown-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an event that the client does not have',
    check(source, report) {
      for (const { name, entry, field, place } of checkedEvents(source)) {
        if (hookEvent(name) || isWrapper(name, entry.value)) continue;
        const holdsHooks = entry.value.kind === 'list';
        const meant = closest(name, names);
        const isCase = meant?.toLowerCase() === name.toLowerCase();
        const isFree = !checkedEvents(source).some((other) => other.name === meant);
        const { start, end } = entry.keyRange;
        const isQuoted = source.file.text[start] === '"';
        const log = place === 'file' || place === 'manifest' ? "; the client's validator only warns" : '';
        report({
          message: `unknown hook event ${quoted(name)}`,
          severity: holdsHooks ? 'error' : 'warning',
          effect: holdsHooks
            ? `the client ignores the whole entry: its hooks never run${log}`
            : 'the client takes it for an event and ignores it',
          help: meant
            ? isCase
              ? `names of events are case-sensitive: write ${quoted(meant)}`
              : `did you mean ${quoted(meant)}?`
            : holdsHooks
              ? 'the page of this rule lists the events: --explain hook/unknown-event'
              : 'only events belong here',
          range: entry.keyRange,
          field,
          ...(meant && isCase && isFree
            ? { fix: { safe: true, edits: [{ range: { start, end }, text: isQuoted ? JSON.stringify(meant) : meant }] } }
            : {}),
        });
      }
    },
  }),
] as const;

/** Another rule says more about events inside a second "hooks". */
function isWrapper(name: string, value: Node): boolean {
  return name === 'hooks' && value.kind === 'map' && names.some((event) => entryOf(value, event));
}

/** What works in settings and not in a plugin. */
export const hookDeadEndRules = [
  defineRule({
    id: 'hook/ignored-place',
    on: 'hooks',
    severity: 'error',
    summary: 'hooks in a command of a plugin',
    check(source, report) {
      // Those of an agent are a field that plugin agents do not have: agent/ignored-field.
      if (!isIgnored(source) || !source.root || placeOf(source) !== 'command') return;
      const { root } = source;
      const isGate = root.kind === 'map' && root.entries.some(({ key }) => hookEvent(key)?.gating);
      report({
        message: 'hooks in a command of a plugin do not run',
        effect: isGate
          ? 'the client loads the command without its hooks, and without its allowed-tools too'
          : 'the client drops them without a word',
        help: 'move them to hooks/hooks.json, or make the command a skill, where they work',
        range: root.range,
        field: source.field,
      });
    },
  }),
  defineRule({
    id: 'hook/plugin-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an event that does not come to hooks of a plugin',
    check(source, report) {
      if (source.plugin.scope !== 'plugin') return;
      for (const { name, entry, field } of checkedEvents(source)) {
        const fact = hookEvent(name);
        if (!fact?.inPlugin || entry.value.kind !== 'list' || entry.value.items.length === 0) continue;
        if (name === 'FileChanged' && watchesFiles(source.plugin)) continue;
        report({
          message: `${name} does not come to the hooks of a plugin alone`,
          effect: fact.inPlugin,
          help:
            name === 'FileChanged'
              ? 'return absolute "watchPaths" from a SessionStart hook, or use PostToolUse with a matcher for Write and Edit'
              : 'look at "cwd" in the input of another event, such as PreToolUse or UserPromptSubmit',
          range: entry.keyRange,
          field,
        });
      }
    },
  }),
] as const;

/** True where a SessionStart hook of the plugin speaks of the files to watch. */
function watchesFiles(plugin: Plugin): boolean {
  return hookEntriesOf(plugin).some((entry) => {
    if (entry.event !== 'SessionStart') return false;
    const command = textNode(entry.node, 'command')?.value ?? '';
    const texts = scriptsOf(entry)
      .filter(({ path }) => plugin.files.kindOf(path) === 'file')
      .map(({ path }) => plugin.source(path).text);
    return [command, ...texts].some((text) => text.includes('watchPaths'));
  });
}
