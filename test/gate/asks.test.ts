import { describe, expect, test } from "vitest";
import { standingCommands } from "../../src/command/authorize.ts";
import type { IssueComment } from "../../src/domain/people.ts";
import type { AsksInput } from "../../src/gate/asks.ts";
import { approvedCommits, approversOf, asks, asksCodeowners, couldFallShort } from "../../src/gate/asks.ts";
import { givenChange, givenCommit, givenPolicy, givenPull, givenRule, HEAD, sha } from "./given.ts";
import { ALICE, BOB, CAROL, comment, DAVE, ERIN, givenPeople, MALLORY, ONE_PERSON, ROBOT, review } from "./world.ts";

function given(more: Partial<AsksInput> & { comments?: readonly IssueComment[] } = {}): AsksInput {
  const { comments = [], ...rest } = more;
  return {
    policy: ONE_PERSON,
    change: givenChange(["src/a.py"], { pullRequest: givenPull() }),
    attributions: [],
    reviews: [],
    commands: standingCommands(comments, []),
    codeowners: { known: true, value: null },
    ...rest,
  };
}

const NOTHING = { permissions: [], teams: [], emails: [], collaborators: false, pushes: false, githubCommits: [] };
const teamRule = givenRule("team", { approvals: 1, from: { teams: ["Acme/Core"] }, exclude: ["author"] });

