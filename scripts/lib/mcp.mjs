// Built from src/ by `npm run build`; do not edit.

// builtin:node:fs
var nodeFs = process.getBuiltinModule("node:fs");
var node_fs_default = nodeFs;

// builtin:node:os
var nodeOs = process.getBuiltinModule("node:os");
var node_os_default = nodeOs;

// builtin:node:path
var nodePath = process.getBuiltinModule("node:path");
var node_path_default = nodePath;

// builtin:node:util
var nodeUtil = process.getBuiltinModule("node:util");
var isDeepStrictEqual = (...given) => nodeUtil.isDeepStrictEqual(...given);
var styleText = (...given) => nodeUtil.styleText(...given);

// src/cli/check-mcp-auth/run.ts
import { entryOf as entryOf3, scalarText, toValue as toValue2 } from "./frontmatter.mjs";

// builtin:node:child_process
var nodeChild_process = process.getBuiltinModule("node:child_process");
var { spawn, spawnSync } = nodeChild_process;

// src/mcp/env.ts
import {
  expandHelper,
  expandText,
  isRefusedHelper,
  isScrubbed,
  judgeAuthorization,
  judgeToken,
  serverId
} from "./mcp-model.mjs";

// lazy:secrets
var require2 = process.getBuiltinModule("node:module").createRequire(import.meta.url);
var secrets;
var load = () => secrets ??= require2("./secrets.cjs");
var secretsInValue = (...given) => load().secretsInValue(...given);
var secretsInUrl = (...given) => load().secretsInUrl(...given);
var redact = (...given) => load().redact(...given);
var secretsInArguments = (...given) => load().secretsInArguments(...given);
var isSecretName = (...given) => load().isSecretName(...given);
var isSecretHeader = (...given) => load().isSecretHeader(...given);
var literalsIn = (...given) => load().literalsIn(...given);
var claimsOf = (...given) => load().claimsOf(...given);

// src/mcp/env.ts
import { mcpLimit } from "./mcp-model.mjs";

// builtin:node:dns/promises
var nodeDnsPromises = process.getBuiltinModule("node:dns/promises");
var promises_default = nodeDnsPromises;

// builtin:node:net
var nodeNet = process.getBuiltinModule("node:net");
var node_net_default = nodeNet;

// builtin:node:tls
var nodeTls = process.getBuiltinModule("node:tls");
var node_tls_default = nodeTls;

// src/mcp/net/hosts.ts
function urlOf(text, base) {
  return typeof text === "string" && URL.canParse(text, base?.href) ? new URL(text, base) : void 0;
}
function shownUrl({ origin, pathname }) {
  return `${origin}${pathname}`;
}
function withoutUserinfo(url) {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare;
}
var codes = [
  ["host-not-found", /^(?:ENOTFOUND|EAI_NONAME|EAI_NODATA)$/],
  ["host-lookup-failed", /^EAI_/],
  ["connection-refused", /^ECONNREFUSED$/],
  ["host-unreachable", /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES)$/],
  ["no-answer", /^(?:ETIMEDOUT|DEADLINE)$/],
  ["tls-client-certificate-demanded", /ALERT_CERTIFICATE_REQUIRED|ALERT_HANDSHAKE_FAILURE/],
  ["tls-client-certificate-refused", /ALERT_BAD_CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_CERTIFICATE_(?:UNKNOWN|EXPIRED|REVOKED)/],
  ["tls-client-certificate-unusable", /KEY_VALUES_MISMATCH|ERR_OSSL|BAD_DECRYPT|NO_START_LINE|ERR_CRYPTO|EE_KEY_TOO_SMALL/],
  ["tls-untrusted", /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT_(?:UNTRUSTED|SIGNATURE_FAILURE|CHAIN_TOO_LONG)|INVALID_CA/],
  ["tls-expired", /^CERT_HAS_EXPIRED$/],
  ["tls-not-yet-valid", /^CERT_NOT_YET_VALID$/],
  ["tls-wrong-host", /ALTNAME_INVALID/],
  ["tls-not-spoken", /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|RECORD_TOO_SMALL|^EPROTO$/],
  ["tls-version", /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|INSUFFICIENT_SECURITY/],
  ["header-unsendable", /^ERR_INVALID_(?:CHAR|HTTP_TOKEN)$/],
  ["not-http", /^HPE_/],
  ["connection-lost", /^(?:ECONNRESET|EPIPE|ECONNABORTED)$/]
];
function failureOf(error) {
  const { code = "", message = String(error) } = error;
  const opensslCode = /routines:[^:]*:([^:]*):/.exec(message)?.[1]?.replace(/[ /]/g, "_").toUpperCase() ?? "";
  const reason = [opensslCode, code].map((said) => codes.find(([, pattern]) => said && pattern.test(said))).find(Boolean);
  return { code: reason?.[0] ?? "connection-failed", detail: opensslCode || code || message };
}
function tlsSettings(env) {
  const unreadable = [];
  const read2 = (variable2) => {
    const file = env[variable2];
    if (!file) return void 0;
    try {
      return node_fs_default.readFileSync(file, "utf8");
    } catch {
      unreadable.push({ variable: variable2, file });
      return void 0;
    }
  };
  const extra = read2("NODE_EXTRA_CA_CERTS");
  const cert = read2("CLAUDE_CODE_CLIENT_CERT");
  const key = read2("CLAUDE_CODE_CLIENT_KEY");
  const passphrase = env.CLAUDE_CODE_CLIENT_KEY_PASSPHRASE;
  return {
    ...extra ? { ca: [...node_tls_default.rootCertificates, extra] } : {},
    ...cert ? { cert } : {},
    ...key ? { key } : {},
    ...passphrase ? { passphrase } : {},
    unreadable
  };
}
async function resolveHost(hostname) {
  const bare = hostname.replace(/^\[|\]$/g, "");
  const family = node_net_default.isIP(bare);
  const addresses = family ? [{ address: bare, family }] : await promises_default.lookup(bare, { all: true });
  return addresses.map((found) => ({ ...found, class: classOf(found.address) }));
}
function classOf(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  if (lists.loopback.check(plain, node_net_default.isIPv6(plain) ? "ipv6" : "ipv4")) return "loopback";
  if (lists["link-local"].check(plain, node_net_default.isIPv6(plain) ? "ipv6" : "ipv4")) return "link-local";
  return lists.private.check(plain, node_net_default.isIPv6(plain) ? "ipv6" : "ipv4") ? "private" : "public";
}
function mayLeadTo(from, to) {
  if (to === "link-local") return false;
  return to === "public" || from === "loopback" || from === to;
}
function isLoopbackName(hostname) {
  return ["localhost", "127.0.0.1", "[::1]", "::1"].includes(hostname);
}
var lists = {
  loopback: blockList(["127.0.0.0/8", "0.0.0.0/8", "::1/128", "::/128"]),
  "link-local": blockList(["169.254.0.0/16", "fe80::/10"]),
  private: blockList(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"])
};
function blockList(ranges) {
  const list = new node_net_default.BlockList();
  for (const range of ranges) {
    const [address = "", bits = "0"] = range.split("/");
    list.addSubnet(address, Number(bits), address.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}

// src/mcp/rpc/messages.ts
import { clientVersion } from "./validate.mjs";

// builtin:node:crypto
var nodeCrypto = process.getBuiltinModule("node:crypto");
var node_crypto_default = nodeCrypto;
var { randomBytes, randomInt } = nodeCrypto;

// builtin:node:http
var nodeHttp = process.getBuiltinModule("node:http");
var node_http_default = nodeHttp;

// builtin:node:https
var nodeHttps = process.getBuiltinModule("node:https");
var node_https_default = nodeHttps;

// builtin:node:string_decoder
var nodeString_decoder = process.getBuiltinModule("node:string_decoder");
var { StringDecoder } = nodeString_decoder;

// builtin:node:zlib
var nodeZlib = process.getBuiltinModule("node:zlib");
var node_zlib_default = nodeZlib;

// src/mcp/net/exchange.ts
function exchange(request, route, bounds) {
  return new Promise((resolve) => {
    let settled = false;
    let outgoing;
    const settle = (outcome) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      bounds.signal?.removeEventListener("abort", stop);
      outgoing?.destroy();
      resolve(outcome);
    };
    let onStop = () => settle({ failure: { code: "no-answer", detail: "no answer in time" } });
    const timer = setTimeout(() => onStop("time"), bounds.milliseconds);
    const stop = () => onStop("enough");
    bounds.signal?.addEventListener("abort", stop);
    try {
      outgoing = start(request, route);
    } catch (error) {
      settle({ failure: failureOf(error) });
      return;
    }
    outgoing.on("error", (error) => {
      const failure = failureOf(error);
      const isRefusal = failure.code === "connection-lost" && request.url.protocol === "https:" && route.tls.cert;
      settle({ failure: isRefusal ? { ...failure, code: "tls-client-certificate-refused" } : failure });
    });
    outgoing.on("response", (incoming) => {
      const body = collect(incoming, request.url, bounds, (answer) => settle({ answer }));
      onStop = body.stop;
    });
    outgoing.end(request.body);
  });
}
function start({ method, url, headers: headers3 }, { address, family, tls }) {
  const secure = url.protocol === "https:";
  const options = {
    method,
    headers: headers3,
    agent: false,
    maxHeaderSize: 65536,
    lookup: (_host, { all }, answer) => all ? answer(null, [{ address, family }]) : answer(null, address, family),
    ...secure ? certificates(tls) : {}
  };
  return secure ? node_https_default.request(url, options) : node_http_default.request(url, options);
}
function certificates({ ca, cert, key, passphrase }) {
  return {
    ...ca ? { ca: [...ca] } : {},
    ...cert ? { cert } : {},
    ...key ? { key } : {},
    ...passphrase ? { passphrase } : {}
  };
}
function collect(incoming, url, bounds, done) {
  const head = { status: incoming.statusCode ?? 0, headers: flat(incoming.headers) };
  const decoder = new StringDecoder("utf8");
  let text = "";
  let bytes = 0;
  const end2 = (cut) => done({ ...head, url, text, ...cut ? { cut } : {} });
  const stream = decoded(incoming, head.headers["content-encoding"]);
  stream.on("data", (chunk) => {
    bytes += chunk.length;
    const written = decoder.write(chunk);
    const piece = text === "" && written.startsWith("\uFEFF") ? written.slice(1) : written;
    text += piece;
    if (bytes > bounds.bytes) end2("bytes");
    else if (bounds.onText?.(piece, head)) end2("enough");
  });
  stream.on("end", () => end2());
  for (const source of /* @__PURE__ */ new Set([incoming, stream])) source.on("error", () => end2("lost"));
  incoming.on("aborted", () => end2("lost"));
  return { stop: (cut) => end2(cut) };
}
function decoded(incoming, encoding = "") {
  if (/^(?:x-)?gzip$/i.test(encoding)) return incoming.pipe(node_zlib_default.createGunzip());
  if (/^deflate$/i.test(encoding)) return incoming.pipe(node_zlib_default.createInflate());
  return /^br$/i.test(encoding) ? incoming.pipe(node_zlib_default.createBrotliDecompress()) : incoming;
}
function flat(headers3) {
  return Object.fromEntries(
    Object.entries(headers3).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value ?? ""])
  );
}
async function upgrade(url, headers3, { ca, cert, key, passphrase }, milliseconds) {
  try {
    await resolveHost(url.hostname);
  } catch (error) {
    return { kind: "failure", failure: failureOf(error) };
  }
  return new Promise((resolve) => {
    const target = new URL(url);
    target.protocol = url.protocol === "wss:" ? "https:" : "http:";
    const request = (target.protocol === "https:" ? node_https_default : node_http_default).request(target, {
      agent: false,
      headers: {
        ...headers3,
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": randomBytes(16).toString("base64"),
        "sec-websocket-protocol": "mcp"
      },
      ...ca ? { ca: [...ca] } : {},
      ...cert ? { cert } : {},
      ...key ? { key } : {},
      ...passphrase ? { passphrase } : {}
    });
    const end2 = (result) => {
      clearTimeout(timer);
      request.destroy();
      resolve(result);
    };
    const timer = setTimeout(
      () => end2({ kind: "failure", failure: { code: "no-answer", detail: "no answer in time" } }),
      milliseconds
    );
    request.on("upgrade", (response, socket) => {
      socket.destroy();
      end2({ kind: "open", protocol: response.headers["sec-websocket-protocol"] });
    });
    request.on(
      "response",
      ({ statusCode = 0, headers: answered }) => end2({ kind: "status", status: statusCode, headers: answered })
    );
    request.on("error", (error) => end2({ kind: "failure", failure: failureOf(error) }));
    request.end();
  });
}

// src/mcp/net/net.ts
function openNet({ tls, milliseconds, bytes, totalMilliseconds }) {
  const end2 = Date.now() + totalMilliseconds;
  const left = () => Math.max(0, end2 - Date.now());
  const hosts = /* @__PURE__ */ new Map();
  const resolve = (hostname) => {
    const known = hosts.get(hostname) ?? inTime(resolveHost(hostname), milliseconds);
    hosts.set(hostname, known);
    return known;
  };
  return {
    left,
    async classOf({ hostname }) {
      try {
        return (await resolve(hostname))[0]?.class;
      } catch {
        return void 0;
      }
    },
    async send(request, bounds, from) {
      if (left() === 0) return { failure: { code: "no-answer", detail: "the time for the whole diagnosis is up" } };
      try {
        const found = await resolve(request.url.hostname);
        const allowed = found.filter((host) => from === void 0 || mayLeadTo(from, host.class));
        if (found.length > 0 && allowed.length === 0)
          return { failure: { code: "host-not-contacted", detail: found[0]?.class ?? "" } };
        return await firstAnswer(request, allowed, tls, {
          bytes,
          ...bounds,
          milliseconds: Math.min(bounds.milliseconds ?? milliseconds, left())
        });
      } catch (error) {
        return { failure: failureOf(error) };
      }
    }
  };
}
async function firstAnswer(request, hosts, tls, bounds) {
  let last = { failure: { code: "host-not-found", detail: "no address" } };
  for (const { address, family } of hosts.slice(0, 4)) {
    last = await exchange(request, { address, family, tls }, bounds);
    if (!last.failure || !["connection-refused", "host-unreachable"].includes(last.failure.code)) return last;
  }
  return last;
}
function inTime(promise, milliseconds) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error("no answer in time"), { code: "EAI_AGAIN" })), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
var maxHops = 20;
async function follow(net, request, bounds = {}, from) {
  const hops = [];
  const seen = /* @__PURE__ */ new Set();
  let current = { ...request, headers: { ...request.headers, ...request.credentials } };
  let source = from;
  for (; ; ) {
    const outcome = await net.send(current, bounds, source);
    const end2 = (problem) => ({
      ...outcome,
      hops,
      url: current.url,
      ...problem ? { problem } : {}
    });
    if (!outcome.answer || !isRedirect(outcome.answer)) return end2();
    const { location } = outcome.answer.headers;
    if (!location) return end2("no-location");
    const to = parsed(location, current.url);
    if (!to) return end2("bad-location");
    seen.add(`${current.method} ${current.url.href}`);
    const next = redirected(current, to, outcome.answer.status, request);
    if (seen.has(`${next.method} ${next.url.href}`)) return end2("loop");
    if (hops.length >= maxHops) return end2("too-many");
    hops.push({ status: outcome.answer.status, from: current.url, to, crossOrigin: to.origin !== current.url.origin });
    source = source ?? await net.classOf(current.url);
    current = next;
  }
}
function isRedirect({ status }) {
  return [301, 302, 303, 307, 308].includes(status);
}
function parsed(location, base) {
  const url = urlOf(location, base);
  return url && (url.protocol === "http:" || url.protocol === "https:") ? url : void 0;
}
function redirected(current, to, status, { url, headers: headers3, credentials }) {
  const keepsMethod = status === 307 || status === 308 || current.method === "GET";
  const sameOrigin = to.origin === url.origin && current.url.origin === url.origin;
  const { body, ...rest } = current;
  return {
    ...rest,
    url: to,
    method: keepsMethod ? current.method : "GET",
    headers: sameOrigin ? { ...headers3, ...credentials } : headers3,
    ...keepsMethod && body !== void 0 ? { body } : {}
  };
}

