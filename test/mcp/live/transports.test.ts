import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import { judgeTools } from '../../../src/mcp/live/session.ts';
import { createEventReader } from '../../../src/mcp/rpc/messages.ts';
import { createStepLog, firstError } from '../../../src/mcp/step.ts';
import { echoTool, json, mcp, resultOf, rpcOf, serve, targetOf, testLimits } from '../peers/http.ts';

const limits = { ...testLimits, milliseconds: 800 };
const codesOf = (steps: readonly { code: string }[]): string[] => steps.map(({ code }) => code);

describe('a server of the newest revision', () => {
  it('is asked for its tools without initialize', async () => {
    const { origin, seen } = await serve(({ body }, response) => {
      const { id, method } = rpcOf(body);
      const result =
        method === 'server/discover' ? { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } } : { tools: [echoTool] };
      json(response, 200, { jsonrpc: '2.0', id, result });
    });
    const { steps, status } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp` }), { limits });
    expect(status).toBe('connected');
    expect(codesOf(steps)).toContain('discovered');
    const methods = seen.map(({ body }) => rpcOf(body).method);
    expect(methods.slice(0, 2)).toEqual(['server/discover', 'tools/list']);
    expect(seen[1]?.headers).toMatchObject({ 'mcp-method': 'tools/list', 'mcp-protocol-version': '2026-07-28' });
  });
});

describe('a server with sessions', () => {
  it('gets its session id and revision back with each request', async () => {
    const { origin, seen } = await serve(({ body }, response) => {
      const rpc = rpcOf(body);
      if (rpc.id === undefined) response.writeHead(202).end();
      else if (rpc.method === 'server/discover')
        json(response, 400, { jsonrpc: '2.0', id: null, error: { code: -32000, message: 'no session' } });
      else
        json(
          response,
          200,
          { jsonrpc: '2.0', id: rpc.id, result: resultOf(rpc) },
          rpc.method === 'initialize' ? { 'mcp-session-id': 's1' } : {},
        );
    });
    const { status } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(status).toBe('connected');
    const list = seen.find(({ body }) => rpcOf(body).method === 'tools/list');
    expect(list?.headers).toMatchObject({ 'mcp-session-id': 's1', 'mcp-protocol-version': '2025-11-25' });
    expect(seen.find(({ body }) => rpcOf(body).method === 'initialize')?.headers).not.toHaveProperty('mcp-session-id');
  });
});

describe('a server that wants a credential late', () => {
  it('is told apart', async () => {
    const { origin } = await serve((request, response) => {
      if (rpcOf(request.body).method === 'tools/list') json(response, 401, {});
      else mcp()(request, response);
    });
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(firstError(steps)?.code).toBe('tools-refused');
  });
});

describe('a server on this machine', () => {
  it('that answers any web page is told so', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(steps.find(({ code }) => code === 'origin-not-checked')?.severity).toBe('info');
  });

  it('that looks at Origin is not', async () => {
    const { origin } = await serve((request, response) =>
      request.headers.origin ? json(response, 403, {}) : mcp()(request, response),
    );
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(codesOf(steps)).not.toContain('origin-not-checked');
  });
});

describe('a server of type sse', () => {
  it('that speaks streamable HTTP needs another type', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-is-http');
  });

  it('that names another origin is refused, as by the client', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: endpoint\ndata: http://inner.example:8080/messages\n\n');
    });
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-other-origin');
  });

  it('that names no place to post to', async () => {
    const { origin } = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders(),
    );
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-no-endpoint');
  });

  it('that takes messages and never replies', async () => {
    const { origin } = await serve((request, response) => {
      if (request.method === 'POST') response.writeHead(202).end();
      else response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: endpoint\ndata: /post\n\n');
    });
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-no-reply');
  });

  it('that wants a sign-in is led to it', async () => {
    const { origin } = await serve((_request, response) => json(response, 401, {}));
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(codesOf(steps)).toContain('challenge-none');
  });
});

describe('a server of type ws', () => {
  async function websocket(answers: boolean): Promise<string> {
    const server = http.createServer((_request, response) => response.writeHead(404).end());
    server.on('upgrade', ({ headers }, socket) => {
      const key = createHash('sha1')
        .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      if (answers)
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\nSec-WebSocket-Protocol: mcp\r\n\r\n`,
        );
      else socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
    });
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  }

  it('that opens', async () => {
    const { steps, status } = await diagnose(targetOf({ type: 'ws', url: await websocket(true) }), { limits });
    expect(codesOf(steps)).toEqual(['websocket-open']);
    expect(status).toBe('connected');
  });

  it('that refuses knows no OAuth', async () => {
    const { steps } = await diagnose(targetOf({ type: 'ws', url: await websocket(false), oauth: {} }), { limits });
    expect(codesOf(steps)).toEqual(['websocket-refused']);
  });

  it('that is none', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'ws', url: origin.replace('http', 'ws') }), { limits });
    expect(codesOf(steps)).toEqual(['websocket-refused']);
  });
});

