import { once } from "node:events";
import type { ObjectId } from "../domain/change.ts";
import type { Packet } from "./git-packets.ts";
import type { Git } from "./git-process.ts";
import { RemoteError } from "./git-remote-error.ts";

/** What is asked of a server's `fetch`. */
export interface PackRequest {
  readonly wants: readonly ObjectId[];
  /** Commits whose history the server leaves out. */
  readonly haves?: readonly ObjectId[];
  readonly filter: string;
  /** Leave the history out beyond so many commits. */
  readonly depth?: number;
  /** Give up, with `tooLarge`, once the pack is longer, or its only object is. */
  readonly maxBytes?: number;
}

/** What came of it: the pack's name, `empty` where there is nothing to send, `tooLarge` where it was given up. */
export type PackAnswer = { readonly pack: string } | "empty" | "tooLarge";

const PACK_HEADER_BYTES = 12;

/** The size of the first object of a pack, after its header. https://git-scm.com/docs/gitformat-pack#_pack_pack_files_have_the_following_format */
function firstObjectSize(pack: Buffer): number {
  let size = (pack[PACK_HEADER_BYTES] ?? 0) & 15;
  let factor = 16;
  for (let at = PACK_HEADER_BYTES; ((pack[at] ?? 0) & 128) !== 0; at += 1, factor *= 128) {
    size += ((pack[at + 1] ?? 0) & 127) * factor;
  }
  return size;
}

/** The rest of an answer. */
export interface Incoming {
  next(): Promise<Packet>;
  hangUp(): void;
  /** What to throw where the answer ended too early. */
  cutOff(): Promise<RemoteError>;
}

/** A running `index-pack`, which checks every object and stores the pack once it is whole. */
interface Indexer {
  write(bytes: Buffer): Promise<void>;
  /** -> the pack's name; throws RemoteError for an unsound pack. */
  finish(): Promise<string>;
  giveUp(): Promise<void>;
}

function startIndexer(git: Git): Indexer {
  const child = git.converse(["index-pack", "--stdin", "--fsck-objects"]);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString("latin1");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < 4096) stderr += chunk.toString("utf8");
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
    child.once("error", () => resolve(null));
  });
  return {
    async write(bytes) {
      if (!child.stdin.write(bytes)) await Promise.race([once(child.stdin, "drain"), ended]);
    },
    async finish() {
      child.stdin.end();
      const exitCode = await ended;
      const pack = /^pack\t([0-9a-f]{40})$/m.exec(stdout)?.[1];
      if (exitCode === 0 && pack !== undefined) return pack;
      const reason = (stderr.split("\n").find((text) => /^(?:fatal|error):/.test(text)) ?? "").slice(0, 200);
      const detail = reason === "" ? "" : ` (${reason})`;
      throw new RemoteError(`what it sent is no sound pack${detail}`, /fsck/.test(reason), undefined);
    },
    async giveUp() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Feeds the pack that follows to `index-pack`, and reads the answer to its end. */
export async function storePack(git: Git, request: PackRequest, incoming: Incoming): Promise<PackAnswer> {
  const indexer = startIndexer(git);
  let head = Buffer.alloc(0);
  try {
    let [received, isWhole] = [0, false];
    for (let packet = await incoming.next(); packet.kind !== "response-end"; packet = await incoming.next()) {
      isWhole = packet.kind === "flush";
      const bytes = packDataOf(packet);
      if (bytes === undefined) continue;
      received += bytes.length;
      if (head.length < 32) head = Buffer.concat([head, bytes.subarray(0, 32)]);
      if (isOver(request, received, head)) {
        incoming.hangUp();
        await indexer.giveUp();
        return "tooLarge";
      }
      await indexer.write(bytes);
    }
    if (!isWhole) throw await incoming.cutOff();
  } catch (error) {
    await indexer.giveUp();
    throw error;
  }
  if (head.length < PACK_HEADER_BYTES || head.readUInt32BE(8) > 0) return { pack: await indexer.finish() };
  await indexer.giveUp();
  return "empty";
}

/** What of the pack a packet carries (band 1); progress (band 2) carries none, and band 3 is the server's last word. */
function packDataOf(packet: Packet): Buffer | undefined {
  if (packet.kind !== "data" || packet.bytes[0] === 2) return undefined;
  if (packet.bytes[0] !== 1) throw new RemoteError("it broke the pack off with an error", false, undefined);
  return packet.bytes.subarray(1);
}

function isOver(request: PackRequest, received: number, head: Buffer): boolean {
  if (request.maxBytes === undefined) return false;
  if (received > request.maxBytes) return true;
  return request.wants.length === 1 && head.length >= 24 && firstObjectSize(head) > request.maxBytes;
}
