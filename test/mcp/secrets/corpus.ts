import {
  type FoundSecret,
  secretsInArguments,
  secretsInText,
  secretsInUrl,
  secretsInValue,
} from '../../../src/plugin/secrets/find.ts';

/** One value at one place of a plugin. */
export type Sample = { readonly label: string } & (
  | { readonly place: 'header' | 'env' | 'option'; readonly name: string; readonly text: string }
  | { readonly place: 'args'; readonly args: readonly string[] }
  | { readonly place: 'url'; readonly text: string }
  | { readonly place: 'text'; readonly file: string; readonly text: string }
);

type Make = (length: number, alphabet?: Alphabet) => string;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function uuid(r: Make): string {
  return `${r(8, 'hex')}-${r(4, 'hex')}-4${r(3, 'hex')}-a${r(3, 'hex')}-${r(12, 'hex')}`;
}

function jwt(r: Make, claims: object): string {
  return `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}.${r(43, 'base64url')}`;
}

function pem(r: Make, kind: string): string {
  const lines = Array.from({ length: 6 }, () => r(64, 'base64')).join('\n');
  return `-----BEGIN ${kind}-----\n${lines}\n-----END ${kind}-----\n`;
}

/** Tokens of vendors, each where plugins hold such a thing. */
const vendorTokens: readonly (readonly [label: string, make: (r: Make) => string])[] = [
  ['github classic', (r) => `ghp_${r(36)}`],
  ['github app', (r) => `ghs_${r(36)}`],
  ['github oauth', (r) => `gho_${r(36)}`],
  ['github fine-grained', (r) => `github_pat_${r(22)}_${r(59)}`],
  ['gitlab', (r) => `glpat-${r(20, 'base64url')}`],
  ['gitlab runner', (r) => `glrt-${r(20, 'base64url')}`],
  ['anthropic', (r) => `sk-ant-api03-${r(93, 'base64url')}AA`],
  ['openai project', (r) => `sk-proj-${r(120, 'base64url')}`],
  ['openai service', (r) => `sk-svcacct-${r(60, 'base64url')}`],
  ['openai old', (r) => `sk-${r(20)}T3BlbkFJ${r(20)}`],
  ['openrouter', (r) => `sk-or-v1-${r(64, 'hex')}`],
  ['deepseek', (r) => `sk-${r(32, 'hex')}`],
  ['aws id', (r) => `AKIA${r(16, 'base32')}`],
  ['aws session id', (r) => `ASIA${r(16, 'base32')}`],
  ['google api', (r) => `AIza${r(35, 'base64url')}`],
  ['google client secret', (r) => `GOCSPX-${r(28, 'base64url')}`],
  ['google access', (r) => `ya29.${r(120, 'base64url')}`],
  ['slack bot', (r) => `xoxb-${r(12, 'digits')}-${r(12, 'digits')}-${r(24)}`],
  ['slack user', (r) => `xoxp-${r(12, 'digits')}-${r(12, 'digits')}-${r(12, 'digits')}-${r(32, 'hex')}`],
  ['slack app', (r) => `xapp-1-A${r(10, 'base32')}-${r(13, 'digits')}-${r(64, 'hex')}`],
  ['stripe live', (r) => `sk_live_${r(24)}`],
  ['stripe restricted', (r) => `rk_live_${r(24)}`],
  ['stripe test', (r) => `sk_test_${r(24)}`],
  ['stripe webhook', (r) => `whsec_${r(32)}`],
  ['twilio', (r) => `SK${r(32, 'hex')}`],
  ['sendgrid', (r) => `SG.${r(22, 'base64url')}.${r(43, 'base64url')}`],
  ['mailgun', (r) => `key-${r(32, 'hex')}`],
  ['mailchimp', (r) => `${r(32, 'hex')}-us14`],
  ['npm', (r) => `npm_${r(36)}`],
  ['pypi', (r) => `pypi-AgEIcHlwaS5vcmc${r(80, 'base64url')}`],
  ['rubygems', (r) => `rubygems_${r(48, 'hex')}`],
  ['docker', (r) => `dckr_pat_${r(27, 'base64url')}`],
  ['hugging face', (r) => `hf_${r(34, 'letters')}`],
  ['replicate', (r) => `r8_${r(37)}`],
  ['groq', (r) => `gsk_${r(52)}`],
  ['xai', (r) => `xai-${r(80)}`],
  ['perplexity', (r) => `pplx-${r(48)}`],
  ['databricks', (r) => `dapi${r(32, 'hex')}`],
  ['linear', (r) => `lin_api_${r(40)}`],
  ['notion', (r) => `ntn_${r(46)}`],
  ['notion old', (r) => `secret_${r(43)}`],
  ['airtable', (r) => `pat${r(14)}.${r(64, 'hex')}`],
  ['figma', (r) => `figd_${r(40, 'base64url')}`],
  ['atlassian', (r) => `ATATT3xFfGF0${r(170, 'base64url')}=${r(8, 'hex').toUpperCase()}`],
  ['shopify', (r) => `shpat_${r(32, 'hex')}`],
  ['square', (r) => `sq0atp-${r(22, 'base64url')}`],
  ['digitalocean', (r) => `dop_v1_${r(64, 'hex')}`],
  ['fly', (r) => `FlyV1 fm2_${r(120, 'base64')}`],
  ['netlify', (r) => `nfp_${r(36)}`],
  ['supabase', (r) => `sbp_${r(40, 'hex')}`],
  ['planetscale', (r) => `pscale_tkn_${r(43, 'base64url')}`],
  ['sentry', (r) => `sntryu_${r(64, 'hex')}`],
  ['new relic', (r) => `NRAK-${r(27).toUpperCase()}`],
  ['grafana', (r) => `glsa_${r(32)}_${r(8, 'hex')}`],
  ['posthog', (r) => `phx_${r(43)}`],
  ['postman', (r) => `PMAK-${r(24, 'hex')}-${r(34, 'hex')}`],
  ['pulumi', (r) => `pul-${r(40, 'hex')}`],
  ['terraform', (r) => `${r(14)}.atlasv1.${r(67, 'base64url')}`],
  ['vault', (r) => `hvs.${r(90, 'base64url')}`],
  ['doppler', (r) => `dp.st.dev.${r(43)}`],
  ['1password', (r) => `ops_eyJ${r(200, 'base64url')}`],
  ['tailscale', (r) => `tskey-auth-${r(17)}-${r(32)}`],
  ['telegram', (r) => `7${r(9, 'digits')}:AA${r(33, 'base64url')}`],
  ['discord', (r) => `M${r(25)}.${r(6, 'base64url')}.${r(38, 'base64url')}`],
  ['azure client', (r) => `${r(3)}8Q~${r(34)}`],
  ['langsmith', (r) => `lsv2_pt_${r(32, 'hex')}_${r(10, 'hex')}`],
  ['tavily', (r) => `tvly-${r(32)}`],
  ['firecrawl', (r) => `fc-${r(32, 'hex')}`],
  ['resend', (r) => `re_${r(8)}_${r(24)}`],
  ['apify', (r) => `apify_api_${r(36)}`],
  ['pinecone', (r) => `pcsk_${r(6)}_${r(63)}`],
  ['contentful', (r) => `CFPAT-${r(43, 'base64url')}`],
  ['circleci', (r) => `CCIPAT_${r(22)}_${r(40, 'hex')}`],
  ['jwt', (r) => jwt(r, { sub: r(8), iss: 'https://id.acme.dev', exp: 4102444800 })],
];

