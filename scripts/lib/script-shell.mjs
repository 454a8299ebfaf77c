// Built from src/ by `npm run build`; do not edit.

// src/formats/scripts/shell.ts
import {
  forEachChild as forEachChild2,
  parse
} from "./unbash.mjs";
import { dialect } from "./scripts.mjs";

// src/formats/scripts/shell-commands.ts
import { forEachChild } from "./unbash.mjs";
import { readShape } from "./scripts.mjs";

// src/formats/scripts/jq.ts
var unknown = { kind: "unknown" };
var transparent = /* @__PURE__ */ new Set([
  "select",
  "strings",
  "values",
  "scalars",
  "objects",
  "arrays",
  "debug",
  "first",
  "last",
  "tostring"
]);
var silent = /* @__PURE__ */ new Set(["empty", "error", "halt", "halt_error"]);
function meaningOf(filter, variables = /* @__PURE__ */ new Map()) {
  const node = parseJq(filter);
  if (!node) return void 0;
  const reading = { reads: [], variables, groups: 0 };
  const { paths, shape } = evaluate(node, [], reading, void 0);
  return { reads: reading.reads, shape, ...paths ? { results: paths } : {} };
}
function evaluate(node, context, reading, group) {
  if (node.kind === "path") return readPath(node, context, reading, group);
  if (node.kind === "pipe") {
    const left = evaluate(node.left, context, reading, group);
    const inner = left.paths?.length === 1 ? left.paths[0] : void 0;
    return evaluate(node.right, node.left.kind === "other" ? context : inner, reading, group);
  }
  if (node.kind === "either") {
    const own = group ?? ++reading.groups;
    const results = node.items.map((item) => evaluate(item, context, reading, own));
    const known = results.filter(({ shape, paths }) => paths || !isNothing(shape));
    return { shape: common(known.map(({ shape }) => shape)), ...joinedPaths(known) };
  }
  if (node.kind === "object") {
    const entries = node.entries.map(({ key, value }) => ({ key, value: evaluate(value, context, reading, group).shape }));
    const known = entries.filter((entry) => entry.key !== void 0);
    return { shape: { kind: "object", entries: known, isOpen: known.length < entries.length } };
  }
  if (node.kind === "list") {
    const item = node.item && evaluate(node.item, context, reading, group ?? ++reading.groups).shape;
    return { shape: { kind: "list", items: item ? [item] : [] } };
  }
  if (node.kind === "text") {
    for (const part of node.parts) if (typeof part !== "string") evaluate(part, context, reading, group);
    const isKnown = node.parts.every((part) => typeof part === "string");
    return { shape: isKnown ? { kind: "text", text: node.parts.join("") } : { kind: "text" } };
  }
  if (node.kind === "literal") return { shape: literalShape(node.value) };
  if (node.kind === "variable") return { shape: reading.variables.get(node.name) ?? unknown };
  if (node.kind === "sum") return { shape: sumOf(node.items.map((item) => evaluate(item, context, reading, group).shape)) };
  if (node.kind === "branches") {
    for (const test of node.tests) evaluate(test, context, reading, group);
    const results = node.results.map((result) => evaluate(result, context, reading, group));
    return { shape: common(results.map(({ shape }) => shape)), ...joinedPaths(results) };
  }
  return evaluateCall(node, context, reading, group);
}
function evaluateCall(node, context, reading, group) {
  const isCall = node.kind === "call";
  const inner = isCall && !transparent.has(node.name) ? void 0 : context;
  for (const child of isCall ? node.args : node.children) evaluate(child, inner, reading, group);
  if (!isCall) return { shape: unknown };
  if (silent.has(node.name)) return { shape: { kind: "object", entries: [], isOpen: false }, paths: [] };
  return { shape: unknown, ...context && transparent.has(node.name) ? { paths: [context] } : {} };
}
function readPath(node, context, reading, group) {
  const { base, steps, start, end } = node;
  const starts = base ? evaluate(base, context, reading, group).paths : context && [context];
  const paths = starts?.map((before) => [...before, ...steps]);
  const own = group ?? ++reading.groups;
  for (const path of paths ?? []) if (path.length > 0) reading.reads.push({ steps: path, start, end, group: own });
  return { shape: unknown, ...paths ? { paths } : {} };
}
function joinedPaths(results) {
  const known = results.flatMap(({ paths }) => paths ?? []);
  const isKnown = results.every(({ paths, shape }) => paths || shape.kind === "text" || shape.kind === "null");
  return isKnown && known.length > 0 ? { paths: known } : {};
}
function isNothing(shape) {
  return shape.kind === "object" && shape.entries.length === 0 && !shape.isOpen;
}
function common(shapes) {
  const [first, ...more] = shapes;
  if (!first) return unknown;
  return more.every((shape) => shape.kind === first.kind) && first.kind !== "object" && first.kind !== "list" ? { kind: first.kind } : more.length === 0 ? first : unknown;
}
function literalShape(value) {
  if (value === null) return { kind: "null" };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "number" };
}
function sumOf(shapes) {
  if (shapes.some(({ kind }) => kind === "text")) {
    return shapes.every(({ kind }) => kind === "text" || kind === "unknown") ? { kind: "text" } : unknown;
  }
  const objects = shapes.filter((shape) => shape.kind === "object");
  if (objects.length === 0) return unknown;
  return {
    kind: "object",
    entries: objects.flatMap(({ entries }) => entries),
    isOpen: objects.length < shapes.length || objects.some(({ isOpen }) => isOpen)
  };
}
var maxLength = 2e4;
var maxDepth = 60;
var token = /(?<skip>\s+|#[^\n]*)|(?<variable>\$__loc__|\$[A-Za-z_]\w*(?:::\w+)*)|(?<field>\.[A-Za-z_]\w*)|(?<name>[A-Za-z_]\w*(?:::\w+)*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|(?<format>@\w+)|(?<sign>\?\/\/|\/\/=|\|=|\+=|-=|\*=|\/=|%=|==|!=|<=|>=|\/\/|\.\.|[.[\](){}|,:;=<>+\-*/%?])/y;
function parseJq(filter, depth = 0) {
  if (filter.length > maxLength || depth > 8) return void 0;
  const tokens = tokensOf(filter, depth);
  if (!tokens) return void 0;
  const reader = { tokens, at: 0, depth: 0 };
  const node = readPipe(reader);
  return node && reader.at === tokens.length ? node : void 0;
}
var kinds = ["variable", "field", "name", "number", "format", "sign"];
function tokensOf(filter, depth) {
  const tokens = [];
  for (let at = 0; at < filter.length; ) {
    if (filter[at] === '"') {
      const read = readText(filter, at, depth);
      if (!read) return void 0;
      tokens.push({ kind: "text", text: "", start: at, end: read.end, parts: read.parts });
      at = read.end;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(filter);
    if (!match) return void 0;
    const found = kinds.find((kind) => match.groups?.[kind] !== void 0);
    const end = at + match[0].length;
    if (found) tokens.push({ kind: found, text: match[0], start: at, end });
    at = end;
  }
  return tokens;
}
function readText(filter, start, depth) {
  const parts = [];
  let text = "";
  for (let at = start + 1; at < filter.length; at++) {
    const char = filter[at] ?? "";
    if (char === '"') return { end: at + 1, parts: [...parts, text] };
    if (char !== "\\") text += char;
    else if (filter[at + 1] === "(") {
      const close = closingParenthesis(filter, at + 2);
      const inner = close === void 0 ? void 0 : parseJq(filter.slice(at + 2, close), depth + 1);
      if (close === void 0 || !inner) return void 0;
      parts.push(text, moved(inner, at + 2));
      text = "";
      at = close;
    } else {
      at++;
      text += filter[at] === "n" ? "\n" : filter[at] ?? "";
    }
  }
  return void 0;
}
function closingParenthesis(filter, from) {
  let depth = 1;
  let isText = false;
  for (let at = from; at < filter.length; at++) {
    const char = filter[at];
    if (char === "\\") at++;
    else if (char === '"') isText = !isText;
    else if (char === "(" && !isText) depth++;
    else if (char === ")" && !isText && --depth === 0) return at;
  }
  return void 0;
}
function moved(node, by) {
  return node.kind === "path" ? { ...node, start: node.start + by, end: node.end + by } : node;
}
function peek({ tokens, at }) {
  const next = tokens[at];
  return next?.kind === "text" ? '"' : next?.text ?? "";
}
function take(reader, ...texts) {
  if (!texts.includes(peek(reader)) || reader.at >= reader.tokens.length) return false;
  reader.at++;
  return true;
}
function readPipe(reader) {
  if (++reader.depth > maxDepth) return void 0;
  const node = readPipeInside(reader);
  reader.depth--;
  return node;
}
function readPipeInside(reader) {
  if (take(reader, "def")) return readDefinition(reader);
  const left = readComma(reader);
  if (!left) return void 0;
  if (take(reader, "as")) {
    if (!skipPattern(reader) || !take(reader, "|")) return void 0;
    const body = readPipe(reader);
    return body && { kind: "other", children: [left, body] };
  }
  if (!take(reader, "|")) return left;
  const right = readPipe(reader);
  return right && { kind: "pipe", left, right };
}
function readDefinition(reader) {
  while (reader.at < reader.tokens.length && peek(reader) !== ":") reader.at++;
  if (!take(reader, ":") || !readPipe(reader) || !take(reader, ";")) return void 0;
  const rest = readPipe(reader);
  return rest && { kind: "other", children: [rest] };
}
function skipPattern(reader) {
  let depth = 0;
  for (; reader.at < reader.tokens.length; reader.at++) {
    const text = peek(reader);
    if ("[{(".includes(text)) depth++;
    else if ("]})".includes(text)) depth--;
    else if (text === "|" && depth === 0) return true;
  }
  return false;
}
function readComma(reader) {
  return readList(reader, [","], readAlternative, (items) => ({ kind: "either", items }));
}
function readAlternative(reader) {
  return readList(reader, ["//", "?//"], readComparison, (items) => ({ kind: "either", items }));
}
var comparisons = ["==", "!=", "<", ">", "<=", ">=", "and", "or", "=", "|=", "+=", "-=", "*=", "/=", "%=", "//="];
function readComparison(reader) {
  return readList(reader, comparisons, readSum, (children) => ({ kind: "other", children }));
}
function readSum(reader) {
  return readList(reader, ["+"], readProduct, (items) => ({ kind: "sum", items }));
}
function readProduct(reader) {
  return readList(reader, ["-", "*", "/", "%"], readPostfix, (children) => ({ kind: "other", children }));
}
function readList(reader, separators, readItem, join) {
  const first = readItem(reader);
  if (!first) return void 0;
  const items = [first];
  while (take(reader, ...separators)) {
    const next = readItem(reader);
    if (!next) return void 0;
    items.push(next);
  }
  return items.length === 1 ? first : join(items);
}
function readPostfix(reader) {
  const first = reader.tokens[reader.at];
  if (!first) return void 0;
  if (take(reader, "-")) {
    const inner2 = readPostfix(reader);
    return inner2 && { kind: "other", children: [inner2] };
  }
  const base = readTerm(reader);
  if (!base) return void 0;
  const steps = base.kind === "path" && !base.base ? [...base.steps] : [];
  const inner = base.kind === "path" && !base.base ? void 0 : base;
  const extra = [];
  const before = steps.length;
  for (; ; ) {
    const next = reader.tokens[reader.at];
    if (next?.kind === "field") {
      steps.push(next.text.slice(1));
      reader.at++;
    } else if (next?.text === "." && reader.tokens[reader.at + 1]?.kind === "text") {
      steps.push(plainText(reader.tokens[reader.at + 1]) ?? "[]");
      reader.at += 2;
    } else if (next?.text === "." && reader.tokens[reader.at + 1]?.text === "[") reader.at++;
    else if (next?.kind === "sign" && next.text === "[") {
      if (!readIndex(reader, steps, extra)) return void 0;
    } else if (!take(reader, "?")) break;
  }
  const end = reader.tokens[reader.at - 1]?.end ?? first.end;
  if (inner && steps.length === before) return inner;
  const path = { kind: "path", base: inner, steps, start: first.start, end };
  return extra.length > 0 ? { kind: "pipe", left: { kind: "other", children: extra }, right: path } : path;
}
function readIndex(reader, steps, extra) {
  reader.at++;
  if (take(reader, "]")) {
    steps.push("[]");
    return true;
  }
  const name = plainText(reader.tokens[reader.at]);
  if (name !== void 0 && reader.tokens[reader.at + 1]?.text === "]") {
    steps.push(name);
    reader.at += 2;
    return true;
  }
  if (!take(reader, ":")) {
    const index = readPipe(reader);
    if (!index) return false;
    if (index.kind !== "literal" && index.kind !== "other") extra.push(index);
  }
  if (take(reader, ":") || peek(reader) !== "]") {
    if (peek(reader) !== "]" && !readPipe(reader)) return false;
  }
  steps.push("[]");
  return take(reader, "]");
}
function plainText(next) {
  const parts = next?.kind === "text" ? next.parts : void 0;
  return parts?.every((part) => typeof part === "string") ? parts.join("") : void 0;
}
function readTerm(reader) {
  const next = reader.tokens[reader.at];
  if (!next) return void 0;
  reader.at++;
  const { kind, text, start, end } = next;
  if (kind === "field") return { kind: "path", base: void 0, steps: [text.slice(1)], start, end };
  if (kind === "text") return { kind: "text", parts: next.parts ?? [] };
  if (kind === "number") return { kind: "literal", value: Number(text) };
  if (kind === "variable") return { kind: "variable", name: text.slice(1) };
  if (kind === "format") return peek(reader) === '"' ? readTerm(reader) : { kind: "call", name: text, args: [] };
  if (text === ".") {
    const quotedField = reader.tokens[reader.at];
    const name = plainText(quotedField);
    if (name === void 0 || !quotedField) return { kind: "path", base: void 0, steps: [], start, end };
    reader.at++;
    return { kind: "path", base: void 0, steps: [name], start, end: quotedField.end };
  }
  if (text === "..") return { kind: "call", name: "..", args: [] };
  if (text === "(") {
    const inner = readPipe(reader);
    return inner && take(reader, ")") ? inner : void 0;
  }
  if (text === "[") {
    if (take(reader, "]")) return { kind: "list", item: void 0 };
    const item = readPipe(reader);
    return item && take(reader, "]") ? { kind: "list", item } : void 0;
  }
  if (text === "{") return readObject(reader);
  return kind === "name" ? readName(reader, text) : void 0;
}
function readName(reader, name) {
  if (name === "true" || name === "false") return { kind: "literal", value: name === "true" };
  if (name === "null") return { kind: "literal", value: null };
  if (name === "if") return readIf(reader);
  if (name === "try") {
    const body = readPostfix(reader);
    if (!body || !take(reader, "catch")) return body;
    const handler = readPostfix(reader);
    return handler && { kind: "either", items: [body, handler] };
  }
  if (name === "reduce" || name === "foreach" || name === "label") return void 0;
  const args = [];
  if (take(reader, "(")) {
    do {
      const arg = readPipe(reader);
      if (!arg) return void 0;
      args.push(arg);
    } while (take(reader, ";"));
    if (!take(reader, ")")) return void 0;
  }
  return { kind: "call", name, args };
}
function readIf(reader) {
  const tests = [];
  const results = [];
  do {
    const test = readPipe(reader);
    const result = test && take(reader, "then") ? readPipe(reader) : void 0;
    if (!test || !result) return void 0;
    tests.push(test);
    results.push(result);
  } while (take(reader, "elif"));
  if (take(reader, "else")) {
    const otherwise = readPipe(reader);
    if (!otherwise) return void 0;
    results.push(otherwise);
  }
  return take(reader, "end") ? { kind: "branches", tests, results } : void 0;
}
function readObject(reader) {
  const entries = [];
  while (!take(reader, "}")) {
    const entry = readEntry(reader);
    if (!entry) return void 0;
    entries.push(entry);
    if (!take(reader, ",") && peek(reader) !== "}") return void 0;
  }
  return { kind: "object", entries };
}
function readEntry(reader) {
  const next = reader.tokens[reader.at];
  if (!next) return void 0;
  reader.at++;
  const { kind, text, start, end } = next;
  let key;
  if (kind === "name" || kind === "number") key = text;
  else if (kind === "variable") key = text.slice(1);
  else if (kind === "text") key = plainText(next);
  else if (kind === "format") return void 0;
  else if (text !== "(" || !readPipe(reader) || !take(reader, ")")) return void 0;
  if (take(reader, ":")) {
    const value = readAlternative(reader);
    if (!value || !take(reader, "|")) return value && { key, value };
    const right = readAlternative(reader);
    return right && { key, value: { kind: "pipe", left: value, right } };
  }
  if (kind === "variable") return { key, value: { kind: "variable", name: text.slice(1) } };
  return key === void 0 ? void 0 : { key, value: { kind: "path", base: void 0, steps: [key], start, end } };
}

// src/formats/scripts/shell-words.ts
function partsOf(word) {
  return word.parts ?? [{ type: "Literal", pos: word.pos, end: word.end, value: word.value, text: word.text }];
}
function staticText(word) {
  if (!word) return void 0;
  return partsOf(word).every(isStatic) ? word.value : void 0;
}
function programName(word) {
  const text = staticText(word);
  return text?.startsWith("/") ? text.slice(text.lastIndexOf("/") + 1) : text;
}
function isStatic(part) {
  if (part.type === "DoubleQuoted") return part.parts.every(isStatic);
  return part.type === "Literal" || part.type === "SingleQuoted" || part.type === "AnsiCQuoted" || part.type === "Glob";
}
function expansionsOf(word) {
  return partsOf(word).flatMap((part) => {
    if (part.type === "DoubleQuoted") return part.parts.filter(isExpansion).map((inner) => ({ part: inner, isQuoted: true }));
    return isExpansion(part) ? [{ part, isQuoted: false }] : [];
  });
}
function isExpansion(part) {
  return part.type === "SimpleExpansion" || part.type === "ParameterExpansion" || part.type === "CommandExpansion";
}
function nameOf(part) {
  if (part.type === "SimpleExpansion") return part.text.slice(1);
  return part.type === "ParameterExpansion" ? part.parameter : void 0;
}
function textOf(word, state, stdin) {
  return joined(partsOf(word).flatMap((part) => partText(part, state, stdin)));
}
function partText(part, state, stdin) {
  if (part.type === "DoubleQuoted" || part.type === "LocaleString") {
    return part.parts.flatMap((inner) => partText(inner, state, stdin));
  }
  if (part.type === "Literal" || part.type === "SingleQuoted" || part.type === "AnsiCQuoted" || part.type === "Glob")
    return [part.value];
  if (isExpansion(part)) {
    const value = expansionValue(part, state, stdin);
    if (value.text && lengthOf(value.text) <= maxLength2) return value.text;
    return [holeOf(part, value)];
  }
  return [{ range: { start: part.pos, end: part.end } }];
}
function holeOf({ pos, end }, { input, shape, isEncoded }) {
  return { range: { start: pos, end }, ...input ? { input } : {}, ...shape || isEncoded ? { isEncoded: true } : {} };
}
function lengthOf(text) {
  return text.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 200), 0);
}
function joined(text) {
  const parts = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}
