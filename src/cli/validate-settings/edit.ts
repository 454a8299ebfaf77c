import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../engine/rule.ts';
import { runRules } from '../../engine/run.ts';
import { readFrontmatter } from '../../formats/frontmatter.ts';
import { parseJson } from '../../formats/json.ts';
import { toValue } from '../../formats/located.ts';
import { decodeText } from '../../formats/text.ts';
import { parseYaml } from '../../formats/yaml.ts';
import { editYaml, yamlLine } from '../../formats/yaml-edit.ts';
import { describeError, overlayFiles, readRegularFile } from '../../plugin/files.ts';
import { isSensitive, propertiesOf, type SchemaMap, type SettingsSchema, typesIn } from '../../plugin/local-settings.ts';
import { printable } from '../../report/result.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import { loadRules } from '../shared/rules.ts';
import { replaceFile } from '../shared/streams.ts';
import type { Target } from '../shared/targets.ts';
import { contextOf, settingsTarget } from './given.ts';

/** What must hold after a change; the others are about the file's place. */
const valueRules = ['syntax', 'wrong-value', 'text-value', 'unknown-key', 'missing-key', 'dropped-options'];

/** Writes a new `.local.md`, or values of one; returns the exit code. */
export async function changeSettings(args: Arguments, io: Io): Promise<number> {
  const [given, ...more] = args.paths;
  if (given === undefined || more.length > 0) throw new UsageError('give one .local.md file to write; try --help');
  if (given.endsWith('.json')) throw new UsageError(`${given}: options of the client are set with "claude plugin configure"`);
  if (!given.endsWith('.md')) throw new UsageError(`${given}: settings stand in a .local.md file`);
  const absolute = path.resolve(io.cwd, given);
  const target = settingsTarget(given, path.dirname(absolute), [path.basename(absolute)], contextOf(args, io));
  if (args.has('init')) {
    if (args.has('set') || args.has('unset')) throw new UsageError('--init writes a whole file; set values afterwards');
    return writeTemplate(given, absolute, target, io);
  }
  return writeValues(given, absolute, target, args, io);
}

function schemaIn(target: Target): SettingsSchema | undefined {
  const [settings] = target.load(target.files).localSettings ?? [];
  const schema = settings?.parts[0]?.schema;
  if (schema?.failure) throw new UsageError(`${schema.source}: ${schema.failure}`);
  return schema;
}

