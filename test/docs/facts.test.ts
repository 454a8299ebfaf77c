import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { generate, generators } from '../../src/docs/index.ts';
import { schemaWords } from '../../src/docs/schema-words.ts';
import { table } from '../../src/docs/table.ts';
import { rules } from '../../src/rules/index.ts';
import { agentFields, clientVersion, limits, models, substitutions, tools } from '../../src/spec/index.ts';

/** The first cells of a table's rows, without their code marks. */
function firstCells(markdown = ''): string[] {
  const rows = markdown.split('\n').slice(2);
  return rows.map(
    (row) =>
      row
        .split(/(?<!\\)\|/)[1]
        ?.trim()
        .replaceAll('`', '') ?? '',
  );
}

describe('the generators', () => {
  it('list every executable, rule and fact in its order', () => {
    expect(firstCells(generate('tools'))).toEqual(commands.map(({ name }) => name));
    expect(firstCells(generate('rules'))).toEqual(rules.map(({ id }) => id));
    expect(firstCells(generate('agent-fields'))).toEqual(agentFields.map(({ name }) => name));
    expect(firstCells(generate('substitutions'))).toEqual(substitutions.map(({ token }) => token));
    expect(firstCells(generate('models'))).toEqual(models.map(({ name }) => name));
    expect(firstCells(generate('limits'))).toHaveLength(limits.length);
    expect(generate('client-version')).toBe(clientVersion);
  });

  it('list every tool of the client exactly once', () => {
    const listed = (generate('tools-of-client') ?? '').replaceAll(/ \(use `[^`]+`\)/g, '');
    const names = [...listed.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(names.sort()).toEqual(tools.map(({ name }) => name).sort());
  });

  it.each(commands.map(({ name, options }) => ({ name, options })))('list every option of $name', ({ name, options }) => {
    const listed = firstCells(generate(`options ${name}`));
    for (const option of [...options, { name: 'help' }, { name: 'version' }])
      expect(listed.filter((cell) => cell.split(' ').includes(`--${option.name}`))).toHaveLength(1);
  });

  it('limit the rules to one kind', () => {
    expect(firstCells(generate('rules agent'))).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('agent/')));
  });

  it.each(['toolz', 'options', 'options nothing', 'rules nothing', 'models x', 'tools x', 'options a b', 'constructor', ''])(
    'know no "%s"',
    (name) => {
      expect(generate(name)).toBeUndefined();
    },
  );

  it.each(Object.keys(generators))('%s gives the same text again, without a line break at its ends', (name) => {
    const text = generate(name) ?? generate(`${name} validate-agent`);
    expect(text).toBeTruthy();
    expect(text).toBe(text?.trim());
    expect(generate(name) ?? generate(`${name} validate-agent`)).toBe(text);
  });
});

describe('table', () => {
  it('keeps a cell on its line and in its column', () => {
    expect(table(['a', 'b'], [['x|y', 'one\n two']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | one two |');
  });
});

describe('schemaWords', () => {
  it.each([
    [{ type: 'string', minLength: 1 }, 'text that is not empty'],
    [{ type: ['string', 'boolean'] }, 'text, `true` or `false`'],
    [{ enum: ['user', 'true', '3'] }, '`user`, `"true"`, `"3"`'],
    [
      { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'integer', minimum: 1 } }] },
      'text, or a list of a whole number from 1',
    ],
    [{ type: 'string', pattern: '^a|b$' }, 'text that fits `^a|b$`'],
    [{ type: 'string', minLength: 2, maxLength: 9 }, 'text of 2 characters or more up to 9 characters'],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 5 }, 'a number above 0 up to 5'],
    [{ type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 1 }, 'a list of exactly 1 (text)'],
    [{ type: 'array', minItems: 1, maxItems: 3 }, 'a list of 1 or more up to 3'],
    [{ type: 'string', pattern: '^x$', description: 'the letter x' }, 'the letter x'],
    [{ type: 'object', properties: { a: {}, b: {} }, required: ['a'] }, 'a map with `a`, `b?`'],
    [{}, 'anything'],
  ])('says %j as "%s"', (schema, words) => {
    expect(schemaWords(schema)).toBe(words);
  });

  it('refuses a keyword that it has no words for', () => {
    expect(() => schemaWords({ type: 'string', format: 'uri' })).toThrow('no words for "format"');
  });
});
