// Built from src/ by `npm run build`; do not edit.

// src/rules/agent/fields.ts
import { defineRule } from "./validate.mjs";
import { scalarText, toValue, typeName } from "./frontmatter.mjs";
import { fieldOf, fieldsOf } from "./validate.mjs";
import { validators } from "./agent-schemas.mjs";
import { agentFields } from "./validate.mjs";
import { allowedWords, asClause, modelFault } from "./rules.mjs";
import { closest, either, isSameWord, quoted } from "./rules.mjs";
var byName = new Map(agentFields.map((field) => [field.name, field]));
var allowedTools = /* @__PURE__ */ new Set(["allowed-tools", "allowedTools", "allowed_tools"]);
var fieldRules = [
  defineRule({
    id: "agent/ignored-field",
    on: "agent",
    severity: "warning",
    summary: "a field that the client ignores in this kind of agent",
    check(agent, report) {
      for (const { key, keyRange } of fieldsOf(agent)) {
        const ignored = ignoredField(agent, key);
        if (!ignored) continue;
        const inPlugin = agent.scope === "plugin";
        report({
          message: `${quoted(key)} has no effect in an agent of a ${agent.scope}`,
          effect: `the client ignores it in an agent of a ${agent.scope}; only the debug log says so`,
          help: (inPlugin ? helpForIgnored[ignored] : "say it in the description") ?? "remove it",
          range: keyRange,
          field: key
        });
      }
    }
  }),
  defineRule({
    id: "agent/misspelt-field",
    on: "agent",
    severity: "warning",
    summary: "a field name that is nearly one of the client",
    effect: "the client ignores the field",
    check(agent, report) {
      const fields = fieldsOf(agent);
      for (const { key, keyRange } of fields) {
        const meant = misspelt(agent, key);
        if (!meant) continue;
        const isFree = !fields.some((other) => other.key === meant);
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          ...isFree ? { fix: { safe: true, edits: [{ range: keyRange, text: meant }] } } : {}
        });
      }
    }
  }),
  defineRule({
    id: "agent/unknown-field",
    on: "agent",
    severity: "info",
    summary: "a field that the client does not know",
    effect: "the client ignores the field",
    check(agent, report) {
      for (const { key, keyRange } of fieldsOf(agent)) {
        if (byName.has(key) || allowedTools.has(key) || misspelt(agent, key) || ignoredField(agent, key)) continue;
        report({
          message: `unknown field ${quoted(key)}`,
          help: "remove it, or say it in the prompt",
          range: keyRange,
          field: key
        });
      }
    }
  })
];
var helpForIgnored = {
  hooks: "move them to the plugin's hooks/hooks.json, or into a skill that the agent uses",
  mcpServers: "declare the servers in the plugin's .mcp.json; the agent can use them",
  permissionMode: "remove it; the user decides on permissions",
  initialPrompt: "remove it, or say it in the prompt"
};
function isIgnored({ scope }, field) {
  return (scope === "plugin" ? field.inPlugin : field.inProject) === "ignored";
}
function ignoredField(agent, key) {
  const exact = byName.get(key);
  const meant = exact ?? agentFields.find((field) => isSameWord(field.name, key));
  return meant && isIgnored(agent, meant) ? meant.name : void 0;
}
function misspelt(agent, key) {
  if (byName.has(key) || allowedTools.has(key) || ignoredField(agent, key)) return void 0;
  if (isSameWord(key, "when_to_use")) return "description";
  return closest(
    key,
    agentFields.filter((field) => !isIgnored(agent, field)).map(({ name }) => name)
  );
}
var judgedElsewhere = /* @__PURE__ */ new Set(["name", "description", "when_to_use", "when-to-use", "tools", "disallowedTools", "model"]);
var valueRules = [
  defineRule({
    id: "agent/unknown-model",
    on: "agent",
    severity: "warning",
    summary: "a model name that is neither an alias nor a full id",
    check(agent, report) {
      const field = fieldOf(agent, "model");
      if (!field || field.value.kind === "scalar" && field.value.value === null) return;
      const found = { range: field.value.range, field: "model" };
      if (field.value.kind !== "scalar" || typeof field.value.value !== "string") {
        const written = agent.file.text.slice(field.value.range.start, field.value.range.end);
        const message = `model is a ${typeName(field.value)}, not a name: ${quoted(written)}`;
        report({ ...found, message, effect: "the client takes the session's model", help: "write one name" });
        return;
      }
      const fault = modelFault(field.value.value.trim());
      if (fault)
        report({
          ...found,
          ...fault,
          effect: "the client sends the name to the API as it is, which refuses a model that it does not know"
        });
    }
  }),
  defineRule({
    id: "agent/invalid-value",
    on: "agent",
    severity: "warning",
    summary: "a value that the client does not take for its field",
    check(agent, report) {
      const { root } = agent.frontmatter.client;
      if (agent.frontmatter.client.status !== "loaded" || !root || validators.agent(toValue(root))) return;
      const wrong = new Set((validators.agent.errors ?? []).map(({ instancePath }) => instancePath.split("/")[1] ?? ""));
      for (const { key, value } of fieldsOf(agent)) {
        const field = byName.get(key);
        const use = agent.scope === "plugin" ? field?.inPlugin : field?.inProject;
        if (!field || !wrong.has(key) || judgedElsewhere.has(key) || use === "ignored") continue;
        if (value.kind === "scalar" && value.value === null) continue;
        const written = scalarText(value) ?? agent.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(written, choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: asClause(field.otherwise),
          help: meant ? `did you mean ${quoted(meant)}?` : choices.length > 0 ? `write ${either(choices)}` : field.does,
          range: value.range,
          field: key,
          // A project agent whose hooks are no map is not loaded.
          ...key === "hooks" ? { severity: "error" } : {}
        });
      }
    }
  })
];

