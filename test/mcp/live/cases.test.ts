import net, { type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import type { LiveOptions } from '../../../src/mcp/live/target.ts';
import { judgeUrl } from '../../../src/mcp/live/target.ts';
import { createStepLog, firstError, type StepResult } from '../../../src/mcp/step.ts';
import { type Handler, json, mcp, serve, targetOf, testLimits, visit } from '../peers/http.ts';

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
