import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repository } from './folders.ts';

const wrapper = '@anthropic-ai/claude-code';

/** The pinned client's executable, or one line that says why there is none. */
export type FoundClient = { readonly path: string } | { readonly missing: string };

/**
 * Finds the executable in the package for this platform, an optional dependency of the client's package: it is there also
 * where install scripts were not run, which would only have linked it into the client's package.
 */
export function findClient(platform = `${process.platform}-${process.arch}`): FoundClient {
  if (platform.startsWith('win32')) return { missing: 'the tests with the real client need process groups and Unix sockets' };
  const name = `${wrapper}-${platform}`;
  const folder = packageFolder(name) ?? packageFolder(`${name}-musl`);
  if (!folder) return { missing: `the real client is not installed (no package ${name}); "npm install" brings it` };
  const pinned = readJson(path.join(repository, 'package.json')).devDependencies?.[wrapper];
  const { version } = readJson(path.join(folder, 'package.json'));
  if (version !== pinned) return { missing: `the client installed is ${version}, not the pinned ${pinned}; run "npm install"` };
  const file = path.join(folder, 'claude');
  return fs.existsSync(file) ? { path: file } : { missing: `the client's package ${folder} holds no executable` };
}

/** The platform's package is looked for from the client's own, as some package managers let only that one see it. */
function packageFolder(name: string): string | undefined {
  try {
    const own = createRequire(path.join(repository, 'package.json')).resolve(`${wrapper}/package.json`);
    return path.dirname(createRequire(own).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function readJson(file: string): { version?: string; devDependencies?: Record<string, string> } {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
