import { defineRule } from '../../engine/rule.ts';

/** Files that are not the UTF-8 text that the client takes them for. */
export const encodingRules = [
  defineRule({
    id: 'file/unreadable',
    on: 'file',
    severity: 'error',
    summary: 'a component file cannot be read',
    effect: 'the client does not load it',
    check(file, report) {
      if (file.failure) report({ message: `the file cannot be read: ${file.failure}`, range: { start: 0, end: 0 } });
    },
  }),
  defineRule({
    id: 'file/not-text',
    on: 'file',
    severity: 'error',
    inClient: true,
    summary: 'a component file is binary or UTF-16',
    effect: 'the client reads it as UTF-8, finds no frontmatter, and hands the rest to the model as it is',
    check({ encoding, text, firstBad = 0 }, report) {
      if (encoding !== 'binary' && encoding !== 'utf-16') return;
      const what = encoding === 'binary' ? 'the file is binary: it contains a NUL character' : 'the file is UTF-16, not UTF-8';
      // A component with its frontmatter in order loads in spite of a NUL below.
      const isLoaded = encoding === 'binary' && text.startsWith('---');
      report({
        message: what,
        range: { start: firstBad, end: firstBad + 1 },
        help: 'save the file as UTF-8',
        ...(isLoaded ? { severity: 'warning', effect: 'the client reads it as text, and the character reaches the model' } : {}),
      });
    },
  }),
  defineRule({
    id: 'file/invalid-utf-8',
    on: 'file',
    severity: 'warning',
    summary: 'a component file has bytes that are not UTF-8',
    effect: 'the client puts U+FFFD in the place of each',
    check({ encoding, firstBad = 0 }, report) {
      if (encoding !== 'invalid-utf-8') return;
      report({
        message: 'a byte here is not UTF-8',
        range: { start: firstBad, end: firstBad + 1 },
        help: 'save the file as UTF-8',
      });
    },
  }),
] as const;
