import { readJavaScript } from './javascript.ts';
import type { ScriptLanguage, ScriptModel } from './model.ts';
import { readPython } from './python.ts';
import { readShell } from './shell.ts';

// Only development has all readers at hand. The build replaces this file with one that loads those asked for.

/** Loads the readers of some languages, so that `readScript` knows them. */
export async function loadLanguages(_languages: readonly ScriptLanguage[]): Promise<void> {}

/** Reads a script; undefined where its language is not loaded, or where it is too long or too deep to be read. */
export function readScript(language: ScriptLanguage, text: string): ScriptModel | undefined {
  if (language === 'shell') return readShell(text);
  return language === 'python' ? readPython(text) : readJavaScript(text);
}