// src/mcp/rpc/messages.ts
var modernRevision = "2026-07-28";
var offeredRevision = "2025-11-25";
var clientInfo = { name: "claude-code", title: "Claude Code", version: clientVersion };
var capabilities = { roots: { listChanged: true }, elicitation: { form: {}, url: {} } };
var modernParams = {
  _meta: {
    "io.modelcontextprotocol/protocolVersion": modernRevision,
    "io.modelcontextprotocol/clientInfo": clientInfo,
    "io.modelcontextprotocol/clientCapabilities": capabilities
  }
};
var discoverMessage = {
  jsonrpc: "2.0",
  id: "server-discover-probe-1",
  method: "server/discover",
  params: modernParams
};
var initializeMessage = {
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: { protocolVersion: offeredRevision, capabilities, clientInfo }
};
var initializedMessage = { jsonrpc: "2.0", method: "notifications/initialized" };
function listToolsMessage(id, isModern2, cursor) {
  const params = { ...isModern2 ? modernParams : {}, ...cursor === void 0 ? {} : { cursor } };
  return { jsonrpc: "2.0", id, method: "tools/list", ...Object.keys(params).length > 0 ? { params } : {} };
}
function replyTo(id, value) {
  if (!isMap(value) || value.jsonrpc !== "2.0" || value.id !== id) return void 0;
  if (isMap(value.result)) return { result: value.result };
  if (!isMap(value.error)) return void 0;
  const { code, message } = value.error;
  return { error: { code: typeof code === "number" ? code : 0, message: typeof message === "string" ? message : "" } };
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function createEventReader() {
  let line = "";
  let event = "";
  let data = [];
  let afterReturn = false;
  return (piece) => {
    const events = [];
    const endLine = () => {
      if (line === "") {
        if (data.length > 0) events.push({ event: event || "message", data: data.join("\n") });
        event = "";
        data = [];
      } else {
        const [, field = "", value = ""] = /^([^:]*)(?::\x20?(.*))?$/s.exec(line) ?? [];
        if (field === "event") event = value;
        if (field === "data") data.push(value);
      }
      line = "";
    };
    for (const part of piece.split(/(\r\n|\r|\n)/)) {
      if (part === "\n" && afterReturn) afterReturn = false;
      else if (part === "\r\n" || part === "\r" || part === "\n") {
        afterReturn = part === "\r";
        endLine();
      } else if (part) {
        afterReturn = false;
        line += part;
      }
    }
    return events;
  };
}
function createWaiting() {
  const waiting = /* @__PURE__ */ new Map();
  let ended = false;
  return {
    replyTo(id, milliseconds) {
      if (ended) return Promise.resolve(void 0);
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(void 0), milliseconds);
        const settle = (reply) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(reply);
        };
        waiting.set(id, settle);
      });
    },
    receive(value) {
      for (const [id, settle] of waiting) {
        const reply = replyTo(id, value);
        if (reply) settle(reply);
      }
    },
    end() {
      ended = true;
      for (const settle of [...waiting.values()]) settle(void 0);
    }
  };
}
var clientHeaders = {
  accept: "application/json, text/event-stream",
  "accept-encoding": "identity",
  "content-type": "application/json",
  "user-agent": `claude-code/${clientVersion} (check-mcp-auth)`
};
async function post(message, { net, url, credentials, session, milliseconds }) {
  let reply;
  const read2 = createEventReader();
  const followed = await follow(
    net,
    {
      method: "POST",
      url,
      headers: { ...clientHeaders, ...headersOf(message), ...session },
      credentials,
      body: JSON.stringify(message)
    },
    {
      ...milliseconds === void 0 ? {} : { milliseconds },
      onText(piece, { status, headers: headers3 }) {
        if (!isOk(status) || !isStream(headers3)) return false;
        for (const { data } of read2(piece)) reply ??= replyTo(message.id, jsonOf(data));
        return reply !== void 0;
      }
    }
  );
  return judged(message, followed, reply);
}
function judged(message, { hops, url, answer, failure, problem }, streamed) {
  const at = { hops, url };
  if (problem) return { ...at, kind: "redirect", problem, status: answer?.status ?? 0 };
  if (!answer) return { ...at, kind: "failure", failure: failure ?? { code: "connection-failed", detail: "" } };
  const { status, headers: headers3, text, cut } = answer;
  const type = typeOf(headers3);
  if (!isOk(status)) return { ...at, kind: "status", head: answer, text };
  if (streamed) return { ...at, kind: "reply", reply: streamed, head: answer };
  if (status === 202 || message.id === void 0) return { ...at, kind: "accepted" };
  if (cut === "time" || cut === "bytes") return { ...at, kind: "endless", cut, type };
  if (type !== "application/json" && type !== "text/event-stream") return { ...at, kind: "content-type", type, text };
  if (type === "text/event-stream") return { ...at, kind: "not-rpc", text };
  const value = jsonOf(text);
  if (value === void 0) return { ...at, kind: "not-json", text };
  const reply = (Array.isArray(value) ? value : [value]).map((item) => replyTo(message.id, item)).find(isMap);
  return reply ? { ...at, kind: "reply", reply, head: answer } : { ...at, kind: "not-rpc", text };
}
function headersOf({ method, params }) {
  if (isMap(params?._meta)) return { "mcp-method": method, "mcp-protocol-version": modernRevision };
  return method === "initialize" ? {} : { "mcp-protocol-version": offeredRevision };
}
function isOk(status) {
  return status >= 200 && status < 300;
}
function typeOf(headers3) {
  return (headers3["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
function isStream(headers3) {
  return typeOf(headers3) === "text/event-stream";
}
var headers = { accept: "text/event-stream", "accept-encoding": "identity" };
async function openLegacyStream(net, url, credentials, milliseconds) {
  const waiting = createWaiting();
  const read2 = createEventReader();
  const stop = new AbortController();
  let named = () => {
  };
  const endpoint = new Promise((resolve) => {
    named = resolve;
  });
  const timer = setTimeout(() => named(void 0), milliseconds);
  const ended = follow(
    net,
    { method: "GET", url, headers, credentials },
    {
      milliseconds: net.left(),
      signal: stop.signal,
      onText(piece, head) {
        if (!isOk(head.status) || typeOf(head.headers) !== "text/event-stream") return false;
        for (const { event, data } of read2(piece)) {
          if (event === "endpoint") named(data);
          else waiting.receive(jsonOf(data));
        }
        return false;
      }
    }
  ).then((outcome2) => {
    waiting.end();
    named(void 0);
    return outcome2;
  });
  const found = await endpoint;
  clearTimeout(timer);
  if (found !== void 0) {
    const target = urlOf(found, url);
    if (target?.origin === url.origin) return { kind: "open", stream: streamTo(target) };
    stop.abort();
    return { kind: "other-origin", endpoint: target?.origin ?? found };
  }
  stop.abort();
  const outcome = await ended;
  const isStream2 = outcome.answer && isOk(outcome.answer.status) && typeOf(outcome.answer.headers) === "text/event-stream";
  return isStream2 ? { kind: "no-endpoint" } : { kind: "no-stream", outcome };
  function streamTo(target) {
    return {
      async send(message, patience) {
        const reply = message.id === void 0 ? void 0 : waiting.replyTo(message.id, patience);
        await post(message, { net, url: target, credentials, milliseconds: patience });
        return reply;
      },
      close: () => stop.abort()
    };
  }
}

// src/mcp/env.ts
function fieldsOf(entry) {
  if (entry.transport === "stdio")
    return [
      { path: "command", place: "command", name: "command", text: entry.command },
      ...(entry.args ?? []).map((text, index) => ({
        path: `args.${index}`,
        place: "argument",
        name: String(index),
        text
      })),
      ...Object.entries(entry.env ?? {}).map(([name, text]) => ({ path: `env.${name}`, place: "env", name, text }))
    ];
  return [
    { path: "url", place: "url", name: "url", text: entry.url },
    ...Object.entries(entry.headers ?? {}).map(([name, text]) => ({
      path: `headers.${name}`,
      place: "header",
      name,
      text
    }))
  ];
}
function judgeEnvironment(log, entry, context) {
  const reports = /* @__PURE__ */ new Map();
  const options = /* @__PURE__ */ new Set();
  for (const field of fieldsOf(entry)) {
    const { text, placeholders } = expandText(field.text, context);
    judgeOptions(log, field, placeholders, options, context);
    for (const { name, from, value } of placeholders.filter(({ kind }) => kind === "option")) {
      const state = from === "kept" || from === "missing" ? "unset" : value === "" ? "empty" : "set";
      const fields = [...reports.get(`user_config.${name}`)?.fields ?? [], field.path];
      reports.set(`user_config.${name}`, {
        name: `user_config.${name}`,
        state,
        length: state === "unset" ? 0 : value.length,
        fields
      });
    }
    const variables = placeholders.filter(({ kind }) => kind === "variable");
    for (const { name, from, value } of variables) {
      const state = from === "kept" ? "unset" : from === "default" ? "default" : value === "" ? "empty" : "set";
      const known = reports.get(name);
      const fields = [...known?.fields ?? [], field.path];
      reports.set(name, { name, state, length: from === "kept" ? 0 : value.length, fields });
      if (state === "unset") log.add("variable-unset", { variable: name, field: field.path });
      if (state === "empty") log.add("variable-empty", { variable: name, field: field.path });
    }
    if (field.place === "header" && isSecretHeader(field.name) && isEmptyCredential(text) && variables.length > 0)
      log.add("credential-empty", { header: `${field.name} (${variables.map(({ name }) => name).join(", ")})` });
    const used = variables.filter(({ from }) => from === "value").map(({ name }) => name);
    if (used.length > 0 && variables.every(({ from, value }) => from !== "kept" && value !== ""))
      judgeField(log, field, text, used, context);
  }
  if (entry.transport !== "stdio" && entry.headersHelper) {
    const scrubbed = scrubbedIn(entry.headersHelper, context.env);
    if (scrubbed.length > 0) log.add("helper-scrubbed", { variables: scrubbed.join(", ") });
  }
  return [...reports.values()];
}
function isEmptyCredential(text) {
  return /^(?:(?:Bearer|Basic|Token)\s*)?$/i.test(text.trim());
}
function judgeOptions(log, field, placeholders, seen, { options = {} }) {
  for (const { kind, name, from, value } of placeholders) {
    if (kind !== "option" || seen.has(name)) continue;
    if (from === "missing") log.add(Object.hasOwn(options, name) ? "option-missing" : "option-undeclared", { option: name });
    else if (from === "kept") log.add("option-of-none", { option: name, field: field.path });
    else if (value === "" && field.place === "header" && isSecretHeader(field.name))
      log.add("option-empty", { option: name, field: field.path });
    else continue;
    seen.add(name);
  }
}
function judgeField(log, field, text, variables, { env }) {
  const names = variables.join(", ");
  const now = Date.now() / 1e3;
  if (field.place === "header") {
    const flaws = flawsOf(field.name, text, now);
    for (const flaw of flaws) log.add(`credential-${flaw}`, { header: `${field.name} (${names})` });
    return;
  }
  if (field.place === "url") {
    judgeUrlVariables(log, field.text, text, variables, env);
    return;
  }
  for (const name of variables) {
    const value = env[name] ?? "";
    const values = { variable: name, field: field.path };
    if (/^(["']).*\1$/s.test(value)) log.add("variable-quoted", values);
    if (/[\r\n]$/.test(value)) log.add("variable-line-break", values);
    else if (value !== value.trim()) log.add("variable-spaces", values);
    const expires = claimsOf(value.trim())?.exp;
    if (expires !== void 0 && expires <= now)
      log.add("variable-expired", { ...values, date: new Date(expires * 1e3).toISOString() });
  }
}
function flawsOf(header, value, now) {
  if (header.toLowerCase() === "authorization") return judgeAuthorization(value, now);
  return isSecretHeader(header) ? judgeToken(value, value.trim(), now) : judgeToken(value, "", now);
}
function judgeUrlVariables(log, written, text, variables, env) {
  if (!urlOf(text)) log.add("variable-breaks-url", { variables: variables.join(", ") });
  const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(written)?.[1] ?? "";
  for (const name of variables) {
    const isInHost = host.includes(`\${${name}}`) || host.includes(`\${${name}:-`);
    if (isInHost && !/^[A-Za-z0-9.-]+(?::\d+)?$/.test(env[name] ?? "")) log.add("variable-no-host", { variable: name });
  }
}
function helperEnvironment(env, { plugin, server, url, pluginRoot }) {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !isScrubbed(name)));
  return {
    ...kept,
    CLAUDE_CODE_MCP_SERVER_NAME: serverId(plugin, server),
    CLAUDE_CODE_MCP_SERVER_URL: withoutSecrets(url),
    ...pluginRoot === void 0 ? {} : { CLAUDE_PLUGIN_ROOT: pluginRoot }
  };
}
function scrubbedIn(command, env) {
  const names = [...command.matchAll(/\$(?:\{([A-Za-z_]\w*)|([A-Za-z_]\w*))/g)].map(([, braced, bare]) => braced ?? bare ?? "");
  return [...new Set(names)].filter((name) => isScrubbed(name) && env[name] !== void 0);
}
function withoutSecrets(text) {
  const url = urlOf(text);
  if (url?.username) url.username = "REDACTED";
  if (url?.password) url.password = "REDACTED";
  const shown2 = url?.href ?? text;
  return [...secretsInUrl(shown2)].reverse().reduce((rest, { start: start2, end: end2 }) => `${rest.slice(0, start2)}REDACTED${rest.slice(end2)}`, shown2);
}
var maxBytes = 1048576;
function execute(command, { cwd, env, milliseconds }) {
  return new Promise((resolve) => {
    const began = Date.now();
    const output = { stdout: "", stderr: "" };
    const child = spawn("/bin/sh", ["-c", command], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const end2 = (ended, code) => {
      clearTimeout(timer);
      if (child.pid !== void 0) killGroup(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ ...output, ended, milliseconds: Date.now() - began, ...typeof code === "number" ? { code } : {} });
    };
    const timer = setTimeout(() => end2("time"), milliseconds);
    for (const name of ["stdout", "stderr"]) {
      child[name].setEncoding("utf8");
      child[name].on("data", (text) => {
        if (output[name].length <= maxBytes) output[name] += text;
        else if (name === "stdout") end2("flood");
      });
    }
    child.on("error", () => end2("not-started"));
    child.on("close", (code) => end2("exit", code));
  });
}
function killGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
  }
}
async function runHelper(log, { plugin, server, entry, context }) {
  const written = entry.headersHelper ?? "";
  if (isRefusedHelper(written, context)) {
    log.add("helper-option-refused");
    return {};
  }
  const { CLAUDE_PLUGIN_ROOT: pluginRoot } = context.folders;
  const command = expandHelper(written, context);
  const scrubbed = scrubbedIn(written, context.env);
  if (scrubbed.length > 0) log.add("helper-scrubbed", { variables: scrubbed.join(", ") });
  const env = helperEnvironment(context.env, { plugin, server, url: entry.url, pluginRoot });
  const execution = await execute(command, {
    cwd: pluginRoot ?? process.cwd(),
    env,
    milliseconds: mcpLimit("helperMilliseconds")
  });
  const headers3 = judgeExecution(log, execution);
  log.hide(
    Object.entries(headers3).flatMap(([name, value]) => isSecretHeader(name) ? [value, value.replace(/^\S+\s+/, "")] : [])
  );
  const said = firstLine(execution.stderr);
  if (said && Object.keys(headers3).length > 0) log.add("helper-complains", { stderr: said });
  if (execution.milliseconds > mcpLimit("helperMilliseconds") / 2 && execution.ended === "exit")
    log.add("helper-slow", { milliseconds: execution.milliseconds });
  return headers3;
}
function judgeExecution(log, { stdout, stderr, code, ended }) {
  const said = firstLine(stderr);
  const fail = (reason, values = {}) => {
    log.add(reason, { stderr: said || "nothing", ...values });
    return {};
  };
  if (ended === "time") return fail("helper-time");
  if (ended === "flood") return fail("helper-flood");
  if (ended === "not-started") return fail("helper-not-started");
  if (code !== 0) return fail(exitReasons[code ?? -1] ?? "helper-exit", { code: code ?? "a signal" });
  if (stdout.trim() === "") return fail("helper-empty");
  const value = jsonOf(stdout);
  if (value === void 0) return fail(/[{[]/.test(stdout.trim().slice(1)) ? "helper-text-around" : "helper-not-json");
  if (!isMap(value)) return fail("helper-not-object");
  const wrong = Object.keys(value).find((name) => typeof value[name] !== "string");
  if (wrong !== void 0) return fail("helper-value-not-text", { header: wrong });
  log.add(Object.keys(value).length === 0 ? "helper-no-headers" : "helper-headers", { headers: Object.keys(value).join(", ") });
  return value;
}
var exitReasons = { 126: "helper-not-executable", 127: "helper-not-found" };
function firstLine(text) {
  return text.trim().split("\n")[0] ?? "";
}

// src/mcp/live/credentials.ts
import {
  effectiveHeaders,
  isUnsendable,
  judgeAuthorization as judgeAuthorization2,
  judgeToken as judgeToken2,
  serverId as serverId2
} from "./mcp-model.mjs";

// src/mcp/oauth/discovery.ts
var token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
function parseChallenges(header) {
  const challenges = [];
  const take = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(header)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  let at = 0;
  while (at < header.length) {
    take(/[\s,]+/y);
    const word = take(token);
    if (word === void 0) {
      at += 1;
      continue;
    }
    take(/[ \t]+/y);
    const parameters = challenges.at(-1)?.parameters;
    if (parameters && take(/=[ \t]*(?![=,]|\s*$)/y)) {
      const name = word.toLowerCase();
      const value = take(/"(?:[^"\\]|\\.)*"/sy)?.slice(1, -1).replace(/\\(.)/gs, "$1") ?? take(/[^\s,]+/y) ?? "";
      if (!Object.hasOwn(parameters, name)) parameters[name] = value;
    } else if (!take(/=+/y)) challenges.push({ scheme: word, parameters: /* @__PURE__ */ Object.create(null) });
  }
  return challenges;
}
function bearerChallenge(header) {
  return parseChallenges(header ?? "").find(({ scheme }) => scheme.toLowerCase() === "bearer");
}
var headers2 = { accept: "application/json", "mcp-protocol-version": "2025-11-25" };
async function fetchDocument(net, url, from) {
  const { answer, failure, problem } = await follow(net, { method: "GET", url, headers: headers2 }, { bytes: 1048576 }, from);
  if (!answer || problem) return { kind: "failure", failure: failure ?? { code: "redirect-loop", detail: problem ?? "" } };
  if (!isOk(answer.status)) return { kind: "status", status: answer.status };
  const value = answer.cut ? void 0 : jsonOf(answer.text);
  return isMap(value) ? { kind: "document", value } : { kind: "not-json" };
}
function textsOf(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : void 0;
}
function resourceMetadataUrls(endpoint) {
  const root = new URL("/.well-known/oauth-protected-resource", endpoint.origin);
  const path = endpoint.pathname === "/" ? "" : endpoint.pathname;
  return path ? [new URL(`${root.pathname}${path}`, endpoint.origin), root] : [root];
}
async function findResourceMetadata(net, endpoint, from, urls = resourceMetadataUrls(endpoint)) {
  const tried = [];
  for (const url of urls) {
    tried.push(url);
    const fetched = await fetchDocument(net, url, from);
    const judged3 = judge(fetched, url);
    if (judged3) return judged3;
    if (fetched.kind === "failure") return { kind: "failure", url, failure: fetched.failure };
    if (fetched.kind === "status" && fetched.status >= 500) return { kind: "absent", tried, serverError: fetched.status };
  }
  return { kind: "absent", tried };
}
function judge(fetched, url) {
  if (fetched.kind === "not-json") return { kind: "invalid", url, why: "it is no JSON object" };
  if (fetched.kind !== "document") return void 0;
  const { resource: text, authorization_servers: servers, scopes_supported: scopes } = fetched.value;
  const resource = urlOf(text);
  const names = textsOf(servers);
  const problems = [
    !resource && (text === void 0 ? '"resource" is missing' : '"resource" is no absolute URL'),
    servers === void 0 && '"authorization_servers" is missing',
    servers !== void 0 && !names?.every((name) => urlOf(name)) && '"authorization_servers" is no list of URLs',
    names?.length === 0 && '"authorization_servers" is empty',
    scopes !== void 0 && !textsOf(scopes) && '"scopes_supported" is no list of texts'
  ];
  const why = problems.find((problem) => problem);
  if (why || !resource || !names) return { kind: "invalid", url, why: why || "it does not fit" };
  return { kind: "found", url, metadata: { resource, resourceText: String(text), servers: names, scopes: textsOf(scopes) } };
}
function covers(resource, endpoint) {
  if (resource.origin !== endpoint.origin || endpoint.pathname.length < resource.pathname.length) return false;
  return withSlash(endpoint.pathname).startsWith(withSlash(resource.pathname));
}
function withSlash(path) {
  return path.endsWith("/") ? path : `${path}/`;
}
var oauth = "/.well-known/oauth-authorization-server";
var openid = "/.well-known/openid-configuration";
function serverMetadataUrls(issuer) {
  const path = issuer.pathname.replace(/\/$/, "");
  const paths = path ? [`${oauth}${path}`, `${openid}${path}`, `${path}${openid}`] : [oauth, openid];
  return paths.map((place) => new URL(place, issuer.origin));
}
async function findServerMetadata(net, issuer, from, places) {
  if (issuer.protocol !== "http:" && issuer.protocol !== "https:")
    return { kind: "failure", url: issuer, failure: { code: "connection-failed", detail: "it is no http URL" } };
  const urls = places ?? serverMetadataUrls(issuer);
  for (const url of urls) {
    const fetched = await fetchDocument(net, url, from);
    if (fetched.kind === "failure") return { kind: "failure", url, failure: fetched.failure };
    if (fetched.kind === "not-json") return { kind: "not-json", url };
    if (fetched.kind === "document") return read(fetched.value, url);
    if (fetched.status >= 500) return { kind: "status", url, status: fetched.status };
  }
  return { kind: "absent", tried: urls };
}
function guessedMetadata(issuer) {
  return {
    issuer: issuer.origin,
    authorizationEndpoint: new URL("/authorize", issuer.origin),
    tokenEndpoint: new URL("/token", issuer.origin),
    registrationEndpoint: new URL("/register", issuer.origin),
    responseTypes: ["code"],
    grantTypes: void 0,
    challengeMethods: void 0,
    tokenAuthMethods: void 0,
    scopes: void 0,
    acceptsClientDocuments: false,
    namesIssuerInAnswer: false
  };
}
var required = {
  issuer: "text",
  authorization_endpoint: "url",
  token_endpoint: "url",
  response_types_supported: "list"
};
var requiredByOpenid = {
  jwks_uri: "url",
  subject_types_supported: "list",
  id_token_signing_alg_values_supported: "list"
};
var optional = {
  registration_endpoint: "url",
  grant_types_supported: "list",
  code_challenge_methods_supported: "list",
  token_endpoint_auth_methods_supported: "list",
  scopes_supported: "list"
};
function read(document2, url) {
  const needed = { ...required, ...url.pathname.includes(openid) ? requiredByOpenid : {} };
  const wrong = [
    ...Object.entries(needed).filter(([name, kind]) => !fits(document2[name], kind)),
    ...Object.entries(optional).filter(([name, kind]) => document2[name] !== void 0 && !fits(document2[name], kind))
  ].map(([name]) => name);
  const authorizationEndpoint = safeUrl(document2.authorization_endpoint);
  const tokenEndpoint = safeUrl(document2.token_endpoint);
  if (wrong.length > 0 || !authorizationEndpoint || !tokenEndpoint) return { kind: "invalid", url, fields: wrong };
  const metadata = {
    issuer: String(document2.issuer),
    authorizationEndpoint,
    tokenEndpoint,
    registrationEndpoint: safeUrl(document2.registration_endpoint),
    responseTypes: textsOf(document2.response_types_supported) ?? [],
    grantTypes: textsOf(document2.grant_types_supported),
    challengeMethods: textsOf(document2.code_challenge_methods_supported),
    tokenAuthMethods: textsOf(document2.token_endpoint_auth_methods_supported),
    scopes: textsOf(document2.scopes_supported),
    acceptsClientDocuments: document2.client_id_metadata_document_supported === true,
    namesIssuerInAnswer: document2.authorization_response_iss_parameter_supported === true
  };
  return { kind: "found", url, metadata };
}
function fits(value, kind) {
  if (kind === "list") return textsOf(value) !== void 0;
  return kind === "url" ? safeUrl(value) !== void 0 : typeof value === "string";
}
function safeUrl(value) {
  const url = urlOf(value);
  return url && !/^(?:javascript|data|vbscript):$/.test(url.protocol) ? url : void 0;
}

// src/mcp/oauth/examine.ts
var clientDocument = "https://claude.ai/oauth/claude-code-client-metadata";
function redirectUri(port) {
  return `http://localhost:${port || "PORT"}/callback`;
}
function wantedScopes(configured, ofResource, ofServer) {
  const wanted = configured ? configured.split(" ").filter(Boolean) : ofResource ?? [];
  if (wanted.length === 0 || wanted.includes("offline_access")) return wanted;
  return ofServer?.includes("offline_access") ? [...wanted, "offline_access"] : wanted;
}
function judgeScopes({ log, settings }, ofResource, ofServer) {
  const configured = settings.scopes;
  const scopes = wantedScopes(configured, ofResource, ofServer);
  if (configured?.includes(",")) log.add("scopes-comma", { scopes: configured });
  if (configured && /\$\{/.test(configured)) log.add("scopes-placeholder", { scopes: configured });
  const offered = /* @__PURE__ */ new Set([...ofResource ?? [], ...ofServer ?? []]);
  const unknown = scopes.filter((scope2) => !offered.has(scope2));
  if (configured && offered.size > 0 && unknown.length > 0 && !configured.includes(","))
    log.add("scopes-not-offered", { scopes: unknown.join(" "), offered: [...offered].join(" ") });
  if (ofResource?.includes("offline_access")) log.add("scopes-offline-by-resource");
  if (scopes.length > 0) log.add("scopes", { scopes: scopes.join(" ") });
  else log.add("scopes-none");
  return scopes;
}
function judgeRegistration({ log, settings }, metadata) {
  const { clientId } = settings;
  if (settings.clientSecret !== void 0) log.add("client-secret-ignored");
  if (clientId) {
    log.add("registration-preset", { clientId });
    if (/\$\{/.test(clientId)) log.add("client-id-placeholder", { clientId });
    return "preset";
  }
  if (metadata.acceptsClientDocuments) {
    log.add("registration-by-document", { document: clientDocument });
    return "document";
  }
  if (metadata.registrationEndpoint) {
    log.add("registration-dynamic", { url: metadata.registrationEndpoint.href });
    return "dynamic";
  }
  log.add("registration-impossible", { issuer: metadata.issuer });
  return void 0;
}
function judgeTokenEndpoint({ log }, { tokenAuthMethods, grantTypes }) {
  if (tokenAuthMethods && !tokenAuthMethods.includes("none"))
    log.add("token-auth-needs-secret", { methods: tokenAuthMethods.join(", ") });
  if (grantTypes && !grantTypes.includes("authorization_code")) log.add("grant-no-code", { grants: grantTypes.join(", ") });
  if (grantTypes && !grantTypes.includes("refresh_token")) log.add("grant-no-refresh", { grants: grantTypes.join(", ") });
}
async function judgeRedirect({ log, settings }, client) {
  const port = settings.callbackPort ?? 0;
  if (port > 65535) log.add("callback-port-invalid", { port });
  else if (port > 0 && !await isFree(port)) log.add("callback-port-busy", { port });
  if (port === 0 && client === "preset") log.add("callback-port-random");
  else if (port <= 65535) log.add("redirect-uri", { uri: redirectUri(port) });
  return port;
}
function isFree(port) {
  return new Promise((resolve) => {
    const server = node_net_default.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "localhost", () => server.close(() => resolve(true)));
  });
}
async function examineOauth(subject, named) {
  const { net, log, endpoint, from } = subject;
  const atWellKnown = await findResourceMetadata(net, endpoint, from);
  if (atWellKnown.kind === "failure") {
    log.add("resource-metadata-unreachable", { url: atWellKnown.url.href, detail: atWellKnown.failure.detail });
    return void 0;
  }
  const byChallenge = named && atWellKnown.kind === "absent" ? await findResourceMetadata(net, endpoint, from, [named]) : void 0;
  const resource = byChallenge?.kind === "found" ? byChallenge : atWellKnown;
  const metadata = await serverOf(subject, resource);
  if (!metadata) return void 0;
  if (resource.kind === "found" && !covers(resource.metadata.resource, endpoint)) return void 0;
  if (!judgeServer(subject, metadata)) return void 0;
  const client = judgeRegistration(subject, metadata);
  if (!client) return void 0;
  judgeTokenEndpoint(subject, metadata);
  const ofResource = resource.kind === "found" ? resource.metadata : void 0;
  const scopes = judgeScopes(subject, ofResource?.scopes, metadata.scopes);
  const port = await judgeRedirect(subject, client);
  return port > 65535 ? void 0 : { metadata, resource: ofResource, client, scopes, port };
}
async function serverOf(subject, resource) {
  const { log, net, endpoint, from, settings } = subject;
  if (resource.kind === "found") judgeResource(subject, resource.url, resource.metadata);
  const configured = urlOf(settings.authServerMetadataUrl);
  if (configured) {
    const lookup2 = await findServerMetadata(net, configured, void 0, [configured]);
    if (lookup2.kind === "found") return lookup2.metadata;
    log.add("configured-metadata-unusable", { url: shownUrl(configured), why: whyNot(lookup2) });
  }
  if (resource.kind === "found") {
    const [first = ""] = resource.metadata.servers;
    const lookup2 = await findServerMetadata(net, urlOf(first) ?? endpoint, from);
    return usable(subject, lookup2, first);
  }
  const origin = new URL(endpoint.origin);
  const lookup = await findServerMetadata(net, origin, from);
  const isDescribed = lookup.kind !== "absent" && lookup.kind !== "failure";
  if (resource.kind === "invalid")
    log.add(isDescribed ? "resource-metadata-invalid-unused" : "resource-metadata-invalid", {
      url: resource.url.href,
      why: resource.why
    });
  else if (resource.serverError)
    log.add(isDescribed ? "resource-metadata-error-unused" : "resource-metadata-error", {
      url: resource.tried.at(-1)?.href ?? "",
      status: resource.serverError
    });
  else log.add(isDescribed ? "resource-metadata-absent" : "not-oauth", { origin: endpoint.origin });
  return isDescribed ? usable(subject, lookup, endpoint.origin) : void 0;
}
function judgeResource({ log, endpoint }, url, { resource, resourceText, servers }) {
  if (covers(resource, endpoint)) log.add("resource-metadata", { url: url.href, resource: resourceText });
  else log.add("resource-mismatch", { resource: resourceText, endpoint: shownUrl(endpoint) });
  if (servers.length > 1) log.add("authorization-servers-many", { server: servers[0] ?? "", count: servers.length });
}
function usable({ log }, lookup, issuer) {
  if (lookup.kind === "found") {
    const { metadata, url } = lookup;
    log.add("server-metadata", { url: url.href });
    const isSame = metadata.issuer === issuer;
    if (!isSame && withoutSlash(metadata.issuer) !== withoutSlash(issuer))
      log.add("issuer-mismatch", { issuer: metadata.issuer, expected: issuer });
    else if (!isSame) log.add("issuer-slash", { issuer: metadata.issuer, expected: issuer });
    return metadata;
  }
  const base = urlOf(issuer);
  if (lookup.kind === "absent" && base) {
    log.add("server-metadata-guessed", { issuer });
    return guessedMetadata(base);
  }
  if (lookup.kind === "failure")
    log.add(lookup.failure.code === "host-not-contacted" ? "server-not-contacted" : "server-unreachable", {
      url: lookup.url.origin === "null" ? lookup.url.href : lookup.url.origin,
      detail: lookup.failure.detail
    });
  if (lookup.kind === "status") log.add("server-metadata-error", { url: lookup.url.href, status: lookup.status });
  if (lookup.kind === "not-json") log.add("server-metadata-not-json", { url: lookup.url.href });
  if (lookup.kind === "invalid") log.add("server-metadata-invalid", { url: lookup.url.href, fields: lookup.fields.join(", ") });
  return void 0;
}
function judgeServer({ log }, metadata) {
  const { tokenEndpoint, authorizationEndpoint, responseTypes, challengeMethods } = metadata;
  let isUsable = true;
  const refuse = (code, values) => {
    log.add(code, values);
    isUsable = false;
  };
  if (!responseTypes.includes("code")) refuse("response-type-no-code", { types: responseTypes.join(", ") });
  if (challengeMethods === void 0) log.add("pkce-not-advertised");
  else if (!challengeMethods.includes("S256")) refuse("pkce-no-s256", { methods: challengeMethods.join(", ") || "none" });
  if (isPlain(tokenEndpoint)) refuse("token-endpoint-plain", { url: tokenEndpoint.href });
  if (isPlain(authorizationEndpoint)) log.add("authorization-endpoint-plain", { url: authorizationEndpoint.href });
  if (metadata.namesIssuerInAnswer) log.add("issuer-in-answer", { issuer: metadata.issuer });
  return isUsable;
}
function isPlain({ protocol, hostname }) {
  return protocol === "http:" && !isLoopbackName(hostname);
}
function withoutSlash(text) {
  return text.replace(/\/$/, "");
}
function whyNot(lookup) {
  if (lookup.kind === "failure") return lookup.failure.detail;
  if (lookup.kind === "status") return `HTTP ${lookup.status}`;
  if (lookup.kind === "invalid") return `without ${lookup.fields.join(", ")}`;
  return lookup.kind === "absent" ? "there is no such document" : "it is no JSON object";
}

// src/mcp/oauth/sign-in.ts
async function obtainClient(subject, plan, redirect) {
  if (plan.client === "preset") return subject.settings.clientId;
  return plan.client === "document" ? clientDocument : register(subject, plan, redirect);
}
async function register({ net, log, from, serverId: serverId5 }, { metadata, scopes }, redirect) {
  const url = metadata.registrationEndpoint;
  if (!url) return void 0;
  const body = {
    client_name: `Claude Code (${serverId5})`,
    redirect_uris: [redirect],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    token_endpoint_auth_method: "none",
    application_type: "native",
    ...scopes.length > 0 ? { scope: scopes.join(" ") } : {}
  };
  const headers3 = { "content-type": "application/json", accept: "*/*" };
  const { answer, failure } = await follow(
    net,
    { method: "POST", url, headers: headers3, body: JSON.stringify(body) },
    { bytes: 1048576 },
    from
  );
  if (!answer) {
    log.add("registration-unreachable", { url: url.href, detail: failure?.detail ?? "" });
    return void 0;
  }
  if (!isOk(answer.status)) {
    log.add("registration-refused", { status: answer.status, answer: answer.text });
    return void 0;
  }
  const client = jsonOf(answer.text);
  if (!isMap(client) || typeof client.client_id !== "string" || !textsOf(client.redirect_uris)) {
    log.add("registration-answer-invalid", { url: url.href });
    return void 0;
  }
  if (typeof client.client_secret === "string") log.hide([client.client_secret]);
  log.add("registered", { clientId: client.client_id });
  return client.client_id;
}
function listenForCallback(port) {
  return new Promise((resolve) => {
    let arrived = () => {
    };
    const first = new Promise((done) => {
      arrived = done;
    });
    const server = node_http_default.createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      if (pathname !== "/callback") {
        response.writeHead(404).end();
        return;
      }
      const value = (name) => searchParams.get(name) ?? void 0;
      response.writeHead(200, { "content-type": "text/plain", connection: "close" }).end("You can close this window.\n");
      arrived({
        code: value("code"),
        state: value("state"),
        iss: value("iss"),
        error: value("error"),
        description: value("error_description")
      });
    });
    server.once("error", (error) => resolve({ failure: error.message }));
    server.listen(
      port,
      "localhost",
      () => resolve({
        port: server.address().port,
        callback: (milliseconds) => Promise.race([first, after(milliseconds)]),
        close() {
          server.close();
          server.closeAllConnections();
        }
      })
    );
  });
}
function after(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(void 0), milliseconds).unref();
  });
}
async function signIn(subject, plan, options) {
  const { log } = subject;
  const listener = await listenForCallback(plan.port);
  if ("failure" in listener) {
    log.add("callback-port-busy", { port: plan.port });
    return void 0;
  }
  try {
    const redirect = redirectUri(listener.port);
    const clientId = await obtainClient(subject, plan, redirect);
    if (!clientId) return void 0;
    const verifier = node_crypto_default.randomBytes(32).toString("base64url");
    const state = node_crypto_default.randomBytes(24).toString("base64url");
    const url = authorizationUrl(plan, { clientId, redirect, verifier, state });
    const answered = listener.callback(options.milliseconds);
    Promise.resolve(options.visit(url.href)).catch(() => {
    });
    const code = judgeCallback(subject, plan, await answered, state);
    return code && await exchangeCode(subject, plan, { code, clientId, redirect, verifier });
  } finally {
    listener.close();
  }
}
function authorizationUrl({ metadata, scopes, resource }, { clientId, redirect, verifier, state }) {
  const url = new URL(metadata.authorizationEndpoint);
  const challenge = node_crypto_default.createHash("sha256").update(verifier).digest("base64url");
  const parameters = {
    response_type: "code",
    client_id: clientId,
    code_challenge: challenge,
    code_challenge_method: "S256",
    redirect_uri: redirect,
    state,
    ...scopes.length > 0 ? { scope: scopes.join(" ") } : {},
    ...scopes.includes("offline_access") ? { prompt: "consent" } : {},
    ...resource ? { resource: resource.resource.href } : {}
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}
function judgeCallback({ log }, { metadata }, callback, state) {
  if (!callback) {
    log.add("sign-in-no-answer");
    return void 0;
  }
  const { code, error, description, iss } = callback;
  if (callback.state !== state) {
    log.add("sign-in-wrong-state");
    return void 0;
  }
  const named = metadata.namesIssuerInAnswer || iss !== void 0;
  if (named && iss !== metadata.issuer) {
    log.add(iss === void 0 ? "sign-in-issuer-missing" : "sign-in-issuer-mismatch", {
      issuer: iss ?? "",
      expected: metadata.issuer
    });
    return void 0;
  }
  if (error)
    log.add(error === "invalid_scope" ? "sign-in-scope-refused" : "sign-in-refused", { error, description: description ?? "" });
  else if (!code) log.add("sign-in-no-code");
  return error ? void 0 : code;
}
async function exchangeCode({ net, log, from }, { metadata, resource }, { code, clientId, redirect, verifier }) {
  log.hide([code, verifier]);
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    code_verifier: verifier,
    redirect_uri: redirect,
    client_id: clientId,
    ...resource ? { resource: resource.resource.href } : {}
  });
  const headers3 = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  const url = metadata.tokenEndpoint;
  const { answer, failure } = await follow(
    net,
    { method: "POST", url, headers: headers3, body: body.toString() },
    { bytes: 1048576 },
    from
  );
  if (!answer) {
    log.add("token-endpoint-unreachable", { url: url.href, detail: failure?.detail ?? "" });
    return void 0;
  }
  const value = jsonOf(answer.text);
  if (!isOk(answer.status)) {
    const { error, error_description: description } = isMap(value) ? value : {};
    log.add("token-refused", { status: answer.status, error: String(error ?? ""), description: String(description ?? "") });
    return void 0;
  }
  if (!isMap(value) || typeof value.access_token !== "string" || typeof value.token_type !== "string") {
    log.add("token-answer-invalid", { url: url.href });
    return void 0;
  }
  log.hide([value.access_token, ...typeof value.refresh_token === "string" ? [value.refresh_token] : []]);
  log.add("signed-in", { lifetime: typeof value.expires_in === "number" ? `${value.expires_in} s` : "unknown" });
  if (typeof value.refresh_token !== "string") log.add("token-no-refresh");
  return value.access_token;
}

