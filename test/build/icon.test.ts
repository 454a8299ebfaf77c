import fs from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import plugin from '../../.claude-plugin/plugin.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { drawIcon, iconPath } from '../../src/build/icon.ts';

const committed = fs.readFileSync(iconPath);
const { width, height, data } = PNG.sync.read(committed);

/** The pixel at a place of the unit square. */
function pixel(x: number, y: number): number[] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 4)];
}

describe('the icon', () => {
  it('is what the script draws (npm run icon)', () => {
    expect(committed.equals(drawIcon())).toBe(true);
  });

  it('is square, and as large and as small as the plugin directory asks', () => {
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(512);
    expect(width).toBeLessThanOrEqual(2048);
    expect(committed.length).toBeLessThan(64 * 1024);
  });

  it('has clear corners, a white plug and a check mark that shows the ground', () => {
    expect(pixel(0, 0)[3]).toBe(0);
    expect(pixel(0.5, 0.05)[3]).toBe(255);
    expect(pixel(0.5, 0.4)).toEqual([255, 255, 255, 255]);
    expect(pixel(0.466, 0.6)).toEqual(pixel(0.1, 0.6));
  });

  it('has smooth edges, also at 32 pixels', () => {
    const small = PNG.sync.read(drawIcon(32)).data;
    const alphas = new Set(small.filter((_, index) => index % 4 === 3));
    expect(alphas.size).toBeGreaterThan(4);
    expect(Math.max(...small.filter((_, index) => index % 4 === 0))).toBe(255);
  });

  it('is the one that the manifest names', () => {
    expect(JSON.parse(fs.readFileSync('.claude-plugin/plugin.json', 'utf8')).icon).toBe(`./${iconPath}`);
  });
});

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
