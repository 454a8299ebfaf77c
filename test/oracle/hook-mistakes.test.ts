import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { readLines } from './probes.ts';

interface Mistake {
  readonly id: string;
  readonly what: string;
  readonly validate: { readonly rc: number; readonly strict_rc?: number };
}

/** What the rules say of each plugin, besides the advice on gates. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'unknown-event': ['error hook/unknown-event'],
  unwrapped: ['error hook/missing-wrapper'],
  'unwrapped-stop': ['error hook/missing-wrapper'],
  'json-comment': ['error hook/syntax'],
  bom: ['error hook/byte-order-mark'],
  'empty-file': ['error hook/syntax'],
  'dup-key': ['error hook/duplicate-key'],
  'event-object': ['error hook/event-shape'],
  'flat-handler': ['error hook/group-shape'],
  'flat-handler-stop': ['error hook/group-shape'],
  'matcher-array': ['error hook/matcher-type'],
  'matcher-null': ['error hook/matcher-type'],
  'matcher-on-handler': ['warning hook/unknown-field'],
  'type-missing': ['error hook/unknown-type'],
  'type-unknown': ['error hook/unknown-type'],
  'type-unknown-beside-good': ['error hook/unknown-type'],
  'type-unknown-other-event': ['error hook/unknown-type'],
  'command-missing': ['error hook/missing-field', 'info hook/unknown-field'],
  'command-array': ['error hook/invalid-field'],
  'timeout-string': ['error hook/invalid-field'],
  'timeout-zero': ['error hook/invalid-field'],
  'timeout-negative': ['error hook/invalid-field'],
  'timeout-ms': ['warning hook/timeout-unit'],
  'timeout-tiny': ['warning hook/short-timeout'],
  'unknown-field': ['warning hook/unknown-field'],
  'async-string': ['error hook/invalid-field'],
  'async-gate': ['warning hook/async-decision'],
  'onfailure-bad': ['error hook/invalid-field'],
  'onfailure-case': ['error hook/missing-script', 'warning hook/unknown-field'],
  'shell-bad': ['error hook/invalid-field'],
  'once-plugin': ['warning hook/once'],
  'args-string': ['error hook/invalid-field'],
  'args-with-spaces': ['error hook/exec-command'],
  'args-shell-syntax': ['warning hook/exec-operator', 'warning hook/exec-variable'],
  'args-env-var': ['warning hook/exec-variable'],
  'args-literal-quotes': ['error hook/exec-quotes'],
  'description-number': ['error hook/file-shape'],
  'manifest-hooks-inline-wrapped': ['error hook/double-wrapper'],
  'matcher-rule': ['error hook/matcher-rule'],
  'matcher-rule-star': ['error hook/matcher-rule'],
  'matcher-bad-regex': ['error hook/invalid-matcher'],
  'matcher-glob': ['error hook/invalid-matcher'],
  'matcher-multiedit': ['warning hook/removed-tool'],
  'matcher-mcp-prefix': ['error hook/unmatched-mcp'],
  'matcher-newline': ['error hook/unmatched-tool'],
  'matcher-on-stop': ['warning hook/ignored-matcher'],
  'if-bad': ['error hook/if-syntax'],
  'if-two-rules': ['error hook/if-syntax'],
  'if-lowercase': ['error hook/if-tool'],
  'if-other-tool': ['error hook/if-tool'],
  'if-star': ['error hook/if-syntax'],
  'script-missing': ['error hook/missing-script'],
  'script-missing-block': ['error hook/missing-script'],
  'script-missing-execform': ['error hook/missing-script'],
  'script-not-exec': ['error hook/not-executable'],
  'script-not-exec-execform': ['error hook/not-executable'],
  'no-shebang-execform': ['error hook/no-shebang'],
  crlf: ['error hook/crlf-script'],
  'bad-interpreter': ['warning hook/odd-interpreter'],
  'relative-path': ['error hook/relative-script'],
  'relative-path-bash': ['error hook/relative-script'],
  'root-unquoted-space': ['warning hook/unquoted-folder'],
  'root-no-braces-execform': ['error hook/exec-variable'],
  'root-typo': ['error hook/unknown-variable'],
  'tilde-quoted': ['error hook/home-script'],
  'user-config-shell': ['error hook/option-in-shell'],
  'user-config-unset': ['warning hook/unset-option'],
  'user-config-default': ['warning hook/unset-option'],
  'user-config-undeclared': ['error hook/undeclared-option'],
  'http-bad-url': ['error hook/invalid-field'],
  'http-env-not-allowed': ['warning hook/header-variable'],
  'http-allowlist-missing': ['warning hook/header-variable'],
  'http-user-config': ['error hook/url-placeholder'],
  'http-root-placeholder': ['error hook/url-placeholder'],
  'prompt-on-sessionstart': ['error hook/refused-type'],
  'agent-on-precompact': ['error hook/refused-type'],
  'prompt-root-placeholder': ['warning hook/prompt-variable'],
  'mcp-input-array': ['error hook/invalid-field'],
  'filechanged-plugin': ['error hook/plugin-event'],
  'filechanged-regex': ['error hook/plugin-event'],
  'sessionend-slow': ['warning hook/capped-timeout'],
  'frontmatter-command-hooks': ['error hook/ignored-place'],
  'frontmatter-skill-bad-type': ['error hook/unknown-type'],
  'frontmatter-skill-unknown-event': ['error hook/unknown-event'],
  'module-missing': ['error hook/missing-module'],
  'module-two': ['error hook/modules-shape'],
  'module-node-import': ['error hook/module-import'],
  'module-unknown-event': ['error hook/module-event'],
  'module-no-register': ['error hook/module-register'],
};

/** Nothing is wrong with these, or nothing that anybody would notice: their hooks did what they were meant to. */
const correct = [
  'control-gate',
  'hooks-in-manifest-dup',
  'manifest-hooks-inline',
  'root-quoted-space',
  'root-no-braces',
  'script-bom',
  'node-readfilesync-0',
  'background-child',
  'exit-1-onfailure',
];

