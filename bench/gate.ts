/**
 * Goal 10: what the gate alone costs for 300 files, in a process of its own with all that it loads, beside an empty Node; and with a
 * long conversation beside `JSON.parse` of its facts, in processor time. The facts are read from a file, as another program would hand them over.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import {
  givenAttribution,
  givenChange,
  givenCommit,
  givenPolicy,
  givenPull,
  givenRule,
  HEAD,
} from "../test/gate/given.ts";
import { comment, givenPeople, review } from "../test/gate/world.ts";
import { comparePaired, report } from "./paired.ts";

const PEOPLE = 40;
const files = Array.from({ length: 300 }, (_, at) => `src/folder_${at % 20}/file_${at}.py`);
const commits = Array.from({ length: 100 }, (_, at) => ({
  ...givenCommit("a", files.slice(at * 3, at * 3 + 3)),
  sha: at.toString(16).padStart(40, "0"),
}));
const accounts = Array.from({ length: PEOPLE }, (_, at) => ({ id: 1000 + at, login: `person-${at}`, type: "User" }));
const speaker = (at: number) => accounts[at % PEOPLE] ?? null;

/** What the gate is told of the same change after so many reviews and comments, as JSON. */
function factsOf(reviews: number, comments: number): string {
  const people = givenPeople({
    reviews: Array.from({ length: reviews }, (_, at) =>
      review(speaker(at), at % 3 === 0 ? "COMMENTED" : "APPROVED", { commitSha: at % 2 === 0 ? HEAD : "1".repeat(40) }),
    ),
    comments: Array.from({ length: comments }, (_, at) =>
      comment(
        speaker(at * 7),
        at % 5 === 0
          ? `I read it.\n\n/draftgate approve ${HEAD} src/folder_${at % 20}/**`
          : `> Why?\n\nBecause of ${at}.\n`.repeat(8),
      ),
    ),
    collaborators: { known: true, value: accounts.map((account) => ({ account, permission: "write" })) },
  });
  return JSON.stringify({
    policy: givenPolicy([
      givenRule("two", { approvals: 2 }, { origin: "ai" }),
      givenRule("one", { approvals: 1 }, { paths: ["src/folder_1/**"] }),
    ]),
    change: givenChange(files, { commits, pullRequest: givenPull() }),
    attributions: files.map((path, at) => givenAttribution(path, "ai", commits[Math.floor(at / 3)]?.sha)),
    people: { ...people, headKeys: {}, approvedKeys: {}, permissions: accounts.map(({ id }) => id) },
  });
}

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "draftgate-bench-"));
try {
  writeFileSync(join(folder, "short.json"), factsOf(6, 20));
  writeFileSync(join(folder, "long.json"), factsOf(200, 500));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await build({
    cwd: root,
    input: { gate: "bench/gate-alone.ts" },
    platform: "node",
    output: { dir: join(folder, "out"), format: "esm" },
    logLevel: "warn",
  });
  const node = process.execPath;
  const gate = (facts: string, times: number) => ({
    file: node,
    args: [join(folder, "out", "gate.js"), join(folder, facts), `${times}`],
  });
  const { ours, floor, ratio } = comparePaired(gate("short.json", 1), { file: node, args: ["-e", "0"] }, 21);
  const detail = `[${ours.toFixed(0)} ms / ${floor.toFixed(0)} ms, Node ${process.versions.node}]`;
  report("goal 10: the gate alone, 300 files and 100 commits / node -e 0", ratio, 2.5, detail);
  const { stdout } = spawnSync(node, gate("long.json", 31).args, { encoding: "utf8" });
  const [share = Number.NaN, gates = 0, parses = 0] = stdout.trim().split(" ").map(Number);
  const warm = `[${gates.toFixed(1)} ms / ${parses.toFixed(1)} ms]`;
  report("the gate with 500 comments and 200 reviews, warm / JSON.parse of its facts", share, 20, warm);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
