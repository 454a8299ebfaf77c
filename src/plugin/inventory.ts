import { entryOf, scalarText } from '../formats/located.ts';
import {
  type Component,
  type ComponentKind,
  type ConfigKind,
  type ConfigSource,
  componentsOf,
  fieldOf,
  type Plugin,
} from './model.ts';
import { type Unloaded, unloadedOf } from './unloaded.ts';

/** A token is about four characters of English; the client's `plugin details` estimates with the same [client 2.1.330]. */
const charactersPerToken = 4;

export interface InventoryComponent {
  readonly kind: ComponentKind;
  readonly id: string;
  readonly path: string;
  /** Tokens of its line in every session; 0 where the model never sees one. */
  readonly alwaysTokens: number;
  /** Tokens of its text when it is used. */
  readonly useTokens: number;
}

export interface InventoryConfig {
  readonly kind: ConfigKind;
  readonly path: string;
  /** Dotted path inside the file; empty for a whole file. */
  readonly field: string;
  /** What it configures: event names, server names and so on. */
  readonly names: readonly string[];
}

/** A plugin as the client would see it. */
export interface Inventory {
  readonly name: string;
  readonly components: readonly InventoryComponent[];
  readonly configs: readonly InventoryConfig[];
  readonly unloaded: readonly Unloaded[];
}

/** Lists what the client would load of a plugin, what each part costs, and what lies there without being loaded. */
export function inventoryOf(plugin: Plugin): Inventory {
  const unloaded = unloadedOf(plugin);
  const hidden = new Set(unloaded.map(({ path }) => path));
  return {
    name: plugin.name,
    components: componentsOf(plugin)
      .filter(({ file, inline }) => inline || !hidden.has(file.path))
      .map(inventoryComponent),
    configs: plugin.configs.map((config) => ({
      kind: config.kind,
      path: config.file.path,
      field: config.field,
      names: namesIn(config),
    })),
    unloaded,
  };
}

function inventoryComponent(component: Component): InventoryComponent {
  const { kind, id, file, body } = component;
  return { kind, id, path: file.path, alwaysTokens: tokens(listingLine(component)), useTokens: tokens(body.text) };
}

/** The line that every session's system prompt holds for a component; empty where the client lists none. */
function listingLine(component: Component): string {
  const { kind, id } = component;
  const description = scalarText(fieldOf(component, 'description')?.value) ?? '';
  const when = scalarText(fieldOf(component, 'when_to_use')?.value) ?? '';
  const text = [description, when].filter(Boolean).join(' - ');
  if (kind === 'output-style') return '';
  if (kind === 'agent') return `${id}: ${text}`;
  const isOff = scalarText(fieldOf(component, 'disable-model-invocation')?.value) === 'true';
  return text === '' || isOff ? '' : `${id}: ${text}`;
}

function tokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

function namesIn({ kind, root }: ConfigSource): string[] {
  if (kind === 'monitors')
    return root?.kind === 'list' ? root.items.map((item) => scalarText(entryOf(item, 'name')?.value) ?? '') : [];
  const wrapper = { hooks: 'hooks', mcp: 'mcpServers', lsp: undefined, settings: undefined }[kind];
  const map = (wrapper && entryOf(root, wrapper)?.value) || root;
  return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
}