function wordValue(word, state, stdin) {
  const parts = partsOf(word);
  const [only] = parts;
  const inner = parts.length === 1 && only?.type === "DoubleQuoted" ? only.parts : parts;
  const [part] = inner;
  if (inner.length === 1 && part && isExpansion(part)) return expansionValue(part, state, stdin);
  return { text: textOf(word, state, stdin), ...mentionsInput(word, state, stdin) ? { isDerived: true } : {} };
}
function mentionsInput(word, state, stdin) {
  return expansionsOf(word).some(({ part }) => {
    const { input, isDerived } = expansionValue(part, state, stdin);
    return input !== void 0 || isDerived === true;
  });
}
function expansionValue(part, state, stdin) {
  if (part.type === "CommandExpansion") return part.script ? state.outputOf(part.script, stdin) : {};
  const name = nameOf(part) ?? "";
  const value = variableValue(name, state);
  if (part.type === "SimpleExpansion") return value;
  if (part.prefix || part.index) return value.input || value.isDerived ? { isDerived: true } : {};
  if (!part.operation || part.operation.type === "Default" && /^:?[-=?]/.test(part.operation.operator)) return value;
  return value.input || value.isDerived ? { isDerived: true } : {};
}
function variableValue(name, state) {
  const known = state.values.get(name);
  if (known) return known;
  const assigned = state.assignments.get(name);
  if (!assigned || state.resolving.has(name) || state.resolving.size > maxDepth2 || ++state.steps > maxSteps) return {};
  state.resolving.add(name);
  const value = assignedValue(assigned, state);
  state.resolving.delete(name);
  if (state.resolving.size === 0) state.values.set(name, value);
  return value;
}
function assignedValue(assigned, state) {
  const values = assigned.map(({ word, stdin, value }) => value ?? (word ? wordValue(word, state, stdin) : {}));
  const telling = values.filter(({ text, input }) => input || !text || text.join("") !== "");
  const [first] = telling;
  if (!first) return values.length === 1 ? values[0] ?? {} : {};
  if (telling.length === 1) return values.length === 1 ? first : { ...first, ...first.text ? { text: [{ range: zero }] } : {} };
  const isInput = telling.every(({ input }) => input);
  const isSame = telling.every(({ input }) => input?.join("\n") === first.input?.join("\n"));
  if (isInput && isSame && first.input) return { input: first.input, ...first.isEncoded ? { isEncoded: true } : {} };
  return telling.some(({ input, isDerived }) => input || isDerived) ? { isDerived: true } : {};
}
var maxDepth2 = 30;
var maxSteps = 5e4;
var maxLength2 = 2e4;
var zero = { start: 0, end: 0 };

