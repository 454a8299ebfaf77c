import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { generate, generators } from '../../src/docs/index.ts';
import { schemaWords, table } from '../../src/docs/regions.ts';
import { rules } from '../../src/rules/index.ts';
import { evalFields, graderTypes } from '../../src/spec/evals.ts';
import { commonInputs, hookEvents, hookShapes, misnomers } from '../../src/spec/hook-facts.ts';
import { sessionVariables } from '../../src/spec/hook-payloads.ts';
import { hookOutputs, outputKeys } from '../../src/spec/hooks.ts';
import { agentFields, clientVersion, limits, models, substitutions, tools } from '../../src/spec/index.ts';
import { manifestFields, pluginSources } from '../../src/spec/manifest.ts';
import { expansionPlaces, mcpLimits, oauthFields, scrubbed, serverFields } from '../../src/spec/mcp.ts';
import { clientMessages } from '../../src/spec/mcp-live.ts';
import { builtinCommands, freeCommands, listingBudgets, skillFields } from '../../src/spec/skills.ts';

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

/** The inline code in one column of a table. */
function columnCodes(name: string, column = 0): string[] {
  const rows = (generate(name) ?? '').split('\n').slice(2);
  return rows.flatMap((row) =>
    [...(row.split(/(?<!\\)\|/)[column + 1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
}

describe('the tables of plugins and servers', () => {
  it('list every field of the manifest and every source once', () => {
    expect(columnCodes('manifest-fields').sort()).toEqual(manifestFields.map(({ name }) => name).sort());
    expect(columnCodes('marketplace-sources')).toEqual(pluginSources.map(({ source }) => source));
  });

  it('say what a wrong value costs', () => {
    const [row] = (generate('manifest-fields') ?? '').split('\n').filter((line) => line.startsWith('| `userConfig`'));
    expect(row).toContain('the plugin does not load');
  });

  it('say where a placeholder is replaced', () => {
    const rows = (generate('placeholders') ?? '').split('\n');
    expect(rows.find((row) => row.includes('CLAUDE_SKILL_DIR'))).toBe('| `${CLAUDE_SKILL_DIR}` | yes |  |  |  |  |');
    expect(rows.find((row) => row.includes('CLAUDE_PLUGIN_DATA'))?.match(/yes/g)).toHaveLength(5);
  });

  it('list every field of servers, what is replaced in it, and every limit', () => {
    expect(columnCodes('mcp-fields')).toEqual(['type', ...serverFields.map(({ name }) => name)]);
    expect(columnCodes('mcp-oauth')).toEqual(oauthFields.map(({ name }) => name));
    expect(columnCodes('mcp-expansion').sort()).toEqual(expansionPlaces.map(({ name }) => name).sort());
    expect((generate('mcp-limits') ?? '').split('\n')).toHaveLength(mcpLimits.length + 2);
    expect(columnCodes('mcp-scrub', 1)).toEqual(expect.arrayContaining([...scrubbed('word'), ...scrubbed('later-word')]));
  });

  it('list every cause of every message', () => {
    const rows = (generate('mcp-messages') ?? '').split('\n').slice(2);
    expect(rows).toHaveLength(clientMessages.flatMap(({ causes }) => causes).length);
    expect(rows.filter((row) => !row.startsWith('|  |'))).toHaveLength(clientMessages.length);
  });
});

function linesOf(name: string): string[] {
  return (generate(name) ?? '').split('\n').slice(2);
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

it('skill-fields has a row for every field, and says where one has no effect', () => {
  const rows = linesOf('skill-fields');
  expect(rows.map((row) => namesIn(row)[0])).toEqual(skillFields.map(({ name }) => name));
  const worksIn = (name: string): string | undefined =>
    rows
      .find((row) => row.startsWith(`| \`${name}\``))
      ?.split(' | ')
      .at(-1);
  expect(worksIn('description')).toBe('all |');
  expect(worksIn('hooks')).toBe('plugin skills, project skills, project commands |');
});

it('free-commands holds every command once, those that are free only in part with their subcommands', () => {
  const narrow = freeCommands.filter(({ subcommands }) => subcommands);
  const [any = '', below = '', ...rows] = linesOf('free-commands');
  const first = rows.map((row) => namesIn(row)[0]);
  expect([...namesIn(any), ...namesIn(below), ...first].sort()).toEqual(freeCommands.map(({ name }) => name).sort());
  expect(rows.map((row) => namesIn(row).slice(1))).toEqual(narrow.map(({ subcommands }) => subcommands));
  expect(namesIn(below)).toContain('cat');
});

it('builtin-commands holds every name of the client once', () => {
  expect(linesOf('builtin-commands').flatMap(namesIn).sort()).toEqual(builtinCommands.map(({ name }) => name).sort());
});

it('listing-budgets has a row for every size', () => {
  expect(linesOf('listing-budgets')).toHaveLength(listingBudgets.length);
});

it('eval-case has what a prompt.md can hold, and not the fields of case.yaml alone', () => {
  const names = linesOf('eval-case').map((row) => namesIn(row)[0]);
  expect(names).toContain('max_turns');
  for (const { name, caseOnly } of evalFields) if (caseOnly) expect(names).not.toContain(name);
  for (const name of ['scaffold_script', 'pattern']) expect(names).not.toContain(name);
});

it('eval-graders names the types of every field', () => {
  for (const type of graderTypes) expect(generate('eval-graders')).toContain(`\`${type}\``);
  expect(linesOf('eval-graders').find((row) => row.includes('`criteria`'))).toMatch(/^\| `llm`, `baseline` \|.*\| yes \|$/);
  expect(linesOf('eval-graders')[0]).toMatch(/^\| all \| `name` \|/);
});

it('agent-fields names plain values, without the spellings that are merely tolerated', () => {
  expect(generate('agent-fields')).toContain('| `effort` | `low`, `medium`, `high`, `xhigh`, `max`, or a number |');
  expect(generate('agent-fields')).not.toContain('that fits');
});
