import { IncompleteError } from "../domain/errors.ts";
import type { PullRequest } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import type { Context } from "./context.ts";
import type { Range } from "./evaluate.ts";

/** A pull request with the commits to judge. */
export interface HeadPull {
  readonly pull: PullRequest;
  readonly range: Range;
}

/** An open pull request, the commits to judge, and the other open ones with the same head. */
export interface Head extends HeadPull {
  readonly siblings: readonly HeadPull[];
  readonly notices: readonly Notice[];
}

/**
 * An open pull request by number, with its head and base by git's word; undefined where it is not open. The list of the open ones gives
 * it and its siblings in one call.
 */
export async function readHead(
  number: number,
  context: Context,
  /** Told as soon as it is known to be open, while git is still being asked. */
  onOpen: (pull: PullRequest) => void = () => undefined,
): Promise<Head | undefined> {
  context.ports.source.prepare();
  const open = await context.readOpen();
  const listed = open.find((pull) => pull.number === number) ?? (await context.ports.host.readPullRequest(number));
  if (listed === undefined) throw new IncompleteError(`there is no pull request #${number} in this repository`);
  if (listed.state !== "open") return undefined;
  onOpen(listed);
  const found = await readRange(listed, context);
  const siblings: HeadPull[] = [];
  for (const pull of open) {
    if (pull.number === number || pull.headSha !== found.range.headSha) continue;
    siblings.push({ pull, range: { ...found.range, baseSha: await readTip(pull.baseRef, context) } });
  }
  return { ...found, siblings, notices: [] };
}

/** The commits that a pull request asks about. Where the API and git disagree on the head, both are asked once more; then git decides. */
export async function readRange(listed: PullRequest, context: Context): Promise<HeadPull> {
  const { host, source } = context.ports;
  const read = async (pull: PullRequest): Promise<{ baseSha: string | undefined; headSha: string | undefined }> => {
    const refs = [`refs/heads/${pull.baseRef}`, `refs/pull/${pull.number}/head`] as const;
    const found = await source.readRefs(refs);
    return { baseSha: found.get(refs[0]), headSha: found.get(refs[1]) };
  };
  let pull = listed;
  let range = await read(pull);
  if (range.headSha !== pull.headSha) {
    pull = (await host.readPullRequest(pull.number)) ?? pull;
    range = await read(pull);
  }
  const { baseSha, headSha } = range;
  if (baseSha === undefined) throw new IncompleteError(`the base branch ${pull.baseRef} of #${pull.number} is gone`);
  if (headSha === undefined)
    throw new IncompleteError(`git has no head of #${pull.number} (refs/pull/${pull.number}/head)`);
  return { pull: { ...pull, headSha, baseSha }, range: { baseSha, headSha } };
}

async function readTip(branch: string, context: Context): Promise<string> {
  const ref = `refs/heads/${branch}`;
  const sha = (await context.ports.source.readRefs([ref])).get(ref);
  if (sha === undefined) throw new IncompleteError(`the base branch ${branch} is gone`);
  return sha;
}
