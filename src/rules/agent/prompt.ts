import { defineRule } from '../../engine/rule.ts';
import { leftoverChat } from '../shared/leftover-chat.ts';
import { openFence } from '../shared/open-fence.ts';
import { bangCommands, tokensInDescription, unbracedRoots, unreplacedTokens } from '../shared/placeholders.ts';
import { quoted } from '../wording.ts';

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
