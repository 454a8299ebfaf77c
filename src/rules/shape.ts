import type { ErrorObject } from 'ajv';
import { entryOf, type Node, type Range, toValue, typeName } from '../formats/located.ts';
import type { Validator } from '../schemas/compile.ts';
import { either, quoted } from './wording.ts';

/** One place where a value does not have the shape that a schema asks for. */
export interface ShapeFault {
  /** Dotted path of the value; empty for the root. */
  readonly field: string;
  readonly steps: readonly string[];
  /** What is wrong, as a clause that follows the field's name. */
  readonly problem: string;
  readonly range: Range;
}

/**
 * Holds a located value against a compiled schema. A union that nothing fits is one fault at the value, or the faults inside it
 * where the value is of one branch's kind.
 */
export function shapeFaults(validator: Validator, root: Node): ShapeFault[] {
  if (validator(toValue(root))) return [];
  // A bad key is reported twice: by the schema of its name, and by propertyNames.
  const errors = (validator.errors ?? []).filter(({ propertyName }) => propertyName === undefined);
  return withoutBranches(errors).map((error) => faultOf(error, root));
}

/**
 * Ajv reports the failures of every branch in front of the union itself. Which branch one comes from can't be told, since branches
 * are often references: what fails below the value is of a branch that the value gets into.
 */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const at = errors.findLastIndex(({ keyword }) => keyword === 'anyOf');
  const union = errors[at];
  if (!union) return errors;
  const isInside = ({ instancePath }: ErrorObject): boolean => `${instancePath}/`.startsWith(`${union.instancePath}/`);
  const first = errors.slice(0, at).findLastIndex((error) => !isInside(error)) + 1;
  const below = errors.slice(first, at).filter(({ instancePath }) => instancePath !== union.instancePath);
  const meant = below.length > 0 ? withoutBranches(below) : [union];
  return [...withoutBranches(errors.slice(0, first)), ...meant, ...errors.slice(at + 1)];
}

function faultOf(error: ErrorObject, root: Node): ShapeFault {
  const steps = error.instancePath.split('/').slice(1).map(decodeStep);
  const node = nodeBySteps(root, steps);
  const { extra, problem } = explain(error, node);
  const range = extra === undefined ? node.range : (entryOf(node, extra)?.keyRange ?? node.range);
  return { field: steps.join('.'), steps, problem, range };
}

function explain({ keyword, params }: ErrorObject, node: Node): { problem: string; extra?: string } {
  if (keyword === 'type') return { problem: `is ${article(typeName(node))}, not ${article(jsonName(params.type))}` };
  if (keyword === 'required') return { problem: `has no ${quoted(params.missingProperty)}` };
  if (keyword === 'additionalProperties') {
    const extra = String(params.additionalProperty);
    return { problem: `has an unknown key ${quoted(extra)}`, extra };
  }
  if (keyword === 'propertyNames') {
    const extra = String(params.propertyName);
    return { problem: `has a key of the wrong form: ${quoted(extra)}`, extra };
  }
  if (keyword === 'enum') return { problem: `is ${shown(node)}; it takes ${either(params.allowedValues.map(String))}` };
  if (keyword === 'discriminator') return { problem: `has an unknown ${quoted(params.tag)}` };
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') return { problem: 'is empty' };
  if (keyword === 'maxLength') return { problem: `has more than ${params.limit} characters` };
  if (keyword === 'minimum') return { problem: `is ${shown(node)}; the least is ${params.limit}` };
  if (keyword === 'maximum') return { problem: `is ${shown(node)}; the most is ${params.limit}` };
  if (keyword === 'exclusiveMinimum') return { problem: `is ${shown(node)}; it must be more than ${params.limit}` };
  return { problem: `cannot be ${shown(node)}` };
}

function shown(node: Node): string {
  return node.kind === 'scalar' ? quoted(node.value) : article(typeName(node));
}

function jsonName(type: unknown): string {
  const names: Record<string, string> = { object: 'map', array: 'list', integer: 'whole number' };
  return names[String(type)] ?? String(type);
}

function article(name: string): string {
  return name === 'null' ? 'null' : `a ${name}`;
}

function decodeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function nodeBySteps(root: Node, steps: readonly string[]): Node {
  let node: Node | undefined = root;
  for (const step of steps) node = node?.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.value;
  return node ?? root;
}
