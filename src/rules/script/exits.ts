import { type Exit, type Path, type Print, shapeAt, stepsOf, type Text } from '../../formats/scripts/model.ts';
import { either, quoted } from '../wording.ts';
import {
  blocksOnFailure,
  defineScriptRule,
  eventsOf,
  gateCalls,
  outputOf,
  type ReadScript,
  waitedFor,
  waysThrough,
} from './syntax.ts';

/** Words by which a script says that it refuses something. */
const refusal =
  /\b(?:block(?:ed|ing|s)?|den(?:y|ied)|forbidden|not allowed|refus(?:e|ed|ing)|reject(?:ed|ing)?|prohibited|not permitted|disallowed|protected|dangerous)\b/i;

/** What exit codes do. */
export const scriptExitRules = [
  defineScriptRule({
    id: 'script/exit-one',
    severity: 'warning',
    summary: 'exit code 1 where something should be stopped',
    check(script, report) {
      const gates = gateCalls(script).filter((call) => !blocksOnFailure(call));
      const paths = waysThrough(script);
      if (gates.length === 0 || gates.length < script.calls.length || !paths || script.model.isPartial || canBlock(script))
        return;
      const isAlways = paths.every(({ exit }) => exit?.code === 1);
      const found = paths.find(
        (path) => endsWithOne(path) && (isAlways || path.prints.some(({ text }) => refusal.test(wordsOf(text)))),
      );
      if (!found?.exit) return;
      report({
        message: `the script ends with code 1, which stops nothing on ${either(eventsOf(gates))}`,
        effect: 'only code 2 and JSON that says so block: the client goes on as if the hook were not there, and tells nobody',
        help: 'write exit 2, with the reason on stderr',
        range: found.exit.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/exit-two',
    severity: 'warning',
    summary: 'exit code 2 on an event that cannot be blocked',
    check(script, report) {
      const calls = waitedFor(script);
      const paths = waysThrough(script);
      if (calls.length === 0 || !paths || calls.some((call) => outputOf(call).blocking !== 'none')) return;
      const found = paths.find(({ exit, isUncertain }) => exit?.code === 2 && !isUncertain);
      const [first] = calls;
      if (!found?.exit || !first) return;
      const isShown = calls.every(({ fact }) => fact.exitTwo.includes('user reads'));
      report({
        message: `the script ends with code 2, which stops nothing on ${either(eventsOf(calls))}`,
        severity: isShown ? 'info' : 'warning',
        effect: `the code has no other use there: ${first.fact.exitTwo}`,
        help: 'end with 0; what should stop something belongs on another event',
        range: found.exit.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/lost-reason',
    severity: 'warning',
    summary: 'exit code 2 with the reason on stdout',
    effect: 'it is blocked, but the reason given is "No stderr output": with code 2 the client reads stderr alone',
    check(script, report) {
      const calls = waitedFor(script).filter((call) => outputOf(call).blocking !== 'none');
      if (calls.length === 0) return;
      const paths = waysThrough(script)?.filter(({ exit }) => exit?.code === 2) ?? [];
      for (const [at, group] of groupedByExit(paths)) {
        const isLost = group.every(({ prints, isUncertain }) => !isUncertain && prints.length > 0 && prints.every(isPlainOut));
        const print = isLost ? group[0]?.prints.at(-1) : undefined;
        if (print)
          report({
            message: 'the reason goes to stdout, and the script ends with code 2',
            help: script.model.language === 'shell' ? 'append >&2' : 'print it to stderr',
            range: print.range,
          });
        else if (group.every(({ prints, isUncertain }) => !isUncertain && prints.length === 0))
          report({
            message: 'the script ends with code 2 and gives no reason',
            severity: 'info',
            effect: 'it is blocked, and the reason given is "No stderr output"',
            help: 'print a reason to stderr',
            range: at.range,
          });
      }
    },
  }),
  defineScriptRule({
    id: 'script/leaked-status',
    severity: 'warning',
    summary: 'a last command whose failure blocks',
    check(script, report) {
      const [gate] = gateCalls(script);
      if (!gate) return;
      for (const { name, range } of script.model.leaks)
        report({
          message: `the script ends with the code of ${name}, which is 2 where a file is missing`,
          effect: `code 2 blocks: ${outputOf(gate).blocked ?? ''}`,
          help: 'end the script with exit 0',
          range,
        });
    },
  }),
] as const;

/** True where a script has a way to block, or where nobody can tell. */
function canBlock({ model }: ReadScript): boolean {
  const steps = [model.flow, ...model.functions.values()].flatMap((flow) => [...stepsOf(flow)]);
  return steps.some((step) => {
    if (step.kind === 'unknown') return true;
    if (step.kind === 'exit') return step.code === undefined ? true : step.code === 2;
    if (step.kind === 'return') return step.code === 2;
    if (step.kind !== 'print' || step.stream !== 'stdout') return false;
    // What prints something unknown may print an answer.
    return step.shape !== undefined ? isAnswer(step) : step.text === undefined || wordsOf(step.text).includes('{');
  });
}

function isAnswer({ shape }: Print): boolean {
  return (
    shape?.kind !== 'object' || shape.isOpen || ['decision', 'hookSpecificOutput', 'continue'].some((key) => shapeAt(shape, key))
  );
}

function endsWithOne({ exit, isUncertain }: Path): boolean {
  return exit?.code === 1 && !isUncertain;
}

function wordsOf(text: Text | undefined): string {
  return (text ?? []).map((part) => (typeof part === 'string' ? part : ' ')).join('');
}

function isPlainOut({ stream, text, shape }: Print): boolean {
  return (
    stream === 'stdout' &&
    text !== undefined &&
    shape === undefined &&
    wordsOf(text).trim() !== '' &&
    !wordsOf(text).includes('{')
  );
}

function groupedByExit(paths: readonly Path[]): Map<Exit, Path[]> {
  const groups = new Map<Exit, Path[]>();
  for (const path of paths) if (path.exit) groups.set(path.exit, [...(groups.get(path.exit) ?? []), path]);
  return groups;
}

/** Scripts that stop something: when they fail to, and when they never let go. */
export const scriptGateRules = [
  defineScriptRule({
    id: 'script/abrupt-gate',
    severity: 'warning',
    summary: 'a guard that set -e ends before it can block',
    effect:
      'the command fails where it finds nothing, set -e ends the script with its code, and the client goes on as if there were no guard',
    check(script, report) {
      const gates = gateCalls(script).filter((call) => !blocksOnFailure(call));
      if (gates.length === 0 || !blocks(script)) return;
      for (const { name, range } of script.model.abrupt)
        report({
          message: `set -e is on, and the result of ${quoted(name)} is not looked at`,
          help: 'put it into an if, append || true, or leave set -e out',
          range,
        });
    },
  }),
  defineScriptRule({
    id: 'script/unchecked-jq',
    severity: 'info',
    summary: 'a guard that lets everything through where jq is missing',
    effect: 'where jq is not installed its output is empty, and the guard finds nothing to object to',
    check(script, report) {
      const gates = gateCalls(script).filter((call) => !blocksOnFailure(call));
      const first = script.model.programs.find(({ name }) => name === 'jq');
      if (gates.length === 0 || !first || first.isGuarded || script.model.asked.has('jq') || !blocks(script)) return;
      report({
        message: `the guard on ${either(eventsOf(gates))} needs jq, and does not look whether it is there`,
        help: 'begin with: command -v jq >/dev/null || { echo "jq is missing" >&2; exit 2; }; or write "onFailure": "block" into the hook and let the script fail',
        range: first.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/endless-stop',
    severity: 'warning',
    summary: 'a hook that keeps the model from stopping and does not look whether it has done so before',
    effect: 'the model is sent on again each time, until the client overrides the hook after 8 times',
    check(script, report) {
      const stops = gateCalls(script).filter(({ fact }) => fact.name === 'Stop' || fact.name === 'SubagentStop');
      if (stops.length === 0 || script.model.isPartial || !blocks(script)) return;
      const isRead =
        script.model.paths.some(({ steps }) => steps[0] === 'stop_hook_active') || script.text.includes('stop_hook_active');
      if (isRead) return;
      // Whoever keeps a file or a counter may know when to stop.
      const keepsState =
        /\b(?:touch|mkdir|writeFileSync|write_text|unlink|rm -f|mtime|cooldown|iteration|max_|count)\b|(?<!>)>[ \t]{0,5}"?\$|open\([^)\n]{0,200}["'][wa]["']/i.test(
          script.text,
        );
      report({
        message: 'the script blocks and never reads "stop_hook_active"',
        ...(keepsState ? { severity: 'info' as const } : {}),
        help: 'let go where the input has "stop_hook_active": true',
        range: blockOf(script) ?? { start: 0, end: 0 },
      });
    },
  }),
] as const;

/** Where a script surely blocks: exit code 2, or JSON that says so. */
function blockOf({ model }: ReadScript): { start: number; end: number } | undefined {
  for (const flow of [model.flow, ...model.functions.values()]) {
    for (const step of stepsOf(flow)) {
      if (step.kind === 'exit' && step.code === 2) return step.range;
      if (step.kind === 'print' && step.stream === 'stdout' && isRefusal(step.shape)) return step.range;
    }
  }
  return undefined;
}

function isRefusal(shape: Parameters<typeof shapeAt>[0]): boolean {
  const texts = [shapeAt(shape, 'decision'), shapeAt(shape, 'hookSpecificOutput', 'permissionDecision')];
  return texts.some((text) => text?.kind === 'text' && (text.text === 'block' || text.text === 'deny'));
}

function blocks(script: ReadScript): boolean {
  return blockOf(script) !== undefined;
}
