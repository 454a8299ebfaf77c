#!/usr/bin/env node
// Built from src/cli/validate-plugin.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('validate-plugin', () => import('./lib/core.mjs'));
