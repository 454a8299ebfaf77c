import http from 'node:http';

/** The parts of the model's HTTP interface that matter here. */

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly name: string; readonly input: object; readonly id?: string };

/** A block of a message that the client sends; the model's own blocks come back in it. */
export type SentBlock =
  | Block
  | { readonly type: 'tool_result'; readonly tool_use_id: string; readonly content: unknown; readonly is_error?: boolean };

export interface Message {
  readonly role: 'user' | 'assistant' | 'system';
  readonly content: string | readonly SentBlock[];
}

export interface RequestBody {
  readonly model: string;
  readonly stream?: boolean;
  readonly system?: string | readonly { readonly text: string }[];
  readonly messages: readonly Message[];
  readonly tools?: readonly { readonly name: string; readonly description?: string }[];
}

/** A question that the client put to the model. */
export interface ModelRequest {
  /** `side`: without tools, such as for a title or for a hook of type prompt. */
  readonly from: 'main' | 'agent' | 'side';
  /** Tells the agents of a session apart. */
  readonly agentId?: string;
  readonly body: RequestBody;
}

/** What the model says in one turn. */
export type Reply = readonly Block[] | ((request: ModelRequest) => readonly Block[]);

/** A reply's block of plain text. */
export function say(text: string): Block {
  return { type: 'text', text };
}

/** A reply's block that calls a tool. */
export function call(name: string, input: object): Block {
  return { type: 'tool_use', name, input };
}

/** The text of a message's or a tool result's content. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const blocks = Array.isArray(content) ? (content as { text?: unknown }[]) : [];
  return blocks
    .map(({ text }) => text)
    .filter((text) => typeof text === 'string')
    .join('\n');
}

export interface Script {
  /** The model's turns in the main loop; behind their end it says "done". */
  readonly replies?: readonly Reply[];
  /** The turns of every agent, each from the start; behind their end it says "done". */
  readonly agentReplies?: readonly Reply[];
  /** The answer to a question without tools, such as that of a hook of type prompt. */
  readonly sideReply?: string;
}

export interface Play {
  readonly requests: readonly ModelRequest[];
  /** Turns of the main loop that were not asked for. */
  repliesLeft(): number;
  answer(body: RequestBody, agentId: string | undefined): readonly Block[];
}

/** Plays a script: which reply a request gets. */
export function play({ replies = [], agentReplies = [], sideReply = 'done' }: Script): Play {
  const requests: ModelRequest[] = [];
  const turns = new Map<string, number>();
  const next = (who: string, list: readonly Reply[]): Reply => {
    const turn = turns.get(who) ?? 0;
    turns.set(who, turn + 1);
    return list[turn] ?? [say('done')];
  };
  return {
    requests,
    repliesLeft: () => Math.max(0, replies.length - (turns.get('main') ?? 0)),
    answer(body, agentId) {
      const from = agentId ? 'agent' : body.tools?.length ? 'main' : 'side';
      const request = { from, body, ...(agentId ? { agentId } : {}) } as const;
      requests.push(request);
      if (from === 'side') return [say(sideReply)];
      const reply = from === 'main' ? next('main', replies) : next(`agent ${agentId}`, agentReplies);
      return typeof reply === 'function' ? reply(request) : reply;
    },
  };
}

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
