import { readAsAuthor } from './frontmatter-author.ts';
import { readAsClient } from './frontmatter-client.ts';
import type { Node, Range } from './located.ts';
import type { DuplicateKey, YamlDecoration, YamlProblem } from './yaml.ts';

/** What a person would say the frontmatter is: a first line of `---`, closed by the next line that starts with `---`. */
export interface AuthorReading {
  /** `refused`: a language header such as `---js`, which no tool here ever runs. */
  readonly status: 'absent' | 'read' | 'broken' | 'unclosed' | 'refused';
  /** The text between the fences. */
  readonly block?: Range;
  readonly language?: string;
  readonly root?: Node | undefined;
  readonly problems: readonly YamlProblem[];
  readonly decorations: readonly YamlDecoration[];
  readonly duplicates: readonly DuplicateKey[];
  /** Where the body starts. */
  readonly bodyStart: number;
}

/** What the client loads. */
export interface ClientReading {
  /** `broken` and `not-a-map` lose every field; `absent` means that the client sees no block at all. */
  readonly status: 'absent' | 'loaded' | 'broken' | 'not-a-map';
  readonly block?: Range;
  /** The loaded map; empty when nothing was loaded. */
  readonly root?: Node | undefined;
  /** The lines that the client quoted in its one repair pass, as ranges of their values; empty when YAML parsed at once. */
  readonly repaired: readonly Range[];
  /** The first problem of the text as written, also when the repair saved it. */
  readonly problem?: YamlProblem;
  readonly bodyStart: number;
}

export interface Frontmatter {
  readonly author: AuthorReading;
  readonly client: ClientReading;
}

/** Reads a Markdown file's frontmatter twice: as its author meant it and as the client loads it. Never throws, runs nothing. */
export function readFrontmatter(text: string): Frontmatter {
  return { author: readAsAuthor(text), client: readAsClient(text) };
}
