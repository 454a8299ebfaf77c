import { mcpLimit, scrubbed } from '../../spec/mcp.ts';

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

/** What a token says about itself, where it is a JWT. */
export interface TokenClaims {
  /** Seconds since 1970. */
  readonly exp?: number;
  readonly nbf?: number;
  readonly role?: string;
}

const scheme = /^(Bearer|Basic|Token|ApiKey|Api-Key|Digest|DPoP|Key|Negotiate|OAuth|AWS4-HMAC-SHA256)(?: +|$)/i;

/** Judges the value of an Authorization header as it would be sent; `now` in seconds since 1970. */
export function judgeAuthorization(value: string, now: number): readonly CredentialFlaw[] {
  const sent = value.trim();
  if (/\$\{[^}]*\}|\{\{[^}]*\}\}/.test(sent)) return ['unset'];
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

/** The claims of a JWT, its signature unchecked; undefined for any other text. */
export function claimsOf(token: string): TokenClaims | undefined {
  const match = /^eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*$/.exec(token);
  if (!match?.[1]) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(match[1], 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return undefined;
    const { exp, nbf, role } = claims as Record<string, unknown>;
    return {
      ...(typeof exp === 'number' ? { exp } : {}),
      ...(typeof nbf === 'number' ? { nbf } : {}),
      ...(typeof role === 'string' ? { role } : {}),
    };
  } catch {
    return undefined;
  }
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
