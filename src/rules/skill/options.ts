import type { Range } from '../../formats/located.ts';
import { entryOf, type Node, nodeAt, scalarText } from '../../formats/located.ts';
import type { Component } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';
import { matchesOf, skillRule } from './skill.ts';

const token = /\$\{user_config\.([\w-]{1,100})\}/g;

/** Declared options of the plugin in the text of skills and commands; what is not declared is a rule on manifests. */
export const skillOptionRules = [
  skillRule({
    id: 'skill/sensitive-option',
    severity: 'warning',
    summary: 'a sensitive option in a text',
    effect: 'the model reads a note that it is not available in its place',
    check(skill, report) {
      for (const { key, range, option } of optionUses(skill))
        if (hasFlag(option, 'sensitive'))
          report({
            message: `the option ${quoted(key)} is sensitive`,
            help: 'hand it to a hook or an MCP server; a text cannot have it',
            range,
          });
    },
  }),
  skillRule({
    id: 'skill/unset-option',
    severity: 'info',
    summary: 'an option that may have no value',
    effect: 'until someone saves a value, the model reads the placeholder as it stands: a default does not reach texts',
    check(skill, report) {
      for (const { key, range, option } of optionUses(skill))
        if (!hasFlag(option, 'sensitive') && !hasFlag(option, 'required'))
          report({
            message: `${quoted(key)} is not required`,
            help: 'say in the text what holds where the placeholder stands there as it is',
            range,
          });
    },
  }),
] as const;

interface OptionUse {
  readonly key: string;
  readonly range: Range;
  readonly option: Node;
}

/** The first use of each declared option. */
function optionUses({ plugin, body }: Component): OptionUse[] {
  const options = body.text.includes('${user_config.') ? nodeAt(plugin.manifest?.tree.root, 'userConfig') : undefined;
  const seen = new Set<string>();
  return (options ? matchesOf(body.text, token) : []).flatMap(({ 0: written, 1: key = '', index }) => {
    const option = entryOf(options, key)?.value;
    if (!option || seen.has(key)) return [];
    seen.add(key);
    return [{ key, option, range: { start: body.start + index, end: body.start + index + written.length } }];
  });
}

function hasFlag(option: Node, flag: string): boolean {
  return scalarText(entryOf(option, flag)?.value) === 'true';
}
