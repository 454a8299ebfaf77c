import { defineRule } from '../../engine/rule.ts';
import { type Node, typeName } from '../../formats/located.ts';
import { type Component, fieldOf, type Plugin } from '../../plugin/model.ts';
import { limitOf } from '../../spec/index.ts';
import { builtinCommands, listingBudgets } from '../../spec/skills.ts';
import { isStrayDocument, ownName, skillNames } from '../shared/component-names.ts';
import { tokensInDescription } from '../shared/placeholders.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { fieldText, flagOf, isOpenToModel, skillRule } from './fields.ts';

const longest = limitOf('listingCharacters');
const separator = ' - ';

/** What the model is told of a skill before it is called. */
export const skillListingRules = [
  defineRule({
    id: 'skill/accidental-command',
    on: 'command',
    severity: 'warning',
    inClient: true,
    summary: 'a document in commands/ that becomes a command',
    check(command, report) {
      if (!isStrayDocument(command)) return;
      report({
        message: `the document becomes a command: ${quoted(`/${command.id}`)}`,
        effect:
          'every .md file below commands/ is loaded: people see it among the commands, and typing it sends the document to the model',
        help: 'move the document out of commands/',
        range: { start: 0, end: 0 },
      });
    },
  }),
  skillRule({
    id: 'skill/missing-description',
    severity: 'error',
    inClient: true,
    summary: 'a skill that the model is never told of',
    check(skill, report) {
      const field = fieldOf(skill, 'description');
      const isRefused = field?.value.kind === 'list' || field?.value.kind === 'map';
      if (skill.frontmatter.client.status !== 'loaded') return;
      if (!isRefused && (skill.scope === 'project' || isDescribed(skill) || !isOpenToModel(skill))) return;
      const { block } = skill.frontmatter.client;
      report({
        message: field ? whatItIs(field.value) : 'there is no description',
        severity: isRefused || (skill.kind === 'skill' && !isPreloaded(skill)) ? 'error' : 'warning',
        effect: isRefused ? "the client's validator refuses the plugin, and the value is dropped" : effectOf(skill),
        help: 'say in one sentence what it does and when to use it; disable-model-invocation: true says that it is for people alone',
        range: field?.keyRange ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: 'description',
      });
    },
  }),
  skillRule({
    id: 'skill/unreachable',
    severity: 'error',
    summary: 'a skill that neither a person nor the model can call',
    effect: 'the client refuses the typed command as well as the call by the model',
    check(skill, report) {
      const field = fieldOf(skill, 'user-invocable');
      if (!field || flagOf(skill, 'user-invocable') !== false || isOpenToModel(skill)) return;
      report({
        message: 'user-invocable and disable-model-invocation together leave nobody who could call it',
        help: 'remove one of the two',
        range: field.keyRange,
        field: 'user-invocable',
      });
    },
  }),
  skillRule({
    id: 'skill/description-cut',
    severity: 'warning',
    summary: 'a description that is too long for the listing',
    check(skill, report) {
      const field = fieldOf(skill, 'description') ?? fieldOf(skill, 'when_to_use');
      const line = listedText(skill);
      if (!field || line.length <= longest || !isOpenToModel(skill)) return;
      report({
        message: `description and when_to_use have ${line.length} characters; the listing takes ${longest}`,
        effect: `the model never sees ${quoted(line.slice(longest - 1))}`,
        help: 'move detail into the text',
        range: field.keyRange,
        field: field.key,
      });
    },
  }),
  skillRule({
    id: 'skill/description-markup',
    severity: 'info',
    summary: 'angle brackets in a description',
    effect: 'the listing shows them as &lt; and &gt;; other clients refuse them',
    check(skill, report) {
      const field = fieldOf(skill, 'description');
      const [tag] = /<[^<>\n]{0,80}>?|>/.exec(fieldText(skill, 'description') ?? '') ?? [];
      if (field && tag)
        report({
          message: `the description holds ${quoted(tag)}`,
          help: 'write it without angle brackets',
          range: field.keyRange,
          field: 'description',
        });
    },
  }),
  skillRule({
    id: 'skill/description-placeholder',
    severity: 'warning',
    summary: 'a placeholder in a description',
    effect: 'the model reads it as it stands: the client replaces nothing in a description',
    check(skill, report) {
      for (const { token, range } of tokensInDescription(skill)) {
        // A description may name the token; only a path behind it shows that it is used.
        if (skill.file.text[range.end] !== '/') continue;
        report({
          message: `${quoted(token)} is not replaced in a description`,
          help: 'move it into the text',
          range,
          field: 'description',
        });
      }
    },
  }),
  defineRule({
    id: 'skill/crowded-listing',
    on: 'plugin',
    severity: 'info',
    summary: 'more descriptions than the listing holds',
    check(plugin, report) {
      const { manifest } = plugin;
      const listed = [...plugin.commands, ...plugin.skills].filter((skill) => isOpenToModel(skill) && isDescribed(skill));
      const size = listed.map(entrySize).reduce((sum, next) => sum + next, 0);
      const [medium, large] = [budgetOf('listingMedium'), budgetOf('listingLarge')];
      if (!manifest || size <= medium) return;
      const places = size > large ? 'in every session' : 'in sessions of 200,000 tokens';
      report({
        message: `the ${listed.length} entries of the listing take about ${size.toLocaleString('en')} characters`,
        effect: `${places} the client has room for ${(size > large ? large : medium).toLocaleString('en')} or less: over that it lists names without descriptions, the last ones first`,
        help: 'shorten descriptions, choose names that say what the skills do, or close some by disable-model-invocation',
        file: manifest.file.path,
        range: { start: 0, end: 0 },
      });
    },
  }),
] as const;

