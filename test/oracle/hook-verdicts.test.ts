import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../src/simulate/output.ts';
import { verdictOf } from '../../src/simulate/verdict.ts';
import { sharedFolder } from '../shared.ts';

// What the client did with 57 outputs of a PreToolUse hook, and what it said of wrong-typed ones.

interface DecisionCase {
  readonly case: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly tool: 'blocked' | 'ran' | 'ran with changed input';
  readonly result_seen_by_model: string;
}

interface TypeRow {
  readonly output: Record<string, unknown>;
  readonly verdict: string;
}

const folder = sharedFolder('oracle');
const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(folder ?? '', 'hooks/semantics', file), 'utf8'));

/** Where the client words a refusal of a rewritten input, or a question that no one can be asked, in its own way. */
const otherWords = new Set([18, 19, 53]);

describe.skipIf(!folder)('the verdict on a PreToolUse hook', () => {
  const { cases } = folder ? read<{ cases: DecisionCase[] }>('pretooluse-decisions.json') : { cases: [] };

  it('has all recorded cases', () => {
    expect(cases).toHaveLength(57);
  });

  it.each(cases)('is what the client did in case $case', ({ case: id, stdout, stderr, exit, tool, result_seen_by_model }) => {
    const payload = { tool_name: 'Bash', tool_input: { command: `echo RAN-${id}` } };
    const command = '"${CLAUDE_PLUGIN_ROOT}"/h.sh';
    const verdict = verdictOf(
      { exitCode: exit, stdout, stderr },
      { event: 'PreToolUse', payload, command, shownCommand: '"<plugin>"/h.sh', plugin: 'dec@inline' },
    );
    const ran = verdict.updatedInput ? 'ran with changed input' : 'ran';
    // In a session without a terminal a question is a refusal.
    expect(verdict.decision === 'block' || verdict.decision === 'ask' ? 'blocked' : ran).toBe(tool);
    if (tool === 'blocked' && !otherWords.has(id)) expect(verdict.model[0]).toBe(result_seen_by_model);
    if (tool === 'ran with changed input') expect(verdict.updatedInput?.command).toBe(`echo ${result_seen_by_model}`);
  });
});

describe.skipIf(!folder)('the check of a JSON output', () => {
  const { rows } = folder ? read<{ rows: TypeRow[] }>('output-types.json') : { rows: [] };

  it('has all recorded outputs', () => {
    expect(rows).toHaveLength(74);
  });

  it.each(rows)('agrees with the client on $output', ({ output, verdict }) => {
    const { problems, unknown } = checkOutput(output);
    const [, field] = /^invalid: ([\w.]+): /.exec(verdict) ?? [];
    const [, ignored] = /^unrecognized, ignored: (\w+)\.$/.exec(verdict) ?? [];
    const fields = problems.map((problem) => problem.field);
    if (field) expect(fields).toContain(field);
    else expect(fields).toEqual([]);
    if (ignored) expect(unknown).toEqual([ignored]);
  });
});