/** The rules on manifests and layouts find these. */
const elsewhere = ['manifest-hooks-missing', 'manifest-hooks-nodot', 'hooks-root-file', 'hooks-in-dotclaude'];

/** The configuration is fine; what is wrong stands in the script, at the other end of a URL or a server, or in a type. */
const beyondConfiguration = [
  ...['exit-1', 'exit-2-stdout', 'leak-exit-2-grep', 'set-e-grep', 'jq-missing', 'argv-input', 'dev-stdin', 'js-uncaught'],
  ...['json-trailing', 'json-stderr', 'json-toplevel-decision', 'json-decision-deny', 'json-decision-enum', 'json-null-reason'],
  ...[
    'json-invalid-onfailure',
    'stop-decision-approve',
    'ups-user-prompt-field',
    'post-tool-result-field',
    'js-esm-cjs',
    'ts-direct',
  ],
  ...['node-readfilesync-devstdin', 'python-open-devstdin', 'http-refused', 'http-refused-block', 'mcp-unknown-tool'],
  'module-type-error',
];

const oracle = sharedFolder('oracle/hooks/mistakes');
const mistakes = oracle ? readLines<Mistake>(path.join(oracle, 'results.jsonl')) : [];
const hookRules = rules.filter(({ id }) => id.startsWith('hook/'));

function found(id: string): string[] {
  const folder = path.join(oracle ?? '', 'fixtures', id);
  const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: id });
  const findings = runRules(plugin, hookRules, { kinds: ['hooks'] });
  return findings.filter(({ rule }) => rule !== 'hook/open-gate').map(({ severity, rule }) => `${severity} ${rule}`);
}

describe.skipIf(!oracle)('the mistakes that the client was tried with', () => {
  it('are all accounted for', () => {
    const known = [...Object.keys(expected), ...correct, ...elsewhere, ...beyondConfiguration].sort();
    expect(fs.readdirSync(path.join(oracle ?? '', 'fixtures')).sort()).toEqual(known);
    expect(mistakes.map(({ id }) => id).sort()).toEqual(known);
  });

  it.each(Object.entries(expected))('%s: %j', (id, lines) => {
    expect(found(id).sort()).toEqual([...lines].sort());
  });

  it.each([...correct, ...elsewhere, ...beyondConfiguration])('%s: nothing', (id) => {
    expect(found(id)).toEqual([]);
  });

  it('are errors where the validator of the client fails', () => {
    const failing = mistakes.filter(({ id, validate }) => validate.rc === 1 && !elsewhere.includes(id));
    expect(failing.length).toBeGreaterThan(25);
    for (const { id } of failing) expect(found(id).join(), id).toContain('error');
  });
});
