import type { Edit, Fix } from '../../engine/finding.ts';
import type { SourceFile } from '../../plugin/model.ts';
import { isSameWord, quoted } from '../wording.ts';
import { isKnownTool, meantTool, type ToolEntry, toolByName } from './tool-names.ts';

/** What is wrong with the name of a tool, in whatever field it stands. */
export interface ToolFault {
  readonly kind: 'unknown' | 'removed' | 'renamed';
  readonly message: string;
  readonly help: string;
  readonly fix?: Fix;
}

/** Words that authors write for "all tools"; the client takes them for names. */
const everything = /^(?:all|any|everything|inherit|default)$/i;

/** Judges one entry of a list of tools against the names that the client knows; undefined where nothing is wrong with it. */
export function toolFault(entry: ToolEntry, others: readonly ToolEntry[], file: SourceFile): ToolFault | undefined {
  const { name, range } = entry;
  const tool = toolByName.get(name);
  if (name === '*' || name.startsWith('mcp__') || (isKnownTool(name) && tool?.status !== 'alias')) return undefined;
  const use = meantTool(name);
  const edits: Edit[] = [{ range: { start: range.start, end: range.start + name.length }, text: use ?? '' }];
  const isWritten = use !== undefined && file.text.startsWith(name, range.start);
  const fix = isWritten ? { fix: { safe: true, edits } } : {};
  if (tool?.status === 'alias')
    return {
      kind: 'renamed',
      message: `${quoted(name)} is now called ${quoted(tool.use)}`,
      help: `write ${quoted(use)}`,
      ...fix,
    };
  const isNamed = others.some((other) => other.name === use);
  const instead = use && !isNamed ? use : undefined;
  if (tool?.status === 'removed')
    return {
      kind: 'removed',
      message: `the client no longer has the tool ${quoted(name)}`,
      help: instead ? `use ${quoted(instead)}` : 'remove it',
    };
  if (use && isSameWord(use, name)) {
    const isCase = use.toLowerCase() === name.toLowerCase();
    const message = isCase
      ? `tool names are case-sensitive: ${quoted(name)}`
      : `${quoted(name)} is not the name of the tool ${use}`;
    return { kind: 'unknown', message, help: `write ${quoted(use)}`, ...fix };
  }
  if (/\s/.test(name))
    return {
      kind: 'unknown',
      message: `line ends and tabs do not separate tools: ${quoted(name)}`,
      help: 'separate the names by commas, or write a YAML list',
    };
  return { kind: 'unknown', message: `unknown tool ${quoted(name)}`, help: helpFor(name, instead) };
}

function helpFor(name: string, use: string | undefined): string {
  if (use) return `did you mean ${quoted(use)}?`;
  if (everything.test(name)) return 'remove the field: without it all tools are there';
  return /^[a-z0-9]+(?:[_-][a-z0-9]+)+$/.test(name) ? 'the tool of an MCP server is called mcp__SERVER__TOOL' : 'remove it';
}
