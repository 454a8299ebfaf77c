// Built from src/ by `npm run build`; do not edit.

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// src/cli/hook-linter/run.ts
import { describeError, diskFiles, memoryFiles } from "./core.mjs";
import { hookScriptsOf } from "./scripts.mjs";
import { loadPlugin } from "./validate.mjs";
import { hookEvent, hookEvents } from "./hooks.mjs";
import { UsageError } from "./core.mjs";
import { enclosingRoot, holdsRoots, looksLikePlugin, repositoryAround } from "./validate.mjs";
var maxFiles = 100;
var maxMilliseconds = 2e4;
async function shellcheckFindings({ root, only }, plugin) {
  const program = installed();
  const scripts = hookScriptsOf(plugin).filter(
    ({ language, isInline, file }) => language === "shell" && !isInline && file.path.length > 0 && (only?.(file.path) ?? true)
  );
  if (root === void 0 || program === void 0 || scripts.length === 0) return [];
  const byPath = new Map(scripts.slice(0, maxFiles).map(({ file }) => [node_path_default.join(root, file.path), file]));
  const { PATH = "", HOME = "" } = process.env;
  const { runHookProcess } = await import("./simulate.mjs");
  const { stdout } = await runHookProcess({
    file: program,
    args: ["--norc", "--format=json1", "--severity=warning", "--", ...byPath.keys()],
    cwd: root,
    environment: { PATH, HOME },
    stdin: "",
    timeout: maxMilliseconds
  });
  return commentsIn(stdout).flatMap((comment) => {
    const file = byPath.get(comment.file);
    return file ? [findingOf(comment, file)] : [];
  });
}
function installed() {
  const folders = (process.env.PATH ?? "").split(node_path_default.delimiter).filter((folder) => node_path_default.isAbsolute(folder));
  return folders.map((folder) => node_path_default.join(folder, "shellcheck")).find((file) => node_fs_default.existsSync(file));
}
function commentsIn(output) {
  try {
    const { comments } = JSON.parse(output);
    return Array.isArray(comments) ? comments.filter(isComment) : [];
  } catch {
    return [];
  }
}
function isComment(value) {
  const { file, line, column, code, message, level } = value ?? {};
  return [file, message, level].every((text) => typeof text === "string") && [line, column, code].every((number) => typeof number === "number");
}
function findingOf({ line, column, endLine, endColumn, level, code, message }, file) {
  const at = (row, place) => file.lines.startOf(Math.min(row, file.lines.count)) + place - 1;
  const start = at(line, column);
  return {
    rule: `shellcheck/sc${code}`,
    severity: level === "error" ? "warning" : "info",
    message,
    help: `https://www.shellcheck.net/wiki/SC${code}`,
    file: file.path,
    range: { start, end: Math.max(start, endLine && endColumn ? at(endLine, endColumn) : start) }
  };
}
var hooksFile = "hooks/hooks.json";
var scriptName = /\.(?:sh|bash|py|[mc]?[jt]s)$/;
var looseName = /^[^$`*?[\]{}\\"]+$/;
async function scriptTargets(given, args, io) {
  const call = callOf(args);
  if (given === "-") {
    const name = args.one("stdin-name") ?? "stdin.sh";
    return [looseTarget(name, memoryFiles({ [name]: io.readStdin() }), [name], call)];
  }
  const absolute = realPathOf(node_path_default.resolve(io.cwd, given), given);
  const stats = node_fs_default.statSync(absolute);
  if (stats.isFile()) return fileTarget(given, absolute, call);
  if (!stats.isDirectory() || enclosingRoot(absolute) || looksLikePlugin(absolute) || holdsRoots(absolute)) return void 0;
  const files = diskFiles(absolute);
  const scripts = files.list("").flatMap(({ name, kind }) => kind === "file" && scriptName.test(name) ? [name] : []);
  return scripts.length > 0 ? [looseTarget(given, files, scripts, call, absolute)] : void 0;
}
function callOf(args) {
  const matcher = args.one("tool");
  const event = args.one("event") ?? (matcher === void 0 ? void 0 : "PreToolUse");
  if (event === void 0) return void 0;
  if (!hookEvent(event))
    throw new UsageError(`there is no event '${event}'; events are ${hookEvents.map(({ name }) => name).join(", ")}`);
  return { event, matcher };
}
function realPathOf(absolute, given) {
  try {
    return node_fs_default.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error)}`);
  }
}
function fileTarget(given, absolute, call) {
  const around = call ? void 0 : pluginAround(absolute);
  if (around) {
    const file = node_path_default.relative(around.root, absolute).split(node_path_default.sep).join("/");
    const scripts = hookScriptsOf(around.load(around.files));
    const isOwn = scripts.some((script) => script.file.path === file && script.calls.length > 0);
    if (isOwn && scriptName.test(file)) return [{ ...around, path: given, only: (other) => other === file }];
    const named = scripts.filter(({ calls }) => calls.some(({ hook }) => hook.source.file.path === file));
    const isHooks = named.length > 0 || around.load(around.files).configs.some(({ kind, file: config }) => kind === "hooks" && config.path === file);
    const wanted = /* @__PURE__ */ new Set([file, ...named.map((script) => script.file.path)]);
    if (isHooks) return [{ ...around, path: given, only: (other) => wanted.has(other) }];
    if (isOwn) return [{ ...around, path: given, only: (other) => other === file }];
  }
  if (absolute.endsWith(".json")) throw new UsageError(`${given}: no plugin around it has it as a hooks file`);
  const root = node_path_default.dirname(absolute);
  return [looseTarget(given, diskFiles(root), [node_path_default.basename(absolute)], call, root)];
}
function pluginAround(absolute) {
  const enclosing = enclosingRoot(node_path_default.dirname(absolute));
  const root = enclosing?.root ?? folderLikePlugin(node_path_default.dirname(absolute));
  if (root === void 0) return void 0;
  const kind = enclosing?.kind === "project" ? "project" : "plugin";
  const load = (files) => loadPlugin(files, { scope: kind, name: node_path_default.basename(root), repository: () => repositoryAround(root) });
  return { path: root, kind, root, files: diskFiles(root), load };
}
function folderLikePlugin(folder) {
  for (let current = folder, depth = 0; depth < 4; current = node_path_default.dirname(current), depth++)
    if (node_fs_default.existsSync(node_path_default.join(current, hooksFile))) return current;
  return void 0;
}
function looseTarget(given, files, scripts, call, root) {
  const named = call ? scripts.filter((script) => looseName.test(script)) : [];
  const hooks = call && named.length > 0 ? hooksText(call, named) : void 0;
  const withHooks = (own) => hooks === void 0 ? own : overlaid(own, hooks);
  const load = (own) => ({ ...loadPlugin(withHooks(own), { scope: "plugin", name: "scripts" }), scripts });
  return {
    path: given,
    kind: "hooks",
    files,
    load,
    only: (file) => scripts.includes(file),
    ...root === void 0 ? {} : { root }
  };
}
function hooksText({ event, matcher }, scripts) {
  const hooks = scripts.map((script) => ({ type: "command", command: `\${CLAUDE_PLUGIN_ROOT}/${script}`, args: [] }));
  return JSON.stringify({ hooks: { [event]: [{ ...matcher === void 0 ? {} : { matcher }, hooks }] } });
}
function overlaid(files, hooks) {
  return {
    ...files,
    kindOf: (file) => file === hooksFile ? "file" : files.kindOf(file),
    read: (file) => file === hooksFile ? { bytes: new TextEncoder().encode(hooks) } : files.read(file)
  };
}

// src/rules/script/exits.ts
import { shapeAt, stepsOf } from "./scripts.mjs";
import { either, quoted as quoted2 } from "./rules.mjs";

