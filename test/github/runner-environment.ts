import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WebhookEvent } from "./events.ts";
import { fullName } from "./lookup.ts";
import type { World } from "./state.ts";

/** How a step is run. */
export interface RunnerOptions {
  /** A folder of the test's own; everything the runner gives lies below it. */
  readonly directory: string;
  /** The action's inputs by name, as `{ "github-token": "…" }`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
}

/** The environment of a step and what it left behind. */
export interface Runner {
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly temp: string;
  /** The step's outputs, by name. */
  outputs(): Readonly<Record<string, string>>;
  summary(): string;
}

function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    if (block) {
      const end = lines.indexOf(block[2] ?? "", index + 1);
      outputs[block[1] ?? ""] = lines.slice(index + 1, end).join("\n");
      index = end;
      continue;
    }
    const equals = line.indexOf("=");
    if (equals > 0) outputs[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return outputs;
}

/** Writes the event and the runner's command files below a folder and returns the whole environment of the step: nothing is inherited. */
export function runnerEnvironment(world: World, event: WebhookEvent, options: RunnerOptions): Runner {
  const at = (name: string) => join(options.directory, name);
  for (const name of ["home", "temp", "tools", "workspace", "commands"]) mkdirSync(at(name), { recursive: true });
  const file = (name: string) => {
    const path = join(at("commands"), name);
    writeFileSync(path, "");
    return path;
  };
  const eventPath = join(at("commands"), "event.json");
  writeFileSync(eventPath, JSON.stringify(event.payload));
  const files = {
    output: file("output"),
    summary: file("summary"),
    env: file("env"),
    path: file("path"),
    state: file("state"),
  };
  const repository = fullName(event.repository);
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
    value,
  ]);
  const workflowRef = `${repository}/.github/workflows/draftgate.yml@${event.ref}`;
  const env: Record<string, string> = {
    PATH: options.path ?? process.env["PATH"] ?? "/usr/bin:/bin",
    HOME: at("home"),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__draftgate",
    GITHUB_ACTOR: event.actor,
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_API_URL: world.urls.api,
    GITHUB_GRAPHQL_URL: world.urls.graphql,
    GITHUB_SERVER_URL: world.urls.html,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: "branch",
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(event.repository.id),
    GITHUB_REPOSITORY_OWNER: event.repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(event.repository.owner.id),
    GITHUB_RUN_ID: String(options.runId ?? 4711),
    GITHUB_RUN_NUMBER: "1",
    GITHUB_RUN_ATTEMPT: String(options.runAttempt ?? 1),
    GITHUB_JOB: "gate",
    GITHUB_WORKFLOW: "draftgate",
    GITHUB_WORKFLOW_REF: workflowRef,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: at("workspace"),
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STATE: files.state,
    RUNNER_TEMP: at("temp"),
    RUNNER_TOOL_CACHE: at("tools"),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "double",
    RUNNER_ENVIRONMENT: "github-hosted",
    ...Object.fromEntries(inputs),
  };
  return {
    env,
    workspace: at("workspace"),
    temp: at("temp"),
    outputs: () => readOutputs(readFileSync(files.output, "utf8")),
    summary: () => readFileSync(files.summary, "utf8"),
  };
}
