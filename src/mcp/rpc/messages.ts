import { clientVersion } from '../../spec/index.ts';

export interface RpcMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface RpcReply {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The revision by which the client asks for a connection without `initialize`. */
export const modernRevision = '2026-07-28';
/** The revision that the client offers in `initialize`. */
export const offeredRevision = '2025-11-25';

const clientInfo = { name: 'claude-code', title: 'Claude Code', version: clientVersion };
const capabilities = { roots: { listChanged: true }, elicitation: { form: {}, url: {} } };

const modernParams = {
  _meta: {
    'io.modelcontextprotocol/protocolVersion': modernRevision,
    'io.modelcontextprotocol/clientInfo': clientInfo,
    'io.modelcontextprotocol/clientCapabilities': capabilities,
  },
};

// The client's own messages, in its order.
export const discoverMessage: RpcMessage = {
  jsonrpc: '2.0',
  id: 'server-discover-probe-1',
  method: 'server/discover',
  params: modernParams,
};

export const initializeMessage: RpcMessage = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: offeredRevision, capabilities, clientInfo },
};

export const initializedMessage: RpcMessage = { jsonrpc: '2.0', method: 'notifications/initialized' };

/** The request for one page of tools. */
export function listToolsMessage(id: number, isModern: boolean, cursor?: string): RpcMessage {
  const params = { ...(isModern ? modernParams : {}), ...(cursor === undefined ? {} : { cursor }) };
  return { jsonrpc: '2.0', id, method: 'tools/list', ...(Object.keys(params).length > 0 ? { params } : {}) };
}

/** Reads a message as the reply to a request; undefined for anything else. */
export function replyTo(id: RpcMessage['id'], value: unknown): RpcReply | undefined {
  if (!isMap(value) || value.jsonrpc !== '2.0' || value.id !== id) return undefined;
  if (isMap(value.result)) return { result: value.result };
  if (!isMap(value.error)) return undefined;
  const { code, message } = value.error;
  return { error: { code: typeof code === 'number' ? code : 0, message: typeof message === 'string' ? message : '' } };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON; undefined where it is none, also where it nests too deep. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads events out of a stream's pieces; what is not yet whole waits for the next piece. */
export function createEventReader(): (piece: string) => readonly StreamEvent[] {
  let line = '';
  let event = '';
  let data: string[] = [];
  let afterReturn = false;
  return (piece) => {
    const events: StreamEvent[] = [];
    const endLine = (): void => {
      if (line === '') {
        if (data.length > 0) events.push({ event: event || 'message', data: data.join('\n') });
        event = '';
        data = [];
      } else {
        const [, field = '', value = ''] = /^([^:]*)(?::\x20?(.*))?$/s.exec(line) ?? [];
        if (field === 'event') event = value;
        if (field === 'data') data.push(value);
      }
      line = '';
    };
    for (const part of piece.split(/(\r\n|\r|\n)/)) {
      if (part === '\n' && afterReturn) afterReturn = false;
      else if (part === '\r\n' || part === '\r' || part === '\n') {
        afterReturn = part === '\r';
        endLine();
      } else if (part) {
        afterReturn = false;
        line += part;
      }
    }
    return events;
  };
}

/** Requests that wait for their replies on one stream of messages. */
export interface Waiting {
  /** The reply to a request; undefined when the time is up or the stream ends. */
  replyTo(id: RpcMessage['id'], milliseconds: number): Promise<RpcReply | undefined>;
  /** A message has come. */
  receive(value: unknown): void;
  /** No more messages will come. */
  end(): void;
}

export function createWaiting(): Waiting {
  const waiting = new Map<RpcMessage['id'], (reply: RpcReply | undefined) => void>();
  let ended = false;
  return {
    replyTo(id, milliseconds) {
      if (ended) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(undefined), milliseconds);
        const settle = (reply: RpcReply | undefined): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(reply);
        };
        waiting.set(id, settle);
      });
    },
    receive(value) {
      for (const [id, settle] of waiting) {
        const reply = replyTo(id, value);
        if (reply) settle(reply);
      }
    },
    end() {
      ended = true;
      for (const settle of [...waiting.values()]) settle(undefined);
    },
  };
}
