import { type ComponentKind, type ConfigKind, componentsOf, type Plugin, type SourceFile } from '../plugin/model.ts';
import type { SubjectKind, Subjects } from './rule.ts';

/** A part of a plugin that a tool may be asked to check on its own. */
export type PartKind = ComponentKind | ConfigKind | 'manifest' | 'marketplace';

/** One subject of rules, with the file that its findings stand in unless they say otherwise. */
export type Visit = { [K in SubjectKind]: { readonly on: K; readonly subject: Subjects[K]; readonly file: string } }[SubjectKind];

/** Everything in a plugin that rules look at, in the order in which people look for it. */
export function* visitsOf(plugin: Plugin, isWanted: (kind: PartKind, file: string) => boolean): Generator<Visit> {
  const seen = new Set<string>();
  const { manifest, marketplace } = plugin;
  if (marketplace && isWanted('marketplace', marketplace.file.path)) {
    yield* fileOnce(marketplace.file, seen);
    if (isText(marketplace.file)) {
      yield { on: 'json', subject: { ...marketplace, kind: 'marketplace' }, file: marketplace.file.path };
      yield { on: 'marketplace', subject: marketplace, file: marketplace.file.path };
    }
  }
  if (manifest && isWanted('manifest', manifest.file.path)) {
    yield* fileOnce(manifest.file, seen);
    if (isText(manifest.file)) {
      yield { on: 'json', subject: { ...manifest, kind: 'manifest' }, file: manifest.file.path };
      yield { on: 'manifest', subject: { ...manifest, plugin }, file: manifest.file.path };
    }
  }
  for (const component of componentsOf(plugin)) {
    const { kind, file } = component;
    if (component.inline || !isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    yield { on: 'component', subject: component, file: file.path };
    yield { on: kind, subject: component, file: file.path } as Visit;
  }
  for (const config of plugin.configs) {
    const { kind, file } = config;
    if (!isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    if (config.origin !== 'inline') yield { on: 'json', subject: { ...plugin.json(file.path), kind }, file: file.path };
    yield { on: 'config', subject: config, file: file.path };
    yield { on: kind, subject: config, file: file.path } as Visit;
  }
  yield { on: 'plugin', subject: plugin, file: '' };
}

/** A file that holds several parts is one file. */
function* fileOnce(file: SourceFile, seen: Set<string>): Generator<Visit> {
  if (seen.has(file.path)) return;
  seen.add(file.path);
  yield { on: 'file', subject: file, file: file.path };
}

/** What cannot be read as text is one finding, not one for every field that is missing. */
function isText({ failure, encoding, text }: SourceFile): boolean {
  const isBinary = encoding === 'binary' && !text.startsWith('---');
  return failure === undefined && !isBinary && encoding !== 'utf-16';
}
