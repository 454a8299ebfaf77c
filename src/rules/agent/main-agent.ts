import { entryOf, scalarText } from '../../formats/located.ts';
import { type Agent, configsOf, fieldOf } from '../../plugin/model.ts';
import { toolEntries } from '../shared/tool-names.ts';

/**
 * True where an agent is meant to be the main session, by `--agent` or by the plugin's settings, and not to be called by
 * another one. It names the agents that it may call, has a first prompt, or stands in settings.json.
 */
export function isMainAgent(agent: Agent): boolean {
  if (fieldOf(agent, 'initialPrompt')) return true;
  if (toolEntries(agent, 'tools')?.some(({ name, pattern }) => limitsCalls(name, pattern))) return true;
  const { plugin, id } = agent;
  return configsOf(plugin, 'settings').some(({ root }) => {
    const named = scalarText(entryOf(root, 'agent')?.value);
    return named !== undefined && (named === id || `${plugin.name}:${named}` === id);
  });
}

/** `Agent(a, b)` limits which agents a main session may call; a called agent may call any [client 2.1.330]. */
export function limitsCalls(name: string, pattern: string | undefined): pattern is string {
  return (name === 'Agent' || name === 'Task') && Boolean(pattern?.trim());
}
