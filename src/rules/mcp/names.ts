import { defineRule, type Severity } from '../../engine/rule.ts';
import { scalarText, toValue } from '../../formats/located.ts';
import { type Declared, declarationsOf, declaredPath, declaredValues } from '../../plugin/discover.ts';
import { type Bundle, type BundleFlaw, type BundleProgram, readBundle } from '../../plugin/mcp/bundle.ts';
import { collisionsOf, toolPrefix } from '../../plugin/mcp/entry.ts';
import { isOfPlugin, isOfProject, type McpServer, serversOf } from '../../plugin/mcp/servers.ts';
import { oncePer, type Plugin } from '../../plugin/model.ts';
import { bundleFields, mcpLimit, reservedNames } from '../../spec/mcp.ts';
import { endOfTool, longNameEdit, misnamedServer, toolPrefix as prefixOf } from '../shared/component-names.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { fixed, mcpRule } from './shape.ts';

/** More than any plugin has; every server is held against all earlier ones. */
const maxServers = 300;

/** An earlier server that this one gets in the way of. */
function earlier(server: McpServer, isSame: (other: McpServer) => boolean): McpServer | undefined {
  const all = serversOf(server.source.plugin).slice(0, maxServers);
  return all.slice(0, Math.max(0, all.indexOf(server))).find(isSame);
}

/** What the client holds against other servers to tell whether two are one; undefined for a server that it drops. */
function identityOf({ entry }: McpServer): string | undefined {
  if (entry?.transport === 'stdio') return JSON.stringify([entry.command, entry.args ?? [], entry.env ?? {}]);
  return entry?.url ? `${entry.transport} ${entry.url.replace(/\/$/, '')}` : undefined;
}

/** Names of servers, and servers that are the same. */
export const mcpNameRules = [
  mcpRule('mcp/name', 'error', 'a name under which the tools of a server cannot be called', (server, say, source) => {
    const { name, keyRange: range, field } = server;
    const { name: plugin } = source.plugin;
    const prefix = isOfPlugin(source) ? toolPrefix(plugin, name) : `mcp__${name}__`;
    const most = mcpLimit('toolNameCharacters');
    const other = earlier(server, (each) => each.name !== name && collisionsOf(plugin, [each.name, name]).length > 0);
    const help = 'rename one of them';
    if (name === '__proto__')
      say({ range, field }, 'no server can be called "__proto__"', 'the client drops it without a word', 'rename it');
    else if (isOfProject(source) && reservedNames.includes(name))
      say({ range, field }, `the client keeps the name ${quoted(name)} for itself`, 'it does not load the server', 'rename it');
    else if (prefix.length >= most)
      say(
        { range, field },
        `the name is too long: ${quoted(name)}`,
        `a tool's whole name has at most ${most} characters; ${prefix.length} stand in front of each`,
        'shorten it',
      );
    else if (other)
      say(
        { range, field },
        `${quoted(name)} and ${quoted(other.name)} become one name`,
        `the tools of both begin with ${prefix}: those of one are lost`,
        help,
      );
    const twin = earlier(server, (each) => each.name === name && each.source !== source);
    if (twin && JSON.stringify(toValue(twin.node)) !== JSON.stringify(toValue(server.node)))
      say(
        { range, field },
        `there are two servers called ${quoted(name)}`,
        'only one counts, that of the manifest before that of a file',
        help,
        { severity: 'warning' },
      );
  }),
  mcpRule('mcp/same-server', 'warning', 'two entries that start or call the same server', (server, say) => {
    const identity = identityOf(server);
    const other = identity && earlier(server, (each) => each.name !== server.name && identityOf(each) === identity);
    if (!other) return;
    const effect = 'the client starts only the first; headers and timeouts make no difference to it';
    say(
      { range: server.keyRange, field: server.field },
      `${quoted(server.name)} is the same server as ${quoted(other.name)}`,
      effect,
      'remove one, or let the URLs differ in a query',
    );
  }),
] as const;

