/** Shannon entropy of a text's characters, in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** True for text that looks made by a machine: long, of mixed kinds, and no words. */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || /\s/.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  if (/^[0-9a-f]{32,}$/i.test(text)) return entropyOf(text) > 2.8;
  if (kinds < 2 || !/\d/.test(text)) return text.length >= 24 && kinds >= 2 && entropyOf(text) > 4 && !isWordy(text);
  return entropyOf(text) > 3.1 && !isWordy(text);
}

/** Words with separators, versions and paths: most runs of letters are long and lower case. */
function isWordy(text: string): boolean {
  const words = text.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const plain = words.filter((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})$/.test(word));
  return words.length > 1 && plain.length >= words.length * 0.7;
}

const secretWords = new Set(
  `apikey apitoken authtoken accesstoken accesskey appsecret authkey bearer clientsecret cred creds credential credentials jwt
  passphrase passwd password passwords pat privatekey pwd refreshtoken secret secretkey secrets sessiontoken signingkey token
  webhook`.split(/\s+/),
);

/** What the word in front of `key` makes of it: a lookup key, or one meant for everybody. */
const harmlessKeys = new Set(
  `primary foreign partition sort cache hot public publishable idempotency map object index lookup group row column event
  translation message i18n json schema field dict hash range item unique composite license monkey registry`.split(/\s+/),
);

/** Last words that say the value is about the secret, not the secret itself. */
const describing = new Set(
  `file path dir directory name names url uri id ids type header limit limits length size ttl count endpoint host port region mode
  algorithm alg format scheme prefix suffix env var variable provider issuer audience expiry expires expiration lifetime max min
  budget usage counter required enabled disabled policy hint label description placeholder version storage store source kind method
  strategy template pattern regex command cmd cost price estimate window threshold bits iterations rounds rotation location
  manager project account sort order param params field fields`.split(/\s+/),
);

/** Words that make a number of language-model tokens of `token`. */
const counting = /\b(?:max|min|total|num|n|input|output|prompt|completion|context|budget|count)\b/;

/** Words that make a marker of a place or a state of `token`. */
const marking = /\b(?:version|page|next|prev|previous|continuation|cursor|resume|sync|change)\b/;

/** True for a name of a header, variable, option or query parameter whose value is a secret. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const all = words.join(' ');
  // Tools that look for secrets keep hashes of those they know.
  if (words.length === 0 || describing.has(last) || words[0] === 'hashed') return false;
  if (last === 'token' && (counting.test(all) || marking.test(all))) return false;
  if (words.some((word) => secretWords.has(word))) return true;
  if (last === 'pass' || last === 'auth' || last === 'authorization' || last === 'cookie' || last === 'dsn') return true;
  if (last !== 'key' && last !== 'keys')
    return /(?:api|secret|access|private)key$|secret$|password$|passwd$|(?<!de)token$/.test(last);
  return !harmlessKeys.has(words.at(-2) ?? '');
}

/** A header that carries a credential by its name; tenant and version headers do not. */
export function isSecretHeader(name: string): boolean {
  return /^(?:proxy-)?authorization$|^cookie$/i.test(name) || isSecretName(name);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/(?<!\d)\d+$/, ''))
    .filter(Boolean);
}

/** A value that comes from elsewhere, in the spelling of some tool. */
const indirect =
  /\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]{2,}|^\$\w+$|\{env:\w+\}|\{\{[^}]*\}\}|^\{[A-Za-z_][\w.]{0,80}\}$|^%\w+%$|<[^<>]{1,80}>|^\[[A-Za-z][\w .-]{0,60}\]$|^__\w+__$|^@[A-Z_]+@$/;

const elsewhere = /^(?:op|vault|env|keychain|secret|ssm|aws-sm|gcp-sm|file|pass|bw|doppler|infisical):(?:\/\/)?\S/i;

/** Words that only stand-ins have; long enough, or set apart, so that no random token holds one. */
const standIn =
  /example|placeholder|change[-_ ]?me|redacted|removed|dummy|fixture|sample|replace[-_ ]|insert[-_ ]|lorem|foo[-_]?bar|[-_ ](?:here|goes)\b|(?:^|[^a-z])(?:your?|my|fake|todo|tbd|fixme|some)[-_ ]/i;

