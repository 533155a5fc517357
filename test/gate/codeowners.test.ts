import { describe, expect, test } from "vitest";
import { parseCodeowners } from "../../src/gate/codeowners.ts";
import { givenChange, givenFile, givenPolicy, givenPull, givenRule } from "./given.ts";
import { ALICE, BOB, CAROL, DAVE, judge, review, ruleOf, told, user } from "./world.ts";

describe("which line of CODEOWNERS owns a path", () => {
  const table: readonly [string, string, readonly string[], readonly string[]][] = [
    ["a star owns everything", "*", ["a", "a/b", ".github/x"], []],
    ["an extension is meant in every folder", "*.js", ["a.js", "x/y/a.js"], ["a.jsx", "a.ts"]],
    [
      "an anchored folder with all in it",
      "/build/logs/",
      ["build/logs/a", "build/logs/x/a"],
      ["x/build/logs/a", "build/logs"],
    ],
    ["a folder anywhere", "apps/", ["apps/a", "x/apps/y/a"], ["apps", "apps2/a"]],
    ["a star at the end means no deeper file", "docs/*", ["docs/a.md"], ["docs/x/a.md", "x/docs/a.md"]],
    [
      "a name without a slash is a file or a folder anywhere",
      "github",
      ["github", "x/github", "x/github/y"],
      ["githubs"],
    ],
    [
      "a path without a slash at its end is a file or a folder",
      "/apps/github",
      ["apps/github", "apps/github/x"],
      ["x/apps/github"],
    ],
    ["two stars before a name", "**/logs", ["logs/a", "build/logs/a", "a/b/logs"], ["logsx"]],
    ["two stars in the middle", "/a/**/z", ["a/z", "a/b/z", "a/b/c/z/y"], ["z", "b/a/z"]],
    ["two stars at the end", "/a/**", ["a/b", "a/b/c"], ["a", "b/a"]],
    ["a question mark is one character", "/a?.txt", ["ab.txt"], ["a.txt", "abc.txt", "a/.txt"]],
    ["stars within a name", "/a*b*c", ["abc", "axxbyyc", "abcbc"], ["abcd", "ac"]],
    ["a path with a slash inside is anchored", "src/x", ["src/x", "src/x/y"], ["lib/src/x"]],
    ["case is told apart", "/Docs/", ["Docs/a"], ["docs/a"]],
    ["a blank behind a backslash belongs to the name", "/my\\ file", ["my file"], ["my"]],
    ["negation does not exist", "!a", [], ["a", "b"]],
    ["ranges do not exist", "/[ab]", [], ["a", "b"]],
    ["an escaped number sign does not exist", "\\#a", [], ["#a"]],
    ["a slash alone owns nothing", "/", [], ["a"]],
  ];
  test.each(table)("%s", (_name, pattern, owned, free) => {
    const ownersOf = parseCodeowners(`${pattern} @alice`);
    expect(owned.filter((path) => ownersOf(path).length === 0)).toEqual([]);
    expect(free.filter((path) => ownersOf(path).length > 0)).toEqual([]);
  });

  test("the last line that matches names the owners, also nobody", () => {
    const ownersOf = parseCodeowners(
      "* @all # everybody\r\n\r\n# a comment\n/src/ @Alice @acme/core me@example.com\n/src/free\n",
    );
    expect(ownersOf("README")).toEqual(["@all"]);
    expect(ownersOf("src/a")).toEqual(["@Alice", "@acme/core", "me@example.com"]);
    expect(ownersOf("src/free")).toEqual([]);
  });

  test("a line with an owner that is none is left out", () => {
    expect(parseCodeowners("* @all\n/src/ alice\n")("src/a")).toEqual(["@all"]);
    expect(parseCodeowners("* @all\n/src/ @-alice\n")("src/a")).toEqual(["@all"]);
  });

  test("a file that GitHub finds too large owns nothing", () => {
    expect(parseCodeowners(`* @all\n${"#".repeat(3 * 1024 * 1024)}`)("a")).toEqual([]);
  });
});

