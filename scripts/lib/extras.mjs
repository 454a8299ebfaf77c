// Built from src/ by `npm run build`; do not edit.

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// node_modules/diff/libesm/diff/base.js
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}

// node_modules/diff/libesm/patch/create.js
function needsQuoting(s) {
  for (let i = 0; i < s.length; i++) {
    if (s[i] < " " || s[i] > "~" || s[i] === '"' || s[i] === "\\") {
      return true;
    }
  }
  return false;
}
function quoteFileNameIfNeeded(s) {
  if (!needsQuoting(s)) {
    return s;
  }
  let result = '"';
  const bytes = new TextEncoder().encode(s);
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i];
    if (b === 7) {
      result += "\\a";
    } else if (b === 8) {
      result += "\\b";
    } else if (b === 9) {
      result += "\\t";
    } else if (b === 10) {
      result += "\\n";
    } else if (b === 11) {
      result += "\\v";
    } else if (b === 12) {
      result += "\\f";
    } else if (b === 13) {
      result += "\\r";
    } else if (b === 34) {
      result += '\\"';
    } else if (b === 92) {
      result += "\\\\";
    } else if (b >= 32 && b <= 126) {
      result += String.fromCharCode(b);
    } else {
      result += "\\" + b.toString(8).padStart(3, "0");
    }
    i++;
  }
  result += '"';
  return result;
}
var INCLUDE_HEADERS = {
  includeIndex: true,
  includeUnderline: true,
  includeFileHeaders: true
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines2(lines) {
      return lines.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines = current.lines || splitLines(current.value);
      current.lines = lines;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines2(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines.length;
        } else {
          oldLine += lines.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines2(lines)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines.length, context);
            for (const line of contextLines2(lines.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines.length;
        newLine += lines.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function formatPatch(patch, headerOptions) {
  var _a, _b, _c, _d, _e, _f;
  if (!headerOptions) {
    headerOptions = INCLUDE_HEADERS;
  }
  if (Array.isArray(patch)) {
    if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) {
      throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
    }
    return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
  }
  const ret = [];
  if (patch.isGit) {
    headerOptions = INCLUDE_HEADERS;
    if (!patch.oldFileName) {
      throw new Error("oldFileName must be specified for Git patches");
    }
    if (!patch.newFileName) {
      throw new Error("newFileName must be specified for Git patches");
    }
    let gitOldName = patch.oldFileName;
    let gitNewName = patch.newFileName;
    if (patch.isCreate && gitOldName === "/dev/null") {
      gitOldName = gitNewName.replace(/^b\//, "a/");
    } else if (patch.isDelete && gitNewName === "/dev/null") {
      gitNewName = gitOldName.replace(/^a\//, "b/");
    }
    ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
    if (patch.isDelete) {
      ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
    }
    if (patch.isCreate) {
      ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
    }
    if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
      ret.push("old mode " + patch.oldMode);
      ret.push("new mode " + patch.newMode);
    }
    if (patch.isRename) {
      ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
      ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
    }
    if (patch.isCopy) {
      ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
      ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
    }
  } else {
    if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) {
      ret.push("Index: " + patch.oldFileName);
    }
    if (headerOptions.includeUnderline) {
      ret.push("===================================================================");
    }
  }
  const hasHunks = patch.hunks.length > 0;
  if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
    ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
    ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
  }
  for (let i = 0; i < patch.hunks.length; i++) {
    const hunk = patch.hunks[i];
    const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
    const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
    ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
    for (const line of hunk.lines) {
      ret.push(line);
    }
  }
  return ret.join("\n") + "\n";
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  if (typeof options === "function") {
    options = { callback: options };
  }
  if (!(options === null || options === void 0 ? void 0 : options.callback)) {
    const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
    if (!patchObj) {
      return;
    }
    return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
  } else {
    const { callback } = options;
    structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: (patchObj) => {
      if (!patchObj) {
        callback(void 0);
      } else {
        callback(formatPatch(patchObj, options.headerOptions));
      }
    } }));
  }
}
function splitLines(text) {
  const hasTrailingNl = text.endsWith("\n");
  const result = text.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}

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
var contextLines = 3;
var maxChanges = 500;
function unifiedDiff(path, before, after) {
  const [from, to] = [`a/${path}`, `b/${path}`];
  const options = { context: contextLines, maxEditLength: maxChanges };
  return createTwoFilesPatch(from, to, before, after, void 0, void 0, options) ?? replaced(from, to, before, after);
}
function replaced(oldFileName, newFileName, before, after) {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, fresh.length);
  let same = 0;
  while (same < shorter && old[same] === fresh[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shorter - same && old.at(-1 - sameEnd) === fresh.at(-1 - sameEnd)) sameEnd++;
  const start = Math.max(0, same - contextLines);
  const end = Math.max(0, sameEnd - contextLines);
  const hunk = {
    oldStart: start + 1,
    oldLines: old.length - end - start,
    newStart: start + 1,
    newLines: fresh.length - end - start,
    lines: []
  };
  const head = formatPatch({ oldFileName, newFileName, oldHeader: void 0, newHeader: void 0, hunks: [hunk] });
  return [
    head,
    marked(" ", old.slice(start, same)),
    marked("-", old.slice(same, old.length - sameEnd)),
    marked("+", fresh.slice(same, fresh.length - sameEnd)),
    marked(" ", old.slice(old.length - sameEnd, old.length - end))
  ].join("");
}
function marked(mark, lines) {
  const last = lines.at(-1);
  if (last === void 0) return "";
  return mark + lines.join(mark) + (last.endsWith("\n") ? "" : "\n\\ No newline at end of file\n");
}
function linesOf(text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

// src/cli/shared/fixes.ts
import { readSource } from "./validate.mjs";
import { describeError, overlayFiles } from "./core.mjs";

// lazy:secrets
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load = () => secrets ??= require2("./secrets.cjs");
var redact = (...given) => load().redact(...given);
var secretPartsIn = (...given) => load().secretPartsIn(...given);
var redactSpellings = (...given) => load().redactSpellings(...given);

// src/cli/shared/fixes.ts
import { printable, printableText } from "./core.mjs";
import { findingsFor } from "./validate.mjs";
import { UsageError } from "./core.mjs";
import { displayPath, replaceFile } from "./core.mjs";
var maxRounds = 8;
async function writeFixes(target, check, { cwd, err }) {
  const { texts, runnable, notes } = await fixedFiles(target, check);
  const absolute = (file) => node_path_default.join(target.root ?? cwd, file);
  const write = (file, work) => {
    try {
      work();
    } catch (error) {
      throw new UsageError(`${displayPath(target, file, cwd)}: not fixed: ${describeError(error)}`);
    }
  };
  for (const [file, { after }] of texts) write(file, () => replaceFile(absolute(file), after));
  for (const file of runnable) write(file, () => setRunBits(absolute(file)));
  for (const { file, note } of notes) err(`${printable(displayPath(target, file, cwd))}: ${printable(note)}
`);
}
function setRunBits(absolute) {
  const descriptor2 = node_fs_default.openSync(absolute, node_fs_default.constants.O_RDONLY | node_fs_default.constants.O_NOFOLLOW);
  const { mode } = node_fs_default.fstatSync(descriptor2);
  node_fs_default.fchmodSync(descriptor2, mode & 511 | (mode & 292) >> 2);
  node_fs_default.closeSync(descriptor2);
}
async function previewFixes(target, check, io) {
  const { texts, runnable, notes, hidden } = await fixedFiles(target, check);
  const shown = (file) => printable(displayPath(target, file, io.cwd).replace(/^\/+/, ""));
  for (const [file, { before, after }] of texts) {
    const diff = redactSpellings(redact(unifiedDiff(shown(file), before, after), hidden), secretPartsIn(before));
    io.out(io.isTerminal ? printableText(diff) : diff);
  }
  for (const file of runnable) io.out(`chmod +x ${shown(file)}
`);
  for (const { file, note } of notes) io.err(`${shown(file)}: ${printable(note)}
`);
}
async function fixedFiles(target, check) {
  const texts = /* @__PURE__ */ new Map();
  let { findings } = await findingsFor(target, check);
  const runnable = new Set(findings.flatMap(({ fix }) => fix?.safe && fix.runnable !== void 0 ? [fix.runnable] : []));
  const notes = /* @__PURE__ */ new Map();
  const hidden = /* @__PURE__ */ new Set();
  for (let round = 0; round < maxRounds; round++) {
    for (const text of findings.flatMap((finding) => finding.hidden ?? [])) hidden.add(text);
    const changed = fixRound(target, findings, texts);
    if (changed.size === 0) break;
    const next = await findingsFor(target, check, overlayFiles(target.files, new Map([...texts, ...changed]), runnable));
    if (errors(next.findings) > errors(findings)) break;
    for (const [file, text] of changed) texts.set(file, text);
    for (const { file, fix } of findings)
      if (fix?.safe && fix.note && changed.has(file)) notes.set(`${file} ${fix.note}`, { file, note: fix.note });
    findings = next.findings;
  }
  const before = (file) => readSource(target.files, file).text;
  const safe = (file, text) => redactSpellings(redact(text, hidden), secretPartsIn(before(file)));
  return {
    texts: new Map([...texts].map(([file, after]) => [file, { before: before(file), after }])),
    runnable,
    notes: [...notes.values()].map(({ file, note }) => ({ file, note: safe(file, note) })),
    hidden
  };
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

// src/report/inventory.ts
import { printable as printable2 } from "./core.mjs";
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
    const own = configs.filter((config) => config.kind === kind);
    if (own.length > 0)
      lines.push(title, ...own.map(({ path, field, names }) => `  ${path}${field && ` ${field}`}: ${names.join(", ")}`));
  }
  if (unloaded.length > 0) {
    lines.push(`not loaded (${unloaded.length})`);
    for (const { path, reason, instead } of unloaded)
      lines.push(`  ${path}: ${reasons[reason]}${instead ? ` (${instead})` : ""}`);
  }
  return `${lines.map(printable2).join("\n")}
`;
}
function table(components) {
  const width = Math.max(...components.map(({ id }) => id.length));
  return components.map(
    ({ id, alwaysTokens, useTokens, path }) => `  ${id.padEnd(width)}  ${cost(alwaysTokens, "always")}, ${cost(useTokens, "when used")}  ${path}`
  );
}
function cost(tokens, when) {
  return tokens === 0 ? `not listed` : `${tokens} ${when}`;
}

