import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));

/**
 * A folder of the reference data that lies beside the repository where its tests are developed; undefined, with one line that
 * says so, where it does not.
 */
export function sharedFolder(name: string): string | undefined {
  const folder = path.join(shared, name);
  if (fs.existsSync(folder)) return folder;
  console.warn(`skipped: there is no reference data at ../shared/${name}`);
  return undefined;
}
