/** A reaction to a comment, review comment or issue. */
export interface Reaction {
  readonly id: number;
  readonly userId: number;
  readonly content: string;
  readonly createdAt: Date;
}

/** One earlier or present text of something that was edited. */
export interface Edit {
  readonly at: Date;
  readonly editorId: number;
  readonly body: string;
}

/** A comment of an issue or of a pull request's conversation. */
export interface IssueComment {
  readonly id: number;
  readonly issueNumber: number;
  readonly userId: number;
  readonly appSlug: string | undefined;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly edits: Edit[];
  readonly reactions: Reaction[];
}

/** A comment on lines of a diff. */
export interface ReviewComment {
  readonly id: number;
  readonly reviewId: number;
  readonly userId: number;
  readonly path: string;
  readonly side: "LEFT" | "RIGHT";
  readonly line: number | null;
  readonly startSide: "LEFT" | "RIGHT" | null;
  readonly startLine: number | null;
  readonly position: number;
  readonly diffHunk: string;
  readonly commitId: string;
  readonly inReplyTo: number | undefined;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly edits: Edit[];
  readonly reactions: Reaction[];
}

/** A review's state as REST writes it. */
export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";

/** A pull request review; its comments live in the pull request. */
export interface Review {
  readonly id: number;
  readonly userId: number;
  state: ReviewState;
  body: string;
  readonly commitId: string;
  submittedAt: Date | undefined;
  readonly edits: Edit[];
  dismissedBy: number | undefined;
}

/** A label of a repository. */
export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}
