import { describe, expect, it } from 'vitest';
import { agentFile, findingsIn, rulesIn } from './sample.ts';

const placeholder = 'agent/unsubstituted-placeholder';
const inPrompt = (body: string): string[] => rulesIn(agentFile('tools: Read', `You review changelog entries.\n\n${body}`));

describe('a placeholder that the client replaces elsewhere', () => {
  it.each([
    '$ARGUMENTS',
    'The task: $ARGUMENTS',
    '**Arguments:** $ARGUMENTS',
    '<task>$ARGUMENTS</task>',
    'Look at $ARGUMENTS and report.',
    'Keep notes under ${CLAUDE_SESSION_ID}.',
    '```sh\nnode ${CLAUDE_SKILL_DIR}/check.mjs\n```',
    'Run `node ${CLAUDE_SKILL_DIR}/check.mjs` first.',
    '- Branch: !`git branch`',
    '!`git status`',
    'Run `node $CLAUDE_PLUGIN_ROOT/scripts/check.mjs` first.',
  ])('is found where it is used: %s', (body) => {
    expect(inPrompt(body)).toEqual([placeholder]);
  });

  it.each([
    'Commands know $1, $2 and $ARGUMENTS.',
    'Search for "$ARGUMENTS" in the file.',
    'A skill may hold a placeholder such as $ARGUMENTS in its text.',
    'Write `$ARGUMENTS` where the text belongs.',
    '```md\nDo $ARGUMENTS\n```',
    '$ARGUMENTS_LIST is set by the caller.',
    'SKILL.md files may name `${CLAUDE_SKILL_DIR}/notes.md`.',
    'Never forget this!`really`',
    'Read ${CLAUDE_PLUGIN_ROOT}/rules.md first.',
    'CLAUDE_PLUGIN_ROOT=$(pwd)\nnode $CLAUDE_PLUGIN_ROOT/scripts/check.mjs',
    'In hooks/hooks.json write `$CLAUDE_PLUGIN_ROOT/check.sh`.',
    'The variable is called $CLAUDE_PLUGIN_ROOT.',
  ])('is nothing where it is mentioned, set or replaced: %s', (body) => {
    expect(inPrompt(body)).toEqual([]);
  });

  it('gets the braces that it lacks', () => {
    const [finding] = findingsIn(
      agentFile('tools: Read', 'Read $CLAUDE_PLUGIN_ROOT/rules.md before you review anything at all.'),
    );
    expect(finding?.fix?.edits.map(({ text }) => text)).toEqual(['${CLAUDE_PLUGIN_ROOT}']);
  });
});

describe('a turn of a chat at the end', () => {
  it.each([
    'Excellent work! The agent is done. Would you like me to create another?',
    "I've created the agent file as you asked.",
    'Let me know if you need anything else!',
    'Feel free to ask for changes.',
  ])('is found: %s', (last) => {
    expect(inPrompt(`Report what you find.\n\n${last}`)).toEqual(['agent/leftover-chat']);
  });

  it.each([
    'Let the user know what you found, and ask what to do next.',
    'Good work is short: name the file and the line.',
    'Ask: "Would you like me to fix it?" only where the user wants a fix.',
    'Let me know if you need anything else!\n\nReport what you find.',
  ])('is nothing in an instruction, or before the end: %s', (last) => {
    expect(inPrompt(`Report what you find.\n\n${last}`)).toEqual([]);
  });
});

describe('a fence', () => {
  it.each([
    ['```\na block of text\n', 'agent/open-fence'],
    ['```json\n{}\n```json\n\nThen report.', 'agent/open-fence'],
    ['```md\na\n```\n```', 'agent/open-fence'],
  ])('that is out of balance is found: %s', (body, rule) => {
    expect(inPrompt(body)).toEqual([rule]);
  });

  it.each([
    '```\na\n```',
    '~~~\n```\n~~~',
    '```md\n# a\n```sh\nb\n```\n```',
    '````md\n```\n````',
    '1. One:\n   ```\n   a\n   ```\n2. Two',
  ])('with its counterpart is nothing: %s', (body) => {
    expect(inPrompt(body)).toEqual([]);
  });

  it('says which line was meant to close it', () => {
    const [finding] = findingsIn(
      agentFile('tools: Read', 'You review changelogs, as shown:\n\n```json\n{}\n```json\n\nThen report.'),
    );
    expect(finding).toMatchObject({
      message: 'the block opened by "```json" is never closed',
      help: expect.stringContaining('alone'),
    });
  });
});
