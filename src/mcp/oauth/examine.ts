import net from 'node:net';
import type { OauthSettings } from '../../plugin/mcp/entry.ts';
import { type HostClass, isLoopbackName, shownUrl, urlOf } from '../net/hosts.ts';
import type { Net } from '../net/net.ts';
import type { StepLog } from '../step.ts';
import {
  covers,
  findResourceMetadata,
  findServerMetadata,
  guessedMetadata,
  type ResourceLookup,
  type ResourceMetadata,
  type ServerLookup,
  type ServerMetadata,
} from './discovery.ts';

/** A server whose sign-in is looked at. */
export interface OauthSubject {
  readonly net: Net;
  readonly log: StepLog;
  readonly endpoint: URL;
  /** Where the endpoint is; what it names may not lead further in. */
  readonly from: HostClass | undefined;
  readonly settings: OauthSettings & { readonly clientSecret?: unknown };
  /** The client's id of the server; it registers under it. */
  readonly serverId: string;
}

/** How the client would sign in. */
export interface SignInPlan {
  readonly metadata: ServerMetadata;
  /** What the client expects as `iss` in the answer. */
  readonly resource: ResourceMetadata | undefined;
  readonly client: 'preset' | 'document' | 'dynamic';
  readonly scopes: readonly string[];
  /** The port of the redirect URI; 0 where the client takes any. */
  readonly port: number;
}

/** The client's document of itself, which stands for a registration where the server reads such documents. */
export const clientDocument = 'https://claude.ai/oauth/claude-code-client-metadata';

/** The redirect URI of a port; without one, the port is another each time. */
export function redirectUri(port: number): string {
  return `http://localhost:${port || 'PORT'}/callback`;
}

/** The scopes the client would ask for: the configured ones, else all that the resource lists; `offline_access` where offered. */
function wantedScopes(
  configured: string | undefined,
  ofResource: readonly string[] | undefined,
  ofServer: readonly string[] | undefined,
): readonly string[] {
  const wanted = configured ? configured.split(' ').filter(Boolean) : (ofResource ?? []);
  if (wanted.length === 0 || wanted.includes('offline_access')) return wanted;
  return ofServer?.includes('offline_access') ? [...wanted, 'offline_access'] : wanted;
}

