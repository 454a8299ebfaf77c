import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/rule.ts';
import { runRules } from '../../../src/engine/run.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import { rules } from '../../../src/rules/index.ts';
import { hasProgram, manifest, newTree, type Outcome, run, shell } from '../../scripts/run.ts';

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

const bash = '#!/usr/bin/env bash\n';
const deny = '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}';

describe('fields of the input', () => {
  it.each<[text: string, call: Call, found: string[]]>([
    ['jq .tool_result', { event: 'PostToolUse' }, ['warning unknown-input']],
    ['jq ".tool_result // .tool_response"', { event: 'PostToolUse' }, []],
    // One after the other, until there is a value.
    [
      'i=$(cat); f=$(jq -r .file <<< "$i"); [ -n "$f" ] || f=$(jq -r .tool_input.file_path <<< "$i"); echo "$f" >> l',
      { event: 'PostToolUse' },
      [],
    ],
    ['x=$(jq "{a: .tool_name, b: .result}"); echo "$x" >> l', { event: 'PostToolUse' }, ['warning unknown-input']],
    ['jq .session_id; jq .agent_id; jq .hook_event_name', { event: 'Stop' }, []],
    ['jq .prompt', { event: 'UserPromptSubmit' }, []],
    ['jq .tool_name', { event: 'Stop' }, ['warning unknown-input']],
    ['i=$(cat); jq .hook_event_name <<< "$i"; jq .tool_name <<< "$i"', { event: 'Stop' }, []],
    ['jq .tool_input.file_path', { matcher: 'Bash' }, ['warning unknown-tool-input']],
    ['jq .tool_input.file_path', { matcher: 'Bash|Write' }, []],
    ['jq .tool_input.file_path', {}, []],
    ['jq .tool_input.file_path', { matcher: 'mcp__.*' }, []],
    ['jq .tool_input.file_path', { matcher: 'Bash|Unknown' }, []],
    ['jq .tool_input.edits', { matcher: 'Edit|MultiEdit' }, ['warning unknown-tool-input']],
    // A script for many tools.
    ['i=$(cat); jq .tool_input.command <<< "$i"; jq .tool_input.file_path <<< "$i"', { matcher: 'Bash' }, []],
    ['i=$(cat); jq .tool_name <<< "$i"; jq .tool_input.file_path <<< "$i"', { matcher: 'Bash' }, []],
    ['jq .tool_response.exit_code', { event: 'PostToolUse', matcher: 'Bash' }, ['warning absent-response']],
    ['jq .tool_response.stdout', { event: 'PostToolUse', matcher: 'Bash' }, []],
    ['jq .tool_response.exit_code', { event: 'PostToolUse', matcher: 'Bash|WebFetch' }, []],
  ])('%j %j: %j', (text, call, found) => {
    expect(linesIn('h.sh', bash + text, call)).toEqual(found);
  });

  it('are those of all events that the script runs on', () => {
    const hook = { hooks: [{ type: 'command', command: 'python3 "${CLAUDE_PLUGIN_ROOT}/h.py"' }] };
    const text = 'import json, sys\nd = json.load(sys.stdin)\nd["prompt"]; d["tool_name"]; d["nothing"]';
    const files = { 'hooks/hooks.json': JSON.stringify({ hooks: { Stop: [hook], UserPromptSubmit: [hook] } }), 'h.py': text };
    expect(pluginFindings(files).map(({ message }) => message)).toEqual([
      'the input of Stop or UserPromptSubmit has no field "nothing"',
    ]);
  });

  it('that something else stands in for are advice', () => {
    const text = "const i = JSON.parse(require('fs').readFileSync(0, 'utf8')); const d = i.working_directory || process.cwd();";
    expect(findingsIn('h.js', text, { command: 'node "${CLAUDE_PLUGIN_ROOT}/h.js"' }).map(({ severity }) => severity)).toEqual([
      'info',
    ]);
  });

  it.each<[text: string, command: string | undefined, found: string[]]>([
    ['echo "$1" >> l', undefined, ['warning unread-input']],
    ['echo "$1" >> l', '"${CLAUDE_PLUGIN_ROOT}/h.sh" pre', []],
    ['echo "$1" >> l', '"${CLAUDE_PLUGIN_ROOT}/h.sh" 2>/dev/null || true', ['warning unread-input']],
    ['cat > x; echo "$1" >> l', undefined, []],
    ['while [ $# -gt 0 ]; do case "$1" in -v) ;; esac; shift; done', undefined, []],
    ['if [ "$1" = "--test" ]; then exit 0; fi', undefined, []],
  ])('or arguments: %j by %j: %j', (text, command, found) => {
    expect(linesIn('h.sh', bash + text, { event: 'Stop', ...(command ? { command } : {}) })).toEqual(found);
  });

  it.each<[text: string, found: string[]]>([
    ['const file = process.argv[2]; console.error(file);', ['warning unread-input']],
    ["import { pathToFileURL as at } from 'node:url'; if (import.meta.url === at(process.argv[1]).href) main();", []],
    ["if (process.argv[2] === '--test') process.exit(0);", []],
  ])('or arguments of Node: %s', (text, found) => {
    expect(linesIn('h.mjs', text, { event: 'Stop', command: 'node "${CLAUDE_PLUGIN_ROOT}/h.mjs"' })).toEqual(found);
  });

  it.each<[text: string, found: string[]]>([
    ['TOOL=$CLAUDE_TOOL_NAME', ['warning unknown-variable']],
    ['TOOL=${CLAUDE_TOOL_NAME:-$(jq -r .tool_name)}', []],
    ['i=$(cat); TOOL=$CLAUDE_TOOL_NAME', []],
    ['CLAUDE_TOOL_NAME=$(jq -r .tool_name); echo "$CLAUDE_TOOL_NAME" >> l', []],
    ['S=${CLAUDE_SESSION_ID:-}', []],
    ['echo "$CLAUDE_SESSION_ID" >> l', ['warning unknown-variable']],
    ['if [ -n "$CLAUDE_SESSION_ID" ]; then echo "$CLAUDE_SESSION_ID" >> l; fi', []],
    ['echo "$CLAUDE_CODE_SESSION_ID $MY_OWN" >> l', []],
    ['echo x >> "$CLAUDE_ENV_FILE"', ['warning no-variable-file']],
    ['[ -n "$CLAUDE_ENV_FILE" ] && echo x >> "$CLAUDE_ENV_FILE"', []],
  ])('or variables: %j: %j', (text, found) => {
    expect(linesIn('h.sh', bash + text, { event: 'PostToolUse' })).toEqual(found);
  });
});

