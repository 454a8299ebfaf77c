import { type Outcome, upgrade } from '../net/exchange.ts';
import { shownUrl, tlsSettings } from '../net/hosts.ts';
import {
  initializeMessage,
  isOk,
  type LegacyStream,
  openLegacyStream,
  post,
  type RpcMessage,
  type RpcReply,
  typeOf,
} from '../rpc/messages.ts';
import { authorize, judgeStatus } from './credentials.ts';
import type { Outlook, Remote } from './remote.ts';
import { converse } from './session.ts';

/** Diagnoses a server of type sse. */
export async function diagnoseSse(remote: Remote): Promise<Outlook> {
  const { log, net, url, credentials, limits } = remote;
  const opening = await openLegacyStream(net, url, credentials, Math.min(limits.milliseconds, net.left()));
  if (opening.kind === 'open') {
    log.add('sse-open', { url: shownUrl(url) });
    const outlook = await converseLegacy(remote, opening.stream);
    const posted = await post(initializeMessage, remote);
    log.add(posted.kind === 'reply' ? 'sse-could-be-http' : 'sse-deprecated');
    return outlook;
  }
  if (opening.kind === 'other-origin') log.add('sse-other-origin', { endpoint: opening.endpoint });
  if (opening.kind === 'no-endpoint') log.add('sse-no-endpoint', { url: shownUrl(url) });
  return opening.kind === 'no-stream' ? judgeAnswer(remote, opening) : { status: 'failed' };
}

async function judgeAnswer(remote: Remote, { outcome }: { readonly outcome: Outcome }): Promise<Outlook> {
  const { log, url, sent } = remote;
  const { answer, failure } = outcome;
  if (!answer) {
    log.add(failure.code, { host: url.host, url: shownUrl(url), detail: failure.detail });
    return { status: 'failed' };
  }
  const posted = answer.status === 401 || answer.status === 403 ? undefined : await post(initializeMessage, remote);
  if (posted?.kind === 'reply') {
    log.add('sse-is-http', { status: answer.status });
    return { status: 'failed' };
  }
  if (isOk(answer.status)) {
    log.add(typeOf(answer.headers) === 'text/html' ? 'answer-html' : 'answer-content-type', {
      method: 'GET',
      type: typeOf(answer.headers) || 'none',
      title: '',
    });
    return { status: 'failed' };
  }
  const refusal = judgeStatus(log, answer, answer.text, sent);
  if (refusal === 'oauth') {
    const { outlook } = await authorize(remote, undefined);
    return outlook;
  }
  if (refusal === 'legacy')
    log.add(answer.status === 404 ? 'status-not-found' : 'status-refused', {
      status: answer.status,
      url: shownUrl(url),
      answer: answer.text,
    });
  return { status: refusal === 'withheld' ? 'not-tried' : 'failed' };
}

/** Holds the conversation on an open stream of the old transport. */
export async function converseLegacy({ log, target, limits, net }: Remote, stream: LegacyStream): Promise<Outlook> {
  const send = async (message: RpcMessage): Promise<RpcReply | undefined> => {
    const reply = await stream.send(message, Math.min(limits.milliseconds, net.left()));
    if (!reply && message.id !== undefined) log.add('sse-no-reply', { method: message.method });
    return reply;
  };
  const tools = await converse(log, target.plugin, target.server, async () => undefined, send);
  stream.close();
  return tools ? { status: 'connected', tools } : { status: 'failed' };
}

/** Diagnoses a server of type ws as far as the handshake; it knows no OAuth, only headers. */
export async function diagnoseWebsocket({ log, url, credentials, entry, sent, target, limits }: Remote): Promise<Outlook> {
  if (entry.oauth) log.add('websocket-oauth-unused');
  const upgraded = await upgrade(url, credentials, tlsSettings(target.context.env), limits.milliseconds);
  if (upgraded.kind === 'open') {
    log.add('websocket-open', { url: shownUrl(url) });
    return { status: 'connected' };
  }
  if (upgraded.kind === 'failure')
    log.add(upgraded.failure.code, { host: url.host, url: shownUrl(url), detail: upgraded.failure.detail });
  else if (upgraded.status === 401 && sent.withheld.length > 0)
    log.add('credential-withheld', { status: upgraded.status, headers: sent.withheld.join(', ') });
  else log.add('websocket-refused', { status: upgraded.status });
  return { status: 'failed' };
}
