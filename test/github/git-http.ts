import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createGunzip } from "node:zlib";
import { recordPush } from "./branch-moves.ts";
import { gitEnvironment, readRefs } from "./git.ts";
import type { GitRoute } from "./git-route.ts";
import { fullName } from "./lookup.ts";
import { cutShort } from "./send.ts";
import type { Repository, World } from "./state.ts";

/** The address people clone. */
export function cloneUrl(world: World, repository: Repository): string {
  return `${world.urls.html}/${fullName(repository)}.git`;
}

function parseHead(head: Buffer): {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
} {
  const headers = head
    .toString("latin1")
    .split("\r\n")
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()] as const);
  const status = headers.find(([key]) => key.toLowerCase() === "status")?.[1] ?? "200";
  return { status: Number.parseInt(status, 10), headers: headers.filter(([key]) => key.toLowerCase() !== "status") };
}

/** One git request that is allowed. */
export interface GitJob {
  readonly world: World;
  readonly repository: Repository;
  readonly actorId: number;
  readonly route: GitRoute;
  readonly query: string;
  /** Half of the first piece is sent, then the connection is cut. */
  readonly isCut: boolean;
  /** Told the size of every piece that is sent. */
  readonly onBytes: (count: number) => void;
}

function backend(job: GitJob, request: IncomingMessage): ReturnType<typeof spawn> {
  return spawn("git", ["http-backend"], {
    env: gitEnvironment({
      GIT_PROJECT_ROOT: job.repository.gitDir,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `/${job.route.rest}`,
      REQUEST_METHOD: request.method ?? "GET",
      QUERY_STRING: job.query,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      REMOTE_USER: job.actorId === 0 ? "" : String(job.actorId),
      REMOTE_ADDR: "127.0.0.1",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: "*",
    }),
  });
}

function sendPiece(job: GitJob, response: ServerResponse, piece: Buffer): void {
  if (piece.length === 0 || response.destroyed) return;
  if (!job.isCut) {
    job.onBytes(piece.length);
    response.write(piece);
    return;
  }
  const half = piece.subarray(0, Math.floor(piece.length / 2));
  job.onBytes(half.length);
  response.write(half, () => cutShort(response));
}

/** Answers a git request with `git http-backend`, streaming both ways; resolves with the status when the backend has ended. */
export function serveGit(job: GitJob, request: IncomingMessage, response: ServerResponse): Promise<number> {
  const before = job.route.isWrite ? readRefs(job.repository.gitDir) : undefined;
  const child = backend(job, request);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("git http-backend has no pipes");
  const body = request.headers["content-encoding"] === "gzip" ? request.pipe(createGunzip()) : request;
  body.on("error", () => stdin.destroy());
  stdin.on("error", () => undefined);
  body.pipe(stdin);
  response.on("close", () => child.kill());
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    let status = 0;
    child.on("error", reject);
    stdout.on("data", (chunk: Buffer) => {
      if (status !== 0) return sendPiece(job, response, chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const parsed = parseHead(head.subarray(0, end));
      status = parsed.status;
      for (const [key, value] of parsed.headers) response.setHeader(key, value);
      response.writeHead(status);
      sendPiece(job, response, head.subarray(end + 4));
    });
    child.on("close", () => {
      if (before) recordPush(job.world, job.repository, before, job.actorId);
      if (status === 0 && !response.destroyed) response.writeHead(500);
      if (!job.isCut) response.end();
      resolve(status === 0 ? 500 : status);
    });
  });
}
