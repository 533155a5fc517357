const require_words = require("./words.js");
const require_start = require("./start.js");
const require_range = require("./range.js");
const require_judging = require("./judging.js");
const require_proposal = require("./proposal.js");
// src/cli/proposals.ts
const EXIT_CODES = {
	proved: 0,
	refused: 1,
	failed: 3
};
/** Prints a proposal as --format asks, and returns the exit code: a patch goes to stdout only where there is one. */
async function writeProposal(context, invocation, result) {
	const proposal = require_proposal.composeProposal(result);
	const format = invocation.values["format"] ?? "text";
	if (format === "json") await context.writeResult(require_judging.renderJsonText(proposal));
	else if (format === "text") await context.writeResult(require_proposal.renderProposalText(proposal, {
		color: context.isColor,
		width: context.width
	}));
	else if (proposal.patch !== null) await context.writeResult(proposal.patch);
	else {
		await context.writeError(require_proposal.renderProposalText(proposal, {
			color: false,
			width: context.width
		}));
		return Math.max(1, result.outcome === "proved" ? EXIT_CODES.failed : EXIT_CODES[result.outcome]);
	}
	return EXIT_CODES[result.outcome];
}
/** The model that --model-base-url names; its key comes from the environment only, where no list of processes shows it. */
async function openModel(context, invocation, baseUrl) {
	const { createOpenAiModel } = await Promise.resolve().then(() => require("./openai-model.js"));
	const name = invocation.values["model"];
	const apiKey = context.environment["DRAFTGATE_MODEL_API_KEY"];
	return createOpenAiModel({
		baseUrl,
		...name === void 0 ? {} : { model: name },
		...apiKey === void 0 || apiKey === "" ? {} : { apiKey },
		signal: context.signal
	});
}
/** The changed file that an argument names, as git or a report shows it; throws ConfigurationError where there is none. */
function findChangedFile(given, change) {
	const plain = given.replace(/^(?:\.\/)+/, "");
	const found = change.files.find(({ path }) => path === plain || require_range.displayPath(path) === plain);
	if (found !== void 0) return found.path;
	const names = change.files.map(({ path }) => require_range.displayPath(path));
	if (names.length === 0) throw new require_words.ConfigurationError("the range changes no file, so there is nothing to do");
	const close = require_start.nearest(plain, names);
	const hint = close === void 0 ? "draftgate detect lists them" : `did you mean ${JSON.stringify(close)}?`;
	throw new require_words.ConfigurationError(`${JSON.stringify(given)} is no changed file of the range; ${hint}`);
}
Object.defineProperty(exports, "findChangedFile", {
	enumerable: true,
	get: function() {
		return findChangedFile;
	}
});
Object.defineProperty(exports, "openModel", {
	enumerable: true,
	get: function() {
		return openModel;
	}
});
Object.defineProperty(exports, "writeProposal", {
	enumerable: true,
	get: function() {
		return writeProposal;
	}
});
