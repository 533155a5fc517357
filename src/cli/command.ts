import type { Log } from "../ports.ts";

/** What a command gets from the process it runs in. */
export interface CommandContext {
  /** Absolute. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Progress and diagnostics, on stderr. */
  readonly log: Log;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** Whether results may be colored. */
  readonly isColor: boolean;
  /** Columns of the terminal, 100 where there is none. */
  readonly width: number;
  /** Writes a result to stdout, whole, also to a slow pipe. */
  writeResult(text: string): Promise<void>;
  /** Writes lines to stderr that are results themselves (the mistakes of `policy validate`). */
  writeError(text: string): Promise<void>;
}

/** One parsed call of a command: known options only, each at most once, values checked against the table. */
export interface Invocation {
  /** Values by option name without dashes. */
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

/** Runs a command; returns its exit code. Throws ConfigurationError (exit 2), IncompleteError (exit 3) or CancelledError. */
export type RunCommand = (context: CommandContext, invocation: Invocation) => Promise<number>;

/** One command of the table in `commands.ts`. */
export interface CommandRow {
  /** One word, or two as `policy validate`. */
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as the usage shows them, `[NAME]` for one that may be left out, `[NAME...]` for any number. */
  readonly positionals: readonly string[];
  readonly options: readonly string[];
  /** What `--format` takes, the default first. */
  readonly formats?: readonly string[];
  /** Paragraphs for `--help`: what it does, what it needs, what the exit codes mean. */
  readonly description: string;
  readonly examples: readonly string[];
  readonly load: () => Promise<RunCommand>;
}
