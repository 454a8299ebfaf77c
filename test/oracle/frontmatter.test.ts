import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/rule.ts';
import { runRules } from '../../src/engine/run.ts';
import { readFrontmatter } from '../../src/formats/frontmatter.ts';
import { entryOf, type Node, scalarText } from '../../src/formats/located.ts';
import { decodeText } from '../../src/formats/text.ts';
import { diskFiles, memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { describeClient, runClient, temporaryFolder, writeFiles } from '../client/harness/index.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup, readLines } from './probes.ts';

interface Label {
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly errors: readonly { readonly type: string; readonly file: string }[];
}

interface Reading {
  readonly id: string;
  readonly file: string;
  readonly validate: readonly { readonly level: string; readonly path: string }[];
}

interface Report {
  readonly contents: readonly { readonly type: string; readonly file: string; readonly errors: readonly unknown[] }[];
}

function agentFindings(root: string): Finding[] {
  const plugin = loadPlugin(diskFiles(root), { scope: 'plugin', name: path.basename(root) });
  const files = new Set(plugin.agents.map(({ file }) => file.path));
  return runRules(plugin, rules, { kinds: ['agent'], noSuppressions: true }).filter(({ file }) => files.has(file));
}

function errorFiles(findings: readonly Finding[]): string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file))].sort();
}

const corpus = sharedFolder('corpus');
const plugins = corpus ? readLines<Label>(path.join(corpus, 'labels.jsonl')).filter(({ kind }) => kind === 'plugin') : [];
const rootOf = ({ repo, path: inside }: Label): string => path.join(corpus ?? '', repo.replace('/', '+'), inside);

describe.skipIf(!corpus)('the agents of real plugins', () => {
  const findings = plugins.flatMap((label) => agentFindings(rootOf(label)).map((finding) => ({ label, finding })));

  it.each(plugins)('have errors where the client has: $repo $path', (label) => {
    const expected = label.errors.filter(({ type }) => type === 'agent').map(({ file }) => file);
    expect(errorFiles(agentFindings(rootOf(label)))).toEqual(expected.sort());
  });

  it('have only warnings that were looked at one by one', () => {
    const warnings: Record<string, number> = {};
    for (const { finding } of findings.filter((found) => found.finding.severity === 'warning'))
      warnings[finding.rule] = (warnings[finding.rule] ?? 0) + 1;
    expect(warnings).toEqual({
      'agent/accidental': 1,
      'agent/allowed-tools': 4,
      'agent/ignored-field': 8,
      'agent/invalid-value': 3,
      'agent/tool-pattern': 6,
      'agent/unavailable-tool': 2,
      'agent/unresolved-agent': 3,
    });
  });
});

/** Slips that authors make, as edits of a whole agent file whose lines end with LF. */
const slips: Readonly<Record<string, (text: string) => string>> = {
  'a colon in one more line': (text) => text.replace(/^(---\n)/, '$1note: see: this\n'),
  'a colon below a block': (text) => text.replace(/^(---\n)/, '$1about: |\n  text\nnote: see: this\n'),
  'a line that is not indented': (text) => text.replace(/^(---\n)/, '$1about: one\ntwo three\n'),
  'a tab as indentation': (text) => text.replace(/^(---\n)/, '$1about:\n\tone: 1\n'),
  'a quote that stays open': (text) => text.replace(/^(---\n)/, '$1about: "one\n'),
  'text behind a quote': (text) => text.replace(/^(---\n)/, '$1about: "one" two\n'),
  'a list as description': (text) => text.replace(/^description:.*$/m, 'description: [one, two]'),
  'a map as description': (text) => text.replace(/^description:.*$/m, 'description: { one: two }'),
  'no description': (text) => text.replace(/^description:/m, 'describtion:'),
  'a number as name': (text) => text.replace(/^name:.*$/m, 'name: 12'),
  'a list as name': (text) => text.replace(/^name:.*$/m, 'name: [one]'),
  'a map as tools': (text) => text.replace(/^(---\n)/, '$1allowed-tools: { Read: true }\n'),
  'numbers as tools': (text) => text.replace(/^(---\n)/, '$1allowed-tools: [1, 2]\n'),
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a blank line before': (text) => `\n${text}`,
  'a byte order mark': (text) => `\uFEFF${text}`,
  'no closing fence': (text) => text.replace(/\n---\n/, '\n'),
  'dashes in a value': (text) => text.replace(/^(---\n)/, '$1about: one --- two\n'),
  'dashes in a quoted value': (text) => text.replace(/^(---\n)/, '$1about: "one --- two"\n'),
  'a key twice': (text) => text.replace(/^(---\n)/, '$1name: other\n'),
  'brackets in a value': (text) => text.replace(/^(---\n)/, '$1about: [one] [two]\n'),
  'a directive': (text) => text.replace(/^(---\n)/, '$1%YAML 1.1\n'),
  'no blank behind a colon': (text) => text.replace(/^name: /m, 'name:'),
  'no text at all': () => '',
};

