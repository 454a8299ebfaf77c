import { entryOf, nodeAt, scalarText } from '../formats/located.ts';
import {
  type Answers,
  addFile,
  answerOf,
  checkKey,
  checkName,
  type Draft,
  type Item,
  itemsOf,
  type Json,
  jsonAt,
  listOf,
  Refusal,
  setJson,
  textOf,
} from './draft.ts';
import { manifestFile, manifestText, sentence, titleOf, wordsOf } from './texts.ts';

const mcpFile = '.mcp.json';

/** What of an answer reaches the network, for the README. */
export interface Reached {
  readonly server: string;
  readonly host: string;
}

/** Adds an MCP server: one that is started here, or one behind an address. Returns what it reaches. */
export function addServer(draft: Draft, answers: Answers, item: Item): Reached | undefined {
  const name = textOf(item, 'name') ?? '';
  checkName(name, 'MCP server');
  const root = jsonAt(draft, mcpFile);
  const isBare = root?.kind === 'map' && root.entries.length > 0 && !entryOf(root, 'mcpServers');
  const at = isBare ? [name] : ['mcpServers', name];
  const inline = nodeAt(jsonAt(draft, manifestFile), ['mcpServers', name]);
  if (nodeAt(root, at) || inline) throw new Refusal(`MCP server "${name}": there is a server of this name already`);
  const kind = textOf(item, 'kind') ?? (textOf(item, 'url') ? 'oauth' : 'stdio');
  if (kind === 'stdio') {
    if (textOf(item, 'url')) throw new Refusal(`MCP server "${name}": one of the kind stdio has no address`);
    addStdio(draft, answers, name, at, item);
    return undefined;
  }
  const url = addressOf(draft, name, item);
  setJson(draft, mcpFile, at, { type: 'http', url: url.href, ...accessTo(draft, name, kind, item) });
  reach(draft, answers, url);
  return { server: name, host: url.host };
}

function addressOf(draft: Draft, name: string, item: Item): URL {
  const given = textOf(item, 'url');
  if (!given) draft.open.push(`${mcpFile}: the address of the server ${name}`);
  const text = given ?? `https://${name}.example.com/mcp`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:') throw new Refusal(`MCP server "${name}": "${text}" is no https address`);
  if (url.username || url.password || url.search || url.hash)
    throw new Refusal(`MCP server "${name}": an address that every user gets holds no user, password or query`);
  return url;
}

function accessTo(draft: Draft, name: string, kind: string, item: Item): Readonly<Record<string, Json>> {
  const key = name.replaceAll('-', '_');
  if (kind === 'bearer') {
    const option = `${key}_token`;
    setJson(draft, manifestFile, ['userConfig', option], {
      type: 'string',
      title: `Token for ${wordsOf(name)}`,
      description: `Sent to the server ${name} with every request`,
      sensitive: true,
      required: true,
    });
    return { headers: { Authorization: `Bearer \${user_config.${option}}` } };
  }
  if (kind === 'helper') {
    const script = `scripts/${name}-headers.sh`;
    addFile(draft, script, headersScript(name), { mode: 0o755 });
    return { headersHelper: `"\${CLAUDE_PLUGIN_ROOT}/${script}"` };
  }
  const client = textOf(item, 'clientId');
  // A client of its own has its redirect address registered, so the port has to stay the same.
  return client ? { oauth: { clientId: client, callbackPort: 8414 } } : {};
}

/** The manifest says which hosts are reached and where the privacy policy is. */
function reach(draft: Draft, answers: Answers, url: URL): void {
  if (manifestText(draft, 'privacyPolicyUrl') === undefined) {
    const given = answerOf(answers, 'privacyUrl');
    if (!given) draft.open.push(`${manifestFile}: the address of the privacy policy`);
    setJson(draft, manifestFile, ['privacyPolicyUrl'], given ?? `${url.origin}/privacy`);
  }
  const hosts = nodeAt(jsonAt(draft, manifestFile), 'network.hosts');
  const known = hosts?.kind === 'list' ? hosts.items.map(scalarText) : [];
  if (!known.includes(url.host)) setJson(draft, manifestFile, ['network', 'hosts', -1], url.host);
}

