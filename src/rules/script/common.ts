import type { Report, Rule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { type Path, pathsOf } from '../../formats/scripts/flow.ts';
import type { ScriptModel } from '../../formats/scripts/model.ts';
import { handlerText } from '../../plugin/hooks/entries.ts';
import { type HookScript, hookScriptsOf, type ScriptCall } from '../../plugin/hooks/hook-scripts.ts';
import { type HookOutput, hookOutputs } from '../../spec/hooks.ts';

/** A script that was understood. */
export interface ReadScript extends HookScript {
  readonly model: ScriptModel;
}

/** A finding in a script; its range counts from the start of the script's text. */
type ScriptReport = (finding: Omit<Parameters<Report>[0], 'file'>) => void;

interface ScriptRule extends Omit<Rule<'plugin'>, 'on' | 'check'> {
  check(script: ReadScript, report: ScriptReport): void;
  /** Also for scripts with a syntax error, of which nothing else is known. */
  readonly onBroken?: boolean;
}

/** A rule that is called for each script that the plugin's hooks run. */
export function defineScriptRule({ check, onBroken, ...rule }: ScriptRule): Rule<'plugin'> {
  return {
    ...rule,
    on: 'plugin',
    check(plugin, report) {
      for (const script of hookScriptsOf(plugin)) {
        const { model, file } = script;
        if (!model || (model.problem && !onBroken)) continue;
        check(script as ReadScript, (finding) => report({ ...finding, file: file.path, range: script.place(finding.range) }));
      }
    },
  };
}

const outputs = new Map(hookOutputs.map((output) => [output.event, output]));

/** What the client makes of the output of a call's hook. */
export function outputOf({ fact }: ScriptCall): HookOutput {
  return outputs.get(fact.name) as HookOutput;
}

/** The calls whose decisions count: nobody waits for the others. */
export function waitedFor({ calls }: ReadScript): readonly ScriptCall[] {
  return calls.filter(({ hook }) => !['async', 'asyncRewake'].some((key) => isTrue(hook.node, key)));
}

function isTrue(node: ScriptCall['hook']['node'], key: string): boolean {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' && value.value === true;
}

/** The calls on events where a hook can stop something. */
export function gateCalls(script: ReadScript): readonly ScriptCall[] {
  return waitedFor(script).filter((call) => outputOf(call).blocking === 'action');
}

/** True where a hook that fails counts as one that blocks. */
export function blocksOnFailure({ hook }: ScriptCall): boolean {
  return handlerText(hook.node, 'onFailure') === 'block';
}

/** The names of the events of some calls, each once. */
export function eventsOf(calls: readonly ScriptCall[]): string[] {
  return [...new Set(calls.map(({ fact }) => fact.name))];
}

const knownPaths = new WeakMap<ScriptModel, readonly Path[] | undefined>();

/** Every way through a script; undefined where there are too many. */
export function waysThrough({ model }: ReadScript): readonly Path[] | undefined {
  if (!knownPaths.has(model)) knownPaths.set(model, pathsOf(model.flow, model.functions));
  return knownPaths.get(model);
}