// src/formats/scripts/shell-output.ts
var filters = /* @__PURE__ */ new Set([
  "tr",
  "sed",
  "head",
  "tail",
  "cut",
  "awk",
  "xargs",
  "sort",
  "uniq",
  "grep",
  "egrep",
  "rev",
  "fold",
  "basename",
  "dirname",
  "realpath",
  "readlink"
]);
function outputOf(script, state, stdin) {
  const [statement, ...more] = script.commands;
  if (!statement || more.length > 0) return {};
  const { command } = statement;
  if (command.type === "AndOr") {
    const [first, ...others] = command.commands;
    const isStandIn = command.operators.every((operator) => operator === "||") && others.every(isQuiet);
    return first && isStandIn ? pipelineOutput(first, state, stdin) : {};
  }
  return pipelineOutput(command, state, stdin);
}
function isQuiet(node) {
  const name = node.type === "Command" ? staticText(node.name) : void 0;
  if (node.type !== "Command" || name === void 0) return false;
  return ["true", ":", "exit", "return"].includes(name) || name === "echo" && node.args.every((arg) => arg.type === "Word" && arg.value === "");
}
function pipelineOutput(node, state, stdin) {
  if (node.type !== "Pipeline") return commandOutput(node, state, stdin);
  let value = stdin;
  for (const command of node.commands) value = commandOutput(command, state, value);
  return value;
}
function commandOutput(node, state, given) {
  if (node.type !== "Command") return {};
  const stdin = stdinOf(node.redirects, state, given);
  const words = node.args.filter((arg) => arg.type === "Word");
  const name = programName(node.name);
  if (name === void 0) return node.name ? {} : readFile(node.redirects, stdin);
  if (node.redirects.some(leavesStdout)) return {};
  if (name === "timeout" || name === "command") return wrapped(node, words, name === "timeout" ? 1 : 0, state, stdin);
  if (name === "cat" || name === "tee") return words.every(({ value }) => /^(?:-u?|\/dev\/stdin)$/.test(value)) ? stdin : {};
  if (name === "echo" || name === "printf") return printed(name, words, state, given);
  if (name === "jq") {
    const { input, shape, isPlain } = jqCall(words, stdin) ?? {};
    if (input) return { input, ...isPlain ? {} : { isEncoded: true } };
    return shape && shape.kind !== "unknown" ? { shape } : isFromInput(stdin) ? { isDerived: true } : {};
  }
  return filters.has(name) && isFromInput(stdin) ? { isDerived: true } : {};
}
function wrapped(node, words, skip, state, stdin) {
  const from = words.findIndex(({ value }, index) => index >= skip && !value.startsWith("-") && !/^\d+[smh]?$/.test(value));
  const inner = words[from];
  if (!inner) return {};
  return commandOutput({ ...node, name: inner, args: words.slice(from + 1), redirects: [] }, state, stdin);
}
function readFile(redirects, stdin) {
  return redirects.some((redirect) => redirect.type === "Redirect" && redirect.operator === "<") ? stdin : {};
}
function isFromInput({ input, isDerived }) {
  return input !== void 0 || isDerived === true;
}
function leavesStdout(redirect) {
  if (redirect.type !== "Redirect" || redirect.operator.startsWith("<")) return false;
  return redirect.operator.startsWith("&") || redirect.descriptor === void 0 || numberOf(redirect) === 1;
}
function numberOf({ descriptor }) {
  return descriptor?.type === "FileDescriptor" ? descriptor.value : void 0;
}
function stdinOf(redirects, state, given) {
  let value = given;
  for (const redirect of redirects) {
    if (redirect.type === "HereString") value = redirect.target ? wordValue(redirect.target, state, given) : {};
    else if (redirect.type === "HereDoc") value = { text: hereDocText(redirect, state, given) };
    else if (redirect.operator === "<")
      value = staticText(redirect.target) === "/dev/stdin" ? given : processValue(redirect.target, state, given);
  }
  return value;
}
function processValue(target, state, stdin) {
  const part = target?.parts?.[0];
  return part?.type === "ProcessSubstitution" && part.script ? outputOf(part.script, state, stdin) : {};
}
function hereDocText({ body, delimiter }, state, stdin) {
  if (delimiter?.quoted || !body.parts) return [body.text];
  return joined(body.parts.flatMap((part) => partText(part, state, stdin)));
}
function printed(name, words, state, stdin) {
  if (name === "echo") {
    const from = words.findIndex(({ value }) => !/^-[neE]+$/.test(value));
    const shown = from < 0 ? [] : words.slice(from);
    const isOne = shown.length === 1 && shown[0];
    if (isOne) return wordValue(isOne, state, stdin);
    return { text: joined(shown.flatMap((word, index) => [...index > 0 ? [" "] : [], ...textOf(word, state, stdin)])) };
  }
  const [format, ...values] = words[0]?.value === "--" ? words.slice(1) : words;
  const written = staticText(format);
  if (!format) return {};
  if (written === void 0) return { text: textOf(format, state, stdin) };
  if (/^%s(?:\\n)?$/.test(written) && values.length === 1 && values[0]) return wordValue(values[0], state, stdin);
  return {
    text: joined(
      formatted(
        written,
        values.map((word) => textOf(word, state, stdin))
      )
    )
  };
}
function formatted(format, values) {
  const parts = [];
  for (const [piece] of format.matchAll(/%%|%[-+ 0-9.]*[a-zA-Z]|\\[\\ntr"]|[^%\\]+|[%\\]/g)) {
    if (piece === "%%") parts.push("%");
    else if (/^%.*[a-zA-Z]$/.test(piece)) {
      const value = values.shift() ?? [];
      if (piece === "%s") parts.push(...value);
      else parts.push({ range: { start: 0, end: 0 } });
    } else if (piece.startsWith("\\") && piece.length === 2) parts.push(unescaped(piece));
    else parts.push(piece);
  }
  return parts;
}
function unescaped(piece) {
  const known = { "\\n": "\n", "\\t": "	", "\\r": "\r", "\\\\": "\\", '\\"': '"' };
  return known[piece] ?? piece;
}
var withOne = /* @__PURE__ */ new Set(["--indent", "-f", "--from-file", "-L"]);
var withTwo = /* @__PURE__ */ new Set(["--arg", "--argjson", "--slurpfile", "--rawfile"]);
function jqCall(words, stdin) {
  const variables = /* @__PURE__ */ new Map();
  let filter;
  let isNull = false;
  let isRaw = false;
  let isPlain = false;
  const files = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const { value } = word;
    if (withTwo.has(value)) {
      const shape = value === "--arg" || value === "--rawfile" ? { kind: "text" } : { kind: "unknown" };
      variables.set(words[at + 1]?.value ?? "", argumentShape(value, words[at + 2]) ?? shape);
      at += 2;
    } else if (withOne.has(value)) {
      if (value === "-f" || value === "--from-file") return void 0;
      at++;
    } else if (value === "--args" || value === "--jsonargs") break;
    else if (value.startsWith("--")) {
      isNull ||= value === "--null-input";
      isRaw ||= value === "--raw-input" || value === "--slurp";
      isPlain ||= value === "--raw-output" || value === "--join-output";
    } else if (/^-[a-zA-Z]+$/.test(value)) {
      isNull ||= value.includes("n");
      isRaw ||= value.includes("R") || value.includes("s");
      isPlain ||= value.includes("r") || value.includes("j");
      if (value.includes("f")) return void 0;
    } else if (!filter) filter = word;
    else if (value !== "/dev/stdin" && value !== "-") files.push(word);
  }
  const written = staticText(filter);
  if (!filter || written === void 0) return void 0;
  const meaning = meaningOf(written, variables);
  const readsStdin = !isNull && files.length === 0;
  if (!meaning) return { reads: [], readsStdin, isPlain, files };
  const base = readsStdin && !isRaw ? stdin.input : void 0;
  const start = filter.text.startsWith("'") || filter.text.startsWith('"') ? filter.pos + 1 : filter.pos;
  const isExact = filter.text.includes(written);
  const reads = (base ? meaning.reads : []).map((read) => ({
    ...read,
    steps: [...base ?? [], ...read.steps],
    range: isExact ? { start: start + read.start, end: start + read.end } : { start: filter.pos, end: filter.end }
  }));
  const results = base ? meaning.results : void 0;
  return {
    reads,
    readsStdin,
    isPlain,
    files,
    ...results?.length === 1 ? { input: [...base ?? [], ...results[0] ?? []] } : {},
    shape: meaning.shape
  };
}
function argumentShape(option, word) {
  const text = option === "--argjson" ? staticText(word) : void 0;
  if (text === "true" || text === "false") return { kind: "boolean", value: text === "true" };
  if (text === "null") return { kind: "null" };
  return text !== void 0 && /^-?\d+$/.test(text) ? { kind: "number" } : void 0;
}

// src/formats/scripts/shell-commands.ts
var quiet = new Set(
  "[ test : true false cd pushd popd mkdir rm touch cp mv ln chmod sleep export local declare typeset readonly unset shift set shopt trap umask wait read mapfile readarray kill let getopts hash disown mktemp return".split(
    " "
  )
);
var talkers = new Set(
  "cat jq grep egrep fgrep sed awk tr cut head tail sort uniq wc date basename dirname realpath readlink find ls tee xargs seq expr env printenv pwd uname hostname whoami id shasum md5 base64 command type which stat du".split(
    " "
  )
);
var wrappers = /* @__PURE__ */ new Set([
  "command",
  "builtin",
  "env",
  "sudo",
  "nohup",
  "time",
  "timeout",
  "gtimeout",
  "nice",
  "setsid",
  "exec",
  "stdbuf",
  "caffeinate"
]);
var interpreters = /^(?:ba|da|z|k)?sh$|^(?:eval|python3?|node|perl|ruby|osascript|ssh)$/;
var readers = /* @__PURE__ */ new Set([
  "cat",
  "jq",
  "read",
  "head",
  "tee",
  "mapfile",
  "readarray",
  "sed",
  "awk",
  "grep",
  "tr",
  "cut",
  "tail",
  "xargs",
  "wc",
  "sort"
]);
var builtins = new Set("echo printf exit".split(" "));
function commandSteps(node, outer, state) {
  const around = state.variable;
  for (const part of [...node.prefix, ...node.suffix]) {
    if (part.type !== "Assignment") continue;
    const { value } = part;
    state.variable = (state.assignments.get(part.name)?.length ?? 0) > 1 ? part.name : void 0;
    for (const word of value.type === "Word" ? [value] : value.elements) noteWord(word, outer, state);
  }
  state.variable = around;
  if (node.name) noteWord(node.name, outer, state);
  const context = redirected(node.redirects, outer, state);
  const name = programName(node.name);
  const words = node.args.filter((arg) => arg.type === "Word");
  if (!node.name) return [];
  for (const word of words) noteWord(word, context, state, name !== void 0);
  if (name === void 0) return unknownProgram(node, node.name, context, state);
  return namedSteps(name, words, node, context, state);
}
function namedSteps(name, words, node, context, state) {
  const range = { start: node.pos, end: node.end };
  if (state.functionNames.has(name)) return callSteps(name, range, context);
  if (wrappers.has(name)) {
    const inner = wrappedAt(name, words);
    const first = words[inner];
    if (name === "command" && words.some(({ value }) => /^-[vV]$/.test(value))) return asked(words, state);
    if (!first) {
      if (name === "exec" && node.redirects.length > 0 && context.out !== "stdout") state.isPartial = true;
      return [];
    }
    const wrappedName = programName(first);
    if (name === "timeout") noteProgram("timeout", words, node, context, state);
    const steps = wrappedName === void 0 ? unknownProgram(node, first, context, state) : namedSteps(wrappedName, words.slice(inner + 1), node, context, state);
    return name === "exec" ? [...steps, { kind: "unknown", range }, { kind: "exit", range }] : steps;
  }
  if (name === "exit") return exitSteps(words[0], range, context, state);
  if (name === "return") return context.isFunction ? [{ kind: "return" }] : [];
  if (name === "source" || name === ".") {
    state.isPartial = true;
    return [{ kind: "unknown", range }];
  }
  if (name === "set") noteOptions(words, state);
  if (name === "trap" && /\b(?:exit|echo|printf|cat|jq)\b/.test(words[0]?.value ?? "")) state.isPartial = true;
  if (["which", "type", "hash"].includes(name)) return asked(words, state);
  noteCode(name, words, node, context, state);
  if (!builtins.has(name) && !quiet.has(name)) noteProgram(name, words, node, context, state);
  if (context.isHookInput && !quiet.has(name) && !builtins.has(name)) noteRead(name, words, node, state);
  if (name === "read" && context.isHookInput) state.reads.push({ name, range, isReopened: false });
  return outputSteps(name, words, node, context, state);
}
function outputSteps(name, words, node, context, state) {
  const range = { start: node.pos, end: node.end };
  if (quiet.has(name) || /^[ef]?grep$/.test(name) && words.some(({ value }) => /^-[a-zA-Z]*q|^--quiet$/.test(value))) return [];
  if (name === "echo" || name === "printf") {
    if (name === "printf" && words[0]?.value === "-v") return [];
    return printSteps(printed(name, words, state, context.stdin), range, context.out);
  }
  if (name === "cat" && words.every(({ value }) => value === "-")) {
    const doc = node.redirects.find((redirect) => redirect.type === "HereDoc");
    const value = doc?.type === "HereDoc" ? { text: hereDocText(doc, state, context.stdin) } : context.stdin;
    return printSteps(value, range, context.out);
  }
  if (name === "jq") {
    const call = jqCall(words, context.stdin);
    const base = state.groups;
    for (const { steps: steps2, range: place, group } of call?.reads ?? []) {
      state.groups = Math.max(state.groups, base + group);
      state.paths.push({
        steps: steps2,
        range: place,
        group: base + group,
        ...state.variable === void 0 ? {} : { variable: state.variable }
      });
    }
    return printSteps(call?.shape ? { shape: call.shape } : {}, range, context.out);
  }
  const steps = printSteps({}, range, context.out);
  return talkers.has(name) ? steps : [...steps, ...printSteps({}, range, context.err)];
}
function printSteps({ text, shape }, range, sink) {
  if (sink === "elsewhere") return [];
  const stream = sink;
  const known = shape && shape.kind !== "unknown" ? shape : void 0;
  if (text) {
    const read = known ? void 0 : shapeOfText(text);
    const own = known ?? read;
    return [{ kind: "print", stream, text, range, ...own ? { shape: own } : {} }];
  }
  return [{ kind: "print", stream, range, ...known ? { shape: known } : {} }];
}
function shapeOfText(text) {
  const [first] = text;
  if (typeof first !== "string" || !/^\s*\{/.test(first)) return void 0;
  const read = readShape(text);
  return read && read.rest === "" ? read.shape : void 0;
}
function callSteps(name, range, context) {
  if (context.isInner) return context.out === "elsewhere" ? [] : [{ kind: "unknown", range }];
  return context.out === "stdout" && context.err === "stderr" ? [{ kind: "call", name, range }] : [{ kind: "unknown", range }];
}
function exitSteps(word, range, context, state) {
  if (context.isInner) return context.out === "elsewhere" ? [] : [{ kind: "unknown", range }];
  const text = word ? staticText(word) ?? onlyText(word, state, context) : void 0;
  const code = text !== void 0 && /^\d+$/.test(text) ? Number(text) : void 0;
  return [{ kind: "exit", range, ...code === void 0 ? {} : { code } }];
}
function onlyText(word, state, { stdin }) {
  const text = textOf(word, state, stdin);
  return text.length === 1 && typeof text[0] === "string" ? text[0] : void 0;
}
function unknownProgram(node, name, context, state) {
  const range = { start: node.pos, end: node.end };
  const [first] = expansionsOf(name);
  const value = first && expansionValue(first.part, state, context.stdin);
  if (value?.input && value.input.length > 0 && partsOf(name).length === 1)
    state.injections.push({ steps: value.input, range: { start: name.pos, end: name.end }, by: "the shell, as a command" });
  if (context.isHookInput) state.reads.push({ name: "program", range, isReopened: false });
  state.isPartial = true;
  return [{ kind: "unknown", range }];
}
function asked(words, state) {
  for (const { value } of words) state.asked.add(value);
  return [];
}
function wrappedAt(name, words) {
  let at = 0;
  while (/^-|^\w+=/.test(words[at]?.value ?? "")) {
    if (name === "env" && words[at]?.value === "-u") at++;
    if ((name === "timeout" || name === "gtimeout") && /^-[ks]$/.test(words[at]?.value ?? "")) at++;
    if (name === "nice" && words[at]?.value === "-n") at++;
    at++;
  }
  return name === "timeout" || name === "gtimeout" ? at + 1 : at;
}
function noteOptions(words, state) {
  for (const [at, { value }] of words.entries()) {
    if (/^-[a-zA-Z]*e/.test(value) || value === "errexit" && words[at - 1]?.value.endsWith("o") && words[at - 1]?.value.startsWith("-"))
      state.hasErrexit = true;
    if (/^\+[a-zA-Z]*e/.test(value)) state.hasErrexit = false;
  }
}
function noteProgram(name, words, node, context, state) {
  state.programs.push({
    name: name.slice(name.lastIndexOf("/") + 1),
    words: words.map((word) => staticText(word)),
    range: { start: node.pos, end: node.end },
    isBackground: context.isBackground,
    isGuarded: context.isGuarded
  });
}
function noteRead(name, words, node, state) {
  const range = { start: node.pos, end: node.end };
  if (name === "cat" && words.some(({ value }) => !value.startsWith("-"))) return;
  if (readers.has(name) || !talkers.has(name)) state.reads.push({ name, range, isReopened: false });
}
function noteCode(name, words, node, context, state) {
  if (!interpreters.test(name)) return;
  const from = name === "eval" ? 0 : words.findIndex(({ value }) => /^-(?:\w*c|e|-eval)$/.test(value)) + 1;
  const code = name === "eval" ? words : from > 0 ? words.slice(from, from + 1) : [];
  for (const word of code) {
    for (const { part } of expansionsOf(word)) {
      const { input } = expansionValue(part, state, context.stdin);
      if (input && input.length > 0) state.injections.push({ steps: input, range: { start: part.pos, end: part.end }, by: name });
    }
  }
  for (const doc of from === 0 && name !== "eval" ? node.redirects : []) {
    if (doc.type !== "HereDoc") continue;
    for (const part of hereDocText(doc, state, {}))
      if (typeof part !== "string" && part.input && part.input.length > 0)
        state.injections.push({ steps: part.input, range: part.range, by: name });
  }
}
function noteWord(word, context, state, isSplit = false) {
  if (word.value === "/dev/tty") state.terminals.push({ name: "/dev/tty", range: { start: word.pos, end: word.end } });
  if (word.value === "/dev/stdin" && context.isHookInput)
    state.reads.push({ name: "/dev/stdin", range: { start: word.pos, end: word.end }, isReopened: true });
  for (const match of word.value.matchAll(/mcp__\w+/g))
    state.texts.push({ name: match[0], range: { start: word.pos, end: word.end } });
  for (const part of word.parts ?? []) notePart(part, false, context, state, isSplit);
}
function notePart(part, isQuoted, context, state, isSplit) {
  const range = { start: part.pos, end: part.end };
  if (part.type === "DoubleQuoted" || part.type === "LocaleString")
    for (const inner of part.parts) notePart(inner, true, context, state, isSplit);
  if (part.type === "CommandExpansion" || part.type === "ProcessSubstitution") {
    const { script } = part;
    if (script) state.visitInner(script, { ...context, out: "elsewhere", isInner: true, isTested: true, isGuarded: false });
  }
  if (part.type === "SimpleExpansion" || part.type === "ParameterExpansion") noteVariable(part, range, context, state);
  const isCounted = part.type === "ParameterExpansion" && part.prefix === "#";
  if (isQuoted || !isSplit || isCounted) return;
  if (part.type === "SimpleExpansion" || part.type === "ParameterExpansion" || part.type === "CommandExpansion") {
    const { input } = expansionValue(part, state, context.stdin);
    if (input) state.splits.push({ steps: input, range, by: part.text });
  }
}
function noteVariable(part, range, context, state) {
  const name = nameOf(part) ?? "";
  const operation = part.type === "ParameterExpansion" ? part.operation : void 0;
  const hasFallback = operation?.type === "Default" && (operation.operand.value !== "" || operation.operator.endsWith("+"));
  if (/^(?:[1-9]|[@*])$/.test(name)) {
    if (!context.isFunction && !hasFallback) state.positions.push({ name: `$${name}`, range });
  } else if (/^[A-Za-z_]\w*$/.test(name))
    state.variables.push({ name, range, hasFallback, ...operation?.type === "Default" ? { isExpected: true } : {} });
  if (operation?.type === "Default" || operation?.type === "Remove") noteWord(operation.operand, context, state);
}
function redirected(redirects, outer, state) {
  let { out, err, isHookInput } = outer;
  for (const redirect of redirects) {
    if (redirect.type === "HereDoc") {
      for (const part of redirect.body.parts ?? []) notePart(part, true, outer, state, false);
      isHookInput = false;
      continue;
    }
    if (redirect.target && !(redirect.type === "Redirect" && redirect.operator === "<" && redirect.target.value === "/dev/stdin" && !outer.isHookInput))
      noteWord(redirect.target, outer, state);
    if (redirect.type === "HereString" || redirect.operator.startsWith("<")) {
      isHookInput = false;
      continue;
    }
    const target = sinkOf(redirect.target, out, err);
    if (redirect.operator.startsWith("&")) [out, err] = [target, target];
    else if (numberOf(redirect) === 2) err = target;
    else if (numberOf(redirect) === void 0 || numberOf(redirect) === 1) out = target;
  }
  return { ...outer, out, err, isHookInput, stdin: stdinOf(redirects, state, outer.stdin) };
}
function sinkOf(target, out, err) {
  const name = target?.value ?? "";
  if (name === "1" || name === "/dev/stdout") return out;
  return name === "2" || name === "/dev/stderr" ? err : "elsewhere";
}
function processFilesIn(script) {
  const byVariable = /* @__PURE__ */ new Map();
  const uses = /* @__PURE__ */ new Map();
  each(script, (node) => {
    if (node.type === "Assignment" && node.value.type === "Word" && isProcessName(node.value))
      byVariable.set(node.name, node.value);
  });
  const useOf = (word) => {
    const variable = /^"?\$\{?(\w+)\}?"?$/.exec(word.text)?.[1];
    const named = variable === void 0 ? isProcessName(word) ? word : void 0 : byVariable.get(variable);
    if (!named) return void 0;
    const found = uses.get(named.text) ?? { word: named, isTested: false, isWritten: false, isRemoved: false };
    uses.set(named.text, found);
    return found;
  };
  each(script, (node) => {
    if (node.type === "TestUnary") mark(useOf(node.operand), "isTested");
    else if (node.type === "Redirect" && node.target && node.operator.includes(">")) mark(useOf(node.target), "isWritten");
    else if (node.type === "Command") {
      const name = staticText(node.name) ?? "";
      for (const arg of node.args) {
        if (arg.type !== "Word") continue;
        if (name === "[" || name === "test") mark(useOf(arg), "isTested");
        else if (name === "touch") mark(useOf(arg), "isWritten");
        else if (name !== "cat" && name !== "echo") mark(useOf(arg), "isRemoved");
        if (/\btrap\b/.test(name)) for (const use of uses.values()) use.isRemoved = true;
      }
    }
  });
  return [...uses.values()].filter(({ isTested, isWritten, isRemoved }) => isTested && isWritten && !isRemoved).map(({ word }) => ({ name: word.text, range: { start: word.pos, end: word.end } }));
}
function mark(uses, key) {
  if (uses) uses[key] = true;
}
function isProcessName({ text }) {
  return /\$\$|\$\{\$\}|\$BASHPID/.test(text) && text.includes("/");
}
function each(node, use) {
  use(node);
  forEachChild(node, (child) => each(child, use));
}

// src/formats/scripts/shell.ts
var atStart = {
  stdin: { input: [] },
  isHookInput: true,
  out: "stdout",
  err: "stderr",
  isTested: false,
  isGuarded: false,
  isBackground: false,
  isInner: false,
  isFunction: false,
  isNested: false
};
function readShell(source) {
  const script = parse(source);
  const [problem] = script.errors ?? [];
  const parsed = problem ? parse("") : script;
  const state = newState(source, parsed);
  const flow = listSteps(parsed.commands, atStart, state);
  noteLeak(parsed.commands.at(-1), state);
  const { visitInner: _visit, outputOf: _output, assignments, source: _source, ...facts } = state;
  return {
    language: "shell",
    ...problem ? { problem: { message: problem.message, range: { start: problem.pos, end: problem.pos } } } : {},
    ...facts,
    assigned: new Set(assignments.keys()),
    imports: [],
    bashisms: bashismsIn(parsed, source),
    processFiles: /\$\$|BASHPID/.test(source) ? processFilesIn(parsed) : [],
    flow
  };
}
function newState(source, script) {
  const { functionNames, pipedFunctions, assignments } = scanShell(script, source);
  const state = {
    source,
    functionNames,
    pipedFunctions,
    assignments,
    reads: [],
    paths: [],
    variables: [],
    positions: [],
    programs: [],
    injections: [],
    splits: [],
    terminals: [],
    abrupt: [],
    leaks: [],
    texts: [],
    asked: /* @__PURE__ */ new Set(),
    functions: /* @__PURE__ */ new Map(),
    resolving: /* @__PURE__ */ new Set(),
    values: /* @__PURE__ */ new Map(),
    isPartial: false,
    hasErrexit: /^#!.*\s-\w*e/.test(script.shebang ?? ""),
    groups: 0,
    steps: 0,
    variable: void 0,
    visitInner: (inner, context) => void listSteps(inner.commands, context, state),
    outputOf: (inner, stdin) => outputOf(inner, state, stdin)
  };
  return state;
}
function listSteps(statements, context, state) {
  return statements.flatMap(({ command, background }) => {
    if (!background) return nodeSteps(command, context, state);
    nodeSteps(
      command,
      { ...context, isBackground: true, isInner: true, out: "elsewhere", err: "elsewhere", isTested: true },
      state
    );
    return [];
  });
}
function bodySteps({ commands }, context, state) {
  return listSteps(commands, context, state);
}
function nodeSteps(node, context, state) {
  switch (node.type) {
    case "AndOr":
      return andOrSteps(node.commands, node.operators, context, state);
    case "Pipeline":
      return pipelineSteps(node, context, state);
    case "Command":
      if (isAbrupt(node, context, state)) noteAbrupt(node, state);
      return commandSteps(node, context, state);
    case "If":
      return ifSteps(node, context, state);
    case "While":
      return [...bodySteps(node.clause, tested(context), state), maybe(bodySteps(node.body, nested(context), state))];
    case "For":
    case "Select":
      for (const word of node.wordlist ?? []) noteWord(word, context, state);
      return [maybe(bodySteps(node.body, nested(context), state))];
    case "ArithmeticFor":
      return [maybe(bodySteps(node.body, nested(context), state))];
    case "Case":
      return caseSteps(node, context, state);
    case "Subshell":
      return bodySteps(node.body, { ...context, isInner: true }, state);
    case "BraceGroup":
      return bodySteps(node.body, context, state);
    case "Redirected":
      return nodeSteps(node.command, redirected(node.redirects, context, state), state);
    case "Function":
      return functionSteps(node, context, state);
    case "TestCommand":
      for (const word of testWords(node.expression)) noteWord(word, context, state);
      return [];
    case "Coproc":
      state.isPartial = true;
      return [];
    default:
      return [];
  }
}
function tested(context) {
  return { ...context, isTested: true, isGuarded: true };
}
function nested(context) {
  return { ...context, isNested: true };
}
function maybe(flow) {
  return { kind: "ways", ways: [[], flow] };
}
function andOrSteps(commands, operators, context, state) {
  const flows = commands.map((command, at) => {
    const isLast = at === commands.length - 1;
    const isTested = context.isTested || !isLast;
    return nodeSteps(command, { ...context, isTested, isGuarded: context.isGuarded || operators[at] === "||" }, state);
  });
  const steps = [...flows[0] ?? []];
  for (let at = 0; at < operators.length; at++) {
    const next = flows[at + 1] ?? [];
    if (operators[at] === "&&" && operators[at + 1] === "||") {
      steps.push({ kind: "ways", ways: [next, flows[at + 2] ?? []] });
      at++;
    } else steps.push(maybe(next));
  }
  return steps;
}
function pipelineSteps(node, context, state) {
  const isTested = context.isTested || node.prefixes.some(({ type }) => type === "Negation");
  const [only] = node.commands;
  if (node.commands.length === 1 && only)
    return nodeSteps(only, { ...context, isTested, isGuarded: context.isGuarded || isTested }, state);
  const last = node.commands.at(-1);
  if (last?.type === "Command" && isAbrupt(last, { ...context, isTested }, state)) noteAbrupt(last, state);
  let { stdin, isHookInput } = context;
  return node.commands.flatMap((command, at) => {
    const isLast = at === node.commands.length - 1;
    const own = {
      ...context,
      stdin,
      isHookInput,
      isInner: true,
      isTested: true,
      out: isLast ? context.out : "elsewhere"
    };
    const steps = nodeSteps(command, own, state);
    stdin = pipelineOutput(command, state, stdin);
    isHookInput = false;
    return isLast || command.type !== "Command" ? steps : steps.filter((step) => step.kind !== "unknown");
  });
}
function ifSteps(node, context, state) {
  const clause = bodySteps(node.clause, tested(context), state);
  const inner = nested(context);
  const ways = [bodySteps(node.then, inner, state)];
  for (const { clause: own, then } of node.elif)
    ways.push([...bodySteps(own, tested(context), state), ...bodySteps(then, inner, state)]);
  ways.push(node.else ? bodySteps(node.else, inner, state) : []);
  return [...clause, { kind: "ways", ways }];
}
function caseSteps(node, context, state) {
  noteWord(node.word, context, state);
  const ways = node.items.map(({ pattern, body }) => {
    for (const word of pattern) noteWord(word, context, state);
    return bodySteps(body, nested(context), state);
  });
  const isComplete = node.items.some(({ pattern }) => pattern.some(({ text }) => text === "*"));
  return [{ kind: "ways", ways: isComplete ? ways : [...ways, []] }];
}
function functionSteps(node, context, state) {
  const isPiped = state.pipedFunctions.has(node.name.value);
  const own = {
    ...atStart,
    isFunction: true,
    isTested: context.isTested,
    ...isPiped ? { stdin: {}, isHookInput: false } : {}
  };
  const flow = node.body.type === "CompoundList" ? bodySteps(node.body, own, state) : nodeSteps(node.body, own, state);
  state.functions.set(node.name.value, flow);
  return [];
}
function* testWords(test) {
  if (test.type === "TestUnary") yield test.operand;
  else if (test.type === "TestBinary") yield* [test.left, test.right];
  else if (test.type === "TestLogical") for (const operand of test.operands) yield* testWords(operand);
  else if (test.type === "TestNot") yield* testWords(test.operand);
  else yield* testWords(test.expression);
}
var failing = /* @__PURE__ */ new Set(["grep", "egrep", "fgrep", "rg", "diff", "cmp", "pgrep"]);
function isAbrupt(node, { isTested, isInner, isFunction, isNested }, state) {
  if (!state.hasErrexit || isTested || isInner || isFunction || isNested || node.type !== "Command") return false;
  const name = programName(node.name);
  if (name !== void 0) return failing.has(name);
  const [prefix] = node.prefix;
  if (node.name || node.prefix.length !== 1 || prefix?.type !== "Assignment" || prefix.value.type !== "Word") return false;
  const part = prefix.value.parts?.[0];
  const inner = part?.type === "DoubleQuoted" ? part.parts[0] : part;
  const command = inner?.type === "CommandExpansion" ? inner.script?.commands.at(-1)?.command : void 0;
  const last = command?.type === "Pipeline" ? command.commands.at(-1) : command;
  return last?.type === "Command" && failing.has(programName(last.name) ?? "");
}
function noteAbrupt(node, state) {
  const text = state.source.slice(node.pos, node.end);
  state.abrupt.push({ name: text, range: { start: node.pos, end: node.end } });
}
function noteLeak(last, state) {
  const node = last?.command;
  if (node?.type !== "Command" || last?.background) return;
  const name = programName(node.name) ?? "";
  const operands = node.args.filter((arg) => arg.type === "Word" && !arg.value.startsWith("-"));
  const isLeak = name === "grep" && operands.length > 1 || name === "ls" && operands.length > 0 || name === "diff" && operands.length > 1;
  if (isLeak && !node.args.some((arg) => arg.type === "Word" && /^-[a-zA-Z]*s/.test(arg.value)))
    state.leaks.push({ name, range: { start: node.pos, end: node.end } });
}
var hookInput = { input: [] };
function scanShell(script, source) {
  const functionNames = /* @__PURE__ */ new Set();
  const fed = /* @__PURE__ */ new Set();
  if (/\(\s*\)|\bfunction\b/.test(source)) collectFunctions(script, functionNames, fed);
  const pipedFunctions = new Set([...fed].filter((name) => functionNames.has(name)));
  const assignments = /* @__PURE__ */ new Map();
  const assign = (name, assigned) => {
    const known = assignments.get(name);
    if (known) known.push(assigned);
    else assignments.set(name, [assigned]);
  };
  const visit = (node, stdin) => {
    if (node.type === "Assignment") {
      const { value, append, index } = node;
      assign(node.name, append || index || value.type !== "Word" ? { stdin } : { word: value, stdin });
    } else if (node.type === "For" || node.type === "Select") assign(node.name.value, { stdin });
    else if (node.type === "Command") for (const [name, assigned] of readNames(node, stdin)) assign(name, assigned);
    const inner = node.type === "Function" && pipedFunctions.has(node.name.value) ? {} : stdin;
    if (node.type === "Pipeline") for (const [at, command] of node.commands.entries()) visit(command, at > 0 ? {} : inner);
    else forEachChild2(node, (child) => visit(child, isFed(node) ? {} : inner));
  };
  visit(script, hookInput);
  return { functionNames, pipedFunctions, assignments };
}
function collectFunctions(script, names, fed) {
  const visit = (node) => {
    if (node.type === "Function") names.add(node.name.value);
    if (node.type === "Pipeline") {
      for (const command of node.commands.slice(1)) if (command.type === "Command") fed.add(staticText(command.name) ?? "");
    }
    if (node.type === "Command" && isFed(node)) fed.add(staticText(node.name) ?? "");
    forEachChild2(node, visit);
  };
  visit(script);
}
function isFed(node) {
  if (node.type !== "Command" && node.type !== "Redirected") return false;
  return node.redirects.some((redirect) => redirect.type !== "Redirect" || redirect.operator.startsWith("<"));
}
function* readNames(node, stdin) {
  const name = staticText(node.name);
  const words = node.args.flatMap((arg) => arg.type === "Word" ? [arg] : []);
  if (name === "read") {
    const names = words.filter(({ value }) => /^[A-Za-z_]\w*$/.test(value));
    const isWhole = names.length === 1 && !isFed(node) && stdin.input !== void 0;
    for (const { value } of names) yield [value, isWhole ? { stdin, value: stdin } : { stdin, value: { isDerived: true } }];
  } else if (name === "mapfile" || name === "readarray" || name === "getopts") {
    for (const { value } of words) if (/^[A-Za-z_]\w*$/.test(value)) yield [value, { stdin }];
  } else if (name === "printf" && words[0]?.value === "-v") yield [words[1]?.value ?? "", { stdin }];
}
function bashismsIn(script, source) {
  const found = [];
  const add = (key, { pos, end }) => {
    const fact = dialect(key);
    if (fact) found.push({ ...fact, range: { start: pos, end } });
  };
  const visit = (node) => {
    const key = keyOf(node, source);
    if (key) add(key, startOf(node, key));
    if (node.type === "Command") for (const own of commandKeys(node)) add(own, node.name ?? node);
    forEachChild2(node, visit);
  };
  visit(script);
  return found;
}
function startOf(node, key) {
  const length = ["[[", "((", "function", "select", "coproc", "for (("].includes(key) ? key.length : node.end - node.pos;
  return { pos: node.pos, end: node.pos + Math.min(length, 60) };
}
function keyOf(node, source) {
  switch (node.type) {
    case "TestCommand":
      return "[[";
    case "ArithmeticCommand":
      return "((";
    case "ArithmeticFor":
      return "for ((";
    case "HereString":
      return "<<<";
    case "ArrayValue":
      return "array";
    case "ProcessSubstitution":
      return "<(\u2026)";
    case "Function":
      return source.startsWith("function", node.pos) ? "function" : void 0;
    case "Select":
      return "select";
    case "Coproc":
      return "coproc";
    case "AnsiCQuoted":
      return "$'\u2026'";
    case "Redirect":
      return node.operator.startsWith("&") ? node.operator : void 0;
    case "Pipeline":
      return node.operators.includes("|&") ? "|&" : void 0;
    case "Assignment":
      return node.append ? "+=" : void 0;
    case "ParameterExpansion":
      return expansionKey(node);
    default:
      return void 0;
  }
}
function expansionKey({ operation, index, prefix }) {
  if (index) return "array";
  if (prefix === "!") return "${!name}";
  const keys = {
    Replace: "${name/a/b}",
    Slice: "${name:0:1}",
    CaseModification: "${name,,}",
    Transform: "${name@Q}"
  };
  return operation && keys[operation.type];
}
function commandKeys(node) {
  const name = staticText(node.name) ?? "";
  const words = node.args.flatMap((arg) => arg.type === "Word" ? [arg.value] : []);
  if (name === "set" || name === "trap")
    return words.filter((word) => word === "pipefail" || name === "trap" && word === "ERR");
  if (name === "declare" || name === "typeset")
    return words.some((word) => /^-[a-zA-Z]*A/.test(word)) ? ["declare -A"] : ["declare"];
  if (name === "[") return words.includes("==") ? ["[ a == b ]"] : [];
  if (name === "read")
    return words.filter((word) => /^-[pantsd]/.test(word)).map((word) => `read ${word.slice(0, 2)}`).slice(0, 1);
  if (name === "shopt") return words.includes("globstar") ? ["shopt globstar"] : ["shopt"];
  if (name === "printf") return words[0] === "-v" ? ["printf -v"] : [];
  return ["source", "mapfile", "readarray", "pushd", "popd", "let"].filter((other) => other === name);
}
export {
  readShell
};