function addStdio(draft: Draft, answers: Answers, name: string, at: string[], item: Item): void {
  const script = `servers/${name}.mjs`;
  addFile(draft, script, stdioServer(name, textOf(item, 'description')), { mode: 0o755 });
  draft.open.push(`${script}: the tools of the server`);
  // Placeholders of options reach a server with their defaults, and empty where nothing is set.
  const options = itemsOf(answers, 'userConfig').map((one) => textOf(one, 'name') ?? '');
  const env = Object.fromEntries(options.map((key) => [key.toUpperCase(), `\${user_config.${key}}`]));
  const isFirst =
    itemsOf(answers, 'mcp').find((one) => (textOf(one, 'kind') ?? 'stdio') === 'stdio' && !textOf(one, 'url')) === item;
  const withEnv = isFirst && options.length > 0 ? { env } : {};
  setJson(draft, mcpFile, at, { command: 'node', args: [`\${CLAUDE_PLUGIN_ROOT}/${script}`], ...withEnv });
}

function headersScript(name: string): string {
  return `#!/bin/sh
# Prints the headers for the server ${name} as one JSON object. The token lies in a file of the user, because the client takes
# variables that look like secrets out of this script's environment. Nothing but the object may reach stdout.
set -eu

file="\${XDG_CONFIG_HOME:-$HOME/.config}/${name}/token"
if [ ! -r "$file" ]; then
  echo "${name}: there is no token in $file" >&2
  exit 1
fi

IFS= read -r token <"$file" || [ -n "$token" ]
case $token in
'' | *[!A-Za-z0-9._~+/=-]*)
  echo "${name}: $file does not hold a token alone" >&2
  exit 1
  ;;
esac

printf '{"Authorization": "Bearer %s"}\\n' "$token"
`;
}

function stdioServer(name: string, description: string | undefined): string {
  const purpose = description ? sentence(description) : 'Its one tool is a sample.';
  const head = [
    '#!/usr/bin/env node',
    `// The MCP server ${name}. ${purpose} Over stdio every message is one line of JSON; logs go to stderr.`,
    "import readline from 'node:readline';",
  ];
  return `${head.join('\n')}

const tools = [
  {
    name: 'count_words',
    description: 'Counts the words and lines of a text.',
    inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
    annotations: { readOnlyHint: true },
    run: ({ text }) => \`\${text.split(/\\s+/).filter(Boolean).length} words, \${text.split('\\n').length} lines\`,
  },
];

const methods = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: '${name}', version: '0.1.0' },
  }),
  ping: () => ({}),
  'tools/list': () => ({ tools: tools.map(({ run, ...told }) => told) }),
  'tools/call': ({ name, arguments: input = {} }) => {
    const tool = tools.find((one) => one.name === name);
    try {
      if (!tool) throw new Error(\`there is no tool \${name}\`);
      return { content: [{ type: 'text', text: tool.run(input) }] };
    } catch (problem) {
      // The model reads this and can mend its call; an error of the protocol it could not.
      return { isError: true, content: [{ type: 'text', text: problem.message }] };
    }
  },
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  let message;
  try {
    message = JSON.parse(line);
  } catch {
    console.error('not JSON:', line.slice(0, 80));
    continue;
  }
  // Notifications have no id and get no answer; an unknown method gets one, so that nobody waits.
  if (message?.id === undefined) continue;
  const answer = Object.hasOwn(methods, message.method)
    ? { result: methods[message.method](message.params ?? {}) }
    : { error: { code: -32601, message: \`there is no \${message.method}\` } };
  process.stdout.write(\`\${JSON.stringify({ jsonrpc: '2.0', id: message.id, ...answer })}\\n\`);
}
`;
}

/** Adds options that each user sets, and a first use of them. */
export function addOptions(draft: Draft, plugin: string, answers: Answers): void {
  const items = itemsOf(answers, 'userConfig');
  const keys = items.map((item) => {
    const key = textOf(item, 'name') ?? '';
    checkKey(key, 'option');
    const known = entryOf(jsonAt(draft, manifestFile), 'userConfig')?.value;
    const twin = known?.kind === 'map' ? known.entries.find((one) => one.key.toLowerCase() === key.toLowerCase()) : undefined;
    if (twin) throw new Refusal(`option "${key}": there is an option "${twin.key}" already, and both would be one variable`);
    const type = textOf(item, 'type') ?? 'string';
    const description = textOf(item, 'description');
    if (!description) draft.open.push(`${manifestFile}: what to enter for the option ${key}`);
    setJson(draft, manifestFile, ['userConfig', key], {
      type: type === 'secret' ? 'string' : type,
      title: titleOf(key),
      description: sentence(description ?? `The ${wordsOf(key)} that ${plugin} works with`),
      ...(type === 'secret' ? { sensitive: true } : {}),
    });
    return { key, isSecret: type === 'secret' };
  });
  const hasServer = itemsOf(answers, 'mcp').some((item) => (textOf(item, 'kind') ?? 'stdio') === 'stdio' && !textOf(item, 'url'));
  if (keys.length > 0 && !hasServer) addOptionHook(draft, plugin, keys);
}

