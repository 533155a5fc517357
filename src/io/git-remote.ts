import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import type { ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import { createPacketReader, encodePacket, type Packet, type PacketReader } from "./git-packets.ts";
import type { Git } from "./git-process.ts";

/** What is asked of a server's `fetch`. */
export interface PackRequest {
  readonly wants: readonly ObjectId[];
  /** Commits whose history the server leaves out. */
  readonly haves?: readonly ObjectId[];
  readonly filter: string;
  /** Leave the history out beyond so many commits, or whatever this ref has. */
  readonly depth?: number;
  readonly withoutRef?: string;
  /** Give up, with `tooLarge`, once the pack is longer, or its only object is. */
  readonly maxBytes?: number;
}

/** What came of it: the pack's name, `empty` where there is nothing to send, `tooLarge` where it was given up. */
export type PackAnswer = { readonly pack: string } | "empty" | "tooLarge";

/** A conversation with one repository on a server, one request after another. */
export interface GitRemote {
  /** Refs that start with one of `prefixes`. */
  listRefs(prefixes: readonly string[]): Promise<ReadonlyMap<string, ObjectId>>;
  /** Asks for a pack, checks its objects, and stores it in the git directory. */
  fetchPack(request: PackRequest): Promise<PackAnswer>;
  close(): void;
}

/** Why a request failed; `isFinal` where asking again would not help. */
export class RemoteError extends IncompleteError {
  readonly isFinal: boolean;
  /** The HTTP status, undefined where there was none. */
  readonly status: number | undefined;
  constructor(message: string, isFinal: boolean, status: number | undefined) {
    super(message);
    this.isFinal = isFinal;
    this.status = status;
  }
}

interface Line {
  readonly child: ChildProcessWithoutNullStreams;
  readonly reader: PacketReader;
  readonly objectFormat: string;
  stderr: string;
}

const AGENT = "agent=draftgate\n";
const PACK_HEADER_BYTES = 12;

/** What a failing helper printed -> an error without anything secret; the address may stand in it. */
function remoteError(stderr: string, fallback: string): RemoteError {
  const status = /(?:returned error: |HTTP )(\d{3})/.exec(stderr)?.[1];
  const isMissing = /repository '.*' not found|not found/.test(stderr);
  const isDenied = /Authentication failed|could not read Username/.test(stderr);
  const code = status === undefined ? (isMissing ? 404 : isDenied ? 401 : undefined) : Number(status);
  const isMoved = /redirect/i.test(stderr) || (code !== undefined && code >= 300 && code < 400);
  const reason = isMoved
    ? "it answered with a redirect, which is not followed with the token"
    : code === undefined
      ? (stderr.split("\n").find((line) => /^(?:fatal|error|remote):/.test(line)) ?? fallback).slice(0, 200)
      : `it answered ${code}`;
  const isFinal = isMoved || (code !== undefined && code < 500 && code !== 429 && code !== 408);
  return new RemoteError(reason, isFinal, code);
}

/**
 * Speaks git's protocol, version 2, through git's own HTTP helper (`stateless-connect`), so that proxies, certificates and the header
 * with the token are git's business, while what is asked for is ours: never a thin pack, as its bases may be what was left out.
 * https://git-scm.com/docs/gitprotocol-v2
 */
export function createGitRemote(git: Git, url: string, environment: Readonly<Record<string, string>>): GitRemote {
  let line: Line | undefined;

  const hangUp = (): void => {
    line?.child.kill("SIGKILL");
    line = undefined;
  };

  const failure = async (open: Line, fallback: string): Promise<RemoteError> => {
    open.child.stdin.end();
    // What it has to say comes before its end, which must not be waited for too long.
    const timer = setTimeout(() => open.child.kill("SIGKILL"), 2000);
    if (open.child.exitCode === null && open.child.signalCode === null) await once(open.child, "close");
    clearTimeout(timer);
    if (line === open) line = undefined;
    return remoteError(open.stderr, fallback);
  };

  const connect = async (): Promise<Line> => {
    if (line !== undefined) return line;
    const helper = url.startsWith("https:") ? "remote-https" : "remote-http";
    const child = git.converse([helper, "origin", url], environment);
    const open: Line = { child, reader: createPacketReader(child.stdout), objectFormat: "sha1", stderr: "" };
    line = open;
    child.stderr.on("data", (chunk: Buffer) => {
      if (open.stderr.length < 4096) open.stderr += chunk.toString("utf8");
    });
    child.once("error", () => undefined);
    child.stdin.write("option progress false\noption verbosity 0\nstateless-connect git-upload-pack\n");
    for (const expected of [/^ok|^unsupported/, /^ok|^unsupported/, /^$/]) {
      const answer = await open.reader.nextLine();
      if (answer === "fallback")
        throw new RemoteError("it does not speak version 2 of git's protocol", true, undefined);
      if (answer === undefined || !expected.test(answer)) throw await failure(open, "the connection ended");
    }
    const capabilities: string[] = [];
    for (;;) {
      const packet = await open.reader.next();
      if (packet === undefined) throw await failure(open, "the connection ended");
      if (packet.kind === "flush") break;
      if (packet.kind === "data") capabilities.push(packet.bytes.toString("utf8").trimEnd());
    }
    const features =
      capabilities
        .find((one) => one.startsWith("fetch="))
        ?.slice("fetch=".length)
        .split(" ") ?? [];
    if (!features.includes("filter") || !features.includes("shallow")) {
      throw new RemoteError("it serves no partial clones (uploadpack.allowFilter)", true, undefined);
    }
    if (capabilities.some((one) => one.startsWith("object-format=") && one !== "object-format=sha1")) {
      throw new RemoteError("its objects are not named by SHA-1", true, undefined);
    }
    return open;
  };

  const ask = (open: Line, command: string, args: readonly string[]): void => {
    const head = [`command=${command}\n`, AGENT].map(encodePacket).join("");
    open.child.stdin.write(`${head}0001${args.map((arg) => encodePacket(`${arg}\n`)).join("")}0000`);
  };

  const nextOf = async (open: Line): Promise<Packet> => {
    const packet = await open.reader.next();
    if (packet === undefined) throw await failure(open, "the answer was cut off");
    if (packet.kind === "data" && packet.bytes.toString("latin1", 0, 4) === "ERR ") {
      const reason = packet.bytes.toString("utf8", 4).trim().slice(0, 200);
      hangUp();
      throw new RemoteError(`it refused: ${JSON.stringify(reason)}`, true, undefined);
    }
    return packet;
  };

  return {
    async listRefs(prefixes) {
      const open = await connect();
      ask(
        open,
        "ls-refs",
        prefixes.map((prefix) => `ref-prefix ${prefix}`),
      );
      const refs = new Map<string, ObjectId>();
      for (;;) {
        const packet = await nextOf(open);
        if (packet.kind === "response-end") return refs;
        if (packet.kind !== "data") continue;
        const [, sha, ref] = /^([0-9a-f]{40}) (\S+)/.exec(packet.bytes.toString("utf8")) ?? [];
        if (sha !== undefined && ref !== undefined) refs.set(ref, sha);
      }
    },
    async fetchPack(request) {
      const open = await connect();
      ask(open, "fetch", [
        "no-progress",
        "ofs-delta",
        `filter ${request.filter}`,
        ...(request.depth === undefined ? [] : [`deepen ${request.depth}`]),
        ...(request.withoutRef === undefined ? [] : [`deepen-not ${request.withoutRef}`]),
        ...request.wants.map((sha) => `want ${sha}`),
        ...(request.haves ?? []).map((sha) => `have ${sha}`),
        "done",
      ]);
      for (;;) {
        const packet = await nextOf(open);
        if (packet.kind === "response-end") throw new RemoteError("it sent no pack", true, undefined);
        if (packet.kind === "data" && packet.bytes.toString("utf8").trimEnd() === "packfile") break;
      }
      return storePack(git, request, () => nextOf(open), hangUp);
    },
    close: hangUp,
  };
}

/** The size of the first object of a pack, after its header. https://git-scm.com/docs/gitformat-pack#_pack_pack_files_have_the_following_format */
function firstObjectSize(pack: Buffer): number {
  let size = (pack[PACK_HEADER_BYTES] ?? 0) & 15;
  let factor = 16;
  for (let at = PACK_HEADER_BYTES; ((pack[at] ?? 0) & 128) !== 0; at += 1, factor *= 128) {
    size += ((pack[at + 1] ?? 0) & 127) * factor;
  }
  return size;
}

/** Feeds the pack that follows to `index-pack`, which checks every object, and reads the answer to its end. */
async function storePack(
  git: Git,
  request: PackRequest,
  next: () => Promise<Packet>,
  hangUp: () => void,
): Promise<PackAnswer> {
  const indexer = git.converse(["index-pack", "--stdin", "--fsck-objects"]);
  let [stdout, stderr] = ["", ""];
  indexer.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString("latin1");
  });
  indexer.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < 4096) stderr += chunk.toString("utf8");
  });
  const ended = new Promise<number | null>((resolve) => {
    indexer.once("close", resolve);
    indexer.once("error", () => resolve(null));
  });
  const giveUp = async (): Promise<void> => {
    indexer.kill("SIGKILL");
    await ended;
  };
  let [received, head] = [0, Buffer.alloc(0)];
  try {
    for (;;) {
      const packet = await next();
      if (packet.kind === "response-end") break;
      if (packet.kind !== "data" || packet.bytes[0] === 2) continue;
      if (packet.bytes[0] !== 1) throw new RemoteError("it broke the pack off with an error", false, undefined);
      const bytes = packet.bytes.subarray(1);
      received += bytes.length;
      if (head.length < 32) head = Buffer.concat([head, bytes.subarray(0, 32)]);
      if (isOver(request, received, head)) {
        hangUp();
        await giveUp();
        return "tooLarge";
      }
      if (!indexer.stdin.write(bytes)) await Promise.race([once(indexer.stdin, "drain"), ended]);
    }
  } catch (error) {
    await giveUp();
    throw error;
  }
  if (head.length >= PACK_HEADER_BYTES && head.readUInt32BE(8) === 0) {
    await giveUp();
    return "empty";
  }
  indexer.stdin.end();
  if ((await ended) !== 0) {
    const reason = (stderr.split("\n").find((text) => /^(?:fatal|error):/.test(text)) ?? "").slice(0, 200);
    throw new RemoteError(
      `what it sent is no sound pack${reason === "" ? "" : ` (${reason})`}`,
      /fsck/.test(reason),
      undefined,
    );
  }
  const pack = /^pack\t([0-9a-f]{40})$/m.exec(stdout)?.[1];
  if (pack === undefined) throw new RemoteError("git did not say which pack it stored", true, undefined);
  return { pack };
}

function isOver(request: PackRequest, received: number, head: Buffer): boolean {
  if (request.maxBytes === undefined) return false;
  if (received > request.maxBytes) return true;
  return request.wants.length === 1 && head.length >= 24 && firstObjectSize(head) > request.maxBytes;
}
