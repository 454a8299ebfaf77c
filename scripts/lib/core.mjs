// Built from src/ by `npm run build`; do not edit.

// package.json
var package_default = { version: "0.1.0", repository: { type: "git", url: "git+https://github.com/plugin-dev/plugin-dev.git" } };

// builtin:node:util
var nodeUtil = process.getBuiltinModule("node:util");
var parseArgs = (...given) => nodeUtil.parseArgs(...given);
var styleText = (...given) => nodeUtil.styleText(...given);

// src/cli/shared/command.ts
var UsageError = class extends Error {
};
var commonOptions = [
  { name: "help", short: "h", help: "print this text" },
  { name: "version", help: "print the version and the client version checked against" }
];
function parseArguments(command, argv) {
  const table = [...command.options, ...commonOptions];
  const options = {};
  for (const { name, short, value } of table)
    options[name] = { type: value ? "string" : "boolean", multiple: true, ...short ? { short } : {} };
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(explainParseError(error));
  }
  const { values, positionals } = parsed;
  for (const { name, choices, multiple } of table) {
    const given = values[name] ?? [];
    if (given.length > 1 && !multiple && typeof given[0] === "string") throw new UsageError(`Option '--${name}' is given twice`);
    const wrong = choices && given.find((value) => !choices.includes(String(value)));
    if (wrong !== void 0) throw new UsageError(`Option '--${name}' takes ${choices?.join(", ")}; not '${wrong}'`);
  }
  return {
    paths: positionals,
    has: (option) => values[option] !== void 0,
    one: (option) => values[option]?.at(-1),
    all: (option) => values[option] ?? []
  };
}
function explainParseError({ message }) {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (option) return `Option '${option}' needs a value; one that starts with a dash is written ${option}=VALUE`;
  return `${message.split(/\.\s/)[0]}; try --help`;
}
function helpText(command) {
  const rows = [...command.options, ...commonOptions].map((option) => [optionUsage(option), option.help]);
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const lines = rows.map(([usage, help]) => `  ${usage.padEnd(width)}  ${help}`);
  const notes = command.notes?.length ? ["", ...command.notes] : [];
  return [`${command.summary}`, "", `Usage: ${command.name}.mjs [options] ${command.operands}`, "", ...lines, ...notes, ""].join(
    "\n"
  );
}
function optionUsage({ name, short, value, choices }) {
  const argument = value ? ` ${choices ? choices.join("|") : value}` : "";
  return `${short ? `-${short}, ` : "    "}--${name}${argument}`;
}
var textFamilies = ["frontmatter", "text"];

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// package.json with { type: 'json' }
var package_default2 = { version: "0.1.0", repository: { type: "git", url: "git+https://github.com/plugin-dev/plugin-dev.git" } };

