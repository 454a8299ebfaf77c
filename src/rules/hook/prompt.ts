import { defineRule } from '../../engine/rule.ts';
import { rangeInside } from '../../formats/inside.ts';
import { misnomers } from '../../spec/hook-facts.ts';
import { quoted } from '../wording.ts';
import { checkedHooks, textNode } from './common.ts';

const invented = new Set(misnomers.map(({ name }) => name));
/** Names of the input's fields that authors write as variables in prompts. */
const inputWords = new Set(['PROMPT', 'INPUT', 'TOOL_USE', 'TRANSCRIPT', 'FILE_PATH', 'COMMAND', 'SESSION_ID', 'LAST_MESSAGE']);

/** Keys of other answers than `{ ok, reason }`. */
const answerKey = /["'`](decision|permissionDecision|hookSpecificOutput|approved?|allow(?:ed)?|block(?:ed)?|continue)["'`]\s*:/;
/** A request for one of two words as the answer. */
const answerWord =
  /\b(?:return|respond with|reply with|answer with|answer|output)\b[ :]{1,3}(?:only |just |either |exactly |the word |with |a )*["'`]?(approve|allow|deny|block|reject|yes|no)["'`]?[ ,]*(?:\([^)]{0,80}\) ?)?(?:or|\/)\b/i;

/** The text of prompt and agent hooks. */
export const hookPromptRules = [
  defineRule({
    id: 'hook/prompt-variable',
    on: 'hooks',
    severity: 'warning',
    summary: 'a variable in a prompt that nothing replaces',
    effect: 'the model reads the name of the variable; only $ARGUMENTS is replaced, by the whole input as JSON',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const prompt = type === 'prompt' || type === 'agent' ? textNode(node, 'prompt') : undefined;
        if (!prompt) continue;
        const seen = new Set<string>();
        for (const { 0: written, 1: braced, 2: bare, 3: doubled, index } of prompt.value.matchAll(
          /\$(?:\{([\w.]+)\}|([A-Z][A-Z_]+)\b)|\{\{ ?([\w.]+) ?\}\}/g,
        )) {
          const name = braced ?? bare ?? doubled ?? '';
          const isPlaceholder =
            /^(?:CLAUDE_|user_config\.)/.test(name) || invented.has(name) || inputWords.has(name) || doubled !== undefined;
          if (!isPlaceholder || seen.has(name) || prompt.value[index - 1] === '\\') continue;
          seen.add(name);
          report({
            message: `nothing replaces ${quoted(written)} in a prompt`,
            help: /^CLAUDE_PLUGIN|^user_config/.test(name)
              ? 'write what it stands for into the prompt'
              : 'write $ARGUMENTS, and name the field of the input',
            range: rangeInside(source.file.text, prompt, index, index + written.length),
            field: `${field}.prompt`,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/prompt-answer',
    on: 'hooks',
    severity: 'warning',
    summary: 'a prompt that asks for an answer which the client does not read',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const prompt = type === 'prompt' ? textNode(node, 'prompt') : undefined;
        if (!prompt || /["'`]?\bok\b["'`]?\s*:/.test(prompt.value)) continue;
        const key = answerKey.exec(prompt.value);
        const found = key ?? answerWord.exec(prompt.value);
        if (!found) continue;
        report({
          message: `the prompt asks for an answer of its own: ${quoted(found[0])}`,
          severity: key ? 'warning' : 'info',
          effect: 'the client forces the answer into { ok, reason }: what "ok" means to the model is left to chance',
          help: 'write the condition that has to hold, such as "The command deletes nothing outside the project."',
          range: rangeInside(source.file.text, prompt, found.index, found.index + found[0].length),
          field: `${field}.prompt`,
        });
      }
    },
  }),
] as const;
