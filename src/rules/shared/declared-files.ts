import { declarationsOf, declaredPath, declaredValues } from '../../plugin/declared.ts';
import type { Plugin } from '../../plugin/model.ts';

/** A file that lies where the client looks for parts of a kind, whether it loads it or not. */
export interface PartFile {
  readonly path: string;
  readonly name: string;
}

/** The files in a folder of parts, or in the places that the manifest names instead. The client looks no deeper [client 2.1.330]. */
export function partFiles(plugin: Plugin, key: string, folder: string): PartFile[] {
  const direct = declarationsOf(plugin);
  const nested = direct.map(({ document, field }) => ({ document, field: field ? `${field}.experimental` : 'experimental' }));
  const declared = declaredValues(direct, key) ?? declaredValues(nested, key);
  const places = declared ? declared.map(declaredPath).filter((path) => path !== undefined) : [folder];
  return places.flatMap((place) => {
    if (plugin.files.kindOf(place) === 'file') return [{ path: place, name: place.slice(place.lastIndexOf('/') + 1) }];
    const inside = plugin.files.list(place).filter(({ kind }) => kind === 'file');
    return inside.map(({ name }) => ({ path: place === '' ? name : `${place}/${name}`, name }));
  });
}
