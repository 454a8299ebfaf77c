import type { AnswerHead } from '../net/exchange.ts';
import { shownUrl, urlOf } from '../net/hosts.ts';
import { bearerChallenge, findResourceMetadata } from '../oauth/discovery.ts';
import { examineOauth, redirectUri, type SignInPlan } from '../oauth/examine.ts';
import { initializeMessage, openLegacyStream, type Posted, post, type RpcMessage, type RpcReply } from '../rpc/messages.ts';
import { createStepLog, firstError, type StepLog } from '../step.ts';
import { type Authorized, authorize, judgeStatus, oauthSubject, type Refusal, tryOut } from './credentials.ts';
import type { Outlook, Remote } from './remote.ts';
import { converse } from './session.ts';
import { converseLegacy } from './streams.ts';

/** Says what is wrong with an answer that is no reply; false for a reply, and for what only the caller can judge (a status). */
function reportAnswer(log: StepLog, posted: Posted, method: string): boolean {
  const url = shownUrl(posted.url);
  switch (posted.kind) {
    case 'failure':
      log.add(posted.failure.code, { host: posted.url.host, url, detail: posted.failure.detail });
      return true;
    case 'redirect':
      log.add(`redirect-${posted.problem}`, { url, status: posted.status });
      return true;
    case 'content-type':
      if (posted.type === 'text/html') log.add('answer-html', { method, title: titleOf(posted.text) });
      else log.add('answer-content-type', { method, type: posted.type || 'none' });
      return true;
    case 'not-json':
      log.add('answer-not-json', { method, start: posted.text });
      return true;
    case 'not-rpc':
      log.add('answer-not-rpc', { method, start: posted.text });
      return true;
    case 'endless':
      log.add(posted.cut === 'bytes' ? 'answer-too-big' : 'answer-endless', { method, type: posted.type });
      return true;
    case 'accepted':
      log.add('answer-only-accepted', { method });
      return true;
    default:
      return false;
  }
}

/** Says where redirects lead, and what the client loses or leaks on the way. */
function reportHops(log: StepLog, { hops }: Posted, credentials: Readonly<Record<string, string>>): void {
  for (const { from, to, status, crossOrigin } of hops) {
    const values = { from: shownUrl(from), to: shownUrl(to), status };
    if (from.protocol === 'https:' && to.protocol === 'http:') log.add('redirect-to-plain', values);
    else if (!crossOrigin) log.add('redirect', values);
    else log.add('redirect-cross-origin', values);
    if (!crossOrigin) continue;
    const names = Object.keys(credentials);
    const custom = names.filter((name) => name.toLowerCase() !== 'authorization');
    if (custom.length < names.length) log.add('redirect-loses-authorization', values);
    if (custom.length > 0) log.add('redirect-leaks-headers', { ...values, headers: custom.join(', ') });
  }
}

/** A page's title, which tells a login page from an error page. */
function titleOf(html: string): string {
  return /<title[^>]{0,200}>([^<]{1,120})/i.exec(html.slice(0, 20_000))?.[1]?.trim() ?? '';
}

/** Diagnoses a server of type http: the conversation, and OAuth or the old transport where it asks for them. */
export async function diagnoseHttp(remote: Remote): Promise<Outlook> {
  const { refused, outlook } = await talk(remote);
  if (refused?.how === 'legacy') return fallBack(remote, refused.posted);
  if (refused?.how === 'rejected') await compareWithout(remote);
  if (outlook.status === 'connected' && remote.from === 'loopback') await tryForeignOrigin(remote);
  if (refused?.how !== 'oauth') return outlook;
  const authorized = await authorize(remote, await namedMetadata(remote, refused.posted));
  return authorized.token === undefined ? authorized.outlook : (await talk(withToken(remote, authorized))).outlook;
}

interface Refused {
  readonly how: Refusal;
  readonly posted: Posted & { readonly kind: 'status' };
}

