// What bench/gate.ts starts: facts from a file -> the verdict on stdout, once; or, more often in one process, what that takes beside `JSON.parse`.
import { authorize, standingCommands } from "../src/command/authorize.ts";
import type { Account, Fact, People, Permission } from "../src/domain/people.ts";
import { gateAuthority } from "../src/gate/authority.ts";
import type { GateInput } from "../src/gate/facts.ts";
import { gate } from "../src/gate/gate.ts";

const { process, performance } = globalThis;
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

function millisecondsOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

if (times === "1") {
  console.log(judge());
} else {
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  const rounds = Array.from({ length: Number(times) });
  const gates = middle(rounds.map(() => millisecondsOf(judge)));
  const parses = middle(rounds.map(() => millisecondsOf(() => JSON.parse(text))));
  console.log(`${gates / parses} ${gates} ${parses}`);
}
