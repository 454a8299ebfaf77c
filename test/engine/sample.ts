import type { Finding } from '../../src/engine/finding.ts';
import { type AnyRule, defineRule } from '../../src/engine/rule.ts';
import { type RunOptions, runRules } from '../../src/engine/run.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin } from '../../src/plugin/model.ts';

/** Reports every place in an agent at which `word` stands. */
export function wordRule(id: string, word: string, changes: Partial<AnyRule> = {}): AnyRule {
  const rule = defineRule({
    id,
    on: 'file',
    severity: 'warning',
    summary: word,
    check({ text }, report) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        report({ message: `found ${word}`, range: { start: at, end: at + word.length } });
    },
  });
  return { ...rule, ...changes } as AnyRule;
}

export const sampleRules: readonly AnyRule[] = [
  wordRule('test/bad', 'BAD'),
  wordRule('test/ugly', 'UGLY'),
  wordRule('other/odd', 'ODD'),
];

export function load(files: Readonly<Record<string, string | Uint8Array>>): Plugin {
  return loadPlugin(memoryFiles(files), { scope: 'project', name: 'demo' });
}

export function runAgent(text: string, options: RunOptions = {}, rules = sampleRules): string[] {
  return lines(runRules(load({ 'agents/a.md': text }), rules, options), text);
}

function lines(findings: readonly Finding[], text: string): string[] {
  return findings.map(({ rule, range }) => `${text.slice(0, range.start).split(/\r\n|\n|\r/).length} ${rule}`);
}
