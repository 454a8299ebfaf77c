/** Agents by what the validator must say about them: nothing, a warning with and without a fix, an error. */
export const prompt =
  'You are a reviewer of code.\nRead the changed files, list the defects, and say how to mend each of them.\n';

export const cleanAgent = `---\nname: clean\ndescription: Reviews code. Use after a change.\n---\n${prompt}`;
/** Its one finding is the warning frontmatter/duplicate-key at 5:1. */
export const warnedAgent = `---\nname: warned\ndescription: Reviews code. Use after a change.\ncolor: red\ncolor: blue\n---\n${prompt}`;
export const fixableAgent = `---\nname: fixable\ndescription: Reviews code. Use after a change.\ntool: Read\n---\n${prompt}`;
/** Two fixes: what stands before the fence is an error, and only without it can the value be seen to need quotes. */
export const brokenAgent = `\n---\nname: broken\ndescription: Reviews: code\n---\n${prompt}`;
export const manifest = '{ "name": "demo" }\n';

/** A plugin with the given agents, by file name. */
export function pluginOf(agents: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  const files = Object.entries(agents).map(([name, text]) => [`agents/${name}`, text] as const);
  return { '.claude-plugin/plugin.json': manifest, ...Object.fromEntries(files) };
}
