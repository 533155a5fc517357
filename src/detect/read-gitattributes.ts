import type { ObjectId } from "../domain/change.ts";
import type { Repository } from "../ports.ts";
import { createGeneratedAttribute } from "./gitattributes.ts";

const MAX_BYTES = 1024 * 1024;
const REGULAR = new Set(["100644", "100755"]);

/** Reads those `.gitattributes` of a commit that can say something of `paths` -> whether a path is `linguist-generated` by them. */
export async function readGeneratedAttribute(
  repository: Repository,
  commitSha: ObjectId,
  paths: readonly string[],
): Promise<(path: string) => boolean | undefined> {
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = path;
    while (folder !== "") {
      folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
      // Its parents are known then too.
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const texts = new Map<string, string>();
  await Promise.all(
    [...folders].map(async (folder) => {
      const file = await repository.readFile(commitSha, `${folder}.gitattributes`);
      if (file === undefined || !REGULAR.has(file.mode) || file.bytes.length > MAX_BYTES) return;
      texts.set(folder, new TextDecoder().decode(file.bytes));
    }),
  );
  return createGeneratedAttribute(texts);
}
