#!/usr/bin/env node
// Built from src/cli/check-mcp-auth.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('check-mcp-auth', () => import('./lib/core.mjs'));
