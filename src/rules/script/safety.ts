import { commonInputs, hookEvents } from '../../spec/hook-facts.ts';
import { freeTexts } from '../../spec/script-facts.ts';
import { toolInputs } from '../../spec/tool-inputs.ts';
import { quoted } from '../wording.ts';
import { defineScriptRule } from './common.ts';

const foreign: ReadonlySet<string> = new Set(freeTexts.map(({ name }) => name));
/** Values without blanks: ids, names of events and modes. */
const wordsAlone = /(?:_id|_name|_mode|_type|_action|^source|^trigger|^reason|^event|^model|_model|^level|_ttl|^mode|_reason)$/;

/** What becomes of values of the input in a shell. */
export const scriptSafetyRules = [
  defineScriptRule({
    id: 'script/injection',
    severity: 'error',
    summary: 'a value of the input as code',
    effect:
      'what stands in it is run with the rights of the user, and it may come from a web page or a file that the model has read',
    check({ model }, report) {
      for (const { steps, range, by } of model.injections) {
        if (!foreign.has(steps[0] ?? '')) continue;
        report({
          message: `${by} gets ${quoted(`.${steps.join('.')}`)} as code`,
          help:
            model.language === 'shell'
              ? 'hand it over as an argument or in a variable, never inside the code'
              : 'run the program with a list of arguments and without a shell',
          range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/unquoted-input',
    severity: 'warning',
    summary: 'a value of the input without quotes',
    effect: 'the shell splits it at blanks, and replaces * and ? by the names of files',
    check({ model, text }, report) {
      if (/^[ \t]*(?:IFS=|set -\w*f)/m.test(text)) return;
      const seen = new Set<string>();
      for (const { steps, range, by } of model.splits) {
        if (seen.has(by) || !mayHoldBlanks(steps)) continue;
        seen.add(by);
        report({
          message: `${quoted(by)} stands without quotes, and holds ${steps.length > 0 ? quoted(`.${steps.join('.')}`) : 'the whole input'}`,
          help: `write "${by}" with double quotes`,
          range,
        });
      }
    },
  }),
] as const;

const plainTypes: ReadonlyMap<string, string> = new Map([
  ...commonInputs.map(({ name, type }) => [name, type] as const),
  ...hookEvents.flatMap(({ input }) => input.map(({ name, type }) => [name, type] as const)),
]);

function mayHoldBlanks(steps: readonly string[]): boolean {
  const [first, second] = steps;
  if (first === undefined) return true;
  const last = steps.at(-1) ?? '';
  if (wordsAlone.test(last)) return false;
  if (second === undefined) return plainTypes.get(first) === 'string';
  if (first !== 'tool_input') return first === 'tool_response';
  const types = toolInputs.flatMap(({ fields }) => [fields[second], fields[`${second}?`]]).filter((type) => type !== undefined);
  return steps.length > 2 || types.includes('string');
}