describe('answers', () => {
  const python = 'import json, sys\njson.load(sys.stdin)\n';

  it.each<[value: string, event: string, found: string[]]>([
    ['{"decision": "block", "reason": "x"}', 'PostToolUse', []],
    ['{"decision": "deny"}', 'PostToolUse', ['error invalid-answer']],
    ['{"decision": decision}', 'PostToolUse', []],
    ['{"systemMessage": ["a"]}', 'Stop', ['error invalid-answer']],
    ['{"systemMessage": "\\n".join(lines)}', 'Stop', []],
    ['{"continue": "false"}', 'Stop', ['error invalid-answer']],
    ['{"hookSpecificOutput": {"additionalContext": "x"}}', 'PostToolUse', ['error invalid-answer']],
    ['{"hookSpecificOutput": {"additionalContext": "x", **more}}', 'PostToolUse', []],
    ['{"hookSpecificOutput": {"hookEventName": name, "additionalContext": "x"}}', 'PostToolUse', []],
    ['{"hookSpecificOutput": {"hookEventName": "PreCompact"}}', 'PreCompact', ['error invalid-answer']],
    ['{"hookSpecificOutput": {"hookEventName": "Stop", "additionalContext": "x"}}', 'PostToolUse', ['error wrong-event']],
    [
      '{"hookSpecificOutput": {"hookEventName": "PermissionRequest", "decision": {"behavior": "allow"}}}',
      'PermissionRequest',
      [],
    ],
    [
      '{"hookSpecificOutput": {"hookEventName": "PermissionRequest", "decision": {"behavior": "yes"}}}',
      'PermissionRequest',
      ['error invalid-answer'],
    ],
    ['{"hookSpecificOutput": {"hookEventName": "PermissionRequest"}}', 'PermissionRequest', ['error invalid-answer']],
    ['{"decision": "approve"}', 'PermissionRequest', ['warning void-answer']],
    ['{"decision": "approve"}', 'Stop', []],
    ['{"additionalContext": "x"}', 'UserPromptSubmit', ['warning stray-key']],
    // For several clients at once.
    [
      '{"additionalContext": "x", "hookSpecificOutput": {"hookEventName": "UserPromptSubmit", "additionalContext": "x"}}',
      'UserPromptSubmit',
      [],
    ],
    ['{"additional_context": "x", "result": 1}', 'UserPromptSubmit', []],
    ['{"hookSpecificOutput": {"hookEventName": "PreToolUse", "decision": "block"}}', 'PreToolUse', ['error stray-key']],
  ])('%s on %s: %j', (value, event, found) => {
    expect(
      linesIn('h.py', `${python}print(json.dumps(${value}))`, { event, command: 'python3 "${CLAUDE_PLUGIN_ROOT}/h.py"' }),
    ).toEqual(found);
  });

  it.each<[text: string, found: string[]]>([
    [`echo start; echo '${deny}'`, ['error text-around-json']],
    [`echo '${deny}'; echo end`, ['error text-around-json']],
    [`[ -n "$DEBUG" ] && echo start; echo '${deny}'`, []],
    [`if [ a ]; then echo start; exit 0; fi; echo '${deny}'`, []],
    [`echo start >&2; echo '${deny}'`, []],
    [`echo start > log; x=$(echo inner); echo '${deny}'`, []],
    [`echo; echo '${deny}'`, []],
    [`echo '${deny}' >&2`, ['error answer-on-stderr']],
    [`echo '${deny}' >&2; exit 2`, ['warning answer-on-stderr']],
    [`echo '${deny}'; echo '${deny}' >&2`, []],
    [`echo '{"decision": "block",}'`, ['error invalid-answer']],
    ['echo "{\\"decision\\": \\"block\\", \\"reason\\": \\"$(jq -r .tool_input.command)\\"}"', ['warning unescaped-json']],
    ['r=$(jq .tool_input.command); echo "{\\"decision\\": \\"block\\", \\"reason\\": $r}"', []],
    ['echo "{\\"decision\\": \\"block\\", \\"reason\\": \\"$(jq -r .session_id)\\"}"', []],
    ['cat <<EOF\n{"decision": "deny"}\nEOF', ['error invalid-answer']],
    ['jq -n \'{decision: "deny"}\'', ['error invalid-answer']],
    ['jq -n --arg d "$x" \'{decision: $d}\'', []],
    ['f() { echo \'{"decision": "deny"}\'; }\nf', ['error invalid-answer']],
    ['echo \'{"decision": "deny"}\' > file; curl -d \'{"decision": "deny"}\' -m 5 x > /dev/null', []],
    // An answer in a comment, or one that is only looked for.
    ['# {"decision": "deny"}\ngrep -q \'{"decision": "deny"}\' f || true', []],
  ])('%j: %j', (text, found) => {
    expect(linesIn('h.sh', bash + text, { matcher: 'Bash' })).toEqual(found);
  });

  it('count as a block where every failure does', () => {
    const [finding] = findingsIn('h.sh', `${bash}echo '{"decision": "deny"}'`, { handler: { onFailure: 'block' } });
    expect(finding?.effect).toContain('counts it as a block');
  });
});

