import { defineRule, type Profile, type Report } from '../../engine/rule.ts';
import { parseJson } from '../../formats/json.ts';
import { type Entry, entryOf, type Node, scalarText, typeName } from '../../formats/located.ts';
import { configsOf, fieldOf, fieldsOf, type Plugin } from '../../plugin/model.ts';
import { validators } from '../../schemas/part-validators.ts';
import { partFields } from '../../spec/parts.ts';
import { shapeFaults } from '../shape.ts';
import { closest, either, quoted } from '../wording.ts';

const only: readonly Profile[] = ['portable'];
const manifestFile = 'plugin.json';
const serverFile = 'mcp.json';
const known = partFields('portable-manifest').map(({ name }) => name);
/** What the two files say of the version of Agent Plugins that they are written for. */
const agentPlugins = { manifest: identifier('portable-manifest'), servers: identifier('portable-servers') };
const top = { start: 0, end: 0 };

const rejected = 'clients that hold to Agent Plugins 1.0.0 reject the plugin';
const noServers = 'clients that hold to Agent Plugins 1.0.0 start none of its servers';
const skipped = 'clients that hold to Agent Plugins 1.0.0 skip the server';

function identifier(part: 'portable-manifest' | 'portable-servers'): string {
  return String(partFields(part).find(({ name }) => name === '$schema')?.schema.const);
}

/** The files of a package for other clients than Claude Code, by Agent Plugins 1.0.0: plugin.json and mcp.json at the root. */
export const portablePackageRules = [
  defineRule({
    id: 'portable/manifest-missing',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a plugin without a plugin.json at its root',
    effect: 'clients that hold to Agent Plugins 1.0.0 see no plugin; Claude Code reads the one in .claude-plugin alone',
    check(plugin, report) {
      if (!isPackage(plugin) || plugin.files.kindOf(manifestFile) !== undefined) return;
      const help = `add a plugin.json with "$schema": ${quoted(agentPlugins.manifest)} and a name beside .claude-plugin`;
      report({ message: 'there is no plugin.json at the root', help, file: '.claude-plugin/plugin.json', range: top });
    },
  }),
  defineRule({
    id: 'portable/manifest',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a plugin.json at the root that the specification does not take',
    effect: rejected,
    check(plugin, report) {
      const root = rootOf(plugin, manifestFile);
      if (root === null) return;
      const file = manifestFile;
      if (root?.kind !== 'map') {
        report({ message: 'it is no JSON object', help: 'write {"$schema": "…", "name": "…"}', file, range: root?.range ?? top });
        return;
      }
      for (const { field, problem, range } of shapeFaults(validators.portableManifest, root)) {
        // Of all mistakes, clients pass over this one and unknown fields.
        const isIgnored = field === 'extensions';
        report({
          message: `${field ? quoted(field) : 'the manifest'} ${problem}`,
          ...(isIgnored ? { severity: 'warning' as const, effect: 'clients ignore the field' } : {}),
          help: helpOn(field),
          file,
          range,
          field,
        });
      }
      for (const { key, keyRange } of root.entries)
        if (!known.includes(key))
          report({
            message: `unknown field ${quoted(key)}`,
            severity: 'warning',
            effect: 'clients report and ignore it; components have fixed places',
            help: 'remove it; what one client alone reads stands in extensions, below its reverse domain',
            file,
            range: keyRange,
            field: key,
          });
    },
  }),
  defineRule({
    id: 'portable/servers',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'MCP servers that other clients do not read',
    check(plugin, report) {
      if (!isPackage(plugin)) return;
      const root = rootOf(plugin, serverFile);
      if (root === null) {
        const [own] = configsOf(plugin, 'mcp');
        const help = 'write the servers into mcp.json as well; its types are stdio, streamable-http and sse';
        if (own)
          report({
            message: 'there is no mcp.json at the root',
            effect: noServers,
            help,
            file: own.file.path,
            range: top,
          });
        return;
      }
      reportFile(root, report);
    },
  }),
] as const;

