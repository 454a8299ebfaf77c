import { defineRule } from '../../engine/rule.ts';
import type { Plugin } from '../../plugin/model.ts';
import { type PartFile, partFiles } from '../shared/declared-files.ts';
import { quoted } from '../wording.ts';
import { metaFault } from './meta.ts';

/** Workflows: scripts that say in their first statement what they are. None is ever run here. */
export const workflowRules = [
  defineRule({
    id: 'workflow/meta',
    on: 'plugin',
    severity: 'error',
    summary: 'a workflow whose first statement does not say what it is',
    effect: 'the client skips the file; only its debug log says so',
    check(plugin, report) {
      for (const { path } of workflowFiles(plugin).filter(({ name }) => name.endsWith('.js'))) {
        const { text, failure } = plugin.source(path);
        const found = failure === undefined ? metaFault(text) : undefined;
        if (!found) continue;
        report({
          message: found.problem,
          help: "begin with: export const meta = { name: '…', description: '…' }",
          file: path,
          range: { start: found.start, end: found.end },
        });
      }
    },
  }),
  defineRule({
    id: 'workflow/ending',
    on: 'plugin',
    severity: 'warning',
    summary: 'a workflow in a file that does not end in .js',
    effect: 'the client does not load it, and nothing says so',
    check(plugin, report) {
      for (const { path, name } of workflowFiles(plugin)) {
        if (!/\.(?:[cm]js|[cm]?tsx?|jsx|JS)$/.test(name) || !plugin.source(path).text.includes('export const meta')) continue;
        report({
          message: `a workflow that does not end in .js: ${quoted(path)}`,
          help: 'rename it; it has to be plain JavaScript',
          file: path,
          range: { start: 0, end: 0 },
        });
      }
    },
  }),
] as const;

function workflowFiles(plugin: Plugin): PartFile[] {
  return plugin.scope === 'plugin' && !plugin.marketplace ? partFiles(plugin, 'workflows', 'workflows') : [];
}
