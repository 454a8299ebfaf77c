/** How many words the plugin directory counts in a README: all but those in fenced code, of a link its text alone [client 2.1.330]. */
export function wordsIn(readme: string): number {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of readme.split('\n')) {
    const [, marker = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && marker) fence = marker;
    else if (fence === undefined) lines.push(line);
    else if (marker[0] === fence[0] && marker.length >= fence.length) fence = undefined;
  }
  const text = lines.join('\n').replace(/\[([^\][]{0,1000})\]\([^()\s]{0,2000}\)/g, '$1');
  return text.split(/\s+/).filter(Boolean).length;
}

/** True where a line of a README installs the plugin from a marketplace, in the form that the client's advice asks for. */
export function hasInstallLine(readme: string, plugin: string): boolean {
  const call = `plugin install ${plugin}`;
  for (let at = readme.indexOf(call); at >= 0; at = readme.indexOf(call, at + 1)) {
    const rest = readme.slice(at + call.length, at + call.length + 20);
    if (/^(?:@[\w.-]| --marketplace )/.test(rest)) return true;
  }
  return false;
}