describe("what has to be read", () => {
  test("nothing, where no rule asks for anybody", () => {
    const reviews = [review(ALICE, "APPROVED")];
    expect(asks(given({ policy: givenPolicy([]), reviews }))).toEqual(NOTHING);
    const docs = givenPolicy([givenRule("docs", { approvals: 1 }, { paths: ["docs/**"] })]);
    expect(asks(given({ policy: docs, reviews }))).toEqual(NOTHING);
  });

  test("the permissions of people who spoke, once each, by id", () => {
    const reviews = [
      review(BOB, "APPROVED"),
      review(ALICE, "CHANGES_REQUESTED"),
      review(BOB, "APPROVED"),
      review(CAROL, "COMMENTED"),
      review(null, "APPROVED"),
    ];
    const comments = [
      comment(ERIN, `/draftgate approve ${HEAD}`),
      comment(DAVE, "/draftgate status"),
      comment(CAROL, "/draftgate what"),
    ];
    expect(asks(given({ reviews, comments }))).toEqual({
      permissions: [ALICE, BOB, ERIN],
      teams: [],
      emails: ["mallory@example.com"],
      collaborators: true,
      pushes: true,
      githubCommits: [],
    });
  });

  test("no permission of people whom the rule names anyway, nor where permission decides nothing", () => {
    const reviews = [review(ALICE, "APPROVED")];
    const named = givenPolicy([givenRule("a", { approvals: 1, from: { users: ["ALICE"], permission: "write" } })]);
    expect(asks(given({ policy: named, reviews })).permissions).toEqual([]);
    expect(asks(given({ policy: givenPolicy([teamRule]), reviews }))).toEqual({ ...NOTHING, teams: ["acme/core"] });
  });

  test("the permissions of those who gave a command that needs one", () => {
    const comments = [comment(DAVE, "/draftgate recheck"), comment(ERIN, "/draftgate tests src/a.py")];
    expect(asks(given({ policy: givenPolicy([]), comments })).permissions).toEqual([DAVE, ERIN]);
  });

  test("the permission of everybody whose command needs one, whichever that is", () => {
    for (const words of ["recheck", "review", "regenerate src/a.py", "tests src/a.py"]) {
      const comments = [comment(DAVE, `/draftgate ${words}`)];
      expect(asks(given({ policy: givenPolicy([]), comments })).permissions).toEqual([DAVE]);
    }
    for (const words of ["help", "status", "explain @dave", "unapprove"]) {
      const comments = [comment(DAVE, `/draftgate ${words}`)];
      expect(asks(given({ policy: givenPolicy([]), comments })).permissions).toEqual([]);
    }
  });

  test("the permission of somebody whom the policy names all the same, where a command needs one", () => {
    const policy = givenPolicy([givenRule("a", { approvals: 1, from: { users: ["dave"] } })]);
    const comments = [comment(DAVE, "/draftgate recheck")];
    expect(asks(given({ policy, comments })).permissions).toEqual([DAVE]);
  });

  test("the permission of those who approve for code owners", () => {
    const policy = givenPolicy([givenRule("o", { approvals: 1, from: { codeowners: true } })]);
    const wanted = asks(given({ policy, reviews: [review(ALICE, "APPROVED")] }));
    expect(wanted).toMatchObject({ permissions: [ALICE], collaborators: true });
  });

  test("for a waiver what waivers ask, and for an approval beside it what rules ask", () => {
    const comments = [
      comment(CAROL, `/draftgate waive ${"0".repeat(32)} reason="x" until=2026-09-20`),
      comment(ALICE, `/draftgate approve ${HEAD}`),
    ];
    expect(asks(given({ policy: givenPolicy([teamRule]), comments }))).toMatchObject({
      permissions: [CAROL],
      teams: ["acme/core"],
    });
  });

  test("emails where operators alone do not count, in order", () => {
    const policy = givenPolicy([givenRule("a", { approvals: 1, exclude: ["operators"] })]);
    const commits = [
      givenCommit("1", ["src/a.py"], {
        author: { name: "Z", email: "z@example.com" },
        committer: { name: "A", email: "a@example.com" },
      }),
    ];
    const change = givenChange(["src/a.py"], { pullRequest: givenPull(), commits });
    expect(asks(given({ policy, change })).emails).toEqual(["a@example.com", "z@example.com"]);
  });

  test("teams in order, those of code owners only of files whose rule asks for them", () => {
    const policy = givenPolicy([
      givenRule("z", { approvals: 1, from: { teams: ["acme/zed", "Acme/Zed"] } }, { paths: ["src/**"] }),
      givenRule("o", { approvals: 1, from: { codeowners: true } }, { paths: ["docs/**"] }),
    ]);
    const change = givenChange(["docs/b.md", "src/a.py"], { pullRequest: givenPull() });
    const codeowners = { known: true as const, value: "/src/ @acme/src\n/docs/ @acme/docs docs/team@example.com" };
    expect(asks(given({ policy, change, codeowners })).teams).toEqual(["acme/docs", "acme/zed"]);
  });

  test("what waivers need, only where there is one", () => {
    const policy = {
      ...givenPolicy([]),
      waivers: {
        allowedFrom: { teams: ["acme/sec"], permission: "maintain" as const },
        exclude: ["pushers" as const, "committers" as const],
        maxDays: 30,
        never: [],
      },
    };
    expect(asks(given({ policy }))).toEqual(NOTHING);
    const comments = [comment(CAROL, `/draftgate unwaive ${"0".repeat(32)}`)];
    expect(asks(given({ policy, comments }))).toEqual({
      permissions: [CAROL],
      teams: ["acme/sec"],
      emails: ["mallory@example.com"],
      collaborators: false,
      pushes: true,
      githubCommits: [],
    });
  });

  test("emails of authors, committers and co-authors, but none that say whose they are", () => {
    const commits = [
      givenCommit("1", ["src/a.py"], {
        author: { name: "A", email: "A@Example.com" },
        committer: { name: "GitHub", email: "noreply@github.com" },
        message: "x\n\nCo-authored-by: B <b@example.com>\nCo-authored-by: C <1+alice@users.noreply.github.com>",
      }),
    ];
    const change = givenChange(["src/a.py"], { pullRequest: givenPull(), commits });
    expect(asks(given({ change })).emails).toEqual(["a@example.com", "b@example.com"]);
  });

  test("the signature of commits that claim to be suggestions which GitHub committed", () => {
    const web = { name: "GitHub", email: "noreply@github.com" };
    const commits = [
      givenCommit("1", ["src/a.py"], { committer: web, message: "Update src/a.py" }),
      givenCommit("2", ["src/a.py"], { committer: web, message: "Merge" }),
      givenCommit("3", ["src/a.py"], { message: "Update src/a.py" }),
    ];
    const change = givenChange(["src/a.py"], { pullRequest: givenPull(), commits });
    expect(asks(given({ change })).githubCommits).toEqual([sha("1")]);
    expect(asks(given({ change, policy: givenPolicy([teamRule]) })).githubCommits).toEqual([]);
  });

  test("emails, where a condition asks for authors, and rules that it may bring in", () => {
    const policy = givenPolicy([givenRule("a", { approvals: 1, exclude: [] }, { authors: ["zoe"] })]);
    expect(asks(given({ policy }))).toMatchObject({ emails: ["mallory@example.com"], collaborators: true });
  });

  test("the teams that own a matched file", () => {
    const policy = givenPolicy([givenRule("o", { approvals: 1, from: { codeowners: true } })]);
    const codeowners = { known: true as const, value: "/src/ @Acme/Core @alice\n/docs/ @acme/docs" };
    expect(asks(given({ policy, codeowners })).teams).toEqual(["acme/core"]);
    expect(asks(given({ policy, codeowners: { known: false, reason: "gone" } })).teams).toEqual([]);
    expect(asks(given({ policy })).teams).toEqual([]);
    expect(asksCodeowners(policy)).toBe(true);
    expect(asksCodeowners(ONE_PERSON)).toBe(false);
    expect(
      asksCodeowners({ ...ONE_PERSON, waivers: { ...ONE_PERSON.waivers, allowedFrom: { codeowners: true } } }),
    ).toBe(true);
  });
});

