import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const registry = fileURLToPath(new URL('../rules/index.ts', import.meta.url));

/** A list of rules in the registry. */
interface RuleList {
  readonly family: string;
  /** Relative to the registry. */
  readonly module: string;
  readonly name: string;
}

/** The lists of rules that the registry joins, in its order. Throws where it is not written as expected. */
export function ruleLists(text = fs.readFileSync(registry, 'utf8')): RuleList[] {
  const imports = new Map(
    [...text.matchAll(/^import \{([^}]+)\} from '(\.\/[^']+)';$/gm)].flatMap(([, names = '', module = '']) =>
      names.split(',').map((name) => [name.trim(), module] as const),
    ),
  );
  return [...text.matchAll(/^ {2}\.\.\.(\w+),$/gm)].map(([, name = '']) => {
    const module = imports.get(name);
    const family = /^\.\/([\w-]+)\//.exec(module ?? '')?.[1];
    if (!module || !family) throw new Error(`${registry}: no import of ${name} from a folder of rules`);
    return { family, module, name };
  });
}

/** Replaces `cli/shared/rules.ts` by code that loads each family of rules when it is asked for. */
export function ruleFamilies(): Plugin {
  const folder = path.dirname(registry);
  return {
    name: 'rule-families',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]shared[\\/]rules\.ts$/ }, () => {
        const lists = ruleLists();
        const families = [...new Set(lists.map(({ family }) => family))].map((family) => {
          const own = lists.filter((list) => list.family === family);
          const files = [...new Set(own.map(({ module }) => module))];
          const modules = files.map((module) => `import(${JSON.stringify(path.join(folder, module))})`).join(', ');
          const spreads = own.map(({ name, module }) => `...modules[${files.indexOf(module)}].${name}`).join(', ');
          return `  [${JSON.stringify(family)}, async () => { const modules = await Promise.all([${modules}]); return [${spreads}]; }],`;
        });
        const contents = `const families = [\n${families.join('\n')}\n];
export async function loadRules(wanted) {
  const loaded = await Promise.all(families.filter(([family]) => wanted?.includes(family) ?? true).map(([, load]) => load()));
  return loaded.flat();
}
`;
        return { contents, loader: 'js', resolveDir: folder };
      });
    },
  };
}
