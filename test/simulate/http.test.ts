import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fireHandler, removeFolders } from './fire.ts';

/** What the server got, and what it answers by path. */
const got: { headers: http.IncomingHttpHeaders; body: string }[] = [];
const answers: Record<string, [status: number, body: string]> = {
  '/block': [200, '{"decision":"block","reason":"R"}'],
  '/silent': [204, ''],
  '/text': [200, 'ok'],
  '/forbidden': [403, '{"decision":"block"}'],
  '/moved': [302, ''],
};
let server: http.Server;
let base = '';

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      const [status, text] = answers[request.url ?? ''] ?? [404, ''];
      if (request.url !== '/slow') response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  removeFolders();
});

describe('an http hook', () => {
  it('gets the payload and blocks by its JSON', async () => {
    const headers = { 'x-token': 'a$TOKEN', 'x-other': '${OTHER}b' };
    const run = await fireHandler(
      { type: 'http', url: `${base}/block`, headers, allowedEnvVars: ['TOKEN'] },
      { extra: { TOKEN: 't', OTHER: 'o' } },
    );
    expect(run.verdict).toMatchObject({ decision: 'block', model: ['PreToolUse:Bash hook error: R'] });
    const { headers: sent, body } = got.at(-1) ?? { headers: {}, body: '' };
    expect(sent).toMatchObject({ 'content-type': 'application/json', 'x-token': 'at', 'x-other': 'b' });
    expect(JSON.parse(body)).toMatchObject({ hook_event_name: 'PreToolUse' });
  });

  it('may say nothing', async () => {
    expect((await fireHandler({ type: 'http', url: `${base}/silent` })).verdict).toMatchObject({
      decision: 'none',
      heading: 'goes ahead',
    });
  });

  it.each([
    ['/text', 'the URL answered with something else than a JSON object'],
    ['/forbidden', 'the URL answered with status 403'],
    ['/moved', 'the URL answered with status 302'],
  ])('fails open with the answer of %s', async (path, why) => {
    const { verdict } = await fireHandler({ type: 'http', url: base + path });
    expect(verdict).toMatchObject({ decision: 'none', heading: 'fails open', failure: { kind: 'no-answer', why } });
    expect((await fireHandler({ type: 'http', url: base + path, onFailure: 'block' })).verdict?.decision).toBe('block');
  });

  it('fails open where no one listens, and where no one answers in time', async () => {
    const other = http.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    const { verdict } = await fireHandler({ type: 'http', url: `http://127.0.0.1:${port}/` });
    expect(verdict?.failure?.why).toBe('the URL could not be reached: ECONNREFUSED');
    const slow = await fireHandler({ type: 'http', url: `${base}/slow`, timeout: 0.2 });
    expect(slow.verdict?.failure).toMatchObject({ kind: 'timed-out', why: 'it did not end within 0.2 s' });
  });
});

describe('a hook that needs more than is here', () => {
  it.each(['prompt', 'agent', 'mcp_tool'])('of type %s is not run', async (type) => {
    const { verdict, skipped } = await fireHandler({ type });
    expect(verdict).toBeUndefined();
    expect(skipped).toMatch(/^it /);
  });
});
