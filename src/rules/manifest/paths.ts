import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, type Range } from '../../formats/located.ts';
import type { Files } from '../../plugin/files.ts';
import { quoted } from '../wording.ts';

interface PathKey {
  readonly key: string;
  /** What a path of the key must name. */
  readonly takes: 'folder' | 'file' | 'any';
}

const keys: readonly PathKey[] = [
  { key: 'skills', takes: 'folder' },
  { key: 'agents', takes: 'file' },
  { key: 'commands', takes: 'any' },
  { key: 'hooks', takes: 'file' },
  { key: 'mcpServers', takes: 'file' },
  { key: 'lspServers', takes: 'file' },
  { key: 'outputStyles', takes: 'any' },
  { key: 'workflows', takes: 'any' },
  { key: 'types', takes: 'file' },
  { key: 'themes', takes: 'any' },
  { key: 'monitors', takes: 'file' },
];

interface NamedPath extends PathKey {
  readonly path: string;
  readonly range: Range;
  readonly field: string;
}

/** The component paths of plugin.json, held against the files. */
export const manifestPathRules = [
  defineRule({
    id: 'manifest/path-leads-out',
    on: 'manifest',
    severity: 'error',
    inClient: true,
    summary: 'a component path with a `..` step',
    effect: 'the client does not load that component',
    check({ tree }, report) {
      for (const { path, range, field } of pathsLeadingOut(tree.root))
        report({
          message: `the path has a ".." step: ${quoted(path)}`,
          ...(path.startsWith('./') ? {} : { effect: 'the client does not load the plugin' }),
          help: 'name a path inside the plugin',
          range,
          field,
        });
    },
  }),
  defineRule({
    id: 'manifest/path-missing',
    on: 'manifest',
    severity: 'error',
    inClient: true,
    summary: 'a component path that names nothing',
    check({ tree, plugin }, report) {
      for (const { key, path, range, field } of pathsIn(tree.root)) {
        if (!isChecked(path) || kindAt(plugin.files, path) !== undefined) continue;
        report({
          message: `there is nothing at ${quoted(path)}`,
          effect:
            key === 'mcpServers' || key === 'lspServers'
              ? 'the client skips it without a word; its servers are missing'
              : 'the client reports a load failure and loads the rest without it',
          help: hasGlob(path) ? 'name each path; patterns are not expanded' : 'correct the path, or remove it',
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/path-kind',
    on: 'manifest',
    severity: 'error',
    inClient: true,
    summary: 'a component path to a file where a folder is meant, or the other way round',
    check({ tree, plugin }, report) {
      for (const { takes, key, path, range, field } of pathsIn(tree.root)) {
        const kind = isChecked(path) ? kindAt(plugin.files, path) : undefined;
        if (kind === undefined || kind === 'symlink' || takes === 'any' || kind === takes) continue;
        const parent = path.replace(/\/[^/]*\/?$/, '');
        report({
          message: `${quoted(path)} is a ${kind}; ${key} takes a ${takes}`,
          effect: 'the client does not load that component',
          help:
            takes === 'folder' && parent !== '.' ? `name the folder that holds SKILL.md: ${quoted(parent)}` : `name a ${takes}`,
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/command-source',
    on: 'manifest',
    severity: 'error',
    inClient: true,
    summary: 'a command entry with both or neither of source and content',
    effect: 'the client does not load the plugin',
    check({ tree }, report) {
      const commands = entryOf(tree.root, 'commands')?.value;
      for (const { key, keyRange, value } of commands?.kind === 'map' ? commands.entries : []) {
        if (value.kind !== 'map') continue;
        const given = ['source', 'content'].filter((name) => {
          const node = entryOf(value, name)?.value;
          return node && !(node.kind === 'scalar' && node.value === '');
        });
        if (given.length === 1) continue;
        report({
          message: `the command ${quoted(key)} has ${given.length === 0 ? 'neither a source nor a content' : 'both a source and a content'}`,
          help: 'give it a "source" (a path) or a "content" (the text)',
          range: keyRange,
          field: `commands.${key}`,
        });
      }
    },
  }),
] as const;

function* pathsIn(root: Node | undefined): Generator<NamedPath> {
  for (const spec of keys) {
    yield* pathsOf(spec, entryOf(root, spec.key)?.value, spec.key);
    const nested = entryOf(entryOf(root, 'experimental')?.value, spec.key)?.value;
    if (spec.key === 'themes' || spec.key === 'monitors') yield* pathsOf(spec, nested, `experimental.${spec.key}`);
  }
}

function* pathsOf(spec: PathKey, value: Node | undefined, field: string): Generator<NamedPath> {
  if (value?.kind === 'scalar' && typeof value.value === 'string')
    yield { ...spec, path: value.value, range: value.range, field };
  // A map of commands has its paths one level below; maps of other keys hold the component itself.
  if (value?.kind === 'list') for (const [index, item] of value.items.entries()) yield* pathsOf(spec, item, `${field}[${index}]`);
  if (value?.kind === 'map' && spec.key === 'commands')
    for (const { key, value: entry } of value.entries)
      yield* pathsOf(spec, entryOf(entry, 'source')?.value, `${field}.${key}.source`);
}

function isRelative(path: string): boolean {
  return path.startsWith('./') || path.startsWith('../');
}

/** Paths that the shape or another rule has refused already are not looked for, nor are remote bundles. */
function isChecked(path: string): boolean {
  return (path.startsWith('./') || path === '.') && !path.split(/[\\/]/).includes('..');
}

function kindAt(files: Files, path: string): ReturnType<Files['kindOf']> {
  const steps = path.split('/').filter((step) => step !== '.' && step !== '');
  return steps.length === 0 ? 'folder' : files.kindOf(steps.join('/'));
}

function hasGlob(path: string): boolean {
  return /[*?{}[\]]/.test(path);
}

/** The component paths with a `..` step. */
export function pathsLeadingOut(root: Node | undefined): NamedPath[] {
  return [...pathsIn(root)].filter(({ path }) => isRelative(path) && path.split(/[\\/]/).includes('..'));
}
