import { defineRule } from '../../engine/rule.ts';
import { matchesValue } from '../../plugin/hooks/matching.ts';
import { models } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';
import { listedNames, type MatchedGroup, matchedGroups } from './matchers.ts';

const modelAliases: ReadonlySet<string> = new Set(models.map(({ name }) => name));

/** Matchers on other things than tools. */
export const hookMatcherValueRules = [
  defineRule({
    id: 'hook/unmatched-value',
    on: 'hooks',
    severity: 'error',
    summary: 'a matcher that no value of its event can match',
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const { group, fact, target, node, text, reading } = matched;
        const field = `${group.field}.matcher`;
        if (target?.kind === 'model')
          reportAliases(matched, source.file.text, (found) => report({ ...found, severity: 'warning', field }));
        if (target?.kind !== 'value' || reading.kind === 'invalid') continue;
        const values = target.values ?? [];
        const severity = target.open ? 'warning' : 'error';
        if (values.some((value) => matchesValue(reading, value) !== false)) {
          for (const { name, range } of reading.kind === 'names' ? listedNames(source.file.text, node) : [])
            if (!values.includes(name))
              report({
                ...described(fact.name, target.on, name, values),
                severity: target.open ? 'info' : 'warning',
                effect: 'the client passes over that part of the matcher',
                range,
                field,
              });
          continue;
        }
        report({
          ...described(fact.name, target.on, text, values),
          severity,
          effect: 'the matcher takes none of them: the hooks never run, and nothing says so',
          range: node.range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/bare-name',
    on: 'hooks',
    severity: 'warning',
    summary: 'an agent or command of the plugin without the name of the plugin',
    check(source, report) {
      const { plugin } = source;
      if (plugin.scope !== 'plugin') return;
      for (const { group, fact, target, node, reading } of matchedGroups(source)) {
        if (reading.kind !== 'names' || (target?.kind !== 'agent' && target?.kind !== 'command')) continue;
        const own = (target.kind === 'agent' ? plugin.agents : [...plugin.skills, ...plugin.commands]).map(({ id }) => id);
        for (const { name, range } of listedNames(source.file.text, node)) {
          const id = `${plugin.name}:${name}`;
          if (!own.includes(id)) continue;
          report({
            message: `${fact.name} knows the plugin's own ${target.kind} as ${quoted(id)}, not ${quoted(name)}`,
            effect: `the hooks run at most for ${target.kind === 'agent' ? 'an agent' : 'a command'} of the user that is called the same`,
            help: `write ${quoted(`^${id}$`)}; with a colon in it a matcher is a regular expression`,
            range,
            field: `${group.field}.matcher`,
          });
        }
      }
    },
  }),
] as const;

function described(event: string, on: string, name: string, values: readonly string[]): { message: string; help: string } {
  const meant = closest(name, values);
  return {
    message: `${event} has no ${on} ${quoted(name)}`,
    help: meant
      ? `did you mean ${quoted(meant)}?`
      : event === 'SessionStart' && name === 'init'
        ? 'a session starts with "startup"; "init" is a trigger of Setup'
        : `write ${either(values.map(quoted))}`,
  };
}

/** A model switch is matched by the full id of the model. */
function reportAliases(
  { node, reading, fact }: MatchedGroup,
  file: string,
  report: (found: { message: string; effect: string; help: string; range: { start: number; end: number } }) => void,
): void {
  for (const { name, range } of reading.kind === 'names' ? listedNames(file, node) : [])
    if (modelAliases.has(name))
      report({
        message: `${fact.name} is matched by the full id of a model, not ${quoted(name)}`,
        effect: 'a single word is an exact name, and no model has that id: the hooks never run',
        help: `write ${quoted(`claude-${name}.*`)}`,
        range,
      });
}
