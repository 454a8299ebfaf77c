import { entryOf, type MapNode, type Node, type Range, type ScalarNode, scalarText, toValue } from '../../formats/located.ts';
import { serverTypes, type Transport } from '../../spec/mcp.ts';
import { type ConfigSource, configsOf, type Plugin } from '../model.ts';
import { type FoundSecret, secretsInArguments, secretsInText, secretsInUrl, secretsInValue } from '../secrets/find.ts';
import { readEntry, type ServerEntry, serverId } from './entry.ts';

/** A text of a server's entry with its place. */
export interface McpText {
  /** Where the text stands: `env` and `header` have a name. */
  readonly place: 'command' | 'argument' | 'env' | 'url' | 'header' | 'helper' | 'oauth';
  /** The name of the variable, header or field; an argument's index. */
  readonly name: string;
  readonly keyRange: Range | undefined;
  readonly node: TextNode;
  readonly value: string;
  /** Dotted path in its file. */
  readonly field: string;
}

export type TextNode = ScalarNode & { readonly value: string };

/** What stands under a name in a map of servers. */
export interface McpServer {
  readonly source: ConfigSource;
  readonly name: string;
  readonly keyRange: Range;
  readonly node: Node;
  /** Dotted path in its file, as the client's validator prints it. */
  readonly field: string;
  /** The transport that its type stands for, whatever else is wrong with it. */
  readonly transport: Transport | undefined;
  /** The entry as far as the client reads it; undefined where it drops the server. */
  readonly entry: ServerEntry | undefined;
  readonly texts: readonly McpText[];
}

/** Fields that hold maps of servers in other clients' files. */
export const foreignWrappers: readonly string[] = ['servers', 'mcp_servers', 'mcpservers', 'mcp-servers'];

/** The map of servers in a source: below `mcpServers`, or the whole value. */
function serverMap({ root, origin }: ConfigSource): { readonly node: Node; readonly isWrapped: boolean } | undefined {
  const wrapped = origin === 'inline' ? undefined : entryOf(root, 'mcpServers')?.value;
  if (wrapped) return { node: wrapped, isWrapped: true };
  return root && { node: root, isWrapped: false };
}

const known = new WeakMap<ConfigSource, readonly McpServer[]>();

/** The servers of a source, those that the client drops among them; none where findings could not stand in its file. */
export function serversIn(source: ConfigSource): readonly McpServer[] {
  const found = known.get(source) ?? readServers(source);
  known.set(source, found);
  return found;
}

/** The servers of all a plugin's sources, in the order in which the client merges them. */
export function serversOf(plugin: Plugin): readonly McpServer[] {
  return configsOf(plugin, 'mcp').flatMap(serversIn);
}

/** True where findings can stand in the source's file: the file of a marketplace lies beside its plugins' folders. */
export function isInReach({ file, plugin }: ConfigSource): boolean {
  return plugin.source(file.path).text === file.text;
}

/** True for the servers of a plugin; a file on its own may as well be a project's. */
export function isOfPlugin({ plugin }: ConfigSource): boolean {
  return plugin.scope === 'plugin' && (plugin.manifest !== undefined || plugin.entry !== undefined);
}

/** True for the servers in the file of a project, which is known to belong to no plugin. */
export function isOfProject({ plugin }: ConfigSource): boolean {
  return plugin.scope === 'project';
}

function readServers(source: ConfigSource): McpServer[] {
  const map = serverMap(source);
  if (map?.node.kind !== 'map' || !isInReach(source)) return [];
  const base = [source.field, ...(map.isWrapped ? ['mcpServers'] : [])].filter(Boolean).join('.');
  // Of a key that stands twice the last counts.
  const entries = map.node.entries.filter(
    ({ key, keyRange }) => entryOf(map.node, key)?.keyRange === keyRange && !isWrapper(map, key),
  );
  return entries.map(({ key, keyRange, value }) => {
    const field = base ? `${base}.${key}` : key;
    const reading = readEntry(toValue(value));
    const entry = 'entry' in reading ? reading.entry : undefined;
    return {
      source,
      name: key,
      keyRange,
      node: value,
      field,
      transport: entry?.transport ?? transportOf(value),
      entry,
      texts: value.kind === 'map' ? textsIn(value, field) : [],
    };
  });
}

/** A key that is no server's name: a wrapper where none belongs, or another client's. */
function isWrapper({ node, isWrapped }: { node: Node; isWrapped: boolean }, key: string): boolean {
  const isWord = foreignWrappers.includes(key) || key === 'inputs' || key === 'mcpServers';
  return !isWrapped && isWord && entryOf(entryOf(node, key)?.value, 'command') === undefined;
}

function transportOf(node: Node): Transport | undefined {
  const type = entryOf(node, 'type')?.value;
  if (type) return serverTypes.find(({ name }) => name === scalarText(type))?.transport;
  if (entryOf(node, 'command')) return 'stdio';
  return entryOf(node, 'url') ? 'http' : undefined;
}

/** A node as text; undefined for anything else. */
function textOf(node: Node | undefined): TextNode | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? (node as TextNode) : undefined;
}