// src/cli/shared/pages.ts
import { printable as printable3 } from "./core.mjs";
import { UsageError as UsageError2 } from "./core.mjs";
import { resolveTargets, unreadableTarget } from "./validate.mjs";
var places = ["../../rules/", "../../src/rules/"];
function pageOf(id) {
  const [, family] = /^([a-z-]+)\/[a-z0-9-]+$/.exec(id) ?? [];
  const folder = places.map((place) => new URL(`${place}${family}/`, import.meta.url)).find((url) => node_fs_default.existsSync(url));
  if (!family || !folder) return void 0;
  for (const file of node_fs_default.readdirSync(folder).filter((name) => name.endsWith(".md"))) {
    const sections = node_fs_default.readFileSync(new URL(file, folder), "utf8").split(/^(?=## )/m);
    const section = sections.find((text) => text.startsWith(`## ${id}
`));
    if (section) return section;
  }
  return void 0;
}
async function listTargets(scope, args, io) {
  if (args.paths.length === 0) throw new UsageError2("no path given; try --help");
  const unreadable = args.paths.length > 1 ? args.paths.flatMap((given) => unreadableTarget(given, scope, io.cwd) ?? []) : [];
  for (const { path, failure } of unreadable) io.err(`${printable3(path)}: the path cannot be read: ${failure}
`);
  const targets = args.paths.filter((given) => !unreadable.some(({ path }) => path === given)).flatMap((given) => resolveTargets(given, scope, io.cwd)).filter(({ kind }) => kind !== "marketplace" && kind !== "mcp");
  const { inventoryOf } = await import("./rules-plugin.mjs");
  const inventories = targets.map(({ path, load: load2, files }) => ({ path, inventory: inventoryOf(load2(files)) }));
  const isJson = args.has("json") || args.one("format") === "json";
  if (isJson)
    io.out(
      `${JSON.stringify({ version: 1, plugins: inventories.map(({ path, inventory }) => ({ path, ...inventory })) }, void 0, 2)}
`
    );
  else io.out(inventories.map(({ inventory }) => reportInventory(inventory)).join("\n"));
  return unreadable.length > 0 ? 1 : 0;
}

// src/cli/shared/watch.ts
import { printable as printable4 } from "./core.mjs";
import { UsageError as UsageError3 } from "./core.mjs";
import { resolveTargets as resolveTargets2, unreadableTarget as unreadableTarget2 } from "./validate.mjs";
var quietTime = 100;
var ignored = /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/;
async function watch(scope, args, io, check) {
  if (args.has("fix")) throw new UsageError3("--watch and --fix exclude each other");
  if (args.paths.includes("-")) throw new UsageError3("--watch needs files; standard input can only be checked once");
  const folders = foldersOf(scope, args.paths, io.cwd);
  const watched = { ...io, isTerminal: true };
  let timer;
  let running = Promise.resolve();
  const checkOnce = async () => {
    try {
      await check(watched);
    } catch (error) {
      if (!(error instanceof UsageError3)) throw error;
      io.err(`${scope.tool}: ${printable4(error.message)}
`);
    }
  };
  return new Promise((resolve, reject) => {
    const again = () => {
      running = running.then(checkOnce).catch(reject);
    };
    const watchers = folders.map(
      (folder) => node_fs_default.watch(folder, { recursive: true }, (_event, file) => {
        if (file !== null && ignored.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(again, quietTime);
      })
    );
    for (const watcher of watchers) watcher.on("error", reject);
    process.once("SIGINT", () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      running.then(() => resolve(0), reject);
    });
    again();
  });
}
function foldersOf(scope, paths, cwd) {
  const roots = paths.flatMap((given) => {
    if (paths.length > 1 && unreadableTarget2(given, scope, cwd)) return [];
    const targets = resolveTargets2(given, scope, cwd).flatMap(({ root }) => root ?? []);
    const absolute = node_fs_default.realpathSync.native(node_path_default.resolve(cwd, given));
    return node_fs_default.statSync(absolute).isDirectory() ? [absolute, ...targets] : targets;
  });
  const unique = [...new Set(roots)];
  return unique.filter((folder) => !unique.some((other) => other !== folder && folder.startsWith(other + node_path_default.sep)));
}

// builtin:node:buffer
var nodeBuffer = process.getBuiltinModule("node:buffer");
var { Buffer, isUtf8 } = nodeBuffer;

// src/report/sarif.ts
import { utf8 } from "./frontmatter.mjs";
import { findingsOf } from "./core.mjs";
var levels = { error: "error", warning: "warning", info: "note" };
function reportSarif(result, rules) {
  const findings = findingsOf(result);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: result.tool, version: result.version, rules: ids.map((id) => descriptor(id, rules)) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => sarifResult(finding, ids.indexOf(finding.rule)))
      }
    ]
  };
  return `${JSON.stringify(log, void 0, 2)}
`;
}
function descriptor(id, rules) {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return { id };
  return { id, shortDescription: { text: rule.summary }, defaultConfiguration: { level: levels[rule.severity] } };
}
function sarifResult(finding, ruleIndex) {
  const { rule, severity, message, effect, help, path, start, end, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, effect && `Effect: ${effect}`, help && `Help: ${help}`].filter(Boolean).join("\n") },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(start, end) } }],
    ...related.length > 0 ? {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: other.message },
        physicalLocation: { artifactLocation: { uri: uriOf(other.path) }, region: regionOf(other.start, other.start) }
      }))
    } : {}
  };
}
function regionOf(start, end) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function uriOf(path) {
  return utf8(Buffer.from(path)).split(/[\\/]/).map(encodeURIComponent).join("/");
}
export {
  applyFixes,
  listTargets,
  pageOf,
  previewFixes,
  reportSarif,
  unifiedDiff,
  watch,
  writeFixes
};
