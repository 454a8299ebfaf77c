import { defineRule } from '../../engine/rule.ts';
import { typeName } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { builtinCommands } from '../../spec/skills.ts';
import { ownName } from '../shared/component-names.ts';
import { quoted } from '../wording.ts';
import { fieldText, skillRule } from './skill.ts';

const builtins = new Set(builtinCommands.map(({ name }) => name));

/** The name in the frontmatter, which is a second one beside the folder's or the file's. */
export const skillNameRules = [
  skillRule({
    id: 'skill/name-type',
    severity: 'error',
    summary: 'a name that is not text',
    effect: "the client's validator refuses the plugin",
    check(skill, report) {
      const { value } = fieldOf(skill, 'name') ?? {};
      if (!value || (value.kind === 'scalar' && (typeof value.value === 'string' || value.value === null))) return;
      // An empty list passes the validator and is no name.
      const isScalar = value.kind === 'scalar';
      const written = skill.file.text.slice(value.range.start, value.range.end);
      report({
        message: `name is a ${typeName(value)}, not text: ${quoted(written)}`,
        help: isScalar ? 'enclose it in double quotes' : 'write one word',
        range: value.range,
        field: 'name',
        ...(isScalar ? { fix: { safe: true, edits: [{ range: value.range, text: `"${written}"` }] } } : {}),
      });
    },
  }),
  skillRule({
    id: 'skill/name-differs',
    severity: 'info',
    summary: 'a name that is not that of the folder',
    check(skill, report) {
      const field = fieldOf(skill, 'name');
      const name = fieldText(skill, 'name');
      const own = ownName(skill);
      const isText = field?.value.kind === 'scalar' && typeof field.value.value === 'string';
      if (!isText || !name || name === own || name === skill.id || !skill.plugin.manifest) return;
      report({
        message: `the name ${quoted(name)} is not that of the ${skill.kind === 'skill' ? 'folder' : 'file'}, ${quoted(own)}`,
        effect: `the id stays ${quoted(skill.id)}; the name is an alias beside it`,
        help: 'use one name for both',
        range: field.value.range,
        field: 'name',
      });
    },
  }),
  skillRule({
    id: 'skill/builtin-name',
    severity: 'info',
    summary: "a name that the client's own commands have taken",
    check(skill, report) {
      const name = fieldText(skill, 'name') ?? ownName(skill);
      if (skill.scope === 'project' || !builtins.has(name)) return;
      const field = fieldOf(skill, 'name');
      const { block } = skill.frontmatter.client;
      report({
        message: `the client has a command ${quoted(name)} of its own`,
        effect: `the bare name means the client's; this one answers to ${quoted(skill.id)} alone`,
        help: 'a name of its own makes it easier to reach',
        range: field?.value.range ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: 'name',
      });
    },
  }),
  defineRule({
    id: 'skill/duplicate-name',
    on: 'plugin',
    severity: 'warning',
    summary: 'a name that two skills have',
    check(plugin, report) {
      // Loose files may belong to several plugins.
      if (plugin.scope === 'project' || !(plugin.manifest ?? plugin.entry)) return;
      const firsts = new Map<string, Component>();
      for (const skill of [...plugin.skills, ...plugin.commands]) {
        const name = fieldText(skill, 'name');
        const first = name === undefined ? undefined : firsts.get(name);
        if (name !== undefined && !first) firsts.set(name, skill);
        if (!first || name === undefined || first.id === skill.id) continue;
        const range = fieldOf(skill, 'name')?.value.range ?? { start: 0, end: 0 };
        const firstRange = fieldOf(first, 'name')?.value.range ?? { start: 0, end: 0 };
        report({
          message: `${quoted(first.id)} and ${quoted(skill.id)} both have the name ${quoted(name)}`,
          effect: `the client refuses the bare name as ambiguous, and "${plugin.name}:${name}" calls one of the two`,
          help: 'give each a name of its own, best that of its folder',
          file: skill.file.path,
          range,
          field: 'name',
          related: [{ file: first.file.path, range: firstRange, message: 'the first one' }],
        });
      }
    },
  }),
] as const;
