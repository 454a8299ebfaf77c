import { parseJson } from '../../formats/json.ts';
import { toValue } from '../../formats/located.ts';
import { handlerText, hookEntriesOf } from '../../plugin/hooks/entries.ts';
import type { Plugin } from '../../plugin/model.ts';
import { printable } from '../../report/result.ts';
import { closest, quoted } from '../../rules/wording.ts';
import type { HookChoice, Payload } from '../../simulate/select.ts';
import { selectHooks } from '../../simulate/select.ts';
import { hookEvent, hookEvents, toolInputs } from '../../spec/hook-facts.ts';
import type { ToolScope } from '../shared/command.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import { displayPath } from '../shared/streams.ts';
import { resolveTargets, type Target } from '../shared/targets.ts';

/** What is asked about: an event, and what its input would hold. */
interface Question {
  readonly event: string;
  readonly payload: Payload;
  /** How the answer is headed. */
  readonly title: string;
}

const cwd = '/project';
const home = '/home/user';

/** Prints which hooks the client would run for an event or a tool call, which not, and why. Returns the exit code. */
export function explainMatch(asked: string, scope: ToolScope, args: Arguments, io: Io): number {
  if (args.paths.length === 0) throw new UsageError('no path given; try --help');
  const questions = questionsOf(asked, args.one('input'));
  const targets = args.paths.flatMap((given) => resolveTargets(given, scope, io.cwd));
  for (const target of targets) {
    const plugin = target.load(target.files);
    const lines = questions.flatMap((question) => answer(question, plugin, target, io.cwd));
    io.out(lines.length > 0 ? `${lines.join('\n')}\n` : `${printable(target.path)}: no hook for ${printable(asked)}\n`);
  }
  return 0;
}

function questionsOf(asked: string, input: string | undefined): Question[] {
  const event = hookEvent(asked);
  if (!event) {
    if (!/^(?:mcp__|[A-Z])/.test(asked)) throw new UsageError(unknownName(asked));
    const meant = closest(
      asked,
      hookEvents.map(({ name }) => name),
    );
    if (meant && !toolInputs.some(({ name }) => name === asked))
      throw new UsageError(`unknown event '${asked}'; did you mean ${meant}?`);
    const toolEvents = hookEvents.filter(({ matcher }) => matcher?.kind === 'tool');
    return toolEvents.map(({ name }) => callQuestion(name, asked, input));
  }
  const { matcher } = event;
  if (!matcher) return [{ event: asked, payload: {}, title: asked }];
  if (matcher.kind === 'tool') {
    const [, tool = '', rest] = /^(\S+)(?: ([\s\S]*))?$/.exec(input ?? '') ?? [];
    if (!tool) throw new UsageError(`${asked} needs a tool: --input Bash, or --input 'Bash git push'`);
    return [callQuestion(asked, tool, rest)];
  }
  const values = input === undefined ? (matcher.values ?? []) : [input];
  if (values.length === 0) throw new UsageError(`${asked} needs --input: the ${matcher.on} that its matchers are held against`);
  return values.map((value) => ({ event: asked, payload: { [matcher.on]: value, cwd }, title: `${asked} (${value})` }));
}

function unknownName(asked: string): string {
  const meant = closest(
    asked,
    [...hookEvents, ...toolInputs].map(({ name }) => name),
  );
  return `'${asked}' is neither an event nor a tool${meant ? `; did you mean ${meant}?` : ''}`;
}

function callQuestion(event: string, tool: string, input: string | undefined): Question {
  const payload = { tool_name: tool, tool_input: toolInput(tool, input), cwd };
  return { event, payload, title: `${event} (${tool}${input === undefined ? '' : ` ${quoted(input)}`})` };
}

/** The input of a call: JSON, or a text for the field that rules look at. */
function toolInput(tool: string, input: string | undefined): Payload {
  if (input === undefined) return {};
  if (input.startsWith('{')) {
    const { root, problems } = parseJson(input);
    if (!root || problems.length > 0) throw new UsageError(`--input is not JSON: ${problems[0]?.message ?? 'it is empty'}`);
    return toValue(root) as Payload;
  }
  const fields = Object.keys(toolInputs.find(({ name }) => name === tool)?.fields ?? {});
  const field =
    ['command', 'file_path', 'url', 'skill', 'pattern', 'query'].find((name) => fields.includes(name)) ?? fields[0] ?? 'command';
  return { [field.replace(/\?$/, '')]: field === 'file_path' && !/^[/~]/.test(input) ? `${cwd}/${input}` : input };
}

function answer({ event, payload, title }: Question, plugin: Plugin, target: Target, from: string): string[] {
  const places = new Map(hookEntriesOf(plugin).map((entry) => [`${entry.source.file.path} ${entry.field}`, entry]));
  const choices = selectHooks(plugin, event, payload, { home, ...(target.only ? { only: target.only } : {}) });
  const lines = choices.map(({ hook, fires, why }: HookChoice) => {
    const entry = places.get(`${hook.file} ${hook.field}`);
    const { line, column } = plugin.source(hook.file).lines.positionOf(entry?.node.range.start ?? 0);
    const what =
      entry && (handlerText(entry.node, 'command') ?? handlerText(entry.node, 'prompt') ?? handlerText(entry.node, 'url'));
    const place = `${displayPath(target, hook.file, from)}:${line}:${column}`;
    return printable(`  ${fires ? 'runs' : 'not '}  ${place}: ${hook.handler.type}${what ? ` ${quoted(what)}` : ''}: ${why}`);
  });
  return lines.length > 0 ? [`${printable(title)}:`, ...lines] : [];
}
