// Built from src/ by `npm run build`; do not edit.

// src/rules/agent/description.ts
import { defineRule } from "./core.mjs";
import { scalarText, typeName } from "./core.mjs";
import { fieldOf } from "./core.mjs";
var charactersPerToken = 4;
var longDescription = 1e3;
var descriptionRules = [
  defineRule({
    id: "agent/missing-description",
    on: "agent",
    severity: "warning",
    summary: "an agent that does not say when to use it",
    check(agent, report) {
      if (agent.frontmatter.client.status !== "loaded") return;
      const field = fieldOf(agent, "description");
      const instead = ["when_to_use", "when-to-use"].some(
        (key) => agent.scope === "plugin" && scalarText(fieldOf(agent, key)?.value)?.trim()
      );
      if (instead || scalarText(field?.value)?.trim()) return;
      const type = field && typeName(field.value);
      const isWrong = type === "list" || type === "map";
      const { block } = agent.frontmatter.client;
      report({
        message: !field ? "there is no description" : isWrong ? `description is a ${type}, not text` : "description is empty",
        // The client's validator refuses a list or map; a project agent without a description is not loaded.
        severity: isWrong || agent.scope === "project" ? "error" : "warning",
        effect: agent.scope === "project" ? "the client does not load the agent" : `the agent is listed as "Agent from ${agent.plugin.name} plugin", so nothing tells the model when to use it`,
        help: "say in one sentence what the agent does and when to use it",
        range: field?.keyRange ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: "description"
      });
    }
  }),
  defineRule({
    id: "agent/description-cost",
    on: "agent",
    severity: "info",
    summary: "a long description or example dialogues in it",
    effect: "every session pays for it: an agent's description is always listed in full",
    check(agent, report) {
      const field = fieldOf(agent, "description");
      const text = scalarText(field?.value);
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

// src/rules/agent/fields.ts
import { defineRule as defineRule2 } from "./core.mjs";
import { fieldsOf } from "./core.mjs";
import { agentFields } from "./core.mjs";

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};

// src/rules/wording.ts
function quoted(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const flat = text.replace(/\s+/g, " ");
  return `"${flat.length > 60 ? `${flat.slice(0, 40)} \u2026 ${flat.slice(-16)}` : flat}"`;
}
function closest(word, candidates) {
  const plain = simplified(word);
  const allowed = Math.max(1, Math.floor(plain.length / 4));
  let best;
  for (const candidate of plain.length <= 40 ? candidates : []) {
    const steps = distance(plain, simplified(candidate));
    if (steps <= allowed && (!best || steps < best.steps)) best = { candidate, steps };
  }
  return best?.candidate;
}
function simplified(word) {
  return word.toLowerCase().replace(/[-_ ]/g, "");
}
function either(words) {
  return words.length < 2 ? words[0] ?? "" : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// src/rules/agent/fields.ts
var byName = new Map(agentFields.map((field) => [field.name, field]));
var names = [...byName.keys()];
var allowedTools = /* @__PURE__ */ new Set(["allowed-tools", "allowedTools", "allowed_tools"]);
var fieldRules = [
  defineRule2({
    id: "agent/ignored-field",
    on: "agent",
    severity: "warning",
    summary: "a field that works in project agents only",
    effect: "the client ignores it in an agent of a plugin; only the debug log says so",
    check(agent, report) {
      for (const { key, keyRange } of agent.scope === "plugin" ? fieldsOf(agent) : []) {
        if (byName.get(key)?.inPlugin === "ignored")
          report({
            message: `${quoted(key)} has no effect in an agent of a plugin`,
            help: helpForIgnored[key] ?? "remove it",
            range: keyRange,
            field: key
          });
      }
    }
  }),
  defineRule2({
    id: "agent/misspelt-field",
    on: "agent",
    severity: "warning",
    summary: "a field name that is nearly one of the client",
    effect: "the client ignores the field",
    check(agent, report) {
      for (const { key, keyRange } of fieldsOf(agent)) {
        const meant = misspelt(key);
        if (!meant) continue;
        const isFree = !fieldsOf(agent).some((other) => other.key === meant);
        const fix = isFree ? { fix: { safe: true, edits: [{ range: keyRange, text: meant }] } } : {};
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          ...fix
        });
      }
    }
  }),
  defineRule2({
    id: "agent/unknown-field",
    on: "agent",
    severity: "info",
    summary: "a field that the client does not know",
    effect: "the client ignores the field",
    check(agent, report) {
      for (const { key, keyRange } of fieldsOf(agent)) {
        if (byName.has(key) || allowedTools.has(key) || misspelt(key)) continue;
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
function misspelt(key) {
  return byName.has(key) || allowedTools.has(key) ? void 0 : closest(key, names);
}

// src/rules/agent/identity.ts
import { defineRule as defineRule3 } from "./core.mjs";
import { scalarText as scalarText2, typeName as typeName2 } from "./core.mjs";
import { fieldOf as fieldOf2 } from "./core.mjs";
var identityRules = [
  defineRule3({
    id: "agent/accidental",
    on: "agent",
    severity: "warning",
    summary: "a document in agents/ that becomes an agent",
    check(agent, report) {
      if (agent.scope !== "plugin" || agent.frontmatter.client.status !== "absent" || agent.frontmatter.author.status !== "absent")
        return;
      const message = agent.file.text.trim() === "" ? "the file is empty, yet it becomes an agent" : "the file has no frontmatter, yet it becomes an agent";
      report({
        message: `${message}: ${quoted(agent.id)}`,
        effect: `every .md file below agents/ is loaded: this one is listed as "Agent from ${agent.plugin.name} plugin" with all tools`,
        help: "move the document out of agents/, or give it frontmatter with a description",
        range: { start: 0, end: 0 }
      });
    }
  }),
  defineRule3({
    id: "agent/name-type",
    on: "agent",
    severity: "error",
    summary: "a name that is not text",
    check(agent, report) {
      const field = fieldOf2(agent, "name");
      if (!field || field.value.kind === "scalar" && (typeof field.value.value === "string" || field.value.value === null))
        return;
      const isScalar = field.value.kind === "scalar";
      const written = agent.file.text.slice(field.value.range.start, field.value.range.end);
      report({
        message: `name is a ${typeName2(field.value)}, not text: ${quoted(written)}`,
        effect: isScalar ? "the client's validator refuses it" : "the client ignores it and takes the file's name; its validator refuses it",
        help: isScalar ? "enclose it in double quotes" : "write one word",
        range: field.value.range,
        field: "name",
        ...isScalar ? { fix: { safe: true, edits: [{ range: field.value.range, text: `"${written}"` }] } } : {}
      });
    }
  }),
  defineRule3({
    id: "agent/project-name",
    on: "agent",
    severity: "error",
    summary: "a project agent that the client does not load for its name",
    effect: "the client does not load the agent",
    check(agent, report) {
      if (agent.scope !== "project" || agent.frontmatter.client.status !== "loaded") return;
      const field = fieldOf2(agent, "name");
      const name = scalarText2(field?.value)?.trim() ?? "";
      if (name && !name.startsWith("-") && !name.includes(":")) return;
      const { block } = agent.frontmatter.client;
      const message = name ? `a project agent cannot be called ${quoted(name)}` : "a project agent needs a name";
      report({
        message,
        help: "use letters, digits and single hyphens",
        range: field?.value.range ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: "name"
      });
    }
  }),
  defineRule3({
    id: "agent/duplicate-name",
    on: "plugin",
    severity: "error",
    summary: "two agents of one name",
    check(plugin, report) {
      const firsts = /* @__PURE__ */ new Map();
      for (const agent of plugin.agents) {
        const key = agent.id.toLowerCase();
        const first = firsts.get(key);
        if (!first) {
          firsts.set(key, agent);
          continue;
        }
        const field = fieldOf2(agent, "name");
        report({
          message: `a second agent is called ${quoted(agent.id)}`,
          effect: "the client loads only one of the two",
          help: "give each agent a name of its own",
          file: agent.file.path,
          range: field?.value.range ?? { start: 0, end: 0 },
          field: "name",
          related: [
            {
              file: first.file.path,
              range: fieldOf2(first, "name")?.value.range ?? { start: 0, end: 0 },
              message: "the first one"
            }
          ]
        });
      }
    }
  })
];

// src/rules/agent/prompt.ts
import { defineRule as defineRule4 } from "./core.mjs";
import { substitutions } from "./core.mjs";
var tinyPrompt = 40;
var chatWords = [
  "let me",
  "would you like",
  "shall i",
  "anything else",
  "i've",
  "i have",
  "i'll",
  " work",
  " job",
  " idea",
  " point",
  " question",
  "! "
];
var chatTurns = [
  /^(?:excellent|great|good|nice) (?:work|job|question|idea|point)\b/,
  /^(?:perfect|great|excellent|awesome)! (?:the|i|now|let|you|this)\b/,
  /^(?:i've|i have|i'll|let me) (?:now )?(?:created?|added|updated?|written|finished|completed?|make|add)\b.*\b(?:agent|file|skill|command|plugin)\b/s,
  /\b(?:let me know if you|would you like me to|shall i (?:proceed|continue)|is there anything else)\b.*\?\s*$/s,
  /^(?:now )?let me (?:create|write|add|move on|continue)\b/
];
var longestTurn = 400;
var notInAgents = substitutions.filter((substitution) => !substitution.in.includes("agent"));
var promptRules = [
  defineRule4({
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
  defineRule4({
    id: "agent/tiny-prompt",
    on: "agent",
    severity: "info",
    summary: "a prompt of a few words",
    check(agent, report) {
      const text = agent.body.text.trim();
      if (text === "" || text.length >= tinyPrompt || agent.frontmatter.client.status === "absent") return;
      const start = agent.body.start + agent.body.text.indexOf(text);
      report({
        message: `the whole prompt is ${quoted(text)}`,
        help: "write who the agent is, what it does and what it hands back",
        range: { start, end: start + text.length }
      });
    }
  }),
  defineRule4({
    id: "agent/open-fence",
    on: "agent",
    severity: "warning",
    summary: "a code block in the prompt that is never closed",
    effect: "the model reads all that follows as part of the block",
    check(agent, report) {
      const open = unclosedFence(agent.body.outline);
      if (!open) return;
      const isLast = agent.file.text.slice(open.range.end).trim() === "";
      const message = isLast ? "a fence at the end that closes no block" : `the block opened by ${quoted(open.marker + open.info)} is never closed`;
      report({ message, help: isLast ? "remove it" : `close it with ${open.marker}`, range: open.range });
    }
  }),
  defineRule4({
    id: "agent/leftover-chat",
    on: "agent",
    severity: "warning",
    summary: "a turn of a chat at the end of the prompt",
    effect: "the model reads it as an instruction",
    check(agent, report) {
      const last = lastParagraph(agent);
      const text = last?.text.toLowerCase() ?? "";
      if (!last || !chatWords.some((word) => text.includes(word)) || !chatTurns.some((turn) => turn.test(text))) return;
      report({ message: `the prompt ends like a chat: ${quoted(last.text)}`, help: "remove the paragraph", range: last.range });
    }
  }),
  defineRule4({
    id: "agent/unsubstituted-placeholder",
    on: "agent",
    severity: "warning",
    summary: "a placeholder that the client does not replace in agents",
    effect: "the model reads the placeholder as it stands",
    check(agent, report) {
      for (const { token } of notInAgents) {
        for (const range of occurrences(agent, token)) {
          const isBraced = token.startsWith("${");
          const help = token === "$ARGUMENTS" ? "an agent is called with a prompt, not with arguments" : "write ${CLAUDE_PLUGIN_ROOT} and the path below it";
          if (isCode(agent, range) && !(isBraced && agent.file.text[range.end] === "/")) continue;
          report({ message: `${quoted(token)} is not replaced in an agent`, help, range });
        }
      }
    }
  })
];
function unclosedFence({ fences, fenceLines }) {
  if (fences.every(({ closed }) => closed)) return void 0;
  const open = [];
  for (const line of fenceLines) {
    const last = open.at(-1);
    if (last && line.info === "" && line.marker[0] === last.marker[0] && line.marker.length >= last.marker.length) open.pop();
    else open.push(line);
  }
  return open.at(-1);
}
function lastParagraph({ body }) {
  const trimmed = body.text.trimEnd();
  const blank = Math.max(trimmed.lastIndexOf("\n\n"), trimmed.lastIndexOf("\n\r\n"));
  const text = trimmed.slice(blank + 1).trim();
  if (!text || blank < 0 || text.length > longestTurn) return void 0;
  const start = body.start + trimmed.length - text.length;
  return { text, range: { start, end: start + text.length } };
}
var maxOccurrences = 50;
function* occurrences({ body }, token) {
  let count = 0;
  for (let at = body.text.indexOf(token); at >= 0 && count++ < maxOccurrences; at = body.text.indexOf(token, at + token.length)) {
    const isLonger = /\w/.test(body.text[at + token.length] ?? "") && !token.endsWith("}");
    if (!isLonger && body.text[at - 1] !== "\\") yield { start: body.start + at, end: body.start + at + token.length };
  }
}
function isCode({ body }, { start }) {
  const { fences, spans } = body.outline;
  return [...fences.map(({ content }) => content), ...spans.map(({ range }) => range)].some(
    (code) => start >= code.start && start < code.end
  );
}

// src/rules/agent/references.ts
import { defineRule as defineRule5 } from "./core.mjs";
import { fieldOf as fieldOf3 } from "./core.mjs";
var referenceRules = [
  defineRule5({
    id: "agent/unresolved-skill",
    on: "agent",
    severity: "warning",
    summary: "a skill of this plugin that does not exist",
    effect: "the client starts the agent without it; nothing says so",
    check(agent, report) {
      const { plugin } = agent;
      const own = [...plugin.skills, ...plugin.commands].map(({ id }) => id.slice(plugin.name.length + 1));
      if (own.length === 0 && !plugin.manifest) return;
      for (const { name, range } of skillNames(fieldOf3(agent, "skills")?.value)) {
        const prefix = `${plugin.name}:`;
        const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
        const meant = closest(bare, own);
        if (own.includes(bare)) continue;
        if (!name.startsWith(prefix) && (name.includes(":") || !meant)) continue;
        report({
          message: `the plugin has no skill ${quoted(bare)}`,
          help: meant ? `did you mean "${prefix}${meant}"?` : `its skills are in skills/: ${own.join(", ") || "none"}`,
          range,
          field: "skills"
        });
      }
    }
  })
];
function* skillNames(value) {
  if (value?.kind === "list") for (const item of value.items) yield* skillNames(item);
  if (value?.kind !== "scalar" || typeof value.value !== "string") return;
  for (const name of value.value.split(",")) if (name.trim()) yield { name: name.trim(), range: value.range };
}

// src/rules/agent/tools.ts
import { defineRule as defineRule6 } from "./core.mjs";
import { fieldOf as fieldOf5 } from "./core.mjs";
import { tools as tools2 } from "./core.mjs";

// src/rules/agent/tool-names.ts
import { fieldOf as fieldOf4 } from "./core.mjs";
import { tools } from "./core.mjs";
var toolByName = new Map(tools.map((tool) => [tool.name, tool]));
function toolEntries(agent, key) {
  const value = fieldOf4(agent, key)?.value;
  if (!value || value.kind === "map") return void 0;
  if (value.kind === "scalar")
    return typeof value.value === "string" ? splitTools(value.value, locate(agent, value.range)) : void 0;
  return value.items.flatMap(
    (item) => item.kind === "scalar" && typeof item.value === "string" ? splitTools(item.value, locate(agent, item.range)) : []
  );
}
function locate({ file }, range) {
  return (text, from) => {
    const quote = /["']/.test(file.text[range.start] ?? "") ? 1 : 0;
    const start = range.start + quote + from;
    return file.text.startsWith(text, start) ? { start, end: start + text.length } : range;
  };
}
function splitTools(text, place) {
  const entries = [];
  let depth = 0;
  let start = -1;
  const finish = (end) => {
    if (start >= 0) entries.push(...entryOf(text.slice(start, end), start, place));
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "(") depth++;
    if (char === ")") depth = Math.max(0, depth - 1);
    if (depth === 0 && /[\s,]/.test(char)) finish(at);
    else if (start < 0) start = at;
  }
  finish(text.length);
  return entries;
}
function entryOf(written, from, place) {
  let start = 0;
  let end = written.length;
  while (start < end && `["'`.includes(written[start] ?? "")) start++;
  while (end > start && `]"'`.includes(written[end - 1] ?? "")) end--;
  const text = written.slice(start, end);
  if (!text) return [];
  const [, name = text, pattern] = /^([^()\s]+)\((.*)\)$/s.exec(text) ?? [];
  return [{ text, name, range: place(text, from + start), ...pattern === void 0 ? {} : { pattern } }];
}

// src/rules/agent/tools.ts
var keys = ["tools", "disallowedTools"];
var current = tools2.filter(({ status }) => status === "standard" || status === "conditional").map(({ name }) => name);
function isOpen({ name }) {
  return name === "*" || name.startsWith("mcp__");
}
function isKnown({ name }) {
  const status = toolByName.get(name)?.status;
  return status === "standard" || status === "conditional" || status === "alias";
}
var toolRules = [
  defineRule6({
    id: "agent/no-tools",
    on: "agent",
    severity: "error",
    summary: "a tools field that leaves the agent without any tool",
    check(agent, report) {
      const field = fieldOf5(agent, "tools");
      if (!field) return;
      const entries = toolEntries(agent, "tools");
      const found = {
        range: field.value.kind === "scalar" && field.value.value === null ? field.keyRange : field.value.range,
        field: "tools"
      };
      if (!entries || entries.length === 0) {
        const written = entries ? "is empty" : `is ${field.value.kind === "map" ? "a map" : "no list of names"}`;
        const effect = 'the agent runs without any tool, although the listing says "All tools"';
        report({
          ...found,
          message: `tools ${written}`,
          effect,
          help: "name the tools, or remove the field to give all of them"
        });
        return;
      }
      if (entries.some((entry) => isOpen(entry) || isKnown(entry) && toolByName.get(entry.name)?.inSubagents !== false)) return;
      const names2 = either(entries.map(({ text }) => quoted(text)));
      report({
        ...found,
        message: `tools names no tool that an agent can have: ${names2}`,
        effect: "the client refuses to start the agent",
        help: "name tools of this client; their names are case-sensitive"
      });
    }
  }),
  defineRule6({
    id: "agent/allowed-tools",
    on: "agent",
    severity: "warning",
    summary: "allowed-tools in an agent, where the field is called tools",
    effect: "the client ignores the field: the agent gets all tools",
    check(agent, report) {
      for (const key of ["allowed-tools", "allowedTools", "allowed_tools"]) {
        const field = fieldOf5(agent, key);
        if (field)
          report({
            message: `${quoted(key)} is no field of an agent`,
            help: "rename it to tools, without patterns in brackets",
            range: field.keyRange,
            field: key
          });
      }
    }
  }),
  defineRule6({
    id: "agent/unknown-tool",
    on: "agent",
    severity: "warning",
    summary: "a tool name that the client does not know",
    check(agent, report) {
      for (const key of keys) {
        for (const entry of toolEntries(agent, key) ?? []) {
          if (isOpen(entry) || isKnown(entry) || toolByName.get(entry.name)?.status === "removed") continue;
          const { name, range } = entry;
          const use = toolByName.get(name)?.use ?? closest(name, current);
          const isCase = use?.toLowerCase() === name.toLowerCase();
          const edits = [{ range: { start: range.start, end: range.start + name.length }, text: use ?? "" }];
          const written = agent.file.text.startsWith(name, range.start);
          report({
            message: isCase ? `tool names are case-sensitive: ${quoted(name)}` : `unknown tool ${quoted(name)}`,
            effect: key === "tools" ? "the agent does not get it; nothing says so" : "nothing is taken away",
            help: use ? `${isCase ? "write" : "did you mean"} ${quoted(use)}${isCase ? "" : "?"}` : "remove it",
            range,
            field: key,
            ...isCase && written ? { fix: { safe: true, edits } } : {}
          });
        }
      }
    }
  }),
  defineRule6({
    id: "agent/removed-tool",
    on: "agent",
    severity: "warning",
    summary: "a tool that older clients had",
    check(agent, report) {
      for (const key of keys) {
        for (const { name, range } of toolEntries(agent, key) ?? []) {
          const tool = toolByName.get(name);
          if (tool?.status !== "removed") continue;
          const effect = key === "tools" ? "the agent does not get it; nothing says so" : "nothing is taken away";
          report({
            message: `the client no longer has the tool ${quoted(name)}`,
            effect,
            help: tool.use ? `use ${quoted(tool.use)}` : "remove it",
            range,
            field: key
          });
        }
      }
    }
  }),
  defineRule6({
    id: "agent/renamed-tool",
    on: "agent",
    severity: "info",
    summary: "an old tool name that still works",
    effect: "the client reads it as the new name",
    check(agent, report) {
      for (const key of keys) {
        for (const { name, range } of toolEntries(agent, key) ?? []) {
          const tool = toolByName.get(name);
          if (tool?.status !== "alias" || !tool.use) continue;
          const edits = [{ range: { start: range.start, end: range.start + name.length }, text: tool.use }];
          const fix = agent.file.text.startsWith(name, range.start) ? { fix: { safe: true, edits } } : {};
          report({
            message: `${quoted(name)} is now called ${quoted(tool.use)}`,
            help: `write ${quoted(tool.use)}`,
            range,
            field: key,
            ...fix
          });
        }
      }
    }
  }),
  defineRule6({
    id: "agent/tool-pattern",
    on: "agent",
    severity: "warning",
    summary: "a pattern in brackets, which an agent's tools fields do not have",
    check(agent, report) {
      for (const key of keys) {
        const patterned = (toolEntries(agent, key) ?? []).filter(
          ({ name, pattern }) => pattern !== void 0 && toolByName.has(name)
        );
        for (const name of new Set(patterned.map((entry) => entry.name))) {
          const [first, ...more] = patterned.filter((entry) => entry.name === name);
          if (!first) continue;
          const others = more.length > 0 ? ` and ${more.length} more are` : " is";
          const effect = key === "tools" ? `the agent gets all of ${name}: a pattern neither limits nor pre-approves it` : `the agent loses ${name} altogether`;
          const help = `write ${name}, and limit its use by permission rules or a hook`;
          report({
            message: `${quoted(first.text)}${others} the whole tool ${name}`,
            effect,
            help,
            range: first.range,
            field: key
          });
        }
      }
    }
  }),
  defineRule6({
    id: "agent/unavailable-tool",
    on: "agent",
    severity: "warning",
    summary: "a tool that the client never gives to an agent",
    effect: "the agent does not get it; nothing says so",
    check(agent, report) {
      for (const { name, range } of toolEntries(agent, "tools") ?? []) {
        if (toolByName.get(name)?.inSubagents !== false) continue;
        report({
          message: `${quoted(name)} is only for the main session`,
          help: "remove it; let the main session do that step",
          range,
          field: "tools"
        });
      }
    }
  })
];

// src/rules/agent/values.ts
import { defineRule as defineRule7 } from "./core.mjs";
import { scalarText as scalarText3, toValue } from "./core.mjs";
import { fieldOf as fieldOf6, fieldsOf as fieldsOf2 } from "./core.mjs";
import { validators } from "./core.mjs";
import { agentFields as agentFields2, models } from "./core.mjs";
var byName2 = new Map(agentFields2.map((field) => [field.name, field]));
var aliases = models.map(({ name }) => name);
var judgedElsewhere = /* @__PURE__ */ new Set(["name", "description", "when_to_use", "when-to-use", "tools", "model"]);
var fullModelId = /^(?:claude-[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-]+[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;
var valueRules = [
  defineRule7({
    id: "agent/unknown-model",
    on: "agent",
    severity: "warning",
    summary: "a model name that is neither an alias nor a full id",
    effect: "the client sends the name to the API as it is, which refuses a model that it does not know",
    check(agent, report) {
      const field = fieldOf6(agent, "model");
      const model = field?.value.kind === "scalar" && typeof field.value.value === "string" ? field.value.value.trim() : "";
      if (!field || !model) return;
      const bare = model.replace(/\[1m\]$/i, "").toLowerCase();
      const isDotted = /^claude-[a-z]+-\d+\.\d+$/i.test(model);
      if (aliases.includes(bare) || fullModelId.test(model) && !isDotted) return;
      const meant = isDotted ? model.replace(".", "-") : closest(bare, aliases);
      report({
        message: `unknown model ${quoted(model)}`,
        help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases)}, or a full model id`,
        range: field.value.range,
        field: "model"
      });
    }
  }),
  defineRule7({
    id: "agent/invalid-value",
    on: "agent",
    severity: "warning",
    summary: "a value that the client does not take for its field",
    check(agent, report) {
      const { root } = agent.frontmatter.client;
      if (agent.frontmatter.client.status !== "loaded" || !root || validators.agent(toValue(root))) return;
      const wrong = new Set((validators.agent.errors ?? []).map(({ instancePath }) => instancePath.split("/")[1] ?? ""));
      for (const { key, value } of fieldsOf2(agent)) {
        const field = byName2.get(key);
        const isIgnored = agent.scope === "plugin" && field?.inPlugin === "ignored";
        if (!field || !wrong.has(key) || judgedElsewhere.has(key) || isIgnored) continue;
        if (value.kind === "scalar" && value.value === null) continue;
        const written = agent.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(scalarText3(value) ?? "", choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: lowerFirst(field.otherwise).replace(/\.$/, ""),
          help: meant ? `did you mean ${quoted(meant)}?` : choices.length > 0 ? `write ${either(choices)}` : `${field.does}`,
          range: value.range,
          field: key,
          ...key === "color" ? { severity: "info" } : {}
        });
      }
    }
  })
];
function allowedWords(schema) {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// src/rules/file/encoding.ts
import { defineRule as defineRule8 } from "./core.mjs";
var encodingRules = [
  defineRule8({
    id: "file/unreadable",
    on: "file",
    severity: "error",
    summary: "a component file cannot be read",
    effect: "the client does not load it",
    check(file, report) {
      if (file.failure) report({ message: `the file cannot be read: ${file.failure}`, range: { start: 0, end: 0 } });
    }
  }),
  defineRule8({
    id: "file/not-text",
    on: "file",
    severity: "error",
    summary: "a component file is binary or UTF-16",
    effect: "the client reads it as UTF-8, finds no frontmatter, and hands the rest to the model as it is",
    check({ encoding, firstBad = 0 }, report) {
      if (encoding !== "binary" && encoding !== "utf-16") return;
      const what = encoding === "binary" ? "the file is binary: it contains a NUL character" : "the file is UTF-16, not UTF-8";
      report({ message: what, range: { start: firstBad, end: firstBad + 1 }, help: "save the file as UTF-8" });
    }
  }),
  defineRule8({
    id: "file/invalid-utf-8",
    on: "file",
    severity: "warning",
    summary: "a component file has bytes that are not UTF-8",
    effect: "the client puts U+FFFD in the place of each",
    check({ encoding, firstBad = 0 }, report) {
      if (encoding !== "invalid-utf-8") return;
      report({
        message: "a byte here is not UTF-8",
        range: { start: firstBad, end: firstBad + 1 },
        help: "save the file as UTF-8"
      });
    }
  })
];

// src/rules/frontmatter/fences.ts
import { defineRule as defineRule9 } from "./core.mjs";

// src/rules/effects.ts
function effectOfLostFields({ kind, scope, plugin }) {
  if (kind === "agent" && scope === "project") return "the client does not load the agent";
  if (kind === "agent")
    return `the client loses every field: the agent is listed as "Agent from ${plugin.name} plugin", named after its file, with all tools`;
  if (scope === "project") return `the client loses every field: the ${kind} is listed with its first paragraph`;
  return `the client loses every field: the ${kind} is never listed to the model`;
}

// src/rules/frontmatter/fences.ts
var attemptedBlock = /^(?:-{3,}[ \t]{0,20}\w{0,20}|\+{3})\s{1,20}["']?[\w-]{1,60}["']?[ \t]{0,20}[:=]/;
var accidentalPrefix = /^\uFEFF?\s{0,100}(?:<!--(?:(?!-->).){0,1000}-->\s{0,100})?/s;
var fenceRules = [
  defineRule9({
    id: "frontmatter/missing",
    on: "component",
    severity: "warning",
    summary: "a component has no frontmatter",
    check(component, report) {
      const { file, frontmatter } = component;
      if (frontmatter.client.status !== "absent" || attemptedAt(file.text) !== void 0 || isDocument(component)) return;
      const message = file.text.trim() === "" ? "the file is empty" : "the file has no frontmatter";
      const help = `start it with a block between two lines of ---, with at least a description`;
      report({ message, range: { start: 0, end: 0 }, effect: effectOfLostFields(component), help });
    }
  }),
  defineRule9({
    id: "frontmatter/not-read",
    on: "component",
    severity: "error",
    summary: "a frontmatter block that the client does not see",
    check(component, report) {
      const { text } = component.file;
      const at = attemptedAt(text);
      if (component.frontmatter.client.status !== "absent" || at === void 0) return;
      const { message, help } = explainUnseen(text, at);
      const fix = at > 0 && text.startsWith("---", at) && text.slice(0, at).trim() === "" ? { safe: true, edits: [{ range: { start: 0, end: at }, text: "" }] } : void 0;
      const end = text.indexOf("\n", at);
      const range = { start: at, end: end < 0 ? text.length : end };
      report({ message, help, range, effect: effectOfLostFields(component), ...fix ? { fix } : {} });
    }
  }),
  defineRule9({
    id: "frontmatter/cut",
    on: "component",
    severity: "error",
    summary: "three dashes inside the frontmatter end it",
    check(component, report) {
      const { author, client } = component.frontmatter;
      if (!author.block || !client.block || client.block.end > author.block.end) return;
      const lost = component.file.text.slice(client.block.end, author.block.end).trim();
      report({
        message: `"---" ends the frontmatter here; ${quoted(lost)} is cut off`,
        effect: "the client ends the block at the first three dashes anywhere, also inside a value or a comment; the rest becomes body text",
        help: "write another dash, such as \u2013 or =, or remove the dashes",
        range: { start: client.block.end, end: client.block.end + 3 }
      });
    }
  }),
  defineRule9({
    id: "frontmatter/fence",
    on: "component",
    severity: "info",
    profiles: { portable: "error" },
    summary: "a closing fence that is not a line of exactly ---",
    check({ file, frontmatter: { client } }, report) {
      if (!client.block || client.status === "absent") return;
      const { end } = client.block;
      const lineStart = file.text.lastIndexOf("\n", end - 1) + 1;
      const lineEnd = file.text.indexOf("\n", end);
      const line = file.text.slice(lineStart, lineEnd < 0 ? file.text.length : lineEnd);
      if (/^---\s*$/.test(line) || file.text.slice(lineStart, end).trim() !== "") return;
      report({
        message: `the closing fence is ${quoted(line)}, not "---"`,
        effect: "the client takes what follows the dashes as the start of the body; other readers do not see the end of the block",
        help: "write --- alone on its line",
        range: { start: lineStart, end: lineStart + line.length }
      });
    }
  })
];
function attemptedAt(text) {
  const at = accidentalPrefix.exec(text)?.[0].length ?? 0;
  return attemptedBlock.test(text.slice(at, at + 400)) ? at : void 0;
}
function explainUnseen(text, at) {
  const first = text.slice(at).split(/\r?\n|\r/, 1)[0] ?? "";
  if (first.startsWith("+++"))
    return { message: 'the frontmatter is fenced by "+++"', help: "write YAML between two lines of ---" };
  if (first.startsWith("----"))
    return { message: `the frontmatter opens with ${quoted(first)}`, help: "open it with exactly three dashes" };
  if (first.trim() !== "---")
    return {
      message: `the opening fence carries a word: ${quoted(first)}`,
      help: "write --- alone on the first line; the block is always YAML"
    };
  if (at > (text.startsWith("\uFEFF") ? 1 : 0))
    return { message: 'something stands before the opening "---"', help: "let the file begin with ---" };
  if (!text.includes("\n")) return { message: "the lines end with a bare CR", help: "end lines with LF" };
  return { message: "the frontmatter is never closed", help: "close it with a line of ---" };
}
function isDocument({ kind, scope }) {
  return kind === "agent" && scope === "plugin";
}

// src/rules/frontmatter/loss.ts
import { defineRule as defineRule10 } from "./core.mjs";
var proseFields = /* @__PURE__ */ new Set(["description", "when_to_use", "argument-hint", "name"]);
var losses = {
  comment: { what: "a comment", why: 'YAML reads " #" as the start of a comment' },
  anchor: { what: "an anchor", why: 'YAML reads a leading "&" as the name of an anchor' },
  tag: { what: "a tag", why: 'YAML reads a leading "!" as a tag' }
};
var lossRules = [
  defineRule10({
    id: "frontmatter/lost-text",
    on: "component",
    severity: "warning",
    summary: "text of a value that YAML takes for something else",
    effect: "the client drops it silently",
    check({ file, frontmatter: { author, client } }, report) {
      if (client.status !== "loaded" || client.repaired.length > 0) return;
      for (const { kind, key, text, range } of author.decorations) {
        if (!proseFields.has(key) || range.start >= (client.block?.end ?? 0)) continue;
        const { what, why } = losses[kind];
        report({
          message: `${quoted(text)} is ${what}, no part of ${key}`,
          help: `enclose the whole value in double quotes: ${why}`,
          range,
          field: key
        });
      }
      for (const { key, value } of client.root?.kind === "map" ? client.root.entries : []) {
        const written = file.text.slice(value.range.start, value.range.end);
        if (!proseFields.has(key) || value.kind !== "scalar" || typeof value.value !== "number" || String(value.value) === written)
          continue;
        report({
          message: `${key} ${quoted(written)} is read as the number ${value.value}`,
          help: "enclose the value in double quotes",
          range: value.range,
          field: key
        });
      }
    }
  }),
  defineRule10({
    id: "frontmatter/duplicate-key",
    on: "component",
    severity: "warning",
    profiles: { portable: "error" },
    summary: "a field that stands twice",
    effect: "the client takes the last one; other readers refuse the whole block",
    check({ file, frontmatter: { author, client } }, report) {
      for (const { key, first, second } of client.status === "loaded" ? author.duplicates : []) {
        if (second.start >= (client.block?.end ?? 0)) continue;
        const related = [{ file: file.path, range: first, message: `the first ${quoted(key)}` }];
        report({ message: `${quoted(key)} stands twice`, help: "keep one of them", range: second, field: key, related });
      }
    }
  })
];

// src/rules/frontmatter/syntax.ts
import { defineRule as defineRule11 } from "./core.mjs";
var syntaxRules = [
  defineRule11({
    id: "frontmatter/syntax",
    on: "component",
    severity: "error",
    summary: "frontmatter that the client cannot parse",
    check(component, report) {
      const { status, problem } = component.frontmatter.client;
      if (status !== "broken" || !problem) return;
      const { cause, help, fix } = diagnose(component, problem);
      report({
        message: `the frontmatter is not YAML: ${cause}`,
        effect: effectOfLostFields(component),
        help,
        range: problem.range,
        field: "frontmatter",
        ...fix ? { fix } : {}
      });
    }
  }),
  defineRule11({
    id: "frontmatter/not-a-map",
    on: "component",
    severity: "error",
    summary: "frontmatter that is a list or a text",
    check(component, report) {
      const { status, root, block } = component.frontmatter.client;
      if (status !== "not-a-map") return;
      report({
        message: `the frontmatter is ${root?.kind === "list" ? "a list" : "a single value"}, not a map of fields`,
        effect: effectOfLostFields(component),
        help: 'write one "field: value" on each line',
        range: root?.range ?? block ?? { start: 0, end: 0 },
        field: "frontmatter"
      });
    }
  }),
  defineRule11({
    id: "frontmatter/repaired",
    on: "component",
    severity: "info",
    profiles: { portable: "error" },
    summary: "a value that is YAML only after the client has quoted it",
    effect: "the client quotes the value and reads on; other readers refuse the whole block",
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === "loaded" ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        report({ message: `${quoted(value)} needs quotes to be YAML`, help: "quote it", range, fix: quoteFix(value, range) });
      }
    }
  }),
  defineRule11({
    id: "frontmatter/repair-damage",
    on: "component",
    severity: "warning",
    summary: "a list or map that the repair of another value turns into text",
    effect: "the client quotes every such value of the block and loads this one as text",
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === "loaded" ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        if (!value.startsWith("{") || !value.trimEnd().endsWith("}")) continue;
        report({
          message: `${quoted(value)} becomes text, because another value of the block is not YAML`,
          help: "quote the other value",
          range
        });
      }
    }
  })
];
var singleLineField = /^([A-Za-z_-]+:[ \t]+)(\S.*)$/;
function diagnose({ file }, problem) {
  const { line } = file.lines.positionOf(problem.range.start);
  const start = file.lines.startOf(line);
  const text = file.text.slice(start, file.lines.startOf(line + 1) || void 0).trimEnd();
  const [, key = "", value = ""] = singleLineField.exec(text) ?? [];
  const range = { start: start + key.length, end: start + key.length + value.length };
  if (problem.code === "NUL") return { cause: "it contains a NUL character", help: "remove the character" };
  if (problem.code === "TOO_LONG" || problem.code === "IMPOSSIBLE" || problem.code === "BLANK")
    return { cause: problem.message, help: "move the text into the body" };
  if (/^\s*\t/.test(text)) return { cause: "a tab indents this line", help: "indent with blanks" };
  if (/^["']/.test(value))
    return {
      cause: `the quotes of ${quoted(value)} do not enclose the whole value`,
      help: "enclose the whole value, and double the same quotes inside it"
    };
  if (/: |:$/.test(value))
    return {
      cause: `${quoted(value)} contains an unquoted colon`,
      help: "enclose the value in double quotes",
      fix: quoteFix(value, range)
    };
  if (/^[[{*&!|>%@`?-]/.test(value))
    return {
      cause: `${quoted(value)} starts with a sign that YAML reads as syntax`,
      help: "enclose the value in double quotes",
      fix: quoteFix(value, range)
    };
  if (/^[<\w*]/.test(text))
    return {
      cause: `line ${line} is neither a field nor an indented continuation`,
      help: 'write the value as a block: "|" behind the colon, and every line of it indented'
    };
  return {
    cause: `${problem.message.split("\n")[0]} (line ${line})`,
    help: 'indent continuation lines, and quote values that contain ": "'
  };
}
function quoteFix(value, range) {
  return { safe: true, edits: [{ range, text: `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"` }] };
}

// src/rules/index.ts
var rules = [
  ...encodingRules,
  ...fenceRules,
  ...syntaxRules,
  ...lossRules,
  ...identityRules,
  ...descriptionRules,
  ...toolRules,
  ...valueRules,
  ...fieldRules,
  ...referenceRules,
  ...promptRules
];
export {
  rules
};