/** Whole values that are a word about the value, or plainly no secret. */
const harmless =
  /^(?:true|false|null|none|nil|undefined|anonymous|guest|public|optional|required|default|auto|on|off|yes|no|-|\d{1,6}|localhost|local|dev(?:elopment)?|prod(?:uction)?|staging|string|number|boolean|any|unknown|unset|empty|n\/a|bearer|basic|fake|todo|tbd|user|username|pass|pwd|host|(?:test|demo|api|access|auth|secret|bot|the|a)?[-_ ]?(?:test|demo|token|secret|password|key|passwd|value)[-_]?\d{0,3})$/i;

/** Keys that vendors make for browsers and apps, where everybody can read them. */
const published = /^(?:phc_|pk_(?:live|test)_|sb_publishable_|pk\.eyJ)/;

/** No reference or sample is longer. */
const longest = 2000;

/** True where the text is a reference, a placeholder or a sample, and no secret. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  const bare = text.trim().replace(/^["'`]|["'`]$/g, '');
  return (
    bare === '' || harmless.test(bare) || published.test(bare) || elsewhere.test(bare) || indirect.test(bare) || isStandIn(bare)
  );
}

/** True for text that no real token contains: sample words, filler, or a plain sequence. */
export function isStandIn(text: string): boolean {
  return standIn.test(text) || /\.{3}|\u2026|\*{3}|\u2022{3}/.test(text) || isFiller(text);
}

/** One character or a short sequence over and over, or the alphabet and the digits in their order. */
function isFiller(text: string): boolean {
  if (/x{4}|X{4}|0{8}|1{8}|a{6}|A{6}|-{4}|_{4}/.test(text)) return true;
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters.length > 5 && (sequenceShare(letters) > 0.5 || new Set(letters).size < Math.min(6, letters.length / 3));
}

function sequenceShare(text: string): number {
  let steps = 0;
  for (let index = 1; index < text.length; index++)
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) <= 1) steps++;
  return steps / (text.length - 1);
}

/** A part of a value that is written out, not brought in. */
export interface Literal {
  readonly value: string;
  readonly start: number;
  /** For a default: the variable that it stands in for. */
  readonly variable?: string;
}

