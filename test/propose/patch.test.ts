import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { decodePath, encodePath } from "../../src/domain/path.ts";
import { applyPatch } from "../../src/propose/apply-patch.ts";
import { diffLines } from "../../src/propose/line-diff.ts";
import { createPatch } from "../../src/propose/patch.ts";
import { wholeLines } from "../../src/propose/source-text.ts";
import { applySuggestions, createSuggestions } from "../../src/propose/suggestions.ts";

vi.setConfig({ testTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), "draftgate-patch-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;

/** What the real `git apply` makes of a file, after `git apply --check` took the patch. */
function apply(path: string, oldText: string | null, patch: string): { readonly text: string; readonly mode: number } {
  made += 1;
  const folder = join(root, String(made));
  mkdirSync(folder);
  const name = Buffer.concat([Buffer.from(`${folder}/`), encodePath(path)]);
  if (oldText !== null) {
    mkdirSync(
      dirname(name.toString("latin1")) === folder ? folder : Buffer.from(dirname(name.toString("latin1")), "latin1"),
      {
        recursive: true,
      },
    );
    writeFileSync(name, oldText);
    chmodSync(name, 0o755);
  }
  for (const args of [["--check"], []]) {
    const run = spawnSync("git", ["apply", "--whitespace=nowarn", ...args, "-"], {
      cwd: folder,
      input: patch,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], GIT_CEILING_DIRECTORIES: root, GIT_CONFIG_NOSYSTEM: "1", HOME: folder },
    });
    expect([run.status, run.stderr, patch]).toEqual([0, "", patch]);
  }
  return { text: readFileSync(name, "utf8"), mode: statSync(name).mode & 0o777 };
}

const line = fc.constantFrom(
  "a",
  "b",
  "",
  "    return 1",
  "\ttab",
  "@@ -1 +1 @@",
  "--- a/x",
  "+++ b/x",
  "\\ No",
  "é",
  "-",
  "trail ",
);
const end = fc.constantFrom("\n", "\n", "\n", "\r\n");
const text = fc
  .tuple(fc.constantFrom("", "", "", "\ufeff"), fc.array(fc.tuple(line, end), { maxLength: 30 }), fc.boolean())
  .map(([mark, lines, isOpen]) => {
    const whole = lines.map(([words, ending]) => `${words}${ending}`).join("");
    return mark + (isOpen ? `${whole}open` : whole);
  });

describe("a patch", () => {
  it("gives the new text under the real git apply, whatever both texts are", () => {
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        fc.pre(oldText !== newText && oldText !== "");
        const patch = createPatch({ path: "src/a.py", oldText, newText });
        expect(applyPatch(oldText, patch)).toBe(newText);
        // git takes a file that lost everything away, as every patch tool does.
        if (newText !== "") expect(apply("src/a.py", oldText, patch)).toEqual({ text: newText, mode: 0o755 });
      }),
      { numRuns: 60 },
    );
  });

  it("makes a file that is not there", () => {
    const patch = createPatch({ path: "test/new.test.ts", oldText: null, newText: "one\ntwo" });
    expect(patch).toContain("new file mode 100644\n--- /dev/null\n+++ b/test/new.test.ts\n@@ -0,0 +1,2 @@\n");
    expect(apply("test/new.test.ts", null, patch).text).toBe("one\ntwo");
  });

  it.each([
    "with blank.py",
    'quote".py',
    "back\\slash.py",
    "tab\there.py",
    "line\nend.py",
    "naïve/größe.py",
    "-dash.py",
    " lead.py",
    decodePath(Uint8Array.of(0x61, 0xff, 0x2e, 0x70, 0x79)),
  ])("names %j as git does", (path) => {
    const patch = createPatch({ path, oldText: "1\n", newText: "2\n" });
    expect(apply(path, "1\n", patch).text).toBe("2\n");
  });

  it("is empty where nothing changes, and numbers hunks as git does", () => {
    expect(createPatch({ path: "a", oldText: "x\n", newText: "x\n" })).toBe("");
    const old = Array.from({ length: 20 }, (_, at) => `${at}\n`).join("");
    const patch = createPatch({
      path: "a",
      oldText: old,
      newText: old.replace("2\n3\n", "2\nnew\n3\n").replace("18\n", ""),
    });
    expect(patch.match(/^@@.*@@$/gm)).toEqual(["@@ -1,6 +1,7 @@", "@@ -16,5 +17,4 @@"]);
  });

  it("does not fit another text", () => {
    const patch = createPatch({ path: "a", oldText: "1\n2\n", newText: "1\n3\n" });
    expect(applyPatch("1\n4\n", patch)).toBeUndefined();
    expect(applyPatch("1\n", patch)).toBeUndefined();
  });
});

