import type { Fix } from '../../engine/finding.ts';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, type MapNode, type Node, typeName } from '../../formats/located.ts';
import { groupsOf, handlerText, textsOf } from '../../plugin/hooks/entries.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { quoted } from '../wording.ts';
import { checkedEvents, effectOfRefused, isIgnored, isInReach } from './common.ts';

/** The groups of events that the client knows. */
function knownGroups(source: ConfigSource) {
  if (isIgnored(source) || !isInReach(source)) return [];
  return groupsOf(source).filter(({ event }) => hookEvent(event.name));
}

/** True for a JSON map; edits are written for JSON alone. */
function isJson(file: string, node: Node): node is MapNode {
  return node.kind === 'map' && file[node.range.start] === '{';
}

/** What stands between an event and its handlers. */
export const hookGroupRules = [
  defineRule({
    id: 'hook/event-shape',
    on: 'hooks',
    severity: 'error',
    summary: 'an event whose value is not a list of groups',
    check(source, report) {
      const { text } = source.file;
      for (const { name, entry, field, place } of checkedEvents(source)) {
        const { value } = entry;
        if (!hookEvent(name) || value.kind === 'list') continue;
        report({
          message: `${name} is a ${typeName(value)}, not a list of groups`,
          effect: effectOfRefused(place, name),
          help: 'write a list: [ { "matcher": …, "hooks": [ … ] } ]',
          range: value.range,
          field,
          ...(isJson(text, value) && entryOf(value, 'hooks') ? { fix: wrapped(text, value, '[', ']') } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/group-shape',
    on: 'hooks',
    severity: 'error',
    summary: 'a group without a list of handlers',
    check(source, report) {
      const { text } = source.file;
      for (const { event, node, field } of knownGroups(source)) {
        const hooks = entryOf(node, 'hooks');
        if (node.kind === 'map' && hooks?.value.kind === 'list') continue;
        const isFlat = node.kind === 'map' && !hooks && ['type', 'command', 'prompt', 'url'].some((key) => entryOf(node, key));
        const fix = hooks
          ? isJson(text, hooks.value)
            ? wrapped(text, hooks.value, '[', ']')
            : undefined
          : flatFix(text, node, isFlat);
        report({
          message: isFlat
            ? 'a handler stands where a group of handlers belongs'
            : node.kind !== 'map'
              ? `a group is a ${typeName(node)}, not an object`
              : hooks
                ? `"hooks" is a ${typeName(hooks.value)}, not a list of handlers`
                : 'the group has no list "hooks"',
          effect: effectOfRefused(event.place, event.name),
          help: 'write { "matcher": …, "hooks": [ { "type": "command", … } ] }',
          range: hooks?.value.range ?? { start: node.range.start, end: Math.min(node.range.end, node.range.start + 1) },
          field,
          ...(fix ? { fix } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/matcher-type',
    on: 'hooks',
    severity: 'error',
    summary: 'a matcher that is not text',
    check(source, report) {
      const { text } = source.file;
      for (const { event, matcher, field } of knownGroups(source)) {
        if (!matcher || typeName(matcher.value) === 'string') continue;
        const { value } = matcher;
        const names = textsOf(value);
        const canJoin =
          names !== undefined && names.length > 0 && names.every((name) => name !== undefined && /^\w+$/.test(name));
        report({
          message: `the matcher is a ${typeName(value)}, not text: ${quoted(text.slice(value.range.start, value.range.end))}`,
          effect: effectOfRefused(event.place, event.name),
          help: names ? 'write one text with | between the names' : 'write text, or leave the matcher out to match everything',
          range: value.range,
          field: `${field}.matcher`,
          ...(canJoin && text[value.range.start] === '['
            ? { fix: { safe: true, edits: [{ range: value.range, text: JSON.stringify(names.join('|')) }] } }
            : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/handler-shape',
    on: 'hooks',
    severity: 'error',
    summary: 'a handler that is not an object',
    check(source, report) {
      for (const { event, node, field } of knownGroups(source)) {
        const hooks = entryOf(node, 'hooks')?.value;
        for (const [index, handler] of (hooks?.kind === 'list' ? hooks.items : []).entries()) {
          if (handler.kind === 'map') continue;
          report({
            message: `a handler is a ${typeName(handler)}, not an object`,
            effect: effectOfRefused(event.place, event.name),
            help: 'write { "type": "command", "command": … }',
            range: handler.range,
            field: `${field}.hooks.${index}`,
          });
        }
      }
    },
  }),
] as const;

function wrapped(text: string, { range }: Node, open: string, close: string): Fix {
  return { safe: true, edits: [{ range, text: `${open}${text.slice(range.start, range.end)}${close}` }] };
}

/** Puts the fields of a handler, all but the matcher, into a list of handlers. */
function flatFix(text: string, node: Node, isFlat: boolean): Fix | undefined {
  if (!isFlat || !isJson(text, node) || handlerText(node, 'type') === undefined) return undefined;
  const written = ({ keyRange, value }: MapNode['entries'][number]): string => text.slice(keyRange.start, value.range.end);
  const matcher = entryOf(node, 'matcher');
  const fields = node.entries.filter((entry) => entry.key !== 'matcher').map(written);
  const handlers = `"hooks": [{ ${fields.join(', ')} }]`;
  return { safe: true, edits: [{ range: node.range, text: `{ ${matcher ? `${written(matcher)}, ` : ''}${handlers} }` }] };
}
