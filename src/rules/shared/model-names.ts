import { models } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';

const aliases = models.map(({ name }) => name);

/** Full ids: Anthropic's, which carry a version, perhaps with a window; those of Bedrock, Vertex and gateways carry a dot, slash, colon or @. */
const fullModelId = /^(?:claude-(?=[a-z-]*[0-9])[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-]+[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;
/** Anthropic's ids write a version with a hyphen. */
const dottedModelId = /^(?=.*(?:claude|sonnet|opus|haiku|fable))[a-z-]*[0-9]\.[0-9][a-z-]*$/i;

/** What is wrong with the name of a model; undefined for an alias and for whatever may be a full id. */
export function modelFault(name: string): { readonly message: string; readonly help: string } | undefined {
  const isDotted = dottedModelId.test(name);
  const bare = name.replace(/\[1m\]$/i, '').toLowerCase();
  if (!name || aliases.includes(bare) || (fullModelId.test(name) && !isDotted)) return undefined;
  const meant = isDotted && name.startsWith('claude-') ? name.replace('.', '-') : family(bare);
  return {
    message: `unknown model ${quoted(name)}`,
    help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases)}, or a full model id`,
  };
}

/** The alias that a model name is nearly, or that it begins with or contains as a word: `sonnet` for `claude-sonnet`. */
function family(name: string): string | undefined {
  return closest(name, aliases) ?? aliases.find((alias) => name.split(/[^a-z]+/).includes(alias));
}
