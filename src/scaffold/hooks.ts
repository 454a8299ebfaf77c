import { entryOf, type Node, scalarText } from '../formats/located.ts';
import { matchesValue, readMatcher } from '../plugin/hooks/entries.ts';
import { type HookEvent, hookEvent, hookEvents, toolInputs } from '../spec/hook-facts.ts';
import { type HookOutput, hookOutputs } from '../spec/hooks.ts';
import { clientVersion, tools } from '../spec/index.ts';
import { addFile, checkName, type Draft, existingAt, type Item, type Json, jsonAt, Refusal, setJson, textOf } from './draft.ts';
import type { languages } from './questions.ts';
import { manifestFile, sentence } from './texts.ts';

/** What a sample script does: decide by JSON, refuse by exit code, hold a turn open, tell the model something, note that it ran. */
export type Behaviour = 'decide' | 'refuse' | 'hold' | 'tell' | 'record' | 'worktree';

/** What a hook script is written from. */
export interface ScriptPlan {
  readonly event: string;
  readonly behaviour: Behaviour;
  /** What it is for, as the author said it or as a sample; a sentence. */
  readonly purpose: string;
  /** The field of the input that is looked at, and the text that it must not hold. */
  readonly field: string;
  readonly forbidden: string;
  /** What the model or the user is told. */
  readonly text: string;
}

/** A hook script in Python, the shell or JavaScript; with `typed`, in TypeScript. */
function hookScript(plan: ScriptPlan, language: 'sh' | 'py' | 'js' | 'ts'): string {
  if (language === 'sh') return shellScript(plan);
  return language === 'py' ? pythonScript(plan) : nodeScript(plan, language === 'ts');
}

/** The JSON that a decision prints, with the reason already in it. */
function answerOf({ event, behaviour, text }: ScriptPlan): object {
  if (behaviour === 'hold') return { decision: 'block', reason: text };
  if (behaviour === 'tell') return { hookSpecificOutput: { hookEventName: event, additionalContext: text } };
  const decision =
    event === 'PermissionRequest'
      ? { decision: { behavior: 'deny', message: text } }
      : { permissionDecision: 'deny', permissionDecisionReason: text };
  return { hookSpecificOutput: { hookEventName: event, ...decision } };
}

const sampleNote = 'The rule below is a sample: put your own in its place.';

function shellScript(plan: ScriptPlan): string {
  const { event, behaviour, purpose, forbidden, text } = plan;
  const print = (indent = ''): string[] => [`${indent}cat <<'END'`, JSON.stringify(answerOf(plan)), 'END'];
  const lines: Record<Behaviour, readonly string[]> = {
    decide: [
      `# ${sampleNote} It looks at the text of the event, and runs nothing of it.`,
      'case $(cat) in',
      `*'${forbidden}'*)`,
      ...print('  '),
      '  ;;',
      'esac',
    ],
    refuse: [
      `# ${sampleNote} Exit code 2 refuses, and stderr is the reason.`,
      'case $(cat) in',
      `*'${forbidden}'*)`,
      "  cat >&2 <<'END'",
      text,
      'END',
      '  exit 2',
      '  ;;',
      'esac',
    ],
    hold: [
      `# ${sampleNote}`,
      'input=$(cat)',
      'case $input in',
      '# One reminder a turn: without this look the client would be held again and again.',
      `*'"stop_hook_active":true'* | *'"stop_hook_active": true'*) ;;`,
      `*'${forbidden}'*)`,
      ...print('  '),
      '  ;;',
      'esac',
    ],
    tell: ['# The model reads the additionalContext.', ...print()],
    record: [
      '# Adds a line to a file in the data folder of the plugin, which outlives updates.',
      'mkdir -p "$CLAUDE_PLUGIN_DATA"',
      `printf '%s ${event}\\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >>"$CLAUDE_PLUGIN_DATA/events.log"`,
    ],
    worktree: [
      '# What is printed last is the path of the worktree; any other end than 0 means that there is none.',
      `name=$(sed -n 's/.*"name": *"\\([A-Za-z0-9._-]*\\)".*/\\1/p')`,
      'folder="$CLAUDE_PROJECT_DIR/.claude/worktrees/$name"',
      'git -C "$CLAUDE_PROJECT_DIR" worktree add --quiet --detach "$folder" >&2 || exit 2',
      `printf '%s\\n' "$folder"`,
    ],
  };
  return ['#!/bin/sh', `# ${event}: ${purpose}`, ...lines[behaviour], ''].join('\n');
}

