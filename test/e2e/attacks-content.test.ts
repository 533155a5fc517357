import { describe, expect, it } from "vitest";
import type { PullSpec } from "../github/builder-pull.ts";
import type { CommitSpec } from "../github/commits.ts";
import type { Shop } from "./action-world.ts";
import { AGENT_FILE, agentCommit, judgeAttack, openAttacked } from "./attack.ts";

interface Attack {
  readonly name: string;
  readonly spec?: PullSpec;
  /** What happens after alice and bob approved. */
  attack(shop: Shop): void;
}

const CHANGED = AGENT_FILE.replace("line_9 = 9", "line_9 = 8");
const DATED = new Date("2001-01-01T00:00:00Z");

/** The branch begins anew where it began, by force. */
function startOver({ pull, shop }: Shop, commits: readonly CommitSpec[]): void {
  pull.push(commits, { by: "carol", from: shop.tip(), force: true });
}

const binary = (last: number): Uint8Array => Uint8Array.from([0, 1, 2, 3, last]);
const withBinary = (last: number): PullSpec => ({ commits: [agentCommit({ "b.bin": binary(last) })] });

const AFTERWARDS: readonly Attack[] = [
  {
    name: "one byte more in a force-push that looks the same",
    attack: (shop) => startOver(shop, [agentCommit({ "b.py": `${AGENT_FILE} ` })]),
  },
  {
    name: "a commit that says it is older than the approvals",
    attack: ({ pull }) => void pull.push([{ ...agentCommit({ "b.py": CHANGED }), date: DATED }], { by: "carol" }),
  },
  {
    name: "the same text under another name",
    attack: ({ pull }) =>
      void pull.push([{ ...agentCommit({}), renames: { "b.py": ".github/workflows/b.yml" } }], { by: "carol" }),
  },
  {
    name: "one byte less in a binary file",
    spec: withBinary(4),
    attack: (shop) => startOver(shop, [agentCommit({ "b.bin": binary(5) })]),
  },
  {
    name: "the right to be run",
    attack: ({ pull }) =>
      void pull.push([agentCommit({ "b.py": { content: AGENT_FILE, mode: "100755" } })], { by: "carol" }),
  },
  {
    name: "a symbolic link of the same text",
    spec: { commits: [agentCommit({ "b.py": "../../etc/hosts" })] },
    attack: ({ pull }) =>
      void pull.push([agentCommit({ "b.py": { content: "../../etc/hosts", mode: "120000" } })], { by: "carol" }),
  },
  {
    name: "another commit of a submodule",
    spec: { commits: [agentCommit({ sub: { submodule: "1".repeat(40) } })] },
    attack: ({ pull }) => void pull.push([agentCommit({ sub: { submodule: "2".repeat(40) } })], { by: "carol" }),
  },
  {
    name: "a submodule where a file was",
    attack: ({ pull }) => void pull.push([agentCommit({ "b.py": { submodule: "1".repeat(40) } })], { by: "carol" }),
  },
  {
    name: "other line ends",
    attack: ({ pull }) =>
      void pull.push([agentCommit({ "b.py": AGENT_FILE.replaceAll("\n", "\r\n") })], { by: "carol" }),
  },
  {
    name: "no line end at the end",
    attack: ({ pull }) => void pull.push([agentCommit({ "b.py": AGENT_FILE.trimEnd() })], { by: "carol" }),
  },
  {
    name: "an invisible letter",
    attack: ({ pull }) =>
      void pull.push([agentCommit({ "b.py": AGENT_FILE.replace("line_9", "line_\u200b9") })], { by: "carol" }),
  },
  {
    name: "a merge of the base that changes the file on the way",
    attack({ pull, shop }) {
      shop.push("main", [{ message: "Elsewhere", files: { "a.txt": "two\n" } }], { by: "mia" });
      const merge = {
        message: "Merge branch 'main'",
        merge: [shop.tip()],
        files: { "a.txt": "two\n", "b.py": CHANGED },
      };
      pull.push([merge], { by: "carol" });
    },
  },
  {
    name: "one more file of the agent's",
    attack: ({ pull }) => void pull.push([agentCommit({ "c.py": "import os\n" })], { by: "carol" }),
  },
  {
    name: "the file taken away that they had seen changed",
    spec: { commits: [agentCommit({ "a.txt": "two\n" })] },
    attack: ({ pull }) => void pull.push([agentCommit({ "a.txt": null })], { by: "carol" }),
  },
];

describe("what was approved and came back different", () => {
  it.each(AFTERWARDS)(
    "$name",
    async ({ spec, attack }) => {
      const shop = await openAttacked(undefined, spec);
      shop.pull.review("alice", "APPROVED").review("bob", "APPROVED");
      attack(shop);
      const outcome = await judgeAttack(shop);
      expect(outcome).toMatchObject({ counted: [], ineligible: { alice: "stale", bob: "stale" } });
      expect(outcome.report.state).toBe("pending");
    },
    60_000,
  );
});

interface Approval {
  readonly name: string;
  /** Bob's approval, beside alice's which stands. */
  approve(shop: Shop): void;
  readonly ineligible?: Readonly<Record<string, string>>;
  readonly refused?: RegExp;
}

const APPROVALS: readonly Approval[] = [
  {
    name: "a short SHA, which can be ground",
    approve: ({ pull }) => void pull.comment("bob", `/draftgate approve ${pull.headSha.slice(0, 12)}`),
    refused: /full/i,
  },
  {
    name: "no SHA",
    approve: ({ pull }) => void pull.comment("bob", "/draftgate approve"),
    refused: /./,
  },
  {
    name: "a branch's name, which moves",
    approve: ({ pull }) => void pull.comment("bob", `/draftgate approve feature-${pull.number}`),
    refused: /./,
  },
  {
    name: "the base, which has nothing of the change",
    approve: ({ pull, shop }) => void pull.comment("bob", `/draftgate approve ${shop.tip()}`),
    refused: /./,
  },
  {
    name: "a commit that does not exist",
    approve: ({ pull }) => void pull.comment("bob", `/draftgate approve ${"1".repeat(40)}`),
    refused: /./,
  },
  {
    name: "a commit of another pull request with a file of the same name",
    approve({ pull, shop }) {
      const other = shop.pullRequest({ author: "eve", commits: [agentCommit({ "b.py": CHANGED })] });
      pull.comment("bob", `/draftgate approve ${other.headSha}`);
    },
    refused: /./,
  },
  {
    name: "the head, but of another file",
    approve: ({ pull }) => void pull.comment("bob", `/draftgate approve ${pull.headSha} other/**`),
    refused: /./,
  },
  {
    name: "a review of an older commit",
    approve: ({ pull, shop }) => void pull.review("bob", "APPROVED", { commit: shop.tip() }),
    ineligible: { bob: "stale" },
  },
  {
    name: "a review of a commit that is gone",
    approve: ({ pull }) => void pull.review("bob", "APPROVED", { commit: "2".repeat(40) }),
    ineligible: { bob: "stale" },
  },
];

describe("an approval of something else", () => {
  it.each(APPROVALS)(
    "$name",
    async ({ approve, ineligible = {}, refused }) => {
      const shop = await openAttacked();
      shop.pull.review("alice", "APPROVED");
      approve(shop);
      const outcome = await judgeAttack(shop);
      expect(outcome).toMatchObject({ counted: ["alice"], ineligible });
      expect(outcome.refused.map((reason) => refused?.test(reason))).toEqual(refused === undefined ? [] : [true]);
    },
    60_000,
  );
});
