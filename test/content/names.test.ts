import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import { commands } from '../../src/cli/index.ts';
import { type Command, commonOptions, type Option, parseArguments } from '../../src/cli/shared/command.ts';
import { rules } from '../../src/rules/index.ts';
import { hookEvents } from '../../src/spec/hook-facts.ts';
import { allReasons } from '../../src/spec/mcp-live.ts';
import { describeClient, runClient } from '../client/harness/index.ts';
import { findClient } from '../client/harness/sandbox.ts';
import {
  allTexts,
  anchorOf,
  authored,
  blocksOf,
  isExample,
  lineOf,
  proseOf,
  readText,
  spansOf,
  specNames,
  wordsOf,
} from './samples.ts';

/** Names that are not the client's, by what they are. */
const foreign: Readonly<Record<string, readonly string[]>> = {
  'words of HTTP and OAuth': [
    ...[
      'Authorization',
      'Bearer',
      'Cookie',
      'Host',
      'WebSocket',
      'clientSecret',
      'insufficient_scope',
      'offline_access',
      'mTLS',
      'text/event-stream',
    ],
  ],
  'words of MCP': ['inputSchema', 'isError', 'readOnlyHint', 'streamableHttp'],
  'languages, systems, units': [
    ...['JavaScript', 'TypeScript', 'macOS', 'kB', 'KiB', 'MiB', 'node_modules', 'readFileSync', 'realpathSync'],
  ],
  'what our own tools and prompts answer': ['leftFindings', 'nearMisses', 'systemPrompt', 'whenToUse'],
  'names in samples': [
    ...[
      'Ba',
      'Nope',
      'Release_Desk',
      'api-docs-auditor',
      'ask-before-tags',
      'changelog-reviewer',
      'ci-failure-analyst',
      'deploy-preview',
    ],
    ...[
      'log-privacy-reviewer',
      'migration-reviewer',
      'my-key',
      'notes-reviewer',
      'release-desk',
      'review-changes',
      'test-writer',
    ],
    ...['upgrade-notes', 'a_b', 'api_key', 'api_token', 'db_password', 'max_items', 'notes_folder', 'vVERSION'],
  ],
};