describe("emails", () => {
  const commits = [
    givenCommit("1", ["src/a.py"], {
      author: { name: "A", email: "agent@example.com" },
      committer: { name: "B", email: "b@example.com" },
    }),
  ];
  const change = givenChange(["src/a.py"], { pullRequest: givenPull(), commits });
  const agentEmails = ["agent@example.com"];

  test("of agents are nobody's, so nobody is asked, unless a rule asks for authors", () => {
    expect(asks(given({ change, agentEmails })).emails).toEqual(["b@example.com"]);
    const policy = givenPolicy([givenRule("a", { approvals: 1 }, { authors: ["zoe"] })]);
    expect(asks(given({ change, agentEmails, policy })).emails).toEqual(["agent@example.com", "b@example.com"]);
  });

  test("of those whom agents name are asked about where operators do not count", () => {
    const namedOperators = [
      { login: null, email: "Op@example.com" },
      { login: null, email: "1+zoe@users.noreply.github.com" },
      { login: "zoe", email: null },
    ];
    expect(asks(given({ change, agentEmails, namedOperators })).emails).toEqual(["b@example.com", "op@example.com"]);
    const policy = givenPolicy([givenRule("a", { approvals: 1, exclude: ["committers"] })]);
    expect(asks(given({ change, agentEmails, namedOperators, policy })).emails).toEqual(["b@example.com"]);
  });
});

test("approvers are those who approved by review or by command, once each", () => {
  const reviews = [review(BOB, "APPROVED"), review(CAROL, "COMMENTED"), review(ALICE, "APPROVED")];
  const comments = [comment(BOB, `/draftgate approve ${HEAD}`), comment(DAVE, "/draftgate status")];
  expect(approversOf(given({ reviews, comments }))).toEqual([ALICE, BOB]);
});

