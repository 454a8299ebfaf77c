import { defineRule } from '../../engine/rule.ts';
import type { Range } from '../../formats/located.ts';
import type { FenceLine, MarkdownOutline } from '../../formats/markdown.ts';
import type { Agent } from '../../plugin/model.ts';
import { substitutions } from '../../spec/index.ts';
import { quoted } from '../wording.ts';

/** Below this length a prompt says hardly more than the description. */
const tinyPrompt = 40;

/** Words without which no phrase below can match; looking for them first spares most runs the patterns. */
const chatWords = [
  'let me',
  'would you like',
  'shall i',
  'anything else',
  "i've",
  'i have',
  "i'll",
  ' work',
  ' job',
  ' idea',
  ' point',
  ' question',
  '! ',
];

/** Phrases that close or open a turn of a chat, in lower case; only the last paragraph is held against them. */
const chatTurns = [
  /^(?:excellent|great|good|nice) (?:work|job|question|idea|point)\b/,
  /^(?:perfect|great|excellent|awesome)! (?:the|i|now|let|you|this)\b/,
  /^(?:i've|i have|i'll|let me) (?:now )?(?:created?|added|updated?|written|finished|completed?|make|add)\b.*\b(?:agent|file|skill|command|plugin)\b/s,
  /\b(?:let me know if you|would you like me to|shall i (?:proceed|continue)|is there anything else)\b.*\?\s*$/s,
  /^(?:now )?let me (?:create|write|add|move on|continue)\b/,
];

/** A closing remark of a chat is short; a longer last paragraph is part of the prompt. */
const longestTurn = 400;

const notInAgents = substitutions.filter((substitution) => !substitution.in.includes('agent'));

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
    effect: 'the model reads all that follows as part of the block',
    check(agent, report) {
      const open = unclosedFence(agent.body.outline);
      if (!open) return;
      const isLast = agent.file.text.slice(open.range.end).trim() === '';
      const message = isLast
        ? 'a fence at the end that closes no block'
        : `the block opened by ${quoted(open.marker + open.info)} is never closed`;
      report({ message, help: isLast ? 'remove it' : `close it with ${open.marker}`, range: open.range });
    },
  }),
  defineRule({
    id: 'agent/leftover-chat',
    on: 'agent',
    severity: 'warning',
    summary: 'a turn of a chat at the end of the prompt',
    effect: 'the model reads it as an instruction',
    check(agent, report) {
      const last = lastParagraph(agent);
      const text = last?.text.toLowerCase() ?? '';
      if (!last || !chatWords.some((word) => text.includes(word)) || !chatTurns.some((turn) => turn.test(text))) return;
      report({ message: `the prompt ends like a chat: ${quoted(last.text)}`, help: 'remove the paragraph', range: last.range });
    },
  }),
  defineRule({
    id: 'agent/unsubstituted-placeholder',
    on: 'agent',
    severity: 'warning',
    summary: 'a placeholder that the client does not replace in agents',
    effect: 'the model reads the placeholder as it stands',
    check(agent, report) {
      for (const { token } of notInAgents) {
        for (const range of occurrences(agent, token)) {
          const isBraced = token.startsWith('${');
          const help =
            token === '$ARGUMENTS'
              ? 'an agent is called with a prompt, not with arguments'
              : 'write ${CLAUDE_PLUGIN_ROOT} and the path below it';
          // In code the token may be a sample of what goes into a skill; only a path built on it is meant for this agent.
          if (isCode(agent, range) && !(isBraced && agent.file.text[range.end] === '/')) continue;
          report({ message: `${quoted(token)} is not replaced in an agent`, help, range });
        }
      }
    },
  }),
] as const;

/**
 * The fence line that stays open although blocks inside blocks are allowed for: authors nest them without longer fences, and
 * the model reads them as meant.
 */
function unclosedFence({ fences, fenceLines }: MarkdownOutline): FenceLine | undefined {
  if (fences.every(({ closed }) => closed)) return undefined;
  const open: FenceLine[] = [];
  for (const line of fenceLines) {
    const last = open.at(-1);
    if (last && line.info === '' && line.marker[0] === last.marker[0] && line.marker.length >= last.marker.length) open.pop();
    else open.push(line);
  }
  return open.at(-1);
}

function lastParagraph({ body }: Agent): { text: string; range: Range } | undefined {
  const trimmed = body.text.trimEnd();
  const blank = Math.max(trimmed.lastIndexOf('\n\n'), trimmed.lastIndexOf('\n\r\n'));
  const text = trimmed.slice(blank + 1).trim();
  if (!text || blank < 0 || text.length > longestTurn) return undefined;
  const start = body.start + trimmed.length - text.length;
  return { text, range: { start, end: start + text.length } };
}

/** Enough to show what is wrong; a hostile file may hold a million. */
const maxOccurrences = 50;

function* occurrences({ body }: Agent, token: string): Generator<Range> {
  let count = 0;
  for (let at = body.text.indexOf(token); at >= 0 && count++ < maxOccurrences; at = body.text.indexOf(token, at + token.length)) {
    const isLonger = /\w/.test(body.text[at + token.length] ?? '') && !token.endsWith('}');
    if (!isLonger && body.text[at - 1] !== '\\') yield { start: body.start + at, end: body.start + at + token.length };
  }
}

function isCode({ body }: Agent, { start }: Range): boolean {
  const { fences, spans } = body.outline;
  return [...fences.map(({ content }) => content), ...spans.map(({ range }) => range)].some(
    (code) => start >= code.start && start < code.end,
  );
}
