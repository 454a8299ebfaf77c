import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import { beforeAll, describe, expect, it } from 'vitest';
import { redact, secretsInArguments, secretsInText, secretsInUrl, secretsInValue } from '../../../src/plugin/secrets/find.ts';
import { isSecretHeader, isSecretName } from '../../../src/plugin/secrets/shapes.ts';
import { asFile, detect, heldOutLookAlikes, heldOutSecrets, lookAlikes, randomText, type Sample, secrets } from './corpus.ts';

const seeds = [1, 2, 3, 4, 5];

async function secretlintFinds(sample: Sample): Promise<boolean> {
  const { path, text } = asFile(sample);
  const { messages } = await lintSource({
    source: { content: text, filePath: path, ext: path.slice(path.lastIndexOf('.')), contentType: 'text' },
    options: {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset }] },
      noPhysicFilePath: true,
    },
  });
  return messages.length > 0;
}

describe.each([
  ['the tuned samples', secrets, lookAlikes],
  ['the held-out samples', heldOutSecrets, heldOutLookAlikes],
])('among %s', (_what, bad, good) => {
  it('every secret is found', () => {
    const missed = seeds.flatMap((seed) => bad(seed).filter((sample) => detect(sample).length === 0));
    expect(missed.map(({ label }) => label)).toEqual([]);
  });

  it('nothing else is taken for one', () => {
    const alarms = seeds.flatMap((seed) => good(seed + 100).filter((sample) => detect(sample).length > 0));
    expect(alarms.map(({ label }) => label)).toEqual([]);
  });
});

describe('the samples', () => {
  it('are many', () => {
    expect(secrets().length).toBeGreaterThanOrEqual(80);
    expect(lookAlikes().length).toBeGreaterThanOrEqual(80);
  });

  it('are harder for a scanner that does not know the places', async () => {
    const all = [...secrets(), ...heldOutSecrets()];
    const found = await Promise.all(all.map(secretlintFinds));
    const alarms = await Promise.all([...lookAlikes(), ...heldOutLookAlikes()].map(secretlintFinds));
    const share = found.filter(Boolean).length / all.length;
    console.info(
      `secretlint finds ${found.filter(Boolean).length} of ${all.length}, ${alarms.filter(Boolean).length} false alarms`,
    );
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.7);
    // What it finds we find too.
    const missed = all.filter((sample, index) => found[index] && detect(sample).length === 0);
    expect(missed).toEqual([]);
  });
});

describe('a found secret', () => {
  const r = randomText(9);
  const token = `ghp_${r(36)}`;

  it('is placed exactly', () => {
    const text = `Bearer ${token}`;
    const [found] = secretsInValue(text, 'header', 'X-Setting');
    expect(found).toMatchObject({ what: 'GitHub token', sure: true });
    expect(text.slice(found?.start, found?.end)).toBe(token);
    const args = ['run', '-e', `ACME_TOKEN=${r(20)}`];
    const [inArgument] = secretsInArguments(args);
    expect(args[inArgument?.index ?? 0]?.slice(inArgument?.start, inArgument?.end)).toBe(args[2]?.slice('ACME_TOKEN='.length));
  });

  it('is placed behind the scheme, around placeholders, and in their defaults', () => {
    const value = r(24);
    for (const text of [`Bearer ${value}`, `\${A}${value}`, `\${A:-${value}}`, `Bearer \${A:-${value}} \${B}`]) {
      const [found, ...more] = secretsInValue(text, 'header', 'Authorization');
      expect(text.slice(found?.start, found?.end), text).toBe(value);
      expect(more, text).toEqual([]);
    }
  });

  it('is one finding where two rules see it', () => {
    expect(secretsInValue(`Bearer ${token}`, 'header', 'Authorization')).toHaveLength(1);
    expect(secretsInUrl(`https://u:${token}@mcp.acme.dev/x`)).toHaveLength(1);
    expect(secretsInText(`export GITHUB_TOKEN="${token}"`)).toHaveLength(1);
  });
});

