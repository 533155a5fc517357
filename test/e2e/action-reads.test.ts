import { describe, expect, it } from "vitest";
import type { GitHub } from "../github/builder.ts";
import { githubForTest } from "../github/harness.ts";
import { AGENT_TRAILER, serveEvent, serveInProcess } from "./action.ts";
import { openShop, type Shop } from "./action-world.ts";
import { playScenario, READ_SCENARIOS } from "./read-scenarios.ts";

const BY_TEAM = `version: 1
extends: none
rules:
  - name: two-people
    if: { origin: ai }
    require: { approvals: 2, from: { permission: write } }
`;
/** Nobody's email, so that everybody who approved is looked at for it. */
const TOGETHER = `Add b\n\n${AGENT_TRAILER}\nCo-authored-by: Someone Else <someone@example.org>`;

/** Reads of the API, as often as each was made. */
function readsOf(github: GitHub): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, method, path, query } of github.journal.entries) {
    if (kind === "api" && method === "GET") counts.set(path + query, (counts.get(path + query) ?? 0) + 1);
  }
  return counts;
}

/** Four people have said something that may count, one of them twice and one of them by command. */
async function openTalk(): Promise<Shop> {
  const world = await openShop(BY_TEAM, {
    author: "carol",
    commits: [{ message: TOGETHER, files: { "b.py": "x = 1\n" } }],
  });
  const { shop, pull } = world;
  shop.user("dave", { permission: "read" });
  pull.review("alice", "CHANGES_REQUESTED").review("alice", "APPROVED").review("mia", "COMMENTED");
  pull.review("dave", "APPROVED").review("mia", "APPROVED");
  for (const _ of [1, 2]) pull.comment("bob", `/draftgate approve ${pull.headSha}`);
  world.github.journal.clear();
  return world;
}

/** What a look at the status of a head is: made again before each write, because others write it too. */
const STATUSES = /\/commits\/[0-9a-f]+\/statuses\?/;

describe("what a run reads about people", () => {
  it("is two reads for each who may count: the permission, and the profile where a co-author's email is nobody's", async () => {
    const { github, pull } = await openTalk();
    const run = await serveEvent(github, "pull_request_target", "synchronize", { pull });
    expect(run.failures).toEqual([]);
    const reads = readsOf(github);
    for (const login of ["alice", "bob", "dave", "mia"]) {
      const own = [...reads].filter(([path]) => path.includes(`/${login}`));
      expect(own.sort()).toEqual([
        [`/repos/acme/shop/collaborators/${login}/permission`, 1],
        [`/users/${login}`, 1],
      ]);
    }
    expect([...reads].filter(([path, times]) => times > 1 && !STATUSES.test(path))).toEqual([]);
  }, 180_000);

  it("is read once also where two pull requests have the same head", async () => {
    const { github, shop, pull } = await openTalk();
    shop.push("lax", [{ files: { "lax.txt": "1\n" } }]);
    const other = shop.pullRequest({ author: "carol", branch: pull.issue.pull.headRef, base: "lax" });
    for (const login of ["alice", "mia"]) other.review(login, "APPROVED");
    github.journal.clear();
    const run = await serveEvent(github, "pull_request_target", "synchronize", { pull });
    expect(run.failures).toEqual([]);
    const people = [...readsOf(github)].filter(([path]) => /\/(?:collaborators|users)\b/.test(path));
    expect(people.map(([path]) => path)).toContain("/repos/acme/shop/collaborators/alice/permission");
    expect(people.filter(([, times]) => times > 1)).toEqual([]);
  }, 180_000);
});

describe("what a run reads and writes", () => {
  it.each(READ_SCENARIOS)(
    "on $event, $name: $reads reads and $writes writes, at any number of files",
    async (scenario) => {
      const github = await githubForTest();
      for (const files of scenario.pulls === undefined ? [3, 300] : [3]) {
        const taken = await playScenario(github, scenario, files, async (event) => {
          expect((await serveInProcess(github, event)).failures.join()).not.toMatch(/GitHub|no verdict/);
        });
        expect(taken).toEqual({ reads: scenario.reads, writes: scenario.writes });
      }
    },
    180_000,
  );
});
