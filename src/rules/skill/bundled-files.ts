import type { Range } from '../../formats/located.ts';
import { type MarkdownOutline, scanMarkdown } from '../../formats/markdown.ts';
import { markdownBelow } from '../../plugin/discover-markdown.ts';
import type { Component, Plugin } from '../../plugin/model.ts';
import { folderOf } from './skill.ts';

/** A Markdown text that a skill brings: its own, or one of the files below it. */
export interface BundledText {
  readonly path: string;
  readonly outline: MarkdownOutline;
}

/** Folders whose texts are to be copied somewhere else, where their links lead elsewhere. */
const copied =
  /(?:^|\/)(?:\.?templates?|assets?|examples?|samples?|fixtures?|evals?|tests?|boilerplate|starter|node_modules)\/|(?:example|sample|template)s?[\w.-]*\.md$/i;
const maxTexts = 200;
const maxLength = 400_000;
const depth = 3;

/** The texts of a skill whose links are followed from where they stand. */
export function* bundledTexts(skill: Component): Generator<BundledText> {
  const { file, body, plugin } = skill;
  yield { path: file.path, outline: body.outline };
  const folder = folderOf(file.path);
  if (skill.kind !== 'skill' || folder === '') return;
  let count = 0;
  for (const path of markdownBelow(plugin.files, folder.slice(0, -1), depth)) {
    const inside = path.slice(folder.length);
    if (path === file.path || copied.test(inside) || isOtherSkill(plugin, folder, inside) || ++count > maxTexts) continue;
    const { text, failure } = plugin.source(path);
    if (failure === undefined && text.length <= maxLength) yield { path, outline: scanMarkdown(text) };
  }
}

function isOtherSkill({ files }: Plugin, folder: string, inside: string): boolean {
  const steps = inside.split('/').slice(0, -1);
  return steps.some((_, index) => files.kindOf(`${folder}${steps.slice(0, index + 1).join('/')}/SKILL.md`) !== undefined);
}

/** A path below the plugin's root, followed from a folder; `outside` where it leads out. */
export function resolvePath(folder: string, path: string): { readonly path: string } | 'outside' {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return 'outside';
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return { path: steps.join('/') };
}

/** True where something is at a path; the root is. */
export function exists({ files }: Plugin, path: string): boolean {
  return path === '' || files.kindOf(path) !== undefined;
}

/** True for a place in code. */
export function isInCode({ body }: Component, { start }: Range): boolean {
  const { fences, spans } = body.outline;
  return (
    fences.some(({ opening, content }) => start > opening.start && start < content.end) ||
    spans.some(({ range }) => start >= range.start && start < range.end)
  );
}
