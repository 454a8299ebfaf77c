import { type HostClass, type NetFailure, urlOf } from '../net/hosts.ts';
import { follow, type Net } from '../net/net.ts';
import { isMap, isOk, jsonOf } from '../rpc/messages.ts';

/** One scheme of a WWW-Authenticate header with its parameters, their names in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;

/** Reads a WWW-Authenticate header (RFC 9110); what does not parse is left out. */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(header)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  let at = 0;
  while (at < header.length) {
    take(/[\s,]+/y);
    const word = take(token);
    if (word === undefined) {
      at += 1;
      continue;
    }
    take(/[ \t]+/y);
    const parameters = challenges.at(-1)?.parameters;
    // A single `=` behind a word makes it a parameter; base64 padding belongs to a token68 of the scheme in front.
    if (parameters && take(/=[ \t]*(?![=,]|\s*$)/y)) {
      const name = word.toLowerCase();
      const value =
        take(/"(?:[^"\\]|\\.)*"/sy)
          ?.slice(1, -1)
          .replace(/\\(.)/gs, '$1') ??
        take(/[^\s,]+/y) ??
        '';
      if (!Object.hasOwn(parameters, name)) parameters[name] = value;
    } else if (!take(/=+/y)) challenges.push({ scheme: word, parameters: Object.create(null) });
  }
  return challenges;
}

/** The Bearer challenge of a header, as the client looks for it. */
export function bearerChallenge(header: string | undefined): Challenge | undefined {
  return parseChallenges(header ?? '').find(({ scheme }) => scheme.toLowerCase() === 'bearer');
}

/** What came of asking for a metadata document. */
export type Fetched =
  | { readonly kind: 'failure'; readonly failure: NetFailure }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'document'; readonly value: Readonly<Record<string, unknown>> };

const headers = { accept: 'application/json', 'mcp-protocol-version': '2025-11-25' };

/** Gets a document without any credentials; redirects are followed, and the content type does not matter, as in the client. */
async function fetchDocument(net: Net, url: URL, from: HostClass | undefined): Promise<Fetched> {
  const { answer, failure, problem } = await follow(net, { method: 'GET', url, headers }, { bytes: 1_048_576 }, from);
  if (!answer || problem) return { kind: 'failure', failure: failure ?? { code: 'redirect-loop', detail: problem ?? '' } };
  if (!isOk(answer.status)) return { kind: 'status', status: answer.status };
  const value = answer.cut ? undefined : jsonOf(answer.text);
  return isMap(value) ? { kind: 'document', value } : { kind: 'not-json' };
}

/** A list of texts; undefined for anything else. */
export function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item): item is string => typeof item === 'string') ? value : undefined;
}

/** Protected resource metadata (RFC 9728) that the client accepts. */
export interface ResourceMetadata {
  readonly resource: URL;
  readonly resourceText: string;
  readonly servers: readonly string[];
  readonly scopes: readonly string[] | undefined;
}

export type ResourceLookup =
  | { readonly kind: 'found'; readonly url: URL; readonly metadata: ResourceMetadata }
  /** A document that the client treats as absent, and why. */
  | { readonly kind: 'invalid'; readonly url: URL; readonly why: string }
  | { readonly kind: 'absent'; readonly tried: readonly URL[]; readonly serverError?: number }
  /** No answer at all: unlike an error page, this is the end for the client. */
  | { readonly kind: 'failure'; readonly url: URL; readonly failure: NetFailure };

/** Where the document may be: with the endpoint's path behind the well-known part, then without. */
export function resourceMetadataUrls(endpoint: URL): readonly URL[] {
  const root = new URL('/.well-known/oauth-protected-resource', endpoint.origin);
  const path = endpoint.pathname === '/' ? '' : endpoint.pathname;
  return path ? [new URL(`${root.pathname}${path}`, endpoint.origin), root] : [root];
}

