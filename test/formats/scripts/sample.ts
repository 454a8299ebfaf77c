import { pathsOf } from '../../../src/formats/scripts/flow.ts';
import { readScript } from '../../../src/formats/scripts/languages.ts';
import type { ScriptLanguage, ScriptModel } from '../../../src/formats/scripts/model.ts';

export function modelOf(language: ScriptLanguage, text: string): ScriptModel {
  const model = readScript(language, text);
  if (!model) throw new Error('the script is not read');
  return model;
}

/** The values of the input that a script reads, as dotted paths; alternatives joined by a bar. */
export function pathsRead(language: ScriptLanguage, text: string): string[] {
  const groups = new Map<number, string[]>();
  for (const { steps, group } of modelOf(language, text).paths)
    groups.set(group, [...(groups.get(group) ?? []), steps.join('.')]);
  return [...groups.values()].map((paths) => paths.join('|'));
}

/** The ways through a script: what is printed where, and the code at the end. */
export function waysOf(language: ScriptLanguage, text: string): string[] {
  const { flow, functions } = modelOf(language, text);
  const paths = pathsOf(flow, functions);
  if (!paths) return ['too many'];
  return paths.map(({ prints, exit, isUncertain }) => {
    const shown = prints.map(({ stream, text: printed, shape }) => {
      const words = (printed ?? ['?']).map((part) => (typeof part === 'string' ? part : '…')).join('');
      return `${stream === 'stdout' ? '1' : '2'}:${shape ? shape.kind : words}`;
    });
    return [...shown, exit ? `exit ${exit.code ?? '?'}` : 'end', ...(isUncertain ? ['uncertain'] : [])].join(' ');
  });
}
