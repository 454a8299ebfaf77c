import { entryOf, type Node, type ScalarNode } from '../../formats/located.ts';
import { entriesOf, eventsOf, type HookEntry, type HookEventEntry, type HookPlace, placeOf } from '../../plugin/hooks/entries.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { type HookEvent, handlerShape, hookEvent } from '../../spec/hook-facts.ts';

/** True for a source of which the client runs nothing, whatever stands in it; one finding says so, and no other rule looks at it. */
export function isIgnored(source: ConfigSource): boolean {
  const place = placeOf(source);
  return source.plugin.scope === 'plugin' && (place === 'agent' || place === 'command');
}

/** True where findings can stand in the source's file: the file of a marketplace lies beside its plugins' folders. */
export function isInReach({ file, plugin }: ConfigSource): boolean {
  return plugin.source(file.path).text === file.text;
}

/** What a source comes to, worked out once for all rules that ask. */
export function oncePerSource<T>(work: (source: ConfigSource) => T): (source: ConfigSource) => T {
  const known = new WeakMap<ConfigSource, T>();
  return (source) => {
    const found = known.get(source) ?? work(source);
    known.set(source, found);
    return found;
  };
}

/** The events of a source that rules look at. */
export const checkedEvents = oncePerSource((source): readonly HookEventEntry[] =>
  isIgnored(source) || !isInReach(source) ? [] : eventsOf(source),
);

/** A handler that the client would load: of a known event and a known type. */
export interface LoadedHook extends HookEntry {
  readonly type: string;
  readonly fact: HookEvent;
}

/** The handlers of a source that rules look at. */
export const checkedHooks = oncePerSource((source): readonly LoadedHook[] => {
  if (isIgnored(source) || !isInReach(source)) return [];
  return entriesOf(source).flatMap((entry) => {
    const fact = hookEvent(entry.event);
    const { type } = entry;
    return fact && type !== undefined && handlerShape(type) ? [{ ...entry, type, fact }] : [];
  });
});

/** What the client does with an entry that it can't load, by where it stands. Seen in client 2.1.330 for each. */
export function effectOfRefused(place: HookPlace, event: string): string {
  const isGating = hookEvent(event)?.gating === true;
  if (!isGating && (place === 'file' || place === 'manifest'))
    return 'the client drops the entry and loads the rest; its validator only warns';
  if (!isGating) return 'the client drops the entry and loads the rest; only its debug log says so';
  if (place === 'settings') return 'the client applies nothing of the settings file: what it cannot load may be a guard';
  if (place === 'skill' || place === 'command')
    return `the ${place} loads without any hook and without its allowed-tools: what the client cannot load may be a guard`;
  if (place === 'agent') return 'the client does not load the agent';
  return 'the client refuses the whole plugin: what it cannot load may be a guard';
}

/** What the client does with a file of hooks that it can't read at all. */
export const effectOfLostFile = 'the plugin loads without the hooks of this file, and the client reports a plugin error';

/** The text field of a handler as a node; undefined where it is absent or no text. */
export function textNode(node: Node, key: string): (ScalarNode & { readonly value: string }) | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? { ...value, value: value.value } : undefined;
}

/** True for a text that stands in JSON quotes, where edits can be written. */
export function isJsonText(file: string, { range }: Node): boolean {
  return file[range.start] === '"';
}
