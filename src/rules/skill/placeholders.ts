import { entryOf, type Node, nodeAt, type Range, scalarText } from '../../formats/located.ts';
import type { Component } from '../../plugin/model.ts';
import { substitutions } from '../../spec/index.ts';
import { unbracedRoots, unreplacedTokens } from '../shared/placeholders.ts';
import { quoted } from '../wording.ts';
import { matchesOf, skillRule } from './skill.ts';

/** Names that authors made up for the client's variables, without punctuation, and what each stands for. */
const invented: readonly (readonly [name: RegExp, means: 'skill' | 'plugin'])[] = [
  [/^(?:basedir|(?:claude)?skills?(?:base)?(?:dir|root|path|folder|directory))$/, 'skill'],
  [/^(?:claude)?plugins?(?:dir|root|path|folder|directory)$/, 'plugin'],
];
/** A variable or template in front of the path of a file. */
const variable = /(?:\$\{([A-Za-z]\w{2,30})\}|\$([A-Za-z]\w{2,30})|\{\{?\s?([A-Za-z]\w{2,30})\s?\}?\})(?=\/[\w-])/g;
const braced = substitutions.map(({ token }) => token).filter((token) => token.startsWith('${CLAUDE_'));
/** Blocks of JSON with one of these keys configure a plugin; in a skill they are samples. */
const configuration = /"(?:hooks|mcpServers|PreToolUse|PostToolUse|SessionStart|Stop|UserPromptSubmit)"\s*:/;

/** A path from the root of the disk; `/components/x` and the like are aliases of build tools. */
const attached = /(?<=^|\s)@(\/(?:etc|home|Users|root|tmp|var|usr|opt|private|mnt|srv)\/[\w./-]{1,200})/g;

/** Placeholders for folders, and paths that the client follows. */
export const skillPlaceholderRules = [
  skillRule({
    id: 'skill/unsubstituted-placeholder',
    severity: 'warning',
    summary: 'a placeholder that the client does not replace there',
    effect: 'the model reads it as it stands',
    check(skill, report) {
      for (const { token, range } of unreplacedTokens(skill))
        report({
          message: `${quoted(token)} is not replaced in a ${skill.kind}`,
          help: 'write ${CLAUDE_PLUGIN_ROOT} and the path below it',
          range,
        });
      for (const { token, range } of unbracedRoots(skill)) {
        // Hooks and servers do have the variable; their configuration is shown as JSON.
        if (fenceAround(skill, range)?.info.startsWith('json')) continue;
        const text = `\${${token.slice(1)}}`;
        report({
          message: `${quoted(token)} is not replaced without braces`,
          effect: 'the model reads it as it stands, and its shell does not have the variable',
          help: `write ${quoted(text)}`,
          range,
          fix: { safe: true, edits: [{ range, text }] },
        });
      }
    },
  }),
  skillRule({
    id: 'skill/invented-variable',
    severity: 'warning',
    summary: 'a made-up variable for the folder of the skill or the plugin',
    effect: 'the model reads it as it stands, and no shell has the variable',
    check(skill, report) {
      const found = inventedIn(skill);
      const [first] = found;
      if (!first) return;
      const help = first.means === 'skill' && skill.kind === 'skill' ? '${CLAUDE_SKILL_DIR}' : '${CLAUDE_PLUGIN_ROOT}';
      const more = found.length - 1;
      report({
        message: `the client has no variable ${quoted(first.token)}${more > 0 ? `, which stands here ${found.length} times` : ''}`,
        help: `write ${quoted(help)}`,
        range: first.range,
        // A template may be filled in by a model that knows the folder; a shell cannot.
        ...(found.some(({ token }) => token.startsWith('$'))
          ? {}
          : { severity: 'info' as const, effect: 'the model reads it as it stands' }),
      });
    },
  }),
  skillRule({
    id: 'skill/replaced-sample',
    severity: 'warning',
    summary: 'a sample of configuration in which the client replaces the placeholder',
    check(skill, report) {
      for (const fence of skill.body.outline.fences) {
        const code = skill.file.text.slice(fence.content.start, fence.content.end);
        const token = braced.find((candidate) => code.includes(candidate));
        if (!token || !/^(?:jsonc?|json5|)$/.test(fence.info) || !configuration.test(code)) continue;
        const start = fence.content.start + code.indexOf(token);
        report({
          message: `${quoted(token)} in a sample is replaced, also in a code block`,
          effect: "the model reads this plugin's own path there, and copies it into what it writes",
          help: `put the sample into a file under references/, or write ${quoted(`$\\${token.slice(1)}`)}`,
          range: { start, end: start + token.length },
        });
        return;
      }
    },
  }),
  skillRule({
    id: 'skill/attached-file',
    severity: 'warning',
    summary: 'a file from outside the project that the client attaches',
    effect: "the client reads that file on the user's machine without asking, also in a code block, and sends it to the model",
    check({ body }, report) {
      for (const match of body.text.includes('@/') ? matchesOf(body.text, attached) : []) {
        const start = body.start + match.index;
        if (body.outline.spans.some(({ range }) => start >= range.start && start < range.end)) continue;
        report({
          message: `${quoted(match[0])} attaches a file by its path on one machine`,
          help: 'write a path inside the project, or enclose it in single backticks where it only names the file',
          range: { start, end: start + match[0].length },
        });
      }
    },
  }),
] as const;

function fenceAround({ body }: Component, { start }: Range) {
  return body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
}

interface Invented {
  readonly token: string;
  readonly means: 'skill' | 'plugin';
  readonly range: Range;
}

function inventedIn({ body }: Component): Invented[] {
  const explained = new Map<string, boolean>();
  return matchesOf(body.text, variable).flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const plain = name.toLowerCase().replace(/[_-]/g, '');
    const [, means] = invented.find(([form]) => form.test(plain)) ?? [];
    if (!means || braced.includes(`\${${name}}`)) return [];
    const isKnown = explained.get(match[0]) ?? isExplained(body.text, name, match[0]);
    explained.set(match[0], isKnown);
    if (isKnown) return [];
    const start = body.start + match.index;
    return [{ token: match[0], means, range: { start, end: start + match[0].length } }];
  });
}

/** True where the text sets the variable, or says what to put there. */
function isExplained(text: string, name: string, token: string): boolean {
  if (new RegExp(`\\b${name}\\s?(?:=|:=|:\\s)`).test(text)) return true;
  const mention = new RegExp(
    `${token.replace(/[${}-]/g, '\\$&')}[\`*"']{0,3}\\s{0,3}(?:is|are|means|refers|stands|with|=|\u2192|:|\\()|(?:replace|where|resolve|substitute|set)\\b[^\\n]{0,60}${token.replace(/[${}-]/g, '\\$&')}`,
    'i',
  );
  return mention.test(text);
}

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
