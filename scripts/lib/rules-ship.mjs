// Built from src/ by `npm run build`; do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// builtin:node:buffer
var require_node_buffer = __commonJS({
  "builtin:node:buffer"(exports, module) {
    module.exports = process.getBuiltinModule("node:buffer");
  }
});

// src/rules/shared/shipped.ts
import { decodeText, matchesStars } from "./formats.mjs";
var maxDepth = 100;
var maxEntries = 1e4;
var maxTextBytes = 1048576;
var known = /* @__PURE__ */ new WeakMap();
function shippedOf(plugin) {
  if (plugin.scope !== "plugin" || plugin.marketplace) return [];
  const before = known.get(plugin);
  if (before) return before;
  const found = [];
  for (const file of walk(plugin.files, "", outerLines(plugin), maxDepth)) if (found.push(file) >= maxEntries) break;
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
  const own = entries.some(({ name, kind }) => name === ".gitignore" && kind === "file") ? linesIn(files, base) : [];
  const lines = own.length > 0 ? [...outer, ...own] : outer;
  for (const { name, kind } of entries) {
    const path = base + name;
    if (name === ".git" || isIgnored(lines, path, kind === "folder")) continue;
    if (kind !== "folder" || name === "node_modules") yield { path, name, kind };
    else if (depth > 0) yield* walk(files, path, lines, depth - 1);
  }
}
function linesIn(files, base) {
  const result = files.read(`${base}.gitignore`);
  return "failure" in result ? [] : ignoreLines(decodeText(result.bytes).text, base);
}
function outerLines({ repository }) {
  if (!repository) return [];
  const steps = repository.folder.split("/");
  return linesIn(repository.files, "").flatMap((line) => {
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
    return step < steps.length && matchesStars(pattern[at] ?? "", steps[step] ?? "", "?") && matches(pattern, steps, at + 1, step + 1);
  if (at === pattern.length - 1) return step < steps.length;
  if (pattern.indexOf("**", at + 1) > 0) return false;
  const rest = pattern.length - at - 1;
  return steps.length - step >= rest && matches(pattern, steps, at + 1, steps.length - rest);
}

// src/rules/ship/files.ts
var import_node_buffer = __toESM(require_node_buffer());
import { defineRule } from "./core.mjs";
import { entryOf } from "./formats.mjs";
import { componentsOf, configsOf } from "./core.mjs";
import { secretsInText } from "./core.mjs";
import { directoryNames } from "./part-schemas.mjs";
import { hiddenText } from "./rules-text.mjs";
import { quoted } from "./rules.mjs";
var top = { start: 0, end: 0 };
var copied = "every user of the plugin gets it";
var osFiles = new Set(directoryNames("os-metadata"));
var keyFile = /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pypirc|\.pgpass|\.htpasswd|.+\.(?:p12|pfx|jks|keystore|kdbx|ppk|mobileprovision))$/i;
var leftover = /(?:^|\/)(?:__pycache__\/.+|[^/]+\.py[cod]|\.[^/]+\.sw[op]|[^/]+\.(?:orig|rej)|npm-debug\.log|\.pytest_cache\/.+)$/;
var shipFileRules = [
  defineRule({
    id: "ship/env-file",
    on: "plugin",
    severity: "warning",
    summary: "a .env file with values",
    effect: copied,
    check(plugin, report) {
      for (const file of shippedOf(plugin)) {
        if (!/^\.env(?:\.(?!example$|sample$|template$|dist$|defaults?$|schema$|vault$)[\w.-]+)?$/.test(file.name)) continue;
        const set = settings(plugin, file);
        if (set.length > 0)
          report({
            message: `a file of the environment is shipped: ${quoted(file.path)} sets ${set.slice(0, 3).join(", ")}`,
            help: `add it to .gitignore, and ship ${file.name}.example without values`,
            file: file.path,
            range: top
          });
      }
    }
  }),
  defineRule({
    id: "ship/key-file",
    on: "plugin",
    severity: "warning",
    summary: "a file in which programs keep keys or passwords",
    effect: copied,
    check(plugin, report) {
      for (const { path, name, kind } of shippedOf(plugin))
        if (kind === "file" && keyFile.test(name))
          report({
            message: `a file for keys or passwords is shipped: ${quoted(path)}`,
            help: "remove it from the repository and from its history, and replace what is in it",
            file: path,
            range: top
          });
    }
  }),
  defineRule({
    id: "ship/os-metadata",
    on: "plugin",
    severity: "warning",
    summary: "a file that the operating system left, such as .DS_Store",
    effect: `${copied}; the plugin directory warns`,
    check(plugin, report) {
      for (const { path } of shippedOf(plugin))
        if (path.split("/").some((step) => osFiles.has(step)))
          report({
            message: `the operating system left ${quoted(path)}`,
            help: "delete it, and add its name to .gitignore",
            file: path,
            range: top
          });
    }
  }),
  defineRule({
    id: "ship/leftover",
    on: "plugin",
    severity: "info",
    summary: "caches and backup files of tools",
    effect: copied,
    check(plugin, report) {
      const found = shippedOf(plugin).filter(({ path }) => leftover.test(path));
      const [first] = found;
      if (first)
        report({
          message: `${found.length === 1 ? "a leftover" : `${found.length} leftovers`} of tools: ${quoted(first.path)}`,
          help: "add them to .gitignore",
          file: first.path,
          range: top
        });
    }
  }),
  defineRule({
    id: "ship/node-modules",
    on: "plugin",
    severity: "info",
    summary: "a node_modules folder among the shipped files",
    effect: `${copied}; the client does not install packages by itself unless a lockfile stands beside package.json`,
    check(plugin, report) {
      for (const { path, name, kind } of shippedOf(plugin))
        if (name === "node_modules" && kind === "folder")
          report({
            message: `installed packages are shipped: ${quoted(path)}`,
            help: "bundle what the scripts need into them, and add node_modules/ to .gitignore",
            file: path,
            range: top
          });
    }
  })
];
function settings(plugin, file) {
  const lines = (shippedText(plugin, file) ?? "").split("\n", 1e3);
  return lines.flatMap((line) => {
    const [, name, value = ""] = /^\s{0,20}(?:export\s)?\s{0,20}([A-Za-z_]\w{0,100})\s{0,20}=(.*)$/.exec(line) ?? [];
    const isSet = !/^\s*(?:["']{2}\s*)?(?:#.*)?$/.test(value) && !/<|your|change.?me|xxx|\.\.\.|example|placeholder/i.test(value);
    return name && isSet ? [name] : [];
  });
}
var lockfiles = ["package-lock.json", "npm-shrinkwrap.json", "bun.lock", "bun.lockb"];
var guarded = [".claude-plugin/plugin.json", "hooks/hooks.json"];
var shipRootRules = [
  defineRule({
    id: "ship/lockfile",
    on: "plugin",
    severity: "warning",
    profiles: { directory: "warning" },
    summary: "a lockfile beside package.json, for which the client installs packages",
    effect: "at each install from a marketplace the client runs npm ci (or its like of bun) in the copy, without install scripts but with development packages, for up to 60 seconds; nothing switches that off",
    check(plugin, report) {
      const { files, scope, marketplace } = plugin;
      if (scope !== "plugin" || marketplace || files.kindOf("package.json") !== "file") return;
      const { root } = plugin.json("package.json").tree;
      const isFor = (key) => {
        const packages = entryOf(root, key)?.value;
        return packages?.kind === "map" && packages.entries.length > 0;
      };
      for (const name of lockfiles) {
        if (files.kindOf(name) !== "file") continue;
        const isMeant = isFor("dependencies");
        report({
          message: `${quoted(name)} stands beside package.json at the plugin's root`,
          severity: isMeant ? "info" : "warning",
          help: isMeant ? isFor("devDependencies") ? "bundle what the scripts need; else every user installs the development packages too" : "keep it if the scripts need these packages; else bundle them" : "bundle what the scripts need, and keep the lockfile in another folder, such as .ci/",
          file: name,
          range: top
        });
      }
    }
  }),
  defineRule({
    id: "ship/claude-md",
    on: "plugin",
    severity: "warning",
    inClient: true,
    summary: "a CLAUDE.md at the plugin's root",
    effect: "the client reads it in no session of a user; plugin validate warns, and with --strict it fails",
    check({ files, scope, marketplace, manifest }, report) {
      if (scope !== "plugin" || marketplace || !manifest || files.kindOf("CLAUDE.md") !== "file") return;
      report({
        message: "CLAUDE.md stands at the plugin's root",
        help: "put what users need into a skill; what is for developers of the plugin goes into another file",
        file: "CLAUDE.md",
        range: top
      });
    }
  }),
  defineRule({
    id: "ship/case-clash",
    on: "plugin",
    severity: "warning",
    summary: "names that are one on macOS and Windows",
    effect: "a file system without letter case keeps one of them, and the other is gone",
    check(plugin, report) {
      const paths = shippedOf(plugin).map(({ path }) => path);
      const isManifest = paths.some((path) => path.toLowerCase() === guarded[0]);
      for (const [one, other] of clashes(isManifest ? [guarded[0], ...paths] : paths)) {
        if ([one, other].every((path) => path.startsWith("hooks/") && path.toLowerCase() === guarded[1])) continue;
        const isGuarded = guarded.some((file) => file === one || file === other);
        report({
          message: `${quoted(one)} and ${quoted(other)} differ in letter case or Unicode form only`,
          ...isGuarded ? { severity: "error", effect: "plugin validate refuses the plugin" } : {},
          help: "rename or remove one of them",
          file: other,
          range: top
        });
      }
    }
  })
];
function clashes(paths) {
  const first = /* @__PURE__ */ new Map();
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    for (let end = path.indexOf("/"); ; end = path.indexOf("/", end + 1)) {
      const name = end < 0 ? path : path.slice(0, end);
      const folded = name.normalize("NFC").toLowerCase();
      const known3 = first.get(folded) ?? name;
      first.set(folded, known3);
      if (known3 !== name) found.set(name, known3);
      if (known3 !== name || end < 0) break;
    }
  }
  return [...found].map(([other, one]) => [one, other]);
}
var kinds = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-+=~") kinds[char.charCodeAt(0)] = 1;
for (const char of "0123456789") kinds[char.charCodeAt(0)] = 2;
var shortest = 12;
var shortestWithoutDigit = 30;
var passwords = /pass|pwd|:\/\/[^\s/@]{0,200}@/gi;
function secretsInFile(text) {
  if (text.includes("PRIVATE KEY")) return secretsInText(text).filter((secret) => isReal(text, secret));
  return candidateLines(text).flatMap(
    ([start, end]) => secretsInText(text.slice(start, end)).map((secret) => ({ ...secret, start: secret.start + start, end: secret.end + start })).filter((secret) => isReal(text, secret))
  );
}
function isReal(text, { what, start, end }) {
  const value = text.slice(start, end);
  if (what === "JWT")
    return !import_node_buffer.Buffer.from(value.split(".")[1] ?? "", "base64url").toString().includes('"1234567890"');
  if (what !== "private key") return true;
  const body = value.replace(/^-----[^-]{1,60}-----/, "").replace(/\\[nr]|["'`+,\s]/g, "");
  return /^[A-Za-z0-9+/=]{60,}$/.test(body);
}
function candidateLines(text) {
  const lines = /* @__PURE__ */ new Map();
  const add = (at) => {
    const start = text.lastIndexOf("\n", at) + 1;
    const close = text.indexOf("\n", at);
    const end = close < 0 ? text.length : close;
    lines.set(start, end);
    return end;
  };
  const kindAt = (at) => kinds[text.charCodeAt(at)] ?? 0;
  for (let start = 0; start + shortest <= text.length; ) {
    let at = start + shortest - 1;
    while (at >= start && kindAt(at) > 0) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start;
    let hasDigit = false;
    for (let kind = kindAt(end); kind > 0; kind = kindAt(++end)) if (kind === 2) hasDigit = true;
    start = end - start >= (hasDigit ? shortest : shortestWithoutDigit) ? add(end - 1) + 1 : end + 1;
  }
  for (const { index } of text.matchAll(passwords)) add(index);
  return [...lines];
}
var known2 = /* @__PURE__ */ new WeakMap();
var whats = {
  tags: "text in invisible tag characters",
  bidi: "a control that turns the direction of text",
  "zero-width": "a run of characters without width"
};
var shipTextRules = [
  defineRule({
    id: "ship/secret",
    on: "plugin",
    severity: "error",
    summary: "a secret in a file that every user gets",
    effect: "everyone who installs the plugin can use it, and so can everyone who reads the repository",
    check(plugin, report) {
      for (const { path, secret } of secretsOf(plugin))
        if (!secret.isDoubtful)
          report({
            message: `a ${secret.what} is written out: ${quoted(`${secret.shownText}[redacted]`)}`,
            help: "revoke it; let users give their own by a sensitive option in userConfig, or by an environment variable",
            file: path,
            range: secret
          });
    }
  }),
  defineRule({
    id: "ship/secret-like",
    on: "plugin",
    severity: "warning",
    summary: "what looks like a secret, in a sample, a test or by its name alone",
    effect: "if it is one, every user has it; the plugin directory takes no plugin with such a text, samples included",
    check(plugin, report) {
      for (const { path, secret } of secretsOf(plugin))
        if (secret.isDoubtful)
          report({
            message: `what looks like a ${secret.what === "literal value" ? "secret" : secret.what} is written out: ${quoted(`${secret.shownText}[redacted]`)}`,
            help: "write a stand-in that says so, such as YOUR_TOKEN; revoke it if it is real",
            file: path,
            range: secret
          });
    }
  }),
  defineRule({
    id: "ship/hidden-text",
    on: "plugin",
    severity: "warning",
    summary: "text in a script or data file that people do not see",
    effect: "what runs, or what the model reads, is not what a reviewer sees",
    check(plugin, report) {
      const components = new Set(componentsOf(plugin).map(({ file }) => file.path));
      for (const { path, hidden } of factsOf(plugin))
        for (const { kind, start, end } of components.has(path) ? [] : hidden)
          report({
            message: `${whats[kind]} in ${quoted(path)}`,
            ...kind === "tags" || kind === "bidi" && isCode(path) ? { severity: "error" } : {},
            help: "remove it; where it is data, write it as an escape such as \\u202e",
            file: path,
            range: { start, end }
          });
    }
  })
];
function factsOf(plugin) {
  const before = known2.get(plugin);
  if (before) return before;
  const found = shippedOf(plugin).flatMap((file) => factsIn(plugin, file));
  known2.set(plugin, found);
  return found;
}
function factsIn(plugin, file) {
  const text = shippedText(plugin, file);
  if (!text) return [];
  const secrets = secretsInFile(text).flatMap((secret) => {
    const isDoubtful = isSample(file.path, text, secret);
    if (isDoubtful && isByName(secret)) return [];
    const shownText = text.slice(secret.start, secret.start + secret.shown);
    return [{ ...secret, shownText, isDoubtful: isDoubtful || isByName(secret) }];
  });
  const hidden = hiddenText(text);
  return secrets.length + hidden.length > 0 ? [{ path: file.path, secrets, hidden }] : [];
}
function secretsOf(plugin) {
  const servers = configsOf(plugin, "mcp");
  return factsOf(plugin).flatMap(
    ({ path, secrets }) => secrets.filter(({ start, end }) => {
      const isInside = (range) => range !== void 0 && range.start <= start && end <= range.end;
      return !servers.some(({ file, root }) => file.path === path && isInside(root?.range));
    }).map((secret) => ({ path, secret }))
  );
}
function isByName({ what }) {
  return what === "literal value" || what === "secret in a query" || what === "password in a URL";
}
var longestLine = 1e3;
function isSample(path, text, { start, end }) {
  if (/\.(?:md|mdx|rst|adoc|txt|map)$|(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|examples?|samples?|docs?|dist|bundles?|build|vendor)\/|[._-](?:test|spec)s?\.|(?:^|\/)test_/i.test(
    path
  ))
    return true;
  const from = Math.max(0, end - longestLine - 1);
  const line = text.slice(text.slice(from, start).lastIndexOf("\n") + 1 + from, end);
  return line.length > longestLine || /example|sample|fake|dummy|mock|test|placeholder/i.test(line);
}
function isCode(path) {
  return /\.(?:[cm]?[jt]sx?|py|sh|bash|zsh|ps1|rb|pl|php|go|rs|lua|cmd|bat)$|(?:^|\/)bin\//i.test(path);
}
export {
  ignoreLines,
  isIgnored,
  isMedia,
  secretsInFile,
  shipFileRules,
  shipRootRules,
  shipTextRules,
  shippedOf,
  shippedText
};
