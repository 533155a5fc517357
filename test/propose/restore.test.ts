import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restore } from "../../src/propose/restore.ts";
import { joinSource, splitSource } from "../../src/propose/source-text.ts";

const line = fc.constantFrom("a", "b", "", "    return 1", "token = 1");
const end = fc.constantFrom("\n", "\r\n");
const text = fc
  .tuple(fc.constantFrom("", "\ufeff"), fc.array(fc.tuple(line, end), { minLength: 1, maxLength: 20 }), fc.boolean())
  .map(([mark, lines, isOpen]) => mark + lines.map((pair) => pair.join("")).join("") + (isOpen ? "open" : ""));

/** The whole of a text as it would be shown. */
function whole(given: string): {
  readonly source: ReturnType<typeof splitSource>;
  readonly parts: Parameters<typeof restore>[1];
} {
  const source = splitSource(given);
  return { source, parts: [{ start: 1, end: source.lines.length, lines: source.lines.map((one) => one.text) }] };
}

describe("an answer put back", () => {
  it("is the old text, byte for byte, where the model changed nothing", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(joinSource(splitSource(given))).toBe(given);
        const { source, parts } = whole(given);
        expect(restore(source, parts, [parts[0]?.lines ?? []])).toBe(given);
      }),
    );
  });

  it("keeps how the file begins and ends, whatever the model answers", () => {
    fc.assert(
      fc.property(text, fc.array(line, { minLength: 1 }), (given, answer) => {
        const { source, parts } = whole(given);
        const fresh = splitSource(restore(source, parts, [[...answer, "last"]]));
        expect(fresh.mark).toBe(source.mark);
        expect(fresh.lines.at(-1)?.end === "").toBe(source.lines.at(-1)?.end === "");
        expect(fresh.lines.slice(0, -1).every((one) => one.end !== "")).toBe(true);
      }),
    );
  });

  it.each([
    ["new lines end as most do", "a\r\nb\r\n", ["a", "x", "b"], "a\r\nx\r\nb\r\n"],
    ["other ends stay on lines that stay", "a\r\nb\nc\r\n", ["a", "b", "x"], "a\r\nb\nx\r\n"],
    ["a last line without an end moves up", "a\nb", ["a", "b", "c"], "a\nb\nc"],
    ["empty lines around the answer are not a change", "\na\n\n", ["", "", "x", ""], "\nx\n\n"],
    ["nothing is left", "a\n", [""], "\n"],
  ])("%s", (_, given, answer, expected) => {
    const { source, parts } = whole(given);
    expect(restore(source, parts, [answer])).toBe(expected);
  });

  it("gives what was masked back on lines that the model left alone", () => {
    const source = splitSource("KEY = 'abc'\nrun(1)\n");
    const parts = [{ start: 1, end: 2, lines: ["KEY = '[redacted]'", "run(1)"] }];
    expect(restore(source, parts, [["KEY = '[redacted]'", "run(2)"]])).toBe("KEY = 'abc'\nrun(2)\n");
    expect(restore(source, parts, [["KEY = '[redacted]' + x", "run(1)"]])).toBe("KEY = '[redacted]' + x\nrun(1)\n");
  });

  it("leaves alone what was not shown", () => {
    const source = splitSource("1\n2\n3\n4\n5\n");
    const parts = [
      { start: 2, end: 2, lines: ["2"] },
      { start: 4, end: 4, lines: ["4"] },
    ];
    expect(restore(source, parts, [["two", "and"], []])).toBe("1\ntwo\nand\n3\n5\n");
  });
});
