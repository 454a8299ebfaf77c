import type { Component } from '../plugin/model.ts';

/** What the client does with a component whose frontmatter gives it nothing. Seen in client 2.1.330 for each kind and scope. */
export function effectOfLostFields({ kind, scope, plugin }: Component): string {
  if (kind === 'agent' && scope === 'project') return 'the client does not load the agent';
  if (kind === 'agent')
    return `the client loses every field: the agent is listed as "Agent from ${plugin.name} plugin", named after its file, with all tools`;
  if (scope === 'project') return `the client loses every field: the ${kind} is listed with its first paragraph`;
  return `the client loses every field: the ${kind} is never listed to the model`;
}
