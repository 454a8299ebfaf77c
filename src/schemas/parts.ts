import { manifestFields } from '../spec/manifest.ts';
import { type EvalField, evalFields, graderTypes, type PartField, partFields } from '../spec/parts.ts';

type Schema = Readonly<Record<string, unknown>>;

function properties(fields: readonly (EvalField | PartField)[]): Schema {
  return Object.fromEntries(fields.map(({ name, schema }) => [name, schema]));
}

const of = (part: EvalField['part']): EvalField[] => evalFields.filter((field) => field.part === part);
const run = [...of('case'), ...of('execution').filter(({ caseOnly }) => !caseOnly)];

/** JSON Schema of the frontmatter of a prompt.md: strict. */
export const evalPromptSchema = {
  $id: 'eval-prompt',
  type: 'object',
  additionalProperties: false,
  properties: properties(run),
};

/** JSON Schema of a case.yaml. The client lets unknown fields of it pass; its graders are held against their own shape. */
export const evalCaseSchema = {
  $id: 'eval-case',
  type: 'object',
  required: ['schema_version', 'name'],
  properties: {
    ...properties(of('case')),
    execution: { type: 'object', properties: properties(of('execution')) },
    context: { type: 'object', properties: properties(of('context')) },
    graders: { type: 'array' },
  },
};

/** JSON Schema of a grader: strict, by its type. What a file's text stands for is no longer required. */
export const evalGraderSchema = {
  $id: 'eval-grader',
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: graderTypes.map((type) => {
    const fields = of('grader').filter(({ types }) => types?.includes(type));
    return {
      type: 'object',
      additionalProperties: false,
      required: ['type', ...fields.filter(({ required }) => required).map(({ name }) => name)],
      properties: { type: { const: type }, ...properties(fields) },
    };
  }),
};

/** The shape that a manifest field has where it holds the configuration itself; a file that it names has the same. */
function inlineShape(field: string, type: string): Schema {
  const shapes = manifestFields.find(({ name }) => name === field)?.schema.anyOf as readonly Schema[] | undefined;
  const shape = shapes?.find((candidate) => candidate.type === type);
  if (!shape) throw new Error(`the manifest's "${field}" has no inline shape`);
  return shape;
}

/** JSON Schema of `.lsp.json`, and of a file that `lspServers` names. */
export const lspSchema = { $id: 'lsp', ...inlineShape('lspServers', 'object') };

/** JSON Schema of `monitors/monitors.json`, and of a file that `monitors` names. */
export const monitorSchema = { $id: 'monitors', ...inlineShape('monitors', 'array') };

/** JSON Schema of a plugin.json at the root, by Agent Plugins 1.0.0; keys that it does not know are not looked at. */
export const portableManifestSchema = {
  $id: 'portable-manifest',
  type: 'object',
  required: ['$schema', 'name'],
  properties: properties(partFields('portable-manifest')),
};

/** JSON Schema of a server that is started, in an mcp.json of Agent Plugins 1.0.0. */
export const portableProgramSchema = {
  $id: 'portable-program',
  type: 'object',
  required: ['type', 'command'],
  additionalProperties: false,
  properties: properties(partFields('portable-program')),
};

/** JSON Schema of a server that is called, in an mcp.json of Agent Plugins 1.0.0. */
export const portableRemoteSchema = {
  $id: 'portable-remote',
  type: 'object',
  required: ['type', 'url'],
  additionalProperties: false,
  properties: properties(partFields('portable-remote')),
};
