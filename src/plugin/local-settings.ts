import { type Frontmatter, readFrontmatter } from '../formats/frontmatter.ts';
import { type Entry, entryOf, type Node, printedSize, type Range, scalarText, toValue, typeName } from '../formats/located.ts';
import { keep } from './discover.ts';
import type { JsonDocument, Plugin, SourceFile } from './model.ts';

/** A plugin's settings as a user or a project keeps them. */
export interface LocalSettings {
  /**
   * `notes`: a `.claude/<plugin>.local.md`, which plugins read by themselves; `user`: `pluginConfigs` in a settings.json of which
   * the client takes them; `project`: the same in a settings file of which it does not.
   */
  readonly form: 'notes' | 'user' | 'project';
  readonly file: SourceFile;
  /** The root that the file lies in. */
  readonly plugin: Plugin;
  /** Of notes alone. */
  readonly frontmatter: Frontmatter;
  /** Of a settings.json alone. */
  readonly document?: JsonDocument;
  /** The settings of single plugins: one in notes, one for each key of `pluginConfigs`. */
  readonly parts: readonly SettingsPart[];
  readonly known: KnownPlugins;
  /** The user's own ignore file of git. */
  readonly ignored?: string | undefined;
}

/** The settings of one plugin. */
export interface SettingsPart {
  /** The plugin's name as the file has it: without `.local.md`, or with `@marketplace`. */
  readonly owner: string;
  readonly ownerRange: Range;
  /** The whole entry of `pluginConfigs`. */
  readonly entry?: Node;
  /** A map of values; undefined where there is none. */
  readonly values?: Node | undefined;
  /** Dotted path of the values; empty in notes. */
  readonly field: string;
  readonly schema?: SettingsSchema | undefined;
}

/** What may be set, and by which source. */
export interface SettingsSchema {
  /** What people know it by, such as `userConfig of plugin.json`. */
  readonly source: string;
  readonly isUserConfig: boolean;
  readonly root: SchemaMap;
  /** Why there is no schema although there is a file. */
  readonly failure?: string;
}

/** A JSON Schema, or a part of one. Hostile: nothing about its shape is sure. */
export type SchemaMap = Readonly<Record<string, unknown>>;

/** The plugins whose settings there may be. */
export interface KnownPlugins {
  readonly names: readonly string[];
  /** False where there may be others. */
  readonly isComplete: boolean;
  named(name: string): Plugin | undefined;
}

export interface SettingsContext {
  readonly known: KnownPlugins;
  /** Stands in for what the plugins ship. */
  readonly schema?: SettingsSchema | undefined;
  /** The user's own ignore file of git. */
  readonly ignored?: string | undefined;
}

/** A file that a plugin may ship beside its manifest. */
const schemaFile = 'settings.schema.json';

/** The settings that lie in a plugin's own folder, as its author keeps them, or in a `.claude` folder. */
export function localSettingsOf(plugin: Plugin): LocalSettings[] {
  const folder = plugin.scope === 'plugin' ? '.claude/' : '';
  const self = plugin.scope === 'plugin' ? plugin : undefined;
  const known = knownPlugins(self ? [self] : [], false);
  const files = plugin.files.list(folder.slice(0, -1)).filter(({ kind }) => kind !== 'folder');
  const notes = files.filter(({ name }) => name.endsWith('.local.md')).map(({ name }) => name);
  const settings = ['settings.json', 'settings.local.json'].filter((file) => files.some(({ name }) => name === file));
  // Whose `.claude` folder it is decides whether its options count; that is no plugin's to know.
  const configs = self ? settings.filter((file) => plugin.json(folder + file).file.text.includes('"pluginConfigs"')) : [];
  return [
    ...notes.map((file) => notesAt(plugin, folder + file, { known })),
    ...configs.map((file) => configsAt(plugin, folder + file, 'project', { known })),
  ];
}

/** Some plugins by their names. */
export function knownPlugins(plugins: readonly Plugin[], isComplete: boolean, more: readonly string[] = []): KnownPlugins {
  const names = [...new Set([...plugins.map(({ name }) => name), ...more])];
  return { names, isComplete, named: (name) => plugins.find((plugin) => plugin.name === name) };
}

