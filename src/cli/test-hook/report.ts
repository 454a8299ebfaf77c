import { firstOf } from '../../formats/text.ts';
import { redact } from '../../plugin/secrets/find.ts';
import { printable, printableText } from '../../report/result.ts';
import type { HookRun } from '../../simulate/run.ts';
import { commandLine } from '../../simulate/run.ts';
import type { HookSelection, SelectedHook } from '../../simulate/select.ts';
import type { Verdict } from '../../simulate/verdict.ts';
import type { Fired } from './request.ts';

/** Longer texts are cut in the report. */
const shownLength = 2_000;

/** The verdicts on the hooks of one firing, for people. */
export function reportFired(fired: Fired): string {
  const { runs, decision } = fired;
  if (runs.length === 0) return reportSelection(fired, `no hook fires on ${subjectOf(fired)}`);
  const lines = runs.flatMap(runLines);
  const together = runs.length > 1 ? [`together: ${decision === 'none' ? 'no decision' : decision}`] : [];
  return joined([...lines, ...together]);
}

/** Which hooks fire, and why. */
export function reportSelection({ selection }: Pick<Fired, 'selection'>, opening?: string): string {
  const lines = selection.map(
    ({ hook, fires, why }) => `${nameOf(hook)}: ${fires ? 'fires' : 'does not fire'}: ${printable(why)}`,
  );
  return joined([...(opening === undefined ? [] : [printable(opening)]), ...lines]);
}

/** An event with the tool or other value that it is about. */
export function subjectOf({ event, payload }: Pick<Fired, 'event' | 'payload'>): string {
  return typeof payload.tool_name === 'string' ? `${event} for ${payload.tool_name}` : event;
}

function runLines({ hook, verdict, end, skipped, milliseconds, envFile, remarks }: HookRun): string[] {
  if (!verdict || !end) return [`${nameOf(hook)}`, `  not run: ${skipped ?? ''}`];
  const code = end.trouble ? end.trouble.replace('-', ' ') : `exit code ${end.exitCode}`;
  return [
    `${nameOf(hook)} (${code}, ${Math.round(milliseconds)} ms)`,
    ...verdictLines(verdict),
    ...(envFile ? labelled('for later Bash calls', envFile) : []),
    ...(showsStreams(verdict) ? [...labelled('stdout', end.stdout), ...labelled('stderr', end.stderr)] : []),
    ...[...verdict.notes, ...remarks].map((note) => `  note: ${printable(note)}`),
  ];
}

function verdictLines({ heading, effect, failure, model, user, updatedInput, effects }: Verdict): string[] {
  const because = failure ? `, because ${failure.why}` : '';
  return [
    `  ${heading}: ${printable(effect + because)}`,
    ...model.flatMap((text) => labelled('the model is told', text)),
    ...user.flatMap((text) => labelled('the user sees', text)),
    ...(updatedInput ? labelled('new input', JSON.stringify(updatedInput)) : []),
    ...effects.flatMap(({ key, value, does }) => labelled(`${key} ${does}`, JSON.stringify(value))),
  ];
}

/** Where nothing else shows what the hook wrote. */
function showsStreams({ failure, model, user, addsContext, decision }: Verdict): boolean {
  return failure !== undefined || (decision === 'none' && !addsContext && model.length + user.length === 0);
}

/** A text behind its label; further lines are indented below it. */
function labelled(label: string, text: string): string[] {
  // A part of a secret would not be known for one.
  const trimmed = redact(text.trimEnd());
  if (trimmed === '') return [];
  const cut =
    trimmed.length > shownLength
      ? `${firstOf(trimmed, shownLength)} [… ${trimmed.length - shownLength} more characters]`
      : trimmed;
  const [first = '', ...more] = printableText(cut.replaceAll('\r\n', '\n').replaceAll('\r', '\n')).split('\n');
  return [`  ${label}: ${first}`, ...more.map((line) => (line ? `    ${line}` : ''))];
}

function nameOf(hook: SelectedHook): string {
  const { file, matcher, event, handler } = hook;
  const line = redact(commandLine(handler) || `${handler.type} hook`);
  return printable(`${file}: ${event}${matcher ? ` ${matcher}` : ''}: ${line.length > 120 ? `${firstOf(line, 120)}…` : line}`);
}

/** One firing as data. */
export function firedData({ event, payload, selection, runs, decision, outcomes }: Fired): object {
  const runOf = new Map(runs.map((run) => [run.hook, run]));
  const hooks = selection.map((choice) => hookData(choice, runOf.get(choice.hook)));
  return withoutSecrets({ event, payload, decision, outcomes, hooks });
}

/** The same data with the secrets taken out of its texts and keys. */
function withoutSecrets<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) => {
    if (typeof value === 'string') return redact(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [redact(key), inner]));
  });
}

function hookData({ hook, fires, why }: HookSelection[number], run: HookRun | undefined): object {
  const { file, field, matcher, handler } = hook;
  const base = { file, field, matcher, type: handler.type, command: commandLine(handler), fires, why };
  if (!run) return base;
  const { verdict, end, skipped, milliseconds, envFile, remarks } = run;
  return {
    ...base,
    skipped,
    ...verdict,
    failure: verdict?.failure?.why,
    ...end,
    milliseconds: Math.round(milliseconds),
    envFile,
    remarks,
  };
}

function joined(lines: readonly string[]): string {
  return lines.length > 0 ? `${redact(lines.join('\n'))}\n` : '';
}
