import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isToolEvent } from '../../src/plugin/hooks/entries.ts';
import { matchesValue, readMatcher } from '../../src/plugin/hooks/matching.ts';
import { ifMatches, type ToolCall } from '../../src/plugin/hooks/shell-commands.ts';
import { sharedFolder } from '../shared.ts';

interface MatcherTable {
  readonly event: string;
  readonly tools_called: readonly string[];
  readonly matchers: readonly {
    readonly matcher: string | null;
    readonly fired_for: readonly string[];
    readonly logged_invalid_regex: boolean;
  }[];
}

interface IfTable {
  readonly bash_commands: readonly string[];
  readonly rules: readonly { readonly if: string; readonly fired_for: readonly string[] }[];
  readonly on_non_tool_events: Readonly<Record<string, string>>;
}

const semantics = sharedFolder('oracle/hooks/semantics');
const read = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(semantics ?? '', name), 'utf8')) as T;

describe.skipIf(!semantics)('matchers', () => {
  it('fire for the tools for which the client fired them', () => {
    const { tools_called, matchers } = read<MatcherTable>('matchers.json');
    const found = matchers.map(({ matcher }) => {
      const reading = readMatcher(matcher ?? undefined, 'PreToolUse');
      return { matcher, fired: tools_called.filter((tool) => matchesValue(reading, tool, true)) };
    });
    expect(found).toEqual(matchers.map(({ matcher, fired_for }) => ({ matcher, fired: fired_for })));
    expect(found.length * tools_called.length).toBeGreaterThanOrEqual(420);
  });

  it('are invalid where the client logged so', () => {
    const { matchers } = read<MatcherTable>('matchers.json');
    const invalid = matchers.filter(({ matcher }) => readMatcher(matcher ?? undefined, 'PreToolUse').kind === 'invalid');
    expect(invalid.map(({ matcher }) => matcher)).toEqual(
      matchers.filter(({ logged_invalid_regex }) => logged_invalid_regex).map(({ matcher }) => matcher),
    );
  });
});

describe.skipIf(!semantics)('the if of a handler', () => {
  const files = ['Write src/n.ts', 'Write m.ts', 'Write m.txt', 'Write pkg/src/k.ts', 'Edit m.ts', 'Read a.txt'];
  const fileCalls = files.map((text): [label: string, call: ToolCall] => {
    const [tool = '', file = ''] = text.split(' ');
    return [`${tool} <project>/${file}`, { tool, input: { file_path: `/project/${file}` }, cwd: '/project' }];
  });
  const others = ['Agent', 'ToolSearch', 'mcp__plugin_probe_db__query'].map((tool): [label: string, call: ToolCall] => [
    `${tool} -`,
    { tool, input: {}, cwd: '/project' },
  ]);

  it('lets the calls through that the client let through', () => {
    const { bash_commands, rules } = read<IfTable>('if.json');
    const bash = bash_commands.map((command): [label: string, call: ToolCall] => [
      `Bash ${command}`,
      { tool: 'Bash', input: { command }, cwd: '/project' },
    ]);
    const calls = [...bash, ...fileCalls, ...others];
    const found = rules.map((rule) => ({
      if: rule.if,
      fired: calls.filter(([, call]) => ifMatches(rule.if, call)).map(([label]) => label),
    }));
    expect(found).toEqual(rules.map((rule) => ({ if: rule.if, fired: rule.fired_for })));
    expect(found.length).toBe(39);
  });

  it('keeps a hook on any other event from running, unless it is empty', () => {
    for (const [text, answer] of Object.entries(read<IfTable>('if.json').on_non_tool_events)) {
      const [, event = '', rule = ''] = /^(\w+) with if '(.*)'$/.exec(text) ?? [];
      expect(isToolEvent(event)).toBe(false);
      expect(answer).toBe(rule === '' ? 'runs' : 'never runs');
    }
  });
});
