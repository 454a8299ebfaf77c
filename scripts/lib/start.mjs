// Built from src/ by `npm run build`; do not edit.

// src/cli/shared/start.ts
var required = [20, 16];
async function start(name, load, version = process.versions.node) {
  process.exitCode = 2;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < required[0] || major === required[0] && minor < required[1]) {
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
export {
  start
};
