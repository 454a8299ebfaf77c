import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import { serverId, serverNames, textOf, textsOf } from '../../plugin/hooks/entries.ts';
import { misnomers } from '../../spec/hook-facts.ts';
import { closest, either, quoted } from '../wording.ts';
import { checkedHooks, isJsonText, textNode } from './common.ts';

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
