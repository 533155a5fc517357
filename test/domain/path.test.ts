import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  baseName,
  comparePaths,
  decodeBinaryPath,
  decodePath,
  displayPath,
  encodePath,
} from "../../src/domain/path.ts";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 24 }),
  // Bytes that are nearly UTF-8: cut-off, overlong and surrogate sequences.
  fc
    .array(
      fc.constantFrom(0x61, 0x2f, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0x80, 0xb2, 0xf0, 0x9f, 0x98, 0xff, 0xc0),
      {
        maxLength: 16,
      },
    )
    .map((values) => Uint8Array.from(values)),
  fc.string({ unit: "grapheme" }).map((text) => new TextEncoder().encode(text)),
);

describe("paths", () => {
  it("lose no byte, whatever the bytes are", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect([...encodePath(decodePath(value))]).toEqual([...value]);
      }),
    );
  });

  it("are the same whether they come as bytes or as binary text", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(decodeBinaryPath(Buffer.from(value).toString("latin1"))).toBe(decodePath(value));
      }),
    );
  });

  it("are plain text where the bytes are UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodePath(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it("never collide", () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(decodePath(left) === decodePath(right)).toBe(Buffer.compare(left, right) === 0);
      }),
    );
  });

  it("sort as their bytes do", () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(Math.sign(comparePaths(decodePath(left), decodePath(right)))).toBe(Buffer.compare(left, right));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a/b.ts", "a/b.ts"],
    ["caf\udce9", "caf%E9"],
    ["\udc80x\udcff", "%80x%FF"],
    ["é", "é"],
  ])("shows %j as %s", (path, shown) => {
    expect(displayPath(path)).toBe(shown);
  });

  it.each([
    ["a/b/c.ts", "c.ts"],
    ["c.ts", "c.ts"],
    ["a/", ""],
  ])("ends %s in %j", (path, name) => {
    expect(baseName(path)).toBe(name);
  });
});
