import Range from 'semver/classes/range.js';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, scalarText, typeName } from '../../formats/located.ts';
import { textOf } from '../../plugin/hooks/entries.ts';
import { serverNames } from '../../plugin/hooks/names.ts';
import { closest, either, quoted } from '../wording.ts';
import { isHost } from './hosts.ts';

/** What a plugin asks for: a client, hosts, other plugins, its own servers. */
export const manifestRequirementRules = [
  defineRule({
    id: 'manifest/engine-range',
    on: 'manifest',
    severity: 'error',
    summary: 'a client version that is no range',
    effect: 'plugin validate refuses the plugin; an install ignores the field',
    check({ tree }, report) {
      const value = entryOf(entryOf(tree.root, 'engines')?.value, 'claude-code')?.value;
      if (!value || isRange(textOf(value))) return;
      const shown = value.kind === 'scalar' ? quoted(value.value) : `a ${typeName(value)}`;
      report({
        message: `"engines.claude-code" is no range of versions: ${shown}`,
        help: 'write one such as ">=2.1.0"',
        range: value.range,
        field: 'engines.claude-code',
      });
    },
  }),
  defineRule({
    id: 'manifest/network',
    on: 'manifest',
    severity: 'warning',
    summary: 'network hosts that the client does not take',
    effect: 'the client ignores it',
    check({ tree }, report) {
      const network = entryOf(tree.root, 'network')?.value;
      if (network?.kind !== 'map') return;
      for (const { key, keyRange } of network.entries)
        if (key !== 'hosts')
          report({
            message: `unknown field ${quoted(`network.${key}`)}`,
            help: 'network takes "hosts"',
            range: keyRange,
            field: `network.${key}`,
          });
      const hosts = entryOf(network, 'hosts')?.value;
      if (hosts?.kind !== 'list')
        report({
          message: '"network" has no list of hosts',
          help: 'write "hosts": ["api.example.com"]',
          range: hosts?.range ?? network.range,
          field: 'network',
        });
      for (const [index, node] of (hosts?.kind === 'list' ? hosts.items : []).entries()) {
        const host = textOf(node);
        if (host !== undefined && isHost(host)) continue;
        report({
          message: `this is no host: ${quoted(host ?? typeName(node))}`,
          help:
            hostIn(host) ??
            'write a name such as "api.example.com", "*.example.com" or "127.0.0.1:8080", without scheme and path',
          range: node.range,
          field: `network.hosts[${index}]`,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/dependency',
    on: 'manifest',
    severity: 'warning',
    summary: 'a dependency on the plugin itself, twice on another, or in a version that is no range',
    check({ tree, plugin }, report) {
      const seen = new Set<string>();
      for (const { node, name, marketplace, field } of dependenciesIn(tree.root)) {
        const id = `${name}@${marketplace ?? ''}`.toLowerCase();
        const version = entryOf(node, 'version')?.value;
        const text = textOf(version);
        if (name === plugin.name && marketplace === undefined)
          report({
            message: 'the plugin depends on itself',
            effect: 'the client takes no notice',
            help: 'remove it',
            range: node.range,
            field,
          });
        else if (seen.has(id))
          report({
            message: `a second dependency on ${quoted(name)}`,
            effect: 'the client takes no notice',
            help: 'remove one of them',
            range: node.range,
            field,
          });
        else if (version && text !== undefined && !isRange(text))
          report({
            message: `the version is no range: ${quoted(text)}`,
            effect: 'plugin validate passes; no version is known to fit it',
            help: 'write one such as "^1.2.0"',
            range: version.range,
            field: `${field}.version`,
          });
        seen.add(id);
      }
    },
  }),
  defineRule({
    id: 'manifest/channel-server',
    on: 'manifest',
    severity: 'warning',
    summary: 'a channel over a server that the plugin does not have',
    effect: 'the client loads the plugin, and the channel never brings anything',
    check({ tree, plugin }, report) {
      const channels = entryOf(tree.root, 'channels')?.value;
      const servers = serverNames(plugin);
      for (const [index, channel] of (channels?.kind === 'list' ? channels.items : []).entries()) {
        const value = entryOf(channel, 'server')?.value;
        const server = textOf(value);
        if (!value || !server || servers.includes(server)) continue;
        const meant = closest(server, servers);
        report({
          message: `the plugin has no server ${quoted(server)}`,
          help: meant
            ? `did you mean ${quoted(meant)}?`
            : servers.length > 0
              ? `its servers are ${either(servers)}`
              : 'declare the server in .mcp.json',
          range: value.range,
          field: `channels.${index}.server`,
        });
      }
    },
  }),
] as const;

/** The client's ranges are npm's: it agrees with this reader on each of 55 texts [client 2.1.330]. */
function isRange(text: string | undefined): boolean {
  if (text === undefined || text.length > 256) return false;
  try {
    new Range(text);
    return true;
  } catch {
    return false;
  }
}

function hostIn(text: string | undefined): string | undefined {
  const host = text && URL.canParse(text) ? new URL(text).host : undefined;
  return host && isHost(host) ? `write ${quoted(host)}` : undefined;
}

interface Dependency {
  readonly node: Node;
  readonly name: string;
  readonly marketplace: string | undefined;
  readonly field: string;
}

function dependenciesIn(root: Node | undefined): Dependency[] {
  const list = entryOf(root, 'dependencies')?.value;
  return (list?.kind === 'list' ? list.items : []).flatMap((node, index) => {
    const written = textOf(node) ?? textOf(entryOf(node, 'name')?.value);
    if (!written) return [];
    const at = written.indexOf('@');
    const own = at < 0 ? undefined : written.slice(at + 1);
    return [
      {
        node,
        name: at < 0 ? written : written.slice(0, at),
        marketplace: own ?? scalarText(entryOf(node, 'marketplace')?.value),
        field: `dependencies.${index}`,
      },
    ];
  });
}
