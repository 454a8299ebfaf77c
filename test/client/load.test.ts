import { beforeAll, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import {
  componentsOnDisk,
  describeClient,
  listedAgents,
  listedSkills,
  loadedFrom,
  mainRequests,
  repository,
  runSession,
} from './harness/index.ts';
import type { Session } from './harness/session.ts';

describeClient('our plugin, given by --plugin-dir', () => {
  const expected = componentsOnDisk(repository, manifest.name);
  let session: Session;
  beforeAll(async () => {
    session = await runSession({ plugins: [repository], prompt: 'hello' });
  });

  it('loads without an error', () => {
    const { name, version } = manifest;
    const { exitCode, stderr, init } = session;
    expect({ exitCode, stderr, errors: init.plugin_errors }).toEqual({ exitCode: 0, stderr: '', errors: undefined });
    expect(init.plugins).toContainEqual({ name, path: repository, source: `${name}@inline`, version });
  });

  it('brings exactly its skills, commands and agents', () => {
    expect(loadedFrom(session.init, manifest.name)).toEqual(expected);
  });

  it('has each of them listed to the model, with a description', () => {
    const [first] = mainRequests(session);
    if (!first) throw new Error('the client asked the model nothing');
    const isOwn = (id: string): boolean => id.startsWith(`${manifest.name}:`);
    const skills = listedSkills(first).filter(({ id }) => isOwn(id));
    const agents = listedAgents(first).filter(({ type }) => isOwn(type));
    expect(skills.map(({ id }) => id).sort()).toEqual([...expected.skills, ...expected.commands].sort());
    expect(agents.map(({ type }) => type).sort()).toEqual(expected.agents);
    expect([...skills, ...agents].filter(({ description }) => !description)).toEqual([]);
  });
});
