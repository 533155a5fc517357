import { IncompleteError } from "../../src/domain/errors.ts";
import type { Scratch } from "../../src/ports.ts";

/** Folders in memory: `folders` are those that were made, with what was written, and whether they are gone. */
export interface FakeScratch extends Scratch {
  readonly folders: {
    readonly label: string;
    readonly path: string;
    readonly files: Map<string, Uint8Array>;
    removed: boolean;
  }[];
}

export function fakeScratch(): FakeScratch {
  const folders: FakeScratch["folders"] = [];
  return {
    folders,
    create: async (label) => {
      const folder = {
        label,
        path: `/scratch/${folders.length}-${label}`,
        files: new Map<string, Uint8Array>(),
        removed: false,
      };
      folders.push(folder);
      return {
        path: folder.path,
        write: async (relativePath, bytes) => {
          if (relativePath.startsWith("/") || relativePath.split("/").includes("..")) {
            throw new IncompleteError("a scratch file would lie outside its folder");
          }
          folder.files.set(relativePath, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
        },
        read: async (relativePath, maxBytes) => {
          const bytes = folder.files.get(relativePath);
          if (bytes !== undefined && bytes.length > maxBytes) {
            throw new IncompleteError(`${relativePath} is larger than ${maxBytes} bytes`);
          }
          return bytes;
        },
        remove: async () => {
          folder.removed = true;
        },
      };
    },
  };
}
