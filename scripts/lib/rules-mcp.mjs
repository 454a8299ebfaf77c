// Built from src/ by `npm run build`; do not edit.

// src/rules/mcp/names.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { scalarText as scalarText2, toValue as toValue2 } from "./frontmatter.mjs";
import { declarationsOf, declaredPath, declaredValues } from "./validate.mjs";

// lazy:bundle
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var bundle;
var load = () => bundle ??= require2("./bundle.cjs");
var readBundle = (...given) => load().readBundle(...given);

// src/rules/mcp/names.ts
import { collisionsOf, toolPrefix } from "./mcp-model.mjs";
import { isOfPlugin, isOfProject as isOfProject2, serversOf } from "./mcp-model.mjs";
import { oncePer } from "./validate.mjs";
import { bundleFields, mcpLimit as mcpLimit2, reservedNames } from "./mcp-model.mjs";
import { endOfTool, longNameEdit, misnamedServer, toolPrefix as prefixOf } from "./rules.mjs";
import { toolEntries } from "./rules.mjs";
import { quoted as quoted2 } from "./rules.mjs";

// src/rules/mcp/shape.ts
import { defineRule } from "./validate.mjs";
import {
  entryOf,
  scalarText,
  toValue,
  typeName
} from "./frontmatter.mjs";
import { writtenInside } from "./frontmatter.mjs";
import { readEntry } from "./mcp-model.mjs";
import { foreignWrappers, isInReach, isOfProject, serversIn } from "./mcp-model.mjs";
import { mcpLimit, oauthFields, serverFields, serverTypes } from "./mcp-model.mjs";
import { closest, either, quoted } from "./rules.mjs";
function mcpRule(id, severity, summary, check) {
  return defineRule({
    id,
    on: "mcp",
    severity,
    summary,
    check(source, report) {
      const say = (at, message, effect, help, more) => report({ message, effect, help, range: "node" in at ? at.node.range : at.range, field: at.field, ...more });
      for (const server of readable(source)) check(server, say, source);
    }
  });
}
function reportedRule(...rule) {
  return { ...mcpRule(...rule), inClient: true };
}
function readable(source) {
  return source.problems.length > 0 ? [] : serversIn(source);
}
function rewritten({ file }, { node }, value, range) {
  const text = file.text[node.range.start] === '"' ? writtenInside(file.text, node, value) : void 0;
  if (text === void 0) return {};
  return fixed({ range: range ?? node.range, text: range ? text : `"${text}"` });
}
function fixed(...edits) {
  return { fix: { safe: true, edits } };
}
var dropped = ({ source }) => {
  if (source.origin === "inline") return "the client refuses the whole plugin";
  return `the client drops the server; only ${isOfProject(source) ? "claude mcp list" : "its debug log"} says so`;
};
var ignored = "the client ignores it, and nothing says so";
var mcpWrapperRules = [
  defineRule({
    id: "mcp/wrapper",
    on: "mcp",
    severity: "error",
    inClient: true,
    summary: "servers that stand where the client does not look for any",
    effect: "the client loads none of these servers, and nothing says so",
    check(source, report) {
      const { root, origin, problems } = source;
      if (!root || problems.length > 0 || !isInReach(source)) return;
      const own = entryOf(root, "mcpServers");
      if (root.kind !== "map")
        report({ message: "the file holds no object", help: 'write { "mcpServers": {} }', range: root.range });
      else if (origin === "inline") {
        if (own?.value.kind !== "map" || entryOf(own.value, "command")) return;
        const [effect, help] = ["the client refuses the whole plugin", "write the servers directly below the outer one"];
        report({ message: '"mcpServers" stands in "mcpServers"', effect, help, range: own.keyRange });
      } else if (own && own.value.kind !== "map") {
        const isList = own.value.kind === "list";
        report({
          message: `"mcpServers" is a ${typeName(own.value)}`,
          ...isList ? { severity: "warning", effect: "the client calls the servers 0, 1 and so on" } : {},
          help: "write an object with a name for each server",
          range: own.value.range
        });
      } else
        for (const { key, value, keyRange } of root.entries) {
          const isServer = ["command", "url", "type"].some((name) => entryOf(value, name));
          if (own && key !== "mcpServers" && isServer)
            report({
              message: `the server ${quoted(key)} stands beside "mcpServers"`,
              help: 'move it into "mcpServers"',
              range: keyRange
            });
          const isForeign = foreignWrappers.includes(key) && value.kind === "map" && !isServer;
          if (isForeign && !own)
            report({
              message: `the client reads "mcpServers", not ${quoted(key)}`,
              help: 'rename it to "mcpServers"',
              range: keyRange,
              ...fixed({ range: keyRange, text: '"mcpServers"' })
            });
        }
    }
  })
];
var typeWords = {
  streamablehttp: "http",
  https: "http",
  remote: "http",
  websocket: "ws",
  wss: "ws",
  local: "stdio"
};
function meantType(word, url) {
  if (word !== void 0) {
    const plain = word.toLowerCase().replace(/[^a-z]/g, "");
    return serverTypes.find(({ name, transport }) => transport && name === plain)?.name ?? typeWords[plain];
  }
  if (/^wss?:/i.test(url ?? "")) return "ws";
  return /\/sse\/?(?:[?#]|$)/.test(url ?? "") ? "sse" : "http";
}
var mcpEntryRules = [
  reportedRule("mcp/entry-shape", "error", "something else than an object where a server is expected", (server, say) => {
    const { name, node, field } = server;
    if (node.kind === "map") return;
    const isRemark = /^[$_/]/.test(name);
    const effect = isRemark ? "the client drops it and loads the rest; its validator refuses the plugin" : dropped(server);
    const help = isRemark ? 'wrap the servers in "mcpServers"; beside it remarks are ignored' : "write an object";
    say({ range: node.range, field }, `the server ${quoted(name)} is no object`, effect, help, {
      severity: isRemark ? "warning" : "error"
    });
  }),
  reportedRule("mcp/type", "error", "a type that is missing or that plugins do not have", (server, say) => {
    const { node, keyRange } = server;
    const type = entryOf(node, "type");
    const field = `${server.field}.type`;
    const url = entryOf(node, "url");
    if (!type) {
      if (!url || entryOf(node, "command") || entryOf(node, "transport")) return;
      const meant2 = meantType(void 0, scalarText(url.value));
      const at = { start: url.keyRange.start, end: url.keyRange.start };
      const fix = fixed({ range: at, text: `"type": "${meant2}", ` });
      return say({ range: keyRange, field }, 'there is a "url" and no "type"', dropped(server), `write "type": "${meant2}"`, fix);
    }
    const known = serverTypes.find(({ name }) => name === toValue(type.value));
    if (known?.transport) return;
    const meant = known ? void 0 : meantType(scalarText(type.value), void 0);
    const names = serverTypes.flatMap(({ name, transport }) => transport ? [name] : []);
    const message = known ? `the type ${quoted(known.name)} is not for plugins` : `unknown type ${quoted(toValue(type.value))}`;
    const { range } = type.value;
    const help = `write ${meant ? quoted(meant) : either(names)}`;
    say({ range, field }, message, dropped(server), help, meant ? fixed({ range, text: JSON.stringify(meant) }) : {});
  }),
  reportedRule(
    "mcp/invalid-field",
    "error",
    "a field that is missing or has a value that the client does not take",
    (server, say) => {
      const { node, keyRange } = server;
      const reading = readEntry(toValue(node));
      if (!("problem" in reading) || node.kind !== "map") return;
      const { field: name, message } = reading.problem;
      const [key = "", below] = name.split(".");
      const entry = below ? entryOf(entryOf(node, key)?.value, below) : entryOf(node, key);
      const isForeign = node.entries.some((other) => foreignKeys[other.key] === "url" || foreignKeys[other.key] === "command");
      if (name === "type" || !entry && isForeign) return;
      const items = entry?.value.kind === "list" ? entry.value.items : entry?.value.kind === "map" ? entry.value.entries.map(({ value }) => value) : [];
      const culprits = items.filter((item) => typeof scalarValue(item) !== "string");
      const culprit = culprits[0] ?? entry?.value;
      const field = `${server.field}.${name}`;
      const help = name === "oauth.scopes" ? "write one text with blanks between the scopes" : culprits[0] ? "write every value in quotes" : "correct it";
      const said = culprit ? `${name} ${message}${shownValue(culprit, name)}` : `${name} is missing`;
      say(
        { range: culprit?.range ?? keyRange, field },
        said,
        dropped(server),
        help,
        entry ? fixOf(entry.value, culprits, name) : {}
      );
    }
  )
];
function scalarValue(node) {
  return node.kind === "scalar" ? node.value : void 0;
}
function shownValue(node, name) {
  const value = scalarValue(node);
  const isOpen = node.kind === "scalar" && (typeof value !== "string" || !/^(?:headers|env|args)/.test(name));
  return isOpen ? `, not ${quoted(value)}` : `; this is a ${typeName(node)}`;
}
function fixOf(value, culprits, name) {
  if (name === "oauth.scopes" && value.kind === "list" && culprits.length === 0)
    return fixed({ range: value.range, text: JSON.stringify(value.items.map(scalarText).join(" ")) });
  if (culprits.some((node) => scalarValue(node) === void 0 || scalarValue(node) === null)) return {};
  if (culprits.length > 0)
    return fixed(...culprits.map((node) => ({ range: node.range, text: JSON.stringify(scalarText(node)) })));
  const text = scalarText(value) ?? "";
  const fits = /timeout$|callbackPort$/.test(name) ? /^[1-9]\d{0,8}$/ : /^(?:true|false)$/;
  return /timeout$|callbackPort$|alwaysLoad$|xaa$/.test(name) && fits.test(text) ? fixed({ range: value.range, text }) : {};
}
var foreignKeys = {
  serverUrl: "url",
  httpUrl: "url",
  uri: "url",
  endpoint: "url",
  transport: "type",
  header: "headers",
  http_headers: "headers",
  environment: "env",
  cmd: "command",
  arguments: "args",
  scope: "scopes",
  client_id: "clientId"
};
var unfulfilled = {
  cwd: "name files by their whole paths: the server starts in the folder of the session",
  envFile: 'write the variables into "env"',
  requestInit: 'write the headers into "headers"',
  auth: 'settings of the sign-in go into "oauth"',
  clientSecret: "register the client as a public one: there is no place for a secret",
  client_secret: "register the client as a public one: there is no place for a secret"
};
var preferences = /^(?:autoApprove|alwaysAllow|trust|(?:in|ex)cludeTools|(?:en|dis)abledTools|tools)$/;
var remarks = /^(?:[$_/]|(?:description|comment|name|title|displayName|icon|version|notes?|metadata)$)/;
var fieldNames = ["type", ...serverFields.map(({ name }) => name)];
var oauthNames = oauthFields.map(({ name }) => name);
function unknownKeys({
  node,
  field,
  transport
}) {
  const oauth = transport === "stdio" || transport === "ws" ? void 0 : entryOf(node, "oauth")?.value;
  return [node, oauth].flatMap((map) => {
    const names = map === oauth ? oauthNames : fieldNames;
    const path = map === oauth ? `${field}.oauth` : field;
    return (map?.kind === "map" ? map.entries : []).flatMap((entry) => {
      const { key } = entry;
      if (map?.kind !== "map" || names.includes(key) || remarks.test(key)) return [];
      const foreign = foreignKeys[key];
      const isNear = !preferences.test(key) && !(key in unfulfilled) && !/^(?:dis|en)abled$/.test(key);
      const meant = foreign && names.includes(foreign) ? foreign : isNear ? closest(key, names) : void 0;
      return [{ map, entry, field: `${path}.${key}`, meant }];
    });
  });
}
var mcpFieldRules = [
  reportedRule("mcp/foreign-field", "warning", "another client's word for a field, or a misspelt one", (server, say) => {
    for (const { map, entry, field, meant } of unknownKeys(server)) {
      if (!meant) continue;
      const isFree = !entryOf(map, meant);
      const isNeeded = isFree && server.entry === void 0 && /^(?:url|command|type)$/.test(meant);
      const help = isFree ? `write ${quoted(meant)}` : `remove it; ${quoted(meant)} is there already`;
      const fix = isFree ? renamed(map, entry, meant) : {};
      const message = `the client reads ${quoted(meant)}, not ${quoted(entry.key)}`;
      say({ range: entry.keyRange, field }, message, isNeeded ? dropped(server) : ignored, help, {
        severity: isNeeded ? "error" : "warning",
        ...fix
      });
    }
  }),
  mcpRule("mcp/unknown-field", "warning", "a field that the client ignores", (server, say) => {
    for (const { entry, field, meant } of unknownKeys(server)) {
      const { key, keyRange: range } = entry;
      const isOff = key === "disabled" && toValue(entry.value) === true || key === "enabled" && toValue(entry.value) === false;
      if (meant || !isOff && /^(?:dis|en)abled$/.test(key)) continue;
      const help = isOff ? "remove the entry to switch the server off" : unfulfilled[key];
      const effect = isOff ? "the client starts the server all the same" : ignored;
      const severity = help ? "warning" : "info";
      say(
        { range, field },
        `the client has no field ${quoted(key)}`,
        effect,
        help ?? "remove it, unless another client reads this file too",
        { severity }
      );
    }
  }),
  mcpRule(
    "mcp/misplaced-field",
    "warning",
    "a field that the client does not read for this type of server",
    ({ node, field, transport }, say) => {
      for (const { key, keyRange: range, value } of transport && node.kind === "map" ? node.entries : []) {
        const fact = serverFields.find(({ name }) => name === key);
        const isEmpty = value.kind === "map" && value.entries.length === 0 || value.kind === "list" && value.items.length === 0;
        if (!transport || !fact || fact.transports.includes(transport) || isEmpty) continue;
        const effect = key === "oauth" ? "there is no sign-in: a server that wants one fails" : ignored;
        say(
          { range, field: `${field}.${key}` },
          `${quoted(key)} has no effect with the type ${quoted(transport)}`,
          effect,
          `it is for ${either(fact.transports)}`
        );
      }
    }
  ),
  mcpRule("mcp/timeout-unit", "warning", "a timeout in seconds, where milliseconds are meant", ({ node, field }, say) => {
    const timeout = entryOf(node, "timeout");
    const value = timeout && toValue(timeout.value);
    const least = mcpLimit("ignoredTimeoutBelow");
    if (!timeout || typeof value !== "number" || value <= 0 || value >= least) return;
    const at = { range: timeout.value.range, field: `${field}.timeout` };
    say(
      at,
      `the timeout is ${value} milliseconds`,
      `the client ignores a timeout below ${least}`,
      `write ${value * 1e3} for ${value} seconds`
    );
  })
];
function renamed(map, { keyRange: range, value }, name) {
  const type = meantType(scalarText(value), void 0);
  if (name === "type") return type ? fixed({ range, text: '"type"' }, { range: value.range, text: JSON.stringify(type) }) : {};
  const isUntyped = name === "url" && !entryOf(map, "type") && !entryOf(map, "transport");
  return fixed({ range, text: `${isUntyped ? `"type": "${meantType(void 0, scalarText(value))}", ` : ""}"${name}"` });
}

// src/rules/mcp/names.ts
var maxServers = 300;
function earlier(server, isSame) {
  const all = serversOf(server.source.plugin).slice(0, maxServers);
  return all.slice(0, Math.max(0, all.indexOf(server))).find(isSame);
}
function identityOf({ entry }) {
  if (entry?.transport === "stdio") return JSON.stringify([entry.command, entry.args ?? [], entry.env ?? {}]);
  return entry?.url ? `${entry.transport} ${entry.url.replace(/\/$/, "")}` : void 0;
}
var mcpNameRules = [
  mcpRule("mcp/name", "error", "a name under which the tools of a server cannot be called", (server, say, source) => {
    const { name, keyRange: range, field } = server;
    const { name: plugin } = source.plugin;
    const prefix = isOfPlugin(source) ? toolPrefix(plugin, name) : `mcp__${name}__`;
    const most = mcpLimit2("toolNameCharacters");
    const other = earlier(server, (each) => each.name !== name && collisionsOf(plugin, [each.name, name]).length > 0);
    const help = "rename one of them";
    if (name === "__proto__")
      say({ range, field }, 'no server can be called "__proto__"', "the client drops it without a word", "rename it");
    else if (isOfProject2(source) && reservedNames.includes(name))
      say({ range, field }, `the client keeps the name ${quoted2(name)} for itself`, "it does not load the server", "rename it");
    else if (prefix.length >= most)
      say(
        { range, field },
        `the name is too long: ${quoted2(name)}`,
        `a tool's whole name has at most ${most} characters; ${prefix.length} stand in front of each`,
        "shorten it"
      );
    else if (other)
      say(
        { range, field },
        `${quoted2(name)} and ${quoted2(other.name)} become one name`,
        `the tools of both begin with ${prefix}: those of one are lost`,
        help
      );
    const twin = earlier(server, (each) => each.name === name && each.source !== source);
    if (twin && JSON.stringify(toValue2(twin.node)) !== JSON.stringify(toValue2(server.node)))
      say(
        { range, field },
        `there are two servers called ${quoted2(name)}`,
        "only one counts, that of the manifest before that of a file",
        help,
        { severity: "warning" }
      );
  }),
  mcpRule("mcp/same-server", "warning", "two entries that start or call the same server", (server, say) => {
    const identity = identityOf(server);
    const other = identity && earlier(server, (each) => each.name !== server.name && identityOf(each) === identity);
    if (!other) return;
    const effect = "the client starts only the first; headers and timeouts make no difference to it";
    say(
      { range: server.keyRange, field: server.field },
      `${quoted2(server.name)} is the same server as ${quoted2(other.name)}`,
      effect,
      "remove one, or let the URLs differ in a query"
    );
  })
];
var mcpToolNameRules = [
  defineRule2({
    id: "mcp/short-tool-name",
    on: "component",
    severity: "warning",
    summary: "a tool of the plugin's own server under its short name, in a skill or a command",
    check(component, report) {
      const { plugin, file, kind } = component;
      if (component.scope !== "plugin" || kind !== "skill" && kind !== "command" || !file.text.includes("mcp__")) return;
      for (const key of ["allowed-tools", "disallowed-tools"]) {
        const entries = toolEntries(component, key) ?? [];
        for (const server of new Set(entries.flatMap(({ name }) => misnamedServer(plugin, name) ?? []))) {
          const own = entries.filter(({ name }) => misnamedServer(plugin, name) === server);
          const prefix = prefixOf(plugin, server);
          const [first] = own;
          if (!first || entries.some(({ name }) => name.startsWith(prefix))) continue;
          const edits = own.flatMap(({ name, range }) => longNameEdit(file.text, name, range, server, prefix));
          report({
            message: `${quoted2(first.name)}${own.length > 1 ? ` and ${own.length - 1} more are` : " is"} not what the client calls the tools of this plugin's server ${quoted2(server)}`,
            effect: key === "allowed-tools" ? "they are not allowed: the user is asked for each" : "nothing is taken away",
            help: `write ${quoted2(prefix + endOfTool(first.name, server))}`,
            range: first.range,
            field: key,
            ...edits.length === own.length ? fixed(...edits) : {}
          });
        }
      }
    }
  })
];
var limits = {
  files: mcpLimit2("bundleFiles"),
  fileBytes: mcpLimit2("bundleFileBytes"),
  bytes: mcpLimit2("bundleBytes"),
  ratio: mcpLimit2("bundleRatio")
};
var bundlesOf = oncePer(
  (plugin) => (declaredValues(declarationsOf(plugin), "mcpServers") ?? []).flatMap((declared) => {
    const path = declaredPath(declared) ?? "";
    if (!/\.(?:mcpb|dxt)$/.test(path) || plugin.files.kindOf(path) !== "file" || declared.document !== plugin.manifest) return [];
    const read = plugin.files.read(path);
    return "bytes" in read ? [{ declared, reading: readBundle(read.bytes, { fields: bundleFields, limits }) }] : [];
  })
);
var interpreter = /^(?:node|bun|deno|python[\d.]*|ruby|perl|bash|sh)$/;
function startFlaws({ files }, { command, args, field }) {
  const never2 = "the server never starts";
  if (!args)
    return [
      {
        message: `${field} has no "args"`,
        effect: 'the client fails at it: "Spread syntax requires ...iterable"',
        help: 'write "args": []'
      }
    ];
  if (command.trim() === "" || /^[\w.@-]+\s/.test(command))
    return [
      {
        message: `${field} has the command ${quoted2(command)}`,
        effect: `the client looks for a program of that name: ${never2}`,
        help: 'write the program alone, and the rest into "args"'
      }
    ];
  const script = interpreter.test(command) ? args.find((arg) => !arg.startsWith("-")) : void 0;
  const isOption = script !== void 0 && /^-(?:c|e|m|p|r|-eval|-require|-import)$/.test(args[args.indexOf(script) - 1] ?? "");
  return [command, ...script === void 0 || isOption ? [] : [script]].flatMap((text) => {
    const inside = /^\$\{__dirname\}(?:\/|\$\{\/\}|\$\{pathSeparator\})(.+)$/.exec(text)?.[1]?.replace(/\$\{(?:\/|pathSeparator)\}/g, "/");
    const named = inside === void 0 || inside.includes("${") ? void 0 : inside.replace(/^(?:\.\/)+/, "");
    if (named !== void 0 && !files.has(named))
      return [
        {
          message: `${field} runs ${quoted2(text)}, and the bundle has no ${quoted2(named)}`,
          effect: never2,
          help: "pack the file, or correct the path"
        }
      ];
    if (named !== void 0 && text === command && files.get(named) === false)
      return [
        {
          message: `${quoted2(named)} in it has no run bit`,
          effect: `on Linux and macOS ${never2} (EACCES)`,
          help: "set it before packing: chmod +x"
        }
      ];
    const relative = text.replace(/^(?:\.\/)+/, "");
    const isRelative = files.has(relative) ? text !== command || text.includes("/") : /^[\w@][\w@./-]*\.(?:[cm]?js|py)$/.test(relative);
    if (named === void 0 && isRelative)
      return [
        {
          message: `${field} runs ${quoted2(text)}, a relative path`,
          effect: `servers start in the folder of the session: ${never2}`,
          help: `write ${quoted2(`\${__dirname}/${relative}`)}`
        }
      ];
    return [];
  });
}
var mcpBundleRules = [
  defineRule2({
    id: "mcp/bundle",
    on: "manifest",
    severity: "error",
    summary: "a bundle that the client refuses",
    effect: "its server is missing; the validator of the client does not look into bundles, and only the debug log says so",
    check({ plugin }, report) {
      for (const { declared, reading } of bundlesOf(plugin))
        for (const { message, help } of reading.flaws)
          report({
            message: `${quoted2(scalarText2(declared.value))}: ${message}`,
            help,
            range: declared.value.range,
            field: declared.field
          });
    }
  }),
  defineRule2({
    id: "mcp/bundle-server",
    on: "manifest",
    severity: "error",
    summary: "a bundle whose server cannot start, or does not get what it asks for",
    check({ plugin }, report) {
      for (const { declared, reading } of bundlesOf(plugin)) {
        const { bundle: bundle2 } = reading;
        if (!bundle2) continue;
        const { value, field } = declared;
        const say = (message, effect, help, severity = "error") => report({ message: `${quoted2(scalarText2(value))}: ${message}`, effect, help, range: value.range, field, severity });
        for (const program of bundle2.programs)
          for (const { message, effect, help } of startFlaws(bundle2, program))
            say(message, effect, help, program.isPartial ? "warning" : "error");
        for (const key of undeclaredIn(bundle2))
          say(
            `its user_config has no ${quoted2(key)}`,
            `the server gets the very text "\${user_config.${key}}"`,
            "declare it in user_config",
            "warning"
          );
        for (const { key } of bundle2.options.filter(({ isRequired, hasDefault }) => isRequired && hasDefault))
          say(
            `the option ${quoted2(key)} of it is required, and has a default`,
            "the client does not start the server until a user has set it",
            'take "required" out',
            "info"
          );
        const entry = bundle2.entryPoint.replace(/^(?:\.\/)+/, "");
        if (!bundle2.files.has(entry))
          say(
            `it has no ${quoted2(bundle2.entryPoint)}, its entry_point`,
            "this client starts mcp_config all the same; others may not",
            "correct entry_point",
            "info"
          );
        if (serversOf(plugin).some(({ name }) => name === bundle2.name))
          say(`there are two servers called ${quoted2(bundle2.name)}`, "only one counts", "rename one of them", "warning");
      }
    }
  })
];
function undeclaredIn({ programs, options }) {
  const texts = programs.flatMap(({ command, args = [], env }) => [command, ...args, ...Object.values(env)]);
  const keys = texts.flatMap((text) => [...text.matchAll(/\$\{user_config\.([^}]{1,100})\}/g)].map(([, key = ""]) => key));
  return [...new Set(keys)].filter((key) => !options.some((option) => option.key === key));
}

// src/rules/mcp/placeholders.ts
import { rangeInside } from "./frontmatter.mjs";
import {
  isExpanded,
  isOfPlugin as isOfPlugin2,
  isOfProject as isOfProject3,
  isShellCode,
  optionsIn
} from "./mcp-model.mjs";

// lazy:secrets
var require3 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load2 = () => secrets ??= require3("./secrets.cjs");
var isSecretName = (...given) => load2().isSecretName(...given);
var isSecretHeader = (...given) => load2().isSecretHeader(...given);
var isPlaceholder = (...given) => load2().isPlaceholder(...given);
var isStandIn = (...given) => load2().isStandIn(...given);
var literalsIn = (...given) => load2().literalsIn(...given);

// src/rules/mcp/placeholders.ts
import { folderVariables } from "./mcp-model.mjs";
import { closest as closest2, either as either2, quoted as quoted3 } from "./rules.mjs";
var forms = [
  ["braced", /\$\{([^}]{0,400})\}/g],
  ["bare", /(?<![\\$\w])\$([A-Za-z_]\w{1,80})/g],
  ["template", /(?<=^(?:Bearer |Basic |Token )?)(?:\{\{ ?([A-Za-z_]\w{1,60}) ?\}\}|%([A-Z_]\w{1,60})%)$/g]
];
function marksIn(server) {
  return server.texts.flatMap(
    (text) => forms.flatMap(
      ([form, pattern]) => [...text.value.matchAll(pattern)].map(({ 0: written, 1: inner, 2: percent, index }) => {
        const range = rangeInside(server.source.file.text, text.node, index, index + written.length);
        return {
          text,
          written,
          inner: inner ?? percent ?? "",
          form,
          isCode: isShellCode(server, text),
          range,
          at: { range, field: text.field }
        };
      })
    )
  );
}
function label({ inner, written, form }) {
  if (form !== "braced" || /^\s*(?:(?:env|input):\s*)?[\w.]+\s*$/.test(inner)) return quoted3(written);
  return quoted3(`\${${/^\s*\w*[^\w\s]{0,2}/.exec(inner)?.[0] ?? ""}\u2026}`);
}
function severityAt({ place }) {
  return place === "header" || place === "url" || place === "command" ? "error" : "warning";
}
function effectAt({ place, name }) {
  if (place === "header") return `the client sends the very text in ${name}`;
  return place === "url" ? "the client calls a URL with the very text in it" : "the client hands on the very text";
}
var variable = /^[A-Za-z_]\w*$/;
var folderWords = {
  PLUGIN_ROOT: "CLAUDE_PLUGIN_ROOT",
  PLUGIN_DIR: "CLAUDE_PLUGIN_ROOT",
  CLAUDE_PLUGIN_DIR: "CLAUDE_PLUGIN_ROOT",
  CLAUDE_PLUGIN_PATH: "CLAUDE_PLUGIN_ROOT",
  extensionPath: "CLAUDE_PLUGIN_ROOT",
  __dirname: "CLAUDE_PLUGIN_ROOT",
  workspaceFolder: "CLAUDE_PROJECT_DIR",
  CLAUDE_PROJECT_ROOT: "CLAUDE_PROJECT_DIR"
};
function folderMeant({ inner, form, isCode, text }) {
  const word = /^\w+/.exec(inner)?.[0] ?? "";
  if (text.place === "oauth" || form === "template") return void 0;
  if (folderVariables.includes(word)) return (form === "braced" ? inner === word : isCode) ? void 0 : word;
  if (inner !== word || form === "bare" && !/^(?:CLAUDE_)?PLUGIN_ROOT$/.test(word)) return void 0;
  return folderWords[word] ?? (/^CLAUDE_PLUGIN_(?!OPTION)/.test(word) ? closest2(word, folderVariables) : void 0);
}
function spelling({ inner, form, text, written }) {
  if (form === "template") return /^[A-Z]/.test(inner) ? `\${${inner}}` : "";
  if (form === "bare") {
    const isWhole = text.value.replace(/^(?:Bearer|Basic|Token) /, "") === written;
    return /^[A-Z]/.test(inner) && (isWhole || text.place === "header" || text.place === "url") ? `\${${inner}}` : void 0;
  }
  const plain = inner.replace(/^env:/, "").trim();
  if (inner.startsWith("user_config.") || variable.test(inner)) return void 0;
  const [, option] = /^user-?config\.([\w-]+)$/i.exec(inner) ?? [];
  if (option) return `\${user_config.${option}}`;
  if (/^[A-Za-z_]\w*:-/.test(inner)) return inner.includes("${") ? "" : void 0;
  if (variable.test(plain)) return `\${${plain}}`;
  const [, name, operator, rest = ""] = /^([A-Za-z_]\w*)(:?[-?])(.*)$/s.exec(inner) ?? [];
  if (!name || !operator) return "";
  return operator === "-" ? `\${${name}:-${rest}}` : `\${${name}}`;
}
var mcpPlaceholderRules = [
  mcpRule(
    "mcp/folder-placeholder",
    "error",
    "the plugin's folder in a spelling that the client does not know",
    (server, say, source) => {
      for (const mark of isOfProject3(source) ? marksIn(server) : []) {
        if (mark.form !== "braced" || !folderVariables.includes(mark.inner) || mark.isCode || !isExpanded(mark.text)) continue;
        const help = "write the path from the folder of the project, in which its servers start";
        say(mark.at, `${quoted3(mark.written)} is for plugins: in a project's file it is no folder`, effectAt(mark.text), help);
      }
      for (const mark of isOfPlugin2(source) ? marksIn(server) : []) {
        const meant = folderMeant(mark);
        if (!meant) continue;
        const effect = mark.inner.startsWith(`${meant}:-`) ? "the client uses the default" : "the text stays as it is: there is no such file";
        const by = `\${${meant}}`;
        say(
          mark.at,
          `${label(mark)} is not replaced by the folder`,
          effect,
          `write ${quoted3(by)}`,
          rewritten(source, mark.text, by, mark.range)
        );
      }
    }
  ),
  mcpRule(
    "mcp/placeholder-syntax",
    "error",
    "a variable in the spelling of a shell or of another client",
    (server, say, source) => {
      for (const mark of marksIn(server)) {
        const { text, inner } = mark;
        const by = !isExpanded(text) || mark.isCode || isOfPlugin2(source) && folderMeant(mark) ? void 0 : spelling(mark);
        if (by === void 0) continue;
        const isNested = inner.includes("${");
        const rest = inner.startsWith("input:") ? "take an option: ${user_config.KEY}" : "the client knows ${NAME} and ${NAME:-default}, nothing else";
        const help = isNested ? "take one variable: a default ends at the first brace" : by ? `write ${quoted3(by.replace(/:-.+/s, ":-\u2026}"))}` : rest;
        say(mark.at, `the client does not replace ${label(mark)}`, effectAt(text), help, {
          severity: isNested ? "error" : severityAt(text),
          ...by ? rewritten(source, text, by, mark.range) : {}
        });
      }
    }
  ),
  mcpRule("mcp/placeholder-place", "error", "a placeholder where the client replaces none", ({ texts }, say) => {
    for (const text of texts) {
      const { place, name, value, keyRange, node, field } = text;
      const isHeader = place === "header";
      if ((isHeader || place === "env") && name.includes("${")) {
        const effect = isHeader ? "no header can have that name: the client fails to connect" : "the variable has that very name";
        const at = { range: keyRange ?? node.range, field };
        say(at, `the name ${quoted3(name)} is not replaced`, effect, "write it as it is", {
          severity: isHeader ? "error" : "warning"
        });
      }
      if (place === "oauth" && /\$\{[^}]/.test(value) && !/secret$/i.test(name))
        say(
          text,
          `nothing in oauth is replaced: ${quoted3(value)}`,
          "the client sends the very text, and nobody can sign in",
          "write the value itself; the id of a public client is no secret"
        );
    }
  })
];
var mcpOptionRules = [
  reportedRule("mcp/undeclared-option", "error", "an option that the manifest does not declare", (server, say, { plugin }) => {
    for (const { inner, text, form, at, written } of plugin.scope === "project" ? marksIn(server) : [])
      if (form === "braced" && inner.startsWith("user_config.") && isExpanded(text))
        say(at, `options are for plugins: ${quoted3(written)}`, effectAt(text), "take a variable: ${NAME}");
    if (!plugin.manifest) return;
    const keys = optionsIn(plugin).map(({ key }) => key);
    for (const { inner, text, form, at } of marksIn(server)) {
      const key = /^user_config\.(.*)$/s.exec(inner)?.[1];
      if (key === void 0 || form !== "braced" || !isExpanded(text) || keys.includes(key)) continue;
      const plain = key.replace(/:?-.*$/s, "");
      const meant = plain === key ? closest2(key, keys) : void 0;
      const message = plain === key ? `userConfig declares no ${quoted3(key)}` : `an option takes no default here: ${quoted3(plain)}`;
      const declare = plain === key ? 'declare it in "userConfig" of plugin.json' : 'give it a "default" in "userConfig"';
      const help = meant ? `did you mean ${quoted3(meant)}?` : `${declare}${keys.length > 0 ? `, which has ${either2(keys)}` : ""}`;
      say(at, message, keys.length > 0 ? "the client drops the server" : effectAt(text), help);
    }
  }),
  reportedRule("mcp/option-in-helper", "error", "an option of the plugin in a headersHelper", (server, say, { plugin }) => {
    for (const { inner, text, at, written } of marksIn(server)) {
      if (text.place !== "helper" || !inner.startsWith("user_config.")) continue;
      const isDeclaring = optionsIn(plugin).length > 0;
      const effect = isDeclaring ? "the client refuses the server: a shell would take the value for code" : "the helper fails, and the client connects without its headers";
      say(
        at,
        `${quoted3(written)} stands in a headersHelper`,
        effect,
        'put it into "headers"; a helper gets no options, whatever the client says'
      );
    }
  }),
  mcpRule("mcp/empty-option", "warning", "a credential from an option that the user may leave empty", (server, say) => {
    for (const [{ text, at }, { key, isRequired, hasDefault }] of credentialOptions(server)) {
      if (isRequired || hasDefault || text.place !== "header") continue;
      say(
        at,
        `the option ${quoted3(key)} may be left empty`,
        `the client then sends ${text.name} without a value, and offers no sign-in`,
        'declare it with "required": true'
      );
    }
  }),
  mcpRule(
    "mcp/option-not-sensitive",
    "warning",
    "an option for a credential that is not marked as sensitive",
    (server, say, { plugin, file }) => {
      for (const [{ text, range }, option] of credentialOptions(server)) {
        if (option.isSensitive || (option.type ?? "string") !== "string" || !plugin.manifest) continue;
        const related = [{ file: file.path, range, message: "where it is used" }];
        const message = `the option ${quoted3(option.key)} holds a credential: it goes into ${text.name}`;
        const at = { range: option.keyRange, field: option.field };
        say(at, message, "the client keeps it in its settings file, and puts it into texts", 'add "sensitive": true', {
          file: plugin.manifest.file.path,
          related
        });
      }
    }
  )
];
function credentialOptions(server) {
  const options = optionsIn(server.source.plugin);
  const found = /* @__PURE__ */ new Map();
  for (const mark of options.length > 0 ? marksIn(server) : []) {
    const { place, name } = mark.text;
    const isCredential = place === "header" ? isSecretHeader(name) : place === "env" && isSecretName(name);
    const option = isCredential ? options.find(({ key }) => mark.inner === `user_config.${key}`) : void 0;
    if (option && !found.has(option) && !/user|name|email|path|file|scheme|prefix|url|host/i.test(option.key))
      found.set(option, mark);
  }
  return [...found].map(([option, mark]) => [mark, option]);
}

