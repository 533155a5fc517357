/** A wish for a rewrite -> a proved proposal: where scanners, the model and the proof meet. */
import type { Origin } from "./domain/attribution.ts";
import { type ChangedFile, type LineRange, overlaps } from "./domain/change.ts";
import { type Finding, severityRank } from "./domain/finding.ts";
import { POLICY_PATH } from "./domain/policy.ts";
import type { ProposalResult } from "./domain/proposal.ts";
import type { ParsedSource, SyntaxLanguage } from "./domain/syntax.ts";
import { blockingFindings } from "./gate/findings.ts";
import { matchesAny } from "./globs.ts";
import type { Examined, Prepared } from "./judge.ts";
import type { ModelClient } from "./ports-model.ts";
import { allowedRegions } from "./propose/regions.ts";
import { type RewriteMeans, rewrite } from "./propose/rewrite.ts";
import { splitSource } from "./propose/source-text.ts";
import { languageOf, parseSource } from "./propose/syntax.ts";
import { createProposingModel } from "./propose-model.ts";
import { scanText, type TextScanInput } from "./propose-scan.ts";
import { createBudget } from "./review/budget.ts";
import { type Conversation, createConversation } from "./review/conversation.ts";
import { maskLines } from "./review/secret-shapes.ts";
import { isLfsPointer, isUtf8, looksBinary, readShebang } from "./scan/blob-text.ts";
import { REDACTED } from "./scan/redact.ts";
import type { ScanPorts } from "./scan/scanner.ts";
import { hasSections, toolOfFile } from "./scan/suppression-files.ts";
import { findComments } from "./scan/suppression-forms.ts";

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

/** A file that a rewrite can be tried on. */
interface Subject {
  readonly file: ChangedFile;
  readonly text: string;
  readonly baseText: string;
  readonly language: SyntaxLanguage;
  readonly source: ParsedSource;
}

const GIT_CONTEXT = 3;
const MEBIBYTE = 1_048_576;

/**
 * Has the model rewrite a file so that the findings that the change brings into it are gone, and proves it; what cannot be proved is
 * refused, what cannot be tried has failed, both with the reason. Nothing is written anywhere. Rejects with CancelledError for a
 * cancelled run, IncompleteError for an object missing from the repository.
 */
export async function regenerate(request: RegenerateRequest, ports: RegeneratePorts): Promise<ProposalResult> {
  const { path, hint, prepared } = request;
  const failed = (reason: string): ProposalResult => ({ outcome: "failed", kind: "regenerate", path, reason });
  const subject = await readSubject(request, ports);
  if ("reason" in subject) return failed(subject.reason);
  const { policy } = prepared.chosen;
  if (policy.review.files === "none") return failed("review.files of the policy is none: nothing is sent to a model");
  const described = await ports.model.describe();
  if (described.kind === "failure") return failed(`the model's endpoint does not answer: ${described.message}`);
  const scanInput: TextScanInput = {
    ...{ change: prepared.change, file: subject.file, baseText: subject.baseText },
    ...{ attributions: prepared.attributions, policy: policy.scan },
    ...{ concurrency: request.concurrency, searchPath: request.searchPath },
  };
  ports.log.progress("scanning the file as it is");
  const before = await scanText(subject.text, scanInput, ports);
  if (before.requiredGaps.length > 0) return failed(`the file could not be scanned: ${before.requiredGaps.join("; ")}`);
  const asked = findingsToFix(before.findings, prepared);
  if (asked.length === 0 && hint === null) {
    return failed("the scanners find nothing in it that the change brings in; say with a hint what is to be done");
  }
  const size = Math.min(policy.review.contextTokens, described.contextTokens ?? policy.review.contextTokens);
  const sized = { ...policy.review, contextTokens: size };
  const budget = createBudget(sized, ports.clock);
  const conversation = createConversation({ policy: sized, model: ports.model, budget }, ports.digest);
  const { text, source, language, file } = subject;
  const lines = splitSource(text).lines.map((line) => line.text);
  const redact = (line: string): string => request.examined?.redact(before.redact(line)) ?? before.redact(line);
  return rewrite(
    {
      subject: {
        ...{ path, language, hint, asked, before, oldText: text, oldSource: source, maskSign: REDACTED },
        regions: allowedRegions(lines, source.declarations, asked, { language, hasHint: hint !== null }),
      },
      remarks: (request.examined?.ownFindings ?? []).filter(
        (one) => one.class === "review" && one.location.path === path,
      ),
      instructions: sized.instructions.filter((one) => matchesAny(one.paths)(path)).map((one) => one.text),
      maskLines: (shown) => maskLines(shown, redact),
      redact,
      ...{ contextTokens: size, maxOutputTokens: sized.maxOutputTokens },
      fence: `=== ${ports.digest.keyed(`rewrite ${path}`).slice(0, 20)}`,
      commentable: commentableLines(file, lines.length),
    },
    meansFor(subject, scanInput, { conversation, name: described.name }, ports),
  );
}

