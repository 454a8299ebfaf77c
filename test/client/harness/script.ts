import { type Block, type ModelRequest, type Reply, type RequestBody, say } from './wire.ts';

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
