import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { quoted } from '../wording.ts';
import { checkedHooks, type LoadedHook } from './common.ts';
import { decisionOf } from './event.ts';

/** From here on a number of seconds is taken for one of milliseconds: 17 minutes, and no hook in the wild means that. */
const milliseconds = 1000;
/** A process alone needs some hundredths of a second to start, more on a busy machine. */
const tooShort = 0.2;

function spoken(seconds: number): string {
  if (seconds < 3600) return `${Math.round(seconds / 60)} minutes`;
  const hours = seconds / 3600;
  return `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} hours`;
}

/** Timeouts: seconds, not milliseconds. */
export const hookTimeoutRules = [
  defineRule({
    id: 'hook/timeout-unit',
    on: 'hooks',
    severity: 'warning',
    summary: 'a timeout that looks like milliseconds',
    check(source, report) {
      for (const { node, field } of checkedHooks(source)) {
        const value = entryOf(node, 'timeout')?.value;
        if (value?.kind !== 'scalar' || typeof value.value !== 'number' || value.value < milliseconds) continue;
        const seconds = value.value / 1000;
        report({
          message: `a timeout of ${value.value} seconds`,
          effect: `the client waits ${spoken(value.value)} for a hook that hangs`,
          help: `timeouts are in seconds: write ${seconds}`,
          range: value.range,
          field: `${field}.timeout`,
          // Whoever relies on the long wait would lose it.
          fix: { safe: false, edits: [{ range: value.range, text: String(seconds) }] },
        });
      }
    },
  }),
  defineRule({
    id: 'hook/short-timeout',
    on: 'hooks',
    severity: 'warning',
    summary: 'a timeout in which hardly a process starts',
    effect: 'the client ends the hook before it can answer, and goes on as if it were not there',
    check(source, report) {
      for (const { node, field } of checkedHooks(source)) {
        const value = entryOf(node, 'timeout')?.value;
        if (value?.kind !== 'scalar' || typeof value.value !== 'number' || value.value <= 0 || value.value >= tooShort) continue;
        report({
          message: `a timeout of ${value.value} seconds`,
          help: 'write at least 1; the number is in seconds',
          range: value.range,
          field: `${field}.timeout`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/capped-timeout',
    on: 'hooks',
    severity: 'warning',
    summary: 'a timeout that the event does not grant to a plugin',
    check(source, report) {
      for (const { node, field, fact, place, type } of checkedHooks(source)) {
        const value = entryOf(node, 'timeout')?.value;
        if (value?.kind !== 'scalar' || typeof value.value !== 'number' || place === 'settings') continue;
        if (fact.cap === undefined || value.value <= fact.cap || value.value >= milliseconds || type === 'prompt') continue;
        report({
          message: `a timeout of ${value.value} seconds on ${fact.name}`,
          effect: `all ${fact.name} hooks together have ${fact.cap} seconds, and a plugin's timeout does not raise that: the client ends the hook`,
          help: 'start slow work in the background and let the hook end at once',
          range: value.range,
          field: `${field}.timeout`,
        });
      }
    },
  }),
] as const;

/** Events on which the client does not turn a failure into a block [client 2.1.330]. */
const neverBlocksOnFailure = new Set(['Stop', 'SubagentStop', 'TaskCompleted', 'TeammateIdle']);

function isOn({ node }: LoadedHook, key: string): boolean {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' && value.value === true;
}

function isBlocking({ node }: LoadedHook): boolean {
  const value = entryOf(node, 'onFailure')?.value;
  return value?.kind === 'scalar' && value.value === 'block';
}

/** Fields that change how a handler runs, where they do not do what they look like. */
export const hookOptionRules = [
  defineRule({
    id: 'hook/once',
    on: 'hooks',
    severity: 'warning',
    summary: 'once outside the frontmatter of a skill',
    effect: 'the client ignores it: the hook runs every time',
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const entry = entryOf(hook.node, 'once');
        if (!entry || !isOn(hook, 'once') || hook.place === 'skill') continue;
        report({
          message: '"once" has no effect here',
          help: 'let the script remember in a file of CLAUDE_PLUGIN_DATA that it ran',
          range: entry.keyRange,
          field: `${hook.field}.once`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/async-decision',
    on: 'hooks',
    severity: 'warning',
    summary: 'a hook in the background that decides something',
    effect: 'the client does not wait for it: what it decides is void',
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const entry = entryOf(hook.node, 'async');
        // A hook that wakes the session does so by exit code 2.
        if (!entry || !isOn(hook, 'async') || isOn(hook, 'asyncRewake') || !(hook.fact.blocks || hook.fact.gating)) continue;
        const decision = isBlocking(hook) ? '"onFailure": "block"' : decisionOf(hook)?.by;
        if (!decision) continue;
        report({
          message: `the hook runs in the background, but decides by ${decision}`,
          help: `remove "async"; ${hook.fact.name} waits for its hooks`,
          range: entry.keyRange,
          field: `${hook.field}.async`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/unused-on-failure',
    on: 'hooks',
    severity: 'warning',
    summary: 'onFailure on an event that lets failures pass all the same',
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const entry = entryOf(hook.node, 'onFailure');
        const isMcpStart = hook.type === 'mcp_tool' && (hook.event === 'SessionStart' || hook.event === 'Setup');
        if (!entry || !isBlocking(hook) || !(neverBlocksOnFailure.has(hook.event) || isMcpStart)) continue;
        report({
          message: `"onFailure" has no effect on ${hook.event}`,
          effect: 'the client ignores it there: a hook that fails lets everything go on',
          help: 'remove it, and let the script catch its own failures',
          range: entry.keyRange,
          field: `${hook.field}.onFailure`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/open-gate',
    on: 'hooks',
    severity: 'info',
    summary: 'a gate that opens when its hook fails',
    effect: 'a hook that cannot start, times out, or exits with a code other than 0 and 2 lets the call run',
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        if (!hook.fact.gating || entryOf(hook.node, 'onFailure') || isOn(hook, 'async')) continue;
        const decision = decisionOf(hook);
        const range = entryOf(hook.node, 'command')?.keyRange;
        if (!decision?.stops || !range) continue;
        report({
          message: `the hook decides by ${decision.by}, and lets the call run when it fails`,
          help: `add ${quoted('onFailure')}: ${quoted('block')} if it is a guard`,
          range,
          field: `${hook.field}.command`,
        });
      }
    },
  }),
] as const;
