import crypto from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { follow } from '../net/net.ts';
import { isMap, isOk, jsonOf } from '../rpc/messages.ts';
import { textsOf } from './discovery.ts';
import { clientDocument, type OauthSubject, redirectUri, type SignInPlan } from './examine.ts';

/** Becomes known to the authorization server the way the plan says; registers a client where that is the way. */
export async function obtainClient(subject: OauthSubject, plan: SignInPlan, redirect: string): Promise<string | undefined> {
  if (plan.client === 'preset') return subject.settings.clientId;
  return plan.client === 'document' ? clientDocument : register(subject, plan, redirect);
}

/** Registers as the client does. This leaves a client behind at the server. */
async function register(
  { net, log, from, serverId }: OauthSubject,
  { metadata, scopes }: SignInPlan,
  redirect: string,
): Promise<string | undefined> {
  const url = metadata.registrationEndpoint;
  if (!url) return undefined;
  const body = {
    client_name: `Claude Code (${serverId})`,
    redirect_uris: [redirect],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    application_type: 'native',
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  };
  const headers = { 'content-type': 'application/json', accept: '*/*' };
  const { answer, failure } = await follow(
    net,
    { method: 'POST', url, headers, body: JSON.stringify(body) },
    { bytes: 1_048_576 },
    from,
  );
  if (!answer) {
    log.add('registration-unreachable', { url: url.href, detail: failure?.detail ?? '' });
    return undefined;
  }
  if (!isOk(answer.status)) {
    log.add('registration-refused', { status: answer.status, answer: answer.text });
    return undefined;
  }
  const client = jsonOf(answer.text);
  if (!isMap(client) || typeof client.client_id !== 'string' || !textsOf(client.redirect_uris)) {
    log.add('registration-answer-invalid', { url: url.href });
    return undefined;
  }
  if (typeof client.client_secret === 'string') log.hide([client.client_secret]);
  log.add('registered', { clientId: client.client_id });
  return client.client_id;
}

/** What an authorization server sends back. */
export interface Callback {
  readonly code?: string | undefined;
  readonly state?: string | undefined;
  readonly iss?: string | undefined;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
}

export interface CallbackListener {
  readonly port: number;
  /** The first answer; undefined when none comes in time. */
  callback(milliseconds: number): Promise<Callback | undefined>;
  close(): void;
}

/** Listens for the browser's return, on this machine alone. */
function listenForCallback(port: number): Promise<CallbackListener | { readonly failure: string }> {
  return new Promise((resolve) => {
    let arrived: (callback: Callback) => void = () => {};
    const first = new Promise<Callback>((done) => {
      arrived = done;
    });
    const server = http.createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/callback') {
        response.writeHead(404).end();
        return;
      }
      const value = (name: string): string | undefined => searchParams.get(name) ?? undefined;
      response.writeHead(200, { 'content-type': 'text/plain', connection: 'close' }).end('You can close this window.\n');
      arrived({
        code: value('code'),
        state: value('state'),
        iss: value('iss'),
        error: value('error'),
        description: value('error_description'),
      });
    });
    server.once('error', (error) => resolve({ failure: error.message }));
    server.listen(port, 'localhost', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        callback: (milliseconds) => Promise.race([first, after(milliseconds)]),
        close() {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds).unref();
  });
}

export interface SignInOptions {
  /** Shows the address to the person who signs in, or opens it. */
  readonly visit: (url: string) => unknown;
  /** How long to wait for that person. */
  readonly milliseconds: number;
}

/**
 * Signs in as the client would, with PKCE and a callback on this machine. The token stays in memory, for this diagnosis alone.
 */
export async function signIn(subject: OauthSubject, plan: SignInPlan, options: SignInOptions): Promise<string | undefined> {
  const { log } = subject;
  const listener = await listenForCallback(plan.port);
  if ('failure' in listener) {
    log.add('callback-port-busy', { port: plan.port });
    return undefined;
  }
  try {
    const redirect = redirectUri(listener.port);
    const clientId = await obtainClient(subject, plan, redirect);
    if (!clientId) return undefined;
    const verifier = crypto.randomBytes(32).toString('base64url');
    const state = crypto.randomBytes(24).toString('base64url');
    const url = authorizationUrl(plan, { clientId, redirect, verifier, state });
    const answered = listener.callback(options.milliseconds);
    Promise.resolve(options.visit(url.href)).catch(() => {});
    const code = judgeCallback(subject, plan, await answered, state);
    return code && (await exchangeCode(subject, plan, { code, clientId, redirect, verifier }));
  } finally {
    listener.close();
  }
}

interface Attempt {
  readonly clientId: string;
  readonly redirect: string;
  readonly verifier: string;
}

function authorizationUrl(
  { metadata, scopes, resource }: SignInPlan,
  { clientId, redirect, verifier, state }: Attempt & { state: string },
): URL {
  const url = new URL(metadata.authorizationEndpoint);
  const challenge = crypto.createHash('sha256').update(verifier).digest('base64url');
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    redirect_uri: redirect,
    state,
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
    ...(scopes.includes('offline_access') ? { prompt: 'consent' } : {}),
    ...(resource ? { resource: resource.resource.href } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** The code of the answer, where the client would take it. */
function judgeCallback(
  { log }: OauthSubject,
  { metadata }: SignInPlan,
  callback: Callback | undefined,
  state: string,
): string | undefined {
  if (!callback) {
    log.add('sign-in-no-answer');
    return undefined;
  }
  const { code, error, description, iss } = callback;
  if (callback.state !== state) {
    log.add('sign-in-wrong-state');
    return undefined;
  }
  const named = metadata.namesIssuerInAnswer || iss !== undefined;
  if (named && iss !== metadata.issuer) {
    log.add(iss === undefined ? 'sign-in-issuer-missing' : 'sign-in-issuer-mismatch', {
      issuer: iss ?? '',
      expected: metadata.issuer,
    });
    return undefined;
  }
  if (error)
    log.add(error === 'invalid_scope' ? 'sign-in-scope-refused' : 'sign-in-refused', { error, description: description ?? '' });
  else if (!code) log.add('sign-in-no-code');
  return error ? undefined : code;
}

async function exchangeCode(
  { net, log, from }: OauthSubject,
  { metadata, resource }: SignInPlan,
  { code, clientId, redirect, verifier }: Attempt & { code: string },
): Promise<string | undefined> {
  log.hide([code, verifier]);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirect,
    client_id: clientId,
    ...(resource ? { resource: resource.resource.href } : {}),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  const url = metadata.tokenEndpoint;
  const { answer, failure } = await follow(
    net,
    { method: 'POST', url, headers, body: body.toString() },
    { bytes: 1_048_576 },
    from,
  );
  if (!answer) {
    log.add('token-endpoint-unreachable', { url: url.href, detail: failure?.detail ?? '' });
    return undefined;
  }
  const value = jsonOf(answer.text);
  if (!isOk(answer.status)) {
    const { error, error_description: description } = isMap(value) ? value : {};
    log.add('token-refused', { status: answer.status, error: String(error ?? ''), description: String(description ?? '') });
    return undefined;
  }
  if (!isMap(value) || typeof value.access_token !== 'string' || typeof value.token_type !== 'string') {
    log.add('token-answer-invalid', { url: url.href });
    return undefined;
  }
  log.hide([value.access_token, ...(typeof value.refresh_token === 'string' ? [value.refresh_token] : [])]);
  log.add('signed-in', { lifetime: typeof value.expires_in === 'number' ? `${value.expires_in} s` : 'unknown' });
  if (typeof value.refresh_token !== 'string') log.add('token-no-refresh');
  return value.access_token;
}
