import { checkMcpAuth } from './check-mcp-auth.ts';
import { parseFrontmatter } from './parse-frontmatter.ts';
import type { Command } from './shared/command.ts';
import { testHook } from './test-hook.ts';
import { validateAgent } from './validate-agent.ts';
import { validateHookSchema } from './validate-hook-schema.ts';
import { validatePlugin } from './validate-plugin.ts';

/** Every executable of `scripts/`. */
export const commands: readonly Command[] = [
  checkMcpAuth,
  parseFrontmatter,
  testHook,
  validateAgent,
  validateHookSchema,
  validatePlugin,
];
