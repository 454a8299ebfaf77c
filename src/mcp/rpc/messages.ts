import { clientVersion } from '../../spec/index.ts';
import type { AnswerHead, Outcome } from '../net/exchange.ts';
import { type NetFailure, urlOf } from '../net/hosts.ts';
import { type Followed, follow, type Hop, type Net } from '../net/net.ts';

export interface RpcMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface RpcReply {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The revision by which the client asks for a connection without `initialize`. */
export const modernRevision = '2026-07-28';
/** The revision that the client offers in `initialize`. */
const offeredRevision = '2025-11-25';

const clientInfo = { name: 'claude-code', title: 'Claude Code', version: clientVersion };
const capabilities = { roots: { listChanged: true }, elicitation: { form: {}, url: {} } };

const modernParams = {
  _meta: {
    'io.modelcontextprotocol/protocolVersion': modernRevision,
    'io.modelcontextprotocol/clientInfo': clientInfo,
    'io.modelcontextprotocol/clientCapabilities': capabilities,
  },
};

// The client's own messages, in its order.
export const discoverMessage: RpcMessage = {
  jsonrpc: '2.0',
  id: 'server-discover-probe-1',
  method: 'server/discover',
  params: modernParams,
};

export const initializeMessage: RpcMessage = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: offeredRevision, capabilities, clientInfo },
};

export const initializedMessage: RpcMessage = { jsonrpc: '2.0', method: 'notifications/initialized' };

/** The request for one page of tools. */
export function listToolsMessage(id: number, isModern: boolean, cursor?: string): RpcMessage {
  const params = { ...(isModern ? modernParams : {}), ...(cursor === undefined ? {} : { cursor }) };
  return { jsonrpc: '2.0', id, method: 'tools/list', ...(Object.keys(params).length > 0 ? { params } : {}) };
}

/** Reads a message as the reply to a request; undefined for anything else. */
function replyTo(id: RpcMessage['id'], value: unknown): RpcReply | undefined {
  if (!isMap(value) || value.jsonrpc !== '2.0' || value.id !== id) return undefined;
  if (isMap(value.result)) return { result: value.result };
  if (!isMap(value.error)) return undefined;
  const { code, message } = value.error;
  return { error: { code: typeof code === 'number' ? code : 0, message: typeof message === 'string' ? message : '' } };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON; undefined where it is none, also where it nests too deep. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads events out of a stream's pieces; what is not yet whole waits for the next piece. */
export function createEventReader(): (piece: string) => readonly StreamEvent[] {
  let line = '';
  let event = '';
  let data: string[] = [];
  let afterReturn = false;
  return (piece) => {
    const events: StreamEvent[] = [];
    const endLine = (): void => {
      if (line === '') {
        if (data.length > 0) events.push({ event: event || 'message', data: data.join('\n') });
        event = '';
        data = [];
      } else {
        const [, field = '', value = ''] = /^([^:]*)(?::\x20?(.*))?$/s.exec(line) ?? [];
        if (field === 'event') event = value;
        if (field === 'data') data.push(value);
      }
      line = '';
    };
    for (const part of piece.split(/(\r\n|\r|\n)/)) {
      if (part === '\n' && afterReturn) afterReturn = false;
      else if (part === '\r\n' || part === '\r' || part === '\n') {
        afterReturn = part === '\r';
        endLine();
      } else if (part) {
        afterReturn = false;
        line += part;
      }
    }
    return events;
  };
}

/** Requests that wait for their replies on one stream of messages. */
export interface Waiting {
  /** The reply to a request; undefined when the time is up or the stream ends. */
  replyTo(id: RpcMessage['id'], milliseconds: number): Promise<RpcReply | undefined>;
  /** A message has come. */
  receive(value: unknown): void;
  /** No more messages will come. */
  end(): void;
}

export function createWaiting(): Waiting {
  const waiting = new Map<RpcMessage['id'], (reply: RpcReply | undefined) => void>();
  let ended = false;
  return {
    replyTo(id, milliseconds) {
      if (ended) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(undefined), milliseconds);
        const settle = (reply: RpcReply | undefined): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(reply);
        };
        waiting.set(id, settle);
      });
    },
    receive(value) {
      for (const [id, settle] of waiting) {
        const reply = replyTo(id, value);
        if (reply) settle(reply);
      }
    },
    end() {
      ended = true;
      for (const settle of [...waiting.values()]) settle(undefined);
    },
  };
}

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