function textsIn(node: MapNode, field: string): McpText[] {
  const one = (place: McpText['place'], key: string): McpText[] => {
    const entry = entryOf(node, key);
    const text = textOf(entry?.value);
    return text ? [made(place, key, entry?.keyRange, text, `${field}.${key}`)] : [];
  };
  const map = (place: McpText['place'], key: string): McpText[] => {
    const values = entryOf(node, key)?.value;
    return (values?.kind === 'map' ? values.entries : []).flatMap(({ key: name, keyRange, value }) => {
      const text = textOf(value);
      return text ? [made(place, name, keyRange, text, `${field}.${key}.${name}`)] : [];
    });
  };
  const args = entryOf(node, 'args')?.value;
  const items = (args?.kind === 'list' ? args.items : []).flatMap((item, index) => {
    const text = textOf(item);
    return text ? [made('argument', String(index), undefined, text, `${field}.args.${index}`)] : [];
  });
  return [
    ...one('command', 'command'),
    ...items,
    ...map('env', 'env'),
    ...one('url', 'url'),
    ...map('header', 'headers'),
    ...one('helper', 'headersHelper'),
    ...map('oauth', 'oauth'),
  ];
}

function made(place: McpText['place'], name: string, keyRange: Range | undefined, node: TextNode, field: string): McpText {
  return { place, name, keyRange, node, value: node.value, field };
}

/** An option that the plugin declares, with its place in the manifest. */
export interface DeclaredOption {
  readonly key: string;
  readonly keyRange: Range;
  readonly field: string;
  readonly type: string | undefined;
  readonly isSensitive: boolean;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

/** The options of the manifest's `userConfig`, and those of its channels. */
export function optionsIn({ manifest }: Plugin): readonly DeclaredOption[] {
  const channels = entryOf(manifest?.tree.root, 'channels')?.value;
  const owners: (readonly [Node | undefined, string])[] = [
    [manifest?.tree.root, 'userConfig'],
    ...(channels?.kind === 'list' ? channels.items : []).map((channel, at) => [channel, `channels.${at}.userConfig`] as const),
  ];
  return owners.flatMap(([owner, field]) => {
    const options = entryOf(owner, 'userConfig')?.value;
    return (options?.kind === 'map' ? options.entries : []).map(({ key, keyRange, value }) => ({
      key,
      keyRange,
      field: `${field}.${key}`,
      type: scalarText(entryOf(value, 'type')?.value),
      isSensitive: isTrue(entryOf(value, 'sensitive')?.value),
      isRequired: isTrue(entryOf(value, 'required')?.value),
      hasDefault: entryOf(value, 'default') !== undefined,
      title: scalarText(entryOf(value, 'title')?.value),
      description: scalarText(entryOf(value, 'description')?.value),
    }));
  });
}

function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

/** The client's id of a server. */
export function idOf({ source, name }: McpServer): string {
  return isOfPlugin(source) ? serverId(source.plugin.name, name) : name;
}

/** A credential that stands in a text of a server's entry. */
export interface PlacedSecret extends FoundSecret {
  readonly text: McpText;
}

/** The credentials in an entry, by the place of each text. */
export function secretsIn({ texts }: McpServer): readonly PlacedSecret[] {
  const args = texts.filter(({ place }) => place === 'argument');
  const inArguments = secretsInArguments(args.map(({ value }) => value)).flatMap((secret) => {
    const text = args[secret.index];
    return text ? [{ ...secret, text }] : [];
  });
  const others = texts
    .filter(({ place }) => place !== 'argument')
    .flatMap((text) => foundIn(text).map((secret): PlacedSecret => ({ ...secret, text })));
  return [...inArguments, ...others].filter(isMeant);
}

/** A short word beside a placeholder, such as a scheme, is a part of the value and not the credential. */
function isMeant({ text: { value }, start, end, sure }: PlacedSecret): boolean {
  const isDefault = /:-[^}]{0,400}$/.test(value.slice(0, start));
  return sure || isDefault || !/\$\{[^}]/.test(value.slice(0, start) + value.slice(end));
}

function foundIn({ place, name, value }: McpText): readonly FoundSecret[] {
  if (place === 'url') return secretsInUrl(value);
  if (place === 'env' || place === 'header' || place === 'oauth') return secretsInValue(value, place, name);
  return secretsInText(value);
}

/** A text for a message: what looks like a credential is taken out. */
export function shown({ place, name, value }: McpText): string {
  const found = [...foundIn({ place, name, value } as McpText)].sort((a, b) => b.start - a.start);
  return found.reduce((rest, { start, end }) => `${rest.slice(0, start)}[redacted]${rest.slice(end)}`, value);
}

const shells = /(?:^|[\\/])(?:ba|da|z|k)?sh(?:\.exe)?$/;

/** True for an argument that a shell reads as code: what follows `sh -c`. */
export function isShellCode({ texts }: McpServer, { place, name }: McpText): boolean {
  if (place === 'helper') return true;
  const command = texts.find((text) => text.place === 'command')?.value ?? '';
  const before = texts.find((text) => text.place === 'argument' && text.name === String(Number(name) - 1))?.value ?? '';
  return place === 'argument' && /^-\w{0,5}c$/.test(before) && (shells.test(command) || command.endsWith('env'));
}

/** True for a text in which the client replaces variables and options. */
export function isExpanded({ place }: McpText): boolean {
  return place !== 'helper' && place !== 'oauth';
}
