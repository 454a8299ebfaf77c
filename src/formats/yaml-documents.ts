import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

/** Frontmatter nests a handful of levels. The library recurses, and a stack that overflows in it can end the whole process. */
const maxDepth = 200;

/** Composes the documents of a YAML stream, at least one; undefined where the nesting is too deep. */
export function composeDocuments(text: string): Document[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    uniqueKeys: false,
    merge: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  return withoutStacks(() => [...composer.compose(tokens, true, text.length)]);
}

/** Every problem is an Error to the library; its stack would cost more than all the rest of a hostile text. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
