import { firstOf } from '../formats/text.ts';
import { redact } from '../plugin/secrets/find.ts';
import { type ClientMessage, clientMessages, type Reason, reasonOf } from '../spec/mcp-live.ts';

/** What one step of a diagnosis found. */
export interface StepResult extends Omit<Reason, 'since' | 'evidence'> {
  /** One sentence with the values that matter; secrets and control characters are taken out. */
  readonly message: string;
}

type Values = Readonly<Record<string, string | number>>;

/** Collects the results of a diagnosis in order. Nothing gets in with a known secret in it. */
export interface StepLog {
  readonly steps: readonly StepResult[];
  add(code: string, values?: Values): StepResult;
  /** Values that must never be printed. */
  hide(secrets: Iterable<string>): void;
}

/** Text of a server is cut here before it is shown: the start of an answer, and any other. A secret is taken out while it is whole. */
const longestStart = 80;
const longestValue = 300;

/** An empty log. */
export function createStepLog(): StepLog {
  const steps: StepResult[] = [];
  const secrets = new Set<string>();
  return {
    steps,
    add(code, values = {}) {
      const { message, effect, help, ...rest } = reasonOf(code);
      const fill = (template: string): string => filled(template, values, secrets);
      const step: StepResult = {
        ...rest,
        message: fill(message),
        ...(effect ? { effect: fill(effect) } : {}),
        ...(help ? { help: fill(help) } : {}),
      };
      steps.push(step);
      return step;
    },
    hide(more) {
      for (const secret of more) secrets.add(secret);
    },
  };
}

/** The first result that keeps the server from working; undefined where there is none. */
export function firstError(steps: readonly StepResult[]): StepResult | undefined {
  return steps.find(({ severity }) => severity === 'error');
}

function filled(template: string, values: Values, secrets: Iterable<string>): string {
  const known = [...secrets];
  // `${NAME}` is the client's own spelling, and no place for a value.
  return template.replace(/(?<!\$)\{([a-z]\w*)\}/g, (_written, name: string) => {
    const value = String(values[name] ?? '');
    return oneLine(redact(value, known), name === 'start' ? longestStart : longestValue);
  });
}

/** A server's text in one printable line of bounded length. */
function oneLine(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 2)
    .replace(/\s+/g, ' ')
    .trim();
  const printable = line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
  return printable.length > longest ? `${firstOf(printable, longest)}…` : printable;
}

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