describe('exit codes', () => {
  it.each<[text: string, call: Call, found: string[]]>([
    ['echo "rm is blocked" >&2; exit 1', {}, ['warning exit-one']],
    ['if [ "$x" ]; then echo "rm is blocked" >&2; exit 1; fi', {}, ['warning exit-one']],
    ['if [ "$x" ]; then echo "no config" >&2; exit 1; fi', {}, []],
    ['if [ "$x" ]; then echo "blocked" >&2; exit 1; fi; [ "$y" ] && exit 2', {}, []],
    [`if [ "$x" ]; then echo "blocked" >&2; exit 1; fi; echo '${deny}'`, {}, []],
    ['if [ "$x" ]; then echo "blocked" >&2; exit 1; fi; node other.js', {}, []],
    ['if [ "$x" ]; then echo "blocked" >&2; exit 1; fi; . lib.sh', {}, []],
    ['echo "rm is blocked" >&2; exit 1', { handler: { onFailure: 'block' } }, []],
    ['echo "rm is blocked" >&2; exit 1', { event: 'PostToolUse' }, []],
    ['echo no; exit 2', {}, ['warning lost-reason']],
    ['echo no >&2; exit 2', {}, []],
    ['echo no; echo no >&2; exit 2', {}, []],
    [`echo '${deny}'; exit 2`, {}, []],
    ['npm test; exit 2', {}, []],
    ['exit 2', { event: 'Notification' }, ['warning exit-two']],
    ['exit 2', { event: 'SessionStart' }, []],
    ['exit 2', { event: 'PostToolUse' }, []],
    ['cat > l; grep -q x file', { event: 'Stop' }, ['warning leaked-status']],
    ['cat > l; grep -q x file', { event: 'PostToolUse' }, []],
    ['cat > l; grep -q x file || true', { event: 'Stop' }, []],
    ['grep -q x', { event: 'Stop' }, []],
  ])('%j %j: %j', (text, call, found) => {
    expect(linesIn('h.sh', bash + text, call)).toEqual(found);
  });

  it('of a hook that nobody waits for decide nothing', () => {
    expect(linesIn('h.sh', `${bash}exit 2`, { event: 'Notification', handler: { async: true } })).toEqual([]);
  });
});