// src/rules/script/syntax.ts
import { entryOf, scalarText } from "./frontmatter.mjs";
import { pathsOf } from "./scripts.mjs";
import { handlerText } from "./hooks.mjs";
import { hookScriptsOf as hookScriptsOf2 } from "./scripts.mjs";
import { hookOutputs } from "./scripts.mjs";
import { quoted } from "./rules.mjs";
function defineScriptRule({ check: check2, onBroken, ...rule }) {
  return {
    ...rule,
    on: "plugin",
    check(plugin, report) {
      for (const script of hookScriptsOf2(plugin)) {
        const { model, file } = script;
        if (!model || model.problem && !onBroken) continue;
        check2(script, (finding) => report({ ...finding, file: file.path, range: script.place(finding.range) }));
      }
    }
  };
}
var outputs = new Map(hookOutputs.map((output) => [output.event, output]));
function outputOf({ fact }) {
  return outputs.get(fact.name);
}
function waitedFor({ calls }) {
  return calls.filter(({ hook }) => !["async", "asyncRewake"].some((key) => isTrue(hook.node, key)));
}
function isTrue(node, key) {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value === true;
}
function gateCalls(script) {
  return waitedFor(script).filter((call) => outputOf(call).blocking === "action");
}
function blocksOnFailure({ hook }) {
  return handlerText(hook.node, "onFailure") === "block";
}
function eventsOf(calls) {
  return [...new Set(calls.map(({ fact }) => fact.name))];
}
var knownPaths = /* @__PURE__ */ new WeakMap();
function waysThrough({ model }) {
  if (!knownPaths.has(model)) knownPaths.set(model, pathsOf(model.flow, model.functions));
  return knownPaths.get(model);
}
var dies = "the script ends with code 1 before it does anything, and the client goes on as if it were not there";
var scriptSyntaxRules = [
  defineScriptRule({
    id: "script/syntax-error",
    severity: "error",
    summary: "a hook script that does not parse",
    onBroken: true,
    check(script, report) {
      const { problem, language } = script.model;
      if (!problem) return;
      const [gate] = gateCalls(script);
      const blocked = gate && outputOf(gate).blocked;
      report({
        message: `the script does not parse: ${problem.message}`,
        effect: language !== "shell" ? dies : blocked ? `the shell ends with code 2 wherever it comes to this, which blocks: ${blocked}` : "the shell ends with code 2 before it does what comes here",
        help: language === "shell" ? "bash -n FILE shows where it goes wrong" : "python3 -m py_compile FILE shows where it goes wrong",
        range: problem.range
      });
    }
  }),
  defineScriptRule({
    id: "script/bash-syntax",
    severity: "warning",
    summary: "syntax of bash in a script that sh reads",
    check(script, report) {
      const { shell, isInline, text, model } = script;
      if (shell !== "sh" || /\bBASH_VERSION\b/.test(text)) return;
      const serious = model.bashisms.find(({ inDash }) => inDash === "ends") ?? model.bashisms[0];
      if (!serious) return;
      const more = new Set(model.bashisms.map(({ name }) => name)).size - 1;
      const [gate] = gateCalls(script);
      const blocked = gate && outputOf(gate).blocked;
      const effects = {
        ends: `the script ends there with code 2${blocked ? `, which blocks: ${blocked}` : ""}`,
        fails: "the command fails, and the script goes on as if the answer were no",
        differs: "it means something else"
      };
      report({
        message: `sh reads this, and ${serious.what} is syntax of bash${more > 0 ? ` (and ${more} more)` : ""}`,
        effect: `where sh is dash, as on Debian and Ubuntu, ${effects[serious.inDash]}`,
        help: isInline ? "move it into a file that starts with #!/usr/bin/env bash" : "start it with #!/usr/bin/env bash, and run it by bash",
        range: serious.range
      });
    }
  }),
  defineScriptRule({
    id: "script/module-kind",
    severity: "error",
    summary: "require in a module, or import in a script of the older kind",
    effect: dies,
    check(script, report) {
      const { file, text, model, plugin } = script;
      if (model.language !== "javascript" || !isRunBy(script, "node")) return;
      const isModule = file.path.endsWith(".mjs") || file.path.endsWith(".js") && packageType(plugin, file.path) === "module";
      const isOld = file.path.endsWith(".cjs");
      const wrong = model.imports.find(
        ({ form, isGuarded }) => !isGuarded && (isModule && form === "require" || isOld && form === "import")
      );
      if (!wrong || /\bcreateRequire\b/.test(text)) return;
      report({
        message: isModule ? `a require of ${quoted(wrong.name)} in a module` : `an import of ${quoted(wrong.name)} in a .cjs file`,
        help: isModule ? `write import \u2026 from ${quoted(wrong.name)}, or name the file .cjs` : "write it with require, or name the file .mjs",
        range: wrong.range
      });
    }
  }),
  defineScriptRule({
    id: "script/typescript",
    severity: "warning",
    summary: "TypeScript that node is to run as it is",
    effect: "node before 22.18 refuses the file: the hook ends with code 1, and the client goes on as if it were not there",
    check(script, report) {
      const { file, model } = script;
      if (model.language !== "javascript" || !/\.[mc]?ts$/.test(file.path) || !isRunBy(script, "node")) return;
      report({
        message: `node is to run ${quoted(file.path)}`,
        help: "build it to JavaScript, which every node runs",
        range: { start: 0, end: 0 }
      });
    }
  })
];
function isRunBy({ calls, text }, program) {
  const shebang = /^#![^\n]*/.exec(text)?.[0] ?? "";
  return calls.length > 0 && calls.every(({ hook, interpreter }) => {
    const command = scalarText(entryOf(hook.node, "command")?.value) ?? "";
    const changes = /--(?:import|loader|require|experimental)|\s-r\s|tsx|ts-node/;
    const starter = interpreter ?? (shebang.includes(program) ? program : "");
    return starter === program && !changes.test(command) && !changes.test(shebang);
  });
}
function packageType(plugin, path) {
  for (let folder = path; folder !== ""; ) {
    folder = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) : "";
    const file = folder ? `${folder}/package.json` : "package.json";
    if (plugin.files.kindOf(file) === "file") return scalarText(entryOf(plugin.json(file).tree.root, "type")?.value);
  }
  return void 0;
}

