import fs from 'node:fs';
import path from 'node:path';
import { entryOf, scalarText } from '../formats/located.ts';
import { describeError, type Files } from '../plugin/files.ts';
import { reservedMarketplaces } from '../spec/manifest.ts';
import { drawIcon, licenseText, readmeText, unknownRepository, workflowText } from './documents.ts';
import {
  type Answers,
  addFile,
  answerOf,
  bytesOf,
  checkName,
  type Draft,
  existingAt,
  type Item,
  itemsOf,
  type Json,
  jsonAt,
  jsonText,
  type PlannedFile,
  plannedFiles,
  Refusal,
  setJson,
  textOf,
} from './draft.ts';
import { addHook, addHookModule } from './hooks.ts';
import { addLanguageServer, addMonitor, addOptions, addServer, type Reached } from './servers.ts';
import {
  addAgent,
  addCommand,
  addEvals,
  addOutputStyle,
  addSettings,
  addSkill,
  manifestFile,
  manifestText,
  sentence,
} from './texts.ts';

const marketplaceFile = '.claude-plugin/marketplace.json';

/** What is known of the place where a plugin is made. */
export interface Place {
  /** The plugin's folder as it is; empty where it does not exist. */
  readonly files: Files;
  readonly folderName: string;
  /** The folder of the marketplace, and the plugin's path below it; empty where both are one. */
  readonly market?: { readonly files: Files; readonly folderName: string; readonly inside: string };
  readonly author: string;
  readonly year: number;
  readonly force: boolean;
  readonly client: string;
  /** Where the validators can be had, for a workflow. */
  readonly toolkit: string;
  /** Why a name cannot be that of a plugin or a marketplace. */
  nameProblem(name: string): string | undefined;
}

export interface Plan {
  readonly plugin: string;
  readonly isNew: boolean;
  /** Relative to the plugin. */
  readonly files: readonly PlannedFile[];
  /** Relative to the marketplace's folder. */
  readonly marketFiles: readonly PlannedFile[];
  /** What is a sample, and what to say in its place. */
  readonly open: readonly string[];
  readonly has: { readonly hooks: boolean; readonly module: boolean; readonly evals: boolean };
}

const loaded = [
  'skills',
  'agents',
  'commands',
  'hooks',
  'hookModule',
  'mcp',
  'lsp',
  'outputStyles',
  'monitors',
  'settings',
  'userConfig',
];