// src/mcp/live/credentials.ts
var helperHeaders = "those of headersHelper";
function judgeStatus(log, { status, headers: headers3 }, text, sent) {
  const values = { status, answer: text, headers: sent.names.join(", ") };
  if (/no required ssl certificate was sent|the ssl certificate error/i.test(text.slice(0, 2e3))) {
    log.add("status-client-certificate", values);
    return "end";
  }
  const challenge = bearerChallenge(headers3["www-authenticate"]);
  if (status === 401 || status === 403) {
    if (sent.authorization === "token") {
      log.add("token-not-accepted", values);
      return "end";
    }
    if (sent.authorization) {
      log.add(sent.authorization === "helper" ? "helper-credential-rejected" : "authorization-rejected", values);
      return "rejected";
    }
    const missing = sent.withheld.filter((name) => status === 403 || isSecretHeader(name) || name === helperHeaders);
    if (missing.length > 0) {
      log.add("credential-withheld", { status, headers: missing.join(", ") });
      return "withheld";
    }
    if (status === 403 && challenge?.parameters.error !== "insufficient_scope") {
      log.add("status-forbidden", values);
      return "end";
    }
    reportChallenge(log, headers3["www-authenticate"], challenge);
    return "oauth";
  }
  if ([400, 404, 405, 406, 410].includes(status)) return "legacy";
  if (status === 429) log.add("status-throttled", values);
  else if (status >= 500) log.add("status-server-error", values);
  else log.add("status-unexpected", values);
  return "end";
}
function reportChallenge(log, header, challenge) {
  if (header === void 0) {
    log.add("challenge-none");
    return;
  }
  if (!challenge) {
    const schemes = parseChallenges(header).map(({ scheme }) => scheme);
    log.add("challenge-other-scheme", { schemes: schemes.join(", ") });
    return;
  }
  const { resource_metadata: metadata, scope: scope2, error } = challenge.parameters;
  log.add("challenge", { metadata: metadata ?? "not named", scope: scope2 ?? "not named" });
  if (error === "insufficient_scope") log.add("challenge-insufficient-scope", { scope: scope2 ?? "" });
}
async function credentialsOf(log, target, entry, options) {
  const headers3 = effectiveHeaders(entry.headers ?? {});
  if (headers3.size < Object.keys(entry.headers ?? {}).length)
    log.add("header-twice", { headers: doubled(entry.headers ?? {}).join(", ") });
  if (!areSendable(log, headers3)) return void 0;
  if (!options.credentials) {
    const withheld = [...headers3.keys(), ...entry.headersHelper ? [helperHeaders] : []];
    if (withheld.length > 0) log.add("headers-withheld", { headers: withheld.join(", ") });
    return { credentials: {}, sent: { names: [], withheld } };
  }
  for (const [name, value] of headers3) judgeHeader(log, name, value);
  if (entry.headersHelper !== void 0 && !options.runHelper) log.add("helper-not-run");
  const made = entry.headersHelper !== void 0 && options.runHelper ? await runHelper(log, { ...target, entry }) : {};
  const fromHelper = effectiveHeaders(made);
  if (!areSendable(log, fromHelper)) return void 0;
  for (const [name, value] of fromHelper) judgeHeader(log, name, value);
  const all = new Map([...headers3, ...fromHelper]);
  const authorization = fromHelper.has("authorization") ? "helper" : headers3.has("authorization") ? "header" : void 0;
  return {
    credentials: Object.fromEntries(all),
    sent: { names: [...all.keys()], withheld: [], ...authorization ? { authorization } : {} }
  };
}
function judgeMade(log, made) {
  const headers3 = effectiveHeaders(made);
  if (areSendable(log, headers3)) for (const [name, value] of headers3) judgeHeader(log, name, value);
}
function judgeHeader(log, name, value) {
  const now = Date.now() / 1e3;
  if (name === "authorization") report(log, name, judgeAuthorization2(value, now));
  else if (isSecretHeader(name)) report(log, name, value.trim() === "" ? ["empty"] : judgeToken2(value, value.trim(), now));
}
function report(log, header, flaws) {
  for (const flaw of flaws) if (flaw !== "trimmed" && flaw !== "unsendable") log.add(`credential-${flaw}`, { header });
}
function areSendable(log, headers3) {
  const badName = [...headers3.keys()].find((name) => !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name));
  if (badName !== void 0) log.add("header-name-invalid", { header: badName });
  const badValue = [...headers3].find(([, value]) => isUnsendable(value));
  if (badValue) log.add("header-unsendable", { header: badValue[0], detail: "" });
  return badName === void 0 && badValue === void 0;
}
function doubled(headers3) {
  const names = Object.keys(headers3);
  return names.filter((name, index) => names.some((other, at) => at !== index && other.toLowerCase() === name.toLowerCase()));
}
function oauthSubject({ log, net, url, from, entry, target }) {
  const id = serverId2(target.plugin, target.server);
  return { net, log, endpoint: url, from, settings: entry.oauth ?? {}, serverId: id };
}
async function authorize(remote, named) {
  const { log, options } = remote;
  const subject = oauthSubject(remote);
  if (remote.sent.names.length > 0) log.add("headers-without-authorization", { headers: remote.sent.names.join(", ") });
  const plan = await examineOauth(subject, named);
  if (!plan) return { outlook: { status: "failed" } };
  if (options.visit || options.register) {
    const token2 = await tryOut(remote, subject, plan);
    if (options.visit) return { outlook: { status: "needs-auth" }, ...token2 === void 0 ? {} : { token: token2 } };
  }
  log.add("needs-sign-in", { server: subject.serverId });
  return { outlook: { status: "needs-auth" } };
}
async function tryOut({ options, limits, net }, subject, plan) {
  if (options.visit) {
    const milliseconds = Math.min(limits.signInMilliseconds, net.left());
    return signIn(subject, plan, { visit: options.visit, milliseconds });
  }
  await obtainClient(subject, plan, redirectUri(plan.port || randomInt(49152, 65535)));
  return void 0;
}

// src/mcp/live/diagnose.ts
import { readEntry, resolveEntry, serverId as serverId3 } from "./mcp-model.mjs";

// src/mcp/step.ts
import { firstOf } from "./frontmatter.mjs";

