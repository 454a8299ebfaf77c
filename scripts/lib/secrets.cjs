// Built from src/ by `npm run build`; do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// secrets-doors.ts
var secrets_doors_exports = {};
__export(secrets_doors_exports, {
  claimsOf: () => claimsOf,
  isPlaceholder: () => isPlaceholder,
  isSecretHeader: () => isSecretHeader,
  isSecretName: () => isSecretName,
  isStandIn: () => isStandIn,
  literalsIn: () => literalsIn,
  looksRandom: () => looksRandom,
  redact: () => redact,
  redactSpellings: () => redactSpellings,
  secretPartsIn: () => secretPartsIn,
  secretsInArguments: () => secretsInArguments,
  secretsInText: () => secretsInText,
  secretsInUrl: () => secretsInUrl,
  secretsInValue: () => secretsInValue,
  tokenShapes: () => tokenShapes
});
module.exports = __toCommonJS(secrets_doors_exports);

// builtin:node:buffer
var nodeBuffer = process.getBuiltinModule("node:buffer");
var { Buffer: Buffer2, isUtf8 } = nodeBuffer;

// src/plugin/secrets/find.ts
var import_text = require("./frontmatter.mjs");

// src/plugin/secrets/shapes.ts
function entropyOf(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
  return bits;
}
function looksRandom(text) {
  if (text.length < 16 || /\s/.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  if (/^[0-9a-f]{32,}$/i.test(text)) return entropyOf(text) > 2.8;
  if (kinds < 2 || !/\d/.test(text)) return text.length >= 24 && kinds >= 2 && entropyOf(text) > 4 && !isWordy(text);
  return entropyOf(text) > 3.1 && !isWordy(text);
}
function isWordy(text) {
  const words = text.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const plain = words.filter((word2) => /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})$/.test(word2));
  return words.length > 1 && plain.length >= words.length * 0.7;
}
var secretWords = new Set(
  `apikey apitoken authtoken accesstoken accesskey appsecret authkey bearer clientsecret cred creds credential credentials jwt
  passphrase passwd password passwords pat privatekey pwd refreshtoken secret secretkey secrets sessiontoken signingkey token
  webhook`.split(/\s+/)
);
var harmlessKeys = new Set(
  `primary foreign partition sort cache hot public publishable idempotency map object index lookup group row column event
  translation message i18n json schema field dict hash range item unique composite license monkey registry`.split(/\s+/)
);
var describing = new Set(
  `file path dir directory name names url uri id ids type header limit limits length size ttl count endpoint host port region mode
  algorithm alg format scheme prefix suffix env var variable provider issuer audience expiry expires expiration lifetime max min
  budget usage counter required enabled disabled policy hint label description placeholder version storage store source kind method
  strategy template pattern regex command cmd cost price estimate window threshold bits iterations rounds rotation location
  manager project account sort order param params field fields`.split(/\s+/)
);
var counting = /\b(?:max|min|total|num|n|input|output|prompt|completion|context|budget|count)\b/;
var marking = /\b(?:version|page|next|prev|previous|continuation|cursor|resume|sync|change)\b/;
function isSecretName(name) {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  const all = words.join(" ");
  if (words.length === 0 || describing.has(last) || words[0] === "hashed") return false;
  if (last === "token" && (counting.test(all) || marking.test(all))) return false;
  if (words.some((word2) => secretWords.has(word2))) return true;
  if (last === "pass" || last === "auth" || last === "authorization" || last === "cookie" || last === "dsn") return true;
  if (last !== "key" && last !== "keys")
    return /(?:api|secret|access|private)key$|secret$|password$|passwd$|(?<!de)token$/.test(last);
  return !harmlessKeys.has(words.at(-2) ?? "");
}
function isSecretHeader(name) {
  return /^(?:proxy-)?authorization$|^cookie$/i.test(name) || isSecretName(name);
}
function wordsOf(name) {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").toLowerCase().split(/[^a-z0-9]+/).map((word2) => word2.replace(/(?<!\d)\d+$/, "")).filter(Boolean);
}
var indirect = /\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]{2,}|^\$\w+$|\{env:\w+\}|\{\{[^}]*\}\}|^\{[A-Za-z_][\w.]{0,80}\}$|^%\w+%$|<[^<>]{1,80}>|^\[[A-Za-z][\w .-]{0,60}\]$|^__\w+__$|^@[A-Z_]+@$/;
var elsewhere = /^(?:op|vault|env|keychain|secret|ssm|aws-sm|gcp-sm|file|pass|bw|doppler|infisical):(?:\/\/)?\S/i;
var standIn = /example|placeholder|change[-_ ]?me|redacted|removed|dummy|fixture|sample|replace[-_ ]|insert[-_ ]|lorem|foo[-_]?bar|[-_ ](?:here|goes)\b|(?:^|[^a-z])(?:your?|my|fake|todo|tbd|fixme|some)[-_ ]/i;
var harmless = /^(?:true|false|null|none|nil|undefined|anonymous|guest|public|optional|required|default|auto|on|off|yes|no|-|\d{1,6}|localhost|local|dev(?:elopment)?|prod(?:uction)?|staging|string|number|boolean|any|unknown|unset|empty|n\/a|bearer|basic|fake|todo|tbd|user|username|pass|pwd|host|(?:test|demo|api|access|auth|secret|bot|the|a)?[-_ ]?(?:test|demo|token|secret|password|key|passwd|value)[-_]?\d{0,3})$/i;
var published = /^(?:phc_|pk_(?:live|test)_|sb_publishable_|pk\.eyJ)/;
var longest = 2e3;
function isPlaceholder(text) {
  if (text.length > longest) return false;
  const bare = text.trim().replace(/^["'`]|["'`]$/g, "");
  return bare === "" || harmless.test(bare) || published.test(bare) || elsewhere.test(bare) || indirect.test(bare) || isStandIn(bare);
}
function isStandIn(text) {
  return standIn.test(text) || /\.{3}|\u2026|\*{3}|\u2022{3}/.test(text) || isFiller(text);
}
function isFiller(text) {
  if (/x{4}|X{4}|0{8}|1{8}|a{6}|A{6}|-{4}|_{4}/.test(text)) return true;
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return letters.length > 5 && (sequenceShare(letters) > 0.5 || new Set(letters).size < Math.min(6, letters.length / 3));
}
function sequenceShare(text) {
  let steps = 0;
  for (let index = 1; index < text.length; index++)
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) <= 1) steps++;
  return steps / (text.length - 1);
}
var placeholder = /\$\{([^:$]*)(?::-(.*))?$/s;
var scheme = /^\s*(?:Bearer|Basic|Token|ApiKey|Api-Key|Key|DPoP|OAuth)\s+/i;
function literalsIn(text) {
  const literals = [];
  const around = (from2, to) => {
    const start = from2 === 0 ? scheme.exec(text)?.[0].length ?? 0 : from2;
    const value = text.slice(start, to);
    const lead = value.length - value.trimStart().length;
    if (start < to && value.trim()) literals.push({ value: value.trim(), start: start + lead });
  };
  let end = 0;
  let from = 0;
  for (let brace = text.indexOf("}"); brace >= 0; brace = text.indexOf("}", from)) {
    const match = placeholder.exec(text.slice(from, brace));
    if (match) {
      around(end, from + match.index);
      const [, variable = "", otherwise] = match;
      if (otherwise) literals.push({ value: otherwise, start: brace - otherwise.length, variable });
      end = brace + 1;
    }
    from = brace + 1;
  }
  around(end, text.length);
  return literals;
}
var word = "[A-Za-z0-9]";
var dashed = "[A-Za-z0-9_-]";
var hex = "[0-9a-f]";
var tokenShapes = [
  shape("GitHub token", `gh[pousr]_${word}{30,255}`, 4),
  shape("GitHub token", "github_pat_[A-Za-z0-9_]{36,255}", 11),
  shape("GitLab token", `gl(?:pat|dt|rt|ptt|cbt|soat|ffct|ft|agent|imt|oas)-${dashed}{18,255}`, 6),
  shape("Anthropic key", `sk-ant-${dashed}{20,255}`, 7),
  shape("OpenRouter key", `sk-or-v1-${hex}{48,64}`, 8),
  shape("OpenAI key", `sk-(?:proj|svcacct|admin|None)-${dashed}{20,255}`, 8),
  shape("API key", `sk-(?:lf-)?(?=[A-Za-z-]{0,60}\\d)[A-Za-z0-9-]{20,255}`, 3),
  shape("AWS access key", "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}", 4),
  shape("AWS Bedrock key", "ABSK[A-Za-z0-9+/]{60,255}={0,2}", 4),
  shape("Google API key", `AIza${dashed}{35}`, 4),
  shape("Google OAuth token", `ya29\\.${dashed}{20,255}`, 5),
  shape("Google client secret", `GOCSPX-${dashed}{20,40}`, 7),
  shape("Google refresh token", `1//0${dashed}{30,255}`, 4),
  shape("Slack token", "xox[abeoprsd](?:\\.xox[bp])?-[A-Za-z0-9-]{10,255}", 5),
  shape("Slack app token", "xapp-\\d-[A-Za-z0-9-]{20,255}", 6),
  shape("Slack webhook", `hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9_/-]{20,255}`, 24),
  shape("Discord webhook", `discord(?:app)?\\.com/api/webhooks/\\d{16,20}/${dashed}{40,90}`, 20),
  shape("Discord token", `[MNO][A-Za-z0-9_-]{23,27}\\.${dashed}{6,7}\\.${dashed}{27,45}`, 0),
  shape("Telegram token", "\\d{8,10}:AA[A-Za-z0-9_-]{32,35}", 0),
  shape("Stripe key", `(?:sk|rk)_(?:live|test)_${word}{16,255}`, 8),
  shape("webhook secret", `whsec_[A-Za-z0-9+/=]{24,255}`, 6),
  shape("Twilio key", `SK${hex}{32}`, 2),
  shape("SendGrid key", `SG\\.${dashed}{16,32}\\.${dashed}{16,64}`, 3),
  shape("Mailgun key", `key-${hex}{32}`, 4),
  shape("Mailchimp key", `${hex}{32}-us\\d{1,2}`, 0),
  shape("npm token", `npm_${word}{36}`, 4),
  shape("PyPI token", `pypi-AgE${dashed}{40,255}`, 8),
  shape("RubyGems key", `rubygems_${hex}{48}`, 9),
  shape("Docker token", `dckr_[po]at_${dashed}{20,64}`, 9),
  shape("Hugging Face token", `(?:hf|api_org)_[A-Za-z]{34}`, 3),
  shape("Replicate token", `r8_${dashed}{36,40}`, 3),
  shape("Groq key", `gsk_${word}{40,64}`, 4),
  shape("xAI key", `xai-${word}{60,90}`, 4),
  shape("Perplexity key", `pplx-${word}{40,64}`, 5),
  shape("Databricks token", `dapi${hex}{32}(?:-\\d)?`, 4),
  shape("Linear key", `lin_(?:api|oauth|wh)_${word}{32,64}`, 8),
  shape("Notion token", `(?:ntn_|secret_)${word}{40,50}`, 4),
  shape("Airtable token", `pat${word}{14}\\.${hex}{64}`, 3),
  shape("Asana token", `[012]/\\d{13,17}(?:/\\d{13,17})?:${hex}{32}`, 0),
  shape("Figma token", `fig[dor]_${dashed}{36,64}`, 5),
  shape("Atlassian token", `AT(?:ATT3|CTT3|BB)[A-Za-z0-9_=-]{24,255}`, 4),
  shape("Shopify token", `shp(?:at|ss|pa|ca)_[0-9a-fA-F]{32}`, 6),
  shape("Square token", `(?:sq0(?:atp|csp)-${dashed}{22,43}|EAAA${dashed}{60})`, 4),
  shape("DigitalOcean token", `do[opr]_v1_${hex}{64}`, 7),
  shape("Heroku key", `HRKU-${dashed}{36,64}`, 5),
  shape("Fly token", "fm2_[A-Za-z0-9+/=]{40,255}", 4),
  shape("Netlify token", `nfp_${word}{36,44}`, 4),
  shape("Supabase key", `sb(?:p_${hex}{40}|_secret_${dashed}{20,64})`, 3),
  shape("PlanetScale secret", `pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32,64}`, 10),
  shape("Neon key", `napi_${word}{40,80}`, 5),
  shape("Sentry token", `sntry[su]_[A-Za-z0-9+/=_]{40,255}`, 7),
  shape("New Relic key", `NR(?:AK|RA|II|SP)-[A-Za-z0-9]{20,40}`, 5),
  shape("Grafana token", `gl(?:c_[A-Za-z0-9+/=]{32,255}|sa_${word}{32}_[0-9A-Fa-f]{8})`, 4),
  shape("PostHog key", `phx_${word}{32,64}`, 4),
  shape("Postman key", `PMAK-${hex}{24}-${hex}{34}`, 5),
  shape("Pulumi token", `pul-${hex}{40}`, 4),
  shape("Terraform token", `${word}{14}\\.atlasv1\\.${dashed}{60,70}`, 0),
  shape("Vault token", `hv[sbr]\\.${dashed}{24,255}`, 4),
  shape("Doppler token", "dp\\.(?:pt|st|sa|ct|scim|audit)\\.[A-Za-z0-9._-]{40,80}", 6),
  shape("1Password token", "ops_eyJ[A-Za-z0-9+/=_-]{60,900}", 4),
  shape("age key", "AGE-SECRET-KEY-1[A-Z0-9]{58}", 16),
  shape("Tailscale key", `tskey-(?:auth|api|client|webhook|scim)-${word}{10,24}-${word}{20,40}`, 6),
  shape("Buildkite token", `bk[ua]a_${word}{32,64}`, 5),
  shape("CircleCI token", `CCIP(?:AT|RJ)_${word}{20,24}_${hex}{40}`, 7),
  shape("Contentful token", `CFPAT-${dashed}{43}`, 6),
  shape("Azure client secret", `(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}`, 0),
  shape("Azure storage key", "AccountKey=[A-Za-z0-9+/]{86}==", 11),
  shape("LangSmith key", `lsv2_(?:pt|sk)_${hex}{32}_${hex}{10}`, 8),
  shape("Tavily key", `tvly-(?:dev-|prod-)?${dashed}{28,64}`, 5),
  shape("Firecrawl key", `fc-${hex}{32}`, 3),
  shape("E2B key", `e2b_${hex}{40}`, 4),
  shape("Resend key", `re_${word}{8}_${word}{16,32}`, 3),
  shape("ElevenLabs key", `sk_${hex}{48}`, 3),
  shape("Apify token", `apify_api_${word}{32,44}`, 10),
  shape("Pinecone key", `pcsk_${dashed}{50,80}`, 5),
  shape("Browserbase key", `bb_live_${dashed}{20,40}`, 8),
  shape("Duffel key", `duffel_(?:live|test)_${dashed}{40,48}`, 12),
  shape("Typeform token", `tfp_${dashed}{40,64}`, 4),
  shape("Prefect key", `pnu_${word}{36}`, 4),
  shape("Shippo key", `shippo_(?:live|test)_${hex}{40}`, 12),
  shape("Clerk key", `ak_(?:live|test)_${word}{20,60}`, 8),
  shape("Plaid token", `access-(?:sandbox|development|production)-${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`, 7),
  shape("Dropbox token", `sl\\.(?:u\\.)?${dashed}{100,255}`, 3),
  shape("Twitch token", `oauth:[a-z0-9]{30}`, 6),
  shape("Alibaba key", "LTAI[A-Za-z0-9]{16,20}", 4),
  shape("JWT", "eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{4,8000}\\.[A-Za-z0-9_-]{10,2000}", 3)
];
function shape(name, form, shown) {
  return { name, form, shown };
}
function claimsOf(token) {
  const match = /^eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*$/.exec(token);
  if (!match?.[1]) return void 0;
  try {
    const claims = JSON.parse(Buffer.from(match[1], "base64url").toString("utf8"));
    if (typeof claims !== "object" || claims === null) return void 0;
    const { exp, nbf, role } = claims;
    return {
      ...typeof exp === "number" ? { exp } : {},
      ...typeof nbf === "number" ? { nbf } : {},
      ...typeof role === "string" ? { role } : {}
    };
  } catch {
    return void 0;
  }
}

// src/plugin/secrets/find.ts
var anyShape = new RegExp(
  `(?:(?<!\\w|[\\w-]-)|(?<=\\\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))(?:${tokenShapes.map(({ form }) => `(${form})`).join("|")})(?![A-Za-z0-9])`,
  "g"
);
var privateKey = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
var anyToken = /[\w.\-/:+=~]{15}|-----BEGIN /;
var longestMessage = 500;
function tokensIn(text) {
  if (text.length < longestMessage && !anyToken.test(text)) return [];
  const found = [];
  for (const match of text.matchAll(anyShape)) {
    const index = match.slice(1).findIndex((group) => group !== void 0);
    const shape2 = tokenShapes[index];
    if (!shape2 || isStandIn(match[0].slice(shape2.shown)) || isPublicToken(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length, name: shape2.name, shown: shape2.shown });
  }
  return [...found, ...privateKeysIn(text)].sort((a, b) => a.start - b.start);
}
function privateKeysIn(text) {
  return [...text.matchAll(privateKey)].flatMap(({ 0: head, index }) => {
    const start = index + head.length;
    const closing = text.indexOf("-----", start);
    const end = closing < 0 ? Math.min(text.length, start + 4e3) : closing;
    const body = text.slice(start, Math.min(end, start + 4e3));
    if (body.replace(/\\[nr]|[^A-Za-z0-9+/=]/g, "").length < 40 || /\.{3}|\u2026|your|example|placeholder|redacted|x{6}/i.test(body))
      return [];
    return [{ start: index, end, name: "private key", shown: 10 }];
  });
}
function isPublicToken(token) {
  return claimsOf(token)?.role === "anon" || token.includes("eyJzdWIiOiIxMjM0NTY3ODkwIi");
}
var userinfo = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#@:"'`<>\\]{0,200}):([^\s/?#@"'`<>\\]{1,200})@[\w.${[-]/gi;
var query = /[?&]([A-Za-z_][\w.-]{0,60})=(?!=)([^\s&#"'`<>\\)]{4,400})/g;
var segments = /\bhttps?:\/\/[^\s/?#"'`<>\\]{1,253}((?:\/[^\s/?#"'`<>\\)]{1,200}){1,12})/gi;
var queryNames = /^(?:sig|signature|x-amz-signature|code|k|key|apikey|auth|t)$/i;
function secretsInUrls(text) {
  const found = [];
  for (const match of text.matchAll(userinfo)) {
    const [whole, user = "", password = ""] = match;
    if (isPlaceholder(password) || user && isPlaceholder(user) || password === user) continue;
    const start = match.index + whole.lastIndexOf(`:${password}@`) + 1;
    found.push({ start, end: start + password.length, what: "password in a URL", sure: true, shown: 0 });
  }
  for (const match of text.matchAll(query)) {
    const [whole, name = "", value = ""] = match;
    const asks = isSecretName(name) || queryNames.test(name) && looksRandom(value);
    if (!asks || isPlaceholder(decoded(value)) || isBadge(text, match.index)) continue;
    const start = match.index + whole.length - value.length;
    found.push({ start, end: start + value.length, what: "secret in a query", sure: looksRandom(value), shown: 0 });
  }
  return found;
}
function secretsInPath(text) {
  const found = [];
  for (const match of text.matchAll(segments)) {
    const [whole, path = ""] = match;
    const from = match.index + whole.length - path.length;
    for (const { 1: step = "", index } of path.matchAll(/\/([A-Za-z0-9_~=-]{24,200})(?=\/|$)/g))
      if (looksRandom(step) && !isCommitOrId(step))
        found.push({
          start: from + index + 1,
          end: from + index + 1 + step.length,
          what: "secret in a path",
          sure: false,
          shown: 0
        });
  }
  return found;
}
function isBadge(text, before) {
  const url = text.slice(Math.max(0, before - 300), before);
  return /badge|\.svg|img\.|star-history/.test(url.slice(url.lastIndexOf("http")));
}
function isCommitOrId(step) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(step);
}
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
function secretsInValue(text, place, name) {
  const named = place === "header" ? isSecretHeader(name) : isSecretName(name);
  const literals = literalsIn(text).filter(({ value, variable }) => {
    const asks = named || variable !== void 0 && isSecretName(variable);
    return asks && value.length > 3 && !isPlaceholder(value);
  });
  const found = literals.map(({ value, start }) => {
    const sure = looksRandom(value) || value.length >= 20;
    return { start, end: start + value.length, what: "literal value", sure, shown: 0 };
  });
  return merged([...tokens(text), ...secretsInUrls(text), ...found]);
}
function secretsInUrl(text) {
  return merged([...tokens(text), ...secretsInUrls(text), ...secretsInPath(text)]);
}
function secretsInText(text) {
  return merged([...tokens(text), ...secretsInUrls(text), ...assigned(text)]);
}
function tokens(text) {
  return tokensIn(text).map(({ start, end, name, shown }) => ({ start, end, what: name, sure: true, shown }));
}
var assignment = /(?<![\w.-])(?:\$env:)?([A-Za-z_][\w.-]{1,60})["']?[ \t]{0,4}(?:=>?|:)[ \t]{0,4}(?:(?:Bearer|Basic|Token)[ \t])?(["'`]?)([^\s"'`,;)}\]]{6,400})/gi;
var basicUser = /\s(?:-u|--user)[ =]["']?[\w.@-]{1,60}:([^\s"'`]{6,200})/g;
var bearer = /\b(?:Bearer|Basic)[ \t]+([A-Za-z0-9._~+/=-]{12,400})/gi;
function assigned(text) {
  const found = [];
  const add = (value, start) => {
    found.push({ start, end: start + value.length, what: "literal value", sure: true, shown: 0 });
  };
  for (const match of text.matchAll(assignment)) {
    const [whole, name = "", quote, value = ""] = match;
    if (!isSecretHeader(name) || /^keys?$/i.test(name) || isPlaceholder(value)) continue;
    if (/^[\w+/=.~-]+$/.test(value) && looksRandom(value) || quote && isPassword(name, value))
      add(value, match.index + whole.length - value.length);
  }
  for (const form of [bearer, basicUser]) {
    for (const match of text.matchAll(form)) {
      const [whole, value = ""] = match;
      if (looksRandom(value) && !isPlaceholder(value)) add(value, match.index + whole.length - value.length);
    }
  }
  return found;
}
function isPassword(name, value) {
  if (!/pass|pwd/i.test(name) || value.length < 8 || /pass|admin|test|secure|demo|user|secret|[({[\\/<]|\w\.\w/i.test(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value);
}
function merged(found) {
  const sorted = [...found].sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure) || b.end - a.end);
  const kept = [];
  for (const secret of sorted) {
    const last = kept.at(-1);
    if (!last || secret.start >= last.end) kept.push(secret);
    else if (secret.what !== "literal value" && last.what === "literal value")
      kept[kept.length - 1] = {
        ...secret,
        start: last.start,
        end: Math.max(last.end, secret.end),
        shown: secret.start === last.start ? secret.shown : 0
      };
  }
  return kept;
}
var shortest = 4;
function redact(text, known = []) {
  return redactFound(redactKnown(text, known));
}
function redactKnown(text, known) {
  const values = [...new Set(known)].filter((value) => value.trim().length >= shortest);
  const spellings = values.flatMap((value) => [value, value.trim(), encodeURIComponent((0, import_text.utf8)(Buffer2.from(value)))]);
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, value) => rest.replace(anyCase(value), "[redacted]"), text);
}
function anyCase(value) {
  return new RegExp((0, import_text.escapeRegExp)(value), value.length < tellingLength ? "g" : "gi");
}
function redactFound(text) {
  const found = secretsInText(text);
  let redacted = "";
  let end = 0;
  for (const secret of found) {
    const shown = text.slice(secret.start, secret.start + secret.shown);
    redacted += `${text.slice(end, secret.start)}${shown}[redacted]`;
    end = secret.end;
  }
  return redacted + text.slice(end);
}
var tellingLength = 10;
function secretPartsIn(text) {
  return secretsInText(text).map(({ start, end, shown }) => text.slice(start + shown, end));
}
function redactSpellings(text, secrets) {
  const telling = new Set([...secrets].flatMap(windows));
  if (telling.size === 0) return text;
  return text.replace(/[^\s"'`]+/g, (word2) => windows(word2).some((part) => telling.has(part)) ? "[redacted]" : word2);
}
function windows(text) {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return Array.from({ length: Math.max(0, plain.length - tellingLength + 1) }, (_, at) => plain.slice(at, at + tellingLength));
}
var headerOptions = /* @__PURE__ */ new Set(["-H", "--header", "--headers"]);
var envOptions = /* @__PURE__ */ new Set(["-e", "--env"]);
function secretsInArguments(args) {
  return args.flatMap(
    (argument, index) => inArgument(argument, args[index - 1] ?? "").map((secret) => ({ ...secret, index }))
  );
}
function inArgument(argument, before) {
  if (headerOptions.has(before)) return behind(argument, ":", "header");
  if (envOptions.has(before)) return behind(argument, "=", "env");
  const option = /^--?([A-Za-z][\w.-]{0,60})=/.exec(argument);
  if (option?.[1]) {
    const nested = headerOptions.has(`--${option[1]}`) || envOptions.has(`--${option[1]}`);
    return shifted(
      argument,
      option[0].length,
      (value) => nested ? inArgument(value, `--${option[1]}`) : secretsInValue(value, "argument", option[1] ?? "")
    );
  }
  if (/^[A-Za-z_]\w*=\S/.test(argument)) return behind(argument, "=", "env");
  const named = /^--?([A-Za-z][\w-]{0,60})$/.exec(before)?.[1];
  if (named && isSecretName(named) && !argument.startsWith("-")) return secretsInValue(argument, "argument", named);
  return secretsInText(argument);
}
function behind(argument, separator, place) {
  const at = argument.indexOf(separator);
  if (at < 0) return secretsInText(argument);
  const start = at + 1 + (/^\s*/.exec(argument.slice(at + 1))?.[0].length ?? 0);
  return shifted(argument, start, (value) => secretsInValue(value, place, argument.slice(0, at).trim()));
}
function shifted(text, by, find) {
  return find(text.slice(by)).map((secret) => ({ ...secret, start: secret.start + by, end: secret.end + by }));
}
