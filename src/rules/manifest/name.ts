import { defineRule, type Report } from '../../engine/rule.ts';
import { entryOf, type Range } from '../../formats/located.ts';
import { quoted } from '../wording.ts';

/** Whole names and beginnings that the client reserves [client 2.1.330]. */
const reservedNames = /^(?:claude|anthropics?|claude-code|claude-mods)$|^(?:claude|anthropics?|cc-plugin)-/i;
const official = /official[^a-z0-9]*(?:claude|anthropic)|(?:claude|anthropic)[^a-z0-9]*official/i;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const installable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const refusedByPath = /[@:/\\\p{Cf}]/u;
const longestName = 64;

/** How bad a plugin's name is, worst first; undefined for a good one. Used for manifests and marketplace entries. */
export function nameProblem(
  name: string,
): { message: string; effect: string; severity: 'error' | 'warning'; help: string } | undefined {
  const help = 'use lower-case words joined by single hyphens';
  if (name.includes(' '))
    return {
      message: `the name has a blank: ${quoted(name)}`,
      effect: 'the client does not load the plugin',
      severity: 'error',
      help,
    };
  if (/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name))
    return {
      message: `the name has a control or bidirectional character: ${quoted(name)}`,
      effect: 'the client does not load the plugin',
      severity: 'error',
      help,
    };
  if (reservedNames.test(name) || official.test(name))
    return {
      message: `the name is reserved: ${quoted(name)}`,
      effect: 'plugin validate refuses it and the plugin directory blocks it; a session and a local install accept it',
      severity: 'error',
      help: "choose a name that does not pass as one of Anthropic's own",
    };
  if (kebab.test(name)) return undefined;
  const effect = refusedByPath.test(name)
    ? 'the client refuses the plugin when it is loaded by its path'
    : installable.test(name)
      ? 'the client accepts it; claude.ai refuses it'
      : 'the client cannot install it from a marketplace';
  return { message: `the name is not in kebab-case: ${quoted(name)}`, effect, severity: 'warning', help };
}

/** The name in plugin.json. */
export const manifestNameRules = [
  defineRule({
    id: 'manifest/name',
    on: 'manifest',
    severity: 'warning',
    profiles: { directory: 'error' },
    summary: 'a plugin name that is reserved, cannot be installed or is not in kebab-case',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '')
        reportName(value.value, value.range, report);
    },
  }),
  defineRule({
    id: 'manifest/name-length',
    on: 'manifest',
    severity: 'info',
    profiles: { directory: 'warning' },
    summary: 'a plugin name over 64 characters',
    effect: 'the client accepts it; the plugin directory does not',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value.length > longestName)
        report({
          message: `the name has ${value.value.length} characters`,
          help: 'shorten it to 64',
          range: value.range,
          field: 'name',
        });
    },
  }),
] as const;

function reportName(name: string, range: Range, report: Report): void {
  const problem = nameProblem(name);
  if (!problem) return;
  const fixed = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const help = kebab.test(fixed) && fixed !== name && problem.severity === 'warning' ? `write ${quoted(fixed)}` : problem.help;
  report({ ...problem, help, range, field: 'name' });
}
