import type { Range } from '../../formats/located.ts';
import { type Fence, type Link, type MarkdownOutline, scanMarkdown } from '../../formats/markdown.ts';
import { markdownBelow } from '../../plugin/discover.ts';
import { type Component, oncePer, type Plugin, type SourceFile } from '../../plugin/model.ts';
import { type LiveCommand, liveCommands } from '../../plugin/rendering.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { folderOf, matchesOf, skillRule } from './fields.ts';
import { refusalOf } from './tools.ts';

const maxLinks = 1000;
/** Words that stand for a destination in samples and templates. */
const sample =
  /^(?:\.{0,2}\/)*(?:url|link|path|file(?:name)?|page|image|img|src|href|target|name|title|foo|bar|baz|x+|todo|tbd)(?:\.\w+)?$|path\/to|your[-_]|\bexample\b|[{}<>$*|\s]|\.{3}|\u2026|xxx|yyyy|nnn/i;
/** Folders and files of the project that the user works on. */
const project =
  /^(?:\.{1,2}\/)*(?:docs?|src|app|lib|tests?|\.github|packages|adr|decisions|specs?|plans?|issues|wiki)\/|^(?:\.{1,2}\/)*(?:readme|changelog|contributing|license|claude|agents|security|roadmap|todo)(?:\.md)?$/i;

/** Links of skills and of the texts below them. A command has no folder to follow a link from. */
export const skillLinkRules = [
  skillRule({
    id: 'skill/broken-link',
    severity: 'warning',
    summary: 'a link to a file that does not exist',
    effect: 'the model tries to read it, and finds nothing',
    check(skill, report) {
      const broken = relativeLinks(skill).filter(
        ({ link, target }) =>
          target !== 'outside' && !exists(skill.plugin, target.path) && !project.test(withoutFragment(link.destination)),
      );
      for (const { path, link, more } of onePerCause(skill, broken)) {
        const written = withoutFragment(link.destination);
        const { plugin } = skill;
        const elsewhere = [folderOf(skill.file.path), '']
          .map((folder) => resolvePath(folder, written))
          .find((other) => other !== 'outside' && exists(plugin, other.path));
        report({
          message: `${quoted(link.destination)} leads to no file${more > 0 ? `, nor ${links(more)} of this text` : ''}`,
          ...(elsewhere ? { severity: 'info' as const, effect: 'a link counts from the file in which it stands' } : {}),
          // What a copied text shows to people, the model does not look for.
          ...(link.kind === 'image' ? { severity: 'info' as const } : {}),
          help:
            elsewhere && elsewhere !== 'outside'
              ? `the file is ${quoted(elsewhere.path)}, seen from the plugin's root`
              : 'add the file, or correct the link',
          file: path,
          range: link.destinationRange,
        });
      }
    },
  }),
  skillRule({
    id: 'skill/link-outside',
    severity: 'warning',
    summary: 'a link that leads out of the plugin',
    effect: 'an installed plugin is the plugin folder alone: the model finds nothing there',
    check(skill, report) {
      if (skill.scope !== 'plugin' || !skill.plugin.manifest) return;
      const leading = relativeLinks(skill).filter(({ target }) => target === 'outside');
      for (const { path, link, more } of onePerCause(skill, leading))
        report({
          message: `${quoted(link.destination)} leads out of the plugin${more > 0 ? `, as do ${links(more)} of this text` : ''}`,
          help: 'move the file into the plugin, or link to its address on the web',
          file: path,
          range: link.destinationRange,
        });
    },
  }),
] as const;

interface RelativeLink {
  readonly path: string;
  readonly link: Link;
  readonly target: ReturnType<typeof resolvePath>;
}

function relativeLinks(skill: Component): RelativeLink[] {
  if (skill.kind !== 'skill') return [];
  return [...bundledTexts(skill)].flatMap(({ path, outline }) =>
    outline.links.slice(0, maxLinks).flatMap((link): RelativeLink[] => {
      const written = decoded(withoutFragment(link.destination));
      if (!isRelativeFile(written, path === skill.file.path) || isQuoted(skill.plugin.source(path).text, link)) return [];
      return [{ path, link, target: resolvePath(folderOf(path), written) }];
    }),
  );
}

