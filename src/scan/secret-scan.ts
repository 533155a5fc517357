import type { Origin } from "../domain/attribution.ts";
import { addedRanges, type ChangedFile, overlaps } from "../domain/change.ts";
import type { Location, NotCovered } from "../domain/finding.ts";
import type { Repository } from "../ports.ts";
import { decodeText, toUtf8 } from "./blob-text.ts";
import { groupBy } from "./group.ts";
import { indexLines, type Lines, normalizeSource } from "./lines.ts";
import type { Draft, ScanPorts, ScanTarget, SecretResult, SecretScanner } from "./scanner.ts";
import { COVERAGE_RULE, LINES_BEFORE, MARKER, proofOf } from "./secret-proof.ts";
import { type SecretSource, writeUnits } from "./secret-units.ts";
import { callTool, prepareFolder, ToolFailure, type ToolSession } from "./tool-run.ts";
import { createValueFinder } from "./value-finder.ts";

/** What a tool found in the history, and what it proved to have read. */
export interface SecretScan {
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly drafts: readonly Draft[];
  /** Values that must not be shown anywhere. */
  readonly secrets: readonly string[];
}

/** A result and the text it stands in. */
interface Found {
  readonly result: SecretResult;
  readonly source: SecretSource;
  readonly place: Place;
}

interface Place {
  readonly startLine: number | null;
  readonly startColumn: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly firstLine: string;
  /** What is looked for in the merge base: the value, or the line where the value stands there encoded. */
  readonly needle: string;
}

/** Runs one scanner of secrets over `units`; throws ToolFailure where the tool did not do its work. */
export async function scanSecrets(
  scanner: SecretScanner,
  units: readonly SecretSource[],
  session: ToolSession,
  target: ScanTarget,
  originOf: (path: string | null) => Origin,
  ports: ScanPorts,
): Promise<SecretScan> {
  const nonce = ports.digest.keyed(`proof of ${scanner.name}`).slice(0, 32);
  await prepareFolder(session.folder, scanner.configFiles());
  const { written, notCovered } = await writeUnits(units, scanner, session.folder, nonce, target, ports.repository);
  if (written.size === 0) return { covered: 0, notCovered, drafts: [], secrets: [] };
  const call = {
    tool: session.tool,
    files: [...written.keys()],
    configFolder: `${session.folder.path}/config`,
    obeysComments: false,
  };
  const folder = `${session.folder.path}/text`;
  const results = await callTool(session, folder, scanner.command(call), (result) => scanner.read(result), ports);
  if (results.some((result) => !written.has(result.file))) throw new ToolFailure("spoke of files it was not given");
  const proven = new Set(
    results.filter((row) => row.ruleId === COVERAGE_RULE).map((row) => `${row.file}\n${row.value}`),
  );
  const passedOver: NotCovered[] = [];
  let covered = 0;
  for (const [name, { number, source }] of written) {
    const isProven = proven.has(`${name}\n${proofOf(nonce, number)}`);
    if (source.kind === "paths" && !isProven) throw new ToolFailure("passed over the list of paths");
    if (source.kind === "paths") continue;
    if (isProven) covered += 1;
    else passedOver.push({ path: source.kind === "blob" ? source.blob.path : null, reason: "tool-skipped" });
  }
  if (covered === 0) throw new ToolFailure("looked at none of the files it was given");
  const real = results.filter((row) => row.ruleId !== COVERAGE_RULE && !row.match.includes(`${MARKER}-${nonce}`));
  const found = await locate(real, written, ports.repository);
  const isOld = await findOld(found, target, ports.repository);
  const drafts = found.map((entry) => draft(scanner.name, entry, isOld(entry), target, originOf, ports));
  return {
    covered,
    notCovered: [...notCovered, ...passedOver],
    drafts,
    secrets: real.map((row) => row.value).filter((value) => value !== ""),
  };
}

async function locate(
  results: readonly SecretResult[],
  written: ReadonlyMap<string, { readonly source: SecretSource }>,
  repository: Repository,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const byBlob = new Map<string, { source: SecretSource; results: readonly SecretResult[] }>();
  const place = (source: SecretSource, rows: readonly SecretResult[], text: string) => {
    const lines = indexLines(text);
    for (const result of rows) found.push({ result, source, place: placeOf(result, text, lines) });
  };
  for (const [file, rows] of groupBy(results, (row) => row.file)) {
    const source = written.get(file)?.source;
    if (source === undefined) continue;
    if (source.kind === "blob") byBlob.set(source.blob.sha, { source, results: rows });
    else place(source, rows, source.text);
  }
  for await (const blob of repository.readBlobs(byBlob.keys(), Number.MAX_SAFE_INTEGER)) {
    const entry = byBlob.get(blob.sha);
    if (entry !== undefined && blob.bytes !== undefined)
      place(entry.source, entry.results, decodeText(toUtf8(blob.bytes)));
  }
  return found;
}

