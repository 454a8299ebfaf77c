// Built from src/ by `npm run build`; do not edit.

// src/engine/config.ts
import { parseJson } from "./formats.mjs";
import { entryOf, nodeAt, scalarText, toValue } from "./formats.mjs";
import { utf8 } from "./formats.mjs";
import { validators } from "./agent-schemas.mjs";
import { compareFindings } from "./core.mjs";
var maxProblems = 50;
var ownFile = ".plugin-dev.json";
function readConfig(files) {
  const own = readNode(files, ownFile);
  if (own) return configOf(ownFile, own);
  const packaged = entryOf(readNode(files, "package.json")?.root, "plugin-dev")?.value;
  return packaged && configOf("package.json", { root: packaged });
}
function readNode(files, file) {
  const result = files.read(file);
  if ("failure" in result)
    return files.kindOf(file) ? { problem: { message: result.failure, range: { start: 0, end: 0 } } } : void 0;
  const { root, problems } = parseJson(utf8(result.bytes));
  const problem = problems[0];
  return problem ? { problem: { message: `it is not JSON: ${problem.message}`, range: problem.range } } : { root };
}
function configOf(file, { root, problem }) {
  if (problem) return refused(file, [problemOf(file, problem.message, problem.range)]);
  if (!root) return refused(file, []);
  if (!validators.config(toValue(root))) {
    const problems = (validators.config.errors ?? []).slice(0, maxProblems).map(({ instancePath, message, params }) => {
      const path = instancePath.split("/").slice(1).map(decodePointer);
      const extra = typeof params.additionalProperty === "string" ? params.additionalProperty : void 0;
      const place = nodeAt(root, path) ?? root;
      const range = (extra === void 0 ? void 0 : entryOf(place, extra)?.keyRange) ?? place.range;
      const field = path.join(".");
      const what = `"${field || "plugin-dev"}" ${message}${extra === void 0 ? "" : `: "${extra}"`}`;
      return problemOf(file, what, range, field);
    });
    return refused(file, problems.sort(compareFindings));
  }
  const rules = entryOf(root, "rules")?.value;
  const ignore = entryOf(root, "ignore")?.value;
  const ofRules = rules?.kind === "map" ? rules.entries : [];
  const ofIgnore = ignore?.kind === "list" ? ignore.items.map((item) => entryOf(item, "rule")?.value) : [];
  return {
    file,
    severities: ofRules.map(({ key, value }) => [key, scalarText(value)]),
    ignores: ignore?.kind === "list" ? ignore.items.map((item) => ({ ...toValue(item), range: item.range })) : [],
    named: [
      ...ofRules.map(({ key, keyRange }) => ({ pattern: key, range: keyRange, field: `rules.${key}` })),
      ...ofIgnore.map((value, index) => ({
        pattern: scalarText(value) ?? "",
        range: value?.range ?? root.range,
        field: `ignore.${index}.rule`
      }))
    ],
    problems: []
  };
}
function refused(file, problems) {
  return { file, severities: [], ignores: [], named: [], problems };
}
function decodePointer(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function problemOf(file, message, range, field) {
  return {
    rule: "engine/config",
    severity: "error",
    message: `the configuration is not valid: ${message}`,
    effect: "plugin-dev ignores the whole configuration",
    file,
    range,
    ...field ? { field } : {}
  };
}

// src/engine/globs.ts
var any = /* @__PURE__ */ Symbol("any");
function globMatcher(glob) {
  const steps = glob.replace(/^\.\//, "").split("/").map((step) => step === "**" ? any : charTests(step));
  const matchesName = (tests, name) => matchesAll(tests, [...name], (test, char) => test(char));
  return (path) => matchesAll(steps, path.split("/"), matchesName);
}
function matchesAll(pattern, items, matches) {
  let part = 0;
  let wildcard = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = part < pattern.length ? pattern[part] : void 0;
    if (wanted === any) {
      wildcard = part++;
      resume = item;
    } else if (wanted !== void 0 && matches(wanted, items[item])) {
      part++;
      item++;
    } else if (wildcard >= 0) {
      part = wildcard + 1;
      item = ++resume;
    } else return false;
  }
  return pattern.slice(part).every((rest) => rest === any);
}
function charTests(step) {
  const tests = [];
  const chars = [...step];
  const lastClosing = chars.lastIndexOf("]");
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at];
    const classEnd = char === "[" && at + 2 <= lastClosing ? chars.indexOf("]", at + 2) : -1;
    if (char === "*") {
      if (tests.at(-1) !== any) tests.push(any);
    } else if (char === "?") tests.push(() => true);
    else if (classEnd > 0) {
      tests.push(classTest(chars.slice(at + 1, classEnd)));
      at = classEnd;
    } else {
      const literal = char === "\\" ? chars[++at] ?? char : char;
      tests.push((other) => other === literal);
    }
  }
  return tests;
}
function classTest(written) {
  const isNegated = written[0] === "!" || written[0] === "^";
  const members = isNegated ? written.slice(1) : written;
  const isMember = (char) => members.some((from, index) => {
    const to = members[index + 1] === "-" ? members[index + 2] : void 0;
    return char === from || to !== void 0 && from <= char && char <= to;
  });
  return (char) => isMember(char) !== isNegated;
}
export {
  globMatcher,
  maxProblems,
  readConfig
};
