import { defineRule } from '../../engine/rule.ts';
import { type PartFile, partFiles } from '../../plugin/discover.ts';
import type { Plugin } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';

/** Themes. What a theme may say shows in a terminal alone; plugin validate lists every map [client 2.1.330]. */
export const themeRules = [
  defineRule({
    id: 'theme/not-a-map',
    on: 'plugin',
    severity: 'error',
    summary: 'a theme that is no JSON map',
    effect: 'the client does not offer the theme, and nothing says so',
    check(plugin, report) {
      for (const { path } of themeFiles(plugin).filter(({ name }) => name.endsWith('.json'))) {
        const { file, tree } = plugin.json(path);
        const [problem] = tree.problems;
        if (file.failure !== undefined || (!problem && tree.root?.kind === 'map')) continue;
        report({
          message: problem ? `the theme is not JSON: ${problem.message}` : 'the theme is no map',
          help: 'write {"name": …, "base": …, "overrides": {…}}',
          file: path,
          range: problem?.range ?? tree.root?.range ?? { start: 0, end: 0 },
        });
      }
    },
  }),
  defineRule({
    id: 'theme/ending',
    on: 'plugin',
    severity: 'warning',
    summary: 'a theme in a file that does not end in .json',
    effect: 'the client does not load it, and nothing says so',
    check(plugin, report) {
      for (const { path, name } of themeFiles(plugin))
        if (/\.(?:jsonc|json5|ya?ml|toml|JSON)$/.test(name))
          report({
            message: `a theme that does not end in .json: ${quoted(path)}`,
            help: 'write it as JSON, into a file that ends in .json',
            file: path,
            range: { start: 0, end: 0 },
          });
    },
  }),
] as const;

function themeFiles(plugin: Plugin): PartFile[] {
  return plugin.scope === 'plugin' && !plugin.marketplace ? partFiles(plugin, 'themes', 'themes') : [];
}
