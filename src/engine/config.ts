import { parseJson } from '../formats/json.ts';
import { entryOf, type Node, nodeAt, type Range, scalarText, toValue } from '../formats/located.ts';
import { utf8 } from '../formats/text.ts';
import type { Files } from '../plugin/files.ts';
import { validators } from '../schemas/validators.ts';
import { compareFindings, type Finding, type Severity } from './finding.ts';

export interface IgnoreEntry {
  readonly rule: string;
  /** A glob over paths relative to the plugin's root. */
  readonly files: string;
  readonly range: Range;
}

/** A plugin's own configuration of these tools. */
export interface Config {
  readonly file: string;
  readonly severities: readonly (readonly [pattern: string, severity: Severity | 'off'])[];
  readonly ignores: readonly IgnoreEntry[];
  /** What is wrong with the configuration; such entries have no effect. */
  readonly problems: readonly Finding[];
}

/** Reads `.plugin-dev.json`, else the `plugin-dev` key of package.json; undefined where there is neither. */
export function readConfig(files: Files): Config | undefined {
  const own = readNode(files, '.plugin-dev.json');
  if (own) return configOf('.plugin-dev.json', own.root, own.problem);
  const packaged = entryOf(readNode(files, 'package.json')?.root, 'plugin-dev')?.value;
  return packaged && configOf('package.json', packaged);
}

interface ReadNode {
  readonly root: Node | undefined;
  readonly problem?: { message: string; range: Range };
}

function readNode(files: Files, file: string): ReadNode | undefined {
  const result = files.read(file);
  if ('failure' in result) return undefined;
  const { root, problems } = parseJson(utf8(result.bytes));
  return problems[0] ? { root: undefined, problem: problems[0] } : { root };
}

function configOf(file: string, root: Node | undefined, problem?: ReadNode['problem']): Config {
  if (!root || problem) {
    const found = problem ?? { message: 'the file is empty', range: { start: 0, end: 0 } };
    return { file, severities: [], ignores: [], problems: [problemOf(file, `it is not JSON: ${found.message}`, found.range)] };
  }
  if (!validators.config(toValue(root))) {
    const problems = (validators.config.errors ?? []).map(({ instancePath, message, params }) => {
      const path = instancePath.slice(1).split('/').map(decodePointer).filter(Boolean);
      const extra = typeof params.additionalProperty === 'string' ? `: "${params.additionalProperty}"` : '';
      const range = (path.length > 0 ? nodeAt(root, path.join('.')) : root)?.range ?? root.range;
      return problemOf(file, `"${path.join('.') || 'plugin-dev'}" ${message}${extra}`, range, path.join('.'));
    });
    return { file, severities: [], ignores: [], problems: problems.sort(compareFindings) };
  }
  const rules = entryOf(root, 'rules')?.value;
  const ignore = entryOf(root, 'ignore')?.value;
  return {
    file,
    severities:
      rules?.kind === 'map' ? rules.entries.map(({ key, value }) => [key, scalarText(value) as Severity | 'off'] as const) : [],
    ignores:
      ignore?.kind === 'list'
        ? ignore.items.map((item) => ({ ...(toValue(item) as { rule: string; files: string }), range: item.range }))
        : [],
    problems: [],
  };
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
