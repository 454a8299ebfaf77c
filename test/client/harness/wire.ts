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
