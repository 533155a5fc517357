/** What one scanner must say about itself: `files` ones look at the changed files of the head, `secrets` ones at everything new in the history. */
import type { Origin } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { Finding, FindingClass, NotCoveredReason, Severity } from "../domain/finding.ts";
import type {
  Clock,
  CommandResult,
  CommandRunner,
  Digest,
  FoundTool,
  Log,
  Repository,
  Scratch,
  ToolBox,
  ToolDatabase,
} from "../ports.ts";
import type { InfrastructureFormat } from "./infrastructure.ts";

/** The ports of this stage. */
export interface ScanPorts {
  readonly repository: Repository;
  readonly toolBox: ToolBox;
  readonly runner: CommandRunner;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly log: Log;
}

/** What a scanner may know of a file before it is asked whether it wants it. */
export interface Candidate {
  /** In the internal form of `path.ts`. */
  readonly path: string;
  /** The first line when it starts with `#!`, else empty. */
  readonly shebang: string;
  /** What a YAML or JSON file describes, undefined for all other files. */
  readonly infrastructure: InfrastructureFormat | undefined;
}

/** One call of a tool: file names are relative to the current folder, made by us, plain ASCII, and never start with `-`. */
export interface ToolCall {
  readonly tool: FoundTool;
  readonly files: readonly string[];
  /** Absolute path of the folder that holds `configFiles`. */
  readonly configFolder: string;
  /** False: comments that silence the tool must not count. */
  readonly obeysComments: boolean;
  /** The program of the scanner's `companion`, undefined where there is none or the policy has it off. */
  readonly companionPath?: string;
  /** The folder that the files of `layout` `tree` lie in, as in the repository; `.` for others. */
  readonly root: string;
  /** The scanner's database, undefined where it has none. */
  readonly database?: ToolDatabase;
}

/** How to start a tool; `env` is added to the few variables every tool gets. */
export interface ToolCommand {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
}

/** One result of a tool. Lines and columns are 1-based, null where the tool does not say. */
export interface ToolResult {
  /** The file as it was named in the call. */
  readonly file: string;
  readonly ruleId: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly confidence: string | null;
  readonly message: string;
  readonly startLine: number | null;
  readonly startColumn: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly helpUri: string | null;
  readonly advice: string | null;
  /** Equal for the same problem in two versions of a file, without line numbers; where it is missing the text of the lines is taken. */
  readonly identity?: string;
  /** Equal for the same problem told twice in one change (one CVE by two paths to it). */
  readonly sameAs?: string;
  /** Values in the result that must not be shown. */
  readonly secrets?: readonly string[];
}

/** What a tool said, with the proof of what it looked at. */
export interface ToolAnswer {
  readonly results: readonly ToolResult[];
  readonly covered: readonly string[];
  readonly refused: readonly { readonly file: string; readonly reason: NotCoveredReason }[];
}

/** Thrown by `read` for an answer that cannot be believed; the message is one line without anything the tool printed. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
}

/** Lines that are added at the end of a text to see whether the tool comes that far. */
export interface TextProof {
  /** Source text with a problem that the tool always reports; `mark` is a name that nobody who wrote the file could know. */
  lines(mark: string): string;
  /** Whether a rule says that the text cannot be parsed: such a result proves nothing. */
  isSyntaxError(ruleId: string): boolean;
  /** Rules that speak of a text without a statement only because of the added lines. */
  readonly onlyWithStatements?: ReadonlySet<string>;
}

/** Which unchanged files a tool needs beside the changed ones. */
export interface TreeLayout {
  /** The changed files that a tool claims -> which other paths of the same tree it must see. */
  neighbors(claimed: readonly string[]): (path: string) => boolean;
  /** Whether the names of the files stand in the tool's arguments. */
  readonly inArguments: boolean;
  /** Files of our own below the same folder, in which the tool always finds something; no path of a repository comes to lie there. */
  readonly proofs?: Readonly<Record<string, string>>;
}

/** About how long a tool computes; only the order comes of it in which tools are started. */
export interface ExpectedSeconds {
  readonly start: number;
  /** For a file of ordinary length. */
  readonly each: number;
}

