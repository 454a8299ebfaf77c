import { parseJson } from '../formats/json.ts';
import { entryOf, type Node, nodeAt, type Range, scalarText, toValue } from '../formats/located.ts';
import { utf8 } from '../formats/text.ts';
import type { Files } from '../plugin/files.ts';
import { validators } from '../schemas/validators.ts';
import { compareFindings, type Finding, type Severity } from './rule.ts';

export interface IgnoreEntry {
  readonly rule: string;
  /** A glob over paths relative to the plugin's root. */
  readonly files: string;
  readonly range: Range;
}

/** A rule, or all of a kind, as the configuration names it. */
export interface NamedRule {
  readonly pattern: string;
  readonly range: Range;
  readonly field: string;
}

/** A plugin's own configuration of these tools. */
export interface Config {
  readonly file: string;
  readonly severities: readonly (readonly [pattern: string, severity: Severity | 'off'])[];
  readonly ignores: readonly IgnoreEntry[];
  /** Every place that names a rule. */
  readonly named: readonly NamedRule[];
  /** What is wrong with the configuration; such entries have no effect. */
  readonly problems: readonly Finding[];
}

/** More problems than this help nobody, and each of them is looked up in the file. */
export const maxProblems = 50;

const ownFile = '.plugin-dev.json';

/** Reads `.plugin-dev.json`, else the `plugin-dev` key of package.json; undefined where there is neither. */
export function readConfig(files: Files): Config | undefined {
  const own = readNode(files, ownFile);
  if (own) return configOf(ownFile, own);
  const packaged = entryOf(readNode(files, 'package.json')?.root, 'plugin-dev')?.value;
  return packaged && configOf('package.json', { root: packaged });
}

interface ReadNode {
  readonly root?: Node | undefined;
  readonly problem?: { message: string; range: Range };
}

/** Undefined where there is no such file; one that is there and cannot be read is a problem. */
function readNode(files: Files, file: string): ReadNode | undefined {
  const result = files.read(file);
  if ('failure' in result)
    return files.kindOf(file) ? { problem: { message: result.failure, range: { start: 0, end: 0 } } } : undefined;
  const { root, problems } = parseJson(utf8(result.bytes));
  const problem = problems[0];
  return problem ? { problem: { message: `it is not JSON: ${problem.message}`, range: problem.range } } : { root };
}

function configOf(file: string, { root, problem }: ReadNode): Config {
  if (problem) return refused(file, [problemOf(file, problem.message, problem.range)]);
  if (!root) return refused(file, []);
  if (!validators.config(toValue(root))) {
    const problems = (validators.config.errors ?? []).slice(0, maxProblems).map(({ instancePath, message, params }) => {
      const path = instancePath.split('/').slice(1).map(decodePointer);
      const extra = typeof params.additionalProperty === 'string' ? params.additionalProperty : undefined;
      const place = nodeAt(root, path) ?? root;
      const range = (extra === undefined ? undefined : entryOf(place, extra)?.keyRange) ?? place.range;
      const field = path.join('.');
      const what = `"${field || 'plugin-dev'}" ${message}${extra === undefined ? '' : `: "${extra}"`}`;
      return problemOf(file, what, range, field);
    });
    return refused(file, problems.sort(compareFindings));
  }
  const rules = entryOf(root, 'rules')?.value;
  const ignore = entryOf(root, 'ignore')?.value;
  const ofRules = rules?.kind === 'map' ? rules.entries : [];
  const ofIgnore = ignore?.kind === 'list' ? ignore.items.map((item) => entryOf(item, 'rule')?.value) : [];
  return {
    file,
    severities: ofRules.map(({ key, value }) => [key, scalarText(value) as Severity | 'off'] as const),
    ignores:
      ignore?.kind === 'list'
        ? ignore.items.map((item) => ({ ...(toValue(item) as { rule: string; files: string }), range: item.range }))
        : [],
    named: [
      ...ofRules.map(({ key, keyRange }) => ({ pattern: key, range: keyRange, field: `rules.${key}` })),
      ...ofIgnore.map((value, index) => ({
        pattern: scalarText(value) ?? '',
        range: value?.range ?? root.range,
        field: `ignore.${index}.rule`,
      })),
    ],
    problems: [],
  };
}

/** A configuration that is not followed. */
function refused(file: string, problems: readonly Finding[]): Config {
  return { file, severities: [], ignores: [], named: [], problems };
}

function decodePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function problemOf(file: string, message: string, range: Range, field?: string): Finding {
  return {
    rule: 'engine/config',
    severity: 'error',
    message: `the configuration is not valid: ${message}`,
    effect: 'plugin-dev ignores the whole configuration',
    file,
    range,
    ...(field ? { field } : {}),
  };
}

/** Any number of characters within a step of a path, or (as a whole step, `**`) any number of steps. */
const any = Symbol('any');

type Wild<T> = T | typeof any;
type CharTest = (char: string) => boolean;

/**
 * A matcher for one glob over `/`-separated relative paths: `*`, `?`, `[a-z]`, `[!a]`, and `**` as a whole step. Names that begin
 * with a dot are like any other. The glob may be hostile: no regular expression is made of it, since a few `*a` in one row keep
 * any backtracking matcher busy for hours.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const steps = glob
    .replace(/^\.\//, '')
    .split('/')
    .map((step): Wild<Wild<CharTest>[]> => (step === '**' ? any : charTests(step)));
  const matchesName = (tests: Wild<CharTest>[], name: string): boolean =>
    matchesAll(tests, [...name], (test, char) => test(char));
  return (path) => matchesAll(steps, path.split('/'), matchesName);
}

/** Matches a pattern with wildcards against all items. After a mismatch only the last wildcard has to take one item more. */
function matchesAll<P, T>(pattern: readonly Wild<P>[], items: readonly T[], matches: (part: P, item: T) => boolean): boolean {
  let part = 0;
  let wildcard = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = part < pattern.length ? pattern[part] : undefined;
    if (wanted === any) {
      wildcard = part++;
      resume = item;
    } else if (wanted !== undefined && matches(wanted as P, items[item] as T)) {
      part++;
      item++;
    } else if (wildcard >= 0) {
      part = wildcard + 1;
      item = ++resume;
    } else return false;
  }
  return pattern.slice(part).every((rest) => rest === any);
}

function charTests(step: string): Wild<CharTest>[] {
  const tests: Wild<CharTest>[] = [];
  const chars = [...step];
  // No opening bracket looks for a closing one that is not there.
  const lastClosing = chars.lastIndexOf(']');
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] as string;
    const classEnd = char === '[' && at + 2 <= lastClosing ? chars.indexOf(']', at + 2) : -1;
    if (char === '*') {
      if (tests.at(-1) !== any) tests.push(any);
    } else if (char === '?') tests.push(() => true);
    else if (classEnd > 0) {
      tests.push(classTest(chars.slice(at + 1, classEnd)));
      at = classEnd;
    } else {
      const literal = char === '\\' ? (chars[++at] ?? char) : char;
      tests.push((other) => other === literal);
    }
  }
  return tests;
}

/** `[abc]`, `[a-z]`, and `[!…]` or `[^…]` for the others. */
function classTest(written: readonly string[]): CharTest {
  const isNegated = written[0] === '!' || written[0] === '^';
  const members = isNegated ? written.slice(1) : written;
  const isMember = (char: string): boolean =>
    members.some((from, index) => {
      const to = members[index + 1] === '-' ? members[index + 2] : undefined;
      return char === from || (to !== undefined && from <= char && char <= to);
    });
  return (char) => isMember(char) !== isNegated;
}
