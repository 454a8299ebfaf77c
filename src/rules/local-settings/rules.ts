import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, type Range, scalarText, typeName } from '../../formats/located.ts';
import { rangeInside, utf8 } from '../../formats/text.ts';
import type { Files } from '../../plugin/files.ts';
import {
  isOptionValue,
  isSensitive,
  type LocalSettings,
  meantBy,
  nameOf,
  problemsOf,
  propertiesOf,
  type SettingsPart,
  uncheckedKeywords,
  type ValueProblem,
} from '../../plugin/local-settings.ts';
import { type FoundSecret, secretsInText, secretsInValue } from '../../plugin/secrets/find.ts';
import { isSecretName } from '../../plugin/secrets/shapes.ts';
import { type IgnoreLine, ignoreLines, isIgnored } from '../shared/shipped.ts';
import { closest, quoted } from '../wording.ts';

/** Of a longer output of a hook the client hands on a preview and the name of a file [client 2.1.330]. */
const mostOutput = 10_000;
const start: Range = { start: 0, end: 0 };
const unread = 'the client does not read this file; whatever of the plugin reads it gets the value as it stands';
const passedOn = 'a session checks nothing: hooks, MCP servers and texts get the value as it stands';

/** Settings of plugins as users and projects keep them. */
export const localSettingsRules = [
  defineRule({
    id: 'local-settings/syntax',
    on: 'local-settings',
    severity: 'error',
    summary: 'a `.local.md` file without a block of YAML that can be read',
    effect: 'whatever of the plugin reads the file finds no settings, or wrong ones',
    check({ form, frontmatter: { author }, file }, report) {
      if (form !== 'notes') return;
      const { status, problems, root, language, duplicates } = author;
      const [problem] = problems;
      const help = 'start the file with a line of ---, then one "key: value" on each line, then a line of ---';
      if (status === 'absent') report({ message: 'the file has no block of settings', help, range: start });
      else if (status === 'unclosed') report({ message: 'the block of settings is never closed', help, range: start });
      else if (status === 'refused')
        report({ message: `the block is written in ${quoted(language)}, not in YAML`, help, range: start });
      else if (status === 'broken') {
        const message = `the block is not YAML: ${(problem?.message ?? '').split('\n', 1)[0]}`;
        report({ message, help: 'quote a value that holds a colon, a # or brackets', range: problem?.range ?? start });
      } else if (root && root.kind !== 'map' && scalarText(root) !== undefined)
        report({
          message: `the block is ${quoted(file.text.slice(root.range.start, root.range.end))}, not a map`,
          help,
          range: root.range,
        });
      else if (root?.kind === 'list') report({ message: 'the block is a list, not a map', help, range: root.range });
      for (const { key, first, second } of duplicates)
        report({
          message: `${quoted(key)} stands twice`,
          severity: 'warning',
          effect: 'one reader takes the first value, another the last',
          help: 'remove one of them',
          range: second,
          related: [{ file: file.path, range: first, message: `the first ${quoted(key)}` }],
        });
    },
  }),
  defineRule({
    id: 'local-settings/unknown-plugin',
    on: 'local-settings',
    severity: 'warning',
    summary: 'settings of a plugin that is neither installed nor given',
    check({ form, parts, known }, report) {
      for (const { owner, ownerRange } of parts) {
        const name = form === 'notes' ? owner : nameOf(owner);
        // A plugin may keep several files, such as `name.rule.local.md`.
        if (known.names.some((other) => name === other || (form === 'notes' && isBelow(name, other)))) continue;
        const meant = closest(name, known.names);
        if (meant === undefined && !known.isComplete) continue;
        report({
          message: `no plugin is called ${quoted(name)}`,
          severity: meant === undefined ? 'info' : 'warning',
          effect: form === 'notes' ? 'nothing reads the file' : 'the options reach no plugin',
          help: meant === undefined ? 'install the plugin, or remove its settings' : `did you mean ${quoted(meant)}?`,
          range: form === 'notes' ? start : ownerRange,
        });
      }
    },
  }),
  defineRule({
    id: 'local-settings/ignored-options',
    on: 'local-settings',
    severity: 'warning',
    summary: 'options of a plugin where the client does not look for them',
    effect: 'the client takes them from the user, from --settings and from managed settings alone',
    check({ form, parts, document }, report) {
      if (form !== 'project' || parts.length === 0) return;
      const configs = entryOf(document?.tree.root, 'pluginConfigs');
      report({
        message: `the options of ${parts.map(({ owner }) => quoted(owner)).join(', ')} stand in the settings of a project`,
        help: 'move them to ~/.claude/settings.json, or set them with "claude plugin configure"',
        range: configs?.keyRange ?? start,
        field: 'pluginConfigs',
      });
    },
  }),
  defineRule({
    id: 'local-settings/dropped-options',
    on: 'local-settings',
    severity: 'error',
    summary: 'an entry of `pluginConfigs` that the client drops as a whole',
    effect: 'the client drops everything that is set for this plugin; only the debug log says so',
    check({ parts }, report) {
      for (const { entry, owner, field } of parts) {
        if (!entry) continue;
        const options = entryOf(entry, 'options');
        const found = { field, range: options?.value.range ?? entry.range };
        if (entry.kind !== 'map' || (options && options.value.kind !== 'map')) {
          const what = entry.kind === 'map' ? `options of ${quoted(owner)}` : quoted(owner);
          report({ ...found, message: `${what} is no map`, help: 'write {"options": {"key": "value"}}' });
          continue;
        }
        for (const { key, keyRange, value } of options?.value.kind === 'map' ? options.value.entries : [])
          if (!isOptionValue(value))
            report({
              message: `${key} is a value that no option takes: ${typeName(value)}`,
              help: 'write text, a number, true, false, or a list of texts; leave the key out to unset it',
              range: keyRange,
              field: `${field}.${key}`,
            });
        for (const { key, keyRange } of entry.entries)
          if (closest(key, ['options']) === 'options' && key !== 'options')
            report({
              message: `${quoted(key)} is no key of the entry`,
              severity: 'warning',
              effect: 'the client passes over it; none of its values is set',
              help: 'did you mean "options"?',
              range: keyRange,
              field: field.replace(/options$/, key),
            });
      }
    },
  }),
  defineRule({
    id: 'local-settings/wrong-value',
    on: 'local-settings',
    severity: 'error',
    summary: 'a value that the plugin does not take',
    check(settings, report) {
      const isNotes = settings.form === 'notes';
      for (const { part, problem } of problemsIn(settings)) {
        if (problem.kind !== 'value' || problem.meant !== undefined) continue;
        // Said by a rule of its own.
        const option = entryOf(part.values, problem.path[0] ?? '')?.value;
        if (!isNotes && option && !isOptionValue(option)) continue;
        report({
          message: `${problem.path.join('.')} ${problem.message}${shown(part, problem)}`,
          severity: isNotes ? 'error' : 'warning',
          effect: isNotes ? unread : passedOn,
          help: problem.help ?? `${part.schema?.source ?? 'the schema'} says what it takes`,
          range: problem.range,
          field: fieldOf(part, problem),
        });
      }
    },
  }),
  defineRule({
    id: 'local-settings/text-value',
    on: 'local-settings',
    severity: 'error',
    summary: 'a boolean or a number that is written as text',
    check(settings, report) {
      const isNotes = settings.form === 'notes';
      for (const { part, problem } of problemsIn(settings)) {
        const { meant, range, path, node } = problem;
        if (meant === undefined) continue;
        const key = path.join('.');
        report({
          message: `${key} is the text ${quoted(scalarText(node) ?? '')}, not ${meant}`,
          severity: isNotes ? 'error' : 'info',
          effect: isNotes ? unread : 'hooks and texts get the same characters; the dialog of the client shows another type',
          help: `write ${key}: ${meant}, without quotes`,
          range,
          field: fieldOf(part, problem),
          ...(isOnOneLine(settings, range) ? { fix: { safe: true, edits: [{ range, text: String(meant) }] } } : {}),
        });
      }
      // Without a schema a number in quotes may well be a text, such as a version.
      const { parts } = settings;
      for (const { values, schema } of isNotes ? parts : [])
        for (const { key, value } of values?.kind === 'map' && !schema ? values.entries : []) {
          const meant = meantBy(value, ['boolean']);
          if (meant === undefined || !isOnOneLine(settings, value.range)) continue;
          report({
            message: `${key} is the text ${quoted(scalarText(value) ?? '')}, not ${meant}`,
            severity: 'info',
            effect: 'readers of YAML get text, which counts as true in most languages',
            help: `write ${key}: ${meant}, without quotes`,
            range: value.range,
            field: key,
          });
        }
    },
  }),
  defineRule({
    id: 'local-settings/unknown-key',
    on: 'local-settings',
    severity: 'warning',
    summary: 'a key that the plugin does not know',
    check(settings, report) {
      for (const { part, problem } of problemsIn(settings)) {
        if (problem.kind !== 'unknown' || !part.schema) continue;
        const key = problem.path.at(-1) ?? '';
        const names = [...propertiesOf(part.schema).keys()];
        const meant = problem.path.length === 1 ? closest(key, names) : undefined;
        const isClosed = problem.message !== '';
        // Options need not be what the notes are about.
        const isForeign = settings.form === 'notes' && part.schema.isUserConfig && !sharesKeys(part, names);
        if ((meant === undefined && !isClosed) || (isForeign && meant === undefined)) continue;
        const isNotes = settings.form === 'notes';
        report({
          message: `${part.schema.source} knows no ${quoted(problem.path.join('.'))}`,
          effect: isNotes ? 'nothing reads it' : 'no placeholder names it; at most a hook gets it as a variable',
          help:
            meant !== undefined
              ? `did you mean ${quoted(meant)}?`
              : problem.path.length > 1
                ? 'remove it'
                : `known are ${names.slice(0, 12).join(', ')}`,
          range: problem.range,
          field: fieldOf(part, problem),
        });
      }
    },
  }),
  defineRule({
    id: 'local-settings/missing-key',
    on: 'local-settings',
    severity: 'error',
    summary: 'a required key that is not there',
    check(settings, report) {
      const isNotes = settings.form === 'notes';
      for (const { part, problem } of problemsIn(settings)) {
        const { schema } = part;
        const key = problem.path.join('.');
        if (problem.kind !== 'missing' || !schema || (isNotes && schema.isUserConfig)) continue;
        // The client keeps those in its store of credentials.
        if (!isNotes && isSensitive(propertiesOf(schema).get(key))) continue;
        report({
          message: `${quoted(key)} is missing, which ${schema.source} requires`,
          severity: isNotes ? 'error' : 'warning',
          effect: isNotes ? unread : 'an MCP server that names it is dropped, and hooks get no variable',
          help: `add ${key}`,
          range: problem.path.length > 1 ? problem.range : isNotes ? start : part.ownerRange,
          field: fieldOf(part, problem),
        });
      }
    },
  }),
  defineRule({
    id: 'local-settings/plain-secret',
    on: 'local-settings',
    severity: 'warning',
    summary: 'a secret in plain text',
    check({ form, file, frontmatter, parts, plugin }, report) {
      const isPublic = plugin.files.isPublic(file.path);
      const found = {
        ...(isPublic ? { severity: 'error' as const } : {}),
        effect: isPublic
          ? 'everyone on the machine may read the file'
          : 'whatever reads the file, a backup or a commit, has the secret',
        help:
          form === 'notes'
            ? `take a sensitive option of the plugin's userConfig, or a variable${isPublic ? '; at the least, chmod 600' : ''}`
            : 'set it with "claude plugin configure", which keeps sensitive values apart',
      };
      for (const part of parts)
        for (const { range, field, what } of secretsIn(part, file.text))
          report({ ...found, message: `${field} is ${what}`, range, field: part.field ? `${part.field}.${field}` : field });
      if (form !== 'notes') return;
      const { bodyStart } = frontmatter.author;
      for (const secret of secretsInText(file.text.slice(bodyStart)).filter(({ sure }) => sure)) {
        const range = { start: bodyStart + secret.start, end: bodyStart + secret.end };
        report({ ...found, message: `the notes hold a secret (${secret.what})`, range });
      }
    },
  }),
  defineRule({
    id: 'local-settings/not-ignored',
    on: 'local-settings',
    severity: 'warning',
    summary: 'a `.local.md` file that git would commit',
    effect: 'one person\'s settings reach everyone with the next "git add"',
    check(settings, report) {
      const place = settings.form === 'notes' ? inRepository(settings) : undefined;
      // Elsewhere it is a template, which is meant for everyone.
      if (!place || !/(?:^|\/)\.claude\//.test(place.path)) return;
      if (isLeftOut(place.files, place.path, settings.ignored ?? '')) return;
      report({
        message: `no line of .gitignore covers ${quoted(place.path)}`,
        help: 'add the line .claude/*.local.md to .gitignore',
        range: start,
      });
    },
  }),
  defineRule({
    id: 'local-settings/long-notes',
    on: 'local-settings',
    severity: 'info',
    summary: 'notes that are longer than what a hook may hand to the model',
    check({ form, file, frontmatter }, report) {
      const { bodyStart } = frontmatter.author;
      if (form !== 'notes' || file.text.length - bodyStart <= mostOutput) return;
      report({
        message: `the notes have ${file.text.length - bodyStart} characters`,
        effect: `of a hook's output above ${mostOutput} characters the client hands on a preview alone`,
        help: 'keep what is long in a file of its own, and name it',
        range: { start: bodyStart, end: bodyStart },
      });
    },
  }),
  defineRule({
    id: 'local-settings/unchecked-schema',
    on: 'local-settings',
    severity: 'info',
    summary: 'a schema with keywords that are not checked here',
    check({ parts }, report) {
      const schemas = new Set(parts.flatMap(({ schema }) => (schema ? [schema] : [])));
      for (const { source, root, failure } of schemas) {
        const keywords = uncheckedKeywords(root);
        if (failure)
          report({
            message: `${source} cannot be read: ${failure}`,
            severity: 'warning',
            effect: 'no value is checked',
            range: start,
          });
        else if (keywords.length > 0)
          report({
            message: `${source} has keywords that are not checked: ${keywords.slice(0, 12).join(', ')}`,
            effect: 'values that only these refuse pass here',
            help: 'check them where the plugin reads the file; a pattern of a stranger could run for ever',
            range: start,
          });
      }
    },
  }),
] as const;

/** `name.rule` and `name-config` belong to `name`. */
function isBelow(name: string, plugin: string): boolean {
  return name.startsWith(plugin) && /^[._-]/.test(name.slice(plugin.length));
}

const problems = new WeakMap<SettingsPart, readonly ValueProblem[]>();

function* problemsIn({ parts }: LocalSettings): Generator<{ part: SettingsPart; problem: ValueProblem }> {
  for (const part of parts) {
    const { values, schema } = part;
    const found = problems.get(part) ?? (values && schema ? problemsOf(values, schema.root) : []);
    problems.set(part, found);
    for (const problem of found) yield { part, problem };
  }
}

function fieldOf({ field }: SettingsPart, { path }: ValueProblem): string {
  return [...(field ? [field] : []), ...path].join('.');
}

function isOnOneLine({ file }: LocalSettings, { start, end }: Range): boolean {
  return !file.text.slice(start, end).includes('\n');
}

/** The value in quotes, unless it is a secret, or no single value. */
function shown({ schema }: SettingsPart, { path, node }: ValueProblem): string {
  const [key = ''] = path;
  const isSecret = path.some(isSecretName) || (schema && isSensitive(propertiesOf(schema).get(key)));
  return node.kind === 'scalar' && !isSecret ? `: ${quoted(scalarText(node) ?? 'null')}` : '';
}

function sharesKeys({ values }: SettingsPart, names: readonly string[]): boolean {
  return values?.kind === 'map' && values.entries.some(({ key }) => names.includes(key));
}

interface PlainSecret {
  readonly range: Range;
  readonly field: string;
  readonly what: string;
}

/** A hostile file may hold a million. */
const maxSecrets = 100;

function secretsIn({ values, schema }: SettingsPart, text: string): PlainSecret[] {
  const properties = schema ? propertiesOf(schema) : new Map();
  const found: PlainSecret[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node, path: readonly string[]): void => {
    if (seen.has(node) || found.length >= maxSecrets) return;
    seen.add(node);
    if (node.kind === 'list') for (const item of node.items) visit(item, path);
    else if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, key]);
    else if (typeof node.value === 'string' && node.value !== '') {
      const field = path.join('.');
      const [secret] = secretsInValue(node.value, 'option', path.at(-1) ?? '').filter(({ sure }) => sure);
      if (secret) found.push({ range: rangeInside(text, node, secret.start, secret.end), field, what: nameOfSecret(secret) });
      else if (isSensitive(properties.get(path[0] ?? '')) && !/^\$|^<.*>$/.test(node.value))
        found.push({ range: node.range, field, what: 'declared sensitive, but stands here in plain text' });
    }
  };
  if (values) visit(values, []);
  return found;
}

