import type { Edit, Finding, Fix, Severity } from '../../engine/rule.ts';
import { defineRule, type Rule } from '../../engine/rule.ts';
import {
  type Entry,
  entryOf,
  type MapNode,
  type Node,
  type Range,
  scalarText,
  toValue,
  typeName,
} from '../../formats/located.ts';
import { writtenInside } from '../../formats/text.ts';
import { readEntry } from '../../plugin/mcp/entry.ts';
import { foreignWrappers, isInReach, isOfProject, type McpServer, type McpText, serversIn } from '../../plugin/mcp/servers.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { mcpLimit, oauthFields, serverFields, serverTypes } from '../../spec/mcp.ts';
import { closest, either, quoted } from '../wording.ts';

/** The place of a finding: a text of an entry, or any other with its field. */
export type Place = McpText | { readonly range: Range; readonly field: string };
/** Reports a mistake: where, what, what the client does, what to do. */
export type Say = (at: Place, message: string, effect: string, help: string, more?: Partial<Finding>) => void;

/** A rule that looks at the servers of a source one by one; those of a file that is no JSON do not count. */
export function mcpRule(
  id: string,
  severity: Severity,
  summary: string,
  check: (server: McpServer, say: Say, source: ConfigSource) => void,
): Rule<'mcp'> {
  return defineRule({
    id,
    on: 'mcp',
    severity,
    summary,
    check(source, report) {
      const say: Say = (at, message, effect, help, more) =>
        report({ message, effect, help, range: 'node' in at ? at.node.range : at.range, field: at.field, ...more });
      for (const server of readable(source)) check(server, say, source);
    },
  });
}

/** The same for a mistake that the client's own validator reports as well. */
export function reportedRule(...rule: Parameters<typeof mcpRule>): Rule<'mcp'> {
  return { ...mcpRule(...rule), inClient: true };
}

/** The servers of a source that the client reads at all. */
function readable(source: ConfigSource): readonly McpServer[] {
  return source.problems.length > 0 ? [] : serversIn(source);
}

/** A fix that gives a text another value; none where it does not stand in JSON quotes. */
export function rewritten({ file }: ConfigSource, { node }: McpText, value: string, range?: Range): { fix?: Fix } {
  const text = file.text[node.range.start] === '"' ? writtenInside(file.text, node, value) : undefined;
  if (text === undefined) return {};
  return fixed({ range: range ?? node.range, text: range ? text : `"${text}"` });
}

/** A safe fix of these edits. */
export function fixed(...edits: Edit[]): { fix: Fix } {
  return { fix: { safe: true, edits } };
}

const dropped = ({ source }: McpServer): string => {
  if (source.origin === 'inline') return 'the client refuses the whole plugin';
  return `the client drops the server; only ${isOfProject(source) ? 'claude mcp list' : 'its debug log'} says so`;
};
const ignored = 'the client ignores it, and nothing says so';

/** The file around the servers. */
export const mcpWrapperRules = [
  defineRule({
    id: 'mcp/wrapper',
    on: 'mcp',
    severity: 'error',
    inClient: true,
    summary: 'servers that stand where the client does not look for any',
    effect: 'the client loads none of these servers, and nothing says so',
    check(source, report) {
      const { root, origin, problems } = source;
      if (!root || problems.length > 0 || !isInReach(source)) return;
      const own = entryOf(root, 'mcpServers');
      if (root.kind !== 'map')
        report({ message: 'the file holds no object', help: 'write { "mcpServers": {} }', range: root.range });
      else if (origin === 'inline') {
        if (own?.value.kind !== 'map' || entryOf(own.value, 'command')) return;
        const [effect, help] = ['the client refuses the whole plugin', 'write the servers directly below the outer one'];
        report({ message: '"mcpServers" stands in "mcpServers"', effect, help, range: own.keyRange });
      } else if (own && own.value.kind !== 'map') {
        const isList = own.value.kind === 'list';
        report({
          message: `"mcpServers" is a ${typeName(own.value)}`,
          ...(isList ? { severity: 'warning' as const, effect: 'the client calls the servers 0, 1 and so on' } : {}),
          help: 'write an object with a name for each server',
          range: own.value.range,
        });
      } else
        for (const { key, value, keyRange } of root.entries) {
          const isServer = ['command', 'url', 'type'].some((name) => entryOf(value, name));
          if (own && key !== 'mcpServers' && isServer)
            report({
              message: `the server ${quoted(key)} stands beside "mcpServers"`,
              help: 'move it into "mcpServers"',
              range: keyRange,
            });
          const isForeign = foreignWrappers.includes(key) && value.kind === 'map' && !isServer;
          if (isForeign && !own)
            report({
              message: `the client reads "mcpServers", not ${quoted(key)}`,
              help: 'rename it to "mcpServers"',
              range: keyRange,
              ...fixed({ range: keyRange, text: '"mcpServers"' }),
            });
        }
    },
  }),
] as const;

