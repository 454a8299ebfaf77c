import type { Sample } from './corpus.ts';
import { randomText } from './detect.ts';

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
