import type { Edit, Fix, Severity } from '../../engine/rule.ts';
import { defineRule } from '../../engine/rule.ts';
import { rangeInside } from '../../formats/text.ts';
import { readCommandLine } from '../../plugin/hooks/scripts.ts';
import { isScrubbed } from '../../plugin/mcp/entry.ts';
import {
  isExpanded,
  isOfPlugin,
  isOfProject,
  type McpServer,
  type McpText,
  type PlacedSecret,
  secretsIn,
  serversIn,
} from '../../plugin/mcp/servers.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { literalsIn } from '../../plugin/secrets/shapes.ts';
import { quoted } from '../wording.ts';
import { mcpRule } from './shape.ts';

/** Credentials that stand in a configuration. */
export const mcpSecretRules = [
  defineRule({
    id: 'mcp/secret',
    on: 'mcp',
    severity: 'error',
    summary: 'a credential that is written out',
    check(source, report) {
      for (const server of serversIn(source)) {
        const secrets = secretsIn(server);
        for (const secret of secrets) {
          const { text, start, end } = secret;
          const value = text.value.slice(start, end);
          const range = rangeInside(source.file.text, text.node, start, end);
          const variable = isExpanded(text) ? variableFor(server, secret) : undefined;
          const fix = variable && migration(source, secret, variable);
          report({
            message: `a credential is written out: ${described(secret)}`,
            severity: severityOf(secret),
            effect: `everybody who gets ${isOfPlugin(source) ? 'the plugin' : 'the file'} has it, also from older commits`,
            help: variable
              ? `write \${${variable}}${isOfProject(source) ? '' : ', or a sensitive option'}; then revoke the credential, as older commits keep it`
              : text.place === 'oauth'
                ? 'remove it, register the client as a public one, and revoke the secret'
                : 'read it from where the user keeps it, and revoke the one that stands here',
            range,
            field: text.field,
            hidden: [value, source.file.text.slice(range.start, range.end)],
            ...(fix ? { fix } : {}),
          });
        }
      }
    },
  }),
] as const;

function severityOf({ sure, text }: PlacedSecret): Severity {
  // A literal in a header of a secret's name is sent as a credential, whatever it looks like.
  return sure || (text.place === 'header' && text.name.toLowerCase() === 'authorization') ? 'error' : 'warning';
}

/** What was found, without any of its secret characters. */
function described({ what, shown, start, end, text }: PlacedSecret): string {
  const head = shown > 0 ? `${text.value.slice(start, start + Math.min(shown, end - start - 4))}…, ` : '';
  return `${what} (${head}${end - start} characters) in ${placeOf(text)}`;
}

function placeOf({ place, name }: McpText): string {
  if (place === 'header') return `the header ${name}`;
  if (place === 'env') return `the variable ${name}`;
  if (place === 'argument') return `argument ${Number(name) + 1}`;
  return place === 'oauth' ? `oauth.${name}` : place === 'url' ? 'the URL' : `the ${place}`;
}

/** The variable that takes a credential's place, named after the header, key or option that it stands in. */
function variableFor(server: McpServer, { text, start, end, what }: PlacedSecret): string | undefined {
  const { place, name, value } = text;
  const literal = literalsIn(value).find((found) => found.start <= start && start < found.start + found.value.length);
  if (literal?.variable) return upper(literal.variable);
  if (place === 'env') return /^[A-Za-z_]\w*$/.test(name) ? name : undefined;
  if (place === 'header') return of(server, /^(?:proxy-)?authorization$/i.test(name) ? 'TOKEN' : name.replace(/^x-/i, ''));
  if (place === 'url') {
    const query = /[?&]([\w.-]{1,60})=$/.exec(value.slice(0, start))?.[1];
    if (query) return of(server, query);
    // An unguessable step of a path may as well be a name.
    return what === 'password in a URL' ? of(server, 'PASSWORD') : undefined;
  }
  if (place !== 'argument') return undefined;
  const named = /^-{0,2}([A-Za-z][\w-]{0,60})=$/.exec(value.slice(0, start))?.[1];
  if (named) return value.startsWith('-') ? of(server, named) : upper(named);
  const header = /^([\w-]{1,60}):\s*(?:(?:Bearer|Basic|Token)\s+)?$/i.exec(value.slice(0, start))?.[1];
  if (header) return of(server, /^authorization$/i.test(header) ? 'TOKEN' : header.replace(/^x-/i, ''));
  const before = server.texts.find((other) => other.place === 'argument' && other.name === String(Number(name) - 1))?.value ?? '';
  const option = /^--?([A-Za-z][\w-]{0,60})$/.exec(before)?.[1];
  return option && start === 0 && end === value.length ? of(server, option) : undefined;
}

