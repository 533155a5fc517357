import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReportProposal } from "../../src/domain/report.ts";
import { type GitFixture, hashFolder, runGit } from "../git-fixture.ts";
import { pythonWithPytest } from "../propose/frameworks.ts";
import { draftgate, NODES, type Run, type RunOptions } from "./command-line.ts";
import { temporaryFolder, temporaryRepository } from "./judged.ts";

const TOKEN = ["ghp_", "k3Jd82hXq0LmZv71RtYwPb5NcGs4Ua6EfQ9i"].join("");
const CART = `def total(prices, rate=0.2):
    if rate < 0:
        raise ValueError("${TOKEN}")
    return sum(prices) * (1 + rate)
`;
const AI = "Add\n\nCo-Authored-By: Claude <noreply@anthropic.com>";

function shop(files: Readonly<Record<string, string>> = {}): GitFixture {
  const repository = temporaryRepository();
  repository.commit({ files: { "pytest.ini": "[pytest]\n", "cart.py": CART, ...files }, message: AI });
  return repository;
}

/** Runs `tests` and holds every run to this: the repository is the same afterwards, no scratch is left, no secret is shown. */
async function tests(repository: GitFixture, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const scratch = temporaryFolder();
  const before = hashFolder(repository.gitDir);
  const run = await draftgate(["tests", "--repo", repository.path, ...args], {
    ...options,
    env: { TMPDIR: scratch, ...options.env },
  });
  expect(hashFolder(repository.gitDir)).toBe(before);
  expect(readdirSync(scratch)).toEqual([]);
  expect(run.stdout + run.stderr).not.toContain(TOKEN);
  return run;
}

describe.each(NODES)("tests on $name", ({ path: node }) => {
  it("prints a patch that git takes, and prove says that nothing becomes worse", async () => {
    const repository = shop();
    const run = await tests(repository, ["cart.py", "--format", "patch"], { node });
    expect(run.code, run.stderr).toBe(0);
    const folder = temporaryFolder();
    runGit(folder, ["clone", "-q", "--branch", "topic", repository.path, "head"]);
    runGit(join(folder, "head"), ["apply", "--check", "-"], run.stdout);
    writeFileSync(join(folder, "tests.patch"), run.stdout);
    const args = [
      "prove",
      "--patch",
      join(folder, "tests.patch"),
      "--test",
      `${pythonWithPytest()} -m pytest -q -p no:cacheprovider || [ $? = 5 ]`,
    ];
    const proof = await draftgate([...args, "--format", "json"], { node, cwd: repository.path });
    expect(JSON.parse(proof.stdout), proof.stderr).toMatchObject({
      outcome: "equal",
      patch: { files: ["test_cart.py"] },
      after: { exitCode: 0, counts: { failed: 0, skipped: 4 } },
    });
  });
});

describe("tests", () => {
  it("prints the proof with the text, and the same as JSON", async () => {
    const repository = shop();
    const text = await tests(repository, ["./cart.py", "--framework=unittest"]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("PROVED  tests for cart.py");
    expect(text.stdout).toContain("+class TotalTest(unittest.TestCase):");
    const json = await tests(repository, ["--format", "json", "cart.py"]);
    const proposal: ReportProposal = JSON.parse(json.stdout);
    expect(proposal).toMatchObject({
      kind: "tests",
      path: "cart.py",
      target: "test_cart.py",
      outcome: "proved",
      model: null,
      testsRun: false,
    });
    expect(proposal.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "parses",
        "cases",
        "inside",
        "characters",
        "suppressions",
        "secrets",
        "applies",
        "tests",
      ]),
    );
  });

  it("refuses with the reason and exit code 1 what needs no scaffold", async () => {
    const repository = shop({
      "test_cart.py": "from cart import total\n\n\ndef test_total():\n    assert total([]) == 0\n",
    });
    const text = await tests(repository, ["cart.py"]);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain("every function that an AI wrote in it is named by a test already (total)");
    const patch = await tests(repository, ["cart.py", "--format", "patch"]);
    expect([patch.code, patch.stdout]).toEqual([1, ""]);
    expect(patch.stderr).toContain("named by a test already");
    const test = await tests(repository, ["test_cart.py"]);
    expect([test.code, test.stdout.includes("it is a test itself")]).toEqual([1, true]);
  });

  it.each([
    [["nothing.py"], /is no changed file of the range/],
    [["card.py"], /did you mean "cart.py"/],
    [["cart.py", "--framework", "pytst"], /did you mean pytest\?/],
    [["cart.py", "--model", "gemma"], /needs --model-base-url/],
    [["cart.py", "--format", "sarif"], /is not one of text, json, patch/],
    [["cart.py", "more.py"], /unexpected argument/],
    [[], /needs PATH/],
  ])("exits with 2 and nothing on stdout for a wrong call: %j", async (args, message) => {
    const run = await tests(shop(), args);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(message);
  });

  it("writes the scaffold without a model whose endpoint is gone, and says so", async () => {
    const run = await tests(shop(), ["cart.py", "--model-base-url", "http://127.0.0.1:9/v1"]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/\?\s+model\s+nothing of a model is in it/);
    expect(run.stdout).toContain("pytest.skip(");
  });
});
