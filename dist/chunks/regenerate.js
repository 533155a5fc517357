import "./rolldown-runtime.js";
import { n as ConfigurationError } from "./errors.js";
import { t as createToolBox } from "./tool-box.js";
import { o as safeSearchPath } from "./tool-path.js";
import { i as readPolicy, r as prepare } from "./judge.js";
import { t as regenerate } from "./propose.js";
import { t as choosePolicy } from "./policy-choice.js";
import { n as openModel, r as writeProposal, t as findChangedFile } from "./proposals.js";
import { a as withSession, i as withRepository, n as readRange } from "./session.js";
import { resolve } from "node:path";
// src/cli/regenerate.ts
/** `draftgate regenerate`: a proved rewrite of one changed file on stdout; nothing is written anywhere. */
async function run(context, invocation) {
	if (invocation.values["model-base-url"] === void 0 && !invocation.flags.has("offline")) throw new ConfigurationError("regenerate needs --model-base-url URL (an OpenAI-compatible endpoint)");
	const hint = invocation.values["hint"];
	if (hint !== void 0 && hint.trim() === "") throw new ConfigurationError("option --hint is empty");
	const result = await withSession(context, (session) => rewriteFile(context, invocation, session));
	return writeProposal(context, invocation, result);
}
async function rewriteFile(context, invocation, session) {
	const choice = await choosePolicy(context, invocation.values["policy"]);
	return withRepository(context, invocation, session, async (repository) => {
		context.log.progress("reading the range");
		const change = await readRange(invocation, repository);
		const path = findChangedFile(invocation.positionals[0] ?? "", change);
		if (invocation.flags.has("offline")) return {
			outcome: "failed",
			kind: "regenerate",
			path,
			reason: "a rewrite needs a model, and --offline calls none"
		};
		const chosen = await readPolicy(choice, change.baseSha, {
			repository,
			digest: session.digest
		});
		const prepared = await prepare(change, chosen, repository);
		const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
		const toolBox = createToolBox({
			environment: context.environment,
			repositoryPath,
			mayInstall: invocation.flags.has("install"),
			log: context.log,
			signal: context.signal
		});
		const model = await openModel(context, invocation, invocation.values["model-base-url"] ?? "");
		const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
		return regenerate({
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
export { run };
