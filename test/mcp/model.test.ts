import { describe, expect, it } from 'vitest';
import { classOf, mayLeadTo } from '../../src/mcp/net/hosts.ts';
import { bearerChallenge, parseChallenges } from '../../src/mcp/oauth/challenge.ts';
import {
  claimsOf,
  collisionsOf,
  isScrubbed,
  isTooLong,
  isUnsendable,
  judgeAuthorization,
  judgeToken,
  serverId,
  toolName,
  toolPrefix,
} from '../../src/plugin/mcp/names.ts';

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
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
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
