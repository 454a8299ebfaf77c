import fieldData from './manifest-fields.json' with { type: 'json' };
import foreignData from './manifest-foreign-fields.json' with { type: 'json' };
import nameData from './marketplace-reserved-names.json' with { type: 'json' };
import sourceData from './marketplace-sources.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** A top-level field of plugin.json. */
export interface ManifestField extends Fact {
  readonly name: string;
  readonly does: string;
  /** JSON Schema of what the client's validator accepts; the built tools have only the code that is compiled from it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What the field takes, as a clause. */
  readonly expected: string;
  /** What a session does with another value: `refused` keeps the whole plugin from loading, `dropped` costs the field. */
  readonly wrong: 'refused' | 'dropped' | 'ignored' | 'accepted';
}

/** A field of another tool's manifest that the client names in a warning. */
export interface ForeignField extends Fact {
  readonly name: string;
  /** Where it belongs: `marketplace`, the tool that has it, or the client's own spelling. */
  readonly means: string;
}

export const manifestFields = fieldData.facts as readonly ManifestField[];
export const foreignFields = foreignData.facts as readonly ForeignField[];

/** A kind of place from which a marketplace entry's plugin comes. */
export interface PluginSource extends Fact {
  /** The value of the entry's `source.source`. */
  readonly source: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** Its fields in words. */
  readonly takes: string;
}

/** A marketplace name that the client keeps for itself. */
export interface ReservedMarketplace extends Fact {
  readonly name: string;
  readonly why: string;
}

export const pluginSources = sourceData.facts as readonly PluginSource[];
export const reservedMarketplaces = nameData.facts as readonly ReservedMarketplace[];
