/** The oldest Node with everything the tools use: `parseArgs`, `styleText`, `getBuiltinModule`. */
const required = [20, 16] as const;

/** What an executable needs of the bundle it starts. */
interface Bundle {
  /** `input` stands in for standard input where that has been read. */
  runProcess(name: string, input?: Uint8Array): Promise<number>;
}

/** Loads the bundle once this Node is known to be able to, runs one command of it, and sets the exit code. */
export async function start(name: string, load: () => Promise<Bundle>, version = process.versions.node): Promise<void> {
  process.exitCode = 2;
  if (!isEnough(version)) {
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

/** Does the same for a hook on edits, but ends at once where the edited file is none of a plugin: most are not. */
export async function startOnEdit(name: string, load: () => Promise<Bundle>): Promise<void> {
  if (process.argv.length > 2 || !isEnough(process.versions.node)) return start(name, load);
  const input = readInput();
  if (input === undefined || editedFile(input) === undefined) return undefined;
  return start(name, async () => {
    const { runProcess } = await load();
    return { runProcess: (own) => runProcess(own, input) };
  });
}

function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > required[0] || (major === required[0] && minor >= required[1]);
}

function readInput(): Uint8Array | undefined {
  try {
    return process.getBuiltinModule('node:fs').readFileSync(0);
  } catch {
    return undefined;
  }
}

/** The real path of the Markdown or JSON file that a hook's input names, if a plugin or a list of plugins is around it. */
export function editedFile(input: Uint8Array): string | undefined {
  // An import would ask an older Node for what it does not have before it is told so.
  const [fs, path] = [process.getBuiltinModule('node:fs'), process.getBuiltinModule('node:path')];
  try {
    const { cwd, tool_input } = JSON.parse(Buffer.from(input).toString('utf8'));
    if (!/\.(?:md|json)$/.test(tool_input.file_path)) return undefined;
    const file = fs.realpathSync.native(path.resolve(cwd ?? '', tool_input.file_path));
    if (!fs.statSync(file).isFile()) return undefined;
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      if (fs.existsSync(path.join(folder, '.claude-plugin'))) return file;
      if (folder === path.dirname(folder)) return undefined;
    }
  } catch {
    // No JSON, another tool's input, or a file that is gone.
    return undefined;
  }
}
