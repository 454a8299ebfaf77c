#!/usr/bin/env node
// Built from src/cli/validate-command.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('validate-command', () => import('./lib/core.mjs'));
