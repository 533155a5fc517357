const require_words = require("./words.js");
const require_range = require("./range.js");
const require_judging = require("./judging.js");
// src/report/fit.ts
/** The length of text in UTF-8 bytes. */
function textBytes(text) {
	return new TextEncoder().encode(text).length;
}
/** The length of text in UTF-16 code units, which is never less than its characters. */
function textUnits(text) {
	return text.length;
}
const NOTE_ROOM = 400;
/**
* Sections -> one markdown document of at most `limit` (as `measure` counts), with a final newline: a section that does not
* fit is left out whole, and the end names those left out. The first section has to fit.
*/
function fitSections(sections, limit, measure) {
	const whole = joinBodies(sections);
	if (measure(whole) <= limit) return whole;
	const kept = [];
	const left = [];
	let used = NOTE_ROOM;
	for (const section of sections) {
		const size = measure(`${section.body}\n\n`);
		if (used + size <= limit) {
			kept.push(section);
			used += size;
		} else left.push(section.title);
	}
	const note = `_Too long for this place and left out here: ${left.join(", ")}. The whole is in \`report.md\` and \`report.json\`._`;
	return joinBodies([...kept, {
		title: "cut",
		body: note
	}]);
}
/** As `fitSections`, for sections made with the first number of rows with which all of them fit, else with the last one. */
function fitRows(rows, compose, limit, measure) {
	for (const count of rows) {
		const whole = joinBodies(compose(count));
		if (measure(whole) <= limit) return whole;
	}
	return fitSections(compose(rows.at(-1) ?? 0), limit, measure);
}
function joinBodies(sections) {
	return `${sections.map((section) => section.body).join("\n\n")}\n`;
}
// src/report/markdown-sections.ts
const MARKS = {
	success: "✅",
	pending: "🟡",
	failure: "❌",
	error: "⚠️"
};
const PATH_LIMIT = 160;
const TEXT_LIMIT = 400;
/** The rules as a table: state, approvals that count and that do not, and why. */
function ruleMarkdown(report, rows) {
	if (report.rules.length === 0) return "";
	return section("Rules", [
		"",
		"rule",
		"approvals",
		"why"
	], report.rules.map((rule) => [
		`${MARKS[rule.state]} ${rule.state}`,
		require_words.markdownCode(require_words.shorten(rule.name, 60)),
		approvalCell(rule),
		prose(rule.reason)
	]), rows);
}
function approvalCell({ approvals }) {
	if (approvals === null) return "";
	const counts = `${approvals.counted.length} of ${approvals.required}`;
	const names = approvals.counted.map(({ login, via }) => `${require_words.markdownCode(login)} by ${via}`);
	const not = approvals.ineligible.slice(0, 10).map(({ login, reason }) => `${require_words.markdownCode(login)} does not count: ${reason}`);
	const rest = approvals.ineligible.length > 10 ? [`${approvals.ineligible.length - 10} more do not count`] : [];
	return [
		counts,
		...names,
		...not,
		...rest
	].join("<br>");
}
/** The AI-written files as a table: agent, strength, lines, why. */
function fileMarkdown(report, rows) {
	const files = report.files.filter((file) => file.origin === "ai");
	if (files.length === 0) return "";
	const body = files.map((file) => [
		path(file.path),
		file.agents.map((agent) => require_words.markdownCode(require_words.shorten(agent, 60))).join(", ") || "unnamed",
		file.strength ?? "",
		lineShare(file),
		prose(require_judging.fileReason(file))
	]);
	return section(`AI-written files (${files.length} of ${report.files.length})`, [
		"file",
		"agent",
		"evidence",
		"AI lines",
		"why"
	], body, rows);
}
function lineShare(file) {
	return file.aiLines === null ? "" : `${file.aiLines.ai} of ${file.aiLines.added}`;
}
/** The scans as a table: version, outcome, what was covered and what not and why; then the model's review. */
function scanMarkdown(report, rows) {
	const body = report.scans.map((scan) => [
		`${scanMark(scan)} ${require_words.markdownCode(scan.tool)}`,
		require_words.markdownText(require_words.shorten(scan.version ?? "", 60)),
		`${scan.outcome}${scan.required ? "" : " (optional)"}`,
		`${scan.covered} of ${scan.asked}`,
		`${scan.findings}`,
		scanRemark(scan)
	]);
	const { review } = report;
	const model = review.model === null ? "" : ` by ${require_words.markdownCode(require_words.shorten(review.model, 80))}`;
	const why = review.reason === null ? "" : `: ${prose(review.reason)}`;
	const asked = review.requests > 0 ? `, ${require_judging.counted(review.requests, "request")}` : "";
	return `${section("Scans", [
		"tool",
		"version",
		"outcome",
		"looked at",
		"findings",
		"not looked at, and why"
	], body, rows)}\n\nModel review${model} ${review.outcome}${why}${asked}${require_judging.nothingReported(report)}.`;
}
function scanMark(scan) {
	if (!require_judging.gaveNoAnswer(scan)) return scan.outcome === "completed" ? "✅" : "➖";
	return scan.required ? "⚠️" : "➖";
}
function scanRemark(scan) {
	return [scan.reason === null ? "" : prose(scan.reason), require_judging.notCoveredCounts(scan)].filter((part) => part !== "").join("; ");
}
/** The findings as a table, worst first; old, suppressed, waived and repeated ones as counts below it. */
function findingMarkdown(report, rows) {
	if (report.findings.length === 0) return "";
	const { blocking, open, folded } = require_judging.groupFindings(report);
	const body = [...blocking, ...open].map((group) => findingRow(group, report.subject.pullRequest !== null));
	const table = section(`Findings (${require_judging.counted(blocking.length, "blocks", "block")}, ${open.length} more)`, [
		"severity",
		"where",
		"rule",
		"what, and what to do"
	], body, rows);
	return folded.length === 0 ? table : `${table}\n\nOnly counted: ${folded.join(", ")}.`;
}
function findingRow({ finding, repeats }, canWaive) {
	const tools = [...new Set(repeats.map((repeat) => repeat.tool))].filter((tool) => tool !== finding.tool);
	const also = tools.length > 0 ? ` (also ${tools.map(require_words.markdownCode).join(", ")})` : "";
	const id = canWaive && finding.blocks ? `<br><sub>${finding.fingerprint}</sub>` : "";
	const advice = finding.advice === null ? "" : `<br>→ ${prose(finding.advice)}`;
	return [
		`${finding.blocks ? "❌ " : ""}${finding.severity}`,
		`${path(require_judging.placeOf(finding))}${finding.origin === "ai" ? " 🤖" : ""}`,
		`${ruleName(finding)}${id}`,
		`${prose(finding.message)}${also}${advice}`
	];
}
/** The tool and rule of a finding as a code span. */
function ruleName(finding) {
	return require_words.markdownCode(require_words.shorten(`${finding.tool} ${finding.ruleId}`, 100));
}
/** The waivers as a table: what, by whom, until when and why. */
function waiverMarkdown(report, rows) {
	if (report.waivers.length === 0) return "";
	return section("Waivers", [
		"finding",
		"by",
		"",
		"reason"
	], report.waivers.map((waiver) => [
		require_words.markdownCode(require_words.shortenPath(waiver.fingerprint, PATH_LIMIT)),
		require_words.markdownCode(waiver.by),
		`${waiver.active ? "until" : "ended"} ${require_words.markdownText(waiver.until)}`,
		prose(waiver.reason)
	]), rows);
}
/** The notices as a list. */
function noticeMarkdown(report, rows) {
	if (report.notices.length === 0) return "";
	return `### Notices\n\n${report.notices.slice(0, rows).map((notice) => `- ${require_words.markdownCode(notice.code)}: ${prose(notice.message)}`).join("\n")}${moreLine(report.notices.length - rows)}`;
}
function prose(text) {
	return require_words.markdownProse(require_words.shorten(text, TEXT_LIMIT));
}
function path(text) {
	return require_words.markdownCode(require_words.shortenPath(text, PATH_LIMIT));
}
function section(title, head, body, rows) {
	return `### ${title}\n\n${[
		head,
		head.map(() => "---"),
		...body.slice(0, rows)
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}${moreLine(body.length - rows)}`;
}
function moreLine(count) {
	return count > 0 ? `\n\n…and ${count} more in \`report.json\`.` : "";
}
// src/report/markdown.ts
/** Bytes of a job summary that GitHub shows. See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
const MAX_SUMMARY_BYTES = 1048576;
const ROWS = [
	200,
	50,
	10
];
const VERDICT = "verdict";
const BADGES = {
	success: "✅ success: ready",
	pending: "🟡 pending: waiting for people",
	failure: "❌ failure: not ready",
	error: "⚠️ error: no verdict, the evidence is incomplete"
};
const SAY_LIMIT = 400;
const STEP_LIMIT = 2e3;
/** A phrase -> GitHub markdown, each piece at most `limit` characters long; a line to copy becomes a block of its own. */
function phraseMarkdown(phrase, limit = SAY_LIMIT) {
	return require_words.lineStart(phrase.map((words) => wordsMarkdown(words, limit)).join(""));
}
function wordsMarkdown(words, limit) {
	if ("code" in words) return require_words.markdownCode(require_words.shortenPath(words.code, limit));
	return "say" in words ? require_words.markdownPiece(require_words.shorten(words.say, limit)) : `\n   \`\`\`text\n   ${words.copy}\n   \`\`\``;
}
/** A report -> GitHub markdown: `report.md`, and the job summary that a step may write (1 MiB at most). */
function renderMarkdown(report) {
	return renderJobSummary([report]);
}
/** The reports of one run -> its job summary: `report.md` for one, one after the other for several, 1 MiB at most. */
function renderJobSummary(reports) {
	return fitRows(ROWS, (rows) => reports.flatMap((report) => namedSections(report, rows, reports.length > 1)), MAX_SUMMARY_BYTES, textBytes);
}
function namedSections(report, rows, several) {
	const sections = markdownSections(report, rows);
	if (!several) return sections;
	const name = `#${report.subject.pullRequest ?? "?"}`;
	return sections.map(({ title, body }) => ({
		title: `${title} of ${name}`,
		body: title === VERDICT ? `# ${require_words.markdownText(report.subject.repository ?? "")} ${name}\n\n${body}` : body
	}));
}
/** The sections of the markdown report, most important first, each list cut at `rows` rows; the sticky comment has the same ones. */
function markdownSections(report, rows) {
	return [
		{
			title: VERDICT,
			body: headMarkdown(report)
		},
		{
			title: "what to do next",
			body: nextMarkdown(report)
		},
		{
			title: "rules",
			body: ruleMarkdown(report, rows)
		},
		{
			title: "AI-written files",
			body: fileMarkdown(report, rows)
		},
		{
			title: "findings",
			body: findingMarkdown(report, rows)
		},
		{
			title: "scans",
			body: scanMarkdown(report, rows)
		},
		{
			title: "waivers",
			body: waiverMarkdown(report, rows)
		},
		{
			title: "notices",
			body: noticeMarkdown(report, rows)
		},
		{
			title: "about",
			body: aboutMarkdown(report)
		}
	].filter((section) => section.body !== "");
}
function aboutMarkdown(report) {
	const commands = report.subject.pullRequest === null ? "" : " Comment `/draftgate help` for what it can be asked.";
	return `<sub>${require_judging.DISCLAIMER}${commands}</sub>`;
}
function headMarkdown(report) {
	const { subject } = report;
	const ai = report.files.filter((file) => file.origin === "ai").length;
	const facts = [
		`${require_words.markdownCode(require_judging.shortSha(subject.mergeBaseSha))}..${require_words.markdownCode(require_judging.shortSha(subject.headSha))}`,
		`${require_judging.counted(report.files.length, "file")}, ${ai} AI-written`,
		`policy ${require_words.markdownCode(require_words.shortenPath(report.policy.source, 200))}`,
		`draftgate ${require_words.markdownText(report.tool.version)}`
	].join(" · ");
	return `## draftgate: ${BADGES[report.state]}\n\n**${require_words.markdownText(require_words.shorten(report.summary, 500))}**\n\n${facts}`;
}
function nextMarkdown(report) {
	return `### What to do next\n\n${require_judging.nextSteps(report).map((step, index) => {
		const text = phraseMarkdown(step);
		return `${index + 1}. ${text.length > STEP_LIMIT ? phraseMarkdown(step, 60) : text}`;
	}).join("\n")}`;
}
// src/report/sarif-rules.ts
/** CVSS-like numbers inside GitHub's ranges: critical over 9.0, high from 7.0, medium from 4.0, low from 0.1. */
const SECURITY_SEVERITY = {
	critical: "9.5",
	high: "8.0",
	medium: "5.5",
	low: "2.0",
	info: "0.1"
};
const CLASSES = {
	secret: {
		what: "a credential that came into the history of the change",
		todo: "Revoke the credential, rotate it, and read the new one from a secret store. Removing the line is not enough.",
		isSecurity: true
	},
	sast: {
		what: "a pattern in the code that is a known security weakness",
		todo: "Change the code so that the weakness is gone, or have somebody who may waive it do so with a reason.",
		isSecurity: true
	},
	vuln: {
		what: "a dependency with a published vulnerability",
		todo: "Move to a version in which it is fixed.",
		isSecurity: true
	},
	misconfig: {
		what: "a configuration that is known to be insecure",
		todo: "Change the configuration as the rule's page says.",
		isSecurity: true
	},
	lint: {
		what: "a likely mistake in the code",
		todo: "Correct the code as the rule's page says.",
		isSecurity: false
	},
	review: {
		what: "something a model found while reading the change; code verified the place, not the claim",
		todo: "Read the place and decide.",
		isSecurity: false
	},
	suppression: {
		what: "a comment or configuration that the change adds and that would silence a scanner; it is not obeyed",
		todo: "Remove it, or have somebody who may waive the finding do so with a reason.",
		isSecurity: true
	},
	coverage: {
		what: "a file that a scanner was asked about and did not look at",
		todo: "Make the file readable for the scanner, or have somebody who may waive the finding do so with a reason.",
		isSecurity: false
	}
};
/** A severity -> the level that GitHub knows. */
function levelOf(severity) {
	if (severity === "critical" || severity === "high") return "error";
	return severity === "medium" ? "warning" : "note";
}
/** Text -> one line of at most 1,000 characters, without controls and without the `[words](target)` that SARIF viewers link. */
function sarifText(text) {
	return require_words.shorten(require_words.oneLine(text).replaceAll("](", "] ("), 1e3);
}
/** The rules of a tool that `findings` name, in the order in which they first appear, each as severe as its worst finding. */
function describeRules(tool, findings) {
	const worst = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const id = require_words.visible(finding.ruleId);
		const known = worst.get(id);
		if (known === void 0 || require_judging.severityRank(finding.severity) > require_judging.severityRank(known.severity)) worst.set(id, finding);
	}
	return [...worst].map(([id, finding]) => describeRule(tool, id, finding));
}
function describeRule(tool, id, finding) {
	const { what, todo, isSecurity } = CLASSES[finding.class];
	const help = finding.helpUri !== null && /^https:\/\/[\w.-]+\//.test(finding.helpUri) ? { helpUri: finding.helpUri } : {};
	const page = "helpUri" in help ? ` See ${help.helpUri}` : "";
	const tags = isSecurity ? ["security", finding.class] : [finding.class];
	return {
		id,
		shortDescription: { text: require_words.shorten(sarifText(`${tool} ${id}`), 200) },
		fullDescription: { text: sarifText(`${tool} rule ${require_words.shorten(id, 300)} reports ${what}.`) },
		help: { text: sarifText(`${todo}${page}`) },
		...help,
		defaultConfiguration: { level: levelOf(finding.severity) },
		properties: {
			tags,
			"problem.severity": levelOf(finding.severity) === "note" ? "recommendation" : levelOf(finding.severity),
			...isSecurity ? { "security-severity": SECURITY_SEVERITY[finding.severity] } : {}
		}
	};
}
// src/report/tool-pages.ts
/** The home page of each scanner, by its name. */
const PAGES = {
	gitleaks: "https://github.com/gitleaks/gitleaks",
	"git-secrets": "https://github.com/awslabs/git-secrets",
	bandit: "https://bandit.readthedocs.io/",
	trivy: "https://trivy.dev/",
	ruff: "https://docs.astral.sh/ruff/",
	pylint: "https://pylint.readthedocs.io/",
	biome: "https://biomejs.dev/",
	shellcheck: "https://www.shellcheck.net/",
	actionlint: "https://github.com/rhysd/actionlint",
	zizmor: "https://docs.zizmor.sh/"
};
/** Where people read about a tool, undefined for one that has no page. */
function pageOfTool(tool) {
	return Object.hasOwn(PAGES, tool) ? PAGES[tool] : void 0;
}
// src/report/sarif.ts
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** The key of our own fingerprint in `partialFingerprints`; GitHub uses `primaryLocationLineHash` only and keeps others. */
const FINGERPRINT_KEY = "draftgate/v1";
/**
* A report -> a SARIF 2.1.0 log as GitHub code scanning takes it: one run per tool, its rules described, failed tools marked,
* waived and suppressed findings with their suppression, at most 25,000 results a run (the worst).
* See https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
*/
function renderSarif(report, options) {
	const scans = new Map(report.scans.map((scan) => [scan.tool, scan]));
	const runs = require_judging.sarifTools(report).map((tool) => composeRun(report, tool, scans.get(tool), options));
	return require_judging.renderJsonText({
		$schema: SCHEMA,
		version: "2.1.0",
		runs
	});
}
function composeRun(report, tool, scan, options) {
	const findings = report.findings.filter((finding) => finding.tool === tool);
	const shown = keepWorst(findings.filter(require_judging.hasSarifLocation));
	const rules = describeRules(tool, shown);
	const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
	return {
		tool: { driver: composeDriver(tool, tool === report.tool.name ? report.tool.version : scan?.version ?? null, rules) },
		automationDetails: { id: `draftgate/${tool}/` },
		columnKind: "utf16CodeUnits",
		invocations: [composeInvocation(tool, failureOf(report, tool, scan), findings)],
		results: shown.map((finding) => composeResult(finding, indexes, report.waivers, options))
	};
}
function keepWorst(findings) {
	if (findings.length <= 25e3) return findings;
	const kept = new Set([...findings].sort(require_judging.compareWorstFirst).slice(0, require_judging.MAX_RESULTS_PER_RUN));
	return findings.filter((finding) => kept.has(finding));
}
function composeDriver(tool, version, rules) {
	const informationUri = pageOfTool(tool);
	return {
		name: tool,
		...version === null ? {} : { version: require_words.visible(version) },
		...informationUri === void 0 ? {} : { informationUri },
		rules
	};
}
/** Why a tool gave no answer, null where it did. */
function failureOf(report, tool, scan) {
	if (scan !== void 0) return require_judging.gaveNoAnswer(scan) ? scan.reason ?? scan.outcome : null;
	return tool === report.tool.name && report.notices.some(({ code }) => code === "policy-unreadable") ? report.summary : null;
}
function composeInvocation(tool, failure, findings) {
	const told = require_judging.runNotices(tool, findings).map((message) => ({
		level: "warning",
		message: { text: message }
	}));
	if (failure !== null) told.unshift({
		level: "error",
		message: { text: sarifText(failure) }
	});
	return {
		executionSuccessful: failure === null,
		...told.length === 0 ? {} : { toolExecutionNotifications: told }
	};
}
function composeResult(finding, rules, waivers, options) {
	const lineHash = options.lineHashes.get(finding.fingerprint);
	const advice = finding.advice === null ? "" : `\n${sarifText(finding.advice)}`;
	return {
		ruleId: require_words.visible(finding.ruleId),
		ruleIndex: rules.get(require_words.visible(finding.ruleId)),
		level: levelOf(finding.severity),
		message: { text: `${sarifText(finding.message) || finding.ruleId}${advice}` },
		locations: [{ physicalLocation: composeLocation(finding) }],
		partialFingerprints: {
			[FINGERPRINT_KEY]: finding.fingerprint,
			...lineHash === void 0 ? {} : { primaryLocationLineHash: lineHash }
		},
		baselineState: finding.isNew ? "new" : "unchanged",
		...composeSuppressions(finding, waivers),
		properties: {
			blocks: finding.blocks,
			class: finding.class,
			severity: finding.severity,
			origin: finding.origin,
			inDiff: finding.inDiff,
			...finding.confidence === null ? {} : { confidence: finding.confidence },
			...finding.commitSha === null ? {} : { commitSha: finding.commitSha },
			...finding.duplicateOf === null ? {} : { duplicateOf: finding.duplicateOf }
		}
	};
}
function composeLocation(finding) {
	const startLine = finding.startLine ?? 1;
	const endLine = Math.max(startLine, finding.endLine ?? startLine);
	return {
		artifactLocation: {
			uri: fileUri(finding.path ?? ""),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine,
			...finding.startColumn === null ? {} : { startColumn: finding.startColumn },
			endLine,
			...finding.endColumn === null || finding.startColumn === null ? {} : { endColumn: finding.endColumn + 1 }
		}
	};
}
function fileUri(path) {
	let uri = "";
	for (const byte of require_range.encodePath(path)) {
		const character = String.fromCharCode(byte);
		uri += /[\w.~/-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return uri;
}
function composeSuppressions(finding, waivers) {
	const suppressions = [];
	if (finding.suppressedBy !== null) suppressions.push({
		kind: "inSource",
		status: "accepted",
		justification: sarifText(finding.suppressedBy)
	});
	if (finding.waivedBy !== null) {
		const waiver = waivers.find((one) => one.active && covers(one, finding));
		const why = waiver === void 0 ? "" : ` until ${waiver.until}: ${waiver.reason}`;
		suppressions.push({
			kind: "external",
			status: "accepted",
			justification: sarifText(`waived by ${finding.waivedBy}${why}`)
		});
	}
	return suppressions.length === 0 ? {} : { suppressions };
}
/** A waiver of a finding covers what repeats it. */
function covers({ fingerprint }, finding) {
	return fingerprint === finding.fingerprint || fingerprint === finding.duplicateOf;
}
Object.defineProperty(exports, "fitRows", {
	enumerable: true,
	get: function() {
		return fitRows;
	}
});
Object.defineProperty(exports, "fitSections", {
	enumerable: true,
	get: function() {
		return fitSections;
	}
});
Object.defineProperty(exports, "markdownSections", {
	enumerable: true,
	get: function() {
		return markdownSections;
	}
});
Object.defineProperty(exports, "renderJobSummary", {
	enumerable: true,
	get: function() {
		return renderJobSummary;
	}
});
Object.defineProperty(exports, "renderMarkdown", {
	enumerable: true,
	get: function() {
		return renderMarkdown;
	}
});
Object.defineProperty(exports, "renderSarif", {
	enumerable: true,
	get: function() {
		return renderSarif;
	}
});
Object.defineProperty(exports, "textUnits", {
	enumerable: true,
	get: function() {
		return textUnits;
	}
});
