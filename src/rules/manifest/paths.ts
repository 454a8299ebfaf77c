import SemverRange from 'semver/classes/range.js';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, type Range, scalarText, textOf, typeName } from '../../formats/located.ts';
import type { Files } from '../../plugin/files.ts';
import { serverNames } from '../../plugin/model.ts';
import { closest, either, quoted } from '../wording.ts';

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
        // A path without an ending of files is refused as it is written.
        if (takes === 'file' && !/\.\w+\/?$/.test(path)) continue;
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

/**
 * True for a host as the client takes it in `network.hosts`: a name of two words or more, perhaps with `*.` in front, an IPv4
 * address or a bracketed IPv6 one in their usual spelling, or localhost; each with an optional port [client 2.1.330].
 */
export function isHost(text: string): boolean {
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? [];
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)) return false;
  if (host.toLowerCase() === 'localhost') return true;
  if (host.startsWith('[')) return isUsual(host);
  const name = host.startsWith('*.') ? host.slice(2) : host;
  if (host.length > 253 || !/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return false;
  return name !== host || isUsual(host);
}

/** True where a browser would write the host in the same way, letter case apart. */
function isUsual(host: string): boolean {
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).hostname === host.toLowerCase();
}

/** What a plugin asks for: a client, hosts, other plugins, its own servers. */
export const manifestRequirementRules = [
  defineRule({
    id: 'manifest/engine-range',
    on: 'manifest',
    severity: 'error',
    inClient: true,
    summary: 'a client version that is no range',
    effect: 'plugin validate refuses the plugin; an install ignores the field',
    check({ tree }, report) {
      const value = entryOf(entryOf(tree.root, 'engines')?.value, 'claude-code')?.value;
      if (!value || isRange(textOf(value))) return;
      const shown = value.kind === 'scalar' ? quoted(value.value) : `a ${typeName(value)}`;
      report({
        message: `"engines.claude-code" is no range of versions: ${shown}`,
        help: 'write one such as ">=2.1.0"',
        range: value.range,
        field: 'engines.claude-code',
      });
    },
  }),
  defineRule({
    id: 'manifest/network',
    on: 'manifest',
    severity: 'warning',
    inClient: true,
    summary: 'network hosts that the client does not take',
    effect: 'the client ignores it',
    check({ tree }, report) {
      const network = entryOf(tree.root, 'network')?.value;
      if (network?.kind !== 'map') return;
      for (const { key, keyRange } of network.entries)
        if (key !== 'hosts')
          report({
            message: `unknown field ${quoted(`network.${key}`)}`,
            help: 'network takes "hosts"',
            range: keyRange,
            field: `network.${key}`,
          });
      const hosts = entryOf(network, 'hosts')?.value;
      if (hosts?.kind !== 'list')
        report({
          message: '"network" has no list of hosts',
          help: 'write "hosts": ["api.example.com"]',
          range: hosts?.range ?? network.range,
          field: 'network',
        });
      for (const [index, node] of (hosts?.kind === 'list' ? hosts.items : []).entries()) {
        const host = textOf(node);
        if (host !== undefined && isHost(host)) continue;
        report({
          message: `this is no host: ${quoted(host ?? typeName(node))}`,
          help:
            hostIn(host) ??
            'write a name such as "api.example.com", "*.example.com" or "127.0.0.1:8080", without scheme and path',
          range: node.range,
          field: `network.hosts[${index}]`,
        });
      }
    },
  }),
  defineRule({
    id: 'manifest/dependency',
    on: 'manifest',
    severity: 'warning',
    summary: 'a dependency on the plugin itself, twice on another, or in a version that is no range',
    check({ tree, plugin }, report) {
      const seen = new Set<string>();
      for (const { node, name, marketplace, field } of dependenciesIn(tree.root)) {
        const id = `${name}@${marketplace ?? ''}`.toLowerCase();
        const version = entryOf(node, 'version')?.value;
        const text = textOf(version);
        if (name === plugin.name && marketplace === undefined)
          report({
            message: 'the plugin depends on itself',
            effect: 'the client takes no notice',
            help: 'remove it',
            range: node.range,
            field,
          });
        else if (seen.has(id))
          report({
            message: `a second dependency on ${quoted(name)}`,
            effect: 'the client takes no notice',
            help: 'remove one of them',
            range: node.range,
            field,
          });
        else if (version && text !== undefined && !isRange(text))
          report({
            message: `the version is no range: ${quoted(text)}`,
            effect: 'plugin validate passes; no version is known to fit it',
            help: 'write one such as "^1.2.0"',
            range: version.range,
            field: `${field}.version`,
          });
        seen.add(id);
      }
    },
  }),
  defineRule({
    id: 'manifest/channel-server',
    on: 'manifest',
    severity: 'warning',
    summary: 'a channel over a server that the plugin does not have',
    effect: 'the client loads the plugin, and the channel never brings anything',
    check({ tree, plugin }, report) {
      const channels = entryOf(tree.root, 'channels')?.value;
      const servers = serverNames(plugin);
      for (const [index, channel] of (channels?.kind === 'list' ? channels.items : []).entries()) {
        const value = entryOf(channel, 'server')?.value;
        const server = textOf(value);
        if (!value || !server || servers.includes(server)) continue;
        const meant = closest(server, servers);
        report({
          message: `the plugin has no server ${quoted(server)}`,
          help: meant
            ? `did you mean ${quoted(meant)}?`
            : servers.length > 0
              ? `its servers are ${either(servers)}`
              : 'declare the server in .mcp.json',
          range: value.range,
          field: `channels.${index}.server`,
        });
      }
    },
  }),
] as const;

