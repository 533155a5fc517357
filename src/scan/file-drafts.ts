import type { Origin } from "../domain/attribution.ts";
import { addedRanges, overlaps } from "../domain/change.ts";
import { type Lines, normalizeSource } from "./lines.ts";
import type { Draft, FileScanner, ToolResult } from "./scanner.ts";
import type { SilencingComment } from "./suppression-forms.ts";
import type { HeadFile } from "./survey.ts";

/** The results of one version of a file, with its text where that is known. */
interface Said {
  readonly results: readonly ToolResult[];
  readonly lines: Lines | undefined;
}

/** All that a tool said of one file. */
export interface SaidOfFile {
  readonly head: Said;
  readonly base: Said;
  /** Of the head with the base's comments obeyed, undefined where there are none. */
  readonly obeying: readonly ToolResult[] | undefined;
  /** Which file of the base silences a rule here, null where none does. */
  readonly byBase: (ruleId: string) => string | null;
  readonly origin: Origin;
}

/** What a tool said of the head's version of a file -> findings, each new or old, and silenced by the base or not. */
export function draftsOf(scanner: FileScanner, entry: HeadFile, said: SaidOfFile): readonly Draft[] {
  const head = adjusted(scanner, said.head);
  const isOld = matchOld(entry, head, adjusted(scanner, said.base));
  const left = said.obeying === undefined ? undefined : new Set(said.obeying.map(exactKey));
  return head.results.map((result, index) =>
    draft(scanner, entry, result, {
      isNew: !isOld.has(index),
      suppressedBy:
        left === undefined || left.has(exactKey(result))
          ? said.byBase(result.ruleId)
          : silencer(scanner, entry, result),
      lines: head.lines,
      origin: said.origin,
    }),
  );
}

/** The comments of the base in a file of the head that silence this scanner. */
export function oldComments(scanner: FileScanner, entry: HeadFile): readonly SilencingComment[] {
  return entry.comments.filter((comment) => !comment.added && scanner.silencedBy.includes(comment.tool));
}

function adjusted({ adjust }: FileScanner, said: Said): Said {
  if (adjust === undefined) return said;
  return { ...said, results: said.results.map((one) => adjust(one, said.lines?.whole ?? "")) };
}

/** Indexes of the head's results that the merge base has too: each old one stands for one, and those on unchanged lines come first. */
function matchOld(entry: HeadFile, head: Said, base: Said): ReadonlySet<number> {
  const left = new Map<string, number>();
  for (const result of base.results) {
    const key = identityOf(result, base.lines);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const matched = new Set<number>();
  const order = head.results.map((result, index) => ({ index, result, added: isInDiff(entry, result) }));
  for (const { index, result } of order.sort((a, b) => Number(a.added) - Number(b.added))) {
    const key = identityOf(result, head.lines);
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    matched.add(index);
  }
  return matched;
}

function identityOf(result: ToolResult, lines: Lines | undefined): string {
  return JSON.stringify([result.ruleId, result.identity ?? sourceOf(result, lines)]);
}

function sourceOf(result: ToolResult, lines: Lines | undefined): string {
  if (result.startLine === null) return result.message;
  return normalizeSource(lines?.text(result.startLine, result.endLine ?? result.startLine) ?? "");
}

function exactKey(result: ToolResult): string {
  return JSON.stringify([result.ruleId, result.startLine, result.startColumn, result.endLine, result.message]);
}

function isInDiff(entry: HeadFile, result: ToolResult): boolean {
  if (result.startLine === null || entry.file.isBinary) return true;
  return overlaps(addedRanges(entry.file), result.startLine, result.endLine ?? result.startLine);
}

/** The comment of the base that hides a result: one on its lines or the line before, else the first of the file. */
function silencer(scanner: FileScanner, entry: HeadFile, result: ToolResult): string {
  const old = oldComments(scanner, entry);
  const isNear = ({ line }: SilencingComment): boolean =>
    result.startLine !== null && line >= result.startLine - 1 && line <= (result.endLine ?? result.startLine);
  const comment = old.find(isNear) ?? old[0];
  return comment === undefined ? "a comment in the base" : `line ${comment.line}: ${comment.text}`;
}

function draft(
  scanner: FileScanner,
  entry: HeadFile,
  result: ToolResult,
  facts: { isNew: boolean; suppressedBy: string | null; lines: Lines | undefined; origin: Origin },
): Draft {
  return {
    finding: {
      tool: scanner.name,
      ruleId: result.ruleId,
      class: result.class,
      severity: result.severity,
      confidence: result.confidence,
      message: result.message,
      location: {
        path: entry.file.path,
        startLine: result.startLine,
        startColumn: result.startColumn,
        endLine: result.endLine,
        endColumn: result.endColumn,
        commitSha: null,
      },
      inDiff: isInDiff(entry, result),
      isNew: facts.isNew,
      origin: facts.origin,
      suppressedBy: facts.suppressedBy,
      helpUri: result.helpUri,
      advice: result.advice,
    },
    // A result that holds a secret is named without its text: a short password could be guessed from a digest of the line.
    context: result.secrets === undefined ? (result.identity ?? sourceOf(result, facts.lines)) : "",
    sameAs: result.sameAs,
  };
}
