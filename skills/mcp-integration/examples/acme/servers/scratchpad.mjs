#!/usr/bin/env node
// A stdio MCP server without dependencies: one JSON-RPC message a line on stdin and stdout, logs on stderr.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

const file = process.env.SCRATCHPAD_FILE ?? 'scratchpad.json';

function load() {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

const text = { type: 'string', minLength: 1 };
const tools = [
  {
    name: 'put',
    description: 'Keeps a text under a key, for later sessions too.',
    inputSchema: { type: 'object', properties: { key: text, value: text }, required: ['key', 'value'] },
    annotations: { destructiveHint: true, idempotentHint: true },
    run({ key, value }) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, JSON.stringify({ ...load(), [key]: value }));
      return `kept ${key}`;
    },
  },
  {
    name: 'get',
    description: 'Gives the texts under the given keys, or all keys where none is given.',
    inputSchema: { type: 'object', properties: { keys: { type: 'array', items: text } } },
    annotations: { readOnlyHint: true },
    run({ keys }) {
      const kept = load();
      return JSON.stringify(keys ? Object.fromEntries(keys.map((key) => [key, kept[key] ?? null])) : Object.keys(kept));
    },
  },
];

function call({ name, arguments: input = {} }) {
  const tool = tools.find((one) => one.name === name);
  if (!tool) return { isError: true, content: [{ type: 'text', text: `there is no tool ${name}` }] };
  try {
    return { content: [{ type: 'text', text: tool.run(input) }] };
  } catch (problem) {
    // An error that the model reads and can act on, instead of one of the protocol.
    return { isError: true, content: [{ type: 'text', text: problem.message }] };
  }
}

const methods = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'scratchpad', version: '1.0.0' },
  }),
  ping: () => ({}),
  'tools/list': () => ({ tools: tools.map(({ run, ...told }) => told) }),
  'tools/call': call,
};

function answerTo(line) {
  let request;
  try {
    request = JSON.parse(line);
  } catch {
    console.error('not JSON:', line.slice(0, 80));
    return undefined;
  }
  const { id, method, params = {} } = request ?? {};
  // Notifications have no id and get no answer.
  if (id === undefined) return undefined;
  if (Object.hasOwn(methods, method)) return { jsonrpc: '2.0', id, result: methods[method](params) };
  return { jsonrpc: '2.0', id, error: { code: -32601, message: `there is no ${method}` } };
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const answer = answerTo(line);
  if (answer) process.stdout.write(`${JSON.stringify(answer)}\n`);
}
