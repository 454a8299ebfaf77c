import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../../src/engine/rule.ts';
import { runRules } from '../../src/engine/run.ts';
import { judgeEnvironment } from '../../src/mcp/env.ts';
import { classOf, mayLeadTo } from '../../src/mcp/net/hosts.ts';
import { bearerChallenge, parseChallenges } from '../../src/mcp/oauth/discovery.ts';
import { createStepLog } from '../../src/mcp/step.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import {
  collisionsOf,
  type ExpansionContext,
  effectiveHeaders,
  expandHelper,
  expandText,
  isRefusedHelper,
  isScrubbed,
  isTooLong,
  isUnsendable,
  judgeAuthorization,
  judgeToken,
  readEntry,
  resolveEntry,
  serverId,
  toolName,
  toolPrefix,
} from '../../src/plugin/mcp/entry.ts';
import { claimsOf } from '../../src/plugin/secrets/shapes.ts';
import { mcpBundleRules } from '../../src/rules/mcp/names.ts';
import { describeClient, runClient, temporaryFolder, writeFiles } from '../client/harness/index.ts';
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
    ['empty', bearer, '', ['variable-empty', 'credential-empty']],
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

const read = (header: string): unknown => parseChallenges(header).map(({ scheme, parameters }) => [scheme, { ...parameters }]);

