// Built from src/ by `npm run build`; do not edit.

// src/plugin/hooks/scripts.ts
import { entryOf, textOf } from "./frontmatter.mjs";
var maxDepth = 20;
function readCommandLine(line) {
  const reader = { line, at: 0, commands: [], depth: 0 };
  readUntil(reader, "");
  return reader.commands.filter(({ assignments, words }) => assignments.length + words.length > 0);
}
function readUntil(reader, closer) {
  const { line } = reader;
  let command = { assignments: [], words: [] };
  const finish = () => {
    reader.commands.push(command);
    command = { assignments: [], words: [] };
  };
  while (reader.at < line.length) {
    const char = line[reader.at] ?? "";
    if (char === closer) {
      reader.at++;
      break;
    }
    if (line.startsWith("<<", reader.at) && line[reader.at + 2] !== "<") {
      reader.at = line.length;
      break;
    }
    if (char === "#") reader.at = endOfLine(line, reader.at);
    else if (/\s/.test(char) && char !== "\n") reader.at++;
    else if (";&|\n()".includes(char)) {
      reader.at++;
      finish();
    } else if (char === "<" || char === ">") {
      reader.at++;
      while (/[<>&|\t ]/.test(line[reader.at] ?? "") && line[reader.at] !== closer) reader.at++;
      readWord(reader, closer);
    } else {
      const word = readWord(reader, closer);
      if (isRedirected(word, line[reader.at])) continue;
      const isAssignment = command.words.length === 0 && /^\w+=/.test(word.text);
      (isAssignment ? command.assignments : command.words).push(word);
    }
  }
  finish();
}
function isRedirected({ text }, follower) {
  return /^\d$/.test(text) && (follower === ">" || follower === "<");
}
function endOfLine(line, from) {
  const end = line.indexOf("\n", from);
  return end < 0 ? line.length : end;
}
function readWord(reader, closer) {
  const { line } = reader;
  const start = reader.at;
  const word = { text: "", variables: [], isPlain: true };
  while (reader.at < line.length) {
    const char = line[reader.at] ?? "";
    if (/[\s;&|()<>]/.test(char) || char === closer) break;
    if (char === "\\") {
      word.isPlain = false;
      word.text += line[reader.at + 1] ?? "";
      reader.at += 2;
    } else if (char === "'") {
      word.isPlain = false;
      readSingleQuoted(reader, word);
    } else if (char === '"') {
      word.isPlain = false;
      readDoubleQuoted(reader, word);
    } else readPiece(reader, word, "none");
  }
  return { ...word, start, end: reader.at };
}
function readSingleQuoted(reader, word) {
  const { line } = reader;
  const close = line.indexOf("'", reader.at + 1);
  const end = close < 0 ? line.length : close;
  for (reader.at++; reader.at < end; ) readVariable(reader, word, "single") || readChar(reader, word);
  reader.at = Math.min(end + 1, line.length);
}
function readDoubleQuoted(reader, word) {
  const { line } = reader;
  for (reader.at++; reader.at < line.length && line[reader.at] !== '"'; ) {
    if (line[reader.at] === "\\") {
      word.text += line[reader.at + 1] ?? "";
      reader.at += 2;
    } else readPiece(reader, word, "double");
  }
  reader.at = Math.min(reader.at + 1, line.length);
}
function readPiece(reader, word, quoting) {
  const { line } = reader;
  const isTicked = line[reader.at] === "`";
  if (reader.depth < maxDepth && (isTicked || line.startsWith("$(", reader.at) && line[reader.at + 2] !== "(")) {
    const start = reader.at;
    word.isPlain = false;
    reader.at += isTicked ? 1 : 2;
    reader.depth++;
    readUntil(reader, isTicked ? "`" : ")");
    reader.depth--;
    word.text += line.slice(start, reader.at);
  } else if (!readVariable(reader, word, quoting)) {
    if (quoting === "none" && /[*?[~]/.test(line[reader.at] ?? "")) word.isPlain = false;
    readChar(reader, word);
  }
}
function readChar(reader, word) {
  word.text += reader.line[reader.at] ?? "";
  reader.at++;
}
var variable = /^\$(?:\{([\w.]+)(?:[:#%/^,+=?@-][^}]*)?\}|(\w+))/;
function readVariable(reader, word, quoting) {
  if (reader.line[reader.at] !== "$") return false;
  const [written, braced, bare] = variable.exec(reader.line.slice(reader.at, reader.at + 300)) ?? [];
  if (written === void 0) return false;
  const start = reader.at;
  reader.at += written.length;
  word.variables.push({ name: braced ?? bare ?? "", start, end: reader.at, quoting, isBraced: braced !== void 0 });
  word.text += written;
  return true;
}
var interpreters = /* @__PURE__ */ new Set([
  ...["bash", "sh", "dash", "zsh", "ksh", "node", "bun", "deno", "tsx", "ts-node"],
  ...["python", "python3", "ruby", "perl", "php", "pwsh", "powershell", "osascript", "source", "."]
]);
var shells = /^(?:ba|da|z|k)?sh$/;
var wrappers = /* @__PURE__ */ new Set(["exec", "env", "nohup", "time", "timeout", "nice", "command", "setsid"]);
var runners = /* @__PURE__ */ new Set(["npx", "bunx", "uv", "uvx", "poetry", "pnpm", "yarn", "npm"]);
var keywords = /* @__PURE__ */ new Set(["if", "then", "else", "elif", "!", "do", "while", "until", "{"]);
var between = /^(?:-.*|\d+[smh]?|\w+=.*|run|x|exec)$/;
var rootPath = /^\$(?:\{CLAUDE_PLUGIN_ROOT\}|CLAUDE_PLUGIN_ROOT)(\/[^$`*?[\]{}]*)$/;
var bareRoot = /^\$CLAUDE_PLUGIN_ROOT/;
function scriptsOf(entry) {
  if (entry.type !== "command" || entry.node.kind !== "map") return [];
  const command = entryOf(entry.node, "command")?.value;
  const text = textOf(command);
  if (command?.kind !== "scalar" || text === void 0) return [];
  const args = entryOf(entry.node, "args")?.value;
  if (args) {
    const items = args.kind === "list" ? args.items.filter((item) => item.kind === "scalar") : [];
    const places = [command, ...items].map((node) => ({ node, word: wholeWord(String(node.value)) }));
    return uses(places, /* @__PURE__ */ new Set()).filter(({ node }) => !bareRoot.test(String(node.value)));
  }
  const commands = readCommandLine(text);
  const guarded = new Set(commands.flatMap(({ words }) => guardedPaths(words)));
  return commands.flatMap(
    ({ words }) => uses(
      words.map((word) => ({ node: command, word })),
      guarded
    )
  );
}
function wholeWord(text) {
  return { text, start: 0, end: text.length, variables: [], isPlain: true };
}
function guardedPaths(words) {
  const [first, ...more] = words.map(({ text }) => text).filter((text) => !keywords.has(text));
  return first === "[" || first === "test" || first === "[[" ? more : [];
}
function uses(places, guarded) {
  const textAt = (at2) => places[at2]?.word.text ?? "";
  let at = 0;
  let runner;
  while (keywords.has(textAt(at)) || wrappers.has(textAt(at)) || runners.has(textAt(at))) {
    if (runners.has(textAt(at))) runner = textAt(at);
    at++;
    while (between.test(textAt(at))) at++;
  }
  const direct = useOf(places[at], runner, guarded);
  if (direct) return [direct];
  const interpreter = textAt(at);
  if (!interpreters.has(interpreter)) return [];
  const code = shells.test(interpreter) ? /^-\w*c$/ : /^-(?:\w*[cemp]|-eval|-print|Command)$/;
  for (at++; between.test(textAt(at)); at++) if (code.test(textAt(at))) return [];
  const read = useOf(places[at], interpreter, guarded);
  return read ? [read] : [];
}
function useOf(place, interpreter, guarded) {
  if (!place) return void 0;
  const { node, word } = place;
  const fromRoot = rootPath.exec(word.text)?.[1];
  const isRelative = /^\.{1,2}\/[^$`*?[\]{}]+$/.test(word.text) || interpreter !== void 0 && /^[\w@][\w@./-]*\.\w+$/.test(word.text);
  if (fromRoot === void 0 && !isRelative) return void 0;
  const common = { node, from: word.start, to: word.end, interpreter, isGuarded: guarded.has(word.text) };
  return fromRoot === void 0 ? { ...common, path: resolved(word.text), base: "relative" } : { ...common, path: resolved(fromRoot), base: "root" };
}
function resolved(path) {
  const steps = [];
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

// src/plugin/hooks/shell-commands.ts
import { matchesStars } from "./frontmatter.mjs";
var aliases = { Task: "Agent" };
function namesOfTool(tool) {
  const canonical = aliases[tool] ?? tool;
  return [canonical, ...Object.keys(aliases).filter((alias) => aliases[alias] === canonical)];
}
var keywords2 = /* @__PURE__ */ new Set(["if", "then", "elif", "else", "fi", "while", "until", "do", "done", "for", "in", "!"]);
var opaqueWords = /* @__PURE__ */ new Set(["case", "select", "function", "{"]);
var maxDepth2 = 20;
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
    if (char === "#") reader.at = endOfLine2(line, reader.at);
    else if (/[ \t]/.test(char)) reader.at++;
    else if (redirection.test(line.slice(reader.at, reader.at + 12))) skipRedirection(reader);
    else if (";&|\n()".includes(char)) {
      if (char === "(" && words.length > 0) reader.isOpaque = true;
      reader.at++;
      reader.commands.push(words);
      words = [];
    } else {
      const word = readWord2(reader, closer, depth);
      if (word === void 0) return false;
      words.push(word);
    }
  }
  reader.commands.push(words);
  return closer === "";
}
var redirection = /^(?:\d*[<>]|&>)/;
function endOfLine2(line, from) {
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
function readWord2(reader, closer, depth) {
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
      const text = readDoubleQuoted2(reader);
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
  if (depth >= maxDepth2) return false;
  const isTicked = reader.line[reader.at] === "`";
  reader.at += isTicked ? 1 : 2;
  return readCommands(reader, isTicked ? "`" : ")", depth + 1);
}
function readDoubleQuoted2(reader) {
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
  while (from < words.length && (keywords2.has(words[from] ?? "") || /^\w+=/.test(words[from] ?? "") || isPlainXargs(words, from)))
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

// src/rules/frontmatter/fences.ts
import { defineRule } from "./validate.mjs";

// src/rules/shared/component-names.ts
import { entryOf as entryOf2, scalarText } from "./frontmatter.mjs";
import { configsOf, fieldOf, oncePer } from "./validate.mjs";
import { models } from "./validate.mjs";

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
import { firstOf, lastOf } from "./frontmatter.mjs";

// lazy:secrets
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load = () => secrets ??= require2("./secrets.cjs");
var redact = (...given) => load().redact(...given);

// src/rules/wording.ts
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
  if (kind === "output-style") return "the client loses every field: the style is named after its file";
  return `the client loses every field: the ${kind} is never listed to the model`;
}

// src/rules/shared/component-names.ts
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
  const known2 = own.find((other) => other.toLowerCase() === name.toLowerCase());
  const isOurs = prefix === plugin.name ? known2 === void 0 : prefix === void 0 && known2 !== void 0;
  if (own.length === 0 || !isOurs) return void 0;
  const meant = known2 ?? closest(name, own);
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

// src/rules/frontmatter/fences.ts
var attemptedBlock = /^(?:-{3,}[ \t]{0,20}\w{0,20}|\+{3})\s{1,20}["']?[\w-]{1,60}["']?[ \t]{0,20}[:=]/;
var accidentalPrefix = /^\uFEFF?\s{0,100}(?:<!--(?:(?!-->).){0,1000}-->\s{0,100})?/s;
function attemptedAt({ file: { text }, frontmatter: { author } }) {
  if (author.status === "refused") return text.startsWith("\uFEFF") ? 1 : 0;
  const at = accidentalPrefix.exec(text)?.[0].length ?? 0;
  return attemptedBlock.test(text.slice(at, at + 400)) ? at : void 0;
}
function isCut({ file, frontmatter: { author, client } }) {
  if (!author.block || !client.block || client.block.end > author.block.end) return false;
  const { end } = client.block;
  return !/^(?:^|\n)---[ \t]{0,100}\r?(?:\n|$)/.test(file.text.slice(Math.max(0, end - 1), end + 110));
}
var fieldLine = /^(?:"([^"]{1,80})"|'([^']{1,80})'|([A-Za-z_][\w.-]{0,80})):(?:[ \t]+|[ \t]*\r?$)/;
var dialogue = /^(?:user|assistant|context|commentary|example|human|ai|claude)$/i;
var proseFields = /* @__PURE__ */ new Set(["description", "when_to_use", "argument-hint"]);
function fieldAt(text, block, offset) {
  const fields = [];
  for (const line2 of linesIn(text, block)) {
    const key = keyOf(line2.text);
    if (key !== void 0 && !isText(key, fields.at(-1)?.line)) fields.push({ line: line2, more: [] });
    else fields.at(-1)?.more.push(line2);
  }
  const found = fields.findLast(({ line: line2 }) => line2.start <= offset);
  if (!found) return void 0;
  const { line, more } = found;
  const prefix = fieldLine.exec(line.text)?.[0].trimEnd() ?? "";
  const rest = line.text.slice(prefix.length);
  const value = rest.trim();
  const start = line.start + prefix.length + (value ? rest.indexOf(value) : 0);
  while (more.at(-1)?.text.trim() === "") more.pop();
  return { key: keyOf(line.text) ?? "", value, range: { start, end: start + value.length }, more };
}
function asBlock({ value, range, more }) {
  const last = more.at(-1);
  if (!last) return [];
  const newline = more.some(({ text }) => text.endsWith("\r")) ? "\r\n" : "\n";
  const below = more.map(({ text }) => text.trim() === "" ? text : `  ${text}`).join("\n");
  const isBlock = /^[|>]/.test(value);
  const head = isBlock ? value : `|${value ? `${newline}  ${value}` : ""}`;
  const lead = value || range.start === 0 ? "" : " ";
  return [{ range: { start: range.start, end: last.start + last.text.length }, text: lead + head + newline + below }];
}
function linesIn(text, block) {
  const lines = [];
  for (let start = block.start; start < block.end; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > block.end ? block.end : newline;
    lines.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}
function isText(key, previous) {
  if (!previous) return false;
  return dialogue.test(key) || /^[A-Z]/.test(key) && proseFields.has(keyOf(previous.text) ?? "");
}
function keyOf(line) {
  const [, double, single, plain] = fieldLine.exec(line) ?? [];
  return double ?? single ?? plain;
}
var fenceRules = [
  defineRule({
    id: "frontmatter/missing",
    on: "component",
    severity: "warning",
    inClient: true,
    summary: "a component has no frontmatter",
    check(component, report) {
      const { file, frontmatter } = component;
      if (frontmatter.client.status !== "absent" || attemptedAt(component) !== void 0 || isStrayDocument(component)) return;
      const message = file.text.trim() === "" ? "the file is empty" : "the file has no frontmatter";
      const help = `start it with a block between two lines of ---, with at least a description`;
      report({ message, range: { start: 0, end: 0 }, effect: effectOfLostFields(component), help });
    }
  }),
  defineRule({
    id: "frontmatter/not-read",
    on: "component",
    severity: "error",
    inClient: true,
    summary: "a frontmatter block that the client does not see",
    check(component, report) {
      const { text } = component.file;
      const at = attemptedAt(component);
      if (component.frontmatter.client.status !== "absent" || at === void 0) return;
      const { message, help } = explainUnseen(text, at);
      const fix = at > 0 && text.startsWith("---", at) && text.slice(0, at).trim() === "" ? { safe: true, edits: [{ range: { start: 0, end: at }, text: "" }] } : void 0;
      const end = text.indexOf("\n", at);
      const range = { start: at, end: end < 0 ? text.length : end };
      report({ message, help, range, effect: effectOfLostFields(component), ...fix ? { fix } : {} });
    }
  }),
  defineRule({
    id: "frontmatter/cut",
    on: "component",
    severity: "error",
    inClient: true,
    summary: "three dashes inside the frontmatter end it",
    check(component, report) {
      const { author, client } = component.frontmatter;
      if (!author.block || !client.block || !isCut(component)) return;
      const lost = component.file.text.slice(client.block.end, author.block.end).trim();
      const isLost = client.status === "broken" || client.status === "not-a-map";
      report({
        message: `"---" ends the frontmatter here; ${quoted(lost)} is cut off`,
        effect: isLost ? effectOfLostFields(component) : "the client ends the block at the first three dashes anywhere, also inside a value or a comment; the rest becomes body text",
        help: "write another dash, such as \u2013 or =, or remove the dashes",
        range: { start: client.block.end, end: client.block.end + 3 }
      });
    }
  }),
  defineRule({
    id: "frontmatter/fence",
    on: "component",
    severity: "info",
    profiles: { portable: "error" },
    summary: "a closing fence that is not a line of exactly ---",
    check(component, report) {
      const { file, frontmatter } = component;
      const { client } = frontmatter;
      if (!client.block || client.status === "absent" || isCut(component)) return;
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

// src/rules/frontmatter/syntax.ts
import { defineRule as defineRule2 } from "./validate.mjs";
import { readFrontmatter } from "./frontmatter.mjs";
function diagnose(text, { block, problem }) {
  const nowhere = { start: 0, end: 0 };
  if (!block || !problem) return { cause: "it cannot be read", help: 'write one "field: value" on each line', range: nowhere };
  const { code, message, range } = problem;
  if (code === "NUL") return { cause: "it contains a NUL character", help: "remove the character", range };
  if (code === "TOO_LONG" || code === "IMPOSSIBLE" || code === "BLANK")
    return { cause: message, help: "move the text into the body", range };
  const field = fieldAt(text, block, Math.min(range.start, block.end - 1));
  const found = field && causeIn(field);
  if (found) {
    const { cause, help: help2, edits } = found;
    const loads = edits.length > 0 && readFrontmatter(edited(text, edits)).client.status === "loaded";
    return { cause, help: help2, range: found.range, ...loads ? { fix: { safe: true, edits } } : {} };
  }
  const where = field ? ` in ${quoted(field.key)}` : "";
  const help = 'start every field at the first column, indent continuation lines, and quote values that contain ": "';
  return { cause: `${lowerFirst(message.split("\n", 1)[0] ?? code)}${where}`, help, range };
}
function edited(text, edits) {
  let result = "";
  let from = 0;
  for (const { range, text: replacement } of edits) {
    result += text.slice(from, range.start) + replacement;
    from = range.end;
  }
  return result + text.slice(from);
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
var hasColon = /: |:$/;
var blockMark = /^[|>][+-]?\d?[+-]?$/;
function causeIn(field) {
  const { key, value, range, more } = field;
  const isBlock = blockMark.test(value);
  const tab = more.find(({ text }) => /^ *\t/.test(text));
  if (tab) return tabCause(tab, more);
  const malformed = more.find(({ text }) => /^[A-Za-z_][\w-]*:(?:\S|\u00A0)/.test(text));
  if (malformed && !proseFields.has(key)) return gluedCause(malformed);
  if (/^["']/.test(value)) return quoteCause(field);
  const stray = more.find(({ text }) => /^\S/.test(text));
  if (stray && isBlock)
    return {
      cause: `${quoted(stray.text.trim())} is not indented below "${key}: ${value}"`,
      help: "indent every line of the block",
      range: rangeOf(stray),
      edits: asBlock(field)
    };
  if (stray && malformed === stray) return gluedCause(stray);
  if (stray && proseFields.has(key))
    return {
      cause: `${quoted(stray.text.trim())} is not indented as the value of ${key}`,
      help: 'write "|" behind the colon, and indent every line of the value',
      range: rangeOf(stray),
      edits: asBlock(field)
    };
  if (stray)
    return {
      cause: `${quoted(stray.text.trim())} is neither a field nor an indented continuation`,
      help: 'remove the line, or write it as "field: value"',
      range: rangeOf(stray),
      edits: []
    };
  if (hasColon.test(value)) return colonCause(value, range, more.length > 0 ? asBlock(field) : quote(value, range));
  const colon = isBlock ? void 0 : more.find(({ text }) => /^\s/.test(text) && nestedColon(text));
  if (colon && value && proseFields.has(key)) return colonCause(colon.text.trim(), rangeOf(colon), asBlock(field));
  if (colon && value) return indentCause(colon, key);
  const nested = more.find(({ text }) => nestedValue(text) !== void 0);
  if (nested) return nestedCause(nested);
  if (/^[[{*&!|>%@`?-]/.test(value))
    return {
      cause: `${quoted(value)} starts with a sign that YAML reads as syntax`,
      help: "enclose the value in double quotes",
      range,
      edits: quote(value, range)
    };
  return void 0;
}
function tabCause(tab, more) {
  const edits = more.flatMap(({ text, start }) => {
    const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
    return indent.includes("	") ? [{ range: { start, end: start + indent.length }, text: indent.replaceAll("	", "  ") }] : [];
  });
  return { cause: "a tab indents this line", help: "indent with blanks", range: rangeOf(tab), edits };
}
function gluedCause({ text, start }) {
  const colon = text.indexOf(":") + 1;
  const isSpace = text[colon] === "\xA0";
  const place = { start: start + colon, end: start + colon + (isSpace ? 1 : 0) };
  return {
    cause: `${isSpace ? "a no-break space" : "no blank"} stands behind the colon of ${quoted(text.trim())}`,
    help: "write a blank behind the colon",
    range: { start, end: start + text.trimEnd().length },
    edits: [{ range: place, text: " " }]
  };
}
function quoteCause({ value, range, more }) {
  const mark = value[0] ?? "";
  const isWhole = value.length > 1 && value.endsWith(mark);
  const escaped = value.replace(/\\(?![0abefnrtvNLPxuU_"/\\ ])/g, "\\\\");
  if (mark === '"' && isWhole && escaped !== value)
    return {
      cause: `${quoted(value)} holds a backslash that is no escape of YAML`,
      help: "double the backslash",
      range,
      edits: [{ range, text: escaped }]
    };
  const inner = value.indexOf(mark, 1);
  if (inner < 0)
    return {
      cause: `the quote of ${quoted(value)} is never closed`,
      help: "close it, or remove it",
      range,
      edits: more.length > 0 ? [] : [{ range, text: value + mark }]
    };
  const isNested = isWhole && (/[\s(]/.test(value[inner - 1] ?? "") || /^\w'\w/.test(value.slice(inner - 1, inner + 2)));
  return {
    cause: `the quotes of ${quoted(value)} do not enclose the whole value`,
    help: "enclose the whole value in double quotes, and put a backslash before each one inside",
    range,
    edits: more.length > 0 ? [] : quote(isNested ? value.slice(1, -1) : value, range)
  };
}
function colonCause(written, range, edits) {
  const isBlock = edits.some(({ text }) => text.includes("\n"));
  const help = isBlock ? 'write "|" behind the colon of the field, and indent every line of the value below it' : "enclose the value in double quotes";
  return { cause: `${quoted(written)} contains an unquoted colon`, help, range, edits };
}
function indentCause(line, key) {
  const indent = line.text.length - line.text.trimStart().length;
  return {
    cause: `${quoted(line.text.trim())} is indented, although ${key} has a value already`,
    help: "start the field at the first column",
    range: rangeOf(line),
    edits: [{ range: { start: line.start, end: line.start + indent }, text: "" }]
  };
}
var nestedLine = /^(\s+(?:- +)?["']?[\w.-]{1,80}["']?:[ \t]+)([^"'|>[{\s].*)$/;
function nestedValue(text) {
  const value = nestedLine.exec(text.trimEnd())?.[2];
  return value !== void 0 && hasColon.test(value) ? value : void 0;
}
function nestedColon(text) {
  return hasColon.test(text.trimEnd());
}
function nestedCause({ text, start }) {
  const value = nestedValue(text) ?? "";
  const at = start + (nestedLine.exec(text.trimEnd())?.[1]?.length ?? 0);
  const range = { start: at, end: at + value.length };
  return colonCause(value, range, quote(value, range));
}
function quote(value, range) {
  return [{ range, text: doubleQuoted(value) }];
}
function rangeOf({ text, start }) {
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}
function doubleQuoted(value) {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
var syntaxRules = [
  defineRule2({
    id: "frontmatter/syntax",
    on: "component",
    severity: "error",
    inClient: true,
    summary: "frontmatter that the client cannot parse",
    check(component, report) {
      const { status, problem } = component.frontmatter.client;
      if (status !== "broken" || !problem || isCut(component)) return;
      const { cause, help, range, fix } = diagnose(component.file.text, component.frontmatter.client);
      report({
        message: `the frontmatter is not YAML: ${cause}`,
        effect: effectOfLostFields(component),
        help,
        range,
        field: "frontmatter",
        ...fix ? { fix } : {}
      });
    }
  }),
  defineRule2({
    id: "frontmatter/not-a-map",
    on: "component",
    severity: "error",
    inClient: true,
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
  defineRule2({
    id: "frontmatter/repaired",
    on: "component",
    severity: "info",
    profiles: { portable: "error" },
    summary: "a value that is YAML only after the client has quoted it",
    effect: "the client quotes the value and reads on; other readers refuse the whole block",
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === "loaded" ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        const fix = { safe: true, edits: [{ range, text: doubleQuoted(value) }] };
        report({ message: `${quoted(value)} needs quotes to be YAML`, help: "quote it", range, fix });
      }
    }
  }),
  defineRule2({
    id: "frontmatter/repair-damage",
    on: "component",
    severity: "warning",
    inClient: true,
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
var quotableFields = /* @__PURE__ */ new Set([...proseFields, "name"]);
var losses = {
  comment: { what: "a comment", why: 'YAML reads " #" as the start of a comment' },
  anchor: { what: "an anchor", why: 'YAML reads a leading "&" as the name of an anchor' },
  tag: { what: "a tag", why: 'YAML reads a leading "!" as a tag' }
};
var lossRules = [
  defineRule2({
    id: "frontmatter/lost-text",
    on: "component",
    severity: "warning",
    summary: "text of a value that YAML takes for something else",
    effect: "the client drops it silently",
    check({ file, frontmatter: { author, client } }, report) {
      if (client.status !== "loaded" || client.repaired.length > 0) return;
      for (const { kind, key, text, range } of author.decorations) {
        if (!quotableFields.has(key) || range.start >= (client.block?.end ?? 0)) continue;
        if (kind === "comment" && (key === "name" || text.includes("plugin-dev-ignore"))) continue;
        if (kind === "comment" && /^# /.test(text) && /\s\s$/.test(file.text.slice(0, range.start).slice(-2))) continue;
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
        if (!quotableFields.has(key) || value.kind !== "scalar" || typeof value.value !== "number" || String(value.value) === written)
          continue;
        report({
          message: `${key} ${quoted(written)} is read as the number ${value.value}`,
          effect: `the client hands on "${value.value}"`,
          help: "enclose the value in double quotes",
          range: value.range,
          field: key
        });
      }
    }
  }),
  defineRule2({
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

// src/rules/json/syntax.ts
import { defineRule as defineRule3 } from "./validate.mjs";
import { trailingComma } from "./formats.mjs";
var effects = {
  manifest: "the client does not load the plugin",
  marketplace: "the client cannot add the marketplace",
  mcp: "the client loads none of its servers; only the debug log says so",
  lsp: "the client loads none of its servers; only the debug log says so",
  monitors: "the client loads none of its monitors",
  settings: "the client ignores the file",
  hooks: void 0
};
var toleratesMark = ["manifest", "marketplace", "settings"];
var jsonRules = [
  defineRule3({
    id: "json/syntax",
    on: "json",
    severity: "error",
    inClient: true,
    summary: "a file that is not JSON",
    check({ kind, file, tree }, report) {
      const [problem] = tree.problems;
      const effect = effects[kind];
      if (!problem || !effect) return;
      const comma = trailingComma(file.text, tree.problems);
      const isEmpty = file.text.trim() === "";
      report({
        message: isEmpty ? "the file is empty" : comma ? "a comma before the closing bracket" : `the file is not JSON: ${problem.message}`,
        effect,
        help: isEmpty ? "write {}, or delete the file" : comma ? "remove the comma" : helpFor(problem.code),
        range: comma ?? problem.range,
        ...comma ? { fix: { safe: true, edits: [{ range: comma, text: "" }] } } : {}
      });
    }
  }),
  defineRule3({
    id: "json/byte-order-mark",
    on: "json",
    severity: "info",
    profiles: { directory: "error" },
    summary: "a byte order mark at the start of a JSON file",
    check({ kind, file }, report) {
      if (!effects[kind] || !file.text.startsWith("\uFEFF")) return;
      const range = { start: 0, end: 1 };
      const isLost = kind === "mcp";
      const severity = isLost ? "error" : toleratesMark.includes(kind) ? "info" : "warning";
      report({
        message: "the file starts with a byte order mark",
        severity,
        ...isLost && effects.mcp ? { effect: effects.mcp } : { effect: "the client tolerates it; the plugin directory does not" },
        help: "save the file as UTF-8 without the mark",
        range,
        fix: { safe: true, edits: [{ range, text: "" }] }
      });
    }
  }),
  defineRule3({
    id: "json/duplicate-key",
    on: "json",
    severity: "warning",
    summary: "a key that stands twice, so that one of the values is lost",
    effect: "the client keeps the last value without a word",
    check({ kind, file, tree }, report) {
      for (const { key, first, second } of effects[kind] ? tree.duplicates : [])
        report({
          message: `the key ${quoted(key)} stands twice`,
          help: "remove one of them",
          range: second,
          related: [{ file: file.path, range: first, message: "the first one" }]
        });
    }
  })
];
function helpFor(code) {
  if (code === "InvalidCommentToken") return "remove the comment; JSON has none";
  if (code === "CommaExpected") return "separate the values by a comma";
  return "JSON has no comments, no trailing commas and no single quotes";
}

// src/rules/shape.ts
import { entryOf as entryOf3, toValue, typeName } from "./frontmatter.mjs";
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
  const range = extra === void 0 ? node.range : entryOf3(node, extra)?.keyRange ?? node.range;
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
  for (const step of steps) node = node?.kind === "list" ? node.items[Number(step)] : entryOf3(node, step)?.value;
  return node ?? root;
}

// src/rules/shared/placeholders.ts
import { fieldOf as fieldOf2 } from "./validate.mjs";
import { substitutions } from "./validate.mjs";
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

// src/rules/shared/shipped.ts
import { decodeText, matchesStars as matchesStars2 } from "./frontmatter.mjs";
var maxDepth3 = 100;
var maxEntries = 1e4;
var maxTextBytes = 1048576;
var known = /* @__PURE__ */ new WeakMap();
function shippedOf(plugin) {
  if (plugin.scope !== "plugin" || plugin.marketplace) return [];
  const before = known.get(plugin);
  if (before) return before;
  const found = [];
  for (const file of walk(plugin.files, "", outerLines(plugin), maxDepth3)) if (found.push(file) >= maxEntries) break;
  known.set(plugin, found);
  return found;
}
function shippedText({ files }, { path, kind }) {
  if (kind !== "file" || isMedia(path) || (files.sizeOf(path) ?? 0) > maxTextBytes) return void 0;
  const result = files.read(path);
  if ("failure" in result) return void 0;
  const { text, encoding } = decodeText(result.bytes);
  return encoding === "utf-8" || encoding === "invalid-utf-8" ? text : void 0;
}
function isMedia(path) {
  return /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|svgz|woff2?|ttf|otf|eot)$/i.test(path);
}
function* walk(files, folder, outer, depth) {
  const base = folder === "" ? "" : `${folder}/`;
  const entries = files.list(folder);
  const own = entries.some(({ name, kind }) => name === ".gitignore" && kind === "file") ? linesIn2(files, base) : [];
  const lines = own.length > 0 ? [...outer, ...own] : outer;
  for (const { name, kind } of entries) {
    const path = base + name;
    if (name === ".git" || isIgnored(lines, path, kind === "folder")) continue;
    if (kind !== "folder" || name === "node_modules") yield { path, name, kind };
    else if (depth > 0) yield* walk(files, path, lines, depth - 1);
  }
}
function linesIn2(files, base) {
  const result = files.read(`${base}.gitignore`);
  return "failure" in result ? [] : ignoreLines(decodeText(result.bytes).text, base);
}
function outerLines({ repository }) {
  if (!repository) return [];
  const steps = repository.folder.split("/");
  return linesIn2(repository.files, "").flatMap((line) => {
    if (line.steps[0] === "**") return [line];
    const isThrough = steps.every((step, index) => line.steps[index] === step) && line.steps.length > steps.length;
    return isThrough ? [{ ...line, steps: line.steps.slice(steps.length) }] : [];
  });
}
var maxLines = 2e3;
function ignoreLines(text, base) {
  return text.split(/\r?\n/, maxLines).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).flatMap((line) => {
    const isNegated = line.startsWith("!");
    const written = isNegated ? line.slice(1) : line;
    const pattern = written.replace(/^\/|\/$/g, "");
    const isAnchored = written.startsWith("/") || pattern.includes("/");
    const isForFolders = /\/(?:\*\*)?$/.test(written);
    return withoutClasses(pattern.replace(/\/\*\*$/, "")).map((plain) => {
      const steps = isAnchored ? plain.split("/") : ["**", plain];
      return { base, steps, isForFolders, isNegated };
    });
  });
}
function isIgnored(lines, path, isFolder) {
  const line = lines.findLast(
    ({ base, steps, isForFolders }) => (isFolder || !isForFolders) && path.startsWith(base) && matches(steps, path.slice(base.length).split("/"), 0, 0)
  );
  return line !== void 0 && !line.isNegated;
}
function withoutClasses(pattern) {
  const [whole, before = "", letters = "", after = ""] = /^([^[]*)\[([^\]!^-]{1,8})\]([^[]*)$/.exec(pattern) ?? [];
  if (whole !== void 0) return [...letters].map((letter) => before + letter + after);
  return pattern.includes("[") ? [] : [pattern];
}
function matches(pattern, steps, at, step) {
  if (at === pattern.length) return step === steps.length;
  if (pattern[at] !== "**")
    return step < steps.length && matchesStars2(pattern[at] ?? "", steps[step] ?? "", "?") && matches(pattern, steps, at + 1, step + 1);
  if (at === pattern.length - 1) return step < steps.length;
  if (pattern.indexOf("**", at + 1) > 0) return false;
  const rest = pattern.length - at - 1;
  return steps.length - step >= rest && matches(pattern, steps, at + 1, steps.length - rest);
}

// src/rules/shared/tool-names.ts
import { fieldOf as fieldOf3 } from "./validate.mjs";
import { tools } from "./validate.mjs";
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
var maxEntries2 = 500;
function toolEntries(component, key) {
  const value = fieldOf3(component, key)?.value;
  if (!value || value.kind === "map" || value.kind === "scalar" && typeof value.value !== "string") return void 0;
  const items = value.kind === "list" ? value.items.slice(0, maxEntries2) : [value];
  return items.flatMap((item) => entriesOf(component, item)).slice(0, maxEntries2);
}
function entriesOf({ file }, node) {
  if (node.kind !== "scalar" || typeof node.value !== "string") return [];
  const { range } = node;
  const quote2 = /["']/.test(file.text[range.start] ?? "") ? 1 : 0;
  return splitTools(node.value).map(({ text, from }) => {
    const start = range.start + quote2 + from;
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
  return { kind: "unknown", message: `unknown tool ${quoted(name)}`, help: helpFor2(name, instead) };
}
function helpFor2(name, use) {
  if (use) return `did you mean ${quoted(use)}?`;
  if (everything.test(name)) return "remove the field: without it all tools are there";
  return /^[a-z0-9]+(?:[_-][a-z0-9]+)+$/.test(name) ? "the tool of an MCP server is called mcp__SERVER__TOOL" : "remove it";
}

// src/rules/text/hygiene.ts
import { defineRule as defineRule4 } from "./validate.mjs";
var encodingRules = [
  defineRule4({
    id: "text/unreadable",
    on: "file",
    severity: "error",
    summary: "a component file cannot be read",
    effect: "the client does not load it",
    check(file, report) {
      const { failure } = file;
      if (!failure) return;
      const help = failure.includes("symlink") ? "put the file itself in its place" : "make it a file of text that can be read";
      report({ message: `the file cannot be read: ${failure}`, help, range: { start: 0, end: 0 } });
    }
  }),
  defineRule4({
    id: "text/not-text",
    on: "file",
    severity: "error",
    inClient: true,
    summary: "a component file is binary or UTF-16",
    effect: "the client reads it as UTF-8, finds no frontmatter, and hands the rest to the model as it is",
    check({ encoding, text, firstBad = 0 }, report) {
      if (encoding !== "binary" && encoding !== "utf-16") return;
      const what = encoding === "binary" ? "the file is binary: it contains a NUL character" : "the file is UTF-16, not UTF-8";
      const isLoaded = encoding === "binary" && text.startsWith("---");
      report({
        message: what,
        range: { start: firstBad, end: firstBad + 1 },
        help: "save the file as UTF-8",
        ...isLoaded ? { severity: "warning", effect: "the client reads it as text, and the character reaches the model" } : {}
      });
    }
  }),
  defineRule4({
    id: "text/invalid-utf-8",
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
var anySign = /[\u200B-\u200D\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E01EF}]/u;
var forms = [
  // Tag characters spell ASCII that models read; behind a black flag they are a flag's name.
  ["tags", /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,20})[\u{E0020}-\u{E007F}]{2,}/gu],
  ["bidi", /[\u202A-\u202E\u2066-\u2069]/gu],
  // One is an emoji's joiner or a slip; four in a row are a code.
  ["zero-width", /[\u200B-\u200D\u2060-\u2064\uFEFF]{4,}|[\u{E0100}-\u{E01EF}]{2,}/gu]
];
var rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
var maxFound = 20;
function hiddenText(text) {
  if (!anySign.test(text)) return [];
  const found = [];
  for (const [kind, form] of forms) {
    let lineEnd = -1;
    for (const match of text.matchAll(form)) {
      if (match.index < lineEnd || found.length >= maxFound) continue;
      const close = text.indexOf("\n", match.index);
      lineEnd = close < 0 ? text.length : close;
      const line = text.slice(text.lastIndexOf("\n", match.index) + 1, lineEnd);
      if (kind === "bidi" && rightToLeft.test(line)) continue;
      found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
var hidden = {
  tags: "text in invisible tag characters",
  "zero-width": "a run of characters without width"
};
var textHygieneRules = [
  defineRule4({
    id: "text/hidden-text",
    on: "component",
    severity: "error",
    summary: "text that the model reads and people do not see",
    effect: "the model reads it as part of its instructions; a reviewer sees nothing",
    check({ file }, report) {
      for (const { kind, start, end } of hiddenText(file.text))
        if (kind !== "bidi")
          report({
            message: `${hidden[kind]} ${kind === "tags" ? `say ${quoted(spelt(file.text.slice(start, end)))}` : "stands here"}`,
            severity: kind === "tags" ? "error" : "warning",
            help: "remove it",
            range: { start, end }
          });
    }
  }),
  defineRule4({
    id: "text/bidirectional",
    on: "component",
    severity: "warning",
    summary: "a control that turns the direction of text",
    effect: "people read the line in another order than the model does",
    check({ file }, report) {
      for (const { kind, start, end } of hiddenText(file.text))
        if (kind === "bidi")
          report({
            message: `U+${file.text.charCodeAt(start).toString(16).toUpperCase()} turns the direction of what follows`,
            help: "remove it",
            range: { start, end }
          });
    }
  }),
  defineRule4({
    id: "text/open-fence",
    on: "component",
    severity: "warning",
    summary: "a code block that is never closed",
    effect: "the model reads all that follows as part of the block",
    check(component, report) {
      const open = component.kind === "agent" ? void 0 : openFence(component);
      if (open) report(open);
    }
  }),
  defineRule4({
    id: "text/leftover-chat",
    on: "component",
    severity: "warning",
    summary: "a turn of a chat at the end of the text",
    effect: "the model reads it as an instruction",
    check(component, report) {
      const turn = component.kind === "agent" ? void 0 : leftoverChat(component);
      if (turn)
        report({ message: `the text ends like a chat: ${quoted(turn.text)}`, help: "remove the paragraph", range: turn.range });
    }
  })
];
function spelt(tags) {
  return [...tags].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 917504)).join("");
}

// src/spec/directory.json
var directory_default = { client: "2.1.330", facts: [
  { name: "readmeWords", kind: "limit", value: 40, unit: "words", does: "A README with fewer words outside fenced code keeps a plugin out of the directory." },
  { name: "readmeBytes", kind: "limit", value: 1048576, unit: "bytes", does: "A larger README is not read." },
  { name: "iconBytes", kind: "limit", value: 2097152, unit: "bytes", does: "A larger icon is not used." },
  { name: "iconLeastPixels", kind: "limit", value: 512, unit: "pixels", does: "The least width and height of an icon." },
  { name: "iconMostPixels", kind: "limit", value: 2048, unit: "pixels", does: "The greatest width and height of an icon." },
  { name: "configBytes", kind: "limit", value: 1048576, unit: "bytes", does: "A larger file of hooks or servers is not read." },
  { name: "configFiles", kind: "limit", value: 16, unit: "files", does: "Further files of hooks are not read." },
  { name: "pluginFiles", kind: "limit", value: 512, unit: "files", does: "A plugin with more files is held back for a person to look at." },
  { name: "heldFileBytes", kind: "limit", value: 262144, unit: "bytes", does: "A larger file that is no image or font holds the plugin back." },
  { name: "refusedFileBytes", kind: "limit", value: 5242880, unit: "bytes", does: "A larger file ends the submission." },
  { name: "README.md", kind: "readme" },
  { name: "readme.md", kind: "readme" },
  { name: "Readme.md", kind: "readme" },
  { name: "README", kind: "readme" },
  { name: "README.txt", kind: "readme" },
  { name: "README.markdown", kind: "readme" },
  { name: "docs/README.md", kind: "readme" },
  { name: "license", kind: "license" },
  { name: "license.md", kind: "license" },
  { name: "license.txt", kind: "license" },
  { name: "licence", kind: "license" },
  { name: "licence.md", kind: "license" },
  { name: "licence.txt", kind: "license" },
  { name: "copying", kind: "license" },
  { name: "copying.md", kind: "license" },
  { name: "license-mit", kind: "license" },
  { name: "license-apache", kind: "license" },
  { name: ".claude-plugin/icon.png", kind: "icon" },
  { name: ".claude-plugin/icon.svg", kind: "icon" },
  { name: "assets/icon.png", kind: "icon" },
  { name: "assets/icon.svg", kind: "icon" },
  { name: "icon.png", kind: "icon" },
  { name: "icon.svg", kind: "icon" },
  { name: "assets/logo.png", kind: "icon" },
  { name: "images/icon.png", kind: "icon" },
  { name: ".DS_Store", kind: "os-metadata" },
  { name: "Thumbs.db", kind: "os-metadata" },
  { name: "desktop.ini", kind: "os-metadata" },
  { name: "__MACOSX", kind: "os-metadata" },
  { name: "homepage", kind: "url" },
  { name: "repository", kind: "url" },
  { name: "documentationUrl", kind: "url" },
  { name: "docs", kind: "url" },
  { name: "privacyPolicyUrl", kind: "url" },
  { name: "privacyPolicy", kind: "url" },
  { name: "privacy_policy", kind: "url" },
  { name: "termsOfServiceUrl", kind: "url" },
  { name: "bugs", kind: "url", mailto: true },
  { name: "support", kind: "url", mailto: true },
  { name: "supportUrl", kind: "url", mailto: true },
  { name: "privacyPolicyUrl", kind: "privacy" },
  { name: "privacyPolicy", kind: "privacy" },
  { name: "privacy_policy", kind: "privacy" },
  { name: "claude", kind: "reserved-name" },
  { name: "official", kind: "reserved-name" },
  { name: "plugin", kind: "reserved-name" },
  { name: "mcp", kind: "reserved-name" },
  { name: "test", kind: "reserved-name" }
] };

// src/spec/directory.ts
var facts = directory_default.facts;
function directoryLimit(name) {
  const value = facts.find((fact) => fact.kind === "limit" && fact.name === name)?.value;
  if (value === void 0) throw new Error(`there is no limit of the directory called ${name}`);
  return value;
}
function directoryNames(kind) {
  return facts.filter((fact) => fact.kind === kind).map(({ name }) => name);
}
var listingUrls = facts.filter(
  ({ kind }) => kind === "url"
);
export {
  agentCalls,
  agentFault,
  agentNames,
  allowedWords,
  asBlock,
  asClause,
  attemptedAt,
  bangCommands,
  closest,
  directoryLimit,
  directoryNames,
  effectOfLostFields,
  either,
  encodingRules,
  endOfTool,
  fenceRules,
  fieldAt,
  hiddenText,
  ifMatches,
  ignoreLines,
  isCut,
  isIgnored,
  isKnownTool,
  isMcpName,
  isMedia,
  isSameWord,
  isStrayDocument,
  jsonRules,
  leftoverChat,
  listingUrls,
  longNameEdit,
  lossRules,
  matchesPath,
  misnamedServer,
  modelFault,
  namesOfTool,
  openFence,
  ownName,
  proseFields,
  quoted,
  readCommandLine,
  readIf,
  scriptsOf,
  shapeFaults,
  shellCommands,
  shippedOf,
  shippedText,
  skillNames,
  splitReference,
  syntaxRules,
  textHygieneRules,
  tokensInDescription,
  toolByName,
  toolEntries,
  toolFault,
  toolPrefix,
  toolsWithContent,
  unbracedRoots,
  unreplacedTokens
};
