import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/cli/shared/pages.ts';
import { rules } from '../../src/rules/index.ts';
import { clientVersion } from '../../src/spec/index.ts';
import { brokenAgent, cleanAgent, newTree, pluginOf, prompt, run, warnedAgent } from './run.ts';

const infoAgent = cleanAgent.replace('name: clean', 'name: info\nflavour: sweet');

const codeOf = (args: readonly string[], cwd: string): number => run('validate-agent', args, { cwd }).code;
const rulesIn = (args: readonly string[], cwd: string): string[] =>
  JSON.parse(run('validate-agent', ['--json', ...args], { cwd }).out).findings.map(
    ({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`,
  );

describe('exit codes', () => {
  it.each([
    ['nothing', cleanAgent, 0, 0],
    ['advice', infoAgent, 0, 0],
    ['warnings', warnedAgent, 0, 1],
    ['errors', brokenAgent, 1, 1],
  ])('for %s found: plain, with --strict', (_, agent, plain, strict) => {
    const cwd = newTree(pluginOf({ 'a.md': agent }));
    for (const format of ['text', 'json', 'sarif', 'github']) {
      expect(codeOf(['--format', format, '.'], cwd)).toBe(plain);
      expect(codeOf(['--format', format, '--strict', '.'], cwd)).toBe(strict);
    }
    expect(codeOf(['--strict', '--quiet', '.'], cwd)).toBe(strict);
  });
});

describe('--quiet', () => {
  const cwd = (): string => newTree(pluginOf({ 'i.md': infoAgent, 'w.md': warnedAgent, 'b.md': brokenAgent }));

  it('reports what decides the exit code: errors, with --strict warnings too', () => {
    const folder = cwd();
    expect(new Set(rulesIn(['.'], folder).map((line) => line.split(' ')[0]))).toEqual(new Set(['error', 'warning', 'info']));
    expect(new Set(rulesIn(['--quiet', '.'], folder).map((line) => line.split(' ')[0]))).toEqual(new Set(['error']));
    expect(new Set(rulesIn(['-q', '--strict', '.'], folder).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['error', 'warning']),
    );
  });

  it('never fails without a word', () => {
    const folder = newTree(pluginOf({ 'w.md': warnedAgent }));
    expect(run('validate-agent', ['--quiet', '.'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = run('validate-agent', ['--quiet', '--strict', '.'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/warning: "color" stands twice \[frontmatter\/duplicate-key\][\s\S]*\n1 warning in 1 file\n$/);
  });
});

describe('--format', () => {
  it('text is one line a finding, its effect and help, and the count', () => {
    const cwd = newTree(pluginOf({ 'w.md': warnedAgent }));
    const { out } = run('validate-agent', ['.'], { cwd });
    expect(out.split('\n')).toEqual([
      'agents/w.md:5:1: warning: "color" stands twice [frontmatter/duplicate-key]',
      '  see: agents/w.md:4:1: the first "color"',
      expect.stringMatching(/^ {2}effect: ./),
      expect.stringMatching(/^ {2}help: ./),
      '1 warning in 1 file',
      '',
    ]);
    expect(run('validate-agent', ['--format', 'text', '.'], { cwd }).out).toBe(out);
  });

  it('json is one document for all paths, with these keys in this order', () => {
    const cwd = newTree({ 'a.md': warnedAgent, 'b.md': cleanAgent });
    const { out } = run('validate-agent', ['--json', 'a.md', 'b.md'], { cwd });
    expect(run('validate-agent', ['--format', 'json', 'a.md', 'b.md'], { cwd }).out).toBe(out);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      version: 1,
      tool: 'validate-agent',
      client: clientVersion,
      targets: [
        { path: 'a.md', kind: 'agent', verdict: 'pass' },
        { path: 'b.md', kind: 'agent', verdict: 'pass' },
      ],
      summary: { error: 0, warning: 1, info: 0 },
      findings: [
        {
          rule: 'frontmatter/duplicate-key',
          severity: 'warning',
          target: 'a.md',
          file: 'a.md',
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 6,
          field: 'color',
          fixable: false,
        },
      ],
    });
    expect(Object.keys(document)).toEqual(['version', 'tool', 'client', 'targets', 'summary', 'findings']);
    expect(Object.keys(document.findings[0])).toEqual(
      'rule severity message effect help target file line column endLine endColumn field fixable'.split(' '),
    );
  });

  it('json says fail where the exit code does', () => {
    const cwd = newTree({ 'a.md': warnedAgent, 'b.md': brokenAgent });
    const verdicts = (...args: string[]): string[] =>
      JSON.parse(run('validate-agent', ['--json', 'a.md', 'b.md', ...args], { cwd }).out).targets.map(
        ({ verdict }: { verdict: string }) => verdict,
      );
    expect(verdicts()).toEqual(['pass', 'fail']);
    expect(verdicts('--strict')).toEqual(['fail', 'fail']);
  });

  it('sarif is a log that names the tool, the rules and the places', () => {
    const cwd = newTree(pluginOf({ 'w.md': warnedAgent }));
    const log = JSON.parse(run('validate-agent', ['--format', 'sarif', '.'], { cwd }).out);
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs;
    expect(tool.driver).toMatchObject({ name: 'validate-agent', rules: [{ id: 'frontmatter/duplicate-key' }] });
    expect(results).toMatchObject([
      {
        ruleId: 'frontmatter/duplicate-key',
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'agents/w.md' },
              region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 6 },
            },
          },
        ],
      },
    ]);
  });

  it('github is one workflow command a finding', () => {
    const cwd = newTree(pluginOf({ 'w.md': warnedAgent }));
    expect(run('validate-agent', ['--format', 'github', '.'], { cwd }).out).toMatch(
      /^::warning file=agents\/w\.md,line=5,col=1,endLine=5,endColumn=6,title=frontmatter\/duplicate-key::"color" stands twice%0Aeffect: [^\n]+\n$/,
    );
  });

  it.each(['json', 'sarif'])('%s is a whole document where nothing is found', (format) => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    expect(JSON.parse(run('validate-agent', ['--format', format, '.'], { cwd }).out)).toBeTypeOf('object');
  });
});

describe('--rule', () => {
  const cwd = (): string => newTree(pluginOf({ 'w.md': warnedAgent }));

  it('sets one rule or a family; the last setting wins', () => {
    const folder = cwd();
    expect(rulesIn(['--rule', 'frontmatter/duplicate-key=off', '.'], folder)).toEqual([]);
    expect(rulesIn(['--rule=frontmatter/*=info', '.'], folder)).toEqual(['info frontmatter/duplicate-key']);
    expect(rulesIn(['--rule', 'frontmatter/*=off', '--rule', 'frontmatter/duplicate-key=error', '.'], folder)).toEqual([
      'error frontmatter/duplicate-key',
    ]);
    expect(codeOf(['--rule', 'frontmatter/duplicate-key=error', '.'], folder)).toBe(1);
  });

  it("wins over the plugin's own configuration", () => {
    const config = { '.plugin-dev.json': '{ "rules": { "frontmatter/duplicate-key": "off" } }' };
    const folder = newTree({ ...pluginOf({ 'w.md': warnedAgent }), ...config });
    expect(rulesIn(['.'], folder)).toEqual([]);
    expect(rulesIn(['--rule', 'frontmatter/duplicate-key=warning', '.'], folder)).toEqual(['warning frontmatter/duplicate-key']);
  });

  it.each([
    ['frontmatter/duplicate-key', "Option '--rule' takes ID=off|info|warning|error; not 'frontmatter/duplicate-key'"],
    ['frontmatter/duplicate-key=on', "Option '--rule' takes ID=off|info|warning|error; not 'frontmatter/duplicate-key=on'"],
    ['=off', "Option '--rule' takes ID=off|info|warning|error; not '=off'"],
    ['frontmatter/duplicate-kye=off', "there is no rule 'frontmatter/duplicate-kye'; see --list-rules"],
    ['agnet/*=off', "there is no rule 'agnet/*'; see --list-rules"],
  ])('refuses %s', (setting, message) => {
    expect(run('validate-agent', ['--rule', setting, '.'], { cwd: cwd() })).toEqual({
      code: 2,
      out: '',
      err: `validate-agent: ${message}\n`,
    });
  });
});

describe('suppressions', () => {
  const suppressed = warnedAgent.replace(
    'color: b',
    '# plugin-dev-ignore frontmatter/duplicate-key: of another client\ncolor: b',
  );
  const ignored = { '.plugin-dev.json': '{ "ignore": [{ "rule": "frontmatter/*", "files": "agents/w.md" }] }' };

  it('count, unless --no-suppress says that the plugin is not trusted', () => {
    const commented = newTree(pluginOf({ 'w.md': suppressed }));
    const configured = newTree({ ...pluginOf({ 'w.md': warnedAgent }), ...ignored });
    for (const cwd of [commented, configured]) {
      expect(rulesIn(['.'], cwd)).toEqual([]);
      expect(rulesIn(['--no-suppress', '.'], cwd)).toEqual(['warning frontmatter/duplicate-key']);
    }
  });

  it('that suppress nothing are reported', () => {
    const commented = newTree(pluginOf({ 'w.md': suppressed.replace('color: red\n', '') }));
    const configured = newTree({ ...pluginOf({ 'w.md': cleanAgent }), ...ignored });
    for (const cwd of [commented, configured]) expect(rulesIn(['.'], cwd)).toEqual(['warning engine/unused-suppression']);
  });
});

describe('--profile', () => {
  it('holds the plugin against the demands of other readers', () => {
    const cwd = newTree(pluginOf({ 'a.md': `---\ndescription: Reviews code: all of it.\n---\n${prompt}` }));
    expect(rulesIn(['.'], cwd)).toEqual(['info frontmatter/repaired']);
    expect(rulesIn(['--profile', 'claude-code', '.'], cwd)).toEqual(['info frontmatter/repaired']);
    expect(rulesIn(['--profile', 'portable', '.'], cwd)).toEqual(['error frontmatter/repaired']);
    expect(run('validate-agent', ['--profile', 'all', '.'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: "validate-agent: Option '--profile' takes claude-code, directory, portable; not 'all'\n",
    });
  });
});

describe('the rules explained', () => {
  const listed = (): string[] => run('validate-agent', ['--list-rules']).out.trimEnd().split('\n');

  it('--list-rules has one line each, with level and summary', () => {
    const ids = rules.map(({ id }) => id).filter((id) => /^(?:agent|file|frontmatter)\//.test(id));
    expect(listed().map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(ids));
    for (const line of listed()) expect(line).toMatch(/^[\w-]+\/[\w-]+ +(?:error|warning|info) +\S/);
  });

  it('--explain prints the page of a rule; every rule has one', () => {
    const id = 'frontmatter/duplicate-key';
    const { code, out, err } = run('validate-agent', ['--explain', id]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(pageOf(id)).toBe(out);
    for (const line of listed()) {
      const page = pageOf(line.split(' ')[0] ?? '');
      expect(page, line).toContain('### Wrong');
      expect(page?.startsWith(`## ${line.split(' ')[0]}\n`)).toBe(true);
    }
  });

  it('--explain knows no other', () => {
    expect(run('validate-agent', ['--explain', 'agent/nope'])).toEqual({
      code: 2,
      out: '',
      err: "validate-agent: there is no rule 'agent/nope'; see --list-rules\n",
    });
  });
});