/** Of the skill's own text each destination once; of a text below it, which is mostly a copy, the first with a count. */
function onePerCause(skill: Component, found: readonly RelativeLink[]): (RelativeLink & { readonly more: number })[] {
  const once = new Map<string, RelativeLink[]>();
  for (const one of found) {
    const key =
      one.path === skill.file.path
        ? `${one.path} ${withoutFragment(one.link.destination)}`
        : `${one.path} ${one.link.kind === 'image'}`;
    once.set(key, [...(once.get(key) ?? []), one]);
  }
  return [...once.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, more: first.path === skill.file.path ? 0 : others.length }] : [],
  );
}

function links(count: number): string {
  return count === 1 ? 'one more link' : `${count} more links`;
}

/** Copied documentation links to pages of its web site, which have no ending; a skill's own text may name a folder. */
function isRelativeFile(written: string, isOwnText: boolean): boolean {
  if (written === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|~|#|@)/i.test(written) || sample.test(written)) return false;
  return /\.\w{1,8}$/.test(written) || (isOwnText && /^[\w./-]+\/$/.test(written));
}

/** A link inside quotation marks is a sample of one. */
function isQuoted(text: string, { range }: Link): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', range.start) + 1, range.start - 300), range.start);
  return before.split('"').length % 2 === 0;
}

