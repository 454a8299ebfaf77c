import { defineRule, type Report, type Rule } from '../../engine/rule.ts';
import { scalarText, toValue, typeName } from '../../formats/located.ts';
import { type Component, fieldOf, fieldsOf } from '../../plugin/model.ts';
import { validators } from '../../schemas/skill-validators.ts';
import { type SkillField, type SkillPlace, skillFields } from '../../spec/skills.ts';
import { allowedWords, asClause, modelFault } from '../shared/component-names.ts';
import { closest, either, isSameWord, quoted } from '../wording.ts';

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

const byName: ReadonlyMap<string, SkillField> = new Map(skillFields.map((field) => [field.name, field]));
/** Fields whose absence is felt; a slip in the others does no harm. */
const applied = skillFields.filter(({ otherwise }) => otherwise !== '').map(({ name }) => name);
/** What a skill may be given by another spelling without being given rights. */
const harmless: ReadonlySet<string> = new Set(['name', 'description', 'when_to_use', 'argument-hint', 'arguments']);
const defaults: Readonly<Record<string, string>> = {
  'user-invocable': 'true',
  'disable-model-invocation': 'false',
  model: 'inherit',
};
/** Shorter words are near too many others. */
const shortestTypo = 7;

/** Fields that the client does not apply. */
export const skillFieldRules = [
  skillRule({
    id: 'skill/tools-field',
    severity: 'warning',
    summary: 'tools in a skill or command, where the field is called allowed-tools',
    effect: 'the client ignores the field: nothing is approved, and nothing is limited',
    check(skill, report) {
      const field = fieldOf(skill, 'tools');
      if (!field) return;
      const help = fieldOf(skill, 'allowed-tools')
        ? 'remove it: allowed-tools is what counts'
        : 'remove it; allowed-tools approves tools in advance, disallowed-tools takes them away, and nothing limits a skill to a list';
      report({ message: `${quoted('tools')} is no field of a ${skill.kind}`, help, range: field.keyRange, field: 'tools' });
    },
  }),
  skillRule({
    id: 'skill/misspelt-field',
    severity: 'warning',
    summary: 'a field name that is nearly one of the client',
    effect: 'the client ignores the field',
    check(skill, report) {
      const fields = fieldsOf(skill);
      for (const { key, keyRange, value } of fields) {
        const meant = misspelt(key);
        if (!meant) continue;
        // Written out, the default changes nothing.
        const isDefault = scalarText(value) === defaults[meant];
        const isFree = !fields.some((other) => other.key === meant);
        const fix = isFree ? { fix: { safe: harmless.has(meant), edits: [{ range: keyRange, text: meant }] } } : {};
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          ...(isDefault ? { severity: 'info' as const } : {}),
          ...fix,
        });
      }
    },
  }),
  skillRule({
    id: 'skill/unknown-field',
    severity: 'info',
    summary: 'fields that the client does not know',
    effect: 'the client ignores them',
    check(skill, report) {
      const unknown = fieldsOf(skill).filter(({ key }) => !byName.has(key) && key !== 'tools' && !misspelt(key));
      const [first] = unknown;
      if (!first) return;
      const names = unknown.map(({ key }) => quoted(key)).join(', ');
      const isOne = unknown.length === 1;
      report({
        message: `unknown ${isOne ? 'field' : 'fields'} ${names}`,
        ...(isOne ? { effect: 'the client ignores it' } : {}),
        help: 'notes for other tools have a place in "metadata"',
        range: first.keyRange,
        field: first.key,
      });
    },
  }),
  skillRule({
    id: 'skill/ignored-field',
    severity: 'warning',
    summary: 'a field that does nothing where it stands',
    check(skill, report) {
      for (const { key, keyRange } of fieldsOf(skill)) {
        const reason = whyIgnored(skill, key);
        if (reason)
          report({
            message: `${quoted(key)} ${reason.message}`,
            effect: reason.effect,
            help: reason.help,
            range: keyRange,
            field: key,
          });
      }
    },
  }),
] as const;

interface Reason {
  readonly message: string;
  readonly effect: string;
  readonly help: string;
}

