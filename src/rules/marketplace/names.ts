import { defineRule } from '../../engine/rule.ts';
import { entryOf, scalarText } from '../../formats/located.ts';
import { reservedMarketplaces } from '../../spec/manifest.ts';
import { nameProblem } from '../manifest/name.ts';
import { quoted } from '../wording.ts';
import { entriesOf } from './entries.ts';

const installable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const longestName = 128;

/** Names of a marketplace and of the plugins that it lists. */
export const marketplaceNameRules = [
  defineRule({
    id: 'marketplace/name',
    on: 'marketplace',
    severity: 'error',
    summary: 'a marketplace name that the client refuses',
    check({ tree }, report) {
      const value = entryOf(tree.root, 'name')?.value;
      const name = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
      const problem = name ? marketplaceNameProblem(name) : undefined;
      if (!value || !problem) return;
      report({ ...problem, help: 'use lower-case words joined by single hyphens', range: value.range, field: 'name' });
    },
  }),
  defineRule({
    id: 'marketplace/entry-name',
    on: 'marketplace',
    severity: 'error',
    summary: 'a listed plugin whose name the client refuses',
    check({ tree }, report) {
      for (const { node, name, field } of entriesOf(tree.root)) {
        const value = entryOf(node, 'name')?.value;
        const problem = name ? nameProblem(name) : undefined;
        if (!value || !problem) continue;
        const isFit = installable.test(name ?? '');
        report({
          ...problem,
          // In a manifest such a name is worth a warning; an entry that cannot be installed is refused.
          severity: problem.severity === 'warning' && !isFit ? 'error' : problem.severity,
          range: value.range,
          field: `${field}.name`,
        });
      }
    },
  }),
  defineRule({
    id: 'marketplace/duplicate-entry',
    on: 'marketplace',
    severity: 'error',
    summary: 'two entries of one name',
    effect: 'the client cannot add the marketplace',
    check({ tree, file }, report) {
      const first = new Map<string, ReturnType<typeof entriesOf>[number]>();
      for (const entry of entriesOf(tree.root)) {
        const value = entryOf(entry.node, 'name')?.value;
        const known = first.get(entry.name ?? '');
        if (!entry.name || !value) continue;
        if (!known) first.set(entry.name, entry);
        else
          report({
            message: `a second entry is called ${quoted(entry.name)}`,
            help: 'list each plugin once',
            range: value.range,
            field: `${entry.field}.name`,
            related: [
              { file: file.path, range: entryOf(known.node, 'name')?.value.range ?? known.node.range, message: 'the first one' },
            ],
          });
      }
    },
  }),
  defineRule({
    id: 'marketplace/long-name',
    on: 'marketplace',
    severity: 'warning',
    summary: 'a name over 128 characters',
    effect: 'Claude Desktop does not accept it',
    check({ tree }, report) {
      const named = [
        { node: tree.root, field: '' },
        ...entriesOf(tree.root).map(({ node, field }) => ({ node, field: `${field}.` })),
      ];
      for (const { node, field } of named) {
        const value = entryOf(node, 'name')?.value;
        const name = scalarText(value) ?? '';
        if (value && name.length > longestName)
          report({
            message: `the name has ${name.length} characters`,
            help: 'shorten it',
            range: value.range,
            field: `${field}name`,
          });
      }
    },
  }),
] as const;

function marketplaceNameProblem(name: string): { message: string; effect: string; severity: 'error' | 'warning' } | undefined {
  const effect = 'the client cannot add the marketplace';
  const reserved = reservedMarketplaces.find((fact) => fact.name === name);
  if (reserved) return { message: `the name ${quoted(name)} is kept for ${reserved.why}`, effect, severity: 'error' };
  if (/[\s/\\\p{Cc}]|\.\.|^\.$/u.test(name))
    return { message: `the name has a blank, a slash or a control character: ${quoted(name)}`, effect, severity: 'error' };
  if (/[^\x20-\x7E]/.test(name) || impersonates(name))
    return { message: `the name passes as one of Anthropic's marketplaces: ${quoted(name)}`, effect, severity: 'error' };
  if (!installable.test(name))
    return {
      message: `no plugin can be installed from a marketplace called ${quoted(name)}`,
      effect: 'the client refuses plugin@marketplace with it',
      severity: 'error',
    };
  return undefined;
}

/** Anthropic's own; the client refuses to add them from anywhere else. */
const officialNames = ['claude-plugins-official', 'anthropic-plugin-directory'];

/** The words of an official marketplace in front of others [client 2.1.330]. */
function impersonates(name: string): boolean {
  if (officialNames.includes(name)) return false;
  return /^(?:claude|anthropic)-(?:code-)?(?:plugins?|marketplace)-|official[-_. ]*(?:claude|anthropic)|(?:claude|anthropic)[-_. ]*official/i.test(
    name,
  );
}
