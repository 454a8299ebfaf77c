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

/** True for a name of a header, variable, option or query parameter whose value is a secret. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.length === 0 || describing.has(last)) return false;
  if (words.some((word) => secretWords.has(word)) && !(last === 'token' && counting.test(words.join(' ')))) return true;
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
    .map((word) => word.replace(/\d+$/, ''))
    .filter(Boolean);
}

/** A value that comes from elsewhere, in the spelling of some tool. */
const indirect =
  /\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]{2,}|^\$\w+$|\{env:\w+\}|\{\{[^}]*\}\}|^%\w+%$|<[^<>]{1,80}>|^\[[A-Za-z][\w .-]{0,60}\]$|^__\w+__$|^@[A-Z_]+@$/;

const elsewhere = /^(?:op|vault|env|keychain|secret|ssm|aws-sm|gcp-sm|file|pass|bw|doppler|infisical):(?:\/\/)?\S/i;

/** Words that only stand-ins have; long enough, or set apart, so that no random token holds one. */
const standIn =
  /example|placeholder|change[-_ ]?me|redacted|removed|dummy|sample|replace[-_ ]|insert[-_ ]|lorem|foo[-_]?bar|[-_ ](?:here|goes)\b|(?:^|[^a-z])(?:your?|my|fake|todo|tbd|fixme|some)[-_ ]/i;

/** Whole values that are a word about the value, or plainly no secret. */
const harmless =
  /^(?:true|false|null|none|nil|undefined|anonymous|guest|public|optional|required|default|auto|on|off|yes|no|-|\d{1,6}|localhost|local|dev(?:elopment)?|prod(?:uction)?|staging|string|number|boolean|any|unknown|unset|empty|n\/a|bearer|basic|fake|todo|tbd|user|username|pass|pwd|host|(?:test|demo|api|access|auth|secret|bot|the|a)?[-_ ]?(?:test|demo|token|secret|password|key|passwd|value)[-_]?\d{0,3})$/i;

/** No reference or sample is longer. */
const longest = 2000;

/** True where the text is a reference, a placeholder or a sample, and no secret. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  const bare = text.trim().replace(/^["'`]|["'`]$/g, '');
  return bare === '' || harmless.test(bare) || elsewhere.test(bare) || indirect.test(bare) || isStandIn(bare);
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