// src/spec/mcp-messages.json
var mcp_messages_default = { client: "2.1.330", facts: [
  {
    name: "registration rejected with 404",
    has: [
      "Dynamic Client Registration rejected",
      "HTTP 404"
    ],
    causes: [
      {
        cause: "the server wants a token in a header and does no OAuth at all; the client guesses a /register that is not there",
        check: "check-mcp-auth --live NAME says not-oauth; then configure headers.Authorization as the documentation of the server says"
      },
      {
        cause: "a headersHelper failed or printed an empty token; the client connects without its headers and takes the 401 for OAuth",
        check: "check-mcp-auth --run-helper NAME"
      },
      {
        cause: "the credential stands in a header of its own, such as X-API-Key, and is refused; without Authorization the client takes every 401 for OAuth",
        check: "check-mcp-auth --env NAME, then check-mcp-auth --live NAME --auth"
      },
      {
        cause: "the protected resource metadata is there, and unusable: no JSON, no resource, no or an empty authorization_servers",
        check: "check-mcp-auth --live NAME names what is wrong"
      },
      {
        cause: "WWW-Authenticate names resource metadata that is not there; while connecting the client looks nowhere else",
        check: "check-mcp-auth --live NAME says challenge-metadata-unusable; claude mcp login may work all the same"
      }
    ]
  },
  {
    name: "registration rejected",
    has: [
      "Dynamic Client Registration rejected"
    ],
    causes: [
      {
        cause: "the authorization server does not let clients register themselves",
        check: "register a client there by hand, and set oauth.clientId and oauth.callbackPort"
      },
      {
        cause: "it lets only some redirect URIs in, and http://localhost:PORT/callback is not among them",
        check: "read the error in the message; allow loopback redirect URIs for native clients"
      }
    ]
  },
  {
    name: "no dynamic registration",
    has: [
      "does not support dynamic client registration"
    ],
    causes: [
      {
        cause: "the authorization server has no registration endpoint, reads no client ID metadata documents, and no client is configured",
        check: "register a client with the redirect URI http://localhost:PORT/callback, and set oauth.clientId and oauth.callbackPort"
      }
    ]
  },
  { name: "PKCE", has: ["does not support code challenge method S256"], causes: [{ cause: "code_challenge_methods_supported is there and does not name S256", check: "let the authorization server offer and advertise S256" }] },
  { name: "response type", has: ["does not support response type code"], causes: [{ cause: "response_types_supported does not name code", check: "let the authorization server advertise it" }] },
  {
    name: "resource mismatch",
    has: [
      "Protected resource",
      "does not match expected"
    ],
    causes: [
      {
        cause: "resource in the metadata is not the configured URL or a path above it; the text shows only a part of both, so a slash at the end looks like no difference",
        check: "check-mcp-auth --live NAME prints both in full; make them equal, slash included"
      },
      {
        cause: "the server is behind a proxy and gives its inner address",
        check: "configure its public URL in the server"
      }
    ]
  },
  {
    name: "issuer mismatch",
    has: [
      "Issuer mismatch in authorization response"
    ],
    causes: [
      {
        cause: "iss in the answer is not the issuer of the metadata",
        check: "compare both byte by byte"
      },
      {
        cause: "the metadata promises iss (authorization_response_iss_parameter_supported) and the answer lacks it: received undefined",
        check: "send iss, or take the promise back"
      }
    ]
  },
  { name: "plain token endpoint", has: ["non-https token endpoint"], causes: [{ cause: "token_endpoint is an http URL and not on this machine", check: "publish it with https; behind a proxy the server must know its public scheme" }] },
  { name: "metadata fails", has: ["trying to load OAuth metadata"], causes: [{ cause: "the well-known address of the authorization server answers 5xx; after that the client tries no other place", check: "answer 404 where there is no document" }] },
  {
    name: "schema dump",
    has: [
      'invalid_type|invalid_union|"expected"',
      "path"
    ],
    causes: [
      {
        cause: "a metadata document lacks a field: issuer, authorization_endpoint, token_endpoint, response_types_supported",
        check: "check-mcp-auth --live NAME names the fields"
      },
      {
        cause: "a document under openid-configuration lacks jwks_uri, subject_types_supported or id_token_signing_alg_values_supported",
        check: "complete it, or publish /.well-known/oauth-authorization-server"
      },
      {
        cause: "the registration answers without client_id or redirect_uris, or the token endpoint without access_token or token_type",
        check: "check-mcp-auth --live NAME --sign-in"
      },
      {
        cause: "the server answers with JSON that is no JSON-RPC: the URL is that of another API",
        check: "compare the URL with the documentation"
      }
    ]
  },
  {
    name: "broken JSON",
    has: [
      "JSON Parse error"
    ],
    causes: [
      {
        cause: "a metadata address, the registration or the token endpoint answers with a web page",
        check: "check-mcp-auth --live NAME names the address; single-page apps answer every path with their page"
      },
      {
        cause: "the server itself answers with broken JSON",
        check: "check-mcp-auth --live NAME"
      }
    ]
  },
  { name: "invalid scope", has: ["invalid_scope"], causes: [{ cause: "the authorization server knows one of the scopes not: the client asks for all scopes_supported of the resource, and offline_access where offered", check: "check-mcp-auth --live NAME prints the scopes; set oauth.scopes to fewer" }] },
  {
    name: "invalid grant",
    has: [
      "invalid_grant"
    ],
    causes: [
      {
        cause: "the code was used twice, was for another redirect URI or another client, or PKCE did not match",
        check: "look into the log of the authorization server"
      },
      {
        cause: "a refresh token was revoked or has expired",
        check: "claude mcp logout NAME, then sign in again"
      }
    ]
  },
  {
    name: "invalid client",
    has: [
      "invalid_client|Existing OAuth client information is required"
    ],
    causes: [
      {
        cause: "the authorization server no longer knows the registered client, or wants a secret that the client does not have",
        check: "claude mcp logout NAME, then sign in again; a stored wrong client id survives changes of the configuration"
      }
    ]
  },
  {
    name: "redirect URI or callback port",
    has: [
      "redirect_uri|redirect uri|callback port|callbackport"
    ],
    causes: [
      {
        cause: "the redirect URI is not registered exactly: the client uses http://localhost:PORT/callback, with localhost and not 127.0.0.1",
        check: "register that, with the port of oauth.callbackPort"
      },
      {
        cause: "oauth.callbackPort is not set, so that the port is another each time",
        check: "set it"
      },
      {
        cause: "the port is taken by another program, or by another sign-in that still waits",
        check: "check-mcp-auth --live NAME says callback-port-busy"
      },
      {
        cause: "the client introduced itself by its metadata document, whose redirect URIs have no port, and the server does not ignore the port of localhost",
        check: "let it ignore the port for loopback redirect URIs (RFC 8252 7.3), or configure oauth.clientId"
      }
    ]
  },
  {
    name: "configured header refused",
    has: [
      "rejected the configured Authorization header"
    ],
    causes: [
      {
        cause: "the token is wrong, expired, or lacks a permission",
        check: "check-mcp-auth --env NAME judges its form and date"
      },
      {
        cause: "the variable behind it is not set, and the text ${NAME} itself went out",
        check: "check-mcp-auth --env NAME"
      },
      {
        cause: 'the scheme is missing or doubled: "Bearer" belongs in front of most tokens, once',
        check: "check-mcp-auth --env NAME"
      },
      {
        cause: "the server does OAuth, and the header, even an empty one, keeps the client from it",
        check: "remove the header"
      }
    ]
  },
  {
    name: "helper header refused",
    has: [
      "minted by the configured headersHelper|credential from its headersHelper"
    ],
    causes: [
      {
        cause: "the helper makes its token from a variable that it does not get: names with TOKEN, KEY, SECRET, PASSWORD and the like are kept from it",
        check: "check-mcp-auth --run-helper NAME"
      },
      {
        cause: "the token is refused as such",
        check: "run the helper by itself and test its token"
      }
    ]
  },
  {
    name: "helper without value",
    has: [
      "headersHelper",
      "did not return a valid value"
    ],
    causes: [
      {
        cause: "the helper is not there, may not be executed, ended with an error, printed nothing, or took more than 10 seconds; the client connects without its headers",
        check: "check-mcp-auth --run-helper NAME says which"
      },
      {
        cause: "the path of the plugin has a space, and ${CLAUDE_PLUGIN_ROOT} stands without quotes",
        check: 'write "${CLAUDE_PLUGIN_ROOT}/script"'
      }
    ]
  },
  { name: "helper without JSON", has: ["headersHelper", "valid JSON|JSON object|non-string"], causes: [{ cause: "something beside one JSON object with texts as values was printed to stdout", check: "check-mcp-auth --run-helper NAME" }] },
  { name: "helper with an option", has: ["headersHelper", "user_config"], causes: [{ cause: "a headersHelper may not hold ${user_config...}: the value would pass a shell. The advice to read it from env does not work for http servers", check: "put ${user_config.NAME} into headers" }] },
  { name: "option not set", has: ["isn't set", "Plugin option"], causes: [{ cause: "the option is required and has no value, or its name is not declared under userConfig", check: "set it with /plugin; compare the name" }] },
  {
    name: "missing variables",
    has: [
      "Missing environment variables|unset environment variables|token not found"
    ],
    causes: [
      {
        cause: "a ${NAME} has no value where the client was started, and goes out as it is written",
        check: "check-mcp-auth --env NAME; set it in the shell or in env of the settings; .env files are never read"
      },
      {
        cause: "a spelling that the client does not know, such as ${env:NAME}, does not even get this message",
        check: "write ${NAME} or ${NAME:-default}"
      }
    ]
  },
  {
    name: "TLS handshake",
    has: [
      "EPROTO"
    ],
    causes: [
      {
        cause: "the port does not speak TLS",
        check: "write http:// for a server on this machine, or the port with TLS"
      },
      {
        cause: "the server demands a client certificate, which the message does not say",
        check: "check-mcp-auth --live NAME says tls-client-certificate-demanded; set CLAUDE_CODE_CLIENT_CERT and CLAUDE_CODE_CLIENT_KEY"
      }
    ]
  },
  {
    name: "unknown authority",
    has: [
      "self signed certificate|SELF_SIGNED_CERT|unable to verify|UNABLE_TO_VERIFY|unable to get local issuer"
    ],
    causes: [
      {
        cause: "the certificate is of a private authority, or a proxy of the company opens the connection",
        check: "name its certificate in NODE_EXTRA_CA_CERTS"
      }
    ]
  },
  { name: "certificate expired", has: ["CERT_HAS_EXPIRED|certificate has expired"], causes: [{ cause: "the certificate of the server, or of an authority above it, has expired", check: "renew it" }, { cause: "the clock of this machine is wrong", check: "compare it" }] },
  { name: "certificate for another host", has: ["ALTNAME_INVALID"], causes: [{ cause: "the URL names the server by a name that its certificate does not have", check: "use the name that stands in the certificate" }] },
  {
    name: "client certificate unusable",
    has: [
      "FailedToOpenSocket"
    ],
    causes: [
      {
        cause: "CLAUDE_CODE_CLIENT_CERT and CLAUDE_CODE_CLIENT_KEY do not belong together, or cannot be read; then no https server at all can be reached",
        check: "check-mcp-auth --live NAME says tls-client-certificate-unusable"
      }
    ]
  },
  {
    name: "connection closed by the server",
    has: [
      "ECONNRESET|socket connection was closed unexpectedly"
    ],
    causes: [
      {
        cause: "the server or a proxy in front of it drops the connection",
        check: "look into its log"
      },
      {
        cause: "it does not accept the client certificate, and closes without saying so",
        check: "check-mcp-auth --live NAME"
      },
      {
        cause: "the port speaks another protocol than HTTP",
        check: "check-mcp-auth --live NAME"
      }
    ]
  },
  { name: "no messages on stdout", has: ["without a JSON-RPC message boundary"], causes: [{ cause: "the stdio server writes logs or data to stdout", check: "write them to stderr" }] },
  { name: "wrong type for the server", has: ["SSE error: Non-200"], causes: [{ cause: "a server of type sse speaks streamable HTTP", check: "check-mcp-auth --live NAME says sse-is-http; write type http" }] },
  { name: "host unknown", has: ["ENOTFOUND|getaddrinfo|EAI_AGAIN"], causes: [{ cause: "the host is misspelt, or holds a variable that is not set", check: "check-mcp-auth --env NAME" }, { cause: "the name is known in the network of the company alone", check: "connect to the VPN" }] },
  {
    name: "refused",
    has: [
      "ECONNREFUSED"
    ],
    causes: [
      {
        cause: "nothing listens there: the server is not started, or on another port",
        check: "start it"
      },
      {
        cause: "the first authorization server of the resource metadata is dead; the client tries no other",
        check: "check-mcp-auth --live NAME says server-unreachable"
      }
    ]
  },
  { name: "no way", has: ["ENETUNREACH|EHOSTUNREACH"], causes: [{ cause: "network, VPN or firewall", check: "try from another network" }, { cause: "the metadata names an inner address", check: "check-mcp-auth --live NAME says server-unreachable" }] },
  {
    name: "timed out",
    has: [
      "timed out|CONNECT_TIMEOUT"
    ],
    causes: [
      {
        cause: "the server hangs, or answers initialize with an endless stream or a bare 202",
        check: "check-mcp-auth --live NAME"
      },
      {
        cause: "a stdio server prints no reply, or buffers it",
        check: "check-mcp-auth --live NAME --spawn"
      },
      {
        cause: "it needs longer than 30 seconds to start",
        check: "set MCP_TIMEOUT; install what it downloads beforehand"
      }
    ]
  },
  {
    name: "program not found",
    has: [
      "ENOENT|Executable not found in $PATH"
    ],
    causes: [
      {
        cause: "the command is not installed or not in the PATH; the client does not name it",
        check: "check-mcp-auth --live NAME --spawn"
      },
      {
        cause: 'command holds arguments too, as in "node server.js"',
        check: "put them into args"
      },
      {
        cause: "the path is relative: it counts from the project, not from the plugin",
        check: "write ${CLAUDE_PLUGIN_ROOT}/ in front"
      }
    ]
  },
  { name: "program not runnable", has: ["EACCES"], causes: [{ cause: "the file that command names has no run bit; a bundle keeps those of the system that packed it", check: "chmod +x, and git update-index --chmod=+x; or name its interpreter as the command" }] },
  { name: "bundle without args", has: ["Spread syntax requires"], causes: [{ cause: "mcp_config in the manifest of a bundle has no args", check: 'write "args": [] and pack the bundle anew' }] },
  {
    name: "bundle refused",
    has: [
      "MCPB",
      "manifest invalid|Failed to extract|Failed to load"
    ],
    causes: [
      {
        cause: "the manifest in the bundle lacks a field, or has a key that the client does not know, such as icons",
        check: "check-mcp-auth PLUGIN names it"
      },
      {
        cause: "it is no zip archive, a path in it leads out, or it inflates to more than 50 times its size",
        check: "check-mcp-auth PLUGIN"
      }
    ]
  },
  { name: "bundle not configured", has: ["MCPB", "requires user configuration"], causes: [{ cause: "a required option of the bundle has no value; its default does not count", check: "set it in /plugin" }] },
  { name: "reserved name", has: ["is a reserved MCP server name"], causes: [{ cause: "the client keeps this name for a server of its own, in the files of projects and users", check: "rename the server" }] },
  {
    name: "closed",
    has: [
      "CONNECTION_CLOSED|Connection closed"
    ],
    causes: [
      {
        cause: "the stdio server ended at its start; its last words are in the debug log alone",
        check: "check-mcp-auth --live NAME --spawn prints them"
      },
      {
        cause: "a file in args is not there: dist/ not committed, or a relative path",
        check: "look for Cannot find module"
      }
    ]
  },
  { name: "wrong content type", has: ["Unexpected content type"], causes: [{ cause: "the URL leads to a web page, often a login", check: "compare it with the documentation; a path such as /mcp may be missing" }, { cause: "the server answers JSON without application/json", check: "correct its header" }] },
  {
    name: "endpoint not found",
    has: [
      "MCP endpoint not found|ENDPOINT_NOT_FOUND"
    ],
    causes: [
      {
        cause: "the path is wrong: often /mcp or /sse is missing, or is there twice",
        check: "compare the URL with the documentation"
      },
      {
        cause: "the gateway lets /mcp/... through and not /mcp, or the reverse",
        check: "try both"
      }
    ]
  },
  { name: "circle of redirects", has: ["TooManyRedirects"], causes: [{ cause: "the server and its proxy disagree on a slash, a host or http and https", check: "check-mcp-auth --live NAME prints the redirects" }] },
  { name: "protocol version", has: ["protocol version is not supported"], causes: [{ cause: "the server answers initialize with a revision that the client does not know", check: "update the server; it must answer with one it shares with the client" }] },
  {
    name: "tools missing",
    has: [
      "tools fetch failed|Invalid result for tools/list"
    ],
    causes: [
      {
        cause: "one tool does not fit the schema, often without inputSchema; the client then takes none of them",
        check: "check-mcp-auth --live NAME names it"
      },
      {
        cause: "tools/list wants a credential that initialize did not want",
        check: "check-mcp-auth --live NAME --auth"
      }
    ]
  },
  { name: "name too long", has: ["is not sent to Claude", "characters"], causes: [{ cause: "mcp__plugin_PLUGIN_SERVER__TOOL has more than 128 characters", check: "shorten one of the three" }] },
  { name: "endpoint of another origin", has: ["Endpoint origin does not match"], causes: [{ cause: "an SSE server behind a proxy names its inner address", check: "let it name a path, or its public address" }] },
  {
    name: "invalid header",
    has: [
      "Invalid header name|has invalid value"
    ],
    causes: [
      {
        cause: "a header name with a space, a colon or a placeholder",
        check: "variables are not expanded in names"
      },
      {
        cause: "a value with a line break inside, or typographic characters",
        check: "check-mcp-auth --env NAME"
      }
    ]
  },
  { name: "not connected", has: ["MCP server '", "not connected"], causes: [{ cause: "a hook or a rule names the server by its bare key; a plugin server is plugin:PLUGIN:SERVER", check: "write the whole id" }] },
  { name: "sign in again", has: ["needs you to sign in again|sign in again|authentication loop"], causes: [{ cause: "the token was refused, and no refresh token was given or it expired", check: "offer refresh tokens, and offline_access where the server wants it" }] },
  { name: "more permissions", has: ["needs additional permissions|insufficient_scope"], causes: [{ cause: "the token lacks a scope that this call needs", check: "sign in again; ask for it in oauth.scopes" }] },
  {
    name: "needs authentication",
    has: [
      "needs authentication|needs-auth|Authentication required|requires authentication"
    ],
    causes: [
      {
        cause: "OAuth is possible, and nobody has signed in yet",
        check: "/mcp, or claude mcp login plugin:PLUGIN:SERVER; a session with -p cannot sign in"
      },
      {
        cause: "the server answers a bare 403, which the client shows the same way: a wrong tenant, an IP rule, a firewall",
        check: "check-mcp-auth --live NAME says status-forbidden"
      }
    ]
  },
  {
    name: "401",
    has: [
      "401"
    ],
    causes: [
      {
        cause: "the token is not set, wrong or expired",
        check: "check-mcp-auth --env NAME"
      },
      {
        cause: 'its form is wrong: no "Bearer", doubled, in quotes, a line break',
        check: "check-mcp-auth --env NAME"
      },
      {
        cause: "the server does OAuth and nobody has signed in",
        check: "check-mcp-auth --live NAME"
      },
      {
        cause: "the header was lost in a redirect to another host",
        check: "check-mcp-auth --live NAME"
      }
    ]
  },
  {
    name: "403",
    has: [
      "403"
    ],
    causes: [
      {
        cause: "the token is valid and lacks a permission or scope",
        check: "look up its permissions at the service"
      },
      {
        cause: "tenant or workspace id are wrong, or an administrator has to approve the app",
        check: "compare the ids"
      },
      {
        cause: "a firewall or an IP rule in front of the server",
        check: "try from another network"
      }
    ]
  },
  { name: "404", has: ["404"], causes: [{ cause: "the path of the URL is wrong", check: "compare it with the documentation; try /mcp and /sse" }] },
  { name: "405", has: ["405"], causes: [{ cause: "type and server do not fit: sse for a streamable HTTP server, or http for one that speaks SSE alone", check: "check-mcp-auth --live NAME" }, { cause: "a redirect turned POST into GET", check: "check-mcp-auth --live NAME" }] }
] };

