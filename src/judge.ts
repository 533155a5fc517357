import { parsePreset } from "./config/preset.ts";

import { detect } from "./detect/detect.ts";
import type { Attribution } from "./domain/attribution.ts";
import type { Change, ChangeOutline } from "./domain/change.ts";
import type { JudgedCommand } from "./domain/command.ts";
import { ConfigurationError } from "./domain/errors.ts";
import type { Finding, ScanResult } from "./domain/finding.ts";
import type { NamedOperator, People } from "./domain/people.ts";
import type { Policy, PolicyChoice, PolicySource } from "./domain/policy.ts";
import type { Notice, Report, ReviewResult } from "./domain/report.ts";
import type { Before, SaidFile } from "./domain/said.ts";
import type { GateResult } from "./gate/facts.ts";
import { gate } from "./gate/gate.ts";
import type { Repository } from "./ports.ts";
import type { ModelClient } from "./ports-model.ts";
import { composeReport } from "./report/compose.ts";
import type { ScanPorts } from "./scan/scanner.ts";
import { SCANNER_NAMES } from "./scan/scanner-names.ts";

/** A policy that was read, and where from. */
export interface ChosenPolicy {
  readonly policy: Policy;
  readonly source: PolicySource;
  readonly notices: readonly Notice[];
}

/** A change of which it is known who wrote what. */
export interface Prepared<Whole extends ChangeOutline = Change> {
  readonly change: Whole;
  readonly chosen: ChosenPolicy;
  readonly attributions: readonly Attribution[];
  /** Whom agents name as those who had them work. */
  readonly operators: readonly NamedOperator[];
  readonly notices: readonly Notice[];
}

/** What scanners and the model said. */
export interface Examined {
  readonly scans: readonly ScanResult[];
  /** Findings of this program itself and of the model. */
  readonly ownFindings: readonly Finding[];
  readonly review: ReviewResult;
  readonly notices: readonly Notice[];
  /** Masks every secret that a scanner found. */
  readonly redact: (text: string) => string;
  /** By path: what a later run needs to know of each file that the model was ever asked about. */
  readonly said: ReadonlyMap<string, SaidFile>;
}

/** The model to ask and what is known from before, or why none is asked. */
export type ReviewWish =
  | { readonly model: ModelClient; readonly before?: Before }
  | { readonly skipped: string }
  | undefined;

/** The answer: the gate's result and the report that explains it. */
export interface Decided {
  readonly result: GateResult;
  readonly report: Report;
}

const SYMLINK_MODE = "120000";

/**
 * The policy of `choice`; a base commit without one means `preset:default` and a notice. Throws ConfigurationError for an
 * unreadable one.
 */
export async function readPolicy(
  choice: PolicyChoice,
  baseSha: string,
  ports: Pick<ScanPorts, "digest"> & { readonly repository: Pick<Repository, "readFile"> },
): Promise<ChosenPolicy> {
  if (choice.kind === "preset") return presetPolicy(choice.name, ports, []);
  if (choice.kind === "file") return textPolicy(choice.text, choice.name, `file:${choice.name}`, ports);
  const found = await ports.repository.readFile(baseSha, choice.path);
  if (found === undefined) {
    const message = `the base commit has no ${choice.path}, so preset:default applies; \`draftgate init\` writes one`;
    return presetPolicy("default", ports, [{ code: "policy-missing", message }]);
  }
  if (found.mode === SYMLINK_MODE) {
    throw new ConfigurationError(
      `${choice.path} of the base commit is a symbolic link; a policy must be a regular file`,
    );
  }
  return textPolicy(found.bytes, choice.path, `base:${choice.path}`, ports);
}

function presetPolicy(name: string, { digest }: Pick<ScanPorts, "digest">, notices: readonly Notice[]): ChosenPolicy {
  const { policy, text } = parsePreset(name, SCANNER_NAMES);
  return { policy, source: { source: `preset:${name}`, sha256: digest.sha256(text) }, notices };
}

async function textPolicy(
  text: Uint8Array,
  file: string,
  source: string,
  { digest }: Pick<ScanPorts, "digest">,
): Promise<ChosenPolicy> {
  const { parsePolicy } = await import("./config/policy.ts");
  const { policy } = parsePolicy(text, { file, tools: SCANNER_NAMES });
  return { policy, source: { source, sha256: digest.sha256(text) }, notices: [] };
}

/** A change and its policy -> who wrote what, for which an outline of the change is enough. */
export async function prepare<Whole extends ChangeOutline>(
  change: Whole,
  chosen: ChosenPolicy,
  repository: Repository,
): Promise<Prepared<Whole>> {
  const { attributions, operators, notices } = await detect(change, chosen.policy.detect, repository);
  return { change, chosen, attributions, operators, notices: [...chosen.notices, ...notices] };
}

