import { describe, expect, it } from 'vitest';
import { judgeEnvironment } from '../../src/mcp/env.ts';
import { createStepLog } from '../../src/mcp/step.ts';
import {
  type ExpansionContext,
  effectiveHeaders,
  expandHelper,
  expandText,
  isRefusedHelper,
  readEntry,
  resolveEntry,
} from '../../src/plugin/mcp/entry.ts';
import { targetOf } from './peers/http.ts';

const context: ExpansionContext = {
  folders: { CLAUDE_PLUGIN_ROOT: '/plugin', CLAUDE_PLUGIN_DATA: '/data', CLAUDE_PROJECT_DIR: '/project' },
  env: {
    V: 'val',
    lower: 'low',
    EMPTY: '',
    HOME: 'home',
    NESTED: '${V}',
    ROOTED: '${CLAUDE_PLUGIN_ROOT}',
    OPTED: '${user_config.a}',
    _X: 'und',
  },
};

const options = {
  a: { value: '${HOME}' },
  b: { value: 'x-${user_config.a}-${CLAUDE_PLUGIN_ROOT}' },
  unset: {},
  needed: { required: true },
};

describe('placeholders', () => {
  it.each([
    ['${V}', 'val'],
    ['$V', '$V'],
    ['${V:-d}', 'val'],
    ['${U:-d}', 'd'],
    ['${U:-}', ''],
    ['${U-d}', '${U-d}'],
    ['${U:?err}', '${U:?err}'],
    ['${EMPTY:-d}', ''],
    ['${lower}${_X}', 'lowund'],
    ['${U:-${V}}', '${V}'],
    ['${HOME:-${V}}', 'home}'],
    ['${U:-a b:c/d}', 'a b:c/d'],
    ['${U:-x:-y}', 'x:-y'],
    ['\\${V}', '\\val'],
    ['$${V}', '$val'],
    ['${env:V}', '${env:V}'],
    ['${ V }', '${ V }'],
    ['${V:+alt}', '${V:+alt}'],
    ['${}', '${}'],
    ['${1}', '${1}'],
    ['${A.B}', '${A.B}'],
    ['${NESTED}', '${V}'],
    ['${U}', '${U}'],
    ['${U:-a${V}c', 'a${Vc'],
    ['${CLAUDE_PLUGIN_ROOT}/x', '/plugin/x'],
    ['${CLAUDE_PLUGIN_ROOT:-x}', 'x'],
    ['${ROOTED}', '${CLAUDE_PLUGIN_ROOT}'],
    ['${user_config.a}', '${user_config.a}'],
    ['${toString}', '${toString}'],
    ['{"a": "${V}"}', '{"a": "val"}'],
  ])('%s becomes %s', (text, expected) => {
    expect(expandText(text, context).text).toBe(expected);
  });

  it.each([
    ['${user_config.a}', 'home'],
    ['${user_config.b}', 'x-${user_config.a}-${CLAUDE_PLUGIN_ROOT}'],
    ['${user_config.unset}', ''],
    ['${OPTED}', '${user_config.a}'],
  ])('where options are declared, %s becomes %s', (text, expected) => {
    expect(expandText(text, { ...context, options }).text).toBe(expected);
  });

  it('tell what became of each', () => {
    const { placeholders } = expandText('${V}${U}${W:-d}${CLAUDE_PLUGIN_ROOT}${user_config.needed}${user_config.other}', {
      ...context,
      options,
    });
    expect(placeholders.map(({ name, kind, from }) => `${kind} ${name} ${from}`)).toEqual([
      'folder CLAUDE_PLUGIN_ROOT value',
      'option needed missing',
      'option other missing',
      'variable V value',
      'variable U kept',
      'variable W default',
    ]);
  });

  it.each(['${', '${a:-', '${a', '}', '${a}', '${user_config.', '${CLAUDE_PLUGIN_ROOT', '$'])(
    'are found in good time in a text full of "%s"',
    (piece) => {
      const began = performance.now();
      expandText(piece.repeat(1_000_000 / piece.length), { ...context, options });
      expect(performance.now() - began).toBeLessThan(1500);
    },
  );
});

describe('an entry', () => {
  it('is expanded in command, args, env, url and headers, and nowhere else', () => {
    const resolve = (value: object): unknown => {
      const reading = readEntry(value);
      return 'entry' in reading ? resolveEntry(reading.entry, context) : undefined;
    };
    expect(resolve({ command: '${V}', args: ['${V}'], env: { '${V}': '${V}' } })).toMatchObject({
      entry: { command: 'val', args: ['val'], env: { '${V}': 'val' } },
      placeholders: [{ field: 'command' }, { field: 'args.0' }, { field: 'env.${V}' }],
    });
    const remote = {
      type: 'http',
      url: 'https://${V}/',
      headers: { 'X-${V}': '${V}' },
      headersHelper: '${V}',
      oauth: { clientId: '${V}' },
    };
    expect(resolve(remote)).toMatchObject({
      entry: { url: 'https://val/', headers: { 'X-${V}': 'val' }, headersHelper: '${V}', oauth: { clientId: '${V}' } },
    });
  });

  it("'s headers are trimmed, and joined where a name stands twice", () => {
    expect([...effectiveHeaders({ Authorization: ' Bearer A\n', authorization: 'Bearer B', 'X-A': 'v' })]).toEqual([
      ['authorization', 'Bearer A, Bearer B'],
      ['x-a', 'v'],
    ]);
  });
});

