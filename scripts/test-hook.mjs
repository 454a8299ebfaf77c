#!/usr/bin/env node
// Built from src/cli/test-hook.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('test-hook', () => import('./lib/core.mjs'));
