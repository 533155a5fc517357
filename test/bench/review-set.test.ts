import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { readReviewSet } from "../../bench/review-set.ts";
import { addedRanges, overlaps } from "../../src/domain/change.ts";
import { fakeRepository } from "../fakes/repository.ts";

const cases = readReviewSet();
const bad = cases.filter(({ defect }) => defect !== null);
const clean = cases.filter(({ defect }) => defect === null);
const run = async (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const child = promisify(execFile)("node_modules/.bin/node", ["bench/review.ts", ...args]);
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
};

describe("the open set of changes that models are compared with", () => {
  it("has at least 40 defects and 20 clean changes, of each language at least eight and four", () => {
    expect([bad.length >= 40, clean.length >= 20]).toEqual([true, true]);
    expect([...new Set(cases.map(({ language }) => language))]).toEqual(["go", "python", "sql", "typescript", "yaml"]);
    for (const language of ["go", "python", "sql", "typescript", "yaml"]) {
      const count = (of: typeof cases): number => of.filter((one) => one.language === language).length;
      expect([count(bad) >= 8, count(clean) >= 4], language).toEqual([true, true]);
    }
  });

  it("names each case once and in its own file", () => {
    expect(new Set(cases.map(({ name, language }) => `${language} ${name}`)).size).toBe(cases.length);
    expect(new Set(cases.map(({ path }) => path)).size).toBe(cases.length);
  });

  it.each(bad.map((one) => [`${one.language}: ${one.name}`, one] as const))(
    "marks lines that the change adds: %s",
    async (_, { path, before, after, lines }) => {
      const repository = fakeRepository();
      const base = repository.commit({ files: { ".keep": "", ...(before === null ? {} : { [path]: before }) } });
      const change = await repository.readChange(base, repository.commit({ files: { [path]: after } }));
      const [file] = change.files;
      expect(file?.path).toBe(path);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(overlaps(addedRanges(file ?? expect.fail("no file")), line, line), `line ${line}`).toBe(true);
        expect(after.split("\n")[line - 1]?.trim()).toMatch(/\w/);
      }
    },
  );

  it.each(clean.map((one) => [`${one.language}: ${one.name}`, one] as const))(
    "marks nothing in a clean change, which changes something: %s",
    (_, { lines, before, after }) => {
      expect(lines).toEqual([]);
      expect(before).not.toBe(after);
    },
  );

  it("is told by the scripted endpoint on its lines, without repeats and the same twice, and called plumbing", async () => {
    const { code, stdout } = await run("--scripted");
    expect(code).toBe(0);
    expect(stdout).toContain("plumbing only");
    expect(stdout).toContain("line match: 1.000");
    expect(stdout).toContain("repeats within a run: 0");
    expect(stdout).toContain("the same way: yes");
    expect(stdout).not.toMatch(/precision|recall/);
  });

  it("explains itself, and refuses in one line what is no URL", async () => {
    expect((await run("--help")).stdout).toContain("--base-url URL");
    for (const args of [
      [],
      ["--base-url", "nonsense"],
      ["--base-url", "ftp://x"],
      ["--nope"],
      ["--scripted", "--language", "c"],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout, stderr.trim().split("\n").length], args.join(" ")).toEqual([2, "", 1]);
    }
  });
});
