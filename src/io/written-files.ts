import { randomBytes } from "node:crypto";
import { lstat, open, rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import { makeFolder } from "./made-folder.ts";

/**
 * Writes files below `folder`, each first beside its place and then renamed into it, so that a reader never sees half a file and
 * a link that lies there is replaced instead of followed. Throws ConfigurationError that names the file when it cannot.
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const target = join(folder, name);
    try {
      makeFolder(dirname(target));
      await writeByRename(target, content);
    } catch (error) {
      throw new ConfigurationError(`cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function writeByRename(target: string, content: string | Uint8Array): Promise<void> {
  const beside = `${target}.${randomBytes(6).toString("hex")}.part`;
  const file = await open(beside, "wx", 0o644);
  try {
    await file.writeFile(content);
    await file.close();
    await rename(beside, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

/** Those of `names` that exist below `folder`, also as a link that leads nowhere. */
export async function findExisting(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => ((await lstat(join(folder, name)).catch(() => undefined)) === undefined ? [] : [name])),
  );
  return found.flat();
}