function pythonScript(plan: ScriptPlan): string {
  const { event, behaviour, purpose, field, forbidden, text } = plan;
  const input = 'payload = json.load(sys.stdin)';
  const test = `${JSON.stringify(forbidden)} in json.dumps(payload.get(${JSON.stringify(field)}), ensure_ascii=False)`;
  const print = [
    `output = ${pythonValue(answerOf({ ...plan, text: '\0' })).replace(JSON.stringify('\0'), 'TEXT')}`,
    'print(json.dumps(output))',
  ];
  const constant = [`TEXT = ${JSON.stringify(text)}`, ''];
  const lines: Record<Behaviour, readonly string[]> = {
    decide: ['import json', 'import sys', '', ...constant, input, `# ${sampleNote}`, `if ${test}:`, ...indent(print)],
    refuse: [
      ...['import json', 'import sys', '', ...constant, input],
      `# ${sampleNote} Exit code 2 refuses, and stderr is the reason.`,
      `if ${test}:`,
      ...indent(['print(TEXT, file=sys.stderr)', 'sys.exit(2)']),
    ],
    hold: [
      ...['import json', 'import sys', '', ...constant, input],
      '# One reminder a turn: without the first look the client would be held again and again.',
      `# ${sampleNote}`,
      `if not payload.get("stop_hook_active") and ${test}:`,
      ...indent(print),
    ],
    tell: ['import json', '', ...constant, '# The model reads the additionalContext.', ...print],
    record: [
      ...['import os', 'from datetime import datetime, timezone', ''],
      '# Adds a line to a file in the data folder of the plugin, which outlives updates.',
      'folder = os.environ["CLAUDE_PLUGIN_DATA"]',
      'os.makedirs(folder, exist_ok=True)',
      'with open(os.path.join(folder, "events.log"), "a", encoding="utf-8") as log:',
      `    log.write(f"{datetime.now(timezone.utc).isoformat(timespec='seconds')} ${event}\\n")`,
    ],
    worktree: [
      ...['import json', 'import os', 'import subprocess', 'import sys', '', input],
      '# What is printed last is the path of the worktree; any other end than 0 means that there is none.',
      'project = os.environ["CLAUDE_PROJECT_DIR"]',
      'folder = os.path.join(project, ".claude", "worktrees", os.path.basename(payload["name"]))',
      'made = subprocess.run(["git", "-C", project, "worktree", "add", "--quiet", "--detach", folder], stdout=sys.stderr)',
      'if made.returncode != 0:',
      '    print("git made no worktree", file=sys.stderr)',
      ...['    sys.exit(2)', 'print(folder)'],
    ],
  };
  return ['#!/usr/bin/env python3', `# ${event}: ${purpose}`, ...lines[behaviour], ''].join('\n');
}