/** Plans all files for the answers. Pure: it reads `place.files`, and writes nothing. */
export function planPlugin(given: Answers, place: Place): Plan {
  const draft: Draft = { files: place.files, planned: new Map(), open: [], force: place.force };
  const isNew = existingAt(draft, manifestFile) !== 'file';
  const plugin = isNew ? beginManifest(draft, given, place) : continueManifest(draft, given);
  // A plugin that brings nothing would be one with a warning.
  const answers = isNew && !loaded.some((key) => given[key]) ? { ...given, skills: [skillOf(plugin, given)] } : given;
  const parts: [string, string, string][] = [];
  const add = (kind: string, key: string, field: string, make: (item: Item) => string): void => {
    for (const item of itemsOf(answers, key)) parts.push([kind, `\`${textOf(item, field)}\``, make(item)]);
  };
  add('Skill', 'skills', 'name', (item) => addSkill(draft, item));
  add('Agent', 'agents', 'name', (item) => addAgent(draft, item));
  add('Command', 'commands', 'name', (item) => addCommand(draft, item));
  add('Hook', 'hooks', 'event', (item) => addHook(draft, plugin, item));
  const reached: Reached[] = [];
  add('MCP server', 'mcp', 'name', (item) => {
    const one = addServer(draft, answers, item);
    if (one) reached.push(one);
    return sentence(textOf(item, 'description') ?? (one ? `A server at ${one.host}` : 'A server that runs on your machine'));
  });
  add('Language server', 'lsp', 'name', (item) => addLanguageServer(draft, item));
  add('Output style', 'outputStyles', 'name', (item) => addOutputStyle(draft, item));
  add('Monitor', 'monitors', 'name', (item) => addMonitor(draft, item));
  addOptions(draft, plugin, answers);
  // Its test has to give the options that are required.
  add('Module', 'hookModule', 'name', (item) => addHookModule(draft, plugin, item));
  const settings = itemsOf(answers, 'settings');
  if (settings.length > 0) {
    addSettings(draft, plugin, settings);
    parts.push(['Skill', '`configure`', 'Sets up the plugin in a project.']);
  }
  if (answers.evals) addEvals(draft, plugin, answers);
  const { marketFiles, marketplace } = planMarket(draft, answers, place, plugin);
  addDocuments(draft, { answers, place, plugin, isNew, parts, reached, marketplace });
  const files = plannedFiles(draft);
  const written = (pattern: RegExp): boolean => files.some(({ path }) => pattern.test(path));
  return {
    plugin,
    isNew,
    files,
    marketFiles,
    open: draft.open,
    has: { hooks: written(/hooks\.test\.json$/), module: written(/^tests\/.*\.test\.ts$/), evals: written(/^evals\//) },
  };
}

/** The first skill of a plugin for which nothing else was asked. */
function skillOf(plugin: string, answers: Answers): Item {
  const description = answerOf(answers, 'description');
  const words = plugin.replaceAll('-', ' ');
  return {
    name: plugin,
    ...(description ? { description: `${sentence(description)} Use when the user asks for ${words}.` } : {}),
  };
}

/** `Jane Doe <jane@example.com>` as the manifest has it. */
function authorOf(text: string): { name: string; email?: string } {
  const [, name = text, email] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? [];
  if (name.trim() === '') throw new Refusal(`--author ${text}: a name is missing`);
  return email ? { name, email } : { name };
}

function beginManifest(draft: Draft, answers: Answers, place: Place): string {
  const plugin = answerOf(answers, 'name') ?? place.folderName;
  checkName(plugin, 'plugin');
  const problem = place.nameProblem(plugin);
  if (problem) throw new Refusal(`plugin "${plugin}": ${problem}`);
  const description = answerOf(answers, 'description');
  if (!description) draft.open.push(`${manifestFile}: what the plugin does for its users`);
  if (!answerOf(answers, 'author')) draft.open.push(`${manifestFile}: the author, if it is not ${place.author}`);
  const manifest: Record<string, Json> = {
    name: plugin,
    version: '0.1.0',
    description: description ? sentence(description) : `Brings what ${plugin.replaceAll('-', ' ')} needs into Claude Code.`,
    author: authorOf(answerOf(answers, 'author') ?? place.author),
    license: answerOf(answers, 'license') ?? 'MIT',
  };
  addFile(draft, manifestFile, jsonText(manifest));
  const url = privacyUrlOf(answers);
  if (url) setJson(draft, manifestFile, ['privacyPolicyUrl'], url);
  return plugin;
}

function privacyUrlOf(answers: Answers): string | undefined {
  const url = answerOf(answers, 'privacyUrl');
  if (url !== undefined && !(URL.canParse(url) && url.startsWith('https://')))
    throw new Refusal(`--privacy-url ${url}: it is no https address`);
  return url;
}

/** An existing manifest gets what it lacks; what it says otherwise is changed with --force only. */
function continueManifest(draft: Draft, answers: Answers): string {
  const root = jsonAt(draft, manifestFile);
  const plugin = manifestText(draft, 'name');
  if (root?.kind !== 'map' || !plugin) throw new Refusal(`${manifestFile}: it has no name; mend it first`);
  const name = answerOf(answers, 'name');
  if (name !== undefined && name !== plugin)
    throw new Refusal(`--name ${name}: the plugin is called "${plugin}", and keeps its name`);
  const author = answerOf(answers, 'author');
  const given: [string, Json | undefined][] = [
    ['description', answerOf(answers, 'description')],
    ['author', author === undefined ? undefined : authorOf(author)],
    ['license', answerOf(answers, 'license')],
    ['privacyPolicyUrl', privacyUrlOf(answers)],
  ];
  for (const [field, value] of given) {
    if (value === undefined) continue;
    const there = entryOf(root, field)?.value;
    if (there && scalarText(there) === value) continue;
    if (there && !draft.force) throw new Refusal(`${manifestFile}: it has another ${field}; --force changes it`);
    setJson(draft, manifestFile, [field], value);
  }
  return plugin;
}

/** Lists the plugin in a marketplace. */
function planMarket(
  draft: Draft,
  answers: Answers,
  { market, nameProblem, force, author }: Place,
  plugin: string,
): { marketFiles: PlannedFile[]; marketplace: string | undefined } {
  const [item] = itemsOf(answers, 'marketplace');
  if (!item || !market) return { marketFiles: [], marketplace: undefined };
  const own: Draft = market.inside === '' ? draft : { files: market.files, planned: new Map(), open: draft.open, force };
  const description = manifestText(draft, 'description') ?? plugin;
  const entry = { name: plugin, source: market.inside === '' ? './' : `./${market.inside}`, description };
  const root = jsonAt(own, marketplaceFile);
  const given = textOf(item, 'name');
  let marketplace = scalarText(entryOf(root, 'name')?.value);
  if (root) {
    if (given !== undefined && given !== marketplace)
      throw new Refusal(`${marketplaceFile}: the marketplace is called "${marketplace}", and keeps its name`);
    const plugins = entryOf(root, 'plugins')?.value;
    const twin = plugins?.kind === 'list' && plugins.items.some((one) => scalarText(entryOf(one, 'name')?.value) === plugin);
    if (twin) throw new Refusal(`${marketplaceFile}: it lists "${plugin}" already`);
    setJson(own, marketplaceFile, ['plugins', -1], entry);
  } else {
    marketplace = given ?? (market.inside === '' ? `${plugin}-marketplace` : market.folderName);
    checkName(marketplace, 'marketplace');
    const reserved = reservedMarketplaces.find(({ name }) => name === marketplace);
    const problem = reserved ? `the name is kept for ${reserved.why}` : nameProblem(marketplace);
    if (problem) throw new Refusal(`marketplace "${marketplace}": ${problem}`);
    const name =
      scalarText(entryOf(entryOf(jsonAt(draft, manifestFile), 'author')?.value, 'name')?.value) ?? authorOf(author).name;
    const text = jsonText({ name: marketplace, description: `Plugins by ${name}.`, owner: { name }, plugins: [entry] });
    addFile(own, marketplaceFile, text);
  }
  return { marketFiles: own === draft ? [] : plannedFiles(own), marketplace };
}

interface Documents {
  readonly answers: Answers;
  readonly place: Place;
  readonly plugin: string;
  readonly isNew: boolean;
  readonly parts: readonly [string, string, string][];
  readonly reached: readonly Reached[];
  readonly marketplace: string | undefined;
}

/** README, licence, icon and workflow. Those that a new plugin gets unasked leave alone what is there. */
function addDocuments(draft: Draft, { answers, place, plugin, isNew, parts, reached, marketplace }: Documents): void {
  const license = manifestText(draft, 'license');
  const author =
    scalarText(entryOf(entryOf(jsonAt(draft, manifestFile), 'author')?.value, 'name')?.value) ?? authorOf(place.author).name;
  if (isNew || answers.license) {
    const text = licenseText(license ?? '', author, place.year);
    if (text) addFile(draft, 'LICENSE', text, { ifAbsent: !place.force || isNew });
    else if (license && !/^UNLICENSED$/i.test(license) && existingAt(draft, 'LICENSE') === undefined)
      draft.open.push(`LICENSE: the text of ${license}`);
  }
  const paths = [...draft.planned.keys()];
  const hooks = paths.some((path) => path.endsWith('hooks.test.json')) || draft.files.kindOf('hooks/hooks.test.json') === 'file';
  if (answers.ci) {
    const module = paths.some((path) => path.startsWith('tests/'));
    addFile(draft, '.github/workflows/validate.yml', workflowText(place.client, place.toolkit, { hooks, module }));
  }
  if (isNew || answers.icon) addFile(draft, '.claude-plugin/icon.png', drawIcon(plugin), { ifAbsent: !answers.icon });
  if (!isNew && !answers.readme) {
    if (parts.length > 0)
      draft.open.push(
        `README.md: ${parts.map(([kind, name]) => `the ${kind.toLowerCase()} ${name.replaceAll('`', '')}`).join(', ')}`,
      );
    return;
  }
  const described = (key: string): { key: string; description: string }[] =>
    itemsOf(answers, key).map((item) => ({
      key: textOf(item, 'name') ?? '',
      description: sentence(textOf(item, 'description') ?? (textOf(item, 'name') ?? '').replaceAll('_', ' ')),
    }));
  const bearers = itemsOf(answers, 'mcp')
    .filter((item) => textOf(item, 'kind') === 'bearer')
    .map((item) => textOf(item, 'name') ?? '');
  const options = [
    ...described('userConfig'),
    ...bearers.map((name) => ({ key: `${name.replaceAll('-', '_')}_token`, description: `The token for the server ${name}.` })),
  ];
  const text = readmeText({
    plugin,
    description: manifestText(draft, 'description') ?? plugin,
    marketplace,
    repository: /^(?:git\+)?https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      manifestText(draft, 'repository') ?? '',
    )?.[1],
    license,
    parts,
    options,
    settings: described('settings'),
    reached,
    tokenFiles: itemsOf(answers, 'mcp')
      .filter((item) => textOf(item, 'kind') === 'helper')
      .map((item) => textOf(item, 'name') ?? ''),
    hasHooks: hooks,
    sources: paths.filter((path) => /^src\/.*\.ts$/.test(path)),
    runs: paths
      .filter((path) => /^(?:scripts|servers)\//.test(path) && path !== 'scripts/settings.mjs')
      .map((path) => `\`${path}\``),
    privacyUrl: manifestText(draft, 'privacyPolicyUrl'),
  });
  addFile(draft, 'README.md', text, { ifAbsent: !answers.readme });
  if (draft.planned.has('README.md') && text.includes(unknownRepository))
    draft.open.push(`README.md: where the plugin is published, in the place of ${unknownRepository}`);
}

/** Planned files with the folder that their paths start from. */
export interface Batch {
  readonly root: string;
  readonly files: readonly PlannedFile[];
}

/**
 * Writes all files or none: a new folder is filled under another name and then takes its own; in a folder that exists, what was
 * done is undone when a step fails. Returns the copies of what was replaced.
 */
export function writeFiles(batches: readonly Batch[]): string[] {
  const undo: (() => void)[] = [];
  try {
    return batches.flatMap(({ root, files }) =>
      fs.existsSync(root) ? writeInto(root, files, undo) : writeNew(root, files, undo),
    );
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).code === undefined) throw error;
    const { path: place = 'the folder' } = error as NodeJS.ErrnoException;
    throw new Refusal(`${place}: it cannot be written: ${describeError(error as NodeJS.ErrnoException)}; nothing was changed`);
  }
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The next steps still have to be undone.
  }
}

