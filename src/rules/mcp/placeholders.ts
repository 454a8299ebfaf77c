import type { Severity } from '../../engine/rule.ts';
import type { Range } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import {
  type DeclaredOption,
  isExpanded,
  isOfPlugin,
  isOfProject,
  isShellCode,
  type McpServer,
  type McpText,
  optionsIn,
} from '../../plugin/mcp/servers.ts';
import { isSecretHeader, isSecretName } from '../../plugin/secrets/shapes.ts';
import { folderVariables } from '../../spec/mcp.ts';
import { closest, either, quoted } from '../wording.ts';
import { mcpRule, reportedRule, rewritten } from './shape.ts';

/** Something in a text that looks as if it should be replaced: a name in braces, or behind a dollar sign, in {{}} or %%. */
interface Mark {
  readonly text: McpText;
  readonly written: string;
  readonly inner: string;
  readonly form: 'braced' | 'bare' | 'template';
  readonly isCode: boolean;
  readonly range: Range;
  /** Its place, for a report. */
  readonly at: { readonly range: Range; readonly field: string };
}

// Bounded, so that no text makes the search slow.
const forms: readonly (readonly [Mark['form'], RegExp])[] = [
  ['braced', /\$\{([^}]{0,400})\}/g],
  ['bare', /(?<![\\$\w])\$([A-Za-z_]\w{1,80})/g],
  ['template', /(?<=^(?:Bearer |Basic |Token )?)(?:\{\{ ?([A-Za-z_]\w{1,60}) ?\}\}|%([A-Z_]\w{1,60})%)$/g],
];

function marksIn(server: McpServer): Mark[] {
  return server.texts.flatMap((text) =>
    forms.flatMap(([form, pattern]) =>
      [...text.value.matchAll(pattern)].map(({ 0: written, 1: inner, 2: percent, index }) => {
        const range = rangeInside(server.source.file.text, text.node, index, index + written.length);
        return {
          text,
          written,
          inner: inner ?? percent ?? '',
          form,
          isCode: isShellCode(server, text),
          range,
          at: { range, field: text.field },
        };
      }),
    ),
  );
}

/** A mark for a message: a default may be a credential. */
function label({ inner, written, form }: Mark): string {
  if (form !== 'braced' || /^\s*(?:(?:env|input):\s*)?[\w.]+\s*$/.test(inner)) return quoted(written);
  return quoted(`\${${/^\s*\w*[^\w\s]{0,2}/.exec(inner)?.[0] ?? ''}…}`);
}

/** Where the literal text keeps the server from working; elsewhere the server may make something of it. */
function severityAt({ place }: McpText): Severity {
  return place === 'header' || place === 'url' || place === 'command' ? 'error' : 'warning';
}

function effectAt({ place, name }: McpText): string {
  if (place === 'header') return `the client sends the very text in ${name}`;
  return place === 'url' ? 'the client calls a URL with the very text in it' : 'the client hands on the very text';
}

const variable = /^[A-Za-z_]\w*$/;
const folderWords: Readonly<Record<string, string>> = {
  PLUGIN_ROOT: 'CLAUDE_PLUGIN_ROOT',
  PLUGIN_DIR: 'CLAUDE_PLUGIN_ROOT',
  CLAUDE_PLUGIN_DIR: 'CLAUDE_PLUGIN_ROOT',
  CLAUDE_PLUGIN_PATH: 'CLAUDE_PLUGIN_ROOT',
  extensionPath: 'CLAUDE_PLUGIN_ROOT',
  __dirname: 'CLAUDE_PLUGIN_ROOT',
  workspaceFolder: 'CLAUDE_PROJECT_DIR',
  CLAUDE_PROJECT_ROOT: 'CLAUDE_PROJECT_DIR',
};

/** The folder that a mark means in a spelling that the client does not know. */
function folderMeant({ inner, form, isCode, text }: Mark): string | undefined {
  const word = /^\w+/.exec(inner)?.[0] ?? '';
  if (text.place === 'oauth' || form === 'template') return undefined;
  if (folderVariables.includes(word)) return (form === 'braced' ? inner === word : isCode) ? undefined : word;
  if (inner !== word || (form === 'bare' && !/^(?:CLAUDE_)?PLUGIN_ROOT$/.test(word))) return undefined;
  return folderWords[word] ?? (/^CLAUDE_PLUGIN_(?!OPTION)/.test(word) ? closest(word, folderVariables) : undefined);
}

