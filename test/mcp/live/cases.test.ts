import net, { type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import { judgeUrl, type LiveOptions } from '../../../src/mcp/live/target.ts';
import { createStepLog, firstError, type StepResult } from '../../../src/mcp/step.ts';
import { type Handler, json, mcp, type Peer, rpcOf, serve, targetOf, testLimits, visit } from '../peers/http.ts';

const limits = { ...testLimits, milliseconds: 1500 };
const bearer = { Authorization: 'Bearer abc-of-the-test' };

async function look(handler: Handler, entry: object = {}, options: LiveOptions = {}): Promise<readonly StepResult[]> {
  const { origin } = await serve(handler);
  return (await diagnose(targetOf({ type: 'http', url: `${origin}/mcp`, ...entry }), { limits, ...options })).steps;
}

const severities = (steps: readonly StepResult[]): Record<string, string> =>
  Object.fromEntries(steps.map(({ code, severity }) => [code, severity]));

/** A resource with its authorization server in one; `change` replaces parts of the two documents. */
function oauth(change: { resource?: object; server?: object; header?: string } = {}): Handler {
  return (request, response) => {
    const origin = `http://${request.headers.host}`;
    const server = {
      issuer: origin,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      registration_endpoint: `${origin}/register`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      ...change.server,
    };
    const path = request.path.split('?')[0] ?? '';
    if (path.includes('oauth-protected-resource'))
      json(response, 200, { resource: `${origin}/mcp`, authorization_servers: [origin], ...change.resource });
    else if (path.includes('oauth-authorization-server')) json(response, 200, server);
    else if (path === '/register') json(response, 201, { ...JSON.parse(request.body), client_id: 'c1' });
    else if (path === '/authorize') {
      const { searchParams } = new URL(request.path, origin);
      response
        .writeHead(302, { location: `${searchParams.get('redirect_uri')}?code=c&state=${searchParams.get('state')}` })
        .end();
    } else if (path === '/token') json(response, 200, { access_token: 'token-of-the-test', token_type: 'Bearer' });
    else json(response, 401, { error: 'no' }, { 'www-authenticate': change.header ?? 'Bearer' });
  };
}

describe('a credential', () => {
  it('that the server does better without', async () => {
    const steps = await look(
      (request, response) => (request.headers.authorization ? json(response, 401, {}) : mcp()(request, response)),
      { headers: bearer },
      { credentials: true },
    );
    expect(firstError(steps)?.code).toBe('authorization-rejected');
    expect(severities(steps)).toHaveProperty('works-without-credential', 'warning');
  });

  it('of a headersHelper is told from a configured one, and not made without leave', async () => {
    const refuse: Handler = (_request, response) => json(response, 401, {});
    const entry = { headersHelper: `printf '{"Authorization":"Bearer made-by-the-test"}'` };
    const made = await look(refuse, entry, { credentials: true, runHelper: true });
    expect(firstError(made)?.code).toBe('helper-credential-rejected');
    expect(JSON.stringify(made)).not.toContain('made-by-the-test');
    expect(severities(await look(refuse, entry, { credentials: true }))).toHaveProperty('helper-not-run', 'info');
  });

  it('of a sign-in that the server then refuses', async () => {
    const steps = await look(oauth(), {}, { visit });
    expect(firstError(steps)?.code).toBe('token-not-accepted');
    expect(JSON.stringify(steps)).not.toContain('token-of-the-test');
  });

  it('that is echoed by the server is taken out of the report', async () => {
    const steps = await look(
      (request, response) => json(response, 401, { got: request.headers.authorization }),
      { headers: bearer },
      { credentials: true },
    );
    expect(firstError(steps)?.message).toContain('[redacted]');
    expect(JSON.stringify(steps)).not.toContain('abc-of-the-test');
  });

  it('behind a variable that is not set is only a warning while none is sent', async () => {
    const steps = await look(mcp(), { headers: { Authorization: 'Bearer ${NOT_SET_HERE}' } });
    expect(severities(steps)).toMatchObject({ 'variable-unset-unsent': 'warning' });
    expect(firstError(steps)).toBeUndefined();
  });

  it('over an open line is a hole', () => {
    const entry = { transport: 'http', url: 'http://mcp.acme.dev/mcp' } as const;
    for (const [options, severity] of [
      [{ credentials: true }, 'error'],
      [{}, 'warning'],
    ] as const) {
      const log = createStepLog();
      expect(judgeUrl(log, entry, options)?.host).toBe('mcp.acme.dev');
      expect(log.steps.map((step) => step.severity)).toEqual([severity]);
    }
  });
});

describe('a status', () => {
  it('of a proxy that wants a client certificate', async () => {
    const page = '<html><title>400 No required SSL certificate was sent</title></html>';
    const steps = await look((_request, response) => response.writeHead(400, { 'content-type': 'text/html' }).end(page));
    expect(firstError(steps)?.code).toBe('status-client-certificate');
  });

  it('that nobody expects', async () => {
    expect(firstError(await look((_request, response) => json(response, 418, {})))?.code).toBe('status-unexpected');
  });
});

describe('tools', () => {
  it('may be none, or not on offer', async () => {
    expect(severities(await look(mcp({ 'tools/list': () => ({ tools: [] }) })))).toHaveProperty('tools-none', 'info');
    const without = mcp({
      initialize: () => ({ protocolVersion: '2025-11-25', capabilities: {}, serverInfo: { name: 's', version: '1' } }),
    });
    expect(severities(await look(without))).toHaveProperty('tools-not-offered', 'info');
  });
});

describe('OAuth', () => {
  it.each<readonly [string, Handler, object, string, string]>([
    [
      'resource_metadata no URL',
      oauth({ header: 'Bearer resource_metadata="/prm"' }),
      {},
      'challenge-metadata-no-url',
      'warning',
    ],
    ['commas in scopes', oauth(), { oauth: { scopes: 'a,b' } }, 'scopes-comma', 'warning'],
    ['a placeholder in scopes', oauth(), { oauth: { scopes: '${S}' } }, 'scopes-placeholder', 'warning'],
    [
      'scopes that are not offered',
      oauth({ server: { scopes_supported: ['a'] } }),
      { oauth: { scopes: 'a b' } },
      'scopes-not-offered',
      'warning',
    ],
    [
      'offline_access by the resource',
      oauth({ resource: { scopes_supported: ['offline_access'] } }),
      {},
      'scopes-offline-by-resource',
      'info',
    ],
    ['a port that is none', oauth(), { oauth: { callbackPort: 70_000 } }, 'callback-port-invalid', 'error'],
    ['a client without a port', oauth(), { oauth: { clientId: 'x' } }, 'callback-port-random', 'warning'],
    ['a secret', oauth(), { oauth: { clientId: 'x', clientSecret: 'y' } }, 'client-secret-ignored', 'warning'],
    [
      'an open authorization endpoint',
      oauth({ server: { authorization_endpoint: 'http://sign-in.acme.dev/' } }),
      {},
      'authorization-endpoint-plain',
      'warning',
    ],
    ['no refresh tokens', oauth({ server: { grant_types_supported: ['authorization_code'] } }), {}, 'grant-no-refresh', 'info'],
    ['another issuer', oauth({ server: { issuer: 'https://other.acme.dev' } }), {}, 'issuer-mismatch', 'warning'],
    [
      'headers of another kind',
      oauth(),
      { headers: { 'X-Api-Key': 'abc-of-the-test' } },
      'headers-without-authorization',
      'warning',
    ],
  ])('with %s', async (_what, handler, entry, code, severity) => {
    expect(severities(await look(handler, entry, { credentials: true }))).toHaveProperty(code, severity);
  });

  it('with a port that is taken', async () => {
    const server = net.createServer().listen(0, 'localhost');
    onTestFinished(() => {
      server.close();
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(severities(await look(oauth(), { oauth: { callbackPort: port } }))).toHaveProperty('callback-port-busy', 'warning');
  });

  it('registers a client without a sign-in where that is asked for', async () => {
    const { origin, seen } = await serve(oauth());
    const { steps } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp` }), { register: true, limits });
    expect(severities(steps)).toHaveProperty('registered', 'ok');
    const { redirect_uris: uris } = JSON.parse(seen.find(({ path }) => path === '/register')?.body ?? '{}');
    expect(uris).toEqual([expect.stringMatching(/^http:\/\/localhost:\d{5}\/callback$/)]);
  });
});

type Answer = readonly [status: number, body?: unknown, headers?: Record<string, string>];

/** What a case changes of a server that works; paths of the resource server start with `rs `, others with `as `. */
interface Shape {
  readonly paths?: (rs: string, as: string) => Record<string, Answer>;
  readonly metadata?: Record<string, unknown>;
  readonly omit?: readonly string[];
  readonly registration?: Answer;
  readonly token?: Answer;
  /** Why the real client 2.1.330 failed to sign in; absent where it succeeded. */
  readonly fails?: string;
}

const html = { 'content-type': 'text/html' };
const plain = { 'content-type': 'text/plain' };
const prm = 'rs /.well-known/oauth-protected-resource/o';
const prmRoot = 'rs /.well-known/oauth-protected-resource';
const asMetadata = 'as /.well-known/oauth-authorization-server';
const openid = 'as /.well-known/openid-configuration';

const document = (as: string): Record<string, unknown> => ({
  issuer: as,
  authorization_endpoint: `${as}/authorize`,
  token_endpoint: `${as}/token`,
  registration_endpoint: `${as}/register`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
});
const resource = (rs: string, as: string, more: object = {}): Answer => [
  200,
  { resource: `${rs}/o`, authorization_servers: [as], ...more },
];
const openidDocument = {
  jwks_uri: 'https://a.example/j',
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
};

// Each was tried with `claude mcp login` of the client; `fails` and its absence are what was seen.
const shapes: Readonly<Record<string, Shape>> = {
  'metadata 500': { paths: () => ({ [asMetadata]: [500] }), fails: 'server-metadata-error' },
  'metadata 500, openid fine': {
    paths: (_rs, as) => ({ [asMetadata]: [500], [openid]: [200, document(as)] }),
    fails: 'server-metadata-error',
  },
  'metadata a web page': { paths: () => ({ [asMetadata]: [200, '<html>', html] }), fails: 'server-metadata-not-json' },
  'metadata a web page, openid fine': {
    paths: (_rs, as) => ({ [asMetadata]: [200, '<html>', html], [openid]: [200, { ...document(as), ...openidDocument }] }),
    fails: 'server-metadata-not-json',
  },
  'metadata redirected': {
    paths: (_rs, as) => ({ [asMetadata]: [302, '', { location: `${as}/md` }], 'as /md': [200, document(as)] }),
  },
  'metadata as plain text': { paths: (_rs, as) => ({ [asMetadata]: [200, document(as), plain] }) },
  'metadata forbidden': { paths: () => ({ [asMetadata]: [403], [openid]: [403] }) },
  'no response types': { omit: ['response_types_supported'], fails: 'server-metadata-invalid' },
  'no issuer': { omit: ['issuer'], fails: 'server-metadata-invalid' },
  'authorization endpoint javascript:': {
    metadata: { authorization_endpoint: 'javascript:alert(1)' },
    fails: 'server-metadata-invalid',
  },
  'scopes as text': { metadata: { scopes_supported: 'read write' }, fails: 'server-metadata-invalid' },
  'PKCE methods empty': { metadata: { code_challenge_methods_supported: [] }, fails: 'pkce-no-s256' },
  'resource metadata 500': { paths: () => ({ [prm]: [500], [prmRoot]: [500] }), fails: 'resource-metadata-error' },
  'resource metadata 500, root fine': {
    paths: (rs, as) => ({ [prm]: [500], [prmRoot]: resource(rs, as) }),
    fails: 'resource-metadata-error',
  },
  'resource metadata at the root': { paths: (rs, as) => ({ [prm]: [404], [prmRoot]: resource(rs, as) }) },
  'resource metadata 401, root fine': { paths: (rs, as) => ({ [prm]: [401], [prmRoot]: resource(rs, as) }) },
  'resource metadata redirected in a circle': {
    paths: (rs) => ({ [prm]: [302, '', { location: `${rs}/.well-known/oauth-protected-resource/o` }] }),
    fails: 'resource-metadata-unreachable',
  },
  'resource metadata redirected': {
    paths: (rs, as) => ({ [prm]: [302, '', { location: `${rs}/x` }], 'rs /x': resource(rs, as) }),
  },
  'resource metadata as plain text': { paths: (rs, as) => ({ [prm]: [200, resource(rs, as)[1], plain] }) },
  'resource a number': { paths: (rs, as) => ({ [prm]: resource(rs, as, { resource: 5 }) }), fails: 'resource-metadata-invalid' },
  'resource in capitals': { paths: (rs, as) => ({ [prm]: resource(rs, as, { resource: `${rs.replace('http', 'HTTP')}/o` }) }) },
  'resource with a query': { paths: (rs, as) => ({ [prm]: resource(rs, as, { resource: `${rs}/o?x=1` }) }) },
  'resource with a fragment': { paths: (rs, as) => ({ [prm]: resource(rs, as, { resource: `${rs}/o#f` }) }) },
  'resource the root with a slash': { paths: (rs, as) => ({ [prm]: resource(rs, as, { resource: `${rs}/` }) }) },
  'resource a longer name': {
    paths: (rs, as) => ({ [prm]: resource(rs, as, { resource: `${rs}/oo` }) }),
    fails: 'resource-mismatch',
  },
  'authorization server no URL': {
    paths: (rs, as) => ({ [prm]: resource(rs, as, { authorization_servers: ['not a url'] }) }),
    fails: 'resource-metadata-invalid',
  },
  'authorization server with a slash': {
    paths: (rs, as) => ({ [prm]: resource(rs, as, { authorization_servers: [`${as}/`] }) }),
  },
  'resource scopes as text': {
    paths: (rs, as) => ({ [prm]: resource(rs, as, { scopes_supported: 'read write' }) }),
    fails: 'resource-metadata-invalid',
  },
  'resource scopes empty': { paths: (rs, as) => ({ [prm]: resource(rs, as, { scopes_supported: [] }) }) },
  'registration without an id': { registration: [201, { x: 1 }], fails: 'registration-answer-invalid' },
  'registration without redirect URIs': { registration: [201, { client_id: 'x' }], fails: 'registration-answer-invalid' },
  'registration 200': { registration: [200, { client_id: 'x', redirect_uris: [] }] },
  'registration a web page': { registration: [200, '<html>', html], fails: 'registration-answer-invalid' },
  'registration with a secret': { registration: [201, { client_id: 'x', client_secret: 'sss', redirect_uris: [] }] },
  'registration 400': { registration: [400, { error: 'invalid_redirect_uri' }], fails: 'registration-refused' },
  'token a web page': { token: [200, '<html>', html], fails: 'token-answer-invalid' },
  'token without a type': { token: [200, { access_token: 't' }], fails: 'token-answer-invalid' },
  'token of another type': { token: [200, { access_token: 't', token_type: 'mac' }] },
  'token absent': { token: [200, { token_type: 'Bearer' }], fails: 'token-answer-invalid' },
  'token 401': { token: [401, { error: 'invalid_client' }], fails: 'token-refused' },
  'token 500': { token: [500, {}], fails: 'token-refused' },
};

async function serverOf({ paths, metadata, omit = [], registration, token }: Shape): Promise<{ rs: Peer; as: Peer }> {
  const origins = { rs: '', as: '' };
  const answered = (who: 'rs' | 'as', path: string): Answer | undefined => {
    const special = paths?.(origins.rs, origins.as)[`${who} ${path}`];
    if (special) return special;
    if (who === 'rs') return `rs ${path}` === prm ? resource(origins.rs, origins.as, { scopes_supported: ['read'] }) : undefined;
    const whole = { ...document(origins.as), ...metadata };
    if (`as ${path}` === asMetadata)
      return [200, Object.fromEntries(Object.entries(whole).filter(([name]) => !omit.includes(name)))];
    return undefined;
  };
  const rs = await serve((request, response) => {
    const [path = ''] = request.path.split('?');
    const answer = answered('rs', path);
    if (answer) json(response, answer[0], answer[1], answer[2]);
    else if (path !== '/o') json(response, 404, {});
    else if (!request.headers.authorization) json(response, 401, {}, { 'www-authenticate': 'Bearer' });
    else mcp()(request, response);
  });
  const as = await serve((request, response) => {
    const url = new URL(request.path, 'http://as');
    const answer = answered('as', url.pathname);
    if (answer) return json(response, answer[0], answer[1], answer[2]);
    if (url.pathname === '/register') {
      const client = { ...JSON.parse(request.body), client_id: 'c1' };
      return json(response, ...((registration ?? [201, client]) as [number, unknown]), registration?.[2]);
    }
    if (url.pathname === '/token')
      return json(response, ...((token ?? [200, { access_token: 't', token_type: 'Bearer' }]) as [number, unknown]));
    if (url.pathname !== '/authorize') return json(response, 404, {});
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', 'code-1');
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    return response.writeHead(302, { location: back.href }).end();
  });
  origins.rs = rs.origin;
  origins.as = as.origin;
  return { rs, as };
}

describe('shapes of OAuth servers that the client was tried with', () => {
  it.each(Object.keys(shapes))('%s', async (name) => {
    const shape = shapes[name] ?? {};
    const { rs } = await serverOf(shape);
    const { steps, status } = await diagnose(targetOf({ type: 'http', url: `${rs.origin}/o` }), { visit, limits: testLimits });
    expect(firstError(steps)?.code, JSON.stringify(steps, undefined, 1)).toBe(shape.fails);
    expect(status === 'connected').toBe(shape.fails === undefined);
  });
});

describe('a sign-in', () => {
  it('registers, asks and exchanges as the client does, and connects with the token', async () => {
    const { rs, as } = await serverOf({ metadata: { scopes_supported: ['read', 'offline_access'] } });
    const { tools } = await diagnose(targetOf({ type: 'http', url: `${rs.origin}/o` }), { visit, limits: testLimits });
    const registration = rpcOf(as.seen.find(({ path }) => path === '/register')?.body ?? '') as Record<string, unknown>;
    expect(registration).toMatchObject({
      client_name: 'Claude Code (plugin:p:a)',
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      scope: 'read offline_access',
    });
    const asked = new URL(as.seen.find(({ path }) => path.startsWith('/authorize'))?.path ?? '', 'http://as').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'read offline_access',
      prompt: 'consent',
      resource: `${rs.origin}/o`,
    });
    expect(asked.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+\/callback$/);
    expect((registration.redirect_uris as string[])[0]).toBe(asked.get('redirect_uri'));
    const exchanged = new URLSearchParams(as.seen.find(({ path }) => path === '/token')?.body);
    expect(exchanged.get('grant_type')).toBe('authorization_code');
    expect(exchanged.get('code_verifier')?.length).toBeGreaterThan(42);
    expect(tools?.map(({ fullName }) => fullName)).toEqual(['mcp__plugin_p_a__echo']);
    expect(rs.seen.filter(({ method, path }) => method === 'POST' && path === '/o').at(-1)?.headers.authorization).toBe(
      'Bearer t',
    );
  });

  it('does not happen without being asked for: nothing is registered, no token is sent', async () => {
    const { rs, as } = await serverOf({});
    const { steps, status } = await diagnose(targetOf({ type: 'http', url: `${rs.origin}/o` }), { limits: testLimits });
    expect(status).toBe('needs-auth');
    expect(steps.at(-1)?.code).toBe('needs-sign-in');
    expect(as.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect([...rs.seen, ...as.seen].filter(({ headers }) => headers.authorization)).toEqual([]);
  });

  it('waits for a person only so long', async () => {
    const { rs } = await serverOf({});
    const began = Date.now();
    const limits = { ...testLimits, signInMilliseconds: 300 };
    const { steps } = await diagnose(targetOf({ type: 'http', url: `${rs.origin}/o` }), { visit: () => {}, limits });
    expect(firstError(steps)?.code).toBe('sign-in-no-answer');
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('refuses an answer with another state', async () => {
    const { rs } = await serverOf({});
    const forged = async (url: string): Promise<void> => {
      const back = new URL(new URL(url).searchParams.get('redirect_uri') ?? '');
      back.search = '?code=stolen&state=other';
      await visit(back.href);
    };
    const { steps } = await diagnose(targetOf({ type: 'http', url: `${rs.origin}/o` }), { visit: forged, limits: testLimits });
    expect(firstError(steps)?.code).toBe('sign-in-wrong-state');
  });
});
