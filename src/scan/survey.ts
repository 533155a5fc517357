import { addedRanges, type ChangedFile } from "../domain/change.ts";
import type { NotCoveredReason } from "../domain/finding.ts";
import type { Repository } from "../ports.ts";
import { decodeText, isLfsPointer, isUtf8, looksBinary, readShebang } from "./blob-text.ts";
import { groupBy } from "./group.ts";
import { chartOf, isChartInput, isChartManifest } from "./helm-charts.ts";
import { type InfrastructureFormat, recognizeInfrastructure } from "./infrastructure.ts";
import type { Candidate, ScanTarget } from "./scanner.ts";
import { findComments, type SilencingComment } from "./suppression-forms.ts";

/** What is known of one changed file of the head before any tool runs. */
export interface HeadFile {
  readonly file: ChangedFile;
  /** Why no scanner of files gets it, undefined where they do; `binary` only counts where no scanner claims the name. */
  readonly reason: NotCoveredReason | undefined;
  readonly isUtf8: boolean;
  readonly shebang: string;
  readonly infrastructure: InfrastructureFormat | undefined;
  /** Every comment in it that silences a scanner, whoever wrote it. */
  readonly comments: readonly SilencingComment[];
}

/** Reads each changed file of the head once, one after the other, and keeps only what the scanners need to know. */
export async function surveyHead(target: ScanTarget, repository: Repository): Promise<readonly HeadFile[]> {
  const surveyed = new Map<string, HeadFile>();
  const wanted: ChangedFile[] = [];
  for (const file of target.change.files) {
    if (file.newBlob === undefined) continue;
    const reason = reasonByMode(file, target);
    if (reason === undefined) wanted.push(file);
    else surveyed.set(file.path, unread(file, reason));
  }
  const bySha = groupBy(wanted, (file) => file.newBlob ?? "");
  for await (const blob of repository.readBlobs(bySha.keys(), target.maxFileBytes)) {
    for (const file of bySha.get(blob.sha) ?? []) {
      surveyed.set(file.path, blob.bytes === undefined ? unread(file, "too-large") : survey(file, blob.bytes));
    }
  }
  const files = target.change.files.flatMap((file) => surveyed.get(file.path) ?? []);
  return markChartInputs(files, target, repository);
}

/** Values and parts of templates are infrastructure where a chart is around them, which only the tree tells. */
async function markChartInputs(
  files: readonly HeadFile[],
  { change }: ScanTarget,
  repository: Repository,
): Promise<readonly HeadFile[]> {
  const mayBe = ({ file, reason }: HeadFile): boolean => reason === undefined && isChartInput(file.path);
  if (!files.some(mayBe)) return files;
  const manifests = await repository.listFiles(change.headSha, isChartManifest);
  const charts = new Set(manifests.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
  return files.map((entry) =>
    mayBe(entry) && charts.has(chartOf(entry.file.path) ?? "?")
      ? { ...entry, infrastructure: entry.infrastructure ?? "helm" }
      : entry,
  );
}

/** What a scanner may know of a file when it is asked whether it claims it. */
export function candidateOf({ file, shebang, infrastructure }: HeadFile): Candidate {
  return { path: file.path, shebang, infrastructure };
}

function reasonByMode(file: ChangedFile, target: ScanTarget): NotCoveredReason | undefined {
  if (target.isExcluded(file.path)) return "excluded";
  if (file.newMode === "160000") return "submodule";
  return file.newMode === "120000" ? "symlink" : undefined;
}

function unread(file: ChangedFile, reason: NotCoveredReason): HeadFile {
  return { file, reason, isUtf8: true, shebang: "", infrastructure: undefined, comments: [] };
}

function survey(file: ChangedFile, bytes: Uint8Array): HeadFile {
  if (isLfsPointer(bytes)) return unread(file, "lfs-pointer");
  const binary = looksBinary(bytes);
  const text = decodeText(bytes);
  return {
    file,
    reason: binary ? "binary" : undefined,
    isUtf8: isUtf8(bytes),
    shebang: binary ? "" : readShebang(bytes),
    infrastructure: recognizeInfrastructure(file.path, text),
    comments: findComments(file.path, text, addedRanges(file)),
  };
}
