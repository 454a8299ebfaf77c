import { defineRule } from '../../engine/rule.ts';
import { trailingComma } from '../../formats/json.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { quoted } from '../wording.ts';
import { effectOfLostFile, isInReach } from './common.ts';

/** True for a JSON file that is all hooks. */
function isOwnFile({ field, origin }: ConfigSource): boolean {
  return field === '' && origin !== 'inline';
}

/** Hooks files that are no JSON, and JSON of which a part is lost. */
export const hookSyntaxRules = [
  defineRule({
    id: 'hook/syntax',
    on: 'hooks',
    severity: 'error',
    summary: 'a hooks file that is not JSON',
    effect: effectOfLostFile,
    check(source, report) {
      const [problem] = source.problems;
      if (!isOwnFile(source) || !problem) return;
      const isEmpty = source.file.text.trim() === '';
      const comma = trailingComma(source.file.text, source.problems);
      const help = isEmpty
        ? 'write { "hooks": {} }, or delete the file'
        : problem.code === 'InvalidCommentToken'
          ? 'remove the comment; "description" is there for remarks'
          : comma
            ? 'remove the comma before the bracket'
            : 'JSON has no comments, no trailing commas and no single quotes';
      report({
        message: isEmpty ? 'the file is empty' : `the file is not JSON: ${problem.message}`,
        help,
        range: comma ?? problem.range,
        ...(comma ? { fix: { safe: true, edits: [{ range: comma, text: '' }] } } : {}),
      });
    },
  }),
  defineRule({
    id: 'hook/byte-order-mark',
    on: 'hooks',
    severity: 'error',
    summary: 'a byte order mark at the start of a hooks file',
    effect: effectOfLostFile,
    check(source, report) {
      if (!isOwnFile(source) || !source.file.text.startsWith('\uFEFF')) return;
      const range = { start: 0, end: 1 };
      report({
        message: 'the file starts with a byte order mark, which is no JSON',
        help: 'save it as UTF-8 without the mark',
        range,
        fix: { safe: true, edits: [{ range, text: '' }] },
      });
    },
  }),
  defineRule({
    id: 'hook/duplicate-key',
    on: 'hooks',
    severity: 'error',
    summary: 'a key that stands twice, so that one of the values is lost',
    check(source, report) {
      const { root, file, duplicates } = source;
      if (!root || !isInReach(source)) return;
      for (const { key, first, second } of duplicates) {
        if (first.start < root.range.start || second.end > root.range.end) continue;
        const isContainer = key === 'hooks' || hookEvent(key) !== undefined;
        report({
          message: `the key ${quoted(key)} stands twice`,
          severity: isContainer ? 'error' : 'warning',
          effect: isContainer
            ? 'the client keeps the last one without a word: the hooks of the first never run'
            : 'the client keeps the last value without a word',
          help: isContainer ? 'join the two into one' : 'remove one of them',
          range: second,
          related: [{ file: file.path, range: first, message: 'the first one' }],
        });
      }
    },
  }),
] as const;
