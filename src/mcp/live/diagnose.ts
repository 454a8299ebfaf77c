import { type ResolvedEntry, readEntry, resolveEntry, type ServerEntry, serverId } from '../../plugin/mcp/entry.ts';
import { secretsInArguments, secretsInUrl, secretsInValue } from '../../plugin/secrets/find.ts';
import { isSecretHeader, isSecretName, literalsIn } from '../../plugin/secrets/shapes.ts';
import { createStepLog, type StepLog, type StepResult } from '../step.ts';
import { diagnoseRemote, type Outlook } from './remote.ts';
import { diagnoseProcess } from './session.ts';
import { defaultLimits, type LiveOptions, type LiveTarget } from './target.ts';

/** The values of an entry that must not be printed: what secret-bearing variables bring in, and what stands in secret fields. */
export function secretsOf(written: ServerEntry, { entry, placeholders }: ResolvedEntry): readonly string[] {
  const broughtIn = placeholders
    .filter(({ name, field, kind, from }) => kind !== 'folder' && from !== 'kept' && (isSecretName(name) || isSecretField(field)))
    .map(({ value }) => value);
  const spans = (text: string, found: readonly { start: number; end: number }[]): string[] =>
    found.map(({ start, end }) => text.slice(start, end));
  if (entry.transport === 'stdio') {
    const args = entry.args ?? [];
    return [
      ...broughtIn,
      ...secretsInArguments(args).map(({ index, start, end }) => args[index]?.slice(start, end) ?? ''),
      ...Object.entries(entry.env ?? {}).flatMap(([name, value]) => spans(value, secretsInValue(value, 'env', name))),
    ];
  }
  const headers = Object.entries(entry.headers ?? {}).filter(([name]) => isSecretHeader(name));
  const url = written.transport === 'stdio' ? '' : entry.url;
  return [
    ...broughtIn,
    ...headers.flatMap(([, value]) => [value, ...literalsIn(value).map((literal) => literal.value)]),
    ...spans(url, secretsInUrl(url)),
  ];
}

function isSecretField(field: string): boolean {
  const [place, name = ''] = field.split(/\.(.*)/s);
  if (place === 'headers') return isSecretHeader(name);
  return place === 'env' && isSecretName(name);
}

/** What a live look at one server found. */
export interface Diagnosis extends Outlook {
  /** The client's id of the server. */
  readonly id: string;
  readonly steps: readonly StepResult[];
}

/**
 * Connects to a server as the client would and says step by step what works and what does not. Only what the options allow is
 * done; whatever the server does, this ends within the limits.
 */
export async function diagnose(target: LiveTarget, options: LiveOptions = {}): Promise<Diagnosis> {
  const log = createStepLog();
  const outlook = await examine(log, target, options);
  return { id: serverId(target.plugin, target.server), steps: log.steps, ...outlook };
}

async function examine(log: StepLog, target: LiveTarget, options: LiveOptions): Promise<Outlook> {
  const reading = readEntry(target.entry);
  if ('problem' in reading) {
    log.add('entry-dropped', { field: reading.problem.field || 'the entry', problem: reading.problem.message });
    return { status: 'failed' };
  }
  const resolved = resolveEntry(reading.entry, target.context);
  log.hide(secretsOf(reading.entry, resolved));
  if (!judgePlaceholders(log, resolved, options, target.context)) return { status: 'failed' };
  const limits = { ...defaultLimits, ...options.limits };
  const { entry } = resolved;
  if (entry.transport === 'stdio') return diagnoseProcess(log, target, entry, options, limits);
  return diagnoseRemote(log, target, entry, options, limits);
}

/** Placeholders that stay as they are written; false where the client drops the server for one. */
function judgePlaceholders(
  log: StepLog,
  { placeholders, missingOptions }: ResolvedEntry,
  { credentials, spawn }: LiveOptions,
  { options = {} }: LiveTarget['context'],
): boolean {
  const isSent = (field: string): boolean => !field.startsWith('headers.') || credentials === true || spawn === true;
  // Users' values are nowhere to be found; an option of a header that is kept back anyway is no reason to stop.
  const isNeeded = (option: string): boolean =>
    !Object.hasOwn(options, option) ||
    placeholders.some(({ name, from, field }) => name === option && from === 'missing' && isSent(field));
  for (const option of missingOptions) {
    const missing = isNeeded(option) ? 'option-missing' : 'option-missing-unsent';
    log.add(Object.hasOwn(options, option) ? missing : 'option-undeclared', { option });
  }
  const kept = placeholders.filter(({ kind, from }) => kind === 'option' && from === 'kept');
  for (const { name, field } of kept) log.add('option-of-none', { option: name, field });
  for (const { name, field, from } of placeholders.filter(({ kind }) => kind === 'variable'))
    if (from === 'kept') log.add(isSent(field) ? 'variable-unset' : 'variable-unset-unsent', { variable: name, field });
  return !missingOptions.some(isNeeded);
}
