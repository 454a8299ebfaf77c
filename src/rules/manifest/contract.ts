import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { textOf } from '../../plugin/hooks/entries.ts';
import { quoted } from '../wording.ts';
import { contractFaults } from './type-contract.ts';

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
