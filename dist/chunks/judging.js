const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
const require_start = require("./start.js");
const require_range = require("./range.js");
// src/domain/people.ts
/** Repository permissions, least first; a custom role counts as the one it inherits. */
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
/** Where GitHub looks for CODEOWNERS, in this order. https://docs.github.com/articles/about-code-owners#codeowners-file-location */
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** A login, slug or email without case: ASCII letters only, so that no look-alike letter of another script becomes one of them. */
function foldCase(text) {
	return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** Whether `permission` is `least` or more. */
function hasPermission(permission, least) {
	return PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(least);
}
/**
* GitHub's answer about a collaborator -> the permission it means: the highest of `user.permissions`, which a custom role inherits,
* else `role_name`, else the legacy word; anything unknown is `none`.
* https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
*/
function permissionFrom(answer) {
	const flags = answer.flags;
	if (flags !== void 0) {
		if (flags["admin"] === true) return "admin";
		if (flags["maintain"] === true) return "maintain";
		if (flags["push"] === true) return "write";
		if (flags["triage"] === true) return "triage";
		return flags["pull"] === true ? "read" : "none";
	}
	return PERMISSIONS.find((name) => name === answer.roleName) ?? PERMISSIONS.find((name) => name === answer.permission) ?? "none";
}
// src/domain/verdict.ts
/** GitHub's four states of a commit status, best first; the state of several is the last of them that occurs. */
const STATES = [
	"success",
	"pending",
	"failure",
	"error"
];
/** The worst of several states, `success` for none. */
function worstState(states) {
	return states.reduce((worst, state) => STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst, "success");
}
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
// src/report/words.ts
/** Prose as a piece of a phrase. */
function say(text) {
	return { say: text };
}
/** A name, path, id or command as a piece of a phrase. */
function code(text) {
	return { code: text };
}
/** A line of ours to copy, as a piece of a phrase. */
function copy(line) {
	return { copy: line };
}
/** A phrase -> one line for a terminal, without what is there to copy. */
function phraseText(phrase) {
	const parts = phrase.map((words) => "say" in words ? words.say : "code" in words ? require_words.visible(words.code) : "");
	return require_words.oneLine(parts.join(""));
}
/** `1 finding`, `2 findings`: a number with its noun, the plural with `s` unless it is given. */
function counted$1(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
/** Where a finding stands, short: `src/a.py:12`, the message of a commit, or a file that only a commit of the history has. */
function placeOf(finding) {
	const commit = finding.commitSha === null ? "" : ` commit ${shortSha$1(finding.commitSha)}`;
	if (finding.path === null) return commit === "" ? "a commit message" : `message of${commit}`;
	const line = finding.startLine === null ? "" : `:${finding.startLine}`;
	return `${finding.path}${line}${commit === "" ? "" : ` in${commit}`}`;
}
/** The first ten characters of an object id: for reading, never for approving. */
function shortSha$1(sha) {
	return sha.slice(0, 10);
}
/** What every human-readable report says about its own reach. */
const DISCLAIMER = "draftgate reads disclosed authorship: trailers, identities, notes and markers that an agent left behind. It does not find hidden AI, and no mark does not mean that a person wrote it.";
// src/report/finding-groups.ts
/** The findings of a report, grouped by `duplicateOf`, worst first, with suppressed, waived, old and repeated ones counted. */
function groupFindings(report) {
	const byFingerprint = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
	const repeats = /* @__PURE__ */ new Map();
	const heads = [];
	for (const finding of report.findings) {
		const first = finding.duplicateOf;
		if (first === null || !byFingerprint.has(first)) heads.push(finding);
		else repeats.set(first, [...repeats.get(first) ?? [], finding]);
	}
	const groups = heads.map((finding) => ({
		finding,
		repeats: repeats.get(finding.fingerprint) ?? []
	})).sort((left, right) => compareWorstFirst(left.finding, right.finding));
	const blocks = (group) => group.finding.blocks || group.repeats.some((repeat) => repeat.blocks);
	const quiet = groups.filter((group) => !blocks(group));
	return {
		blocking: groups.filter(blocks),
		open: quiet.filter(({ finding }) => foldedAs(finding) === null),
		folded: countFolded(quiet, report.findings.length - heads.length)
	};
}
/** Orders findings by what a reader should see first: what blocks, then severity, then the report's own order. */
function compareWorstFirst(left, right) {
	return Number(right.blocks) - Number(left.blocks) || severityRank(right.severity) - severityRank(left.severity) || require_range.comparePaths(left.path ?? "", right.path ?? "") || (left.startLine ?? 0) - (right.startLine ?? 0) || require_range.comparePaths(left.fingerprint, right.fingerprint);
}
const FOLDED = [
	"waived",
	"suppressed in the base",
	"old",
	"not looked at"
];
function foldedAs(finding) {
	if (finding.waivedBy !== null) return "waived";
	if (finding.suppressedBy !== null) return "suppressed in the base";
	if (!finding.isNew) return "old";
	return finding.class === "coverage" ? "not looked at" : null;
}
function countFolded(groups, repeated) {
	const words = [];
	for (const kind of FOLDED) {
		const count = groups.filter(({ finding }) => foldedAs(finding) === kind).length;
		if (count > 0) words.push(`${count} ${kind}`);
	}
	if (repeated > 0) words.push(`${counted$1(repeated, "repeat")} of the same thing`);
	return words;
}
// src/report/json.ts
var json_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	renderJson: () => renderJson,
	renderJsonText: () => renderJsonText
});
/** Any JSON value -> indented text with a final newline that a runner's log never reads as a workflow command. */
function renderJsonText(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}
/** A report -> `report.json`: keys in the order of the contract (which is how `composeReport` builds them), two spaces, final newline. */
function renderJson(report) {
	return renderJsonText(report);
}
// src/report/next-steps.ts
const MAX_FINDINGS = 5;
const MAX_GAPS = 4;
/** The code of the notices that carry the mistakes of an unreadable policy, one each with its line and column. */
const POLICY_UNREADABLE = "policy-unreadable";
/** Reasons of `notCovered` that leave the evidence incomplete; the others are by design. */
const GAPS = /* @__PURE__ */ new Set([
	"too-large",
	"unparsable",
	"not-utf8",
	"unsafe-path",
	"tool-skipped"
]);
/** What somebody should do now, the most urgent first: close gaps in the evidence, fix what blocks, find people. */
function nextSteps(report) {
	const steps = [
		...evidenceSteps(report),
		...findingSteps(report),
		...peopleSteps(report)
	];
	return steps.length > 0 ? steps : [closingStep(report)];
}
function evidenceSteps(report) {
	if (report.state !== "error") return [];
	const steps = [
		...policySteps(report),
		...report.scans.flatMap(scanSteps),
		...reviewSteps(report)
	];
	if (steps.length === 0) for (const rule of report.rules.filter(({ state }) => state === "error")) steps.push([
		say("Rule "),
		code(rule.name),
		say(`: ${rule.reason}`)
	]);
	if (steps.length === 0) steps.push([say(report.summary)]);
	const cut = steps.length - MAX_GAPS;
	return cut > 0 ? [...steps.slice(0, MAX_GAPS), [say(`${counted$1(cut, "more gap")} in the scans below`)]] : steps;
}
function policySteps(report) {
	return report.notices.filter((notice) => notice.code === POLICY_UNREADABLE).map((mistake) => [say(`Correct the policy: ${mistake.message}`)]);
}
function scanSteps(scan) {
	if (!scan.required) return [];
	if (gaveNoAnswer(scan)) {
		if (scan.outcome === "skipped") return [[
			say("Let "),
			code(scan.tool),
			say(` run (skipped: ${scan.reason ?? "no reason given"})`)
		]];
		return [[
			say("Get an answer from "),
			code(scan.tool),
			say(`: ${scan.reason ?? scan.outcome}`)
		]];
	}
	const gaps = scan.notCovered.filter((unit) => GAPS.has(unit.reason));
	const [gap] = gaps;
	if (gap === void 0) return [];
	const rest = gaps.length > 1 ? ` and ${counted$1(gaps.length - 1, "other")}` : "";
	const path = gap.path === null ? say("a commit message") : code(require_words.shortenPath(gap.path, 120));
	return [[
		say("Make "),
		path,
		say(`${rest} readable for `),
		code(scan.tool),
		say(` (${gap.reason}), or waive it`)
	]];
}
function reviewSteps({ review }) {
	if (review.outcome !== "failed" && review.outcome !== "incomplete") return [];
	return [[say(`Complete the model's review: ${review.reason ?? review.outcome}`)]];
}
/** Whether a tool that applied did not answer, so that nothing is known from it. */
function gaveNoAnswer(scan) {
	return scan.outcome === "failed" || scan.outcome === "skipped" && scan.reason !== "no files";
}
function findingSteps(report) {
	const { blocking } = groupFindings(report);
	const steps = blocking.slice(0, MAX_FINDINGS).map(({ finding }) => {
		return [code(require_words.shortenPath(placeOf(finding), 160)), say(` (${require_words.shorten(`${finding.tool} ${finding.ruleId}`, 60)}): ${finding.advice ?? finding.message}`)];
	});
	if (blocking.length > MAX_FINDINGS) steps.push([say(`Then ${counted$1(blocking.length - MAX_FINDINGS, "more blocking finding")}, listed below`)]);
	return steps;
}
function peopleSteps(report) {
	const short = report.rules.filter(lacksPeople);
	const steps = short.map((rule) => [
		say("Rule "),
		code(rule.name),
		say(`: ${rule.reason}`)
	]);
	if (short.length > 0 && report.subject.pullRequest !== null) steps.push([say("Approve in a review, or comment this line:"), copy(`/draftgate approve ${report.subject.headSha}`)]);
	return steps;
}
function lacksPeople(rule) {
	if (rule.approvals === null || rule.state === "success" || rule.state === "error") return false;
	return rule.findings.length === 0 || rule.approvals.counted.length < rule.approvals.required;
}
function closingStep(report) {
	if (report.files.length === 0) return [say("Nothing to check: the range changes no file")];
	return [say(report.state === "success" ? "Nothing: the draft is ready" : report.summary)];
}
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
// src/report/summaries.ts
/** Why a file counts as AI-written: its strongest evidence in words, and how many pieces stand behind it. */
function fileReason(file) {
	let best = file.evidence[0];
	for (const evidence of file.evidence) if (best !== void 0 && !isAtLeast(best.strength, evidence.strength)) best = evidence;
	if (best === void 0) return "";
	const commit = best.commitSha === null || best.detail.includes(best.commitSha.slice(0, 7)) ? "" : ` (${shortSha$1(best.commitSha)})`;
	const partial = best.partial ? ", a part of it" : "";
	const others = file.evidence.length - 1;
	const rest = `${commit}${partial}${others > 0 ? `, and ${others} more` : ""}`;
	return rest === "" ? `${best.kind}: ${best.detail}` : `${best.kind}: ${best.detail.replace(/\.$/, "")}${rest}.`;
}
/** What a tool did not look at, counted by reason: `2 binary, 1 too-large`; empty where it covered everything. */
function notCoveredCounts(scan) {
	return NOT_COVERED_REASONS.map((reason) => ({
		reason,
		count: scan.notCovered.filter((unit) => unit.reason === reason).length
	})).filter(({ count }) => count > 0).map(({ reason, count }) => `${count} ${reason}`).join(", ");
}
/** What a model's silence is called, never "clean": empty where it reported something or did not finish. */
function nothingReported(report) {
	return report.review.outcome === "completed" && !report.findings.some((finding) => finding.class === "review") ? ": nothing reported" : "";
}
// src/report/sarif-limits.ts
/** Results that GitHub takes in one run. See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const MAX_RESULTS_PER_RUN = 25e3;
/** Whether a finding has a place that SARIF can point at; one in a commit message has none. */
function hasSarifLocation(finding) {
	return finding.path !== null;
}
/** The tools that a SARIF file has a run for: every scan in the policy's order, then other tools that found something, and this program. */
function sarifTools(report) {
	const scanned = report.scans.map((scan) => scan.tool);
	const others = [...report.findings.map((finding) => finding.tool), report.tool.name].sort(require_range.comparePaths);
	return [.../* @__PURE__ */ new Set([...scanned, ...others])];
}
/** What the run of one tool leaves out, a sentence each. */
function runNotices(tool, findings) {
	const located = findings.filter(hasSarifLocation).length;
	const placeless = findings.length - located;
	const notices = [];
	if (located > 25e3) notices.push(`${tool} has ${located} findings; the SARIF file holds the worst ${MAX_RESULTS_PER_RUN}, report.json all`);
	if (placeless > 0) {
		const subject = placeless === 1 ? `1 finding of ${tool} is` : `${placeless} findings of ${tool} are`;
		notices.push(`${subject} in commit messages and not in the SARIF file, which can only point at files`);
	}
	return notices;
}
/** What the SARIF file leaves out, told in the report too: runs cut at their limit, and findings in commit messages. */
function sarifNotices(findings) {
	return [...new Set(findings.map((finding) => finding.tool))].sort(require_range.comparePaths).flatMap((tool) => runNotices(tool, findings.filter((finding) => finding.tool === tool)).map((message) => ({
		code: "results-cut",
		message
	})));
}
// src/config/policy-merge.ts
/** One policy file on top of another: lists replace, maps merge, rules merge by name, `require: null` removes a rule. */
function mergePolicyFiles(base, over) {
	const { rules: baseRules = [], ...baseRest } = base;
	const { rules: overRules = [], ...overRest } = over;
	return {
		...mergeMaps(baseRest, overRest),
		rules: mergeRules(baseRules, overRules)
	};
}
function mergeRules(base, over) {
	const merged = new Map(base.map((rule) => [rule.name, rule]));
	for (const rule of over) {
		const known = merged.get(rule.name);
		if (rule.require === null) merged.delete(rule.name);
		else merged.set(rule.name, known === void 0 ? rule : mergeMaps(known, rule));
	}
	return [...merged.values()];
}
function mergeMaps(base, over) {
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		const known = merged[key];
		merged[key] = isMap(known) && isMap(value) ? mergeMaps(known, value) : value;
	}
	return merged;
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/config/policy-values.ts
/** A policy file after `extends` was resolved -> the policy, with the defaults of the language for what it does not say. */
function toPolicy(file) {
	return {
		version: 1,
		detect: {
			countsAsAi: file.detect?.["counts-as-ai"] ?? "strong",
			agents: (file.detect?.agents ?? []).map(toAgent$1),
			alwaysAi: file.detect?.["always-ai"] ?? [],
			neverAi: file.detect?.["never-ai"] ?? []
		},
		scan: toScan(file.scan ?? {}),
		review: toReview(file.review ?? {}),
		rules: (file.rules ?? []).map(toRule),
		waivers: {
			allowedFrom: file.waivers?.["allowed-from"] ?? { permission: "maintain" },
			exclude: file.waivers?.exclude ?? ["author"],
			maxDays: file.waivers?.["max-days"] ?? 30,
			never: file.waivers?.never ?? []
		},
		report: {
			inline: file.report?.inline ?? "blocking",
			maxInline: file.report?.["max-inline"] ?? 20
		}
	};
}
function toAgent$1(agent) {
	return {
		name: agent.name ?? "",
		emails: agent.emails ?? [],
		logins: agent.logins ?? [],
		trailers: agent.trailers ?? [],
		markers: agent.markers ?? []
	};
}
function toScan(scan) {
	return {
		tools: Object.entries(scan.tools ?? {}).map(([name, need]) => ({
			name,
			need
		})),
		timeoutSeconds: scan["timeout-seconds"] ?? 300,
		maxFileMebibytes: scan["max-file-mebibytes"] ?? 10,
		exclude: scan.exclude ?? []
	};
}
function toReview(review) {
	return {
		files: review.files ?? "ai",
		required: review.required ?? false,
		verify: review.verify ?? false,
		event: review.event ?? "comment",
		temperature: review.temperature ?? .2,
		maxOutputTokens: review["max-output-tokens"] ?? 2048,
		contextTokens: review["context-tokens"] ?? 8192,
		strangers: review.strangers ?? "on-request",
		timeoutSeconds: review["timeout-seconds"] ?? 600,
		maxTokens: review["max-tokens"] ?? 5e5,
		maxRequests: review["max-requests"] ?? 100,
		concurrency: review.concurrency ?? 4,
		instructions: (review.instructions ?? []).map(({ paths = [], text = "" }) => ({
			paths,
			text
		}))
	};
}
function toRule(rule) {
	return {
		name: rule.name ?? "",
		if: toCondition(rule.if ?? {}),
		require: toRequirement(rule.require ?? {})
	};
}
function toCondition({ "not-paths": notPaths, ...rest }) {
	return {
		...rest,
		...notPaths === void 0 ? {} : { notPaths }
	};
}
function toRequirement(require$4) {
	return {
		...require$4.approvals === void 0 ? {} : { approvals: require$4.approvals },
		from: require$4.from ?? { permission: "write" },
		exclude: require$4.exclude ?? require_range.EXCLUSIONS,
		distinct: require$4.distinct ?? false,
		blockAt: require$4["block-at"] ?? {},
		scope: require$4.scope ?? "changed-lines"
	};
}
// src/config/presets.json
var presets_default = {
	"default": {
		"text": "# preset:default, what a repository without a policy of its own gets.\nversion: 1\nextends: none\n\ndetect:\n  counts-as-ai: strong # proof | strong | weak\n  agents: [] # besides the built-in ones\n  always-ai: []\n  never-ai: []\n\nscan:\n  tools:\n    gitleaks: required\n    bandit: required\n    trivy: required\n    ruff: optional\n    biome: optional\n    shellcheck: optional\n    actionlint: optional\n    zizmor: optional\n    git-secrets: off\n    pylint: off\n  timeout-seconds: 300\n  max-file-mebibytes: 10\n  exclude: []\n\nreview:\n  files: ai\n  required: false\n  verify: false\n  event: comment\n  temperature: 0.2\n  max-output-tokens: 2048\n  context-tokens: 8192\n  strangers: on-request\n  timeout-seconds: 600\n  max-tokens: 500000\n  max-requests: 100\n  concurrency: 4\n  instructions: []\n\nrules:\n  # An AI's draft is read by two people who had no hand in it.\n  - name: ai-two-people\n    if: { origin: ai }\n    require:\n      approvals: 2\n      exclude: [author, committers, pushers, operators, bots]\n\n  # What decides over every later change is read by somebody else, whoever wrote it.\n  - name: gate-files\n    if:\n      paths:\n        - .github/draftgate.yml\n        - .github/draftgate.yaml\n        - .github/workflows/**\n        - .github/actions/**\n        - CODEOWNERS\n        - .github/CODEOWNERS\n        - docs/CODEOWNERS\n    require:\n      approvals: 1\n      exclude: [author, committers, pushers, operators, bots]\n\n  # Whoever wrote it: nothing new of this kind goes in.\n  - name: findings\n    require:\n      block-at:\n        secret: info\n        sast: high\n        misconfig: high\n        vuln: high\n        suppression: high\n        coverage: high\n      scope: changed-lines\n\n# Neither the rules above nor the waivers name whose word counts, so that a policy which does replaces it as a whole:\n# approvals count from `permission: write`, waivers from `permission: maintain`.\nwaivers:\n  exclude: [author]\n  max-days: 30\n  never: []\n\nreport:\n  inline: blocking\n  max-inline: 20\n",
		"file": {
			"version": 1,
			"extends": "none",
			"detect": {
				"counts-as-ai": "strong",
				"agents": [],
				"always-ai": [],
				"never-ai": []
			},
			"scan": {
				"tools": {
					"gitleaks": "required",
					"bandit": "required",
					"trivy": "required",
					"ruff": "optional",
					"biome": "optional",
					"shellcheck": "optional",
					"actionlint": "optional",
					"zizmor": "optional",
					"git-secrets": "off",
					"pylint": "off"
				},
				"timeout-seconds": 300,
				"max-file-mebibytes": 10,
				"exclude": []
			},
			"review": {
				"files": "ai",
				"required": false,
				"verify": false,
				"event": "comment",
				"temperature": .2,
				"max-output-tokens": 2048,
				"context-tokens": 8192,
				"strangers": "on-request",
				"timeout-seconds": 600,
				"max-tokens": 5e5,
				"max-requests": 100,
				"concurrency": 4,
				"instructions": []
			},
			"rules": [
				{
					"name": "ai-two-people",
					"if": { "origin": "ai" },
					"require": {
						"approvals": 2,
						"exclude": [
							"author",
							"committers",
							"pushers",
							"operators",
							"bots"
						]
					}
				},
				{
					"name": "gate-files",
					"if": { "paths": [
						".github/draftgate.yml",
						".github/draftgate.yaml",
						".github/workflows/**",
						".github/actions/**",
						"CODEOWNERS",
						".github/CODEOWNERS",
						"docs/CODEOWNERS"
					] },
					"require": {
						"approvals": 1,
						"exclude": [
							"author",
							"committers",
							"pushers",
							"operators",
							"bots"
						]
					}
				},
				{
					"name": "findings",
					"require": {
						"block-at": {
							"secret": "info",
							"sast": "high",
							"misconfig": "high",
							"vuln": "high",
							"suppression": "high",
							"coverage": "high"
						},
						"scope": "changed-lines"
					}
				}
			],
			"waivers": {
				"exclude": ["author"],
				"max-days": 30,
				"never": []
			},
			"report": {
				"inline": "blocking",
				"max-inline": 20
			}
		}
	},
	solo: {
		"text": "# preset:solo, for a repository with one person: the owner reads the AI's change and posts `/draftgate approve <SHA>`.\nversion: 1\nextends: default\n\nrules:\n  - name: ai-two-people\n    require:\n      approvals: 1\n      exclude: [bots]\n  - name: gate-files\n    require: null\n\nwaivers:\n  exclude: []\n",
		"file": {
			"version": 1,
			"extends": "default",
			"rules": [{
				"name": "ai-two-people",
				"require": {
					"approvals": 1,
					"exclude": ["bots"]
				}
			}, {
				"name": "gate-files",
				"require": null
			}],
			"waivers": { "exclude": [] }
		}
	},
	strict: {
		"text": "# preset:strict, where a hint of AI is enough and every scanner and the model must have looked.\nversion: 1\nextends: default\n\ndetect:\n  counts-as-ai: weak\n\nscan:\n  tools:\n    gitleaks: required\n    bandit: required\n    trivy: required\n    ruff: required\n    biome: required\n    shellcheck: required\n    actionlint: required\n    zizmor: required\n    git-secrets: required\n    pylint: required\n\nreview:\n  required: true\n\nrules:\n  - name: gate-files\n    require:\n      from: { permission: maintain }\n  - name: findings\n    require:\n      block-at: { lint: high }\n\nwaivers:\n  never: [secret]\n",
		"file": {
			"version": 1,
			"extends": "default",
			"detect": { "counts-as-ai": "weak" },
			"scan": { "tools": {
				"gitleaks": "required",
				"bandit": "required",
				"trivy": "required",
				"ruff": "required",
				"biome": "required",
				"shellcheck": "required",
				"actionlint": "required",
				"zizmor": "required",
				"git-secrets": "required",
				"pylint": "required"
			} },
			"review": { "required": true },
			"rules": [{
				"name": "gate-files",
				"require": { "from": { "permission": "maintain" } }
			}, {
				"name": "findings",
				"require": { "block-at": { "lint": "high" } }
			}],
			"waivers": { "never": ["secret"] }
		}
	},
	advisory: {
		"text": "# preset:advisory, to look before you leap: everything is reported, nothing blocks and nobody has to approve.\nversion: 1\nextends: default\n\nscan:\n  tools:\n    gitleaks: optional\n    bandit: optional\n    trivy: optional\n\nrules:\n  - name: ai-two-people\n    require: null\n  - name: gate-files\n    require: null\n  - name: findings\n    require: null\n\nreport:\n  inline: all\n",
		"file": {
			"version": 1,
			"extends": "default",
			"scan": { "tools": {
				"gitleaks": "optional",
				"bandit": "optional",
				"trivy": "optional"
			} },
			"rules": [
				{
					"name": "ai-two-people",
					"require": null
				},
				{
					"name": "gate-files",
					"require": null
				},
				{
					"name": "findings",
					"require": null
				}
			],
			"report": { "inline": "all" }
		}
	}
};
// src/config/quote.ts
/** Text in quotes on one line, cut after 60 characters, with everything escaped that could break a line or mislead. */
function quote(text) {
	const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	return JSON.stringify(cut).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/config/preset.ts
var preset_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ parsePreset: () => parsePreset });
const PRESETS = presets_default;
/** `default`, `solo`, `strict` or `advisory` -> that policy with the scanners in `tools`, and its text; throws ConfigurationError for another name. */
function parsePreset(name, tools) {
	const preset = require_range.PRESET_NAMES.find((known) => known === name);
	if (preset === void 0) {
		const close = require_start.nearest(name, require_range.PRESET_NAMES);
		const hint = close === void 0 ? `there are ${require_range.PRESET_NAMES.join(", ")}` : `did you mean preset:${close}?`;
		throw new require_words.ConfigurationError(`no preset ${quote(name)}; ${hint}`);
	}
	return {
		policy: toPolicy(withBuiltTools(resolvePolicy(PRESETS[preset].file), tools)),
		text: PRESETS[preset].text
	};
}
/** A policy file on top of all that it extends. */
function resolvePolicy(file) {
	return mergePolicyFiles(baseOf(file), file);
}
/** What a policy file extends (`default` where it says nothing), resolved. */
function baseOf(file) {
	const base = file.extends ?? "default";
	return base === "none" ? {} : resolvePolicy(PRESETS[base].file);
}
/** The policy without the scanners that are not in `tools`. */
function withBuiltTools(file, tools) {
	const kept = Object.entries(file.scan?.tools ?? {}).filter(([name]) => tools.includes(name));
	return {
		...file,
		scan: {
			...file.scan,
			tools: Object.fromEntries(kept)
		}
	};
}
// src/domain/change.ts
/** The lines that the head has and the merge base has not, in order. */
function addedRanges(file) {
	const ranges = [];
	for (const hunk of file.hunks) if (hunk.newLines > 0) ranges.push({
		start: hunk.newStart,
		end: hunk.newStart + hunk.newLines - 1
	});
	return ranges;
}
/** Whether lines `start` to `end` (1-based, inclusive) share a line with one of `ranges`. */
function overlaps(ranges, start, end) {
	return ranges.some((range) => range.start <= end && start <= range.end);
}
// src/detect/line-ranges.ts
/** Ranges in any order, overlapping or not -> their union, sorted and disjoint. */
function unionOf(ranges) {
	const sorted = ranges.filter((range) => range.start <= range.end).sort((left, right) => left.start - right.start);
	const union = [];
	for (const range of sorted) {
		const last = union.at(-1);
		if (last !== void 0 && range.start <= last.end + 1) union[union.length - 1] = {
			start: last.start,
			end: Math.max(last.end, range.end)
		};
		else union.push(range);
	}
	return union;
}
/** The lines that two unions (sorted, disjoint) share. */
function intersectionOf(left, right) {
	const shared = [];
	let i = 0;
	let j = 0;
	for (;;) {
		const a = left[i];
		const b = right[j];
		if (a === void 0 || b === void 0) return shared;
		const start = Math.max(a.start, b.start);
		const end = Math.min(a.end, b.end);
		if (start <= end) shared.push({
			start,
			end
		});
		if (a.end < b.end) i += 1;
		else j += 1;
	}
}
/** How many lines disjoint ranges hold. */
function countLines(ranges) {
	return ranges.reduce((sum, range) => sum + range.end - range.start + 1, 0);
}
// src/detect/added-lines.ts
/** Where a change adds lines to files, by path: known of those that were read with their hunks, asked of the repository for the rest. */
async function readAddedLines(repository, files) {
	const unread = files.filter((file) => file.hunks === void 0 && !keepsContent(file));
	const read = unread.length === 0 ? void 0 : await repository.readHunks(unread);
	return new Map(files.map((file) => {
		const ranges = addedRanges({ hunks: file.hunks ?? read?.get(file.path) ?? [] });
		return [file.path, {
			total: countLines(ranges),
			ranges
		}];
	}));
}
/** How many lines a change adds to files, by path; asks for no more than that. */
async function countAddedLines(repository, files) {
	const uncounted = files.filter((file) => file.hunks === void 0 && !keepsContent(file));
	const counted = uncounted.length === 0 ? void 0 : await repository.countAdditions(uncounted);
	return new Map(files.map(({ path, hunks }) => {
		return [path, {
			total: hunks === void 0 ? counted?.get(path) ?? 0 : countLines(addedRanges({ hunks })),
			ranges: void 0
		}];
	}));
}
/** Whether it is known without any look that a change adds no line to a file. */
function addsNothing(file) {
	return file.newBlob === void 0 || keepsContent(file) || file.hunks?.every((hunk) => hunk.newLines === 0) === true;
}
function keepsContent({ oldBlob, newBlob }) {
	return oldBlob === newBlob;
}
// src/detect/shown-text.ts
const MAX_SHOWN = 80;
/** Untrusted text for a sentence: on one line, at most 80 characters, control and bidirectional characters escaped. */
function shownText(text) {
	return (text.length > MAX_SHOWN ? `${Array.from(text.slice(0, MAX_SHOWN)).slice(0, -1).join("")}…` : text).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** A commit id as people write it. */
function shortSha(sha) {
	return sha.slice(0, 10);
}
// src/detect/attribution.ts
/** A mark -> evidence: who carries it (`Commit abc…`, `The pull request`) and what it is, in one sentence. */
function evidenceOf(mark, carrier, commitSha) {
	const { kind, strength, agent, partial, seen } = mark;
	return {
		kind,
		strength,
		agent,
		detail: `${carrier} has ${seen}.`,
		commitSha,
		partial
	};
}
/** How a commit is named at the start of a sentence. */
function commitCarrier(sha) {
	return `Commit ${shortSha(sha)}`;
}
/** The verdict on one file: `always-ai`, then a lockfile's name, `never-ai`, agents' commits, generators, all other evidence. */
function attribute(facts) {
	const counts = (evidence) => isAtLeast(evidence.strength, facts.countsAsAi);
	const shown = facts.isRewritten ? facts.commitEvidence.flatMap((each) => outlived(each, facts)) : facts.commitEvidence;
	const evidence = facts.otherEvidence.length === 0 ? shown : [...shown, ...facts.otherEvidence];
	const isAgents = !facts.isRewritten && facts.commitEvidence.some(counts);
	if (facts.rule === "always-ai") {
		const lead = policyEvidence("always-ai", facts.countsAsAi === "proof" ? "proof" : "strong");
		return {
			...result(facts, "ai", [lead], evidence),
			strength: strongest([lead, ...evidence]),
			aiLines: null
		};
	}
	if (facts.lockfile !== void 0) return result(facts, "tool", [generatorEvidence(facts.lockfile)], evidence);
	return attributeByEvidence(facts, evidence, isAgents, counts);
}
/** The verdict where neither the policy nor the name settles it. */
function attributeByEvidence(facts, evidence, isAgents, counts) {
	const isOther = facts.otherEvidence.some(counts);
	const isTraced = facts.otherEvidence.some((each) => each.kind === "agent-trace" && counts(each));
	const generated = facts.generator !== void 0 && !isAgents && !isTraced ? [generatorEvidence(facts.generator)] : [];
	const origin = generated.length > 0 ? "tool" : "unknown";
	if (facts.rule === "never-ai") return result(facts, origin, [policyEvidence("never-ai", "weak"), ...generated], evidence);
	const found = result(facts, origin === "unknown" && (isAgents || isOther) ? "ai" : origin, generated, evidence);
	return isAgents || isTraced ? found : {
		...found,
		aiLines: null
	};
}
/** What stays to be said of evidence whose lines a person replaced; nothing where even hints count, so that none contradicts the verdict. */
function outlived(evidence, facts) {
	if (facts.countsAsAi === "weak") return [];
	const detail = `${evidence.detail.slice(0, -1)}, but none of the lines it wrote is left in the head.`;
	return [{
		...evidence,
		strength: "weak",
		detail
	}];
}
function policyEvidence(rule, strength) {
	return {
		kind: "policy",
		strength,
		agent: null,
		detail: `The policy's ${rule} matches the path.`,
		commitSha: null,
		partial: false
	};
}
function generatorEvidence(reason) {
	return {
		kind: "file-marker",
		strength: "strong",
		agent: null,
		detail: `A generator wrote the file: ${reason}.`,
		commitSha: null,
		partial: false
	};
}
/** `lead` is shown first and says nothing of agents. */
function result(facts, origin, lead, evidence) {
	const sorted = evidence.length < 2 ? evidence : evidence.toSorted((left, right) => rank(left) - rank(right));
	const agents = agentsOf(origin === "ai" ? sorted.filter((each) => isAtLeast(each.strength, facts.countsAsAi)) : sorted);
	const aiLines = origin === "ai" ? facts.aiLines : null;
	const all = lead.length === 0 ? sorted : [...lead, ...sorted];
	return {
		path: facts.path,
		origin,
		strength: strongest(sorted),
		agents,
		aiLines,
		evidence: all
	};
}
function agentsOf(evidence) {
	const agents = /* @__PURE__ */ new Set();
	for (const { agent } of evidence) if (agent !== null) agents.add(agent);
	return agents.size < 2 ? [...agents] : [...agents].sort();
}
function strongest(evidence) {
	if (evidence.length < 2) return evidence[0]?.strength ?? null;
	return STRENGTHS.findLast((candidate) => evidence.some((each) => each.strength === candidate)) ?? null;
}
/** The strongest first; of one strength in the order of the kinds. */
function rank(evidence) {
	return (STRENGTHS.length - STRENGTHS.indexOf(evidence.strength)) * EVIDENCE_KINDS.length + EVIDENCE_KINDS.indexOf(evidence.kind);
}
// src/detect/agents-builders.ts
/** Builders that make whole applications from prompts. */
const BUILDER_AGENTS = [
	{
		name: "replit",
		names: [
			"replit agent",
			"replit assistant",
			"replit ai"
		],
		emails: ["agent@replit.com"],
		logins: ["replit-agent[bot]"],
		domains: ["replit.com"],
		trailers: [{
			key: "replit-commit-author",
			value: /^(?:agent|assistant)$/i
		}],
		lines: [/^assistant checkpoint: .{1,300}$/i],
		branches: ["replit-agent/"],
		links: ["replit.com"],
		source: "seen; https://docs.replit.com"
	},
	{
		name: "lovable",
		names: [
			"lovable",
			"gpt engineer",
			"gpt-engineer",
			"lovable ai"
		],
		emails: ["noreply@lovable.dev", "lovable@lovable.dev"],
		domains: ["lovable.dev"],
		logins: ["gpt-engineer-app[bot]", "lovable-dev[bot]"],
		lines: [/^\[skip gpt_engineer\]$/i, /^\[skip lovable\]$/i],
		links: ["lovable.dev"],
		sessions: ["lovable.dev/projects/"],
		source: "seen"
	},
	{
		name: "v0",
		names: [
			"v0",
			"v0.dev",
			"vercel v0",
			"v0 agent"
		],
		emails: [
			"noreply@v0.dev",
			"it+v0agent@vercel.com",
			"v0@vercel.com",
			"noreply@v0.app",
			"v0agent@vercel.com"
		],
		domains: ["v0.dev", "v0.app"],
		logins: [
			"v0[bot]",
			"v0-bot[bot]",
			"v0agent"
		],
		branches: ["v0/"],
		links: ["v0.dev", "v0.app"],
		sessions: ["v0.dev/chat/", "v0.app/chat/"],
		source: "lists"
	},
	{
		name: "bolt",
		names: [
			"bolt",
			"bolt.new",
			"stackblitz bolt"
		],
		emails: ["noreply@bolt.new"],
		domains: ["bolt.new"],
		logins: ["bolt-new-by-stackblitz[bot]"],
		links: ["bolt.new"],
		source: "lists"
	},
	{
		name: "same",
		names: ["same", "same.new"],
		emails: ["noreply@same.new"],
		domains: ["same.new"],
		links: ["same.new"],
		source: "unchecked"
	},
	{
		name: "emergent",
		names: ["emergent", "emergent-agent-e1"],
		emails: ["github@emergent.sh"],
		domains: ["emergent.sh"],
		links: ["emergent.sh"],
		source: "unchecked"
	},
	{
		name: "dyad",
		names: ["dyad"],
		lines: [/^\[dyad\] (?:wrote|renamed|deleted|added|executed) .{1,300}$/i],
		links: ["dyad.sh", "www.dyad.sh"],
		source: "unchecked"
	},
	{
		name: "netlify-agent",
		names: ["netlify agent"],
		logins: ["netlify-coding[bot]"],
		source: "unchecked"
	},
	{
		name: "builder",
		names: ["builder.io fusion"],
		mixedLogins: ["builder-io-integration[bot]"],
		source: "unchecked"
	}
];
// src/detect/agents-cloud.ts
/** Agents that run as a service, most with an account of their own. */
const CLOUD_AGENTS = [
	{
		name: "claude-github-agent",
		names: ["anthropic code agent", "anthropic-code-agent"],
		logins: ["anthropic-code-agent[bot]"],
		accounts: ["242468646+claude"],
		source: "seen; https://github.blog/news-insights/company-news/welcome-home-agents/"
	},
	{
		name: "copilot-coding-agent",
		names: [
			"copilot-swe-agent",
			"copilot coding agent",
			"github copilot coding agent",
			"copilot swe agent"
		],
		logins: [
			"copilot-swe-agent[bot]",
			"copilot-swe-agent",
			"copilot"
		],
		accounts: ["198982749+copilot"],
		branches: ["copilot/"],
		sessions: ["github.com/copilot/tasks/", "github.com/copilot/agents/"],
		trailers: [{
			key: "agent-logs-url",
			value: /^https:\/\/[\w.-]{1,100}\/[\w.-]{1,100}\/[\w.-]{1,100}\/sessions\/[\w-]{8,64}/i
		}],
		pullRequestMarks: [
			"<!-- start copilot coding agent suffix -->",
			"<!-- start copilot coding agent tips -->",
			"<!-- start copilot original prompt -->"
		],
		source: "seen; https://docs.github.com/en/copilot/concepts/agents/coding-agent"
	},
	{
		name: "copilot-workspace",
		names: ["copilot workspace", "github copilot workspace"],
		links: ["copilot-workspace.githubnext.com"],
		sessions: ["copilot-workspace.githubnext.com/"],
		lines: [/^for more details, open the \[copilot workspace session\]\(https:\/\/copilot-workspace\.githubnext\.com\/[^\s()]{0,200}\)\.?$/i],
		source: "lists"
	},
	{
		name: "jules",
		names: [
			"jules",
			"google jules",
			"google-labs-jules",
			"google labs jules"
		],
		emails: [
			"jules@google.com",
			"noreply@jules.google",
			"jules-agent@google.com"
		],
		domains: ["jules.google", "jules.google.com"],
		logins: ["google-labs-jules[bot]", "google-labs-jules"],
		branches: ["jules/"],
		branchForm: /^(?:jules-\d{6,20}-[0-9a-f]{6,12}|[a-z0-9._/-]{1,120}-\d{17,20})$/i,
		links: ["jules.google.com", "jules.google"],
		sessions: [
			"jules.google.com/task/",
			"jules.google.com/session/",
			"jules.google/task/"
		],
		pullRequestMarks: ["pr created automatically by jules for task"],
		operatorLines: [/^\*?pr created automatically by jules for task \[\d{1,25}\]\(https:\/\/jules\.google(?:\.com)?\/task\/\d{1,25}\) started by @([a-z0-9-]{1,39})\*?$/i],
		source: "seen; https://jules.google/docs"
	},
	{
		name: "devin",
		names: [
			"devin",
			"devin ai",
			"devin-ai-integration",
			"cognition devin",
			"devin cli"
		],
		emails: [
			"devin@cognition.ai",
			"devin@cognition-labs.com",
			"noreply@devin.ai",
			"devin@devin.ai",
			"noreply@cognition.ai"
		],
		domains: [
			"devin.ai",
			"cognition.ai",
			"cognition-labs.com"
		],
		logins: ["devin-ai-integration[bot]"],
		branches: ["devin/"],
		links: [
			"devin.ai",
			"app.devin.ai",
			"www.devin.ai",
			"cli.devin.ai"
		],
		sessions: ["app.devin.ai/sessions/"],
		requesterLines: [/^(?:[-*] )?\**requested by\**:\**\s+(?:[^@()]{1,80}\()?@([a-z0-9-]{1,39})\)?$/i],
		lines: [/^link to devin (?:session|run): https:\/\/app\.devin\.ai\/sessions\/[\w-]{6,80}$/i],
		source: "seen; https://docs.devin.ai"
	},
	{
		name: "roo-code",
		names: [
			"roo code",
			"roomote",
			"roo",
			"roocode"
		],
		emails: [
			"roomote@roocode.com",
			"noreply@roocode.com",
			"roo@roocode.com"
		],
		domains: ["roocode.com"],
		logins: [
			"roomote[bot]",
			"roomote-v0[bot]",
			"roomote-agent",
			"roomote"
		],
		branches: ["roomote/", "roo/"],
		links: ["roocode.com", "app.roocode.com"],
		sessions: [
			"app.roocode.com/cloud-jobs/",
			"app.roocode.com/cloud-agents/",
			"app.roocode.com/task/"
		],
		source: "seen; https://github.com/RooCodeInc/Roo-Code"
	},
	{
		name: "openhands",
		names: [
			"openhands",
			"opendevin",
			"openhands agent",
			"openhands bot",
			"open hands"
		],
		emails: [
			"openhands@all-hands.dev",
			"opendevin@all-hands.dev",
			"opendevin@opendevin.ai",
			"openhands@opendevin.ai",
			"noreply@all-hands.dev",
			"openhands@openhands.dev",
			"noreply@openhands.dev"
		],
		domains: [
			"all-hands.dev",
			"opendevin.ai",
			"openhands.dev"
		],
		logins: [
			"openhands-agent",
			"openhands-ai[bot]",
			"openhands[bot]"
		],
		mixedLogins: ["all-hands-bot"],
		branches: ["openhands/", "openhands-fix-issue-"],
		branchForm: /^openhands-(?:workspace|fix-issue)-[a-z0-9-]{1,40}$/i,
		links: [
			"www.all-hands.dev",
			"all-hands.dev",
			"github.com/all-hands-ai/openhands",
			"github.com/openhands/openhands"
		],
		sessions: ["app.all-hands.dev/conversations/", "app.all-hands.dev/share/"],
		operatorLines: [/^@([a-z0-9-]{1,39}) can click here to \[continue refining the pr\]\(https:\/\/[\w.-]{1,100}\/(?:[\w-]{1,40}\/)?conversations\/[\w-]{6,80}\)$/i],
		source: "seen; https://docs.all-hands.dev"
	},
	{
		name: "sweep",
		names: [
			"sweep",
			"sweep ai",
			"sweep-ai"
		],
		emails: ["noreply@sweep.dev"],
		domains: ["sweep.dev"],
		logins: [
			"sweep-ai[bot]",
			"sweep-nightly[bot]",
			"sweep-canary[bot]",
			"sweep-ai-deprecated[bot]"
		],
		branches: ["sweep/"],
		links: ["sweep.dev", "github.com/sweepai/sweep"],
		sessions: ["progress.sweep.dev/"],
		source: "seen; https://github.com/sweepai/sweep"
	},
	{
		name: "kiro",
		names: [
			"kiro",
			"kiro agent",
			"kiro cli",
			"aws kiro"
		],
		emails: ["noreply@kiro.dev", "kiro@kiro.dev"],
		domains: ["kiro.dev"],
		logins: [
			"kiro-agent",
			"kiro-agent[bot]",
			"kiro[bot]"
		],
		accounts: ["244629292+kiro-agent"],
		branches: ["kiro/"],
		links: ["kiro.dev"],
		source: "seen"
	},
	{
		name: "amazon-q",
		names: [
			"amazon q",
			"amazon q developer",
			"amazonq",
			"amazon q cli",
			"q developer"
		],
		emails: ["amazon-q@amazon.com", "amazonq@amazon.com"],
		logins: ["amazon-q-developer[bot]", "amazon-q[bot]"],
		branches: ["q-dev-issue-"],
		branchForm: /^q-dev-issue-\d{1,9}-\d{6,20}$/i,
		links: [
			"aws.amazon.com/q/developer",
			"github.com/aws/amazon-q-developer-cli",
			"aws.amazon.com/q"
		],
		source: "lists"
	},
	{
		name: "entire",
		names: ["entire"],
		trailers: [
			{
				key: "entire-checkpoint",
				value: /^[0-9a-f]{12}$/i
			},
			{
				key: "entire-session",
				value: /^[\w.-]{8,100}$/
			},
			{ key: "entire-agent" }
		],
		source: "seen; https://github.com/entireio/cli"
	},
	{
		name: "codegen",
		names: [
			"codegen",
			"codegen-sh",
			"codegen agent"
		],
		emails: ["noreply@codegen.com", "team+codegenbot@codegen.sh"],
		domains: ["codegen.com", "codegen.sh"],
		logins: ["codegen-sh[bot]"],
		branches: ["codegen-bot/", "codegen/"],
		sessions: ["codegen.com/agent/trace/", "codegen.sh/agent/trace/"],
		source: "unchecked"
	},
	{
		name: "cosine",
		names: ["cosine genie", "cosine"],
		logins: ["cosineai[bot]", "genie-cosine[bot]"],
		branches: ["cosine/"],
		sessions: ["cosine.sh/"],
		source: "lists"
	},
	{
		name: "terragon",
		names: ["terragon", "terragon labs"],
		emails: ["noreply@terragonlabs.com"],
		domains: ["terragonlabs.com"],
		logins: ["terragon-labs[bot]"],
		branches: ["terragon/"],
		links: ["www.terragonlabs.com", "terragonlabs.com"],
		sessions: ["www.terragonlabs.com/task/", "terragonlabs.com/task/"],
		source: "unchecked"
	},
	{
		name: "charlie",
		names: ["charliehelps", "charlie labs"],
		emails: ["noreply@charlielabs.ai"],
		domains: ["charlielabs.ai"],
		logins: [
			"charliecreates[bot]",
			"charliehelps",
			"charliehelps[bot]",
			"charlie-labs[bot]"
		],
		source: "unchecked"
	},
	{
		name: "mentat",
		names: ["mentat", "mentatbot"],
		logins: ["mentatbot[bot]"],
		branches: ["mentat/"],
		source: "unchecked"
	},
	{
		name: "gitauto",
		names: ["gitauto", "gitauto ai"],
		logins: ["gitauto-ai[bot]"],
		branches: ["gitauto/"],
		source: "unchecked"
	},
	{
		name: "codeflash",
		names: ["codeflash"],
		logins: ["codeflash-ai[bot]"],
		branches: ["codeflash/"],
		source: "unchecked"
	},
	{
		name: "seer",
		names: ["seer by sentry", "sentry seer"],
		logins: ["seer-by-sentry[bot]"],
		branches: ["seer/"],
		source: "unchecked"
	},
	{
		name: "tembo",
		names: ["tembo"],
		logins: ["tembo[bot]", "tembo-io[bot]"],
		branches: ["tembo/"],
		source: "unchecked"
	},
	{
		name: "ona",
		names: ["ona", "gitpod ona"],
		emails: ["no-reply@ona.com"],
		domains: ["ona.com"],
		branches: ["ona/"],
		links: ["ona.com", "app.ona.com"],
		source: "unchecked"
	},
	{
		name: "capy",
		names: ["capy", "capy ai"],
		emails: ["capy@capy.ai"],
		domains: ["capy.ai"],
		logins: ["capy-ai[bot]"],
		branches: ["capy/"],
		source: "unchecked"
	},
	{
		name: "tusk",
		names: ["tusk", "use-tusk"],
		logins: ["use-tusk[bot]"],
		source: "unchecked"
	},
	{
		name: "dosu",
		names: ["dosu", "dosubot"],
		logins: ["dosubot[bot]"],
		source: "unchecked"
	},
	{
		name: "mintlify",
		names: ["mintlify-agent", "mintlify agent"],
		mixedLogins: ["mintlify[bot]"],
		branches: ["mintlify/"],
		source: "unchecked"
	},
	{
		name: "promptless",
		names: ["promptless"],
		logins: ["promptless[bot]"],
		source: "unchecked"
	},
	{
		name: "gitlab-duo",
		names: ["gitlab duo", "gitlab duo agent"],
		source: "unchecked"
	}
];
// src/detect/agents-command-line.ts
/** The agents that most people run in a terminal. */
const COMMAND_LINE_AGENTS = [
	{
		name: "claude-code",
		names: [
			"claude code",
			"claude",
			"anthropic claude",
			"claude cli",
			"claude ai",
			"claude agent"
		],
		emails: [
			"noreply@anthropic.com",
			"claude@anthropic.com",
			"claude-code@anthropic.com"
		],
		domains: [
			"anthropic.com",
			"claude.ai",
			"claude.com"
		],
		logins: [
			"claude[bot]",
			"anthropic-claude[bot]",
			"claude-code[bot]",
			"claude-code-action[bot]"
		],
		branches: ["claude/"],
		links: [
			"claude.ai/code",
			"claude.com/claude-code",
			"www.anthropic.com/claude-code",
			"docs.anthropic.com",
			"claude.ai"
		],
		sessions: ["claude.ai/code/session_", "claude.ai/code/sessions/"],
		trailers: [
			{
				key: "claude-session",
				value: /^https:\/\/claude\.ai\/code\//i
			},
			{ key: "claude-generated-by" },
			{
				key: "claude-steers",
				value: /^\d{1,6}$/
			}
		],
		lines: [/^https:\/\/claude\.ai\/code\/session_[\w-]{6,80}$/i],
		pullRequestMarks: ["ccr-projects-attribution"],
		source: "seen; https://docs.claude.com/en/docs/claude-code/settings"
	},
	{
		name: "codex",
		names: [
			"codex",
			"openai codex",
			"codex cli",
			"chatgpt",
			"chatgpt codex",
			"openai chatgpt",
			"openai gpt",
			"codex agent"
		],
		emails: [
			"noreply@openai.com",
			"codex@openai.com",
			"codex@example.com",
			"chatgpt@openai.com",
			"assistant@openai.com"
		],
		domains: ["openai.com", "chatgpt.com"],
		logins: [
			"chatgpt-codex-connector[bot]",
			"openai-code-agent[bot]",
			"openai-codex[bot]",
			"codex[bot]"
		],
		accounts: ["267193182+codex", "242516109+codex"],
		branches: ["codex/"],
		links: [
			"openai.com/codex",
			"chatgpt.com/codex",
			"github.com/openai/codex",
			"openai.com/index/introducing-codex",
			"chatgpt.com"
		],
		sessions: [
			"chatgpt.com/codex/tasks/",
			"chatgpt.com/s/cd_",
			"chatgpt.com/codex/cloud/tasks/"
		],
		lines: [/^https:\/\/chatgpt\.com\/codex\/tasks\/task_[\w-]{6,80}$/i],
		source: "seen; https://github.com/openai/codex/issues/19799"
	},
	{
		name: "gemini-cli",
		names: [
			"gemini cli",
			"gemini code",
			"gemini",
			"google gemini",
			"gemini agent",
			"gemini ai"
		],
		emails: [
			"gemini-cli@google.com",
			"gemini@google.com",
			"noreply-gemini@google.com",
			"gemini-cli-agent@google.com"
		],
		domains: ["google.com", "gemini.google.com"],
		logins: ["gemini-cli"],
		mixedLogins: ["gemini-cli[bot]"],
		links: [
			"github.com/google-gemini/gemini-cli",
			"geminicli.com",
			"gemini.google.com"
		],
		trailers: [{
			key: "signed-off-by",
			value: /^gemini(?: *$|,| *<[^<>@]{0,80}>$| *<[^<>@\s]{1,64}@example\.(?:com|net|org)>$)/i
		}],
		lines: [/^(?:created|generated) by yours truly:? _{0,2}gemini (?:code|cli)_{0,2}\.?$/i],
		source: "seen; https://github.com/google-gemini/gemini-cli"
	},
	{
		name: "aider",
		names: [
			"aider",
			"aider-chat",
			"aider ai",
			"aider.chat"
		],
		emails: [
			"aider@aider.chat",
			"noreply@aider.chat",
			"noreply@aider.dev",
			"aider@aider.dev"
		],
		domains: ["aider.chat", "aider.dev"],
		links: [
			"aider.chat",
			"github.com/aider-ai/aider",
			"github.com/paul-gauthier/aider"
		],
		source: "seen; https://aider.chat/docs/git.html"
	},
	{
		name: "amp",
		names: [
			"amp",
			"sourcegraph amp",
			"amp code",
			"ampcode",
			"amp cli"
		],
		emails: [
			"amp@ampcode.com",
			"noreply@ampcode.com",
			"amp@sourcegraph.com"
		],
		domains: ["ampcode.com"],
		logins: [
			"ampcode[bot]",
			"amp-code[bot]",
			"sourcegraph-cody[bot]"
		],
		branches: ["amp/"],
		links: ["ampcode.com", "sourcegraph.com/amp"],
		sessions: ["ampcode.com/threads/t-"],
		trailers: [{
			key: "amp-thread-id",
			value: /ampcode\.com\/threads\/t-|^t-/i
		}, {
			key: "amp-thread",
			value: /ampcode\.com\/threads\/t-|^t-/i
		}],
		source: "seen; https://ampcode.com/manual"
	},
	{
		name: "opencode",
		names: [
			"opencode",
			"open code",
			"opencode ai"
		],
		emails: [
			"noreply@opencode.ai",
			"opencode@sst.dev",
			"opencode@opencode.ai"
		],
		domains: ["opencode.ai"],
		logins: ["opencode-agent[bot]", "opencode[bot]"],
		branches: ["opencode/"],
		links: [
			"opencode.ai",
			"github.com/sst/opencode",
			"github.com/anomalyco/opencode"
		],
		sessions: ["opencode.ai/s/"],
		source: "seen; https://opencode.ai/docs"
	},
	{
		name: "oh-my-opencode",
		names: [
			"sisyphus",
			"oh-my-opencode",
			"oh my opencode"
		],
		emails: ["clio-agent@sisyphuslabs.ai", "sisyphus@sisyphuslabs.ai"],
		domains: ["sisyphuslabs.ai"],
		logins: ["sisyphus-dev-ai", "sisyphus-dev-ai[bot]"],
		links: ["github.com/code-yeongyu/oh-my-opencode", "github.com/code-yeongyu/oh-my-openagent"],
		lines: [/^ultraworked with \[sisyphus\]\([^()\s]{1,200}\)(?: \([^()]{0,80}\))?$/i],
		source: "seen"
	},
	{
		name: "crush",
		names: [
			"crush",
			"charm crush",
			"crush ai"
		],
		emails: ["crush@charm.land", "crush@charm.sh"],
		domains: ["charm.land", "charm.sh"],
		links: [
			"github.com/charmbracelet/crush",
			"charm.land/crush",
			"charm.sh/crush",
			"charm.land"
		],
		source: "seen; https://github.com/charmbracelet/crush"
	}
];
// src/detect/agents-editors.ts
/** Agents inside editors, and those of the same makers beside them. */
const EDITOR_AGENTS = [
	{
		name: "copilot-cli",
		names: [
			"copilot cli",
			"github copilot cli",
			"copilot app"
		],
		accounts: ["223556219+copilot"],
		trailers: [{ key: "copilot-session" }],
		source: "seen; https://github.com/github/copilot-cli"
	},
	{
		name: "copilot",
		names: [
			"copilot",
			"github copilot",
			"copilot chat",
			"github copilot chat",
			"vs code copilot",
			"copilot agent"
		],
		doubtfulEmails: ["copilot@github.com"],
		emails: ["github-copilot@github.com", "noreply@copilot.github.com"],
		domains: ["copilot.github.com"],
		logins: ["github-copilot[bot]", "copilot[bot]"],
		links: ["github.com/features/copilot", "github.com/copilot"],
		source: "seen; https://github.com/microsoft/vscode/issues/314311"
	},
	{
		name: "cursor",
		names: [
			"cursor",
			"cursor agent",
			"cursor ai",
			"cursor cli",
			"cursor background agent",
			"cursor ide",
			"cursor bugbot"
		],
		emails: [
			"cursoragent@cursor.com",
			"noreply@cursor.com",
			"noreply@cursor.sh",
			"agent@cursor.com",
			"agent@cursor.sh"
		],
		domains: ["cursor.com", "cursor.sh"],
		logins: [
			"cursor[bot]",
			"cursoragent",
			"cursor-agent[bot]",
			"cursor-com[bot]"
		],
		branches: ["cursor/"],
		links: [
			"cursor.com",
			"www.cursor.com",
			"cursor.sh",
			"cursor.so"
		],
		sessions: [
			"cursor.com/agents/",
			"cursor.com/agents?",
			"www.cursor.com/agents?",
			"cursor.com/background-agent?"
		],
		trailers: [{
			key: "made-with",
			value: /^cursor$/i
		}],
		pullRequestMarks: ["cursor_agent_pr_body_begin", "cursor_summary"],
		source: "seen; https://docs.cursor.com"
	},
	{
		name: "windsurf",
		names: [
			"windsurf",
			"windsurf cascade",
			"cascade",
			"codeium",
			"windsurf ai"
		],
		emails: [
			"cascade@windsurf.ai",
			"noreply@windsurf.com",
			"noreply@codeium.com",
			"cascade@windsurf.com",
			"cascade@codeium.com"
		],
		domains: [
			"windsurf.com",
			"windsurf.ai",
			"codeium.com"
		],
		logins: ["windsurf-bot[bot]", "windsurf[bot]"],
		branches: ["windsurf/"],
		links: [
			"windsurf.com",
			"codeium.com",
			"windsurf.ai"
		],
		source: "lists"
	},
	{
		name: "cline",
		names: [
			"cline",
			"cline ai",
			"cline bot"
		],
		emails: ["noreply@cline.bot", "cline@cline.bot"],
		domains: ["cline.bot"],
		logins: ["cline[bot]", "cline-bot[bot]"],
		branches: ["cline/"],
		links: ["cline.bot", "github.com/cline/cline"],
		source: "lists"
	},
	{
		name: "kilo-code",
		names: [
			"kilo code",
			"kilocode",
			"kilo"
		],
		emails: ["noreply@kilocode.ai", "noreply@kilo.ai"],
		domains: ["kilocode.ai", "kilo.ai"],
		logins: [
			"kiloconnect[bot]",
			"kilo-code-bot[bot]",
			"kilocode-bot[bot]"
		],
		links: ["kilocode.ai", "kilo.ai"],
		source: "unchecked"
	},
	{
		name: "augment",
		names: [
			"augment code",
			"augment",
			"auggie",
			"augment agent"
		],
		emails: [
			"noreply@augmentcode.com",
			"augment@augmentcode.com",
			"agent@augmentcode.com"
		],
		domains: ["augmentcode.com"],
		logins: ["augmentcode[bot]", "augment-code[bot]"],
		links: ["www.augmentcode.com", "augmentcode.com"],
		lines: [/^co-authored by augment code\.?$/i],
		pullRequestMarks: ["pull request opened by [augment code]"],
		source: "lists"
	},
	{
		name: "continue",
		names: [
			"continue",
			"continue.dev",
			"continue agent",
			"continue cli"
		],
		emails: ["noreply@continue.dev"],
		domains: ["continue.dev"],
		logins: ["continue[bot]", "continue-agent[bot]"],
		links: [
			"continue.dev",
			"hub.continue.dev",
			"www.continue.dev"
		],
		sessions: ["hub.continue.dev/agents/", "continue.dev/agents/"],
		source: "source: https://github.com/continuedev/continue"
	},
	{
		name: "zed",
		names: [
			"zed",
			"zed agent",
			"zed ai"
		],
		emails: ["agent@zed.dev"],
		domains: ["zed.dev"],
		links: ["zed.dev/ai", "zed.dev/agentic"],
		source: "lists"
	},
	{
		name: "junie",
		names: [
			"junie",
			"jetbrains junie",
			"junie cli",
			"jetbrains ai",
			"jetbrains ai assistant"
		],
		emails: ["junie@jetbrains.com"],
		domains: ["jetbrains.com"],
		logins: [
			"jetbrains-junie[bot]",
			"junie[bot]",
			"jetbrains-ai[bot]"
		],
		branches: ["junie/"],
		links: [
			"www.jetbrains.com/junie",
			"jetbrains.com/junie",
			"junie.jetbrains.com"
		],
		source: "lists"
	},
	{
		name: "firebender",
		names: ["firebender"],
		emails: ["help@firebender.com", "noreply@firebender.com"],
		domains: ["firebender.com"],
		links: ["firebender.com"],
		source: "seen"
	},
	{
		name: "trae",
		names: [
			"trae cli",
			"trae",
			"trae ai"
		],
		emails: ["traecli@bytedance.com", "noreply@trae.ai"],
		domains: ["trae.ai", "bytedance.com"],
		links: ["trae.ai", "www.trae.ai"],
		source: "lists"
	},
	{
		name: "tabnine",
		names: [
			"tabnine cli",
			"tabnine",
			"tabnine agent"
		],
		emails: ["noreply@tabnine.com"],
		domains: ["tabnine.com"],
		links: ["www.tabnine.com", "tabnine.com"],
		source: "lists"
	},
	{
		name: "antigravity",
		names: ["antigravity", "google antigravity"],
		emails: ["antigravity@google.com", "noreply@antigravity.google"],
		domains: ["antigravity.google"],
		links: ["antigravity.google"],
		source: "unchecked"
	}
];
// src/detect/agents-reviewers.ts
/** Reviewers whose suggestions people accept, so that they wrote a part of a commit only. */
const REVIEWER_AGENTS = [
	{
		name: "copilot-review",
		names: ["copilot code review", "copilot-pull-request-reviewer"],
		logins: ["copilot-pull-request-reviewer[bot]"],
		accounts: ["175728472+copilot"],
		suggests: true,
		source: "seen"
	},
	{
		name: "copilot-autofix",
		names: [
			"copilot autofix powered by ai",
			"copilot autofix",
			"github autofix"
		],
		logins: ["github-advanced-security[bot]", "github-code-quality[bot]"],
		suggests: true,
		source: "seen; https://docs.github.com/en/code-security"
	},
	{
		name: "gemini-code-assist",
		names: ["gemini code assist", "gemini-code-assist"],
		logins: ["gemini-code-assist[bot]"],
		suggests: true,
		source: "seen"
	},
	{
		name: "coderabbit",
		names: [
			"coderabbit",
			"coderabbitai",
			"coderabbit ai"
		],
		logins: ["coderabbitai[bot]"],
		branches: ["coderabbitai/"],
		suggests: true,
		source: "seen"
	},
	{
		name: "ellipsis",
		names: ["ellipsis", "ellipsis-dev"],
		logins: ["ellipsis-dev[bot]"],
		branches: ["ellipsis/"],
		suggests: true,
		source: "seen"
	},
	{
		name: "qodo",
		names: [
			"qodo",
			"qodo merge",
			"qodo gen",
			"codiumai"
		],
		logins: [
			"qodo-merge-pro[bot]",
			"qodo-merge[bot]",
			"qodo-code-review[bot]",
			"qodo-free-for-open-source-projects[bot]",
			"codiumai-pr-agent-pro[bot]"
		],
		suggests: true,
		source: "lists"
	},
	{
		name: "sourcery",
		names: ["sourcery ai", "sourcery-ai"],
		logins: ["sourcery-ai[bot]", "sourcery-ai-experiments[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "greptile",
		names: ["greptile"],
		logins: ["greptile-apps[bot]", "greptileai[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "cubic",
		names: ["cubic"],
		logins: ["cubic-dev-ai[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "korbit",
		names: ["korbit", "korbit ai"],
		logins: ["korbit-ai[bot]"],
		suggests: true,
		source: "unchecked"
	},
	{
		name: "bito",
		names: ["bito"],
		logins: ["bito-code-review[bot]"],
		suggests: true,
		source: "unchecked"
	}
];
// src/detect/agents-terminal.ts
/** More agents of the terminal. */
const TERMINAL_AGENTS = [
	{
		name: "factory-droid",
		names: [
			"factory droid",
			"droid",
			"factory.ai droid",
			"factory"
		],
		emails: ["droid@factory.ai", "noreply@factory.ai"],
		domains: ["factory.ai"],
		logins: ["factory-droid[bot]"],
		branches: ["droid/", "factory/"],
		links: [
			"factory.ai",
			"www.factory.ai",
			"app.factory.ai"
		],
		sessions: ["app.factory.ai/sessions/"],
		source: "seen; https://docs.factory.ai"
	},
	{
		name: "mistral-vibe",
		names: [
			"mistral vibe",
			"mistral vibe cli",
			"vibe nuage agent",
			"vibe cli"
		],
		emails: ["vibe@mistral.ai", "noreply@mistral.ai"],
		domains: ["mistral.ai"],
		links: ["mistral.ai", "github.com/mistralai/mistral-vibe"],
		source: "seen; https://github.com/mistralai/mistral-vibe"
	},
	{
		name: "goose",
		names: [
			"goose",
			"codename goose",
			"block goose",
			"goose ai"
		],
		emails: ["goose@block.xyz"],
		domains: ["block.xyz"],
		links: ["block.github.io/goose", "github.com/block/goose"],
		source: "lists"
	},
	{
		name: "warp",
		names: [
			"warp",
			"warp agent",
			"oz",
			"warp oz",
			"warp ai"
		],
		emails: ["agent@warp.dev", "oz-agent@warp.dev"],
		domains: ["warp.dev"],
		logins: ["warp-agent[bot]", "oz-agent[bot]"],
		branches: ["warp/", "oz/"],
		links: [
			"www.warp.dev",
			"warp.dev",
			"oz.warp.dev"
		],
		sessions: [
			"oz.warp.dev/runs/",
			"app.warp.dev/session/",
			"app.warp.dev/conversation/"
		],
		source: "seen; https://docs.warp.dev"
	},
	{
		name: "qwen-code",
		names: [
			"qwen code",
			"qwen-coder",
			"qwen coder",
			"qwen",
			"qwen-code"
		],
		emails: ["qwen-coder@alibabacloud.com", "noreply@qwen.ai"],
		domains: ["alibabacloud.com", "qwen.ai"],
		links: [
			"github.com/qwenlm/qwen-code",
			"qwen.ai",
			"chat.qwen.ai"
		],
		source: "lists"
	},
	{
		name: "kimi-cli",
		names: [
			"kimi cli",
			"kimi code",
			"kimi",
			"kimi-cli"
		],
		emails: [
			"noreply@moonshot.cn",
			"noreply@moonshot.ai",
			"kimi@moonshot.cn",
			"noreply@kimi.com"
		],
		domains: [
			"moonshot.cn",
			"moonshot.ai",
			"kimi.com"
		],
		links: [
			"github.com/moonshotai/kimi-cli",
			"www.kimi.com",
			"kimi.com"
		],
		source: "unchecked"
	},
	{
		name: "pi",
		names: ["pi coding agent"],
		links: ["github.com/badlogic/pi-mono", "shittycodingagent.ai"],
		source: "unchecked"
	},
	{
		name: "codebuff",
		names: ["codebuff"],
		emails: ["noreply@codebuff.com"],
		domains: ["codebuff.com"],
		links: ["codebuff.com", "www.codebuff.com"],
		source: "unchecked"
	},
	{
		name: "letta-code",
		names: ["letta code", "letta"],
		emails: ["noreply@letta.com"],
		domains: ["letta.com"],
		links: ["letta.com"],
		source: "unchecked"
	},
	{
		name: "sketch",
		names: ["sketch"],
		emails: ["hello@sketch.dev"],
		domains: ["sketch.dev"],
		branches: ["sketch/"],
		links: ["sketch.dev"],
		source: "unchecked"
	},
	{
		name: "shelley",
		names: ["shelley"],
		emails: ["shelley@exe.dev"],
		domains: ["exe.dev"],
		source: "unchecked"
	},
	{
		name: "grok",
		names: [
			"grok",
			"grok cli",
			"grok code",
			"grok build"
		],
		emails: ["noreply@x.ai", "grok@x.ai"],
		domains: ["x.ai"],
		links: ["x.ai", "grok.com"],
		source: "unchecked"
	},
	{
		name: "nori",
		names: ["nori"],
		emails: ["contact@tilework.tech"],
		domains: ["tilework.tech"],
		links: ["nori.ai", "www.npmjs.com/package/nori-ai"],
		source: "unchecked"
	},
	{
		name: "pochi",
		names: ["pochi"],
		emails: ["noreply@getpochi.com"],
		domains: ["getpochi.com"],
		links: ["getpochi.com", "app.getpochi.com"],
		source: "unchecked"
	},
	{
		name: "mux",
		names: ["mux", "coder mux"],
		links: ["github.com/coder/mux", "github.com/coder/cmux"],
		source: "unchecked"
	},
	{
		name: "zencoder",
		names: ["zencoder"],
		emails: ["noreply@zencoder.ai"],
		domains: ["zencoder.ai"],
		links: ["zencoder.ai"],
		source: "unchecked"
	},
	{
		name: "rovo-dev",
		names: [
			"rovo dev",
			"rovo dev cli",
			"atlassian rovo dev"
		],
		logins: ["atlassian-rovo-dev[bot]"],
		source: "unchecked"
	},
	{
		name: "blackbox",
		names: [
			"blackbox ai",
			"blackboxai",
			"blackbox"
		],
		emails: ["noreply@blackbox.ai"],
		domains: ["blackbox.ai"],
		links: ["www.blackbox.ai", "blackbox.ai"],
		source: "unchecked"
	},
	{
		name: "deepseek",
		names: ["deepseek", "deepseek ai"],
		emails: ["noreply@deepseek.com"],
		domains: ["deepseek.com"],
		source: "unchecked"
	}
];
// src/detect/agents.ts
/** The built-in agents: one row each, rules as data. A new agent is a new row. */
const AGENTS = [
	...COMMAND_LINE_AGENTS,
	...TERMINAL_AGENTS,
	...EDITOR_AGENTS,
	...CLOUD_AGENTS,
	...BUILDER_AGENTS,
	...REVIEWER_AGENTS
];
// src/detect/catalog.ts
/** The built-in agents and those of the policy -> one catalog; where both know an address, the policy's agent wins. */
function createCatalog(policyAgents) {
	const agents = [...AGENTS, ...policyAgents.map(toAgent)];
	const trailers = /* @__PURE__ */ new Map();
	for (const agent of agents) for (const trailer of agent.trailers ?? []) {
		const rules = trailers.get(trailer.key) ?? [];
		rules.push({
			...trailer,
			agent
		});
		trailers.set(trailer.key, rules);
	}
	return {
		agents,
		byEmail: index(agents, (agent) => agent.emails),
		byDoubtfulEmail: index(agents, (agent) => agent.doubtfulEmails),
		byLogin: index(agents, (agent) => agent.logins),
		byMixedLogin: index(agents, (agent) => agent.mixedLogins),
		byAccount: index(agents, (agent) => agent.accounts),
		byName: index(agents, (agent) => agent.names),
		byAgentName: index(agents, (agent) => [agent.name]),
		lines: agents.flatMap((agent) => (agent.lines ?? []).map((line) => ({
			line,
			agent
		}))),
		trailers,
		policyTrailers: literals(policyAgents, (agent) => agent.trailers),
		policyMarkers: literals(policyAgents, (agent) => agent.markers)
	};
}
function toAgent(agent) {
	return {
		name: agent.name,
		names: [],
		emails: agent.emails.map((email) => email.trim().toLowerCase()),
		logins: agent.logins.map((login) => login.trim().toLowerCase()),
		source: "policy"
	};
}
function index(agents, keysOf) {
	const found = /* @__PURE__ */ new Map();
	for (const agent of agents) for (const key of keysOf(agent) ?? []) found.set(key, agent);
	return found;
}
function literals(agents, textsOf) {
	return agents.flatMap((agent) => textsOf(agent).map((text) => text.trim().toLowerCase()).filter((text) => text !== "").map((text) => ({
		text,
		agent: agent.name
	})));
}
// src/detect/json.ts
/** Narrows a parsed JSON value to an object, undefined for everything else. */
function asObject(value) {
	return isObject(value) ? value : void 0;
}
/** Parses text as JSON; undefined for anything that is not. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** The value as a string, undefined for everything else. */
function asString(value) {
	return typeof value === "string" ? value : void 0;
}
/** The value as an array, empty for everything else. */
function asArray(value) {
	return Array.isArray(value) ? value : [];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/detect/message-lines.ts
const MAX_LINE$2 = 600;
const MAX_LINES = 5e4;
const LINE_END = /\r\n|\n|\r/;
const SQUASH_LOG = /^commit [0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
* A commit message -> its lines, in order. All of it is looked at, not only git's last paragraph: squashes leave signatures in the
* middle. A literal `\n` inside a line starts a line too (agents quote badly), and the commits inside a `git merge --squash`
* message count as if they were their own. Lines over 600 characters carry no signature and are left out. A trailer that goes on
* behind a blank in the next line (https://git-scm.com/docs/git-interpret-trailers) comes once more, in one piece.
*/
function messageLines(message) {
	const raw = linesOf(message);
	const fenced = fencedLines(raw);
	const lines = [];
	let inSquashLog = false;
	let folded;
	for (const [index, line] of raw.entries()) {
		if (SQUASH_LOG.test(line.trimEnd())) inSquashLog = true;
		for (const part of partsOf(line)) {
			const isQuoted = fenced.has(index) || isExample(part, inSquashLog);
			lines.push({
				text: part.trim().replace(/^[> ]{1,20}/, ""),
				isQuoted,
				isSubject: index === 0
			});
		}
		folded = unfold(folded, line, {
			isQuoted: fenced.has(index),
			isSubject: index === 0
		});
		if (folded !== void 0 && /^[ \t]/.test(line)) lines.push(folded);
	}
	return lines;
}
/** All lines; of an endless message those of its beginning and of its end, where trailers stand. */
function linesOf(message) {
	const lines = message.split(LINE_END, MAX_LINES);
	if (lines.length < MAX_LINES) return lines;
	return [...lines, ...message.slice(-1e5).split(LINE_END).slice(1)];
}
/** The trailer that `line` begins or goes on with, undefined where it does neither. */
function unfold(begun, line, place) {
	if (line.length > MAX_LINE$2) return void 0;
	if (/^[A-Za-z][A-Za-z0-9-]{0,39} ?:/.test(line)) return {
		text: line.trim(),
		...place
	};
	if (begun === void 0 || !/^[ \t]+\S/.test(line)) return void 0;
	const text = `${begun.text} ${line.trim()}`;
	return text.length > MAX_LINE$2 ? void 0 : {
		...begun,
		text
	};
}
function partsOf(line) {
	if (line.length > MAX_LINE$2 * 4) return [];
	return line.split("\\n").filter((part) => part.length <= MAX_LINE$2 && part.trim() !== "");
}
/** Behind `>`, or indented like a code block (in a squash log, whose messages are indented by four, twice as far). */
function isExample(part, inSquashLog) {
	const text = part.trimStart();
	const indent = part.slice(0, part.length - text.length);
	return text.startsWith(">") || indent.includes("	") || indent.length >= (inSquashLog ? 8 : 4);
}
/** Indexes of the lines inside code blocks; a fence that is never closed opens none. */
function fencedLines(lines) {
	const inside = /* @__PURE__ */ new Set();
	let open;
	for (const [index, line] of lines.entries()) {
		if (!/^ {0,3}(?:```|~~~)/.test(line)) continue;
		if (open === void 0) open = index;
		else {
			for (let between = open; between <= index; between += 1) inside.add(between);
			open = void 0;
		}
	}
	return inside;
}
// src/detect/tool-names.ts
/** git-ai's words for tools -> the names of the table. */
const TOOLS = /* @__PURE__ */ new Map([
	["claude", "claude-code"],
	["claude-web", "claude-code"],
	["claude-cloud", "claude-code"],
	["cursor-agent", "cursor"],
	["codex-cloud", "codex"],
	["github-copilot", "copilot"],
	["github-copilot-cli", "copilot-cli"],
	["gemini", "gemini-cli"],
	["droid", "factory-droid"],
	["continue-cli", "continue"],
	["ampcode", "amp"]
]);
/** The name here of a tool as git-ai, Agent Trace and Entire spell it, null for one that is not known. */
function agentOfTool(catalog, tool) {
	const name = tool.trim().toLowerCase();
	return (catalog.byAgentName.get(TOOLS.get(name) ?? name) ?? catalog.byName.get(name.replaceAll(/[_-]/g, " ")))?.name ?? null;
}
// src/detect/model-names.ts
/** Families of language models -> the agent that a bare mention of the model stands for, null where there is no obvious one. */
const FAMILIES = /* @__PURE__ */ new Map([
	["claude", "claude-code"],
	["sonnet", "claude-code"],
	["opus", "claude-code"],
	["haiku", "claude-code"],
	["gpt", "codex"],
	["chatgpt", "codex"],
	["codex", "codex"],
	["o1", "codex"],
	["o3", "codex"],
	["o4", "codex"],
	["gemini", "gemini-cli"],
	["gemma", null],
	["qwen", "qwen-code"],
	["qwq", "qwen-code"],
	["mistral", "mistral-vibe"],
	["mixtral", "mistral-vibe"],
	["devstral", "mistral-vibe"],
	["codestral", "mistral-vibe"],
	["magistral", "mistral-vibe"],
	["kimi", "kimi-cli"],
	["deepseek", null],
	["glm", null],
	["llama", null],
	["codellama", null],
	["grok", null],
	["minimax", null],
	["granite", null],
	["starcoder", null],
	["phi", null],
	["ernie", null],
	["hunyuan", null],
	["doubao", null],
	["nemotron", null],
	["swe", null]
]);
const VENDORS = new Set("anthropic openai google aws amazon azure vertex vertexai vertex_ai bedrock openrouter xai x ai meta mistralai deepseek alibaba moonshot moonshotai zhipu zai z github groq cerebras together fireworks ollama us eu apac the model".split(" "));
const TIERS = new Set("opus sonnet haiku pro flash mini nano max plus turbo ultra lite preview exp experimental latest thinking instruct coder code codex chat reasoner context free beta high low medium xhigh fast air instant spark".split(" "));
/** Tiers that are nobody's surname, so that they need no version beside them (`Claude Max` may be a person). */
const TELLING_TIERS = new Set("opus sonnet haiku flash coder reasoner instruct turbo".split(" "));
const VERSION = /^[vkrm]?\d{1,8}(?:\.\d{1,4}){0,3}[a-z]?$/;
const SIZE = /^(?:a?\d{1,4}b|\d{1,4}[km])$/;
const MAX_LENGTH$1 = 80;
const MAX_TOKENS = 12;
/**
* Whether `text` is, as a whole, the name of a language model (`Claude Opus 4.6 (1M context)`, `openrouter/qwen/qwen3-coder`):
* its family, else undefined. `mayBeNew` lets one unknown word stand beside a version, as new models bring new words.
*/
function modelFamily(text, mayBeNew = true) {
	if (text.length > MAX_LENGTH$1) return void 0;
	const tokens = tokensOf(text);
	if (tokens.length > MAX_TOKENS) return void 0;
	const first = tokens.shift() ?? "";
	const parts = /^([a-z]+)(\d[\d.]{0,7}[a-z]{0,2})?$/.exec(first);
	const family = FAMILIES.has(first) ? first : parts?.[1] ?? "";
	if (!FAMILIES.has(family)) return void 0;
	return isModelTail(tokens, first !== family || /^o\d$/.test(family) || tokens.some((token) => VERSION.test(token)), mayBeNew) ? family : void 0;
}
/** Words and versions from the family's name on: makers and routers before it are left out. */
function tokensOf(text) {
	const tokens = text.toLowerCase().split(/[\s:/_\-()[\],@]+/).filter((token) => token !== "");
	const start = tokens.findIndex((token) => FAMILIES.has(token) || !VENDORS.has(token));
	const known = start < 0 ? tokens : tokens.slice(start);
	const [family = "", again = ""] = known;
	return FAMILIES.has(family) && again !== family && again.startsWith(family) ? known.slice(1) : known;
}
/** The agent that a model's family stands for, null for none or an unknown family. */
function agentOfFamily(family) {
	return FAMILIES.get(family) ?? null;
}
function isModelTail(tokens, isVersioned, mayBeNew) {
	const unknown = tokens.filter((token) => !VERSION.test(token) && !TIERS.has(token) && !SIZE.test(token) && !FAMILIES.has(token));
	if (!isVersioned) return unknown.length === 0 && tokens.some((token) => TELLING_TIERS.has(token));
	return unknown.length === 0 || mayBeNew && unknown.length === 1 && /^[a-z]{2,12}$/.test(unknown[0] ?? "");
}
// src/detect/identities.ts
const GITHUB_NOREPLY = /^(?:(\d{1,12})\+)?([a-z0-9-]{1,60}(?:\[bot\])?)@users\.noreply\.[a-z0-9.-]{1,200}$/;
const NOBODYS_LOCAL_PARTS = /* @__PURE__ */ new Set([
	"noreply",
	"no-reply",
	"donotreply",
	"do-not-reply"
]);
const AGENT_LOCAL_PARTS = /* @__PURE__ */ new Set([
	"agent",
	"bot",
	"ai",
	"assistant",
	"cli",
	...NOBODYS_LOCAL_PARTS
]);
const MAX_NAME = 120;
const MAX_EMAIL = 254;
/**
* A name and an address -> the agent whose own they are, undefined for everybody else. A name alone never suffices: people are
* called Claude and Devin too. https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
*/
function matchIdentity(catalog, name, email) {
	const address = email.trim().toLowerCase();
	if (address.length > MAX_EMAIL) return void 0;
	const calledName = baseNameOf(name);
	return matchEmail(catalog, address) ?? matchNoreply(catalog, calledName, address) ?? matchNamedAddress(catalog, calledName, address) ?? matchModel(name, address);
}
/** A trailer's value -> name and address; also without the angle brackets, and with the closing one cut off. */
function parsePerson(value) {
	const open = value.indexOf("<");
	if (open >= 0) {
		const close = value.indexOf(">", open);
		return {
			name: value.slice(0, open).trim(),
			email: value.slice(open + 1, close < 0 ? void 0 : close).trim()
		};
	}
	const space = value.lastIndexOf(" ");
	const last = value.slice(space + 1);
	if (!last.includes("@")) return {
		name: value.trim(),
		email: ""
	};
	return {
		name: value.slice(0, Math.max(space, 0)).trim(),
		email: last
	};
}
/** A GitHub login (with `[bot]` for apps) -> the agent whose account it is. */
function matchLogin(catalog, login) {
	const known = login.trim().toLowerCase();
	const agent = catalog.byLogin.get(known);
	if (agent !== void 0) return found(agent, "strong", `the account ${known}`);
	const mixed = catalog.byMixedLogin.get(known);
	return mixed === void 0 ? void 0 : found(mixed, "weak", `the account ${known}, which also works without a model`);
}
/** Whether `name` ends in ` (aider)`, which aider appends to the author of what it wrote. https://aider.chat/docs/git.html */
function hasAiderSuffix(name) {
	return name.trimEnd().endsWith(" (aider)");
}
/** A display name without what stands in parentheses behind it, in lower case; `x[bot]` gives `x`. */
function baseNameOf(name) {
	if (name.length > MAX_NAME) return "";
	const open = name.indexOf("(");
	return (open > 0 ? name.slice(0, open) : name).replace(/\[bot\]\s*$/i, "").trim().toLowerCase();
}
function found(agent, strength, seen) {
	return {
		agent: agent.name,
		strength,
		suggests: agent.suggests === true,
		seen
	};
}
function matchEmail(catalog, address) {
	const agent = catalog.byEmail.get(address);
	if (agent !== void 0) return found(agent, "strong", address);
	const doubtful = catalog.byDoubtfulEmail.get(address);
	if (doubtful === void 0) return void 0;
	return found(doubtful, "weak", `${address}, which an editor also adds to hand-written commits`);
}
function matchNoreply(catalog, calledName, address) {
	const parts = GITHUB_NOREPLY.exec(address);
	const login = parts?.[2];
	if (login === void 0) return void 0;
	const account = catalog.byAccount.get(`${parts?.[1] ?? ""}+${login}`);
	if (account !== void 0) {
		const byName = catalog.byName.get(calledName);
		return found(account.suggests === true && byName?.suggests === true ? byName : account, "strong", `${parts?.[1] ?? ""}+${login}`);
	}
	return matchLogin(catalog, login);
}
function matchNamedAddress(catalog, calledName, address) {
	const at = address.lastIndexOf("@");
	const local = address.slice(0, Math.max(at, 0));
	const domain = address.slice(at + 1);
	const agent = catalog.byName.get(calledName);
	if (agent === void 0 || at < 1) return void 0;
	const isVendors = (agent.domains ?? []).includes(domain);
	const isOwnName = local === agent.name || local === calledName.replaceAll(" ", "") || AGENT_LOCAL_PARTS.has(local);
	if (NOBODYS_LOCAL_PARTS.has(local) || isVendors && isOwnName) return found(agent, "strong", `the name ${calledName} with an address of no person`);
}
/** Nobody is called `Claude Opus 4.6`, and no person's address starts with noreply and carries a model in the name. */
function matchModel(name, address) {
	const local = address.slice(0, Math.max(address.lastIndexOf("@"), 0));
	const family = modelFamily(name, AGENT_LOCAL_PARTS.has(local));
	if (family !== void 0) return {
		agent: agentOfFamily(family),
		strength: "strong",
		suggests: false,
		seen: `a ${family} model`
	};
	const inside = /^([^()]{1,60})\(([^()]{1,60})\)\s*$/.exec(name.slice(0, MAX_NAME));
	const model = inside === null ? void 0 : modelFamily(inside[2] ?? "");
	if (model === void 0 || !AGENT_LOCAL_PARTS.has(local)) return void 0;
	return {
		agent: slugOf(inside?.[1] ?? "") ?? agentOfFamily(model),
		strength: "strong",
		suggests: false,
		seen: `a ${model} model behind a name with an address of no person`
	};
}
/** A short name for an agent that no table knows: words of letters with hyphens, undefined where the text is no such name. */
function slugOf(name) {
	const words = name.trim().toLowerCase().split(/[\s_-]+/);
	return words.length <= 3 && words.every((word) => /^[a-z]{1,16}\d{0,2}$/.test(word)) ? shownText(words.join("-")) : void 0;
}
// src/detect/assisted-by.ts
/** Agents whose bare name is also a first name by which people were credited. */
const FIRST_NAMES = /* @__PURE__ */ new Set([
	"devin",
	"jules",
	"charlie",
	"ona",
	"shelley",
	"nori"
]);
const MAX_VALUE = 300;
/**
* The value of a crediting trailer -> the agent that it names, undefined for a person: `Assisted-by:` credited people long before
* agents. Forms: `NAME:MODEL [TOOL]` (Linux kernel, https://docs.kernel.org/process/coding-assistants.html), `MODEL via NAME`,
* `NAME <address>`, a whole model name, a whole agent name.
*/
function agentOfValue(catalog, value) {
	if (value.length > MAX_VALUE) return void 0;
	const { name, email } = parsePerson(value);
	const via = viaAgent(catalog, name);
	if (via !== void 0) return named(via);
	if (email !== "") {
		const match = matchIdentity(catalog, name, email);
		return match === void 0 ? void 0 : {
			agent: match.agent,
			strength: match.strength,
			seen: match.seen
		};
	}
	const plain = name.replace(/\s*\[[^\]]{0,60}\]/g, "").replace(/\.$/, "").trim();
	return kernelForm(catalog, plain) ?? wholeName(catalog, plain) ?? firstOfList(catalog, plain);
}
function named(agent) {
	return {
		agent: agent.name,
		strength: "strong",
		seen: agent.name
	};
}
function viaAgent(catalog, name) {
	const via = name.toLowerCase().lastIndexOf(" via ");
	return via < 0 ? void 0 : catalog.byName.get(baseNameOf(name.slice(via + 5)));
}
function kernelForm(catalog, value) {
	const separator = /[:/]/.exec(value);
	if (separator === null) return void 0;
	const left = value.slice(0, separator.index);
	const model = value.slice(separator.index + 1).trim().split(/\s+/)[0] ?? "";
	const known = catalog.byName.get(baseNameOf(left));
	if (known !== void 0 && model !== "") return named(known);
	const family = modelFamily(model);
	if (family === void 0) return void 0;
	return {
		agent: slugOf(left) ?? agentOfFamily(family),
		strength: "strong",
		seen: `a ${family} model`
	};
}
function wholeName(catalog, value) {
	const base = baseNameOf(value);
	const agent = catalog.byName.get(base);
	if (agent !== void 0) {
		const hasModel = value.includes("(") && modelFamily(value.slice(value.indexOf("(") + 1)) !== void 0;
		return FIRST_NAMES.has(base) && !hasModel ? {
			...named(agent),
			strength: "weak"
		} : named(agent);
	}
	const family = modelFamily(value);
	if (family === void 0) return void 0;
	return {
		agent: agentOfFamily(family),
		strength: "strong",
		seen: `a ${family} model`
	};
}
/** `Claude Code, GPT-5`, `Cursor with Claude 4`: one part that is no first name is enough. */
function firstOfList(catalog, value) {
	const parts = value.split(/,|;|&|\+| and | with | using | \/ /, 8);
	if (parts.length < 2) return void 0;
	for (const part of parts) {
		const base = baseNameOf(part);
		const found = FIRST_NAMES.has(base) || base === "claude" ? void 0 : wholeName(catalog, part.trim());
		if (found !== void 0) return found;
	}
}
// src/detect/everyday-names.ts
const EVERYDAY = new Set("claude cursor amp cascade windsurf droid factory augment continue goose zed warp oz trae kimi crush codex gemini copilot jules devin roo sweep entire bolt v0 lovable kiro kilo cosine ellipsis cubic bito qodo codegen sisyphus antigravity tabnine qwen cline mentat tembo ona same emergent dyad capy tusk nori mux sketch shelley grok letta deepseek blackbox pochi promptless dosu".split(" "));
/** Whether an agent's name (in lower case) is also a word or a first name, so that alone it identifies nobody. */
function isEverydayName(name) {
	return EVERYDAY.has(name);
}
// src/detect/trailers.ts
const KEY = /^[A-Za-z][A-Za-z0-9_]*(?:[- ][A-Za-z0-9_]+)*$/;
/** Keys whose value is whoever wrote the change. */
const AUTHOR_KEYS = /* @__PURE__ */ new Set([
	"co-authored-by",
	"co-author",
	"co-developed-by",
	"authored-by",
	"author",
	"signed-off-by",
	"created-by",
	"written-by",
	"implemented-by",
	"coded-by",
	"pair-programmed-with"
]);
/** Keys that credit tools as well as people, so that only a value that names a known agent or model counts. */
const ASSIST_KEYS = /* @__PURE__ */ new Set([
	"assisted-by",
	"generated-by",
	"helped-by",
	"made-with",
	"made-by",
	"generated-with",
	"assisted-with",
	"built-with",
	"powered-by",
	"created-with"
]);
/** Keys that say what an agent did about a change without writing it. */
const ASIDE_KEYS = /* @__PURE__ */ new Set([
	"reviewed-by",
	"suggested-by",
	"reported-by",
	"tested-by",
	"acked-by"
]);
/** Keys that disclose by themselves, unless the value denies it; games and robots have agents too, so the words are few. */
const DISCLOSURE_KEY = /^(?:ai|llm|genai)-(?:assisted|generated|authored|written|coauthored|co-authored)(?:-(?:by|with|code))?$/;
/** Keys that disclose by a value that names an agent or model. */
const TOOL_KEY = /^(?:ai|llm|genai)-(?:assistant|assistance|agent|agents|tool|tools|model|models|used|usage)$/;
const DENIALS = /* @__PURE__ */ new Set([
	"",
	"no",
	"none",
	"false",
	"n/a",
	"na",
	"0",
	"never",
	"nil",
	"-",
	"not used",
	"human"
]);
/** A line -> its trailer, undefined where it is none. */
function parseTrailer(line) {
	const colon = line.slice(0, 41).indexOf(":");
	if (colon < 2) return void 0;
	const key = line.slice(0, colon).trim();
	if (!KEY.test(key)) return void 0;
	return {
		key: key.toLowerCase(),
		value: line.slice(colon + 1).trim()
	};
}
/** What one line says by being a trailer; undefined where it is none or says nothing of an agent. */
function markOfTrailer(catalog, line) {
	const mark = policyMark(catalog, line.text) ?? builtInMark(catalog, line);
	return mark === void 0 || !line.isQuoted ? mark : {
		...mark,
		strength: "weak",
		seen: `a quoted line, ${mark.seen}`
	};
}
function policyMark(catalog, line) {
	const text = line.toLowerCase();
	const rule = catalog.policyTrailers.find(({ text: literal }) => text.startsWith(literal) && (!/\w$/.test(literal) || !/^\w/.test(text.slice(literal.length))));
	if (rule === void 0) return void 0;
	return {
		kind: "trailer",
		strength: "strong",
		agent: rule.agent,
		partial: false,
		seen: "a trailer that the policy names"
	};
}
function builtInMark(catalog, line) {
	const trailer = parseTrailer(line.text);
	if (trailer === void 0) return void 0;
	const { key, value } = trailer;
	const own = catalog.trailers.get(key)?.find((rule) => rule.value === void 0 || rule.value.test(value));
	if (own !== void 0) return mark$1(ownAgent(catalog, own, value), `the trailer ${key}`);
	if (AUTHOR_KEYS.has(key)) return authorMark(catalog, key, value);
	if (ASSIST_KEYS.has(key) || TOOL_KEY.test(key)) return assistMark(catalog, key, value);
	if (ASIDE_KEYS.has(key)) return asideMark(catalog, key, value);
	return DISCLOSURE_KEY.test(key) && !line.isSubject && !DENIALS.has(value.toLowerCase().replace(/\.$/, "")) ? mark$1(agentOfValue(catalog, value)?.agent ?? null, `the trailer ${key}`) : void 0;
}
/** Entire names in its own trailer the agent that it watched. */
function ownAgent(catalog, own, value) {
	return own.key === "entire-agent" ? agentOfTool(catalog, value) ?? own.agent.name : own.agent.name;
}
function authorMark(catalog, key, value) {
	const { name, email } = parsePerson(value);
	const match = matchIdentity(catalog, name, email);
	if (match === void 0) return email === "" ? nameOnlyMark(catalog, key, name) : void 0;
	return {
		kind: "trailer",
		strength: match.strength,
		agent: match.agent,
		partial: match.suggests,
		seen: `the trailer ${key} with ${match.seen}`
	};
}
/** Without an address only a name that is nothing but a product's is an identity; one that people have too is a hint. */
function nameOnlyMark(catalog, key, name) {
	const called = baseNameOf(name);
	const agent = catalog.byName.get(called);
	if (agent === void 0) return void 0;
	const strength = isEverydayName(called) ? "weak" : "strong";
	return {
		...mark$1(agent.name, `the trailer ${key} with the name ${called}`),
		strength
	};
}
function assistMark(catalog, key, value) {
	const named = agentOfValue(catalog, value);
	return named === void 0 ? void 0 : {
		...mark$1(named.agent, `the trailer ${key} that names ${named.seen}`),
		strength: named.strength
	};
}
function asideMark(catalog, key, value) {
	const { name, email } = parsePerson(value);
	const match = matchIdentity(catalog, name, email);
	if (match === void 0 && modelFamily(name, false) === void 0) return void 0;
	return {
		...mark$1(match?.agent ?? null, `the trailer ${key}, which is not about writing`),
		strength: "weak"
	};
}
function mark$1(agent, seen) {
	return {
		kind: "trailer",
		strength: "strong",
		agent,
		partial: false,
		seen
	};
}
// src/detect/checkpoints.ts
const REFS = ["refs/heads/entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"];
const MAX_BYTES$1 = 1048576;
const MAX_CHECKPOINTS = 1e3;
/** The ids that a commit's `Entire-Checkpoint` trailers name. */
function checkpointIds(commit) {
	if (!commit.message.includes("ntire-")) return [];
	const ids = messageLines(commit.message).flatMap((line) => {
		const trailer = line.isQuoted ? void 0 : parseTrailer(line.text);
		return trailer?.key === "entire-checkpoint" && /^[0-9a-f]{12}$/.test(trailer.value) ? [trailer.value] : [];
	});
	return [...new Set(ids)];
}
/**
* Ids -> what Entire's branch in this repository (or in the remote it was cloned from) holds on them; ids that cannot be found are
* left out. https://github.com/entireio/cli
*/
async function readCheckpoints(catalog, repository, ids) {
	const wanted = [...new Set(ids)].slice(0, MAX_CHECKPOINTS);
	const found = /* @__PURE__ */ new Map();
	for (const ref of wanted.length === 0 ? [] : REFS) {
		const tip = await repository.resolveRef(ref);
		const open = tip === void 0 ? [] : wanted.filter((id) => !found.has(id));
		for (const id of open) {
			const checkpoint = parseCheckpoint(catalog, await readMetadata(repository, tip ?? "", id));
			if (checkpoint !== void 0) found.set(id, checkpoint);
		}
	}
	return found;
}
async function readMetadata(repository, tip, id) {
	const folder = `${id.slice(0, 2)}/${id.slice(2)}`;
	const texts = [];
	for (const path of [`${folder}/metadata.json`, `${folder}/0/metadata.json`]) {
		const file = await repository.readFile(tip, path);
		if (file !== void 0 && file.bytes.length <= MAX_BYTES$1) texts.push(new TextDecoder().decode(file.bytes));
	}
	return texts;
}
/** The metadata files of one checkpoint (its own and its first session's) -> files and agent, undefined where none can be read. */
function parseCheckpoint(catalog, texts) {
	const files = /* @__PURE__ */ new Set();
	let agent = null;
	let isRead = false;
	for (const metadata of texts.map((text) => asObject(parseJson(text)))) {
		if (metadata === void 0) continue;
		isRead = true;
		for (const path of asArray(metadata["files_touched"])) if (typeof path === "string") files.add(path.replaceAll("\\", "/"));
		agent ??= agentOfTool(catalog, asString(metadata["agent"]) ?? "");
	}
	return isRead ? {
		agent,
		files
	} : void 0;
}
// src/detect/mentions.ts
const MAX_TEXT$2 = 65536;
/** Names that mean an agent wherever they stand; all others need a verb before them. */
const DISTINCT = [
	["claude code", "claude-code"],
	["chatgpt", "codex"],
	["github copilot", "copilot"],
	["openai codex", "codex"],
	["codex cli", "codex"],
	["gemini cli", "gemini-cli"],
	["gemini code assist", "gemini-code-assist"],
	["cursor agent", "cursor"],
	["devin ai", "devin"],
	["roo code", "roo-code"],
	["amazon q developer", "amazon-q"],
	["copilot autofix", "copilot-autofix"],
	["copilot workspace", "copilot-workspace"]
];
const VERBED = /\b(?:generated|written|created|implemented|made|built|authored|refactored|fixed|drafted|coded|produced|assisted|pair(?:ed|-programmed)|help(?:ed)?) (?:entirely |mostly |partly |in part )?(?:with|by|using|from|via) (?:the help of |help from )?(?:an? |the )?([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?)/g;
const AI_WORDS$1 = /\b(?:ai|llm)[- ](?:generated|written|authored|assisted)\b|\b(?:generated|written|authored|created) (?:by|with|using) (?:ai|an llm|a llm)\b/i;
const MAX_VERBED = 200;
/** Prose -> at most one weak mark for the first agent that it mentions; words never prove more. */
function markOfMention(catalog, kind, text) {
	const cut = text.slice(0, MAX_TEXT$2);
	const lower = cut.toLowerCase();
	for (const [words, agent] of DISTINCT) {
		const at = lower.indexOf(words);
		if (at >= 0 && !/[\w-]/.test(lower.charAt(at - 1)) && !/[\w-]/.test(lower.charAt(at + words.length))) return weak(kind, agent, `words that mention ${agent}`);
	}
	let tries = 0;
	for (const match of cut.matchAll(VERBED)) {
		tries += 1;
		if (tries > MAX_VERBED) break;
		const words = (match[1] ?? "").toLowerCase().replace(/[.-]+$/, "");
		const agent = catalog.byName.get(words) ?? catalog.byName.get(words.split(" ")[0] ?? "");
		if (agent !== void 0) return weak(kind, agent.name, `words that mention ${agent.name}`);
	}
	return AI_WORDS$1.test(cut) ? weak(kind, null, "words that speak of AI") : void 0;
}
function weak(kind, agent, seen) {
	return {
		kind,
		strength: "weak",
		agent,
		partial: false,
		seen
	};
}
// src/detect/message-signatures.ts
const MAX_LINE$1 = 300;
const VERB = /^(?:(?:code|commit|pr|pull request|this commit|this pr|this file|file) (?:was )?)?(?:generated|created|made|built|written|authored|co-authored|coded|crafted|implemented|assisted)\s(?:with|by|using|via)\s/i;
const MARKDOWN_LINK = /^\[([^[\]]{1,60})\]\(https?:\/\/([^\s()]{3,200})\)$/i;
const PLAIN_LINK = /^([^()[\]]{1,60})\(https?:\/\/([^\s()]{3,200})\)$/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+/u;
const LEADING_MARKUP = /^[*_#\-\s]{1,12}/;
const TRAILING_MARKUP = /[*_.\s]{1,12}$/;
/** Programs that sign in the same form and are no agents. */
const CLASSIC = new Set("dependabot renovate renovatebot mend renovate release-please semantic-release greenkeeper snyk mergify pre-commit pre-commit.ci imgbot allcontributors changesets weblate crowdin transifex codecov stale github-actions yeoman cookiecutter copier cruft projen openapi-generator swagger jekyll hugo sphinx doxygen".split(" "));
/** A line -> the mark of the agent that signs its messages so; undefined for other lines. */
function markOfSignature(catalog, line) {
	if (line.text.length > MAX_LINE$1) return void 0;
	const found = ownLine(catalog, line.text) ?? generatedWith(catalog, line.text);
	return found === void 0 || !line.isQuoted ? found : {
		...found,
		strength: "weak",
		seen: `a quoted ${found.seen}`
	};
}
/**
* Agents that no table knows: a signature with a link and a co-author whose address is of the same domain, or who has the same
* name, say together what neither says alone. Programs that are known to be no agents are left out.
*/
function marksOfUnknownAgents(lines) {
	const signatures = lines.flatMap((line) => {
		const signature = line.isQuoted ? void 0 : parseSignature(line.text);
		return signature?.link === void 0 ? [] : [{
			...signature,
			link: signature.link
		}];
	});
	if (signatures.length === 0) return [];
	const people = lines.flatMap((line) => {
		const trailer = line.isQuoted ? void 0 : parseTrailer(line.text);
		return trailer?.key === "co-authored-by" ? [parsePerson(trailer.value)] : [];
	});
	const marks = /* @__PURE__ */ new Map();
	for (const { name, link } of signatures) {
		const called = baseNameOf(name);
		if (called === "" || CLASSIC.has(called) || CLASSIC.has(called.split(" ")[0] ?? "")) continue;
		if (!people.some((person) => /[@]/.test(person.email) && isSameParty(called, hostOf(link), baseNameOf(person.name), person.email))) continue;
		marks.set(called, {
			kind: "message-signature",
			strength: "strong",
			agent: slugOf(called) ?? null,
			partial: false,
			seen: "a signature whose link and co-author belong together"
		});
	}
	return [...marks.values()];
}
/** Old aider wrote the conversation below its subject. https://github.com/Aider-AI/aider/blob/main/HISTORY.md */
function markOfAiderSubject(message) {
	if (!message.startsWith("aider: ")) return void 0;
	return {
		kind: "message-signature",
		strength: /^aider: (?:Added \/app\/|[^\n]{1,500}\n\n# (?:Context:|Aider chat conversation:)\n)/.test(message.slice(0, 600)) ? "strong" : "weak",
		agent: "aider",
		partial: false,
		seen: "the subject that aider writes"
	};
}
/** Reads `Generated with …` in its usual forms, with or without an emoji and a link. */
function parseSignature(line) {
	if (line.length > MAX_LINE$1) return void 0;
	const bare = line.replace(LEADING_MARKUP, "");
	const emoji = EMOJI.exec(bare.slice(0, 20));
	const hasEmoji = emoji !== null && /\p{Extended_Pictographic}/u.test(emoji[0]);
	const text = (hasEmoji ? bare.slice(emoji[0].length) : bare).replace(LEADING_MARKUP, "");
	const verb = VERB.exec(text);
	if (verb === null) return void 0;
	const target = text.slice(verb[0].length).replace(TRAILING_MARKUP, "").replace(/^_{1,2}/, "");
	const linked = MARKDOWN_LINK.exec(target) ?? PLAIN_LINK.exec(target);
	if (linked !== null) return {
		name: (linked[1] ?? "").replaceAll("`", "").trim(),
		link: (linked[2] ?? "").toLowerCase(),
		hasEmoji
	};
	return target.length <= 60 ? {
		name: target,
		link: void 0,
		hasEmoji
	} : void 0;
}
function ownLine(catalog, text) {
	const found = catalog.lines.find(({ line }) => line.test(text));
	return found === void 0 ? void 0 : signatureMark(found.agent, true);
}
function generatedWith(catalog, text) {
	const signature = parseSignature(text);
	if (signature === void 0) return void 0;
	const agent = catalog.byName.get(baseNameOf(signature.name));
	if (signature.link !== void 0) {
		const owner = agentOfLink(catalog, signature.link) ?? (agent !== void 0 && isOwnHost(agent, signature.link) ? agent : void 0);
		if (owner !== void 0) return signatureMark(agent?.name === owner.name ? agent : owner, true);
		return agent === void 0 ? void 0 : signatureMark(agent, false);
	}
	if (agent === void 0) return void 0;
	return signatureMark(agent, signature.hasEmoji || !isEverydayName(baseNameOf(signature.name)));
}
/** The agent to whose pages a link (without the scheme) leads. */
function agentOfLink(catalog, link) {
	return catalog.agents.find((agent) => agent.links?.some((known) => isBelow(link, known)));
}
function isBelow(link, known) {
	return link.startsWith(known) && (link.length === known.length || /[/?#]/.test(link.charAt(known.length)));
}
function isOwnHost(agent, link) {
	const host = hostOf(link);
	return (agent.domains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
}
function hostOf(link) {
	return (/^[a-z0-9.-]{1,200}/.exec(link)?.[0] ?? "").replace(/^www\./, "");
}
function isSameParty(called, host, personName, email) {
	const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
	const isSameDomain = domain.includes(".") && (host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
	const isHosting = /(?:^|\.)(?:github\.com|gitlab\.com|github\.io|google\.com|gmail\.com)$/.test(domain);
	const isNobody = /^(?:no-?reply|agent|bot|ai|assistant)@/i.test(email) || /\[bot\]@/i.test(email);
	return isSameDomain && !isHosting || personName === called && isNobody;
}
function signatureMark(agent, isStrong) {
	return {
		kind: "message-signature",
		strength: isStrong ? "strong" : "weak",
		agent: agent.name,
		partial: false,
		seen: `the signature of ${agent.name}`
	};
}
// src/detect/commit-marks.ts
const SUGGESTION_SUBJECT = /^(?:apply suggestions? from |apply suggested (?:fix|change)|potential fix for )/i;
/** GitHub's own subject for one suggestion, but also that of an edit on the web, so that it counts for accounts of apps only. */
const EDIT_SUBJECT = /^update \S{1,300}$/i;
/** Everything that a commit itself (author, committer, message) says of agents: each thing once, the strongest first found. */
function marksOfCommit(catalog, commit) {
	const marks = [...identityMarks(catalog, commit), ...messageMarks(catalog, commit)];
	const once = /* @__PURE__ */ new Map();
	for (const mark of marks) {
		const key = `${mark.kind}\0${mark.strength}\0${mark.agent}`;
		const known = once.get(key);
		if (known === void 0 || known.partial && !mark.partial) once.set(key, mark);
	}
	return [...once.values()];
}
function identityMarks(catalog, commit) {
	const marks = [];
	const author = matchIdentity(catalog, commit.author.name, commit.author.email);
	if (author !== void 0) {
		const { strength, agent, seen } = author;
		marks.push({
			kind: "author-identity",
			strength,
			agent,
			partial: false,
			seen: `the author ${seen}`
		});
	} else if (hasAiderSuffix(commit.author.name)) marks.push({
		kind: "author-identity",
		strength: "strong",
		agent: "aider",
		partial: false,
		seen: "an author name with the suffix (aider)"
	});
	const committer = matchIdentity(catalog, commit.committer.name, commit.committer.email);
	if (committer !== void 0 && committer.agent !== author?.agent) {
		const { strength, agent, seen } = committer;
		marks.push({
			kind: "committer-identity",
			strength,
			agent,
			partial: false,
			seen: `the committer ${seen}`
		});
	}
	return marks;
}
function messageMarks(catalog, commit) {
	const lines = messageLines(commit.message);
	const marks = [];
	for (const line of lines) {
		const mark = markOfTrailer(catalog, line) ?? markOfSignature(catalog, line);
		if (mark !== void 0) marks.push(mark);
	}
	const aider = markOfAiderSubject(commit.message);
	if (aider !== void 0) marks.push(aider);
	if (!marks.some((mark) => isAtLeast(mark.strength, "strong"))) marks.push(...marksOfUnknownAgents(lines));
	if (marks.length === 0) {
		const mention = markOfMention(catalog, "message-signature", commit.message);
		return mention === void 0 ? [] : [mention];
	}
	return marks.map((mark) => mark.kind === "trailer" && isAcceptedSuggestion(commit, mark) ? {
		...mark,
		partial: true
	} : mark);
}
/** GitHub commits an accepted suggestion itself, in the name of the person who clicked. */
function isAcceptedSuggestion(commit, mark) {
	if (commit.committer.email.toLowerCase() !== "noreply@github.com") return false;
	const subject = commit.message.slice(0, 400).split("\n", 1)[0] ?? "";
	return SUGGESTION_SUBJECT.test(subject) || EDIT_SUBJECT.test(subject) && mark.seen.includes("[bot]");
}
// src/detect/git-ai-notes.ts
/** Where git-ai keeps its notes, the author's own and those of a clone. https://github.com/git-ai-project/git-ai */
const NOTE_REFS = ["refs/notes/ai", "refs/notes/ai-remote/origin"];
/** Bytes; real notes reach 3.2 MB. */
const MAX_NOTE_BYTES = 4194304;
const MAX_ENTRIES$1 = 2e5;
const MAX_RANGES_PER_LINE = 2e4;
const MAX_LINE_NUMBER = 1e8;
const TEST_TOOLS = /* @__PURE__ */ new Set([
	"mock_ai",
	"mock-ai",
	"test-agent",
	"test_agent",
	"mock_known_human"
]);
const HUMAN_KEYS = /* @__PURE__ */ new Set([
	"human",
	"known_human",
	"h"
]);
/**
* A git-ai authorship note (standard 3.0.0 and its forerunners) -> what agents wrote, one entry per path and agent; total. People's
* lines, test tools and everything unreadable are left out; a key that the metadata does not explain is an agent without a name.
* The conversation that old notes embed is never looked at.
*/
function parseGitAiNote(catalog, bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
	const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
	const attestations = divider === null ? text : text.slice(0, divider.index);
	const toolOf = readKeys(divider === null ? void 0 : asObject(parseJson(text.slice(divider.index + divider[0].length))));
	const found = /* @__PURE__ */ new Map();
	for (const { path, key, ranges } of readAttestations(attestations)) {
		const writer = writerOf(catalog, key, toolOf);
		if (writer === void 0) continue;
		const id = `${path}\0${writer.agent}`;
		const known = found.get(id) ?? {
			path,
			agent: writer.agent,
			lines: []
		};
		for (const range of ranges) known.lines.push(range);
		found.set(id, known);
	}
	return [...found.values()].map((entry) => ({
		...entry,
		lines: unionOf(entry.lines)
	}));
}
/** Who, by a note's metadata, prompted its agents' sessions: `Name <email>` as git-ai took it from git. People's own lines name nobody. */
function promptersOf(bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_NOTE_BYTES));
	const divider = /(?:^|\n)---\r?(?:\n|$)/.exec(text);
	if (divider === null || !text.includes("\"human_author\"")) return [];
	const metadata = asObject(parseJson(text.slice(divider.index + divider[0].length)));
	const found = /* @__PURE__ */ new Set();
	for (const section of ["prompts", "sessions"]) for (const value of Object.values(asObject(metadata?.[section]) ?? {})) {
		const tool = asString(asObject(asObject(value)?.["agent_id"])?.["tool"]) ?? "";
		const prompter = asString(asObject(value)?.["human_author"]);
		if (prompter !== void 0 && !TEST_TOOLS.has(tool.toLowerCase())) found.add(prompter);
	}
	return [...found];
}
function* readAttestations(text) {
	let path;
	for (const line of text.split("\n", MAX_ENTRIES$1)) {
		if (line.trim() === "") continue;
		if (!/^[ \t]/.test(line)) {
			path = unquote(line.replace(/\r$/, ""));
			continue;
		}
		const entry = path === void 0 ? void 0 : readEntry(line);
		if (path !== void 0 && entry !== void 0) yield {
			path,
			...entry
		};
	}
}
function readKeys(metadata) {
	const tools = /* @__PURE__ */ new Map();
	for (const section of ["prompts", "sessions"]) for (const [key, value] of Object.entries(asObject(metadata?.[section]) ?? {})) tools.set(key, asString(asObject(asObject(value)?.["agent_id"])?.["tool"]) ?? "");
	for (const key of Object.keys(asObject(metadata?.["humans"]) ?? {})) tools.set(key, "human");
	return tools;
}
function readEntry(line) {
	const body = line.trim();
	const space = body.search(/[ \t]/);
	if (space <= 0) return void 0;
	const ranges = [];
	for (const part of body.slice(space + 1).split(",", MAX_RANGES_PER_LINE)) {
		const numbers = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
		if (numbers === null) continue;
		const start = Number(numbers[1]);
		const end = numbers[2] === void 0 ? start : Number(numbers[2]);
		if (start >= 1 && start <= end && end <= MAX_LINE_NUMBER) ranges.push({
			start,
			end
		});
	}
	return ranges.length === 0 ? void 0 : {
		key: body.slice(0, space),
		ranges
	};
}
/** Who a key stands for, undefined for people and test tools. */
function writerOf(catalog, key, toolOf) {
	const session = key.split("::", 1)[0] ?? key;
	if (session.startsWith("h_") || HUMAN_KEYS.has(session.toLowerCase())) return void 0;
	const tool = (toolOf.get(key) ?? toolOf.get(session) ?? "").toLowerCase();
	if (tool === "human" || TEST_TOOLS.has(tool)) return void 0;
	return { agent: agentOfTool(catalog, tool) };
}
/** A path line; one with blanks stands in double quotes, without escapes. */
function unquote(line) {
	return line.length >= 2 && line.startsWith("\"") && line.endsWith("\"") ? line.slice(1, -1) : line;
}
// src/detect/commit-facts.ts
const NOTHING$2 = {
	marks: [],
	checkpoints: [],
	notes: /* @__PURE__ */ new Map()
};
/** Reads all commits of a change once: messages, identities, checkpoints and git-ai notes. */
async function readCommitFacts(catalog, change, repository) {
	const ids = new Map(change.commits.map((commit) => [commit.sha, checkpointIds(commit)]));
	const [checkpoints, { notes, prompters, notices }] = await Promise.all([readCheckpoints(catalog, repository, [...ids.values()].flat()), readNotes(catalog, change, repository)]);
	const facts = /* @__PURE__ */ new Map();
	for (const commit of change.commits) {
		const found = (ids.get(commit.sha) ?? []).flatMap((id) => checkpoints.get(id) ?? []);
		const marks = marksOfCommit(catalog, commit);
		facts.set(commit.sha, {
			marks,
			checkpoints: found,
			notes: notes.get(commit.sha) ?? NOTHING$2.notes
		});
	}
	return {
		factsOf: (sha) => facts.get(sha) ?? NOTHING$2,
		prompters,
		notices
	};
}
/** The marks of a commit as they hold for one of its files: a checkpoint that was found says which files its session touched. */
function marksForFile(facts, pathThen, path) {
	if (facts.checkpoints.length === 0) return facts.marks;
	const touching = facts.checkpoints.filter((checkpoint) => checkpoint.files.has(pathThen) || checkpoint.files.has(path));
	const others = facts.marks.filter((mark) => !mark.seen.startsWith("the trailer entire-"));
	if (touching.length === 0) {
		const seen = "an Entire checkpoint whose session did not touch this file";
		return [...others, {
			kind: "checkpoint",
			strength: "weak",
			agent: "entire",
			partial: false,
			seen
		}];
	}
	const agents = new Set(touching.map((checkpoint) => checkpoint.agent ?? "entire"));
	const seen = "an Entire checkpoint whose session touched this file";
	return [...others, ...[...agents].map((agent) => ({
		kind: "checkpoint",
		strength: "strong",
		agent,
		partial: false,
		seen
	}))];
}
/** The lines that notes attest to agents in a file of a commit, undefined where they attest none. */
function notedRanges(facts, pathThen) {
	const entries = facts.notes.get(pathThen);
	return entries === void 0 ? void 0 : unionOf(entries.flatMap((entry) => entry.lines));
}
async function readNotes(catalog, change, repository) {
	const prompters = [];
	const notes = /* @__PURE__ */ new Map();
	const notices = [];
	const shas = change.commits.map((commit) => commit.sha);
	const refs = shas.length === 0 ? [] : NOTE_REFS;
	for (const read of await Promise.all(refs.map((ref) => repository.readNotes(ref, shas, MAX_NOTE_BYTES)))) {
		for (const [sha, bytes] of read.notes) {
			const byPath = notes.get(sha) ?? /* @__PURE__ */ new Map();
			for (const entry of parseGitAiNote(catalog, bytes)) byPath.set(entry.path, [...byPath.get(entry.path) ?? [], entry]);
			notes.set(sha, byPath);
			prompters.push(...promptersOf(bytes));
		}
		for (const sha of read.tooLarge) {
			const message = `The git-ai note on commit ${shortSha(sha)} is larger than ${MAX_NOTE_BYTES / 1048576} MiB and was not read.`;
			notices.push({
				code: "results-cut",
				message
			});
		}
	}
	return {
		notes,
		prompters,
		notices
	};
}
// src/detect/file-markers.ts
const HEAD_LINES = 30;
const TAIL_LINES = 6;
const MAX_LINE = 400;
const HEAD_CHARACTERS$1 = HEAD_LINES * 401;
const TAIL_CHARACTERS = TAIL_LINES * 401;
/** A word that every mark has, so that most files cost one look. */
const WORTH_READING = /generated|SPDX-FileContributor|created|made|built|written|authored|coded|crafted|implemented|assisted|ultraworked/i;
const COMMENT_START = /^\s*(?:\/\/+!?|\/\*+|\*+|#+!?|--+|;+|%+|<!--|"""|'''|REM\s|dnl\s)?\s*/i;
const COMMENT_END = /\s*(?:\*+\/|-->|"""|''')?\s*$/;
const CONTRIBUTOR = /^SPDX-FileContributor:\s{1,8}(\S.{0,200})$/i;
const CONVENTION = /^@?ai-generated(?:\((?:solo|guided|assisted)\))?(?:\s*[:–-].{0,300}|\s+by\b.{0,300})?$/i;
/**
* The text of a changed file -> the marks of agents at its beginning and end, added by the change or not: an agent's identity or
* signature, or a convention such as `@ai-generated` (weak, as anybody may write it).
*/
function marksAtEdges(catalog, text) {
	const head = text.slice(0, HEAD_CHARACTERS$1);
	const tail = text.slice(Math.max(0, text.length - TAIL_CHARACTERS));
	if (!WORTH_READING.test(head) && !WORTH_READING.test(tail)) return [];
	const lines = text.split("\n");
	const marks = [];
	for (const [index, line] of lines.entries()) {
		if (index >= HEAD_LINES && index < lines.length - TAIL_LINES) continue;
		if (line.length > MAX_LINE) continue;
		const mark = markOfFileLine(catalog, line);
		if (mark !== void 0) marks.push({
			mark: {
				...mark,
				seen: `${mark.seen} in line ${index + 1}`
			},
			line: index + 1
		});
	}
	return marks;
}
/** The marks of a file that count: those at its edges that stand in lines which the change adds, and the policy's own anywhere in such lines. */
function marksOfFile(atEdges, ofPolicy, added) {
	const own = atEdges.filter(({ line }) => overlaps(added, line, line)).map(({ mark }) => mark);
	return [...new Map([...own, ...ofPolicy].map((mark) => [`${mark.agent}\0${mark.strength}`, mark])).values()];
}
function markOfFileLine(catalog, line) {
	const text = line.replace(COMMENT_START, "").replace(COMMENT_END, "");
	if (text.length < 10) return void 0;
	const contributor = CONTRIBUTOR.exec(text);
	if (contributor !== null) {
		const { name, email } = parsePerson(contributor[1] ?? "");
		const match = matchIdentity(catalog, name, email);
		if (match === void 0) return void 0;
		return fileMark(match.strength, match.agent, "an SPDX contributor that is an agent");
	}
	if (CONVENTION.test(text)) return fileMark("weak", null, "the marker ai-generated");
	const signature = markOfSignature(catalog, {
		text,
		isQuoted: false,
		isSubject: false
	});
	return signature === void 0 ? void 0 : fileMark(signature.strength, signature.agent, signature.seen);
}
/** The marks that the policy's own markers leave on added lines. */
function marksOfPolicy(catalog, text, added) {
	if (catalog.policyMarkers.length === 0) return [];
	const lines = text.toLowerCase().split("\n");
	const marks = [];
	for (const range of added) {
		const part = lines.slice(range.start - 1, range.end).join("\n");
		for (const { text: literal, agent } of catalog.policyMarkers) if (part.includes(literal)) marks.push(fileMark("strong", agent, "a marker that the policy names"));
	}
	return marks;
}
function fileMark(strength, agent, seen) {
	return {
		kind: "file-marker",
		strength,
		agent,
		partial: false,
		seen
	};
}
// src/detect/generators.ts
/** Files that only package managers write. https://github.com/github-linguist/linguist/blob/main/lib/linguist/generated.rb */
const LOCKFILES = new Set("package-lock.json npm-shrinkwrap.json pnpm-lock.yaml yarn.lock bun.lock bun.lockb deno.lock cargo.lock go.sum go.work.sum gopkg.lock glide.lock poetry.lock pdm.lock uv.lock pixi.lock pipfile.lock pylock.toml conda-lock.yml flake.lock composer.lock gemfile.lock mix.lock podfile.lock cartfile.resolved package.resolved pubspec.lock module.bazel.lock bazel.lock maven_install.json .terraform.lock.hcl packages.lock.json project.assets.json gradle.lockfile buildscript-gradle.lockfile mise.lock cabal.project.freeze stack.yaml.lock rebar.lock elm-stuff.lock devbox.lock chart.lock requirements.lock esy.lock shard.lock paket.lock conan.lock jsr.lock berksfile.lock puppetfile.lock renv.lock manifest.lock vcpkg-lock.json lazy-lock.json rush-lock.json npm-shrinkwrap.yaml apm.lock nx.lock".split(" "));
const GENERATED_PATHS = [
	[/(?:^|\/)(?:node_modules|bower_components|jspm_packages)\//, "a folder of installed packages"],
	[/(?:^|\/)(?:vendor|vendors|third[-_]?party|Godeps|Pods|Carthage\/Build|\.yarn\/(?:releases|plugins))\//, "a folder of vendored code"],
	[/\.min\.(?:js|mjs|cjs|css)$/, "minified code"],
	[/\.(?:js|mjs|cjs|css|ts)\.map$/, "a source map"],
	[/(?:\.pb\.(?:go|cc|h|c|dart|swift|gw\.go)|_pb2(?:_grpc)?\.pyi?|_pb\.(?:js|d\.ts|ts|rb)|_grpc\.pb\.go)$/, "protocol buffer code"],
	[/\.(?:generated|gen|g)\.(?:cs|ts|tsx|js|go|dart|swift|kt|java|h|cpp|rs)$/, "generated code"],
	[/(?:\.designer\.(?:cs|vb)|\.feature\.cs|\.freezed\.dart|zz_generated[.\w-]{0,80}\.go)$/i, "generated code"],
	[/\.snap$/, "a snapshot of a test"]
];
const MARKER_LINES = 40;
const HEAD_CHARACTERS = 8192;
const MARKERS = [
	[/(?:^|\s)Code generated [^\n]{0,300}DO NOT EDIT/, "Code generated … DO NOT EDIT"],
	[/Generated by the protocol buffer compiler\. {1,2}DO NOT EDIT!/, "Generated by the protocol buffer compiler"],
	[/Autogenerated by (?:Thrift|jOOQ|Frugal|Avro)/i, "Autogenerated by"],
	[/(?:^|[\s/*#;!-])@generated(?=$|[\s*;,.<>"'/-])/, "@generated"],
	[/(?:^|[^\w])(?:this (?:file|code|class|module) (?:is|was|has been) )(?:auto-?matically |auto-?)generated\b/i, "automatically generated"],
	[/(?:^|[^\w])auto-?generated\b[^\n]{0,120}\b(?:do not (?:edit|modify)|don't edit)/i, "auto-generated, do not edit"],
	[/\bDO NOT EDIT\b[^\n]{0,120}\b(?:auto-?matically )?generated (?:by|from|file)/i, "do not edit, generated"],
	[/<auto-generated/i, "<auto-generated>"],
	[/^\/\/ (?:Generated from |Code generated by protoc-gen-ts_proto)/, "generated from"],
	[/^# DO NOT EDIT MANUALLY$/, "DO NOT EDIT MANUALLY"],
	[/\* @generated by Peast|Generated by PEG\.js|Generated by Cython|generated by roxygen2/i, "a generator's marker"]
];
/** A line that names an agent is no classic generator's, whatever words it uses. */
const AI_WORDS = /@ai[-_]generated|\bai[- ]generated|\b(?:claude|copilot|chatgpt|openai|codex|gemini|cursor agent|llm)\b/i;
/** The reason why a path's name alone makes it a package manager's file, undefined for others. */
function lockfileReason(path) {
	const name = require_range.baseName(path).toLowerCase();
	return LOCKFILES.has(name) || name.includes("-lock.") && /^[\w.-]{1,80}-lock\.(?:json|ya?ml)$/.test(name) ? "its name is that of a lockfile" : void 0;
}
/** The reason why a path's place or ending makes it a generator's, undefined for others. */
function generatedPathReason(path) {
	const found = GENERATED_PATHS.find(([pattern]) => pattern.test(path));
	return found === void 0 ? void 0 : `its path is that of ${found[1]}`;
}
/** The reason why a file's text makes it a generator's: a marker in its first 40 lines, or lines no person writes; undefined for others. */
function generatedTextReason(path, text) {
	const start = text.slice(0, HEAD_CHARACTERS);
	const head = /generated|DO NOT EDIT/i.test(start) ? start.split("\n", MARKER_LINES) : [];
	for (const line of head.filter((candidate) => candidate.length < 1e3 && !AI_WORDS.test(candidate))) {
		const marker = MARKERS.find(([pattern]) => pattern.test(line));
		if (marker !== void 0) return `it carries a generator's marker (${marker[1]})`;
	}
	return isMinified(path, text) ? "its lines are those of minified code" : void 0;
}
function isMinified(path, text) {
	if (!/\.(?:js|mjs|cjs|css)$/i.test(path) || text.length < 1e3) return false;
	let lines = 1;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
	return text.length / lines > 110;
}
// src/detect/file-texts.ts
/** Bytes; larger files are not looked into, as agents sign at the beginning of what people read. */
const MAX_TEXT_BYTES = 2097152;
/** The head's texts of those of `files` that are regular and no binaries -> what they say, by path. Each blob is read once. */
async function readFileTexts(catalog, repository, files) {
	const readable = files.filter(isReadable);
	const hasMarkers = catalog.policyMarkers.length > 0;
	const known = await readAddedLines(repository, hasMarkers ? readable : []);
	const found = [];
	for await (const { text, file } of readTexts$1(repository, readable)) {
		const added = known.get(file.path)?.ranges;
		found.push({
			file,
			atEdges: addsNothing(file) ? [] : marksAtEdges(catalog, text),
			ofPolicy: added === void 0 ? [] : marksOfPolicy(catalog, text, added),
			generator: generatedTextReason(file.path, text)
		});
	}
	const signed = found.filter(({ atEdges }) => atEdges.length > 0).map(({ file }) => file);
	const added = hasMarkers ? known : await readAddedLines(repository, signed);
	return new Map(found.map(({ file, atEdges, ofPolicy, generator }) => {
		const own = added.get(file.path);
		return [file.path, {
			marks: marksOfFile(atEdges, ofPolicy, own?.ranges ?? []),
			generator,
			added: own
		}];
	}));
}
function isReadable({ newMode, newBlob }) {
	return (newMode === "100644" || newMode === "100755") && newBlob !== void 0;
}
function isBinary(bytes) {
	return bytes.subarray(0, 8e3).includes(0);
}
async function* readTexts$1(repository, files) {
	const byBlob = /* @__PURE__ */ new Map();
	for (const file of files) {
		const sharing = byBlob.get(file.newBlob ?? "");
		if (sharing === void 0) byBlob.set(file.newBlob ?? "", [file]);
		else sharing.push(file);
	}
	if (byBlob.size === 0) return;
	const decoder = new TextDecoder();
	for await (const { sha, bytes } of repository.readBlobs(byBlob.keys(), MAX_TEXT_BYTES)) {
		if (bytes === void 0 || isBinary(bytes)) continue;
		const text = decoder.decode(bytes);
		for (const file of byBlob.get(sha) ?? []) yield {
			text,
			file
		};
	}
}
// src/detect/lines.ts
const NO_NOTES = /* @__PURE__ */ new Map();
const NOTHING_KNOWN = {
	aiLines: null,
	isRewritten: false,
	notedLines: NO_NOTES,
	total: 0
};
/** Whether blame must tell the lines of a file apart: several commits, of which some but not all are agents', or notes to place. */
function needsBlame(file, sources) {
	if (addsNothing(file)) return false;
	if (sources.length === 1 && sources[0]?.blob === file.newBlob) return false;
	return sources.some((source) => source.isAgents) && sources.some((source) => !source.isAgents) || sources.some((source) => source.noted !== void 0);
}
/**
* Tells which of the lines that the head adds to a file agents wrote. `spans` is the file's blame within the range, undefined where it
* was not asked for; `traced` are head lines from traces; `lines` is undefined where nobody has to know, and has ranges where `needsPlaces`.
*/
function writtenLines(file, sources, spans, traced, lines) {
	if (lines === void 0) return NOTHING_KNOWN;
	const { total, ranges } = lines;
	const told = total === 0 ? void 0 : spans;
	if (!needsPlaces(sources, told !== void 0, traced.length > 0)) return linesOfWhole(sources, total);
	if (ranges === void 0) throw new Error(`nobody asked which lines of ${file.path} are added`);
	return placedLines(file, sources, told, traced, {
		total,
		ranges
	});
}
function placedLines(file, sources, spans, traced, { total, ranges: added }) {
	const perCommit = new Map(sources.map((source) => [source.commitSha, linesOfSource(file, source, sources, spans, added)]));
	const notedLines = /* @__PURE__ */ new Map();
	const written = [...intersectionOf(unionOf(traced), added)];
	const fromAgents = [...written];
	for (const source of sources) {
		const lines = perCommit.get(source.commitSha);
		if (lines === void 0) continue;
		if (source.noted !== void 0) notedLines.set(source.commitSha, countLines(lines.noted));
		written.push(...source.noted === void 0 && source.isAgents ? lines.all : lines.noted);
		fromAgents.push(...lines.noted, ...source.isAgents ? lines.all : []);
	}
	const isKnown = sources.every((source) => perCommit.get(source.commitSha) !== void 0);
	const isPartial = sources.some((source) => source.isAgents && source.isPartial && source.noted === void 0);
	return {
		aiLines: isKnown && !isPartial ? {
			added: total,
			ai: countLines(unionOf(written))
		} : null,
		isRewritten: isKnown && total > 0 && sources.some((source) => source.isAgents) && fromAgents.length === 0,
		notedLines,
		total
	};
}
/** Whether it must be known where the added lines are: not for most files, whose commits speak for all of them alike. */
function needsPlaces(sources, isBlamed, isTraced) {
	return isBlamed || isTraced || sources.some((source) => source.noted !== void 0);
}
/** What commits that speak for all lines alike say: one alone of its own, several only where they are all agents'. */
function linesOfWhole(sources, total) {
	const isAgents = sources.some((source) => source.isAgents);
	const isKnown = sources.length < 2 || sources.every((source) => source.isAgents);
	const isPartial = sources.some((source) => source.isAgents && source.isPartial);
	return {
		aiLines: isKnown && !isPartial ? {
			added: total,
			ai: isAgents ? total : 0
		} : null,
		isRewritten: false,
		notedLines: NO_NOTES,
		total
	};
}
/** The head's added lines that come from one commit, all and attested ones; undefined where nothing tells. */
function linesOfSource(file, source, sources, spans, added) {
	if (spans === void 0 || spans.length === 0 && added.length > 0) {
		const isSole = sources.length === 1 && (source.blob === file.newBlob || source.noted === void 0);
		const areAllAgents = sources.every((each) => each.isAgents && each.noted === void 0);
		if (!isSole && !areAllAgents) return void 0;
		return {
			all: added,
			noted: source.noted === void 0 ? [] : intersectionOf(source.noted, added)
		};
	}
	const own = spans.filter((span) => span.commitSha === source.commitSha);
	const noted = source.noted ?? [];
	return {
		all: intersectionOf(unionOf(own.map((span) => span.lines)), added),
		noted: intersectionOf(unionOf(own.flatMap((span) => placed(noted, span))), added)
	};
}
/** Lines numbered as the commit's own file had them -> where the span put them in the head. */
function placed(noted, span) {
	const shift = span.lines.start - span.originalStart;
	return intersectionOf(noted, [{
		start: span.originalStart,
		end: span.lines.end - shift
	}]).map((range) => ({
		start: range.start + shift,
		end: range.end + shift
	}));
}
// src/detect/operators.ts
const MAX_TEXT$1 = 262144;
/** Names beyond this many are left out: agents name one or two. */
const MAX_NAMED = 50;
/**
* Whom agents' own lines in the pull request's description and in commit messages name as the one who had them work. Only whole lines
* in the form that one agent writes count, so that nobody is named by what people write of each other; quoted lines never do.
*/
function operatorsInTexts(catalog, change) {
	const logins = /* @__PURE__ */ new Map();
	const texts = [change.pullRequest?.body ?? "", ...change.commits.map((commit) => commit.message)];
	for (const text of texts) {
		const shown = text.slice(0, MAX_TEXT$1);
		const forms = formsFor(catalog, shown.toLowerCase());
		for (const line of messageLines(shown)) {
			if (line.isQuoted || !line.text.includes("@")) continue;
			const login = forms.map((form) => form.exec(line.text)?.[1]).find((found) => found !== void 0);
			if (login !== void 0 && logins.size < MAX_NAMED) logins.set(foldCase(login), login);
		}
	}
	return [...logins.values()].map((login) => ({
		login,
		email: null
	}));
}
function formsFor(catalog, text) {
	return catalog.agents.flatMap(({ operatorLines = [], requesterLines = [], sessions = [] }) => sessions.some((start) => text.includes(`://${start}`)) ? [...operatorLines, ...requesterLines] : operatorLines);
}
/** `Name <email>` or an email, as git-ai records whose prompts a session had -> the person, undefined where it names no email. */
function operatorOfIdentity(identity) {
	const email = /(?:^|<)([^<>\s@]{1,100}@[^<>\s@]{1,200})>?\s*$/.exec(identity.slice(0, 500))?.[1];
	return email === void 0 ? void 0 : {
		login: null,
		email: foldCase(email)
	};
}
// src/detect/branches.ts
/** A branch name -> the agent that names its branches so; the slash is required, as people write `ai-fix` and `cursor-style`. */
function agentOfBranch(catalog, branch) {
	const name = branch.replace(/^refs\/heads\//, "").toLowerCase();
	if (name.length > 250) return void 0;
	return catalog.agents.find((agent) => agent.branchForm?.test(name) === true || agent.branches?.some((prefix) => name.startsWith(prefix) && name.length > prefix.length) === true);
}
// src/detect/pr-text.ts
const MAX_TEXT = 262144;
const LINK = /https?:\/\/([a-z0-9][a-z0-9.-]{2,80}\/[^\s<>()[\]"'`]{1,300})/gi;
const MAX_LINKS = 500;
/** GitHub links sessions below the repository, whoever of its agents it was; the branch tells which. */
const SHARED_SESSION = /^github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:agents\/)?sessions\/[\w-]{8,64}/;
const SHARED_AGENTS = /* @__PURE__ */ new Set([
	"copilot-coding-agent",
	"claude-code",
	"codex"
]);
/** A pull request's text -> the agents that it links a session of and those whose mark it carries. Quoted lines count as words only. */
function readPullRequestText(catalog, title, body) {
	const text = body.slice(0, MAX_TEXT);
	const lower = text.toLowerCase();
	const marked = catalog.agents.filter((agent) => agent.pullRequestMarks?.some((mark) => lower.includes(mark)) === true);
	const signed = new Set(marked.map((agent) => agent.name));
	for (const line of messageLines(text)) {
		const agent = markOfSignature(catalog, line)?.agent ?? null;
		if (agent !== null) signed.add(agent);
	}
	if (/^sweep: /i.test(title)) signed.add("sweep");
	return {
		sessions: sessionsIn(catalog, lower),
		signed: [...signed].sort()
	};
}
function sessionsIn(catalog, text) {
	const sessions = /* @__PURE__ */ new Set();
	let links = 0;
	for (const match of text.matchAll(LINK)) {
		links += 1;
		if (links > MAX_LINKS) break;
		for (const agent of agentsOfSession(catalog, match[1] ?? "")) sessions.add(agent);
	}
	return [...sessions];
}
function agentsOfSession(catalog, link) {
	const isShared = SHARED_SESSION.test(link);
	return catalog.agents.filter((agent) => agent.sessions?.some((start) => link.startsWith(start) && link.length > start.length) === true || isShared && SHARED_AGENTS.has(agent.name));
}
// src/detect/pull-request.ts
/** Labels by which projects mark work of agents, in lower case, without what separates their words. */
const AI_LABELS = new Set("ai aigenerated aiassisted aiwritten aiauthored aiagent llm llmgenerated llmassisted generatedbyai genai vibecoded vibecoding agent agentic claude claudecode copilot githubcopilot codex cursor devin jules openhands sweep aider gemini geminicli".split(" "));
/**
* What the pull request around a change says of agents. The author's account is strong; a branch prefix and a session link of one
* agent are strong together and weak alone; labels and words are weak. These marks hold for every file of the change.
*/
function marksOfPullRequest(catalog, pullRequest) {
	const author = matchLogin(catalog, pullRequest.authorLogin);
	const marks = author === void 0 ? [] : [mark("pr-author", author.strength, author.agent, `its author, ${author.seen}`)];
	const text = readPullRequestText(catalog, pullRequest.title, pullRequest.body);
	marks.push(...branchMarks(agentOfBranch(catalog, pullRequest.headRef), text));
	const linked = new Set(text.sessions.map((agent) => agent.name));
	for (const name of text.signed.filter((signed) => !linked.has(signed))) marks.push(mark("pr-text", "weak", name, `the mark of ${name} in its text`));
	if (text.sessions.length === 0 && text.signed.length === 0) {
		const mention = markOfMention(catalog, "pr-text", `${pullRequest.title}\n${pullRequest.body}`);
		if (mention !== void 0) marks.push(mention);
	}
	return [...marks, ...labelMarks(catalog, pullRequest.labels)];
}
/** The branch's name and the sessions that the text links, strong where both are of one agent. */
function branchMarks(branch, text) {
	const marks = [];
	const isBoth = branch !== void 0 && text.sessions.some((agent) => agent.name === branch.name);
	if (branch !== void 0) {
		const seen = `a branch name in the form of ${branch.name}${isBoth ? ", together with a link to a session of it" : ""}`;
		marks.push(mark("branch-name", isBoth ? "strong" : "weak", branch.name, seen));
	}
	for (const { name } of text.sessions) {
		const isBranchs = isBoth && name === branch?.name;
		const seen = `a link to a session of ${name}${isBranchs ? ", together with its form of branch name" : ""}`;
		marks.push(mark("pr-text", isBranchs ? "strong" : "weak", name, seen));
	}
	return marks;
}
function mark(kind, strength, agent, seen) {
	return {
		kind,
		strength,
		agent,
		partial: false,
		seen
	};
}
function labelMarks(catalog, labels) {
	const marks = /* @__PURE__ */ new Map();
	for (const label of labels) {
		const words = label.slice(0, 60).toLowerCase().replace(/[\s:_/-]+/g, " ").trim();
		if (!AI_LABELS.has(words.replaceAll(" ", ""))) continue;
		const agent = catalog.byName.get(words)?.name ?? null;
		marks.set(words, {
			kind: "label",
			strength: "weak",
			agent,
			partial: false,
			seen: `the label ${words}`
		});
	}
	return [...marks.values()];
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// src/globs.ts
var import_picomatch = /* @__PURE__ */ require_rolldown_runtime.__toESM(require_picomatch(), 1);
const MAX_LENGTH = 512;
const MAX_GLOBSTARS = 3;
const MAX_WILDCARDS_IN_SEGMENT = 4;
const OPTIONS = {
	dot: true,
	windows: false,
	flags: "s",
	debug: true
};
const NOTHING$1 = () => false;
const compiled = /* @__PURE__ */ new Map();
const MAX_COMPILED = 2e3;
/** A glob -> what is wrong with it (`"is empty"`, without the glob itself), undefined where it can be matched in bounded time. */
function globMistake(glob) {
	if (glob.trim() === "") return "is empty";
	if (glob.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
	if (glob.startsWith("/")) return "starts with \"/\": paths are relative to the root of the repository";
	if (glob.endsWith("/")) return "ends with \"/\" and so matches no file: write \"**\" after it for all files of the folder";
	const bare = glob.replace(/\\./gs, "_");
	const repeated = bare.replace(/[+*]\([^()[\]{}*?+!@]*\)(?!\+)/g, "_");
	if (/[+*]\(|[)\]}]\+/.test(repeated)) return "repeats a group that is not plain text, which can take too long to match";
	if (bare.split("**").length - 1 > MAX_GLOBSTARS) return `has more than ${MAX_GLOBSTARS} "**"`;
	if (bare.split("/").some((segment) => (segment.match(/\*+/g) ?? []).length > MAX_WILDCARDS_IN_SEGMENT)) return `has more than ${MAX_WILDCARDS_IN_SEGMENT} "*" in one name`;
	try {
		import_picomatch.default.makeRe(glob, OPTIONS);
	} catch {
		return "is not a glob: a bracket or brace is not closed or not valid";
	}
}
/**
* Globs -> a predicate that holds for the paths (internal form, see `domain/path.ts`) that at least one of them matches; false
* for no globs. A glob with a `globMistake` matches nothing. A glob that starts with `!` matches whatever the rest does not.
*/
function matchesAny(globs) {
	const matchers = globs.map(compile);
	return (path) => matchers.some((matches) => matches(path));
}
function compile(glob) {
	const known = compiled.get(glob);
	if (known !== void 0) return known;
	const matcher = globMistake(glob) === void 0 ? (0, import_picomatch.default)(glob, OPTIONS) : NOTHING$1;
	if (compiled.size >= MAX_COMPILED) compiled.clear();
	compiled.set(glob, matcher);
	return matcher;
}
// src/detect/gitattributes.ts
const MAX_RULES = 5e3;
const ATTRIBUTE = "linguist-generated";
/**
* The `.gitattributes` of a tree (folder with its slash, empty for the root -> text) -> whether a path is `linguist-generated`;
* undefined where nothing is said. As in git the last matching line wins and deeper files win over higher ones; patterns that no
* glob can express match nothing. https://git-scm.com/docs/gitattributes
*/
function createGeneratedAttribute(files) {
	const macros = parseMacros(files.get("") ?? "");
	const rules = [...files].map(([folder, text]) => ({
		folder,
		rules: parseAttributes(text, macros)
	})).filter((file) => file.rules.length > 0).sort((left, right) => right.folder.length - left.folder.length);
	if (rules.length === 0) return () => void 0;
	return (path) => {
		for (const file of rules) {
			if (!path.startsWith(file.folder)) continue;
			const relative = path.slice(file.folder.length);
			const rule = file.rules.findLast((candidate) => candidate.matches(relative));
			if (rule !== void 0) return rule.isGenerated;
		}
	};
}
function parseMacros(text) {
	const macros = /* @__PURE__ */ new Map();
	for (const line of text.split("\n", MAX_RULES * 4)) {
		const [, name, words] = /^\s*\[attr\](\S{1,100})\s+(\S.*)$/.exec(line.trimEnd()) ?? [];
		const said = words === void 0 ? void 0 : tellingOf(words, macros);
		if (name !== void 0 && said !== void 0 && macros.size < MAX_RULES) macros.set(name, said.isGenerated);
	}
	return macros;
}
function parseAttributes(text, macros) {
	const rules = [];
	for (const line of text.split("\n", MAX_RULES * 4)) {
		if (macros.size === 0 && !line.includes(ATTRIBUTE) || rules.length >= MAX_RULES) continue;
		const parts = /^\s*(?:"((?:[^"\\]|\\.){1,500})"|([^\s"#]\S{0,500}))\s+(\S.*)$/.exec(line.trimEnd());
		const pattern = parts?.[1]?.replace(/\\(.)/g, "$1") ?? parts?.[2];
		const said = tellingOf(parts?.[3] ?? "", macros);
		if (pattern === void 0 || said === void 0 || /^(?:!|\[attr\])/.test(pattern)) continue;
		rules.push({
			matches: matchesAny([globOf(pattern)]),
			isGenerated: said.isGenerated
		});
	}
	return rules;
}
/** What the attributes of a line come to, of which the last one that tells counts; undefined where none does. */
function tellingOf(words, macros) {
	for (const word of words.split(/\s+/).reverse()) {
		if (macros.has(word)) return { isGenerated: macros.get(word) };
		const [, sign, value] = /^([-!]?)linguist-generated(=.*)?$/.exec(word) ?? [];
		if (sign === "!") return { isGenerated: void 0 };
		if (sign !== void 0) return { isGenerated: sign === "" && !/^=(?:false|0|no|off)$/i.test(value ?? "") };
	}
}
/** git's pattern -> a glob: without a slash it means a name in any folder, a leading slash only anchors it. */
function globOf(pattern) {
	const isAnchored = pattern.includes("/");
	const bare = pattern.replace(/^\//, "").replace(/[(){}+@]/g, "\\$&").replace(/(?<!\\)\[!/g, "[^");
	return isAnchored ? bare : `**/${bare}`;
}
// src/detect/read-gitattributes.ts
const MAX_BYTES = 1048576;
const REGULAR = /* @__PURE__ */ new Set(["100644", "100755"]);
/** Reads those `.gitattributes` of a commit that can say something of `paths` -> whether a path is `linguist-generated` by them. */
async function readGeneratedAttribute(repository, commitSha, paths) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		let folder = path;
		while (folder !== "") {
			folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	}
	const texts = /* @__PURE__ */ new Map();
	await Promise.all([...folders].map(async (folder) => {
		const file = await repository.readFile(commitSha, `${folder}.gitattributes`);
		if (file === void 0 || !REGULAR.has(file.mode) || file.bytes.length > MAX_BYTES) return;
		texts.set(folder, new TextDecoder().decode(file.bytes));
	}));
	return createGeneratedAttribute(texts);
}
// src/detect/speeches.ts
/**
* For each changed file the commits that speak for it, parents before children: all that changed its path or, followed through
* renames inside the range, an earlier name of it. Pure renames are left out, as they carry nothing of their own.
*/
function speechesOf(change) {
	const speeches = /* @__PURE__ */ new Map();
	for (const file of change.files) speeches.set(file.path, []);
	followNames(change, (heads, commit, file) => {
		if (!isPureRename(file)) addSpeech(speeches, heads, {
			commit,
			pathThen: file.path,
			blob: file.blob
		});
	});
	for (const list of speeches.values()) list.reverse();
	return speeches;
}
/** Each name that a file of the head has or had within the range -> the files of the head that it may mean. */
function headPathsByName(change) {
	return followNames(change, () => void 0);
}
/** Goes back in time from the head and tells of each file of a commit which files of the head it means; returns every name it met. */
function followNames(change, onFile) {
	const headPathsOf = namesInHead(change);
	for (const commit of change.commits.toReversed()) for (const file of commit.files) {
		const heads = headPathsOf.get(file.path);
		if (heads === void 0) continue;
		if (isRenamed(file)) addName(headPathsOf, file.previousPath, heads);
		onFile(heads, commit, file);
	}
	return headPathsOf;
}
function addSpeech(speeches, heads, speech) {
	for (const head of heads) speeches.get(head)?.push(speech);
}
/** Each name at the head or the merge base -> the files of the head that it means. */
function namesInHead(change) {
	const headPathsOf = /* @__PURE__ */ new Map();
	for (const file of change.files) {
		addName(headPathsOf, file.path, [file.path]);
		if (isRenamed(file)) addName(headPathsOf, file.previousPath, [file.path]);
	}
	return headPathsOf;
}
/** From here on back in time `name` means these files of the head, too. */
function addName(headPathsOf, name, heads) {
	const known = headPathsOf.get(name);
	headPathsOf.set(name, known === void 0 ? heads : [.../* @__PURE__ */ new Set([...known, ...heads])]);
}
function isRenamed(file) {
	return file.status === "renamed" && file.previousPath !== void 0;
}
/** A rename after which the file is, byte for byte, what a parent had. */
function isPureRename(file) {
	return file.status === "renamed" && file.blob !== void 0 && (file.oldBlobs ?? []).includes(file.blob);
}
// src/detect/subjects.ts
/** The changed files, bytewise by path, each with what the commits and the policy say of it. */
function subjectsOf(change, policy, factsOf) {
	const speeches = speechesOf(change);
	const isAlways = matchesAny(policy.alwaysAi);
	const isNever = matchesAny(policy.neverAi);
	const weigh = createScale(policy.countsAsAi);
	return change.files.map((file) => {
		const own = speeches.get(file.path) ?? [];
		const sources = own.map((speech) => lineSource(speech, file, factsOf(speech.commit.sha), weigh));
		const { path, previousPath = path } = file;
		const rule = isAlways(path) || isAlways(previousPath) ? "always-ai" : isNever(path) && isNever(previousPath) ? "never-ai" : void 0;
		return {
			file,
			speeches: own,
			sources,
			lockfile: lockfileReason(path),
			rule
		};
	});
}
/** Weighs marks; all files of a commit mostly share one list of them, which is weighed once. */
function createScale(countsAsAi) {
	const known = /* @__PURE__ */ new Map();
	return (marks) => {
		const found = known.get(marks);
		if (found !== void 0) return found;
		const counting = marks.filter((mark) => isAtLeast(mark.strength, countsAsAi));
		const isAgents = counting.length > 0;
		const weight = {
			isAgents,
			isPartial: isAgents && counting.every((mark) => mark.partial)
		};
		known.set(marks, weight);
		return weight;
	};
}
function lineSource({ commit, blob, pathThen }, file, facts, weigh) {
	const { isAgents, isPartial } = weigh(marksForFile(facts, pathThen, file.path));
	return {
		commitSha: commit.sha,
		blob,
		isAgents,
		isPartial,
		noted: notedRanges(facts, pathThen)
	};
}
/** Whether agents' commits alone wrote a file, so that neither its text nor a generator's sign can change the answer. */
function isSettled(subject) {
	return subject.sources.length > 0 && subject.sources.every((source) => source.isAgents);
}
/** What has to be known of the lines of files before it can be told who wrote them, and nothing else, since that is what takes long. */
function questionsOf(subjects, options) {
	const open = subjects.filter((subject) => subject.lockfile === void 0);
	const isBlamed = new Set(open.filter(({ file, sources }) => needsBlame(file, sources)));
	const isPlaced = (subject) => needsPlaces(subject.sources, isBlamed.has(subject), options.isTraced(subject.file.path));
	const isCounted = (subject) => options.countsAll || subject.sources.some((source) => source.isAgents);
	return {
		blame: [...isBlamed].map(fileOf),
		places: subjects.filter(isPlaced).map(fileOf),
		counts: subjects.filter((subject) => isCounted(subject) && !isPlaced(subject)).map(fileOf),
		texts: open.filter((subject) => options.readsAll || !isSettled(subject)).map(fileOf)
	};
}
const fileOf = ({ file }) => file;
// src/detect/agent-trace.ts
/** Bytes of one trace file that are read. */
const MAX_TRACE_BYTES = 8388608;
const MAX_RECORDS = 5e4;
const MAX_ENTRIES = 2e5;
/** Whether a path is a file of Agent Trace records. https://github.com/cursor/agent-trace */
function isTracePath(path) {
	return /(?:^|\/)\.agent-trace\/[^/]{1,200}\.jsonl?$/.test(path);
}
/**
* Agent Trace records, one JSON value a line (or one for the whole file) -> the ranges that an AI wrote; total and never strict,
* since the reference writer breaks its own schema. `known` are lines that the base has already, which say nothing of this change.
*/
function parseAgentTrace(catalog, text, known) {
	const fresh = text.split("\n", MAX_RECORDS).map((line) => line.trim()).filter((line) => line !== "" && !known.has(line));
	const records = text.trimStart().startsWith("[") ? [] : fresh.map((line) => asObject(parseJson(line))).filter((record) => record !== void 0);
	const entries = [];
	for (const record of records.length > 0 || fresh.length === 0 ? records : recordsOfDocument(text)) {
		if (entries.length > MAX_ENTRIES) break;
		readRecord(catalog, record, entries);
	}
	return entries;
}
function recordsOfDocument(text) {
	const whole = parseJson(text);
	return (Array.isArray(whole) ? asArray(whole) : [whole]).map(asObject).filter((record) => record !== void 0);
}
function readRecord(catalog, record, entries) {
	const flatPath = asString(record["file_path"]);
	if (flatPath !== void 0) {
		const lines = rangeOf(record);
		if (lines === void 0) return;
		entries.push({
			...pathOf(flatPath),
			agent: agentOf(catalog, record, void 0),
			lines,
			isStandard: false
		});
		return;
	}
	for (const file of asArray(record["files"]).map(asObject)) {
		const path = asString(file?.["path"]);
		if (file === void 0 || path === void 0) continue;
		for (const conversation of asArray(file["conversations"]).map(asObject)) if (conversation !== void 0) readConversation(catalog, record, path, conversation, entries);
	}
}
function readConversation(catalog, record, path, conversation, entries) {
	const outer = asObject(conversation["contributor"]);
	for (const range of asArray(conversation["ranges"]).map(asObject)) {
		const lines = range === void 0 ? void 0 : rangeOf(range);
		if (range === void 0 || lines === void 0) continue;
		const contributor = asObject(range["contributor"]) ?? outer;
		const type = asString(contributor?.["type"])?.toLowerCase();
		if (!(type === "ai" || type === "mixed" || type === void 0 && toolNameOf(record) !== void 0)) continue;
		entries.push({
			...pathOf(path),
			agent: agentOf(catalog, record, contributor),
			lines,
			isStandard: true
		});
	}
}
function pathOf(raw) {
	const path = raw.replaceAll("\\", "/").replace(/^file:\/\//, "").replace(/^(?:\.\/)+/, "");
	return {
		path,
		isAbsolute: path.startsWith("/") || /^[A-Za-z]:\//.test(path)
	};
}
function rangeOf(value) {
	const start = value["start_line"];
	const end = value["end_line"] ?? start;
	if (typeof start !== "number" || typeof end !== "number") return void 0;
	return Number.isInteger(start) && Number.isInteger(end) && start >= 1 && start <= end && end < 1e9 ? {
		start,
		end
	} : void 0;
}
function toolNameOf(record) {
	return asString(asObject(record["tool"])?.["name"]);
}
function agentOf(catalog, record, contributor) {
	const tool = toolNameOf(record);
	const byTool = tool === void 0 ? null : agentOfTool(catalog, tool);
	if (byTool !== null) return byTool;
	const family = modelFamily(asString(contributor?.["model_id"]) ?? "");
	return family === void 0 ? null : agentOfFamily(family);
}
// src/detect/trace-paths.ts
/**
* A trace's path -> the changed file. Relative paths start at the repository's root, or at the folder that holds `.agent-trace`.
* Of an absolute one, which was written on somebody's machine, the longest ending that is a changed file counts, and only as a
* guess where it is a single name, as every repository has a README.
*/
function resolveTracePath(entry, tracePath, repositoryName, isChanged) {
	if (!entry.isAbsolute) {
		if (isChanged(entry.path)) return {
			path: entry.path,
			isSure: true
		};
		const home = tracePath.slice(0, tracePath.lastIndexOf(".agent-trace/"));
		return isChanged(home + entry.path) ? {
			path: home + entry.path,
			isSure: true
		} : void 0;
	}
	const segments = entry.path.split("/").slice(-60);
	for (let start = 1; start < segments.length; start += 1) {
		const path = segments.slice(start).join("/");
		if (!isChanged(path)) continue;
		const folder = segments[start - 1];
		return {
			path,
			isSure: repositoryName !== void 0 && folder === require_range.baseName(repositoryName) || segments.length - start > 1
		};
	}
}
// src/detect/traces.ts
/**
* Reads the trace files that the change itself adds to (older records speak of older changes) -> what they say of each changed file.
* Records number the lines of a work tree before the commit, so that those which miss every added line are only a hint.
*/
async function readTraces(catalog, change, repository) {
	const sources = change.files.filter((file) => isTracePath(file.path) && file.newBlob !== void 0);
	if (sources.length === 0) return {
		traces: /* @__PURE__ */ new Map(),
		notices: []
	};
	const texts = await readTexts(repository, sources);
	const files = new Map(change.files.map((file) => [file.path, file]));
	const names = headPathsByName(change);
	const collected = /* @__PURE__ */ new Map();
	const notices = [];
	for (const source of sources) {
		const text = texts.get(source.newBlob ?? "");
		if (text === void 0) {
			const message = `The trace file ${shownText(require_range.displayPath(source.path))} is larger than ${MAX_TRACE_BYTES / 1048576} MiB and was not read.`;
			notices.push({
				code: "results-cut",
				message
			});
			continue;
		}
		const known = new Set((texts.get(source.oldBlob ?? "") ?? "").split("\n").map((line) => line.trim()));
		for (const entry of parseAgentTrace(catalog, text, known)) {
			const target = resolveTracePath(entry, source.path, change.pullRequest?.repository, (path) => names.has(path));
			if (target !== void 0) collect(collected, names.get(target.path) ?? [], {
				entry,
				isSure: target.isSure
			});
		}
	}
	const [added, standing] = await Promise.all([readAddedLines(repository, [...collected.keys()].flatMap((path) => files.get(path) ?? [])), readStanding(repository, change, [...collected.keys()], new Set(sources.map(({ path }) => path)))]);
	const traces = [...collected].map(([path, entries]) => {
		const ranges = added.get(path)?.ranges ?? [];
		const kept = standing.get(path);
		return [path, traceOf(kept === void 0 ? ranges : intersectionOf(ranges, kept), entries)];
	});
	return {
		traces: new Map(traces),
		notices
	};
}
/**
* Of files that several commits of the range wrote: the lines of the head that were there when the last record was written. What
* somebody wrote after that no record can be about.
*/
async function readStanding(repository, change, paths, tracePaths) {
	const speeches = paths.length === 0 ? /* @__PURE__ */ new Map() : speechesOf(change);
	const shared = paths.filter((path) => (speeches.get(path) ?? []).length > 1);
	if (shared.length === 0) return /* @__PURE__ */ new Map();
	const last = change.commits.findLastIndex(({ files }) => files.some(({ path }) => tracePaths.has(path)));
	const before = new Set(change.commits.slice(0, last + 1).map(({ sha }) => sha));
	const standing = /* @__PURE__ */ new Map();
	for (const [path, spans] of await repository.readBlame(change, shared)) {
		if (spans.length === 0) continue;
		standing.set(path, unionOf(spans.filter((span) => before.has(span.commitSha)).map((span) => span.lines)));
	}
	return standing;
}
/** Adds a record to the files of the head that it may speak of: they may have been renamed since. */
function collect(collected, paths, placed) {
	for (const path of paths) {
		const list = collected.get(path);
		if (list === void 0) collected.set(path, [placed]);
		else list.push(placed);
	}
}
async function readTexts(repository, sources) {
	const wanted = sources.flatMap((file) => [file.newBlob ?? "", file.oldBlob ?? ""]).filter((sha) => sha !== "");
	const texts = /* @__PURE__ */ new Map();
	for await (const blob of repository.readBlobs(new Set(wanted), MAX_TRACE_BYTES)) if (blob.bytes !== void 0) texts.set(blob.sha, new TextDecoder().decode(blob.bytes));
	return texts;
}
/** One mark for each agent, dialect and sureness. */
function traceOf(added, entries) {
	const groups = /* @__PURE__ */ new Map();
	for (const placed of entries) {
		const key = `${placed.entry.agent}\0${placed.entry.isStandard}\0${placed.isSure}`;
		const group = groups.get(key) ?? [];
		group.push(placed);
		groups.set(key, group);
	}
	const marks = [];
	const lines = [];
	for (const group of groups.values()) {
		const first = group[0];
		if (first === void 0) continue;
		const shared = first.isSure ? intersectionOf(unionOf(group.map(({ entry }) => entry.lines)), added) : [];
		lines.push(...shared);
		marks.push(traceMark(first.entry, shared.length > 0));
	}
	return {
		marks,
		lines
	};
}
function traceMark(entry, hits) {
	const seen = hits ? "an Agent Trace record of lines that the change adds" : "an Agent Trace record of the file, though of no line that can be placed in the change";
	const found = entry.isStandard ? "proof" : "strong";
	return {
		kind: "agent-trace",
		strength: hits ? found : "weak",
		agent: entry.agent,
		partial: false,
		seen
	};
}
// src/detect/detect.ts
const NO_MARKS = [];
const NO_TEXT = {
	marks: NO_MARKS,
	generator: void 0,
	added: void 0
};
/**
* Which changed files an AI wrote, and how that is known. It rests on what agents
* disclose (commits, notes, traces, the pull request); hidden use of AI is not found. Throws what `repository` throws.
*/
async function detect(change, policy, repository) {
	const catalog = createCatalog(policy.agents);
	const [facts, traced] = await Promise.all([readCommitFacts(catalog, change, repository), readTraces(catalog, change, repository)]);
	const pullRequestEvidence = (change.pullRequest === void 0 ? [] : marksOfPullRequest(catalog, change.pullRequest)).map((mark) => evidenceOf(mark, "The pull request", null));
	const subjects = subjectsOf(change, policy, facts.factsOf);
	const asked = questionsOf(subjects, {
		isTraced: (path) => traced.traces.has(path),
		countsAll: pullRequestEvidence.length > 0,
		readsAll: catalog.policyMarkers.length > 0
	});
	const [counted, blame, placed, texts, isGenerated] = await Promise.all([
		countAddedLines(repository, asked.counts),
		asked.blame.length === 0 ? /* @__PURE__ */ new Map() : repository.readBlame(change, asked.blame.map(({ path }) => path)),
		readAddedLines(repository, asked.places),
		readFileTexts(catalog, repository, asked.texts),
		readGeneratedAttribute(repository, change.baseSha, subjects.map((each) => each.file.path))
	]);
	const evidenceOfSpeech = createSpeechEvidence();
	const attributions = subjects.map((subject) => {
		const path = subject.file.path;
		const trace = traced.traces.get(path);
		const text = texts.get(path) ?? NO_TEXT;
		const added = placed.get(path) ?? text.added ?? counted.get(path);
		const lines = writtenLines(subject.file, subject.sources, blame.get(path), trace?.lines ?? [], added);
		return attribute({
			path,
			countsAsAi: policy.countsAsAi,
			rule: subject.rule,
			lockfile: subject.lockfile,
			generator: isSettled(subject) ? void 0 : generatorOf(path, isGenerated(path), text),
			commitEvidence: subject.speeches.flatMap((speech) => evidenceOfSpeech(speech, subject.file, facts.factsOf(speech.commit.sha), lines)),
			otherEvidence: [...fileEvidence(trace, text.marks), ...pullRequestEvidence],
			isRewritten: lines.isRewritten,
			aiLines: lines.aiLines
		});
	});
	const named = [...new Set(facts.prompters)].map(operatorOfIdentity).filter((one) => one !== void 0);
	return {
		attributions,
		operators: [...operatorsInTexts(catalog, change), ...named],
		notices: [...facts.notices, ...traced.notices]
	};
}
function generatorOf(path, attribute, text) {
	if (attribute === true) return ".gitattributes of the base marks it linguist-generated";
	if (attribute === false) return void 0;
	return generatedPathReason(path) ?? text.generator;
}
/** Tells what a commit says of a file; what it says of all its files alike is put into words once. */
function createSpeechEvidence() {
	const known = /* @__PURE__ */ new Map();
	const inWords = (marks, sha) => {
		const carrier = commitCarrier(sha);
		return marks.map((mark) => evidenceOf(mark, carrier, sha));
	};
	return (speech, file, facts, lines) => {
		const { sha } = speech.commit;
		const marks = marksForFile(facts, speech.pathThen, file.path);
		const own = known.get(marks) ?? inWords(marks, sha);
		if (marks === facts.marks) known.set(marks, own);
		const noted = noteMarks(speech, facts, lines);
		return noted.length === 0 ? own : [...inWords(noted, sha), ...own];
	};
}
/** A note counts for a file as far as its lines stand in the head as lines that this commit added. */
function noteMarks(speech, facts, lines) {
	const entries = facts.notes.get(speech.pathThen);
	if (entries === void 0) return NO_MARKS;
	const standing = lines.notedLines.get(speech.commit.sha) ?? 0;
	if (standing === 0) return NO_MARKS;
	const partial = standing < lines.total;
	const seen = `a git-ai note that attests ${standing} of the added lines to an agent`;
	return entries.map((entry) => ({
		kind: "git-ai-note",
		strength: "proof",
		agent: entry.agent,
		partial,
		seen
	}));
}
function fileEvidence(trace, marks) {
	return [...(trace?.marks ?? []).map((mark) => evidenceOf(mark, "The change", null)), ...marks.map((mark) => evidenceOf(mark, "The file", null))];
}
// src/gate/identity.ts
/** Account id of GitHub's stand-in for deleted accounts. https://api.github.com/users/ghost */
const GHOST_ID = 10137;
/** Account id and name of what commits for people on github.com. https://api.github.com/users/web-flow */
const WEB_FLOW = {
	id: 19864447,
	email: "noreply@github.com"
};
/** People -> a group of them. */
function groupOf(people) {
	const ids = /* @__PURE__ */ new Set();
	const logins = /* @__PURE__ */ new Set();
	for (const { id, login } of people) {
		if (id !== null) ids.add(id);
		logins.add(foldCase(login));
	}
	return {
		ids,
		logins
	};
}
/** Whether somebody is in a group, by id or by login. */
function isIn(group, person) {
	return person.id !== null && group.ids.has(person.id) || group.logins.has(foldCase(person.login));
}
/** Whether an account is a living one of a kind that is known to be a person or a program. */
function isKnownUser(account) {
	return account !== null && account.id !== GHOST_ID && (account.type === "User" || account.type === "Bot");
}
/** Whether an identity in a commit is GitHub's own, which commits what people do on its pages. */
function isWebFlow(email, account) {
	return foldCase(email) === WEB_FLOW.email || account?.id === WEB_FLOW.id;
}
/** A predicate: is somebody an app, a bot, a coding agent or the identity that this run writes as? */
function botTest(people, policy) {
	const agents = policy.detect.agents.flatMap((agent) => agent.logins);
	const known = new Set([
		...people.self,
		...people.agentLogins,
		...agents
	].map(foldCase));
	return ({ login, type }) => type === "Bot" || login.endsWith("[bot]") || known.has(foldCase(login));
}
/** Whether a list of `users` names somebody. */
function isNamed(from, person) {
	const name = foldCase(person.login);
	return (from.users ?? []).some((user) => foldCase(user) === name);
}
/** The author of the pull request as a group: by account, and by login where the account is gone. */
function authorGroup(change, people) {
	const pull = change.pullRequest;
	const authors = people.author === null ? [] : [people.author];
	if (pull !== void 0) authors.push({
		id: pull.authorId,
		login: pull.authorLogin
	});
	return groupOf(authors);
}
// src/gate/no-reply.ts
const NO_REPLY = /^(?:(\d{1,15})\+)?([a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?(?:\[bot\])?)@users\.noreply\.github\.com$/;
/**
* The account that one of GitHub's no-reply addresses stands for, undefined for any other address; `id` is null in the older
* form without a number, the login is in lower case.
* https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
*/
function noReplyAccount(email) {
	const match = NO_REPLY.exec(foldCase(email));
	const login = match?.[2];
	if (match === null || login === void 0) return void 0;
	return {
		id: match[1] === void 0 ? null : Number(match[1]),
		login
	};
}
// src/gate/commit-people.ts
const CO_AUTHOR = /^co-authored-by:[^<\n]*<[^>\n]*>/gim;
/** The headlines GitHub gives to a commit of suggestions; a squashed pull request has its number at the end. */
const SUGGESTION = /^(?:Apply suggestions?\b|Update \S)(?![^\n]*\(#\d+\)[ \t\r]*(?:\n|$))/;
/** The `Co-authored-by` lines of a commit message, wherever they stand. */
function coAuthors(message) {
	return [...message.matchAll(CO_AUTHOR)].map(([line]) => {
		const start = line.indexOf("<");
		return {
			name: line.slice(line.indexOf(":") + 1, start).trim(),
			email: line.slice(start + 1, -1).trim()
		};
	});
}
/** The emails of the `Co-authored-by` lines of a commit message. */
function coAuthorEmails(message) {
	return coAuthors(message).map((one) => one.email);
}
/** Whether a commit says of itself that GitHub made it of suggestions, which only GitHub's signature proves. */
function claimsSuggestion(commit) {
	return isWebFlow(commit.committer.email, void 0) && SUGGESTION.test(commit.message);
}
/** The people behind each commit of the range: author, committer and co-authors that are not agents, GitHub itself or givers of a suggestion. */
function commitPeople(facts) {
	const { people, change, policy } = facts;
	const agentEmails = [...people.agentEmails, ...policy.detect.agents.flatMap((agent) => agent.emails)];
	const agents = new Set(agentEmails.map(foldCase));
	return change.commits.map((commit) => {
		const persons = [];
		let isUnmapped = false;
		for (const email of emailsOf(commit, people)) {
			if (agents.has(foldCase(email))) continue;
			const person = personOf(email, people);
			if (person === void 0) isUnmapped = true;
			else persons.push(person);
		}
		return {
			commit,
			people: persons,
			isUnmapped
		};
	});
}
/** The account behind an email: GitHub's answer, else what one of its no-reply addresses says, undefined for nobody's. */
function personOf(email, people) {
	return people.accountsByEmail.get(foldCase(email)) ?? noReplyAccount(email);
}
/** The commits of the range that changed one of the files, also under an earlier name inside the range. */
function commitsOf(files, commits) {
	const names = new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
	const touching = [];
	for (const one of [...commits].reverse()) {
		const touched = one.commit.files.filter((file) => names.has(file.path) || names.has(file.previousPath ?? file.path));
		for (const { previousPath } of touched) if (previousPath !== void 0) names.add(previousPath);
		if (touched.length > 0) touching.push(one);
	}
	return touching;
}
/** The commits that evidence of an agent, `strong` or more, speaks of. */
function agentCommits(attributions, commits) {
	const shas = /* @__PURE__ */ new Set();
	for (const { commitSha, strength } of attributions.flatMap((one) => one.evidence)) if (commitSha !== null && isAtLeast(strength, "strong")) shas.add(commitSha);
	return commits.filter(({ commit }) => shas.has(commit.sha));
}
function emailsOf(commit, people) {
	const account = people.accountsByEmail.get(foldCase(commit.committer.email));
	const isByGitHub = isWebFlow(commit.committer.email, account);
	const isSuggestion = claimsSuggestion(commit) && people.githubCommits.has(commit.sha);
	return [
		commit.author.email,
		...isByGitHub ? [] : [commit.committer.email],
		...isSuggestion ? [] : coAuthorEmails(commit.message)
	];
}
// src/gate/codeowners.ts
/**
* CODEOWNERS as GitHub reads it: the last line that matches a path names its owners; a line that is not valid is left out, and so
* is a whole file that is too large. https://docs.github.com/articles/about-code-owners#codeowners-syntax
*/
const MAX_CHARACTERS = 3145728;
const OWNER = /^(?:@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\/[a-z0-9_.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/i;
/** The text of a CODEOWNERS file -> a function from path to owners as written (`@login`, `@org/team`, email), none where nobody owns it. */
function parseCodeowners(text) {
	if (text.length > MAX_CHARACTERS) return () => [];
	const known = text.split(/\r?\n/).map(parseLine).filter((line) => line !== void 0).reverse();
	return (path) => known.find((line) => matchesLine(line, path.split("/")))?.owners ?? [];
}
function parseLine(text) {
	const words = splitWords(text);
	const pattern = words[0];
	if (pattern === void 0 || !isPattern(pattern)) return void 0;
	const owners = words.slice(1);
	if (!owners.every((owner) => OWNER.test(owner))) return void 0;
	return {
		...parsePattern(pattern),
		owners
	};
}
function splitWords(text) {
	const words = [];
	for (const match of text.matchAll(/(?:\\.|[^\s\\])+/gsu)) {
		if (match[0].startsWith("#")) break;
		words.push(match[0].replace(/\\(?=\s)/g, ""));
	}
	return words;
}
function isPattern(pattern) {
	return !(pattern.startsWith("!") || pattern.startsWith("\\#") || /[[\]]/.test(pattern) || pattern === "/");
}
function parsePattern(pattern) {
	const isFolder = pattern.endsWith("/");
	const bare = pattern.replace(/\/+$/, "");
	const isAnchored = bare.includes("/");
	const parts = bare.split("/").filter((part, index) => part !== "" || index > 0);
	const segments = isAnchored ? parts : ["**", ...parts];
	const isFolderMeant = isFolder || parts.length === 1 || parts.at(-1) !== "*";
	return {
		segments: isFolder ? [...segments, "**"] : segments,
		isFolderMeant
	};
}
function matchesLine(line, path) {
	const { segments } = line;
	let reached = closure(segments, [true, ...segments.map(() => false)]);
	for (const [depth, name] of path.entries()) {
		reached = advance(segments, reached, name);
		if (reached[segments.length] === true && (line.isFolderMeant || depth === path.length - 1)) return true;
	}
	return false;
}
function advance(segments, reached, name) {
	const next = [false, ...segments.map((segment, index) => reached[index] === true && matchesName(segment, name))];
	for (const [index, segment] of segments.entries()) if (segment === "**" && reached[index] === true) next[index] = true;
	return closure(segments, next);
}
function closure(segments, reached) {
	const open = [...reached];
	for (const [index, segment] of segments.entries()) if (segment === "**" && open[index] === true && index < segments.length - 1) open[index + 1] = true;
	return open;
}
function matchesName(pattern, name) {
	let at = 0;
	let star = -1;
	let retry = 0;
	for (let index = 0; index < name.length;) {
		const wanted = pattern[at];
		if (wanted === "*") {
			star = at;
			retry = index;
			at += 1;
		} else if (wanted !== void 0 && (wanted === "?" || wanted === name[index])) {
			at += 1;
			index += 1;
		} else if (star >= 0) {
			at = star + 1;
			retry += 1;
			index = retry;
		} else return false;
	}
	return [...pattern.slice(at)].every((rest) => rest === "*");
}
// src/gate/words.ts
/** `1 approval`, `2 approvals`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`, for none an empty text. */
function listed(words, last = "and") {
	const head = words.slice(0, -1);
	const tail = words.at(-1) ?? "";
	return head.length === 0 ? tail : `${head.join(", ")} ${last} ${tail}`;
}
// src/gate/sources.ts
/** Files -> targets. With code owners a renamed file is one for each of its names that has owners, as GitHub asks the owners of both. */
function targetsOf(from, files, people) {
	if (from.codeowners !== true) return files.map((file) => ({
		file,
		owners: []
	}));
	const ownersOf = parseCodeowners((people.codeowners.known ? people.codeowners.value : null) ?? "");
	return files.flatMap((file) => {
		const owned = (file.previousPath === void 0 ? [file.path] : [file.path, file.previousPath]).map((name) => ({
			file,
			owners: ownersOf(name)
		})).filter(({ owners }) => owners.length > 0);
		return owned.length > 0 ? owned : [{
			file,
			owners: []
		}];
	});
}
/** A function: is an account among those that a rule names, for one target? One sure membership is enough. */
function membershipTest(from, people) {
	const known = /* @__PURE__ */ new Map();
	return (account, target) => {
		const key = from.codeowners === true ? `${account.id} ${target.owners.join(" ")}` : account.id;
		const answer = known.get(key) ?? membershipOf(account, target, from, people);
		known.set(key, answer);
		return answer;
	};
}
function membershipOf(account, target, from, people) {
	if (isNamed(from, account)) return "in";
	return anyOf([
		...(from.teams ?? []).map((team) => isInTeam(account, team, people)),
		...from.permission === void 0 ? [] : [mayDo(account, from.permission, people)],
		...from.codeowners === true ? [isOwner(account, target.owners, people)] : []
	]);
}
/** What an account may do in the repository, or why that is not known. */
function permissionOf(account, people) {
	const asked = people.permissions.get(account.id);
	if (asked !== void 0) return asked;
	const listedAs = people.collaborators.known ? people.collaborators.value.find((one) => one.account.id === account.id) : void 0;
	if (listedAs !== void 0) return {
		known: true,
		value: listedAs.permission
	};
	return {
		known: false,
		reason: "not read"
	};
}
/** Whether somebody has a permission. */
function mayDo(account, least, people) {
	const fact = permissionOf(account, people);
	if (!fact.known) return { unknown: `the permission of ${account.login} cannot be read (${fact.reason})` };
	return hasPermission(fact.value, least) ? "in" : "out";
}
/** The members of a team, or why they are not known. */
function teamMembers(team, people) {
	return people.teams.get(foldCase(team)) ?? {
		known: false,
		reason: "not read"
	};
}
/** Why a rule's own sources cannot be read: teams it names (itself or by CODEOWNERS), CODEOWNERS itself. */
function unreadableSources(from, targets, people) {
	const owners = targets.flatMap((target) => target.owners).filter((owner) => /^@.*\//.test(owner));
	const reasons = [...new Set([...from.teams ?? [], ...owners.map((owner) => owner.slice(1))].map(foldCase))].flatMap((team) => {
		const members = teamMembers(team, people);
		return members.known ? [] : [`team ${team} cannot be read (${members.reason})`];
	});
	if (from.codeowners !== true || people.codeowners.known) return reasons;
	return [...reasons, `CODEOWNERS cannot be read (${people.codeowners.reason})`];
}
/** Whose approval a rule asks for, in words: `people with write access or more, team acme/core or alice`. */
function describeSource(from) {
	const words = [];
	if (from.permission !== void 0) words.push(`people with ${from.permission} access${from.permission === "admin" ? "" : " or more"}`);
	for (const team of from.teams ?? []) words.push(`team ${team}`);
	words.push(...from.users ?? []);
	if (from.codeowners === true) words.push("code owners");
	return listed(words, "or");
}
function anyOf(answers) {
	if (answers.includes("in")) return "in";
	return answers.find((answer) => typeof answer === "object") ?? "out";
}
function isInTeam(account, team, people) {
	const members = teamMembers(team, people);
	if (!members.known) return { unknown: `team ${foldCase(team)} cannot be read (${members.reason})` };
	return members.value.some((member) => member.id === account.id) ? "in" : "out";
}
function isOwner(account, owners, people) {
	if (!people.codeowners.known) return { unknown: `CODEOWNERS cannot be read (${people.codeowners.reason})` };
	const named = anyOf(owners.map((owner) => isOwnerEntry(account, owner, people)));
	if (named === "out") return "out";
	const may = mayDo(account, "write", people);
	return may === "in" ? named : may;
}
function isOwnerEntry(account, owner, people) {
	if (!owner.startsWith("@")) return personOf(owner, people)?.id === account.id ? "in" : "out";
	const name = owner.slice(1);
	if (name.includes("/")) return isInTeam(account, name, people);
	return foldCase(name) === foldCase(account.login) ? "in" : "out";
}
// src/gate/candidates.ts
/** One key for one person: the account id where it is known, else the login. */
function keyOf(person) {
	return person.id === null ? `@${foldCase(person.login)}` : `#${person.id}`;
}
/** The people whom a rule's `from` names for a target, without those whom it excludes. */
function candidatesFor(from, people, isExcluded, known) {
	const unknown = [];
	const common = [
		...(from.users ?? []).map((login) => byLogin(login, known)),
		...(from.teams ?? []).flatMap((team) => membersOf(team, people, unknown)),
		...from.permission === void 0 ? [] : collaboratorsWith(from.permission, people, unknown)
	];
	const isWriter = writerTest(people);
	if (from.codeowners === true && !people.codeowners.known) unknown.push("CODEOWNERS");
	const byOwners = /* @__PURE__ */ new Map();
	return (target) => {
		const done = byOwners.get(target.owners.join(" "));
		if (done !== void 0) return done;
		const missing = [...unknown];
		const owners = target.owners.flatMap((owner) => ownerPeople(owner, people, known, missing)).filter(isWriter);
		const everybody = [...common, ...owners].filter((person) => isExcluded(person) === null);
		const found = {
			people: new Map(everybody.map((person) => [keyOf(person), person.login])),
			unknown: missing
		};
		byOwners.set(target.owners.join(" "), found);
		return found;
	};
}
/** Every account that the facts name, by login in lower case. */
function knownAccounts(people) {
	const teams = [...people.teams.values()].flatMap((team) => team.known ? team.value : []);
	const collaborators = people.collaborators.known ? people.collaborators.value.map((one) => one.account) : [];
	const speakers = [...people.reviews, ...people.comments].map((one) => one.author);
	const all = [
		...teams,
		...collaborators,
		...speakers,
		people.author
	].filter((account) => account !== null);
	return new Map(all.map((account) => [foldCase(account.login), account]));
}
function byLogin(login, known) {
	return known.get(foldCase(login)) ?? {
		id: null,
		login
	};
}
function membersOf(team, people, unknown) {
	const members = teamMembers(team, people);
	if (members.known) return members.value;
	unknown.push(`team ${team}`);
	return [];
}
function collaboratorsWith(least, people, unknown) {
	if (!people.collaborators.known) {
		unknown.push("the list of collaborators");
		return [];
	}
	return people.collaborators.value.filter((one) => hasPermission(one.permission, least)).map((one) => one.account);
}
function writerTest(people) {
	if (!people.collaborators.known) return () => true;
	const writers = people.collaborators.value.filter((one) => hasPermission(one.permission, "write"));
	const keys = new Set(writers.map((one) => keyOf(one.account)));
	return (person) => keys.has(keyOf(person));
}
function ownerPeople(owner, people, known, unknown) {
	if (!owner.startsWith("@")) {
		const person = personOf(owner, people);
		return person === void 0 ? [] : [person];
	}
	const name = owner.slice(1);
	return name.includes("/") ? membersOf(name, people, unknown) : [byLogin(name, known)];
}
// src/gate/exclusions.ts
/** The facts of a pull request -> who may not speak for it. */
function readExclusions(facts) {
	const { change, people } = facts;
	const commits = commitPeople(facts);
	const isBot = botTest(people, facts.policy);
	const author = authorGroup(change, people);
	const pushers = groupOf(people.pushes.known ? pushersOf(people.pushes.value, change) : []);
	const operators = operatorsOf(agentCommits(facts.attributions, commits), author, facts);
	return {
		testFor(from, exclude, files) {
			const committers = () => joined(commitsOf(files, commits), author);
			const tests = [
				[
					"author",
					() => author,
					"author"
				],
				[
					"committers",
					committers,
					"committer"
				],
				[
					"pushers",
					() => pushers,
					"pusher"
				],
				[
					"operators",
					() => operators,
					"operator"
				]
			].filter(([name]) => exclude.includes(name)).map(([, group, reason]) => ({
				group: group(),
				reason
			}));
			return (person) => {
				if (isBot(person) && (exclude.includes("bots") || !isNamed(from, person))) return "bot";
				return tests.find(({ group }) => isIn(group, person))?.reason ?? null;
			};
		},
		unmapped: unmappedNotice(commits),
		pushersUnknown: people.pushes.known ? [] : [{
			code: "list-unreadable",
			message: `who pushed to the branch cannot be read (${people.pushes.reason}): nobody is excluded as a pusher`
		}]
	};
}
function joined(commits, author) {
	const group = groupOf(commits.flatMap((one) => one.people));
	return commits.some((one) => one.isUnmapped) ? together([group, author]) : group;
}
function together(groups) {
	return {
		ids: new Set(groups.flatMap(({ ids }) => [...ids])),
		logins: new Set(groups.flatMap(({ logins }) => [...logins]))
	};
}
function operatorsOf(commits, author, { change, people }) {
	const named = [];
	for (const { login, email } of people.namedOperators) {
		if (login !== null) named.push({
			id: null,
			login
		});
		const person = email === null ? void 0 : personOf(email, people);
		if (person !== void 0) named.push(person);
	}
	return together([joined(commits, author), groupOf([...named, ...proposalAskers(change, people)])]);
}
/** Who had something made that the range holds, at whatever path and in whichever of its commits. */
function proposalAskers(change, people) {
	const blobs = /* @__PURE__ */ new Set([...change.files.map(({ newBlob }) => newBlob), ...change.commits.flatMap(({ files }) => files.map(({ blob }) => blob))]);
	return (people.proposalAskers ?? []).filter(({ blob }) => blobs.has(blob)).map(({ askedBy }) => askedBy);
}
/** Everybody who moved the branch in its present life, except by GitHub's own merge of the base. */
function pushersOf(activity, change) {
	const ordered = [...activity].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id);
	const reborn = ordered.findLastIndex((one) => one.type === "branch_deletion");
	const people = [];
	for (const one of ordered.slice(reborn + 1)) {
		const isStart = one.type === "branch_creation" && [change.mergeBaseSha, change.baseSha].includes(one.afterSha);
		if (one.actor !== null && !isStart && !isUpdateBranch(one, change)) people.push(one.actor);
	}
	return people;
}
function isUpdateBranch(push, change) {
	const commit = change.commits.find((one) => one.sha === push.afterSha);
	if (commit === void 0 || commit.parents.length !== 2 || commit.files.length > 0) return false;
	const isInRange = change.commits.some((one) => one.sha === commit.parents[1]);
	return commit.parents[0] === push.beforeSha && !isInRange && isWebFlow(commit.committer.email, void 0);
}
function unmappedNotice(commits) {
	const shas = commits.filter((one) => one.isUnmapped).map((one) => one.commit.sha.slice(0, 12));
	if (shas.length === 0) return [];
	return [{
		code: "unmapped-commit",
		message: `an email in ${shas.slice(0, 3).join(", ")}${shas.length > 3 ? ` and ${counted(shas.length - 3, "more commit")}` : ""} belongs to no account: taken for the pull request's author's`
	}];
}
// src/gate/opinions.ts
/** Reviews and commands -> one stance per person (by account id): the last word by time, then id, counts. */
function readStances(reviews, commands) {
	const words = [...reviews.map(reviewWord), ...commands.map(commandWord)].filter((word) => word !== void 0);
	const byPerson = /* @__PURE__ */ new Map();
	const strangers = /* @__PURE__ */ new Set();
	for (const word of words.sort((a, b) => a.time - b.time || a.id - b.id || a.line - b.line)) {
		const { account } = word;
		if (isKnownUser(account)) {
			const person = byPerson.get(account.id) ?? {
				account,
				words: []
			};
			person.words.push(word);
			byPerson.set(account.id, person);
		} else if (word.kind === "approved") strangers.add(account?.login ?? "ghost");
	}
	return {
		stances: [...byPerson.values()].map(({ account, words: own }) => reduceWords(account, own)),
		strangers: [...strangers].sort()
	};
}
function reviewWord(review) {
	const kind = reviewKind(review.state);
	const parsed = review.submittedAt === null ? NaN : Date.parse(review.submittedAt);
	const hasTime = Number.isFinite(parsed);
	if (kind === void 0 || kind === "approved" && !hasTime) return void 0;
	return {
		account: review.author,
		kind,
		time: hasTime ? parsed : Number.MAX_SAFE_INTEGER,
		id: review.id,
		line: 0,
		approval: kind === "approved" ? {
			via: "review",
			commitSha: review.commitSha,
			globs: []
		} : null,
		isEdited: false
	};
}
function reviewKind(state) {
	if (state === "COMMENTED" || state === "PENDING") return void 0;
	if (state === "APPROVED") return "approved";
	return state === "CHANGES_REQUESTED" ? "changes-requested" : "dismissed";
}
function commandWord(standing) {
	if (!("command" in standing.parsed)) return void 0;
	const { command } = standing.parsed;
	if (command.name !== "approve" && command.name !== "unapprove") return void 0;
	const { actor: account, commentId: id, line, isEdited } = standing;
	const time = Date.parse(standing.createdAt);
	if (command.name === "unapprove") return {
		account,
		kind: "withdrawn",
		time,
		id,
		line,
		approval: null,
		isEdited
	};
	const isGiven = standing.refusal === null && !isEdited && Number.isFinite(time);
	const approval = {
		via: "command",
		commitSha: command.commitSha,
		globs: command.globs
	};
	return {
		account,
		kind: isGiven ? "approved" : "attempted",
		time,
		id,
		line,
		approval: isGiven ? approval : null,
		isEdited
	};
}
function reduceWords(account, words) {
	let approvals = [];
	let isAgainst = false;
	let lost = null;
	for (const { kind, approval } of words) {
		if (kind === "attempted") continue;
		approvals = approval === null ? [] : [approval, ...approvals];
		isAgainst = kind === "changes-requested" || kind === "withdrawn" && isAgainst;
		lost = kind === "approved" ? null : isAgainst ? "changes-requested" : kind;
	}
	const isEdited = words.some((word) => word.kind === "attempted" && word.isEdited);
	const hasApproved = words.some(({ kind }) => kind === "approved" || kind === "dismissed" || kind === "attempted");
	return {
		account,
		approvals,
		isAgainst,
		hasApproved,
		lost: isEdited ? beforeWithdrawn(lost) : lost
	};
}
function beforeWithdrawn(lost) {
	return lost === null || lost === "withdrawn" ? "edited" : lost;
}
// src/gate/coverage.ts
/**
* A predicate: does an approval stand for a file as it is now? It does while the file's change to the merge base is what it was at
* the approved commit. Undefined for an approval of a commit that cannot be read, which stands for nothing.
*/
function coverageOf({ commitSha, globs }, { headSha, people }) {
	const isMeant = globs.length === 0 ? void 0 : matchesAny(globs);
	const isNamed = ({ path, previousPath }) => isMeant === void 0 || isMeant(path) || previousPath !== void 0 && isMeant(previousPath);
	if (commitSha === headSha) return isNamed;
	const keys = commitSha === null ? void 0 : people.approvedKeys.get(commitSha);
	if (keys?.known !== true) return void 0;
	return (file) => {
		const now = people.headKeys.get(file.path);
		return now !== void 0 && keys.value.has(now) && isNamed(file);
	};
}
/** A predicate for a whole stance: the approval, the latest first, that stands for a file, undefined where none does. */
function standingApproval(stance, present) {
	const all = stance.approvals.map((approval) => ({
		approval,
		covers: coverageOf(approval, present)
	}));
	return (file) => all.find(({ covers }) => covers?.(file))?.approval;
}
// src/gate/rule-view.ts
/** One rule's view of what people said about the files it matches. */
function viewRule({ rule, files, required }, voices) {
	const { from, exclude } = rule.require;
	const { people } = voices;
	const targets = targetsOf(from, files, people);
	const isExcluded = voices.exclusions.testFor(from, exclude, files);
	const isMember = membershipTest(from, people);
	const heard = voices.stances.stances.map((stance) => hear(stance, targets, isExcluded, isMember, voices)).sort((left, right) => compareText(left.stance.account.login, right.stance.account.login));
	const findCandidates = candidatesFor(from, people, isExcluded, voices.known);
	return {
		rule,
		required,
		targets: targets.map((target) => ({
			...target,
			candidates: findCandidates(target)
		})),
		supporters: new Map(heard.flatMap(({ stance, supporter }) => supporter === null ? [] : [[keyOf(stance.account), supporter]])),
		ineligible: ineligibleOf(heard, from, targets.length, voices.stances.strangers),
		against: heard.filter(isOpposed).map((one) => one.stance.account.login),
		unknown: distinctTexts(heard.filter(isDoubtful).flatMap(doubts)),
		unknownAgainst: distinctTexts(heard.filter((one) => one.stance.isAgainst && one.excluded === null && !isOpposed(one)).flatMap(doubts))
	};
}
/** Compares two texts by their UTF-16 units, so that the order is the same everywhere. */
function compareText(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
function hear(stance, targets, isExcluded, isMember, voices) {
	const excluded = isExcluded(stance.account);
	const memberships = excluded === null ? targets.map((target) => isMember(stance.account, target)) : [];
	const approvalFor = standingApproval(stance, {
		headSha: voices.change.headSha,
		people: voices.people
	});
	const standing = targets.map(({ file }, index) => memberships[index] === "in" ? approvalFor(file) : void 0);
	const counting = [...standing.entries()].filter(([, approval]) => approval !== void 0);
	const via = stance.approvals.find((approval) => standing.includes(approval))?.via;
	return {
		stance,
		excluded,
		memberships,
		supporter: via === void 0 ? null : {
			login: stance.account.login,
			via,
			targets: new Set(counting.map(([index]) => index))
		}
	};
}
function isOpposed(one) {
	return one.stance.isAgainst && one.memberships.includes("in");
}
function isDoubtful({ stance, excluded }) {
	return excluded === null && stance.hasApproved && stance.lost === null;
}
function doubts({ memberships }) {
	return memberships.flatMap((one) => typeof one === "object" ? [one.unknown] : []);
}
function ineligibleOf(heard, from, targets, strangers) {
	const ours = heard.filter(({ stance, supporter }) => stance.hasApproved && supporter?.targets.size !== targets).map((one) => ({
		login: one.stance.account.login,
		reason: reasonFor(one, from)
	}));
	const others = strangers.map((login) => ({
		login,
		reason: "unknown-user"
	}));
	return [...ours, ...others].sort((left, right) => compareText(left.login, right.login));
}
function reasonFor({ stance, excluded, memberships }, from) {
	if (excluded !== null) return excluded;
	if (stance.lost !== null) return stance.lost;
	if (memberships.every((one) => one === "in")) return "stale";
	return from.teams !== void 0 || from.users !== void 0 || from.codeowners === true ? "not-in-team" : "no-permission";
}
function distinctTexts(texts) {
	return [...new Set(texts)].sort(compareText);
}
// src/gate/distinct.ts
/** Steps that the search for people who count for some files only may take; beyond it the answer is the strict one. */
const MAX_STEPS$1 = 2e4;
/**
* Gives people to rules so that as many places as possible are filled: a maximum bipartite matching of places and people who count
* for every file of a rule, and a bounded search where people who count for some of the files make the difference.
*/
function assignDistinct(demands) {
	const first = withRest(demands, matchPlaces(demands));
	if (isEnough$1(demands, first)) return {
		people: first,
		outcome: "complete"
	};
	const found = search(demands);
	return "people" in found ? found : {
		people: first,
		...found
	};
}
function coversAll(demand, person) {
	return demand.people.get(person)?.size === demand.targets;
}
/** Kuhn's augmenting paths, place by place: person -> the demand that has them. */
function matchPlaces(demands) {
	const places = demands.flatMap((demand) => Array.from({ length: demand.required }, () => ({ demand })));
	const placeOf = /* @__PURE__ */ new Map();
	const tryPlace = (place, seen) => {
		for (const person of place.demand.people.keys()) {
			if (seen.has(person) || !coversAll(place.demand, person)) continue;
			seen.add(person);
			const other = placeOf.get(person);
			if (other === void 0 || tryPlace(other, seen)) {
				placeOf.set(person, place);
				return true;
			}
		}
		return false;
	};
	for (const place of places) tryPlace(place, /* @__PURE__ */ new Set());
	return new Map([...placeOf].map(([person, place]) => [person, place.demand]));
}
/** Those whom the matching left over go to the first rule that has a use for them. */
function withRest(demands, matched) {
	const people = new Map(demands.map((demand) => [demand.name, /* @__PURE__ */ new Set()]));
	for (const [person, demand] of matched) people.get(demand.name)?.add(person);
	for (const demand of demands) for (const person of demand.people.keys()) if (![...people.values()].some((taken) => taken.has(person))) people.get(demand.name)?.add(person);
	return people;
}
function isEnough$1(demands, people) {
	return demands.every((demand) => {
		const given = [...demand.people].filter(([person]) => people.get(demand.name)?.has(person) === true);
		return Array.from({ length: demand.targets }, (_, target) => given.filter(([, targets]) => targets.has(target)).length).every((count) => count >= demand.required);
	});
}
/** Tries the rules one by one for each person who counts for several. */
function search(demands) {
	const options = [...new Set(demands.flatMap((demand) => [...demand.people.keys()]))].map((person) => ({
		person,
		rules: demands.filter((demand) => demand.people.has(person))
	})).sort((left, right) => left.rules.length - right.rules.length);
	const people = new Map(demands.map((demand) => [demand.name, /* @__PURE__ */ new Set()]));
	let steps = 0;
	const place = (index) => {
		steps += 1;
		const option = options[index];
		if (option === void 0 || steps > MAX_STEPS$1) return isEnough$1(demands, people);
		return option.rules.some((demand) => {
			people.get(demand.name)?.add(option.person);
			if (place(index + 1)) return true;
			people.get(demand.name)?.delete(option.person);
			return false;
		});
	};
	if (place(0)) return {
		people,
		outcome: "complete"
	};
	return { outcome: steps > MAX_STEPS$1 ? "not-found" : "impossible" };
}
// src/gate/still-needed.ts
/** Steps that the search for the smallest set may take; beyond it the greedy answer stands. */
const MAX_STEPS = 2e4;
/**
* A smallest set of people (by key) that fills every gap, the first by key of several; undefined where the known helpers are too few.
*/
function smallestSet(gaps) {
	const open = gaps.filter((gap) => gap.need > 0);
	if (open.some((gap) => gap.helpers.size < gap.need)) return void 0;
	const ways = waysToHelp(open);
	const needs = open.map((gap) => gap.need);
	const greedy = fillGreedily(ways, needs);
	const least = Math.max(0, ...needs);
	const most = greedy?.length ?? needs.reduce((sum, need) => sum + need, 0) + 1;
	const budget = { steps: MAX_STEPS };
	for (let size = least; size < most; size += 1) {
		const found = fillExactly(ways, needs, size, budget);
		if (found !== void 0) return found;
	}
	return greedy;
}
function waysToHelp(gaps) {
	const byFills = /* @__PURE__ */ new Map();
	const everybody = [...new Set(gaps.flatMap((gap) => [...gap.helpers]))].sort();
	for (const person of everybody) {
		const mine = [...gaps.entries()].filter(([, gap]) => gap.helpers.has(person));
		const distinct = [...new Set(mine.filter(([, gap]) => gap.isDistinct).map(([, gap]) => gap.rule))];
		for (const rule of distinct.length === 0 ? [void 0] : distinct) {
			const fills = mine.filter(([, gap]) => !gap.isDistinct || gap.rule === rule).map(([index]) => index);
			const way = byFills.get(fills.join()) ?? {
				people: [],
				fills
			};
			way.people.push(person);
			byFills.set(fills.join(), way);
		}
	}
	return [...byFills.values()];
}
function fillGreedily(ways, needs) {
	const chosen = [];
	for (let left = needs; left.some((need) => need > 0);) {
		const open = new Set(left.flatMap((need, index) => need > 0 ? [index] : []));
		const worth = (way) => way.fills.filter((index) => open.has(index)).length;
		const best = ways.filter((way) => worth(way) > 0).sort((one, other) => worth(other) - worth(one)).find((way) => seat([...chosen, way]) !== void 0);
		if (best === void 0) return void 0;
		chosen.push(best);
		left = without(left, best);
	}
	return seat(chosen);
}
function without(needs, way) {
	return needs.map((need, index) => way.fills.includes(index) ? need - 1 : need);
}
function fillExactly(ways, needs, size, budget) {
	const pick = (from, chosen, left) => {
		budget.steps -= 1;
		if (left.every((need) => need <= 0)) return seat(chosen);
		if (budget.steps < 0 || Math.max(...left) > size - chosen.length || seat(chosen) === void 0) return void 0;
		for (const [offset, way] of ways.slice(from).entries()) {
			const found = pick(from + offset, [...chosen, way], without(left, way));
			if (found !== void 0) return found;
		}
	};
	return pick(0, [], needs);
}
/** One person for each way, nobody twice: sorted, undefined where there are too few (a bipartite matching by augmenting paths). */
function seat(ways) {
	const wayOf = /* @__PURE__ */ new Map();
	const trySeat = (way, seen) => way.people.some((person) => {
		if (seen.has(person)) return false;
		seen.add(person);
		const other = wayOf.get(person);
		if (other !== void 0 && !trySeat(other, seen)) return false;
		wayOf.set(person, way);
		return true;
	});
	return ways.every((way) => trySeat(way, /* @__PURE__ */ new Set())) ? [...wayOf.keys()].sort() : void 0;
}
// src/gate/standings.ts
/** The standings of all rules that ask for approvals, in their order. */
function standingsOf(views) {
	const distinct = views.filter((view) => view.rule.require.distinct);
	const shares = distinct.length > 1 ? assignDistinct(distinct.map(supportersOf)) : void 0;
	const reach = distinct.length > 1 ? assignDistinct(distinct.map(everybodyFor)) : void 0;
	return views.map((view) => standingOf(view, shares, reach));
}
/** A smallest set of people, by key and login, who could satisfy all that is missing; empty where nothing is or not enough are known. */
function neededPeople(standings) {
	const logins = candidateLogins(standings);
	const set = smallestSet(standings.flatMap((one) => gapsOf(one.view.rule, openingsOf(one, standings)))) ?? [];
	return [...logins].map(([key, login]) => ({
		key,
		login
	})).filter(({ key }) => set.includes(key)).sort((left, right) => compareText(left.key, right.key));
}
/** Logins by key of everybody who could approve something. */
function candidateLogins(standings) {
	const candidates = new Set(standings.flatMap(({ view }) => view.targets.map((target) => target.candidates)));
	return new Map([...candidates].flatMap(({ people }) => [...people]));
}
/** One notice for the lists without which nobody can say whether enough people are left. */
function unreadableLists(standings) {
	const lists = new Set(standings.filter((one) => one.missing > 0).flatMap((one) => one.unreadable));
	if (lists.size === 0) return [];
	return [{
		code: "list-unreadable",
		message: `${listed([...lists].sort())} cannot be read: whether enough people could approve is not known`
	}];
}
function standingOf(view, shares, reach) {
	const isShared = view.rule.require.distinct && shares !== void 0;
	const share = isShared ? shares.people.get(view.rule.name) : void 0;
	const counting = new Set([...view.supporters.keys()].filter((key) => !isShared || share?.has(key) === true));
	const counted = [...view.supporters].filter(([key]) => counting.has(key));
	const places = view.targets.map((target, index) => ({
		target,
		index,
		have: counted.filter(([, { targets }]) => targets.has(index)).length
	}));
	const missing = Math.max(0, ...places.map(({ have }) => view.required - have));
	const reachable = Math.min(...reachableCounts(view));
	const unreadable = [...new Set(view.targets.flatMap((one) => one.candidates.unknown))];
	const isBlocked = isShared && reach?.outcome === "impossible";
	return {
		view,
		counting,
		places,
		missing,
		reachable,
		isPossible: unreadable.length > 0 || missing === 0 || reachable >= view.required && !isBlocked,
		unreadable
	};
}
function reachableCounts(view) {
	const supporters = [...view.supporters];
	return view.targets.map(({ candidates: { people } }, index) => {
		const others = supporters.filter(([key, one]) => !people.has(key) && one.targets.has(index));
		return people.size + others.length;
	});
}
function supportersOf(view) {
	const people = [...view.supporters].map(([key, one]) => [key, one.targets]);
	return {
		name: view.rule.name,
		required: view.required,
		targets: view.targets.length,
		people: new Map(people)
	};
}
function everybodyFor(view) {
	const people = /* @__PURE__ */ new Map();
	const add = (key, target) => {
		people.set(key, (people.get(key) ?? /* @__PURE__ */ new Set()).add(target));
	};
	for (const [index, { candidates }] of view.targets.entries()) for (const key of candidates.people.keys()) add(key, index);
	for (const [key, supporter] of view.supporters) for (const target of supporter.targets) add(key, target);
	return {
		name: view.rule.name,
		required: view.required,
		targets: view.targets.length,
		people
	};
}
/** What is missing of one rule, target by target; nothing where no helpers could be enough. */
function openingsOf(one, all) {
	if (!one.isPossible) return [];
	const { rule, required, supporters } = one.view;
	const elsewhere = all.filter((other) => other !== one && rule.require.distinct && other.view.rule.require.distinct);
	const taken = new Set(elsewhere.flatMap((other) => [...other.counting]));
	return one.places.flatMap(({ target, index, have }) => {
		if (have >= required) return [];
		const isFree = (key) => supporters.get(key)?.targets.has(index) !== true && !taken.has(key);
		return [{
			target,
			need: required - have,
			helpers: [...target.candidates.people.keys()].filter(isFree).sort()
		}];
	});
}
/** The openings of one rule as gaps: of those with the same helpers the widest. */
function gapsOf({ name, require: require$3 }, openings) {
	const gaps = /* @__PURE__ */ new Map();
	for (const { need, helpers } of openings) {
		const people = helpers.join();
		if (need > (gaps.get(people)?.need ?? 0)) gaps.set(people, {
			rule: name,
			need,
			isDistinct: require$3.distinct,
			helpers: new Set(helpers)
		});
	}
	return [...gaps.values()];
}
// src/gate/reviewers.ts
/** GitHub takes at most so many reviewers in one request. */
const MAX_REVIEWERS = 15;
/**
* Those who are still needed, of the people and teams that rules name (themselves or by CODEOWNERS): a smallest set of people where
* those who are named suffice, else all of them and the teams. Nobody is asked who is asked already or has spoken about this head.
*/
function reviewersToAsk(standings, { people, change, stances }) {
	const logins = candidateLogins(standings);
	const requested = new Set(people.requested?.logins.map(foldCase));
	const asked = new Set([...logins].filter(([, login]) => requested.has(foldCase(login))).map(([key]) => key));
	const spoken = whoHasSpoken(people, change.headSha, stances);
	const isOpen = (key) => asked.has(key) || !spoken.has(key);
	const calls = standings.map((one) => ({
		rule: one.view.rule,
		calls: openingsOf(one, standings).map((opening) => callOf(opening, one.view.rule.require.from, isOpen, people))
	}));
	const gaps = calls.flatMap((one) => gapsOf(one.rule, one.calls.filter(isEnough)));
	const short = calls.flatMap((one) => one.calls.filter((call) => !isEnough(call)));
	const few = smallestSet(withoutAsked(gaps, asked)) ?? smallestSet(gaps);
	const wanted = new Set([few ?? [], ...short.map((one) => one.helpers)].flat());
	const users = distinct([...logins].filter(([key]) => wanted.has(key) && !asked.has(key)).map(([, login]) => login));
	const teams = distinct(short.flatMap((one) => one.teams)).filter((team) => isTeamOpen(team, people, isOpen));
	return {
		users: users.slice(0, MAX_REVIEWERS),
		teams: teams.slice(0, MAX_REVIEWERS - users.length)
	};
}
function isEnough({ need, helpers }) {
	return helpers.length >= need;
}
function callOf({ target, need, helpers }, from, isOpen, people) {
	const owners = target.owners.flatMap((owner) => ownerLogin(owner, people));
	const named = new Set([...from.users ?? [], ...owners].map(foldCase));
	return {
		need,
		helpers: [...target.candidates.people].filter(([, login]) => named.has(foldCase(login))).map(([key]) => key).filter((key) => helpers.includes(key) && isOpen(key)).sort(),
		teams: [...from.teams ?? [], ...owners.filter((owner) => owner.includes("/"))].map(foldCase)
	};
}
function ownerLogin(owner, people) {
	if (owner.startsWith("@")) return [owner.slice(1)];
	const person = personOf(owner, people);
	return person === void 0 ? [] : [person.login];
}
/** Gaps less those who are asked already: each of them is taken to fill every gap they can, of distinct rules those of one. */
function withoutAsked(gaps, asked) {
	const ruleOf = /* @__PURE__ */ new Map();
	return gaps.map((gap) => {
		const given = [...gap.helpers].filter((key) => asked.has(key) && (!gap.isDistinct || (ruleOf.get(key) ?? gap.rule) === gap.rule));
		for (const key of given) if (gap.isDistinct) ruleOf.set(key, gap.rule);
		return {
			...gap,
			need: gap.need - given.length,
			helpers: new Set([...gap.helpers].filter((key) => !asked.has(key)))
		};
	});
}
/** Keys of people who reviewed this very head, whatever they said, or took their word back. */
function whoHasSpoken(people, headSha, { stances }) {
	const here = people.reviews.filter(({ commitSha, state }) => commitSha === headSha && state !== "PENDING");
	const silent = stances.filter(({ lost }) => lost === "withdrawn" || lost === "edited");
	const accounts = [...here.map(({ author }) => author), ...silent.map(({ account }) => account)];
	return new Set(accounts.filter(isKnownUser).map(keyOf));
}
function isTeamOpen(team, people, isOpen) {
	const slug = team.slice(team.indexOf("/") + 1);
	if (people.requested?.teams.some((one) => foldCase(one) === slug) === true) return false;
	const members = teamMembers(team, people);
	return !members.known || members.value.some((member) => isOpen(keyOf(member)));
}
function distinct(names) {
	return [...new Set(names)].sort(compareText);
}
// src/gate/approvals.ts
const NOTHING = {
	counts: /* @__PURE__ */ new Map(),
	needed: [],
	toAsk: {
		users: [],
		teams: []
	},
	notices: []
};
/** Counts the approvals of all rules at once; a local range has none and nobody to ask. */
function tallyApprovals(input, matched) {
	const asking = askingRules(matched);
	const { people } = input;
	if (people === null) return {
		...NOTHING,
		counts: new Map(asking.map((one) => [one.rule.name, localTally(one)]))
	};
	if (asking.length === 0) return NOTHING;
	const voices = readVoices({
		...input,
		people
	});
	const standings = standingsOf(asking.map((one) => viewRule(one, voices)));
	const needed = neededPeople(standings);
	const excludes = new Set(asking.flatMap(({ rule }) => rule.require.exclude));
	return {
		counts: new Map(standings.map((one) => [one.view.rule.name, tallyOf(one, voices, needed)])),
		needed: needed.map(({ login }) => login),
		toAsk: input.change.pullRequest?.isDraft === true ? NOTHING.toAsk : reviewersToAsk(standings, voices),
		notices: [
			...excludes.has("pushers") ? voices.exclusions.pushersUnknown : [],
			...excludes.has("committers") || excludes.has("operators") ? voices.exclusions.unmapped : [],
			...unreadableLists(standings)
		]
	};
}
/** The rules that ask for somebody and match a file. */
function askingRules(matched) {
	return matched.flatMap(({ rule, files }) => {
		const required = rule.require.approvals ?? 0;
		return required > 0 && files !== null && files.length > 0 ? [{
			rule,
			files,
			required
		}] : [];
	});
}
/** What people said and who they are, read once for all rules. */
function readVoices(input) {
	return {
		change: input.change,
		people: input.people,
		stances: readStances(input.people.reviews, input.commands),
		exclusions: readExclusions(input),
		known: knownAccounts(input.people)
	};
}
function localTally({ rule, required }) {
	return {
		count: {
			required,
			counted: [],
			ineligible: [],
			possible: null
		},
		missing: required,
		state: "pending",
		reason: `${counted(required, "approval")} missing from ${describeSource(rule.require.from)}`
	};
}
function tallyOf(one, voices, needed) {
	const { view, missing, isPossible } = one;
	const states = [];
	const reasons = [];
	const sources = unreadableSources(view.rule.require.from, view.targets, voices.people);
	const unknown = [...view.unknownAgainst, ...missing > 0 ? [...view.unknown, ...sources] : []];
	if (unknown.length > 0) {
		states.push("error");
		reasons.push([...new Set(unknown)].join("; "));
	}
	if (view.against.length > 0) {
		states.push("failure");
		reasons.push(`changes requested by ${listed(view.against)}`);
	}
	if (missing > 0) {
		states.push(isPossible ? "pending" : "failure");
		reasons.push(isPossible ? missingWords(one, needed) : impossibleWords(one));
	}
	const everywhere = [...view.supporters].filter(([key, supporter]) => one.counting.has(key) && supporter.targets.size === view.targets.length);
	if (reasons.length === 0) reasons.push(doneWords(one, everywhere.map(([, { login }]) => login)));
	return {
		count: {
			required: view.required,
			counted: everywhere.map(([, { login, via }]) => ({
				login,
				via
			})),
			ineligible: view.ineligible,
			possible: isPossible
		},
		missing,
		state: worstState(states),
		reason: reasons.join("; ")
	};
}
function doneWords({ view }, logins) {
	const approvals = `${counted(view.required, "approval")} of each file`;
	return logins.length < view.required ? approvals : `${approvals}: ${listed(logins)}`;
}
function missingWords(one, needed) {
	const { view, places, missing } = one;
	const short = new Set(places.filter(({ have }) => have < view.required).map(({ target }) => target.file.path));
	const all = new Set(view.targets.map(({ file }) => file.path));
	const where = short.size < all.size ? ` for ${short.size} of ${all.size} files` : "";
	const helpers = needed.filter(({ key }) => view.targets.some(({ candidates }) => candidates.people.has(key)) && !isDone(one, key));
	const example = helpers.length > 0 ? `, for example ${listed(helpers.map(({ login }) => login))}` : "";
	return `${counted(missing, "approval")} missing${where} from ${describeSource(view.rule.require.from)}${example}`;
}
function isDone(one, key) {
	return one.view.supporters.get(key)?.targets.size === one.view.targets.length;
}
function impossibleWords({ view, reachable }) {
	const who = reachable === 1 ? "1 person" : `${reachable} people`;
	const hint = reachable === 0 ? "; a repository that has nobody else can extend preset:solo" : "";
	const distinct = reachable >= view.required ? " that no other rule needs" : "";
	return `cannot be met: ${counted(view.required, "approval")} needed from ${describeSource(view.rule.require.from)}, and too few people${distinct} are left (${who} could give one)${hint}`;
}
// src/gate/conditions.ts
/**
* The facts of a change that conditions look at. A local range is no draft and has no labels; its base branch has no name here,
* and a condition on it then holds: the answer on a laptop is rather too strict than too kind.
*/
function changeFacts(change, accountsByEmail) {
	const authors = /* @__PURE__ */ new Set();
	const pull = change.pullRequest;
	if (pull !== void 0) authors.add(foldCase(pull.authorLogin));
	for (const commit of change.commits) {
		const email = foldCase(commit.author.email);
		authors.add(email);
		const login = accountsByEmail.get(email)?.login ?? noReplyAccount(email)?.login;
		if (login !== void 0) authors.add(foldCase(login));
	}
	return {
		base: pull?.baseRef ?? null,
		isDraft: pull?.isDraft ?? false,
		labels: pull?.labels ?? [],
		authors
	};
}
/** Whether those parts of a condition hold that ask about the change as a whole. */
function holdsForChange(condition, facts) {
	if (condition.draft !== void 0 && condition.draft !== facts.isDraft) return false;
	if (condition.labels !== void 0 && !condition.labels.some((label) => hasLabel(facts.labels, label))) return false;
	if (condition.base !== void 0 && facts.base !== null && !matchesAny(condition.base)(facts.base)) return false;
	return condition.authors === void 0 || condition.authors.some((author) => facts.authors.has(foldCase(author)));
}
/**
* A predicate: do those parts of a condition hold that ask about one file? A renamed file matches `paths` by either name and is
* taken out by `not-paths` only when both names match. A commit message has no path: `paths` never matches it.
*/
function matchesFile(condition) {
	const isIn = condition.paths === void 0 ? void 0 : matchesAny(condition.paths);
	const isOut = condition.notPaths === void 0 ? void 0 : matchesAny(condition.notPaths);
	return (placed) => {
		if (condition.origin !== void 0 && condition.origin !== placed.origin) return false;
		const names = [placed.path, placed.previousPath ?? null].filter((name) => name !== null);
		if (isIn !== void 0 && !names.some(isIn)) return false;
		return isOut === void 0 || names.length === 0 || !names.every(isOut);
	};
}
function hasLabel(labels, wanted) {
	return labels.some((label) => label.toLowerCase() === wanted.toLowerCase());
}
// src/gate/evidence.ts
/** Reasons that make a required scan incomplete (contract section 5b); the others are reported and change no state. */
const INCOMPLETE = /* @__PURE__ */ new Set([
	"too-large",
	"unparsable",
	"not-utf8",
	"unsafe-path",
	"tool-skipped"
]);
const NOTHING_TO_LOOK_AT = "no files";
/** One line for each hole in the evidence that the policy requires, none where all of it is there. */
function evidenceGaps(scans, findings, review, policy, isWaived) {
	const gaps = [];
	for (const scan of scans) {
		const gap = scan.required ? scanGap(scan, findings, isWaived) : void 0;
		if (gap !== void 0) gaps.push(gap);
	}
	if (policy.required && review.outcome !== "completed" && !isVoid(review)) gaps.push(`the required model review is ${review.outcome}${because(review.reason)}`);
	return gaps;
}
function isVoid(part) {
	return part.outcome === "skipped" && part.reason === NOTHING_TO_LOOK_AT;
}
function because(reason) {
	return reason === null ? "" : `: ${reason}`;
}
function scanGap(scan, findings, isWaived) {
	if (isVoid(scan)) return void 0;
	if (scan.outcome !== "completed") return `${scan.tool} ${scan.outcome}${because(scan.reason)}`;
	const unlooked = scan.notCovered.filter((one) => INCOMPLETE.has(one.reason) && !isExcused(one, findings, isWaived));
	if (unlooked.length > 0) {
		const reasons = [...new Set(unlooked.map((one) => one.reason))].sort();
		return `${scan.tool} did not look at ${counted(unlooked.length, "file")} (${reasons.join(", ")})`;
	}
	return scan.asked === scan.covered + scan.notCovered.length ? void 0 : `${scan.tool} does not account for all it was asked to look at`;
}
function isExcused(unlooked, findings, isWaived) {
	const about = findings.filter((one) => one.class === "coverage" && one.location.path === unlooked.path && severityRank(one.severity) >= severityRank("medium"));
	return about.length > 0 && about.every(isWaived);
}
// src/gate/findings.ts
/** The findings of a rule's files that keep it from success, in the order given; `isWaived` says whether somebody waived one. */
function blockingFindings(rule, findings, changed, isWaived) {
	const matches = matchesFile(rule.if);
	const files = new Map(changed.map((file) => [file.path, file]));
	return findings.filter((finding) => {
		const { path } = finding.location;
		const file = path === null ? void 0 : files.get(path);
		return blocksByItself(finding, rule.require) && isInScope(finding, rule.require, file !== void 0 || path === null) && matches({
			path,
			previousPath: file?.previousPath,
			origin: finding.origin
		}) && !isWaived(finding);
	});
}
/** `2 blocking findings (1 secret, 1 sast)`: what was seen twice counts once. */
function describeFindings(findings) {
	const once = withoutRepeats(findings);
	const parts = FINDING_CLASSES.map((name) => ({
		name,
		count: once.filter((one) => one.class === name).length
	})).filter((one) => one.count > 0).map((one) => `${one.count} ${one.name}`);
	return `${counted(once.length, "blocking finding")} (${parts.join(", ")})`;
}
/** Findings of which none repeats another one in the list: a repeat of something in it, or of what one before it repeats, is left out. */
function withoutRepeats(findings) {
	const seen = new Set(findings.filter((one) => one.duplicateOf === null).map((one) => one.fingerprint));
	return findings.filter((one) => {
		if (one.duplicateOf === null) return true;
		const isFirst = !seen.has(one.duplicateOf);
		seen.add(one.duplicateOf);
		return isFirst;
	});
}
function blocksByItself(finding, require$1) {
	const least = require$1.blockAt[finding.class];
	if (least === void 0 || severityRank(finding.severity) < severityRank(least)) return false;
	return finding.isNew && finding.suppressedBy === null;
}
function isInScope(finding, require$2, isInChangedFile) {
	if (finding.class === "secret" || finding.inDiff) return true;
	const isAboutFile = finding.class === "coverage" || finding.class === "suppression";
	return isInChangedFile && (isAboutFile || require$2.scope === "changed-files");
}
// src/gate/summary.ts
/** One line for tired people: what keeps the change from being merged, the worst first, or that nothing does. */
function summarize(judged, gaps, change) {
	const parts = [];
	if (gaps.length > 0) parts.push(`incomplete evidence: ${gaps.join("; ")}`);
	const findings = withoutRepeats([...new Map(judged.flatMap((one) => one.blocking).map((finding) => [finding.fingerprint, finding])).values()]).length;
	if (findings > 0) parts.push(counted(findings, "blocking finding"));
	for (const { tally, rule } of judged) if (tally?.state === "error") parts.push(`${rule.name}: ${tally.reason}`);
	for (const { tally, rule } of judged) if (tally?.state === "failure") parts.push(`${rule.name}: ${tally.reason}`);
	parts.push(...missingApprovals(judged));
	if (parts.length > 0) return parts.join("; ");
	if (change.files.length === 0 && change.commits.length === 0) return "nothing to check";
	return successWords(judged, change.files.length);
}
function missingApprovals(judged) {
	const parts = [];
	for (const { tally, rule, result } of judged) {
		if (tally?.state !== "pending") continue;
		const noun = rule.if.origin === "ai" ? "AI-written file" : "file";
		parts.push(`${counted(tally.missing, "approval")} missing for ${counted(result.files.length, noun)}`);
	}
	return [...new Set(parts)];
}
function successWords(judged, files) {
	const approvals = judged.filter((one) => one.tally !== null).length === 0 ? "" : ", all approvals given";
	return `nothing blocks in ${counted(files, "changed file")}${approvals}`;
}
// src/gate/waivers.ts
const ORIGIN = "origin:";
/** The path that a waiver's target clears of being AI-written, undefined for a fingerprint. */
function originPath(target) {
	return target.startsWith(ORIGIN) ? target.slice(7) : void 0;
}
/** The waivers that stand, by comment; of two for one target the later counts, and one whose last day (UTC) is over is inactive. */
function standingWaivers(commands, now) {
	const today = now.toISOString().slice(0, 10);
	const standing = /* @__PURE__ */ new Map();
	for (const { actor, parsed, refusal } of commands) {
		if (refusal !== null || !("command" in parsed)) continue;
		const { command } = parsed;
		if (command.name !== "waive" && command.name !== "unwaive") continue;
		standing.delete(command.target);
		if (command.name === "unwaive") continue;
		const { target, reason, until } = command;
		standing.set(target, {
			fingerprint: target,
			by: actor.login,
			reason,
			until,
			active: until >= today
		});
	}
	return [...standing.values()];
}
/** Paths that an active waiver clears of being AI-written. */
function waivedOrigins(waivers) {
	const active = waivers.filter((one) => one.active).map((one) => originPath(one.fingerprint));
	return new Set(active.filter((path) => path !== void 0));
}
/** Fingerprint of each waived finding -> who waived it; a waiver covers what repeats its finding, and never a class in `never`. */
function findingWaivers(waivers, findings, never) {
	const active = new Map(waivers.filter((one) => one.active).map((one) => [one.fingerprint, one.by]));
	const waived = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		if (never.includes(finding.class)) continue;
		const by = [finding.fingerprint, finding.duplicateOf].filter((name) => name !== null).map((name) => active.get(name)).find((login) => login !== void 0);
		if (by !== void 0) waived.set(finding.fingerprint, by);
	}
	return waived;
}
// src/gate/gate.ts
/** Policy and facts -> the verdict; pure and total. */
function gate(input) {
	const waivers = standingWaivers(input.commands, input.now);
	const waived = findingWaivers(waivers, input.findings, input.policy.waivers.never);
	const isWaived = (finding) => waived.has(finding.fingerprint);
	const gaps = evidenceGaps(input.scans, input.findings, input.review, input.policy.review, isWaived);
	const files = judgedFiles(input, waivedOrigins(waivers));
	const findings = withOrigins(input.findings, waivedOrigins(waivers));
	const matched = matchRules(input, files);
	const tallies = tallyApprovals(input, matched);
	const judged = matched.map(({ rule, files: ofRule }) => {
		const blocking = ofRule === null ? [] : blockingFindings(rule, findings, input.change.files, isWaived);
		const tally = tallies.counts.get(rule.name) ?? null;
		return {
			rule,
			tally,
			blocking,
			result: judgeRule(rule, ofRule ?? [], blocking, tally, gaps)
		};
	});
	return {
		state: worstState([gaps.length > 0 ? "error" : "success", ...judged.map((one) => one.result.state)]),
		summary: summarize(judged, gaps, input.change),
		rules: judged.map((one) => one.result),
		blocking: new Set(judged.flatMap((one) => one.result.findings)),
		waived,
		waivers,
		needed: tallies.needed,
		toAsk: tallies.toAsk,
		notices: tallies.notices,
		approvals: furthest(judged)
	};
}
/** The rules of a policy with the files that each of them matches. */
function matchRules(input, files) {
	const facts = changeFacts(input.change, input.people?.accountsByEmail ?? /* @__PURE__ */ new Map());
	return input.policy.rules.map((rule) => ({
		rule,
		files: holdsForChange(rule.if, facts) ? files.filter(matchesFile(rule.if)) : null
	}));
}
/** The changed files with the origin that counts: a waived one is unknown. Bytewise by path. */
function judgedFiles(input, cleared) {
	const origins = new Map(input.attributions.map((one) => [one.path, one.origin]));
	return input.change.files.map(({ path, previousPath }) => ({
		path,
		...previousPath === void 0 ? {} : { previousPath },
		origin: clearedOrigin(origins.get(path) ?? "unknown", path, cleared)
	})).sort((left, right) => require_range.comparePaths(left.path, right.path));
}
function withOrigins(findings, cleared) {
	if (cleared.size === 0) return findings;
	return findings.map((one) => ({
		...one,
		origin: clearedOrigin(one.origin, one.location.path ?? "", cleared)
	}));
}
function clearedOrigin(origin, path, cleared) {
	return origin === "ai" && (cleared.has(path) || cleared.has(require_range.displayPath(path))) ? "unknown" : origin;
}
function judgeRule(rule, files, blocking, tally, gaps) {
	const asksFindings = Object.keys(rule.require.blockAt).length > 0;
	const states = [];
	const reasons = [];
	if (asksFindings && gaps.length > 0 && files.length > 0) {
		states.push("error");
		reasons.push(`incomplete evidence: ${gaps.join("; ")}`);
	}
	if (blocking.length > 0) {
		states.push("failure");
		reasons.push(describeFindings(blocking));
	}
	if (tally !== null) {
		states.push(tally.state);
		reasons.push(tally.reason);
	}
	if (reasons.length === 0) reasons.push(files.length === 0 ? "no matching file" : "nothing blocks");
	return {
		name: rule.name,
		state: worstState(states),
		reason: reasons.join("; "),
		files: files.map((file) => file.path),
		approvals: tally?.count ?? null,
		findings: blocking.map((one) => one.fingerprint)
	};
}
function furthest(judged) {
	let worst = null;
	for (const { tally } of judged) if (tally !== null && (worst === null || tally.missing > worst.missing)) worst = tally;
	return worst === null ? null : {
		counted: worst.count.required - worst.missing,
		required: worst.count.required
	};
}
// src/report/report-order.ts
/** Orders what a tool did not look at: by path as it is shown (null first), then reason; bytewise. */
function compareNotCovered(left, right) {
	return compareNullable(left.path, right.path, require_range.comparePaths) || require_range.comparePaths(left.reason, right.reason);
}
/** Orders findings as the contract says: by path as it is shown (null first), start line (null first), tool, rule, fingerprint; bytewise. */
function compareFindings(left, right) {
	return compareNullable(left.path, right.path, require_range.comparePaths) || compareNullable(left.startLine, right.startLine, (a, b) => a - b) || require_range.comparePaths(left.tool, right.tool) || require_range.comparePaths(left.ruleId, right.ruleId) || require_range.comparePaths(left.fingerprint, right.fingerprint);
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
			fingerprint: redact(require_range.displayPath(waiver.fingerprint)),
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
	return input.change.files.map((file) => composeFile(file, byPath.get(file.path), redact)).sort((left, right) => require_range.comparePaths(left.path, right.path));
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
		path: redact(require_range.displayPath(file.path)),
		previousPath: file.previousPath === void 0 ? null : redact(require_range.displayPath(file.previousPath)),
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
		path: unit.path === null ? null : redact(require_range.displayPath(unit.path)),
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
		path: location.path === null ? null : redact(require_range.displayPath(location.path)),
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
		files: rule.files.map((path) => redact(require_range.displayPath(path))).sort(require_range.comparePaths),
		approvals: composeApprovals(rule.approvals),
		findings: [...rule.findings].sort((left, right) => place(left) - place(right) || require_range.comparePaths(left, right))
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
		notReviewed: review.notReviewed.map((path) => redact(require_range.displayPath(path))).sort(require_range.comparePaths),
		dropped: review.dropped
	};
}
// src/scan/scanner-names.ts
/** The scanners that are built, by the names a policy uses; apart from their code, so that reading a policy does not load it. */
const SCANNER_NAMES = [
	"gitleaks",
	"bandit",
	"trivy",
	"ruff",
	"biome",
	"shellcheck",
	"actionlint",
	"zizmor",
	"git-secrets",
	"pylint"
];
// src/judge.ts
var judge_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	decide: () => decide,
	examine: () => examine,
	prepare: () => prepare,
	readPolicy: () => readPolicy
});
const SYMLINK_MODE = "120000";
/**
* The policy of `choice`; a base commit without one means `preset:default` and a notice. Throws ConfigurationError for an
* unreadable one.
*/
async function readPolicy(choice, baseSha, ports) {
	if (choice.kind === "preset") return presetPolicy(choice.name, ports, []);
	if (choice.kind === "file") return textPolicy(choice.text, choice.name, `file:${choice.name}`, ports);
	const found = await ports.repository.readFile(baseSha, choice.path);
	if (found === void 0) return presetPolicy("default", ports, [{
		code: "policy-missing",
		message: `the base commit has no ${choice.path}, so preset:default applies; \`draftgate init\` writes one`
	}]);
	if (found.mode === SYMLINK_MODE) throw new require_words.ConfigurationError(`${choice.path} of the base commit is a symbolic link; a policy must be a regular file`);
	return textPolicy(found.bytes, choice.path, `base:${choice.path}`, ports);
}
function presetPolicy(name, { digest }, notices) {
	const { policy, text } = parsePreset(name, SCANNER_NAMES);
	return {
		policy,
		source: {
			source: `preset:${name}`,
			sha256: digest.sha256(text)
		},
		notices
	};
}
async function textPolicy(text, file, source, { digest }) {
	const { parsePolicy } = await Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports);
	const { policy } = parsePolicy(text, {
		file,
		tools: SCANNER_NAMES
	});
	return {
		policy,
		source: {
			source,
			sha256: digest.sha256(text)
		},
		notices: []
	};
}
/** A change and its policy -> who wrote what, for which an outline of the change is enough. */
async function prepare(change, chosen, repository) {
	const { attributions, operators, notices } = await detect(change, chosen.policy.detect, repository);
	return {
		change,
		chosen,
		attributions,
		operators,
		notices: [...chosen.notices, ...notices]
	};
}
/**
* The dear part: every scanner that the policy names, side by side; each may fail alone. Then the model, which is told what they found
* and gets no text with a secret that they know: it can only start when they have ended.
*/
async function examine(prepared, ports, options) {
	const { change, attributions, chosen } = prepared;
	const { review: wanted, ...scanOptions } = options;
	lookAhead(wanted, chosen.policy);
	const { scan } = await Promise.resolve().then(() => require("./scan.js")).then((n) => n.scan_exports);
	const { scans, own, notices, redact } = await scan({
		change,
		attributions,
		policy: chosen.policy.scan,
		...scanOptions
	}, ports);
	const examined = {
		scans,
		ownFindings: own,
		notices,
		redact,
		said: /* @__PURE__ */ new Map()
	};
	const wish = await wanted ?? { skipped: "not asked for" };
	if ("skipped" in wish) {
		const reason = await hasNothingToReview(prepared) ? "no files" : wish.skipped;
		return {
			...examined,
			review: skippedReview(reason)
		};
	}
	const [{ review }, { createFingerprints }] = await Promise.all([Promise.resolve().then(() => require("./review.js")), Promise.resolve().then(() => require("./fingerprint.js")).then((n) => n.fingerprint_exports)]);
	const reviewed = await review({
		change,
		attributions,
		policy: chosen.policy.review,
		maxFileBytes: chosen.policy.scan.maxFileMebibytes * 1048576,
		scans,
		mask: redact,
		nameFinding: createFingerprints(ports.digest),
		...wish.before === void 0 ? {} : { before: wish.before }
	}, {
		...ports,
		model: wish.model
	});
	return {
		...examined,
		ownFindings: [...own, ...reviewed.findings],
		notices: [...notices, ...reviewed.notices],
		review: reviewed.review,
		said: reviewed.said
	};
}
/** What the server has can be asked while the scanners run; the answer is kept, and so is a cancellation. */
function lookAhead(wanted, { review: { files } }) {
	const look = async () => {
		const wish = await wanted;
		if (wish !== void 0 && "model" in wish && wish.before === void 0 && files !== "none") await wish.model.describe();
	};
	look().catch(() => void 0);
}
/** Whether a required review would find no file to ask about: a hole in the evidence only where there is something to see. */
async function hasNothingToReview({ change, attributions, chosen }) {
	const { review } = chosen.policy;
	if (!review.required || review.files === "none") return false;
	const { selectFiles } = await Promise.resolve().then(() => require("./select.js"));
	return selectFiles(change, attributions, review, []).length === 0;
}
/** What a review that did not take place comes to. */
function skippedReview(reason) {
	return {
		outcome: "skipped",
		reason,
		model: null,
		requests: 0,
		promptTokens: 0,
		completionTokens: 0,
		notReviewed: [],
		dropped: 0
	};
}
/** Facts -> verdict and report; pure. `people` is null on a local range. */
function decide(prepared, examined, facts) {
	const { change, chosen, attributions } = prepared;
	const findings = [...examined.scans.flatMap((one) => one.findings), ...examined.ownFindings];
	const result = gate({
		policy: chosen.policy,
		change,
		attributions,
		scans: examined.scans,
		findings,
		review: examined.review,
		people: facts.people,
		commands: facts.commands,
		now: facts.now
	});
	return {
		result,
		report: composeReport({
			version: facts.version,
			change,
			policy: chosen.source,
			attributions,
			scans: examined.scans,
			ownFindings: examined.ownFindings,
			judgment: {
				verdict: result,
				blocking: result.blocking,
				waived: result.waived
			},
			review: examined.review,
			notices: [
				...facts.notices,
				...prepared.notices,
				...examined.notices,
				...result.notices
			],
			waivers: result.waivers,
			commands: facts.commands.map((command) => ({
				name: command.word,
				by: command.actor.login,
				commentId: command.commentId,
				outcome: command.refusal === null ? "done" : "refused",
				reason: command.refusal
			})),
			redact: examined.redact
		})
	};
}
// src/report/terminal.ts
const STYLES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33",
	magenta: "35",
	cyan: "36"
};
/** A painter for a terminal with colors, or one that changes nothing. */
function createPaint(color) {
	if (!color) return (text) => text;
	return (text, ...styles) => text === "" || styles.length === 0 ? text : `\u001b[${styles.map((style) => STYLES[style]).join(";")}m${text}\u001b[0m`;
}
const WIDE = /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
/** Columns that text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks. */
function textWidth(text) {
	let width = 0;
	for (const character of text) width += characterWidth(character);
	return width;
}
function characterWidth(character) {
	if (character < "̀") return 1;
	if (/^\p{M}$/u.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
}
/** One line of prose -> lines of at most `width` columns, broken at blanks, and inside a word only where it is longer than a line. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const joined = line === "" ? word : `${line} ${word}`;
		if (textWidth(joined) <= width) {
			line = joined;
			continue;
		}
		if (line !== "") lines.push(line);
		const pieces = splitWord(word, width);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? "";
	}
	if (line !== "" || lines.length === 0) lines.push(line);
	return lines;
}
function splitWord(word, width) {
	if (textWidth(word) <= width) return [word];
	const pieces = [];
	let piece = "";
	let used = 0;
	for (const character of word) {
		const columns = characterWidth(character);
		if (used + columns > width && piece !== "") {
			pieces.push(piece);
			piece = "";
			used = 0;
		}
		piece += character;
		used += columns;
	}
	pieces.push(piece);
	return pieces;
}
const GAP = 2;
const LEAST_LAST = 30;
const STACK_INDENT = 4;
/**
* Rows of cells, all of one length -> aligned lines. The last column wraps in the room that the others leave, or below its row
* where that is too little; the others are as wide as their widest cell, so whoever fills them keeps them short.
*/
function layoutTable(rows, layout) {
	const columns = Math.max(0, ...rows.map((row) => row.length)) - 1;
	const widths = Array.from({ length: Math.max(0, columns) }, (_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column]?.text ?? ""))));
	const room = layout.width - widths.reduce((sum, width) => sum + width + GAP, layout.indent);
	const wanted = Math.max(0, ...rows.map((row) => textWidth(row.at(-1)?.text ?? "")));
	const stacked = layout.stacked === true || room < LEAST_LAST && wanted > room;
	return rows.flatMap((row) => layoutRow(row, widths, stacked ? 0 : room, layout));
}
function layoutRow(row, widths, room, layout) {
	const last = row.at(-1) ?? { text: "" };
	const blank = " ".repeat(layout.indent);
	const start = row.slice(0, -1).map((cell, column) => {
		const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell.text)));
		return layout.paint(cell.text, ...cell.styles ?? []) + padding + " ".repeat(GAP);
	});
	const paintLast = (line) => layout.paint(line, ...last.styles ?? []);
	if (room === 0) {
		const below = last.text === "" ? [] : wrap(last.text, layout.width - layout.indent - STACK_INDENT);
		return [(blank + start.join("")).trimEnd(), ...below.map((line) => blank + " ".repeat(STACK_INDENT) + paintLast(line))];
	}
	const used = " ".repeat(widths.reduce((sum, width) => sum + width + GAP, 0));
	return wrap(last.text, room).map((line, index) => (blank + (index === 0 ? start.join("") : used) + paintLast(line)).trimEnd());
}
/** Lines -> the text that is printed: none of them a workflow command, with a final newline. */
function joinLines(lines) {
	return `${lines.map(require_words.inertLogLine).join("\n")}\n`;
}
// src/report/text-sections.ts
const MAX_FILES = 20;
const MAX_BLOCKING = 30;
const MAX_OPEN = 15;
const MAX_NOTICES = 10;
const INDENT = 14;
const SEVERITY_STYLES = {
	critical: ["bold", "red"],
	high: ["red"],
	medium: ["yellow"],
	low: ["dim"],
	info: ["dim"]
};
/** The AI-written files: path, agent, strength, lines and why; nothing where there are none. */
function fileSection(report, width, paint) {
	const files = report.files.filter((file) => file.origin === "ai");
	if (files.length === 0) return [];
	const rows = files.slice(0, MAX_FILES).map((file) => [
		{ text: require_words.shortenPath(require_words.visible(file.path), width - 46) },
		{
			text: require_words.shorten(require_words.oneLine(file.agents.join(", ")) || "unnamed", 18),
			styles: ["cyan"]
		},
		{ text: file.strength ?? "" },
		{
			text: lineShare(file),
			styles: ["dim"]
		},
		{
			text: require_words.shorten(require_words.oneLine(fileReason(file)), 300),
			styles: ["dim"]
		}
	]);
	return [
		`${paint("AI-written files", "bold")}  ${paint(`${files.length} of ${report.files.length}`, "dim")}`,
		...layoutTable(rows, {
			width,
			indent: 2,
			paint,
			stacked: true
		}),
		...more(files.length - MAX_FILES, paint)
	];
}
function lineShare(file) {
	return file.aiLines === null ? "" : `${file.aiLines.ai}/${file.aiLines.added} lines`;
}
/** The scans: tool, version, what was asked and covered, what not and why. */
function scanSection(report, width, paint) {
	const { review } = report;
	const rows = report.scans.map((scan) => [
		{ text: require_words.shorten(require_words.oneLine(scan.tool), 20) },
		{
			text: require_words.shorten(require_words.oneLine(scan.version ?? "-"), 24),
			styles: ["dim"]
		},
		scanOutcome(scan),
		{
			text: `${scan.covered}/${scan.asked} looked at`,
			styles: ["dim"]
		},
		{ text: counted$1(scan.findings, "finding") },
		{
			text: scanRemark(scan),
			styles: ["dim"]
		}
	]);
	const asked = review.requests > 0 ? `, ${counted$1(review.requests, "request")}` : "";
	const model = review.model === null ? "" : ` by ${require_words.shorten(require_words.oneLine(review.model), 60)}`;
	const why = review.reason === null ? "" : `: ${require_words.shorten(require_words.oneLine(review.reason), 200)}`;
	return [
		paint("Scans", "bold"),
		...layoutTable(rows, {
			width,
			indent: 2,
			paint
		}),
		...wrap(`model review${model} ${review.outcome}${why}${asked}${nothingReported(report)}`, width - 2).map((line) => `  ${paint(line, "dim")}`)
	];
}
function scanOutcome(scan) {
	if (!gaveNoAnswer(scan)) return {
		text: scan.outcome,
		styles: [scan.outcome === "completed" ? "green" : "dim"]
	};
	return {
		text: scan.outcome,
		styles: [scan.required ? "magenta" : "yellow"]
	};
}
function scanRemark(scan) {
	const parts = scan.reason === null ? [] : [require_words.shorten(require_words.oneLine(scan.reason), 300)];
	const gaps = notCoveredCounts(scan);
	if (gaps !== "") parts.push(`not looked at: ${gaps}`);
	if (!scan.required) parts.push("optional");
	return parts.join("; ");
}
/** The findings, worst first, each with what to do; what is old, silenced or waived is only counted. */
function findingSection(report, width, paint) {
	if (report.findings.length === 0) return [];
	const { blocking, open, folded } = groupFindings(report);
	const counts = [
		counted$1(blocking.length, "blocks", "block"),
		`${open.length} more`,
		...folded
	].join(", ");
	return [
		paint("Findings", "bold"),
		...wrap(counts, width - 2).map((line) => `  ${paint(line, "dim")}`),
		...blocking.slice(0, MAX_BLOCKING).flatMap((group) => findingLines(group, width, paint)),
		...more(blocking.length - MAX_BLOCKING, paint),
		...withoutRepeatedAdvice(open.slice(0, MAX_OPEN)).flatMap((group) => findingLines(group, width, paint)),
		...more(open.length - MAX_OPEN, paint)
	];
}
/** What one advice says of ten findings in a row need not be read ten times. */
function withoutRepeatedAdvice(groups) {
	return groups.map((group, index) => {
		return group.finding.advice !== null && groups[index - 1]?.finding.advice === group.finding.advice ? {
			...group,
			finding: {
				...group.finding,
				advice: null
			}
		} : group;
	});
}
function findingLines({ finding, repeats }, width, paint) {
	const mark = finding.blocks ? paint("✗", "red") : paint("·", "dim");
	const severity = paint(finding.severity.padEnd(8), ...SEVERITY_STYLES[finding.severity]);
	const rule = require_words.shorten(require_words.oneLine(`${finding.tool} ${finding.ruleId}`), Math.min(40, width - 40));
	const tail = finding.origin === "ai" ? `  ${paint("AI", "cyan")}` : "";
	const place = require_words.shortenPath(require_words.visible(placeOf(finding)), Math.max(20, width - INDENT - textWidth(rule) - 6));
	const also = [...new Set(repeats.map((repeat) => repeat.tool))].filter((tool) => tool !== finding.tool);
	const seen = also.length > 0 ? ` (also ${require_words.oneLine(also.join(", "))})` : "";
	const advice = finding.advice === null ? [] : wrap(require_words.shorten(require_words.oneLine(finding.advice), 300), width - INDENT);
	return [
		`  ${mark} ${severity}  ${paint(place, "bold")}  ${paint(rule, "dim")}${tail}`,
		...wrap(require_words.shorten(require_words.oneLine(finding.message), 400) + seen, width - INDENT).map((line) => `${" ".repeat(INDENT)}${line}`),
		...advice.map((line, index) => `            ${paint(index === 0 ? "→" : " ", "cyan")} ${paint(line, "cyan")}`)
	];
}
/** Notices, each on its own lines. */
function noticeSection(report, width, paint) {
	if (report.notices.length === 0) return [];
	const rows = report.notices.slice(0, MAX_NOTICES).map((notice) => [{
		text: require_words.shorten(require_words.oneLine(notice.code), 20),
		styles: ["yellow"]
	}, { text: require_words.shorten(require_words.oneLine(notice.message), 400) }]);
	return [
		paint("Notices", "bold"),
		...layoutTable(rows, {
			width,
			indent: 2,
			paint
		}),
		...more(report.notices.length - MAX_NOTICES, paint)
	];
}
function more(count, paint) {
	return count > 0 ? [`  ${paint(`and ${count} more in report.json`, "dim")}`] : [];
}
// src/report/attribution.ts
var attribution_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	composeAttribution: () => composeAttribution,
	renderAttributionText: () => renderAttributionText
});
/** Domain values -> the attribution report, in the report's own order. */
function composeAttribution(input) {
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
		files: composeFiles(input, (text) => text),
		notices: input.notices
	};
}
/** An attribution report -> text for a terminal: how many files are AI-written, which, and how that is known. */
function renderAttributionText(report, options) {
	const paint = createPaint(options.color);
	const width = Math.max(60, Math.min(120, options.width));
	const count = (origin) => report.files.filter((file) => file.origin === origin).length;
	const { subject } = report;
	return joinLines([
		[report.files.length === 0 ? paint("nothing to check: the range changes no file", "bold") : paint(`${counted$1(count("ai"), "AI-written file")} of ${report.files.length} changed`, "bold"), paint(`${shortSha$1(subject.mergeBaseSha)}..${shortSha$1(subject.headSha)}, ${counted$1(count("tool"), "generated file")}, ${count("unknown")} of unknown origin`, "dim")],
		fileSection(report, width, paint),
		noticeSection(report, width, paint),
		wrap(DISCLAIMER, width).map((line) => paint(line, "dim"))
	].filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
Object.defineProperty(exports, "CODEOWNERS_PATHS", {
	enumerable: true,
	get: function() {
		return CODEOWNERS_PATHS;
	}
});
Object.defineProperty(exports, "DISCLAIMER", {
	enumerable: true,
	get: function() {
		return DISCLAIMER;
	}
});
Object.defineProperty(exports, "FINDING_CLASSES", {
	enumerable: true,
	get: function() {
		return FINDING_CLASSES;
	}
});
Object.defineProperty(exports, "MAX_RESULTS_PER_RUN", {
	enumerable: true,
	get: function() {
		return MAX_RESULTS_PER_RUN;
	}
});
Object.defineProperty(exports, "POLICY_UNREADABLE", {
	enumerable: true,
	get: function() {
		return POLICY_UNREADABLE;
	}
});
Object.defineProperty(exports, "SCANNER_NAMES", {
	enumerable: true,
	get: function() {
		return SCANNER_NAMES;
	}
});
Object.defineProperty(exports, "SEVERITIES", {
	enumerable: true,
	get: function() {
		return SEVERITIES;
	}
});
Object.defineProperty(exports, "STATES", {
	enumerable: true,
	get: function() {
		return STATES;
	}
});
Object.defineProperty(exports, "STRENGTHS", {
	enumerable: true,
	get: function() {
		return STRENGTHS;
	}
});
Object.defineProperty(exports, "addedRanges", {
	enumerable: true,
	get: function() {
		return addedRanges;
	}
});
Object.defineProperty(exports, "askingRules", {
	enumerable: true,
	get: function() {
		return askingRules;
	}
});
Object.defineProperty(exports, "attribution_exports", {
	enumerable: true,
	get: function() {
		return attribution_exports;
	}
});
Object.defineProperty(exports, "baseOf", {
	enumerable: true,
	get: function() {
		return baseOf;
	}
});
Object.defineProperty(exports, "blockingFindings", {
	enumerable: true,
	get: function() {
		return blockingFindings;
	}
});
Object.defineProperty(exports, "claimsSuggestion", {
	enumerable: true,
	get: function() {
		return claimsSuggestion;
	}
});
Object.defineProperty(exports, "coAuthorEmails", {
	enumerable: true,
	get: function() {
		return coAuthorEmails;
	}
});
Object.defineProperty(exports, "coAuthors", {
	enumerable: true,
	get: function() {
		return coAuthors;
	}
});
Object.defineProperty(exports, "compareWorstFirst", {
	enumerable: true,
	get: function() {
		return compareWorstFirst;
	}
});
Object.defineProperty(exports, "composeReport", {
	enumerable: true,
	get: function() {
		return composeReport;
	}
});
Object.defineProperty(exports, "counted", {
	enumerable: true,
	get: function() {
		return counted$1;
	}
});
Object.defineProperty(exports, "coverageOf", {
	enumerable: true,
	get: function() {
		return coverageOf;
	}
});
Object.defineProperty(exports, "createCatalog", {
	enumerable: true,
	get: function() {
		return createCatalog;
	}
});
Object.defineProperty(exports, "createPaint", {
	enumerable: true,
	get: function() {
		return createPaint;
	}
});
Object.defineProperty(exports, "decide", {
	enumerable: true,
	get: function() {
		return decide;
	}
});
Object.defineProperty(exports, "describeSource", {
	enumerable: true,
	get: function() {
		return describeSource;
	}
});
Object.defineProperty(exports, "examine", {
	enumerable: true,
	get: function() {
		return examine;
	}
});
Object.defineProperty(exports, "fileReason", {
	enumerable: true,
	get: function() {
		return fileReason;
	}
});
Object.defineProperty(exports, "fileSection", {
	enumerable: true,
	get: function() {
		return fileSection;
	}
});
Object.defineProperty(exports, "findingSection", {
	enumerable: true,
	get: function() {
		return findingSection;
	}
});
Object.defineProperty(exports, "foldCase", {
	enumerable: true,
	get: function() {
		return foldCase;
	}
});
Object.defineProperty(exports, "gaveNoAnswer", {
	enumerable: true,
	get: function() {
		return gaveNoAnswer;
	}
});
Object.defineProperty(exports, "globMistake", {
	enumerable: true,
	get: function() {
		return globMistake;
	}
});
Object.defineProperty(exports, "groupFindings", {
	enumerable: true,
	get: function() {
		return groupFindings;
	}
});
Object.defineProperty(exports, "hasPermission", {
	enumerable: true,
	get: function() {
		return hasPermission;
	}
});
Object.defineProperty(exports, "hasSarifLocation", {
	enumerable: true,
	get: function() {
		return hasSarifLocation;
	}
});
Object.defineProperty(exports, "isKnownUser", {
	enumerable: true,
	get: function() {
		return isKnownUser;
	}
});
Object.defineProperty(exports, "isNamed", {
	enumerable: true,
	get: function() {
		return isNamed;
	}
});
Object.defineProperty(exports, "isWebFlow", {
	enumerable: true,
	get: function() {
		return isWebFlow;
	}
});
Object.defineProperty(exports, "joinLines", {
	enumerable: true,
	get: function() {
		return joinLines;
	}
});
Object.defineProperty(exports, "json_exports", {
	enumerable: true,
	get: function() {
		return json_exports;
	}
});
Object.defineProperty(exports, "judge_exports", {
	enumerable: true,
	get: function() {
		return judge_exports;
	}
});
Object.defineProperty(exports, "judgedFiles", {
	enumerable: true,
	get: function() {
		return judgedFiles;
	}
});
Object.defineProperty(exports, "keyOf", {
	enumerable: true,
	get: function() {
		return keyOf;
	}
});
Object.defineProperty(exports, "layoutTable", {
	enumerable: true,
	get: function() {
		return layoutTable;
	}
});
Object.defineProperty(exports, "matchRules", {
	enumerable: true,
	get: function() {
		return matchRules;
	}
});
Object.defineProperty(exports, "matchesAny", {
	enumerable: true,
	get: function() {
		return matchesAny;
	}
});
Object.defineProperty(exports, "membershipTest", {
	enumerable: true,
	get: function() {
		return membershipTest;
	}
});
Object.defineProperty(exports, "mergePolicyFiles", {
	enumerable: true,
	get: function() {
		return mergePolicyFiles;
	}
});
Object.defineProperty(exports, "nextSteps", {
	enumerable: true,
	get: function() {
		return nextSteps;
	}
});
Object.defineProperty(exports, "noReplyAccount", {
	enumerable: true,
	get: function() {
		return noReplyAccount;
	}
});
Object.defineProperty(exports, "notCoveredCounts", {
	enumerable: true,
	get: function() {
		return notCoveredCounts;
	}
});
Object.defineProperty(exports, "nothingReported", {
	enumerable: true,
	get: function() {
		return nothingReported;
	}
});
Object.defineProperty(exports, "noticeSection", {
	enumerable: true,
	get: function() {
		return noticeSection;
	}
});
Object.defineProperty(exports, "originPath", {
	enumerable: true,
	get: function() {
		return originPath;
	}
});
Object.defineProperty(exports, "overlaps", {
	enumerable: true,
	get: function() {
		return overlaps;
	}
});
Object.defineProperty(exports, "parseCodeowners", {
	enumerable: true,
	get: function() {
		return parseCodeowners;
	}
});
Object.defineProperty(exports, "parsePreset", {
	enumerable: true,
	get: function() {
		return parsePreset;
	}
});
Object.defineProperty(exports, "permissionFrom", {
	enumerable: true,
	get: function() {
		return permissionFrom;
	}
});
Object.defineProperty(exports, "phraseText", {
	enumerable: true,
	get: function() {
		return phraseText;
	}
});
Object.defineProperty(exports, "placeOf", {
	enumerable: true,
	get: function() {
		return placeOf;
	}
});
Object.defineProperty(exports, "prepare", {
	enumerable: true,
	get: function() {
		return prepare;
	}
});
Object.defineProperty(exports, "preset_exports", {
	enumerable: true,
	get: function() {
		return preset_exports;
	}
});
Object.defineProperty(exports, "quote", {
	enumerable: true,
	get: function() {
		return quote;
	}
});
Object.defineProperty(exports, "readExclusions", {
	enumerable: true,
	get: function() {
		return readExclusions;
	}
});
Object.defineProperty(exports, "readPolicy", {
	enumerable: true,
	get: function() {
		return readPolicy;
	}
});
Object.defineProperty(exports, "readVoices", {
	enumerable: true,
	get: function() {
		return readVoices;
	}
});
Object.defineProperty(exports, "renderJson", {
	enumerable: true,
	get: function() {
		return renderJson;
	}
});
Object.defineProperty(exports, "renderJsonText", {
	enumerable: true,
	get: function() {
		return renderJsonText;
	}
});
Object.defineProperty(exports, "resolvePolicy", {
	enumerable: true,
	get: function() {
		return resolvePolicy;
	}
});
Object.defineProperty(exports, "runNotices", {
	enumerable: true,
	get: function() {
		return runNotices;
	}
});
Object.defineProperty(exports, "sarifTools", {
	enumerable: true,
	get: function() {
		return sarifTools;
	}
});
Object.defineProperty(exports, "scanSection", {
	enumerable: true,
	get: function() {
		return scanSection;
	}
});
Object.defineProperty(exports, "severityRank", {
	enumerable: true,
	get: function() {
		return severityRank;
	}
});
Object.defineProperty(exports, "shortSha", {
	enumerable: true,
	get: function() {
		return shortSha$1;
	}
});
Object.defineProperty(exports, "standingsOf", {
	enumerable: true,
	get: function() {
		return standingsOf;
	}
});
Object.defineProperty(exports, "targetsOf", {
	enumerable: true,
	get: function() {
		return targetsOf;
	}
});
Object.defineProperty(exports, "toPolicy", {
	enumerable: true,
	get: function() {
		return toPolicy;
	}
});
Object.defineProperty(exports, "viewRule", {
	enumerable: true,
	get: function() {
		return viewRule;
	}
});
Object.defineProperty(exports, "withBuiltTools", {
	enumerable: true,
	get: function() {
		return withBuiltTools;
	}
});
Object.defineProperty(exports, "worstState", {
	enumerable: true,
	get: function() {
		return worstState;
	}
});
Object.defineProperty(exports, "wrap", {
	enumerable: true,
	get: function() {
		return wrap;
	}
});
