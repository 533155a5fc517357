import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import type { Script } from "../model/model-server.ts";
import { serveEvent } from "./action.ts";
import { replies } from "./action-world.ts";
import { EVAL, EVAL_FINDER, type ModelShop, openModelShop, reviewPolicy } from "./model-world.ts";

vi.setConfig({ testTimeout: 180_000 });

const POLICY = reviewPolicy("{ files: ai }", "  - { name: one, require: { approvals: 1 } }\n");
const FENCE = "`".repeat(3);

/** Finds each `eval`, and takes it out when it is asked for a rewrite. */
const MODEL: Script = (request, number) =>
  request.system.includes("You repair one file")
    ? { content: `${FENCE}python\n${EVAL.replace("eval(", "int(")}${FENCE}\n` }
    : EVAL_FINDER(request, number);

/** What GitHub shows after a comment: the sign on it, our reply to it, and the status of the head. */
interface Seen {
  readonly signs: readonly string[];
  readonly reply: string;
  readonly status: string | undefined;
  readonly counted: readonly string[];
}

async function comment(world: ModelShop, login: string, body: string): Promise<Seen> {
  const { github, pull, server } = world;
  pull.comment(login, body);
  const run = await serveEvent(
    github,
    "issue_comment",
    "created",
    { pull },
    { inputs: { "model-base-url": server.baseUrl, "fail-on": "never" } },
  );
  expect(run.failures).toEqual([]);
  const said = pull.issue.comments.findLast((one) => one.body === body);
  if (said === undefined) throw new Error("the comment is gone");
  const own = replies(pull, said.id);
  expect(own.length).toBeLessThan(2);
  return {
    signs: said.reactions.map(({ content }) => content),
    reply: own[0] ?? "",
    status: pull.statuses()["draftgate"],
    counted: countedIn(run.outputs["report"]),
  };
}

/** Who counts; nobody where a comment was answered without a verdict. */
function countedIn(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  return report.rules.flatMap(({ approvals }) => (approvals?.counted ?? []).map((one) => one.login));
}

/** A pull request with one finding of the model that blocks, and one approval missing. */
async function openWorld(): Promise<{ readonly world: ModelShop; readonly fingerprint: string }> {
  const world = await openModelShop({ policy: POLICY, files: { "src/run.py": EVAL }, script: MODEL });
  world.shop.user("tina", { permission: "triage" }).user("rita", { permission: "read" });
  const { report } = await world.happen("pull_request_target", "opened");
  const [blocking] = report.findings.filter(({ blocks }) => blocks);
  if (blocking === undefined) throw new Error("the model's finding does not block");
  expect(world.pull.statuses()["draftgate"]).toBe("failure");
  return { world, fingerprint: blocking.fingerprint };
}

const UNTIL = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
const DONE = { signs: ["+1"], reply: "", counted: [] };

describe("each command, where it is allowed", () => {
  it("help, status and explain answer anybody and change nothing", async () => {
    const { world, fingerprint } = await openWorld();
    for (const [body, part] of [
      ["/draftgate help", "/draftgate approve"],
      ["/draftgate status", "one"],
      ["/draftgate explain src/run.py", "src/run.py"],
      [`/draftgate explain ${fingerprint}`, fingerprint],
    ] as const) {
      const seen = await comment(world, "rita", body);
      expect(seen).toMatchObject({ signs: ["+1"], status: "failure", counted: [] });
      expect(seen.reply).toContain(part);
    }
  });

  it("recheck and review judge again, and have the model asked again, without a reply", async () => {
    const { world } = await openWorld();
    for (const body of ["/draftgate recheck", "/draftgate review", "/draftgate review src/run.py"]) {
      const asked = world.server.completions().length;
      expect(await comment(world, "tina", body)).toEqual({ ...DONE, status: "failure" });
      expect(world.server.completions().length).toBeGreaterThan(asked);
    }
  });

  it("regenerate and tests post a proposal in the reply, and the verdict stays", async () => {
    const { world } = await openWorld();
    const rewrite = await comment(world, "alice", '/draftgate regenerate src/run.py hint="take eval out"');
    expect(rewrite).toMatchObject({ signs: ["+1"], status: "failure" });
    expect(rewrite.reply).toContain("+    return int(value)");
    const scaffold = await comment(world, "alice", "/draftgate tests src/run.py");
    expect(scaffold).toMatchObject({ signs: ["+1"], status: "failure" });
    expect(scaffold.reply).toContain("No test was run");
  });

  it("waive, approve, unapprove and unwaive move the status as they are given and taken back", async () => {
    const { world, fingerprint } = await openWorld();
    const waiver = `/draftgate waive ${fingerprint} reason="known" until=${UNTIL}`;
    expect(await comment(world, "mia", waiver)).toEqual({ ...DONE, status: "pending" });
    const approved = await comment(world, "bob", `/draftgate approve ${world.pull.headSha}`);
    expect(approved).toEqual({ ...DONE, status: "success", counted: ["bob"] });
    expect(await comment(world, "bob", "/draftgate unapprove")).toEqual({ ...DONE, status: "pending" });
    expect(await comment(world, "mia", `/draftgate unwaive ${fingerprint}`)).toEqual({ ...DONE, status: "failure" });
  });
});

describe("each command, where it is refused", () => {
  it("gets -1 and the reason in the one reply, asks no model and changes nothing", async () => {
    const { world, fingerprint } = await openWorld();
    const { headSha } = world.pull;
    const questions = world.server.completions().length;
    for (const [login, words, reason] of [
      ["rita", "help me", /help/],
      ["rita", "status now", /status/],
      ["rita", "explain src/nothing.py", /src\/nothing\.py/],
      ["rita", "recheck", /triage/],
      ["rita", "review", /triage/],
      ["tina", "regenerate src/run.py", /write/],
      ["tina", "tests src/run.py", /write/],
      ["carol", `approve ${headSha}`, /author/],
      ["bob", `approve ${headSha.slice(0, 12)}`, /\/draftgate approve [0-9a-f]{40}/],
      ["bob", `unapprove ${headSha}`, /unapprove/],
      ["bob", `waive ${fingerprint} reason="known" until=${UNTIL}`, /people with maintain access/],
      ["bob", `unwaive ${fingerprint}`, /people with maintain access|no waiver/],
      ["mia", "aprove", /approve/],
    ] as const) {
      const seen = await comment(world, login, `/draftgate ${words}`);
      expect({ words, ...seen }).toMatchObject({ words, signs: ["-1"], status: "failure", counted: [] });
      expect(seen.reply).toMatch(reason);
    }
    expect(world.server.completions().length).toBe(questions);
  });
});
