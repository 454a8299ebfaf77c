import { describe, expect, it } from 'vitest';
import { runRules } from '../../../src/engine/run.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import { skillGrantRules } from '../../../src/rules/skill/grants.ts';
import { skillLiveCommandRules } from '../../../src/rules/skill/live-commands.ts';
import { commands } from '../../plugin/rendering/cases.ts';

const rules = [...skillGrantRules, ...skillLiveCommandRules];

/** The rules that find something in a skill. */
function foundIn(allowed: string, body: string): string[] {
  const field = allowed ? `allowed-tools: ${allowed}\n` : '';
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "demo" }',
    'skills/notes/SKILL.md': `---\ndescription: Notes.\n${field}---\n\n${body}\n`,
    'skills/other/SKILL.md': '---\ndescription: Other.\n---\n\nText.\n',
  };
  return runRules(loadPlugin(memoryFiles(files), { scope: 'plugin', name: 'demo' }), rules).map(({ rule }) => rule);
}

describe('a command of a text', () => {
  it.each(commands)('with the rule "%s" is judged as the client does: %s', (rule, command, isRefused) => {
    const found = foundIn(rule, `State: !\`${command}\``).filter((id) => id === 'skill/refused-command');
    expect(found).toHaveLength(isRefused ? 1 : 0);
  });

  it.each([
    ['npm test ${UNKNOWN@Q} $(', 'an open substitution'],
    ['FOO=1 npm test', 'an assignment'],
    ['$TOOL --version', 'a variable'],
    ['{ npm test; }', 'a group'],
    ["echo 'open", 'an open quote'],
  ])('that cannot be judged for sure is left alone: %s (%s)', (command) => {
    expect(() => foundIn('Bash(npm:*)', `State: !\`${command}\``)).not.toThrow();
  });

  it('in a block that shows Markdown is a sample, also where it may run', () => {
    const block = '```markdown\nState: !`git status`\n```';
    expect(foundIn('', block)).toEqual(['skill/live-sample']);
    expect(foundIn('', '```\n!`git status`\n```')).toEqual([]);
    expect(foundIn('', 'Write !`<command>` for each.')).toEqual(['skill/live-sample']);
  });

  it('is text once a backslash stands behind the exclamation mark', () => {
    expect(foundIn('', '```markdown\nState: !\\`npm test\\`\n```')).toEqual([]);
  });
});

// Each was put before client 2.1.330 in the frontmatter of a typed skill, followed by the call that it seems to approve.
describe('an entry of allowed-tools', () => {
  it.each([
    'Bash(git:add)',
    'Bash(git:add:*)',
    'Bash(git *:*)',
    'Bash(git add*:*)',
    'Bash(:*)',
    'Bash(*:*)',
    'Bash(git: *)',
    'Bash(git add : *)',
    'Bash(git add:* )',
    'Bash(git add:*,npm:*)',
    'Bash(git *, npm *)',
    'Bash(git add, npm test)',
    'Bash(git|npm *)',
    'Bash(git add *|npm *)',
    'Bash(git:*|npm:*)',
    'Bash(cd * && npm *)',
    'Bash(^git .*$)',
    'Bash(git.*)',
    'Bash("git commit":*)',
    'Bash($CLAUDE_PLUGIN_ROOT/x.sh:*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}:*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/:*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/*.sh:*)',
    'Bash(git add:*',
    'Bash[git:*]',
    'Bash:git',
    'Write(src/**)',
    'MultiEdit(src/**)',
    'Read(/etc/hostname)',
    'Read(${CLAUDE_PLUGIN_ROOT}/**)',
    'Edit(${CLAUDE_PROJECT_DIR}/src/**)',
    'WebFetch(example.com)',
    'WebFetch(https://example.com/*)',
    'WebSearch(foo)',
    'Skill(other)',
    'mcp__*',
  ])('approves nothing: %s', (entry) => {
    expect(foundIn(`'${entry}'`, 'Text.')).toEqual(['skill/dead-grant']);
  });

  it.each([
    'Bash',
    'Bash(*)',
    'Bash(**)',
    'Bash(git *)',
    'Bash(git:*)',
    'Bash(git commit -m:*)',
    'Bash(npm run test:unit)',
    'Bash(npm run test:*)',
    'Bash(npm run test:**)',
    'Bash([ -f:*)',
    'Bash(FOO=1 npm *)',
    'Bash(./x.sh *)',
    'Bash(git commit -m "x")',
    'Bash("${CLAUDE_PLUGIN_ROOT}/scripts/x.sh":*)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/x.sh *)',
    'Bash(${CLAUDE_PLUGIN_ROOT}/scripts/*)',
    'Write',
    'Write(*)',
    'Edit(src/**)',
    'Edit(/src/**)',
    'Edit(//tmp/**)',
    'Read(//etc/hostname)',
    'Read(/${CLAUDE_PLUGIN_ROOT}/**)',
    'WebFetch(domain:example.com)',
    'WebFetch(*)',
    'WebSearch(*)',
    'Skill(demo:other)',
    'Skill(demo:*)',
    'mcp__server__*',
    'mcp__server',
  ])('approves what it says: %s', (entry) => {
    expect(foundIn(`'${entry}'`, 'Text.')).toEqual([]);
  });

  it('with a blank before its bracket approves the whole tool', () => {
    expect(foundIn('Bash (git:*)', 'Text.')).toEqual(['skill/unlimited-grant']);
    expect(foundIn('Read, Bash(git:*)', 'Text.')).toEqual([]);
  });

  it('is not separated by a semicolon', () => {
    expect(foundIn('Bash(git:*); Bash(npm:*)', 'Text.')).toEqual(['skill/dead-grant']);
    expect(foundIn('Bash(git:*) | Bash(npm:*)', 'Text.')).toEqual([]);
  });
});
