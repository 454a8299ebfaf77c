import fs from 'node:fs';
import { expect, it } from 'vitest';
import plugin from '../../.claude-plugin/plugin.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

const client = manifest.devDependencies['@anthropic-ai/claude-code'];

it.each(fs.readdirSync('src/spec').filter((file) => file.endsWith('.json')))(
  '%s was checked against the pinned client',
  (file) => {
    expect(JSON.parse(fs.readFileSync(`src/spec/${file}`, 'utf8')).client).toBe(client);
  },
);

it('the plugin, the package and the changelog are of one version', () => {
  const changelog = fs.readFileSync('CHANGELOG.md', 'utf8');
  expect(plugin.version).toBe(manifest.version);
  expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(manifest.version);
  expect(changelog.split(/^## /m)[1]).toContain(`Claude Code ${client}`);
});

it('all dependencies are development dependencies at exact versions', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('no lockfile stands at the root', () => {
  for (const file of ['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb'])
    expect(fs.existsSync(file), file).toBe(false);
});
