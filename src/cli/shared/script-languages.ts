import { loadLanguages } from '../../formats/scripts/languages.ts';
import { hookScriptsOf } from '../../plugin/hooks/hook-scripts.ts';
import type { Plugin } from '../../plugin/model.ts';

/** Loads what is needed to read the scripts of a plugin's hooks. */
export async function loadScriptLanguages(plugin: Plugin): Promise<void> {
  const languages = hookScriptsOf(plugin).flatMap(({ language }) => (language ? [language] : []));
  await loadLanguages([...new Set(languages)]);
}
