import type { Attribution } from "../domain/attribution.ts";
import type { Change } from "../domain/change.ts";
import type { ReviewPolicy } from "../domain/policy.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import type { CommandRunner, Digest, Log, ModelClient, Repository, Scratch, ToolBox } from "../ports.ts";

/** Whose tests are wanted, and what is known of it. */
export interface TestsRequest {
  /** A file of the head, in the internal form of `path.ts`. */
  readonly path: string;
  readonly change: Change;
  readonly attributions: readonly Attribution[];
  /** As a person wrote it; without it the repository's own framework is found out. */
  readonly framework?: string;
  /** Takes the secrets that scanners found out of a text. */
  readonly mask: (text: string) => string;
  /** Of the base: limits and instructions for the model. */
  readonly policy: ReviewPolicy;
  readonly maxFileBytes: number;
}

/** What scaffolds need of the outside; without a model the cases stay todo. */
export interface TestsPorts {
  readonly repository: Pick<Repository, "readFile" | "listFiles" | "readBlobs" | "readBlame">;
  readonly toolBox: ToolBox;
  readonly runner: CommandRunner;
  readonly scratch: Scratch;
  readonly digest: Digest;
  readonly log: Log;
  readonly model?: ModelClient;
}

/**
 * One unit-test scaffold per function of `path` that an AI wrote and no test names, in the framework that the repository uses. Nothing of
 * the change is executed. Rejects with CancelledError for a cancelled run, IncompleteError for a missing object.
 */
export async function scaffoldTests(request: TestsRequest, _ports: TestsPorts): Promise<ProposalResult> {
  return { outcome: "failed", kind: "tests", path: request.path, reason: "no parser for it" };
}
