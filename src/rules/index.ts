import type { AnyRule } from '../engine/rule.ts';
import { descriptionRules, promptRules } from './agent/description.ts';
import { fieldRules } from './agent/fields.ts';
import { identityRules } from './agent/identity.ts';
import { referenceRules } from './agent/references.ts';
import { toolNameRules } from './agent/tool-names.ts';
import { toolRules } from './agent/tools.ts';
import { valueRules } from './agent/values.ts';
import { encodingRules } from './file/encoding.ts';
import { fenceRules } from './frontmatter/fences.ts';
import { lossRules } from './frontmatter/loss.ts';
import { syntaxRules } from './frontmatter/syntax.ts';
import { hookDeadEndRules, hookEventRules } from './hook/event.ts';
import { hookExecRules } from './hook/exec.ts';
import { hookFieldRules } from './hook/fields.ts';
import { hookGroupRules } from './hook/groups.ts';
import { hookHandlerRules } from './hook/handler.ts';
import { hookPromptRules, hookRemoteRules } from './hook/handler-kinds.ts';
import { hookIfRules, hookMatcherRules } from './hook/matcher.ts';
import { hookMatcherToolRules, hookMatcherValueRules } from './hook/matcher-names.ts';
import { hookModuleRules, hookModuleSourceRules } from './hook/modules.ts';
import { hookOptionRules, hookTimeoutRules } from './hook/options.ts';
import { hookPlaceholderRules } from './hook/placeholder.ts';
import { hookFileNameRules, hookScriptFileRules, hookScriptRules } from './hook/script.ts';
import { hookShapeRules, hookSyntaxRules } from './hook/shape.ts';
import { hookUserConfigRules } from './hook/user-config.ts';
import { jsonRules } from './json/syntax.ts';
import { layoutManifestRules } from './layout/manifest.ts';
import { layoutUnloadedRules } from './layout/unloaded.ts';
import { manifestFieldRules } from './manifest/fields.ts';
import { manifestNameRules } from './manifest/name.ts';
import { manifestOptionRules } from './manifest/options.ts';
import { manifestPathRules } from './manifest/paths.ts';
import { marketplaceFieldRules } from './marketplace/fields.ts';
import { marketplaceNameRules } from './marketplace/names.ts';
import { marketplaceSourceRules } from './marketplace/sources.ts';

/** Every rule, in the order of `--list-rules`. */
export const rules: readonly AnyRule[] = [
  ...encodingRules,
  ...fenceRules,
  ...syntaxRules,
  ...lossRules,
  ...jsonRules,
  ...manifestFieldRules,
  ...manifestNameRules,
  ...manifestPathRules,
  ...manifestOptionRules,
  ...layoutManifestRules,
  ...layoutUnloadedRules,
  ...marketplaceFieldRules,
  ...marketplaceNameRules,
  ...marketplaceSourceRules,
  ...identityRules,
  ...descriptionRules,
  ...toolRules,
  ...toolNameRules,
  ...valueRules,
  ...fieldRules,
  ...referenceRules,
  ...promptRules,
  ...hookFileNameRules,
  ...hookSyntaxRules,
  ...hookShapeRules,
  ...hookGroupRules,
  ...hookEventRules,
  ...hookHandlerRules,
  ...hookFieldRules,
  ...hookOptionRules,
  ...hookTimeoutRules,
  ...hookMatcherRules,
  ...hookMatcherToolRules,
  ...hookMatcherValueRules,
  ...hookIfRules,
  ...hookPlaceholderRules,
  ...hookUserConfigRules,
  ...hookExecRules,
  ...hookScriptRules,
  ...hookScriptFileRules,
  ...hookRemoteRules,
  ...hookPromptRules,
  ...hookDeadEndRules,
  ...hookModuleRules,
  ...hookModuleSourceRules,
];
