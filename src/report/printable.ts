/**
 * Makes text of an untrusted file safe to print: control, bidirectional and invisible characters become \u escapes, so that
 * no file can move the cursor, hide text or forge a line.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same for a whole text: its line breaks and tabs stay. */
export function printableText(text: string): string {
  return text.replace(/[^\r\n\t]+/g, printable);
}
