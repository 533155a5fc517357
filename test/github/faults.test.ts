import { expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import { githubForTest, octokitFor, statusOf } from "./harness.ts";

const where = { owner: "acme", repo: "shop" } as const;

test("a fault strikes the nth matching request, as often as asked", async () => {
  const github = await githubForTest();
  github.repository("acme/shop");
  const octokit = octokitFor(github, github.installationToken());
  github.fault({ on: "repos/get", nth: 2, times: 2, fault: { kind: "status", status: 502 } });
  github.fault({ on: "GET /repos/acme/shop/pull*", fault: { kind: "status", status: 404 } });
  github.fault({ on: /^GET \/rate_limit/, fault: { kind: "too-many-requests", retryAfterSeconds: 7 } });
  const statuses: (number | undefined)[] = [];
  for (let count = 0; count < 4; count += 1) statuses.push(await statusOf(octokit.repos.get(where)));
  expect(statuses).toEqual([undefined, 502, 502, undefined]);
  expect(await statusOf(octokit.pulls.list(where))).toBe(404);
  await expect(octokit.rateLimit.get()).rejects.toMatchObject({
    status: 429,
    response: { headers: { "retry-after": "7" } },
  });
});

test("a 404 can come in the middle of a list", async () => {
  const github = await githubForTest();
  const files = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}`, "x\n"]));
  const pull = github.repository("acme/shop").pullRequest({ commits: [{ files }] });
  const octokit = octokitFor(github, github.installationToken());
  github.fault({ on: "pulls/list-files", nth: 2, fault: { kind: "status", status: 404 } });
  const all = octokit.paginate(octokit.pulls.listFiles, { ...where, pull_number: pull.number, per_page: 100 });
  expect(await statusOf(all)).toBe(404);
  expect(github.journal.of("pulls/list-files").map((entry) => entry.status)).toEqual([200, 404]);
});

const spoiled: readonly (readonly [string, Fault])[] = [
  ["a truncated body", { kind: "truncated" }],
  ["a reset before the answer", { kind: "reset" }],
  ["a reset after the write", { kind: "reset-after" }],
  ["an answer that is no JSON", { kind: "malformed-json" }],
];

test.each(spoiled)("%s reaches the client as a failure", async (_, fault) => {
  const github = await githubForTest();
  const pull = github.repository("acme/shop").pullRequest();
  github.fault({ on: "issues/create-comment", fault });
  const response = fetch(`${github.apiUrl}/repos/acme/shop/issues/${pull.number}/comments`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${github.installationToken()}`,
      "user-agent": "test",
      "content-type": "application/json",
    },
    body: JSON.stringify({ body: "once" }),
  }).then((answer) => answer.json());
  await expect(response).rejects.toThrow();
  // whatever the client saw, all but a reset before the answer took effect
  expect(pull.issue.comments.length).toBe(fault.kind === "reset" ? 0 : 1);
});

test("answers come late, from another time, limited, or from elsewhere", async () => {
  const github = await githubForTest();
  github.repository("acme/shop");
  const octokit = octokitFor(github, github.installationToken());
  github.fault({ on: "repos/get", nth: 1, fault: { kind: "slow", delayMs: 150 } });
  github.fault({ on: "repos/get", nth: 2, fault: { kind: "date", date: new Date("2030-01-01T00:00:00Z") } });
  github.fault({ on: "repos/get", nth: 3, fault: { kind: "secondary-limit", retryAfterSeconds: 3 } });
  github.fault({ on: "repos/get", nth: 4, fault: { kind: "primary-limit", resetSeconds: 30 } });
  github.fault({ on: "repos/get", nth: 5, fault: { kind: "redirect", location: "http://127.0.0.1:1/elsewhere" } });
  const start = performance.now();
  await octokit.repos.get(where);
  expect(performance.now() - start).toBeGreaterThanOrEqual(140);
  expect((await octokit.repos.get(where)).headers.date).toBe("Tue, 01 Jan 2030 00:00:00 GMT");
  await expect(octokit.repos.get(where)).rejects.toMatchObject({
    status: 403,
    response: { headers: { "retry-after": "3" } },
  });
  await expect(octokit.repos.get(where)).rejects.toMatchObject({
    status: 403,
    response: { headers: { "x-ratelimit-remaining": "0" } },
  });
  const answer = await fetch(`${github.apiUrl}/repos/acme/shop`, {
    redirect: "manual",
    headers: { "user-agent": "test" },
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "http://127.0.0.1:1/elsewhere"]);
});

test("hooks run before and after requests, and after the nth write, so that a client can be killed there", async () => {
  const github = await githubForTest();
  const pull = github.repository("acme/shop").pullRequest();
  const octokit = octokitFor(github, github.installationToken());
  const first = pull.headSha;
  github.hook({ on: "pulls/get", when: "before", nth: 2, run: () => void pull.push([{ files: { "x.txt": "1\n" } }]) });
  const read = async () => (await octokit.pulls.get({ ...where, pull_number: pull.number })).data.head.sha;
  expect(await read()).toBe(first);
  expect(await read()).not.toBe(first);
  const killed = new AbortController();
  const seen: (string | undefined)[] = [];
  github.afterWrite(2, (entry) => {
    seen.push(entry.operation);
    killed.abort();
  });
  const comment = (body: string, signal?: AbortSignal) =>
    octokit.issues.createComment({
      ...where,
      issue_number: pull.number,
      body,
      ...(signal ? { request: { signal } } : {}),
    });
  await comment("one", killed.signal);
  await expect(comment("two", killed.signal)).rejects.toThrow();
  await expect(comment("three", killed.signal)).rejects.toThrow();
  expect(seen).toEqual(["issues/create-comment"]);
  expect(pull.issue.comments.map((entry) => entry.body)).toEqual(["one", "two"]);
});