// src/rules/script/exits.ts
var refusal = /\b(?:block(?:ed|ing|s)?|den(?:y|ied)|forbidden|not allowed|refus(?:e|ed|ing)|reject(?:ed|ing)?|prohibited|not permitted|disallowed|protected|dangerous)\b/i;
var scriptExitRules = [
  defineScriptRule({
    id: "script/exit-one",
    severity: "warning",
    summary: "exit code 1 where something should be stopped",
    check(script, report) {
      const gates = gateCalls(script).filter((call) => !blocksOnFailure(call));
      const paths = waysThrough(script);
      if (gates.length === 0 || gates.length < script.calls.length || !paths || script.model.isPartial || canBlock(script))
        return;
      const isAlways = paths.every(({ exit }) => exit?.code === 1);
      const found = paths.find(
        (path) => endsWithOne(path) && (isAlways || path.prints.some(({ text }) => refusal.test(wordsOf(text))))
      );
      if (!found?.exit) return;
      report({
        message: `the script ends with code 1, which stops nothing on ${either(eventsOf(gates))}`,
        effect: "only code 2 and JSON that says so block: the client goes on as if the hook were not there, and tells nobody",
        help: "write exit 2, with the reason on stderr",
        range: found.exit.range
      });
    }
  }),
  defineScriptRule({
    id: "script/exit-two",
    severity: "warning",
    summary: "exit code 2 on an event that cannot be blocked",
    check(script, report) {
      const calls = waitedFor(script);
      const paths = waysThrough(script);
      if (calls.length === 0 || !paths || calls.some((call) => outputOf(call).blocking !== "none")) return;
      const found = paths.find(({ exit, isUncertain }) => exit?.code === 2 && !isUncertain);
      const [first] = calls;
      if (!found?.exit || !first) return;
      const isShown = calls.every(({ fact }) => fact.exitTwo.includes("user reads"));
      report({
        message: `the script ends with code 2, which stops nothing on ${either(eventsOf(calls))}`,
        severity: isShown ? "info" : "warning",
        effect: `the code has no other use there: ${first.fact.exitTwo}`,
        help: "end with 0; what should stop something belongs on another event",
        range: found.exit.range
      });
    }
  }),
  defineScriptRule({
    id: "script/lost-reason",
    severity: "warning",
    summary: "exit code 2 with the reason on stdout",
    effect: 'it is blocked, but the reason given is "No stderr output": with code 2 the client reads stderr alone',
    check(script, report) {
      const calls = waitedFor(script).filter((call) => outputOf(call).blocking !== "none");
      if (calls.length === 0) return;
      const paths = waysThrough(script)?.filter(({ exit }) => exit?.code === 2) ?? [];
      for (const [at, group] of groupedByExit(paths)) {
        const isLost = group.every(({ prints, isUncertain }) => !isUncertain && prints.length > 0 && prints.every(isPlainOut));
        const print = isLost ? group[0]?.prints.at(-1) : void 0;
        if (print)
          report({
            message: "the reason goes to stdout, and the script ends with code 2",
            help: script.model.language === "shell" ? "append >&2" : "print it to stderr",
            range: print.range
          });
        else if (group.every(({ prints, isUncertain }) => !isUncertain && prints.length === 0))
          report({
            message: "the script ends with code 2 and gives no reason",
            severity: "info",
            effect: 'it is blocked, and the reason given is "No stderr output"',
            help: "print a reason to stderr",
            range: at.range
          });
      }
    }
  }),
  defineScriptRule({
    id: "script/leaked-status",
    severity: "warning",
    summary: "a last command whose failure blocks",
    check(script, report) {
      const [gate] = gateCalls(script);
      if (!gate) return;
      for (const { name, range } of script.model.leaks)
        report({
          message: `the script ends with the code of ${name}, which is 2 where a file is missing`,
          effect: `code 2 blocks: ${outputOf(gate).blocked ?? ""}`,
          help: "end the script with exit 0",
          range
        });
    }
  })
];
function canBlock({ model }) {
  const steps = [model.flow, ...model.functions.values()].flatMap((flow) => [...stepsOf(flow)]);
  return steps.some((step) => {
    if (step.kind === "unknown") return true;
    if (step.kind === "exit") return step.code === void 0 ? true : step.code === 2;
    if (step.kind === "return") return step.code === 2;
    if (step.kind !== "print" || step.stream !== "stdout") return false;
    return step.shape !== void 0 ? isAnswer(step) : step.text === void 0 || wordsOf(step.text).includes("{");
  });
}
function isAnswer({ shape }) {
  return shape?.kind !== "object" || shape.isOpen || ["decision", "hookSpecificOutput", "continue"].some((key) => shapeAt(shape, key));
}
function endsWithOne({ exit, isUncertain }) {
  return exit?.code === 1 && !isUncertain;
}
function wordsOf(text) {
  return (text ?? []).map((part) => typeof part === "string" ? part : " ").join("");
}
function isPlainOut({ stream, text, shape }) {
  return stream === "stdout" && text !== void 0 && shape === void 0 && wordsOf(text).trim() !== "" && !wordsOf(text).includes("{");
}
function groupedByExit(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) if (path.exit) groups.set(path.exit, [...groups.get(path.exit) ?? [], path]);
  return groups;
}
var scriptGateRules = [
  defineScriptRule({
    id: "script/abrupt-gate",
    severity: "warning",
    summary: "a guard that set -e ends before it can block",
    effect: "the command fails where it finds nothing, set -e ends the script with its code, and the client goes on as if there were no guard",
    check(script, report) {
      const gates = gateCalls(script).filter((call) => !blocksOnFailure(call));
      if (gates.length === 0 || !blocks(script)) return;
      for (const { name, range } of script.model.abrupt)
        report({
          message: `set -e is on, and the result of ${quoted2(name)} is not looked at`,
          help: "put it into an if, append || true, or leave set -e out",
          range
        });
    }
  }),
  defineScriptRule({
    id: "script/unchecked-jq",
    severity: "info",
    summary: "a guard that lets everything through where jq is missing",
    effect: "where jq is not installed its output is empty, and the guard finds nothing to object to",
    check(script, report) {
      const gates = gateCalls(script).filter((call) => !blocksOnFailure(call));
      const first = script.model.programs.find(({ name }) => name === "jq");
      if (gates.length === 0 || !first || first.isGuarded || script.model.asked.has("jq") || !blocks(script)) return;
      report({
        message: `the guard on ${either(eventsOf(gates))} needs jq, and does not look whether it is there`,
        help: 'begin with: command -v jq >/dev/null || { echo "jq is missing" >&2; exit 2; }; or write "onFailure": "block" into the hook and let the script fail',
        range: first.range
      });
    }
  }),
  defineScriptRule({
    id: "script/endless-stop",
    severity: "warning",
    summary: "a hook that keeps the model from stopping and does not look whether it has done so before",
    effect: "the model is sent on again each time, until the client overrides the hook after 8 times",
    check(script, report) {
      const stops = gateCalls(script).filter(({ fact }) => fact.name === "Stop" || fact.name === "SubagentStop");
      if (stops.length === 0 || script.model.isPartial || !blocks(script)) return;
      const isRead = script.model.paths.some(({ steps }) => steps[0] === "stop_hook_active") || script.text.includes("stop_hook_active");
      if (isRead) return;
      const keepsState = /\b(?:touch|mkdir|writeFileSync|write_text|unlink|rm -f|mtime|cooldown|iteration|max_|count)\b|(?<!>)>[ \t]{0,5}"?\$|open\([^)\n]{0,200}["'][wa]["']/i.test(
        script.text
      );
      report({
        message: 'the script blocks and never reads "stop_hook_active"',
        ...keepsState ? { severity: "info" } : {},
        help: 'let go where the input has "stop_hook_active": true',
        range: blockOf(script) ?? { start: 0, end: 0 }
      });
    }
  })
];
function blockOf({ model }) {
  for (const flow of [model.flow, ...model.functions.values()]) {
    for (const step of stepsOf(flow)) {
      if (step.kind === "exit" && step.code === 2) return step.range;
      if (step.kind === "print" && step.stream === "stdout" && isRefusal(step.shape)) return step.range;
    }
  }
  return void 0;
}
function isRefusal(shape) {
  const texts = [shapeAt(shape, "decision"), shapeAt(shape, "hookSpecificOutput", "permissionDecision")];
  return texts.some((text) => text?.kind === "text" && (text.text === "block" || text.text === "deny"));
}
function blocks(script) {
  return blockOf(script) !== void 0;
}