const ways: readonly ((label: string, token: string) => Sample)[] = [
  (label, token) => ({ label: `${label} in a header`, place: 'header', name: 'Authorization', text: `Bearer ${token}` }),
  (label, token) => ({ label: `${label} in env`, place: 'env', name: 'SERVICE_SETTING', text: token }),
  (label, token) => ({ label: `${label} in an argument`, place: 'args', args: ['-y', 'some-server', '--credential', token] }),
  (label, token) => ({
    label: `${label} in a script`,
    place: 'text',
    file: 'get-headers.sh',
    text: `#!/bin/sh\necho '{"Authorization":"Bearer ${token}"}'\n`,
  }),
  (label, token) => ({
    label: `${label} in a query`,
    place: 'url',
    text: `https://mcp.acme.dev/v1?x=1&y=${encodeURIComponent(token)}`,
  }),
  (label, token) => ({ label: `${label} as a default`, place: 'header', name: 'X-Setting', text: `\${SETTING:-${token}}` }),
];

/** Secrets: a vendor's token at each of six places in turn, and secrets without a form at places that ask for one. */
export function secrets(seed = 1): Sample[] {
  const r = randomText(seed);
  const tokens = vendorTokens.map(([label, make], index) => {
    const way = ways[index % ways.length];
    if (!way) throw new Error('no way');
    return way(label, make(r));
  });
  return [...tokens, ...placedSecrets(r)];
}

