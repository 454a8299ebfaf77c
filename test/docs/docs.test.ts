import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { documentFiles, writeRegions } from '../../src/build/generate.ts';
import { drawPicture, filesIn, layOutSample, picturePath } from '../../src/build/picture.ts';
import { commands } from '../../src/cli/index.ts';
import { generate, generators } from '../../src/docs/index.ts';
import { fillRegions, schemaWords, table } from '../../src/docs/regions.ts';
import { readConfig } from '../../src/engine/config.ts';
import { namesRule } from '../../src/engine/suppress.ts';
import { scanMarkdown } from '../../src/formats/markdown.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { rules } from '../../src/rules/index.ts';
import { commonInputs, hookEvents, hookShapes, misnomers } from '../../src/spec/hook-facts.ts';
import { sessionVariables } from '../../src/spec/hook-payloads.ts';
import { hookOutputs, outputKeys } from '../../src/spec/hooks.ts';
import { agentFields, clientVersion, limits, models, substitutions, tools } from '../../src/spec/index.ts';
import { manifestFields, pluginSources } from '../../src/spec/manifest.ts';
import { expansionPlaces, mcpLimits, oauthFields, scrubbed, serverFields } from '../../src/spec/mcp.ts';
import { clientMessages } from '../../src/spec/mcp-live.ts';
import { evalFields, graderTypes } from '../../src/spec/parts.ts';
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

it.each(documentFiles())('%s holds what `npm run generate` writes', (file) => {
  const text = fs.readFileSync(file, 'utf8');
  const filled = fillRegions(text, generate);
  expect(filled.problems).toEqual([]);
  expect(text).toBe(filled.text);
});

it('no other Markdown file of the texts has a region that nobody would fill', () => {
  const folders = ['agents', 'commands', '.'].filter((folder) => fs.existsSync(folder));
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.posix.join(folder, name)));
  const others = files.filter((file) => file.endsWith('.md') && !documentFiles().includes(file));
  expect(others).toContain('CHANGELOG.md');
  for (const file of others) expect(fillRegions(fs.readFileSync(file, 'utf8'), () => undefined).problems).toEqual([]);
});

it('generating writes stale regions, below skills/ too, and names what it cannot fill', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generate-'));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  write('README.md', '<!-- generated: client-version -->old<!-- /generated -->\n');
  write(
    'CONTRIBUTING.md',
    '<!-- generated: client-version -->old<!-- /generated -->\n\n<!-- generated: toolz -->\n<!-- /generated -->\n',
  );
  write('skills/a/references/b.md', '<!-- generated: colours -->\n<!-- /generated -->\n');
  expect(writeRegions(folder)).toEqual(['CONTRIBUTING.md:3: there is no generator "toolz"']);
  const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
  expect(read('README.md')).toBe(`<!-- generated: client-version -->${generate('client-version')}<!-- /generated -->\n`);
  expect(read('CONTRIBUTING.md')).toContain('old');
  expect(read('skills/a/references/b.md')).toBe(`<!-- generated: colours -->\n${generate('colours')}\n<!-- /generated -->\n`);
  fs.rmSync(folder, { recursive: true });
});

const sample = (name: string): string | undefined => ({ one: 'ONE', 'two words': 'TWO' })[name];

describe('fillRegions', () => {
  it('replaces what stands between the marks, and nothing else', () => {
    const text =
      'before\n\n<!-- generated: one -->\nold\n\nolder\n<!-- /generated -->\n\nbetween <!-- generated: two words -->x<!-- /generated -->.\n';
    const { text: filled, problems } = fillRegions(text, sample);
    expect(problems).toEqual([]);
    expect(filled).toBe(
      'before\n\n<!-- generated: one -->\nONE\n<!-- /generated -->\n\nbetween <!-- generated: two words -->TWO<!-- /generated -->.\n',
    );
    expect(fillRegions(filled, sample).text).toBe(filled);
  });

  it('fills an empty region', () => {
    expect(fillRegions('<!-- generated: one -->\n<!-- /generated -->\n', sample).text).toBe(
      '<!-- generated: one -->\nONE\n<!-- /generated -->\n',
    );
  });

  it('leaves marks in code alone', () => {
    const text = '`<!-- generated: none -->`\n\n```markdown\n<!-- generated: none -->\n<!-- /generated -->\n```\n';
    expect(fillRegions(text, sample)).toEqual({ text, problems: [] });
  });

  it.each([
    ['an unknown name', 'x\n<!-- generated: three -->\n<!-- /generated -->\n', '2: there is no generator "three"'],
    ['a region that is never closed', '<!-- generated: one -->\n', '1: the region "one" is never closed'],
    [
      'a region inside another',
      '<!-- generated: one -->\n<!-- generated: two words -->\n<!-- /generated -->\n',
      '1: the region "one" is never closed',
    ],
    ['an end without a beginning', 'x\n\n<!-- /generated -->\n', '3: a region ends that never began'],
    ['a misspelt mark', '<!-- Generated one -->\n', '1: "Generated one" is neither "generated: NAME" nor "/generated"'],
  ])('reports %s', (_, text, problem) => {
    expect(fillRegions(text, sample).problems).toEqual([problem]);
  });
});

