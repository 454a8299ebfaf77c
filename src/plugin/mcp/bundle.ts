import { unzipSync } from 'fflate';
import type { BundleField } from '../../spec/mcp.ts';

// Few plugins have a bundle, so the build makes this module wait until one is read; it imports nothing that others load.

/** What keeps the client from loading a bundle. */
export interface BundleFlaw {
  readonly message: string;
  readonly help: string;
}

/** The program of a bundle, on one system. */
export interface BundleProgram {
  readonly command: string;
  readonly args: readonly string[] | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Where it is written, as in `server.mcp_config`. */
  readonly field: string;
  /** True where some systems have a program of their own. */
  readonly isPartial: boolean;
}

/** A bundle that the client loads. */
export interface Bundle {
  readonly name: string;
  /** Paths of the files; false for those that a system with run bits cannot start. */
  readonly files: ReadonlyMap<string, boolean>;
  readonly entryPoint: string;
  readonly programs: readonly BundleProgram[];
  readonly options: readonly BundleOption[];
}

export interface BundleOption {
  readonly key: string;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
}

const manifestName = 'manifest.json';
/** A manifest that is larger is not read; nothing else of an archive is ever inflated. */
const maxManifest = 1_048_576;
/** More mistakes of one bundle than anyone reads. */
const maxFlaws = 8;

/** What the client asks of a bundle. */
export interface BundleFacts {
  readonly fields: readonly BundleField[];
  readonly limits: {
    readonly files: number;
    /** Of one file, when inflated. */
    readonly fileBytes: number;
    /** Of all files together, when inflated. */
    readonly bytes: number;
    /** How many times its size an archive may inflate to. */
    readonly ratio: number;
  };
}

/** Reads an archive as the client does, in memory alone: what the client refuses it for, else what it would start. */
export function readBundle(
  bytes: Uint8Array,
  { fields, limits }: BundleFacts,
): { readonly flaws: readonly BundleFlaw[]; readonly bundle?: Bundle } {
  const listing = listFiles(bytes, limits);
  if ('message' in listing) return { flaws: [listing] };
  if (listing.manifest === undefined) return { flaws: listing.flaws.slice(0, maxFlaws) };
  const manifest = parsed(listing.manifest);
  const wrong =
    manifest === undefined
      ? [flaw(`its ${manifestName} is no JSON`, 'write strict JSON in UTF-8')]
      : flawsOf(fields, manifest, '').map((message) =>
          flaw(`its ${manifestName}: ${message}`, 'correct the manifest, and pack the bundle anew'),
        );
  const flaws = [...listing.flaws, ...wrong].slice(0, maxFlaws);
  return flaws.length > 0 ? { flaws } : { flaws, bundle: bundleOf(manifest as Manifest, listing.files) };
}

/** Undefined for what is no JSON; the parser's own message would quote it. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function flaw(message: string, help: string): BundleFlaw {
  return { message, help };
}

interface Listing {
  readonly flaws: readonly BundleFlaw[];
  readonly files: ReadonlyMap<string, boolean>;
  readonly manifest?: Uint8Array | undefined;
}

/** The names in an archive and its manifest; held against the client's bounds without inflating anything else. */
function listFiles(bytes: Uint8Array, limits: BundleFacts['limits']): Listing | BundleFlaw {
  const files = new Map<string, boolean>();
  const flaws: BundleFlaw[] = [];
  const unpack = 'pack files of the server alone';
  let [count, total] = [0, 0];
  try {
    const modes = modesOf(bytes);
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize, compression }) {
        const mode = modes[count];
        count += 1;
        if (count > limits.files) throw new RangeError('too many files');
        total += originalSize;
        if (isUnsafe(name))
          flaws.push(flaw(`it holds the path ${displayed(name)}, which leads out of it`, 'pack paths below the folder'));
        if (originalSize > limits.fileBytes) flaws.push(flaw(`${displayed(name)} in it is too large`, unpack));
        if (compression !== 0 && compression !== 8)
          flaws.push(flaw(`${displayed(name)} in it is compressed by method ${compression}`, 'pack it with deflate'));
        if (!name.endsWith('/')) files.set(name, mode === undefined || (mode & 0o111) !== 0);
        return name === manifestName && originalSize <= maxManifest && (compression === 0 || compression === 8);
      },
    });
    if (total > limits.bytes) flaws.push(flaw(`its files have ${total} bytes together`, unpack));
    if (total > bytes.length * limits.ratio)
      flaws.push(flaw(`it inflates to ${Math.round(total / bytes.length)} times its size, as a bomb does`, unpack));
    const manifest = Object.hasOwn(unpacked, manifestName) ? unpacked[manifestName] : undefined;
    if (!files.has(manifestName)) flaws.push(missing(files));
    return { files, flaws, manifest };
  } catch (error) {
    if (error instanceof RangeError && count > limits.files) return flaw(`it holds more than ${limits.files} files`, unpack);
    return flaw('it is no zip archive, or a broken one', 'pack it anew');
  }
}

function missing(files: ReadonlyMap<string, boolean>): BundleFlaw {
  const deeper = [...files.keys()].find((name) => name.endsWith(`/${manifestName}`) || name.toLowerCase() === manifestName);
  const help = deeper ? `pack what is in the folder, not the folder: it stands at ${displayed(deeper)}` : 'add one';
  return flaw(`there is no ${manifestName} at its top`, help);
}

function displayed(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}

