#!/usr/bin/env node
// Built from src/cli/validate-agent.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('validate-agent', () => import('./lib/core.mjs'));
