import type { Severity } from '../../engine/finding.ts';
import { defineRule } from '../../engine/rule.ts';
import { type Entry, type MapNode, scalarText } from '../../formats/located.ts';
import { handlerShape, hookShapes } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { checkedEvents, checkedHooks, isInReach } from './common.ts';

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