/** A name with the server's in front, so that two servers do not share a credential by accident. */
function of({ name }: McpServer, part: string): string | undefined {
  const [owner, own] = [upper(name), upper(part)];
  if (own === '') return undefined;
  return owner === '' || own.startsWith(owner) ? own : `${owner}_${own}`.replace(/^(?=\d)/, '_');
}

function upper(text: string): string {
  return text
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|(?<!_)_+$/g, '');
}

/** Puts a variable in a credential's place; one that is the default of a variable goes with its braces. */
function migration({ file }: ConfigSource, { text, start, end, what }: PlacedSecret, variable: string): Fix | undefined {
  if (file.text[text.node.range.start] !== '"' || what === 'private key') return undefined;
  const literal = literalsIn(text.value).find((found) => found.start <= start && start < found.start + found.value.length);
  const isDefault = literal?.variable !== undefined;
  const from = isDefault ? text.value.lastIndexOf('${', start) : start;
  const to = isDefault ? text.value.indexOf('}', end - 1) + 1 : end;
  if (from < 0 || to <= from) return undefined;
  const edits: Edit[] = [{ range: rangeInside(file.text, text.node, from, to), text: `\${${variable}}` }];
  const note = `${placeOf(text)} of ${text.field} now reads \${${variable}}: revoke the old credential where it was issued, since older commits and copies keep it, and set ${variable} to a new one`;
  return { safe: true, edits, note };
}

const silent = 'the helper fails, and the client connects without its headers and says nothing';
const maxScript = 200_000;

/** The commands that make headers. */
export const mcpHelperRules = [
  mcpRule('mcp/helper-file', 'error', 'a headersHelper that cannot run', (server, say, source) => {
    const { files } = source.plugin;
    for (const { text, path, isCommand, isBare } of isOfPlugin(source) ? helperFiles(server) : []) {
      const kind = files.kindOf(path);
      if (isBare && kind === 'file')
        say(text, `${quoted(path)} is looked for in PATH alone`, silent, 'write the folder in front of it');
      else if (!isBare && kind === undefined)
        say(text, `there is no ${quoted(path)} in the plugin`, silent, 'add the file, or correct the path');
      else if (!isBare && isCommand && kind === 'file' && !files.isExecutable(path))
        say(text, `${quoted(path)} has no run bit`, silent, `run git update-index --chmod=+x ${path}`, {
          fix: { safe: true, edits: [], runnable: path },
        });
    }
  }),
  mcpRule('mcp/helper-variable', 'error', 'a variable that a headersHelper never sees', (server, say, source) => {
    const help = 'put it into "headers"; or let the helper ask a store, such as "gh auth token"';
    const effect = 'the client hides variables with such names from helpers: the header is empty';
    const text = server.transport === 'stdio' ? undefined : server.texts.find(({ place }) => place === 'helper');
    for (const { name, start, end } of text ? hiddenIn(text.value) : []) {
      const range = rangeInside(source.file.text, (text as McpText).node, start, end);
      say({ range, field: text?.field ?? '' }, `the helper does not see ${quoted(name)}`, effect, help);
    }
    for (const { text: at, path } of isOfPlugin(source) ? helperFiles(server) : []) {
      if (source.plugin.files.kindOf(path) !== 'file') continue;
      const script = source.plugin.source(path).text.slice(0, maxScript);
      const isShell = /^#![^\n]*\b(?:ba|da|z|k)?sh\b/.test(script) || /\.(?:ba|z)?sh$/.test(path);
      const names = [...new Set(hiddenIn(script, isShell).map(({ name }) => name))].slice(0, 5);
      if (names.length > 0)
        say(at, `${quoted(path)} reads ${names.map(quoted).join(', ')}`, effect, help, { severity: 'warning' });
    }
  }),
] as const;

