import fs from 'node:fs';
import path from 'node:path';
import { entryOf } from '../../formats/located.ts';
import { scanMarkdown } from '../../formats/markdown.ts';
import { escapeRegExp } from '../../formats/text.ts';
import { readSource } from '../../plugin/discover.ts';
import { describeError } from '../../plugin/files.ts';
import {
  type DeclaredOption,
  idOf,
  isExpanded,
  isOfPlugin,
  type McpServer,
  type McpText,
  optionsIn,
  secretsIn,
  serversOf,
  shown,
} from '../../plugin/mcp/servers.ts';
import type { Plugin } from '../../plugin/model.ts';
import { redact } from '../../plugin/secrets/find.ts';
import { isSecretHeader, isSecretName } from '../../plugin/secrets/shapes.ts';
import { printable } from '../../report/result.ts';
import { folderVariables } from '../../spec/mcp.ts';
import { type Arguments, type Io, type ToolScope, UsageError } from '../shared/command.ts';
import { replaceFile } from '../shared/streams.ts';
import { resolveTargets } from '../shared/targets.ts';

const opening = '<!-- mcp-setup: written by check-mcp-auth --write-docs; edits between these marks are lost -->';
const closing = '<!-- /mcp-setup -->';
const scope: ToolScope = { tool: 'check-mcp-auth', kinds: ['mcp', 'manifest'], families: ['mcp'], loose: 'mcp' };

/** Writes what users have to set into the README of each path; returns the exit code. */
export function writeDocs(args: Arguments, io: Io): number {
  for (const given of args.paths)
    for (const { place, state } of updateSetup(given, io.cwd)) io.out(`${printable(place)}: ${state}\n`);
  return 0;
}

/** Writes what users have to set into the README of each target that a path stands for, and returns what became of each. */
export function updateSetup(given: string, cwd: string): { readonly place: string; readonly state: string }[] {
  return resolveTargets(given, scope, cwd).map((target) => {
    const plugin = target.load(target.files);
    const section = setupOf(plugin);
    const name = plugin.files.list('').find((entry) => entry.name.toLowerCase() === 'readme.md')?.name ?? 'README.md';
    const place = path.join(target.root ?? '', name);
    const kind = plugin.files.kindOf(name);
    const isWritten = kind === 'file' && plugin.source(name).text.includes(opening);
    if (target.root === undefined || (section === undefined && !isWritten))
      return { place: target.path, state: 'no server needs anything' };
    if (kind !== undefined && kind !== 'file') throw new UsageError(`${place}: not written: it is a ${kind}`);
    const source = readSource(plugin.files, name);
    if (kind === 'file' && (source.failure || (source.encoding !== 'utf-8' && source.encoding !== 'empty')))
      throw new UsageError(`${place}: not written: ${source.failure ?? 'it is no UTF-8 text'}`);
    const before = kind === 'file' ? source.text : `# ${cell(plugin.name)}\n`;
    const after = section === undefined ? withoutSetup(before) : withSetup(before, section);
    if (after === undefined) throw new UsageError(`${place}: not written: one of the two marks around the section is missing`);
    if (kind !== 'file' || after !== before) write(place, after, kind === 'file');
    return { place, state: kind === 'file' && after === before ? 'up to date' : 'written' };
  });
}

/** A README without the section between the marks. */
export function withoutSetup(readme: string): string {
  const [start, end] = [readme.indexOf(opening), readme.indexOf(closing)];
  return start < 0 || end < start ? readme : readme.slice(0, start) + readme.slice(end + closing.length);
}

function write(place: string, text: string, isThere: boolean): void {
  try {
    if (isThere) replaceFile(place, text);
    else fs.writeFileSync(place, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${place}: not written: ${describeError(error as NodeJS.ErrnoException)}`);
  }
}

/** A README with the section between its marks, in place of the one that is there; undefined where a mark stands alone. */
export function withSetup(readme: string, section: string): string | undefined {
  const [start, end] = [readme.indexOf(opening), readme.indexOf(closing)];
  if (start < 0 !== end < 0 || end < start) return undefined;
  const eol = readme.includes('\r\n') ? '\r\n' : '\n';
  const outside = start < 0 ? readme : readme.slice(0, start) + readme.slice(end + closing.length);
  const heading = scanMarkdown(outside).headings.find(({ text, level }) => level < 3 && /^setup$/i.test(text.trim()));
  const block = [opening, ...(heading ? [] : ['## Setup', '']), section, closing].join('\n').replaceAll('\n', eol);
  if (start >= 0) return readme.slice(0, start) + block + readme.slice(end + closing.length);
  if (!heading) return `${readme.trimEnd()}${eol}${eol}${block}${eol}`;
  const at = heading.range.end;
  return `${readme.slice(0, at).trimEnd()}${eol}${eol}${block}${eol}${eol}${readme.slice(at).trimStart()}`;
}

/** What the users of a plugin have to set for its servers, as Markdown; undefined where there is nothing. */
export function setupOf(plugin: Plugin): string | undefined {
  const servers = serversOf(plugin).filter(({ entry }) => entry !== undefined);
  const parts = [optionPart(plugin, servers), variablePart(servers), signInPart(servers), helperPart(servers)].filter(Boolean);
  return parts.length > 0 ? redact(parts.join('\n\n')) : undefined;
}

function optionPart(plugin: Plugin, servers: readonly McpServer[]): string | undefined {
  const rows = optionsIn(plugin).flatMap((option) => {
    const uses = usesOf(servers, (text) => text.includes(`\${user_config.${option.key}}`));
    return uses.length > 0
      ? [`| \`${cell(option.key)}\` | ${describe(option)} | ${uses.join(', ')} | ${neededBy(option)} |`]
      : [];
  });
  if (rows.length === 0) return undefined;
  return [
    '### Options',
    '',
    'Set them with `/plugin`.',
    '',
    '| Option | What it is | Used for | Needed |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function describe({ title, description }: DeclaredOption): string {
  return [title, description].flatMap((text) => (text ? [cell(text)] : [])).join(': ');
}