/** The client sees no block, says so as a warning only, and loses every field; dashes that cut a block it does not mention. */
const silentLosses = new Set(['frontmatter/not-read', 'frontmatter/cut']);

describeClient('slips in real agents', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it.skipIf(!corpus)('are errors where the client refuses the file', async () => {
    const texts = plugins.flatMap((label) => {
      const plugin = loadPlugin(diskFiles(rootOf(label)), { scope: 'plugin', name: 'p' });
      return plugin.agents.map(({ file }) => file.text.replaceAll('\r\n', '\n'));
    });
    const files: Record<string, string> = {
      '.claude-plugin/plugin.json': JSON.stringify({ name: 'slips', version: '1.0.0', description: 'd', author: { name: 'a' } }),
    };
    for (const [slip, make] of Object.entries(slips))
      for (const [index, text] of texts.entries()) files[`agents/${slip.replaceAll(' ', '-')}-${index}.md`] = make(text);
    expect(Object.keys(files).length).toBeGreaterThan(1000);
    writeFiles(folder.path, files);
    const { stdout } = await runClient(['plugin', 'validate', '--json', folder.path], { cwd: folder.path });
    const report: Report = JSON.parse(stdout);
    const refused = report.contents.filter(({ type, errors }) => type === 'agent' && errors.length > 0);
    const expected = refused.map(({ file }) => path.relative(folder.path, file)).sort();
    expect(expected.length).toBeGreaterThan(400);

    // Two agents of one name are an error that the validator does not look for; all slips of one agent share its name.
    const ours = agentFindings(folder.path).filter(({ rule }) => rule !== 'agent/duplicate-name');
    const silent = new Set(ours.filter(({ rule }) => silentLosses.has(rule)).map(({ file }) => file));
    expect(errorFiles(ours).filter((file) => !silent.has(file))).toEqual(expected.filter((file) => !silent.has(file)));
    expect([...silent].every((file) => /^agents\/(?:a-blank-line|no-closing|dashes-in)/.test(file))).toBe(true);
  });
});

const spellings = sharedFolder('oracle/frontmatter');
describe.skipIf(!spellings)('the spellings of frontmatter', () => {
  const readings = spellings ? readLines<Reading>(path.join(spellings, 'results.jsonl')) : [];

  it.each(readings)('are an error where the client refuses or loses the fields: $id $what', ({ file, ...reading }) => {
    const bytes = fs.readFileSync(path.join(spellings ?? '', file));
    const manifest = { '.claude-plugin/plugin.json': '{ "name": "fm" }' };
    const plugin = loadPlugin(memoryFiles({ ...manifest, [`agents/${file}`]: bytes }), { scope: 'plugin', name: 'fm' });
    const findings = runRules(plugin, rules, { kinds: ['agent'] }).filter((finding) => finding.file.startsWith('agents/'));
    const errors = findings.filter(({ severity }) => severity === 'error');
    const isRefused = reading.validate.some(({ level }) => level === 'error');
    // A text without any block is a document; that it becomes an agent is a warning.
    const isDocument = findings.some(({ rule }) => rule === 'agent/accidental');
    const isLost = reading.validate.some(({ path: field }) => field === 'frontmatter') && !isDocument;
    const isCut = errors.some(({ rule }) => rule === 'frontmatter/cut');
    expect(errors.length > 0).toBe(isRefused || isLost || isCut);
    if (isCut) expect(fs.readFileSync(path.join(spellings ?? '', file), 'utf8')).toMatch(/\S[^\n]*---|\n[ \t]+---/);
  });
});

