#!/usr/bin/env node
// Built from src/cli/parse-frontmatter.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('parse-frontmatter', () => import('./lib/core.mjs'));
