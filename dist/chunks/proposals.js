import { n as ConfigurationError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { a as displayPath } from "./path.js";
import { n as renderJsonText } from "./json2.js";
import { n as renderProposalText, t as composeProposal } from "./proposal.js";
// src/cli/proposals.ts
const EXIT_CODES = {
	proved: 0,
	refused: 1,
	failed: 3
};
/** Prints a proposal as --format asks, and returns the exit code: a patch goes to stdout only where there is one. */
async function writeProposal(context, invocation, result) {
	const proposal = composeProposal(result);
	const format = invocation.values["format"] ?? "text";
	if (format === "json") await context.writeResult(renderJsonText(proposal));
	else if (format === "text") await context.writeResult(renderProposalText(proposal, {
		color: context.isColor,
		width: context.width
	}));
	else if (proposal.patch !== null) await context.writeResult(proposal.patch);
	else {
		await context.writeError(renderProposalText(proposal, {
			color: false,
			width: context.width
		}));
		return Math.max(1, result.outcome === "proved" ? EXIT_CODES.failed : EXIT_CODES[result.outcome]);
	}
	return EXIT_CODES[result.outcome];
}
/** The model that --model-base-url names; its key comes from the environment only, where no list of processes shows it. */
async function openModel(context, invocation, baseUrl) {
	const { createOpenAiModel } = await import("./openai-model.js");
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
	const found = change.files.find(({ path }) => path === plain || displayPath(path) === plain);
	if (found !== void 0) return found.path;
	const names = change.files.map(({ path }) => displayPath(path));
	if (names.length === 0) throw new ConfigurationError("the range changes no file, so there is nothing to do");
	const close = nearest(plain, names);
	const hint = close === void 0 ? "draftgate detect lists them" : `did you mean ${JSON.stringify(close)}?`;
	throw new ConfigurationError(`${JSON.stringify(given)} is no changed file of the range; ${hint}`);
}
export { openModel as n, writeProposal as r, findChangedFile as t };