/** Looks for the document as the client does: on to the next place only after a 4xx. */
export async function findResourceMetadata(
  net: Net,
  endpoint: URL,
  from: HostClass | undefined,
  urls = resourceMetadataUrls(endpoint),
): Promise<ResourceLookup> {
  const tried: URL[] = [];
  for (const url of urls) {
    tried.push(url);
    const fetched = await fetchDocument(net, url, from);
    const judged = judge(fetched, url);
    if (judged) return judged;
    if (fetched.kind === 'failure') return { kind: 'failure', url, failure: fetched.failure };
    if (fetched.kind === 'status' && fetched.status >= 500) return { kind: 'absent', tried, serverError: fetched.status };
  }
  return { kind: 'absent', tried };
}

function judge(fetched: Fetched, url: URL): ResourceLookup | undefined {
  if (fetched.kind === 'not-json') return { kind: 'invalid', url, why: 'it is no JSON object' };
  if (fetched.kind !== 'document') return undefined;
  const { resource: text, authorization_servers: servers, scopes_supported: scopes } = fetched.value;
  const resource = urlOf(text);
  const names = textsOf(servers);
  const problems = [
    !resource && (text === undefined ? '"resource" is missing' : '"resource" is no absolute URL'),
    servers === undefined && '"authorization_servers" is missing',
    servers !== undefined && !names?.every((name) => urlOf(name)) && '"authorization_servers" is no list of URLs',
    names?.length === 0 && '"authorization_servers" is empty',
    scopes !== undefined && !textsOf(scopes) && '"scopes_supported" is no list of texts',
  ];
  const why = problems.find((problem) => problem);
  if (why || !resource || !names) return { kind: 'invalid', url, why: why || 'it does not fit' };
  return { kind: 'found', url, metadata: { resource, resourceText: String(text), servers: names, scopes: textsOf(scopes) } };
}