describe("who pushed has to be known", () => {
  // Alice, Bob and Carol may write and had no part in it; the emails of the one commit name their account.
  const needing = (approvals: number, more: Parameters<typeof given>[0] = {}) =>
    couldFallShort(given({ policy: givenPolicy([givenRule("r", { approvals })]), ...more }), givenPeople());
  const identity = { name: "Mallory", email: "66+mallory@users.noreply.github.com" };
  const commits = [givenCommit("1", ["src/a.py"], { author: identity, committer: identity })];
  const change = givenChange(["src/a.py"], { pullRequest: givenPull(), commits });

  test("where the owners of emails could be more of them, and where a rule asks for authors", () => {
    const unknown = givenChange(["src/a.py"], { pullRequest: givenPull(), commits: [givenCommit("1", ["src/a.py"])] });
    expect(needing(1, { change: unknown })).toBe(true);
    const policy = givenPolicy([givenRule("r", { approvals: 4 }, { authors: ["zoe"] })]);
    expect(couldFallShort(given({ change, policy }), givenPeople())).toBe(true);
  });

  test("where a pusher or two fewer would leave too few", () => {
    expect(needing(3, { change })).toBe(true);
    expect(needing(2, { change })).toBe(true);
  });

  test("not where enough are left even so, nor where too few are left already", () => {
    expect(needing(1, { change })).toBe(false);
    expect(needing(4, { change })).toBe(false);
  });

  test("as soon as somebody has said something", () => {
    expect(needing(1, { change, reviews: [review(DAVE, "APPROVED")] })).toBe(true);
    expect(needing(1, { change, reviews: [review(DAVE, "SOMETHING_NEW")] })).toBe(true);
    expect(needing(1, { change, comments: [comment(DAVE, `/draftgate approve ${HEAD}`)] })).toBe(true);
    expect(
      needing(1, { change, reviews: [review(DAVE, "COMMENTED")], comments: [comment(DAVE, "/draftgate help")] }),
    ).toBe(false);
    const questions = ["status", "explain @dave"].map((words) => comment(DAVE, `/draftgate ${words}`));
    expect(needing(1, { change, reviews: [review(DAVE, "PENDING")], comments: questions })).toBe(false);
    expect(needing(1, { change, comments: [comment(DAVE, "/draftgate stauts")] })).toBe(true);
  });

  test("for one of two rules is enough", () => {
    const policy = givenPolicy([givenRule("a", { approvals: 1 }), givenRule("b", { approvals: 3 })]);
    expect(couldFallShort(given({ change, policy }), givenPeople())).toBe(true);
  });

  test("not where a list that would decide cannot be read", () => {
    const people = givenPeople({ collaborators: { known: false, reason: "gone" } });
    expect(couldFallShort(given({ change, policy: givenPolicy([givenRule("r", { approvals: 3 })]) }), people)).toBe(
      false,
    );
  });
});

describe("which approved commits have to be compared", () => {
  const OLD = sha("d");
  test("those of people whose word could count, each once, without the head", () => {
    const reviews = [
      review(ALICE, "APPROVED", { commitSha: OLD }),
      review(ALICE, "APPROVED", { commitSha: OLD }),
      review(BOB, "APPROVED"),
      review(BOB, "APPROVED", { commitSha: null }),
      review(CAROL, "CHANGES_REQUESTED", { commitSha: sha("1") }),
      review(DAVE, "APPROVED", { commitSha: sha("2") }),
      review(ROBOT, "APPROVED", { commitSha: sha("3") }),
      review(MALLORY, "APPROVED", { commitSha: sha("4") }),
      review(null, "APPROVED", { commitSha: sha("5") }),
    ];
    const comments = [
      comment(BOB, `/draftgate approve ${sha("6")}`),
      comment(BOB, `/draftgate approve ${sha("7")}`, { isEdited: true }),
      comment(DAVE, `/draftgate approve ${sha("8")}`),
      comment(BOB, "/draftgate approve 99"),
      comment(BOB, "/draftgate unapprove"),
    ];
    expect(approvedCommits(given({ reviews, comments }), givenPeople())).toEqual([sha("6"), OLD]);
  });

  test("those of somebody who owns one of several files", () => {
    const policy = givenPolicy([givenRule("o", { approvals: 1, from: { codeowners: true } })]);
    const change = givenChange(["src/a.py", "src/b.py"], { pullRequest: givenPull() });
    const people = givenPeople({ codeowners: { known: true, value: "a.py @alice\nb.py @bob" } });
    const reviews = [ALICE, BOB, CAROL].map((who, at) => review(who, "APPROVED", { commitSha: sha(`${at + 1}`) }));
    expect(approvedCommits(given({ policy, change, reviews }), people)).toEqual([sha("1"), sha("2")]);
  });

  test("none where no rule asks", () => {
    const reviews = [review(ALICE, "APPROVED", { commitSha: OLD })];
    expect(approvedCommits(given({ policy: givenPolicy([]), reviews }), givenPeople())).toEqual([]);
  });
});