/** How the dear part is done. */
export interface ExamineOptions {
  readonly concurrency: number;
  readonly searchPath: string;
  /** Why no scanner is run. */
  readonly noScan?: string;
  /** May take until the scanners have ended; undefined where nobody wanted a review. */
  readonly review?: ReviewWish | Promise<ReviewWish>;
}

/**
 * The dear part: every scanner that the policy names, side by side; each may fail alone. Then the model, which is told what they found
 * and gets no text with a secret that they know: it can only start when they have ended.
 */
export async function examine(prepared: Prepared, ports: ScanPorts, options: ExamineOptions): Promise<Examined> {
  const { change, attributions, chosen } = prepared;
  const { review: wanted, ...scanOptions } = options;
  lookAhead(wanted, chosen.policy);
  // Loaded here, because attribution alone must not wait for the scanners' code.
  const { scan } = await import("./scan/scan.ts");
  const scanned = await scan({ change, attributions, policy: chosen.policy.scan, ...scanOptions }, ports);
  const { scans, own, notices, redact } = scanned;
  const examined = { scans, ownFindings: own, notices, redact, said: new Map() };
  const wish = (await wanted) ?? { skipped: "not asked for" };
  if ("skipped" in wish) {
    const reason = (await hasNothingToReview(prepared)) ? "no files" : wish.skipped;
    return { ...examined, review: skippedReview(reason) };
  }
  const [{ review }, { createFingerprints }] = await Promise.all([
    import("./review/review.ts"),
    import("./scan/fingerprint.ts"),
  ]);
  const reviewed = await review(
    {
      change,
      attributions,
      policy: chosen.policy.review,
      maxFileBytes: chosen.policy.scan.maxFileMebibytes * 1_048_576,
      scans,
      mask: redact,
      nameFinding: createFingerprints(ports.digest),
      ...(wish.before === undefined ? {} : { before: wish.before }),
    },
    { ...ports, model: wish.model },
  );
  return {
    ...examined,
    ownFindings: [...own, ...reviewed.findings],
    notices: [...notices, ...reviewed.notices],
    review: reviewed.review,
    said: reviewed.said,
  };
}

/** What the server has can be asked while the scanners run; the answer is kept, and so is a cancellation. */
function lookAhead(wanted: ExamineOptions["review"], { review: { files } }: Policy): void {
  const look = async (): Promise<void> => {
    const wish = await wanted;
    // Where something is known from before it may well be that nothing has to be asked.
    if (wish !== undefined && "model" in wish && wish.before === undefined && files !== "none") {
      await wish.model.describe();
    }
  };
  look().catch(() => undefined);
}

/** Whether a required review would find no file to ask about: a hole in the evidence only where there is something to see. */
async function hasNothingToReview({ change, attributions, chosen }: Prepared): Promise<boolean> {
  const { review } = chosen.policy;
  if (!review.required || review.files === "none") return false;
  const { selectFiles } = await import("./review/select.ts");
  return selectFiles(change, attributions, review, []).length === 0;
}

/** What a review that did not take place comes to. */
function skippedReview(reason: string): ReviewResult {
  const nothing = { model: null, requests: 0, promptTokens: 0, completionTokens: 0, notReviewed: [], dropped: 0 };
  return { outcome: "skipped", reason, ...nothing };
}

/** Facts -> verdict and report; pure. `people` is null on a local range. */
export function decide(
  prepared: Prepared,
  examined: Examined,
  facts: {
    readonly people: People | null;
    readonly commands: readonly JudgedCommand[];
    readonly now: Date;
    readonly version: string;
    readonly notices: readonly Notice[];
  },
): Decided {
  const { change, chosen, attributions } = prepared;
  const findings = [...examined.scans.flatMap((one) => one.findings), ...examined.ownFindings];
  const result = gate({
    policy: chosen.policy,
    change,
    attributions,
    scans: examined.scans,
    findings,
    review: examined.review,
    people: facts.people,
    commands: facts.commands,
    now: facts.now,
  });
  const report = composeReport({
    version: facts.version,
    change,
    policy: chosen.source,
    attributions,
    scans: examined.scans,
    ownFindings: examined.ownFindings,
    judgment: { verdict: result, blocking: result.blocking, waived: result.waived },
    review: examined.review,
    notices: [...facts.notices, ...prepared.notices, ...examined.notices, ...result.notices],
    waivers: result.waivers,
    commands: facts.commands.map((command) => ({
      name: command.word,
      by: command.actor.login,
      commentId: command.commentId,
      outcome: command.refusal === null ? "done" : "refused",
      reason: command.refusal,
    })),
    redact: examined.redact,
  });
  return { result, report };
}
