import { defineRule } from '../../engine/rule.ts';
import { leftoverChat } from '../shared/leftover-chat.ts';
import { openFence } from '../shared/open-fence.ts';
import { type HiddenText, hiddenText } from '../ship/hidden.ts';
import { quoted } from '../wording.ts';

const hidden: Readonly<Record<Exclude<HiddenText['kind'], 'bidi'>, string>> = {
  tags: 'text in invisible tag characters',
  'zero-width': 'a run of characters without width',
};

/** What a text holds that its author does not see, or did not mean to leave in it. Agents have rules of their own on the latter. */
export const textHygieneRules = [
  defineRule({
    id: 'text/hidden-text',
    on: 'component',
    severity: 'error',
    summary: 'text that the model reads and people do not see',
    effect: 'the model reads it as part of its instructions; a reviewer sees nothing',
    check({ file }, report) {
      for (const { kind, start, end } of hiddenText(file.text))
        if (kind !== 'bidi')
          report({
            message: `${hidden[kind]} ${kind === 'tags' ? `say ${quoted(spelt(file.text.slice(start, end)))}` : 'stands here'}`,
            severity: kind === 'tags' ? 'error' : 'warning',
            help: 'remove it',
            range: { start, end },
          });
    },
  }),
  defineRule({
    id: 'text/bidirectional',
    on: 'component',
    severity: 'warning',
    summary: 'a control that turns the direction of text',
    effect: 'people read the line in another order than the model does',
    check({ file }, report) {
      for (const { kind, start, end } of hiddenText(file.text))
        if (kind === 'bidi')
          report({
            message: `U+${file.text.charCodeAt(start).toString(16).toUpperCase()} turns the direction of what follows`,
            help: 'remove it',
            range: { start, end },
          });
    },
  }),
  defineRule({
    id: 'text/open-fence',
    on: 'component',
    severity: 'warning',
    summary: 'a code block that is never closed',
    effect: 'the model reads all that follows as part of the block',
    check(component, report) {
      const open = component.kind === 'agent' ? undefined : openFence(component);
      if (open) report(open);
    },
  }),
  defineRule({
    id: 'text/leftover-chat',
    on: 'component',
    severity: 'warning',
    summary: 'a turn of a chat at the end of the text',
    effect: 'the model reads it as an instruction',
    check(component, report) {
      const turn = component.kind === 'agent' ? undefined : leftoverChat(component);
      if (turn)
        report({ message: `the text ends like a chat: ${quoted(turn.text)}`, help: 'remove the paragraph', range: turn.range });
    },
  }),
] as const;

/** Tag characters as the letters that they stand for. */
function spelt(tags: string): string {
  return [...tags].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xe0000)).join('');
}
