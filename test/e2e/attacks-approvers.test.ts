import { describe, expect, it } from "vitest";
import type { Shop } from "./action-world.ts";
import { judgeAttack, openAttacked, TWO_PEOPLE, twoFrom } from "./attack.ts";

interface Attack {
  readonly name: string;
  readonly policy?: string;
  /** What whoever wants to be counted beside alice does. */
  attack(shop: Shop): void;
  readonly ineligible: Readonly<Record<string, string>>;
  readonly state?: string;
}

const SPEAKERS: readonly Attack[] = [
  {
    name: "the author, by a review that GitHub should not have taken",
    attack: ({ pull }) => void pull.review("carol", "APPROVED"),
    ineligible: { carol: "author" },
  },
  {
    name: "the author, by command",
    attack: ({ pull }) => void pull.comment("carol", `/draftgate approve ${pull.headSha}`),
    ineligible: { carol: "author" },
  },
  {
    name: "one person twice, by review and by command in capital letters",
    attack: ({ pull }) => void pull.comment("alice", `/DRAFTGATE APPROVE ${pull.headSha.toUpperCase()}`),
    ineligible: {},
  },
  {
    name: "an app with write access",
    attack({ shop, pull }) {
      shop.user("helper[bot]", { permission: "write" });
      pull.review("helper[bot]", "APPROVED");
    },
    ineligible: { "helper[bot]": "bot" },
  },
  {
    name: "the workflow itself",
    attack({ shop, pull }) {
      shop.user("github-actions[bot]", { permission: "write" });
      pull.review("github-actions[bot]", "APPROVED");
    },
    ineligible: { "github-actions[bot]": "bot" },
  },
  {
    name: "a bot that the policy names while it leaves bots out",
    policy: twoFrom('{ users: [alice, "helper[bot]"] }'),
    attack: ({ pull }) => void pull.review("helper[bot]", "APPROVED"),
    ineligible: { "helper[bot]": "bot" },
    state: "failure",
  },
  {
    name: "an agent whose account is a person's by GitHub's word",
    attack({ shop, pull }) {
      shop.user("openhands-agent", { permission: "write", type: "User" });
      pull.review("openhands-agent", "APPROVED");
    },
    ineligible: { "openhands-agent": "bot" },
  },
  {
    name: "an account that is gone by now",
    attack({ github, shop, pull }) {
      shop.user("dan", { permission: "write" });
      pull.review("dan", "APPROVED");
      github.deleteUser("dan");
    },
    ineligible: { ghost: "unknown-user" },
  },
  {
    name: "a login that only looks like one that the policy names",
    policy: twoFrom("{ users: [alice, bob] }"),
    attack({ shop, pull }) {
      shop.user("b\u043eb", { permission: "admin" });
      pull.review("b\u043eb", "APPROVED");
    },
    ineligible: { "b\u043eb": "not-in-team" },
  },
  {
    name: "a letter that becomes one of the policy's only where case is folded by Unicode",
    policy: twoFrom("{ users: [alice, sam] }"),
    attack({ shop, pull }) {
      shop.user("sam", { permission: "write" }).user("\u017fam", { permission: "admin" });
      pull.review("\u017fam", "APPROVED");
    },
    ineligible: { "\u017fam": "not-in-team" },
  },
  {
    name: "somebody who may only read, under a custom role of a grand name",
    attack({ shop, pull }) {
      shop.user("eve", { permission: "read", role: "admin-of-shops" });
      pull.review("eve", "APPROVED");
    },
    ineligible: { eve: "no-permission" },
  },
  {
    name: "somebody whose access ended after the approval",
    attack({ github, shop, pull }) {
      pull.review("bob", "APPROVED");
      shop.repository.collaborators.delete(github.user("bob").id);
    },
    ineligible: { bob: "no-permission" },
  },
  {
    name: "somebody whose review was dismissed",
    attack: ({ pull }) => void pull.review("bob", "APPROVED").dismiss(pull.lastReview, "mia"),
    ineligible: { bob: "dismissed" },
  },
  {
    name: "somebody whose later request for changes was dismissed",
    attack: ({ pull }) =>
      void pull.review("bob", "APPROVED").review("bob", "CHANGES_REQUESTED").dismiss(pull.lastReview, "mia"),
    ineligible: { bob: "dismissed" },
  },
  {
    name: "somebody who took the word back",
    attack: ({ pull }) => void pull.review("bob", "APPROVED").comment("bob", "/draftgate unapprove"),
    ineligible: { bob: "withdrawn" },
  },
  {
    name: "a review that is not submitted",
    attack: ({ pull }) => void pull.review("bob", "PENDING"),
    ineligible: {},
  },
  {
    name: "a comment that was edited into an approval",
    attack: ({ pull }) =>
      void pull.review("bob", "COMMENTED", { body: "Hm." }).editReview(pull.lastReview, "bob", "Approved! LGTM"),
    ineligible: {},
  },
];

describe("somebody whose approval does not count, beside alice's", () => {
  it.each(SPEAKERS)(
    "$name",
    async ({ policy = TWO_PEOPLE, attack, ineligible, state = "pending" }) => {
      const shop = await openAttacked(policy);
      shop.pull.review("alice", "APPROVED");
      attack(shop);
      const outcome = await judgeAttack(shop, ["pull_request_review", "submitted", { sender: "bob" }]);
      expect(outcome).toMatchObject({ counted: ["alice"], ineligible });
      expect(outcome.report.state).toBe(state);
    },
    60_000,
  );
});
