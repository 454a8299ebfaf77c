/** One scheme of a WWW-Authenticate header with its parameters, their names in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;

/** Reads a WWW-Authenticate header (RFC 9110); what does not parse is left out. */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(header)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  let at = 0;
  while (at < header.length) {
    take(/[\s,]+/y);
    const word = take(token);
    if (word === undefined) {
      at += 1;
      continue;
    }
    take(/[ \t]+/y);
    const parameters = challenges.at(-1)?.parameters;
    // A single `=` behind a word makes it a parameter; base64 padding belongs to a token68 of the scheme in front.
    if (parameters && take(/=[ \t]*(?![=,]|\s*$)/y)) {
      const name = word.toLowerCase();
      const value =
        take(/"(?:[^"\\]|\\.)*"/sy)
          ?.slice(1, -1)
          .replace(/\\(.)/gs, '$1') ??
        take(/[^\s,]+/y) ??
        '';
      if (!Object.hasOwn(parameters, name)) parameters[name] = value;
    } else if (!take(/=+/y)) challenges.push({ scheme: word, parameters: Object.create(null) });
  }
  return challenges;
}

/** The Bearer challenge of a header, as the client looks for it. */
export function bearerChallenge(header: string | undefined): Challenge | undefined {
  return parseChallenges(header ?? '').find(({ scheme }) => scheme.toLowerCase() === 'bearer');
}
