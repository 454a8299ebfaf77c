import type { Edit, Fix } from '../../engine/rule.ts';
import { defineRule } from '../../engine/rule.ts';
import type { ScalarNode } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import { matchesValue, toolPrefix } from '../../plugin/hooks/entries.ts';
import type { ConfigSource, Plugin } from '../../plugin/model.ts';
import { serverNames } from '../../plugin/model.ts';
import { models } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';
import { judgeTool, listedNames, type MatchedGroup, matchedGroups, ownServerMeant, toolsIn, toolsTaken } from './matcher.ts';

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

const neverRun = 'no tool has that name: the hooks never run, and nothing says so';
const partNeverRuns = 'no tool has that name: the client passes over that part of the matcher';

function toolMatchers(source: ConfigSource): MatchedGroup[] {
  return matchedGroups(source).filter(({ target }) => target?.kind === 'tool');
}

/** Names of tools in matchers. */
export const hookMatcherToolRules = [
  defineRule({
    id: 'hook/unmatched-tool',
    on: 'hooks',
    severity: 'error',
    summary: 'a matcher that no tool of the client can match',
    check(source, report) {
      const { text: file } = source.file;
      for (const matched of toolMatchers(source)) {
        const { group, node, text, reading } = matched;
        const field = `${group.field}.matcher`;
        if (reading.kind === 'pattern') {
          if (toolsTaken(reading).length > 0 || text.includes('mcp') || /^\w+\(.*\)$/s.test(text)) continue;
          const names = toolsIn(text);
          report({
            message: `no tool's name matches ${quoted(text)}`,
            severity: names.length > 0 ? 'error' : 'warning',
            effect: 'the hooks never run, and nothing says so',
            help:
              names.length > 0
                ? `a matcher sees the tool's name alone: write ${quoted(names.join('|'))}; what the call is about belongs into "if"`
                : 'write names of tools with | between them, or a regular expression for them',
            range: node.range,
            field,
          });
        }
        if (reading.kind !== 'names') continue;
        const judged = listedNames(file, node).map((each) => ({ ...each, verdict: judgeTool(each.name) }));
        const isAlive = judged.some(({ verdict }) => verdict.kind === 'live');
        if (judged.length === 0)
          report({
            message: `the matcher ${quoted(text)} names nothing`,
            effect: 'the hooks never run',
            help: 'write "*" for every tool',
            range: node.range,
            field,
          });
        for (const { name, range, verdict } of judged) {
          const effect = isAlive ? partNeverRuns : neverRun;
          if (verdict.kind === 'several') {
            const meant = name.split(/\s+/).join('|');
            report({
              message: `blanks do not separate names: ${quoted(name)}`,
              severity: isAlive ? 'warning' : 'error',
              effect,
              help: `write ${quoted(meant)}`,
              range,
              field,
              ...(file.startsWith(name, range.start) ? { fix: { safe: true, edits: [{ range, text: meant }] } } : {}),
            });
          } else if (verdict.kind === 'misspelt') {
            report({
              message: verdict.isCase ? `tool names are case-sensitive: ${quoted(name)}` : `unknown tool ${quoted(name)}`,
              severity: isAlive || !verdict.isCase ? 'warning' : 'error',
              effect,
              help: verdict.isCase ? `write ${quoted(verdict.meant)}` : `did you mean ${quoted(verdict.meant)}?`,
              range,
              field,
              ...(verdict.isCase && file.startsWith(name, range.start)
                ? { fix: { safe: true, edits: [{ range, text: verdict.meant }] } }
                : {}),
            });
          } else if (verdict.kind === 'unknown') {
            report({
              message: `unknown tool ${quoted(name)}`,
              severity: isAlive ? 'info' : 'warning',
              effect,
              help: 'write the name of a tool of the client, or of an MCP tool: mcp__server__tool',
              range,
              field,
            });
          }
        }
      }
    },
  }),
  defineRule({
    id: 'hook/removed-tool',
    on: 'hooks',
    severity: 'warning',
    summary: 'a tool that the client no longer has, or never had',
    check(source, report) {
      for (const { group, node, reading } of toolMatchers(source)) {
        if (reading.kind !== 'names') continue;
        const judged = listedNames(source.file.text, node).map((each) => ({ ...each, verdict: judgeTool(each.name) }));
        const isAlive = judged.some(({ verdict }) => verdict.kind === 'live');
        for (const { name, range, verdict } of judged) {
          if (verdict.kind !== 'gone') continue;
          report({
            message: `the client has no tool ${quoted(name)}`,
            // Beside living names it is a harmless leftover that also serves older clients.
            severity: isAlive ? 'info' : 'warning',
            effect: isAlive ? partNeverRuns : neverRun,
            help: verdict.use ? `${quoted(verdict.use)} does its work now` : 'remove it',
            range,
            field: `${group.field}.matcher`,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/unmatched-mcp',
    on: 'hooks',
    severity: 'warning',
    summary: 'an MCP tool under a name that it does not have',
    check(source, report) {
      const { plugin } = source;
      for (const { group, node, text, reading } of toolMatchers(source)) {
        const field = `${group.field}.matcher`;
        const names = reading.kind === 'names' ? listedNames(source.file.text, node) : [];
        const isAlone = names.every(({ name }) => name.startsWith('mcp__'));
        for (const { name, range } of names) {
          if (judgeTool(name).kind !== 'bare-server') continue;
          report({
            message: `${quoted(name)} names no tool of a server`,
            severity: isAlone ? 'error' : 'warning',
            effect: 'letters alone are an exact name, and every MCP tool is called mcp__server__tool: it matches nothing',
            help: `write ${quoted(`${name.replace(/(?<!_)_+$/, '')}__.*`)} for all tools of the server`,
            range,
            field,
          });
        }
        const parts =
          reading.kind === 'names'
            ? names
            : text.split('|').map((name) => ({ name: name.replace(/^\^?\(?/, ''), range: node.range }));
        for (const { name, range } of parts) {
          const meant = ownServerMeant(plugin, name);
          const prefix = `mcp__plugin_${plugin.name.replace(/[^\w-]/g, '_')}_`;
          if (meant)
            report({
              message: `the tools of the plugin's own server ${quoted(meant.server)} have longer names than ${quoted(name)}`,
              effect: `their names start with ${meant.prefix}: the hooks run at most for another server that is called the same`,
              help: `write ${quoted(`${meant.prefix}${name.slice(`mcp__${meant.server}__`.length)}`)}`,
              range,
              field,
              ...longNames(source.file.text, node, `mcp__${meant.server}__`, meant.prefix),
            });
          else if (isUnknownServer(source, name, prefix))
            report({
              message: `the plugin has no MCP server for ${quoted(name)}`,
              effect: 'no tool has such a name: it matches nothing',
              help: `its servers are ${either(serverNames(plugin).map(quoted)) || 'none'}`,
              range,
              field,
            });
        }
      }
    },
  }),
] as const;

/** The fix that gives all names of one server in a matcher their long form. */
function longNames(file: string, node: ScalarNode, short: string, long: string): { fix?: Fix } {
  const text = String(node.value);
  // A matcher that has both forms means both.
  if (text.includes(long)) return {};
  const edits: Edit[] = [];
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const range = rangeInside(file, node, at, at + short.length);
    if (!file.startsWith(short, range.start)) return {};
    if (!/\w/.test(text[at - 1] ?? '')) edits.push({ range, text: long });
  }
  return edits.length > 0 ? { fix: { safe: true, edits } } : {};
}

/** A name that can only be a tool of this plugin's servers, and is of none of them. */
function isUnknownServer({ plugin }: ConfigSource, name: string, prefix: string): boolean {
  if (plugin.scope !== 'plugin' || !plugin.manifest || !name.startsWith(prefix) || hasBundles(plugin)) return false;
  const literal = /^[\w-]*/.exec(name)?.[0] ?? '';
  const prefixes = serverNames(plugin).map((server) => toolPrefix(plugin.name, server));
  return !prefixes.some((own) => literal.startsWith(own) || own.startsWith(literal));
}

/** Servers in a bundle have names that stand in no file of the plugin. */
function hasBundles({ manifest, entry }: Plugin): boolean {
  return [manifest, entry?.document].some((document) =>
    /\.(?:mcpb|dxt)"|"https:[^"]*\.(?:mcpb|dxt)/.test(document?.file.text ?? ''),
  );
}
