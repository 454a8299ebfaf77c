#!/usr/bin/env node
// Keeps a turn open until the tests have passed since the last edit. Active while .claude/require-tests lies in the project; the first
// line of that file is the command that counts as the tests.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const input = JSON.parse(readFileSync(0, 'utf8'));
const { CLAUDE_PROJECT_DIR: project, CLAUDE_PLUGIN_DATA: data } = process.env;
const flag = path.join(project, '.claude', 'require-tests');
if (existsSync(flag)) run(readFileSync(flag, 'utf8').split('\n')[0].trim() || 'npm test');

function run(command) {
  // Every hook is a process of its own: what one knows, the next has to find in a file. The session's id keeps sessions apart.
  const untested = path.join(data, `untested-${input.session_id}`);
  if (input.hook_event_name === 'Stop') return hold(untested, command);
  if (input.tool_name !== 'Bash') {
    mkdirSync(data, { recursive: true });
    writeFileSync(untested, '');
    // PostToolUse stands for success: a Bash call that fails comes as PostToolUseFailure.
  } else if (input.tool_input.command.includes(command)) rmSync(untested, { force: true });
}

function hold(untested, command) {
  // One reminder a turn: without this look the client would be held eight times.
  if (input.stop_hook_active || !existsSync(untested)) return;
  console.log(JSON.stringify({ decision: 'block', reason: `Files changed since the last passing "${command}". Run it and mend what fails.` }));
}