/** A `.local.md` file. A plugin may keep several, such as `<plugin>.<rule>.local.md`. */
export function notesAt(plugin: Plugin, path: string, { known, schema, ignored }: SettingsContext): LocalSettings {
  const file = plugin.source(path);
  const owner = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.local)?\.md$/, '');
  return {
    form: 'notes',
    file,
    plugin,
    known,
    ignored,
    get frontmatter() {
      return keep(this, 'frontmatter', readFrontmatter(file.text));
    },
    get parts() {
      const { status, root, block } = this.frontmatter.author;
      const values = status === 'read' && root?.kind === 'map' ? root : undefined;
      const declared = schema ?? schemaOf(known.named(owner), true);
      const ownerRange = block ?? { start: 0, end: 0 };
      return keep(this, 'parts', [{ owner, ownerRange, values, field: '', schema: declared }]);
    },
  };
}

/** The options in a settings.json. */
export function configsAt(plugin: Plugin, path: string, form: 'user' | 'project', context: SettingsContext): LocalSettings {
  const document = plugin.json(path);
  return {
    form,
    file: document.file,
    plugin,
    document,
    known: context.known,
    get frontmatter() {
      return keep(this, 'frontmatter', readFrontmatter(''));
    },
    get parts() {
      const configs = entryOf(document.tree.root, 'pluginConfigs')?.value;
      const entries = configs?.kind === 'map' ? configs.entries : [];
      return keep(
        this,
        'parts',
        entries.map((entry) => configPart(entry, context)),
      );
    },
  };
}

function configPart({ key, keyRange, value }: Entry, { known, schema }: SettingsContext): SettingsPart {
  const values = entryOf(value, 'options')?.value;
  return {
    owner: key,
    ownerRange: keyRange,
    entry: value,
    values: values?.kind === 'map' ? values : undefined,
    field: `pluginConfigs.${key}.options`,
    schema: schema?.isUserConfig ? schema : schemaOf(known.named(nameOf(key)), false),
  };
}

/** What the client takes for an option; one value that is none costs the plugin all of them [client 2.1.330]. */
export function isOptionValue(node: Node): boolean {
  if (node.kind === 'scalar') return node.value !== null;
  return node.kind === 'list' && node.items.every((item) => item.kind === 'scalar' && typeof item.value === 'string');
}

/** The plugin's name in a key such as `name@marketplace`. */
export function nameOf(key: string): string {
  return key.split('@', 1)[0] ?? '';
}

/** What a plugin says may be set: for notes a schema of its own counts, else its options. */
export function schemaOf(plugin: Plugin | undefined, isForNotes: boolean): SettingsSchema | undefined {
  if (isForNotes && plugin?.files.kindOf(schemaFile) === 'file') return readSchema(plugin.json(schemaFile), schemaFile);
  const options = entryOf(plugin?.manifest?.tree.root, 'userConfig')?.value;
  return options?.kind === 'map' ? optionSchema(options.entries) : undefined;
}

/** A file that holds a JSON Schema. */
export function readSchema({ file, tree }: JsonDocument, source: string): SettingsSchema {
  const [problem] = tree.problems;
  const root = tree.root && !problem ? toValue(tree.root) : undefined;
  const failure = file.failure ?? (problem ? `it is not JSON: ${problem.message}` : isMap(root) ? undefined : 'it is not a map');
  return { source, isUserConfig: false, root: isMap(root) ? root : {}, ...(failure ? { failure } : {}) };
}

