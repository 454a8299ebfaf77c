import fs from 'node:fs';
import path from 'node:path';
import { root } from './bundles.ts';

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