describe("the difference of two texts", () => {
  it("leaves no line out and needs no more edits than there are lines", () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (old, fresh) => {
        const hunks = diffLines(old, fresh);
        const rebuilt: string[] = [];
        let next = 0;
        for (const { oldStart, oldLines, newStart, newLines } of hunks) {
          const from = oldLines === 0 ? oldStart : oldStart - 1;
          rebuilt.push(
            ...old.slice(next, from),
            ...fresh.slice(newLines === 0 ? newStart : newStart - 1).slice(0, newLines),
          );
          next = from + oldLines;
        }
        expect([...rebuilt, ...old.slice(next)]).toEqual(fresh);
      }),
    );
  });

  it("is the shortest one for a line that comes in", () => {
    expect(diffLines(["a", "b", "c"], ["a", "x", "b", "c"])).toEqual([
      { oldStart: 1, oldLines: 0, newStart: 2, newLines: 1 },
    ]);
    expect(diffLines(["a", "b", "c"], ["a", "c"])).toEqual([{ oldStart: 2, oldLines: 1, newStart: 1, newLines: 0 }]);
  });

  it("takes texts that have nothing in common as a whole", () => {
    const old = Array.from({ length: 5_000 }, (_, at) => `old ${at}`);
    const fresh = Array.from({ length: 5_000 }, (_, at) => `new ${at}`);
    expect(diffLines(old, fresh)).toEqual([{ oldStart: 1, oldLines: 5_000, newStart: 1, newLines: 5_000 }]);
  });
});

describe("suggestions", () => {
  const everywhere = [{ start: 1, end: 1_000 }];

  it("give the new text, or there are none", () => {
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        fc.pre(oldText !== newText);
        const suggestions = createSuggestions(oldText, newText, everywhere);
        if (suggestions.length > 0) expect(applySuggestions(oldText, suggestions)).toBe(newText);
        for (const { startLine, endLine } of suggestions) {
          expect(startLine).toBeLessThanOrEqual(endLine);
          expect(endLine).toBeLessThanOrEqual(wholeLines(oldText).length);
        }
      }),
    );
  });

  it.each([
    ["a line", "1\n2\n3\n", "1\nx\n3\n", [{ startLine: 2, endLine: 2, text: "x" }]],
    [
      "lines that come in, with their neighbor",
      "1\n2\n",
      "1\nx\ny\n2\n",
      [{ startLine: 1, endLine: 1, text: "1\nx\ny" }],
    ],
    ["lines at the top", "1\n2\n", "x\n1\n2\n", [{ startLine: 1, endLine: 1, text: "x\n1" }]],
    ["lines that go", "1\n2\n3\n", "1\n3\n", [{ startLine: 2, endLine: 2, text: "" }]],
    [
      "an empty line in the place of one, with its neighbor",
      "1\n2\n3\n",
      "1\n\n3\n",
      [{ startLine: 1, endLine: 2, text: "1\n" }],
    ],
  ])("replace %s", (_, oldText, newText, expected) => {
    expect(createSuggestions(oldText, newText, everywhere)).toEqual(expected);
  });

  it.each([
    ["a line stands outside of the diff", "1\n2\n3\n", "1\n2\nx\n", [{ start: 1, end: 2 }]],
    ["lines end in CRLF", "1\r\n2\r\n", "1\r\nx\r\n", everywhere],
    ["the last line without an end changes", "1\n2", "1\nx", everywhere],
    ["there is a byte order mark", "\ufeff1\n2\n", "\ufeff1\nx\n", everywhere],
  ])("are none where %s", (_, oldText, newText, commentable) => {
    expect(createSuggestions(oldText, newText, commentable)).toEqual([]);
  });
});
