import type { ServerResponse } from "node:http";
import type { Fault } from "./faults.ts";

/** A whole answer, ready to be sent. */
export interface Prepared {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

/** Resets the connection under an answer. */
export function cutShort(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Sends an answer, spoiled by a fault where there is one; resolves with the body bytes sent. */
export async function sendReply(
  response: ServerResponse,
  prepared: Prepared,
  fault: Fault | undefined,
): Promise<number> {
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const headers: Record<string, string> = { ...prepared.headers };
  if (fault?.kind === "date") headers["date"] = fault.date.toUTCString();
  const payload = fault?.kind === "malformed-json" ? Buffer.from('{"message": "cut off in the mid') : prepared.payload;
  const hasBody = prepared.status !== 204 && prepared.status !== 304;
  if (hasBody) headers["content-length"] = String(payload.length);
  else delete headers["content-type"];
  response.writeHead(prepared.status, headers);
  if (fault?.kind === "truncated") {
    const half = payload.subarray(0, Math.floor(payload.length / 2));
    await new Promise<void>((resolve) => response.write(half, () => resolve()));
    // the head and half a body must have left before the connection goes
    response.socket?.destroySoon();
    return half.length;
  }
  await new Promise<void>((resolve) => {
    response.on("close", resolve);
    response.end(hasBody ? payload : undefined, () => resolve());
  });
  return hasBody ? payload.length : 0;
}
