/** A handler of a hook as its file states it; only what a run needs. */
export interface HookHandler {
  readonly type: string;
  readonly command?: string;
  /** Present, even if empty: the command is started directly, without a shell. */
  readonly args?: readonly string[];
  readonly shell?: string;
  /** Seconds. */
  readonly timeout?: number;
  readonly if?: string;
  readonly async?: boolean;
  readonly asyncRewake?: boolean;
  readonly onFailure?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly allowedEnvVars?: readonly string[];
}

/** One hook of a file. */
export interface SelectedHook {
  readonly event: string;
  readonly matcher?: string;
  readonly handler: HookHandler;
  /** The file that configures it, relative to the plugin's root. */
  readonly file: string;
  /** Dotted path of the handler in that file. */
  readonly field: string;
  /** Its place among all hooks of its event, from 0. */
  readonly index: number;
}

/** A hook, and whether the client would run it for a payload. */
export interface HookChoice {
  readonly hook: SelectedHook;
  readonly fires: boolean;
  /** Why it does, or does not, as a clause. */
  readonly why: string;
}

/** The hooks of one event, in the order in which the client starts them. */
export type HookSelection = readonly HookChoice[];
