import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { ObjectReader } from "./git-objects.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { nodeZlib } from "./node-zlib.ts";

/** Writes one object into our own object folder and returns its id. */
export function writeObject(
  gitDir: string,
  objectFormat: "sha1" | "sha256",
  type: "blob" | "tree",
  body: Uint8Array,
): ObjectId {
  const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
  const sha = nodeCrypto().createHash(objectFormat).update(whole).digest("hex");
  const file = join(gitDir, "objects", sha.slice(0, 2), sha.slice(2));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // It is read once and gone: what packing it takes is not worth it.
  writeFileSync(file, nodeZlib().deflateSync(whole, { level: 0 }));
  return sha;
}

/** Repeats `run` for as long as a blob that was left behind stops it, each time with one more stand-in. */
export type StandIns = <T>(run: () => Promise<T>) => Promise<T>;

/** A run that meets more blobs than this is given up: so many large files are no reviewable change. */
const MAX_STAND_INS = 500;

/**
 * For a copy that has left large blobs behind: git is given a small binary one in place of each that it stumbles over, by a
 * replacement ref in our own object view, where nobody else's replacements can be. Files of such blobs come out binary, without hunks.
 * `recover` may get an object that is missing for another reason than its size.
 */
export function createStandIns(
  gitDir: string,
  objects: ObjectReader,
  recover: (sha: ObjectId) => Promise<void> = () => Promise.resolve(),
): StandIns {
  const known = new Set<ObjectId>();
  const recovered = new Set<ObjectId>();
  const standIn = (sha: ObjectId): void => {
    const stub = writeObject(gitDir, objects.objectFormat, "blob", Buffer.from(`\0left behind: ${sha}\n`));
    const ref = join(gitDir, "refs", "replace", sha);
    mkdirSync(dirname(ref), { recursive: true, mode: 0o700 });
    writeFileSync(ref, `${stub}\n`);
    known.add(sha);
  };
  // What was left out by mistake is not large: it is had, once, before anything stands in for it.
  const isRecovered = async (error: unknown): Promise<boolean> => {
    const message = error instanceof IncompleteError ? error.message : "";
    const sha = /unable to read (?:tree )?([0-9a-f]{40,64})\b/.exec(message)?.[1];
    if (sha === undefined || recovered.has(sha) || (await objects.inspect(sha)) !== undefined) return false;
    recovered.add(sha);
    await recover(sha);
    return (await objects.inspect(sha)) !== undefined;
  };
  const missingBlob = async (error: unknown): Promise<ObjectId | undefined> => {
    const message = error instanceof IncompleteError ? error.message : "";
    const sha = /unable to read ([0-9a-f]{40,64})\b/.exec(message)?.[1];
    if (sha === undefined || known.has(sha) || known.size >= MAX_STAND_INS) return undefined;
    return (await objects.inspect(sha)) === undefined ? sha : undefined;
  };
  return async (run) => {
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (await isRecovered(error)) continue;
        const sha = await missingBlob(error);
        if (sha === undefined) throw error;
        standIn(sha);
      }
    }
  };
}
