import dns from 'node:dns/promises';
import fs from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';

/** A URL, or undefined for text that is none. */
export function urlOf(text: unknown, base?: URL): URL | undefined {
  return typeof text === 'string' && URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
}

/** A URL for people: without its query, its fragment and what stands in front of the host. */
export function shownUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/** A URL without `user:password@`. */
export function withoutUserinfo(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

/** Why no answer came, as the code of a reason, with what the system said. */
export interface NetFailure {
  readonly code: string;
  readonly detail: string;
}

// Codes of the system, of OpenSSL and of the HTTP parser, by what the author has to look at.
const codes: readonly (readonly [reason: string, codes: RegExp])[] = [
  ['host-not-found', /^(?:ENOTFOUND|EAI_NONAME|EAI_NODATA)$/],
  ['host-lookup-failed', /^EAI_/],
  ['connection-refused', /^ECONNREFUSED$/],
  ['host-unreachable', /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES)$/],
  ['no-answer', /^(?:ETIMEDOUT|DEADLINE)$/],
  ['tls-client-certificate-demanded', /ALERT_CERTIFICATE_REQUIRED|ALERT_HANDSHAKE_FAILURE/],
  ['tls-client-certificate-refused', /ALERT_BAD_CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_CERTIFICATE_(?:UNKNOWN|EXPIRED|REVOKED)/],
  ['tls-client-certificate-unusable', /KEY_VALUES_MISMATCH|ERR_OSSL|BAD_DECRYPT|NO_START_LINE|ERR_CRYPTO|EE_KEY_TOO_SMALL/],
  ['tls-untrusted', /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT_(?:UNTRUSTED|SIGNATURE_FAILURE|CHAIN_TOO_LONG)|INVALID_CA/],
  ['tls-expired', /^CERT_HAS_EXPIRED$/],
  ['tls-not-yet-valid', /^CERT_NOT_YET_VALID$/],
  ['tls-wrong-host', /ALTNAME_INVALID/],
  ['tls-not-spoken', /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|RECORD_TOO_SMALL|^EPROTO$/],
  ['tls-version', /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|INSUFFICIENT_SECURITY/],
  ['header-unsendable', /^ERR_INVALID_(?:CHAR|HTTP_TOKEN)$/],
  ['not-http', /^HPE_/],
  ['connection-lost', /^(?:ECONNRESET|EPIPE|ECONNABORTED)$/],
];

/** Sorts an error of a request. */
export function failureOf(error: unknown): NetFailure {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const opensslCode = /routines:[^:]*:([^:]*):/.exec(message)?.[1]?.replace(/[ /]/g, '_').toUpperCase() ?? '';
  // EPROTO stands for all that OpenSSL has to say.
  const reason = [opensslCode, code].map((said) => codes.find(([, pattern]) => said && pattern.test(said))).find(Boolean);
  return { code: reason?.[0] ?? 'connection-failed', detail: opensslCode || code || message };
}

/** What the client presents and trusts: one certificate for all servers, by the variables of its environment. */
export interface TlsSettings {
  readonly ca?: readonly string[];
  readonly cert?: string;
  readonly key?: string;
  readonly passphrase?: string;
  /** Variables that name a file that cannot be read. */
  readonly unreadable: readonly { readonly variable: string; readonly file: string }[];
}

/** Reads the certificates that NODE_EXTRA_CA_CERTS and CLAUDE_CODE_CLIENT_CERT and _KEY name. */
export function tlsSettings(env: Readonly<Record<string, string | undefined>>): TlsSettings {
  const unreadable: { variable: string; file: string }[] = [];
  const read = (variable: string): string | undefined => {
    const file = env[variable];
    if (!file) return undefined;
    try {
      return fs.readFileSync(file, 'utf8');
    } catch {
      unreadable.push({ variable, file });
      return undefined;
    }
  };
  const extra = read('NODE_EXTRA_CA_CERTS');
  const cert = read('CLAUDE_CODE_CLIENT_CERT');
  const key = read('CLAUDE_CODE_CLIENT_KEY');
  const passphrase = env.CLAUDE_CODE_CLIENT_KEY_PASSPHRASE;
  return {
    ...(extra ? { ca: [...tls.rootCertificates, extra] } : {}),
    ...(cert ? { cert } : {}),
    ...(key ? { key } : {}),
    ...(passphrase ? { passphrase } : {}),
    unreadable,
  };
}

/** Where an address leads: ordered from the open network to this machine. */
export type HostClass = 'public' | 'private' | 'loopback' | 'link-local';

export interface ResolvedHost {
  readonly address: string;
  readonly family: number;
  readonly class: HostClass;
}

/** Looks a host name up; the address is then used as it is, so that no second answer can lead elsewhere. */
export async function resolveHost(hostname: string): Promise<readonly ResolvedHost[]> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const family = net.isIP(bare);
  const addresses = family ? [{ address: bare, family }] : await dns.lookup(bare, { all: true });
  return addresses.map((found) => ({ ...found, class: classOf(found.address) }));
}

/** Tells this machine and the networks around it from the open network. */
export function classOf(address: string): HostClass {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  if (lists.loopback.check(plain, net.isIPv6(plain) ? 'ipv6' : 'ipv4')) return 'loopback';
  if (lists['link-local'].check(plain, net.isIPv6(plain) ? 'ipv6' : 'ipv4')) return 'link-local';
  return lists.private.check(plain, net.isIPv6(plain) ? 'ipv6' : 'ipv4') ? 'private' : 'public';
}

/**
 * Whether a server may send us to an address: not from the open network into a private one or this machine, and nobody to
 * link-local addresses, where clouds keep their credentials.
 */
export function mayLeadTo(from: HostClass, to: HostClass): boolean {
  if (to === 'link-local') return false;
  return to === 'public' || from === 'loopback' || from === to;
}

/** True for a host by whose name OAuth lets plain http pass. */
export function isLoopbackName(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]', '::1'].includes(hostname);
}

const lists = {
  loopback: blockList(['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128']),
  'link-local': blockList(['169.254.0.0/16', 'fe80::/10']),
  private: blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7']),
};

function blockList(ranges: readonly string[]): net.BlockList {
  const list = new net.BlockList();
  for (const range of ranges) {
    const [address = '', bits = '0'] = range.split('/');
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}