function neededBy({ isRequired, isSensitive, hasDefault }: DeclaredOption): string {
  return `${isRequired ? 'yes' : hasDefault ? 'no, it has a default' : 'no'}${isSensitive ? '; kept as a secret' : ''}`;
}

const variable = /\$\{([A-Za-z_]\w{0,100})(?::-([^}]{0,200}))?\}/g;
/** Variables that every session has. */
const common = /^(?:HOME|USER|PATH|PWD|TMPDIR|SHELL|LANG|LOGNAME)$/;

function variablePart(servers: readonly McpServer[]): string | undefined {
  const found = new Map<string, string | undefined>();
  for (const { texts } of servers)
    for (const text of texts.filter(isExpanded))
      for (const [, name = '', fallback] of text.value.matchAll(variable)) {
        if (folderVariables.includes(name) || common.test(name)) continue;
        found.set(name, found.has(name) ? (found.get(name) ?? fallback) : fallback);
      }
  if (found.size === 0) return undefined;
  const rows = [...found].map(([name, fallback]) => {
    const uses = usesOf(servers, (text) => new RegExp(`\\$\\{${escapeRegExp(name)}(?::-|\\})`).test(text));
    const isShown = fallback && !isSecretName(name) && !holdsSecret(servers, fallback);
    const needed = fallback === undefined ? 'yes' : isShown ? `no; otherwise \`${cell(fallback)}\`` : 'no';
    return `| \`${name}\` | ${uses.join(', ')} | ${needed} |`;
  });
  const lines = [...found.keys()].map((name) => `export ${name}="..."`);
  return [
    '### Environment variables',
    '',
    'Set them in the shell that starts Claude Code, or under `env` in `~/.claude/settings.json`; files named `.env` are not read.',
    '',
    '| Variable | Used for | Needed |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '```sh',
    ...lines,
    '```',
  ].join('\n');
}

function holdsSecret(servers: readonly McpServer[], text: string): boolean {
  return servers.some((server) =>
    secretsIn(server).some(({ text: { value }, start, end }) => text.includes(value.slice(start, end))),
  );
}

function usesOf(servers: readonly McpServer[], isUsed: (text: string) => boolean): string[] {
  const uses = servers.flatMap(({ name, texts }) =>
    texts.filter((text) => isExpanded(text) && isUsed(text.value)).map((text) => `${placeOf(text)} of \`${cell(name)}\``),
  );
  return [...new Set(uses)];
}

function placeOf({ place, name }: McpText): string {
  if (place === 'header') return `the header \`${cell(name)}\``;
  if (place === 'env') return `the variable \`${cell(name)}\``;
  return place === 'url' ? 'the address' : place === 'command' ? 'the command' : 'an argument';
}

/** Servers that may ask for a sign-in: none of their own credentials stands in the configuration. */
function signInPart(servers: readonly McpServer[]): string | undefined {
  const items = servers.flatMap((server) => {
    const { texts, transport, node } = server;
    const url = texts.find(({ place }) => place === 'url');
    const hasOwn = texts.some(({ place, name }) => (place === 'header' && isSecretHeader(name)) || place === 'helper');
    const isLocal = /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url?.value ?? '');
    if (!url || (transport !== 'http' && transport !== 'sse') || isLocal || url.value === '') return [];
    if (hasOwn && !entryOf(node, 'oauth')) return [];
    const scopes = texts
      .find(({ place, name }) => place === 'oauth' && name === 'scopes')
      ?.value.split(/[\s,]+/)
      .filter(Boolean);
    const login = isOfPlugin(server.source) ? `, or run \`claude mcp login ${cell(idOf(server))}\`` : '';
    return [
      `- \`${cell(server.name)}\` (\`${cell(shown(url))}\`): choose it in \`/mcp\`${login}. ${
        scopes?.length
          ? `Asked for: ${scopes.map((each) => `\`${cell(each)}\``).join(', ')}.`
          : 'The browser shows what is asked for; the service decides on it.'
      }`,
    ];
  });
  if (items.length === 0) return undefined;
  return ['### Sign-in', '', 'Where the service wants to know who you are, sign in in the browser:', '', ...items].join('\n');
}

function helperPart(servers: readonly McpServer[]): string | undefined {
  const items = servers.flatMap(({ name, texts }) => {
    const helper = texts.find(({ place }) => place === 'helper');
    return helper ? [`- \`${cell(name)}\`: \`${cell(shown(helper))}\``] : [];
  });
  return items.length > 0
    ? [
        '### Headers from a command',
        '',
        'What these commands ask, such as another tool, has to be signed in:',
        '',
        ...items,
      ].join('\n')
    : undefined;
}

/** Text of the plugin in a table or a line: it cannot end either, nor the section. */
function cell(text: string): string {
  return printable(text.replace(/\s+/g, ' ').slice(0, 300))
    .replace(/[`|]/g, (char) => (char === '|' ? '\\|' : "'"))
    .replaceAll('<', '&lt;');
}
