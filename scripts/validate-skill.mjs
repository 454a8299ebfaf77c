#!/usr/bin/env node
// Built from src/cli/validate-skill.ts by `npm run build`; do not edit.
import { start } from './lib/start.mjs';

await start('validate-skill', () => import('./lib/core.mjs'));
