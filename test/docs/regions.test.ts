import { describe, expect, it } from 'vitest';
import { fillRegions } from '../../src/docs/regions.ts';

const generate = (name: string): string | undefined => ({ one: 'ONE', 'two words': 'TWO' })[name];

describe('fillRegions', () => {
  it('replaces what stands between the marks, and nothing else', () => {
    const text =
      'before\n\n<!-- generated: one -->\nold\n\nolder\n<!-- /generated -->\n\nbetween <!-- generated: two words -->x<!-- /generated -->.\n';
    const { text: filled, problems } = fillRegions(text, generate);
    expect(problems).toEqual([]);
    expect(filled).toBe(
      'before\n\n<!-- generated: one -->\nONE\n<!-- /generated -->\n\nbetween <!-- generated: two words -->TWO<!-- /generated -->.\n',
    );
    expect(fillRegions(filled, generate).text).toBe(filled);
  });

  it('fills an empty region', () => {
    expect(fillRegions('<!-- generated: one -->\n<!-- /generated -->\n', generate).text).toBe(
      '<!-- generated: one -->\nONE\n<!-- /generated -->\n',
    );
  });

  it('leaves marks in code alone', () => {
    const text = '`<!-- generated: none -->`\n\n```markdown\n<!-- generated: none -->\n<!-- /generated -->\n```\n';
    expect(fillRegions(text, generate)).toEqual({ text, problems: [] });
  });

  it.each([
    ['an unknown name', 'x\n<!-- generated: three -->\n<!-- /generated -->\n', '2: there is no generator "three"'],
    ['a region that is never closed', '<!-- generated: one -->\n', '1: the region "one" is never closed'],
    [
      'a region inside another',
      '<!-- generated: one -->\n<!-- generated: two words -->\n<!-- /generated -->\n',
      '1: the region "one" is never closed',
    ],
    ['an end without a beginning', 'x\n\n<!-- /generated -->\n', '3: a region ends that never began'],
    ['a misspelt mark', '<!-- Generated one -->\n', '1: "Generated one" is neither "generated: NAME" nor "/generated"'],
  ])('reports %s', (_, text, problem) => {
    expect(fillRegions(text, generate).problems).toEqual([problem]);
  });
});