describe("approvals by code owners", () => {
  const policy = givenPolicy([givenRule("owners", { approvals: 1, from: { codeowners: true } })]);
  const owned = (text: string) => ({ codeowners: { known: true as const, value: text } });
  const byAlice = { reviews: [review(ALICE, "APPROVED")] };

  test("an owner with write access counts, anybody else does not", () => {
    expect(told({ policy, people: { ...owned("* @ALICE"), ...byAlice } })).toBe("success alice |");
    expect(told({ policy, people: { ...owned("* @bob"), ...byAlice } })).toBe("pending | alice:not-in-team");
  });

  test("an owner without write access owns nothing", () => {
    const people = { ...owned("* @dave @bob"), reviews: [review(DAVE, "APPROVED")] };
    expect(told({ policy, people })).toBe("pending | dave:not-in-team");
    expect(judge({ policy, people }).result.needed).toEqual(["bob"]);
  });

  test("owners by team and by email count", () => {
    const teams = new Map([["acme/core", { known: true as const, value: [ALICE] }]]);
    expect(told({ policy, people: { ...owned("* @acme/core"), ...byAlice, teams } })).toBe("success alice |");
    const accountsByEmail = new Map([["me@example.com", ALICE]]);
    expect(told({ policy, people: { ...owned("* me@example.com"), ...byAlice, accountsByEmail } })).toBe(
      "success alice |",
    );
    expect(told({ policy, people: { ...owned("* you@example.com"), ...byAlice } })).toBe("failure | alice:not-in-team");
  });

  test("an owning team that cannot be read is an error", () => {
    expect(ruleOf({ policy, people: { ...owned("* @acme/core"), ...byAlice } })).toMatchObject({
      state: "error",
      reason: expect.stringContaining("team acme/core cannot be read (not read)"),
    });
  });

  test("a CODEOWNERS that cannot be read is an error, one that is not there is nobody", () => {
    const people = { ...byAlice, codeowners: { known: false as const, reason: "gone" } };
    expect(ruleOf({ policy, people }).reason).toContain("CODEOWNERS cannot be read (gone)");
    expect(told({ policy, people: byAlice })).toBe("failure | alice:not-in-team");
  });

  test("an owner whose permission cannot be read is an error", () => {
    const permissions = new Map([[1, { known: false as const, reason: "500" }]]);
    expect(ruleOf({ policy, people: { ...owned("* @alice"), ...byAlice, permissions } }).state).toBe("error");
  });

  test("without the list of collaborators every owner could approve", () => {
    const people = { ...owned("* @zoe"), collaborators: { known: false as const, reason: "403" } };
    expect(judge({ policy, people }).result).toMatchObject({ state: "pending", needed: ["zoe"] });
  });

  test("each file needs an owner of its own", () => {
    const change = givenChange(["src/a", "docs/b"], { pullRequest: givenPull() });
    const text = "/src/ @alice\n/docs/ @bob";
    const { result } = judge({ policy, change, people: { ...owned(text), ...byAlice } });
    expect(result.rules[0]).toMatchObject({
      state: "pending",
      approvals: { counted: [], ineligible: [{ login: "alice", reason: "not-in-team" }] },
    });
    expect(result.needed).toEqual(["bob"]);
    expect(result.toAsk).toEqual({ users: ["bob"], teams: [] });
    const reviews = [...byAlice.reviews, review(BOB, "APPROVED")];
    expect(judge({ policy, change, people: { ...owned(text), reviews } }).result.state).toBe("success");
  });

  test("a renamed file needs the owners of both of its names", () => {
    const change = givenChange([givenFile("docs/b", { previousPath: "src/a", status: "renamed" })], {
      pullRequest: givenPull(),
    });
    const text = "/src/ @alice\n/docs/ @bob @acme/docs";
    const teams = new Map([["acme/docs", { known: true as const, value: [CAROL] }]]);
    const given = { policy, change, people: { ...owned(text), teams, ...byAlice } };
    expect(judge(given).result).toMatchObject({ state: "pending", toAsk: { users: ["bob"], teams: [] } });
    const reviews = [...byAlice.reviews, review(CAROL, "APPROVED")];
    expect(judge({ ...given, people: { ...given.people, reviews } }).result.state).toBe("success");
  });

  test("a file that was moved to where nobody owns it needs its earlier owners", () => {
    const change = givenChange([givenFile("tmp/b", { previousPath: "src/a", status: "renamed" })], {
      pullRequest: givenPull(),
    });
    expect(judge({ policy, change, people: { ...owned("/src/ @alice"), ...byAlice } }).result.state).toBe("success");
  });

  test("code owners and other people are joined by or", () => {
    const both = givenPolicy([givenRule("any", { approvals: 1, from: { codeowners: true, users: ["zoe"] } })]);
    const people = { ...owned("* @alice"), reviews: [review(user(70, "Zoe"), "APPROVED")] };
    expect(told({ policy: both, people })).toBe("success Zoe |");
    expect(ruleOf({ policy: both, people: owned("* @alice") }).reason).toContain("from zoe or code owners");
  });
});