/** One conversation; what was refused is told apart from what went wrong. */
async function talk(remote: Remote): Promise<{ readonly outlook: Outlook; readonly refused?: Refused }> {
  const { log, target, sent } = remote;
  let refused: Refused | undefined;
  let isOver = false;
  let session: Record<string, string> = {};
  let isFirst = true;
  const exchange = async (message: RpcMessage): Promise<Posted> => {
    const posted = await post(message, { ...remote, session });
    if (isFirst) reportHops(log, posted, remote.credentials);
    isFirst = false;
    return posted;
  };
  const discover = async (message: RpcMessage): Promise<RpcReply | undefined> => {
    const posted = await exchange(message);
    // Whatever else comes, the client goes on with initialize; without an answer there is no use in that.
    if (posted.kind === 'failure' || posted.kind === 'redirect' || posted.kind === 'endless')
      isOver = reportAnswer(log, posted, message.method);
    return posted.kind === 'reply' ? posted.reply : undefined;
  };
  const send = async (message: RpcMessage): Promise<RpcReply | undefined> => {
    if (isOver) return undefined;
    const posted = await exchange(message);
    if (posted.kind === 'reply') {
      if (message.method === 'initialize') session = sessionOf(posted.head.headers, posted.reply);
      return posted.reply;
    }
    if (message.id === undefined && posted.kind === 'accepted') return undefined;
    isOver = true;
    if (posted.kind === 'status') {
      if (message.method === 'initialize') refused = { how: judgeStatus(log, posted.head, posted.text, sent), posted };
      else log.add('tools-refused', { method: message.method, status: posted.head.status });
    } else reportAnswer(log, posted, message.method);
    return undefined;
  };
  const tools = await converse(log, target.plugin, target.server, discover, send);
  const status = refused?.how === 'withheld' ? 'not-tried' : 'failed';
  const outlook: Outlook = tools ? { status: 'connected', tools } : { status };
  return { outlook, ...(refused ? { refused } : {}) };
}

function sessionOf(headers: Readonly<Record<string, string>>, { result }: RpcReply): Record<string, string> {
  const id = headers['mcp-session-id'];
  return { 'mcp-protocol-version': String(result?.protocolVersion ?? ''), ...(id ? { 'mcp-session-id': id } : {}) };
}

/** The resource metadata that the challenge names. While connecting the client looks nowhere else. */
async function namedMetadata({ log, net, url, from }: Remote, { head }: { readonly head: AnswerHead }): Promise<URL | undefined> {
  const text = bearerChallenge(head.headers['www-authenticate'])?.parameters.resource_metadata;
  if (text === undefined) return undefined;
  const named = urlOf(text);
  if (!named) {
    log.add('challenge-metadata-no-url', { url: text });
    return undefined;
  }
  const lookup = await findResourceMetadata(net, url, from, [named]);
  if (lookup.kind !== 'found')
    log.add('challenge-metadata-unusable', { url: named.href, why: lookup.kind === 'invalid' ? lookup.why : 'there is none' });
  return named;
}

/** The client tries the old transport after these statuses. */
async function fallBack(remote: Remote, { head, text }: Refused['posted']): Promise<Outlook> {
  const { log, net, url, credentials, limits } = remote;
  const opening = await openLegacyStream(net, url, credentials, Math.min(limits.milliseconds, 5000));
  if (opening.kind === 'open') {
    log.add('http-is-sse', { status: head.status });
    return converseLegacy(remote, opening.stream);
  }
  if (opening.kind === 'other-origin') log.add('sse-other-origin', { endpoint: opening.endpoint });
  else
    log.add(head.status === 404 ? 'status-not-found' : 'status-refused', {
      status: head.status,
      url: shownUrl(url),
      answer: text,
    });
  return { status: 'failed' };
}

/** After a refused credential: whether the server would do without one. */
async function compareWithout(remote: Remote): Promise<void> {
  const { outlook } = await talk({ ...remote, log: createStepLog(), credentials: {}, sent: { names: [], withheld: [] } });
  if (outlook.status === 'connected') remote.log.add('works-without-credential');
}

/** A server on this machine that answers a page of any site can be used by every page that its user opens. */
async function tryForeignOrigin(remote: Remote): Promise<void> {
  const posted = await post(initializeMessage, { ...remote, session: { origin: 'https://attacker.example' } });
  if (posted.kind === 'reply' && posted.reply.result) remote.log.add('origin-not-checked');
}

