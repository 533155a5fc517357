import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionsOf, statusOf, toChangedFile } from "../../src/domain/changed-file.ts";
import { createCountsParser, createRawLogParser, createRawPatchParser, type RawRecord } from "../../src/domain/diff.ts";
import { type ChunkParser, createPatchParser, type PatchSection } from "../../src/domain/patch.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const Z = "0".repeat(40);

/** Feeds a text in chunks that end at `cuts`. */
function feed(parser: ChunkParser, text: string, cuts: readonly number[]): boolean {
  let from = 0;
  for (const cut of [...cuts].sort((left, right) => left - right)) {
    if (cut <= from || cut > text.length) continue;
    parser.push(text.slice(from, cut));
    from = cut;
  }
  parser.push(text.slice(from));
  return parser.end();
}

function parseLog(text: string, cuts: readonly number[] = []): { tokens: unknown[]; isComplete: boolean } {
  const tokens: unknown[] = [];
  const parser = createRawLogParser({ header: (token) => tokens.push(token), record: (record) => tokens.push(record) });
  return { isComplete: feed(parser, text, cuts), tokens };
}

function parsePatch(text: string, cuts: readonly number[] = []): { sections: PatchSection[]; isComplete: boolean } {
  const sections: PatchSection[] = [];
  const parser = createPatchParser((section) => sections.push(section));
  return { isComplete: feed(parser, text, cuts), sections };
}

describe("raw records", () => {
  const log =
    `c1 p1\0\n:100644 100755 ${A} ${B} M\0a\nb\0:100644 100644 ${A} ${B} R087\0old\0caf\xe9\0` +
    `c2 p1 p2\0\0::100644 000000 100644 ${A} ${Z} ${B} MA\0x\0x\0x\0c3 \0`;
  const record = (
    letters: string,
    old: RawRecord["old"],
    fresh: RawRecord["new"],
    path: string,
    previous: string[],
  ): RawRecord => ({
    letters,
    old,
    new: fresh,
    path,
    previousPaths: previous,
  });
  const expected = [
    "c1 p1",
    record("M", [{ mode: "100644", sha: A }], { mode: "100755", sha: B }, "a\nb", ["a\nb"]),
    record("R", [{ mode: "100644", sha: A }], { mode: "100644", sha: B }, "caf\udce9", ["old"]),
    "c2 p1 p2",
    record("MA", [{ mode: "100644", sha: A }, undefined], { mode: "100644", sha: B }, "x", ["x", "x"]),
    "c3 ",
  ];

  it("come out the same however the text is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: log.length })), (cuts) => {
        expect(parseLog(log, cuts)).toEqual({ tokens: expected, isComplete: true });
      }),
    );
  });

  it.each([
    ["a name is missing", `c1\0\n:100644 100644 ${A} ${B} R100\0only one\0`],
    ["the text ends inside a name", `c1\0\n:100644 100644 ${A} ${B} M\0half`],
    ["fields are missing", `c1\0\n:100644 ${A} M\0a\0`],
  ])("are incomplete when %s", (_, text) => {
    expect(parseLog(text).isComplete).toBe(false);
  });

  it("never throw", () => {
    const junk = fc.string({ unit: fc.constantFrom(":", " ", "\0", "\n", "R", "A", "1", "@", "-", "+", "\\", "\xff") });
    fc.assert(
      fc.property(junk, (text) => {
        parseLog(text);
        parsePatch(text);
        feed(
          createRawPatchParser(
            () => undefined,
            () => undefined,
          ),
          text,
          [],
        );
      }),
    );
  });

  it.each<[string, string, RawRecord["old"], RawRecord["new"]]>([
    ["added", "A", [undefined], { mode: "100644", sha: A }],
    ["removed", "D", [{ mode: "100644", sha: A }], undefined],
    ["modified", "M", [{ mode: "100644", sha: A }], { mode: "100644", sha: B }],
    ["changed", "M", [{ mode: "100644", sha: A }], { mode: "100755", sha: A }],
    ["changed", "T", [{ mode: "100644", sha: A }], { mode: "120000", sha: B }],
    ["renamed", "R", [{ mode: "100644", sha: A }], { mode: "100644", sha: A }],
    ["copied", "C", [{ mode: "100644", sha: A }], { mode: "100644", sha: A }],
    ["added", "AA", [undefined, undefined], { mode: "100644", sha: A }],
    ["modified", "AM", [undefined, { mode: "100644", sha: B }], { mode: "100644", sha: A }],
    [
      "renamed",
      "MR",
      [
        { mode: "100644", sha: B },
        { mode: "100644", sha: B },
      ],
      { mode: "100644", sha: A },
    ],
    [
      "removed",
      "DD",
      [
        { mode: "100644", sha: B },
        { mode: "100644", sha: B },
      ],
      undefined,
    ],
  ])("say %s for %s", (status, letters, old, fresh) => {
    expect(
      statusOf(
        record(
          letters,
          old,
          fresh,
          "x",
          old.map(() => "x"),
        ),
      ),
    ).toBe(status);
  });
});

