import { defineRule } from '../../engine/rule.ts';
import { isStrayDocument } from '../shared/component-names.ts';
import { quoted } from '../wording.ts';

/** What concerns commands alone; all else they share with skills. */
export const commandRules = [
  defineRule({
    id: 'command/accidental',
    on: 'command',
    severity: 'warning',
    inClient: true,
    summary: 'a document in commands/ that becomes a command',
    check(command, report) {
      if (!isStrayDocument(command)) return;
      report({
        message: `the document becomes a command: ${quoted(`/${command.id}`)}`,
        effect:
          'every .md file below commands/ is loaded: people see it among the commands, and typing it sends the document to the model',
        help: 'move the document out of commands/',
        range: { start: 0, end: 0 },
      });
    },
  }),
] as const;
