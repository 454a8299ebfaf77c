import { defineRule, type Report, type Rule } from '../../engine/rule.ts';
import { scalarText } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';

interface SkillRule extends Omit<Rule<'component'>, 'on' | 'check'> {
  check(skill: Component, report: Report): void;
}

/** A rule on skills and commands: the client treats a command as a skill in one file. */
export function skillRule({ check, ...rule }: SkillRule): Rule<'component'> {
  return defineRule({
    ...rule,
    on: 'component',
    check(component, report) {
      if (component.kind === 'skill' || component.kind === 'command') check(component, report);
    },
  });
}

/** A yes-or-no field as the client reads it: a word that it does not know is a no; undefined where the field is absent or empty. */
export function flagOf(skill: Component, key: string): boolean | undefined {
  const text = scalarText(fieldOf(skill, key)?.value)?.trim();
  return text ? /^(?:true|yes|on|1)$/i.test(text) : undefined;
}

/** True where the model may call it. */
export function isOpenToModel(skill: Component): boolean {
  return flagOf(skill, 'disable-model-invocation') !== true;
}

/** What may stand in a field and is text to the client; undefined for nothing, blanks, a list or a map. */
export function fieldText(skill: Component, key: string): string | undefined {
  return scalarText(fieldOf(skill, key)?.value)?.trim() || undefined;
}

/** Enough to show what is wrong; a hostile file may hold a million. */
const maxMatches = 200;

/** The first matches of a pattern. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= maxMatches) break;
    found.push(match);
  }
  return found;
}

/** The folder of a file, with its closing slash; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** True where the text says that it takes arguments. */
export function takesArguments(skill: Component): boolean {
  return ['argument-hint', 'arguments'].some((key) => fieldOf(skill, key)) || skill.body.text.includes('$ARGUMENTS');
}
