import { describe, expect, test } from "vitest";
import type { People } from "../../src/domain/people.ts";
import type { Exclusion } from "../../src/domain/policy.ts";
import { noReplyAccount } from "../../src/gate/no-reply.ts";
import {
  givenChange,
  givenCommit,
  givenFinding,
  givenPolicy,
  givenPull,
  givenRule,
  givenScan,
  HEAD,
  sha,
} from "./given.ts";
import { ALICE, BOB, CAROL, comment, judge, MALLORY, ONE_PERSON, push, review, told, user } from "./world.ts";

function excluding(...exclude: Exclusion[]) {
  return givenPolicy([givenRule("one", { approvals: 1, exclude })]);
}

describe("people under another name", () => {
  const renamed = user(MALLORY.id, "mallory-new");
  const people = { reviews: [review(renamed, "APPROVED")] };

  test("are who they were, as author, pusher or whoever asked for a proposal", () => {
    expect(told({ policy: excluding("author"), people })).toBe("pending | mallory-new:author");
    const pushes = { known: true as const, value: [push(MALLORY)] };
    expect(told({ policy: excluding("pushers"), people: { ...people, pushes } })).toBe("pending | mallory-new:pusher");
    const proposalAskers = [{ blob: sha("2"), askedBy: MALLORY }];
    expect(told({ policy: excluding("operators"), people: { ...people, proposalAskers } })).toBe(
      "pending | mallory-new:operator",
    );
  });

  test("are left out by login alone where no id is known, and by none of them where neither fits", () => {
    const change = givenChange(["src/a.py"], { pullRequest: givenPull({ authorId: null, authorLogin: "Alice" }) });
    const given = (who: typeof ALICE) => ({
      policy: excluding("author"),
      change,
      people: { author: null, reviews: [review(who, "APPROVED")] },
    });
    expect(told(given(ALICE))).toBe("pending | alice:author");
    expect(told(given(BOB))).toBe("success bob |");
  });

  test("of one letter are known by GitHub's address of theirs", () => {
    expect(noReplyAccount("5+a@users.noreply.github.com")).toEqual({ id: 5, login: "a" });
    expect(noReplyAccount("5+-a@users.noreply.github.com")).toBe(undefined);
  });
});

describe("commits and pushes", () => {
  const stranger = { name: "S", email: "stranger@example.org" };
  const alice = { name: "Alice", email: "1+alice@users.noreply.github.com" };
  const by = (seed: string, who: typeof alice) => givenCommit(seed, ["src/a.py"], { author: who, committer: who });
  const pull = (...commits: ReturnType<typeof by>[]) =>
    givenChange(["src/a.py"], { commits, pullRequest: givenPull() });

  test("one commit of nobody's among others makes the author answer for it", () => {
    const people = { reviews: [review(MALLORY, "APPROVED")] };
    const given = { policy: excluding("committers"), people };
    expect(told({ ...given, change: pull(by("1", stranger), by("2", alice)) })).toBe("pending | mallory:committer");
    expect(told({ ...given, change: pull(by("2", alice)) })).toBe("success mallory |");
  });

  test("three of nobody's are all named, and of more it is said how many", () => {
    const notice = (count: number) => {
      const commits = Array.from({ length: count }, (_, at) => by(`${at + 1}`, stranger));
      return judge({ policy: excluding("committers"), change: pull(...commits) }).result.notices[0]?.message;
    };
    const shas = ["1", "2", "3"].map((seed) => sha(seed).slice(0, 12)).join(", ");
    const end = " belongs to no account: taken for the pull request's author's";
    expect(notice(3)).toBe(`an email in ${shas}${end}`);
    expect(notice(4)).toBe(`an email in ${shas} and 1 more commit${end}`);
  });

  test("who moves the branch back to its base by a push is a pusher, who made it there is none", () => {
    const moved = (type: string): Partial<People> => ({
      reviews: [review(ALICE, "APPROVED")],
      pushes: { known: true, value: [push(ALICE, { type, afterSha: sha("b") })] },
    });
    expect(told({ policy: excluding("pushers"), people: moved("force_push") })).toBe("pending | alice:pusher");
    expect(told({ policy: excluding("pushers"), people: moved("branch_creation") })).toBe("success alice |");
  });
});

