/** The oldest Node with everything the tools use: `parseArgs`, `styleText`, `getBuiltinModule`. */
const required = [20, 16] as const;

/** What an executable needs of the bundle it starts. */
interface Bundle {
  runProcess(name: string): Promise<number>;
}

/** Loads the bundle once this Node is known to be able to, runs one command of it, and sets the exit code. */
export async function start(name: string, load: () => Promise<Bundle>, version = process.versions.node): Promise<void> {
  process.exitCode = 2;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < required[0] || (major === required[0] && minor < required[1])) {
    process.stderr.write(`${name}: needs Node ${required.join('.')} or newer; this is ${version}\n`);
    return;
  }
  try {
    const { runProcess } = await load();
    process.exitCode = await runProcess(name);
  } catch (error) {
    // Left uncaught, a crash would end with 1, the code for findings.
    process.stderr.write(`${name}: this is a bug of the tool: ${error instanceof Error ? error.stack : error}\n`);
  }
}
