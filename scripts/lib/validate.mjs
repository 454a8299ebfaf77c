// Built from src/ by `npm run build`; do not edit.

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// src/cli/check-edit.ts
import manifest from "./core.mjs";

// src/plugin/model.ts
import { entryOf } from "./frontmatter.mjs";
function componentsOf(plugin) {
  return [...plugin.skills, ...plugin.agents, ...plugin.commands, ...plugin.outputStyles];
}
function configsOf(plugin, kind) {
  return plugin.configsOf?.(kind) ?? plugin.configs.filter((config) => config.kind === kind);
}
function fieldOf(component, key) {
  return fieldsOf(component).findLast((entry) => entry.key === key);
}
function fieldsOf(component) {
  const { status, root } = component.frontmatter.client;
  return status === "loaded" && root?.kind === "map" ? root.entries : [];
}
function serverNames(plugin) {
  return configsOf(plugin, "mcp").flatMap(({ root, origin }) => {
    const wrapped = origin === "inline" ? void 0 : entryOf(root, "mcpServers")?.value;
    const map = wrapped ?? root;
    return map?.kind === "map" ? map.entries.map(({ key }) => key) : [];
  });
}
function oncePer(work) {
  const known2 = /* @__PURE__ */ new WeakMap();
  return (subject) => {
    const found = known2.get(subject) ?? { value: work(subject) };
    known2.set(subject, found);
    return found.value;
  };
}

