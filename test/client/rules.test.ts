import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type PagePart, readRulePage, rulePages } from '../../src/build/new-rule.ts';
import type { FileContent } from '../../src/plugin/files.ts';
import { rules } from '../../src/rules/index.ts';
import { describeClient, runClient, temporaryFolder } from './harness/index.ts';

const plainManifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });

interface Report {
  readonly file: string;
  readonly errors?: readonly { readonly path?: string; readonly message: string }[];
  readonly warnings?: Report['errors'];
}

interface Answer {
  readonly manifest?: Report;
  readonly contents?: readonly Report[];
  readonly directory: { readonly findings: readonly { readonly file: string; readonly field: string; readonly code: string }[] };
}

/** What the client's validator says of a page's sample, as `file: problem`. */
async function problemsIn({ files, plain, scope, profile }: PagePart): Promise<string[]> {
  const folder = temporaryFolder();
  try {
    const root = scope === 'project' ? path.join(folder.path, '.claude') : folder.path;
    const isMarketplace = '.claude-plugin/marketplace.json' in files;
    const manifest = scope === 'plugin' && !isMarketplace ? { '.claude-plugin/plugin.json': plainManifest } : {};
    for (const [file, content] of Object.entries<FileContent>({ ...manifest, ...files })) {
      const absolute = path.join(root, file);
      fs.mkdirSync(path.dirname(absolute), { recursive: true });
      if (typeof content === 'string' || ArrayBuffer.isView(content))
        fs.writeFileSync(absolute, content, { mode: plain.has(file) ? 0o644 : 0o755 });
      else if ('linked' in content) fs.symlinkSync(content.linked.trim(), absolute);
    }
    const { stdout } = await runClient([
      ...['plugin', 'validate', '--json'],
      ...(profile === 'directory' ? ['--profile', 'directory'] : []),
      root,
    ]);
    const { manifest: own, contents = [], directory } = JSON.parse(stdout.replaceAll(`${root}/`, '')) as Answer;
    const reports = [...(own ? [own] : []), ...contents].flatMap(({ file, errors = [], warnings = [] }) =>
      [...errors, ...warnings].map((problem) => `${file}: ${problem.path ?? ''} ${problem.message}`),
    );
    const listed = profile === 'directory' ? directory.findings.map(({ file, field, code }) => `${file}: ${field} ${code}`) : [];
    return [...reports, ...listed];
  } finally {
    folder.remove();
  }
}

const sections = [...rulePages().values()].flatMap(readRulePage);
const reported = new Map(rules.map(({ id, inClient }) => [id, inClient === true]));

/** Those that the client is said to report, and one of every ten others. */
const asked = sections.filter(({ id }, index) => reported.get(id) || index % 10 === 0);

describeClient("the client's own validator", () => {
  it.each(asked)('reports $id or not, as its definition says', { timeout: 60_000 }, async ({ id, parts }) => {
    const right = new Set<string>();
    for (const part of parts.filter(({ title }) => title === 'Right')) for (const line of await problemsIn(part)) right.add(line);
    const found: string[] = [];
    for (const part of parts.filter(({ title }) => title === 'Wrong')) {
      const lines = part.findings?.text.split('\n').filter((line) => line.endsWith(`[${id}]`)) ?? [];
      const files = lines.map((line) => line.slice(0, line.indexOf(':')));
      const wrong = (await problemsIn(part)).filter((line) => !right.has(line));
      found.push(...wrong.filter((line) => files.some((file) => `${line.slice(0, line.indexOf(':'))}`.endsWith(file))));
    }
    if (reported.get(id)) expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });
});