/** The spelling that the client knows, for one that it does not; empty where it has nothing like it. */
function spelling({ inner, form, text, written }: Mark): string | undefined {
  if (form === 'template') return /^[A-Z]/.test(inner) ? `\${${inner}}` : '';
  if (form === 'bare') {
    const isWhole = text.value.replace(/^(?:Bearer|Basic|Token) /, '') === written;
    return /^[A-Z]/.test(inner) && (isWhole || text.place === 'header' || text.place === 'url') ? `\${${inner}}` : undefined;
  }
  const plain = inner.replace(/^env:/, '').trim();
  if (inner.startsWith('user_config.') || variable.test(inner)) return undefined;
  const [, option] = /^user-?config\.([\w-]+)$/i.exec(inner) ?? [];
  if (option) return `\${user_config.${option}}`;
  // A default ends at the first brace.
  if (/^[A-Za-z_]\w*:-/.test(inner)) return inner.includes('${') ? '' : undefined;
  if (variable.test(plain)) return `\${${plain}}`;
  const [, name, operator, rest = ''] = /^([A-Za-z_]\w*)(:?[-?])(.*)$/s.exec(inner) ?? [];
  if (!name || !operator) return '';
  return operator === '-' ? `\${${name}:-${rest}}` : `\${${name}}`;
}

/** Placeholders of the environment and of the folders. */
export const mcpPlaceholderRules = [
  mcpRule(
    'mcp/folder-placeholder',
    'error',
    "the plugin's folder in a spelling that the client does not know",
    (server, say, source) => {
      for (const mark of isOfProject(source) ? marksIn(server) : []) {
        // What a shell replaces itself, it has from its environment.
        if (mark.form !== 'braced' || !folderVariables.includes(mark.inner) || mark.isCode || !isExpanded(mark.text)) continue;
        const help = 'write the path from the folder of the project, in which its servers start';
        say(mark.at, `${quoted(mark.written)} is for plugins: in a project's file it is no folder`, effectAt(mark.text), help);
      }
      for (const mark of isOfPlugin(source) ? marksIn(server) : []) {
        const meant = folderMeant(mark);
        if (!meant) continue;
        const effect = mark.inner.startsWith(`${meant}:-`)
          ? 'the client uses the default'
          : 'the text stays as it is: there is no such file';
        const by = `\${${meant}}`;
        say(
          mark.at,
          `${label(mark)} is not replaced by the folder`,
          effect,
          `write ${quoted(by)}`,
          rewritten(source, mark.text, by, mark.range),
        );
      }
    },
  ),
  mcpRule(
    'mcp/placeholder-syntax',
    'error',
    'a variable in the spelling of a shell or of another client',
    (server, say, source) => {
      for (const mark of marksIn(server)) {
        const { text, inner } = mark;
        const by = !isExpanded(text) || mark.isCode || (isOfPlugin(source) && folderMeant(mark)) ? undefined : spelling(mark);
        if (by === undefined) continue;
        const isNested = inner.includes('${');
        const rest = inner.startsWith('input:')
          ? 'take an option: ${user_config.KEY}'
          : 'the client knows ${NAME} and ${NAME:-default}, nothing else';
        const help = isNested
          ? 'take one variable: a default ends at the first brace'
          : by
            ? `write ${quoted(by.replace(/:-.+/s, ':-…}'))}`
            : rest;
        say(mark.at, `the client does not replace ${label(mark)}`, effectAt(text), help, {
          severity: isNested ? 'error' : severityAt(text),
          ...(by ? rewritten(source, text, by, mark.range) : {}),
        });
      }
    },
  ),
  mcpRule('mcp/placeholder-place', 'error', 'a placeholder where the client replaces none', ({ texts }, say) => {
    for (const text of texts) {
      const { place, name, value, keyRange, node, field } = text;
      const isHeader = place === 'header';
      if ((isHeader || place === 'env') && name.includes('${')) {
        const effect = isHeader ? 'no header can have that name: the client fails to connect' : 'the variable has that very name';
        const at = { range: keyRange ?? node.range, field };
        say(at, `the name ${quoted(name)} is not replaced`, effect, 'write it as it is', {
          severity: isHeader ? 'error' : 'warning',
        });
      }
      if (place === 'oauth' && /\$\{[^}]/.test(value) && !/secret$/i.test(name))
        say(
          text,
          `nothing in oauth is replaced: ${quoted(value)}`,
          'the client sends the very text, and nobody can sign in',
          'write the value itself; the id of a public client is no secret',
        );
    }
  }),
] as const;