/** The options of a manifest as a JSON Schema. */
function optionSchema(options: readonly Entry[]): SettingsSchema {
  const flag = (option: Node, name: string): boolean => scalarText(entryOf(option, name)?.value) === 'true';
  const properties: Record<string, unknown> = Object.create(null);
  for (const { key, value } of options) {
    const { type: written, description, title, default: fallback, min, max, options: choices } = toValue(value) as SchemaMap;
    const base = written === 'number' || written === 'boolean' ? written : 'string';
    properties[key] = {
      type: flag(value, 'multiple') ? ['array', base] : base,
      ...(flag(value, 'multiple') ? { items: { type: base } } : {}),
      ...(typeof min === 'number' ? { minimum: min } : {}),
      ...(typeof max === 'number' ? { maximum: max } : {}),
      ...(Array.isArray(choices) ? { enum: choices } : {}),
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(flag(value, 'sensitive') ? { writeOnly: true } : {}),
      title,
      description,
    };
  }
  const required = options.filter(({ value }) => flag(value, 'required') && !entryOf(value, 'default')).map(({ key }) => key);
  return {
    source: 'userConfig of plugin.json',
    isUserConfig: true,
    root: { type: 'object', properties, required, additionalProperties: false },
  };
}

/** The schema of each key at the top level. */
export function propertiesOf({ root }: SettingsSchema): ReadonlyMap<string, SchemaMap> {
  const { properties } = root;
  return new Map(isMap(properties) ? Object.entries(properties).map(([key, part]) => [key, isMap(part) ? part : {}]) : []);
}

/** True for a value that is to be kept from readers: the standard's word for it, and a common one. */
export function isSensitive(part: SchemaMap | undefined): boolean {
  return part?.writeOnly === true || part?.format === 'password';
}

/** What a value must not be. */
export interface ValueProblem {
  readonly kind: 'value' | 'unknown' | 'missing';
  /** A clause that follows the key's name. */
  readonly message: string;
  readonly help?: string | undefined;
  readonly node: Node;
  readonly range: Range;
  readonly path: readonly string[];
  /** For text that reads as what was wanted: that. */
  readonly meant?: boolean | number;
}

/** Aliases and nested schemas multiply: more steps than this are not taken. */
const maxSteps = 100_000;
const maxProblems = 100;

const checked = new Set(
  `type enum const items properties required additionalProperties minimum maximum exclusiveMinimum exclusiveMaximum minLength
  maxLength minItems maxItems`.split(/\s+/),
);
const annotations = new Set(
  '$schema $id $comment title description default examples deprecated readOnly writeOnly format'.split(' '),
);

/**
 * The keywords of a schema that are not checked, such as `pattern`, which may take a hostile schema for ever, and `$ref`; a
 * `format` is an annotation, as in the standard.
 */
export function uncheckedKeywords(schema: SchemaMap): string[] {
  const found = new Set<string>();
  const queue: unknown[] = [schema];
  for (const part of queue) {
    if (!isMap(part)) continue;
    for (const key of Object.keys(part)) if (!checked.has(key) && !annotations.has(key)) found.add(key);
    const { properties, items, additionalProperties } = part;
    queue.push(...(isMap(properties) ? Object.values(properties) : []), items, additionalProperties);
    if (Array.isArray(items)) found.add('items as a list');
  }
  return [...found].sort();
}

/** Holds a value against a schema; a keyword whose own value is wrong is passed over. */
export function problemsOf(node: Node, schema: SchemaMap): ValueProblem[] {
  const state: CheckState = { steps: 0, problems: [] };
  checkNode(node, schema, [], state);
  return state.problems;
}

interface CheckState {
  steps: number;
  readonly problems: ValueProblem[];
}

