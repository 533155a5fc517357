import type { Readable } from "node:stream";

/** One packet of git's wire format. https://git-scm.com/docs/protocol-common#_pkt_line_format */
export type Packet =
  | { readonly kind: "data"; readonly bytes: Buffer }
  | { readonly kind: "flush" | "delimiter" | "response-end" };

/** Bytes that may wait unread before the sender is made to wait. */
const HIGH_WATER = 4 * 1024 * 1024;
const MARKS = { "0000": "flush", "0001": "delimiter", "0002": "response-end" } as const;

/** A line (or other payload) as a packet. */
export function encodePacket(payload: string): string {
  const length = Buffer.byteLength(payload) + 4;
  return `${length.toString(16).padStart(4, "0")}${payload}`;
}

/** Reads packets one by one from a stream; `undefined` is its end, also one in the middle of a packet. */
export interface PacketReader {
  /** The next line up to its line feed, which remote helpers use before they speak in packets. */
  nextLine(): Promise<string | undefined>;
  next(): Promise<Packet | undefined>;
}

/** Makes the reader of a stream. */
export function createPacketReader(stream: Readable): PacketReader {
  let chunks: Buffer[] = [];
  let size = 0;
  let hasEnded = false;
  let wake: (() => void) | undefined;
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > HIGH_WATER) stream.pause();
    wake?.();
  });
  const end = (): void => {
    hasEnded = true;
    wake?.();
  };
  stream.once("end", end).once("error", end).once("close", end);

  const gathered = (): Buffer => {
    const whole = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks = [whole];
    return whole;
  };
  const drop = (count: number): void => {
    const rest = gathered().subarray(count);
    chunks = rest.length === 0 ? [] : [rest];
    size -= count;
    if (size <= HIGH_WATER) stream.resume();
  };
  const moreThan = async (seen: number): Promise<boolean> => {
    while (size <= seen && !hasEnded) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = undefined;
    }
    return size > seen;
  };
  const take = async (count: number): Promise<Buffer | undefined> => {
    while (size < count) if (!(await moreThan(size))) return undefined;
    const bytes = gathered().subarray(0, count);
    drop(count);
    return bytes;
  };

  return {
    async nextLine() {
      for (let end = -1; ; ) {
        end = gathered().indexOf(10);
        if (end !== -1) {
          const line = gathered().toString("utf8", 0, end);
          drop(end + 1);
          return line;
        }
        if (!(await moreThan(size))) return undefined;
      }
    },
    async next() {
      const head = (await take(4))?.toString("latin1");
      if (head === undefined || !/^[0-9a-f]{4}$/.test(head)) return undefined;
      if (head === "0000" || head === "0001" || head === "0002") return { kind: MARKS[head] };
      const bytes = await take(Number.parseInt(head, 16) - 4);
      return bytes === undefined ? undefined : { kind: "data", bytes };
    },
  };
}
