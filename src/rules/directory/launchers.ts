import { defineRule, type Profile } from '../../engine/rule.ts';
import { rangeInside } from '../../formats/inside.ts';
import { entryOf, type Node, type Range, type ScalarNode } from '../../formats/located.ts';
import { readCommandLine } from '../../plugin/hooks/command-line.ts';
import { entriesOf, textOf } from '../../plugin/hooks/entries.ts';
import { type ConfigSource, configsOf, type Plugin } from '../../plugin/model.ts';
import { isInReach } from '../hook/common.ts';
import { quoted } from '../wording.ts';
import { isPlugin } from './documents.ts';

const only: readonly Profile[] = ['directory'];

/** Programs that fetch a package and run it, with what may stand in front of the package's name. */
const launchers: readonly (readonly [call: RegExp, kind: 'npm' | 'python'])[] = [
  [/^(?:npx|bunx|pnpx)$/, 'npm'],
  [/^(?:npm|pnpm|yarn|bun) (?:exec|dlx|x)$/, 'npm'],
  [/^uvx$/, 'python'],
  [/^(?:uv tool run|pipx run)$/, 'python'],
];
/** Options of these programs that take the next word; a package's own come behind its name. */
const withValue = /^(?:--(?:from|package|with|python|registry|index-url|cache|prefix|spec)|-p|-c)$/;
const packageOption = { npm: /^(?:--package|-p)(?:=(.+))?$/, python: /^(?:--from|--spec)(?:=(.+))?$/ } as const;

/** Programs that are fetched when the plugin starts them. */
export const directoryLauncherRules = [
  defineRule({
    id: 'directory/launcher',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a package that is fetched each time, in any version or in one',
    check(plugin, report) {
      for (const { source, words } of isPlugin(plugin) ? commandsOf(plugin) : []) {
        const found = launched(words);
        if (!found) continue;
        const { text, range, isPinned } = found;
        report({
          message: isPinned
            ? `the package ${quoted(text)} is fetched when it is run`
            : `the package ${quoted(text)} is run in whatever version is the newest`,
          ...(isPinned ? { severity: 'warning' as const } : {}),
          effect: isPinned
            ? 'the plugin directory holds the plugin back until a person has looked at it'
            : 'the plugin directory does not take the plugin: nobody knows what users will run',
          help: isPinned
            ? 'bundle the program into the plugin, if you can'
            : 'name an exact version, or bundle the program into the plugin',
          file: source.file.path,
          range,
        });
      }
    },
  }),
] as const;

interface PlacedWord {
  readonly text: string;
  readonly range: Range;
}

interface PlacedCommand {
  readonly source: ConfigSource;
  readonly words: readonly PlacedWord[];
}

function* commandsOf(plugin: Plugin): Generator<PlacedCommand> {
  for (const kind of ['mcp', 'lsp'] as const)
    for (const source of configsOf(plugin, kind).filter(isInReach)) {
      const servers = (kind === 'mcp' && entryOf(source.root, 'mcpServers')?.value) || source.root;
      for (const { value } of servers?.kind === 'map' ? servers.entries : []) yield { source, words: wordsOf(value) };
    }
  for (const source of configsOf(plugin, 'hooks').filter(isInReach))
    for (const { type, node } of entriesOf(source)) {
      const command = entryOf(node, 'command')?.value;
      if (type !== 'command' || textOf(command) === undefined) continue;
      if (entryOf(node, 'args')) yield { source, words: wordsOf(node) };
      else yield* linesOf(source, command as ScalarNode);
    }
  for (const source of configsOf(plugin, 'monitors').filter(isInReach))
    for (const item of source.root?.kind === 'list' ? source.root.items : []) {
      const command = entryOf(item, 'command')?.value;
      if (textOf(command) !== undefined) yield* linesOf(source, command as ScalarNode);
    }
}

/** A program and its arguments, each a word of its own. */
function wordsOf(node: Node): PlacedWord[] {
  const args = entryOf(node, 'args')?.value;
  const nodes = [entryOf(node, 'command')?.value, ...(args?.kind === 'list' ? args.items : [])];
  return nodes.flatMap((word) => (word && textOf(word) !== undefined ? [{ text: textOf(word) ?? '', range: word.range }] : []));
}

function linesOf(source: ConfigSource, node: ScalarNode): PlacedCommand[] {
  return readCommandLine(String(node.value)).map(({ words }) => ({
    source,
    words: words.map(({ text, start, end }) => ({ text, range: rangeInside(source.file.text, node, start, end) })),
  }));
}

/** The package that a command fetches; undefined where it runs what is there already. */
function launched(words: readonly PlacedWord[]): (PlacedWord & { readonly isPinned: boolean }) | undefined {
  for (const [call, kind] of launchers) {
    const length = [1, 2, 3].find((count) =>
      call.test(
        words
          .slice(0, count)
          .map(({ text }) => text.replace(/^.*\//, ''))
          .join(' '),
      ),
    );
    const found = length === undefined ? undefined : packageIn(words.slice(length), kind);
    if (found) return { ...found, isPinned: isPinned(found.text, kind) };
  }
  return undefined;
}

function packageIn(words: readonly PlacedWord[], kind: 'npm' | 'python'): PlacedWord | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as PlacedWord;
    const option = packageOption[kind].exec(word.text);
    const named = option?.[1] === undefined ? option && words[at + 1] : { ...word, text: option[1] };
    if (named) return named;
    if (withValue.test(word.text)) at++;
    // A path, or something that is only known later, is no package of a registry.
    else if (!word.text.startsWith('-')) return /^[./~$]/.test(word.text) ? undefined : word;
  }
  return undefined;
}

function isPinned(name: string, kind: 'npm' | 'python'): boolean {
  if (/@[0-9a-f]{40}$/.test(name)) return true;
  return kind === 'npm' ? /.@v?\d+\.\d+\.\d+[\w.+-]*$/.test(name) : /(?:==|@)\d[\w.+!-]*$/.test(name);
}