function placedSecrets(r: Make): Sample[] {
  const id = uuid(r);
  return [
    { label: 'opaque bearer', place: 'header', name: 'Authorization', text: `Bearer ${r(40)}` },
    { label: 'raw authorization', place: 'header', name: 'Authorization', text: r(32, 'hex') },
    { label: 'basic', place: 'header', name: 'authorization', text: `Basic ${base64(`admin:${r(12)}`)}` },
    { label: 'api key header', place: 'header', name: 'X-Api-Key', text: r(32) },
    { label: 'uuid key header', place: 'header', name: 'api-key', text: id },
    { label: 'cookie', place: 'header', name: 'Cookie', text: `session=${r(32, 'hex')}` },
    { label: 'vendor header', place: 'header', name: 'X-Acme-Token', text: r(24) },
    { label: 'part behind a variable', place: 'header', name: 'Authorization', text: `Bearer \${PREFIX}${r(30)}` },
    { label: 'default of a token', place: 'header', name: 'Authorization', text: `Bearer \${ACME_TOKEN:-${r(28)}}` },
    { label: 'dictionary password', place: 'env', name: 'DB_PASSWORD', text: 'correcthorse9' },
    { label: 'short password', place: 'env', name: 'SMTP_PASS', text: 'Sommer24' },
    { label: 'env api key', place: 'env', name: 'WEATHER_API_KEY', text: r(32, 'hex') },
    { label: 'env camel', place: 'env', name: 'acmeApiKey', text: r(20) },
    { label: 'env secret', place: 'env', name: 'CLIENT_SECRET', text: r(40, 'base64url') },
    { label: 'aws secret', place: 'env', name: 'AWS_SECRET_ACCESS_KEY', text: r(40, 'base64') },
    { label: 'database url', place: 'env', name: 'DATABASE_URL', text: `postgres://app:${r(14)}@db.acme.dev:5432/main` },
    { label: 'redis url', place: 'env', name: 'REDIS_URL', text: `redis://:${r(16)}@cache.acme.dev:6379` },
    { label: 'option default', place: 'option', name: 'api_token', text: r(30) },
    { label: 'url userinfo', place: 'url', text: `https://bot:${r(12)}@mcp.acme.dev/mcp` },
    { label: 'url query', place: 'url', text: `https://mcp.acme.dev/mcp?api_key=${r(24)}` },
    { label: 'url query camel', place: 'url', text: `https://mcp.acme.dev/mcp?userApiKey=${r(20)}` },
    { label: 'url query uuid', place: 'url', text: `https://mcp.acme.dev/mcp?token=${id}` },
    { label: 'url path', place: 'url', text: `https://actions.acme.dev/mcp/${base64(r(40))}/sse` },
    { label: 'argument after option', place: 'args', args: ['server.js', '--api-key', r(24)] },
    { label: 'argument with equals', place: 'args', args: [`--token=${r(24)}`] },
    {
      label: 'header argument',
      place: 'args',
      args: ['mcp-remote', 'https://mcp.acme.dev', '--header', `Authorization: Bearer ${r(30)}`],
    },
    { label: 'curl header', place: 'args', args: ['-H', `X-API-Key:${r(30)}`] },
    { label: 'docker env', place: 'args', args: ['run', '-i', '-e', `ACME_TOKEN=${r(26)}`, 'acme/mcp'] },
    { label: 'shell command', place: 'args', args: ['-c', `ACME_API_KEY=${r(26)} npx acme-mcp`] },
    { label: 'password argument', place: 'args', args: ['--password', 'Sommer24!x'] },
    { label: 'dotenv', place: 'text', file: '.env', text: `PORT=3000\nACME_SECRET_KEY=${r(32)}\n` },
    { label: 'shell export', place: 'text', file: 'setup.sh', text: `export ACME_TOKEN="${r(32)}"\n` },
    { label: 'javascript', place: 'text', file: 'index.js', text: `const apiKey = '${r(32)}';\n` },
    { label: 'python', place: 'text', file: 'main.py', text: `PASSWORD = "tr0ub4dor9x"\n` },
    {
      label: 'readme curl',
      place: 'text',
      file: 'README.md',
      text: `\`\`\`sh\ncurl -H "Authorization: Bearer ${r(36)}" https://api.acme.dev\n\`\`\`\n`,
    },
    { label: 'rsa key', place: 'text', file: 'id_rsa', text: pem(r, 'RSA PRIVATE KEY') },
    { label: 'pkcs8 key', place: 'text', file: 'client.key', text: pem(r, 'PRIVATE KEY') },
    { label: 'openssh key', place: 'text', file: 'id_ed25519', text: pem(r, 'OPENSSH PRIVATE KEY') },
    { label: 'key in one line', place: 'env', name: 'APP_SETTING', text: pem(r, 'EC PRIVATE KEY').replaceAll('\n', '\\n') },
    {
      label: 'slack webhook',
      place: 'text',
      file: 'notify.sh',
      text: `curl https://hooks.slack.com/services/T${r(9, 'base32')}/B${r(9, 'base32')}/${r(24)}\n`,
    },
    {
      label: 'azure storage',
      place: 'env',
      name: 'STORAGE',
      text: `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${r(86, 'base64')}==;EndpointSuffix=core.windows.net`,
    },
  ];
}

