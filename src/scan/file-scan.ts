import type { Origin } from "../domain/attribution.ts";
import { addedRanges, overlaps } from "../domain/change.ts";
import type { NotCovered } from "../domain/finding.ts";
import { decodeText } from "./blob-text.ts";
import { runCalls } from "./file-calls.ts";
import type { Version } from "./file-versions.ts";
import { indexLines, type Lines, normalizeSource } from "./lines.ts";
import type { Draft, FileScanner, ScanPorts, ScanTarget, ToolResult } from "./scanner.ts";
import type { SilencingComment } from "./suppression-forms.ts";
import { candidateOf, type HeadFile } from "./survey.ts";
import { prepareFolder, type ToolSession } from "./tool-run.ts";

/** What a tool found in the changed files, and what it proved to have read. */
export interface FileScan {
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly drafts: readonly Draft[];
  readonly secrets: readonly string[];
  /** Why the scan counts as failed although there are results, undefined where it does not. */
  readonly failure?: string;
}

/** The files that a scanner claims, and of those the ones it can be given. */
export function claimFiles(
  scanner: FileScanner,
  survey: readonly HeadFile[],
): {
  readonly asked: readonly HeadFile[];
  readonly given: readonly HeadFile[];
  readonly notCovered: readonly NotCovered[];
} {
  const asked = survey.filter((entry) => scanner.claims(candidateOf(entry)));
  // A claimed file that looks binary is handed over: the tool has to say that it cannot read it.
  const isGiven = (entry: HeadFile): boolean => entry.reason === undefined || entry.reason === "binary";
  return {
    asked,
    given: asked.filter(isGiven),
    notCovered: asked.flatMap((entry) =>
      isGiven(entry) || entry.reason === undefined ? [] : [{ path: entry.file.path, reason: entry.reason }],
    ),
  };
}

/** Runs one scanner over `given`: the head, then the merge base's versions of the files that have results; throws ToolFailure. */
export async function scanFiles(
  scanner: FileScanner,
  given: readonly HeadFile[],
  session: ToolSession,
  target: ScanTarget,
  originOf: (path: string | null) => Origin,
  ports: ScanPorts,
): Promise<FileScan> {
  if (given.length === 0) return { covered: 0, notCovered: [], drafts: [], secrets: [] };
  await prepareFolder(session.folder, scanner.configFiles);
  const shared = { scanner, session, target, ports };
  const mustSpeak = scanner.countsFiles !== true;
  const head = await runCalls({ ...shared, label: "head", obeysComments: false, mustSpeak }, given.map(headVersion));
  const hit = given.filter((entry) => head.results.has(entry.file.path));
  const before = await runCalls(
    { ...shared, label: "base", obeysComments: false, mustSpeak },
    hit.flatMap(baseVersion),
  );
  const silenced = await runCalls(
    { ...shared, label: "obeying", obeysComments: true, mustSpeak: mustSpeak && scanner.proof === undefined },
    hit.filter(hasOldComment(scanner)).map(obeyingVersion),
  );
  const headTexts = await readTexts(hit, (entry) => entry.file.newBlob, ports);
  const baseTexts = await readTexts(
    hit.filter((entry) => before.results.has(entry.file.path)),
    (entry) => entry.file.oldBlob,
    ports,
  );
  const byBase = scanner.silencedByBase(hit.length === 0 ? new Map() : await readBaseFiles(scanner, target, ports));
  const drafts = hit.flatMap((entry) => {
    const { path } = entry.file;
    const text = headTexts.get(path);
    const baseText = baseTexts.get(path);
    const results = adjusted(scanner, head.results.get(path), text);
    const isOld = matchOld(entry, results, adjusted(scanner, before.results.get(path), baseText), text, baseText);
    const left = silenced.answered.has(path) ? new Set((silenced.results.get(path) ?? []).map(exactKey)) : undefined;
    return results.map((result, index) =>
      draft(scanner, entry, result, {
        isNew: !isOld.has(index),
        suppressedBy:
          left === undefined || left.has(exactKey(result))
            ? byBase(result.ruleId, path)
            : silencer(scanner, entry, result),
        lines: text,
        origin: originOf(path),
      }),
    );
  });
  const secrets = [...head.results.values()].flat().flatMap((result) => result.secrets ?? []);
  const blind =
    session.database?.updatedAt === null && given.some(({ file }) => scanner.needsDatabase?.(file.path) === true);
  return {
    covered: head.answered.size,
    notCovered: head.notCovered,
    drafts,
    secrets,
    ...(blind ? { failure: `has no vulnerability database: run draftgate tools install ${scanner.name}` } : {}),
  };
}

function adjusted(
  scanner: FileScanner,
  results: readonly ToolResult[] = [],
  lines: Lines | undefined = undefined,
): readonly ToolResult[] {
  const { adjust } = scanner;
  return adjust === undefined ? results : results.map((one) => adjust(one, lines?.whole ?? ""));
}

