import {
  folderVariables,
  mcpLimit,
  oauthFields,
  scrubbed,
  serverFields,
  serverTypes,
  type Transport,
  type ValueShape,
} from '../../spec/mcp.ts';
import { claimsOf } from '../secrets/shapes.ts';

/** The client's id of a plugin's server, which sign-in, listings and `mcp_tool` hooks use; a project's, without a plugin, is its name. */
export function serverId(plugin: string, server: string): string {
  return plugin === '' ? server : `plugin:${plugin}:${server}`;
}

/** What the names of a plugin's server's tools begin with; matchers and permission rules need it. */
export function toolPrefix(plugin: string, server: string): string {
  return `mcp__${normalised(plugin === '' ? server : `plugin_${plugin}_${server}`)}__`;
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

/** What is wrong with a credential, judged by its form alone. */
export type CredentialFlaw =
  | 'unset'
  | 'empty'
  | 'no-scheme'
  | 'doubled-scheme'
  | 'quoted'
  | 'spaced'
  | 'unsendable'
  | 'basic-not-encoded'
  | 'expired'
  | 'not-yet-valid'
  | 'trimmed';

const scheme = /^(Bearer|Basic|Token|ApiKey|Api-Key|Digest|DPoP|Key|Negotiate|OAuth|AWS4-HMAC-SHA256)(?: +|$)/i;

/** Judges the value of an Authorization header as it would be sent; `now` in seconds since 1970. */
export function judgeAuthorization(value: string, now: number): readonly CredentialFlaw[] {
  const sent = value.trim();
  if (/\$\{[^}]{0,400}\}|\{\{[^}]{0,400}\}\}/.test(sent)) return ['unset'];
  const named = scheme.exec(sent);
  const token = named ? sent.slice(named[0].length) : sent;
  if (token === '') return ['empty'];
  const flaws: CredentialFlaw[] = named ? [] : ['no-scheme'];
  if (named && scheme.exec(token)?.[1]?.toLowerCase() === named[1]?.toLowerCase()) flaws.push('doubled-scheme');
  if (named?.[1]?.toLowerCase() === 'basic' && token.includes(':')) flaws.push('basic-not-encoded');
  if (named && /^(bearer|basic|token)$/i.test(named[1] ?? '') && !flaws.includes('doubled-scheme') && /\s/.test(token))
    flaws.push('spaced');
  // These schemes have parameters, and those may stand in quotes.
  const hasParameters = /^(?:digest|oauth|aws4)/i.test(named?.[1] ?? '');
  return [...flaws, ...judgeToken(value, hasParameters ? '' : token, now)];
}

