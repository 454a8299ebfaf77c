import { defineRule } from '../../engine/rule.ts';
import { type AuthorReading, readFrontmatter } from '../../formats/frontmatter.ts';
import { entryOf, type MapNode, type Node, nodeAt, type Range, scalarText, textOf } from '../../formats/located.ts';
import { parseYaml } from '../../formats/yaml.ts';
import { declarationsOf, declaredValues } from '../../plugin/discover.ts';
import type { Plugin } from '../../plugin/model.ts';
import { validators } from '../../schemas/part-validators.ts';
import { evalFields, graderTypes } from '../../spec/parts.ts';
import { shapeFaults } from '../shape.ts';
import { closest, either, quoted } from '../wording.ts';

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
function evalCases(plugin: Plugin): EvalCase[] {
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
function withText(root: MapNode, key: string, text: string): MapNode {
  const end = { start: root.range.end, end: root.range.end };
  return { ...root, entries: [...root.entries, { key, keyRange: end, value: { kind: 'scalar', range: end, value: text } }] };
}

const notLoaded = 'plugin eval does not load the case, and ends with exit code 1';
const top = { start: 0, end: 0 };
/** Fields that count below `execution` alone. */
const runFields = evalFields.filter(({ part }) => part === 'execution').map(({ name }) => name);
const promptFields = evalFields
  .filter(({ part, caseOnly }) => (part === 'case' || part === 'execution') && !caseOnly)
  .map(({ name }) => name);
/** What `plugin eval init` writes in the place of a prompt and of criteria. */
const template = /^TODO: describe what /;

/** The cases of `plugin eval`, which checks none before it runs them. */
export const evalCaseRules = [
  defineRule({
    id: 'eval/syntax',
    on: 'plugin',
    severity: 'error',
    summary: 'a case or grader that is not YAML, or no map',
    effect: notLoaded,
    check(plugin, report) {
      for (const { prompt, yaml, graders } of evalCases(plugin))
        for (const part of [prompt, yaml, ...graders.filter(({ field }) => field === '')]) {
          const message = part && faultOf(part);
          if (part && message)
            report({
              message,
              help: 'write fields such as max_turns: 10',
              file: part.path,
              range: part.problem?.range ?? part.root?.range ?? top,
            });
        }
    },
  }),
  defineRule({
    id: 'eval/invalid-case',
    on: 'plugin',
    severity: 'error',
    summary: 'a case with a field that plugin eval does not take',
    effect: notLoaded,
    check(plugin, report) {
      for (const { prompt, yaml } of evalCases(plugin))
        for (const [part, validator] of [
          [prompt, validators.evalPrompt],
          [yaml, validators.evalCase],
        ] as const) {
          if (part?.root?.kind !== 'map' || part.problem) continue;
          for (const { field, problem, range } of shapeFaults(validator, part.root)) {
            const unknown = /unknown key "(.+)"$/.exec(problem)?.[1];
            const meant = unknown ? closest(unknown, promptFields) : undefined;
            report({
              message: `${field ? quoted(field) : 'the case'} ${problem}`,
              help: helpFor(field, unknown, meant),
              file: part.path,
              range,
              field,
            });
          }
        }
    },
  }),
  defineRule({
    id: 'eval/no-prompt',
    on: 'plugin',
    severity: 'error',
    summary: 'a case without a prompt, or with that of the template',
    effect: notLoaded,
    check(plugin, report) {
      for (const { prompt, yaml, folder } of evalCases(plugin)) {
        const text = prompt?.text || scalarText(nodeAt(yaml?.root, 'execution.prompt')) || '';
        if ((text && !template.test(text)) || faultOf(prompt) || faultOf(yaml)) continue;
        report({
          message: text ? `the prompt is that of the template: ${quoted(text)}` : 'there is no prompt',
          help: 'write what the user says into prompt.md, below the frontmatter',
          file: prompt?.path ?? yaml?.path ?? folder,
          range: top,
        });
      }
    },
  }),
  defineRule({
    id: 'eval/no-graders',
    on: 'plugin',
    severity: 'error',
    summary: 'a case that nothing judges',
    effect: notLoaded,
    check(plugin, report) {
      for (const { graders, prompt, yaml, folder } of evalCases(plugin))
        if (graders.length === 0 && !faultOf(yaml))
          report({
            message: 'there is no grader',
            help: 'add graders/NAME.md with a "type"',
            file: prompt?.path ?? yaml?.path ?? folder,
            range: top,
          });
    },
  }),
  defineRule({
    id: 'eval/ignored',
    on: 'plugin',
    severity: 'warning',
    summary: 'what plugin eval does not read: a field at the wrong place, a case.yml',
    effect: 'plugin eval ignores it without a word',
    check(plugin, report) {
      for (const { yaml, folder } of evalCases(plugin)) {
        for (const { key, keyRange } of yaml?.root?.kind === 'map' ? yaml.root.entries : [])
          if (runFields.includes(key))
            report({
              message: `${quoted(key)} stands beside "execution"`,
              help: 'move it below "execution"',
              file: `${folder}/case.yaml`,
              range: keyRange,
              field: key,
            });
        if (plugin.files.kindOf(`${folder}/case.yml`) === 'file')
          report({
            message: 'a case.yml beside the case',
            help: 'rename it to case.yaml, or delete it',
            file: `${folder}/case.yml`,
            range: top,
          });
      }
    },
  }),
  defineRule({
    id: 'eval/variable',
    on: 'plugin',
    severity: 'error',
    summary: 'a variable that a case may not set',
    effect: 'every run of the case fails',
    check(plugin, report) {
      for (const { prompt, yaml } of evalCases(plugin))
        for (const [part, field] of [
          [prompt, 'env'],
          [yaml, 'execution.env'],
        ] as const) {
          const variables = nodeAt(part?.root, field);
          for (const { key, keyRange } of variables?.kind === 'map' ? variables.entries : [])
            if (part && !key.startsWith('EVAL_'))
              report({
                message: `a case cannot set ${quoted(key)}`,
                help: `call it EVAL_${key}, or set it where plugin eval is started`,
                file: part.path,
                range: keyRange,
                field: `${field}.${key}`,
              });
        }
    },
  }),
  defineRule({
    id: 'eval/duplicate-name',
    on: 'plugin',
    severity: 'warning',
    summary: 'two cases of one name',
    effect: 'neither the report nor --case can tell them apart',
    check(plugin, report) {
      const first = new Map<string, EvalCase>();
      for (const found of evalCases(plugin)) {
        const name = nameOf(found);
        const known = first.get(name);
        if (!known) first.set(name, found);
        else
          report({
            message: `a second case is called ${quoted(name)}; the first is ${quoted(known.folder)}`,
            help: 'give each a name of its own',
            file: found.prompt?.path ?? found.yaml?.path ?? found.folder,
            range: top,
          });
      }
    },
  }),
] as const;

/** Why nothing of a part can be used; undefined for what is no map only because it is empty. */
function faultOf(part: EvalPart | undefined): string | undefined {
  if (!part?.hasFields) return undefined;
  if (part.problem) return `it is not YAML: ${part.problem.message}`;
  const isEmpty = !part.root || (part.root.kind === 'scalar' && part.root.value === null);
  return isEmpty || part.root?.kind === 'map' ? undefined : 'the fields are no map';
}

function nameOf({ prompt, yaml, folder }: EvalCase): string {
  const own = [prompt, yaml].map((part) => scalarText(entryOf(part?.root, 'name')?.value)).find(Boolean);
  return own ?? folder.slice(folder.lastIndexOf('/') + 1);
}

function helpFor(field: string, unknown: string | undefined, meant: string | undefined): string {
  if (meant) return `did you mean ${quoted(meant)}?`;
  if (unknown) return `remove it; a case takes ${promptFields.join(', ')}`;
  const known = evalFields.find(({ name }) => name === field.split('.').at(-1) || name === field.split('.')[0]);
  return known ? `${known.name}: ${known.does}` : 'add "schema_version": "1.0" and a "name"';
}

/** What judges the runs of a case. */
export const evalGraderRules = [
  defineRule({
    id: 'eval/invalid-grader',
    on: 'plugin',
    severity: 'error',
    summary: 'a grader with a field that plugin eval does not take, or without one that it needs',
    effect: notLoaded,
    check(plugin, report) {
      for (const grader of evalCases(plugin).flatMap(({ graders }) => graders)) {
        const root = completed(grader);
        if (!root) continue;
        const type = scalarText(entryOf(root, 'type')?.value) ?? '';
        for (const { field, problem, range } of shapeFaults(validators.evalGrader, root)) {
          const isType = !graderTypes.includes(type);
          const place = [grader.field, field].filter(Boolean).join('.');
          report({
            message: `${place ? quoted(place) : 'the grader'} ${problem}`,
            help: isType ? `"type" is ${either(graderTypes)}` : `a ${type} grader takes ${fieldsOf(type).join(', ')}`,
            file: grader.path,
            range,
            field: place,
          });
        }
        if (grader.field !== '' && !scalarText(entryOf(root, 'name')?.value))
          report({
            message: `${quoted(grader.field)} has no name`,
            help: 'add a "name"',
            file: grader.path,
            range: root.range,
            field: grader.field,
          });
      }
    },
  }),
  defineRule({
    id: 'eval/duplicate-grader',
    on: 'plugin',
    severity: 'error',
    summary: 'two graders of one name in a case',
    effect: notLoaded,
    check(plugin, report) {
      for (const { graders } of evalCases(plugin)) {
        const seen = new Set<string>();
        for (const { name, root, path } of graders) {
          if (name && seen.has(name))
            report({
              message: `a second grader is called ${quoted(name)}`,
              help: 'give each a name of its own',
              file: path,
              range: entryOf(root, 'name')?.value.range ?? top,
            });
          seen.add(name);
        }
      }
    },
  }),
  defineRule({
    id: 'eval/template',
    on: 'plugin',
    severity: 'error',
    summary: 'a grader with the criteria of the template',
    effect: notLoaded,
    check(plugin, report) {
      for (const { text, root, path } of evalCases(plugin).flatMap(({ graders }) => graders)) {
        const criteria = textOf(entryOf(root, 'criteria')?.value) ?? text;
        if (criteria.startsWith('TODO: describe what a successful response looks like'))
          report({
            message: `the criteria are those of the template: ${quoted(criteria)}`,
            help: 'write what a good answer is',
            file: path,
            range: top,
          });
      }
    },
  }),
  defineRule({
    id: 'eval/pattern',
    on: 'plugin',
    severity: 'error',
    summary: 'an expression that is none',
    effect: 'the grader fails in every run',
    check(plugin, report) {
      for (const grader of evalCases(plugin).flatMap(({ graders }) => graders)) {
        const root = completed(grader);
        const pattern = textOf(entryOf(root, 'pattern')?.value);
        const problem = pattern === undefined ? undefined : patternProblem(pattern, textOf(entryOf(root, 'flags')?.value) ?? '');
        if (!problem) continue;
        const range = entryOf(grader.root, 'pattern')?.value.range ?? top;
        report({
          message: `the pattern is no expression: ${problem}`,
          help: 'correct it; groups such as (?i) are written as flags',
          file: grader.path,
          range,
        });
      }
    },
  }),
  defineRule({
    id: 'eval/missing-file',
    on: 'plugin',
    severity: 'error',
    summary: 'a file of a case that is not there',
    effect: 'every run of the case, or the grader that needs the file, fails',
    check(plugin, report) {
      for (const { folder, yaml, graders } of evalCases(plugin)) {
        const places = [
          ...['context.history_file', 'context.scaffold_script'].map((field) => ({
            path: yaml?.path,
            node: nodeAt(yaml?.root, field),
            field,
          })),
          ...graders.map(({ path, root, field }) => ({
            path,
            node: entryOf(root, 'baseline_file')?.value,
            field: [field, 'baseline_file'].filter(Boolean).join('.'),
          })),
        ];
        for (const { path, node, field } of places) {
          const file = textOf(node)?.replace(/^\.\//, '');
          if (!path || !node || !file || file.includes('..') || plugin.files.kindOf(`${folder}/${file}`) !== undefined) continue;
          report({
            message: `the case has no file ${quoted(file)}`,
            help: 'paths count from the folder of the case',
            file: path,
            range: node.range,
            field,
          });
        }
      }
    },
  }),
] as const;

/** A grader with its file's text as the field that it stands for; undefined where it is no map. */
function completed({ root, text, problem }: EvalGrader) {
  if (root?.kind !== 'map' || problem) return undefined;
  const type = scalarText(entryOf(root, 'type')?.value) ?? '';
  const field = evalFields.find(({ body, types }) => body && types?.includes(type))?.name;
  return field && text && !entryOf(root, field) ? withText(root, field, text) : root;
}

function fieldsOf(type: string): string[] {
  return evalFields.filter(({ types }) => types?.includes(type)).map(({ name }) => name);
}

/** Compiles an expression and does nothing with it. */
function patternProblem(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^Invalid regular expression: /, '').slice(0, 200);
  }
}
