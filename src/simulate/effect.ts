import type { HookOutput } from '../spec/hooks.ts';
import type { Failure } from './failure.ts';
import type { Decision, Outcome } from './outcome.ts';

const headings: Readonly<Record<Exclude<Decision, 'none'>, string>> = {
  block: 'blocked',
  allow: 'allowed',
  ask: 'asks',
  defer: 'deferred',
  stop: 'stopped',
};

/** What happens, in a word or two. */
export function headingOf(output: HookOutput, { decision }: Outcome, failure: Failure | undefined): string {
  const isGate = output.blocking === 'action' || output.event === 'PermissionRequest';
  if (decision === 'none') return failure ? (isGate ? 'fails open' : 'failed') : 'goes ahead';
  return decision === 'block' && output.blocking === 'feedback' ? 'fed back' : headings[decision];
}

/** What happens, as a clause. */
export function effectOf(output: HookOutput, { decision, updatedInput }: Outcome): string {
  const { blocked = '', proceeds, stop } = output;
  const changed = updatedInput ? ', with the input that the hook gave' : '';
  if (decision === 'block') return blocked;
  if (decision === 'stop') return stop === 'drops-prompt' ? blocked : 'the turn ends';
  if (decision === 'ask') return `the user is asked${changed}; where no one can be asked it is a refusal`;
  if (decision === 'defer') return 'the session ends with the call left open';
  return (decision === 'allow' ? allowed(output) : proceeds) + changed;
}

function allowed({ event, proceeds }: HookOutput): string {
  if (event === 'PreToolUse') return 'the tool runs without a permission question';
  if (event === 'PermissionRequest') return 'the call is allowed';
  return event.startsWith('Elicitation') ? 'the server gets the answer "accept"' : proceeds;
}
