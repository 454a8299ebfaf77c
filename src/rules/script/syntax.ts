import type { Report, Rule } from '../../engine/rule.ts';
import { entryOf, scalarText } from '../../formats/located.ts';
import type { ScriptModel } from '../../formats/scripts/model.ts';
import { type Path, pathsOf } from '../../formats/scripts/model.ts';
import { handlerText } from '../../plugin/hooks/entries.ts';
import { type HookScript, hookScriptsOf, type ScriptCall } from '../../plugin/hooks/hook-scripts.ts';
import type { Plugin } from '../../plugin/model.ts';
import { type HookOutput, hookOutputs } from '../../spec/hooks.ts';
import { quoted } from '../wording.ts';

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

const dies = 'the script ends with code 1 before it does anything, and the client goes on as if it were not there';

/** Whether what starts a script can read it. */
export const scriptSyntaxRules = [
  defineScriptRule({
    id: 'script/syntax-error',
    severity: 'error',
    summary: 'a hook script that does not parse',
    onBroken: true,
    check(script, report) {
      const { problem, language } = script.model;
      if (!problem) return;
      const [gate] = gateCalls(script);
      const blocked = gate && outputOf(gate).blocked;
      report({
        message: `the script does not parse: ${problem.message}`,
        effect:
          language !== 'shell'
            ? dies
            : blocked
              ? `the shell ends with code 2 wherever it comes to this, which blocks: ${blocked}`
              : 'the shell ends with code 2 before it does what comes here',
        help:
          language === 'shell'
            ? 'bash -n FILE shows where it goes wrong'
            : 'python3 -m py_compile FILE shows where it goes wrong',
        range: problem.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/bash-syntax',
    severity: 'warning',
    summary: 'syntax of bash in a script that sh reads',
    check(script, report) {
      const { shell, isInline, text, model } = script;
      if (shell !== 'sh' || /\bBASH_VERSION\b/.test(text)) return;
      const serious = model.bashisms.find(({ inDash }) => inDash === 'ends') ?? model.bashisms[0];
      if (!serious) return;
      const more = new Set(model.bashisms.map(({ name }) => name)).size - 1;
      const [gate] = gateCalls(script);
      const blocked = gate && outputOf(gate).blocked;
      const effects = {
        ends: `the script ends there with code 2${blocked ? `, which blocks: ${blocked}` : ''}`,
        fails: 'the command fails, and the script goes on as if the answer were no',
        differs: 'it means something else',
      };
      report({
        message: `sh reads this, and ${serious.what} is syntax of bash${more > 0 ? ` (and ${more} more)` : ''}`,
        effect: `where sh is dash, as on Debian and Ubuntu, ${effects[serious.inDash]}`,
        help: isInline
          ? 'move it into a file that starts with #!/usr/bin/env bash'
          : 'start it with #!/usr/bin/env bash, and run it by bash',
        range: serious.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/module-kind',
    severity: 'error',
    summary: 'require in a module, or import in a script of the older kind',
    effect: dies,
    check(script, report) {
      const { file, text, model, plugin } = script;
      if (model.language !== 'javascript' || !isRunBy(script, 'node')) return;
      const isModule = file.path.endsWith('.mjs') || (file.path.endsWith('.js') && packageType(plugin, file.path) === 'module');
      const isOld = file.path.endsWith('.cjs');
      const wrong = model.imports.find(
        ({ form, isGuarded }) => !isGuarded && ((isModule && form === 'require') || (isOld && form === 'import')),
      );
      if (!wrong || /\bcreateRequire\b/.test(text)) return;
      report({
        message: isModule
          ? `a require of ${quoted(wrong.name)} in a module`
          : `an import of ${quoted(wrong.name)} in a .cjs file`,
        help: isModule
          ? `write import … from ${quoted(wrong.name)}, or name the file .cjs`
          : 'write it with require, or name the file .mjs',
        range: wrong.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/typescript',
    severity: 'warning',
    summary: 'TypeScript that node is to run as it is',
    effect: 'node before 22.18 refuses the file: the hook ends with code 1, and the client goes on as if it were not there',
    check(script, report) {
      const { file, model } = script;
      if (model.language !== 'javascript' || !/\.[mc]?ts$/.test(file.path) || !isRunBy(script, 'node')) return;
      report({
        message: `node is to run ${quoted(file.path)}`,
        help: 'build it to JavaScript, which every node runs',
        range: { start: 0, end: 0 },
      });
    },
  }),
] as const;

/** True where a program alone, without options that change how it reads files, runs the script in all its hooks. */
function isRunBy({ calls, text }: ReadScript, program: string): boolean {
  const shebang = /^#![^\n]*/.exec(text)?.[0] ?? '';
  return (
    calls.length > 0 &&
    calls.every(({ hook, interpreter }) => {
      const command = scalarText(entryOf(hook.node, 'command')?.value) ?? '';
      const changes = /--(?:import|loader|require|experimental)|\s-r\s|tsx|ts-node/;
      const starter = interpreter ?? (shebang.includes(program) ? program : '');
      return starter === program && !changes.test(command) && !changes.test(shebang);
    })
  );
}

/** What the package.json nearest to a file says of its kind. */
function packageType(plugin: Plugin, path: string): string | undefined {
  for (let folder = path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const file = folder ? `${folder}/package.json` : 'package.json';
    if (plugin.files.kindOf(file) === 'file') return scalarText(entryOf(plugin.json(file).tree.root, 'type')?.value);
  }
  return undefined;
}
