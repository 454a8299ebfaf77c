import { randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import zlib from 'node:zlib';
import { failureOf, type NetFailure, resolveHost, type TlsSettings } from './hosts.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Bounds of one exchange; whatever the server does, it ends by them. */
export interface Bounds {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Sees the body as it comes; true ends the exchange. */
  readonly onText?: (chunk: string, answer: AnswerHead) => boolean;
  readonly signal?: AbortSignal;
}

export interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer extends AnswerHead {
  readonly url: URL;
  readonly text: string;
  /** Why the body is not whole. */
  readonly cut?: 'time' | 'bytes' | 'enough' | 'lost';
}

export type Outcome =
  | { readonly answer: Answer; readonly failure?: never }
  | { readonly failure: NetFailure; readonly answer?: never };

/** How to reach a host: its address, looked up and judged before. */
export interface Route {
  readonly address: string;
  readonly family: number;
  readonly tls: TlsSettings;
}

/**
 * One request and its answer, redirects not followed. Node's own modules and not `fetch`: this needs client certificates, the
 * looked-up address, and the codes of TLS alerts.
 */
export function exchange(request: HttpRequest, route: Route, bounds: Bounds): Promise<Outcome> {
  return new Promise((resolve) => {
    let settled = false;
    let outgoing: http.ClientRequest | undefined;
    const settle = (outcome: Outcome): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      bounds.signal?.removeEventListener('abort', stop);
      outgoing?.destroy();
      resolve(outcome);
    };
    let onStop: (cut: 'time' | 'enough') => void = () => settle({ failure: { code: 'no-answer', detail: 'no answer in time' } });
    const timer = setTimeout(() => onStop('time'), bounds.milliseconds);
    const stop = (): void => onStop('enough');
    bounds.signal?.addEventListener('abort', stop);
    try {
      outgoing = start(request, route);
    } catch (error) {
      settle({ failure: failureOf(error) });
      return;
    }
    outgoing.on('error', (error) => {
      const failure = failureOf(error);
      // A server that does not like the certificate may say so by closing the connection.
      const isRefusal = failure.code === 'connection-lost' && request.url.protocol === 'https:' && route.tls.cert;
      settle({ failure: isRefusal ? { ...failure, code: 'tls-client-certificate-refused' } : failure });
    });
    outgoing.on('response', (incoming) => {
      const body = collect(incoming, request.url, bounds, (answer) => settle({ answer }));
      onStop = body.stop;
    });
    outgoing.end(request.body);
  });
}

function start({ method, url, headers }: HttpRequest, { address, family, tls }: Route): http.ClientRequest {
  const secure = url.protocol === 'https:';
  const options: https.RequestOptions = {
    method,
    headers,
    agent: false,
    maxHeaderSize: 65_536,
    lookup: (_host, { all }, answer) =>
      all
        ? (answer as unknown as (error: null, found: object[]) => void)(null, [{ address, family }])
        : answer(null, address, family),
    ...(secure ? certificates(tls) : {}),
  };
  return secure ? https.request(url, options) : http.request(url, options);
}

function certificates({ ca, cert, key, passphrase }: TlsSettings): https.RequestOptions {
  return {
    ...(ca ? { ca: [...ca] } : {}),
    ...(cert ? { cert } : {}),
    ...(key ? { key } : {}),
    ...(passphrase ? { passphrase } : {}),
  };
}

/** Reads a body within its bounds. */
function collect(
  incoming: http.IncomingMessage,
  url: URL,
  bounds: Bounds,
  done: (answer: Answer) => void,
): { stop(cut: 'time' | 'enough'): void } {
  const head: AnswerHead = { status: incoming.statusCode ?? 0, headers: flat(incoming.headers) };
  const decoder = new StringDecoder('utf8');
  let text = '';
  let bytes = 0;
  const end = (cut?: Answer['cut']): void => done({ ...head, url, text, ...(cut ? { cut } : {}) });
  const stream = decoded(incoming, head.headers['content-encoding']);
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    const written = decoder.write(chunk);
    // As in the client, which decodes it away.
    const piece = text === '' && written.startsWith('\uFEFF') ? written.slice(1) : written;
    text += piece;
    if (bytes > bounds.bytes) end('bytes');
    else if (bounds.onText?.(piece, head)) end('enough');
  });
  stream.on('end', () => end());
  for (const source of new Set<Readable>([incoming, stream])) source.on('error', () => end('lost'));
  incoming.on('aborted', () => end('lost'));
  return { stop: (cut) => end(cut) };
}

function decoded(incoming: http.IncomingMessage, encoding = ''): Readable {
  if (/^(?:x-)?gzip$/i.test(encoding)) return incoming.pipe(zlib.createGunzip());
  if (/^deflate$/i.test(encoding)) return incoming.pipe(zlib.createInflate());
  return /^br$/i.test(encoding) ? incoming.pipe(zlib.createBrotliDecompress()) : incoming;
}

function flat(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

export type Upgraded =
  | { readonly kind: 'open'; readonly protocol: string | undefined }
  | { readonly kind: 'status'; readonly status: number; readonly headers: http.IncomingHttpHeaders }
  | { readonly kind: 'failure'; readonly failure: NetFailure };

/** Asks for a WebSocket, and hangs up once it is there. */
export async function upgrade(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { ca, cert, key, passphrase }: TlsSettings,
  milliseconds: number,
): Promise<Upgraded> {
  try {
    await resolveHost(url.hostname);
  } catch (error) {
    return { kind: 'failure', failure: failureOf(error) };
  }
  return new Promise((resolve) => {
    const target = new URL(url);
    target.protocol = url.protocol === 'wss:' ? 'https:' : 'http:';
    const request = (target.protocol === 'https:' ? https : http).request(target, {
      agent: false,
      headers: {
        ...headers,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        'sec-websocket-protocol': 'mcp',
      },
      ...(ca ? { ca: [...ca] } : {}),
      ...(cert ? { cert } : {}),
      ...(key ? { key } : {}),
      ...(passphrase ? { passphrase } : {}),
    });
    const end = (result: Upgraded): void => {
      clearTimeout(timer);
      request.destroy();
      resolve(result);
    };
    const timer = setTimeout(
      () => end({ kind: 'failure', failure: { code: 'no-answer', detail: 'no answer in time' } }),
      milliseconds,
    );
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      end({ kind: 'open', protocol: response.headers['sec-websocket-protocol'] });
    });
    request.on('response', ({ statusCode = 0, headers: answered }) =>
      end({ kind: 'status', status: statusCode, headers: answered }),
    );
    request.on('error', (error) => end({ kind: 'failure', failure: failureOf(error) }));
    request.end();
  });
}
