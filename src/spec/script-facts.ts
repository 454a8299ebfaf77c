import data from './script-facts.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** Syntax of bash, and what dash makes of it. */
export interface Dialect extends Fact {
  readonly kind: 'dialect';
  readonly name: string;
  /** With its article, for a message. */
  readonly what: string;
  /** `ends`: the script ends with code 2; `fails`: the command fails and the script goes on; `differs`: it means something else. */
  readonly inDash: 'ends' | 'fails' | 'differs';
  /** Unknown to bash 3.2, which macOS has as /bin/bash. */
  readonly isNew?: boolean;
}

/** A program, or some of its options, that macOS does not have. */
export interface LinuxOnly extends Fact {
  readonly kind: 'macos';
  readonly name: string;
  /** The options alone; the program itself where there are none. */
  readonly options: readonly string[];
  readonly problem: string;
  readonly use: string;
}

/** A field of the input in which somebody else's text stands as it is. */
export interface FreeText extends Fact {
  readonly kind: 'free-text';
  readonly name: string;
}

/** Fields that scripts look for in the response of a tool, and that it never has. */
export interface AbsentResponse extends Fact {
  readonly kind: 'response';
  readonly name: string;
  readonly absent: readonly string[];
  readonly help: string;
}

/** What a language brings along. */
export interface Modules extends Fact {
  readonly kind: 'modules';
  readonly name: 'python' | 'node';
  readonly names: readonly string[];
}

const facts = data.facts as readonly unknown[] as readonly (Dialect | LinuxOnly | FreeText | AbsentResponse | Modules)[];

const dialects = new Map(facts.flatMap((fact) => (fact.kind === 'dialect' ? [[fact.name, fact] as const] : [])));

/** Syntax by its name; undefined where dash has it too. */
export function dialect(name: string): Dialect | undefined {
  return dialects.get(name);
}

export const linuxOnly = facts.filter((fact) => fact.kind === 'macos');
export const freeTexts = facts.filter((fact) => fact.kind === 'free-text');
export const absentResponses = facts.filter((fact) => fact.kind === 'response');

/** The names of the modules that a language brings along. */
export function modulesOf(name: Modules['name']): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.kind === 'modules' && fact.name === name ? fact.names : [])));
}
