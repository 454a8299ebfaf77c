import data from './mcp.json' with { type: 'json' };
import type { Evidence, Since } from './types.ts';

export type Transport = 'stdio' | 'http' | 'sse' | 'ws';

/** What a value must be for the client to accept it: `count` is a whole number above 0, `https` a text that starts so. */
export type ValueShape = 'text' | 'some-text' | 'text-list' | 'text-map' | 'map' | 'count' | 'flag' | 'https' | 'any';

interface Fact<About extends string> {
  readonly about: About;
  readonly name: string;
  readonly since: Since;
  readonly evidence: readonly Evidence[];
}

/** A value of `type` in a server's entry. */
export interface ServerType extends Fact<'type'> {
  readonly transport?: Transport;
  readonly inPlugins: 'accepted' | 'refused';
}

export interface ServerField extends Fact<'field'> {
  readonly value: ValueShape;
  readonly required?: boolean;
  readonly transports: readonly Transport[];
  readonly does: string;
  /** What the client does with another value. */
  readonly otherwise: string;
}

export interface OauthField extends Fact<'oauth-field'> {
  readonly value: ValueShape;
  readonly does: string;
}

export interface McpLimit extends Fact<'limit'> {
  readonly value: number;
  readonly unit: string;
  readonly does: string;
}

/** Where the client expands placeholders: `folders` are the three folder variables alone. */
export interface ExpansionPlace extends Fact<'place'> {
  readonly expands: 'all' | 'folders' | 'nothing';
}

interface FolderVariable extends Fact<'folder'> {
  readonly does: string;
}

/** A protocol revision that the client speaks, and the request that agrees on it. */
export interface Revision extends Fact<'revision'> {
  readonly by: 'initialize' | 'server/discover';
}

/** Which environment variables a headersHelper does not get, by a word of the name, its end, or the whole name. */
interface ScrubRule extends Fact<'scrub'> {
  readonly values: readonly string[];
}

/** A field of the manifest in a bundle; `*` stands for every item of a list, or every key of a map. */
export interface BundleField extends Fact<'bundle-field'> {
  readonly value: 'text' | 'url' | 'email' | 'number' | 'flag' | 'map' | 'list' | 'text-list' | 'text-map' | 'default' | 'any';
  readonly isRequired?: boolean;
  /** The only values. */
  readonly choices?: readonly string[];
  /** The client takes keys in it that it does not know; elsewhere it refuses the bundle for one. */
  readonly isOpen?: boolean;
}

type AnyFact =
  | (ServerType | ServerField | OauthField | McpLimit | ExpansionPlace | FolderVariable | Revision | ScrubRule)
  | (BundleField | Fact<'reserved-name'>);

const facts = data.facts as readonly unknown[] as readonly AnyFact[];

function about<About extends AnyFact['about']>(kind: About): readonly Extract<AnyFact, Fact<About>>[] {
  return facts.filter((fact): fact is Extract<AnyFact, Fact<About>> => fact.about === kind);
}

export const serverTypes: readonly ServerType[] = about('type');
export const serverFields: readonly ServerField[] = about('field');
export const oauthFields: readonly OauthField[] = about('oauth-field');
export const expansionPlaces: readonly ExpansionPlace[] = about('place');
export const folderVariables: readonly string[] = about('folder').map(({ name }) => name);
export const bundleFields: readonly BundleField[] = about('bundle-field');
/** Names that the client keeps for itself among the servers of projects and users. */
export const reservedNames: readonly string[] = about('reserved-name').map(({ name }) => name);
export const revisions: readonly Revision[] = about('revision');
export const mcpLimits: readonly McpLimit[] = about('limit');

/** A limit of the client by its name, such as `toolNameCharacters`. */
export function mcpLimit(name: string): number {
  return mcpLimits.find((limit) => limit.name === name)?.value ?? Number.POSITIVE_INFINITY;
}

/** The words or names by which the client takes variables out of a headersHelper's environment. */
export function scrubbed(by: 'word' | 'word-end' | 'later-word' | 'name'): ReadonlySet<string> {
  return new Set(about('scrub').find((rule) => rule.name === by)?.values);
}
