import { expect, test } from "vitest";
import { createGitHub } from "./builder.ts";
import { handlers } from "./handlers.ts";
import { githubForTest, octokitFor, statusOf } from "./harness.ts";
import { apiDescription } from "./openapi.ts";
import { needsOf } from "./permissions.ts";

const where = { owner: "acme", repo: "shop" } as const;

test("closing fails when a request went against GitHub's description", async () => {
  const github = await createGitHub();
  const pull = github.repository("acme/shop").pullRequest();
  const octokit = octokitFor(github, github.installationToken());
  const call = octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    ...where,
    issue_number: pull.number,
    body: "x",
    boddy: "y",
  });
  expect(await statusOf(call)).toBe(422);
  await expect(github.close()).rejects.toThrow("/boddy is no key of the description");
  expect(pull.issue.comments).toEqual([]);
});

const wrong: readonly (readonly [string, string, Record<string, unknown>, RegExp])[] = [
  ["an unknown operation", "GET /repos/acme/shop/no-such-thing", {}, /GitHub has no such operation/],
  ["an operation the double has not", "GET /gists", {}, /does not answer gists\/list yet/],
  ["an unknown query parameter", "GET /repos/acme/shop/pulls", { perpage: 3 }, /additional properties.*perpage/],
  ["a number that is none", "GET /repos/acme/shop/pulls", { page: "many" }, /\/query\/page must be integer/],
  [
    "a word that is not in the list",
    "POST /repos/acme/shop/statuses/abc",
    { state: "great" },
    /must be equal to one of the allowed values/,
  ],
  ["a missing key", "POST /repos/acme/shop/statuses/abc", { context: "x" }, /must have required property 'state'/],
  [
    "a wrong type deep in a list",
    "POST /repos/acme/shop/pulls/1/reviews",
    { event: "COMMENT", comments: [{ path: "a", body: "b", line: "9" }] },
    /\/comments\/0\/line must be integer/,
  ],
  [
    "an unknown key deep in a list",
    "POST /repos/acme/shop/pulls/1/reviews",
    { event: "COMMENT", comments: [{ path: "a", body: "b", lines: 9 }] },
    /\/comments\/0\/lines is no key/,
  ],
];

test.each(wrong)("%s is a violation", async (_, route, parameters, expected) => {
  const github = await githubForTest();
  github.repository("acme/shop").pullRequest();
  const status = await statusOf(octokitFor(github, github.installationToken()).request(route, parameters));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(github.takeViolations().join("\n")).toMatch(expected);
});

test("a token in an address or a body is a violation, and the journal does not repeat it", async () => {
  const github = await githubForTest();
  const pull = github.repository("acme/shop").pullRequest();
  const token = github.installationToken();
  const octokit = octokitFor(github, token);
  await octokit.issues.createComment({ ...where, issue_number: pull.number, body: `my token is ${token}` });
  expect(github.takeViolations()).toEqual([
    "POST /repos/acme/shop/issues/1/comments: a token is in the address or the body",
  ]);
  expect(JSON.stringify(github.journal.entries)).not.toContain(token);
});

test("an enterprise server has one host, the API under /api/v3 and GraphQL beside it", async () => {
  const github = await githubForTest({ enterprise: true });
  const pull = github.repository("acme/shop").pullRequest();
  expect([github.apiUrl, github.graphqlUrl]).toEqual([`${github.serverUrl}/api/v3`, `${github.serverUrl}/api/graphql`]);
  const octokit = octokitFor(github, github.installationToken());
  const listed = await octokit.pulls.listFiles({ ...where, pull_number: pull.number, per_page: 100 });
  expect(listed.data.length).toBe(1);
  expect(listed.data[0]?.contents_url.startsWith(`${github.apiUrl}/repos/`)).toBe(true);
  expect(await octokit.graphql("{ viewer { login } }")).toMatchObject({ viewer: { login: "github-actions[bot]" } });
  expect(github.journal.lines()).toEqual([
    "GET /repos/acme/shop/pulls/1/files?per_page=100 -> 200",
    "POST /graphql -> 200",
  ]);
});

test("a request without a user agent is turned away", async () => {
  const github = await githubForTest();
  github.repository("acme/shop");
  const answer = await fetch(`${github.apiUrl}/repos/acme/shop`, { headers: { "user-agent": "" } });
  expect(answer.status).toBe(403);
});

test("every operation the double answers is one of GitHub's, and says what a token needs for it", async () => {
  const description = await apiDescription();
  const open = /^(?:users\/|apps\/|rate-limit\/|orgs\/get$)/;
  for (const operation of Object.keys(handlers)) {
    expect(description.knows(operation), operation).toBe(true);
    expect(needsOf(operation).length > 0 || open.test(operation), operation).toBe(true);
  }
});

test("an answer of ours that GitHub would not give is named", async () => {
  const description = await apiDescription();
  const label = {
    id: 1,
    node_id: "LA_1",
    url: "https://x",
    name: "ai",
    description: null,
    color: "ededed",
    default: false,
  };
  const check = (body: readonly object[]) =>
    description.checkResponse("issues/list-labels-on-issue", 200, JSON.parse(JSON.stringify(body)));
  expect(check([label])).toEqual([]);
  expect(check([{ ...label, id: "1" }]).join()).toMatch(/\/0\/id must be integer/);
  expect(check([{ ...label, colour: "red" }])).toEqual(["/0/colour is no key of the description"]);
  const { color: _, ...colorless } = label;
  expect(check([colorless]).join()).toMatch(/must have required property 'color'/);
  expect(description.checkWebhook("issue-comment-created", { action: "created" })?.join()).toMatch(
    /must have required property/,
  );
  expect(description.checkWebhook("no-such-webhook", {})).toBeUndefined();
});