/** The client's ranges are npm's: it agrees with this reader on each of 55 texts [client 2.1.330]. */
function isRange(text: string | undefined): boolean {
  if (text === undefined || text.length > 256) return false;
  try {
    new SemverRange(text);
    return true;
  } catch {
    return false;
  }
}

function hostIn(text: string | undefined): string | undefined {
  const host = text && URL.canParse(text) ? new URL(text).host : undefined;
  return host && isHost(host) ? `write ${quoted(host)}` : undefined;
}

interface Dependency {
  readonly node: Node;
  readonly name: string;
  readonly marketplace: string | undefined;
  readonly field: string;
}

function dependenciesIn(root: Node | undefined): Dependency[] {
  const list = entryOf(root, 'dependencies')?.value;
  return (list?.kind === 'list' ? list.items : []).flatMap((node, index) => {
    const written = textOf(node) ?? textOf(entryOf(node, 'name')?.value);
    if (!written) return [];
    const at = written.indexOf('@');
    const own = at < 0 ? undefined : written.slice(at + 1);
    return [
      {
        node,
        name: at < 0 ? written : written.slice(0, at),
        marketplace: own ?? scalarText(entryOf(node, 'marketplace')?.value),
        field: `dependencies.${index}`,
      },
    ];
  });
}

/** A part of a contract of types that the client refuses. */
export interface ContractFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

