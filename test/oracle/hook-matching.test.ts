import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/rule.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { isToolEvent, matchesValue, readMatcher } from '../../src/plugin/hooks/entries.ts';
import { ifMatches, type ToolCall } from '../../src/plugin/hooks/shell-commands.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { checkOutput } from '../../src/simulate/output.ts';
import { verdictOf } from '../../src/simulate/verdict.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup, readLines } from './probes.ts';

interface MatcherTable {
  readonly event: string;
  readonly tools_called: readonly string[];
  readonly matchers: readonly {
    readonly matcher: string | null;
    readonly fired_for: readonly string[];
    readonly logged_invalid_regex: boolean;
  }[];
}

interface IfTable {
  readonly bash_commands: readonly string[];
  readonly rules: readonly { readonly if: string; readonly fired_for: readonly string[] }[];
  readonly on_non_tool_events: Readonly<Record<string, string>>;
}

const semantics = sharedFolder('oracle/hooks/semantics');
const read = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(semantics ?? '', name), 'utf8')) as T;

describe.skipIf(!semantics)('matchers', () => {
  it('fire for the tools for which the client fired them', () => {
    const { tools_called, matchers } = read<MatcherTable>('matchers.json');
    const found = matchers.map(({ matcher }) => {
      const reading = readMatcher(matcher ?? undefined, 'PreToolUse');
      return { matcher, fired: tools_called.filter((tool) => matchesValue(reading, tool, true)) };
    });
    expect(found).toEqual(matchers.map(({ matcher, fired_for }) => ({ matcher, fired: fired_for })));
    expect(found.length * tools_called.length).toBeGreaterThanOrEqual(420);
  });

  it('are invalid where the client logged so', () => {
    const { matchers } = read<MatcherTable>('matchers.json');
    const invalid = matchers.filter(({ matcher }) => readMatcher(matcher ?? undefined, 'PreToolUse').kind === 'invalid');
    expect(invalid.map(({ matcher }) => matcher)).toEqual(
      matchers.filter(({ logged_invalid_regex }) => logged_invalid_regex).map(({ matcher }) => matcher),
    );
  });
});

describe.skipIf(!semantics)('the if of a handler', () => {
  const files = ['Write src/n.ts', 'Write m.ts', 'Write m.txt', 'Write pkg/src/k.ts', 'Edit m.ts', 'Read a.txt'];
  const fileCalls = files.map((text): [label: string, call: ToolCall] => {
    const [tool = '', file = ''] = text.split(' ');
    return [`${tool} <project>/${file}`, { tool, input: { file_path: `/project/${file}` }, cwd: '/project' }];
  });
  const others = ['Agent', 'ToolSearch', 'mcp__plugin_probe_db__query'].map((tool): [label: string, call: ToolCall] => [
    `${tool} -`,
    { tool, input: {}, cwd: '/project' },
  ]);

  it('lets the calls through that the client let through', () => {
    const { bash_commands, rules } = read<IfTable>('if.json');
    const bash = bash_commands.map((command): [label: string, call: ToolCall] => [
      `Bash ${command}`,
      { tool: 'Bash', input: { command }, cwd: '/project' },
    ]);
    const calls = [...bash, ...fileCalls, ...others];
    const found = rules.map((rule) => ({
      if: rule.if,
      fired: calls.filter(([, call]) => ifMatches(rule.if, call)).map(([label]) => label),
    }));
    expect(found).toEqual(rules.map((rule) => ({ if: rule.if, fired: rule.fired_for })));
    expect(found.length).toBe(39);
  });

  it('keeps a hook on any other event from running, unless it is empty', () => {
    for (const [text, answer] of Object.entries(read<IfTable>('if.json').on_non_tool_events)) {
      const [, event = '', rule = ''] = /^(\w+) with if '(.*)'$/.exec(text) ?? [];
      expect(isToolEvent(event)).toBe(false);
      expect(answer).toBe(rule === '' ? 'runs' : 'never runs');
    }
  });
});

// What the client did with 57 outputs of a PreToolUse hook, and what it said of wrong-typed ones.

interface DecisionCase {
  readonly case: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly tool: 'blocked' | 'ran' | 'ran with changed input';
  readonly result_seen_by_model: string;
}

interface TypeRow {
  readonly output: Record<string, unknown>;
  readonly verdict: string;
}

const folder = sharedFolder('oracle');
const readTable = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(folder ?? '', 'hooks/semantics', file), 'utf8'));

/** Where the client words a refusal of a rewritten input, or a question that no one can be asked, in its own way. */
const otherWords = new Set([18, 19, 53]);

