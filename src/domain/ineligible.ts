import type { IneligibleReason } from "./verdict.ts";

const REASONS: Readonly<Record<IneligibleReason, string>> = {
  "unknown-user": "the account is deleted or of an unknown kind",
  bot: "a program's word does not count",
  author: "the author of the pull request cannot approve it",
  committer: "who wrote a commit of these files cannot approve them",
  pusher: "who pushed to the branch cannot approve it",
  operator: "who had an agent write a part of the change cannot approve it",
  "changes-requested": "the last word is a request for changes",
  dismissed: "the review was dismissed",
  edited: "the comment was edited after it was posted",
  withdrawn: "the approval was taken back",
  "not-in-team": "the policy names other people for these files",
  "no-permission": "the permission in the repository is too low",
  stale: "the approved content is not what is there now",
};

const WAYS_OUT: Readonly<Record<IneligibleReason, string>> = {
  "unknown-user": "somebody else has to approve",
  bot: "a person has to approve",
  author: "somebody else has to approve",
  committer: "somebody who wrote none of it has to approve",
  pusher: "somebody who did not push has to approve",
  operator: "somebody else has to approve",
  "changes-requested": "a new approval by the same person counts again",
  dismissed: "a new approval counts again",
  edited: "the same command in a new comment counts",
  withdrawn: "a new approval counts again",
  "not-in-team": "somebody whom the policy names has to approve",
  "no-permission": "somebody with the permission has to approve",
  stale: "an approval of the present head counts for all of it",
};

/** Why an approval does not count, as half a sentence. */
export function describeReason(reason: IneligibleReason): string {
  return REASONS[reason];
}

/** What would make an approval count, as half a sentence. */
export function wayOut(reason: IneligibleReason): string {
  return WAYS_OUT[reason];
}
