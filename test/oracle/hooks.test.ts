import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootsBelow } from '../../src/cli/shared/targets.ts';
import type { Finding } from '../../src/engine/rule.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { isToolEvent, matchesValue, readMatcher } from '../../src/plugin/hooks/entries.ts';
import { hookScriptsOf } from '../../src/plugin/hooks/hook-scripts.ts';
import { ifMatches, type ToolCall } from '../../src/plugin/hooks/shell-commands.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin } from '../../src/plugin/model.ts';
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

interface Mistake {
  readonly id: string;
  readonly what: string;
  readonly validate: { readonly rc: number; readonly strict_rc?: number };
}

/** What the rules say of each plugin, besides the advice on gates. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'unknown-event': ['error hook/unknown-event'],
  unwrapped: ['error hook/missing-wrapper'],
  'unwrapped-stop': ['error hook/missing-wrapper'],
  'json-comment': ['error hook/syntax'],
  bom: ['error hook/byte-order-mark'],
  'empty-file': ['error hook/syntax'],
  'dup-key': ['error hook/duplicate-key'],
  'event-object': ['error hook/event-shape'],
  'flat-handler': ['error hook/group-shape'],
  'flat-handler-stop': ['error hook/group-shape'],
  'matcher-array': ['error hook/matcher-type'],
  'matcher-null': ['error hook/matcher-type'],
  'matcher-on-handler': ['warning hook/unknown-field'],
  'type-missing': ['error hook/unknown-type'],
  'type-unknown': ['error hook/unknown-type'],
  'type-unknown-beside-good': ['error hook/unknown-type'],
  'type-unknown-other-event': ['error hook/unknown-type'],
  'command-missing': ['error hook/missing-field', 'info hook/unknown-field'],
  'command-array': ['error hook/invalid-field'],
  'timeout-string': ['error hook/invalid-field'],
  'timeout-zero': ['error hook/invalid-field'],
  'timeout-negative': ['error hook/invalid-field'],
  'timeout-ms': ['warning hook/timeout-unit'],
  'timeout-tiny': ['warning hook/short-timeout'],
  'unknown-field': ['warning hook/unknown-field'],
  'async-string': ['error hook/invalid-field'],
  'async-gate': ['warning hook/async-decision'],
  'onfailure-bad': ['error hook/invalid-field'],
  'onfailure-case': ['error hook/missing-script', 'warning hook/unknown-field'],
  'shell-bad': ['error hook/invalid-field'],
  'once-plugin': ['warning hook/once'],
  'args-string': ['error hook/invalid-field'],
  'args-with-spaces': ['error hook/exec-command'],
  'args-shell-syntax': ['warning hook/exec-operator', 'warning hook/exec-variable'],
  'args-env-var': ['warning hook/exec-variable'],
  'args-literal-quotes': ['error hook/exec-quotes'],
  'description-number': ['error hook/file-shape'],
  'manifest-hooks-inline-wrapped': ['error hook/double-wrapper'],
  'matcher-rule': ['error hook/matcher-rule'],
  'matcher-rule-star': ['error hook/matcher-rule'],
  'matcher-bad-regex': ['error hook/invalid-matcher'],
  'matcher-glob': ['error hook/invalid-matcher'],
  'matcher-multiedit': ['warning hook/removed-tool'],
  'matcher-mcp-prefix': ['error hook/unmatched-mcp'],
  'matcher-newline': ['error hook/unmatched-tool'],
  'matcher-on-stop': ['warning hook/ignored-matcher'],
  'if-bad': ['error hook/if-syntax'],
  'if-two-rules': ['error hook/if-syntax'],
  'if-lowercase': ['error hook/if-tool'],
  'if-other-tool': ['error hook/if-tool'],
  'if-star': ['error hook/if-syntax'],
  'script-missing': ['error hook/missing-script'],
  'script-missing-block': ['error hook/missing-script'],
  'script-missing-execform': ['error hook/missing-script'],
  'script-not-exec': ['error hook/not-executable'],
  'script-not-exec-execform': ['error hook/not-executable'],
  'no-shebang-execform': ['error hook/no-shebang'],
  crlf: ['error hook/crlf-script'],
  'bad-interpreter': ['warning hook/odd-interpreter'],
  'relative-path': ['error hook/relative-script'],
  'relative-path-bash': ['error hook/relative-script'],
  'root-unquoted-space': ['warning hook/unquoted-folder'],
  'root-no-braces-execform': ['error hook/exec-variable'],
  'root-typo': ['error hook/unknown-variable'],
  'tilde-quoted': ['error hook/home-script'],
  'user-config-shell': ['error hook/option-in-shell'],
  'user-config-unset': ['warning hook/unset-option'],
  'user-config-default': ['warning hook/unset-option'],
  'user-config-undeclared': ['error hook/undeclared-option'],
  'http-bad-url': ['error hook/invalid-field'],
  'http-env-not-allowed': ['warning hook/header-variable'],
  'http-allowlist-missing': ['warning hook/header-variable'],
  'http-user-config': ['error hook/url-placeholder'],
  'http-root-placeholder': ['error hook/url-placeholder'],
  'prompt-on-sessionstart': ['error hook/refused-type'],
  'agent-on-precompact': ['error hook/refused-type'],
  'prompt-root-placeholder': ['warning hook/prompt-variable'],
  'mcp-input-array': ['error hook/invalid-field'],
  'filechanged-plugin': ['error hook/plugin-event'],
  'filechanged-regex': ['error hook/plugin-event'],
  'sessionend-slow': ['warning hook/capped-timeout'],
  'frontmatter-command-hooks': ['error hook/ignored-place'],
  'frontmatter-skill-bad-type': ['error hook/unknown-type'],
  'frontmatter-skill-unknown-event': ['error hook/unknown-event'],
  'module-missing': ['error hook/missing-module'],
  'module-two': ['error hook/modules-shape'],
  'module-node-import': ['error hook/module-import'],
  'module-unknown-event': ['error hook/module-event'],
  'module-no-register': ['error hook/module-register'],
};

/** Nothing is wrong with these, or nothing that anybody would notice: their hooks did what they were meant to. */
const correct = [
  'control-gate',
  'hooks-in-manifest-dup',
  'manifest-hooks-inline',
  'root-quoted-space',
  'root-no-braces',
  'script-bom',
  'node-readfilesync-0',
  'background-child',
  'exit-1-onfailure',
];

