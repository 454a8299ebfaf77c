import { randomInt } from 'node:crypto';
import {
  type CredentialFlaw,
  effectiveHeaders,
  isUnsendable,
  judgeAuthorization,
  judgeToken,
  type RemoteEntry,
  serverId,
} from '../../plugin/mcp/entry.ts';
import { isSecretHeader } from '../../plugin/secrets/shapes.ts';
import { runHelper } from '../env.ts';
import type { AnswerHead } from '../net/exchange.ts';
import { bearerChallenge, type Challenge, parseChallenges } from '../oauth/discovery.ts';
import { examineOauth, type OauthSubject, redirectUri, type SignInPlan } from '../oauth/examine.ts';
import { obtainClient, signIn } from '../oauth/sign-in.ts';
import type { StepLog } from '../step.ts';
import type { Outlook, Remote } from './remote.ts';
import type { LiveOptions, LiveTarget } from './target.ts';

/** What the client does with a status that refuses: OAuth, another transport, or nothing more. `withheld`: it was not asked. */
export type Refusal = 'oauth' | 'rejected' | 'legacy' | 'withheld' | 'end';

/** What was sent with the request that was refused. */
export interface Sent {
  /** Names of headers that were sent. */
  readonly names: readonly string[];
  /** Where the Authorization header came from. */
  readonly authorization?: 'header' | 'helper' | 'token';
  /** Names of configured headers that were kept back. */
  readonly withheld: readonly string[];
}

/** What stands for the headers that nobody has asked a headersHelper for. */
const helperHeaders = 'those of headersHelper';

/** Sorts the status of a refused request, and says what it means where that is the end. */
export function judgeStatus(log: StepLog, { status, headers }: AnswerHead, text: string, sent: Sent): Refusal {
  const values = { status, answer: text, headers: sent.names.join(', ') };
  if (/no required ssl certificate was sent|the ssl certificate error/i.test(text.slice(0, 2000))) {
    log.add('status-client-certificate', values);
    return 'end';
  }
  const challenge = bearerChallenge(headers['www-authenticate']);
  if (status === 401 || status === 403) {
    if (sent.authorization === 'token') {
      log.add('token-not-accepted', values);
      return 'end';
    }
    if (sent.authorization) {
      log.add(sent.authorization === 'helper' ? 'helper-credential-rejected' : 'authorization-rejected', values);
      return 'rejected';
    }
    // What was kept back may be all that is missing; by a 403 also a name that is no secret, such as a tenant's.
    const missing = sent.withheld.filter((name) => status === 403 || isSecretHeader(name) || name === helperHeaders);
    if (missing.length > 0) {
      log.add('credential-withheld', { status, headers: missing.join(', ') });
      return 'withheld';
    }
    if (status === 403 && challenge?.parameters.error !== 'insufficient_scope') {
      log.add('status-forbidden', values);
      return 'end';
    }
    reportChallenge(log, headers['www-authenticate'], challenge);
    return 'oauth';
  }
  if ([400, 404, 405, 406, 410].includes(status)) return 'legacy';
  if (status === 429) log.add('status-throttled', values);
  else if (status >= 500) log.add('status-server-error', values);
  else log.add('status-unexpected', values);
  return 'end';
}

function reportChallenge(log: StepLog, header: string | undefined, challenge: Challenge | undefined): void {
  if (header === undefined) {
    log.add('challenge-none');
    return;
  }
  if (!challenge) {
    const schemes = parseChallenges(header).map(({ scheme }) => scheme);
    log.add('challenge-other-scheme', { schemes: schemes.join(', ') });
    return;
  }
  const { resource_metadata: metadata, scope, error } = challenge.parameters;
  log.add('challenge', { metadata: metadata ?? 'not named', scope: scope ?? 'not named' });
  if (error === 'insufficient_scope') log.add('challenge-insufficient-scope', { scope: scope ?? '' });
}

export interface Prepared {
  readonly credentials: Readonly<Record<string, string>>;
  readonly sent: Sent;
}

