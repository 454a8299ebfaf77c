// Writes the prompts of triggers.json as cases for `claude plugin eval`, one file each, below triggers/ or the folder that is named.
//
//   npx tsx test/evals/lay-out.ts [FOLDER]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import triggers from './triggers.json' with { type: 'json' };

export interface TriggerCase {
  readonly name: string;
  /** The skill, command or agent in question. */
  readonly subject: string;
  readonly prompt: string;
  readonly isWanted: boolean;
  /** The call that is wanted, or that is not. */
  readonly call: { readonly tool: string; readonly field: string; readonly id: string };
}

/** The field of a tool's input that names what is called. */
const fieldOf: Readonly<Record<string, string>> = { Skill: 'skill', Agent: 'subagent_type' };

/** All prompts, each with the call that it should or should not lead to. */
export const triggerCases: readonly TriggerCase[] = Object.entries(triggers).flatMap(([subject, { tool, should, shouldNot }]) => {
  const call = { tool, field: fieldOf[tool] ?? '', id: `${manifest.name}:${subject}` };
  const cases = (prompts: readonly string[], isWanted: boolean): TriggerCase[] =>
    prompts.map((prompt, index) => ({
      name: `${subject}-${isWanted ? 'yes' : 'no'}-${index + 1}`,
      subject,
      prompt,
      isWanted,
      call,
    }));
  return [...cases(should, true), ...cases(shouldNot, false)];
});

/** A case as a case.yaml; JSON is YAML. The turns are few: the call comes at the start. */
function caseFile({ name, subject, prompt, isWanted, call }: TriggerCase): string {
  const grader = {
    name: isWanted ? 'calls-it' : 'leaves-it',
    type: 'tool_used',
    tool: call.tool,
    input_match: `"${call.field}": ?"${call.id}"`,
    ...(isWanted ? {} : { min: 0, max: 0, arm: 'both' }),
  };
  const tags = ['trigger', subject, isWanted ? 'should' : 'should-not'];
  return `${JSON.stringify({ schema_version: '1.0', name, tags, runs: 3, execution: { prompt, max_turns: 3 }, graders: [grader] }, null, 2)}\n`;
}

/** Writes all trigger cases anew below a folder. */
export function layOutTriggers(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
  for (const trigger of triggerCases) {
    const target = path.join(folder, trigger.name);
    fs.mkdirSync(target, { recursive: true });
    fs.writeFileSync(path.join(target, 'case.yaml'), caseFile(trigger));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('triggers', import.meta.url));
  layOutTriggers(folder);
  process.stdout.write(`${triggerCases.length} cases below ${folder}\n`);
}
