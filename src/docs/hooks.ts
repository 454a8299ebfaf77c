import {
  commonInputs,
  type HandlerField,
  type HookEvent,
  type HookField,
  hookEvents,
  hookShapes,
  misnomers,
} from '../spec/hook-facts.ts';
import { type SessionVariable, sessionVariables } from '../spec/hook-payloads.ts';
import { type HookOutput, hookOutputs, outputKeys } from '../spec/hooks.ts';
import { code, codes, table } from './regions.ts';

/** Every event: when it fires, what its matcher is held against, which handlers it runs, and how long they get. */
export function hookEventTable(): string {
  const rows = hookEvents.map(({ name, fires, matcher, handlers, timeout }) => [
    code(name),
    fires,
    matcher ? code(matcher.on) : 'none',
    handlersOf(handlers),
    String(timeout),
  ]);
  return table(['Event', 'Fires', 'Matcher', 'Handlers', 'Seconds'], rows);
}

/** A section for every event: the values of its matcher, its own input, and its keys of `hookSpecificOutput`. */
export function hookEventSections(): string {
  return hookEvents.map(sectionOf).join('\n\n');
}

/** The fields that the input of more than one event has. */
export function commonInputTable(): string {
  const rows = commonInputs.map((field) => [fieldWords(field), field.events ? codes(field.events) : 'all', field.when ?? '']);
  return table(['Field', 'Events', 'When'], rows);
}

function handlersOf(handlers: readonly string[]): string {
  return handlers.includes('agent') ? 'all' : codes(handlers);
}

function sectionOf(event: HookEvent): string {
  const { name, fires, matcher, input, inPlugin, note } = event;
  const own = hookOutputs.find((candidate) => candidate.event === name);
  // The values of a field of the input stand there.
  const isSaid = input.some(({ name: field, values }) => field === matcher?.on && values);
  const values = matcher?.values && !isSaid ? `: ${codes(matcher.values)}${matcher.open ? ', perhaps others' : ''}` : '';
  const lines = [
    matcher && `Matcher: ${code(matcher.on)}${values}`,
    `Input: ${input.map(fieldWords).join(', ')}`,
    outputWords(event, own),
    inPlugin && `Plugins: ${inPlugin}`,
    note && `Note: ${note}`,
  ];
  const items = lines.flatMap((line) => (line ? [`- ${line}`] : []));
  return [`### ${name}`, '', `${fires.charAt(0).toUpperCase()}${fires.slice(1)}.`, '', ...items].join('\n');
}

function outputWords({ output }: HookEvent, own: HookOutput | undefined): string {
  if (!output || !own?.fields) return `Output: no ${code('hookSpecificOutput')}; one makes the whole output invalid`;
  const does = new Map(own.fields.map((field) => [field.name, field.does]));
  return `Output: ${output.map((field) => `${fieldWords(field)} ${does.get(field.name) ?? ''}`.trim()).join('; ')}`;
}

function fieldWords({ name, values, optional, required, deprecated, fields }: HookField): string {
  const notes = [
    values && codes(values),
    fields?.map(fieldWords).join(', '),
    required && 'required',
    deprecated && 'deprecated',
  ].filter(Boolean);
  return `${code(optional ? `${name}?` : name)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

const stdoutWords: Readonly<Record<HookOutput['plainStdout'], string>> = {
  model: 'the model reads it',
  user: 'the user sees it',
  instructions: 'joins the instructions for the summary',
  path: 'its last line is the path',
  ignored: '',
};

const stopWords: Readonly<Record<HookOutput['stop'], string>> = {
  'ends-turn': 'ends the turn',
  'drops-prompt': 'drops the prompt',
  ignored: '',
};

/** What exit code 2, a failure, `continue` and plain text do; the last row names the events on which they do nothing. */
export function hookDecisionTable(): string {
  const rows = hookOutputs.map((output) => [
    code(output.event),
    output.blocking === 'none' ? '' : (output.blocked ?? ''),
    output.blocking === 'none' || output.reasonTo === 'nobody' ? '' : `the ${output.reasonTo}`,
    output.onFailure === 'block' ? 'blocks' : '',
    stopWords[output.stop],
    stdoutWords[output.plainStdout],
  ]);
  const [telling, silent] = [rows.filter(isTelling), rows.filter((row) => !isTelling(row))];
  return table(
    [
      'Event',
      'Exit code 2, `"decision": "block"`',
      'Reason goes to',
      '`onFailure: "block"`',
      '`"continue": false`',
      'Plain stdout',
    ],
    [...telling, [silent.map(([event]) => event).join(', '), 'nothing', '', '', '', '']],
  );
}

function isTelling([, ...effects]: readonly string[]): boolean {
  return effects.some(Boolean);
}

/** The keys of the JSON that every hook may print. */
export function hookOutputTable(): string {
  const rows = outputKeys.map(({ name, schema, does }) => {
    const values = schema.enum?.map((value) => code(JSON.stringify(value))).join(', ') ?? schema.type ?? '';
    return [code(name), values, does];
  });
  return table(['Key', 'Values', 'What it does'], rows);
}

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
