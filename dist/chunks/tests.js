import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { t as createToolBox } from "./tool-box.js";
import { o as safeSearchPath } from "./tool-path.js";
import { i as readPolicy, r as prepare } from "./judge.js";
import { n as parseFramework, t as proposeTests } from "./propose-tests.js";
import { t as choosePolicy } from "./policy-choice.js";
import { n as openModel, r as writeProposal, t as findChangedFile } from "./proposals.js";
import { a as withSession, i as withRepository, n as readRange } from "./session.js";
import { resolve } from "node:path";
// src/cli/tests.ts
/** `draftgate tests`: a unit-test scaffold for what an AI wrote in one changed file, on stdout; nothing is run or written. */
async function run(context, invocation) {
	const framework = invocation.values["framework"];
	const parsed = framework === void 0 ? "" : parseFramework(framework);
	if (typeof parsed !== "string") throw new ConfigurationError(`option --framework: ${parsed.mistake}`);
	if (invocation.values["model"] !== void 0 && invocation.values["model-base-url"] === void 0) throw new ConfigurationError("option --model needs --model-base-url URL (an OpenAI-compatible endpoint)");
	const result = await withSession(context, (session) => writeScaffold(context, invocation, session));
	return writeProposal(context, invocation, result);
}
async function writeScaffold(context, invocation, session) {
	const choice = await choosePolicy(context, invocation.values["policy"]);
	return withRepository(context, invocation, session, async (repository) => {
		context.log.progress("reading the range");
		const change = await readRange(invocation, repository);
		const path = findChangedFile(invocation.positionals[0] ?? "", change);
		const chosen = await readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		const prepared = await prepare(change, chosen, repository);
		const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
		const isOffline = invocation.flags.has("offline");
		const toolBox = createToolBox({
			environment: context.environment,
			repositoryPath,
			mayInstall: invocation.flags.has("install") && !isOffline,
			log: context.log,
			signal: context.signal
		});
		const baseUrl = invocation.values["model-base-url"];
		const model = baseUrl === void 0 || isOffline ? {} : { model: await openModel(context, invocation, baseUrl) };
		const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
		const framework = invocation.values["framework"];
		return proposeTests({
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
export { run };