// src/spec/mcp-reasons.json
var mcp_reasons_default = { client: "2.1.330", facts: [
  { step: "configuration", code: "entry-dropped", severity: "error", message: "{field}: {problem}", effect: "the client drops the server; only its debug log says so", help: "correct the entry; claude plugin validate names the place" },
  { step: "configuration", code: "option-missing", severity: "error", message: 'the required option "{option}" has no value', effect: `the client drops the server: Plugin option "{option}" isn't set`, help: "users set it with /plugin; give it one here with --option {option}=VALUE" },
  { step: "configuration", code: "option-undeclared", severity: "error", message: 'the plugin declares no option "{option}"', effect: `the client drops the server: Plugin option "{option}" isn't set`, help: "declare it under userConfig in plugin.json" },
  {
    step: "configuration",
    code: "option-of-none",
    severity: "error",
    message: '{field} needs the option "{option}", and no options are declared',
    effect: "the client uses the text ${user_config.{option}} itself",
    help: "declare it under userConfig in plugin.json; a project takes a variable instead"
  },
  { step: "credential", code: "option-missing-unsent", severity: "info", message: 'the option "{option}" has no value here; nothing that needs it was sent', effect: "the client drops the server until a user has set it with /plugin", help: "give it one with --option {option}=VALUE to test it" },
  {
    step: "configuration",
    code: "option-empty",
    severity: "error",
    message: 'the option "{option}" has no value, and {field} needs one',
    effect: "the client puts nothing in its place and sends the header without a credential",
    help: "set it with /plugin; declare it with required: true, so that the client asks for it"
  },
  {
    step: "configuration",
    code: "variable-unset",
    severity: "error",
    message: "the environment variable {variable} in {field} is not set",
    effect: "the client uses the text ${{variable}} itself; its debug log says: Missing environment variables: {variable}",
    help: "set {variable} where the client is started, or in the env of its settings"
  },
  { step: "configuration", code: "variable-unset-unsent", severity: "warning", message: "the environment variable {variable} in {field} is not set", effect: "a session started here would send the text ${{variable}} itself", help: "set {variable} where the client is started" },
  { step: "configuration", code: "url-not-configured", severity: "info", message: "the url is empty", effect: "the client shows the server as not configured" },
  { step: "configuration", code: "url-invalid", severity: "error", message: '"{url}" is no absolute URL', effect: "the connection fails", help: "write the whole URL, with https:// in front" },
  { step: "configuration", code: "url-wrong-scheme", severity: "error", message: "a URL with {scheme} in a server of type {type}", effect: "the connection fails", help: "write {wanted}, or another type" },
  { step: "configuration", code: "url-credentials", severity: "warning", message: "user and password stand in the URL of {host}", effect: "the client sends them as Authorization: Basic and shows the URL in its listings", help: "move them to headers, as ${VARIABLE}" },
  { step: "configuration", code: "url-plain", severity: "warning", message: "{url} is not encrypted", effect: "everything, tokens included, can be read on the way", help: "use https", spec: "MCP 2026-07-28 authorization: https only" },
  { step: "configuration", code: "url-plain-with-credentials", severity: "error", message: "credentials would go to {url} unencrypted", effect: "the client sends them; anyone on the way can read them", help: "use https", spec: "MCP 2026-07-28 authorization: https only" },
  { step: "configuration", code: "header-name-invalid", severity: "error", message: '"{header}" is no name for a header', effect: "the connection fails: Invalid header name", help: "use letters, digits and -; variables are not expanded in names" },
  {
    step: "configuration",
    code: "header-unsendable",
    severity: "error",
    message: "the value of the header {header} holds a line break or a character beyond Latin-1",
    effect: "the connection fails: Header '{header}' has invalid value",
    help: "look at the variable behind it: typographic quotes and line breaks come from copying"
  },
  { step: "configuration", code: "header-twice", severity: "warning", message: "one header in two spellings: {headers}", effect: "the client joins both values with a comma", help: "keep one" },
  { step: "configuration", code: "headers-withheld", severity: "info", message: "not sent: {headers}", help: "--auth sends them" },
  { step: "configuration", code: "tls-file-unreadable", severity: "error", message: "{variable} names {file}, which cannot be read", effect: "certificates of this file are not used", help: "correct the path" },
  { step: "credential", code: "credential-unset", severity: "error", message: "the header {header} still holds a placeholder", effect: "the server gets the placeholder as it is written", help: "set the variable; the client knows ${NAME} and ${NAME:-default} only" },
  {
    step: "credential",
    code: "credential-empty",
    severity: "error",
    message: "the header {header} carries no credential",
    effect: "it goes out empty; an Authorization header, even an empty one, switches OAuth off",
    help: "set the variable or option behind it, or remove the header where the server does OAuth"
  },
  {
    step: "credential",
    code: "credential-no-scheme",
    severity: "warning",
    message: "the header {header} has no scheme such as Bearer in front of its token",
    effect: "the server answers 401; with an Authorization header set the client tries no OAuth",
    help: 'write "Bearer ${NAME}", unless the server wants the bare token'
  },
  {
    step: "credential",
    code: "credential-doubled-scheme",
    severity: "error",
    message: "the header {header} names its scheme twice",
    effect: "the server answers 401; with an Authorization header set the client tries no OAuth",
    help: "the variable holds the scheme already: take it out of one of the two"
  },
  {
    step: "credential",
    code: "credential-quoted",
    severity: "error",
    message: "the credential in the header {header} stands in quotes",
    effect: "the server answers 401; with an Authorization header set the client tries no OAuth",
    help: "take the quotes out of the variable; .env files and Docker keep them"
  },
  { step: "credential", code: "credential-spaced", severity: "warning", message: "the credential in the header {header} has a space inside", effect: "the server answers 401; with an Authorization header set the client tries no OAuth", help: "look for two tokens, or a scheme that is not meant" },
  { step: "credential", code: "credential-unsendable", severity: "error", message: "the value for the header {header} holds a line break or a character beyond Latin-1", effect: "the connection fails before anything is sent", help: "take it out of the variable" },
  { step: "credential", code: "credential-basic-not-encoded", severity: "error", message: "the header {header} has user:password behind Basic as plain text", effect: "the server answers 401; with an Authorization header set the client tries no OAuth", help: "encode user:password with base64" },
  {
    step: "credential",
    code: "credential-expired",
    severity: "error",
    message: "the token in the header {header} has expired by its own claim",
    effect: "the server answers 401; with an Authorization header set the client tries no OAuth",
    help: "get a new one; a headersHelper can get one for each connection"
  },
  { step: "credential", code: "credential-not-yet-valid", severity: "warning", message: "the token in the header {header} is not valid yet by its own claim", effect: "the server answers 401; with an Authorization header set the client tries no OAuth", help: "compare the clocks" },
  { step: "credential", code: "credential-trimmed", severity: "info", message: "the value for the header {header} has white space at an end", effect: "the client trims it", help: "none is needed; a stdio server would get it" },
  { step: "environment", code: "variable-empty", severity: "warning", message: "{variable} in {field} is set and empty", effect: "the client puts nothing in its place; a default behind :- is not used either", help: "set it, or unset it where a default is meant" },
  { step: "environment", code: "variable-quoted", severity: "warning", message: "the value of {variable} in {field} stands in quotes", effect: "the server gets the quotes too", help: "take the quotes out" },
  { step: "environment", code: "variable-line-break", severity: "warning", message: "the value of {variable} in {field} ends in a line break", effect: "the server gets the line break too", help: "set it with $(cat FILE), which drops it" },
  { step: "environment", code: "variable-spaces", severity: "warning", message: "the value of {variable} in {field} has white space at an end", effect: "the server gets it too", help: "trim it" },
  { step: "environment", code: "variable-expired", severity: "error", message: "the token in {variable} ({field}) expired at {date} by its own claim", effect: "the service behind the server refuses it", help: "get a new one" },
  { step: "environment", code: "variable-breaks-url", severity: "error", message: "with {variables} in place the url is no URL", effect: "the connection fails", help: "compare the value with its place in the url" },
  { step: "environment", code: "variable-no-host", severity: "error", message: "the value of {variable} is no part of a host name", effect: "the client looks up a host that does not exist", help: "give the bare name, without https:// and path" },
  { step: "host", code: "host-not-found", severity: "error", message: "no address is known for the host {host}", effect: "failed: ENOTFOUND", help: "check the spelling, and that variables in the host are set" },
  { step: "host", code: "host-lookup-failed", severity: "error", message: "the address of the host {host} could not be looked up ({detail})", effect: "failed: EAI_AGAIN: getaddrinfo", help: "check the network and its name server" },
  { step: "host", code: "host-unreachable", severity: "error", message: "there is no way to {host} ({detail})", effect: "failed: {detail}: Was there a typo in the url or port?", help: "check network, VPN and firewall" },
  { step: "host", code: "host-not-contacted", severity: "error", message: "{host} was not contacted: a server of the open network may not lead to a {detail} address", help: "name an address that the users of the server can reach" },
  { step: "connection", code: "connection-refused", severity: "error", message: "nothing listens at {host}", effect: "failed: ECONNREFUSED: Unable to connect", help: "start the server, or correct host and port" },
  { step: "connection", code: "connection-lost", severity: "error", message: "{host} closed the connection without an answer ({detail})", effect: "failed: ECONNRESET: The socket connection was closed unexpectedly", help: "look into the log of the server or of the proxy in front of it" },
  { step: "connection", code: "connection-failed", severity: "error", message: "the connection to {host} failed: {detail}", effect: "failed" },
  { step: "connection", code: "no-answer", severity: "error", message: "{host} did not answer in time", effect: "the client waits 30 seconds (MCP_TIMEOUT), then: connection timed out", help: "look into the log of the server" },
  { step: "connection", code: "not-http", severity: "error", message: "{host} does not speak HTTP ({detail})", effect: "failed: ECONNRESET: The socket connection was closed unexpectedly", help: "correct the port" },
  { step: "tls", code: "tls-not-spoken", severity: "error", message: "{host} does not speak TLS on this port", effect: "failed: EPROTO: The TLS handshake failed. Does the server speak TLS on this port?", help: "write http:// for a server on this machine, or the port of its TLS listener" },
  {
    step: "tls",
    code: "tls-client-certificate-demanded",
    severity: "error",
    message: "{host} demands a client certificate ({detail})",
    effect: "failed: EPROTO: The TLS handshake failed, which does not say why",
    help: "set CLAUDE_CODE_CLIENT_CERT and CLAUDE_CODE_CLIENT_KEY; they hold for all servers, so a certificate for one server needs a stdio wrapper"
  },
  { step: "tls", code: "tls-client-certificate-refused", severity: "error", message: "{host} does not accept the client certificate ({detail})", effect: "failed: EPROTO, or ECONNRESET: The socket connection was closed unexpectedly", help: "check who issued it and until when it is valid" },
  {
    step: "tls",
    code: "tls-client-certificate-unusable",
    severity: "error",
    message: "the client certificate and its key cannot be used ({detail})",
    effect: "failed: FailedToOpenSocket: Was there a typo in the url or port? So do all other https servers",
    help: "check that CLAUDE_CODE_CLIENT_KEY belongs to CLAUDE_CODE_CLIENT_CERT, and its passphrase"
  },
  { step: "tls", code: "tls-untrusted", severity: "error", message: "the certificate of {host} is of no known authority ({detail})", effect: "failed: self signed certificate in certificate chain", help: "name the authority's certificate in NODE_EXTRA_CA_CERTS" },
  { step: "tls", code: "tls-expired", severity: "error", message: "the certificate of {host} has expired", effect: "failed: CERT_HAS_EXPIRED: certificate has expired", help: "renew it" },
  { step: "tls", code: "tls-not-yet-valid", severity: "error", message: "the certificate of {host} is not valid yet", effect: "failed", help: "compare the clocks" },
  { step: "tls", code: "tls-wrong-host", severity: "error", message: "the certificate of {host} is for another host", effect: "failed: ERR_TLS_CERT_ALTNAME_INVALID", help: "use the name that stands in the certificate" },
  { step: "tls", code: "tls-version", severity: "error", message: "{host} speaks no TLS version that the client does ({detail})", effect: "failed: EPROTO: The TLS handshake failed", help: "let it speak TLS 1.2 or newer" },
  { step: "redirect", code: "redirect", severity: "info", message: "{from} redirects to {to} ({status})", effect: "the client follows with each request", help: "write the new URL" },
  { step: "redirect", code: "redirect-cross-origin", severity: "warning", message: "{from} redirects to another origin: {to} ({status})", effect: "the client follows", help: "write the new URL" },
  { step: "redirect", code: "redirect-to-plain", severity: "error", message: "{from} redirects to the unencrypted {to} ({status})", effect: "the conversation can be read on the way", help: "redirect to https", spec: "MCP 2026-07-28 authorization: https only" },
  { step: "redirect", code: "redirect-loses-authorization", severity: "error", message: "the Authorization header does not get to {to}", effect: "the client drops it at the change of origin; the new server answers 401", help: "write the new URL in the configuration" },
  { step: "redirect", code: "redirect-leaks-headers", severity: "error", message: "the client would hand {headers} to {to}", effect: "custom headers follow a redirect to any origin", help: "write the new URL; never redirect to a foreign origin" },
  { step: "redirect", code: "redirect-loop", severity: "error", message: "{url} redirects in a circle", effect: "failed: TooManyRedirects", help: "look at the rules for slashes and hosts in the proxy" },
  { step: "redirect", code: "redirect-too-many", severity: "error", message: "{url} redirects more than 20 times", effect: "the client follows up to 126 times for each request", help: "write the final URL" },
  { step: "redirect", code: "redirect-no-location", severity: "error", message: "{url} answers {status} without saying where to", effect: "failed: HTTP {status}: Error POSTing to endpoint", help: "name the place in Location" },
  { step: "redirect", code: "redirect-bad-location", severity: "error", message: "{url} redirects to something that is no web address", effect: "failed: UnsupportedRedirectProtocol", help: "name an http or https URL in Location" },
  { step: "answer", code: "answer-html", severity: "error", message: '{method} is answered by a web page: "{title}"', effect: "failed: Unexpected content type: text/html", help: "the URL leads to a site or a login page; ask for the address of the MCP endpoint" },
  { step: "answer", code: "answer-content-type", severity: "error", message: "{method} is answered with the content type {type}", effect: "failed: Unexpected content type", help: "answer with application/json or text/event-stream", spec: "MCP 2026-07-28 transports: JSON or an event stream" },
  { step: "answer", code: "answer-not-json", severity: "error", message: "{method} is answered with broken JSON: {start}", effect: "failed: JSON Parse error", help: "correct the server" },
  {
    step: "answer",
    code: "answer-not-rpc",
    severity: "error",
    message: "{method} is answered with something that is no reply to it: {start}",
    effect: "failed with the dump of a schema",
    help: "the URL leads to another API, or the reply has another id",
    spec: "MCP 2026-07-28 base protocol: JSON-RPC 2.0"
  },
  { step: "answer", code: "answer-endless", severity: "error", message: "the answer to {method} ({type}) never holds the reply", effect: "connection timed out", help: "send the reply, then end the stream" },
  { step: "answer", code: "answer-too-big", severity: "error", message: "the answer to {method} ({type}) goes on past every bound", effect: "the client reads until its time is up", help: "end the answer" },
  { step: "answer", code: "answer-only-accepted", severity: "error", message: "{method} is answered with 202 and no reply", effect: "connection timed out", help: "answer requests with their reply; 202 is for notifications", spec: "MCP 2026-07-28 transports: 202 for notifications" },
  { step: "status", code: "status-not-found", severity: "error", message: "there is no MCP endpoint at {url} (HTTP {status})", effect: "failed: MCP endpoint not found. Check the URL in your MCP config", help: "often /mcp or /sse is missing at the end" },
  {
    step: "status",
    code: "status-refused",
    severity: "error",
    message: "{url} does not take the request (HTTP {status}): {answer}",
    effect: "failed: Error POSTing to endpoint; before that the client tries the old SSE transport in vain",
    help: "compare URL and type with the documentation of the server"
  },
  {
    step: "status",
    code: "status-client-certificate",
    severity: "error",
    message: "the server in front demands another client certificate (HTTP {status}): {answer}",
    effect: "failed: HTTP {status}: Error POSTing to endpoint",
    help: "set CLAUDE_CODE_CLIENT_CERT and CLAUDE_CODE_CLIENT_KEY; they hold for all servers, so a certificate for one server needs a stdio wrapper"
  },
  { step: "status", code: "status-throttled", severity: "error", message: "the server is throttling (HTTP {status}): {answer}", effect: "failed; the client does not try again", help: "wait, or raise the limit" },
  { step: "status", code: "status-server-error", severity: "error", message: "the server fails by itself (HTTP {status}): {answer}", effect: "failed, after a second attempt", help: "look into the log of the server" },
  { step: "status", code: "status-unexpected", severity: "error", message: "unexpected HTTP {status}: {answer}", effect: "failed: HTTP {status}: Error POSTing to endpoint" },
  {
    step: "status",
    code: "status-forbidden",
    severity: "error",
    message: "the server forbids the request without saying how to be allowed (HTTP {status}): {answer}",
    effect: "needs authentication, although signing in may change nothing",
    help: "check tenant, workspace and IP rules, and the firewall in front; a server that wants a sign-in answers 401",
    spec: "MCP 2026-07-28 authorization: 401 where a sign-in is wanted"
  },
  {
    step: "status",
    code: "authorization-rejected",
    severity: "error",
    message: "the server refuses the configured Authorization header (HTTP {status}): {answer}",
    effect: "failed: Server rejected the configured Authorization header; OAuth fallback is disabled",
    help: "check that the token is valid, has the permissions, and has the form the server wants"
  },
  {
    step: "status",
    code: "helper-credential-rejected",
    severity: "error",
    message: "the server refuses the Authorization header of the headersHelper (HTTP {status}): {answer}",
    effect: "failed: Server rejected the Authorization header minted by the configured headersHelper",
    help: "run the helper by itself; without credentials in its environment it may print an empty token"
  },
  {
    step: "status",
    code: "token-not-accepted",
    severity: "error",
    message: "the server refuses the token of the sign-in (HTTP {status}): {answer}",
    effect: "every sign-in ends at the same refusal",
    help: "the resource and the authorization server disagree: compare audience, issuer and scopes",
    spec: "MCP 2026-07-28 authorization: tokens are bound to the resource"
  },
  { step: "status", code: "credential-withheld", severity: "info", message: "the server wants a credential (HTTP {status}); kept back: {headers}", help: "send it with --auth to test it" },
  { step: "status", code: "works-without-credential", severity: "warning", message: "without any credential the server answers", effect: "the configured header is what makes it fail", help: "remove the header" },
  {
    step: "credential",
    code: "migration-possible",
    severity: "info",
    message: "a sign-in by OAuth could take the place of the Authorization header: {how}",
    effect: "while that header is configured, even an empty one, the client tries no OAuth",
    help: "run the same with --fix: it tries the way as far as it may, takes the header out, and says what to revoke"
  },
  {
    step: "credential",
    code: "migration-needs-client",
    severity: "info",
    message: "a sign-in by OAuth could take the place of the Authorization header, once a client is registered by hand: {why}",
    effect: "while that header is configured, even an empty one, the client tries no OAuth",
    help: 'register a public client, without a secret, for the grants authorization_code and refresh_token and the redirect URL {redirect}; write "oauth": { "clientId": "THE ID", "callbackPort": {port} } and take Authorization out of "headers"'
  },
  { step: "credential", code: "migration-tried", severity: "ok", message: "a sign-in by OAuth can take the place of the Authorization header: {how}" },
  { step: "credential", code: "migration-refused", severity: "warning", message: "the Authorization header stays: {why}", help: "keep the header, with the credential in a sensitive option or a variable; look at the sign-in without it by --live on a copy without the header" },
  { step: "credential", code: "migration-nothing", severity: "warning", message: "there is no Authorization header that a sign-in could replace", help: "headers of a headersHelper, and those of other names, are not moved to OAuth" },
  { step: "status", code: "headers-without-authorization", severity: "warning", message: "the server answers 401 in spite of {headers}", effect: "the client takes every 401 without an Authorization header for OAuth, and its message is about OAuth", help: "check the value of these headers first" },
  { step: "challenge", code: "challenge", severity: "ok", message: "the server asks for a Bearer token (metadata: {metadata}; scope: {scope})", spec: "RFC 9728 5.1" },
  {
    step: "challenge",
    code: "challenge-none",
    severity: "warning",
    message: "the server answers 401 without WWW-Authenticate",
    effect: "the client looks for metadata at the well-known places",
    help: 'send WWW-Authenticate: Bearer resource_metadata="..."',
    spec: "RFC 9110 11.6.1; MCP 2026-07-28 authorization"
  },
  { step: "challenge", code: "challenge-other-scheme", severity: "warning", message: "the server asks for {schemes}, not for Bearer", effect: "the client tries OAuth all the same", help: "for Basic or a key configure headers; for OAuth name Bearer" },
  { step: "challenge", code: "challenge-insufficient-scope", severity: "warning", message: "the server says that scopes are missing: {scope}", effect: "the client starts OAuth", help: "ask for them in oauth.scopes" },
  { step: "challenge", code: "challenge-metadata-no-url", severity: "warning", message: 'resource_metadata in WWW-Authenticate is no absolute URL: "{url}"', effect: "the metadata has to be looked for at the well-known places", help: "write the whole URL", spec: "RFC 9728 5.1" },
  {
    step: "challenge",
    code: "challenge-metadata-unusable",
    severity: "warning",
    message: "WWW-Authenticate names {url}, and it cannot be used: {why}",
    effect: "while connecting the client looks nowhere else and shows: Dynamic Client Registration rejected; claude mcp login looks at the well-known place",
    help: "correct the URL",
    spec: "RFC 9728 5.1"
  },
  { step: "resource-metadata", code: "resource-metadata", severity: "ok", message: "{url} describes the resource {resource}", spec: "RFC 9728 3" },
  {
    step: "resource-metadata",
    code: "resource-metadata-absent",
    severity: "info",
    message: "there is no protected resource metadata; {origin} itself is the authorization server",
    effect: "the client takes the server's origin for the authorization server",
    help: "publish it, as newer clients insist",
    spec: "MCP 2026-07-28 authorization: MUST"
  },
  {
    step: "resource-metadata",
    code: "not-oauth",
    severity: "error",
    message: "the server wants a credential, and {origin} offers no OAuth",
    effect: "failed: Dynamic Client Registration rejected (HTTP 404), which is about a guessed /register",
    help: "it most likely wants a token: configure headers.Authorization or the header of its documentation; a server with OAuth publishes /.well-known/oauth-protected-resource",
    spec: "MCP 2026-07-28 authorization: MUST"
  },
  { step: "resource-metadata", code: "resource-metadata-invalid", severity: "error", message: "the client cannot use {url}: {why}", effect: "it takes the document for absent and ends with: Dynamic Client Registration rejected (HTTP 404)", help: "correct the document", spec: "RFC 9728 2" },
  { step: "resource-metadata", code: "resource-metadata-invalid-unused", severity: "warning", message: "the client cannot use {url}: {why}", effect: "it takes the document for absent and the origin for the authorization server", help: "correct the document", spec: "RFC 9728 2" },
  { step: "resource-metadata", code: "resource-metadata-error", severity: "error", message: "{url} fails (HTTP {status})", effect: "the client looks at no other place and ends with: Dynamic Client Registration rejected (HTTP 404)", help: "correct the server", spec: "RFC 9728 3" },
  { step: "resource-metadata", code: "resource-metadata-error-unused", severity: "warning", message: "{url} fails (HTTP {status})", effect: "the client takes the origin for the authorization server", help: "correct the server", spec: "RFC 9728 3" },
  { step: "resource-metadata", code: "resource-metadata-unreachable", severity: "error", message: "{url} gives no answer ({detail})", effect: "sign-in fails with this error; unlike an error page it does not lead on", help: "let it answer, if only with 404", spec: "RFC 9728 3" },
  {
    step: "resource-metadata",
    code: "resource-mismatch",
    severity: "error",
    message: "the metadata is for {resource}, the server is {endpoint}",
    effect: "sign-in fails: Protected resource ... does not match expected ...",
    help: '"resource" must be the configured URL, or a path above it; mind the slash at the end',
    spec: "RFC 9728 3.3"
  },
  { step: "resource-metadata", code: "authorization-servers-many", severity: "info", message: "{count} authorization servers are named", effect: "the client takes the first alone: {server}", help: "put the one that works first" },
  { step: "authorization-server", code: "server-metadata", severity: "ok", message: "{url} describes the authorization server", spec: "RFC 8414 3" },
  { step: "authorization-server", code: "configured-metadata-unusable", severity: "warning", message: "oauth.authServerMetadataUrl {url} cannot be used: {why}", effect: "the client falls back to discovery and says nothing", help: "correct or remove it" },
  { step: "authorization-server", code: "server-unreachable", severity: "error", message: "the authorization server {url} cannot be reached ({detail})", effect: "sign-in fails: {detail}", help: "the client tries the first of the list alone; correct it in the resource metadata" },
  { step: "authorization-server", code: "server-not-contacted", severity: "error", message: "the authorization server {url} was not contacted: a server of the open network may not lead to a {detail} address", help: "name an address that the users of the server can reach" },
  { step: "authorization-server", code: "server-metadata-guessed", severity: "warning", message: "{issuer} does not describe itself", effect: "the client guesses /authorize, /token and /register", help: "publish /.well-known/oauth-authorization-server", spec: "MCP 2026-07-28 authorization: MUST" },
  { step: "authorization-server", code: "server-metadata-error", severity: "error", message: "{url} fails (HTTP {status})", effect: "sign-in fails: HTTP {status} trying to load OAuth metadata", help: "answer 404 where there is no document; the client then tries the next place", spec: "RFC 8414 3" },
  { step: "authorization-server", code: "server-metadata-not-json", severity: "error", message: "{url} is no JSON object", effect: "sign-in fails: JSON Parse error", help: "answer 404 where there is no document; single-page apps like to answer all paths", spec: "RFC 8414 3.2" },
  {
    step: "authorization-server",
    code: "server-metadata-invalid",
    severity: "error",
    message: "{url} lacks, or has in a wrong form: {fields}",
    effect: "sign-in fails with the dump of a schema",
    help: "complete the document; at an openid-configuration address it must be a whole OpenID document",
    spec: "RFC 8414 2, OpenID Connect Discovery 3"
  },
  {
    step: "authorization-server",
    code: "issuer-mismatch",
    severity: "warning",
    message: "the issuer calls itself {issuer}; the resource metadata calls it {expected}",
    effect: "client 2.1.330 accepts it; the specification asks clients to refuse",
    help: "make both the same text",
    spec: "MCP 2026-07-28 authorization: MUST; RFC 8414 3.3"
  },
  {
    step: "authorization-server",
    code: "issuer-slash",
    severity: "warning",
    message: "the issuer {issuer} and the name {expected} in the resource metadata differ by a slash",
    effect: "client 2.1.330 accepts it; clients that compare byte by byte refuse",
    help: "make both the same text",
    spec: "MCP 2026-07-28 authorization: MUST; RFC 8414 3.3"
  },
  { step: "authorization-server", code: "response-type-no-code", severity: "error", message: "the authorization server does not offer the response type code, only: {types}", effect: "sign-in fails: does not support response type code", help: "offer it", spec: "RFC 8414 2" },
  {
    step: "authorization-server",
    code: "pkce-not-advertised",
    severity: "warning",
    message: "the authorization server does not say that it does PKCE",
    effect: "client 2.1.330 uses S256 all the same; the specification asks clients to refuse",
    help: "name S256 in code_challenge_methods_supported",
    spec: "MCP 2026-07-28 authorization: MUST"
  },
  { step: "authorization-server", code: "pkce-no-s256", severity: "error", message: "the authorization server does PKCE without S256: {methods}", effect: "sign-in fails: does not support code challenge method S256", help: "offer S256", spec: "MCP 2026-07-28 authorization: MUST" },
  { step: "authorization-server", code: "token-endpoint-plain", severity: "error", message: "the token endpoint {url} is not encrypted", effect: "sign-in fails: Refusing to send credentials to non-https token endpoint", help: "use https", spec: "OAuth 2.1 1.5" },
  { step: "authorization-server", code: "authorization-endpoint-plain", severity: "warning", message: "the authorization endpoint {url} is not encrypted", effect: "the browser is sent there", help: "use https", spec: "OAuth 2.1 1.5" },
  { step: "authorization-server", code: "issuer-in-answer", severity: "info", message: "the authorization server promises iss={issuer} in its answer", effect: "the client refuses an answer without it", help: "make sure that it is really sent", spec: "RFC 9207" },
  { step: "registration", code: "registration-preset", severity: "ok", message: 'the configured client "{clientId}" is used' },
  { step: "registration", code: "registration-by-document", severity: "ok", message: "the client introduces itself by {document}", effect: "its redirect URIs have no port: the server must ignore the port of localhost", spec: "MCP 2026-07-28 authorization: client ID metadata documents" },
  { step: "registration", code: "registration-dynamic", severity: "ok", message: "the client registers itself at {url}", spec: "RFC 7591" },
  {
    step: "registration",
    code: "registration-impossible",
    severity: "error",
    message: "{issuer} lets no client register itself, and none is configured",
    effect: "sign-in fails: does not support dynamic client registration",
    help: "register a client there with the redirect URI of a fixed port, and configure oauth.clientId and oauth.callbackPort; or let the server read client ID metadata documents",
    spec: "MCP 2026-07-28 authorization"
  },
  { step: "registration", code: "client-id-placeholder", severity: "warning", message: "oauth.clientId holds a placeholder: {clientId}", effect: "the client expands nothing in oauth; this text goes to the authorization server", help: "write the id itself; it is no secret" },
  { step: "registration", code: "client-secret-ignored", severity: "warning", message: "oauth.clientSecret is set", effect: "the client ignores it", help: "remove it, and register a public client" },
  { step: "registration", code: "registration-unreachable", severity: "error", message: "the registration endpoint {url} cannot be reached ({detail})", effect: "sign-in fails: {detail}", help: "correct the metadata" },
  {
    step: "registration",
    code: "registration-refused",
    severity: "error",
    message: "the authorization server refuses to register the client (HTTP {status}): {answer}",
    effect: "sign-in fails: Dynamic Client Registration rejected (HTTP {status})",
    help: "allow public native clients with http://localhost redirect URIs, or configure oauth.clientId",
    spec: "RFC 7591 3.2.2"
  },
  { step: "registration", code: "registration-answer-invalid", severity: "error", message: "{url} answers without client_id, or without the list redirect_uris", effect: "sign-in fails with the dump of a schema", help: "answer with the whole registration", spec: "RFC 7591 3.2.1" },
  { step: "registration", code: "registered", severity: "ok", message: 'registered as "{clientId}"' },
  { step: "registration", code: "token-auth-needs-secret", severity: "warning", message: "the token endpoint takes only clients with a secret: {methods}", effect: "the client has none; the exchange of the code may fail", help: "accept the method none", spec: "OAuth 2.1 2.4" },
  { step: "registration", code: "grant-no-code", severity: "warning", message: "the grant authorization_code is not advertised: {grants}", effect: "client 2.1.330 does not look at it", help: "advertise it", spec: "RFC 8414 2" },
  { step: "registration", code: "grant-no-refresh", severity: "info", message: "the grant refresh_token is not advertised: {grants}", effect: "users sign in again whenever the token expires", help: "offer refresh tokens" },
  { step: "scopes", code: "scopes", severity: "ok", message: "the client would ask for: {scopes}" },
  { step: "scopes", code: "scopes-none", severity: "info", message: "the client would ask for no scopes", effect: "the authorization server decides", help: "list scopes_supported in the resource metadata" },
  { step: "scopes", code: "scopes-comma", severity: "warning", message: "oauth.scopes has commas: {scopes}", effect: "the client sends it as one scope", help: "separate scopes by spaces", spec: "RFC 6749 3.3" },
  { step: "scopes", code: "scopes-placeholder", severity: "warning", message: "oauth.scopes holds a placeholder: {scopes}", effect: "the client expands nothing in oauth", help: "write the scopes themselves" },
  { step: "scopes", code: "scopes-not-offered", severity: "warning", message: "not on offer: {scopes}; offered: {offered}", effect: "the authorization server may answer invalid_scope", help: "ask for scopes that it knows" },
  { step: "scopes", code: "scopes-offline-by-resource", severity: "info", message: "the resource metadata lists offline_access", effect: "clients ask for it by themselves", help: "leave it to the authorization server", spec: "MCP 2026-07-28 authorization: SHOULD NOT" },
  { step: "redirect-uri", code: "redirect-uri", severity: "ok", message: "the redirect URI is {uri}", help: "register exactly this, with localhost and not 127.0.0.1" },
  { step: "redirect-uri", code: "callback-port-random", severity: "warning", message: "a configured client without oauth.callbackPort", effect: "the port of the redirect URI is another each time; most servers refuse that", help: "set oauth.callbackPort and register http://localhost:PORT/callback" },
  { step: "redirect-uri", code: "callback-port-invalid", severity: "error", message: "oauth.callbackPort {port} is above 65535", effect: "the client cannot listen there", help: "choose one between 1024 and 65535" },
  { step: "redirect-uri", code: "callback-port-busy", severity: "warning", message: "port {port} for the sign-in is taken, or not to be had", effect: "the answer of the sign-in cannot be received on it", help: "choose another, and register it" },
  { step: "sign-in", code: "needs-sign-in", severity: "info", message: "{server} can be signed in to", effect: "needs authentication", help: "sign in with /mcp, or claude mcp login {server}" },
  { step: "sign-in", code: "signed-in", severity: "ok", message: "signed in; the token lives {lifetime}" },
  { step: "sign-in", code: "token-no-refresh", severity: "info", message: "no refresh token was given", effect: "users sign in again whenever the token expires", help: "offer refresh tokens" },
  { step: "sign-in", code: "sign-in-no-answer", severity: "error", message: "no answer came to the redirect URI in time", effect: "the sign-in does not end", help: "open the address, and check that the redirect URI is registered exactly so" },
  { step: "sign-in", code: "sign-in-wrong-state", severity: "error", message: "the answer has another state than the request", effect: "the client ignores the answer and waits on", help: "send state back as it came", spec: "RFC 6749 10.12" },
  {
    step: "sign-in",
    code: "sign-in-issuer-mismatch",
    severity: "error",
    message: 'the answer names the issuer "{issuer}", expected was "{expected}"',
    effect: "sign-in fails: Issuer mismatch in authorization response (RFC 9207)",
    help: "send the issuer of the metadata",
    spec: "RFC 9207; MCP 2026-07-28 authorization: MUST"
  },
  {
    step: "sign-in",
    code: "sign-in-issuer-missing",
    severity: "error",
    message: 'the answer lacks the iss that the metadata promises ("{expected}")',
    effect: "sign-in fails: Issuer mismatch in authorization response (RFC 9207): received undefined",
    help: "send it, or do not promise it",
    spec: "RFC 9207; MCP 2026-07-28 authorization: MUST"
  },
  { step: "sign-in", code: "sign-in-scope-refused", severity: "error", message: "the authorization server refuses the scopes: {error} {description}", effect: "sign-in fails: OAuth error: {error}", help: "set oauth.scopes to scopes that it knows" },
  { step: "sign-in", code: "sign-in-refused", severity: "error", message: "the authorization server refuses: {error} {description}", effect: "sign-in fails: OAuth error: {error}", help: "ask for its reason there" },
  { step: "sign-in", code: "sign-in-no-code", severity: "error", message: "the answer holds neither a code nor an error", effect: "sign-in fails", help: "correct the authorization server", spec: "RFC 6749 4.1.2" },
  { step: "sign-in", code: "token-endpoint-unreachable", severity: "error", message: "the token endpoint {url} cannot be reached ({detail})", effect: "sign-in fails: {detail}", help: "correct the metadata" },
  {
    step: "sign-in",
    code: "token-refused",
    severity: "error",
    message: "the token endpoint refuses the code (HTTP {status}): {error} {description}",
    effect: "sign-in fails with this text",
    help: "look into the log of the authorization server: redirect URI, PKCE, client authentication, resource",
    spec: "RFC 6749 5.2"
  },
  { step: "sign-in", code: "token-answer-invalid", severity: "error", message: "{url} answers without access_token or token_type", effect: "sign-in fails with the dump of a schema", help: "answer as OAuth asks", spec: "RFC 6749 5.1" },
  { step: "protocol", code: "initialized", severity: "ok", message: 'connected to "{name}" by revision {version}' },
  { step: "protocol", code: "discovered", severity: "ok", message: "connected by revision {version}, without initialize", spec: "MCP 2026-07-28 server/discover" },
  { step: "protocol", code: "initialize-error", severity: "error", message: "initialize is refused: {code}: {message}", effect: "failed: {code}: {message}", help: "look into the log of the server" },
  { step: "protocol", code: "initialize-version", severity: "error", message: 'the server speaks revision "{version}"', effect: "failed: Server's protocol version is not supported", help: "answer with a revision that the client knows" },
  { step: "protocol", code: "initialize-invalid", severity: "error", message: "the reply to initialize lacks: {fields}", effect: "failed: Invalid result for initialize", help: "complete the reply" },
  { step: "protocol", code: "origin-not-checked", severity: "info", message: "the server on this machine answers requests of any web page", effect: "a page that the user opens can call its tools", help: "check the Origin header, and answer 403", spec: "MCP 2026-07-28 transports: MUST" },
  { step: "protocol", code: "discover-ignored", severity: "info", message: "server/discover got no answer for {milliseconds} ms", effect: "the client waits as long at each start", help: "answer unknown methods with error -32601" },
  { step: "protocol", code: "discover-ends-server", severity: "info", message: "the server ended on server/discover: {stderr}", effect: "the client starts it a second time", help: "answer unknown methods with error -32601" },
  { step: "tools", code: "tools", severity: "ok", message: "{count} for the model, such as {example}" },
  { step: "tools", code: "tools-none", severity: "info", message: "the server lists no tools", effect: "connected" },
  { step: "tools", code: "tools-not-offered", severity: "info", message: "the server offers no tools", effect: "there is no tool to call" },
  { step: "tools", code: "tools-error", severity: "error", message: "tools/list is refused: {code}: {message}", effect: "connected, tools fetch failed: {message}", help: "look into the log of the server" },
  { step: "tools", code: "tools-refused", severity: "error", message: "{method} is refused (HTTP {status}), although initialize was not", effect: "connected, tools fetch failed", help: "ask for the credential at initialize already" },
  { step: "tools", code: "tools-invalid", severity: "error", message: "{count} tools do not fit, the first: {first}", effect: "connected, and not one tool of the server: tools fetch failed", help: "give each tool a name and an inputSchema of type object", spec: "MCP 2026-07-28 tools" },
  { step: "tools", code: "tools-cursor-repeats", severity: "warning", message: "tools/list names the same next page again", effect: "the client ends the list there", help: "end with a page without nextCursor" },
  { step: "tools", code: "tool-name-long", severity: "error", message: "{tool} becomes {name}, {length} characters", effect: "the model does not get it; more than 128 are not allowed", help: "shorten the name of the tool, the server or the plugin" },
  { step: "tools", code: "tool-name-twice", severity: "error", message: "{tool} becomes {name}, as another tool does", effect: "the model gets only the first", help: "let names differ in letters, digits, _ or -" },
  { step: "tools", code: "tool-name-changed", severity: "info", message: "{tool} becomes {name}", effect: "matchers and permission rules need this name", help: "use letters, digits, _ and -" },
  { step: "tools", code: "text-cut", severity: "warning", message: "the {what} has {length} characters", effect: "the client cuts it at {limit}", help: "say it shorter" },
  { step: "transport", code: "http-is-sse", severity: "warning", message: "the server speaks the old SSE transport; type http got HTTP {status}", effect: "the client falls back to it, at each connection", help: "write type sse, or move the server to streamable HTTP" },
  { step: "transport", code: "sse-is-http", severity: "error", message: "the server speaks streamable HTTP; GET got HTTP {status}", effect: "failed: SSE error: Non-200 status code ({status})", help: "write type http" },
  { step: "transport", code: "sse-open", severity: "ok", message: "{url} opens an event stream" },
  { step: "transport", code: "sse-could-be-http", severity: "info", message: "the server speaks streamable HTTP too", help: "write type http; SSE is deprecated", spec: "MCP 2026-07-28 transports" },
  { step: "transport", code: "sse-deprecated", severity: "info", message: "the server speaks the SSE transport alone", effect: "it works", help: "move to streamable HTTP; SSE is deprecated", spec: "MCP 2026-07-28 transports" },
  { step: "transport", code: "sse-no-endpoint", severity: "error", message: "{url} opens an event stream and does not say where to post", effect: "connection timed out", help: "send the event endpoint first", spec: "MCP 2024-11-05 transports" },
  {
    step: "transport",
    code: "sse-other-origin",
    severity: "error",
    message: "the event stream names another origin to post to: {endpoint}",
    effect: "failed: Endpoint origin does not match connection origin",
    help: "name a path, or the same origin; behind a proxy the server must know its public name"
  },
  { step: "transport", code: "sse-no-reply", severity: "error", message: "no reply to {method} came on the event stream", effect: "connection timed out", help: "look into the log of the server" },
  { step: "transport", code: "websocket-open", severity: "ok", message: "{url} opens a WebSocket" },
  { step: "transport", code: "websocket-refused", severity: "error", message: "the WebSocket is refused (HTTP {status})", effect: "failed: Expected 101 status code; a server of type ws knows no OAuth", help: "check URL and headers" },
  { step: "transport", code: "websocket-oauth-unused", severity: "warning", message: "oauth in a server of type ws", effect: "the client does not use it", help: "use headers, or type http" },
  { step: "process", code: "process-not-started", severity: "info", message: '"{command}" was not started', help: "--spawn starts it" },
  { step: "process", code: "process-not-found", severity: "error", message: 'there is no program "{command}"', effect: "failed: ENOENT, without the name of the command", help: "install it, write ${CLAUDE_PLUGIN_ROOT}/ in front of a file of the plugin; relative paths count from the project" },
  { step: "process", code: "process-command-split", severity: "error", message: '"{command}" is not split into words: there is no such program', effect: "failed: ENOENT", help: "put the arguments into args" },
  { step: "process", code: "process-not-executable", severity: "error", message: '"{command}" may not be executed', effect: "failed: EACCES", help: "chmod +x, and commit the mode" },
  { step: "process", code: "process-not-startable", severity: "error", message: '"{command}" cannot be started ({code})', effect: "failed: {code}", help: "look at the command" },
  {
    step: "process",
    code: "process-ended",
    severity: "error",
    message: "the server ended ({code}) instead of answering {method}; it said: {stderr}",
    effect: "failed: CONNECTION_CLOSED: Connection closed; its last words are in the debug log alone",
    help: "see what it says; variables and files it needs may be missing"
  },
  { step: "process", code: "process-silent", severity: "error", message: "the server did not answer {method} within {milliseconds} ms; it said: {stderr}", effect: "connection timed out", help: "write replies to stdout, one a line, and flush" },
  { step: "process", code: "process-floods", severity: "error", message: "the server writes without end to stdout and ends no line", effect: "failed: wrote >16MB to stdout without a JSON-RPC message boundary", help: "write messages alone to stdout, everything else to stderr" },
  { step: "process", code: "process-noise", severity: "warning", message: "a line on stdout is no message: {line}", effect: "the client skips it", help: "write it to stderr", spec: "MCP stdio: only messages on stdout: MUST" },
  { step: "helper", code: "helper-not-run", severity: "info", message: "the headersHelper was not run", help: "--auth runs it" },
  { step: "helper", code: "helper-headers", severity: "ok", message: "the headersHelper gives: {headers}" },
  { step: "helper", code: "helper-complains", severity: "info", message: "the headersHelper wrote to stderr: {stderr}", effect: "the client does not show it, and takes the headers all the same" },
  { step: "helper", code: "helper-no-headers", severity: "warning", message: "the headersHelper gives no headers", effect: "the client connects without any" },
  { step: "helper", code: "helper-option-refused", severity: "error", message: "the headersHelper holds ${user_config...}", effect: "the client refuses the server", help: "put the option into headers; the advice of the client to use env does not work for http" },
  {
    step: "helper",
    code: "helper-scrubbed",
    severity: "warning",
    message: "the headersHelper names variables that it does not get: {variables}",
    effect: "the client keeps variables with such names from helpers; they are empty there",
    help: "use ${NAME} in headers, a credential store such as gh auth token, or a userConfig option in headers"
  },
  { step: "helper", code: "helper-slow", severity: "warning", message: "the headersHelper took {milliseconds} ms", effect: "it has 10 seconds, at each connection", help: "let it be faster" },
  { step: "helper", code: "helper-time", severity: "error", message: "the headersHelper took longer than 10 seconds; it said: {stderr}", effect: "the client connects without the headers of the helper and shows no error", help: "let it be faster" },
  { step: "helper", code: "helper-flood", severity: "error", message: "the headersHelper writes without end", effect: "the client connects without the headers of the helper and shows no error", help: "print one JSON object" },
  { step: "helper", code: "helper-not-started", severity: "error", message: "the shell of the headersHelper could not be started", effect: "the client connects without the headers of the helper and shows no error", help: "check that the folder of the plugin is there" },
  {
    step: "helper",
    code: "helper-not-found",
    severity: "error",
    message: "the headersHelper is not there; the shell said: {stderr}",
    effect: "the client connects without the headers of the helper and shows no error",
    help: 'write "${CLAUDE_PLUGIN_ROOT}/script" in quotes, as the folder may have spaces; a bare name needs the PATH'
  },
  { step: "helper", code: "helper-not-executable", severity: "error", message: "the headersHelper may not be executed; the shell said: {stderr}", effect: "the client connects without the headers of the helper and shows no error", help: "chmod +x, and commit the mode; or write sh in front" },
  { step: "helper", code: "helper-exit", severity: "error", message: "the headersHelper ended with {code}; it said: {stderr}", effect: "the client connects without the headers of the helper and shows no error", help: "end with 0" },
  { step: "helper", code: "helper-empty", severity: "error", message: "the headersHelper printed nothing; on stderr: {stderr}", effect: "the client connects without the headers of the helper and shows no error", help: "print one JSON object, {} for no headers" },
  { step: "helper", code: "helper-not-json", severity: "error", message: "the headersHelper did not print JSON; on stderr: {stderr}", effect: "the client connects without the headers of the helper and shows no error", help: 'print one JSON object such as {"Authorization": "Bearer ..."}' },
  {
    step: "helper",
    code: "helper-text-around",
    severity: "error",
    message: "the headersHelper prints JSON with more around it, or JSON that is broken",
    effect: "the client connects without the headers of the helper and shows no error",
    help: "print the object alone, everything else to stderr; escape line breaks in values"
  },
  { step: "helper", code: "helper-not-object", severity: "error", message: "the headersHelper printed JSON that is no object", effect: "the client connects without the headers of the helper and shows no error", help: "print one JSON object" },
  { step: "helper", code: "helper-value-not-text", severity: "error", message: "the header {header} of the headersHelper is no text", effect: "the client connects without the headers of the helper and shows no error", help: "put values in quotes; no headers object around them" }
] };