/** Compares the scopes that would be asked for with those on offer. */
function judgeScopes(
  { log, settings }: OauthSubject,
  ofResource: readonly string[] | undefined,
  ofServer: readonly string[] | undefined,
): readonly string[] {
  const configured = settings.scopes;
  const scopes = wantedScopes(configured, ofResource, ofServer);
  if (configured?.includes(',')) log.add('scopes-comma', { scopes: configured });
  if (configured && /\$\{/.test(configured)) log.add('scopes-placeholder', { scopes: configured });
  const offered = new Set([...(ofResource ?? []), ...(ofServer ?? [])]);
  const unknown = scopes.filter((scope) => !offered.has(scope));
  if (configured && offered.size > 0 && unknown.length > 0 && !configured.includes(','))
    log.add('scopes-not-offered', { scopes: unknown.join(' '), offered: [...offered].join(' ') });
  if (ofResource?.includes('offline_access')) log.add('scopes-offline-by-resource');
  if (scopes.length > 0) log.add('scopes', { scopes: scopes.join(' ') });
  else log.add('scopes-none');
  return scopes;
}

/** Whether and how the client can become known to the authorization server: its own order of ways. */
function judgeRegistration({ log, settings }: OauthSubject, metadata: ServerMetadata): SignInPlan['client'] | undefined {
  const { clientId } = settings;
  if (settings.clientSecret !== undefined) log.add('client-secret-ignored');
  if (clientId) {
    log.add('registration-preset', { clientId });
    if (/\$\{/.test(clientId)) log.add('client-id-placeholder', { clientId });
    return 'preset';
  }
  if (metadata.acceptsClientDocuments) {
    log.add('registration-by-document', { document: clientDocument });
    return 'document';
  }
  if (metadata.registrationEndpoint) {
    log.add('registration-dynamic', { url: metadata.registrationEndpoint.href });
    return 'dynamic';
  }
  log.add('registration-impossible', { issuer: metadata.issuer });
  return undefined;
}

/** Whether the server's token endpoint takes a client without a secret, which is what the client is. */
function judgeTokenEndpoint({ log }: OauthSubject, { tokenAuthMethods, grantTypes }: ServerMetadata): void {
  if (tokenAuthMethods && !tokenAuthMethods.includes('none'))
    log.add('token-auth-needs-secret', { methods: tokenAuthMethods.join(', ') });
  if (grantTypes && !grantTypes.includes('authorization_code')) log.add('grant-no-code', { grants: grantTypes.join(', ') });
  if (grantTypes && !grantTypes.includes('refresh_token')) log.add('grant-no-refresh', { grants: grantTypes.join(', ') });
}

/** The redirect URI that has to be known to the server, and whether its port can be had here. */
async function judgeRedirect({ log, settings }: OauthSubject, client: SignInPlan['client']): Promise<number> {
  const port = settings.callbackPort ?? 0;
  if (port > 65_535) log.add('callback-port-invalid', { port });
  else if (port > 0 && !(await isFree(port))) log.add('callback-port-busy', { port });
  if (port === 0 && client === 'preset') log.add('callback-port-random');
  else if (port <= 65_535) log.add('redirect-uri', { uri: redirectUri(port) });
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}

/**
 * Goes the client's way to a sign-in as far as it leads without one, and says what is wrong on it. Undefined where the client
 * would give up.
 */
export async function examineOauth(subject: OauthSubject, named?: URL): Promise<SignInPlan | undefined> {
  const { net, log, endpoint, from } = subject;
  const atWellKnown = await findResourceMetadata(net, endpoint, from);
  if (atWellKnown.kind === 'failure') {
    log.add('resource-metadata-unreachable', { url: atWellKnown.url.href, detail: atWellKnown.failure.detail });
    return undefined;
  }
  const byChallenge =
    named && atWellKnown.kind === 'absent' ? await findResourceMetadata(net, endpoint, from, [named]) : undefined;
  const resource = byChallenge?.kind === 'found' ? byChallenge : atWellKnown;
  const metadata = await serverOf(subject, resource);
  if (!metadata) return undefined;
  if (resource.kind === 'found' && !covers(resource.metadata.resource, endpoint)) return undefined;
  if (!judgeServer(subject, metadata)) return undefined;
  const client = judgeRegistration(subject, metadata);
  if (!client) return undefined;
  judgeTokenEndpoint(subject, metadata);
  const ofResource = resource.kind === 'found' ? resource.metadata : undefined;
  const scopes = judgeScopes(subject, ofResource?.scopes, metadata.scopes);
  const port = await judgeRedirect(subject, client);
  return port > 65_535 ? undefined : { metadata, resource: ofResource, client, scopes, port };
}

/** Finds the authorization server that the client would use; says what the resource's document is worth on the way. */
async function serverOf(
  subject: OauthSubject,
  resource: Exclude<ResourceLookup, { kind: 'failure' }>,
): Promise<ServerMetadata | undefined> {
  const { log, net, endpoint, from, settings } = subject;
  if (resource.kind === 'found') judgeResource(subject, resource.url, resource.metadata);
  const configured = urlOf(settings.authServerMetadataUrl);
  if (configured) {
    const lookup = await findServerMetadata(net, configured, undefined, [configured]);
    if (lookup.kind === 'found') return lookup.metadata;
    log.add('configured-metadata-unusable', { url: shownUrl(configured), why: whyNot(lookup) });
  }
  if (resource.kind === 'found') {
    const [first = ''] = resource.metadata.servers;
    const lookup = await findServerMetadata(net, urlOf(first) ?? endpoint, from);
    return usable(subject, lookup, first);
  }
  const origin = new URL(endpoint.origin);
  const lookup = await findServerMetadata(net, origin, from);
  const isDescribed = lookup.kind !== 'absent' && lookup.kind !== 'failure';
  if (resource.kind === 'invalid')
    log.add(isDescribed ? 'resource-metadata-invalid-unused' : 'resource-metadata-invalid', {
      url: resource.url.href,
      why: resource.why,
    });
  else if (resource.serverError)
    log.add(isDescribed ? 'resource-metadata-error-unused' : 'resource-metadata-error', {
      url: resource.tried.at(-1)?.href ?? '',
      status: resource.serverError,
    });
  else log.add(isDescribed ? 'resource-metadata-absent' : 'not-oauth', { origin: endpoint.origin });
  return isDescribed ? usable(subject, lookup, endpoint.origin) : undefined;
}

function judgeResource({ log, endpoint }: OauthSubject, url: URL, { resource, resourceText, servers }: ResourceMetadata): void {
  if (covers(resource, endpoint)) log.add('resource-metadata', { url: url.href, resource: resourceText });
  else log.add('resource-mismatch', { resource: resourceText, endpoint: shownUrl(endpoint) });
  if (servers.length > 1) log.add('authorization-servers-many', { server: servers[0] ?? '', count: servers.length });
}

/** What the client makes of the search for the server's document. */
function usable({ log }: OauthSubject, lookup: ServerLookup, issuer: string): ServerMetadata | undefined {
  if (lookup.kind === 'found') {
    const { metadata, url } = lookup;
    log.add('server-metadata', { url: url.href });
    const isSame = metadata.issuer === issuer;
    if (!isSame && withoutSlash(metadata.issuer) !== withoutSlash(issuer))
      log.add('issuer-mismatch', { issuer: metadata.issuer, expected: issuer });
    else if (!isSame) log.add('issuer-slash', { issuer: metadata.issuer, expected: issuer });
    return metadata;
  }
  const base = urlOf(issuer);
  if (lookup.kind === 'absent' && base) {
    log.add('server-metadata-guessed', { issuer });
    return guessedMetadata(base);
  }
  if (lookup.kind === 'failure')
    log.add(lookup.failure.code === 'host-not-contacted' ? 'server-not-contacted' : 'server-unreachable', {
      url: lookup.url.origin === 'null' ? lookup.url.href : lookup.url.origin,
      detail: lookup.failure.detail,
    });
  if (lookup.kind === 'status') log.add('server-metadata-error', { url: lookup.url.href, status: lookup.status });
  if (lookup.kind === 'not-json') log.add('server-metadata-not-json', { url: lookup.url.href });
  if (lookup.kind === 'invalid') log.add('server-metadata-invalid', { url: lookup.url.href, fields: lookup.fields.join(', ') });
  return undefined;
}

/** What the client checks before it starts a sign-in; false where it refuses. */
function judgeServer({ log }: OauthSubject, metadata: ServerMetadata): boolean {
  const { tokenEndpoint, authorizationEndpoint, responseTypes, challengeMethods } = metadata;
  let isUsable = true;
  const refuse = (code: string, values: Record<string, string>): void => {
    log.add(code, values);
    isUsable = false;
  };
  if (!responseTypes.includes('code')) refuse('response-type-no-code', { types: responseTypes.join(', ') });
  if (challengeMethods === undefined) log.add('pkce-not-advertised');
  else if (!challengeMethods.includes('S256')) refuse('pkce-no-s256', { methods: challengeMethods.join(', ') || 'none' });
  if (isPlain(tokenEndpoint)) refuse('token-endpoint-plain', { url: tokenEndpoint.href });
  if (isPlain(authorizationEndpoint)) log.add('authorization-endpoint-plain', { url: authorizationEndpoint.href });
  if (metadata.namesIssuerInAnswer) log.add('issuer-in-answer', { issuer: metadata.issuer });
  return isUsable;
}

function isPlain({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && !isLoopbackName(hostname);
}

function withoutSlash(text: string): string {
  return text.replace(/\/$/, '');
}

function whyNot(lookup: Exclude<ServerLookup, { kind: 'found' }>): string {
  if (lookup.kind === 'failure') return lookup.failure.detail;
  if (lookup.kind === 'status') return `HTTP ${lookup.status}`;
  if (lookup.kind === 'invalid') return `without ${lookup.fields.join(', ')}`;
  return lookup.kind === 'absent' ? 'there is no such document' : 'it is no JSON object';
}
