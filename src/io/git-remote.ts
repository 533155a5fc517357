import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import type { ObjectId } from "../domain/change.ts";
import { type PackAnswer, type PackRequest, storePack } from "./git-pack.ts";
import { createPacketReader, encodePacket, type Packet, type PacketReader } from "./git-packets.ts";
import type { Git } from "./git-process.ts";
import { RemoteError, remoteError } from "./git-remote-error.ts";

/** A conversation with one repository on a server, one request after another. */
export interface GitRemote {
  /** Begins to connect; where that fails, the first request says so. */
  open(): void;
  /** Refs that start with one of `prefixes`. */
  listRefs(prefixes: readonly string[]): Promise<ReadonlyMap<string, ObjectId>>;
  /** Asks for a pack, checks its objects, and stores it in the git directory of `into`. */
  fetchPack(into: Git, request: PackRequest): Promise<PackAnswer>;
  close(): void;
}

/** An open connection: git's HTTP helper, which posts each request and hands back the answer. */
interface Line {
  readonly child: ChildProcessWithoutNullStreams;
  readonly reader: PacketReader;
  /** The next packet of an answer; throws RemoteError where there is none, or where it is a refusal. */
  next(): Promise<Packet>;
  ask(command: string, args: readonly string[]): void;
  hangUp(): void;
  /** Ends the connection -> why it failed, by what the helper had to say. */
  failure(fallback: string): Promise<RemoteError>;
}

const AGENT = "agent=draftgate\n";
/** How long a helper that failed may take to say why. */
const LAST_WORDS_MS = 2000;

function startHelper(git: Git, url: string, environment: Readonly<Record<string, string>>): Line {
  const helper = url.startsWith("https:") ? "remote-https" : "remote-http";
  const child = git.converse([helper, "origin", url], environment);
  const reader = createPacketReader(child.stdout);
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < 4096) stderr += chunk.toString("utf8");
  });
  child.once("error", () => undefined);
  const failure: Line["failure"] = async (fallback) => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill("SIGKILL"), LAST_WORDS_MS);
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    clearTimeout(timer);
    return remoteError(stderr, fallback);
  };
  return {
    child,
    reader,
    failure,
    async next() {
      const packet = await reader.next();
      if (packet === undefined) throw await failure("the answer was cut off");
      if (packet.kind === "data" && packet.bytes.toString("latin1", 0, 4) === "ERR ") {
        const reason = packet.bytes.toString("utf8", 4).trim().slice(0, 200);
        throw new RemoteError(`it refused: ${JSON.stringify(reason)}`, true, undefined);
      }
      return packet;
    },
    ask(command, args) {
      const head = [`command=${command}\n`, AGENT].map(encodePacket).join("");
      child.stdin.write(`${head}0001${args.map((arg) => encodePacket(`${arg}\n`)).join("")}0000`);
    },
    hangUp: () => void child.kill("SIGKILL"),
  };
}

async function connect(git: Git, url: string, environment: Readonly<Record<string, string>>): Promise<Line> {
  const line = startHelper(git, url, environment);
  line.child.stdin.write("option progress false\noption verbosity 0\nstateless-connect git-upload-pack\n");
  for (const expected of [/^ok|^unsupported/, /^ok|^unsupported/, /^$/]) {
    const answer = await line.reader.nextLine();
    if (answer === "fallback") throw new RemoteError("it does not speak version 2 of git's protocol", true, undefined);
    if (answer === undefined || !expected.test(answer)) throw await line.failure("the connection ended");
  }
  requireCapabilities(await readLines(line));
  return line;
}

/** The lines up to the next flush. */
async function readLines(line: Line): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let packet = await line.next(); packet.kind !== "flush"; packet = await line.next()) {
    // The helper ends an answer that it could not get as it ends any other: only the flush before it says that it is whole.
    if (packet.kind === "response-end") throw await line.failure("the answer was cut off");
    if (packet.kind === "data") lines.push(packet.bytes.toString("utf8").trimEnd());
  }
  return lines;
}

function requireCapabilities(capabilities: readonly string[]): void {
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
}

/**
 * Speaks git's protocol, version 2, through git's own HTTP helper (`stateless-connect`), so that proxies, certificates and the header
 * with the token are git's business, while what is asked for is ours: never a thin pack, as its bases may be what was left out.
 * https://git-scm.com/docs/gitprotocol-v2
 */
export function createGitRemote(git: Git, url: string, environment: Readonly<Record<string, string>>): GitRemote {
  let line: Promise<Line> | undefined;
  const connected = (): Promise<Line> => {
    line ??= connect(git, url, environment);
    return line;
  };
  const close = (): void => {
    line?.then(
      (open) => open.hangUp(),
      () => undefined,
    );
    line = undefined;
  };
  return {
    open: () => void connected().catch(() => undefined),
    async listRefs(prefixes) {
      const open = await connected();
      open.ask(
        "ls-refs",
        prefixes.map((prefix) => `ref-prefix ${prefix}`),
      );
      const rows = await readLines(open);
      await open.next();
      const found = rows.map((row) => /^([0-9a-f]{40}) (\S+)/.exec(row) ?? []);
      return new Map(found.flatMap(([, sha, ref]) => (sha === undefined || ref === undefined ? [] : [[ref, sha]])));
    },
    async fetchPack(into, request) {
      const open = await connected();
      open.ask("fetch", fetchArguments(request));
      for (;;) {
        const packet = await open.next();
        if (packet.kind === "response-end") throw await open.failure("it sent no pack");
        if (packet.kind === "data" && packet.bytes.toString("utf8").trimEnd() === "packfile") break;
      }
      const cutOff = (): Promise<RemoteError> => open.failure("the pack was cut off");
      return storePack(into, request, { next: () => open.next(), hangUp: close, cutOff });
    },
    close,
  };
}

function fetchArguments(request: PackRequest): readonly string[] {
  return [
    "no-progress",
    "ofs-delta",
    `filter ${request.filter}`,
    ...(request.depth === undefined ? [] : [`deepen ${request.depth}`]),
    ...request.wants.map((sha) => `want ${sha}`),
    ...(request.haves ?? []).map((sha) => `have ${sha}`),
    "done",
  ];
}
