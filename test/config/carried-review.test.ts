import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedKey, parseCarriedReview, renderCarriedReview } from "../../src/config/carried-review.ts";
import { SEVERITIES } from "../../src/domain/finding.ts";
import type { CarriedReview, SaidFile } from "../../src/domain/said.ts";
import { fakeDigest } from "../fakes/digest.ts";

const hex = (signs: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: signs, maxLength: signs }).map((all) => all.join(""));
const count = fc.nat({ max: 10_000_000 });

const file: fc.Arbitrary<SaidFile> = fc.record({
  notReviewed: fc.option(fc.string({ maxLength: 100 })),
  findings: fc.array(
    fc.record({
      line: fc.integer({ min: 1, max: 1_000_000 }),
      quote: hex(16),
      severity: fc.constantFrom(...SEVERITIES),
      confidence: fc.constantFrom("quoted" as const, "confirmed" as const, "unconfirmed" as const),
      message: fc.string({ maxLength: 300, unit: "binary" }),
    }),
    { maxLength: 4 },
  ),
});

const carried: fc.Arbitrary<CarriedReview> = fc.record({
  headSha: fc.oneof(hex(40), hex(64)),
  policySha256: hex(64),
  answered: count,
  spent: fc.record({
    model: fc.option(fc.string({ maxLength: 200 })),
    ...{ requests: count, promptTokens: count, completionTokens: count, dropped: count },
  }),
  files: fc.array(fc.tuple(hex(32), file), { maxLength: 6 }).map((files) => new Map(files)),
});

describe("a carried review", () => {
  it("comes back as it was, whatever is in it", () => {
    fc.assert(
      fc.property(carried, (review) => {
        expect(parseCarriedReview(renderCarriedReview(review))).toEqual(review);
      }),
    );
  });

  it("is nothing where one thing of it is not as it must be", () => {
    const [review] = fc.sample(carried, { numRuns: 1, seed: 1 });
    if (review === undefined) throw new Error("there is no sample");
    const text = renderCarriedReview({ ...review, files: new Map() });
    expect(parseCarriedReview(text)).toBeDefined();
    const broken: readonly (readonly [RegExp, string])[] = [
      [/"v":1/, '"v":2'],
      [/"v":1/, '"v":1,"more":1'],
      [/"head":"./, '"head":"Z'],
      [/"policy":"./, '"policy":"'],
      [/"answered":\d+/, '"answered":-1'],
      [/"spent":\[\d+/, '"spent":[1.5'],
      [/"files":\[\]/, `"files":[["${"0".repeat(32)}",null,[[0,"${"0".repeat(16)}","high","quoted","x"]]]]`],
      [/"files":\[\]/, `"files":[["${"0".repeat(32)}",null,[[1,"${"0".repeat(16)}","worst","quoted","x"]]]]`],
      [
        /"files":\[\]/,
        `"files":[["${"0".repeat(32)}",null,[[1,"${"0".repeat(16)}","high","quoted","${"x".repeat(1_201)}"]]]]`,
      ],
      [/"files":\[\]/, '"files":{}'],
      [/\}$/, ""],
    ];
    for (const [from, to] of broken) {
      const other = text.replace(from, to);
      expect(other).not.toBe(text);
      expect(parseCarriedReview(other), other).toBeUndefined();
    }
  });

  it("leaves a file out whole that has more findings than can be read back, so that it is asked about again", () => {
    const finding = { line: 1, quote: "0".repeat(16), severity: "low", confidence: "quoted", message: "x" } as const;
    const findings = Array.from({ length: 1_001 }, () => finding);
    const files = new Map([
      ["a".repeat(32), { notReviewed: null, findings }],
      ["b".repeat(32), { notReviewed: null, findings: [finding] }],
    ]);
    const spent = { model: null, requests: 0, promptTokens: 0, completionTokens: 0, dropped: 0 };
    const review = { headSha: "0".repeat(40), policySha256: "0".repeat(64), answered: 0, spent, files };
    expect([...(parseCarriedReview(renderCarriedReview(review))?.files.keys() ?? [])]).toEqual(["b".repeat(32)]);
  });

  it("names a file's change by a hash of it", () => {
    expect(carriedKey("one", fakeDigest())).toMatch(/^[0-9a-f]{32}$/);
    expect(carriedKey("one", fakeDigest())).not.toBe(carriedKey("two", fakeDigest()));
  });
});