// src/engine/rule.ts
var severities = ["error", "warning", "info"];
function compareFindings(a, b) {
  return compareText(a.file, b.file) || a.range.start - b.range.start || compareText(a.rule, b.rule);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
var profiles = ["claude-code", "directory", "portable"];
function isActive({ only }, profile = "claude-code") {
  return only?.includes(profile) ?? true;
}
function defineRule(rule) {
  return rule;
}

// src/engine/suppress.ts
var word = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
var id = `${word}/(?:\\*|${word})`;
var directive = new RegExp(`^plugin-dev-ignore(-file)?[ \\t]+((?:${id}|${word})(?:(?:[ \\t]*,[ \\t]*|[ \\t]+)${id})*)`);
var maxDirective = 1e3;
var maxOpener = 20;
function suppressionsOf(file) {
  const found = [];
  for (let at = file.text.indexOf("plugin-dev-ignore"); at >= 0; at = file.text.indexOf("plugin-dev-ignore", at + 1)) {
    const { line } = file.lines.positionOf(at);
    const opener = file.text.slice(Math.max(file.lines.startOf(line), at - maxOpener), at);
    if (!/(?:#|\/\/|<!--)[ \t]*$/.test(opener)) continue;
    const [whole, wholeFile2, rules] = directive.exec(file.text.slice(at, at + maxDirective)) ?? [];
    if (!rules || !whole) continue;
    found.push({
      rules: rules.split(/[ \t,]+/),
      lines: wholeFile2 ? [1, file.lines.count] : [line, line + 1],
      isWholeFile: wholeFile2 !== void 0,
      range: { start: at, end: at + whole.length }
    });
  }
  return found;
}
function namesRule(pattern, rule) {
  return pattern === rule || pattern.endsWith("/*") && rule.startsWith(pattern.slice(0, -1));
}
function namesAny(pattern, rules) {
  return pattern.startsWith("engine/") || rules.some(({ id: id2 }) => namesRule(pattern, id2));
}
var unusedSuppression = "engine/unused-suppression";
function unusedSuppressionFinding(file, range, message) {
  return { rule: unusedSuppression, severity: "warning", message, help: "remove it", file, range };
}
function suppress(findings, files, rules, options) {
  const taken = /* @__PURE__ */ new Set();
  const unused = [];
  const findingsIn = byFile(findings);
  for (const file of files) {
    const uses = usesIn(file);
    if (uses.length === 0) continue;
    const covering = coverage(uses);
    for (const finding of findingsIn.get(file.path) ?? []) {
      const use = covering(finding.rule, file.lines.positionOf(finding.range.start).line);
      if (!use) continue;
      use.isUsed = true;
      taken.add(finding);
    }
    for (const use of uses) if (!use.isUsed) unused.push(...reportUnused(file, use, rules, options));
  }
  return { kept: findings.filter((finding) => !taken.has(finding)), unused };
}
function byFile(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}
function usesIn(file) {
  const uses = [];
  for (const suppression of suppressionsOf(file))
    for (const pattern of suppression.rules) uses.push({ suppression, pattern, order: uses.length, isUsed: false });
  return uses;
}
function coverage(uses) {
  const first = /* @__PURE__ */ new Map();
  const keep2 = (key, use) => {
    if (!first.has(key)) first.set(key, use);
  };
  for (const use of uses) {
    const { pattern, suppression } = use;
    if (suppression.isWholeFile) keep2(pattern, use);
    else for (let line = suppression.lines[0]; line <= suppression.lines[1]; line++) keep2(`${line} ${pattern}`, use);
  }
  return (rule, line) => {
    const found = patternsFor(rule).flatMap((pattern) => [first.get(pattern), first.get(`${line} ${pattern}`)]);
    return found.filter((use) => use !== void 0).sort((a, b) => a.order - b.order)[0];
  };
}
function patternsFor(rule) {
  const steps = rule.split("/");
  return [rule, ...steps.slice(1).map((_, index) => `${steps.slice(0, index + 1).join("/")}/*`)];
}
function reportUnused(file, { suppression, pattern }, rules, options) {
  if (!(options.families?.includes(pattern.slice(0, pattern.indexOf("/"))) ?? true)) return [];
  const named2 = rules.filter(({ id: id2 }) => namesRule(pattern, id2));
  if (named2.length > 0 && named2.every(({ id: id2 }) => options.isOff(id2))) return [];
  const message = named2.length > 0 ? `this comment suppresses nothing: no finding of "${pattern}" here` : `there is no rule "${pattern}" to suppress`;
  return [unusedSuppressionFinding(file.path, suppression.range, message)];
}

// src/engine/run.ts
function* visitsOf(plugin, isWanted, kinds) {
  const seen = /* @__PURE__ */ new Set();
  const { manifest: manifest3, marketplace } = plugin;
  if (marketplace && isWanted("marketplace", marketplace.file.path)) {
    yield* fileOnce(marketplace.file, seen);
    if (isText(marketplace.file)) {
      yield { on: "json", subject: { ...marketplace, kind: "marketplace" }, file: marketplace.file.path };
      yield { on: "marketplace", subject: marketplace, file: marketplace.file.path };
    }
  }
  if (manifest3 && isWanted("manifest", manifest3.file.path)) {
    yield* fileOnce(manifest3.file, seen);
    if (isText(manifest3.file)) {
      yield { on: "json", subject: { ...manifest3, kind: "manifest" }, file: manifest3.file.path };
      yield { on: "manifest", subject: { ...manifest3, plugin }, file: manifest3.file.path };
    }
  }
  for (const component of kinds ? componentsAmong(plugin, kinds) : componentsOf(plugin)) {
    const { kind, file } = component;
    if (component.inline || !isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    yield { on: "component", subject: component, file: file.path };
    yield { on: kind, subject: component, file: file.path };
  }
  for (const config of kinds ? configsAmong(plugin, kinds) : plugin.configs) {
    const { kind, file } = config;
    if (!isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    if (config.origin !== "inline") yield { on: "json", subject: { ...plugin.json(file.path), kind }, file: file.path };
    yield { on: "config", subject: config, file: file.path };
    yield { on: kind, subject: config, file: file.path };
  }
  for (const settings of isWanted("local-settings", "") ? plugin.localSettings ?? [] : []) {
    const { file, document } = settings;
    if (!isWanted("local-settings", file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    if (document) yield { on: "json", subject: { ...document, kind: "settings" }, file: file.path };
    yield { on: "local-settings", subject: settings, file: file.path };
  }
  yield { on: "plugin", subject: plugin, file: "" };
}
var configKinds = ["hooks", "mcp", "lsp", "monitors", "settings"];
function configsAmong(plugin, kinds) {
  const wanted = configKinds.filter((kind) => kinds.includes(kind));
  return wanted.length > 1 ? plugin.configs.filter(({ kind }) => wanted.includes(kind)) : wanted.flatMap((kind) => configsOf(plugin, kind));
}
function componentsAmong(plugin, kinds) {
  return [
    ...kinds.includes("skill") ? plugin.skills : [],
    ...kinds.includes("agent") ? plugin.agents : [],
    ...kinds.includes("command") ? plugin.commands : [],
    ...kinds.includes("output-style") ? plugin.outputStyles : []
  ];
}
function* fileOnce(file, seen) {
  if (seen.has(file.path)) return;
  seen.add(file.path);
  yield { on: "file", subject: file, file: file.path };
}
function isText({ failure, encoding, text }) {
  const isBinary = encoding === "binary" && !text.startsWith("---");
  return failure === void 0 && !isBinary && encoding !== "utf-16";
}
function runRules(plugin, rules, options = {}) {
  const { kinds, only, profile, known: known2 = rules, severities: severities2 = [] } = options;
  const findings = [];
  const files = /* @__PURE__ */ new Map();
  const active = rules.filter((rule) => isActive(rule, profile));
  for (const { on, subject, file } of visitsOf(
    plugin,
    (kind, path) => (kinds?.includes(kind) ?? true) && (only?.(path) ?? true),
    kinds
  )) {
    if (on === "file") files.set(file, subject);
    for (const rule of active) if (rule.on === on) check(rule, subject, file, findings, plugin, profile);
  }
  const wanted = findings.filter((finding) => only?.(finding.file) ?? true);
  for (const { file } of wanted)
    if (file && !/\.(?:md|json)$/.test(file) && !files.has(file)) files.set(file, plugin.source(file));
  const levelled = wanted.flatMap((finding) => withSeverity(finding, severities2));
  if (options.noSuppressions) return levelled.sort(compareFindings);
  const isOff = (rule) => severityOf(rule, severities2) === "off" || known2.some((other) => other.id === rule && !isActive(other, profile));
  const { kept, unused } = suppress(levelled, [...files.values()], known2, { families: options.families, isOff });
  const all = [...kept, ...unused.flatMap((finding) => withSeverity(finding, severities2))];
  return all.filter((finding) => !options.ignored?.(finding)).sort(compareFindings);
}
function check(rule, subject, file, findings, plugin, profile) {
  const stricter = profile && rule.profiles?.[profile];
  const report2 = (found) => {
    const { effect } = rule;
    const { fix, ...rest } = { rule: rule.id, severity: rule.severity, file, ...effect ? { effect } : {}, ...found };
    const finding = { ...rest, ...fix && isFixable(rule, rest.file, plugin) ? { fix } : {} };
    findings.push(stricter ? { ...finding, severity: stricter } : finding);
  };
  rule.check(subject, report2);
}
function isFixable({ id: id2, on }, file, plugin) {
  if (!file.endsWith(".json") || on === "file" || on === "json" || id2.endsWith("/syntax")) return true;
  return plugin.json(file).tree.problems.length === 0;
}
function withSeverity(finding, severities2) {
  const severity = severityOf(finding.rule, severities2);
  if (severity === "off") return [];
  return [severity ? { ...finding, severity } : finding];
}
function severityOf(rule, severities2) {
  return severities2.findLast(([pattern]) => namesRule(pattern, rule))?.[1];
}

// src/cli/check-edit.ts
import { reportText } from "./core.mjs";

// src/spec/agent-fields.json
var agent_fields_default = { client: "2.1.330", facts: [
  { name: "name", inPlugin: "applied", inProject: "applied", does: "Gives the last part of the agent's id; the file name where absent.", schema: { type: "string", maxLength: 256 }, otherwise: "The client's validator refuses the plugin; a project agent is not loaded." },
  { name: "description", inPlugin: "applied", inProject: "applied", does: "Tells the model when to use the agent; listed in full in every session.", schema: { type: ["string", "number", "boolean"] }, otherwise: 'The agent is listed as "Agent from PLUGIN plugin".' },
  { name: "when_to_use", inPlugin: "applied", inProject: "ignored", does: "Serves as the description where that is absent.", schema: { type: ["string", "number", "boolean"] }, otherwise: "It is ignored." },
  { name: "when-to-use", inPlugin: "applied", inProject: "ignored", does: "Other spelling of when_to_use.", schema: { type: ["string", "number", "boolean"] }, otherwise: "It is ignored." },
  { name: "tools", inPlugin: "applied", inProject: "applied", does: "Limits the agent to these tools; all tools where absent.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: 'The agent gets no tools at all, although the listing says "All tools".' },
  { name: "disallowedTools", inPlugin: "applied", inProject: "applied", does: "Takes these tools away.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "It is ignored." },
  { name: "model", inPlugin: "applied", inProject: "applied", does: "Chooses the model; the session's model where absent.", schema: { type: "string", minLength: 1 }, otherwise: "The session's model is used." },
  {
    name: "effort",
    inPlugin: "applied",
    inProject: "applied",
    does: "Sets the reasoning effort; a number sends none.",
    schema: {
      anyOf: [
        {
          enum: [
            "low",
            "medium",
            "high",
            "xhigh",
            "max"
          ]
        },
        {
          type: "number"
        },
        {
          type: "string",
          pattern: "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$"
        },
        {
          type: "array",
          minItems: 1,
          maxItems: 1,
          items: {
            enum: [
              "low",
              "medium",
              "high",
              "xhigh",
              "max"
            ]
          }
        }
      ]
    },
    otherwise: "It is ignored; only the debug log says so."
  },
  {
    name: "maxTurns",
    inPlugin: "applied",
    inProject: "applied",
    does: "Ends the agent after this many turns.",
    schema: {
      anyOf: [
        {
          type: "integer",
          minimum: 1
        },
        {
          type: "string",
          pattern: "^\\s*[1-9]"
        },
        {
          type: "array",
          minItems: 1,
          maxItems: 1,
          items: {
            type: "integer",
            minimum: 1
          }
        }
      ]
    },
    otherwise: "It is ignored; only the debug log says so."
  },
  { name: "skills", inPlugin: "applied", inProject: "applied", does: "Puts the full text of these skills before the agent.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "It is ignored." },
  { name: "memory", inPlugin: "applied", inProject: "applied", does: "Gives the agent a memory folder, instructions of about 13 kB, and the tools Write and Edit.", schema: { enum: ["user", "project", "local"] }, otherwise: "It is ignored; only the debug log says so." },
  { name: "background", inPlugin: "applied", inProject: "applied", does: "Starts the agent in the background.", schema: { anyOf: [{ type: "boolean" }, { enum: ["true", "false"] }] }, otherwise: "It is ignored; nothing says so." },
  { name: "isolation", inPlugin: "applied", inProject: "applied", does: "Runs the agent in a copy of the work tree, or remotely.", schema: { enum: ["worktree", "remote"] }, otherwise: "It is ignored: the agent works in the folder of the session." },
  { name: "color", inPlugin: "applied", inProject: "applied", does: "Colours the agent in the interface.", schema: { enum: ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"] }, otherwise: "The agent's name is shown without a colour; nothing says so." },
  { name: "omitClaudeMd", inPlugin: "applied", inProject: "applied", does: "Keeps CLAUDE.md from the agent.", schema: { anyOf: [{ type: "boolean" }, { enum: ["true", "false"] }] }, otherwise: "It is ignored; nothing says so." },
  { name: "hooks", inPlugin: "ignored", inProject: "applied", does: "Runs hooks while the agent works.", schema: { type: "object" }, otherwise: "A project agent with a malformed value is not loaded." },
  { name: "mcpServers", inPlugin: "ignored", inProject: "applied", does: "Gives the agent MCP servers.", schema: {}, otherwise: "" },
  { name: "permissionMode", inPlugin: "ignored", inProject: "applied", does: "Sets the permission mode.", schema: { enum: ["acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan", "manual"] }, otherwise: "It is ignored; only the debug log says so." },
  { name: "initialPrompt", inPlugin: "ignored", inProject: "applied", does: "Starts a main-session agent with this prompt.", schema: { type: "string" }, otherwise: "It is ignored." },
  { name: "observer", inPlugin: "ignored", inProject: "applied", does: "Known to the client; its meaning was not found.", schema: {}, otherwise: "" },
  { name: "experimental", inPlugin: "applied", inProject: "applied", does: "Known to the client; its meaning was not found.", schema: {}, otherwise: "" }
] };

// src/spec/limits.json
var limits_default = { client: "2.1.330", facts: [
  { name: "componentBytes", value: 1048576, unit: "bytes", does: "A SKILL.md above this is skipped; only the debug log says so." },
  { name: "listingCharacters", value: 1536, unit: "characters", does: "Description and when_to_use of a skill or command are cut here in the listing." },
  { name: "agentNameCharacters", value: 256, unit: "characters", does: "A longer name of an agent is ignored; a project agent is not loaded." }
] };

// src/spec/models.json
var models_default = { client: "2.1.330", facts: [
  { name: "inherit", does: "The session's model." },
  { name: "sonnet", does: "The newest Sonnet." },
  { name: "opus", does: "The newest Opus." },
  { name: "haiku", does: "The newest Haiku." },
  { name: "fable", does: "The newest Fable." },
  { name: "best", does: "The strongest model of the account." },
  { name: "opusplan", does: "Acts as sonnet in an agent." }
] };

// src/spec/option-reach.json
var option_reach_default = { client: "2.1.330", facts: [
  { name: "hook-variable", place: "environment of every hook command", saved: "gets the value, lists joined by commas", default: "gets nothing: a default does not reach hooks", unset: "gets nothing", sensitive: "gets the value" },
  { name: "hook-argument", place: "command or argument of a hook in exec form", saved: "gets the value", default: "the hook fails: a default does not reach hooks", unset: "the hook fails", sensitive: "gets the value" },
  { name: "hook-shell", place: "command line of a hook in shell form", saved: "the client refuses to run the hook", default: "the client refuses to run the hook", unset: "the client refuses to run the hook", sensitive: "the client refuses to run the hook" },
  { name: "hook-url", place: "url or prompt of a hook", saved: "stays as written", default: "stays as written", unset: "stays as written", sensitive: "stays as written" },
  { name: "mcp", place: "command, args, env, url or headers of an MCP server", saved: "gets the value", default: "gets the default", unset: "gets an empty text; where the option is required, the server is dropped", sensitive: "gets the value" },
  { name: "mcp-helper", place: "headersHelper of an MCP server", saved: "the client refuses the server", default: "the client refuses the server", unset: "the client refuses the server", sensitive: "the client refuses the server" },
  { name: "mcp-oauth", place: "oauth block of an MCP server", saved: "stays as written", default: "stays as written", unset: "stays as written", sensitive: "stays as written" },
  { name: "mcp-variable", place: "environment of MCP servers", saved: "gets nothing; name the option in the server's env", default: "gets nothing; name the option in the server's env", unset: "gets nothing", sensitive: "gets nothing; name the option in the server's env" },
  { name: "text", place: "text of a skill, command or agent", saved: "gets the value", default: "stays as written: a default does not reach texts", unset: "stays as written", sensitive: "gets a note that the option is not available" }
] };

// src/spec/substitutions.json
var substitutions_default = { client: "2.1.330", facts: [
  { token: "${CLAUDE_PLUGIN_ROOT}", becomes: "The plugin's folder.", in: ["skill", "command", "agent"] },
  { token: "${CLAUDE_PLUGIN_DATA}", becomes: "The plugin's data folder, which survives updates.", in: ["skill", "command", "agent"] },
  { token: "${CLAUDE_PROJECT_DIR}", becomes: "The project's folder.", in: ["skill", "command", "agent"] },
  { token: "${CLAUDE_SKILL_DIR}", becomes: "The skill's folder.", in: ["skill"] },
  { token: "${CLAUDE_SESSION_ID}", becomes: "The session's id.", in: ["skill", "command"] },
  { token: "${CLAUDE_EFFORT}", becomes: "The reasoning effort.", in: ["skill", "command"] },
  { token: "$ARGUMENTS", becomes: "All arguments.", in: ["skill", "command"] },
  { token: "${user_config.KEY}", becomes: "A saved, not sensitive option.", in: ["skill", "command", "agent"] }
] };

// src/spec/tools.json
var tools_default = { client: "2.1.330", facts: [
  { name: "Agent", status: "standard" },
  { name: "Bash", status: "standard" },
  { name: "Edit", status: "standard" },
  { name: "Glob", status: "standard" },
  { name: "Grep", status: "standard" },
  { name: "ListAgents", status: "standard" },
  { name: "Read", status: "standard" },
  { name: "ReportFindings", status: "standard" },
  { name: "Skill", status: "standard" },
  { name: "ToolSearch", status: "standard" },
  { name: "Write", status: "standard" },
  { name: "CronCreate", status: "standard" },
  { name: "CronDelete", status: "standard" },
  { name: "CronList", status: "standard" },
  { name: "EnterWorktree", status: "standard" },
  { name: "ExitWorktree", status: "standard" },
  { name: "Monitor", status: "standard" },
  { name: "NotebookEdit", status: "standard" },
  { name: "SendMessage", status: "standard" },
  { name: "TaskStop", status: "standard" },
  { name: "WebFetch", status: "standard" },
  { name: "WebSearch", status: "standard" },
  { name: "ScheduleWakeup", status: "standard", inSubagents: false },
  { name: "Workflow", status: "standard", inSubagents: false },
  { name: "AskUserQuestion", status: "conditional", inSubagents: false },
  { name: "ExitPlanMode", status: "conditional", inSubagents: false },
  { name: "EnterPlanMode", status: "conditional", inSubagents: false },
  { name: "EndConversation", status: "conditional" },
  { name: "Artifact", status: "conditional" },
  { name: "ArtifactComments", status: "conditional" },
  { name: "ArtifactData", status: "conditional" },
  { name: "ArtifactCheck", status: "conditional" },
  { name: "TaskCreate", status: "conditional" },
  { name: "TaskGet", status: "conditional" },
  { name: "TaskList", status: "conditional" },
  { name: "TaskUpdate", status: "conditional" },
  { name: "TodoWrite", status: "conditional" },
  { name: "PowerShell", status: "conditional" },
  { name: "LSP", status: "conditional" },
  { name: "ListMcpResourcesTool", status: "conditional" },
  { name: "ReadMcpResourceTool", status: "conditional" },
  { name: "ReadMcpResourceDirTool", status: "conditional" },
  { name: "WaitForMcpServers", status: "conditional" },
  { name: "PushNotification", status: "conditional" },
  { name: "RemoteTrigger", status: "conditional" },
  { name: "SendUserFile", status: "conditional" },
  { name: "SendUserMessage", status: "conditional" },
  { name: "ShareOnboardingGuide", status: "conditional" },
  { name: "DesignSync", status: "conditional" },
  { name: "Projects", status: "conditional" },
  { name: "GetTask", status: "conditional" },
  { name: "ListSkills", status: "conditional" },
  { name: "SearchSkills", status: "conditional" },
  { name: "ListPlugins", status: "conditional" },
  { name: "SearchPlugins", status: "conditional" },
  { name: "ListConnectors", status: "conditional" },
  { name: "SearchMcpRegistry", status: "conditional" },
  { name: "AppifactRepl", status: "conditional" },
  { name: "FetchInboxMessage", status: "conditional" },
  { name: "GetGoal", status: "conditional" },
  { name: "McpTaskResumePolling", status: "conditional" },
  { name: "OfferChromeSetup", status: "conditional" },
  { name: "PauseGoal", status: "conditional" },
  { name: "Poll", status: "conditional" },
  { name: "PublishPlugin", status: "conditional" },
  { name: "ReadNotifications", status: "conditional" },
  { name: "ReadWidgetContext", status: "conditional" },
  { name: "SendFeedback", status: "conditional" },
  { name: "SendFile", status: "conditional" },
  { name: "SendToProject", status: "conditional" },
  { name: "SendToProjectContext", status: "conditional" },
  { name: "SetGoal", status: "conditional" },
  { name: "ShowOnboardingRolePicker", status: "conditional" },
  { name: "SuggestConnectors", status: "conditional" },
  { name: "SuggestPluginInstall", status: "conditional" },
  { name: "SuggestSkills", status: "conditional" },
  { name: "WrapUp", status: "conditional" },
  { name: "Yield", status: "conditional" },
  { name: "Task", status: "alias", use: "Agent" },
  { name: "KillShell", status: "alias", use: "TaskStop" },
  { name: "KillBash", status: "alias", use: "TaskStop" },
  { name: "ListPeers", status: "alias", use: "ListAgents" },
  { name: "Brief", status: "alias", use: "SendUserMessage" },
  { name: "ListMcpResources", status: "alias", use: "ListMcpResourcesTool" },
  { name: "ReadMcpResource", status: "alias", use: "ReadMcpResourceTool" },
  { name: "BashOutput", status: "removed", use: "Read" },
  { name: "BashOutputTool", status: "removed", use: "Read" },
  { name: "AgentOutput", status: "removed", use: "Read" },
  { name: "AgentOutputTool", status: "removed", use: "Read" },
  { name: "TaskOutput", status: "removed", use: "Read" },
  { name: "TeamCreate", status: "removed" },
  { name: "TeamDelete", status: "removed" },
  { name: "SuggestBackgroundPR", status: "removed" },
  { name: "exit_plan_mode", status: "unknown", use: "ExitPlanMode" },
  { name: "MultiEdit", status: "unknown", use: "Edit" },
  { name: "LS", status: "unknown", use: "Glob" },
  { name: "NotebookRead", status: "unknown", use: "Read" },
  { name: "TodoRead", status: "unknown" },
  { name: "SlashCommand", status: "unknown", use: "Skill" },
  { name: "View", status: "unknown", use: "Read" },
  { name: "StructuredOutput", status: "unknown" },
  { name: "REPL", status: "unknown" },
  { name: "Config", status: "unknown" },
  { name: "Search", status: "unknown", use: "Grep" },
  { name: "CodeSearch", status: "unknown", use: "Grep" },
  { name: "SemanticSearch", status: "unknown", use: "Grep" },
  { name: "Find", status: "unknown", use: "Glob" },
  { name: "ListFiles", status: "unknown", use: "Glob" },
  { name: "ListDir", status: "unknown", use: "Glob" },
  { name: "List", status: "unknown", use: "Glob" },
  { name: "FileRead", status: "unknown", use: "Read" },
  { name: "ReadNotebook", status: "unknown", use: "Read" },
  { name: "Cat", status: "unknown", use: "Read" },
  { name: "FileWrite", status: "unknown", use: "Write" },
  { name: "Create", status: "unknown", use: "Write" },
  { name: "FileEdit", status: "unknown", use: "Edit" },
  { name: "StrReplace", status: "unknown", use: "Edit" },
  { name: "ApplyPatch", status: "unknown", use: "Edit" },
  { name: "Update", status: "unknown", use: "Edit" },
  { name: "Notebook", status: "unknown", use: "NotebookEdit" },
  { name: "JupyterEdit", status: "unknown", use: "NotebookEdit" },
  { name: "Shell", status: "unknown", use: "Bash" },
  { name: "Terminal", status: "unknown", use: "Bash" },
  { name: "Execute", status: "unknown", use: "Bash" },
  { name: "Python", status: "unknown", use: "Bash" },
  { name: "Git", status: "unknown", use: "Bash" },
  { name: "Fetch", status: "unknown", use: "WebFetch" },
  { name: "Browser", status: "unknown", use: "WebFetch" },
  { name: "WebBrowser", status: "unknown", use: "WebFetch" },
  { name: "WebScrape", status: "unknown", use: "WebFetch" },
  { name: "TodoList", status: "unknown", use: "TodoWrite" },
  { name: "AskUser", status: "unknown", use: "AskUserQuestion" },
  { name: "Question", status: "unknown", use: "AskUserQuestion" },
  { name: "Subagent", status: "unknown", use: "Agent" },
  { name: "Dispatch", status: "unknown", use: "Agent" },
  { name: "KillTask", status: "unknown", use: "TaskStop" }
] };

// src/spec/index.ts
var clientVersion = agent_fields_default.client;
var agentFields = agent_fields_default.facts;
var tools = tools_default.facts;
var models = models_default.facts;
var substitutions = substitutions_default.facts;
var optionReach = option_reach_default.facts;
var limits = limits_default.facts;
function limitOf(name) {
  const limit = limits.find((fact) => fact.name === name);
  if (!limit) throw new Error(`there is no limit called ${name}`);
  return limit.value;
}

// src/cli/shared/check.ts
import { nodeAt as nodeAt2 } from "./frontmatter.mjs";

// src/plugin/discover.ts
import { readFrontmatter } from "./frontmatter.mjs";
import { parseJson } from "./formats.mjs";
import { entryOf as entryOf2, nodeAt, scalarText } from "./frontmatter.mjs";
import { scanMarkdown } from "./formats.mjs";
import { decodeText, LineIndex } from "./frontmatter.mjs";
function readSource(files, path) {
  const result = files.read(path);
  if ("failure" in result) return { path, text: "", encoding: "empty", failure: result.failure, lines: new LineIndex("") };
  const decoded = decodeText(result.bytes);
  return {
    path,
    ...decoded,
    get lines() {
      return keep(this, "lines", new LineIndex(decoded.text));
    }
  };
}
function makeDocument(file) {
  return {
    file,
    get tree() {
      return keep(this, "tree", parseJson(file.text));
    }
  };
}
function makeComponent(kind, file, segments, plugin) {
  return {
    kind,
    scope: plugin.scope,
    file,
    plugin,
    get frontmatter() {
      return keep(this, "frontmatter", readFrontmatter(file.text));
    },
    get body() {
      const start = this.frontmatter.client.bodyStart;
      return keep(this, "body", { text: file.text.slice(start), start, outline: scanMarkdown(file.text, start) });
    },
    get id() {
      const last = nameIn(this, kind, segments) ?? segments.at(-1) ?? "";
      const path = [...segments.slice(0, -1), last];
      return keep(this, "id", (plugin.scope === "plugin" ? [plugin.name, ...path] : [last]).join(":"));
    }
  };
}
function nameIn(component, kind, segments) {
  const isRootSkill = kind === "skill" && segments.join("") === "";
  if (kind !== "agent" && kind !== "output-style" && !isRootSkill) return void 0;
  const { status, root } = component.frontmatter.client;
  const name = status === "loaded" ? scalarText(entryOf2(root, "name")?.value)?.trim() : void 0;
  if (kind === "agent" && name && name.length > limitOf("agentNameCharacters")) return void 0;
  return name || (isRootSkill ? component.plugin.name : void 0);
}
function keep(owner, key, value) {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}
var maxDepth = 100;
function* markdownBelow(files, folder, depth = maxDepth) {
  for (const { name, kind } of depth > 0 ? files.list(folder) : []) {
    const path = joined(folder, name);
    if (kind === "folder") yield* markdownBelow(files, path, depth - 1);
    else if (kind === "file" && isMarkdown(name)) yield path;
  }
}
function agentsOf(plugin, declarations) {
  return markdownOf(plugin.files, pathsOf(declarations, "agents") ?? ["agents"]).map(
    ({ path, segments }) => makeComponent("agent", plugin.source(path), segments, plugin)
  );
}
function commandsOf(plugin, declarations) {
  const declared = declaredValues(declarations, "commands");
  const { plain, mapped } = split(declared ?? []);
  const roots = declared ? plain.map(declaredPath).filter((path) => path !== void 0) : ["commands"];
  const found = markdownOf(plugin.files, roots);
  const swallowing = new Set(found.filter(({ path }) => isSkillFile(path)).map(({ path }) => folderOf(path)));
  const files = found.filter(({ path }) => isSkillFile(path) || !swallowing.has(folderOf(path))).map(
    ({ path, segments }) => makeComponent("command", plugin.source(path), isSkillFile(path) ? folderSegments(path, segments) : segments, plugin)
  );
  return [...files, ...mapped.flatMap((entries) => mappedCommands(plugin, entries))];
}
function mappedCommands(plugin, { document, value, field }) {
  return (value.kind === "map" ? value.entries : []).flatMap(({ key, value: entry }) => {
    const source = entryOf2(entry, "source")?.value;
    const content = scalarText(entryOf2(entry, "content")?.value);
    const path = source && declaredPath({ document, value: source, field });
    if (path !== void 0 && plugin.files.kindOf(path) === "folder")
      return markdownOf(plugin.files, [path]).map(
        (found) => makeComponent("command", plugin.source(found.path), found.segments, plugin)
      );
    if (path !== void 0 && isMarkdown(path) && plugin.files.kindOf(path) === "file")
      return [makeComponent("command", plugin.source(path), [key], plugin)];
    if (!content) return [];
    const file = { path: document.file.path, text: content, encoding: "utf-8", lines: new LineIndex(content) };
    return [Object.assign(makeComponent("command", file, [key], plugin), { inline: true })];
  });
}
function split(values) {
  return {
    plain: values.filter(({ value }) => value.kind !== "map"),
    mapped: values.filter(({ value }) => value.kind === "map")
  };
}
function outputStylesOf(plugin, declarations) {
  return markdownOf(plugin.files, pathsOf(declarations, "outputStyles") ?? ["output-styles"]).map(
    ({ path, segments }) => makeComponent("output-style", plugin.source(path), segments, plugin)
  );
}
function skillsOf(plugin, declarations) {
  const { files } = plugin;
  const roots = ["skills", ...pathsOf(declarations, "skills") ?? []];
  const found = /* @__PURE__ */ new Map();
  const add = (path, name) => {
    const kind = files.kindOf(path);
    if ((kind === "file" || kind === "symlink") && !found.has(path)) found.set(path, name);
  };
  for (const root of roots) {
    if (root !== "skills") add(joined(root, "SKILL.md"), lastStep(root));
    for (const { name, kind } of files.list(root))
      if (kind === "folder" || kind === "symlink") add(joined(root, `${name}/SKILL.md`), name);
  }
  if (plugin.scope === "plugin" && files.kindOf("skills") === void 0) add("SKILL.md", "");
  return [...found].map(([path, name]) => makeComponent("skill", plugin.source(path), [name.replaceAll(" ", "-")], plugin)).filter(({ file }) => Buffer.byteLength(file.text) <= limitOf("componentBytes"));
}
function pathsOf(declarations, key) {
  return declaredValues(declarations, key)?.map(declaredPath).filter((path) => path !== void 0);
}
function markdownOf(files, roots) {
  const found = /* @__PURE__ */ new Map();
  for (const root of roots) {
    if (files.kindOf(root) === "file" && isMarkdown(root)) found.set(root, { path: root, segments: [stem(lastStep(root))] });
    for (const path of markdownBelow(files, root)) {
      const inside = root === "" ? path : path.slice(root.length + 1);
      found.set(path, { path, segments: stem(inside).split("/") });
    }
  }
  return [...found.values()];
}
function isMarkdown(path) {
  return /\.md$/i.test(path);
}
function isSkillFile(path) {
  return lastStep(path).toLowerCase() === "skill.md" && path.includes("/");
}
function folderSegments(path, segments) {
  return segments.length > 1 ? segments.slice(0, -1) : [lastStep(folderOf(path))];
}
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
function lastStep(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joined(folder, name) {
  return folder === "" || folder === "." ? name : `${folder}/${name}`;
}
function stem(path) {
  return path.replace(/\.md$/, "");
}
function declarationsOf({ manifest: manifest3, entry }) {
  return [...manifest3 ? [{ document: manifest3, field: "" }] : [], ...entry ? [entry] : []];
}
function declaredValues(declarations, key) {
  const found = [];
  let isPresent = false;
  for (const { document, field } of declarations) {
    const owner = field ? nodeAt(document.tree.root, field) : document.tree.root;
    const value = entryOf2(owner, key)?.value;
    if (!value) continue;
    isPresent = true;
    const path = field ? `${field}.${key}` : key;
    if (value.kind !== "list") found.push({ document, value, field: path });
    else for (const [index, item] of value.items.entries()) found.push({ document, value: item, field: `${path}.${index}` });
  }
  return isPresent ? found : void 0;
}
function declaredPath({ value }) {
  const text = value.kind === "scalar" ? value.value : void 0;
  if (text === ".") return "";
  return typeof text === "string" && text.startsWith("./") ? normalPath(text) : void 0;
}
function normalPath(path) {
  const steps = path.split("/").filter((step) => step !== "." && step !== "");
  return steps.includes("..") ? void 0 : steps.join("/");
}
function sourceFolder(source, marketplace) {
  const base = scalarText(nodeAt(marketplace, "metadata.pluginRoot"));
  if (source !== "." && !source.startsWith("./") && (base === void 0 || !/^[^/\\:]+$/.test(source))) return void 0;
  const path = source.startsWith(".") ? source : `${base}/${source}`;
  if (path.startsWith("/") || path.includes("\\")) return void 0;
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return steps.includes("..") ? void 0 : steps.join("/");
}
function partFiles(plugin, key, folder) {
  const direct = declarationsOf(plugin);
  const nested = direct.map(({ document, field }) => ({ document, field: field ? `${field}.experimental` : "experimental" }));
  const declared = declaredValues(direct, key) ?? declaredValues(nested, key);
  const places = declared ? declared.map(declaredPath).filter((path) => path !== void 0) : [folder];
  return places.flatMap((place) => {
    if (plugin.files.kindOf(place) === "file") return [{ path: place, name: place.slice(place.lastIndexOf("/") + 1) }];
    const inside = plugin.files.list(place).filter(({ kind }) => kind === "file");
    return inside.map(({ name }) => ({ path: place === "" ? name : `${place}/${name}`, name }));
  });
}
var pluginPlaces = [
  { kind: "hooks", file: "hooks/hooks.json", key: "hooks" },
  { kind: "mcp", file: ".mcp.json", key: "mcpServers" },
  { kind: "lsp", file: ".lsp.json", key: "lspServers" },
  { kind: "monitors", file: "monitors/monitors.json", key: "monitors", replaces: true },
  { kind: "settings", file: "settings.json", key: "settings" }
];
function configFinder(plugin) {
  const known2 = /* @__PURE__ */ new Map();
  const once = (key, find) => {
    const found = known2.get(key) ?? find();
    known2.set(key, found);
    return found;
  };
  const placesOf = (kind) => {
    if (plugin.scope === "project")
      return once("project", () => projectConfigs(plugin)).filter((one) => one.kind === (kind ?? one.kind));
    const places = pluginPlaces.filter((place) => place.kind === (kind ?? place.kind));
    return places.flatMap((place) => once(place.kind, () => configsAt(plugin, declarationsOf(plugin), place)));
  };
  return (kind) => {
    const inFrontmatter = kind === void 0 || kind === "hooks" ? once("frontmatter", () => frontmatterHooks(plugin)) : [];
    return [...placesOf(kind), ...inFrontmatter];
  };
}
function wholeFile(plugin, kind, path, origin) {
  return sourceOf(plugin, kind, origin, plugin.json(path), plugin.json(path).tree.root, "");
}
function configsAt(plugin, declarations, place) {
  const { kind, file, key, replaces } = place;
  const declared = key ? [...valuesOf(declarations, key) ?? []] : [];
  const isDefaultRead = !(replaces && declared.length > 0) && plugin.files.kindOf(file) !== void 0;
  const found = /* @__PURE__ */ new Map();
  if (isDefaultRead) found.set(file, wholeFile(plugin, kind, file, "default"));
  for (const value of declared) {
    const path = declaredPath(value);
    if (path !== void 0 && !found.has(path) && plugin.files.kindOf(path) === "file" && path.endsWith(".json"))
      found.set(path, wholeFile(plugin, kind, path, "named"));
    if (value.value.kind === "map" || kind === "monitors" && value.value.kind === "list")
      found.set(value.field, sourceOf(plugin, kind, "inline", value.document, value.value, value.field));
  }
  return [...found.values()];
}
function valuesOf(declarations, key) {
  if (key !== "monitors") return declaredValues(declarations, key);
  const found = declarations.flatMap(
    ({ document, field }) => [key, `experimental.${key}`].flatMap((below) => {
      const path = field ? `${field}.${below}` : below;
      const value = nodeAt(document.tree.root, path);
      return value ? [{ document, value, field: path }] : [];
    })
  );
  return found.length > 0 ? found : void 0;
}
function projectConfigs(plugin) {
  return ["settings.json", "settings.local.json"].filter((file) => plugin.files.kindOf(file) !== void 0).flatMap((file) => {
    const document = plugin.json(file);
    const hooks = entryOf2(document.tree.root, "hooks")?.value;
    const settings = wholeFile(plugin, "settings", file, "default");
    return hooks ? [settings, sourceOf(plugin, "hooks", "inline", document, hooks, "hooks")] : [settings];
  });
}
function frontmatterHooks(plugin) {
  return [...plugin.skills, ...plugin.commands, ...plugin.agents].flatMap((component) => hooksOf(component));
}
function hooksOf(component) {
  const hooks = component.file.text.includes("hooks:") ? fieldOf(component, "hooks")?.value : void 0;
  if (!hooks) return [];
  const document = { file: component.file, tree: { root: void 0, problems: [], duplicates: [] } };
  return [sourceOf(component.plugin, "hooks", "inline", document, hooks, "hooks")];
}
function looseConfigs(plugin, kind, path) {
  if (kind === "hooks" && path.endsWith(".md")) return hooksOf(makeComponent("skill", plugin.source(path), [path], plugin));
  if (kind !== "hooks" || !/(?:^|\/)settings(?:\.local)?\.json$/.test(path)) return [wholeFile(plugin, kind, path, "named")];
  const document = plugin.json(path);
  const hooks = entryOf2(document.tree.root, "hooks")?.value;
  return hooks ? [sourceOf(plugin, "hooks", "inline", document, hooks, "hooks")] : [];
}
function sourceOf(plugin, kind, origin, { file, tree }, root, field) {
  return { kind, origin, file, problems: tree.problems, duplicates: tree.duplicates, root, field, plugin };
}

// lazy:secrets
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load = () => secrets ??= require2("./secrets.cjs");
var redact = (...given) => load().redact(...given);
var secretPartsIn = (...given) => load().secretPartsIn(...given);
var redactSpellings = (...given) => load().redactSpellings(...given);

// src/cli/shared/rules.ts
var families = [
  ["text", async () => {
    const modules = await Promise.all([import("./rules.mjs")]);
    return [...modules[0].encodingRules, ...modules[0].textHygieneRules];
  }],
  ["frontmatter", async () => {
    const modules = await Promise.all([import("./rules.mjs"), import("./rules.mjs")]);
    return [...modules[0].fenceRules, ...modules[1].syntaxRules, ...modules[1].lossRules];
  }],
  ["json", async () => {
    const modules = await Promise.all([import("./rules.mjs")]);
    return [...modules[0].jsonRules];
  }],
  ["manifest", async () => {
    const modules = await Promise.all([import("./rules-plugin.mjs"), import("./rules-plugin.mjs")]);
    return [...modules[0].manifestFieldRules, ...modules[0].manifestNameRules, ...modules[1].manifestPathRules, ...modules[0].manifestOptionRules, ...modules[1].manifestRequirementRules, ...modules[0].manifestOptionUseRules, ...modules[1].manifestContractRules];
  }],
  ["layout", async () => {
    const modules = await Promise.all([import("./rules-plugin.mjs")]);
    return [...modules[0].layoutManifestRules, ...modules[0].layoutUnloadedRules];
  }],
  ["marketplace", async () => {
    const modules = await Promise.all([import("./rules-marketplace.mjs")]);
    return [...modules[0].marketplaceFieldRules, ...modules[0].marketplaceNameRules, ...modules[0].marketplaceSourceRules];
  }],
  ["agent", async () => {
    const modules = await Promise.all([import("./rules-agent.mjs"), import("./rules-agent.mjs"), import("./rules-agent.mjs")]);
    return [...modules[0].identityRules, ...modules[0].descriptionRules, ...modules[1].toolRules, ...modules[1].toolNameRules, ...modules[2].valueRules, ...modules[2].fieldRules, ...modules[1].referenceRules, ...modules[0].promptRules];
  }],
  ["skill", async () => {
    const modules = await Promise.all([import("./rules-skill.mjs"), import("./rules-skill.mjs"), import("./rules-skill.mjs"), import("./rules-skill.mjs"), import("./rules-skill.mjs")]);
    return [...modules[0].skillListingRules, ...modules[0].skillNameRules, ...modules[1].skillFieldRules, ...modules[1].skillValueRules, ...modules[2].skillToolRules, ...modules[2].skillGrantRules, ...modules[2].skillReferenceRules, ...modules[3].skillLiveCommandRules, ...modules[4].skillArgumentRules, ...modules[4].skillPlaceholderRules, ...modules[4].skillOptionRules, ...modules[3].skillLinkRules, ...modules[3].skillFileRules, ...modules[3].skillBodyRules];
  }],
  ["hook", async () => {
    const modules = await Promise.all([import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs")]);
    return [...modules[0].hookFileNameRules, ...modules[1].hookSyntaxRules, ...modules[1].hookShapeRules, ...modules[1].hookGroupRules, ...modules[2].hookEventRules, ...modules[3].hookHandlerRules, ...modules[4].hookFieldRules, ...modules[4].hookOptionRules, ...modules[4].hookTimeoutRules, ...modules[5].hookMatcherRules, ...modules[6].hookMatcherToolRules, ...modules[6].hookMatcherValueRules, ...modules[5].hookIfRules, ...modules[7].hookPlaceholderRules, ...modules[7].hookUserConfigRules, ...modules[0].hookExecRules, ...modules[0].hookScriptRules, ...modules[0].hookScriptFileRules, ...modules[3].hookRemoteRules, ...modules[3].hookPromptRules, ...modules[2].hookDeadEndRules, ...modules[2].hookModuleRules, ...modules[2].hookModuleSourceRules];
  }],
  ["ship", async () => {
    const modules = await Promise.all([import("./rules-plugin.mjs")]);
    return [...modules[0].shipFileRules, ...modules[0].shipRootRules, ...modules[0].shipTextRules];
  }],
  ["lsp", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].lspServerRules];
  }],
  ["monitor", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].monitorRules];
  }],
  ["output-style", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].outputStyleRules];
  }],
  ["theme", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].themeRules];
  }],
  ["workflow", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].workflowRules];
  }],
  ["settings", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].settingsRules];
  }],
  ["eval", async () => {
    const modules = await Promise.all([import("./rules-parts.mjs")]);
    return [...modules[0].evalCaseRules, ...modules[0].evalGraderRules];
  }],
  ["directory", async () => {
    const modules = await Promise.all([import("./rules-directory.mjs"), import("./rules-directory.mjs"), import("./rules-directory.mjs")]);
    return [...modules[0].directoryDocumentRules, ...modules[1].directoryIconRules, ...modules[0].directoryListingRules, ...modules[2].directoryConfigRules, ...modules[1].directoryFileRules, ...modules[1].directoryGitRules, ...modules[2].directoryLauncherRules];
  }],
  ["portable", async () => {
    const modules = await Promise.all([import("./rules-directory.mjs")]);
    return [...modules[0].portableSkillRules, ...modules[0].portablePackageRules];
  }],
  ["script", async () => {
    const modules = await Promise.all([import("./rules-script.mjs"), import("./rules-script.mjs"), import("./rules-script.mjs"), import("./rules-script.mjs"), import("./rules-script.mjs")]);
    return [...modules[0].scriptSyntaxRules, ...modules[1].scriptInputRules, ...modules[1].scriptEnvironmentRules, ...modules[2].scriptOutputRules, ...modules[3].scriptExitRules, ...modules[3].scriptGateRules, ...modules[4].scriptSafetyRules, ...modules[4].scriptRunningRules];
  }],
  ["local-settings", async () => {
    const modules = await Promise.all([import("./settings.mjs")]);
    return [...modules[0].localSettingsRules];
  }],
  ["mcp", async () => {
    const modules = await Promise.all([import("./rules-mcp.mjs"), import("./rules-mcp.mjs"), import("./rules-mcp.mjs"), import("./rules-mcp.mjs"), import("./rules-mcp.mjs"), import("./rules-mcp.mjs")]);
    return [...modules[0].mcpWrapperRules, ...modules[0].mcpEntryRules, ...modules[0].mcpFieldRules, ...modules[1].mcpNameRules, ...modules[1].mcpToolNameRules, ...modules[1].mcpBundleRules, ...modules[2].mcpPlaceholderRules, ...modules[2].mcpOptionRules, ...modules[3].mcpCommandRules, ...modules[3].mcpLaunchRules, ...modules[4].mcpUrlRules, ...modules[4].mcpHeaderRules, ...modules[4].mcpOauthRules, ...modules[5].mcpSecretRules, ...modules[5].mcpHelperRules];
  }]
];
var loaded = /* @__PURE__ */ new Map();
async function loadRules(wanted) {
  const unknown = wanted?.find((name) => !families.some(([family]) => family === name));
  if (unknown) throw new Error("there is no family of rules " + unknown);
  const lists = families.filter(([family]) => wanted?.includes(family) ?? true).map(async ([family, load2]) => {
    if (!loaded.has(family)) loaded.set(family, await load2());
    return loaded.get(family);
  });
  return (await Promise.all(lists)).flat();
}
var known = [
  ["text", `
unreadable
not-text
invalid-utf-8
hidden-text
bidirectional
open-fence
leftover-chat
`],
  ["frontmatter", `
missing
not-read
cut
fence
syntax
not-a-map
repaired
repair-damage
lost-text
duplicate-key
`],
  ["json", `
syntax
byte-order-mark
duplicate-key
`],
  ["manifest", `
not-a-map
invalid-field
homepage
missing-field
unknown-field
moved-field
name
name-length
path-leads-out
path-missing
path-kind
command-source
option-choices
option-default
option-bounds
option-case
engine-range
network
dependency
channel-server
unused-option
undeclared-option
type-contract
`],
  ["layout", `
no-manifest
empty-plugin
loose-file
wrong-case
too-deep
no-skill-file
misspelt-folder
inside-manifest-folder
misplaced-file
replaced-folder
swallowed
hidden
same-name
symlink
too-large
`],
  ["marketplace", `
invalid-field
no-plugins
no-description
unknown-field
renames
name
entry-name
duplicate-entry
long-name
source-shape
source-missing
drift
headers-without-archive
helper-without-manifest
`],
  ["agent", `
accidental
name-type
name-length
name-prefix
name-style
project-name
duplicate-name
missing-description
description-cost
no-tools
allowed-tools
tool-pattern
unknown-tool
removed-tool
renamed-tool
unavailable-tool
mcp-tool-name
unknown-model
invalid-value
ignored-field
misspelt-field
unknown-field
unresolved-skill
unresolved-agent
empty-prompt
tiny-prompt
open-fence
leftover-chat
unsubstituted-placeholder
`],
  ["skill", `
accidental-command
missing-description
unreachable
description-cut
description-markup
description-placeholder
crowded-listing
name-type
name-differs
builtin-name
duplicate-name
tools-field
misspelt-field
unknown-field
ignored-field
invalid-value
unknown-model
tools-type
asks-permission
unknown-tool
removed-tool
renamed-tool
dead-grant
unlimited-grant
unresolved-agent
unresolved-reference
live-sample
refused-command
one-based-argument
code-argument
dollar-amount
unreplaced-argument
argument-name
unsubstituted-placeholder
invented-variable
replaced-sample
attached-file
sensitive-option
unset-option
broken-link
link-outside
missing-file
missing-mention
home-path
empty-body
long-body
`],
  ["hook", `
file-name
linked-file
syntax
byte-order-mark
duplicate-key
file-shape
missing-wrapper
double-wrapper
event-shape
group-shape
matcher-type
handler-shape
unknown-event
unknown-type
missing-field
invalid-field
refused-type
empty-command
unknown-field
once
async-decision
unused-on-failure
open-gate
timeout-unit
short-timeout
capped-timeout
ignored-matcher
invalid-matcher
matcher-rule
matches-everything
unmatched-tool
removed-tool
unmatched-mcp
unmatched-value
bare-name
if-event
if-syntax
if-tool
if-content
if-part
if-guard
unquoted-folder
single-quoted-folder
unknown-variable
root-in-settings
option-in-shell
undeclared-option
unset-option
exec-variable
exec-quotes
exec-command
exec-operator
missing-script
relative-script
home-script
not-executable
no-shebang
crlf-script
odd-interpreter
url-placeholder
header-variable
unknown-server
prompt-variable
prompt-answer
ignored-place
plugin-event
modules-shape
missing-module
module-register
module-import
module-event
`],
  ["ship", `
env-file
key-file
os-metadata
leftover
node-modules
lockfile
claude-md
case-clash
secret
secret-like
hidden-text
`],
  ["lsp", `
wrapped
shape
missing-file
relative-command
not-executable
`],
  ["monitor", `
shape
duplicate-name
when
option
missing-file
`],
  ["output-style", `
placeholder
force
second-forced
duplicate-name
misspelt-field
empty
no-description
`],
  ["theme", `
not-a-map
ending
`],
  ["workflow", `
meta
ending
`],
  ["settings", `
unknown-key
deprecated
invalid-value
unknown-agent
`],
  ["eval", `
syntax
invalid-case
no-prompt
no-graders
ignored
variable
duplicate-name
invalid-grader
duplicate-grader
template
pattern
missing-file
`],
  ["directory", `
readme-missing:directory
readme-trivial:directory
no-install-line:directory
license-missing:directory
icon-missing:directory
icon-invalid:directory
icon-size:directory
listing-url:directory
privacy-link:directory
privacy-url:directory
name-not-ascii:directory
reserved-name:directory
mixed-writing:directory
unread-config:directory
servers-shape:directory
path-traversal:directory
hooks-twice:directory
http-hook:directory
too-many-files:directory
big-file:directory
binary-file:directory
minified:directory
file-name:directory
link:directory
git-attributes:directory
launcher:directory
`],
  ["portable", `
skill-name:portable
skill-description:portable
skill-field:portable
skill-value:portable
manifest-missing:portable
manifest:portable
servers:portable
`],
  ["script", `
syntax-error
bash-syntax
module-kind
typescript
unknown-input
unknown-tool-input
absent-response
unread-input
reopened-input
no-terminal
unknown-variable
no-variable-file
invalid-answer
wrong-event
stray-key
text-around-json
answer-on-stderr
unescaped-json
void-answer
unseen-text
exit-one
exit-two
lost-reason
leaked-status
abrupt-gate
unchecked-jq
endless-stop
injection
unquoted-input
slow-work
process-file
linux-only
missing-package
own-tool-name
`],
  ["local-settings", `
syntax
unknown-plugin
ignored-options
dropped-options
wrong-value
text-value
unknown-key
missing-key
plain-secret
not-ignored
long-notes
unchecked-schema
`],
  ["mcp", `
wrapper
entry-shape
type
invalid-field
foreign-field
unknown-field
misplaced-field
timeout-unit
name
same-server
short-tool-name
bundle
bundle-server
folder-placeholder
placeholder-syntax
placeholder-place
undeclared-option
option-in-helper
empty-option
option-not-sensitive
command-line
program-file
unquoted-folder
launcher
unpinned
url
clear-text
url-credentials
header
authorization
oauth-disabled
unset-variable
oauth
secret
helper-file
helper-variable
`]
];
async function knownRules(wanted) {
  const some = known.filter(([family]) => wanted?.includes(family) ?? true);
  return some.flatMap(
    ([family, names]) => names.trim().split("\n").map((line) => {
      const [name, ...only] = line.split(":");
      return only.length > 0 ? { id: family + "/" + name, only } : { id: family + "/" + name };
    })
  );
}

