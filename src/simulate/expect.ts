import { hookOutputs } from '../spec/hooks.ts';
import type { HookRun } from './run.ts';
import type { Decision } from './verdict.ts';

/** What a test may expect of the hooks of one firing. */
export const expectations = ['block', 'allow', 'ask', 'context', 'error', 'none'] as const;
export type Expectation = (typeof expectations)[number];

/** Of several decisions the first of these counts. */
const precedence: readonly Decision[] = ['stop', 'block', 'defer', 'ask', 'allow', 'none'];

/** What the decisions of all hooks come to. */
export function mergedDecision(runs: readonly HookRun[]): Decision {
  const decisions = runs.map(({ verdict }) => verdict?.decision ?? 'none');
  return precedence.find((decision) => decisions.includes(decision)) ?? 'none';
}

/** Everything that is true of the outcome; more than one expectation may hold. */
export function outcomesOf(event: string, runs: readonly HookRun[]): Expectation[] {
  const verdicts = runs.flatMap(({ verdict }) => verdict ?? []);
  const decision = mergedDecision(runs);
  const output = hookOutputs.find((candidate) => candidate.event === event);
  // Where blocking means to go on, a stop lets go.
  const isBlock = decision === 'block' || (decision === 'stop' && !output?.contextContinues);
  const hasFailed = verdicts.some(({ failure }) => failure);
  const isSure = !hasFailed && runs.every(({ verdict }) => verdict);
  const hasContext = verdicts.some(({ addsContext }) => addsContext);
  const isSilent = verdicts.every(
    ({ user, updatedInput, effects }) => user.length === 0 && !updatedInput && effects.length === 0,
  );
  const goesAhead =
    decision === 'allow' || (!isBlock && decision !== 'ask' && decision !== 'defer' && event !== 'PermissionRequest');
  const holds: Readonly<Record<Expectation, boolean>> = {
    block: isBlock,
    allow: goesAhead && isSure,
    ask: decision === 'ask',
    context: hasContext,
    error: hasFailed,
    none: decision === 'none' && isSure && !hasContext && isSilent,
  };
  return expectations.filter((expectation) => holds[expectation]);
}
