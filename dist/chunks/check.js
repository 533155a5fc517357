import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { a as leadsInto, o as safeSearchPath, u as locateRepository } from "./tool-path.js";
import { t as createToolBox } from "./tool-box.js";
import { n as writeFiles } from "./written-files.js";
import { i as readPolicy, n as examine, r as prepare, t as decide } from "./judge.js";
import { t as readLineHashes } from "./line-hashes.js";
import { t as renderJson } from "./json2.js";
import { i as renderMarkdown, t as renderSarif } from "./sarif.js";
import { c as shorten, s as oneLine, u as visible } from "./escape2.js";
import { a as gaveNoAnswer, o as nextSteps } from "./summaries.js";
import { a as wrap, n as joinLines, r as layoutTable, t as createPaint } from "./terminal.js";
import { i as scanSection, n as findingSection, r as noticeSection, t as fileSection } from "./text-sections.js";
import { a as phraseText, c as shortSha, i as counted, t as DISCLAIMER } from "./words.js";
import { t as choosePolicy } from "./policy-choice.js";
import { a as withSession, i as withRepository, n as readRange, r as uncommittedNotices } from "./session.js";
import { resolve } from "node:path";
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
	const paint = createPaint(options.color);
	const sections = [
		headSection(report, width, paint),
		whySection(report, width, paint),
		nextSection(report, width, paint),
		ruleSection(report, width, paint),
		fileSection(report, width, paint),
		scanSection(report, width, paint),
		findingSection(report, width, paint),
		noticeSection(report, width, paint),
		wrap(DISCLAIMER, width).map((line) => paint(line, "dim"))
	];
	return joinLines(sections.filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
function headSection(report, width, paint) {
	const { mark, style } = MARKS[report.state];
	const { subject } = report;
	const where = subject.repository === null ? "" : `${visible(subject.repository)}#${subject.pullRequest ?? ""}  `;
	const ai = report.files.filter((file) => file.origin === "ai").length;
	const facts = `${where}${`${shortSha(subject.mergeBaseSha)}..${shortSha(subject.headSha)}`}  ${counted(report.files.length, "file")}, ${ai} AI-written  policy ${oneLine(report.policy.source)}`;
	return [
		`${paint(`${mark} ${report.state}`, "bold", style)}  ${paint(MEANING[report.state], style)}`,
		...wrap(oneLine(report.summary), width - 2).map((line) => `  ${paint(line, "bold")}`),
		...wrap(facts, width - 2).map((line) => `  ${paint(line, "dim")}`)
	];
}
function whySection(report, width, paint) {
	const rules = report.rules.filter((rule) => rule.state !== "success").map((rule) => ({
		state: rule.state,
		name: rule.name,
		reason: rule.reason
	}));
	const why = [...rules.some((rule) => rule.state === "error") ? [] : report.scans.filter((scan) => scan.required && gaveNoAnswer(scan)).map((scan) => ({
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
		{ text: shorten(oneLine(row.name), 30) },
		{ text: shorten(oneLine(row.reason), 400) }
	]);
	const rest = why.length > MAX_WHY ? [paint(`  and ${why.length - MAX_WHY} more below`, "dim")] : [];
	return [
		paint("Why", "bold"),
		...layoutTable(rows, {
			width,
			indent: 2,
			paint
		}),
		...rest
	];
}
function nextSection(report, width, paint) {
	const lines = nextSteps(report).flatMap((step, index) => {
		const cells = [{
			text: `${index + 1}.`,
			styles: ["cyan"]
		}, { text: shorten(phraseText(step), 400) }];
		const copies = step.flatMap((words) => "copy" in words ? [`      ${paint(words.copy, "bold")}`] : []);
		return [...layoutTable([cells], {
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
		{ text: shorten(oneLine(rule.name), 30) },
		{
			text: rule.state,
			styles: [MARKS[rule.state].style]
		},
		{
			text: counted(rule.files.length, "file"),
			styles: ["dim"]
		},
		{
			text: ruleDetail(rule),
			styles: ["dim"]
		}
	]);
	return [paint("Rules", "bold"), ...layoutTable(rows, {
		width,
		indent: 2,
		paint
	})];
}
function ruleDetail(rule) {
	const parts = [];
	const { approvals } = rule;
	if (approvals !== null) {
		parts.push(`${approvals.counted.length} of ${counted(approvals.required, "approval")}`);
		for (const { login, via } of approvals.counted) parts.push(`${shorten(oneLine(login), 40)} approved by ${via}`);
		for (const { login, reason } of approvals.ineligible.slice(0, 10)) parts.push(`${shorten(oneLine(login), 40)} does not count: ${reason}`);
		if (approvals.ineligible.length > 10) parts.push(`${approvals.ineligible.length - 10} more do not count`);
	}
	if (rule.findings.length > 0) parts.push(counted(rule.findings.length, "finding blocks", "findings block"));
	if (parts.length === 0) parts.push(shorten(oneLine(rule.reason), 200));
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
	const { report, lineHashes } = await withSession(context, (session) => judgeRange(context, invocation, session));
	const render = (format) => {
		if (format === "json") return renderJson(report);
		if (format === "markdown") return renderMarkdown(report);
		if (format === "sarif") return renderSarif(report, { lineHashes });
		return renderText(report, {
			color: context.isColor,
			width: context.width
		});
	};
	const format = invocation.values["format"] ?? "text";
	const evidence = invocation.values["evidence"];
	if (evidence !== void 0) await writeFiles(resolve(context.cwd, evidence), {
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
	const choice = await choosePolicy(context, invocation.values["policy"]);
	const reviewing = await reviewOptions(context, invocation);
	return withRepository(context, invocation, session, async (repository) => {
		context.log.progress("reading the range");
		const [change, notices] = await Promise.all([readRange(invocation, repository), uncommittedNotices(invocation, repository)]);
		const chosen = await readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		context.log.progress(`${change.files.length} changed files, ${change.commits.length} commits: who wrote them?`);
		const prepared = await prepare(change, chosen, repository);
		const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
		const toolBox = createToolBox({
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
		const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
		const examined = await examine(prepared, ports, {
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
		const { report } = decide(prepared, examined, facts);
		const maxBytes = chosen.policy.scan.maxFileMebibytes * 1024 * 1024;
		return {
			report,
			lineHashes: needsSarif(invocation) ? await readLineHashes(report, change, repository, maxBytes) : NO_HASHES
		};
	});
}
/** The model that --review asks; its key comes from the environment only, where no list of processes shows it. */
async function reviewOptions(context, invocation) {
	const baseUrl = invocation.values["model-base-url"];
	if (!invocation.flags.has("review") || baseUrl === void 0) return {};
	if (invocation.flags.has("offline")) return { review: { skipped: "--offline" } };
	const { createOpenAiModel } = await import("./openai-model.js");
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
	const { gitDir, commonDir } = locateRepository(resolve(context.cwd, invocation.values["repo"] ?? "."));
	if (leadsInto(resolve(context.cwd, evidence), [gitDir, commonDir])) throw new ConfigurationError(`option --evidence: ${evidence} is inside the git directory; name another folder`);
}
function checkReviewOptions(invocation) {
	const url = invocation.values["model-base-url"];
	if (invocation.flags.has("review") && url === void 0) throw new ConfigurationError("option --review needs --model-base-url URL (an OpenAI-compatible endpoint)");
	if (!invocation.flags.has("review") && (url !== void 0 || invocation.values["model"] !== void 0)) throw new ConfigurationError("options --model-base-url and --model need --review");
}
export { run as n, renderText as r, judgeRange as t };
