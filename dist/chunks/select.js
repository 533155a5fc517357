const require_judging = require("./judging.js");
const require_range = require("./range.js");
// src/review/select.ts
const REGULAR = /* @__PURE__ */ new Set(["100644", "100755"]);
/** Paths in which a mistake is dear. */
const RISKY = /(?:^|[/_.-])(?:auth|login|session|token|crypt|password|secret|permission|access|payment|billing|admin|security|sql|query|migrations?|upload|exec|shell|deploy|\.github|docker|terraform)/i;
/**
* The files that a policy wants reviewed, the most important first: written by an AI, then risky ones (by path, by what scanners
* found, by size). Removed files, binary ones, links, submodules and pure renames hold nothing to ask about; neither do generated
* ones, also with `files: all`.
*/
function selectFiles(change, attributions, policy, findings) {
	const origins = new Map(attributions.map((entry) => [entry.path, entry.origin]));
	const risks = risksByPath(findings);
	const riskOf = ({ file }) => (RISKY.test(file.path) ? 10 : 0) + (risks.get(file.path) ?? 0) * 3 + Math.min(10, Math.log2(1 + file.additions));
	return change.files.filter((file) => REGULAR.has(file.newMode ?? "") && !file.isBinary && file.hunks.length > 0).map((file) => ({
		file,
		origin: origins.get(file.path) ?? "unknown"
	})).filter(({ origin }) => policy.files !== "none" && (origin === "ai" || policy.files === "all" && origin === "unknown")).map((selected) => ({
		selected,
		risk: riskOf(selected)
	})).sort((left, right) => Number(right.selected.origin === "ai") - Number(left.selected.origin === "ai") || right.risk - left.risk || require_range.comparePaths(left.selected.file.path, right.selected.file.path)).map(({ selected }) => selected);
}
function risksByPath(findings) {
	const risks = /* @__PURE__ */ new Map();
	for (const { location, severity, class: kind } of findings) {
		if (location.path === null || kind === "coverage") continue;
		risks.set(location.path, Math.max(risks.get(location.path) ?? 0, require_judging.severityRank(severity)));
	}
	return risks;
}
exports.selectFiles = selectFiles;