/** The headers that the client would send; judged, and kept back where credentials are not to be sent. */
export async function credentialsOf(
  log: StepLog,
  target: LiveTarget,
  entry: RemoteEntry,
  options: LiveOptions,
): Promise<Prepared | undefined> {
  const headers = effectiveHeaders(entry.headers ?? {});
  if (headers.size < Object.keys(entry.headers ?? {}).length)
    log.add('header-twice', { headers: doubled(entry.headers ?? {}).join(', ') });
  if (!areSendable(log, headers)) return undefined;
  if (!options.credentials) {
    const withheld = [...headers.keys(), ...(entry.headersHelper ? [helperHeaders] : [])];
    if (withheld.length > 0) log.add('headers-withheld', { headers: withheld.join(', ') });
    return { credentials: {}, sent: { names: [], withheld } };
  }
  for (const [name, value] of headers) judgeHeader(log, name, value);
  if (entry.headersHelper !== undefined && !options.runHelper) log.add('helper-not-run');
  const made = entry.headersHelper !== undefined && options.runHelper ? await runHelper(log, { ...target, entry }) : {};
  const fromHelper = effectiveHeaders(made);
  if (!areSendable(log, fromHelper)) return undefined;
  for (const [name, value] of fromHelper) judgeHeader(log, name, value);
  const all = new Map([...headers, ...fromHelper]);
  const authorization = fromHelper.has('authorization') ? 'helper' : headers.has('authorization') ? 'header' : undefined;
  return {
    credentials: Object.fromEntries(all),
    sent: { names: [...all.keys()], withheld: [], ...(authorization ? { authorization } : {}) },
  };
}

/** Judges the headers that a headersHelper made, as the client would send them. */
export function judgeMade(log: StepLog, made: Readonly<Record<string, string>>): void {
  const headers = effectiveHeaders(made);
  if (areSendable(log, headers)) for (const [name, value] of headers) judgeHeader(log, name, value);
}

/** Judges a header's value by its form; the value itself is never shown. */
function judgeHeader(log: StepLog, name: string, value: string): void {
  const now = Date.now() / 1000;
  if (name === 'authorization') report(log, name, judgeAuthorization(value, now));
  else if (isSecretHeader(name)) report(log, name, value.trim() === '' ? ['empty'] : judgeToken(value, value.trim(), now));
}

function report(log: StepLog, header: string, flaws: readonly CredentialFlaw[]): void {
  for (const flaw of flaws) if (flaw !== 'trimmed' && flaw !== 'unsendable') log.add(`credential-${flaw}`, { header });
}

/** False where the HTTP stack refuses a header, so that no request is sent at all. */
function areSendable(log: StepLog, headers: ReadonlyMap<string, string>): boolean {
  const badName = [...headers.keys()].find((name) => !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name));
  if (badName !== undefined) log.add('header-name-invalid', { header: badName });
  const badValue = [...headers].find(([, value]) => isUnsendable(value));
  if (badValue) log.add('header-unsendable', { header: badValue[0], detail: '' });
  return badName === undefined && badValue === undefined;
}

function doubled(headers: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(headers);
  return names.filter((name, index) => names.some((other, at) => at !== index && other.toLowerCase() === name.toLowerCase()));
}

/** How far OAuth led: a token where a sign-in was asked for and worked. */
export interface Authorized {
  readonly outlook: Outlook;
  readonly token?: string;
}

/** The server of a remote, as one whose sign-in is looked at. */
export function oauthSubject({ log, net, url, from, entry, target }: Remote): OauthSubject {
  const id = serverId(target.plugin, target.server);
  return { net, log, endpoint: url, from, settings: entry.oauth ?? {}, serverId: id };
}

/** Looks at the sign-in of a server, and signs in or registers where that is asked for. */
export async function authorize(remote: Remote, named: URL | undefined): Promise<Authorized> {
  const { log, options } = remote;
  const subject = oauthSubject(remote);
  if (remote.sent.names.length > 0) log.add('headers-without-authorization', { headers: remote.sent.names.join(', ') });
  const plan = await examineOauth(subject, named);
  if (!plan) return { outlook: { status: 'failed' } };
  if (options.visit || options.register) {
    const token = await tryOut(remote, subject, plan);
    if (options.visit) return { outlook: { status: 'needs-auth' }, ...(token === undefined ? {} : { token }) };
  }
  log.add('needs-sign-in', { server: subject.serverId });
  return { outlook: { status: 'needs-auth' } };
}

/** Signs in where someone can visit the address, and else becomes known to the authorization server; returns the token. */
export async function tryOut(
  { options, limits, net }: Remote,
  subject: OauthSubject,
  plan: SignInPlan,
): Promise<string | undefined> {
  if (options.visit) {
    const milliseconds = Math.min(limits.signInMilliseconds, net.left());
    return signIn(subject, plan, { visit: options.visit, milliseconds });
  }
  await obtainClient(subject, plan, redirectUri(plan.port || randomInt(49_152, 65_535)));
  return undefined;
}
