import { defineRule } from '../../engine/rule.ts';
import { matchesValue, readMatcher } from '../../plugin/hooks/matching.ts';
import { quoted } from '../wording.ts';
import { type MatchedGroup, matchedGroups, toolsIn, toolsTaken } from './matchers.ts';

/** A permission rule such as `Bash(git *)`. */
const permissionRule = /^(\w+)\((.*)\)$/s;

function ruleIn({ text, target }: MatchedGroup): { tool: string } | undefined {
  const [, tool = ''] = permissionRule.exec(text) ?? [];
  return target?.kind === 'tool' && toolsIn(tool).length === 1 ? { tool: toolsIn(tool)[0] ?? tool } : undefined;
}

/** How a matcher is written. */
export const hookMatcherRules = [
  defineRule({
    id: 'hook/ignored-matcher',
    on: 'hooks',
    severity: 'warning',
    summary: 'a matcher on an event that has nothing to match',
    check(source, report) {
      for (const { group, fact, target, node, text, reading } of matchedGroups(source)) {
        // What is meant to match everything does.
        if (target || isEverything(text) || reading.kind === 'invalid') continue;
        report({
          message: `${fact.name} has no matcher: ${quoted(text)}`,
          effect: 'the client ignores it: the hooks run every time',
          help: 'remove it, and let the script look at its input',
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/invalid-matcher',
    on: 'hooks',
    severity: 'error',
    summary: 'a matcher that is not a regular expression',
    effect: 'the client logs it for each event and takes it as matching nothing: the hooks never run',
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const { group, target, node, text, reading } = matched;
        if (!target || reading.kind !== 'invalid' || ruleIn(matched)) continue;
        const names = toolsIn(text);
        const help = text.startsWith('(?')
          ? 'there are no inline flags; names are case-sensitive'
          : target.kind === 'tool' && names.length > 0
            ? `write ${quoted(names.join('|'))}; a matcher is a list of names or a regular expression, not a glob`
            : 'write names with | between them, or a JavaScript regular expression';
        report({
          message: `the matcher ${quoted(text)} is not a regular expression: ${reading.problem.replace(/^\/.*\/\w*: /s, '').toLowerCase()}`,
          help,
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/matcher-rule',
    on: 'hooks',
    severity: 'error',
    summary: 'a permission rule in the place of a matcher',
    effect: 'the client takes it as a regular expression that no tool name matches: the hooks never run',
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const rule = ruleIn(matched);
        if (!rule || toolsTaken(matched.reading).length > 0) continue;
        const { group, node, text } = matched;
        report({
          message: `the matcher ${quoted(text)} is a permission rule`,
          help: `write "matcher": "${rule.tool}", and ${quoted('if')}: ${quoted(text)} in the handler`,
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/matches-everything',
    on: 'hooks',
    severity: 'warning',
    summary: 'a pattern that matches an empty text, and so everything',
    effect: 'the client looks for the pattern anywhere in a name, and nothing at all is enough for it: the hooks run every time',
    check(source, report) {
      for (const { group, target, node, text, reading } of matchedGroups(source)) {
        if (!target || reading.kind !== 'pattern' || isEverything(text) || matchesValue(reading, '') !== true) continue;
        // A name that looks in front of or behind itself may well be empty.
        if (/\(\?/.test(text) || matchesValue(reading, '~~~') !== true) continue;
        const meant = /^\w+\*$/.test(text) ? `${text.slice(0, -1)}.*` : undefined;
        report({
          message: `the matcher ${quoted(text)} matches everything`,
          help: meant
            ? `write ${quoted(`^${meant}`)}: a matcher is a regular expression, not a glob`
            : 'write "*" if that is meant',
          range: node.range,
          field: `${group.field}.matcher`,
        });
      }
    },
  }),
] as const;

/** Patterns by which authors say "everything". */
function isEverything(text: string): boolean {
  return /^\^?\(?\.[*+]\??\)?\$?$/.test(text) || readMatcher(text, 'PreToolUse').kind === 'all' || /^[|, ]*$/.test(text);
}
