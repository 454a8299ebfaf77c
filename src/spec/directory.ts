import data from './directory.json' with { type: 'json' };
import type { Fact } from './types.ts';

interface DirectoryFact extends Fact {
  readonly name: string;
  /** `readme`, `license`, `icon` and `os-metadata` are names of files, `url` and `privacy` fields of the manifest. */
  readonly kind: 'limit' | 'readme' | 'license' | 'icon' | 'os-metadata' | 'url' | 'privacy' | 'reserved-name';
  readonly value?: number;
  readonly unit?: string;
  readonly does?: string;
  /** True for a field that takes a mailto: URL beside an https one. */
  readonly mailto?: boolean;
}

const facts = data.facts as readonly DirectoryFact[];

/** A number that the plugin directory goes by. Throws for a name that no fact has. */
export function directoryLimit(name: string): number {
  const value = facts.find((fact) => fact.kind === 'limit' && fact.name === name)?.value;
  if (value === undefined) throw new Error(`there is no limit of the directory called ${name}`);
  return value;
}

/** The names of one kind, in the order in which the client looks for them. */
export function directoryNames(kind: DirectoryFact['kind']): readonly string[] {
  return facts.filter((fact) => fact.kind === kind).map(({ name }) => name);
}

/** The manifest's fields that hold URLs for the plugin's listing. */
export const listingUrls: readonly { readonly name: string; readonly mailto?: boolean }[] = facts.filter(
  ({ kind }) => kind === 'url',
);
