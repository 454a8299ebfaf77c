import type { Range } from '../../formats/located.ts';
import type { Component } from '../../plugin/model.ts';
import { liveCommands } from '../../plugin/rendering/live-commands.ts';
import { quoted } from '../wording.ts';
import { exists, isInCode, resolvePath } from './bundled-files.ts';
import { folderOf, matchesOf, skillRule } from './skill.ts';

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
    const inside = (match[2] ?? '').replace(/[.]+$/, '').slice(1);
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