function withToken(remote: Remote, { token }: Authorized): Remote {
  return {
    ...remote,
    credentials: { ...remote.credentials, authorization: `Bearer ${token}` },
    sent: { ...remote.sent, names: [...remote.sent.names, 'authorization'], authorization: 'token', withheld: [] },
  };
}

/** A way to sign in that can take the place of a configured Authorization header. */
export interface Migration {
  readonly client: SignInPlan['client'];
}

// The client gets over these, and they say nothing about a sign-in.
const passable = new Set(['issuer-slash', 'challenge-none', 'challenge-other-scheme']);
/** The port of the redirect URL that is proposed for a client that has to be registered by hand. */
const proposedPort = 8414;

/**
 * Looks whether OAuth can take the place of a configured Authorization header: what the server says to a stranger has to lead to
 * a sign-in without a single error or doubt. Where it is to be done, a client is registered, and the sign-in is tried if it may be.
 */
export async function examineMigration(remote: Remote): Promise<Migration | undefined> {
  const { entry, url, options } = remote;
  const log = createStepLog();
  const { authorization: _replaced, ...credentials } = remote.credentials;
  const stranger: Remote = { ...remote, log, credentials, sent: { names: Object.keys(credentials), withheld: [] } };
  const refuse = (why: string): undefined => {
    if (options.migrate) remote.log.add('migration-refused', { why });
    return undefined;
  };
  if (url.username || url.password) return refuse('the URL holds a credential too');
  const refusal = await refusalOf(stranger);
  if (refusal === 'connected') return refuse('the server answers without any credential, and so asks for no sign-in');
  if (!refusal) return refuse(firstError(log.steps)?.message ?? 'without a credential the server does not ask for one');
  const subject = oauthSubject(stranger);
  const plan = await examineOauth(subject, entry.transport === 'http' ? await namedMetadata(stranger, refusal) : undefined);
  let doubt = doubtIn(log);
  if (plan && !plan.resource && !doubt) return refuse('no protected resource metadata names the authorization server');
  if (options.migrate && plan && !doubt) {
    const token = await tryOut(stranger, subject, plan);
    if (token !== undefined && entry.transport === 'http')
      await talk(withToken(stranger, { outlook: { status: 'needs-auth' }, token }));
    doubt = firstError(log.steps);
  }
  if (doubt?.code === 'registration-impossible' || doubt?.code === 'registration-refused') {
    const port = entry.oauth?.callbackPort ?? proposedPort;
    remote.log.add('migration-needs-client', { why: doubt.message, port, redirect: redirectUri(port) });
    return undefined;
  }
  if (doubt || !plan) return refuse(doubt?.message ?? 'the way to a sign-in breaks off');
  const steps = log.steps.filter(({ step, severity }) => severity === 'ok' && (step === 'registration' || step === 'sign-in'));
  remote.log.add(options.migrate ? 'migration-tried' : 'migration-possible', {
    how: steps.map(({ message }) => message).join('; '),
  });
  return { client: plan.client };
}

/** The first error, or a warning over which a sign-in may fail. */
function doubtIn({ steps }: StepLog): StepLog['steps'][number] | undefined {
  return firstError(steps) ?? steps.find(({ severity, code }) => severity === 'warning' && !passable.has(code));
}

/** The answer that sends the client to OAuth; undefined where there is none. */
async function refusalOf(remote: Remote): Promise<{ readonly head: AnswerHead } | 'connected' | undefined> {
  const { log, net, url, credentials, sent, limits, entry } = remote;
  if (entry.transport === 'http') {
    const { outlook, refused } = await talk(remote);
    if (outlook.status === 'connected') return 'connected';
    return refused?.how === 'oauth' ? refused.posted : undefined;
  }
  const opening = await openLegacyStream(net, url, credentials, Math.min(limits.milliseconds, net.left()));
  if (opening.kind === 'open') opening.stream.close();
  if (opening.kind !== 'no-stream') return opening.kind === 'open' ? 'connected' : undefined;
  const { answer } = opening.outcome;
  return answer && judgeStatus(log, answer, answer.text, sent) === 'oauth' ? { head: answer } : undefined;
}
