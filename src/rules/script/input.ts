import type { Node } from '../../formats/located.ts';
import type { InputPath } from '../../formats/scripts/model.ts';
import { escapeRegExp } from '../../formats/text.ts';
import { handlerText, isToolEvent, matchesValue, readMatcher } from '../../plugin/hooks/entries.ts';
import type { ScriptCall } from '../../plugin/hooks/hook-scripts.ts';
import { commonInputs, hookEvents, misnomers, type ToolInput, toolInputs } from '../../spec/hook-facts.ts';
import { absentResponses } from '../../spec/script-facts.ts';
import { closest, either, quoted } from '../wording.ts';
import { defineScriptRule, eventsOf, type ReadScript } from './syntax.ts';

/** Names that scripts use for fields, and what is meant by them. */
const meant: Readonly<Record<string, string>> = {
  user_prompt: 'prompt',
  message: 'prompt',
  tool_result: 'tool_response',
  tool_output: 'tool_response',
  response: 'tool_response',
  output: 'tool_response',
  result: 'tool_response',
  input: 'tool_input',
  params: 'tool_input',
  tool: 'tool_name',
  toolName: 'tool_name',
  event: 'hook_event_name',
  hook_event: 'hook_event_name',
  event_name: 'hook_event_name',
  command: 'tool_input.command',
  file_path: 'tool_input.file_path',
  content: 'tool_input.content',
  working_directory: 'cwd',
  project_dir: 'cwd',
  transcript: 'transcript_path',
};

const everyField: ReadonlySet<string> = new Set([
  ...commonInputs.map(({ name }) => name),
  ...hookEvents.flatMap(({ input }) => input.map(({ name }) => name)),
]);