// src/cli/shared/check.ts
import { displayPath } from "./core.mjs";
async function findingsFor(target, check2, files = target.files) {
  const plugin = target.load(files);
  if (target.failure !== void 0) return { plugin, findings: [unreadablePath(target.path, target.failure)] };
  const config = check2.noSuppressions ? void 0 : await configOf(files);
  const ignores = await ignoresOf(config);
  const known2 = check2.rules ?? await knownRules(check2.families);
  const active = known2.filter((rule) => isActive(rule, check2.profile));
  const isAbout = (family) => target.families?.includes(family) ?? (check2.kinds !== void 0 || hasSubject(family, plugin));
  const families2 = new Set(active.map(({ id: id2 }) => familyOf(id2)).filter(isAbout));
  const rules = (check2.rules ?? await loadRules([...families2])).filter(
    ({ id: id2 }) => target.families?.includes(familyOf(id2)) ?? true
  );
  if (families2.has("script") && hasSubject("script", plugin)) {
    const { loadScriptLanguages } = await import("./scripts.mjs");
    await loadScriptLanguages(plugin);
  }
  const findings = runRules(plugin, rules, {
    known: known2,
    ...check2.kinds ? { kinds: check2.kinds } : {},
    ...check2.families ? { families: check2.families } : {},
    profile: check2.profile,
    severities: [...config?.severities ?? [], ...check2.severities],
    noSuppressions: check2.noSuppressions,
    ignored: ignores.matches,
    ...target.only ? { only: target.only } : {}
  });
  const unused = config && !target.only ? ignores.unused(config.file, active) : [];
  const unknown = config ? await unknownRules(config) : [];
  return { plugin, findings: [...config?.problems ?? [], ...unknown, ...findings, ...unused] };
}
function unreadablePath(file, failure) {
  const range = { start: 0, end: 0 };
  return { rule: "engine/unreadable-path", severity: "error", message: `the path cannot be read: ${failure}`, file, range };
}
async function configOf(files) {
  if ([".plugin-dev.json", "package.json"].every((file) => files.kindOf(file) === void 0)) return void 0;
  const { readConfig } = await import("./agent-schemas.mjs");
  return readConfig(files);
}
async function unknownRules({ file, named: named2 }) {
  if (named2.length === 0) return [];
  const known2 = await knownRules();
  const unknown = named2.filter(({ pattern }) => !namesAny(pattern, known2));
  if (unknown.length === 0) return [];
  const [{ closest, quoted }, { maxProblems: maxProblems2 }] = await Promise.all([
    import("./rules.mjs"),
    import("./agent-schemas.mjs")
  ]);
  const kinds = [...new Set(known2.map(({ id: id2 }) => `${familyOf(id2)}/*`))];
  return unknown.slice(0, maxProblems2).map(({ pattern, range, field }) => {
    const ids = pattern.endsWith("*") ? kinds : known2.map(({ id: id2 }) => id2);
    const meant = closest(pattern, ids) ?? ids.find((id2) => id2.slice(id2.indexOf("/") + 1) === pattern);
    return {
      rule: "engine/unknown-rule",
      severity: "warning",
      message: `the configuration names a rule that there is not: ${quoted(pattern)}`,
      effect: "this entry changes nothing",
      help: meant ? `did you mean ${quoted(meant)}?` : "--list-rules prints all rules",
      file,
      range,
      field
    };
  });
}
function familyOf(id2) {
  return id2.slice(0, id2.indexOf("/"));
}
var isPlugin = ({ scope: scope4, marketplace }) => scope4 === "plugin" && !marketplace;
var hasParts = (key) => {
  return (plugin) => partFiles(plugin, key, key).length > 0;
};
var hasConfigs = (kind) => {
  return (plugin) => configsOf(plugin, kind).length > 0;
};
var subjects = {
  frontmatter: (plugin) => componentsOf(plugin).length > 0,
  manifest: ({ manifest: manifest3 }) => manifest3 !== void 0,
  layout: ({ marketplace }) => !marketplace,
  marketplace: ({ marketplace }) => marketplace !== void 0,
  agent: ({ agents }) => agents.length > 0,
  skill: ({ skills, commands }) => skills.length + commands.length > 0,
  // A file of another name, and a link, are no configuration.
  hook: (plugin) => hasConfigs("hooks")(plugin) || plugin.files.list("hooks").some(({ name }) => name.toLowerCase() === "hooks.json"),
  script: (plugin) => plugin.scripts !== void 0 || hasConfigs("hooks")(plugin),
  // A bundle is declared, but no place that configures servers.
  mcp: (plugin) => hasConfigs("mcp")(plugin) || declaredValues(declarationsOf(plugin), "mcpServers") !== void 0,
  lsp: hasConfigs("lsp"),
  monitor: hasConfigs("monitors"),
  settings: hasConfigs("settings"),
  "output-style": ({ outputStyles }) => outputStyles.length > 0,
  theme: (plugin) => isPlugin(plugin) && hasParts("themes")(plugin),
  workflow: (plugin) => isPlugin(plugin) && hasParts("workflows")(plugin),
  eval: (plugin) => plugin.files.list("evals").length > 0 || declarationsOf(plugin).some(
    ({ document, field }) => nodeAt2(document.tree.root, field ? `${field}.experimental` : "experimental")
  ),
  ship: isPlugin,
  "local-settings": ({ localSettings = [] }) => localSettings.length > 0
};
function hasSubject(family, plugin) {
  return subjects[family]?.(plugin) ?? true;
}
function checker(check2, cwd) {
  const known2 = /* @__PURE__ */ new Map();
  return async (target) => {
    const found = known2.get(target.identity ?? "") ?? await checkOnce(target, check2);
    if (target.identity !== void 0) known2.set(target.identity, found);
    return placed(found, target, cwd);
  };
}
async function checkTarget(target, check2, cwd) {
  return placed(await checkOnce(target, check2), target, cwd);
}
async function checkOnce(target, check2) {
  const { plugin, findings: own2 } = await findingsFor(target, check2);
  const findings = check2.more ? [...own2, ...await check2.more(target, plugin)].sort(compareFindings) : own2;
  const isWanted = (kind, file) => (check2.kinds?.includes(kind) ?? true) && (target.only?.(file) ?? true);
  const checked2 = [...visitsOf(plugin, isWanted, check2.kinds)].filter(({ on }) => on === "file").length;
  const at = (file, offset) => plugin.source(file).lines.positionOf(offset);
  const secretsAt = secretsIn(plugin);
  return {
    findings: findings.map((finding) => ({
      ...finding,
      start: at(finding.file, finding.range.start),
      end: at(finding.file, finding.range.end),
      starts: (finding.related ?? []).map(({ file, range }) => at(file, range.start)),
      secrets: secretsAt(finding)
    })),
    checked: checked2
  };
}
function placed({ findings, checked: checked2 }, target, cwd) {
  const display = (file) => displayPath(target, file, cwd);
  const plain = withoutSecrets();
  const own2 = findings.map(({ starts, start, end, secrets: secrets2, ...finding }) => {
    const safe = (text) => redactSpellings(plain(text), secrets2);
    const related = (finding.related ?? []).map(({ file, message: message2 }, index) => ({
      path: display(file),
      start: starts[index] ?? start,
      message: safe(message2)
    }));
    const { help, ...rest } = finding;
    const { message, effect, field } = rest;
    return {
      ...rest,
      message: safe(message),
      ...effect ? { effect: safe(effect) } : {},
      // What tells how to spell a secret is no help.
      ...help && safe(help) === plain(help) ? { help: plain(help) } : {},
      ...field ? { field: safe(field) } : {},
      target: target.path,
      path: display(finding.file),
      start,
      end,
      related
    };
  });
  return { path: target.path, kind: target.kind, verdict: "pass", findings: own2, checked: checked2 };
}
var longestValue = 4e3;
var longestKey = 500;
function secretsIn(plugin) {
  const known2 = /* @__PURE__ */ new Map();
  return ({ file, range: { start, end }, field = "" }) => {
    const whole = plugin.source(file).text;
    const line = whole.slice(Math.max(0, start - longestKey), start).lastIndexOf("\n") + 1;
    const place = whole.slice(Math.max(0, start - longestKey) + line, Math.min(end + 1, start + longestValue));
    const text = `${field}
${place}`;
    const secrets2 = known2.get(text) ?? (/[\w+/=.~-]{16}/.test(text) ? secretPartsIn(text) : []);
    known2.set(text, secrets2);
    return secrets2;
  };
}
function withoutSecrets() {
  const known2 = /* @__PURE__ */ new Map();
  return (text) => {
    const safe = known2.get(text) ?? redact(text);
    known2.set(text, safe);
    return safe;
  };
}
async function ignoresOf(config) {
  const entries = config?.ignores ?? [];
  if (entries.length === 0) return { matches: () => false, unused: () => [] };
  const { globMatcher } = await import("./agent-schemas.mjs");
  const matchers = entries.map((entry) => ({ ...entry, matches: globMatcher(entry.files), used: false }));
  return {
    matches(finding) {
      const matching = matchers.filter(({ rule, matches }) => namesRule(rule, finding.rule) && matches(finding.file));
      for (const matcher of matching) matcher.used = true;
      return matching.length > 0;
    },
    unused(file, rules) {
      const idle = matchers.filter(({ used, rule }) => !used && rules.some(({ id: id2 }) => namesRule(rule, id2)));
      return idle.map(
        ({ rule, files, range }) => unusedSuppressionFinding(file, range, `this entry ignores nothing: no finding of "${rule}" in "${files}"`)
      );
    }
  };
}

