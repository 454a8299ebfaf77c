import { defineRule, type Profile } from '../../engine/rule.ts';
import { scalarText, typeName } from '../../formats/located.ts';
import { fieldOf, fieldsOf } from '../../plugin/model.ts';
import { partFields } from '../../spec/parts.ts';
import { closest, either, quoted } from '../wording.ts';

const only: readonly Profile[] = ['portable'];
const refused = 'clients that hold to the Agent Skills specification, and an upload to claude.ai, refuse the skill';
const fields = partFields('portable-skill');
const names = fields.map(({ name }) => name);
const longest = (field: string): number => Number(fields.find(({ name }) => name === field)?.schema.maxLength);
const top = { start: 0, end: 3 };

/** Skills for other clients than Claude Code, by the open Agent Skills specification. */
export const portableSkillRules = [
  defineRule({
    id: 'portable/skill-name',
    on: 'skill',
    severity: 'error',
    only,
    summary: 'a skill whose name the open specification does not take',
    effect: refused,
    check(skill, report) {
      const entry = fieldOf(skill, 'name');
      const name = scalarText(entry?.value) ?? '';
      const folder = skill.file.path.split('/').at(-2);
      const problem = entry ? nameProblem(name, folder) : 'there is no name';
      if (problem)
        report({
          message: problem,
          help: folder
            ? `write name: ${folder}, and call the folder so that it fits`
            : 'add a name of lower-case words joined by single hyphens',
          range: entry?.value.range ?? top,
          field: 'name',
        });
    },
  }),
  defineRule({
    id: 'portable/skill-description',
    on: 'skill',
    severity: 'error',
    only,
    inClient: true,
    summary: 'a skill without a description, or with too long a one',
    effect: refused,
    check(skill, report) {
      const entry = fieldOf(skill, 'description');
      const text = scalarText(entry?.value)?.trim() ?? '';
      const most = longest('description');
      if (text !== '' && text.length <= most) return;
      report({
        message: text ? `the description has ${text.length} characters` : 'there is no description',
        help: `say in at most ${most} characters what the skill does and when to use it`,
        range: entry?.value.range ?? top,
        field: 'description',
      });
    },
  }),
  defineRule({
    id: 'portable/skill-field',
    on: 'skill',
    severity: 'error',
    only,
    summary: 'a frontmatter field that the open specification does not have',
    effect: refused,
    check(skill, report) {
      for (const { key, keyRange } of fieldsOf(skill)) {
        if (names.includes(key)) continue;
        const meant = closest(key, names);
        report({
          message: `the specification has no field ${quoted(key)}`,
          help: meant
            ? `did you mean ${quoted(meant)}?`
            : `move it below "metadata", or remove it; the fields are ${either(names)}`,
          range: keyRange,
          field: key,
        });
      }
    },
  }),
  defineRule({
    id: 'portable/skill-value',
    on: 'skill',
    severity: 'error',
    only,
    inClient: true,
    summary: 'a compatibility over 500 characters, or metadata that is no map',
    effect: refused,
    check(skill, report) {
      const compatibility = fieldOf(skill, 'compatibility');
      const length = scalarText(compatibility?.value)?.length ?? 0;
      const most = longest('compatibility');
      if (compatibility && length > most)
        report({
          message: `"compatibility" has ${length} characters`,
          help: `shorten it to ${most}`,
          range: compatibility.value.range,
          field: 'compatibility',
        });
      const metadata = fieldOf(skill, 'metadata');
      if (metadata && metadata.value.kind !== 'map')
        report({
          message: `"metadata" is a ${typeName(metadata.value)}`,
          help: 'write a map of texts',
          range: metadata.value.range,
          field: 'metadata',
        });
    },
  }),
] as const;

function nameProblem(name: string, folder: string | undefined): string | undefined {
  const most = longest('name');
  if (name.length > most) return `the name has ${name.length} characters; at most ${most} are taken`;
  // The reference validator takes lower-case letters of any alphabet.
  if (!/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(name))
    return `the name is not lower-case words joined by single hyphens: ${quoted(name)}`;
  return folder !== undefined && name !== folder
    ? `the name ${quoted(name)} is not that of the folder, ${quoted(folder)}`
    : undefined;
}