/** Words of other clients for the types. */
const typeWords: Readonly<Record<string, string>> = {
  streamablehttp: 'http',
  https: 'http',
  remote: 'http',
  websocket: 'ws',
  wss: 'ws',
  local: 'stdio',
};

/** The type that a word or, where there is none, a URL stands for. */
function meantType(word: string | undefined, url: string | undefined): string | undefined {
  if (word !== undefined) {
    const plain = word.toLowerCase().replace(/[^a-z]/g, '');
    return serverTypes.find(({ name, transport }) => transport && name === plain)?.name ?? typeWords[plain];
  }
  if (/^wss?:/i.test(url ?? '')) return 'ws';
  return /\/sse\/?(?:[?#]|$)/.test(url ?? '') ? 'sse' : 'http';
}

/** Entries that the client drops. */
export const mcpEntryRules = [
  reportedRule('mcp/entry-shape', 'error', 'something else than an object where a server is expected', (server, say) => {
    const { name, node, field } = server;
    if (node.kind === 'map') return;
    const isRemark = /^[$_/]/.test(name);
    const effect = isRemark ? 'the client drops it and loads the rest; its validator refuses the plugin' : dropped(server);
    const help = isRemark ? 'wrap the servers in "mcpServers"; beside it remarks are ignored' : 'write an object';
    say({ range: node.range, field }, `the server ${quoted(name)} is no object`, effect, help, {
      severity: isRemark ? 'warning' : 'error',
    });
  }),
  reportedRule('mcp/type', 'error', 'a type that is missing or that plugins do not have', (server, say) => {
    const { node, keyRange } = server;
    const type = entryOf(node, 'type');
    const field = `${server.field}.type`;
    const url = entryOf(node, 'url');
    if (!type) {
      // Another client's key for the same is renamed by mcp/foreign-field.
      if (!url || entryOf(node, 'command') || entryOf(node, 'transport')) return;
      const meant = meantType(undefined, scalarText(url.value));
      const at = { start: url.keyRange.start, end: url.keyRange.start };
      const fix = fixed({ range: at, text: `"type": "${meant}", ` });
      return say({ range: keyRange, field }, 'there is a "url" and no "type"', dropped(server), `write "type": "${meant}"`, fix);
    }
    const known = serverTypes.find(({ name }) => name === toValue(type.value));
    if (known?.transport) return;
    const meant = known ? undefined : meantType(scalarText(type.value), undefined);
    const names = serverTypes.flatMap(({ name, transport }) => (transport ? [name] : []));
    const message = known ? `the type ${quoted(known.name)} is not for plugins` : `unknown type ${quoted(toValue(type.value))}`;
    const { range } = type.value;
    const help = `write ${meant ? quoted(meant) : either(names)}`;
    say({ range, field }, message, dropped(server), help, meant ? fixed({ range, text: JSON.stringify(meant) }) : {});
  }),
  reportedRule(
    'mcp/invalid-field',
    'error',
    'a field that is missing or has a value that the client does not take',
    (server, say) => {
      const { node, keyRange } = server;
      const reading = readEntry(toValue(node));
      if (!('problem' in reading) || node.kind !== 'map') return;
      const { field: name, message } = reading.problem;
      const [key = '', below] = name.split('.');
      const entry = below ? entryOf(entryOf(node, key)?.value, below) : entryOf(node, key);
      // The type has a rule of its own, and a foreign key for the same is renamed by mcp/foreign-field.
      const isForeign = node.entries.some((other) => foreignKeys[other.key] === 'url' || foreignKeys[other.key] === 'command');
      if (name === 'type' || (!entry && isForeign)) return;
      const items =
        entry?.value.kind === 'list'
          ? entry.value.items
          : entry?.value.kind === 'map'
            ? entry.value.entries.map(({ value }) => value)
            : [];
      const culprits = items.filter((item) => typeof scalarValue(item) !== 'string');
      const culprit = culprits[0] ?? entry?.value;
      const field = `${server.field}.${name}`;
      const help =
        name === 'oauth.scopes'
          ? 'write one text with blanks between the scopes'
          : culprits[0]
            ? 'write every value in quotes'
            : 'correct it';
      const said = culprit ? `${name} ${message}${shownValue(culprit, name)}` : `${name} is missing`;
      say(
        { range: culprit?.range ?? keyRange, field },
        said,
        dropped(server),
        help,
        entry ? fixOf(entry.value, culprits, name) : {},
      );
    },
  ),
] as const;

function scalarValue(node: Node): unknown {
  return node.kind === 'scalar' ? node.value : undefined;
}

/** A value for a message; what may hold a credential is named by its type alone. */
function shownValue(node: Node, name: string): string {
  const value = scalarValue(node);
  const isOpen = node.kind === 'scalar' && (typeof value !== 'string' || !/^(?:headers|env|args)/.test(name));
  return isOpen ? `, not ${quoted(value)}` : `; this is a ${typeName(node)}`;
}

/** The same value in the form that the client takes. */
function fixOf(value: Node, culprits: readonly Node[], name: string): { fix?: Fix } {
  if (name === 'oauth.scopes' && value.kind === 'list' && culprits.length === 0)
    return fixed({ range: value.range, text: JSON.stringify(value.items.map(scalarText).join(' ')) });
  if (culprits.some((node) => scalarValue(node) === undefined || scalarValue(node) === null)) return {};
  if (culprits.length > 0)
    return fixed(...culprits.map((node) => ({ range: node.range, text: JSON.stringify(scalarText(node)) })));
  const text = scalarText(value) ?? '';
  const fits = /timeout$|callbackPort$/.test(name) ? /^[1-9]\d{0,8}$/ : /^(?:true|false)$/;
  return /timeout$|callbackPort$|alwaysLoad$|xaa$/.test(name) && fits.test(text) ? fixed({ range: value.range, text }) : {};
}

/** Keys of other clients that stand for one of this client. */
const foreignKeys: Readonly<Record<string, string>> = {
  serverUrl: 'url',
  httpUrl: 'url',
  uri: 'url',
  endpoint: 'url',
  transport: 'type',
  header: 'headers',
  http_headers: 'headers',
  environment: 'env',
  cmd: 'command',
  arguments: 'args',
  scope: 'scopes',
  client_id: 'clientId',
};
/** Keys of other clients whose wish this client does not fulfil, with what to do. */
const unfulfilled: Readonly<Record<string, string>> = {
  cwd: 'name files by their whole paths: the server starts in the folder of the session',
  envFile: 'write the variables into "env"',
  requestInit: 'write the headers into "headers"',
  auth: 'settings of the sign-in go into "oauth"',
  clientSecret: 'register the client as a public one: there is no place for a secret',
  client_secret: 'register the client as a public one: there is no place for a secret',
};
/** Keys of other clients that only say how a user likes to use the server. */
const preferences = /^(?:autoApprove|alwaysAllow|trust|(?:in|ex)cludeTools|(?:en|dis)abledTools|tools)$/;
const remarks = /^(?:[$_/]|(?:description|comment|name|title|displayName|icon|version|notes?|metadata)$)/;
const fieldNames = ['type', ...serverFields.map(({ name }) => name)];
const oauthNames = oauthFields.map(({ name }) => name);

/** The keys of an entry and of its oauth that the client does not know. */
function unknownKeys({
  node,
  field,
  transport,
}: McpServer): { map: MapNode; entry: Entry; field: string; meant: string | undefined }[] {
  const oauth = transport === 'stdio' || transport === 'ws' ? undefined : entryOf(node, 'oauth')?.value;
  return [node, oauth].flatMap((map) => {
    const names = map === oauth ? oauthNames : fieldNames;
    const path = map === oauth ? `${field}.oauth` : field;
    return (map?.kind === 'map' ? map.entries : []).flatMap((entry) => {
      const { key } = entry;
      if (map?.kind !== 'map' || names.includes(key) || remarks.test(key)) return [];
      const foreign = foreignKeys[key];
      const isNear = !preferences.test(key) && !(key in unfulfilled) && !/^(?:dis|en)abled$/.test(key);
      const meant = foreign && names.includes(foreign) ? foreign : isNear ? closest(key, names) : undefined;
      return [{ map, entry, field: `${path}.${key}`, meant }];
    });
  });
}

/** Keys that the client does not read. */
export const mcpFieldRules = [
  reportedRule('mcp/foreign-field', 'warning', "another client's word for a field, or a misspelt one", (server, say) => {
    for (const { map, entry, field, meant } of unknownKeys(server)) {
      if (!meant) continue;
      const isFree = !entryOf(map, meant);
      const isNeeded = isFree && server.entry === undefined && /^(?:url|command|type)$/.test(meant);
      const help = isFree ? `write ${quoted(meant)}` : `remove it; ${quoted(meant)} is there already`;
      const fix = isFree ? renamed(map, entry, meant) : {};
      const message = `the client reads ${quoted(meant)}, not ${quoted(entry.key)}`;
      say({ range: entry.keyRange, field }, message, isNeeded ? dropped(server) : ignored, help, {
        severity: isNeeded ? 'error' : 'warning',
        ...fix,
      });
    }
  }),
  mcpRule('mcp/unknown-field', 'warning', 'a field that the client ignores', (server, say) => {
    for (const { entry, field, meant } of unknownKeys(server)) {
      const { key, keyRange: range } = entry;
      const isOff =
        (key === 'disabled' && toValue(entry.value) === true) || (key === 'enabled' && toValue(entry.value) === false);
      if (meant || (!isOff && /^(?:dis|en)abled$/.test(key))) continue;
      const help = isOff ? 'remove the entry to switch the server off' : unfulfilled[key];
      const effect = isOff ? 'the client starts the server all the same' : ignored;
      const severity = help ? 'warning' : 'info';
      say(
        { range, field },
        `the client has no field ${quoted(key)}`,
        effect,
        help ?? 'remove it, unless another client reads this file too',
        { severity },
      );
    }
  }),
  mcpRule(
    'mcp/misplaced-field',
    'warning',
    'a field that the client does not read for this type of server',
    ({ node, field, transport }, say) => {
      for (const { key, keyRange: range, value } of transport && node.kind === 'map' ? node.entries : []) {
        const fact = serverFields.find(({ name }) => name === key);
        const isEmpty =
          (value.kind === 'map' && value.entries.length === 0) || (value.kind === 'list' && value.items.length === 0);
        if (!transport || !fact || fact.transports.includes(transport) || isEmpty) continue;
        const effect = key === 'oauth' ? 'there is no sign-in: a server that wants one fails' : ignored;
        say(
          { range, field: `${field}.${key}` },
          `${quoted(key)} has no effect with the type ${quoted(transport)}`,
          effect,
          `it is for ${either(fact.transports)}`,
        );
      }
    },
  ),
  mcpRule('mcp/timeout-unit', 'warning', 'a timeout in seconds, where milliseconds are meant', ({ node, field }, say) => {
    const timeout = entryOf(node, 'timeout');
    const value = timeout && toValue(timeout.value);
    const least = mcpLimit('ignoredTimeoutBelow');
    if (!timeout || typeof value !== 'number' || value <= 0 || value >= least) return;
    const at = { range: timeout.value.range, field: `${field}.timeout` };
    say(
      at,
      `the timeout is ${value} milliseconds`,
      `the client ignores a timeout below ${least}`,
      `write ${value * 1000} for ${value} seconds`,
    );
  }),
] as const;

/** The rename of a key of another client, and of its value where that has other words too. */
function renamed(map: MapNode, { keyRange: range, value }: Entry, name: string): { fix?: Fix } {
  const type = meantType(scalarText(value), undefined);
  if (name === 'type') return type ? fixed({ range, text: '"type"' }, { range: value.range, text: JSON.stringify(type) }) : {};
  // Without a type beside it the renamed url would still be read as a program's.
  const isUntyped = name === 'url' && !entryOf(map, 'type') && !entryOf(map, 'transport');
  return fixed({ range, text: `${isUntyped ? `"type": "${meantType(undefined, scalarText(value))}", ` : ''}"${name}"` });
}
