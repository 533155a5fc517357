const require_words = require("./words.js");
const require_range = require("./range.js");
const require_tool_box = require("./tool-box.js");
const require_written_files = require("./written-files.js");
const require_judging = require("./judging.js");
const require_line_hashes = require("./line-hashes.js");
const require_sarif = require("./sarif.js");
let node_path = require("node:path");
// src/report/text.ts
const LEAST_WIDTH = 60;
const MOST_WIDTH = 120;
const MAX_WHY = 8;
const MARKS = {
	success: {
		mark: "✓",
		style: "green"
	},
	pending: {
		mark: "●",
		style: "yellow"
	},
	failure: {
		mark: "✗",
		style: "red"
	},
	error: {
		mark: "!",
		style: "magenta"
	}
};
const MEANING = {
	success: "ready",
	pending: "waiting for people",
	failure: "not ready",
	error: "no verdict: the evidence is incomplete"
};
/** A report -> text for a terminal: verdict, why and what to do on one screen, then the tables. No hostile text can add a line to it. */
function renderText(report, options) {
	const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, options.width));
	const paint = require_judging.createPaint(options.color);
	const sections = [
		headSection(report, width, paint),
		whySection(report, width, paint),
		nextSection(report, width, paint),
		ruleSection(report, width, paint),
		require_judging.fileSection(report, width, paint),
		require_judging.scanSection(report, width, paint),
		require_judging.findingSection(report, width, paint),
		require_judging.noticeSection(report, width, paint),
		require_judging.wrap(require_judging.DISCLAIMER, width).map((line) => paint(line, "dim"))
	];
	return require_judging.joinLines(sections.filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
function headSection(report, width, paint) {
	const { mark, style } = MARKS[report.state];
	const { subject } = report;
	const where = subject.repository === null ? "" : `${require_words.visible(subject.repository)}#${subject.pullRequest ?? ""}  `;
	const ai = report.files.filter((file) => file.origin === "ai").length;
	const facts = `${where}${`${require_judging.shortSha(subject.mergeBaseSha)}..${require_judging.shortSha(subject.headSha)}`}  ${require_judging.counted(report.files.length, "file")}, ${ai} AI-written  policy ${require_words.oneLine(report.policy.source)}`;
	return [
		`${paint(`${mark} ${report.state}`, "bold", style)}  ${paint(MEANING[report.state], style)}`,
		...require_judging.wrap(require_words.oneLine(report.summary), width - 2).map((line) => `  ${paint(line, "bold")}`),
		...require_judging.wrap(facts, width - 2).map((line) => `  ${paint(line, "dim")}`)
	];
}
function whySection(report, width, paint) {
	const rules = report.rules.filter((rule) => rule.state !== "success").map((rule) => ({
		state: rule.state,
		name: rule.name,
		reason: rule.reason
	}));
	const why = [...rules.some((rule) => rule.state === "error") ? [] : report.scans.filter((scan) => scan.required && require_judging.gaveNoAnswer(scan)).map((scan) => ({
		state: "error",
		name: scan.tool,
		reason: scan.reason ?? scan.outcome
	})), ...rules];
	if (why.length === 0) return [];
	const rows = why.slice(0, MAX_WHY).map((row) => [
		{
			text: MARKS[row.state].mark,
			styles: [MARKS[row.state].style]
		},
		{ text: require_words.shorten(require_words.oneLine(row.name), 30) },
		{ text: require_words.shorten(require_words.oneLine(row.reason), 400) }
	]);
	const rest = why.length > MAX_WHY ? [paint(`  and ${why.length - MAX_WHY} more below`, "dim")] : [];
	return [
		paint("Why", "bold"),
		...require_judging.layoutTable(rows, {
			width,
			indent: 2,
			paint
		}),
		...rest
	];
}
function nextSection(report, width, paint) {
	const lines = require_judging.nextSteps(report).flatMap((step, index) => {
		const cells = [{
			text: `${index + 1}.`,
			styles: ["cyan"]
		}, { text: require_words.shorten(require_judging.phraseText(step), 400) }];
		const copies = step.flatMap((words) => "copy" in words ? [`      ${paint(words.copy, "bold")}`] : []);
		return [...require_judging.layoutTable([cells], {
			width,
			indent: 2,
			paint
		}), ...copies];
	});
	return [paint("What to do next", "bold"), ...lines];
}
function ruleSection(report, width, paint) {
	if (report.rules.length === 0) return [];
	const rows = report.rules.map((rule) => [
		{
			text: MARKS[rule.state].mark,
			styles: [MARKS[rule.state].style]
		},
		{ text: require_words.shorten(require_words.oneLine(rule.name), 30) },
		{
			text: rule.state,
			styles: [MARKS[rule.state].style]
		},
		{
			text: require_judging.counted(rule.files.length, "file"),
			styles: ["dim"]
		},
		{
			text: ruleDetail(rule),
			styles: ["dim"]
		}
	]);
	return [paint("Rules", "bold"), ...require_judging.layoutTable(rows, {
		width,
		indent: 2,
		paint
	})];
}
function ruleDetail(rule) {
	const parts = [];
	const { approvals } = rule;
	if (approvals !== null) {
		parts.push(`${approvals.counted.length} of ${require_judging.counted(approvals.required, "approval")}`);
		for (const { login, via } of approvals.counted) parts.push(`${require_words.shorten(require_words.oneLine(login), 40)} approved by ${via}`);
		for (const { login, reason } of approvals.ineligible.slice(0, 10)) parts.push(`${require_words.shorten(require_words.oneLine(login), 40)} does not count: ${reason}`);
		if (approvals.ineligible.length > 10) parts.push(`${approvals.ineligible.length - 10} more do not count`);
	}
	if (rule.findings.length > 0) parts.push(require_judging.counted(rule.findings.length, "finding blocks", "findings block"));
	if (parts.length === 0) parts.push(require_words.shorten(require_words.oneLine(rule.reason), 200));
	return parts.join("; ");
}
// src/cli/check.ts
const EXIT_CODES = {
	success: 0,
	pending: 0,
	failure: 1,
	error: 3
};
/** `draftgate check`: the whole gate on a local range. */
async function run(context, invocation) {
	checkReviewOptions(invocation);
	checkEvidence(context, invocation);
	const { report, lineHashes } = await require_range.withSession(context, (session) => judgeRange(context, invocation, session));
	const render = (format) => {
		if (format === "json") return require_judging.renderJson(report);
		if (format === "markdown") return require_sarif.renderMarkdown(report);
		if (format === "sarif") return require_sarif.renderSarif(report, { lineHashes });
		return renderText(report, {
			color: context.isColor,
			width: context.width
		});
	};
	const format = invocation.values["format"] ?? "text";
	const evidence = invocation.values["evidence"];
	if (evidence !== void 0) await require_written_files.writeFiles((0, node_path.resolve)(context.cwd, evidence), {
		"report.json": render("json"),
		"report.sarif": render("sarif"),
		"report.md": render("markdown")
	});
	await context.writeResult(render(format));
	return exitCode(report.state, invocation.values["fail-on"] ?? "failure");
}
const NO_HASHES = /* @__PURE__ */ new Map();
function needsSarif({ values }) {
	return values["format"] === "sarif" || values["evidence"] !== void 0;
}
/** Judges the range that the options name, with real tools; also what `demo` runs. */
async function judgeRange(context, invocation, session) {
	const choice = await require_range.choosePolicy(context, invocation.values["policy"]);
	const reviewing = await reviewOptions(context, invocation);
	return require_range.withRepository(context, invocation, session, async (repository) => {
		context.log.progress("reading the range");
		const [change, notices] = await Promise.all([require_range.readRange(invocation, repository), require_range.uncommittedNotices(invocation, repository)]);
		const chosen = await require_judging.readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		context.log.progress(`${change.files.length} changed files, ${change.commits.length} commits: who wrote them?`);
		const prepared = await require_judging.prepare(change, chosen, repository);
		const repositoryPath = (0, node_path.resolve)(context.cwd, invocation.values["repo"] ?? ".");
		const toolBox = require_tool_box.createToolBox({
			environment: context.environment,
			repositoryPath,
			mayInstall: invocation.flags.has("install") && !invocation.flags.has("offline"),
			log: context.log,
			signal: context.signal
		});
		const ports = {
			...session,
			repository,
			toolBox,
			log: context.log
		};
		const noScan = invocation.flags.has("no-scan") ? { noScan: "--no-scan" } : {};
		const { concurrency } = session;
		const searchPath = require_range.safeSearchPath(context.environment["PATH"], repositoryPath);
		const examined = await require_judging.examine(prepared, ports, {
			concurrency,
			searchPath,
			...noScan,
			...reviewing
		});
		const facts = {
			people: null,
			commands: [],
			now: session.clock.now(),
			version: context.version,
			notices
		};
		const { report } = require_judging.decide(prepared, examined, facts);
		const maxBytes = chosen.policy.scan.maxFileMebibytes * 1024 * 1024;
		return {
			report,
			lineHashes: needsSarif(invocation) ? await require_line_hashes.readLineHashes(report, change, repository, maxBytes) : NO_HASHES
		};
	});
}
/** The model that --review asks; its key comes from the environment only, where no list of processes shows it. */
async function reviewOptions(context, invocation) {
	const baseUrl = invocation.values["model-base-url"];
	if (!invocation.flags.has("review") || baseUrl === void 0) return {};
	if (invocation.flags.has("offline")) return { review: { skipped: "--offline" } };
	const { createOpenAiModel } = await Promise.resolve().then(() => require("./openai-model.js"));
	const model = invocation.values["model"];
	const apiKey = context.environment["DRAFTGATE_MODEL_API_KEY"];
	return { review: { model: createOpenAiModel({
		baseUrl,
		...model === void 0 ? {} : { model },
		...apiKey === void 0 || apiKey === "" ? {} : { apiKey },
		signal: context.signal
	}) } };
}
function exitCode(state, failOn) {
	if (failOn === "never") return 0;
	if (failOn === "pending" && state === "pending") return 1;
	return EXIT_CODES[state];
}
function checkEvidence(context, invocation) {
	const evidence = invocation.values["evidence"];
	if (evidence === void 0) return;
	const { gitDir, commonDir } = require_range.locateRepository((0, node_path.resolve)(context.cwd, invocation.values["repo"] ?? "."));
	if (require_range.leadsInto((0, node_path.resolve)(context.cwd, evidence), [gitDir, commonDir])) throw new require_words.ConfigurationError(`option --evidence: ${evidence} is inside the git directory; name another folder`);
}
function checkReviewOptions(invocation) {
	const url = invocation.values["model-base-url"];
	if (invocation.flags.has("review") && url === void 0) throw new require_words.ConfigurationError("option --review needs --model-base-url URL (an OpenAI-compatible endpoint)");
	if (!invocation.flags.has("review") && (url !== void 0 || invocation.values["model"] !== void 0)) throw new require_words.ConfigurationError("options --model-base-url and --model need --review");
}
exports.judgeRange = judgeRange;
exports.renderText = renderText;
exports.run = run;
