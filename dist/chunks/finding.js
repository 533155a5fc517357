// src/domain/finding.ts
/** The classes of findings that a policy's `block-at` can name. */
const FINDING_CLASSES = [
	"secret",
	"sast",
	"vuln",
	"misconfig",
	"lint",
	"review",
	"suppression",
	"coverage"
];
/** Severities, mildest first. */
const SEVERITIES = [
	"info",
	"low",
	"medium",
	"high",
	"critical"
];
/** Why a file that a tool was asked about was not looked at. */
const NOT_COVERED_REASONS = [
	"excluded",
	"binary",
	"symlink",
	"submodule",
	"lfs-pointer",
	"too-large",
	"unparsable",
	"not-utf8",
	"unsafe-path",
	"tool-skipped"
];
/** The rank of a severity: 0 for `info` to 4 for `critical`. */
function severityRank(severity) {
	return SEVERITIES.indexOf(severity);
}
export { severityRank as i, NOT_COVERED_REASONS as n, SEVERITIES as r, FINDING_CLASSES as t };