/** Names of the plugin's own tools in lists of skills and commands; agents and hooks have rules of their own. */
export const mcpToolNameRules = [
  defineRule({
    id: 'mcp/short-tool-name',
    on: 'component',
    severity: 'warning',
    summary: "a tool of the plugin's own server under its short name, in a skill or a command",
    check(component, report) {
      const { plugin, file, kind } = component;
      if (component.scope !== 'plugin' || (kind !== 'skill' && kind !== 'command') || !file.text.includes('mcp__')) return;
      for (const key of ['allowed-tools', 'disallowed-tools']) {
        const entries = toolEntries(component, key) ?? [];
        for (const server of new Set(entries.flatMap(({ name }) => misnamedServer(plugin, name) ?? []))) {
          const own = entries.filter(({ name }) => misnamedServer(plugin, name) === server);
          const prefix = prefixOf(plugin, server);
          const [first] = own;
          // A user may have the same server under its short name, so that a list with both forms is right.
          if (!first || entries.some(({ name }) => name.startsWith(prefix))) continue;
          const edits = own.flatMap(({ name, range }) => longNameEdit(file.text, name, range, server, prefix));
          report({
            message: `${quoted(first.name)}${own.length > 1 ? ` and ${own.length - 1} more are` : ' is'} not what the client calls the tools of this plugin's server ${quoted(server)}`,
            effect: key === 'allowed-tools' ? 'they are not allowed: the user is asked for each' : 'nothing is taken away',
            help: `write ${quoted(prefix + endOfTool(first.name, server))}`,
            range: first.range,
            field: key,
            ...(edits.length === own.length ? fixed(...edits) : {}),
          });
        }
      }
    },
  }),
] as const;

const limits = {
  files: mcpLimit('bundleFiles'),
  fileBytes: mcpLimit('bundleFileBytes'),
  bytes: mcpLimit('bundleBytes'),
  ratio: mcpLimit('bundleRatio'),
};

/** A bundle that the manifest names, with its place there. */
interface NamedBundle {
  readonly declared: Declared;
  readonly reading: ReturnType<typeof readBundle>;
}

/** The bundles of a plugin that can be read; they may be larger than what is read here. */
const bundlesOf = oncePer((plugin: Plugin): NamedBundle[] =>
  (declaredValues(declarationsOf(plugin), 'mcpServers') ?? []).flatMap((declared) => {
    const path = declaredPath(declared) ?? '';
    if (!/\.(?:mcpb|dxt)$/.test(path) || plugin.files.kindOf(path) !== 'file' || declared.document !== plugin.manifest) return [];
    const read = plugin.files.read(path);
    return 'bytes' in read ? [{ declared, reading: readBundle(read.bytes, { fields: bundleFields, limits }) }] : [];
  }),
);

/** What an interpreter runs: the first argument that is no option. */
const interpreter = /^(?:node|bun|deno|python[\d.]*|ruby|perl|bash|sh)$/;

/** Why a program of a bundle cannot start; empty where it can. */
function startFlaws({ files }: Bundle, { command, args, field }: BundleProgram): (BundleFlaw & { readonly effect: string })[] {
  const never = 'the server never starts';
  if (!args)
    return [
      {
        message: `${field} has no "args"`,
        effect: 'the client fails at it: "Spread syntax requires ...iterable"',
        help: 'write "args": []',
      },
    ];
  if (command.trim() === '' || /^[\w.@-]+\s/.test(command))
    return [
      {
        message: `${field} has the command ${quoted(command)}`,
        effect: `the client looks for a program of that name: ${never}`,
        help: 'write the program alone, and the rest into "args"',
      },
    ];
  const script = interpreter.test(command) ? args.find((arg) => !arg.startsWith('-')) : undefined;
  const isOption = script !== undefined && /^-(?:c|e|m|p|r|-eval|-require|-import)$/.test(args[args.indexOf(script) - 1] ?? '');
  return [command, ...(script === undefined || isOption ? [] : [script])].flatMap((text) => {
    const inside = /^\$\{__dirname\}(?:\/|\$\{\/\}|\$\{pathSeparator\})(.+)$/
      .exec(text)?.[1]
      ?.replace(/\$\{(?:\/|pathSeparator)\}/g, '/');
    const named = inside === undefined || inside.includes('${') ? undefined : inside.replace(/^(?:\.\/)+/, '');
    if (named !== undefined && !files.has(named))
      return [
        {
          message: `${field} runs ${quoted(text)}, and the bundle has no ${quoted(named)}`,
          effect: never,
          help: 'pack the file, or correct the path',
        },
      ];
    if (named !== undefined && text === command && files.get(named) === false)
      return [
        {
          message: `${quoted(named)} in it has no run bit`,
          effect: `on Linux and macOS ${never} (EACCES)`,
          help: 'set it before packing: chmod +x',
        },
      ];
    const relative = text.replace(/^(?:\.\/)+/, '');
    const isRelative = files.has(relative)
      ? text !== command || text.includes('/')
      : /^[\w@][\w@./-]*\.(?:[cm]?js|py)$/.test(relative);
    if (named === undefined && isRelative)
      return [
        {
          message: `${field} runs ${quoted(text)}, a relative path`,
          effect: `servers start in the folder of the session: ${never}`,
          help: `write ${quoted(`\${__dirname}/${relative}`)}`,
        },
      ];
    return [];
  });
}

