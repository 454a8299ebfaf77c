import type { AnyRule } from '../engine/rule.ts';
import { descriptionRules } from './agent/description.ts';
import { fieldRules } from './agent/fields.ts';
import { identityRules } from './agent/identity.ts';
import { promptRules } from './agent/prompt.ts';
import { referenceRules } from './agent/references.ts';
import { toolRules } from './agent/tools.ts';
import { valueRules } from './agent/values.ts';
import { encodingRules } from './file/encoding.ts';
import { fenceRules } from './frontmatter/fences.ts';
import { lossRules } from './frontmatter/loss.ts';
import { syntaxRules } from './frontmatter/syntax.ts';

/** Every rule, in the order of `--list-rules`. */
export const rules: readonly AnyRule[] = [
  ...encodingRules,
  ...fenceRules,
  ...syntaxRules,
  ...lossRules,
  ...identityRules,
  ...descriptionRules,
  ...toolRules,
  ...valueRules,
  ...fieldRules,
  ...referenceRules,
  ...promptRules,
];
