import { compile } from './compile.ts';
import { evalCaseSchema, evalGraderSchema, evalPromptSchema, lspSchema, monitorSchema } from './parts.ts';

/** @public Read by the build. */
export const schemas = {
  lsp: lspSchema,
  monitors: monitorSchema,
  evalPrompt: evalPromptSchema,
  evalCase: evalCaseSchema,
  evalGrader: evalGraderSchema,
} as const;
export const validators = compile(schemas);