// src/rules/mcp/process.ts
import { entryOf as entryOf2 } from "./frontmatter.mjs";
import { rangeInside as rangeInside2 } from "./frontmatter.mjs";
import { readCommandLine } from "./rules.mjs";
import { isOfPlugin as isOfPlugin3, isShellCode as isShellCode2, shown } from "./mcp-model.mjs";
import { quoted as quoted4 } from "./rules.mjs";
function programOf(server) {
  const command = server.texts.find(({ place }) => place === "command");
  if (server.transport !== "stdio" || !command) return void 0;
  const args = server.texts.filter(({ place }) => place === "argument");
  return { server, command, args, name: command.value.replace(/^.*[\\/]/s, "").replace(/\.(?:exe|cmd|bat)$/i, "") };
}
var interpreters = /^(?:node|bun|deno|python[\d.]*|py|ruby|perl|php|tsx|ts-node|bash|sh|zsh|dash|uv)$/;
var taking = /^-(?:c|e|p|m|r|-eval|-print|-require|-import|-loader|-directory|-project|-with|-from|-python|-env-file)$/;
function pathInside(text) {
  const rest = /^\$\{CLAUDE_PLUGIN_ROOT\}[\\/]([^$]*)$/s.exec(text)?.[1];
  const steps = rest?.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  return steps && !steps.includes("..") ? steps.join("/") : void 0;
}
function filesOf({ command, args, name, server }) {
  const script = args.find(({ value }) => !value.startsWith("-") && value !== "run" && value !== "tool");
  const before = args[Number(script?.name) - 1]?.value ?? "";
  return script && interpreters.test(name) && !taking.test(before) && !isShellCode2(server, script) ? [command, script] : [command];
}
var never = "the server never starts";
var mcpCommandRules = [
  mcpRule("mcp/command-line", "error", "a command with its arguments in it", (server, say, { plugin }) => {
    const command = programOf(server)?.command;
    const [first = "", ...rest] = command?.value.trim().split(/\s+/) ?? [];
    if (!command || rest.length === 0) return;
    const path = pathInside(first);
    const isAlone = path ? plugin.files.kindOf(path) === "file" && !plugin.files.kindOf(pathInside(command.value) ?? "") : /^[\w.@-]+$/.test(first);
    if (!isAlone) return;
    const args = entryOf2(server.node, "args")?.value;
    const isPlain = !/["'`|&;<>\\*?]|\$\(/.test(command.value);
    const items = rest.map((word) => JSON.stringify(word)).join(", ");
    const { range } = command.node;
    const text = JSON.stringify(first);
    const inList = args?.kind === "list" && { start: args.range.start + 1, end: args.range.start + 1 };
    const fix = inList ? fixed({ range, text }, { range: inList, text: `${items}${args.items.length > 0 ? ", " : ""}` }) : fixed({ range, text: `${text}, "args": [${items}]` });
    const help = isPlain ? `write "command": ${text}, and the rest into "args"` : 'write "command": "sh" and "args": ["-c", "\u2026"]';
    const effect = `the client looks for a program of that whole name: ${never}`;
    say(command, `the command holds arguments: ${quoted4(shown(command))}`, effect, help, isPlain && (inList || !args) ? fix : {});
  }),
  mcpRule("mcp/program-file", "error", "a program or a script that cannot be started where it stands", (server, say, source) => {
    const program = programOf(server);
    const { files } = source.plugin;
    for (const text of program ? filesOf(program) : []) {
      const isCommand = text === program?.command;
      const { value } = text;
      if (/^~[\\/]/.test(value))
        say(
          text,
          `no shell replaces the ~ in ${quoted4(shown(text))}`,
          never,
          "write ${HOME}",
          rewritten(source, text, `\${HOME}${value.slice(1)}`)
        );
      if (!isOfPlugin3(source)) continue;
      const path = pathInside(value);
      const kind = path ? files.kindOf(path) : void 0;
      const relative = value.replace(/^(?:\.\/)+/, "");
      const isRelative = (!isCommand || value.includes("/")) && /^[\w@][\w@./-]*$/.test(relative) && !relative.includes("..") && files.kindOf(relative) === "file";
      if (isRelative)
        say(
          text,
          `the path is relative: ${quoted4(value)}`,
          `servers start in the folder of the session: ${never}`,
          `write "\${CLAUDE_PLUGIN_ROOT}/${relative}"`,
          rewritten(source, text, `\${CLAUDE_PLUGIN_ROOT}/${relative}`)
        );
      else if (/^(?:\/(?:Users|home)\/[\w.-]+\/|[A-Za-z]:\\Users\\)/.test(value))
        say(
          text,
          `the path is that of one user: ${quoted4(shown(text))}`,
          `elsewhere ${never}`,
          "write ${CLAUDE_PLUGIN_ROOT} for files of the plugin",
          { severity: "warning" }
        );
      else if (/^\$\{CLAUDE_PLUGIN_ROOT\}\/(?:\.\/)?\.\.\//.test(value))
        say(
          text,
          `the path leads out of the plugin: ${quoted4(value)}`,
          `an installed plugin is a copy of its own folder: ${never}`,
          "keep the file inside"
        );
      else if (path && kind === void 0 && !isMadeByInstall(source.plugin, path)) {
        const help = /^(?:dist|build|out|lib|target)\//.test(path) ? "commit what the build makes: nobody builds it after an installation" : "add the file, or correct the path";
        say(text, `there is no ${quoted4(path)} in the plugin`, never, help);
      } else if (path && kind === "file" && isCommand && !files.isExecutable(path))
        say(
          text,
          `${quoted4(path)} has no run bit`,
          never,
          `run git update-index --chmod=+x ${path}, or name its interpreter as the command`,
          { fix: { safe: true, edits: [], runnable: path } }
        );
    }
  })
];
function isMadeByInstall({ files, json }, path) {
  const isInstalled = ["package-lock.json", "npm-shrinkwrap.json", "bun.lock", "bun.lockb"].some(
    (file) => files.kindOf(file) === "file"
  );
  if (!isInstalled || files.kindOf("package.json") !== "file") return false;
  const scripts = entryOf2(json("package.json").tree.root, "scripts")?.value;
  return path.startsWith("node_modules/") || ["prepare", "postinstall", "install", "preinstall"].some((name) => entryOf2(scripts, name));
}
var mcpLaunchRules = [
  mcpRule("mcp/unquoted-folder", "warning", "a folder without quotes in a command line for a shell", (server, say, source) => {
    const { text: file } = source.file;
    for (const text of server.texts.filter((each) => isShellCode2(server, each))) {
      const { node, value, field } = text;
      const words = readCommandLine(value).flatMap((command) => command.words.filter((word) => word.variables.some(isFolder)));
      const [first] = words;
      if (!first) continue;
      const edits = words.flatMap((word) => {
        const isWhole = word.isPlain && value.slice(word.start, word.end) === word.text;
        return (isWhole ? [word] : word.variables.filter(isFolder)).flatMap(({ start, end }) => {
          const range2 = rangeInside2(file, node, start, end);
          return rewritten(source, text, `"${value.slice(start, end)}"`, range2).fix?.edits ?? [];
        });
      });
      const effect = `a blank in the path splits it in two${text.place === "helper" ? ": the helper fails, and the client connects without its headers" : ""}`;
      const range = rangeInside2(file, node, first.start, first.end);
      say(
        { range, field },
        `the folder stands without quotes: ${quoted4(first.text)}`,
        effect,
        'put double quotes around it, in JSON \\"',
        edits.length > 0 ? fixed(...edits) : {}
      );
    }
  }),
  mcpRule("mcp/launcher", "warning", "a launcher that asks, or whose words a shell would have to read", (server, say) => {
    const { name, args = [], command } = programOf(server) ?? {};
    const [first] = args;
    if (!command) return;
    const operator = args.find((text) => /^(?:&&|\|\|?|;|>>?|<|&)$/.test(text.value) && !isShellCode2(server, text));
    if (operator)
      say(
        operator,
        `${quoted4(operator.value)} stands among the arguments`,
        "there is no shell: the program gets it as it stands",
        'write "command": "sh" and "args": ["-c", "\u2026"]'
      );
    if (name === "sudo")
      say(command, "the server is started by sudo", "it asks for a password, and nobody can answer", "start it as the user");
    const download = args.find(
      (text) => isShellCode2(server, text) && /\b(?:curl|wget)\b[^|]{0,400}\|\s{0,9}(?:ba|z|da)?sh\b/.test(text.value)
    );
    if (download)
      say(
        download,
        "a download goes into a shell",
        "whoever controls that address runs code on every machine",
        "ship the script in the plugin"
      );
    if (name !== "npx" || !first || args.some(({ value }) => /^(?:-y|--yes|--no|--no-install)$/.test(value))) return;
    const { start } = first.node.range;
    say(
      command,
      `npx may ask before it installs ${quoted4(shown(first))}`,
      "on a terminal npx asks first, and a server has nobody to answer",
      'put "-y" first',
      { severity: "info", ...fixed({ range: { start, end: start }, text: '"-y", ' }) }
    );
  }),
  mcpRule("mcp/unpinned", "info", "a package or an image in whatever version is the newest", (server, say) => {
    const program = programOf(server);
    const text = program && fetched(program);
    if (!text || /^[./~$-]|(?:@|==|:)v?\d+\.\d[\w.+-]*$|@sha256:|^(?:git\+|github:|https?:).*[#@][\w.-]{3,99}$/.test(text.value))
      return;
    say(
      text,
      `no exact version of ${quoted4(shown(text))}`,
      "what users run may change at any time",
      "name an exact version, a digest or a commit"
    );
  })
];
function isFolder({ name, quoting }) {
  return quoting === "none" && /^CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)$/.test(name);
}
function fetched({ name, args }) {
  const named = args.find((_, at) => /^(?:--package|-p|--from|--spec)$/.test(args[at - 1]?.value ?? ""));
  if (/^(?:npx|bunx|pnpx|uvx|pipx)$/.test(name)) return named ?? args.find(({ value }) => !/^-|^run$/.test(value));
  if (name !== "docker" && name !== "podman") return void 0;
  return args.find(({ value }) => /^[a-z0-9][\w.@:/-]*$/.test(value) && /.\/|:latest$/.test(value) && !value.includes(":/"));
}

// src/rules/mcp/remote.ts
import { entryOf as entryOf3, toValue as toValue3 } from "./frontmatter.mjs";
import { isUnsendable } from "./mcp-model.mjs";
import { isOfProject as isOfProject4, secretsIn, shown as shown2 } from "./mcp-model.mjs";
import { quoted as quoted5 } from "./rules.mjs";
function remote({ texts, transport }) {
  const isRemote = transport !== void 0 && transport !== "stdio";
  const headers = texts.filter(({ place }) => isRemote && place === "header");
  const url = texts.find(({ place }) => isRemote && place === "url");
  return { url, headers, authorization: headers.find(({ name }) => name.toLowerCase() === "authorization") };
}
var placeholder = /\$\{[^}]{0,400}\}/g;
var neverConnects = "the client fails to connect";
function originOf(url) {
  const [, scheme, rest = ""] = /^([A-Za-z][\w+.-]{0,20}):\/\/(.*)$/s.exec(url.trim()) ?? [];
  const host = rest.replace(placeholder, (text) => text.replace(/[/?#@]/g, "_")).split(/[/?#]/)[0] ?? "";
  return scheme ? { scheme: scheme.toLowerCase(), host: host.slice(host.lastIndexOf("@") + 1) } : void 0;
}
function isLoopback(host) {
  return /^(?:(?:.*\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)(?::\d*)?$/i.test(host);
}
function isPrivate(host) {
  const name = host.replace(/:\d*$/, "");
  return !name.includes(".") || /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|\.(?:local|internal|lan|home|test)$/.test(name);
}
var mcpUrlRules = [
  reportedRule("mcp/url", "error", "a URL that the client cannot call", (server, say) => {
    const { url } = remote(server);
    const written = url?.value.trim() ?? "";
    if (!url || written === "" || /^\$\{|\{\{/.test(written)) return;
    const origin = originOf(written);
    const isWs = server.transport === "ws";
    if (!origin || !URL.canParse(written.replace(placeholder, "x")))
      say(url, `no absolute URL: ${quoted5(shown2(url))}`, neverConnects, "write it with https:// and the host");
    else if (!(isWs ? /^wss?$/ : /^https?$/).test(origin.scheme)) {
      const help = isWs ? 'write wss://, or the type "http"' : 'write https://, or the type "ws"';
      say(url, `the type ${quoted5(server.transport)} has no ${origin.scheme}:// address`, neverConnects, help);
    }
  }),
  reportedRule("mcp/clear-text", "error", "requests to another machine without encryption", (server, say) => {
    const { url, headers } = remote(server);
    const { scheme = "", host = "" } = (url && originOf(url.value)) ?? {};
    const fallback = /^\$\{\w+:-([^}]*)\}/.exec(host)?.[1] ?? "";
    if (!url || !/^(?:http|ws)$/.test(scheme) || isLoopback(host) || isLoopback(fallback)) return;
    const carries = headers.some(({ name }) => isSecretHeader(name)) || ["headersHelper", "oauth"].some((key) => entryOf3(server.node, key));
    const severity = carries && !host.includes("${") && !isPrivate(host) ? "error" : "warning";
    const effect = `everybody on the way can read ${carries ? "the credential" : "the requests"} and change the answers`;
    say(
      url,
      `${quoted5(`${scheme}://${host.slice(0, 80)}`)} is not encrypted`,
      effect,
      `write ${scheme === "http" ? "https" : "wss"}://`,
      { severity }
    );
  }),
  mcpRule("mcp/url-credentials", "warning", "a URL with a credential in it", (server, say) => {
    const { url } = remote(server);
    if (!url || secretsIn(server).some(({ text }) => text === url)) return;
    const effect = "URLs are written into logs, and claude mcp list prints them";
    const query = [...url.value.matchAll(/[?&]([\w.-]{1,60})=[^&#]/g)].map(([, name = ""]) => name).find(isSecretName);
    const isNamed = /^[a-z]+:\/\/[^/?#@]{1,200}:[^/?#@]{1,200}@/i.test(url.value);
    if (isNamed) say(url, "a name and a password stand in front of the host", effect, "send the header Authorization instead");
    if (query)
      say(url, `the credential ${quoted5(query)} stands in the query`, effect, "send it in a header, where the server takes one");
  })
];
var reserved = /^(?:host|content-length|content-type|connection|transfer-encoding|mcp-session-id|mcp-protocol-version|mcp-method)$/i;
function flawOf(value) {
  const [, word = "", rest = value] = /^(Bearer|Basic|Token)\b(.*)$/is.exec(value) ?? [];
  const bare = rest.trim();
  const [, again] = /^(Bearer|Basic|Token)\b/i.exec(bare) ?? [];
  if (bare === "") return { message: "the header has no value", help: "write Bearer ${NAME}, or remove it" };
  if (word && again?.toLowerCase() === word.toLowerCase())
    return { message: `${quoted5(word)} stands twice`, help: "write it once", fixed: bare };
  if (word && !/^\s/.test(rest))
    return {
      message: `no blank follows ${quoted5(word)}`,
      help: "write a blank",
      fixed: `${word} ${bare.replace(/^[:=]\s*/, "")}`
    };
  if (/^["'].*["']$/s.test(bare))
    return { message: "the token stands in quotes", help: "take them out", fixed: `${word} ${bare.slice(1, -1)}`.trim() };
  const [, variable2] = /^\$\{([\w.]+)(?::-[^}]*)?\}$/.exec(value) ?? [];
  if (!variable2 || /auth|header|bearer/i.test(variable2)) return void 0;
  return {
    message: `no scheme stands in front of ${quoted5(variable2)}`,
    help: `write "Bearer \${${variable2}}"; or say in the README that the value begins with its scheme`,
    isWarning: true
  };
}
var mcpHeaderRules = [
  mcpRule("mcp/header", "error", "a header that cannot be sent, or is sent otherwise than written", (server, say) => {
    const seen = /* @__PURE__ */ new Set();
    for (const header of remote(server).headers) {
      const { name, keyRange, node, field, value } = header;
      const at = { range: keyRange ?? node.range, field };
      const isAgain = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) && !name.includes("${"))
        say(at, `${quoted5(name)} is no name of a header`, neverConnects, "use letters, digits and hyphens");
      if (isAgain)
        say(at, `the header ${quoted5(name)} stands twice`, "the client joins the values with a comma", "remove one of them", {
          severity: "warning"
        });
      if (reserved.test(name))
        say(
          at,
          `the header ${quoted5(name)} is the client's own affair`,
          "the value contradicts what the client sends, or is not sent",
          "remove it",
          { severity: "warning" }
        );
      if (isUnsendable(value.replace(placeholder, "x")))
        say(header, `no header can hold the value of ${quoted5(name)}`, neverConnects, "write it in one line of ASCII");
    }
  }),
  mcpRule("mcp/authorization", "error", "an Authorization header in a form that no server takes", (server, say, source) => {
    const { authorization, headers } = remote(server);
    const flaw = authorization && flawOf(authorization.value.trim());
    const effect = "the server refuses it, and the client offers no sign-in in its place";
    if (flaw)
      say(authorization, flaw.message, effect, flaw.help, {
        severity: flaw.isWarning ? "warning" : "error",
        ...flaw.fixed ? rewritten(source, authorization, flaw.fixed) : {}
      });
    for (const header of headers.filter(({ name }) => isSecretHeader(name))) {
      const word = literalsIn(header.value).find(
        ({ value, variable: variable2 }) => !variable2 && value.length > 3 && isPlaceholder(value) && (isStandIn(value) || /^<.*>$/s.test(value))
      );
      if (word && !/\$\{|\{\{/.test(word.value))
        say(header, `${quoted5(word.value)} stands where the credential belongs`, effect, "write ${NAME} or ${user_config.KEY}", {
          severity: "warning"
        });
    }
  }),
  mcpRule("mcp/oauth-disabled", "warning", "an Authorization header that switches the sign-in off", (server, say) => {
    const { authorization } = remote(server);
    const oauth = entryOf3(server.node, "oauth")?.value;
    const isConfigured = oauth?.kind === "map" && oauth.entries.length > 0;
    if (!authorization || !(isConfigured || /^(?:\w+ )?\$\{\w+:-\}$/.test(authorization.value.trim()))) return;
    const message = isConfigured ? 'there are an Authorization header and "oauth"' : `${quoted5(authorization.value)} may be empty`;
    say(
      authorization,
      message,
      "any Authorization header, even an empty one, switches the sign-in off",
      isConfigured ? "keep one of the two" : "remove the default, or the header"
    );
  }),
  mcpRule(
    "mcp/unset-variable",
    "info",
    "a credential or a host from a variable that the user may not have set",
    (server, say) => {
      const { url, headers } = remote(server);
      const hosts = url ? [{ text: url, value: originOf(url.value)?.host ?? /^\$\{\w+\}/.exec(url.value)?.[0] ?? "" }] : [];
      for (const { text, value } of [
        ...hosts,
        ...headers.filter(({ name }) => isSecretHeader(name)).map((header) => ({ text: header, value: header.value }))
      ]) {
        const [, variable2] = /\$\{([A-Za-z_]\w*)\}/.exec(value) ?? [];
        const byReadme = "let the README say how to set it (check-mcp-auth --write-docs)";
        const help = isOfProject4(server.source) ? byReadme : `take a required option, which the client asks for; or ${byReadme}`;
        if (variable2)
          say(
            text,
            `${text.place === "url" ? "the host" : text.name} needs the variable ${quoted5(variable2)}`,
            `where it is not set, the client uses the very text "\${${variable2}}"`,
            help
          );
      }
    }
  )
];
var mcpOauthRules = [
  mcpRule("mcp/oauth", "warning", "settings of the sign-in with which nobody can sign in", (server, say, source) => {
    const oauth = server.transport === "ws" || server.transport === "stdio" ? void 0 : entryOf3(server.node, "oauth")?.value;
    const port = entryOf3(oauth, "callbackPort")?.value;
    const clientId = entryOf3(oauth, "clientId");
    const value = port && toValue3(port);
    const scopes = oauth && server.texts.find(({ place, name }) => place === "oauth" && name === "scopes");
    if (scopes && /,\s*\S/.test(scopes.value)) {
      const text = scopes.value.split(/[,\s]+/).filter(Boolean).join(" ");
      say(
        scopes,
        `commas do not separate scopes: ${quoted5(scopes.value)}`,
        "the client asks for one scope of that whole name",
        "separate them by blanks",
        rewritten(source, scopes, text)
      );
    }
    if (port && typeof value === "number" && value > 0 && (value > 65535 || value < 1024)) {
      const at2 = { range: port.range, field: `${server.field}.oauth.callbackPort` };
      say(at2, `the client cannot listen at port ${value}`, "nobody can sign in", "take one from 1024 to 65535", {
        severity: value > 65535 ? "error" : "warning"
      });
    }
    if (!clientId || port || !toValue3(clientId.value)) return;
    const at = { range: clientId.keyRange, field: `${server.field}.oauth.clientId` };
    say(
      at,
      "there is a clientId and no callbackPort",
      "the port of the redirect differs each time; many servers refuse that",
      "add the port of the registered redirect",
      { severity: "info" }
    );
  })
];

// src/rules/mcp/secrets.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { rangeInside as rangeInside3 } from "./frontmatter.mjs";
import { readCommandLine as readCommandLine2 } from "./rules.mjs";
import { isScrubbed } from "./mcp-model.mjs";
import {
  isExpanded as isExpanded2,
  isOfPlugin as isOfPlugin4,
  isOfProject as isOfProject5,
  secretsIn as secretsIn2,
  serversIn as serversIn2
} from "./mcp-model.mjs";
import { quoted as quoted6 } from "./rules.mjs";
var mcpSecretRules = [
  defineRule3({
    id: "mcp/secret",
    on: "mcp",
    severity: "error",
    summary: "a credential that is written out",
    check(source, report) {
      for (const server of serversIn2(source)) {
        const secrets2 = secretsIn2(server);
        for (const secret of secrets2) {
          const { text, start, end } = secret;
          const value = text.value.slice(start, end);
          const range = rangeInside3(source.file.text, text.node, start, end);
          const variable2 = isExpanded2(text) ? variableFor(server, secret) : void 0;
          const fix = variable2 && migration(source, secret, variable2);
          report({
            message: `a credential is written out: ${described(secret)}`,
            severity: severityOf(secret),
            effect: `everybody who gets ${isOfPlugin4(source) ? "the plugin" : "the file"} has it, also from older commits`,
            help: variable2 ? `write \${${variable2}}${isOfProject5(source) ? "" : ", or a sensitive option"}; then revoke the credential, as older commits keep it` : text.place === "oauth" ? "remove it, register the client as a public one, and revoke the secret" : "read it from where the user keeps it, and revoke the one that stands here",
            range,
            field: text.field,
            hidden: [value, source.file.text.slice(range.start, range.end)],
            ...fix ? { fix } : {}
          });
        }
      }
    }
  })
];
function severityOf({ sure, text }) {
  return sure || text.place === "header" && text.name.toLowerCase() === "authorization" ? "error" : "warning";
}
function described({ what, shown: shown3, start, end, text }) {
  const head = shown3 > 0 ? `${text.value.slice(start, start + Math.min(shown3, end - start - 4))}\u2026, ` : "";
  return `${what} (${head}${end - start} characters) in ${placeOf(text)}`;
}
function placeOf({ place, name }) {
  if (place === "header") return `the header ${name}`;
  if (place === "env") return `the variable ${name}`;
  if (place === "argument") return `argument ${Number(name) + 1}`;
  return place === "oauth" ? `oauth.${name}` : place === "url" ? "the URL" : `the ${place}`;
}
function variableFor(server, { text, start, end, what }) {
  const { place, name, value } = text;
  const literal = literalsIn(value).find((found) => found.start <= start && start < found.start + found.value.length);
  if (literal?.variable) return upper(literal.variable);
  if (place === "env") return /^[A-Za-z_]\w*$/.test(name) ? name : void 0;
  if (place === "header") return of(server, /^(?:proxy-)?authorization$/i.test(name) ? "TOKEN" : name.replace(/^x-/i, ""));
  if (place === "url") {
    const query = /[?&]([\w.-]{1,60})=$/.exec(value.slice(0, start))?.[1];
    if (query) return of(server, query);
    return what === "password in a URL" ? of(server, "PASSWORD") : void 0;
  }
  if (place !== "argument") return void 0;
  const named = /^-{0,2}([A-Za-z][\w-]{0,60})=$/.exec(value.slice(0, start))?.[1];
  if (named) return value.startsWith("-") ? of(server, named) : upper(named);
  const header = /^([\w-]{1,60}):\s*(?:(?:Bearer|Basic|Token)\s+)?$/i.exec(value.slice(0, start))?.[1];
  if (header) return of(server, /^authorization$/i.test(header) ? "TOKEN" : header.replace(/^x-/i, ""));
  const before = server.texts.find((other) => other.place === "argument" && other.name === String(Number(name) - 1))?.value ?? "";
  const option = /^--?([A-Za-z][\w-]{0,60})$/.exec(before)?.[1];
  return option && start === 0 && end === value.length ? of(server, option) : void 0;
}
function of({ name }, part) {
  const [owner, own] = [upper(name), upper(part)];
  if (own === "") return void 0;
  return owner === "" || own.startsWith(owner) ? own : `${owner}_${own}`.replace(/^(?=\d)/, "_");
}
function upper(text) {
  return text.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_+|(?<!_)_+$/g, "");
}
function migration({ file }, { text, start, end, what }, variable2) {
  if (file.text[text.node.range.start] !== '"' || what === "private key") return void 0;
  const literal = literalsIn(text.value).find((found) => found.start <= start && start < found.start + found.value.length);
  const isDefault = literal?.variable !== void 0;
  const from = isDefault ? text.value.lastIndexOf("${", start) : start;
  const to = isDefault ? text.value.indexOf("}", end - 1) + 1 : end;
  if (from < 0 || to <= from) return void 0;
  const edits = [{ range: rangeInside3(file.text, text.node, from, to), text: `\${${variable2}}` }];
  const note = `${placeOf(text)} of ${text.field} now reads \${${variable2}}: revoke the old credential where it was issued, since older commits and copies keep it, and set ${variable2} to a new one`;
  return { safe: true, edits, note };
}
var silent = "the helper fails, and the client connects without its headers and says nothing";
var maxScript = 2e5;
var mcpHelperRules = [
  mcpRule("mcp/helper-file", "error", "a headersHelper that cannot run", (server, say, source) => {
    const { files } = source.plugin;
    for (const { text, path, isCommand, isBare } of isOfPlugin4(source) ? helperFiles(server) : []) {
      const kind = files.kindOf(path);
      if (isBare && kind === "file")
        say(text, `${quoted6(path)} is looked for in PATH alone`, silent, "write the folder in front of it");
      else if (!isBare && kind === void 0)
        say(text, `there is no ${quoted6(path)} in the plugin`, silent, "add the file, or correct the path");
      else if (!isBare && isCommand && kind === "file" && !files.isExecutable(path))
        say(text, `${quoted6(path)} has no run bit`, silent, `run git update-index --chmod=+x ${path}`, {
          fix: { safe: true, edits: [], runnable: path }
        });
    }
  }),
  mcpRule("mcp/helper-variable", "error", "a variable that a headersHelper never sees", (server, say, source) => {
    const help = 'put it into "headers"; or let the helper ask a store, such as "gh auth token"';
    const effect = "the client hides variables with such names from helpers: the header is empty";
    const text = server.transport === "stdio" ? void 0 : server.texts.find(({ place }) => place === "helper");
    for (const { name, start, end } of text ? hiddenIn(text.value) : []) {
      const range = rangeInside3(source.file.text, text.node, start, end);
      say({ range, field: text?.field ?? "" }, `the helper does not see ${quoted6(name)}`, effect, help);
    }
    for (const { text: at, path } of isOfPlugin4(source) ? helperFiles(server) : []) {
      if (source.plugin.files.kindOf(path) !== "file") continue;
      const script = source.plugin.source(path).text.slice(0, maxScript);
      const isShell = /^#![^\n]*\b(?:ba|da|z|k)?sh\b/.test(script) || /\.(?:ba|z)?sh$/.test(path);
      const names = [...new Set(hiddenIn(script, isShell).map(({ name }) => name))].slice(0, 5);
      if (names.length > 0)
        say(at, `${quoted6(path)} reads ${names.map(quoted6).join(", ")}`, effect, help, { severity: "warning" });
    }
  })
];
function helperFiles(server) {
  const text = server.texts.find(({ place }) => place === "helper");
  const [command, ...more] = text && server.transport !== "stdio" ? readCommandLine2(text.value) : [];
  if (!text || !command || more.length > 0) return [];
  const [first, second] = command.words;
  const isInterpreter = /^(?:.*\/)?(?:ba|da|z)?sh$|^(?:node|bun|python3?|ruby|perl|deno)$/.test(first?.text ?? "");
  const word = isInterpreter ? second : first;
  const written = word?.text ?? "";
  const path = written.replace(/^\$(?:\{CLAUDE_PLUGIN_ROOT\}|CLAUDE_PLUGIN_ROOT)\/+|^(?:\.\/+)+/, "");
  const isPath = path !== written || written.includes("/") && /^\w/.test(written) || isInterpreter;
  if (!/^[\w@][\w@./-]*$/.test(path) || path.split("/").includes("..")) return [];
  return [{ text, path, isCommand: !isInterpreter, isBare: !isPath && /\.(?:sh|mjs|js|py|rb)$/.test(path) }].filter(
    ({ isBare }) => isPath || isBare
  );
}
var shellReading = /\$(?:\{([A-Za-z_]\w{0,80})([:}\-?+=]?)|([A-Za-z_]\w{0,80}))/g;
var codeReading = /(?:process\.env|Bun\.env)(?:\.|\[['"])([A-Za-z_]\w{0,80})|os\.(?:environ(?:\.get\(|\[)|getenv\()['"]([A-Za-z_]\w{0,80})|ENV(?:\.fetch\(|\[)['"]([A-Za-z_]\w{0,80})/g;
var setting = /(?:^|[\s;&|(`])(?:export\s{1,4}|local\s{1,4}|readonly\s{1,4})?([A-Za-z_]\w{0,80})=|\bread\s{1,4}(?:-\w{1,5}\s{1,4}){0,9}([A-Za-z_]\w{0,80})|\bfor\s{1,4}(\w{1,80})\s{1,4}in\b/gm;
function hiddenIn(text, isShell = true) {
  const own = new Set([...text.matchAll(setting)].flatMap((match) => match.slice(1).filter((name) => name !== void 0)));
  return [...text.matchAll(isShell ? shellReading : codeReading)].flatMap((match) => {
    const [written, ...groups] = match;
    const name = groups.find((group) => group && /^\w/.test(group)) ?? "";
    const hasDefault = isShell && match[1] !== void 0 && match[2] !== "}";
    if (hasDefault || own.has(name) || !isScrubbed(name)) return [];
    return [{ name, start: match.index, end: match.index + written.length }];
  });
}
export {
  fixed,
  mcpBundleRules,
  mcpCommandRules,
  mcpEntryRules,
  mcpFieldRules,
  mcpHeaderRules,
  mcpHelperRules,
  mcpLaunchRules,
  mcpNameRules,
  mcpOauthRules,
  mcpOptionRules,
  mcpPlaceholderRules,
  mcpRule,
  mcpSecretRules,
  mcpToolNameRules,
  mcpUrlRules,
  mcpWrapperRules,
  reportedRule,
  rewritten
};
