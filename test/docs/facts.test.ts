import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { generate, generators } from '../../src/docs/index.ts';
import { schemaWords, table } from '../../src/docs/table.ts';
import { rules } from '../../src/rules/index.ts';
import { commonInputs, hookEvents, hookShapes, misnomers } from '../../src/spec/hook-facts.ts';
import { sessionVariables } from '../../src/spec/hook-session.ts';
import { hookOutputs, outputKeys } from '../../src/spec/hooks.ts';
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

/** The cells of a table's rows. */
function rowsOf(name: string): string[][] {
  const lines = (generate(name) ?? '').split('\n').slice(2);
  return lines.map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** All inline code of some texts. */
function codesIn(...texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, inside]) => inside ?? ''));
}

/** The section of an event. */
function sectionOf(event: string): string {
  return (generate('hook-event-sections') ?? '').split(/^### /m).find((text) => text.startsWith(`${event}\n`)) ?? '';
}

describe('the tables of hooks', () => {
  it('have a row for every event, with its seconds', () => {
    expect(rowsOf('hook-events').map(([name, , , , seconds]) => [name, seconds])).toEqual(
      hookEvents.map(({ name, timeout }) => [`\`${name}\``, String(timeout)]),
    );
  });

  it('name the handlers of an event that does not run them all', () => {
    const handlers = new Map(rowsOf('hook-events').map(([name = '', , , types]) => [name.replaceAll('`', ''), types]));
    expect(handlers.get('PreToolUse')).toBe('all');
    expect(codesIn(handlers.get('SessionStart'))).toEqual(['command', 'mcp_tool']);
  });

  it.each(hookEvents.map(({ name, input, output }) => ({ name, input, output })))('say all of $name', (event) => {
    const named = codesIn(sectionOf(event.name)).map((field) => field.replace(/\?$/, ''));
    const fields = [...event.input, ...(event.output ?? [])].map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(fields));
    expect(sectionOf(event.name).includes('makes the whole output invalid')).toBe(event.output === undefined);
  });

  it('name the values of a matcher once', () => {
    expect(sectionOf('SessionStart').match(/`compact`/g)).toHaveLength(1);
    expect(sectionOf('Notification').match(/`idle_prompt`/g)).toHaveLength(1);
  });

  it('list the fields that inputs share, with the values that there are', () => {
    expect(rowsOf('hook-common-input').map(([field]) => codesIn(field)[0]?.replace(/\?$/, ''))).toEqual(
      commonInputs.map(({ name }) => name),
    );
    expect(generate('hook-common-input')).toContain('`dontAsk`');
  });

  it('list every field of every handler', () => {
    const rows = rowsOf('hook-handler-fields');
    const handlers = hookShapes.filter(({ kind }) => kind === 'handler');
    for (const { name: type, fields } of handlers)
      for (const { name, does } of fields) {
        const row = rows.find(([field, types = '', , text]) => {
          return (
            field === `\`${name}\`` && (types === 'all' || codesIn(types).includes(type)) && text === does.replaceAll('|', '\\|')
          );
        });
        expect(row, `${type}.${name}`).toBeDefined();
      }
    expect(rowsOf('hook-handler-types').map(([type]) => type)).toEqual(handlers.map(({ name }) => `\`${name}\``));
    expect(codesIn(...rowsOf('hook-files').map(([, key]) => key))).toEqual([
      'matcher',
      'hooks',
      'hooks',
      'modules',
      'description',
    ]);
  });

  it('put every event into one row of decisions, the last of them into one of those without any', () => {
    const events = rowsOf('hook-decisions').map(([event]) => codesIn(event));
    expect(events.flat().sort()).toEqual(hookOutputs.map(({ event }) => event).sort());
    expect(events.slice(0, -1).every((names) => names.length === 1)).toBe(true);
    expect(events.at(-1)).toContain('SessionEnd');
    expect(events.at(-1)).not.toContain('Stop');
    const stop = rowsOf('hook-decisions').find(([event]) => event === '`Stop`');
    expect(stop?.slice(1)).toEqual(['the turn does not end: the model goes on', 'the model', '', 'ends the turn', '']);
  });

  it('list the keys of outputs, the variables and what is no variable', () => {
    expect(rowsOf('hook-output').map(([key]) => key)).toEqual(outputKeys.map(({ name }) => `\`${name}\``));
    const variables = sessionVariables.filter(({ holds }) => holds).map(({ name }) => name);
    expect(rowsOf('hook-variables').map(([name]) => name)).toEqual(variables.map((name) => `\`${name}\``));
    expect(codesIn(...rowsOf('hook-misnomers').map(([names]) => names)).sort()).toEqual(misnomers.map(({ name }) => name).sort());
  });
});
