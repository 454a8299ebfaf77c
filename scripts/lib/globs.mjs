// Built from src/ by `npm run build`; do not edit.

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
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at];
    const classEnd = char === "[" ? chars.indexOf("]", at + 2) : -1;
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
  globMatcher
};
