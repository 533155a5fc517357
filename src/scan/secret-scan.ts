import type { Origin } from "../domain/attribution.ts";
import { addedRanges, type ChangedFile, overlaps } from "../domain/change.ts";
import type { Location, NotCovered } from "../domain/finding.ts";
import type { Repository } from "../ports.ts";
import { decodeText } from "./blob-text.ts";
import { normalizeSource } from "./lines.ts";
import type { Draft, ScanPorts, ScanTarget, SecretResult, SecretScanner } from "./scanner.ts";
import { type Found, findOld, locate, type Place } from "./secret-places.ts";
import { COVERAGE_RULE, MARKER, proofOf } from "./secret-proof.ts";
import { type SecretSource, writeUnits } from "./secret-units.ts";
import { findComments } from "./suppression-forms.ts";
import { callTool, prepareFolder, ToolFailure, type ToolSession } from "./tool-run.ts";

/** What a tool found in the history, and what it proved to have read. */
export interface SecretScan {
  readonly covered: number;
  readonly notCovered: readonly NotCovered[];
  readonly drafts: readonly Draft[];
  /** Values that must not be shown anywhere. */
  readonly secrets: readonly string[];
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
    root: ".",
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
  const counts = (row: SecretResult): boolean => {
    const source = written.get(row.file)?.source;
    if (row.ruleId === COVERAGE_RULE || row.match.includes(`${MARKER}-${nonce}`)) return false;
    return source?.kind !== "blob" || scanner.countsIn(row.ruleId, source.blob.path, originOf(source.blob.path));
  };
  const real = results.filter(counts);
  const found = await locate(real, written, ports.repository);
  const isOld = await findOld(found, target, ports.repository);
  const silencer = await readSilencer(scanner, found.length > 0, target, ports.repository);
  const drafts = found.map((entry) => draft(scanner.name, entry, isOld(entry), silencer, target, originOf, ports));
  return {
    covered,
    notCovered: [...notCovered, ...passedOver],
    drafts,
    secrets: real.map((row) => row.value).filter((value) => value !== ""),
  };
}

/** What of the base silences a result in a file of the head: the comment or file, null where nothing does. */
type Silencer = (file: ChangedFile, ruleId: string, place: Place) => string | null;

async function readSilencer(
  scanner: SecretScanner,
  isNeeded: boolean,
  { change }: ScanTarget,
  repository: Repository,
): Promise<Silencer> {
  const { comment, ignoreFile, ignores } = scanner.silencer;
  const file = isNeeded ? await repository.readFile(change.baseSha, ignoreFile) : undefined;
  const text = file === undefined || file.mode === "120000" ? "" : decodeText(file.bytes);
  return (head, ruleId, place) => {
    const { startLine } = place;
    if (startLine === null) return null;
    const added = addedRanges(head);
    const old =
      comment === null
        ? undefined
        : findComments(head.path, place.lines.join("\n"), []).find(
            ({ tool, line }) => tool === comment && !overlaps(added, startLine + line - 1, startLine + line - 1),
          );
    if (old !== undefined) return `line ${startLine + old.line - 1}: ${old.text}`;
    return ignores(text, ruleId, head.path, startLine) ? ignoreFile : null;
  };
}

function draft(
  tool: string,
  { result, source, place }: Found,
  isOld: boolean,
  silencer: Silencer,
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
      suppressedBy: file === undefined ? null : silencer(file, result.ruleId, place),
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
