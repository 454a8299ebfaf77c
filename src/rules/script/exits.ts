import type { Exit, Path, Print } from '../../formats/scripts/flow.ts';
import { stepsOf } from '../../formats/scripts/flow.ts';
import type { Text } from '../../formats/scripts/model.ts';
import { shapeAt } from '../../formats/scripts/shape.ts';
import { either } from '../wording.ts';
import {
  blocksOnFailure,
  defineScriptRule,
  eventsOf,
  gateCalls,
  outputOf,
  type ReadScript,
  waitedFor,
  waysThrough,
} from './common.ts';

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
