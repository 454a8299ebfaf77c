import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, type Range, typeName } from '../../formats/located.ts';
import { hookEntriesOf, placeOf, textsOf } from '../../plugin/hooks/entries.ts';
import { scriptsOf } from '../../plugin/hooks/scripts.ts';
import type { ConfigSource, Plugin, SourceFile } from '../../plugin/model.ts';
import { hookEvent, hookEvents, moduleEvents } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { checkedEvents, effectOfLostFile, isIgnored, type LoadedHook, textNode } from './common.ts';

/** How a hook decides. */
export interface Decision {
  /** By what, for a message. */
  readonly by: string;
  /** True where it can stop something; false where it only lets something through. */
  readonly stops: boolean;
}

/** By what a script or a command line decides, in the order in which it is looked for. */
const signs: readonly (readonly [by: string, pattern: RegExp])[] = [
  ['exit code 2', /\bexit(?:\(| \(?)2\b|\bexitCode ?= ?2\b/],
  ['a permissionDecision', /\bpermissionDecision\b/],
  ['"decision": "block"', /["']?\bdecision\b["']? ?: ?["']block\b/],
];

/** Larger files are not searched; no hook script is that long. */
const maxTextLength = 200_000;

/** How a command hook decides, as far as the texts of its command and scripts show; undefined where they show nothing. */
export function decisionOf(hook: LoadedHook): Decision | undefined {
  const command = textNode(hook.node, 'command')?.value ?? '';
  const { plugin } = hook.source;
  const texts = scriptsOf(hook)
    .filter(({ path }) => plugin.files.kindOf(path) === 'file')
    .map(({ path }) => plugin.source(path).text.slice(0, maxTextLength));
  const text = [command, ...texts].join('\n');
  const [by] = signs.find(([, pattern]) => pattern.test(text)) ?? [];
  return by === undefined ? undefined : { by, stops: by !== 'a permissionDecision' || /\bdeny\b|["']ask["']/.test(text) };
}

const names = hookEvents.map(({ name }) => name);

/** Names of events. */
export const hookEventRules = [
  defineRule({
    id: 'hook/unknown-event',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'an event that the client does not have',
    check(source, report) {
      for (const { name, entry, field, place } of checkedEvents(source)) {
        if (hookEvent(name) || isWrapper(name, entry.value)) continue;
        const holdsHooks = entry.value.kind === 'list';
        const meant = closest(name, names);
        const isCase = meant?.toLowerCase() === name.toLowerCase();
        const isFree = !checkedEvents(source).some((other) => other.name === meant);
        const { start, end } = entry.keyRange;
        const isQuoted = source.file.text[start] === '"';
        const log = place === 'file' || place === 'manifest' ? "; the client's validator only warns" : '';
        report({
          message: `unknown hook event ${quoted(name)}`,
          severity: holdsHooks ? 'error' : 'warning',
          effect: holdsHooks
            ? `the client ignores the whole entry: its hooks never run${log}`
            : 'the client takes it for an event and ignores it',
          help: meant
            ? isCase
              ? `names of events are case-sensitive: write ${quoted(meant)}`
              : `did you mean ${quoted(meant)}?`
            : holdsHooks
              ? 'the page of this rule lists the events: --explain hook/unknown-event'
              : 'only events belong here',
          range: entry.keyRange,
          field,
          ...(meant && isCase && isFree
            ? { fix: { safe: true, edits: [{ range: { start, end }, text: isQuoted ? JSON.stringify(meant) : meant }] } }
            : {}),
        });
      }
    },
  }),
] as const;

/** Another rule says more about events inside a second "hooks". */
function isWrapper(name: string, value: Node): boolean {
  return name === 'hooks' && value.kind === 'map' && names.some((event) => entryOf(value, event));
}

/** What works in settings and not in a plugin. */
export const hookDeadEndRules = [
  defineRule({
    id: 'hook/ignored-place',
    on: 'hooks',
    severity: 'error',
    summary: 'hooks in a command of a plugin',
    check(source, report) {
      // Those of an agent are a field that plugin agents do not have: agent/ignored-field.
      if (!isIgnored(source) || !source.root || placeOf(source) !== 'command') return;
      const { root } = source;
      const isGate = root.kind === 'map' && root.entries.some(({ key }) => hookEvent(key)?.gating);
      report({
        message: 'hooks in a command of a plugin do not run',
        effect: isGate
          ? 'the client loads the command without its hooks, and without its allowed-tools too'
          : 'the client drops them without a word',
        help: 'move them to hooks/hooks.json, or make the command a skill, where they work',
        range: root.range,
        field: source.field,
      });
    },
  }),
  defineRule({
    id: 'hook/plugin-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an event that does not come to hooks of a plugin',
    check(source, report) {
      if (source.plugin.scope !== 'plugin') return;
      for (const { name, entry, field } of checkedEvents(source)) {
        const fact = hookEvent(name);
        if (!fact?.inPlugin || entry.value.kind !== 'list' || entry.value.items.length === 0) continue;
        if (name === 'FileChanged' && watchesFiles(source.plugin)) continue;
        report({
          message: `${name} does not come to the hooks of a plugin alone`,
          effect: fact.inPlugin,
          help:
            name === 'FileChanged'
              ? 'return absolute "watchPaths" from a SessionStart hook, or use PostToolUse with a matcher for Write and Edit'
              : 'look at "cwd" in the input of another event, such as PreToolUse or UserPromptSubmit',
          range: entry.keyRange,
          field,
        });
      }
    },
  }),
] as const;

/** True where a SessionStart hook of the plugin speaks of the files to watch. */
function watchesFiles(plugin: Plugin): boolean {
  return hookEntriesOf(plugin).some((entry) => {
    if (entry.event !== 'SessionStart') return false;
    const command = textNode(entry.node, 'command')?.value ?? '';
    const texts = scriptsOf(entry)
      .filter(({ path }) => plugin.files.kindOf(path) === 'file')
      .map(({ path }) => plugin.source(path).text);
    return [command, ...texts].some((text) => text.includes('watchPaths'));
  });
}

const events: readonly string[] = [...moduleEvents, ...hookEvents.map(({ name }) => `classic.${name}`)];
const nouns = new Set(events.map((event) => event.slice(0, event.indexOf('.'))));
/** Longer modules are not searched. */
const maxModuleLength = 500_000;
const refused = 'the client refuses the module: none of its hooks is loaded';

/** The hooks module of a source, where it is there and can be read. */
function moduleOf({ root, origin, file, plugin }: ConfigSource): SourceFile | undefined {
  const [path, ...more] = (origin === 'inline' ? undefined : textsOf(entryOf(root, 'modules')?.value)) ?? [];
  const resolved = path === undefined || more.length > 0 ? undefined : resolvedPath(file.path, path);
  if (resolved === undefined || plugin.files.kindOf(resolved) !== 'file') return undefined;
  const source = plugin.source(resolved);
  return source.encoding === 'utf-8' && source.text.length <= maxModuleLength ? source : undefined;
}

/** The source of a hooks module, as far as words show it; the client parses it and says more. */
export const hookModuleSourceRules = [
  defineRule({
    id: 'hook/module-register',
    on: 'hooks',
    severity: 'error',
    summary: 'a hooks module that exports no register',
    effect: refused,
    check(source, report) {
      const module = moduleOf(source);
      if (
        !module ||
        /\bexport\s+(?:async\s+)?(?:function\*?|const|let|var)\s+register\b|\bexport\s*\{[^{}]*\bregister\b|\bexport\s*\*/.test(
          module.text,
        )
      )
        return;
      report({
        message: 'the module exports no function called "register"',
        help: 'write export function register(on) { … }',
        file: module.path,
        range: { start: 0, end: 0 },
      });
    },
  }),
  defineRule({
    id: 'hook/module-import',
    on: 'hooks',
    severity: 'error',
    summary: 'an import that a hooks module cannot have',
    effect: refused,
    check(source, report) {
      const module = moduleOf(source);
      for (const { specifier, range } of module ? importsIn(module.text) : []) {
        if (!module || specifier === 'claude-code' || specifier.startsWith('claude-code/')) continue;
        const isRelative = /^\.{1,2}\//.test(specifier);
        const target = isRelative ? resolvedPath(module.path, specifier) : undefined;
        if (target !== undefined && existsAs(source, target)) continue;
        report({
          message: !isRelative
            ? `a hooks module cannot import ${quoted(specifier)}`
            : target === undefined
              ? `the import leads out of the plugin: ${quoted(specifier)}`
              : `there is no ${quoted(target)}`,
          help: isRelative
            ? 'correct the path'
            : 'it imports files of the plugin by relative paths, and "claude-code"; all else is reached through $',
          file: module.path,
          range,
        });
      }
      for (const { 0: written, index } of module?.text.matchAll(/(?<![.\w$])import\(/g) ?? [])
        if (module && !isRemark(module, index))
          report({
            message: 'a hooks module cannot import while it runs',
            help: 'write an import declaration at the top of the file',
            file: module.path,
            range: { start: index, end: index + written.length },
          });
    },
  }),
  defineRule({
    id: 'hook/module-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an event that hooks modules do not have',
    effect: refused,
    check(source, report) {
      const module = moduleOf(source);
      if (!module || !/\bregister\b[^(]{0,200}\(\s*on\b/.test(module.text)) return;
      for (const { 0: written, 2: name = '', index } of module.text.matchAll(/(?<![.\w$])on\(\s*(["'])([\w.-]+)\1/g)) {
        // Any other noun may be one that a plugin declares.
        if (events.includes(name) || !nouns.has(name.slice(0, name.indexOf('.'))) || isRemark(module, index)) continue;
        const start = index + written.length - name.length - 1;
        const meant = closest(name, events);
        report({
          message: `hooks modules have no event ${quoted(name)}`,
          help: meant ? `did you mean ${quoted(meant)}?` : 'events of hooks files are called classic.<Event>',
          file: module.path,
          range: { start, end: start + name.length },
        });
      }
      for (const { 0: written, 1: name = '', index } of module.text.matchAll(/(?<![.\w$])on\(\s*([A-Za-z_$][\w$]*)\s*,/g))
        if (!isRemark(module, index))
          report({
            message: `the name of an event is not written out: ${quoted(name)}`,
            help: 'write it as text: on("tool.call", …)',
            file: module.path,
            range: { start: index, end: index + written.length },
          });
    },
  }),
] as const;

/** What a module imports, types apart; declarations start their lines. */
function importsIn(text: string): { specifier: string; range: Range }[] {
  const declaration = /^[ \t]*(?:import|export)\b(?!\s+type\b)(?:[^'"`;()]{0,2000}?\bfrom)?\s*(["'])([^'"\n]+)\1/gm;
  return [...text.matchAll(declaration)].map(({ 0: written, 2: specifier = '', index }) => {
    const start = index + written.length - specifier.length - 1;
    return { specifier, range: { start, end: start + specifier.length } };
  });
}

/** True for a place in a line that is a comment. */
function isRemark({ text, lines }: SourceFile, at: number): boolean {
  const start = lines.startOf(lines.positionOf(at).line);
  return /^\s*(?:\/\/|\*|\/\*)/.test(text.slice(start, at)) || text.slice(start, at).includes('//');
}

/** An import may leave the ending out, or name the one that a file has when it is built. */
function existsAs({ plugin }: ConfigSource, path: string): boolean {
  const stem = path.replace(/\.[cm]?jsx?$/, '');
  const candidates = [
    path,
    ...['.ts', '.tsx', '.js', '.jsx', '.mjs', '.json', '/index.ts', '/index.js'].map((ending) => `${stem}${ending}`),
  ];
  return candidates.some((candidate) => plugin.files.kindOf(candidate) === 'file');
}

/** A path relative to the folder of a file; undefined where it leads out of the plugin. */
function resolvedPath(from: string, path: string): string | undefined {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The hooks module that a hooks file names. */
export const hookModuleRules = [
  defineRule({
    id: 'hook/modules-shape',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'modules that are not a list of one path',
    effect: effectOfLostFile,
    check({ root, origin }, report) {
      const modules = origin === 'inline' ? undefined : entryOf(root, 'modules')?.value;
      if (!modules) return;
      const found = { range: modules.range, field: 'modules' };
      const names = textsOf(modules);
      if (!names)
        report({
          ...found,
          message: `"modules" is a ${typeName(modules)}, not a list`,
          help: 'write "modules": ["./register.ts"]',
        });
      else if (names.includes(undefined))
        report({ ...found, message: '"modules" holds something that is not text', help: 'write a path' });
      else if (names.length > 1)
        report({
          ...found,
          message: `"modules" names ${names.length} modules`,
          help: 'a plugin has one; let it import the others',
        });
    },
  }),
  defineRule({
    id: 'hook/missing-module',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'a hooks module that is not there',
    effect: 'the client reports a plugin error and loads no module',
    check({ root, origin, file, plugin }, report) {
      const modules = origin === 'inline' ? undefined : entryOf(root, 'modules')?.value;
      if (modules?.kind !== 'list' || modules.items.length !== 1 || !plugin.manifest) return;
      const [node] = modules.items;
      if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
      const path = resolvedPath(file.path, node.value);
      const kind = path === undefined ? undefined : plugin.files.kindOf(path);
      if (kind === 'file' || kind === 'symlink') return;
      report({
        message:
          path === undefined
            ? `the module lies outside the plugin: ${quoted(node.value)}`
            : kind === undefined
              ? `there is no ${quoted(path)}`
              : `${quoted(path)} is not a file`,
        help: `write a path from the folder of the hooks file, such as "./register.ts"; nothing in it is replaced`,
        range: node.range,
        field: 'modules.0',
      });
    },
  }),
] as const;