function nodeScript(plan: ScriptPlan, typed: boolean): string {
  const { event, behaviour, purpose, field, forbidden, text } = plan;
  const type = (annotation: string): string => (typed ? annotation : '');
  const read = `const input${type(': Record<string, unknown>')} = JSON.parse(readFileSync(0, 'utf8'));`;
  const fs = "import { readFileSync } from 'node:fs';";
  const answer = scriptValue(answerOf({ ...plan, text: '\0' })).replace("'\\u0000'", 'text');
  const print = `console.log(JSON.stringify(${answer}));`;
  const constant = `const text = ${scriptValue(text)};`;
  const test = 'isForbidden(input)';
  const rule = [
    '',
    `/** ${sampleNote} */`,
    `function isForbidden(input${type(': Record<string, unknown>')})${type(': boolean')} {`,
    `  return JSON.stringify(input.${field} ?? '').includes(${scriptValue(forbidden)});`,
    '}',
  ];
  const lines: Record<Behaviour, readonly string[]> = {
    decide: [fs, '', constant, read, `if (${test}) ${print}`, ...rule],
    refuse: [
      ...[fs, '', constant, read],
      '// Exit code 2 refuses, and stderr is the reason.',
      ...[`if (${test}) {`, '  console.error(text);', '  process.exitCode = 2;', '}'],
      ...rule,
    ],
    hold: [
      ...[fs, '', constant, read],
      '// One reminder a turn: without the first look the client would be held again and again.',
      `if (!input.stop_hook_active && ${test}) ${print}`,
      ...rule,
    ],
    tell: ['// The model reads the additionalContext.', constant, print],
    record: [
      ...["import { appendFileSync, mkdirSync } from 'node:fs';", "import path from 'node:path';", ''],
      '// Adds a line to a file in the data folder of the plugin, which outlives updates.',
      "const folder = process.env.CLAUDE_PLUGIN_DATA ?? '';",
      'mkdirSync(folder, { recursive: true });',
      `appendFileSync(path.join(folder, 'events.log'), \`\${new Date().toISOString()} ${event}\\n\`);`,
    ],
    worktree: [
      "import { spawnSync } from 'node:child_process';",
      ...[fs, "import path from 'node:path';", '', read],
      '// What is printed last is the path of the worktree; any other end than 0 means that there is none.',
      "const project = process.env.CLAUDE_PROJECT_DIR ?? '';",
      "const folder = path.join(project, '.claude', 'worktrees', path.basename(String(input.name)));",
      "const made = spawnSync('git', ['-C', project, 'worktree', 'add', '--quiet', '--detach', folder], { stdio: ['ignore', 2, 2] });",
      'if (made.status === 0) console.log(folder);',
      'else {',
      "  console.error('git made no worktree');",
      ...['  process.exitCode = 2;', '}'],
    ],
  };
  const head = typed ? [] : ['#!/usr/bin/env node'];
  return [...head, `// ${event}: ${purpose}`, ...lines[behaviour], ''].join('\n');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}

/** A value as JavaScript with single quotes, on one line. */
function scriptValue(value: unknown): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  const entries = Object.entries(value as object).map(([key, one]) => `${key}: ${scriptValue(one)}`);
  return `{ ${entries.join(', ')} }`;
}

/** A value as a dict of Python, on one line. */
function pythonValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const entries = Object.entries(value as object).map(([key, one]) => `${JSON.stringify(key)}: ${pythonValue(one)}`);
  return `{${entries.join(', ')}}`;
}

const hooksFile = 'hooks/hooks.json';

type Language = (typeof languages)[number];

/** What is known of one hook before it is written. */
interface HookPlan extends ScriptPlan {
  readonly fact: HookEvent;
  readonly output: HookOutput | undefined;
  readonly matcher: string | undefined;
  /** A value that the matcher takes. */
  readonly value: string | undefined;
  /** What makes a sample of the input hold the forbidden text. */
  readonly provoke: Readonly<Record<string, Json>>;
}

/** Adds a hook: its script, its entry in hooks.json, and the cases that test it. */
export function addHook(draft: Draft, plugin: string, item: Item): string {
  const plan = planHook(plugin, item);
  const language = (textOf(item, 'language') ?? 'sh') as Language;
  const ending = language === 'js' || language === 'ts' ? 'mjs' : language;
  const name = freeName(draft, plan, ending);
  const script = `scripts/${name}.${ending}`;
  addFile(draft, script, hookScript(plan, language === 'ts' ? 'js' : language), { mode: 0o755 });
  if (language === 'ts') addFile(draft, `src/${name}.ts`, hookScript(plan, 'ts'));
  const { event, matcher, fact } = plan;
  const group = { ...(matcher === undefined ? {} : { matcher }), hooks: [handlerOf(plan, language, script)] };
  setJson(draft, hooksFile, ['hooks', event, -1], group);
  for (const one of casesOf(plan, script)) addCase(draft, one);
  if (matcher !== undefined && plan.value === undefined)
    draft.open.push(`hooks/hooks.test.json: a case for the matcher ${matcher}`);
  if (!textOf(item, 'description')) draft.open.push(`${language === 'ts' ? `src/${name}.ts` : script}: what the hook is for`);
  return `Runs ${fact.fires}. ${plan.purpose}`;
}