// src/spec/mcp-live.ts
var reasons = new Map(mcp_reasons_default.facts.map((reason) => [reason.code, reason]));
var allReasons = [...reasons.values()];
var clientMessages = mcp_messages_default.facts;
function reasonOf(code) {
  const reason = reasons.get(code);
  if (!reason) throw new Error(`there is no reason ${code}`);
  const { since: _since, evidence: _evidence, ...rest } = reason;
  return rest;
}

// src/mcp/step.ts
var longestStart = 80;
var longestValue = 300;
function createStepLog() {
  const steps = [];
  const secrets2 = /* @__PURE__ */ new Set();
  return {
    steps,
    add(code, values = {}) {
      const { message, effect, help, ...rest } = reasonOf(code);
      const fill = (template) => filled(template, values, secrets2);
      const step = {
        ...rest,
        message: fill(message),
        ...effect ? { effect: fill(effect) } : {},
        ...help ? { help: fill(help) } : {}
      };
      steps.push(step);
      return step;
    },
    hide(more) {
      for (const secret of more) secrets2.add(secret);
    }
  };
}
function firstError(steps) {
  return steps.find(({ severity }) => severity === "error");
}
function filled(template, values, secrets2) {
  const known = [...secrets2];
  return template.replace(/(?<!\$)\{([a-z]\w*)\}/g, (_written, name) => {
    const value = String(values[name] ?? "");
    return oneLine(redact(value, known), name === "start" ? longestStart : longestValue);
  });
}
function oneLine(text, longest) {
  const line = text.slice(0, longest * 2).replace(/\s+/g, " ").trim();
  const printable4 = line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "\uFFFD");
  return printable4.length > longest ? `${firstOf(printable4, longest)}\u2026` : printable4;
}
function explain(text) {
  const searched = text.toLowerCase().replace(/\s+/g, " ");
  const matching = clientMessages.map((message) => ({ message, weight: weightOf(message, searched) })).filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const [best] = matching;
  const telling = matching.filter(({ message, weight }) => {
    const isPart = matching.some(
      (other) => other.message !== message && message.has.every((part) => other.message.has.includes(part))
    );
    return best && weight * 3 > best.weight && !isPart;
  });
  return telling.map(({ message: { name, causes } }) => ({ name, causes }));
}
function weightOf({ has }, text) {
  const found = has.map(
    (part) => part.toLowerCase().split("|").filter((spelling) => text.includes(spelling))
  );
  if (found.some((spellings) => spellings.length === 0)) return 0;
  return found.reduce((sum, spellings) => sum + Math.max(...spellings.map(({ length }) => length)), 0);
}

// src/mcp/live/session.ts
import { isTooLong, toolName } from "./mcp-model.mjs";
import { mcpLimit as mcpLimit2, revisions } from "./mcp-model.mjs";

// src/mcp/rpc/process.ts
var keptStderr = 8e3;
var keptLines = 3;
function startProcess({ command, args, env, cwd }, maxLine) {
  const waiting = createWaiting();
  const lines = [];
  let ending;
  let flooded = false;
  let stderr = "";
  const child = spawn(command, [...args], { cwd, env, stdio: "pipe", detached: process.platform !== "win32" });
  const exited = new Promise((resolve) => {
    const end2 = (how) => {
      ending ??= how;
      waiting.end();
      resolve();
    };
    child.on("error", (error) => end2({ startFailure: error.code ?? error.message }));
    const ended = (code, signal) => end2({ ...code === null ? {} : { code }, ...signal ? { signal } : {} });
    child.on("close", ended);
    child.on("exit", (code, signal) => setTimeout(ended, 200, code, signal));
  });
  child.stdin.on("error", () => {
  });
  child.stderr.on("data", (chunk) => {
    if (stderr.length < keptStderr) stderr += chunk.toString("utf8");
  });
  readLines(child, maxLine, {
    line(line) {
      const value = jsonOf(line);
      if (value !== void 0) waiting.receive(value);
      else if (line.trim() && lines.length < keptLines) lines.push(line);
    },
    flood() {
      flooded = true;
      end(child, "SIGKILL");
    }
  });
  return {
    async send(message, milliseconds) {
      const reply = message.id === void 0 ? void 0 : waiting.replyTo(message.id, milliseconds);
      if (child.stdin.writable) child.stdin.write(`${JSON.stringify(message)}
`);
      return reply;
    },
    ending: () => ending,
    noise: () => ({ lines, flooded }),
    stderr: () => stderr,
    async close() {
      for (const [signal, patience] of [
        ["SIGINT", 500],
        ["SIGTERM", 500],
        ["SIGKILL", 2e3]
      ]) {
        if (ending && signal !== "SIGINT") break;
        end(child, signal);
        await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, patience))]);
      }
      end(child, "SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
    }
  };
}
function readLines(child, maxBytes2, on) {
  const decoder = new StringDecoder("utf8");
  let length = 0;
  let rest = [];
  child.stdout.on("data", (chunk) => {
    const [first = "", ...more] = decoder.write(chunk).split("\n");
    rest.push(first);
    length += first.length;
    for (const next of more) {
      on.line(rest.join(""));
      rest = [next];
      length = next.length;
    }
    if (length <= maxBytes2) return;
    child.stdout.pause();
    rest = [];
    on.flood();
  });
}
function end(child, signal) {
  if (child.pid === void 0) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
  }
}

// src/mcp/live/session.ts
function judgeTools(log, plugin, server, tools) {
  const wrong = tools.map((tool, index) => flawOf(tool) && `tools.${index}${nameOf(tool)}: ${flawOf(tool)}`).filter(Boolean);
  if (wrong.length > 0) {
    log.add("tools-invalid", { count: wrong.length, first: wrong[0] ?? "" });
    return void 0;
  }
  const seen = /* @__PURE__ */ new Set();
  const listed = tools.filter(isMap).map((tool) => {
    const name = String(tool.name);
    const fullName = toolName(plugin, server, name);
    const isSecond = seen.has(fullName);
    seen.add(fullName);
    if (isTooLong(fullName)) log.add("tool-name-long", { tool: name, name: fullName, length: fullName.length });
    else if (isSecond) log.add("tool-name-twice", { tool: name, name: fullName });
    else if (/[^A-Za-z0-9_-]/.test(name)) log.add("tool-name-changed", { tool: name, name: fullName });
    judgeText(log, `description of ${name}`, tool.description);
    return {
      name,
      fullName,
      ...isTooLong(fullName) ? { lost: "too-long" } : isSecond ? { lost: "same-name" } : {}
    };
  });
  const kept = listed.filter(({ lost }) => !lost);
  log.add(listed.length === 0 ? "tools-none" : "tools", { count: kept.length, example: kept[0]?.fullName ?? "" });
  return listed;
}
function judgeText(log, what, text) {
  if (typeof text === "string" && text.length > mcpLimit2("descriptionCharacters"))
    log.add("text-cut", { what, length: text.length, limit: mcpLimit2("descriptionCharacters") });
}
function flawOf(tool) {
  if (!isMap(tool)) return "is no object";
  if (typeof tool.name !== "string") return "has no name";
  if (!isMap(tool.inputSchema)) return "has no inputSchema";
  if (tool.inputSchema.type !== "object") return 'has an inputSchema whose type is not "object"';
  if (tool.description !== void 0 && typeof tool.description !== "string") return "has a description that is no text";
  return void 0;
}
function nameOf(tool) {
  return isMap(tool) && typeof tool.name === "string" ? ` (${tool.name})` : "";
}
var maxPages = 50;
function isModern(reply) {
  const versions = reply?.result?.supportedVersions;
  return Array.isArray(versions) && versions.includes(modernRevision);
}
function judgeInitialize(log, { result, error }) {
  if (error) {
    log.add("initialize-error", { code: error.code, message: error.message });
    return false;
  }
  const version = String(result?.protocolVersion ?? "");
  if (!revisions.some(({ name, by }) => by === "initialize" && name === version)) {
    log.add("initialize-version", { version });
    return false;
  }
  const missing = ["serverInfo", "capabilities"].filter((field) => !isMap(result?.[field]));
  if (missing.length > 0) {
    log.add("initialize-invalid", { fields: missing.join(", ") });
    return false;
  }
  const info = result?.serverInfo;
  log.add("initialized", { name: isMap(info) ? String(info.name ?? "") : "", version });
  judgeText(log, "instructions", result?.instructions);
  return true;
}
async function converse(log, plugin, server, discover, send) {
  const modern = await discover(discoverMessage);
  if (isModern(modern)) {
    log.add("discovered", { version: modernRevision });
    judgeText(log, "instructions", modern?.result?.instructions);
    return listTools(log, plugin, server, send, true);
  }
  const reply = await send(initializeMessage);
  if (!reply || !judgeInitialize(log, reply)) return void 0;
  await send(initializedMessage);
  const capabilities2 = reply.result?.capabilities;
  if (isMap(capabilities2) && !isMap(capabilities2.tools)) {
    log.add("tools-not-offered");
    return [];
  }
  return listTools(log, plugin, server, send, false);
}
async function listTools(log, plugin, server, send, modern) {
  const tools = [];
  const cursors = /* @__PURE__ */ new Set();
  let cursor;
  for (let page = 0; page < maxPages; page++) {
    const reply = await send(listToolsMessage(page + 1, modern, cursor));
    if (!reply) return void 0;
    if (reply.error || !Array.isArray(reply.result?.tools)) {
      const { code = 0, message = "there is no list of tools" } = reply.error ?? {};
      log.add("tools-error", { code, message });
      return void 0;
    }
    tools.push(...reply.result.tools);
    const next = reply.result.nextCursor;
    if (typeof next !== "string") break;
    if (cursors.has(next)) {
      log.add("tools-cursor-repeats");
      break;
    }
    cursors.add(next);
    cursor = next;
  }
  return judgeTools(log, plugin, server, tools);
}
async function diagnoseProcess(log, target, entry, { spawn: spawn2 }, limits) {
  if (!spawn2) {
    log.add("process-not-started", { command: entry.command });
    return { status: "not-tried" };
  }
  const first = startServer(target, entry, limits);
  const attempt = await hold(log, target, entry, first, limits, true);
  if (attempt) return attempt;
  return await hold(log, target, entry, startServer(target, entry, limits), limits, false) ?? { status: "failed" };
}
function startServer({ context }, { command, args = [], env }, { bytes }) {
  const { CLAUDE_PROJECT_DIR: cwd = process.cwd() } = context.folders;
  return startProcess({ command, args, cwd, env: { ...context.env, ...context.folders, CLAUDECODE: "1", ...env } }, bytes);
}
async function hold(log, { plugin, server }, { command }, session, { milliseconds }, asksFirst) {
  let endedOnDiscover = false;
  const discover = async (message) => {
    if (!asksFirst) return void 0;
    const began = Date.now();
    const reply = await session.send(message, mcpLimit2("discoverMilliseconds"));
    endedOnDiscover = session.ending() !== void 0 && session.ending()?.startFailure === void 0;
    if (!reply && !session.ending() && Date.now() - began > 2e3)
      log.add("discover-ignored", { milliseconds: Date.now() - began });
    return reply;
  };
  const send = async (message) => {
    if (endedOnDiscover) return void 0;
    const reply = await session.send(message, milliseconds);
    if (!reply && message.id !== void 0) reportSilence(log, session, command, message.method, milliseconds);
    return reply;
  };
  try {
    const tools = await converse(log, plugin, server, discover, send);
    if (endedOnDiscover) {
      log.add("discover-ends-server", { stderr: session.stderr() });
      return void 0;
    }
    const [noise] = session.noise().lines;
    if (noise !== void 0) log.add("process-noise", { line: noise });
    return tools ? { status: "connected", tools } : { status: "failed" };
  } finally {
    await session.close();
  }
}
function reportSilence(log, session, command, method, milliseconds) {
  const ending = session.ending();
  const values = {
    command,
    method,
    milliseconds,
    stderr: session.stderr() || "nothing",
    code: ending?.code ?? ending?.signal ?? ""
  };
  if (session.noise().flooded) log.add("process-floods", values);
  else if (ending?.startFailure === "ENOENT") log.add(/\s/.test(command) ? "process-command-split" : "process-not-found", values);
  else if (ending?.startFailure === "EACCES") log.add("process-not-executable", values);
  else if (ending?.startFailure) log.add("process-not-startable", { ...values, code: ending.startFailure });
  else if (ending) log.add("process-ended", values);
  else log.add("process-silent", values);
}

