import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import type { Reached } from './servers.ts';
import { sentence, titleOf } from './texts.ts';

/** What a README says of a plugin. */
export interface Facts {
  readonly plugin: string;
  readonly description: string;
  readonly marketplace: string | undefined;
  /** `owner/name` on GitHub. */
  readonly repository: string | undefined;
  readonly license: string | undefined;
  /** Its components: kind, name, what it does. */
  readonly parts: readonly (readonly [kind: string, name: string, does: string])[];
  readonly options: readonly { readonly key: string; readonly description: string }[];
  readonly settings: readonly { readonly key: string; readonly description: string }[];
  readonly reached: readonly Reached[];
  /** Servers whose token lies in a file of the user. */
  readonly tokenFiles: readonly string[];
  readonly hasHooks: boolean;
  /** TypeScript sources that are built to scripts. */
  readonly sources: readonly string[];
  readonly runs: readonly string[];
  /** The policy that the manifest names. */
  readonly privacyUrl: string | undefined;
}

/** Stands where nobody knows yet where the plugin will be published. */
export const unknownRepository = 'OWNER/REPOSITORY';

/** The README of a plugin: what it does, how to get it, what is in it, what it runs and sends. */
export function readmeText(facts: Facts): string {
  const { plugin, description, marketplace, license, parts, reached, privacyUrl } = facts;
  const install =
    marketplace === undefined
      ? [`claude plugin install ${plugin} --marketplace ${facts.repository ?? unknownRepository}`]
      : [
          `claude plugin marketplace add ${facts.repository ?? unknownRepository}`,
          `claude plugin install ${plugin}@${marketplace}`,
        ];
  const local = `claude --plugin-dir ./${plugin}`;
  const sends =
    reached.length === 0
      ? 'It sends nothing over the network by itself; what you ask for goes to Claude as always.'
      : `What you ask for is also sent to ${reached.map(({ server, host }) => `${host} (the server \`${server}\`)`).join(', ')}, and to no one else.`;
  const runs =
    facts.runs.length === 0 ? 'It runs no program on your machine.' : `On your machine it runs ${facts.runs.join(', ')}.`;
  const policy = privacyUrl ? ` See the [privacy policy](${privacyUrl}).` : '';
  return [
    `# ${titleOf(plugin)}`,
    sentence(description),
    '## Install',
    ['```sh', ...install, '```'].join('\n'),
    `To try a copy of this folder without installing it, start \`${local}\` in the folder above it.`,
    ...(parts.length > 0 ? ['## What is in it', table(['Kind', 'Name', 'What it does'], parts)] : []),
    ...setup(facts),
    '## What it runs and sends',
    `${runs} ${sends}${policy}`,
    ...development(facts),
    ...(license === undefined ? [] : ['## License', `${license}.`]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function setup({ plugin, options, settings, tokenFiles }: Facts): string[] {
  const rows = options.map(({ key, description }) => [`\`${key}\``, description]);
  return [
    ...(rows.length + settings.length + tokenFiles.length > 0 ? ['## Set up'] : []),
    ...(rows.length > 0
      ? [
          `You are asked for these options; \`claude plugin configure ${plugin}\` changes them.`,
          table(['Option', 'What it is'], rows),
        ]
      : []),
    ...(settings.length > 0
      ? [
          `A project can have settings of its own in \`.claude/${plugin}.local.md\`; \`/${plugin}:configure\` sets them.`,
          table(
            ['Setting', 'What it does'],
            settings.map(({ key, description }) => [`\`${key}\``, description]),
          ),
        ]
      : []),
    ...tokenFiles.map(
      (name) =>
        `The server \`${name}\` takes its token from \`~/.config/${name}/token\`, a file that only you can read (mode 600).`,
    ),
  ];
}

function development({ hasHooks, sources }: Facts): string[] {
  const builds = sources.map(
    (file) => `npx esbuild ${file} --format=esm --platform=node --outfile=${file.replace(/^src\/(.*)\.ts$/, 'scripts/$1.mjs')}`,
  );
  return [
    ...(hasHooks || builds.length > 0 ? ['## Change it'] : []),
    ...(hasHooks ? ['The cases in `hooks/hooks.test.json` say what each hook does; add one with every change.'] : []),
    ...(builds.length > 0
      ? [
          'The hooks in `src/` are TypeScript, which older versions of Node do not run; after a change, build them:',
          ['```sh', ...builds, '```'].join('\n'),
        ]
      : []),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;

const isc = (notice: string): string => `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted${notice}.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY
SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER
RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE
USE OR PERFORMANCE OF THIS SOFTWARE.
`;

/** The text of a licence; undefined for one whose text is not known here. */
export function licenseText(id: string, holder: string, year: number): string | undefined {
  const copyright = `Copyright (c) ${year} ${holder}`;
  if (id === 'MIT') return `MIT License\n\n${copyright}\n\n${mit}`;
  if (id === 'ISC')
    return `ISC License\n\n${copyright}\n\n${isc(', provided that the above\ncopyright notice and this permission notice appear in all copies')}`;
  return id === '0BSD' ? `BSD Zero Clause License\n\n${copyright}\n\n${isc('')}` : undefined;
}

/** A GitHub workflow that validates the plugin and runs the cases of its hooks. */
export function workflowText(
  client: string,
  toolkit: string,
  tests: { readonly hooks: boolean; readonly module: boolean },
): string {
  const tools = '"$RUNNER_TEMP/plugin-dev/scripts';
  return `name: Validate

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  validate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Get the validators
        run: |
          npm install --global @anthropic-ai/claude-code@${client}
          git clone --quiet --depth 1 ${toolkit} "$RUNNER_TEMP/plugin-dev"
      - name: Check as the client does
        run: claude plugin validate --strict .
      - name: Check what the client does not look at
        run: node ${tools}/validate-plugin.mjs" --strict --format github .
${tests.hooks ? `      - name: Test the hooks\n        run: node ${tools}/test-hook.mjs" --suite .\n` : ''}${tests.module ? '      - name: Test the hooks module\n        run: claude plugin test .\n' : ''}`;
}

/** Pixels of an edge; the plugin directory asks for 512 to 2048. */
const pixels = 512;
const cells = 5;
const margin = 76;
const cell = (pixels - 2 * margin) / cells;

/** Draws a square PNG from a name: a symmetrical pattern of five by five cells, white on a colour. The same name, the same bytes. */
export function drawIcon(name: string): Uint8Array {
  const hash = hashOf(name);
  const palette = Buffer.from([...colour(hash), 255, 255, 255]);
  // Each line begins with its filter, which is none.
  const lineAt = (y: number): Buffer =>
    Buffer.from([0, ...Array.from({ length: pixels }, (_, x) => (isInked(hash, x, y) ? 1 : 0))]);
  // All lines of a row of cells are the same.
  const bands = Array.from({ length: cells }, (_, row) => new Array<Buffer>(cell).fill(lineAt(margin + row * cell)));
  const blank = new Array<Buffer>(margin).fill(lineAt(0));
  const rows = Buffer.concat([...blank, ...bands.flat(), ...blank]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  // Eight bits a pixel, an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isInked(hash: number, x: number, y: number): boolean {
  const [column, row] = [Math.floor((x - margin) / cell), Math.floor((y - margin) / cell)];
  if (column < 0 || row < 0 || column >= cells || row >= cells) return false;
  const mirrored = column < 3 ? column : cells - 1 - column;
  // The middle is always inked, so that no name draws an empty square.
  return (column === 2 && row === 2) || ((hash >>> (row * 3 + mirrored)) & 1) === 1;
}

/** FNV-1a over the name's characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A dark colour, on which white stands out: one of 64 hues at full saturation. */
function colour(hash: number): [number, number, number] {
  const hue = (hash >>> 20) % 64;
  const channel = (shift: number): number => {
    const at = ((hue * 6) / 64 + shift) % 6;
    return Math.round(40 + 110 * Math.max(0, Math.min(1, Math.min(at, 4 - at))));
  };
  return [channel(2), channel(0), channel(4)];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of a PNG's chunk; `zlib.crc32` came with Node 20.15 and 22.2. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crcOf(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