describe('guards', () => {
  const guard = (line: string): string => `${bash}set -e\nc=$(jq -r .tool_input.command)\n${line}\necho no >&2\nexit 2`;

  it.each<[text: string, call: Call, found: string[]]>([
    [guard('echo "$c" | grep -q rm'), { matcher: 'Bash' }, ['warning abrupt-gate']],
    [guard('if echo "$c" | grep -q ls; then exit 0; fi'), { matcher: 'Bash' }, []],
    [guard('echo "$c" | grep -q rm'), { matcher: 'Bash', event: 'PostToolUse' }, []],
    [`${bash}echo no >&2; exit 2`, { event: 'Stop' }, ['warning endless-stop']],
    [`${bash}[ "$(jq -r .stop_hook_active)" = true ] && exit 0; echo no >&2; exit 2`, { event: 'Stop' }, []],
    [`${bash}echo '{"decision": "block", "reason": "x"}'`, { event: 'SubagentStop' }, ['warning endless-stop']],
    [`${bash}echo '{"systemMessage": "x"}'`, { event: 'Stop' }, []],
    [`${bash}[ -f mark ] && exit 0; touch mark; echo no >&2; exit 2`, { event: 'Stop' }, []],
  ])('%j %j: %j', (text, call, found) => {
    expect(linesIn('h.sh', text, call)).toEqual(found);
  });
});

describe('what starts a script', () => {
  it.each<[file: string, text: string, command: string, found: string[]]>([
    ['h.sh', '#!/bin/sh\n[[ a ]]', '"${CLAUDE_PLUGIN_ROOT}/h.sh"', ['warning bash-syntax']],
    ['h.sh', `${bash}[[ a ]]`, '"${CLAUDE_PLUGIN_ROOT}/h.sh"', []],
    ['h.sh', `${bash}[[ a ]]`, 'sh "${CLAUDE_PLUGIN_ROOT}/h.sh"', ['warning bash-syntax']],
    ['h.sh', '#!/bin/sh\n[[ a ]]', 'bash "${CLAUDE_PLUGIN_ROOT}/h.sh"', []],
    ['h.sh', '[[ a ]]', '"${CLAUDE_PLUGIN_ROOT}/h.sh"', ['warning bash-syntax']],
    ['h', `${bash}if a; then`, '"${CLAUDE_PLUGIN_ROOT}/h"', ['error syntax-error']],
    ['h.sh', '#!/bin/zsh\nif a; then', '"${CLAUDE_PLUGIN_ROOT}/h.sh"', []],
    ['h.sh', `${bash}[ a ]\r\nif b; then\r\n  :\r\nfi\r\n`, 'bash "${CLAUDE_PLUGIN_ROOT}/h.sh"', []],
    ['h.py', 'print("a"', 'python3 "${CLAUDE_PLUGIN_ROOT}/h.py"', ['error syntax-error']],
    ['h.mjs', "require('x')", 'node "${CLAUDE_PLUGIN_ROOT}/h.mjs"', ['warning missing-package', 'error module-kind']],
    ['h.mjs', "require('fs')", 'bun "${CLAUDE_PLUGIN_ROOT}/h.mjs"', []],
    [
      'h.mjs',
      "import { createRequire } from 'module'; const require = createRequire(import.meta.url); require('fs')",
      'node "${CLAUDE_PLUGIN_ROOT}/h.mjs"',
      [],
    ],
    ['h.js', "require('fs')", 'node "${CLAUDE_PLUGIN_ROOT}/h.js"', []],
    ['h.cjs', "import fs from 'fs'", 'node "${CLAUDE_PLUGIN_ROOT}/h.cjs"', ['error module-kind']],
    ['h.ts', 'const a: string = "b";', 'node "${CLAUDE_PLUGIN_ROOT}/h.ts"', ['warning typescript']],
    ['h.ts', 'const a: string = "b";', 'node --import tsx "${CLAUDE_PLUGIN_ROOT}/h.ts"', []],
    ['h.ts', 'const a: string = "b";', 'npx tsx "${CLAUDE_PLUGIN_ROOT}/h.ts"', []],
    ['h.py', 'import requests', 'python3 "${CLAUDE_PLUGIN_ROOT}/h.py"', ['warning missing-package']],
    ['h.py', '# /// script\n# dependencies = ["requests"]\n# ///\nimport requests', 'uv run "${CLAUDE_PLUGIN_ROOT}/h.py"', []],
    ['h.py', 'try:\n  import requests\nexcept ImportError:\n  requests = None', 'python3 "${CLAUDE_PLUGIN_ROOT}/h.py"', []],
    ['h.py', 'import other, tomllib, zoneinfo', 'python3 "${CLAUDE_PLUGIN_ROOT}/h.py"', []],
    ['h.js', "import a from 'left-pad'", 'node "${CLAUDE_PLUGIN_ROOT}/h.js"', ['warning missing-package']],
    [
      'h.js',
      "import a from 'node:fs'; import b from './b.js'; import c from 'fs/promises'",
      'node "${CLAUDE_PLUGIN_ROOT}/h.js"',
      [],
    ],
  ])('%s %j by %j: %j', (file, text, command, found) => {
    expect(linesIn(file, text, { event: 'PostToolUse', command, files: { 'lib/other.py': '' } })).toEqual(found);
  });

  it('may be a package.json that says of which kind its files are', () => {
    const call = { event: 'PostToolUse', command: 'node "${CLAUDE_PLUGIN_ROOT}/hooks/h.js"' };
    const files = { 'package.json': '{ "type": "module" }' };
    expect(linesIn('hooks/h.js', "require('fs')", { ...call, files })).toEqual(['error module-kind']);
    expect(linesIn('hooks/h.js', "require('fs')", { ...call, files: { ...files, 'hooks/package.json': '{}' } })).toEqual([]);
  });
});

