import { defineRule } from '../../engine/rule.ts';
import type { ScalarNode } from '../../formats/located.ts';
import { entryOf } from '../../formats/located.ts';
import { type IfRule, readIf, toolsWithContent } from '../../plugin/hooks/if-rules.ts';
import { matchesValue, readMatcher } from '../../plugin/hooks/matching.ts';
import { isToolEvent } from '../../plugin/hooks/names.ts';
import { either, quoted } from '../wording.ts';
import { checkedHooks, type LoadedHook, oncePerSource, textNode } from './common.ts';
import { decisionOf } from './event.ts';
import { judgeTool } from './matcher.ts';

const never = 'the client never runs the hook; at most its debug log says so';

interface Condition {
  readonly hook: LoadedHook;
  readonly node: ScalarNode & { readonly value: string };
  readonly text: string;
  /** Undefined where the text is no rule. */
  readonly rule: IfRule | undefined;
  readonly field: string;
}

/** The handlers with an `if` that says something, on events that evaluate it. */
const conditions = oncePerSource((source): readonly Condition[] => {
  return checkedHooks(source).flatMap((hook) => {
    const node = textNode(hook.node, 'if');
    if (!node || node.value === '') return [];
    return [{ hook, node, text: node.value, rule: readIf(node.value), field: `${hook.field}.if` }];
  });
});

/** More than one rule in one text. */
const twoRules = /\)\s*(?:\|\|?|&&|,|;|or|and)\s*!?\w+\(/;

/** The `if` of handlers: one permission rule. */
export const hookIfRules = [
  defineRule({
    id: 'hook/if-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an if on an event that is not about a tool',
    effect: never,
    check(source, report) {
      for (const { hook, node, text, field } of conditions(source)) {
        if (isToolEvent(hook.event)) continue;
        report({
          message: `${hook.event} cannot evaluate the "if" ${quoted(text)}`,
          help: 'remove it; only events of tools have calls to which a permission rule applies',
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-syntax',
    on: 'hooks',
    severity: 'error',
    summary: 'an if that is not one permission rule',
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!isToolEvent(hook.event)) continue;
        const isTwo = twoRules.test(text) || /^\w+(?:\|\w+)+$/.test(text);
        if (rule && !isTwo) continue;
        report({
          message: isTwo ? `"if" holds more than one rule: ${quoted(text)}` : `"if" is not a permission rule: ${quoted(text)}`,
          effect: rule
            ? 'the client reads it as one rule that hardly a call matches; only commands with a substitution get through'
            : never,
          help: isTwo ? 'write a handler for each rule' : 'write one rule such as "Bash(git *)" or "Write(*.ts)"',
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-tool',
    on: 'hooks',
    severity: 'error',
    summary: 'an if for a tool that never comes to its hook',
    effect: never,
    check(source, report) {
      for (const { hook, node, rule, field } of conditions(source)) {
        if (!rule || !isToolEvent(hook.event) || twoRules.test(node.value)) continue;
        const verdict = judgeTool(rule.tool);
        const reading = readMatcher(hook.matcher, hook.event);
        if (verdict.kind !== 'live') {
          const meant = verdict.kind === 'misspelt' ? verdict.meant : undefined;
          const isPattern = rule.tool.startsWith('mcp__');
          report({
            message: `"if" names no tool: ${quoted(rule.tool)}`,
            help: meant
              ? `write ${quoted(meant)}`
              : isPattern
                ? 'write the whole name of one tool, or use a matcher'
                : 'write the name of a tool',
            range: node.range,
            field,
          });
        } else if (reading.kind !== 'invalid' && matchesValue(reading, rule.tool, true) === false)
          report({
            message: `the matcher ${quoted(hook.matcher)} never lets a call of ${rule.tool} through to this "if"`,
            help: 'name the same tool in both',
            range: node.range,
            field,
          });
      }
    },
  }),
  defineRule({
    id: 'hook/if-content',
    on: 'hooks',
    severity: 'error',
    summary: 'an if about something that the client does not compare',
    effect: never,
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!rule || rule.content === undefined || rule.content === '*' || !isToolEvent(hook.event) || twoRules.test(text))
          continue;
        const isCommand = toolsWithContent.command.some((tool) => tool === rule.tool);
        const isParameter = isCommand && /^\w+:(?!\*$)/.test(rule.content);
        const isComparable = isCommand || toolsWithContent.file.some((tool) => tool === rule.tool);
        if (judgeTool(rule.tool).kind !== 'live' || (isComparable && !isParameter)) continue;
        report({
          message: `"if" cannot look into a call of ${rule.tool}: ${quoted(text)}`,
          help: isParameter
            ? 'write the command line itself, such as "Bash(git *)"'
            : `write ${quoted(rule.tool)}, and let the script look at its input; only ${either([...toolsWithContent.command, ...toolsWithContent.file])} are compared`.replace(
                ' or ',
                ' and ',
              ),
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-part',
    on: 'hooks',
    severity: 'warning',
    summary: 'a matcher for several tools, and an if for one of them',
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        const reading = readMatcher(hook.matcher, hook.event);
        if (!rule || reading.kind !== 'names' || !isToolEvent(hook.event) || !reading.names.includes(rule.tool)) continue;
        // Handlers side by side may each take one of the tools.
        const lost = reading.names.filter(
          (name) => name !== rule.tool && judgeTool(name).kind === 'live' && !isTakenBeside(hook, name),
        );
        if (lost.length === 0) continue;
        report({
          message: `"if" lets no call of ${either(lost)} through: ${quoted(text)}`,
          effect: `the client never runs the hook for ${either(lost)}, though the matcher names ${lost.length > 1 ? 'them' : 'it'}`,
          help: `add a handler with an "if" for ${either(lost)}, or take ${lost.length > 1 ? 'them' : 'it'} out of the matcher`,
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/if-guard',
    on: 'hooks',
    severity: 'info',
    summary: 'an if in front of a guard, which other spellings of a command get around',
    effect: 'a path to the program, sudo, env, timeout or bash -c in front of it keeps the hook from running',
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!rule?.content || !hook.fact.gating || !toolsWithContent.command.some((tool) => tool === rule.tool)) continue;
        if (/^\*/.test(rule.content) || twoRules.test(text) || !decisionOf(hook)?.stops) continue;
        report({
          message: `a guard behind the "if" ${quoted(text)} does not see every such command`,
          help: 'let the script judge each command, without an "if"; it only saves the start of a process',
          range: node.range,
          field,
        });
      }
    },
  }),
] as const;

/** True where another handler of the group runs for calls of a tool. */
function isTakenBeside({ group, node }: LoadedHook, tool: string): boolean {
  const hooks = entryOf(group.node, 'hooks')?.value;
  return (hooks?.kind === 'list' ? hooks.items : []).some((other) => {
    const text = other === node ? undefined : textNode(other, 'if')?.value;
    return other !== node && (text === undefined || text === '' || readIf(text)?.tool === tool);
  });
}