/** Names that the client has and no fact of ours is about; each is looked for in the client itself. */
const ofClient: readonly string[] = [
  ...['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'CLAUDE_CODE_CLIENT_CERT', 'CLAUDE_CODE_CLIENT_KEY'],
  ...['CLAUDE_CODE_MCP_SERVER_NAME', 'CLAUDE_CODE_MCP_SERVER_URL', 'MCP_PROTOCOL_NEGOTIATION', 'MCP_TIMEOUT'],
  ...['allowCrossMarketplaceDependenciesOn', 'allowManagedHooksOnly', 'allowedHttpHookUrls', 'asyncTimeout', 'claude-code'],
  ...['dependency-unsatisfied', 'hookEventName', 'httpHookAllowedEnvVars'],
  ...[
    'failureCode',
    'installPath',
    'pluginRoot',
    'plugin_errors',
    'skillListingBudgetFraction',
    'SLASH_COMMAND_TOOL_CHAR_BUDGET',
  ],
];

/** Options that the client takes and its help does not list. */
const hiddenOptions: readonly string[] = ['--channels'];

/** Names that the texts warn of, since people take them for the client's: no fact may have them. */
const mistaken: readonly string[] = [
  ...['Description', 'autoApprove', 'baseDir', 'envFile', 'output_styles', 'tool_result', 'user_prompt'],
];

const spec = specNames();
const texts = allTexts().filter((text) => !isExample(text));
const own = texts.map(authored);
const allowed = new Set([...Object.values(foreign).flat(), ...ofClient, ...mistaken]);
const toolNames = new Set(commands.map(({ name }) => name));
const ruleIds = new Set(rules.map(({ id }) => id));
const ids = new Set(
  [...['skills', 'agents', 'commands'].flatMap((folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []))].map(
    (name) => path.parse(name).name,
  ),
);

interface Mention {
  readonly place: string;
  readonly name: string;
}

function placeIn({ name, text }: { name: string; text: string }, at: number): string {
  return `${name}:${lineOf(text, at)}`;
}

function unknown(mentions: readonly Mention[], isKnown: (name: string) => boolean): string[] {
  return mentions.filter(({ name }) => !isKnown(name)).map(({ place, name }) => `${place}: ${name}`);
}

/** Lines of code: spans, and the lines of blocks of a shell. */
const codeLines = own.flatMap((text) => [
  ...spansOf(text),
  ...blocksOf(text)
    .filter(({ language }) => language === 'sh' || language === 'bash')
    .flatMap(({ place, file, content }) =>
      file ? [] : content.split('\n').map((code) => ({ place, code: code.trim(), isLine: true })),
    ),
]) as readonly { place: string; code: string; isLine?: boolean }[];

interface Call {
  readonly place: string;
  readonly program: string;
  readonly words: readonly string[];
  /** A line of a block, which is complete. */
  readonly isLine: boolean;
}

/** Calls of a program: its name is the first word, or stands behind `node` as a script. */
const calls: readonly Call[] = codeLines.flatMap(({ place, code, isLine = false }) => {
  const [first = '', second = '', ...rest] = wordsOf(code);
  const [, script] = first === 'node' ? (/^\$\{CLAUDE_PLUGIN_ROOT\}\/scripts\/([\w-]+)\.mjs$/.exec(second) ?? []) : [];
  if (script) return [{ place, program: script, words: rest, isLine }];
  return first ? [{ place, program: first, words: second ? [second, ...rest] : [], isLine }] : [];
});

function optionsIn(words: readonly string[]): string[] {
  return words.flatMap((word) => /^(--?[a-z][\w-]*)(?:=|$)/.exec(word)?.[1] ?? []);
}

function optionOf(table: readonly Option[], written: string): Option | undefined {
  return table.find(({ name, short }) => written === `--${name}` || (short !== undefined && written === `-${short}`));
}

describe('the lists of this test', () => {
  it('excuse nothing that the data knows, or that no text says', () => {
    expect([...allowed].filter((name) => spec.has(name))).toEqual([]);
    const all = texts.map(({ text }) => text).join('\n');
    expect([...allowed].filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('links', () => {
  const links = allTexts().flatMap((text) =>
    text.links.map(({ destination, range }) => ({ place: placeIn(text, range.start), from: text.name, destination })),
  );

  it('lead to files that are there, within the plugin', () => {
    const local = links.filter(({ destination }) => !/^[a-z]+:/.test(destination));
    expect(local.length).toBeGreaterThan(100);
    const dead = local.filter(({ from, destination }) => {
      const [file = ''] = destination.split('#');
      const target = path.join(path.dirname(from), file);
      return file !== '' && (!fs.existsSync(target) || path.relative('.', target).startsWith('..'));
    });
    expect(dead).toEqual([]);
  });

  it('lead to headings that are there', () => {
    const anchored = links.filter(({ destination }) => !/^[a-z]+:/.test(destination) && destination.includes('#'));
    expect(anchored.length).toBeGreaterThan(100);
    const dead = anchored.filter(({ from, destination }) => {
      const [file = '', anchor = ''] = destination.split('#');
      const { headings } = readText(file === '' ? from : path.join(path.dirname(from), file));
      return !headings.some(({ text }) => anchorOf(text) === anchor);
    });
    expect(dead).toEqual([]);
  });

  it('lead from every SKILL.md to each of its references and examples', () => {
    const unlinked = texts
      .filter(({ name }) => name.endsWith('/SKILL.md'))
      .flatMap(({ name, links: linked }) => {
        const folder = path.dirname(name);
        const targets = linked.map(({ destination }) => path.join(folder, destination.split('#')[0] ?? ''));
        const parts = ['references', 'examples'].flatMap((part) => {
          const inside = path.join(folder, part);
          return fs.existsSync(inside) ? fs.readdirSync(inside).map((file) => path.join(inside, file)) : [];
        });
        return parts.filter((part) => !targets.some((target) => target === part || target.startsWith(`${part}/`)));
      });
    expect(unlinked.filter((name) => !/examples\/commands$|examples\/agents$/.test(name))).toEqual([]);
  });
});

describe('our own tools', () => {
  const ownCalls = calls.filter(({ program }) => toolNames.has(program));

  it('are named as they are called', () => {
    const shape = /^(?:check|lint|parse|scaffold|test|validate)(?:-[a-z]+)+$|^[a-z]+-linter$/;
    const named = calls.map(({ place, program }) => ({ place, name: program })).filter(({ name }) => shape.test(name));
    expect(named.length).toBeGreaterThan(50);
    expect(unknown(named, (name) => toolNames.has(name) || allowed.has(name))).toEqual([]);
  });

  it('have the options that are written behind them', () => {
    expect(ownCalls.flatMap(({ words }) => optionsIn(words)).length).toBeGreaterThan(30);
    const wrong = ownCalls.flatMap(({ place, program, words }) => {
      const table = [...(commands.find(({ name }) => name === program)?.options ?? []), ...commonOptions];
      return words.flatMap((word, at) => {
        const [written] = optionsIn([word]);
        if (!written) return [];
        const option = optionOf(table, written);
        if (!option) return [`${place}: ${program} ${written}`];
        const value = /=(.*)$/.exec(word)?.[1] ?? words[at + 1];
        return option.choices && value && !option.choices.includes(value) ? [`${place}: ${program} ${written} ${value}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('have the options that are named in sentences and generated tables', () => {
    const call = new RegExp(`\\b(${[...toolNames].join('|')})((?: (?:--?[a-z][\\w-]*|[A-Z]+))+)`, 'g');
    const named = texts.flatMap((text) =>
      [...text.text.matchAll(call)].flatMap(({ index, 1: tool = '', 2: rest = '' }) =>
        optionsIn(rest.split(' ')).map((option) => ({ place: placeIn(text, index), name: `${tool} ${option}` })),
      ),
    );
    expect(named.length).toBeGreaterThan(60);
    const isThere = (call: string): boolean => {
      const [tool, option = ''] = call.split(' ');
      return optionOf([...(commands.find(({ name }) => name === tool)?.options ?? []), ...commonOptions], option) !== undefined;
    };
    expect(unknown(named, isThere)).toEqual([]);
  });

  it('answer with the reasons that are named', () => {
    const codes = new Set(allReasons.map(({ code }) => code));
    const named = texts.flatMap((text) =>
      [...text.text.matchAll(/check-mcp-auth [^|;]*? says ([a-z]+(?:-[a-z]+)+)/g)].map(({ index, 1: name = '' }) => ({
        place: placeIn(text, index),
        name,
      })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(unknown(named, (name) => codes.has(name))).toEqual([]);
  });

  it('have the options that stand alone, with the values behind them', () => {
    const bare = calls
      .filter(({ program }) => /^--?[a-z]/.test(program))
      .map(({ place, program, words }) => ({ place, words: [program, ...words] }));
    const tables = [...commands.flatMap(({ options }) => options), ...commonOptions];
    const wrong = bare.flatMap(({ place, words }) =>
      words.flatMap((word, at) => {
        const choices = tables.filter((option) => optionOf([option], word)).flatMap((option) => option.choices ?? []);
        const value = words[at + 1];
        return choices.length > 0 && value && !choices.includes(value) ? [`${place}: ${word} ${value}`] : [];
      }),
    );
    expect(bare.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('take the lines that stand in blocks', () => {
    const lines = ownCalls.filter(({ isLine }) => isLine);
    expect(lines.length).toBeGreaterThan(15);
    for (const { place, program, words } of lines) {
      const command = commands.find(({ name }) => name === program) as Command;
      expect(() => parseArguments(command, words), place).not.toThrow();
    }
  });

  it('have the exit codes that are said of them', () => {
    const said = own.flatMap((text) => {
      const sentences = text.text.split(/(?<=[.;:|])\s|\n\n/);
      return sentences.flatMap((sentence) => {
        const tool = commands.find(({ name }) => sentence.includes(`\`${name}`));
        const [, code] = /\b(?:exit codes?|code|(?:end|exit)s? with) (\d+)\b/i.exec(sentence) ?? [];
        return tool && code ? [{ place: text.name, name: `${tool.name} ${code}` }] : [];
      });
    });
    const known = new Set(
      commands.flatMap(({ name, notes = [] }) => {
        const [, codes = ''] = /Exit code: (.*)/.exec(notes.join(' ')) ?? [];
        return [...codes.matchAll(/(?:^|[;,] )(\d)/g)].map(([, code]) => `${name} ${code}`);
      }),
    );
    const told = new Set([...known].map((code) => code.split(' ')[0]));
    expect(commands.filter(({ name }) => !told.has(name))).toEqual([]);
    expect(unknown(said, (name) => known.has(name))).toEqual([]);
  });

  it('have the rules that are named', () => {
    const kinds = new Set([...ruleIds].map((id) => id.split('/')[0]));
    const named = codeLines.flatMap(({ place, code }) =>
      [...code.matchAll(/(?<![\w/.-])([a-z]+)\/[a-z]+(?:-[a-z]+)+(?![\w/.-])/g)]
        .filter(([, kind]) => kinds.has(kind ?? ''))
        .map(([name]) => ({ place, name })),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(unknown(named, (name) => ruleIds.has(name) || allowed.has(name))).toEqual([]);
  });

  it('are where SKILL.md says, in a line that the client completes', () => {
    const scripts = texts.flatMap((text) =>
      [...text.text.matchAll(/\$\{CLAUDE_PLUGIN_ROOT\}\/scripts\/([\w-]+)\.mjs/g)]
        .filter(() => /\/SKILL\.md$|^(?:agents|commands)\//.test(text.name))
        .map(({ index, 1: name = '' }) => ({ place: placeIn(text, index), name })),
    );
    expect(scripts.length).toBeGreaterThan(10);
    expect(unknown(scripts, (name) => toolNames.has(name))).toEqual([]);
  });

  it('and our skills, agents and commands have the ids that are written', () => {
    const named = own.flatMap((text) =>
      [...text.text.matchAll(new RegExp(`\\b${manifest.name}:([\\w-]+)`, 'g'))].map(({ index, 1: name = '' }) => ({
        place: placeIn(text, index),
        name,
      })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(unknown(named, (name) => ids.has(name))).toEqual([]);
  });
});

describe('names of the client', () => {
  const isKnown = (name: string): boolean => spec.has(name) || allowed.has(name);
  const compound = /\b(?:[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|[a-z]+(?:[A-Z][A-Za-z0-9]*)+|[a-z]+(?:_[a-z0-9]+)+)\b/g;

  it('in code are those of events, tools, fields and keys', () => {
    const named = own.flatMap((text) =>
      spansOf(text).flatMap(({ place, code }) => [...code.matchAll(compound)].map(([name]) => ({ place, name }))),
    );
    expect(named.length).toBeGreaterThan(300);
    expect(unknown(named, isKnown)).toEqual([]);
  });

  it('in sentences are those of events, tools, fields and keys', () => {
    const named = own.flatMap((text) => {
      const prose = proseOf(text);
      return [...prose.matchAll(compound)].map(({ index, 0: name }) => ({ place: placeIn(text, index), name }));
    });
    expect(named.length).toBeGreaterThan(50);
    expect(unknown(named, isKnown)).toEqual([]);
  });

  it('that are one word, alone or in a list, are those of tools and events', () => {
    const word = '[A-Z]\\w*(?:\\([^)]*\\))?';
    const list = new RegExp(`^${word}(?:(?:, ?|\\|)${word})*$`);
    const named = own
      .flatMap(spansOf)
      .filter(({ code }) => list.test(code) && /[a-z]/.test(code))
      .flatMap(({ place, code }) => [...code.replaceAll(/\([^)]*\)/g, '').matchAll(/\w+/g)].map(([name]) => ({ place, name })))
      .filter(({ name }) => /[a-z]/.test(name));
    expect(named.length).toBeGreaterThan(100);
    expect(unknown(named, isKnown)).toEqual([]);
  });

  it('with hyphens are fields, or names of ours', () => {
    const named = own.flatMap(spansOf).flatMap(({ place, code }) => {
      const [, name] = /^([a-z]+(?:-[a-z]+)+)(?:: \S.*)?$/.exec(code) ?? [];
      return name ? [{ place, name }] : [];
    });
    expect(named.length).toBeGreaterThan(50);
    expect(unknown(named, (name) => isKnown(name) || toolNames.has(name) || ids.has(name))).toEqual([]);
  });

  it('that are variables are set by the client, or read by it', () => {
    const named = texts.flatMap((text) =>
      [...text.text.matchAll(/\b(?:CLAUDE|ANTHROPIC|MCP|DISABLE|SLASH)_[A-Z0-9_]+\b/g)].map(({ index, 0: name }) => ({
        place: placeIn(text, index),
        name,
      })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(unknown(named, (name) => isKnown(name) || /^CLAUDE_PLUGIN_OPTION(?:_|$)/.test(name))).toEqual([]);
  });

  it('are as many as is said of them', () => {
    const counted = own.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(\d+) events\b/g)].map(([, count]) => ({ place: name, name: count ?? '' })),
    );
    expect(counted.length).toBeGreaterThan(0);
    expect(unknown(counted, (count) => count === String(hookEvents.length))).toEqual([]);
    const { text } = readText('skills/hook-development/SKILL.md');
    const patterns = readText('skills/hook-development/references/patterns.md').headings.filter(({ level }) => level === 2);
    expect(/(\d+) complete patterns/.exec(text)?.[1]).toBe(String(patterns.length));
  });
});

describeClient('in the client', () => {
  let bytes: Buffer;
  beforeAll(() => {
    const found = findClient();
    bytes = 'path' in found ? fs.readFileSync(found.path) : Buffer.alloc(0);
  });

  it('there is each name that the data lacks', () => {
    expect([...ofClient, ...hiddenOptions].filter((name) => !bytes.includes(name))).toEqual([]);
  });

  it('there is each message that is quoted as code', () => {
    const messages = own
      .flatMap(spansOf)
      .filter(({ code }) => /^[A-Z][a-z]+(?: [\w'"/().-]+){2,}$/.test(code))
      .map(({ place, code }) => ({ place, name: code }));
    expect(messages.length).toBeGreaterThan(5);
    const isThere = (message: string): boolean =>
      message.split(/ ?\b[A-Z]\b ?/).every((part) => part === '' || bytes.includes(part));
    expect(unknown(messages, isThere)).toEqual([]);
  });

  /** The words of a call that lead to a command of the client, such as `plugin eval init`. */
  function commandOf(words: readonly string[]): string {
    const plain = words.filter((word, at) => !word.startsWith('-') && words[at - 1] !== '--plugin-dir');
    const [group = '', name = '', inner = ''] = plain;
    if (!['plugin', 'mcp'].includes(group) || !/^[a-z-]+$/.test(name)) return group === 'plugin' || group === 'mcp' ? group : '';
    return name === 'eval' && inner === 'init' ? `${group} ${name} ${inner}` : `${group} ${name}`;
  }

  it('there is each option that is written behind its commands, or is nobody else’s', async () => {
    const uses = calls
      .filter(({ program }) => program === 'claude')
      .flatMap(({ place, words }) => optionsIn(words).map((option) => ({ place, command: commandOf(words), option })));
    const tables = [...commands.flatMap(({ options }) => options), ...commonOptions];
    const bare = calls
      .filter(({ program }) => program.startsWith('--'))
      .flatMap(({ place, program, words }) => optionsIn([program, ...words]).map((option) => ({ place, option })))
      .filter(({ option }) => !optionOf(tables, option) && !hiddenOptions.includes(option));
    expect(uses.length).toBeGreaterThan(20);
    expect(bare.length).toBeGreaterThan(5);
    const helps = new Map<string, Set<string>>();
    for (const command of new Set(['', 'plugin eval', 'plugin uninstall', 'plugin tag', ...uses.map(({ command }) => command)])) {
      const { stdout } = await runClient([...command.split(' ').filter(Boolean), '--help']);
      helps.set(command, new Set([...stdout.matchAll(/(?<=^ {2,6}|, )--?[a-z][\w-]*/gm)].map(([option]) => option)));
    }
    const has = (command: string, option: string): boolean => helps.get(command)?.has(option) ?? false;
    expect(uses.filter(({ command, option }) => !has(command, option) && !has('', option))).toEqual([]);
    expect(bare.filter(({ option }) => ![...helps.keys()].some((command) => has(command, option)))).toEqual([]);
  });
});
