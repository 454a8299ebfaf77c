import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Profile, profiles } from '../engine/rule.ts';
import { type Fence, scanMarkdown } from '../formats/markdown.ts';
import type { FileContent } from '../plugin/files.ts';
import { rules } from '../rules/index.ts';
import { root } from './bundles.ts';

const folder = fileURLToPath(new URL('../rules/', import.meta.url));

/** The texts of all rule pages by their path below `src/rules/`; that on what the engine reports by itself is none. */
export function rulePages(): Map<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('engine'));
  return new Map(files.sort().map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(folder, file), 'utf8')]));
}

/** One part of a rule's page: the files it shows, and what must be found in them. */
export interface PagePart {
  readonly title: 'Wrong' | 'Right' | 'Fixed';
  readonly files: Readonly<Record<string, FileContent>>;
  /** The `findings` block: its text and where it stands in the page. */
  readonly findings?: { readonly text: string; readonly start: number; readonly end: number };
  /** Files without a run bit. */
  readonly plain: ReadonlySet<string>;
  /** `project` where the files are those of a `.claude` folder; `bare` for a plugin that shows all it has. */
  readonly scope: 'plugin' | 'project' | 'bare';
  /** The profile that is asked for; the client's own where none is. */
  readonly profile?: Profile;
}

export interface RuleSection {
  readonly id: string;
  readonly parts: readonly PagePart[];
}

/** Reads the executable parts of a page: `## rule/id` sections with `### Wrong`, `### Right` and `### Fixed` parts. */
export function readRulePage(page: string): RuleSection[] {
  const { headings, fences } = scanMarkdown(page);
  const sections = headings.filter(({ level }) => level === 2);
  return sections.map((section, index) => {
    const end = sections[index + 1]?.range.start ?? page.length;
    const parts = headings.filter(({ level, range }) => level === 3 && range.start > section.range.start && range.start < end);
    return {
      id: section.text,
      parts: parts.map((part, at) => readPart(page, part.text, fences, part.range.end, parts[at + 1]?.range.start ?? end)),
    };
  });
}

function readPart(page: string, title: string, fences: readonly Fence[], start: number, end: number): PagePart {
  if (title !== 'Wrong' && title !== 'Right' && title !== 'Fixed') throw new Error(`a rule page has no part called "${title}"`);
  const inside = fences.filter(({ opening }) => opening.start > start && opening.start < end);
  const files: Record<string, FileContent> = {};
  const plain = new Set<string>();
  let findings: PagePart['findings'];
  for (const { info, content } of inside) {
    const text = page.slice(content.start, content.end);
    const file = /\bfile=(\S+)/.exec(info)?.[1];
    if (file) Object.assign(files, filesOf(file, text));
    if (file && info.includes('mode=644')) plain.add(file);
    else if (info === 'findings') findings = { text, ...content };
  }
  const scope =
    (['project', 'bare'] as const).find((name) => inside.some(({ info }) => info.includes(`scope=${name}`))) ?? 'plugin';
  const profile = profiles.find((name) => inside.some(({ info }) => info.includes(`profile=${name}`)));
  return { title, files, plain, scope, ...(profile ? { profile } : {}), ...(findings ? { findings } : {}) };
}

/** One file, or the N files of `@@files N` with a number for the `*` in their names. */
function filesOf(file: string, text: string): Record<string, FileContent> {
  const count = Number(/^@@files (\d+)\n$/.exec(text)?.[1] ?? 0);
  if (count === 0) return { [file]: contentOf(text) };
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [file.replace('*', String(index)), 'x\n']));
}

/**
 * What stands in for a file that is there and cannot be read, and for a symlink; `@@repeat N` for a text of N characters, and
 * `@@base64 …` for bytes.
 */
const unreadable = '@@unreadable\n';
const symlink = '@@symlink\n';

const escapes: Readonly<Record<string, string>> = { TAB: '\t', CR: '\r', NUL: '\0', BOM: '\uFEFF' };

/**
 * What no editor keeps in a Markdown file is written as `<TAB>`, `<CR>`, `<NUL>` or `<BOM>`, and a byte that is no UTF-8 by its
 * two digits, from `<80>` to `<FF>`.
 */
function contentOf(written: string): FileContent {
  if (written === unreadable) return { failure: 'permission denied' };
  const repeated = /^@@repeat (\d+)\n$/.exec(written)?.[1];
  if (repeated) return `---\ndescription: Long.\n---\n\n${'word '.repeat(Number(repeated) / 5)}\n`;
  const encoded = /^@@base64 (\S+)\n$/.exec(written)?.[1];
  if (encoded) return Buffer.from(encoded, 'base64');
  if (written.startsWith(symlink)) return { linked: written.slice(symlink.length) };
  const text = written.replace(/<(TAB|CR|NUL|BOM)>/g, (_, name: string) => escapes[name] ?? '');
  const parts = text.split(/<([89A-F][0-9A-F])>/);
  if (parts.length === 1) return text;
  return Buffer.concat(parts.map((part, index) => Buffer.from(part, index % 2 === 0 ? 'utf8' : 'hex')));
}

/** What the author still has to write; a test holds that no rule is left with it. */
export const placeholder = 'FILL-IN';

const registry = 'src/rules/index.ts';
/** The engine's own ids, and the folder of what rules share. */
const reserved = ['engine', 'shared'];
const word = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

interface NewRule {
  readonly id: string;
  readonly kind: string;
  /** The module among the kind's modules. */
  readonly family: string;
  /** The subject that the rule is called for. */
  readonly on: string;
}

/** The files of a new rule by their path, or why there can't be one. */
export type Plan = { readonly files: ReadonlyMap<string, string> } | { readonly problem: string };