/** Bundles that the manifest names. */
export const mcpBundleRules = [
  defineRule({
    id: 'mcp/bundle',
    on: 'manifest',
    severity: 'error',
    summary: 'a bundle that the client refuses',
    effect: 'its server is missing; the validator of the client does not look into bundles, and only the debug log says so',
    check({ plugin }, report) {
      for (const { declared, reading } of bundlesOf(plugin))
        for (const { message, help } of reading.flaws)
          report({
            message: `${quoted(scalarText(declared.value))}: ${message}`,
            help,
            range: declared.value.range,
            field: declared.field,
          });
    },
  }),
  defineRule({
    id: 'mcp/bundle-server',
    on: 'manifest',
    severity: 'error',
    summary: 'a bundle whose server cannot start, or does not get what it asks for',
    check({ plugin }, report) {
      for (const { declared, reading } of bundlesOf(plugin)) {
        const { bundle } = reading;
        if (!bundle) continue;
        const { value, field } = declared;
        const say = (message: string, effect: string, help: string, severity: Severity = 'error'): void =>
          report({ message: `${quoted(scalarText(value))}: ${message}`, effect, help, range: value.range, field, severity });
        for (const program of bundle.programs)
          for (const { message, effect, help } of startFlaws(bundle, program))
            say(message, effect, help, program.isPartial ? 'warning' : 'error');
        for (const key of undeclaredIn(bundle))
          say(
            `its user_config has no ${quoted(key)}`,
            `the server gets the very text "\${user_config.${key}}"`,
            'declare it in user_config',
            'warning',
          );
        for (const { key } of bundle.options.filter(({ isRequired, hasDefault }) => isRequired && hasDefault))
          say(
            `the option ${quoted(key)} of it is required, and has a default`,
            'the client does not start the server until a user has set it',
            'take "required" out',
            'info',
          );
        const entry = bundle.entryPoint.replace(/^(?:\.\/)+/, '');
        if (!bundle.files.has(entry))
          say(
            `it has no ${quoted(bundle.entryPoint)}, its entry_point`,
            'this client starts mcp_config all the same; others may not',
            'correct entry_point',
            'info',
          );
        if (serversOf(plugin).some(({ name }) => name === bundle.name))
          say(`there are two servers called ${quoted(bundle.name)}`, 'only one counts', 'rename one of them', 'warning');
      }
    },
  }),
] as const;

/** Options that the programs of a bundle use and its manifest does not declare. */
function undeclaredIn({ programs, options }: Bundle): string[] {
  const texts = programs.flatMap(({ command, args = [], env }) => [command, ...args, ...Object.values(env)]);
  const keys = texts.flatMap((text) => [...text.matchAll(/\$\{user_config\.([^}]{1,100})\}/g)].map(([, key = '']) => key));
  return [...new Set(keys)].filter((key) => !options.some((option) => option.key === key));
}