// src/cli/check-edit.ts
import { textFamilies, UsageError as UsageError2 } from "./core.mjs";
import { editedFile } from "./start.mjs";

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// src/cli/shared/targets.ts
import { entryOf as entryOf5, nodeAt as nodeAt3, scalarText as scalarText4 } from "./frontmatter.mjs";
import { describeError, diskFiles, memoryFiles } from "./core.mjs";

// src/plugin/load.ts
import { entryOf as entryOf4, scalarText as scalarText3 } from "./frontmatter.mjs";

// src/plugin/local-settings.ts
import { readFrontmatter as readFrontmatter2 } from "./frontmatter.mjs";
import { entryOf as entryOf3, printedSize, scalarText as scalarText2, toValue, typeName } from "./frontmatter.mjs";
var schemaFile = "settings.schema.json";
function localSettingsOf(plugin) {
  const folder = plugin.scope === "plugin" ? ".claude/" : "";
  const self = plugin.scope === "plugin" ? plugin : void 0;
  const known2 = knownPlugins(self ? [self] : [], false);
  const files = plugin.files.list(folder.slice(0, -1)).filter(({ kind }) => kind !== "folder");
  const notes = files.filter(({ name }) => name.endsWith(".local.md")).map(({ name }) => name);
  const settings = ["settings.json", "settings.local.json"].filter((file) => files.some(({ name }) => name === file));
  const configs = self ? settings.filter((file) => plugin.json(folder + file).file.text.includes('"pluginConfigs"')) : [];
  return [
    ...notes.map((file) => notesAt(plugin, folder + file, { known: known2 })),
    ...configs.map((file) => configsAt2(plugin, folder + file, "project", { known: known2 }))
  ];
}
function knownPlugins(plugins, isComplete, more = []) {
  const names = [.../* @__PURE__ */ new Set([...plugins.map(({ name }) => name), ...more])];
  return { names, isComplete, named: (name) => plugins.find((plugin) => plugin.name === name) };
}
function notesAt(plugin, path, { known: known2, schema, ignored }) {
  const file = plugin.source(path);
  const owner = path.slice(path.lastIndexOf("/") + 1).replace(/(?:\.local)?\.md$/, "");
  return {
    form: "notes",
    file,
    plugin,
    known: known2,
    ignored,
    get frontmatter() {
      return keep(this, "frontmatter", readFrontmatter2(file.text));
    },
    get parts() {
      const { status, root, block } = this.frontmatter.author;
      const values = status === "read" && root?.kind === "map" ? root : void 0;
      const declared = schema ?? schemaOf(known2.named(owner), true);
      const ownerRange = block ?? { start: 0, end: 0 };
      return keep(this, "parts", [{ owner, ownerRange, values, field: "", schema: declared }]);
    }
  };
}
function configsAt2(plugin, path, form, context) {
  const document = plugin.json(path);
  return {
    form,
    file: document.file,
    plugin,
    document,
    known: context.known,
    get frontmatter() {
      return keep(this, "frontmatter", readFrontmatter2(""));
    },
    get parts() {
      const configs = entryOf3(document.tree.root, "pluginConfigs")?.value;
      const entries = configs?.kind === "map" ? configs.entries : [];
      return keep(
        this,
        "parts",
        entries.map((entry) => configPart(entry, context))
      );
    }
  };
}
function configPart({ key, keyRange, value }, { known: known2, schema }) {
  const values = entryOf3(value, "options")?.value;
  return {
    owner: key,
    ownerRange: keyRange,
    entry: value,
    values: values?.kind === "map" ? values : void 0,
    field: `pluginConfigs.${key}.options`,
    schema: schema?.isUserConfig ? schema : schemaOf(known2.named(nameOf(key)), false)
  };
}
function isOptionValue(node) {
  if (node.kind === "scalar") return node.value !== null;
  return node.kind === "list" && node.items.every((item) => item.kind === "scalar" && typeof item.value === "string");
}
function nameOf(key) {
  return key.split("@", 1)[0] ?? "";
}
function schemaOf(plugin, isForNotes) {
  if (isForNotes && plugin?.files.kindOf(schemaFile) === "file") return readSchema(plugin.json(schemaFile), schemaFile);
  const options = entryOf3(plugin?.manifest?.tree.root, "userConfig")?.value;
  return options?.kind === "map" ? optionSchema(options.entries) : void 0;
}
function readSchema({ file, tree }, source) {
  const [problem] = tree.problems;
  const root = tree.root && !problem ? toValue(tree.root) : void 0;
  const failure = file.failure ?? (problem ? `it is not JSON: ${problem.message}` : isMap(root) ? void 0 : "it is not a map");
  return { source, isUserConfig: false, root: isMap(root) ? root : {}, ...failure ? { failure } : {} };
}
function optionSchema(options) {
  const flag = (option, name) => scalarText2(entryOf3(option, name)?.value) === "true";
  const properties = /* @__PURE__ */ Object.create(null);
  for (const { key, value } of options) {
    const { type: written, description, title, default: fallback, min, max, options: choices } = toValue(value);
    const base = written === "number" || written === "boolean" ? written : "string";
    properties[key] = {
      type: flag(value, "multiple") ? ["array", base] : base,
      ...flag(value, "multiple") ? { items: { type: base } } : {},
      ...typeof min === "number" ? { minimum: min } : {},
      ...typeof max === "number" ? { maximum: max } : {},
      ...Array.isArray(choices) ? { enum: choices } : {},
      ...fallback === void 0 ? {} : { default: fallback },
      ...flag(value, "sensitive") ? { writeOnly: true } : {},
      title,
      description
    };
  }
  const required = options.filter(({ value }) => flag(value, "required") && !entryOf3(value, "default")).map(({ key }) => key);
  return {
    source: "userConfig of plugin.json",
    isUserConfig: true,
    root: { type: "object", properties, required, additionalProperties: false }
  };
}
function propertiesOf({ root }) {
  const { properties } = root;
  return new Map(isMap(properties) ? Object.entries(properties).map(([key, part]) => [key, isMap(part) ? part : {}]) : []);
}
function isSensitive(part) {
  return part?.writeOnly === true || part?.format === "password";
}
var maxSteps = 1e5;
var maxProblems = 100;
var checked = new Set(
  `type enum const items properties required additionalProperties minimum maximum exclusiveMinimum exclusiveMaximum minLength
  maxLength minItems maxItems`.split(/\s+/)
);
var annotations = new Set(
  "$schema $id $comment title description default examples deprecated readOnly writeOnly format".split(" ")
);
function uncheckedKeywords(schema) {
  const found = /* @__PURE__ */ new Set();
  const queue = [schema];
  for (const part of queue) {
    if (!isMap(part)) continue;
    for (const key of Object.keys(part)) if (!checked.has(key) && !annotations.has(key)) found.add(key);
    const { properties, items, additionalProperties } = part;
    queue.push(...isMap(properties) ? Object.values(properties) : [], items, additionalProperties);
    if (Array.isArray(items)) found.add("items as a list");
  }
  return [...found].sort();
}
function problemsOf(node, schema) {
  const state = { steps: 0, problems: [] };
  checkNode(node, schema, [], state);
  return state.problems;
}
function checkNode(node, schema, path, state) {
  if (!isMap(schema) || state.steps > maxSteps || state.problems.length >= maxProblems) return;
  const add = (message, more = {}) => {
    state.problems.push({ kind: "value", message, node, range: node.range, path, ...more });
  };
  if (state.steps++ === maxSteps) add("nests more values than are checked");
  const wanted = typesIn(schema);
  if (wanted.length > 0 && !wanted.some((type) => hasType(node, type))) {
    const meant = meantBy(node, wanted);
    add(`is ${named(typeName(node))}, not ${wanted.map(named).join(" or ")}`, meant === void 0 ? {} : { meant });
    return;
  }
  const value = node.kind === "scalar" ? node.value : void 0;
  if (Array.isArray(schema.enum) && !schema.enum.some((choice) => isSame(choice, node)))
    add("is none of its choices", { help: `take ${schema.enum.slice(0, 20).map(printed).join(", ")}` });
  if ("const" in schema && !isSame(schema.const, node)) add(`is not ${printed(schema.const)}`);
  const bounds = (size, what, [low, high, above, below]) => {
    if (typeof low === "number" && size < low) add(`is below its least ${what}, ${low}`);
    if (typeof high === "number" && size > high) add(`is above its greatest ${what}, ${high}`);
    if (typeof above === "number" && size <= above) add(`is not above ${above}`);
    if (typeof below === "number" && size >= below) add(`is not below ${below}`);
  };
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof value === "number") bounds(value, "value", [minimum, maximum, exclusiveMinimum, exclusiveMaximum]);
  if (typeof value === "string") bounds([...value].length, "length", [schema.minLength, schema.maxLength]);
  if (node.kind === "list") {
    bounds(node.items.length, "number of items", [schema.minItems, schema.maxItems]);
    for (const [index, item] of node.items.entries()) checkNode(item, schema.items, [...path, String(index)], state);
  }
  if (node.kind === "map") checkMap(node.entries, node, schema, path, state);
}
function checkMap(entries, node, schema, path, state) {
  const { properties, required, additionalProperties } = schema;
  const declared = isMap(properties) ? properties : {};
  for (const { key, keyRange, value } of entries) {
    const own2 = Object.hasOwn(declared, key) ? declared[key] : void 0;
    const below = [...path, key];
    if (own2 === void 0) {
      if (isMap(additionalProperties)) checkNode(value, additionalProperties, below, state);
      else if (state.problems.length < maxProblems) {
        const message = additionalProperties === false ? "is unknown" : "";
        state.problems.push({ kind: "unknown", message, node: value, range: keyRange, path: below });
      }
    } else if (!isNull(value) || typesIn(own2).includes("null")) checkNode(value, own2, below, state);
  }
  for (const key of Array.isArray(required) ? required.filter((name) => typeof name === "string") : []) {
    const value = entryOf3(node, key)?.value;
    const own2 = Object.hasOwn(declared, key) ? declared[key] : void 0;
    if (value && (!isNull(value) || typesIn(own2).includes("null"))) continue;
    state.problems.push({ kind: "missing", message: "is missing", node, range: node.range, path: [...path, key] });
  }
}
function typesIn(schema) {
  const type = isMap(schema) ? schema.type : void 0;
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string" && name in typeWords);
}
var typeWords = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  list: "a list",
  object: "a map",
  map: "a map",
  null: "empty"
};
function named(type) {
  return typeWords[type] ?? type;
}
function hasType(node, type) {
  const actual = { list: "array", map: "object" }[typeName(node)] ?? typeName(node);
  return actual === type || type === "integer" && node.kind === "scalar" && Number.isInteger(node.value);
}
function meantBy(node, wanted) {
  if (node.kind !== "scalar" || typeof node.value !== "string") return void 0;
  const text = node.value.trim().toLowerCase();
  if (wanted.includes("boolean")) {
    if (/^(?:true|yes|on)$/.test(text)) return true;
    if (/^(?:false|no|off)$/.test(text)) return false;
  }
  const pattern = wanted.includes("number") ? /^-?\d{1,15}(?:\.\d{1,15})?$/ : wanted.includes("integer") ? /^-?\d{1,15}$/ : void 0;
  return pattern?.test(text) ? Number(text) : void 0;
}
function isSame(choice, node) {
  if (node.kind === "scalar") return choice === node.value;
  const wanted = JSON.stringify(choice) ?? "";
  return printedSize(node, 2 * wanted.length + 100) <= 2 * wanted.length + 50 && wanted === JSON.stringify(toValue(node));
}
function printed(value) {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function isNull(node) {
  return node.kind === "scalar" && node.value === null;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/plugin/load.ts
var manifestPath = ".claude-plugin/plugin.json";
var marketplacePath = ".claude-plugin/marketplace.json";
function loadPlugin(files, { scope: scope4, name, entry, repository }) {
  const base = emptyPlugin(files, scope4, name);
  let find;
  const manifest3 = scope4 === "plugin" && files.kindOf(manifestPath) !== void 0 ? base.json(manifestPath) : void 0;
  return {
    ...base,
    name: nameIn2(manifest3) ?? name,
    manifest: manifest3,
    entry,
    get repository() {
      return keep(this, "repository", repository?.());
    },
    get agents() {
      return keep(this, "agents", agentsOf(this, declarationsOf(this)));
    },
    get skills() {
      return keep(this, "skills", skillsOf(this, declarationsOf(this)));
    },
    get commands() {
      return keep(this, "commands", commandsOf(this, declarationsOf(this)));
    },
    get outputStyles() {
      return keep(this, "outputStyles", outputStylesOf(this, declarationsOf(this)));
    },
    get configs() {
      find ??= configFinder(this);
      return keep(this, "configs", find());
    },
    configsOf(kind) {
      find ??= configFinder(this);
      return find(kind);
    },
    get localSettings() {
      return keep(this, "localSettings", localSettingsOf(this));
    }
  };
}
function loadMarketplace(files, name) {
  const base = emptyPlugin(files, "plugin", name);
  const { file } = base.json(marketplacePath);
  return {
    ...base,
    marketplace: {
      file,
      files,
      get tree() {
        return keep(this, "tree", base.json(marketplacePath).tree);
      }
    }
  };
}
function loadLoose(files, kind, paths, { scope: scope4, name }) {
  const parts = { agents: [], skills: [], commands: [], outputStyles: [] };
  const configs = [];
  const plugin = { ...emptyPlugin(files, scope4, name), ...parts, configs };
  for (const path of paths) {
    const stem2 = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
    const folder = path.split("/").at(-2) ?? name;
    if (kind === "agent") parts.agents.push(makeComponent(kind, plugin.source(path), [stem2], plugin));
    else if (kind === "skill")
      parts.skills.push(makeComponent(kind, plugin.source(path), [stem2 === "SKILL" ? folder : stem2], plugin));
    else if (kind === "command") parts.commands.push(makeComponent(kind, plugin.source(path), [stem2], plugin));
    else if (kind === "output-style") parts.outputStyles.push(makeComponent(kind, plugin.source(path), [stem2], plugin));
    else configs.push(...looseConfigs(plugin, kind, path));
  }
  return plugin;
}
function emptyPlugin(files, scope4, name) {
  const sources = /* @__PURE__ */ new Map();
  const documents = /* @__PURE__ */ new Map();
  const source = (path) => remember(sources, path, () => readSource(files, path));
  const json = (path) => remember(documents, path, () => makeDocument(source(path)));
  return { name, scope: scope4, files, source, json, agents: [], skills: [], commands: [], outputStyles: [], configs: [] };
}
function remember(known2, key, make) {
  const found = known2.get(key) ?? make();
  known2.set(key, found);
  return found;
}
function nameIn2(manifest3) {
  const value = entryOf4(manifest3?.tree.root, "name")?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? scalarText3(value) || void 0 : void 0;
}

// src/cli/shared/targets.ts
import { UsageError } from "./core.mjs";
var marketplacePath2 = ".claude-plugin/marketplace.json";
var pluginParts = ["skills", "agents", "commands", "hooks/hooks.json", ".mcp.json", ".lsp.json", "output-styles", "SKILL.md"];
var skipped = /* @__PURE__ */ new Set(["node_modules", ".git", "fixtures", "__fixtures__", "__tests__", "testdata"]);
function isPlugin2(folder) {
  return node_fs_default.existsSync(node_path_default.join(folder, ".claude-plugin", "plugin.json"));
}
function looksLikePlugin(folder) {
  return pluginParts.some((part) => node_fs_default.existsSync(node_path_default.join(folder, part)));
}
function enclosingRoot(absolute) {
  for (let folder = absolute, parent = node_path_default.dirname(folder); ; folder = parent, parent = node_path_default.dirname(folder)) {
    if (node_path_default.basename(folder) === ".claude") return projectRoot(folder);
    if (isPlugin2(folder)) return { root: folder, kind: "plugin" };
    if (parent === folder) return void 0;
  }
}
var serversPath = ".mcp.json";
function* projectServers(folder) {
  const has = (name) => node_fs_default.existsSync(node_path_default.join(folder, name));
  if (has(serversPath) && has(".claude") && !has(".claude-plugin")) yield { root: folder, kind: "mcp" };
}
function repositoryAround(root) {
  if (node_fs_default.existsSync(node_path_default.join(root, ".git"))) return void 0;
  for (let folder = node_path_default.dirname(root), inner = root; folder !== inner; inner = folder, folder = node_path_default.dirname(folder)) {
    if (!node_fs_default.existsSync(node_path_default.join(folder, ".git"))) continue;
    return { files: diskFiles(folder), folder: node_path_default.relative(folder, root).split(node_path_default.sep).join("/") };
  }
  return void 0;
}
function* rootsBelow(folder, depth, seen = /* @__PURE__ */ new Set()) {
  const listed = node_fs_default.existsSync(node_path_default.join(folder, marketplacePath2)) ? [...marketplaceRoots(folder)] : [];
  const own2 = isPlugin2(folder) ? [{ root: folder, kind: "plugin" }] : [];
  for (const root of [...listed, ...own2]) {
    const key = `${root.kind} ${root.root}`;
    if (!seen.has(key)) yield root;
    seen.add(key);
  }
  if (seen.has(`plugin ${folder}`)) return;
  yield* projectServers(folder);
  if (depth === 0) return;
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || skipped.has(entry.name)) continue;
    const child = node_path_default.join(folder, entry.name);
    if (entry.name === ".claude") yield projectRoot(child);
    else if (!seen.has(`plugin ${child}`)) yield* rootsBelow(child, depth - 1, seen);
  }
}
var searchDepth = 4;
function holdsRoots(folder) {
  return rootsBelow(folder, searchDepth).next().done !== true;
}
function projectRoot(root) {
  return { root, kind: "project", reach: node_path_default.dirname(root) };
}
function* marketplaceRoots(folder) {
  yield { root: folder, kind: "marketplace" };
  const document = makeDocument(readSource(diskFiles(folder), marketplacePath2));
  const { root } = document.tree;
  const plugins = entryOf5(root, "plugins")?.value;
  for (const [index, entry] of (plugins?.kind === "list" ? plugins.items : []).entries()) {
    const inside = sourceFolder(scalarText4(entryOf5(entry, "source")?.value) ?? "", root);
    const target = inside === void 0 ? void 0 : realFolder(node_path_default.join(folder, inside));
    if (target === void 0 || target !== folder && !target.startsWith(folder + node_path_default.sep)) continue;
    yield { root: target, kind: "plugin", entry: { document, field: `plugins.${index}` }, reach: folder };
  }
}
function realFolder(absolute) {
  try {
    const real = node_fs_default.realpathSync.native(absolute);
    return node_fs_default.statSync(real).isDirectory() ? real : void 0;
  } catch {
    return void 0;
  }
}
function readFolder(folder) {
  try {
    return node_fs_default.readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
var looseFiles = { hooks: "hooks/hooks.json", mcp: ".mcp.json" };
function resolveTargets(given, scope4, cwd, shared) {
  const absolute = realPathOf(node_path_default.resolve(cwd, given), given);
  const stats = node_fs_default.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const enclosing = enclosingRoot(stats.isFile() ? node_path_default.dirname(absolute) : absolute);
  if (stats.isFile()) return [fileTarget(given, absolute, scope4, enclosing, shared)];
  if (enclosing && enclosing.root !== absolute) return [folderInside(given, absolute, scope4, enclosing, shared)];
  const roots = enclosing?.kind === "project" ? [enclosing, ...projectServers(node_path_default.dirname(absolute))] : [...rootsBelow(absolute, searchDepth)];
  const isWanted = ({ kind }) => kind !== "marketplace" && kind !== "mcp" || (scope4.kinds?.includes(kind) ?? true);
  const wanted = roots.filter(isWanted);
  if (wanted.length > 0) return wanted.map((found) => rootTarget(node_path_default.join(given, node_path_default.relative(absolute, found.root)), found));
  return [folderTarget(given, absolute, scope4)];
}
function stdinTarget(bytes, name, scope4) {
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${scope4.tool} checks files and folders; it takes no standard input`);
  const files = memoryFiles({ [name]: bytes });
  const load2 = (current) => loadLoose(current, loose, [name], { scope: "plugin", name: "stdin" });
  return { path: name, kind: loose, files, load: load2 };
}
function unreadableTarget(given, { loose = "hooks" }, cwd) {
  const failure = failureAt(node_path_default.resolve(cwd, given));
  if (failure === void 0) return void 0;
  const load2 = (files) => loadLoose(files, loose, [], { scope: "plugin", name: node_path_default.basename(given) });
  return { path: given, kind: loose, files: memoryFiles({}), load: load2, failure };
}
function failureAt(absolute) {
  try {
    const stats = node_fs_default.statSync(absolute);
    if (!stats.isDirectory()) return stats.isFile() ? void 0 : "it is neither a file nor a folder";
    node_fs_default.accessSync(absolute, node_fs_default.constants.R_OK | node_fs_default.constants.X_OK);
    return void 0;
  } catch (error) {
    const failure = error;
    return failure.code === "ENOENT" && !isLink(absolute) ? void 0 : describeError(failure);
  }
}
function isLink(absolute) {
  try {
    return node_fs_default.lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}
function realPathOf(absolute, given) {
  try {
    return node_fs_default.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error)}`);
  }
}
function loaderOf({ root, kind, entry }) {
  const name = node_path_default.basename(root);
  if (kind === "mcp") return (files) => loadLoose(files, "mcp", [serversPath], { scope: "project", name });
  if (kind === "marketplace") return (files) => loadMarketplace(files, name);
  const repository = () => repositoryAround(root);
  return (files) => loadPlugin(files, { scope: kind, name, repository, ...entry ? { entry } : {} });
}
function rootTarget(given, found) {
  const { kind, root, entry, reach } = found;
  const identity = !entry || isSilent(root, entry) ? { identity: `${kind} ${root}` } : {};
  if (kind === "mcp") {
    const part = { only: (file) => file === serversPath, families: ["mcp", "json", "text"] };
    return {
      path: node_path_default.join(given, serversPath),
      kind,
      root,
      files: diskFiles(root),
      load: loaderOf(found),
      ...identity,
      ...part
    };
  }
  return { path: given, kind, root, files: diskFiles(root, reach), load: loaderOf(found), ...identity };
}
var listing = new Set(
  "name source description version author category keywords tags homepage repository license strict".split(" ")
);
function isSilent(root, { document: { file, tree }, field }) {
  const entry = nodeAt3(tree.root, field);
  const isListing = entry?.kind === "map" && entry.entries.every(({ key }) => listing.has(key));
  return isListing && isPlugin2(root) && !/\.(?:mcpb|dxt)/.test(file.text);
}
function looseTarget(given, root, scope4, paths) {
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${given}: it belongs to no plugin`);
  const load2 = (files) => loadLoose(files, loose, paths, { scope: "plugin", name: node_path_default.basename(root) });
  return { path: given, kind: loose, root, files: diskFiles(root), load: load2 };
}
function partOf(given, scope4, enclosing, within, shared) {
  const loadAnew = loaderOf(enclosing);
  const known2 = shared?.get(enclosing.root);
  const files = known2?.files ?? diskFiles(enclosing.root, enclosing.reach);
  const plugin = known2?.plugin ?? loadAnew(files);
  shared?.set(enclosing.root, { files, plugin });
  const load2 = (current) => shared && current === files ? plugin : loadAnew(current);
  const isWanted = (kind, file) => (scope4.kinds?.includes(kind) ?? true) && within(file);
  const isLoaded = [...visitsOf(plugin, isWanted, scope4.kinds)].some(({ on }) => on === "file");
  return isLoaded ? { path: given, kind: scope4.loose ?? "plugin", root: enclosing.root, files, load: load2, only: within } : void 0;
}
function fileTarget(given, absolute, scope4, enclosing, shared) {
  const [own2] = node_path_default.basename(absolute) === serversPath ? projectServers(node_path_default.dirname(absolute)) : [];
  if (own2 && (scope4.kinds?.includes("mcp") ?? true)) return rootTarget(node_path_default.dirname(given), own2);
  if (!scope4.loose) return enclosing ? rootTarget(given, enclosing) : manifestTarget(given, absolute);
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, scope4, enclosing, (other) => other === file, shared);
  return part ?? looseTarget(given, node_path_default.dirname(absolute), scope4, [node_path_default.basename(absolute)]);
}
function manifestTarget(given, absolute) {
  const folder = node_path_default.dirname(absolute);
  if (node_path_default.basename(absolute) !== "marketplace.json" || node_path_default.basename(folder) !== ".claude-plugin")
    throw new UsageError(`${given}: it belongs to no plugin`);
  return rootTarget(given, { root: node_path_default.dirname(folder), kind: "marketplace" });
}
function folderInside(given, absolute, scope4, enclosing, shared) {
  if (!scope4.loose) return rootTarget(given, enclosing);
  const folder = relativePath(enclosing.root, absolute);
  const isWithin = (file) => file.startsWith(`${folder}/`);
  return partOf(given, scope4, enclosing, isWithin, shared) ?? folderTarget(given, absolute, scope4);
}
function folderTarget(given, absolute, scope4) {
  if (looksLikePlugin(absolute)) return rootTarget(given, { root: absolute, kind: "plugin" });
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${given}: no plugin, marketplace or .claude folder in it`);
  const files = diskFiles(absolute);
  const fixed = looseFiles[loose];
  const isPart = (file) => loose !== "skill" || node_path_default.posix.basename(file) === "SKILL.md";
  const paths = fixed ? [fixed].filter((file) => files.kindOf(file) === "file") : [...markdownBelow(files, "")].filter(isPart);
  if (paths.length === 0)
    throw new UsageError(`${given}: no ${fixed ?? (loose === "skill" ? "SKILL.md" : "Markdown file")} in it`);
  return looseTarget(given, absolute, scope4, paths);
}
function relativePath(root, absolute) {
  return node_path_default.relative(root, absolute).split(node_path_default.sep).join("/");
}
function ownHooks(kind) {
  return async ({ only }, plugin) => {
    const files = new Set(componentsOf(plugin).flatMap(({ kind: own2, file }) => own2 === kind ? [file.path] : []));
    const isOwn = (file) => files.has(file) && (only?.(file) ?? true);
    if (!configsOf(plugin, "hooks").some(({ file }) => isOwn(file.path))) return [];
    return runRules(plugin, await loadRules(["hook"]), { kinds: ["hooks"], families: ["hook"], only: isOwn });
  };
}

