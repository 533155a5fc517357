import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { ConfigurationError, IncompleteError } from "../domain/errors.ts";
import { displayPath, encodePath } from "../domain/path.ts";
import type { Repository } from "../ports.ts";

/** What a commit has that a checkout has not, one line for people each. */
export interface Checkout {
  /** Path -> mode of everything in the commit's tree. */
  readonly modes: ReadonlyMap<string, string>;
  readonly notices: readonly string[];
}

const MAX_FILES = 200_000;
const MAX_FILE_BYTES = 256 * 1_048_576;
const MAX_BYTES = 4 * 1024 * 1_048_576;
const LINK = "120000";
const SUBMODULE = "160000";
const LINK_BYTES = 4096;

/**
 * Writes the files of a commit below an empty `folder` (absolute): blobs as they are, without filters, hooks and `.git`. Links that lead
 * out of it are left out and named, submodules are empty folders. Throws IncompleteError where the tree is too large or cannot be written.
 */
export async function writeCheckout(
  repository: Pick<Repository, "listFiles" | "readBlobs">,
  commitSha: string,
  folder: string,
): Promise<Checkout> {
  const files = await repository.listFiles(commitSha, () => true);
  if (files.length > MAX_FILES) throw new IncompleteError(`the commit has more than ${MAX_FILES} files`);
  for (const { path } of files) requirePlain(path);
  const notices: string[] = [];
  const blobs = files.filter(({ mode }) => mode !== SUBMODULE);
  for (const { path } of files.filter(({ mode }) => mode === SUBMODULE)) {
    await mkdir(place(folder, path), { recursive: true, mode: 0o700 });
    notices.push(`${displayPath(path)} is a submodule, which is left empty`);
  }
  const links: { readonly path: string; readonly target: Uint8Array }[] = [];
  let total = 0;
  let index = 0;
  for await (const blob of repository.readBlobs(
    blobs.map(({ sha }) => sha),
    MAX_FILE_BYTES,
  )) {
    const file = blobs[index];
    index += 1;
    if (file === undefined) break;
    const { path, mode } = file;
    total += blob.size;
    if (blob.bytes === undefined || total > MAX_BYTES) {
      throw new IncompleteError(`${displayPath(path)} makes the commit too large to be written out`);
    }
    if (mode === LINK) links.push({ path, target: blob.bytes });
    else await writeOne(place(folder, path), blob.bytes, mode === "100755");
  }
  // Last, so that no file was written through one.
  for (const { path, target } of links) notices.push(...(await writeLink(folder, path, target)));
  return { modes: new Map(files.map(({ path, mode }) => [path, mode])), notices };
}

/** Whether a path of a tree or patch stays inside of a folder and names nothing of git's own, on any file system. */
export function isPlainPath(path: string): boolean {
  if (path === "" || path.includes("\0")) return false;
  return path.split("/").every((part) => !/^(?:|\.|\.\.|\.git[. ]*|git~\d+)$/i.test(part.replace(/\p{Cf}/gu, "")));
}

function requirePlain(path: string): void {
  if (isPlainPath(path)) return;
  throw new ConfigurationError(`the commit has a path that nothing may be written to: ${displayPath(path)}`);
}

function place(folder: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), encodePath(path)]);
}

async function writeOne(target: Buffer, bytes: Uint8Array, isExecutable: boolean): Promise<void> {
  await mkdir(folderOf(target), { recursive: true, mode: 0o700 });
  await writeFile(target, bytes, { flag: "wx", mode: isExecutable ? 0o700 : 0o600 });
  if (isExecutable) await chmod(target, 0o700);
}

function folderOf(target: Buffer): Buffer {
  return target.subarray(0, target.lastIndexOf("/"));
}

// `..` behind a name may lead anywhere: the name may be a link itself.
function staysInside(path: string, target: string): boolean {
  if (target === "" || target.length > LINK_BYTES || target.includes("\0")) return false;
  if (target.startsWith("/")) return false;
  const parts = target.split("/").filter((part) => part !== "" && part !== ".");
  const up = parts.findIndex((part) => part !== "..");
  const climbed = up === -1 ? parts.length : up;
  return climbed < path.split("/").length && !parts.slice(climbed).includes("..");
}

async function writeLink(folder: string, path: string, target: Uint8Array): Promise<readonly string[]> {
  if (!staysInside(path, Buffer.from(target).toString("latin1"))) {
    return [`${displayPath(path)} is a link out of the repository, which is left out`];
  }
  const at = place(folder, path);
  await mkdir(folderOf(at), { recursive: true, mode: 0o700 });
  await symlink(Buffer.from(target), at);
  return [];
}
