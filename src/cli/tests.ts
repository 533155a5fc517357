import { resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { createToolBox } from "../io/tool-box.ts";
import { safeSearchPath } from "../io/tool-path.ts";
import { prepare, readPolicy } from "../judge.ts";
import { parseFramework } from "../propose/test-framework.ts";
import { proposeTests } from "../propose-tests.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy } from "./policy-choice.ts";
import { findChangedFile, openModel, writeProposal } from "./proposals.ts";
import { readRange, type Session, withRepository, withSession } from "./session.ts";

/** `draftgate tests`: a unit-test scaffold for what an AI wrote in one changed file, on stdout; nothing is run or written. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const framework = invocation.values["framework"];
  const parsed = framework === undefined ? "" : parseFramework(framework);
  if (typeof parsed !== "string") throw new ConfigurationError(`option --framework: ${parsed.mistake}`);
  if (invocation.values["model"] !== undefined && invocation.values["model-base-url"] === undefined) {
    throw new ConfigurationError("option --model needs --model-base-url URL (an OpenAI-compatible endpoint)");
  }
  const result = await withSession(context, (session) => writeScaffold(context, invocation, session));
  return writeProposal(context, invocation, result);
}

async function writeScaffold(
  context: CommandContext,
  invocation: Invocation,
  session: Session,
): Promise<ProposalResult> {
  const choice = await choosePolicy(context, invocation.values["policy"]);
  return withRepository(context, invocation, session, async (repository) => {
    context.log.progress("reading the range");
    const change = await readRange(invocation, repository);
    const path = findChangedFile(invocation.positionals[0] ?? "", change);
    const chosen = await readPolicy(choice, change.baseSha, { repository, digest: session.digest });
    const prepared = await prepare(change, chosen, repository);
    const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
    const isOffline = invocation.flags.has("offline");
    const toolBox = createToolBox({
      environment: context.environment,
      repositoryPath,
      mayInstall: invocation.flags.has("install") && !isOffline,
      log: context.log,
      signal: context.signal,
    });
    const baseUrl = invocation.values["model-base-url"];
    const model = baseUrl === undefined || isOffline ? {} : { model: await openModel(context, invocation, baseUrl) };
    const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
    const framework = invocation.values["framework"];
    return proposeTests(
      {
        ...{ path, prepared, concurrency: session.concurrency, searchPath },
        ...(framework === undefined ? {} : { framework }),
      },
      { ...session, repository, toolBox, log: context.log, ...model },
    );
  });
}
