import { clientVersion } from '../../spec/index.ts';
import type { AnswerHead, Outcome } from '../net/exchange.ts';
import { type NetFailure, urlOf } from '../net/hosts.ts';
import { type Followed, follow, type Hop, type Net } from '../net/net.ts';
import {
  createEventReader,
  createWaiting,
  isMap,
  jsonOf,
  modernRevision,
  offeredRevision,
  type RpcMessage,
  type RpcReply,
  replyTo,
} from './messages.ts';

/** How one message fared at an HTTP server. */
export type Posted = { readonly hops: readonly Hop[]; readonly url: URL } & (
  | { readonly kind: 'failure'; readonly failure: NetFailure }
  | { readonly kind: 'redirect'; readonly problem: NonNullable<Followed['problem']>; readonly status: number }
  | { readonly kind: 'reply'; readonly reply: RpcReply; readonly head: AnswerHead }
  | { readonly kind: 'status'; readonly head: AnswerHead; readonly text: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'content-type'; readonly type: string; readonly text: string }
  | { readonly kind: 'not-json'; readonly text: string }
  | { readonly kind: 'not-rpc'; readonly text: string }
  | { readonly kind: 'endless'; readonly cut: 'time' | 'bytes'; readonly type: string }
);

/** Headers that identify the client; firewalls in front of servers judge by them. */
const clientHeaders = {
  accept: 'application/json, text/event-stream',
  'accept-encoding': 'identity',
  'content-type': 'application/json',
  'user-agent': `claude-code/${clientVersion} (check-mcp-auth)`,
};

export interface PostOptions {
  readonly net: Net;
  readonly url: URL;
  /** Configured headers; no other origin gets them. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Headers of the session, such as its id. */
  readonly session?: Readonly<Record<string, string>>;
  readonly milliseconds?: number;
}

/** Posts one message as the client does and reads the answer, JSON or stream, only as far as the reply. */
export async function post(message: RpcMessage, { net, url, credentials, session, milliseconds }: PostOptions): Promise<Posted> {
  let reply: RpcReply | undefined;
  const read = createEventReader();
  const followed = await follow(
    net,
    {
      method: 'POST',
      url,
      headers: { ...clientHeaders, ...headersOf(message), ...session },
      credentials,
      body: JSON.stringify(message),
    },
    {
      ...(milliseconds === undefined ? {} : { milliseconds }),
      onText(piece, { status, headers }) {
        if (!isOk(status) || !isStream(headers)) return false;
        for (const { data } of read(piece)) reply ??= replyTo(message.id, jsonOf(data));
        return reply !== undefined;
      },
    },
  );
  return judged(message, followed, reply);
}

function judged(message: RpcMessage, { hops, url, answer, failure, problem }: Followed, streamed: RpcReply | undefined): Posted {
  const at = { hops, url };
  if (problem) return { ...at, kind: 'redirect', problem, status: answer?.status ?? 0 };
  if (!answer) return { ...at, kind: 'failure', failure: failure ?? { code: 'connection-failed', detail: '' } };
  const { status, headers, text, cut } = answer;
  const type = typeOf(headers);
  if (!isOk(status)) return { ...at, kind: 'status', head: answer, text };
  if (streamed) return { ...at, kind: 'reply', reply: streamed, head: answer };
  if (status === 202 || message.id === undefined) return { ...at, kind: 'accepted' };
  if (cut === 'time' || cut === 'bytes') return { ...at, kind: 'endless', cut, type };
  if (type !== 'application/json' && type !== 'text/event-stream') return { ...at, kind: 'content-type', type, text };
  if (type === 'text/event-stream') return { ...at, kind: 'not-rpc', text };
  const value = jsonOf(text);
  if (value === undefined) return { ...at, kind: 'not-json', text };
  const reply = (Array.isArray(value) ? value : [value]).map((item) => replyTo(message.id, item)).find(isMap);
  return reply ? { ...at, kind: 'reply', reply, head: answer } : { ...at, kind: 'not-rpc', text };
}

function headersOf({ method, params }: RpcMessage): Record<string, string> {
  if (isMap(params?._meta)) return { 'mcp-method': method, 'mcp-protocol-version': modernRevision };
  return method === 'initialize' ? {} : { 'mcp-protocol-version': offeredRevision };
}

export function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

export function typeOf(headers: AnswerHead['headers']): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function isStream(headers: AnswerHead['headers']): boolean {
  return typeOf(headers) === 'text/event-stream';
}

/** A connection by the old transport: replies come on one stream, requests go to the address that it names first. */
export interface LegacyStream {
  send(message: RpcMessage, milliseconds: number): Promise<RpcReply | undefined>;
  close(): void;
}

export type LegacyOpening =
  | { readonly kind: 'open'; readonly stream: LegacyStream }
  | { readonly kind: 'other-origin'; readonly endpoint: string }
  /** An event stream that names no address within the time. */
  | { readonly kind: 'no-endpoint' }
  | { readonly kind: 'no-stream'; readonly outcome: Outcome };

const headers = { accept: 'text/event-stream', 'accept-encoding': 'identity' };

/** Opens the stream of a server that speaks HTTP+SSE. */
export async function openLegacyStream(
  net: Net,
  url: URL,
  credentials: Readonly<Record<string, string>>,
  milliseconds: number,
): Promise<LegacyOpening> {
  const waiting = createWaiting();
  const read = createEventReader();
  const stop = new AbortController();
  let named: (endpoint: string | undefined) => void = () => {};
  const endpoint = new Promise<string | undefined>((resolve) => {
    named = resolve;
  });
  const timer = setTimeout(() => named(undefined), milliseconds);
  const ended = follow(
    net,
    { method: 'GET', url, headers, credentials },
    {
      milliseconds: net.left(),
      signal: stop.signal,
      onText(piece, head) {
        if (!isOk(head.status) || typeOf(head.headers) !== 'text/event-stream') return false;
        for (const { event, data } of read(piece)) {
          if (event === 'endpoint') named(data);
          else waiting.receive(jsonOf(data));
        }
        return false;
      },
    },
  ).then((outcome) => {
    waiting.end();
    named(undefined);
    return outcome;
  });
  const found = await endpoint;
  clearTimeout(timer);
  if (found !== undefined) {
    const target = urlOf(found, url);
    if (target?.origin === url.origin) return { kind: 'open', stream: streamTo(target) };
    stop.abort();
    return { kind: 'other-origin', endpoint: target?.origin ?? found };
  }
  stop.abort();
  const outcome = await ended;
  const isStream = outcome.answer && isOk(outcome.answer.status) && typeOf(outcome.answer.headers) === 'text/event-stream';
  return isStream ? { kind: 'no-endpoint' } : { kind: 'no-stream', outcome };

  function streamTo(target: URL): LegacyStream {
    return {
      async send(message, patience) {
        const reply = message.id === undefined ? undefined : waiting.replyTo(message.id, patience);
        await post(message, { net, url: target, credentials, milliseconds: patience });
        return reply;
      },
      close: () => stop.abort(),
    };
  }
}
