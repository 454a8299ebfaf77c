import { compile } from './compile.ts';
import {
  evalCaseSchema,
  evalGraderSchema,
  evalPromptSchema,
  lspSchema,
  monitorSchema,
  portableManifestSchema,
  portableProgramSchema,
  portableRemoteSchema,
} from './parts.ts';

/** @public Read by the build. */
export const schemas = {
  lsp: lspSchema,
  monitors: monitorSchema,
  evalPrompt: evalPromptSchema,
  evalCase: evalCaseSchema,
  evalGrader: evalGraderSchema,
  portableManifest: portableManifestSchema,
  portableProgram: portableProgramSchema,
  portableRemote: portableRemoteSchema,
} as const;
export const validators = compile(schemas);