const readme = fs.readFileSync('README.md', 'utf8');
const blocks = scanMarkdown(readme).fences.map(({ info, content }) => ({ info, text: readme.slice(content.start, content.end) }));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readme-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The block that comes first with this info string. */
function block(info: string): string {
  const found = blocks.find((candidate) => candidate.info === info);
  if (!found) throw new Error(`README.md has no block "${info}"`);
  return found.text;
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

function call(tool: string, cwd: string, ...args: string[]): { stdout: string; status: number | null } {
  return spawnSync(process.execPath, [path.resolve(`scripts/${tool}.mjs`), ...args], { cwd, encoding: 'utf8' });
}

function validate(...args: string[]): { stdout: string; status: number | null } {
  return call('validate-agent', folder, ...args);
}

describe('the README', () => {
  const sample = layOutSample();
  afterAll(() => fs.rmSync(sample, { recursive: true }));

  it('has a picture of what its plugin really prints; after a change, run `npm run generate`', async () => {
    const picture = fs.readFileSync(picturePath, 'utf8');
    expect(picture).toBe(await drawPicture());
    expect(readme).toContain(`](${picturePath})`);
    const { stdout, status } = call('validate-plugin', sample, 'changelog');
    expect(status).toBe(1);
    const rows = [...picture.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, row = '']) => row.replaceAll(/<[^>]*>/g, ''));
    const words = rows.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').split(/\s+/);
    expect(words).toEqual(`$ validate-plugin changelog ${stdout.trim()}`.split(/\s+/));
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(104);
    expect(picture.length).toBeLessThan(60_000);
  });

  it('shows what is left of that after --fix, and what is fixed', () => {
    const before = filesIn(readme).get('changelog/hooks/hooks.json');
    const { stdout, status } = call('validate-plugin', sample, '--fix', 'changelog');
    expect({ stdout, status }).toEqual({ stdout: block('text'), status: 1 });
    const after = fs.readFileSync(path.join(sample, 'changelog/hooks/hooks.json'), 'utf8');
    const [old, quoted] = ["'${CLAUDE_PLUGIN_ROOT}/remind.mjs'", '\\"${CLAUDE_PLUGIN_ROOT}/remind.mjs\\"'];
    expect(after).toBe(before?.replace('edit|write', 'Edit|Write').replace(old, () => quoted));
  });

  it('shows a configuration that is valid and names rules that exist', () => {
    const config = readConfig(memoryFiles({ '.plugin-dev.json': block('json') }));
    expect(config?.problems).toEqual([]);
    const patterns = [
      ...(config?.severities ?? []).map(([pattern]) => pattern),
      ...(config?.ignores ?? []).map(({ rule }) => rule),
    ];
    expect(patterns.length).toBeGreaterThan(2);
    for (const pattern of patterns) expect(rules.filter(({ id }) => namesRule(pattern, id))).not.toEqual([]);
  });

  it('shows exceptions that work', () => {
    const exceptions = [...readme.matchAll(/`((?:#|<!--) plugin-dev-ignore ([\w/-]+): [^`]*)`/g)];
    expect(exceptions.map(([, , rule]) => rule)).toEqual(['agent/ignored-field', 'agent/open-fence']);
    const [inFields, below] = exceptions.map(([, comment]) => comment);
    const agent = `---\nname: a\ndescription: Reviews texts. Use after an edit.\n${inFields}\npermissionMode: plan\n---\n\nYou review texts and report.\n\n${below}\n\`\`\`\nx\n`;
    write('plain/agents/a.md', agent.replaceAll('plugin-dev-ignore', 'nothing'));
    write('excepted/agents/a.md', agent);
    expect(validate('plain').stdout).toMatch(/ignored-field[\s\S]*open-fence/);
    expect(validate('excepted')).toMatchObject({ stdout: '', status: 0 });
  });

  it('names rules that exist', () => {
    const [kinds, ids] = [new Set(rules.map(({ id }) => id.split('/')[0])), new Set(rules.map(({ id }) => id))];
    const named = [...readme.matchAll(/\b([a-z-]+)\/[a-z][a-z-]+\b(?![./])/g)].filter(([, kind]) => kinds.has(kind ?? ''));
    expect(named.length).toBeGreaterThan(3);
    for (const [id] of named) expect(ids).toContain(id);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (file) => {
  const text = fs.readFileSync(file, 'utf8');

  it('links to files that are there', () => {
    const local = scanMarkdown(text).links.filter(({ destination }) => !/^https:/.test(destination));
    for (const { destination } of local) expect(fs.existsSync(destination), destination).toBe(true);
  });

  it('names commands of package.json', () => {
    const names = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(names));
  });

  it('names scripts that exist', () => {
    for (const [script] of text.matchAll(/scripts\/[\w-]+\.mjs/g)) expect(fs.existsSync(script), script).toBe(true);
  });
});

const text = fs.readFileSync('CONTRIBUTING.md', 'utf8');

it('maps every folder of the repository and of src, and no other', () => {
  const mapped = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) => folder);
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\n');
  const folders = files
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => /^(?:src\/[^/]+|(?!src\/)[^/]+)(?=\/)/.exec(file)?.[0] ?? []);
  expect(mapped.sort()).toEqual([...new Set(folders)].sort());
});
