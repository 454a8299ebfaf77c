import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clientVersion } from '../../src/spec/index.ts';

interface Evidence {
  readonly kind: string;
  readonly version?: string;
  readonly saw: string;
}

interface Fact {
  readonly since: string;
  readonly evidence: readonly Evidence[];
  readonly [key: string]: unknown;
}

const folder = fileURLToPath(new URL('../../src/spec/', import.meta.url));
const entries = fs.readdirSync(folder);
const files = entries.filter((file) => file.endsWith('.json'));
const readers = entries.filter((file) => file.endsWith('.ts')).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

/** What tells two facts of a file apart; a file uses those that it has. */
const identity = ['kind', 'about', 'part', 'step', 'event', 'tool', 'transport', 'code', 'name', 'token', 'source'];
const version = /^\d+\.\d+\.\d+$/;

function factsOf(file: string): { client: string; facts: readonly Fact[] } {
  return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
}

function idOf(fact: Fact): string {
  return identity.flatMap((key) => (fact[key] === undefined ? [] : [`${key}=${fact[key]}`])).join(' ');
}

/** What no client shows: demands of the plugin directory and of other readers, states of a network, names without an effect. */
function isBeyondClient(file: string, fact: Fact): boolean {
  if (file === 'directory.json' || fact.part === 'portable-skill') return true;
  // A diagnosis of ours may stand on a standard as long as it says nothing of the client.
  if (file === 'mcp-reasons.json') return !/\bthe client\b(?! certificate)/.test(String(fact.effect ?? ''));
  return fact.evidence.every(({ kind }) => kind === 'changelog') && String(fact.does).includes('no effect was seen');
}

/** Whether version `a` is no newer than `b`. */
function isAtMost(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  const at = left?.findIndex((number, index) => number !== right?.[index]) ?? -1;
  return at < 0 || (left?.[at] ?? 0) < (right?.[at] ?? 0);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

describe.each(files)('%s', (file) => {
  const { client, facts, ...rest } = factsOf(file);

  it('holds facts of the client that all others hold', () => {
    expect(client).toBe(clientVersion);
    expect(rest).toEqual({});
    expect(facts.length).toBeGreaterThan(0);
  });

  it('names every fact once', () => {
    const ids = facts.map(idOf);
    expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says since when each is true', () => {
    const wrong = facts.filter(({ since }) => {
      const [, bound, number = ''] = /^(<=)?(.*)$/.exec(since ?? '') ?? [];
      return !version.test(number) || !isAtMost(number, client) || (bound !== undefined && number !== client);
    });
    expect(wrong.map((fact) => `${idOf(fact)}: ${fact.since}`)).toEqual([]);
  });

  it('says for each where it was seen', () => {
    const wrong = facts.filter(({ evidence }) => {
      const isWhole = (item: Evidence): boolean =>
        ['client', 'docs', 'changelog'].includes(item.kind) &&
        isText(item.saw) &&
        (item.version === undefined ? item.kind !== 'client' : version.test(item.version) && isAtMost(item.version, client));
      return !Array.isArray(evidence) || evidence.length === 0 || !evidence.every(isWhole);
    });
    expect(wrong.map(idOf)).toEqual([]);
  });

  it('has seen each in this client, unless it is about something else', () => {
    const wrong = facts.filter((fact) => !fact.evidence.some(({ kind, version: seen }) => kind === 'client' && seen === client));
    expect(wrong.filter((fact) => !isBeyondClient(file, fact)).map(idOf)).toEqual([]);
  });

  it('is read by one reader', () => {
    expect(readers.filter((text) => text.includes(`'./${file}'`))).toHaveLength(1);
  });
});

it('the client is the one that the tests run', () => {
  const { devDependencies } = JSON.parse(fs.readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'));
  expect(devDependencies['@anthropic-ai/claude-code']).toBe(clientVersion);
});
