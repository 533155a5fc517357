import type { ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import { type ObjectReader, requireObjectId } from "./git-objects.ts";
import { unreadable } from "./git-process.ts";

/** The blob of a note, however deep the tree fans out (`aa/bb/…`); the shallowest where a tree has several. */
async function findNote(objects: ObjectReader, tree: ObjectId, commitSha: ObjectId): Promise<ObjectId | undefined> {
  let at = tree;
  for (let depth = 0; depth * 2 < commitSha.length; depth += 1) {
    const rows = await objects.readTree(at);
    const note = rows.get(commitSha.slice(depth * 2));
    if (note?.mode.startsWith("100")) return note.sha;
    const folder = rows.get(commitSha.slice(depth * 2, depth * 2 + 2));
    if (folder?.mode !== "040000") return undefined;
    at = folder.sha;
  }
  return undefined;
}

/** The tree of a notes commit; a ref that somebody let lead to a file is told apart from notes that were not fetched. */
async function treeOfNotes(objects: ObjectReader, notesSha: ObjectId): Promise<ObjectId> {
  try {
    return await objects.treeOf(notesSha);
  } catch (error) {
    const found = await objects.inspect(notesSha);
    if (found?.type !== "blob") throw error;
    throw new IncompleteError(
      `the ref of the notes leads to a blob (${notesSha}), not to notes: delete or fetch it again`,
    );
  }
}

/** The notes in a notes commit (or tree) for those of `commitShas` that have one; larger ones than `maxBytes` are only named. */
export async function readNotes(
  objects: ObjectReader,
  notesSha: ObjectId,
  commitShas: readonly ObjectId[],
  maxBytes: number,
): Promise<{ notes: ReadonlyMap<ObjectId, Uint8Array>; tooLarge: readonly ObjectId[] }> {
  const tree = await treeOfNotes(objects, notesSha);
  const notes = new Map<ObjectId, Uint8Array>();
  const tooLarge: ObjectId[] = [];
  for (const commitSha of commitShas) {
    requireObjectId(commitSha);
    const blob = await findNote(objects, tree, commitSha);
    if (blob === undefined) continue;
    const info = await objects.inspect(blob);
    if (info === undefined) throw unreadable(`the note of ${commitSha}`, "");
    if (info.size > maxBytes) {
      tooLarge.push(commitSha);
      continue;
    }
    const content = await objects.read(blob, maxBytes);
    if (content?.bytes === undefined) throw unreadable(`the note of ${commitSha}`, "");
    notes.set(commitSha, content.bytes);
  }
  return { notes, tooLarge };
}
