import "./rolldown-runtime.js";
import { i as prepare, l as composeSubject, o as readPolicy, s as composeFiles } from "./judge.js";
import { a as createPaint, c as wrap, o as joinLines, r as noticeSection, t as fileSection } from "./text-sections.js";
import { l as DISCLAIMER, p as shortSha, u as counted } from "./summaries.js";
import { u as renderJsonText } from "./sarif-limits.js";
import { a as withRepository, i as uncommittedNotices, o as withSession, r as readRange, t as choosePolicy } from "./session.js";
// src/report/attribution.ts
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
	const sections = [
		[report.files.length === 0 ? paint("nothing to check: the range changes no file", "bold") : paint(`${counted(count("ai"), "AI-written file")} of ${report.files.length} changed`, "bold"), paint(`${shortSha(subject.mergeBaseSha)}..${shortSha(subject.headSha)}, ${counted(count("tool"), "generated file")}, ${count("unknown")} of unknown origin`, "dim")],
		fileSection(report, width, paint),
		noticeSection(report, width, paint),
		wrap(DISCLAIMER, width).map((line) => paint(line, "dim"))
	];
	return joinLines(sections.filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
// src/cli/detect.ts
/** `draftgate detect`: which changed files of a range an AI wrote, and how that is known; runs no scanner. */
async function run(context, invocation) {
	const choice = await choosePolicy(context, invocation.values["policy"]);
	const result = await withSession(context, (session) => withRepository(context, invocation, session, async (repository) => {
		const [change, notices] = await Promise.all([readRange(invocation, repository), uncommittedNotices(invocation, repository)]);
		const chosen = await readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		const prepared = await prepare(change, chosen, repository);
		return composeAttribution({
			version: context.version,
			change,
			policy: chosen.source,
			attributions: prepared.attributions,
			notices: [...notices, ...prepared.notices]
		});
	}));
	const isJson = invocation.values["format"] === "json";
	await context.writeResult(isJson ? renderJsonText(result) : renderAttributionText(result, {
		color: context.isColor,
		width: context.width
	}));
	return 0;
}
export { run };
