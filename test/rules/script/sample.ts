import type { Finding } from '../../../src/engine/finding.ts';
import { runRules } from '../../../src/engine/run.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import { rules } from '../../../src/rules/index.ts';

const scriptRules = rules.filter(({ id }) => id.startsWith('script/'));

export interface Call {
  readonly event?: string;
  readonly matcher?: string;
  readonly command?: string;
  readonly handler?: object;
  readonly files?: Readonly<Record<string, string>>;
}

/** The findings in a script that a hook of a plugin runs. */
export function findingsIn(file: string, text: string, call: Call = {}): Finding[] {
  const { event = 'PreToolUse', matcher, command = `"\${CLAUDE_PLUGIN_ROOT}/${file}"`, handler = {}, files = {} } = call;
  const group = { ...(matcher === undefined ? {} : { matcher }), hooks: [{ type: 'command', command, ...handler }] };
  return pluginFindings({ 'hooks/hooks.json': JSON.stringify({ hooks: { [event]: [group] } }), [file]: text, ...files });
}

export function pluginFindings(files: Readonly<Record<string, string>>): Finding[] {
  const all = memoryFiles({ '.claude-plugin/plugin.json': '{ "name": "demo" }', ...files });
  return runRules(loadPlugin(all, { scope: 'plugin', name: 'demo' }), scriptRules);
}

/** Findings as `severity rule`, without advice. */
export function linesIn(file: string, text: string, call: Call = {}): string[] {
  return findingsIn(file, text, call)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule }) => `${severity} ${rule.slice('script/'.length)}`);
}
