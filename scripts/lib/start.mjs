// Built from src/ by `npm run build`; do not edit.

// src/cli/shared/start.ts
var required = [20, 16];
async function start(name, load, version = process.versions.node) {
  process.exitCode = 2;
  if (!isEnough(version)) {
    process.stderr.write(`${name}: needs Node ${required.join(".")} or newer; this is ${version}
`);
    return;
  }
  try {
    const { runProcess } = await load();
    process.exitCode = await runProcess(name);
  } catch (error) {
    process.stderr.write(`${name}: this is a bug of the tool: ${error instanceof Error ? error.stack : error}
`);
  }
}
async function startOnEdit(name, load) {
  if (process.argv.length > 2 || !isEnough(process.versions.node)) return start(name, load);
  const input = readInput();
  if (input === void 0 || editedFile(input) === void 0) return void 0;
  return start(name, async () => {
    const { runProcess } = await load();
    return { runProcess: (own) => runProcess(own, input) };
  });
}
function isEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > required[0] || major === required[0] && minor >= required[1];
}
function readInput() {
  try {
    return process.getBuiltinModule("node:fs").readFileSync(0);
  } catch {
    return void 0;
  }
}
function editedFile(input) {
  const [fs, path] = [process.getBuiltinModule("node:fs"), process.getBuiltinModule("node:path")];
  try {
    const { cwd, tool_input } = JSON.parse(Buffer.from(input).toString("utf8"));
    if (!/\.(?:md|json)$/.test(tool_input.file_path)) return void 0;
    const file = fs.realpathSync.native(path.resolve(cwd ?? "", tool_input.file_path));
    if (!fs.statSync(file).isFile()) return void 0;
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      if (fs.existsSync(path.join(folder, ".claude-plugin"))) return file;
      if (folder === path.dirname(folder)) return void 0;
    }
  } catch {
    return void 0;
  }
}
export {
  editedFile,
  start,
  startOnEdit
};