/** Judges a secret that is a header's value, or a part of one. */
export function judgeToken(value: string, token: string, now: number): readonly CredentialFlaw[] {
  const flaws: CredentialFlaw[] = [];
  if (value !== value.trim()) flaws.push('trimmed');
  if (/^["'].*["']$/s.test(token) || /^["']|["']$/.test(token)) flaws.push('quoted');
  if (isUnsendable(value)) flaws.push('unsendable');
  const claims = claimsOf(token);
  if (claims?.exp !== undefined && claims.exp <= now) flaws.push('expired');
  if (claims?.nbf !== undefined && claims.nbf > now) flaws.push('not-yet-valid');
  return flaws;
}

/** True for a header value that no HTTP client sends: control characters inside, or characters beyond Latin-1. */
export function isUnsendable(value: string): boolean {
  return /[^\t\x20-\x7e\x80-\xff]/.test(value.trim());
}

const words = scrubbed('word');
const wordEnds = [...scrubbed('word-end')];
const laterWords = scrubbed('later-word');
const names = scrubbed('name');

/** True for an environment variable that the client keeps from a headersHelper, as it holds a secret by its name. */
export function isScrubbed(name: string): boolean {
  if (/^GIT_CONFIG_KEY_\d+$/.test(name)) return false;
  if (names.has(name)) return true;
  const spaced = spacedName(name);
  if (/CONN(?:ECTION)?_?STR(?:ING)?S?(?![A-Z])/.test(spaced)) return true;
  const parts = spaced.split(/[_\d]+/).filter(Boolean);
  const later = /[-.]/.test(name) ? parts : parts.slice(1);
  return (
    parts.some((word) => words.has(word) || wordEnds.some((end) => word.endsWith(end))) ||
    later.some((word) => laterWords.has(word))
  );
}

// `apiKey` and `HTTPKey` have two words each, as have `api-key` and `api.key`.
function spacedName(name: string): string {
  return name
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replace(/[-.]/g, '_')
    .toUpperCase();
}

export interface OauthSettings {
  readonly clientId?: string;
  readonly callbackPort?: number;
  readonly authServerMetadataUrl?: string;
  readonly scopes?: string;
}

interface AnyEntry {
  readonly timeout?: number;
  readonly alwaysLoad?: boolean;
}

export interface ProcessEntry extends AnyEntry {
  readonly transport: 'stdio';
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RemoteEntry extends AnyEntry {
  readonly transport: 'http' | 'sse' | 'ws';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly headersHelper?: string;
  readonly oauth?: OauthSettings;
}

/** A server's entry as far as the client reads it. */
export type ServerEntry = ProcessEntry | RemoteEntry;

/** Why the client drops a server. */
export interface EntryProblem {
  readonly field: string;
  /** What is there, and what should be. */
  readonly message: string;
}

/** Reads the value under a server's name as the client does: one wrong field, and the server is dropped. */
export function readEntry(value: unknown): { readonly entry: ServerEntry } | { readonly problem: EntryProblem } {
  if (!isMap(value)) return { problem: { field: '', message: 'the entry is not an object' } };
  const transport = transportOf(value);
  if (typeof transport === 'object') return { problem: transport };
  const fields = serverFields.filter(({ transports }) => transports.includes(transport));
  for (const { name, value: shape, required } of fields) {
    const problem = problemOf(name, value[name], shape, required);
    if (problem) return { problem };
  }
  const oauth = fields.some(({ name }) => name === 'oauth') ? value.oauth : undefined;
  for (const { name, value: shape } of oauthFields) {
    const problem = isMap(oauth) && problemOf(`oauth.${name}`, oauth[name], shape);
    if (problem) return { problem };
  }
  const known = fields.flatMap(({ name }) => (value[name] === undefined ? [] : [[name, value[name]]]));
  return { entry: { ...Object.fromEntries(known), transport } as unknown as ServerEntry };
}

function transportOf(value: Readonly<Record<string, unknown>>): Transport | EntryProblem {
  const { type, url } = value;
  if (type === undefined && typeof url === 'string' && value.command === undefined)
    return { field: 'type', message: 'a server with a url needs a type; without one it is read as a program' };
  if (type === undefined) return 'stdio';
  const known = serverTypes.find(({ name }) => name === type);
  if (!known?.transport) {
    const what = known ? 'is no type for plugins' : 'is no type of server';
    return { field: 'type', message: `${JSON.stringify(type)} ${what}` };
  }
  return known.transport;
}

function problemOf(field: string, value: unknown, shape: ValueShape, required = false): EntryProblem | undefined {
  if (value === undefined) return required ? { field, message: 'is missing' } : undefined;
  const [words, fits] = shapes[shape];
  return fits(value) ? undefined : { field, message: `must be ${words}` };
}

const shapes: Readonly<Record<ValueShape, readonly [words: string, fits: (value: unknown) => boolean]>> = {
  text: ['text', (value) => typeof value === 'string'],
  'some-text': ['text that is not empty', (value) => typeof value === 'string' && value !== ''],
  'text-list': ['a list of texts', (value) => Array.isArray(value) && value.every((item) => typeof item === 'string')],
  'text-map': [
    'an object whose values are texts',
    (value) => isMap(value) && Object.values(value).every((item) => typeof item === 'string'),
  ],
  map: ['an object', (value) => isMap(value)],
  count: ['a whole number above 0', (value) => Number.isSafeInteger(value) && (value as number) > 0],
  flag: ['true or false', (value) => typeof value === 'boolean'],
  https: ['a URL that begins with https://', (value) => typeof value === 'string' && value.startsWith('https://')],
  any: ['anything', () => true],
};

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the client knows when it expands a server's entry. */
export interface ExpansionContext {
  /** The folders by the names of their variables, such as CLAUDE_PLUGIN_ROOT. */
  readonly folders: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The options that the plugin declares; undefined where it declares none, and their placeholders stay as written. */
  readonly options?: Readonly<Record<string, UserOption>> | undefined;
}

/** An option of `userConfig`: its value, else its default; the client drops a server that needs a required one without. */
export interface UserOption {
  readonly value?: string;
  readonly required?: boolean;
}

/** One placeholder that the client looks at, and what became of it. */
export interface Placeholder {
  readonly name: string;
  readonly kind: 'folder' | 'option' | 'variable';
  /** `kept`: no such value, the text stays as written; `missing`: an option without which the server is dropped. */
  readonly from: 'value' | 'default' | 'kept' | 'missing';
  /** What stands in its place now. */
  readonly value: string;
}

export interface Expansion {
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
}

// Each is matched against a text up to a closing brace. A name is a shell's; a default ends at the first brace, so that one
// within another breaks. No escape exists.
const variable = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/s;
const option = /\$\{user_config\.(.+)$/s;
const folder = new RegExp(`\\$\\{(${folderVariables.join('|')})$`);

/**
 * Expands a text as the client does: folders, then options, then variables of the environment. What a folder or a variable
 * brings in is not looked at again; what an option brings in still passes the environment's turn.
 */
export function expandText(text: string, context: ExpansionContext): Expansion {
  const placeholders: Placeholder[] = [];
  const note = (placeholder: Placeholder): string => {
    placeholders.push(placeholder);
    return placeholder.value;
  };
  const withFolders = expandFolders(text, context.folders, note);
  const withOptions = expandOptions(withFolders, context.options, note);
  const expanded = replaceBraced(withOptions, variable, (written, name, otherwise) => {
    const value = ownValue(context.env, name);
    if (value !== undefined) return note({ name, kind: 'variable', from: 'value', value });
    if (otherwise !== undefined) return note({ name, kind: 'variable', from: 'default', value: otherwise });
    return note({ name, kind: 'variable', from: 'kept', value: written });
  });
  return { text: expanded, placeholders };
}

/** Expands what the client expands in a headersHelper; the shell sees the rest. */
export function expandHelper(text: string, context: ExpansionContext): string {
  return expandFolders(text, context.folders, ({ value }) => value);
}

/** True for a headersHelper that the client refuses to run: it would put an option's value into a shell command. */
export function isRefusedHelper(text: string, context: ExpansionContext): boolean {
  return context.options !== undefined && /\$\{user_config\.[^}]/.test(text);
}

function expandFolders(text: string, folders: ExpansionContext['folders'], note: (found: Placeholder) => string): string {
  return replaceBraced(text, folder, (written, name) => {
    const value = ownValue(folders, name);
    return value === undefined ? written : note({ name, kind: 'folder', from: 'value', value });
  });
}

function expandOptions(text: string, options: ExpansionContext['options'], note: (found: Placeholder) => string): string {
  return replaceBraced(text, option, (written, name) => {
    if (!options) return note({ name, kind: 'option', from: 'kept', value: written });
    const declared = ownValue(options, name);
    if (!declared || (declared.required && declared.value === undefined))
      return note({ name, kind: 'option', from: 'missing', value: written });
    return note({ name, kind: 'option', from: 'value', value: declared.value ?? '' });
  });
}

/** Replaces what a pattern finds in front of closing braces; brace by brace, so that no text makes it slow. */
function replaceBraced(
  text: string,
  pattern: RegExp,
  replacement: (written: string, name: string, otherwise?: string) => string,
): string {
  const parts = text.split('}');
  const replaced = parts.map((part, index) => {
    const match = index < parts.length - 1 ? pattern.exec(part) : undefined;
    if (!match) return index < parts.length - 1 ? `${part}}` : part;
    return `${part.slice(0, match.index)}${replacement(`${match[0]}}`, match[1] ?? '', match[2])}`;
  });
  return replaced.join('');
}

function ownValue<T>(map: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** A placeholder and the field it stands in, such as `headers.Authorization` or `args.0`. */
export interface PlacedPlaceholder extends Placeholder {
  readonly field: string;
}

export interface ResolvedEntry {
  /** The entry with its placeholders expanded; `headersHelper` and `oauth` are as written. */
  readonly entry: ServerEntry;
  readonly placeholders: readonly PlacedPlaceholder[];
  /** Options without a value, or never declared: the client drops the server. */
  readonly missingOptions: readonly string[];
}

/** Expands the fields of a server's entry that the client expands. */
export function resolveEntry(entry: ServerEntry, context: ExpansionContext): ResolvedEntry {
  const placeholders: PlacedPlaceholder[] = [];
  const expand = (field: string, text: string): string => {
    const expansion = expandText(text, context);
    placeholders.push(...expansion.placeholders.map((placeholder) => ({ ...placeholder, field })));
    return expansion.text;
  };
  const map = (field: string, values: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined =>
    values && Object.fromEntries(Object.entries(values).map(([key, value]) => [key, expand(`${field}.${key}`, value)]));
  const resolved = { ...entry } as { -readonly [Key in keyof ServerEntry]: ServerEntry[Key] } & Record<string, unknown>;
  if (entry.transport === 'stdio') {
    resolved.command = expand('command', entry.command);
    if (entry.args) resolved.args = entry.args.map((argument, index) => expand(`args.${index}`, argument));
    if (entry.env) resolved.env = map('env', entry.env);
  } else {
    resolved.url = expand('url', entry.url);
    if (entry.headers) resolved.headers = map('headers', entry.headers);
  }
  const missing = placeholders.filter(({ from }) => from === 'missing').map(({ name }) => name);
  return { entry: resolved as unknown as ServerEntry, placeholders, missingOptions: [...new Set(missing)] };
}

/** The headers that a request carries: values trimmed, and two spellings of one name joined. */
export function effectiveHeaders(headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    const trimmed = value.trim();
    joined.set(key, joined.has(key) ? `${joined.get(key)}, ${trimmed}` : trimmed);
  }
  return joined;
}
