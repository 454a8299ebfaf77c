import fs from 'node:fs';
import path from 'node:path';
import { commands } from '../cli/index.ts';
import { type BuiltFile, buildBundles, root } from './bundles.ts';
import { noticesOf } from './notices.ts';

/** Everything that belongs into `scripts/`, in memory. */
export async function buildScripts(): Promise<readonly BuiltFile[]> {
  const { files, modules } = await buildBundles();
  const notices: BuiltFile = { path: 'scripts/lib/THIRD-PARTY-NOTICES.txt', text: noticesOf(modules), mode: 0o644 };
  return [...commands.map(({ name }) => executable(name)), ...files, notices];
}

function executable(name: string): BuiltFile {
  const text = [
    '#!/usr/bin/env node',
    `// Built from src/cli/${name}.ts by \`npm run build\`; do not edit.`,
    "import { start } from './lib/start.mjs';",
    '',
    `await start('${name}', () => import('./lib/core.mjs'));`,
    '',
  ].join('\n');
  return { path: `scripts/${name}.mjs`, text, mode: 0o755 };
}

/** Writes `scripts/` anew: what is not built is removed. */
export async function writeScripts(): Promise<void> {
  const files = await buildScripts();
  fs.rmSync(path.join(root, 'scripts'), { recursive: true, force: true });
  for (const { path: file, text, mode } of files) {
    const absolute = path.join(root, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text);
    fs.chmodSync(absolute, mode);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/build.ts')) await writeScripts();
