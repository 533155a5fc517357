import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommit, parseIdentity, parseTree } from "../../src/domain/git-object.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("commit objects", () => {
  it("have tree, parents, people and message", () => {
    const text =
      "tree t\nparent p\nparent q\nauthor A <a@x> 1 +0000\ncommitter C <c@x> 2 +0100\n\nSubject\n\nparent fake\n";
    expect(parseCommit(bytes(text))).toEqual({
      tree: "t",
      parents: ["p", "q"],
      author: { name: "A", email: "a@x" },
      committer: { name: "C", email: "c@x" },
      message: "Subject\n\nparent fake\n",
    });
  });

  it("decode people too by the encoding header", () => {
    const text = "tree t\nauthor \xe9 <a> 1 +0000\ncommitter \xe9 <a> 1 +0000\nencoding latin1\n\n\xe9";
    expect(parseCommit(bytes(text))).toMatchObject({ author: { name: "é" }, message: "é" });
  });

  it("read any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (value) => {
        expect(typeof parseCommit(value).message).toBe("string");
      }),
    );
  });

  it.each([
    ["Ada Author <ada@x> 1 +0000", "Ada Author", "ada@x"],
    ["<ada@x> 1 +0000", "", "ada@x"],
    ["Ada <ada@x", "Ada", "ada@x"],
    ["A <a@x> <b@x> 1 +0000", "A", "a@x"],
    ["Ada 1 +0000", "Ada", ""],
    ["", "", ""],
  ])("take %j apart", (line, name, email) => {
    expect(parseIdentity(line)).toEqual({ name, email });
  });
});

describe("tree objects", () => {
  it.each([20, 32])("give back their rows with ids of %i bytes", (idBytes) => {
    const row = fc.record({
      mode: fc.constantFrom("100644", "100755", "120000", "160000", "40000"),
      name: fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => !name.includes("\0")),
      sha: fc.uint8Array({ minLength: idBytes, maxLength: idBytes }),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const parts = rows.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), sha]);
        expect(parseTree(Buffer.concat(parts), idBytes)).toEqual(
          rows.map(({ mode, name, sha }) => ({
            name,
            mode: mode.padStart(6, "0"),
            sha: Buffer.from(sha).toString("hex"),
          })),
        );
      }),
    );
  });

  it("leave out a row that is cut off", () => {
    expect(parseTree(bytes("100644 a\0short"), 20)).toEqual([]);
    expect(parseTree(bytes("100644"), 20)).toEqual([]);
  });
});
