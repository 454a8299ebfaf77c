import { entryOf, type Node, type Range, type ScalarNode } from '../../formats/located.ts';
import { readScript } from '../../formats/scripts/languages.ts';
import type { ScriptLanguage, ScriptModel } from '../../formats/scripts/model.ts';
import { rangeInside } from '../../formats/text.ts';
import { type HookEvent, hookEvent } from '../../spec/hook-facts.ts';
import { keep } from '../discover.ts';
import type { Plugin, SourceFile } from '../model.ts';
import { type HookEntry, handlerText, hookEntriesOf } from './entries.ts';
import { type ScriptUse, scriptsOf } from './scripts.ts';

/** One way in which the client starts a script. */
export interface ScriptCall {
  readonly hook: HookEntry;
  readonly fact: HookEvent;
  /** The program that reads it; undefined where the script itself is started. */
  readonly interpreter: string | undefined;
  /** True where words follow the script's path. */
  readonly hasArguments: boolean;
  readonly isExec: boolean;
}

/** A script that hooks run: a file of the plugin, or a command line that is a script by itself. */
export interface HookScript {
  readonly plugin: Plugin;
  /** The script's file, or the file that holds the command line. */
  readonly file: SourceFile;
  readonly isInline: boolean;
  readonly text: string;
  readonly language: ScriptLanguage | undefined;
  /** The shell that reads it; undefined for other languages. */
  readonly shell: 'sh' | 'bash' | undefined;
  readonly calls: readonly ScriptCall[];
  /** Undefined where it cannot be read. */
  readonly model: ScriptModel | undefined;
  /** Where a part of the text stands in the file. */
  place(range: Range): Range;
}

/** Longer files are no scripts that people write. */
const maxLength = 300_000;

const known = new WeakMap<Plugin, readonly HookScript[]>();

/** Every script that the hooks of a plugin run, as far as their commands say so in plain words. */
export function hookScriptsOf(plugin: Plugin): readonly HookScript[] {
  const before = known.get(plugin);
  if (before) return before;
  const byPath = new Map<string, ScriptCall[]>((plugin.scripts ?? []).map((path) => [path, []]));
  const inline: HookScript[] = [];
  for (const hook of hookEntriesOf(plugin)) {
    const fact = hookEvent(hook.event);
    if (!fact || hook.type !== 'command' || isIgnored(hook)) continue;
    const uses = scriptsOf(hook);
    for (const use of uses) {
      const path = pathIn(plugin, use);
      if (path === undefined || plugin.files.kindOf(path) !== 'file') continue;
      byPath.set(path, [...(byPath.get(path) ?? []), callOf(hook, fact, use)]);
    }
    const command = commandScript(plugin, hook, fact, uses.length > 0);
    if (command) inline.push(command);
  }
  const files = [...byPath].map(([path, calls]) => fileScript(plugin, path, calls));
  const found = [...files, ...inline];
  known.set(plugin, found);
  return found;
}

/** The client runs no hooks of a plugin's agents and commands. */
function isIgnored({ source, place }: HookEntry): boolean {
  return source.plugin.scope === 'plugin' && (place === 'agent' || place === 'command');
}

/** Where a script lies below the root; undefined outside. */
function pathIn({ scope }: Plugin, { path, base }: ScriptUse): string | undefined {
  if (path === '' || path.startsWith('..')) return undefined;
  if (base === 'root') return path;
  return scope === 'project' && path.startsWith('.claude/') ? path.slice('.claude/'.length) : undefined;
}

