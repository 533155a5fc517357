import { describe, expect, it } from "vitest";
import { addComment } from "../github/comments.ts";
import type { Shop } from "./action-world.ts";
import { AGENT_FILE, agentCommit, judgeAttack, openAttacked } from "./attack.ts";

/** Where no command is looked for; `%` is the command. */
const HIDING_PLACES: Readonly<Record<string, string>> = {
  quote: "> %",
  "lazy-quote": "> He said\n%",
  fence: "```\n%\n```",
  tilde: "~~~ sh\n%\n~~~",
  "open-fence": "Look:\n```\n%",
  indented: "Like this:\n\n    %",
  "code-span": "`%`",
  "long-span": "Say ``\n%\n`` and so on",
  comment: "<!-- % -->",
  "comment-lines": "<!--\n%\n-->",
  html: "<div>\n%\n</div>",
  details: "<details>\n<summary>More</summary>\n%\n</details>",
  bullet: "- %",
  "bullet-body": "- item\n%",
  numbered: "1. %",
  task: "- [ ] %",
  heading: "# %",
  setext: "%\n===",
  link: "[%](https://example.com)",
  "link-lines": "[text\n%\n](https://example.com)",
  image: "![%](https://example.com/a.png)",
  table: "| a |\n|---|\n% | b",
  mention: "please %",
  bold: "**%**",
  "zero-width": "\u200b%",
  "no-break": "\u00a0%",
  slash: "\uff0fdraftgate approve @",
};

describe("a command that is not one", () => {
  it("is carried out at none of the places where comments show text that they do not say", async () => {
    const shop = await openAttacked();
    const command = `/draftgate approve ${shop.pull.headSha}`;
    for (const [place, text] of Object.entries(HIDING_PLACES)) {
      shop.shop.user(place, { permission: "write" });
      shop.pull.comment(place, text.replace("%", command).replace("@", shop.pull.headSha));
    }
    const { counted, report } = await judgeAttack(shop);
    expect(counted).toEqual([]);
    expect(report.commands).toEqual([]);
  }, 60_000);

  it("is carried out by the same people where it stands alone", async () => {
    const shop = await openAttacked();
    shop.shop.user("quote", { permission: "write" });
    shop.pull.comment("quote", `I have read it.\n\n/draftgate approve ${shop.pull.headSha}`);
    expect(await judgeAttack(shop)).toMatchObject({ counted: ["quote"] });
  }, 60_000);
});

interface Attack {
  readonly name: string;
  attack(shop: Shop, command: string): void;
  readonly ineligible?: Readonly<Record<string, string>>;
}

const WORDS: readonly Attack[] = [
  {
    name: "in the body of a review",
    attack: ({ pull }, body) => void pull.review("bob", "COMMENTED", { body }),
  },
  {
    name: "in the body of a request for changes",
    attack: ({ pull }, body) => void pull.review("bob", "CHANGES_REQUESTED", { body }).dismiss(pull.lastReview, "mia"),
    ineligible: {},
  },
  {
    name: "in a comment on a line",
    attack: ({ pull }, body) =>
      void pull.review("bob", "COMMENTED", { body: "See below.", comments: [{ path: "b.py", line: 1, body }] }),
  },
  {
    name: "in the description, which the author can write",
    attack: ({ pull }, body) => void Object.assign(pull.issue, { body }),
  },
  {
    name: "in a commit message",
    attack: ({ pull }, body) => void pull.push([{ message: body, files: { "c.txt": "c\n" } }], { by: "carol" }),
  },
  {
    name: "by a bot that repeats what it was told",
    attack({ shop, pull }, body) {
      shop.user("helper[bot]", { permission: "admin" });
      pull.comment("helper[bot]", body);
    },
  },
  {
    name: "by this program itself, with a marker of its own before it",
    attack: ({ pull }, body) => void pull.comment("github-actions[bot]", `<!-- draftgate:reply 1 -->\n\n${body}`),
  },
  {
    name: "in a comment that its writer changed into it",
    attack: ({ pull }, body) => void pull.comment("bob", "Nice.").editComment(pull.lastComment, "bob", body),
    ineligible: { bob: "edited" },
  },
  {
    name: "in a comment of bob's that a maintainer changed into it",
    attack: ({ pull }, body) => void pull.comment("bob", "Nice.").editComment(pull.lastComment, "mia", body),
    ineligible: { bob: "edited" },
  },
  {
    name: "in a comment that was changed and changed back",
    attack: ({ pull }, body) =>
      void pull
        .comment("bob", body)
        .editComment(pull.lastComment, "bob", "No.")
        .editComment(pull.lastComment, "bob", body),
    ineligible: { bob: "edited" },
  },
  {
    name: "in a comment that is deleted again",
    attack: ({ pull }, body) => void pull.comment("bob", body).deleteComment(pull.lastComment),
  },
  {
    name: "of somebody who may only read",
    attack({ shop, pull }, body) {
      shop.user("eve", { permission: "triage" });
      pull.comment("eve", body);
    },
    ineligible: { eve: "no-permission" },
  },
  {
    name: "of an account that is gone",
    attack({ github, shop, pull }, body) {
      shop.user("dan", { permission: "write" });
      pull.comment("dan", body);
      github.deleteUser("dan");
    },
  },
  {
    name: "of the author under a second command in the same comment",
    attack: ({ pull }, body) => void pull.comment("carol", `/draftgate status\n${body}`),
    ineligible: { carol: "author" },
  },
  {
    name: "of another gate, or with a name that only begins like ours",
    attack: ({ pull }) =>
      void pull.comment("bob", `/approve ${pull.headSha}\n\n/draftgateapprove ${pull.headSha}\n\nLGTM :+1:`),
  },
];

