/** A Markdown table. Bars inside cells are escaped; a cell is one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

/** A value as inline code. */
export function code(value: string): string {
  return `\`${value}\``;
}

/** Values as inline code, separated by commas. */
export function codes(values: readonly string[]): string {
  return values.map(code).join(', ');
}
