import type { Link } from '../../formats/markdown.ts';
import type { Component } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';
import { bundledTexts, exists, resolvePath } from './bundled-files.ts';
import { folderOf, skillRule } from './skill.ts';

const maxLinks = 1000;
/** Words that stand for a destination in samples and templates. */
const sample =
  /^(?:\.{0,2}\/)*(?:url|link|path|file(?:name)?|page|image|img|src|href|target|name|title|foo|bar|baz|x+|todo|tbd)(?:\.\w+)?$|path\/to|your[-_]|\bexample\b|[{}<>$*|\s]|\.{3}|…|xxx|yyyy|nnn/i;
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
      for (const { path, link, target } of relativeLinks(skill)) {
        if (target === 'outside' || exists(skill.plugin, target.path)) continue;
        const written = withoutFragment(link.destination);
        if (project.test(written)) continue;
        const { plugin } = skill;
        const elsewhere = [folderOf(skill.file.path), '']
          .map((folder) => resolvePath(folder, written))
          .find((other) => other !== 'outside' && exists(plugin, other.path));
        report({
          message: `${quoted(link.destination)} leads to no file`,
          ...(elsewhere ? { severity: 'info' as const, effect: 'a link counts from the file in which it stands' } : {}),
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
      for (const { path, link, target } of relativeLinks(skill))
        if (target === 'outside')
          report({
            message: `${quoted(link.destination)} leads out of the plugin`,
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

function* relativeLinks(skill: Component): Generator<RelativeLink> {
  if (skill.kind !== 'skill') return;
  for (const { path, outline } of bundledTexts(skill)) {
    for (const link of outline.links.slice(0, maxLinks)) {
      const written = decoded(withoutFragment(link.destination));
      if (!isRelativeFile(written, path === skill.file.path) || isQuoted(skill.plugin.source(path).text, link)) continue;
      yield { path, link, target: resolvePath(folderOf(path), written) };
    }
  }
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
