import { toolInputs } from '../spec/tool-inputs.ts';

/** Types that are told apart; of others, and of tools whose input is not known, nothing is said. */
const plainTypes = new Set(['string', 'number', 'boolean']);

/** What keeps an input from being one of the tool's: a field that is missing or of another type. Further fields are dropped. */
export function inputProblem(tool: string, input: Readonly<Record<string, unknown>>): string | undefined {
  const { fields = {} } = toolInputs.find(({ name }) => name === tool) ?? {};
  for (const [field, type] of Object.entries(fields)) {
    const name = field.replace(/\?$/, '');
    const value = input[name];
    if (value === undefined && !field.endsWith('?')) return `"${name}" is missing`;
    if (value !== undefined && plainTypes.has(type) && typeof value !== type) return `"${name}" is no ${type}`;
  }
  return undefined;
}