/** Whether a resource may stand for an endpoint: the same origin, and the same path or one above it. */
export function covers(resource: URL, endpoint: URL): boolean {
  if (resource.origin !== endpoint.origin || endpoint.pathname.length < resource.pathname.length) return false;
  return withSlash(endpoint.pathname).startsWith(withSlash(resource.pathname));
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** What an authorization server says about itself, as far as the client reads it. */
export interface ServerMetadata {
  readonly issuer: string;
  readonly authorizationEndpoint: URL;
  readonly tokenEndpoint: URL;
  readonly registrationEndpoint: URL | undefined;
  readonly responseTypes: readonly string[];
  readonly grantTypes: readonly string[] | undefined;
  readonly challengeMethods: readonly string[] | undefined;
  readonly tokenAuthMethods: readonly string[] | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly acceptsClientDocuments: boolean;
  readonly namesIssuerInAnswer: boolean;
}

export type ServerLookup =
  | { readonly kind: 'found'; readonly url: URL; readonly metadata: ServerMetadata }
  | { readonly kind: 'absent'; readonly tried: readonly URL[] }
  | { readonly kind: 'status'; readonly url: URL; readonly status: number }
  | { readonly kind: 'not-json'; readonly url: URL }
  | { readonly kind: 'invalid'; readonly url: URL; readonly fields: readonly string[] }
  | { readonly kind: 'failure'; readonly url: URL; readonly failure: NetFailure };

const oauth = '/.well-known/oauth-authorization-server';
const openid = '/.well-known/openid-configuration';

/** Where the document may be (RFC 8414, OpenID Connect): the issuer's path behind the well-known part, or in front of it. */
export function serverMetadataUrls(issuer: URL): readonly URL[] {
  const path = issuer.pathname.replace(/\/$/, '');
  const paths = path ? [`${oauth}${path}`, `${openid}${path}`, `${path}${openid}`] : [oauth, openid];
  return paths.map((place) => new URL(place, issuer.origin));
}

/** Looks for the document as the client does: on to the next place after a 4xx, and any other trouble is the end. */
export async function findServerMetadata(
  net: Net,
  issuer: URL,
  from: HostClass | undefined,
  places?: readonly URL[],
): Promise<ServerLookup> {
  if (issuer.protocol !== 'http:' && issuer.protocol !== 'https:')
    return { kind: 'failure', url: issuer, failure: { code: 'connection-failed', detail: 'it is no http URL' } };
  const urls = places ?? serverMetadataUrls(issuer);
  for (const url of urls) {
    const fetched = await fetchDocument(net, url, from);
    if (fetched.kind === 'failure') return { kind: 'failure', url, failure: fetched.failure };
    if (fetched.kind === 'not-json') return { kind: 'not-json', url };
    if (fetched.kind === 'document') return read(fetched.value, url);
    if (fetched.status >= 500) return { kind: 'status', url, status: fetched.status };
  }
  return { kind: 'absent', tried: urls };
}

/** The endpoints that the client guesses for a server that does not describe itself. */
export function guessedMetadata(issuer: URL): ServerMetadata {
  return {
    issuer: issuer.origin,
    authorizationEndpoint: new URL('/authorize', issuer.origin),
    tokenEndpoint: new URL('/token', issuer.origin),
    registrationEndpoint: new URL('/register', issuer.origin),
    responseTypes: ['code'],
    grantTypes: undefined,
    challengeMethods: undefined,
    tokenAuthMethods: undefined,
    scopes: undefined,
    acceptsClientDocuments: false,
    namesIssuerInAnswer: false,
  };
}

// What the client's schema insists on; a document of OpenID Connect has to be whole.
const required = {
  issuer: 'text',
  authorization_endpoint: 'url',
  token_endpoint: 'url',
  response_types_supported: 'list',
} as const;
const requiredByOpenid = {
  jwks_uri: 'url',
  subject_types_supported: 'list',
  id_token_signing_alg_values_supported: 'list',
} as const;
const optional = {
  registration_endpoint: 'url',
  grant_types_supported: 'list',
  code_challenge_methods_supported: 'list',
  token_endpoint_auth_methods_supported: 'list',
  scopes_supported: 'list',
} as const;

function read(document: Readonly<Record<string, unknown>>, url: URL): ServerLookup {
  const needed = { ...required, ...(url.pathname.includes(openid) ? requiredByOpenid : {}) };
  const wrong = [
    ...Object.entries(needed).filter(([name, kind]) => !fits(document[name], kind)),
    ...Object.entries(optional).filter(([name, kind]) => document[name] !== undefined && !fits(document[name], kind)),
  ].map(([name]) => name);
  const authorizationEndpoint = safeUrl(document.authorization_endpoint);
  const tokenEndpoint = safeUrl(document.token_endpoint);
  if (wrong.length > 0 || !authorizationEndpoint || !tokenEndpoint) return { kind: 'invalid', url, fields: wrong };
  const metadata: ServerMetadata = {
    issuer: String(document.issuer),
    authorizationEndpoint,
    tokenEndpoint,
    registrationEndpoint: safeUrl(document.registration_endpoint),
    responseTypes: textsOf(document.response_types_supported) ?? [],
    grantTypes: textsOf(document.grant_types_supported),
    challengeMethods: textsOf(document.code_challenge_methods_supported),
    tokenAuthMethods: textsOf(document.token_endpoint_auth_methods_supported),
    scopes: textsOf(document.scopes_supported),
    acceptsClientDocuments: document.client_id_metadata_document_supported === true,
    namesIssuerInAnswer: document.authorization_response_iss_parameter_supported === true,
  };
  return { kind: 'found', url, metadata };
}

function fits(value: unknown, kind: 'text' | 'url' | 'list'): boolean {
  if (kind === 'list') return textsOf(value) !== undefined;
  return kind === 'url' ? safeUrl(value) !== undefined : typeof value === 'string';
}

/** A URL that a browser may be sent to. */
function safeUrl(value: unknown): URL | undefined {
  const url = urlOf(value);
  return url && !/^(?:javascript|data|vbscript):$/.test(url.protocol) ? url : undefined;
}
