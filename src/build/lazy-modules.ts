import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Plugin, transform } from 'esbuild';
import type { KnownRule } from '../engine/rule.ts';

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

/** Replaces `cli/index.ts` by code that loads the module of one command. */
export function commandModules(): Plugin {
  return {
    name: 'command-modules',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]index\.ts$/ }, ({ path: file }) => {
        const imports = [...fs.readFileSync(file, 'utf8').matchAll(/^import \{ ([\w, ]+) \} from '(\.\/[\w-]+\.ts)';$/gm)];
        const entries = imports.flatMap(([, commands = '', module]) =>
          commands
            .split(', ')
            .map((command) => `  '${inKebabCase(command)}': async () => (await import('${module}')).${command},`),
        );
        const contents = `const commands = {\n${entries.join('\n')}\n};
export async function commandNamed(name) {
  return commands[name]?.();
}
`;
        return { contents, loader: 'js', resolveDir: path.dirname(file) };
      });
    },
  };
}

/** The name of an executable by that of its command: `validate-agent` for `validateAgent`. */
function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** Replaces `cli/shared/rules.ts` by code that loads each family of rules when it is asked for. */
export function ruleFamilies(): Plugin {
  const folder = path.dirname(registry);
  return {
    name: 'rule-families',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]shared[\\/]rules\.ts$/ }, async () => {
        const lists = ruleLists();
        const { rules } = (await import(pathToFileURL(registry).href)) as { rules: readonly KnownRule[] };
        const known = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))].map((family) => {
          const own = rules.filter(({ id }) => id.startsWith(`${family}/`));
          const lines = own.map(({ id, only = [] }) => [id.slice(family.length + 1), ...only].join(':'));
          return `  ['${family}', \`\n${lines.join('\n')}\n\`],`;
        });
        const families = [...new Set(lists.map(({ family }) => family))].map((family) => {
          const own = lists.filter((list) => list.family === family);
          const files = [...new Set(own.map(({ module }) => module))];
          const modules = files.map((module) => `import(${JSON.stringify(path.join(folder, module))})`).join(', ');
          const spreads = own.map(({ name, module }) => `...modules[${files.indexOf(module)}].${name}`).join(', ');
          return `  [${JSON.stringify(family)}, async () => { const modules = await Promise.all([${modules}]); return [${spreads}]; }],`;
        });
        const contents = `const families = [\n${families.join('\n')}\n];
const loaded = new Map();
export async function loadRules(wanted) {
  const unknown = wanted?.find((name) => !families.some(([family]) => family === name));
  if (unknown) throw new Error('there is no family of rules ' + unknown);
  const lists = families.filter(([family]) => wanted?.includes(family) ?? true).map(async ([family, load]) => {
    if (!loaded.has(family)) loaded.set(family, await load());
    return loaded.get(family);
  });
  return (await Promise.all(lists)).flat();
}
const known = [\n${known.join('\n')}\n];
export async function knownRules(wanted) {
  const some = known.filter(([family]) => wanted?.includes(family) ?? true);
  return some.flatMap(([family, names]) =>
    names.trim().split('\\n').map((line) => {
      const [name, ...only] = line.split(':');
      return only.length > 0 ? { id: family + '/' + name, only } : { id: family + '/' + name };
    }),
  );
}
`;
        return { contents, loader: 'js', resolveDir: folder };
      });
    },
  };
}

const languageReaders = [
  ['shell', './shell.ts', 'readShell'],
  ['python', './python.ts', 'readPython'],
  ['javascript', './javascript.ts', 'readJavaScript'],
] as const;

/** Replaces `formats/scripts/languages.ts` by code that loads each language's parser when a script asks for it. */
export function scriptLanguages(): Plugin {
  return {
    name: 'script-languages',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]formats[\\/]scripts[\\/]languages\.ts$/ }, ({ path: file }) => {
        const entries = languageReaders.map(
          ([language, module, name]) => `  ${language}: async () => (await import('${module}')).${name},`,
        );
        const contents = `const loaders = {\n${entries.join('\n')}\n};
const readers = new Map();
export async function loadLanguages(languages) {
  for (const language of languages) if (!readers.has(language)) readers.set(language, await loaders[language]());
}
export function readScript(language, text) {
  return readers.get(language)?.(text);
}
`;
        return { contents, loader: 'js', resolveDir: path.dirname(file) };
      });
      // The parsers mark their nodes for highlighting, which nobody here does.
      onLoad({ filter: /[\\/]@lezer[\\/]highlight[\\/]dist[\\/]index\.js$/ }, () => ({
        contents: `const tag = new Proxy(() => tag, { get: () => tag });
export const tags = tag;
export const styleTags = () => () => null;
`,
        loader: 'js',
      }));
      // Without the comments of the parsers, and with their tables, texts of many thousand characters, in lines.
      onLoad({ filter: /[\\/]node_modules[\\/](?:unbash|@lezer[\\/]\w+)[\\/]dist[\\/][\w-]+\.js$/ }, async ({ path: file }) => {
        const { readFile } = await import('node:fs/promises');
        const options = { minifyWhitespace: true, charset: 'ascii', legalComments: 'none' } as const;
        const { code } = await transform(inLines(await readFile(file, 'utf8')), options);
        return { contents: code.replaceAll(`"${lineMark}",`, '\n'), loader: 'js' };
      });
    },
  };
}

/** Stands where a line ends; white space would not outlive the removal of comments. */
const lineMark = '@@line';

/** Long texts as lists of short ones. */
function inLines(source: string): string {
  return source.replace(/"(?:[^"\\\n]|\\.){200,}"/g, (text) => {
    const pieces = text.slice(1, -1).match(/(?:[^\\]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.){1,80}/g) ?? [];
    return `[${pieces.map((piece) => `"${lineMark}","${piece}",`).join('')}].join("")`;
  });
}
