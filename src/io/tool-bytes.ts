/** Reads a stream in pieces of asked-for sizes; every method throws RangeError when the stream ends early or gives more than `limit` bytes. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array, unknown, undefined>;
  readonly #limit: number;
  #pending: Uint8Array = new Uint8Array();
  #total = 0;

  constructor(source: AsyncIterable<Uint8Array, unknown, undefined>, limit: number) {
    this.#source = source[Symbol.asyncIterator]();
    this.#limit = limit;
  }

  /** The next `size` bytes as one array. */
  async take(size: number): Promise<Uint8Array> {
    const whole = new Uint8Array(size);
    let offset = 0;
    for await (const chunk of this.part(size)) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    return whole;
  }

  /** Passes over `size` bytes. */
  async skip(size: number): Promise<void> {
    for await (const _ of this.part(size));
  }

  /** The next `size` bytes in chunks, once: asking again goes on where the first reader stopped. */
  part(size: number): AsyncIterableIterator<Uint8Array, undefined, undefined> {
    let left = size;
    const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
      if (left === 0) return { done: true, value: undefined };
      if (this.#pending.length === 0) await this.#fill();
      const chunk = this.#pending.subarray(0, left);
      this.#pending = this.#pending.subarray(chunk.length);
      left -= chunk.length;
      return { done: false, value: chunk };
    };
    const iterator: AsyncIterableIterator<Uint8Array, undefined, undefined> = {
      next,
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  /** Reads to the end, which must come within the limit. */
  async drain(): Promise<void> {
    this.#pending = new Uint8Array();
    while (await this.#more());
  }

  async #fill(): Promise<void> {
    while (this.#pending.length === 0) {
      if (!(await this.#more())) throw new RangeError("it ends too early");
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#total += next.value.length;
    if (this.#total > this.#limit) throw new RangeError("it unpacks to more than is allowed");
    this.#pending = next.value;
    return true;
  }
}