/** Options of the plugin in its servers. */
export const mcpOptionRules = [
  reportedRule('mcp/undeclared-option', 'error', 'an option that the manifest does not declare', (server, say, { plugin }) => {
    for (const { inner, text, form, at, written } of plugin.scope === 'project' ? marksIn(server) : [])
      if (form === 'braced' && inner.startsWith('user_config.') && isExpanded(text))
        say(at, `options are for plugins: ${quoted(written)}`, effectAt(text), 'take a variable: ${NAME}');
    if (!plugin.manifest) return;
    const keys = optionsIn(plugin).map(({ key }) => key);
    for (const { inner, text, form, at } of marksIn(server)) {
      const key = /^user_config\.(.*)$/s.exec(inner)?.[1];
      if (key === undefined || form !== 'braced' || !isExpanded(text) || keys.includes(key)) continue;
      const plain = key.replace(/:?-.*$/s, '');
      const meant = plain === key ? closest(key, keys) : undefined;
      const message =
        plain === key ? `userConfig declares no ${quoted(key)}` : `an option takes no default here: ${quoted(plain)}`;
      const declare = plain === key ? 'declare it in "userConfig" of plugin.json' : 'give it a "default" in "userConfig"';
      const help = meant ? `did you mean ${quoted(meant)}?` : `${declare}${keys.length > 0 ? `, which has ${either(keys)}` : ''}`;
      say(at, message, keys.length > 0 ? 'the client drops the server' : effectAt(text), help);
    }
  }),
  reportedRule('mcp/option-in-helper', 'error', 'an option of the plugin in a headersHelper', (server, say, { plugin }) => {
    for (const { inner, text, at, written } of marksIn(server)) {
      if (text.place !== 'helper' || !inner.startsWith('user_config.')) continue;
      const isDeclaring = optionsIn(plugin).length > 0;
      const effect = isDeclaring
        ? 'the client refuses the server: a shell would take the value for code'
        : 'the helper fails, and the client connects without its headers';
      say(
        at,
        `${quoted(written)} stands in a headersHelper`,
        effect,
        'put it into "headers"; a helper gets no options, whatever the client says',
      );
    }
  }),
  mcpRule('mcp/empty-option', 'warning', 'a credential from an option that the user may leave empty', (server, say) => {
    for (const [{ text, at }, { key, isRequired, hasDefault }] of credentialOptions(server)) {
      if (isRequired || hasDefault || text.place !== 'header') continue;
      say(
        at,
        `the option ${quoted(key)} may be left empty`,
        `the client then sends ${text.name} without a value, and offers no sign-in`,
        'declare it with "required": true',
      );
    }
  }),
  mcpRule(
    'mcp/option-not-sensitive',
    'warning',
    'an option for a credential that is not marked as sensitive',
    (server, say, { plugin, file }) => {
      for (const [{ text, range }, option] of credentialOptions(server)) {
        if (option.isSensitive || (option.type ?? 'string') !== 'string' || !plugin.manifest) continue;
        const related = [{ file: file.path, range, message: 'where it is used' }];
        const message = `the option ${quoted(option.key)} holds a credential: it goes into ${text.name}`;
        const at = { range: option.keyRange, field: option.field };
        say(at, message, 'the client keeps it in its settings file, and puts it into texts', 'add "sensitive": true', {
          file: plugin.manifest.file.path,
          related,
        });
      }
    },
  ),
] as const;

/** Options in places where credentials stand; each once. */
function credentialOptions(server: McpServer): [Mark, DeclaredOption][] {
  const options = optionsIn(server.source.plugin);
  const found = new Map<DeclaredOption, Mark>();
  for (const mark of options.length > 0 ? marksIn(server) : []) {
    const { place, name } = mark.text;
    const isCredential = place === 'header' ? isSecretHeader(name) : place === 'env' && isSecretName(name);
    const option = isCredential ? options.find(({ key }) => mark.inner === `user_config.${key}`) : undefined;
    // A user's name or a path may stand beside the secret.
    if (option && !found.has(option) && !/user|name|email|path|file|scheme|prefix|url|host/i.test(option.key))
      found.set(option, mark);
  }
  return [...found].map(([option, mark]) => [mark, option]);
}
