import type { Range } from '../../formats/located.ts';
import { entryOf } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import { readCommandLine, type Word } from '../../plugin/hooks/scripts.ts';
import { isOfPlugin, isShellCode, type McpServer, type McpText, shown } from '../../plugin/mcp/servers.ts';
import type { Plugin } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';
import { fixed, mcpRule, rewritten } from './shape.ts';

/** A server that is a program. */
interface Program {
  readonly server: McpServer;
  readonly command: McpText;
  readonly args: readonly McpText[];
  /** The program's name without its folder. */
  readonly name: string;
}

function programOf(server: McpServer): Program | undefined {
  const command = server.texts.find(({ place }) => place === 'command');
  if (server.transport !== 'stdio' || !command) return undefined;
  const args = server.texts.filter(({ place }) => place === 'argument');
  return { server, command, args, name: command.value.replace(/^.*[\\/]/s, '').replace(/\.(?:exe|cmd|bat)$/i, '') };
}

const interpreters = /^(?:node|bun|deno|python[\d.]*|py|ruby|perl|php|tsx|ts-node|bash|sh|zsh|dash|uv)$/;
/** Options of interpreters behind which code, a module or a value of their own stands. */
const taking = /^-(?:c|e|p|m|r|-eval|-print|-require|-import|-loader|-directory|-project|-with|-from|-python|-env-file)$/;

/** The path below the plugin's root; undefined for other texts and for those that lead out. */
function pathInside(text: string): string | undefined {
  const rest = /^\$\{CLAUDE_PLUGIN_ROOT\}[\\/]([^$]*)$/s.exec(text)?.[1];
  const steps = rest?.split(/[\\/]/).filter((step) => step !== '' && step !== '.');
  return steps && !steps.includes('..') ? steps.join('/') : undefined;
}

/** What has to be a file for a program to start: the command, and the script that an interpreter runs. */
function filesOf({ command, args, name, server }: Program): McpText[] {
  const script = args.find(({ value }) => !value.startsWith('-') && value !== 'run' && value !== 'tool');
  const before = args[Number(script?.name) - 1]?.value ?? '';
  return script && interpreters.test(name) && !taking.test(before) && !isShellCode(server, script)
    ? [command, script]
    : [command];
}

const never = 'the server never starts';

