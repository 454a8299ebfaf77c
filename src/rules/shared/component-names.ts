import { scalarText } from '../../formats/located.ts';
import { type Component, fieldOf, type Plugin } from '../../plugin/model.ts';

/** The names, without the plugin's, under which the client finds the skills and commands of a plugin. */
export function skillNames(plugin: Plugin): ReadonlyMap<string, Component> {
  const names = new Map<string, Component>();
  // The name in the frontmatter is an alias beside that of the folder or file [client 2.1.330].
  for (const component of plugin.scope === 'plugin' ? [...plugin.skills, ...plugin.commands] : plugin.skills) {
    const alias = scalarText(fieldOf(component, 'name')?.value)?.trim();
    // Its own plugin's name in front is taken off.
    if (alias) names.set(alias.startsWith(`${plugin.name}:`) ? alias.slice(plugin.name.length + 1) : alias, component);
  }
  for (const component of [...plugin.skills, ...plugin.commands]) names.set(ownName(component), component);
  return names;
}

/** The names, without the plugin's, of its agents. */
export function agentNames(plugin: Plugin): string[] {
  return plugin.agents.map(ownName);
}

/** A component's id without the plugin's name: `sub:reviewer` of `my-plugin:sub:reviewer`. */
export function ownName({ id, plugin }: Component): string {
  return plugin.scope === 'plugin' ? id.slice(plugin.name.length + 1) : id;
}

/** A reference split into the plugin it names and the rest; `plugin` is undefined for a bare name. */
export function splitReference(reference: string): { readonly plugin?: string; readonly name: string } {
  const colon = reference.indexOf(':');
  return colon < 0 ? { name: reference } : { plugin: reference.slice(0, colon), name: reference.slice(colon + 1) };
}
