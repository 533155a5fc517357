import { resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { createToolBox } from "../io/tool-box.ts";
import { safeSearchPath } from "../io/tool-path.ts";
import { prepare, readPolicy } from "../judge.ts";
import { regenerate } from "../propose.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy } from "./policy-choice.ts";
import { findChangedFile, openModel, writeProposal } from "./proposals.ts";
import { readRange, type Session, withRepository, withSession } from "./session.ts";

/** `draftgate regenerate`: a proved rewrite of one changed file on stdout; nothing is written anywhere. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const baseUrl = invocation.values["model-base-url"];
  if (baseUrl === undefined && !invocation.flags.has("offline")) {
    throw new ConfigurationError("regenerate needs --model-base-url URL (an OpenAI-compatible endpoint)");
  }
  const hint = invocation.values["hint"];
  if (hint !== undefined && hint.trim() === "") throw new ConfigurationError("option --hint is empty");
  const result = await withSession(context, (session) => rewriteFile(context, invocation, session));
  return writeProposal(context, invocation, result);
}

async function rewriteFile(context: CommandContext, invocation: Invocation, session: Session): Promise<ProposalResult> {
  const choice = await choosePolicy(context, invocation.values["policy"]);
  return withRepository(context, invocation, session, async (repository) => {
    context.log.progress("reading the range");
    const change = await readRange(invocation, repository);
    const path = findChangedFile(invocation.positionals[0] ?? "", change);
    if (invocation.flags.has("offline")) {
      return {
        outcome: "failed",
        kind: "regenerate",
        path,
        reason: "a rewrite needs a model, and --offline calls none",
      };
    }
    const chosen = await readPolicy(choice, change.baseSha, { repository, digest: session.digest });
    const prepared = await prepare(change, chosen, repository);
    const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
    const toolBox = createToolBox({
      environment: context.environment,
      repositoryPath,
      mayInstall: invocation.flags.has("install"),
      log: context.log,
      signal: context.signal,
    });
    const model = await openModel(context, invocation, invocation.values["model-base-url"] ?? "");
    const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
    return regenerate(
      { path, hint: invocation.values["hint"] ?? null, prepared, concurrency: session.concurrency, searchPath },
      { ...session, repository, toolBox, log: context.log, model },
    );
  });
}
