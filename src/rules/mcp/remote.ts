import { entryOf, toValue } from '../../formats/located.ts';
import { isUnsendable } from '../../plugin/mcp/entry.ts';
import { isOfProject, type McpServer, type McpText, secretsIn, shown } from '../../plugin/mcp/servers.ts';
import { isPlaceholder, isSecretHeader, isSecretName, isStandIn, literalsIn } from '../../plugin/secrets/shapes.ts';
import { quoted } from '../wording.ts';
import { mcpRule, reportedRule, rewritten } from './shape.ts';

/** The URL and the headers of a server behind a URL. */
function remote({ texts, transport }: McpServer): {
  url?: McpText | undefined;
  headers: McpText[];
  authorization?: McpText | undefined;
} {
  const isRemote = transport !== undefined && transport !== 'stdio';
  const headers = texts.filter(({ place }) => isRemote && place === 'header');
  const url = texts.find(({ place }) => isRemote && place === 'url');
  return { url, headers, authorization: headers.find(({ name }) => name.toLowerCase() === 'authorization') };
}

const placeholder = /\$\{[^}]{0,400}\}/g;
const neverConnects = 'the client fails to connect';

/** The scheme and host of a URL as they are written; undefined where the scheme is a placeholder's. */
function originOf(url: string): { readonly scheme: string; readonly host: string } | undefined {
  const [, scheme, rest = ''] = /^([A-Za-z][\w+.-]{0,20}):\/\/(.*)$/s.exec(url.trim()) ?? [];
  // A default may hold slashes; the host ends at the first one outside of placeholders.
  const host = rest.replace(placeholder, (text) => text.replace(/[/?#@]/g, '_')).split(/[/?#]/)[0] ?? '';
  return scheme ? { scheme: scheme.toLowerCase(), host: host.slice(host.lastIndexOf('@') + 1) } : undefined;
}

function isLoopback(host: string): boolean {
  return /^(?:(?:.*\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)(?::\d*)?$/i.test(host);
}

/** A host of a company's or a household's own network, as far as its name shows. */
function isPrivate(host: string): boolean {
  const name = host.replace(/:\d*$/, '');
  return !name.includes('.') || /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|\.(?:local|internal|lan|home|test)$/.test(name);
}

/** The URL of a server. */
export const mcpUrlRules = [
  reportedRule('mcp/url', 'error', 'a URL that the client cannot call', (server, say) => {
    const { url } = remote(server);
    const written = url?.value.trim() ?? '';
    // Empty means that the server is not configured, on purpose.
    if (!url || written === '' || /^\$\{|\{\{/.test(written)) return;
    const origin = originOf(written);
    const isWs = server.transport === 'ws';
    if (!origin || !URL.canParse(written.replace(placeholder, 'x')))
      say(url, `no absolute URL: ${quoted(shown(url))}`, neverConnects, 'write it with https:// and the host');
    else if (!(isWs ? /^wss?$/ : /^https?$/).test(origin.scheme)) {
      const help = isWs ? 'write wss://, or the type "http"' : 'write https://, or the type "ws"';
      say(url, `the type ${quoted(server.transport)} has no ${origin.scheme}:// address`, neverConnects, help);
    }
  }),
  reportedRule('mcp/clear-text', 'error', 'requests to another machine without encryption', (server, say) => {
    const { url, headers } = remote(server);
    const { scheme = '', host = '' } = (url && originOf(url.value)) ?? {};
    const fallback = /^\$\{\w+:-([^}]*)\}/.exec(host)?.[1] ?? '';
    if (!url || !/^(?:http|ws)$/.test(scheme) || isLoopback(host) || isLoopback(fallback)) return;
    const carries =
      headers.some(({ name }) => isSecretHeader(name)) || ['headersHelper', 'oauth'].some((key) => entryOf(server.node, key));
    const severity = carries && !host.includes('${') && !isPrivate(host) ? 'error' : 'warning';
    const effect = `everybody on the way can read ${carries ? 'the credential' : 'the requests'} and change the answers`;
    say(
      url,
      `${quoted(`${scheme}://${host.slice(0, 80)}`)} is not encrypted`,
      effect,
      `write ${scheme === 'http' ? 'https' : 'wss'}://`,
      { severity },
    );
  }),
  mcpRule('mcp/url-credentials', 'warning', 'a URL with a credential in it', (server, say) => {
    const { url } = remote(server);
    // What is surely a credential has a rule of its own.
    if (!url || secretsIn(server).some(({ text }) => text === url)) return;
    const effect = 'URLs are written into logs, and claude mcp list prints them';
    const query = [...url.value.matchAll(/[?&]([\w.-]{1,60})=[^&#]/g)].map(([, name = '']) => name).find(isSecretName);
    const isNamed = /^[a-z]+:\/\/[^/?#@]{1,200}:[^/?#@]{1,200}@/i.test(url.value);
    if (isNamed) say(url, 'a name and a password stand in front of the host', effect, 'send the header Authorization instead');
    if (query)
      say(url, `the credential ${quoted(query)} stands in the query`, effect, 'send it in a header, where the server takes one');
  }),
] as const;

const reserved =
  /^(?:host|content-length|content-type|connection|transfer-encoding|mcp-session-id|mcp-protocol-version|mcp-method)$/i;

interface Flaw {
  readonly message: string;
  readonly help: string;
  readonly isWarning?: boolean;
  /** The value as it should be. */
  readonly fixed?: string;
}

/** What is wrong with an Authorization header as it is written. */
function flawOf(value: string): Flaw | undefined {
  const [, word = '', rest = value] = /^(Bearer|Basic|Token)\b(.*)$/is.exec(value) ?? [];
  const bare = rest.trim();
  const [, again] = /^(Bearer|Basic|Token)\b/i.exec(bare) ?? [];
  if (bare === '') return { message: 'the header has no value', help: 'write Bearer ${NAME}, or remove it' };
  if (word && again?.toLowerCase() === word.toLowerCase())
    return { message: `${quoted(word)} stands twice`, help: 'write it once', fixed: bare };
  if (word && !/^\s/.test(rest))
    return {
      message: `no blank follows ${quoted(word)}`,
      help: 'write a blank',
      fixed: `${word} ${bare.replace(/^[:=]\s*/, '')}`,
    };
  if (/^["'].*["']$/s.test(bare))
    return { message: 'the token stands in quotes', help: 'take them out', fixed: `${word} ${bare.slice(1, -1)}`.trim() };
  const [, variable] = /^\$\{([\w.]+)(?::-[^}]*)?\}$/.exec(value) ?? [];
  if (!variable || /auth|header|bearer/i.test(variable)) return undefined;
  return {
    message: `no scheme stands in front of ${quoted(variable)}`,
    help: `write "Bearer \${${variable}}"; or say in the README that the value begins with its scheme`,
    isWarning: true,
  };
}

/** Headers. */
export const mcpHeaderRules = [
  mcpRule('mcp/header', 'error', 'a header that cannot be sent, or is sent otherwise than written', (server, say) => {
    const seen = new Set<string>();
    for (const header of remote(server).headers) {
      const { name, keyRange, node, field, value } = header;
      const at = { range: keyRange ?? node.range, field };
      const isAgain = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      // Placeholders in names have a rule of their own.
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) && !name.includes('${'))
        say(at, `${quoted(name)} is no name of a header`, neverConnects, 'use letters, digits and hyphens');
      if (isAgain)
        say(at, `the header ${quoted(name)} stands twice`, 'the client joins the values with a comma', 'remove one of them', {
          severity: 'warning',
        });
      if (reserved.test(name))
        say(
          at,
          `the header ${quoted(name)} is the client's own affair`,
          'the value contradicts what the client sends, or is not sent',
          'remove it',
          { severity: 'warning' },
        );
      if (isUnsendable(value.replace(placeholder, 'x')))
        say(header, `no header can hold the value of ${quoted(name)}`, neverConnects, 'write it in one line of ASCII');
    }
  }),
  mcpRule('mcp/authorization', 'error', 'an Authorization header in a form that no server takes', (server, say, source) => {
    const { authorization, headers } = remote(server);
    const flaw = authorization && flawOf(authorization.value.trim());
    const effect = 'the server refuses it, and the client offers no sign-in in its place';
    if (flaw)
      say(authorization, flaw.message, effect, flaw.help, {
        severity: flaw.isWarning ? 'warning' : 'error',
        ...(flaw.fixed ? rewritten(source, authorization, flaw.fixed) : {}),
      });
    for (const header of headers.filter(({ name }) => isSecretHeader(name))) {
      const word = literalsIn(header.value).find(
        ({ value, variable }) =>
          !variable && value.length > 3 && isPlaceholder(value) && (isStandIn(value) || /^<.*>$/s.test(value)),
      );
      if (word && !/\$\{|\{\{/.test(word.value))
        say(header, `${quoted(word.value)} stands where the credential belongs`, effect, 'write ${NAME} or ${user_config.KEY}', {
          severity: 'warning',
        });
    }
  }),
  mcpRule('mcp/oauth-disabled', 'warning', 'an Authorization header that switches the sign-in off', (server, say) => {
    const { authorization } = remote(server);
    const oauth = entryOf(server.node, 'oauth')?.value;
    const isConfigured = oauth?.kind === 'map' && oauth.entries.length > 0;
    if (!authorization || !(isConfigured || /^(?:\w+ )?\$\{\w+:-\}$/.test(authorization.value.trim()))) return;
    const message = isConfigured
      ? 'there are an Authorization header and "oauth"'
      : `${quoted(authorization.value)} may be empty`;
    say(
      authorization,
      message,
      'any Authorization header, even an empty one, switches the sign-in off',
      isConfigured ? 'keep one of the two' : 'remove the default, or the header',
    );
  }),
  mcpRule(
    'mcp/unset-variable',
    'info',
    'a credential or a host from a variable that the user may not have set',
    (server, say) => {
      const { url, headers } = remote(server);
      const hosts = url ? [{ text: url, value: originOf(url.value)?.host ?? /^\$\{\w+\}/.exec(url.value)?.[0] ?? '' }] : [];
      for (const { text, value } of [
        ...hosts,
        ...headers.filter(({ name }) => isSecretHeader(name)).map((header) => ({ text: header, value: header.value })),
      ]) {
        const [, variable] = /\$\{([A-Za-z_]\w*)\}/.exec(value) ?? [];
        const byReadme = 'let the README say how to set it (check-mcp-auth --write-docs)';
        const help = isOfProject(server.source) ? byReadme : `take a required option, which the client asks for; or ${byReadme}`;
        if (variable)
          say(
            text,
            `${text.place === 'url' ? 'the host' : text.name} needs the variable ${quoted(variable)}`,
            `where it is not set, the client uses the very text "\${${variable}}"`,
            help,
          );
      }
    },
  ),
] as const;

/** The settings of the sign-in. */
export const mcpOauthRules = [
  mcpRule('mcp/oauth', 'warning', 'settings of the sign-in with which nobody can sign in', (server, say, source) => {
    const oauth = server.transport === 'ws' || server.transport === 'stdio' ? undefined : entryOf(server.node, 'oauth')?.value;
    const port = entryOf(oauth, 'callbackPort')?.value;
    const clientId = entryOf(oauth, 'clientId');
    const value = port && toValue(port);
    const scopes = oauth && server.texts.find(({ place, name }) => place === 'oauth' && name === 'scopes');
    if (scopes && /,\s*\S/.test(scopes.value)) {
      const text = scopes.value
        .split(/[,\s]+/)
        .filter(Boolean)
        .join(' ');
      say(
        scopes,
        `commas do not separate scopes: ${quoted(scopes.value)}`,
        'the client asks for one scope of that whole name',
        'separate them by blanks',
        rewritten(source, scopes, text),
      );
    }
    if (port && typeof value === 'number' && value > 0 && (value > 65_535 || value < 1024)) {
      const at = { range: port.range, field: `${server.field}.oauth.callbackPort` };
      say(at, `the client cannot listen at port ${value}`, 'nobody can sign in', 'take one from 1024 to 65535', {
        severity: value > 65_535 ? 'error' : 'warning',
      });
    }
    if (!clientId || port || !toValue(clientId.value)) return;
    const at = { range: clientId.keyRange, field: `${server.field}.oauth.clientId` };
    say(
      at,
      'there is a clientId and no callbackPort',
      'the port of the redirect differs each time; many servers refuse that',
      'add the port of the registered redirect',
      { severity: 'info' },
    );
  }),
] as const;
