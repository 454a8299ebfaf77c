import { type ClientMessage, clientMessages } from '../spec/mcp-live.ts';

/** A message of the client that stands in a text, with what can be behind it. */
export interface Explanation {
  readonly name: string;
  readonly causes: ClientMessage['causes'];
}

/** Looks for messages of the client in a text, such as a line of its listing or its debug log; the most telling come first. */
export function explain(text: string): readonly Explanation[] {
  const searched = text.toLowerCase().replace(/\s+/g, ' ');
  const matching = clientMessages
    .map((message) => ({ message, weight: weightOf(message, searched) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [best] = matching;
  // A bare status number, or a part of a fuller message, says less than the words around it.
  const telling = matching.filter(({ message, weight }) => {
    const isPart = matching.some(
      (other) => other.message !== message && message.has.every((part) => other.message.has.includes(part)),
    );
    return best && weight * 3 > best.weight && !isPart;
  });
  return telling.map(({ message: { name, causes } }) => ({ name, causes }));
}

/** How much of the message stands in the text; 0 where a part is missing. */
function weightOf({ has }: ClientMessage, text: string): number {
  const found = has.map((part) =>
    part
      .toLowerCase()
      .split('|')
      .filter((spelling) => text.includes(spelling)),
  );
  if (found.some((spellings) => spellings.length === 0)) return 0;
  return found.reduce((sum, spellings) => sum + Math.max(...spellings.map(({ length }) => length)), 0);
}
