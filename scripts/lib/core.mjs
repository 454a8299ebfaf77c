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
  for (const { name, short, value } of table2)
    options[name] = { type: value ? "string" : "boolean", multiple: true, ...short ? { short } : {} };
  let parsed;
  try {
    parsed = (0, import_node_util.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(explainParseError(error));
  }
  const { values, positionals } = parsed;
  for (const { name, choices, multiple } of table2) {
    const given = values[name] ?? [];
    if (given.length > 1 && !multiple && typeof given[0] === "string") throw new UsageError(`Option '--${name}' is given twice`);
    const wrong = choices && given.find((value) => !choices.includes(String(value)));
    if (wrong !== void 0) throw new UsageError(`Option '--${name}' takes ${choices?.join(", ")}; not '${wrong}'`);
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
function optionUsage({ name, short, value, choices }) {
  const argument = value ? ` ${choices ? choices.join("|") : value}` : "";
  return `${short ? `-${short}, ` : "    "}--${name}${argument}`;
}
var textFamilies = ["file", "frontmatter", "text"];

// src/cli/shared/main.ts
var import_node_fs8 = __toESM(require_node_fs());

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
  scripts: {
    build: "tsx src/build/build.ts",
    generate: "tsx src/build/generate.ts",
    "new:rule": "tsx src/build/new-rule.ts",
    icon: "tsx src/build/icon.ts",
    lock: "npm install --package-lock-only --package-lock=true --omit-lockfile-registry-resolved=true && mv package-lock.json .ci/",
    typecheck: "tsc",
    lint: "biome check && knip",
    test: "npm run typecheck && npm run lint && vitest run"
  },
  devDependencies: {
    "@anthropic-ai/claude-code": "2.1.330",
    "@biomejs/biome": "2.6.8",
    "@microsoft/jest-sarif": "1.0.0-beta.0",
    "@modelcontextprotocol/sdk": "1.32.2",
    "@secretlint/core": "12.0.0",
    "@secretlint/secretlint-rule-preset-recommend": "12.0.0",
    "@types/node": "20.19.43",
    "@types/pngjs": "6.0.5",
    ajv: "8.20.0",
    diff: "9.0.0",
    esbuild: "0.28.2",
    "fastest-levenshtein": "1.0.16",
    "gray-matter": "4.0.3",
    "jsonc-parser": "3.3.1",
    knip: "6.44.2",
    "oidc-provider": "9.13.3",
    pngjs: "7.0.0",
    tsx: "4.23.15",
    typescript: "7.0.2",
    vitest: "4.1.12",
    yaml: "2.9.1"
  }
};

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

// src/report/text.ts
function printable(text) {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
function printableText(text) {
  return text.replace(/[^\r\n\t]+/g, printable);
}
var colours = { error: "red", warning: "yellow", info: "cyan" };
function reportText(result, { colour = false } = {}) {
  const paint = (format, text) => colour ? (0, import_node_util2.styleText)(format, text) : text;
  const lines = findingsOf(result).flatMap((finding) => linesOf(finding, paint));
  return `${[...lines, countLine(result)].join("\n")}
`;
}
function linesOf(finding, paint) {
  const { path: path8, start, severity, message, rule, effect, help, related } = finding;
  const place = `${printable(path8)}:${start.line}:${start.column}:`;
  return [
    `${place} ${paint(colours[severity], `${severity}:`)} ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    ...related.map(
      (other) => `  see: ${printable(other.path)}:${other.start.line}:${other.start.column}: ${printable(other.message)}`
    ),
    ...effect ? [`  effect: ${printable(effect)}`] : [],
    ...help ? [`  help: ${printable(help)}`] : []
  ];
}
function countLine(result) {
  const { error, warning, info } = summarize(result);
  const files = result.targets.reduce((sum, { checked }) => sum + checked, 0);
  const counts = [count(error, "error"), count(warning, "warning"), count(info, "info", "info")].filter(
    (text) => !text.startsWith("0 ")
  );
  return `${counts.join(", ") || "no findings"} in ${count(files, "file")}`;
}
function count(number, noun, plural = `${noun}s`) {
  return `${number} ${number === 1 ? noun : plural}`;
}

// src/spec/agent-fields.json
var agent_fields_default = { client: "2.1.330", facts: [{ name: "name", inPlugin: "applied", inProject: "applied", does: "Gives the last part of the agent's id; the file name where absent.", schema: { type: "string", maxLength: 256 }, otherwise: "The client's validator refuses the plugin; a project agent is not loaded." }, { name: "description", inPlugin: "applied", inProject: "applied", does: "Tells the model when to use the agent; listed in full in every session.", schema: { type: ["string", "number", "boolean"] }, otherwise: 'The agent is listed as "Agent from PLUGIN plugin".' }, { name: "when_to_use", inPlugin: "applied", inProject: "ignored", does: "Serves as the description where that is absent.", schema: { type: ["string", "number", "boolean"] }, otherwise: "It is ignored." }, { name: "when-to-use", inPlugin: "applied", inProject: "ignored", does: "Other spelling of when_to_use.", schema: { type: ["string", "number", "boolean"] }, otherwise: "It is ignored." }, { name: "tools", inPlugin: "applied", inProject: "applied", does: "Limits the agent to these tools; all tools where absent.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: 'The agent gets no tools at all, although the listing says "All tools".' }, { name: "disallowedTools", inPlugin: "applied", inProject: "applied", does: "Takes these tools away.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "It is ignored." }, { name: "model", inPlugin: "applied", inProject: "applied", does: "Chooses the model; the session's model where absent.", schema: { type: "string", minLength: 1 }, otherwise: "The session's model is used." }, { name: "effort", inPlugin: "applied", inProject: "applied", does: "Sets the reasoning effort; a number sends none.", schema: { anyOf: [{ enum: ["low", "medium", "high", "xhigh", "max"] }, { type: "number" }, { type: "string", pattern: "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$" }, { type: "array", minItems: 1, maxItems: 1, items: { enum: ["low", "medium", "high", "xhigh", "max"] } }] }, otherwise: "It is ignored; only the debug log says so." }, { name: "maxTurns", inPlugin: "applied", inProject: "applied", does: "Ends the agent after this many turns.", schema: { anyOf: [{ type: "integer", minimum: 1 }, { type: "string", pattern: "^\\s*[1-9]" }, { type: "array", minItems: 1, maxItems: 1, items: { type: "integer", minimum: 1 } }] }, otherwise: "It is ignored; only the debug log says so." }, { name: "skills", inPlugin: "applied", inProject: "applied", does: "Puts the full text of these skills before the agent.", schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, otherwise: "It is ignored." }, { name: "memory", inPlugin: "applied", inProject: "applied", does: "Gives the agent a memory folder, instructions of about 13 kB, and the tools Write and Edit.", schema: { enum: ["user", "project", "local"] }, otherwise: "It is ignored; only the debug log says so." }, { name: "background", inPlugin: "applied", inProject: "applied", does: "Starts the agent in the background.", schema: { anyOf: [{ type: "boolean" }, { enum: ["true", "false"] }] }, otherwise: "It is ignored; nothing says so." }, { name: "isolation", inPlugin: "applied", inProject: "applied", does: "Runs the agent in a copy of the work tree, or remotely.", schema: { enum: ["worktree", "remote"] }, otherwise: "It is ignored: the agent works in the folder of the session." }, { name: "color", inPlugin: "applied", inProject: "applied", does: "Colours the agent in the interface.", schema: { enum: ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"] }, otherwise: "The agent's name is shown without a colour; nothing says so." }, { name: "omitClaudeMd", inPlugin: "applied", inProject: "applied", does: "Keeps CLAUDE.md from the agent.", schema: { anyOf: [{ type: "boolean" }, { enum: ["true", "false"] }] }, otherwise: "It is ignored; nothing says so." }, { name: "hooks", inPlugin: "ignored", inProject: "applied", does: "Runs hooks while the agent works.", schema: { type: "object" }, otherwise: "A project agent with a malformed value is not loaded." }, { name: "mcpServers", inPlugin: "ignored", inProject: "applied", does: "Gives the agent MCP servers.", schema: {}, otherwise: "" }, { name: "permissionMode", inPlugin: "ignored", inProject: "applied", does: "Sets the permission mode.", schema: { enum: ["acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan", "manual"] }, otherwise: "It is ignored; only the debug log says so." }, { name: "initialPrompt", inPlugin: "ignored", inProject: "applied", does: "Starts a main-session agent with this prompt.", schema: { type: "string" }, otherwise: "It is ignored." }, { name: "observer", inPlugin: "ignored", inProject: "applied", does: "Known to the client; its meaning was not found.", schema: {}, otherwise: "" }, { name: "experimental", inPlugin: "applied", inProject: "applied", does: "Known to the client; its meaning was not found.", schema: {}, otherwise: "" }] };

// src/spec/limits.json
var limits_default = { client: "2.1.330", facts: [{ name: "componentBytes", value: 1048576, unit: "bytes", does: "A SKILL.md above this is skipped; only the debug log says so." }, { name: "listingCharacters", value: 1536, unit: "characters", does: "Description and when_to_use of a skill or command are cut here in the listing." }, { name: "agentNameCharacters", value: 256, unit: "characters", does: "A longer name of an agent is ignored; a project agent is not loaded." }] };

// src/spec/models.json
var models_default = { client: "2.1.330", facts: [{ name: "inherit", does: "The session's model." }, { name: "sonnet", does: "The newest Sonnet." }, { name: "opus", does: "The newest Opus." }, { name: "haiku", does: "The newest Haiku." }, { name: "fable", does: "The newest Fable." }, { name: "best", does: "The strongest model of the account." }, { name: "opusplan", does: "Acts as sonnet in an agent." }] };

// src/spec/substitutions.json
var substitutions_default = { client: "2.1.330", facts: [{ token: "${CLAUDE_PLUGIN_ROOT}", becomes: "The plugin's folder.", in: ["skill", "command", "agent"] }, { token: "${CLAUDE_PLUGIN_DATA}", becomes: "The plugin's data folder, which survives updates.", in: ["skill", "command", "agent"] }, { token: "${CLAUDE_PROJECT_DIR}", becomes: "The project's folder.", in: ["skill", "command", "agent"] }, { token: "${CLAUDE_SKILL_DIR}", becomes: "The skill's folder.", in: ["skill"] }, { token: "${CLAUDE_SESSION_ID}", becomes: "The session's id.", in: ["skill", "command"] }, { token: "${CLAUDE_EFFORT}", becomes: "The reasoning effort.", in: ["skill", "command"] }, { token: "$ARGUMENTS", becomes: "All arguments.", in: ["skill", "command"] }, { token: "${user_config.KEY}", becomes: "A saved, not sensitive option.", in: ["skill", "command", "agent"] }] };

// src/spec/tools.json
var tools_default = { client: "2.1.330", facts: [{ name: "Agent", status: "standard" }, { name: "Bash", status: "standard" }, { name: "Edit", status: "standard" }, { name: "Glob", status: "standard" }, { name: "Grep", status: "standard" }, { name: "ListAgents", status: "standard" }, { name: "Read", status: "standard" }, { name: "ReportFindings", status: "standard" }, { name: "Skill", status: "standard" }, { name: "ToolSearch", status: "standard" }, { name: "Write", status: "standard" }, { name: "CronCreate", status: "standard" }, { name: "CronDelete", status: "standard" }, { name: "CronList", status: "standard" }, { name: "EnterWorktree", status: "standard" }, { name: "ExitWorktree", status: "standard" }, { name: "Monitor", status: "standard" }, { name: "NotebookEdit", status: "standard" }, { name: "SendMessage", status: "standard" }, { name: "TaskStop", status: "standard" }, { name: "WebFetch", status: "standard" }, { name: "WebSearch", status: "standard" }, { name: "ScheduleWakeup", status: "standard", inSubagents: false }, { name: "Workflow", status: "standard", inSubagents: false }, { name: "AskUserQuestion", status: "conditional", inSubagents: false }, { name: "ExitPlanMode", status: "conditional", inSubagents: false }, { name: "EnterPlanMode", status: "conditional", inSubagents: false }, { name: "EndConversation", status: "conditional" }, { name: "Artifact", status: "conditional" }, { name: "ArtifactComments", status: "conditional" }, { name: "ArtifactData", status: "conditional" }, { name: "ArtifactCheck", status: "conditional" }, { name: "TaskCreate", status: "conditional" }, { name: "TaskGet", status: "conditional" }, { name: "TaskList", status: "conditional" }, { name: "TaskUpdate", status: "conditional" }, { name: "TodoWrite", status: "conditional" }, { name: "PowerShell", status: "conditional" }, { name: "LSP", status: "conditional" }, { name: "ListMcpResourcesTool", status: "conditional" }, { name: "ReadMcpResourceTool", status: "conditional" }, { name: "ReadMcpResourceDirTool", status: "conditional" }, { name: "WaitForMcpServers", status: "conditional" }, { name: "PushNotification", status: "conditional" }, { name: "RemoteTrigger", status: "conditional" }, { name: "SendUserFile", status: "conditional" }, { name: "SendUserMessage", status: "conditional" }, { name: "ShareOnboardingGuide", status: "conditional" }, { name: "DesignSync", status: "conditional" }, { name: "Projects", status: "conditional" }, { name: "GetTask", status: "conditional" }, { name: "ListSkills", status: "conditional" }, { name: "SearchSkills", status: "conditional" }, { name: "ListPlugins", status: "conditional" }, { name: "SearchPlugins", status: "conditional" }, { name: "ListConnectors", status: "conditional" }, { name: "SearchMcpRegistry", status: "conditional" }, { name: "AppifactRepl", status: "conditional" }, { name: "FetchInboxMessage", status: "conditional" }, { name: "GetGoal", status: "conditional" }, { name: "McpTaskResumePolling", status: "conditional" }, { name: "OfferChromeSetup", status: "conditional" }, { name: "PauseGoal", status: "conditional" }, { name: "Poll", status: "conditional" }, { name: "PublishPlugin", status: "conditional" }, { name: "ReadNotifications", status: "conditional" }, { name: "ReadWidgetContext", status: "conditional" }, { name: "SendFeedback", status: "conditional" }, { name: "SendFile", status: "conditional" }, { name: "SendToProject", status: "conditional" }, { name: "SendToProjectContext", status: "conditional" }, { name: "SetGoal", status: "conditional" }, { name: "ShowOnboardingRolePicker", status: "conditional" }, { name: "SuggestConnectors", status: "conditional" }, { name: "SuggestPluginInstall", status: "conditional" }, { name: "SuggestSkills", status: "conditional" }, { name: "WrapUp", status: "conditional" }, { name: "Yield", status: "conditional" }, { name: "Task", status: "alias", use: "Agent" }, { name: "KillShell", status: "alias", use: "TaskStop" }, { name: "KillBash", status: "alias", use: "TaskStop" }, { name: "ListPeers", status: "alias", use: "ListAgents" }, { name: "Brief", status: "alias", use: "SendUserMessage" }, { name: "ListMcpResources", status: "alias", use: "ListMcpResourcesTool" }, { name: "ReadMcpResource", status: "alias", use: "ReadMcpResourceTool" }, { name: "BashOutput", status: "removed", use: "Read" }, { name: "BashOutputTool", status: "removed", use: "Read" }, { name: "AgentOutput", status: "removed", use: "Read" }, { name: "AgentOutputTool", status: "removed", use: "Read" }, { name: "TaskOutput", status: "removed", use: "Read" }, { name: "TeamCreate", status: "removed" }, { name: "TeamDelete", status: "removed" }, { name: "SuggestBackgroundPR", status: "removed" }, { name: "exit_plan_mode", status: "unknown", use: "ExitPlanMode" }, { name: "MultiEdit", status: "unknown", use: "Edit" }, { name: "LS", status: "unknown", use: "Glob" }, { name: "NotebookRead", status: "unknown", use: "Read" }, { name: "TodoRead", status: "unknown" }, { name: "SlashCommand", status: "unknown", use: "Skill" }, { name: "View", status: "unknown", use: "Read" }, { name: "StructuredOutput", status: "unknown" }, { name: "REPL", status: "unknown" }, { name: "Config", status: "unknown" }, { name: "Search", status: "unknown", use: "Grep" }, { name: "CodeSearch", status: "unknown", use: "Grep" }, { name: "SemanticSearch", status: "unknown", use: "Grep" }, { name: "Find", status: "unknown", use: "Glob" }, { name: "ListFiles", status: "unknown", use: "Glob" }, { name: "ListDir", status: "unknown", use: "Glob" }, { name: "List", status: "unknown", use: "Glob" }, { name: "FileRead", status: "unknown", use: "Read" }, { name: "ReadNotebook", status: "unknown", use: "Read" }, { name: "Cat", status: "unknown", use: "Read" }, { name: "FileWrite", status: "unknown", use: "Write" }, { name: "Create", status: "unknown", use: "Write" }, { name: "FileEdit", status: "unknown", use: "Edit" }, { name: "StrReplace", status: "unknown", use: "Edit" }, { name: "ApplyPatch", status: "unknown", use: "Edit" }, { name: "Update", status: "unknown", use: "Edit" }, { name: "Notebook", status: "unknown", use: "NotebookEdit" }, { name: "JupyterEdit", status: "unknown", use: "NotebookEdit" }, { name: "Shell", status: "unknown", use: "Bash" }, { name: "Terminal", status: "unknown", use: "Bash" }, { name: "Execute", status: "unknown", use: "Bash" }, { name: "Python", status: "unknown", use: "Bash" }, { name: "Git", status: "unknown", use: "Bash" }, { name: "Fetch", status: "unknown", use: "WebFetch" }, { name: "Browser", status: "unknown", use: "WebFetch" }, { name: "WebBrowser", status: "unknown", use: "WebFetch" }, { name: "WebScrape", status: "unknown", use: "WebFetch" }, { name: "TodoList", status: "unknown", use: "TodoWrite" }, { name: "AskUser", status: "unknown", use: "AskUserQuestion" }, { name: "Question", status: "unknown", use: "AskUserQuestion" }, { name: "Subagent", status: "unknown", use: "Agent" }, { name: "Dispatch", status: "unknown", use: "Agent" }, { name: "KillTask", status: "unknown", use: "TaskStop" }] };

// src/spec/index.ts
var clientVersion = agent_fields_default.client;
var agentFields = agent_fields_default.facts;
var tools = tools_default.facts;
var models = models_default.facts;
var substitutions = substitutions_default.facts;
var limits = limits_default.facts;
function limitOf(name) {
  const limit = limits.find((fact) => fact.name === name);
  if (!limit) throw new Error(`there is no limit called ${name}`);
  return limit.value;
}

// src/cli/check-mcp-auth.ts
var checkMcpAuth = {
  name: "check-mcp-auth",
  summary: "Find out why an MCP server of a plugin does not connect or sign in, step by step as the client goes.",
  operands: "",
  options: [
    { name: "config", short: "c", value: "PATH", help: "the plugin, or a .mcp.json (default: the working directory)" },
    {
      name: "live",
      value: "NAME",
      help: "connect to the server NAME; without more options no credential is sent and nothing started"
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
    { name: "explain", value: "MESSAGE", help: "say what can be behind a message of the client, and what to look at next" },
    { name: "option", value: "NAME=VALUE", multiple: true, help: "the value of an option that the plugin declares" },
    { name: "timeout", value: "SECONDS", help: "how long to wait for one answer at most (default: 30, as the client)" },
    { name: "strict", help: "let warnings end with 1 too" },
    { name: "format", value: "FORMAT", choices: ["text", "json"], help: "output format (default: text)" },
    { name: "json", help: "same as --format json" }
  ],
  notes: [
    "Credentials are never printed, and never sent to another origin than that of the server.",
    "Exit code: 0 nothing keeps the server from working, 1 something does, 2 wrong usage."
  ],
  run: async (args, io) => (await import("./mcp.mjs")).run(args, io)
};

// src/cli/parse-frontmatter.ts
var import_node_fs2 = __toESM(require_node_fs());
var import_node_path2 = __toESM(require_node_path());
import { printedSize } from "./formats.mjs";
import { decodeText } from "./formats.mjs";

// src/plugin/files.ts
var import_node_buffer = __toESM(require_node_buffer());
var import_node_fs = __toESM(require_node_fs());
var import_node_path = __toESM(require_node_path());
var maxFileSize = 8 * 1024 * 1024;
function diskFiles(root) {
  const realRoot = realPath(root).path ?? import_node_path.default.resolve(root);
  const resolve = (file) => {
    const absolute = import_node_path.default.resolve(realRoot, file);
    if (!isInside(realRoot, absolute)) return outside;
    if (absolute === realRoot) return { path: realRoot };
    const parent = realPath(import_node_path.default.dirname(absolute));
    if (parent.path === void 0) return parent;
    return isInside(realRoot, parent.path) ? { path: import_node_path.default.join(parent.path, import_node_path.default.basename(absolute)) } : outside;
  };
  return {
    list(folder) {
      const place = resolve(folder);
      const real = place.path === void 0 ? place : realPath(place.path);
      if (real.path === void 0 || !isInside(realRoot, real.path)) return [];
      try {
        const entries = import_node_fs.default.readdirSync(real.path, { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) })).sort(byName);
      } catch {
        return [];
      }
    },
    kindOf(file) {
      const place = resolve(file);
      try {
        return place.path === void 0 ? void 0 : kindOfStats(import_node_fs.default.lstatSync(place.path));
      } catch {
        return void 0;
      }
    },
    read(file) {
      const place = resolve(file);
      const real = place.path === void 0 ? place : realPath(place.path);
      if (real.path === void 0) return { failure: real.failure };
      return isInside(realRoot, real.path) ? readRegularFile(real.path) : { failure: "it is a symlink that leads out of the folder" };
    },
    sizeOf(file) {
      const place = resolve(file);
      try {
        const stats = place.path === void 0 ? void 0 : import_node_fs.default.lstatSync(place.path);
        return stats?.isFile() ? stats.size : void 0;
      } catch {
        return void 0;
      }
    },
    isExecutable(file) {
      const place = resolve(file);
      try {
        const stats = place.path === void 0 ? void 0 : import_node_fs.default.lstatSync(place.path);
        return stats?.isFile() === true && (process.platform === "win32" || (stats.mode & 73) !== 0);
      } catch {
        return false;
      }
    }
  };
}
var outside = { failure: "it lies outside the folder" };
function realPath(file) {
  try {
    return { path: import_node_fs.default.realpathSync.native(file) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
function isInside(root, absolute) {
  const inside = import_node_path.default.relative(root, absolute);
  return inside !== ".." && !inside.startsWith(`..${import_node_path.default.sep}`) && !import_node_path.default.isAbsolute(inside);
}
function readRegularFile(absolute, { followSymlink = false } = {}) {
  try {
    const options = { throwIfNoEntry: false };
    const stats = followSymlink ? import_node_fs.default.statSync(absolute, options) : import_node_fs.default.lstatSync(absolute, options);
    if (!stats) return { failure: "no such file or folder" };
    if (!stats.isFile()) return { failure: `it is ${describeKind(kindOfStats(stats))}` };
    if (stats.size > maxFileSize) return { failure: `it has ${stats.size} bytes; at most ${maxFileSize} are read` };
    return { bytes: import_node_fs.default.readFileSync(absolute) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
function describeError(error) {
  const known = {
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    ELOOP: "the symlinks form a loop",
    ENOTDIR: "a part of the path is not a folder",
    ENAMETOOLONG: "the name is too long",
    EISDIR: "it is a folder"
  };
  return known[error.code ?? ""] ?? error.message;
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
    const steps = file.split("/");
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join("/");
      const entries = folders.get(folder) ?? /* @__PURE__ */ new Map();
      folders.set(folder, entries.set(name, depth === steps.length - 1 ? kindAt(file) : "folder"));
    }
  }
  const normal = (file) => file === "." ? "" : file;
  const sizeOf = (content) => {
    if (typeof content === "string") return import_node_buffer.Buffer.byteLength(content);
    return content instanceof Uint8Array ? content.length : void 0;
  };
  return {
    list: (folder) => [...folders.get(normal(folder)) ?? []].map(([name, kind]) => ({ name, kind })).sort(byName),
    kindOf: (file) => files.has(file) ? kindAt(file) : folders.has(normal(file)) ? "folder" : void 0,
    read(file) {
      const content = files.get(file);
      if (content === void 0) return { failure: folders.has(normal(file)) ? "it is a folder" : "no such file or folder" };
      if (content instanceof Uint8Array) return { bytes: content };
      if (typeof content === "object" && "failure" in content) return content;
      return { bytes: new TextEncoder().encode(typeof content === "string" ? content : content.linked) };
    },
    sizeOf: (file) => sizeOf(files.get(file)),
    isExecutable: (file) => files.has(file) && !plain.has(file)
  };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// src/cli/shared/frontmatter-block.ts
import { readFrontmatter } from "./formats.mjs";
import { LineIndex } from "./formats.mjs";
import { entryOf, nodeAt, toValue } from "./formats.mjs";
import { printYaml } from "./yaml.mjs";
var emptyMap = { kind: "map", range: { start: 0, end: 0 }, entries: [] };
function readBlock(text, name, asClient) {
  const fail = (message, range) => {
    const { line, column } = new LineIndex(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${name}:${line}:${column}: ${message}`);
  };
  const { author, client } = readFrontmatter(text);
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
function fieldAt(root, name) {
  const node = entryOf(root, name)?.value ?? nodeAt(root, name);
  return node?.kind === "scalar" && node.value === null ? void 0 : node;
}
function printNode(node, form, textOf) {
  if (form === "yaml") return printYaml(toValue(node));
  if (form === "lines") return linesOf2(node, textOf).map(endLine).join("");
  if (form === void 0 && node.kind === "scalar") return endLine(textOf(node));
  return endLine(JSON.stringify(toValue(node), void 0, 2));
}
function printFields(fields, form, textOf) {
  if (form === "shell") return fields.map((field) => endLine(assignment(field, textOf))).join("");
  if (form === void 0 || form === "lines") return fields.map(({ node }) => endLine(lineOf(node, textOf))).join("");
  const range = { start: 0, end: 0 };
  const entries = fields.map(({ name, node }) => ({ key: name, keyRange: range, value: node }));
  return printNode({ kind: "map", range, entries }, form, textOf);
}
function assignment({ name, node }, textOf) {
  const variable = name.replace(/\W/g, "_").replace(/^(?=\d)/, "_");
  const text = node.kind === "scalar" ? textOf(node) : linesOf2(node, textOf).join("\n");
  return `${variable}='${text.replaceAll("'", "'\\''")}'`;
}
function linesOf2(node, textOf) {
  if (node.kind === "scalar") return [lineOf(node, textOf)];
  if (node.kind === "list") return node.items.map((item) => lineOf(item, textOf));
  return node.entries.map(({ key, value }) => `${oneLine(key)}=${lineOf(value, textOf)}`);
}
function lineOf(node, textOf) {
  return node.kind === "scalar" ? oneLine(textOf(node)) : JSON.stringify(toValue(node));
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
  const { fields, missing } = select(root, args.all("get"), fallback);
  const [first] = fields;
  if (!first || missing.length > 0) {
    const what = root ? `no field ${missing.join(", ")}` : "no frontmatter";
    io.err(`parse-frontmatter: ${printable(`${given}: ${what}`)}
`);
    return 1;
  }
  if (fields.reduce((size, { node }) => size + printedSize(node, maxFileSize), 0) >= maxFileSize)
    throw new UsageError(`${given}: its aliases would print as more than ${maxFileSize} characters`);
  const form = args.one("format");
  const isList = fields.length > 1 || form === "shell";
  print(isList ? printFields(fields, form, block.textOf) : printNode(first.node, form, block.textOf));
  return 0;
}
function select(root, names, fallback) {
  const wanted = names.length > 0 ? names.map((name) => ({ name, node: fieldAt(root, name) })) : [{ name: "", node: root }];
  const fields = wanted.flatMap(({ name, node = fallback }) => node ? [{ name, node }] : []);
  const missing = fallback ? [] : wanted.filter(({ node }) => !node).map(({ name }) => `"${name}"`);
  return { fields, missing };
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
  const { text, encoding } = decodeText(bytes);
  if (encoding === "binary") throw new UsageError(`${given}: it is binary`);
  if (encoding === "utf-16") throw new UsageError(`${given}: it is UTF-16, not UTF-8`);
  return text;
}
function readFile(given, mayLack, io) {
  const absolute = import_node_path2.default.resolve(io.cwd, given);
  if (mayLack && !import_node_fs2.default.existsSync(absolute)) return void 0;
  const result = readRegularFile(absolute, { followSymlink: true });
  if ("failure" in result) throw new UsageError(`${given}: ${result.failure}`);
  return result.bytes;
}
function textNode(value) {
  return value === void 0 ? void 0 : { kind: "scalar", range: { start: 0, end: 0 }, value };
}

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

// src/cli/shared/validate.ts
var import_node_path7 = __toESM(require_node_path());

// src/engine/finding.ts
var severities = ["error", "warning", "info"];
function compareFindings(a, b) {
  return compareText(a.file, b.file) || a.range.start - b.range.start || compareText(a.rule, b.rule);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/engine/rule.ts
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
    if (!/(?:#|<!--)[ \t]*$/.test(opener)) continue;
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
  const named = rules.filter(({ id: id2 }) => namesRule(pattern, id2));
  if (named.length > 0 && named.every(({ id: id2 }) => options.isOff(id2))) return [];
  const message = named.length > 0 ? `this comment suppresses nothing: no finding of "${pattern}" here` : `there is no rule "${pattern}" to suppress`;
  return [unusedSuppressionFinding(file.path, suppression.range, message)];
}

// src/report/json.ts
function reportJson(result) {
  const document = {
    version: 1,
    tool: result.tool,
    client: result.client,
    targets: result.targets.map(({ path: path8, kind, verdict }) => ({ path: path8, kind, verdict })),
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
function annotation({ severity, path: path8, start, end, rule, message, effect, help }) {
  const properties = { file: path8, line: start.line, col: start.column, endLine: end.line, endColumn: end.column, title: rule };
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

// src/report/sarif.ts
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
  const { rule, severity, message, effect, help, path: path8, start, end, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels2[severity],
    message: { text: [message, effect && `Effect: ${effect}`, help && `Help: ${help}`].filter(Boolean).join("\n") },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path8) }, region: regionOf(start, end) } }],
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
function uriOf(path8) {
  return path8.split(/[\\/]/).map(encodeURIComponent).join("/");
}

// src/engine/config.ts
import { parseJson } from "./formats.mjs";
import { entryOf as entryOf2, nodeAt as nodeAt2, scalarText, toValue as toValue2 } from "./formats.mjs";
import { utf8 } from "./formats.mjs";

// src/schemas/validators.ts
var agent = validate21;
var schema6 = { "$id": "agent-frontmatter", "type": "object", "properties": { "name": { "type": "string", "maxLength": 256 }, "description": { "type": ["string", "number", "boolean"] }, "when_to_use": { "type": ["string", "number", "boolean"] }, "when-to-use": { "type": ["string", "number", "boolean"] }, "tools": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "disallowedTools": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "model": { "type": "string", "minLength": 1 }, "effort": { "anyOf": [{ "enum": ["low", "medium", "high", "xhigh", "max"] }, { "type": "number" }, { "type": "string", "pattern": "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$" }, { "type": "array", "minItems": 1, "maxItems": 1, "items": { "enum": ["low", "medium", "high", "xhigh", "max"] } }] }, "maxTurns": { "anyOf": [{ "type": "integer", "minimum": 1 }, { "type": "string", "pattern": "^\\s*[1-9]" }, { "type": "array", "minItems": 1, "maxItems": 1, "items": { "type": "integer", "minimum": 1 } }] }, "skills": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }, "memory": { "enum": ["user", "project", "local"] }, "background": { "anyOf": [{ "type": "boolean" }, { "enum": ["true", "false"] }] }, "isolation": { "enum": ["worktree", "remote"] }, "color": { "enum": ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"] }, "omitClaudeMd": { "anyOf": [{ "type": "boolean" }, { "enum": ["true", "false"] }] }, "hooks": { "type": "object" }, "mcpServers": {}, "permissionMode": { "enum": ["acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan", "manual"] }, "initialPrompt": { "type": "string" }, "observer": {}, "experimental": {} } };
var pattern0 = new RegExp("^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$", "u");
var pattern1 = new RegExp("^\\s*[1-9]", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors2 = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (data0.length > 256) {
          const err0 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 256 } };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors2++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors2++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && isFinite(data1)) && typeof data1 !== "boolean") {
        const err2 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: schema6.properties.description.type } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors2++;
      }
    }
    if (data.when_to_use !== void 0) {
      let data2 = data.when_to_use;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean") {
        const err3 = { instancePath: instancePath + "/when_to_use", schemaPath: "#/properties/when_to_use/type", keyword: "type", params: { type: schema6.properties.when_to_use.type } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors2++;
      }
    }
    if (data["when-to-use"] !== void 0) {
      let data3 = data["when-to-use"];
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
        const err4 = { instancePath: instancePath + "/when-to-use", schemaPath: "#/properties/when-to-use/type", keyword: "type", params: { type: schema6.properties["when-to-use"].type } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors2++;
      }
    }
    if (data.tools !== void 0) {
      let data4 = data.tools;
      const _errs10 = errors2;
      let valid1 = false;
      const _errs11 = errors2;
      if (typeof data4 !== "string") {
        const err5 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/anyOf/0/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors2++;
      }
      var _valid0 = _errs11 === errors2;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs13 = errors2;
        if (Array.isArray(data4)) {
          const len0 = data4.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (typeof data4[i0] !== "string") {
              const err6 = { instancePath: instancePath + "/tools/" + i0, schemaPath: "#/properties/tools/anyOf/1/items/type", keyword: "type", params: { type: "string" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors2++;
            }
          }
        } else {
          const err7 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/anyOf/1/type", keyword: "type", params: { type: "array" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors2++;
        }
        var _valid0 = _errs13 === errors2;
        valid1 = valid1 || _valid0;
      }
      if (!valid1) {
        const err8 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors2++;
      } else {
        errors2 = _errs10;
        if (vErrors !== null) {
          if (_errs10) {
            vErrors.length = _errs10;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.disallowedTools !== void 0) {
      let data6 = data.disallowedTools;
      const _errs18 = errors2;
      let valid4 = false;
      const _errs19 = errors2;
      if (typeof data6 !== "string") {
        const err9 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/anyOf/0/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors2++;
      }
      var _valid1 = _errs19 === errors2;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs21 = errors2;
        if (Array.isArray(data6)) {
          const len1 = data6.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (typeof data6[i1] !== "string") {
              const err10 = { instancePath: instancePath + "/disallowedTools/" + i1, schemaPath: "#/properties/disallowedTools/anyOf/1/items/type", keyword: "type", params: { type: "string" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors2++;
            }
          }
        } else {
          const err11 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/anyOf/1/type", keyword: "type", params: { type: "array" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors2++;
        }
        var _valid1 = _errs21 === errors2;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err12 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors2++;
      } else {
        errors2 = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.model !== void 0) {
      let data8 = data.model;
      if (typeof data8 === "string") {
        if (data8.length < 1) {
          const err13 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors2++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors2++;
      }
    }
    if (data.effort !== void 0) {
      let data9 = data.effort;
      const _errs28 = errors2;
      let valid7 = false;
      const _errs29 = errors2;
      if (!(data9 === "low" || data9 === "medium" || data9 === "high" || data9 === "xhigh" || data9 === "max")) {
        const err15 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema6.properties.effort.anyOf[0].enum } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors2++;
      }
      var _valid2 = _errs29 === errors2;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs30 = errors2;
        if (!(typeof data9 == "number" && isFinite(data9))) {
          const err16 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/1/type", keyword: "type", params: { type: "number" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors2++;
        }
        var _valid2 = _errs30 === errors2;
        valid7 = valid7 || _valid2;
        if (!valid7) {
          const _errs32 = errors2;
          if (typeof data9 === "string") {
            if (!pattern0.test(data9)) {
              const err17 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/2/pattern", keyword: "pattern", params: { pattern: "^(?:[Ll][Oo][Ww]|[Mm][Ee][Dd][Ii][Uu][Mm]|[Hh][Ii][Gg][Hh]|[Xx][Hh][Ii][Gg][Hh]|[Mm][Aa][Xx]|[0-9]+)$" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors2++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/2/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors2++;
          }
          var _valid2 = _errs32 === errors2;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const _errs34 = errors2;
            if (Array.isArray(data9)) {
              if (data9.length > 1) {
                const err19 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/3/maxItems", keyword: "maxItems", params: { limit: 1 } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors2++;
              }
              if (data9.length < 1) {
                const err20 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/3/minItems", keyword: "minItems", params: { limit: 1 } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors2++;
              }
              const len2 = data9.length;
              for (let i2 = 0; i2 < len2; i2++) {
                let data10 = data9[i2];
                if (!(data10 === "low" || data10 === "medium" || data10 === "high" || data10 === "xhigh" || data10 === "max")) {
                  const err21 = { instancePath: instancePath + "/effort/" + i2, schemaPath: "#/properties/effort/anyOf/3/items/enum", keyword: "enum", params: { allowedValues: schema6.properties.effort.anyOf[3].items.enum } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors2++;
                }
              }
            } else {
              const err22 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf/3/type", keyword: "type", params: { type: "array" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors2++;
            }
            var _valid2 = _errs34 === errors2;
            valid7 = valid7 || _valid2;
          }
        }
      }
      if (!valid7) {
        const err23 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors2++;
      } else {
        errors2 = _errs28;
        if (vErrors !== null) {
          if (_errs28) {
            vErrors.length = _errs28;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.maxTurns !== void 0) {
      let data11 = data.maxTurns;
      const _errs38 = errors2;
      let valid10 = false;
      const _errs39 = errors2;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        const err24 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/0/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors2++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 1 || isNaN(data11)) {
          const err25 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors2++;
        }
      }
      var _valid3 = _errs39 === errors2;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs41 = errors2;
        if (typeof data11 === "string") {
          if (!pattern1.test(data11)) {
            const err26 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^\\s*[1-9]" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors2++;
          }
        } else {
          const err27 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/1/type", keyword: "type", params: { type: "string" } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors2++;
        }
        var _valid3 = _errs41 === errors2;
        valid10 = valid10 || _valid3;
        if (!valid10) {
          const _errs43 = errors2;
          if (Array.isArray(data11)) {
            if (data11.length > 1) {
              const err28 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/2/maxItems", keyword: "maxItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors2++;
            }
            if (data11.length < 1) {
              const err29 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/2/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors2++;
            }
            const len3 = data11.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data12 = data11[i3];
              if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                const err30 = { instancePath: instancePath + "/maxTurns/" + i3, schemaPath: "#/properties/maxTurns/anyOf/2/items/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors2++;
              }
              if (typeof data12 == "number" && isFinite(data12)) {
                if (data12 < 1 || isNaN(data12)) {
                  const err31 = { instancePath: instancePath + "/maxTurns/" + i3, schemaPath: "#/properties/maxTurns/anyOf/2/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors2++;
                }
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf/2/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors2++;
          }
          var _valid3 = _errs43 === errors2;
          valid10 = valid10 || _valid3;
        }
      }
      if (!valid10) {
        const err33 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors2++;
      } else {
        errors2 = _errs38;
        if (vErrors !== null) {
          if (_errs38) {
            vErrors.length = _errs38;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.skills !== void 0) {
      let data13 = data.skills;
      const _errs48 = errors2;
      let valid13 = false;
      const _errs49 = errors2;
      if (typeof data13 !== "string") {
        const err34 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf/0/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors2++;
      }
      var _valid4 = _errs49 === errors2;
      valid13 = valid13 || _valid4;
      if (!valid13) {
        const _errs51 = errors2;
        if (Array.isArray(data13)) {
          const len4 = data13.length;
          for (let i4 = 0; i4 < len4; i4++) {
            if (typeof data13[i4] !== "string") {
              const err35 = { instancePath: instancePath + "/skills/" + i4, schemaPath: "#/properties/skills/anyOf/1/items/type", keyword: "type", params: { type: "string" } };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors2++;
            }
          }
        } else {
          const err36 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf/1/type", keyword: "type", params: { type: "array" } };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors2++;
        }
        var _valid4 = _errs51 === errors2;
        valid13 = valid13 || _valid4;
      }
      if (!valid13) {
        const err37 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors2++;
      } else {
        errors2 = _errs48;
        if (vErrors !== null) {
          if (_errs48) {
            vErrors.length = _errs48;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.memory !== void 0) {
      let data15 = data.memory;
      if (!(data15 === "user" || data15 === "project" || data15 === "local")) {
        const err38 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/enum", keyword: "enum", params: { allowedValues: schema6.properties.memory.enum } };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors2++;
      }
    }
    if (data.background !== void 0) {
      let data16 = data.background;
      const _errs57 = errors2;
      let valid16 = false;
      const _errs58 = errors2;
      if (typeof data16 !== "boolean") {
        const err39 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/anyOf/0/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors2++;
      }
      var _valid5 = _errs58 === errors2;
      valid16 = valid16 || _valid5;
      if (!valid16) {
        const _errs60 = errors2;
        if (!(data16 === "true" || data16 === "false")) {
          const err40 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/anyOf/1/enum", keyword: "enum", params: { allowedValues: schema6.properties.background.anyOf[1].enum } };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors2++;
        }
        var _valid5 = _errs60 === errors2;
        valid16 = valid16 || _valid5;
      }
      if (!valid16) {
        const err41 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors2++;
      } else {
        errors2 = _errs57;
        if (vErrors !== null) {
          if (_errs57) {
            vErrors.length = _errs57;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.isolation !== void 0) {
      let data17 = data.isolation;
      if (!(data17 === "worktree" || data17 === "remote")) {
        const err42 = { instancePath: instancePath + "/isolation", schemaPath: "#/properties/isolation/enum", keyword: "enum", params: { allowedValues: schema6.properties.isolation.enum } };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors2++;
      }
    }
    if (data.color !== void 0) {
      let data18 = data.color;
      if (!(data18 === "red" || data18 === "blue" || data18 === "green" || data18 === "yellow" || data18 === "purple" || data18 === "orange" || data18 === "pink" || data18 === "cyan")) {
        const err43 = { instancePath: instancePath + "/color", schemaPath: "#/properties/color/enum", keyword: "enum", params: { allowedValues: schema6.properties.color.enum } };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors2++;
      }
    }
    if (data.omitClaudeMd !== void 0) {
      let data19 = data.omitClaudeMd;
      const _errs64 = errors2;
      let valid17 = false;
      const _errs65 = errors2;
      if (typeof data19 !== "boolean") {
        const err44 = { instancePath: instancePath + "/omitClaudeMd", schemaPath: "#/properties/omitClaudeMd/anyOf/0/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors2++;
      }
      var _valid6 = _errs65 === errors2;
      valid17 = valid17 || _valid6;
      if (!valid17) {
        const _errs67 = errors2;
        if (!(data19 === "true" || data19 === "false")) {
          const err45 = { instancePath: instancePath + "/omitClaudeMd", schemaPath: "#/properties/omitClaudeMd/anyOf/1/enum", keyword: "enum", params: { allowedValues: schema6.properties.omitClaudeMd.anyOf[1].enum } };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors2++;
        }
        var _valid6 = _errs67 === errors2;
        valid17 = valid17 || _valid6;
      }
      if (!valid17) {
        const err46 = { instancePath: instancePath + "/omitClaudeMd", schemaPath: "#/properties/omitClaudeMd/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors2++;
      } else {
        errors2 = _errs64;
        if (vErrors !== null) {
          if (_errs64) {
            vErrors.length = _errs64;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.hooks !== void 0) {
      let data20 = data.hooks;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        const err47 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors2++;
      }
    }
    if (data.permissionMode !== void 0) {
      let data21 = data.permissionMode;
      if (!(data21 === "acceptEdits" || data21 === "auto" || data21 === "bypassPermissions" || data21 === "default" || data21 === "dontAsk" || data21 === "plan" || data21 === "manual")) {
        const err48 = { instancePath: instancePath + "/permissionMode", schemaPath: "#/properties/permissionMode/enum", keyword: "enum", params: { allowedValues: schema6.properties.permissionMode.enum } };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors2++;
      }
    }
    if (data.initialPrompt !== void 0) {
      if (typeof data.initialPrompt !== "string") {
        const err49 = { instancePath: instancePath + "/initialPrompt", schemaPath: "#/properties/initialPrompt/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors2++;
      }
    }
  } else {
    const err50 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err50];
    } else {
      vErrors.push(err50);
    }
    errors2++;
  }
  validate21.errors = vErrors;
  return errors2 === 0;
}
var config = validate22;
var schema7 = { "$id": "config", "type": "object", "additionalProperties": false, "properties": { "$schema": { "type": "string" }, "rules": { "type": "object", "additionalProperties": { "enum": ["off", "info", "warning", "error"] } }, "ignore": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["rule", "files"], "properties": { "rule": { "type": "string", "minLength": 1 }, "files": { "type": "string", "minLength": 1 }, "reason": { "type": "string" } } } } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors2 = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "rules" || key0 === "ignore")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors2++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors2++;
      }
    }
    if (data.rules !== void 0) {
      let data1 = data.rules;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          let data2 = data1[key1];
          if (!(data2 === "off" || data2 === "info" || data2 === "warning" || data2 === "error")) {
            const err2 = { instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema7.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors2++;
          }
        }
      } else {
        const err3 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors2++;
      }
    }
    if (data.ignore !== void 0) {
      let data3 = data.ignore;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.rule === void 0) {
              const err4 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "rule" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors2++;
            }
            if (data4.files === void 0) {
              const err5 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "files" } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors2++;
            }
            for (const key2 in data4) {
              if (!(key2 === "rule" || key2 === "files" || key2 === "reason")) {
                const err6 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors2++;
              }
            }
            if (data4.rule !== void 0) {
              let data5 = data4.rule;
              if (typeof data5 === "string") {
                if (data5.length < 1) {
                  const err7 = { instancePath: instancePath + "/ignore/" + i0 + "/rule", schemaPath: "#/properties/ignore/items/properties/rule/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors2++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/ignore/" + i0 + "/rule", schemaPath: "#/properties/ignore/items/properties/rule/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors2++;
              }
            }
            if (data4.files !== void 0) {
              let data6 = data4.files;
              if (typeof data6 === "string") {
                if (data6.length < 1) {
                  const err9 = { instancePath: instancePath + "/ignore/" + i0 + "/files", schemaPath: "#/properties/ignore/items/properties/files/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors2++;
                }
              } else {
                const err10 = { instancePath: instancePath + "/ignore/" + i0 + "/files", schemaPath: "#/properties/ignore/items/properties/files/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors2++;
              }
            }
            if (data4.reason !== void 0) {
              if (typeof data4.reason !== "string") {
                const err11 = { instancePath: instancePath + "/ignore/" + i0 + "/reason", schemaPath: "#/properties/ignore/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors2++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/ignore/" + i0, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors2++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors2++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors2++;
  }
  validate22.errors = vErrors;
  return errors2 === 0;
}
var validators = { agent, config };

// src/engine/config.ts
var maxProblems = 50;
var ownFile = ".plugin-dev.json";
function readConfig(files) {
  const own = readNode(files, ownFile);
  if (own) return configOf(ownFile, own);
  const packaged = entryOf2(readNode(files, "package.json")?.root, "plugin-dev")?.value;
  return packaged && configOf("package.json", { root: packaged });
}
function readNode(files, file) {
  const result = files.read(file);
  if ("failure" in result)
    return files.kindOf(file) ? { problem: { message: result.failure, range: { start: 0, end: 0 } } } : void 0;
  const { root, problems } = parseJson(utf8(result.bytes));
  const problem = problems[0];
  return problem ? { problem: { message: `it is not JSON: ${problem.message}`, range: problem.range } } : { root };
}
function configOf(file, { root, problem }) {
  if (problem) return refused(file, [problemOf(file, problem.message, problem.range)]);
  if (!root) return refused(file, []);
  if (!validators.config(toValue2(root))) {
    const problems = (validators.config.errors ?? []).slice(0, maxProblems).map(({ instancePath, message, params }) => {
      const path8 = instancePath.split("/").slice(1).map(decodePointer);
      const extra = typeof params.additionalProperty === "string" ? params.additionalProperty : void 0;
      const place = nodeAt2(root, path8) ?? root;
      const range = (extra === void 0 ? void 0 : entryOf2(place, extra)?.keyRange) ?? place.range;
      const field = path8.join(".");
      const what = `"${field || "plugin-dev"}" ${message}${extra === void 0 ? "" : `: "${extra}"`}`;
      return problemOf(file, what, range, field);
    });
    return refused(file, problems.sort(compareFindings));
  }
  const rules = entryOf2(root, "rules")?.value;
  const ignore = entryOf2(root, "ignore")?.value;
  return {
    file,
    severities: rules?.kind === "map" ? rules.entries.map(({ key, value }) => [key, scalarText(value)]) : [],
    ignores: ignore?.kind === "list" ? ignore.items.map((item) => ({ ...toValue2(item), range: item.range })) : [],
    problems: []
  };
}
function refused(file, problems) {
  return { file, severities: [], ignores: [], problems };
}
function decodePointer(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function problemOf(file, message, range, field) {
  return {
    rule: "engine/config",
    severity: "error",
    message: `the configuration is not valid: ${message}`,
    effect: "plugin-dev ignores the whole configuration",
    file,
    range,
    ...field ? { field } : {}
  };
}

// src/plugin/model.ts
function componentsOf(plugin) {
  return [...plugin.skills, ...plugin.agents, ...plugin.commands, ...plugin.outputStyles];
}
function configsOf(plugin, kind) {
  return plugin.configs.filter((config2) => config2.kind === kind);
}
function fieldOf(component, key) {
  return fieldsOf(component).findLast((entry) => entry.key === key);
}
function fieldsOf(component) {
  const { status, root } = component.frontmatter.client;
  return status === "loaded" && root?.kind === "map" ? root.entries : [];
}

// src/engine/subjects.ts
function* visitsOf(plugin, isWanted) {
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
  for (const component of componentsOf(plugin)) {
    const { kind, file } = component;
    if (component.inline || !isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    yield { on: "component", subject: component, file: file.path };
    yield { on: kind, subject: component, file: file.path };
  }
  for (const config2 of plugin.configs) {
    const { kind, file } = config2;
    if (!isWanted(kind, file.path)) continue;
    yield* fileOnce(file, seen);
    if (!isText(file)) continue;
    if (config2.origin !== "inline") yield { on: "json", subject: { ...plugin.json(file.path), kind }, file: file.path };
    yield { on: "config", subject: config2, file: file.path };
    yield { on: kind, subject: config2, file: file.path };
  }
  yield { on: "plugin", subject: plugin, file: "" };
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

// src/engine/run.ts
function runRules(plugin, rules, options = {}) {
  const { kinds, only, profile, severities: severities2 = [] } = options;
  const findings = [];
  const files = /* @__PURE__ */ new Map();
  const active = rules.filter((rule) => isActive(rule, profile));
  for (const { on, subject, file } of visitsOf(
    plugin,
    (kind, path8) => (kinds?.includes(kind) ?? true) && (only?.(path8) ?? true)
  )) {
    if (on === "file") files.set(file, subject);
    for (const rule of active) if (rule.on === on) check(rule, subject, file, findings, profile);
  }
  const wanted = findings.filter((finding) => only?.(finding.file) ?? true);
  const levelled = wanted.flatMap((finding) => withSeverity(finding, severities2));
  if (options.noSuppressions) return levelled.sort(compareFindings);
  const isOff = (rule) => severityOf(rule, severities2) === "off" || rules.some((other) => other.id === rule && !isActive(other, profile));
  const { kept, unused } = suppress(levelled, [...files.values()], rules, { families: options.families, isOff });
  const all = [...kept, ...unused.flatMap((finding) => withSeverity(finding, severities2))];
  return all.filter((finding) => !options.ignored?.(finding)).sort(compareFindings);
}
function check(rule, subject, file, findings, profile) {
  const stricter = profile && rule.profiles?.[profile];
  const report2 = (found) => {
    const { effect } = rule;
    const finding = { rule: rule.id, severity: rule.severity, file, ...effect ? { effect } : {}, ...found };
    findings.push(stricter ? { ...finding, severity: stricter } : finding);
  };
  rule.check(subject, report2);
}
function withSeverity(finding, severities2) {
  const severity = severityOf(finding.rule, severities2);
  if (severity === "off") return [];
  return [severity ? { ...finding, severity } : finding];
}
function severityOf(rule, severities2) {
  return severities2.findLast(([pattern]) => namesRule(pattern, rule))?.[1];
}

// src/cli/shared/streams.ts
var import_node_fs3 = __toESM(require_node_fs());
var import_node_path3 = __toESM(require_node_path());
function displayPath(target, file, cwd) {
  if (target.root === void 0) return file;
  const absolute = import_node_path3.default.join(target.root, file);
  const relative = import_node_path3.default.relative(cwd, absolute) || ".";
  return relative.startsWith("..") && import_node_path3.default.isAbsolute(target.path) ? absolute : relative;
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
      written += import_node_fs3.default.writeSync(descriptor2, bytes, written);
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
      return import_node_fs3.default.readSync(0, chunk);
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
  const config2 = check2.noSuppressions ? void 0 : readConfig(files);
  const ignores = await ignoresOf(config2);
  const findings = runRules(plugin, check2.rules, {
    ...check2.kinds ? { kinds: check2.kinds } : {},
    ...check2.families ? { families: check2.families } : {},
    profile: check2.profile,
    severities: [...config2?.severities ?? [], ...check2.severities],
    noSuppressions: check2.noSuppressions,
    ignored: ignores.matches,
    ...target.only ? { only: target.only } : {}
  });
  const active = check2.rules.filter((rule) => isActive(rule, check2.profile));
  const unused = config2 && !target.only ? ignores.unused(config2.file, active) : [];
  return { plugin, findings: [...config2?.problems ?? [], ...findings, ...unused] };
}
async function checkTarget(target, check2, cwd) {
  const { plugin, findings } = await findingsFor(target, check2);
  const isWanted = (kind, file) => (check2.kinds?.includes(kind) ?? true) && (target.only?.(file) ?? true);
  const checked = [...visitsOf(plugin, isWanted)].filter(({ on }) => on === "file").length;
  const display = (file) => displayPath(target, file, cwd);
  const placed = findings.map((finding) => {
    const lines = plugin.source(finding.file).lines;
    const related = (finding.related ?? []).map(({ file, range, message }) => ({
      path: display(file),
      start: plugin.source(file).lines.positionOf(range.start),
      message
    }));
    return {
      ...finding,
      target: target.path,
      path: display(finding.file),
      start: lines.positionOf(finding.range.start),
      end: lines.positionOf(finding.range.end),
      related
    };
  });
  return { path: target.path, kind: target.kind, verdict: "pass", findings: placed, checked };
}
async function ignoresOf(config2) {
  const entries = config2?.ignores ?? [];
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
var import_node_fs4 = __toESM(require_node_fs());
var import_node_path4 = __toESM(require_node_path());

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

// src/plugin/component.ts
import { readFrontmatter as readFrontmatter2 } from "./formats.mjs";
import { parseJson as parseJson2 } from "./formats.mjs";
import { LineIndex as LineIndex2 } from "./formats.mjs";
import { entryOf as entryOf3, scalarText as scalarText2 } from "./formats.mjs";
import { scanMarkdown } from "./formats.mjs";
import { decodeText as decodeText2 } from "./formats.mjs";
function readSource(files, path8) {
  const result = files.read(path8);
  if ("failure" in result) return { path: path8, text: "", encoding: "empty", failure: result.failure, lines: new LineIndex2("") };
  const decoded = decodeText2(result.bytes);
  return {
    path: path8,
    ...decoded,
    get lines() {
      return keep(this, "lines", new LineIndex2(decoded.text));
    }
  };
}
function makeDocument(file) {
  return {
    file,
    get tree() {
      return keep(this, "tree", parseJson2(file.text));
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
      return keep(this, "frontmatter", readFrontmatter2(file.text));
    },
    get body() {
      const start = this.frontmatter.client.bodyStart;
      return keep(this, "body", { text: file.text.slice(start), start, outline: scanMarkdown(file.text, start) });
    },
    get id() {
      const last = nameIn(this, kind, segments) ?? segments.at(-1) ?? "";
      const path8 = [...segments.slice(0, -1), last];
      return keep(this, "id", (plugin.scope === "plugin" ? [plugin.name, ...path8] : [last]).join(":"));
    }
  };
}
function nameIn(component, kind, segments) {
  const isRootSkill = kind === "skill" && segments.join("") === "";
  if (kind !== "agent" && kind !== "output-style" && !isRootSkill) return void 0;
  const { status, root } = component.frontmatter.client;
  const name = status === "loaded" ? scalarText2(entryOf3(root, "name")?.value)?.trim() : void 0;
  if (kind === "agent" && name && name.length > limitOf("agentNameCharacters")) return void 0;
  return name || (isRootSkill ? component.plugin.name : void 0);
}
function keep(owner, key, value) {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}

// src/cli/shared/fixes.ts
var maxRounds = 8;
async function writeFixes(target, check2, cwd) {
  const { texts, runnable } = await fixedFiles(target, check2);
  const absolute = (file) => import_node_path4.default.join(target.root ?? cwd, file);
  const write = (file, work) => {
    try {
      work();
    } catch (error) {
      throw new UsageError(`${displayPath(target, file, cwd)}: not fixed: ${describeError(error)}`);
    }
  };
  for (const [file, { after }] of texts) write(file, () => replaceFile(absolute(file), after));
  for (const file of runnable) write(file, () => setRunBits(absolute(file)));
}
function setRunBits(absolute) {
  const descriptor2 = import_node_fs4.default.openSync(absolute, import_node_fs4.default.constants.O_RDONLY | import_node_fs4.default.constants.O_NOFOLLOW);
  const { mode } = import_node_fs4.default.fstatSync(descriptor2);
  import_node_fs4.default.fchmodSync(descriptor2, mode & 511 | (mode & 292) >> 2);
  import_node_fs4.default.closeSync(descriptor2);
}
function replaceFile(absolute, text) {
  import_node_fs4.default.accessSync(absolute, import_node_fs4.default.constants.W_OK);
  const { mode } = import_node_fs4.default.lstatSync(absolute);
  const temporary = import_node_path4.default.join(import_node_path4.default.dirname(absolute), `.plugin-dev-${process.pid}.tmp`);
  import_node_fs4.default.writeFileSync(temporary, text, { flag: "wx", mode });
  try {
    import_node_fs4.default.chmodSync(temporary, mode);
    import_node_fs4.default.renameSync(temporary, absolute);
  } catch (error) {
    import_node_fs4.default.rmSync(temporary, { force: true });
    throw error;
  }
}
async function previewFixes(target, check2, io) {
  const { unifiedDiff } = await import("./diff.mjs");
  const { texts, runnable } = await fixedFiles(target, check2);
  const shown = (file) => printable(displayPath(target, file, io.cwd).replace(/^\/+/, ""));
  for (const [file, { before, after }] of texts) {
    const diff = unifiedDiff(shown(file), before, after);
    io.out(io.isTerminal ? printableText(diff) : diff);
  }
  for (const file of runnable) io.out(`chmod +x ${shown(file)}
`);
}
async function fixedFiles(target, check2) {
  const texts = /* @__PURE__ */ new Map();
  let { findings } = await findingsFor(target, check2);
  const runnable = new Set(findings.flatMap(({ fix }) => fix?.safe && fix.runnable !== void 0 ? [fix.runnable] : []));
  for (let round = 0; round < maxRounds; round++) {
    const changed = fixRound(target, findings, texts);
    if (changed.size === 0) break;
    const next = await findingsFor(target, check2, overlayFiles(target.files, new Map([...texts, ...changed]), runnable));
    if (errors(next.findings) > errors(findings)) break;
    for (const [file, text] of changed) texts.set(file, text);
    findings = next.findings;
  }
  const before = (file) => readSource(target.files, file).text;
  return { texts: new Map([...texts].map(([file, after]) => [file, { before: before(file), after }])), runnable };
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

// src/cli/shared/pages.ts
var import_node_fs5 = __toESM(require_node_fs());
var places = ["../../rules/", "../../src/rules/"];
function pageOf(id2) {
  const [, family] = /^([a-z-]+)\/[a-z0-9-]+$/.exec(id2) ?? [];
  const folder = places.map((place) => new URL(`${place}${family}/`, import.meta.url)).find((url) => import_node_fs5.default.existsSync(url));
  if (!family || !folder) return void 0;
  for (const file of import_node_fs5.default.readdirSync(folder).filter((name) => name.endsWith(".md"))) {
    const sections = import_node_fs5.default.readFileSync(new URL(file, folder), "utf8").split(/^(?=## )/m);
    const section = sections.find((text) => text.startsWith(`## ${id2}
`));
    if (section) return section;
  }
  return void 0;
}

// src/cli/shared/rules.ts
var families = [
  ["file", async () => {
    const modules = await Promise.all([import("./rules-text.mjs")]);
    return [...modules[0].encodingRules];
  }],
  ["frontmatter", async () => {
    const modules = await Promise.all([import("./rules-text.mjs"), import("./rules-text.mjs"), import("./rules-text.mjs")]);
    return [...modules[0].fenceRules, ...modules[1].syntaxRules, ...modules[2].lossRules];
  }],
  ["json", async () => {
    const modules = await Promise.all([import("./rules-text.mjs")]);
    return [...modules[0].jsonRules];
  }],
  ["manifest", async () => {
    const modules = await Promise.all([import("./rules-plugin.mjs"), import("./rules-plugin.mjs"), import("./rules-plugin.mjs"), import("./rules-plugin.mjs")]);
    return [...modules[0].manifestFieldRules, ...modules[1].manifestNameRules, ...modules[2].manifestPathRules, ...modules[3].manifestOptionRules];
  }],
  ["layout", async () => {
    const modules = await Promise.all([import("./rules-plugin.mjs"), import("./rules-plugin.mjs")]);
    return [...modules[0].layoutManifestRules, ...modules[1].layoutUnloadedRules];
  }],
  ["marketplace", async () => {
    const modules = await Promise.all([import("./rules-plugin.mjs"), import("./rules-plugin.mjs"), import("./rules-plugin.mjs")]);
    return [...modules[0].marketplaceFieldRules, ...modules[1].marketplaceNameRules, ...modules[2].marketplaceSourceRules];
  }],
  ["agent", async () => {
    const modules = await Promise.all([import("./rules-agent.mjs"), import("./rules-agent.mjs"), import("./rules-agent.mjs"), import("./rules-agent.mjs"), import("./rules-agent.mjs"), import("./rules-agent.mjs"), import("./rules-agent.mjs")]);
    return [...modules[0].identityRules, ...modules[1].descriptionRules, ...modules[2].toolRules, ...modules[3].toolNameRules, ...modules[4].valueRules, ...modules[5].fieldRules, ...modules[6].referenceRules, ...modules[1].promptRules];
  }],
  ["hook", async () => {
    const modules = await Promise.all([import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs"), import("./rules-hook.mjs")]);
    return [...modules[0].hookFileNameRules, ...modules[1].hookSyntaxRules, ...modules[1].hookShapeRules, ...modules[2].hookGroupRules, ...modules[3].hookEventRules, ...modules[4].hookHandlerRules, ...modules[5].hookFieldRules, ...modules[6].hookOptionRules, ...modules[6].hookTimeoutRules, ...modules[7].hookMatcherRules, ...modules[8].hookMatcherToolRules, ...modules[8].hookMatcherValueRules, ...modules[7].hookIfRules, ...modules[9].hookPlaceholderRules, ...modules[10].hookUserConfigRules, ...modules[11].hookExecRules, ...modules[0].hookScriptRules, ...modules[0].hookScriptFileRules, ...modules[12].hookRemoteRules, ...modules[12].hookPromptRules, ...modules[3].hookDeadEndRules, ...modules[13].hookModuleRules, ...modules[13].hookModuleSourceRules];
  }]
];
async function loadRules(wanted) {
  const loaded = await Promise.all(families.filter(([family]) => wanted?.includes(family) ?? true).map(([, load]) => load()));
  return loaded.flat();
}

// src/cli/shared/targets.ts
var import_node_fs7 = __toESM(require_node_fs());
var import_node_path6 = __toESM(require_node_path());

// src/plugin/discover-markdown.ts
import { LineIndex as LineIndex3 } from "./formats.mjs";
import { entryOf as entryOf5, scalarText as scalarText4 } from "./formats.mjs";

// src/plugin/declared.ts
import { entryOf as entryOf4, nodeAt as nodeAt3, scalarText as scalarText3 } from "./formats.mjs";
function declarationsOf({ manifest, entry }) {
  return [...manifest ? [{ document: manifest, field: "" }] : [], ...entry ? [entry] : []];
}
function declaredValues(declarations, key) {
  const found = [];
  let isPresent = false;
  for (const { document, field } of declarations) {
    const owner = field ? nodeAt3(document.tree.root, field) : document.tree.root;
    const value = entryOf4(owner, key)?.value;
    if (!value) continue;
    isPresent = true;
    const path8 = field ? `${field}.${key}` : key;
    if (value.kind !== "list") found.push({ document, value, field: path8 });
    else for (const [index, item] of value.items.entries()) found.push({ document, value: item, field: `${path8}.${index}` });
  }
  return isPresent ? found : void 0;
}
function declaredPath({ value }) {
  const text = value.kind === "scalar" ? value.value : void 0;
  if (text === ".") return "";
  return typeof text === "string" && text.startsWith("./") ? normalPath(text) : void 0;
}
function normalPath(path8) {
  const steps = path8.split("/").filter((step) => step !== "." && step !== "");
  return steps.includes("..") ? void 0 : steps.join("/");
}
function sourceFolder(source, marketplace) {
  const base = scalarText3(nodeAt3(marketplace, "metadata.pluginRoot"));
  if (source !== "." && !source.startsWith("./") && (base === void 0 || !/^[^/\\:]+$/.test(source))) return void 0;
  const path8 = source.startsWith(".") ? source : `${base}/${source}`;
  if (path8.startsWith("/") || path8.includes("\\")) return void 0;
  const steps = path8.split("/").filter((step) => step !== "" && step !== ".");
  return steps.includes("..") ? void 0 : steps.join("/");
}

// src/plugin/discover-markdown.ts
var maxDepth = 100;
function* markdownBelow(files, folder, depth = maxDepth) {
  for (const { name, kind } of depth > 0 ? files.list(folder) : []) {
    const path8 = joined(folder, name);
    if (kind === "folder") yield* markdownBelow(files, path8, depth - 1);
    else if (kind === "file" && isMarkdown(name)) yield path8;
  }
}
function agentsOf(plugin, declarations) {
  return markdownOf(plugin.files, pathsOf(declarations, "agents") ?? ["agents"]).map(
    ({ path: path8, segments }) => makeComponent("agent", plugin.source(path8), segments, plugin)
  );
}
function commandsOf(plugin, declarations) {
  const declared = declaredValues(declarations, "commands");
  const { plain, mapped } = split(declared ?? []);
  const roots = declared ? plain.map(declaredPath).filter((path8) => path8 !== void 0) : ["commands"];
  const found = markdownOf(plugin.files, roots);
  const swallowing = new Set(found.filter(({ path: path8 }) => isSkillFile(path8)).map(({ path: path8 }) => folderOf(path8)));
  const files = found.filter(({ path: path8 }) => isSkillFile(path8) || !swallowing.has(folderOf(path8))).map(
    ({ path: path8, segments }) => makeComponent("command", plugin.source(path8), isSkillFile(path8) ? folderSegments(path8, segments) : segments, plugin)
  );
  return [...files, ...mapped.flatMap((entries) => mappedCommands(plugin, entries))];
}
function mappedCommands(plugin, { document, value, field }) {
  return (value.kind === "map" ? value.entries : []).flatMap(({ key, value: entry }) => {
    const source = entryOf5(entry, "source")?.value;
    const content = scalarText4(entryOf5(entry, "content")?.value);
    const path8 = source && declaredPath({ document, value: source, field });
    if (path8 !== void 0 && plugin.files.kindOf(path8) === "folder")
      return markdownOf(plugin.files, [path8]).map(
        (found) => makeComponent("command", plugin.source(found.path), found.segments, plugin)
      );
    if (path8 !== void 0 && isMarkdown(path8) && plugin.files.kindOf(path8) === "file")
      return [makeComponent("command", plugin.source(path8), [key], plugin)];
    if (!content) return [];
    const file = { path: document.file.path, text: content, encoding: "utf-8", lines: new LineIndex3(content) };
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
    ({ path: path8, segments }) => makeComponent("output-style", plugin.source(path8), segments, plugin)
  );
}
function skillsOf(plugin, declarations) {
  const { files } = plugin;
  const roots = ["skills", ...pathsOf(declarations, "skills") ?? []];
  const found = /* @__PURE__ */ new Map();
  const add = (path8, name) => {
    const kind = files.kindOf(path8);
    if ((kind === "file" || kind === "symlink") && !found.has(path8)) found.set(path8, name);
  };
  for (const root of roots) {
    if (root !== "skills") add(joined(root, "SKILL.md"), lastStep(root));
    for (const { name, kind } of files.list(root))
      if (kind === "folder" || kind === "symlink") add(joined(root, `${name}/SKILL.md`), name);
  }
  if (plugin.scope === "plugin" && files.kindOf("skills") === void 0) add("SKILL.md", "");
  return [...found].map(([path8, name]) => makeComponent("skill", plugin.source(path8), [name.replaceAll(" ", "-")], plugin)).filter(({ file }) => Buffer.byteLength(file.text) <= limitOf("componentBytes"));
}
function pathsOf(declarations, key) {
  return declaredValues(declarations, key)?.map(declaredPath).filter((path8) => path8 !== void 0);
}
function markdownOf(files, roots) {
  const found = /* @__PURE__ */ new Map();
  for (const root of roots) {
    if (files.kindOf(root) === "file" && isMarkdown(root)) found.set(root, { path: root, segments: [stem(lastStep(root))] });
    for (const path8 of markdownBelow(files, root)) {
      const inside = root === "" ? path8 : path8.slice(root.length + 1);
      found.set(path8, { path: path8, segments: stem(inside).split("/") });
    }
  }
  return [...found.values()];
}
function isMarkdown(path8) {
  return /\.md$/i.test(path8);
}
function isSkillFile(path8) {
  return lastStep(path8).toLowerCase() === "skill.md" && path8.includes("/");
}
function folderSegments(path8, segments) {
  return segments.length > 1 ? segments.slice(0, -1) : [lastStep(folderOf(path8))];
}
function folderOf(path8) {
  return path8.slice(0, path8.lastIndexOf("/"));
}
function lastStep(path8) {
  return path8.slice(path8.lastIndexOf("/") + 1);
}
function joined(folder, name) {
  return folder === "" || folder === "." ? name : `${folder}/${name}`;
}
function stem(path8) {
  return path8.replace(/\.md$/, "");
}

// src/plugin/load.ts
import { entryOf as entryOf7, scalarText as scalarText5 } from "./formats.mjs";

// src/plugin/discover-configs.ts
import { entryOf as entryOf6, nodeAt as nodeAt4 } from "./formats.mjs";
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
function wholeFile(plugin, kind, path8, origin) {
  return sourceOf(plugin, kind, origin, plugin.json(path8), plugin.json(path8).tree.root, "");
}
function configsAt(plugin, declarations, place) {
  const { kind, file, key, replaces } = place;
  const declared = key ? [...valuesOf(declarations, key) ?? []] : [];
  const isDefaultRead = !(replaces && declared.length > 0) && plugin.files.kindOf(file) !== void 0;
  const found = /* @__PURE__ */ new Map();
  if (isDefaultRead) found.set(file, wholeFile(plugin, kind, file, "default"));
  for (const value of declared) {
    const path8 = declaredPath(value);
    if (path8 !== void 0 && !found.has(path8) && plugin.files.kindOf(path8) === "file" && path8.endsWith(".json"))
      found.set(path8, wholeFile(plugin, kind, path8, "named"));
    if (value.value.kind === "map" || kind === "monitors" && value.value.kind === "list")
      found.set(value.field, sourceOf(plugin, kind, "inline", value.document, value.value, value.field));
  }
  return [...found.values()];
}
function valuesOf(declarations, key) {
  if (key !== "monitors") return declaredValues(declarations, key);
  const found = declarations.flatMap(
    ({ document, field }) => [key, `experimental.${key}`].flatMap((below) => {
      const path8 = field ? `${field}.${below}` : below;
      const value = nodeAt4(document.tree.root, path8);
      return value ? [{ document, value, field: path8 }] : [];
    })
  );
  return found.length > 0 ? found : void 0;
}
function projectConfigs(plugin) {
  return ["settings.json", "settings.local.json"].filter((file) => plugin.files.kindOf(file) !== void 0).flatMap((file) => {
    const document = plugin.json(file);
    const hooks = entryOf6(document.tree.root, "hooks")?.value;
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
function looseConfigs(plugin, kind, path8) {
  if (kind === "hooks" && path8.endsWith(".md")) return hooksOf(makeComponent("skill", plugin.source(path8), [path8], plugin));
  if (kind !== "hooks" || !/(?:^|\/)settings(?:\.local)?\.json$/.test(path8)) return [wholeFile(plugin, kind, path8, "named")];
  const document = plugin.json(path8);
  const hooks = entryOf6(document.tree.root, "hooks")?.value;
  return hooks ? [sourceOf(plugin, "hooks", "inline", document, hooks, "hooks")] : [];
}
function sourceOf(plugin, kind, origin, { file, tree }, root, field) {
  return { kind, origin, file, problems: tree.problems, duplicates: tree.duplicates, root, field, plugin };
}

// src/plugin/load.ts
var manifestPath = ".claude-plugin/plugin.json";
var marketplacePath = ".claude-plugin/marketplace.json";
function loadPlugin(files, { scope: scope4, name, entry, repository }) {
  const base = emptyPlugin(files, scope4, name);
  const manifest = scope4 === "plugin" && files.kindOf(manifestPath) !== void 0 ? base.json(manifestPath) : void 0;
  return {
    ...base,
    name: nameIn2(manifest) ?? name,
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
  for (const path8 of paths) {
    const stem2 = path8.slice(path8.lastIndexOf("/") + 1).replace(/\.md$/, "");
    if (kind === "agent") parts.agents.push(makeComponent(kind, plugin.source(path8), [stem2], plugin));
    else if (kind === "skill") parts.skills.push(makeComponent(kind, plugin.source(path8), [stem2], plugin));
    else if (kind === "command") parts.commands.push(makeComponent(kind, plugin.source(path8), [stem2], plugin));
    else if (kind === "output-style") parts.outputStyles.push(makeComponent(kind, plugin.source(path8), [stem2], plugin));
    else configs.push(...looseConfigs(plugin, kind, path8));
  }
  return plugin;
}
function emptyPlugin(files, scope4, name) {
  const sources = /* @__PURE__ */ new Map();
  const documents = /* @__PURE__ */ new Map();
  const source = (path8) => remember(sources, path8, () => readSource(files, path8));
  const json = (path8) => remember(documents, path8, () => makeDocument(source(path8)));
  return { name, scope: scope4, files, source, json, agents: [], skills: [], commands: [], outputStyles: [], configs: [] };
}
function remember(known, key, make) {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
function nameIn2(manifest) {
  const value = entryOf7(manifest?.tree.root, "name")?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? scalarText5(value) || void 0 : void 0;
}

// src/cli/shared/roots.ts
var import_node_fs6 = __toESM(require_node_fs());
var import_node_path5 = __toESM(require_node_path());
import { entryOf as entryOf8, scalarText as scalarText6 } from "./formats.mjs";
var marketplacePath2 = ".claude-plugin/marketplace.json";
var pluginParts = ["skills", "agents", "commands", "hooks/hooks.json", ".mcp.json", ".lsp.json", "output-styles", "SKILL.md"];
var skipped = /* @__PURE__ */ new Set(["node_modules", ".git"]);
function isPlugin(folder) {
  return import_node_fs6.default.existsSync(import_node_path5.default.join(folder, ".claude-plugin", "plugin.json"));
}
function looksLikePlugin(folder) {
  return pluginParts.some((part) => import_node_fs6.default.existsSync(import_node_path5.default.join(folder, part)));
}
function enclosingRoot(absolute) {
  for (let folder = absolute, parent = import_node_path5.default.dirname(folder); ; folder = parent, parent = import_node_path5.default.dirname(folder)) {
    if (import_node_path5.default.basename(folder) === ".claude") return { root: folder, kind: "project" };
    if (isPlugin(folder)) return { root: folder, kind: "plugin" };
    if (parent === folder) return void 0;
  }
}
function repositoryAround(root) {
  if (import_node_fs6.default.existsSync(import_node_path5.default.join(root, ".git"))) return void 0;
  for (let folder = import_node_path5.default.dirname(root), inner = root; folder !== inner; inner = folder, folder = import_node_path5.default.dirname(folder)) {
    if (!import_node_fs6.default.existsSync(import_node_path5.default.join(folder, ".git"))) continue;
    return { files: diskFiles(folder), folder: import_node_path5.default.relative(folder, root).split(import_node_path5.default.sep).join("/") };
  }
  return void 0;
}
function* rootsBelow(folder, depth, seen = /* @__PURE__ */ new Set()) {
  const listed = import_node_fs6.default.existsSync(import_node_path5.default.join(folder, marketplacePath2)) ? [...marketplaceRoots(folder)] : [];
  const own = isPlugin(folder) ? [{ root: folder, kind: "plugin" }] : [];
  for (const root of [...listed, ...own]) {
    const key = `${root.kind} ${root.root}`;
    if (!seen.has(key)) yield root;
    seen.add(key);
  }
  if (depth === 0 || seen.has(`plugin ${folder}`)) return;
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || skipped.has(entry.name)) continue;
    const child = import_node_path5.default.join(folder, entry.name);
    if (entry.name === ".claude") yield { root: child, kind: "project" };
    else if (!seen.has(`plugin ${child}`)) yield* rootsBelow(child, depth - 1, seen);
  }
}
function* marketplaceRoots(folder) {
  yield { root: folder, kind: "marketplace" };
  const document = makeDocument(readSource(diskFiles(folder), marketplacePath2));
  const { root } = document.tree;
  const plugins = entryOf8(root, "plugins")?.value;
  for (const [index, entry] of (plugins?.kind === "list" ? plugins.items : []).entries()) {
    const inside = sourceFolder(scalarText6(entryOf8(entry, "source")?.value) ?? "", root);
    const target = inside === void 0 ? void 0 : realFolder(import_node_path5.default.join(folder, inside));
    if (target === void 0 || target !== folder && !target.startsWith(folder + import_node_path5.default.sep)) continue;
    yield { root: target, kind: "plugin", entry: { document, field: `plugins.${index}` } };
  }
}
function realFolder(absolute) {
  try {
    const real = import_node_fs6.default.realpathSync.native(absolute);
    return import_node_fs6.default.statSync(real).isDirectory() ? real : void 0;
  } catch {
    return void 0;
  }
}
function readFolder(folder) {
  try {
    return import_node_fs6.default.readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}

// src/cli/shared/targets.ts
var searchDepth = 4;
var looseFiles = { hooks: "hooks/hooks.json", mcp: ".mcp.json" };
function resolveTargets(given, scope4, cwd) {
  const absolute = realPathOf(import_node_path6.default.resolve(cwd, given), given);
  const stats = import_node_fs7.default.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const enclosing = enclosingRoot(stats.isFile() ? import_node_path6.default.dirname(absolute) : absolute);
  if (stats.isFile()) return [fileTarget(given, absolute, scope4, enclosing)];
  if (enclosing && enclosing.root !== absolute) return [folderInside(given, absolute, scope4, enclosing)];
  const roots = enclosing?.kind === "project" ? [enclosing] : [...rootsBelow(absolute, searchDepth)];
  const wanted = roots.filter(({ kind }) => kind !== "marketplace" || (scope4.kinds?.includes("marketplace") ?? true));
  if (wanted.length > 0) return wanted.map((found) => rootTarget(import_node_path6.default.join(given, import_node_path6.default.relative(absolute, found.root)), found));
  return [folderTarget(given, absolute, scope4)];
}
function stdinTarget(bytes, name, scope4) {
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${scope4.tool} checks files and folders; it takes no standard input`);
  const files = memoryFiles({ [name]: bytes });
  const load = (current) => loadLoose(current, loose, [name], { scope: "plugin", name: "stdin" });
  return { path: name, kind: loose, files, load };
}
function realPathOf(absolute, given) {
  try {
    return import_node_fs7.default.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error)}`);
  }
}
function loaderOf({ root, kind, entry }) {
  const name = import_node_path6.default.basename(root);
  if (kind === "marketplace") return (files) => loadMarketplace(files, name);
  const repository = () => repositoryAround(root);
  return (files) => loadPlugin(files, { scope: kind, name, repository, ...entry ? { entry } : {} });
}
function rootTarget(given, found) {
  return { path: given, kind: found.kind, root: found.root, files: diskFiles(found.root), load: loaderOf(found) };
}
function looseTarget(given, root, scope4, paths) {
  const { loose } = scope4;
  if (!loose) throw new UsageError(`${given}: it belongs to no plugin`);
  const load = (files) => loadLoose(files, loose, paths, { scope: "plugin", name: import_node_path6.default.basename(root) });
  return { path: given, kind: loose, root, files: diskFiles(root), load };
}
function partOf(given, scope4, enclosing, within) {
  const files = diskFiles(enclosing.root);
  const load = loaderOf(enclosing);
  const isWanted = (kind, file) => (scope4.kinds?.includes(kind) ?? true) && within(file);
  const isLoaded = [...visitsOf(load(files), isWanted)].some(({ on }) => on === "file");
  return isLoaded ? { path: given, kind: scope4.loose ?? "plugin", root: enclosing.root, files, load, only: within } : void 0;
}
function fileTarget(given, absolute, scope4, enclosing) {
  if (!scope4.loose) return enclosing ? rootTarget(given, enclosing) : manifestTarget(given, absolute);
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, scope4, enclosing, (other) => other === file);
  return part ?? looseTarget(given, import_node_path6.default.dirname(absolute), scope4, [import_node_path6.default.basename(absolute)]);
}
function manifestTarget(given, absolute) {
  const folder = import_node_path6.default.dirname(absolute);
  if (import_node_path6.default.basename(absolute) !== "marketplace.json" || import_node_path6.default.basename(folder) !== ".claude-plugin")
    throw new UsageError(`${given}: it belongs to no plugin`);
  return rootTarget(given, { root: import_node_path6.default.dirname(folder), kind: "marketplace" });
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
  const paths = fixed ? [fixed].filter((file) => files.kindOf(file) === "file") : [...markdownBelow(files, "")];
  if (paths.length === 0) throw new UsageError(`${given}: no ${fixed ?? "Markdown file"} in it`);
  return looseTarget(given, absolute, scope4, paths);
}
function relativePath(root, absolute) {
  return import_node_path6.default.relative(root, absolute).split(import_node_path6.default.sep).join("/");
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
  "Exit code: 0 no error, 1 errors (with --strict also warnings), 2 wrong usage or an unreadable path."
];
async function validate(scope4, args, io) {
  const explain = args.one("explain");
  if (explain !== void 0) return explainRule(explain, io);
  const rules = await loadRules(scope4.families);
  if (args.has("list-rules")) return listRules(rules, io);
  const check2 = await checkOf(args, rules, scope4);
  const targets = targetsOf(args, scope4, io);
  if (args.has("fix-dry-run")) {
    for (const target of targets) await previewFixes(target, check2, io);
    return 0;
  }
  if (args.has("fix")) for (const target of targets) await writeFixes(target, check2, io.cwd);
  const result = {
    tool: scope4.tool,
    version: package_default.version,
    client: clientVersion,
    targets: await Promise.all(targets.map((target) => checkTarget(target, check2, io.cwd)))
  };
  return report(result, args, rules, io);
}
function report(complete, args, rules, io) {
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
  else if (format === "sarif") io.out(reportSarif(result, rules));
  else if (format === "github") io.out(reportGithub(result));
  else if (findingsOf(result).length > 0 || io.isTerminal) io.out(reportText(result, { colour: io.hasColour }));
  return error > 0 || strict && warning > 0 ? 1 : 0;
}
async function checkOf(args, rules, scope4) {
  const levels3 = args.all("rule").map((setting) => {
    const [, pattern, level] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const severity = [...severities, "off"].find((candidate) => candidate === level);
    if (!pattern || !severity) throw new UsageError(`Option '--rule' takes ID=off|info|warning|error; not '${setting}'`);
    return [pattern, severity];
  });
  for (const [pattern] of levels3)
    if (!await isRule(pattern, rules)) throw new UsageError(`there is no rule '${pattern}'; see --list-rules`);
  const profile = args.one("profile") ?? "claude-code";
  const { kinds, families: families2 } = scope4;
  const only = { ...kinds ? { kinds } : {}, ...families2 ? { families: families2 } : {} };
  return { rules, profile, severities: levels3, noSuppressions: args.has("no-suppress"), ...only };
}
async function isRule(pattern, mine) {
  if (pattern.startsWith("engine/") || mine.some(({ id: id2 }) => namesRule(pattern, id2))) return true;
  const others = await loadRules([pattern.split("/")[0] ?? ""]);
  return others.some(({ id: id2 }) => namesRule(pattern, id2));
}
function targetsOf(args, scope4, io) {
  if (args.paths.length === 0) throw new UsageError("no path given; try --help");
  const paths = new Map(args.paths.toReversed().map((given) => [given === "-" ? given : import_node_path7.default.resolve(io.cwd, given), given]));
  return [...paths.values()].toReversed().flatMap((given) => {
    if (given !== "-") return resolveTargets(given, scope4, io.cwd);
    if (args.has("fix")) throw new UsageError("--fix needs files; standard input can only be checked");
    return [stdinTarget(io.readStdin(), args.one("stdin-name") ?? stdinName(scope4), scope4)];
  });
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

// src/cli/validate-agent.ts
var scope = { tool: "validate-agent", kinds: ["agent"], families: ["agent", ...textFamilies], loose: "agent" };
var validateAgent = {
  name: "validate-agent",
  summary: "Check agent files: what the client would refuse, drop, or do otherwise than written.",
  operands: "PATH...   (agent files, folders of them, plugins, marketplaces, .claude folders; - reads standard input)",
  options: validatorOptions,
  notes: validatorNotes,
  run: (args, io) => validate(scope, args, io)
};

// src/cli/validate-hook-schema.ts
var scope2 = { tool: "validate-hook-schema", kinds: ["hooks"], families: ["hook", "file"], loose: "hooks" };
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
    if (asked === void 0) return validate(scope2, args, io);
    const { explainMatch } = await import("./simulate.mjs");
    return explainMatch(asked, scope2, args, io);
  }
};

// src/plugin/inventory.ts
import { entryOf as entryOf9, scalarText as scalarText7 } from "./formats.mjs";

// src/plugin/unloaded.ts
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
function unloadedOf(plugin) {
  if (plugin.marketplace) return [];
  const loaded = new Set(componentsOf(plugin).map(({ file }) => file.path));
  const found = [
    ...plugin.scope === "plugin" ? [...strayFolders(plugin), ...strayFiles(plugin), ...replacedFolders(plugin, loaded)] : [],
    ...straySkills(plugin, loaded),
    ...linkedFiles(plugin),
    ...swallowedCommands(plugin, loaded),
    ...hiddenComponents(plugin)
  ];
  return found.filter(({ path: path8 }, index) => found.findIndex((other) => other.path === path8) === index);
}
function* strayFolders({ files }) {
  for (const { name, kind } of files.list("")) {
    if (kind !== "folder" || loadedFolders.includes(name)) continue;
    const lower = name.toLowerCase();
    const meant = loadedFolders.find((folder) => folder === lower) ?? misspelt[lower];
    if (meant && holdsComponents(files.list(name), meant)) yield { path: name, reason: "misspelt-folder", instead: meant };
  }
  for (const { name, kind } of files.list(".claude-plugin"))
    if (kind === "folder" && loadedFolders.includes(name))
      yield { path: `.claude-plugin/${name}`, reason: "inside-manifest-folder", instead: name };
}
function holdsComponents(entries, meant) {
  if (meant === "hooks") return entries.some(({ name }) => name === "hooks.json");
  if (meant === "skills") return entries.some(({ kind }) => kind === "folder");
  return entries.some(({ name, kind }) => kind === "file" && name.endsWith(".md"));
}
function* strayFiles({ files }) {
  for (const [path8, instead] of Object.entries(misplaced))
    if (files.kindOf(path8) === "file" && files.kindOf(instead) === void 0) yield { path: path8, reason: "misplaced-file", instead };
}
function* replacedFolders(plugin, loaded) {
  const declarations = declarationsOf(plugin);
  for (const [key, folder] of [
    ["agents", "agents"],
    ["commands", "commands"],
    ["outputStyles", "output-styles"]
  ]) {
    const values = declaredValues(declarations, key);
    if (!values || values.some((value) => declaredPath(value) === folder)) continue;
    const lost = [...markdownBelow(plugin.files, folder)].filter((path8) => !loaded.has(path8));
    if (lost.length > 0) yield { path: folder, reason: "replaced-folder", instead: key };
  }
}
function* straySkills({ files }, loaded) {
  for (const { name, kind } of files.list("skills")) {
    const path8 = `skills/${name}`;
    if (kind === "file" && name.endsWith(".md") && name.toLowerCase() !== "readme.md")
      yield { path: path8, reason: "loose-file", instead: `skills/${name.replace(/\.md$/, "")}/SKILL.md` };
    if (kind !== "folder" || loaded.has(`${path8}/SKILL.md`)) continue;
    if (files.kindOf(`${path8}/SKILL.md`) === "file") yield { path: `${path8}/SKILL.md`, reason: "too-large" };
    else yield* straySkill(path8, files, loaded);
  }
}
function* straySkill(path8, files, loaded) {
  const entries = files.list(path8);
  const lower = entries.find(({ name }) => name.toLowerCase() === "skill.md");
  if (lower) return yield { path: `${path8}/${lower.name}`, reason: "wrong-case", instead: `${path8}/SKILL.md` };
  const deeper = entries.filter(({ name }) => files.kindOf(`${path8}/${name}/SKILL.md`) === "file").map(({ name }) => name);
  if (deeper.length === 0) return yield { path: path8, reason: "no-skill-file", instead: `${path8}/SKILL.md` };
  for (const name of deeper) {
    const skill = `${path8}/${name}/SKILL.md`;
    if (!loaded.has(skill)) yield { path: skill, reason: "too-deep", instead: `skills/${name}/SKILL.md` };
  }
}
function* linkedFiles({ files }) {
  for (const folder of ["agents", "commands"])
    for (const { name, kind } of files.list(folder))
      if (kind === "symlink") yield { path: `${folder}/${name}`, reason: "symlink" };
}
function* swallowedCommands(plugin, loaded) {
  if (declaredValues(declarationsOf(plugin), "commands")) return;
  const swallowing = [...loaded].filter((path8) => path8.startsWith("commands/") && /(?:^|\/)skill\.md$/i.test(path8));
  for (const instead of swallowing) {
    const folder = instead.slice(0, instead.lastIndexOf("/"));
    for (const { name, kind } of plugin.files.list(folder)) {
      const path8 = `${folder}/${name}`;
      if (kind === "file" && name.endsWith(".md") && path8 !== instead) yield { path: path8, reason: "swallowed", instead };
    }
  }
}
function* hiddenComponents(plugin) {
  const isPlugin2 = plugin.scope === "plugin";
  const [winners, losers] = isPlugin2 ? [plugin.commands, plugin.skills] : [plugin.skills, plugin.commands];
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

// src/plugin/inventory.ts
var charactersPerToken = 4;
function inventoryOf(plugin) {
  const unloaded = unloadedOf(plugin);
  const hidden = new Set(unloaded.map(({ path: path8 }) => path8));
  return {
    name: plugin.name,
    components: componentsOf(plugin).filter(({ file, inline }) => inline || !hidden.has(file.path)).map(inventoryComponent),
    configs: plugin.configs.map((config2) => ({
      kind: config2.kind,
      path: config2.file.path,
      field: config2.field,
      names: namesIn(config2)
    })),
    unloaded
  };
}
function inventoryComponent(component) {
  const { kind, id: id2, file, body } = component;
  return { kind, id: id2, path: file.path, alwaysTokens: tokens(listingLine(component)), useTokens: tokens(body.text) };
}
function listingLine(component) {
  const { kind, id: id2 } = component;
  const description = scalarText7(fieldOf(component, "description")?.value) ?? "";
  const when = scalarText7(fieldOf(component, "when_to_use")?.value) ?? "";
  const text = [description, when].filter(Boolean).join(" - ");
  if (kind === "output-style") return "";
  if (kind === "agent") return `${id2}: ${text}`;
  const isOff = scalarText7(fieldOf(component, "disable-model-invocation")?.value) === "true";
  return text === "" || isOff ? "" : `${id2}: ${text}`;
}
function tokens(text) {
  return Math.ceil(text.length / charactersPerToken);
}
function namesIn({ kind, root }) {
  if (kind === "monitors")
    return root?.kind === "list" ? root.items.map((item) => scalarText7(entryOf9(item, "name")?.value) ?? "") : [];
  const wrapper = { hooks: "hooks", mcp: "mcpServers", lsp: void 0, settings: void 0 }[kind];
  const map = wrapper && entryOf9(root, wrapper)?.value || root;
  return map?.kind === "map" ? map.entries.map(({ key }) => key) : [];
}

// src/report/inventory.ts
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
function reportInventory({ name, components, configs, unloaded }) {
  const always = components.reduce((sum, { alwaysTokens }) => sum + alwaysTokens, 0);
  const lines = [`${name}: about ${always} tokens in every session`];
  for (const [kind, title] of Object.entries(componentTitles)) {
    const own = components.filter((component) => component.kind === kind);
    if (own.length > 0) lines.push(`${title} (${own.length})`, ...table(own));
  }
  for (const [kind, title] of Object.entries(configTitles)) {
    const own = configs.filter((config2) => config2.kind === kind);
    if (own.length > 0)
      lines.push(title, ...own.map(({ path: path8, field, names }) => `  ${path8}${field && ` ${field}`}: ${names.join(", ")}`));
  }
  if (unloaded.length > 0) {
    lines.push(`not loaded (${unloaded.length})`);
    for (const { path: path8, reason, instead } of unloaded)
      lines.push(`  ${path8}: ${reasons[reason]}${instead ? ` (${instead})` : ""}`);
  }
  return `${lines.map(printable).join("\n")}
`;
}
function table(components) {
  const width = Math.max(...components.map(({ id: id2 }) => id2.length));
  return components.map(
    ({ id: id2, alwaysTokens, useTokens, path: path8 }) => `  ${id2.padEnd(width)}  ${cost(alwaysTokens, "always")}, ${cost(useTokens, "when used")}  ${path8}`
  );
}
function cost(tokens2, when) {
  return tokens2 === 0 ? `not listed` : `${tokens2} ${when}`;
}

// src/cli/shared/list.ts
async function listTargets(scope4, args, io) {
  if (args.paths.length === 0) throw new UsageError("no path given; try --help");
  const targets = args.paths.flatMap((given) => resolveTargets(given, scope4, io.cwd)).filter(({ kind }) => kind !== "marketplace");
  const inventories = targets.map(({ path: path8, load, files }) => ({ path: path8, inventory: inventoryOf(load(files)) }));
  const isJson = args.has("json") || args.one("format") === "json";
  if (isJson)
    io.out(
      `${JSON.stringify({ version: 1, plugins: inventories.map(({ path: path8, inventory }) => ({ path: path8, ...inventory })) }, void 0, 2)}
`
    );
  else io.out(inventories.map(({ inventory }) => reportInventory(inventory)).join("\n"));
  return 0;
}

// src/cli/validate-plugin.ts
var scope3 = { tool: "validate-plugin" };
var validatePlugin = {
  name: "validate-plugin",
  summary: "Check whole plugins and marketplaces: manifest, layout, every component, hooks and servers.",
  operands: "PATH...   (plugins, marketplaces, folders of them, .claude folders, or any path inside)",
  options: [
    { name: "list", short: "l", help: "print what the client would load, with its cost, and what it would not" },
    ...validatorOptions
  ],
  notes: validatorNotes,
  run: (args, io) => args.has("list") ? listTargets(scope3, args, io) : validate(scope3, args, io)
};

// src/cli/index.ts
var commands = [
  checkMcpAuth,
  parseFrontmatter,
  testHook,
  validateAgent,
  validateHookSchema,
  validatePlugin
];

// src/cli/shared/main.ts
function runProcess(name) {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  const isTerminal = isWatched();
  return runCommand(command, process.argv.slice(2), {
    out: writeOut,
    err: writeError,
    get cwd() {
      return workingDirectory();
    },
    isTerminal,
    hasColour: isTerminal && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    readStdin
  });
}
function isWatched() {
  const stats = import_node_fs8.default.fstatSync(1);
  return stats.isCharacterDevice() && stats.rdev !== import_node_fs8.default.statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
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
  agent,
  agentFields,
  clientVersion,
  commonOptions,
  componentsOf,
  config,
  configsOf,
  declarationsOf,
  declaredPath,
  declaredValues,
  defineRule,
  describeError,
  diskFiles,
  displayPath,
  enclosingRoot,
  fieldOf,
  fieldsOf,
  helpText,
  isActive,
  keep,
  limitOf,
  limits,
  loadLoose,
  loadMarketplace,
  loadPlugin,
  looksLikePlugin,
  makeComponent,
  makeDocument,
  maxFileSize,
  memoryFiles,
  models,
  overlayFiles,
  parseArguments,
  printable,
  printableText,
  profiles,
  readRegularFile,
  readSource,
  readStdin,
  reportText,
  repositoryAround,
  resolveTargets,
  rootsBelow,
  runCommand,
  runProcess,
  sourceFolder,
  stdinTarget,
  substitutions,
  textFamilies,
  tools,
  unloadedOf,
  validators,
  writeError,
  writeOut
};
