import type { Range } from '../../formats/located.ts';
import type { Fence } from '../../formats/markdown.ts';
import type { Component } from '../../plugin/model.ts';
import { type LiveCommand, liveCommands } from '../../plugin/rendering.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { refusalOf } from './grants.ts';
import { skillRule } from './skill.ts';

/** The advice of the client's documents; after a compaction a skill comes back with so many tokens at most. */
const advised = { lines: 500, tokens: 5000 };
const charactersPerToken = 4;

/** The text as a whole. */
export const skillBodyRules = [
  skillRule({
    id: 'skill/empty-body',
    severity: 'warning',
    summary: 'a skill without a text',
    check(skill, report) {
      if (skill.body.text.trim() !== '' || skill.frontmatter.client.status === 'absent') return;
      report({
        message: 'there is no text below the frontmatter',
        effect: `whoever calls the ${skill.kind} gets nothing but its description`,
        help: 'write what to do',
        range: { start: skill.body.start, end: skill.body.start },
      });
    },
  }),
  skillRule({
    id: 'skill/long-body',
    severity: 'info',
    summary: 'a text that is long for one read',
    effect: 'every call takes it whole into the context; when the context is compacted, only the first 5,000 tokens come back',
    check({ body, file }, report) {
      const lines = file.lines.count - file.lines.positionOf(body.start).line + 1;
      const tokens = Math.round(body.text.length / charactersPerToken);
      if (lines <= advised.lines && tokens <= advised.tokens) return;
      report({
        message: `the text has ${lines.toLocaleString('en')} lines, about ${tokens.toLocaleString('en')} tokens`,
        help: `keep decisions here, and move detail into files that it names, such as ${quoted('references/')}`,
        range: { start: body.start, end: body.start },
      });
    },
  }),
] as const;

const maxCommands = 100;
/** What stands in samples in the place of a command. */
const madeUp = /^(?:(?:your[- ])?(?:command|cmd|bash-command|shell-command)s?(?: here)?|\.{3}|\u2026|<[\w -]+>|\[[\w -]+\])$/i;

/** Commands that the client runs when it loads the text, before the model reads a word of it. */
export const skillLiveCommandRules = [
  skillRule({
    id: 'skill/live-sample',
    severity: 'error',
    summary: 'a sample of a command that runs when the text is loaded',
    check(skill, report) {
      const samples = samplesIn(skill);
      const isFatal = ({ live, refusal }: Judged): boolean => Boolean(refusal) || madeUp.test(live.command);
      const worst = samples.find(isFatal) ?? samples[0];
      if (!worst) return;
      const { live, refusal } = worst;
      const more = samples.length - 1;
      report({
        message: `the sample ${quoted(marked(skill, live))} ${more > 0 ? `and ${more} more run` : 'runs'} whenever the ${skill.kind} is loaded`,
        severity: isFatal(worst) ? 'error' : 'warning',
        effect: refusal
          ? `the client does not load the ${skill.kind}: ${refusal}; a code block does not protect the sample`
          : `the client runs it and puts its output there, also in a code block; if it fails, the ${skill.kind} is not loaded`,
        help: 'put samples into a file under references/, or write a backslash behind the exclamation mark',
        range: live.range,
      });
    },
  }),
  skillRule({
    id: 'skill/refused-command',
    severity: 'error',
    summary: 'a command of the text that the client refuses to run',
    check(skill, report) {
      for (const { live, refusal } of judged(skill)) {
        if (!refusal || isSample(skill, live)) continue;
        report({
          message: `${quoted(live.command)} may not run: ${refusal}`,
          effect: `the client does not load the ${skill.kind} ("Shell command permission check failed"), unless the user's own rules allow the command or nothing is asked at all`,
          help: helpFor(refusal),
          range: live.range,
        });
      }
    },
  }),
] as const;

interface Judged {
  readonly live: LiveCommand;
  readonly refusal: string | undefined;
}

function judged(skill: Component): Judged[] {
  const { body } = skill;
  const grants = toolEntries(skill, 'allowed-tools') ?? [];
  return liveCommands(body.text, body.start)
    .slice(0, maxCommands)
    .map((live) => ({ live, refusal: refusalOf(live.command, grants) }));
}

/** Samples that are refused, or that run without being meant to. */
function samplesIn(skill: Component): Judged[] {
  return judged(skill).filter(
    ({ live, refusal }) => isSample(skill, live) && (refusal || madeUp.test(live.command) || isInText(skill, live)),
  );
}

/** Code blocks, and spans of code that the client reads otherwise than Markdown does, are where a syntax is shown. */
function isSample(skill: Component, live: LiveCommand): boolean {
  if (madeUp.test(live.command) || !/\w/.test(live.command) || isInText(skill, live)) return true;
  const fence = fenceAround(skill, live.range);
  if (live.form === 'block' || !fence) return isInSpan(skill, live.range);
  return fence.info !== '' && !/^(?:text|txt|console|output|diff|json)$/.test(fence.info);
}

/** In a block that shows another Markdown text. */
function isInText(skill: Component, { range }: LiveCommand): boolean {
  const fence = fenceAround(skill, range);
  if (!fence || fence.opening.start >= range.start) return false;
  return /^(?:markdown|md|mdx|yaml)\b/.test(fence.info);
}

function fenceAround({ body }: Component, { start }: Range): Fence | undefined {
  return body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
}

/** A span that begins before the command does, such as one with two backticks around it. */
function isInSpan({ body }: Component, { start }: Range): boolean {
  return body.outline.spans.some(({ range }) => range.start < start && start < range.end);
}

function marked({ file }: Component, { range }: LiveCommand): string {
  return file.text.slice(range.start, range.end);
}

function helpFor(refusal: string): string {
  if (refusal.startsWith('no rule'))
    return 'approve it in allowed-tools, such as "Bash(npm test:*)", or tell the model to run it';
  return 'write a simpler command, put it into a script that allowed-tools approves, or tell the model to run it';
}