function isUnsafe(name: string): boolean {
  return /^[\\/]/.test(name) || (name.includes('..') && name.split(/[\\/]/).includes('..'));
}

/**
 * The modes of the files in the order of the archive's directory, undefined for what was packed on a system that has none. Throws
 * where the directory is not where the archive says.
 */
function modesOf(bytes: Uint8Array): (number | undefined)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 65_535);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < last) return [];
  const modes: (number | undefined)[] = [];
  let at = view.getUint32(end + 16, true);
  // A larger kind of archive has its directory elsewhere, and says so by this.
  if (at === 0xffff_ffff) return [];
  if (view.getUint16(end + 10, true) > 0 && view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no directory');
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const isUnix = view.getUint8(at + 5) === 3;
    modes.push(isUnix ? view.getUint32(at + 38, true) >>> 16 : undefined);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return modes;
}

type Manifest = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isTextMap = (value: unknown): boolean => isMap(value) && Object.values(value).every((item) => typeof item === 'string');
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** One `@`, no blanks, and a dot within what is behind it. */
function isAddress(value: unknown): boolean {
  if (typeof value !== 'string' || /\s/.test(value)) return false;
  const [name, host = '', ...more] = value.split('@');
  return name !== '' && more.length === 0 && host.slice(1, -1).includes('.');
}

const shapes: Readonly<Record<BundleField['value'], readonly [words: string, fits: (value: unknown) => boolean]>> = {
  text: ['text', (value) => typeof value === 'string'],
  url: ['an absolute URL', (value) => typeof value === 'string' && URL.canParse(value)],
  email: ['an e-mail address', isAddress],
  number: ['a number', (value) => typeof value === 'number'],
  flag: ['true or false', (value) => typeof value === 'boolean'],
  map: ['an object', isMap],
  list: ['a list', Array.isArray],
  'text-list': ['a list of texts', isTexts],
  'text-map': ['an object whose values are texts', isTextMap],
  default: ['text, a number, true, false or a list of texts', (value) => isScalar(value) || isTexts(value)],
  any: ['anything', () => true],
};

/** What the client's schema has against a value, `field` its name among the facts and `shown` its place. */
function flawsOf(fields: readonly BundleField[], value: unknown, field: string, shown = field): string[] {
  const own = fields.find(({ name }) => name === field);
  const [words, fits] = shapes[own?.value ?? 'map'];
  const what = shown || 'the whole';
  if (!fits(value)) return [`${what} must be ${words}`];
  if (own?.choices && !(Array.isArray(value) ? value : [value]).every((item) => own.choices?.includes(item)))
    return [`${what} must be ${Array.isArray(value) ? 'of ' : ''}${own.choices.join(', ')}; not ${JSON.stringify(value)}`];
  const below = fields.filter(({ name }) => parentOf(name) === field && name !== '');
  if (below.length === 0 || typeof value !== 'object' || value === null) return [];
  const place = (key: string): string => (shown ? `${shown}.${key}` : key);
  const each = below.find(({ name }) => name.endsWith('*'));
  if (each) return Object.entries(value).flatMap(([key, item]) => flawsOf(fields, item, each.name, place(key)));
  const known = new Map(below.map((fact) => [fact.name.slice(field ? field.length + 1 : 0), fact]));
  const unknown = own?.isOpen ? [] : Object.keys(value).filter((key) => !known.has(key));
  const neither = field === '' && !('manifest_version' in value) && !('dxt_version' in value);
  return [
    ...(neither ? ['there is neither manifest_version nor dxt_version'] : []),
    ...unknown.map((key) => `the client knows no ${displayed(place(key))}, and refuses the whole for it`),
    ...[...known].flatMap(([key, { name, isRequired }]) => {
      const item = (value as Manifest)[key];
      if (item === undefined) return isRequired ? [`${place(key)} is missing`] : [];
      return flawsOf(fields, item, name, place(key));
    }),
  ];
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/** Reads a manifest in which nothing is wrong. */
function bundleOf(manifest: Manifest, files: ReadonlyMap<string, boolean>): Bundle {
  const server = manifest.server as { entry_point: string; mcp_config: Manifest };
  const { platform_overrides: overrides, ...base } = server.mcp_config;
  const platforms = isMap(overrides) ? Object.entries(overrides) : [];
  const program = (field: string, config: Manifest): BundleProgram => ({
    command: String(config.command),
    args: config.args as readonly string[] | undefined,
    env: (config.env ?? {}) as Readonly<Record<string, string>>,
    field,
    isPartial: platforms.length > 0,
  });
  const wanted = isMap(manifest.compatibility) && (manifest.compatibility.platforms as readonly string[] | undefined);
  const isReplaced = (wanted && wanted.length > 0 ? wanted : systems).every((system) =>
    platforms.some(([name]) => name === system),
  );
  return {
    name: String(manifest.name),
    files,
    entryPoint: server.entry_point,
    programs: [
      ...(isReplaced ? [] : [program('server.mcp_config', base)]),
      ...platforms.map(([name, override]) =>
        program(`server.mcp_config.platform_overrides.${name}`, { ...base, ...(isMap(override) ? override : {}) }),
      ),
    ],
    options: Object.entries((manifest.user_config ?? {}) as Record<string, Manifest>).map(([key, option]) => ({
      key,
      isRequired: option.required === true,
      hasDefault: option.default !== undefined,
    })),
  };
}

const systems = ['linux', 'darwin', 'win32'];
