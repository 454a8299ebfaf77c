import net from 'node:net';
import type { OauthSettings } from '../../plugin/mcp/entry.ts';
import type { HostClass } from '../net/hosts.ts';
import type { Net } from '../net/net.ts';
import type { StepLog } from '../step.ts';
import type { ResourceMetadata, ServerMetadata } from './discovery.ts';

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
export function judgeScopes(
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
export function judgeRegistration({ log, settings }: OauthSubject, metadata: ServerMetadata): SignInPlan['client'] | undefined {
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
export function judgeTokenEndpoint({ log }: OauthSubject, { tokenAuthMethods, grantTypes }: ServerMetadata): void {
  if (tokenAuthMethods && !tokenAuthMethods.includes('none'))
    log.add('token-auth-needs-secret', { methods: tokenAuthMethods.join(', ') });
  if (grantTypes && !grantTypes.includes('authorization_code')) log.add('grant-no-code', { grants: grantTypes.join(', ') });
  if (grantTypes && !grantTypes.includes('refresh_token')) log.add('grant-no-refresh', { grants: grantTypes.join(', ') });
}

/** The redirect URI that has to be known to the server, and whether its port can be had here. */
export async function judgeRedirect({ log, settings }: OauthSubject, client: SignInPlan['client']): Promise<number> {
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