function withoutFragment(destination: string): string {
  return destination.replace(/[#?].*$/s, '');
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** A Markdown text that a skill brings: its own, or one of the files below it. */
export interface BundledText {
  readonly path: string;
  readonly outline: MarkdownOutline;
}

/** Folders whose texts are to be copied somewhere else, where their links lead elsewhere. */
const copied =
  /(?:^|\/)(?:\.?templates?|assets?|examples?|samples?|fixtures?|evals?|tests?|boilerplate|starter|node_modules)\/|(?:example|sample|template)s?[\w.-]{0,100}\.md$/i;
const maxTexts = 200;
const maxLength = 400_000;
const depth = 3;

/** The texts of a skill whose links are followed from where they stand. */
function* bundledTexts(skill: Component): Generator<BundledText> {
  const { file, body, plugin } = skill;
  yield { path: file.path, outline: body.outline };
  const folder = folderOf(file.path);
  if (skill.kind !== 'skill' || folder === '') return;
  let count = 0;
  for (const path of markdownBelow(plugin.files, folder.slice(0, -1), depth)) {
    const inside = path.slice(folder.length);
    if (path === file.path || copied.test(inside) || isOtherSkill(plugin, folder, inside) || ++count > maxTexts) continue;
    const { text, failure } = plugin.source(path);
    if (failure === undefined && text.length <= maxLength) yield { path, outline: outlineOf(plugin.source(path)) };
  }
}

/** Several rules follow the links of a text. */
const outlineOf = oncePer(({ text }: SourceFile) => scanMarkdown(text));

function isOtherSkill({ files }: Plugin, folder: string, inside: string): boolean {
  const steps = inside.split('/').slice(0, -1);
  return steps.some((_, index) => files.kindOf(`${folder}${steps.slice(0, index + 1).join('/')}/SKILL.md`) !== undefined);
}

/** A path below the plugin's root, followed from a folder; `outside` where it leads out. */
function resolvePath(folder: string, path: string): { readonly path: string } | 'outside' {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return 'outside';
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return { path: steps.join('/') };
}

/** True where something is at a path; the root is. */
function exists({ files }: Plugin, path: string): boolean {
  return path === '' || files.kindOf(path) !== undefined;
}

/** True for a place in code. */
function isInCode({ body }: Component, { start }: Range): boolean {
  const { fences, spans } = body.outline;
  return (
    fences.some(({ opening, content }) => start > opening.start && start < content.end) ||
    spans.some(({ range }) => start >= range.start && start < range.end)
  );
}

/** A file below a folder that the client puts in. */
const rooted = /\$\{CLAUDE_(PLUGIN_ROOT|SKILL_DIR)\}["']?((?:\/[\w.@-]+)+)(?![\w/]*[<{$*[%])/g;
/** Folders that a build or a run makes. */
const made =
  /(?:^|\/)(?:node_modules|dist|build|out|target|\.?venv|\.?cache|te?mp|logs?|data|state|output|results|generated|__pycache__)(?:\/|$)|\.(?:log|env|lock|pid|db|sqlite|tmp|local\.\w+)$/i;
/** What makes the file instead of reading it. */
const writes =
  /(?:>{1,2}|\b(?:mkdir|touch|tee|write|writes|create|creates|save|saves|generate|generates|output|into|build|compile|clone|-o|--output|--out)\b)[^\n]{0,40}$/i;
/** A text about plugins shows paths of other ones. */
const aboutPlugins = /plugin\.json|hooks\.json|marketplace\.json|\.mcp\.json/;
const mention =
  /(?:^|[\s`(])((?:\.\/)?(?:references?|scripts|assets|examples|templates|resources)\/[\w./-]{1,200}\.\w{1,8})(?![\w/-])/g;
const home = /(?:~|\$HOME|\$\{HOME\})\/\.claude\/(?:plugins|skills|commands|agents)\/(?:[\w./-]{0,100}\w)?/;

/** Files that a text names in other ways than by a link. */
export const skillFileRules = [
  skillRule({
    id: 'skill/missing-file',
    severity: 'warning',
    summary: 'a file of the plugin that the text names and that does not exist',
    check(skill, report) {
      const live = liveCommands(skill.body.text, skill.body.start).slice(0, 1000);
      for (const { path, written, range } of rootedFiles(skill)) {
        if (exists(skill.plugin, path)) continue;
        const isLive = live.some((command) => range.start >= command.range.start && range.end <= command.range.end);
        report({
          message: `there is no ${quoted(path)} in the plugin`,
          severity: isLive ? 'error' : mayBeBuilt(skill, path) ? 'info' : 'warning',
          effect: isLive
            ? `the command fails, and the client does not load the ${skill.kind}`
            : 'the model tries to use it, and fails',
          help: `add the file, or correct ${quoted(written)}`,
          range,
        });
      }
    },
  }),
  skillRule({
    id: 'skill/missing-mention',
    severity: 'info',
    summary: 'a path in the text under which there is no file',
    check(skill, report) {
      const missing = skill.kind === 'skill' ? missingMentions(skill) : [];
      const [first] = missing;
      if (!first) return;
      const more = missing.length - 1;
      report({
        message: `there is no ${quoted(first.path)}${more > 0 ? `, nor ${more} more files that the text names` : ''} in the folder of the skill`,
        help: 'add the file, or say that it is one of the project',
        range: first.range,
      });
    },
  }),
  skillRule({
    id: 'skill/home-path',
    severity: 'info',
    summary: 'a path into ~/.claude',
    effect: 'an installed plugin lies in a cache folder with its version in the path, not there',
    check(skill, report) {
      const [path] = home.exec(skill.body.text) ?? [];
      if (!path || skill.scope !== 'plugin') return;
      const start = skill.body.start + skill.body.text.indexOf(path);
      report({
        message: `${quoted(path)} is a place of one machine`,
        help: 'for files of the plugin write ${CLAUDE_PLUGIN_ROOT} and the path below it',
        range: { start, end: start + path.length },
      });
    },
  }),
] as const;

interface NamedFile {
  readonly path: string;
  readonly written: string;
  readonly range: Range;
}

function rootedFiles(skill: Component): NamedFile[] {
  const { body, plugin } = skill;
  const seen = new Set<string>();
  return matchesOf(body.text, rooted).flatMap((match) => {
    const isOwn = match[1] === 'SKILL_DIR';
    // Without a manifest the root is not known, and a command has no folder of its own.
    if (isOwn ? skill.kind !== 'skill' : !plugin.manifest && !plugin.entry) return [];
    const inside = (match[2] ?? '').replace(/(?<![.])[.]+$/, '').slice(1);
    const target = resolvePath(isOwn ? folderOf(skill.file.path) : '', inside);
    if (target === 'outside' || seen.has(target.path) || !/(?:\.\w{1,8}|^bin\/[\w-]+)$/.test(inside) || made.test(inside))
      return [];
    const range = { start: body.start + match.index, end: body.start + match.index + match[0].length };
    const lineStart = body.text.lastIndexOf('\n', match.index) + 1;
    if (writes.test(body.text.slice(Math.max(lineStart, match.index - 100), match.index))) return [];
    if (isInCode(skill, range) && (aboutPlugins.test(body.text) || isInJson(skill, range))) return [];
    seen.add(target.path);
    return [{ path: target.path, written: match[0], range }];
  });
}

function isInJson({ body }: Component, { start }: Range): boolean {
  return body.outline.fences.some(
    ({ opening, content, info }) => info.startsWith('json') && start > opening.start && start < content.end,
  );
}

/** A bundle in a folder that is not there at all is made by a build before the plugin is shipped. */
function mayBeBuilt({ plugin }: Component, path: string): boolean {
  return /\.(?:[cm]?js|exe|wasm|jar)$/.test(path) && !exists(plugin, folderOf(path).slice(0, -1));
}

function missingMentions(skill: Component): NamedFile[] {
  const { body, plugin } = skill;
  const seen = new Set<string>();
  return matchesOf(body.text, mention).flatMap((match) => {
    const written = match[1] ?? '';
    const folder = folderOf(skill.file.path);
    const targets = [folder, ''].map((base) => resolvePath(base, written)).filter((target) => target !== 'outside');
    if (seen.has(written) || made.test(written) || targets.some(({ path }) => exists(plugin, path))) return [];
    seen.add(written);
    const start = body.start + match.index + match[0].length - written.length;
    if (body.outline.links.some(({ range }) => start >= range.start && start < range.end)) return [];
    return [{ path: written, written, range: { start, end: start + written.length } }];
  });
}

/** The advice of the client's documents; after a compaction a skill comes back with so many tokens at most. */
const advised = { lines: 500, tokens: 5000 };
const charactersPerToken = 4;

/** The text as a whole. */
export const skillBodyRules = [
  skillRule({
    id: 'skill/empty-body',
    severity: 'warning',
    summary: 'a skill without a text',
    check(skill, report) {
      if (skill.body.text.trim() !== '' || skill.frontmatter.client.status === 'absent') return;
      report({
        message: 'there is no text below the frontmatter',
        effect: `whoever calls the ${skill.kind} gets nothing but its description`,
        help: 'write what to do',
        range: { start: skill.body.start, end: skill.body.start },
      });
    },
  }),
  skillRule({
    id: 'skill/long-body',
    severity: 'info',
    summary: 'a text that is long for one read',
    effect: 'every call takes it whole into the context; when the context is compacted, only the first 5,000 tokens come back',
    check({ body, file }, report) {
      const lines = file.lines.count - file.lines.positionOf(body.start).line + 1;
      const tokens = Math.round(body.text.length / charactersPerToken);
      if (lines <= advised.lines && tokens <= advised.tokens) return;
      report({
        message: `the text has ${lines.toLocaleString('en')} lines, about ${tokens.toLocaleString('en')} tokens`,
        help: `keep decisions here, and move detail into files that it names, such as ${quoted('references/')}`,
        range: { start: body.start, end: body.start },
      });
    },
  }),
] as const;

const maxCommands = 100;
/** What stands in samples in the place of a command. */
const madeUp = /^(?:(?:your[- ])?(?:command|cmd|bash-command|shell-command)s?(?: here)?|\.{3}|\u2026|<[\w -]+>|\[[\w -]+\])$/i;

/** Commands that the client runs when it loads the text, before the model reads a word of it. */
export const skillLiveCommandRules = [
  skillRule({
    id: 'skill/live-sample',
    severity: 'error',
    summary: 'a sample of a command that runs when the text is loaded',
    check(skill, report) {
      const samples = samplesIn(skill);
      const isFatal = ({ live, refusal }: Judged): boolean => Boolean(refusal) || madeUp.test(live.command);
      const worst = samples.find(isFatal) ?? samples[0];
      if (!worst) return;
      const { live, refusal } = worst;
      const more = samples.length - 1;
      report({
        message: `the sample ${quoted(marked(skill, live))} ${more > 0 ? `and ${more} more run` : 'runs'} whenever the ${skill.kind} is loaded`,
        severity: isFatal(worst) ? 'error' : 'warning',
        effect: refusal
          ? `the client does not load the ${skill.kind}: ${refusal}; a code block does not protect the sample`
          : `the client runs it and puts its output there, also in a code block; if it fails, the ${skill.kind} is not loaded`,
        help: 'put samples into a file under references/, or write a backslash behind the exclamation mark',
        range: live.range,
      });
    },
  }),
  skillRule({
    id: 'skill/refused-command',
    severity: 'error',
    summary: 'a command of the text that the client refuses to run',
    check(skill, report) {
      for (const { live, refusal } of judged(skill)) {
        if (!refusal || isSample(skill, live)) continue;
        report({
          message: `${quoted(live.command)} may not run: ${refusal}`,
          effect: `the client does not load the ${skill.kind} ("Shell command permission check failed"), unless the user's own rules allow the command or nothing is asked at all`,
          help: helpFor(refusal),
          range: live.range,
        });
      }
    },
  }),
] as const;