interface HelperFile {
  readonly text: McpText;
  /** Relative to the plugin's root. */
  readonly path: string;
  /** True where it is run itself, and not by an interpreter. */
  readonly isCommand: boolean;
  readonly isBare: boolean;
}

/** The files of the plugin that helpers run: by the root, or by a relative path, which counts from it. */
function helperFiles(server: McpServer): HelperFile[] {
  const text = server.texts.find(({ place }) => place === 'helper');
  const [command, ...more] = text && server.transport !== 'stdio' ? readCommandLine(text.value) : [];
  if (!text || !command || more.length > 0) return [];
  const [first, second] = command.words;
  const isInterpreter = /^(?:.*\/)?(?:ba|da|z)?sh$|^(?:node|bun|python3?|ruby|perl|deno)$/.test(first?.text ?? '');
  const word = isInterpreter ? second : first;
  const written = word?.text ?? '';
  const path = written.replace(/^\$(?:\{CLAUDE_PLUGIN_ROOT\}|CLAUDE_PLUGIN_ROOT)\/+|^(?:\.\/+)+/, '');
  const isPath = path !== written || (written.includes('/') && /^\w/.test(written)) || isInterpreter;
  if (!/^[\w@][\w@./-]*$/.test(path) || path.split('/').includes('..')) return [];
  return [{ text, path, isCommand: !isInterpreter, isBare: !isPath && /\.(?:sh|mjs|js|py|rb)$/.test(path) }].filter(
    ({ isBare }) => isPath || isBare,
  );
}

const shellReading = /\$(?:\{([A-Za-z_]\w{0,80})([:}\-?+=]?)|([A-Za-z_]\w{0,80}))/g;
const codeReading =
  /(?:process\.env|Bun\.env)(?:\.|\[['"])([A-Za-z_]\w{0,80})|os\.(?:environ(?:\.get\(|\[)|getenv\()['"]([A-Za-z_]\w{0,80})|ENV(?:\.fetch\(|\[)['"]([A-Za-z_]\w{0,80})/g;
const setting =
  /(?:^|[\s;&|(`])(?:export\s{1,4}|local\s{1,4}|readonly\s{1,4})?([A-Za-z_]\w{0,80})=|\bread\s{1,4}(?:-\w{1,5}\s{1,4}){0,9}([A-Za-z_]\w{0,80})|\bfor\s{1,4}(\w{1,80})\s{1,4}in\b/gm;

/** Variables of the environment that a text reads and that the client hides, but for those it sets itself or has a default for. */
function hiddenIn(text: string, isShell = true): { name: string; start: number; end: number }[] {
  const own = new Set([...text.matchAll(setting)].flatMap((match) => match.slice(1).filter((name) => name !== undefined)));
  return [...text.matchAll(isShell ? shellReading : codeReading)].flatMap((match) => {
    const [written, ...groups] = match;
    const name = groups.find((group) => group && /^\w/.test(group)) ?? '';
    const hasDefault = isShell && match[1] !== undefined && match[2] !== '}';
    if (hasDefault || own.has(name) || !isScrubbed(name)) return [];
    return [{ name, start: match.index, end: match.index + written.length }];
  });
}
