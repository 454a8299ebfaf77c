import { describeError } from '../plugin/files.ts';
import type { Environment } from './environment.ts';
import { boundedText, keptBytes } from './process.ts';
import type { HookHandler } from './select.ts';
import type { HookEnd } from './verdict.ts';

export interface HttpRequest {
  readonly handler: HookHandler;
  readonly environment: Environment;
  /** The payload as JSON. */
  readonly body: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Posts the payload to a handler's URL. An empty answer is silence, a JSON object is what it says, all else is a failure. */
export async function runHttpHook({ handler, environment, body, timeout }: HttpRequest): Promise<HookEnd> {
  const silent = { exitCode: 0, stdout: '', stderr: '' };
  try {
    const headers = { 'content-type': 'application/json', ...headersOf(handler, environment) };
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(handler.url ?? '', { method: 'POST', headers, body, signal, redirect: 'manual' });
    const text = boundedText(keptBytes);
    for await (const chunk of response.body ?? []) text.add(chunk);
    if (!response.ok) return { ...silent, trouble: 'no-answer', detail: `the URL answered with status ${response.status}` };
    const answer = text.text();
    if (answer.trim() === '' || answer.trimStart().startsWith('{')) return { ...silent, stdout: answer };
    return { ...silent, trouble: 'no-answer', detail: 'the URL answered with something else than a JSON object' };
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return { ...silent, exitCode: 1, trouble: 'timed-out' };
    const cause = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    return { ...silent, trouble: 'no-answer', detail: `the URL could not be reached: ${cause.code ?? describeError(cause)}` };
  }
}

/** A variable that `allowedEnvVars` does not name becomes nothing [client 2.1.330]. */
function headersOf({ headers = {}, allowedEnvVars = [] }: HookHandler, environment: Environment): Record<string, string> {
  const fill = (text: string): string =>
    text.replace(/\$\{?(\w+)\}?/g, (_token, name: string) => (allowedEnvVars.includes(name) ? (environment[name] ?? '') : ''));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(String(value))]));
}
