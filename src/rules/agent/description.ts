import { defineRule } from '../../engine/rule.ts';
import { scalarText, typeName } from '../../formats/located.ts';
import { fieldOf } from '../../plugin/model.ts';

/** A token is about four characters of English; the client's own estimate uses the same. */
const charactersPerToken = 4;

/** Longer descriptions than this are worth a remark: three of four real ones are shorter. */
const longDescription = 1000;

export const descriptionRules = [
  defineRule({
    id: 'agent/missing-description',
    on: 'agent',
    severity: 'warning',
    summary: 'an agent that does not say when to use it',
    check(agent, report) {
      if (agent.frontmatter.client.status !== 'loaded') return;
      const field = fieldOf(agent, 'description');
      const instead = ['when_to_use', 'when-to-use'].some(
        (key) => agent.scope === 'plugin' && scalarText(fieldOf(agent, key)?.value)?.trim(),
      );
      if (instead || scalarText(field?.value)?.trim()) return;
      const type = field && typeName(field.value);
      const isWrong = type === 'list' || type === 'map';
      const { block } = agent.frontmatter.client;
      report({
        message: !field ? 'there is no description' : isWrong ? `description is a ${type}, not text` : 'description is empty',
        // The client's validator refuses a list or map; a project agent without a description is not loaded.
        severity: isWrong || agent.scope === 'project' ? 'error' : 'warning',
        effect:
          agent.scope === 'project'
            ? 'the client does not load the agent'
            : `the agent is listed as "Agent from ${agent.plugin.name} plugin", so nothing tells the model when to use it`,
        help: 'say in one sentence what the agent does and when to use it',
        range: field?.keyRange ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: 'description',
      });
    },
  }),
  defineRule({
    id: 'agent/description-cost',
    on: 'agent',
    severity: 'info',
    summary: 'a long description or example dialogues in it',
    effect: "every session pays for it: an agent's description is always listed in full",
    check(agent, report) {
      const field = fieldOf(agent, 'description');
      const text = scalarText(field?.value);
      if (!field || text === undefined) return;
      const examples = text.split('<example>').length - 1;
      if (examples === 0 && text.length <= longDescription) return;
      const tokens = Math.round(text.length / charactersPerToken);
      const what =
        examples > 0
          ? `the description holds ${examples} <example> ${examples === 1 ? 'block' : 'blocks'}`
          : 'the description is long';
      report({
        message: `${what}: about ${tokens} tokens in every session`,
        help: 'keep one or two sentences; move examples into the prompt',
        range: field.keyRange,
        field: 'description',
      });
    },
  }),
] as const;
