import { mcpLimit } from '../../spec/mcp.ts';

/** The client's id of a plugin's server, which sign-in, listings and `mcp_tool` hooks use. */
export function serverId(plugin: string, server: string): string {
  return `plugin:${plugin}:${server}`;
}

/** What the names of a plugin's server's tools begin with; matchers and permission rules need it. */
export function toolPrefix(plugin: string, server: string): string {
  return `mcp__${normalised(`plugin_${plugin}_${server}`)}__`;
}

/** A tool's name as the model gets it. */
export function toolName(plugin: string, server: string, tool: string): string {
  return `${toolPrefix(plugin, server)}${normalised(tool)}`;
}

/** True for a tool that the client does not send to the model. */
export function isTooLong(name: string): boolean {
  return name.length > mcpLimit('toolNameCharacters');
}

/** Names that become one: the client keeps the tools of the first, and says nothing. */
export function collisionsOf(plugin: string, servers: readonly string[]): readonly (readonly string[])[] {
  const byPrefix = new Map<string, string[]>();
  for (const server of servers) {
    const prefix = toolPrefix(plugin, server);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), server]);
  }
  return [...byPrefix.values()].filter((group) => group.length > 1);
}

// By UTF-16 unit: an emoji becomes two underscores.
function normalised(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, '_');
}