/**
 * Plans the files for a rule `kind/problem`: its module, or its place in the module of a family; its section on the
 * page of its kind; its entry in the registry. `read` gives the text of a file that exists.
 */
export function planRule(id: string, family: string | undefined, read: (file: string) => string | undefined): Plan {
  const [kind = '', problem = '', ...more] = id.split('/');
  if (![kind, problem].every((part) => word.test(part)) || more.length > 0)
    return { problem: `"${id}" is no rule id; it looks like hook/unknown-event` };
  if (reserved.includes(kind)) return { problem: `"${id}": ${kind} is no kind of rules` };
  if (family !== undefined && !word.test(family))
    return { problem: `"${family}" is no name for a module; it looks like matcher` };
  if (rules.some((rule) => rule.id === id)) return { problem: `there is a rule ${id} already` };

  const rule = { id, kind, family: family ?? problem, on: subjectOf(kind) };
  const base = `src/rules/${kind}/${rule.family}`;
  const module = read(`${base}.ts`);
  const extended = module === undefined ? moduleText(rule) : withRule(module, rule);
  const registered = module === undefined ? registeredText(read(registry) ?? '', rule) : read(registry);
  if (extended === undefined) return { problem: `${base}.ts does not end with "] as const;"; add the rule by hand` };
  if (registered === undefined) return { problem: `${registry} does not look as expected; add the rule by hand` };
  const pages = `src/rules/${kind}/README.md`;
  const page = read(pages) ?? `# ${placeholder}: what these rules are about\n`;
  return {
    files: new Map([
      [`${base}.ts`, extended],
      [pages, `${page.trimEnd()}\n\n${sectionText(rule)}`],
      [registry, registered],
    ]),
  };
}

/** The subject of the kind's name where there is one, else that of the kind's other rules, else the whole plugin. */
function subjectOf(kind: string): string {
  const named = rules.find(({ on }) => on === kind) ?? rules.find(({ id }) => id.startsWith(`${kind}/`));
  return named?.on ?? 'plugin';
}

function ruleText({ id, on }: NewRule): string {
  return `  defineRule({
    id: '${id}',
    on: '${on}',
    severity: 'warning',
    summary: '${placeholder}: a phrase for --list-rules',
    effect: '${placeholder}: what the client does about it, and in which version that was seen',
    check(_${on}, _report) {
      // ${placeholder}: report what is wrong, with the offending value in the message.
    },
  }),
`;
}

function moduleText(rule: NewRule): string {
  return `import { defineRule } from '../../engine/rule.ts';

/** ${placeholder}: what these rules are about. */
export const ${listName(rule)} = [
${ruleText(rule)}] as const;
`;
}

function withRule(module: string, rule: NewRule): string | undefined {
  const end = module.lastIndexOf('\n] as const;\n');
  return end < 0 ? undefined : `${module.slice(0, end + 1)}${ruleText(rule)}${module.slice(end + 1)}`;
}

/** Adds a module to the registry: its import in alphabetical order, its rules behind those of the same kind. */
function registeredText(text: string, rule: NewRule): string | undefined {
  const specifier = `./${rule.kind}/${rule.family}.ts`;
  const imports = [...text.matchAll(/^import \{([^}]+)\} from '(\.\/[^']+)';\n/gm)];
  const list = /^export const rules: readonly AnyRule\[\] = \[\n[^\]]*\];\n/m.exec(text);
  const last = imports.at(-1);
  if (!list || !last) return undefined;
  const next = imports.find(([, , path = '']) => path > specifier);
  const importAt = next?.index ?? last.index + last[0].length;
  const siblings = imports
    .filter(([, , path = '']) => path.startsWith(`./${rule.kind}/`))
    .flatMap(([, names = '']) => names.split(',').map((name) => `  ...${name.trim()},\n`));
  const spreads = siblings.map((line) => text.indexOf(line, list.index)).filter((at) => at >= 0);
  const listAt = spreads.length > 0 ? text.indexOf('\n', Math.max(...spreads)) + 1 : list.index + list[0].length - '];\n'.length;
  const line = `import { ${listName(rule)} } from '${specifier}';\n`;
  return `${text.slice(0, importAt)}${line}${text.slice(importAt, listAt)}  ...${listName(rule)},\n${text.slice(listAt)}`;
}

function listName({ kind, family }: NewRule): string {
  const camel = `${kind}-${family}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${camel}Rules`;
}

function sectionText({ id }: NewRule): string {
  const part = (title: string, text: string): string =>
    `### ${title}\n\n\`\`\`markdown file=${placeholder}.md\n${text}\n\`\`\`\n`;
  return `## ${id}

${placeholder}: why it is wrong, and what the client does.

${part('Wrong', `${placeholder}: the smallest file with the mistake`)}
\`\`\`findings
${placeholder}
\`\`\`

${part('Right', `${placeholder}: the same file without the mistake`)}`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/new-rule.ts')) {
  const [id, family, ...more] = process.argv.slice(2);
  process.exitCode = id && more.length === 0 ? writeRule(id, family) : fail('usage: npm run new:rule KIND/PROBLEM [MODULE]');
}

function writeRule(id: string, family: string | undefined): number {
  const plan = planRule(id, family, (file) => {
    const absolute = path.join(root, file);
    return fs.existsSync(absolute) ? fs.readFileSync(absolute, 'utf8') : undefined;
  });
  if ('problem' in plan) return fail(plan.problem);
  for (const [file, text] of plan.files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    process.stdout.write(`${file}\n`);
  }
  return 0;
}

function fail(problem: string): number {
  process.stderr.write(`new-rule: ${problem}\n`);
  return 2;
}
