import fs from 'node:fs';
import path from 'node:path';
import { commands } from '../cli/index.ts';
import { type BuiltFile, buildBundles, root } from './bundles.ts';

const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/**
 * The licence texts of all packages among the bundled modules. Throws for a package whose licence can be found neither in a
 * file nor in its manifest, so that nothing is shipped without one.
 */
export function noticesOf(modules: readonly string[]): string {
  const packages = new Set(
    modules.map((module) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1]).filter((name) => name !== undefined),
  );
  const notices = [...packages].sort().map(noticeOf);
  return ['The files in this folder contain the following packages.', ...notices].join(`\n\n${'='.repeat(80)}\n\n`);
}

function noticeOf(name: string): string {
  const folder = path.join(root, 'node_modules', name);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((entry) => licenceFile.test(entry));
  if (!file && !manifest.license) throw new Error(`${name}: no licence found`);
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : 'The package comes without a licence text.';
  return `${name} ${manifest.version} (${manifest.license ?? 'see the text'})\n\n${text}\n`;
}

/** Everything that belongs into `scripts/`, in memory. */
export async function buildScripts(): Promise<readonly BuiltFile[]> {
  const { files, modules } = await buildBundles();
  const notices: BuiltFile = { path: 'scripts/lib/THIRD-PARTY-NOTICES.txt', text: noticesOf(modules), mode: 0o644 };
  return [...commands.map(({ name }) => executable(name)), ...files, notices];
}

function executable(name: string): BuiltFile {
  const start = name === 'check-edit' ? 'startOnEdit' : 'start';
  const text = [
    '#!/usr/bin/env node',
    `// Built from src/cli/${name}.ts by \`npm run build\`; do not edit.`,
    `import { ${start} } from './lib/start.mjs';`,
    '',
    `await ${start}('${name}', () => import('./lib/core.mjs'));`,
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