const defects = sharedFolder('oracle/defects-dev');
describe.skipIf(!defects)('plugins with one defect', () => {
  const aboveInfo = (name: string): Finding[] =>
    agentFindings(path.join(defects ?? '', name)).filter(({ severity }) => severity !== 'info');

  it.each([
    ['agent-color-unknown', 'agent/invalid-value', 'warning'],
    ['agent-description-missing', 'agent/missing-description', 'warning'],
    ['agent-empty-prompt', 'agent/empty-prompt', 'warning'],
    ['agent-yaml-multiline', 'frontmatter/syntax', 'error'],
  ])('%s is found', (name, rule, severity) => {
    expect(aboveInfo(name).map((finding) => [finding.rule, finding.severity])).toEqual([[rule, severity]]);
  });

  it.each(['_base', 'agent-name-missing', 'valid-agent-short-description'])('%s has nothing', (name) => {
    expect(aboveInfo(name)).toEqual([]);
  });
});

const kinds = ['skills', 'agents', 'commands', 'outputStyles'] as const;
const groups = ['toplevel', 'config', 'paths', 'layout', 'extra', 'metadata', 'frontmatter', 'hooks', 'mcp', 'directory'];

interface Answer {
  readonly id: string;
  readonly success: boolean;
  readonly type?: string;
  readonly provides?: Partial<Record<(typeof kinds)[number], string[]>>;
}

interface CountLabel {
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly provides: Partial<Record<(typeof kinds)[number], number>>;
}

/** The client turns a list or a map into text where an output style's name should stand; such a file is a finding of its own. */
const coerced = /^fm\.style\.name=[[{]/;

function idsOf(folder: string): Record<(typeof kinds)[number], string[]> {
  const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) });
  const sorted = (kind: (typeof kinds)[number]): string[] => [...new Set(plugin[kind].map(({ id }) => id))].sort();
  return {
    skills: sorted('skills'),
    agents: sorted('agents'),
    commands: sorted('commands'),
    outputStyles: sorted('outputStyles'),
  };
}

const oracle = sharedFolder('oracle/manifest');
describe.skipIf(!oracle)('what is loaded, held against the client', () => {
  it.each(groups)('in the probes of group %s', async (group) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(
      ({ probe, result }) => result.success && result.type === 'plugin' && probe.target === undefined && !coerced.test(probe.id),
    );
    expect(probes.length).toBeGreaterThan(0);
    for (const { probe, result } of probes) {
      const expected = Object.fromEntries(kinds.map((kind) => [kind, [...(result.provides?.[kind] ?? [])].sort()]));
      expect(await lay(probe, idsOf), probe.id).toEqual(expected);
    }
  });
});

describe.skipIf(!corpus)('what is loaded of real plugins', () => {
  it('is as much as the client loads', () => {
    const labels = readLines<CountLabel>(path.join(corpus ?? '', 'labels.jsonl')).filter(
      ({ kind, provides }) => kind === 'plugin' && Object.keys(provides ?? {}).length > 0,
    );
    expect(labels.length).toBeGreaterThan(40);
    for (const label of labels) {
      const found = idsOf(path.join(corpus ?? '', label.repo.replace('/', '+'), label.path));
      for (const kind of kinds) expect(found[kind].length, `${label.repo} ${label.path} ${kind}`).toBe(label.provides[kind] ?? 0);
    }
  });
});

