import { entryOf } from '../../formats/located.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';

/** The names of the MCP servers that a plugin brings. */
function serverNames(plugin: Plugin): string[] {
  return configsOf(plugin, 'mcp').flatMap(({ root }) => {
    const servers = entryOf(root, 'mcpServers')?.value ?? root;
    return servers?.kind === 'map' ? servers.entries.map(({ key }) => key) : [];
  });
}

/** What the names of a server's tools begin with: `mcp__plugin_PLUGIN_SERVER` [client 2.1.330]. */
export function toolPrefix(plugin: Plugin, server: string): string {
  return `mcp__plugin_${normal(plugin.name)}_${normal(server)}`;
}

/**
 * The server of this plugin that a tool's name means without being its name: the client knows the tools of a plugin's
 * server only by their long names.
 */
export function misnamedServer(plugin: Plugin, tool: string): string | undefined {
  const [, server] = /^mcp__(.+?)(?:__|$)/.exec(tool) ?? [];
  return server === undefined ? undefined : serverNames(plugin).find((name) => normal(name) === server);
}

function normal(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}
