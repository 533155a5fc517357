import { readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import type { Report } from "../../src/domain/report.ts";
import type { EventOptions } from "../github/event-subject.ts";
import { type ModelServer, type Script, startModelServer } from "../model/model-server.ts";
import { AGENT_TRAILER, type InProcessRun, serveEvent } from "./action.ts";
import { openShop, type Shop } from "./action-world.ts";

/** The policy of these tests: no scanner, the model's word blocks from `high` on. */
export function reviewPolicy(review = "{ files: ai }", rules = ""): string {
  return `version: 1
extends: none
review: ${review}
rules:
  - name: findings
    require: { block-at: { review: high } }
${rules}`;
}

/** A file in which a model that knows something finds one defect, on line 2. */
export const EVAL = "def run(value):\n    return eval(value)\n";
/** A file in which it finds none. */
export const FINE = "def add(a, b):\n    return a + b\n";

/** A model that reports each `eval` that it is shown, by the last path above it. */
export const EVAL_FINDER: Script = ({ user }) => {
  let path = "";
  const found: string[] = [];
  for (const line of user.split("\n")) {
    path = /^## (\S+)/.exec(line)?.[1] ?? path;
    const code = /^[+ ](.*\beval\(.*)$/.exec(line)?.[1];
    if (code !== undefined) found.push(`${path}:2: high: input is evaluated\n> ${code.trim()}`);
  }
  return { content: found.length === 0 ? "NONE" : found.join("\n") };
};

/** What one run came to. */
export interface ReviewRun {
  readonly run: InProcessRun;
  readonly report: Report;
  /** Questions that the endpoint got in this run. */
  readonly asked: number;
  /** The paths of files that those questions showed. */
  readonly shown: readonly string[];
}

/** A pull request with AI-written files, and a model that the workflow names. */
export interface ModelShop extends Shop {
  readonly server: ModelServer;
  happen(
    name: string,
    action: string | undefined,
    about?: Partial<EventOptions>,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<ReviewRun>;
  /** Adds a comment and runs the action for it. */
  say(login: string, body: string): Promise<ReviewRun>;
  /** Pushes files of an agent and runs the action for it. */
  push(files: Readonly<Record<string, string>>): Promise<ReviewRun>;
}

/** Opens the shop; the pull request is `carol`'s unless `author` and `isFork` say otherwise. */
export async function openModelShop(
  options: {
    readonly policy?: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly script?: Script;
    readonly author?: string;
    readonly isFork?: boolean;
    readonly key?: string;
  } = {},
): Promise<ModelShop> {
  const server = await startModelServer(options.script ?? EVAL_FINDER);
  onTestFinished(() => server.close());
  const files = options.files ?? { "src/run.py": EVAL, "src/add.py": FINE };
  const author = options.author ?? "carol";
  const commits = [{ message: `Add\n\n${AGENT_TRAILER}`, files }];
  const opened = await openShop(options.policy ?? reviewPolicy(), { author: "carol", commits });
  const { github, shop } = opened;
  const pull = options.isFork === true ? shop.pullRequest({ author, commits, fork: shop.fork(author) }) : opened.pull;
  if (pull !== opened.pull) opened.pull.close();
  const happen: ModelShop["happen"] = async (name, action, about = {}, inputs = {}) => {
    const before = server.completions().length;
    const given = { "model-base-url": server.baseUrl, "model-api-key": options.key ?? "", ...inputs };
    const run = await serveEvent(github, name, action, { pull, ...about }, { inputs: given });
    const questions = server.completions().slice(before);
    const shown = questions.flatMap(({ user }) => [...user.matchAll(/^## (\S+)/gm)].map((match) => match[1] ?? ""));
    const file = run.outputs["report"];
    if (file === undefined) throw new Error(`no report: ${run.failures.join("; ")}${run.notices.join("; ")}`);
    const report: Report = JSON.parse(readFileSync(file, "utf8"));
    return { run, report, asked: questions.length, shown: [...new Set(shown)].sort() };
  };
  return {
    ...{ github, shop, pull, server, happen },
    say(login, body) {
      pull.comment(login, body);
      return happen("issue_comment", "created");
    },
    push(changed) {
      const before = pull.headSha;
      pull.push([{ message: `More\n\n${AGENT_TRAILER}`, files: changed }]);
      return happen("pull_request_target", "synchronize", { before });
    },
  };
}

/** What of a report the model's review decides. */
export function reviewOf({ report }: ReviewRun): unknown {
  const { state, review, findings } = report;
  const found = findings.filter(({ tool }) => tool === "model");
  return {
    state,
    outcome: review.outcome,
    model: review.model,
    requests: review.requests,
    notReviewed: review.notReviewed,
    findings: found.map(({ path, startLine, fingerprint, blocks, message }) => ({
      ...{ path, startLine, fingerprint, blocks, message },
    })),
  };
}
