import type { AnyRule } from '../engine/rule.ts';
import { fieldRules, valueRules } from './agent/fields.ts';
import { descriptionRules, identityRules, promptRules } from './agent/identity.ts';
import { referenceRules, toolNameRules, toolRules } from './agent/tools.ts';
import { directoryFileRules, directoryGitRules, directoryIconRules } from './directory/files.ts';
import { directoryConfigRules, directoryLauncherRules } from './directory/launchers.ts';
import { directoryDocumentRules, directoryListingRules } from './directory/listing.ts';
import { evalCaseRules, evalGraderRules } from './eval/cases.ts';
import { fenceRules } from './frontmatter/fences.ts';
import { lossRules, syntaxRules } from './frontmatter/syntax.ts';
import { hookDeadEndRules, hookEventRules, hookModuleRules, hookModuleSourceRules } from './hook/event.ts';
import { hookFieldRules, hookOptionRules, hookTimeoutRules } from './hook/fields.ts';
import { hookHandlerRules, hookPromptRules, hookRemoteRules } from './hook/handler.ts';
import { hookIfRules, hookMatcherRules } from './hook/matcher.ts';
import { hookMatcherToolRules, hookMatcherValueRules } from './hook/matcher-names.ts';
import { hookPlaceholderRules, hookUserConfigRules } from './hook/placeholder.ts';
import { hookExecRules, hookFileNameRules, hookScriptFileRules, hookScriptRules } from './hook/script.ts';
import { hookGroupRules, hookShapeRules, hookSyntaxRules } from './hook/shape.ts';
import { jsonRules } from './json/syntax.ts';
import { layoutManifestRules, layoutUnloadedRules } from './layout/unloaded.ts';
import { localSettingsRules } from './local-settings/rules.ts';
import { lspServerRules } from './lsp/servers.ts';
import { manifestFieldRules, manifestNameRules, manifestOptionRules, manifestOptionUseRules } from './manifest/fields.ts';
import { manifestContractRules, manifestPathRules, manifestRequirementRules } from './manifest/paths.ts';
import { marketplaceFieldRules, marketplaceNameRules, marketplaceSourceRules } from './marketplace/fields.ts';
import { mcpBundleRules, mcpNameRules, mcpToolNameRules } from './mcp/names.ts';
import { mcpOptionRules, mcpPlaceholderRules } from './mcp/placeholders.ts';
import { mcpCommandRules, mcpLaunchRules } from './mcp/process.ts';
import { mcpHeaderRules, mcpOauthRules, mcpUrlRules } from './mcp/remote.ts';
import { mcpHelperRules, mcpSecretRules } from './mcp/secrets.ts';
import { mcpEntryRules, mcpFieldRules, mcpWrapperRules } from './mcp/shape.ts';
import { monitorRules } from './monitor/monitors.ts';
import { outputStyleRules } from './output-style/styles.ts';
import { portablePackageRules, portableSkillRules } from './portable/package.ts';
import { scriptExitRules, scriptGateRules } from './script/exits.ts';
import { scriptEnvironmentRules, scriptInputRules } from './script/input.ts';
import { scriptOutputRules } from './script/output.ts';
import { scriptRunningRules, scriptSafetyRules } from './script/running.ts';
import { scriptSyntaxRules } from './script/syntax.ts';
import { settingsRules } from './settings/keys.ts';
import { shipFileRules, shipRootRules, shipTextRules } from './ship/files.ts';
import { skillFieldRules, skillValueRules } from './skill/fields.ts';
import { skillBodyRules, skillFileRules, skillLinkRules, skillLiveCommandRules } from './skill/links.ts';
import { skillListingRules, skillNameRules } from './skill/listing.ts';
import { skillArgumentRules, skillOptionRules, skillPlaceholderRules } from './skill/placeholders.ts';
import { skillGrantRules, skillReferenceRules, skillToolRules } from './skill/tools.ts';
import { encodingRules, textHygieneRules } from './text/hygiene.ts';
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
  ...portablePackageRules,
  ...scriptSyntaxRules,
  ...scriptInputRules,
  ...scriptEnvironmentRules,
  ...scriptOutputRules,
  ...scriptExitRules,
  ...scriptGateRules,
  ...scriptSafetyRules,
  ...scriptRunningRules,
  ...localSettingsRules,
  ...mcpWrapperRules,
  ...mcpEntryRules,
  ...mcpFieldRules,
  ...mcpNameRules,
  ...mcpToolNameRules,
  ...mcpBundleRules,
  ...mcpPlaceholderRules,
  ...mcpOptionRules,
  ...mcpCommandRules,
  ...mcpLaunchRules,
  ...mcpUrlRules,
  ...mcpHeaderRules,
  ...mcpOauthRules,
  ...mcpSecretRules,
  ...mcpHelperRules,
];