/** Without a server that gets them, the model is told of the options when a session starts. */
function addOptionHook(draft: Draft, plugin: string, keys: readonly { key: string; isSecret: boolean }[]): void {
  const script = 'scripts/tell-options.sh';
  if (jsonAt(draft, 'hooks/hooks.json') && draft.files.kindOf(script)) {
    draft.open.push(`${script}: the new options, as CLAUDE_PLUGIN_OPTION_${keys[0]?.key.toUpperCase()}`);
    return;
  }
  const lines = keys.map(({ key, isSecret }) => {
    const variable = `CLAUDE_PLUGIN_OPTION_${key.toUpperCase()}`;
    // A secret is never shown, only that it is there.
    return isSecret
      ? `if [ -n "\${${variable}:-}" ]; then echo "${key}: set"; else echo "${key}: not set"; fi`
      : `printf '${key}: %s\\n' "\${${variable}:-not set}"`;
  });
  const head = [
    '#!/bin/sh',
    '# SessionStart: tells the model the options that the user has set. Only saved values are in the environment,',
  ];
  const text = [
    ...head,
    '# a default of the manifest is not; give one here in the place of "not set".',
    `echo 'Options of ${plugin}:'`,
    ...lines,
    '',
  ];
  addFile(draft, script, text.join('\n'), { mode: 0o755 });
  const handler = { type: 'command', command: 'sh', args: [`\${CLAUDE_PLUGIN_ROOT}/${script}`], timeout: 10 };
  setJson(draft, 'hooks/hooks.json', ['hooks', 'SessionStart', -1], { hooks: [handler] });
  const expect = { outcome: 'context', model: keys.map(({ key }) => `${key}: not set`) };
  setJson(draft, 'hooks/hooks.test.json', ['cases', -1], {
    name: `${script}: tells the options`,
    event: 'SessionStart',
    hook: script,
    expect,
  });
}

/** Adds a language server. */
export function addLanguageServer(draft: Draft, item: Item): string {
  const name = textOf(item, 'name') ?? '';
  checkName(name, 'language server');
  if (entryOf(jsonAt(draft, '.lsp.json'), name))
    throw new Refusal(`language server "${name}": there is one of this name already`);
  const extensions = listOf(item, 'extensions');
  const wrong = extensions.find((one) => !/^\.[^\s/\\]+$/.test(one));
  if (wrong !== undefined) throw new Refusal(`language server "${name}": "${wrong}" is no ending such as .go`);
  const [command = '', ...args] = (textOf(item, 'command') ?? '').split(' ').filter(Boolean);
  const language = textOf(item, 'language') ?? name;
  setJson(draft, '.lsp.json', [name], {
    command,
    ...(args.length > 0 ? { args } : {}),
    extensionToLanguage: Object.fromEntries(extensions.map((extension) => [extension, language])),
  });
  return `Starts \`${command}\` for files that end in ${extensions.join(', ')}. It has to be installed.`;
}

/** Adds a monitor with its script. */
export function addMonitor(draft: Draft, item: Item): string {
  const name = textOf(item, 'name') ?? '';
  checkName(name, 'monitor');
  if (nodeAt(jsonAt(draft, manifestFile), 'experimental.monitors'))
    throw new Refusal(
      `monitor "${name}": ${manifestFile} names other monitors, so monitors/monitors.json is not read; move them there first`,
    );
  const file = 'monitors/monitors.json';
  const root = jsonAt(draft, file);
  if (root?.kind === 'list' && root.items.some((one) => scalarText(entryOf(one, 'name')?.value) === name))
    throw new Refusal(`monitor "${name}": there is one of this name already`);
  const script = `scripts/${name}-monitor.sh`;
  const given = textOf(item, 'description');
  if (!given) draft.open.push(`${script}: what the monitor watches`);
  const purpose = sentence(given ?? 'Tells when a commit was made');
  addFile(draft, script, monitorScript(name, purpose), { mode: 0o755 });
  setJson(draft, file, [-1], { name, command: `sh "\${CLAUDE_PLUGIN_ROOT}/${script}"`, description: purpose });
  return `${purpose} It runs in interactive sessions only.`;
}

function monitorScript(name: string, purpose: string): string {
  return `#!/bin/sh
# ${name}: ${purpose}
# Every line on stdout reaches the model, so it speaks only when something is new. What it watches is a sample.
last=$(git log -1 --format='%h %s' 2>/dev/null)
while :; do
  sleep 30
  now=$(git log -1 --format='%h %s' 2>/dev/null)
  if [ "$now" != "$last" ]; then printf 'New commit: %s\\n' "$now"; fi
  last=$now
done
`;
}
