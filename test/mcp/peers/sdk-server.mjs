// A server made with the SDK: `stdio`, or `sse PORT`.
import http from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const [mode, port] = process.argv.slice(2);
const made = () => {
  const server = new McpServer({ name: 'sdk', version: '1.0.0' });
  server.registerTool('read.file', { description: 'reads a file' }, () => ({ content: [] }));
  server.registerTool('list', { description: 'lists files' }, () => ({ content: [] }));
  return server;
};

if (mode === 'stdio') await made().connect(new StdioServerTransport());
else {
  const open = new Map();
  http
    .createServer(async (request, response) => {
      const url = new URL(request.url, 'http://localhost');
      if (request.method === 'GET' && url.pathname === '/sse') {
        const transport = new SSEServerTransport('/messages', response);
        open.set(transport.sessionId, transport);
        await made().connect(transport);
      } else if (request.method === 'POST' && url.pathname === '/messages') {
        await open.get(url.searchParams.get('sessionId'))?.handlePostMessage(request, response);
      } else response.writeHead(request.method === 'POST' ? 405 : 404).end();
    })
    .listen(Number(port), '127.0.0.1');
}