// src/rules/agent/identity.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { entryOf, scalarText as scalarText2, typeName as typeName2 } from "./frontmatter.mjs";
import { configsOf, fieldOf as fieldOf2, fieldsOf as fieldsOf2 } from "./validate.mjs";
import { agentFields as agentFields2, limitOf } from "./validate.mjs";
import { attemptedAt } from "./rules.mjs";
import {
  bangCommands,
  leftoverChat,
  openFence,
  tokensInDescription,
  unbracedRoots,
  unreplacedTokens
} from "./rules.mjs";
import { toolEntries } from "./rules.mjs";
import { quoted as quoted2 } from "./rules.mjs";
function isMainAgent(agent) {
  if (fieldOf2(agent, "initialPrompt")) return true;
  if (toolEntries(agent, "tools")?.some(({ name, pattern }) => limitsCalls(name, pattern))) return true;
  const { plugin, id } = agent;
  return configsOf(plugin, "settings").some(({ root }) => {
    const named = scalarText2(entryOf(root, "agent")?.value);
    return named !== void 0 && (named === id || `${plugin.name}:${named}` === id);
  });
}
function limitsCalls(name, pattern) {
  return (name === "Agent" || name === "Task") && Boolean(pattern?.trim());
}
var longest = limitOf("agentNameCharacters");
var awkward = /[\s"'`<>()[\]{}/\\:,;*?|]/;
var known = new Set(agentFields2.map(({ name }) => name));
var identityRules = [
  defineRule2({
    id: "agent/accidental",
    on: "agent",
    severity: "warning",
    inClient: true,
    summary: "a document in agents/ that becomes an agent",
    check(agent, report) {
      if (agent.scope !== "plugin" || agent.frontmatter.client.status !== "absent") return;
      if (attemptedAt(agent) !== void 0) return;
      const what = agent.file.text.trim() === "" ? "the file is empty" : "the file has no frontmatter";
      report({
        message: `${what}, yet it becomes an agent: ${quoted2(agent.id)}`,
        effect: `every .md file below agents/ is loaded: this one is listed as "Agent from ${agent.plugin.name} plugin" with all tools`,
        help: "move the document out of agents/, or give it frontmatter with a description",
        range: { start: 0, end: 0 }
      });
    }
  }),
  defineRule2({
    id: "agent/name-type",
    on: "agent",
    severity: "error",
    inClient: true,
    summary: "a name that is not text",
    check(agent, report) {
      const { value } = fieldOf2(agent, "name") ?? {};
      if (!value || value.kind === "scalar" && (typeof value.value === "string" || value.value === null)) return;
      const isScalar = value.kind === "scalar";
      const written = agent.file.text.slice(value.range.start, value.range.end);
      report({
        message: `name is a ${typeName2(value)}, not text: ${quoted2(written)}`,
        effect: agent.scope === "project" ? "the client does not load the agent" : "the client's validator refuses it",
        help: isScalar ? "enclose it in double quotes" : "write one word",
        range: value.range,
        field: "name",
        ...isScalar ? { fix: { safe: true, edits: [{ range: value.range, text: `"${written}"` }] } } : {}
      });
    }
  }),
  defineRule2({
    id: "agent/name-length",
    on: "agent",
    severity: "warning",
    summary: "a name that is too long for the client",
    check(agent, report) {
      const name = nameOf(agent);
      if (name === void 0 || name.text.length <= longest) return;
      const inProject = agent.scope === "project";
      report({
        message: `the name has ${name.text.length} characters; the client takes ${longest}`,
        effect: inProject ? "the client does not load the agent" : "the client ignores the name and takes the file's",
        help: "write a few words",
        range: name.range,
        field: "name",
        ...inProject ? { severity: "error" } : {}
      });
    }
  }),
  defineRule2({
    id: "agent/name-prefix",
    on: "agent",
    severity: "warning",
    summary: "a name that repeats the plugin's",
    check(agent, report) {
      const name = nameOf(agent);
      const prefix = `${agent.plugin.name}:`;
      if (agent.scope !== "plugin" || !name?.text.startsWith(prefix)) return;
      const bare = name.text.slice(prefix.length);
      report({
        message: `the name repeats the plugin's: the agent is called ${quoted2(agent.id)}`,
        effect: `nothing finds it as ${quoted2(name.text)}`,
        help: `write ${quoted2(bare)}: the client puts the plugin's name before it`,
        range: name.range,
        field: "name"
      });
    }
  }),
  defineRule2({
    id: "agent/name-style",
    on: "agent",
    severity: "info",
    summary: "a name with blanks or signs in it",
    check(agent, report) {
      const name = nameOf(agent);
      if (name === void 0 || !awkward.test(name.text) || name.text.length > longest) return;
      if (agent.scope === "project" ? isRefused(name.text) : name.text.startsWith(`${agent.plugin.name}:`)) return;
      report({
        message: `the name ${quoted2(name.text)} has blanks or signs in it`,
        effect: "the client takes it as it is: they are part of the id in calls and permission rules",
        help: "write lower-case words with hyphens between them",
        range: name.range,
        field: "name"
      });
    }
  }),
  defineRule2({
    id: "agent/project-name",
    on: "agent",
    severity: "error",
    summary: "a project agent that the client does not load for its name",
    effect: "the client does not load the agent",
    check(agent, report) {
      if (agent.scope !== "project" || agent.frontmatter.client.status !== "loaded") return;
      const field = fieldOf2(agent, "name");
      const isMissing = !field || field.value.kind === "scalar" && (field.value.value === null || field.value.value === "");
      if (isMissing ? !fieldsOf2(agent).some(({ key }) => known.has(key)) : !isRefused(nameOf(agent)?.text ?? "")) return;
      const { block } = agent.frontmatter.client;
      report({
        message: isMissing ? "a project agent needs a name" : `a project agent cannot be called ${quoted2(nameOf(agent)?.text)}`,
        help: "use letters, digits and single hyphens",
        range: field?.value.range ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: "name"
      });
    }
  }),
  defineRule2({
    id: "agent/duplicate-name",
    on: "plugin",
    severity: "error",
    summary: "two agents of one name",
    check(plugin, report) {
      const firsts = /* @__PURE__ */ new Map();
      for (const agent of plugin.agents) {
        const first = firsts.get(agent.id);
        if (!first) {
          firsts.set(agent.id, agent);
          continue;
        }
        const range = fieldOf2(agent, "name")?.value.range ?? { start: 0, end: 0 };
        const firstRange = fieldOf2(first, "name")?.value.range ?? { start: 0, end: 0 };
        report({
          message: `a second agent is called ${quoted2(agent.id)}`,
          effect: "the client loads only one of the two; the debug log says which",
          help: "give each agent a name of its own",
          file: agent.file.path,
          range,
          field: "name",
          related: [{ file: first.file.path, range: firstRange, message: "the first one" }]
        });
      }
    }
  })
];
function nameOf(agent) {
  const { value } = fieldOf2(agent, "name") ?? {};
  return value?.kind === "scalar" && typeof value.value === "string" && value.value !== "" ? { text: value.value, range: value.range } : void 0;
}
function isRefused(name) {
  return name.startsWith("-") || name.includes(":");
}
var charactersPerToken = 4;
var longDescription = 1e3;
var descriptionRules = [
  defineRule2({
    id: "agent/missing-description",
    on: "agent",
    severity: "warning",
    inClient: true,
    summary: "an agent that does not say when to use it",
    check(agent, report) {
      if (agent.frontmatter.client.status !== "loaded") return;
      const field = fieldOf2(agent, "description");
      const isRefused2 = field?.value.kind === "list" || field?.value.kind === "map";
      const inProject = agent.scope === "project";
      if (!isRefused2 && (hasDescription(agent, field?.value) || !inProject && hasStandIn(agent))) return;
      const { block } = agent.frontmatter.client;
      const isBlank = inProject && field?.value.kind === "scalar" && /^\s+$/.test(scalarText2(field.value) ?? "");
      report({
        message: field ? whatItIs(field.value) : "there is no description",
        // The client's validator refuses a list or map; a project agent without a description is not loaded.
        severity: isRefused2 || inProject && !isBlank ? "error" : "warning",
        effect: effectOf(agent, isBlank),
        help: "say in one sentence what the agent does and when to use it",
        range: field?.keyRange ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: "description"
      });
    }
  }),
  defineRule2({
    id: "agent/description-cost",
    on: "agent",
    severity: "info",
    summary: "a long description or example dialogues in it",
    effect: "every session pays for it: an agent's description is always listed in full",
    check(agent, report) {
      const field = fieldOf2(agent, "description");
      const text = scalarText2(field?.value);
      if (!field || text === void 0) return;
      const examples = text.split("<example>").length - 1;
      if (examples === 0 && text.length <= longDescription) return;
      const tokens = Math.round(text.length / charactersPerToken);
      const what = examples > 0 ? `the description holds ${examples} <example> ${examples === 1 ? "block" : "blocks"}` : "the description is long";
      report({
        message: `${what}: about ${tokens} tokens in every session`,
        help: "keep one or two sentences; move examples into the prompt",
        range: field.keyRange,
        field: "description"
      });
    }
  })
];
function hasDescription({ scope }, value) {
  if (scope === "project" && value?.kind === "scalar" && typeof value.value !== "string") return false;
  return Boolean(scalarText2(value)?.trim());
}
function effectOf(agent, isBlank) {
  if (isBlank) return "the agent is listed without a word on when to use it";
  if (agent.scope === "project") return "the client does not load the agent";
  if (hasStandIn(agent)) return "the client's validator refuses it; when_to_use is listed instead";
  return `the agent is listed as "Agent from ${agent.plugin.name} plugin", so nothing tells the model when to use it`;
}
function hasStandIn(agent) {
  return ["when_to_use", "when-to-use"].some((key) => scalarText2(fieldOf2(agent, key)?.value)?.trim());
}
function whatItIs(value) {
  return value.kind !== "scalar" || typeof value.value === "number" || typeof value.value === "boolean" ? `description is a ${typeName2(value)}, not text` : "description is empty";
}
var tinyPrompt = 40;
var instead = {
  $ARGUMENTS: "an agent is called with a prompt, not with arguments",
  "${CLAUDE_SKILL_DIR}": "write ${CLAUDE_PLUGIN_ROOT} and the path below it",
  "${CLAUDE_SESSION_ID}": "the agent's shell has it as $CLAUDE_CODE_SESSION_ID",
  "${CLAUDE_EFFORT}": "the agent's shell has it as $CLAUDE_EFFORT"
};
var promptRules = [
  defineRule2({
    id: "agent/empty-prompt",
    on: "agent",
    severity: "warning",
    summary: "an agent without a prompt",
    effect: "the agent starts with nothing but what it is asked",
    check(agent, report) {
      if (agent.body.text.trim() !== "" || agent.frontmatter.client.status === "absent") return;
      report({
        message: "there is no prompt below the frontmatter",
        help: "write who the agent is, what it does and what it hands back",
        range: { start: agent.body.start, end: agent.body.start }
      });
    }
  }),
  defineRule2({
    id: "agent/tiny-prompt",
    on: "agent",
    severity: "info",
    summary: "a prompt of a few words",
    check(agent, report) {
      const text = agent.body.text.trim();
      if (text === "" || text.length >= tinyPrompt || agent.frontmatter.client.status === "absent") return;
      const start = agent.body.start + agent.body.text.indexOf(text);
      report({
        message: `the whole prompt is ${quoted2(text)}`,
        help: "write who the agent is, what it does and what it hands back",
        range: { start, end: start + text.length }
      });
    }
  }),
  defineRule2({
    id: "agent/open-fence",
    on: "agent",
    severity: "warning",
    summary: "a code block in the prompt that is never closed",
    check(agent, report) {
      const open = openFence(agent);
      if (open) report(open);
    }
  }),
  defineRule2({
    id: "agent/leftover-chat",
    on: "agent",
    severity: "warning",
    summary: "a turn of a chat at the end of the prompt",
    effect: "the model reads it as an instruction",
    check(agent, report) {
      const turn = leftoverChat(agent);
      if (turn)
        report({ message: `the prompt ends like a chat: ${quoted2(turn.text)}`, help: "remove the paragraph", range: turn.range });
    }
  }),
  defineRule2({
    id: "agent/unsubstituted-placeholder",
    on: "agent",
    severity: "warning",
    summary: "a placeholder that the client does not replace in agents",
    check(agent, report) {
      const effect = "the model reads it as it stands";
      for (const { token, range } of unreplacedTokens(agent))
        report({ message: `${quoted2(token)} is not replaced in an agent`, effect, help: instead[token] ?? "remove it", range });
      for (const { token, range } of bangCommands(agent))
        report({ message: `${quoted2(token)} is not run in an agent`, effect, help: "tell the agent to run the command", range });
      for (const { token, range } of tokensInDescription(agent))
        report({ message: `${quoted2(token)} is not replaced in a description`, effect, help: "move it into the prompt", range });
      for (const { token, range } of unbracedRoots(agent)) {
        const braced = `\${${token.slice(1)}}`;
        report({
          message: `${quoted2(token)} is not replaced without braces`,
          effect: "the model reads it as it stands, and no shell of an agent has the variable",
          help: `write ${quoted2(braced)}`,
          range,
          fix: { safe: true, edits: [{ range, text: braced }] }
        });
      }
    }
  })
];

// src/rules/agent/tools.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { scalarText as scalarText3, typeName as typeName3 } from "./frontmatter.mjs";
import { fieldOf as fieldOf3 } from "./validate.mjs";
import {
  agentCalls,
  agentFault,
  endOfTool,
  longNameEdit,
  misnamedServer,
  skillNames,
  splitReference,
  toolPrefix
} from "./rules.mjs";
import {
  isKnownTool,
  isMcpName,
  toolByName,
  toolEntries as toolEntries2,
  toolFault
} from "./rules.mjs";
import { closest as closest2, either as either2, quoted as quoted3 } from "./rules.mjs";
var toolNameRules = [
  defineRule3({
    id: "agent/unknown-tool",
    on: "agent",
    severity: "warning",
    summary: "a tool name that the client does not know",
    check(agent, report) {
      reportFaults(agent, "unknown", report);
      for (const { name, range } of toolEntries2(agent, "tools") ?? []) {
        if (!name.startsWith("mcp__") || isMcpName(name)) continue;
        report({
          message: `${quoted3(name)} names no tool: a star stands for all tools of one server`,
          effect: effects.tools,
          help: "write mcp__SERVER__*",
          range,
          field: "tools"
        });
      }
      for (const range of unnamed(agent))
        report({
          message: `${quoted3(agent.file.text.slice(range.start, range.end))} is no name of a tool`,
          effect: "the client passes over it",
          help: "write the name alone",
          range,
          field: "tools"
        });
    }
  }),
  defineRule3({
    id: "agent/removed-tool",
    on: "agent",
    severity: "warning",
    summary: "a tool that older clients had",
    check: (agent, report) => reportFaults(agent, "removed", report)
  }),
  defineRule3({
    id: "agent/renamed-tool",
    on: "agent",
    severity: "info",
    summary: "an old tool name that still works",
    check: (agent, report) => reportFaults(agent, "renamed", report)
  }),
  defineRule3({
    id: "agent/unavailable-tool",
    on: "agent",
    severity: "warning",
    summary: "a tool that the client never gives to an agent",
    effect: "the agent does not get it when another one calls it; nothing says so",
    check(agent, report) {
      if (isMainAgent(agent)) return;
      for (const { name, range } of toolEntries2(agent, "tools") ?? []) {
        if (toolByName.get(name)?.inSubagents !== false) continue;
        report({
          message: `${quoted3(name)} is only for the main session`,
          help: "remove it; let the main session do that step",
          range,
          field: "tools"
        });
      }
    }
  }),
  defineRule3({
    id: "agent/mcp-tool-name",
    on: "agent",
    severity: "warning",
    summary: "a tool of the plugin's own MCP server under its short name",
    check(agent, report) {
      const { plugin } = agent;
      for (const key of keys) {
        const entries = agent.scope === "plugin" ? toolEntries2(agent, key) ?? [] : [];
        for (const { name, range } of entries) {
          const server = misnamedServer(plugin, name);
          const prefix = server === void 0 ? "" : toolPrefix(plugin, server);
          if (!prefix || entries.some((entry) => entry.name.startsWith(prefix))) continue;
          const edits = longNameEdit(agent.file.text, name, range, server ?? "", prefix);
          report({
            message: `${quoted3(name)} is not what the client calls a tool of this plugin's server ${quoted3(server)}`,
            effect: effects[key],
            help: `write ${quoted3(prefix + endOfTool(name, server ?? ""))}`,
            range,
            field: key,
            ...edits.length > 0 ? { fix: { safe: true, edits } } : {}
          });
        }
      }
    }
  })
];
var keys = ["tools", "disallowedTools"];
var effects = {
  tools: "the agent does not get it; nothing says so",
  disallowedTools: "nothing is taken away"
};
function reportFaults(agent, kind, report) {
  for (const key of keys) {
    const entries = toolEntries2(agent, key) ?? [];
    for (const entry of entries) {
      const fault = toolFault(entry, entries, agent.file);
      if (fault?.kind !== kind) continue;
      const { message, help, fix } = fault;
      const effect = kind === "renamed" ? "the client reads it as the new name" : effects[key];
      report({ message, effect, help, range: entry.range, field: key, ...fix ? { fix } : {} });
    }
  }
}
function unnamed(agent) {
  const value = fieldOf3(agent, "tools")?.value;
  const items = value?.kind === "list" && toolEntries2(agent, "tools")?.length ? value.items : [];
  return items.filter((item) => item.kind !== "scalar" || typeof item.value !== "string").map(({ range }) => range);
}
var toolKeys = ["tools", "disallowedTools"];
var toolRules = [
  defineRule3({
    id: "agent/no-tools",
    on: "agent",
    severity: "error",
    summary: "a tools field that leaves the agent without any tool",
    check(agent, report) {
      const field = fieldOf3(agent, "tools");
      if (!field) return;
      const { value, keyRange } = field;
      const entries = toolEntries2(agent, "tools") ?? [];
      const found = { range: value.kind === "scalar" && value.value === null ? keyRange : value.range, field: "tools" };
      const help = "name the tools, or remove the field to give all of them";
      const effect = 'the agent runs without any tool, although the listing says "All tools"';
      if (entries.length === 0) {
        const severity = value.kind === "list" && value.items.length === 0 ? "warning" : "error";
        report({ ...found, message: `tools ${whyNoName(value)}`, effect, help, severity });
        return;
      }
      const usable = entries.filter((entry) => isUsable(agent, entry));
      if (usable.length === 0) {
        report({
          ...found,
          message: `tools names no tool that an agent can have: ${either2(entries.map(({ text }) => quoted3(text)))}`,
          effect: "the client refuses to start the agent",
          help: "name tools of this client; their names are case-sensitive"
        });
        return;
      }
      const taken = new Set((toolEntries2(agent, "disallowedTools") ?? []).map(({ name }) => name));
      if (usable.every(({ name }) => taken.has(name)))
        report({
          ...found,
          message: "disallowedTools takes away every tool that tools gives",
          effect,
          help,
          severity: "warning"
        });
    }
  }),
  defineRule3({
    id: "agent/allowed-tools",
    on: "agent",
    severity: "warning",
    inClient: true,
    summary: "allowed-tools in an agent, where the field is called tools",
    check(agent, report) {
      const tools = fieldOf3(agent, "tools");
      for (const key of ["allowed-tools", "allowedTools", "allowed_tools"]) {
        const field = fieldOf3(agent, key);
        if (!field) continue;
        const isRefused2 = key === "allowed-tools" && agent.scope === "plugin" && !isListOfNames(field.value);
        report({
          message: `${quoted3(key)} is no field of an agent`,
          effect: `the client ignores the field: ${tools ? "only tools counts" : "the agent gets all tools"}${isRefused2 ? "; its validator refuses the value" : ""}`,
          help: tools ? "remove it" : "rename it to tools, without patterns in brackets",
          range: field.keyRange,
          field: key,
          ...isRefused2 ? { severity: "error" } : {}
        });
      }
    }
  }),
  defineRule3({
    id: "agent/tool-pattern",
    on: "agent",
    severity: "warning",
    summary: "a pattern in brackets, which an agent's tools fields do not have",
    check(agent, report) {
      for (const key of toolKeys) {
        const patterned = (toolEntries2(agent, key) ?? []).filter((entry) => isNoLimit(key, entry));
        for (const name of new Set(patterned.map((entry) => entry.name))) {
          const [first, ...more] = patterned.filter((entry) => entry.name === name);
          if (!first) continue;
          const effect = key === "tools" ? `the agent gets all of ${name}: a pattern neither limits nor pre-approves it` : `the agent loses ${name} altogether`;
          report({
            message: `${quoted3(first.text)}${more.length > 0 ? ` and ${more.length} more are` : " is"} the whole tool ${name}`,
            effect,
            help: `write ${name}, and limit its use by permission rules or a hook`,
            range: first.range,
            field: key
          });
        }
      }
    }
  })
];
function whyNoName(value) {
  const isEmpty = value.kind === "list" ? value.items.length === 0 : value.kind === "scalar" && !String(value.value ?? "").trim();
  if (isEmpty) return "is empty";
  return value.kind === "list" ? "is a list without a name" : `is a ${typeName3(value)}, not a list of names`.replace("a string", "text");
}
function isUsable(agent, { name }) {
  if (name === "*" || isMcpName(name)) return true;
  return isKnownTool(name) && (toolByName.get(name)?.inSubagents !== false || isMainAgent(agent));
}
function isListOfNames(value) {
  if (value.kind === "list") return value.items.every((item) => item.kind === "scalar" && typeof item.value === "string");
  return value.kind === "scalar" && (typeof value.value === "string" || value.value === null);
}
function isNoLimit(key, { name, pattern }) {
  if (pattern === void 0 || !toolByName.has(name)) return false;
  return key === "disallowedTools" || !(limitsCalls(name, pattern) || name === "Workflow");
}
var referenceRules = [
  defineRule3({
    id: "agent/unresolved-skill",
    on: "agent",
    severity: "warning",
    summary: "a skill of this plugin that does not exist, or that an agent cannot be given",
    effect: "the client starts the agent without it; only the debug log says so",
    check(agent, report) {
      const { plugin } = agent;
      const named = references(agent);
      if (named.length === 0) return;
      const own = skillNames(plugin);
      for (const { name, range } of named) {
        const found = { range, field: "skills" };
        const skill = own.get(bareName(plugin, name));
        if (skill && isHidden(skill)) {
          const message = `the skill ${quoted3(name)} is closed to the model: it has disable-model-invocation`;
          report({ ...found, message, help: "name another skill, or say in the prompt what it would have said" });
        }
        if (skill || !isOurs(plugin, name, [...own.keys()])) continue;
        const meant = closest2(lastStep(bareName(plugin, name)), [...own.keys()]);
        report({
          ...found,
          message: `the plugin has no skill ${quoted3(bareName(plugin, name))}`,
          help: meant ? `did you mean ${quoted3(plugin.scope === "plugin" ? `${plugin.name}:${meant}` : meant)}?` : `its skills are in skills/: ${[...own.keys()].join(", ") || "none"}`
        });
      }
    }
  }),
  defineRule3({
    id: "agent/unresolved-agent",
    on: "agent",
    severity: "warning",
    summary: "an agent of this plugin under a name that the client does not find",
    effect: "the client finds an agent of a plugin only as plugin:name: the call fails",
    check(agent, report) {
      const named = (toolEntries2(agent, "tools") ?? []).flatMap(
        ({ name, pattern, range }) => limitsCalls(name, pattern) ? pattern.split(",").map((reference) => ({ reference: reference.trim(), range })) : []
      );
      for (const { reference, range } of [...named, ...agentCalls(agent)]) {
        const fault = agentFault(agent.plugin, reference);
        if (fault) report({ ...fault, range });
      }
    }
  })
];
var maxReferences = 500;
function references(agent) {
  const value = fieldOf3(agent, "skills")?.value;
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  const found = items.slice(0, maxReferences).flatMap((item) => {
    const text = item.kind === "scalar" && typeof item.value === "string" ? item.value : "";
    const names = text.split(/[\s,]+/, maxReferences).filter(Boolean);
    return names.map((name) => ({ name, range: placeOf(agent, item.range, name) }));
  });
  return found.slice(0, maxReferences);
}
function placeOf({ file }, range, name) {
  const at = file.text.slice(range.start, range.end).indexOf(name);
  return at < 0 ? range : { start: range.start + at, end: range.start + at + name.length };
}
function bareName({ name: own }, reference) {
  const { plugin, name } = splitReference(reference);
  return plugin === own ? name : reference;
}
function isOurs(plugin, reference, own) {
  if (own.length === 0 && !plugin.manifest) return false;
  const { plugin: prefix } = splitReference(reference);
  if (prefix === plugin.name || /^[./]/.test(reference)) return true;
  return prefix === void 0 && closest2(reference, own) !== void 0;
}
function lastStep(reference) {
  return reference.slice(Math.max(reference.lastIndexOf("/"), reference.lastIndexOf(":")) + 1);
}
function isHidden(skill) {
  const value = scalarText3(fieldOf3(skill, "disable-model-invocation")?.value) ?? "";
  return /^(?:true|yes|on|1)$/i.test(value);
}
export {
  descriptionRules,
  fieldRules,
  identityRules,
  isMainAgent,
  limitsCalls,
  promptRules,
  referenceRules,
  toolNameRules,
  toolRules,
  valueRules
};
