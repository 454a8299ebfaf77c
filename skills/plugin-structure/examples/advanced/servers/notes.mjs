#!/usr/bin/env node
// A complete MCP server over stdio: one JSON-RPC message a line, one tool.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

const folder = process.env.NOTES_FOLDER ?? '';
const most = Number(process.env.MAX_RESULTS) || 10;

const search = {
  name: 'search',
  description: 'Finds notes that contain a text, with the first line that does.',
  inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
};

function find(text) {
  const wanted = text.toLowerCase();
  const hits = [];
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith('.md') || hits.length === most) continue;
    const lines = fs.readFileSync(path.join(folder, name), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.toLowerCase().includes(wanted));
    if (at >= 0) hits.push(`${name}:${at + 1}: ${lines[at].trim()}`);
  }
  return hits.join('\n') || 'no note contains this';
}

function call({ arguments: input = {} }) {
  try {
    return { content: [{ type: 'text', text: find(String(input.text ?? '')) }] };
  } catch (problem) {
    return { isError: true, content: [{ type: 'text', text: `the notes cannot be read: ${problem.message}` }] };
  }
}

const answers = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'notes', version: '2.0.0' } }),
  ping: () => ({}),
  'tools/list': () => ({ tools: [search] }),
  'tools/call': call,
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  let message;
  try {
    message = JSON.parse(line);
  } catch {
    continue;
  }
  // Notifications have no id and get no answer. An unknown method gets one, server/discover among them, so that nobody waits.
  if (message?.id === undefined) continue;
  const answer = Object.hasOwn(answers, message.method)
    ? { result: answers[message.method](message.params ?? {}) }
    : { error: { code: -32601, message: `there is no ${message.method}` } };
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: message.id, ...answer })}\n`);
}