function callOf(hook: HookEntry, fact: HookEvent, { node, to, interpreter }: ScriptUse): ScriptCall {
  const args = entryOf(hook.node, 'args')?.value;
  const items = args?.kind === 'list' ? args.items : [];
  const at = items.indexOf(node);
  const hasArguments = args ? at < items.length - 1 : /^\s*[^\s;&|<>)\d]/.test(String(node.value).slice(to).replace(/^["']/, ''));
  return { hook, fact, interpreter, hasArguments, isExec: args !== undefined };
}

function fileScript(plugin: Plugin, path: string, calls: readonly ScriptCall[]): HookScript {
  const file = plugin.source(path);
  const isText =
    file.failure === undefined && file.encoding !== 'binary' && file.encoding !== 'utf-16' && file.text.length <= maxLength;
  const started = isText ? startOf(file, calls) : {};
  return scriptOf(plugin, file, { text: readable(file.text), isInline: false, calls, place: (range) => range, ...started });
}

interface Start {
  readonly language?: ScriptLanguage;
  readonly shell?: 'sh' | 'bash';
}

function scriptOf(
  plugin: Plugin,
  file: SourceFile,
  own: Start & Pick<HookScript, 'text' | 'isInline' | 'calls' | 'place'>,
): HookScript {
  const { language, shell, ...rest } = own;
  return {
    plugin,
    file,
    ...rest,
    language,
    shell,
    get model() {
      return keep(this, 'model', language && readScript(language, own.text));
    },
  };
}

/** Marks and line ends that other rules are about are blanks here. */
function readable(text: string): string {
  return text.replace(/^\uFEFF/, ' ').replaceAll('\r\n', ' \n');
}

/** The language of a script file by what starts it, else by its first line, else by its name. */
function startOf({ path, text }: SourceFile, calls: readonly ScriptCall[]): Start {
  const named = calls.map(({ interpreter }) => interpreter).find((interpreter) => interpreter !== undefined);
  const [, program = '', argument = ''] = /^\uFEFF?#![ \t]*(\S+)(?:[ \t]+(?:-S[ \t]+)?(\S+))?/.exec(text) ?? [];
  const marked = /\/env$/.test(program) ? argument : program.slice(program.lastIndexOf('/') + 1);
  const byEnding = /\.(\w+)$/.exec(path)?.[1] ?? '';
  if (named !== undefined) return startBy(named) ?? byName(byEnding, 'bash') ?? {};
  if (marked !== '') return startBy(marked) ?? byName(byEnding, 'bash') ?? {};
  // Without a first line that says more, the shell of the command line reads it.
  return byName(byEnding, calls.some(({ isExec }) => !isExec) ? 'sh' : 'bash') ?? {};
}

function startBy(program: string): Start | undefined {
  if (program === 'sh' || program === 'dash' || program === '.' || program === 'source')
    return { language: 'shell', shell: 'sh' };
  if (program === 'bash') return { language: 'shell', shell: 'bash' };
  if (/^(?:python[\d.]*|pypy\d?)$/.test(program)) return { language: 'python' };
  if (['node', 'bun', 'deno', 'tsx', 'ts-node', 'nodejs'].includes(program)) return { language: 'javascript' };
  return /^(?:zsh|ksh|fish|ruby|perl|php|pwsh|powershell|osascript|awk)$/.test(program) ? {} : undefined;
}

function byName(ending: string, shell: 'sh' | 'bash'): Start | undefined {
  if (ending === 'sh' || ending === 'bash') return { language: 'shell', shell };
  if (ending === 'py') return { language: 'python' };
  return /^[mc]?[jt]s$/.test(ending) ? { language: 'javascript' } : undefined;
}

/** A command line that does more than to run a file. */
function commandScript(plugin: Plugin, hook: HookEntry, fact: HookEvent, runsFile: boolean): HookScript | undefined {
  const node = commandNode(hook.node);
  if (!node || entryOf(hook.node, 'args') || handlerText(hook.node, 'shell') === 'powershell') return undefined;
  const text = node.value;
  if (runsFile && !/[|;`\n]|\$\(|&&/.test(text)) return undefined;
  const { file } = hook.source;
  // A marketplace's file lies beside its plugins' folders.
  if (plugin.source(file.path).text !== file.text) return undefined;
  const place = ({ start, end }: Range): Range => rangeInside(file.text, node, start, end);
  const call: ScriptCall = { hook, fact, interpreter: 'sh', hasArguments: false, isExec: false };
  return scriptOf(plugin, file, { text, isInline: true, calls: [call], place, language: 'shell', shell: 'sh' });
}

function commandNode(node: Node): (ScalarNode & { readonly value: string }) | undefined {
  const value = entryOf(node, 'command')?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? { ...value, value: value.value } : undefined;
}
