import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { ObjectId } from "../domain/change.ts";
import { type Git, unreadable } from "./git-process.ts";

/** What `git cat-file` says of an object. */
export interface ObjectInfo {
  readonly sha: ObjectId;
  readonly type: string;
  readonly size: number;
}

/** An object with its content; `bytes` is undefined where it is larger than the limit. */
export interface ObjectContent extends ObjectInfo {
  readonly bytes: Buffer | undefined;
}

interface Pending {
  readonly maxBytes: number;
  resolve(content: ObjectContent | undefined): void;
  reject(error: Error): void;
}

interface Body {
  readonly info: ObjectInfo;
  readonly bytes: Buffer | undefined;
  filled: number;
}

/** Reads the answers of `cat-file` (with or without content) and settles requests in order. */
function createAnswerReader(waiting: Pending[], hasContent: boolean): (chunk: Buffer) => void {
  let header = "";
  let body: Body | undefined;

  const takeHeader = (line: string): void => {
    const [, sha, type, size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(line) ?? [];
    if (sha === undefined || type === undefined || size === undefined) {
      waiting.shift()?.resolve(undefined);
      return;
    }
    const info = { sha, type, size: Number(size) };
    if (!hasContent) waiting.shift()?.resolve({ ...info, bytes: undefined });
    else {
      const isKept = info.size <= (waiting[0]?.maxBytes ?? 0);
      body = { info, bytes: isKept ? Buffer.allocUnsafe(info.size) : undefined, filled: 0 };
    }
  };
  const takeBody = (open: Body, chunk: Buffer, from: number): number => {
    const part = Math.min(open.info.size - open.filled, chunk.length - from);
    open.bytes?.set(chunk.subarray(from, from + part), open.filled);
    open.filled += part;
    if (open.filled < open.info.size || from + part >= chunk.length) return from + part;
    body = undefined;
    waiting.shift()?.resolve({ ...open.info, bytes: open.bytes });
    return from + part + 1;
  };

  return (chunk) => {
    for (let from = 0; from < chunk.length; ) {
      if (body !== undefined) {
        from = takeBody(body, chunk, from);
        continue;
      }
      const end = chunk.indexOf(10, from);
      header += chunk.toString("latin1", from, end === -1 ? chunk.length : end);
      if (end === -1) return;
      const line = header;
      header = "";
      takeHeader(line);
      from = end + 1;
    }
  };
}

/** One `cat-file` process that is started when first asked, and again after it died or was ended. */
export interface GitConversation {
  /** The object that a name stands for, undefined where there is none; its bytes up to `maxBytes`, in the mode that has any. */
  ask(name: string, maxBytes: number): Promise<ObjectContent | undefined>;
  /** Ends the process once it has answered everything. */
  rest(): void;
}

/** A conversation with `git cat-file`: with the objects' contents, or about their type and size alone. Rejects with IncompleteError when git dies. */
export function createConversation(
  git: Git,
  mode: "--batch" | "--batch-check",
  environment?: Readonly<Record<string, string>>,
): GitConversation {
  let child: ChildProcessWithoutNullStreams | undefined;
  let waiting: Pending[] = [];
  let lines: string[] = [];

  const start = (): ChildProcessWithoutNullStreams => {
    const mine = git.converse(["cat-file", mode], environment);
    const asked: Pending[] = [];
    let stderr = "";
    const fail = (): void => {
      if (child === mine) child = undefined;
      for (const request of asked.splice(0)) request.reject(unreadable("an object", stderr));
    };
    waiting = asked;
    mine.stdout.on("data", createAnswerReader(asked, mode === "--batch"));
    mine.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < 1024) stderr += chunk.toString("utf8");
    });
    mine.once("close", fail);
    mine.once("error", fail);
    return mine;
  };

  return {
    ask: (name, maxBytes) =>
      new Promise((resolve, reject) => {
        child ??= start();
        waiting.push({ maxBytes, resolve, reject });
        // All requests of one turn go out as one write.
        if (lines.length === 0) {
          queueMicrotask(() => {
            const batch = lines.join("");
            lines = [];
            child?.stdin.write(batch);
          });
        }
        lines.push(`${name}\n`);
      }),
    rest() {
      if (child === undefined || waiting.length > 0) return;
      // The end of its input would reach it only when this process is idle.
      child.kill();
      child = undefined;
    },
  };
}
