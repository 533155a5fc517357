import { resolve } from "node:path";
import type { Change } from "../domain/change.ts";
import { ConfigurationError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { displayPath } from "../domain/path.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import { createToolBox } from "../io/tool-box.ts";
import { safeSearchPath } from "../io/tool-path.ts";
import { prepare, readPolicy } from "../judge.ts";
import { regenerate } from "../propose.ts";
import { renderJsonText } from "../report/json.ts";
import { composeProposal, renderProposalText } from "../report/proposal.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy } from "./policy-choice.ts";
import { readRange, type Session, withRepository, withSession } from "./session.ts";

const EXIT_CODES: Readonly<Record<ProposalResult["outcome"], number>> = { proved: 0, refused: 1, failed: 3 };

/** `draftgate regenerate`: a proved rewrite of one changed file on stdout; nothing is written anywhere. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const baseUrl = invocation.values["model-base-url"];
  if (baseUrl === undefined && !invocation.flags.has("offline")) {
    throw new ConfigurationError("regenerate needs --model-base-url URL (an OpenAI-compatible endpoint)");
  }
  const hint = invocation.values["hint"];
  if (hint !== undefined && hint.trim() === "") throw new ConfigurationError("option --hint is empty");
  const result = await withSession(context, (session) => rewriteFile(context, invocation, session));
  const proposal = composeProposal(result);
  const format = invocation.values["format"] ?? "text";
  if (format === "json") await context.writeResult(renderJsonText(proposal));
  else if (format === "text") {
    await context.writeResult(renderProposalText(proposal, { color: context.isColor, width: context.width }));
  } else if (proposal.patch !== null) await context.writeResult(proposal.patch);
  else {
    await context.writeError(renderProposalText(proposal, { color: false, width: context.width }));
    return Math.max(1, result.outcome === "proved" ? EXIT_CODES.failed : EXIT_CODES[result.outcome]);
  }
  return EXIT_CODES[result.outcome];
}

async function rewriteFile(context: CommandContext, invocation: Invocation, session: Session): Promise<ProposalResult> {
  const choice = await choosePolicy(context, invocation.values["policy"]);
  return withRepository(context, invocation, session, async (repository) => {
    context.log.progress("reading the range");
    const change = await readRange(invocation, repository);
    const path = findPath(invocation.positionals[0] ?? "", change);
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
    const { createOpenAiModel } = await import("../io/openai-model.ts");
    const name = invocation.values["model"];
    const apiKey = context.environment["DRAFTGATE_MODEL_API_KEY"];
    const model = createOpenAiModel({
      baseUrl: invocation.values["model-base-url"] ?? "",
      ...(name === undefined ? {} : { model: name }),
      ...(apiKey === undefined || apiKey === "" ? {} : { apiKey }),
      signal: context.signal,
    });
    const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
    return regenerate(
      { path, hint: invocation.values["hint"] ?? null, prepared, concurrency: session.concurrency, searchPath },
      { ...session, repository, toolBox, log: context.log, model },
    );
  });
}

/** The changed file that an argument names, as git or a report shows it; throws ConfigurationError where there is none. */
function findPath(given: string, change: Change): string {
  const plain = given.replace(/^(?:\.\/)+/, "");
  const found = change.files.find(({ path }) => path === plain || displayPath(path) === plain);
  if (found !== undefined) return found.path;
  const names = change.files.map(({ path }) => displayPath(path));
  if (names.length === 0) throw new ConfigurationError("the range changes no file, so there is nothing to rewrite");
  const close = nearest(plain, names);
  const hint = close === undefined ? "draftgate detect lists them" : `did you mean ${JSON.stringify(close)}?`;
  throw new ConfigurationError(`${JSON.stringify(given)} is no changed file of the range; ${hint}`);
}
