import { manifestFields } from '../spec/manifest.ts';

type Schema = Readonly<Record<string, unknown>>;

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