describe('a headersHelper', () => {
  it('gets the folders alone', () => {
    expect(expandHelper('${CLAUDE_PLUGIN_ROOT}/h.sh ${V} $V ${user_config.a}', context)).toBe(
      '/plugin/h.sh ${V} $V ${user_config.a}',
    );
  });

  it('is refused for an option where options are declared', () => {
    expect(isRefusedHelper('h ${user_config.a}', { ...context, options })).toBe(true);
    expect(isRefusedHelper('h ${user_config.a}', context)).toBe(false);
    expect(isRefusedHelper('h $user_config', { ...context, options })).toBe(false);
  });
});

function judge(entry: object, env: Record<string, string>): { codes: string[]; text: string; variables: readonly object[] } {
  const reading = readEntry(entry);
  if (!('entry' in reading)) throw new Error(reading.problem.message);
  const log = createStepLog();
  const { context } = targetOf({});
  const variables = judgeEnvironment(log, reading.entry, { ...context, env });
  return { codes: log.steps.map(({ code }) => code), text: JSON.stringify([log.steps, variables]), variables };
}

const bearer = { type: 'http', url: 'https://mcp.acme.dev/', headers: { Authorization: 'Bearer ${TOK}' } };
const bare = { type: 'http', url: 'https://mcp.acme.dev/', headers: { Authorization: '${TOK}' } };
const key = { type: 'http', url: 'https://mcp.acme.dev/', headers: { 'X-Api-Key': '${TOK}' } };
const tenant = { type: 'http', url: 'https://${TOK}.acme.dev/mcp' };
const process = { command: 'server', args: ['--x', '${TOK}'], env: { TOKEN: '${TOK}' } };

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const expired = `${part({ alg: 'HS256' })}.${part({ exp: 1_600_000_000 })}.sig-of-test`;

describe('variables', () => {
  it.each<readonly [string, object, string | undefined, string[]]>([
    ['set', bearer, 'abc123', []],
    ['not set', bearer, undefined, ['variable-unset']],
    ['empty', bearer, '', ['variable-empty']],
    ['with the scheme doubled', bearer, 'Bearer abc123', ['credential-doubled-scheme']],
    ['in quotes', bearer, '"abc123"', ['credential-quoted']],
    ['with a line break at its end', bearer, 'abc123\n', ['credential-trimmed']],
    ['with a line break inside', bearer, 'abc\n123', ['credential-spaced', 'credential-unsendable']],
    ['expired', bearer, expired, ['credential-expired']],
    ['without the scheme', bare, 'abc123', ['credential-no-scheme']],
    ['with the scheme', bare, 'Bearer abc123', []],
    ['a key', key, 'abc123', []],
    ['a key in quotes', key, "'abc123'", ['credential-quoted']],
    ['a tenant', tenant, 'my-company', []],
    ['a tenant as a URL', tenant, 'https://my-company.acme.dev', ['variable-no-host']],
    ['a tenant with a space', tenant, 'my company', ['variable-breaks-url', 'variable-no-host']],
    ['for a process', process, 'abc123', []],
    ['for a process, in quotes', process, '"abc123"', ['variable-quoted', 'variable-quoted']],
    ['for a process, with a line break', process, 'abc123\r\n', ['variable-line-break', 'variable-line-break']],
    ['for a process, with a space', process, 'abc123 ', ['variable-spaces', 'variable-spaces']],
    ['for a process, expired', process, expired, ['variable-expired', 'variable-expired']],
  ])('%s', (_what, entry, value, codes) => {
    const { codes: found, text } = judge(entry, value === undefined ? {} : { TOK: value });
    expect(found).toEqual(codes);
    if (value && value.length > 3) expect(text).not.toContain(JSON.stringify(value).slice(1, -1));
    expect(text).not.toContain('abc123');
  });

  it('are reported by name, state and use, not by value', () => {
    const entry = {
      type: 'http',
      url: 'https://${HOST:-mcp.acme.dev}/',
      headers: { Authorization: 'Bearer ${TOK}', 'X-T': '${TOK}${NONE}' },
    };
    expect(judge(entry, { TOK: 'abc123' }).variables).toEqual([
      { name: 'HOST', state: 'default', length: 12, fields: ['url'] },
      { name: 'TOK', state: 'set', length: 6, fields: ['headers.Authorization', 'headers.X-T'] },
      { name: 'NONE', state: 'unset', length: 0, fields: ['headers.X-T'] },
    ]);
  });

  it('that a headersHelper asks for in vain are named', () => {
    const entry = { type: 'http', url: 'https://mcp.acme.dev/', headersHelper: 'h "$SECRET_KEY" "${TENANT}"' };
    expect(judge(entry, { SECRET_KEY: 'abc123', TENANT: 't' }).codes).toEqual(['helper-scrubbed']);
    expect(judge(entry, { TENANT: 't' }).codes).toEqual([]);
  });
});
