import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { listPlainConfiguration } from "../../src/io/git-configuration.ts";
import { cleanGitEnvironment } from "../git-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "draftgate-configuration-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the real git lists of a text, undefined where it refuses it. */
function listByGit(text: string): string | undefined {
  const file = join(folder, "config");
  writeFileSync(file, text, "latin1");
  const { status, stdout } = spawnSync("git", ["config", "--file", file, "--no-includes", "--list", "-z"], {
    env: cleanGitEnvironment(),
    encoding: "latin1",
  });
  return status === 0 ? stdout : undefined;
}

describe("a plain configuration", () => {
  it.each([
    ["what git init writes", "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n"],
    ["an object format", "[core]\n\tbare = false\n[extensions]\n\tobjectFormat = sha256\n"],
    ["a partial clone", '[remote "origin"]\n\turl = https://example.com/a.git\n\tpromisor = true\n'],
    ["a branch whose name has dots and upper case", '[branch "Feature/A.b"]\n\tremote = origin\n'],
    ["no blanks", "[core]\nbare=true\n"],
    ["CRLF", "[core]\r\n\tbare = true\r\n"],
    ["comment lines", "# one\n; two\n[core]\n  # three\n\tbare = true\n"],
    ["no value", "[core]\n\tbare =\n"],
    ["no final line feed", "[core]\n\tbare = true"],
    ["the same variable twice", "[core]\n\tbare = true\n\tbare = false\n"],
    ["upper case", "[CORE]\n\tBARE = True\n"],
    ["an include, which is listed and not followed", "[include]\n\tpath = other\n[core]\n\tbare = true\n"],
    ["blanks inside of a value", "[user]\n\tname = A  B\n"],
  ])("is listed as git lists it: %s", (_, text) => {
    expect(listByGit(text)).toBeDefined();
    expect(listPlainConfiguration(text)).toBe(listByGit(text));
  });

  it.each([
    ["quotes", '[core]\n\tbare = "true"\n'],
    ["an escape", "[core]\n\tbare = tr\\\nue\n"],
    ["a comment behind a value", "[core]\n\tbare = true # not so\n"],
    ["a variable without a value", "[core]\n\tbare\n"],
    ["a section and a variable on one line", "[core] bare = true\n"],
    ["a subsection with an escape", '[remote "a\\"b"]\n\tpromisor = true\n'],
    ["a subsection in the old form", "[remote.origin]\n\tpromisor = true\n"],
    ["a tab inside of a value", "[user]\n\tname = A\tB\n"],
    ["a variable before any section", "bare = true\n"],
    ["what is no configuration at all", "\0\0\0bare\n"],
  ])("leaves to git what has %s", (_, text) => {
    expect(listPlainConfiguration(text)).toBeUndefined();
  });

  it("never says anything else than git does", () => {
    const piece = fc.constantFrom(
      ...'[core]|[extensions]|[remote "o"]|bare|promisor|objectformat|=| |\t|\n|\r\n|true|sha256|#|;|"|\\|[|]|.|\u00e9|\u000b|\u00a0|\u0085|\ufeff'.split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const listed = listPlainConfiguration(text);
        if (listed !== undefined) expect(listed).toBe(listByGit(text));
      }),
      { numRuns: 300 },
    );
  });
});
