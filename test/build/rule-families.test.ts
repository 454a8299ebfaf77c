import { describe, expect, it } from 'vitest';
import { ruleLists } from '../../src/build/rule-families.ts';
import { rules } from '../../src/rules/index.ts';

describe('the families of rules', () => {
  it('hold every list of the registry, in the folder that its rules are named after', async () => {
    const loaded = await Promise.all(
      ruleLists().map(async ({ family, module, name }) => {
        const found =
          ((await import(`../../src/rules/${module}`)) as Record<string, readonly { readonly id: string }[]>)[name] ?? [];
        return found.map(({ id }) => [family, id] as const);
      }),
    );
    expect(loaded.flat().map(([, id]) => id)).toEqual(rules.map(({ id }) => id));
    for (const [family, id] of loaded.flat()) expect(id.startsWith(`${family}/`), id).toBe(true);
  });

  it('are refused where the registry names what it does not import', () => {
    const text = "import { aRules } from './a/b.ts';\nexport const rules = [\n  ...aRules,\n  ...bRules,\n];\n";
    expect(() => ruleLists(text)).toThrow('no import of bRules');
    expect(ruleLists(text.replace('  ...bRules,\n', ''))).toEqual([{ family: 'a', module: './a/b.ts', name: 'aRules' }]);
  });
});
