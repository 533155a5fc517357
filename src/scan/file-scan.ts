import type { Origin } from "../domain/attribution.ts";
import type { NotCovered } from "../domain/finding.ts";
import { decodeText } from "./blob-text.ts";
import { runCalls } from "./file-calls.ts";
import { draftsOf, oldComments } from "./file-drafts.ts";
import type { Version } from "./file-versions.ts";
import { indexLines, type Lines } from "./lines.ts";
import type { Draft, FileScanner, ScanPorts, ScanTarget } from "./scanner.ts";
import { candidateOf, type HeadFile } from "./survey.ts";
import { prepareFolder, type ToolSession } from "./tool-run.ts";
import { settled } from "./tool-turns.ts";

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

/**
 * Runs one scanner over `given`: the head, then, side by side, the merge base's versions of the files that have results and those whose
 * comments from the base count; throws ToolFailure.
 */
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
  const [before, silenced] = await settled([
    runCalls({ ...shared, label: "base", obeysComments: false, mustSpeak }, hit.flatMap(baseVersion)),
    runCalls(
      { ...shared, label: "obeying", obeysComments: true, mustSpeak: mustSpeak && scanner.proof === undefined },
      hit.filter((entry) => oldComments(scanner, entry).length > 0).map(obeyingVersion),
    ),
  ]);
  const headTexts = await readTexts(hit, (entry) => entry.file.newBlob, ports);
  const baseTexts = await readTexts(
    hit.filter((entry) => before.results.has(entry.file.path)),
    (entry) => entry.file.oldBlob,
    ports,
  );
  const byBase = scanner.silencedByBase(hit.length === 0 ? new Map() : await readBaseFiles(scanner, target, ports));
  const drafts = hit.flatMap((entry) => {
    const { path } = entry.file;
    return draftsOf(scanner, entry, {
      head: { results: head.results.get(path) ?? [], lines: headTexts.get(path) },
      base: { results: before.results.get(path) ?? [], lines: baseTexts.get(path) },
      obeying: silenced.answered.has(path) ? (silenced.results.get(path) ?? []) : undefined,
      byBase: (ruleId) => byBase(ruleId, path),
      origin: originOf(path),
    });
  });
  const secrets = [...head.results.values()].flat().flatMap((result) => result.secrets ?? []);
  const blind =
    session.database?.updatedAt === null && given.some(({ file }) => scanner.needsDatabase?.(file.path) === true);
  return {
    covered: head.answered.size,
    notCovered: await explainSilence(scanner, head.notCovered, given, ports),
    drafts,
    secrets,
    ...(blind ? { failure: `has no vulnerability database: run draftgate tools install ${scanner.name}` } : {}),
  };
}

/** Says of files that the tool passed over in silence whether that is because they are broken. */
async function explainSilence(
  { isBroken }: FileScanner,
  notCovered: readonly NotCovered[],
  given: readonly HeadFile[],
  ports: ScanPorts,
): Promise<readonly NotCovered[]> {
  const silent = new Set(notCovered.filter(({ reason }) => reason === "tool-skipped").map(({ path }) => path));
  if (isBroken === undefined || silent.size === 0) return notCovered;
  const passedOver = given.filter(({ file }) => silent.has(file.path));
  const texts = await readTexts(passedOver, (entry) => entry.file.newBlob, ports);
  return notCovered.map((entry) => {
    const text = entry.path === null || !silent.has(entry.path) ? undefined : texts.get(entry.path);
    const isWhy = entry.path !== null && text !== undefined && isBroken(entry.path, text.whole);
    return isWhy ? { ...entry, reason: "unparsable" as const } : entry;
  });
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
