import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, scalarText, typeName } from '../../formats/located.ts';
import { type Agent, configsOf, fieldOf, fieldsOf } from '../../plugin/model.ts';
import { agentFields, limitOf } from '../../spec/index.ts';
import { attemptedAt } from '../frontmatter/fences.ts';
import {
  bangCommands,
  leftoverChat,
  openFence,
  tokensInDescription,
  unbracedRoots,
  unreplacedTokens,
} from '../shared/placeholders.ts';
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

/** A token is about four characters of English; the client's own estimate uses the same. */
const charactersPerToken = 4;

/** Longer descriptions than this are worth a remark: hardly one real one in fifty is. */
const longDescription = 1000;

export const descriptionRules = [
  defineRule({
    id: 'agent/missing-description',
    on: 'agent',
    severity: 'warning',
    inClient: true,
    summary: 'an agent that does not say when to use it',
    check(agent, report) {
      if (agent.frontmatter.client.status !== 'loaded') return;
      const field = fieldOf(agent, 'description');
      const isRefused = field?.value.kind === 'list' || field?.value.kind === 'map';
      const inProject = agent.scope === 'project';
      if (!isRefused && (hasDescription(agent, field?.value) || (!inProject && hasStandIn(agent)))) return;
      const { block } = agent.frontmatter.client;
      const isBlank = inProject && field?.value.kind === 'scalar' && /^\s+$/.test(scalarText(field.value) ?? '');
      report({
        message: field ? whatItIs(field.value) : 'there is no description',
        // The client's validator refuses a list or map; a project agent without a description is not loaded.
        severity: isRefused || (inProject && !isBlank) ? 'error' : 'warning',
        effect: effectOf(agent, isBlank),
        help: 'say in one sentence what the agent does and when to use it',
        range: field?.keyRange ?? { start: block?.start ?? 0, end: block?.start ?? 0 },
        field: 'description',
      });
    },
  }),
  defineRule({
    id: 'agent/description-cost',
    on: 'agent',
    severity: 'info',
    summary: 'a long description or example dialogues in it',
    effect: "every session pays for it: an agent's description is always listed in full",
    check(agent, report) {
      const field = fieldOf(agent, 'description');
      const text = scalarText(field?.value);
      if (!field || text === undefined) return;
      const examples = text.split('<example>').length - 1;
      if (examples === 0 && text.length <= longDescription) return;
      const tokens = Math.round(text.length / charactersPerToken);
      const what =
        examples > 0
          ? `the description holds ${examples} <example> ${examples === 1 ? 'block' : 'blocks'}`
          : 'the description is long';
      report({
        message: `${what}: about ${tokens} tokens in every session`,
        help: 'keep one or two sentences; move examples into the prompt',
        range: field.keyRange,
        field: 'description',
      });
    },
  }),
] as const;

/** A project agent needs a text; a plugin's may also be a number or a boolean [client 2.1.330]. */
function hasDescription({ scope }: Agent, value: Node | undefined): boolean {
  if (scope === 'project' && value?.kind === 'scalar' && typeof value.value !== 'string') return false;
  return Boolean(scalarText(value)?.trim());
}

function effectOf(agent: Agent, isBlank: boolean): string {
  if (isBlank) return 'the agent is listed without a word on when to use it';
  if (agent.scope === 'project') return 'the client does not load the agent';
  if (hasStandIn(agent)) return "the client's validator refuses it; when_to_use is listed instead";
  return `the agent is listed as "Agent from ${agent.plugin.name} plugin", so nothing tells the model when to use it`;
}

function hasStandIn(agent: Agent): boolean {
  return ['when_to_use', 'when-to-use'].some((key) => scalarText(fieldOf(agent, key)?.value)?.trim());
}

function whatItIs(value: Node): string {
  return value.kind !== 'scalar' || typeof value.value === 'number' || typeof value.value === 'boolean'
    ? `description is a ${typeName(value)}, not text`
    : 'description is empty';
}

/** Below this length a prompt says hardly more than the description. */
const tinyPrompt = 40;

/** What an agent has in the place of a skill's tokens. */
const instead: Readonly<Record<string, string>> = {
  $ARGUMENTS: 'an agent is called with a prompt, not with arguments',
  '${CLAUDE_SKILL_DIR}': 'write ${CLAUDE_PLUGIN_ROOT} and the path below it',
  '${CLAUDE_SESSION_ID}': "the agent's shell has it as $CLAUDE_CODE_SESSION_ID",
  '${CLAUDE_EFFORT}': "the agent's shell has it as $CLAUDE_EFFORT",
};

/** The text of an agent: its system prompt. */
export const promptRules = [
  defineRule({
    id: 'agent/empty-prompt',
    on: 'agent',
    severity: 'warning',
    summary: 'an agent without a prompt',
    effect: 'the agent starts with nothing but what it is asked',
    check(agent, report) {
      if (agent.body.text.trim() !== '' || agent.frontmatter.client.status === 'absent') return;
      report({
        message: 'there is no prompt below the frontmatter',
        help: 'write who the agent is, what it does and what it hands back',
        range: { start: agent.body.start, end: agent.body.start },
      });
    },
  }),
  defineRule({
    id: 'agent/tiny-prompt',
    on: 'agent',
    severity: 'info',
    summary: 'a prompt of a few words',
    check(agent, report) {
      const text = agent.body.text.trim();
      if (text === '' || text.length >= tinyPrompt || agent.frontmatter.client.status === 'absent') return;
      const start = agent.body.start + agent.body.text.indexOf(text);
      report({
        message: `the whole prompt is ${quoted(text)}`,
        help: 'write who the agent is, what it does and what it hands back',
        range: { start, end: start + text.length },
      });
    },
  }),
  defineRule({
    id: 'agent/open-fence',
    on: 'agent',
    severity: 'warning',
    summary: 'a code block in the prompt that is never closed',
    check(agent, report) {
      const open = openFence(agent);
      if (open) report(open);
    },
  }),
  defineRule({
    id: 'agent/leftover-chat',
    on: 'agent',
    severity: 'warning',
    summary: 'a turn of a chat at the end of the prompt',
    effect: 'the model reads it as an instruction',
    check(agent, report) {
      const turn = leftoverChat(agent);
      if (turn)
        report({ message: `the prompt ends like a chat: ${quoted(turn.text)}`, help: 'remove the paragraph', range: turn.range });
    },
  }),
  defineRule({
    id: 'agent/unsubstituted-placeholder',
    on: 'agent',
    severity: 'warning',
    summary: 'a placeholder that the client does not replace in agents',
    check(agent, report) {
      const effect = 'the model reads it as it stands';
      for (const { token, range } of unreplacedTokens(agent))
        report({ message: `${quoted(token)} is not replaced in an agent`, effect, help: instead[token] ?? 'remove it', range });
      for (const { token, range } of bangCommands(agent))
        report({ message: `${quoted(token)} is not run in an agent`, effect, help: 'tell the agent to run the command', range });
      for (const { token, range } of tokensInDescription(agent))
        report({ message: `${quoted(token)} is not replaced in a description`, effect, help: 'move it into the prompt', range });
      for (const { token, range } of unbracedRoots(agent)) {
        const braced = `\${${token.slice(1)}}`;
        report({
          message: `${quoted(token)} is not replaced without braces`,
          effect: 'the model reads it as it stands, and no shell of an agent has the variable',
          help: `write ${quoted(braced)}`,
          range,
          fix: { safe: true, edits: [{ range, text: braced }] },
        });
      }
    },
  }),
] as const;