function writeNew(root: string, files: readonly PlannedFile[], undo: (() => void)[]): string[] {
  makeFolder(path.dirname(root), undo);
  const stage = fs.mkdtempSync(path.join(path.dirname(root), '.scaffold-'));
  undo.push(() => fs.rmSync(stage, { recursive: true, force: true }));
  // A temporary folder is its owner's alone; this one becomes an ordinary one.
  fs.chmodSync(stage, 0o777 & ~process.umask());
  for (const file of files) {
    const absolute = path.join(stage, file.path);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    put(absolute, file);
  }
  fs.renameSync(stage, root);
  undo.push(() => fs.rmSync(root, { recursive: true, force: true }));
  return [];
}

function writeInto(root: string, files: readonly PlannedFile[], undo: (() => void)[]): string[] {
  return files.flatMap((file) => {
    const absolute = path.join(root, file.path);
    makeFolder(path.dirname(absolute), undo);
    const stage = `${absolute}.${process.pid}.tmp`;
    undo.push(() => fs.rmSync(stage, { force: true }));
    put(stage, file);
    if (file.how === 'created') {
      // Unlike a rename, a link takes no name that someone else took in the meantime.
      fs.linkSync(stage, absolute);
      undo.push(() => fs.rmSync(absolute, { force: true }));
      fs.rmSync(stage);
      return [];
    }
    const old = fs.readFileSync(absolute);
    const { mode } = fs.statSync(absolute);
    const copy = file.how === 'replaced' ? freeCopy(absolute) : undefined;
    if (copy) {
      fs.writeFileSync(copy, old, { flag: 'wx', mode });
      undo.push(() => fs.rmSync(copy, { force: true }));
    }
    undo.push(() => fs.writeFileSync(absolute, old));
    if (file.how === 'changed') fs.chmodSync(stage, mode & 0o777);
    fs.renameSync(stage, absolute);
    return copy ? [copy] : [];
  });
}

/** Makes a folder and those above it, which are removed again when a later step fails. */
function makeFolder(folder: string, undo: (() => void)[]): void {
  const first = fs.mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => fs.rmSync(first, { recursive: true, force: true }));
}

function put(absolute: string, file: PlannedFile): void {
  fs.writeFileSync(absolute, bytesOf(file), { flag: 'wx', mode: file.mode });
}

function freeCopy(absolute: string): string {
  for (let count = 1; ; count++) {
    const copy = `${absolute}.bak${count === 1 ? '' : count}`;
    if (!fs.existsSync(copy)) return copy;
  }
}
