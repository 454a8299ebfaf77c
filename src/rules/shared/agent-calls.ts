import type { Range } from '../../formats/located.ts';
import type { Component, Plugin } from '../../plugin/model.ts';
import { closest, quoted } from '../wording.ts';
import { agentNames, splitReference } from './component-names.ts';

/** The argument of the Agent tool as texts write it: `subagent_type: "name"`. */
const call = /subagent_type["'`]?\s{0,20}[:=]\s{0,20}["'`]?([\w:-]{1,200})/g;

/** Enough to show what is wrong. */
const maxCalls = 100;

/** The agents that a component's text tells the model to call. */
export function agentCalls({ body }: Component): { readonly reference: string; readonly range: Range }[] {
  if (!body.text.includes('subagent_type')) return [];
  return [...body.text.matchAll(call)].slice(0, maxCalls).map((match) => {
    const reference = match[1] ?? '';
    const start = body.start + match.index + match[0].length - reference.length;
    return { reference, range: { start, end: start + reference.length } };
  });
}

/**
 * What keeps a name from being an agent of this plugin although it is meant as one; undefined for agents of others. The client
 * finds a plugin's agents only as `plugin:name`, in any case [client 2.1.330].
 */
export function agentFault(plugin: Plugin, reference: string): { readonly message: string; readonly help: string } | undefined {
  const own = plugin.scope === 'plugin' ? agentNames(plugin) : [];
  const { plugin: prefix, name } = splitReference(reference);
  const known = own.find((other) => other.toLowerCase() === name.toLowerCase());
  const isOurs = prefix === plugin.name ? known === undefined : prefix === undefined && known !== undefined;
  if (own.length === 0 || !isOurs) return undefined;
  const meant = known ?? closest(name, own);
  return {
    message: prefix
      ? `the plugin has no agent ${quoted(name)}`
      : `${quoted(name)} is no id of an agent: the plugin's name is missing`,
    help: meant ? `write ${quoted(`${plugin.name}:${meant}`)}` : `its agents are ${own.join(', ')}`,
  };
}