function writeTemplate(given: string, absolute: string, target: Target, io: Io): number {
  const schema = schemaIn(target);
  if (!schema) throw new UsageError(`${given}: no schema is known for it; give --plugin FOLDER or --schema FILE`);
  if (fs.lstatSync(absolute, { throwIfNoEntry: false }))
    throw new UsageError(`${given}: it is there already; change it with --set`);
  const text = templateOf(schema, path.basename(absolute));
  try {
    const folder = path.dirname(absolute);
    if (path.basename(folder) === '.claude' && !fs.existsSync(folder)) fs.mkdirSync(folder);
    // Written beside and moved, so that no half a file is left.
    const temporary = path.join(folder, `.plugin-dev-${process.pid}.tmp`);
    fs.writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    try {
      // Unlike a move, a link does not replace what someone else may have written meanwhile.
      fs.linkSync(temporary, absolute);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw new UsageError(`${given}: not written: ${describeError(error as NodeJS.ErrnoException)}`);
  }
  io.out(`${printable(given)}: written; only you may read it\n`);
  return 0;
}

/** A `.local.md` with every key: set where it has a default or must be set, else as a comment. */
function templateOf(schema: SettingsSchema, name: string): string {
  const { required } = schema.root;
  const needed = new Set(Array.isArray(required) ? required : []);
  const lines = [...propertiesOf(schema)].flatMap(([key, part]) => {
    if (isSensitive(part)) return [`# ${printable(key)} is sensitive, and does not belong into a plain file`, ''];
    const about = [part.title, part.description].filter((text) => typeof text === 'string' && text !== '') as string[];
    const comments = [...new Set(about.flatMap((text) => text.split(/[\r\n]+/))), takes(part, needed.has(key))];
    const line = yamlLine(key, part.default ?? stand(part));
    const isSet = part.default !== undefined || needed.has(key);
    return [...comments.map((text) => `# ${printable(text)}`), isSet ? line : `# ${line}`, ''];
  });
  const block = ['---', ...lines.slice(0, -1), '---'].join('\n');
  const plugin = printable(name.replace(/(?:\.local)?\.md$/, ''));
  return `${block}\n\n# Settings of ${plugin}\n\nNotes for people and for the model go here.\n`;
}

/** The values that a key takes, in words. */
function takes(part: SchemaMap, isNeeded: boolean): string {
  const types = typesIn(part).map(
    (type) => ({ string: 'text', boolean: 'true or false', integer: 'whole number', array: 'list', object: 'map' })[type] ?? type,
  );
  const choices = Array.isArray(part.enum) ? `one of ${part.enum.map((choice) => JSON.stringify(choice)).join(', ')}` : '';
  const { minimum, maximum } = part;
  const bounds = [typeof minimum === 'number' ? `from ${minimum}` : '', typeof maximum === 'number' ? `up to ${maximum}` : ''];
  const words = [choices || types.join(' or '), bounds.filter(Boolean).join(' '), isNeeded ? 'required' : ''];
  return words.filter(Boolean).join(', ') || 'any value';
}

/** A value that stands where the schema gives none. */
function stand(part: SchemaMap): unknown {
  const { enum: choices, const: only, minimum, examples } = part;
  if (only !== undefined) return only;
  if (Array.isArray(choices) && choices.length > 0) return choices[0];
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  const type = typesIn(part)[0];
  if (type === 'number' || type === 'integer') return typeof minimum === 'number' ? minimum : 0;
  return { boolean: false, array: [], object: {} }[type ?? ''] ?? '';
}

interface Change {
  readonly path: readonly string[];
  readonly value: unknown;
}

async function writeValues(given: string, absolute: string, target: Target, args: Arguments, io: Io): Promise<number> {
  const before = readNotes(given, absolute);
  const schema = schemaIn(target);
  const changes = [
    ...args.all('unset').map((key): Change => ({ path: pathOf(key), value: undefined })),
    ...args.all('set').map((setting) => changeOf(setting, schema)),
  ];
  const after = edited(given, before, changes);
  if (after === before) return 0;
  const broken = await newProblems(target, path.basename(absolute), after);
  const [first] = broken;
  if (first) {
    io.err(`validate-settings: ${printable(`${given}: not changed: ${first.message}${first.help ? `; ${first.help}` : ''}`)}\n`);
    return 1;
  }
  try {
    replaceFile(absolute, after);
  } catch (error) {
    throw new UsageError(`${given}: not changed: ${describeError(error as NodeJS.ErrnoException)}`);
  }
  return 0;
}

/** The file's text; only what would be written back byte for byte is changed. */
function readNotes(given: string, absolute: string): string {
  const result = readRegularFile(absolute);
  if ('failure' in result) throw new UsageError(`${given}: not changed: ${result.failure}`);
  const { text, encoding } = decodeText(result.bytes);
  if (encoding !== 'utf-8')
    throw new UsageError(`${given}: not changed: it is ${encoding === 'empty' ? 'empty' : 'no UTF-8 text'}`);
  return text;
}

function edited(given: string, text: string, changes: readonly Change[]): string {
  const { author } = readFrontmatter(text);
  if (author.status !== 'read' || !author.block)
    throw new UsageError(`${given}: not changed: it has no block of YAML that can be read; check it first`);
  // The reader's block starts behind the dashes and ends before the last line's end.
  const start = text.indexOf('\n', author.block.start) + 1;
  const end = author.block.end + 1;
  let block = text.slice(start, end);
  for (const { path: keys, value } of changes) {
    const next = editYaml(block, { path: keys, value });
    if (next === undefined || next.includes('\n---'))
      throw new UsageError(`${given}: not changed: ${keys.join('.')} cannot be changed without changing more; edit it by hand`);
    block = next;
  }
  return text.slice(0, start) + block + text.slice(end);
}

function pathOf(key: string): string[] {
  const steps = key.split('.');
  if (steps.some((step) => step === '' || step === '__proto__')) throw new UsageError(`'${key}' is no key`);
  return steps;
}

function changeOf(setting: string, schema: SettingsSchema | undefined): Change {
  const [, key, text = ''] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
  if (key === undefined) throw new UsageError(`Option '--set' takes KEY=VALUE; not '${setting}'`);
  const steps = pathOf(key);
  return { path: steps, value: valueFrom(key, text, partAt(schema, steps)) };
}

function partAt(schema: SettingsSchema | undefined, steps: readonly string[]): unknown {
  let part: unknown = schema?.root;
  for (const step of steps) {
    const properties = (part as SchemaMap | undefined)?.properties as SchemaMap | undefined;
    part = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  }
  return part;
}

/** A value as the schema takes it: text stays text, all else is read as YAML. */
function valueFrom(key: string, text: string, part: unknown): unknown {
  const types = typesIn(part);
  if (types.length === 1 && types[0] === 'string') return text;
  const json = parseJson(text);
  if (json.root && json.problems.length === 0) return toValue(json.root);
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) throw new UsageError(`the value of ${key} is not YAML: ${problems[0]?.message.split('\n', 1)[0]}`);
  if (!root) return types.includes('string') || types.length === 0 ? '' : null;
  return types.includes('string') &&
    root.kind === 'scalar' &&
    typeof root.value !== 'string' &&
    !types.includes(typeof root.value)
    ? text
    : toValue(root);
}

/** What would be wrong with the values after a change, and was not before. */
async function newProblems(target: Target, file: string, text: string): Promise<Finding[]> {
  const rules = (await loadRules(['local-settings'])).filter(({ id }) => valueRules.includes(id.slice(id.indexOf('/') + 1)));
  const findings = (files = target.files): Finding[] =>
    runRules(target.load(files), rules, { kinds: ['local-settings'], noSuppressions: true }).filter(
      ({ severity }) => severity !== 'info',
    );
  const known = new Set(findings().map(({ rule, message }) => `${rule} ${message}`));
  return findings(overlayFiles(target.files, new Map([[file, text]]))).filter(
    ({ rule, message }) => !known.has(`${rule} ${message}`),
  );
}