/** Values that look like secrets and are none: references, samples, ids, hashes, public keys, and words. */
export function lookAlikes(seed = 2): Sample[] {
  const r = randomText(seed);
  const header = (name: string, text: string): Sample => ({
    label: `${name}: ${text.slice(0, 40)}`,
    place: 'header',
    name,
    text,
  });
  const env = (name: string, text: string): Sample => ({ label: `${name}=${text.slice(0, 40)}`, place: 'env', name, text });
  const text = (file: string, content: string): Sample => ({
    label: `${file}: ${content.slice(0, 50)}`,
    place: 'text',
    file,
    text: content,
  });
  const url = (content: string): Sample => ({ label: content, place: 'url', text: content });
  const args = (...given: string[]): Sample => ({ label: given.join(' '), place: 'args', args: given });
  return [
    header('Authorization', 'Bearer ${API_TOKEN}'),
    header('Authorization', 'Bearer ${API_TOKEN:-}'),
    header('Authorization', '${user_config.api_token}'),
    header('Authorization', 'Bearer YOUR_TOKEN_HERE'),
    header('Authorization', 'Bearer <your-api-token>'),
    header('Authorization', 'Bearer {{TOKEN}}'),
    header('Authorization', 'Bearer $TOKEN'),
    header('Authorization', 'Bearer sk-...'),
    header('Authorization', 'Bearer xxxxxxxxxxxxxxxx'),
    header('Authorization', 'Basic ${BASE64_CREDENTIALS}'),
    header('X-API-Key', 'your-api-key'),
    header('X-Api-Key', 'op://vault/item/field'),
    header('X-Api-Key', '${API_KEY:-your_api_key_here}'),
    header('X-Tenant-Id', uuid(r)),
    header('X-Request-Id', uuid(r)),
    header('X-Api-Version', '2025-11-25'),
    header('X-Client-Name', 'claude-code-plugin-v2-production'),
    header('X-Workspace', r(24)),
    header('Accept', 'application/json, text/event-stream'),
    header('User-Agent', 'acme-plugin/1.4.2 (build 20260101)'),
    header('X-Token-Type', 'access_token'),
    header('Idempotency-Key', uuid(r)),
    header('X-Auth-Mode', 'client-credentials-flow-2'),
    env('API_KEY', '${API_KEY}'),
    env('API_KEY', 'changeme'),
    env('API_KEY', 'REDACTED'),
    env('GITHUB_TOKEN', 'ghp_your_token_here_replace_this_value_now'),
    env('GITHUB_TOKEN', 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    env('OPENAI_API_KEY', 'sk-...'),
    env('OPENAI_API_KEY', '<OPENAI_API_KEY>'),
    env('OPENAI_API_KEY', 'sk-your-openai-key-goes-here-1234'),
    env('AWS_ACCESS_KEY_ID', `AKIA${'IOSFODNN7'}EXAMPLE`),
    env('AWS_SECRET_ACCESS_KEY', `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYEXAMPLEKEY'}`),
    env('MAX_TOKENS', '4096'),
    env('MAX_OUTPUT_TOKENS', '128000'),
    env('TOKENIZERS_PARALLELISM', 'false'),
    env('TOKENIZER_PATH', '/opt/models/tokenizer-v3-large.json'),
    env('PRIMARY_KEY', 'customer_id_and_region_2'),
    env('SORT_KEY', 'created_at_descending_v2'),
    env('KEYBOARD_LAYOUT', 'de-latin1-nodeadkeys'),
    env('PUBLIC_KEY', r(44, 'base64')),
    env('STRIPE_PUBLISHABLE_KEY', `pk_live_${r(24)}`),
    env('GOOGLE_APPLICATION_CREDENTIALS_FILE', '/home/me/.config/gcloud/key.json'),
    env('TOKEN_FILE', '/run/secrets/acme-token-2026'),
    env('TOKEN_URL', 'https://login.acme.dev/oauth2/v2.0/token'),
    env('SECRET_NAME', 'prod/acme/api-credentials-v2'),
    env('API_KEY_HEADER', 'X-Acme-Api-Key-V2'),
    env('PASSWORD', 'password'),
    env('AUTH_TOKEN', 'test'),
    env('JWT_ALGORITHM', 'RS256'),
    env('AUTH_PROVIDER', 'azure-active-directory-b2c'),
    env('CACHE_KEY_PREFIX', 'acme:session:v2:production'),
    env('CLIENT_ID', `${r(12, 'digits')}-${r(32, 'lower')}.apps.googleusercontent.com`),
    env('TENANT_ID', uuid(r)),
    env('COMMIT', r(40, 'hex')),
    env('IMAGE', `acme/mcp@sha256:${r(64, 'hex')}`),
    env('DATABASE_URL', 'postgres://user:password@localhost:5432/db'),
    env('DATABASE_URL', 'postgres://${DB_USER}:${DB_PASSWORD}@db.acme.dev/main'),
    env('NODE_OPTIONS', '--max-old-space-size=4096'),
    env('SUPABASE_ANON', jwt(r, { iss: 'supabase', ref: r(20, 'lower'), role: 'anon', exp: 4102444800 })),
    env('LOG_FORMAT', '%d{ISO8601} [%t] %-5level %logger{36}'),
    env('PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin'),
    args('-y', '@acme/mcp-server@1.2.3-beta.20260101'),
    args('--api-key', '${ACME_API_KEY}'),
    args('--token-file', '/home/me/.acme/token-2026-01-01.txt'),
    args('--header', 'Authorization: Bearer ${ACME_TOKEN}'),
    args('-e', 'ACME_TOKEN', 'acme/mcp'),
    args('run', '-e', 'ACME_TOKEN=${ACME_TOKEN}'),
    args('--max-tokens', '100000'),
    args('--config', '/Users/me/Library/Application Support/Acme/config-v2.json'),
    args('-c', 'exec "$CLAUDE_PLUGIN_ROOT/bin/server" --key "$ACME_KEY"'),
    args('--password'),
    url('https://mcp.acme.dev/mcp?api_key=${API_KEY}'),
    url('https://mcp.acme.dev/mcp?apiKey=YOUR_API_KEY'),
    url(`https://github.com/acme/repo/blob/${r(40, 'hex')}/README.md`),
    url('https://mcp.acme.dev/organizations/acme-research-laboratories/mcp'),
    url('https://${TENANT_ID}.api.acme.dev/v2/model-context-protocol/stream'),
    url(`https://mcp.acme.dev/projects/${uuid(r)}/mcp`),
    url('http://localhost:3000/mcp?session=new&version=2025-11-25'),
    url('https://user@mcp.acme.dev/mcp'),
    text('index.js', 'const apiKey = process.env.ACME_API_KEY_PRODUCTION_2;\n'),
    text('index.ts', 'function login(password: string, token: AccessTokenV2): Promise<void> {}\n'),
    text('main.py', 'token = get_access_token_v2(client, scope)\n'),
    text('main.py', 'api_key = os.environ["ACME_API_KEY"]\n'),
    text('setup.sh', 'export API_TOKEN="your-token"\n'),
    text('setup.sh', 'TOKEN=$(gh auth token)\necho "Authorization: Bearer $TOKEN"\n'),
    text('setup.sh', 'PASSWORD="${PASSWORD:?set PASSWORD first}"\n'),
    text('.env.example', 'ACME_API_KEY=\nACME_SECRET=<your secret>\n'),
    text('README.md', 'Set `Authorization: Bearer sk-abc123...` and never commit it.\n'),
    text('README.md', 'A key begins with -----BEGIN PRIVATE KEY----- and ends with its footer.\n'),
    text('workflow.yml', 'token: ${{ secrets.GITHUB_TOKEN }}\n'),
    text('docs.md', `integrity="sha512-${r(86, 'base64')}=="\n`),
    text('lock.json', `"resolved": "https://packages.acme.dev/a/-/a-1.0.0.tgz#${r(40, 'hex')}"\n`),
    text('schema.json', '"tokenLimit": { "type": "integer", "default": 200000 }\n'),
    text('docs.md', `-----BEGIN CERTIFICATE-----\n${r(64, 'base64')}\n-----END CERTIFICATE-----\n`),
    text('docs.md', `-----BEGIN PUBLIC KEY-----\n${r(64, 'base64')}\n-----END PUBLIC KEY-----\n`),
    text('docs.md', `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${r(43, 'base64')} me@host\n`),
    text('image.md', `![x](data:image/png;base64,iVBORw0KGgo${r(400, 'base64')})\n`),
    text('model.md', 'Use model claude-opus-5-5-20260901 with key-value pairs and sk-learn-contrib-estimators.\n'),
  ];
}

/** Written after the detector was done; its first run found 38 of these 40, and raised an alarm at 2 of the 30 clean ones. */
export function heldOutSecrets(seed = 3): Sample[] {
  const r = randomText(seed);
  const header = (name: string, text: string): Sample => ({ label: `header ${name}`, place: 'header', name, text });
  const env = (name: string, text: string): Sample => ({ label: `env ${name}`, place: 'env', name, text });
  const text = (file: string, content: string): Sample => ({
    label: `${file}: ${content.slice(0, 24)}`,
    place: 'text',
    file,
    text: content,
  });
  const url = (content: string): Sample => ({ label: content.slice(0, 44), place: 'url', text: content });
  const args = (...given: string[]): Sample => ({ label: given[0] ?? '', place: 'args', args: given });
  return [
    header('X-Subscription-Token', `BSA${r(28)}`),
    header('Ocp-Apim-Subscription-Key', r(32, 'hex')),
    header('DD-API-KEY', r(32, 'hex')),
    header('DD-APPLICATION-KEY', r(40, 'hex')),
    header('x-goog-api-key', r(39, 'base64url')),
    header('Private-Token', r(20)),
    header('CONTEXT7_API_KEY', `ctx7sk-${r(30)}`),
    header('X-Figma-Token', r(45)),
    header('Authorization', `token ${r(40, 'hex')}`),
    header('Authorization', `Api-Key ${r(24)}`),
    header('X-Amz-Security-Token', r(120, 'base64')),
    header('X-Shared-Secret', 'Herbst2026'),
    env('EXA_API_KEY', '3fa85f64-5717-4562-b3fc-2c963f66afa6'),
    env('JIRA_PAT', r(44, 'base64')),
    env('MONGODB_URI', `mongodb+srv://svc:${r(16)}@cluster0.acme.mongodb.net/app`),
    env('SNOWFLAKE_PASSWORD', 'Winterzauber1'),
    env('SESSION_COOKIE', r(64, 'hex')),
    env('ENCRYPTION_KEY', r(44, 'base64')),
    env('SENTRY_AUTH_TOKEN', r(64, 'hex')),
    env('KUBE_BEARER', r(80, 'base64url')),
    env('PGPASSWORD', 'blauerwal77'),
    env('OAUTH_CLIENT_SECRET', r(36)),
    env('SLACK_SIGNING_SECRET', r(32, 'hex')),
    env('ACME_CREDENTIALS', `${r(12)}:${r(24)}`),
    args('mcp-remote', 'https://x.acme.dev/sse', '--header=X-Api-Key: '.concat(r(24))),
    args('--apiKey', r(22)),
    args('--client-secret', r(30)),
    args('-jar', 'server.jar', '-Dacme.token='.concat(r(30))),
    args('run', '--env', `ACME_SECRET=${r(24)}`),
    args('-lc', `export ACME_PASSWORD='Rotkohl88x'; acme-mcp`),
    url(`https://mcp.acme.dev/sse?access_token=${r(30)}`),
    url(`https://mcp.acme.dev/s/${r(48)}/mcp`),
    url(`https://mcp.acme.dev/mcp?profile=x&key=${r(32)}`),
    url(`wss://u1:${r(14)}@stream.acme.dev/`),
    text('config.yaml', `smtp:\n  password: ${r(18)}\n`),
    text('client.ts', `headers: { 'X-Api-Key': '${r(32)}' },\n`),
    text('run.ps1', `$env:ACME_TOKEN = "${r(32)}"\n`),
    text('Dockerfile', `ENV ACME_API_KEY=${r(32)}\n`),
    text('settings.json', `{ "accessKey": "${r(24)}", "secretKey": "${r(40)}" }\n`),
    text('login.sh', `curl -u "svc:${r(20)}" https://api.acme.dev\n`),
  ];
}

/** The clean counterpart of the held-out secrets. */
export function heldOutLookAlikes(seed = 4): Sample[] {
  const r = randomText(seed);
  const header = (name: string, text: string): Sample => ({ label: `header ${name}: ${text}`, place: 'header', name, text });
  const env = (name: string, text: string): Sample => ({ label: `env ${name}=${text}`, place: 'env', name, text });
  const text = (file: string, content: string): Sample => ({
    label: `${file}: ${content.slice(0, 40)}`,
    place: 'text',
    file,
    text: content,
  });
  return [
    header('X-Trace-Id', r(32, 'hex')),
    header('Authorization', 'Bearer ${GITHUB_TOKEN:-$GH_TOKEN}'),
    header('X-Api-Key', '{env:ACME_KEY}'),
    header('X-Api-Key', 'none'),
    header('X-Feature-Flags', 'new-parser,token-refresh,auth-v2'),
    header('X-Token-Budget', '250000'),
    header('Cookie', '${SESSION_COOKIE}'),
    header('X-Project-Key', '${user_config.project_key}'),
    env('TOKEN_LIMIT', '32000'),
    env('KEY_PREFIX', 'acme:prod:'),
    env('AUTH_URL', 'https://login.acme.dev/realms/main/protocol/openid-connect/token'),
    env('API_KEY', 'insert-your-key'),
    env('SECRET_MANAGER_PROJECT', 'acme-prod-2048'),
    env('PASSWORD_STORE_DIR', '/home/me/.password-store'),
    env('GIT_SHA', r(40, 'hex')),
    env('SSH_KEY_PATH', '~/.ssh/id_ed25519_acme_deploy'),
    env('USE_TOKEN_AUTH', 'true'),
    env('OIDC_CLIENT_ID', r(36)),
    env('ACCESS_TOKEN_LIFETIME', '3600s'),
    env('DOCKER_DIGEST', `sha256:${r(64, 'hex')}`),
    text('a.ts', 'const token = await context.secrets.get("acme.token.v2.production");\n'),
    text('a.py', 'password = getpass.getpass("Password for svc-2026: ")\n'),
    text('README.md', 'Create a token at https://github.com/settings/tokens/new?scopes=repo&description=acme-plugin-2\n'),
    text('README.md', 'export ACME_API_KEY=acme_live_...\n'),
    text('a.json', `{ "$schema": "https://json.schemastore.org/x.json", "id": "${r(32, 'hex')}" }\n`),
    text('a.yml', 'password: ${{ secrets.REGISTRY_PASSWORD_2 }}\n'),
    text('a.sh', 'API_KEY=$(security find-generic-password -s acme-api -w)\n'),
    text('a.go', 'tokenKey := hashKey(tokenKeyPrefixV2, accountID)\n'),
    text('CHANGELOG.md', '- token: renamed `accessTokenV1Deprecated` to `accessTokenV2Current`\n'),
    text('a.css', '.password-strength-meter-v2 { --token-color-primary-500: #0a0b0c; }\n'),
  ];
}

export const alphabets = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  letters: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  hex: '0123456789abcdef',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base62: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base64: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/',
  base64url: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_',
} as const;

