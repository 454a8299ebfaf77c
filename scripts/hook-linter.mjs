#!/usr/bin/env node
// Built from src/cli/hook-linter.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('hook-linter', () => import('./lib/core.mjs'));