async function readBaseFiles(
  scanner: FileScanner,
  { change }: ScanTarget,
  { repository }: ScanPorts,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const name of scanner.baseFiles) {
    const file = await repository.readFile(change.baseSha, name);
    if (file !== undefined && file.mode !== "120000") texts.set(name, decodeText(file.bytes));
  }
  return texts;
}

function headVersion(entry: HeadFile): Version {
  return {
    path: entry.file.path,
    sha: entry.file.newBlob ?? "",
    isUtf8: entry.isUtf8,
    defused: "all",
  };
}

function baseVersion(entry: HeadFile): readonly Version[] {
  const { path, oldBlob, oldMode } = entry.file;
  if (oldBlob === undefined || oldMode === "160000" || oldMode === "120000") return [];
  // The head's name, because a rule may look at the name and a rename is no new problem.
  return [{ path, sha: oldBlob, isUtf8: true, defused: "all" }];
}

function obeyingVersion(entry: HeadFile): Version {
  return { ...headVersion(entry), defused: entry.comments.filter((comment) => comment.added) };
}

function hasOldComment(scanner: FileScanner): (entry: HeadFile) => boolean {
  return (entry) => entry.comments.some((comment) => !comment.added && scanner.silencedBy.includes(comment.tool));
}

async function readTexts(
  entries: readonly HeadFile[],
  shaOf: (entry: HeadFile) => string | undefined,
  ports: ScanPorts,
): Promise<ReadonlyMap<string, Lines>> {
  const texts = new Map<string, Lines>();
  const bySha = new Map<string, Lines>();
  const shas = new Set(entries.flatMap((entry) => shaOf(entry) ?? []));
  for await (const blob of ports.repository.readBlobs(shas, Number.MAX_SAFE_INTEGER)) {
    if (blob.bytes !== undefined) bySha.set(blob.sha, indexLines(decodeText(blob.bytes)));
  }
  for (const entry of entries) {
    const lines = bySha.get(shaOf(entry) ?? "");
    if (lines !== undefined) texts.set(entry.file.path, lines);
  }
  return texts;
}

/** Indexes of the head's results that the merge base has too: each old one stands for one, and those on unchanged lines come first. */
function matchOld(
  entry: HeadFile,
  results: readonly ToolResult[],
  old: readonly ToolResult[],
  headLines: Lines | undefined,
  baseLines: Lines | undefined,
): ReadonlySet<number> {
  const left = new Map<string, number>();
  for (const result of old) {
    const key = identityOf(result, baseLines);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const matched = new Set<number>();
  const order = results.map((result, index) => ({ index, result, added: isInDiff(entry, result) }));
  for (const { index, result } of order.sort((a, b) => Number(a.added) - Number(b.added))) {
    const key = identityOf(result, headLines);
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    matched.add(index);
  }
  return matched;
}

function identityOf(result: ToolResult, lines: Lines | undefined): string {
  return JSON.stringify([result.ruleId, result.identity ?? sourceOf(result, lines)]);
}

function sourceOf(result: ToolResult, lines: Lines | undefined): string {
  if (result.startLine === null) return result.message;
  return normalizeSource(lines?.text(result.startLine, result.endLine ?? result.startLine) ?? "");
}

function exactKey(result: ToolResult): string {
  return JSON.stringify([result.ruleId, result.startLine, result.startColumn, result.endLine, result.message]);
}

function isInDiff(entry: HeadFile, result: ToolResult): boolean {
  if (result.startLine === null || entry.file.isBinary) return true;
  return overlaps(addedRanges(entry.file), result.startLine, result.endLine ?? result.startLine);
}

/** The comment of the base that hides a result: one on its lines or the line before, else the first of the file. */
function silencer(scanner: FileScanner, entry: HeadFile, result: ToolResult): string {
  const old = entry.comments.filter((comment) => !comment.added && scanner.silencedBy.includes(comment.tool));
  const isNear = ({ line }: SilencingComment): boolean =>
    result.startLine !== null && line >= result.startLine - 1 && line <= (result.endLine ?? result.startLine);
  const comment = old.find(isNear) ?? old[0];
  return comment === undefined ? "a comment in the base" : `line ${comment.line}: ${comment.text}`;
}

function draft(
  scanner: FileScanner,
  entry: HeadFile,
  result: ToolResult,
  facts: { isNew: boolean; suppressedBy: string | null; lines: Lines | undefined; origin: Origin },
): Draft {
  return {
    finding: {
      tool: scanner.name,
      ruleId: result.ruleId,
      class: result.class,
      severity: result.severity,
      confidence: result.confidence,
      message: result.message,
      location: {
        path: entry.file.path,
        startLine: result.startLine,
        startColumn: result.startColumn,
        endLine: result.endLine,
        endColumn: result.endColumn,
        commitSha: null,
      },
      inDiff: isInDiff(entry, result),
      isNew: facts.isNew,
      origin: facts.origin,
      suppressedBy: facts.suppressedBy,
      helpUri: result.helpUri,
      advice: result.advice,
    },
    // A result that holds a secret is named without its text: a short password could be guessed from a digest of the line.
    context: result.secrets === undefined ? (result.identity ?? sourceOf(result, facts.lines)) : "",
    sameAs: result.sameAs,
  };
}
