import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { lstat, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { CancelledError, IncompleteError } from "../domain/errors.ts";
import type { Scratch, ScratchFolder } from "../ports.ts";

/** Scratch folders, and the one call that removes all of them at once, synchronously, for a signal handler. */
export interface ScratchFolders extends Scratch {
  /** Also ends the making of folders and the writing to them, so that work which goes on in the background leaves nothing. */
  removeAll(): void;
}

const ENDED = 143;

/** Makes folders of mode 0700 under `root` (default `$TMPDIR`); throws IncompleteError where that cannot be written. */
export function createScratch(options: { readonly root?: string } = {}): ScratchFolders {
  const folders = new Set<string>();
  let isOver = false;
  const requireOpen = (): void => {
    if (isOver) throw new CancelledError(ENDED);
  };
  return {
    create: async (label) => {
      requireOpen();
      const path = makeFolder(options.root ?? tmpdir(), label);
      folders.add(path);
      return scratchFolder(path, requireOpen, () => folders.delete(path));
    },
    removeAll: () => {
      isOver = true;
      for (const path of folders) {
        try {
          removeNow(path);
        } catch {
          // A folder that a dying child still writes to is tried again by the next call.
          continue;
        }
        folders.delete(path);
      }
    },
  };
}

function makeFolder(root: string, label: string): string {
  const prefix = `draftgate-${label.replace(/[^A-Za-z0-9-]/g, "-").slice(0, 40)}-`;
  try {
    // mkdtemp creates the folder with mode 0700 and a name nobody can guess.
    return mkdtempSync(join(resolve(root), prefix));
  } catch (error) {
    throw new IncompleteError(
      `cannot make a scratch folder in ${root} (${errorCode(error)}): set TMPDIR to one that can be written`,
    );
  }
}

/** Bytes; what is not larger is written at once, since a turn through the thread pool takes longer than that. */
const SMALL_FILE = 256 * 1024;

function scratchFolder(path: string, requireOpen: () => void, onRemoved: () => void): ScratchFolder {
  const made = new Set<string>([path]);
  const makeParent = (folder: string): void => {
    if (made.has(folder)) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
  };
  return {
    path,
    write: async (relativePath, bytes) => {
      const target = inside(path, relativePath);
      requireOpen();
      makeParent(dirname(target));
      // `wx`: never through a link that something else put there.
      const options = { mode: 0o600, flag: "wx" } as const;
      if (bytes.length <= SMALL_FILE) writeFileSync(target, bytes, options);
      else await writeFile(target, bytes, options);
    },
    read: async (relativePath, maxBytes) => readLimited(inside(path, relativePath), relativePath, maxBytes),
    remove: async () => {
      await removeFolder(path);
      onRemoved();
    },
  };
}

function removeNow(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    unlockFolders(path);
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Makes a folder and all folders below it such that their owner can remove what is in them; follows no link and never throws. */
export function unlockFolders(path: string): void {
  const open = [Buffer.from(path)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    try {
      if (!lstatSync(place).isDirectory()) continue;
      chmodSync(place, 0o700);
      for (const entry of readdirSync(place, { withFileTypes: true, encoding: "buffer" })) {
        if (entry.isDirectory()) open.push(Buffer.concat([place, Buffer.from(sep), entry.name]));
      }
    } catch {
      // It is gone already, or belongs to somebody else.
    }
  }
}

async function removeFolder(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // A tool, or a test that was run, may have left folders that cannot be entered.
    unlockFolders(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  }
}

function inside(folder: string, relativePath: string): string {
  const target = resolve(folder, relativePath);
  if (isAbsolute(relativePath) || relativePath.includes("\0") || !target.startsWith(folder + sep)) {
    throw new IncompleteError("a scratch file would lie outside its folder");
  }
  return target;
}

async function readLimited(target: string, name: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const found = await lstat(target).catch(() => undefined);
  if (found === undefined || !found.isFile()) return undefined;
  if (found.size > maxBytes) throw new IncompleteError(`${name} is larger than ${maxBytes} bytes`);
  const handle = await open(target, "r");
  try {
    return await readFile(handle);
  } finally {
    await handle.close();
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
