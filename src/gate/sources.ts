import type { ApproverSource } from "../domain/policy.ts";
import { listed } from "./words.ts";

/** Whose approval a rule asks for, in words: `write access or more, team acme/core or alice`. */
export function describeSource(from: ApproverSource): string {
  const words: string[] = [];
  if (from.permission !== undefined) {
    words.push(`people with ${from.permission} access${from.permission === "admin" ? "" : " or more"}`);
  }
  for (const team of from.teams ?? []) words.push(`team ${team}`);
  words.push(...(from.users ?? []));
  if (from.codeowners === true) words.push("code owners");
  return listed(words, "or");
}
