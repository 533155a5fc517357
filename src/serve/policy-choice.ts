import { PolicyError } from "../config/policy.ts";
import { ConfigurationError } from "../domain/errors.ts";
import type { PolicySource } from "../domain/policy.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import { type ChosenPolicy, readPolicy } from "../judge.ts";
import { POLICY_UNREADABLE } from "../report/next-steps.ts";
import type { Context } from "./context.ts";

/** A policy, or why none can be read: a notice for each mistake, with its line and column. */
export type PolicyReading =
  | { readonly chosen: ChosenPolicy }
  | { readonly unreadable: readonly Notice[]; readonly source: PolicySource; readonly notices: readonly Notice[] };

/** The commit whose policy counts, and a notice where that is not the base. */
export interface PolicyPlace {
  readonly commitSha: string;
  readonly notices: readonly Notice[];
}

/**
 * Where the policy of a pull request is: in the base branch if that is the default one or protected, since anybody who may push a branch
 * could write a policy of their own into any other; else in the default branch.
 */
export async function locatePolicy(pull: PullRequest, baseSha: string, context: Context): Promise<PolicyPlace> {
  const { host, source } = context.ports;
  if (context.settings.policy.kind !== "base" || pull.baseRef === pull.defaultBranch) {
    return { commitSha: baseSha, notices: [] };
  }
  const branch = await host.readBranch(pull.baseRef);
  if (branch?.isProtected === true) return { commitSha: baseSha, notices: [] };
  const ref = `refs/heads/${pull.defaultBranch}`;
  const commitSha = (await source.readRefs([ref])).get(ref);
  if (commitSha === undefined) throw new ConfigurationError(`the default branch ${pull.defaultBranch} does not exist`);
  const message = `the base branch ${pull.baseRef} is not protected, so the policy of ${pull.defaultBranch} applies`;
  return { commitSha, notices: [{ code: "policy-of-default-branch", message }] };
}

/** Reads the policy at its place; a mistake in it is told and not thrown. */
export async function choosePolicy(place: PolicyPlace, context: Context): Promise<PolicyReading> {
  const { digest, source: repository } = context.ports;
  const { policy: choice } = context.settings;
  try {
    const chosen = await readPolicy(choice, place.commitSha, { repository, digest });
    return { chosen: { ...chosen, notices: [...place.notices, ...chosen.notices] } };
  } catch (error) {
    if (!(error instanceof ConfigurationError) || choice.kind !== "base") throw error;
    const file = await repository.readFile(place.commitSha, choice.path);
    const sha256 = digest.sha256(file?.bytes ?? "");
    const unreadable = mistakesOf(error).map((message) => ({ code: POLICY_UNREADABLE, message }));
    return { unreadable, source: { source: `base:${choice.path}`, sha256 }, notices: place.notices };
  }
}

const MAX_MISTAKES = 50;

function mistakesOf(error: ConfigurationError): readonly string[] {
  if (!(error instanceof PolicyError)) return [error.message];
  const lines = error.mistakes.map(({ line, column, message }) => `${error.file}:${line}:${column}: ${message}`);
  const more = lines.length - MAX_MISTAKES;
  return more > 0 ? [...lines.slice(0, MAX_MISTAKES), `${error.file}: and ${more} more mistakes`] : lines;
}
