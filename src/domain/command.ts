import type { ObjectId } from "./change.ts";
import type { Account } from "./people.ts";

/** The words that may follow `/draftgate`. */
export const COMMAND_NAMES = [
  "help",
  "status",
  "recheck",
  "explain",
  "review",
  "regenerate",
  "tests",
  "approve",
  "unapprove",
  "waive",
  "unwaive",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** A command with its arguments, checked for form only. A waiver's `target` is a fingerprint or `origin:<path>`. */
export type Command =
  | { readonly name: "help" | "status" | "recheck" }
  | { readonly name: "unapprove" }
  | { readonly name: "explain"; readonly target: string }
  | { readonly name: "review"; readonly path: string | null }
  | { readonly name: "regenerate"; readonly path: string; readonly hint: string | null }
  | { readonly name: "tests"; readonly path: string }
  | { readonly name: "approve"; readonly commitSha: ObjectId; readonly globs: readonly string[] }
  | { readonly name: "waive"; readonly target: string; readonly reason: string; readonly until: string }
  | { readonly name: "unwaive"; readonly target: string };

/** One `/draftgate` line of a comment: what it asks for, or why it cannot be read. */
export interface ParsedLine {
  /** 1-based, in the comment's body. */
  readonly line: number;
  /** The command's name, or the word after `/draftgate` as it was written where there is no such command; may be empty. */
  readonly word: string;
  readonly parsed: { readonly command: Command } | { readonly refusal: string };
}

/** A `/draftgate` line that still stands, and whose word it is. */
export interface StandingCommand extends ParsedLine {
  readonly commentId: number;
  readonly actor: Account;
  /** ISO 8601: when the comment was posted. */
  readonly createdAt: string;
  readonly isEdited: boolean;
}

/** A standing command and whether it is carried out; `refusal` is null where it is. */
export interface JudgedCommand extends StandingCommand {
  readonly refusal: string | null;
}
