/** A wish for tests -> a scaffold as a proved proposal: where scanners (for secrets), the model and the proof meet. */
import type { ProposalResult } from "./domain/proposal.ts";
import { matchesAny } from "./globs.ts";
import type { Examined, Prepared } from "./judge.ts";
import type { ModelClient } from "./ports-model.ts";
import type { TestModel } from "./propose/test-fill.ts";
import { scaffoldTests } from "./propose/tests.ts";
import { createProposingModel } from "./propose-model.ts";
import { scanText } from "./propose-scan.ts";
import { createBudget } from "./review/budget.ts";
import { createConversation } from "./review/conversation.ts";
import { maskLines } from "./review/secret-shapes.ts";
import { estimateTokens } from "./review/tokens.ts";
import type { ScanPorts } from "./scan/scanner.ts";
import { findComments } from "./scan/suppression-forms.ts";

/** A wish for tests of one file. */
export interface ProposeTestsRequest {
  /** In the internal form of `path.ts`. */
  readonly path: string;
  /** As a person wrote it; without it the repository's own framework is found out. */
  readonly framework?: string;
  readonly prepared: Prepared;
  /** What the range's scanners said, where they were asked already; only masks are taken from it. */
  readonly examined?: Pick<Examined, "redact">;
  readonly concurrency: number;
  readonly searchPath: string;
}

/** What tests need of the outside; without a model the cases stay todo. */
export interface ProposeTestsPorts extends ScanPorts {
  readonly model?: ModelClient | undefined;
}

const MEBIBYTE = 1_048_576;
const SECRET_TOOLS = ["gitleaks", "git-secrets"];

/**
 * A unit-test scaffold for what an AI wrote in a file and no test names; filled in where a model is given. Nothing is run, nothing is
 * written anywhere. Rejects with CancelledError for a cancelled run, IncompleteError for an object missing from the repository.
 */
export async function proposeTests(request: ProposeTestsRequest, ports: ProposeTestsPorts): Promise<ProposalResult> {
  const { path, prepared, framework } = request;
  const { policy } = prepared.chosen;
  const redact = await createRedact(request, ports);
  const model = ports.model === undefined ? undefined : await openModel(prepared, ports.model, ports);
  return scaffoldTests(
    {
      ...{ path, change: prepared.change, attributions: prepared.attributions },
      ...(framework === undefined ? {} : { framework }),
      maskLines: (lines) => maskLines(lines, redact),
      findSilencers: (at, text) => findComments(at, text, []),
      maxFileBytes: policy.scan.maxFileMebibytes * MEBIBYTE,
      instructions: policy.review.instructions.filter((one) => matchesAny(one.paths)(path)).map((one) => one.text),
      contextTokens: model?.contextTokens ?? policy.review.contextTokens,
      maxOutputTokens: policy.review.maxOutputTokens,
      fence: `=== ${ports.digest.keyed(`tests ${path}`).slice(0, 20)}`,
    },
    {
      ...{ repository: ports.repository, toolBox: ports.toolBox, runner: ports.runner, scratch: ports.scratch },
      log: ports.log,
      ...(model === undefined ? {} : { model: model.model }),
    },
  );
}

/** Masks the secrets that the scanners for secrets find in the file, where the policy has them on and they are there. */
async function createRedact(request: ProposeTestsRequest, ports: ProposeTestsPorts): Promise<(text: string) => string> {
  const { path, prepared, examined, concurrency, searchPath } = request;
  const { change, attributions, chosen } = prepared;
  const known = examined?.redact ?? ((text: string) => text);
  const file = change.files.find((one) => one.path === path);
  if (file?.newBlob === undefined || file.newMode === "120000" || file.newMode === "160000") return known;
  const tools = chosen.policy.scan.tools.filter(({ name }) => SECRET_TOOLS.includes(name));
  let bytes: Uint8Array | undefined;
  const maxBytes = chosen.policy.scan.maxFileMebibytes * MEBIBYTE;
  for await (const blob of ports.repository.readBlobs([file.newBlob], maxBytes)) bytes = blob.bytes;
  if (bytes === undefined || tools.length === 0) return known;
  ports.log.progress("looking for secrets in the file");
  const scanned = await scanText(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    { change, file, baseText: "", attributions, policy: { ...chosen.policy.scan, tools }, concurrency, searchPath },
    ports,
  );
  return (text) => known(scanned.redact(text));
}

async function openModel(
  { chosen }: Prepared,
  model: ModelClient,
  ports: ProposeTestsPorts,
): Promise<{ readonly model: TestModel; readonly contextTokens: number }> {
  const { review } = chosen.policy;
  const described = await model.describe();
  if (described.kind === "failure") {
    // A scaffold needs no model: the cases stay todo, and the proposal says why.
    const reason = `the model's endpoint does not answer: ${described.message}`;
    const ask: TestModel["ask"] = async () => ({ kind: "none", reason });
    return { contextTokens: review.contextTokens, model: { estimateTokens, modelName: () => null, ask } };
  }
  const contextTokens = Math.min(review.contextTokens, described.contextTokens ?? review.contextTokens);
  const sized = { ...review, contextTokens };
  const budget = createBudget(sized, ports.clock);
  const conversation = createConversation({ policy: sized, model, budget }, ports.digest);
  return {
    contextTokens,
    model: createProposingModel(conversation, described.name),
  };
}
