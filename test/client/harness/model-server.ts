import http from 'node:http';
import type { Play } from './script.ts';
import type { Block, RequestBody } from './wire.ts';

/** Serves a played script as the model's HTTP interface at a Unix socket. */
export async function serveModel(play: Play, socket: string): Promise<{ close(): void }> {
  let serial = 0;
  const server = http.createServer(async (request, response) => {
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const path = request.url ?? '';
    if (path.includes('/count_tokens')) return json(200, { input_tokens: 10 });
    if (!path.startsWith('/v1/messages')) return json(404, {});
    const body = JSON.parse(await bodyOf(request)) as RequestBody;
    const { 'x-claude-code-agent-id': agentId } = request.headers;
    const blocks = play.answer(body, typeof agentId === 'string' ? agentId : undefined);
    const message = messageOf(body.model, blocks, () => ++serial);
    if (!body.stream) return json(200, message);
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(streamOf(message));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

type ModelMessage = ReturnType<typeof messageOf>;

function messageOf(model: string, blocks: readonly Block[], serial: () => number) {
  const content = blocks.map((block) => (block.type === 'tool_use' ? { id: `toolu_${serial()}`, ...block } : block));
  const stop_reason = content.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn';
  const usage = { input_tokens: 1, output_tokens: 1 };
  return { id: `msg_${serial()}`, type: 'message', role: 'assistant', model, content, stop_reason, stop_sequence: null, usage };
}

/** A message as server-sent events: each block whole, in one piece. */
function streamOf(message: ModelMessage): string {
  const { content, stop_reason, stop_sequence, usage } = message;
  const blocks = content.flatMap((block, index) => {
    const [content_block, delta] =
      block.type === 'text'
        ? [
            { ...block, text: '' },
            { type: 'text_delta', text: block.text },
          ]
        : [
            { ...block, input: {} },
            { type: 'input_json_delta', partial_json: JSON.stringify(block.input) },
          ];
    return [
      { type: 'content_block_start', index, content_block },
      { type: 'content_block_delta', index, delta },
      { type: 'content_block_stop', index },
    ];
  });
  const events = [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
    ...blocks,
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage },
    { type: 'message_stop' },
  ];
  return events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
}
