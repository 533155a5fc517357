import type { Attribution } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { ParsedSource } from "../domain/syntax.ts";
import type { Log, Repository } from "../ports.ts";
import type { HeadTree } from "./head-tree.ts";
import type { Silencer } from "./silence.ts";
import type { SyntaxPorts } from "./syntax.ts";
import type { TestSubject } from "./test-cases.ts";
import type { TestedLanguage } from "./test-files.ts";
import type { TestModel } from "./test-fill.ts";
import type { TestFramework } from "./test-framework.ts";
import type { TestWriter } from "./test-write.ts";

/** Whose tests are wanted, and what is known of it. */
export interface TestsRequest {
  /** A file of the head, in the internal form of `path.ts`. */
  readonly path: string;
  readonly change: Change;
  readonly attributions: readonly Attribution[];
  /** As a person wrote it; without it the repository's own framework is found out. */
  readonly framework?: string;
  /** Takes secrets out of lines; as many lines come back. */
  readonly maskLines: (lines: readonly string[]) => readonly string[];
  /** Comments of a text at a path that silence a scanner. */
  readonly findSilencers: (path: string, text: string) => readonly Silencer[];
  readonly maxFileBytes: number;
  /** For the model: from the policy of the base, what is for this path. */
  readonly instructions: readonly string[];
  readonly contextTokens: number;
  readonly maxOutputTokens: number;
  /** What nobody who wrote the change can know. */
  readonly fence: string;
}

/** What scaffolds need of the outside; without a model the cases stay todo. */
export interface TestsPorts extends SyntaxPorts {
  readonly repository: Pick<Repository, "listFiles" | "readBlobs" | "readBlame">;
  readonly log: Log;
  readonly model?: TestModel;
}

/** Everything that a scaffold is written from. */
export interface TestsMaterial {
  readonly language: TestedLanguage;
  readonly framework: TestFramework;
  readonly tree: HeadTree;
  readonly source: string;
  readonly parsed: ParsedSource;
  readonly writer: TestWriter;
  readonly subjects: readonly TestSubject[];
  /** What people should know of what was left out, one line each. */
  readonly notes: readonly string[];
}