/** What the client made of one file in five places, as the oracle recorded it. */
interface Seen {
  readonly frontmatter: string;
  readonly skill_in_plugin: object;
  readonly skill_in_project: object;
  readonly command_in_plugin: object;
  readonly agent_in_plugin: object;
  readonly agent_in_project: object;
}

interface Recorded extends Seen {
  readonly id: string;
  readonly file: string;
  readonly what: string;
  readonly validate: readonly { readonly path: string; readonly message: string }[];
  /** Null where the skill could not be called. */
  readonly body: string | null;
}

const statuses = { absent: 'no-frontmatter', loaded: 'ok', broken: 'error', 'not-a-map': 'not-a-map' } as const;
const nobody = 'Agent from fm plugin';

/** What the client shows of a file in five places, if it loads what we say that it loads. */
function seenOf(text: string, id: string): Seen {
  const { status, root, bodyStart } = readFrontmatter(text).client;
  const field = (key: string): Node | undefined => (status === 'loaded' ? entryOf(root, key)?.value : undefined);
  const name = scalarText(field('name')) ?? null;
  const description = scalarText(field('description')) ?? '';
  const whenToUse = scalarText(field('when_to_use')) ?? '';
  const listing = [description, whenToUse].filter((part) => part.trim() !== '').join(' - ');
  const firstLine = text
    .slice(bodyStart)
    .split('\n')
    .find((line) => line.trim() !== '');
  const from = nameSource(field('name'), id);
  const isLoaded = name === `n${id}` && isText(field('name')) && isText(field('description'));
  return {
    frontmatter: statuses[status],
    skill_in_plugin: {
      listed_to_model: listing !== '',
      display_name: listing !== '' && name !== null ? `fm:${name}` : null,
      listing: listing === '' ? null : listed(listing),
    },
    skill_in_project: { listed_to_model: true, display_name: name, listing: listed(listing || (firstLine ?? 'Skill')) },
    command_in_plugin: { listed_to_model: listing !== '' },
    agent_in_plugin: {
      name_from: from,
      description: from === 'frontmatter' ? recorded(description.trim() || nobody) : null,
    },
    // A project's agent needs texts; the client then reads a written \n in its description as a line end.
    agent_in_project: { loaded: isLoaded, description: isLoaded ? recorded(description.replaceAll('\\n', '\n')) : null },
  };
}

/** Where a plugin's agent has its name from; a list becomes some text. */
function nameSource(node: Node | undefined, id: string): string {
  if (node?.kind === 'list') return 'other';
  const name = scalarText(node);
  if (name === undefined) return 'file name';
  return name === `n${id}` ? 'frontmatter' : 'other';
}

function isText(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.value !== '';
}

