import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, typeName } from '../../formats/located.ts';
import { entriesOf, type HookEntry } from '../../plugin/hooks/entries.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { type HandlerField, handlerShape, hookEvent, hookShapes } from '../../spec/hook-facts.ts';
import { closest, either, quoted } from '../wording.ts';
import { checkedHooks, effectOfRefused, isIgnored, isInReach } from './common.ts';

const types = hookShapes.filter(({ kind }) => kind === 'handler').map(({ name }) => name);

/** Handlers of known events, whatever their type. */
function handlersOf(source: ConfigSource): HookEntry[] {
  if (isIgnored(source) || !isInReach(source)) return [];
  return entriesOf(source).filter(({ event, node }) => hookEvent(event) && node.kind === 'map');
}

/** The type of a handler, and the fields that it needs. */
export const hookHandlerRules = [
  defineRule({
    id: 'hook/unknown-type',
    on: 'hooks',
    severity: 'error',
    summary: 'a handler without a type that the client knows',
    check(source, report) {
      for (const { node, type, event, place, field } of handlersOf(source)) {
        if (type !== undefined && handlerShape(type)) continue;
        const written = entryOf(node, 'type');
        const meant = type === undefined ? guessedType(node) : (closest(type, types) ?? guessedType(node));
        report({
          message: written
            ? `unknown type of handler ${quoted(source.file.text.slice(written.value.range.start, written.value.range.end).replace(/^"|"$/g, ''))}`
            : 'the handler has no type',
          effect: effectOfRefused(place, event),
          help: meant ? `write "type": ${quoted(meant)}` : `write ${either(types)}`,
          range: written?.value.range ?? { start: node.range.start, end: node.range.start + 1 },
          field: written ? `${field}.type` : field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/missing-field',
    on: 'hooks',
    severity: 'error',
    summary: 'a handler without a field that its type needs',
    check(source, report) {
      for (const { node, type, event, place, field } of checkedHooks(source)) {
        for (const { name, does } of handlerShape(type)?.fields.filter(({ required }) => required) ?? []) {
          if (entryOf(node, name)) continue;
          report({
            message: `a handler of type ${quoted(type)} needs ${quoted(name)}`,
            effect: effectOfRefused(place, event),
            help: `add ${quoted(name)}: ${does.charAt(0).toLowerCase()}${does.slice(1).replace(/\.$/, '')}`,
            range: entryOf(node, 'type')?.value.range ?? node.range,
            field: `${field}.${name}`,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/invalid-field',
    on: 'hooks',
    severity: 'error',
    summary: 'a field of a handler with a value that the client does not take',
    check(source, report) {
      for (const { node, type, event, place, field } of checkedHooks(source)) {
        for (const fact of handlerShape(type)?.fields ?? []) {
          const entry = entryOf(node, fact.name);
          const problem = entry && problemOf(fact, entry.value);
          if (!entry || !problem) continue;
          const written = source.file.text.slice(entry.value.range.start, entry.value.range.end);
          const number = fact.type === 'seconds' && /^"\d+(?:\.\d+)?"$/.test(written) ? written.slice(1, -1) : undefined;
          const isBoolean = fact.type === 'boolean' && /^"(?:true|false)"$/.test(written);
          const plain = isBoolean ? written.slice(1, -1) : number;
          report({
            message: `${fact.name} ${problem}: ${quoted(written.replace(/^"|"$/g, ''))}`,
            severity: fact.lenient && entry.value.kind === 'scalar' && fact.values ? 'warning' : 'error',
            effect: fact.lenient ? 'the client reads any other word as "block"' : effectOfRefused(place, event),
            help: fact.values
              ? `write ${either(fact.values.map(quoted))}`
              : ((plain ? `write ${plain}` : helpFor[fact.type]) ?? 'write text'),
            range: entry.value.range,
            field: `${field}.${fact.name}`,
            ...(plain ? { fix: { safe: true, edits: [{ range: entry.value.range, text: plain }] } } : {}),
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/refused-type',
    on: 'hooks',
    severity: 'error',
    summary: 'a type of handler that its event does not run',
    effect: 'the client never runs it; at most its debug log says so',
    check(source, report) {
      for (const { node, type, fact, field } of checkedHooks(source)) {
        const range = entryOf(node, 'type')?.value.range;
        if (fact.handlers.includes(type) || !range) continue;
        report({
          message: `${fact.name} does not run handlers of type ${quoted(type)}`,
          help: `write ${either(fact.handlers.map(quoted))}`,
          range,
          field: `${field}.type`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/empty-command',
    on: 'hooks',
    severity: 'error',
    summary: 'an empty command',
    effect: 'the hook fails to run, and the client goes on as if it were not there',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const command = type === 'command' ? entryOf(node, 'command')?.value : undefined;
        if (command?.kind === 'scalar' && typeof command.value === 'string' && command.value.trim() === '')
          report({
            message: 'the command is empty',
            help: 'write what to run, or remove the handler',
            range: command.range,
            field: `${field}.command`,
          });
      }
    },
  }),
] as const;

/** The type whose own field the handler has. */
function guessedType(node: Node): string | undefined {
  const found = types.filter((type) =>
    handlerShape(type)?.fields.some(({ name, required }) => required && name !== 'type' && entryOf(node, name)),
  );
  return found.length === 1 ? found[0] : undefined;
}

const helpFor: Readonly<Record<string, string>> = {
  seconds: 'write a number of seconds greater than 0',
  boolean: 'write true or false',
  'string[]': 'write a list of texts',
  'string map': 'write an object of texts',
  map: 'write an object',
  url: 'write an absolute URL, with http:// or https://',
};

/** What is wrong with a value for its field; undefined where the client takes it. */
function problemOf({ type, values }: HandlerField, node: Node): string | undefined {
  const found = typeName(node);
  if (values)
    return found === 'string' && values.includes(String(scalarOf(node))) ? undefined : `takes ${either(values.map(quoted))}`;
  if (type === 'seconds') {
    if (found !== 'number') return 'is not a number';
    return Number(scalarOf(node)) > 0 ? undefined : 'is not greater than 0';
  }
  if (type === 'boolean') return found === 'boolean' ? undefined : 'is not true or false';
  if (type === 'string[]')
    return node.kind === 'list' && node.items.every((item) => typeName(item) === 'string') ? undefined : 'is not a list of texts';
  if (type === 'map') return node.kind === 'map' ? undefined : 'is not an object';
  if (type === 'string map')
    return node.kind === 'map' && node.entries.every(({ value }) => typeName(value) === 'string')
      ? undefined
      : 'is not an object of texts';
  if (found !== 'string') return 'is not text';
  return type === 'url' && !URL.canParse(String(scalarOf(node))) ? 'is no absolute URL' : undefined;
}

function scalarOf(node: Node): unknown {
  return node.kind === 'scalar' ? node.value : undefined;
}
