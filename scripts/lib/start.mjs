// Built from src/ by `npm run build`; do not edit.

// src/cli/shared/start.ts
var required = [20, 16];
async function start(name, load) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < required[0] || major === required[0] && minor < required[1]) {
    process.stderr.write(`${name}: needs Node ${required.join(".")} or newer; this is ${process.versions.node}
`);
    process.exitCode = 2;
    return;
  }
  const { runProcess } = await load();
  process.exitCode = await runProcess(name);
}
export {
  start
};
