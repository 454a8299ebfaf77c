import { describe } from 'vitest';
import { findClient } from './binary.ts';
import { isolation } from './isolation.ts';

const client = findClient();
if ('missing' in client) process.stderr.write(`skipped: ${client.missing}\n`);

/** A `describe` that is skipped, after one line that says why, where the client is not installed. */
export const describeClient = describe.skipIf('missing' in client);

/** True where the client runs without any network, and not only with its own requests held back. */
export const hasNamespaces = 'path' in client && isolation().kind === 'namespace';
