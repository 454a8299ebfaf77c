import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commonInputs, handlerShape, hookEvents, hookShapes, misnomers, toolInputs } from '../../src/spec/hook-facts.ts';
import { agentFields, clientVersion, limitOf, limits, models, substitutions, tools } from '../../src/spec/index.ts';
import type { AgentField, FieldUse, Limit, Named, Substitution, Tool } from '../../src/spec/types.ts';
import { sharedFolder } from '../shared.ts';

interface Evidence {
  readonly kind: string;
  readonly version?: string;
  readonly saw: string;
}

interface Fact {
  readonly since: string;
  readonly evidence: readonly Evidence[];
  readonly [key: string]: unknown;
}

const folder = fileURLToPath(new URL('../../src/spec/', import.meta.url));
const entries = fs.readdirSync(folder);
const files = entries.filter((file) => file.endsWith('.json'));
const readers = entries.filter((file) => file.endsWith('.ts')).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

/** What tells two facts of a file apart; a file uses those that it has. */
const identity = ['kind', 'about', 'part', 'step', 'event', 'tool', 'transport', 'code', 'name', 'token', 'source'];
const version = /^\d+\.\d+\.\d+$/;

function factsOf(file: string): { client: string; facts: readonly Fact[] } {
  return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
}

function idOf(fact: Fact): string {
  return identity.flatMap((key) => (fact[key] === undefined ? [] : [`${key}=${fact[key]}`])).join(' ');
}

/** What no client shows: demands of the plugin directory and of other readers, states of a network, names without an effect. */
function isBeyondClient(file: string, fact: Fact): boolean {
  // What other systems and languages have, which hook scripts rely on.
  if (file === 'script-facts.json' && (fact.kind === 'macos' || fact.kind === 'modules')) return true;
  if (file === 'directory.json' || fact.part === 'portable-skill') return true;
  // A diagnosis of ours may stand on a standard as long as it says nothing of the client.
  if (file === 'mcp-reasons.json') return !/\bthe client\b(?! certificate)/.test(String(fact.effect ?? ''));
  return fact.evidence.every(({ kind }) => kind === 'changelog') && String(fact.does).includes('no effect was seen');
}

/** Whether version `a` is no newer than `b`. */
function isAtMost(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  const at = left?.findIndex((number, index) => number !== right?.[index]) ?? -1;
  return at < 0 || (left?.[at] ?? 0) < (right?.[at] ?? 0);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

describe.each(files)('%s', (file) => {
  const { client, facts, ...rest } = factsOf(file);

  it('holds facts of the client that all others hold', () => {
    expect(client).toBe(clientVersion);
    expect(rest).toEqual({});
    expect(facts.length).toBeGreaterThan(0);
  });

  it('names every fact once', () => {
    const ids = facts.map(idOf);
    expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says since when each is true', () => {
    const wrong = facts.filter(({ since }) => {
      const [, bound, number = ''] = /^(<=)?(.*)$/.exec(since ?? '') ?? [];
      return !version.test(number) || !isAtMost(number, client) || (bound !== undefined && number !== client);
    });
    expect(wrong.map((fact) => `${idOf(fact)}: ${fact.since}`)).toEqual([]);
  });

  it('says for each where it was seen', () => {
    const wrong = facts.filter(({ evidence }) => {
      const isWhole = (item: Evidence): boolean =>
        ['client', 'docs', 'changelog'].includes(item.kind) &&
        isText(item.saw) &&
        (item.version === undefined ? item.kind !== 'client' : version.test(item.version) && isAtMost(item.version, client));
      return !Array.isArray(evidence) || evidence.length === 0 || !evidence.every(isWhole);
    });
    expect(wrong.map(idOf)).toEqual([]);
  });

  it('has seen each in this client, unless it is about something else', () => {
    const wrong = facts.filter((fact) => !fact.evidence.some(({ kind, version: seen }) => kind === 'client' && seen === client));
    expect(wrong.filter((fact) => !isBeyondClient(file, fact)).map(idOf)).toEqual([]);
  });

  it('is read by one reader', () => {
    expect(readers.filter((text) => text.includes(`'./${file}'`))).toHaveLength(1);
  });
});

it('the client is the one that the tests run', () => {
  const { devDependencies } = JSON.parse(fs.readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'));
  expect(devDependencies['@anthropic-ai/claude-code']).toBe(clientVersion);
});

interface EventFacts {
  readonly matcher_on: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly hookSpecificOutput: Readonly<Record<string, unknown>> | null;
  readonly handler_types: readonly string[];
  readonly default_timeout_s: number;
  readonly gating?: boolean;
  readonly env_file?: boolean;
}

const reference = sharedFolder('oracle/hooks/spec');
const payloads = sharedFolder('oracle/hooks/payloads');
const read = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(reference ?? '', name), 'utf8')) as T;

