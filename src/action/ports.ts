import { onAbruptEnd, watchSignals } from "../cli/signals.ts";
import type { Inputs } from "../config/inputs.ts";
import { createClock } from "../io/clock.ts";
import { createDigest } from "../io/digest.ts";
import { createGitHubClient } from "../io/github-client.ts";
import { createDirectorySource } from "../io/github-directory.ts";
import { createGitHubPublisher } from "../io/github-publisher.ts";
import { createPullRequestHost } from "../io/github-pull-requests.ts";
import type { RetryRules } from "../io/github-retry.ts";
import { createCommandRunner } from "../io/processes.ts";
import { createRepositorySource } from "../io/repository-source.ts";
import { createScratch } from "../io/scratch-folders.ts";
import { textPacking } from "../io/text-packing.ts";
import { createToolBox } from "../io/tool-box.ts";
import type { Log } from "../ports.ts";
import type { ModelClient } from "../ports-model.ts";
import type { ServePorts } from "../serve/context.ts";

/** What the ports of a run are made of. */
export interface PortOptions {
  readonly inputs: Inputs;
  /** `owner/name`. */
  readonly repository: string;
  /** The runner's workspace, from which nothing is ever run. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** How long GitHub is waited for; what the contract says unless a test is in a hurry. */
  readonly patience?: Patience;
}

/** How requests are repeated over the API and over git. */
export interface Patience {
  readonly rules: RetryRules;
  readonly retryDelays: readonly number[];
}

/** Runs `work` with the ports of the action; every child and every scratch folder is gone afterwards, also after a signal. */
export async function withPorts<T>(options: PortOptions, work: (ports: ServePorts) => Promise<T>): Promise<T> {
  const { environment, log } = options;
  const signals = watchSignals();
  const { signal } = signals;
  const temporary = environment["RUNNER_TEMP"] ?? "";
  const scratch = createScratch(temporary === "" ? {} : { root: temporary });
  const runner = createCommandRunner({ signal });
  const made = createGitHubPorts(options, scratch, signal);
  const cleanUp = (): void => {
    made.close();
    runner.killAll();
    scratch.removeAll();
  };
  const forget = onAbruptEnd(cleanUp);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  const shared = { runner, scratch, log, clock: createClock(), digest: createDigest() };
  try {
    const toolBox = toolBoxFor(options, signal);
    const model = options.inputs.model === null ? null : deferredModel(options.inputs.model, signal);
    const ports = { ...shared, ...made.ports, toolBox, model, packing: textPacking };
    return await Promise.race([work(ports), aborted]);
  } finally {
    cleanUp();
    forget();
    signals.stop();
  }
}

/** Most events ask the model nothing, so its client is only loaded when it is asked. */
function deferredModel({ baseUrl, name, apiKey }: NonNullable<Inputs["model"]>, signal: AbortSignal): ModelClient {
  let opened: Promise<ModelClient> | undefined;
  const open = async (): Promise<ModelClient> => {
    const { createOpenAiModel } = await import("../io/openai-model.ts");
    return createOpenAiModel({
      ...{ baseUrl, signal },
      ...(name === null ? {} : { model: name }),
      ...(apiKey === null ? {} : { apiKey }),
    });
  };
  const client = (): Promise<ModelClient> => {
    opened ??= open();
    return opened;
  };
  return {
    describe: async (timeoutMs) => (await client()).describe(timeoutMs),
    complete: async (request) => (await client()).complete(request),
    pause: async (milliseconds) => (await client()).pause(milliseconds),
  };
}

type GitHubPorts = Pick<ServePorts, "source" | "host" | "directories" | "publisher">;

function createGitHubPorts(
  { inputs, repository, workspace, environment, patience }: PortOptions,
  scratch: ReturnType<typeof createScratch>,
  signal: AbortSignal,
): { readonly ports: GitHubPorts; close(): void } {
  const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
  const serverUrl = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const token = inputs.githubToken;
  const source = createRepositorySource({
    ...{ serverUrl, token, environment, repository, scratch, signal },
    searchPath: environment["PATH"] ?? "",
    avoid: workspace,
    ...(patience === undefined ? {} : { retryDelays: patience.retryDelays }),
  });
  const rules = patience === undefined ? {} : { rules: patience.rules };
  const client = createGitHubClient({ apiUrl, token, repository, signal, ...rules });
  const teams =
    inputs.teamToken === null
      ? undefined
      : createGitHubClient({ apiUrl, token: inputs.teamToken, repository, signal, ...rules });
  const runId = environment["GITHUB_RUN_ID"];
  const targetUrl = runId === undefined ? {} : { targetUrl: `${serverUrl}/${repository}/actions/runs/${runId}` };
  return {
    ports: {
      source,
      host: createPullRequestHost(client, source),
      directories: createDirectorySource(client, teams),
      publisher: createGitHubPublisher(client, { ...targetUrl, ...rules }),
    },
    close: () => source.close(),
  };
}

function toolBoxFor({ inputs, workspace, environment, log }: PortOptions, signal: AbortSignal): ServePorts["toolBox"] {
  return createToolBox({
    environment: { ...environment, DRAFTGATE_TOOL_CACHE: inputs.toolCache },
    repositoryPath: workspace,
    forbidden: [workspace],
    usesPath: inputs.toolsFromPath,
    mayInstall: true,
    log,
    signal,
  });
}