interface Judged {
  readonly live: LiveCommand;
  readonly refusal: string | undefined;
}

function judged(skill: Component): Judged[] {
  const { body } = skill;
  const grants = toolEntries(skill, 'allowed-tools') ?? [];
  return liveCommands(body.text, body.start)
    .slice(0, maxCommands)
    .map((live) => ({ live, refusal: refusalOf(live.command, grants) }));
}

/** Samples that are refused, or that run without being meant to. */
function samplesIn(skill: Component): Judged[] {
  return judged(skill).filter(
    ({ live, refusal }) => isSample(skill, live) && (refusal || madeUp.test(live.command) || isInText(skill, live)),
  );
}

/** Code blocks, and spans of code that the client reads otherwise than Markdown does, are where a syntax is shown. */
function isSample(skill: Component, live: LiveCommand): boolean {
  if (madeUp.test(live.command) || !/\w/.test(live.command) || isInText(skill, live)) return true;
  const fence = fenceAround(skill, live.range);
  if (live.form === 'block' || !fence) return isInSpan(skill, live.range);
  return fence.info !== '' && !/^(?:text|txt|console|output|diff|json)$/.test(fence.info);
}

/** In a block that shows another Markdown text. */
function isInText(skill: Component, { range }: LiveCommand): boolean {
  const fence = fenceAround(skill, range);
  if (!fence || fence.opening.start >= range.start) return false;
  return /^(?:markdown|md|mdx|yaml)\b/.test(fence.info);
}

function fenceAround({ body }: Component, { start }: Range): Fence | undefined {
  return body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
}

/** A span that begins before the command does, such as one with two backticks around it. */
function isInSpan({ body }: Component, { start }: Range): boolean {
  return body.outline.spans.some(({ range }) => range.start < start && start < range.end);
}

function marked({ file }: Component, { range }: LiveCommand): string {
  return file.text.slice(range.start, range.end);
}

function helpFor(refusal: string): string {
  if (refusal.startsWith('no rule'))
    return 'approve it in allowed-tools, such as "Bash(npm test:*)", or tell the model to run it';
  return 'write a simpler command, put it into a script that allowed-tools approves, or tell the model to run it';
}
