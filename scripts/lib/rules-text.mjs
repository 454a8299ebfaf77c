// Built from src/ by `npm run build`; do not edit.

// src/rules/frontmatter/fences.ts
import { defineRule } from "./core.mjs";
import { isStrayDocument } from "./rules.mjs";
import { effectOfLostFields, quoted } from "./rules.mjs";
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
import { defineRule as defineRule2 } from "./core.mjs";
import { readFrontmatter } from "./formats.mjs";
import { effectOfLostFields as effectOfLostFields2, quoted as quoted2 } from "./rules.mjs";
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
  const where = field ? ` in ${quoted2(field.key)}` : "";
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
      cause: `${quoted2(stray.text.trim())} is not indented below "${key}: ${value}"`,
      help: "indent every line of the block",
      range: rangeOf(stray),
      edits: asBlock(field)
    };
  if (stray && malformed === stray) return gluedCause(stray);
  if (stray && proseFields.has(key))
    return {
      cause: `${quoted2(stray.text.trim())} is not indented as the value of ${key}`,
      help: 'write "|" behind the colon, and indent every line of the value',
      range: rangeOf(stray),
      edits: asBlock(field)
    };
  if (stray)
    return {
      cause: `${quoted2(stray.text.trim())} is neither a field nor an indented continuation`,
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
      cause: `${quoted2(value)} starts with a sign that YAML reads as syntax`,
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
    cause: `${isSpace ? "a no-break space" : "no blank"} stands behind the colon of ${quoted2(text.trim())}`,
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
      cause: `${quoted2(value)} holds a backslash that is no escape of YAML`,
      help: "double the backslash",
      range,
      edits: [{ range, text: escaped }]
    };
  const inner = value.indexOf(mark, 1);
  if (inner < 0)
    return {
      cause: `the quote of ${quoted2(value)} is never closed`,
      help: "close it, or remove it",
      range,
      edits: more.length > 0 ? [] : [{ range, text: value + mark }]
    };
  const isNested = isWhole && (/[\s(]/.test(value[inner - 1] ?? "") || /^\w'\w/.test(value.slice(inner - 1, inner + 2)));
  return {
    cause: `the quotes of ${quoted2(value)} do not enclose the whole value`,
    help: "enclose the whole value in double quotes, and put a backslash before each one inside",
    range,
    edits: more.length > 0 ? [] : quote(isNested ? value.slice(1, -1) : value, range)
  };
}
function colonCause(written, range, edits) {
  const isBlock = edits.some(({ text }) => text.includes("\n"));
  const help = isBlock ? 'write "|" behind the colon of the field, and indent every line of the value below it' : "enclose the value in double quotes";
  return { cause: `${quoted2(written)} contains an unquoted colon`, help, range, edits };
}
function indentCause(line, key) {
  const indent = line.text.length - line.text.trimStart().length;
  return {
    cause: `${quoted2(line.text.trim())} is indented, although ${key} has a value already`,
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
        effect: effectOfLostFields2(component),
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
        effect: effectOfLostFields2(component),
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
        report({ message: `${quoted2(value)} needs quotes to be YAML`, help: "quote it", range, fix });
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
          message: `${quoted2(value)} becomes text, because another value of the block is not YAML`,
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
        const { what, why } = losses[kind];
        report({
          message: `${quoted2(text)} is ${what}, no part of ${key}`,
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
          message: `${key} ${quoted2(written)} is read as the number ${value.value}`,
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
        const related = [{ file: file.path, range: first, message: `the first ${quoted2(key)}` }];
        report({ message: `${quoted2(key)} stands twice`, help: "keep one of them", range: second, field: key, related });
      }
    }
  })
];

// src/rules/json/syntax.ts
import { defineRule as defineRule3 } from "./core.mjs";
import { trailingComma } from "./formats.mjs";
import { quoted as quoted3 } from "./rules.mjs";
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
          message: `the key ${quoted3(key)} stands twice`,
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

// src/rules/text/hygiene.ts
import { defineRule as defineRule4 } from "./core.mjs";
import { leftoverChat, openFence } from "./rules.mjs";
import { quoted as quoted4 } from "./rules.mjs";
var encodingRules = [
  defineRule4({
    id: "text/unreadable",
    on: "file",
    severity: "error",
    summary: "a component file cannot be read",
    effect: "the client does not load it",
    check(file, report) {
      if (file.failure) report({ message: `the file cannot be read: ${file.failure}`, range: { start: 0, end: 0 } });
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
            message: `${hidden[kind]} ${kind === "tags" ? `say ${quoted4(spelt(file.text.slice(start, end)))}` : "stands here"}`,
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
        report({ message: `the text ends like a chat: ${quoted4(turn.text)}`, help: "remove the paragraph", range: turn.range });
    }
  })
];
function spelt(tags) {
  return [...tags].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 917504)).join("");
}
export {
  asBlock,
  attemptedAt,
  encodingRules,
  fenceRules,
  fieldAt,
  hiddenText,
  isCut,
  jsonRules,
  lossRules,
  proseFields,
  syntaxRules,
  textHygieneRules
};