function planHook(plugin: string, item: Item): HookPlan {
  const event = textOf(item, 'event') ?? '';
  const fact = hookEvent(event);
  if (!fact) throw new Refusal(`hook ${event}: ${unknownEvent(event)}`);
  if (fact.inPlugin) throw new Refusal(`hook ${event}: ${fact.inPlugin}; take a SessionStart hook or a hooks module instead`);
  const output = hookOutputs.find((one) => one.event === event);
  const matcher = textOf(item, 'matcher') ?? defaultMatcher(fact);
  const value = matcher === undefined ? undefined : matchedValue(fact, matcher);
  const behaviour = behaviourOf(fact, output);
  const { field, forbidden, provoke } = sampleRule(fact, behaviour, value);
  const description = textOf(item, 'description');
  const purpose = sentence(description ?? defaultPurpose(plugin, behaviour, forbidden));
  const texts: Partial<Record<Behaviour, string>> = {
    tell: description ? purpose : `This is sample context of the plugin ${plugin}; put what the model should know in its place.`,
    hold: `The last message says "${forbidden}". ${description ? purpose : 'Go on until the work is done.'}`,
  };
  const text = texts[behaviour] ?? `${plugin} does not allow "${forbidden}" here. ${description ? purpose : ''}`.trim();
  return { event, fact, output, matcher, value, behaviour, purpose, field, forbidden, provoke, text };
}

function unknownEvent(event: string): string {
  const close = hookEvents.find(({ name }) => name.toLowerCase() === event.toLowerCase().replace(/[^a-z]/g, ''));
  return `there is no such event; ${close ? `did you mean ${close.name}?` : `there are ${hookEvents.map(({ name }) => name).join(', ')}`}`;
}

/** Without a matcher a tool's hook would run for every call. */
function defaultMatcher({ name, matcher }: HookEvent): string | undefined {
  if (matcher?.kind !== 'tool') return undefined;
  return name === 'PostToolUse' ? 'Write|Edit' : 'Bash';
}

/** A value that a matcher takes; undefined where none is known. Refuses a matcher that can take none. */
function matchedValue({ name, matcher: about }: HookEvent, matcher: string): string | undefined {
  if (!about) throw new Refusal(`hook ${name}/${matcher}: the event has nothing to match; leave the matcher out`);
  const reading = readMatcher(matcher, name);
  if (reading.kind === 'invalid')
    throw new Refusal(`hook ${name}/${matcher}: the matcher is no regular expression: ${reading.problem}`);
  const own = matcher.split(/[|,]/).map((part) => part.replace(/^[\s^(]+|[\s$)]+$/g, ''));
  const isTool = about.kind === 'tool';
  const offered = tools.filter(({ status }) => status === 'standard' || status === 'conditional').map((tool) => tool.name);
  const known = isTool
    ? [...offered, ...own.filter((part) => part.startsWith('mcp__')), 'mcp__server__tool']
    : (about.values ?? own);
  const found = known.find((value) => matchesValue(reading, value, isTool));
  if (found === undefined && (isTool ? !matcher.includes('mcp__') : about.values && !about.open))
    throw new Refusal(
      `hook ${name}/${matcher}: the matcher matches ${isTool ? 'no tool of the client' : `none of ${about.values?.join(', ')}`}`,
    );
  return own.find((part) => known.includes(part)) ?? found;
}

function behaviourOf(fact: HookEvent, output: HookOutput | undefined): Behaviour {
  const fields = (output?.fields ?? []).map(({ name }) => name);
  if (fields.includes('worktreePath')) return 'worktree';
  if (fields.includes('permissionDecision') || fields.includes('decision')) return 'decide';
  if (output?.contextContinues) return 'hold';
  if (fields.includes('additionalContext') && output?.contextText) return 'tell';
  return fact.blocks ? 'refuse' : 'record';
}

/** Fields of an input in which a sample rule looks, the first that an event has. */
const telling = [
  'last_assistant_message',
  'message',
  'task_subject',
  'teammate_name',
  'to_model',
  'custom_instructions',
  'file_path',
  'action',
];

