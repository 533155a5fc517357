/** Comments and files by which people silence scanners: a form is a row here. */
import { type LineRange, overlaps } from "../domain/change.ts";
import { baseName } from "../domain/path.ts";
import { indexLines, normalizeSource } from "./lines.ts";

/** One comment that silences a scanner. */
export interface SilencingComment {
  /** Whom it silences: the name in `suppression/<tool>`. */
  readonly tool: string;
  readonly line: number;
  /** Offset and length (UTF-16 units) of the words that do it. */
  readonly offset: number;
  readonly length: number;
  /** The comment, on one line, at most 100 characters. */
  readonly text: string;
  /** The source that it speaks of, without what a formatter may change: its line, and the next one where it stands alone. */
  readonly subject: string;
  /** Whether there is nothing before it on its line: then it speaks of the next one. */
  readonly standsAlone: boolean;
  /** Whether the range added the line. */
  readonly added: boolean;
  /** True inside a closed string of the same line: nobody is told, but it is not obeyed either. */
  readonly inString: boolean;
}

interface CommentForm {
  readonly tool: string;
  /** Global and without nested repeats, so that it takes linear time. */
  readonly words: RegExp;
  /** `hash`: right after a `#`; `start`: at the start of a comment or of its line; `comment`: somewhere in a comment; `anywhere`: on any line. */
  readonly where: "hash" | "start" | "comment" | "anywhere";
}

const BEFORE = "(?<![\\w-])";

function form(tool: string, words: string, where: CommentForm["where"] = "comment"): CommentForm {
  return { tool, words: new RegExp(`${BEFORE}${words}`, "gi"), where };
}

const FORMS: readonly CommentForm[] = [
  // https://github.com/PyCQA/bandit/blob/main/bandit/core/manager.py (NOSEC_COMMENT)
  form("bandit", "nosec\\b", "hash"),
  // https://github.com/gitleaks/gitleaks#gitleaksallow: any line that contains it
  form("gitleaks", "gitleaks:allow", "anywhere"),
  form("trufflehog", "trufflehog:ignore", "anywhere"),
  form("detect-secrets", "pragma:\\s{0,9}(?:allowlist|whitelist)(?:\\s{1,9}nextline)?\\s{1,9}secret\\b"),
  // https://docs.astral.sh/ruff/linter/#error-suppression; flake8 obeys the first form too
  form("ruff", "(?:(?:ruff|flake8)\\s{0,9}:\\s{0,9})?noqa\\b", "hash"),
  form("trivy", "(?:trivy|tfsec):\\s{0,9}ignore\\b"),
  form("checkov", "checkov:\\s{0,9}skip\\b"),
  form("shellcheck", "shellcheck\\s{1,9}(?:[a-z-]{1,30}=\\S{1,200}\\s{1,9}){0,4}disable="),
  form("zizmor", "zizmor:\\s{0,9}ignore\\b"),
  form("hadolint", "hadolint\\s{1,9}(?:global\\s{1,9})?ignore="),
  form("biome", "(?:biome|rome)-ignore(?:-all|-start|-end)?\\b"),
  form("oxlint", "oxlint-disable(?:-next-line|-line)?\\b"),
  form("eslint", "eslint-disable(?:-next-line|-line)?\\b"),
  form("semgrep", "nosem(?:grep)?\\b"),
  form("pylint", "pylint\\s{0,9}:\\s{0,9}(?:disable|skip-file)"),
  form("mypy", "type:\\s{0,9}ignore\\b", "hash"),
  form("typescript", "@ts-(?:ignore|nocheck)\\b", "start"),
];

// One pass that tells almost every file that it has none.
const ANY =
  /nosec|gitleaks:allow|trufflehog:|pragma:|noqa|:\s{0,9}ignore|checkov:|shellcheck\s|hadolint\s|(?:bi|r)ome-ignore|lint-disable|nosem|pylint\s{0,9}:|@ts-/i;
// Prose shows such comments without any effect; the two that count on every line count there too.
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|txt)$/i;
const OPENERS = ["#", "//", "/*", "<!--", "--", ";", "%", "{-"];
const HASH = /#\s{0,20}$/;
const START = /(?:\/\/|\/\*|\*|^\s{0,200})\s{0,20}$/;

/** Every silencing comment of a file's text, by line; `added` are the lines that the range added. */
export function findComments(path: string, text: string, added: readonly LineRange[]): readonly SilencingComment[] {
  if (!ANY.test(text)) return [];
  const lines = indexLines(text);
  const prose = PROSE.test(baseName(path));
  const found: SilencingComment[] = [];
  for (const { tool, words, where } of FORMS) {
    if (prose && where !== "anywhere") continue;
    for (const match of text.matchAll(words)) {
      const { line } = lines.position(match.index);
      const start = Math.max(lines.offset(line), match.index - 1_000);
      const before = text.slice(start, match.index);
      if (!isInPlace(before, where)) continue;
      const end = match.index + match[0].length;
      const after = startOf(text, end);
      const own = `${before}${match[0]}${after}`;
      const standsAlone = /^\W*$/.test(before);
      found.push({
        tool,
        line,
        offset: match.index,
        length: match[0].length,
        text: describe(before, match[0] + after),
        subject: normalizeSource(`${own}\n${standsAlone ? startOf(text, lines.offset(line + 1)) : ""}`),
        standsAlone,
        added: overlaps(added, line, line),
        inString: where !== "anywhere" && isInString(before, after),
      });
    }
  }
  return found.sort((left, right) => left.offset - right.offset);
}

// The rest of a line, as far as a thousand characters go: a file of one line must not be copied for each comment in it.
function startOf(text: string, offset: number): string {
  return text.slice(offset, offset + 1_000).split("\n", 1)[0] ?? "";
}

/** The text with the given comments made harmless; every character keeps its place. */
export function defuse(text: string, comments: readonly SilencingComment[]): string {
  let result = "";
  let copied = 0;
  for (const { offset, length } of comments) {
    if (offset < copied) continue;
    result += text.slice(copied, offset) + text.slice(offset, offset + length).replace(/[A-Za-z]/g, "x");
    copied = offset + length;
  }
  return result + text.slice(copied);
}

function isInPlace(before: string, where: CommentForm["where"]): boolean {
  if (where === "anywhere") return true;
  if (where === "hash") return HASH.test(before);
  if (where === "start") return START.test(before);
  return (
    before.trim() === "" || before.trimStart().startsWith("*") || OPENERS.some((opener) => before.includes(opener))
  );
}

function isInString(before: string, after: string): boolean {
  let quote = "";
  for (let at = 0; at < before.length; at += 1) {
    const character = before[at] ?? "";
    if (quote === "") {
      if (character === '"' || character === "'" || character === "`") quote = character;
    } else if (character === "\\") at += 1;
    else if (character === quote) quote = "";
  }
  return quote !== "" && after.includes(quote);
}

function describe(before: string, rest: string): string {
  const start = Math.max(...OPENERS.map((opener) => before.lastIndexOf(opener)), 0);
  const text = `${before.slice(start)}${rest}`.replace(/\s+/gu, " ").trim();
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
