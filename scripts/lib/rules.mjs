// Built from src/ by `npm run build`; do not edit.

// src/rules/effects.ts
function effectOfLostFields({ kind, scope, plugin }) {
  if (kind === "agent" && scope === "project") return "the client does not load the agent";
  if (kind === "agent")
    return `the client loses every field: the agent is listed as "Agent from ${plugin.name} plugin", named after its file, with all tools`;
  if (scope === "project") return `the client loses every field: the ${kind} is listed with its first paragraph`;
  return `the client loses every field: the ${kind} is never listed to the model`;
}

// src/rules/shape.ts
import { entryOf, toValue, typeName } from "./formats.mjs";

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
    const steps = stepsBetween(plain, simplified(candidate));
    if (steps <= allowed && (!best || steps < best.steps)) best = { candidate, steps };
  }
  return best?.candidate;
}
function stepsBetween(a, b) {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : steps;
}
function isSameWord(a, b) {
  return simplified(a) === simplified(b);
}
function simplified(word) {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
function either(words) {
  return words.length < 2 ? words[0] ?? "" : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// src/rules/shape.ts
function shapeFaults(validator, root) {
  if (validator(toValue(root))) return [];
  const errors = (validator.errors ?? []).filter(({ propertyName }) => propertyName === void 0);
  return withoutBranches(errors).map((error) => faultOf(error, root));
}
function withoutBranches(errors) {
  const union = errors.findLast(({ keyword }) => keyword === "anyOf");
  if (!union) return errors;
  const prefix = `${union.schemaPath}/`;
  const isInside = (error) => error.schemaPath.startsWith(prefix) && error.instancePath.startsWith(union.instancePath);
  const branches = /* @__PURE__ */ new Map();
  for (const error of errors.filter(isInside)) {
    const index = error.schemaPath.slice(prefix.length).split("/")[0] ?? "";
    branches.set(index, [...branches.get(index) ?? [], error]);
  }
  const meant = [...branches.values()].find((branch) => branch.every(({ instancePath }) => instancePath !== union.instancePath));
  const others = errors.filter((error) => error !== union && !isInside(error));
  return [...withoutBranches(others), ...meant ? withoutBranches(meant) : [union]];
}
function faultOf(error, root) {
  const steps = error.instancePath.split("/").slice(1).map(decodeStep);
  const node = nodeBySteps(root, steps);
  const { extra, problem } = explain(error, node);
  const range = extra === void 0 ? node.range : entryOf(node, extra)?.keyRange ?? node.range;
  return { field: steps.join("."), steps, problem, range };
}
function explain({ keyword, params }, node) {
  if (keyword === "type") return { problem: `is ${article(typeName(node))}, not ${article(jsonName(params.type))}` };
  if (keyword === "required") return { problem: `has no ${quoted(params.missingProperty)}` };
  if (keyword === "additionalProperties") {
    const extra = String(params.additionalProperty);
    return { problem: `has an unknown key ${quoted(extra)}`, extra };
  }
  if (keyword === "propertyNames") {
    const extra = String(params.propertyName);
    return { problem: `has a key of the wrong form: ${quoted(extra)}`, extra };
  }
  if (keyword === "enum") return { problem: `is ${shown(node)}; it takes ${either(params.allowedValues.map(String))}` };
  if (keyword === "discriminator") return { problem: `has an unknown ${quoted(params.tag)}` };
  if (keyword === "minLength" || keyword === "minItems" || keyword === "minProperties") return { problem: "is empty" };
  if (keyword === "maxLength") return { problem: `has more than ${params.limit} characters` };
  if (keyword === "minimum") return { problem: `is ${shown(node)}; the least is ${params.limit}` };
  if (keyword === "maximum") return { problem: `is ${shown(node)}; the most is ${params.limit}` };
  if (keyword === "exclusiveMinimum") return { problem: `is ${shown(node)}; it must be more than ${params.limit}` };
  return { problem: `cannot be ${shown(node)}` };
}
function shown(node) {
  return node.kind === "scalar" ? quoted(node.value) : article(typeName(node));
}
function jsonName(type) {
  const names = { object: "map", array: "list", integer: "whole number" };
  return names[String(type)] ?? String(type);
}
function article(name) {
  return name === "null" ? "null" : `a ${name}`;
}
function decodeStep(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function nodeBySteps(root, steps) {
  let node = root;
  for (const step of steps) node = node?.kind === "list" ? node.items[Number(step)] : entryOf(node, step)?.value;
  return node ?? root;
}

// src/rules/shared/component-names.ts
import { entryOf as entryOf2, scalarText } from "./formats.mjs";
import { configsOf, fieldOf } from "./core.mjs";
import { models } from "./core.mjs";
function skillNames(plugin) {
  const names = /* @__PURE__ */ new Map();
  for (const component of plugin.scope === "plugin" ? [...plugin.skills, ...plugin.commands] : plugin.skills) {
    const alias = scalarText(fieldOf(component, "name")?.value)?.trim();
    if (alias) names.set(alias.startsWith(`${plugin.name}:`) ? alias.slice(plugin.name.length + 1) : alias, component);
  }
  for (const component of [...plugin.skills, ...plugin.commands]) names.set(ownName(component), component);
  return names;
}
function agentNames(plugin) {
  return plugin.agents.map(ownName);
}
function ownName({ id, plugin }) {
  return plugin.scope === "plugin" ? id.slice(plugin.name.length + 1) : id;
}
function splitReference(reference) {
  const colon = reference.indexOf(":");
  return colon < 0 ? { name: reference } : { plugin: reference.slice(0, colon), name: reference.slice(colon + 1) };
}
function serverNames(plugin) {
  return configsOf(plugin, "mcp").flatMap(({ root }) => {
    const servers = entryOf2(root, "mcpServers")?.value ?? root;
    return servers?.kind === "map" ? servers.entries.map(({ key }) => key) : [];
  });
}
function toolPrefix(plugin, server) {
  return `mcp__plugin_${normal(plugin.name)}_${normal(server)}`;
}
function misnamedServer(plugin, tool) {
  const [, server] = /^mcp__(.+?)(?:__|$)/.exec(tool) ?? [];
  return server === void 0 ? void 0 : serverNames(plugin).find((name) => normal(name) === server);
}
function normal(name) {
  return name.replace(/[^A-Za-z0-9_-]/g, "_");
}
var call = /subagent_type["'`]?\s{0,20}[:=]\s{0,20}["'`]?([\w:-]{1,200})/g;
var maxCalls = 100;
function agentCalls({ body }) {
  if (!body.text.includes("subagent_type")) return [];
  return [...body.text.matchAll(call)].slice(0, maxCalls).map((match) => {
    const reference = match[1] ?? "";
    const start = body.start + match.index + match[0].length - reference.length;
    return { reference, range: { start, end: start + reference.length } };
  });
}
function agentFault(plugin, reference) {
  const own = plugin.scope === "plugin" ? agentNames(plugin) : [];
  const { plugin: prefix, name } = splitReference(reference);
  const known = own.find((other) => other.toLowerCase() === name.toLowerCase());
  const isOurs = prefix === plugin.name ? known === void 0 : prefix === void 0 && known !== void 0;
  if (own.length === 0 || !isOurs) return void 0;
  const meant = known ?? closest(name, own);
  return {
    message: prefix ? `the plugin has no agent ${quoted(name)}` : `${quoted(name)} is no id of an agent: the plugin's name is missing`,
    help: meant ? `write ${quoted(`${plugin.name}:${meant}`)}` : `its agents are ${own.join(", ")}`
  };
}
var aliases = models.map(({ name }) => name);
var fullModelId = /^(?:claude-(?=[a-z-]*[0-9])[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-]+[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;
var dottedModelId = /^(?=.*(?:claude|sonnet|opus|haiku|fable))[a-z-]*[0-9]\.[0-9][a-z-]*$/i;
function modelFault(name) {
  const isDotted = dottedModelId.test(name);
  const bare = name.replace(/\[1m\]$/i, "").toLowerCase();
  if (!name || aliases.includes(bare) || fullModelId.test(name) && !isDotted) return void 0;
  const meant = isDotted && name.startsWith("claude-") ? name.replace(".", "-") : family(bare);
  return {
    message: `unknown model ${quoted(name)}`,
    help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases)}, or a full model id`
  };
}
function family(name) {
  return closest(name, aliases) ?? aliases.find((alias) => name.split(/[^a-z]+/).includes(alias));
}
function allowedWords(schema) {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}
function asClause(sentence) {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, "");
}

// src/rules/shared/placeholders.ts
import { fieldOf as fieldOf2 } from "./core.mjs";
import { substitutions } from "./core.mjs";
var maxOccurrences = 50;
var isWordAfter = /^\w/;
var filePath = /^\/[\w./-]{0,300}\.\w/;
var aboutTokens = /\b(?:arguments?|variables?|placeholders?|substitut\w*|commands?|tokens?|syntax)\b/i;
function unreplacedTokens(component) {
  const { body, kind } = component;
  const foreign = substitutions.filter((substitution) => !substitution.in.includes(kind));
  return foreign.flatMap(
    ({ token }) => occurrences(body.text, token).map((at) => ({ token, range: { start: body.start + at, end: body.start + at + token.length } })).filter((placeholder) => isUsed(component, placeholder))
  );
}
function unbracedRoots({ body, file }) {
  return ["CLAUDE_PLUGIN_ROOT", "CLAUDE_PLUGIN_DATA", "CLAUDE_PROJECT_DIR"].flatMap((name) => {
    const token = `$${name}`;
    if (!body.text.includes(token) || body.text.includes(`${name}=`) || file.text.includes("hooks.json")) return [];
    return occurrences(body.text, token).filter((at) => filePath.test(body.text.slice(at + token.length, at + token.length + 310))).map((at) => ({ token, range: { start: body.start + at, end: body.start + at + token.length } }));
  });
}
function tokensInDescription(component) {
  const range = fieldOf2(component, "description")?.value.range;
  if (!range) return [];
  const text = component.file.text.slice(range.start, range.end);
  const braced = substitutions.filter(({ token }) => token.startsWith("${CLAUDE_"));
  return braced.flatMap(
    ({ token }) => occurrences(text, token).map((at) => ({ token, range: { start: range.start + at, end: range.start + at + token.length } }))
  );
}
var maxSpans = 5e3;
var longestLabel = 100;
function bangCommands({ body, file }) {
  return body.outline.spans.slice(0, maxSpans).flatMap(({ range: { start, end } }) => {
    if (file.text[start - 1] !== "!") return [];
    const before = file.text.slice(Math.max(0, start - longestLabel), start - 1);
    if (!/(?:^|\n)[ \t]*(?:[-*+][ \t]+)?(?:[^`!\n]{1,80}:[ \t]*)?$/.test(before)) return [];
    return [{ token: file.text.slice(start - 1, end), range: { start: start - 1, end } }];
  });
}
function occurrences(text, token) {
  const found = [];
  for (let at = text.indexOf(token); at >= 0 && found.length < maxOccurrences; at = text.indexOf(token, at + token.length)) {
    if (token.endsWith("}") || !isWordAfter.test(text[at + token.length] ?? "")) found.push(at);
  }
  return found;
}
function isUsed(component, { token, range }) {
  const { text } = component.file;
  const isBraced = token.endsWith("}");
  if (isCode(component, range))
    return isBraced && !text.includes("SKILL.md") && filePath.test(text.slice(range.end, range.end + 310));
  const start = text.lastIndexOf("\n", range.start - 1) + 1;
  const end = text.indexOf("\n", range.end);
  const before = text.slice(Math.max(start, range.start - 200), range.start);
  const after = text.slice(range.end, Math.min(end < 0 ? text.length : end, range.end + 200));
  if (/(?:^|[:>])[\s*_]{0,10}$/.test(before) && after.trim() === "") return true;
  if (/["'(`]$/.test(before) || /^["')`]/.test(after)) return false;
  return !aboutTokens.test(before) && !aboutTokens.test(after);
}
function isCode({ body }, { start }) {
  const { fences, spans } = body.outline;
  return [...fences.map(({ content }) => content), ...spans.map(({ range }) => range)].some(
    (code) => start >= code.start && start < code.end
  );
}
var swallowed = "the model reads all that follows as part of the block";
function openFence({ body, file }) {
  const { open, last } = unclosedFence(body.outline) ?? {};
  if (!open) return void 0;
  const { marker, info, range } = open;
  if (file.text.slice(range.end).trim() === "")
    return {
      message: "a fence at the end that closes no block",
      effect: "the model reads an empty block",
      help: "remove it",
      range
    };
  const help = last ? `close it with ${marker} alone; ${quoted(last.marker + last.info)} opens another block` : `close it with ${marker}, or remove it`;
  return { message: `the block opened by ${quoted(marker + info)} is never closed`, effect: swallowed, help, range };
}
function unclosedFence({ fences, fenceLines }) {
  if (fences.every(({ closed }) => closed)) return void 0;
  const stack = [];
  for (const line of fenceLines) {
    const top = stack.at(-1);
    if (top && line.info === "" && line.marker[0] === top.marker[0] && line.marker.length >= top.marker.length) stack.pop();
    else stack.push(line);
  }
  const [open, last] = stack.length > 1 ? [stack.at(-2), stack.at(-1)] : [stack[0]];
  if (!open) return void 0;
  return last?.info ? { open, last } : { open: last ?? open };
}
var chatWords = [
  "let me",
  "would you like",
  "shall i",
  "anything else",
  "feel free",
  "hope this",
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
  /^(?:excellent|great|good|nice) (?:work|job|question|idea|point)(?:[!.]|,? (?:on|with)\b)/,
  /^(?:perfect|great|excellent|awesome)! (?:the|i|now|let|you|this)\b/,
  /^(?:i've|i have|i'll|let me) (?:now )?(?:created?|added|updated?|written|finished|completed?|make|add)\b.*\b(?:agent|file|skill|command|plugin)\b/s,
  /\b(?:let me know if you|would you like me to|shall i (?:proceed|continue)|is there anything else)\b.*\?\s*$/s,
  /^(?:please )?(?:let me know if (?:you|there)|feel free to (?:ask|reach)|(?:i )?hope this helps)\b/,
  /^(?:now )?let me (?:create|write|add|move on|continue)\b/
];
var longestTurn = 400;
function leftoverChat({ body }) {
  const trimmed = body.text.trimEnd();
  const blank = Math.max(trimmed.lastIndexOf("\n\n"), trimmed.lastIndexOf("\n\r\n"));
  const text = trimmed.slice(blank + 1).trim();
  if (!text || blank < 0 || text.length > longestTurn) return void 0;
  const plain = text.toLowerCase();
  if (!chatWords.some((word) => plain.includes(word)) || !chatTurns.some((turn) => turn.test(plain))) return void 0;
  const start = body.start + trimmed.length - text.length;
  return { text, range: { start, end: start + text.length } };
}

// src/rules/shared/tool-names.ts
import { fieldOf as fieldOf3 } from "./core.mjs";
import { tools } from "./core.mjs";
var toolByName = new Map(tools.map((tool) => [tool.name, tool]));
var working = tools.filter(({ name }) => isKnownTool(name)).map(({ name }) => name);
var current = tools.filter(({ status }) => status === "standard" || status === "conditional").map(({ name }) => name);
function isKnownTool(name) {
  const status = toolByName.get(name)?.status;
  return status === "standard" || status === "conditional" || status === "alias";
}
function isMcpName(name) {
  return name.startsWith("mcp__") && (!name.includes("*") || /^mcp__.+__\*$/.test(name));
}
var longestName = 60;
function meantTool(name) {
  if (name.length > longestName) return void 0;
  const same = current.find((candidate) => isSameWord(candidate, name)) ?? tools.find((tool) => isSameWord(tool.name, name))?.use;
  if (same) return same;
  const near = closest(name, working);
  return near && (toolByName.get(near)?.use ?? near);
}
var maxEntries = 500;
function toolEntries(component, key) {
  const value = fieldOf3(component, key)?.value;
  if (!value || value.kind === "map" || value.kind === "scalar" && typeof value.value !== "string") return void 0;
  const items = value.kind === "list" ? value.items.slice(0, maxEntries) : [value];
  return items.flatMap((item) => entriesOf(component, item)).slice(0, maxEntries);
}
function entriesOf({ file }, node) {
  if (node.kind !== "scalar" || typeof node.value !== "string") return [];
  const { range } = node;
  const quote = /["']/.test(file.text[range.start] ?? "") ? 1 : 0;
  return splitTools(node.value).map(({ text, from }) => {
    const start = range.start + quote + from;
    const place = file.text.startsWith(text, start) ? { start, end: start + text.length } : range;
    const [, name = text, pattern] = /^([^()\s]+)\((.*)\)$/s.exec(text) ?? [];
    return { text, name, range: place, ...pattern === void 0 ? {} : { pattern } };
  });
}
function splitTools(text) {
  const entries = [];
  let depth = 0;
  let start = 0;
  const finish = (end) => {
    const written = text.slice(start, end);
    const trimmed = written.trim();
    if (trimmed) entries.push({ text: trimmed, from: start + written.indexOf(trimmed) });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === " " || char === ",")) finish(at);
  }
  finish(text.length);
  return entries;
}
var everything = /^(?:all|any|everything|inherit|default)$/i;
function toolFault(entry, others, file) {
  const { name, range } = entry;
  const tool = toolByName.get(name);
  if (name === "*" || name.startsWith("mcp__") || isKnownTool(name) && tool?.status !== "alias") return void 0;
  const use = meantTool(name);
  const edits = [{ range: { start: range.start, end: range.start + name.length }, text: use ?? "" }];
  const isWritten = use !== void 0 && file.text.startsWith(name, range.start);
  const fix = isWritten ? { fix: { safe: true, edits } } : {};
  if (tool?.status === "alias")
    return {
      kind: "renamed",
      message: `${quoted(name)} is now called ${quoted(tool.use)}`,
      help: `write ${quoted(use)}`,
      ...fix
    };
  const isNamed = others.some((other) => other.name === use);
  const instead = use && !isNamed ? use : void 0;
  if (tool?.status === "removed")
    return {
      kind: "removed",
      message: `the client no longer has the tool ${quoted(name)}`,
      help: instead ? `use ${quoted(instead)}` : "remove it"
    };
  if (use && isSameWord(use, name)) {
    const isCase = use.toLowerCase() === name.toLowerCase();
    const message = isCase ? `tool names are case-sensitive: ${quoted(name)}` : `${quoted(name)} is not the name of the tool ${use}`;
    return { kind: "unknown", message, help: `write ${quoted(use)}`, ...fix };
  }
  if (/\s/.test(name))
    return {
      kind: "unknown",
      message: `line ends and tabs do not separate tools: ${quoted(name)}`,
      help: "separate the names by commas, or write a YAML list"
    };
  return { kind: "unknown", message: `unknown tool ${quoted(name)}`, help: helpFor(name, instead) };
}
function helpFor(name, use) {
  if (use) return `did you mean ${quoted(use)}?`;
  if (everything.test(name)) return "remove the field: without it all tools are there";
  return /^[a-z0-9]+(?:[_-][a-z0-9]+)+$/.test(name) ? "the tool of an MCP server is called mcp__SERVER__TOOL" : "remove it";
}
export {
  agentCalls,
  agentFault,
  allowedWords,
  asClause,
  bangCommands,
  closest,
  effectOfLostFields,
  either,
  isKnownTool,
  isMcpName,
  isSameWord,
  leftoverChat,
  misnamedServer,
  modelFault,
  openFence,
  quoted,
  shapeFaults,
  skillNames,
  splitReference,
  tokensInDescription,
  toolByName,
  toolEntries,
  toolFault,
  toolPrefix,
  unbracedRoots,
  unreplacedTokens
};
