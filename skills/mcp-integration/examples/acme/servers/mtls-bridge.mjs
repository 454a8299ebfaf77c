#!/usr/bin/env node
// Speaks stdio with the client and https with one server, to which it shows a certificate that no other server gets to see.
import fs from 'node:fs';
import https from 'node:https';
import readline from 'node:readline';

const url = new URL(process.argv[2] ?? '');
const { CLIENT_CERT_FILE = '', CLIENT_KEY_FILE = '', CA_FILE } = process.env;
const identity = {
  cert: fs.readFileSync(CLIENT_CERT_FILE),
  key: fs.readFileSync(CLIENT_KEY_FILE),
  ...(CA_FILE ? { ca: fs.readFileSync(CA_FILE) } : {}),
};

let session;
let version;

function send(text) {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...(session ? { 'mcp-session-id': session } : {}),
    ...(version ? { 'mcp-protocol-version': version } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = https.request(url, { method: 'POST', headers, timeout: 60_000, ...identity }, resolve);
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.end(text);
  });
}

/** The messages in an answer: its body, or the data of each event of a stream. */
async function* messagesOf(answer) {
  if (!String(answer.headers['content-type']).startsWith('text/event-stream')) {
    let body = '';
    for await (const part of answer.setEncoding('utf8')) body += part;
    if (body.trim()) yield body;
    return;
  }
  let data = [];
  for await (const line of readline.createInterface({ input: answer })) {
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
    if (line !== '' || data.length === 0) continue;
    yield data.join('\n');
    data = [];
  }
}

async function pass(line) {
  const { id, method } = JSON.parse(line);
  try {
    const answer = await send(line);
    session = answer.headers['mcp-session-id'] ?? session;
    for await (const text of messagesOf(answer)) {
      if (answer.statusCode >= 400) throw new Error(`HTTP ${answer.statusCode}: ${text.slice(0, 200)}`);
      const message = JSON.parse(text);
      if (method === 'initialize') version = message.result?.protocolVersion ?? version;
      process.stdout.write(`${JSON.stringify(message)}\n`);
    }
    if (answer.statusCode >= 400) throw new Error(`HTTP ${answer.statusCode}`);
  } catch (problem) {
    console.error(`${url.host}: ${problem.message}`);
    const error = { code: -32000, message: `${url.host}: ${problem.message}` };
    if (id !== undefined) process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error })}\n`);
  }
}

// In order: what follows initialize needs its session.
for await (const line of readline.createInterface({ input: process.stdin })) if (line.trim()) await pass(line);