/** The command and the files of a program. */
export const mcpCommandRules = [
  mcpRule('mcp/command-line', 'error', 'a command with its arguments in it', (server, say, { plugin }) => {
    const command = programOf(server)?.command;
    const [first = '', ...rest] = command?.value.trim().split(/\s+/) ?? [];
    if (!command || rest.length === 0) return;
    const path = pathInside(first);
    const isAlone = path
      ? plugin.files.kindOf(path) === 'file' && !plugin.files.kindOf(pathInside(command.value) ?? '')
      : /^[\w.@-]+$/.test(first);
    if (!isAlone) return;
    const args = entryOf(server.node, 'args')?.value;
    const isPlain = !/["'`|&;<>\\*?]|\$\(/.test(command.value);
    const items = rest.map((word) => JSON.stringify(word)).join(', ');
    const { range } = command.node;
    const text = JSON.stringify(first);
    const inList = args?.kind === 'list' && { start: args.range.start + 1, end: args.range.start + 1 };
    const fix = inList
      ? fixed({ range, text }, { range: inList, text: `${items}${args.items.length > 0 ? ', ' : ''}` })
      : fixed({ range, text: `${text}, "args": [${items}]` });
    const help = isPlain ? `write "command": ${text}, and the rest into "args"` : 'write "command": "sh" and "args": ["-c", "…"]';
    const effect = `the client looks for a program of that whole name: ${never}`;
    say(command, `the command holds arguments: ${quoted(shown(command))}`, effect, help, isPlain && (inList || !args) ? fix : {});
  }),
  mcpRule('mcp/program-file', 'error', 'a program or a script that cannot be started where it stands', (server, say, source) => {
    const program = programOf(server);
    const { files } = source.plugin;
    for (const text of program ? filesOf(program) : []) {
      const isCommand = text === program?.command;
      const { value } = text;
      if (/^~[\\/]/.test(value))
        say(
          text,
          `no shell replaces the ~ in ${quoted(shown(text))}`,
          never,
          'write ${HOME}',
          rewritten(source, text, `\${HOME}${value.slice(1)}`),
        );
      if (!isOfPlugin(source)) continue;
      const path = pathInside(value);
      const kind = path ? files.kindOf(path) : undefined;
      const relative = value.replace(/^(?:\.\/)+/, '');
      // What the plugin does not have may be a file of the user's project.
      const isRelative =
        (!isCommand || value.includes('/')) &&
        /^[\w@][\w@./-]*$/.test(relative) &&
        !relative.includes('..') &&
        files.kindOf(relative) === 'file';
      if (isRelative)
        say(
          text,
          `the path is relative: ${quoted(value)}`,
          `servers start in the folder of the session: ${never}`,
          `write "\${CLAUDE_PLUGIN_ROOT}/${relative}"`,
          rewritten(source, text, `\${CLAUDE_PLUGIN_ROOT}/${relative}`),
        );
      else if (/^(?:\/(?:Users|home)\/[\w.-]+\/|[A-Za-z]:\\Users\\)/.test(value))
        say(
          text,
          `the path is that of one user: ${quoted(shown(text))}`,
          `elsewhere ${never}`,
          'write ${CLAUDE_PLUGIN_ROOT} for files of the plugin',
          { severity: 'warning' },
        );
      else if (/^\$\{CLAUDE_PLUGIN_ROOT\}\/(?:\.\/)?\.\.\//.test(value))
        say(
          text,
          `the path leads out of the plugin: ${quoted(value)}`,
          `an installed plugin is a copy of its own folder: ${never}`,
          'keep the file inside',
        );
      else if (path && kind === undefined && !isMadeByInstall(source.plugin, path)) {
        const help = /^(?:dist|build|out|lib|target)\//.test(path)
          ? 'commit what the build makes: nobody builds it after an installation'
          : 'add the file, or correct the path';
        say(text, `there is no ${quoted(path)} in the plugin`, never, help);
      } else if (path && kind === 'file' && isCommand && !files.isExecutable(path))
        say(
          text,
          `${quoted(path)} has no run bit`,
          never,
          `run git update-index --chmod=+x ${path}, or name its interpreter as the command`,
          { fix: { safe: true, edits: [], runnable: path } },
        );
    }
  }),
] as const;

/** Files that an installation brings: the client runs npm ci where there is a lockfile, and with it the package's own scripts. */
function isMadeByInstall({ files, json }: Plugin, path: string): boolean {
  const isInstalled = ['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb'].some(
    (file) => files.kindOf(file) === 'file',
  );
  if (!isInstalled || files.kindOf('package.json') !== 'file') return false;
  const scripts = entryOf(json('package.json').tree.root, 'scripts')?.value;
  return (
    path.startsWith('node_modules/') || ['prepare', 'postinstall', 'install', 'preinstall'].some((name) => entryOf(scripts, name))
  );
}

/** How programs are started. */
export const mcpLaunchRules = [
  mcpRule('mcp/unquoted-folder', 'warning', 'a folder without quotes in a command line for a shell', (server, say, source) => {
    const { text: file } = source.file;
    for (const text of server.texts.filter((each) => isShellCode(server, each))) {
      const { node, value, field } = text;
      const words = readCommandLine(value).flatMap((command) => command.words.filter((word) => word.variables.some(isFolder)));
      const [first] = words;
      if (!first) continue;
      const edits = words.flatMap((word) => {
        const isWhole = word.isPlain && value.slice(word.start, word.end) === word.text;
        return (isWhole ? [word] : word.variables.filter(isFolder)).flatMap(({ start, end }) => {
          const range = rangeInside(file, node, start, end);
          return rewritten(source, text, `"${value.slice(start, end)}"`, range).fix?.edits ?? [];
        });
      });
      const effect = `a blank in the path splits it in two${text.place === 'helper' ? ': the helper fails, and the client connects without its headers' : ''}`;
      const range: Range = rangeInside(file, node, first.start, first.end);
      say(
        { range, field },
        `the folder stands without quotes: ${quoted(first.text)}`,
        effect,
        'put double quotes around it, in JSON \\"',
        edits.length > 0 ? fixed(...edits) : {},
      );
    }
  }),
  mcpRule('mcp/launcher', 'warning', 'a launcher that asks, or whose words a shell would have to read', (server, say) => {
    const { name, args = [], command } = programOf(server) ?? {};
    const [first] = args;
    if (!command) return;
    const operator = args.find((text) => /^(?:&&|\|\|?|;|>>?|<|&)$/.test(text.value) && !isShellCode(server, text));
    if (operator)
      say(
        operator,
        `${quoted(operator.value)} stands among the arguments`,
        'there is no shell: the program gets it as it stands',
        'write "command": "sh" and "args": ["-c", "…"]',
      );
    if (name === 'sudo')
      say(command, 'the server is started by sudo', 'it asks for a password, and nobody can answer', 'start it as the user');
    const download = args.find(
      (text) => isShellCode(server, text) && /\b(?:curl|wget)\b[^|]{0,400}\|\s{0,9}(?:ba|z|da)?sh\b/.test(text.value),
    );
    if (download)
      say(
        download,
        'a download goes into a shell',
        'whoever controls that address runs code on every machine',
        'ship the script in the plugin',
      );
    if (name !== 'npx' || !first || args.some(({ value }) => /^(?:-y|--yes|--no|--no-install)$/.test(value))) return;
    const { start } = first.node.range;
    say(
      command,
      `npx may ask before it installs ${quoted(shown(first))}`,
      'on a terminal npx asks first, and a server has nobody to answer',
      'put "-y" first',
      { severity: 'info', ...fixed({ range: { start, end: start }, text: '"-y", ' }) },
    );
  }),
  mcpRule('mcp/unpinned', 'info', 'a package or an image in whatever version is the newest', (server, say) => {
    const program = programOf(server);
    const text = program && fetched(program);
    if (!text || /^[./~$-]|(?:@|==|:)v?\d+\.\d[\w.+-]*$|@sha256:|^(?:git\+|github:|https?:).*[#@][\w.-]{3,99}$/.test(text.value))
      return;
    say(
      text,
      `no exact version of ${quoted(shown(text))}`,
      'what users run may change at any time',
      'name an exact version, a digest or a commit',
    );
  }),
] as const;

function isFolder({ name, quoting }: Word['variables'][number]): boolean {
  return quoting === 'none' && /^CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)$/.test(name);
}

/** The package or image that a launcher fetches. */
function fetched({ name, args }: Program): McpText | undefined {
  const named = args.find((_, at) => /^(?:--package|-p|--from|--spec)$/.test(args[at - 1]?.value ?? ''));
  if (/^(?:npx|bunx|pnpx|uvx|pipx)$/.test(name)) return named ?? args.find(({ value }) => !/^-|^run$/.test(value));
  if (name !== 'docker' && name !== 'podman') return undefined;
  return args.find(({ value }) => /^[a-z0-9][\w.@:/-]*$/.test(value) && /.\/|:latest$/.test(value) && !value.includes(':/'));
}