describe('the facts of hooks', () => {
  it('are named once, and each is seen somewhere', () => {
    for (const facts of [hookEvents, hookShapes, misnomers, commonInputs, toolInputs]) {
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
      for (const { evidence, since } of facts)
        expect([evidence.length > 0, since]).toEqual([true, expect.stringMatching(/^(?:<=)?2\./)]);
    }
  });

  it('name types of handlers and the gates that exist', () => {
    for (const { handlers } of hookEvents) expect(handlers.every((type) => handlerShape(type))).toBe(true);
    expect(hookEvents.filter(({ gating }) => gating).map(({ name }) => name)).toEqual(['PreToolUse', 'PermissionRequest']);
  });
});

describe.skipIf(!reference)('held against what the client was seen to do', () => {
  it('events have the inputs, outputs, handlers and times that they should', () => {
    const { events } = read<{ events: Readonly<Record<string, EventFacts>> }>('events.json');
    const ours = hookEvents.map((event) => [
      event.name,
      {
        matched: event.matcher !== undefined,
        input: event.input.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).sort(),
        output: event.output?.map(({ name }) => name).sort() ?? null,
        handlers: event.handlers,
        timeout: event.timeout,
        gating: event.gating ?? false,
        environmentFile: event.environmentFile ?? false,
      },
    ]);
    const theirs = Object.entries(events).map(([name, event]) => [
      name,
      {
        matched: event.matcher_on !== null,
        input: Object.keys(event.input).sort(),
        output: event.hookSpecificOutput && Object.keys(event.hookSpecificOutput).sort(),
        handlers: event.handler_types,
        timeout: event.default_timeout_s,
        gating: event.gating ?? false,
        environmentFile: event.env_file ?? false,
      },
    ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });

  it('the tools that the type file knows have inputs', () => {
    const { registered_in_types_on_linux: names } = read<{ registered_in_types_on_linux: readonly string[] }>('tools.json');
    expect(names.filter((name) => !toolInputs.some((tool) => tool.name === name))).toEqual([]);
  });
});

describe.skipIf(!payloads)('what hooks were given', () => {
  it('has no field that the facts do not know, and all that they promise', () => {
    const files = fs.readdirSync(payloads ?? '').filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const payload = JSON.parse(fs.readFileSync(path.join(payloads ?? '', file), 'utf8')) as Record<string, unknown>;
      const event = hookEvents.find(({ name }) => name === payload.hook_event_name);
      const known = [...(event?.input ?? []), ...commonInputs];
      expect(
        Object.keys(payload).filter((key) => !known.some(({ name }) => name === key)),
        file,
      ).toEqual([]);
      expect(
        known.filter(({ name, optional }) => !optional && !(name in payload)).map(({ name }) => name),
        file,
      ).toEqual([]);
    }
  });

  it('fits the inputs of tools', () => {
    for (const file of fs.readdirSync(payloads ?? '').filter((name) => name.startsWith('PreToolUse-'))) {
      const { tool_name, tool_input } = JSON.parse(fs.readFileSync(path.join(payloads ?? '', file), 'utf8')) as {
        tool_name: string;
        tool_input: Record<string, unknown>;
      };
      const fields = toolInputs.find(({ name }) => name === tool_name)?.fields;
      if (!fields) continue;
      const names = Object.keys(fields);
      expect(
        Object.keys(tool_input).filter((key) => !names.includes(key) && !names.includes(`${key}?`)),
        file,
      ).toEqual([]);
    }
  });
});

