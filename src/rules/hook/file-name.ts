import { defineRule } from '../../engine/rule.ts';
import { quoted } from '../wording.ts';

const expected = 'hooks.json';

/** The file hooks/hooks.json itself. */
export const hookFileNameRules = [
  defineRule({
    id: 'hook/file-name',
    on: 'plugin',
    severity: 'error',
    summary: 'hooks/hooks.json in another case',
    effect: "the client's validator refuses the plugin: macOS and Windows would load the file, and Linux does not",
    check({ files, scope, marketplace }, report) {
      if (scope !== 'plugin' || marketplace) return;
      for (const { name } of files.list('hooks')) {
        if (name === expected || name.toLowerCase() !== expected) continue;
        report({
          message: `${quoted(`hooks/${name}`)} differs from "hooks/${expected}" in case alone`,
          help: `rename it to ${expected}`,
          file: `hooks/${name}`,
          range: { start: 0, end: 0 },
        });
      }
    },
  }),
  defineRule({
    id: 'hook/linked-file',
    on: 'plugin',
    severity: 'warning',
    summary: 'hooks/hooks.json as a symlink',
    effect: 'the client loads what it points to; its validator does not look at it, and says so',
    check({ files, scope, marketplace }, report) {
      const file = `hooks/${expected}`;
      if (scope !== 'plugin' || marketplace || files.kindOf(file) !== 'symlink') return;
      report({ message: `${quoted(file)} is a symlink`, help: 'put the file itself there', file, range: { start: 0, end: 0 } });
    },
  }),
] as const;