describe("an approval by command, beside alice's review", () => {
  it.each(WORDS)(
    "$name",
    async ({ attack, ineligible = {} }) => {
      const shop = await openAttacked();
      const { pull } = shop;
      pull.review("alice", "APPROVED");
      attack(shop, `/draftgate approve ${pull.headSha}`);
      const outcome = await judgeAttack(shop, ["pull_request_target", "edited", { changes: {} }]);
      expect(outcome.counted).toEqual(["alice"]);
      expect(outcome.ineligible).toMatchObject(ineligible);
      expect(outcome.report.state).toBe("pending");
    },
    60_000,
  );
});

const WAIVED = `version: 1
extends: none
rules:
  - name: no-silence
    require: { block-at: { suppression: low } }
waivers: { allowed-from: { permission: maintain }, max-days: 30, never: NEVER }
`;

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A pull request whose only finding is that it silences a scanner, and the finding's fingerprint. */
async function openSilenced(never: string): Promise<{ readonly shop: Shop; readonly fingerprint: string }> {
  const files = { "b.py": `${AGENT_FILE}x = 1  # no${"sec"}\n` };
  const shop = await openAttacked(WAIVED.replace("NEVER", never), { commits: [agentCommit(files)] });
  const { report } = await judgeAttack(shop);
  const [blocking, ...more] = report.findings.filter((finding) => finding.blocks);
  expect(more).toEqual([]);
  return { shop, fingerprint: blocking?.fingerprint ?? "" };
}

describe("a waiver of the finding that blocks", () => {
  it("is refused to everybody who may not give it, and for every date that is not allowed", async () => {
    const { shop, fingerprint } = await openSilenced("[]");
    const { pull } = shop;
    shop.shop.user("carol", { permission: "admin" }).user("ada[bot]", { permission: "admin" });
    const waive = (what: string, until: string, reason = '"it is fine"') =>
      `/draftgate waive ${what} reason=${reason} until=${until}`;
    const refusals = [
      ["carol", waive(fingerprint, day(5))],
      ["alice", waive(fingerprint, day(5))],
      ["mia", waive(fingerprint, day(-2))],
      ["mia", waive(fingerprint, day(32))],
      ["mia", waive(fingerprint, day(5), '""')],
      ["mia", waive(fingerprint.slice(0, 12), day(5))],
      ["mia", waive("0".repeat(32), day(5))],
      ["mia", waive("origin:b.py", "2026-02-30")],
      ["mia", `/draftgate waive ${fingerprint} until=${day(5)}`],
    ] as const;
    for (const [login, body] of refusals) pull.comment(login, body);
    pull.comment("ada[bot]", waive(fingerprint, day(5)));
    pull.comment("mia", `> ${waive(fingerprint, day(5))}`);
    pull.comment("mia", "Later.").editComment(pull.lastComment, "carol", waive(fingerprint, day(5)));
    const outcome = await judgeAttack(shop, ["issue_comment", "created"]);
    expect(outcome.report).toMatchObject({ state: "failure" });
    expect(outcome.report.waivers.filter((waiver) => waiver.active)).toEqual([]);
    expect(outcome.report.commands.map(({ by, outcome: what }) => `${by} ${what}`)).toEqual(
      [...refusals.map(([login]) => login), "mia"].map((login) => `${login} refused`),
    );
  }, 60_000);

  it("is refused for a class that the policy lets nobody waive", async () => {
    const { shop, fingerprint } = await openSilenced("[suppression]");
    shop.pull.comment("mia", `/draftgate waive ${fingerprint} reason="it is fine" until=${day(5)}`);
    const outcome = await judgeAttack(shop, ["issue_comment", "created"]);
    expect(outcome.report).toMatchObject({ state: "failure", commands: [{ by: "mia", outcome: "refused" }] });
  }, 60_000);

  it("does not outlive the finding that it was given for", async () => {
    const { shop, fingerprint } = await openSilenced("[]");
    const { pull } = shop;
    pull.comment("mia", `/draftgate waive ${fingerprint} reason="it is fine" until=${day(5)}`);
    pull.push([agentCommit({ "b.py": `${AGENT_FILE}import os  # no${"sec"}\n` })], { by: "carol" });
    expect((await judgeAttack(shop)).report.state).toBe("failure");
  }, 60_000);

  it("of an origin does not take the author's own file out of what two people must read", async () => {
    const shop = await openAttacked();
    shop.shop.user("carol", { permission: "admin" });
    addComment(shop.github.world, shop.pull.issue, {
      userId: shop.github.user("carol").id,
      body: `/draftgate waive origin:b.py reason="I wrote it" until=${day(5)}`,
    });
    const outcome = await judgeAttack(shop, ["issue_comment", "created"]);
    expect(outcome.report).toMatchObject({ state: "pending", commands: [{ by: "carol", outcome: "refused" }] });
  }, 60_000);
});
