import { defineRule, type Fix } from '../../engine/rule.ts';
import { trailingComma } from '../../formats/json.ts';
import { type Entry, entryOf, type MapNode, type Node, typeName } from '../../formats/located.ts';
import { eventMapOf, groupsOf, handlerText, placeOf, textsOf } from '../../plugin/hooks/entries.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { either, quoted } from '../wording.ts';
import { checkedEvents, effectOfLostFile, effectOfRefused, isIgnored, isInReach } from './common.ts';

/** True for a JSON file that is all hooks. */
function isOwnFile({ field, origin }: ConfigSource): boolean {
  return field === '' && origin !== 'inline';
}

/** Hooks files that are no JSON, and JSON of which a part is lost. */
export const hookSyntaxRules = [
  defineRule({
    id: 'hook/syntax',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'a hooks file that is not JSON',
    effect: effectOfLostFile,
    check(source, report) {
      const [problem] = source.problems;
      if (!isOwnFile(source) || !problem) return;
      const isEmpty = source.file.text.trim() === '';
      const comma = trailingComma(source.file.text, source.problems);
      const help = isEmpty
        ? 'write { "hooks": {} }, or delete the file'
        : problem.code === 'InvalidCommentToken'
          ? 'remove the comment; "description" is there for remarks'
          : comma
            ? 'remove the comma before the bracket'
            : 'JSON has no comments, no trailing commas and no single quotes';
      report({
        message: isEmpty ? 'the file is empty' : `the file is not JSON: ${problem.message}`,
        help,
        range: comma ?? problem.range,
        ...(comma ? { fix: { safe: true, edits: [{ range: comma, text: '' }] } } : {}),
      });
    },
  }),
  defineRule({
    id: 'hook/byte-order-mark',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'a byte order mark at the start of a hooks file',
    effect: effectOfLostFile,
    check(source, report) {
      if (!isOwnFile(source) || !source.file.text.startsWith('\uFEFF')) return;
      const range = { start: 0, end: 1 };
      report({
        message: 'the file starts with a byte order mark, which is no JSON',
        help: 'save it as UTF-8 without the mark',
        range,
        fix: { safe: true, edits: [{ range, text: '' }] },
      });
    },
  }),
  defineRule({
    id: 'hook/duplicate-key',
    on: 'hooks',
    severity: 'error',
    summary: 'a key that stands twice, so that one of the values is lost',
    check(source, report) {
      const { root, file, duplicates } = source;
      if (!root || !isInReach(source)) return;
      for (const { key, first, second } of duplicates) {
        if (first.start < root.range.start || second.end > root.range.end) continue;
        const isContainer = key === 'hooks' || hookEvent(key) !== undefined;
        report({
          message: `the key ${quoted(key)} stands twice`,
          severity: isContainer ? 'error' : 'warning',
          effect: isContainer
            ? 'the client keeps the last one without a word: the hooks of the first never run'
            : 'the client keeps the last value without a word',
          help: isContainer ? 'join the two into one' : 'remove one of them',
          range: second,
          related: [{ file: file.path, range: first, message: 'the first one' }],
        });
      }
    },
  }),
] as const;

const refusesPlugin = 'the client refuses the whole plugin: what it cannot load may be a guard';

/** Keys of a map that are events, in file order. */
function eventKeys(map: MapNode): readonly Entry[] {
  return map.entries.filter(({ key }) => hookEvent(key));
}

/** Keys that belong into "hooks"; a matcher at the top is taken for a gate that lost its place. */
function outsideKeys(map: MapNode): readonly Entry[] {
  return map.entries.filter(({ key }) => hookEvent(key) || key === 'matcher');
}

function hasGate(map: MapNode): boolean {
  return eventKeys(map).some(({ key }) => hookEvent(key)?.gating);
}

