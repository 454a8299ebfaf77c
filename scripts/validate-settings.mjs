#!/usr/bin/env node
// Built from src/cli/validate-settings.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('validate-settings', () => import('./lib/core.mjs'));
