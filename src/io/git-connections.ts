import type { ObjectId } from "../domain/change.ts";
import { IncompleteError, PermissionError } from "../domain/errors.ts";
import type { PackAnswer, PackRequest } from "./git-pack.ts";
import type { Git } from "./git-process.ts";
import { createGitRemote, type GitRemote } from "./git-remote.ts";
import { RemoteError } from "./git-remote-error.ts";

/** A server that objects come from: one address and what it takes to be let in. */
export interface Server {
  /** `owner/name`, for messages. */
  readonly name: string;
  readonly url: string;
  /** Of the process that talks to it, and of no other. */
  readonly environment: Readonly<Record<string, string>>;
}

/** One connection to each server, opened when it is needed and again after it failed; one request at a time. */
export interface GitConnections {
  /** Begins to connect to a server that will be asked something soon. */
  open(server: Server): void;
  listRefs(server: Server, prefixes: readonly string[]): Promise<ReadonlyMap<string, ObjectId>>;
  /** Stores what comes in the git directory of `into`. */
  fetchPack(server: Server, into: Git, request: PackRequest): Promise<PackAnswer>;
}

/** How often and after how many milliseconds a request is repeated that a server could not answer. */
const RETRY_DELAYS = [1000, 4000] as const;

function explain(server: Server, error: unknown): unknown {
  if (!(error instanceof RemoteError)) return error;
  const message = `git could not fetch from ${server.name}: ${error.message}`;
  const isDenied = error.status === 401 || error.status === 403 || error.status === 404;
  return isDenied
    ? new PermissionError(`${message}; the token needs contents: read`, error.status ?? 403)
    : new IncompleteError(message);
}

/** Connections of processes that `git` starts; a request is made again after each of the delays (in milliseconds) as long as only the server's inability is in the way. */
export function createGitConnections(git: Git, delays: readonly number[] = RETRY_DELAYS): GitConnections {
  const remotes = new Map<string, GitRemote>();
  let turn: Promise<unknown> = Promise.resolve();
  const remoteOf = (server: Server): GitRemote => {
    const remote = remotes.get(server.url) ?? createGitRemote(git, server.url, server.environment);
    remotes.set(server.url, remote);
    return remote;
  };
  const persist = async <T>(server: Server, work: (remote: GitRemote) => Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work(remoteOf(server));
      } catch (error) {
        remoteOf(server).close();
        const delay = delays[attempt];
        if (!(error instanceof RemoteError) || error.isFinal || delay === undefined) throw explain(server, error);
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    open: (server) => remoteOf(server).open(),
    listRefs: (server, prefixes) => inTurn(() => persist(server, (remote) => remote.listRefs(prefixes))),
    fetchPack: (server, into, request) => inTurn(() => persist(server, (remote) => remote.fetchPack(into, request))),
  };
}
