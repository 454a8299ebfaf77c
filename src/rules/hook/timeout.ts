import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { checkedHooks } from './common.ts';

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