describe("patches", () => {
  /** An edit script: runs of kept, removed and added lines, whose text looks as much like a diff as it can. */
  const line = fc.constantFrom(
    "",
    "x",
    "-- a",
    "++ b",
    "@@ -1 +1 @@",
    "diff --git a/x b/x",
    "Binary files a and b differ",
    "\\ No newline",
  );
  const run = fc.record({
    keep: fc.integer({ min: 1, max: 5 }),
    remove: fc.array(line, { maxLength: 4 }),
    add: fc.array(line, { maxLength: 4 }),
  });
  const script = fc.array(run, { maxLength: 6 });

  /** What git prints for an edit script, and the hunks it should give. */
  function print(runs: readonly { keep: number; remove: readonly string[]; add: readonly string[] }[]): {
    text: string;
    hunks: PatchSection["hunks"];
  } {
    let [oldLine, newLine, text] = [1, 1, "diff --git a/f b/f\nindex 1..2 100644\n--- a/f\n+++ b/f\n"];
    const hunks: PatchSection["hunks"] = [];
    const side = (start: number, count: number): string =>
      `${count === 0 ? start - 1 : start}${count === 1 ? "" : `,${count}`}`;
    for (const { keep, remove, add } of runs) {
      oldLine += keep;
      newLine += keep;
      if (remove.length + add.length === 0) continue;
      text += `@@ -${side(oldLine, remove.length)} +${side(newLine, add.length)} @@ function ${"x".repeat(300)}\n`;
      text += [...remove.map((each) => `-${each}\n`), ...add.map((each) => `+${each}\n`)].join("");
      hunks.push({
        oldStart: remove.length === 0 ? oldLine - 1 : oldLine,
        oldLines: remove.length,
        newStart: add.length === 0 ? newLine - 1 : newLine,
        newLines: add.length,
      });
      oldLine += remove.length;
      newLine += add.length;
    }
    return { text: hunks.length === 0 ? text : `${text}\\ No newline at end of file\n`, hunks };
  }

  it("give back the edit script, whatever the text says and however it is cut", () => {
    fc.assert(
      fc.property(fc.array(script, { maxLength: 3 }), fc.array(fc.nat({ max: 4000 })), (scripts, cuts) => {
        const printed = scripts.map(print);
        const { sections, isComplete } = parsePatch(printed.map(({ text }) => text).join(""), cuts);
        expect(sections).toEqual(printed.map(({ hunks }) => ({ hunks, isBinary: false })));
        expect(isComplete).toBe(true);
      }),
    );
  });

  it("know binary files", () => {
    const text =
      "diff --git a/f b/f\nindex 1..2 100644\nBinary files a/f and b/f differ\ndiff --git a/g b/g\nold mode 100644\nnew mode 100755\n";
    expect(parsePatch(text).sections).toEqual([
      { hunks: [], isBinary: true },
      { hunks: [], isBinary: false },
    ]);
  });

  it.each(["diff --git a/f b/f\n@@ -1,2 +1 @@\n-a\n", "diff --git a/f b/f\n@@ -1 +1 @@\n a\n", "diff --git a/f"])(
    "are incomplete when cut short or out of step: %j",
    (text) => {
      expect(parsePatch(text).isComplete).toBe(false);
    },
  );

  it("take a line of a hundred megabytes without keeping it", () => {
    const sections: PatchSection[] = [];
    const parser = createPatchParser((section) => sections.push(section));
    parser.push("diff --git a/f b/f\n@@ -0,0 +1 @@\n+");
    const chunk = "x".repeat(1 << 16);
    for (let count = 0; count < 1600; count += 1) parser.push(chunk);
    parser.push("\n");
    expect(parser.end()).toBe(true);
    expect(sections[0]?.hunks).toHaveLength(1);
  });
});

describe("raw records with their patch", () => {
  it("are told apart by the empty token, and a change of type is one replacement", () => {
    const text =
      `:100644 120000 ${A} ${B} T\0l\0:100644 100644 ${A} ${B} M\0m\0\0` +
      "diff --git a/l b/l\n@@ -1,2 +0,0 @@\n-a\n-b\ndiff --git a/l b/l\n@@ -0,0 +1 @@\n+x\ndiff --git a/m b/m\n@@ -3 +3,2 @@\n-a\n+b\n+\0\n";
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
        const records: RawRecord[] = [];
        const sections: PatchSection[] = [];
        const parser = createRawPatchParser(
          (record) => records.push(record),
          (section) => sections.push(section),
        );
        expect(feed(parser, text, cuts)).toBe(true);
        expect(records.map(sectionsOf)).toEqual([2, 1]);
        const [type, plain] = records;
        if (type === undefined || plain === undefined) throw new Error("two records");
        expect(toChangedFile(type, sections.slice(0, 2))).toMatchObject({
          status: "changed",
          additions: 1,
          deletions: 2,
          hunks: [{ oldStart: 1, oldLines: 2, newStart: 1, newLines: 1 }],
        });
        expect(toChangedFile(plain, sections.slice(2))).toMatchObject({
          additions: 2,
          deletions: 1,
          oldBlob: A,
          newBlob: B,
        });
      }),
    );
  });
});

describe("counts of lines", () => {
  const counts = (text: string, cuts: readonly number[] = []): readonly unknown[] => {
    const found: unknown[] = [];
    const parser = createCountsParser((name, added) => found.push([name, added]));
    return [feed(parser, text, cuts), ...found];
  };

  it("are read wherever the chunks end, a binary file adding none", () => {
    const text = "12\t3\t000000000\0-\t-\t000000001\x000\t7\tx\0";
    const expected = [true, ["000000000", 12], ["000000001", 0], ["x", 0]];
    for (let cut = 0; cut <= text.length; cut += 1) expect(counts(text, [cut])).toEqual(expected);
  });

  it.each(["1\t2\0", "1\t2\t\0", "x\t2\ta\0", "1\t2\ta", "1\t-\ta\0", ":100644\0", "1\t2\ta\tb\0"])(
    "%j is no list of counts",
    (text) => {
      expect(counts(text)[0]).toBe(false);
    },
  );
});
