import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import { firstError } from '../../../src/mcp/step.ts';
import { freePorts, json, mcp, serve, startProgram, targetOf, testLimits, visit } from '../peers/http.ts';

const peer = (name: string): string => fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
const require = createRequire(import.meta.url);
const example = path.join(
  path.dirname(require.resolve('@modelcontextprotocol/sdk/server/mcp.js')),
  '../../esm/examples/server/simpleStreamableHttp.js',
);

const limits = { ...testLimits, milliseconds: 8000, signInMilliseconds: 10_000 };

describe("the SDK's example server", () => {
  it('connects and lists its tools', async () => {
    const [port = 0] = await freePorts(1);
    await startProgram([example], `http://localhost:${port}/mcp`, { MCP_PORT: String(port) });
    const { steps, status, tools } = await diagnose(targetOf({ type: 'http', url: `http://localhost:${port}/mcp` }), { limits });
    expect(firstError(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.map(({ fullName }) => fullName)).toContain('mcp__plugin_p_a__greet');
  });

  it.each(['--oauth', '--oauth-strict'])('signs in with %s, and connects with the token', async (mode) => {
    const [port = 0, authPort = 0] = await freePorts(2);
    const env = { MCP_PORT: String(port), MCP_AUTH_PORT: String(authPort) };
    await startProgram([example, '--oauth', mode], `http://localhost:${port}/mcp`, env);
    const target = targetOf({ type: 'http', url: `http://localhost:${port}/mcp` });
    const before = await diagnose(target, { limits });
    expect(firstError(before.steps), JSON.stringify(before.steps)).toBeUndefined();
    expect(before.status).toBe('needs-auth');
    const { steps, status, tools } = await diagnose(target, { visit, limits });
    expect(firstError(steps), JSON.stringify(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.length).toBeGreaterThan(1);
  });
});

describe('an SDK server of the old transport', () => {
  it.each(['sse', 'http'])('connects as type %s', async (type) => {
    const [port = 0] = await freePorts(1);
    await startProgram([peer('sdk-server.mjs'), 'sse', String(port)], `http://127.0.0.1:${port}/none`);
    const { steps, status, tools } = await diagnose(targetOf({ type, url: `http://127.0.0.1:${port}/sse` }), { limits });
    expect(firstError(steps), JSON.stringify(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.map(({ fullName }) => fullName)).toEqual(['mcp__plugin_p_a__read_file', 'mcp__plugin_p_a__list']);
    const codes = steps.map(({ code }) => code);
    expect(codes).toContain(type === 'sse' ? 'sse-deprecated' : 'http-is-sse');
    expect(codes).toContain('tool-name-changed');
  });
});

describe('an SDK server on stdio', () => {
  it('is started, listed and ended', async () => {
    const { steps, status, tools } = await diagnose(
      targetOf({ command: process.execPath, args: [peer('sdk-server.mjs'), 'stdio'] }),
      { spawn: true, limits },
    );
    expect(firstError(steps), JSON.stringify(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools).toHaveLength(2);
  });

  it('is not started without leave', async () => {
    const { steps, status } = await diagnose(targetOf({ command: process.execPath, args: ['-e', 'process.exit(9)'] }), {
      limits,
    });
    expect(steps.map(({ code }) => code)).toEqual(['process-not-started']);
    expect(status).toBe('not-tried');
  });
});

/** Signs in at oidc-provider's own pages: any name and password, then consent. */
async function signInByForms(start: string): Promise<void> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 20; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    const location = response.headers.get('location');
    form = undefined;
    if (location) url = new URL(location, url).href;
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
      if (!prompt) return;
      url = new URL(/<form[^>]+action="([^"]+)"/.exec(text)?.[1] ?? url, url).href;
      form = new URLSearchParams({ prompt, login: 'someone', password: 'anything' });
    }
  }
}

describe('oidc-provider', () => {
  it.each([
    ['a registration of its own', false],
    ['a client registered before', true],
  ])('signs in with %s', async (_what, isPreset) => {
    const [port = 0, callbackPort = 0] = await freePorts(2);
    const resource = await serve((request, response) => {
      const origin = `http://localhost:${new URL(resource.origin).port}`;
      const metadata = `${origin}/.well-known/oauth-protected-resource`;
      if (request.path.startsWith('/.well-known/oauth-protected-resource'))
        json(response, 200, {
          resource: `${origin}/mcp`,
          authorization_servers: [`http://localhost:${port}`],
          scopes_supported: ['read', 'write'],
        });
      else if (!request.headers.authorization?.startsWith('Bearer eyJ'))
        json(response, 401, {}, { 'www-authenticate': `Bearer resource_metadata="${metadata}"` });
      else mcp()(request, response);
    });
    const resourcePort = new URL(resource.origin).port;
    const args = [peer('oidc-server.mjs'), String(port), resourcePort];
    await startProgram(args, `http://localhost:${port}/.well-known/openid-configuration`, {
      CALLBACK_PORT: String(callbackPort),
    });
    const oauth = isPreset ? { oauth: { clientId: 'registered-before', callbackPort } } : {};
    const target = targetOf({ type: 'http', url: `http://localhost:${resourcePort}/mcp`, ...oauth });
    const { steps, status } = await diagnose(target, {
      visit: signInByForms,
      limits: { ...limits, signInMilliseconds: 20_000, totalMilliseconds: 40_000 },
    });
    expect(firstError(steps), JSON.stringify(steps, undefined, 1)).toBeUndefined();
    expect(status).toBe('connected');
    const codes = steps.map(({ code }) => code);
    expect(codes).toContain(isPreset ? 'registration-preset' : 'registered');
    expect(codes).toContain('signed-in');
    expect(JSON.stringify(steps)).not.toContain('eyJ');
  });
});
