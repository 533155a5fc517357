import { describe, expect, it } from "vitest";
import type { Shop } from "./action-world.ts";
import { AGENT_FILE, agentCommit, judgeAttack, openAttacked } from "./attack.ts";

const own = (shop: Shop, login: string): string => `${shop.github.user(login).id}+${login}@users.noreply.github.com`;

describe("the approvals that the attacks want to have", () => {
  it("are enough where two people give them who had no part in the change", async () => {
    const shop = await openAttacked();
    shop.pull.review("alice", "APPROVED").review("bob", "APPROVED");
    await expect(judgeAttack(shop)).rejects.toThrow(/success/);
    expect(shop.pull.statuses()).toEqual({ draftgate: "success" });
  }, 60_000);
});

interface Attack {
  readonly name: string;
  /** Bob's part in the change. */
  attack(shop: Shop): void;
  readonly ineligible: Readonly<Record<string, string>>;
}

const OPEN = { name: "Mia", email: "mia@example.com" };
const text = AGENT_FILE.replace("line_3 = 3", "line_3 = 4");

const WRITERS: readonly Attack[] = [
  {
    name: "pushes to another's branch under the name of somebody else",
    attack: ({ pull }) => void pull.push([{ author: OPEN, committer: OPEN, files: { "b.py": text } }], { by: "bob" }),
    ineligible: { bob: "pusher" },
  },
  {
    name: "has what he pushed taken away again by force",
    attack({ pull }) {
      const before = pull.headSha;
      pull.push([{ author: OPEN, committer: OPEN, files: { "b.py": text } }], { by: "bob" });
      pull.push([], { by: "carol", from: before, force: true });
    },
    ineligible: { bob: "pusher" },
  },
  {
    name: "has the author push a commit of his that claims to be committed by GitHub",
    attack: ({ pull }) =>
      void pull.push(
        [
          {
            author: { name: "x", email: "bob@example.com" },
            committer: { name: "GitHub", email: "noreply@github.com" },
            files: { "b.py": text },
          },
        ],
        { by: "carol" },
      ),
    ineligible: { bob: "committer" },
  },
  {
    name: "is co-author of a commit that only claims to be an accepted suggestion",
    attack: ({ pull }) =>
      void pull.push(
        [
          {
            message: "Apply suggestions from code review\n\nCo-authored-by: Bob <BOB@example.com>",
            author: { name: "Carol", email: "carol@example.com" },
            committer: { name: "GitHub", email: "noreply@github.com" },
            files: { "b.py": text },
          },
        ],
        { by: "carol" },
      ),
    ineligible: { bob: "committer" },
  },
  {
    name: "writes under a no-reply address that has his id and another's login",
    attack(shop) {
      const email = own(shop, "bob").replace("+bob@", "+mia@");
      shop.pull.push([{ author: { name: "Mia", email }, committer: OPEN, files: { "b.py": text } }], { by: "carol" });
    },
    ineligible: { bob: "committer" },
  },
  {
    name: "runs an agent and names himself in a line that looks like prose",
    attack: ({ pull }) =>
      void pull.push(
        [
          {
            ...agentCommit({ "b.py": text }),
            message:
              "Add b\n\nthe text\nco-authored-by:bob<bob@example.com>\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
            author: { name: "Carol", email: "carol@example.com" },
          },
        ],
        { by: "carol" },
      ),
    ineligible: { bob: "committer" },
  },
];

describe("somebody who wrote a part of it and approves it himself", () => {
  it.each(WRITERS)(
    "$name",
    async ({ attack, ineligible }) => {
      const shop = await openAttacked();
      attack(shop);
      shop.pull.review("alice", "APPROVED").review("bob", "APPROVED");
      expect(await judgeAttack(shop)).toMatchObject({ counted: ["alice"], ineligible });
    },
    60_000,
  );
});

describe("somebody who had an agent do it and approves that himself", () => {
  const JULES = "*PR created automatically by Jules for task [1](https://jules.google.com/task/1) started by @bob*";

  it.each([
    [
      "under the agent's account, as the agent says",
      { author: "google-labs-jules[bot]", body: `Add b.\n\n---\n${JULES}` },
    ],
    ["under an accomplice's account, as the agent says", { body: `Add b.\n\n${JULES.replace("@bob", "@BOB")}` }],
    [
      "as a run of Devin says",
      { body: "Link to Devin run: https://app.devin.ai/sessions/8ab66be5433e\nRequested by: Bob (@bob)" },
    ],
  ])(
    "%s",
    async (_, spec) => {
      const shop = await openAttacked(undefined, spec);
      shop.pull.review("alice", "APPROVED").review("bob", "APPROVED");
      expect(await judgeAttack(shop)).toMatchObject({ counted: ["alice"], ineligible: { bob: "operator" } });
    },
    60_000,
  );
});
