import { entryOf } from '../../formats/located.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { tools } from '../../spec/index.ts';
import { configsOf, type Plugin } from '../model.ts';

/** Old names under which a tool still matches; measured for `Task` alone. */
const aliases: Readonly<Record<string, string>> = { Task: 'Agent' };

/** The names under which a matcher or an `if` finds a tool. */
export function namesOfTool(tool: string): readonly string[] {
  const canonical = aliases[tool] ?? tool;
  return [canonical, ...Object.keys(aliases).filter((alias) => aliases[alias] === canonical)];
}

/** Tools that this client has, by the names that hooks see; those that only some sessions offer are among them. */
export const currentTools: readonly string[] = tools
  .filter(({ status }) => status === 'standard' || status === 'conditional')
  .map(({ name }) => name);

/** The names of the MCP servers that a plugin declares, in the places where the client looks. */
export function serverNames(plugin: Plugin): string[] {
  return configsOf(plugin, 'mcp').flatMap(({ root, origin }) => {
    const wrapped = origin === 'inline' ? undefined : entryOf(root, 'mcpServers')?.value;
    const map = wrapped ?? root;
    return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
  });
}

/** What the names of a plugin server's tools start with [client 2.1.330]. */
export function toolPrefix(plugin: string, server: string): string {
  return `mcp__plugin_${safe(plugin)}_${safe(server)}__`;
}

/** The name by which the client knows a plugin's server. */
export function serverId(plugin: string, server: string): string {
  return `plugin:${plugin}:${server}`;
}

function safe(name: string): string {
  return name.replace(/[^\w-]/g, '_');
}

/** True for the events whose matcher is held against a tool's name, where alone an `if` is evaluated. */
export function isToolEvent(event: string): boolean {
  return hookEvent(event)?.matcher?.kind === 'tool';
}
