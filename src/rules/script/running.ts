import { entryOf } from '../../formats/located.ts';
import type { ProgramRun } from '../../formats/scripts/model.ts';
import { toolPrefix } from '../../plugin/hooks/entries.ts';
import type { Plugin } from '../../plugin/model.ts';
import { serverNames } from '../../plugin/model.ts';
import { commonInputs, hookEvents, toolInputs } from '../../spec/hook-facts.ts';
import { freeTexts, type LinuxOnly, linuxOnly, modulesOf } from '../../spec/script-facts.ts';
import { either, quoted } from '../wording.ts';
import { defineScriptRule, eventsOf, type ReadScript } from './syntax.ts';

const hot = new Set(['PreToolUse', 'PostToolUse', 'UserPromptSubmit', 'MessageDisplay', 'PostToolBatch', 'PermissionRequest']);

/** What scripts need to run, and how long they take. */
export const scriptRunningRules = [
  defineScriptRule({
    id: 'script/slow-work',
    severity: 'info',
    summary: 'an installation or a call over the network that everything waits for',
    check(script, report) {
      const waiting = script.calls.filter(({ hook }) => !isSet(hook.node, 'async') && !isSet(hook.node, 'asyncRewake'));
      const endless = waiting.filter(
        ({ hook, fact }) => !isSet(hook.node, 'timeout') && (hot.has(fact.name) || fact.timeout >= 600) && fact.cap === undefined,
      );
      const capped = waiting.filter(({ fact }) => fact.cap !== undefined);
      const calls = [...endless, ...capped];
      const found = script.model.programs.find((program) => isSlow(program) && !program.isBackground);
      if (!found || calls.length === 0) return;
      const [first] = calls;
      report({
        message: `${quoted([found.name, ...found.words.filter((word) => word !== undefined).slice(0, 2)].join(' '))} may take long on ${either(eventsOf(calls))}`,
        effect:
          first?.fact.cap !== undefined
            ? `the client ends all hooks of the event after ${first.fact.cap} seconds`
            : `everything waits for it, up to ${first?.fact.timeout ?? 600} seconds`,
        help:
          first?.fact.cap !== undefined
            ? 'start it in the background and let the hook end'
            : 'give the hook a "timeout", or start the work in the background',
        range: found.range,
      });
    },
  }),
  defineScriptRule({
    id: 'script/process-file',
    severity: 'warning',
    summary: 'state in a file named after the process',
    effect: 'every run of a hook is a process of its own: it never finds what an earlier one left',
    check({ model }, report) {
      for (const { name, range } of model.processFiles)
        report({
          message: `the name of the file holds the number of the process: ${quoted(name)}`,
          help: 'name it after .session_id of the input',
          range,
        });
    },
  }),
  defineScriptRule({
    id: 'script/linux-only',
    severity: 'info',
    summary: 'a program or an option that macOS does not have',
    check({ model, text, shell }, report) {
      if (/\b(?:uname|OSTYPE|darwin|brew|gdate|gstat|date -j|stat -f)\b/i.test(text)) return;
      const seen = new Set<string>();
      for (const program of model.programs) {
        const fact = linuxOnly.find((candidate) => isUse(candidate, program));
        if (!fact || seen.has(fact.name) || program.isGuarded || model.asked.has(program.name)) continue;
        seen.add(fact.name);
        report({
          message: `${quoted([program.name, ...fact.options.filter((option) => program.words.includes(option))].join(' '))} works on Linux only: ${fact.problem}`,
          effect: 'on macOS the command fails',
          help: `use ${fact.use}`,
          range: program.range,
        });
      }
      const newer = shell === 'bash' && !/\bBASH_VERSINFO\b/.test(text) ? model.bashisms.find(({ isNew }) => isNew) : undefined;
      if (newer)
        report({
          message: `${newer.what} needs bash 4, and macOS has bash 3.2`,
          effect: 'on macOS the command fails, or the script ends',
          help: 'do without it, or use another language',
          range: newer.range,
        });
    },
  }),
  defineScriptRule({
    id: 'script/missing-package',
    severity: 'warning',
    summary: 'a package that nobody installs',
    effect: 'where it is not there by chance, the script ends with code 1, and the client goes on as if it were not there',
    check(script, report) {
      const { model, plugin } = script;
      const isWanted = model.language === 'python' ? needsPython(script) : needsNode(script);
      if (!isWanted || script.calls.length === 0) return;
      const seen = new Set<string>();
      for (const { name, range, isGuarded } of model.imports) {
        const packageName = packageOf(name, model.language);
        if (isGuarded || packageName === undefined || seen.has(packageName)) continue;
        if (model.language === 'python' ? isOwnModule(plugin, packageName) : isInstalled(plugin, packageName)) continue;
        seen.add(packageName);
        report({
          message: `the script imports ${quoted(packageName)}, which neither ${model.language === 'python' ? 'Python' : 'Node'} nor the plugin brings along`,
          help:
            model.language === 'python'
              ? 'do without it, or run the script by uv with a "# /// script" block'
              : 'bundle it into the script, or do without it',
          range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/own-tool-name',
    severity: 'warning',
    summary: "a tool of the plugin's own server by its short name",
    effect: 'the client knows the tool by its long name only: the comparison never holds',
    check({ model, plugin }, report) {
      if (plugin.scope !== 'plugin') return;
      const servers = serverNames(plugin);
      for (const { name, range } of model.texts) {
        const server = servers.find((own) => name.startsWith(`mcp__${own}__`));
        if (server !== undefined)
          report({
            message: `the plugin's server ${quoted(server)} has no tools named ${quoted(name)}`,
            help: `write ${quoted(name.replace(`mcp__${server}__`, toolPrefix(plugin.name, server)))}`,
            range,
          });
      }
    },
  }),
] as const;

function isSet(node: Parameters<typeof entryOf>[0], key: string): boolean {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' && value.value !== false && value.value !== null;
}

/** Installations, and calls over the network without a limit of their own. */
function isSlow({ name, words, isNetwork }: ProgramRun): boolean {
  if (isNetwork) return true;
  const [first = '', second = ''] = words;
  if (['npm', 'pnpm', 'yarn', 'bun'].includes(name)) return /^(?:i|install|ci|add)$/.test(first);
  if (name === 'pip' || name === 'pip3') return first === 'install';
  if (name === 'uv') return first === 'pip' || first === 'sync';
  if (name === 'npx' || name === 'bunx' || name === 'uvx') return true;
  if (name === 'curl')
    return (
      !words.some((word) => /^(?:-\w*m\d*|--max-time(?:=.*)?|--connect-timeout(?:=.*)?)$/.test(word ?? '')) && words.length > 0
    );
  if (name === 'wget') return !words.some((word) => /^(?:-T\d*|--timeout(?:=.*)?)$/.test(word ?? ''));
  if (name === 'git') return /^(?:clone|fetch|pull|push)$/.test(first);
  if (name === 'gh') return first !== '' && first !== '--version' && second !== '--help';
  return name === 'sleep' && Number(first) >= 5;
}

function isUse({ name, options }: LinuxOnly, { name: program, words }: ProgramRun): boolean {
  if (name === 'sed -i')
    return program === 'sed' && words.includes('-i') && !/^(?:''|""|\.\w+)?$/.test(words[words.indexOf('-i') + 1] ?? 'x');
  if (name !== program) return false;
  if (options.length === 0) return true;
  return words.some((word) =>
    options.some(
      (option) => word === option || (option.startsWith('--') && word?.startsWith(`${option}=`)) || isBundled(option, word),
    ),
  );
}

/** `-qP` holds `-P`. */
function isBundled(option: string, word: string | undefined): boolean {
  return /^-[A-Z]$/.test(option) && /^-[a-zA-Z]+$/.test(word ?? '') && word?.includes(option.slice(1)) === true;
}

/** The package that a name of a module belongs to; undefined for the language's own and the script's neighbours. */
function packageOf(name: string, language: string): string | undefined {
  if (language === 'python') {
    const [top = ''] = name.split('.');
    return top === '' || pythonModules.has(top) ? undefined : top;
  }
  if (/^[./#@~]\/|^[./]|^(?:node|bun|file|data|https?):|^#/.test(name) || name === 'bun') return undefined;
  const own = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  return nodeModules.has(name) || nodeModules.has(own) ? undefined : own;
}

const pythonModules = modulesOf('python');
const nodeModules = modulesOf('node');

/** Started by Python alone, without a tool that installs packages. */
function needsPython({ calls, text }: ReadScript): boolean {
  if (/^# \/\/\/ script/m.test(text) || /sys\.path\.(?:insert|append)|site\.addsitedir|\bpip\b[\s\S]{0,20}install/.test(text))
    return false;
  return calls.every(({ interpreter }) => (interpreter === undefined ? !/^#!.*\buv\b/.test(text) : /^python/.test(interpreter)));
}

function needsNode({ calls, text }: ReadScript): boolean {
  return calls.every(({ interpreter }) => interpreter === 'node' || (interpreter === undefined && /^#!.*\bnode\b/.test(text)));
}

/** A module or package of that name anywhere in the plugin. */
function isOwnModule({ files }: Plugin, name: string): boolean {
  const search = (folder: string, depth: number): boolean =>
    files.list(folder).some(({ name: entry, kind }) => {
      if (entry === `${name}.py` || (entry === name && kind === 'folder')) return true;
      return kind === 'folder' && depth > 0 && !entry.startsWith('.') && search(folder ? `${folder}/${entry}` : entry, depth - 1);
    });
  return search('', 3);
}

/** The plugin holds the package, or says that it wants it. */
function isInstalled(plugin: Plugin, name: string): boolean {
  const { files } = plugin;
  if (files.kindOf(`node_modules/${name}`)) return true;
  return plugin.files.kindOf('package.json') === 'file' && plugin.source('package.json').text.includes(`"${name}"`);
}

const foreign: ReadonlySet<string> = new Set(freeTexts.map(({ name }) => name));
/** Values without blanks: ids, names of events and modes. */
const wordsAlone = /(?:_id|_name|_mode|_type|_action|^source|^trigger|^reason|^event|^model|_model|^level|_ttl|^mode|_reason)$/;

/** What becomes of values of the input in a shell. */
export const scriptSafetyRules = [
  defineScriptRule({
    id: 'script/injection',
    severity: 'error',
    summary: 'a value of the input as code',
    effect:
      'what stands in it is run with the rights of the user, and it may come from a web page or a file that the model has read',
    check({ model }, report) {
      for (const { steps, range, by } of model.injections) {
        if (!foreign.has(steps[0] ?? '')) continue;
        report({
          message: `${by} gets ${quoted(`.${steps.join('.')}`)} as code`,
          help:
            model.language === 'shell'
              ? 'hand it over as an argument or in a variable, never inside the code'
              : 'run the program with a list of arguments and without a shell',
          range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/unquoted-input',
    severity: 'warning',
    summary: 'a value of the input without quotes',
    effect: 'the shell splits it at blanks, and replaces * and ? by the names of files',
    check({ model, text }, report) {
      if (/^[ \t]*(?:IFS=|set -\w*f)/m.test(text)) return;
      const seen = new Set<string>();
      for (const { steps, range, by } of model.splits) {
        if (seen.has(by) || !mayHoldBlanks(steps)) continue;
        seen.add(by);
        report({
          message: `${quoted(by)} stands without quotes, and holds ${steps.length > 0 ? quoted(`.${steps.join('.')}`) : 'the whole input'}`,
          help: `write "${by}" with double quotes`,
          range,
        });
      }
    },
  }),
] as const;

const plainTypes: ReadonlyMap<string, string> = new Map([
  ...commonInputs.map(({ name, type }) => [name, type] as const),
  ...hookEvents.flatMap(({ input }) => input.map(({ name, type }) => [name, type] as const)),
]);

function mayHoldBlanks(steps: readonly string[]): boolean {
  const [first, second] = steps;
  if (first === undefined) return true;
  const last = steps.at(-1) ?? '';
  if (wordsAlone.test(last)) return false;
  if (second === undefined) return plainTypes.get(first) === 'string';
  if (first !== 'tool_input') return first === 'tool_response';
  const types = toolInputs.flatMap(({ fields }) => [fields[second], fields[`${second}?`]]).filter((type) => type !== undefined);
  return steps.length > 2 || types.includes('string');
}
