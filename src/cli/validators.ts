import { type Command, type ToolScope, textFamilies } from './shared/command.ts';
import { ownHooks } from './shared/targets.ts';
import { validate, validatorNotes, validatorOptions } from './shared/validate.ts';

const agentScope: ToolScope = { tool: 'validate-agent', kinds: ['agent'], families: ['agent', ...textFamilies], loose: 'agent' };

export const validateAgent: Command = {
  name: 'validate-agent',
  summary: 'Check agent files: what the client would refuse, drop, or do otherwise than written.',
  operands: 'PATH...   (agent files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(agentScope, args, io),
};

const skillScope: ToolScope = {
  tool: 'validate-skill',
  kinds: ['skill'],
  families: ['skill', ...textFamilies],
  loose: 'skill',
  more: ownHooks('skill'),
};

const portableScope: ToolScope = { ...skillScope, families: [...(skillScope.families ?? []), 'portable'] };

export const validateSkill: Command = {
  name: 'validate-skill',
  summary: 'Check skills: what the client would refuse, drop, run, replace or never list.',
  operands: 'PATH...   (SKILL.md files, folders of skills, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  // What other clients ask for costs every start a few milliseconds, and only their profile asks for it.
  run: (args, io) => validate(args.one('profile') === 'portable' ? portableScope : skillScope, args, io),
};

/** The client treats a command as a skill in one file, so the rules on skills hold for it too. */
const commandScope: ToolScope = {
  tool: 'validate-command',
  kinds: ['command'],
  families: ['skill', ...textFamilies],
  loose: 'command',
  more: ownHooks('command'),
};

export const validateCommand: Command = {
  name: 'validate-command',
  summary: 'Check commands: what the client would refuse, drop, run or replace.',
  operands: 'PATH...   (command files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)',
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(commandScope, args, io),
};

const hooksScope: ToolScope = { tool: 'validate-hook-schema', kinds: ['hooks'], families: ['hook', 'text'], loose: 'hooks' };

export const validateHookSchema: Command = {
  name: 'validate-hook-schema',
  summary: 'Check hooks: what the client would refuse, ignore, never run, or run for something else than meant.',
  operands: 'PATH...   (hooks files, plugin.json, settings.json, SKILL.md, plugins, .claude folders; - reads standard input)',
  options: [
    ...validatorOptions,
    { name: 'explain-match', value: 'EVENT|TOOL', help: 'say which hooks the client would run for an event or a call, and why' },
    { name: 'input', value: 'TEXT', help: 'for --explain-match: a command line, a file, the value of a matcher, or JSON' },
  ],
  notes: [
    ...validatorNotes,
    "Examples: --explain-match Bash --input 'git push'; --explain-match PreToolUse --input Write; --explain-match SessionStart",
  ],
  run: async (args, io) => {
    const asked = args.one('explain-match');
    if (asked === undefined) return validate(hooksScope, args, io);
    const { explainMatch } = await import('./validate-hook-schema/explain-match.ts');
    return explainMatch(asked, hooksScope, args, io);
  },
};

const pluginScope: ToolScope = { tool: 'validate-plugin' };

export const validatePlugin: Command = {
  name: 'validate-plugin',
  summary: 'Check whole plugins and marketplaces: manifest, layout, every component, hooks and servers.',
  operands: 'PATH...   (plugins, marketplaces, folders of them, .claude folders, or any path inside)',
  options: [
    { name: 'list', short: 'l', help: 'print what the client would load, with its cost, and what it would not' },
    { name: 'watch', short: 'w', help: 'check again after every change, until interrupted' },
    ...validatorOptions,
  ],
  notes: validatorNotes,
  run: async (args, io) => {
    if (args.has('list')) return (await import('./shared/pages.ts')).listTargets(pluginScope, args, io);
    if (!args.has('watch')) return validate(pluginScope, args, io);
    return (await import('./shared/watch.ts')).watch(pluginScope, args, io, (to) => validate(pluginScope, args, to));
  },
};
