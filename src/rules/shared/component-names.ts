import type { Edit } from '../../engine/rule.ts';
import { entryOf, type Range, scalarText } from '../../formats/located.ts';
import { type Component, configsOf, fieldOf, oncePer, type Plugin } from '../../plugin/model.ts';
import { models } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';

/** The names, without the plugin's, under which the client finds the skills and commands of a plugin. */
export const skillNames = oncePer((plugin: Plugin): ReadonlyMap<string, Component> => {
  const names = new Map<string, Component>();
  // The name in the frontmatter is an alias beside that of the folder or file [client 2.1.330].
  for (const component of plugin.scope === 'plugin' ? [...plugin.skills, ...plugin.commands] : plugin.skills) {
    const alias = scalarText(fieldOf(component, 'name')?.value)?.trim();
    // Its own plugin's name in front is taken off.
    if (alias) names.set(alias.startsWith(`${plugin.name}:`) ? alias.slice(plugin.name.length + 1) : alias, component);
  }
  for (const component of [...plugin.skills, ...plugin.commands]) names.set(ownName(component), component);
  return names;
});

/** The names, without the plugin's, of its agents. */
export const agentNames = oncePer((plugin: Plugin): readonly string[] => plugin.agents.map(ownName));

/** A component's id without the plugin's name: `sub:reviewer` of `my-plugin:sub:reviewer`. */
export function ownName({ id, plugin }: Component): string {
  return plugin.scope === 'plugin' ? id.slice(plugin.name.length + 1) : id;
}

/** A reference split into the plugin it names and the rest; `plugin` is undefined for a bare name. */
export function splitReference(reference: string): { readonly plugin?: string; readonly name: string } {
  const colon = reference.indexOf(':');
  return colon < 0 ? { name: reference } : { plugin: reference.slice(0, colon), name: reference.slice(colon + 1) };
}

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

/** What follows the server in a tool's name under its short form: `__tool` of `mcp__server__tool`. */
export function endOfTool(name: string, server: string): string {
  return name.slice(`mcp__${normal(server)}`.length);
}

/** The edit that gives a tool of the plugin's own server its long name; none where the name does not stand there as it is. */
export function longNameEdit(file: string, tool: string, { start }: Range, server: string, prefix: string): Edit[] {
  const end = start + `mcp__${normal(server)}`.length;
  return file.startsWith(tool, start) ? [{ range: { start, end }, text: prefix }] : [];
}

/** The argument of the Agent tool as texts write it: `subagent_type: "name"`. */
const call = /subagent_type["'`]?\s{0,20}[:=]\s{0,20}["'`]?([\w:-]{1,200})/g;

/** Enough to show what is wrong. */
const maxCalls = 100;

/** The agents that a component's text tells the model to call, each once. */
export function agentCalls({ body }: Component): { readonly reference: string; readonly range: Range }[] {
  if (!body.text.includes('subagent_type')) return [];
  const seen = new Set<string>();
  return [...body.text.matchAll(call)].slice(0, maxCalls).flatMap((match) => {
    const reference = match[1] ?? '';
    // `plugin:...` and `plugin:<name>` stand for any agent.
    if (reference.endsWith(':') || seen.has(reference)) return [];
    seen.add(reference);
    const start = body.start + match.index + match[0].length - reference.length;
    return [{ reference, range: { start, end: start + reference.length } }];
  });
}

/**
 * What keeps a name from being an agent of this plugin although it is meant as one; undefined for agents of others. The client
 * finds a plugin's agents only as `plugin:name`, in any case [client 2.1.330].
 */
export function agentFault(plugin: Plugin, reference: string): { readonly message: string; readonly help: string } | undefined {
  const own = plugin.scope === 'plugin' ? agentNames(plugin) : [];
  const { plugin: prefix, name } = splitReference(reference);
  const known = own.find((other) => other.toLowerCase() === name.toLowerCase());
  const isOurs = prefix === plugin.name ? known === undefined : prefix === undefined && known !== undefined;
  if (own.length === 0 || !isOurs) return undefined;
  const meant = known ?? closest(name, own);
  return {
    message: prefix
      ? `the plugin has no agent ${quoted(name)}`
      : `${quoted(name)} is no id of an agent: the plugin's name is missing`,
    help: meant ? `write ${quoted(`${plugin.name}:${meant}`)}` : `its agents are ${own.join(', ')}`,
  };
}

const aliases = models.map(({ name }) => name);

/** Full ids: Anthropic's, which carry a version, perhaps with a window; those of Bedrock, Vertex and gateways carry a dot, slash, colon or @. */
const fullModelId =
  /^(?:claude-(?=[a-z-]*[0-9])[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-][\w-]*[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;
/** Anthropic's ids write a version with a hyphen. */
const dottedModelId = /^(?=.*(?:claude|sonnet|opus|haiku|fable))[a-z-]*[0-9]\.[0-9][a-z-]*$/i;

/** What is wrong with the name of a model; undefined for an alias and for whatever may be a full id. */
export function modelFault(name: string): { readonly message: string; readonly help: string } | undefined {
  const isDotted = dottedModelId.test(name);
  const bare = name.replace(/\[1m\]$/i, '').toLowerCase();
  if (!name || aliases.includes(bare) || (fullModelId.test(name) && !isDotted)) return undefined;
  const meant = isDotted && name.startsWith('claude-') ? name.replace('.', '-') : family(bare);
  return {
    message: `unknown model ${quoted(name)}`,
    help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases)}, or a full model id`,
  };
}

/** The alias that a model name is nearly, or that it begins with or contains as a word: `sonnet` for `claude-sonnet`. */
function family(name: string): string | undefined {
  return closest(name, aliases) ?? aliases.find((alias) => name.split(/[^a-z]+/).includes(alias));
}

/** The words that a field's schema lists, also in its alternatives. */
export function allowedWords(schema: Readonly<Record<string, unknown>>): string[] {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}

/** A sentence of a fact as the clause of an `effect`. */
export function asClause(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '').replaceAll('`', '"');
}

/** Names under which repositories keep documents for people. */
const documents = /^(?:readme|changelog|contributing|licen[cs]e|notice|claude|agents|code[_-]of[_-]conduct)$/i;

/** True for a file that became an agent or a command of a plugin only because it lies in the folder: a document, not a component. */
export function isStrayDocument({ kind, scope, file, frontmatter }: Component): boolean {
  const { author, client } = frontmatter;
  if (scope !== 'plugin' || client.status !== 'absent' || author.status !== 'absent') return false;
  return kind === 'agent' || (kind === 'command' && documents.test(file.path.replace(/^.*\/|\.md$/g, '')));
}
