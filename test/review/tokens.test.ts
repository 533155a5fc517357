import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTokens, leastTokens } from "../../src/review/tokens.ts";

// The rule as a pattern: what the counting must come to, said another way.
function byPattern(text: string): number {
  const pieces = text.match(/[A-Za-z]+|\d|[^\sA-Za-z\d]|\n|[^\S\n]+/gu) ?? [];
  return pieces.reduce((sum, piece) => {
    if (piece === "\n" || !/^[\sA-Za-z]/u.test(piece)) return sum + 1;
    if (/^\s/u.test(piece)) return sum + (piece.length === 1 ? 0 : Math.ceil(piece.length / 16));
    return sum + Math.ceil(piece.length / 5);
  }, 0);
}

const SIGNS = [
  ..."aZ09_@[`{/ \t\n\r\v\f",
  "\u00a0",
  "\u1680",
  "\u2003",
  "\u2028",
  "\u3000",
  "\ufeff",
  "\u200b",
  "é",
  "漢",
  "😀",
  "\ud83d",
  "\ude00",
];
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("estimateTokens", () => {
  it.each([
    ["", 0],
    ["word", 1],
    ["six words", 2],
    ["abcdef", 2],
    ["a b", 2],
    ["2026", 4],
    ["x = y\n", 4],
    [`\n${" ".repeat(17)}x`, 4],
    ["😀é", 2],
  ])("takes %j for %d tokens", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });

  it("counts every text as the pattern of words, digits, signs and blanks does", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(estimateTokens(text)).toBe(byPattern(text));
      }),
    );
  });
});

describe("leastTokens", () => {
  it("counts a run of blanks as one sign, four signs as a token, and never more than the estimate", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(leastTokens(text)).toBe(Math.min(byPattern(text), text.replace(/\s+/gu, " ").length / 4));
      }),
    );
  });
});
