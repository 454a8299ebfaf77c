import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node } from '../../formats/located.ts';
import { hookEvent, hookEvents } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { checkedEvents } from './common.ts';

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
