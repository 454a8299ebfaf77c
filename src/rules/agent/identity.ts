import { defineRule } from '../../engine/rule.ts';
import { entryOf, scalarText, typeName } from '../../formats/located.ts';
import { type Agent, configsOf, fieldOf, fieldsOf } from '../../plugin/model.ts';
import { agentFields, limitOf } from '../../spec/index.ts';
import { attemptedAt } from '../frontmatter/fences.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';

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

const longest = limitOf('agentNameCharacters');
/** Blanks, and signs that mean something in an id, a rule or a path. */
const awkward = /[\s"'`<>()[\]{}/\\:,;*?|]/;
const known = new Set(agentFields.map(({ name }) => name));

/** Names of agents, and files that become agents without being meant as such. */
export const identityRules = [
  defineRule({
    id: 'agent/accidental',
    on: 'agent',
    severity: 'warning',
    inClient: true,
    summary: 'a document in agents/ that becomes an agent',
    check(agent, report) {
      if (agent.scope !== 'plugin' || agent.frontmatter.client.status !== 'absent') return;
      // A block that the client does not see is a mistake of another kind.
      if (attemptedAt(agent) !== undefined) return;
      const what = agent.file.text.trim() === '' ? 'the file is empty' : 'the file has no frontmatter';
      report({
        message: `${what}, yet it becomes an agent: ${quoted(agent.id)}`,
        effect: `every .md file below agents/ is loaded: this one is listed as "Agent from ${agent.plugin.name} plugin" with all tools`,
        help: 'move the document out of agents/, or give it frontmatter with a description',
        range: { start: 0, end: 0 },
      });
    },
  }),
  defineRule({
    id: 'agent/name-type',
    on: 'agent',
    severity: 'error',
    inClient: true,
    summary: 'a name that is not text',
    check(agent, report) {
      const { value } = fieldOf(agent, 'name') ?? {};
      if (!value || (value.kind === 'scalar' && (typeof value.value === 'string' || value.value === null))) return;
      const isScalar = value.kind === 'scalar';
      const written = agent.file.text.slice(value.range.start, value.range.end);
      report({
        message: `name is a ${typeName(value)}, not text: ${quoted(written)}`,
        effect: agent.scope === 'project' ? 'the client does not load the agent' : "the client's validator refuses it",
        help: isScalar ? 'enclose it in double quotes' : 'write one word',
        range: value.range,
        field: 'name',
        ...(isScalar ? { fix: { safe: true, edits: [{ range: value.range, text: `"${written}"` }] } } : {}),
      });
    },
  }),
  defineRule({
    id: 'agent/name-length',
    on: 'agent',
    severity: 'warning',
    summary: 'a name that is too long for the client',
    check(agent, report) {
      const name = nameOf(agent);
      if (name === undefined || name.text.length <= longest) return;
      const inProject = agent.scope === 'project';
      report({
        message: `the name has ${name.text.length} characters; the client takes ${longest}`,
        effect: inProject ? 'the client does not load the agent' : "the client ignores the name and takes the file's",
        help: 'write a few words',
        range: name.range,
        field: 'name',
        ...(inProject ? { severity: 'error' as const } : {}),
      });
    },
  }),
  defineRule({
    id: 'agent/name-prefix',
    on: 'agent',
    severity: 'warning',
    summary: "a name that repeats the plugin's",
    check(agent, report) {
      const name = nameOf(agent);
      const prefix = `${agent.plugin.name}:`;
      if (agent.scope !== 'plugin' || !name?.text.startsWith(prefix)) return;
      const bare = name.text.slice(prefix.length);
      report({
        message: `the name repeats the plugin's: the agent is called ${quoted(agent.id)}`,
        effect: `nothing finds it as ${quoted(name.text)}`,
        help: `write ${quoted(bare)}: the client puts the plugin's name before it`,
        range: name.range,
        field: 'name',
      });
    },
  }),
  defineRule({
    id: 'agent/name-style',
    on: 'agent',
    severity: 'info',
    summary: 'a name with blanks or signs in it',
    check(agent, report) {
      const name = nameOf(agent);
      if (name === undefined || !awkward.test(name.text) || name.text.length > longest) return;
      if (agent.scope === 'project' ? isRefused(name.text) : name.text.startsWith(`${agent.plugin.name}:`)) return;
      report({
        message: `the name ${quoted(name.text)} has blanks or signs in it`,
        effect: 'the client takes it as it is: they are part of the id in calls and permission rules',
        help: 'write lower-case words with hyphens between them',
        range: name.range,
        field: 'name',
      });
    },
  }),
  defineRule({
    id: 'agent/project-name',
    on: 'agent',
    severity: 'error',
    summary: 'a project agent that the client does not load for its name',
    effect: 'the client does not load the agent',
    check(agent, report) {
      if (agent.scope !== 'project' || agent.frontmatter.client.status !== 'loaded') return;
      const field = fieldOf(agent, 'name');
      const isMissing = !field || (field.value.kind === 'scalar' && (field.value.value === null || field.value.value === ''));
      // Without a name the file is a note to the client; only the fields of an agent show that it was meant as one.
      if (isMissing ? !fieldsOf(agent).some(({ key }) => known.has(key)) : !isRefused(nameOf(agent)?.text ?? '')) return;
      const { block } = agent.frontmatter.client;
      report({
        message: isMissing ? 'a project agent needs a name' : `a project agent cannot be called ${quoted(nameOf(agent)?.text)}`,
        help: 'use letters, digits and single hyphens',
        range: field?.value.range ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: 'name',
      });
    },
  }),
  defineRule({
    id: 'agent/duplicate-name',
    on: 'plugin',
    severity: 'error',
    summary: 'two agents of one name',
    check(plugin, report) {
      const firsts = new Map<string, Agent>();
      for (const agent of plugin.agents) {
        const first = firsts.get(agent.id);
        if (!first) {
          firsts.set(agent.id, agent);
          continue;
        }
        const range = fieldOf(agent, 'name')?.value.range ?? { start: 0, end: 0 };
        const firstRange = fieldOf(first, 'name')?.value.range ?? { start: 0, end: 0 };
        report({
          message: `a second agent is called ${quoted(agent.id)}`,
          effect: 'the client loads only one of the two; the debug log says which',
          help: 'give each agent a name of its own',
          file: agent.file.path,
          range,
          field: 'name',
          related: [{ file: first.file.path, range: firstRange, message: 'the first one' }],
        });
      }
    },
  }),
] as const;

/** The name as a text; undefined where it is absent, empty or something else. */
function nameOf(agent: Agent) {
  const { value } = fieldOf(agent, 'name') ?? {};
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== ''
    ? { text: value.value, range: value.range }
    : undefined;
}

/** Names that only a project agent may not have. */
function isRefused(name: string): boolean {
  return name.startsWith('-') || name.includes(':');
}