function sampleRule(
  { input, matcher }: HookEvent,
  behaviour: Behaviour,
  value: string | undefined,
): Pick<HookPlan, 'field' | 'forbidden' | 'provoke'> {
  if (matcher?.kind === 'tool') return { field: 'tool_input', ...toolRule(value) };
  const field = telling.find((name) => input.some((one) => one.name === name)) ?? 'hook_event_name';
  const forbidden = behaviour === 'hold' ? 'not finished' : 'do-not-allow';
  return { field, forbidden, provoke: { [field]: forbidden } };
}

function toolRule(tool: string | undefined): Pick<HookPlan, 'forbidden' | 'provoke'> {
  if (tool === 'Bash')
    return { forbidden: 'git push --force', provoke: { 'tool_input.command': 'git push --force origin main' } };
  const fields = Object.keys(toolInputs.find(({ name }) => name === tool)?.fields ?? {});
  const path = fields.find((field) => /^(?:file|notebook)_path\??$/.test(field))?.replace('?', '');
  if (path) return { forbidden: 'secrets/', provoke: { [`tool_input.${path}`]: 'secrets/token.txt' } };
  return { forbidden: 'do-not-run', provoke: { 'tool_input.note': 'do-not-run' } };
}

function defaultPurpose(plugin: string, behaviour: Behaviour, forbidden: string): string {
  const purposes: Record<Behaviour, string> = {
    decide: `refuses what contains "${forbidden}"`,
    refuse: `refuses what contains "${forbidden}"`,
    hold: `keeps the turn open while the last message says "${forbidden}"`,
    tell: `tells the model a sample text of ${plugin}`,
    record: 'adds a line to a file of the plugin',
    worktree: 'makes worktrees below .claude/worktrees of the project',
  };
  return purposes[behaviour];
}

function freeName(draft: Draft, { event, matcher, fact }: HookPlan, ending: string): string {
  const words = (text: string): string =>
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  const base = words(event);
  const about = matcher === undefined || matcher === defaultMatcher(fact) ? '' : words(matcher).slice(0, 30);
  const names = [
    base,
    ...(about ? [`${base}-${about}`] : []),
    ...Array.from({ length: 50 }, (_, index) => `${base}-${index + 2}`),
  ];
  const isFree = (name: string): boolean =>
    [`scripts/${name}.${ending}`, `src/${name}.ts`].every(
      (file) => !draft.planned.has(file) && existingAt(draft, file) === undefined,
    );
  return names.find(isFree) ?? base;
}

function handlerOf({ fact, output, behaviour }: HookPlan, language: Language, script: string): Json {
  const programs = { sh: ['sh'], py: ['python3', '-I'], js: ['node'], ts: ['node'] } as const;
  const [command, ...options] = programs[language];
  const isGate = behaviour === 'decide' || behaviour === 'refuse';
  return {
    type: 'command',
    command,
    args: [...options, `\${CLAUDE_PLUGIN_ROOT}/${script}`],
    // An event that grants a plugin less takes no timeout.
    ...(fact.cap === undefined ? { timeout: 10 } : {}),
    ...(isGate && output?.onFailure === 'block' ? { onFailure: 'block' } : {}),
  };
}

function casesOf({ event, fact, output, behaviour, value, provoke, text, matcher }: HookPlan, script: string): Json[] {
  if (matcher !== undefined && value === undefined) return [];
  const about = fact.matcher;
  const isTool = about?.kind === 'tool';
  const matched = about && !isTool && value !== undefined ? { [about.on]: value } : {};
  const base = { event, ...(isTool && value !== undefined ? { tool: value } : {}) };
  const set = (values: Readonly<Record<string, Json>>): object => (Object.keys(values).length > 0 ? { set: values } : {});
  const toldTo = behaviour === 'tell' ? 'model' : (output?.reasonTo ?? 'nobody');
  const told = (outcome: string): Json => ({ outcome, ...(toldTo === 'nobody' ? {} : { [toldTo]: text }) });
  const make = (what: string, values: Readonly<Record<string, Json>>, expect: Json): Json => {
    return { name: `${script}: ${what}`, ...base, ...set({ ...matched, ...values }), hook: script, expect };
  };
  if (behaviour === 'tell') return [make('tells the model', {}, told('context'))];
  if (behaviour === 'record') return [make('runs and says nothing', {}, 'none')];
  if (behaviour === 'worktree') return [make('makes none outside a repository', {}, 'block')];
  const again = make('does not hold a turn twice', { ...provoke, stop_hook_active: true }, 'none');
  return [
    make('lets the usual pass', {}, 'none'),
    make(behaviour === 'hold' ? 'holds the turn' : 'refuses the forbidden', provoke, told('block')),
    ...(behaviour === 'hold' ? [again] : []),
  ];
}

