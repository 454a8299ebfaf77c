import { compile } from './compile.ts';
import { evalCaseSchema, evalGraderSchema, evalPromptSchema } from './evals.ts';
import { lspSchema, monitorSchema } from './parts.ts';

export const schemas = {
  lsp: lspSchema,
  monitors: monitorSchema,
  evalPrompt: evalPromptSchema,
  evalCase: evalCaseSchema,
  evalGrader: evalGraderSchema,
} as const;
export const validators = compile(schemas);