/** True where the listing has something to say: a description, or in its place when_to_use. */
export function isDescribed(skill: Component): boolean {
  if (fieldText(skill, 'description')) return true;
  const value = fieldOf(skill, 'when_to_use')?.value;
  return value?.kind === 'scalar' ? Boolean(fieldText(skill, 'when_to_use')) : value !== undefined;
}

/** The text behind the name, as far as it can be told from the frontmatter. */
function listedText(skill: Component): string {
  const parts = ['description', 'when_to_use'].map((key) => fieldText(skill, key)?.replace(/\s+/g, ' '));
  return parts.filter(Boolean).join(separator);
}

/** One entry: `- id (alias): text` and its line end. */
function entrySize(skill: Component): number {
  return skill.id.length + Math.min(listedText(skill).length, longest) + '- : \n'.length;
}

/** What is left of a budget when the client's own skills have had their part. */
function budgetOf(name: string): number {
  const value = (wanted: string): number => listingBudgets.find((budget) => budget.name === wanted)?.value ?? 0;
  return value(name) - value('listingBundled');
}

function whatItIs(value: Node): string {
  return value.kind === 'scalar' ? 'description is empty' : `description is a ${typeName(value)}, not text`;
}

function effectOf(skill: Component): string {
  if (flagOf(skill, 'user-invocable') === false)
    return `nothing calls the ${skill.kind}: it is not listed to the model, and nobody can type it`;
  return `the ${skill.kind} is never listed to the model; it runs only where someone types "/${skill.id}"`;
}

/** An agent may bring the skill along; then nobody needs to be told of it. */
function isPreloaded(skill: Component): boolean {
  const { plugin } = skill;
  return plugin.agents.some((agent) => namesIn(agent).some((name) => skillNames(plugin).get(bareName(plugin, name)) === skill));
}

function namesIn(agent: Component): string[] {
  return (toolEntries(agent, 'skills') ?? []).map(({ text }) => text);
}

function bareName({ name: own }: Plugin, reference: string): string {
  return reference.startsWith(`${own}:`) ? reference.slice(own.length + 1) : reference;
}

const builtins = new Set(builtinCommands.map(({ name }) => name));

/** The name in the frontmatter, which is a second one beside the folder's or the file's. */
export const skillNameRules = [
  skillRule({
    id: 'skill/name-type',
    severity: 'error',
    inClient: true,
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
