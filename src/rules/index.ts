import type { AnyRule } from '../engine/rule.ts';
import { descriptionRules } from './agent/description.ts';
import { fieldRules } from './agent/fields.ts';
import { identityRules } from './agent/identity.ts';
import { promptRules } from './agent/prompt.ts';
import { referenceRules } from './agent/references.ts';
import { toolNameRules } from './agent/tool-names.ts';
import { toolRules } from './agent/tools.ts';
import { valueRules } from './agent/values.ts';
import { commandRules } from './command/commands.ts';
import { directoryConfigRules } from './directory/configs.ts';
import { directoryDocumentRules } from './directory/documents.ts';
import { directoryFileRules } from './directory/files.ts';
import { directoryGitRules } from './directory/git.ts';
import { directoryIconRules } from './directory/icon.ts';
import { directoryLauncherRules } from './directory/launchers.ts';
import { directoryListingRules } from './directory/listing.ts';
import { evalCaseRules } from './eval/cases.ts';
import { evalGraderRules } from './eval/graders.ts';
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
import { hookIfRules } from './hook/if.ts';
import { hookMatcherRules } from './hook/matcher.ts';
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
import { lspServerRules } from './lsp/servers.ts';
import { manifestContractRules } from './manifest/contract.ts';
import { manifestFieldRules } from './manifest/fields.ts';
import { manifestNameRules } from './manifest/name.ts';
import { manifestOptionUseRules } from './manifest/option-uses.ts';
import { manifestOptionRules } from './manifest/options.ts';
import { manifestPathRules } from './manifest/paths.ts';
import { manifestRequirementRules } from './manifest/requirements.ts';
import { marketplaceFieldRules } from './marketplace/fields.ts';
import { marketplaceNameRules } from './marketplace/names.ts';
import { marketplaceSourceRules } from './marketplace/sources.ts';
import { monitorRules } from './monitor/monitors.ts';
import { outputStyleRules } from './output-style/styles.ts';
import { portableSkillRules } from './portable/skills.ts';
import { scriptEnvironmentRules } from './script/environment.ts';
import { scriptExitRules } from './script/exits.ts';
import { scriptGateRules } from './script/gates.ts';
import { scriptInputRules } from './script/input.ts';
import { scriptOutputRules } from './script/output.ts';
import { scriptRunningRules } from './script/running.ts';
import { scriptSafetyRules } from './script/safety.ts';
import { scriptSyntaxRules } from './script/syntax.ts';
import { settingsRules } from './settings/keys.ts';
import { shipFileRules } from './ship/files.ts';
import { shipRootRules } from './ship/root.ts';
import { shipTextRules } from './ship/text.ts';
import { skillArgumentRules } from './skill/arguments.ts';
import { skillBodyRules } from './skill/body.ts';
import { skillFieldRules } from './skill/fields.ts';
import { skillFileRules } from './skill/files.ts';
import { skillGrantRules } from './skill/grants.ts';
import { skillLinkRules } from './skill/links.ts';
import { skillListingRules } from './skill/listing.ts';
import { skillLiveCommandRules } from './skill/live-commands.ts';
import { skillNameRules } from './skill/name.ts';
import { skillOptionRules } from './skill/options.ts';
import { skillPlaceholderRules } from './skill/placeholders.ts';
import { skillReferenceRules } from './skill/references.ts';
import { skillToolRules } from './skill/tools.ts';
import { skillValueRules } from './skill/values.ts';
import { textHygieneRules } from './text/hygiene.ts';
import { themeRules } from './theme/files.ts';
import { workflowRules } from './workflow/files.ts';

/** Every rule, in the order of `--list-rules`. */
export const rules: readonly AnyRule[] = [
  ...encodingRules,
  ...fenceRules,
  ...syntaxRules,
  ...lossRules,
  ...textHygieneRules,
  ...jsonRules,
  ...manifestFieldRules,
  ...manifestNameRules,
  ...manifestPathRules,
  ...manifestOptionRules,
  ...manifestRequirementRules,
  ...manifestOptionUseRules,
  ...manifestContractRules,
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
  ...skillListingRules,
  ...skillNameRules,
  ...skillFieldRules,
  ...skillValueRules,
  ...skillToolRules,
  ...skillGrantRules,
  ...skillReferenceRules,
  ...skillLiveCommandRules,
  ...skillArgumentRules,
  ...skillPlaceholderRules,
  ...skillOptionRules,
  ...skillLinkRules,
  ...skillFileRules,
  ...skillBodyRules,
  ...commandRules,
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
  ...shipFileRules,
  ...shipRootRules,
  ...shipTextRules,
  ...lspServerRules,
  ...monitorRules,
  ...outputStyleRules,
  ...themeRules,
  ...workflowRules,
  ...settingsRules,
  ...evalCaseRules,
  ...evalGraderRules,
  ...directoryDocumentRules,
  ...directoryIconRules,
  ...directoryListingRules,
  ...directoryConfigRules,
  ...directoryFileRules,
  ...directoryGitRules,
  ...directoryLauncherRules,
  ...portableSkillRules,
  ...scriptSyntaxRules,
  ...scriptInputRules,
  ...scriptEnvironmentRules,
  ...scriptOutputRules,
  ...scriptExitRules,
  ...scriptGateRules,
  ...scriptSafetyRules,
  ...scriptRunningRules,
];