// src/report/result.ts
function findingsOf(result) {
  return result.targets.flatMap(({ findings }) => findings);
}
function summarize(result) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsOf(result)) counts[severity]++;
  return counts;
}
function reportJson(result) {
  const document = {
    version: 1,
    tool: result.tool,
    client: result.client,
    targets: result.targets.map(({ path, kind, verdict }) => ({ path, kind, verdict })),
    summary: summarize(result),
    findings: findingsOf(result).map(jsonFinding)
  };
  return `${JSON.stringify(document, void 0, 2)}
`;
}
function jsonFinding({ rule, severity, message, effect, help, target, file, start, end, field, fix }) {
  return {
    rule,
    severity,
    message,
    effect,
    help,
    target,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    field,
    fixable: fix?.safe === true
  };
}
var levels = { error: "error", warning: "warning", info: "notice" };
function reportGithub(result) {
  return findingsOf(result).map(annotation).join("");
}
function annotation({ severity, path, start, end, rule, message, effect, help }) {
  const properties = { file: path, line: start.line, col: start.column, endLine: end.line, endColumn: end.column, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, effect && `effect: ${effect}`, help && `help: ${help}`].filter(Boolean).join("\n");
  return `::${levels[severity]} ${written.join(",")}::${escapeData(text)}
`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function printable(text) {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
function printableText(text) {
  return text.replace(/[^\r\n\t]+/g, printable);
}
var colours = { error: "red", warning: "yellow", info: "cyan" };
function reportText(result, { colour = false } = {}) {
  const paint = (format, text) => colour ? styleText(format, text) : text;
  const told = /* @__PURE__ */ new Map();
  const lines = findingsOf(result).flatMap((finding) => {
    const before = told.get(finding.rule);
    told.set(finding.rule, finding);
    return linesOf(finding, before, paint);
  });
  const ones = hasMany(result) ? result.targets.filter(({ findings }) => findings.length > 0) : [];
  const counts = ones.map((target) => `${printable(target.path)}: ${countLine({ ...result, targets: [target] })}`);
  return `${[...lines, ...counts, countLine(result)].join("\n")}
`;
}
function linesOf(finding, before, paint) {
  const { path, start, severity, message, rule, effect, help, related } = finding;
  const place = `${printable(path)}:${start.line}:${start.column}:`;
  return [
    `${place} ${paint(colours[severity], `${severity}:`)} ${printable(message)} ${paint("dim", `[${rule}]`)}`,
    ...related.map(
      (other) => `  see: ${printable(other.path)}:${other.start.line}:${other.start.column}: ${printable(other.message)}`
    ),
    ...effect && effect !== before?.effect ? [`  effect: ${printable(effect)}`] : [],
    ...help && help !== before?.help ? [`  help: ${printable(help)}`] : []
  ];
}
function hasMany({ targets }) {
  return targets.filter(({ kind }) => kind === "plugin" || kind === "marketplace").length > 1;
}
function countLine(result) {
  const { error, warning, info } = summarize(result);
  const files = result.targets.reduce((sum, { checked }) => sum + checked, 0);
  const counts = [count(error, "error"), count(warning, "warning"), count(info, "info", "info")].filter(
    (text) => !text.startsWith("0 ")
  );
  const of = hasMany(result) ? ` of ${result.targets.length} targets` : "";
  return `${counts.join(", ") || "no findings"} in ${count(files, "file")}${of}`;
}
function count(number, noun, plural = `${noun}s`) {
  return `${number} ${number === 1 ? noun : plural}`;
}

// src/cli/index.ts
var commands = {
  "check-edit": async () => (await import("./validate.mjs")).checkEdit,
  "check-mcp-auth": async () => (await import("./validate.mjs")).checkMcpAuth,
  "hook-linter": async () => (await import("./validate.mjs")).hookLinter,
  "parse-frontmatter": async () => (await import("./frontmatter.mjs")).parseFrontmatter,
  "scaffold-plugin": async () => (await import("./commands.mjs")).scaffoldPlugin,
  "test-hook": async () => (await import("./commands.mjs")).testHook,
  "validate-settings": async () => (await import("./validate.mjs")).validateSettings,
  "validate-agent": async () => (await import("./validate.mjs")).validateAgent,
  "validate-command": async () => (await import("./validate.mjs")).validateCommand,
  "validate-hook-schema": async () => (await import("./validate.mjs")).validateHookSchema,
  "validate-plugin": async () => (await import("./validate.mjs")).validatePlugin,
  "validate-skill": async () => (await import("./validate.mjs")).validateSkill
};
async function commandNamed(name) {
  return commands[name]?.();
}

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// builtin:node:buffer
var nodeBuffer = process.getBuiltinModule("node:buffer");
var { Buffer: Buffer2, isUtf8 } = nodeBuffer;

// src/plugin/files.ts
var maxFileSize = 8 * 1024 * 1024;
function diskFiles(root, reach = root) {
  const realRoot = realPath(root).path ?? node_path_default.resolve(root);
  const realReach = realPath(reach).path ?? node_path_default.resolve(reach);
  const folders = /* @__PURE__ */ new Map([[realRoot, { path: realRoot }]]);
  const lists = /* @__PURE__ */ new Map();
  const realFolder = (absolute) => {
    const known = folders.get(absolute);
    if (known) return known;
    const found = followed(lastStepKept(absolute));
    folders.set(absolute, found);
    return found;
  };
  const followed = (place) => {
    if (place.path === void 0) return place;
    const stats = statsOf(place.path);
    if (stats?.isDirectory()) return place;
    const real = stats ? realPath(place.path) : missing;
    return real.path === void 0 || isInside(realReach, real.path) ? real : outside;
  };
  const lastStepKept = (absolute) => {
    if (absolute === realRoot) return { path: realRoot };
    if (absolute.length > longestPath) return tooLong;
    const parent = realFolder(node_path_default.dirname(absolute));
    if (parent.path === void 0) return parent;
    return { path: `${parent.path}${parent.path.endsWith(node_path_default.sep) ? "" : node_path_default.sep}${node_path_default.basename(absolute)}` };
  };
  const resolve = (file) => {
    const absolute = absolutePath(realRoot, file);
    return isInside(realRoot, absolute) ? lastStepKept(absolute) : outside;
  };
  const statsAt = (file) => {
    const place = resolve(file);
    return place.path === void 0 ? void 0 : statsOf(place.path);
  };
  return {
    list(folder) {
      const absolute = absolutePath(realRoot, folder);
      const place = isInside(realRoot, absolute) ? realFolder(absolute) : outside;
      if (place.path === void 0) return [];
      const entries = lists.get(place.path) ?? readFolder(place.path);
      lists.set(place.path, entries);
      return entries;
    },
    kindOf(file) {
      const stats = statsAt(file);
      return stats && kindOfStats(stats);
    },
    read(file) {
      const place = resolve(file);
      if (place.path === void 0) return { failure: place.failure };
      const stats = statsOf(place.path);
      if (!stats?.isSymbolicLink()) return readRegularFile(place.path, stats ? { stats } : {});
      const real = realPath(place.path);
      if (real.path === void 0) return { failure: real.failure };
      return isInside(realReach, real.path) ? readRegularFile(real.path) : { failure: "it is a symlink that leads out of the folder" };
    },
    sizeOf(file) {
      const stats = statsAt(file);
      return stats?.isFile() ? stats.size : void 0;
    },
    isExecutable(file) {
      const stats = statsAt(file);
      return stats?.isFile() === true && (process.platform === "win32" || (stats.mode & 73) !== 0);
    },
    isPublic(file) {
      const place = resolve(file);
      try {
        const stats = place.path === void 0 ? void 0 : node_fs_default.lstatSync(place.path);
        return stats?.isFile() === true && process.platform !== "win32" && (stats.mode & 4) !== 0;
      } catch {
        return false;
      }
    }
  };
}
function statsOf(absolute) {
  try {
    return node_fs_default.lstatSync(absolute, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function readFolder(absolute) {
  try {
    const entries = node_fs_default.readdirSync(absolute, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) })).sort(byName);
  } catch {
    return [];
  }
}
var outside = { failure: "it lies outside the folder" };
var missing = { failure: "no such file or folder" };
var tooLong = { failure: "the name is too long" };
var longestPath = 4096;
function realPath(file) {
  try {
    return { path: node_fs_default.realpathSync.native(file) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
var specialStep = /(?:^|\/)\.{0,2}(?:\/|$)/;
function absolutePath(root, file) {
  const isPlain = node_path_default.sep === "/" && !specialStep.test(file) && !root.endsWith("/");
  return isPlain ? `${root}/${file}` : node_path_default.resolve(root, file);
}
function isInside(root, absolute) {
  return absolute === root || absolute.startsWith(root.endsWith(node_path_default.sep) ? root : root + node_path_default.sep);
}
function readRegularFile(absolute, { followSymlink = false, stats: known } = {}) {
  try {
    const options = { throwIfNoEntry: false };
    const stats = known ?? (followSymlink ? node_fs_default.statSync(absolute, options) : node_fs_default.lstatSync(absolute, options));
    if (!stats) return { failure: "no such file or folder" };
    if (!stats.isFile()) return { failure: `it is ${describeKind(kindOfStats(stats))}` };
    if (stats.size > maxFileSize) return { failure: `it has ${stats.size} bytes; at most ${maxFileSize} are read` };
    return { bytes: node_fs_default.readFileSync(absolute) };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
function describeError(error) {
  const known = {
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    ELOOP: "the symlinks form a loop",
    ENOTDIR: "a part of the path is not a folder",
    ENAMETOOLONG: "the name is too long",
    EISDIR: "it is a folder"
  };
  return known[error.code ?? ""] ?? error.message;
}
function describeKind(kind) {
  if (kind === "other") return "neither a file nor a folder";
  return kind === "symlink" ? "a symlink" : `a ${kind}`;
}
function kindOfStats(stats) {
  if (stats.isSymbolicLink()) return "symlink";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}
function overlayFiles(files, changes, runnable = /* @__PURE__ */ new Set()) {
  const read = (file) => {
    const changed = changes.get(file);
    return changed === void 0 ? files.read(file) : { bytes: new TextEncoder().encode(changed) };
  };
  const sizeOf = (file) => {
    const changed = changes.get(file);
    return changed === void 0 ? files.sizeOf(file) : Buffer2.byteLength(changed);
  };
  return { ...files, read, sizeOf, isExecutable: (file) => runnable.has(file) || files.isExecutable(file) };
}
function memoryFiles(contents, plain = /* @__PURE__ */ new Set()) {
  const files = new Map(Object.entries(contents));
  const kindAt = (file) => {
    const content = files.get(file);
    return typeof content === "object" && "linked" in content ? "symlink" : "file";
  };
  const folders = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Map()]]);
  for (const file of files.keys()) {
    const steps = file.split("/");
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join("/");
      const entries = folders.get(folder) ?? /* @__PURE__ */ new Map();
      folders.set(folder, entries.set(name, depth === steps.length - 1 ? kindAt(file) : "folder"));
    }
  }
  const normal = (file) => file === "." ? "" : file;
  const sizeOf = (content) => {
    if (typeof content === "string") return Buffer2.byteLength(content);
    return content instanceof Uint8Array ? content.length : void 0;
  };
  return {
    list: (folder) => [...folders.get(normal(folder)) ?? []].map(([name, kind]) => ({ name, kind })).sort(byName),
    kindOf: (file) => files.has(file) ? kindAt(file) : folders.has(normal(file)) ? "folder" : void 0,
    read(file) {
      const content = files.get(file);
      if (content === void 0) return { failure: folders.has(normal(file)) ? "it is a folder" : "no such file or folder" };
      if (content instanceof Uint8Array) return { bytes: content };
      if (typeof content === "object" && "failure" in content) return content;
      return { bytes: new TextEncoder().encode(typeof content === "string" ? content : content.linked) };
    },
    sizeOf: (file) => sizeOf(files.get(file)),
    isExecutable: (file) => files.has(file) && !plain.has(file),
    isPublic: (file) => files.has(file)
  };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// src/cli/shared/streams.ts
function displayPath(target, file, cwd) {
  if (target.root === void 0) return file;
  const absolute = node_path_default.join(target.root, file);
  const relative = node_path_default.relative(cwd, absolute) || ".";
  return relative.startsWith("..") && node_path_default.isAbsolute(target.path) ? absolute : relative;
}
function writeOut(text) {
  const failure = writeAll(1, text);
  if (failure && failure.code !== "EPIPE") throw new UsageError(`the output cannot be written: ${describeError(failure)}`);
}
function writeError(text) {
  writeAll(2, text);
}
function writeAll(descriptor, text) {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += node_fs_default.writeSync(descriptor, bytes, written);
    } catch (error) {
      if (error.code !== "EAGAIN") return error;
      waitForPipe();
    }
  }
  return void 0;
}
function readStdin() {
  const chunks = [];
  for (let size = 0; size <= maxFileSize; ) {
    const chunk = new Uint8Array(65536);
    const length = readChunk(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  throw new UsageError(`standard input: at most ${maxFileSize} bytes are read`);
}
function readChunk(chunk) {
  for (; ; ) {
    try {
      return node_fs_default.readSync(0, chunk);
    } catch (error) {
      const { code } = error;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw new UsageError(`standard input: ${describeError(error)}`);
      waitForPipe();
    }
  }
}
function waitForPipe() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
function replaceFile(absolute, text) {
  node_fs_default.accessSync(absolute, node_fs_default.constants.W_OK);
  const { mode } = node_fs_default.lstatSync(absolute);
  const temporary = node_path_default.join(node_path_default.dirname(absolute), `.plugin-dev-${process.pid}.tmp`);
  node_fs_default.writeFileSync(temporary, text, { flag: "wx", mode });
  try {
    node_fs_default.chmodSync(temporary, mode);
    node_fs_default.renameSync(temporary, absolute);
  } catch (error) {
    node_fs_default.rmSync(temporary, { force: true });
    throw error;
  }
}

// src/cli/shared/main.ts
async function runProcess(name, input) {
  const command = await commandNamed(name);
  if (!command) throw new Error(`there is no command ${name}`);
  const isTerminal = isWatched(1);
  return runCommand(command, process.argv.slice(2), {
    out: writeOut,
    err: writeError,
    get cwd() {
      return workingDirectory();
    },
    isTerminal,
    hasColour: isTerminal && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    ...isWatched(2) ? { progress: (text) => writeError(`\r\x1B[K${text}`) } : {},
    readStdin: () => input ?? readStdin()
  });
}
function isWatched(descriptor) {
  const stats = node_fs_default.fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== node_fs_default.statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}
function workingDirectory() {
  try {
    return process.cwd();
  } catch {
    throw new UsageError("the working directory does not exist any more");
  }
}
async function runCommand(command, argv, io) {
  try {
    const args = parseArguments(command, argv);
    if (args.has("help")) io.out(helpText(command));
    else if (args.has("version")) io.out(await versionText(command));
    else return await command.run(args, io);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${command.name}: ${printable(error.message)}
`);
    return 2;
  }
}
async function versionText({ name }) {
  const { clientVersion } = await import("./validate.mjs");
  return `${name} ${package_default2.version} (checked against Claude Code ${clientVersion})
`;
}
export {
  UsageError,
  commonOptions,
  package_default as default,
  describeError,
  diskFiles,
  displayPath,
  findingsOf,
  helpText,
  maxFileSize,
  memoryFiles,
  overlayFiles,
  parseArguments,
  printable,
  printableText,
  readRegularFile,
  readStdin,
  replaceFile,
  reportGithub,
  reportJson,
  reportText,
  runCommand,
  runProcess,
  summarize,
  textFamilies,
  writeError,
  writeOut
};
