// src/domain/attribution.ts
/** How much a piece of evidence proves, weakest first. */
const STRENGTHS = [
	"weak",
	"strong",
	"proof"
];
/** The kinds of evidence that a report may carry. */
const EVIDENCE_KINDS = [
	"git-ai-note",
	"agent-trace",
	"checkpoint",
	"trailer",
	"author-identity",
	"committer-identity",
	"pr-author",
	"file-marker",
	"message-signature",
	"branch-name",
	"label",
	"pr-text",
	"policy"
];
/** Whether `strength` is `least` or more. */
function isAtLeast(strength, least) {
	return STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(least);
}
export { STRENGTHS as n, isAtLeast as r, EVIDENCE_KINDS as t };
