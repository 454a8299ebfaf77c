import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseJson } from '../../formats/json.ts';
import { type Entry, entryOf, type MapNode, type Range, toValue } from '../../formats/located.ts';
import { describeError } from '../../plugin/files.ts';
import { idOf, isExpanded, type McpServer, type McpText, secretsIn, serversOf } from '../../plugin/mcp/servers.ts';
import type { Plugin } from '../../plugin/model.ts';
import { redact } from '../../plugin/secrets/find.ts';
import { literalsIn } from '../../plugin/secrets/shapes.ts';
import { printable, printableText } from '../../report/result.ts';
import { type Io, UsageError } from '../shared/command.ts';
import { replaceFile } from '../shared/streams.ts';
import { updateSetup, withoutSetup } from './write-docs.ts';

/** A server and the plugin or folder that configures it. */
export interface Located {
  readonly plugin: Plugin;
  /** Absolute. */
  readonly root: string;
  readonly server: McpServer;
}

/** The server that counts among those of a name; undefined where no edit could be placed in its file. */
export function locate(plugin: Plugin, root: string, name: string): Located | undefined {
  const server = serversOf(plugin).findLast((each) => each.name === name);
  return server && { plugin, root, server };
}

/**
 * Takes the Authorization header out of a server's entry, and brings the README's setup up to date where there is a README. Says
 * what a person has to do then. With `isDry`, only the difference is shown.
 */
export async function migrate(located: Located | undefined, isDry: boolean, io: Io): Promise<void> {
  if (!located) throw new UsageError('not changed: there is no file in which the entry could be edited');
  const { plugin, root, server } = located;
  const { file } = server.source;
  const place = path.join(root, file.path);
  const headers = server.texts.filter(isAuthorization);
  const after = withoutAuthorization(server);
  if (after === undefined || plugin.files.kindOf(file.path) !== 'file')
    throw new UsageError(`${place}: not changed: the header cannot be taken out; do it by hand`);
  if (isDry) {
    const { unifiedDiff } = await import('../../fix/apply.ts');
    const diff = redact(unifiedDiff(printable(file.path), file.text, after), new Set(hiddenIn(server, headers)));
    io.out(io.isTerminal ? printableText(diff) : diff);
  } else {
    try {
      replaceFile(place, after);
    } catch (error) {
      throw new UsageError(`${place}: not changed: ${describeError(error as NodeJS.ErrnoException)}`);
    }
    io.out(`${printable(place)}: written\n`);
    const changed = plugin.files.kindOf('README.md') === 'file' ? updateSetup(place, io.cwd) : [];
    for (const { place: readme, state } of changed) if (state === 'written') io.out(`${printable(readme)}: written\n`);
  }
  for (const note of notesOn(plugin, server, headers)) io.err(`${printable(file.path)}: ${printable(note)}\n`);
  for (const name of leftInReadme(plugin, headers)) io.err(`README.md: ${name} is still named; take it out of the text\n`);
}

function isAuthorization({ place, name }: McpText): boolean {
  return place === 'header' && name.toLowerCase() === 'authorization';
}

/** What stands in the headers and must not be printed. */
function hiddenIn({ source }: McpServer, headers: readonly McpText[]): string[] {
  return headers.flatMap(({ value, node }) => [
    ...literalsIn(value).map((literal) => literal.value),
    ...(/\$\{/.test(value) ? [] : [value, source.file.text.slice(node.range.start + 1, node.range.end - 1)]),
  ]);
}

/** The text of the file without the header in any spelling; undefined where something else would change too. */
function withoutAuthorization({ node, source }: McpServer): string | undefined {
  const headers = entryOf(node, 'headers');
  const { file, plugin } = source;
  const { root } = plugin.json(file.path).tree;
  if (headers?.value.kind !== 'map' || node.kind !== 'map' || !root || file.encoding !== 'utf-8') return undefined;
  const isKept = ({ key }: Entry): boolean => key.toLowerCase() !== 'authorization';
  const isEmpty = !headers.value.entries.some(isKept);
  const ranges = isEmpty ? rangesWithout(node, (entry) => entry !== headers) : rangesWithout(headers.value, isKept);
  const after = ranges.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), file.text);
  const { headers: written, ...rest } = toValue(node) as Record<string, object>;
  const left = Object.entries(written ?? {}).filter(([key]) => key.toLowerCase() !== 'authorization');
  const meant = toValue(root, new Map([[node, isEmpty ? rest : { ...rest, headers: Object.fromEntries(left) }]]));
  const read = parseJson(after);
  const isMeant = read.problems.length === 0 && read.root !== undefined && isDeepStrictEqual(toValue(read.root), meant);
  return isMeant ? after : undefined;
}

/** What to cut out of a map, in the order of the text, so that only the kept entries are left. */
function rangesWithout({ entries }: MapNode, isKept: (entry: Entry) => boolean): Range[] {
  const lastKept = entries.findLastIndex(isKept);
  const cut = entries.slice(0, Math.max(0, lastKept)).flatMap((entry, at): Range[] => {
    const next = entries[at + 1];
    return isKept(entry) || !next ? [] : [{ start: entry.keyRange.start, end: next.keyRange.start }];
  });
  const last = entries.at(-1);
  const start = entries[lastKept]?.value.range.end ?? entries[0]?.keyRange.start;
  return last && start !== undefined && start < last.value.range.end ? [...cut, { start, end: last.value.range.end }] : cut;
}

/** What is left to do for people: each credential has to be revoked where it was issued. */
function notesOn(plugin: Plugin, server: McpServer, headers: readonly McpText[]): string[] {
  const others = serversOf(plugin).flatMap(({ texts }) => texts.filter((text) => isExpanded(text) && !headers.includes(text)));
  const names = new Set(headers.flatMap(({ value }) => [...value.matchAll(/\$\{([\w.]{1,100})/g)].map(([, name = '']) => name)));
  const isWrittenOut = secretsIn(server).some(({ text }) => headers.includes(text));
  return [
    ...(isWrittenOut
      ? ['revoke the credential that stood here where it was issued, since older commits and copies keep it']
      : []),
    ...[...names].map((name) => {
      const isUsed = others.some(({ value }) => value.includes(`\${${name}`));
      const option = name.startsWith('user_config.') ? name.slice('user_config.'.length) : undefined;
      const what = option ? `the option ${option}` : name;
      if (isUsed) return `${what} still goes elsewhere: keep it as long as that needs it`;
      const where = option ? 'take the option out of "userConfig"' : 'unset it where it is set';
      return `no server reads ${what} any more: revoke the credential in it where it was issued, and ${where}`;
    }),
    `everyone signs in once: in /mcp, or by claude mcp login ${idOf(server)}`,
  ];
}

/** Names that the README still has outside of the section that is written by this tool. */
function leftInReadme(plugin: Plugin, headers: readonly McpText[]): string[] {
  const words = new Set(withoutSetup(plugin.source('README.md').text).split(/\W+/));
  const names = headers.flatMap(({ value }) => [...value.matchAll(/\$\{([A-Z]\w{2,100})/g)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => words.has(name));
}
