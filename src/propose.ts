import type { ProposalResult } from "./domain/proposal.ts";
import type { Examined, Prepared } from "./judge.ts";
import type { ModelClient } from "./ports.ts";
import type { ScanPorts } from "./scan/scanner.ts";

/** A wish for a rewrite of one file. */
export interface RegenerateRequest {
  /** A changed file of the range, in the internal form of `path.ts`. */
  readonly path: string;
  /** What a person who may ask for it wants besides, null where only the findings are to go. */
  readonly hint: string | null;
  readonly prepared: Prepared;
  /** What the range's scanners and the model said, where they were asked already; only masks and facts are taken from it. */
  readonly examined?: Pick<Examined, "ownFindings" | "redact">;
  readonly concurrency: number;
  readonly searchPath: string;
}

/** What a rewrite needs of the outside. */
export interface RegeneratePorts extends ScanPorts {
  readonly model: ModelClient;
}

/**
 * Has the model rewrite a file so that the findings that the change brings into it are gone, and proves it; what cannot be proved is
 * refused, what cannot be tried has failed, both with the reason. Nothing is written anywhere. Rejects with CancelledError for a
 * cancelled run, IncompleteError for an object missing from the repository.
 */
export async function regenerate(request: RegenerateRequest, _ports: RegeneratePorts): Promise<ProposalResult> {
  return { outcome: "failed", kind: "regenerate", path: request.path, reason: "it is not built yet" };
}
