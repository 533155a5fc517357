import { N as parsePreset, t as POLICY_PATH } from "./judge.js";
import { n as ConfigurationError, r as IncompleteError } from "./errors.js";
import { i as createClock, t as createCommandRunner } from "./processes.js";
import { n as createGitRepository, t as createScratch, u as createDigest } from "./scratch-folders.js";
import { t as onAbruptEnd } from "./signals.js";
import { resolve } from "node:path";
import { lstat, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
// src/cli/session.ts
const WORK_TREE_MS = 2e4;
const MAX_POLICY_BYTES = 65536;
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
/** The change between --base and --head. Without --base it starts at the merge base with the default branch. */
async function readRange(invocation, repository) {
	const headSha = await repository.resolveCommit(invocation.values["head"] ?? "HEAD");
	const base = invocation.values["base"];
	if (base !== void 0) return repository.readChange(await repository.resolveCommit(base), headSha);
	const change = await repository.readChange(await repository.readDefaultBase(), headSha);
	return {
		...change,
		baseSha: change.mergeBaseSha
	};
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
/** What --policy (or an argument) means: `preset:NAME`, a file, or without a value the base commit's policy. */
async function choosePolicy(context, value) {
	if (value === void 0) return {
		kind: "base",
		path: POLICY_PATH
	};
	if (value.startsWith("preset:")) {
		const name = value.slice(7);
		parsePreset(name, []);
		return {
			kind: "preset",
			name
		};
	}
	return {
		kind: "file",
		name: value,
		text: await readPolicyFile(context, value)
	};
}
/** The bytes of a policy file; throws ConfigurationError where there is none or it is no regular file. */
async function readPolicyFile(context, name) {
	const path = resolve(context.cwd, name);
	const found = await lstat(path).catch(() => void 0);
	if (found === void 0) throw new ConfigurationError(`policy ${name}: no such file`);
	if (found.isSymbolicLink()) throw new ConfigurationError(`policy ${name}: is a symbolic link; a policy must be a regular file`);
	if (!found.isFile()) throw new ConfigurationError(`policy ${name}: is no regular file`);
	if (found.size > MAX_POLICY_BYTES) throw new ConfigurationError(`policy ${name}: is larger than 64 KiB`);
	try {
		return await readFile(path);
	} catch (error) {
		throw new ConfigurationError(`policy ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
	}
}
export { withRepository as a, uncommittedNotices as i, readPolicyFile as n, withSession as o, readRange as r, choosePolicy as t };
