/** Where a fact was seen. `client` facts were observed in a running Claude Code of that version. */
export interface Evidence {
  readonly kind: 'client' | 'docs' | 'changelog';
  readonly version?: string;
  readonly saw: string;
}

/** A fact's first client version; `<=2.1.330` where only the version it was seen in is known. */
export type Since = string;

export interface Fact {
  readonly since: Since;
  readonly evidence: readonly Evidence[];
}

/** How the client treats a frontmatter key of an agent. */
export type FieldUse = 'applied' | 'ignored';

export interface AgentField extends Fact {
  readonly name: string;
  readonly inPlugin: FieldUse;
  readonly inProject: FieldUse;
  /** What the field does, as one clause for tables. */
  readonly does: string;
  /** JSON Schema of the values that the client applies; other values are dropped or misread as `otherwise` says. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly otherwise: string;
}

export interface Tool extends Fact {
  readonly name: string;
  /**
   * `standard`: offered in ordinary sessions; `conditional`: only in some sessions; `alias`: an old name that still works;
   * `removed`: no longer exists; `never-existed`: names that models like to invent.
   */
  readonly status: 'standard' | 'conditional' | 'alias' | 'removed' | 'unknown';
  /** The name to use instead, for aliases and for removed or unknown names that have a successor. */
  readonly use?: string;
  /** False where the client never offers the tool to a subagent. */
  readonly inSubagents?: boolean;
}

export interface Named extends Fact {
  readonly name: string;
  readonly does: string;
}

/** A token that the client replaces when it delivers a component's text. */
export interface Substitution extends Fact {
  readonly token: string;
  readonly becomes: string;
  readonly in: readonly ('skill' | 'command' | 'agent')[];
}

export interface Limit extends Fact {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly does: string;
}

/** A place that an option of `userConfig` may reach, and what it gets there by how the option is set. */
export interface OptionReach extends Fact {
  readonly name: string;
  readonly place: string;
  /** A value that the user has saved. */
  readonly saved: string;
  /** Only a default in the manifest. */
  readonly default: string;
  readonly unset: string;
  /** A saved value of an option that is declared sensitive. */
  readonly sensitive: string;
}
