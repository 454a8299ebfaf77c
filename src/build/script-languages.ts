import path from 'node:path';
import { type Plugin, transform } from 'esbuild';

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