function helpOn(field: string): string {
  if (field === '$schema' || field === '') return `write "$schema": ${quoted(agentPlugins.manifest)} and a name`;
  return field === 'name' ? 'write lower-case letters and digits, joined by single hyphens or dots, up to 64' : 'correct it';
}

function isPackage({ scope, marketplace }: Plugin): boolean {
  return scope === 'plugin' && !marketplace;
}

/** The JSON of a file at the root; null where there is none, undefined where it is no JSON. */
function rootOf(plugin: Plugin, file: string): Node | undefined | null {
  if (!isPackage(plugin) || plugin.files.kindOf(file) !== 'file') return null;
  const { root, problems } = parseJson(plugin.source(file).text);
  return problems.length > 0 ? undefined : root;
}

function reportFile(root: Node | undefined, report: Report): void {
  const servers = entryOf(root, 'mcpServers')?.value;
  const schema = entryOf(root, '$schema')?.value;
  const say = (message: string, help: string, node: Node | undefined): void =>
    report({ message, effect: noServers, help, file: serverFile, range: node?.range ?? top });
  if (root?.kind !== 'map' || servers?.kind !== 'map') {
    say('it is no JSON object with "mcpServers"', `write {"$schema": ${quoted(agentPlugins.servers)}, "mcpServers": {…}}`, root);
    return;
  }
  if (scalarText(schema) !== agentPlugins.servers)
    say('"$schema" is not that of Agent Plugins 1.0.0', `write "$schema": ${quoted(agentPlugins.servers)}`, schema ?? root);
  for (const { key, value } of root.entries)
    if (key !== '$schema' && key !== 'mcpServers') say(`unknown field ${quoted(key)}`, 'remove it', value);
  for (const entry of servers.entries) reportServer(entry, report);
}

function reportServer({ key, value }: Entry, report: Report): void {
  const type = scalarText(entryOf(value, 'type')?.value);
  const validator = type === 'stdio' ? validators.portableProgram : validators.portableRemote;
  const field = `mcpServers.${key}`;
  const faults = shapeFaults(validator, value).map(({ problem, range, field: below }) => ({
    message: `${quoted(below || key)} ${problem}`,
    range,
    field: below ? `${field}.${below}` : field,
  }));
  const more = faults.length > 0 ? [] : placeFaults(value).map((fault) => ({ ...fault, field }));
  const help =
    type === 'stdio'
      ? 'a program has type, command, args, env and cwd; ${PLUGIN_ROOT} and ${PLUGIN_DATA} are replaced in the last three'
      : 'a remote server has type (streamable-http or sse), url and headers, in which nothing is replaced';
  for (const fault of [...faults, ...more]) report({ ...fault, effect: skipped, help, file: serverFile });
}

