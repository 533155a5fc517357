import type { PullRequest } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import type { Context } from "./context.ts";

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const MAX_WORKFLOWS = 50;

/**
 * Whether the repository is set up so that a verdict has an effect: a notice for each thing that is not, as far as the token may read
 * it. It costs reads that no verdict needs, so it is done where somebody starts a run by hand.
 */
export async function checkSetup(pull: PullRequest, baseSha: string, context: Context): Promise<readonly Notice[]> {
  const [ofBranch, ofActions] = await Promise.all([checkBranch(pull.baseRef, baseSha, context), checkActions(context)]);
  return [...ofBranch, ...ofActions];
}

async function checkBranch(branch: string, baseSha: string, context: Context): Promise<readonly Notice[]> {
  const { host, log } = context.ports;
  const { statusContext } = context.settings;
  const rules = await host.readBranchRules(branch);
  if (!rules.known) {
    log.info(`the rules of ${branch} cannot be read, so nothing is said about them: ${rules.reason}`);
    return [];
  }
  const { requiredContexts, hasMergeQueue, dismissesStale } = rules.value;
  const notices: Notice[] = [];
  if (!requiredContexts.includes(statusContext)) {
    const message = `no rule of ${branch} requires the status ${statusContext}, so nothing waits for it before a merge`;
    notices.push({ code: "status-not-required", message });
  }
  if (hasMergeQueue && !(await hearsMergeGroups(baseSha, context))) {
    const message = `${branch} has a merge queue, but no workflow runs on merge_group, so the queue waits for a status that never comes`;
    notices.push({ code: "merge-group-not-wired", message });
  }
  if (dismissesStale) {
    const message = `${branch} dismisses every review on a push, also where what was approved is unchanged and would still count here`;
    notices.push({ code: "stale-reviews-dismissed", message });
  }
  return notices;
}

async function checkActions({ ports: { host, log } }: Context): Promise<readonly Notice[]> {
  const mayApprove = await host.readActionsMayApprove();
  if (!mayApprove.known) {
    log.info(`whether workflows may approve cannot be read, so nothing is said about it: ${mayApprove.reason}`);
    return [];
  }
  if (!mayApprove.value) return [];
  const message =
    "any workflow of this repository may approve pull requests; no rule here counts that, but GitHub's own do: turn it off in the settings for Actions";
  return [{ code: "actions-may-approve", message }];
}

async function hearsMergeGroups(baseSha: string, { ports }: Context): Promise<boolean> {
  const request = { baseSha, headSha: baseSha, headRepository: null, maxBlobBytes: 1_048_576 };
  const repository = await ports.source.open(request);
  try {
    const workflows = await repository.listFiles(baseSha, (path) => WORKFLOW.test(path));
    const shas = workflows.slice(0, MAX_WORKFLOWS).map(({ sha }) => sha);
    for await (const { bytes } of repository.readBlobs(shas, request.maxBlobBytes)) {
      if (bytes !== undefined && /^[^#]*\bmerge_group\b/m.test(new TextDecoder().decode(bytes))) return true;
    }
    return false;
  } finally {
    await repository.close();
  }
}