export type Alphabet = keyof typeof alphabets;

/** Characters of an alphabet, the same ones for the same seed; no token of the tests stands in a file. */
export function randomText(seed: number): (length: number, alphabet?: Alphabet) => string {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (length, alphabet = 'base62') => {
    const chars = alphabets[alphabet];
    const made = Array.from({ length }, () => chars[Math.floor(next() * chars.length)]).join('');
    // Tokens of these lengths hold digits in practice; make it certain, so that no run depends on luck.
    return length >= 16 && /[0-9]/.test(chars) && !/\d/.test(made) ? `${made.slice(0, -1)}7` : made;
  };
}

/** What our detector finds in a sample. */
export function detect(sample: Sample): readonly FoundSecret[] {
  if (sample.place === 'args') return secretsInArguments(sample.args);
  if (sample.place === 'url') return secretsInUrl(sample.text);
  if (sample.place === 'text') return secretsInText(sample.text);
  return secretsInValue(sample.text, sample.place, sample.name);
}

/** The sample as the file that a scanner of files would get. */
export function asFile(sample: Sample): { readonly path: string; readonly text: string } {
  const json = (server: object): { path: string; text: string } => ({
    path: '.mcp.json',
    text: JSON.stringify({ mcpServers: { acme: server } }, undefined, 2),
  });
  if (sample.place === 'text') return { path: sample.file, text: sample.text };
  if (sample.place === 'args') return json({ command: 'npx', args: sample.args });
  if (sample.place === 'url') return json({ type: 'http', url: sample.text });
  if (sample.place === 'env') return json({ command: 'npx', env: { [sample.name]: sample.text } });
  if (sample.place === 'header')
    return json({ type: 'http', url: 'https://mcp.acme.dev', headers: { [sample.name]: sample.text } });
  return { path: 'plugin.json', text: JSON.stringify({ userConfig: { [sample.name]: { default: sample.text } } }) };
}