// src/cli/check-edit.ts
var checkEdit = {
  name: "check-edit",
  summary: "As a PostToolUse hook, tell the model the errors in the plugin file that it has just written.",
  operands: "< INPUT   (the JSON that the client gives to a hook)",
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: ["hook", "text"],
      help: "hook: an answer for the client (default); text: the validators' lines"
    }
  ],
  notes: [
    "Prints nothing where the file has no error, lies in no plugin, or cannot be read.",
    "Exit code: 0 always, so that no edit is held up; 2 wrong usage."
  ],
  run: async (args, io) => {
    if (args.paths.length > 0) throw new UsageError2("it takes no paths; the input names the file; try --help");
    return answerEdit(args.one("format") ?? "hook", io);
  }
};
var familiesOf = {
  agent: ["agent", ...textFamilies],
  skill: ["skill", ...textFamilies],
  command: ["command", "skill", ...textFamilies],
  "output-style": ["output-style", ...textFamilies],
  manifest: ["manifest", "json", "text"],
  marketplace: ["marketplace", "json", "text"],
  hooks: ["hook", "text"],
  mcp: ["mcp", "json", "text"],
  lsp: ["lsp", "json", "text"],
  monitors: ["monitor", "json", "text"],
  settings: ["settings", "json", "text"]
};
var unfinished = [
  ...["manifest/path-missing", "marketplace/source-missing", "hook/missing-script", "hook/missing-module", "hook/unknown-server"],
  ...["lsp/missing-file", "monitor/missing-file", "monitor/when", "mcp/program-file", "mcp/helper-file"]
];
var mostErrors = 10;
async function answerEdit(format, io) {
  try {
    const file = editedFile(io.readStdin());
    const root = file === void 0 ? void 0 : rootAround(file);
    const result = file !== void 0 && root && await errorsIn(file, root, io.cwd);
    if (!result || result.findings.length === 0) return 0;
    const text = textOf(result);
    io.out(format === "text" ? text : `${JSON.stringify(answerOf(text))}
`);
  } catch (error) {
    if (!(error instanceof UsageError2))
      io.err(`check-edit: this is a bug of the tool: ${error instanceof Error ? error.stack : error}
`);
  }
  return 0;
}
function rootAround(file) {
  const folder = node_path_default.dirname(file);
  if (node_path_default.basename(file) === "marketplace.json" && node_path_default.basename(folder) === ".claude-plugin")
    return { root: node_path_default.dirname(folder), kind: "marketplace" };
  const found = enclosingRoot(folder);
  return found?.kind === "plugin" ? found : void 0;
}
async function errorsIn(absolute, root, cwd) {
  const target = rootTarget(absolute, root);
  const file = node_path_default.relative(root.root, absolute).split(node_path_default.sep).join("/");
  const only = (other) => other === file;
  const plugin = target.load(target.files);
  const kinds = partsIn(plugin, only);
  const families2 = [...new Set(kinds.flatMap((kind) => familiesOf[kind] ?? []))];
  if (families2.length === 0) return void 0;
  const check2 = {
    rules: await loadRules(families2),
    families: families2,
    profile: "claude-code",
    severities: unfinished.map((rule) => [rule, "off"]),
    noSuppressions: false
  };
  const result = await checkTarget({ ...target, only, load: () => plugin }, check2, cwd);
  const errors = result.findings.filter((finding) => finding.severity === "error" && finding.file === file);
  return { ...result, findings: errors };
}
function partsIn(plugin, only) {
  const kinds = [];
  const note = (kind, file) => {
    if (only(file)) kinds.push(kind);
    return false;
  };
  for (const _ of visitsOf(plugin, note)) ;
  return kinds;
}
function textOf({ findings, ...target }) {
  const shown = { ...target, findings: findings.slice(0, mostErrors) };
  const text = reportText({ tool: "check-edit", version: manifest.version, client: clientVersion, targets: [shown] });
  const more = findings.length - shown.findings.length;
  return more > 0 ? `${text}${more} more errors are not shown
` : text;
}
function answerOf(text) {
  const additionalContext = `Errors in the plugin file that was just written, as Claude Code ${clientVersion} would meet them:
${text}`;
  return { hookSpecificOutput: { hookEventName: "PostToolUse", additionalContext } };
}