/** The file's text as its parser reads it, or why nothing can be tried on it. */
async function readSubject(
  { path, prepared }: RegenerateRequest,
  ports: RegeneratePorts,
): Promise<Subject | { readonly reason: string }> {
  const { change, chosen, attributions } = prepared;
  const file = change.files.find((one) => one.path === path);
  if (file === undefined) return { reason: "it is no changed file of the range" };
  const origin = attributions.find((entry) => entry.path === path)?.origin ?? "unknown";
  const unfit = unfitFile(file, origin, matchesAny(chosen.policy.scan.exclude)(path));
  if (unfit !== undefined) return { reason: unfit };
  const read = await readTexts(file, chosen.policy.scan.maxFileMebibytes * MEBIBYTE, ports);
  if ("reason" in read) return read;
  const { text, baseText, shebang } = read;
  const language = languageOf(path, shebang);
  if (language === null) return { reason: "no parser is known for this kind of file, so that nothing could be proved" };
  const source = await parseSource(language, text, ports, path);
  if (source.outcome === "unavailable") return { reason: `it cannot be parsed: ${source.reason}` };
  if (source.outcome === "broken") {
    const where = source.line === null ? "" : ` (line ${source.line})`;
    return { reason: `it does not parse as it is${where}, so that nothing could be compared` };
  }
  return { file, text, source, language, baseText };
}

async function readTexts(
  file: ChangedFile,
  maxBytes: number,
  { repository }: RegeneratePorts,
): Promise<
  { readonly text: string; readonly baseText: string; readonly shebang: string } | { readonly reason: string }
> {
  const texts = new Map<string, Uint8Array | undefined>();
  const shas = [file.newBlob, file.oldBlob].filter((sha) => sha !== undefined);
  for await (const { sha, bytes } of repository.readBlobs(new Set(shas), maxBytes)) texts.set(sha, bytes);
  const bytes = texts.get(file.newBlob ?? "");
  if (bytes === undefined) return { reason: "it is larger than scan.max-file-mebibytes of the policy" };
  if (looksBinary(bytes) || !isUtf8(bytes)) return { reason: "it is no UTF-8 text" };
  if (isLfsPointer(bytes)) return { reason: "it is a Git LFS pointer" };
  const oldBytes = texts.get(file.oldBlob ?? "");
  return {
    text: decode(bytes),
    baseText: oldBytes === undefined ? "" : decode(oldBytes),
    shebang: readShebang(bytes),
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function unfitFile({ path, newBlob, newMode }: ChangedFile, origin: Origin, isExcluded: boolean): string | undefined {
  if (newBlob === undefined) return "the change removes it";
  if (newMode === "160000") return "it is a submodule";
  if (newMode === "120000") return "it is a symbolic link";
  if (origin === "tool") return "a generator writes it: have the generator write it again";
  if (isExcluded) return "scan.exclude of the policy leaves it out, so that nothing could be proved";
  const tool = toolOfFile(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (tool !== undefined || hasSections(path) || name === ".gitattributes" || path === POLICY_PATH) {
    return "it configures what judges the change, so that no rewrite of it can be proved";
  }
  return undefined;
}

/** What the change brings in: what blocks, and all of medium severity or more; the milder ones only where there is nothing else. */
function findingsToFix(findings: readonly Finding[], { change, chosen }: Prepared): readonly Finding[] {
  const fresh = findings.filter((one) => one.isNew && one.suppressedBy === null);
  const blocking = new Set(
    chosen.policy.rules.flatMap((rule) => blockingFindings(rule, fresh, change.files, () => false)),
  );
  const worse = fresh.filter((one) => blocking.has(one) || severityRank(one.severity) >= severityRank("medium"));
  return worse.length > 0 ? worse : fresh;
}

/** The lines of the head that GitHub shows in the diff, and takes comments on: those around each hunk too. */
function commentableLines(file: ChangedFile, count: number): readonly LineRange[] {
  const ranges: LineRange[] = [];
  for (const { newStart, newLines } of file.hunks) {
    const first = newLines === 0 ? newStart + 1 : newStart;
    const start = Math.max(1, first - GIT_CONTEXT);
    const end = Math.min(count, first + newLines - 1 + GIT_CONTEXT);
    const last = ranges.at(-1);
    if (last !== undefined && overlaps([last], start - 1, end)) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}

function meansFor(
  { language, file }: Subject,
  scanInput: TextScanInput,
  { conversation, name }: { readonly conversation: Conversation; readonly name: string },
  ports: RegeneratePorts,
): RewriteMeans {
  return {
    parse: (text) => parseSource(language, text, ports, file.path),
    scan: (text) => {
      ports.log.progress("scanning the new text");
      return scanText(text, scanInput, ports);
    },
    findSilencers: (text) => findComments(file.path, text, []),
    onAttempt: (number, of) => ports.log.progress(`model: rewriting, attempt ${number} of ${of}`),
    ...createProposingModel(conversation, name),
  };
}
