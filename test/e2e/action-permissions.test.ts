import { describe, expect, it } from "vitest";
import type { PullBuilder } from "../github/builder-pull.ts";
import { FORK_PERMISSIONS, type Permissions, WORKFLOW_PERMISSIONS } from "../github/world.ts";
import { AGENT_TRAILER, serveEvent } from "./action.ts";
import { openShop, replies, type Shop, stickies } from "./action-world.ts";

/** Green as soon as nothing silences a scanner, and with something to say inline where something does. */
const SILENCED = `version: 1
extends: none
rules: [{ name: nothing-silenced, require: { block-at: { suppression: low } } }]
`;
const WHERE = ["this repository", "a fork"] as const;
const UPLOADING: Permissions = { ...WORKFLOW_PERMISSIONS, security_events: "write" };
const LACKING: readonly { readonly permissions: Permissions; readonly named: string }[] = [
  { permissions: { ...UPLOADING, issues: "none", pull_requests: "read" }, named: "issues: write" },
  { permissions: WORKFLOW_PERMISSIONS, named: "security-events: write" },
];
const inputs = { "upload-sarif": "true" };

async function open(text: string, where: (typeof WHERE)[number]): Promise<Shop> {
  const made = await openShop(SILENCED);
  const commits = [{ message: `Add c\n\n${AGENT_TRAILER}`, files: { "c.py": text } }];
  const { shop } = made;
  return {
    ...made,
    pull: shop.pullRequest({ author: "dora", commits, ...(where === "a fork" ? { fork: shop.fork("dora") } : {}) }),
  };
}

/** The states that the head's status went through. */
function statesOf({ shop, pull }: Pick<Shop, "shop" | "pull">): readonly string[] {
  return shop.repository.statuses.filter(({ sha }) => sha === pull.headSha).map(({ state }) => state);
}

const TARGET = "pull_request_target";

describe("a permission that the workflow did not give", () => {
  const rows = WHERE.flatMap((where) => LACKING.map((row) => ({ where, ...row })));

  it.each(rows)(
    "$named is named for a head in $where, the job fails and nothing is green, however often it runs",
    async ({ where, permissions, named }) => {
      const made = await open("x = 1\n", where);
      const { github, pull } = made;
      const token = github.installationToken({ permissions });
      for (const action of ["opened", "labeled", "synchronize"]) {
        const run = await serveEvent(github, TARGET, action, { pull }, { token, inputs });
        expect(run.failures).toEqual([expect.stringContaining(`the token needs ${named}`)]);
        expect(run).toMatchObject({ code: 1, notices: [], outputs: { state: "error", findings: "0" } });
        expect(pull.statuses()).toEqual({ draftgate: "error" });
      }
      expect(statesOf(made)).not.toContain("success");
    },
    60_000,
  );

  it.each(WHERE)(
    "to upload SARIF keeps nothing else about a head in %s from being said",
    async (where) => {
      const made = await open("x = 1  # nosec\n", where);
      const { github, shop, pull } = made;
      pull.comment("alice", "/draftgate status");
      const asked = pull.lastComment;
      const run = await serveEvent(github, "issue_comment", "created", { pull, comment: asked }, { inputs });
      expect(run.failures).toEqual([expect.stringContaining("the token needs security-events: write")]);
      expect(stickies(pull)).toEqual([
        expect.stringMatching(/nothing-silenced[\s\S]*sarif-not-uploaded[\s\S]*security-events: write/),
      ]);
      expect(pull.issue.pull.reviewComments.map(({ path }) => path)).toEqual(["c.py"]);
      expect(replies(pull, asked.id)).toHaveLength(1);
      expect(asked.reactions.map(({ content }) => content)).toContain("+1");
      expect(pull.statuses()).toEqual({ draftgate: "error" });
      const token = github.installationToken({ permissions: UPLOADING });
      const good = await serveEvent(github, TARGET, "synchronize", { pull }, { inputs, token });
      expect(good.outputs).toMatchObject({ state: "failure", findings: "1" });
      expect(shop.repository.sarifs).toHaveLength(1);
      expect(stickies(pull)).toEqual([expect.not.stringContaining("sarif-not-uploaded")]);
      expect(pull.statuses()).toEqual({ draftgate: "failure" });
    },
    60_000,
  );

  it("to set a status leaves the outputs of the verdict that was reached", async () => {
    const { github, pull } = await open("x = 1\n", "this repository");
    const token = github.installationToken({ permissions: { ...WORKFLOW_PERMISSIONS, statuses: "read" } });
    const run = await serveEvent(github, TARGET, "opened", { pull }, { token });
    expect(run.failures).toEqual([expect.stringContaining("the token needs statuses: write")]);
    expect(run.outputs).toMatchObject({ state: "error", "ai-files": '["c.py"]' });
  }, 60_000);
});

describe("a token that can only read, of a fork whose head has a status already", () => {
  const readOnly = async (text: string, said: (pull: PullBuilder) => void) => {
    const { github, pull } = await open(text, "a fork");
    await serveEvent(github, TARGET, "opened", { pull });
    const before = pull.statuses();
    said(pull);
    const token = github.installationToken({ permissions: FORK_PERMISSIONS });
    const run = await serveEvent(github, "pull_request", "edited", { pull, changes: {} }, { token });
    expect(run.notices).toEqual([expect.stringContaining("read-only-token")]);
    expect(pull.statuses()).toEqual(before);
    return run;
  };

  it("lets the job speak where only the comment would be another", async () => {
    const run = await readOnly("x = 1  # nosec\n", (pull) => void pull.comment("eve", "/draftgate status"));
    expect(run).toMatchObject({ code: 1, outputs: { state: "failure" } });
    expect(run.failures).toEqual([expect.stringContaining("1 blocking finding")]);
  }, 60_000);

  it("is no failure of a green one", async () => {
    const run = await readOnly("x = 1\n", (pull) => void pull.comment("eve", "/draftgate status"));
    expect(run).toMatchObject({ code: 0, failures: [], outputs: { state: "success" } });
  }, 60_000);
});

describe("a merge group's verdict", () => {
  it("is in the outputs also where its status cannot be posted", async () => {
    const { github, shop, pull } = await open("x = 1\n", "this repository");
    const entry = shop.enqueue("main", [pull]);
    github.fault({ on: "repos/create-commit-status", nth: 2, times: 6, fault: { kind: "status", status: 500 } });
    const run = await serveEvent(github, "merge_group", "checks_requested", { repository: shop, entry });
    expect(run).toMatchObject({ code: 1, outputs: { state: "error", "ai-files": '["c.py"]' } });
    expect(run.failures).toEqual([expect.stringContaining("answered 500")]);
  }, 60_000);
});
