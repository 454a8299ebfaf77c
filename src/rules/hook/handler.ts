import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, textOf, typeName } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import { entriesOf, type HookEntry, serverId, textsOf } from '../../plugin/hooks/entries.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { serverNames } from '../../plugin/model.ts';
import { type HandlerField, handlerShape, hookEvent, hookShapes, misnomers } from '../../spec/hook-facts.ts';
import { closest, either, quoted } from '../wording.ts';
import { checkedHooks, effectOfRefused, isIgnored, isInReach, isJsonText, textNode } from './common.ts';

const types = hookShapes.filter(({ kind }) => kind === 'handler').map(({ name }) => name);

/** Handlers of known events, whatever their type. */
function handlersOf(source: ConfigSource): HookEntry[] {
  if (isIgnored(source) || !isInReach(source)) return [];
  return entriesOf(source).filter(({ event, node }) => hookEvent(event) && node.kind === 'map');
}

/** The type of a handler, and the fields that it needs. */
export const hookHandlerRules = [
  defineRule({
    id: 'hook/unknown-type',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'a handler without a type that the client knows',
    check(source, report) {
      for (const { node, type, event, place, field } of handlersOf(source)) {
        if (type !== undefined && handlerShape(type)) continue;
        const written = entryOf(node, 'type');
        const meant = type === undefined ? guessedType(node) : (closest(type, types) ?? guessedType(node));
        report({
          message: written
            ? `unknown type of handler ${quoted(source.file.text.slice(written.value.range.start, written.value.range.end).replace(/^"|"$/g, ''))}`
            : 'the handler has no type',
          effect: effectOfRefused(place, event),
          help: meant ? `write "type": ${quoted(meant)}` : `write ${either(types)}`,
          range: written?.value.range ?? { start: node.range.start, end: node.range.start + 1 },
          field: written ? `${field}.type` : field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/missing-field',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'a handler without a field that its type needs',
    check(source, report) {
      for (const { node, type, event, place, field } of checkedHooks(source)) {
        for (const { name, does } of handlerShape(type)?.fields.filter(({ required }) => required) ?? []) {
          if (entryOf(node, name)) continue;
          report({
            message: `a handler of type ${quoted(type)} needs ${quoted(name)}`,
            effect: effectOfRefused(place, event),
            help: `add ${quoted(name)}: ${does.charAt(0).toLowerCase()}${does.slice(1).replace(/\.$/, '')}`,
            range: entryOf(node, 'type')?.value.range ?? node.range,
            field: `${field}.${name}`,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/invalid-field',
    on: 'hooks',
    severity: 'error',
    inClient: true,
    summary: 'a field of a handler with a value that the client does not take',
    check(source, report) {
      for (const { node, type, event, place, field } of checkedHooks(source)) {
        for (const fact of handlerShape(type)?.fields ?? []) {
          const entry = entryOf(node, fact.name);
          const problem = entry && problemOf(fact, entry.value);
          if (!entry || !problem) continue;
          const written = source.file.text.slice(entry.value.range.start, entry.value.range.end);
          const number = fact.type === 'seconds' && /^"\d+(?:\.\d+)?"$/.test(written) ? written.slice(1, -1) : undefined;
          const isBoolean = fact.type === 'boolean' && /^"(?:true|false)"$/.test(written);
          const plain = isBoolean ? written.slice(1, -1) : number;
          report({
            message: `${fact.name} ${problem}: ${quoted(written.replace(/^"|"$/g, ''))}`,
            severity: fact.lenient && entry.value.kind === 'scalar' && fact.values ? 'warning' : 'error',
            effect: fact.lenient ? 'the client reads any other word as "block"' : effectOfRefused(place, event),
            help: fact.values
              ? `write ${either(fact.values.map(quoted))}`
              : ((plain ? `write ${plain}` : helpFor[fact.type]) ?? 'write text'),
            range: entry.value.range,
            field: `${field}.${fact.name}`,
            ...(plain ? { fix: { safe: true, edits: [{ range: entry.value.range, text: plain }] } } : {}),
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/refused-type',
    on: 'hooks',
    severity: 'error',
    summary: 'a type of handler that its event does not run',
    effect: 'the client never runs it; at most its debug log says so',
    check(source, report) {
      for (const { node, type, fact, field } of checkedHooks(source)) {
        const range = entryOf(node, 'type')?.value.range;
        if (fact.handlers.includes(type) || !range) continue;
        report({
          message: `${fact.name} does not run handlers of type ${quoted(type)}`,
          help: `write ${either(fact.handlers.map(quoted))}`,
          range,
          field: `${field}.type`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/empty-command',
    on: 'hooks',
    severity: 'error',
    summary: 'an empty command',
    effect: 'the hook fails to run, and the client goes on as if it were not there',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const command = type === 'command' ? entryOf(node, 'command')?.value : undefined;
        if (command?.kind === 'scalar' && typeof command.value === 'string' && command.value.trim() === '')
          report({
            message: 'the command is empty',
            help: 'write what to run, or remove the handler',
            range: command.range,
            field: `${field}.command`,
          });
      }
    },
  }),
] as const;

/** The type whose own field the handler has. */
function guessedType(node: Node): string | undefined {
  const found = types.filter((type) =>
    handlerShape(type)?.fields.some(({ name, required }) => required && name !== 'type' && entryOf(node, name)),
  );
  return found.length === 1 ? found[0] : undefined;
}

const helpFor: Readonly<Record<string, string>> = {
  seconds: 'write a number of seconds greater than 0',
  boolean: 'write true or false',
  'string[]': 'write a list of texts',
  'string map': 'write an object of texts',
  map: 'write an object',
  url: 'write an absolute URL, with http:// or https://',
};

/** What is wrong with a value for its field; undefined where the client takes it. */
function problemOf({ type, values }: HandlerField, node: Node): string | undefined {
  const found = typeName(node);
  if (values)
    return found === 'string' && values.includes(String(scalarOf(node))) ? undefined : `takes ${either(values.map(quoted))}`;
  if (type === 'seconds') {
    if (found !== 'number') return 'is not a number';
    return Number(scalarOf(node)) > 0 ? undefined : 'is not greater than 0';
  }
  if (type === 'boolean') return found === 'boolean' ? undefined : 'is not true or false';
  if (type === 'string[]')
    return node.kind === 'list' && node.items.every((item) => typeName(item) === 'string') ? undefined : 'is not a list of texts';
  if (type === 'map') return node.kind === 'map' ? undefined : 'is not an object';
  if (type === 'string map')
    return node.kind === 'map' && node.entries.every(({ value }) => typeName(value) === 'string')
      ? undefined
      : 'is not an object of texts';
  if (found !== 'string') return 'is not text';
  return type === 'url' && !URL.canParse(String(scalarOf(node))) ? 'is no absolute URL' : undefined;
}

function scalarOf(node: Node): unknown {
  return node.kind === 'scalar' ? node.value : undefined;
}

const invented = new Set(misnomers.map(({ name }) => name));
/** Names of the input's fields that authors write as variables in prompts. */
const inputWords = new Set(['PROMPT', 'INPUT', 'TOOL_USE', 'TRANSCRIPT', 'FILE_PATH', 'COMMAND', 'SESSION_ID', 'LAST_MESSAGE']);

/** Keys of other answers than `{ ok, reason }`. */
const answerKey = /["'`](decision|permissionDecision|hookSpecificOutput|approved?|allow(?:ed)?|block(?:ed)?|continue)["'`]\s*:/;
/** A request for one of two words as the answer. */
const answerWord =
  /\b(?:return|respond with|reply with|answer with|answer|output)\b[ :]{1,3}(?:only |just |either |exactly |the word |with |a )*["'`]?(approve|allow|deny|block|reject|yes|no)["'`]?[ ,]*(?:\([^)]{0,80}\) ?)?(?:or|\/)\b/i;

/** The text of prompt and agent hooks. */
export const hookPromptRules = [
  defineRule({
    id: 'hook/prompt-variable',
    on: 'hooks',
    severity: 'warning',
    summary: 'a variable in a prompt that nothing replaces',
    effect: 'the model reads the name of the variable; only $ARGUMENTS is replaced, by the whole input as JSON',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const prompt = type === 'prompt' || type === 'agent' ? textNode(node, 'prompt') : undefined;
        if (!prompt) continue;
        const seen = new Set<string>();
        for (const { 0: written, 1: braced, 2: bare, 3: doubled, index } of prompt.value.matchAll(
          /\$(?:\{([\w.]+)\}|([A-Z][A-Z_]+)\b)|\{\{ ?([\w.]+) ?\}\}/g,
        )) {
          const name = braced ?? bare ?? doubled ?? '';
          const isPlaceholder =
            /^(?:CLAUDE_|user_config\.)/.test(name) || invented.has(name) || inputWords.has(name) || doubled !== undefined;
          if (!isPlaceholder || seen.has(name) || prompt.value[index - 1] === '\\') continue;
          seen.add(name);
          report({
            message: `nothing replaces ${quoted(written)} in a prompt`,
            help: /^CLAUDE_PLUGIN|^user_config/.test(name)
              ? 'write what it stands for into the prompt'
              : 'write $ARGUMENTS, and name the field of the input',
            range: rangeInside(source.file.text, prompt, index, index + written.length),
            field: `${field}.prompt`,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/prompt-answer',
    on: 'hooks',
    severity: 'warning',
    summary: 'a prompt that asks for an answer which the client does not read',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const prompt = type === 'prompt' ? textNode(node, 'prompt') : undefined;
        if (!prompt || /["'`]?\bok\b["'`]?\s*:/.test(prompt.value)) continue;
        const key = answerKey.exec(prompt.value);
        const found = key ?? answerWord.exec(prompt.value);
        if (!found) continue;
        report({
          message: `the prompt asks for an answer of its own: ${quoted(found[0])}`,
          severity: key ? 'warning' : 'info',
          effect: 'the client forces the answer into { ok, reason }: what "ok" means to the model is left to chance',
          help: 'write the condition that has to hold, such as "The command deletes nothing outside the project."',
          range: rangeInside(source.file.text, prompt, found.index, found.index + found[0].length),
          field: `${field}.prompt`,
        });
      }
    },
  }),
] as const;

/** Hooks that call something over the network, or a tool of an MCP server. */
export const hookRemoteRules = [
  defineRule({
    id: 'hook/url-placeholder',
    on: 'hooks',
    severity: 'error',
    summary: 'a variable in the URL of an http hook',
    effect: 'the client replaces nothing in a URL: the request goes to that very address, fails, and everything goes on',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const url = type === 'http' ? textNode(node, 'url') : undefined;
        const found = url && /\$\{[\w.]+\}|\$[A-Za-z_]\w*/.exec(url.value);
        if (!url || !found) continue;
        report({
          message: `nothing replaces ${quoted(found[0])} in a URL`,
          help: 'write the whole URL, or let a command hook send the request',
          range: rangeInside(source.file.text, url, found.index, found.index + found[0].length),
          field: `${field}.url`,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/header-variable',
    on: 'hooks',
    severity: 'warning',
    summary: 'a variable in a header that the hook may not read',
    effect: 'the client puts nothing in its place',
    check(source, report) {
      for (const { node, type, field } of checkedHooks(source)) {
        const headers = type === 'http' ? entryOf(node, 'headers')?.value : undefined;
        const allowed = textsOf(entryOf(node, 'allowedEnvVars')?.value) ?? [];
        for (const { key, value } of headers?.kind === 'map' ? headers.entries : []) {
          for (const { 0: written, 1: braced, 2: bare, index } of (textOf(value) ?? '').matchAll(
            /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g,
          )) {
            const name = braced ?? bare ?? '';
            if (value.kind !== 'scalar' || allowed.includes(name)) continue;
            report({
              message: `${quoted(name)} is not among the variables that headers may use`,
              help: `write "allowedEnvVars": [${[...allowed, name].map((each) => `"${each}"`).join(', ')}]`,
              range: rangeInside(source.file.text, value, index, index + written.length),
              field: `${field}.headers.${key}`,
            });
          }
        }
      }
    },
  }),
  defineRule({
    id: 'hook/unknown-server',
    on: 'hooks',
    severity: 'error',
    summary: 'a server of the plugin under a name that it does not have',
    effect: 'the client finds no such server connected, and everything goes on',
    check(source, report) {
      const { plugin } = source;
      if (plugin.scope !== 'plugin' || !plugin.manifest) return;
      const servers = serverNames(plugin);
      for (const { node, type, field } of checkedHooks(source)) {
        const server = type === 'mcp_tool' ? textNode(node, 'server') : undefined;
        if (!server) continue;
        const prefix = serverId(plugin.name, '');
        const isOwn = server.value.startsWith(prefix);
        const bare = isOwn ? server.value.slice(prefix.length) : server.value;
        if (isOwn ? servers.includes(bare) : !servers.includes(bare)) continue;
        const meant = isOwn ? closest(bare, servers) : bare;
        const text = JSON.stringify(serverId(plugin.name, meant ?? ''));
        report({
          message: isOwn
            ? `the plugin declares no server ${quoted(bare)}`
            : `the plugin's own server is not called ${quoted(server.value)}`,
          help:
            meant === undefined
              ? `its servers are ${either(servers.map(quoted)) || 'none'}`
              : `write ${quoted(serverId(plugin.name, meant))}`,
          range: server.range,
          field: `${field}.server`,
          ...(!isOwn && isJsonText(source.file.text, server)
            ? { fix: { safe: true, edits: [{ range: server.range, text }] } }
            : {}),
        });
      }
    },
  }),
] as const;
