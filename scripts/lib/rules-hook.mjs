// Built from src/ by `npm run build`; do not edit.

// src/rules/hook/event.ts
import { defineRule } from "./validate.mjs";
import { entryOf, typeName } from "./frontmatter.mjs";
import { hookEntriesOf, placeOf, textsOf } from "./hooks.mjs";
import { scriptsOf } from "./rules.mjs";
import { hookEvent, hookEvents, moduleEvents } from "./hooks.mjs";
import { closest, quoted } from "./rules.mjs";
import { checkedEvents, effectOfLostFile, isIgnored, textNode } from "./hooks.mjs";
var signs = [
  ["exit code 2", /\bexit(?:\(| \(?)2\b|\bexitCode ?= ?2\b/],
  ["a permissionDecision", /\bpermissionDecision\b/],
  ['"decision": "block"', /["']?\bdecision\b["']? ?: ?["']block\b/]
];
var maxTextLength = 2e5;
function decisionOf(hook) {
  const command = textNode(hook.node, "command")?.value ?? "";
  const { plugin } = hook.source;
  const texts = scriptsOf(hook).filter(({ path }) => plugin.files.kindOf(path) === "file").map(({ path }) => plugin.source(path).text.slice(0, maxTextLength));
  const text = [command, ...texts].join("\n");
  const [by] = signs.find(([, pattern]) => pattern.test(text)) ?? [];
  return by === void 0 ? void 0 : { by, stops: by !== "a permissionDecision" || /\bdeny\b|["']ask["']/.test(text) };
}
var names = hookEvents.map(({ name }) => name);
var hookEventRules = [
  defineRule({
    id: "hook/unknown-event",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "an event that the client does not have",
    check(source, report) {
      for (const { name, entry, field, place } of checkedEvents(source)) {
        if (hookEvent(name) || isWrapper(name, entry.value)) continue;
        const holdsHooks = entry.value.kind === "list";
        const meant = closest(name, names);
        const isCase = meant?.toLowerCase() === name.toLowerCase();
        const isFree = !checkedEvents(source).some((other) => other.name === meant);
        const { start, end } = entry.keyRange;
        const isQuoted = source.file.text[start] === '"';
        const log = place === "file" || place === "manifest" ? "; the client's validator only warns" : "";
        report({
          message: `unknown hook event ${quoted(name)}`,
          severity: holdsHooks ? "error" : "warning",
          effect: holdsHooks ? `the client ignores the whole entry: its hooks never run${log}` : "the client takes it for an event and ignores it",
          help: meant ? isCase ? `names of events are case-sensitive: write ${quoted(meant)}` : `did you mean ${quoted(meant)}?` : holdsHooks ? "the page of this rule lists the events: --explain hook/unknown-event" : "only events belong here",
          range: entry.keyRange,
          field,
          ...meant && isCase && isFree ? { fix: { safe: true, edits: [{ range: { start, end }, text: isQuoted ? JSON.stringify(meant) : meant }] } } : {}
        });
      }
    }
  })
];
function isWrapper(name, value) {
  return name === "hooks" && value.kind === "map" && names.some((event) => entryOf(value, event));
}
var hookDeadEndRules = [
  defineRule({
    id: "hook/ignored-place",
    on: "hooks",
    severity: "error",
    summary: "hooks in a command of a plugin",
    check(source, report) {
      if (!isIgnored(source) || !source.root || placeOf(source) !== "command") return;
      const { root } = source;
      const isGate = root.kind === "map" && root.entries.some(({ key }) => hookEvent(key)?.gating);
      report({
        message: "hooks in a command of a plugin do not run",
        effect: isGate ? "the client loads the command without its hooks, and without its allowed-tools too" : "the client drops them without a word",
        help: "move them to hooks/hooks.json, or make the command a skill, where they work",
        range: root.range,
        field: source.field
      });
    }
  }),
  defineRule({
    id: "hook/plugin-event",
    on: "hooks",
    severity: "error",
    summary: "an event that does not come to hooks of a plugin",
    check(source, report) {
      if (source.plugin.scope !== "plugin") return;
      for (const { name, entry, field } of checkedEvents(source)) {
        const fact = hookEvent(name);
        if (!fact?.inPlugin || entry.value.kind !== "list" || entry.value.items.length === 0) continue;
        if (name === "FileChanged" && watchesFiles(source.plugin)) continue;
        report({
          message: `${name} does not come to the hooks of a plugin alone`,
          effect: fact.inPlugin,
          help: name === "FileChanged" ? 'return absolute "watchPaths" from a SessionStart hook, or use PostToolUse with a matcher for Write and Edit' : 'look at "cwd" in the input of another event, such as PreToolUse or UserPromptSubmit',
          range: entry.keyRange,
          field
        });
      }
    }
  })
];
function watchesFiles(plugin) {
  return hookEntriesOf(plugin).some((entry) => {
    if (entry.event !== "SessionStart") return false;
    const command = textNode(entry.node, "command")?.value ?? "";
    const texts = scriptsOf(entry).filter(({ path }) => plugin.files.kindOf(path) === "file").map(({ path }) => plugin.source(path).text);
    return [command, ...texts].some((text) => text.includes("watchPaths"));
  });
}
var events = [...moduleEvents, ...hookEvents.map(({ name }) => `classic.${name}`)];
var nouns = new Set(events.map((event) => event.slice(0, event.indexOf("."))));
var maxModuleLength = 5e5;
var refused = "the client refuses the module: none of its hooks is loaded";
function moduleOf({ root, origin, file, plugin }) {
  const [path, ...more] = (origin === "inline" ? void 0 : textsOf(entryOf(root, "modules")?.value)) ?? [];
  const resolved = path === void 0 || more.length > 0 ? void 0 : resolvedPath(file.path, path);
  if (resolved === void 0 || plugin.files.kindOf(resolved) !== "file") return void 0;
  const source = plugin.source(resolved);
  return source.encoding === "utf-8" && source.text.length <= maxModuleLength ? source : void 0;
}
var hookModuleSourceRules = [
  defineRule({
    id: "hook/module-register",
    on: "hooks",
    severity: "error",
    summary: "a hooks module that exports no register",
    effect: refused,
    check(source, report) {
      const module = moduleOf(source);
      if (!module || /\bexport\s+(?:async\s+)?(?:function\*?|const|let|var)\s+register\b|\bexport\s*\{[^{}]*\bregister\b|\bexport\s*\*/.test(
        module.text
      ))
        return;
      report({
        message: 'the module exports no function called "register"',
        help: "write export function register(on) { \u2026 }",
        file: module.path,
        range: { start: 0, end: 0 }
      });
    }
  }),
  defineRule({
    id: "hook/module-import",
    on: "hooks",
    severity: "error",
    summary: "an import that a hooks module cannot have",
    effect: refused,
    check(source, report) {
      const module = moduleOf(source);
      for (const { specifier, range } of module ? importsIn(module.text) : []) {
        if (!module || specifier === "claude-code" || specifier.startsWith("claude-code/")) continue;
        const isRelative = /^\.{1,2}\//.test(specifier);
        const target = isRelative ? resolvedPath(module.path, specifier) : void 0;
        if (target !== void 0 && existsAs(source, target)) continue;
        report({
          message: !isRelative ? `a hooks module cannot import ${quoted(specifier)}` : target === void 0 ? `the import leads out of the plugin: ${quoted(specifier)}` : `there is no ${quoted(target)}`,
          help: isRelative ? "correct the path" : 'it imports files of the plugin by relative paths, and "claude-code"; all else is reached through $',
          file: module.path,
          range
        });
      }
      for (const { 0: written, index } of module?.text.matchAll(/(?<![.\w$])import\(/g) ?? [])
        if (module && !isRemark(module, index))
          report({
            message: "a hooks module cannot import while it runs",
            help: "write an import declaration at the top of the file",
            file: module.path,
            range: { start: index, end: index + written.length }
          });
    }
  }),
  defineRule({
    id: "hook/module-event",
    on: "hooks",
    severity: "error",
    summary: "an event that hooks modules do not have",
    effect: refused,
    check(source, report) {
      const module = moduleOf(source);
      if (!module || !/\bregister\b[^(]{0,200}\(\s*on\b/.test(module.text)) return;
      for (const { 0: written, 2: name = "", index } of module.text.matchAll(/(?<![.\w$])on\(\s*(["'])([\w.-]+)\1/g)) {
        if (events.includes(name) || !nouns.has(name.slice(0, name.indexOf("."))) || isRemark(module, index)) continue;
        const start = index + written.length - name.length - 1;
        const meant = closest(name, events);
        report({
          message: `hooks modules have no event ${quoted(name)}`,
          help: meant ? `did you mean ${quoted(meant)}?` : "events of hooks files are called classic.<Event>",
          file: module.path,
          range: { start, end: start + name.length }
        });
      }
      for (const { 0: written, 1: name = "", index } of module.text.matchAll(/(?<![.\w$])on\(\s*([A-Za-z_$][\w$]*)\s*,/g))
        if (!isRemark(module, index))
          report({
            message: `the name of an event is not written out: ${quoted(name)}`,
            help: 'write it as text: on("tool.call", \u2026)',
            file: module.path,
            range: { start: index, end: index + written.length }
          });
    }
  })
];
function importsIn(text) {
  const declaration = /^[ \t]*(?:import|export)\b(?!\s+type\b)(?:[^'"`;()]{0,2000}?\bfrom)?\s*(["'])([^'"\n]+)\1/gm;
  return [...text.matchAll(declaration)].map(({ 0: written, 2: specifier = "", index }) => {
    const start = index + written.length - specifier.length - 1;
    return { specifier, range: { start, end: start + specifier.length } };
  });
}
function isRemark({ text, lines }, at) {
  const start = lines.startOf(lines.positionOf(at).line);
  return /^\s*(?:\/\/|\*|\/\*)/.test(text.slice(start, at)) || text.slice(start, at).includes("//");
}
function existsAs({ plugin }, path) {
  const stem = path.replace(/\.[cm]?jsx?$/, "");
  const candidates = [
    path,
    ...[".ts", ".tsx", ".js", ".jsx", ".mjs", ".json", "/index.ts", "/index.js"].map((ending) => `${stem}${ending}`)
  ];
  return candidates.some((candidate) => plugin.files.kindOf(candidate) === "file");
}
function resolvedPath(from, path) {
  const steps = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === ".." && steps.pop() === void 0) return void 0;
    if (step !== ".." && step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
var hookModuleRules = [
  defineRule({
    id: "hook/modules-shape",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "modules that are not a list of one path",
    effect: effectOfLostFile,
    check({ root, origin }, report) {
      const modules = origin === "inline" ? void 0 : entryOf(root, "modules")?.value;
      if (!modules) return;
      const found = { range: modules.range, field: "modules" };
      const names2 = textsOf(modules);
      if (!names2)
        report({
          ...found,
          message: `"modules" is a ${typeName(modules)}, not a list`,
          help: 'write "modules": ["./register.ts"]'
        });
      else if (names2.includes(void 0))
        report({ ...found, message: '"modules" holds something that is not text', help: "write a path" });
      else if (names2.length > 1)
        report({
          ...found,
          message: `"modules" names ${names2.length} modules`,
          help: "a plugin has one; let it import the others"
        });
    }
  }),
  defineRule({
    id: "hook/missing-module",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a hooks module that is not there",
    effect: "the client reports a plugin error and loads no module",
    check({ root, origin, file, plugin }, report) {
      const modules = origin === "inline" ? void 0 : entryOf(root, "modules")?.value;
      if (modules?.kind !== "list" || modules.items.length !== 1 || !plugin.manifest) return;
      const [node] = modules.items;
      if (node?.kind !== "scalar" || typeof node.value !== "string") return;
      const path = resolvedPath(file.path, node.value);
      const kind = path === void 0 ? void 0 : plugin.files.kindOf(path);
      if (kind === "file" || kind === "symlink") return;
      report({
        message: path === void 0 ? `the module lies outside the plugin: ${quoted(node.value)}` : kind === void 0 ? `there is no ${quoted(path)}` : `${quoted(path)} is not a file`,
        help: `write a path from the folder of the hooks file, such as "./register.ts"; nothing in it is replaced`,
        range: node.range,
        field: "modules.0"
      });
    }
  })
];

// src/rules/hook/fields.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { entryOf as entryOf2, scalarText } from "./frontmatter.mjs";
import { handlerShape, hookShapes } from "./hooks.mjs";
import { closest as closest2, quoted as quoted2 } from "./rules.mjs";
import { checkedEvents as checkedEvents2, checkedHooks, isInReach } from "./hooks.mjs";
var remark = /^(?:[_$/].*|description|name|id|title|notes?|comments?|label|author|version)$/;
var expectations = {
  failClosed: 'write "onFailure": "block"',
  failOnError: 'write "onFailure": "block"',
  blocking: "a hook blocks by exit code 2 or by its JSON output",
  env: "set the variables in the command",
  cwd: "change the folder in the command",
  workingDirectory: "change the folder in the command",
  background: 'write "async": true',
  retries: "try again in the script"
};
var handlerTypes = hookShapes.filter(({ kind }) => kind === "handler").map(({ name }) => name);
var groupFields = hookShapes.find(({ name }) => name === "group")?.fields.map(({ name }) => name) ?? [];
var hookFieldRules = [
  defineRule2({
    id: "hook/unknown-field",
    on: "hooks",
    severity: "warning",
    summary: "a field that the client does not know",
    effect: "the client ignores the field without a word",
    check(source, report) {
      const found = (owner, field, remarkOn) => {
        for (const entry of owner.entries) {
          const result = remarkOn(entry);
          if (!result) continue;
          const { meant, ...rest } = result;
          const isQuoted = source.file.text[entry.keyRange.start] === '"';
          const isFree = meant !== void 0 && !owner.entries.some(({ key }) => key === meant);
          const edit = { range: entry.keyRange, text: isQuoted ? `"${meant}"` : `${meant}` };
          report({
            ...rest,
            range: entry.keyRange,
            field: `${field}.${entry.key}`,
            ...isFree ? { fix: { safe: true, edits: [edit] } } : {}
          });
        }
      };
      for (const { entry, field } of checkedEvents2(source)) {
        const groups = entry.value.kind === "list" ? entry.value.items : [];
        for (const [index, group] of groups.entries())
          if (group.kind === "map") found(group, `${field}.${index}`, (each) => remarkOnGroup(each, group));
      }
      for (const { node, type, field } of checkedHooks(source))
        if (node.kind === "map") found(node, field, (each) => remarkOnHandler(each, type));
      const { root, origin } = source;
      if (origin !== "inline" && root?.kind === "map" && isInReach(source)) found(root, "", remarkOnFile);
    }
  })
];
function remarkOnHandler({ key, value }, type) {
  const names2 = handlerShape(type)?.fields.map(({ name }) => name) ?? [];
  if (names2.includes(key) || remark.test(key)) return void 0;
  if (key === "matcher")
    return {
      severity: "warning",
      message: "a matcher stands in the handler",
      effect: "the client ignores it there: the hook fires for everything that its group's matcher takes",
      help: 'move it into the group, beside "hooks"'
    };
  const turnedOff = remarkOnSwitch(key, scalarText(value));
  if (turnedOff) return turnedOff;
  const owner = handlerTypes.find((other) => handlerShape(other)?.fields.some(({ name }) => name === key));
  if (owner)
    return { severity: "info", message: `${quoted2(key)} is no field of a handler of type ${quoted2(type)}`, help: "remove it" };
  return remarkOnOther(key, names2);
}
function remarkOnGroup({ key, value }, group) {
  if (groupFields.includes(key) || remark.test(key)) return void 0;
  if (!group.entries.some((entry) => entry.key === "hooks")) return void 0;
  const turnedOff = remarkOnSwitch(key, scalarText(value));
  if (turnedOff) return turnedOff;
  if (handlerShape("command")?.fields.some(({ name }) => name === key))
    return { severity: "warning", message: `${quoted2(key)} stands in a group`, help: "move it into the handlers of the group" };
  return remarkOnOther(key, groupFields);
}
function remarkOnFile({ key }) {
  const names2 = ["hooks", "modules", "description"];
  const meant = names2.includes(key) ? void 0 : closest2(key, names2);
  return meant ? { severity: "warning", message: `unknown field ${quoted2(key)}`, help: `did you mean ${quoted2(meant)}?`, meant } : void 0;
}
function remarkOnSwitch(key, value) {
  if (!(key === "enabled" && value === "false") && !(key === "disabled" && value === "true")) return void 0;
  return {
    severity: "warning",
    message: `"${key}": ${value} does not turn a hook off`,
    effect: "the client ignores the field: the hook runs",
    help: "remove the hook"
  };
}
function remarkOnOther(key, names2) {
  const message = `unknown field ${quoted2(key)}`;
  const expected2 = expectations[key];
  if (expected2) return { severity: "warning", message, help: expected2 };
  const meant = closest2(key, names2);
  return meant ? { severity: "warning", message, help: `did you mean ${quoted2(meant)}?`, meant } : { severity: "info", message, help: "remove it" };
}
var milliseconds = 1e3;
var tooShort = 0.2;
function spoken(seconds) {
  if (seconds < 3600) return `${Math.round(seconds / 60)} minutes`;
  const hours = seconds / 3600;
  return `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} hours`;
}
var hookTimeoutRules = [
  defineRule2({
    id: "hook/timeout-unit",
    on: "hooks",
    severity: "warning",
    summary: "a timeout that looks like milliseconds",
    check(source, report) {
      for (const { node, field } of checkedHooks(source)) {
        const value = entryOf2(node, "timeout")?.value;
        if (value?.kind !== "scalar" || typeof value.value !== "number" || value.value < milliseconds) continue;
        const seconds = value.value / 1e3;
        report({
          message: `a timeout of ${value.value} seconds`,
          effect: `the client waits ${spoken(value.value)} for a hook that hangs`,
          help: `timeouts are in seconds: write ${seconds}`,
          range: value.range,
          field: `${field}.timeout`,
          // Whoever relies on the long wait would lose it.
          fix: { safe: false, edits: [{ range: value.range, text: String(seconds) }] }
        });
      }
    }
  }),
  defineRule2({
    id: "hook/short-timeout",
    on: "hooks",
    severity: "warning",
    summary: "a timeout in which hardly a process starts",
    effect: "the client ends the hook before it can answer, and goes on as if it were not there",
    check(source, report) {
      for (const { node, field } of checkedHooks(source)) {
        const value = entryOf2(node, "timeout")?.value;
        if (value?.kind !== "scalar" || typeof value.value !== "number" || value.value <= 0 || value.value >= tooShort) continue;
        report({
          message: `a timeout of ${value.value} seconds`,
          help: "write at least 1; the number is in seconds",
          range: value.range,
          field: `${field}.timeout`
        });
      }
    }
  }),
  defineRule2({
    id: "hook/capped-timeout",
    on: "hooks",
    severity: "warning",
    summary: "a timeout that the event does not grant to a plugin",
    check(source, report) {
      for (const { node, field, fact, place, type } of checkedHooks(source)) {
        const value = entryOf2(node, "timeout")?.value;
        if (value?.kind !== "scalar" || typeof value.value !== "number" || place === "settings") continue;
        if (fact.cap === void 0 || value.value <= fact.cap || value.value >= milliseconds || type === "prompt") continue;
        report({
          message: `a timeout of ${value.value} seconds on ${fact.name}`,
          effect: `all ${fact.name} hooks together have ${fact.cap} seconds, and a plugin's timeout does not raise that: the client ends the hook`,
          help: "start slow work in the background and let the hook end at once",
          range: value.range,
          field: `${field}.timeout`
        });
      }
    }
  })
];
var neverBlocksOnFailure = /* @__PURE__ */ new Set(["Stop", "SubagentStop", "TaskCompleted", "TeammateIdle"]);
function isOn({ node }, key) {
  const value = entryOf2(node, key)?.value;
  return value?.kind === "scalar" && value.value === true;
}
function isBlocking({ node }) {
  const value = entryOf2(node, "onFailure")?.value;
  return value?.kind === "scalar" && value.value === "block";
}
var hookOptionRules = [
  defineRule2({
    id: "hook/once",
    on: "hooks",
    severity: "warning",
    summary: "once outside the frontmatter of a skill",
    effect: "the client ignores it: the hook runs every time",
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const entry = entryOf2(hook.node, "once");
        if (!entry || !isOn(hook, "once") || hook.place === "skill") continue;
        report({
          message: '"once" has no effect here',
          help: "let the script remember in a file of CLAUDE_PLUGIN_DATA that it ran",
          range: entry.keyRange,
          field: `${hook.field}.once`
        });
      }
    }
  }),
  defineRule2({
    id: "hook/async-decision",
    on: "hooks",
    severity: "warning",
    summary: "a hook in the background that decides something",
    effect: "the client does not wait for it: what it decides is void",
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const entry = entryOf2(hook.node, "async");
        if (!entry || !isOn(hook, "async") || isOn(hook, "asyncRewake") || !(hook.fact.blocks || hook.fact.gating)) continue;
        const decision = isBlocking(hook) ? '"onFailure": "block"' : decisionOf(hook)?.by;
        if (!decision) continue;
        report({
          message: `the hook runs in the background, but decides by ${decision}`,
          help: `remove "async"; ${hook.fact.name} waits for its hooks`,
          range: entry.keyRange,
          field: `${hook.field}.async`
        });
      }
    }
  }),
  defineRule2({
    id: "hook/unused-on-failure",
    on: "hooks",
    severity: "warning",
    summary: "onFailure on an event that lets failures pass all the same",
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const entry = entryOf2(hook.node, "onFailure");
        const isMcpStart = hook.type === "mcp_tool" && (hook.event === "SessionStart" || hook.event === "Setup");
        if (!entry || !isBlocking(hook) || !(neverBlocksOnFailure.has(hook.event) || isMcpStart)) continue;
        report({
          message: `"onFailure" has no effect on ${hook.event}`,
          effect: "the client ignores it there: a hook that fails lets everything go on",
          help: "remove it, and let the script catch its own failures",
          range: entry.keyRange,
          field: `${hook.field}.onFailure`
        });
      }
    }
  }),
  defineRule2({
    id: "hook/open-gate",
    on: "hooks",
    severity: "info",
    summary: "a gate that opens when its hook fails",
    effect: "a hook that cannot start, times out, or exits with a code other than 0 and 2 lets the call run",
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        if (!hook.fact.gating || entryOf2(hook.node, "onFailure") || isOn(hook, "async")) continue;
        const decision = decisionOf(hook);
        const range = entryOf2(hook.node, "command")?.keyRange;
        if (!decision?.stops || !range) continue;
        report({
          message: `the hook decides by ${decision.by}, and lets the call run when it fails`,
          help: `add ${quoted2("onFailure")}: ${quoted2("block")} if it is a guard`,
          range,
          field: `${hook.field}.command`
        });
      }
    }
  })
];

// src/rules/hook/handler.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { entryOf as entryOf3, textOf, typeName as typeName2 } from "./frontmatter.mjs";
import { rangeInside } from "./frontmatter.mjs";
import { entriesOf, serverId, textsOf as textsOf2 } from "./hooks.mjs";
import { serverNames } from "./validate.mjs";
import { handlerShape as handlerShape2, hookEvent as hookEvent2, hookShapes as hookShapes2, misnomers } from "./hooks.mjs";
import { closest as closest3, either, quoted as quoted3 } from "./rules.mjs";
import { checkedHooks as checkedHooks2, effectOfRefused, isIgnored as isIgnored2, isInReach as isInReach2, isJsonText, textNode as textNode2 } from "./hooks.mjs";
var types = hookShapes2.filter(({ kind }) => kind === "handler").map(({ name }) => name);
function handlersOf(source) {
  if (isIgnored2(source) || !isInReach2(source)) return [];
  return entriesOf(source).filter(({ event, node }) => hookEvent2(event) && node.kind === "map");
}
var hookHandlerRules = [
  defineRule3({
    id: "hook/unknown-type",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a handler without a type that the client knows",
    check(source, report) {
      for (const { node, type, event, place, field } of handlersOf(source)) {
        if (type !== void 0 && handlerShape2(type)) continue;
        const written = entryOf3(node, "type");
        const meant = type === void 0 ? guessedType(node) : closest3(type, types) ?? guessedType(node);
        report({
          message: written ? `unknown type of handler ${quoted3(source.file.text.slice(written.value.range.start, written.value.range.end).replace(/^"|"$/g, ""))}` : "the handler has no type",
          effect: effectOfRefused(place, event),
          help: meant ? `write "type": ${quoted3(meant)}` : `write ${either(types)}`,
          range: written?.value.range ?? { start: node.range.start, end: node.range.start + 1 },
          field: written ? `${field}.type` : field
        });
      }
    }
  }),
  defineRule3({
    id: "hook/missing-field",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a handler without a field that its type needs",
    check(source, report) {
      for (const { node, type, event, place, field } of checkedHooks2(source)) {
        for (const { name, does } of handlerShape2(type)?.fields.filter(({ required }) => required) ?? []) {
          if (entryOf3(node, name)) continue;
          report({
            message: `a handler of type ${quoted3(type)} needs ${quoted3(name)}`,
            effect: effectOfRefused(place, event),
            help: `add ${quoted3(name)}: ${does.charAt(0).toLowerCase()}${does.slice(1).replace(/\.$/, "")}`,
            range: entryOf3(node, "type")?.value.range ?? node.range,
            field: `${field}.${name}`
          });
        }
      }
    }
  }),
  defineRule3({
    id: "hook/invalid-field",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a field of a handler with a value that the client does not take",
    check(source, report) {
      for (const { node, type, event, place, field } of checkedHooks2(source)) {
        for (const fact of handlerShape2(type)?.fields ?? []) {
          const entry = entryOf3(node, fact.name);
          const problem = entry && problemOf(fact, entry.value);
          if (!entry || !problem) continue;
          const written = source.file.text.slice(entry.value.range.start, entry.value.range.end);
          const number = fact.type === "seconds" && /^"\d+(?:\.\d+)?"$/.test(written) ? written.slice(1, -1) : void 0;
          const isBoolean = fact.type === "boolean" && /^"(?:true|false)"$/.test(written);
          const plain = isBoolean ? written.slice(1, -1) : number;
          report({
            message: `${fact.name} ${problem}: ${quoted3(written.replace(/^"|"$/g, ""))}`,
            severity: fact.lenient && entry.value.kind === "scalar" && fact.values ? "warning" : "error",
            effect: fact.lenient ? 'the client reads any other word as "block"' : effectOfRefused(place, event),
            help: fact.values ? `write ${either(fact.values.map(quoted3))}` : (plain ? `write ${plain}` : helpFor[fact.type]) ?? "write text",
            range: entry.value.range,
            field: `${field}.${fact.name}`,
            ...plain ? { fix: { safe: true, edits: [{ range: entry.value.range, text: plain }] } } : {}
          });
        }
      }
    }
  }),
  defineRule3({
    id: "hook/refused-type",
    on: "hooks",
    severity: "error",
    summary: "a type of handler that its event does not run",
    effect: "the client never runs it; at most its debug log says so",
    check(source, report) {
      for (const { node, type, fact, field } of checkedHooks2(source)) {
        const range = entryOf3(node, "type")?.value.range;
        if (fact.handlers.includes(type) || !range) continue;
        report({
          message: `${fact.name} does not run handlers of type ${quoted3(type)}`,
          help: `write ${either(fact.handlers.map(quoted3))}`,
          range,
          field: `${field}.type`
        });
      }
    }
  }),
  defineRule3({
    id: "hook/empty-command",
    on: "hooks",
    severity: "error",
    summary: "an empty command",
    effect: "the hook fails to run, and the client goes on as if it were not there",
    check(source, report) {
      for (const { node, type, field } of checkedHooks2(source)) {
        const command = type === "command" ? entryOf3(node, "command")?.value : void 0;
        if (command?.kind === "scalar" && typeof command.value === "string" && command.value.trim() === "")
          report({
            message: "the command is empty",
            help: "write what to run, or remove the handler",
            range: command.range,
            field: `${field}.command`
          });
      }
    }
  })
];
function guessedType(node) {
  const found = types.filter(
    (type) => handlerShape2(type)?.fields.some(({ name, required }) => required && name !== "type" && entryOf3(node, name))
  );
  return found.length === 1 ? found[0] : void 0;
}
var helpFor = {
  seconds: "write a number of seconds greater than 0",
  boolean: "write true or false",
  "string[]": "write a list of texts",
  "string map": "write an object of texts",
  map: "write an object",
  url: "write an absolute URL, with http:// or https://"
};
function problemOf({ type, values }, node) {
  const found = typeName2(node);
  if (values)
    return found === "string" && values.includes(String(scalarOf(node))) ? void 0 : `takes ${either(values.map(quoted3))}`;
  if (type === "seconds") {
    if (found !== "number") return "is not a number";
    return Number(scalarOf(node)) > 0 ? void 0 : "is not greater than 0";
  }
  if (type === "boolean") return found === "boolean" ? void 0 : "is not true or false";
  if (type === "string[]")
    return node.kind === "list" && node.items.every((item) => typeName2(item) === "string") ? void 0 : "is not a list of texts";
  if (type === "map") return node.kind === "map" ? void 0 : "is not an object";
  if (type === "string map")
    return node.kind === "map" && node.entries.every(({ value }) => typeName2(value) === "string") ? void 0 : "is not an object of texts";
  if (found !== "string") return "is not text";
  return type === "url" && !URL.canParse(String(scalarOf(node))) ? "is no absolute URL" : void 0;
}
function scalarOf(node) {
  return node.kind === "scalar" ? node.value : void 0;
}
var invented = new Set(misnomers.map(({ name }) => name));
var inputWords = /* @__PURE__ */ new Set(["PROMPT", "INPUT", "TOOL_USE", "TRANSCRIPT", "FILE_PATH", "COMMAND", "SESSION_ID", "LAST_MESSAGE"]);
var answerKey = /["'`](decision|permissionDecision|hookSpecificOutput|approved?|allow(?:ed)?|block(?:ed)?|continue)["'`]\s*:/;
var answerWord = /\b(?:return|respond with|reply with|answer with|answer|output)\b[ :]{1,3}(?:only |just |either |exactly |the word |with |a )*["'`]?(approve|allow|deny|block|reject|yes|no)["'`]?[ ,]*(?:\([^)]{0,80}\) ?)?(?:or|\/)\b/i;
var hookPromptRules = [
  defineRule3({
    id: "hook/prompt-variable",
    on: "hooks",
    severity: "warning",
    summary: "a variable in a prompt that nothing replaces",
    effect: "the model reads the name of the variable; only $ARGUMENTS is replaced, by the whole input as JSON",
    check(source, report) {
      for (const { node, type, field } of checkedHooks2(source)) {
        const prompt = type === "prompt" || type === "agent" ? textNode2(node, "prompt") : void 0;
        if (!prompt) continue;
        const seen = /* @__PURE__ */ new Set();
        for (const { 0: written, 1: braced, 2: bare, 3: doubled, index } of prompt.value.matchAll(
          /\$(?:\{([\w.]+)\}|([A-Z][A-Z_]+)\b)|\{\{ ?([\w.]+) ?\}\}/g
        )) {
          const name = braced ?? bare ?? doubled ?? "";
          const isPlaceholder = /^(?:CLAUDE_|user_config\.)/.test(name) || invented.has(name) || inputWords.has(name) || doubled !== void 0;
          if (!isPlaceholder || seen.has(name) || prompt.value[index - 1] === "\\") continue;
          seen.add(name);
          report({
            message: `nothing replaces ${quoted3(written)} in a prompt`,
            help: /^CLAUDE_PLUGIN|^user_config/.test(name) ? "write what it stands for into the prompt" : "write $ARGUMENTS, and name the field of the input",
            range: rangeInside(source.file.text, prompt, index, index + written.length),
            field: `${field}.prompt`
          });
        }
      }
    }
  }),
  defineRule3({
    id: "hook/prompt-answer",
    on: "hooks",
    severity: "warning",
    summary: "a prompt that asks for an answer which the client does not read",
    check(source, report) {
      for (const { node, type, field } of checkedHooks2(source)) {
        const prompt = type === "prompt" ? textNode2(node, "prompt") : void 0;
        if (!prompt || /["'`]?\bok\b["'`]?\s*:/.test(prompt.value)) continue;
        const key = answerKey.exec(prompt.value);
        const found = key ?? answerWord.exec(prompt.value);
        if (!found) continue;
        report({
          message: `the prompt asks for an answer of its own: ${quoted3(found[0])}`,
          severity: key ? "warning" : "info",
          effect: 'the client forces the answer into { ok, reason }: what "ok" means to the model is left to chance',
          help: 'write the condition that has to hold, such as "The command deletes nothing outside the project."',
          range: rangeInside(source.file.text, prompt, found.index, found.index + found[0].length),
          field: `${field}.prompt`
        });
      }
    }
  })
];
var hookRemoteRules = [
  defineRule3({
    id: "hook/url-placeholder",
    on: "hooks",
    severity: "error",
    summary: "a variable in the URL of an http hook",
    effect: "the client replaces nothing in a URL: the request goes to that very address, fails, and everything goes on",
    check(source, report) {
      for (const { node, type, field } of checkedHooks2(source)) {
        const url = type === "http" ? textNode2(node, "url") : void 0;
        const found = url && /\$\{[\w.]+\}|\$[A-Za-z_]\w*/.exec(url.value);
        if (!url || !found) continue;
        report({
          message: `nothing replaces ${quoted3(found[0])} in a URL`,
          help: "write the whole URL, or let a command hook send the request",
          range: rangeInside(source.file.text, url, found.index, found.index + found[0].length),
          field: `${field}.url`
        });
      }
    }
  }),
  defineRule3({
    id: "hook/header-variable",
    on: "hooks",
    severity: "warning",
    summary: "a variable in a header that the hook may not read",
    effect: "the client puts nothing in its place",
    check(source, report) {
      for (const { node, type, field } of checkedHooks2(source)) {
        const headers = type === "http" ? entryOf3(node, "headers")?.value : void 0;
        const allowed = textsOf2(entryOf3(node, "allowedEnvVars")?.value) ?? [];
        for (const { key, value } of headers?.kind === "map" ? headers.entries : []) {
          for (const { 0: written, 1: braced, 2: bare, index } of (textOf(value) ?? "").matchAll(
            /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g
          )) {
            const name = braced ?? bare ?? "";
            if (value.kind !== "scalar" || allowed.includes(name)) continue;
            report({
              message: `${quoted3(name)} is not among the variables that headers may use`,
              help: `write "allowedEnvVars": [${[...allowed, name].map((each) => `"${each}"`).join(", ")}]`,
              range: rangeInside(source.file.text, value, index, index + written.length),
              field: `${field}.headers.${key}`
            });
          }
        }
      }
    }
  }),
  defineRule3({
    id: "hook/unknown-server",
    on: "hooks",
    severity: "error",
    summary: "a server of the plugin under a name that it does not have",
    effect: "the client finds no such server connected, and everything goes on",
    check(source, report) {
      const { plugin } = source;
      if (plugin.scope !== "plugin" || !plugin.manifest) return;
      const servers = serverNames(plugin);
      for (const { node, type, field } of checkedHooks2(source)) {
        const server = type === "mcp_tool" ? textNode2(node, "server") : void 0;
        if (!server) continue;
        const prefix = serverId(plugin.name, "");
        const isOwn = server.value.startsWith(prefix);
        const bare = isOwn ? server.value.slice(prefix.length) : server.value;
        if (isOwn ? servers.includes(bare) : !servers.includes(bare)) continue;
        const meant = isOwn ? closest3(bare, servers) : bare;
        const text = JSON.stringify(serverId(plugin.name, meant ?? ""));
        report({
          message: isOwn ? `the plugin declares no server ${quoted3(bare)}` : `the plugin's own server is not called ${quoted3(server.value)}`,
          help: meant === void 0 ? `its servers are ${either(servers.map(quoted3)) || "none"}` : `write ${quoted3(serverId(plugin.name, meant))}`,
          range: server.range,
          field: `${field}.server`,
          ...!isOwn && isJsonText(source.file.text, server) ? { fix: { safe: true, edits: [{ range: server.range, text }] } } : {}
        });
      }
    }
  })
];

// src/rules/hook/matcher-names.ts
import { defineRule as defineRule5 } from "./validate.mjs";
import { rangeInside as rangeInside3 } from "./frontmatter.mjs";
import { matchesValue as matchesValue2, toolPrefix as toolPrefix2 } from "./hooks.mjs";
import { serverNames as serverNames3 } from "./validate.mjs";
import { models } from "./validate.mjs";
import { closest as closest5, either as either3, quoted as quoted5 } from "./rules.mjs";

// src/rules/hook/matcher.ts
import { defineRule as defineRule4 } from "./validate.mjs";
import { entryOf as entryOf4 } from "./frontmatter.mjs";
import { escapeRegExp, rangeInside as rangeInside2 } from "./frontmatter.mjs";
import {
  currentTools,
  groupsOf,
  isToolEvent,
  matchesValue,
  readMatcher,
  toolPrefix
} from "./hooks.mjs";
import { readIf, toolsWithContent } from "./rules.mjs";
import { configsOf, serverNames as serverNames2 } from "./validate.mjs";
import { hookEvent as hookEvent3, toolInputs } from "./hooks.mjs";
import { tools } from "./validate.mjs";
import { closest as closest4, either as either2, quoted as quoted4 } from "./rules.mjs";
import { checkedHooks as checkedHooks3, isIgnored as isIgnored3, isInReach as isInReach3, oncePerSource, textNode as textNode3 } from "./hooks.mjs";
var matchedGroups = oncePerSource((source) => {
  if (isIgnored3(source) || !isInReach3(source)) return [];
  return groupsOf(source).flatMap((group) => {
    const fact = hookEvent3(group.event.name);
    const node = group.matcher?.value;
    const isComplete = entryOf4(group.node, "hooks")?.value.kind === "list";
    if (!fact || !isComplete || node?.kind !== "scalar" || typeof node.value !== "string") return [];
    const reading = readMatcher(node.value, fact.name);
    return reading.kind === "all" ? [] : [{ group, fact, target: fact.matcher, node, text: node.value, reading }];
  });
});
var toolNames = /* @__PURE__ */ new Set([
  ...currentTools,
  ...tools.filter(({ status }) => status === "alias").map(({ name }) => name),
  ...toolInputs.map(({ name }) => name)
]);
var goneByName = new Map(
  tools.filter(({ status }) => status === "removed" || status === "unknown").map((tool) => [tool.name, tool])
);
function judgeTool(name) {
  if (toolNames.has(name)) return { kind: "live" };
  if (name.startsWith("mcp__")) return /^mcp__.+?__./.test(name) ? { kind: "live" } : { kind: "bare-server" };
  const gone = goneByName.get(name);
  if (gone) return { kind: "gone", ...gone.use ? { use: gone.use } : {} };
  if (name.split(/\s+/).length > 1 && name.split(/\s+/).every((part) => toolNames.has(part))) return { kind: "several" };
  const meant = closest4(name, currentTools);
  return meant ? { kind: "misspelt", meant, isCase: meant.toLowerCase() === name.toLowerCase() } : { kind: "unknown" };
}
function toolsTaken(reading) {
  return [...toolNames].filter((name) => matchesValue(reading, name, true));
}
function toolsIn(text) {
  const lower = text.toLowerCase();
  return currentTools.filter((name) => new RegExp(`(?<![a-z])${escapeRegExp(name.toLowerCase())}(?![a-z])`).test(lower));
}
function ownServerMeant(plugin, name) {
  if (plugin.scope !== "plugin") return void 0;
  const isModules = (own) => own === plugin.name && configsOf(plugin, "hooks").some(({ root }) => entryOf4(root, "modules"));
  const server = serverNames2(plugin).find((own) => own !== "" && name.startsWith(`mcp__${own}__`) && !isModules(own));
  return server === void 0 ? void 0 : { server, prefix: toolPrefix(plugin.name, server) };
}
function listedNames(file, node) {
  const text = String(node.value);
  const found = [];
  for (const { 0: part, index } of text.matchAll(/[^|,]+/g)) {
    const name = part.trim();
    const from = index + part.indexOf(name);
    if (name) found.push({ name, range: rangeInside2(file, node, from, from + name.length) });
  }
  return found;
}
var permissionRule = /^(\w+)\((.*)\)$/s;
function ruleIn({ text, target }) {
  const [, tool = ""] = permissionRule.exec(text) ?? [];
  return target?.kind === "tool" && toolsIn(tool).length === 1 ? { tool: toolsIn(tool)[0] ?? tool } : void 0;
}
var hookMatcherRules = [
  defineRule4({
    id: "hook/ignored-matcher",
    on: "hooks",
    severity: "warning",
    summary: "a matcher on an event that has nothing to match",
    check(source, report) {
      for (const { group, fact, target, node, text, reading } of matchedGroups(source)) {
        if (target || isEverything(text) || reading.kind === "invalid") continue;
        report({
          message: `${fact.name} has no matcher: ${quoted4(text)}`,
          effect: "the client ignores it: the hooks run every time",
          help: "remove it, and let the script look at its input",
          range: node.range,
          field: `${group.field}.matcher`
        });
      }
    }
  }),
  defineRule4({
    id: "hook/invalid-matcher",
    on: "hooks",
    severity: "error",
    summary: "a matcher that is not a regular expression",
    effect: "the client logs it for each event and takes it as matching nothing: the hooks never run",
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const { group, target, node, text, reading } = matched;
        if (!target || reading.kind !== "invalid" || ruleIn(matched)) continue;
        const names2 = toolsIn(text);
        const help = text.startsWith("(?") ? "there are no inline flags; names are case-sensitive" : target.kind === "tool" && names2.length > 0 ? `write ${quoted4(names2.join("|"))}; a matcher is a list of names or a regular expression, not a glob` : "write names with | between them, or a JavaScript regular expression";
        report({
          message: `the matcher ${quoted4(text)} is not a regular expression: ${reading.problem.replace(/^\/.*\/\w*: /s, "").toLowerCase()}`,
          help,
          range: node.range,
          field: `${group.field}.matcher`
        });
      }
    }
  }),
  defineRule4({
    id: "hook/matcher-rule",
    on: "hooks",
    severity: "error",
    summary: "a permission rule in the place of a matcher",
    effect: "the client takes it as a regular expression that no tool name matches: the hooks never run",
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const rule = ruleIn(matched);
        if (!rule || toolsTaken(matched.reading).length > 0) continue;
        const { group, node, text } = matched;
        report({
          message: `the matcher ${quoted4(text)} is a permission rule`,
          help: `write "matcher": "${rule.tool}", and ${quoted4("if")}: ${quoted4(text)} in the handler`,
          range: node.range,
          field: `${group.field}.matcher`
        });
      }
    }
  }),
  defineRule4({
    id: "hook/matches-everything",
    on: "hooks",
    severity: "warning",
    summary: "a pattern that matches an empty text, and so everything",
    effect: "the client looks for the pattern anywhere in a name, and nothing at all is enough for it: the hooks run every time",
    check(source, report) {
      for (const { group, target, node, text, reading } of matchedGroups(source)) {
        if (!target || reading.kind !== "pattern" || isEverything(text) || matchesValue(reading, "") !== true) continue;
        if (/\(\?/.test(text) || matchesValue(reading, "~~~") !== true) continue;
        const meant = /^\w+\*$/.test(text) ? `${text.slice(0, -1)}.*` : void 0;
        report({
          message: `the matcher ${quoted4(text)} matches everything`,
          help: meant ? `write ${quoted4(`^${meant}`)}: a matcher is a regular expression, not a glob` : 'write "*" if that is meant',
          range: node.range,
          field: `${group.field}.matcher`
        });
      }
    }
  })
];
function isEverything(text) {
  return /^\^?\(?\.[*+]\??\)?\$?$/.test(text) || readMatcher(text, "PreToolUse").kind === "all" || /^[|, ]*$/.test(text);
}
var never = "the client never runs the hook; at most its debug log says so";
var conditions = oncePerSource((source) => {
  return checkedHooks3(source).flatMap((hook) => {
    const node = textNode3(hook.node, "if");
    if (!node || node.value === "") return [];
    return [{ hook, node, text: node.value, rule: readIf(node.value), field: `${hook.field}.if` }];
  });
});
var twoRules = /\)\s*(?:\|\|?|&&|,|;|or|and)\s*!?\w+\(/;
var hookIfRules = [
  defineRule4({
    id: "hook/if-event",
    on: "hooks",
    severity: "error",
    summary: "an if on an event that is not about a tool",
    effect: never,
    check(source, report) {
      for (const { hook, node, text, field } of conditions(source)) {
        if (isToolEvent(hook.event)) continue;
        report({
          message: `${hook.event} cannot evaluate the "if" ${quoted4(text)}`,
          help: "remove it; only events of tools have calls to which a permission rule applies",
          range: node.range,
          field
        });
      }
    }
  }),
  defineRule4({
    id: "hook/if-syntax",
    on: "hooks",
    severity: "error",
    summary: "an if that is not one permission rule",
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!isToolEvent(hook.event)) continue;
        const isTwo = twoRules.test(text) || /^\w+(?:\|\w+)+$/.test(text);
        if (rule && !isTwo) continue;
        report({
          message: isTwo ? `"if" holds more than one rule: ${quoted4(text)}` : `"if" is not a permission rule: ${quoted4(text)}`,
          effect: rule ? "the client reads it as one rule that hardly a call matches; only commands with a substitution get through" : never,
          help: isTwo ? "write a handler for each rule" : 'write one rule such as "Bash(git *)" or "Write(*.ts)"',
          range: node.range,
          field
        });
      }
    }
  }),
  defineRule4({
    id: "hook/if-tool",
    on: "hooks",
    severity: "error",
    summary: "an if for a tool that never comes to its hook",
    effect: never,
    check(source, report) {
      for (const { hook, node, rule, field } of conditions(source)) {
        if (!rule || !isToolEvent(hook.event) || twoRules.test(node.value)) continue;
        const verdict = judgeTool(rule.tool);
        const reading = readMatcher(hook.matcher, hook.event);
        if (verdict.kind !== "live") {
          const meant = verdict.kind === "misspelt" ? verdict.meant : void 0;
          const isPattern = rule.tool.startsWith("mcp__");
          report({
            message: `"if" names no tool: ${quoted4(rule.tool)}`,
            help: meant ? `write ${quoted4(meant)}` : isPattern ? "write the whole name of one tool, or use a matcher" : "write the name of a tool",
            range: node.range,
            field
          });
        } else if (reading.kind !== "invalid" && matchesValue(reading, rule.tool, true) === false)
          report({
            message: `the matcher ${quoted4(hook.matcher)} never lets a call of ${rule.tool} through to this "if"`,
            help: "name the same tool in both",
            range: node.range,
            field
          });
      }
    }
  }),
  defineRule4({
    id: "hook/if-content",
    on: "hooks",
    severity: "error",
    summary: "an if about something that the client does not compare",
    effect: never,
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!rule || rule.content === void 0 || rule.content === "*" || !isToolEvent(hook.event) || twoRules.test(text))
          continue;
        const isCommand = toolsWithContent.command.some((tool) => tool === rule.tool);
        const isParameter = isCommand && /^\w+:(?!\*$)/.test(rule.content);
        const isComparable = isCommand || toolsWithContent.file.some((tool) => tool === rule.tool);
        if (judgeTool(rule.tool).kind !== "live" || isComparable && !isParameter) continue;
        report({
          message: `"if" cannot look into a call of ${rule.tool}: ${quoted4(text)}`,
          help: isParameter ? 'write the command line itself, such as "Bash(git *)"' : `write ${quoted4(rule.tool)}, and let the script look at its input; only ${either2([...toolsWithContent.command, ...toolsWithContent.file])} are compared`.replace(
            " or ",
            " and "
          ),
          range: node.range,
          field
        });
      }
    }
  }),
  defineRule4({
    id: "hook/if-part",
    on: "hooks",
    severity: "warning",
    summary: "a matcher for several tools, and an if for one of them",
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        const reading = readMatcher(hook.matcher, hook.event);
        if (!rule || reading.kind !== "names" || !isToolEvent(hook.event) || !reading.names.includes(rule.tool)) continue;
        const lost = reading.names.filter(
          (name) => name !== rule.tool && judgeTool(name).kind === "live" && !isTakenBeside(hook, name)
        );
        if (lost.length === 0) continue;
        report({
          message: `"if" lets no call of ${either2(lost)} through: ${quoted4(text)}`,
          effect: `the client never runs the hook for ${either2(lost)}, though the matcher names ${lost.length > 1 ? "them" : "it"}`,
          help: `add a handler with an "if" for ${either2(lost)}, or take ${lost.length > 1 ? "them" : "it"} out of the matcher`,
          range: node.range,
          field
        });
      }
    }
  }),
  defineRule4({
    id: "hook/if-guard",
    on: "hooks",
    severity: "info",
    summary: "an if in front of a guard, which other spellings of a command get around",
    effect: "a path to the program, sudo, env, timeout or bash -c in front of it keeps the hook from running",
    check(source, report) {
      for (const { hook, node, text, rule, field } of conditions(source)) {
        if (!rule?.content || !hook.fact.gating || !toolsWithContent.command.some((tool) => tool === rule.tool)) continue;
        if (/^\*/.test(rule.content) || twoRules.test(text) || !decisionOf(hook)?.stops) continue;
        report({
          message: `a guard behind the "if" ${quoted4(text)} does not see every such command`,
          help: 'let the script judge each command, without an "if"; it only saves the start of a process',
          range: node.range,
          field
        });
      }
    }
  })
];
function isTakenBeside({ group, node }, tool) {
  const hooks = entryOf4(group.node, "hooks")?.value;
  return (hooks?.kind === "list" ? hooks.items : []).some((other) => {
    const text = other === node ? void 0 : textNode3(other, "if")?.value;
    return other !== node && (text === void 0 || text === "" || readIf(text)?.tool === tool);
  });
}

// src/rules/hook/matcher-names.ts
var modelAliases = new Set(models.map(({ name }) => name));
var hookMatcherValueRules = [
  defineRule5({
    id: "hook/unmatched-value",
    on: "hooks",
    severity: "error",
    summary: "a matcher that no value of its event can match",
    check(source, report) {
      for (const matched of matchedGroups(source)) {
        const { group, fact, target, node, text, reading } = matched;
        const field = `${group.field}.matcher`;
        if (target?.kind === "model")
          reportAliases(matched, source.file.text, (found) => report({ ...found, severity: "warning", field }));
        if (target?.kind !== "value" || reading.kind === "invalid") continue;
        const values = target.values ?? [];
        const severity = target.open ? "warning" : "error";
        if (values.some((value) => matchesValue2(reading, value) !== false)) {
          for (const { name, range } of reading.kind === "names" ? listedNames(source.file.text, node) : [])
            if (!values.includes(name))
              report({
                ...described(fact.name, target.on, name, values),
                severity: target.open ? "info" : "warning",
                effect: "the client passes over that part of the matcher",
                range,
                field
              });
          continue;
        }
        report({
          ...described(fact.name, target.on, text, values),
          severity,
          effect: "the matcher takes none of them: the hooks never run, and nothing says so",
          range: node.range,
          field
        });
      }
    }
  }),
  defineRule5({
    id: "hook/bare-name",
    on: "hooks",
    severity: "warning",
    summary: "an agent or command of the plugin without the name of the plugin",
    check(source, report) {
      const { plugin } = source;
      if (plugin.scope !== "plugin") return;
      for (const { group, fact, target, node, reading } of matchedGroups(source)) {
        if (reading.kind !== "names" || target?.kind !== "agent" && target?.kind !== "command") continue;
        const own = (target.kind === "agent" ? plugin.agents : [...plugin.skills, ...plugin.commands]).map(({ id }) => id);
        for (const { name, range } of listedNames(source.file.text, node)) {
          const id = `${plugin.name}:${name}`;
          if (!own.includes(id)) continue;
          report({
            message: `${fact.name} knows the plugin's own ${target.kind} as ${quoted5(id)}, not ${quoted5(name)}`,
            effect: `the hooks run at most for ${target.kind === "agent" ? "an agent" : "a command"} of the user that is called the same`,
            help: `write ${quoted5(`^${id}$`)}; with a colon in it a matcher is a regular expression`,
            range,
            field: `${group.field}.matcher`
          });
        }
      }
    }
  })
];
function described(event, on, name, values) {
  const meant = closest5(name, values);
  return {
    message: `${event} has no ${on} ${quoted5(name)}`,
    help: meant ? `did you mean ${quoted5(meant)}?` : event === "SessionStart" && name === "init" ? 'a session starts with "startup"; "init" is a trigger of Setup' : `write ${either3(values.map(quoted5))}`
  };
}
function reportAliases({ node, reading, fact }, file, report) {
  for (const { name, range } of reading.kind === "names" ? listedNames(file, node) : [])
    if (modelAliases.has(name))
      report({
        message: `${fact.name} is matched by the full id of a model, not ${quoted5(name)}`,
        effect: "a single word is an exact name, and no model has that id: the hooks never run",
        help: `write ${quoted5(`claude-${name}.*`)}`,
        range
      });
}
var neverRun = "no tool has that name: the hooks never run, and nothing says so";
var partNeverRuns = "no tool has that name: the client passes over that part of the matcher";
function toolMatchers(source) {
  return matchedGroups(source).filter(({ target }) => target?.kind === "tool");
}
var hookMatcherToolRules = [
  defineRule5({
    id: "hook/unmatched-tool",
    on: "hooks",
    severity: "error",
    summary: "a matcher that no tool of the client can match",
    check(source, report) {
      const { text: file } = source.file;
      for (const matched of toolMatchers(source)) {
        const { group, node, text, reading } = matched;
        const field = `${group.field}.matcher`;
        if (reading.kind === "pattern") {
          if (toolsTaken(reading).length > 0 || text.includes("mcp") || /^\w+\(.*\)$/s.test(text)) continue;
          const names2 = toolsIn(text);
          report({
            message: `no tool's name matches ${quoted5(text)}`,
            severity: names2.length > 0 ? "error" : "warning",
            effect: "the hooks never run, and nothing says so",
            help: names2.length > 0 ? `a matcher sees the tool's name alone: write ${quoted5(names2.join("|"))}; what the call is about belongs into "if"` : "write names of tools with | between them, or a regular expression for them",
            range: node.range,
            field
          });
        }
        if (reading.kind !== "names") continue;
        const judged = listedNames(file, node).map((each) => ({ ...each, verdict: judgeTool(each.name) }));
        const isAlive = judged.some(({ verdict }) => verdict.kind === "live");
        if (judged.length === 0)
          report({
            message: `the matcher ${quoted5(text)} names nothing`,
            effect: "the hooks never run",
            help: 'write "*" for every tool',
            range: node.range,
            field
          });
        for (const { name, range, verdict } of judged) {
          const effect = isAlive ? partNeverRuns : neverRun;
          if (verdict.kind === "several") {
            const meant = name.split(/\s+/).join("|");
            report({
              message: `blanks do not separate names: ${quoted5(name)}`,
              severity: isAlive ? "warning" : "error",
              effect,
              help: `write ${quoted5(meant)}`,
              range,
              field,
              ...file.startsWith(name, range.start) ? { fix: { safe: true, edits: [{ range, text: meant }] } } : {}
            });
          } else if (verdict.kind === "misspelt") {
            report({
              message: verdict.isCase ? `tool names are case-sensitive: ${quoted5(name)}` : `unknown tool ${quoted5(name)}`,
              severity: isAlive || !verdict.isCase ? "warning" : "error",
              effect,
              help: verdict.isCase ? `write ${quoted5(verdict.meant)}` : `did you mean ${quoted5(verdict.meant)}?`,
              range,
              field,
              ...verdict.isCase && file.startsWith(name, range.start) ? { fix: { safe: true, edits: [{ range, text: verdict.meant }] } } : {}
            });
          } else if (verdict.kind === "unknown") {
            report({
              message: `unknown tool ${quoted5(name)}`,
              severity: isAlive ? "info" : "warning",
              effect,
              help: "write the name of a tool of the client, or of an MCP tool: mcp__server__tool",
              range,
              field
            });
          }
        }
      }
    }
  }),
  defineRule5({
    id: "hook/removed-tool",
    on: "hooks",
    severity: "warning",
    summary: "a tool that the client no longer has, or never had",
    check(source, report) {
      for (const { group, node, reading } of toolMatchers(source)) {
        if (reading.kind !== "names") continue;
        const judged = listedNames(source.file.text, node).map((each) => ({ ...each, verdict: judgeTool(each.name) }));
        const isAlive = judged.some(({ verdict }) => verdict.kind === "live");
        for (const { name, range, verdict } of judged) {
          if (verdict.kind !== "gone") continue;
          report({
            message: `the client has no tool ${quoted5(name)}`,
            // Beside living names it is a harmless leftover that also serves older clients.
            severity: isAlive ? "info" : "warning",
            effect: isAlive ? partNeverRuns : neverRun,
            help: verdict.use ? `${quoted5(verdict.use)} does its work now` : "remove it",
            range,
            field: `${group.field}.matcher`
          });
        }
      }
    }
  }),
  defineRule5({
    id: "hook/unmatched-mcp",
    on: "hooks",
    severity: "warning",
    summary: "an MCP tool under a name that it does not have",
    check(source, report) {
      const { plugin } = source;
      for (const { group, node, text, reading } of toolMatchers(source)) {
        const field = `${group.field}.matcher`;
        const names2 = reading.kind === "names" ? listedNames(source.file.text, node) : [];
        const isAlone = names2.every(({ name }) => name.startsWith("mcp__"));
        for (const { name, range } of names2) {
          if (judgeTool(name).kind !== "bare-server") continue;
          report({
            message: `${quoted5(name)} names no tool of a server`,
            severity: isAlone ? "error" : "warning",
            effect: "letters alone are an exact name, and every MCP tool is called mcp__server__tool: it matches nothing",
            help: `write ${quoted5(`${name.replace(/(?<!_)_+$/, "")}__.*`)} for all tools of the server`,
            range,
            field
          });
        }
        const parts = reading.kind === "names" ? names2 : text.split("|").map((name) => ({ name: name.replace(/^\^?\(?/, ""), range: node.range }));
        for (const { name, range } of parts) {
          const meant = ownServerMeant(plugin, name);
          const prefix = `mcp__plugin_${plugin.name.replace(/[^\w-]/g, "_")}_`;
          if (meant)
            report({
              message: `the tools of the plugin's own server ${quoted5(meant.server)} have longer names than ${quoted5(name)}`,
              effect: `their names start with ${meant.prefix}: the hooks run at most for another server that is called the same`,
              help: `write ${quoted5(`${meant.prefix}${name.slice(`mcp__${meant.server}__`.length)}`)}`,
              range,
              field,
              ...longNames(source.file.text, node, `mcp__${meant.server}__`, meant.prefix)
            });
          else if (isUnknownServer(source, name, prefix))
            report({
              message: `the plugin has no MCP server for ${quoted5(name)}`,
              effect: "no tool has such a name: it matches nothing",
              help: `its servers are ${either3(serverNames3(plugin).map(quoted5)) || "none"}`,
              range,
              field
            });
        }
      }
    }
  })
];
function longNames(file, node, short, long) {
  const text = String(node.value);
  if (text.includes(long)) return {};
  const edits = [];
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const range = rangeInside3(file, node, at, at + short.length);
    if (!file.startsWith(short, range.start)) return {};
    if (!/\w/.test(text[at - 1] ?? "")) edits.push({ range, text: long });
  }
  return edits.length > 0 ? { fix: { safe: true, edits } } : {};
}
function isUnknownServer({ plugin }, name, prefix) {
  if (plugin.scope !== "plugin" || !plugin.manifest || !name.startsWith(prefix) || hasBundles(plugin)) return false;
  const literal = /^[\w-]*/.exec(name)?.[0] ?? "";
  const prefixes = serverNames3(plugin).map((server) => toolPrefix2(plugin.name, server));
  return !prefixes.some((own) => literal.startsWith(own) || own.startsWith(literal));
}
function hasBundles({ manifest, entry }) {
  return [manifest, entry?.document].some(
    (document) => /\.(?:mcpb|dxt)"|"https:[^"]*\.(?:mcpb|dxt)/.test(document?.file.text ?? "")
  );
}

// src/rules/hook/placeholder.ts
import { defineRule as defineRule6 } from "./validate.mjs";
import { entryOf as entryOf5, nodeAt } from "./frontmatter.mjs";
import { rangeInside as rangeInside4, writtenInside } from "./frontmatter.mjs";
import { readCommandLine } from "./rules.mjs";
import { misnomers as misnomers2 } from "./hooks.mjs";
import { closest as closest6, quoted as quoted6 } from "./rules.mjs";
import { checkedHooks as checkedHooks4, oncePerSource as oncePerSource2, textNode as textNode4 } from "./hooks.mjs";
var folders = /* @__PURE__ */ new Set(["CLAUDE_PLUGIN_ROOT", "CLAUDE_PLUGIN_DATA", "CLAUDE_PROJECT_DIR"]);
var known = [...folders, "CLAUDE_ENV_FILE", "CLAUDE_EFFORT", "CLAUDE_CODE_SESSION_ID"];
var useByMisnomer = new Map(misnomers2.map(({ name, use }) => [name, use]));
var shellLines = oncePerSource2((source) => {
  return checkedHooks4(source).flatMap((hook) => {
    const node = hook.type === "command" && !entryOf5(hook.node, "args") ? textNode4(hook.node, "command") : void 0;
    if (!node || textNode4(hook.node, "shell")?.value === "powershell") return [];
    return [{ hook, node, commands: readCommandLine(node.value), field: `${hook.field}.command` }];
  });
});
var hookPlaceholderRules = [
  defineRule6({
    id: "hook/unquoted-folder",
    on: "hooks",
    severity: "warning",
    inClient: true,
    summary: "a folder in a command without quotes",
    effect: "a blank in the path, as in a user name, splits it into two words, and the hook fails to run",
    check(source, report) {
      const { text: file } = source.file;
      for (const { node, commands, field } of shellLines(source)) {
        const bare = commands.flatMap(({ words }) => words.filter(isSplit));
        const [first] = bare;
        const variable = first?.variables.find(isBareFolder);
        if (!first || !variable) continue;
        const edits = bare.flatMap((word) => quoteEdit(file, node, word));
        report({
          message: `\${${variable.name}} stands without quotes: ${quoted6(first.text)}`,
          help: `write "${first.text}" with double quotes, in JSON as \\"`,
          range: rangeInside4(file, node, variable.start, variable.end),
          field,
          ...edits.length === bare.length ? { fix: { safe: true, edits } } : {}
        });
      }
    }
  }),
  defineRule6({
    id: "hook/single-quoted-folder",
    on: "hooks",
    severity: "error",
    summary: "a folder in single quotes, where the shell does not replace it",
    effect: "the shell looks for a file of that very name: the hook fails to run",
    check(source, report) {
      for (const { node, commands, field } of shellLines(source)) {
        for (const [word, before] of commands.flatMap(({ words }) => words.map((each, at) => [each, words[at - 1]]))) {
          const [variable] = word.variables;
          if (variable?.quoting !== "single" || !folders.has(variable.name) || !startsWith(word, variable)) continue;
          if (/^-|^eval$|^(?:awk|jq|sed|perl)$/.test(before?.text ?? "") || /\s/.test(word.text.trim())) continue;
          const { text: file } = source.file;
          const range = rangeInside4(file, node, word.start, word.end);
          const text = writtenInside(file, node, `"${word.text}"`);
          report({
            message: `\${${variable.name}} stands in single quotes: ${quoted6(word.text)}`,
            help: "use double quotes",
            range,
            field,
            ...text && file[node.range.start] === '"' ? { fix: { safe: true, edits: [{ range, text }] } } : {}
          });
        }
      }
    }
  }),
  defineRule6({
    id: "hook/unknown-variable",
    on: "hooks",
    severity: "warning",
    summary: "a variable that no hook has",
    check(source, report) {
      for (const { node, commands, field } of shellLines(source)) {
        const assigned = assignedNames(node.value);
        const seen = /* @__PURE__ */ new Set();
        for (const word of commands.flatMap(({ words, assignments }) => [...words, ...assignments])) {
          for (const variable of word.variables) {
            const { name } = variable;
            if (seen.has(name) || assigned.has(name) || known.includes(name)) continue;
            const use = useByMisnomer.get(name) ?? misspelt(name);
            if (use === void 0 || hasDefault(node.value, variable)) continue;
            seen.add(name);
            const isPath = folders.has(use) && startsWith(word, variable) && word.text.length > variable.end - variable.start;
            const range = rangeInside4(source.file.text, node, variable.start, variable.end);
            report({
              message: `no hook has a variable ${quoted6(name)}`,
              severity: isPath ? "error" : "warning",
              effect: isPath ? "it is empty, so the path does not exist: the hook fails to run" : "it is empty",
              help: known.includes(use) ? `write \${${use}}` : `read ${use}`,
              range,
              field,
              ...isPath ? { fix: renamed(node.value, variable, use, range) } : {}
            });
          }
        }
      }
    }
  }),
  defineRule6({
    id: "hook/root-in-settings",
    on: "hooks",
    severity: "error",
    summary: "the folder of a plugin in the hooks of a project",
    effect: "the client refuses to run the hook: only hooks of plugins have that folder",
    check(source, report) {
      for (const hook of checkedHooks4(source)) {
        const node = hook.place === "settings" ? textNode4(hook.node, "command") : void 0;
        const from = node?.value.indexOf("${CLAUDE_PLUGIN_ROOT}") ?? -1;
        if (!node || from < 0) continue;
        report({
          message: "${CLAUDE_PLUGIN_ROOT} has no meaning in settings",
          help: "write ${CLAUDE_PROJECT_DIR} for files of the project, or move the hook into a plugin",
          range: rangeInside4(source.file.text, node, from, from + "${CLAUDE_PLUGIN_ROOT}".length),
          field: `${hook.field}.command`
        });
      }
    }
  })
];
function isBareFolder({ name, quoting }) {
  return folders.has(name) && quoting === "none";
}
function isSplit({ variables }) {
  return variables.some(isBareFolder);
}
function startsWith({ text }, { name, isBraced }) {
  return text.startsWith(isBraced ? `\${${name}` : `$${name}`);
}
function quoteEdit(file, node, word) {
  const value = String(node.value);
  const spans = word.isPlain && value.slice(word.start, word.end) === word.text ? [word] : word.variables.filter(isBareFolder);
  return spans.flatMap(({ start, end }) => {
    const text = file[node.range.start] === '"' ? writtenInside(file, node, `"${value.slice(start, end)}"`) : void 0;
    return text === void 0 ? [] : [{ range: rangeInside4(file, node, start, end), text }];
  });
}
function assignedNames(line) {
  const found = [
    ...line.matchAll(/(?:^|[\s;&|(`])(?:export\s+|local\s+)?(\w+)=|\bread\s+(?:-\w+\s+){0,9}(\w+)|\bfor\s+(\w+)\s+in\b/g)
  ];
  return new Set(found.flatMap((match) => match.slice(1).filter((name) => name !== void 0)));
}
function hasDefault(line, { name, start, isBraced }) {
  return isBraced && /^[:+=?-]/.test(line.slice(start + name.length + 2));
}
function misspelt(name) {
  return name.startsWith("CLAUDE_") ? closest6(name, known) : void 0;
}
function renamed(line, { name, start, end }, use, range) {
  return { safe: true, edits: [{ range, text: line.slice(start, end).replace(name, use) }] };
}
var token = /\$\{user_config\.([^}]{0,400})\}/g;
function optionKeys({ manifest }) {
  const options = nodeAt(manifest?.tree.root, "userConfig");
  return manifest && (options?.kind === "map" ? options.entries.map(({ key }) => key) : []);
}
function execUses(source) {
  return checkedHooks4(source).flatMap((hook) => {
    const args = entryOf5(hook.node, "args")?.value;
    const command = entryOf5(hook.node, "command")?.value;
    if (hook.type !== "command" || args?.kind !== "list") return [];
    const nodes = [command, ...args.items].filter((node) => node?.kind === "scalar");
    return nodes.flatMap(
      (node) => [...String(node.value).matchAll(token)].map(({ 0: written, 1: key = "", index }) => ({
        hook,
        key,
        range: rangeInside4(source.file.text, node, index, index + written.length),
        field: `${hook.field}.${node === command ? "command" : `args.${args.items.indexOf(node)}`}`
      }))
    );
  });
}
var hookUserConfigRules = [
  defineRule6({
    id: "hook/option-in-shell",
    on: "hooks",
    severity: "error",
    summary: "an option of the plugin in a command line for a shell",
    effect: "the client refuses to run the hook: a shell would take the value for code",
    check(source, report) {
      for (const line of shellLines(source)) {
        const { node, field } = line;
        const [found] = node.value.matchAll(token);
        if (!found) continue;
        const fix = execForm(source.file.text, line);
        report({
          message: `${quoted6(found[0])} stands in a command line`,
          help: `write the exec form, with "args"; or read the variable CLAUDE_PLUGIN_OPTION_${(found[1] ?? "").toUpperCase()} in the script`,
          range: rangeInside4(source.file.text, node, found.index, found.index + found[0].length),
          field,
          ...fix ? { fix } : {}
        });
      }
    }
  }),
  defineRule6({
    id: "hook/undeclared-option",
    on: "hooks",
    severity: "error",
    summary: "an option that the manifest does not declare",
    check(source, report) {
      const keys = optionKeys(source.plugin);
      if (!keys) return;
      for (const { key, range, field } of execUses(source)) {
        if (keys.includes(key)) continue;
        const meant = closest6(key, keys);
        report({
          message: `userConfig declares no ${quoted6(key)}`,
          effect: "the hook fails to run: the option is never set",
          help: meant ? `did you mean ${quoted6(meant)}?` : 'declare it in "userConfig" of plugin.json',
          range,
          field
        });
      }
      const upper = keys.map((key) => key.toUpperCase());
      for (const { node, commands, field } of shellLines(source)) {
        for (const { name, start, end } of commands.flatMap(({ words }) => words.flatMap(({ variables }) => variables))) {
          const key = /^CLAUDE_PLUGIN_OPTION_(.+)$/.exec(name)?.[1];
          if (key === void 0 || upper.includes(key.toUpperCase())) continue;
          report({
            message: `userConfig declares no option for ${quoted6(name)}`,
            severity: "warning",
            effect: "the variable is never set",
            help: 'declare it in "userConfig" of plugin.json',
            range: rangeInside4(source.file.text, node, start, end),
            field
          });
        }
      }
    }
  }),
  defineRule6({
    id: "hook/unset-option",
    on: "hooks",
    severity: "warning",
    summary: "an option that the user may not have set",
    effect: "the hook fails to run until the user has saved a value; the default of the manifest does not count here",
    check(source, report) {
      const { manifest } = source.plugin;
      for (const { key, range, field } of execUses(source)) {
        const option = nodeAt(manifest?.tree.root, "userConfig");
        const declared = entryOf5(option, key)?.value;
        const required = entryOf5(declared, "required")?.value;
        if (!declared || required?.kind === "scalar" && required.value === true) continue;
        report({
          message: `the option ${quoted6(key)} may be unset`,
          help: `declare it with "required": true, or read CLAUDE_PLUGIN_OPTION_${key.toUpperCase()} in the script, with a default there`,
          range,
          field
        });
      }
    }
  })
];
function execForm(file, { node, commands, hook }) {
  const [command, ...more] = commands;
  const isSimple = command && more.length === 0 && command.assignments.length === 0 && !/[;&|<>()`\n\\*?[]/.test(node.value);
  if (!isSimple || file[node.range.start] !== '"' || textNode4(hook.node, "shell")) return void 0;
  const words = command.words.map(({ text }) => text);
  const isReplaceable = (text) => !/\$(?!\{(?:user_config\.\w+|CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR))\})/.test(text);
  if (!words.every(isReplaceable) || words.some((text) => text.startsWith("~"))) return void 0;
  const [program = "", ...args] = words.map((text) => JSON.stringify(text));
  return { safe: true, edits: [{ range: node.range, text: `${program}, "args": [${args.join(", ")}]` }] };
}

// src/rules/hook/script.ts
import { defineRule as defineRule7 } from "./validate.mjs";
import { entryOf as entryOf6 } from "./frontmatter.mjs";
import { rangeInside as rangeInside5, writtenInside as writtenInside2 } from "./frontmatter.mjs";
import { scriptsOf as scriptsOf2 } from "./rules.mjs";
import { quoted as quoted7 } from "./rules.mjs";
import { checkedHooks as checkedHooks5, oncePerSource as oncePerSource3, textNode as textNode5 } from "./hooks.mjs";
var expected = "hooks.json";
var hookFileNameRules = [
  defineRule7({
    id: "hook/file-name",
    on: "plugin",
    severity: "error",
    summary: "hooks/hooks.json in another case",
    effect: "the client's validator refuses the plugin: macOS and Windows would load the file, and Linux does not",
    check({ files, scope, marketplace }, report) {
      if (scope !== "plugin" || marketplace) return;
      for (const { name } of files.list("hooks")) {
        if (name === expected || name.toLowerCase() !== expected) continue;
        report({
          message: `${quoted7(`hooks/${name}`)} differs from "hooks/${expected}" in case alone`,
          help: `rename it to ${expected}`,
          file: `hooks/${name}`,
          range: { start: 0, end: 0 }
        });
      }
    }
  }),
  defineRule7({
    id: "hook/linked-file",
    on: "plugin",
    severity: "warning",
    inClient: true,
    summary: "hooks/hooks.json as a symlink",
    effect: "the client loads what it points to; its validator does not look at it, and says so",
    check({ files, scope, marketplace }, report) {
      const file = `hooks/${expected}`;
      if (scope !== "plugin" || marketplace || files.kindOf(file) !== "symlink") return;
      report({ message: `${quoted7(file)} is a symlink`, help: "put the file itself there", file, range: { start: 0, end: 0 } });
    }
  })
];
var systemPrograms = /* @__PURE__ */ new Set(["sh", "bash", "env", "zsh", "dash", "python3"]);
var hookScriptFileRules = [
  defineRule7({
    id: "hook/not-executable",
    on: "hooks",
    severity: "error",
    summary: "a script without a run bit that is run directly",
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, range, field } = use;
        if (interpreter !== void 0 || source.plugin.files.isExecutable(path)) continue;
        report({
          message: `${quoted7(path)} has no run bit`,
          effect: failureOf(use),
          help: `run chmod +x ${path} and git update-index --chmod=+x ${path}, or name its interpreter in the command`,
          range,
          field,
          fix: { safe: true, edits: [], runnable: path }
        });
      }
    }
  }),
  defineRule7({
    id: "hook/no-shebang",
    on: "hooks",
    severity: "error",
    summary: "a script that is run directly and does not say by what",
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, isExec, range, field } = use;
        const { text, encoding } = source.plugin.source(path);
        if (interpreter !== void 0 || encoding !== "utf-8" && encoding !== "empty" || text.startsWith("#!")) continue;
        const isForSh = !isExec && (/\.(?:sh|bash|cmd|bat|ps1)$/.test(path) || !path.includes("."));
        if (isForSh) continue;
        const mark = text.startsWith("\uFEFF#!");
        report({
          message: mark ? `a byte order mark stands before the shebang of ${quoted7(path)}` : `${quoted7(path)} has no shebang`,
          effect: isExec ? failureOf(use) : "the shell reads it as a script of its own, whatever it is written in",
          help: mark ? "save it as UTF-8 without the mark" : "start it with a line such as #!/usr/bin/env bash, or name its interpreter in the command",
          range,
          field
        });
      }
    }
  }),
  defineRule7({
    id: "hook/crlf-script",
    on: "hooks",
    severity: "error",
    summary: "a script with the line ends of Windows",
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, range, field } = use;
        const { text } = source.plugin.source(path);
        const [shebang = ""] = /^#![^\n]*/.exec(text) ?? [];
        const isShell = interpreter === void 0 ? /\b(?:ba|da|z|k)?sh\b/.test(shebang) : /^(?:ba|da|z|k)?sh$|^source$|^\.$/.test(interpreter);
        const hasMark = interpreter === void 0 && shebang.endsWith("\r");
        if (!hasMark && !(isShell && text.includes("\r\n"))) continue;
        report({
          message: `${quoted7(path)} has the line ends of Windows`,
          effect: hasMark ? `the system looks for an interpreter with a carriage return in its name: ${failureOf(use)}` : "the shell reads the carriage returns as parts of words: what the script does is anyone's guess",
          help: 'save it with LF, and put "*.sh text eol=lf" into .gitattributes',
          range,
          field
        });
      }
    }
  }),
  defineRule7({
    id: "hook/odd-interpreter",
    on: "hooks",
    severity: "warning",
    summary: "a shebang with a path that few machines have",
    effect: "where the program is not at that path, the hook fails to run",
    check(source, report) {
      for (const { path, interpreter, range, field } of filesOf(source)) {
        if (interpreter !== void 0) continue;
        const [, written = ""] = /^#![ \t]*([^\s\r]*)/.exec(source.plugin.source(path).text) ?? [];
        const name = written.slice(written.lastIndexOf("/") + 1);
        if (written === "" || !/^(?:bash|sh|zsh|dash|node|bun|deno|env|python3?|ruby|perl)$/.test(name)) continue;
        if (/^\/(?:usr\/)?bin\/[^/]+$/.test(written) && (systemPrograms.has(name) || name === "perl")) continue;
        report({
          message: `the shebang of ${quoted7(path)} names ${quoted7(written)}`,
          help: name === "env" ? "write #!/usr/bin/env" : `write #!/usr/bin/env ${name}`,
          range,
          field
        });
      }
    }
  })
];
var failsToRun = "the hook fails to run, and the client goes on as if it were not there";
var blocksAll = "the hook fails to run, which counts as a block: everything that it guards is stopped";
var usesOf = oncePerSource3((source) => {
  if (source.plugin.scope !== "plugin" || !source.plugin.manifest) return [];
  return checkedHooks5(source).flatMap((hook) => {
    const command = entryOf6(hook.node, "command")?.value;
    const args = entryOf6(hook.node, "args")?.value;
    return scriptsOf2(hook).map((use) => ({
      ...use,
      hook,
      range: rangeInside5(source.file.text, use.node, use.from, use.to),
      field: `${hook.field}.${use.node === command || args?.kind !== "list" ? "command" : `args.${args.items.indexOf(use.node)}`}`,
      isExec: args !== void 0
    }));
  });
});
function filesOf(source) {
  return usesOf(source).filter(({ base, path }) => base === "root" && source.plugin.files.kindOf(path) === "file");
}
function failureOf({ hook }) {
  const value = entryOf6(hook.node, "onFailure")?.value;
  return value?.kind === "scalar" && value.value === "block" ? blocksAll : failsToRun;
}
var hookScriptRules = [
  defineRule7({
    id: "hook/missing-script",
    on: "hooks",
    severity: "error",
    summary: "a script that is not in the plugin",
    check(source, report) {
      const { files } = source.plugin;
      for (const use of usesOf(source)) {
        const { path, base, isGuarded, range, field } = use;
        if (base !== "root" || path === "") continue;
        if (path.startsWith("..")) {
          report({
            message: `the script lies outside the plugin: ${quoted7(path)}`,
            effect: `an installed plugin is a copy of its own folder: ${failureOf(use)}`,
            help: "keep it inside the plugin",
            range,
            field
          });
        } else if (!isGuarded && files.kindOf(path) === void 0) {
          const near = nearName(source, path);
          report({
            message: `there is no ${quoted7(path)} in the plugin`,
            effect: failureOf(use),
            help: near ? `did you mean ${quoted7(near)}?` : "add the file, or correct the path",
            range,
            field
          });
        } else if (files.kindOf(path) === "folder")
          report({ message: `${quoted7(path)} is a folder`, effect: failureOf(use), help: "name a file in it", range, field });
      }
    }
  }),
  defineRule7({
    id: "hook/relative-script",
    on: "hooks",
    severity: "error",
    summary: "a script of the plugin by a relative path",
    effect: "hooks run in the folder of the session, where there is no such file: the hook fails to run",
    check(source, report) {
      const { files } = source.plugin;
      const { text: file } = source.file;
      for (const { node, path, base, isGuarded, range, field, isExec } of usesOf(source)) {
        if (base !== "relative" || isGuarded || files.kindOf(path) !== "file") continue;
        const full = `\${CLAUDE_PLUGIN_ROOT}/${path}`;
        const text = writtenInside2(file, node, isExec ? full : `"${full}"`);
        report({
          message: `the path is relative: ${quoted7(String(node.value))}`,
          help: `write "${full}"`,
          range,
          field,
          ...text && file[node.range.start] === '"' ? { fix: { safe: true, edits: [{ range, text }] } } : {}
        });
      }
    }
  }),
  defineRule7({
    id: "hook/home-script",
    on: "hooks",
    severity: "warning",
    summary: "a script by a path of one machine or one way to install",
    check(source, report) {
      for (const hook of checkedHooks5(source)) {
        const command = entryOf6(hook.node, "command")?.value;
        if (hook.type !== "command" || command?.kind !== "scalar" || source.plugin.scope !== "plugin") continue;
        const text = String(command.value);
        const quotedTilde = entryOf6(hook.node, "args") ? void 0 : /"~\/[^"]*"|'~\/[^']*'/.exec(text);
        const installed = /(?:~|\$HOME|\$\{HOME\})\/\.claude\/plugins\/[^\s"']*/.exec(text);
        const personal = /(?:^|[\s"'=])(\/(?:Users|home)\/[\w.-]+\/[^\s"']*)/.exec(text);
        const found = quotedTilde ?? installed ?? personal;
        if (!found) continue;
        const written = found[1] ?? found[0];
        const from = text.indexOf(written, found.index);
        report({
          message: quotedTilde ? `a ~ in quotes stays a ~: ${quoted7(written)}` : `the path holds on few machines: ${quoted7(written)}`,
          severity: quotedTilde ? "error" : "warning",
          effect: quotedTilde ? failsToRun : "where the plugin is installed elsewhere, the hook fails to run",
          help: quotedTilde ? "write $HOME in double quotes" : "write ${CLAUDE_PLUGIN_ROOT} for files of the plugin",
          range: rangeInside5(source.file.text, command, from, from + written.length),
          field: `${hook.field}.command`
        });
      }
    }
  })
];
function nearName({ plugin }, path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = path.slice(0, -name.length - 1);
  const beside = plugin.files.list(folder).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (beside) return folder ? `${folder}/${beside.name}` : beside.name;
  const stem = name.replace(/\.\w+$/, "");
  const sibling = plugin.files.list(folder).find((entry) => entry.kind === "file" && entry.name.replace(/\.\w+$/, "") === stem);
  if (sibling) return folder ? `${folder}/${sibling.name}` : sibling.name;
  return ["hooks", "scripts", "hooks/scripts", "bin", "hooks-handlers"].map((other) => `${other}/${name}`).find((other) => plugin.files.kindOf(other) === "file");
}
var codeOption = /^-(?:\w*c|e|p|-eval|-print|Command)$/;
var execForms = oncePerSource3((source) => {
  return checkedHooks5(source).flatMap((hook) => {
    const command = textNode5(hook.node, "command");
    const args = entryOf6(hook.node, "args")?.value;
    if (hook.type !== "command" || !command || args?.kind !== "list") return [];
    const items = args.items.filter((item) => item.kind === "scalar" && typeof item.value === "string");
    const firstFile = items.find(({ value }) => !value.startsWith("-"));
    const parts = items.map((node, index) => ({
      node,
      isCommand: false,
      isCode: codeOption.test(items[index - 1]?.value ?? ""),
      isProgram: node === firstFile && /^(?:bash|sh|zsh|node|bun|deno|python3?|ruby|perl|pwsh)$/.test(command.value),
      field: `${hook.field}.args.${args.items.indexOf(node)}`
    }));
    const first = { node: command, isCommand: true, isCode: false, isProgram: true, field: `${hook.field}.command` };
    return [{ command, args, parts: [first, ...parts], field: hook.field }];
  });
});
var substituted = /\$\{(?:CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)|user_config\.[^}]{0,400})\}/g;
var hookExecRules = [
  defineRule7({
    id: "hook/exec-variable",
    on: "hooks",
    severity: "warning",
    summary: "a variable or ~ that nothing replaces in the exec form",
    check(source, report) {
      for (const { parts } of execForms(source)) {
        for (const { node, isCode, isProgram, field } of parts) {
          const rest = node.value.replace(substituted, (text) => " ".repeat(text.length));
          const { 0: written, index } = /\$\{?\w+\}?|^~(?=\/)/.exec(rest) ?? { 0: void 0, index: 0 };
          if (written === void 0 || isCode) continue;
          const name = /\w+/.exec(written)?.[0] ?? "";
          const isFolder = /^CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)$/.test(name);
          const range = rangeInside5(source.file.text, node, index, index + written.length);
          report({
            message: `nothing replaces ${quoted7(written)} in the exec form`,
            severity: isProgram ? "error" : "warning",
            effect: isProgram ? "the client looks for a file of that very name: the hook fails to run" : "the program gets these very characters",
            help: isFolder ? `write \${${name}}, with braces` : 'leave "args" out so that a shell runs the command, or let the script look it up',
            range,
            field,
            ...isFolder ? { fix: { safe: true, edits: [{ range, text: `\${${name}}` }] } } : {}
          });
        }
      }
    }
  }),
  defineRule7({
    id: "hook/exec-quotes",
    on: "hooks",
    severity: "warning",
    summary: "quotes around a word of the exec form, which belong to it there",
    check(source, report) {
      const { text: file } = source.file;
      for (const { parts } of execForms(source)) {
        for (const { node, isCode, isProgram, field } of parts) {
          const [, , inner, rest = ""] = /^(["'])([^"']*)\1([^\s"']*)$/.exec(node.value) ?? [];
          if (inner === void 0 || isCode) continue;
          const plain = `${inner}${rest}`;
          const text = writtenInside2(file, node, plain);
          const range = rangeInside5(file, node, 0, node.value.length);
          report({
            message: `the quotes are part of ${isProgram ? "the name" : "the argument"}: ${quoted7(node.value)}`,
            severity: isProgram ? "error" : "warning",
            effect: isProgram ? "the client looks for a file with quotes in its name: the hook fails to run" : "the program gets the quotes too",
            help: "leave the quotes out; no shell splits these words",
            range,
            field,
            ...isProgram && text ? { fix: { safe: true, edits: [{ range, text }] } } : {}
          });
        }
      }
    }
  }),
  defineRule7({
    id: "hook/exec-command",
    on: "hooks",
    severity: "error",
    summary: "arguments in the command of the exec form",
    effect: "the client looks for a program of that whole name: the hook fails to run",
    check(source, report) {
      for (const { command, args, field } of execForms(source)) {
        const [program = "", ...words] = command.value.trim().split(/\s+/);
        if (words.length === 0 || program.includes("/") || program.includes("\\") || /^["']/.test(program)) continue;
        const fix = movedArguments(source.file.text, command, args, program, words);
        report({
          message: `the command holds arguments beside "args": ${quoted7(command.value)}`,
          help: `write "command": "${program}", and the rest in "args"; or leave "args" out`,
          range: command.range,
          field: `${field}.command`,
          ...fix ? { fix } : {}
        });
      }
    }
  }),
  defineRule7({
    id: "hook/exec-operator",
    on: "hooks",
    severity: "warning",
    summary: "an operator of the shell among the arguments of the exec form",
    effect: "no shell reads it: the program gets it as an argument",
    check(source, report) {
      for (const { parts } of execForms(source)) {
        for (const { node, isCommand, isCode, field } of parts) {
          if (isCommand || isCode || !/^(?:\d?>{1,2}|<|\||\|\||&&|;|&|2>&1|>\/dev\/null|2>\/dev\/null)$/.test(node.value))
            continue;
          report({
            message: `${quoted7(node.value)} is an argument like any other`,
            help: 'leave "args" out so that a shell runs the command',
            range: node.range,
            field
          });
        }
      }
    }
  })
];
function movedArguments(file, command, args, program, words) {
  if (file[command.range.start] !== '"' || file[args.range.start] !== "[" || words.some((word) => /["'\\$`~*](?!\{)/.test(word)))
    return void 0;
  const moved = words.map((word) => JSON.stringify(word)).join(", ");
  const at = { start: args.range.start + 1, end: args.range.start + 1 };
  return {
    safe: true,
    edits: [
      { range: command.range, text: JSON.stringify(program) },
      { range: at, text: args.items.length > 0 ? `${moved}, ` : moved }
    ]
  };
}

// src/rules/hook/shape.ts
import { defineRule as defineRule8 } from "./validate.mjs";
import { trailingComma } from "./formats.mjs";
import { entryOf as entryOf7, typeName as typeName3 } from "./frontmatter.mjs";
import { eventMapOf, groupsOf as groupsOf2, handlerText, placeOf as placeOf2, textsOf as textsOf3 } from "./hooks.mjs";
import { hookEvent as hookEvent4 } from "./hooks.mjs";
import { either as either4, quoted as quoted8 } from "./rules.mjs";
import { checkedEvents as checkedEvents3, effectOfLostFile as effectOfLostFile2, effectOfRefused as effectOfRefused2, isIgnored as isIgnored4, isInReach as isInReach4 } from "./hooks.mjs";
function isOwnFile({ field, origin }) {
  return field === "" && origin !== "inline";
}
var hookSyntaxRules = [
  defineRule8({
    id: "hook/syntax",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a hooks file that is not JSON",
    effect: effectOfLostFile2,
    check(source, report) {
      const [problem] = source.problems;
      if (!isOwnFile(source) || !problem) return;
      const isEmpty = source.file.text.trim() === "";
      const comma = trailingComma(source.file.text, source.problems);
      const help = isEmpty ? 'write { "hooks": {} }, or delete the file' : problem.code === "InvalidCommentToken" ? 'remove the comment; "description" is there for remarks' : comma ? "remove the comma before the bracket" : "JSON has no comments, no trailing commas and no single quotes";
      report({
        message: isEmpty ? "the file is empty" : `the file is not JSON: ${problem.message}`,
        help,
        range: comma ?? problem.range,
        ...comma ? { fix: { safe: true, edits: [{ range: comma, text: "" }] } } : {}
      });
    }
  }),
  defineRule8({
    id: "hook/byte-order-mark",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a byte order mark at the start of a hooks file",
    effect: effectOfLostFile2,
    check(source, report) {
      if (!isOwnFile(source) || !source.file.text.startsWith("\uFEFF")) return;
      const range = { start: 0, end: 1 };
      report({
        message: "the file starts with a byte order mark, which is no JSON",
        help: "save it as UTF-8 without the mark",
        range,
        fix: { safe: true, edits: [{ range, text: "" }] }
      });
    }
  }),
  defineRule8({
    id: "hook/duplicate-key",
    on: "hooks",
    severity: "error",
    summary: "a key that stands twice, so that one of the values is lost",
    check(source, report) {
      const { root, file, duplicates } = source;
      if (!root || !isInReach4(source)) return;
      for (const { key, first, second } of duplicates) {
        if (first.start < root.range.start || second.end > root.range.end) continue;
        const isContainer = key === "hooks" || hookEvent4(key) !== void 0;
        report({
          message: `the key ${quoted8(key)} stands twice`,
          severity: isContainer ? "error" : "warning",
          effect: isContainer ? "the client keeps the last one without a word: the hooks of the first never run" : "the client keeps the last value without a word",
          help: isContainer ? "join the two into one" : "remove one of them",
          range: second,
          related: [{ file: file.path, range: first, message: "the first one" }]
        });
      }
    }
  })
];
var refusesPlugin = "the client refuses the whole plugin: what it cannot load may be a guard";
function eventKeys(map) {
  return map.entries.filter(({ key }) => hookEvent4(key));
}
function outsideKeys(map) {
  return map.entries.filter(({ key }) => hookEvent4(key) || key === "matcher");
}
function hasGate(map) {
  return eventKeys(map).some(({ key }) => hookEvent4(key)?.gating);
}
var hookShapeRules = [
  defineRule8({
    id: "hook/file-shape",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "hooks that are not an object of events",
    effect: effectOfLostFile2,
    check(source, report) {
      const { root, origin } = source;
      if (!root || isIgnored4(source) || !isInReach4(source)) return;
      if (origin === "inline") {
        if (root.kind !== "map") report({ ...inlineShape(source), range: root.range, field: source.field });
        return;
      }
      if (root.kind !== "map") {
        const message = `a hooks file holds an object, not a ${typeName3(root)}`;
        report({ message, help: 'write { "hooks": { \u2026 } }', range: root.range });
        return;
      }
      const hooks = entryOf7(root, "hooks");
      const modules = entryOf7(root, "modules")?.value;
      const hasModules = modules !== void 0 && !(modules.kind === "list" && modules.items.length === 0);
      if (!hooks && !hasModules && outsideKeys(root).length === 0)
        report({
          message: 'the file has neither "hooks" nor "modules"',
          help: 'put the events into an object called "hooks"',
          range: { start: root.range.start, end: root.range.start + 1 }
        });
      if (hooks && hooks.value.kind !== "map")
        report({
          message: `"hooks" is a ${typeName3(hooks.value)}, not an object of events`,
          effect: typeName3(hooks.value) === "null" ? effectOfLostFile2 : refusesPlugin,
          help: 'write "hooks": { "PreToolUse": [ \u2026 ] }',
          range: hooks.value.range,
          field: "hooks"
        });
      const description = entryOf7(root, "description")?.value;
      if (description && typeName3(description) !== "string")
        report({
          message: `"description" is a ${typeName3(description)}, not text`,
          effect: hooks?.value.kind === "map" && hasGate(hooks.value) ? refusesPlugin : effectOfLostFile2,
          help: "write text, or remove it",
          range: description.range,
          field: "description"
        });
    }
  }),
  defineRule8({
    id: "hook/missing-wrapper",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: 'events outside the object "hooks" of a hooks file',
    check(source, report) {
      const { root, origin } = source;
      if (origin === "inline" || root?.kind !== "map") return;
      const hasHooks = entryOf7(root, "hooks") !== void 0;
      const outside = outsideKeys(root);
      const [first] = outside;
      const last = outside.at(-1);
      if (!first || !last) return;
      const isGating = outside.some(({ key }) => key === "matcher" || hookEvent4(key)?.gating);
      const names2 = either4(outside.map(({ key }) => quoted8(key))).replace(" or ", " and ");
      const between = root.entries.filter(
        ({ keyRange, value }) => keyRange.start >= first.keyRange.start && value.range.end <= last.value.range.end
      );
      const canWrap = !hasHooks && between.every(({ key }) => hookEvent4(key));
      const unloaded = hasHooks ? "the client ignores the key; only its debug log says so" : effectOfLostFile2;
      report({
        message: `${names2} ${outside.length > 1 ? "stand" : "stands"} outside the object "hooks"`,
        effect: isGating ? refusesPlugin : unloaded,
        help: hasHooks ? 'move it into "hooks"' : 'wrap the events: { "hooks": { \u2026 } }; only settings.json goes without',
        range: first.keyRange,
        field: first.key,
        ...canWrap ? {
          fix: {
            safe: true,
            edits: [
              { range: { start: first.keyRange.start, end: first.keyRange.start }, text: '"hooks": { ' },
              { range: { start: last.value.range.end, end: last.value.range.end }, text: " }" }
            ]
          }
        } : {}
      });
    }
  }),
  defineRule8({
    id: "hook/double-wrapper",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: 'an object "hooks" where the events belong',
    check(source, report) {
      if (isIgnored4(source) || !isInReach4(source)) return;
      const map = eventMapOf(source);
      const inner = entryOf7(map, "hooks");
      if (map?.kind !== "map" || inner?.value.kind !== "map" || eventKeys(inner.value).length === 0) return;
      const place = placeOf2(source);
      const gate = eventKeys(inner.value).find(({ key }) => hookEvent4(key)?.gating);
      const { text } = source.file;
      const isJson2 = text[map.range.start] === "{" && source.problems.length === 0;
      report({
        message: `the events stand in an object "hooks" of their own inside ${place === "file" ? '"hooks"' : 'the field "hooks"'}`,
        effect: gate ? effectOfRefused2(place, gate.key) : 'the client takes "hooks" for an unknown event and ignores it: none of these hooks runs',
        help: "write the events without the inner object; only hooks files have it, once",
        range: inner.keyRange,
        field: `${source.field || "hooks"}.hooks`,
        ...isJson2 && map.entries.length === 1 ? {
          fix: {
            safe: true,
            edits: [{ range: map.range, text: text.slice(inner.value.range.start, inner.value.range.end) }]
          }
        } : {}
      });
    }
  })
];
function inlineShape(source) {
  const place = placeOf2(source);
  const type = source.root ? typeName3(source.root) : "null";
  return {
    message: `hooks is a ${type}, not a map of events`,
    effect: place === "agent" ? "the client does not load the agent" : `the client ignores the field: the ${place} has no hooks; only its debug log says so`,
    help: "write the name of an event, and below it a list of groups"
  };
}
function knownGroups(source) {
  if (isIgnored4(source) || !isInReach4(source)) return [];
  return groupsOf2(source).filter(({ event }) => hookEvent4(event.name));
}
function isJson(file, node) {
  return node.kind === "map" && file[node.range.start] === "{";
}
var hookGroupRules = [
  defineRule8({
    id: "hook/event-shape",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "an event whose value is not a list of groups",
    check(source, report) {
      const { text } = source.file;
      for (const { name, entry, field, place } of checkedEvents3(source)) {
        const { value } = entry;
        if (!hookEvent4(name) || value.kind === "list") continue;
        report({
          message: `${name} is a ${typeName3(value)}, not a list of groups`,
          effect: effectOfRefused2(place, name),
          help: 'write a list: [ { "matcher": \u2026, "hooks": [ \u2026 ] } ]',
          range: value.range,
          field,
          ...isJson(text, value) && entryOf7(value, "hooks") ? { fix: wrapped(text, value, "[", "]") } : {}
        });
      }
    }
  }),
  defineRule8({
    id: "hook/group-shape",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a group without a list of handlers",
    check(source, report) {
      const { text } = source.file;
      for (const { event, node, field } of knownGroups(source)) {
        const hooks = entryOf7(node, "hooks");
        if (node.kind === "map" && hooks?.value.kind === "list") continue;
        const isFlat = node.kind === "map" && !hooks && ["type", "command", "prompt", "url"].some((key) => entryOf7(node, key));
        const fix = hooks ? isJson(text, hooks.value) ? wrapped(text, hooks.value, "[", "]") : void 0 : flatFix(text, node, isFlat);
        report({
          message: isFlat ? "a handler stands where a group of handlers belongs" : node.kind !== "map" ? `a group is a ${typeName3(node)}, not an object` : hooks ? `"hooks" is a ${typeName3(hooks.value)}, not a list of handlers` : 'the group has no list "hooks"',
          effect: effectOfRefused2(event.place, event.name),
          help: 'write { "matcher": \u2026, "hooks": [ { "type": "command", \u2026 } ] }',
          range: hooks?.value.range ?? { start: node.range.start, end: Math.min(node.range.end, node.range.start + 1) },
          field,
          ...fix ? { fix } : {}
        });
      }
    }
  }),
  defineRule8({
    id: "hook/matcher-type",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a matcher that is not text",
    check(source, report) {
      const { text } = source.file;
      for (const { event, matcher, field } of knownGroups(source)) {
        if (!matcher || typeName3(matcher.value) === "string") continue;
        const { value } = matcher;
        const names2 = textsOf3(value);
        const canJoin = names2 !== void 0 && names2.length > 0 && names2.every((name) => name !== void 0 && /^\w+$/.test(name));
        report({
          message: `the matcher is a ${typeName3(value)}, not text: ${quoted8(text.slice(value.range.start, value.range.end))}`,
          effect: effectOfRefused2(event.place, event.name),
          help: names2 ? "write one text with | between the names" : "write text, or leave the matcher out to match everything",
          range: value.range,
          field: `${field}.matcher`,
          ...canJoin && text[value.range.start] === "[" ? { fix: { safe: true, edits: [{ range: value.range, text: JSON.stringify(names2.join("|")) }] } } : {}
        });
      }
    }
  }),
  defineRule8({
    id: "hook/handler-shape",
    on: "hooks",
    severity: "error",
    inClient: true,
    summary: "a handler that is not an object",
    check(source, report) {
      for (const { event, node, field } of knownGroups(source)) {
        const hooks = entryOf7(node, "hooks")?.value;
        for (const [index, handler] of (hooks?.kind === "list" ? hooks.items : []).entries()) {
          if (handler.kind === "map") continue;
          report({
            message: `a handler is a ${typeName3(handler)}, not an object`,
            effect: effectOfRefused2(event.place, event.name),
            help: 'write { "type": "command", "command": \u2026 }',
            range: handler.range,
            field: `${field}.hooks.${index}`
          });
        }
      }
    }
  })
];
function wrapped(text, { range }, open, close) {
  return { safe: true, edits: [{ range, text: `${open}${text.slice(range.start, range.end)}${close}` }] };
}
function flatFix(text, node, isFlat) {
  if (!isFlat || !isJson(text, node) || handlerText(node, "type") === void 0) return void 0;
  const written = ({ keyRange, value }) => text.slice(keyRange.start, value.range.end);
  const matcher = entryOf7(node, "matcher");
  const fields = node.entries.filter((entry) => entry.key !== "matcher").map(written);
  const handlers = `"hooks": [{ ${fields.join(", ")} }]`;
  return { safe: true, edits: [{ range: node.range, text: `{ ${matcher ? `${written(matcher)}, ` : ""}${handlers} }` }] };
}
export {
  decisionOf,
  hookDeadEndRules,
  hookEventRules,
  hookExecRules,
  hookFieldRules,
  hookFileNameRules,
  hookGroupRules,
  hookHandlerRules,
  hookIfRules,
  hookMatcherRules,
  hookMatcherToolRules,
  hookMatcherValueRules,
  hookModuleRules,
  hookModuleSourceRules,
  hookOptionRules,
  hookPlaceholderRules,
  hookPromptRules,
  hookRemoteRules,
  hookScriptFileRules,
  hookScriptRules,
  hookShapeRules,
  hookSyntaxRules,
  hookTimeoutRules,
  hookUserConfigRules,
  judgeTool,
  listedNames,
  matchedGroups,
  ownServerMeant,
  toolsIn,
  toolsTaken
};
