import type { Command } from "../domain/command.ts";
import { CancelledError } from "../domain/errors.ts";
import { displayPath } from "../domain/path.ts";
import type { ProposalResult } from "../domain/proposal.ts";
import type { Examined, Prepared } from "../judge.ts";
import type { FetchedRepository } from "../ports-github.ts";
import { type Context, problemOf } from "./context.ts";

/** A wish for a proposal. */
export type ProposalCommand = Extract<Command, { readonly name: "regenerate" | "tests" }>;

/** Has one proposal made, with everything that was found already; what goes wrong is its result. */
export async function propose(
  command: ProposalCommand,
  { prepared, examined }: { readonly prepared: Prepared; readonly examined: Examined },
  repository: FetchedRepository,
  { ports, settings }: Context,
): Promise<ProposalResult> {
  const { concurrency, searchPath } = settings;
  const { name, path: given } = command;
  const path = prepared.change.files.find(({ path: known }) => known === given || displayPath(known) === given)?.path;
  const failed = (reason: string): ProposalResult => ({ outcome: "failed", kind: name, path: path ?? given, reason });
  if (path === undefined) return failed("it is not in the head under this name");
  const { model, ...others } = { ...ports, repository };
  const isAllowed = model !== null && prepared.chosen.policy.review.files !== "none";
  const request = { path, prepared, examined, concurrency, searchPath };
  try {
    if (command.name === "tests") {
      const { proposeTests } = await import("../propose-tests.ts");
      return await proposeTests(request, isAllowed ? { ...others, model } : others);
    }
    if (!isAllowed) return failed("no model may be asked");
    const { regenerate } = await import("../propose.ts");
    return await regenerate({ ...request, hint: command.hint }, { ...others, model });
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return failed(problemOf(error));
  }
}