/** A text as it stands in the listing: on one line, without markup, at most 1,536 characters. */
function listed(text: string): string {
  const line = text.trim().replace(/[\p{Cc}\u2028]+/gu, ' ');
  const cut = line.length > 1536 ? `${line.slice(0, 1535)}…` : line;
  return recorded(cut.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

/** The oracle keeps the start of long texts. */
function recorded(text: string): string {
  return text.length > 400 ? `${text.slice(0, 160)}…(${text.length} chars)` : text;
}

const folder = sharedFolder('oracle/frontmatter');
describe.skipIf(!folder)('the reading of frontmatter, held against the client', () => {
  const rows = folder ? readLines<Recorded>(path.join(folder, 'results.jsonl')) : [];
  const textOf = (file: string): string => decodeText(fs.readFileSync(path.join(folder ?? '', file))).text;

  it('covers every file', () => {
    expect(rows.map(({ file }) => file)).toEqual(fs.readdirSync(folder ?? '').filter((file) => file.endsWith('.md')));
    expect(rows).toHaveLength(186);
  });

  it.each(rows)('$id $what', ({ id, file, body, validate, ...row }) => {
    const text = textOf(file);
    const { client } = readFrontmatter(text);
    expect(seenOf(text, id)).toEqual(pick(row));
    // A line end was added where the text reached the model.
    if (body !== null) expect(text.slice(client.bodyStart).trimEnd()).toBe(body.trimEnd());
    const dropped = validate.find(({ path: field }) => field === 'description')?.message;
    const kind = client.status === 'loaded' ? entryOf(client.root, 'description')?.value.kind : 'scalar';
    expect(dropped?.match(/No description|got (?:array|object)/)?.[0]).toBe(complaints[kind ?? 'none']);
  });
});

const complaints = { none: 'No description', list: 'got array', map: 'got object', scalar: undefined };

function pick(row: Seen): Seen {
  const { frontmatter, skill_in_plugin, skill_in_project, command_in_plugin, agent_in_plugin, agent_in_project } = row;
  return { frontmatter, skill_in_plugin, skill_in_project, command_in_plugin, agent_in_plugin, agent_in_project };
}

// Errors of the client's validator on Markdown components, against ours.

interface Content {
  readonly file: string;
  readonly type: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

interface Verdict {
  readonly id: string;
  readonly type?: string;
  readonly contents?: readonly Content[];
}

/** What is an error to us although the validator passes it, and what a session of the client 2.1.330 does about it. */
const seenAtRunTime: Readonly<Record<string, string>> = {
  'skill/missing-description': 'the skill is not in the listing that the model gets',
  'skill/refused-command': 'the client answers "Shell command permission check failed" and does not load the text',
  'hook/file-shape': 'the skill loads without its hooks and without its allowed-tools',
  'hook/event-shape': 'the skill loads without its hooks and without its allowed-tools',
  'hook/unknown-event': 'the hooks of the event never run',
  'hook/ignored-place': 'hooks in a command of a plugin did not run',
  'frontmatter/not-read': 'the block is a part of the text, and none of its fields is loaded',
  'frontmatter/syntax': 'an output style has the name of its file, and none of its fields is loaded',
  'frontmatter/not-a-map': 'an output style has the name of its file, and none of its fields is loaded',
  'agent/no-tools': 'the agent is refused, or started without any tool',
  'agent/duplicate-name': 'one of the two agents is not in the listing',
};

const components = /^(?:skills|agents|commands|output-styles)\/.*\.md$/;

interface OurError {
  readonly place: string;
  readonly rule: string;
}

function ourErrors(folder: string): OurError[] {
  const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) });
  return runRules(plugin, rules)
    .filter(({ severity, file }) => severity === 'error' && components.test(file))
    .map(({ file, field, rule }) => ({ place: `${file} ${field?.split('.')[0] ?? ''}`, rule }));
}

function clientErrors({ contents = [] }: Verdict): string[] {
  const own = contents.filter(({ type }) => ['skill', 'agent', 'command', 'output-style'].includes(type));
  return own.flatMap(({ file, errors }) => errors.map((error) => `${file.replace('$P/', '')} ${error.path}`));
}

describe.skipIf(!oracle)('errors on components', () => {
  it.each([
    ['frontmatter', 700, 38],
    ['layout', 90, 0],
  ])('in group %s are those of the client, and others that a session confirms', async (group, least, refused) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Verdict>(oracle ?? '', group).filter(
      ({ probe, result }) => probe.target === undefined && result.type === 'plugin',
    );
    expect(probes.length).toBeGreaterThan(least);
    const missed: string[] = [];
    const unconfirmed: string[] = [];
    let agreed = 0;
    for (const { probe, result } of probes) {
      const expected = clientErrors(result);
      const found = await lay(probe, ourErrors);
      const places = found.map(({ place }) => place);
      missed.push(...expected.filter((place) => !places.includes(place)).map((place) => `${probe.id}: ${place}`));
      agreed += expected.filter((place) => places.includes(place)).length;
      for (const { place, rule } of found)
        if (!expected.includes(place) && !(rule in seenAtRunTime)) unconfirmed.push(`${probe.id}: ${place} ${rule}`);
    }
    expect(missed).toEqual([]);
    expect(unconfirmed).toEqual([]);
    expect(agreed).toBe(refused);
  });
});
