import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const folder = fileURLToPath(new URL('../rules/', import.meta.url));

/** The texts of all rule pages by their path below `src/rules/`. */
export function rulePages(): Map<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return new Map(files.sort().map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(folder, file), 'utf8')]));
}

/** Puts the rule pages' texts into `cli/shared/pages.ts`, in the place of the folder that it reads during development. */
export function inlinedPages(): Plugin {
  return {
    name: 'inlined-pages',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]cli[\\/]shared[\\/]pages\.ts$/ }, () => {
        const sections = [...rulePages().values()].flatMap((page) =>
          page.split(/^(?=## )/m).filter((section) => section.startsWith('## ')),
        );
        const entries = sections.map((section) => [section.slice(3, section.indexOf('\n')), section] as const);
        const lines = entries.map(([id, section]) => `  [${JSON.stringify(id)}, ${templateLiteral(section)}],`);
        const contents = `const pages = new Map([\n${lines.join('\n')}\n]);\nexport function pageOf(id) {\n  return pages.get(id);\n}\n`;
        return { contents, loader: 'js' };
      });
    },
  };
}

/** Keeps the line breaks, so that the built file stays readable. */
function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}