describe("words", () => {
  test("an approve that is refused for one of its globs approves nothing", () => {
    const people = { comments: [comment(ALICE, `/draftgate approve ${HEAD} src/a.py nowhere/**`)] };
    expect(told({ policy: ONE_PERSON, people })).toMatch(/^pending \|/);
  });

  test("an edit of what takes an approval back changes nothing in it", () => {
    const people = {
      reviews: [review(ALICE, "APPROVED")],
      comments: [comment(ALICE, "/draftgate unapprove", { isEdited: true })],
    };
    expect(told({ policy: ONE_PERSON, people })).toBe("pending | alice:withdrawn");
  });

  test("of what is no person are no commands, whatever GitHub calls it", () => {
    for (const type of ["Bot", "Organization", "Mannequin"]) {
      const comments = [comment({ ...ALICE, type }, `/draftgate approve ${HEAD}`)];
      expect(judge({ policy: ONE_PERSON, people: { comments } }).commands).toEqual([]);
    }
  });

  test("deleted accounts that approved are named in order, once", () => {
    const ghosts = ["zed", "amy"].map((login) => ({ id: 10_137, login, type: "User" }));
    const reviews = [...ghosts, ...ghosts].map((who) => review(who, "APPROVED"));
    expect(told({ policy: ONE_PERSON, people: { reviews } })).toBe("pending | amy:unknown-user,zed:unknown-user");
  });
});

describe("the verdict as a whole", () => {
  const gap = (tool: string) => givenScan(tool, { outcome: "failed", reason: "crashed", required: true });
  const finding = givenFinding("ab", "src/a.py");

  test("names the approvals of the rule furthest from done, wherever it stands", () => {
    const near = givenRule("near", { approvals: 1 });
    const far = givenRule("far", { approvals: 3 });
    const people = { reviews: [review(ALICE, "APPROVED")] };
    for (const rules of [
      [near, far],
      [far, near],
    ]) {
      expect(judge({ policy: givenPolicy(rules), people }).result.approvals).toEqual({ counted: 1, required: 3 });
    }
    const equal = [givenRule("a", { approvals: 2 }), givenRule("b", { approvals: 3 })];
    expect(
      judge({ policy: givenPolicy(equal), people: { reviews: [...people.reviews, review(BOB, "APPROVED")] } }).result
        .approvals,
    ).toEqual({
      counted: 2,
      required: 3,
    });
  });

  test("makes holes in the evidence an error of rules about findings that match a file, and of no other", () => {
    const policy = givenPolicy([
      givenRule("findings", { blockAt: { sast: "high" } }),
      givenRule("elsewhere", { blockAt: { sast: "high" } }, { paths: ["docs/**"] }),
      givenRule("people", { approvals: 1 }),
    ]);
    const people = { reviews: [review(CAROL, "APPROVED")] };
    const { result } = judge({ policy, people, scans: [gap("bandit"), gap("trivy")] });
    expect(result.state).toBe("error");
    expect(result.rules.map(({ state, reason }) => [state, reason])).toEqual([
      ["error", "incomplete evidence: bandit failed: crashed; trivy failed: crashed"],
      ["success", "no matching file"],
      ["success", "1 approval of each file: carol"],
    ]);
  });

  test("blocks by no rule whose condition fails for the change as a whole", () => {
    const policy = givenPolicy([givenRule("drafts", { blockAt: { sast: "high" } }, { draft: true })]);
    const { result } = judge({ policy, findings: [finding] });
    expect(result).toMatchObject({ state: "success", blocking: new Set() });
    const change = givenChange(["src/a.py"], { pullRequest: givenPull({ isDraft: true }) });
    expect(judge({ policy, change, findings: [finding] }).result.state).toBe("failure");
  });
});
