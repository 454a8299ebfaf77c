import { entryOf, type Node, toValue, typeName } from '../formats/located.ts';
import { groupsOf, type HookEntry, type HookGroup } from '../plugin/hooks/entries.ts';
import { type ConfigSource, configsOf, type Plugin } from '../plugin/model.ts';
import { type HandlerField, handlerShape, hookEvent } from '../spec/hook-facts.ts';

/** What keeps the hooks of a plugin from being loaded, as clauses. */
export interface LoadProblems {
  /** Why the client refuses the whole plugin. */
  readonly plugin?: string;
  /** Why it loads none of a source. */
  of(source: ConfigSource): string | undefined;
  /** Why it drops one handler. */
  on(entry: HookEntry): string | undefined;
}

/** A bad entry is dropped by itself; on an event that guards something it takes the whole plugin along [client 2.1.330]. */
export function loadProblems(plugin: Plugin): LoadProblems {
  const sources = configsOf(plugin, 'hooks');
  const ofSource = new Map(sources.map((source) => [source, sourceProblem(source)]));
  const groups = sources.filter((source) => !ofSource.get(source)).flatMap(groupsOf);
  const gates = groups.filter(({ event }) => hookEvent(event.name)?.gating);
  const refusal = gates.map(groupRefusal).find((problem) => problem !== undefined);
  return {
    ...(refusal !== undefined && plugin.scope === 'plugin' ? { plugin: refusal } : {}),
    of: (source) => ofSource.get(source),
    on: ({ group, node }) => groupProblem(group) ?? handlerProblem(node),
  };
}

function sourceProblem({ problems, file, origin, root }: ConfigSource): string | undefined {
  const [problem] = problems;
  if (problem) return `its JSON does not parse (${problem.message})`;
  if (origin === 'inline') return undefined;
  if (file.text.startsWith('\uFEFF')) return 'it begins with a byte order mark';
  const description = entryOf(root, 'description')?.value;
  return description && typeName(description) !== 'string' ? 'its "description" is no text' : undefined;
}

function groupRefusal(group: HookGroup): string | undefined {
  const hooks = entryOf(group.node, 'hooks')?.value;
  const handlers = hooks?.kind === 'list' ? hooks.items : [];
  const problem = groupProblem(group) ?? handlers.map(handlerProblem).find((found) => found !== undefined);
  return problem && `${group.field}: ${problem}`;
}

function groupProblem({ node, matcher }: HookGroup): string | undefined {
  if (matcher && typeName(matcher.value) !== 'string') return 'its "matcher" is no text';
  return entryOf(node, 'hooks')?.value.kind === 'list' ? undefined : 'it has no list of "hooks"';
}

function handlerProblem(node: Node): string | undefined {
  const type = entryOf(node, 'type')?.value;
  const name = type?.kind === 'scalar' ? String(type.value) : undefined;
  const shape = name === undefined ? undefined : handlerShape(name);
  if (!shape) return name === undefined ? 'a handler has no "type"' : `there is no handler type "${name}"`;
  for (const field of shape.fields) {
    const value = entryOf(node, field.name)?.value;
    if (!value && field.required) return `a ${name} handler needs "${field.name}"`;
    if (value && !takes(field, toValue(value))) return `"${field.name}" is nothing that a ${name} handler takes`;
  }
  return undefined;
}

function takes({ type, values, lenient }: HandlerField, value: unknown): boolean {
  if (values) return typeof value === 'string' && (lenient === true || values.includes(value));
  if (type === 'seconds') return typeof value === 'number' && value > 0;
  if (type === 'string[]') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (type === 'map' || type === 'string map') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'url') return typeof value === 'string' && URL.canParse(value);
  return typeof value === type;
}
