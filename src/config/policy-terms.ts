/** What single words and lists of a policy may be: globs, logins, teams, emails, names. */
import { globMistake } from "../globs.ts";
import { quote } from "./quote.ts";
import { list, type TextCheck, text } from "./shape.ts";

const anyText: TextCheck = (value) => (value.trim() === "" ? "is blank" : undefined);

function matching(pattern: RegExp, problem: string): TextCheck {
  return (value) => (pattern.test(value) ? undefined : problem);
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9][A-Za-z0-9_.-]{0,254}$/;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

const glob = text("A glob on paths relative to the root of the repository.", globMistake, "^[^/]");
/** A GitHub login. */
export const login = text(
  "A GitHub login; an app's ends with [bot].",
  matching(LOGIN, "is no GitHub login; write it without @, as alice or acme-bot[bot]"),
  LOGIN.source,
);
/** A team of an organization. */
export const team = text(
  "A team as organization/slug.",
  matching(TEAM, "is no team; write it as organization/team-slug, without @"),
  TEAM.source,
);
/** An email address. */
export const email = text("An email address.", matching(EMAIL, "is no email address"), EMAIL.source);
/** Text that is looked for as it stands. */
export const literal = text("Literal text, compared without case.", anyText, "\\S");
/** The name of a rule. */
export const ruleName = text(
  "The name of the rule; a rule of the same name in the extended policy is merged with it.",
  matching(NAME, "is no rule name; use letters, digits, -, _ and . (64 characters at most)"),
  NAME.source,
);
/** The name of an agent. */
export const agentName = text(
  "The agent's name in reports.",
  matching(NAME, "is no agent name; use letters, digits, -, _ and . (64 characters at most)"),
  NAME.source,
);

// One glob of a list is enough, so `[a/**, "!a/b/**"]` would match nearly everything: the opposite of what gitignore has taught.
function isNegatedInList(values: readonly string[]): string | undefined {
  const negated = values.find((value) => /^!(?!\()/.test(value));
  if (negated === undefined || values.length === 1) return undefined;
  return `holds ${quote(negated)} among others: one match is enough, so nearly everything would match; write what is meant without "!"`;
}

/** A list of globs on paths, with at least `least` of them. */
export function globs(description: string, least: 0 | 1 = 0) {
  return list(description, glob, least, isNegatedInList);
}

/** Any text for people or models. */
export function prose(description: string) {
  return text(description, anyText, "\\S");
}

/** A list of globs on branch names. */
export const branchGlobs = list(
  "Globs on the name of the base branch.",
  text("A glob on branch names.", globMistake, "^[^/]"),
  1,
  isNegatedInList,
);

/** A login or an email. */
export const author = text(
  "A login or an email.",
  matching(/^[^\s@]\S*$/, "is neither a login nor an email; write it without @"),
);