describe('command lines', () => {
  const inline = (command: string, event = 'PostToolUse', matcher?: string): string[] =>
    linesIn('other.txt', '', { event, command, ...(matcher ? { matcher } : {}) });

  it.each<[command: string, found: string[]]>([
    ['jq -r .tool_result >> l', ['warning unknown-input']],
    ['[[ -n $X ]] && date >> l', ['warning bash-syntax']],
    ["bash -c '[[ -n $X ]] && date >> l'", []],
    ['f=$(jq -r .tool_input.file_path); prettier --write $f', ['warning unquoted-input']],
    ["jq -r .tool_input.file_path | xargs -I{} sh -c 'cat {}'", []],
    ['cat "${CLAUDE_PLUGIN_ROOT}/x.md"', []],
    ['if a; then', ['error syntax-error']],
  ])('%j: %j', (command, found) => {
    expect(inline(command)).toEqual(found);
  });

  it('have their findings where they stand', () => {
    const [finding] = findingsIn('other.txt', '', { event: 'PostToolUse', command: 'date "+%s"; jq -r .tool_result' });
    const text = '{"hooks":{"PostToolUse":[{"hooks":[{"type":"command","command":"date \\"+%s\\"; jq -r .tool_result"}]}]}}';
    expect(finding?.file).toBe('hooks/hooks.json');
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('.tool_result');
  });
});

describe('what is not looked at', () => {
  it('are scripts of hooks that the client never runs', () => {
    const agent =
      '---\nname: a\ndescription: b\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: bash "${CLAUDE_PLUGIN_ROOT}/h.sh"\n---\nText.\n';
    expect(pluginFindings({ 'agents/a.md': agent, 'h.sh': 'if a; then' })).toEqual([]);
    expect(findingsIn('h.sh', 'if a; then', { event: 'Nothing' })).toEqual([]);
  });

  it('are files that are missing, binary or of no known language', () => {
    expect(findingsIn('h.rb', 'puts "a', { command: 'ruby "${CLAUDE_PLUGIN_ROOT}/h.rb"' })).toEqual([]);
    expect(findingsIn('other', '', { command: '"${CLAUDE_PLUGIN_ROOT}/none.sh"' })).toEqual([]);
    expect(findingsIn('h.sh', 'if \0 a; then')).toEqual([]);
  });

  it('is what a comment in the script suppresses', () => {
    const text = (comment: string): string => `${bash}${comment}\ncat /dev/stdin > l\n`;
    const found = (comment: string): string[] => findingsIn('h.sh', text(comment), { event: 'Stop' }).map(({ rule }) => rule);
    expect(found('# a comment')).toEqual(['script/reopened-input']);
    expect(found('# plugin-dev-ignore script/reopened-input: macOS only')).toEqual([]);
    expect(found('# plugin-dev-ignore script/exit-one: old')).toEqual(['engine/unused-suppression', 'script/reopened-input']);
    const js = "// plugin-dev-ignore script/reopened-input: macOS only\nrequire('fs').readFileSync('/dev/stdin');";
    expect(findingsIn('h.js', js, { event: 'Stop', command: 'node "${CLAUDE_PLUGIN_ROOT}/h.js"' })).toEqual([]);
  });
});

