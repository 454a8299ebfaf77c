import { isLoopbackName, shownUrl, urlOf } from '../net/hosts.ts';
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
import type { OauthSubject, SignInPlan } from './subject.ts';
import { judgeRedirect, judgeRegistration, judgeScopes, judgeTokenEndpoint } from './subject.ts';

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
      url: lookup.url.origin,
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