// src/cli/check-mcp-auth.ts
import { UsageError as UsageError4 } from "./core.mjs";

// src/cli/shared/validate.ts
import manifest2 from "./core.mjs";
import {
  findingsOf,
  reportGithub,
  reportJson,
  reportText as reportText2,
  summarize
} from "./core.mjs";
import { UsageError as UsageError3 } from "./core.mjs";
var validatorOptions = [
  { name: "format", value: "FORMAT", choices: ["text", "json", "sarif", "github"], help: "output format (default: text)" },
  { name: "json", help: "same as --format json" },
  { name: "strict", help: "warnings count as errors in the exit code" },
  { name: "quiet", short: "q", help: "report only what counts in the exit code" },
  { name: "fix", help: "apply the safe fixes, then report what is left" },
  { name: "fix-dry-run", help: "print the safe fixes as a diff; change nothing" },
  { name: "profile", value: "PROFILE", choices: profiles, help: "whose demands count (default: claude-code)" },
  {
    name: "rule",
    value: "ID=LEVEL",
    multiple: true,
    help: "set a rule, or all of a kind (agent/*), to off, info, warning or error"
  },
  { name: "no-suppress", help: "ignore the suppressions of the checked files, as for a plugin you do not trust" },
  { name: "stdin-name", value: "NAME", help: "file name for text from standard input (PATH is -)" },
  { name: "explain", value: "RULE", help: "print a rule's page" },
  { name: "list-rules", help: "print all rules with their levels" }
];
var validatorNotes = [
  "Exit code: 0 no error, 1 errors (with --strict also warnings), 2 wrong usage or an unreadable path (among several, that is an error)."
];
async function validate(scope4, args, io) {
  const explain = args.one("explain");
  if (explain !== void 0) return explainRule(explain, io);
  if (args.has("list-rules")) return listRules(await loadRules(scope4.families), io);
  const check2 = await checkOf(args, scope4);
  const targets = await targetsOf(args, scope4, io);
  if (args.has("fix-dry-run")) {
    const { previewFixes } = await import("./extras.mjs");
    for (const target of targets) await previewFixes(target, check2, io);
    return 0;
  }
  if (args.has("fix")) {
    const { writeFixes } = await import("./extras.mjs");
    for (const target of targets) await writeFixes(target, check2, io);
  }
  const result = {
    tool: scope4.tool,
    version: manifest2.version,
    client: clientVersion,
    targets: await checkAll(targets, check2, io)
  };
  return report(result, args, scope4, io);
}
async function checkAll(targets, check2, io) {
  const results = [];
  const begun = Date.now();
  const checkNext = checker(check2, io.cwd);
  let isShown = false;
  for (const target of targets) {
    if (io.progress && targets.length > 1 && Date.now() - begun > patience) {
      io.progress(`checked ${results.length} of ${targets.length}`);
      isShown = true;
    }
    results.push(await checkNext(target));
  }
  if (isShown) io.progress?.("");
  return results;
}
var patience = 1e3;
async function report(complete, args, scope4, io) {
  const strict = args.has("strict");
  const { error, warning } = summarize(complete);
  const isFailing = (severity) => severity === "error" || strict && severity === "warning";
  const targets = complete.targets.map((target) => ({
    ...target,
    verdict: target.findings.some(({ severity }) => isFailing(severity)) ? "fail" : "pass",
    findings: args.has("quiet") ? target.findings.filter(({ severity }) => isFailing(severity)) : target.findings
  }));
  const result = { ...complete, targets };
  const format = args.one("format") ?? (args.has("json") ? "json" : "text");
  if (format === "json") io.out(reportJson(result));
  else if (format === "sarif") {
    const { reportSarif } = await import("./extras.mjs");
    io.out(reportSarif(result, await loadRules(scope4.families)));
  } else if (format === "github") io.out(reportGithub(result));
  else if (findingsOf(result).length > 0 || io.isTerminal) io.out(reportText2(result, { colour: io.hasColour }));
  return error > 0 || strict && warning > 0 ? 1 : 0;
}
async function checkOf(args, scope4) {
  const levels = args.all("rule").map((setting) => {
    const [, pattern, level] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const severity = [...severities, "off"].find((candidate) => candidate === level);
    if (!pattern || !severity) throw new UsageError3(`Option '--rule' takes ID=off|info|warning|error; not '${setting}'`);
    return [pattern, severity];
  });
  for (const [pattern] of levels) if (!await isRule(pattern)) throw await noRule(pattern);
  const profile = args.one("profile") ?? "claude-code";
  const { kinds, families: families2 } = scope4;
  const { more } = scope4;
  const only = {
    ...kinds ? { kinds } : {},
    ...families2 ? { families: families2 } : {},
    ...more ? { more: (target, plugin) => more(target, plugin, args) } : {}
  };
  return { profile, severities: levels, noSuppressions: args.has("no-suppress"), ...only };
}
async function isRule(pattern) {
  return namesAny(pattern, await knownRules());
}
async function noRule(id2) {
  const { closest } = await import("./rules.mjs");
  const meant = closest(
    id2,
    (await knownRules()).map((rule) => rule.id)
  );
  return new UsageError3(`there is no rule '${id2}'; ${meant ? `did you mean '${meant}'?` : "see --list-rules"}`);
}
async function targetsOf(args, scope4, io) {
  if (args.paths.length === 0) throw new UsageError3("no path given; try --help");
  const paths = new Map(args.paths.toReversed().map((given) => [given === "-" ? given : node_path_default.resolve(io.cwd, given), given]));
  const found = [];
  const shared = args.has("fix") ? void 0 : /* @__PURE__ */ new Map();
  for (const given of [...paths.values()].toReversed()) {
    if (given === "-" && args.has("fix")) throw new UsageError3("--fix needs files; standard input can only be checked");
    const unreadable = paths.size > 1 && given !== "-" ? unreadableTarget(given, scope4, io.cwd) : void 0;
    const own2 = unreadable ? [unreadable] : await scope4.targets?.(given, args, io);
    if (own2) found.push(...own2);
    else if (given !== "-") found.push(...resolveTargets(given, scope4, io.cwd, shared));
    else found.push(stdinTarget(io.readStdin(), args.one("stdin-name") ?? stdinName(scope4), scope4));
  }
  return found;
}
function stdinName({ loose }) {
  return ["agent", "skill", "command", "output-style"].includes(loose ?? "") ? "stdin.md" : "stdin.json";
}
async function explainRule(id2, io) {
  const { pageOf } = await import("./extras.mjs");
  const page = pageOf(id2);
  if (!page) throw await noRule(id2);
  io.out(page);
  return 0;
}
function listRules(rules, io) {
  const width = Math.max(...rules.map(({ id: id2 }) => id2.length));
  for (const { id: id2, severity, summary } of rules) io.out(`${id2.padEnd(width)}  ${severity.padEnd(7)}  ${summary}
`);
  return 0;
}

