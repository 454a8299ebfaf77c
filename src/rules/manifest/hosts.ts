/**
 * True for a host as the client takes it in `network.hosts`: a name of two words or more, perhaps with `*.` in front, an IPv4
 * address or a bracketed IPv6 one in their usual spelling, or localhost; each with an optional port [client 2.1.330].
 */
export function isHost(text: string): boolean {
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? [];
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)) return false;
  if (host.toLowerCase() === 'localhost') return true;
  if (host.startsWith('[')) return isUsual(host);
  const name = host.startsWith('*.') ? host.slice(2) : host;
  if (host.length > 253 || !/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return false;
  return name !== host || isUsual(host);
}

/** True where a browser would write the host in the same way, letter case apart. */
function isUsual(host: string): boolean {
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).hostname === host.toLowerCase();
}
