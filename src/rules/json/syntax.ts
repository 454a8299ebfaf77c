import type { Severity } from '../../engine/rule.ts';
import { defineRule, type JsonPart } from '../../engine/rule.ts';
import { trailingComma } from '../../formats/json.ts';
import { quoted } from '../wording.ts';

/** What a file that is no JSON costs [client 2.1.330]. Hooks files have rules of their own. */
const effects: Readonly<Record<JsonPart['kind'], string | undefined>> = {
  manifest: 'the client does not load the plugin',
  marketplace: 'the client cannot add the marketplace',
  mcp: 'the client loads none of its servers; only the debug log says so',
  lsp: 'the client loads none of its servers; only the debug log says so',
  monitors: 'the client loads none of its monitors',
  settings: 'the client ignores the file',
  hooks: undefined,
};

/** Where a byte order mark is tolerated by the loader, the plugin directory still refuses it. */
const toleratesMark: readonly JsonPart['kind'][] = ['manifest', 'marketplace', 'settings'];

export const jsonRules = [
  defineRule({
    id: 'json/syntax',
    on: 'json',
    severity: 'error',
    inClient: true,
    summary: 'a file that is not JSON',
    check({ kind, file, tree }, report) {
      const [problem] = tree.problems;
      const effect = effects[kind];
      if (!problem || !effect) return;
      const comma = trailingComma(file.text, tree.problems);
      const isEmpty = file.text.trim() === '';
      report({
        message: isEmpty
          ? 'the file is empty'
          : comma
            ? 'a comma before the closing bracket'
            : `the file is not JSON: ${problem.message}`,
        effect,
        help: isEmpty ? 'write {}, or delete the file' : comma ? 'remove the comma' : helpFor(problem.code),
        range: comma ?? problem.range,
        ...(comma ? { fix: { safe: true, edits: [{ range: comma, text: '' }] } } : {}),
      });
    },
  }),
  defineRule({
    id: 'json/byte-order-mark',
    on: 'json',
    severity: 'info',
    profiles: { directory: 'error' },
    summary: 'a byte order mark at the start of a JSON file',
    check({ kind, file }, report) {
      if (!effects[kind] || !file.text.startsWith('\uFEFF')) return;
      const range = { start: 0, end: 1 };
      // A .mcp.json with the mark is no JSON to the client [client 2.1.330].
      const isLost = kind === 'mcp';
      const severity: Severity = isLost ? 'error' : toleratesMark.includes(kind) ? 'info' : 'warning';
      report({
        message: 'the file starts with a byte order mark',
        severity,
        ...(isLost && effects.mcp
          ? { effect: effects.mcp }
          : { effect: 'the client tolerates it; the plugin directory does not' }),
        help: 'save the file as UTF-8 without the mark',
        range,
        fix: { safe: true, edits: [{ range, text: '' }] },
      });
    },
  }),
  defineRule({
    id: 'json/duplicate-key',
    on: 'json',
    severity: 'warning',
    summary: 'a key that stands twice, so that one of the values is lost',
    effect: 'the client keeps the last value without a word',
    check({ kind, file, tree }, report) {
      for (const { key, first, second } of effects[kind] ? tree.duplicates : [])
        report({
          message: `the key ${quoted(key)} stands twice`,
          help: 'remove one of them',
          range: second,
          related: [{ file: file.path, range: first, message: 'the first one' }],
        });
    },
  }),
] as const;

function helpFor(code: string): string {
  if (code === 'InvalidCommentToken') return 'remove the comment; JSON has none';
  if (code === 'CommaExpected') return 'separate the values by a comma';
  return 'JSON has no comments, no trailing commas and no single quotes';
}
