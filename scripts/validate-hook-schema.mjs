#!/usr/bin/env node
// Built from src/cli/validate-hook-schema.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('validate-hook-schema', () => import('./lib/core.mjs'));
