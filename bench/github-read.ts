/**
 * What reading a pull request costs, against the double of GitHub: goal 9 (calls of the API), goal 14 (older commits) and the bytes that
 * a change of three files takes in a tree of 100,000, beside those of the trees and blobs it needs. Counts, no times: any machine gives the same.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { createGitHubClient } from "../src/io/github-client.ts";
import { createDirectorySource } from "../src/io/github-directory.ts";
import { createPullRequestHost } from "../src/io/github-pull-requests.ts";
import { createRepositorySource } from "../src/io/repository-source.ts";
import { createScratch } from "../src/io/scratch-folders.ts";
import { playScenario, READ_SCENARIOS } from "../test/e2e/read-scenarios.ts";
import { createGitHub, type GitHub } from "../test/github/builder.ts";
import type { PullBuilder } from "../test/github/builder-pull.ts";
import type { WebhookEvent } from "../test/github/events.ts";

const root = mkdtempSync(join(tmpdir(), "draftgate-bench-"));
const MAIN = join(process.env["DRAFTGATE_TEST_DIST"] ?? fileURLToPath(new URL("../dist", import.meta.url)), "main.js");
const MAX_BLOB_BYTES = 10 * 1024 * 1024;

/** Everything that a run reads of a pull request that nobody has commented on; the bytes that git gave for it. */
async function read(github: GitHub, pull: PullBuilder): Promise<{ readonly bytes: number }> {
  const { fullName: repository } = pull.repository;
  const token = github.installationToken();
  const client = createGitHubClient({ apiUrl: github.apiUrl, token, repository });
  const scratch = createScratch({ root });
  const access = { serverUrl: github.serverUrl, token, environment: {}, repository };
  const source = createRepositorySource({ ...access, scratch, searchPath: process.env["PATH"] ?? "", avoid: root });
  const host = createPullRequestHost(client, source);
  github.journal.clear();
  const open = await host.readOpenPullRequests();
  const own = open.find((one) => one.number === pull.number);
  if (own === undefined) throw new Error("the pull request is not listed");
  await Promise.all([
    host.readReviews(own.number),
    host.readComments(own.number, () => false),
    host.readStatus(own.headSha, "draftgate"),
  ]);
  const base = (await source.readRefs([`refs/heads/${own.baseRef}`])).get(`refs/heads/${own.baseRef}`) ?? "";
  const copy = await source.open({
    baseSha: base,
    headSha: own.headSha,
    headRepository: null,
    maxBlobBytes: MAX_BLOB_BYTES,
  });
  const change = await copy.readChange(base, own.headSha);
  await copy.readNewBlobs(change);
  const directory = createDirectorySource(client, undefined).openDirectory(own, change.commits);
  await Promise.all([
    directory.readAccounts([...new Set(change.commits.map((commit) => commit.author.email))]),
    directory.readPushes(),
    directory.readCollaborators(),
  ]);
  const counts = github.journal.counts();
  await copy.close();
  source.close();
  scratch.removeAll();
  return { bytes: counts.gitBytes };
}

/** One run of the built action, to its end; only a verdict that is not reached is a fault. */
async function serve(github: GitHub, event: WebhookEvent): Promise<void> {
  const inputs = { "github-token": github.installationToken(), "tool-cache": join(root, "tools"), "fail-on": "never" };
  const { env, workspace } = github.runnerEnvironment(event, { directory: mkdtempSync(join(root, "run-")), inputs });
  const child = spawn(process.execPath, [MAIN], { cwd: workspace, env, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the action ended with ${code}`);
}

/** Goal 9, for each moment in the life of a pull request: one row, with a column for each number of files. */
async function countCalls(github: GitHub): Promise<void> {
  const sizes = [30, 300, 3000];
  console.log(`goal 9: reads + writes of the API at ${sizes.join(", ")} files (at most 6 reads of 12 calls)`);
  for (const scenario of READ_SCENARIOS) {
    const cells: string[] = [];
    for (const files of scenario.pulls === undefined ? sizes : sizes.slice(0, 1)) {
      const { reads, writes } = await playScenario(github, scenario, files, (event) => serve(github, event));
      cells.push(`${reads} + ${writes}`);
    }
    console.log(`  ${`${scenario.event}, ${scenario.name}`.padEnd(52)} ${cells.join("   ")}`);
  }
}

/** The packed bytes of the objects that a change needs: its commits, and what differs on either side with the folders on the way. */
function neededBytes(gitDir: string, base: string, head: string): number {
  const git = (args: readonly string[], input = ""): Buffer =>
    spawnSync("git", ["--git-dir", gitDir, ...args], { input, maxBuffer: 1 << 30 }).stdout;
  const rows = git(["diff-tree", "-r", "-t", "--no-renames", base, head]).toString().trim().split("\n");
  const objects = rows.flatMap((row) => row.split(" ").slice(2, 4)).filter((sha) => !/^0+$/.test(sha));
  const trees = [base, head].map((sha) =>
    git(["rev-parse", `${sha}^{tree}`])
      .toString()
      .trim(),
  );
  return git(["pack-objects", "--stdout", "-q"], `${[...objects, ...trees, base, head].join("\n")}\n`).length;
}

const numbered = (count: number, text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`d${at % 100}/e${at % 1000}/f${at}.txt`, `${at} ${text}\n`]),
  );

const github = await createGitHub();
try {
  await countCalls(github);
  const withHistory = async (older: number): Promise<number> => {
    const history = Array.from({ length: older }, (_, at) => ({
      message: `older ${at}`,
      files: { "log.txt": `${at}\n` },
    }));
    const files = { ...numbered(100, "old"), "log.txt": "first\n" };
    const shop = github.repository(`acme/older-${older}`, {
      history: [{ files }, ...history, { files: { "log.txt": "last\n" } }],
    });
    return (await read(github, shop.pullRequest({ commits: [{ files: { "d0/e0/f0.txt": "changed\n" } }] }))).bytes;
  };
  const [none, many] = [await withHistory(0), await withHistory(20_000)];
  console.log(
    `goal 14: bytes over git with 20,000 older commits over none: ${(many / none).toFixed(3)} (at most 1.15): ${many} / ${none}`,
  );
  const wide = github.repository("acme/wide", { history: [{ files: numbered(100_000, "old") }] });
  const changed = { "d1/e1/f1.txt": "changed\n", "d2/e2/f2.txt": "changed\n", "d3/e3/f3.txt": "changed\n" };
  const pull = wide.pullRequest({ commits: [{ files: changed }] });
  const { bytes } = await read(github, pull);
  const floor = neededBytes(wide.gitDir, wide.tip(), pull.headSha);
  console.log(
    `100,000 files, 3 changed: ${(bytes / floor).toFixed(2)} x the packed trees and blobs needed (at most 2): ${bytes} / ${floor}`,
  );
} finally {
  await github.close();
  rmSync(root, { recursive: true, force: true });
}