describe('what cannot be connected to', () => {
  it.each<readonly [unknown, string | undefined, string]>([
    [{ type: 'http', url: '' }, undefined, 'url-not-configured'],
    [{ type: 'http', url: 'api.example.com/mcp' }, 'url-invalid', 'url-invalid'],
    [{ type: 'http', url: 'ws://127.0.0.1/mcp' }, 'url-wrong-scheme', 'url-wrong-scheme'],
    [{ url: 'https://127.0.0.1/mcp' }, 'entry-dropped', 'entry-dropped'],
    [{ type: 'grpc', url: 'https://127.0.0.1/mcp' }, 'entry-dropped', 'entry-dropped'],
    ['npx server', 'entry-dropped', 'entry-dropped'],
    [{ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X Bad': 'v' } }, 'header-name-invalid', 'header-name-invalid'],
    [{ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X-A': 'a\nb' } }, 'header-unsendable', 'header-unsendable'],
    [{ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X-A': '“quoted”' } }, 'header-unsendable', 'header-unsendable'],
  ])('%j', async (entry, error, code) => {
    const { steps } = await diagnose(targetOf(entry), { limits });
    expect(firstError(steps)?.code).toBe(error);
    expect(codesOf(steps)).toContain(code);
  });

  it('a server whose option is not set is dropped', async () => {
    const target = targetOf({ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X-A': '${user_config.tok}' } });
    const context = { ...target.context, options: { tok: { required: true } } };
    const { steps } = await diagnose({ ...target, context }, { limits });
    expect(codesOf(steps)).toEqual(['option-missing']);
  });
});

describe('tools', () => {
  it('are judged by the names and texts that the model gets', () => {
    const log = createStepLog();
    const tool = (name: string, description = ''): object => ({ name, description, inputSchema: { type: 'object' } });
    // 21 characters stand in front of the tool's own.
    const prefix = 'mcp__plugin_p_names__';
    const tools = [
      tool('a.b'),
      tool('a_b'),
      tool('z'.repeat(107)),
      tool('y'.repeat(108)),
      tool('long', 'd'.repeat(4097)),
      tool('edge', 'd'.repeat(4096)),
    ];
    const listed = judgeTools(log, 'p', 'names', tools);
    expect(listed?.map(({ fullName, lost }) => [fullName.slice(prefix.length, prefix.length + 4), lost])).toEqual([
      ['a_b', undefined],
      ['a_b', 'same-name'],
      ['zzzz', undefined],
      ['yyyy', 'too-long'],
      ['long', undefined],
      ['edge', undefined],
    ]);
    expect(codesOf(log.steps)).toEqual(['tool-name-changed', 'tool-name-twice', 'tool-name-long', 'text-cut', 'tools']);
  });
});

describe('an event stream', () => {
  const all = [
    'event: a\ndata: 1\n\n',
    'data: x\ndata: y\n\n',
    ': comment\n\n',
    'id: 7\nretry: 5\ndata\n\n',
    'data:no space\r\n\r\n',
    'data: cr\r\r',
  ].join('');
  const expected = [
    { event: 'a', data: '1' },
    { event: 'message', data: 'x\ny' },
    { event: 'message', data: '' },
    { event: 'message', data: 'no space' },
    { event: 'message', data: 'cr' },
  ];

  it.each([1, 2, 3, 5, 7, 1000])('is read in pieces of %i', (size) => {
    const read = createEventReader();
    const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_none, index) =>
      all.slice(index * size, (index + 1) * size),
    );
    expect(pieces.flatMap((piece) => read(piece))).toEqual(expected);
  });
});
