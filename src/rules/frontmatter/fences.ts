import { defineRule } from '../../engine/rule.ts';
import { effectOfLostFields } from '../effects.ts';
import { isStrayDocument } from '../shared/stray-document.ts';
import { quoted } from '../wording.ts';
import { attemptedAt, isCut } from './blocks.ts';

/** Where the client's fences differ from those that the author meant. */
export const fenceRules = [
  defineRule({
    id: 'frontmatter/missing',
    on: 'component',
    severity: 'warning',
    summary: 'a component has no frontmatter',
    check(component, report) {
      const { file, frontmatter } = component;
      if (frontmatter.client.status !== 'absent' || attemptedAt(component) !== undefined || isStrayDocument(component)) return;
      const message = file.text.trim() === '' ? 'the file is empty' : 'the file has no frontmatter';
      const help = `start it with a block between two lines of ---, with at least a description`;
      report({ message, range: { start: 0, end: 0 }, effect: effectOfLostFields(component), help });
    },
  }),
  defineRule({
    id: 'frontmatter/not-read',
    on: 'component',
    severity: 'error',
    summary: 'a frontmatter block that the client does not see',
    check(component, report) {
      const { text } = component.file;
      const at = attemptedAt(component);
      if (component.frontmatter.client.status !== 'absent' || at === undefined) return;
      const { message, help } = explainUnseen(text, at);
      const fix =
        at > 0 && text.startsWith('---', at) && text.slice(0, at).trim() === ''
          ? { safe: true, edits: [{ range: { start: 0, end: at }, text: '' }] }
          : undefined;
      const end = text.indexOf('\n', at);
      const range = { start: at, end: end < 0 ? text.length : end };
      report({ message, help, range, effect: effectOfLostFields(component), ...(fix ? { fix } : {}) });
    },
  }),
  defineRule({
    id: 'frontmatter/cut',
    on: 'component',
    severity: 'error',
    summary: 'three dashes inside the frontmatter end it',
    check(component, report) {
      const { author, client } = component.frontmatter;
      if (!author.block || !client.block || !isCut(component)) return;
      const lost = component.file.text.slice(client.block.end, author.block.end).trim();
      const isLost = client.status === 'broken' || client.status === 'not-a-map';
      report({
        message: `"---" ends the frontmatter here; ${quoted(lost)} is cut off`,
        effect: isLost
          ? effectOfLostFields(component)
          : 'the client ends the block at the first three dashes anywhere, also inside a value or a comment; the rest becomes body text',
        help: 'write another dash, such as – or =, or remove the dashes',
        range: { start: client.block.end, end: client.block.end + 3 },
      });
    },
  }),
  defineRule({
    id: 'frontmatter/fence',
    on: 'component',
    severity: 'info',
    profiles: { portable: 'error' },
    summary: 'a closing fence that is not a line of exactly ---',
    check(component, report) {
      const { file, frontmatter } = component;
      const { client } = frontmatter;
      if (!client.block || client.status === 'absent' || isCut(component)) return;
      const { end } = client.block;
      const lineStart = file.text.lastIndexOf('\n', end - 1) + 1;
      const lineEnd = file.text.indexOf('\n', end);
      const line = file.text.slice(lineStart, lineEnd < 0 ? file.text.length : lineEnd);
      if (/^---\s*$/.test(line) || file.text.slice(lineStart, end).trim() !== '') return;
      report({
        message: `the closing fence is ${quoted(line)}, not "---"`,
        effect:
          'the client takes what follows the dashes as the start of the body; other readers do not see the end of the block',
        help: 'write --- alone on its line',
        range: { start: lineStart, end: lineStart + line.length },
      });
    },
  }),
] as const;

function explainUnseen(text: string, at: number): { message: string; help: string } {
  const first = text.slice(at).split(/\r?\n|\r/, 1)[0] ?? '';
  if (first.startsWith('+++'))
    return { message: 'the frontmatter is fenced by "+++"', help: 'write YAML between two lines of ---' };
  if (first.startsWith('----'))
    return { message: `the frontmatter opens with ${quoted(first)}`, help: 'open it with exactly three dashes' };
  if (first.trim() !== '---')
    return {
      message: `the opening fence carries a word: ${quoted(first)}`,
      help: 'write --- alone on the first line; the block is always YAML',
    };
  if (at > (text.startsWith('\uFEFF') ? 1 : 0))
    return { message: 'something stands before the opening "---"', help: 'let the file begin with ---' };
  if (!text.includes('\n')) return { message: 'the lines end with a bare CR', help: 'end lines with LF' };
  return { message: 'the frontmatter is never closed', help: 'close it with a line of ---' };
}
