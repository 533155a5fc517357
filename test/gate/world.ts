import { authorize, standingCommands } from "../../src/command/authorize.ts";
import type { Attribution } from "../../src/domain/attribution.ts";
import type { Change } from "../../src/domain/change.ts";
import type { JudgedCommand } from "../../src/domain/command.ts";
import type { Finding, ScanResult } from "../../src/domain/finding.ts";
import type { Account, IssueComment, People, Permission, PushActivity, Review } from "../../src/domain/people.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { RuleResult } from "../../src/domain/verdict.ts";
import { gateAuthority } from "../../src/gate/authority.ts";
import type { GateResult } from "../../src/gate/facts.ts";
import { gate } from "../../src/gate/gate.ts";
import { permissionOf } from "../../src/gate/sources.ts";
import { givenChange, givenInput, givenPolicy, givenPull, givenRule, HEAD, NOW } from "./given.ts";

export function user(id: number, login: string): Account {
  return { id, login, type: "User" };
}

export const ALICE = user(1, "alice");
export const BOB = user(2, "bob");
export const CAROL = user(3, "carol");
/** May only read. */
export const DAVE = user(4, "dave");
/** May triage. */
export const ERIN = user(5, "erin");
/** The author of the pull request. */
export const MALLORY = user(66, "mallory");
export const ROBOT: Account = { id: 7, login: "helper[bot]", type: "Bot" };

const ROLES: readonly (readonly [Account, Permission])[] = [
  [ALICE, "write"],
  [BOB, "write"],
  [CAROL, "maintain"],
  [DAVE, "read"],
  [ERIN, "triage"],
  [MALLORY, "write"],
  [ROBOT, "write"],
];

let serial = 0;

/** Times that follow one another, a minute apart. */
export function minute(count: number): string {
  return new Date(Date.parse("2026-09-01T00:00:00Z") + count * 60_000).toISOString();
}

export function review(author: Account | null, state: string, more: Partial<Review> = {}): Review {
  serial += 1;
  return { id: serial, author, state, commitSha: HEAD, submittedAt: minute(serial), ...more };
}

export function comment(author: Account | null, body: string, more: Partial<IssueComment> = {}): IssueComment {
  serial += 1;
  return { id: serial, author, body, createdAt: minute(serial), isEdited: false, ...more };
}

export function push(actor: Account | null, more: Partial<PushActivity> = {}): PushActivity {
  serial += 1;
  return {
    id: serial,
    actor,
    type: "push",
    beforeSha: "0".repeat(40),
    afterSha: HEAD,
    timestamp: minute(serial),
    ...more,
  };
}

export function givenPeople(more: Partial<People> = {}): People {
  return {
    author: MALLORY,
    self: ["github-actions[bot]"],
    agentLogins: ["coding-agent"],
    agentEmails: ["agent@example.com"],
    namedOperators: [],
    reviews: [],
    comments: [],
    permissions: new Map(ROLES.map(([account, value]) => [account.id, { known: true, value }])),
    teams: new Map(),
    collaborators: { known: true, value: ROLES.map(([account, permission]) => ({ account, permission })) },
    accountsByEmail: new Map([["mallory@example.com", MALLORY]]),
    githubCommits: new Set(),
    pushes: { known: true, value: [] },
    codeowners: { known: true, value: null },
    headKeys: new Map(),
    approvedKeys: new Map(),
    ...more,
  };
}

export interface World {
  readonly policy?: Policy;
  readonly change?: Change;
  readonly attributions?: readonly Attribution[];
  readonly findings?: readonly Finding[];
  readonly scans?: readonly ScanResult[];
  readonly people?: Partial<People>;
  readonly now?: Date;
}

/** One rule that asks two people with write access for every file. */
export const TWO_PEOPLE = givenPolicy([givenRule("two", { approvals: 2 })]);
export const ONE_PERSON = givenPolicy([givenRule("one", { approvals: 1 })]);

/** The whole way from comments and reviews to the verdict, as judge.ts and serve.ts go it. */
export function judge(world: World): { readonly result: GateResult; readonly commands: readonly JudgedCommand[] } {
  const people = givenPeople(world.people);
  const change = world.change ?? givenChange(["src/a.py"], { pullRequest: givenPull() });
  const input = {
    ...givenInput({
      policy: world.policy ?? TWO_PEOPLE,
      change,
      attributions: world.attributions ?? [],
      findings: world.findings ?? [],
      scans: world.scans ?? [],
      now: world.now ?? NOW,
    }),
    people,
  };
  const authority = gateAuthority(input);
  const commands = authorize(standingCommands(people.comments, people.self), {
    ...authority,
    permissionOf: (account) => permissionOf(account, people),
    isAuthor: (account) => account.id === people.author?.id,
    headSha: change.headSha,
    paths: change.files.flatMap((file) => [file.path, file.previousPath ?? file.path]),
    fingerprints: input.findings.map((finding) => finding.fingerprint),
  });
  return { result: gate({ ...input, commands }), commands };
}

/** The first rule's result. */
export function ruleOf(world: World): RuleResult {
  const rule = judge(world).result.rules[0];
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

/** `state counted/ineligible` of the first rule in short: `pending alice | bob:stale`. */
export function told(world: World): string {
  const { state, approvals } = ruleOf(world);
  const counted = approvals?.counted.map((one) => one.login).join(",") ?? "";
  const ineligible = approvals?.ineligible.map((one) => `${one.login}:${one.reason}`).join(",") ?? "";
  return `${state} ${counted} | ${ineligible}`.replace(/ +/g, " ").trim();
}
