const require_range = require("./range.js");
const require_words = require("./words.js");
const require_judging = require("./judging.js");
// src/report/proposal.ts
const NOTHING = {
	attempts: [],
	target: null,
	model: null,
	checks: [],
	fixed: [],
	changedExports: []
};
/** What became of a wish -> its element of the report's `proposals`. */
function composeProposal(result) {
	if (result.outcome === "proved") {
		const { proposal } = result;
		const { kind, model, suggestions, patch, proof } = proposal;
		const { checks, fixed, changedExports, testsRun } = proof;
		return {
			kind,
			path: require_range.displayPath(proposal.path),
			outcome: "proved",
			reason: null,
			attempts: [],
			target: require_range.displayPath(proposal.target),
			model,
			checks,
			fixed,
			changedExports,
			testsRun,
			suggestions,
			patch: patch === "" ? null : patch
		};
	}
	const { kind, path, outcome, reason } = result;
	return {
		...NOTHING,
		kind,
		path: require_range.displayPath(path),
		outcome,
		reason,
		testsRun: false,
		suggestions: [],
		patch: null,
		attempts: result.outcome === "refused" ? result.attempts : []
	};
}
const LEAST_WIDTH = 60;
const MOST_WIDTH = 120;
const MARKS = {
	held: {
		mark: "✓",
		style: "green"
	},
	broken: {
		mark: "✗",
		style: "red"
	},
	unknown: {
		mark: "?",
		style: "yellow"
	}
};
/** A proposal -> text for a terminal: the verdict, the proof as a table, the change, and what it does not say. */
function renderProposalText(proposal, options) {
	const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, options.width));
	const paint = require_judging.createPaint(options.color);
	const sections = proposal.outcome === "proved" ? [
		[headLine(proposal, paint)],
		checkTable(proposal, width, paint),
		changeLines(proposal, paint),
		nextLines(proposal, width, paint)
	] : [[headLine(proposal, paint)], whyLines(proposal, width, paint)];
	return require_judging.joinLines(sections.filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
function headLine({ outcome, path, model, kind }, paint) {
	const what = kind === "tests" ? "tests for" : "rewrite of";
	const name = require_words.oneLine(path);
	if (outcome === "proved") {
		const by = model === null ? "" : `  by ${require_words.oneLine(model)}`;
		return `${paint("✓ PROVED", "green", "bold")}  ${what} ${paint(name, "bold")}${by}`;
	}
	return `${outcome === "refused" ? paint("✗ REFUSED", "red", "bold") : paint("! NOT DONE", "magenta", "bold")}  ${what} ${paint(name, "bold")}`;
}
function checkTable({ checks }, width, paint) {
	const rows = checks.map(({ name, outcome, detail }) => [
		{
			text: MARKS[outcome].mark,
			styles: [MARKS[outcome].style]
		},
		{ text: require_words.oneLine(name) },
		{ text: require_words.oneLine(detail) }
	]);
	return require_judging.layoutTable(rows, {
		width,
		indent: 2,
		paint
	});
}
function changeLines({ patch, suggestions }, paint) {
	if (patch !== null) return patch.replace(/\n$/, "").split("\n").map((line) => paintPatch(line, paint));
	return suggestions.flatMap(({ startLine, endLine, text }) => [paint(startLine === endLine ? `line ${startLine} becomes` : `lines ${startLine} to ${endLine} become`, "bold"), ...text === "" ? [paint("(nothing)", "dim")] : text.split("\n").map((line) => paint(`+${showCode(line)}`, "green"))]);
}
function paintPatch(line, paint) {
	const shown = showCode(line);
	if (/^(?:diff --git|---|\+\+\+|new file mode) ?/.test(line)) return paint(shown, "dim");
	if (line.startsWith("@@")) return paint(shown, "cyan");
	if (line.startsWith("+")) return paint(shown, "green");
	return line.startsWith("-") ? paint(shown, "red") : shown;
}
function showCode(line) {
	return line.split("	").map(require_words.visible).join("	");
}
function nextLines({ testsRun, patch, changedExports }, width, paint) {
	const lines = [];
	if (!testsRun) lines.push("No test was run. `draftgate prove --patch FILE --test COMMAND` runs them without and with the patch.");
	if (changedExports.length > 0) lines.push(`Look at who uses ${changedExports.map(require_words.oneLine).join(", ")}: the declaration changes.`);
	lines.push(patch === null ? "There is no patch to print: it would show the secret that it takes out. Revoke and rotate that secret." : "Nothing was written. With --format patch this can be piped into `git apply`.");
	return lines.flatMap((line) => require_judging.wrap(line, width)).map((line) => paint(line, "bold"));
}
function whyLines({ outcome, reason, attempts }, width, paint) {
	if (outcome === "failed") return require_judging.wrap(require_words.oneLine(reason ?? "it could not be tried"), width);
	const rows = attempts.map((attempt, index) => [{
		text: `${index + 1}`,
		styles: ["dim"]
	}, { text: require_words.oneLine(attempt) }]);
	return [`${require_judging.counted(attempts.length, "attempt")}, none of them proved:`, ...require_judging.layoutTable(rows, {
		width,
		indent: 2,
		paint
	})];
}
Object.defineProperty(exports, "composeProposal", {
	enumerable: true,
	get: function() {
		return composeProposal;
	}
});
Object.defineProperty(exports, "renderProposalText", {
	enumerable: true,
	get: function() {
		return renderProposalText;
	}
});