function whyIgnored(skill: Component, key: string): Reason | undefined {
  const place: SkillPlace = `${skill.scope} ${skill.kind === 'skill' ? 'skill' : 'command'}`;
  if (key === 'paths' && byName.get(key)?.ignoredIn?.includes(place) && !isEverything(skill))
    return {
      message: `has no effect in a ${skill.kind} of a ${skill.scope}`,
      effect: 'the client lists it from the start, whatever files a session touches',
      help: 'say in the description what files it is for',
    };
  if ((key === 'agent' || key === 'background') && fieldText(skill, 'context') !== 'fork')
    return {
      message: 'has no effect without "context: fork"',
      effect: `the ${skill.kind} runs in the conversation itself`,
      help: 'add "context: fork", or remove the field',
    };
  return undefined;
}

/** `paths` that leave nothing out. */
function isEverything(skill: Component): boolean {
  const value = fieldOf(skill, 'paths')?.value;
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.every((item) => /^(?:\*\*\/)?\*{0,2}$/.test(scalarText(item) ?? ''));
}

/** The field that a key is meant for; typos count only in long words. */
function misspelt(key: string): string | undefined {
  if (byName.has(key) || key === 'tools') return undefined;
  const same = applied.find((name) => isSameWord(name, key));
  if (same) return same;
  const near = key.length >= shortestTypo ? closest(key, applied) : undefined;
  return near && near.length >= shortestTypo && Math.abs(near.length - key.length) <= 1 ? near : undefined;
}

/** Rules of their own, and those on hooks, say more about these. */
const judgedElsewhere = new Set([
  'name',
  'description',
  'arguments',
  'argument-hint',
  'allowed-tools',
  'disallowed-tools',
  'model',
  'hooks',
]);
const yesOrNo = 'write true or false';

/** Values of fields that the client knows. */
export const skillValueRules = [
  skillRule({
    id: 'skill/invalid-value',
    severity: 'warning',
    inClient: true,
    summary: 'a value that the client does not take for its field',
    check(skill, report) {
      const { root, status } = skill.frontmatter.client;
      if (status !== 'loaded' || !root || validators.skill(toValue(root))) return;
      const wrong = new Set((validators.skill.errors ?? []).map(({ instancePath }) => instancePath.split('/')[1] ?? ''));
      for (const { key, value } of fieldsOf(skill)) {
        const field = byName.get(key);
        if (!field || !wrong.has(key) || judgedElsewhere.has(key)) continue;
        // Empty means absent everywhere.
        if (value.kind === 'scalar' && (value.value === null || value.value === '')) continue;
        const written = scalarText(value) ?? skill.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(written, choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: asClause(field.otherwise),
          help: meant ? `did you mean ${quoted(meant)}?` : helpFor(choices, field.schema),
          range: value.range,
          field: key,
          // The client's validator refuses no other value of these.
          ...(key === 'shell' ? { severity: 'error' as const } : {}),
        });
      }
    },
  }),
  skillRule({
    id: 'skill/unknown-model',
    severity: 'warning',
    summary: 'a model name that is neither an alias nor a full id',
    check(skill, report) {
      const { value } = fieldOf(skill, 'model') ?? {};
      if (!value || (value.kind === 'scalar' && value.value === null)) return;
      const found = { range: value.range, field: 'model' };
      if (value.kind === 'scalar' && typeof value.value === 'string') {
        const fault = modelFault(value.value.trim());
        if (fault)
          report({
            ...found,
            ...fault,
            effect: 'the client sends the name to the API as it is, which refuses a model that it does not know',
          });
        return;
      }
      const written = skill.file.text.slice(value.range.start, value.range.end);
      const message = `model is a ${typeName(value)}, not a name: ${quoted(written)}`;
      report({ ...found, message, effect: "the client takes the session's model", help: 'write one name' });
    },
  }),
] as const;

function helpFor(choices: readonly string[], schema: Readonly<Record<string, unknown>>): string {
  if (choices.length > 0) return `write ${either(choices)}`;
  if (schema.type === 'object') return 'write one "key: value" on each line below it';
  return typeof schema.description === 'string' ? yesOrNo : 'write a text';
}
