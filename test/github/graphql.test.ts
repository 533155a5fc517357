import { expect, test } from "vitest";
import { githubForTest, octokitFor } from "./harness.ts";
import { FORK_PERMISSIONS } from "./world.ts";

test("the viewer is the bot for a workflow's token and the person for a person's", async () => {
  const github = await githubForTest();
  github.repository("acme/shop");
  const ask = (token: string) => octokitFor(github, token).graphql("query { viewer { login databaseId } }");
  expect(await ask(github.installationToken())).toMatchObject({
    viewer: { login: "github-actions[bot]", databaseId: 41_898_282 },
  });
  expect(await ask(github.installationToken({ app: "draftgate", permissions: FORK_PERMISSIONS }))).toMatchObject({
    viewer: { login: "draftgate[bot]" },
  });
  expect(await ask(github.userToken("alice"))).toMatchObject({ viewer: { login: "alice" } });
});

test("comments tell whether, when and by whom they were edited, and what they said before", async () => {
  const github = await githubForTest();
  const pull = github.repository("acme/shop").user("alice", { permission: "write" }).pullRequest();
  pull.comment("alice", "untouched").comment("alice", "first");
  pull.editComment(pull.lastComment, "mallory", "second");
  const octokit = octokitFor(github, github.installationToken());
  const { data: rest } = await octokit.issues.listComments({ owner: "acme", repo: "shop", issue_number: pull.number });
  const query = `query($ids: [ID!]!) {
    nodes(ids: $ids) { __typename ... on IssueComment { databaseId lastEditedAt editor { login } ...edits } }
  }
  fragment edits on IssueComment { userContentEdits(first: 10) { totalCount nodes { diff editor { login } } pageInfo { hasNextPage } } }`;
  const answer = await octokit.graphql(query, { ids: rest.map((comment) => comment.node_id) });
  expect(answer).toMatchObject({
    nodes: [
      { __typename: "IssueComment", lastEditedAt: null, editor: null, userContentEdits: { totalCount: 0 } },
      {
        databaseId: rest[1]?.id,
        editor: { login: "mallory" },
        lastEditedAt: expect.stringMatching(/Z$/),
        userContentEdits: {
          totalCount: 2,
          nodes: [
            { diff: "second", editor: { login: "mallory" } },
            { diff: "first", editor: { login: "alice" } },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    ],
  });
});

test("a merge queue lists its entries with the commits they were merged into", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop");
  const one = shop.pullRequest();
  const two = shop.pullRequest();
  const group = shop.enqueue("main", [one, two]);
  const query = `query Queue($owner: String!, $name: String!, $branch: String, $after: String) {
    repository(owner: $owner, name: $name) { mergeQueue(branch: $branch) { entries(first: 1, after: $after) {
      nodes { position state headCommit { oid } baseCommit { oid } pullRequest { number headRefOid } }
      pageInfo { hasNextPage endCursor } } } } }`;
  const octokit = octokitFor(github, github.installationToken());
  const seen: unknown[] = [];
  let after: string | null = null;
  do {
    const page: Page = await octokit.graphql(query, { owner: "acme", name: "shop", branch: "main", after });
    const { entries } = page.repository.mergeQueue;
    seen.push(...entries.nodes);
    after = entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toMatchObject([
    { position: 1, baseCommit: { oid: shop.tip() }, pullRequest: { number: 1, headRefOid: one.headSha } },
    { position: 2, headCommit: { oid: group.headSha }, pullRequest: { number: 2, headRefOid: two.headSha } },
  ]);
});

interface Page {
  readonly repository: {
    readonly mergeQueue: {
      readonly entries: {
        readonly nodes: unknown[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    };
  };
}

test("branch rules and protection can be asked for", async () => {
  const github = await githubForTest();
  const shop = github.repository("acme/shop").protect("main", { contexts: ["ci"] });
  shop.rules("main", [
    {
      type: "required_status_checks",
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: [{ context: "draftgate", integration_id: 15_368 }],
      },
    },
  ]);
  const query = `{ repository(owner: "acme", name: "shop") { defaultBranchRef { name branchProtectionRule { requiredStatusCheckContexts }
    rules(first: 50) { nodes { type parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } } } } } } } }`;
  expect(await octokitFor(github, github.installationToken()).graphql(query)).toEqual({
    repository: {
      defaultBranchRef: {
        name: "main",
        branchProtectionRule: { requiredStatusCheckContexts: ["ci"] },
        rules: {
          nodes: [
            {
              type: "REQUIRED_STATUS_CHECKS",
              parameters: { requiredStatusChecks: [{ context: "draftgate", integrationId: 15_368 }] },
            },
          ],
        },
      },
    },
  });
});

test("a field that is not in the schema fails the query and is a violation; a missing thing is an error beside null", async () => {
  const github = await githubForTest();
  github.repository("acme/shop");
  const octokit = octokitFor(github, github.installationToken());
  await expect(octokit.graphql("{ viewer { shoeSize } }")).rejects.toThrow(
    "Field 'shoeSize' doesn't exist on type 'User'",
  );
  expect(github.takeViolations()).toEqual(["POST /graphql: Field 'shoeSize' doesn't exist on type 'User'"]);
  await expect(octokit.graphql('{ repository(owner: "acme", name: "none") { id } }')).rejects.toMatchObject({
    data: { repository: null },
    errors: [{ type: "NOT_FOUND" }],
  });
  await expect(
    octokit.graphql('{ repository(owner: "acme", name: "shop") { pullRequests(first: 101) { totalCount } } }'),
  ).rejects.toThrow("limit of 100");
});
