// Built from src/ by `npm run build`; do not edit.

// src/cli/scaffold-plugin.ts
import manifest from "./core.mjs";

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
  run: async (args, io) => (await import("./scaffold.mjs")).run(args, io, manifest.repository.url.replace(/^git\+|\.git$/g, ""))
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
export {
  languages,
  questions,
  scaffoldPlugin,
  testHook
};
