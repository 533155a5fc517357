const require_words = require("./words.js");
const require_tool_box = require("./tool-box.js");
const require_range = require("./range.js");
const require_judging = require("./judging.js");
const require_propose_tests = require("./propose-tests.js");
const require_proposals = require("./proposals.js");
let node_path = require("node:path");
// src/cli/tests.ts
/** `draftgate tests`: a unit-test scaffold for what an AI wrote in one changed file, on stdout; nothing is run or written. */
async function run(context, invocation) {
	const framework = invocation.values["framework"];
	const parsed = framework === void 0 ? "" : require_propose_tests.parseFramework(framework);
	if (typeof parsed !== "string") throw new require_words.ConfigurationError(`option --framework: ${parsed.mistake}`);
	if (invocation.values["model"] !== void 0 && invocation.values["model-base-url"] === void 0) throw new require_words.ConfigurationError("option --model needs --model-base-url URL (an OpenAI-compatible endpoint)");
	const result = await require_range.withSession(context, (session) => writeScaffold(context, invocation, session));
	return require_proposals.writeProposal(context, invocation, result);
}
async function writeScaffold(context, invocation, session) {
	const choice = await require_range.choosePolicy(context, invocation.values["policy"]);
	return require_range.withRepository(context, invocation, session, async (repository) => {
		context.log.progress("reading the range");
		const change = await require_range.readRange(invocation, repository);
		const path = require_proposals.findChangedFile(invocation.positionals[0] ?? "", change);
		const chosen = await require_judging.readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		const prepared = await require_judging.prepare(change, chosen, repository);
		const repositoryPath = (0, node_path.resolve)(context.cwd, invocation.values["repo"] ?? ".");
		const isOffline = invocation.flags.has("offline");
		const toolBox = require_tool_box.createToolBox({
			environment: context.environment,
			repositoryPath,
			mayInstall: invocation.flags.has("install") && !isOffline,
			log: context.log,
			signal: context.signal
		});
		const baseUrl = invocation.values["model-base-url"];
		const model = baseUrl === void 0 || isOffline ? {} : { model: await require_proposals.openModel(context, invocation, baseUrl) };
		const searchPath = require_range.safeSearchPath(context.environment["PATH"], repositoryPath);
		const framework = invocation.values["framework"];
		return require_propose_tests.proposeTests({
			path,
			prepared,
			concurrency: session.concurrency,
			searchPath,
			...framework === void 0 ? {} : { framework }
		}, {
			...session,
			repository,
			toolBox,
			log: context.log,
			...model
		});
	});
}
exports.run = run;