/** Where the match stands in the text as it is in git; the tool's own lines where it cannot be found there (decoded text). */
function placeOf(result: SecretResult, text: string, lines: Lines): Place {
  if (result.startLine === null) {
    return { startLine: null, startColumn: null, endLine: null, endColumn: null, firstLine: "", needle: result.value };
  }
  const toldStart = Math.max(1, result.startLine - LINES_BEFORE);
  const toldEnd = Math.max(toldStart, (result.endLine ?? result.startLine) - LINES_BEFORE);
  const at = text.indexOf(result.match, Math.max(0, lines.offset(toldStart) - 1));
  const start = lines.position(Math.max(0, at));
  if (at === -1 || start.line > toldStart + 1) {
    const firstLine = lines.text(toldStart, toldStart);
    const place = { startLine: toldStart, endLine: toldEnd, startColumn: null, endColumn: null, firstLine };
    return { ...place, needle: firstLine.trim() };
  }
  const end = lines.position(at + Math.max(0, result.match.length - 1));
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    firstLine: lines.text(start.line, start.line),
    needle: result.value,
  };
}

/** Looks for every value in every merge-base version of the files that the range touches. */
async function findOld(
  found: readonly Found[],
  target: ScanTarget,
  repository: Repository,
): Promise<(entry: Found) => boolean> {
  const needles = [...new Set(found.map((entry) => entry.place.needle))].filter((needle) => needle !== "");
  const old = new Set<string>();
  if (needles.length > 0) {
    const encoder = new TextEncoder();
    const find = createValueFinder(needles.map((needle) => encoder.encode(needle)));
    const shas = new Set(
      target.change.files.flatMap((file) => (file.oldMode === "160000" ? [] : (file.oldBlob ?? []))),
    );
    for await (const blob of repository.readBlobs(shas, target.maxFileBytes)) {
      if (blob.bytes === undefined) continue;
      for (const index of find(toUtf8(blob.bytes))) old.add(needles[index] ?? "");
    }
  }
  return (entry) => old.has(entry.place.needle);
}

function draft(
  tool: string,
  { result, source, place }: Found,
  isOld: boolean,
  target: ScanTarget,
  originOf: (path: string | null) => Origin,
  ports: ScanPorts,
): Draft {
  const { where, file, remark } = standing(source, place, target);
  const lines = {
    startLine: place.startLine,
    startColumn: place.startColumn,
    endLine: place.endLine,
    endColumn: place.endColumn,
  };
  const inDiff = file !== undefined && isInDiff(file, place);
  return {
    finding: {
      tool,
      ruleId: result.ruleId,
      class: "secret",
      severity: result.severity,
      confidence: null,
      message: remark === "" ? result.message : `${result.message} ${remark}`,
      location: { ...(source.kind === "paths" ? NOWHERE : lines), ...where },
      inDiff,
      isNew: !isOld,
      origin: originOf(where.path),
      suppressedBy: null,
      helpUri: result.helpUri,
      advice: result.advice,
    },
    // Long words beside the secret may be the same secret in another form (encoded, or the rest of it).
    context: normalizeSource(
      place.firstLine.replaceAll(result.value === "" ? "\n" : result.value, "").replace(/[\w+/=.-]{16,}/g, "…"),
    ),
    sameAs: result.value === "" ? undefined : `secret ${ports.digest.keyed(`secret ${result.value}`)}`,
  };
}

const NOWHERE = { startLine: null, startColumn: null, endLine: null, endColumn: null };

function standing(
  source: SecretSource,
  place: Place,
  { change, isExcluded }: ScanTarget,
): {
  readonly where: Pick<Location, "path" | "commitSha">;
  readonly file: ChangedFile | undefined;
  readonly remark: string;
} {
  if (source.kind === "message") {
    return {
      where: { path: null, commitSha: source.commitSha },
      file: undefined,
      remark: "It is in a commit message.",
    };
  }
  if (source.kind === "paths") {
    const paths = source.text.split("\n");
    const name = paths[(place.startLine ?? 1) - 1] ?? null;
    return { where: { path: name, commitSha: null }, file: undefined, remark: "It is in the name of a file." };
  }
  const { blob } = source;
  const inHead = change.files.filter((file) => file.newBlob === blob.sha);
  const file =
    inHead.find((candidate) => candidate.path === blob.path && !isExcluded(candidate.path)) ??
    inHead.find((candidate) => !isExcluded(candidate.path)) ??
    inHead[0];
  if (file !== undefined) return { where: { path: file.path, commitSha: null }, file, remark: "" };
  if (blob.inHead) return { where: { path: blob.path, commitSha: null }, file: undefined, remark: "" };
  return {
    where: { path: blob.path, commitSha: blob.commitSha },
    file: undefined,
    remark: "It is not in the head any more, but the history keeps it.",
  };
}

function isInDiff(file: ChangedFile, place: Place): boolean {
  if (place.startLine === null || file.isBinary) return true;
  return overlaps(addedRanges(file), place.startLine, place.endLine ?? place.startLine);
}
