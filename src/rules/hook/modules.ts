import { defineRule } from '../../engine/rule.ts';
import { entryOf, typeName } from '../../formats/located.ts';
import { textsOf } from '../../plugin/hooks/entries.ts';
import { quoted } from '../wording.ts';
import { effectOfLostFile } from './common.ts';
import { resolvedPath } from './module-source.ts';

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
