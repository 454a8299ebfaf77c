import { stepsOf } from '../../formats/scripts/flow.ts';
import { shapeAt } from '../../formats/scripts/shape.ts';
import { either, quoted } from '../wording.ts';
import { blocksOnFailure, defineScriptRule, eventsOf, gateCalls, type ReadScript } from './common.ts';

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
