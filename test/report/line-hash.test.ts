import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineHashes, primaryLocationLineHash } from "../../src/report/line-hash.ts";
import { decodeText } from "../../src/scan/blob-text.ts";
import recorded from "../fixtures/report/github-line-hashes.json" with { type: "json" };
import { ODD_BYTES, ODD_TEXTS } from "../fixtures/report/odd-texts.ts";

const GREETING_WITH_LINE_END = [
  "e9496ae3ebfced30:1",
  "fb7c023a8b9ccb3f:1",
  "ce8ba1a563dcdaca:1",
  "e20e36e16fcb0cc8:1",
  "b3edc88f2938467e:1",
  "c8e28b0b4002a3a0:1",
  "c129715d7a2bc9a3:1",
];

/** The same definition written down slowly, with big integers and no shortcuts. */
function slowHashes(text: string): readonly string[] {
  const lines = text.replace(/\r\n|\r|\n/g, "\n").split("\n");
  const bare = lines.map((line) => line.replace(/[ \t]/g, ""));
  const counts = new Map<string, number>();
  return bare.map((_, index) => {
    const rest = bare.slice(index).join("\n");
    let hash = 0n;
    for (let unit = 0; unit < 100; unit += 1) {
      const code = unit < rest.length ? rest.charCodeAt(unit) : unit === rest.length ? 65_535 : 0;
      hash = BigInt.asUintN(64, hash * 37n + BigInt(code));
    }
    const hex = hash.toString(16);
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
    return `${hex}:${counts.get(hex)}`;
  });
}

describe("lineHashes", () => {
  // The vectors that codeql-action tests itself with: https://github.com/github/codeql-action/blob/main/src/fingerprints.test.ts
  it.each([
    ["an empty file", "", ["c129715d7a2bc9a3:1"]],
    [
      "blanks at the start of lines",
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
    ],
    [
      "empty lines and no line end at the end",
      " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
      [
        "8b7cf3e952e7aeb2:1",
        "b1ae1287ec4718d9:1",
        "bff680108adb0fcc:1",
        "c6805c5e1288b612:1",
        "b86d3392aea1be30:1",
        "e6ceba753e1a442:1",
      ],
    ],
    ["line ends LF", " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", GREETING_WITH_LINE_END],
    ["line ends CR", " hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", GREETING_WITH_LINE_END],
    ["line ends CR LF", " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", GREETING_WITH_LINE_END],
    ["mixed line ends", " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", GREETING_WITH_LINE_END],
    [
      "the same line ten times",
      "Lorem ipsum dolor sit amet.\n".repeat(10),
      [
        "a7f2ff13bc495cf2:1",
        "a7f2ff13bc495cf2:2",
        "a7f2ff13bc495cf2:3",
        "a7f2ff13bc495cf2:4",
        "a7f2ff13bc495cf2:5",
        "a7f2ff13bc495cf2:6",
        "a7f2ff1481e87703:1",
        "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1",
        "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
      ],
    ],
  ])("equals GitHub's for %s", (_name, text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes);
  });

  // What GitHub's own program says of the same bytes; `source` in the file of numbers names it.
  it.each(Object.entries(recorded.hashes))("equals GitHub's for every line of a file with %s", (name, hashes) => {
    const bytes = ODD_TEXTS[name] ?? ODD_BYTES[name] ?? new Uint8Array();
    expect(lineHashes(decodeText(bytes))).toEqual(hashes);
  });

  it("was held against GitHub's on every odd file there is, of which there are more than twenty", () => {
    const names = [...Object.keys(ODD_TEXTS), ...Object.keys(ODD_BYTES)];
    expect(Object.keys(recorded.hashes).sort()).toEqual(names.sort());
    expect(names.length).toBeGreaterThan(20);
  });

  it("takes a blank between CR and LF for the end of one line and the start of another", () => {
    expect(lineHashes("a\r \nb")).toHaveLength(3);
    expect(lineHashes("a\r\nb")).toHaveLength(2);
  });

  it("equals the slow definition for any text", () => {
    const unit = fc.constantFrom(
      " ",
      "\t",
      "\n",
      "\r\n",
      "\r",
      "a",
      "}",
      "é",
      "😀",
      "\ufeff",
      "\u0000",
      "\ud800",
      "x".repeat(60),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        // A blank between CR and LF is the one place where the slow definition reads lines differently.
        const text = parts.join("").replace(/\r[ \t]+\n/g, "\n");
        expect(lineHashes(text)).toEqual(slowHashes(text));
      }),
    );
  });

  it("hashes a file of 10 MB in seconds", () => {
    const hashes = lineHashes("const value = compute(left, right);\n".repeat(280_000));
    expect(hashes).toHaveLength(280_001);
  });
});

describe("primaryLocationLineHash", () => {
  it("is the hash of the line, and undefined for a line that the file does not have", () => {
    expect(primaryLocationLineHash("a\nb", 2)).toBe(lineHashes("a\nb")[1]);
    expect(primaryLocationLineHash("a\nb", 3)).toBeUndefined();
    expect(primaryLocationLineHash("a\nb", 0)).toBeUndefined();
  });
});
