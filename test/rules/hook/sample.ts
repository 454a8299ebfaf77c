import type { Finding } from '../../../src/engine/finding.ts';
import { runRules } from '../../../src/engine/run.ts';
import { applyFixes } from '../../../src/fix/apply.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import type { Scope } from '../../../src/plugin/model.ts';
import { rules } from '../../../src/rules/index.ts';

const hookRules = rules.filter(({ id }) => id.startsWith('hook/'));

/** What stands in a plugin besides the hooks under test. */
export interface Around {
  readonly files?: Readonly<Record<string, string>>;
  readonly scope?: Scope;
}

/** The hooks rules' findings in a plugin. */
export function findingsIn(hooks: unknown, { files = {}, scope = 'plugin' }: Around = {}): Finding[] {
  const text = typeof hooks === 'string' ? hooks : JSON.stringify(hooks);
  const place = scope === 'plugin' ? 'hooks/hooks.json' : 'settings.json';
  const manifest = { '.claude-plugin/plugin.json': '{ "name": "demo" }' };
  return runRules(loadPlugin(memoryFiles({ ...manifest, [place]: text, ...files }), { scope, name: 'demo' }), hookRules);
}

/** Findings as `severity rule`, without the advice on gates. */
export function linesIn(hooks: unknown, around: Around = {}): string[] {
  return findingsIn(hooks, around)
    .filter(({ rule }) => rule !== 'hook/open-gate')
    .map(({ severity, rule }) => `${severity} ${rule.slice('hook/'.length)}`);
}

/** A hooks file with one handler. */
export function withHandler(handler: object, event = 'PostToolUse', matcher?: string): object {
  return { hooks: { [event]: [{ ...(matcher === undefined ? {} : { matcher }), hooks: [handler] }] } };
}

export function withCommand(command: string, more: object = {}, event?: string, matcher?: string): object {
  return withHandler({ type: 'command', command, ...more }, event, matcher);
}

export function withMatcher(matcher: string, event = 'PreToolUse'): object {
  return withCommand('echo checked', {}, event, matcher);
}

/** The hooks file after the safe fixes of one round. */
export function fixed(text: string, around: Around = {}): string {
  return applyFixes(text, findingsIn(text, around)).text;
}