// src/mcp/live/streams.ts
async function diagnoseSse(remote) {
  const { log, net, url, credentials, limits } = remote;
  const opening2 = await openLegacyStream(net, url, credentials, Math.min(limits.milliseconds, net.left()));
  if (opening2.kind === "open") {
    log.add("sse-open", { url: shownUrl(url) });
    const outlook = await converseLegacy(remote, opening2.stream);
    const posted = await post(initializeMessage, remote);
    log.add(posted.kind === "reply" ? "sse-could-be-http" : "sse-deprecated");
    return outlook;
  }
  if (opening2.kind === "other-origin") log.add("sse-other-origin", { endpoint: opening2.endpoint });
  if (opening2.kind === "no-endpoint") log.add("sse-no-endpoint", { url: shownUrl(url) });
  return opening2.kind === "no-stream" ? judgeAnswer(remote, opening2) : { status: "failed" };
}
async function judgeAnswer(remote, { outcome }) {
  const { log, url, sent } = remote;
  const { answer, failure } = outcome;
  if (!answer) {
    log.add(failure.code, { host: url.host, url: shownUrl(url), detail: failure.detail });
    return { status: "failed" };
  }
  const posted = answer.status === 401 || answer.status === 403 ? void 0 : await post(initializeMessage, remote);
  if (posted?.kind === "reply") {
    log.add("sse-is-http", { status: answer.status });
    return { status: "failed" };
  }
  if (isOk(answer.status)) {
    log.add(typeOf(answer.headers) === "text/html" ? "answer-html" : "answer-content-type", {
      method: "GET",
      type: typeOf(answer.headers) || "none",
      title: ""
    });
    return { status: "failed" };
  }
  const refusal = judgeStatus(log, answer, answer.text, sent);
  if (refusal === "oauth") {
    const { outlook } = await authorize(remote, void 0);
    return outlook;
  }
  if (refusal === "legacy")
    log.add(answer.status === 404 ? "status-not-found" : "status-refused", {
      status: answer.status,
      url: shownUrl(url),
      answer: answer.text
    });
  return { status: refusal === "withheld" ? "not-tried" : "failed" };
}
async function converseLegacy({ log, target, limits, net }, stream) {
  const send = async (message) => {
    const reply = await stream.send(message, Math.min(limits.milliseconds, net.left()));
    if (!reply && message.id !== void 0) log.add("sse-no-reply", { method: message.method });
    return reply;
  };
  const tools = await converse(log, target.plugin, target.server, async () => void 0, send);
  stream.close();
  return tools ? { status: "connected", tools } : { status: "failed" };
}
async function diagnoseWebsocket({ log, url, credentials, entry, sent, target, limits }) {
  if (entry.oauth) log.add("websocket-oauth-unused");
  const upgraded = await upgrade(url, credentials, tlsSettings(target.context.env), limits.milliseconds);
  if (upgraded.kind === "open") {
    log.add("websocket-open", { url: shownUrl(url) });
    return { status: "connected" };
  }
  if (upgraded.kind === "failure")
    log.add(upgraded.failure.code, { host: url.host, url: shownUrl(url), detail: upgraded.failure.detail });
  else if (upgraded.status === 401 && sent.withheld.length > 0)
    log.add("credential-withheld", { status: upgraded.status, headers: sent.withheld.join(", ") });
  else log.add("websocket-refused", { status: upgraded.status });
  return { status: "failed" };
}

// src/mcp/live/http.ts
function reportAnswer(log, posted, method) {
  const url = shownUrl(posted.url);
  switch (posted.kind) {
    case "failure":
      log.add(posted.failure.code, { host: posted.url.host, url, detail: posted.failure.detail });
      return true;
    case "redirect":
      log.add(`redirect-${posted.problem}`, { url, status: posted.status });
      return true;
    case "content-type":
      if (posted.type === "text/html") log.add("answer-html", { method, title: titleOf(posted.text) });
      else log.add("answer-content-type", { method, type: posted.type || "none" });
      return true;
    case "not-json":
      log.add("answer-not-json", { method, start: posted.text });
      return true;
    case "not-rpc":
      log.add("answer-not-rpc", { method, start: posted.text });
      return true;
    case "endless":
      log.add(posted.cut === "bytes" ? "answer-too-big" : "answer-endless", { method, type: posted.type });
      return true;
    case "accepted":
      log.add("answer-only-accepted", { method });
      return true;
    default:
      return false;
  }
}
function reportHops(log, { hops }, credentials) {
  for (const { from, to, status, crossOrigin } of hops) {
    const values = { from: shownUrl(from), to: shownUrl(to), status };
    if (from.protocol === "https:" && to.protocol === "http:") log.add("redirect-to-plain", values);
    else if (!crossOrigin) log.add("redirect", values);
    else log.add("redirect-cross-origin", values);
    if (!crossOrigin) continue;
    const names = Object.keys(credentials);
    const custom = names.filter((name) => name.toLowerCase() !== "authorization");
    if (custom.length < names.length) log.add("redirect-loses-authorization", values);
    if (custom.length > 0) log.add("redirect-leaks-headers", { ...values, headers: custom.join(", ") });
  }
}
function titleOf(html) {
  return /<title[^>]{0,200}>([^<]{1,120})/i.exec(html.slice(0, 2e4))?.[1]?.trim() ?? "";
}
async function diagnoseHttp(remote) {
  const { refused, outlook } = await talk(remote);
  if (refused?.how === "legacy") return fallBack(remote, refused.posted);
  if (refused?.how === "rejected") await compareWithout(remote);
  if (outlook.status === "connected" && remote.from === "loopback") await tryForeignOrigin(remote);
  if (refused?.how !== "oauth") return outlook;
  const authorized = await authorize(remote, await namedMetadata(remote, refused.posted));
  return authorized.token === void 0 ? authorized.outlook : (await talk(withToken(remote, authorized))).outlook;
}
async function talk(remote) {
  const { log, target, sent } = remote;
  let refused;
  let isOver = false;
  let session = {};
  let isFirst = true;
  const exchange2 = async (message) => {
    const posted = await post(message, { ...remote, session });
    if (isFirst) reportHops(log, posted, remote.credentials);
    isFirst = false;
    return posted;
  };
  const discover = async (message) => {
    const posted = await exchange2(message);
    if (posted.kind === "failure" || posted.kind === "redirect" || posted.kind === "endless")
      isOver = reportAnswer(log, posted, message.method);
    return posted.kind === "reply" ? posted.reply : void 0;
  };
  const send = async (message) => {
    if (isOver) return void 0;
    const posted = await exchange2(message);
    if (posted.kind === "reply") {
      if (message.method === "initialize") session = sessionOf(posted.head.headers, posted.reply);
      return posted.reply;
    }
    if (message.id === void 0 && posted.kind === "accepted") return void 0;
    isOver = true;
    if (posted.kind === "status") {
      if (message.method === "initialize") refused = { how: judgeStatus(log, posted.head, posted.text, sent), posted };
      else log.add("tools-refused", { method: message.method, status: posted.head.status });
    } else reportAnswer(log, posted, message.method);
    return void 0;
  };
  const tools = await converse(log, target.plugin, target.server, discover, send);
  const status = refused?.how === "withheld" ? "not-tried" : "failed";
  const outlook = tools ? { status: "connected", tools } : { status };
  return { outlook, ...refused ? { refused } : {} };
}
function sessionOf(headers3, { result }) {
  const id = headers3["mcp-session-id"];
  return { "mcp-protocol-version": String(result?.protocolVersion ?? ""), ...id ? { "mcp-session-id": id } : {} };
}
async function namedMetadata({ log, net, url, from }, { head }) {
  const text = bearerChallenge(head.headers["www-authenticate"])?.parameters.resource_metadata;
  if (text === void 0) return void 0;
  const named = urlOf(text);
  if (!named) {
    log.add("challenge-metadata-no-url", { url: text });
    return void 0;
  }
  const lookup = await findResourceMetadata(net, url, from, [named]);
  if (lookup.kind !== "found")
    log.add("challenge-metadata-unusable", { url: named.href, why: lookup.kind === "invalid" ? lookup.why : "there is none" });
  return named;
}
async function fallBack(remote, { head, text }) {
  const { log, net, url, credentials, limits } = remote;
  const opening2 = await openLegacyStream(net, url, credentials, Math.min(limits.milliseconds, 5e3));
  if (opening2.kind === "open") {
    log.add("http-is-sse", { status: head.status });
    return converseLegacy(remote, opening2.stream);
  }
  if (opening2.kind === "other-origin") log.add("sse-other-origin", { endpoint: opening2.endpoint });
  else
    log.add(head.status === 404 ? "status-not-found" : "status-refused", {
      status: head.status,
      url: shownUrl(url),
      answer: text
    });
  return { status: "failed" };
}
async function compareWithout(remote) {
  const { outlook } = await talk({ ...remote, log: createStepLog(), credentials: {}, sent: { names: [], withheld: [] } });
  if (outlook.status === "connected") remote.log.add("works-without-credential");
}
async function tryForeignOrigin(remote) {
  const posted = await post(initializeMessage, { ...remote, session: { origin: "https://attacker.example" } });
  if (posted.kind === "reply" && posted.reply.result) remote.log.add("origin-not-checked");
}
function withToken(remote, { token: token2 }) {
  return {
    ...remote,
    credentials: { ...remote.credentials, authorization: `Bearer ${token2}` },
    sent: { ...remote.sent, names: [...remote.sent.names, "authorization"], authorization: "token", withheld: [] }
  };
}
var passable = /* @__PURE__ */ new Set(["issuer-slash", "challenge-none", "challenge-other-scheme"]);
var proposedPort = 8414;
async function examineMigration(remote) {
  const { entry, url, options } = remote;
  const log = createStepLog();
  const { authorization: _replaced, ...credentials } = remote.credentials;
  const stranger = { ...remote, log, credentials, sent: { names: Object.keys(credentials), withheld: [] } };
  const refuse = (why) => {
    if (options.migrate) remote.log.add("migration-refused", { why });
    return void 0;
  };
  if (url.username || url.password) return refuse("the URL holds a credential too");
  const refusal = await refusalOf(stranger);
  if (refusal === "connected") return refuse("the server answers without any credential, and so asks for no sign-in");
  if (!refusal) return refuse(firstError(log.steps)?.message ?? "without a credential the server does not ask for one");
  const subject = oauthSubject(stranger);
  const plan = await examineOauth(subject, entry.transport === "http" ? await namedMetadata(stranger, refusal) : void 0);
  let doubt = doubtIn(log);
  if (plan && !plan.resource && !doubt) return refuse("no protected resource metadata names the authorization server");
  if (options.migrate && plan && !doubt) {
    const token2 = await tryOut(stranger, subject, plan);
    if (token2 !== void 0 && entry.transport === "http")
      await talk(withToken(stranger, { outlook: { status: "needs-auth" }, token: token2 }));
    doubt = firstError(log.steps);
  }
  if (doubt?.code === "registration-impossible" || doubt?.code === "registration-refused") {
    const port = entry.oauth?.callbackPort ?? proposedPort;
    remote.log.add("migration-needs-client", { why: doubt.message, port, redirect: redirectUri(port) });
    return void 0;
  }
  if (doubt || !plan) return refuse(doubt?.message ?? "the way to a sign-in breaks off");
  const steps = log.steps.filter(({ step, severity }) => severity === "ok" && (step === "registration" || step === "sign-in"));
  remote.log.add(options.migrate ? "migration-tried" : "migration-possible", {
    how: steps.map(({ message }) => message).join("; ")
  });
  return { client: plan.client };
}
function doubtIn({ steps }) {
  return firstError(steps) ?? steps.find(({ severity, code }) => severity === "warning" && !passable.has(code));
}
async function refusalOf(remote) {
  const { log, net, url, credentials, sent, limits, entry } = remote;
  if (entry.transport === "http") {
    const { outlook, refused } = await talk(remote);
    if (outlook.status === "connected") return "connected";
    return refused?.how === "oauth" ? refused.posted : void 0;
  }
  const opening2 = await openLegacyStream(net, url, credentials, Math.min(limits.milliseconds, net.left()));
  if (opening2.kind === "open") opening2.stream.close();
  if (opening2.kind !== "no-stream") return opening2.kind === "open" ? "connected" : void 0;
  const { answer } = opening2.outcome;
  return answer && judgeStatus(log, answer, answer.text, sent) === "oauth" ? { head: answer } : void 0;
}

// src/mcp/live/target.ts
import { mcpLimit as mcpLimit3 } from "./mcp-model.mjs";
var defaultLimits = {
  milliseconds: mcpLimit3("connectMilliseconds"),
  totalMilliseconds: 12e4,
  bytes: mcpLimit3("stdoutBytes"),
  signInMilliseconds: 12e4
};
var protocols = { http: ["http:", "https:"], sse: ["http:", "https:"], ws: ["ws:", "wss:"] };
function judgeUrl(log, { url: text, transport }, { credentials }) {
  if (text === "") {
    log.add("url-not-configured");
    return void 0;
  }
  const url = urlOf(text);
  if (!url) {
    log.add("url-invalid", { url: text });
    return void 0;
  }
  const allowed = protocols[transport];
  if (!allowed.includes(url.protocol)) {
    log.add("url-wrong-scheme", { scheme: url.protocol, type: transport, wanted: allowed.join(" or ") });
    return void 0;
  }
  if (url.username || url.password) log.add("url-credentials", { host: url.host });
  const isPlain2 = url.protocol === "http:" || url.protocol === "ws:";
  if (isPlain2 && !isLoopbackName(url.hostname))
    log.add(credentials ? "url-plain-with-credentials" : "url-plain", { url: shownUrl(url) });
  return url;
}

// src/mcp/live/remote.ts
async function diagnoseRemote(log, target, entry, options, limits) {
  const url = judgeUrl(log, entry, options);
  if (!url) return { status: entry.url === "" ? "not-tried" : "failed" };
  const tls = tlsSettings(target.context.env);
  for (const { variable: variable2, file } of tls.unreadable) log.add("tls-file-unreadable", { variable: variable2, file });
  const prepared = await credentialsOf(log, target, entry, options);
  if (!prepared) return { status: "failed" };
  const net = openNet({ tls, ...limits });
  const from = await net.classOf(url);
  const remote = {
    log,
    net,
    target,
    entry,
    url: options.credentials ? url : withoutUserinfo(url),
    from,
    ...prepared,
    options,
    limits
  };
  if (entry.transport === "ws") return diagnoseWebsocket(remote);
  const outlook = await (entry.transport === "sse" ? diagnoseSse(remote) : diagnoseHttp(remote));
  const hasHeader = Object.keys(entry.headers ?? {}).some((name) => name.toLowerCase() === "authorization");
  if (!hasHeader || entry.headersHelper !== void 0) {
    if (options.migrate) log.add("migration-nothing");
    return outlook;
  }
  const migration = await examineMigration(remote);
  return { ...outlook, ...migration ? { migration } : {} };
}

// src/mcp/live/diagnose.ts
function secretsOf(written, { entry, placeholders }) {
  const broughtIn = placeholders.filter(({ name, field, kind, from }) => kind !== "folder" && from !== "kept" && (isSecretName(name) || isSecretField(field))).map(({ value }) => value);
  const spans = (text, found) => found.map(({ start: start2, end: end2 }) => text.slice(start2, end2));
  if (entry.transport === "stdio") {
    const args = entry.args ?? [];
    return [
      ...broughtIn,
      ...secretsInArguments(args).map(({ index, start: start2, end: end2 }) => args[index]?.slice(start2, end2) ?? ""),
      ...Object.entries(entry.env ?? {}).flatMap(([name, value]) => spans(value, secretsInValue(value, "env", name)))
    ];
  }
  const headers3 = Object.entries(entry.headers ?? {}).filter(([name]) => isSecretHeader(name));
  const url = written.transport === "stdio" ? "" : entry.url;
  return [
    ...broughtIn,
    ...headers3.flatMap(([, value]) => [value, ...literalsIn(value).map((literal) => literal.value)]),
    ...spans(url, secretsInUrl(url))
  ];
}
function isSecretField(field) {
  const [place, name = ""] = field.split(/\.(.*)/s);
  if (place === "headers") return isSecretHeader(name);
  return place === "env" && isSecretName(name);
}
async function diagnose(target, options = {}) {
  const log = createStepLog();
  const outlook = await examine(log, target, options);
  return { id: serverId3(target.plugin, target.server), steps: log.steps, ...outlook };
}
async function examine(log, target, options) {
  const reading = readEntry(target.entry);
  if ("problem" in reading) {
    log.add("entry-dropped", { field: reading.problem.field || "the entry", problem: reading.problem.message });
    return { status: "failed" };
  }
  const resolved = resolveEntry(reading.entry, target.context);
  log.hide(secretsOf(reading.entry, resolved));
  if (!judgePlaceholders(log, resolved, options, target.context)) return { status: "failed" };
  const limits = { ...defaultLimits, ...options.limits };
  const { entry } = resolved;
  if (entry.transport === "stdio") return diagnoseProcess(log, target, entry, options, limits);
  return diagnoseRemote(log, target, entry, options, limits);
}
function judgePlaceholders(log, { placeholders, missingOptions }, { credentials, spawn: spawn2 }, { options = {} }) {
  const isSent = (field) => !field.startsWith("headers.") || credentials === true || spawn2 === true;
  const isNeeded = (option) => !Object.hasOwn(options, option) || placeholders.some(({ name, from, field }) => name === option && from === "missing" && isSent(field));
  for (const option of missingOptions) {
    const missing = isNeeded(option) ? "option-missing" : "option-missing-unsent";
    log.add(Object.hasOwn(options, option) ? missing : "option-undeclared", { option });
  }
  const kept = placeholders.filter(({ kind, from }) => kind === "option" && from === "kept");
  for (const { name, field } of kept) log.add("option-of-none", { option: name, field });
  for (const { name, field, from } of placeholders.filter(({ kind }) => kind === "variable"))
    if (from === "kept") log.add(isSent(field) ? "variable-unset" : "variable-unset-unsent", { variable: name, field });
  return !missingOptions.some(isNeeded);
}

// src/cli/check-mcp-auth/run.ts
import { diskFiles } from "./core.mjs";
import { loadLoose, loadPlugin } from "./validate.mjs";
import { readEntry as readEntry2, resolveEntry as resolveEntry2, serverId as serverId4 } from "./mcp-model.mjs";
import { printable as printable3 } from "./core.mjs";
import { clientVersion as clientVersion2 } from "./validate.mjs";
import { UsageError as UsageError3 } from "./core.mjs";
import { projectServers } from "./validate.mjs";

// src/cli/check-mcp-auth/migrate.ts
import { parseJson } from "./formats.mjs";
import { entryOf as entryOf2, toValue } from "./frontmatter.mjs";
import { describeError as describeError2 } from "./core.mjs";
import { idOf as idOf2, isExpanded as isExpanded2, secretsIn as secretsIn2, serversOf as serversOf2 } from "./mcp-model.mjs";
import { printable as printable2, printableText } from "./core.mjs";
import { UsageError as UsageError2 } from "./core.mjs";
import { replaceFile as replaceFile2 } from "./core.mjs";

