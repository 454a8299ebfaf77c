// Built from src/ by `npm run build`; do not edit.

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// src/cli/validate-settings/edit.ts
import { runRules } from "./validate.mjs";
import { readFrontmatter } from "./frontmatter.mjs";
import { parseJson } from "./formats.mjs";
import { toValue as toValue2 } from "./frontmatter.mjs";
import { decodeText } from "./frontmatter.mjs";
import { parseYaml as parseYaml2 } from "./frontmatter.mjs";

// src/formats/yaml-edit.ts
import { printedSize, toValue } from "./frontmatter.mjs";
import { parseYaml } from "./frontmatter.mjs";

// lazy:yaml
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var yaml;
var load = () => yaml ??= require2("./yaml.cjs");
var yamlEditing = (...given) => load().yamlEditing(...given);

// src/formats/yaml-edit.ts
var maxPrinted = 1e6;
var oldBooleans = /^(?:y|yes|n|no|on|off)$/i;
var writing = { lineWidth: 0, flowCollectionPadding: false };
function editYaml(block, { path, value }) {
  const tree = parseYaml(block);
  if (tree.root && printedSize(tree.root, maxPrinted) >= maxPrinted) return void 0;
  const wanted = tree.root ? toValue(tree.root) : {};
  if (tree.problems.length > 0 || tree.duplicates.length > 0 || !isRecord(wanted)) return void 0;
  const expected = JSON.stringify(changed(wanted, path, value));
  for (const attempt of [editInPlace, editEntry, editDocument]) {
    const text = attempt(block, path, value);
    const read = text === void 0 ? void 0 : parseYaml(text);
    if (text === void 0 || !read || read.problems.length > 0) continue;
    if (JSON.stringify(read.root && !isEmpty(read.root) ? toValue(read.root) : {}) === expected) return text;
  }
  return void 0;
}
function isEmpty(root) {
  return root?.kind === "scalar" && root.value === null;
}
function inlineYaml(value, isKey = false) {
  const { Document, isScalar } = yamlEditing();
  const document = new Document(value, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (contents && !isScalar(contents)) contents.flow = true;
  if (typeof value === "string" && (/[\r\n]/.test(value) || !isKey && oldBooleans.test(value)))
    contents.type = "QUOTE_DOUBLE";
  return document.toString(writing).trimEnd();
}
function yamlLine(key, value) {
  return `${inlineYaml(key, true)}: ${inlineYaml(value)}`;
}
function editInPlace(block, path, value) {
  const { isMap, isScalar, parseDocument } = yamlEditing();
  const { contents } = parseDocument(block, { uniqueKeys: false });
  const [key = ""] = path;
  if (value === void 0 || contents !== null && !isMap(contents)) return void 0;
  let pair;
  let map = contents;
  for (const step of path) {
    pair = isMap(map) ? map.items.find((other) => keyOf(other) === step) : void 0;
    map = pair?.value;
  }
  if (!pair) return path.length === 1 && !contents?.flow ? withLine(block, key, value) : void 0;
  const [start2, end] = pair.value?.range ?? [];
  if (!isScalar(pair.value) || start2 === void 0 || end === void 0 || block.slice(start2, end).includes("\n"))
    return void 0;
  const before = block.slice(0, start2);
  return before + (before.endsWith(":") ? " " : "") + inlineYaml(value) + block.slice(end);
}
function editEntry(block, path, value) {
  const { isMap, parseDocument } = yamlEditing();
  const { contents } = parseDocument(block, { uniqueKeys: false });
  const [key = ""] = path;
  const pair = isMap(contents) && !contents.flow ? contents.items.find((other) => keyOf(other) === key) : void 0;
  const keyStart = pair?.key.range?.[0];
  if (keyStart === void 0) return void 0;
  const last = block.slice(0, pair?.value?.range?.[1] ?? pair?.key.range?.[1]).trimEnd().length;
  const start2 = block.lastIndexOf("\n", keyStart - 1) + 1;
  const close = block.indexOf("\n", last);
  const end = close < 0 ? block.length : close + 1;
  const [before, entry, after] = [block.slice(0, start2), block.slice(start2, end), block.slice(end)];
  if (path.length > 1) {
    const edited2 = editDocument(entry, path, value);
    return edited2 === void 0 ? void 0 : before + edited2 + after;
  }
  return before + (value === void 0 ? "" : withLine("", key, value, lineEndOf(block))) + after;
}
function keyOf({ key }) {
  return yamlEditing().isScalar(key) ? String(key.value) : void 0;
}
function lineEndOf(block) {
  return block.includes("\r\n") ? "\r\n" : "\n";
}
function withLine(block, key, value, lineEnd = lineEndOf(block)) {
  return `${block === "" || block.endsWith("\n") ? block : block + lineEnd}${yamlLine(key, value)}${lineEnd}`;
}
function editDocument(block, path, value) {
  const { isMap, parseDocument } = yamlEditing();
  const document = parseDocument(block, { uniqueKeys: false });
  try {
    if (value === void 0) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    const text = document.toString(writing).replaceAll(/\r?\n/g, lineEndOf(block));
    return isMap(document.contents) && document.contents.items.length === 0 ? text.replace(/^\{ *\}\r?\n?$/m, "") : text;
  } catch {
    return void 0;
  }
}
function isRecord(value) {
  return value === null || typeof value === "object" && !Array.isArray(value);
}
function changed(map, [key = "", ...rest], value) {
  const copy = { ...map };
  if (rest.length > 0) {
    const below = copy[key];
    if (value === void 0 && !(typeof below === "object" && below !== null)) return copy;
    copy[key] = changed(typeof below === "object" ? below : null, rest, value);
  } else if (value === void 0) delete copy[key];
  else copy[key] = value;
  return copy;
}

// src/cli/validate-settings/edit.ts
import { describeError as describeError2, overlayFiles, readRegularFile as readRegularFile2 } from "./core.mjs";
import { isSensitive as isSensitive2, propertiesOf as propertiesOf2, typesIn as typesIn2 } from "./validate.mjs";
import { printable } from "./core.mjs";
import { UsageError as UsageError2 } from "./core.mjs";
import { loadRules } from "./validate.mjs";
import { replaceFile } from "./core.mjs";

// builtin:node:os
var nodeOs = process.getBuiltinModule("node:os");
var node_os_default = nodeOs;

// src/cli/validate-settings/given.ts
import { entryOf, nodeAt, scalarText } from "./frontmatter.mjs";
import { utf8 } from "./frontmatter.mjs";
import { makeDocument, readSource } from "./validate.mjs";
import { describeError, diskFiles, readRegularFile } from "./core.mjs";
import { loadLoose, loadPlugin } from "./validate.mjs";
import {
  configsAt,
  isOptionValue,
  isSensitive,
  knownPlugins,
  nameOf,
  notesAt,
  propertiesOf,
  readSchema,
  schemaOf,
  typesIn
} from "./validate.mjs";
import { configsOf } from "./validate.mjs";
import { printableText } from "./core.mjs";
import { optionReach } from "./validate.mjs";
import { UsageError } from "./core.mjs";
import { looksLikePlugin, repositoryAround } from "./validate.mjs";
function contextOf(args, io) {
  const given = args.all("plugin").map((folder) => pluginAt(node_path_default.resolve(io.cwd, folder), folder));
  const installed = args.has("plugin") ? [] : installedPlugins();
  const file = args.one("schema");
  const ignored = readText(node_path_default.join(process.env.XDG_CONFIG_HOME ?? node_path_default.join(node_os_default.homedir(), ".config"), "git", "ignore"));
  return {
    known: knownPlugins([...given, ...installed], given.length + installed.length > 0),
    ...file === void 0 ? {} : { schema: schemaAt(file, io.cwd) },
    ...ignored === void 0 ? {} : { ignored }
  };
}
function pluginAt(absolute, given) {
  const stats = node_fs_default.statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${given}: no such file or folder`);
  const isPlugin = stats.isDirectory() && (node_fs_default.existsSync(node_path_default.join(absolute, ".claude-plugin")) || looksLikePlugin(absolute));
  if (!isPlugin) throw new UsageError(`${given}: it is no plugin's folder`);
  return loadPlugin(diskFiles(absolute), { scope: "plugin", name: node_path_default.basename(node_fs_default.realpathSync(absolute)) });
}
function configFolder() {
  return process.env.CLAUDE_CONFIG_DIR ?? node_path_default.join(node_os_default.homedir(), ".claude");
}
function installedPlugins() {
  const files = diskFiles(configFolder());
  const path = "plugins/installed_plugins.json";
  if (files.kindOf(path) !== "file") return [];
  const plugins = entryOf(makeDocument(readSource(files, path)).tree.root, "plugins")?.value;
  return (plugins?.kind === "map" ? plugins.entries : []).map(({ key, value }) => {
    const folder = scalarText(nodeAt(value, ["0", "installPath"]));
    const name = nameOf(key);
    return loadPlugin(diskFiles(folder ?? configFolder()), { scope: "plugin", name });
  });
}
function schemaAt(given, cwd) {
  const absolute = node_path_default.resolve(cwd, given);
  const isManifest = node_path_default.basename(absolute) === "plugin.json";
  if (isManifest) throw new UsageError(`${given}: a manifest is no schema; give its plugin with --plugin`);
  const files = diskFiles(node_path_default.dirname(absolute));
  const schema = readSchema(makeDocument(readSource(files, node_path_default.basename(absolute))), node_path_default.basename(given));
  if (schema.failure) throw new UsageError(`${given}: ${schema.failure}`);
  return schema;
}
function readText(absolute) {
  const result = readRegularFile(absolute, { followSymlink: true });
  return "bytes" in result ? utf8(result.bytes) : void 0;
}
var settingsFiles = ["settings.json", "settings.local.json"];
function resolveSettings(given, cwd, context) {
  const absolute = realPathOf(given, cwd);
  const stats = node_fs_default.statSync(absolute);
  if (stats.isFile()) return [settingsTarget(given, node_path_default.dirname(absolute), [node_path_default.basename(absolute)], context)];
  if (!stats.isDirectory()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const folder = node_path_default.basename(absolute) === ".claude" ? absolute : node_path_default.join(absolute, ".claude");
  const names = (node_fs_default.existsSync(folder) ? diskFiles(folder).list("") : []).filter(({ name, kind }) => kind !== "folder" && (name.endsWith(".local.md") || settingsFiles.includes(name))).map(({ name }) => name);
  if (names.length === 0) throw new UsageError(`${given}: no .local.md and no settings.json in its .claude folder`);
  const shown2 = folder === absolute ? given : node_path_default.join(given, ".claude");
  return [settingsTarget(shown2, folder, names, context)];
}
function realPathOf(given, cwd) {
  try {
    return node_fs_default.realpathSync.native(node_path_default.resolve(cwd, given));
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error)}`);
  }
}
function settingsTarget(given, folder, names, context) {
  const load3 = (files) => {
    const bare = loadLoose(files, "settings", [], { scope: "project", name: node_path_default.basename(folder) });
    const plugin = { ...bare, repository: repositoryAround(folder) };
    return { ...plugin, localSettings: names.map((name) => settingsIn(plugin, name, folder, context)) };
  };
  return { path: given, kind: "local-settings", root: folder, files: diskFiles(folder), load: load3 };
}
function settingsIn(plugin, name, folder, context) {
  const around = withAuthor(folder, context);
  return name.endsWith(".json") ? configsAt(plugin, name, formOf(folder, name), around) : notesAt(plugin, name, around);
}
function withAuthor(folder, context) {
  const root = node_path_default.dirname(folder);
  if (node_path_default.basename(folder) !== ".claude" || !node_fs_default.existsSync(node_path_default.join(root, ".claude-plugin", "plugin.json"))) return context;
  const own = loadPlugin(diskFiles(root), { scope: "plugin", name: node_path_default.basename(root) });
  const { known } = context;
  if (known.names.includes(own.name)) return context;
  const named = (name) => name === own.name ? own : known.named(name);
  return { ...context, known: { ...known, names: [...known.names, own.name], named } };
}
function formOf(folder, name) {
  if (node_path_default.basename(folder) !== ".claude" || !settingsFiles.includes(name)) return "user";
  const own = node_fs_default.realpathSync(folder);
  return node_fs_default.existsSync(configFolder()) && node_fs_default.realpathSync(configFolder()) === own && name === "settings.json" ? "user" : "project";
}
function explainReach(args, io) {
  const [folder, ...more] = args.all("plugin");
  if (folder === void 0 || more.length > 0) throw new UsageError("--where needs one --plugin FOLDER");
  const plugin = pluginAt(node_path_default.resolve(io.cwd, folder), folder);
  const schema = schemaOf(plugin, false);
  const properties = schema ? propertiesOf(schema) : /* @__PURE__ */ new Map();
  const asked = args.all("where").flatMap((key) => key === "*" ? [...properties.keys()] : [key]);
  const unknown = asked.find((key) => !properties.has(key));
  if (unknown !== void 0 || asked.length === 0)
    throw new UsageError(
      `${folder}: its userConfig has no '${unknown ?? "*"}'; it has ${[...properties.keys()].join(", ") || "none"}`
    );
  const values = savedValues(args, io, plugin);
  const options = asked.map((key) => {
    const part = properties.get(key) ?? {};
    const [state, described] = stateOf(part, values && entryOf(values, key)?.value, values !== void 0);
    const places = usesOf(plugin, key).map((use) => placed(use, part, state, key, folder));
    return { key, type: typesIn(part).join(" or "), state: described, places };
  });
  if (args.has("json") || args.one("format") === "json")
    io.out(`${JSON.stringify({ version: 1, plugin: plugin.name, options }, void 0, 2)}
`);
  else
    for (const { key, type, state, places } of options) {
      const lines = places.map(({ at, place, result }) => `  ${[at, place].filter(Boolean).join("  ")}: ${result}`);
      io.out(printableText(`${[`${key} (${type}, ${state})`, ...lines].join("\n")}
`));
    }
  return 0;
}
function savedValues(args, io, plugin) {
  const [given, ...more] = args.paths;
  if (given === void 0) return void 0;
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one path too many; --where takes one settings.json`);
  const context = { known: knownPlugins([plugin], true) };
  const [settings] = resolveSettings(given, io.cwd, context).flatMap(({ load: load3, files }) => load3(files).localSettings ?? []);
  if (!settings?.document || settings.document.tree.problems.length > 0) throw new UsageError(`${given}: it is no settings.json`);
  const found = settings.form === "user" ? settings.parts.find(({ owner }) => nameOf(owner) === plugin.name)?.values : void 0;
  const isKept = found?.kind === "map" && found.entries.every(({ value }) => isOptionValue(value));
  return isKept ? found : { kind: "map", range: { start: 0, end: 0 }, entries: [] };
}
function stateOf(part, saved, isKnown) {
  const fallback = part.default === void 0 ? "no default" : `default ${JSON.stringify(part.default)}`;
  if (isSensitive(part)) return ["open", "sensitive"];
  if (!isKnown) return ["open", fallback];
  if (saved) return ["saved", "saved"];
  return part.default === void 0 ? ["unset", "neither saved nor with a default"] : ["default", `not saved, ${fallback}`];
}
function placed({ reach, file, offset = 0 }, part, state, key, folder) {
  const { line, column } = file?.lines.positionOf(offset) ?? {};
  const fact = optionReach.find(({ name }) => name === reach);
  const saved = isSensitive(part) ? fact.sensitive : fact.saved;
  const otherwise = part.default === void 0 ? fact.unset : fact.default;
  const both = saved === otherwise || fact.name === "text" && isSensitive(part) ? saved : `once saved, it ${saved}; until then ${otherwise}`;
  const variable = /variable$/.test(reach) ? ` (CLAUDE_PLUGIN_OPTION_${key.toUpperCase()})` : "";
  return {
    ...file ? { at: `${node_path_default.join(folder, file.path)}:${line}:${column}` } : {},
    name: reach,
    place: fact.place + variable,
    result: state === "open" ? both : state === "saved" ? saved : fact[state]
  };
}
function usesOf(plugin, key) {
  const token = `\${user_config.${key}}`;
  const hooks = configsOf(plugin, "hooks");
  const servers = configsOf(plugin, "mcp");
  const found = [];
  if (hooks.length > 0) found.push({ reach: "hook-variable" });
  for (const { root, file } of hooks)
    for (const { owner, path, offset } of tokensIn(root, token, file))
      found.push({ reach: hookReach(owner, path), file, offset });
  if (servers.length > 0) found.push({ reach: "mcp-variable" });
  for (const { root, file } of servers)
    for (const { path, offset } of tokensIn(root, token, file)) {
      const reach = path.includes("headersHelper") ? "mcp-helper" : path.includes("oauth") ? "mcp-oauth" : "mcp";
      found.push({ reach, file, offset });
    }
  for (const { file, body } of [...plugin.skills, ...plugin.commands, ...plugin.agents])
    for (let at = file.text.indexOf(token); at >= 0; at = file.text.indexOf(token, at + 1))
      if (at >= body.start) found.push({ reach: "text", file, offset: at });
  return found;
}
function hookReach(owner, path) {
  if (path.includes("args")) return "hook-argument";
  if (path.at(-1) !== "command") return "hook-url";
  return entryOf(owner, "args") ? "hook-argument" : "hook-shell";
}
function* tokensIn(node, token, file, path = [], owner) {
  if (!node) return;
  if (node.kind === "scalar") {
    const inside = file.text.slice(node.range.start, node.range.end).indexOf(token);
    if (inside >= 0) yield { owner, path, offset: node.range.start + inside };
  } else if (node.kind === "list") for (const item of node.items) yield* tokensIn(item, token, file, path, owner);
  else for (const { key, value } of node.entries) yield* tokensIn(value, token, file, [...path, key], node);
}