// src/cli/check-mcp-auth.ts
var scope = { tool: "check-mcp-auth", kinds: ["mcp", "manifest"], families: ["mcp", "json", "text"], loose: "mcp" };
var modes = ["live", "env", "run-helper", "explain", "write-docs"];
var own = [
  { name: "config", short: "c", value: "PATH", help: "the plugin or project, or a .mcp.json (default: the working directory)" },
  {
    name: "live",
    value: "NAME",
    help: "connect to the server NAME; alone it sends no credential and starts nothing"
  },
  { name: "auth", help: "with --live: send the configured headers; runs the headersHelper, if there is one" },
  { name: "spawn", help: "with --live: start the stdio server, list its tools, and end it" },
  { name: "register", help: "with --live: register a client at the authorization server, which leaves it there" },
  { name: "sign-in", help: "with --live: sign in in a browser; the token is kept in memory alone" },
  { name: "env", value: "NAME", help: "judge the variables that the server NAME uses, without showing their values" },
  {
    name: "run-helper",
    value: "NAME",
    help: "run the headersHelper of the server NAME as the client does, and judge its output"
  },
  {
    name: "explain",
    value: "MESSAGE",
    help: "say what can be behind a message of the client; or print a rule's page"
  },
  { name: "write-docs", help: "write what users have to set into the README of each PATH, between two marks" },
  {
    name: "fix",
    help: "with a PATH: apply the safe fixes; with --live: move the header to OAuth"
  },
  { name: "fix-dry-run", help: "print what --fix would change as a diff; change nothing, register nothing" },
  { name: "option", value: "NAME=VALUE", multiple: true, help: "the value of an option that the plugin declares" },
  { name: "timeout", value: "SECONDS", help: "how long to wait for one answer at most (default: 30, as the client)" }
];
var checkMcpAuth = {
  name: "check-mcp-auth",
  summary: "Check the MCP servers of plugins and projects, and find out why one does not connect or sign in.",
  operands: "PATH...   (plugins, .mcp.json files; or one of the options with a NAME)",
  options: [...own, ...validatorOptions.filter(({ name }) => !own.some((option) => option.name === name))],
  notes: ["Credentials are never printed, and never sent to another origin than that of the server.", ...validatorNotes],
  run: async (args, io) => {
    const asked = modes.find((mode) => args.has(mode));
    if (asked === void 0 && !args.has("list-rules")) return validate(scope, withPaths(args, io.cwd), io);
    if (asked === void 0 || asked === "explain" && await isPage(args.one("explain") ?? ""))
      return validate(scope, args, io);
    if (asked === "write-docs") return (await import("./mcp.mjs")).writeDocs(withPaths(args, io.cwd), io);
    return (await import("./mcp.mjs")).run(args, io);
  }
};
async function isPage(asked) {
  return (await import("./extras.mjs")).pageOf(asked) !== void 0;
}
function withPaths(args, cwd) {
  const given = args.paths.length > 0 ? args.paths : args.all("config");
  if (given.length === 0)
    throw new UsageError4("give a PATH to check, or one of --live, --env, --run-helper and --explain; try --help");
  const paths = given.map((each) => {
    const folder = node_path_default.resolve(cwd, each);
    const isProject = !node_fs_default.existsSync(node_path_default.join(folder, ".claude-plugin")) && node_fs_default.existsSync(node_path_default.join(folder, ".mcp.json"));
    return isProject ? node_path_default.join(each, ".mcp.json") : each;
  });
  return { ...args, paths };
}

