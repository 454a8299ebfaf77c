import { type Answer, type Bounds, exchange, type HttpRequest, type Outcome } from './exchange.ts';
import { failureOf, type HostClass, mayLeadTo, type ResolvedHost, resolveHost, type TlsSettings, urlOf } from './hosts.ts';

/** A diagnosis' access to the network: within its time, and only where it may go. */
export interface Net {
  /** One request without following redirects. `from`: the class of the host that named this URL; none for the user's own. */
  send(request: HttpRequest, bounds: Partial<Bounds>, from?: HostClass): Promise<Outcome>;
  /** Where a host leads; undefined where its name is not known. */
  classOf(url: URL): Promise<HostClass | undefined>;
  /** Milliseconds that are left for everything. */
  left(): number;
}

export interface NetSettings {
  readonly tls: TlsSettings;
  /** For one exchange. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** For the whole diagnosis. */
  readonly totalMilliseconds: number;
}

/** Opens the network for one diagnosis. */
export function openNet({ tls, milliseconds, bytes, totalMilliseconds }: NetSettings): Net {
  const end = Date.now() + totalMilliseconds;
  const left = (): number => Math.max(0, end - Date.now());
  const hosts = new Map<string, Promise<readonly ResolvedHost[]>>();
  const resolve = (hostname: string): Promise<readonly ResolvedHost[]> => {
    const known = hosts.get(hostname) ?? inTime(resolveHost(hostname), milliseconds);
    hosts.set(hostname, known);
    return known;
  };
  return {
    left,
    async classOf({ hostname }) {
      try {
        return (await resolve(hostname))[0]?.class;
      } catch {
        return undefined;
      }
    },
    async send(request, bounds, from) {
      if (left() === 0) return { failure: { code: 'no-answer', detail: 'the time for the whole diagnosis is up' } };
      try {
        const found = await resolve(request.url.hostname);
        const allowed = found.filter((host) => from === undefined || mayLeadTo(from, host.class));
        if (found.length > 0 && allowed.length === 0)
          return { failure: { code: 'host-not-contacted', detail: found[0]?.class ?? '' } };
        return await firstAnswer(request, allowed, tls, {
          bytes,
          ...bounds,
          milliseconds: Math.min(bounds.milliseconds ?? milliseconds, left()),
        });
      } catch (error) {
        return { failure: failureOf(error) };
      }
    },
  };
}

/** Tries the next address where nothing listens at one: `localhost` is two, and a server may have only one of them. */
async function firstAnswer(
  request: HttpRequest,
  hosts: readonly ResolvedHost[],
  tls: TlsSettings,
  bounds: Bounds,
): Promise<Outcome> {
  let last: Outcome = { failure: { code: 'host-not-found', detail: 'no address' } };
  for (const { address, family } of hosts.slice(0, 4)) {
    last = await exchange(request, { address, family, tls }, bounds);
    if (!last.failure || !['connection-refused', 'host-unreachable'].includes(last.failure.code)) return last;
  }
  return last;
}

function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { code: 'EAI_AGAIN' })), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** One redirect on the way to an answer. */
export interface Hop {
  readonly status: number;
  readonly from: URL;
  readonly to: URL;
  readonly crossOrigin: boolean;
}

export type Followed = Outcome & {
  readonly hops: readonly Hop[];
  /** Where the answer came from. */
  readonly url: URL;
  readonly problem?: 'loop' | 'too-many' | 'no-location' | 'bad-location';
};

/** The client goes on for 126; whoever needs more than this loops. */
const maxHops = 20;

/**
 * Sends a request and follows redirects as `fetch` does. `credentials` are headers that no other origin gets; a POST becomes a
 * GET on 301, 302 and 303.
 */
export async function follow(
  net: Net,
  request: HttpRequest & { readonly credentials?: Readonly<Record<string, string>> },
  bounds: Partial<Bounds> = {},
  from?: HostClass,
): Promise<Followed> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  let current: HttpRequest = { ...request, headers: { ...request.headers, ...request.credentials } };
  let source = from;
  for (;;) {
    const outcome = await net.send(current, bounds, source);
    const end = (problem?: Followed['problem']): Followed => ({
      ...outcome,
      hops,
      url: current.url,
      ...(problem ? { problem } : {}),
    });
    if (!outcome.answer || !isRedirect(outcome.answer)) return end();
    const { location } = outcome.answer.headers;
    if (!location) return end('no-location');
    const to = parsed(location, current.url);
    if (!to) return end('bad-location');
    seen.add(`${current.method} ${current.url.href}`);
    const next = redirected(current, to, outcome.answer.status, request);
    if (seen.has(`${next.method} ${next.url.href}`)) return end('loop');
    if (hops.length >= maxHops) return end('too-many');
    hops.push({ status: outcome.answer.status, from: current.url, to, crossOrigin: to.origin !== current.url.origin });
    source = source ?? (await net.classOf(current.url));
    current = next;
  }
}

function isRedirect({ status }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function parsed(location: string, base: URL): URL | undefined {
  const url = urlOf(location, base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
}

function redirected(
  current: HttpRequest,
  to: URL,
  status: number,
  { url, headers, credentials }: HttpRequest & { readonly credentials?: Readonly<Record<string, string>> },
): HttpRequest {
  const keepsMethod = status === 307 || status === 308 || current.method === 'GET';
  const sameOrigin = to.origin === url.origin && current.url.origin === url.origin;
  const { body, ...rest } = current;
  return {
    ...rest,
    url: to,
    method: keepsMethod ? current.method : 'GET',
    headers: sameOrigin ? { ...headers, ...credentials } : headers,
    ...(keepsMethod && body !== undefined ? { body } : {}),
  };
}
