// What bench/gate.ts starts: facts from a file -> the verdict on stdout, once; or, more often in one process, what that takes beside `JSON.parse`.
import { authorize, standingCommands } from "../src/command/authorize.ts";
import type { Account, Fact, People, Permission } from "../src/domain/people.ts";
import { gateAuthority } from "../src/gate/authority.ts";
import type { GateInput } from "../src/gate/facts.ts";
import { gate } from "../src/gate/gate.ts";

const { process } = globalThis;
const [, , file = "", times = "1"] = process.argv;
// An `import` of node:fs would have Node load its streams, which are not the gate's.
const text = process.getBuiltinModule("node:fs").readFileSync(file, "utf8");
/** Maps do not survive JSON: of the permissions the file has the ids, all of people who may write. */
type Stored = Omit<GateInput, "people"> & {
  readonly people: Omit<People, "permissions"> & { readonly permissions: readonly number[] };
};
const parsed: Stored = JSON.parse(text);
const mayWrite: Fact<Permission> = { known: true, value: "write" };
const permissions = new Map(parsed.people.permissions.map((id) => [id, mayWrite]));
const maps = {
  teams: new Map<string, Fact<readonly Account[]>>(),
  accountsByEmail: new Map<string, Account | null>(),
  headKeys: new Map<string, string>(),
  githubCommits: new Set<string>(),
};
const gone: Fact<ReadonlySet<string>> = { known: false, reason: "gone" };
const approvedKeys = new Map([["1".repeat(40), gone]]);
const people = { ...parsed.people, ...maps, permissions, approvedKeys };

function judge(): string {
  const facts = { ...parsed, people, findings: [], scans: [] };
  const commands = authorize(standingCommands(people.comments, people.self), {
    ...gateAuthority(facts),
    permissionOf: () => ({ known: true, value: "write" }),
    isAuthor: () => false,
    headSha: parsed.change.headSha,
    paths: parsed.change.files.map(({ path }) => path),
    fingerprints: [],
  });
  const review = { outcome: "skipped", reason: "not asked for", model: null, requests: 0, promptTokens: 0 } as const;
  const rest = { completionTokens: 0, notReviewed: [], dropped: 0 };
  return gate({ ...facts, commands, review: { ...review, ...rest }, now: new Date() }).state;
}

/** Milliseconds of processor time for one run, helpers of the engine included: other processes do not count. */
function costOf(run: () => unknown, rounds: number): number {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / rounds;
}

if (times === "1") {
  console.log(judge());
} else {
  const rounds = Number(times);
  costOf(judge, rounds);
  const gates = costOf(judge, rounds);
  const parses = costOf(() => JSON.parse(text), rounds * 10);
  console.log(`${gates / parses} ${gates} ${parses}`);
}
