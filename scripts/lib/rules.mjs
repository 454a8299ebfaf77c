// Built from src/ by `npm run build`; do not edit.

// src/plugin/hooks/shell-commands.ts
import { matchesStars } from "./formats.mjs";
var aliases = { Task: "Agent" };
function namesOfTool(tool) {
  const canonical = aliases[tool] ?? tool;
  return [canonical, ...Object.keys(aliases).filter((alias) => aliases[alias] === canonical)];
}
var keywords = /* @__PURE__ */ new Set(["if", "then", "elif", "else", "fi", "while", "until", "do", "done", "for", "in", "!"]);
var opaqueWords = /* @__PURE__ */ new Set(["case", "select", "function", "{"]);
var maxDepth = 20;
function shellCommands(line) {
  const reader = { line, at: 0, commands: [], hasSubstitution: false, isOpaque: false };
  if (!readCommands(reader, "", 0)) return void 0;
  const { commands, hasSubstitution, isOpaque } = reader;
  return { commands: commands.map(bareCommand).filter(Boolean), hasSubstitution, isOpaque };
}
function readCommands(reader, closer, depth) {
  const { line } = reader;
  let words = [];
  while (reader.at < line.length) {
    const char = line[reader.at] ?? "";
    if (closer && char === closer) {
      reader.at++;
      reader.commands.push(words);
      return true;
    }
    if (char === "#") reader.at = endOfLine(line, reader.at);
    else if (/[ \t]/.test(char)) reader.at++;
    else if (redirection.test(line.slice(reader.at, reader.at + 12))) skipRedirection(reader);
    else if (";&|\n()".includes(char)) {
      if (char === "(" && words.length > 0) reader.isOpaque = true;
      reader.at++;
      reader.commands.push(words);
      words = [];
    } else {
      const word = readWord(reader, closer, depth);
      if (word === void 0) return false;
      words.push(word);
    }
  }
  reader.commands.push(words);
  return closer === "";
}
var redirection = /^(?:\d*[<>]|&>)/;
function endOfLine(line, from) {
  const end = line.indexOf("\n", from);
  return end < 0 ? line.length : end;
}
function skipRedirection(reader) {
  const [operator = ""] = /^(?:\d*(?:<<<|<<-?|<>|>>|>\||[<>])&?|&>>?)/.exec(reader.line.slice(reader.at, reader.at + 20)) ?? [];
  reader.at += operator.length;
  if (/^\d*<<-?$/.test(operator) || reader.line[reader.at] === "(") reader.isOpaque = true;
  const [target = ""] = /^[ \t]*[^\s;&|()]*/.exec(reader.line.slice(reader.at)) ?? [];
  reader.at += target.length;
}
function readWord(reader, closer, depth) {
  const { line } = reader;
  const start = reader.at;
  let word = "";
  while (reader.at < line.length) {
    const char = line[reader.at] ?? "";
    const next = line[reader.at + 1] ?? "";
    if (/[ \t\n;&|()<>]/.test(char) || char === closer) break;
    if (char === "\\") {
      if (next === "$") reader.isOpaque = true;
      word += next === "\n" ? "" : next;
      reader.at += 2;
    } else if (char === "'") {
      const end = line.indexOf("'", reader.at + 1);
      if (end < 0) return void 0;
      word += line.slice(reader.at + 1, end);
      reader.at = end + 1;
    } else if (char === '"') {
      const text = readDoubleQuoted(reader);
      if (text === void 0) return void 0;
      word += text;
    } else if (line.startsWith("$((", reader.at)) {
      const end = line.indexOf("))", reader.at);
      if (end < 0) return void 0;
      word += line.slice(reader.at, end + 2);
      reader.at = end + 2;
    } else if (opensSubstitution(line, reader.at)) {
      if (!/^\w+=/.test(word)) reader.hasSubstitution = true;
      const from = reader.at;
      if (!readSubstitution(reader, depth)) return void 0;
      word += line.slice(from, reader.at);
    } else {
      if (char === "$" && /["'{]/.test(next)) reader.isOpaque = true;
      word += char;
      reader.at++;
    }
  }
  if (isOpaqueWord(line.slice(start, reader.at), line[reader.at])) reader.isOpaque = true;
  return word;
}
function isOpaqueWord(written, follower) {
  return opaqueWords.has(written) || /\{[^{},]*,[^{}]*\}/.test(written) || written.endsWith("=") && follower === "(";
}
function opensSubstitution(line, at) {
  return line[at] === "`" || line[at] === "$" && line[at + 1] === "(" && line[at + 2] !== "(";
}
function readSubstitution(reader, depth) {
  if (depth >= maxDepth) return false;
  const isTicked = reader.line[reader.at] === "`";
  reader.at += isTicked ? 1 : 2;
  return readCommands(reader, isTicked ? "`" : ")", depth + 1);
}
function readDoubleQuoted(reader) {
  const { line } = reader;
  let text = "";
  for (reader.at++; reader.at < line.length; ) {
    const char = line[reader.at] ?? "";
    if (char === '"') {
      reader.at++;
      return text;
    }
    if (opensSubstitution(line, reader.at) || char === "$" && line[reader.at + 1] === "{") reader.isOpaque = true;
    const length = char === "\\" ? 2 : 1;
    text += line.slice(reader.at + length - 1, reader.at + length);
    reader.at += length;
  }
  return void 0;
}
function bareCommand(words) {
  let from = 0;
  while (from < words.length && (keywords.has(words[from] ?? "") || /^\w+=/.test(words[from] ?? "") || isPlainXargs(words, from)))
    from++;
  return words.slice(from).join(" ");
}
function isPlainXargs(words, at) {
  return words[at] === "xargs" && !words[at + 1]?.startsWith("-");
}
function matchesPath(pattern, path) {
  const bare = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
  const isAnchored = bare.includes("/") || pattern.startsWith("/");
  const steps = path.split("/");
  return matchesSteps(isAnchored ? bare.split("/") : ["**", bare], steps, 0, 0, /* @__PURE__ */ new Set());
}
function matchesSteps(pattern, steps, at, step, failed) {
  if (at === pattern.length) return true;
  const key = `${at} ${step}`;
  if (failed.has(key)) return false;
  const isMatch = pattern[at] === "**" ? matchesSteps(pattern, steps, at + 1, step, failed) || step < steps.length && matchesSteps(pattern, steps, at, step + 1, failed) : step < steps.length && matchesStars(pattern[at] ?? "", steps[step] ?? "", "?") && matchesSteps(pattern, steps, at + 1, step + 1, failed);
  if (!isMatch) failed.add(key);
  return isMatch;
}
function readIf(text) {
  const [, tool, brackets, content] = /^(\w[\w-]*)(\((.*)\))?$/s.exec(text) ?? [];
  if (tool === void 0) return void 0;
  return brackets && content ? { tool, content } : { tool };
}
var toolsWithContent = { command: ["Bash", "PowerShell"], file: ["Read", "Write", "Edit", "NotebookEdit"] };
function ifMatches(text, call2) {
  if (text === "") return true;
  const rule = readIf(text);
  if (!rule || !namesOfTool(call2.tool).includes(rule.tool)) return false;
  const { content } = rule;
  if (content === void 0 || content === "*") return true;
  const { command, file_path: path, notebook_path: notebook } = call2.input;
  if (isOneOf(toolsWithContent.command, call2.tool)) return typeof command === "string" && bashMatches(content, command);
  const file = path ?? notebook;
  return isOneOf(toolsWithContent.file, call2.tool) && typeof file === "string" && pathMatches(content, file, call2);
}
function isOneOf(names, name) {
  return names.includes(name);
}
function bashMatches(content, line) {
  if (/^\w+:(?!\*$)/.test(content)) return false;
  const parsed = shellCommands(line);
  if (!parsed) return false;
  const { prefix, pattern } = commandPattern(content.trimStart());
  const isNameOnly = prefix !== void 0 && /^[\w.-]+$/.test(prefix);
  if (parsed.isOpaque || parsed.hasSubstitution && !isNameOnly) return true;
  return parsed.commands.some((command) => matchesStars(pattern, command) || command === prefix);
}
function commandPattern(content) {
  const plain = content.replace(/:\*$/, " *");
  const [, prefix] = /^([^*]*?) ?\*$/.exec(plain) ?? [];
  return prefix === void 0 ? { pattern: plain } : { prefix, pattern: plain };
}
function pathMatches(content, path, { cwd, home }) {
  if (/^\*+$/.test(content)) return true;
  if (content.startsWith("!") || content.startsWith("\\")) return false;
  if (content.startsWith("//")) return matchesPath(content.slice(1), path.slice(1));
  const [pattern, base] = content.startsWith("~/") ? [content.slice(1), home] : [content, cwd];
  return base !== void 0 && path.startsWith(`${base}/`) && matchesPath(pattern, path.slice(base.length + 1));
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
import { firstOf, lastOf } from "./formats.mjs";
import { redact } from "./core.mjs";
var searched = 4e3;
function quoted(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const ends = text.length > 2 * searched ? `${firstOf(text, searched)} \u2026 ${lastOf(text, searched)}` : text;
  const flat = redact(ends).replace(/\s+/g, " ");
  return `"${flat.length > 60 ? `${firstOf(flat, 40)} \u2026 ${lastOf(flat, 16)}` : flat}"`;
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
function effectOfLostFields({ kind, scope, plugin }) {
  if (kind === "agent" && scope === "project") return "the client does not load the agent";
  if (kind === "agent")
    return `the client loses every field: the agent is listed as "Agent from ${plugin.name} plugin", named after its file, with all tools`;
  if (scope === "project" && kind !== "output-style")
    return `the client loses every field: the ${kind} is listed with its first paragraph`;
  if (kind === "output-style") return "the client lists the style under the name of its file, without a description";
  return `the client loses every field: the ${kind} is never listed to the model`;
}

// src/rules/shape.ts
function shapeFaults(validator, root) {
  if (validator(toValue(root))) return [];
  const errors = (validator.errors ?? []).filter(({ propertyName }) => propertyName === void 0);
  return withoutBranches(errors).map((error) => faultOf(error, root));
}
function withoutBranches(errors) {
  const at = errors.findLastIndex(({ keyword }) => keyword === "anyOf");
  const union = errors[at];
  if (!union) return errors;
  const isInside = ({ instancePath }) => `${instancePath}/`.startsWith(`${union.instancePath}/`);
  const first = errors.slice(0, at).findLastIndex((error) => !isInside(error)) + 1;
  const below = errors.slice(first, at).filter(({ instancePath }) => instancePath !== union.instancePath);
  const meant = below.length > 0 ? withoutBranches(below) : [union];
  return [...withoutBranches(errors.slice(0, first)), ...meant, ...errors.slice(at + 1)];
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
import { configsOf, fieldOf, oncePer } from "./core.mjs";
import { models } from "./core.mjs";
var skillNames = oncePer((plugin) => {
  const names = /* @__PURE__ */ new Map();
  for (const component of plugin.scope === "plugin" ? [...plugin.skills, ...plugin.commands] : plugin.skills) {
    const alias = scalarText(fieldOf(component, "name")?.value)?.trim();
    if (alias) names.set(alias.startsWith(`${plugin.name}:`) ? alias.slice(plugin.name.length + 1) : alias, component);
  }
  for (const component of [...plugin.skills, ...plugin.commands]) names.set(ownName(component), component);
  return names;
});
var agentNames = oncePer((plugin) => plugin.agents.map(ownName));
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
function endOfTool(name, server) {
  return name.slice(`mcp__${normal(server)}`.length);
}
function longNameEdit(file, tool, { start }, server, prefix) {
  const end = start + `mcp__${normal(server)}`.length;
  return file.startsWith(tool, start) ? [{ range: { start, end }, text: prefix }] : [];
}
var call = /subagent_type["'`]?\s{0,20}[:=]\s{0,20}["'`]?([\w:-]{1,200})/g;
var maxCalls = 100;
function agentCalls({ body }) {
  if (!body.text.includes("subagent_type")) return [];
  const seen = /* @__PURE__ */ new Set();
  return [...body.text.matchAll(call)].slice(0, maxCalls).flatMap((match) => {
    const reference = match[1] ?? "";
    if (reference.endsWith(":") || seen.has(reference)) return [];
    seen.add(reference);
    const start = body.start + match.index + match[0].length - reference.length;
    return [{ reference, range: { start, end: start + reference.length } }];
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
var aliases2 = models.map(({ name }) => name);
var fullModelId = /^(?:claude-(?=[a-z-]*[0-9])[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-][\w-]*[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;
var dottedModelId = /^(?=.*(?:claude|sonnet|opus|haiku|fable))[a-z-]*[0-9]\.[0-9][a-z-]*$/i;
function modelFault(name) {
  const isDotted = dottedModelId.test(name);
  const bare = name.replace(/\[1m\]$/i, "").toLowerCase();
  if (!name || aliases2.includes(bare) || fullModelId.test(name) && !isDotted) return void 0;
  const meant = isDotted && name.startsWith("claude-") ? name.replace(".", "-") : family(bare);
  return {
    message: `unknown model ${quoted(name)}`,
    help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases2)}, or a full model id`
  };
}
function family(name) {
  return closest(name, aliases2) ?? aliases2.find((alias) => name.split(/[^a-z]+/).includes(alias));
}
function allowedWords(schema) {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}
function asClause(sentence) {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, "").replaceAll("`", '"');
}
var documents = /^(?:readme|changelog|contributing|licen[cs]e|notice|claude|agents|code[_-]of[_-]conduct)$/i;
function isStrayDocument({ kind, scope, file, frontmatter }) {
  const { author, client } = frontmatter;
  if (scope !== "plugin" || client.status !== "absent" || author.status !== "absent") return false;
  return kind === "agent" || kind === "command" && documents.test(file.path.replace(/^.*\/|\.md$/g, ""));
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
function unclosedFence(outline) {
  if (outline.fences.every(({ closed }) => closed)) return void 0;
  const stack = [];
  for (const line of outline.fenceLines) {
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
  agentNames,
  allowedWords,
  asClause,
  bangCommands,
  closest,
  effectOfLostFields,
  either,
  endOfTool,
  ifMatches,
  isKnownTool,
  isMcpName,
  isSameWord,
  isStrayDocument,
  leftoverChat,
  longNameEdit,
  matchesPath,
  misnamedServer,
  modelFault,
  namesOfTool,
  openFence,
  ownName,
  quoted,
  readIf,
  shapeFaults,
  shellCommands,
  skillNames,
  splitReference,
  tokensInDescription,
  toolByName,
  toolEntries,
  toolFault,
  toolPrefix,
  toolsWithContent,
  unbracedRoots,
  unreplacedTokens
};
