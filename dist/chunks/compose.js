import { a as displayPath, n as comparePaths } from "./path.js";
import { i as sarifNotices } from "./sarif-limits.js";
// src/report/report-order.ts
/** Orders what a tool did not look at: by path as it is shown (null first), then reason; bytewise. */
function compareNotCovered(left, right) {
	return compareNullable(left.path, right.path, comparePaths) || comparePaths(left.reason, right.reason);
}
/** Orders findings as the contract says: by path as it is shown (null first), start line (null first), tool, rule, fingerprint; bytewise. */
function compareFindings(left, right) {
	return compareNullable(left.path, right.path, comparePaths) || compareNullable(left.startLine, right.startLine, (a, b) => a - b) || comparePaths(left.tool, right.tool) || comparePaths(left.ruleId, right.ruleId) || comparePaths(left.fingerprint, right.fingerprint);
}
function compareNullable(left, right, compare) {
	if (left === null) return right === null ? 0 : -1;
	return right === null ? 1 : compare(left, right);
}
// src/report/compose.ts
/** Domain values -> the report: paths as they are shown, every list in the contract's order, the same input the same report. */
function composeReport(given) {
	const input = clearWaivedOrigins(given);
	const redact = input.redact ?? ((text) => text);
	const { verdict } = input.judgment;
	const findings = composeFindings(input, redact);
	return {
		schemaVersion: 1,
		tool: {
			name: "draftgate",
			version: input.version
		},
		subject: composeSubject(input.change),
		policy: {
			source: input.policy.source,
			sha256: input.policy.sha256
		},
		state: verdict.state,
		summary: redact(verdict.summary),
		notices: [...input.notices, ...sarifNotices(findings)].map((notice) => ({
			code: notice.code,
			message: redact(notice.message)
		})),
		rules: composeRules(verdict.rules, findings, redact),
		files: composeFiles(input, redact),
		scans: input.scans.map((scan) => composeScan(scan, redact)),
		findings,
		review: composeReview(input.review, redact),
		waivers: input.waivers.map((waiver) => ({
			fingerprint: redact(displayPath(waiver.fingerprint)),
			by: waiver.by,
			reason: redact(waiver.reason),
			until: waiver.until,
			active: waiver.active
		})),
		commands: input.commands.map((command) => ({
			name: command.name,
			by: command.by,
			commentId: command.commentId,
			outcome: command.outcome,
			reason: command.reason === null ? null : redact(command.reason)
		}))
	};
}
/** What was judged; no repository and no number on a local range. */
function composeSubject(change) {
	return {
		repository: change.pullRequest?.repository ?? null,
		pullRequest: change.pullRequest?.number ?? null,
		baseSha: change.baseSha,
		headSha: change.headSha,
		mergeBaseSha: change.mergeBaseSha
	};
}
/** The changed files of a report, bytewise by path. */
function composeFiles(input, redact) {
	const byPath = new Map(input.attributions.map((attribution) => [attribution.path, attribution]));
	return input.change.files.map((file) => composeFile(file, byPath.get(file.path), redact)).sort((left, right) => comparePaths(left.path, right.path));
}
/** A file whose origin is waived counts as unknown everywhere; its evidence stays in sight. */
function clearWaivedOrigins(input) {
	const cleared = new Set(input.waivers.filter((waiver) => waiver.active).map((waiver) => waiver.fingerprint));
	const clear = (origin, path) => origin === "ai" && cleared.has(`origin:${path}`) ? "unknown" : origin;
	const clearFinding = (one) => ({
		...one,
		origin: clear(one.origin, one.location.path)
	});
	return {
		...input,
		attributions: input.attributions.map((one) => ({
			...one,
			origin: clear(one.origin, one.path)
		})),
		scans: input.scans.map((scan) => ({
			...scan,
			findings: scan.findings.map(clearFinding)
		})),
		ownFindings: input.ownFindings.map(clearFinding)
	};
}
function composeFile(file, attribution, redact) {
	const lines = attribution?.aiLines ?? null;
	return {
		path: redact(displayPath(file.path)),
		previousPath: file.previousPath === void 0 ? null : redact(displayPath(file.previousPath)),
		status: file.status,
		origin: attribution?.origin ?? "unknown",
		strength: attribution?.strength ?? null,
		agents: [...attribution?.agents ?? []],
		aiLines: lines === null ? null : {
			added: lines.added,
			ai: lines.ai
		},
		evidence: (attribution?.evidence ?? []).map((evidence) => composeEvidence(evidence, redact))
	};
}
function composeEvidence(evidence, redact) {
	return {
		kind: evidence.kind,
		strength: evidence.strength,
		agent: evidence.agent,
		detail: redact(evidence.detail),
		commitSha: evidence.commitSha,
		partial: evidence.partial
	};
}
function composeScan(scan, redact) {
	const notCovered = scan.notCovered.map((unit) => ({
		path: unit.path === null ? null : redact(displayPath(unit.path)),
		reason: unit.reason
	}));
	return {
		tool: scan.tool,
		version: scan.version,
		source: scan.source,
		outcome: scan.outcome,
		required: scan.required,
		reason: scan.reason === null ? null : redact(scan.reason),
		asked: scan.asked,
		covered: scan.covered,
		notCovered: notCovered.sort(compareNotCovered),
		findings: scan.findings.length,
		elapsedMs: scan.elapsedMs
	};
}
function composeFindings(input, redact) {
	const { blocking, waived } = input.judgment;
	return [...input.scans.flatMap((scan) => scan.findings), ...input.ownFindings].map((finding) => composeFinding(finding, blocking.has(finding.fingerprint), waived, redact)).sort(compareFindings);
}
function composeFinding(finding, blocks, waived, redact) {
	const { location } = finding;
	return {
		fingerprint: finding.fingerprint,
		tool: finding.tool,
		ruleId: finding.ruleId,
		class: finding.class,
		severity: finding.severity,
		confidence: finding.confidence,
		message: redact(finding.message),
		path: location.path === null ? null : redact(displayPath(location.path)),
		startLine: location.startLine,
		startColumn: location.startColumn,
		endLine: location.endLine,
		endColumn: location.endColumn,
		commitSha: location.commitSha,
		inDiff: finding.inDiff,
		isNew: finding.isNew,
		origin: finding.origin,
		blocks,
		suppressedBy: finding.suppressedBy === null ? null : redact(finding.suppressedBy),
		duplicateOf: finding.duplicateOf,
		waivedBy: waived.get(finding.fingerprint) ?? null,
		helpUri: finding.helpUri,
		advice: finding.advice === null ? null : redact(finding.advice)
	};
}
function composeRules(rules, findings, redact) {
	const places = new Map(findings.map((finding, index) => [finding.fingerprint, index]));
	const place = (fingerprint) => places.get(fingerprint) ?? findings.length;
	return rules.map((rule) => ({
		name: rule.name,
		state: rule.state,
		reason: redact(rule.reason),
		files: rule.files.map((path) => redact(displayPath(path))).sort(comparePaths),
		approvals: composeApprovals(rule.approvals),
		findings: [...rule.findings].sort((left, right) => place(left) - place(right) || comparePaths(left, right))
	}));
}
function composeApprovals(approvals) {
	if (approvals === null) return null;
	return {
		required: approvals.required,
		counted: approvals.counted.map(({ login, via }) => ({
			login,
			via
		})),
		ineligible: approvals.ineligible.map(({ login, reason }) => ({
			login,
			reason
		})),
		possible: approvals.possible
	};
}
function composeReview(review, redact) {
	return {
		outcome: review.outcome,
		reason: review.reason === null ? null : redact(review.reason),
		model: review.model,
		requests: review.requests,
		promptTokens: review.promptTokens,
		completionTokens: review.completionTokens,
		notReviewed: review.notReviewed.map((path) => redact(displayPath(path))).sort(comparePaths),
		dropped: review.dropped
	};
}
export { composeReport as n, composeSubject as r, composeFiles as t };