// src/cli/check-mcp-auth/write-docs.ts
import { entryOf } from "./frontmatter.mjs";
import { scanMarkdown } from "./formats.mjs";
import { escapeRegExp } from "./frontmatter.mjs";
import { readSource } from "./validate.mjs";
import { describeError } from "./core.mjs";
import {
  idOf,
  isExpanded,
  isOfPlugin,
  optionsIn,
  secretsIn,
  serversOf,
  shown
} from "./mcp-model.mjs";
import { printable } from "./core.mjs";
import { folderVariables } from "./mcp-model.mjs";
import { UsageError } from "./core.mjs";
import { replaceFile } from "./core.mjs";
import { resolveTargets } from "./validate.mjs";
var opening = "<!-- mcp-setup: written by check-mcp-auth --write-docs; edits between these marks are lost -->";
var closing = "<!-- /mcp-setup -->";
var scope = { tool: "check-mcp-auth", kinds: ["mcp", "manifest"], families: ["mcp"], loose: "mcp" };
function writeDocs(args, io) {
  for (const given of args.paths)
    for (const { place, state } of updateSetup(given, io.cwd)) io.out(`${printable(place)}: ${state}
`);
  return 0;
}
function updateSetup(given, cwd) {
  return resolveTargets(given, scope, cwd).map((target) => {
    const plugin = target.load(target.files);
    const section = setupOf(plugin);
    const name = plugin.files.list("").find((entry) => entry.name.toLowerCase() === "readme.md")?.name ?? "README.md";
    const place = node_path_default.join(target.root ?? "", name);
    const kind = plugin.files.kindOf(name);
    const isWritten = kind === "file" && plugin.source(name).text.includes(opening);
    if (target.root === void 0 || section === void 0 && !isWritten)
      return { place: target.path, state: "no server needs anything" };
    if (kind !== void 0 && kind !== "file") throw new UsageError(`${place}: not written: it is a ${kind}`);
    const source = readSource(plugin.files, name);
    if (kind === "file" && (source.failure || source.encoding !== "utf-8" && source.encoding !== "empty"))
      throw new UsageError(`${place}: not written: ${source.failure ?? "it is no UTF-8 text"}`);
    const before = kind === "file" ? source.text : `# ${cell(plugin.name)}
`;
    const after2 = section === void 0 ? withoutSetup(before) : withSetup(before, section);
    if (after2 === void 0) throw new UsageError(`${place}: not written: one of the two marks around the section is missing`);
    if (kind !== "file" || after2 !== before) write(place, after2, kind === "file");
    return { place, state: kind === "file" && after2 === before ? "up to date" : "written" };
  });
}
function withoutSetup(readme) {
  const [start2, end2] = [readme.indexOf(opening), readme.indexOf(closing)];
  return start2 < 0 || end2 < start2 ? readme : readme.slice(0, start2) + readme.slice(end2 + closing.length);
}
function write(place, text, isThere) {
  try {
    if (isThere) replaceFile(place, text);
    else node_fs_default.writeFileSync(place, text, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`${place}: not written: ${describeError(error)}`);
  }
}
function withSetup(readme, section) {
  const [start2, end2] = [readme.indexOf(opening), readme.indexOf(closing)];
  if (start2 < 0 !== end2 < 0 || end2 < start2) return void 0;
  const eol = readme.includes("\r\n") ? "\r\n" : "\n";
  const outside = start2 < 0 ? readme : readme.slice(0, start2) + readme.slice(end2 + closing.length);
  const heading = scanMarkdown(outside).headings.find(({ text, level }) => level < 3 && /^setup$/i.test(text.trim()));
  const block = [opening, ...heading ? [] : ["## Setup", ""], section, closing].join("\n").replaceAll("\n", eol);
  if (start2 >= 0) return readme.slice(0, start2) + block + readme.slice(end2 + closing.length);
  if (!heading) return `${readme.trimEnd()}${eol}${eol}${block}${eol}`;
  const at = heading.range.end;
  return `${readme.slice(0, at).trimEnd()}${eol}${eol}${block}${eol}${eol}${readme.slice(at).trimStart()}`;
}
function setupOf(plugin) {
  const servers = serversOf(plugin).filter(({ entry }) => entry !== void 0);
  const parts = [optionPart(plugin, servers), variablePart(servers), signInPart(servers), helperPart(servers)].filter(Boolean);
  return parts.length > 0 ? redact(parts.join("\n\n")) : void 0;
}
function optionPart(plugin, servers) {
  const rows = optionsIn(plugin).flatMap((option) => {
    const uses = usesOf(servers, (text) => text.includes(`\${user_config.${option.key}}`));
    return uses.length > 0 ? [`| \`${cell(option.key)}\` | ${describe(option)} | ${uses.join(", ")} | ${neededBy(option)} |`] : [];
  });
  if (rows.length === 0) return void 0;
  return [
    "### Options",
    "",
    "Set them with `/plugin`.",
    "",
    "| Option | What it is | Used for | Needed |",
    "| --- | --- | --- | --- |",
    ...rows
  ].join("\n");
}
function describe({ title, description }) {
  return [title, description].flatMap((text) => text ? [cell(text)] : []).join(": ");
}
function neededBy({ isRequired, isSensitive, hasDefault }) {
  return `${isRequired ? "yes" : hasDefault ? "no, it has a default" : "no"}${isSensitive ? "; kept as a secret" : ""}`;
}
var variable = /\$\{([A-Za-z_]\w{0,100})(?::-([^}]{0,200}))?\}/g;
var common = /^(?:HOME|USER|PATH|PWD|TMPDIR|SHELL|LANG|LOGNAME)$/;
function variablePart(servers) {
  const found = /* @__PURE__ */ new Map();
  for (const { texts } of servers)
    for (const text of texts.filter(isExpanded))
      for (const [, name = "", fallback] of text.value.matchAll(variable)) {
        if (folderVariables.includes(name) || common.test(name)) continue;
        found.set(name, found.has(name) ? found.get(name) ?? fallback : fallback);
      }
  if (found.size === 0) return void 0;
  const rows = [...found].map(([name, fallback]) => {
    const uses = usesOf(servers, (text) => new RegExp(`\\$\\{${escapeRegExp(name)}(?::-|\\})`).test(text));
    const isShown = fallback && !isSecretName(name) && !holdsSecret(servers, fallback);
    const needed = fallback === void 0 ? "yes" : isShown ? `no; otherwise \`${cell(fallback)}\`` : "no";
    return `| \`${name}\` | ${uses.join(", ")} | ${needed} |`;
  });
  const lines = [...found.keys()].map((name) => `export ${name}="..."`);
  return [
    "### Environment variables",
    "",
    "Set them in the shell that starts Claude Code, or under `env` in `~/.claude/settings.json`; files named `.env` are not read.",
    "",
    "| Variable | Used for | Needed |",
    "| --- | --- | --- |",
    ...rows,
    "",
    "```sh",
    ...lines,
    "```"
  ].join("\n");
}
function holdsSecret(servers, text) {
  return servers.some(
    (server) => secretsIn(server).some(({ text: { value }, start: start2, end: end2 }) => text.includes(value.slice(start2, end2)))
  );
}
function usesOf(servers, isUsed) {
  const uses = servers.flatMap(
    ({ name, texts }) => texts.filter((text) => isExpanded(text) && isUsed(text.value)).map((text) => `${placeOf(text)} of \`${cell(name)}\``)
  );
  return [...new Set(uses)];
}
function placeOf({ place, name }) {
  if (place === "header") return `the header \`${cell(name)}\``;
  if (place === "env") return `the variable \`${cell(name)}\``;
  return place === "url" ? "the address" : place === "command" ? "the command" : "an argument";
}
function signInPart(servers) {
  const items = servers.flatMap((server) => {
    const { texts, transport, node } = server;
    const url = texts.find(({ place }) => place === "url");
    const hasOwn = texts.some(({ place, name }) => place === "header" && isSecretHeader(name) || place === "helper");
    const isLocal = /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url?.value ?? "");
    if (!url || transport !== "http" && transport !== "sse" || isLocal || url.value === "") return [];
    if (hasOwn && !entryOf(node, "oauth")) return [];
    const scopes = texts.find(({ place, name }) => place === "oauth" && name === "scopes")?.value.split(/[\s,]+/).filter(Boolean);
    const login = isOfPlugin(server.source) ? `, or run \`claude mcp login ${cell(idOf(server))}\`` : "";
    return [
      `- \`${cell(server.name)}\` (\`${cell(shown(url))}\`): choose it in \`/mcp\`${login}. ${scopes?.length ? `Asked for: ${scopes.map((each) => `\`${cell(each)}\``).join(", ")}.` : "The browser shows what is asked for; the service decides on it."}`
    ];
  });
  if (items.length === 0) return void 0;
  return ["### Sign-in", "", "Where the service wants to know who you are, sign in in the browser:", "", ...items].join("\n");
}
function helperPart(servers) {
  const items = servers.flatMap(({ name, texts }) => {
    const helper = texts.find(({ place }) => place === "helper");
    return helper ? [`- \`${cell(name)}\`: \`${cell(shown(helper))}\``] : [];
  });
  return items.length > 0 ? [
    "### Headers from a command",
    "",
    "What these commands ask, such as another tool, has to be signed in:",
    "",
    ...items
  ].join("\n") : void 0;
}
function cell(text) {
  return printable(text.replace(/\s+/g, " ").slice(0, 300)).replace(/[`|]/g, (char) => char === "|" ? "\\|" : "'").replaceAll("<", "&lt;");
}

// src/cli/check-mcp-auth/migrate.ts
function locate(plugin, root, name) {
  const server = serversOf2(plugin).findLast((each) => each.name === name);
  return server && { plugin, root, server };
}
async function migrate(located, isDry, io) {
  if (!located) throw new UsageError2("not changed: there is no file in which the entry could be edited");
  const { plugin, root, server } = located;
  const { file } = server.source;
  const place = node_path_default.join(root, file.path);
  const headers3 = server.texts.filter(isAuthorization);
  const after2 = withoutAuthorization(server);
  if (after2 === void 0 || plugin.files.kindOf(file.path) !== "file")
    throw new UsageError2(`${place}: not changed: the header cannot be taken out; do it by hand`);
  if (isDry) {
    const { unifiedDiff } = await import("./extras.mjs");
    const diff = redact(unifiedDiff(printable2(file.path), file.text, after2), new Set(hiddenIn(server, headers3)));
    io.out(io.isTerminal ? printableText(diff) : diff);
  } else {
    try {
      replaceFile2(place, after2);
    } catch (error) {
      throw new UsageError2(`${place}: not changed: ${describeError2(error)}`);
    }
    io.out(`${printable2(place)}: written
`);
    const changed = plugin.files.kindOf("README.md") === "file" ? updateSetup(place, io.cwd) : [];
    for (const { place: readme, state } of changed) if (state === "written") io.out(`${printable2(readme)}: written
`);
  }
  for (const note of notesOn(plugin, server, headers3)) io.err(`${printable2(file.path)}: ${printable2(note)}
`);
  for (const name of leftInReadme(plugin, headers3)) io.err(`README.md: ${name} is still named; take it out of the text
`);
}
function isAuthorization({ place, name }) {
  return place === "header" && name.toLowerCase() === "authorization";
}
function hiddenIn({ source }, headers3) {
  return headers3.flatMap(({ value, node }) => [
    ...literalsIn(value).map((literal) => literal.value),
    .../\$\{/.test(value) ? [] : [value, source.file.text.slice(node.range.start + 1, node.range.end - 1)]
  ]);
}
function withoutAuthorization({ node, source }) {
  const headers3 = entryOf2(node, "headers");
  const { file, plugin } = source;
  const { root } = plugin.json(file.path).tree;
  if (headers3?.value.kind !== "map" || node.kind !== "map" || !root || file.encoding !== "utf-8") return void 0;
  const isKept = ({ key }) => key.toLowerCase() !== "authorization";
  const isEmpty = !headers3.value.entries.some(isKept);
  const ranges = isEmpty ? rangesWithout(node, (entry) => entry !== headers3) : rangesWithout(headers3.value, isKept);
  const after2 = ranges.reduceRight((text, { start: start2, end: end2 }) => text.slice(0, start2) + text.slice(end2), file.text);
  const { headers: written, ...rest } = toValue(node);
  const left = Object.entries(written ?? {}).filter(([key]) => key.toLowerCase() !== "authorization");
  const meant = toValue(root, /* @__PURE__ */ new Map([[node, isEmpty ? rest : { ...rest, headers: Object.fromEntries(left) }]]));
  const read2 = parseJson(after2);
  const isMeant = read2.problems.length === 0 && read2.root !== void 0 && isDeepStrictEqual(toValue(read2.root), meant);
  return isMeant ? after2 : void 0;
}
function rangesWithout({ entries }, isKept) {
  const lastKept = entries.findLastIndex(isKept);
  const cut = entries.slice(0, Math.max(0, lastKept)).flatMap((entry, at) => {
    const next = entries[at + 1];
    return isKept(entry) || !next ? [] : [{ start: entry.keyRange.start, end: next.keyRange.start }];
  });
  const last = entries.at(-1);
  const start2 = entries[lastKept]?.value.range.end ?? entries[0]?.keyRange.start;
  return last && start2 !== void 0 && start2 < last.value.range.end ? [...cut, { start: start2, end: last.value.range.end }] : cut;
}
function notesOn(plugin, server, headers3) {
  const others = serversOf2(plugin).flatMap(({ texts }) => texts.filter((text) => isExpanded2(text) && !headers3.includes(text)));
  const names = new Set(headers3.flatMap(({ value }) => [...value.matchAll(/\$\{([\w.]{1,100})/g)].map(([, name = ""]) => name)));
  const isWrittenOut = secretsIn2(server).some(({ text }) => headers3.includes(text));
  return [
    ...isWrittenOut ? ["revoke the credential that stood here where it was issued, since older commits and copies keep it"] : [],
    ...[...names].map((name) => {
      const isUsed = others.some(({ value }) => value.includes(`\${${name}`));
      const option = name.startsWith("user_config.") ? name.slice("user_config.".length) : void 0;
      const what = option ? `the option ${option}` : name;
      if (isUsed) return `${what} still goes elsewhere: keep it as long as that needs it`;
      const where = option ? 'take the option out of "userConfig"' : "unset it where it is set";
      return `no server reads ${what} any more: revoke the credential in it where it was issued, and ${where}`;
    }),
    `everyone signs in once: in /mcp, or by claude mcp login ${idOf2(server)}`
  ];
}
function leftInReadme(plugin, headers3) {
  const words = new Set(withoutSetup(plugin.source("README.md").text).split(/\W+/));
  const names = headers3.flatMap(({ value }) => [...value.matchAll(/\$\{([A-Z]\w{2,100})/g)].map(([, name = ""]) => name));
  return [...new Set(names)].filter((name) => words.has(name));
}

// src/cli/check-mcp-auth/run.ts
function targetOf(name, args, cwd) {
  const given = args.one("config") ?? ".";
  const absolute = node_path_default.resolve(cwd, given);
  const { root, plugin } = load2(absolute, given);
  const servers = serversOf3(plugin);
  if (!servers.has(name)) {
    const known = [...servers.keys()].map((server) => `"${server}"`).join(", ");
    throw new UsageError3(`${given}: there is no MCP server "${name}"${known ? `; there are ${known}` : ""}`);
  }
  const options = optionsOf(plugin, args);
  const isProject = plugin.scope === "project";
  return {
    located: locate(plugin, root, name),
    plugin: isProject ? "" : plugin.name,
    server: name,
    entry: servers.get(name),
    context: {
      folders: isProject ? {} : {
        CLAUDE_PLUGIN_ROOT: root,
        CLAUDE_PLUGIN_DATA: node_path_default.join(node_os_default.homedir(), ".claude", "plugins", "data", `${plugin.name}-inline`),
        CLAUDE_PROJECT_DIR: cwd
      },
      env: process.env,
      ...options ? { options } : {}
    }
  };
}
function load2(absolute, given) {
  const stat = node_fs_default.statSync(absolute, { throwIfNoEntry: false });
  if (!stat) throw new UsageError3(`${given}: there is nothing here`);
  const folder = stat.isDirectory() ? absolute : node_path_default.dirname(absolute);
  const root = node_path_default.basename(folder) === ".claude-plugin" ? node_path_default.dirname(folder) : folder;
  const options = { scope: "plugin", name: node_path_default.basename(root) };
  const files = diskFiles(root);
  const isOfProject = [...projectServers(root)].length > 0 && (stat.isDirectory() || node_path_default.basename(absolute) === ".mcp.json");
  if (isOfProject) return { root, plugin: loadLoose(files, "mcp", [".mcp.json"], { scope: "project", name: options.name }) };
  const plugin = loadPlugin(files, options);
  const { name, manifest } = plugin;
  const named = manifest ? { name, manifest } : { name };
  const isOwn = stat.isDirectory() || [".mcp.json", "plugin.json"].includes(node_path_default.basename(absolute));
  return {
    root,
    plugin: isOwn ? plugin : { ...loadLoose(files, "mcp", [node_path_default.relative(root, absolute)], options), ...named }
  };
}
function serversOf3(plugin) {
  const servers = /* @__PURE__ */ new Map();
  for (const { kind, root } of plugin.configs) {
    if (kind !== "mcp") continue;
    const map = entryOf3(root, "mcpServers")?.value ?? root;
    if (map?.kind === "map") for (const { key, value } of map.entries) servers.set(key, toValue2(value));
  }
  return servers;
}
function optionsOf({ manifest }, args) {
  const declared = entryOf3(manifest?.tree.root, "userConfig")?.value;
  if (declared?.kind !== "map" || declared.entries.length === 0) return void 0;
  const given = new Map(
    args.all("option").map((option) => {
      const at = option.indexOf("=");
      if (at < 1) throw new UsageError3(`Option '--option' takes NAME=VALUE; not '${option}'`);
      return [option.slice(0, at), option.slice(at + 1)];
    })
  );
  return Object.fromEntries(
    declared.entries.map(({ key, value }) => {
      const fallback = entryOf3(value, "default")?.value;
      const chosen = given.get(key) ?? scalarText(fallback);
      const isRequired = entryOf3(value, "required")?.value;
      const required2 = isRequired?.kind === "scalar" && isRequired.value === true;
      return [key, { required: required2, ...chosen === void 0 ? {} : { value: chosen } }];
    })
  );
}
var colours = { ok: "green", info: "cyan", warning: "yellow", error: "red" };
var outlooks = {
  connected: "the client connects",
  "needs-auth": "the client asks for a sign-in",
  failed: "the client fails to connect",
  "not-tried": "it was not tried whether the client connects"
};
function printResult(result, isJson, hasColour) {
  if (isJson) return document({ server: result.id, ...result, id: void 0 });
  const lines = [
    ...(result.variables ?? []).map(
      ({ name, state, length, fields }) => `${name}: ${state}${length > 0 ? `, ${length} characters` : ""}, used in ${fields.map(printable3).join(", ")}`
    ),
    ...result.steps.flatMap((step) => stepLines(step, hasColour)),
    ...(result.tools ?? []).filter(({ lost }) => !lost).map(({ fullName }) => `  tool: ${printable3(fullName)}`)
  ];
  const count = result.steps.filter(({ severity }) => severity === "error").length;
  const warnings = result.steps.filter(({ severity }) => severity === "warning").length;
  const isFree2 = result.variables?.length === 0 ? "it uses no variables and no options" : "nothing is wrong";
  const doubt = warnings > 0 ? "this may not work" : isFree2;
  const end2 = result.status ? outlooks[result.status] : count > 0 ? "this does not work" : doubt;
  return `${[...lines, `${printable3(result.id)}: ${end2}`].join("\n")}
`;
}
function printExplanations(explanations, isJson) {
  if (isJson) return document({ explanations });
  if (explanations.length === 0) return "no such message is known; give it as the client prints it, or a line of its debug log\n";
  return explanations.map(
    ({ name, causes }) => [`${name}:`, ...causes.flatMap(({ cause, check }) => [`- ${cause}`, `  next: ${check}`]), ""].join("\n")
  ).join("");
}
function stepLines({ severity, step, message, code, effect, help, spec }, hasColour) {
  const label = hasColour ? styleText(colours[severity], `${severity}:`) : `${severity}:`;
  const line = `${label} ${step}: ${message} [${code}]`;
  if (severity === "ok") return [line];
  return [
    line,
    ...effect ? [`  effect: ${effect}`] : [],
    ...help ? [`  help: ${help}`] : [],
    ...spec ? [`  see: ${spec}`] : []
  ];
}
function document(content) {
  return `${JSON.stringify({ version: 1, tool: "check-mcp-auth", client: clientVersion2, ...content }, void 0, 2)}
`;
}
async function run(args, io) {
  const modes = ["live", "env", "run-helper", "explain"].filter((mode2) => args.has(mode2));
  if (modes.length !== 1 || args.paths.length > 0)
    throw new UsageError3("give one of --live, --env, --run-helper and --explain; try --help");
  const format = args.one("format");
  if (format === "sarif" || format === "github") throw new UsageError3(`Option '--format' takes text, json here; not '${format}'`);
  const isJson = args.has("json") || format === "json";
  const [mode = ""] = modes;
  const given = args.one(mode) ?? "";
  if (mode === "explain") {
    const explanations = explain(given);
    io.out(printExplanations(explanations, isJson));
    return explanations.length > 0 ? 0 : 1;
  }
  const isFixing = args.has("fix") || args.has("fix-dry-run");
  if (isFixing && mode !== "live") throw new UsageError3(`--fix goes with --live or with a PATH, not with --${mode}`);
  const target = targetOf(given, args, io.cwd);
  const live = mode === "live" ? await diagnose(target, liveOptions(args, io)) : void 0;
  const judge2 = (log, entry) => mode === "env" ? judgeVariables(log, entry, target) : judgeHelper(log, entry, target);
  const result = live ?? await judged2(target, judge2);
  const isMigrating = isFixing && live?.migration !== void 0;
  const status = isMigrating && args.has("fix") ? { status: "needs-auth" } : {};
  io.out(printResult({ ...result, ...status }, isJson, io.hasColour));
  if (isMigrating) await migrate(target.located, !args.has("fix"), isJson ? { ...io, out: io.err } : io);
  const counted = args.has("strict") ? ["error", "warning"] : ["error"];
  return result.steps.some(({ severity }) => counted.includes(severity)) ? 1 : 0;
}
async function judged2({ plugin, server, entry, context }, judge2) {
  const log = createStepLog();
  const reading = readEntry2(entry);
  const id = serverId4(plugin, server);
  if ("problem" in reading) {
    log.add("entry-dropped", { field: reading.problem.field || "the entry", problem: reading.problem.message });
    return { id, steps: log.steps };
  }
  log.hide(secretsOf(reading.entry, resolveEntry2(reading.entry, context)));
  const more = await judge2(log, reading.entry);
  return { id, steps: log.steps, ...more };
}
async function judgeVariables(log, entry, { context }) {
  return { variables: judgeEnvironment(log, entry, context) };
}
async function judgeHelper(log, entry, target) {
  const { entry: resolved } = resolveEntry2(entry, target.context);
  if (resolved.transport === "stdio" || !resolved.headersHelper) throw new UsageError3(`"${target.server}" has no headersHelper`);
  judgeMade(log, await runHelper(log, { ...target, entry: resolved }));
  return {};
}
function liveOptions(args, io) {
  const seconds = Number(args.one("timeout") ?? 30);
  if (!(seconds > 0 && seconds <= 600))
    throw new UsageError3(`Option '--timeout' takes seconds up to 600; not '${args.one("timeout")}'`);
  return {
    credentials: args.has("auth"),
    runHelper: args.has("auth"),
    spawn: args.has("spawn"),
    register: args.has("register"),
    migrate: args.has("fix"),
    ...args.has("sign-in") ? { visit: (url) => io.err(`Open this address to sign in:
${url}
`) } : {},
    limits: { milliseconds: seconds * 1e3, totalMilliseconds: args.has("sign-in") ? 3e5 : seconds * 4e3 }
  };
}
export {
  printExplanations,
  printResult,
  run,
  setupOf,
  targetOf,
  updateSetup,
  withSetup,
  withoutSetup,
  writeDocs
};
