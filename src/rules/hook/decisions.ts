import { scriptsOf } from '../../plugin/hooks/scripts.ts';
import { type LoadedHook, textNode } from './common.ts';

/** How a hook decides. */
export interface Decision {
  /** By what, for a message. */
  readonly by: string;
  /** True where it can stop something; false where it only lets something through. */
  readonly stops: boolean;
}

/** By what a script or a command line decides, in the order in which it is looked for. */
const signs: readonly (readonly [by: string, pattern: RegExp])[] = [
  ['exit code 2', /\bexit(?:\(| \(?)2\b|\bexitCode ?= ?2\b/],
  ['a permissionDecision', /\bpermissionDecision\b/],
  ['"decision": "block"', /["']?\bdecision\b["']? ?: ?["']block\b/],
];

/** Larger files are not searched; no hook script is that long. */
const maxLength = 200_000;

/** How a command hook decides, as far as the texts of its command and scripts show; undefined where they show nothing. */
export function decisionOf(hook: LoadedHook): Decision | undefined {
  const command = textNode(hook.node, 'command')?.value ?? '';
  const { plugin } = hook.source;
  const texts = scriptsOf(hook)
    .filter(({ path }) => plugin.files.kindOf(path) === 'file')
    .map(({ path }) => plugin.source(path).text.slice(0, maxLength));
  const text = [command, ...texts].join('\n');
  const [by] = signs.find(([, pattern]) => pattern.test(text)) ?? [];
  return by === undefined ? undefined : { by, stops: by !== 'a permissionDecision' || /\bdeny\b|["']ask["']/.test(text) };
}
