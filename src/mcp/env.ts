import { type ExpansionContext, expandText, type ServerEntry } from '../plugin/mcp/entry.ts';
import { type CredentialFlaw, claimsOf, judgeAuthorization, judgeToken } from '../plugin/mcp/names.ts';
import { isSecretHeader } from '../plugin/secrets/words.ts';
import { scrubbedIn } from './helper.ts';
import { urlOf } from './net/hosts.ts';
import type { StepLog } from './step.ts';

/** A text of a server's entry in which the client expands variables. */
export interface TextField {
  /** Dotted path, such as `headers.Authorization`. */
  readonly path: string;
  readonly place: 'command' | 'argument' | 'env' | 'url' | 'header';
  readonly name: string;
  readonly text: string;
}

/** The texts of an entry in which the client expands variables. */
function fieldsOf(entry: ServerEntry): readonly TextField[] {
  if (entry.transport === 'stdio')
    return [
      { path: 'command', place: 'command', name: 'command', text: entry.command },
      ...(entry.args ?? []).map((text, index) => ({
        path: `args.${index}`,
        place: 'argument' as const,
        name: String(index),
        text,
      })),
      ...Object.entries(entry.env ?? {}).map(([name, text]) => ({ path: `env.${name}`, place: 'env' as const, name, text })),
    ];
  return [
    { path: 'url', place: 'url', name: 'url', text: entry.url },
    ...Object.entries(entry.headers ?? {}).map(([name, text]) => ({
      path: `headers.${name}`,
      place: 'header' as const,
      name,
      text,
    })),
  ];
}

/** A variable that a server's entry asks for. Its value is never part of this. */
export interface VariableReport {
  readonly name: string;
  readonly state: 'set' | 'empty' | 'unset' | 'default';
  /** Characters of its value. */
  readonly length: number;
  /** The fields that use it. */
  readonly fields: readonly string[];
}

/** Judges the environment against what a server's entry does with it, without any request and without showing a value. */
export function judgeEnvironment(log: StepLog, entry: ServerEntry, context: ExpansionContext): readonly VariableReport[] {
  const reports = new Map<string, VariableReport>();
  for (const field of fieldsOf(entry)) {
    const { text, placeholders } = expandText(field.text, context);
    const variables = placeholders.filter(({ kind }) => kind === 'variable');
    for (const { name, from, value } of variables) {
      const state = from === 'kept' ? 'unset' : from === 'default' ? 'default' : value === '' ? 'empty' : 'set';
      const known = reports.get(name);
      const fields = [...(known?.fields ?? []), field.path];
      reports.set(name, { name, state, length: from === 'kept' ? 0 : value.length, fields });
      if (state === 'unset') log.add('variable-unset', { variable: name, field: field.path });
      if (state === 'empty') log.add('variable-empty', { variable: name, field: field.path });
    }
    const used = variables.filter(({ from }) => from === 'value').map(({ name }) => name);
    if (used.length > 0 && variables.every(({ from, value }) => from !== 'kept' && value !== ''))
      judgeField(log, field, text, used, context);
  }
  if (entry.transport !== 'stdio' && entry.headersHelper) {
    const scrubbed = scrubbedIn(entry.headersHelper, context.env);
    if (scrubbed.length > 0) log.add('helper-scrubbed', { variables: scrubbed.join(', ') });
  }
  return [...reports.values()];
}

/** Judges a field with its variables in place. */
function judgeField(log: StepLog, field: TextField, text: string, variables: readonly string[], { env }: ExpansionContext): void {
  const names = variables.join(', ');
  const now = Date.now() / 1000;
  if (field.place === 'header') {
    const flaws = flawsOf(field.name, text, now);
    for (const flaw of flaws) log.add(`credential-${flaw}`, { header: `${field.name} (${names})` });
    return;
  }
  if (field.place === 'url') {
    judgeUrlVariables(log, field.text, text, variables, env);
    return;
  }
  for (const name of variables) {
    const value = env[name] ?? '';
    const values = { variable: name, field: field.path };
    if (/^(["']).*\1$/s.test(value)) log.add('variable-quoted', values);
    if (/[\r\n]$/.test(value)) log.add('variable-line-break', values);
    else if (value !== value.trim()) log.add('variable-spaces', values);
    const expires = claimsOf(value.trim())?.exp;
    if (expires !== undefined && expires <= now)
      log.add('variable-expired', { ...values, date: new Date(expires * 1000).toISOString() });
  }
}

function flawsOf(header: string, value: string, now: number): readonly CredentialFlaw[] {
  if (header.toLowerCase() === 'authorization') return judgeAuthorization(value, now);
  return isSecretHeader(header) ? judgeToken(value, value.trim(), now) : judgeToken(value, '', now);
}

function judgeUrlVariables(
  log: StepLog,
  written: string,
  text: string,
  variables: readonly string[],
  env: ExpansionContext['env'],
): void {
  if (!urlOf(text)) log.add('variable-breaks-url', { variables: variables.join(', ') });
  const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(written)?.[1] ?? '';
  for (const name of variables) {
    const isInHost = host.includes(`\${${name}}`) || host.includes(`\${${name}:-`);
    if (isInHost && !/^[A-Za-z0-9.-]+(?::\d+)?$/.test(env[name] ?? '')) log.add('variable-no-host', { variable: name });
  }
}
