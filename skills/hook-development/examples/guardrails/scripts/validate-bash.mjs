#!/usr/bin/env node
// PreToolUse gate for Bash: refuses what nobody can undo, asks before a command acts as another user or rewrites published commits.
// It splits a command as the shell would. Whoever wants to get around it can: permissions and the sandbox are the boundary.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const shells = ['sh', 'bash', 'zsh', 'dash'];
/** Words behind which a program stands. */
const starters = ['sudo', 'doas', 'env', 'command', 'builtin', 'exec', 'nohup', 'time', 'nice', 'timeout', 'xargs'].concat(
  ['then', 'else', 'do', 'if', 'while', 'until', '{', '!'],
);

const { tool_input: call, cwd } = JSON.parse(readFileSync(0, 'utf8'));
const objections = commandsOf(call.command).flatMap(objectionsTo);
const [strongest] = objections.filter(({ decision }) => decision === 'deny').concat(objections);
if (strongest) {
  const { decision: permissionDecision, reason: permissionDecisionReason } = strongest;
  console.log(JSON.stringify({ hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, permissionDecisionReason } }));
}

function objectionsTo({ words, targets, feeder }) {
  const start = words.findIndex((word) => !isStarter(word));
  const [name = '', ...args] = start < 0 ? [] : words.slice(start);
  const program = path.basename(name);
  const has = (long, letter) => args.some((arg) => arg === long || (/^-\w+$/.test(arg) && arg.includes(letter)));
  const outside = args.find((arg) => !arg.startsWith('-') && !isInProject(arg));
  const devices = [...targets, ...args.map((arg) => arg.replace(/^of=/, ''))].filter(isDevice);
  const isRecursive = program === 'rm' ? has('--recursive', 'r') || has('-R', 'R') : program === 'find' && args.includes('-delete');

  return [
    isRecursive && outside && deny(`${program} would delete "${outside}", which is not below ${cwd}. Name a folder inside the project.`),
    (program.startsWith('mkfs') || devices.length > 0) && deny(`${program} would write to a disk.`),
    shells.includes(program) &&
      ['curl', 'wget'].includes(feeder) &&
      deny(`${program} would run what ${feeder} downloads. Save it to a file and read it first.`),
    words.slice(0, start).some((word) => word === 'sudo' || word === 'doas') && ask(`${program} would run as another user.`),
    program === 'git' && args.includes('push') && has('--force', 'f') && ask('git push --force replaces published commits.'),
  ].filter(Boolean);
}

function deny(reason) {
  return { decision: 'deny', reason };
}

function ask(reason) {
  return { decision: 'ask', reason };
}

/** Assignments, programs that start another, and the options and numbers that those take. */
function isStarter(word) {
  return /^(?:\w+=|-|\d+[smhd]?$)/.test(word) || starters.includes(path.basename(word));
}

function isInProject(file) {
  return !/^[~$*]|^\.\*/.test(file) && path.resolve(cwd, file).startsWith(cwd + path.sep);
}

function isDevice(file) {
  return /^\/dev\/(?:sd|hd|vd|nvme|disk|mapper)/.test(file);
}

/** The simple commands of a line: their words without quotes, the files written to, and the program whose output one reads. */
function commandsOf(line) {
  const withoutDocuments = line.replace(/<<-?\s*(['"]?)(\w+)\1(.*)\n[^]*?\n\t*\2$/gm, '$3');
  const token = /(?<![^\s;])#.*|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|(\|\|?|&&|\$\(|[;&()`\n])|(>)|(\s)|[^\s'"\\|&$();`>#]+|./g;
  const commands = [];
  let word;
  let isTarget = false;
  const begin = (feeder) => commands.push({ words: [], targets: [], feeder });
  const endWord = () => {
    if (word === undefined) return;
    commands.at(-1)[isTarget ? 'targets' : 'words'].push(word);
    [word, isTarget] = [undefined, false];
  };
  begin();
  for (const [raw, single, double, escaped, operator, redirect, blank] of withoutDocuments.matchAll(token)) {
    const literal = single ?? double ?? escaped;
    if (literal !== undefined || !(operator || redirect || blank || raw.startsWith('#'))) {
      word = (word ?? '') + (literal ?? raw);
      continue;
    }
    endWord();
    if (redirect) isTarget = true;
    if (operator) begin(operator === '|' ? commands.at(-1).words.find((one) => !isStarter(one)) : undefined);
  }
  endWord();
  return commands.flatMap((command) => [command, ...inner(command.words)]);
}

/** Commands within the words of another: of a substitution in quotes, of `bash -c` and of `eval`. */
function inner(words) {
  const substituted = words.flatMap((word) => [...word.matchAll(/\$\(([^)]*)\)|`([^`]*)`/g)].map(([, one, other]) => one ?? other));
  const evaluated = words[0] === 'eval' ? [words.slice(1).join(' ')] : [];
  const ofShells = words.filter((_, at) => words[at - 1] === '-c' && words.some((word) => shells.includes(path.basename(word))));
  return [...substituted, ...evaluated, ...ofShells].flatMap(commandsOf);
}
