import { expect, test } from "vitest";
import { parseComment } from "../../src/command/parse.ts";

test("any comment is read in bounded time", () => {
  for (const piece of [
    "`",
    "[",
    "<a ",
    "<!-- ",
    "> ",
    "- ",
    "``` ",
    "$$",
    '<a x="',
    "]",
    "\\",
    "* * ",
    "| - ",
    "(#1) ",
    "<a x='\"",
    "<a b  ",
    "<a b=c ",
    '/draftgate "',
    "&",
    "`` ` ",
  ]) {
    const started = performance.now();
    parseComment(piece.repeat(Math.floor(65_536 / piece.length)));
    parseComment(`${piece}\n`.repeat(Math.floor(65_536 / (piece.length + 1))));
    expect(performance.now() - started, piece).toBeLessThan(10_000);
  }
});
