import { type EvalField, evalFields } from '../spec/evals.ts';
import { schemaWords } from './schema-words.ts';
import { code, codes, table } from './table.ts';

const head = ['Field', 'Values', 'What it is'] as const;

/** What the frontmatter of a case's prompt.md can hold. */
export function evalCaseTable(): string {
  const fields = evalFields.filter(({ part, caseOnly }) => (part === 'case' || part === 'execution') && !caseOnly);
  return table(head, fields.map(fieldRow));
}

/** What the frontmatter of a grader can hold, by the types that have it. */
export function evalGraderTable(): string {
  const fields = evalFields.filter(({ part }) => part === 'grader');
  const every = new Set(fields.flatMap(({ types = [] }) => types)).size;
  const rows = fields.map((field) => {
    const { types = [], required } = field;
    return [types.length === every ? 'all' : codes(types), ...fieldRow(field), required ? 'yes' : ''];
  });
  return table(['Type', ...head, 'Required'], rows);
}

function fieldRow({ name, schema, does }: EvalField): string[] {
  return [code(name), schemaWords(schema), does];
}
