import type { Finding } from '../../../src/engine/finding.ts';
import { runRules } from '../../../src/engine/run.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import type { Scope } from '../../../src/plugin/model.ts';
import { rules } from '../../../src/rules/index.ts';

const prompt = 'You review changelog entries and report what a user cannot act on.';

/** An agent file with a description, these fields and this prompt. */
export function agentFile(fields: string, body = prompt): string {
  return `---\nname: reviewer\ndescription: Reviews changelog entries. Use after an edit.\n${fields}\n---\n\n${body}\n`;
}

interface Sample {
  readonly scope?: Scope;
  /** Further files of the plugin. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What the rules say about one agent file of the plugin `demo`. */
export function findingsIn(text: string, { scope = 'plugin', files = {} }: Sample = {}): Finding[] {
  const manifest = scope === 'plugin' ? { '.claude-plugin/plugin.json': '{ "name": "demo" }' } : {};
  const plugin = loadPlugin(memoryFiles({ ...manifest, ...files, 'agents/reviewer.md': text }), { scope, name: 'demo' });
  return runRules(plugin, rules, { kinds: ['agent'] }).filter(({ file }) => file === 'agents/reviewer.md');
}

/** The ids of the rules that find something. */
export function rulesIn(text: string, sample?: Sample): string[] {
  return findingsIn(text, sample).map(({ rule }) => rule);
}
