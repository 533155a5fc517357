import { addedRanges, type ChangedFile, type ObjectId } from "../domain/change.ts";
import type { Repository } from "../ports.ts";
import type { Catalog } from "./catalog.ts";
import { marksOfFile } from "./file-markers.ts";
import { generatedTextReason } from "./generators.ts";
import type { Mark } from "./mark.ts";

/** What a file's text says of who wrote it. */
export interface TextFacts {
  readonly marks: readonly Mark[];
  /** Why it is a generator's, undefined where nothing says so. */
  readonly generator: string | undefined;
}

/** Bytes; larger files are not looked into, as agents sign at the beginning of what people read. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** The head's texts of those of `files` that are regular and no binaries -> what they say, by path. Each blob is read once. */
export async function readFileTexts(
  catalog: Catalog,
  repository: Repository,
  files: readonly ChangedFile[],
): Promise<ReadonlyMap<string, TextFacts>> {
  const byBlob = new Map<ObjectId, ChangedFile[]>();
  for (const file of files) {
    const isRegular = file.newMode === "100644" || file.newMode === "100755";
    if (!isRegular || file.isBinary || file.newBlob === undefined) continue;
    const sharing = byBlob.get(file.newBlob);
    if (sharing === undefined) byBlob.set(file.newBlob, [file]);
    else sharing.push(file);
  }
  const facts = new Map<string, TextFacts>();
  if (byBlob.size === 0) return facts;
  const decoder = new TextDecoder();
  for await (const { sha, bytes } of repository.readBlobs(byBlob.keys(), MAX_TEXT_BYTES)) {
    if (bytes === undefined) continue;
    const text = decoder.decode(bytes);
    for (const file of byBlob.get(sha) ?? []) {
      facts.set(file.path, {
        marks: marksOfFile(catalog, text, addedRanges(file)),
        generator: generatedTextReason(file.path, text),
      });
    }
  }
  return facts;
}
