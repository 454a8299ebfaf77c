import { expect, test } from 'claude-code/testing';

const stop = { stop_hook_active: false, permission_mode: 'default' } as const;

test('a file of secrets is not written', async ($, on) => {
  const written: string[] = [];
  on('tool.call', { tool: 'Write' }, (_, e) => {
    written.push(e.file_path);
    return { result: { type: 'create', filePath: e.file_path, content: e.content, structuredPatch: [], originalFile: null } };
  });
  for (const name of ['.env', '.env.local', 'server.pem', '.env.example', 'environment.ts'])
    await $.tool.call({ tool: 'Write', file_path: `/project/${name}`, content: 'x' });
  expect(written).toEqual(['/project/.env.example', '/project/environment.ts']);
});

test('a turn with edits ends once the tests have passed', { options: { tests: 'make check' } }, async ($, on) => {
  on('tool.call', () => ({ result: {} }));
  on('classic.Stop', () => ({}));
  expect((await $.classic.Stop(stop)).block).toBeUndefined();
  await $.tool.call({ tool: 'Edit', file_path: '/project/a.ts', old_string: 'a', new_string: 'b' });
  expect((await $.classic.Stop(stop)).block).toContain('make check');
  expect((await $.classic.Stop({ ...stop, stop_hook_active: true })).block).toBeUndefined();
  await $.tool.call({ tool: 'Bash', command: 'make check' });
  expect((await $.classic.Stop(stop)).block).toBeUndefined();
});