/** The outermost shape of a source of hooks. */
export const hookShapeRules = [
  defineRule({
    id: 'hook/file-shape',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'hooks that are not an object of events',
    effect: effectOfLostFile,
    check(source, report) {
      const { root, origin } = source;
      if (!root || isIgnored(source) || !isInReach(source)) return;
      if (origin === 'inline') {
        if (root.kind !== 'map') report({ ...inlineShape(source), range: root.range, field: source.field });
        return;
      }
      if (root.kind !== 'map') {
        const message = `a hooks file holds an object, not a ${typeName(root)}`;
        report({ message, help: 'write { "hooks": { … } }', range: root.range });
        return;
      }
      const hooks = entryOf(root, 'hooks');
      const modules = entryOf(root, 'modules')?.value;
      const hasModules = modules !== undefined && !(modules.kind === 'list' && modules.items.length === 0);
      if (!hooks && !hasModules && outsideKeys(root).length === 0)
        report({
          message: 'the file has neither "hooks" nor "modules"',
          help: 'put the events into an object called "hooks"',
          range: { start: root.range.start, end: root.range.start + 1 },
        });
      if (hooks && hooks.value.kind !== 'map')
        report({
          message: `"hooks" is a ${typeName(hooks.value)}, not an object of events`,
          effect: typeName(hooks.value) === 'null' ? effectOfLostFile : refusesPlugin,
          help: 'write "hooks": { "PreToolUse": [ … ] }',
          range: hooks.value.range,
          field: 'hooks',
        });
      const description = entryOf(root, 'description')?.value;
      if (description && typeName(description) !== 'string')
        report({
          message: `"description" is a ${typeName(description)}, not text`,
          effect: hooks?.value.kind === 'map' && hasGate(hooks.value) ? refusesPlugin : effectOfLostFile,
          help: 'write text, or remove it',
          range: description.range,
          field: 'description',
        });
    },
  }),
  defineRule({
    id: 'hook/missing-wrapper',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'events outside the object "hooks" of a hooks file',
    check(source, report) {
      const { root, origin } = source;
      if (origin === 'inline' || root?.kind !== 'map') return;
      const hasHooks = entryOf(root, 'hooks') !== undefined;
      const outside = outsideKeys(root);
      const [first] = outside;
      const last = outside.at(-1);
      if (!first || !last) return;
      const isGating = outside.some(({ key }) => key === 'matcher' || hookEvent(key)?.gating);
      const names = either(outside.map(({ key }) => quoted(key))).replace(' or ', ' and ');
      const between = root.entries.filter(
        ({ keyRange, value }) => keyRange.start >= first.keyRange.start && value.range.end <= last.value.range.end,
      );
      const canWrap = !hasHooks && between.every(({ key }) => hookEvent(key));
      const unloaded = hasHooks ? 'the client ignores the key; only its debug log says so' : effectOfLostFile;
      report({
        message: `${names} ${outside.length > 1 ? 'stand' : 'stands'} outside the object "hooks"`,
        effect: isGating ? refusesPlugin : unloaded,
        help: hasHooks ? 'move it into "hooks"' : 'wrap the events: { "hooks": { … } }; only settings.json goes without',
        range: first.keyRange,
        field: first.key,
        ...(canWrap
          ? {
              fix: {
                safe: true,
                edits: [
                  { range: { start: first.keyRange.start, end: first.keyRange.start }, text: '"hooks": { ' },
                  { range: { start: last.value.range.end, end: last.value.range.end }, text: ' }' },
                ],
              },
            }
          : {}),
      });
    },
  }),
  defineRule({
    id: 'hook/double-wrapper',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'an object "hooks" where the events belong',
    check(source, report) {
      if (isIgnored(source) || !isInReach(source)) return;
      const map = eventMapOf(source);
      const inner = entryOf(map, 'hooks');
      if (map?.kind !== 'map' || inner?.value.kind !== 'map' || eventKeys(inner.value).length === 0) return;
      const place = placeOf(source);
      const gate = eventKeys(inner.value).find(({ key }) => hookEvent(key)?.gating);
      const { text } = source.file;
      // In a broken text nobody knows where the object ends.
      const isJson = text[map.range.start] === '{' && source.problems.length === 0;
      report({
        message: `the events stand in an object "hooks" of their own inside ${place === 'file' ? '"hooks"' : 'the field "hooks"'}`,
        effect: gate
          ? effectOfRefused(place, gate.key)
          : 'the client takes "hooks" for an unknown event and ignores it: none of these hooks runs',
        help: 'write the events without the inner object; only hooks files have it, once',
        range: inner.keyRange,
        field: `${source.field || 'hooks'}.hooks`,
        ...(isJson && map.entries.length === 1
          ? {
              fix: {
                safe: true,
                edits: [{ range: map.range, text: text.slice(inner.value.range.start, inner.value.range.end) }],
              },
            }
          : {}),
      });
    },
  }),
] as const;

function inlineShape(source: ConfigSource): { message: string; effect: string; help: string } {
  const place = placeOf(source);
  const type = source.root ? typeName(source.root) : 'null';
  return {
    message: `hooks is a ${type}, not a map of events`,
    effect:
      place === 'agent'
        ? 'the client does not load the agent'
        : `the client ignores the field: the ${place} has no hooks; only its debug log says so`,
    help: 'write the name of an event, and below it a list of groups',
  };
}

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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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
    inClient: true,
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
