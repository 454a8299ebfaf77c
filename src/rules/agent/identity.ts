import { defineRule } from '../../engine/rule.ts';
import { scalarText, typeName } from '../../formats/located.ts';
import { fieldOf } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';

/** Names of agents, and files that become agents without being meant as such. */
export const identityRules = [
  defineRule({
    id: 'agent/accidental',
    on: 'agent',
    severity: 'warning',
    summary: 'a document in agents/ that becomes an agent',
    check(agent, report) {
      if (
        agent.scope !== 'plugin' ||
        agent.frontmatter.client.status !== 'absent' ||
        agent.frontmatter.author.status !== 'absent'
      )
        return;
      const message =
        agent.file.text.trim() === ''
          ? 'the file is empty, yet it becomes an agent'
          : 'the file has no frontmatter, yet it becomes an agent';
      report({
        message: `${message}: ${quoted(agent.id)}`,
        effect: `every .md file below agents/ is loaded: this one is listed as "Agent from ${agent.plugin.name} plugin" with all tools`,
        help: 'move the document out of agents/, or give it frontmatter with a description',
        range: { start: 0, end: 0 },
      });
    },
  }),
  defineRule({
    id: 'agent/name-type',
    on: 'agent',
    severity: 'error',
    summary: 'a name that is not text',
    check(agent, report) {
      const field = fieldOf(agent, 'name');
      if (!field || (field.value.kind === 'scalar' && (typeof field.value.value === 'string' || field.value.value === null)))
        return;
      const isScalar = field.value.kind === 'scalar';
      const written = agent.file.text.slice(field.value.range.start, field.value.range.end);
      report({
        message: `name is a ${typeName(field.value)}, not text: ${quoted(written)}`,
        effect: isScalar
          ? "the client's validator refuses it"
          : "the client ignores it and takes the file's name; its validator refuses it",
        help: isScalar ? 'enclose it in double quotes' : 'write one word',
        range: field.value.range,
        field: 'name',
        ...(isScalar ? { fix: { safe: true, edits: [{ range: field.value.range, text: `"${written}"` }] } } : {}),
      });
    },
  }),
  defineRule({
    id: 'agent/project-name',
    on: 'agent',
    severity: 'error',
    summary: 'a project agent that the client does not load for its name',
    effect: 'the client does not load the agent',
    check(agent, report) {
      if (agent.scope !== 'project' || agent.frontmatter.client.status !== 'loaded') return;
      const field = fieldOf(agent, 'name');
      const name = scalarText(field?.value)?.trim() ?? '';
      if (name && !name.startsWith('-') && !name.includes(':')) return;
      const { block } = agent.frontmatter.client;
      const message = name ? `a project agent cannot be called ${quoted(name)}` : 'a project agent needs a name';
      report({
        message,
        help: 'use letters, digits and single hyphens',
        range: field?.value.range ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: 'name',
      });
    },
  }),
  defineRule({
    id: 'agent/duplicate-name',
    on: 'plugin',
    severity: 'error',
    summary: 'two agents of one name',
    check(plugin, report) {
      const firsts = new Map<string, (typeof plugin.agents)[number]>();
      for (const agent of plugin.agents) {
        const key = agent.id.toLowerCase();
        const first = firsts.get(key);
        if (!first) {
          firsts.set(key, agent);
          continue;
        }
        const field = fieldOf(agent, 'name');
        report({
          message: `a second agent is called ${quoted(agent.id)}`,
          effect: 'the client loads only one of the two',
          help: 'give each agent a name of its own',
          file: agent.file.path,
          range: field?.value.range ?? { start: 0, end: 0 },
          field: 'name',
          related: [
            {
              file: first.file.path,
              range: fieldOf(first, 'name')?.value.range ?? { start: 0, end: 0 },
              message: 'the first one',
            },
          ],
        });
      }
    },
  }),
] as const;
