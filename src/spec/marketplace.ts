import nameData from './marketplace-reserved-names.json' with { type: 'json' };
import sourceData from './marketplace-sources.json' with { type: 'json' };
import type { Fact } from './types.ts';

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
