import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonInputs, handlerShape, hookEvents, hookShapes, misnomers } from '../../src/spec/hook-facts.ts';
import { toolInputs } from '../../src/spec/tool-inputs.ts';
import { sharedFolder } from '../shared.ts';

interface EventFacts {
  readonly matcher_on: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly hookSpecificOutput: Readonly<Record<string, unknown>> | null;
  readonly handler_types: readonly string[];
  readonly default_timeout_s: number;
  readonly gating?: boolean;
  readonly env_file?: boolean;
}

const reference = sharedFolder('oracle/hooks/spec');
const payloads = sharedFolder('oracle/hooks/payloads');
const read = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(reference ?? '', name), 'utf8')) as T;

describe('the facts of hooks', () => {
  it('are named once, and each is seen somewhere', () => {
    for (const facts of [hookEvents, hookShapes, misnomers, commonInputs, toolInputs]) {
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
      for (const { evidence, since } of facts)
        expect([evidence.length > 0, since]).toEqual([true, expect.stringMatching(/^(?:<=)?2\./)]);
    }
  });

  it('name types of handlers and the gates that exist', () => {
    for (const { handlers } of hookEvents) expect(handlers.every((type) => handlerShape(type))).toBe(true);
    expect(hookEvents.filter(({ gating }) => gating).map(({ name }) => name)).toEqual(['PreToolUse', 'PermissionRequest']);
  });
});

describe.skipIf(!reference)('held against what the client was seen to do', () => {
  it('events have the inputs, outputs, handlers and times that they should', () => {
    const { events } = read<{ events: Readonly<Record<string, EventFacts>> }>('events.json');
    const ours = hookEvents.map((event) => [
      event.name,
      {
        matched: event.matcher !== undefined,
        input: event.input.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).sort(),
        output: event.output?.map(({ name }) => name).sort() ?? null,
        handlers: event.handlers,
        timeout: event.timeout,
        gating: event.gating ?? false,
        environmentFile: event.environmentFile ?? false,
      },
    ]);
    const theirs = Object.entries(events).map(([name, event]) => [
      name,
      {
        matched: event.matcher_on !== null,
        input: Object.keys(event.input).sort(),
        output: event.hookSpecificOutput && Object.keys(event.hookSpecificOutput).sort(),
        handlers: event.handler_types,
        timeout: event.default_timeout_s,
        gating: event.gating ?? false,
        environmentFile: event.env_file ?? false,
      },
    ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });

  it('the tools that the type file knows have inputs', () => {
    const { registered_in_types_on_linux: names } = read<{ registered_in_types_on_linux: readonly string[] }>('tools.json');
    expect(names.filter((name) => !toolInputs.some((tool) => tool.name === name))).toEqual([]);
  });
});

describe.skipIf(!payloads)('what hooks were given', () => {
  it('has no field that the facts do not know, and all that they promise', () => {
    const files = fs.readdirSync(payloads ?? '').filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const payload = JSON.parse(fs.readFileSync(path.join(payloads ?? '', file), 'utf8')) as Record<string, unknown>;
      const event = hookEvents.find(({ name }) => name === payload.hook_event_name);
      const known = [...(event?.input ?? []), ...commonInputs];
      expect(
        Object.keys(payload).filter((key) => !known.some(({ name }) => name === key)),
        file,
      ).toEqual([]);
      expect(
        known.filter(({ name, optional }) => !optional && !(name in payload)).map(({ name }) => name),
        file,
      ).toEqual([]);
    }
  });

  it('fits the inputs of tools', () => {
    for (const file of fs.readdirSync(payloads ?? '').filter((name) => name.startsWith('PreToolUse-'))) {
      const { tool_name, tool_input } = JSON.parse(fs.readFileSync(path.join(payloads ?? '', file), 'utf8')) as {
        tool_name: string;
        tool_input: Record<string, unknown>;
      };
      const fields = toolInputs.find(({ name }) => name === tool_name)?.fields;
      if (!fields) continue;
      const names = Object.keys(fields);
      expect(
        Object.keys(tool_input).filter((key) => !names.includes(key) && !names.includes(`${key}?`)),
        file,
      ).toEqual([]);
    }
  });
});
