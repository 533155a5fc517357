import { r as IncompleteError } from "./errors.js";
import { a as createClock, t as createCommandRunner } from "./processes.js";
import { n as createGitRepository, t as createScratch, u as createDigest } from "./scratch-folders.js";
import { t as onAbruptEnd } from "./signals.js";
import { resolve } from "node:path";
import { availableParallelism } from "node:os";
// src/cli/session.ts
const WORK_TREE_MS = 2e4;
/** Runs `work` with fresh ports, then removes scratch and ends children, also when it throws or a signal comes. */
async function withSession(context, work) {
	const scratch = createScratch();
	const runner = createCommandRunner({ signal: context.signal });
	const cleanUp = () => {
		runner.killAll();
		scratch.removeAll();
	};
	const forget = onAbruptEnd(cleanUp);
	const aborted = new Promise((_, reject) => {
		context.signal.addEventListener("abort", () => reject(context.signal.reason), { once: true });
	});
	aborted.catch(() => void 0);
	let working;
	try {
		working = work({
			runner,
			scratch,
			digest: createDigest(),
			clock: createClock(),
			concurrency: availableParallelism()
		});
		return await Promise.race([working, aborted]);
	} finally {
		cleanUp();
		await settled(working);
		cleanUp();
		forget();
	}
}
/** Waits for `work` to end in any way, two seconds at most. */
async function settled(work) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(resolve, 2e3);
	});
	await Promise.race([Promise.allSettled([work]), late]);
	clearTimeout(timer);
}
/** Opens the repository that --repo names (default: the current folder) for `work`, and closes it afterwards. */
async function withRepository(context, invocation, session, work) {
	const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
	const folder = await session.scratch.create("git");
	const repository = await createGitRepository({
		repositoryPath,
		scratchPath: folder.path,
		searchPath: context.environment["PATH"] ?? "",
		signal: context.signal
	});
	try {
		return await work(repository);
	} finally {
		await repository.close();
	}
}
/** Starts to read the change between --base and --head. Without --base it starts at the merge base with the default branch. */
async function openRange(invocation, repository) {
	const base = invocation.values["base"];
	const resolvingHead = repository.resolveCommit(invocation.values["head"] ?? "HEAD");
	const resolvingBase = base === void 0 ? repository.readDefaultBase() : repository.resolveCommit(base);
	resolvingBase.catch(() => void 0);
	const headSha = await resolvingHead;
	const baseSha = await resolvingBase;
	const change = repository.readChange(baseSha, headSha);
	change.catch(() => void 0);
	if (base !== void 0) return {
		change,
		baseSha: Promise.resolve(baseSha)
	};
	const fromMergeBase = change.then((found) => ({
		...found,
		baseSha: found.mergeBaseSha
	}));
	return {
		change: fromMergeBase,
		baseSha: fromMergeBase.then((found) => found.baseSha)
	};
}
/** The change between --base and --head, see `openRange`. */
async function readRange(invocation, repository) {
	const { change, baseSha } = await openRange(invocation, repository);
	baseSha.catch(() => void 0);
	return await change;
}
/** A notice where uncommitted work was left out: only a range that ends at HEAD is likely to be meant to hold it. */
async function uncommittedNotices(invocation, repository) {
	if (invocation.values["head"] !== void 0 && invocation.values["head"] !== "HEAD") return [];
	const said = await describeWork(repository);
	return said === void 0 ? [] : [{
		code: "uncommitted-work",
		message: `${said}; they were not looked at`
	}];
}
/** Rejects with IncompleteError when a notice has been waited for long enough. */
function late() {
	return new Promise((_, reject) => {
		setTimeout(() => reject(new IncompleteError("git did not end")), WORK_TREE_MS).unref();
	});
}
async function describeWork(repository) {
	try {
		return await Promise.race([repository.hasUncommittedWork(), late()]) ? "the work tree has changes that are not committed" : void 0;
	} catch (error) {
		if (!(error instanceof IncompleteError)) throw error;
		return "git cannot tell whether the work tree has changes that are not committed";
	}
}
export { withSession as a, withRepository as i, readRange as n, uncommittedNotices as r, openRange as t };
