import type { Change } from "../domain/change.ts";
import { ConfigurationError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { displayPath } from "../domain/path.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import type { ModelClient } from "../ports-model.ts";
import { renderJsonText } from "../report/json.ts";
import { composeProposal, renderProposalText } from "../report/proposal.ts";
import type { CommandContext, Invocation } from "./command.ts";

const EXIT_CODES: Readonly<Record<ProposalResult["outcome"], number>> = { proved: 0, refused: 1, failed: 3 };

/** Prints a proposal as --format asks, and returns the exit code: a patch goes to stdout only where there is one. */
export async function writeProposal(
  context: CommandContext,
  invocation: Invocation,
  result: ProposalResult,
): Promise<number> {
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

/** The model that --model-base-url names; its key comes from the environment only, where no list of processes shows it. */
export async function openModel(
  context: CommandContext,
  invocation: Invocation,
  baseUrl: string,
): Promise<ModelClient> {
  const { createOpenAiModel } = await import("../io/openai-model.ts");
  const name = invocation.values["model"];
  const apiKey = context.environment["DRAFTGATE_MODEL_API_KEY"];
  return createOpenAiModel({
    baseUrl,
    ...(name === undefined ? {} : { model: name }),
    ...(apiKey === undefined || apiKey === "" ? {} : { apiKey }),
    signal: context.signal,
  });
}

/** The changed file that an argument names, as git or a report shows it; throws ConfigurationError where there is none. */
export function findChangedFile(given: string, change: Change): string {
  const plain = given.replace(/^(?:\.\/)+/, "");
  const found = change.files.find(({ path }) => path === plain || displayPath(path) === plain);
  if (found !== undefined) return found.path;
  const names = change.files.map(({ path }) => displayPath(path));
  if (names.length === 0) throw new ConfigurationError("the range changes no file, so there is nothing to do");
  const close = nearest(plain, names);
  const hint = close === undefined ? "draftgate detect lists them" : `did you mean ${JSON.stringify(close)}?`;
  throw new ConfigurationError(`${JSON.stringify(given)} is no changed file of the range; ${hint}`);
}
