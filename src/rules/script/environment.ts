import type { Node } from '../../formats/located.ts';
import { handlerText } from '../../plugin/hooks/entries.ts';
import { misnomers } from '../../spec/hook-facts.ts';
import { either, quoted } from '../wording.ts';
import { defineScriptRule, eventsOf } from './common.ts';

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
  return new RegExp(
    `-[nz] ["']?\\$\\{?${name}\\b|\\$\\{${name}:?[-+=?][^}]|["']${name}["'] in os\\.environ|(?:if|while)\\b[^\\n]{0,40}\\b${name}\\b`,
  ).test(text);
}

/** True where the command line sets the variable itself. */
function commandSets(node: Node, name: string): boolean {
  return handlerText(node, 'command')?.includes(`${name}=`) ?? false;
}
