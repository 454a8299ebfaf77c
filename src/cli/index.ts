import { parseFrontmatter } from './parse-frontmatter.ts';
import type { Command } from './shared/command.ts';
import { validateAgent } from './validate-agent.ts';

/** Every executable of `scripts/`. */
export const commands: readonly Command[] = [parseFrontmatter, validateAgent];
