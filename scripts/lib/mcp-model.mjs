// Built from src/ by `npm run build`; do not edit.

// src/spec/mcp.json
var mcp_default = { client: "2.1.330", facts: [
  { about: "type", name: "stdio", transport: "stdio", inPlugins: "accepted" },
  { about: "type", name: "http", transport: "http", inPlugins: "accepted" },
  { about: "type", name: "streamable-http", transport: "http", inPlugins: "accepted" },
  { about: "type", name: "sse", transport: "sse", inPlugins: "accepted" },
  { about: "type", name: "ws", transport: "ws", inPlugins: "accepted" },
  { about: "type", name: "sdk", inPlugins: "refused" },
  { about: "type", name: "sse-ide", inPlugins: "refused" },
  { about: "type", name: "ws-ide", inPlugins: "refused" },
  { about: "type", name: "claudeai-proxy", inPlugins: "refused" },
  { about: "field", name: "command", value: "some-text", transports: ["stdio"], does: "Program to start; not split, no shell, no ~; a relative path counts from the project folder.", otherwise: "the client drops the server; only the debug log says so", required: true },
  { about: "field", name: "args", value: "text-list", transports: ["stdio"], does: "Arguments, each as it stands.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "field", name: "env", value: "text-map", transports: ["stdio"], does: "Variables added to the session's whole environment.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "field", name: "url", value: "text", transports: ["http", "sse", "ws"], does: "Absolute URL of the server; empty means not configured.", otherwise: "the client drops the server; only the debug log says so", required: true },
  { about: "field", name: "headers", value: "text-map", transports: ["http", "sse", "ws"], does: "Headers of every request; Authorization among them switches OAuth off.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "field", name: "headersHelper", value: "text", transports: ["http", "sse", "ws"], does: "Shell command that prints more headers as one JSON object.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "field", name: "oauth", value: "map", transports: ["http", "sse"], does: "How to sign in where the server does not offer it all by itself.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "field", name: "timeout", value: "count", transports: ["stdio", "http", "sse", "ws"], does: "Milliseconds for a tool call; less than 1000 is ignored.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "field", name: "request_timeout_ms", value: "any", transports: ["stdio", "http", "sse", "ws"], does: "Milliseconds for one request.", otherwise: "" },
  { about: "field", name: "alwaysLoad", value: "flag", transports: ["stdio", "http", "sse", "ws"], does: "Puts the tools into the first request instead of the tool search.", otherwise: "the client drops the server; only the debug log says so" },
  { about: "oauth-field", name: "clientId", value: "text", does: "Id of a client registered beforehand; sent as it stands, placeholders included." },
  { about: "oauth-field", name: "callbackPort", value: "count", does: "Port of the redirect URI http://localhost:PORT/callback; random without it." },
  { about: "oauth-field", name: "authServerMetadataUrl", value: "https", does: "Where the authorization server describes itself." },
  { about: "oauth-field", name: "scopes", value: "some-text", does: "Scopes to ask for, separated by spaces, instead of the advertised ones." },
  { about: "oauth-field", name: "xaa", value: "flag", does: "Not examined." },
  { about: "limit", name: "toolNameCharacters", value: 128, unit: "characters", does: "A tool whose full name is longer is not sent to the model." },
  { about: "limit", name: "descriptionCharacters", value: 4096, unit: "characters", does: "Tool descriptions and server instructions are cut here." },
  { about: "limit", name: "connectMilliseconds", value: 3e4, unit: "milliseconds", does: "A server that has not answered by then has failed; MCP_TIMEOUT changes it." },
  { about: "limit", name: "helperMilliseconds", value: 1e4, unit: "milliseconds", does: "A headersHelper that runs longer has failed." },
  { about: "limit", name: "discoverMilliseconds", value: 2900, unit: "milliseconds", does: "How long the client waits for an answer to server/discover on stdio before it goes on with initialize." },
  { about: "limit", name: "stdoutBytes", value: 16777216, unit: "bytes", does: "A stdio server that writes more without the end of a message has failed." },
  { about: "limit", name: "ignoredTimeoutBelow", value: 1e3, unit: "milliseconds", does: "A smaller timeout of an entry is ignored." },
  { about: "limit", name: "redirects", value: 126, unit: "redirects", does: "More redirects of one request are an error." },
  { about: "place", name: "command", expands: "all" },
  { about: "place", name: "args", expands: "all" },
  { about: "place", name: "env", expands: "all" },
  { about: "place", name: "url", expands: "all" },
  { about: "place", name: "headers", expands: "all" },
  { about: "place", name: "headersHelper", expands: "folders" },
  { about: "place", name: "type", expands: "nothing" },
  { about: "place", name: "timeout", expands: "nothing" },
  { about: "place", name: "oauth", expands: "nothing" },
  { about: "folder", name: "CLAUDE_PLUGIN_ROOT", does: "The plugin's folder." },
  { about: "folder", name: "CLAUDE_PLUGIN_DATA", does: "The plugin's data folder." },
  { about: "folder", name: "CLAUDE_PROJECT_DIR", does: "The project's folder." },
  { about: "revision", name: "2025-11-25", by: "initialize" },
  { about: "revision", name: "2025-06-18", by: "initialize" },
  { about: "revision", name: "2025-03-26", by: "initialize" },
  { about: "revision", name: "2024-11-05", by: "initialize" },
  { about: "revision", name: "2024-10-07", by: "initialize" },
  { about: "revision", name: "2026-07-28", by: "server/discover" },
  { about: "scrub", name: "word", values: ["KEY", "KEYS", "SECRETS", "PASSWORDS", "PAT", "AUTH", "COOKIE", "CREDENTIAL", "CREDENTIALS", "CREDS", "DSN", "WEBHOOK", "APIKEY", "ACCESSKEY", "ACCOUNTKEY", "AUTHKEY", "DEPLOYKEY", "ENCRYPTIONKEY", "MASTERKEY", "PRIVATEKEY", "SECRETKEY", "SIGNINGKEY", "SSHKEY"] },
  { about: "scrub", name: "word-end", values: ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "PASSPHRASE"] },
  { about: "scrub", name: "later-word", values: ["PASS", "PWD", "JWT"] },
  { about: "scrub", name: "name", values: ["ANTHROPIC_CUSTOM_HEADERS"] },
  { about: "bundle-field", name: "$schema", value: "text" },
  { about: "bundle-field", name: "dxt_version", value: "text" },
  { about: "bundle-field", name: "manifest_version", value: "text" },
  { about: "bundle-field", name: "name", value: "text", isRequired: true },
  { about: "bundle-field", name: "display_name", value: "text" },
  { about: "bundle-field", name: "version", value: "text", isRequired: true },
  { about: "bundle-field", name: "description", value: "text", isRequired: true },
  { about: "bundle-field", name: "long_description", value: "text" },
  { about: "bundle-field", name: "author", value: "map", isRequired: true },
  { about: "bundle-field", name: "author.name", value: "text", isRequired: true },
  { about: "bundle-field", name: "author.email", value: "email" },
  { about: "bundle-field", name: "author.url", value: "url" },
  { about: "bundle-field", name: "repository", value: "map" },
  { about: "bundle-field", name: "repository.type", value: "text", isRequired: true },
  { about: "bundle-field", name: "repository.url", value: "url", isRequired: true },
  { about: "bundle-field", name: "homepage", value: "url" },
  { about: "bundle-field", name: "documentation", value: "url" },
  { about: "bundle-field", name: "support", value: "url" },
  { about: "bundle-field", name: "icon", value: "text" },
  { about: "bundle-field", name: "screenshots", value: "text-list" },
  { about: "bundle-field", name: "server", value: "map", isRequired: true },
  { about: "bundle-field", name: "server.type", value: "text", isRequired: true, choices: ["python", "node", "binary"] },
  { about: "bundle-field", name: "server.entry_point", value: "text", isRequired: true },
  { about: "bundle-field", name: "server.mcp_config", value: "map", isRequired: true },
  { about: "bundle-field", name: "server.mcp_config.command", value: "text", isRequired: true },
  { about: "bundle-field", name: "server.mcp_config.args", value: "text-list" },
  { about: "bundle-field", name: "server.mcp_config.env", value: "text-map" },
  { about: "bundle-field", name: "server.mcp_config.platform_overrides", value: "map" },
  { about: "bundle-field", name: "server.mcp_config.platform_overrides.*", value: "map" },
  { about: "bundle-field", name: "server.mcp_config.platform_overrides.*.command", value: "text" },
  { about: "bundle-field", name: "server.mcp_config.platform_overrides.*.args", value: "text-list" },
  { about: "bundle-field", name: "server.mcp_config.platform_overrides.*.env", value: "text-map" },
  { about: "bundle-field", name: "tools", value: "list" },
  { about: "bundle-field", name: "tools.*", value: "map" },
  { about: "bundle-field", name: "tools.*.name", value: "text", isRequired: true },
  { about: "bundle-field", name: "tools.*.description", value: "text" },
  { about: "bundle-field", name: "tools_generated", value: "flag" },
  { about: "bundle-field", name: "prompts", value: "list" },
  { about: "bundle-field", name: "prompts.*", value: "map" },
  { about: "bundle-field", name: "prompts.*.name", value: "text", isRequired: true },
  { about: "bundle-field", name: "prompts.*.description", value: "text" },
  { about: "bundle-field", name: "prompts.*.arguments", value: "text-list" },
  { about: "bundle-field", name: "prompts.*.text", value: "text", isRequired: true },
  { about: "bundle-field", name: "prompts_generated", value: "flag" },
  { about: "bundle-field", name: "keywords", value: "text-list" },
  { about: "bundle-field", name: "license", value: "text" },
  { about: "bundle-field", name: "privacy_policies", value: "any" },
  { about: "bundle-field", name: "compatibility", value: "map", isOpen: true },
  { about: "bundle-field", name: "compatibility.claude_desktop", value: "text" },
  { about: "bundle-field", name: "compatibility.platforms", value: "text-list", choices: ["darwin", "win32", "linux"] },
  { about: "bundle-field", name: "compatibility.runtimes", value: "map" },
  { about: "bundle-field", name: "compatibility.runtimes.python", value: "text" },
  { about: "bundle-field", name: "compatibility.runtimes.node", value: "text" },
  { about: "bundle-field", name: "user_config", value: "map" },
  { about: "bundle-field", name: "user_config.*", value: "map" },
  { about: "bundle-field", name: "user_config.*.type", value: "text", isRequired: true, choices: ["string", "number", "boolean", "directory", "file"] },
  { about: "bundle-field", name: "user_config.*.title", value: "text", isRequired: true },
  { about: "bundle-field", name: "user_config.*.description", value: "text", isRequired: true },
  { about: "bundle-field", name: "user_config.*.required", value: "flag" },
  { about: "bundle-field", name: "user_config.*.default", value: "default" },
  { about: "bundle-field", name: "user_config.*.multiple", value: "flag" },
  { about: "bundle-field", name: "user_config.*.sensitive", value: "flag" },
  { about: "bundle-field", name: "user_config.*.min", value: "number" },
  { about: "bundle-field", name: "user_config.*.max", value: "number" },
  { about: "limit", name: "bundleFiles", value: 1e5, unit: "files", does: "A bundle with more files is not extracted." },
  { about: "limit", name: "bundleFileBytes", value: 536870912, unit: "bytes", does: "A bundle with a larger file is not extracted." },
  { about: "limit", name: "bundleBytes", value: 1073741824, unit: "bytes", does: "A bundle whose files are larger together is not extracted." },
  { about: "limit", name: "bundleRatio", value: 50, unit: "times the size of the archive", does: "A bundle that inflates to more is not extracted." },
  { about: "reserved-name", name: "workspace" },
  { about: "reserved-name", name: "claude-in-chrome" },
  { about: "reserved-name", name: "computer-use" },
  { about: "reserved-name", name: "claude_ai" },
  { about: "reserved-name", name: "Claude Preview" },
  { about: "reserved-name", name: "Claude Browser" }
] };

