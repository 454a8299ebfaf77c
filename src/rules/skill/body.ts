import { quoted } from '../wording.ts';
import { skillRule } from './skill.ts';

/** The advice of the client's documents; after a compaction a skill comes back with so many tokens at most. */
const advised = { lines: 500, tokens: 5000 };
const charactersPerToken = 4;

/** The text as a whole. */
export const skillBodyRules = [
  skillRule({
    id: 'skill/empty-body',
    severity: 'warning',
    summary: 'a skill without a text',
    check(skill, report) {
      if (skill.body.text.trim() !== '' || skill.frontmatter.client.status === 'absent') return;
      report({
        message: 'there is no text below the frontmatter',
        effect: `whoever calls the ${skill.kind} gets nothing but its description`,
        help: 'write what to do',
        range: { start: skill.body.start, end: skill.body.start },
      });
    },
  }),
  skillRule({
    id: 'skill/long-body',
    severity: 'info',
    summary: 'a text that is long for one read',
    effect: 'every call takes it whole into the context; when the context is compacted, only the first 5,000 tokens come back',
    check({ body, file }, report) {
      const lines = file.lines.count - file.lines.positionOf(body.start).line + 1;
      const tokens = Math.round(body.text.length / charactersPerToken);
      if (lines <= advised.lines && tokens <= advised.tokens) return;
      report({
        message: `the text has ${lines.toLocaleString('en')} lines, about ${tokens.toLocaleString('en')} tokens`,
        help: `keep decisions here, and move detail into files that it names, such as ${quoted('references/')}`,
        range: { start: body.start, end: body.start },
      });
    },
  }),
] as const;
