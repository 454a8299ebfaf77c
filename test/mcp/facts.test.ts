import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { covers, resourceMetadataUrls, serverMetadataUrls } from '../../src/mcp/oauth/discovery.ts';
import { explain } from '../../src/mcp/step.ts';
import { readEntry, resolveEntry } from '../../src/plugin/mcp/entry.ts';
import { expansionPlaces, mcpLimit, oauthFields, revisions, serverFields, serverTypes } from '../../src/spec/mcp.ts';
import { allReasons, clientMessages, reasonOf } from '../../src/spec/mcp-live.ts';

// Lines as the client prints them.
const lines: readonly (readonly [string, string])[] = [
  [
    'plugin:p:a: https://x/ (HTTP) - ✘ Failed to connect — Dynamic Client Registration rejected (HTTP 404): {"error":"nope"}',
    'registration rejected with 404',
  ],
  ['SDK auth failed: Dynamic Client Registration rejected (HTTP 403): {"error":"access_denied"}', 'registration rejected'],
  ['SDK auth failed: Incompatible auth server: does not support dynamic client registration', 'no dynamic registration'],
  ['SDK auth failed: Protected resource http://h/ does not match expected http://h (or origin)', 'resource mismatch'],
  ['Issuer mismatch in authorization response (RFC 9207): expected "http://a", received undefined', 'issuer mismatch'],
  ["Refusing to send credentials to non-https token endpoint 'http://10.9.8.7/token'.", 'plain token endpoint'],
  ['SDK auth failed: [ { "expected": "string", "code": "invalid_type", "path": [ "token_endpoint" ] } ]', 'schema dump'],
  ["SDK auth failed: JSON Parse error: Unrecognized token '<'", 'broken JSON'],
  ['OAuth error: invalid_scope', 'invalid scope'],
  ['EPROTO: The TLS handshake failed. Does the server speak TLS on this port?', 'TLS handshake'],
  ['CERT_HAS_EXPIRED: certificate has expired', 'certificate expired'],
  ['FailedToOpenSocket: Was there a typo in the url or port?', 'client certificate unusable'],
  ['ECONNRESET: The socket connection was closed unexpectedly.', 'connection closed by the server'],
  ['HTTP 405: SSE error: Non-200 status code (405)', 'wrong type for the server'],
  ['self signed certificate in certificate chain', 'unknown authority'],
  ['Server rejected the configured Authorization header (HTTP 401). Check that the token is valid', 'configured header refused'],
  ["headersHelper for MCP server 'plugin:p:a' did not return a valid value", 'helper without value'],
  ["headersHelper for MCP server 'plugin:p:a' returned a non-string header value", 'helper without JSON'],
  ['Missing environment variables in plugin MCP config: API_TOKEN', 'missing variables'],
  ["ENOENT: no such file or directory, posix_spawn 'stdio'", 'program not found'],
  ['Connection failed (CONNECTION_CLOSED): Connection closed', 'closed'],
  ['Unexpected content type: text/html', 'wrong content type'],
  ['MCP endpoint not found at http://h. Check the URL in your MCP config.', 'endpoint not found'],
  ['! Connected · tools fetch failed — Invalid result for tools/list: tools.1.inputSchema', 'tools missing'],
  ['Tool "x" is not sent to Claude: its name has 133 characters and the API accepts at most 128', 'name too long'],
  ['MCP server "plugin:p:[redacted]" connection timed out after 6000ms', 'timed out'],
  ['the callback port 8765 is in use', 'redirect URI or callback port'],
  ["MCP server 'db' not connected", 'not connected'],
  ['401 Unauthorized', '401'],
  ['HTTP 403 Forbidden', '403'],
];

describe('a message of the client', () => {
  it.each(lines)('%s', (line, name) => {
    const [first] = explain(line);
    expect(first?.name).toBe(name);
    expect(first?.causes.length).toBeGreaterThan(0);
  });

  it('that is none is not explained', () => {
    expect(explain('all is well')).toEqual([]);
    expect(explain('')).toEqual([]);
  });

  it('is told apart from a shorter one that it contains', () => {
    expect(explain('Dynamic Client Registration rejected (HTTP 404)').map(({ name }) => name)).toEqual([
      'registration rejected with 404',
    ]);
  });

  it('has causes with a next step each, and a proof that it exists', () => {
    for (const { name, causes, has, evidence } of clientMessages) {
      expect(has.length, name).toBeGreaterThan(0);
      expect(evidence?.[0]?.saw, name).toBeTruthy();
      for (const { cause, check } of causes) expect(cause && check, name).toBeTruthy();
    }
    expect(new Set(clientMessages.map(({ name }) => name)).size).toBe(clientMessages.length);
  });
});

describe('the reasons', () => {
  it('are one a code, and errors and warnings say how to help or what happens', () => {
    for (const reason of allReasons) {
      expect(reason.message, reason.code).not.toMatch(/[.!]$/);
      if (reason.severity === 'error' || reason.severity === 'warning')
        expect(reason.effect ?? reason.help, reason.code).toBeTruthy();
      expect(reason.evidence?.[0]?.saw, reason.code).toBeTruthy();
    }
  });

  it('are known by their codes alone', () => {
    expect(reasonOf('not-oauth')).toMatchObject({ severity: 'error', step: 'resource-metadata' });
    expect(() => reasonOf('no-such-code')).toThrow('no-such-code');
  });
});

