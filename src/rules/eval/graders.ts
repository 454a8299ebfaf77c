import { defineRule } from '../../engine/rule.ts';
import { entryOf, nodeAt, scalarText, textOf } from '../../formats/located.ts';
import { validators } from '../../schemas/part-validators.ts';
import { evalFields, graderTypes } from '../../spec/evals.ts';
import { shapeFaults } from '../shape.ts';
import { either, quoted } from '../wording.ts';
import { type EvalGrader, evalCases, withText } from './cases.ts';

const notLoaded = 'plugin eval does not load the case, and ends with exit code 1';
const top = { start: 0, end: 0 };

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