/** Adds a case to the suite of the plugin, which is an object with cases or a list of them. */
function addCase(draft: Draft, one: Json): void {
  const suite = existingAt(draft, 'hooks.test.json') === 'file' ? 'hooks.test.json' : 'hooks/hooks.test.json';
  setJson(draft, suite, jsonAt(draft, suite)?.kind === 'list' ? [-1] : ['cases', -1], one);
}

/** Adds a hooks module and its test. A plugin can have one. */
export function addHookModule(draft: Draft, plugin: string, item: Item): string {
  const name = textOf(item, 'name') ?? '';
  checkName(name, 'hooks module');
  const root = jsonAt(draft, hooksFile);
  if (hasModule(root)) throw new Refusal(`${hooksFile}: it names a module already, and the client takes only one`);
  const purpose = sentence(textOf(item, 'description') ?? 'refuses a Bash call that contains "git push --force"');
  if (!textOf(item, 'description')) draft.open.push(`hooks/${name}.ts: what the module is for`);
  addFile(draft, `hooks/${name}.ts`, moduleText(plugin, purpose));
  addFile(draft, `tests/${name}.test.ts`, moduleTest(requiredOptions(draft)));
  setJson(draft, hooksFile, ['modules'], [`./${name}.ts`]);
  if (!entryOf(jsonAt(draft, manifestFile), 'engines'))
    setJson(draft, manifestFile, ['engines'], { 'claude-code': `>=${clientVersion}` });
  return `A hooks module: ${purpose}`;
}

function hasModule(root: Node | undefined): boolean {
  const modules = entryOf(root, 'modules')?.value;
  return modules?.kind === 'list' && modules.items.length > 0;
}

function moduleText(plugin: string, purpose: string): string {
  return `import type { Register } from 'claude-code';

// ${purpose}
export const register: Register = (on) => {
  // The rule is a sample: put your own in its place. Without the catch, a rule that throws would let everything pass.
  on('tool.call', { tool: 'Bash' }, ($, e, next) => {
    if (e.command.includes('git push --force')) return { deny: 'The plugin ${plugin} does not allow "git push --force".' };
    return next(e);
  }).catch(($, e, next) => (next.called ? next(e) : { deny: 'The rule of the plugin ${plugin} failed, so the command was not run.' }));
};
`;
}

/** Made-up values for the options without which the client loads no module. */
function requiredOptions(draft: Draft): string {
  const options = entryOf(jsonAt(draft, manifestFile), 'userConfig')?.value;
  const entries = options?.kind === 'map' ? options.entries : [];
  const values = entries.flatMap(({ key, value }) => {
    const [type, required] = ['type', 'required'].map((field) => scalarText(entryOf(value, field)?.value));
    const sample = type === 'number' ? '1' : type === 'boolean' ? 'true' : "'sample'";
    return required === 'true' && !entryOf(value, 'default') ? [`${key}: ${sample}`] : [];
  });
  return values.length > 0 ? `{ options: { ${values.join(', ')} } }, ` : '';
}

function moduleTest(options: string): string {
  return `import { expect, test } from 'claude-code/testing';

test('a forced push is refused, and other commands run', ${options}async ($, on) => {
  const run: string[] = [];
  on('tool.call', { tool: 'Bash' }, (_, e) => {
    run.push(e.command);
    return { result: { stdout: '', stderr: '', interrupted: false } };
  });
  for (const command of ['git push', 'git push --force']) await $.tool.call({ tool: 'Bash', command });
  expect(run).toEqual(['git push']);
});
`;
}
