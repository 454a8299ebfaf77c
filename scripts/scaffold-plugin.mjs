#!/usr/bin/env node
// Built from src/cli/scaffold-plugin.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('scaffold-plugin', () => import('./lib/core.mjs'));
