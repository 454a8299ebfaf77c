import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands, texts } from '../plugin/rendering/cases.ts';
import { call, describeClient, mainRequests, runSession, say, temporaryFolder, toolCalls, writeFiles } from './harness/index.ts';

const refused = 'Shell command permission check failed';

/** A plugin of skills, each with its text; `rule` stands in allowed-tools. */
function skillsOf(bodies: readonly string[], rule = ''): Record<string, string> {
  const field = rule ? `allowed-tools: ${rule}\n` : '';
  const skills = bodies.map((body, index) => [`skills/s${index}/SKILL.md`, `---\ndescription: A skill.\n${field}---\n${body}\n`]);
  const scripts = { 'data.txt': 'data\n', 'scripts/x.sh': '#!/bin/sh\necho done\n' };
  return { '.claude-plugin/plugin.json': '{ "name": "demo" }', ...scripts, ...Object.fromEntries(skills) };
}

async function withPlugin<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = temporaryFolder();
  try {
    writeFiles(folder.path, files);
    fs.chmodSync(path.join(folder.path, 'scripts/x.sh'), 0o755);
    return await use(folder.path);
  } finally {
    folder.remove();
  }
}

/** What calls of all the skills by the model bring: the text, or the client's answer where there is none. */
async function delivered(bodies: readonly string[], permissionMode: string): Promise<string[]> {
  const replies = [...bodies.map((_, index) => [call('Skill', { skill: `demo:s${index}` })]), [say('done')]];
  const session = await withPlugin(skillsOf(bodies), (plugin) =>
    runSession({ plugins: [plugin], prompt: 'hello', replies, permissionMode, timeout: 120_000 }),
  );
  return toolCalls(mainRequests(session)).map(({ delivered: text, result, isError }) => (isError ? result : text));
}

describeClient('the texts of skills', () => {
  it('are rendered as they are read here', async () => {
    const found = await delivered(
      texts.map(([text]) => `begin\n${text}\nend`),
      'bypassPermissions',
    );
    const inside = found.map((text) => /begin\n([\s\S]*?)\nend/.exec(text)?.[1] ?? text);
    expect(inside).toEqual(texts.map(([, becomes]) => becomes));
  }, 150_000);

  it('run no command that needs a rule without one', async () => {
    const bare = commands.filter(([rule]) => rule === '');
    // Only whether it may run is asked here.
    const found = await delivered(
      bare.map(([, command]) => `!\`false && ${command}\``),
      'default',
    );
    expect(bare.map(([, command], index) => [command, found[index]?.includes(refused)])).toEqual(
      bare.map(([, command, isRefused]) => [command, isRefused]),
    );
  }, 150_000);

  it.each(commands.filter(([rule]) => rule !== ''))('with the rule %s treat the command %s as they do here', async (...row) => {
    const [rule, command, isRefused] = row;
    const { events, stderr } = await withPlugin(skillsOf([`!\`${command}\``], rule), (plugin) =>
      runSession({ plugins: [plugin], prompt: '/demo:s0', replies: [[say('done')]], permissionMode: 'default' }),
    );
    expect((JSON.stringify(events) + stderr).includes(refused)).toBe(isRefused);
  });
});
