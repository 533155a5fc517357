import "./rolldown-runtime.js";
import { r as composeSubject, t as composeFiles } from "./compose.js";
import { a as wrap, n as joinLines, t as createPaint } from "./terminal.js";
import { r as noticeSection, t as fileSection } from "./text-sections.js";
import { c as shortSha, i as counted, t as DISCLAIMER } from "./words.js";
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
export { composeAttribution, renderAttributionText };