function checkNode(node: Node, schema: unknown, path: readonly string[], state: CheckState): void {
  if (!isMap(schema) || state.steps > maxSteps || state.problems.length >= maxProblems) return;
  const add = (message: string, more: Partial<ValueProblem> = {}): void => {
    state.problems.push({ kind: 'value', message, node, range: node.range, path, ...more });
  };
  if (state.steps++ === maxSteps) add('nests more values than are checked');
  const wanted = typesIn(schema);
  if (wanted.length > 0 && !wanted.some((type) => hasType(node, type))) {
    const meant = meantBy(node, wanted);
    add(`is ${named(typeName(node))}, not ${wanted.map(named).join(' or ')}`, meant === undefined ? {} : { meant });
    return;
  }
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (Array.isArray(schema.enum) && !schema.enum.some((choice) => isSame(choice, node)))
    add('is none of its choices', { help: `take ${schema.enum.slice(0, 20).map(printed).join(', ')}` });
  if ('const' in schema && !isSame(schema.const, node)) add(`is not ${printed(schema.const)}`);
  const bounds = (size: number, what: string, [low, high, above, below]: readonly unknown[]): void => {
    if (typeof low === 'number' && size < low) add(`is below its least ${what}, ${low}`);
    if (typeof high === 'number' && size > high) add(`is above its greatest ${what}, ${high}`);
    if (typeof above === 'number' && size <= above) add(`is not above ${above}`);
    if (typeof below === 'number' && size >= below) add(`is not below ${below}`);
  };
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof value === 'number') bounds(value, 'value', [minimum, maximum, exclusiveMinimum, exclusiveMaximum]);
  if (typeof value === 'string') bounds([...value].length, 'length', [schema.minLength, schema.maxLength]);
  if (node.kind === 'list') {
    bounds(node.items.length, 'number of items', [schema.minItems, schema.maxItems]);
    for (const [index, item] of node.items.entries()) checkNode(item, schema.items, [...path, String(index)], state);
  }
  if (node.kind === 'map') checkMap(node.entries, node, schema, path, state);
}

function checkMap(entries: readonly Entry[], node: Node, schema: SchemaMap, path: readonly string[], state: CheckState): void {
  const { properties, required, additionalProperties } = schema;
  const declared = isMap(properties) ? properties : {};
  for (const { key, keyRange, value } of entries) {
    const own = Object.hasOwn(declared, key) ? declared[key] : undefined;
    const below = [...path, key];
    if (own === undefined) {
      if (isMap(additionalProperties)) checkNode(value, additionalProperties, below, state);
      else if (state.problems.length < maxProblems) {
        const message = additionalProperties === false ? 'is unknown' : '';
        state.problems.push({ kind: 'unknown', message, node: value, range: keyRange, path: below });
      }
    } else if (!isNull(value) || typesIn(own).includes('null')) checkNode(value, own, below, state);
  }
  for (const key of Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []) {
    const value = entryOf(node, key)?.value;
    const own = Object.hasOwn(declared, key) ? declared[key] : undefined;
    if (value && (!isNull(value) || typesIn(own).includes('null'))) continue;
    state.problems.push({ kind: 'missing', message: 'is missing', node, range: node.range, path: [...path, key] });
  }
}

/** The types that a schema allows. */
export function typesIn(schema: unknown): string[] {
  const type = isMap(schema) ? schema.type : undefined;
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string' && name in typeWords);
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  list: 'a list',
  object: 'a map',
  map: 'a map',
  null: 'empty',
};

function named(type: string): string {
  return typeWords[type] ?? type;
}

function hasType(node: Node, type: string): boolean {
  const actual = { list: 'array', map: 'object' }[typeName(node)] ?? typeName(node);
  return actual === type || (type === 'integer' && node.kind === 'scalar' && Number.isInteger(node.value));
}

/** What a text was meant as, where it reads as one of the types wanted. */
export function meantBy(node: Node, wanted: readonly string[]): boolean | number | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const text = node.value.trim().toLowerCase();
  if (wanted.includes('boolean')) {
    if (/^(?:true|yes|on)$/.test(text)) return true;
    if (/^(?:false|no|off)$/.test(text)) return false;
  }
  const pattern = wanted.includes('number')
    ? /^-?\d{1,15}(?:\.\d{1,15})?$/
    : wanted.includes('integer')
      ? /^-?\d{1,15}$/
      : undefined;
  return pattern?.test(text) ? Number(text) : undefined;
}

function isSame(choice: unknown, node: Node): boolean {
  if (node.kind === 'scalar') return choice === node.value;
  const wanted = JSON.stringify(choice) ?? '';
  // Aliases may print as gigabytes.
  return printedSize(node, 2 * wanted.length + 100) <= 2 * wanted.length + 50 && wanted === JSON.stringify(toValue(node));
}

function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function isMap(value: unknown): value is SchemaMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
