import type { JudgedCommand } from "../domain/command.ts";
import { ConfigurationError } from "../domain/errors.ts";
import type { People } from "../domain/people.ts";
import type { Notice } from "../domain/report.ts";
import { decide, type Examined, type Prepared, prepare, readPolicy } from "../judge.ts";
import type { FetchedRepository } from "../ports-github.ts";
import type { Context } from "./context.ts";

/** What the verdict of the head's policy rests on: the same facts that the base's was given. */
export interface HeadPolicyFacts {
  readonly prepared: Prepared;
  readonly examined: Examined;
  readonly people: People;
  readonly commands: readonly JudgedCommand[];
}

/**
 * What the policy of the head would say, where the pull request changes it; none where it does not. The base's decides: nothing is run
 * and nobody is asked for this one, since whoever writes it could make that cost anything.
 */
export async function headPolicyNotices(
  { prepared, examined, people, commands }: HeadPolicyFacts,
  repository: FetchedRepository,
  { settings, ports }: Context,
): Promise<readonly Notice[]> {
  const { policy: choice, version } = settings;
  if (choice.kind !== "base") return [];
  const { change } = prepared;
  if (!change.files.some((file) => file.path === choice.path || file.previousPath === choice.path)) return [];
  try {
    const chosen = await readPolicy(choice, change.headSha, { repository, digest: ports.digest });
    const facts = { people, commands, now: ports.clock.now(), version, notices: [] };
    const { report } = decide(await prepare(change, chosen, repository), examined, facts);
    return [notice(`By the policy of the head this would be ${report.state}: ${report.summary}.`)];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [notice(`The policy of the head cannot be read: ${error.message.split("\n", 1)[0] ?? ""}.`)];
  }
}

function notice(says: string): Notice {
  return { code: "policy-of-head", message: `${says} The policy of the base decides.` };
}
