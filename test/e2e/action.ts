import { type ChildProcess, spawn } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Patience } from "../../src/action/ports.ts";
import { runAction } from "../../src/action/run.ts";
import { isEventName } from "../../src/domain/event.ts";
import { RETRY_RULES } from "../../src/io/github-retry.ts";
import { type FakeActionsRuntime, fakeActionsRuntime } from "../fakes/actions-runtime.ts";
import type { GitHub } from "../github/builder.ts";
import type { EventOptions } from "../github/event-subject.ts";
import type { WebhookEvent } from "../github/events.ts";
import { folderForTest } from "../github/harness.ts";

/** The built action, as a runner starts it; `DRAFTGATE_TEST_DIST` names another build than the one beside the sources. */
export const MAIN = join(
  process.env["DRAFTGATE_TEST_DIST"] ?? fileURLToPath(new URL("../../dist", import.meta.url)),
  "main.js",
);

/** The Node that `using: node24` means. */
export const NODE_24 = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));

/** The cache of real scanners that the tests share. */
export const TOOL_CACHE =
  process.env["DRAFTGATE_TOOL_CACHE"] ?? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "draftgate");

/** How one run of the action ended and what it left. */
export interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The runner's temporary folder. */
  readonly temp: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** What a step is given. */
export interface ActionOptions {
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs `dist/main.js` on Node 24 with exactly the environment of a runner's step for this event. */
export function runStep(github: GitHub, event: WebhookEvent, options: ActionOptions = {}): Promise<ActionRun> {
  const directory = folderForTest();
  const token = options.token ?? github.installationToken();
  const inputs = { "github-token": token, "tool-cache": TOOL_CACHE, ...options.inputs };
  const path = options.path === undefined ? {} : { path: options.path };
  const runner = github.runnerEnvironment(event, { directory, inputs, ...path });
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(NODE_24, [MAIN], {
      cwd: runner.workspace,
      env: { ...runner.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const elapsed = performance.now() - start;
      const ended = { code, stdout, stderr, elapsed, temp: runner.temp };
      resolve({ ...ended, outputs: runner.outputs(), summary: runner.summary() });
    });
    options.onStart?.(child);
  });
}

/** Runs the action for an event that happens now. */
export function runEvent(
  github: GitHub,
  name: string,
  action: string | undefined,
  about: EventOptions,
  options: ActionOptions = {},
): Promise<ActionRun> {
  return runStep(github, github.event(name, action, about), options);
}

/** A policy that asks for people and runs no scanner. */
export const PEOPLE_ONLY = `version: 1
extends: none
rules:
  - name: two-people
    if: { origin: ai }
    require: { approvals: 2, exclude: [author, bots] }
`;

/** An agent's trailer, which makes what a commit wrote AI-written. */
export const AGENT_TRAILER = "Co-Authored-By: Claude <noreply@anthropic.com>";

/** How a run in this process ended, and everything it said. */
export interface InProcessRun extends FakeActionsRuntime {
  readonly code: number;
  readonly temp: string;
}

/** Waits for nothing, so that a fault that is repeated costs no time. */
const IN_A_HURRY: Patience = {
  rules: { ...RETRY_RULES, outageDelays: [0, 0], wait: () => Promise.resolve() },
  retryDelays: [0, 0],
};

/** Runs everything behind `main.ts` in this process, for the many runs that need no process of their own. */
export async function serveInProcess(
  github: GitHub,
  event: WebhookEvent,
  options: Omit<ActionOptions, "onStart" | "path"> = {},
): Promise<InProcessRun> {
  const directory = folderForTest();
  const token = options.token ?? github.installationToken();
  const inputs = { "github-token": token, "tool-cache": TOOL_CACHE, ...options.inputs };
  const { env, temp } = github.runnerEnvironment(event, { directory, inputs });
  if (!isEventName(event.name)) throw new Error(`${event.name} is ignored before anything is built`);
  const runtime = fakeActionsRuntime();
  const code = await runAction(event.name, runtime, { ...env, ...options.env }, IN_A_HURRY);
  return { ...runtime, code, temp };
}

/** As `serveInProcess`, for an event that happens now. */
export function serveEvent(
  github: GitHub,
  name: string,
  action: string | undefined,
  about: EventOptions,
  options: Omit<ActionOptions, "onStart" | "path"> = {},
): Promise<InProcessRun> {
  return serveInProcess(github, github.event(name, action, about), options);
}
