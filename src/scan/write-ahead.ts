import type { ScratchFolder } from "../ports.ts";

const MOST_FILES = 16;
const MOST_BYTES = 16 * 1_048_576;

/** Writes files a few at a time: `write` waits only while too many are under way, `end` for all; both throw what a write threw. */
export interface AheadWriter {
  write(name: string, bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** A writer to the folder. */
export function createAheadWriter(folder: ScratchFolder): AheadWriter {
  let underWay: Promise<void>[] = [];
  let size = 0;
  const end = async (): Promise<void> => {
    const writes = underWay;
    underWay = [];
    size = 0;
    await Promise.all(writes);
  };
  return {
    write: async (name, bytes) => {
      const writing = folder.write(name, bytes);
      // `end` throws it; a reader that fails before must not make it an error that nobody caught.
      writing.catch(() => undefined);
      underWay.push(writing);
      size += bytes.length;
      if (underWay.length >= MOST_FILES || size >= MOST_BYTES) await end();
    },
    end,
  };
}
