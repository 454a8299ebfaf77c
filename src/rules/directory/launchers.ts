import { defineRule, type Profile } from '../../engine/rule.ts';
import { entryOf, type Node, type Range, type ScalarNode, textOf, typeName } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import { declarationsOf, declaredPath, declaredValues } from '../../plugin/discover.ts';
import type { Files } from '../../plugin/files.ts';
import { entriesOf } from '../../plugin/hooks/entries.ts';
import { readCommandLine } from '../../plugin/hooks/scripts.ts';
import { type ConfigSource, configsOf, type Plugin } from '../../plugin/model.ts';
import { directoryLimit } from '../../spec/directory.ts';
import { isInReach } from '../hook/common.ts';
import { quoted } from '../wording.ts';
import { isPlugin } from './listing.ts';

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
  return kind === 'npm' ? /.@v?\d+\.\d+\.\d[\w.+-]*$/.test(name) : /(?:==|@)\d[\w.+!-]*$/.test(name);
}

const top = { start: 0, end: 0 };
const refused = 'the plugin directory does not take the plugin';

/** Hooks and servers: what the plugin directory asks of them beyond the client. */
export const directoryConfigRules = [
  defineRule({
    id: 'directory/unread-config',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a file of hooks or servers that is not read: behind a symlink, too large, or one too many',
    effect: `the client may read it; ${refused}, since it cannot see what it runs`,
    check(plugin, report) {
      if (!isPlugin(plugin)) return;
      for (const kind of ['hooks', 'mcp'] as const) {
        const paths = configsOf(plugin, kind)
          .filter(({ origin }) => origin !== 'inline')
          .map(({ file }) => file.path);
        for (const [index, path] of [...linkedDefaults(plugin, kind), ...paths].entries()) {
          const problem = unreadable(plugin.files, path, kind === 'hooks' ? index : 0);
          if (problem)
            report({
              message: `${quoted(path)} ${problem}`,
              help: 'put the file itself there, and keep it small',
              file: path,
              range: top,
            });
        }
      }
    },
  }),
  defineRule({
    id: 'directory/servers-shape',
    on: 'mcp',
    severity: 'error',
    only,
    inClient: true,
    summary: 'a file of servers that is no map',
    effect: refused,
    check({ origin, root, problems }, report) {
      if (origin === 'inline' || !root || problems.length > 0) return;
      const wrapped = entryOf(root, 'mcpServers')?.value;
      const wrong = root.kind === 'map' ? wrapped : root;
      if (wrong && wrong.kind !== 'map')
        report({
          message: `${wrong === root ? 'the file' : '"mcpServers"'} is a ${typeName(wrong)}, not a map of servers`,
          help: 'write {"mcpServers": {"name": {…}}}',
          range: wrong.range,
          field: wrong === root ? '' : 'mcpServers',
        });
    },
  }),
  defineRule({
    id: 'directory/path-traversal',
    on: 'manifest',
    severity: 'error',
    only,
    inClient: true,
    summary: 'an icon with a `..` step',
    effect: refused,
    check({ tree }, report) {
      // Hooks and servers with such a step are errors of the manifest in any profile.
      const icon = entryOf(tree.root, 'icon')?.value;
      const path = textOf(icon);
      if (icon && path?.split(/[\\/]/).includes('..'))
        report({
          message: `the icon has a ".." step: ${quoted(path)}`,
          help: 'name a file of the plugin',
          range: icon.range,
          field: 'icon',
        });
    },
  }),
  defineRule({
    id: 'directory/hooks-twice',
    on: 'plugin',
    severity: 'warning',
    only,
    summary: 'hooks/hooks.json named in the manifest',
    effect: 'the client reads it anyway, and once; the plugin directory warns',
    check(plugin, report) {
      if (!isPlugin(plugin)) return;
      for (const value of declaredValues(declarationsOf(plugin), 'hooks') ?? [])
        if (declaredPath(value) === 'hooks/hooks.json' && value.document === plugin.manifest)
          report({
            message: 'the manifest names hooks/hooks.json',
            help: 'remove it from "hooks"',
            file: value.document.file.path,
            range: value.value.range,
            field: value.field,
          });
    },
  }),
  defineRule({
    id: 'directory/http-hook',
    on: 'hooks',
    severity: 'error',
    only,
    summary: 'a hook that sends its request without https',
    effect: refused,
    check(source, report) {
      for (const { type, node, field } of isInReach(source) ? entriesOf(source) : []) {
        const url = entryOf(node, 'url')?.value;
        const text = textOf(url);
        if (type === 'http' && url && text && /^http:/i.test(text))
          report({
            message: `the hook sends to ${quoted(text)}`,
            help: 'write https://…',
            range: url.range,
            field: `${field}.url`,
          });
      }
    },
  }),
] as const;

/** Default files whose folder is a symlink, so that the model does not see them. */
function linkedDefaults({ files }: Plugin, kind: 'hooks' | 'mcp'): string[] {
  return kind === 'hooks' && files.kindOf('hooks') === 'symlink' && files.kindOf('hooks/hooks.json') === undefined
    ? ['hooks']
    : [];
}

function unreadable(files: Files, path: string, index: number): string | undefined {
  const steps = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  if (steps.some((step) => files.kindOf(step) === 'symlink')) return 'is reached through a symlink';
  if ((files.sizeOf(path) ?? 0) > directoryLimit('configBytes')) return 'is over 1 MiB';
  return index >= directoryLimit('configFiles')
    ? `is more than the ${directoryLimit('configFiles')} files that are read`
    : undefined;
}
