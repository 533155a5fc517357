import type { Declaration } from "../domain/syntax.ts";
import type { TestSubject } from "./test-cases.ts";

/** Test code that is to go into a file: what stands at its top, and what comes last. */
export interface TestBlock {
  /** Statements that bring names in, one line each. */
  readonly imports: readonly string[];
  readonly body: string;
  /** Names of the cases as they stand in the code, which a filled version must keep. */
  readonly names: readonly string[];
}

/** A test file as it is, or null for one that is to be made. */
export interface TestTarget {
  /** In the internal form of `path.ts`. */
  readonly path: string;
  readonly text: string | null;
  /** Names that are taken in it, at its top level or in its package. */
  readonly taken: readonly string[];
}

/** What a language's writer is given. */
export interface TestPlan {
  readonly subjects: readonly TestSubject[];
  /** Everything that the file under test declares. */
  readonly declarations: readonly Declaration[];
  /** The file under test. */
  readonly path: string;
  readonly source: string;
  readonly target: TestTarget;
  readonly mask: (text: string) => string;
}