// src/spec/mcp.ts
var facts = mcp_default.facts;
function about(kind) {
  return facts.filter((fact) => fact.about === kind);
}
var serverTypes = about("type");
var serverFields = about("field");
var oauthFields = about("oauth-field");
var expansionPlaces = about("place");
var folderVariables = about("folder").map(({ name }) => name);
var bundleFields = about("bundle-field");
var reservedNames = about("reserved-name").map(({ name }) => name);
var revisions = about("revision");
var mcpLimits = about("limit");
function mcpLimit(name) {
  return mcpLimits.find((limit) => limit.name === name)?.value ?? Number.POSITIVE_INFINITY;
}
function scrubbed(by) {
  return new Set(about("scrub").find((rule) => rule.name === by)?.values);
}

// lazy:secrets
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load = () => secrets ??= require2("./secrets.cjs");
var secretsInValue = (...given) => load().secretsInValue(...given);
var secretsInUrl = (...given) => load().secretsInUrl(...given);
var secretsInText = (...given) => load().secretsInText(...given);
var secretsInArguments = (...given) => load().secretsInArguments(...given);
var claimsOf = (...given) => load().claimsOf(...given);

// src/plugin/mcp/entry.ts
function serverId(plugin, server) {
  return plugin === "" ? server : `plugin:${plugin}:${server}`;
}
function toolPrefix(plugin, server) {
  return `mcp__${normalised(plugin === "" ? server : `plugin_${plugin}_${server}`)}__`;
}
function toolName(plugin, server, tool) {
  return `${toolPrefix(plugin, server)}${normalised(tool)}`;
}
function isTooLong(name) {
  return name.length > mcpLimit("toolNameCharacters");
}
function collisionsOf(plugin, servers) {
  const byPrefix = /* @__PURE__ */ new Map();
  for (const server of servers) {
    const prefix = toolPrefix(plugin, server);
    byPrefix.set(prefix, [...byPrefix.get(prefix) ?? [], server]);
  }
  return [...byPrefix.values()].filter((group) => group.length > 1);
}
function normalised(text) {
  return text.replace(/[^A-Za-z0-9_-]/g, "_");
}
var scheme = /^(Bearer|Basic|Token|ApiKey|Api-Key|Digest|DPoP|Key|Negotiate|OAuth|AWS4-HMAC-SHA256)(?: +|$)/i;
function judgeAuthorization(value, now) {
  const sent = value.trim();
  if (/\$\{[^}]{0,400}\}|\{\{[^}]{0,400}\}\}/.test(sent)) return ["unset"];
  const named = scheme.exec(sent);
  const token = named ? sent.slice(named[0].length) : sent;
  if (token === "") return ["empty"];
  const flaws = named ? [] : ["no-scheme"];
  if (named && scheme.exec(token)?.[1]?.toLowerCase() === named[1]?.toLowerCase()) flaws.push("doubled-scheme");
  if (named?.[1]?.toLowerCase() === "basic" && token.includes(":")) flaws.push("basic-not-encoded");
  if (named && /^(bearer|basic|token)$/i.test(named[1] ?? "") && !flaws.includes("doubled-scheme") && /\s/.test(token))
    flaws.push("spaced");
  const hasParameters = /^(?:digest|oauth|aws4)/i.test(named?.[1] ?? "");
  return [...flaws, ...judgeToken(value, hasParameters ? "" : token, now)];
}
function judgeToken(value, token, now) {
  const flaws = [];
  if (value !== value.trim()) flaws.push("trimmed");
  if (/^["'].*["']$/s.test(token) || /^["']|["']$/.test(token)) flaws.push("quoted");
  if (isUnsendable(value)) flaws.push("unsendable");
  const claims = claimsOf(token);
  if (claims?.exp !== void 0 && claims.exp <= now) flaws.push("expired");
  if (claims?.nbf !== void 0 && claims.nbf > now) flaws.push("not-yet-valid");
  return flaws;
}
function isUnsendable(value) {
  return /[^\t\x20-\x7e\x80-\xff]/.test(value.trim());
}
var words = scrubbed("word");
var wordEnds = [...scrubbed("word-end")];
var laterWords = scrubbed("later-word");
var names = scrubbed("name");
function isScrubbed(name) {
  if (/^GIT_CONFIG_KEY_\d+$/.test(name)) return false;
  if (names.has(name)) return true;
  const spaced = spacedName(name);
  if (/CONN(?:ECTION)?_?STR(?:ING)?S?(?![A-Z])/.test(spaced)) return true;
  const parts = spaced.split(/[_\d]+/).filter(Boolean);
  const later = /[-.]/.test(name) ? parts : parts.slice(1);
  return parts.some((word) => words.has(word) || wordEnds.some((end) => word.endsWith(end))) || later.some((word) => laterWords.has(word));
}
function spacedName(name) {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").replace(/[-.]/g, "_").toUpperCase();
}
function readEntry(value) {
  if (!isMap(value)) return { problem: { field: "", message: "the entry is not an object" } };
  const transport = transportOf(value);
  if (typeof transport === "object") return { problem: transport };
  const fields = serverFields.filter(({ transports }) => transports.includes(transport));
  for (const { name, value: shape, required } of fields) {
    const problem = problemOf(name, value[name], shape, required);
    if (problem) return { problem };
  }
  const oauth = fields.some(({ name }) => name === "oauth") ? value.oauth : void 0;
  for (const { name, value: shape } of oauthFields) {
    const problem = isMap(oauth) && problemOf(`oauth.${name}`, oauth[name], shape);
    if (problem) return { problem };
  }
  const known2 = fields.flatMap(({ name }) => value[name] === void 0 ? [] : [[name, value[name]]]);
  return { entry: { ...Object.fromEntries(known2), transport } };
}
function transportOf(value) {
  const { type, url } = value;
  if (type === void 0 && typeof url === "string" && value.command === void 0)
    return { field: "type", message: "a server with a url needs a type; without one it is read as a program" };
  if (type === void 0) return "stdio";
  const known2 = serverTypes.find(({ name }) => name === type);
  if (!known2?.transport) {
    const what = known2 ? "is no type for plugins" : "is no type of server";
    return { field: "type", message: `${JSON.stringify(type)} ${what}` };
  }
  return known2.transport;
}
function problemOf(field, value, shape, required = false) {
  if (value === void 0) return required ? { field, message: "is missing" } : void 0;
  const [words2, fits] = shapes[shape];
  return fits(value) ? void 0 : { field, message: `must be ${words2}` };
}
var shapes = {
  text: ["text", (value) => typeof value === "string"],
  "some-text": ["text that is not empty", (value) => typeof value === "string" && value !== ""],
  "text-list": ["a list of texts", (value) => Array.isArray(value) && value.every((item) => typeof item === "string")],
  "text-map": [
    "an object whose values are texts",
    (value) => isMap(value) && Object.values(value).every((item) => typeof item === "string")
  ],
  map: ["an object", (value) => isMap(value)],
  count: ["a whole number above 0", (value) => Number.isSafeInteger(value) && value > 0],
  flag: ["true or false", (value) => typeof value === "boolean"],
  https: ["a URL that begins with https://", (value) => typeof value === "string" && value.startsWith("https://")],
  any: ["anything", () => true]
};
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var variable = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/s;
var option = /\$\{user_config\.(.+)$/s;
var folder = new RegExp(`\\$\\{(${folderVariables.join("|")})$`);
function expandText(text, context) {
  const placeholders = [];
  const note = (placeholder) => {
    placeholders.push(placeholder);
    return placeholder.value;
  };
  const withFolders = expandFolders(text, context.folders, note);
  const withOptions = expandOptions(withFolders, context.options, note);
  const expanded = replaceBraced(withOptions, variable, (written, name, otherwise) => {
    const value = ownValue(context.env, name);
    if (value !== void 0) return note({ name, kind: "variable", from: "value", value });
    if (otherwise !== void 0) return note({ name, kind: "variable", from: "default", value: otherwise });
    return note({ name, kind: "variable", from: "kept", value: written });
  });
  return { text: expanded, placeholders };
}
function expandHelper(text, context) {
  return expandFolders(text, context.folders, ({ value }) => value);
}
function isRefusedHelper(text, context) {
  return context.options !== void 0 && /\$\{user_config\.[^}]/.test(text);
}
function expandFolders(text, folders, note) {
  return replaceBraced(text, folder, (written, name) => {
    const value = ownValue(folders, name);
    return value === void 0 ? written : note({ name, kind: "folder", from: "value", value });
  });
}
function expandOptions(text, options, note) {
  return replaceBraced(text, option, (written, name) => {
    if (!options) return note({ name, kind: "option", from: "kept", value: written });
    const declared = ownValue(options, name);
    if (!declared || declared.required && declared.value === void 0)
      return note({ name, kind: "option", from: "missing", value: written });
    return note({ name, kind: "option", from: "value", value: declared.value ?? "" });
  });
}
function replaceBraced(text, pattern, replacement) {
  const parts = text.split("}");
  const replaced = parts.map((part, index) => {
    const match = index < parts.length - 1 ? pattern.exec(part) : void 0;
    if (!match) return index < parts.length - 1 ? `${part}}` : part;
    return `${part.slice(0, match.index)}${replacement(`${match[0]}}`, match[1] ?? "", match[2])}`;
  });
  return replaced.join("");
}
function ownValue(map, name) {
  return Object.hasOwn(map, name) ? map[name] : void 0;
}
function resolveEntry(entry, context) {
  const placeholders = [];
  const expand = (field, text) => {
    const expansion = expandText(text, context);
    placeholders.push(...expansion.placeholders.map((placeholder) => ({ ...placeholder, field })));
    return expansion.text;
  };
  const map = (field, values) => values && Object.fromEntries(Object.entries(values).map(([key, value]) => [key, expand(`${field}.${key}`, value)]));
  const resolved = { ...entry };
  if (entry.transport === "stdio") {
    resolved.command = expand("command", entry.command);
    if (entry.args) resolved.args = entry.args.map((argument, index) => expand(`args.${index}`, argument));
    if (entry.env) resolved.env = map("env", entry.env);
  } else {
    resolved.url = expand("url", entry.url);
    if (entry.headers) resolved.headers = map("headers", entry.headers);
  }
  const missing = placeholders.filter(({ from }) => from === "missing").map(({ name }) => name);
  return { entry: resolved, placeholders, missingOptions: [...new Set(missing)] };
}
function effectiveHeaders(headers) {
  const joined = /* @__PURE__ */ new Map();
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    const trimmed = value.trim();
    joined.set(key, joined.has(key) ? `${joined.get(key)}, ${trimmed}` : trimmed);
  }
  return joined;
}

// src/plugin/mcp/servers.ts
import { entryOf, scalarText, toValue } from "./frontmatter.mjs";
import { configsOf } from "./validate.mjs";
var foreignWrappers = ["servers", "mcp_servers", "mcpservers", "mcp-servers"];
function serverMap({ root, origin }) {
  const wrapped = origin === "inline" ? void 0 : entryOf(root, "mcpServers")?.value;
  if (wrapped) return { node: wrapped, isWrapped: true };
  return root && { node: root, isWrapped: false };
}
var known = /* @__PURE__ */ new WeakMap();
function serversIn(source) {
  const found = known.get(source) ?? readServers(source);
  known.set(source, found);
  return found;
}
function serversOf(plugin) {
  return configsOf(plugin, "mcp").flatMap(serversIn);
}
function isInReach({ file, plugin }) {
  return plugin.source(file.path).text === file.text;
}
function isOfPlugin({ plugin }) {
  return plugin.scope === "plugin" && (plugin.manifest !== void 0 || plugin.entry !== void 0);
}
function isOfProject({ plugin }) {
  return plugin.scope === "project";
}
function readServers(source) {
  const map = serverMap(source);
  if (map?.node.kind !== "map" || !isInReach(source)) return [];
  const base = [source.field, ...map.isWrapped ? ["mcpServers"] : []].filter(Boolean).join(".");
  const entries = map.node.entries.filter(
    ({ key, keyRange }) => entryOf(map.node, key)?.keyRange === keyRange && !isWrapper(map, key)
  );
  return entries.map(({ key, keyRange, value }) => {
    const field = base ? `${base}.${key}` : key;
    const reading = readEntry(toValue(value));
    const entry = "entry" in reading ? reading.entry : void 0;
    return {
      source,
      name: key,
      keyRange,
      node: value,
      field,
      transport: entry?.transport ?? transportOf2(value),
      entry,
      texts: value.kind === "map" ? textsIn(value, field) : []
    };
  });
}
function isWrapper({ node, isWrapped }, key) {
  const isWord = foreignWrappers.includes(key) || key === "inputs" || key === "mcpServers";
  return !isWrapped && isWord && entryOf(entryOf(node, key)?.value, "command") === void 0;
}
function transportOf2(node) {
  const type = entryOf(node, "type")?.value;
  if (type) return serverTypes.find(({ name }) => name === scalarText(type))?.transport;
  if (entryOf(node, "command")) return "stdio";
  return entryOf(node, "url") ? "http" : void 0;
}
function textOf(node) {
  return node?.kind === "scalar" && typeof node.value === "string" ? node : void 0;
}
function textsIn(node, field) {
  const one = (place, key) => {
    const entry = entryOf(node, key);
    const text = textOf(entry?.value);
    return text ? [made(place, key, entry?.keyRange, text, `${field}.${key}`)] : [];
  };
  const map = (place, key) => {
    const values = entryOf(node, key)?.value;
    return (values?.kind === "map" ? values.entries : []).flatMap(({ key: name, keyRange, value }) => {
      const text = textOf(value);
      return text ? [made(place, name, keyRange, text, `${field}.${key}.${name}`)] : [];
    });
  };
  const args = entryOf(node, "args")?.value;
  const items = (args?.kind === "list" ? args.items : []).flatMap((item, index) => {
    const text = textOf(item);
    return text ? [made("argument", String(index), void 0, text, `${field}.args.${index}`)] : [];
  });
  return [
    ...one("command", "command"),
    ...items,
    ...map("env", "env"),
    ...one("url", "url"),
    ...map("header", "headers"),
    ...one("helper", "headersHelper"),
    ...map("oauth", "oauth")
  ];
}
function made(place, name, keyRange, node, field) {
  return { place, name, keyRange, node, value: node.value, field };
}
function optionsIn({ manifest }) {
  const channels = entryOf(manifest?.tree.root, "channels")?.value;
  const owners = [
    [manifest?.tree.root, "userConfig"],
    ...(channels?.kind === "list" ? channels.items : []).map((channel, at) => [channel, `channels.${at}.userConfig`])
  ];
  return owners.flatMap(([owner, field]) => {
    const options = entryOf(owner, "userConfig")?.value;
    return (options?.kind === "map" ? options.entries : []).map(({ key, keyRange, value }) => ({
      key,
      keyRange,
      field: `${field}.${key}`,
      type: scalarText(entryOf(value, "type")?.value),
      isSensitive: isTrue(entryOf(value, "sensitive")?.value),
      isRequired: isTrue(entryOf(value, "required")?.value),
      hasDefault: entryOf(value, "default") !== void 0,
      title: scalarText(entryOf(value, "title")?.value),
      description: scalarText(entryOf(value, "description")?.value)
    }));
  });
}
function isTrue(node) {
  return node?.kind === "scalar" && node.value === true;
}
function idOf({ source, name }) {
  return isOfPlugin(source) ? serverId(source.plugin.name, name) : name;
}
function secretsIn({ texts }) {
  const args = texts.filter(({ place }) => place === "argument");
  const inArguments = secretsInArguments(args.map(({ value }) => value)).flatMap((secret) => {
    const text = args[secret.index];
    return text ? [{ ...secret, text }] : [];
  });
  const others = texts.filter(({ place }) => place !== "argument").flatMap((text) => foundIn(text).map((secret) => ({ ...secret, text })));
  return [...inArguments, ...others].filter(isMeant);
}
function isMeant({ text: { value }, start, end, sure }) {
  const isDefault = /:-[^}]{0,400}$/.test(value.slice(0, start));
  return sure || isDefault || !/\$\{[^}]/.test(value.slice(0, start) + value.slice(end));
}
function foundIn({ place, name, value }) {
  if (place === "url") return secretsInUrl(value);
  if (place === "env" || place === "header" || place === "oauth") return secretsInValue(value, place, name);
  return secretsInText(value);
}
function shown({ place, name, value }) {
  const found = [...foundIn({ place, name, value })].sort((a, b) => b.start - a.start);
  return found.reduce((rest, { start, end }) => `${rest.slice(0, start)}[redacted]${rest.slice(end)}`, value);
}
var shells = /(?:^|[\\/])(?:ba|da|z|k)?sh(?:\.exe)?$/;
function isShellCode({ texts }, { place, name }) {
  if (place === "helper") return true;
  const command = texts.find((text) => text.place === "command")?.value ?? "";
  const before = texts.find((text) => text.place === "argument" && text.name === String(Number(name) - 1))?.value ?? "";
  return place === "argument" && /^-\w{0,5}c$/.test(before) && (shells.test(command) || command.endsWith("env"));
}
function isExpanded({ place }) {
  return place !== "helper" && place !== "oauth";
}
export {
  bundleFields,
  collisionsOf,
  effectiveHeaders,
  expandHelper,
  expandText,
  expansionPlaces,
  folderVariables,
  foreignWrappers,
  idOf,
  isExpanded,
  isInReach,
  isOfPlugin,
  isOfProject,
  isRefusedHelper,
  isScrubbed,
  isShellCode,
  isTooLong,
  isUnsendable,
  judgeAuthorization,
  judgeToken,
  mcpLimit,
  mcpLimits,
  oauthFields,
  optionsIn,
  readEntry,
  reservedNames,
  resolveEntry,
  revisions,
  scrubbed,
  secretsIn,
  serverFields,
  serverId,
  serverTypes,
  serversIn,
  serversOf,
  shown,
  toolName,
  toolPrefix
};
