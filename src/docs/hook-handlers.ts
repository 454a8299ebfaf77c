import { type HandlerField, hookEvents, hookShapes, misnomers } from '../spec/hook-facts.ts';
import { type SessionVariable, sessionVariables } from '../spec/hook-session.ts';
import { code, codes, table } from './table.ts';

const handlers = hookShapes.filter(({ kind }) => kind === 'handler');

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true` or `false`',
  seconds: 'a number above 0',
  url: 'an absolute URL',
  'string[]': 'a list of texts',
  'string map': 'a map of texts',
  list: 'a list',
  map: 'a map',
};

/** The types of handlers, with the seconds that they get where their event does not say otherwise. */
export function handlerTypeTable(): string {
  const rows = handlers.map(({ name, does, timeout = 0, fields }) => [
    code(name),
    does,
    codes(fields.filter(({ name: field, required }) => required && field !== 'type').map(({ name: field }) => field)),
    String(timeout),
  ]);
  return table(['Type', 'What it does', 'Needs', 'Seconds'], rows);
}

/** Every field of a handler, with the types that have it. */
export function handlerFieldTable(): string {
  const rows = new Map<string, { field: HandlerField; types: string[] }>();
  for (const { name: type, fields } of handlers)
    for (const field of fields) {
      const key = `${field.name} ${field.does}`;
      const row = rows.get(key) ?? { field, types: [] };
      row.types.push(type);
      rows.set(key, row);
    }
  return table(
    ['Field', 'Types', 'Values', 'What it does'],
    [...rows.values()].map(({ field, types }) => [
      code(field.name),
      types.length === handlers.length ? 'all' : codes(types),
      field.name === 'type' ? codes(handlers.map(({ name }) => name)) : valuesOf(field),
      field.does,
    ]),
  );
}

/** The keys of a hooks file and of a group in it. */
export function hookFileTable(): string {
  const rows = hookShapes
    .filter(({ kind }) => kind !== 'handler')
    .flatMap(({ name, fields }) => fields.map((field) => [name, code(field.name), valuesOf(field), field.does]));
  return table(['In', 'Key', 'Values', 'What it is'], rows);
}

function valuesOf({ type, values, required }: HandlerField): string {
  const words = values ? codes(values) : (typeWords[type] ?? type);
  return required ? `${words}; required` : words;
}

/** The variables that a hook can rely on, and those that the exec form replaces. */
export function hookVariableTable(): string {
  const rows = sessionVariables.flatMap(({ name, holds, when, substituted }) =>
    holds ? [[code(name), holds, hooksWith[when], substituted ? 'yes' : '']] : [],
  );
  return table(['Variable', 'Holds', 'In', 'Replaced in the exec form'], rows);
}

const hooksWith: Readonly<Record<SessionVariable['when'], string>> = {
  always: 'all hooks',
  plugin: 'hooks of plugins',
  effort: 'events whose input has it',
  'env-file': codes(hookEvents.flatMap(({ name, environmentFile }) => (environmentFile ? [name] : []))),
};

/** Variables that hooks do not have, with what to use in their place. */
export function hookMisnomerTable(): string {
  const names = new Map<string, string[]>();
  for (const { name, use } of misnomers) names.set(use, [...(names.get(use) ?? []), name]);
  return table(
    ['Does not exist', 'Use'],
    [...names].map(([use, invented]) => [codes(invented), use]),
  );
}
