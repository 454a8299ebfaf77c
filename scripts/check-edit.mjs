#!/usr/bin/env node
// Built from src/cli/check-edit.ts by `npm run build`; do not edit.
import { startOnEdit } from './lib/start.mjs';

await startOnEdit('check-edit', () => import('./lib/core.mjs'));