const hooks = (event: string, command: string, matcher?: string): string =>
  JSON.stringify({ hooks: { [event]: [{ ...(matcher ? { matcher } : {}), hooks: [{ type: 'command', command }] }] } });
const command = 'bash "${CLAUDE_PLUGIN_ROOT}/scripts/log.sh"';
const wrong = '#!/usr/bin/env bash\njq -r .tool_result >> results\n';
const bad = '#!/usr/bin/env bash\njq -r .prompt /dev/stdin >> prompts\n';

function plugin(more: Readonly<Record<string, string>> = {}): string {
  return newTree({
    '.claude-plugin/plugin.json': manifest,
    'hooks/hooks.json': hooks('PostToolUse', command),
    'scripts/log.sh': wrong,
    ...more,
  });
}

/** The rules found, by file. */
function found(args: readonly string[], call = {}): string[] {
  const { out } = run('hook-linter', ['--json', '--no-shellcheck', ...args], call);
  return JSON.parse(out).findings.map(({ rule, file }: { rule: string; file: string }) => `${file} ${rule}`);
}

describe('hook-linter', () => {
  it('checks the plugins of a marketplace, also where scripts of other use stand at its root', () => {
    const cwd = newTree({
      'setup.sh': 'echo hello\n',
      '.claude-plugin/marketplace.json':
        '{ "name": "m", "owner": { "name": "x" }, "plugins": [{ "name": "demo", "source": "./demo" }] }',
      'demo/.claude-plugin/plugin.json': manifest,
      'demo/hooks/hooks.json': JSON.stringify({
        hooks: { Stop: [{ hooks: [{ type: 'command', command: 'bash "${CLAUDE_PLUGIN_ROOT}/h.sh"' }] }] },
      }),
      'demo/h.sh': 'echo "$1" >> log\n',
    });
    expect(run('hook-linter', ['--no-shellcheck', '.'], { cwd }).out).toContain('demo/h.sh:1:');
    expect(run('hook-linter', ['--no-shellcheck', 'demo'], { cwd }).out).toContain('[script/unread-input]');
  });

  it('checks the scripts of a plugin', () => {
    const { code, out } = run('hook-linter', ['--no-shellcheck', plugin()]);
    expect(out).toContain(
      'scripts/log.sh:2:7: warning: the input of PostToolUse has no field "tool_result" [script/unknown-input]',
    );
    expect(code).toBe(0);
    expect(run('hook-linter', ['--strict', '--no-shellcheck', plugin()]).code).toBe(1);
  });

  it('checks all that a hooks file names, and one script alone', () => {
    const root = plugin({ 'scripts/other.sh': bad });
    expect(found([path.join(root, 'hooks/hooks.json')])).toEqual(['scripts/log.sh script/unknown-input']);
    expect(found([path.join(root, 'scripts/log.sh')])).toEqual(['scripts/log.sh script/unknown-input']);
  });

  it('checks a script that no hook names, with an event or without', () => {
    const root = plugin({ 'scripts/other.sh': bad });
    const other = path.join(root, 'scripts/other.sh');
    expect(found([other])).toEqual([]);
    expect(found(['--event', 'Stop', other])).toEqual(['other.sh script/unknown-input', 'other.sh script/reopened-input']);
    expect(found(['--event', 'UserPromptSubmit', other])).toContain('other.sh script/reopened-input');
    expect(found(['--tool', 'Bash', path.join(root, 'scripts/log.sh')])).toEqual(['log.sh script/unknown-input']);
  });

  it('checks scripts in a folder that is no plugin, and standard input', () => {
    const folder = newTree({ 'a.sh': 'if a; then\n', 'b.py': 'print("a"\n', 'c.txt': 'if' });
    expect(found([folder])).toEqual(['a.sh script/syntax-error', 'b.py script/syntax-error']);
    expect(found(['-'], { input: 'if a; then\n' })).toEqual(['stdin.sh script/syntax-error']);
    const python = found(['--event', 'Stop', '--stdin-name', 'x.py', '-'], {
      input: 'import json, sys\njson.load(sys.stdin)["prompt"]\n',
    });
    expect(python).toEqual(['x.py script/unknown-input']);
  });

  it('knows wrong usage', () => {
    const root = plugin();
    expect(run('hook-linter', ['--event', 'Nothing', root]).err).toContain("there is no event 'Nothing'");
    expect(run('hook-linter', [path.join(root, 'none.sh')])).toMatchObject({ code: 2 });
    expect(run('hook-linter', [path.join(newTree({ 'x.json': '{}' }), 'x.json')])).toMatchObject({ code: 2 });
    expect(run('hook-linter', [])).toMatchObject({ code: 2 });
  });

  it('reads TypeScript, JavaScript and Python, and runs none of them', () => {
    const mark = path.join(newTree({}), 'mark');
    const root = newTree({
      '.claude-plugin/plugin.json': manifest,
      'hooks/hooks.json': JSON.stringify({
        hooks: {
          PreToolUse: [
            {
              hooks: [
                'bun "${CLAUDE_PLUGIN_ROOT}/a.ts"',
                'node "${CLAUDE_PLUGIN_ROOT}/b.mjs"',
                'python3 "${CLAUDE_PLUGIN_ROOT}/c.py"',
                `touch ${mark}; exit 0`,
              ].map((line) => ({ type: 'command', command: line })),
            },
          ],
        },
      }),
      'a.ts': `import fs from 'node:fs';\nfs.writeFileSync(${JSON.stringify(mark)}, '');\nconst a: string = JSON.parse(fs.readFileSync(0, 'utf8')).nothing;\n`,
      'b.mjs': 'console.log(JSON.stringify({ decision: "deny" }));\n',
      'c.py': `open(${JSON.stringify(mark)}, "w")\nimport json, sys\njson.load(sys.stdin)["nothing"]\n`,
    });
    expect(found([root])).toEqual(['a.ts script/unknown-input', 'b.mjs script/invalid-answer', 'c.py script/unknown-input']);
    expect(fs.existsSync(mark)).toBe(false);
  });

  it('is part of the check of a whole plugin', () => {
    const { out } = run('validate-plugin', ['--json', plugin()]);
    expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toContain('script/unknown-input');
    const quiet = run('validate-plugin', ['--json', '--rule', 'script/*=off', plugin()]);
    expect(quiet.out).not.toContain('script/');
  });
});

