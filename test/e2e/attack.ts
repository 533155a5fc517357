import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import type { PullSpec } from "../github/builder-pull.ts";
import type { CommitSpec, FileSpec } from "../github/commits.ts";
import type { EventOptions } from "../github/event-subject.ts";
import { type ActionRun, AGENT_TRAILER, runEvent } from "./action.ts";
import { openShop, type Shop } from "./action-world.ts";

/** Two approvals for what an agent wrote, by anybody who may write and had no part in it; no scanner runs. */
export const TWO_PEOPLE = `version: 1
extends: none
rules:
  - name: two-people
    if: { origin: ai }
    require: { approvals: 2 }
`;

/** The same with another `from`. */
export function twoFrom(from: string): string {
  return TWO_PEOPLE.replace("approvals: 2", `approvals: 2, from: ${from}`);
}

/** The file that the agent wrote, long enough for a change somewhere else in it. */
export const AGENT_FILE = `${Array.from({ length: 20 }, (_, at) => `line_${at} = ${at}`).join("\n")}\n`;

/** An agent's commit of `files`, which its operator committed under their own name. */
export function agentCommit(files: Readonly<Record<string, FileSpec>>): CommitSpec {
  return { message: `Add b\n\n${AGENT_TRAILER}`, files };
}

/** A shop with a pull request of carol's that asks for two people, and writers who may approve it: alice, bob, mia (maintainer). */
export function openAttacked(policy = TWO_PEOPLE, spec: PullSpec = {}): Promise<Shop> {
  return openShop(policy, { author: "carol", commits: [agentCommit({ "b.py": AGENT_FILE })], ...spec });
}

/** What the gate made of an attack. */
export interface Outcome {
  readonly run: ActionRun;
  readonly report: Report;
  /** Logins that count in the first rule. */
  readonly counted: readonly string[];
  /** Login to reason, of the first rule. */
  readonly ineligible: Readonly<Record<string, string>>;
  /** Why commands were refused, in order. */
  readonly refused: readonly string[];
  readonly notices: readonly string[];
}

type Happening = readonly [name: string, action: string | undefined, about?: EventOptions];

const PUSHED: Happening = ["pull_request_target", "synchronize"];

/**
 * Runs the built action for an event (a push, unless said) after an attack, and holds it to what no attack may change: a verdict was
 * reached and it is not success, neither as output nor as the head's status, and no run ever said so of this head.
 */
export async function judgeAttack(shop: Shop, happening: Happening = PUSHED, teamToken?: string): Promise<Outcome> {
  const [name, action, about] = happening;
  const inputs = teamToken === undefined ? {} : { "team-token": teamToken };
  const run = await runEvent(shop.github, name, action, { pull: shop.pull, ...about }, { inputs });
  expect(run.stderr).toBe("");
  expect(run.outputs["state"]).toMatch(/^(?:pending|failure|error)$/);
  expect(shop.pull.statuses()["draftgate"]).toBe(run.outputs["state"]);
  const said = shop.shop.repository.statuses.filter(
    ({ sha, creatorId }) => sha === shop.pull.headSha && creatorId === OURS,
  );
  expect(said.map(({ state }) => state)).not.toContain("success");
  const report: Report = JSON.parse(readFileSync(join(run.temp, "draftgate", "report.json"), "utf8"));
  expect(report.state).not.toBe("success");
  return { run, report, ...partsOf(report) };
}

/** The account behind a workflow's own token. */
const OURS = 41_898_282;

function partsOf({ rules, commands, notices }: Report): Omit<Outcome, "run" | "report"> {
  const approvals = rules[0]?.approvals;
  return {
    counted: (approvals?.counted ?? []).map(({ login }) => login),
    ineligible: Object.fromEntries((approvals?.ineligible ?? []).map(({ login, reason }) => [login, reason])),
    refused: commands.filter(({ outcome }) => outcome === "refused").map(({ reason }) => reason ?? ""),
    notices: notices.map(({ code }) => code),
  };
}