// src/rules/script/input.ts
import { escapeRegExp } from "./frontmatter.mjs";
import { handlerText as handlerText2, isToolEvent, matchesValue, readMatcher } from "./hooks.mjs";
import { commonInputs, hookEvents as hookEvents2, misnomers, toolInputs } from "./hooks.mjs";
import { absentResponses } from "./scripts.mjs";
import { closest, either as either2, quoted as quoted3 } from "./rules.mjs";
var meant = {
  user_prompt: "prompt",
  message: "prompt",
  tool_result: "tool_response",
  tool_output: "tool_response",
  response: "tool_response",
  output: "tool_response",
  result: "tool_response",
  input: "tool_input",
  params: "tool_input",
  tool: "tool_name",
  toolName: "tool_name",
  event: "hook_event_name",
  hook_event: "hook_event_name",
  event_name: "hook_event_name",
  command: "tool_input.command",
  file_path: "tool_input.file_path",
  content: "tool_input.content",
  working_directory: "cwd",
  project_dir: "cwd",
  transcript: "transcript_path"
};
var everyField = /* @__PURE__ */ new Set([
  ...commonInputs.map(({ name }) => name),
  ...hookEvents2.flatMap(({ input }) => input.map(({ name }) => name))
]);
var scriptInputRules = [
  defineScriptRule({
    id: "script/unknown-input",
    severity: "warning",
    summary: "a field that the input of the event does not have",
    effect: "there is no value, whatever the call: what depends on it never happens",
    check(script, report) {
      const { calls, model } = script;
      if (calls.length === 0) return;
      const allowed = new Set(calls.flatMap(fieldsOf));
      const events = either2(eventsOf(calls));
      for (const { steps, range, hasOther } of lonely(model.paths, 1, ({ steps: [first = ""] }) => !allowed.has(first))) {
        const [first = ""] = steps;
        if (everyField.has(first) && (calls.length > 1 || readsEventName(script))) continue;
        const use = suggestion(first, allowed);
        report({
          message: `the input of ${events} has no field ${quoted3(first)}`,
          ...hasOther ? { severity: "info", effect: "what stands in for it is always taken" } : {},
          help: use ? `did you mean ${quoted3(use)}?` : `it has ${[...allowed].filter((name) => !isShared(name)).join(", ") || "no fields of its own"}`,
          range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/unknown-tool-input",
    severity: "warning",
    summary: "a field that the input of the matched tools does not have",
    effect: "there is no value, whatever the call: what depends on it never happens",
    check(script, report) {
      const { calls, model } = script;
      const tools = toolsOf(script);
      if (!tools || model.paths.some(({ steps }) => steps[0] === "tool_name")) return;
      const allowed = new Set(tools.flatMap(({ fields }) => Object.keys(fields).map((name) => name.replace(/\?$/, ""))));
      const read = model.paths.filter(({ steps }) => steps[0] === "tool_input" && steps.length > 1);
      if (read.some(({ steps }) => allowed.has(steps[1] ?? ""))) return;
      for (const { steps, range } of lonely(read, 2, ({ steps: [, name = ""] }) => !allowed.has(name) && name !== "[]")) {
        const name = steps[1] ?? "";
        const use = closest(name, [...allowed]);
        report({
          message: `the input of ${either2(tools.map((tool) => tool.name))} has no field ${quoted3(name)}`,
          help: use ? `did you mean ${quoted3(use)}?` : `it has ${[...allowed].join(", ")}${calls.length > 1 ? ", in all of its hooks" : ""}`,
          range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/absent-response",
    severity: "warning",
    summary: "a field that the response of a tool never has",
    effect: "there is no value, whatever the call: what depends on it never happens",
    check(script, report) {
      const tools = toolsOf(script);
      if (!tools || script.model.paths.some(({ steps }) => steps[0] === "tool_name")) return;
      const facts = tools.map(({ name }) => absentResponses.find((fact) => fact.name === name));
      const isAbsent = ({ steps }) => facts.every((fact) => fact?.absent.includes(steps[1] ?? ""));
      const responses = script.model.paths.filter(({ steps }) => steps[0] === "tool_response" && steps.length > 1);
      for (const { steps, range } of lonely(responses, 2, isAbsent)) {
        report({
          message: `the response of ${either2(tools.map(({ name }) => name))} has no field ${quoted3(steps[1])}`,
          help: facts[0]?.help ?? "",
          range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/unread-input",
    severity: "warning",
    summary: "command-line arguments that nobody gives",
    effect: "hooks get their input as JSON on standard input, and no arguments: the script finds nothing",
    check({ calls, model, isInline, text }, report) {
      const [first] = model.positions;
      if (/\bshift\b|\$#|\bgetopts\b|len\(sys\.argv\)|argv\.length/.test(text) || optionTest.test(text)) return;
      if (!first || isInline || calls.length === 0 || calls.some(({ hasArguments }) => hasArguments)) return;
      if (model.isPartial || model.reads.length > 0 || model.paths.length > 0) return;
      report({
        message: `the script reads ${quoted3(first.name)}, and its hook hands over no arguments`,
        help: model.language === "shell" ? "read standard input: input=$(cat)" : "read standard input, which holds JSON",
        range: first.range
      });
    }
  }),
  defineScriptRule({
    id: "script/reopened-input",
    severity: "error",
    summary: "standard input opened by the name of a file",
    effect: "on Linux it is a socket, which cannot be opened again: the read fails with ENXIO",
    check({ model, calls }, report) {
      if (calls.length === 0) return;
      for (const { range } of model.reads.filter(({ isReopened }) => isReopened))
        report({
          message: "/dev/stdin is opened",
          help: {
            shell: "leave the name out: cat and jq read standard input by themselves",
            python: "read sys.stdin",
            javascript: 'read descriptor 0: readFileSync(0, "utf8")'
          }[model.language],
          range
        });
    }
  }),
  defineScriptRule({
    id: "script/no-terminal",
    severity: "warning",
    summary: "a use of the terminal",
    effect: "hooks run in a session without a terminal: it cannot be opened",
    check({ model }, report) {
      const [first] = model.terminals;
      if (first && !model.isPartial)
        report({
          message: "/dev/tty is opened",
          help: 'print JSON with "systemMessage" to tell the user something',
          range: first.range
        });
    }
  })
];
var optionTest = /(?:argv\[\d\]|\$\{?1\}?["']?) {0,4}(?:[!=]={0,2}) {0,4}["'`]?-{1,2}\w/;
function lonely(paths, depth, isWrong) {
  const right = paths.filter((path) => !isWrong(path));
  const rightGroups = new Set(right.map(({ group }) => group));
  const rightVariables = new Set(right.map(({ variable }) => variable));
  const seen = /* @__PURE__ */ new Set();
  return paths.filter((path) => {
    const { group, variable, steps } = path;
    const keys = [`${steps.slice(0, depth)}`, group, ...variable === void 0 ? [] : [`variable ${variable}`]];
    if (!isWrong(path) || rightGroups.has(group) || variable !== void 0 && rightVariables.has(variable)) return false;
    const isKnown2 = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !isKnown2;
  });
}
function fieldsOf({ fact }) {
  const common = commonInputs.filter(({ events }) => events?.includes(fact.name) ?? true).map(({ name }) => name);
  return [...common, ...fact.input.map(({ name }) => name), "[]"];
}
function isShared(name) {
  return name === "[]" || commonInputs.some((input) => input.name === name);
}
function suggestion(name, allowed) {
  const use = meant[name];
  if (use !== void 0 && allowed.has(use.split(".")[0] ?? "")) return use;
  return closest(
    name,
    [...allowed].filter((other) => other !== "[]")
  );
}
function readsEventName({ model }) {
  return model.paths.some(({ steps }) => steps[0] === "hook_event_name");
}
function toolsOf({ calls }) {
  const found = /* @__PURE__ */ new Set();
  for (const { hook, fact } of calls) {
    const reading = readMatcher(hook.matcher, fact.name);
    if (!isToolEvent(fact.name) || reading.kind !== "names" && reading.kind !== "pattern") return void 0;
    const own = toolInputs.filter(({ name }) => matchesValue(reading, name, true));
    const isOpen = reading.kind === "names" ? reading.names.some((name) => !isKnown(name)) : ["mcp__x__y", "Glob", "Grep"].some((name) => reading.pattern.test(name));
    if (own.length === 0 || isOpen) return void 0;
    for (const tool of own) found.add(tool);
  }
  return found.size > 0 ? [...found] : void 0;
}
function isKnown(name) {
  return name === "MultiEdit" || name === "Task" || toolInputs.some((tool) => tool.name === name);
}
var useByName = new Map(misnomers.map(({ name, use }) => [name, use]));
var scriptEnvironmentRules = [
  defineScriptRule({
    id: "script/unknown-variable",
    severity: "warning",
    summary: "a variable that no hook has",
    effect: "it is empty, whatever the call",
    check({ model, calls, isInline, text }, report) {
      if (isInline || calls.length === 0) return;
      const seen = /* @__PURE__ */ new Set();
      for (const { name, range, hasFallback, isExpected } of model.variables) {
        const use = useByName.get(name);
        if (use === void 0 || hasFallback || seen.has(name) || model.assigned.has(name)) continue;
        const isSecond = use.startsWith(".") ? model.paths.length > 0 || model.reads.length > 0 : isExpected === true;
        if (isSecond || calls.some(({ hook }) => commandSets(hook.node, name)) || isAskedFor(text, name)) continue;
        seen.add(name);
        report({ message: `no hook has a variable ${quoted3(name)}`, help: `use ${use}`, range });
      }
    }
  }),
  defineScriptRule({
    id: "script/no-variable-file",
    severity: "warning",
    summary: "CLAUDE_ENV_FILE on an event that has none",
    effect: "the variable is empty: what should reach later commands is lost",
    check({ model, calls, text }, report) {
      if (calls.length === 0 || calls.some(({ fact }) => fact.environmentFile)) return;
      const read = model.variables.find(({ name, hasFallback }) => name === "CLAUDE_ENV_FILE" && !hasFallback);
      if (!read || isAskedFor(text, "CLAUDE_ENV_FILE")) return;
      report({
        message: `hooks on ${either2(eventsOf(calls))} have no CLAUDE_ENV_FILE`,
        help: "set variables in a hook on SessionStart, Setup, CwdChanged or FileChanged",
        range: read.range
      });
    }
  })
];
function isAskedFor(text, name) {
  const own = escapeRegExp(name);
  return new RegExp(
    `-[nz] ["']?\\$\\{?${own}\\b|\\$\\{${own}:?[-+=?][^}]|["']${own}["'] in os\\.environ|(?:if|while)\\b[^\\n]{0,40}\\b${own}\\b`
  ).test(text);
}
function commandSets(node, name) {
  return handlerText2(node, "command")?.includes(`${name}=`) ?? false;
}

// src/rules/script/output.ts
import {
  readShape,
  shapeAt as shapeAt2,
  stepsOf as stepsOf2
} from "./scripts.mjs";
import { hookOutputs as hookOutputs2, outputKeys } from "./scripts.mjs";
import { freeTexts } from "./scripts.mjs";
import { either as either3, quoted as quoted4 } from "./rules.mjs";
function isAnswer2({ entries }) {
  return entries.some(({ key }) => topKeys.has(key) || innerKeys.has(key));
}
var topKeys = new Set(outputKeys.map(({ name }) => name));
var innerKeys = new Set(hookOutputs2.flatMap(({ fields }) => (fields ?? []).map(({ name }) => name)));
function problemsOf(shape) {
  const top = checkEntries(shape, outputKeys, "");
  const specific = shapeAt2(shape, "hookSpecificOutput");
  if (specific?.kind !== "object") return top;
  const name = shapeAt2(specific, "hookEventName");
  if (!name) return specific.isOpen ? top : [...top, { field: "hookSpecificOutput", message: 'it has no "hookEventName"' }];
  if (name.kind !== "text" || name.text === void 0) return top;
  const variant = variantOf(name.text);
  if (!variant) return [...top, { field: "hookSpecificOutput.hookEventName", message: eventProblem(name.text) }];
  const missing = variant.required.filter((key) => !specific.isOpen && !shapeAt2(specific, key));
  return [
    ...top,
    ...missing.map((key) => ({ field: "hookSpecificOutput", message: `${variant.event} needs "${key}"` })),
    ...checkEntries(specific, variant.fields ?? [], "hookSpecificOutput.")
  ];
}
function namedEvent(shape) {
  const name = shapeAt2(shape, "hookSpecificOutput", "hookEventName");
  return name?.kind === "text" ? name.text : void 0;
}
function variantOf(event) {
  return hookOutputs2.find((output) => output.event === event && output.fields);
}
function eventProblem(name) {
  const isEvent = hookOutputs2.some(({ event }) => event === name);
  return isEvent ? `${name} has no hookSpecificOutput` : `"${name}" is no event`;
}
function strayKeys(shape, event) {
  const specific = shapeAt2(shape, "hookSpecificOutput");
  const inner = new Set(
    (event === void 0 ? [...hookOutputs2] : hookOutputs2.filter((output) => output.event === event)).flatMap(
      ({ fields }) => (fields ?? []).map(({ name }) => name)
    )
  );
  const found = shape.entries.flatMap((entry) => {
    if (topKeys.has(entry.key) || entry.key === "async" || entry.key === "asyncTimeout") return [];
    if (specific?.kind === "object" && (specific.isOpen || shapeAt2(specific, entry.key))) return [];
    return inner.has(entry.key) ? [{ ...entry, belongs: "inside" }] : [];
  });
  if (specific?.kind === "object") {
    for (const entry of specific.entries)
      if (topKeys.has(entry.key) && !inner.has(entry.key) && entry.key !== "hookSpecificOutput" && !shapeAt2(shape, entry.key))
        found.push({ ...entry, belongs: "outside" });
  }
  return found;
}
function checkEntries({ entries }, fields, prefix) {
  const known = new Map(fields.map((field) => [field.name, field.schema]));
  return entries.flatMap(({ key, value, range, isOptional }) => {
    const schema = known.get(key);
    return schema && !isOptional ? check(value, schema, prefix + key).map((problem) => ({ ...problem, range: problem.range ?? range })) : [];
  });
}
function check(shape, schema, field) {
  if (shape.kind === "unknown") return [];
  const { enum: allowed, type } = schema;
  if (allowed) {
    if (shape.kind === "text" && (shape.text === void 0 || allowed.includes(shape.text))) return [];
    return [{ field, message: `it is ${shown(shape)}; allowed: ${allowed.map((value) => `"${value}"`).join(", ")}` }];
  }
  if (type && typeOf(shape) !== type) return [{ field, message: `it is ${shown(shape)}, and must be ${withArticle(type)}` }];
  if (shape.kind === "list") return shape.items.flatMap((item, index) => check(item, schema.items ?? {}, `${field}.${index}`));
  return shape.kind === "object" ? checkObject(shape, schema, field) : [];
}
function checkObject(shape, schema, field) {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator) {
    const key = discriminator.propertyName;
    const value = shapeAt2(shape, key);
    if (value?.kind !== "text" || value.text === void 0)
      return value || shape.isOpen ? [] : [{ field, message: `it has no "${key}"` }];
    const branch = oneOf.find(({ properties }) => properties?.[key]?.const === value.text);
    const allowed = oneOf.map(({ properties }) => `"${properties?.[key]?.const}"`).join(", ");
    return branch ? checkObject(shape, branch, field) : [{ field: `${field}.${key}`, message: `it is ${shown(value)}; allowed: ${allowed}` }];
  }
  const missing = (schema.required ?? []).filter((key) => !shape.isOpen && !shapeAt2(shape, key));
  return [
    ...missing.map((key) => ({ field, message: `it has no "${key}"` })),
    ...shape.entries.flatMap(({ key, value, range, isOptional }) => {
      const own = schema.properties?.[key];
      return own && !isOptional ? check(value, own, `${field}.${key}`).map((problem) => ({ ...problem, range: problem.range ?? range })) : [];
    })
  ];
}
function typeOf({ kind }) {
  return {
    text: "string",
    list: "array",
    object: "object",
    number: "number",
    boolean: "boolean",
    null: "null",
    unknown: "unknown"
  }[kind];
}
function shown(shape) {
  if (shape.kind === "text" && shape.text !== void 0) return `"${shape.text.slice(0, 40)}"`;
  if (shape.kind === "boolean" && shape.value !== void 0) return String(shape.value);
  return shape.kind === "null" ? "null" : withArticle(typeOf(shape));
}
function withArticle(type) {
  return `${/^[ao]/.test(type) ? "an" : "a"} ${type}`;
}
var foreign = new Set(freeTexts.map(({ name }) => name));
var scriptOutputRules = [
  defineScriptRule({
    id: "script/invalid-answer",
    severity: "error",
    summary: "JSON that the client refuses",
    check(script, report) {
      const isBlock = script.calls.length > 0 && script.calls.every(blocksOnFailure);
      const effect = `the client drops all of it, the decision too${isBlock ? ", and counts it as a block" : ", and goes on as if the hook had said nothing"}`;
      for (const { print, shape } of answersOf(script)) {
        for (const { field, message, range } of problemsOf(shape))
          report({ message: `${field}: ${message}`, effect, help: helpFor(field, script), range: range ?? print.range });
      }
      for (const print of brokenPrints(script))
        report({
          effect,
          message: `what is printed is no JSON: ${quoted4(textOf(print.text).trim())}`,
          help: "print it through jq -n, json.dumps or JSON.stringify",
          range: print.range
        });
    }
  }),
  defineScriptRule({
    id: "script/wrong-event",
    severity: "error",
    summary: "an answer for another event",
    effect: "the client takes the hook for one that failed, and goes on as if it had said nothing",
    check(script, report) {
      const { calls } = script;
      if (calls.length === 0 || calls.some((call) => outputOf(call).isBare)) return;
      const events = eventsOf(calls);
      for (const { print, shape } of answersOf(script)) {
        const name = namedEvent(shape);
        if (name === void 0 || events.includes(name) || readsEvent(script)) continue;
        report({
          message: `the answer is for ${quoted4(name)}, and the hook runs on ${either3(events)}`,
          help: `write "hookEventName": ${quoted4(events[0])}`,
          range: print.range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/stray-key",
    severity: "warning",
    summary: "a key of an answer in the wrong place",
    check(script, report) {
      const [only, ...more] = eventsOf(script.calls);
      for (const { print, shape } of answersOf(script)) {
        for (const { key, range, belongs } of strayKeys(shape, more.length === 0 ? only : void 0)) {
          const isDecision2 = key.startsWith("permissionDecision") || key === "decision";
          report({
            message: belongs === "inside" ? `${quoted4(key)} stands at the top level` : `${quoted4(key)} stands inside "hookSpecificOutput"`,
            ...isDecision2 ? { severity: "error" } : {},
            effect: isDecision2 ? "the client ignores the key: nothing is decided" : "the client ignores the key",
            help: placeOf(key, belongs, only),
            range: range ?? print.range
          });
        }
      }
    }
  }),
  defineScriptRule({
    id: "script/text-around-json",
    severity: "error",
    summary: "text beside the JSON",
    effect: "stdout has to be JSON alone: the client takes all of it for text, and what the JSON says is lost",
    check(script, report) {
      if (script.calls.length === 0) return;
      const paths = waysThrough(script) ?? [];
      for (const { print } of answersOf(script)) {
        const own = paths.filter(({ prints }) => prints.includes(print));
        const beside = own.map((path) => textBeside(path, print));
        const [first] = beside;
        if (own.length === 0 || !first || beside.some((other) => !other)) continue;
        report({
          message: `${quoted4(textOf(first.text).trim())} is printed ${first.range.start < print.range.start ? "before" : "after"} the JSON`,
          help: script.model.language === "shell" ? "send it to stderr: >&2" : "print it to stderr",
          range: first.range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/answer-on-stderr",
    severity: "error",
    summary: "JSON for the client on stderr",
    effect: "the client looks for JSON on stdout only",
    check(script, report) {
      const paths = waysThrough(script) ?? [];
      const seen = /* @__PURE__ */ new Set();
      for (const { prints, exit } of script.calls.length > 0 ? paths : []) {
        for (const print of prints) {
          const { stream, shape, range } = print;
          if (stream !== "stderr" || shape?.kind !== "object" || !isDecision(shape) || seen.has(print)) continue;
          seen.add(print);
          const isBlock = exit?.code === 2;
          if (prints.some((other) => other.stream === "stdout" && other.shape?.kind === "object")) continue;
          report({
            message: "JSON with a decision goes to stderr",
            ...isBlock ? { severity: "warning" } : {},
            effect: isBlock ? "code 2 blocks, and the model reads the raw JSON as the reason" : "the client looks for JSON on stdout only: nothing is decided",
            help: isBlock ? "print the reason alone, or print the JSON to stdout and end with 0" : "print it to stdout",
            range
          });
        }
      }
    }
  }),
  defineScriptRule({
    id: "script/unescaped-json",
    severity: "warning",
    summary: "a value of the input in JSON that is put together by hand",
    effect: "where a quote, a backslash or a line break stands in it the JSON does not parse, and the decision is lost",
    check(script, report) {
      for (const { print } of answersOf(script)) {
        const hole = (print.text ?? []).find(
          (part) => typeof part !== "string" && !part.isEncoded && isForeign(part)
        );
        if (!hole) continue;
        report({
          message: `${quoted4(`.${hole.input?.join(".")}`)} is put into JSON as it is`,
          help: {
            shell: `let jq write the JSON: jq -n --arg value "$value" '{\u2026}'`,
            python: "let json.dumps write the JSON",
            javascript: "let JSON.stringify write the JSON"
          }[script.model.language],
          range: print.range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/void-answer",
    severity: "warning",
    summary: "a decision that the event does not know",
    check(script, report) {
      const calls = waitedFor(script);
      if (calls.length === 0) return;
      const events = either3(eventsOf(calls));
      for (const { print, shape } of answersOf(script)) {
        const decision = shapeAt2(shape, "decision");
        const text = decision?.kind === "text" ? decision.text : void 0;
        const isBlock = text === "block" && calls.every((call) => outputOf(call).blocking === "none");
        const isApproval = text === "approve" && calls.every(({ fact }) => fact.name !== "PreToolUse");
        const isMissed = isApproval && calls.some((call) => outputOf(call).fields?.some(({ name }) => name === "decision"));
        if (isBlock || isApproval)
          report({
            message: `"decision": ${quoted4(text)} decides nothing on ${events}`,
            ...isApproval && !isMissed ? { severity: "info" } : {},
            effect: isMissed ? "nothing is approved" : isBlock ? "the client goes on" : "the client goes on, as it would without it",
            help: isMissed ? 'write "hookSpecificOutput": {"hookEventName": "PermissionRequest", "decision": {"behavior": "allow"}}' : isBlock ? "what should stop something belongs on another event" : "print nothing",
            range: print.range
          });
      }
    }
  }),
  defineScriptRule({
    id: "script/unseen-text",
    severity: "info",
    summary: "text on stdout where nobody reads it",
    check(script, report) {
      const calls = waitedFor(script);
      const paths = waysThrough(script) ?? [];
      if (calls.length === 0 || calls.some((call) => outputOf(call).plainStdout !== "ignored") || script.model.isPartial) return;
      const silent = paths.filter(({ exit, isUncertain }) => !isUncertain && (exit === void 0 || exit.code === 0));
      if (silent.some(({ prints }) => prints.some(({ stream, shape, text }) => stream === "stdout" && (shape || !text)))) return;
      const print = silent.flatMap(({ prints }) => prints).find(({ stream, text }) => stream === "stdout" && textOf(text).trim() !== "");
      if (!print || textOf(print.text).includes("{") || textOf(print.text).trim().split(/\s+/).length < 3) return;
      const isAll = script.isInline && paths.every(({ prints }) => prints.length > 0) && script.model.programs.length === 0;
      report({
        message: `the text goes to stdout, which nobody reads on ${either3(eventsOf(calls))}: ${quoted4(textOf(print.text).trim())}`,
        ...isAll ? { severity: "warning" } : {},
        effect: "plain text reaches the model on UserPromptSubmit, UserPromptExpansion and SessionStart alone",
        help: contextHelp(script),
        range: print.range
      });
    }
  })
];
function answersOf({ model }) {
  const seen = /* @__PURE__ */ new Set();
  const steps = [model.flow, ...model.functions.values()].flatMap((flow) => [...stepsOf2(flow)]);
  return steps.flatMap((step) => {
    if (step.kind !== "print" || step.stream !== "stdout" || step.shape?.kind !== "object" || !isAnswer2(step.shape) || seen.has(step.range.start))
      return [];
    seen.add(step.range.start);
    return [{ print: step, shape: step.shape }];
  });
}
function isDecision(shape) {
  return ["hookSpecificOutput", "permissionDecision", "decision"].some((key) => shapeAt2(shape, key));
}
function isForeign({ input }) {
  return input !== void 0 && foreign.has(input[0] ?? "");
}
function textBeside({ prints, isUncertain }, print) {
  if (isUncertain) return void 0;
  return prints.find((other) => other !== print && other.stream === "stdout" && other.text && textOf(other.text).trim() !== "");
}
function textOf(text) {
  return (text ?? []).map((part) => typeof part === "string" ? part : "\u2026").join("");
}
function brokenPrints({ model, calls }) {
  const steps = [model.flow, ...model.functions.values()].flatMap((flow) => [...stepsOf2(flow)]);
  return steps.filter((step) => {
    if (calls.length === 0 || step.kind !== "print" || step.stream !== "stdout" || step.shape || !step.text) return false;
    const text = step.text.every((part) => typeof part === "string") ? step.text.join("").trim() : "";
    return /^\{[^\n]*\}$/.test(text) && /decision|hookSpecificOutput|systemMessage|continue/.test(text) && !readShape(step.text);
  });
}
function placeOf(key, belongs, event) {
  if (belongs === "inside") return 'put it into "hookSpecificOutput", beside "hookEventName"';
  if (event !== "PreToolUse") return "put it at the top level";
  return key === "decision" ? 'write "permissionDecision": "deny"' : `write ${key === "reason" ? '"permissionDecisionReason"' : "it at the top level"}`;
}
function readsEvent({ model, calls }) {
  return model.paths.some(({ steps }) => steps[0] === "hook_event_name") || calls.some(({ hasArguments }) => hasArguments);
}
function helpFor(field, { calls }) {
  const [event] = eventsOf(calls);
  if (field.startsWith("hookSpecificOutput") && event) {
    const fields = calls[0] && outputOf(calls[0]).fields;
    return fields ? `for ${event} it has ${["hookEventName", ...fields.map(({ name }) => name)].join(", ")}` : `leave it out: ${event} knows the keys of the top level only`;
  }
  return "leave out what has no value, and write the others as the client wants them";
}
function contextHelp({ calls }) {
  const hasContext = calls.every((call) => outputOf(call).fields?.some(({ name }) => name === "additionalContext"));
  return hasContext ? 'print JSON: "systemMessage" for the user, "hookSpecificOutput" with "additionalContext" for the model' : 'print JSON with "systemMessage" for the user';
}

// src/rules/script/running.ts
import { entryOf as entryOf2 } from "./frontmatter.mjs";
import { toolPrefix } from "./hooks.mjs";
import { serverNames } from "./validate.mjs";
import { commonInputs as commonInputs2, hookEvents as hookEvents3, toolInputs as toolInputs2 } from "./hooks.mjs";
import { freeTexts as freeTexts2, linuxOnly, modulesOf } from "./scripts.mjs";
import { either as either4, quoted as quoted5 } from "./rules.mjs";
var hot = /* @__PURE__ */ new Set(["PreToolUse", "PostToolUse", "UserPromptSubmit", "MessageDisplay", "PostToolBatch", "PermissionRequest"]);
var scriptRunningRules = [
  defineScriptRule({
    id: "script/slow-work",
    severity: "info",
    summary: "an installation or a call over the network that everything waits for",
    check(script, report) {
      const waiting = script.calls.filter(({ hook }) => !isSet(hook.node, "async") && !isSet(hook.node, "asyncRewake"));
      const endless = waiting.filter(
        ({ hook, fact }) => !isSet(hook.node, "timeout") && (hot.has(fact.name) || fact.timeout >= 600) && fact.cap === void 0
      );
      const capped = waiting.filter(({ fact }) => fact.cap !== void 0);
      const calls = [...endless, ...capped];
      const found = script.model.programs.find((program) => isSlow(program) && !program.isBackground);
      if (!found || calls.length === 0) return;
      const [first] = calls;
      report({
        message: `${quoted5([found.name, ...found.words.filter((word) => word !== void 0).slice(0, 2)].join(" "))} may take long on ${either4(eventsOf(calls))}`,
        effect: first?.fact.cap !== void 0 ? `the client ends all hooks of the event after ${first.fact.cap} seconds` : `everything waits for it, up to ${first?.fact.timeout ?? 600} seconds`,
        help: first?.fact.cap !== void 0 ? "start it in the background and let the hook end" : 'give the hook a "timeout", or start the work in the background',
        range: found.range
      });
    }
  }),
  defineScriptRule({
    id: "script/process-file",
    severity: "warning",
    summary: "state in a file named after the process",
    effect: "every run of a hook is a process of its own: it never finds what an earlier one left",
    check({ model }, report) {
      for (const { name, range } of model.processFiles)
        report({
          message: `the name of the file holds the number of the process: ${quoted5(name)}`,
          help: "name it after .session_id of the input",
          range
        });
    }
  }),
  defineScriptRule({
    id: "script/linux-only",
    severity: "info",
    summary: "a program or an option that macOS does not have",
    check({ model, text, shell }, report) {
      if (/\b(?:uname|OSTYPE|darwin|brew|gdate|gstat|date -j|stat -f)\b/i.test(text)) return;
      const seen = /* @__PURE__ */ new Set();
      for (const program of model.programs) {
        const fact = linuxOnly.find((candidate) => isUse(candidate, program));
        if (!fact || seen.has(fact.name) || program.isGuarded || model.asked.has(program.name)) continue;
        seen.add(fact.name);
        report({
          message: `${quoted5([program.name, ...fact.options.filter((option) => program.words.includes(option))].join(" "))} works on Linux only: ${fact.problem}`,
          effect: "on macOS the command fails",
          help: `use ${fact.use}`,
          range: program.range
        });
      }
      const newer = shell === "bash" && !/\bBASH_VERSINFO\b/.test(text) ? model.bashisms.find(({ isNew }) => isNew) : void 0;
      if (newer)
        report({
          message: `${newer.what} needs bash 4, and macOS has bash 3.2`,
          effect: "on macOS the command fails, or the script ends",
          help: "do without it, or use another language",
          range: newer.range
        });
    }
  }),
  defineScriptRule({
    id: "script/missing-package",
    severity: "warning",
    summary: "a package that nobody installs",
    effect: "where it is not there by chance, the script ends with code 1, and the client goes on as if it were not there",
    check(script, report) {
      const { model, plugin } = script;
      const isWanted = model.language === "python" ? needsPython(script) : needsNode(script);
      if (!isWanted || script.calls.length === 0) return;
      const seen = /* @__PURE__ */ new Set();
      for (const { name, range, isGuarded } of model.imports) {
        const packageName = packageOf(name, model.language);
        if (isGuarded || packageName === void 0 || seen.has(packageName)) continue;
        if (model.language === "python" ? isOwnModule(plugin, packageName) : isInstalled(plugin, packageName)) continue;
        seen.add(packageName);
        report({
          message: `the script imports ${quoted5(packageName)}, which neither ${model.language === "python" ? "Python" : "Node"} nor the plugin brings along`,
          help: model.language === "python" ? 'do without it, or run the script by uv with a "# /// script" block' : "bundle it into the script, or do without it",
          range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/own-tool-name",
    severity: "warning",
    summary: "a tool of the plugin's own server by its short name",
    effect: "the client knows the tool by its long name only: the comparison never holds",
    check({ model, plugin }, report) {
      if (plugin.scope !== "plugin") return;
      const servers = serverNames(plugin);
      for (const { name, range } of model.texts) {
        const server = servers.find((own) => name.startsWith(`mcp__${own}__`));
        if (server !== void 0)
          report({
            message: `the plugin's server ${quoted5(server)} has no tools named ${quoted5(name)}`,
            help: `write ${quoted5(name.replace(`mcp__${server}__`, toolPrefix(plugin.name, server)))}`,
            range
          });
      }
    }
  })
];
function isSet(node, key) {
  const value = entryOf2(node, key)?.value;
  return value?.kind === "scalar" && value.value !== false && value.value !== null;
}
function isSlow({ name, words, isNetwork }) {
  if (isNetwork) return true;
  const [first = "", second = ""] = words;
  if (["npm", "pnpm", "yarn", "bun"].includes(name)) return /^(?:i|install|ci|add)$/.test(first);
  if (name === "pip" || name === "pip3") return first === "install";
  if (name === "uv") return first === "pip" || first === "sync";
  if (name === "npx" || name === "bunx" || name === "uvx") return true;
  if (name === "curl")
    return !words.some((word) => /^(?:-\w*m\d*|--max-time(?:=.*)?|--connect-timeout(?:=.*)?)$/.test(word ?? "")) && words.length > 0;
  if (name === "wget") return !words.some((word) => /^(?:-T\d*|--timeout(?:=.*)?)$/.test(word ?? ""));
  if (name === "git") return /^(?:clone|fetch|pull|push)$/.test(first);
  if (name === "gh") return first !== "" && first !== "--version" && second !== "--help";
  return name === "sleep" && Number(first) >= 5;
}
function isUse({ name, options }, { name: program, words }) {
  if (name === "sed -i")
    return program === "sed" && words.includes("-i") && !/^(?:''|""|\.\w+)?$/.test(words[words.indexOf("-i") + 1] ?? "x");
  if (name !== program) return false;
  if (options.length === 0) return true;
  return words.some(
    (word) => options.some(
      (option) => word === option || option.startsWith("--") && word?.startsWith(`${option}=`) || isBundled(option, word)
    )
  );
}
function isBundled(option, word) {
  return /^-[A-Z]$/.test(option) && /^-[a-zA-Z]+$/.test(word ?? "") && word?.includes(option.slice(1)) === true;
}
function packageOf(name, language) {
  if (language === "python") {
    const [top = ""] = name.split(".");
    return top === "" || pythonModules.has(top) ? void 0 : top;
  }
  if (/^[./#@~]\/|^[./]|^(?:node|bun|file|data|https?):|^#/.test(name) || name === "bun") return void 0;
  const own = name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
  return nodeModules.has(name) || nodeModules.has(own) ? void 0 : own;
}
var pythonModules = modulesOf("python");
var nodeModules = modulesOf("node");
function needsPython({ calls, text }) {
  if (/^# \/\/\/ script/m.test(text) || /sys\.path\.(?:insert|append)|site\.addsitedir|\bpip\b[\s\S]{0,20}install/.test(text))
    return false;
  return calls.every(({ interpreter }) => interpreter === void 0 ? !/^#!.*\buv\b/.test(text) : /^python/.test(interpreter));
}
function needsNode({ calls, text }) {
  return calls.every(({ interpreter }) => interpreter === "node" || interpreter === void 0 && /^#!.*\bnode\b/.test(text));
}
function isOwnModule({ files }, name) {
  const search = (folder, depth) => files.list(folder).some(({ name: entry, kind }) => {
    if (entry === `${name}.py` || entry === name && kind === "folder") return true;
    return kind === "folder" && depth > 0 && !entry.startsWith(".") && search(folder ? `${folder}/${entry}` : entry, depth - 1);
  });
  return search("", 3);
}
function isInstalled(plugin, name) {
  const { files } = plugin;
  if (files.kindOf(`node_modules/${name}`)) return true;
  return plugin.files.kindOf("package.json") === "file" && plugin.source("package.json").text.includes(`"${name}"`);
}
var foreign2 = new Set(freeTexts2.map(({ name }) => name));
var wordsAlone = /(?:_id|_name|_mode|_type|_action|^source|^trigger|^reason|^event|^model|_model|^level|_ttl|^mode|_reason)$/;
var scriptSafetyRules = [
  defineScriptRule({
    id: "script/injection",
    severity: "error",
    summary: "a value of the input as code",
    effect: "what stands in it is run with the rights of the user, and it may come from a web page or a file that the model has read",
    check({ model }, report) {
      for (const { steps, range, by } of model.injections) {
        if (!foreign2.has(steps[0] ?? "")) continue;
        report({
          message: `${by} gets ${quoted5(`.${steps.join(".")}`)} as code`,
          help: model.language === "shell" ? "hand it over as an argument or in a variable, never inside the code" : "run the program with a list of arguments and without a shell",
          range
        });
      }
    }
  }),
  defineScriptRule({
    id: "script/unquoted-input",
    severity: "warning",
    summary: "a value of the input without quotes",
    effect: "the shell splits it at blanks, and replaces * and ? by the names of files",
    check({ model, text }, report) {
      if (/^[ \t]*(?:IFS=|set -\w*f)/m.test(text)) return;
      const seen = /* @__PURE__ */ new Set();
      for (const { steps, range, by } of model.splits) {
        if (seen.has(by) || !mayHoldBlanks(steps)) continue;
        seen.add(by);
        report({
          message: `${quoted5(by)} stands without quotes, and holds ${steps.length > 0 ? quoted5(`.${steps.join(".")}`) : "the whole input"}`,
          help: `write "${by}" with double quotes`,
          range
        });
      }
    }
  })
];
var plainTypes = new Map([
  ...commonInputs2.map(({ name, type }) => [name, type]),
  ...hookEvents3.flatMap(({ input }) => input.map(({ name, type }) => [name, type]))
]);
function mayHoldBlanks(steps) {
  const [first, second] = steps;
  if (first === void 0) return true;
  const last = steps.at(-1) ?? "";
  if (wordsAlone.test(last)) return false;
  if (second === void 0) return plainTypes.get(first) === "string";
  if (first !== "tool_input") return first === "tool_response";
  const types = toolInputs2.flatMap(({ fields }) => [fields[second], fields[`${second}?`]]).filter((type) => type !== void 0);
  return steps.length > 2 || types.includes("string");
}
export {
  blocksOnFailure,
  defineScriptRule,
  eventsOf,
  gateCalls,
  outputOf,
  scriptEnvironmentRules,
  scriptExitRules,
  scriptGateRules,
  scriptInputRules,
  scriptOutputRules,
  scriptRunningRules,
  scriptSafetyRules,
  scriptSyntaxRules,
  scriptTargets,
  shellcheckFindings,
  waitedFor,
  waysThrough
};
