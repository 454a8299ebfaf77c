import { openingTexts } from './reading.ts';
import type { RequestBody } from './wire.ts';

export interface ListedSkill {
  readonly id: string;
  /** A second name, where the frontmatter's differs from the folder's. */
  readonly alias?: string;
  /** Empty where the listing was over its budget. */
  readonly description: string;
}

export interface ListedAgent {
  readonly type: string;
  readonly description: string;
  readonly tools: string;
}

/** The skills and commands that the model is told of in a request, with the text as it stands there. */
export function listedSkills(request: RequestBody): ListedSkill[] {
  const lines = linesBehind(request, 'The following skills are available for use with the Skill tool:');
  while (lines[0] === '') lines.shift();
  const end = lines.indexOf('');
  return entriesOf(lines.slice(0, end < 0 ? undefined : end), (next) => next.startsWith('- ')).map((entry) => {
    const [, id = '', alias, description = ''] = /^(\S+)(?: \((\S+)\))?(?:: (.*))?$/s.exec(entry) ?? [];
    return { id, ...(alias ? { alias } : {}), description };
  });
}

/** The agents that the model is told of in a request. Their descriptions can have several lines; each ends with its tools. */
export function listedAgents(request: RequestBody): ListedAgent[] {
  const lines = linesBehind(request, 'Available agent types for the Agent tool:');
  const end = lines.findIndex((line, at) => !line.startsWith('- ') && (at === 0 || endsAgent(lines[at - 1])));
  const own = lines.slice(0, end < 0 ? undefined : end);
  return entriesOf(own, (_, previous) => endsAgent(previous)).map((entry) => {
    const [, type = '', description = '', tools = ''] = /^(.+?): (.*) \(Tools: (.*)\)$/s.exec(entry) ?? [];
    return { type, description, tools };
  });
}

function endsAgent(line: string | undefined): boolean {
  return line === undefined || /\(Tools: .*\)$/.test(line);
}

function linesBehind(request: RequestBody, heading: string): string[] {
  const text = openingTexts(request).find((candidate) => candidate.includes(`${heading}\n`));
  if (text === undefined) throw new Error(`the client did not send the text "${heading}"; has its wording changed?`);
  return text.slice(text.indexOf(heading) + heading.length + 1).split('\n');
}

/** Lines as entries that start with a dash; `starts` says where a new one may. */
function entriesOf(lines: readonly string[], starts: (line: string, previous: string | undefined) => boolean): string[] {
  const entries: string[][] = [];
  for (const [at, line] of lines.entries()) {
    if (starts(line, lines[at - 1])) entries.push([line.slice(2)]);
    else entries.at(-1)?.push(line);
  }
  return entries.map((entry) => entry.join('\n'));
}
