import { defineRule } from '../../engine/rule.ts';
import { type Node, scalarText, typeName } from '../../formats/located.ts';
import { type Agent, fieldOf } from '../../plugin/model.ts';
import {
  bangCommands,
  leftoverChat,
  openFence,
  tokensInDescription,
  unbracedRoots,
  unreplacedTokens,
} from '../shared/placeholders.ts';
import { quoted } from '../wording.ts';

/** A token is about four characters of English; the client's own estimate uses the same. */
const charactersPerToken = 4;

/** Longer descriptions than this are worth a remark: hardly one real one in fifty is. */
const longDescription = 1000;

export const descriptionRules = [
  defineRule({
    id: 'agent/missing-description',
    on: 'agent',
    severity: 'warning',
    inClient: true,
    summary: 'an agent that does not say when to use it',
    check(agent, report) {
      if (agent.frontmatter.client.status !== 'loaded') return;
      const field = fieldOf(agent, 'description');
      const isRefused = field?.value.kind === 'list' || field?.value.kind === 'map';
      const inProject = agent.scope === 'project';
      if (!isRefused && (hasDescription(agent, field?.value) || (!inProject && hasStandIn(agent)))) return;
      const { block } = agent.frontmatter.client;
      const isBlank = inProject && field?.value.kind === 'scalar' && /^\s+$/.test(scalarText(field.value) ?? '');
      report({
        message: field ? whatItIs(field.value) : 'there is no description',
        // The client's validator refuses a list or map; a project agent without a description is not loaded.
        severity: isRefused || (inProject && !isBlank) ? 'error' : 'warning',
        effect: effectOf(agent, isBlank),
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

/** A project agent needs a text; a plugin's may also be a number or a boolean [client 2.1.330]. */
function hasDescription({ scope }: Agent, value: Node | undefined): boolean {
  if (scope === 'project' && value?.kind === 'scalar' && typeof value.value !== 'string') return false;
  return Boolean(scalarText(value)?.trim());
}

function effectOf(agent: Agent, isBlank: boolean): string {
  if (isBlank) return 'the agent is listed without a word on when to use it';
  if (agent.scope === 'project') return 'the client does not load the agent';
  if (hasStandIn(agent)) return "the client's validator refuses it; when_to_use is listed instead";
  return `the agent is listed as "Agent from ${agent.plugin.name} plugin", so nothing tells the model when to use it`;
}

function hasStandIn(agent: Agent): boolean {
  return ['when_to_use', 'when-to-use'].some((key) => scalarText(fieldOf(agent, key)?.value)?.trim());
}

function whatItIs(value: Node): string {
  return value.kind !== 'scalar' || typeof value.value === 'number' || typeof value.value === 'boolean'
    ? `description is a ${typeName(value)}, not text`
    : 'description is empty';
}

/** Below this length a prompt says hardly more than the description. */
const tinyPrompt = 40;

/** What an agent has in the place of a skill's tokens. */
const instead: Readonly<Record<string, string>> = {
  $ARGUMENTS: 'an agent is called with a prompt, not with arguments',
  '${CLAUDE_SKILL_DIR}': 'write ${CLAUDE_PLUGIN_ROOT} and the path below it',
  '${CLAUDE_SESSION_ID}': "the agent's shell has it as $CLAUDE_CODE_SESSION_ID",
  '${CLAUDE_EFFORT}': "the agent's shell has it as $CLAUDE_EFFORT",
};

/** The text of an agent: its system prompt. */
export const promptRules = [
  defineRule({
    id: 'agent/empty-prompt',
    on: 'agent',
    severity: 'warning',
    summary: 'an agent without a prompt',
    effect: 'the agent starts with nothing but what it is asked',
    check(agent, report) {
      if (agent.body.text.trim() !== '' || agent.frontmatter.client.status === 'absent') return;
      report({
        message: 'there is no prompt below the frontmatter',
        help: 'write who the agent is, what it does and what it hands back',
        range: { start: agent.body.start, end: agent.body.start },
      });
    },
  }),
  defineRule({
    id: 'agent/tiny-prompt',
    on: 'agent',
    severity: 'info',
    summary: 'a prompt of a few words',
    check(agent, report) {
      const text = agent.body.text.trim();
      if (text === '' || text.length >= tinyPrompt || agent.frontmatter.client.status === 'absent') return;
      const start = agent.body.start + agent.body.text.indexOf(text);
      report({
        message: `the whole prompt is ${quoted(text)}`,
        help: 'write who the agent is, what it does and what it hands back',
        range: { start, end: start + text.length },
      });
    },
  }),
  defineRule({
    id: 'agent/open-fence',
    on: 'agent',
    severity: 'warning',
    summary: 'a code block in the prompt that is never closed',
    check(agent, report) {
      const open = openFence(agent);
      if (open) report(open);
    },
  }),
  defineRule({
    id: 'agent/leftover-chat',
    on: 'agent',
    severity: 'warning',
    summary: 'a turn of a chat at the end of the prompt',
    effect: 'the model reads it as an instruction',
    check(agent, report) {
      const turn = leftoverChat(agent);
      if (turn)
        report({ message: `the prompt ends like a chat: ${quoted(turn.text)}`, help: 'remove the paragraph', range: turn.range });
    },
  }),
  defineRule({
    id: 'agent/unsubstituted-placeholder',
    on: 'agent',
    severity: 'warning',
    summary: 'a placeholder that the client does not replace in agents',
    check(agent, report) {
      const effect = 'the model reads it as it stands';
      for (const { token, range } of unreplacedTokens(agent))
        report({ message: `${quoted(token)} is not replaced in an agent`, effect, help: instead[token] ?? 'remove it', range });
      for (const { token, range } of bangCommands(agent))
        report({ message: `${quoted(token)} is not run in an agent`, effect, help: 'tell the agent to run the command', range });
      for (const { token, range } of tokensInDescription(agent))
        report({ message: `${quoted(token)} is not replaced in a description`, effect, help: 'move it into the prompt', range });
      for (const { token, range } of unbracedRoots(agent)) {
        const braced = `\${${token.slice(1)}}`;
        report({
          message: `${quoted(token)} is not replaced without braces`,
          effect: 'the model reads it as it stands, and no shell of an agent has the variable',
          help: `write ${quoted(braced)}`,
          range,
          fix: { safe: true, edits: [{ range, text: braced }] },
        });
      }
    },
  }),
] as const;
