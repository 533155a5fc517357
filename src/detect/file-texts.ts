import type { FileOutline, ObjectId } from "../domain/change.ts";
import type { Repository } from "../ports.ts";
import { type AddedLines, addsNothing, readAddedLines } from "./added-lines.ts";
import type { Catalog } from "./catalog.ts";
import { marksAtEdges, marksOfFile, marksOfPolicy, type PlacedMark } from "./file-markers.ts";
import { generatedTextReason } from "./generators.ts";
import type { Mark } from "./mark.ts";

/** What a file's text says of who wrote it. */
export interface TextFacts {
  readonly marks: readonly Mark[];
  /** Why it is a generator's, undefined where nothing says so. */
  readonly generator: string | undefined;
  /** The lines that the change adds, where that had to be asked. */
  readonly added: AddedLines | undefined;
}

/** Bytes; larger files are not looked into, as agents sign at the beginning of what people read. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** What the text of one file says, before it is known which of its lines the change adds. */
interface Found {
  readonly file: FileOutline;
  readonly atEdges: readonly PlacedMark[];
  readonly ofPolicy: readonly Mark[];
  readonly generator: string | undefined;
}

/** The head's texts of those of `files` that are regular and no binaries -> what they say, by path. Each blob is read once. */
export async function readFileTexts(
  catalog: Catalog,
  repository: Repository,
  files: readonly FileOutline[],
): Promise<ReadonlyMap<string, TextFacts>> {
  const readable = files.filter(isReadable);
  // The policy's markers may stand in any added line.
  const hasMarkers = catalog.policyMarkers.length > 0;
  const known = await readAddedLines(repository, hasMarkers ? readable : []);
  const found: Found[] = [];
  for await (const { text, file } of readTexts(repository, readable)) {
    const added = known.get(file.path)?.ranges;
    found.push({
      file,
      atEdges: addsNothing(file) ? [] : marksAtEdges(catalog, text),
      ofPolicy: added === undefined ? [] : marksOfPolicy(catalog, text, added),
      generator: generatedTextReason(file.path, text),
    });
  }
  const signed = found.filter(({ atEdges }) => atEdges.length > 0).map(({ file }) => file);
  const added = hasMarkers ? known : await readAddedLines(repository, signed);
  return new Map(
    found.map(({ file, atEdges, ofPolicy, generator }) => {
      const own = added.get(file.path);
      return [file.path, { marks: marksOfFile(atEdges, ofPolicy, own?.ranges ?? []), generator, added: own }];
    }),
  );
}

function isReadable({ newMode, newBlob }: FileOutline): boolean {
  return (newMode === "100644" || newMode === "100755") && newBlob !== undefined;
}

// Git's own test.
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

async function* readTexts(
  repository: Repository,
  files: readonly FileOutline[],
): AsyncIterable<{ readonly text: string; readonly file: FileOutline }> {
  const byBlob = new Map<ObjectId, FileOutline[]>();
  for (const file of files) {
    const sharing = byBlob.get(file.newBlob ?? "");
    if (sharing === undefined) byBlob.set(file.newBlob ?? "", [file]);
    else sharing.push(file);
  }
  if (byBlob.size === 0) return;
  const decoder = new TextDecoder();
  for await (const { sha, bytes } of repository.readBlobs(byBlob.keys(), MAX_TEXT_BYTES)) {
    if (bytes === undefined || isBinary(bytes)) continue;
    const text = decoder.decode(bytes);
    for (const file of byBlob.get(sha) ?? []) yield { text, file };
  }
}
