import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseEvent } from "../config/event.ts";
import { readInput, SECRET_INPUTS } from "../config/given-inputs.ts";
import { type Inputs, parseInputs } from "../config/inputs.ts";
import { CancelledError, ConfigurationError } from "../domain/errors.ts";
import type { EventName, RoutedEvent } from "../domain/event.ts";
import type { ActionsRuntime } from "../io/actions-runtime.ts";
import type { Served } from "../serve/context.ts";
import type { Patience } from "./ports.ts";
import { publishRun } from "./publish-run.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Serves one event with what the runner gave and says what came of it; returns the exit code of the step. */
export async function runAction(
  name: EventName,
  runtime: ActionsRuntime,
  environment: Environment,
  patience?: Patience,
): Promise<number> {
  for (const secret of SECRET_INPUTS) runtime.mask(readInput(environment, secret));
  try {
    const event = parseEvent(name, await readPayload(environment));
    if (event.kind === "ignored") {
      runtime.notice(`event-ignored: ${event.reason}`);
      return 0;
    }
    return await serveEvent(event, runtime, environment, patience);
  } catch (error) {
    if (error instanceof CancelledError) return error.exitCode;
    if (environment["RUNNER_DEBUG"] === "1" && error instanceof Error) runtime.log.debug(error.stack ?? "");
    runtime.fail(`draftgate: ${oneLine(error)}`);
    return 1;
  }
}

async function readPayload(environment: Environment): Promise<string> {
  return readFile(required(environment, "GITHUB_EVENT_PATH"), "utf8");
}

function required(environment: Environment, name: string): string {
  const value = environment[name] ?? "";
  if (value === "") throw new ConfigurationError(`${name} is not set; this program runs as a step of a workflow`);
  return value;
}

async function serveEvent(
  event: RoutedEvent,
  runtime: ActionsRuntime,
  environment: Environment,
  patience: Patience | undefined,
): Promise<number> {
  const inputs = parseInputs(environment);
  const [{ withPorts }, { serve }, { VERSION }, { safeSearchPath }] = await Promise.all([
    import("./ports.ts"),
    import("../serve.ts"),
    import("../version.ts"),
    import("../io/tool-path.ts"),
  ]);
  const repository = required(environment, "GITHUB_REPOSITORY");
  const workspace = environment["GITHUB_WORKSPACE"] ?? "/";
  const options = { inputs, repository, workspace, environment, log: runtime.log };
  const served = await withPorts(patience === undefined ? options : { ...options, patience }, (ports) =>
    serve(event, ports, {
      repository,
      policy: inputs.policy,
      statusContext: inputs.statusContext,
      requestReviewers: inputs.requestReviewers,
      uploadSarif: inputs.uploadSarif,
      isDependabot: environment["GITHUB_ACTOR"] === "dependabot[bot]",
      concurrency: availableParallelism(),
      searchPath: safeSearchPath(environment["PATH"], workspace),
      version: VERSION,
    }),
  );
  await publishRun(served, inputs, runtime);
  return conclude(served, inputs.failOn, runtime);
}

/** What came of the event -> the exit code, with one line that says why where it is not 0. */
export function conclude(served: Served, failOn: Inputs["failOn"], runtime: ActionsRuntime): number {
  if (served.problem !== null) {
    runtime.fail(`draftgate: ${served.problem}`);
    return 1;
  }
  const { state } = served;
  if (state === null || state === "success" || failOn === "never") return 0;
  const fails = failOn === "pending" || served.isReadOnly ? true : state !== "pending";
  if (!fails) return 0;
  const summaries = served.judged.map(({ number, report }) => `#${number} ${report.state}: ${report.summary}`);
  runtime.fail(`draftgate: ${summaries.length === 0 ? state : summaries.join("; ")}`);
  return 1;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "unknown error";
}
