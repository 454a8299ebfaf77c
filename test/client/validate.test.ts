import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import { componentsOnDisk, copyRepository, describeClient, runClient, temporaryFolder, writeFiles } from './harness/index.ts';

const folder = temporaryFolder();
const copy = path.join(folder.path, 'copy');
beforeAll(() => copyRepository(copy));
afterAll(() => folder.remove());

async function validate(target: string): Promise<{ exitCode: number | null; report: Record<string, unknown> }> {
  const args = ['plugin', 'validate', '--strict', '--profile', 'directory', '--json', target];
  const { stdout, stderr, exitCode } = await runClient(args, { cwd: copy });
  expect(stderr).toBe('');
  return { exitCode, report: JSON.parse(stdout) };
}

describeClient("the client's strictest validation", () => {
  // The folder is taken as a marketplace, of which skills, agents and commands are not looked at; the manifest as a plugin.
  it.each([
    ['.', 'marketplace'],
    ['.claude-plugin/plugin.json', 'plugin'],
  ])('finds nothing in %s', async (target, type) => {
    const { exitCode, report } = await validate(target);
    expect(report).toMatchObject({
      manifest: { type, errors: [], warnings: [], notes: [] },
      contents: [],
      advice: [],
      directory: { findings: [], undecided: [], incomplete: false },
      success: true,
    });
    expect(exitCode).toBe(0);
  });

  it('looked at every skill, command and agent', async () => {
    const { report } = await validate('.claude-plugin/plugin.json');
    expect(report.provides).toMatchObject(componentsOnDisk(copy, manifest.name));
  });

  it('would find a fault', async () => {
    writeFiles(copy, { 'agents/broken.md': '---\nname: [x\n---\nx\n' });
    const { exitCode, report } = await validate('.claude-plugin/plugin.json');
    expect(report.contents).toMatchObject([{ type: 'agent', file: path.join(copy, 'agents/broken.md') }]);
    expect(exitCode).toBe(1);
  });
});
