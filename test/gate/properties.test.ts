import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IssueComment, Review } from "../../src/domain/people.ts";
import { givenChange, givenPolicy, givenPull, givenRule, HEAD, sha } from "./given.ts";
import { ALICE, BOB, CAROL, DAVE, judge, MALLORY, minute, ROBOT } from "./world.ts";

const OLD = sha("d");
const SPEAKERS = [ALICE, BOB, CAROL, DAVE, MALLORY, ROBOT];
const COMMITS = [HEAD, OLD, sha("9")];

interface Event {
  readonly who: number;
  readonly what: string;
  readonly commit: number;
  readonly at: number;
}

const event: fc.Arbitrary<Event> = fc.record({
  who: fc.integer({ min: 0, max: SPEAKERS.length - 1 }),
  what: fc.constantFrom("APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED", "approve", "approve-a", "unapprove"),
  commit: fc.integer({ min: 0, max: COMMITS.length - 1 }),
  at: fc.integer({ min: 0, max: 50 }),
});
const history = fc.array(event, { maxLength: 10 });
const rules = fc.constantFrom(
  [givenRule("one", { approvals: 1 })],
  [givenRule("two", { approvals: 2 })],
  [
    givenRule("a", { approvals: 1, distinct: true }),
    givenRule("b", { approvals: 1, distinct: true, from: { permission: "maintain" as const } }),
  ],
  [
    givenRule("a", { approvals: 1, distinct: true }, { paths: ["src/a.py"] }),
    givenRule("b", { approvals: 1, distinct: true }),
  ],
  [givenRule("owners", { approvals: 1, from: { codeowners: true, users: ["dave"] }, exclude: [] })],
);

/** Events with their ids -> reviews and comments. */
function told(events: readonly (Event & { readonly id: number })[]) {
  const reviews: Review[] = [];
  const comments: IssueComment[] = [];
  for (const { id, who, what, commit, at } of events) {
    const author = SPEAKERS[who] ?? null;
    const commitSha = COMMITS[commit] ?? HEAD;
    if (what === what.toUpperCase()) {
      reviews.push({ id, author, state: what, commitSha, submittedAt: minute(at) });
    } else {
      const line = { approve: `approve ${commitSha}`, "approve-a": `approve ${commitSha} src/a.py` }[what] ?? what;
      comments.push({ id, author, body: `/draftgate ${line}`, createdAt: minute(at), isEdited: false });
    }
  }
  return { reviews, comments };
}

function verdict(given: Parameters<typeof givenPolicy>[0], people: NonNullable<Parameters<typeof judge>[0]["people"]>) {
  const { result } = judge({
    policy: givenPolicy(given),
    change: givenChange(["src/a.py", "src/b.py"], { pullRequest: givenPull() }),
    people: {
      codeowners: { known: true, value: "/src/a.py @alice\n/src/b.py @bob @alice" },
      headKeys: new Map([
        ["src/a.py", "a"],
        ["src/b.py", "b"],
      ]),
      approvedKeys: new Map([[OLD, { known: true, value: new Set(["a"]) }]]),
      ...people,
    },
  });
  return result;
}

const numbered = (events: readonly Event[]) => events.map((one, index) => ({ ...one, id: index + 1 }));
const isApproval = (one: Event): boolean => one.what === "APPROVED" || one.what.startsWith("approve");

describe("whatever people say and do", () => {
  test("an approval more never moves the verdict away from success, one less never towards it", () => {
    fc.assert(
      fc.property(rules, history, fc.nat(), (given, events, pick) => {
        const all = numbered(events);
        const approvals = all.filter(isApproval);
        const one = approvals[pick % Math.max(1, approvals.length)];
        fc.pre(one !== undefined);
        const without = verdict(given, told(all.filter((other) => other !== one)));
        if (without.state === "success") expect(verdict(given, told(all)).state).toBe("success");
      }),
      { numRuns: 1_500 },
    );
  });

  test("order and repetition of events change nothing", () => {
    fc.assert(
      fc.property(rules, history, fc.infiniteStream(fc.nat()), (given, events, noise) => {
        const all = numbered(events);
        const shuffled = all
          .map((one) => ({ one, key: noise.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ one }) => one);
        const { reviews, comments } = told(shuffled);
        expect(verdict(given, { reviews: [...reviews, ...reviews], comments: [...comments, ...comments] })).toEqual(
          verdict(given, told(all)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("a word that nobody knows, a kind of account that nobody knows and a deleted account never bring success", () => {
    const strange = fc.record({
      state: fc.oneof(fc.string(), fc.constantFrom("approved", "APPROVED ", "LGTM")),
      type: fc.constantFrom("user", "Enterprise", "", "Organization"),
      nobody: fc.constantFrom("state", "type", "null"),
    });
    fc.assert(
      fc.property(rules, fc.array(strange, { maxLength: 6 }), (given, all) => {
        const reviews = all.map(({ state, type, nobody }, index): Review => {
          const person = [ALICE, BOB, CAROL][index % 3] ?? ALICE;
          const author = nobody === "null" ? null : { ...person, type: nobody === "type" ? type : "User" };
          return {
            id: index,
            author,
            state: nobody === "state" ? `${state}?` : "APPROVED",
            commitSha: HEAD,
            submittedAt: minute(index),
          };
        });
        expect(verdict(given, { reviews }).state).not.toBe("success");
      }),
      { numRuns: 500 },
    );
  });

  test("a fact that is missing never brings success that the whole facts do not bring", () => {
    fc.assert(
      fc.property(
        rules,
        history,
        fc.constantFrom("permissions", "codeowners", "keys", "collaborators"),
        (given, events, missing) => {
          const people = told(numbered(events));
          const whole = verdict(given, people).state;
          const holes = {
            permissions: {
              permissions: new Map(SPEAKERS.map((one) => [one.id, { known: false as const, reason: "500" }])),
            },
            codeowners: { codeowners: { known: false as const, reason: "gone" } },
            keys: { headKeys: new Map(), approvedKeys: new Map() },
            collaborators: { collaborators: { known: false as const, reason: "403" } },
          };
          const partial = verdict(given, { ...people, ...holes[missing] }).state;
          if (whole !== "success") expect(partial).not.toBe("success");
        },
      ),
      { numRuns: 500 },
    );
  });
});