const blank = /(?:\s+|\/\/(?!\/)[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const text = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/y;
const word = /[A-Za-z_$][\w$]*/y;
const running = new Set(['const', 'let', 'var', 'function', 'class', 'enum', 'abstract', 'async']);
const outside = 'reaches outside the file; a contract stands alone';

/** What in a declaration file keeps it from being a plugin's contract, by the words that statements begin with [client 2.1.330]. */
export function contractFaults(source: string): ContractFault[] {
  const faults: ContractFault[] = [];
  let depth = 0;
  let isStart = true;
  let before = '';
  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; ) {
    const space = read(blank, source, at);
    const string = space ? undefined : read(text, source, at);
    const name = space || string ? undefined : read(word, source, at);
    if (space) isStart ||= space.includes('\n');
    else if (name) {
      const problem = (isStart && before !== 'export') || name === 'import' ? faultOf(source, at, name, depth) : undefined;
      if (problem && source[at - 1] !== '.') faults.push({ problem, start: at, end: at + name.length });
      isStart = false;
      before = name;
    } else {
      const char = source[at] ?? '';
      if (source.startsWith('///', at)) {
        const end = lineEnd(source, at);
        if (/^\/\/\/\s*<reference/.test(source.slice(at, end)))
          faults.push({ problem: `a reference ${outside}`, start: at, end });
        at = end;
        continue;
      }
      if ('{(['.includes(char)) depth++;
      if ('})]'.includes(char)) depth--;
      isStart = !string && ';{}'.includes(char);
      before = '';
    }
    at += (space ?? string ?? name ?? ' ').length;
  }
  return faults;
}

function faultOf(source: string, at: number, name: string, depth: number): string | undefined {
  const rest = source.slice(at + name.length, at + name.length + 300);
  // Members of an interface may be called anything.
  const isKey = /^\s*[?:]/.test(rest);
  if (isKey) return undefined;
  if (name === 'import') return depth === 0 || /^\s*\(/.test(rest) ? `"import" ${outside}` : undefined;
  if (running.has(name) && /^\s+[\w$]/.test(rest)) return `"${name}" declares something that runs; a contract holds types alone`;
  if (depth > 0) return undefined;
  if (name === 'export') return exportFault(rest);
  if (name === 'declare') return declareFault(rest);
  if ((name === 'type' || name === 'interface') && /^\s+[\w$]/.test(rest)) return `"${name}" at the top has no "export" in front`;
  return (name === 'namespace' || name === 'module') && /^\s+[\w$'"]/.test(rest) ? `"${name}" stands at the top` : undefined;
}

function exportFault(rest: string): string | undefined {
  if (/^\s+(?:type\s+)?(?:\{[^}]*\}|\*)[^;'"\n]{0,100}from\s*['"]/.test(rest)) return `"export … from" ${outside}`;
  return /^\s+(?:type|interface)\b/.test(rest) ? undefined : 'behind "export" stands neither "type" nor "interface"';
}

function declareFault(rest: string): string | undefined {
  const module = /^[ \t]+module[ \t]+(?:'([^'\n]*)'|"([^"\n]*)")[ \t]*\{/.exec(rest);
  if (!module) return `"declare" does not open declare module 'claude-code' { … }`;
  const name = module[1] ?? module[2] ?? '';
  return name === 'claude-code' ? undefined : `the module '${name}' is not 'claude-code'`;
}

function read(form: RegExp, source: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(source)?.[0];
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** The client reads no larger contract [client 2.1.330]. */
const maxBytes = 262_144;

/** The declaration file that `types` names: a contract for the plugins that depend on this one. */
export const manifestContractRules = [
  defineRule({
    id: 'manifest/type-contract',
    on: 'manifest',
    severity: 'error',
    summary: 'a contract of types with anything else in it',
    effect: 'plugin validate refuses the plugin; a session loads it',
    check({ tree, plugin }, report) {
      const node = entryOf(tree.root, 'types')?.value;
      const path = textOf(node)?.replace(/^(?:\.\/+)+/, '');
      if (!node || !path?.endsWith('.d.ts') || path.split('/').includes('..') || plugin.files.kindOf(path) !== 'file') return;
      if ((plugin.files.sizeOf(path) ?? 0) > maxBytes) {
        const help = 'keep it to the types that other plugins use';
        report({ message: `${quoted(path)} is over 256 KiB and is not read`, help, range: node.range, field: 'types' });
        return;
      }
      for (const { problem, start, end } of contractFaults(plugin.source(path).text))
        report({
          message: problem,
          help: "export types and interfaces, and extend declare module 'claude-code' { … }",
          file: path,
          range: { start, end },
        });
    },
  }),
] as const;
