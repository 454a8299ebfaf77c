import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Range, typeName } from '../../formats/located.ts';
import { textsOf } from '../../plugin/hooks/entries.ts';
import type { ConfigSource, SourceFile } from '../../plugin/model.ts';
import { hookEvents, moduleEvents } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { effectOfLostFile } from './common.ts';

const events: readonly string[] = [...moduleEvents, ...hookEvents.map(({ name }) => `classic.${name}`)];
const nouns = new Set(events.map((event) => event.slice(0, event.indexOf('.'))));
/** Longer modules are not searched. */
const maxLength = 500_000;
const refused = 'the client refuses the module: none of its hooks is loaded';

/** The hooks module of a source, where it is there and can be read. */
function moduleOf({ root, origin, file, plugin }: ConfigSource): SourceFile | undefined {
  const [path, ...more] = (origin === 'inline' ? undefined : textsOf(entryOf(root, 'modules')?.value)) ?? [];
  const resolved = path === undefined || more.length > 0 ? undefined : resolvedPath(file.path, path);
  if (resolved === undefined || plugin.files.kindOf(resolved) !== 'file') return undefined;
  const source = plugin.source(resolved);
  return source.encoding === 'utf-8' && source.text.length <= maxLength ? source : undefined;
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
        /\bexport\s+(?:async\s+)?(?:function\*?|const|let|var)\s+register\b|\bexport\s*\{[^}]*\bregister\b|\bexport\s*\*/.test(
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