// src/cli/hook-linter.ts
var scope2 = {
  tool: "hook-linter",
  kinds: ["hooks"],
  families: ["script"],
  targets: async (given, args, io) => (await import("./rules-script.mjs")).scriptTargets(given, args, io),
  more: async (target, plugin, args) => {
    if (args.has("no-shellcheck")) return [];
    return (await import("./rules-script.mjs")).shellcheckFindings(target, plugin);
  }
};
var hookLinter = {
  name: "hook-linter",
  summary: "Check the scripts that hooks run, against the event and the tools that they run for.",
  operands: "PATH...   (plugins, hooks files, scripts, folders of them; - reads standard input)",
  options: [
    { name: "event", short: "e", value: "EVENT", help: "the event of scripts that no hooks file names" },
    { name: "tool", short: "t", value: "MATCHER", help: "their matcher, as in Write|Edit (event: PreToolUse, if none is given)" },
    { name: "no-shellcheck", help: "do not run shellcheck, which is used where it is installed" },
    ...validatorOptions
  ],
  notes: [
    ...validatorNotes,
    "Shell, Python, JavaScript and TypeScript are read; nothing of a script is ever run. Without an event only what holds for",
    "every event is checked. Shell scripts are also handed to shellcheck where that is installed."
  ],
  run: (args, io) => validate(scope2, args, io)
};

// src/cli/validate-settings.ts
var scope3 = {
  tool: "validate-settings",
  kinds: ["local-settings"],
  families: ["local-settings", "text", "json"]
};
var validateSettings = {
  name: "validate-settings",
  summary: "Check, start and change the settings of plugins: .claude/<plugin>.local.md, and options in a settings.json.",
  operands: "PATH...   (.local.md and settings.json files, projects, .claude folders)",
  options: [
    ...validatorOptions,
    { name: "plugin", value: "FOLDER", multiple: true, help: "a plugin whose settings these are; installed ones are found" },
    { name: "schema", value: "FILE", help: "a JSON Schema to hold the values against, instead of what the plugin ships" },
    { name: "init", help: "write PATH as a new .local.md with every key of the schema, explained in comments" },
    { name: "set", value: "KEY=VALUE", multiple: true, help: "write a value into PATH, unless the result would not validate" },
    { name: "unset", value: "KEY", multiple: true, help: "take a key out of PATH, unless the result would not validate" },
    { name: "where", value: "KEY", multiple: true, help: "say which hooks, servers and texts of --plugin an option reaches" }
  ],
  notes: [
    "A plugin ships its schema as settings.schema.json beside .claude-plugin, or as userConfig in plugin.json.",
    'KEY may be a path such as a.b. VALUE is read as the schema says; without one as YAML: true, 3, "text", [a, b].',
    "Of KEY for --where, * stands for all options; with a settings.json as PATH its values count.",
    ...validatorNotes,
    "A change that is refused leaves the file as it was, and ends with 1."
  ],
  run: async (args, io) => {
    const { contextOf, explainReach, resolveSettings } = await import("./settings.mjs");
    if (args.has("where")) return explainReach(args, io);
    if (["init", "set", "unset"].some(args.has)) {
      const { changeSettings } = await import("./settings.mjs");
      return changeSettings(args, io);
    }
    const context = contextOf(args, io);
    const targets = async (given) => given === "-" ? void 0 : resolveSettings(given, io.cwd, context);
    return validate({ ...scope3, targets }, args, io);
  }
};

// src/cli/validators.ts
import { textFamilies as textFamilies2 } from "./core.mjs";
var agentScope = { tool: "validate-agent", kinds: ["agent"], families: ["agent", ...textFamilies2], loose: "agent" };
var validateAgent = {
  name: "validate-agent",
  summary: "Check agent files: what the client would refuse, drop, or do otherwise than written.",
  operands: "PATH...   (agent files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)",
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(agentScope, args, io)
};
var skillScope = {
  tool: "validate-skill",
  kinds: ["skill"],
  families: ["skill", ...textFamilies2],
  loose: "skill",
  more: ownHooks("skill")
};
var portableScope = { ...skillScope, families: [...skillScope.families ?? [], "portable"] };
var validateSkill = {
  name: "validate-skill",
  summary: "Check skills: what the client would refuse, drop, run, replace or never list.",
  operands: "PATH...   (SKILL.md files, folders of skills, plugins, marketplaces, .claude folders; - reads standard input)",
  options: validatorOptions,
  notes: validatorNotes,
  // What other clients ask for costs every start a few milliseconds, and only their profile asks for it.
  run: (args, io) => validate(args.one("profile") === "portable" ? portableScope : skillScope, args, io)
};
var commandScope = {
  tool: "validate-command",
  kinds: ["command"],
  families: ["skill", ...textFamilies2],
  loose: "command",
  more: ownHooks("command")
};
var validateCommand = {
  name: "validate-command",
  summary: "Check commands: what the client would refuse, drop, run or replace.",
  operands: "PATH...   (command files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)",
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(commandScope, args, io)
};
var hooksScope = { tool: "validate-hook-schema", kinds: ["hooks"], families: ["hook", "text"], loose: "hooks" };
var validateHookSchema = {
  name: "validate-hook-schema",
  summary: "Check hooks: what the client would refuse, ignore, never run, or run for something else than meant.",
  operands: "PATH...   (hooks files, plugin.json, settings.json, SKILL.md, plugins, .claude folders; - reads standard input)",
  options: [
    ...validatorOptions,
    { name: "explain-match", value: "EVENT|TOOL", help: "say which hooks the client would run for an event or a call, and why" },
    { name: "input", value: "TEXT", help: "for --explain-match: a command line, a file, the value of a matcher, or JSON" }
  ],
  notes: [
    ...validatorNotes,
    "Examples: --explain-match Bash --input 'git push'; --explain-match PreToolUse --input Write; --explain-match SessionStart"
  ],
  run: async (args, io) => {
    const asked = args.one("explain-match");
    if (asked === void 0) return validate(hooksScope, args, io);
    const { explainMatch } = await import("./simulate.mjs");
    return explainMatch(asked, hooksScope, args, io);
  }
};
var pluginScope = { tool: "validate-plugin" };
var validatePlugin = {
  name: "validate-plugin",
  summary: "Check whole plugins and marketplaces: manifest, layout, every component, hooks and servers.",
  operands: "PATH...   (plugins, marketplaces, folders of them, .claude folders, or any path inside)",
  options: [
    { name: "list", short: "l", help: "print what the client would load, with its cost, and what it would not" },
    { name: "watch", short: "w", help: "check again after every change, until interrupted" },
    ...validatorOptions
  ],
  notes: validatorNotes,
  run: async (args, io) => {
    if (args.has("list")) return (await import("./extras.mjs")).listTargets(pluginScope, args, io);
    if (!args.has("watch")) return validate(pluginScope, args, io);
    return (await import("./extras.mjs")).watch(pluginScope, args, io, (to) => validate(pluginScope, args, to));
  }
};
export {
  agentFields,
  agentsOf,
  checkEdit,
  checkMcpAuth,
  checkTarget,
  checker,
  clientVersion,
  commandsOf,
  compareFindings,
  componentsOf,
  configFinder,
  configsAt2 as configsAt,
  configsOf,
  declarationsOf,
  declaredPath,
  declaredValues,
  defineRule,
  enclosingRoot,
  fieldOf,
  fieldsOf,
  findingsFor,
  holdsRoots,
  hookLinter,
  isActive,
  isOptionValue,
  isSensitive,
  keep,
  knownPlugins,
  knownRules,
  limitOf,
  limits,
  loadLoose,
  loadMarketplace,
  loadPlugin,
  loadRules,
  localSettingsOf,
  looksLikePlugin,
  looseConfigs,
  makeComponent,
  makeDocument,
  markdownBelow,
  meantBy,
  models,
  nameOf,
  notesAt,
  oncePer,
  optionReach,
  outputStylesOf,
  ownHooks,
  partFiles,
  problemsOf,
  profiles,
  projectServers,
  propertiesOf,
  readSchema,
  readSource,
  repositoryAround,
  resolveTargets,
  rootTarget,
  rootsBelow,
  runRules,
  schemaOf,
  serverNames,
  severities,
  skillsOf,
  sourceFolder,
  stdinTarget,
  substitutions,
  tools,
  typesIn,
  uncheckedKeywords,
  unreadableTarget,
  validateAgent,
  validateCommand,
  validateHookSchema,
  validatePlugin,
  validateSettings,
  validateSkill,
  visitsOf
};