// Matched against a text up to a closing brace.
const placeholder = /\$\{([^:$]*)(?::-(.*))?$/s;
const scheme = /^\s*(?:Bearer|Basic|Token|ApiKey|Api-Key|Key|DPoP|OAuth)\s+/i;

/** The literal parts of a value: what stands around its placeholders, behind the scheme, and the placeholders' defaults. */
export function literalsIn(text: string): readonly Literal[] {
  const literals: Literal[] = [];
  const around = (from: number, to: number): void => {
    const start = from === 0 ? (scheme.exec(text)?.[0].length ?? 0) : from;
    const value = text.slice(start, to);
    const lead = value.length - value.trimStart().length;
    if (start < to && value.trim()) literals.push({ value: value.trim(), start: start + lead });
  };
  let end = 0;
  let from = 0;
  for (let brace = text.indexOf('}'); brace >= 0; brace = text.indexOf('}', from)) {
    const match = placeholder.exec(text.slice(from, brace));
    if (match) {
      around(end, from + match.index);
      const [, variable = '', otherwise] = match;
      if (otherwise) literals.push({ value: otherwise, start: brace - otherwise.length, variable });
      end = brace + 1;
    }
    from = brace + 1;
  }
  around(end, text.length);
  return literals;
}

/** A kind of token that is known by its form wherever it stands. */
export interface TokenShape {
  /** Whose token it is, for messages. */
  readonly name: string;
  /** Source of a regular expression: a fixed beginning and a bounded alphabet, so that a scan is linear. */
  readonly form: string;
  /** How many characters in front say whose it is and give nothing away. */
  readonly shown: number;
}

const word = '[A-Za-z0-9]';
const dashed = '[A-Za-z0-9_-]';
const hex = '[0-9a-f]';

// Forms as the vendors document them or as their tokens look; the beginnings are public knowledge, the rest is the secret.
export const tokenShapes: readonly TokenShape[] = [
  shape('GitHub token', `gh[pousr]_${word}{30,255}`, 4),
  shape('GitHub token', 'github_pat_[A-Za-z0-9_]{36,255}', 11),
  shape('GitLab token', `gl(?:pat|dt|rt|ptt|cbt|soat|ffct|ft|agent|imt|oas)-${dashed}{18,255}`, 6),
  shape('Anthropic key', `sk-ant-${dashed}{20,255}`, 7),
  shape('OpenRouter key', `sk-or-v1-${hex}{48,64}`, 8),
  shape('OpenAI key', `sk-(?:proj|svcacct|admin|None)-${dashed}{20,255}`, 8),
  shape('API key', `sk-(?:lf-)?(?=[A-Za-z-]{0,60}\\d)[A-Za-z0-9-]{20,255}`, 3),
  shape('AWS access key', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}', 4),
  shape('AWS Bedrock key', 'ABSK[A-Za-z0-9+/]{60,255}={0,2}', 4),
  shape('Google API key', `AIza${dashed}{35}`, 4),
  shape('Google OAuth token', `ya29\\.${dashed}{20,255}`, 5),
  shape('Google client secret', `GOCSPX-${dashed}{20,40}`, 7),
  shape('Google refresh token', `1//0${dashed}{30,255}`, 4),
  shape('Slack token', 'xox[abeoprsd](?:\\.xox[bp])?-[A-Za-z0-9-]{10,255}', 5),
  shape('Slack app token', 'xapp-\\d-[A-Za-z0-9-]{20,255}', 6),
  shape('Slack webhook', `hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9_/-]{20,255}`, 24),
  shape('Discord webhook', `discord(?:app)?\\.com/api/webhooks/\\d{16,20}/${dashed}{40,90}`, 20),
  shape('Discord token', `[MNO][A-Za-z0-9_-]{23,27}\\.${dashed}{6,7}\\.${dashed}{27,45}`, 0),
  shape('Telegram token', '\\d{8,10}:AA[A-Za-z0-9_-]{32,35}', 0),
  shape('Stripe key', `(?:sk|rk)_(?:live|test)_${word}{16,255}`, 8),
  shape('webhook secret', `whsec_[A-Za-z0-9+/=]{24,255}`, 6),
  shape('Twilio key', `SK${hex}{32}`, 2),
  shape('SendGrid key', `SG\\.${dashed}{16,32}\\.${dashed}{16,64}`, 3),
  shape('Mailgun key', `key-${hex}{32}`, 4),
  shape('Mailchimp key', `${hex}{32}-us\\d{1,2}`, 0),
  shape('npm token', `npm_${word}{36}`, 4),
  shape('PyPI token', `pypi-AgE${dashed}{40,255}`, 8),
  shape('RubyGems key', `rubygems_${hex}{48}`, 9),
  shape('Docker token', `dckr_[po]at_${dashed}{20,64}`, 9),
  shape('Hugging Face token', `(?:hf|api_org)_[A-Za-z]{34}`, 3),
  shape('Replicate token', `r8_${dashed}{36,40}`, 3),
  shape('Groq key', `gsk_${word}{40,64}`, 4),
  shape('xAI key', `xai-${word}{60,90}`, 4),
  shape('Perplexity key', `pplx-${word}{40,64}`, 5),
  shape('Databricks token', `dapi${hex}{32}(?:-\\d)?`, 4),
  shape('Linear key', `lin_(?:api|oauth|wh)_${word}{32,64}`, 8),
  shape('Notion token', `(?:ntn_|secret_)${word}{40,50}`, 4),
  shape('Airtable token', `pat${word}{14}\\.${hex}{64}`, 3),
  shape('Asana token', `[012]/\\d{13,17}(?:/\\d{13,17})?:${hex}{32}`, 0),
  shape('Figma token', `fig[dor]_${dashed}{36,64}`, 5),
  shape('Atlassian token', `AT(?:ATT3|CTT3|BB)[A-Za-z0-9_=-]{24,255}`, 4),
  shape('Shopify token', `shp(?:at|ss|pa|ca)_[0-9a-fA-F]{32}`, 6),
  shape('Square token', `(?:sq0(?:atp|csp)-${dashed}{22,43}|EAAA${dashed}{60})`, 4),
  shape('DigitalOcean token', `do[opr]_v1_${hex}{64}`, 7),
  shape('Heroku key', `HRKU-${dashed}{36,64}`, 5),
  shape('Fly token', 'fm2_[A-Za-z0-9+/=]{40,255}', 4),
  shape('Netlify token', `nfp_${word}{36,44}`, 4),
  shape('Supabase key', `sb(?:p_${hex}{40}|_secret_${dashed}{20,64})`, 3),
  shape('PlanetScale secret', `pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32,64}`, 10),
  shape('Neon key', `napi_${word}{40,80}`, 5),
  shape('Sentry token', `sntry[su]_[A-Za-z0-9+/=_]{40,255}`, 7),
  shape('New Relic key', `NR(?:AK|RA|II|SP)-[A-Za-z0-9]{20,40}`, 5),
  shape('Grafana token', `gl(?:c_[A-Za-z0-9+/=]{32,255}|sa_${word}{32}_[0-9A-Fa-f]{8})`, 4),
  shape('PostHog key', `phx_${word}{32,64}`, 4),
  shape('Postman key', `PMAK-${hex}{24}-${hex}{34}`, 5),
  shape('Pulumi token', `pul-${hex}{40}`, 4),
  shape('Terraform token', `${word}{14}\\.atlasv1\\.${dashed}{60,70}`, 0),
  shape('Vault token', `hv[sbr]\\.${dashed}{24,255}`, 4),
  shape('Doppler token', 'dp\\.(?:pt|st|sa|ct|scim|audit)\\.[A-Za-z0-9._-]{40,80}', 6),
  shape('1Password token', 'ops_eyJ[A-Za-z0-9+/=_-]{60,900}', 4),
  shape('age key', 'AGE-SECRET-KEY-1[A-Z0-9]{58}', 16),
  shape('Tailscale key', `tskey-(?:auth|api|client|webhook|scim)-${word}{10,24}-${word}{20,40}`, 6),
  shape('Buildkite token', `bk[ua]a_${word}{32,64}`, 5),
  shape('CircleCI token', `CCIP(?:AT|RJ)_${word}{20,24}_${hex}{40}`, 7),
  shape('Contentful token', `CFPAT-${dashed}{43}`, 6),
  shape('Azure client secret', `(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}`, 0),
  shape('Azure storage key', 'AccountKey=[A-Za-z0-9+/]{86}==', 11),
  shape('LangSmith key', `lsv2_(?:pt|sk)_${hex}{32}_${hex}{10}`, 8),
  shape('Tavily key', `tvly-(?:dev-|prod-)?${dashed}{28,64}`, 5),
  shape('Firecrawl key', `fc-${hex}{32}`, 3),
  shape('E2B key', `e2b_${hex}{40}`, 4),
  shape('Resend key', `re_${word}{8}_${word}{16,32}`, 3),
  shape('ElevenLabs key', `sk_${hex}{48}`, 3),
  shape('Apify token', `apify_api_${word}{32,44}`, 10),
  shape('Pinecone key', `pcsk_${dashed}{50,80}`, 5),
  shape('Browserbase key', `bb_live_${dashed}{20,40}`, 8),
  shape('Duffel key', `duffel_(?:live|test)_${dashed}{40,48}`, 12),
  shape('Typeform token', `tfp_${dashed}{40,64}`, 4),
  shape('Prefect key', `pnu_${word}{36}`, 4),
  shape('Shippo key', `shippo_(?:live|test)_${hex}{40}`, 12),
  shape('Clerk key', `ak_(?:live|test)_${word}{20,60}`, 8),
  shape('Plaid token', `access-(?:sandbox|development|production)-${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`, 7),
  shape('Dropbox token', `sl\\.(?:u\\.)?${dashed}{100,255}`, 3),
  shape('Twitch token', `oauth:[a-z0-9]{30}`, 6),
  shape('Alibaba key', 'LTAI[A-Za-z0-9]{16,20}', 4),
  shape('JWT', 'eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{4,8000}\\.[A-Za-z0-9_-]{10,2000}', 3),
];

function shape(name: string, form: string, shown: number): TokenShape {
  return { name, form, shown };
}

/** What a token says about itself, where it is a JWT. */
export interface TokenClaims {
  /** Seconds since 1970. */
  readonly exp?: number;
  readonly nbf?: number;
  readonly role?: string;
}

/** The claims of a JWT, its signature unchecked; undefined for any other text. */
export function claimsOf(token: string): TokenClaims | undefined {
  const match = /^eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*$/.exec(token);
  if (!match?.[1]) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(match[1], 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return undefined;
    const { exp, nbf, role } = claims as Record<string, unknown>;
    return {
      ...(typeof exp === 'number' ? { exp } : {}),
      ...(typeof nbf === 'number' ? { nbf } : {}),
      ...(typeof role === 'string' ? { role } : {}),
    };
  } catch {
    return undefined;
  }
}
