import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPacking } from "../../src/io/text-packing.ts";

describe("a packed text", () => {
  it("is letters, digits, - and _ alone, and comes back whole", () => {
    const texts = fc.string({ unit: "binary", maxLength: 2_000 });
    fc.assert(
      fc.property(texts, (text) => {
        const packed = textPacking.pack(text);
        expect(packed).toMatch(/^[\w-]+$/);
        expect(textPacking.unpack(packed, 100_000)).toBe(text);
      }),
    );
  });

  it("is nothing where it is none, or longer than it may be", () => {
    for (const text of ["", "AAAA", "a b", "=", "%", "é"]) expect(textPacking.unpack(text, 1_000)).toBeUndefined();
    const long = textPacking.pack("0".repeat(100_000));
    expect(textPacking.unpack(long, 99_999)).toBeUndefined();
    expect(textPacking.unpack(long, 100_000)).toHaveLength(100_000);
  });
});
