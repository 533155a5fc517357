const require_words = require("./words.js");
const require_tool_box = require("./tool-box.js");
const require_range = require("./range.js");
const require_judging = require("./judging.js");
const require_propose = require("./propose.js");
const require_proposals = require("./proposals.js");
let node_path = require("node:path");
// src/cli/regenerate.ts
/** `draftgate regenerate`: a proved rewrite of one changed file on stdout; nothing is written anywhere. */
async function run(context, invocation) {
	if (invocation.values["model-base-url"] === void 0 && !invocation.flags.has("offline")) throw new require_words.ConfigurationError("regenerate needs --model-base-url URL (an OpenAI-compatible endpoint)");
	const hint = invocation.values["hint"];
	if (hint !== void 0 && hint.trim() === "") throw new require_words.ConfigurationError("option --hint is empty");
	const result = await require_range.withSession(context, (session) => rewriteFile(context, invocation, session));
	return require_proposals.writeProposal(context, invocation, result);
}
async function rewriteFile(context, invocation, session) {
	const choice = await require_range.choosePolicy(context, invocation.values["policy"]);
	return require_range.withRepository(context, invocation, session, async (repository) => {
		context.log.progress("reading the range");
		const change = await require_range.readRange(invocation, repository);
		const path = require_proposals.findChangedFile(invocation.positionals[0] ?? "", change);
		if (invocation.flags.has("offline")) return {
			outcome: "failed",
			kind: "regenerate",
			path,
			reason: "a rewrite needs a model, and --offline calls none"
		};
		const chosen = await require_judging.readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		const prepared = await require_judging.prepare(change, chosen, repository);
		const repositoryPath = (0, node_path.resolve)(context.cwd, invocation.values["repo"] ?? ".");
		const toolBox = require_tool_box.createToolBox({
			environment: context.environment,
			repositoryPath,
			mayInstall: invocation.flags.has("install"),
			log: context.log,
			signal: context.signal
		});
		const model = await require_proposals.openModel(context, invocation, invocation.values["model-base-url"] ?? "");
		const searchPath = require_range.safeSearchPath(context.environment["PATH"], repositoryPath);
		return require_propose.regenerate({
			path,
			hint: invocation.values["hint"] ?? null,
			prepared,
			concurrency: session.concurrency,
			searchPath
		}, {
			...session,
			repository,
			toolBox,
			log: context.log,
			model
		});
	});
}
exports.run = run;
