import { type Node, nodeAt, scalarText } from '../formats/located.ts';

/**
 * The folder that an entry's source in text form names, relative to the marketplace's root and empty for the root itself;
 * undefined for what is no path inside it. `metadata.pluginRoot` counts for bare names alone [client 2.1.330].
 */
export function sourceFolder(source: string, marketplace: Node | undefined): string | undefined {
  const base = scalarText(nodeAt(marketplace, 'metadata.pluginRoot'));
  if (source !== '.' && !source.startsWith('./') && (base === undefined || !/^[^/\\:]+$/.test(source))) return undefined;
  const path = source.startsWith('.') ? source : `${base}/${source}`;
  if (path.startsWith('/') || path.includes('\\')) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.includes('..') ? undefined : steps.join('/');
}
