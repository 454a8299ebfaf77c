// Built from src/ by `npm run build`; do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// builtin:node:util
var require_node_util = __commonJS({
  "builtin:node:util"(exports, module) {
    module.exports = process.getBuiltinModule("node:util");
  }
});

// builtin:node:fs
var require_node_fs = __commonJS({
  "builtin:node:fs"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs");
  }
});

// builtin:node:path
var require_node_path = __commonJS({
  "builtin:node:path"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:buffer
var require_node_buffer = __commonJS({
  "builtin:node:buffer"(exports, module) {
    module.exports = process.getBuiltinModule("node:buffer");
  }
});

// src/cli/shared/command.ts
var import_node_util = __toESM(require_node_util());
var UsageError = class extends Error {
};
var commonOptions = [
  { name: "help", short: "h", help: "print this text" },
  { name: "version", help: "print the version and the client version checked against" }
];
function parseArguments(command, argv) {
  const table2 = [...command.options, ...commonOptions];
  const options = {};
  for (const { name: name2, short, value } of table2)
    options[name2] = { type: value ? "string" : "boolean", multiple: true, ...short ? { short } : {} };
  let parsed;
  try {
    parsed = (0, import_node_util.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(explainParseError(error));
  }
  const { values, positionals } = parsed;
  for (const { name: name2, choices, multiple } of table2) {
    const given = values[name2] ?? [];
    if (given.length > 1 && !multiple && typeof given[0] === "string") throw new UsageError(`Option '--${name2}' is given twice`);
    const wrong = choices && given.find((value) => !choices.includes(String(value)));
    if (wrong !== void 0) throw new UsageError(`Option '--${name2}' takes ${choices?.join(", ")}; not '${wrong}'`);
  }
  return {
    paths: positionals,
    has: (option) => values[option] !== void 0,
    one: (option) => values[option]?.at(-1),
    all: (option) => values[option] ?? []
  };
}
function explainParseError({ message }) {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (option) return `Option '${option}' needs a value; one that starts with a dash is written ${option}=VALUE`;
  return `${message.split(/\.\s/)[0]}; try --help`;
}
function helpText(command) {
  const rows = [...command.options, ...commonOptions].map((option) => [optionUsage(option), option.help]);
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const lines = rows.map(([usage, help]) => `  ${usage.padEnd(width)}  ${help}`);
  const notes = command.notes?.length ? ["", ...command.notes] : [];
  return [`${command.summary}`, "", `Usage: ${command.name}.mjs [options] ${command.operands}`, "", ...lines, ...notes, ""].join(
    "\n"
  );
}
function optionUsage({ name: name2, short, value, choices }) {
  const argument = value ? ` ${choices ? choices.join("|") : value}` : "";
  return `${short ? `-${short}, ` : "    "}--${name2}${argument}`;
}
var textFamilies = ["frontmatter", "text"];

// src/cli/shared/fixes.ts
var import_node_fs3 = __toESM(require_node_fs());
var import_node_path3 = __toESM(require_node_path());

// src/fix/apply.ts
function applyFixes(text, findings) {
  const taken = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (!fix?.safe || !fits(fix, taken)) continue;
    for (const edit of fix.edits) taken.splice(placeOf(edit, taken), 0, edit);
    fixed++;
  }
  const parts = [];
  let done = 0;
  for (const { range, text: replacement } of taken) {
    parts.push(text.slice(done, range.start), replacement);
    done = range.end;
  }
  parts.push(text.slice(done));
  return { text: parts.join(""), fixed };
}
function fits({ edits }, taken) {
  return edits.every((edit, index) => {
    const place = placeOf(edit, taken);
    const neighbours = [taken[place - 1], taken[place], ...edits.slice(0, index)];
    return neighbours.every((other) => other === void 0 || !overlap(edit, other));
  });
}
function placeOf({ range }, ordered) {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (ordered[middle].range.start < range.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
function overlap(a, b) {
  return a.range.start === b.range.start || a.range.start < b.range.end && b.range.start < a.range.end;
}

// src/plugin/discover.ts
import { readFrontmatter } from "./formats.mjs";
import { parseJson } from "./formats.mjs";
import { entryOf as entryOf2, nodeAt, scalarText } from "./formats.mjs";
import { scanMarkdown } from "./formats.mjs";
import { decodeText, LineIndex } from "./formats.mjs";

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
function limitOf(name2) {
  const limit = limits.find((fact) => fact.name === name2);
  if (!limit) throw new Error(`there is no limit called ${name2}`);
  return limit.value;
}

// src/plugin/model.ts
import { entryOf } from "./formats.mjs";
function componentsOf(plugin) {
  return [...plugin.skills, ...plugin.agents, ...plugin.commands, ...plugin.outputStyles];
}
function configsOf(plugin, kind) {
  return plugin.configs.filter((config) => config.kind === kind);
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

// src/plugin/discover.ts
function readSource(files, path10) {
  const result = files.read(path10);
  if ("failure" in result) return { path: path10, text: "", encoding: "empty", failure: result.failure, lines: new LineIndex("") };
  const decoded2 = decodeText(result.bytes);
  return {
    path: path10,
    ...decoded2,
    get lines() {
      return keep(this, "lines", new LineIndex(decoded2.text));
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
function makeComponent(kind, file, segments2, plugin) {
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
      const last = nameIn(this, kind, segments2) ?? segments2.at(-1) ?? "";
      const path10 = [...segments2.slice(0, -1), last];
      return keep(this, "id", (plugin.scope === "plugin" ? [plugin.name, ...path10] : [last]).join(":"));
    }
  };
}
function nameIn(component, kind, segments2) {
  const isRootSkill = kind === "skill" && segments2.join("") === "";
  if (kind !== "agent" && kind !== "output-style" && !isRootSkill) return void 0;
  const { status, root } = component.frontmatter.client;
  const name2 = status === "loaded" ? scalarText(entryOf2(root, "name")?.value)?.trim() : void 0;
  if (kind === "agent" && name2 && name2.length > limitOf("agentNameCharacters")) return void 0;
  return name2 || (isRootSkill ? component.plugin.name : void 0);
}
function keep(owner, key, value) {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}
var maxDepth = 100;
function* markdownBelow(files, folder, depth = maxDepth) {
  for (const { name: name2, kind } of depth > 0 ? files.list(folder) : []) {
    const path10 = joined(folder, name2);
    if (kind === "folder") yield* markdownBelow(files, path10, depth - 1);
    else if (kind === "file" && isMarkdown(name2)) yield path10;
  }
}
function agentsOf(plugin, declarations) {
  return markdownOf(plugin.files, pathsOf(declarations, "agents") ?? ["agents"]).map(
    ({ path: path10, segments: segments2 }) => makeComponent("agent", plugin.source(path10), segments2, plugin)
  );
}
function commandsOf(plugin, declarations) {
  const declared = declaredValues(declarations, "commands");
  const { plain, mapped } = split(declared ?? []);
  const roots = declared ? plain.map(declaredPath).filter((path10) => path10 !== void 0) : ["commands"];
  const found = markdownOf(plugin.files, roots);
  const swallowing = new Set(found.filter(({ path: path10 }) => isSkillFile(path10)).map(({ path: path10 }) => folderOf(path10)));
  const files = found.filter(({ path: path10 }) => isSkillFile(path10) || !swallowing.has(folderOf(path10))).map(
    ({ path: path10, segments: segments2 }) => makeComponent("command", plugin.source(path10), isSkillFile(path10) ? folderSegments(path10, segments2) : segments2, plugin)
  );
  return [...files, ...mapped.flatMap((entries) => mappedCommands(plugin, entries))];
}
function mappedCommands(plugin, { document, value, field }) {
  return (value.kind === "map" ? value.entries : []).flatMap(({ key, value: entry }) => {
    const source = entryOf2(entry, "source")?.value;
    const content = scalarText(entryOf2(entry, "content")?.value);
    const path10 = source && declaredPath({ document, value: source, field });
    if (path10 !== void 0 && plugin.files.kindOf(path10) === "folder")
      return markdownOf(plugin.files, [path10]).map(
        (found) => makeComponent("command", plugin.source(found.path), found.segments, plugin)
      );
    if (path10 !== void 0 && isMarkdown(path10) && plugin.files.kindOf(path10) === "file")
      return [makeComponent("command", plugin.source(path10), [key], plugin)];
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
    ({ path: path10, segments: segments2 }) => makeComponent("output-style", plugin.source(path10), segments2, plugin)
  );
}
function skillsOf(plugin, declarations) {
  const { files } = plugin;
  const roots = ["skills", ...pathsOf(declarations, "skills") ?? []];
  const found = /* @__PURE__ */ new Map();
  const add = (path10, name2) => {
    const kind = files.kindOf(path10);
    if ((kind === "file" || kind === "symlink") && !found.has(path10)) found.set(path10, name2);
  };
  for (const root of roots) {
    if (root !== "skills") add(joined(root, "SKILL.md"), lastStep(root));
    for (const { name: name2, kind } of files.list(root))
      if (kind === "folder" || kind === "symlink") add(joined(root, `${name2}/SKILL.md`), name2);
  }
  if (plugin.scope === "plugin" && files.kindOf("skills") === void 0) add("SKILL.md", "");
  return [...found].map(([path10, name2]) => makeComponent("skill", plugin.source(path10), [name2.replaceAll(" ", "-")], plugin)).filter(({ file }) => Buffer.byteLength(file.text) <= limitOf("componentBytes"));
}
function pathsOf(declarations, key) {
  return declaredValues(declarations, key)?.map(declaredPath).filter((path10) => path10 !== void 0);
}
function markdownOf(files, roots) {
  const found = /* @__PURE__ */ new Map();
  for (const root of roots) {
    if (files.kindOf(root) === "file" && isMarkdown(root)) found.set(root, { path: root, segments: [stem(lastStep(root))] });
    for (const path10 of markdownBelow(files, root)) {
      const inside = root === "" ? path10 : path10.slice(root.length + 1);
      found.set(path10, { path: path10, segments: stem(inside).split("/") });
    }
  }
  return [...found.values()];
}
function isMarkdown(path10) {
  return /\.md$/i.test(path10);
}
function isSkillFile(path10) {
  return lastStep(path10).toLowerCase() === "skill.md" && path10.includes("/");
}
function folderSegments(path10, segments2) {
  return segments2.length > 1 ? segments2.slice(0, -1) : [lastStep(folderOf(path10))];
}
function folderOf(path10) {
  return path10.slice(0, path10.lastIndexOf("/"));
}
function lastStep(path10) {
  return path10.slice(path10.lastIndexOf("/") + 1);
}
function joined(folder, name2) {
  return folder === "" || folder === "." ? name2 : `${folder}/${name2}`;
}
function stem(path10) {
  return path10.replace(/\.md$/, "");
}
function declarationsOf({ manifest, entry }) {
  return [...manifest ? [{ document: manifest, field: "" }] : [], ...entry ? [entry] : []];
}
function declaredValues(declarations, key) {
  const found = [];
  let isPresent = false;
  for (const { document, field } of declarations) {
    const owner = field ? nodeAt(document.tree.root, field) : document.tree.root;
    const value = entryOf2(owner, key)?.value;
    if (!value) continue;
    isPresent = true;
    const path10 = field ? `${field}.${key}` : key;
    if (value.kind !== "list") found.push({ document, value, field: path10 });
    else for (const [index, item] of value.items.entries()) found.push({ document, value: item, field: `${path10}.${index}` });
  }
  return isPresent ? found : void 0;
}
function declaredPath({ value }) {
  const text = value.kind === "scalar" ? value.value : void 0;
  if (text === ".") return "";
  return typeof text === "string" && text.startsWith("./") ? normalPath(text) : void 0;
}
function normalPath(path10) {
  const steps2 = path10.split("/").filter((step) => step !== "." && step !== "");
  return steps2.includes("..") ? void 0 : steps2.join("/");
}
function sourceFolder(source, marketplace) {
  const base = scalarText(nodeAt(marketplace, "metadata.pluginRoot"));
  if (source !== "." && !source.startsWith("./") && (base === void 0 || !/^[^/\\:]+$/.test(source))) return void 0;
  const path10 = source.startsWith(".") ? source : `${base}/${source}`;
  if (path10.startsWith("/") || path10.includes("\\")) return void 0;
  const steps2 = path10.split("/").filter((step) => step !== "" && step !== ".");
  return steps2.includes("..") ? void 0 : steps2.join("/");
}
function partFiles(plugin, key, folder) {
  const direct = declarationsOf(plugin);
  const nested = direct.map(({ document, field }) => ({ document, field: field ? `${field}.experimental` : "experimental" }));
  const declared = declaredValues(direct, key) ?? declaredValues(nested, key);
  const places2 = declared ? declared.map(declaredPath).filter((path10) => path10 !== void 0) : [folder];
  return places2.flatMap((place) => {
    if (plugin.files.kindOf(place) === "file") return [{ path: place, name: place.slice(place.lastIndexOf("/") + 1) }];
    const inside = plugin.files.list(place).filter(({ kind }) => kind === "file");
    return inside.map(({ name: name2 }) => ({ path: place === "" ? name2 : `${place}/${name2}`, name: name2 }));
  });
}
var pluginPlaces = [
  { kind: "hooks", file: "hooks/hooks.json", key: "hooks" },
  { kind: "mcp", file: ".mcp.json", key: "mcpServers" },
  { kind: "lsp", file: ".lsp.json", key: "lspServers" },
  { kind: "monitors", file: "monitors/monitors.json", key: "monitors", replaces: true },
  { kind: "settings", file: "settings.json", key: "settings" }
];
function discoverConfigs(plugin, declarations) {
  if (plugin.scope === "project") return [...projectConfigs(plugin), ...frontmatterHooks(plugin)];
  return [...pluginPlaces.flatMap((place) => configsAt(plugin, declarations, place)), ...frontmatterHooks(plugin)];
}
function wholeFile(plugin, kind, path10, origin) {
  return sourceOf(plugin, kind, origin, plugin.json(path10), plugin.json(path10).tree.root, "");
}
function configsAt(plugin, declarations, place) {
  const { kind, file, key, replaces } = place;
  const declared = key ? [...valuesOf(declarations, key) ?? []] : [];
  const isDefaultRead = !(replaces && declared.length > 0) && plugin.files.kindOf(file) !== void 0;
  const found = /* @__PURE__ */ new Map();
  if (isDefaultRead) found.set(file, wholeFile(plugin, kind, file, "default"));
  for (const value of declared) {
    const path10 = declaredPath(value);
    if (path10 !== void 0 && !found.has(path10) && plugin.files.kindOf(path10) === "file" && path10.endsWith(".json"))
      found.set(path10, wholeFile(plugin, kind, path10, "named"));
    if (value.value.kind === "map" || kind === "monitors" && value.value.kind === "list")
      found.set(value.field, sourceOf(plugin, kind, "inline", value.document, value.value, value.field));
  }
  return [...found.values()];
}
function valuesOf(declarations, key) {
  if (key !== "monitors") return declaredValues(declarations, key);
  const found = declarations.flatMap(
    ({ document, field }) => [key, `experimental.${key}`].flatMap((below) => {
      const path10 = field ? `${field}.${below}` : below;
      const value = nodeAt(document.tree.root, path10);
      return value ? [{ document, value, field: path10 }] : [];
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
function looseConfigs(plugin, kind, path10) {
  if (kind === "hooks" && path10.endsWith(".md")) return hooksOf(makeComponent("skill", plugin.source(path10), [path10], plugin));
  if (kind !== "hooks" || !/(?:^|\/)settings(?:\.local)?\.json$/.test(path10)) return [wholeFile(plugin, kind, path10, "named")];
  const document = plugin.json(path10);
  const hooks = entryOf2(document.tree.root, "hooks")?.value;
  return hooks ? [sourceOf(plugin, "hooks", "inline", document, hooks, "hooks")] : [];
}
function sourceOf(plugin, kind, origin, { file, tree }, root, field) {
  return { kind, origin, file, problems: tree.problems, duplicates: tree.duplicates, root, field, plugin };
}

// src/plugin/files.ts
var import_node_buffer = __toESM(require_node_buffer());
var import_node_fs = __toESM(require_node_fs());
var import_node_path = __toESM(require_node_path());
var maxFileSize = 8 * 1024 * 1024;
function diskFiles(root, reach = root) {
  const realRoot = realPath(root).path ?? import_node_path.default.resolve(root);
  const realReach = realPath(reach).path ?? import_node_path.default.resolve(reach);
  const folders = /* @__PURE__ */ new Map([[realRoot, { path: realRoot }]]);
  const lists = /* @__PURE__ */ new Map();
  const realFolder2 = (absolute) => {
    const known2 = folders.get(absolute);
    if (known2) return known2;
    const found = followed(lastStepKept(absolute));
    folders.set(absolute, found);
    return found;
  };
  const followed = (place) => {
    if (place.path === void 0) return place;
    const stats = statsOf(place.path);
    if (stats?.isDirectory()) return place;
    const real = stats ? realPath(place.path) : missing;
    return real.path === void 0 || isInside(realReach, real.path) ? real : outside;
  };
  const lastStepKept = (absolute) => {
    if (absolute === realRoot) return { path: realRoot };
    if (absolute.length > longestPath) return tooLong;
    const parent = realFolder2(import_node_path.default.dirname(absolute));
    return parent.path === void 0 ? parent : { path: import_node_path.default.join(parent.path, import_node_path.default.basename(absolute)) };
  };
  const resolve = (file) => {
    const absolute = import_node_path.default.resolve(realRoot, file);
    return isInside(realRoot, absolute) ? lastStepKept(absolute) : outside;
  };
  const statsAt = (file) => {
    const place = resolve(file);
    return place.path === void 0 ? void 0 : statsOf(place.path);
  };
  return {
    list(folder) {
      const absolute = import_node_path.default.resolve(realRoot, folder);
      const place = isInside(realRoot, absolute) ? realFolder2(absolute) : outside;
      if (place.path === void 0) return [];
      const entries = lists.get(place.path) ?? readFolder(place.path);
      lists.set(place.path, entries);
      return entries;
    },
    kindOf(file) {
      const stats = statsAt(file);
      return stats && kindOfStats(stats);
    },
    read(file) {
      const place = resolve(file);
      if (place.path === void 0) return { failure: place.failure };
      const stats = statsOf(place.path);
      if (!stats?.isSymbolicLink()) return readRegularFile(place.path, stats ? { stats } : {});
      const real = realPath(place.path);
      if (real.path === void 0) return { failure: real.failure };
      return isInside(realReach, real.path) ? readRegularFile(real.path) : { failure: "it is a symlink that leads out of the folder" };
    },
    sizeOf(file) {
      const stats = statsAt(file);
      return stats?.isFile() ? stats.size : void 0;
    },
    isExecutable(file) {
      const stats = statsAt(file);
      return stats?.isFile() === true && (process.platform === "win32" || (stats.mode & 73) !== 0);
    },
    isPublic(file) {
      const place = resolve(file);
      try {
        const stats = place.path === void 0 ? void 0 : import_node_fs.default.lstatSync(place.path);
        return stats?.isFile() === true && process.platform !== "win32" && (stats.mode & 4) !== 0;
      } catch {
        return false;
      }
    }
  };
}
function statsOf(absolute) {
  try {
    return import_node_fs.default.lstatSync(absolute, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function readFolder(absolute) {
  try {
    const entries = import_node_fs.default.readdirSync(absolute, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) })).sort(byName);
  } catch {
    return [];
  }
}
var outside = { failure: "it lies outside the folder" };
var missing = { failure: "no such file or folder" };
var tooLong = { failure: "the name is too long" };
var longestPath = 4096;
function realPath(file) {
  try {
    return { path: import_node_fs.default.realpathSync.native(file) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
function isInside(root, absolute) {
  return absolute === root || absolute.startsWith(root.endsWith(import_node_path.default.sep) ? root : root + import_node_path.default.sep);
}
function readRegularFile(absolute, { followSymlink = false, stats: known2 } = {}) {
  try {
    const options = { throwIfNoEntry: false };
    const stats = known2 ?? (followSymlink ? import_node_fs.default.statSync(absolute, options) : import_node_fs.default.lstatSync(absolute, options));
    if (!stats) return { failure: "no such file or folder" };
    if (!stats.isFile()) return { failure: `it is ${describeKind(kindOfStats(stats))}` };
    if (stats.size > maxFileSize) return { failure: `it has ${stats.size} bytes; at most ${maxFileSize} are read` };
    return { bytes: import_node_fs.default.readFileSync(absolute) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
function describeError(error) {
  const known2 = {
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    ELOOP: "the symlinks form a loop",
    ENOTDIR: "a part of the path is not a folder",
    ENAMETOOLONG: "the name is too long",
    EISDIR: "it is a folder"
  };
  return known2[error.code ?? ""] ?? error.message;
}
function describeKind(kind) {
  if (kind === "other") return "neither a file nor a folder";
  return kind === "symlink" ? "a symlink" : `a ${kind}`;
}
function kindOfStats(stats) {
  if (stats.isSymbolicLink()) return "symlink";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}
function overlayFiles(files, changes, runnable = /* @__PURE__ */ new Set()) {
  const read = (file) => {
    const changed = changes.get(file);
    return changed === void 0 ? files.read(file) : { bytes: new TextEncoder().encode(changed) };
  };
  const sizeOf = (file) => {
    const changed = changes.get(file);
    return changed === void 0 ? files.sizeOf(file) : import_node_buffer.Buffer.byteLength(changed);
  };
  return { ...files, read, sizeOf, isExecutable: (file) => runnable.has(file) || files.isExecutable(file) };
}
function memoryFiles(contents, plain = /* @__PURE__ */ new Set()) {
  const files = new Map(Object.entries(contents));
  const kindAt = (file) => {
    const content = files.get(file);
    return typeof content === "object" && "linked" in content ? "symlink" : "file";
  };
  const folders = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Map()]]);
  for (const file of files.keys()) {
    const steps2 = file.split("/");
    for (const [depth, name2] of steps2.entries()) {
      const folder = steps2.slice(0, depth).join("/");
      const entries = folders.get(folder) ?? /* @__PURE__ */ new Map();
      folders.set(folder, entries.set(name2, depth === steps2.length - 1 ? kindAt(file) : "folder"));
    }
  }
  const normal = (file) => file === "." ? "" : file;
  const sizeOf = (content) => {
    if (typeof content === "string") return import_node_buffer.Buffer.byteLength(content);
    return content instanceof Uint8Array ? content.length : void 0;
  };
  return {
    list: (folder) => [...folders.get(normal(folder)) ?? []].map(([name2, kind]) => ({ name: name2, kind })).sort(byName),
    kindOf: (file) => files.has(file) ? kindAt(file) : folders.has(normal(file)) ? "folder" : void 0,
    read(file) {
      const content = files.get(file);
      if (content === void 0) return { failure: folders.has(normal(file)) ? "it is a folder" : "no such file or folder" };
      if (content instanceof Uint8Array) return { bytes: content };
      if (typeof content === "object" && "failure" in content) return content;
      return { bytes: new TextEncoder().encode(typeof content === "string" ? content : content.linked) };
    },
    sizeOf: (file) => sizeOf(files.get(file)),
    isExecutable: (file) => files.has(file) && !plain.has(file),
    isPublic: (file) => files.has(file)
  };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// src/plugin/secrets/find.ts
var import_node_buffer2 = __toESM(require_node_buffer());
import { escapeRegExp, utf8 } from "./formats.mjs";

// src/plugin/secrets/shapes.ts
function entropyOf(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count2 of counts.values()) bits -= count2 / text.length * Math.log2(count2 / text.length);
  return bits;
}
function looksRandom(text) {
  if (text.length < 16 || /\s/.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  if (/^[0-9a-f]{32,}$/i.test(text)) return entropyOf(text) > 2.8;
  if (kinds < 2 || !/\d/.test(text)) return text.length >= 24 && kinds >= 2 && entropyOf(text) > 4 && !isWordy(text);
  return entropyOf(text) > 3.1 && !isWordy(text);
}
function isWordy(text) {
  const words = text.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const plain = words.filter((word3) => /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})$/.test(word3));
  return words.length > 1 && plain.length >= words.length * 0.7;
}
var secretWords = new Set(
  `apikey apitoken authtoken accesstoken accesskey appsecret authkey bearer clientsecret cred creds credential credentials jwt
  passphrase passwd password passwords pat privatekey pwd refreshtoken secret secretkey secrets sessiontoken signingkey token
  webhook`.split(/\s+/)
);
var harmlessKeys = new Set(
  `primary foreign partition sort cache hot public publishable idempotency map object index lookup group row column event
  translation message i18n json schema field dict hash range item unique composite license monkey registry`.split(/\s+/)
);
var describing = new Set(
  `file path dir directory name names url uri id ids type header limit limits length size ttl count endpoint host port region mode
  algorithm alg format scheme prefix suffix env var variable provider issuer audience expiry expires expiration lifetime max min
  budget usage counter required enabled disabled policy hint label description placeholder version storage store source kind method
  strategy template pattern regex command cmd cost price estimate window threshold bits iterations rounds rotation location
  manager project account sort order param params field fields`.split(/\s+/)
);
var counting = /\b(?:max|min|total|num|n|input|output|prompt|completion|context|budget|count)\b/;
var marking = /\b(?:version|page|next|prev|previous|continuation|cursor|resume|sync|change)\b/;
function isSecretName(name2) {
  const words = wordsOf(name2);
  const last = words.at(-1) ?? "";
  const all = words.join(" ");
  if (words.length === 0 || describing.has(last) || words[0] === "hashed") return false;
  if (last === "token" && (counting.test(all) || marking.test(all))) return false;
  if (words.some((word3) => secretWords.has(word3))) return true;
  if (last === "pass" || last === "auth" || last === "authorization" || last === "cookie" || last === "dsn") return true;
  if (last !== "key" && last !== "keys")
    return /(?:api|secret|access|private)key$|secret$|password$|passwd$|(?<!de)token$/.test(last);
  return !harmlessKeys.has(words.at(-2) ?? "");
}
function isSecretHeader(name2) {
  return /^(?:proxy-)?authorization$|^cookie$/i.test(name2) || isSecretName(name2);
}
function wordsOf(name2) {
  return name2.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").toLowerCase().split(/[^a-z0-9]+/).map((word3) => word3.replace(/(?<!\d)\d+$/, "")).filter(Boolean);
}
var indirect = /\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]{2,}|^\$\w+$|\{env:\w+\}|\{\{[^}]*\}\}|^\{[A-Za-z_][\w.]{0,80}\}$|^%\w+%$|<[^<>]{1,80}>|^\[[A-Za-z][\w .-]{0,60}\]$|^__\w+__$|^@[A-Z_]+@$/;
var elsewhere = /^(?:op|vault|env|keychain|secret|ssm|aws-sm|gcp-sm|file|pass|bw|doppler|infisical):(?:\/\/)?\S/i;
var standIn = /example|placeholder|change[-_ ]?me|redacted|removed|dummy|fixture|sample|replace[-_ ]|insert[-_ ]|lorem|foo[-_]?bar|[-_ ](?:here|goes)\b|(?:^|[^a-z])(?:your?|my|fake|todo|tbd|fixme|some)[-_ ]/i;
var harmless = /^(?:true|false|null|none|nil|undefined|anonymous|guest|public|optional|required|default|auto|on|off|yes|no|-|\d{1,6}|localhost|local|dev(?:elopment)?|prod(?:uction)?|staging|string|number|boolean|any|unknown|unset|empty|n\/a|bearer|basic|fake|todo|tbd|user|username|pass|pwd|host|(?:test|demo|api|access|auth|secret|bot|the|a)?[-_ ]?(?:test|demo|token|secret|password|key|passwd|value)[-_]?\d{0,3})$/i;
var published = /^(?:phc_|pk_(?:live|test)_|sb_publishable_|pk\.eyJ)/;
var longest = 2e3;
function isPlaceholder(text) {
  if (text.length > longest) return false;
  const bare = text.trim().replace(/^["'`]|["'`]$/g, "");
  return bare === "" || harmless.test(bare) || published.test(bare) || elsewhere.test(bare) || indirect.test(bare) || isStandIn(bare);
}
function isStandIn(text) {
  return standIn.test(text) || /\.{3}|\u2026|\*{3}|\u2022{3}/.test(text) || isFiller(text);
}
function isFiller(text) {
  if (/x{4}|X{4}|0{8}|1{8}|a{6}|A{6}|-{4}|_{4}/.test(text)) return true;
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return letters.length > 5 && (sequenceShare(letters) > 0.5 || new Set(letters).size < Math.min(6, letters.length / 3));
}
function sequenceShare(text) {
  let steps2 = 0;
  for (let index = 1; index < text.length; index++)
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) <= 1) steps2++;
  return steps2 / (text.length - 1);
}
var placeholder = /\$\{([^:$]*)(?::-(.*))?$/s;
var scheme = /^\s*(?:Bearer|Basic|Token|ApiKey|Api-Key|Key|DPoP|OAuth)\s+/i;
function literalsIn(text) {
  const literals = [];
  const around = (from2, to) => {
    const start = from2 === 0 ? scheme.exec(text)?.[0].length ?? 0 : from2;
    const value = text.slice(start, to);
    const lead = value.length - value.trimStart().length;
    if (start < to && value.trim()) literals.push({ value: value.trim(), start: start + lead });
  };
  let end = 0;
  let from = 0;
  for (let brace = text.indexOf("}"); brace >= 0; brace = text.indexOf("}", from)) {
    const match = placeholder.exec(text.slice(from, brace));
    if (match) {
      around(end, from + match.index);
      const [, variable = "", otherwise] = match;
      if (otherwise) literals.push({ value: otherwise, start: brace - otherwise.length, variable });
      end = brace + 1;
    }
    from = brace + 1;
  }
  around(end, text.length);
  return literals;
}
var word = "[A-Za-z0-9]";
var dashed = "[A-Za-z0-9_-]";
var hex = "[0-9a-f]";
var tokenShapes = [
  shape("GitHub token", `gh[pousr]_${word}{30,255}`, 4),
  shape("GitHub token", "github_pat_[A-Za-z0-9_]{36,255}", 11),
  shape("GitLab token", `gl(?:pat|dt|rt|ptt|cbt|soat|ffct|ft|agent|imt|oas)-${dashed}{18,255}`, 6),
  shape("Anthropic key", `sk-ant-${dashed}{20,255}`, 7),
  shape("OpenRouter key", `sk-or-v1-${hex}{48,64}`, 8),
  shape("OpenAI key", `sk-(?:proj|svcacct|admin|None)-${dashed}{20,255}`, 8),
  shape("API key", `sk-(?:lf-)?(?=[A-Za-z-]{0,60}\\d)[A-Za-z0-9-]{20,255}`, 3),
  shape("AWS access key", "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}", 4),
  shape("AWS Bedrock key", "ABSK[A-Za-z0-9+/]{60,255}={0,2}", 4),
  shape("Google API key", `AIza${dashed}{35}`, 4),
  shape("Google OAuth token", `ya29\\.${dashed}{20,255}`, 5),
  shape("Google client secret", `GOCSPX-${dashed}{20,40}`, 7),
  shape("Google refresh token", `1//0${dashed}{30,255}`, 4),
  shape("Slack token", "xox[abeoprsd](?:\\.xox[bp])?-[A-Za-z0-9-]{10,255}", 5),
  shape("Slack app token", "xapp-\\d-[A-Za-z0-9-]{20,255}", 6),
  shape("Slack webhook", `hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9_/-]{20,255}`, 24),
  shape("Discord webhook", `discord(?:app)?\\.com/api/webhooks/\\d{16,20}/${dashed}{40,90}`, 20),
  shape("Discord token", `[MNO][A-Za-z0-9_-]{23,27}\\.${dashed}{6,7}\\.${dashed}{27,45}`, 0),
  shape("Telegram token", "\\d{8,10}:AA[A-Za-z0-9_-]{32,35}", 0),
  shape("Stripe key", `(?:sk|rk)_(?:live|test)_${word}{16,255}`, 8),
  shape("webhook secret", `whsec_[A-Za-z0-9+/=]{24,255}`, 6),
  shape("Twilio key", `SK${hex}{32}`, 2),
  shape("SendGrid key", `SG\\.${dashed}{16,32}\\.${dashed}{16,64}`, 3),
  shape("Mailgun key", `key-${hex}{32}`, 4),
  shape("Mailchimp key", `${hex}{32}-us\\d{1,2}`, 0),
  shape("npm token", `npm_${word}{36}`, 4),
  shape("PyPI token", `pypi-AgE${dashed}{40,255}`, 8),
  shape("RubyGems key", `rubygems_${hex}{48}`, 9),
  shape("Docker token", `dckr_[po]at_${dashed}{20,64}`, 9),
  shape("Hugging Face token", `(?:hf|api_org)_[A-Za-z]{34}`, 3),
  shape("Replicate token", `r8_${dashed}{36,40}`, 3),
  shape("Groq key", `gsk_${word}{40,64}`, 4),
  shape("xAI key", `xai-${word}{60,90}`, 4),
  shape("Perplexity key", `pplx-${word}{40,64}`, 5),
  shape("Databricks token", `dapi${hex}{32}(?:-\\d)?`, 4),
  shape("Linear key", `lin_(?:api|oauth|wh)_${word}{32,64}`, 8),
  shape("Notion token", `(?:ntn_|secret_)${word}{40,50}`, 4),
  shape("Airtable token", `pat${word}{14}\\.${hex}{64}`, 3),
  shape("Asana token", `[012]/\\d{13,17}(?:/\\d{13,17})?:${hex}{32}`, 0),
  shape("Figma token", `fig[dor]_${dashed}{36,64}`, 5),
  shape("Atlassian token", `AT(?:ATT3|CTT3|BB)[A-Za-z0-9_=-]{24,255}`, 4),
  shape("Shopify token", `shp(?:at|ss|pa|ca)_[0-9a-fA-F]{32}`, 6),
  shape("Square token", `(?:sq0(?:atp|csp)-${dashed}{22,43}|EAAA${dashed}{60})`, 4),
  shape("DigitalOcean token", `do[opr]_v1_${hex}{64}`, 7),
  shape("Heroku key", `HRKU-${dashed}{36,64}`, 5),
  shape("Fly token", "fm2_[A-Za-z0-9+/=]{40,255}", 4),
  shape("Netlify token", `nfp_${word}{36,44}`, 4),
  shape("Supabase key", `sb(?:p_${hex}{40}|_secret_${dashed}{20,64})`, 3),
  shape("PlanetScale secret", `pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32,64}`, 10),
  shape("Neon key", `napi_${word}{40,80}`, 5),
  shape("Sentry token", `sntry[su]_[A-Za-z0-9+/=_]{40,255}`, 7),
  shape("New Relic key", `NR(?:AK|RA|II|SP)-[A-Za-z0-9]{20,40}`, 5),
  shape("Grafana token", `gl(?:c_[A-Za-z0-9+/=]{32,255}|sa_${word}{32}_[0-9A-Fa-f]{8})`, 4),
  shape("PostHog key", `phx_${word}{32,64}`, 4),
  shape("Postman key", `PMAK-${hex}{24}-${hex}{34}`, 5),
  shape("Pulumi token", `pul-${hex}{40}`, 4),
  shape("Terraform token", `${word}{14}\\.atlasv1\\.${dashed}{60,70}`, 0),
  shape("Vault token", `hv[sbr]\\.${dashed}{24,255}`, 4),
  shape("Doppler token", "dp\\.(?:pt|st|sa|ct|scim|audit)\\.[A-Za-z0-9._-]{40,80}", 6),
  shape("1Password token", "ops_eyJ[A-Za-z0-9+/=_-]{60,900}", 4),
  shape("age key", "AGE-SECRET-KEY-1[A-Z0-9]{58}", 16),
  shape("Tailscale key", `tskey-(?:auth|api|client|webhook|scim)-${word}{10,24}-${word}{20,40}`, 6),
  shape("Buildkite token", `bk[ua]a_${word}{32,64}`, 5),
  shape("CircleCI token", `CCIP(?:AT|RJ)_${word}{20,24}_${hex}{40}`, 7),
  shape("Contentful token", `CFPAT-${dashed}{43}`, 6),
  shape("Azure client secret", `(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}`, 0),
  shape("Azure storage key", "AccountKey=[A-Za-z0-9+/]{86}==", 11),
  shape("LangSmith key", `lsv2_(?:pt|sk)_${hex}{32}_${hex}{10}`, 8),
  shape("Tavily key", `tvly-(?:dev-|prod-)?${dashed}{28,64}`, 5),
  shape("Firecrawl key", `fc-${hex}{32}`, 3),
  shape("E2B key", `e2b_${hex}{40}`, 4),
  shape("Resend key", `re_${word}{8}_${word}{16,32}`, 3),
  shape("ElevenLabs key", `sk_${hex}{48}`, 3),
  shape("Apify token", `apify_api_${word}{32,44}`, 10),
  shape("Pinecone key", `pcsk_${dashed}{50,80}`, 5),
  shape("Browserbase key", `bb_live_${dashed}{20,40}`, 8),
  shape("Duffel key", `duffel_(?:live|test)_${dashed}{40,48}`, 12),
  shape("Typeform token", `tfp_${dashed}{40,64}`, 4),
  shape("Prefect key", `pnu_${word}{36}`, 4),
  shape("Shippo key", `shippo_(?:live|test)_${hex}{40}`, 12),
  shape("Clerk key", `ak_(?:live|test)_${word}{20,60}`, 8),
  shape("Plaid token", `access-(?:sandbox|development|production)-${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`, 7),
  shape("Dropbox token", `sl\\.(?:u\\.)?${dashed}{100,255}`, 3),
  shape("Twitch token", `oauth:[a-z0-9]{30}`, 6),
  shape("Alibaba key", "LTAI[A-Za-z0-9]{16,20}", 4),
  shape("JWT", "eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{4,8000}\\.[A-Za-z0-9_-]{10,2000}", 3)
];
function shape(name2, form, shown) {
  return { name: name2, form, shown };
}
function claimsOf(token) {
  const match = /^eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*$/.exec(token);
  if (!match?.[1]) return void 0;
  try {
    const claims = JSON.parse(Buffer.from(match[1], "base64url").toString("utf8"));
    if (typeof claims !== "object" || claims === null) return void 0;
    const { exp, nbf, role } = claims;
    return {
      ...typeof exp === "number" ? { exp } : {},
      ...typeof nbf === "number" ? { nbf } : {},
      ...typeof role === "string" ? { role } : {}
    };
  } catch {
    return void 0;
  }
}

// src/plugin/secrets/find.ts
var anyShape = new RegExp(
  `(?:(?<!\\w|[\\w-]-)|(?<=\\\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))(?:${tokenShapes.map(({ form }) => `(${form})`).join("|")})(?![A-Za-z0-9])`,
  "g"
);
var privateKey = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
function tokensIn(text) {
  const found = [];
  for (const match of text.matchAll(anyShape)) {
    const index = match.slice(1).findIndex((group) => group !== void 0);
    const shape2 = tokenShapes[index];
    if (!shape2 || isStandIn(match[0].slice(shape2.shown)) || isPublicToken(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length, name: shape2.name, shown: shape2.shown });
  }
  return [...found, ...privateKeysIn(text)].sort((a, b) => a.start - b.start);
}
function privateKeysIn(text) {
  return [...text.matchAll(privateKey)].flatMap(({ 0: head, index }) => {
    const start = index + head.length;
    const closing = text.indexOf("-----", start);
    const end = closing < 0 ? Math.min(text.length, start + 4e3) : closing;
    const body = text.slice(start, Math.min(end, start + 4e3));
    if (body.replace(/\\[nr]|[^A-Za-z0-9+/=]/g, "").length < 40 || /\.{3}|\u2026|your|example|placeholder|redacted|x{6}/i.test(body))
      return [];
    return [{ start: index, end, name: "private key", shown: 10 }];
  });
}
function isPublicToken(token) {
  return claimsOf(token)?.role === "anon" || token.includes("eyJzdWIiOiIxMjM0NTY3ODkwIi");
}
var userinfo = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#@:"'`<>\\]{0,200}):([^\s/?#@"'`<>\\]{1,200})@[\w.${[-]/gi;
var query = /[?&]([A-Za-z_][\w.-]{0,60})=(?!=)([^\s&#"'`<>\\)]{4,400})/g;
var segments = /\bhttps?:\/\/[^\s/?#"'`<>\\]{1,253}((?:\/[^\s/?#"'`<>\\)]{1,200}){1,12})/gi;
var queryNames = /^(?:sig|signature|x-amz-signature|code|k|key|apikey|auth|t)$/i;
function secretsInUrls(text) {
  const found = [];
  for (const match of text.matchAll(userinfo)) {
    const [whole, user = "", password = ""] = match;
    if (isPlaceholder(password) || user && isPlaceholder(user) || password === user) continue;
    const start = match.index + whole.lastIndexOf(`:${password}@`) + 1;
    found.push({ start, end: start + password.length, what: "password in a URL", sure: true, shown: 0 });
  }
  for (const match of text.matchAll(query)) {
    const [whole, name2 = "", value = ""] = match;
    const asks = isSecretName(name2) || queryNames.test(name2) && looksRandom(value);
    if (!asks || isPlaceholder(decoded(value)) || isBadge(text, match.index)) continue;
    const start = match.index + whole.length - value.length;
    found.push({ start, end: start + value.length, what: "secret in a query", sure: looksRandom(value), shown: 0 });
  }
  return found;
}
function secretsInPath(text) {
  const found = [];
  for (const match of text.matchAll(segments)) {
    const [whole, path10 = ""] = match;
    const from = match.index + whole.length - path10.length;
    for (const { 1: step = "", index } of path10.matchAll(/\/([A-Za-z0-9_~=-]{24,200})(?=\/|$)/g))
      if (looksRandom(step) && !isCommitOrId(step))
        found.push({
          start: from + index + 1,
          end: from + index + 1 + step.length,
          what: "secret in a path",
          sure: false,
          shown: 0
        });
  }
  return found;
}
function isBadge(text, before) {
  const url = text.slice(Math.max(0, before - 300), before);
  return /badge|\.svg|img\.|star-history/.test(url.slice(url.lastIndexOf("http")));
}
function isCommitOrId(step) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(step);
}
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
function secretsInValue(text, place, name2) {
  const named2 = place === "header" ? isSecretHeader(name2) : isSecretName(name2);
  const literals = literalsIn(text).filter(({ value, variable }) => {
    const asks = named2 || variable !== void 0 && isSecretName(variable);
    return asks && value.length > 3 && !isPlaceholder(value);
  });
  const found = literals.map(({ value, start }) => {
    const sure = looksRandom(value) || value.length >= 20;
    return { start, end: start + value.length, what: "literal value", sure, shown: 0 };
  });
  return merged([...tokens(text), ...secretsInUrls(text), ...found]);
}
function secretsInUrl(text) {
  return merged([...tokens(text), ...secretsInUrls(text), ...secretsInPath(text)]);
}
function secretsInText(text) {
  return merged([...tokens(text), ...secretsInUrls(text), ...assigned(text)]);
}
function tokens(text) {
  return tokensIn(text).map(({ start, end, name: name2, shown }) => ({ start, end, what: name2, sure: true, shown }));
}
var assignment = /(?<![\w.-])(?:\$env:)?([A-Za-z_][\w.-]{1,60})["']?[ \t]{0,4}(?:=>?|:)[ \t]{0,4}(?:(?:Bearer|Basic|Token)[ \t])?(["'`]?)([^\s"'`,;)}\]]{6,400})/gi;
var basicUser = /\s(?:-u|--user)[ =]["']?[\w.@-]{1,60}:([^\s"'`]{6,200})/g;
var bearer = /\b(?:Bearer|Basic)[ \t]+([A-Za-z0-9._~+/=-]{12,400})/gi;
function assigned(text) {
  const found = [];
  const add = (value, start) => {
    found.push({ start, end: start + value.length, what: "literal value", sure: true, shown: 0 });
  };
  for (const match of text.matchAll(assignment)) {
    const [whole, name2 = "", quote, value = ""] = match;
    if (!isSecretHeader(name2) || /^keys?$/i.test(name2) || isPlaceholder(value)) continue;
    if (/^[\w+/=.~-]+$/.test(value) && looksRandom(value) || quote && isPassword(name2, value))
      add(value, match.index + whole.length - value.length);
  }
  for (const form of [bearer, basicUser]) {
    for (const match of text.matchAll(form)) {
      const [whole, value = ""] = match;
      if (looksRandom(value) && !isPlaceholder(value)) add(value, match.index + whole.length - value.length);
    }
  }
  return found;
}
function isPassword(name2, value) {
  if (!/pass|pwd/i.test(name2) || value.length < 8 || /pass|admin|test|secure|demo|user|secret|[({[\\/<]|\w\.\w/i.test(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value);
}
function merged(found) {
  const sorted = [...found].sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure) || b.end - a.end);
  const kept = [];
  for (const secret of sorted) {
    const last = kept.at(-1);
    if (!last || secret.start >= last.end) kept.push(secret);
    else if (secret.what !== "literal value" && last.what === "literal value")
      kept[kept.length - 1] = {
        ...secret,
        start: last.start,
        end: Math.max(last.end, secret.end),
        shown: secret.start === last.start ? secret.shown : 0
      };
  }
  return kept;
}
var shortest = 4;
function redact(text, known2 = []) {
  return redactFound(redactKnown(text, known2));
}
function redactKnown(text, known2) {
  const values = [...new Set(known2)].filter((value) => value.trim().length >= shortest);
  const spellings = values.flatMap((value) => [value, value.trim(), encodeURIComponent(utf8(import_node_buffer2.Buffer.from(value)))]);
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, value) => rest.replace(anyCase(value), "[redacted]"), text);
}
function anyCase(value) {
  return new RegExp(escapeRegExp(value), value.length < tellingLength ? "g" : "gi");
}
function redactFound(text) {
  const found = secretsInText(text);
  let redacted = "";
  let end = 0;
  for (const secret of found) {
    const shown = text.slice(secret.start, secret.start + secret.shown);
    redacted += `${text.slice(end, secret.start)}${shown}[redacted]`;
    end = secret.end;
  }
  return redacted + text.slice(end);
}
var tellingLength = 10;
function secretPartsIn(text) {
  return secretsInText(text).map(({ start, end, shown }) => text.slice(start + shown, end));
}
function redactSpellings(text, secrets) {
  const telling = new Set([...secrets].flatMap(windows));
  if (telling.size === 0) return text;
  return text.replace(/[^\s"'`]+/g, (word3) => windows(word3).some((part) => telling.has(part)) ? "[redacted]" : word3);
}
function windows(text) {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return Array.from({ length: Math.max(0, plain.length - tellingLength + 1) }, (_, at) => plain.slice(at, at + tellingLength));
}
var headerOptions = /* @__PURE__ */ new Set(["-H", "--header", "--headers"]);
var envOptions = /* @__PURE__ */ new Set(["-e", "--env"]);
function secretsInArguments(args) {
  return args.flatMap(
    (argument, index) => inArgument(argument, args[index - 1] ?? "").map((secret) => ({ ...secret, index }))
  );
}
function inArgument(argument, before) {
  if (headerOptions.has(before)) return behind(argument, ":", "header");
  if (envOptions.has(before)) return behind(argument, "=", "env");
  const option = /^--?([A-Za-z][\w.-]{0,60})=/.exec(argument);
  if (option?.[1]) {
    const nested = headerOptions.has(`--${option[1]}`) || envOptions.has(`--${option[1]}`);
    return shifted(
      argument,
      option[0].length,
      (value) => nested ? inArgument(value, `--${option[1]}`) : secretsInValue(value, "argument", option[1] ?? "")
    );
  }
  if (/^[A-Za-z_]\w*=\S/.test(argument)) return behind(argument, "=", "env");
  const named2 = /^--?([A-Za-z][\w-]{0,60})$/.exec(before)?.[1];
  if (named2 && isSecretName(named2) && !argument.startsWith("-")) return secretsInValue(argument, "argument", named2);
  return secretsInText(argument);
}
function behind(argument, separator, place) {
  const at = argument.indexOf(separator);
  if (at < 0) return secretsInText(argument);
  const start = at + 1 + (/^\s*/.exec(argument.slice(at + 1))?.[0].length ?? 0);
  return shifted(argument, start, (value) => secretsInValue(value, place, argument.slice(0, at).trim()));
}
function shifted(text, by, find) {
  return find(text.slice(by)).map((secret) => ({ ...secret, start: secret.start + by, end: secret.end + by }));
}

// src/report/text.ts
var import_node_util2 = __toESM(require_node_util());

// src/report/result.ts
function findingsOf(result) {
  return result.targets.flatMap(({ findings }) => findings);
}
function summarize(result) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsOf(result)) counts[severity]++;
  return counts;
}
function reportJson(result) {
  const document = {
    version: 1,
    tool: result.tool,
    client: result.client,
    targets: result.targets.map(({ path: path10, kind, verdict }) => ({ path: path10, kind, verdict })),
    summary: summarize(result),
    findings: findingsOf(result).map(jsonFinding)
  };
  return `${JSON.stringify(document, void 0, 2)}
`;
}
function jsonFinding({ rule, severity, message, effect, help, target, file, start, end, field, fix }) {
  return {
    rule,
    severity,
    message,
    effect,
    help,
    target,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    field,
    fixable: fix?.safe === true
  };
}
var levels = { error: "error", warning: "warning", info: "notice" };
function reportGithub(result) {
  return findingsOf(result).map(annotation).join("");
}
function annotation({ severity, path: path10, start, end, rule, message, effect, help }) {
  const properties = { file: path10, line: start.line, col: start.column, endLine: end.line, endColumn: end.column, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, effect && `effect: ${effect}`, help && `help: ${help}`].filter(Boolean).join("\n");
  return `::${levels[severity]} ${written.join(",")}::${escapeData(text)}
`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/text.ts
var componentTitles = {
  skill: "skills",
  agent: "agents",
  command: "commands",
  "output-style": "output styles"
};
var configTitles = {
  hooks: "hooks",
  mcp: "MCP servers",
  lsp: "LSP servers",
  monitors: "monitors",
  settings: "settings"
};
var reasons = {
  "loose-file": "a skill is a folder with a SKILL.md",
  "wrong-case": "the name must be SKILL.md in capitals",
  "too-deep": "skills are found one folder deep",
  "no-skill-file": "the folder has no SKILL.md",
  "misspelt-folder": "the client does not look into a folder of this name",
  "inside-manifest-folder": "components stand beside .claude-plugin, not in it",
  "misplaced-file": "the client does not look for it here",
  "replaced-folder": "the manifest names other paths, which replace this folder",
  swallowed: "a skill.md in the same folder takes its place",
  hidden: "another component has the same id",
  "same-name": "an earlier one has the same id",
  symlink: "the client does not read it through a symlink",
  "too-large": "it is over 1 MiB"
};
function reportInventory({ name: name2, components, configs, unloaded }) {
  const always = components.reduce((sum, { alwaysTokens }) => sum + alwaysTokens, 0);
  const lines = [`${name2}: about ${always} tokens in every session`];
  for (const [kind, title] of Object.entries(componentTitles)) {
    const own2 = components.filter((component) => component.kind === kind);
    if (own2.length > 0) lines.push(`${title} (${own2.length})`, ...table(own2));
  }
  for (const [kind, title] of Object.entries(configTitles)) {
    const own2 = configs.filter((config) => config.kind === kind);
    if (own2.length > 0)
      lines.push(title, ...own2.map(({ path: path10, field, names }) => `  ${path10}${field && ` ${field}`}: ${names.join(", ")}`));
  }
  if (unloaded.length > 0) {
    lines.push(`not loaded (${unloaded.length})`);
    for (const { path: path10, reason, instead } of unloaded)
      lines.push(`  ${path10}: ${reasons[reason]}${instead ? ` (${instead})` : ""}`);
  }
  return `${lines.map(printable).join("\n")}
`;
}
function table(components) {
  const width = Math.max(...components.map(({ id: id2 }) => id2.length));
  return components.map(
    ({ id: id2, alwaysTokens, useTokens, path: path10 }) => `  ${id2.padEnd(width)}  ${cost(alwaysTokens, "always")}, ${cost(useTokens, "when used")}  ${path10}`
  );
}
function cost(tokens3, when) {
  return tokens3 === 0 ? `not listed` : `${tokens3} ${when}`;
}
function printable(text) {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
function printableText(text) {
  return text.replace(/[^\r\n\t]+/g, printable);
}
var colours = { error: "red", warning: "yellow", info: "cyan" };
function reportText(result, { colour = false } = {}) {
  const paint = (format, text) => colour ? (0, import_node_util2.styleText)(format, text) : text;
  const told = /* @__PURE__ */ new Map();
  const lines = findingsOf(result).flatMap((finding) => {
    const before = told.get(finding.rule);
    told.set(finding.rule, finding);
    return linesOf(finding, before, paint);
  });
  const ones = hasMany(result) ? result.targets.filter(({ findings }) => findings.length > 0) : [];
  const counts = ones.map((target) => `${printable(target.path)}: ${countLine({ ...result, targets: [target] })}`);
  return `${[...lines, ...counts, countLine(result)].join("\n")}
`;
}
function linesOf(finding, before, paint) {
  const { path: path10, start, severity, message, rule, effect, help, related } = finding;
  const place = `${printable(path10)}:${start.line}:${start.column}:`;
  return [
    `${place} ${paint(colours[severity], `${severity}:`)} ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    ...related.map(
      (other) => `  see: ${printable(other.path)}:${other.start.line}:${other.start.column}: ${printable(other.message)}`
    ),
    ...effect && effect !== before?.effect ? [`  effect: ${printable(effect)}`] : [],
    ...help && help !== before?.help ? [`  help: ${printable(help)}`] : []
  ];
}
function hasMany({ targets }) {
  return targets.filter(({ kind }) => kind === "plugin" || kind === "marketplace").length > 1;
}
function countLine(result) {
  const { error, warning, info } = summarize(result);
  const files = result.targets.reduce((sum, { checked: checked2 }) => sum + checked2, 0);
  const counts = [count(error, "error"), count(warning, "warning"), count(info, "info", "info")].filter(
    (text) => !text.startsWith("0 ")
  );
  const of = hasMany(result) ? ` of ${result.targets.length} targets` : "";
  return `${counts.join(", ") || "no findings"} in ${count(files, "file")}${of}`;
}
function count(number, noun, plural = `${noun}s`) {
  return `${number} ${number === 1 ? noun : plural}`;
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
var word2 = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
var id = `${word2}/(?:\\*|${word2})`;
var directive = new RegExp(`^plugin-dev-ignore(-file)?[ \\t]+((?:${id}|${word2})(?:(?:[ \\t]*,[ \\t]*|[ \\t]+)${id})*)`);
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
  const steps2 = rule.split("/");
  return [rule, ...steps2.slice(1).map((_, index) => `${steps2.slice(0, index + 1).join("/")}/*`)];
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
  const { manifest, marketplace } = plugin;
  if (marketplace && isWanted("marketplace", marketplace.file.path)) {
    yield* fileOnce(marketplace.file, seen);
    if (isText(marketplace.file)) {
      yield { on: "json", subject: { ...marketplace, kind: "marketplace" }, file: marketplace.file.path };
      yield { on: "marketplace", subject: marketplace, file: marketplace.file.path };
    }
  }
  if (manifest && isWanted("manifest", manifest.file.path)) {
    yield* fileOnce(manifest.file, seen);
    if (isText(manifest.file)) {
      yield { on: "json", subject: { ...manifest, kind: "manifest" }, file: manifest.file.path };
      yield { on: "manifest", subject: { ...manifest, plugin }, file: manifest.file.path };
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
  for (const config of !kinds || kinds.some((kind) => configKinds.has(kind)) ? plugin.configs : []) {
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
var configKinds = /* @__PURE__ */ new Set(["hooks", "mcp", "lsp", "monitors", "settings"]);
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
    (kind, path10) => (kinds?.includes(kind) ?? true) && (only?.(path10) ?? true),
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

// src/cli/shared/check.ts
import { nodeAt as nodeAt2 } from "./formats.mjs";

// src/cli/shared/rules.ts
var families = [
  ["text", async () => {
    const modules = await Promise.all([import("./rules-text.mjs")]);
    return [...modules[0].encodingRules, ...modules[0].textHygieneRules];
  }],
  ["frontmatter", async () => {
    const modules = await Promise.all([import("./rules-text.mjs"), import("./rules-text.mjs")]);
    return [...modules[0].fenceRules, ...modules[1].syntaxRules, ...modules[1].lossRules];
  }],
  ["json", async () => {
    const modules = await Promise.all([import("./rules-text.mjs")]);
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
    const modules = await Promise.all([import("./rules-ship.mjs")]);
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
  const lists = families.filter(([family]) => wanted?.includes(family) ?? true).map(async ([family, load]) => {
    if (!loaded.has(family)) loaded.set(family, await load());
    return loaded.get(family);
  });
  return (await Promise.all(lists)).flat();
}
var known = () => [
  "text/unreadable",
  "text/not-text",
  "text/invalid-utf-8",
  "frontmatter/missing",
  "frontmatter/not-read",
  "frontmatter/cut",
  "frontmatter/fence",
  "frontmatter/syntax",
  "frontmatter/not-a-map",
  "frontmatter/repaired",
  "frontmatter/repair-damage",
  "frontmatter/lost-text",
  "frontmatter/duplicate-key",
  "text/hidden-text",
  "text/bidirectional",
  "text/open-fence",
  "text/leftover-chat",
  "json/syntax",
  "json/byte-order-mark",
  "json/duplicate-key",
  "manifest/not-a-map",
  "manifest/invalid-field",
  "manifest/homepage",
  "manifest/missing-field",
  "manifest/unknown-field",
  "manifest/moved-field",
  "manifest/name",
  "manifest/name-length",
  "manifest/path-leads-out",
  "manifest/path-missing",
  "manifest/path-kind",
  "manifest/command-source",
  "manifest/option-choices",
  "manifest/option-default",
  "manifest/option-bounds",
  "manifest/option-case",
  "manifest/engine-range",
  "manifest/network",
  "manifest/dependency",
  "manifest/channel-server",
  "manifest/unused-option",
  "manifest/undeclared-option",
  "manifest/type-contract",
  "layout/no-manifest",
  "layout/empty-plugin",
  "layout/loose-file",
  "layout/wrong-case",
  "layout/too-deep",
  "layout/no-skill-file",
  "layout/misspelt-folder",
  "layout/inside-manifest-folder",
  "layout/misplaced-file",
  "layout/replaced-folder",
  "layout/swallowed",
  "layout/hidden",
  "layout/same-name",
  "layout/symlink",
  "layout/too-large",
  "marketplace/invalid-field",
  "marketplace/no-plugins",
  "marketplace/no-description",
  "marketplace/unknown-field",
  "marketplace/renames",
  "marketplace/name",
  "marketplace/entry-name",
  "marketplace/duplicate-entry",
  "marketplace/long-name",
  "marketplace/source-shape",
  "marketplace/source-missing",
  "marketplace/drift",
  "marketplace/headers-without-archive",
  "marketplace/helper-without-manifest",
  "agent/accidental",
  "agent/name-type",
  "agent/name-length",
  "agent/name-prefix",
  "agent/name-style",
  "agent/project-name",
  "agent/duplicate-name",
  "agent/missing-description",
  "agent/description-cost",
  "agent/no-tools",
  "agent/allowed-tools",
  "agent/tool-pattern",
  "agent/unknown-tool",
  "agent/removed-tool",
  "agent/renamed-tool",
  "agent/unavailable-tool",
  "agent/mcp-tool-name",
  "agent/unknown-model",
  "agent/invalid-value",
  "agent/ignored-field",
  "agent/misspelt-field",
  "agent/unknown-field",
  "agent/unresolved-skill",
  "agent/unresolved-agent",
  "agent/empty-prompt",
  "agent/tiny-prompt",
  "agent/open-fence",
  "agent/leftover-chat",
  "agent/unsubstituted-placeholder",
  "skill/accidental-command",
  "skill/missing-description",
  "skill/unreachable",
  "skill/description-cut",
  "skill/description-markup",
  "skill/description-placeholder",
  "skill/crowded-listing",
  "skill/name-type",
  "skill/name-differs",
  "skill/builtin-name",
  "skill/duplicate-name",
  "skill/tools-field",
  "skill/misspelt-field",
  "skill/unknown-field",
  "skill/ignored-field",
  "skill/invalid-value",
  "skill/unknown-model",
  "skill/tools-type",
  "skill/asks-permission",
  "skill/unknown-tool",
  "skill/removed-tool",
  "skill/renamed-tool",
  "skill/dead-grant",
  "skill/unlimited-grant",
  "skill/unresolved-agent",
  "skill/unresolved-reference",
  "skill/live-sample",
  "skill/refused-command",
  "skill/one-based-argument",
  "skill/code-argument",
  "skill/dollar-amount",
  "skill/unreplaced-argument",
  "skill/argument-name",
  "skill/unsubstituted-placeholder",
  "skill/invented-variable",
  "skill/replaced-sample",
  "skill/attached-file",
  "skill/sensitive-option",
  "skill/unset-option",
  "skill/broken-link",
  "skill/link-outside",
  "skill/missing-file",
  "skill/missing-mention",
  "skill/home-path",
  "skill/empty-body",
  "skill/long-body",
  "hook/file-name",
  "hook/linked-file",
  "hook/syntax",
  "hook/byte-order-mark",
  "hook/duplicate-key",
  "hook/file-shape",
  "hook/missing-wrapper",
  "hook/double-wrapper",
  "hook/event-shape",
  "hook/group-shape",
  "hook/matcher-type",
  "hook/handler-shape",
  "hook/unknown-event",
  "hook/unknown-type",
  "hook/missing-field",
  "hook/invalid-field",
  "hook/refused-type",
  "hook/empty-command",
  "hook/unknown-field",
  "hook/once",
  "hook/async-decision",
  "hook/unused-on-failure",
  "hook/open-gate",
  "hook/timeout-unit",
  "hook/short-timeout",
  "hook/capped-timeout",
  "hook/ignored-matcher",
  "hook/invalid-matcher",
  "hook/matcher-rule",
  "hook/matches-everything",
  "hook/unmatched-tool",
  "hook/removed-tool",
  "hook/unmatched-mcp",
  "hook/unmatched-value",
  "hook/bare-name",
  "hook/if-event",
  "hook/if-syntax",
  "hook/if-tool",
  "hook/if-content",
  "hook/if-part",
  "hook/if-guard",
  "hook/unquoted-folder",
  "hook/single-quoted-folder",
  "hook/unknown-variable",
  "hook/root-in-settings",
  "hook/option-in-shell",
  "hook/undeclared-option",
  "hook/unset-option",
  "hook/exec-variable",
  "hook/exec-quotes",
  "hook/exec-command",
  "hook/exec-operator",
  "hook/missing-script",
  "hook/relative-script",
  "hook/home-script",
  "hook/not-executable",
  "hook/no-shebang",
  "hook/crlf-script",
  "hook/odd-interpreter",
  "hook/url-placeholder",
  "hook/header-variable",
  "hook/unknown-server",
  "hook/prompt-variable",
  "hook/prompt-answer",
  "hook/ignored-place",
  "hook/plugin-event",
  "hook/modules-shape",
  "hook/missing-module",
  "hook/module-register",
  "hook/module-import",
  "hook/module-event",
  "ship/env-file",
  "ship/key-file",
  "ship/os-metadata",
  "ship/leftover",
  "ship/node-modules",
  "ship/lockfile",
  "ship/claude-md",
  "ship/case-clash",
  "ship/secret",
  "ship/secret-like",
  "ship/hidden-text",
  "lsp/wrapped",
  "lsp/shape",
  "lsp/missing-file",
  "lsp/relative-command",
  "lsp/not-executable",
  "monitor/shape",
  "monitor/duplicate-name",
  "monitor/when",
  "monitor/option",
  "monitor/missing-file",
  "output-style/placeholder",
  "output-style/force",
  "output-style/second-forced",
  "output-style/duplicate-name",
  "output-style/misspelt-field",
  "output-style/empty",
  "output-style/no-description",
  "theme/not-a-map",
  "theme/ending",
  "workflow/meta",
  "workflow/ending",
  "settings/unknown-key",
  "settings/deprecated",
  "settings/invalid-value",
  "settings/unknown-agent",
  "eval/syntax",
  "eval/invalid-case",
  "eval/no-prompt",
  "eval/no-graders",
  "eval/ignored",
  "eval/variable",
  "eval/duplicate-name",
  "eval/invalid-grader",
  "eval/duplicate-grader",
  "eval/template",
  "eval/pattern",
  "eval/missing-file",
  "directory/readme-missing directory",
  "directory/readme-trivial directory",
  "directory/no-install-line directory",
  "directory/license-missing directory",
  "directory/icon-missing directory",
  "directory/icon-invalid directory",
  "directory/icon-size directory",
  "directory/listing-url directory",
  "directory/privacy-link directory",
  "directory/privacy-url directory",
  "directory/name-not-ascii directory",
  "directory/reserved-name directory",
  "directory/mixed-writing directory",
  "directory/unread-config directory",
  "directory/servers-shape directory",
  "directory/path-traversal directory",
  "directory/hooks-twice directory",
  "directory/http-hook directory",
  "directory/too-many-files directory",
  "directory/big-file directory",
  "directory/binary-file directory",
  "directory/minified directory",
  "directory/file-name directory",
  "directory/link directory",
  "directory/git-attributes directory",
  "directory/launcher directory",
  "portable/skill-name portable",
  "portable/skill-description portable",
  "portable/skill-field portable",
  "portable/skill-value portable",
  "portable/manifest-missing portable",
  "portable/manifest portable",
  "portable/servers portable",
  "script/syntax-error",
  "script/bash-syntax",
  "script/module-kind",
  "script/typescript",
  "script/unknown-input",
  "script/unknown-tool-input",
  "script/absent-response",
  "script/unread-input",
  "script/reopened-input",
  "script/no-terminal",
  "script/unknown-variable",
  "script/no-variable-file",
  "script/invalid-answer",
  "script/wrong-event",
  "script/stray-key",
  "script/text-around-json",
  "script/answer-on-stderr",
  "script/unescaped-json",
  "script/void-answer",
  "script/unseen-text",
  "script/exit-one",
  "script/exit-two",
  "script/lost-reason",
  "script/leaked-status",
  "script/abrupt-gate",
  "script/unchecked-jq",
  "script/endless-stop",
  "script/injection",
  "script/unquoted-input",
  "script/slow-work",
  "script/process-file",
  "script/linux-only",
  "script/missing-package",
  "script/own-tool-name",
  "local-settings/syntax",
  "local-settings/unknown-plugin",
  "local-settings/ignored-options",
  "local-settings/dropped-options",
  "local-settings/wrong-value",
  "local-settings/text-value",
  "local-settings/unknown-key",
  "local-settings/missing-key",
  "local-settings/plain-secret",
  "local-settings/not-ignored",
  "local-settings/long-notes",
  "local-settings/unchecked-schema",
  "mcp/wrapper",
  "mcp/entry-shape",
  "mcp/type",
  "mcp/invalid-field",
  "mcp/foreign-field",
  "mcp/unknown-field",
  "mcp/misplaced-field",
  "mcp/timeout-unit",
  "mcp/name",
  "mcp/same-server",
  "mcp/short-tool-name",
  "mcp/bundle",
  "mcp/folder-placeholder",
  "mcp/placeholder-syntax",
  "mcp/placeholder-place",
  "mcp/undeclared-option",
  "mcp/option-in-helper",
  "mcp/empty-option",
  "mcp/option-not-sensitive",
  "mcp/command-line",
  "mcp/program-file",
  "mcp/unquoted-folder",
  "mcp/launcher",
  "mcp/unpinned",
  "mcp/url",
  "mcp/clear-text",
  "mcp/url-credentials",
  "mcp/header",
  "mcp/authorization",
  "mcp/oauth-disabled",
  "mcp/unset-variable",
  "mcp/oauth",
  "mcp/secret",
  "mcp/helper-file",
  "mcp/helper-variable"
].map((line) => {
  const [id2, ...only] = line.split(" ");
  return only.length > 0 ? { id: id2, only } : { id: id2 };
});
async function knownRules(wanted) {
  return known().filter(({ id: id2 }) => wanted?.includes(id2.slice(0, id2.indexOf("/"))) ?? true);
}

// src/cli/shared/streams.ts
var import_node_fs2 = __toESM(require_node_fs());
var import_node_path2 = __toESM(require_node_path());
function displayPath(target, file, cwd) {
  if (target.root === void 0) return file;
  const absolute = import_node_path2.default.join(target.root, file);
  const relative = import_node_path2.default.relative(cwd, absolute) || ".";
  return relative.startsWith("..") && import_node_path2.default.isAbsolute(target.path) ? absolute : relative;
}
function writeOut(text) {
  const failure = writeAll(1, text);
  if (failure && failure.code !== "EPIPE") throw new UsageError(`the output cannot be written: ${describeError(failure)}`);
}
function writeError(text) {
  writeAll(2, text);
}
function writeAll(descriptor2, text) {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += import_node_fs2.default.writeSync(descriptor2, bytes, written);
    } catch (error) {
      if (error.code !== "EAGAIN") return error;
      waitForPipe();
    }
  }
  return void 0;
}
function readStdin() {
  const chunks = [];
  for (let size = 0; size <= maxFileSize; ) {
    const chunk = new Uint8Array(65536);
    const length = readChunk(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  throw new UsageError(`standard input: at most ${maxFileSize} bytes are read`);
}
function readChunk(chunk) {
  for (; ; ) {
    try {
      return import_node_fs2.default.readSync(0, chunk);
    } catch (error) {
      const { code } = error;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw new UsageError(`standard input: ${describeError(error)}`);
      waitForPipe();
    }
  }
}
function waitForPipe() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

// src/cli/shared/check.ts
async function findingsFor(target, check2, files = target.files) {
  const plugin = target.load(files);
  if (target.failure !== void 0) return { plugin, findings: [unreadablePath(target.path, target.failure)] };
  const config = check2.noSuppressions ? void 0 : await configOf(files);
  const ignores = await ignoresOf(config);
  const known2 = check2.rules ?? await knownRules(check2.families);
  const active = known2.filter((rule) => isActive(rule, check2.profile));
  const families2 = new Set(active.map(({ id: id2 }) => familyOf(id2)).filter((family) => check2.kinds || hasSubject(family, plugin)));
  const rules = check2.rules ?? await loadRules([...families2]);
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
  const { readConfig } = await import("./globs.mjs");
  return readConfig(files);
}
async function unknownRules({ file, named: named2 }) {
  if (named2.length === 0) return [];
  const known2 = await knownRules();
  const unknown = named2.filter(({ pattern }) => !namesAny(pattern, known2));
  if (unknown.length === 0) return [];
  const [{ closest, quoted }, { maxProblems: maxProblems2 }] = await Promise.all([
    import("./rules.mjs"),
    import("./globs.mjs")
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
  return (plugin) => plugin.configs.some((config) => config.kind === kind);
};
var subjects = {
  frontmatter: (plugin) => componentsOf(plugin).length > 0,
  manifest: ({ manifest }) => manifest !== void 0,
  layout: ({ marketplace }) => !marketplace,
  marketplace: ({ marketplace }) => marketplace !== void 0,
  agent: ({ agents }) => agents.length > 0,
  skill: ({ skills, commands: commands2 }) => skills.length + commands2.length > 0,
  // A file of another name, and a link, are no configuration.
  hook: (plugin) => hasConfigs("hooks")(plugin) || plugin.files.list("hooks").some(({ name: name2 }) => name2.toLowerCase() === "hooks.json"),
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
  const own2 = findings.map(({ starts, start, end, secrets, ...finding }) => {
    const safe = (text) => redactSpellings(plain(text), secrets);
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
  return ({ file, range: { start, end } }) => {
    const whole = plugin.source(file).text;
    const line = whole.slice(Math.max(0, start - longestKey), start).lastIndexOf("\n") + 1;
    const text = whole.slice(Math.max(0, start - longestKey) + line, Math.min(end + 1, start + longestValue));
    const secrets = known2.get(text) ?? secretPartsIn(text);
    known2.set(text, secrets);
    return secrets;
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
  const { globMatcher } = await import("./globs.mjs");
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

// src/cli/shared/fixes.ts
var maxRounds = 8;
async function writeFixes(target, check2, { cwd, err }) {
  const { texts, runnable, notes } = await fixedFiles(target, check2);
  const absolute = (file) => import_node_path3.default.join(target.root ?? cwd, file);
  const write = (file, work) => {
    try {
      work();
    } catch (error) {
      throw new UsageError(`${displayPath(target, file, cwd)}: not fixed: ${describeError(error)}`);
    }
  };
  for (const [file, { after }] of texts) write(file, () => replaceFile(absolute(file), after));
  for (const file of runnable) write(file, () => setRunBits(absolute(file)));
  for (const { file, note } of notes) err(`${printable(displayPath(target, file, cwd))}: ${printable(note)}
`);
}
function setRunBits(absolute) {
  const descriptor2 = import_node_fs3.default.openSync(absolute, import_node_fs3.default.constants.O_RDONLY | import_node_fs3.default.constants.O_NOFOLLOW);
  const { mode } = import_node_fs3.default.fstatSync(descriptor2);
  import_node_fs3.default.fchmodSync(descriptor2, mode & 511 | (mode & 292) >> 2);
  import_node_fs3.default.closeSync(descriptor2);
}
function replaceFile(absolute, text) {
  import_node_fs3.default.accessSync(absolute, import_node_fs3.default.constants.W_OK);
  const { mode } = import_node_fs3.default.lstatSync(absolute);
  const temporary = import_node_path3.default.join(import_node_path3.default.dirname(absolute), `.plugin-dev-${process.pid}.tmp`);
  import_node_fs3.default.writeFileSync(temporary, text, { flag: "wx", mode });
  try {
    import_node_fs3.default.chmodSync(temporary, mode);
    import_node_fs3.default.renameSync(temporary, absolute);
  } catch (error) {
    import_node_fs3.default.rmSync(temporary, { force: true });
    throw error;
  }
}
async function previewFixes(target, check2, io) {
  const { unifiedDiff } = await import("./diff.mjs");
  const { texts, runnable, notes, hidden } = await fixedFiles(target, check2);
  const shown = (file) => printable(displayPath(target, file, io.cwd).replace(/^\/+/, ""));
  for (const [file, { before, after }] of texts) {
    const diff = redactSpellings(redact(unifiedDiff(shown(file), before, after), hidden), secretPartsIn(before));
    io.out(io.isTerminal ? printableText(diff) : diff);
  }
  for (const file of runnable) io.out(`chmod +x ${shown(file)}
`);
  for (const { file, note } of notes) io.err(`${shown(file)}: ${printable(note)}
`);
}
async function fixedFiles(target, check2) {
  const texts = /* @__PURE__ */ new Map();
  let { findings } = await findingsFor(target, check2);
  const runnable = new Set(findings.flatMap(({ fix }) => fix?.safe && fix.runnable !== void 0 ? [fix.runnable] : []));
  const notes = /* @__PURE__ */ new Map();
  const hidden = /* @__PURE__ */ new Set();
  for (let round = 0; round < maxRounds; round++) {
    for (const text of findings.flatMap((finding) => finding.hidden ?? [])) hidden.add(text);
    const changed = fixRound(target, findings, texts);
    if (changed.size === 0) break;
    const next = await findingsFor(target, check2, overlayFiles(target.files, new Map([...texts, ...changed]), runnable));
    if (errors(next.findings) > errors(findings)) break;
    for (const [file, text] of changed) texts.set(file, text);
    for (const { file, fix } of findings)
      if (fix?.safe && fix.note && changed.has(file)) notes.set(`${file} ${fix.note}`, { file, note: fix.note });
    findings = next.findings;
  }
  const before = (file) => readSource(target.files, file).text;
  const safe = (file, text) => redactSpellings(redact(text, hidden), secretPartsIn(before(file)));
  return {
    texts: new Map([...texts].map(([file, after]) => [file, { before: before(file), after }])),
    runnable,
    notes: [...notes.values()].map(({ file, note }) => ({ file, note: safe(file, note) })),
    hidden
  };
}
function fixRound(target, findings, texts) {
  const changed = /* @__PURE__ */ new Map();
  for (const file of new Set(findings.filter(({ fix }) => fix?.safe).map((finding) => finding.file))) {
    const source = readSource(target.files, file);
    if (source.encoding !== "utf-8") continue;
    const before = texts.get(file) ?? source.text;
    const { text } = applyFixes(
      before,
      findings.filter((finding) => finding.file === file)
    );
    if (text !== before) changed.set(file, text);
  }
  return changed;
}
function errors(findings) {
  return findings.filter(({ severity }) => severity === "error").length;
}

// src/cli/shared/main.ts
var import_node_fs9 = __toESM(require_node_fs());

// package.json
var package_default = {
  name: "plugin-dev",
  version: "0.1.0",
  private: true,
  description: "Validators, skills and agents for developing Claude Code plugins, checked against the real client.",
  keywords: [
    "claude-code",
    "claude-code-plugin",
    "linter",
    "validator",
    "agents",
    "skills"
  ],
  homepage: "https://github.com/plugin-dev/plugin-dev#readme",
  repository: {
    type: "git",
    url: "git+https://github.com/plugin-dev/plugin-dev.git"
  },
  license: "Apache-2.0",
  author: "plugin-dev contributors",
  type: "module",
  engines: {
    node: ">=20.16"
  },
  files: [
    "scripts",
    "src/rules/*/README.md"
  ],
  bin: {
    "check-edit": "scripts/check-edit.mjs",
    "check-mcp-auth": "scripts/check-mcp-auth.mjs",
    "hook-linter": "scripts/hook-linter.mjs",
    "parse-frontmatter": "scripts/parse-frontmatter.mjs",
    "scaffold-plugin": "scripts/scaffold-plugin.mjs",
    "test-hook": "scripts/test-hook.mjs",
    "validate-agent": "scripts/validate-agent.mjs",
    "validate-command": "scripts/validate-command.mjs",
    "validate-hook-schema": "scripts/validate-hook-schema.mjs",
    "validate-plugin": "scripts/validate-plugin.mjs",
    "validate-skill": "scripts/validate-skill.mjs",
    "validate-settings": "scripts/validate-settings.mjs"
  },
  scripts: {
    build: "tsx src/build/build.ts",
    generate: "tsx src/build/generate.ts",
    "new:rule": "tsx src/build/new-rule.ts",
    bench: "tsx src/build/bench.ts",
    "check-client": "tsx src/build/check-client.ts",
    lock: "npm install --package-lock-only --package-lock=true --omit-lockfile-registry-resolved=true && mv package-lock.json .ci/",
    typecheck: "tsc",
    lint: "biome check && knip",
    test: "npm run typecheck && npm run lint && vitest run"
  },
  devDependencies: {
    "@anthropic-ai/claude-code": "2.1.330",
    "@biomejs/biome": "2.6.8",
    "@lezer/common": "1.5.5",
    "@lezer/javascript": "1.5.6",
    "@lezer/python": "1.1.19",
    "@microsoft/jest-sarif": "1.0.0-beta.0",
    "@modelcontextprotocol/sdk": "1.32.2",
    "@secretlint/core": "12.0.0",
    "@secretlint/secretlint-rule-preset-recommend": "12.0.0",
    "@types/node": "20.19.43",
    "@types/pngjs": "6.0.5",
    "@types/semver": "7.8.0",
    ajv: "8.20.0",
    diff: "9.0.0",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "fastest-levenshtein": "1.0.16",
    "gray-matter": "4.0.3",
    "jsonc-parser": "3.3.1",
    knip: "6.44.2",
    "oidc-provider": "9.13.3",
    pngjs: "7.0.0",
    recheck: "4.5.0",
    semver: "7.8.6",
    tsx: "4.23.15",
    typescript: "7.0.2",
    unbash: "6.0.4",
    vitest: "4.1.12",
    "vscode-json-languageservice": "5.7.2",
    yaml: "2.9.1"
  },
  knip: {
    entry: [
      "src/build/{build,generate,new-rule,bench,check-client}.ts",
      "src/cli/shared/{start,main}.ts",
      "test/**/*.test.ts",
      "test/client/harness/explore.ts",
      "test/mcp/peers/*.mjs"
    ],
    project: [
      "src/**/*.ts",
      "test/**/*.ts"
    ],
    ignoreDependencies: [
      "@anthropic-ai/claude-code",
      "@microsoft/jest-sarif"
    ],
    ignoreBinaries: [
      "openssl",
      "unshare"
    ],
    ignoreExportsUsedInFile: {
      interface: true,
      type: true
    }
  }
};

// src/cli/check-edit.ts
var import_node_path5 = __toESM(require_node_path());
import { editedFile } from "./start.mjs";

// src/cli/shared/targets.ts
var import_node_fs4 = __toESM(require_node_fs());
var import_node_path4 = __toESM(require_node_path());
import { entryOf as entryOf5, nodeAt as nodeAt3, scalarText as scalarText4 } from "./formats.mjs";

// src/plugin/load.ts
import { entryOf as entryOf4, scalarText as scalarText3 } from "./formats.mjs";

// src/plugin/local-settings.ts
import { readFrontmatter as readFrontmatter2 } from "./formats.mjs";
import { entryOf as entryOf3, printedSize, scalarText as scalarText2, toValue, typeName } from "./formats.mjs";
var schemaFile = "settings.schema.json";
function localSettingsOf(plugin) {
  const folder = plugin.scope === "plugin" ? ".claude/" : "";
  const self = plugin.scope === "plugin" ? plugin : void 0;
  const known2 = knownPlugins(self ? [self] : [], false);
  const files = plugin.files.list(folder.slice(0, -1)).filter(({ kind }) => kind !== "folder");
  const notes = files.filter(({ name: name2 }) => name2.endsWith(".local.md")).map(({ name: name2 }) => name2);
  const settings = ["settings.json", "settings.local.json"].filter((file) => files.some(({ name: name2 }) => name2 === file));
  const configs = self ? settings.filter((file) => plugin.json(folder + file).file.text.includes('"pluginConfigs"')) : [];
  return [
    ...notes.map((file) => notesAt(plugin, folder + file, { known: known2 })),
    ...configs.map((file) => configsAt2(plugin, folder + file, "project", { known: known2 }))
  ];
}
function knownPlugins(plugins, isComplete, more = []) {
  const names = [.../* @__PURE__ */ new Set([...plugins.map(({ name: name2 }) => name2), ...more])];
  return { names, isComplete, named: (name2) => plugins.find((plugin) => plugin.name === name2) };
}
function notesAt(plugin, path10, { known: known2, schema, ignored: ignored2 }) {
  const file = plugin.source(path10);
  const owner = path10.slice(path10.lastIndexOf("/") + 1).replace(/(?:\.local)?\.md$/, "");
  return {
    form: "notes",
    file,
    plugin,
    known: known2,
    ignored: ignored2,
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
function configsAt2(plugin, path10, form, context) {
  const document = plugin.json(path10);
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
  const flag = (option, name2) => scalarText2(entryOf3(option, name2)?.value) === "true";
  const properties = /* @__PURE__ */ Object.create(null);
  for (const { key, value } of options) {
    const { type: written, description: description2, title, default: fallback, min, max, options: choices } = toValue(value);
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
      description: description2
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
function checkNode(node, schema, path10, state) {
  if (!isMap(schema) || state.steps > maxSteps || state.problems.length >= maxProblems) return;
  const add = (message, more = {}) => {
    state.problems.push({ kind: "value", message, node, range: node.range, path: path10, ...more });
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
    for (const [index, item] of node.items.entries()) checkNode(item, schema.items, [...path10, String(index)], state);
  }
  if (node.kind === "map") checkMap(node.entries, node, schema, path10, state);
}
function checkMap(entries, node, schema, path10, state) {
  const { properties, required, additionalProperties } = schema;
  const declared = isMap(properties) ? properties : {};
  for (const { key, keyRange, value } of entries) {
    const own2 = Object.hasOwn(declared, key) ? declared[key] : void 0;
    const below = [...path10, key];
    if (own2 === void 0) {
      if (isMap(additionalProperties)) checkNode(value, additionalProperties, below, state);
      else if (state.problems.length < maxProblems) {
        const message = additionalProperties === false ? "is unknown" : "";
        state.problems.push({ kind: "unknown", message, node: value, range: keyRange, path: below });
      }
    } else if (!isNull(value) || typesIn(own2).includes("null")) checkNode(value, own2, below, state);
  }
  for (const key of Array.isArray(required) ? required.filter((name2) => typeof name2 === "string") : []) {
    const value = entryOf3(node, key)?.value;
    const own2 = Object.hasOwn(declared, key) ? declared[key] : void 0;
    if (value && (!isNull(value) || typesIn(own2).includes("null"))) continue;
    state.problems.push({ kind: "missing", message: "is missing", node, range: node.range, path: [...path10, key] });
  }
}
function typesIn(schema) {
  const type = isMap(schema) ? schema.type : void 0;
  return (Array.isArray(type) ? type : [type]).filter((name2) => typeof name2 === "string" && name2 in typeWords);
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
function loadPlugin(files, { scope: scope4, name: name2, entry, repository }) {
  const base = emptyPlugin(files, scope4, name2);
  const manifest = scope4 === "plugin" && files.kindOf(manifestPath) !== void 0 ? base.json(manifestPath) : void 0;
  return {
    ...base,
    name: nameIn2(manifest) ?? name2,
    manifest,
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
      return keep(this, "configs", discoverConfigs(this, declarationsOf(this)));
    },
    get localSettings() {
      return keep(this, "localSettings", localSettingsOf(this));
    }
  };
}
function loadMarketplace(files, name2) {
  const base = emptyPlugin(files, "plugin", name2);
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
function loadLoose(files, kind, paths, { scope: scope4, name: name2 }) {
  const parts = { agents: [], skills: [], commands: [], outputStyles: [] };
  const configs = [];
  const plugin = { ...emptyPlugin(files, scope4, name2), ...parts, configs };
  for (const path10 of paths) {
    const stem2 = path10.slice(path10.lastIndexOf("/") + 1).replace(/\.md$/, "");
    const folder = path10.split("/").at(-2) ?? name2;
    if (kind === "agent") parts.agents.push(makeComponent(kind, plugin.source(path10), [stem2], plugin));
    else if (kind === "skill")
      parts.skills.push(makeComponent(kind, plugin.source(path10), [stem2 === "SKILL" ? folder : stem2], plugin));
    else if (kind === "command") parts.commands.push(makeComponent(kind, plugin.source(path10), [stem2], plugin));
    else if (kind === "output-style") parts.outputStyles.push(makeComponent(kind, plugin.source(path10), [stem2], plugin));
    else configs.push(...looseConfigs(plugin, kind, path10));
  }
  return plugin;
}
function emptyPlugin(files, scope4, name2) {
  const sources = /* @__PURE__ */ new Map();
  const documents = /* @__PURE__ */ new Map();
  const source = (path10) => remember(sources, path10, () => readSource(files, path10));
  const json = (path10) => remember(documents, path10, () => makeDocument(source(path10)));
  return { name: name2, scope: scope4, files, source, json, agents: [], skills: [], commands: [], outputStyles: [], configs: [] };
}
function remember(known2, key, make) {
  const found = known2.get(key) ?? make();
  known2.set(key, found);
  return found;
}
function nameIn2(manifest) {
  const value = entryOf4(manifest?.tree.root, "name")?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? scalarText3(value) || void 0 : void 0;
}

// src/cli/shared/targets.ts
var marketplacePath2 = ".claude-plugin/marketplace.json";
var pluginParts = ["skills", "agents", "commands", "hooks/hooks.json", ".mcp.json", ".lsp.json", "output-styles", "SKILL.md"];
var skipped = /* @__PURE__ */ new Set(["node_modules", ".git", "fixtures", "__fixtures__", "__tests__", "testdata"]);
function isPlugin2(folder) {
  return import_node_fs4.default.existsSync(import_node_path4.default.join(folder, ".claude-plugin", "plugin.json"));
}
function looksLikePlugin(folder) {
  return pluginParts.some((part) => import_node_fs4.default.existsSync(import_node_path4.default.join(folder, part)));
}
function enclosingRoot(absolute) {
  for (let folder = absolute, parent = import_node_path4.default.dirname(folder); ; folder = parent, parent = import_node_path4.default.dirname(folder)) {
    if (import_node_path4.default.basename(folder) === ".claude") return projectRoot(folder);
    if (isPlugin2(folder)) return { root: folder, kind: "plugin" };
    if (parent === folder) return void 0;
  }
}
function repositoryAround(root) {
  if (import_node_fs4.default.existsSync(import_node_path4.default.join(root, ".git"))) return void 0;
  for (let folder = import_node_path4.default.dirname(root), inner = root; folder !== inner; inner = folder, folder = import_node_path4.default.dirname(folder)) {
    if (!import_node_fs4.default.existsSync(import_node_path4.default.join(folder, ".git"))) continue;
    return { files: diskFiles(folder), folder: import_node_path4.default.relative(folder, root).split(import_node_path4.default.sep).join("/") };
  }
  return void 0;
}
function* rootsBelow(folder, depth, seen = /* @__PURE__ */ new Set()) {
  const listed = import_node_fs4.default.existsSync(import_node_path4.default.join(folder, marketplacePath2)) ? [...marketplaceRoots(folder)] : [];
  const own2 = isPlugin2(folder) ? [{ root: folder, kind: "plugin" }] : [];
  for (const root of [...listed, ...own2]) {
    const key = `${root.kind} ${root.root}`;
    if (!seen.has(key)) yield root;
    seen.add(key);
  }
  if (depth === 0 || seen.has(`plugin ${folder}`)) return;
  for (const entry of readFolder2(folder)) {
    if (!entry.isDirectory() || skipped.has(entry.name)) continue;
    const child = import_node_path4.default.join(folder, entry.name);
    if (entry.name === ".claude") yield projectRoot(child);
    else if (!seen.has(`plugin ${child}`)) yield* rootsBelow(child, depth - 1, seen);
  }
}
var searchDepth = 4;
function holdsRoots(folder) {
  return rootsBelow(folder, searchDepth).next().done !== true;
}
function projectRoot(root) {
  return { root, kind: "project", reach: import_node_path4.default.dirname(root) };
}
function* marketplaceRoots(folder) {
  yield { root: folder, kind: "marketplace" };
  const document = makeDocument(readSource(diskFiles(folder), marketplacePath2));
  const { root } = document.tree;
  const plugins = entryOf5(root, "plugins")?.value;
  for (const [index, entry] of (plugins?.kind === "list" ? plugins.items : []).entries()) {
    const inside = sourceFolder(scalarText4(entryOf5(entry, "source")?.value) ?? "", root);
    const target = inside === void 0 ? void 0 : realFolder(import_node_path4.default.join(folder, inside));
    if (target === void 0 || target !== folder && !target.startsWith(folder + import_node_path4.default.sep)) continue;
    yield { root: target, kind: "plugin", entry: { document, field: `plugins.${index}` }, reach: folder };
  }
}
function realFolder(absolute) {
  try {
    const real = import_node_fs4.default.realpathSync.native(absolute);
    return import_node_fs4.default.statSync(real).isDirectory() ? real : void 0;
  } catch {
    return void 0;
  }
}
function readFolder2(folder) {
  try {
    return import_node_fs4.default.readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
var looseFiles = { hooks: "hooks/hooks.json", mcp: ".mcp.json" };
function resolveTargets(given, scope4, cwd) {
  const absolute = realPathOf(import_node_path4.default.resolve(cwd, given), given);
  const stats = import_node_fs4.default.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const enclosing = enclosingRoot(stats.isFile() ? import_node_path4.default.dirname(absolute) : absolute);
  if (stats.isFile()) return [fileTarget(given, absolute, scope4, enclosing)];
  if (enclosing && enclosing.root !== absolute) return [folderInside(given, absolute, scope4, enclosing)];
  const roots = enclosing?.kind === "project" ? [enclosing] : [...rootsBelow(absolute, searchDepth)];
  const wanted = roots.filter(({ kind }) => kind !== "marketplace" || (scope4.kinds?.includes("marketplace") ?? true));
  if (wanted.length > 0) return wanted.map((found) => rootTarget(import_node_path4.default.join(given, import_node_path4.default.relative(absolute, found.root)), found));
  return [folderTarget(given, absolute, scope4)];
}
function stdinTarget(bytes, name2, scope4) {
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${scope4.tool} checks files and folders; it takes no standard input`);
  const files = memoryFiles({ [name2]: bytes });
  const load = (current) => loadLoose(current, loose, [name2], { scope: "plugin", name: "stdin" });
  return { path: name2, kind: loose, files, load };
}
function unreadableTarget(given, { loose = "hooks" }, cwd) {
  const failure = failureAt(import_node_path4.default.resolve(cwd, given));
  if (failure === void 0) return void 0;
  const load = (files) => loadLoose(files, loose, [], { scope: "plugin", name: import_node_path4.default.basename(given) });
  return { path: given, kind: loose, files: memoryFiles({}), load, failure };
}
function failureAt(absolute) {
  try {
    const stats = import_node_fs4.default.statSync(absolute);
    if (!stats.isDirectory()) return stats.isFile() ? void 0 : "it is neither a file nor a folder";
    import_node_fs4.default.accessSync(absolute, import_node_fs4.default.constants.R_OK | import_node_fs4.default.constants.X_OK);
    return void 0;
  } catch (error) {
    const failure = error;
    return failure.code === "ENOENT" && !isLink(absolute) ? void 0 : describeError(failure);
  }
}
function isLink(absolute) {
  try {
    return import_node_fs4.default.lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}
function realPathOf(absolute, given) {
  try {
    return import_node_fs4.default.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error)}`);
  }
}
function loaderOf({ root, kind, entry }) {
  const name2 = import_node_path4.default.basename(root);
  if (kind === "marketplace") return (files) => loadMarketplace(files, name2);
  const repository = () => repositoryAround(root);
  return (files) => loadPlugin(files, { scope: kind, name: name2, repository, ...entry ? { entry } : {} });
}
function rootTarget(given, found) {
  const { kind, root, entry, reach } = found;
  const identity = !entry || isSilent(root, entry) ? { identity: `${kind} ${root}` } : {};
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
  const load = (files) => loadLoose(files, loose, paths, { scope: "plugin", name: import_node_path4.default.basename(root) });
  return { path: given, kind: loose, root, files: diskFiles(root), load };
}
function partOf(given, scope4, enclosing, within) {
  const files = diskFiles(enclosing.root, enclosing.reach);
  const load = loaderOf(enclosing);
  const isWanted = (kind, file) => (scope4.kinds?.includes(kind) ?? true) && within(file);
  const isLoaded = [...visitsOf(load(files), isWanted, scope4.kinds)].some(({ on }) => on === "file");
  return isLoaded ? { path: given, kind: scope4.loose ?? "plugin", root: enclosing.root, files, load, only: within } : void 0;
}
function fileTarget(given, absolute, scope4, enclosing) {
  if (!scope4.loose) return enclosing ? rootTarget(given, enclosing) : manifestTarget(given, absolute);
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, scope4, enclosing, (other) => other === file);
  return part ?? looseTarget(given, import_node_path4.default.dirname(absolute), scope4, [import_node_path4.default.basename(absolute)]);
}
function manifestTarget(given, absolute) {
  const folder = import_node_path4.default.dirname(absolute);
  if (import_node_path4.default.basename(absolute) !== "marketplace.json" || import_node_path4.default.basename(folder) !== ".claude-plugin")
    throw new UsageError(`${given}: it belongs to no plugin`);
  return rootTarget(given, { root: import_node_path4.default.dirname(folder), kind: "marketplace" });
}
function folderInside(given, absolute, scope4, enclosing) {
  if (!scope4.loose) return rootTarget(given, enclosing);
  const folder = relativePath(enclosing.root, absolute);
  return partOf(given, scope4, enclosing, (file) => file.startsWith(`${folder}/`)) ?? folderTarget(given, absolute, scope4);
}
function folderTarget(given, absolute, scope4) {
  if (looksLikePlugin(absolute)) return rootTarget(given, { root: absolute, kind: "plugin" });
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${given}: no plugin, marketplace or .claude folder in it`);
  const files = diskFiles(absolute);
  const fixed = looseFiles[loose];
  const isPart = (file) => loose !== "skill" || import_node_path4.default.posix.basename(file) === "SKILL.md";
  const paths = fixed ? [fixed].filter((file) => files.kindOf(file) === "file") : [...markdownBelow(files, "")].filter(isPart);
  if (paths.length === 0)
    throw new UsageError(`${given}: no ${fixed ?? (loose === "skill" ? "SKILL.md" : "Markdown file")} in it`);
  return looseTarget(given, absolute, scope4, paths);
}
function relativePath(root, absolute) {
  return import_node_path4.default.relative(root, absolute).split(import_node_path4.default.sep).join("/");
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
    if (args.paths.length > 0) throw new UsageError("it takes no paths; the input names the file; try --help");
    return answerEdit(args.one("format") ?? "hook", io);
  }
};
var familiesOf = {
  agent: ["agent", ...textFamilies],
  skill: ["skill", ...textFamilies],
  command: ["command", "skill", ...textFamilies],
  "output-style": ["output-style", ...textFamilies],
  manifest: ["manifest", "json", "file"],
  marketplace: ["marketplace", "json", "file"],
  hooks: ["hook", "file"],
  mcp: ["mcp", "json", "file"],
  lsp: ["lsp", "json", "file"],
  monitors: ["monitor", "json", "file"],
  settings: ["settings", "json", "file"]
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
    if (!(error instanceof UsageError))
      io.err(`check-edit: this is a bug of the tool: ${error instanceof Error ? error.stack : error}
`);
  }
  return 0;
}
function rootAround(file) {
  const folder = import_node_path5.default.dirname(file);
  if (import_node_path5.default.basename(file) === "marketplace.json" && import_node_path5.default.basename(folder) === ".claude-plugin")
    return { root: import_node_path5.default.dirname(folder), kind: "marketplace" };
  const found = enclosingRoot(folder);
  return found?.kind === "plugin" ? found : void 0;
}
async function errorsIn(absolute, root, cwd) {
  const target = rootTarget(absolute, root);
  const file = import_node_path5.default.relative(root.root, absolute).split(import_node_path5.default.sep).join("/");
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
  const errors2 = result.findings.filter((finding) => finding.severity === "error" && finding.file === file);
  return { ...result, findings: errors2 };
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
  const text = reportText({ tool: "check-edit", version: package_default.version, client: clientVersion, targets: [shown] });
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
var import_node_fs6 = __toESM(require_node_fs());
var import_node_path7 = __toESM(require_node_path());

// src/cli/shared/pages.ts
var import_node_fs5 = __toESM(require_node_fs());

// src/plugin/inventory.ts
import { entryOf as entryOf6, scalarText as scalarText5 } from "./formats.mjs";
var charactersPerToken = 4;
function inventoryOf(plugin) {
  const unloaded = unloadedOf(plugin);
  const hidden = new Set(unloaded.map(({ path: path10 }) => path10));
  return {
    name: plugin.name,
    components: componentsOf(plugin).filter(({ file, inline }) => inline || !hidden.has(file.path)).map(inventoryComponent),
    configs: plugin.configs.map((config) => ({
      kind: config.kind,
      path: config.file.path,
      field: config.field,
      names: namesIn(config)
    })),
    unloaded
  };
}
function inventoryComponent(component) {
  const { kind, id: id2, file, body } = component;
  return { kind, id: id2, path: file.path, alwaysTokens: tokens2(listingLine(component)), useTokens: tokens2(body.text) };
}
function listingLine(component) {
  const { kind, id: id2 } = component;
  const description2 = scalarText5(fieldOf(component, "description")?.value) ?? "";
  const when = scalarText5(fieldOf(component, "when_to_use")?.value) ?? "";
  const text = [description2, when].filter(Boolean).join(" - ");
  if (kind === "output-style") return "";
  if (kind === "agent") return `${id2}: ${text}`;
  const isOff = scalarText5(fieldOf(component, "disable-model-invocation")?.value) === "true";
  return text === "" || isOff ? "" : `${id2}: ${text}`;
}
function tokens2(text) {
  return Math.ceil(text.length / charactersPerToken);
}
function namesIn({ kind, root }) {
  if (kind === "monitors")
    return root?.kind === "list" ? root.items.map((item) => scalarText5(entryOf6(item, "name")?.value) ?? "") : [];
  const wrapper = { hooks: "hooks", mcp: "mcpServers", lsp: void 0, settings: void 0 }[kind];
  const map = wrapper && entryOf6(root, wrapper)?.value || root;
  return map?.kind === "map" ? map.entries.map(({ key }) => key) : [];
}
var loadedFolders = ["skills", "agents", "commands", "hooks", "output-styles", "themes", "monitors", "workflows"];
var misspelt = {
  skill: "skills",
  agent: "agents",
  subagents: "agents",
  command: "commands",
  hook: "hooks",
  output_styles: "output-styles",
  outputstyles: "output-styles",
  "output-style": "output-styles"
};
var misplaced = {
  "hooks.json": "hooks/hooks.json",
  "mcp.json": ".mcp.json",
  "lsp.json": ".lsp.json",
  "monitors.json": "monitors/monitors.json",
  ".claude-plugin/hooks.json": "hooks/hooks.json",
  ".claude-plugin/.mcp.json": ".mcp.json",
  ".claude-plugin/mcp.json": ".mcp.json",
  ".claude-plugin/SKILL.md": "skills/<name>/SKILL.md"
};
var unloadedOf = oncePer((plugin) => {
  if (plugin.marketplace) return [];
  const loaded2 = new Set(componentsOf(plugin).map(({ file }) => file.path));
  const found = [
    ...plugin.scope === "plugin" ? [...strayFolders(plugin), ...strayFiles(plugin), ...replacedFolders(plugin, loaded2)] : [],
    ...straySkills(plugin, loaded2),
    ...linkedFiles(plugin),
    ...swallowedCommands(plugin, loaded2),
    ...hiddenComponents(plugin)
  ];
  return found.filter(({ path: path10 }, index) => found.findIndex((other) => other.path === path10) === index);
});
function* strayFolders({ files }) {
  for (const { name: name2, kind } of files.list("")) {
    if (kind !== "folder" || loadedFolders.includes(name2)) continue;
    const lower = name2.toLowerCase();
    const meant = loadedFolders.find((folder) => folder === lower) ?? misspelt[lower];
    if (meant && holdsComponents(files.list(name2), meant)) yield { path: name2, reason: "misspelt-folder", instead: meant };
  }
  for (const { name: name2, kind } of files.list(".claude-plugin"))
    if (kind === "folder" && loadedFolders.includes(name2))
      yield { path: `.claude-plugin/${name2}`, reason: "inside-manifest-folder", instead: name2 };
}
function holdsComponents(entries, meant) {
  if (meant === "hooks") return entries.some(({ name: name2 }) => name2 === "hooks.json");
  if (meant === "skills") return entries.some(({ kind }) => kind === "folder");
  return entries.some(({ name: name2, kind }) => kind === "file" && name2.endsWith(".md"));
}
function* strayFiles(plugin) {
  const { files } = plugin;
  for (const [path10, instead] of Object.entries(misplaced))
    if (files.kindOf(path10) === "file" && files.kindOf(instead) === void 0 && !isForOthers(plugin, path10))
      yield { path: path10, reason: "misplaced-file", instead };
}
function isForOthers(plugin, path10) {
  const isOther = () => plugin.files.list("").some(({ name: name2 }) => othersEntries.has(name2));
  return path10 === "mcp.json" && (plugin.source(path10).text.includes("//agent-plugins.org/schemas/") || isOther());
}
var othersEntries = /* @__PURE__ */ new Set(["plugin.json", ".cursor-plugin", ".codex-plugin", "gemini-extension.json"]);
function* replacedFolders(plugin, loaded2) {
  const declarations = declarationsOf(plugin);
  for (const [key, folder] of [
    ["agents", "agents"],
    ["commands", "commands"],
    ["outputStyles", "output-styles"]
  ]) {
    const values = declaredValues(declarations, key);
    if (!values || values.some((value) => declaredPath(value) === folder)) continue;
    const lost = [...markdownBelow(plugin.files, folder)].filter((path10) => !loaded2.has(path10));
    if (lost.length > 0) yield { path: folder, reason: "replaced-folder", instead: key };
  }
}
function* straySkills({ files }, loaded2) {
  for (const { name: name2, kind } of files.list("skills")) {
    const path10 = `skills/${name2}`;
    if (kind === "file" && name2.endsWith(".md") && name2.toLowerCase() !== "readme.md")
      yield { path: path10, reason: "loose-file", instead: `skills/${name2.replace(/\.md$/, "")}/SKILL.md` };
    if (kind !== "folder" || loaded2.has(`${path10}/SKILL.md`)) continue;
    if (files.kindOf(`${path10}/SKILL.md`) === "file") yield { path: `${path10}/SKILL.md`, reason: "too-large" };
    else yield* straySkill(path10, files, loaded2);
  }
}
function* straySkill(path10, files, loaded2) {
  const entries = files.list(path10);
  const lower = entries.find(({ name: name2 }) => name2.toLowerCase() === "skill.md");
  if (lower) return yield { path: `${path10}/${lower.name}`, reason: "wrong-case", instead: `${path10}/SKILL.md` };
  const deeper = entries.filter(({ name: name2 }) => files.kindOf(`${path10}/${name2}/SKILL.md`) === "file").map(({ name: name2 }) => name2);
  if (deeper.length === 0) return yield { path: path10, reason: "no-skill-file", instead: `${path10}/SKILL.md` };
  for (const name2 of deeper) {
    const skill = `${path10}/${name2}/SKILL.md`;
    if (!loaded2.has(skill)) yield { path: skill, reason: "too-deep", instead: `skills/${name2}/SKILL.md` };
  }
}
function* linkedFiles({ files }) {
  for (const folder of ["agents", "commands"])
    for (const { name: name2, kind } of files.list(folder))
      if (kind === "symlink") yield { path: `${folder}/${name2}`, reason: "symlink" };
}
function* swallowedCommands(plugin, loaded2) {
  if (declaredValues(declarationsOf(plugin), "commands")) return;
  const swallowing = [...loaded2].filter((path10) => path10.startsWith("commands/") && /(?:^|\/)skill\.md$/i.test(path10));
  for (const instead of swallowing) {
    const folder = instead.slice(0, instead.lastIndexOf("/"));
    for (const { name: name2, kind } of plugin.files.list(folder)) {
      const path10 = `${folder}/${name2}`;
      if (kind === "file" && name2.endsWith(".md") && path10 !== instead) yield { path: path10, reason: "swallowed", instead };
    }
  }
}
function* hiddenComponents(plugin) {
  const isPlugin3 = plugin.scope === "plugin";
  const [winners, losers] = isPlugin3 ? [plugin.commands, plugin.skills] : [plugin.skills, plugin.commands];
  const taken = new Map(winners.map((component) => [component.id, component]));
  for (const { id: id2, file } of losers) {
    const winner = taken.get(id2);
    if (winner) yield { path: file.path, reason: "hidden", instead: winner.file.path };
  }
  for (const kind of [plugin.skills, plugin.commands]) yield* repeated(kind);
}
function* repeated(components) {
  const first = /* @__PURE__ */ new Map();
  for (const { id: id2, file } of components) {
    const instead = first.get(id2);
    if (instead) yield { path: file.path, reason: "same-name", instead };
    else first.set(id2, file.path);
  }
}

// src/cli/shared/pages.ts
var places = ["../../rules/", "../../src/rules/"];
function pageOf(id2) {
  const [, family] = /^([a-z-]+)\/[a-z0-9-]+$/.exec(id2) ?? [];
  const folder = places.map((place) => new URL(`${place}${family}/`, import.meta.url)).find((url) => import_node_fs5.default.existsSync(url));
  if (!family || !folder) return void 0;
  for (const file of import_node_fs5.default.readdirSync(folder).filter((name2) => name2.endsWith(".md"))) {
    const sections = import_node_fs5.default.readFileSync(new URL(file, folder), "utf8").split(/^(?=## )/m);
    const section = sections.find((text) => text.startsWith(`## ${id2}
`));
    if (section) return section;
  }
  return void 0;
}
async function listTargets(scope4, args, io) {
  if (args.paths.length === 0) throw new UsageError("no path given; try --help");
  const targets = args.paths.flatMap((given) => resolveTargets(given, scope4, io.cwd)).filter(({ kind }) => kind !== "marketplace");
  const inventories = targets.map(({ path: path10, load, files }) => ({ path: path10, inventory: inventoryOf(load(files)) }));
  const isJson = args.has("json") || args.one("format") === "json";
  if (isJson)
    io.out(
      `${JSON.stringify({ version: 1, plugins: inventories.map(({ path: path10, inventory }) => ({ path: path10, ...inventory })) }, void 0, 2)}
`
    );
  else io.out(inventories.map(({ inventory }) => reportInventory(inventory)).join("\n"));
  return 0;
}

// src/cli/shared/validate.ts
var import_node_path6 = __toESM(require_node_path());

// src/report/sarif.ts
var import_node_buffer3 = __toESM(require_node_buffer());
import { utf8 as utf82 } from "./formats.mjs";
var levels2 = { error: "error", warning: "warning", info: "note" };
function reportSarif(result, rules) {
  const findings = findingsOf(result);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: result.tool, version: result.version, rules: ids.map((id2) => descriptor(id2, rules)) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => sarifResult(finding, ids.indexOf(finding.rule)))
      }
    ]
  };
  return `${JSON.stringify(log, void 0, 2)}
`;
}
function descriptor(id2, rules) {
  const rule = rules.find((candidate) => candidate.id === id2);
  if (!rule) return { id: id2 };
  return { id: id2, shortDescription: { text: rule.summary }, defaultConfiguration: { level: levels2[rule.severity] } };
}
function sarifResult(finding, ruleIndex) {
  const { rule, severity, message, effect, help, path: path10, start, end, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels2[severity],
    message: { text: [message, effect && `Effect: ${effect}`, help && `Help: ${help}`].filter(Boolean).join("\n") },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path10) }, region: regionOf(start, end) } }],
    ...related.length > 0 ? {
      relatedLocations: related.map((other, id2) => ({
        id: id2,
        message: { text: other.message },
        physicalLocation: { artifactLocation: { uri: uriOf(other.path) }, region: regionOf(other.start, other.start) }
      }))
    } : {}
  };
}
function regionOf(start, end) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function uriOf(path10) {
  return utf82(import_node_buffer3.Buffer.from(path10)).split(/[\\/]/).map(encodeURIComponent).join("/");
}

// src/cli/shared/validate.ts
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
    for (const target of targets) await previewFixes(target, check2, io);
    return 0;
  }
  if (args.has("fix")) for (const target of targets) await writeFixes(target, check2, io);
  const result = {
    tool: scope4.tool,
    version: package_default.version,
    client: clientVersion,
    targets: await checkAll(targets, check2, io)
  };
  return report(result, args, scope4, io);
}
async function checkAll(targets, check2, io) {
  const results = [];
  const begun = performance.now();
  const checkNext = checker(check2, io.cwd);
  let isShown = false;
  for (const target of targets) {
    if (io.progress && targets.length > 1 && performance.now() - begun > patience) {
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
  else if (format === "sarif") io.out(reportSarif(result, await loadRules(scope4.families)));
  else if (format === "github") io.out(reportGithub(result));
  else if (findingsOf(result).length > 0 || io.isTerminal) io.out(reportText(result, { colour: io.hasColour }));
  return error > 0 || strict && warning > 0 ? 1 : 0;
}
async function checkOf(args, scope4) {
  const levels3 = args.all("rule").map((setting) => {
    const [, pattern, level] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const severity = [...severities, "off"].find((candidate) => candidate === level);
    if (!pattern || !severity) throw new UsageError(`Option '--rule' takes ID=off|info|warning|error; not '${setting}'`);
    return [pattern, severity];
  });
  for (const [pattern] of levels3)
    if (!await isRule(pattern)) throw new UsageError(`there is no rule '${pattern}'; see --list-rules`);
  const profile = args.one("profile") ?? "claude-code";
  const { kinds, families: families2 } = scope4;
  const { more } = scope4;
  const only = {
    ...kinds ? { kinds } : {},
    ...families2 ? { families: families2 } : {},
    ...more ? { more: (target, plugin) => more(target, plugin, args) } : {}
  };
  return { profile, severities: levels3, noSuppressions: args.has("no-suppress"), ...only };
}
async function isRule(pattern) {
  return namesAny(pattern, await knownRules());
}
async function targetsOf(args, scope4, io) {
  if (args.paths.length === 0) throw new UsageError("no path given; try --help");
  const paths = new Map(args.paths.toReversed().map((given) => [given === "-" ? given : import_node_path6.default.resolve(io.cwd, given), given]));
  const found = [];
  for (const given of [...paths.values()].toReversed()) {
    if (given === "-" && args.has("fix")) throw new UsageError("--fix needs files; standard input can only be checked");
    const unreadable = paths.size > 1 && given !== "-" ? unreadableTarget(given, scope4, io.cwd) : void 0;
    const own2 = unreadable ? [unreadable] : await scope4.targets?.(given, args, io);
    if (own2) found.push(...own2);
    else if (given !== "-") found.push(...resolveTargets(given, scope4, io.cwd));
    else found.push(stdinTarget(io.readStdin(), args.one("stdin-name") ?? stdinName(scope4), scope4));
  }
  return found;
}
function stdinName({ loose }) {
  return ["agent", "skill", "command", "output-style"].includes(loose ?? "") ? "stdin.md" : "stdin.json";
}
async function explainRule(id2, io) {
  const page = pageOf(id2);
  if (!page) throw new UsageError(`there is no rule '${id2}'; see --list-rules`);
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
  { name: "config", short: "c", value: "PATH", help: "the plugin, or a .mcp.json (default: the working directory)" },
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
  { name: "option", value: "NAME=VALUE", multiple: true, help: "the value of an option that the plugin declares" },
  { name: "timeout", value: "SECONDS", help: "how long to wait for one answer at most (default: 30, as the client)" }
];
var checkMcpAuth = {
  name: "check-mcp-auth",
  summary: "Check the MCP servers of plugins and projects, and find out why one does not connect or sign in.",
  operands: "PATH...   (plugins, .mcp.json files; or one of the options with a NAME)",
  options: [...own, ...validatorOptions.filter(({ name: name2 }) => !own.some((option) => option.name === name2))],
  notes: ["Credentials are never printed, and never sent to another origin than that of the server.", ...validatorNotes],
  run: async (args, io) => {
    const asked = modes.find((mode) => args.has(mode));
    if (asked === void 0 && !args.has("list-rules")) return validate(scope, withPaths(args, io.cwd), io);
    if (asked === void 0 || asked === "explain" && pageOf(args.one("explain") ?? "")) return validate(scope, args, io);
    if (asked === "write-docs") return (await import("./mcp.mjs")).writeDocs(withPaths(args, io.cwd), io);
    return (await import("./mcp.mjs")).run(args, io);
  }
};
function withPaths(args, cwd) {
  const given = args.paths.length > 0 ? args.paths : args.all("config");
  if (given.length === 0)
    throw new UsageError("give a PATH to check, or one of --live, --env, --run-helper and --explain; try --help");
  const paths = given.map((each) => {
    const folder = import_node_path7.default.resolve(cwd, each);
    const isProject = !import_node_fs6.default.existsSync(import_node_path7.default.join(folder, ".claude-plugin")) && import_node_fs6.default.existsSync(import_node_path7.default.join(folder, ".mcp.json"));
    return isProject ? import_node_path7.default.join(each, ".mcp.json") : each;
  });
  return { ...args, paths };
}

// src/cli/hook-linter.ts
var scope2 = {
  tool: "hook-linter",
  kinds: ["hooks"],
  families: ["script"],
  targets: async (given, args, io) => (await import("./simulate.mjs")).scriptTargets(given, args, io),
  more: async (target, plugin, args) => {
    if (args.has("no-shellcheck")) return [];
    return (await import("./simulate.mjs")).shellcheckFindings(target, plugin);
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

// src/cli/parse-frontmatter.ts
var import_node_fs7 = __toESM(require_node_fs());
var import_node_path8 = __toESM(require_node_path());
import { printedSize as printedSize2 } from "./formats.mjs";
import { decodeText as decodeText2 } from "./formats.mjs";

// src/cli/shared/frontmatter-block.ts
import { readFrontmatter as readFrontmatter3 } from "./formats.mjs";
import { entryOf as entryOf7, nodeAt as nodeAt4, toValue as toValue2 } from "./formats.mjs";
import { LineIndex as LineIndex2 } from "./formats.mjs";
import { printYaml } from "./formats.mjs";
var emptyMap = { kind: "map", range: { start: 0, end: 0 }, entries: [] };
function readBlock(text, name2, asClient) {
  const fail = (message, range) => {
    const { line, column } = new LineIndex2(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${name2}:${line}:${column}: ${message}`);
  };
  const { author, client } = readFrontmatter3(text);
  return asClient ? clientBlock(text, client, fail) : authorBlock(text, author, fail);
}
function authorBlock(text, { status, root, problems, language, bodyStart }, fail) {
  const refuse = () => {
    if (status === "refused") fail(`frontmatter in "${language}" is not read; only YAML is`);
    if (status === "unclosed") fail("the frontmatter is never closed");
  };
  return {
    fields() {
      refuse();
      if (status === "broken") fail(problems[0]?.message ?? "the frontmatter does not parse", problems[0]?.range);
      return status === "read" ? root ?? emptyMap : void 0;
    },
    body() {
      refuse();
      return text.slice(bodyStart);
    },
    // A version such as 1.10 is no number to its author.
    textOf: ({ value, range }) => typeof value === "number" ? text.slice(range.start, range.end) : String(value ?? "")
  };
}
function clientBlock(text, { status, root, block, problem, bodyStart }, fail) {
  return {
    fields() {
      if (status === "broken") fail(`the client loads no field: ${problem?.message}`, problem?.range);
      if (status === "not-a-map") fail("the client loads no field: the frontmatter is not a map", block);
      return status === "loaded" ? root ?? emptyMap : void 0;
    },
    body: () => text.slice(bodyStart),
    textOf: ({ value }) => String(value ?? "")
  };
}
function fieldAt(root, name2) {
  const node = entryOf7(root, name2)?.value ?? nodeAt4(root, name2);
  return node?.kind === "scalar" && node.value === null ? void 0 : node;
}
function printNode(node, form, textOf2) {
  if (form === "yaml") return printYaml(toValue2(node));
  if (form === "lines") return linesOf2(node, textOf2).map(endLine).join("");
  if (form === void 0 && node.kind === "scalar") return endLine(textOf2(node));
  return endLine(JSON.stringify(toValue2(node), void 0, 2));
}
function printFields(fields, form, textOf2) {
  if (form === "shell") return fields.map((field) => endLine(assignment2(field, textOf2))).join("");
  if (form === void 0 || form === "lines") return fields.map(({ node }) => endLine(lineOf(node, textOf2))).join("");
  const range = { start: 0, end: 0 };
  const entries = fields.map(({ name: name2, node }) => ({ key: name2, keyRange: range, value: node }));
  return printNode({ kind: "map", range, entries }, form, textOf2);
}
function assignment2({ name: name2, node }, textOf2) {
  const variable = name2.replace(/\W/g, "_").replace(/^(?=\d)/, "_");
  const text = node.kind === "scalar" ? textOf2(node) : linesOf2(node, textOf2).join("\n");
  return `${variable}='${text.replaceAll("'", "'\\''")}'`;
}
function linesOf2(node, textOf2) {
  if (node.kind === "scalar") return [lineOf(node, textOf2)];
  if (node.kind === "list") return node.items.map((item) => lineOf(item, textOf2));
  return node.entries.map(({ key, value }) => `${oneLine(key)}=${lineOf(value, textOf2)}`);
}
function lineOf(node, textOf2) {
  return node.kind === "scalar" ? oneLine(textOf2(node)) : JSON.stringify(toValue2(node));
}
function oneLine(text) {
  return /[\r\n]/.test(text) ? JSON.stringify(text) : text;
}
function endLine(text) {
  return text.endsWith("\n") ? text : `${text}
`;
}

// src/cli/parse-frontmatter.ts
var forms = ["json", "yaml", "lines", "shell"];
var parseFrontmatter = {
  name: "parse-frontmatter",
  summary: "Print a Markdown file's frontmatter, fields of it, or the body below it.",
  operands: "FILE   (- reads standard input)",
  options: [
    {
      name: "get",
      short: "g",
      value: "FIELD",
      multiple: true,
      help: "print a field: a key, or a path such as a.b or list.0; several print a line each"
    },
    { name: "default", value: "VALUE", help: "print VALUE where a field, the frontmatter or the file is absent" },
    { name: "body", help: "print the text below the frontmatter" },
    { name: "as-client", help: "read as the client does: fence at the first ---, its repair, its failures" },
    {
      name: "format",
      value: "FORMAT",
      choices: forms,
      help: "lines: an item or key=value each; shell: field='value' for eval, needs --get"
    }
  ],
  notes: [
    "Without --format a text, number or boolean is printed bare, a list or map as JSON. Numbers stay as written: 1.10, 007.",
    "A key without a value counts as absent. In lines, a text with a line break is printed as a JSON string.",
    "Exit code: 0 printed; 1 absent, one line on stderr; 2 wrong usage, an unreadable file or YAML that does not parse.",
    "In a hook, 2 would block: write value=$(...) || exit 0, or what else should happen without settings."
  ],
  run: async (args, io) => printFrontmatter(args, io)
};
function printFrontmatter(args, io) {
  const given = checkUsage(args);
  const print = (text2) => io.out(io.isTerminal ? printableText(text2) : text2);
  const fallback = textNode(args.one("default"));
  const text = readText(given, fallback !== void 0, io);
  const block = readBlock(text ?? "", given, args.has("as-client"));
  if (args.has("body") && text !== void 0) {
    print(block.body());
    return 0;
  }
  const root = block.fields();
  const { fields, missing: missing2 } = select(root, args.all("get"), fallback);
  const [first] = fields;
  if (!first || missing2.length > 0) {
    const what = root ? `no field ${missing2.join(", ")}` : "no frontmatter";
    io.err(`parse-frontmatter: ${printable(`${given}: ${what}`)}
`);
    return 1;
  }
  if (fields.reduce((size, { node }) => size + printedSize2(node, maxFileSize), 0) >= maxFileSize)
    throw new UsageError(`${given}: its aliases would print as more than ${maxFileSize} characters`);
  const form = args.one("format");
  const isList = fields.length > 1 || form === "shell";
  print(isList ? printFields(fields, form, block.textOf) : printNode(first.node, form, block.textOf));
  return 0;
}
function select(root, names, fallback) {
  const wanted = names.length > 0 ? names.map((name2) => ({ name: name2, node: fieldAt(root, name2) })) : [{ name: "", node: root }];
  const fields = wanted.flatMap(({ name: name2, node = fallback }) => node ? [{ name: name2, node }] : []);
  const missing2 = fallback ? [] : wanted.filter(({ node }) => !node).map(({ name: name2 }) => `"${name2}"`);
  return { fields, missing: missing2 };
}
function checkUsage(args) {
  const [given, ...more] = args.paths;
  if (given === void 0) throw new UsageError("give a file, or - for standard input; try --help");
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one path too many; a field is asked for with --get`);
  if (args.has("body") && args.has("get")) throw new UsageError("--body and --get exclude each other");
  if (args.one("format") === "shell" && !args.has("get"))
    throw new UsageError("--format shell needs --get: a file must not choose the names of your variables");
  return given;
}
function readText(given, mayLack, io) {
  const bytes = given === "-" ? io.readStdin() : readFile(given, mayLack, io);
  if (!bytes) return void 0;
  const { text, encoding } = decodeText2(bytes);
  if (encoding === "binary") throw new UsageError(`${given}: it is binary`);
  if (encoding === "utf-16") throw new UsageError(`${given}: it is UTF-16, not UTF-8`);
  return text;
}
function readFile(given, mayLack, io) {
  const absolute = import_node_path8.default.resolve(io.cwd, given);
  if (mayLack && !import_node_fs7.default.existsSync(absolute)) return void 0;
  const result = readRegularFile(absolute, { followSymlink: true });
  if ("failure" in result) throw new UsageError(`${given}: ${result.failure}`);
  return result.bytes;
}
function textNode(value) {
  return value === void 0 ? void 0 : { kind: "scalar", range: { start: 0, end: 0 }, value };
}

// src/scaffold/questions.ts
var name = { name: "name", does: "lower-case words joined by hyphens", required: true };
var description = { name: "description", does: "what it is for and when to use it", mark: "=" };
var steps = { name: "steps", does: "what the model does, one step each", list: true };
var languages = ["sh", "py", "js", "ts"];
var serverKinds = ["stdio", "bearer", "oauth", "helper"];
var optionTypes = ["string", "number", "boolean", "directory", "file", "secret"];
var settingTypes = ["text", "number", "boolean", "list"];
var questions = [
  { name: "name", value: "NAME", key: "name", help: "the plugin's name (default: that of its folder)" },
  { name: "description", value: "TEXT", key: "description", help: "what the plugin does for its users, in one sentence" },
  { name: "author", value: "NAME", key: "author", help: "'Jane Doe <jane@example.com>' (default: from git, else your account)" },
  {
    name: "license",
    value: "SPDX",
    key: "license",
    help: "MIT, ISC and 0BSD come with their text (default for a new plugin: MIT)"
  },
  { name: "privacy-url", value: "URL", key: "privacyUrl", help: "the privacy policy, where the plugin talks to a server" },
  {
    name: "skill",
    value: "NAME[=WHEN]",
    multiple: true,
    component: true,
    key: "skills",
    help: "a skill; WHEN: what it does and when to use it",
    fields: [name, description, steps]
  },
  {
    name: "agent",
    value: "NAME[=WHEN]",
    multiple: true,
    component: true,
    key: "agents",
    help: "an agent",
    fields: [name, description, { name: "tools", does: "its tools; all where none is named", list: true }, steps]
  },
  {
    name: "command",
    value: "NAME[=WHAT]",
    multiple: true,
    component: true,
    key: "commands",
    help: "a command",
    fields: [name, description, { name: "hint", does: "the arguments it takes, for people: <file> [format]" }, steps]
  },
  {
    name: "hook",
    value: "EVENT[/MATCHER][:LANGUAGE][=WHAT]",
    multiple: true,
    component: true,
    key: "hooks",
    help: `a hook with its script and test cases; LANGUAGE: ${languages.join(", ")}`,
    fields: [
      { name: "event", does: "the event, such as PreToolUse", required: true },
      { name: "matcher", does: "what the event is about: tools, or a value", mark: "/" },
      { name: "language", does: "the language of the script", mark: ":", values: languages },
      description
    ]
  },
  {
    name: "hook-module",
    value: "NAME[=WHAT]",
    component: true,
    key: "hookModule",
    help: "a hooks module in TypeScript with its test",
    fields: [name, description]
  },
  {
    name: "mcp",
    value: "NAME[:KIND][=URL]",
    multiple: true,
    component: true,
    key: "mcp",
    help: `an MCP server; KIND: ${serverKinds.join(", ")}`,
    fields: [
      name,
      { name: "kind", does: "how it is reached", mark: ":", values: serverKinds },
      { name: "url", does: "its https address; not for stdio", mark: "=" },
      { name: "description", does: "what it is for" },
      { name: "clientId", does: "the OAuth client, where the server registers none by itself" }
    ]
  },
  {
    name: "lsp",
    value: "NAME:.EXT[,.EXT]=COMMAND",
    multiple: true,
    component: true,
    key: "lsp",
    help: "a language server: gopls:.go=gopls serve",
    fields: [
      name,
      { name: "extensions", does: "endings of its files, with the dot", mark: ":", list: true, required: true },
      { name: "command", does: "the program with its arguments", mark: "=", required: true },
      { name: "language", does: "the language's id (default: the name)" }
    ]
  },
  {
    name: "output-style",
    value: "NAME[=WHAT]",
    multiple: true,
    component: true,
    key: "outputStyles",
    help: "an output style",
    fields: [name, description, steps]
  },
  {
    name: "monitor",
    value: "NAME[=WHAT]",
    multiple: true,
    component: true,
    key: "monitors",
    help: "a monitor: a script whose lines reach the model as they come",
    fields: [name, description]
  },
  {
    name: "settings",
    value: "KEY[:TYPE][=WHAT]",
    multiple: true,
    component: true,
    key: "settings",
    help: `a setting in .claude/PLUGIN.local.md; TYPE: ${settingTypes.join(", ")}`,
    fields: [
      { ...name, does: "letters, digits and _" },
      { name: "type", does: "what it holds", mark: ":", values: settingTypes },
      { name: "description", does: "what it does", mark: "=" }
    ]
  },
  {
    name: "user-config",
    value: "KEY[:TYPE][=WHAT]",
    multiple: true,
    component: true,
    key: "userConfig",
    help: `an option of each user; TYPE: ${optionTypes.join(", ")}`,
    fields: [
      { ...name, does: "letters, digits and _" },
      { name: "type", does: "what it holds", mark: ":", values: optionTypes },
      { name: "description", does: "what to enter", mark: "=" }
    ]
  },
  { name: "evals", component: true, key: "evals", help: "an eval case for each skill" },
  {
    name: "marketplace",
    value: "FOLDER[=NAME]",
    component: true,
    key: "marketplace",
    help: "list the plugin in the marketplace of FOLDER, which is made where there is none",
    fields: [
      { name: "folder", does: "the folder of the marketplace: the plugin or one around it", required: true },
      { name: "name", does: "the marketplace's name", mark: "=" }
    ]
  },
  { name: "ci", component: true, key: "ci", help: "a GitHub workflow that validates the plugin and tests its hooks" },
  { name: "readme", component: true, key: "readme", help: "a README (a new plugin gets one anyway)" },
  { name: "icon", component: true, key: "icon", help: "an icon (a new plugin gets one anyway)" },
  { name: "answers", value: "FILE", help: "read the answers from a JSON file, or - for standard input" },
  { name: "print-answers-schema", help: "print the JSON Schema of answer files" },
  { name: "dry-run", short: "n", help: "show what would be written; write nothing" },
  { name: "force", help: "replace files that exist, after a copy to FILE.bak" },
  { name: "format", value: "FORMAT", choices: ["text", "json"], help: "output format (default: text)" },
  { name: "json", help: "same as --format json" }
];

// src/cli/scaffold-plugin.ts
var scaffoldPlugin = {
  name: "scaffold-plugin",
  summary: "Make a new plugin, or add components to one, from options, a file of answers, or questions on a terminal.",
  operands: "PATH   (the folder of the plugin; it is made where there is none)",
  options: questions,
  notes: [
    "What is not answered gets a sample, and the output says where. A new plugin without any component gets a skill of its name.",
    "Nothing that exists is replaced without --force, and either all files are written or none.",
    "Without any answer, on a terminal, it asks.",
    "Exit code: 0 written, 2 not written."
  ],
  run: async (args, io) => (await import("./scaffold.mjs")).run(args, io, package_default.repository.url.replace(/^git\+|\.git$/g, ""))
};

// src/cli/test-hook.ts
var testHook = {
  name: "test-hook",
  summary: "Run hooks as the client runs them, and say what the client does with their output.",
  operands: "PLUGIN|HOOKS.json|SCRIPT",
  options: [
    { name: "event", short: "e", value: "EVENT", help: "the event to fire (default: the only one that there are hooks for)" },
    { name: "tool", short: "t", value: "TOOL", help: "the tool of a tool event (default: Bash)" },
    { name: "set", value: "PATH=VALUE", multiple: true, help: "set a value of the payload, JSON or text: tool_input.command=ls" },
    { name: "payload", value: "FILE", help: "the payload itself, a JSON file or - for standard input" },
    { name: "sample", value: "SAMPLE", help: "start from a sample: an event, or a variant such as SessionStart.resume" },
    { name: "print-sample", help: "print the payload and run nothing" },
    { name: "list", help: "print which hooks would fire and why; run nothing" },
    {
      name: "expect",
      value: "OUTCOME",
      choices: ["block", "allow", "ask", "context", "error", "none"],
      help: "end with 0 where the outcome is this one, else with 1"
    },
    { name: "suite", help: "run the cases of hooks.test.json, or of a *.test.json in front of the plugin" },
    { name: "timeout", value: "SECONDS", help: "how long to wait for a hook at most (default: 60)" },
    { name: "env", value: "NAME=VALUE", multiple: true, help: "set a variable for the hooks" },
    { name: "inherit-env", help: "give the hooks all of your environment, as the client does" },
    { name: "cwd", value: "FOLDER", help: "the project to run in (default: a small one that is made and removed)" },
    { name: "format", value: "FORMAT", choices: ["text", "json"], help: "output format (default: text)" },
    { name: "json", help: "same as --format json" }
  ],
  notes: [
    "Of your environment the hooks get PATH and HOME alone, and what the client sets; they run as you, with your rights.",
    "Outcomes: block (refused; on Stop: the turn goes on), allow (goes ahead, and no hook failed), ask (the user is asked),",
    "  context (the model is given something), error (a hook failed and was ignored), none (nothing at all).",
    "Exit code: 0 as expected, or no hook failed; 1 not as expected, or a hook failed; 2 wrong usage."
  ],
  run: async (args, io) => (await import("./simulate.mjs")).run(args, io)
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

// src/cli/shared/watch.ts
var import_node_fs8 = __toESM(require_node_fs());
var import_node_path9 = __toESM(require_node_path());
var quietTime = 100;
var ignored = /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/;
async function watch(scope4, args, io, check2) {
  if (args.has("fix")) throw new UsageError("--watch and --fix exclude each other");
  if (args.paths.includes("-")) throw new UsageError("--watch needs files; standard input can only be checked once");
  const folders = foldersOf(scope4, args.paths, io.cwd);
  const watched = { ...io, isTerminal: true };
  let timer;
  let running = Promise.resolve();
  const checkOnce2 = async () => {
    try {
      await check2(watched);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(`${scope4.tool}: ${printable(error.message)}
`);
    }
  };
  return new Promise((resolve, reject) => {
    const again = () => {
      running = running.then(checkOnce2).catch(reject);
    };
    const watchers = folders.map(
      (folder) => import_node_fs8.default.watch(folder, { recursive: true }, (_event, file) => {
        if (file !== null && ignored.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(again, quietTime);
      })
    );
    for (const watcher of watchers) watcher.on("error", reject);
    process.once("SIGINT", () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      running.then(() => resolve(0), reject);
    });
    again();
  });
}
function foldersOf(scope4, paths, cwd) {
  const roots = paths.flatMap((given) => {
    if (paths.length > 1 && unreadableTarget(given, scope4, cwd)) return [];
    const targets = resolveTargets(given, scope4, cwd).flatMap(({ root }) => root ?? []);
    const absolute = import_node_fs8.default.realpathSync.native(import_node_path9.default.resolve(cwd, given));
    return import_node_fs8.default.statSync(absolute).isDirectory() ? [absolute, ...targets] : targets;
  });
  const unique = [...new Set(roots)];
  return unique.filter((folder) => !unique.some((other) => other !== folder && folder.startsWith(other + import_node_path9.default.sep)));
}

// src/cli/validators.ts
var agentScope = { tool: "validate-agent", kinds: ["agent"], families: ["agent", ...textFamilies], loose: "agent" };
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
  families: ["skill", ...textFamilies],
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
  families: ["skill", ...textFamilies],
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
  run: (args, io) => {
    if (args.has("list")) return listTargets(pluginScope, args, io);
    return args.has("watch") ? watch(pluginScope, args, io, (to) => validate(pluginScope, args, to)) : validate(pluginScope, args, io);
  }
};

// src/cli/index.ts
var commands = [
  checkEdit,
  checkMcpAuth,
  hookLinter,
  parseFrontmatter,
  scaffoldPlugin,
  testHook,
  validateAgent,
  validateCommand,
  validateHookSchema,
  validatePlugin,
  validateSkill,
  validateSettings
];

// src/cli/shared/main.ts
function runProcess(name2, input) {
  const command = commands.find((candidate) => candidate.name === name2);
  if (!command) throw new Error(`there is no command ${name2}`);
  const isTerminal = isWatched(1);
  return runCommand(command, process.argv.slice(2), {
    out: writeOut,
    err: writeError,
    get cwd() {
      return workingDirectory();
    },
    isTerminal,
    hasColour: isTerminal && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    ...isWatched(2) ? { progress: (text) => writeError(`\r\x1B[K${text}`) } : {},
    readStdin: () => input ?? readStdin()
  });
}
function isWatched(descriptor2) {
  const stats = import_node_fs9.default.fstatSync(descriptor2);
  return stats.isCharacterDevice() && stats.rdev !== import_node_fs9.default.statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}
function workingDirectory() {
  try {
    return process.cwd();
  } catch {
    throw new UsageError("the working directory does not exist any more");
  }
}
async function runCommand(command, argv, io) {
  try {
    const args = parseArguments(command, argv);
    if (args.has("help")) io.out(helpText(command));
    else if (args.has("version")) io.out(`${command.name} ${package_default.version} (checked against Claude Code ${clientVersion})
`);
    else return await command.run(args, io);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${command.name}: ${printable(error.message)}
`);
    return 2;
  }
}
export {
  UsageError,
  agentFields,
  agentsOf,
  claimsOf,
  clientVersion,
  commandsOf,
  commonOptions,
  compareFindings,
  componentsOf,
  configsAt2 as configsAt,
  configsOf,
  declarationsOf,
  declaredPath,
  declaredValues,
  defineRule,
  describeError,
  discoverConfigs,
  diskFiles,
  displayPath,
  enclosingRoot,
  fieldOf,
  fieldsOf,
  helpText,
  holdsRoots,
  inventoryOf,
  isActive,
  isOptionValue,
  isPlaceholder,
  isSecretHeader,
  isSecretName,
  isSensitive,
  isStandIn,
  keep,
  knownPlugins,
  knownRules,
  languages,
  limitOf,
  limits,
  literalsIn,
  loadLoose,
  loadMarketplace,
  loadPlugin,
  loadRules,
  localSettingsOf,
  looksLikePlugin,
  looksRandom,
  looseConfigs,
  makeComponent,
  makeDocument,
  markdownBelow,
  maxFileSize,
  meantBy,
  memoryFiles,
  models,
  nameOf,
  notesAt,
  oncePer,
  optionReach,
  outputStylesOf,
  overlayFiles,
  ownHooks,
  parseArguments,
  partFiles,
  previewFixes,
  printable,
  printableText,
  problemsOf,
  profiles,
  propertiesOf,
  questions,
  readRegularFile,
  readSchema,
  readSource,
  readStdin,
  redact,
  redactSpellings,
  replaceFile,
  reportInventory,
  reportText,
  repositoryAround,
  resolveTargets,
  rootTarget,
  rootsBelow,
  runCommand,
  runProcess,
  runRules,
  schemaOf,
  secretPartsIn,
  secretsInArguments,
  secretsInText,
  secretsInUrl,
  secretsInValue,
  serverNames,
  severities,
  skillsOf,
  sourceFolder,
  stdinTarget,
  substitutions,
  textFamilies,
  tokenShapes,
  tools,
  typesIn,
  uncheckedKeywords,
  unloadedOf,
  unreadableTarget,
  visitsOf,
  writeError,
  writeFixes,
  writeOut
};
