import { type AuthorReading, readFrontmatter } from '../../formats/frontmatter.ts';
import { entryOf, type MapNode, type Node, type Range, scalarText } from '../../formats/located.ts';
import { parseYaml } from '../../formats/yaml.ts';
import { declarationsOf, declaredValues } from '../../plugin/declared.ts';
import type { Plugin } from '../../plugin/model.ts';

/** A map of fields with its file; `problem` where it could not be read. */
export interface EvalPart {
  readonly path: string;
  readonly root: Node | undefined;
  /** What stands behind the frontmatter; empty for a whole file of YAML. */
  readonly text: string;
  readonly hasFields: boolean;
  readonly problem?: { readonly message: string; readonly range: Range };
}

export interface EvalGrader extends EvalPart {
  /** Dotted path in case.yaml; empty for a file of its own. */
  readonly field: string;
  readonly name: string;
}

export interface EvalCase {
  readonly folder: string;
  readonly prompt?: EvalPart;
  readonly yaml?: EvalPart;
  readonly graders: readonly EvalGrader[];
}

/** Folders below an eval folder in which the client looks for no case [client 2.1.330]. */
const skipped = new Set(['mocks', 'results', 'node_modules']);
const maxDepth = 20;
const known = new WeakMap<Plugin, EvalCase[]>();

/** Every case of a plugin: a folder with a prompt.md or a case.yaml; what is inside it belongs to it. */
export function evalCases(plugin: Plugin): EvalCase[] {
  if (plugin.scope !== 'plugin' || plugin.marketplace) return [];
  const found = known.get(plugin) ?? evalFolders(plugin).flatMap((folder) => [...casesBelow(plugin, folder, maxDepth)]);
  known.set(plugin, found);
  return found;
}

function evalFolders(plugin: Plugin): string[] {
  const nested = declarationsOf(plugin).map(({ document, field }) => ({
    document,
    field: field ? `${field}.experimental` : 'experimental',
  }));
  const declared = declaredValues(nested, 'evals')?.map(({ value }) => (scalarText(value) ?? '').replace(/^\.\/|\/$/g, ''));
  return (declared ?? ['evals']).filter((folder) => folder !== '' && !folder.split('/').includes('..'));
}

function* casesBelow(plugin: Plugin, folder: string, depth: number): Generator<EvalCase> {
  const { files } = plugin;
  if (files.kindOf(`${folder}/prompt.md`) === 'file' || files.kindOf(`${folder}/case.yaml`) === 'file')
    return yield readCase(plugin, folder);
  for (const { name, kind } of depth > 0 ? files.list(folder) : [])
    if (kind === 'folder' && !skipped.has(name)) yield* casesBelow(plugin, `${folder}/${name}`, depth - 1);
}

function readCase(plugin: Plugin, folder: string): EvalCase {
  const { files } = plugin;
  const has = (name: string): boolean => files.kindOf(`${folder}/${name}`) === 'file';
  const yaml = has('case.yaml') ? readYaml(plugin, `${folder}/case.yaml`) : undefined;
  const listed = entryOf(yaml?.root, 'graders')?.value;
  const inYaml = (listed?.kind === 'list' ? listed.items : []).map(
    (root, index): EvalGrader => ({
      path: `${folder}/case.yaml`,
      root,
      text: '',
      hasFields: true,
      field: `graders.${index}`,
      name: scalarText(entryOf(root, 'name')?.value) ?? '',
    }),
  );
  const inFiles = files
    .list(`${folder}/graders`)
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.md'))
    .map(({ name }): EvalGrader => {
      const part = readMarkdown(plugin, `${folder}/graders/${name}`);
      return { ...part, field: '', name: scalarText(entryOf(part.root, 'name')?.value) ?? name.slice(0, -3) };
    })
    // A file without frontmatter is no grader, but a note.
    .filter(({ hasFields }) => hasFields);
  return {
    folder,
    ...(has('prompt.md') ? { prompt: readMarkdown(plugin, `${folder}/prompt.md`) } : {}),
    ...(yaml ? { yaml } : {}),
    graders: [...inYaml, ...inFiles],
  };
}

function readYaml(plugin: Plugin, path: string): EvalPart {
  const { text } = plugin.source(path);
  const { root, problems } = parseYaml(text);
  return { path, root, text: '', hasFields: true, ...(problems[0] ? { problem: problems[0] } : {}) };
}

function readMarkdown(plugin: Plugin, path: string): EvalPart {
  const { text } = plugin.source(path);
  const { status, root, problems, bodyStart }: AuthorReading = readFrontmatter(text).author;
  const hasFields = status === 'read' || status === 'broken';
  return { path, root, text: text.slice(bodyStart).trim(), hasFields, ...(problems[0] ? { problem: problems[0] } : {}) };
}

/** A map with one more text, which stands in the file as a whole. */
export function withText(root: MapNode, key: string, text: string): MapNode {
  const end = { start: root.range.end, end: root.range.end };
  return { ...root, entries: [...root.entries, { key, keyRange: end, value: { kind: 'scalar', range: end, value: text } }] };
}
