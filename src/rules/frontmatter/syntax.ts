import type { Fix } from '../../engine/finding.ts';
import { defineRule } from '../../engine/rule.ts';
import type { Range } from '../../formats/located.ts';
import type { YamlProblem } from '../../formats/yaml.ts';
import type { Component } from '../../plugin/model.ts';
import { effectOfLostFields } from '../effects.ts';
import { quoted } from '../wording.ts';

/** YAML that the client cannot load, or loads only after a repair. */
export const syntaxRules = [
  defineRule({
    id: 'frontmatter/syntax',
    on: 'component',
    severity: 'error',
    summary: 'frontmatter that the client cannot parse',
    check(component, report) {
      const { status, problem } = component.frontmatter.client;
      if (status !== 'broken' || !problem) return;
      const { cause, help, fix } = diagnose(component, problem);
      report({
        message: `the frontmatter is not YAML: ${cause}`,
        effect: effectOfLostFields(component),
        help,
        range: problem.range,
        field: 'frontmatter',
        ...(fix ? { fix } : {}),
      });
    },
  }),
  defineRule({
    id: 'frontmatter/not-a-map',
    on: 'component',
    severity: 'error',
    summary: 'frontmatter that is a list or a text',
    check(component, report) {
      const { status, root, block } = component.frontmatter.client;
      if (status !== 'not-a-map') return;
      report({
        message: `the frontmatter is ${root?.kind === 'list' ? 'a list' : 'a single value'}, not a map of fields`,
        effect: effectOfLostFields(component),
        help: 'write one "field: value" on each line',
        range: root?.range ?? block ?? { start: 0, end: 0 },
        field: 'frontmatter',
      });
    },
  }),
  defineRule({
    id: 'frontmatter/repaired',
    on: 'component',
    severity: 'info',
    profiles: { portable: 'error' },
    summary: 'a value that is YAML only after the client has quoted it',
    effect: 'the client quotes the value and reads on; other readers refuse the whole block',
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === 'loaded' ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        report({ message: `${quoted(value)} needs quotes to be YAML`, help: 'quote it', range, fix: quoteFix(value, range) });
      }
    },
  }),
  defineRule({
    id: 'frontmatter/repair-damage',
    on: 'component',
    severity: 'warning',
    summary: 'a list or map that the repair of another value turns into text',
    effect: 'the client quotes every such value of the block and loads this one as text',
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === 'loaded' ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        if (!value.startsWith('{') || !value.trimEnd().endsWith('}')) continue;
        report({
          message: `${quoted(value)} becomes text, because another value of the block is not YAML`,
          help: 'quote the other value',
          range,
        });
      }
    },
  }),
] as const;

interface Diagnosis {
  readonly cause: string;
  readonly help: string;
  readonly fix?: Fix;
}

const singleLineField = /^([A-Za-z_-]+:[ \t]+)(\S.*)$/;

function diagnose({ file }: Component, problem: YamlProblem): Diagnosis {
  const { line } = file.lines.positionOf(problem.range.start);
  const start = file.lines.startOf(line);
  const text = file.text.slice(start, file.lines.startOf(line + 1) || undefined).trimEnd();
  const [, key = '', value = ''] = singleLineField.exec(text) ?? [];
  const range = { start: start + key.length, end: start + key.length + value.length };
  if (problem.code === 'NUL') return { cause: 'it contains a NUL character', help: 'remove the character' };
  if (problem.code === 'TOO_LONG' || problem.code === 'IMPOSSIBLE' || problem.code === 'BLANK')
    return { cause: problem.message, help: 'move the text into the body' };
  if (/^\s*\t/.test(text)) return { cause: 'a tab indents this line', help: 'indent with blanks' };
  if (/^["']/.test(value))
    return {
      cause: `the quotes of ${quoted(value)} do not enclose the whole value`,
      help: 'enclose the whole value, and double the same quotes inside it',
    };
  if (/: |:$/.test(value))
    return {
      cause: `${quoted(value)} contains an unquoted colon`,
      help: 'enclose the value in double quotes',
      fix: quoteFix(value, range),
    };
  if (/^[[{*&!|>%@`?-]/.test(value))
    return {
      cause: `${quoted(value)} starts with a sign that YAML reads as syntax`,
      help: 'enclose the value in double quotes',
      fix: quoteFix(value, range),
    };
  if (/^[<\w*]/.test(text))
    return {
      cause: `line ${line} is neither a field nor an indented continuation`,
      help: 'write the value as a block: "|" behind the colon, and every line of it indented',
    };
  return {
    cause: `${problem.message.split('\n')[0]} (line ${line})`,
    help: 'indent continuation lines, and quote values that contain ": "',
  };
}

/** Encloses a one-line value in double quotes; only then does YAML read the very characters that stand there. */
function quoteFix(value: string, range: Range): Fix {
  return { safe: true, edits: [{ range, text: `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` }] };
}
