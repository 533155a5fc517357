import type { JudgedCommand, StandingCommand } from "../domain/command.ts";
import { nearest } from "../domain/nearest.ts";
import { displayPath } from "../domain/path.ts";
import type { Account, Fact, IssueComment, Permission } from "../domain/people.ts";
import { foldCase, hasPermission } from "../domain/people.ts";
import { parseComment } from "./parse.ts";

/** What decides whether a command is carried out; everything in it was read from GitHub in this run. */
export interface Authority {
  permissionOf(account: Account): Fact<Permission>;
  isAuthor(account: Account): boolean;
  /** Why an `approve` is refused, null where it is not. */
  approvalRefusal(standing: StandingCommand): string | null;
  /** Why a `waive` or `unwaive` is refused, null where it is not. */
  waiverRefusal(standing: StandingCommand): string | null;
  /** The full SHA that can be approved now. */
  readonly headSha: string;
  /** The changed files, under both names. */
  readonly paths: readonly string[];
  readonly fingerprints: readonly string[];
}

const OUR_COMMENT = /^\s*<!-- draftgate:/;

/**
 * The commands that stand in the comments of people, by comment id, then line. Programs' comments and our own (`self`: the logins
 * this run writes as) hold none.
 */
export function standingCommands(
  comments: readonly IssueComment[],
  self: readonly string[],
): readonly StandingCommand[] {
  const ours = new Set(self.map(foldCase));
  return [...comments]
    .sort((left, right) => left.id - right.id)
    .flatMap(({ id, author, body, createdAt, isEdited }) => {
      if (author === null || author.type !== "User" || author.login.endsWith("[bot]")) return [];
      if (ours.has(foldCase(author.login)) && OUR_COMMENT.test(body)) return [];
      return parseComment(body).map((line) => ({ ...line, commentId: id, actor: author, createdAt, isEdited }));
    });
}

/** Commands -> each with why it is refused, if it is. The identity is always the comment's author, whoever edited it. */
export function authorize(commands: readonly StandingCommand[], authority: Authority): readonly JudgedCommand[] {
  return commands.map((standing) => ({ ...standing, refusal: refusalOf(standing, authority) }));
}

function refusalOf(standing: StandingCommand, authority: Authority): string | null {
  if ("refusal" in standing.parsed) return withCopy(standing, standing.parsed.refusal, authority);
  const { command } = standing.parsed;
  switch (command.name) {
    case "help":
    case "status":
    case "unapprove":
      return null;
    case "explain":
      return explainRefusal(command.target, authority);
    case "recheck":
      return authority.isAuthor(standing.actor) ? null : permissionRefusal(standing, "triage", authority);
    case "review":
      return (
        (authority.isAuthor(standing.actor) ? null : permissionRefusal(standing, "triage", authority)) ??
        (command.path === null ? null : pathRefusal(command.path, authority))
      );
    case "regenerate":
    case "tests":
      return permissionRefusal(standing, "write", authority) ?? pathRefusal(command.path, authority);
    case "approve":
      return authority.approvalRefusal(standing);
    case "waive":
    case "unwaive":
      return authority.waiverRefusal(standing);
  }
}

// Whoever wrote an abbreviation gets the line to copy.
function withCopy({ word }: StandingCommand, refusal: string, { headSha }: Authority): string {
  return word === "approve" ? `${refusal}; the present head: /draftgate approve ${headSha}` : refusal;
}

function permissionRefusal({ actor, word }: StandingCommand, least: Permission, authority: Authority): string | null {
  const fact = authority.permissionOf(actor);
  if (!fact.known) return `the permission of ${actor.login} cannot be read (${fact.reason})`;
  if (hasPermission(fact.value, least)) return null;
  return `${word} needs ${least} access to the repository`;
}

function pathRefusal(path: string, authority: Authority): string | null {
  if (authority.paths.some((known) => known === path || displayPath(known) === path)) return null;
  return notThere(`${path} is no changed file`, path, authority.paths.map(displayPath));
}

function explainRefusal(target: string, authority: Authority): string | null {
  if (target.startsWith("@") || authority.fingerprints.includes(target)) return null;
  if (!/^[0-9a-f]{32}$/.test(target)) return pathRefusal(target, authority);
  return notThere(`there is no finding ${target}`, target, authority.fingerprints);
}

function notThere(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? what : `${what}; did you mean ${near}?`;
}
