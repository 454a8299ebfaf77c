import { checkEdit } from './check-edit.ts';
import { checkMcpAuth } from './check-mcp-auth.ts';
import { hookLinter } from './hook-linter.ts';
import { parseFrontmatter } from './parse-frontmatter.ts';
import { scaffoldPlugin } from './scaffold-plugin.ts';
import type { Command } from './shared/command.ts';
import { testHook } from './test-hook.ts';
import { validateSettings } from './validate-settings.ts';
import { validateAgent, validateCommand, validateHookSchema, validatePlugin, validateSkill } from './validators.ts';

/** Every executable of `scripts/`. */
export const commands: readonly Command[] = [
  checkEdit,
  checkMcpAuth,
  hookLinter,
  parseFrontmatter,
  scaffoldPlugin,
  testHook,
  validateAgent,
  validateCommand,
  validateHookSchema,
  validatePlugin,
  validateSkill,
  validateSettings,
];

/** The executable of a name. The build replaces this file by one that loads that command alone. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return commands.find((command) => command.name === name);
}
