import "./rolldown-runtime.js";
import { t as choosePolicy } from "./policy-choice.js";
import { a as withSession, i as withRepository, r as uncommittedNotices, t as openRange } from "./session.js";
// src/cli/detect.ts
/** `draftgate detect`: which changed files of a range an AI wrote, and how that is known; runs no scanner. */
async function run(context, invocation) {
	const choice = await choosePolicy(context, invocation.values["policy"]);
	const report = await withSession(context, (session) => withRepository(context, invocation, session, async (repository) => {
		const noticing = uncommittedNotices(invocation, repository);
		noticing.catch(() => void 0);
		const range = await openRange(invocation, repository);
		const judging = import("./judge2.js");
		const choosing = Promise.all([judging, range.baseSha]).then(([{ readPolicy }, baseSha]) => readPolicy(choice, baseSha, {
			repository,
			digest: session.digest
		}));
		choosing.catch(() => void 0);
		const change = await range.change;
		const [{ prepare }, chosen, notices] = await Promise.all([
			judging,
			choosing,
			noticing
		]);
		const prepared = await prepare(change, chosen, repository);
		const { composeAttribution } = await import("./attribution2.js");
		return composeAttribution({
			version: context.version,
			change,
			policy: chosen.source,
			attributions: prepared.attributions,
			notices: [...notices, ...prepared.notices]
		});
	}));
	const [{ renderJsonText }, { renderAttributionText }] = await Promise.all([import("./json.js"), import("./attribution2.js")]);
	const isJson = invocation.values["format"] === "json";
	await context.writeResult(isJson ? renderJsonText(report) : renderAttributionText(report, {
		color: context.isColor,
		width: context.width
	}));
	return 0;
}
export { run };