// JSON reaches the readers through a cast. The tables below must fit both the types, or they do not compile, and the data.

type Check = (value: unknown) => boolean;
type Shape<T> = {
  readonly [K in keyof Required<T>]: { readonly optional: undefined extends T[K] ? true : false; readonly is: Check };
};

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const oneOf =
  <T extends string>(values: Readonly<Record<T, true>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(values, value);
const must = (is: Check) => ({ optional: false, is }) as const;
const may = (is: Check) => ({ optional: true, is }) as const;
const fact = { since: must(text), evidence: must(Array.isArray) };
const use = oneOf<FieldUse>({ applied: true, ignored: true });
const named: Shape<Named> = { ...fact, name: must(text), does: must(text) };

const shapes = {
  agentFields: {
    ...named,
    inPlugin: must(use),
    inProject: must(use),
    schema: must((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    otherwise: must((value) => typeof value === 'string'),
  } satisfies Shape<AgentField>,
  tools: {
    ...fact,
    name: must(text),
    status: must(oneOf<Tool['status']>({ standard: true, conditional: true, alias: true, removed: true, unknown: true })),
    use: may(text),
    inSubagents: may((value) => typeof value === 'boolean'),
  } satisfies Shape<Tool>,
  models: named,
  substitutions: {
    ...fact,
    token: must(text),
    becomes: must(text),
    in: must((value) => {
      const isPlace = oneOf<Substitution['in'][number]>({ skill: true, command: true, agent: true });
      return Array.isArray(value) && value.length > 0 && value.every(isPlace);
    }),
  } satisfies Shape<Substitution>,
  limits: { ...named, value: must((value) => Number.isInteger(value)), unit: must(text) } satisfies Shape<Limit>,
};

describe.each([
  ['agentFields', agentFields, shapes.agentFields],
  ['tools', tools, shapes.tools],
  ['models', models, shapes.models],
  ['substitutions', substitutions, shapes.substitutions],
  ['limits', limits, shapes.limits],
] as const)('%s', (_, facts, shape) => {
  it('are what their type says', () => {
    const rows: readonly (readonly [string, { optional: boolean; is: Check }])[] = Object.entries(shape);
    const wrong = facts.flatMap((given, index) => {
      const values = given as unknown as Readonly<Record<string, unknown>>;
      const unknown = Object.keys(values).filter((key) => !Object.hasOwn(shape, key));
      const bad = rows.filter(([key, { optional, is }]) => (values[key] === undefined ? !optional : !is(values[key])));
      return [...unknown, ...bad.map(([key]) => key)].map((key) => `${index} ${values.name ?? values.token}: ${key}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('facts that belong together', () => {
  it('a field that demands something says what happens otherwise', () => {
    const silent = agentFields.filter(({ schema, otherwise }) => Object.keys(schema).length > 0 && !text(otherwise));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  const statusOf = (name: string): Tool['status'] | undefined => tools.find((tool) => tool.name === name)?.status;

  it('an old tool name leads to one that works', () => {
    const aliases = tools.filter(({ status }) => status === 'alias');
    expect(aliases.length).toBeGreaterThan(0);
    for (const { name, use: successor } of aliases)
      expect(['standard', 'conditional'], `${name} -> ${successor}`).toContain(statusOf(successor ?? ''));
  });

  it('no advice names a tool that does not work', () => {
    for (const { name, use: successor } of tools)
      if (successor !== undefined && statusOf(successor) !== undefined)
        expect(['standard', 'conditional'], `${name} -> ${successor}`).toContain(statusOf(successor));
  });

  it('a token is one that a text can hold', () => {
    for (const { token } of substitutions) expect(token).toMatch(/^\$(?:\{[\w.]+\}|[\w[\]]+)$/);
  });

  it('a limit is found by its name, and only by that', () => {
    for (const { name, value } of limits) expect(limitOf(name)).toBe(value);
    expect(() => limitOf('nope')).toThrow('there is no limit called nope');
  });
});
