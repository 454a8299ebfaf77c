import { describe, expect, it } from 'vitest';
import { agentFields, limitOf, limits, models, substitutions, tools } from '../../src/spec/index.ts';
import type { AgentField, FieldUse, Limit, Named, Substitution, Tool } from '../../src/spec/types.ts';

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
