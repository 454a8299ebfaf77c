import { defineRule } from '../../engine/rule.ts';
import { scalarText, toValue } from '../../formats/located.ts';
import { declarationsOf, declaredPath, declaredValues } from '../../plugin/discover.ts';
import { collisionsOf, toolPrefix } from '../../plugin/mcp/entry.ts';
import { isOfPlugin, type McpServer, serversOf } from '../../plugin/mcp/servers.ts';
import { mcpLimit } from '../../spec/mcp.ts';
import { endOfTool, longNameEdit, misnamedServer, toolPrefix as prefixOf } from '../shared/component-names.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { fixed, mcpRule } from './shape.ts';

/** More than any plugin has; every server is held against all earlier ones. */
const maxServers = 300;

/** An earlier server that this one gets in the way of. */
function earlier(server: McpServer, isSame: (other: McpServer) => boolean): McpServer | undefined {
  const all = serversOf(server.source.plugin).slice(0, maxServers);
  return all.slice(0, Math.max(0, all.indexOf(server))).find(isSame);
}

/** What the client holds against other servers to tell whether two are one; undefined for a server that it drops. */
function identityOf({ entry }: McpServer): string | undefined {
  if (entry?.transport === 'stdio') return JSON.stringify([entry.command, entry.args ?? [], entry.env ?? {}]);
  return entry?.url ? `${entry.transport} ${entry.url.replace(/\/$/, '')}` : undefined;
}

/** Names of servers, and servers that are the same. */
export const mcpNameRules = [
  mcpRule('mcp/name', 'error', 'a name under which the tools of a server cannot be called', (server, say, source) => {
    const { name, keyRange: range, field } = server;
    const { name: plugin } = source.plugin;
    const prefix = isOfPlugin(source) ? toolPrefix(plugin, name) : `mcp__${name}__`;
    const most = mcpLimit('toolNameCharacters');
    const other = earlier(server, (each) => each.name !== name && collisionsOf(plugin, [each.name, name]).length > 0);
    const help = 'rename one of them';
    if (name === '__proto__')
      say({ range, field }, 'no server can be called "__proto__"', 'the client drops it without a word', 'rename it');
    else if (prefix.length >= most)
      say(
        { range, field },
        `the name is too long: ${quoted(name)}`,
        `a tool's whole name has at most ${most} characters; ${prefix.length} stand in front of each`,
        'shorten it',
      );
    else if (other)
      say(
        { range, field },
        `${quoted(name)} and ${quoted(other.name)} become one name`,
        `the tools of both begin with ${prefix}: those of one are lost`,
        help,
      );
    const twin = earlier(server, (each) => each.name === name && each.source !== source);
    if (twin && JSON.stringify(toValue(twin.node)) !== JSON.stringify(toValue(server.node)))
      say(
        { range, field },
        `there are two servers called ${quoted(name)}`,
        'only one counts, that of the manifest before that of a file',
        help,
        { severity: 'warning' },
      );
  }),
  mcpRule('mcp/same-server', 'warning', 'two entries that start or call the same server', (server, say) => {
    const identity = identityOf(server);
    const other = identity && earlier(server, (each) => each.name !== server.name && identityOf(each) === identity);
    if (!other) return;
    const effect = 'the client starts only the first; headers and timeouts make no difference to it';
    say(
      { range: server.keyRange, field: server.field },
      `${quoted(server.name)} is the same server as ${quoted(other.name)}`,
      effect,
      'remove one, or let the URLs differ in a query',
    );
  }),
] as const;

/** Names of the plugin's own tools in lists of skills and commands; agents and hooks have rules of their own. */
export const mcpToolNameRules = [
  defineRule({
    id: 'mcp/short-tool-name',
    on: 'component',
    severity: 'warning',
    summary: "a tool of the plugin's own server under its short name, in a skill or a command",
    check(component, report) {
      const { plugin, file, kind } = component;
      if (component.scope !== 'plugin' || (kind !== 'skill' && kind !== 'command') || !file.text.includes('mcp__')) return;
      for (const key of ['allowed-tools', 'disallowed-tools']) {
        const entries = toolEntries(component, key) ?? [];
        for (const server of new Set(entries.flatMap(({ name }) => misnamedServer(plugin, name) ?? []))) {
          const own = entries.filter(({ name }) => misnamedServer(plugin, name) === server);
          const prefix = prefixOf(plugin, server);
          const [first] = own;
          // A user may have the same server under its short name, so that a list with both forms is right.
          if (!first || entries.some(({ name }) => name.startsWith(prefix))) continue;
          const edits = own.flatMap(({ name, range }) => longNameEdit(file.text, name, range, server, prefix));
          report({
            message: `${quoted(first.name)}${own.length > 1 ? ` and ${own.length - 1} more are` : ' is'} not what the client calls the tools of this plugin's server ${quoted(server)}`,
            effect: key === 'allowed-tools' ? 'they are not allowed: the user is asked for each' : 'nothing is taken away',
            help: `write ${quoted(prefix + endOfTool(first.name, server))}`,
            range: first.range,
            field: key,
            ...(edits.length === own.length ? fixed(...edits) : {}),
          });
        }
      }
    },
  }),
] as const;

/** Bundles that the manifest names. */
export const mcpBundleRules = [
  defineRule({
    id: 'mcp/bundle',
    on: 'manifest',
    severity: 'error',
    summary: 'a bundle that is no archive',
    effect: 'its server is missing; the validator of the client does not look into bundles',
    check({ plugin }, report) {
      for (const declared of declaredValues(declarationsOf(plugin), 'mcpServers') ?? []) {
        const path = declaredPath(declared) ?? '';
        if (!/\.(?:mcpb|dxt)$/.test(path) || plugin.files.kindOf(path) !== 'file' || declared.document !== plugin.manifest)
          continue;
        const read = plugin.files.read(path);
        // A bundle may be larger than what is read here.
        if (!('bytes' in read) || (read.bytes[0] === 0x50 && read.bytes[1] === 0x4b)) continue;
        const { value, field } = declared;
        report({ message: `${quoted(scalarText(value))} is no zip archive`, help: 'pack it anew', range: value.range, field });
      }
    },
  }),
] as const;