/** The rules on manifests and layouts find these. */
const elsewhere = ['manifest-hooks-missing', 'manifest-hooks-nodot', 'hooks-root-file', 'hooks-in-dotclaude'];

/** The configuration is fine; what is wrong stands in the script, at the other end of a URL or a server, or in a type. */
const beyondConfiguration = [
  ...['exit-1', 'exit-2-stdout', 'leak-exit-2-grep', 'set-e-grep', 'jq-missing', 'argv-input', 'dev-stdin', 'js-uncaught'],
  ...['json-trailing', 'json-stderr', 'json-toplevel-decision', 'json-decision-deny', 'json-decision-enum', 'json-null-reason'],
  ...[
    'json-invalid-onfailure',
    'stop-decision-approve',
    'ups-user-prompt-field',
    'post-tool-result-field',
    'js-esm-cjs',
    'ts-direct',
  ],
  ...['node-readfilesync-devstdin', 'python-open-devstdin', 'http-refused', 'http-refused-block', 'mcp-unknown-tool'],
  'module-type-error',
];

const mistakesFolder = sharedFolder('oracle/hooks/mistakes');
const mistakes = mistakesFolder ? readLines<Mistake>(path.join(mistakesFolder, 'results.jsonl')) : [];

function found(id: string): string[] {
  const folder = path.join(mistakesFolder ?? '', 'fixtures', id);
  const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: id });
  const findings = runRules(plugin, hookRules, { kinds: ['hooks'] });
  return findings.filter(({ rule }) => rule !== 'hook/open-gate').map(({ severity, rule }) => `${severity} ${rule}`);
}

describe.skipIf(!mistakesFolder)('the mistakes that the client was tried with', () => {
  it('are all accounted for', () => {
    const known = [...Object.keys(expected), ...correct, ...elsewhere, ...beyondConfiguration].sort();
    expect(fs.readdirSync(path.join(mistakesFolder ?? '', 'fixtures')).sort()).toEqual(known);
    expect(mistakes.map(({ id }) => id).sort()).toEqual(known);
  });

  it.each(Object.entries(expected))('%s: %j', (id, lines) => {
    expect(found(id).sort()).toEqual([...lines].sort());
  });

  it.each([...correct, ...elsewhere, ...beyondConfiguration])('%s: nothing', (id) => {
    expect(found(id)).toEqual([]);
  });

  it('are errors where the validator of the client fails', () => {
    const failing = mistakes.filter(({ id, validate }) => validate.rc === 1 && !elsewhere.includes(id));
    expect(failing.length).toBeGreaterThan(25);
    for (const { id } of failing) expect(found(id).join(), id).toContain('error');
  });
});

interface ScriptMistake {
  readonly id: string;
  readonly runtime: { readonly tool?: string; readonly hook_responses?: readonly (readonly [string, number | null, string])[] };
}

