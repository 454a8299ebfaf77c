import type { ExpansionContext, RemoteEntry } from '../../plugin/mcp/entry.ts';
import { mcpLimit } from '../../spec/mcp.ts';
import { isLoopbackName, shownUrl, urlOf } from '../net/hosts.ts';
import type { StepLog } from '../step.ts';

/** One server of a plugin, as its configuration describes it. */
export interface LiveTarget {
  /** Empty for the server of a project. */
  readonly plugin: string;
  readonly server: string;
  /** The value under the server's name. */
  readonly entry: unknown;
  readonly context: ExpansionContext;
}

/** How far a diagnosis may go. Without any of these it asks only what a stranger could. */
export interface LiveOptions {
  /** Send the configured headers, and list the tools with them. */
  readonly credentials?: boolean;
  /** Run the headersHelper, which is a command of the plugin, and send its headers too. */
  readonly runHelper?: boolean;
  /** Start a stdio server. */
  readonly spawn?: boolean;
  /** Sign in by OAuth: registers a client where needed, and hands the address to visit to this. */
  readonly visit?: (url: string) => unknown;
  /** Register a client, without signing in. */
  readonly register?: boolean;
  /** Try whether a sign-in can take the place of a configured Authorization header; registers a client where needed. */
  readonly migrate?: boolean;
  readonly limits?: Partial<LiveLimits>;
}

export interface LiveLimits {
  /** For one request. */
  readonly milliseconds: number;
  /** For the whole diagnosis. */
  readonly totalMilliseconds: number;
  /** For one answer. */
  readonly bytes: number;
  /** For the person who signs in. */
  readonly signInMilliseconds: number;
}

export const defaultLimits: LiveLimits = {
  milliseconds: mcpLimit('connectMilliseconds'),
  totalMilliseconds: 120_000,
  bytes: mcpLimit('stdoutBytes'),
  signInMilliseconds: 120_000,
};

const protocols = { http: ['http:', 'https:'], sse: ['http:', 'https:'], ws: ['ws:', 'wss:'] } as const;

/** Judges a server's URL by itself; undefined where there is nothing to connect to. */
export function judgeUrl(log: StepLog, { url: text, transport }: RemoteEntry, { credentials }: LiveOptions): URL | undefined {
  if (text === '') {
    log.add('url-not-configured');
    return undefined;
  }
  const url = urlOf(text);
  if (!url) {
    log.add('url-invalid', { url: text });
    return undefined;
  }
  const allowed: readonly string[] = protocols[transport];
  if (!allowed.includes(url.protocol)) {
    log.add('url-wrong-scheme', { scheme: url.protocol, type: transport, wanted: allowed.join(' or ') });
    return undefined;
  }
  if (url.username || url.password) log.add('url-credentials', { host: url.host });
  const isPlain = url.protocol === 'http:' || url.protocol === 'ws:';
  if (isPlain && !isLoopbackName(url.hostname))
    log.add(credentials ? 'url-plain-with-credentials' : 'url-plain', { url: shownUrl(url) });
  return url;
}