function nameOfSecret({ what }: FoundSecret): string {
  return what === 'literal value' ? 'a secret in plain text' : `a secret in plain text (${what})`;
}

interface Place {
  readonly files: Files;
  readonly path: string;
}

/** Where a file lies in its git repository; undefined where it lies in none. */
function inRepository({ plugin, file }: LocalSettings): Place | undefined {
  const { repository, files } = plugin;
  if (repository) return { files: repository.files, path: `${repository.folder}/${file.path}` };
  return files.kindOf('.git') ? { files, path: file.path } : undefined;
}

/** True where git would leave a file, or a folder around it, out. */
function isLeftOut(files: Files, path: string, own: string): boolean {
  const steps = path.split('/');
  const lines: IgnoreLine[] = [...ignoreLines(own, ''), ...linesOf(files, '.git/info/exclude', '')];
  for (const depth of steps.keys()) {
    const folder = steps
      .slice(0, depth)
      .map((step) => `${step}/`)
      .join('');
    lines.push(...linesOf(files, `${folder}.gitignore`, folder));
  }
  return steps.some((_, index) => isIgnored(lines, steps.slice(0, index + 1).join('/'), index < steps.length - 1));
}

function linesOf(files: Files, path: string, base: string): IgnoreLine[] {
  const result = files.kindOf(path) === 'file' ? files.read(path) : { failure: '' };
  return 'bytes' in result ? ignoreLines(utf8(result.bytes), base) : [];
}