describe.skipIf(!folder)('the verdict on a PreToolUse hook', () => {
  const { cases } = folder ? readTable<{ cases: DecisionCase[] }>('pretooluse-decisions.json') : { cases: [] };

  it('has all recorded cases', () => {
    expect(cases).toHaveLength(57);
  });

  it.each(cases)('is what the client did in case $case', ({ case: id, stdout, stderr, exit, tool, result_seen_by_model }) => {
    const payload = { tool_name: 'Bash', tool_input: { command: `echo RAN-${id}` } };
    const command = '"${CLAUDE_PLUGIN_ROOT}"/h.sh';
    const verdict = verdictOf(
      { exitCode: exit, stdout, stderr },
      { event: 'PreToolUse', payload, command, shownCommand: '"<plugin>"/h.sh', plugin: 'dec@inline' },
    );
    const ran = verdict.updatedInput ? 'ran with changed input' : 'ran';
    // In a session without a terminal a question is a refusal.
    expect(verdict.decision === 'block' || verdict.decision === 'ask' ? 'blocked' : ran).toBe(tool);
    if (tool === 'blocked' && !otherWords.has(id)) expect(verdict.model[0]).toBe(result_seen_by_model);
    if (tool === 'ran with changed input') expect(verdict.updatedInput?.command).toBe(`echo ${result_seen_by_model}`);
  });
});

describe.skipIf(!folder)('the check of a JSON output', () => {
  const { rows } = folder ? readTable<{ rows: TypeRow[] }>('output-types.json') : { rows: [] };

  it('has all recorded outputs', () => {
    expect(rows).toHaveLength(74);
  });

  it.each(rows)('agrees with the client on $output', ({ output, verdict }) => {
    const { problems, unknown } = checkOutput(output);
    const [, field] = /^invalid: ([\w.]+): /.exec(verdict) ?? [];
    const [, ignored] = /^unrecognized, ignored: (\w+)\.$/.exec(verdict) ?? [];
    const fields = problems.map((problem) => problem.field);
    if (field) expect(fields).toContain(field);
    else expect(fields).toEqual([]);
    if (ignored) expect(unknown).toEqual([ignored]);
  });
});

interface Answer {
  readonly id: string;
  readonly exit: number;
}

interface Label {
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly warnings: readonly { readonly message: string; readonly file: string }[];
}

const hookRules = rules.filter(({ id }) => id.startsWith('hook/'));

function findingsIn(folder: string): Finding[] {
  return runRules(loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) }), hookRules, {
    kinds: ['hooks'],
  });
}

/** What the validator of the client lets pass, or only warns about, though no such hook ever runs; each was seen at run time. */
const deadAtRunTime = new Set([
  ...[
    'hook/unknown-event',
    'hook/duplicate-key',
    'hook/plugin-event',
    'hook/event-shape',
    'hook/group-shape',
    'hook/handler-shape',
  ],
  ...['hook/unknown-type', 'hook/missing-field', 'hook/invalid-field', 'hook/matcher-type', 'hook/empty-command'],
  ...['hook/invalid-matcher', 'hook/matcher-rule', 'hook/unmatched-tool', 'hook/unmatched-value'],
  ...['hook/exec-command', 'hook/exec-quotes', 'hook/option-in-shell', 'hook/undeclared-option'],
  ...['hook/missing-script', 'hook/not-executable', 'hook/relative-script'],
]);

/** What only a parse of the module shows. */
const inModuleSource = /^mod\.(?:syntax|dollar|envdyn|stream_notgen|telemetry|state_notypes|types_ok$)/;

const oracle = sharedFolder('oracle/manifest');
describe.skipIf(!oracle)('plugins with mutated hooks', () => {
  it.each([
    ['hooks', 150],
    ['modules', 55],
    ['extra', 5],
  ])('of group %s fail where they fail the validator of the client, else only for what never runs', async (group, least) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(({ probe }) => JSON.stringify(probe.files).includes('hooks'));
    expect(probes.length).toBeGreaterThanOrEqual(least);
    for (const { probe, result } of probes) {
      if (inModuleSource.test(probe.id)) continue;
      const errors = (await lay(probe, findingsIn)).filter(({ severity }) => severity === 'error');
      if (result.exit !== 0) expect(errors.length, probe.id).toBeGreaterThan(0);
      else
        for (const { rule, effect } of errors)
          expect([deadAtRunTime.has(rule), Boolean(effect)], `${probe.id} ${rule}`).toEqual([true, true]);
    }
  });
});

const corpus = sharedFolder('corpus');
describe.skipIf(!corpus)('folders without quotes in real plugins', () => {
  it('are those that the client warns about', () => {
    const labels = readLines<Label>(path.join(corpus ?? '', 'labels.jsonl')).filter(({ kind }) => kind === 'plugin');
    let total = 0;
    for (const { repo, path: folder, warnings } of labels) {
      const found = findingsIn(path.join(corpus ?? '', repo.replace('/', '+'), folder)).filter(
        ({ rule, file }) => rule === 'hook/unquoted-folder' && file === 'hooks/hooks.json',
      );
      const theirs = warnings.filter(({ message }) => message.includes('without quotes'));
      expect(found.length, `${repo} ${folder}`).toBe(theirs.length);
      total += found.length;
    }
    expect(total).toBeGreaterThan(80);
  });
});