describe('names', () => {
  it.each([
    'API_KEY',
    'apiKey',
    'X-Api-Key',
    'DB_PASSWORD',
    'MY_PAT',
    'token',
    'accessToken',
    'CLIENT_SECRET',
    'PGPASSWORD',
    'SMTP_PASS',
    'ENCRYPTION_KEY',
  ])('%s is the name of a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'MAX_TOKENS',
    'PRIMARY_KEY',
    'KEYBOARD',
    'TOKENIZER',
    'TOKEN_URL',
    'KEY_FILE',
    'AUTHOR',
    'COMPASS',
    'MONKEY',
    'PUBLIC_KEY',
    'TOKEN_LIMIT',
    'MAX_TOKEN',
    'version_token',
    'nextPageToken',
    'hashed_secret',
    '',
    'PATH',
  ])('%s is not', (name) => {
    expect(isSecretName(name)).toBe(false);
  });

  it('of headers', () => {
    expect(['Authorization', 'proxy-authorization', 'Cookie', 'X-API-Key'].every(isSecretHeader)).toBe(true);
    expect(['Accept', 'X-Tenant-Id', 'X-Request-Id', 'Content-Type'].some(isSecretHeader)).toBe(false);
  });
});

describe('no secret is', () => {
  const random = 'aB3dE5fG7hJ9kL2m';
  it.each([
    ['a comparison in a query language', "aws iam list-users --query 'Users[?PasswordLastUsed==null].UserName'"],
    ['a value that code puts in', 'url += f"&passphrase={args.passphrase}&length={args.length}"'],
    ['a hash of a known secret', `"hashed_secret": "${'3ea3f980'.repeat(5)}"`],
    ['a key that a vendor makes for browsers', `const POSTHOG_KEY = "phc_${random.repeat(2)}";`],
    ['a marker of a state', `"version_token": "${random.repeat(2)}"`],
    ['a value that calls itself a fixture', `stripe_key=${['sk', 'test', 'FIXTUREONLYFIXTUREONLY1234'].join('_')}`],
  ])('%s', (_what, text) => {
    expect(secretsInText(text)).toEqual([]);
  });

  it('what only looks like one of these', () => {
    for (const text of [`https://a.example/x?token=${random}`, `"client_secret": "${random}"`, `API_TOKEN="${random}"`])
      expect(secretsInText(text)).toHaveLength(1);
  });
});

describe('redact', () => {
  const r = randomText(11);

  it('takes out what is known, in any spelling, the longest first', () => {
    const known = ['pass word/1', 'pass'];
    expect(redact('a pass word/1 b pass%20word%2F1 c pass', known)).toBe('a [redacted] b [redacted] c [redacted]');
    expect(redact('abc', ['', 'abc', ' '])).toBe('abc');
  });

  it('takes out what looks like a secret, and shows whose it is', () => {
    const token = `ghp_${r(36)}`;
    expect(redact(`token ${token}, again ${token}.`)).toBe('token ghp_[redacted], again ghp_[redacted].');
    expect(redact(`https://u:${r(12)}@h.dev/`)).toBe('https://u:[redacted]@h.dev/');
  });

  it('takes out half of a surrogate pair, too', () => {
    expect(redact('a abc\ud83d b', ['abc\ud83d'])).toBe('a [redacted] b');
  });

  it('leaves other text alone', () => {
    const text = 'failed: ECONNREFUSED at https://mcp.acme.dev/mcp?version=2 ${API_TOKEN}';
    expect(redact(text)).toBe(text);
  });

  let samples: Sample[] = [];
  beforeAll(() => {
    samples = secrets(7).filter(({ place }) => place === 'text');
  });

  it('leaves nothing to find', () => {
    expect(samples.length).toBeGreaterThan(20);
    const left = samples.filter((sample) => sample.place === 'text' && secretsInText(redact(sample.text)).length > 0);
    expect(left.map(({ label }) => label)).toEqual([]);
  });
});

describe('a text that wants to be slow', () => {
  const pieces = [
    'a',
    'a ',
    '-eyJ',
    'eyJaaaaaaaaaaaa.',
    'eyJaaaaaaaaaaaa.eyJaaaaa.',
    '-----BEGIN PRIVATE KEY-----',
    'https://a/a',
    '/a/b',
    '?token=',
    '://',
    'x://a:',
    'a:b@',
    'xoxb-',
    'sk-a-',
    'token = ',
    'password: "',
    'Bearer a',
    '${',
    '${a:-',
    '${A}',
    '<',
    '$(',
    '{{',
    '-u a:',
    'A1',
    '-H ',
    '="',
  ];
  it.each(pieces)('%j over and over', (piece) => {
    const text = piece.repeat(400_000 / piece.length);
    const began = performance.now();
    secretsInText(text);
    secretsInUrl(text);
    secretsInValue(text, 'header', 'Authorization');
    secretsInArguments(['--token', text]);
    expect(performance.now() - began).toBeLessThan(2500);
  });
});
