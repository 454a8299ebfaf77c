import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/engine/run.ts';
import { readFrontmatter } from '../../src/formats/frontmatter.ts';
import { entryOf, type Node, scalarText } from '../../src/formats/located.ts';
import { decodeText } from '../../src/formats/text.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup, readLines } from './probes.ts';

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

interface Answer {
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
const oracle = sharedFolder('oracle/manifest');

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

function clientErrors({ contents = [] }: Answer): string[] {
  const own = contents.filter(({ type }) => ['skill', 'agent', 'command', 'output-style'].includes(type));
  return own.flatMap(({ file, errors }) => errors.map((error) => `${file.replace('$P/', '')} ${error.path}`));
}

describe.skipIf(!oracle)('errors on components', () => {
  it.each([
    ['frontmatter', 700, 38],
    ['layout', 90, 0],
  ])('in group %s are those of the client, and others that a session confirms', async (group, least, refused) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(
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
