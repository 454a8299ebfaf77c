#!/usr/bin/env node
// Settings, the narrower place first: the project's file, the user's option, the default here.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const { CLAUDE_PLUGIN_ROOT: root = '', CLAUDE_PROJECT_DIR: project = '', CLAUDE_PLUGIN_OPTION_STRICTNESS: option } = process.env;
const levels = ['ask', 'deny', 'off'];

function settingsOf(file) {
  if (!fs.existsSync(file)) return {};
  const parser = path.join(root, 'scripts/parse-frontmatter.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [parser, '--format', 'json', '--default', '{}', file], { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout);
  // Settings that cannot be read close the gate: exit code 2 refuses, and the model is told what stderr says.
  console.error(stderr.trim());
  process.exit(2);
}

/** Whether a path lies in a folder (`db/`), is a file (`a/b.txt`), or ends as `*.lock` says. */
function isProtected(name, pattern) {
  if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1));
  return pattern.endsWith('/') ? name.startsWith(pattern) : name === pattern;
}

const { tool_input: input } = JSON.parse(fs.readFileSync(0, 'utf8'));
const settings = settingsOf(path.join(project, '.claude/house-rules.local.md'));
const level = [settings.strictness, option].find((one) => levels.includes(one)) ?? 'ask';
const patterns = Array.isArray(settings.protected) ? settings.protected.map(String) : [];
const name = path.relative(project, path.resolve(project, input.file_path ?? input.notebook_path));
const pattern = patterns.find((one) => isProtected(name.split(path.sep).join('/'), one));

if (settings.enabled !== false && level !== 'off' && pattern !== undefined) {
  const reason = `${name} is protected by "${pattern}" in .claude/house-rules.local.md.`;
  const decision = { hookEventName: 'PreToolUse', permissionDecision: level, permissionDecisionReason: reason };
  process.stdout.write(JSON.stringify({ hookSpecificOutput: decision }));
}