// src/cli/validate-settings/edit.ts
var valueRules = ["syntax", "wrong-value", "text-value", "unknown-key", "missing-key", "dropped-options"];
async function changeSettings(args, io) {
  const [given, ...more] = args.paths;
  if (given === void 0 || more.length > 0) throw new UsageError2("give one .local.md file to write; try --help");
  if (given.endsWith(".json")) throw new UsageError2(`${given}: options of the client are set with "claude plugin configure"`);
  if (!given.endsWith(".md")) throw new UsageError2(`${given}: settings stand in a .local.md file`);
  const absolute = node_path_default.resolve(io.cwd, given);
  const target = settingsTarget(given, node_path_default.dirname(absolute), [node_path_default.basename(absolute)], contextOf(args, io));
  if (args.has("init")) {
    if (args.has("set") || args.has("unset")) throw new UsageError2("--init writes a whole file; set values afterwards");
    return writeTemplate(given, absolute, target, io);
  }
  return writeValues(given, absolute, target, args, io);
}
function schemaIn(target) {
  const [settings] = target.load(target.files).localSettings ?? [];
  const schema = settings?.parts[0]?.schema;
  if (schema?.failure) throw new UsageError2(`${schema.source}: ${schema.failure}`);
  return schema;
}
function writeTemplate(given, absolute, target, io) {
  const schema = schemaIn(target);
  if (!schema) throw new UsageError2(`${given}: no schema is known for it; give --plugin FOLDER or --schema FILE`);
  if (node_fs_default.lstatSync(absolute, { throwIfNoEntry: false }))
    throw new UsageError2(`${given}: it is there already; change it with --set`);
  const text = templateOf(schema, node_path_default.basename(absolute));
  try {
    const folder = node_path_default.dirname(absolute);
    if (node_path_default.basename(folder) === ".claude" && !node_fs_default.existsSync(folder)) node_fs_default.mkdirSync(folder);
    const temporary = node_path_default.join(folder, `.plugin-dev-${process.pid}.tmp`);
    node_fs_default.writeFileSync(temporary, text, { flag: "wx", mode: 384 });
    try {
      node_fs_default.linkSync(temporary, absolute);
    } finally {
      node_fs_default.rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw new UsageError2(`${given}: not written: ${describeError2(error)}`);
  }
  io.out(`${printable(given)}: written; only you may read it
`);
  return 0;
}
function templateOf(schema, name) {
  const { required } = schema.root;
  const needed = new Set(Array.isArray(required) ? required : []);
  const lines = [...propertiesOf2(schema)].flatMap(([key, part]) => {
    if (isSensitive2(part)) return [`# ${printable(key)} is sensitive, and does not belong into a plain file`, ""];
    const about = [part.title, part.description].filter((text) => typeof text === "string" && text !== "");
    const comments = [...new Set(about.flatMap((text) => text.split(/[\r\n]+/))), takes(part, needed.has(key))];
    const line = yamlLine(key, part.default ?? stand(part));
    const isSet = part.default !== void 0 || needed.has(key);
    return [...comments.map((text) => `# ${printable(text)}`), isSet ? line : `# ${line}`, ""];
  });
  const block = ["---", ...lines.slice(0, -1), "---"].join("\n");
  const plugin = printable(name.replace(/(?:\.local)?\.md$/, ""));
  return `${block}

# Settings of ${plugin}

Notes for people and for the model go here.
`;
}
function takes(part, isNeeded) {
  const types = typesIn2(part).map(
    (type) => ({ string: "text", boolean: "true or false", integer: "whole number", array: "list", object: "map" })[type] ?? type
  );
  const choices = Array.isArray(part.enum) ? `one of ${part.enum.map((choice) => JSON.stringify(choice)).join(", ")}` : "";
  const { minimum, maximum } = part;
  const bounds = [typeof minimum === "number" ? `from ${minimum}` : "", typeof maximum === "number" ? `up to ${maximum}` : ""];
  const words = [choices || types.join(" or "), bounds.filter(Boolean).join(" "), isNeeded ? "required" : ""];
  return words.filter(Boolean).join(", ") || "any value";
}
function stand(part) {
  const { enum: choices, const: only, minimum, examples } = part;
  if (only !== void 0) return only;
  if (Array.isArray(choices) && choices.length > 0) return choices[0];
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  const type = typesIn2(part)[0];
  if (type === "number" || type === "integer") return typeof minimum === "number" ? minimum : 0;
  return { boolean: false, array: [], object: {} }[type ?? ""] ?? "";
}
async function writeValues(given, absolute, target, args, io) {
  const before = readNotes(given, absolute);
  const schema = schemaIn(target);
  const changes = [
    ...args.all("unset").map((key) => ({ path: pathOf(key), value: void 0 })),
    ...args.all("set").map((setting) => changeOf(setting, schema))
  ];
  const after = edited(given, before, changes);
  if (after === before) return 0;
  const broken = await newProblems(target, node_path_default.basename(absolute), after);
  const [first] = broken;
  if (first) {
    io.err(`validate-settings: ${printable(`${given}: not changed: ${first.message}${first.help ? `; ${first.help}` : ""}`)}
`);
    return 1;
  }
  try {
    replaceFile(absolute, after);
  } catch (error) {
    throw new UsageError2(`${given}: not changed: ${describeError2(error)}`);
  }
  return 0;
}
function readNotes(given, absolute) {
  const result = readRegularFile2(absolute);
  if ("failure" in result) throw new UsageError2(`${given}: not changed: ${result.failure}`);
  const { text, encoding } = decodeText(result.bytes);
  if (encoding !== "utf-8")
    throw new UsageError2(`${given}: not changed: it is ${encoding === "empty" ? "empty" : "no UTF-8 text"}`);
  return text;
}
function edited(given, text, changes) {
  const { author } = readFrontmatter(text);
  if (author.status !== "read" || !author.block)
    throw new UsageError2(`${given}: not changed: it has no block of YAML that can be read; check it first`);
  const start2 = text.indexOf("\n", author.block.start) + 1;
  const end = author.block.end + 1;
  let block = text.slice(start2, end);
  for (const { path: keys, value } of changes) {
    const next = editYaml(block, { path: keys, value });
    if (next === void 0 || next.includes("\n---"))
      throw new UsageError2(`${given}: not changed: ${keys.join(".")} cannot be changed without changing more; edit it by hand`);
    block = next;
  }
  return text.slice(0, start2) + block + text.slice(end);
}
function pathOf(key) {
  const steps = key.split(".");
  if (steps.some((step) => step === "" || step === "__proto__")) throw new UsageError2(`'${key}' is no key`);
  return steps;
}
function changeOf(setting, schema) {
  const [, key, text = ""] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
  if (key === void 0) throw new UsageError2(`Option '--set' takes KEY=VALUE; not '${setting}'`);
  const steps = pathOf(key);
  return { path: steps, value: valueFrom(key, text, partAt(schema, steps)) };
}
function partAt(schema, steps) {
  let part = schema?.root;
  for (const step of steps) {
    const properties = part?.properties;
    part = properties && Object.hasOwn(properties, step) ? properties[step] : void 0;
  }
  return part;
}
function valueFrom(key, text, part) {
  const types = typesIn2(part);
  if (types.length === 1 && types[0] === "string") return text;
  const json = parseJson(text);
  if (json.root && json.problems.length === 0) return toValue2(json.root);
  const { root, problems: problems2 } = parseYaml2(text);
  if (problems2.length > 0) throw new UsageError2(`the value of ${key} is not YAML: ${problems2[0]?.message.split("\n", 1)[0]}`);
  if (!root) return types.includes("string") || types.length === 0 ? "" : null;
  return types.includes("string") && root.kind === "scalar" && typeof root.value !== "string" && !types.includes(typeof root.value) ? text : toValue2(root);
}
async function newProblems(target, file, text) {
  const rules = (await loadRules(["local-settings"])).filter(({ id }) => valueRules.includes(id.slice(id.indexOf("/") + 1)));
  const findings = (files = target.files) => runRules(target.load(files), rules, { kinds: ["local-settings"], noSuppressions: true }).filter(
    ({ severity }) => severity !== "info"
  );
  const known = new Set(findings().map(({ rule, message }) => `${rule} ${message}`));
  return findings(overlayFiles(target.files, /* @__PURE__ */ new Map([[file, text]]))).filter(
    ({ rule, message }) => !known.has(`${rule} ${message}`)
  );
}

// src/rules/local-settings/rules.ts
import { defineRule } from "./validate.mjs";
import { entryOf as entryOf2, scalarText as scalarText2, typeName } from "./frontmatter.mjs";
import { rangeInside, utf8 as utf82 } from "./frontmatter.mjs";
import {
  isOptionValue as isOptionValue2,
  isSensitive as isSensitive3,
  meantBy,
  nameOf as nameOf2,
  problemsOf,
  propertiesOf as propertiesOf3,
  uncheckedKeywords
} from "./validate.mjs";

// lazy:secrets
var require3 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load2 = () => secrets ??= require3("./secrets.cjs");
var secretsInValue = (...given) => load2().secretsInValue(...given);
var secretsInText = (...given) => load2().secretsInText(...given);
var isSecretName = (...given) => load2().isSecretName(...given);

// src/rules/local-settings/rules.ts
import { ignoreLines, isIgnored } from "./rules.mjs";
import { closest, quoted } from "./rules.mjs";
var mostOutput = 1e4;
var start = { start: 0, end: 0 };
var unread = "the client does not read this file; whatever of the plugin reads it gets the value as it stands";
var passedOn = "a session checks nothing: hooks, MCP servers and texts get the value as it stands";
var localSettingsRules = [
  defineRule({
    id: "local-settings/syntax",
    on: "local-settings",
    severity: "error",
    summary: "a `.local.md` file without a block of YAML that can be read",
    effect: "whatever of the plugin reads the file finds no settings, or wrong ones",
    check({ form, frontmatter: { author }, file }, report) {
      if (form !== "notes") return;
      const { status, problems: problems2, root, language, duplicates } = author;
      const [problem] = problems2;
      const help = 'start the file with a line of ---, then one "key: value" on each line, then a line of ---';
      if (status === "absent") report({ message: "the file has no block of settings", help, range: start });
      else if (status === "unclosed") report({ message: "the block of settings is never closed", help, range: start });
      else if (status === "refused")
        report({ message: `the block is written in ${quoted(language)}, not in YAML`, help, range: start });
      else if (status === "broken") {
        const message = `the block is not YAML: ${(problem?.message ?? "").split("\n", 1)[0]}`;
        report({ message, help: "quote a value that holds a colon, a # or brackets", range: problem?.range ?? start });
      } else if (root && root.kind !== "map" && scalarText2(root) !== void 0)
        report({
          message: `the block is ${quoted(file.text.slice(root.range.start, root.range.end))}, not a map`,
          help,
          range: root.range
        });
      else if (root?.kind === "list") report({ message: "the block is a list, not a map", help, range: root.range });
      for (const { key, first, second } of duplicates)
        report({
          message: `${quoted(key)} stands twice`,
          severity: "warning",
          effect: "one reader takes the first value, another the last",
          help: "remove one of them",
          range: second,
          related: [{ file: file.path, range: first, message: `the first ${quoted(key)}` }]
        });
    }
  }),
  defineRule({
    id: "local-settings/unknown-plugin",
    on: "local-settings",
    severity: "warning",
    summary: "settings of a plugin that is neither installed nor given",
    check({ form, parts, known }, report) {
      for (const { owner, ownerRange } of parts) {
        const name = form === "notes" ? owner : nameOf2(owner);
        if (known.names.some((other) => name === other || form === "notes" && isBelow(name, other))) continue;
        const meant = closest(name, known.names);
        if (meant === void 0 && !known.isComplete) continue;
        report({
          message: `no plugin is called ${quoted(name)}`,
          severity: meant === void 0 ? "info" : "warning",
          effect: form === "notes" ? "nothing reads the file" : "the options reach no plugin",
          help: meant === void 0 ? "install the plugin, or remove its settings" : `did you mean ${quoted(meant)}?`,
          range: form === "notes" ? start : ownerRange
        });
      }
    }
  }),
  defineRule({
    id: "local-settings/ignored-options",
    on: "local-settings",
    severity: "warning",
    summary: "options of a plugin where the client does not look for them",
    effect: "the client takes them from the user, from --settings and from managed settings alone",
    check({ form, parts, document }, report) {
      if (form !== "project" || parts.length === 0) return;
      const configs = entryOf2(document?.tree.root, "pluginConfigs");
      report({
        message: `the options of ${parts.map(({ owner }) => quoted(owner)).join(", ")} stand in the settings of a project`,
        help: 'move them to ~/.claude/settings.json, or set them with "claude plugin configure"',
        range: configs?.keyRange ?? start,
        field: "pluginConfigs"
      });
    }
  }),
  defineRule({
    id: "local-settings/dropped-options",
    on: "local-settings",
    severity: "error",
    summary: "an entry of `pluginConfigs` that the client drops as a whole",
    effect: "the client drops everything that is set for this plugin; only the debug log says so",
    check({ parts }, report) {
      for (const { entry, owner, field } of parts) {
        if (!entry) continue;
        const options = entryOf2(entry, "options");
        const found = { field, range: options?.value.range ?? entry.range };
        if (entry.kind !== "map" || options && options.value.kind !== "map") {
          const what = entry.kind === "map" ? `options of ${quoted(owner)}` : quoted(owner);
          report({ ...found, message: `${what} is no map`, help: 'write {"options": {"key": "value"}}' });
          continue;
        }
        for (const { key, keyRange, value } of options?.value.kind === "map" ? options.value.entries : [])
          if (!isOptionValue2(value))
            report({
              message: `${key} is a value that no option takes: ${typeName(value)}`,
              help: "write text, a number, true, false, or a list of texts; leave the key out to unset it",
              range: keyRange,
              field: `${field}.${key}`
            });
        for (const { key, keyRange } of entry.entries)
          if (closest(key, ["options"]) === "options" && key !== "options")
            report({
              message: `${quoted(key)} is no key of the entry`,
              severity: "warning",
              effect: "the client passes over it; none of its values is set",
              help: 'did you mean "options"?',
              range: keyRange,
              field: field.replace(/options$/, key)
            });
      }
    }
  }),
  defineRule({
    id: "local-settings/wrong-value",
    on: "local-settings",
    severity: "error",
    summary: "a value that the plugin does not take",
    check(settings, report) {
      const isNotes = settings.form === "notes";
      for (const { part, problem } of problemsIn(settings)) {
        if (problem.kind !== "value" || problem.meant !== void 0) continue;
        const option = entryOf2(part.values, problem.path[0] ?? "")?.value;
        if (!isNotes && option && !isOptionValue2(option)) continue;
        report({
          message: `${problem.path.join(".")} ${problem.message}${shown(part, problem)}`,
          severity: isNotes ? "error" : "warning",
          effect: isNotes ? unread : passedOn,
          help: problem.help ?? `${part.schema?.source ?? "the schema"} says what it takes`,
          range: problem.range,
          field: fieldOf(part, problem)
        });
      }
    }
  }),
  defineRule({
    id: "local-settings/text-value",
    on: "local-settings",
    severity: "error",
    summary: "a boolean or a number that is written as text",
    check(settings, report) {
      const isNotes = settings.form === "notes";
      for (const { part, problem } of problemsIn(settings)) {
        const { meant, range, path, node } = problem;
        if (meant === void 0) continue;
        const key = path.join(".");
        report({
          message: `${key} is the text ${quoted(scalarText2(node) ?? "")}, not ${meant}`,
          severity: isNotes ? "error" : "info",
          effect: isNotes ? unread : "hooks and texts get the same characters; the dialog of the client shows another type",
          help: `write ${key}: ${meant}, without quotes`,
          range,
          field: fieldOf(part, problem),
          ...isOnOneLine(settings, range) ? { fix: { safe: true, edits: [{ range, text: String(meant) }] } } : {}
        });
      }
      const { parts } = settings;
      for (const { values, schema } of isNotes ? parts : [])
        for (const { key, value } of values?.kind === "map" && !schema ? values.entries : []) {
          const meant = meantBy(value, ["boolean"]);
          if (meant === void 0 || !isOnOneLine(settings, value.range)) continue;
          report({
            message: `${key} is the text ${quoted(scalarText2(value) ?? "")}, not ${meant}`,
            severity: "info",
            effect: "readers of YAML get text, which counts as true in most languages",
            help: `write ${key}: ${meant}, without quotes`,
            range: value.range,
            field: key
          });
        }
    }
  }),
  defineRule({
    id: "local-settings/unknown-key",
    on: "local-settings",
    severity: "warning",
    summary: "a key that the plugin does not know",
    check(settings, report) {
      for (const { part, problem } of problemsIn(settings)) {
        if (problem.kind !== "unknown" || !part.schema) continue;
        const key = problem.path.at(-1) ?? "";
        const names = [...propertiesOf3(part.schema).keys()];
        const meant = problem.path.length === 1 ? closest(key, names) : void 0;
        const isClosed = problem.message !== "";
        const isForeign = settings.form === "notes" && part.schema.isUserConfig && !sharesKeys(part, names);
        if (meant === void 0 && !isClosed || isForeign && meant === void 0) continue;
        const isNotes = settings.form === "notes";
        report({
          message: `${part.schema.source} knows no ${quoted(problem.path.join("."))}`,
          effect: isNotes ? "nothing reads it" : "no placeholder names it; at most a hook gets it as a variable",
          help: meant !== void 0 ? `did you mean ${quoted(meant)}?` : problem.path.length > 1 ? "remove it" : `known are ${names.slice(0, 12).join(", ")}`,
          range: problem.range,
          field: fieldOf(part, problem)
        });
      }
    }
  }),
  defineRule({
    id: "local-settings/missing-key",
    on: "local-settings",
    severity: "error",
    summary: "a required key that is not there",
    check(settings, report) {
      const isNotes = settings.form === "notes";
      for (const { part, problem } of problemsIn(settings)) {
        const { schema } = part;
        const key = problem.path.join(".");
        if (problem.kind !== "missing" || !schema || isNotes && schema.isUserConfig) continue;
        if (!isNotes && isSensitive3(propertiesOf3(schema).get(key))) continue;
        report({
          message: `${quoted(key)} is missing, which ${schema.source} requires`,
          severity: isNotes ? "error" : "warning",
          effect: isNotes ? unread : "an MCP server that names it is dropped, and hooks get no variable",
          help: `add ${key}`,
          range: problem.path.length > 1 ? problem.range : isNotes ? start : part.ownerRange,
          field: fieldOf(part, problem)
        });
      }
    }
  }),
  defineRule({
    id: "local-settings/plain-secret",
    on: "local-settings",
    severity: "warning",
    summary: "a secret in plain text",
    check({ form, file, frontmatter, parts, plugin }, report) {
      const isPublic = plugin.files.isPublic(file.path);
      const found = {
        ...isPublic ? { severity: "error" } : {},
        effect: isPublic ? "everyone on the machine may read the file" : "whatever reads the file, a backup or a commit, has the secret",
        help: form === "notes" ? `take a sensitive option of the plugin's userConfig, or a variable${isPublic ? "; at the least, chmod 600" : ""}` : 'set it with "claude plugin configure", which keeps sensitive values apart'
      };
      for (const part of parts)
        for (const { range, field, what } of secretsIn(part, file.text))
          report({ ...found, message: `${field} is ${what}`, range, field: part.field ? `${part.field}.${field}` : field });
      if (form !== "notes") return;
      const { bodyStart } = frontmatter.author;
      for (const secret of secretsInText(file.text.slice(bodyStart)).filter(({ sure }) => sure)) {
        const range = { start: bodyStart + secret.start, end: bodyStart + secret.end };
        report({ ...found, message: `the notes hold a secret (${secret.what})`, range });
      }
    }
  }),
  defineRule({
    id: "local-settings/not-ignored",
    on: "local-settings",
    severity: "warning",
    summary: "a `.local.md` file that git would commit",
    effect: `one person's settings reach everyone with the next "git add"`,
    check(settings, report) {
      const place = settings.form === "notes" ? inRepository(settings) : void 0;
      if (!place || !/(?:^|\/)\.claude\//.test(place.path)) return;
      if (isLeftOut(place.files, place.path, settings.ignored ?? "")) return;
      report({
        message: `no line of .gitignore covers ${quoted(place.path)}`,
        help: "add the line .claude/*.local.md to .gitignore",
        range: start
      });
    }
  }),
  defineRule({
    id: "local-settings/long-notes",
    on: "local-settings",
    severity: "info",
    summary: "notes that are longer than what a hook may hand to the model",
    check({ form, file, frontmatter }, report) {
      const { bodyStart } = frontmatter.author;
      if (form !== "notes" || file.text.length - bodyStart <= mostOutput) return;
      report({
        message: `the notes have ${file.text.length - bodyStart} characters`,
        effect: `of a hook's output above ${mostOutput} characters the client hands on a preview alone`,
        help: "keep what is long in a file of its own, and name it",
        range: { start: bodyStart, end: bodyStart }
      });
    }
  }),
  defineRule({
    id: "local-settings/unchecked-schema",
    on: "local-settings",
    severity: "info",
    summary: "a schema with keywords that are not checked here",
    check({ parts }, report) {
      const schemas = new Set(parts.flatMap(({ schema }) => schema ? [schema] : []));
      for (const { source, root, failure } of schemas) {
        const keywords = uncheckedKeywords(root);
        if (failure)
          report({
            message: `${source} cannot be read: ${failure}`,
            severity: "warning",
            effect: "no value is checked",
            range: start
          });
        else if (keywords.length > 0)
          report({
            message: `${source} has keywords that are not checked: ${keywords.slice(0, 12).join(", ")}`,
            effect: "values that only these refuse pass here",
            help: "check them where the plugin reads the file; a pattern of a stranger could run for ever",
            range: start
          });
      }
    }
  })
];
function isBelow(name, plugin) {
  return name.startsWith(plugin) && /^[._-]/.test(name.slice(plugin.length));
}
var problems = /* @__PURE__ */ new WeakMap();
function* problemsIn({ parts }) {
  for (const part of parts) {
    const { values, schema } = part;
    const found = problems.get(part) ?? (values && schema ? problemsOf(values, schema.root) : []);
    problems.set(part, found);
    for (const problem of found) yield { part, problem };
  }
}
function fieldOf({ field }, { path }) {
  return [...field ? [field] : [], ...path].join(".");
}
function isOnOneLine({ file }, { start: start2, end }) {
  return !file.text.slice(start2, end).includes("\n");
}
function shown({ schema }, { path, node }) {
  const [key = ""] = path;
  const isSecret = path.some(isSecretName) || schema && isSensitive3(propertiesOf3(schema).get(key));
  return node.kind === "scalar" && !isSecret ? `: ${quoted(scalarText2(node) ?? "null")}` : "";
}
function sharesKeys({ values }, names) {
  return values?.kind === "map" && values.entries.some(({ key }) => names.includes(key));
}
var maxSecrets = 100;
function secretsIn({ values, schema }, text) {
  const properties = schema ? propertiesOf3(schema) : /* @__PURE__ */ new Map();
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  const visit = (node, path) => {
    if (seen.has(node) || found.length >= maxSecrets) return;
    seen.add(node);
    if (node.kind === "list") for (const item of node.items) visit(item, path);
    else if (node.kind === "map") for (const { key, value } of node.entries) visit(value, [...path, key]);
    else if (typeof node.value === "string" && node.value !== "") {
      const field = path.join(".");
      const [secret] = secretsInValue(node.value, "option", path.at(-1) ?? "").filter(({ sure }) => sure);
      if (secret) found.push({ range: rangeInside(text, node, secret.start, secret.end), field, what: nameOfSecret(secret) });
      else if (isSensitive3(properties.get(path[0] ?? "")) && !/^\$|^<.*>$/.test(node.value))
        found.push({ range: node.range, field, what: "declared sensitive, but stands here in plain text" });
    }
  };
  if (values) visit(values, []);
  return found;
}
function nameOfSecret({ what }) {
  return what === "literal value" ? "a secret in plain text" : `a secret in plain text (${what})`;
}
function inRepository({ plugin, file }) {
  const { repository, files } = plugin;
  if (repository) return { files: repository.files, path: `${repository.folder}/${file.path}` };
  return files.kindOf(".git") ? { files, path: file.path } : void 0;
}
function isLeftOut(files, path, own) {
  const steps = path.split("/");
  const lines = [...ignoreLines(own, ""), ...linesOf(files, ".git/info/exclude", "")];
  for (const depth of steps.keys()) {
    const folder = steps.slice(0, depth).map((step) => `${step}/`).join("");
    lines.push(...linesOf(files, `${folder}.gitignore`, folder));
  }
  return steps.some((_, index) => isIgnored(lines, steps.slice(0, index + 1).join("/"), index < steps.length - 1));
}
function linesOf(files, path, base) {
  const result = files.kindOf(path) === "file" ? files.read(path) : { failure: "" };
  return "bytes" in result ? ignoreLines(utf82(result.bytes), base) : [];
}
export {
  changeSettings,
  contextOf,
  explainReach,
  localSettingsRules,
  resolveSettings,
  settingsTarget
};