/** What scripts look for in their input, held against what the client sends. */
export const scriptInputRules = [
  defineScriptRule({
    id: 'script/unknown-input',
    severity: 'warning',
    summary: 'a field that the input of the event does not have',
    effect: 'there is no value, whatever the call: what depends on it never happens',
    check(script, report) {
      const { calls, model } = script;
      if (calls.length === 0) return;
      const allowed = new Set(calls.flatMap(fieldsOf));
      const events = either(eventsOf(calls));
      for (const { steps, range, hasOther } of lonely(model.paths, 1, ({ steps: [first = ''] }) => !allowed.has(first))) {
        const [first = ''] = steps;
        // What another event has may be read by a script that serves several.
        if (everyField.has(first) && (calls.length > 1 || readsEventName(script))) continue;
        const use = suggestion(first, allowed);
        report({
          message: `the input of ${events} has no field ${quoted(first)}`,
          ...(hasOther ? { severity: 'info' as const, effect: 'what stands in for it is always taken' } : {}),
          help: use
            ? `did you mean ${quoted(use)}?`
            : `it has ${[...allowed].filter((name) => !isShared(name)).join(', ') || 'no fields of its own'}`,
          range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/unknown-tool-input',
    severity: 'warning',
    summary: 'a field that the input of the matched tools does not have',
    effect: 'there is no value, whatever the call: what depends on it never happens',
    check(script, report) {
      const { calls, model } = script;
      const tools = toolsOf(script);
      if (!tools || model.paths.some(({ steps }) => steps[0] === 'tool_name')) return;
      const allowed = new Set(tools.flatMap(({ fields }) => Object.keys(fields).map((name) => name.replace(/\?$/, ''))));
      const read = model.paths.filter(({ steps }) => steps[0] === 'tool_input' && steps.length > 1);
      // A script for many tools looks for the fields of all of them.
      if (read.some(({ steps }) => allowed.has(steps[1] ?? ''))) return;
      for (const { steps, range } of lonely(read, 2, ({ steps: [, name = ''] }) => !allowed.has(name) && name !== '[]')) {
        const name = steps[1] ?? '';
        const use = closest(name, [...allowed]);
        report({
          message: `the input of ${either(tools.map((tool) => tool.name))} has no field ${quoted(name)}`,
          help: use
            ? `did you mean ${quoted(use)}?`
            : `it has ${[...allowed].join(', ')}${calls.length > 1 ? ', in all of its hooks' : ''}`,
          range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/absent-response',
    severity: 'warning',
    summary: 'a field that the response of a tool never has',
    effect: 'there is no value, whatever the call: what depends on it never happens',
    check(script, report) {
      const tools = toolsOf(script);
      if (!tools || script.model.paths.some(({ steps }) => steps[0] === 'tool_name')) return;
      const facts = tools.map(({ name }) => absentResponses.find((fact) => fact.name === name));
      const isAbsent = ({ steps }: InputPath): boolean => facts.every((fact) => fact?.absent.includes(steps[1] ?? ''));
      const responses = script.model.paths.filter(({ steps }) => steps[0] === 'tool_response' && steps.length > 1);
      for (const { steps, range } of lonely(responses, 2, isAbsent)) {
        report({
          message: `the response of ${either(tools.map(({ name }) => name))} has no field ${quoted(steps[1])}`,
          help: facts[0]?.help ?? '',
          range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/unread-input',
    severity: 'warning',
    summary: 'command-line arguments that nobody gives',
    effect: 'hooks get their input as JSON on standard input, and no arguments: the script finds nothing',
    check({ calls, model, isInline, text }, report) {
      const [first] = model.positions;
      // Options are for those who call the script by hand.
      if (/\bshift\b|\$#|\bgetopts\b|len\(sys\.argv\)|argv\.length/.test(text) || optionTest.test(text)) return;
      if (!first || isInline || calls.length === 0 || calls.some(({ hasArguments }) => hasArguments)) return;
      if (model.isPartial || model.reads.length > 0 || model.paths.length > 0) return;
      report({
        message: `the script reads ${quoted(first.name)}, and its hook hands over no arguments`,
        help: model.language === 'shell' ? 'read standard input: input=$(cat)' : 'read standard input, which holds JSON',
        range: first.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/reopened-input',
    severity: 'error',
    summary: 'standard input opened by the name of a file',
    effect: 'on Linux it is a socket, which cannot be opened again: the read fails with ENXIO',
    check({ model, calls }, report) {
      if (calls.length === 0) return;
      for (const { range } of model.reads.filter(({ isReopened }) => isReopened))
        report({
          message: '/dev/stdin is opened',
          help: {
            shell: 'leave the name out: cat and jq read standard input by themselves',
            python: 'read sys.stdin',
            javascript: 'read descriptor 0: readFileSync(0, "utf8")',
          }[model.language],
          range,
        });
    },
  }),
  defineScriptRule({
    id: 'script/no-terminal',
    severity: 'warning',
    summary: 'a use of the terminal',
    effect: 'hooks run in a session without a terminal: it cannot be opened',
    check({ model }, report) {
      const [first] = model.terminals;
      if (first && !model.isPartial)
        report({
          message: '/dev/tty is opened',
          help: 'print JSON with "systemMessage" to tell the user something',
          range: first.range,
        });
    },
  }),
] as const;

/** An argument compared with an option: `argv[2] === '--check'`, `[ "$1" = "--check" ]`. */
const optionTest = /(?:argv\[\d\]|\$\{?1\}?["']?) {0,4}(?:[!=]={0,2}) {0,4}["'`]?-{1,2}\w/;

/** The paths that no alternative stands in for, one of each group and of each field at a depth. */
function lonely(paths: readonly InputPath[], depth: number, isWrong: (path: InputPath) => boolean): InputPath[] {
  const right = paths.filter((path) => !isWrong(path));
  const rightGroups = new Set(right.map(({ group }) => group));
  // A variable that is given one value after the other, until there is one.
  const rightVariables = new Set(right.map(({ variable }) => variable));
  const seen = new Set<string | number>();
  return paths.filter((path) => {
    const { group, variable, steps } = path;
    const keys = [`${steps.slice(0, depth)}`, group, ...(variable === undefined ? [] : [`variable ${variable}`])];
    if (!isWrong(path) || rightGroups.has(group) || (variable !== undefined && rightVariables.has(variable))) return false;
    const isKnown = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !isKnown;
  });
}

function fieldsOf({ fact }: ScriptCall): string[] {
  const common = commonInputs.filter(({ events }) => events?.includes(fact.name) ?? true).map(({ name }) => name);
  return [...common, ...fact.input.map(({ name }) => name), '[]'];
}

function isShared(name: string): boolean {
  return name === '[]' || commonInputs.some((input) => input.name === name);
}

function suggestion(name: string, allowed: ReadonlySet<string>): string | undefined {
  const use = meant[name];
  if (use !== undefined && allowed.has(use.split('.')[0] ?? '')) return use;
  return closest(
    name,
    [...allowed].filter((other) => other !== '[]'),
  );
}

/** A script that asks for the event serves several, some of them perhaps elsewhere. */
function readsEventName({ model }: ReadScript): boolean {
  return model.paths.some(({ steps }) => steps[0] === 'hook_event_name');
}

/** The tools that a script may be called for; undefined where they or their inputs are not all known. */
function toolsOf({ calls }: ReadScript): readonly ToolInput[] | undefined {
  const found = new Set<ToolInput>();
  for (const { hook, fact } of calls) {
    const reading = readMatcher(hook.matcher, fact.name);
    if (!isToolEvent(fact.name) || (reading.kind !== 'names' && reading.kind !== 'pattern')) return undefined;
    const own = toolInputs.filter(({ name }) => matchesValue(reading, name, true));
    const isOpen =
      reading.kind === 'names'
        ? reading.names.some((name) => !isKnown(name))
        : ['mcp__x__y', 'Glob', 'Grep'].some((name) => reading.pattern.test(name));
    if (own.length === 0 || isOpen) return undefined;
    for (const tool of own) found.add(tool);
  }
  return found.size > 0 ? [...found] : undefined;
}

/** MultiEdit is no more; beside others it does not matter. */
function isKnown(name: string): boolean {
  return name === 'MultiEdit' || name === 'Task' || toolInputs.some((tool) => tool.name === name);
}

const useByName = new Map(misnomers.map(({ name, use }) => [name, use]));

/** Variables of the environment that scripts rely on. */
export const scriptEnvironmentRules = [
  defineScriptRule({
    id: 'script/unknown-variable',
    severity: 'warning',
    summary: 'a variable that no hook has',
    effect: 'it is empty, whatever the call',
    check({ model, calls, isInline, text }, report) {
      // Another rule reads command lines.
      if (isInline || calls.length === 0) return;
      const seen = new Set<string>();
      for (const { name, range, hasFallback, isExpected } of model.variables) {
        const use = useByName.get(name);
        if (use === undefined || hasFallback || seen.has(name) || model.assigned.has(name)) continue;
        // A script that reads its input takes what the variable holds for a second source.
        const isSecond = use.startsWith('.') ? model.paths.length > 0 || model.reads.length > 0 : isExpected === true;
        if (isSecond || calls.some(({ hook }) => commandSets(hook.node, name)) || isAskedFor(text, name)) continue;
        seen.add(name);
        report({ message: `no hook has a variable ${quoted(name)}`, help: `use ${use}`, range });
      }
    },
  }),
  defineScriptRule({
    id: 'script/no-variable-file',
    severity: 'warning',
    summary: 'CLAUDE_ENV_FILE on an event that has none',
    effect: 'the variable is empty: what should reach later commands is lost',
    check({ model, calls, text }, report) {
      if (calls.length === 0 || calls.some(({ fact }) => fact.environmentFile)) return;
      const read = model.variables.find(({ name, hasFallback }) => name === 'CLAUDE_ENV_FILE' && !hasFallback);
      if (!read || isAskedFor(text, 'CLAUDE_ENV_FILE')) return;
      report({
        message: `hooks on ${either(eventsOf(calls))} have no CLAUDE_ENV_FILE`,
        help: 'set variables in a hook on SessionStart, Setup, CwdChanged or FileChanged',
        range: read.range,
      });
    },
  }),
] as const;

/** True where a script asks first whether the variable is set. */
function isAskedFor(text: string, name: string): boolean {
  const own = escapeRegExp(name);
  return new RegExp(
    `-[nz] ["']?\\$\\{?${own}\\b|\\$\\{${own}:?[-+=?][^}]|["']${own}["'] in os\\.environ|(?:if|while)\\b[^\\n]{0,40}\\b${own}\\b`,
  ).test(text);
}

/** True where the command line sets the variable itself. */
function commandSets(node: Node, name: string): boolean {
  return handlerText(node, 'command')?.includes(`${name}=`) ?? false;
}