describe.skipIf(process.platform === 'win32')('an installed shellcheck', () => {
  /** A program in its place that says what is asked of it. */
  function withShellcheck(text: string): Readonly<Record<string, string>> {
    const folder = newTree({ shellcheck: `#!/bin/sh\n${text}\n` });
    fs.chmodSync(path.join(folder, 'shellcheck'), 0o755);
    return { PATH: `${folder}${path.delimiter}${process.env.PATH}` };
  }
  const comment = (root: string, more: object = {}): string =>
    JSON.stringify({
      comments: [
        {
          file: fs.realpathSync(path.join(root, 'scripts/log.sh')),
          line: 2,
          endLine: 2,
          column: 1,
          endColumn: 3,
          level: 'error',
          code: 1234,
          message: 'Not so.',
          ...more,
        },
      ],
    });
  const rulesOf = (root: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): string[] =>
    JSON.parse(run('hook-linter', ['--json', ...args, root], { env }).out).findings.map(
      ({ rule, severity, line }: Record<string, unknown>) => `${rule} ${severity} ${line}`,
    );

  it('is asked, and its errors are warnings', () => {
    const root = plugin();
    expect(rulesOf(root, withShellcheck(`echo '${comment(root)}'`))).toEqual([
      'shellcheck/sc1234 warning 2',
      'script/unknown-input warning 2',
    ]);
    expect(rulesOf(root, withShellcheck(`echo '${comment(root, { level: 'warning' })}'`))).toContain('shellcheck/sc1234 info 2');
    expect(rulesOf(root, withShellcheck(`echo '${comment(root)}'`), ['--no-shellcheck'])).toEqual([
      'script/unknown-input warning 2',
    ]);
  });

  it('does no harm where it fails, or names other files', () => {
    const root = plugin();
    const only = ['script/unknown-input warning 2'];
    expect(rulesOf(root, withShellcheck('echo nonsense; exit 3'))).toEqual(only);
    expect(rulesOf(root, withShellcheck(`echo '${comment(root, { file: '/etc/passwd' })}'`))).toEqual(only);
    expect(rulesOf(root, withShellcheck(`echo '{"comments": [1, {"file": 2}]}'`))).toEqual(only);
  });
});

/**
 * A hook as a plugin author writes it: settings from a file that may be absent, defaults, a guard, a list, and the body as
 * text for the model.
 */
const hook = `#!/bin/sh
set -eu
settings=.claude/guard.local.md
read_field() { node "$parse" --get "$1" --default "$2" "$settings"; }

enabled=$(read_field enabled false) || exit 0
[ "$enabled" = true ] || exit 0

limit=$(read_field limits.files 10)
file=$(cat)
node "$parse" --get protected --default '[]' --format lines "$settings" | while IFS= read -r name; do
  case $file in
    *"$name"*) echo "protected: $name (limit $limit)"; node "$parse" --body "$settings" ;;
  esac
done
`;

