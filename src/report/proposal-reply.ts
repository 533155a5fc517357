import type { ReportProposal } from "../domain/report.ts";
import { isShowable, type ReplyPiece } from "./reply.ts";

/** Characters of a patch that a reply has room for. */
const MAX_PATCH = 40_000;
const MAX_CHECKS = 30;

const text = (line: string): ReplyPiece => ({ kind: "text", text: line });
const item = (line: string): ReplyPiece => ({ kind: "item", text: line });

const MARKS = { held: "✓", broken: "✗", unknown: "?" } as const;

/** A proposal -> what the reply to its command says: the change to copy with its proof, or why there is none. */
export function proposalPieces(proposal: ReportProposal): readonly ReplyPiece[] {
  const { kind, path, outcome, reason, attempts } = proposal;
  if (outcome === "proved") return provedPieces(proposal);
  const command = `/draftgate ${kind} ${path}`;
  if (outcome === "failed") return [text(`${command}: could not be done: ${reason ?? "no reason is known"}.`)];
  return [
    text(`${command}: nothing is proposed, because nothing could be proved (${reason ?? "no reason is known"}).`),
    ...(attempts.length > 1 ? attempts.map((attempt, index) => item(`attempt ${index + 1}: ${attempt}`)) : []),
  ];
}

function provedPieces(proposal: ReportProposal): readonly ReplyPiece[] {
  const { kind, path, model, checks, changedExports, testsRun } = proposal;
  const what = kind === "tests" ? `tests for ${path}` : `a rewrite of ${path}`;
  const by = model === null ? "" : ` by ${model}`;
  return [
    text(`Proposed: ${what}${by}. Nothing was pushed; a person who has read it applies it.`),
    ...checks.slice(0, MAX_CHECKS).map(({ name, outcome, detail }) => item(`${MARKS[outcome]} ${name}: ${detail}`)),
    ...changePieces(proposal),
    ...(changedExports.length === 0
      ? []
      : [text(`Look at who uses ${changedExports.join(", ")}: the declaration changes.`)]),
    ...(testsRun ? [] : [text("No test was run. draftgate prove runs them without and with the patch.")]),
    text("Whoever asked for it counts as its operator once it is in the change, and does not approve it alone."),
  ];
}

function changePieces({ kind, path, patch, suggestions }: ReportProposal): readonly ReplyPiece[] {
  if (patch !== null && patch.length <= MAX_PATCH && isShowable(patch)) {
    return [text("As a patch for git apply:"), { kind: "source", text: patch }];
  }
  const change = suggestions.flatMap(({ startLine, endLine, text: lines }): readonly ReplyPiece[] => [
    text(startLine === endLine ? `Line ${startLine} becomes:` : `Lines ${startLine} to ${endLine} become:`),
    lines === "" ? text("(nothing)") : { kind: "source", text: lines.replace(/^/gm, "+") },
  ]);
  const size = suggestions.reduce((sum, one) => sum + one.text.length, 0);
  if (patch === null && change.length > 0 && size <= MAX_PATCH && suggestions.every((one) => isShowable(one.text))) {
    return [
      text("There is no patch: it would show the secret that it takes out. Revoke and rotate that secret."),
      ...change,
    ];
  }
  return [
    text("It is too long for a comment, or holds what a comment does not keep. On a machine with the repository:"),
    { kind: "code", text: `draftgate ${kind} ${path} --format patch` },
  ];
}