/** What the rules say of each script with a mistake in it; each was tried in the real client. */
const expectedInScripts: Readonly<Record<string, readonly string[]>> = {
  'argv-input': ['warning unread-input', 'info lost-reason'],
  'dev-stdin': ['error reopened-input', 'info unchecked-jq'],
  'exit-1': ['warning exit-one'],
  'exit-2-stdout': ['warning lost-reason'],
  'jq-missing': ['info unchecked-jq', 'info lost-reason'],
  'js-uncaught': ['warning unknown-tool-input', 'info lost-reason'],
  'json-decision-deny': ['error invalid-answer'],
  'json-decision-enum': ['error invalid-answer'],
  'json-invalid-onfailure': ['error invalid-answer'],
  'json-null-reason': ['error invalid-answer'],
  'json-stderr': ['error answer-on-stderr'],
  'json-toplevel-decision': ['error stray-key'],
  'json-trailing': ['error text-around-json'],
  'leak-exit-2-grep': ['warning leaked-status'],
  'matcher-on-stop': ['warning endless-stop'],
  'node-readfilesync-devstdin': ['error reopened-input'],
  'post-tool-result-field': ['warning unknown-input', 'info lost-reason'],
  'python-open-devstdin': ['error reopened-input'],
  'set-e-grep': ['warning abrupt-gate'],
  'stop-decision-approve': ['info void-answer'],
  'ts-direct': ['warning typescript'],
  'ups-user-prompt-field': ['warning unknown-input', 'info lost-reason', 'info unchecked-jq'],
};

/** Their scripts do what they are meant to, or what is wrong with them stands in the hooks file. */
const advice = ['filechanged-plugin', 'filechanged-regex', 'args-env-var'];

/** What the rules say above advice of real plugins, all of which load; each was looked at by hand. */
const known: Readonly<Record<string, readonly string[]>> = {
  '0xtechdean+claude-code-mem0': ['hooks/stop.py:43 warning unknown-input'],
  'J-Token+DM-plz': ['server/src/stop-hook.ts:477 warning answer-on-stderr'],
  'Marcel-Bich+marcel-bich-claude-marketplace/plugins/dogma': ['scripts/prompt-injection.sh:46 warning unknown-input'],
  'astronomer+agents': [
    'skills/authoring-dags/SKILL.md:8 warning unseen-text',
    'skills/migrating-airflow-2-to-3/SKILL.md:9 warning unseen-text',
  ],
};

const scriptRules = rules.filter(({ id }) => id.startsWith('script/'));

function findingsOf(plugin: Plugin, hasPlaces: boolean): string[] {
  return runRules(plugin, scriptRules).map(({ severity, rule, file, range }) => {
    const place = hasPlaces ? `${file}:${plugin.source(file).lines.positionOf(range.start).line} ` : '';
    return `${place}${severity} ${rule.slice('script/'.length)}`;
  });
}

describe.skipIf(!mistakesFolder)('scripts with mistakes that the client was tried with', () => {
  const found = (id: string): string[] =>
    findingsOf(loadPlugin(diskFiles(path.join(mistakesFolder ?? '', 'fixtures', id)), { scope: 'plugin', name: id }), false);

  it.each(Object.entries(expectedInScripts))('%s: %j', (id, lines) => {
    expect(found(id).sort()).toEqual([...lines].sort());
  });

  it('are told from all others', () => {
    const others = fs.readdirSync(path.join(mistakesFolder ?? '', 'fixtures')).filter((id) => !(id in expectedInScripts));
    expect(others.length).toBeGreaterThan(80);
    const wrong = others.filter((id) => found(id).some((line) => !advice.includes(id) || !line.startsWith('info')));
    expect(wrong).toEqual([]);
  });

  it('let the call run where an error is found, but where a failure blocks', () => {
    const mistakes = readLines<ScriptMistake>(path.join(mistakesFolder ?? '', 'results.jsonl'));
    const errors = mistakes.filter(
      ({ id }) => expectedInScripts[id]?.some((line) => line.startsWith('error')) && id !== 'json-invalid-onfailure',
    );
    expect(errors.length).toBeGreaterThan(8);
    expect(errors.filter(({ runtime }) => runtime.tool !== 'ran').map(({ id }) => id)).toEqual([]);
  });
});

describe.skipIf(!corpus)('the scripts of real plugins', () => {
  const base = corpus ?? '';
  const folders = corpus ? fs.readdirSync(base).filter((name) => fs.statSync(path.join(base, name)).isDirectory()) : [];
  const plugins = folders
    .flatMap((name) => [...rootsBelow(path.join(base, name), 5)])
    .filter(({ kind }) => kind !== 'marketplace')
    .map(({ root, kind, entry }) => {
      const options = {
        scope: kind === 'project' ? kind : 'plugin',
        name: path.basename(root),
        ...(entry ? { entry } : {}),
      } as const;
      return { name: path.relative(base, root).split(path.sep).join('/'), plugin: loadPlugin(diskFiles(root), options) };
    });
  const scripts = plugins.flatMap(({ plugin }) => hookScriptsOf(plugin));

  it('are read, and have no mistakes in their syntax', () => {
    expect(scripts.length).toBeGreaterThan(90);
    const unread = scripts.filter(({ language, model }) => language && (!model || model.problem)).map(({ file }) => file.path);
    expect(unread).toEqual([]);
  });

  it('have the mistakes that were seen in them, and no others', () => {
    const found = plugins.map(
      ({ name, plugin }) => [name, findingsOf(plugin, true).filter((line) => !line.includes(' info '))] as const,
    );
    expect(Object.fromEntries(found.filter(([, lines]) => lines.length > 0))).toEqual(known);
  });
});