const settings = `---
enabled: true   # a comment, a trailing blank and a quote's worth
limits: { files: 3 }
protected:
  - .env
  - "my file's name.txt"
  - $(touch executed)
---
Ask the owner first.
---
enabled: false
`;

const runHook = (files: Readonly<Record<string, string>>, input: string): Outcome & { cwd: string } => {
  const cwd = newTree({ 'hook.sh': hook, ...files });
  return { ...shell('sh hook.sh', { cwd, input }), cwd };
};

describe.skipIf(process.platform === 'win32')('in a hook script', () => {
  const file = '.claude/guard.local.md';

  it('settings, a list and the body are read', () => {
    expect(runHook({ [file]: settings }, 'write .env')).toMatchObject({
      code: 0,
      out: 'protected: .env (limit 3)\nAsk the owner first.\n---\nenabled: false\n',
      err: '',
    });
    expect(runHook({ [file]: settings }, "my file's name.txt").out).toContain("protected: my file's name.txt (limit 3)");
    expect(runHook({ [file]: settings }, 'harmless').out).toBe('');
  });

  it('an absent file, block or field gives the defaults', () => {
    for (const files of [{}, { [file]: 'No block.' }, { [file]: '---\nother: 1\n---\n' }, { [file]: '---\nenabled:\n---\n' }])
      expect(runHook(files, '.env')).toMatchObject({ code: 0, out: '', err: '' });
    expect(runHook({ [file]: '---\nenabled: true\n---\n' }, '.env')).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('a broken file does not block, and says why', () => {
    const { code, out, err } = runHook({ [file]: '---\nenabled: [true\n---\n' }, '.env');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^parse-frontmatter: \.claude\/guard\.local\.md:\d+:\d+: [^\n]+\n$/);
  });

  it('values are data, never commands', () => {
    const { cwd } = runHook({ [file]: settings }, 'touch executed');
    expect(fs.existsSync(path.join(cwd, 'executed'))).toBe(false);
  });
});

const shells = ['sh', 'dash', 'bash', 'zsh', 'ksh'].filter((name) => hasProgram(name) || name === 'sh');

describe.skipIf(process.platform === 'win32').each(shells)('many fields at once, in %s', (name) => {
  const nasty = `---
text: |
  it's "two"
  lines \\ of $HOME \`id\` $(touch executed) !! %s
flag: yes
count: 007
list: ["a b", "c'd"]
evil: "'; touch executed; '"
empty: ""
PATH: /nowhere
---
`;

  it('come as assignments for eval, safe whatever is in them', () => {
    const cwd = newTree({ 'x.md': nasty });
    const script = `
      fields=$(node "$parse" --format shell -g text -g flag -g count -g list -g evil -g empty -g absent --default none x.md) || exit 9
      eval "$fields"
      printf '<%s>\\n' "$text" "$flag" "$count" "$list" "$evil" "$empty" "$absent"
      command -v node > /dev/null && echo "PATH is whole"`;
    const { code, out, err } = shell(script, { cwd }, name);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        '<it\'s "two"\nlines \\ of $HOME `id` $(touch executed) !! %s\n>',
        '<yes>',
        '<007>',
        "<a b\nc'd>",
        "<'; touch executed; '>",
        '<>',
        '<none>',
        'PATH is whole\n',
      ].join('\n'),
    );
    expect(fs.existsSync(path.join(cwd, 'executed'))).toBe(false);
  });

  it('come as lines for read, without eval', () => {
    const cwd = newTree({ 'x.md': nasty });
    const script = `
      { read -r flag; read -r count; read -r mode; read -r list; } <<END
$(node "$parse" -g flag -g count -g mode -g list --default '' x.md)
END
      printf '<%s>\\n' "$flag" "$count" "\${mode:-fast}" "$list"`;
    expect(shell(script, { cwd }, name)).toEqual({ code: 0, out: '<yes>\n<007>\n<fast>\n<["a b","c\'d"]>\n', err: '' });
  });

  it('tell absent from broken by the exit code', () => {
    const cwd = newTree({ 'x.md': nasty, 'broken.md': '---\na: [\n---\n' });
    const script = `
      node "$parse" -g absent x.md; echo $?
      node "$parse" -g a broken.md 2> /dev/null; echo $?
      value=$(node "$parse" -g absent x.md 2> /dev/null) || value=fallback
      echo "$value"`;
    expect(shell(script, { cwd }, name)).toEqual({
      code: 0,
      out: '1\n2\nfallback\n',
      err: 'parse-frontmatter: x.md: no field "absent"\n',
    });
  });
});