describe('the facts', () => {
  it('say where placeholders are expanded, and that is where they are', () => {
    const context = { folders: {}, env: { V: 'val' } };
    const given = {
      command: '${V}',
      args: ['${V}'],
      env: { A: '${V}' },
      url: '${V}',
      headers: { A: '${V}' },
      headersHelper: '${V}',
      oauth: { clientId: '${V}' },
    };
    const [process, remote] = [
      { ...given, url: undefined },
      { ...given, type: 'http' },
    ].map((value) => {
      const reading = readEntry(value);
      if (!('entry' in reading)) throw new Error(reading.problem.message);
      return resolveEntry(reading.entry, context).entry as unknown as Record<string, unknown>;
    });
    const expanded = Object.keys(given).filter((field) => JSON.stringify(process?.[field] ?? remote?.[field]).includes('val'));
    expect(expanded).toEqual(expansionPlaces.filter(({ expands }) => expands === 'all').map(({ name }) => name));
  });

  it('have a seen proof each, and no name twice among their kind', () => {
    for (const facts of [serverTypes, serverFields, oauthFields, expansionPlaces, revisions]) {
      expect(facts.length).toBeGreaterThan(2);
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
      for (const { evidence } of facts) expect(evidence[0]?.saw).toBeTruthy();
    }
    expect(mcpLimit('toolNameCharacters')).toBe(128);
  });
});

describe('metadata', () => {
  const places = (urls: readonly URL[]): string[] => urls.map(({ href }) => href.replace('https://h.dev', ''));

  it('of a resource is looked for with the path behind the well-known part, then without', () => {
    expect(places(resourceMetadataUrls(new URL('https://h.dev/a/mcp?x=1')))).toEqual([
      '/.well-known/oauth-protected-resource/a/mcp',
      '/.well-known/oauth-protected-resource',
    ]);
    expect(places(resourceMetadataUrls(new URL('https://h.dev/')))).toEqual(['/.well-known/oauth-protected-resource']);
  });

  it('of an authorization server is looked for in two or three places', () => {
    expect(places(serverMetadataUrls(new URL('https://h.dev/')))).toEqual([
      '/.well-known/oauth-authorization-server',
      '/.well-known/openid-configuration',
    ]);
    expect(places(serverMetadataUrls(new URL('https://h.dev/tenant/')))).toEqual([
      '/.well-known/oauth-authorization-server/tenant',
      '/.well-known/openid-configuration/tenant',
      '/tenant/.well-known/openid-configuration',
    ]);
  });

  it.each([
    ['https://h.dev/o', true],
    ['https://h.dev/', true],
    ['https://h.dev', true],
    ['https://h.dev/o?x', true],
    ['HTTPS://H.dev:443/o', true],
    ['https://h.dev/o/', false],
    ['https://h.dev/o/p', false],
    ['https://h.dev/oo', false],
    ['https://h.dev/x', false],
    ['http://h.dev/o', false],
    ['https://other.dev/o', false],
    ['https://h.dev:8443/o', false],
  ])('for %s stands for https://h.dev/o: %s', (resource, expected) => {
    expect(covers(new URL(resource), new URL('https://h.dev/o'))).toBe(expected);
  });
});

const folder = fileURLToPath(new URL('../../src/', import.meta.url));
const files = (['mcp', 'cli/check-mcp-auth'] as const).flatMap((name) =>
  fs
    .readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })
    .flatMap((file) => (file.endsWith('.ts') ? [path.join(folder, name, file)] : [])),
);
const code = files.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
const known = new Set(allReasons.map((reason) => reason.code));

/** Codes that are put together: the beginning, and what can follow. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'credential-': [
    'unset',
    'empty',
    'no-scheme',
    'doubled-scheme',
    'quoted',
    'spaced',
    'unsendable',
    'basic-not-encoded',
    'expired',
    'not-yet-valid',
    'trimmed',
  ],
  'redirect-': ['loop', 'too-many', 'no-location', 'bad-location'],
};

describe('the codes in the sources', () => {
  const literal = [...code.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, text]) => text ?? '');
  const called = [...code.matchAll(/(?:\.add|refuse|fail)\(\s*'([a-z0-9-]+)'/g)].map(([, text]) => text ?? '');

  it('all have a reason', () => {
    expect(called.length).toBeGreaterThan(80);
    expect(called.filter((name) => !known.has(name))).toEqual([]);
    const made = Object.entries(composed).flatMap(([start, ends]) => ends.map((end) => start + end));
    expect(made.filter((name) => !known.has(name))).toEqual([]);
    for (const start of Object.keys(composed)) expect(code).toContain(`\`${start}\${`);
  });

  it('use every reason', () => {
    const used = new Set([...literal, ...called, ...[...code.matchAll(/'([a-z]+)'/g)].map(([, text]) => text ?? '')]);
    for (const [start, ends] of Object.entries(composed)) for (const end of ends) used.add(start + end);
    expect([...known].filter((name) => !used.has(name))).toEqual([]);
  });
});
