// Built from src/ by `npm run build`; do not edit.

// src/formats/scripts/languages.ts
var loaders = {
  shell: async () => (await import("./script-shell.mjs")).readShell,
  python: async () => (await import("./script-python.mjs")).readPython,
  javascript: async () => (await import("./script-javascript.mjs")).readJavaScript
};
var readers = /* @__PURE__ */ new Map();
async function loadLanguages(languages) {
  for (const language of languages) if (!readers.has(language)) readers.set(language, await loaders[language]());
}
function readScript(language, text) {
  return readers.get(language)?.(text);
}

// src/plugin/hooks/hook-scripts.ts
import { entryOf } from "./frontmatter.mjs";
import { rangeInside } from "./frontmatter.mjs";
import { hookEvent } from "./hooks.mjs";
import { keep } from "./validate.mjs";
import { handlerText, hookEntriesOf } from "./hooks.mjs";
import { scriptsOf } from "./rules.mjs";
var maxLength = 3e5;
var known = /* @__PURE__ */ new WeakMap();
function hookScriptsOf(plugin) {
  const before = known.get(plugin);
  if (before) return before;
  const byPath = new Map((plugin.scripts ?? []).map((path) => [path, []]));
  const inline = [];
  for (const hook of hookEntriesOf(plugin)) {
    const fact = hookEvent(hook.event);
    if (!fact || hook.type !== "command" || isIgnored(hook)) continue;
    const uses = scriptsOf(hook);
    for (const use of uses) {
      const path = pathIn(plugin, use);
      if (path === void 0 || plugin.files.kindOf(path) !== "file") continue;
      byPath.set(path, [...byPath.get(path) ?? [], callOf(hook, fact, use)]);
    }
    const command = commandScript(plugin, hook, fact, uses.length > 0);
    if (command) inline.push(command);
  }
  const files = [...byPath].map(([path, calls]) => fileScript(plugin, path, calls));
  const found = [...files, ...inline];
  known.set(plugin, found);
  return found;
}
function isIgnored({ source, place }) {
  return source.plugin.scope === "plugin" && (place === "agent" || place === "command");
}
function pathIn({ scope }, { path, base }) {
  if (path === "" || path.startsWith("..")) return void 0;
  if (base === "root") return path;
  return scope === "project" && path.startsWith(".claude/") ? path.slice(".claude/".length) : void 0;
}
function callOf(hook, fact, { node, to, interpreter }) {
  const args = entryOf(hook.node, "args")?.value;
  const items = args?.kind === "list" ? args.items : [];
  const at = items.indexOf(node);
  const hasArguments = args ? at < items.length - 1 : /^\s*[^\s;&|<>)\d]/.test(String(node.value).slice(to).replace(/^["']/, ""));
  return { hook, fact, interpreter, hasArguments, isExec: args !== void 0 };
}
function fileScript(plugin, path, calls) {
  const file = plugin.source(path);
  const isText = file.failure === void 0 && file.encoding !== "binary" && file.encoding !== "utf-16" && file.text.length <= maxLength;
  const started = isText ? startOf(file, calls) : {};
  return scriptOf(plugin, file, { text: readable(file.text), isInline: false, calls, place: (range) => range, ...started });
}
function scriptOf(plugin, file, own) {
  const { language, shell, ...rest } = own;
  return {
    plugin,
    file,
    ...rest,
    language,
    shell,
    get model() {
      return keep(this, "model", language && readScript(language, own.text));
    }
  };
}
function readable(text) {
  return text.replace(/^\uFEFF/, " ").replaceAll("\r\n", " \n");
}
function startOf({ path, text }, calls) {
  const named = calls.map(({ interpreter }) => interpreter).find((interpreter) => interpreter !== void 0);
  const [, program = "", argument = ""] = /^\uFEFF?#![ \t]*(\S+)(?:[ \t]+(?:-S[ \t]+)?(\S+))?/.exec(text) ?? [];
  const marked = /\/env$/.test(program) ? argument : program.slice(program.lastIndexOf("/") + 1);
  const byEnding = /\.(\w+)$/.exec(path)?.[1] ?? "";
  if (named !== void 0) return startBy(named) ?? byName(byEnding, "bash") ?? {};
  if (marked !== "") return startBy(marked) ?? byName(byEnding, "bash") ?? {};
  return byName(byEnding, calls.some(({ isExec }) => !isExec) ? "sh" : "bash") ?? {};
}
function startBy(program) {
  if (program === "sh" || program === "dash" || program === "." || program === "source")
    return { language: "shell", shell: "sh" };
  if (program === "bash") return { language: "shell", shell: "bash" };
  if (/^(?:python[\d.]*|pypy\d?)$/.test(program)) return { language: "python" };
  if (["node", "bun", "deno", "tsx", "ts-node", "nodejs"].includes(program)) return { language: "javascript" };
  return /^(?:zsh|ksh|fish|ruby|perl|php|pwsh|powershell|osascript|awk)$/.test(program) ? {} : void 0;
}
function byName(ending, shell) {
  if (ending === "sh" || ending === "bash") return { language: "shell", shell };
  if (ending === "py") return { language: "python" };
  return /^[mc]?[jt]s$/.test(ending) ? { language: "javascript" } : void 0;
}
function commandScript(plugin, hook, fact, runsFile) {
  const node = commandNode(hook.node);
  if (!node || entryOf(hook.node, "args") || handlerText(hook.node, "shell") === "powershell") return void 0;
  const text = node.value;
  if (runsFile && !/[|;`\n]|\$\(|&&/.test(text)) return void 0;
  const { file } = hook.source;
  if (plugin.source(file.path).text !== file.text) return void 0;
  const place = ({ start, end }) => rangeInside(file.text, node, start, end);
  const call = { hook, fact, interpreter: "sh", hasArguments: false, isExec: false };
  return scriptOf(plugin, file, { text, isInline: true, calls: [call], place, language: "shell", shell: "sh" });
}
function commandNode(node) {
  const value = entryOf(node, "command")?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? { ...value, value: value.value } : void 0;
}

// src/cli/shared/script-languages.ts
async function loadScriptLanguages(plugin) {
  const languages = hookScriptsOf(plugin).flatMap(({ language }) => language ? [language] : []);
  await loadLanguages([...new Set(languages)]);
}

// src/formats/scripts/model.ts
function shapeAt(shape, ...keys) {
  let current = shape;
  for (const key of keys) {
    current = current?.kind === "object" ? current.entries.findLast((entry) => entry.key === key)?.value : void 0;
  }
  return current;
}
function readShape(text) {
  const reader = { chars: charsOf(text), at: 0, depth: 0, isBroken: false };
  const shape = readValue(reader);
  if (!shape || reader.isBroken) return void 0;
  const rest = reader.chars.slice(reader.at).map((char) => typeof char === "string" ? char : "?").join("");
  return { shape, rest: rest.trim() };
}
var maxDepth = 40;
var maxLength2 = 2e4;
function charsOf(text) {
  const chars = text.flatMap((part) => typeof part === "string" ? [...part.slice(0, maxLength2)] : [part]);
  return chars.slice(0, maxLength2);
}
function skipBlanks(reader) {
  while (/^\s$/.test(String(reader.chars[reader.at] ?? ""))) reader.at++;
}
function readValue(reader) {
  skipBlanks(reader);
  const char = reader.chars[reader.at];
  if (char === void 0 || reader.depth > maxDepth) return void 0;
  if (typeof char !== "string") {
    reader.at++;
    return { kind: "unknown" };
  }
  if (char === '"') return readString(reader);
  if (char === "{" || char === "[") {
    reader.depth++;
    const shape = char === "{" ? readObject(reader) : readList(reader);
    reader.depth--;
    return shape;
  }
  return readWord(reader);
}
function readString(reader) {
  let text = "";
  const holes = [];
  for (reader.at++; reader.at < reader.chars.length; reader.at++) {
    const char = reader.chars[reader.at];
    if (typeof char !== "string") holes.push(char);
    else if (char === '"') {
      reader.at++;
      return holes.length > 0 ? { kind: "text", holes } : { kind: "text", text };
    } else if (char === "\\") {
      reader.at++;
      const escaped = reader.chars[reader.at];
      if (typeof escaped !== "string" || !'"\\/bfnrtu'.includes(escaped)) return void 0;
      text += escaped === "n" ? "\n" : escaped;
    } else if (char === "\n") return void 0;
    else text += char;
  }
  return void 0;
}
function readObject(reader) {
  const entries = [];
  let isOpen = false;
  reader.at++;
  for (; ; ) {
    skipBlanks(reader);
    const char = reader.chars[reader.at];
    if (char === "}") {
      reader.at++;
      return { kind: "object", entries, isOpen };
    }
    if (typeof char === "object") {
      isOpen = true;
      reader.at++;
      skipBlanks(reader);
      if (reader.chars[reader.at] === ",") reader.at++;
      continue;
    }
    if (char !== '"') return void 0;
    const key = readString(reader);
    skipBlanks(reader);
    if (key?.kind !== "text" || reader.chars[reader.at] !== ":") return void 0;
    reader.at++;
    const value = readValue(reader);
    if (!value) return void 0;
    if (key.text === void 0) isOpen = true;
    else entries.push({ key: key.text, value });
    if (!endsItem(reader, "}")) return void 0;
  }
}
function readList(reader) {
  const items = [];
  reader.at++;
  for (; ; ) {
    skipBlanks(reader);
    if (reader.chars[reader.at] === "]") {
      reader.at++;
      return { kind: "list", items };
    }
    const value = readValue(reader);
    if (!value) return void 0;
    items.push(value);
    if (!endsItem(reader, "]")) return void 0;
  }
}
function endsItem(reader, closer) {
  skipBlanks(reader);
  const char = reader.chars[reader.at];
  if (typeof char === "object") return true;
  if (char === ",") {
    reader.at++;
    skipBlanks(reader);
    return reader.chars[reader.at] !== closer;
  }
  return char === closer;
}
function readWord(reader) {
  let word = "";
  let hasHole = false;
  for (; reader.at < reader.chars.length; reader.at++) {
    const char = reader.chars[reader.at];
    if (typeof char !== "string") hasHole = true;
    else if (/[\s,\]}]/.test(char)) break;
    else word += char;
  }
  if (hasHole) return { kind: "unknown" };
  if (word === "true" || word === "false") return { kind: "boolean", value: word === "true" };
  if (word === "null") return { kind: "null" };
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? { kind: "number" } : void 0;
}
var maxPaths = 400;
var maxCallDepth = 8;
var maxSteps = 5e4;
function withPrint({ keys }, before, last) {
  const text = `${before?.key ?? 0} ${last.stream}${last.range.start}`;
  const key = keys.get(text) ?? keys.size + 1;
  keys.set(text, key);
  return { last, before, key };
}
function listOf(prints) {
  const found = [];
  for (let rest = prints; rest; rest = rest.before) found.push(rest.last);
  return found.reverse();
}
function pathsOf(flow, functions) {
  const walk = { functions, steps: 0, keys: /* @__PURE__ */ new Map() };
  const open = follow(flow, [{ isUncertain: false }], walk, 0);
  return open?.map(({ prints, end, isUncertain }) => ({
    prints: listOf(prints),
    isUncertain,
    ...end?.kind === "exit" ? { exit: end } : {}
  }));
}
function follow(flow, starts, walk, depth) {
  let paths = starts;
  for (const step of flow) {
    walk.steps += paths.length;
    if (walk.steps > maxSteps) return void 0;
    const ended = paths.filter(({ end }) => end !== void 0);
    const going = paths.filter(({ end }) => end === void 0);
    if (going.length === 0) return paths;
    const next = advance(step, going, walk, depth);
    if (!next || ended.length + next.length > maxPaths) return void 0;
    paths = step.kind === "ways" || step.kind === "call" ? distinct([...ended, ...next]) : [...ended, ...next];
  }
  return paths;
}
function advance(step, paths, walk, depth) {
  if (step.kind === "print") return paths.map((path) => ({ ...path, prints: withPrint(walk, path.prints, step) }));
  if (step.kind === "exit" && step.calls !== void 0) return exitWith(step, step.calls, paths, walk, depth);
  if (step.kind === "exit" || step.kind === "return") return paths.map((path) => ({ ...path, end: step }));
  if (step.kind === "ways") {
    const found = [];
    for (const way of step.ways) {
      const ends2 = follow(way, paths, walk, depth);
      if (!ends2 || found.length + ends2.length > maxPaths * 4) return void 0;
      found.push(...ends2);
    }
    return found;
  }
  const body = step.kind === "call" ? walk.functions.get(step.name) : void 0;
  if (!body || depth >= maxCallDepth) return paths.map((path) => ({ ...path, isUncertain: true }));
  const ends = follow(body, paths, walk, depth + 1);
  return ends?.map(({ end, ...path }) => end?.kind === "exit" ? { ...path, end } : path);
}
function exitWith(step, name, paths, walk, depth) {
  const body = walk.functions.get(name);
  const { range } = step;
  if (!body || depth >= maxCallDepth) return paths.map((path) => ({ ...path, end: { kind: "exit", range } }));
  const ends = follow(body, paths, walk, depth + 1);
  return ends?.map((path) => {
    if (path.end?.kind === "exit") return path;
    const code = path.end ? path.end.code : 0;
    return { ...path, end: { kind: "exit", range, ...code === void 0 ? {} : { code } } };
  });
}
function distinct(paths) {
  if (paths.length < 2) return paths;
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const end = path.end?.kind === "exit" ? `${path.end.range.start}:${path.end.code}` : path.end?.code ?? path.end?.kind;
    found.set(`${path.prints?.key ?? 0} ${end} ${path.isUncertain}`, path);
  }
  return [...found.values()];
}
function* stepsOf(flow) {
  for (const step of flow) {
    yield step;
    if (step.kind === "ways") for (const way of step.ways) yield* stepsOf(way);
  }
}

// src/spec/hook-outputs.json
var hook_outputs_default = { client: "2.1.330", facts: [
  { kind: "key", name: "continue", schema: { type: "boolean" }, does: "ends the turn where it is false" },
  { kind: "key", name: "suppressOutput", schema: { type: "boolean" }, does: "hides the output from the transcript" },
  { kind: "key", name: "stopReason", schema: { type: "string" }, does: 'is shown where "continue" is false' },
  { kind: "key", name: "decision", schema: { enum: ["approve", "block"] }, does: "is the older form of a decision" },
  { kind: "key", name: "reason", schema: { type: "string" }, does: 'goes with "decision"' },
  { kind: "key", name: "systemMessage", schema: { type: "string" }, does: "is shown to the user" },
  { kind: "key", name: "terminalSequence", schema: { type: "string" }, does: "is written to the terminal" },
  { kind: "key", name: "hookSpecificOutput", schema: { type: "object" }, does: "holds the event's own keys and, as hookEventName, the event's name" },
  {
    kind: "event",
    event: "PreToolUse",
    nameField: "tool_name",
    fields: [
      {
        name: "permissionDecision",
        schema: {
          enum: [
            "allow",
            "deny",
            "ask",
            "defer"
          ]
        },
        does: "decides on the call"
      },
      {
        name: "permissionDecisionReason",
        schema: {
          type: "string"
        },
        does: "goes to the model with a denial, to the user with a question"
      },
      {
        name: "updatedInput",
        schema: {
          type: "object"
        },
        does: "replaces the call's input"
      },
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "model",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: "the tool does not run",
    proceeds: "the tool runs if the permissions allow it",
    reasonText: "{name} hook error: {reason}",
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    notice: true
  },
  {
    kind: "event",
    event: "PostToolUse",
    nameField: "tool_name",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "updatedToolOutput",
        schema: {},
        does: "replaces the tool's output; of a shape that the tool does not have it is dropped"
      },
      {
        name: "updatedMCPToolOutput",
        schema: {},
        does: "replaces an MCP tool's output"
      },
      {
        name: "classifierContext",
        schema: {
          type: "string"
        },
        does: "is added to what auto mode's classifier reads"
      }
    ],
    required: [],
    blocking: "feedback",
    reasonTo: "model",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "block",
    reasonText: '{name} hook blocking error from command: "{command}": {reason}',
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    blocked: "the model is told; what the tool did stays",
    proceeds: "the turn goes on"
  },
  {
    kind: "event",
    event: "PostToolUseFailure",
    nameField: "tool_name",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "feedback",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    reasonText: '{name} hook blocking error from command: "{command}": {reason}',
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    blocked: "the model is told",
    proceeds: "the turn goes on"
  },
  {
    kind: "event",
    event: "PostToolBatch",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "nobody",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: "the turn ends before the next request to the model",
    proceeds: "the turn goes on",
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "PermissionRequest",
    nameField: "tool_name",
    fields: [
      {
        name: "decision",
        schema: {
          type: "object",
          required: [
            "behavior"
          ],
          discriminator: {
            propertyName: "behavior"
          },
          oneOf: [
            {
              type: "object",
              properties: {
                behavior: {
                  const: "allow"
                },
                updatedInput: {
                  type: "object"
                },
                updatedPermissions: {
                  type: "array",
                  items: {
                    type: "object",
                    discriminator: {
                      propertyName: "type"
                    },
                    oneOf: [
                      {
                        type: "object",
                        required: [
                          "type",
                          "rules",
                          "behavior",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "addRules"
                          },
                          rules: {
                            type: "array",
                            items: {
                              type: "object",
                              required: [
                                "toolName"
                              ],
                              properties: {
                                toolName: {
                                  type: "string"
                                },
                                ruleContent: {
                                  type: "string"
                                }
                              }
                            }
                          },
                          behavior: {
                            enum: [
                              "allow",
                              "deny",
                              "ask"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "rules",
                          "behavior",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "replaceRules"
                          },
                          rules: {
                            type: "array",
                            items: {
                              type: "object",
                              required: [
                                "toolName"
                              ],
                              properties: {
                                toolName: {
                                  type: "string"
                                },
                                ruleContent: {
                                  type: "string"
                                }
                              }
                            }
                          },
                          behavior: {
                            enum: [
                              "allow",
                              "deny",
                              "ask"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "rules",
                          "behavior",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "removeRules"
                          },
                          rules: {
                            type: "array",
                            items: {
                              type: "object",
                              required: [
                                "toolName"
                              ],
                              properties: {
                                toolName: {
                                  type: "string"
                                },
                                ruleContent: {
                                  type: "string"
                                }
                              }
                            }
                          },
                          behavior: {
                            enum: [
                              "allow",
                              "deny",
                              "ask"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "mode",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "setMode"
                          },
                          mode: {
                            enum: [
                              "acceptEdits",
                              "auto",
                              "bypassPermissions",
                              "default",
                              "dontAsk",
                              "plan"
                            ]
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "directories",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "addDirectories"
                          },
                          directories: {
                            type: "array",
                            items: {
                              type: "string"
                            }
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      },
                      {
                        type: "object",
                        required: [
                          "type",
                          "directories",
                          "destination"
                        ],
                        properties: {
                          type: {
                            const: "removeDirectories"
                          },
                          directories: {
                            type: "array",
                            items: {
                              type: "string"
                            }
                          },
                          destination: {
                            enum: [
                              "userSettings",
                              "projectSettings",
                              "localSettings",
                              "session",
                              "cliArg"
                            ]
                          }
                        }
                      }
                    ]
                  }
                }
              }
            },
            {
              type: "object",
              properties: {
                behavior: {
                  const: "deny"
                },
                message: {
                  type: "string"
                },
                interrupt: {
                  type: "boolean"
                }
              }
            }
          ]
        },
        does: "answers the question in place of the user"
      }
    ],
    required: [
      "decision"
    ],
    blocking: "none",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    proceeds: "the user is asked, or the call is denied where no one can be asked",
    blocked: "the call is denied",
    reasonText: "{reason}"
  },
  {
    kind: "event",
    event: "PermissionDenied",
    nameField: "tool_name",
    fields: [
      {
        name: "retry",
        schema: {
          type: "boolean"
        },
        does: "tells the model that it may try the call again"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the denial stays"
  },
  {
    kind: "event",
    event: "UserPromptSubmit",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "sessionTitle",
        schema: {
          type: "string"
        },
        does: "becomes the title of the session"
      },
      {
        name: "suppressOriginalPrompt",
        schema: {
          type: "boolean"
        },
        does: "leaves the prompt out of the message about a block"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "drops-prompt",
    plainStdout: "model",
    onFailure: "block",
    blocked: "the prompt never reaches the model",
    proceeds: "the prompt goes to the model",
    reasonText: "{event} operation blocked by hook:\n{reason}\n\nOriginal prompt: {prompt}",
    contextText: "{name} hook additional context: {text}",
    stdoutText: "{name} hook success: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "UserPromptExpansion",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "suppressOriginalPrompt",
        schema: {
          type: "boolean"
        },
        does: "leaves the prompt out of the message about a block"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "drops-prompt",
    plainStdout: "model",
    onFailure: "block",
    blocked: "the command does not expand; nothing reaches the model",
    proceeds: "the command expands",
    reasonText: "{event} operation blocked by hook:\n{reason}\n\nOriginal prompt: {prompt}",
    contextText: "{name} hook additional context: {text}",
    stdoutText: "{name} hook success: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "SessionStart",
    nameField: "source",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      },
      {
        name: "initialUserMessage",
        schema: {
          type: "string"
        },
        does: "is sent as a prompt"
      },
      {
        name: "sessionTitle",
        schema: {
          type: "string"
        },
        does: "becomes the title of the session"
      },
      {
        name: "watchPaths",
        schema: {
          type: "array",
          items: {
            type: "string"
          }
        },
        does: "are absolute paths that the client watches from now on"
      },
      {
        name: "reloadSkills",
        schema: {
          type: "boolean"
        },
        does: "makes the client read the skills again"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "model",
    onFailure: "ignored",
    proceeds: "the session starts",
    contextText: "{event} hook additional context: {text}",
    stdoutText: "{name} hook success: {text}"
  },
  {
    kind: "event",
    event: "Setup",
    nameField: "trigger",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is accepted, but never reached the model"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the set-up goes on"
  },
  { kind: "event", event: "SessionEnd", nameField: "reason", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the session ends", failureText: "SessionEnd hook [{command}] failed: {text}" },
  {
    kind: "event",
    event: "Stop",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is fed to the model, and the turn goes on"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "model",
    stop: "ends-turn",
    plainStdout: "ignored",
    onFailure: "ignored",
    contextContinues: true,
    reasonText: "Stop hook feedback:\n{reason}",
    contextText: "{name} hook additional context: {text}",
    messageText: "{name} says: {text}",
    blocked: "the turn does not end: the model goes on",
    proceeds: "the turn ends"
  },
  { kind: "event", event: "StopFailure", nameField: "error", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the turn has ended" },
  {
    kind: "event",
    event: "SubagentStart",
    nameField: "agent_type",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the subagent reads first"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the subagent starts",
    contextText: "{event} hook additional context: {text}"
  },
  {
    kind: "event",
    event: "SubagentStop",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is fed to the subagent, which goes on"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    contextContinues: true,
    reasonText: "Stop hook feedback:\n{reason}",
    contextText: "{name} hook additional context: {text}",
    blocked: "the subagent does not finish: it goes on",
    proceeds: "the subagent finishes"
  },
  {
    kind: "event",
    event: "PreCompact",
    nameField: "trigger",
    isBare: true,
    fields: null,
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "ignored",
    plainStdout: "instructions",
    onFailure: "block",
    blocked: "the conversation is not compacted",
    proceeds: "the conversation is compacted",
    reasonText: "Compaction blocked by PreCompact hook: [{command}]: {reason}",
    failureText: "PreCompact [{command}] failed: {text}"
  },
  {
    kind: "event",
    event: "PostCompact",
    nameField: "trigger",
    isBare: true,
    fields: null,
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "user",
    onFailure: "ignored",
    proceeds: "the compaction has happened",
    stdoutText: "PostCompact [{command}] completed successfully: {text}",
    failureText: "PostCompact [{command}] failed: {text}"
  },
  {
    kind: "event",
    event: "PreModelSwitch",
    nameField: "to_model",
    fields: [
      {
        name: "permissionDecision",
        schema: {
          enum: [
            "allow",
            "deny",
            "ask"
          ]
        },
        does: "decides on the switch"
      },
      {
        name: "permissionDecisionReason",
        schema: {
          type: "string"
        },
        does: "is shown with the decision"
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "user",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: "the model is not switched",
    proceeds: "the model is switched",
    reasonText: "Model switch was blocked by a PreModelSwitch hook: {reason}",
    messageText: "{text}",
    failureText: "PreModelSwitch hook {name} failed: Failed with non-blocking status code: {text}"
  },
  {
    kind: "event",
    event: "PostModelSwitch",
    nameField: "to_model",
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is added to what the model reads next"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "model",
    onFailure: "ignored",
    proceeds: "the model has been switched",
    contextText: "{event} hook additional context: {text}",
    stdoutText: "{event} hook additional context: {text}",
    messageText: "{name} says: {text}"
  },
  {
    kind: "event",
    event: "Notification",
    nameField: "notification_type",
    isBare: true,
    fields: [
      {
        name: "additionalContext",
        schema: {
          type: "string"
        },
        does: "is accepted and dropped"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the notification is shown"
  },
  { kind: "event", event: "TeammateIdle", fields: null, required: [], blocking: "action", reasonTo: "model", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", reasonText: "{event} hook feedback:\n{reason}", blocked: "the teammate keeps working", proceeds: "the teammate goes idle" },
  { kind: "event", event: "TaskCreated", fields: null, required: [], blocking: "action", reasonTo: "model", stop: "ignored", plainStdout: "ignored", onFailure: "block", reasonText: "{event} hook feedback:\n{reason}", blocked: "the task is not created", proceeds: "the task is created" },
  { kind: "event", event: "TaskCompleted", fields: null, required: [], blocking: "action", reasonTo: "model", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", reasonText: "{event} hook feedback:\n{reason}", blocked: "the task is not completed", proceeds: "the task is completed" },
  {
    kind: "event",
    event: "Elicitation",
    nameField: "mcp_server_name",
    isBare: true,
    fields: [
      {
        name: "action",
        schema: {
          enum: [
            "accept",
            "decline",
            "cancel"
          ]
        },
        does: "answers the server in place of the user"
      },
      {
        name: "content",
        schema: {
          type: "object"
        },
        does: 'is the answer that goes with "accept"'
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: 'the server gets the answer "decline"',
    proceeds: "the user is asked"
  },
  {
    kind: "event",
    event: "ElicitationResult",
    nameField: "mcp_server_name",
    isBare: true,
    fields: [
      {
        name: "action",
        schema: {
          enum: [
            "accept",
            "decline",
            "cancel"
          ]
        },
        does: "replaces the user's answer"
      },
      {
        name: "content",
        schema: {
          type: "object"
        },
        does: 'is the answer that goes with "accept"'
      }
    ],
    required: [],
    blocking: "action",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "block",
    blocked: 'the server gets the answer "decline"',
    proceeds: "the user's answer goes to the server"
  },
  { kind: "event", event: "ConfigChange", nameField: "source", isBare: true, fields: null, required: [], blocking: "action", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "block", blocked: "the change is not applied", proceeds: "the change is applied" },
  { kind: "event", event: "InstructionsLoaded", nameField: "load_reason", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the file is loaded" },
  {
    kind: "event",
    event: "WorktreeCreate",
    isBare: true,
    fields: [
      {
        name: "worktreePath",
        schema: {
          type: "string"
        },
        does: "is the path only for handlers other than commands: of a command the whole line of JSON is taken as the path"
      }
    ],
    required: [
      "worktreePath"
    ],
    blocking: "action",
    reasonTo: "model",
    stop: "ignored",
    plainStdout: "path",
    onFailure: "block",
    blocked: "the worktree is not created",
    proceeds: "the last line of stdout is the path of the worktree",
    reasonText: "WorktreeCreate hook failed: {command}: {reason}"
  },
  { kind: "event", event: "WorktreeRemove", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the worktree is removed" },
  {
    kind: "event",
    event: "CwdChanged",
    isBare: true,
    fields: [
      {
        name: "watchPaths",
        schema: {
          type: "array",
          items: {
            type: "string"
          }
        },
        does: "are absolute paths that the client watches from now on"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the directory has changed"
  },
  {
    kind: "event",
    event: "FileChanged",
    isBare: true,
    fields: [
      {
        name: "watchPaths",
        schema: {
          type: "array",
          items: {
            type: "string"
          }
        },
        does: "are absolute paths that the client watches from now on"
      }
    ],
    required: [],
    blocking: "none",
    reasonTo: "nobody",
    stop: "ignored",
    plainStdout: "ignored",
    onFailure: "ignored",
    proceeds: "the file has changed"
  },
  { kind: "event", event: "DirectoryAdded", nameField: "source", isBare: true, fields: null, required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the directory is added" },
  { kind: "event", event: "MessageDisplay", fields: [{ name: "displayContent", schema: { type: "string" }, does: "is shown in place of the text" }], required: [], blocking: "none", reasonTo: "nobody", stop: "ignored", plainStdout: "ignored", onFailure: "ignored", proceeds: "the text is shown as it is" }
] };

// src/spec/hooks.ts
var facts = hook_outputs_default.facts;
var hookOutputs = facts.filter((fact) => fact.kind === "event");
var outputKeys = facts.filter((fact) => fact.kind === "key");

// src/spec/script-facts.json
var script_facts_default = { client: "2.1.330", facts: [
  { kind: "dialect", name: "[[", what: "a test in double brackets", inDash: "fails" },
  { kind: "dialect", name: "((", what: "arithmetic in double parentheses", inDash: "fails" },
  { kind: "dialect", name: "for ((", what: "a for loop that counts", inDash: "ends" },
  { kind: "dialect", name: "<<<", what: "a here-string", inDash: "ends" },
  { kind: "dialect", name: "array", what: "an array", inDash: "ends" },
  { kind: "dialect", name: "<(\u2026)", what: "a process substitution", inDash: "ends" },
  { kind: "dialect", name: "function", what: 'the word "function"', inDash: "ends" },
  { kind: "dialect", name: "select", what: "a select loop", inDash: "ends" },
  { kind: "dialect", name: "coproc", what: "a coprocess", inDash: "fails", isNew: true },
  { kind: "dialect", name: "$'\u2026'", what: "a $'\u2026' text", inDash: "differs" },
  { kind: "dialect", name: "&>", what: "the redirection &>", inDash: "differs" },
  { kind: "dialect", name: "&>>", what: "the redirection &>>", inDash: "differs", isNew: true },
  { kind: "dialect", name: "|&", what: "the pipe |&", inDash: "ends", isNew: true },
  { kind: "dialect", name: "+=", what: "the assignment +=", inDash: "fails" },
  { kind: "dialect", name: "${!name}", what: "an indirect variable", inDash: "ends" },
  { kind: "dialect", name: "${name/a/b}", what: "a replacement in a variable", inDash: "ends" },
  { kind: "dialect", name: "${name:0:1}", what: "a part of a variable", inDash: "ends" },
  { kind: "dialect", name: "${name,,}", what: "a change of case in a variable", inDash: "ends", isNew: true },
  { kind: "dialect", name: "${name@Q}", what: "a transformation of a variable", inDash: "ends", isNew: true },
  { kind: "dialect", name: "pipefail", what: "the option pipefail", inDash: "ends" },
  { kind: "dialect", name: "ERR", what: "a trap on ERR", inDash: "fails" },
  { kind: "dialect", name: "declare", what: "the command declare", inDash: "fails" },
  { kind: "dialect", name: "declare -A", what: "an associative array", inDash: "fails", isNew: true },
  { kind: "dialect", name: "[ a == b ]", what: "== in single brackets", inDash: "fails" },
  { kind: "dialect", name: "read -p", what: "the option -p of read", inDash: "differs" },
  { kind: "dialect", name: "read -a", what: "the option -a of read", inDash: "fails" },
  { kind: "dialect", name: "read -n", what: "the option -n of read", inDash: "fails" },
  { kind: "dialect", name: "read -t", what: "the option -t of read", inDash: "fails" },
  { kind: "dialect", name: "read -s", what: "the option -s of read", inDash: "fails" },
  { kind: "dialect", name: "read -d", what: "the option -d of read", inDash: "fails" },
  { kind: "dialect", name: "shopt", what: "the command shopt", inDash: "fails" },
  { kind: "dialect", name: "shopt globstar", what: "the option globstar", inDash: "fails", isNew: true },
  { kind: "dialect", name: "printf -v", what: "the option -v of printf", inDash: "fails" },
  { kind: "dialect", name: "source", what: "the command source", inDash: "fails" },
  { kind: "dialect", name: "mapfile", what: "the command mapfile", inDash: "fails", isNew: true },
  { kind: "dialect", name: "readarray", what: "the command readarray", inDash: "fails", isNew: true },
  { kind: "dialect", name: "pushd", what: "the command pushd", inDash: "fails" },
  { kind: "dialect", name: "popd", what: "the command popd", inDash: "fails" },
  { kind: "dialect", name: "let", what: "the command let", inDash: "fails" },
  { kind: "macos", name: "date", options: ["-d", "--date"], problem: "date of macOS has no such option", use: "date -j -f, or python3" },
  { kind: "macos", name: "grep", options: ["-P", "--perl-regexp"], problem: "grep of macOS has no Perl expressions", use: "grep -E" },
  { kind: "macos", name: "sed", options: ["-r"], problem: "older sed of macOS has no such option", use: "sed -E" },
  { kind: "macos", name: "sed -i", options: [], problem: "sed of macOS takes the next word as the ending of a backup", use: "sed -i.bak \u2026 and rm of the backup" },
  { kind: "macos", name: "stat", options: ["-c", "--format"], problem: "stat of macOS has other options", use: "stat -f on macOS, or wc -c" },
  { kind: "macos", name: "timeout", options: [], problem: "macOS has no such program", use: "the timeout of the hook" },
  { kind: "macos", name: "md5sum", options: [], problem: "macOS before 15 has no such program", use: "shasum, or md5 on macOS" },
  { kind: "macos", name: "sha256sum", options: [], problem: "macOS before 15 has no such program", use: "shasum -a 256" },
  { kind: "macos", name: "tac", options: [], problem: "macOS has no such program", use: "tail -r on macOS, or awk" },
  { kind: "macos", name: "shuf", options: [], problem: "macOS has no such program", use: "sort -R" },
  { kind: "macos", name: "setsid", options: [], problem: "macOS has no such program", use: "nohup \u2026 &" },
  { kind: "macos", name: "flock", options: [], problem: "macOS has no such program", use: "mkdir as a lock" },
  { kind: "macos", name: "nproc", options: [], problem: "macOS has no such program", use: "getconf _NPROCESSORS_ONLN" },
  { kind: "macos", name: "notify-send", options: [], problem: "macOS has no such program", use: "osascript on macOS" },
  { kind: "macos", name: "find", options: ["-printf"], problem: "find of macOS has no such option", use: "find \u2026 -exec" },
  { kind: "macos", name: "xargs", options: ["-d"], problem: "xargs of macOS has no such option", use: "xargs -0" },
  { kind: "macos", name: "head", options: ["--lines", "--bytes"], problem: "head of macOS has no long options", use: "head -n" },
  { kind: "macos", name: "base64", options: ["-w", "--wrap"], problem: "base64 of macOS has no such option", use: "base64 | tr -d '\\n'" },
  { kind: "macos", name: "cp", options: ["--parents"], problem: "cp of macOS has no such option", use: "mkdir -p and cp" },
  { kind: "macos", name: "ls", options: ["--time-style", "--full-time"], problem: "ls of macOS has no such option", use: "stat" },
  { kind: "free-text", name: "prompt" },
  { kind: "free-text", name: "tool_input" },
  { kind: "free-text", name: "tool_response" },
  { kind: "free-text", name: "last_assistant_message" },
  { kind: "free-text", name: "error" },
  { kind: "free-text", name: "custom_instructions" },
  { kind: "free-text", name: "command_args" },
  { kind: "free-text", name: "message" },
  { kind: "free-text", name: "title" },
  { kind: "free-text", name: "task_subject" },
  { kind: "free-text", name: "task_description" },
  { kind: "free-text", name: "compact_summary" },
  { kind: "free-text", name: "delta" },
  { kind: "response", name: "Bash", absent: ["exit_code", "exitCode", "exit_status", "returncode", "return_code", "code", "status", "success", "output", "error", "is_error"], help: "a command that fails fires PostToolUseFailure; its output is in stdout and stderr" },
  { kind: "response", name: "Write", absent: ["success", "file_path", "error"], help: "a write that fails fires PostToolUseFailure; the path is in tool_input.file_path" },
  { kind: "response", name: "Edit", absent: ["success", "file_path", "error"], help: "an edit that fails fires PostToolUseFailure; the path is in tool_input.file_path" },
  {
    kind: "modules",
    name: "python",
    names: [
      "__future__",
      "abc",
      "aifc",
      "annotationlib",
      "antigravity",
      "argparse",
      "array",
      "ast",
      "asynchat",
      "asyncio",
      "asyncore",
      "atexit",
      "audioop",
      "base64",
      "bdb",
      "binascii",
      "bisect",
      "builtins",
      "bz2",
      "cProfile",
      "calendar",
      "cgi",
      "cgitb",
      "chunk",
      "cmath",
      "cmd",
      "code",
      "codecs",
      "codeop",
      "collections",
      "colorsys",
      "compileall",
      "compression",
      "concurrent",
      "configparser",
      "contextlib",
      "contextvars",
      "copy",
      "copyreg",
      "crypt",
      "csv",
      "ctypes",
      "curses",
      "dataclasses",
      "datetime",
      "dbm",
      "decimal",
      "difflib",
      "dis",
      "distutils",
      "doctest",
      "email",
      "encodings",
      "ensurepip",
      "enum",
      "errno",
      "faulthandler",
      "fcntl",
      "filecmp",
      "fileinput",
      "fnmatch",
      "fractions",
      "ftplib",
      "functools",
      "gc",
      "genericpath",
      "getopt",
      "getpass",
      "gettext",
      "glob",
      "graphlib",
      "grp",
      "gzip",
      "hashlib",
      "heapq",
      "hmac",
      "html",
      "http",
      "idlelib",
      "imaplib",
      "imghdr",
      "imp",
      "importlib",
      "inspect",
      "io",
      "ipaddress",
      "itertools",
      "json",
      "keyword",
      "lib2to3",
      "linecache",
      "locale",
      "logging",
      "lzma",
      "mailbox",
      "mailcap",
      "marshal",
      "math",
      "mimetypes",
      "mmap",
      "modulefinder",
      "msilib",
      "msvcrt",
      "multiprocessing",
      "netrc",
      "nis",
      "nntplib",
      "nt",
      "ntpath",
      "nturl2path",
      "numbers",
      "opcode",
      "operator",
      "optparse",
      "os",
      "ossaudiodev",
      "pathlib",
      "pdb",
      "pickle",
      "pickletools",
      "pipes",
      "pkgutil",
      "platform",
      "plistlib",
      "poplib",
      "posix",
      "posixpath",
      "pprint",
      "profile",
      "pstats",
      "pty",
      "pwd",
      "py_compile",
      "pyclbr",
      "pydoc",
      "pydoc_data",
      "pyexpat",
      "queue",
      "quopri",
      "random",
      "re",
      "readline",
      "reprlib",
      "resource",
      "rlcompleter",
      "runpy",
      "sched",
      "secrets",
      "select",
      "selectors",
      "shelve",
      "shlex",
      "shutil",
      "signal",
      "site",
      "smtpd",
      "smtplib",
      "sndhdr",
      "socket",
      "socketserver",
      "spwd",
      "sqlite3",
      "sre_compile",
      "sre_constants",
      "sre_parse",
      "ssl",
      "stat",
      "statistics",
      "string",
      "stringprep",
      "struct",
      "subprocess",
      "sunau",
      "symtable",
      "sys",
      "sysconfig",
      "syslog",
      "tabnanny",
      "tarfile",
      "telnetlib",
      "tempfile",
      "termios",
      "textwrap",
      "this",
      "threading",
      "time",
      "timeit",
      "tkinter",
      "token",
      "tokenize",
      "tomllib",
      "trace",
      "traceback",
      "tracemalloc",
      "tty",
      "turtle",
      "turtledemo",
      "types",
      "typing",
      "unicodedata",
      "unittest",
      "urllib",
      "uu",
      "uuid",
      "venv",
      "warnings",
      "wave",
      "weakref",
      "webbrowser",
      "winreg",
      "winsound",
      "wsgiref",
      "xdrlib",
      "xml",
      "xmlrpc",
      "zipapp",
      "zipfile",
      "zipimport",
      "zlib",
      "zoneinfo"
    ]
  },
  {
    kind: "modules",
    name: "node",
    names: [
      "assert",
      "assert/strict",
      "async_hooks",
      "buffer",
      "child_process",
      "cluster",
      "console",
      "constants",
      "crypto",
      "dgram",
      "diagnostics_channel",
      "dns",
      "dns/promises",
      "domain",
      "events",
      "fs",
      "fs/promises",
      "http",
      "http2",
      "https",
      "inspector",
      "inspector/promises",
      "module",
      "net",
      "os",
      "path",
      "path/posix",
      "path/win32",
      "perf_hooks",
      "process",
      "punycode",
      "querystring",
      "readline",
      "readline/promises",
      "repl",
      "stream",
      "stream/consumers",
      "stream/promises",
      "stream/web",
      "string_decoder",
      "sys",
      "timers",
      "timers/promises",
      "tls",
      "trace_events",
      "tty",
      "url",
      "util",
      "util/types",
      "v8",
      "vm",
      "wasi",
      "worker_threads",
      "zlib"
    ]
  }
] };

// src/spec/script-facts.ts
var facts2 = script_facts_default.facts;
var dialects = new Map(facts2.flatMap((fact) => fact.kind === "dialect" ? [[fact.name, fact]] : []));
function dialect(name) {
  return dialects.get(name);
}
var linuxOnly = facts2.filter((fact) => fact.kind === "macos");
var freeTexts = facts2.filter((fact) => fact.kind === "free-text");
var absentResponses = facts2.filter((fact) => fact.kind === "response");
function modulesOf(name) {
  return new Set(facts2.flatMap((fact) => fact.kind === "modules" && fact.name === name ? fact.names : []));
}
export {
  absentResponses,
  dialect,
  freeTexts,
  hookOutputs,
  hookScriptsOf,
  linuxOnly,
  loadScriptLanguages,
  modulesOf,
  outputKeys,
  pathsOf,
  readShape,
  shapeAt,
  stepsOf
};