describe('WWW-Authenticate', () => {
  it.each<readonly [string, unknown]>([
    ['', []],
    ['Bearer', [['Bearer', {}]]],
    ['Bearer realm="x"', [['Bearer', { realm: 'x' }]]],
    ['Bearer realm = "x" , scope="a b"', [['Bearer', { realm: 'x', scope: 'a b' }]]],
    ['bearer Realm=x, SCOPE=y', [['bearer', { realm: 'x', scope: 'y' }]]],
    ['Bearer error="a \\"quoted\\" word, and a comma"', [['Bearer', { error: 'a "quoted" word, and a comma' }]]],
    [
      'Basic realm="x", Bearer resource_metadata="https://a/b"',
      [
        ['Basic', { realm: 'x' }],
        ['Bearer', { resource_metadata: 'https://a/b' }],
      ],
    ],
    [
      'Negotiate, Basic realm="x"',
      [
        ['Negotiate', {}],
        ['Basic', { realm: 'x' }],
      ],
    ],
    ['Bearer resource_metadata=https://a/b?c=d', [['Bearer', { resource_metadata: 'https://a/b?c=d' }]]],
    ['Bearer realm="x", realm="y"', [['Bearer', { realm: 'x' }]]],
    ['Bearer __proto__="x"', [['Bearer', JSON.parse('{"__proto__":"x"}')]]],
    [',, ,Bearer', [['Bearer', {}]]],
    ['Bearer scope=', [['Bearer', {}]]],
    ['"', []],
    [
      'Bearer realm="never closed',
      [
        ['Bearer', { realm: '"never' }],
        ['closed', {}],
      ],
    ],
  ])('%s', (header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it('is searched for Bearer in any case', () => {
    expect(bearerChallenge('Basic realm="x", BEARER scope="s"')?.parameters.scope).toBe('s');
    expect(bearerChallenge('Basic realm="Bearer"')).toBeUndefined();
    expect(bearerChallenge(undefined)).toBeUndefined();
  });

  it.each(['Bearer '.repeat(9000), 'a="'.repeat(20_000), '"\\'.repeat(30_000), 'Bearer a='.repeat(8000), ' ,'.repeat(30_000)])(
    'is read in good time, whatever it is (%#)',
    (header) => {
      const began = performance.now();
      parseChallenges(header);
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );
});

const now = 1_700_000_000;
const jwt = (claims: object): string => `${part({ alg: 'HS256' })}.${part(claims)}.sig-of-test`;

describe('an Authorization header', () => {
  it.each([
    ['Bearer abc', []],
    ['bearer abc', []],
    ['Basic dXNlcjpwYXNz', []],
    ['Token abc', []],
    ['', ['empty']],
    ['Bearer ', ['empty']],
    ['Bearer', ['empty']],
    ['Bearer ${TOKEN}', ['unset']],
    ['Bearer {{TOKEN}}', ['unset']],
    ['abc', ['no-scheme']],
    ['Bearer Bearer abc', ['doubled-scheme']],
    ['Bearer bearer abc', ['doubled-scheme']],
    ['Bearer "abc"', ['quoted']],
    ["Bearer 'abc'", ['quoted']],
    ['Bearer abc"', ['quoted']],
    ['Bearer abc def', ['spaced']],
    ['Basic user:pass', ['basic-not-encoded']],
    ['Bearer abc\n', ['trimmed']],
    [' Bearer abc', ['trimmed']],
    ['Bearer a\nbc', ['spaced', 'unsendable']],
    ['Bearer a–b', ['unsendable']],
    ['Digest username="Mufasa", realm="x"', []],
    [`Bearer ${jwt({ exp: now - 1 })}`, ['expired']],
    [`Bearer ${jwt({ exp: now + 1 })}`, []],
    [`Bearer ${jwt({ nbf: now + 60 })}`, ['not-yet-valid']],
    [`${jwt({ exp: now - 1 })}`, ['no-scheme', 'expired']],
  ])('"%s"', (value, flaws) => {
    expect(judgeAuthorization(value, now)).toEqual(flaws);
  });

  it('is judged like any other secret where it has another name', () => {
    expect(judgeToken('"abc"', '"abc"', now)).toEqual(['quoted']);
    expect(judgeToken('abc', 'abc', now)).toEqual([]);
  });
});

describe('claims', () => {
  it('are read of a JWT only', () => {
    expect(claimsOf(jwt({ exp: 5, role: 'anon' }))).toEqual({ exp: 5, role: 'anon' });
    expect(claimsOf(jwt({ exp: 'soon' }))).toEqual({});
    expect(claimsOf('abc')).toBeUndefined();
    expect(claimsOf('eyJhbGciOiJub25lIn0.eyJub3QganNvbg.x')).toBeUndefined();
  });

  it('of an expired token do not hang on its length', () => {
    const began = performance.now();
    claimsOf(`eyJ${'a'.repeat(2_000_000)}`);
    claimsOf(`eyJa.eyJ${'.'.repeat(2_000_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('a header value', () => {
  it.each([
    ['abc', false],
    ['abc\n', false],
    ['a\tb', false],
    ['müsli', false],
    ['a\nb', true],
    ['a\u0000b', true],
    ['€', true],
  ])('%j', (value, expected) => {
    expect(isUnsendable(value)).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.9.9.9', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd00::1', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['::ffff:169.254.169.254', 'link-local'],
    ['fe80::1', 'link-local'],
    ['93.184.216.34', 'public'],
    ['2606:2800:220:1::1', 'public'],
  ])('%s is %s', (address, expected) => {
    expect(classOf(address)).toBe(expected);
  });

  it('of this machine and around it are closed to what the open network names', () => {
    expect(mayLeadTo('public', 'public')).toBe(true);
    expect(mayLeadTo('public', 'private')).toBe(false);
    expect(mayLeadTo('public', 'loopback')).toBe(false);
    expect(mayLeadTo('private', 'loopback')).toBe(false);
    expect(mayLeadTo('private', 'private')).toBe(true);
    expect(mayLeadTo('loopback', 'private')).toBe(true);
    for (const from of ['public', 'private', 'loopback'] as const) expect(mayLeadTo(from, 'link-local')).toBe(false);
  });
});

describe('names of tools', () => {
  it.each([
    ['a', 'echo', 'mcp__plugin_p_a__echo'],
    ['my server', 'x', 'mcp__plugin_p_my_server__x'],
    ['@scope/srv', 'x', 'mcp__plugin_p__scope_srv__x'],
    ['sérver', 'x', 'mcp__plugin_p_s_rver__x'],
    ['a😀b', 'x', 'mcp__plugin_p_a__b__x'],
    ['', 'x', 'mcp__plugin_p___x'],
    ['a', 'my.tool name/é', 'mcp__plugin_p_a__my_tool_name__'],
    ['My-Server', 'Do', 'mcp__plugin_p_My-Server__Do'],
  ])('server "%s", tool "%s"', (server, tool, expected) => {
    expect(toolName('p', server, tool)).toBe(expected);
  });

  it('may have 128 characters', () => {
    const prefix = toolPrefix('p', 'names');
    expect(isTooLong(`${prefix}${'z'.repeat(128 - prefix.length)}`)).toBe(false);
    expect(isTooLong(`${prefix}${'z'.repeat(129 - prefix.length)}`)).toBe(true);
  });

  it('of two servers can be the same', () => {
    expect(collisionsOf('p', ['a.b', 'c', 'a_b', 'a b'])).toEqual([['a.b', 'a_b', 'a b']]);
    expect(serverId('p', 'a.b')).toBe('plugin:p:a.b');
  });
});

// What a headersHelper of the client 2.1.330 got of about 500 variables that the session had.
const removed = `ACCESSKEY ACCESSKEY_X ACCESSTOKEN ACCESS_KEY ACCOUNTKEY ACTIONS_ID_TOKEN_REQUEST_URL ANTHROPIC_API_KEY
  ANTHROPIC_CUSTOM_HEADERS API2KEY APIKEY APIKEY1 APIKEY_FILE APISECRET APITOKEN API_KEY API_KEYS API_KEY_2 APPSECRET AUTH AUTH1 AUTHHeader
  AUTHKEY AUTHTOKEN AUTH_HEADER AUTH_URL AUTH_X AWS_ACCESS_KEY_ID AWS_BEARER_TOKEN_BEDROCK AWS_SECRET_ACCESS_KEY
  AWS_SHARED_CREDENTIALS_FILE AZURE_STORAGE_CONNECTION_STRING Api_Key AuthHeader BASIC_AUTH BEARERTOKEN BEARER_AUTH CI_JOB_JWT
  CLAUDE_PLUGIN_OPTION_TOKEN CLIENTSECRET CLIENT_KEY CLIENT_SECRETS CONN-STRING CONNECTIONSTRING CONNECTION_STRING CONNSTR CONNSTRING CONN_STR
  CONN_STRING CONN_STRINGS CONN_STRING_X COOKIE COOKIE1 CREDENTIAL CREDENTIALS CREDENTIAL_X CREDS CREDS1 DB_CONN_STRING DB_PASSWD1
  DB_PASSWORDS DB_PWD DEPLOYKEY DESKTOKEN DOCKER_AUTH_CONFIG DSN DSN1 ENCRYPTIONKEY FTP_PASS_X GH_PAT1 GIT_CONFIG_KEY_X GIT_CONFIG_TOKEN
  GOOGLE_APPLICATION_CREDENTIALS HTTPAuth HTTPKey ID_JWT INPUT_TOKEN JWT_SECRET KEY KEY-ID KEY.ID KEY1 KEY2_X KEYS KEY_ KEY_FILE KEY_ID
  KEY_PAIR MASTERKEY MYAuth MYCONN_STRING MYPASSPHRASE MYPASSWD MYPASSWORD MYPASSWORD_X MYSECRET MYSECRET_X MYSQL_PWD MYTOKEN MYTOKEN_X
  MY_APIKEY MY_CREDS MY_JWT MY_JWT1 MY_JWT_X MY_KEY_1 MY_PASS MY_PASS1 MY_PASS_1 MY_PWD_X MY_SSHKEY MyTOKEN PASS-X PASSPHRASE PASSWD
  PASSWORD PASSWORD1 PASSWORDS PAT PAT2 PAT_X PGPASSWORD PRIMARY_KEY PRIVATEKEY PRIVATE_KEY PUBLIC_KEY PUBLIC_KEYS SASTOKEN SECRET
  SECRETKEY SECRETS SECRETS1 SECRET_ACCESSKEY SENTRY_DSN SIGNINGKEY SLACK_WEBHOOK_URL SMTP_PASS SMTP_PASS_FILE SSHKEY SSH_AUTH_SOCK
  TOKEN TOKEN1 TOKEN2_X TOKEN_FILE TOKEN_X TWILIO_AUTH V2KEY WEBHOOK WEBHOOK1 WEBHOOK_URL X-AUTH-Y X-PASS X-PAT X.PWD XApiKey XCONNSTR
  XPASSWORD_FILE XPRIVATE_KEY XTOKEN X_AUTH X_PASS_Y X_PAT X_SECRETS _TOKEN __KEY accessToken apiKey api_key apikey authHeader awsCreds
  connStr connectionString dbConnectionString dbPass dbPassword1 foo-token foo.token fooPat httpKEY myAUTH myJwt myKey mypassword
  mysecret mytoken secretKey sentryDsn sessionCookie slackWebhook token tokenX userAuth`.split(/\s+/);
const kept =
  `ACCESS ACCESSKEYID ACCESS_KEYID ACCESS_TOKENS ACCOUNT_ID ANTHROPIC_BASE_URL API APIKEYS API_K API_TOKENS APPKEY AUTHOR
  AUTHORIZATION AUTHS AUTHTOKENS AUTHX AWSKEY AWS_PROFILE AWS_REGION BEARER BYPASS CERT CLIENT_CERT CLIENT_ID CLIENTKEY COMPASS CONN
  CONNECTION_X CONNSTRX CONN_X CONN__STRING CONSUMERKEY COOKIES CRED CREDENTIALSX CRED_X CUSTOM_HEADERS DATABASE_URL DB_PW DETOKENIZE DSNS
  GH_HOST GIT_ASKPASS GIT_AUTHOR_NAME GIT_CONFIG_KEY_0 GIT_CONFIG_KEY_1 GPGKEY HKEY HMAC HMACKEY HOOK_URL HOTKEY HTTP_AUTHORIZATION
  IDJWT JWKS JWT JWT1 JWTS JWT_X KEYBOARD KEYCHAIN KEYFILE KEYID KEYPAIR KEYRING KEYX KUBECONFIG LICENSEKEY MAX_TOKENS MONKEY MYAPIKEY
  MYAPIKEYX MYCOOKIE MYCREDENTIALS MYCREDS MYDSN MYJWT MYKEY MYKEY1 MYKEYS MYPASS MYPASSWDX MYPASSWORDS MYPAT MYPRIVATEKEY MYPWD
  MYSECRETKEY MYSECRETS MYSECRETS_X MYWEBHOOK MY_COOKIES MY_CRED MY_OAUTH MY_PASSCODE MY_PATS MY_TOKENS MY_WEBHOOKS NETRC OAUTH
  OP_SESSION_x PASS PASS1 PASSCODE PASSFILE PASSKEY PASSPORT PASSWORDX PASSX PASS_X PATH PATX PGPASS PKEY PRIVATE_PEM PUBLICKEY PWD_X
  REDIS_URL RSAKEY SASKEY SECRETACCESSKEY SECRETARY SECRETKEYX SECRETLESS SECRETX SERVICEKEY SESSION_ID SIGNATURE SK SSHKEYS STORAGEKEY
  TENANT_ID TOK TOKENIZER TOKENKEY TOKENS TOKENX VAULT_ADDR WEBHOOKS XAPIKEY XAUTH XCOOKIE XCREDENTIAL XKEYX mypat`.split(/\s+/);

describe('the environment of a headersHelper', () => {
  it.each(removed)('lacks %s', (name) => {
    expect(isScrubbed(name)).toBe(true);
  });

  it.each(kept)('has %s', (name) => {
    expect(isScrubbed(name)).toBe(false);
  });
});

const program = `process.stdin.on('data', (text) => {
  for (const line of String(text).split('\\n').filter(Boolean)) {
    const { id, method, params } = JSON.parse(line);
    if (id === undefined) continue;
    const result = { protocolVersion: params?.protocolVersion, capabilities: {}, serverInfo: { name: 's', version: '1' } };
    const reply = method === 'initialize' ? { result } : { error: { code: -32601, message: 'no' } };
    console.log(JSON.stringify({ jsonrpc: '2.0', id, ...reply }));
  }
});
process.stdin.on('end', () => process.exit(0));
`;

type Content = string | Uint8Array | readonly [content: string | Uint8Array, mode: number];

/** An archive in memory. */
function zip(files: Readonly<Record<string, Content>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => {
    const [data, mode] = Array.isArray(content) ? content : [content, 0o100644];
    return [name, [typeof data === 'string' ? strToU8(data) : data, { os: 3, attrs: mode * 65_536 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** The name in the manifests, which is the server's. */
let serverName = 'NAME';

/** A bundle that works, with parts of its manifest, of its server and of its files replaced. */
function bundle(more: object = {}, server: object = {}, files: Readonly<Record<string, Content>> = {}): Uint8Array {
  const config = { command: 'node', args: ['${__dirname}/server/main.js'], ...server };
  const manifest = {
    ...{ manifest_version: '0.3', name: serverName, version: '1.0.0', description: 'A server.', author: { name: 'Jane' } },
    ...{ server: { type: 'node', entry_point: 'server/main.js', mcp_config: config }, ...more },
  };
  return zip({ 'manifest.json': JSON.stringify(manifest), 'server/main.js': program, ...files });
}

/** Changes the last entry of an archive's directory. */
function patched(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = bytes.length - 4;
  while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
  change(view, at);
  return bytes;
}

const own = (): Uint8Array => bundle();
const noise = new Uint8Array(crypto.randomBytes(70_000));
const option = { type: 'string', title: 'Token', description: 'A token.' };

// `refused`: the client does not load the bundle; `dead`: it does, and its server does not connect.
const bundles: [what: string, make: () => Uint8Array, verdict: 'fine' | 'refused' | 'dead', says?: RegExp][] = [
  ['as it should be', own, 'fine'],
  ['with the older version key', () => bundle({ manifest_version: undefined, dxt_version: '0.1' }), 'fine'],
  [
    'with everything',
    () =>
      bundle({
        display_name: 'D',
        homepage: 'https://a.example',
        keywords: ['a'],
        license: 'MIT',
        icon: 'i.png',
        tools: [{ name: 't' }],
        compatibility: { platforms: ['linux'], other: 1, runtimes: { node: '>=18' } },
        privacy_policies: ['x'],
      }),
    'fine',
  ],
  ['that is empty', () => new Uint8Array(), 'refused', /no zip archive/],
  ['that is text', () => strToU8('version 1'), 'refused', /no zip archive/],
  ['cut off', () => own().slice(0, 300), 'refused', /no zip archive/],
  ['behind other bytes', () => new Uint8Array([...strToU8('#!/bin/sh\n'), ...own()]), 'refused', /no zip archive/],
  ['without a manifest', () => zip({ 'server/main.js': program }), 'refused', /no manifest.json at its top/],
  ['packed with its folder', () => zip({ 'x/manifest.json': '{}' }), 'refused', /no manifest.json/],
  ['with a broken manifest', () => zip({ 'manifest.json': '{"name":' }), 'refused', /is no JSON/],
  [
    'with a manifest in UTF-16',
    () => zip({ 'manifest.json': new Uint8Array(Buffer.from('\uFEFF{}', 'utf16le')) }),
    'refused',
    /is no JSON/,
  ],
  ['with a list as manifest', () => zip({ 'manifest.json': '[]' }), 'refused', /the whole must be an object/],
  [
    'without any version key',
    () => bundle({ manifest_version: undefined }),
    'refused',
    /neither manifest_version nor dxt_version/,
  ],
  ['without an author', () => bundle({ author: undefined }), 'refused', /author is missing/],
  ['with an author as text', () => bundle({ author: 'Jane' }), 'refused', /author must be an object/],
  ['with the address of an author', () => bundle({ author: { name: 'Jane', email: 'jane.b@mail.example.org' } }), 'fine'],
  [
    'with an address that has no dot',
    () => bundle({ author: { name: 'Jane', email: 'jane@host' } }),
    'refused',
    /author.email must be an e-mail address/,
  ],
  ['with icons', () => bundle({ icons: [] }), 'refused', /knows no "icons"/],
  ['with a relative homepage', () => bundle({ homepage: 'a.example' }), 'refused', /homepage must be an absolute URL/],
  [
    'for another system',
    () => bundle({ compatibility: { platforms: ['beos'] } }),
    'refused',
    /compatibility.platforms must be of/,
  ],
  [
    'of another type',
    () => bundle({ server: { type: 'ruby', entry_point: 'x', mcp_config: { command: 'x', args: [] } } }),
    'refused',
    /server.type must be/,
  ],
  ['with a number as argument', () => bundle({}, { args: [1] }), 'refused', /args must be a list of texts/],
  [
    'with a key too many in an option',
    () => bundle({ user_config: { t: { ...option, secret: true } } }),
    'refused',
    /user_config.t.secret/,
  ],
  ['with a path that leads out', () => bundle({}, {}, { '../x': 'x' }), 'refused', /"..\/x", which leads out/],
  ['with a path that comes back', () => bundle({}, {}, { 'a/../x': 'x' }), 'refused', /leads out/],
  ['with an absolute path', () => bundle({}, {}, { '/x': 'x' }), 'refused', /leads out/],
  ['with a path of Windows', () => bundle({}, {}, { '..\\x': 'x' }), 'refused', /leads out/],
  ['that inflates a lot', () => bundle({}, {}, { zeros: new Uint8Array(8_000_000) }), 'refused', /times its size/],
  ['that inflates less', () => bundle({}, {}, { zeros: new Uint8Array(2_000_000), noise }), 'fine'],
  ['packed by another method', () => patched(own(), (view, at) => view.setUint16(at + 10, 12, true)), 'refused', /method 12/],
  [
    'with a file of another size',
    () => patched(own(), (view, at) => view.setUint32(at + 24, 700 << 20, true)),
    'refused',
    /too large/,
  ],
  ['without args', () => bundle({}, { args: undefined }), 'dead', /has no "args"/],
  ['with a missing script', () => bundle({}, { args: ['${__dirname}/main.js'] }), 'dead', /has no "main.js"/],
  ['with a relative script', () => bundle({}, { args: ['server/main.js'] }), 'dead', /a relative path/],
  ['with a command line', () => bundle({}, { command: 'node ${__dirname}/server/main.js', args: [] }), 'dead', /has the command/],
  [
    'with a command without its run bit',
    () =>
      bundle({}, { command: '${__dirname}/run.sh', args: [] }, { 'run.sh': '#!/bin/sh\nexec node "${0%/*}/server/main.js"\n' }),
    'dead',
    /has no run bit/,
  ],
  [
    'with a command with its run bit',
    () =>
      bundle(
        {},
        { command: '${__dirname}/run.sh', args: [] },
        { 'run.sh': ['#!/bin/sh\nexec node "${0%/*}/server/main.js"\n', 0o100755] },
      ),
    'fine',
  ],
  [
    'with a program for each system',
    () =>
      bundle(
        {},
        {
          command: 'none',
          args: undefined,
          platform_overrides: Object.fromEntries(
            ['linux', 'darwin', 'win32'].map((name) => [name, { command: 'node', args: ['${__dirname}/server/main.js'] }]),
          ),
        },
      ),
    'fine',
  ],
];

describe('a bundle', () => {
  const found = (bytes: Uint8Array): Finding[] => {
    const manifest = JSON.stringify({ name: 'p', mcpServers: './b.mcpb' });
    const files = memoryFiles({ '.claude-plugin/plugin.json': manifest, 'b.mcpb': bytes });
    return runRules(loadPlugin(files, { scope: 'plugin', name: 'p' }), mcpBundleRules);
  };

  it.each<(typeof bundles)[number]>(bundles)('%s', (...[, make, verdict, says]) => {
    const findings = found(make());
    if (!says) expect(findings).toEqual([]);
    else expect(findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(verdict === 'fine' ? [] : [verdict === 'refused' ? 'mcp/bundle' : 'mcp/bundle-server']),
    );
  });

  it.each([
    ['an option that nobody declares', bundle({}, { env: { T: '${user_config.t}' } }), 'warning', 'its user_config has no "t"'],
    [
      'a required option with a default',
      bundle({ user_config: { t: { ...option, required: true, default: 'x' } } }),
      'info',
      'has a default',
    ],
    [
      'an entry point that is not there',
      bundle({ server: { type: 'node', entry_point: 'x.js', mcp_config: { command: 'true', args: [] } } }),
      'info',
      'entry_point',
    ],
    [
      'a system without args',
      bundle({}, { args: undefined, platform_overrides: { linux: { args: [] } } }),
      'warning',
      'has no "args"',
    ],
  ])('with %s works, and not as meant', (_what, bytes, severity, says) => {
    expect(found(bytes)).toEqual([expect.objectContaining({ severity, message: expect.stringContaining(says) })]);
  });

  it('is read within bounds, whatever it says of itself', () => {
    const huge = zip(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`f/${at}`, ''])));
    // Sixty thousand entries that all stand at one place of the directory cannot be: this one claims four billion.
    const liar = patched(own(), (view) => view.setUint16(view.byteLength - 12, 65_535, true));
    for (const bytes of [huge, liar, patched(own(), (view, at) => view.setUint32(at + 42, 0xffff_fff0, true))]) {
      const begun = performance.now();
      expect(found(bytes).length).toBeLessThan(10);
      expect(performance.now() - begun).toBeLessThan(2000);
    }
    const random = new Uint8Array(20_000);
    for (let seed = 1; seed < 40; seed++) {
      random.forEach((_, at) => {
        random[at] = (Math.imul(at + seed, 2_654_435_761) >>> 11) & 255;
      });
      expect(() => found(new Uint8Array([...own().slice(0, 20 * seed), ...random.slice(0, 500), ...own()]))).not.toThrow();
    }
  });
});

describeClient('the real client', () => {
  it('loads and starts the same bundles', { timeout: 150_000 }, async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const names = bundles.map(([, make], at) => {
      serverName = `b${at}x`;
      fs.writeFileSync(path.join(folder.path, `${serverName}.mcpb`), make());
      return serverName;
    });
    serverName = 'NAME';
    const manifest = {
      name: 'p',
      version: '1.0.0',
      description: 'For a test.',
      mcpServers: names.map((name) => `./${name}.mcpb`),
    };
    writeFiles(folder.path, { '.claude-plugin/plugin.json': JSON.stringify(manifest) });
    const { stdout } = await runClient(['--plugin-dir', folder.path, 'mcp', 'list'], { timeout: 140_000 });
    const seen = names.map((name) => {
      const line = stdout.split('\n').find((each) => each.startsWith(`plugin:p:${name}:`));
      return line === undefined ? 'refused' : line.includes('Connected') ? 'fine' : 'dead';
    });
    expect(Object.fromEntries(bundles.map(([what], at) => [what, seen[at]]))).toEqual(
      Object.fromEntries(bundles.map(([what, , verdict]) => [what, verdict])),
    );
  });
});