/** A scanner of single files. One file in this folder and one row in `scanners.ts`. */
export interface FileScanner {
  readonly kind: "files";
  readonly name: string;
  claims(candidate: Candidate): boolean;
  /** Whose comments (`SilencingComment.tool`) silence it. */
  readonly silencedBy: readonly string[];
  /** How many files one call may be given. */
  readonly filesPerCall: number;
  readonly seconds: ExpectedSeconds;
  /** For tools that use one core only: from how many bytes of text on another call beside the first is worth its start. */
  readonly oneCore?: { readonly bytesWorthStart: number };
  /** The file name that the tool is to see; without it `safeName` of the path. */
  readonly fileName?: (path: string) => string;
  /** For tools that say nothing of files they find nothing in: how to make one say something about the end of every file. */
  readonly proof?: TextProof;
  /** True where an answer only counts its files: calls are halved until the count tells which file was left out. */
  readonly countsFiles?: boolean;
  /** Another tool that this one starts by itself. */
  readonly companion?: string;
  /** For tools to which it matters what lies beside a file: files keep their folders, and unchanged neighbors are written too. */
  readonly tree?: TreeLayout;
  /** For tools that look things up: which files cannot be judged without the database. */
  readonly needsDatabase?: (path: string) => boolean;
  /** For tools that pass over in silence what they cannot parse: whether the text of such a file is why. */
  readonly isBroken?: (path: string, text: string) => boolean;
  /** Configuration of ours, by file name. */
  readonly configFiles: Readonly<Record<string, string>>;
  /** Files at the root of the base's tree that may silence rules. */
  readonly baseFiles: readonly string[];
  /** Their texts, by name -> which of them silences a rule in a file, null where none does. */
  silencedByBase(texts: ReadonlyMap<string, string>): (ruleId: string, path: string) => string | null;
  command(call: ToolCall): ToolCommand;
  /** Throws UnreadableAnswer. With `proof`, `covered` stays empty: the results tell. */
  read(result: CommandResult, call: ToolCall): ToolAnswer;
  /** Looks at a result once more beside the text of the file; undefined where nothing has to be changed. */
  readonly adjust?: (result: ToolResult, text: string) => ToolResult;
}

/** A scanner of everything that the range brings into the history. */
export interface SecretScanner {
  readonly kind: "secrets";
  readonly name: string;
  readonly seconds: ExpectedSeconds;
  /** The name that the bytes of a path get, made of what the tool's rules look at; the number makes it unique. */
  fileName(number: number, path: string | null): string;
  /** What of the bytes the tool gets, where it cannot take all of them; of the same length. */
  readonly digestible?: (bytes: Uint8Array) => Uint8Array;
  /** Configuration of ours, by file name. */
  configFiles(): Readonly<Record<string, string>>;
  /** Whether a result of that rule is believed in a file of that name. */
  countsIn(ruleId: string, path: string, origin: Origin): boolean;
  /** How the base may silence it. */
  readonly silencer: {
    /** Whose comments (`SilencingComment.tool`) silence a line, null where none do. */
    readonly comment: string | null;
    /** A file at the root of the base's tree. */
    readonly ignoreFile: string;
    ignores(text: string, ruleId: string, path: string, startLine: number): boolean;
  };
  command(call: ToolCall): ToolCommand;
  /** Throws UnreadableAnswer. Results of the rule `COVERAGE_RULE` are the proof. */
  read(result: CommandResult): readonly SecretResult[];
}

/** A secret that a tool found; the value stays in memory and only there. */
export interface SecretResult {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** The whole text that the rule matched. */
  readonly match: string;
  readonly value: string;
  readonly startLine: number | null;
  readonly endLine: number | null;
  readonly advice: string;
  readonly helpUri: string | null;
}

export type Scanner = FileScanner | SecretScanner;

/** A finding on its way: without a fingerprint, and with what must be forgotten before it is shown. */
export interface Draft {
  readonly finding: Omit<Finding, "fingerprint" | "duplicateOf">;
  /** What the fingerprint is made of besides tool, rule and path; secrets in it are masked first. */
  readonly context: string;
  /** Equal for findings that are the same thing seen again, undefined where a finding stands alone. */
  readonly sameAs: string | undefined;
}

/** The range and how to look at it. */
export interface ScanTarget {
  readonly change: Change;
  readonly maxFileBytes: number;
  readonly isExcluded: (path: string) => boolean;
}
