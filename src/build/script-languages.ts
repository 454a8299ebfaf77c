import path from 'node:path';
import type { Plugin } from 'esbuild';

const readers = [
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
        const entries = readers.map(
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
      // A table of a parser is one line of many thousand characters.
      onLoad({ filter: /[\\/]@lezer[\\/](?:python|javascript)[\\/]dist[\\/]index\.js$/ }, async ({ path: file }) => {
        const { readFile } = await import('node:fs/promises');
        return { contents: inLines(await readFile(file, 'utf8')), loader: 'js' };
      });
    },
  };
}

/** Long texts as lists of short ones. */
function inLines(source: string): string {
  return source.replace(/"(?:[^"\\\n]|\\.){400,}"/g, (text) => {
    const pieces = text.slice(1, -1).match(/(?:[^\\]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.){1,100}/g) ?? [];
    return `[\n${pieces.map((piece) => `  "${piece}",`).join('\n')}\n].join("")`;
  });
}
