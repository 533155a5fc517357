import type { ObjectId } from "../domain/change.ts";
import { IncompleteError } from "../domain/errors.ts";
import type { StatusDraft } from "../domain/publication.ts";
import type { PostedStatus } from "../domain/pull-request.ts";
import type { Notice } from "../domain/report.ts";
import { CHECKING } from "../report/status-description.ts";
import { type Context, isFinished } from "./context.ts";
import { isSelf } from "./conversation.ts";
import type { Writer } from "./writer.ts";

/** The status of one commit in our context, as this run knows it. */
export interface HeadStatus {
  /** Ours, and a verdict. */
  readonly isFinished: boolean;
  readonly isGreen: boolean;
  readonly notices: readonly Notice[];
  /** Posts the `pending` that says that a verdict is being worked out. */
  check(writer: Writer): Promise<void>;
  /** Whether another run has written since this one last looked; looks anew. */
  hasChanged(): Promise<boolean>;
  /** Whether this verdict is what stands there, as far as this run knows. */
  isSet(draft: StatusDraft): boolean;
  /** Sets a verdict, unless it stands there already. */
  set(draft: StatusDraft, writer: Writer): Promise<void>;
}

/** What this run has seen as the status of one commit. */
export interface SeenStatus {
  readonly sha: ObjectId;
  readonly status: PostedStatus | undefined;
}

/**
 * Reads the status of `sha` once, unless it was `seen` before; one in our context by somebody else than `readSelf` says counts as none.
 * Nobody is asked without one.
 */
export async function readHeadStatus(
  sha: ObjectId,
  readSelf: () => Promise<readonly string[]>,
  context: Context,
  seen?: SeenStatus,
): Promise<HeadStatus> {
  const { host, publisher } = context.ports;
  const { statusContext } = context.settings;
  const ownOf = async (status: PostedStatus | undefined): Promise<PostedStatus | undefined> =>
    status !== undefined && isSelf(status.creator, await readSelf()) ? status : undefined;
  // What was written since it was seen is found when something is to be written.
  let known = seen?.sha === sha ? seen.status : await host.readStatus(sha, statusContext);
  let knownId = known?.id;
  let standing = await ownOf(known);
  const post = async (draft: StatusDraft, writer: Writer): Promise<void> => {
    const writing = writer.writeStatus(() => publisher.setStatus(sha, statusContext, draft));
    context.learnSelf(writing.then((written) => written?.creator ?? null));
    const written = await writing;
    if (written === undefined) return;
    knownId = written.id;
    known = { ...written, context: statusContext, ...draft, createdAt: "" };
    standing = known;
  };
  const foreign = known !== undefined && standing === undefined ? (known.creator?.login ?? "a deleted account") : null;
  const isSet = ({ state, description }: StatusDraft): boolean =>
    standing?.state === state && standing.description === description;
  return {
    isFinished: isFinished(standing),
    isGreen: known?.state === "success",
    notices: foreign === null ? [] : [foreignNotice(statusContext, foreign)],
    check: (writer) => post({ state: "pending", description: CHECKING }, writer),
    async hasChanged() {
      const now = await host.readStatus(sha, statusContext);
      if (now?.id === knownId) return false;
      known = now;
      knownId = now?.id;
      standing = await ownOf(now);
      return true;
    },
    isSet,
    async set(draft, writer) {
      if (!isSet(draft)) await post(draft, writer);
    },
  };
}

/** Asks again and again for a verdict until no other run wrote while it was made; throws IncompleteError after three times. */
export async function settleStatus(
  status: HeadStatus,
  decide: () => Promise<StatusDraft>,
  first: StatusDraft,
): Promise<StatusDraft> {
  let draft = first;
  for (let round = 0; round < 3; round += 1) {
    // Where nothing will be written, nobody's word can be overwritten.
    if (status.isSet(draft) || !(await status.hasChanged())) return draft;
    draft = await decide();
  }
  throw new IncompleteError("other runs keep writing the status of this commit; run this one again");
}

function foreignNotice(statusContext: string, login: string): Notice {
  const message = `the status ${statusContext} of this commit was set by ${login}; it is replaced (docs/github.md: pin its source)`;
  return { code: "foreign-status", message };
}