/** What no schema sees: a command that is a line for a shell, and URLs that are refused. */
function placeFaults(server: Node): { message: string; range: Node['range'] }[] {
  const command = entryOf(server, 'command')?.value;
  const written = scalarText(command) ?? '';
  if (command && (/\s|^\.\.|\$\{/.test(written) || (/\//.test(written) && !written.startsWith('./'))))
    return [{ message: `the command is neither a bare name nor a path with "./": ${quoted(written)}`, range: command.range }];
  const url = entryOf(server, 'url')?.value;
  const problem = url && urlProblem(scalarText(url) ?? '');
  return problem ? [{ message: `the URL ${problem}: ${quoted(scalarText(url) ?? '')}`, range: url.range }] : [];
}

function urlProblem(written: string): string | undefined {
  if (!URL.canParse(written)) return 'is not absolute';
  const { protocol, hostname, username, password, hash } = new URL(written);
  if (protocol !== 'https:' && protocol !== 'http:') return 'is not one of HTTP';
  if (username || password || hash) return 'has a user or a fragment';
  const isLoopback = hostname === 'localhost' || /^127(?:\.\d{1,3}){3}$/.test(hostname) || hostname === '[::1]';
  return protocol === 'http:' && !isLoopback ? 'is not encrypted' : undefined;
}

const refused = 'clients that hold to the Agent Skills specification, and an upload to claude.ai, refuse the skill';
const fields = partFields('portable-skill');
const names = fields.map(({ name }) => name);
const longest = (field: string): number => Number(fields.find(({ name }) => name === field)?.schema.maxLength);

/** Where a field is missed. */
const atFence = { start: 0, end: 3 };

/** Skills for other clients than Claude Code, by the open Agent Skills specification. */
export const portableSkillRules = [
  defineRule({
    id: 'portable/skill-name',
    on: 'skill',
    severity: 'error',
    only,
    summary: 'a skill whose name the open specification does not take',
    effect: refused,
    check(skill, report) {
      const entry = fieldOf(skill, 'name');
      const name = scalarText(entry?.value) ?? '';
      const folder = skill.file.path.split('/').at(-2);
      const problem = entry ? nameProblem(name, folder) : 'there is no name';
      if (problem)
        report({
          message: problem,
          help: folder
            ? `write name: ${folder}, and call the folder so that it fits`
            : 'add a name of lower-case words joined by single hyphens',
          range: entry?.value.range ?? atFence,
          field: 'name',
        });
    },
  }),
  defineRule({
    id: 'portable/skill-description',
    on: 'skill',
    severity: 'error',
    only,
    inClient: true,
    summary: 'a skill without a description, or with too long a one',
    effect: refused,
    check(skill, report) {
      const entry = fieldOf(skill, 'description');
      const text = scalarText(entry?.value)?.trim() ?? '';
      const most = longest('description');
      if (text !== '' && text.length <= most) return;
      report({
        message: text ? `the description has ${text.length} characters` : 'there is no description',
        help: `say in at most ${most} characters what the skill does and when to use it`,
        range: entry?.value.range ?? atFence,
        field: 'description',
      });
    },
  }),
  defineRule({
    id: 'portable/skill-field',
    on: 'skill',
    severity: 'error',
    only,
    summary: 'a frontmatter field that the open specification does not have',
    effect: refused,
    check(skill, report) {
      for (const { key, keyRange } of fieldsOf(skill)) {
        if (names.includes(key)) continue;
        const meant = closest(key, names);
        report({
          message: `the specification has no field ${quoted(key)}`,
          help: meant
            ? `did you mean ${quoted(meant)}?`
            : `move it below "metadata", or remove it; the fields are ${either(names)}`,
          range: keyRange,
          field: key,
        });
      }
    },
  }),
  defineRule({
    id: 'portable/skill-value',
    on: 'skill',
    severity: 'error',
    only,
    inClient: true,
    summary: 'a compatibility over 500 characters, or metadata that is no map',
    effect: refused,
    check(skill, report) {
      const compatibility = fieldOf(skill, 'compatibility');
      const length = scalarText(compatibility?.value)?.length ?? 0;
      const most = longest('compatibility');
      if (compatibility && length > most)
        report({
          message: `"compatibility" has ${length} characters`,
          help: `shorten it to ${most}`,
          range: compatibility.value.range,
          field: 'compatibility',
        });
      const metadata = fieldOf(skill, 'metadata');
      if (metadata && metadata.value.kind !== 'map')
        report({
          message: `"metadata" is a ${typeName(metadata.value)}`,
          help: 'write a map of texts',
          range: metadata.value.range,
          field: 'metadata',
        });
    },
  }),
] as const;

function nameProblem(name: string, folder: string | undefined): string | undefined {
  const most = longest('name');
  if (name.length > most) return `the name has ${name.length} characters; at most ${most} are taken`;
  // The reference validator takes lower-case letters of any alphabet.
  if (!/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(name))
    return `the name is not lower-case words joined by single hyphens: ${quoted(name)}`;
  return folder !== undefined && name !== folder
    ? `the name ${quoted(name)} is not that of the folder, ${quoted(folder)}`
    : undefined;
}
