import { defineRule, type Severity } from '../../engine/rule.ts';
import { type Entry, entryOf, type MapNode, scalarText } from '../../formats/located.ts';
import { handlerShape, hookShapes } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { checkedEvents, checkedHooks, isInReach, type LoadedHook } from './common.ts';
import { decisionOf } from './event.ts';

/** Keys by which authors leave remarks and ids; nobody expects them to do something. */
const remark = /^(?:[_$/].*|description|name|id|title|notes?|comments?|label|author|version)$/;

/** Keys from which authors expect something that the client does in another way, or not at all. */
const expectations: Readonly<Record<string, string>> = {
  failClosed: 'write "onFailure": "block"',
  failOnError: 'write "onFailure": "block"',
  blocking: 'a hook blocks by exit code 2 or by its JSON output',
  env: 'set the variables in the command',
  cwd: 'change the folder in the command',
  workingDirectory: 'change the folder in the command',
  background: 'write "async": true',
  retries: 'try again in the script',
};

const handlerTypes = hookShapes.filter(({ kind }) => kind === 'handler').map(({ name }) => name);
const groupFields = hookShapes.find(({ name }) => name === 'group')?.fields.map(({ name }) => name) ?? [];

interface Remark {
  readonly severity: Severity;
  readonly message: string;
  readonly effect?: string;
  readonly help: string;
  /** The name to which it may be changed. */
  readonly meant?: string;
}

/** Keys that the client does not know; it passes over them without a word. */
export const hookFieldRules = [
  defineRule({
    id: 'hook/unknown-field',
    on: 'hooks',
    severity: 'warning',
    summary: 'a field that the client does not know',
    effect: 'the client ignores the field without a word',
    check(source, report) {
      const found = (owner: MapNode, field: string, remarkOn: (entry: Entry) => Remark | undefined): void => {
        for (const entry of owner.entries) {
          const result = remarkOn(entry);
          if (!result) continue;
          const { meant, ...rest } = result;
          const isQuoted = source.file.text[entry.keyRange.start] === '"';
          const isFree = meant !== undefined && !owner.entries.some(({ key }) => key === meant);
          const edit = { range: entry.keyRange, text: isQuoted ? `"${meant}"` : `${meant}` };
          report({
            ...rest,
            range: entry.keyRange,
            field: `${field}.${entry.key}`,
            ...(isFree ? { fix: { safe: true, edits: [edit] } } : {}),
          });
        }
      };
      for (const { entry, field } of checkedEvents(source)) {
        const groups = entry.value.kind === 'list' ? entry.value.items : [];
        for (const [index, group] of groups.entries())
          if (group.kind === 'map') found(group, `${field}.${index}`, (each) => remarkOnGroup(each, group));
      }
      for (const { node, type, field } of checkedHooks(source))
        if (node.kind === 'map') found(node, field, (each) => remarkOnHandler(each, type));
      const { root, origin } = source;
      if (origin !== 'inline' && root?.kind === 'map' && isInReach(source)) found(root, '', remarkOnFile);
    },
  }),
] as const;

function remarkOnHandler({ key, value }: Entry, type: string): Remark | undefined {
  const names = handlerShape(type)?.fields.map(({ name }) => name) ?? [];
  if (names.includes(key) || remark.test(key)) return undefined;
  if (key === 'matcher')
    return {
      severity: 'warning',
      message: 'a matcher stands in the handler',
      effect: "the client ignores it there: the hook fires for everything that its group's matcher takes",
      help: 'move it into the group, beside "hooks"',
    };
  const turnedOff = remarkOnSwitch(key, scalarText(value));
  if (turnedOff) return turnedOff;
  const owner = handlerTypes.find((other) => handlerShape(other)?.fields.some(({ name }) => name === key));
  if (owner)
    return { severity: 'info', message: `${quoted(key)} is no field of a handler of type ${quoted(type)}`, help: 'remove it' };
  return remarkOnOther(key, names);
}

function remarkOnGroup({ key, value }: Entry, group: MapNode): Remark | undefined {
  if (groupFields.includes(key) || remark.test(key)) return undefined;
  // A handler in the place of a group has a rule of its own.
  if (!group.entries.some((entry) => entry.key === 'hooks')) return undefined;
  const turnedOff = remarkOnSwitch(key, scalarText(value));
  if (turnedOff) return turnedOff;
  if (handlerShape('command')?.fields.some(({ name }) => name === key))
    return { severity: 'warning', message: `${quoted(key)} stands in a group`, help: 'move it into the handlers of the group' };
  return remarkOnOther(key, groupFields);
}

function remarkOnFile({ key }: Entry): Remark | undefined {
  const names = ['hooks', 'modules', 'description'];
  const meant = names.includes(key) ? undefined : closest(key, names);
  return meant
    ? { severity: 'warning', message: `unknown field ${quoted(key)}`, help: `did you mean ${quoted(meant)}?`, meant }
    : undefined;
}

/** A hook that its author believes to be turned off. */
function remarkOnSwitch(key: string, value: string | undefined): Remark | undefined {
  if (!(key === 'enabled' && value === 'false') && !(key === 'disabled' && value === 'true')) return undefined;
  return {
    severity: 'warning',
    message: `"${key}": ${value} does not turn a hook off`,
    effect: 'the client ignores the field: the hook runs',
    help: 'remove the hook',
  };
}

function remarkOnOther(key: string, names: readonly string[]): Remark {
  const message = `unknown field ${quoted(key)}`;
  const expected = expectations[key];
  if (expected) return { severity: 'warning', message, help: expected };
  const meant = closest(key, names);
  return meant
    ? { severity: 'warning', message, help: `did you mean ${quoted(meant)}?`, meant }
    : { severity: 'info', message, help: 'remove it' };
}

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
