const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
const require_range = require("./range.js");
const require_judging = require("./judging.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/io/checkout.ts
const MAX_FILES = 2e5;
const MAX_FILE_BYTES = 268435456;
const MAX_BYTES = 4294967296;
const LINK = "120000";
const SUBMODULE = "160000";
const LINK_BYTES = 4096;
/**
* Writes the files of a commit below an empty `folder` (absolute): blobs as they are, without filters, hooks and `.git`. Links that lead
* out of it are left out and named, submodules are empty folders. Throws IncompleteError where the tree is too large or cannot be written.
*/
async function writeCheckout(repository, commitSha, folder) {
	const files = await repository.listFiles(commitSha, () => true);
	if (files.length > MAX_FILES) throw new require_words.IncompleteError(`the commit has more than ${MAX_FILES} files`);
	for (const { path } of files) requirePlain(path);
	const notices = [];
	const blobs = files.filter(({ mode }) => mode !== SUBMODULE);
	for (const { path } of files.filter(({ mode }) => mode === SUBMODULE)) {
		await (0, node_fs_promises.mkdir)(place(folder, path), {
			recursive: true,
			mode: 448
		});
		notices.push(`${require_range.displayPath(path)} is a submodule, which is left empty`);
	}
	const links = [];
	let total = 0;
	let index = 0;
	for await (const blob of repository.readBlobs(blobs.map(({ sha }) => sha), MAX_FILE_BYTES)) {
		const file = blobs[index];
		index += 1;
		if (file === void 0) break;
		const { path, mode } = file;
		total += blob.size;
		if (blob.bytes === void 0 || total > MAX_BYTES) throw new require_words.IncompleteError(`${require_range.displayPath(path)} makes the commit too large to be written out`);
		if (mode === LINK) links.push({
			path,
			target: blob.bytes
		});
		else await writeOne(place(folder, path), blob.bytes, mode === "100755");
	}
	for (const { path, target } of links) notices.push(...await writeLink(folder, path, target));
	return {
		modes: new Map(files.map(({ path, mode }) => [path, mode])),
		notices
	};
}
/** Whether a path of a tree or patch stays inside of a folder and names nothing of git's own, on any file system. */
function isPlainPath(path) {
	if (path === "" || path.includes("\0")) return false;
	return path.split("/").every((part) => !/^(?:|\.|\.\.|\.git[. ]*|git~\d+)$/i.test(part.replace(/\p{Cf}/gu, "")));
}
function requirePlain(path) {
	if (isPlainPath(path)) return;
	throw new require_words.ConfigurationError(`the commit has a path that nothing may be written to: ${require_range.displayPath(path)}`);
}
function place(folder, path) {
	return Buffer.concat([Buffer.from(`${folder}/`), require_range.encodePath(path)]);
}
async function writeOne(target, bytes, isExecutable) {
	await (0, node_fs_promises.mkdir)(folderOf(target), {
		recursive: true,
		mode: 448
	});
	await (0, node_fs_promises.writeFile)(target, bytes, {
		flag: "wx",
		mode: isExecutable ? 448 : 384
	});
	if (isExecutable) await (0, node_fs_promises.chmod)(target, 448);
}
function folderOf(target) {
	return target.subarray(0, target.lastIndexOf("/"));
}
function staysInside(path, target) {
	if (target === "" || target.length > LINK_BYTES || target.includes("\0")) return false;
	if (target.startsWith("/")) return false;
	const parts = target.split("/").filter((part) => part !== "" && part !== ".");
	const up = parts.findIndex((part) => part !== "..");
	const climbed = up === -1 ? parts.length : up;
	return climbed < path.split("/").length && !parts.slice(climbed).includes("..");
}
async function writeLink(folder, path, target) {
	if (!staysInside(path, Buffer.from(target).toString("latin1"))) return [`${require_range.displayPath(path)} is a link out of the repository, which is left out`];
	const at = place(folder, path);
	await (0, node_fs_promises.mkdir)(folderOf(at), {
		recursive: true,
		mode: 448
	});
	await (0, node_fs_promises.symlink)(Buffer.from(target), at);
	return [];
}
// src/io/patch-apply.ts
const TIMEOUT_MS = 6e4;
const MAX_OUTPUT_BYTES$1 = 4194304;
const ODD_MODE = /^(?:new file mode|new mode|old mode|deleted file mode) (?:120000|160000)\r?$|^index \S+ (?:120000|160000)\r?$/m;
const ABSOLUTE = /^--- (?!\/dev\/null\s)"?\/.*\n\+\+\+ |^--- .*\n\+\+\+ (?!\/dev\/null\s)"?\//m;
const LINKS = ["120000", "160000"];
/**
* Applies a patch with `git apply`, which sees no repository and no configuration; returns the paths that it changes. Throws
* ConfigurationError for one that touches links, submodules, `.git` or anything outside, IncompleteError for one that does not apply.
*/
async function applyPatch(runner, request) {
	const text = new TextDecoder("latin1").decode(request.patch);
	if (ODD_MODE.test(text)) throw refused("changes a symbolic link or a submodule");
	if (ABSOLUTE.test(text)) throw refused("names a file by its whole path");
	const listed = await gitApply(runner, request, ["--numstat", "-z"]);
	if (listed.exitCode !== 0) throw new require_words.ConfigurationError(`option --patch: git does not read it: ${firstLine(listed)}`);
	const paths = readPaths(listed.stdout);
	if (paths.length === 0) throw refused("changes nothing");
	for (const path of paths) requireSafe(path, request.modes);
	const applied = await gitApply(runner, request, ["--whitespace=nowarn"]);
	if (applied.exitCode !== 0) throw new require_words.IncompleteError(`the patch does not apply to the head: ${firstLine(applied)}`);
	return paths;
}
function refused(what) {
	return new require_words.ConfigurationError(`option --patch: the patch ${what}; such a patch is not applied`);
}
function readPaths(bytes) {
	const paths = Buffer.from(bytes).toString("latin1").split("\0").map((word) => /^(?:\d+|-)\t(?:\d+|-)\t(.*)$/s.exec(word)?.[1] ?? word);
	return [...new Set(paths.filter((path) => path !== "").map(require_range.decodeBinaryPath))];
}
function requireSafe(path, modes) {
	if (!isPlainPath(path)) throw refused(`names ${require_range.displayPath(path)}, which is outside of the files of the repository`);
	const parts = path.split("/");
	for (let length = 1; length <= parts.length; length += 1) {
		const mode = modes.get(parts.slice(0, length).join("/"));
		if (mode !== void 0 && LINKS.includes(mode)) throw refused(`names ${require_range.displayPath(path)}, which is or lies behind a symbolic link or submodule`);
	}
}
function gitApply(runner, request, options) {
	return runner.run({
		file: request.git,
		args: [
			"apply",
			...options,
			"-"
		],
		cwd: request.folder,
		env: {
			PATH: request.searchPath,
			HOME: request.folder,
			LC_ALL: "C",
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_CONFIG_GLOBAL: "/dev/null",
			GIT_ATTR_NOSYSTEM: "1",
			GIT_DIR: "/dev/null"
		},
		stdin: request.patch,
		timeoutMs: TIMEOUT_MS,
		maxOutputBytes: MAX_OUTPUT_BYTES$1
	});
}
function firstLine(result) {
	const [line = ""] = new TextDecoder().decode(result.stderr).split("\n", 1);
	return line === "" ? `git apply ended with ${result.exitCode ?? result.signal ?? result.ended}` : line.slice(0, 300);
}
// src/io/sandbox.ts
const PROBE_MS = 2e4;
const PROBE_BYTES = 65536;
const LOOPBACK = "ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || true";
/**
* The folder, the command, user and group, then what must not be writable. All is made read-only but the folder; sockets of services
* (Docker's is root for whoever reaches it) are hidden. The second `unshare` locks these mounts: the program cannot take them back.
*/
const SHUT = `set -e
${LOOPBACK}
mount --rbind "$1" "$1"
mount -t tmpfs -o mode=0755,size=16m tmpfs /run 2>/dev/null || true
mount -t tmpfs -o mode=1777,size=1g tmpfs /dev/shm 2>/dev/null || true
cut -d' ' -f5 /proc/self/mountinfo | while read -r place; do
  case "$place" in "$1"|"$1"/*|/proc|/proc/*|/dev|/dev/*) continue;; esac
  mount -o remount,bind,ro "$place" 2>/dev/null || true
done
folder=$1 command=$2 user=$3 group=$4
shift 4
for place in "$folder/.." "$@"; do if [ -w "$place" ]; then exit 96; fi; done
[ -w "$folder/work" ]
cd "$folder/work"
unset OLDPWD
ulimit -c 0
exec unshare --user --mount --map-user="$user" --map-group="$group" sh -c "$command"`;
const OFFLINE = `set -e
${LOOPBACK}
cd "$1/work"
unset OLDPWD
ulimit -c 0
exec sh -c "$2"`;
const NAMESPACES = [
	"--user",
	"--map-root-user",
	"--net",
	"--pid",
	"--fork",
	"--kill-child",
	"--mount",
	"--mount-proc"
];
/** The strictest way of shutting a program off that works on this machine; undefined where none does. */
async function findSandbox(runner, trial) {
	const unshare = require_range.findOnPath("unshare", trial.env.PATH, []);
	if (unshare === void 0) return void 0;
	const user = `${node_process.default.getuid?.() ?? 0}`;
	const group = `${node_process.default.getgid?.() ?? 0}`;
	const ways = [{
		name: "namespaces",
		wrap: (command, place) => ({
			file: unshare,
			args: [
				...NAMESPACES,
				"sh",
				"-c",
				SHUT,
				"sh",
				place,
				command,
				user,
				group,
				...trial.kept
			]
		})
	}, {
		name: "network",
		wrap: (command, place) => ({
			file: unshare,
			args: [
				"--user",
				"--map-root-user",
				"--net",
				"sh",
				"-c",
				OFFLINE,
				"sh",
				place,
				command
			]
		})
	}];
	for (const way of ways) if (await works(way, runner, trial)) return way;
}
/** Runs a command as it is, after somebody said that they trust it. */
const UNGUARDED = {
	name: "none",
	wrap: (command, folder) => ({
		file: "/bin/sh",
		args: [
			"-c",
			"cd \"$1/work\" && unset OLDPWD && exec sh -c \"$2\"",
			"sh",
			folder,
			command
		]
	})
};
async function works(way, runner, { folder, env }) {
	const result = await runner.run({
		...way.wrap("echo shut-off", folder),
		cwd: folder,
		env,
		timeoutMs: PROBE_MS,
		maxOutputBytes: PROBE_BYTES
	});
	return result.exitCode === 0 && new TextDecoder().decode(result.stdout).trim() === "shut-off";
}
// src/propose/test-summary.ts
const MAX_LINES = 2e5;
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}[A-Za-z]`, "g");
/**
* The counts in the summary lines of a test run's output, null where none is known. The program under test may print what it likes, also
* such lines: they say what was printed, not what is true.
*/
function readCounts(output) {
	const lines = output.replace(ANSI, "").split(/\r?\n/, MAX_LINES);
	for (const [framework, read] of READERS) {
		const found = read(lines);
		if (found !== null) return {
			framework,
			...found
		};
	}
	return null;
}
const READERS = [
	["pytest", readPytest],
	["vitest", readVitest],
	["jest", readJest],
	["unittest", readUnittest],
	["node:test", readNode],
	["go test", readGo]
];
/** The sum over all lines that `pattern` matches, of what `add` reads from each; null where none matches. */
function sumOver(lines, pattern, add) {
	const tally = {
		passed: 0,
		failed: 0,
		skipped: 0
	};
	let isFound = false;
	for (const line of lines) {
		const match = line.length > 2e3 ? null : pattern.exec(line);
		if (match === null) continue;
		isFound = true;
		add(tally, match);
	}
	return isFound ? tally : null;
}
const KINDS = {
	passed: "passed",
	failed: "failed",
	error: "failed",
	errors: "failed",
	skipped: "skipped",
	todo: "skipped",
	deselected: "skipped"
};
/** `1 failed, 5 passed` or `1 failed | 5 passed`. */
function addWords(tally, words) {
	for (const [, count, word] of words.matchAll(/(\d{1,9}) ([a-z]+)/g)) {
		const kind = KINDS[word ?? ""];
		if (kind !== void 0) tally[kind] += Number(count);
	}
}
function readPytest(lines) {
	return sumOver(lines, /^(?:=+ )?((?:no tests ran|\d{1,9} (?:failed|passed|skipped|xfailed|xpassed|errors?|deselected|warnings?|rerun)(?:, )?)+) in \d[\d.]*s/, (tally, match) => addWords(tally, match[1] ?? ""));
}
function readVitest(lines) {
	return sumOver(lines, /^\s{1,12}Tests {1,4}((?:\d{1,9} (?:failed|passed|skipped|todo)(?: \| )?)+) \(\d+\)\s*$/, (tally, match) => addWords(tally, match[1] ?? ""));
}
function readJest(lines) {
	return sumOver(lines, /^Tests: {1,12}((?:\d{1,9} [a-z]+, )*)\d{1,9} total\s*$/, (tally, match) => addWords(tally, match[1] ?? ""));
}
function readUnittest(lines) {
	const ran = sumOver(lines, /^Ran (\d{1,9}) tests? in \d/, (tally, match) => {
		tally.passed += Number(match[1]);
	});
	if (ran === null) return null;
	const others = sumOver(lines, /^(?:OK|FAILED|NO TESTS RAN)(?: \(([^)]{1,300})\))?\s*$/, (tally, match) => {
		for (const [, word, count] of (match[1] ?? "").matchAll(/([a-z ]+)=(\d{1,9})/g)) if (/failures|errors|unexpected/.test(word ?? "")) tally.failed += Number(count);
		else tally.skipped += Number(count);
	});
	const failed = others?.failed ?? 0;
	const skipped = others?.skipped ?? 0;
	return {
		passed: Math.max(0, ran.passed - failed - skipped),
		failed,
		skipped
	};
}
function readNode(lines) {
	return sumOver(lines, /^(?:#|\u2139) (pass|fail|cancelled|skipped|todo) (\d{1,9})\s*$/, (tally, [, word, count]) => {
		if (word === "pass") tally.passed += Number(count);
		else if (word === "skipped" || word === "todo") tally.skipped += Number(count);
		else tally.failed += Number(count);
	});
}
function readGo(lines) {
	const tests = sumOver(lines, /^--- (PASS|FAIL|SKIP): \S+ \(/, (tally, [, word]) => {
		if (word === "PASS") tally.passed += 1;
		else if (word === "FAIL") tally.failed += 1;
		else tally.skipped += 1;
	});
	const packages = sumOver(lines, /^(ok {2}|FAIL|\?\s{3})\t\S+/, (tally, [, word]) => {
		if (word === "FAIL") tally.failed += 1;
		else if (word?.startsWith("ok") === true) tally.passed += 1;
	});
	return tests !== null && tests.passed + tests.skipped > 0 ? tests : packages;
}
// src/domain/proposal.ts
/** `exit code 1`, `the time limit`: how a run ended, for people. */
function endOf(run) {
	if (run.ended === "timed-out") return "the time limit";
	if (run.ended === "output-limit") return "the limit of what it may print";
	if (run.ended === "not-started") return "it could not be started";
	return run.exitCode === null ? `signal ${run.signal ?? "unknown"}` : `exit code ${run.exitCode}`;
}
/** `5 passed, 1 failed, 0 skipped (pytest)`, for people. */
function showCounts({ counts }) {
	if (counts === null) return "no known summary";
	return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${counts.framework})`;
}
// src/propose/test-verdict.ts
/** Exit codes of a shell that could not run a command: not executable, not found. */
const NOT_RUN = [126, 127];
/**
* Two runs of the same tests, before and after a change -> whether it is worse (fewer pass, more fail, a good end turned into a bad one),
* better or equal; or why that cannot be said. What stopped being readable counts as worse.
*/
function compareRuns(before, after) {
	if (before.ended !== "exited") return { undecided: `the tests did not end before the change: ${endOf(before)}` };
	if (NOT_RUN.includes(before.exitCode)) return { undecided: `the command could not be run (the shell's exit code ${before.exitCode})` };
	const worse = whyWorse(before, after);
	if (worse !== void 0) return {
		outcome: "worse",
		reason: worse
	};
	const better = whyBetter(before, after);
	if (better !== void 0) return {
		outcome: "better",
		reason: better
	};
	const said = after.counts === null ? "no known summary was printed" : showCounts(after);
	return {
		outcome: "equal",
		reason: `the tests end as before: ${endOf(after)}; ${said}`
	};
}
function whyWorse(before, after) {
	if (after.ended !== "exited") return `the tests ended before the change and do not after it: ${endOf(after)}`;
	if (before.exitCode === 0 && after.exitCode !== 0) return `the tests passed and now end with ${endOf(after)}`;
	if (before.counts === null) return void 0;
	if (after.counts === null) return "the tests printed a summary before the change and print none after it";
	const [was, is] = [before.counts, after.counts];
	if (is.failed > was.failed) return `more tests fail: ${is.failed} instead of ${was.failed}`;
	if (is.passed < was.passed) return `fewer tests pass: ${is.passed} instead of ${was.passed}`;
}
function whyBetter(before, after) {
	if (before.exitCode !== 0 && after.exitCode === 0) return `the tests ended with ${endOf(before)} and now pass`;
	if (before.counts === null || after.counts === null) return void 0;
	const [was, is] = [before.counts, after.counts];
	if (is.failed < was.failed) return `fewer tests fail: ${is.failed} instead of ${was.failed}`;
	if (is.passed > was.passed) return `more tests pass: ${is.passed} instead of ${was.passed}`;
}
// src/report/prove.ts
/** What `prove` prints as JSON. */
function composeComparison(comparison, version) {
	const { headSha, baseSha, patchSha256, paths, command, sandbox, before, after, outcome, reason, notices } = comparison;
	return {
		schemaVersion: 1,
		tool: {
			name: "draftgate",
			version
		},
		subject: {
			baseSha,
			headSha
		},
		patch: {
			sha256: patchSha256,
			files: paths.map(require_range.displayPath)
		},
		command,
		sandbox,
		before,
		after,
		outcome,
		reason,
		notices
	};
}
/** What `prove` prints for people. */
function renderComparison(comparison) {
	const { headSha, paths, command, sandbox, before, after, outcome, reason, notices } = comparison;
	return `${[
		`${outcome}: ${reason}`,
		"",
		`before  ${showRun(before)}`,
		`after   ${showRun(after)}`,
		"",
		`commit  ${headSha}`,
		`patch   ${paths.map(require_range.displayPath).join(", ")}`,
		`tests   ${command}`,
		`shut off by: ${SANDBOXES[sandbox] ?? sandbox}`,
		...notices.map((notice) => `notice: ${notice}`),
		"",
		"The numbers are what the tests printed; code that is tested can print what it likes."
	].map(require_words.visible).join("\n")}\n`;
}
const SANDBOXES = {
	namespaces: "no network, no other process visible, nothing writable but a folder that is gone now",
	network: "no network; files were not protected",
	none: "nothing, because --i-trust-this-code was given"
};
function showRun(run) {
	return `${endOf(run)}; ${showCounts(run)}; ${(run.elapsedMs / 1e3).toFixed(1)} s`;
}
// src/cli/prove.ts
const MAX_PATCH_BYTES = 16777216;
const MAX_OUTPUT_BYTES = 16777216;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 86400;
/** `draftgate prove`: runs the tests of a commit without and with a patch, shut off from the network; 0 better or equal, 1 worse. */
async function run(context, invocation) {
	const { patch: patchFile, test: command } = invocation.values;
	if (patchFile === void 0) throw new require_words.ConfigurationError("draftgate prove needs --patch FILE");
	if (command === void 0) throw new require_words.ConfigurationError("draftgate prove needs --test COMMAND");
	const timeoutMs = readSeconds(invocation.values["timeout-seconds"]) * 1e3;
	const patch = await readPatch(context, patchFile);
	const comparison = await require_range.withSession(context, (session) => require_range.withRepository(context, invocation, session, async (repository) => {
		const headSha = await repository.resolveCommit(invocation.values["head"] ?? "HEAD");
		const base = invocation.values["base"];
		const baseSha = base === void 0 ? null : await repository.resolveCommit(base);
		return {
			...await compare({
				context,
				invocation,
				session,
				repository,
				headSha,
				patch,
				command,
				timeoutMs
			}),
			baseSha
		};
	}));
	const isJson = invocation.values["format"] === "json";
	await context.writeResult(isJson ? require_judging.renderJsonText(composeComparison(comparison, context.version)) : renderComparison(comparison));
	return comparison.outcome === "worse" ? 1 : 0;
}
function readSeconds(value) {
	if (value === void 0) return DEFAULT_SECONDS;
	const seconds = /^\d{1,6}$/.test(value) ? Number(value) : 0;
	if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
	throw new require_words.ConfigurationError(`option --timeout-seconds: ${JSON.stringify(value)} is not a number from 1 to 86400`);
}
async function readPatch(context, name) {
	const path = (0, node_path.resolve)(context.cwd, name);
	try {
		const file = await (0, node_fs_promises.open)(path, "r");
		try {
			const found = await file.stat();
			if (!found.isFile()) throw new Error("no regular file");
			if (found.size > MAX_PATCH_BYTES) throw new Error("larger than 16 MiB");
			return await file.readFile();
		} finally {
			await file.close();
		}
	} catch (error) {
		throw new require_words.ConfigurationError(`option --patch: ${name} cannot be read (${error instanceof Error ? error.message : String(error)})`);
	}
}
async function compare(work) {
	const { context, session, patch, command, headSha } = work;
	const repositoryPath = (0, node_path.resolve)(context.cwd, work.invocation.values["repo"] ?? ".");
	const owned = require_range.findOwnFolders(repositoryPath);
	const searchPath = require_range.safeSearchPath(context.environment["PATH"], repositoryPath);
	const git = require_range.findGit(context.environment["PATH"] ?? "", owned).executable;
	context.log.progress("applying the patch");
	const changed = await prepareFolder(work);
	const request = {
		patch,
		folder: (0, node_path.join)(changed.folder.path, "work"),
		modes: changed.modes,
		git,
		searchPath
	};
	const paths = [...await applyPatch(session.runner, request)].sort(require_range.comparePaths);
	await changed.folder.remove();
	const plain = await prepareFolder(work);
	const sandbox = await chooseSandbox(work, plain.folder, owned, searchPath);
	context.log.progress("running the tests without the patch");
	const before = await runTests(work, sandbox, plain.folder, searchPath);
	await plain.folder.remove();
	const patched = await prepareFolder(work);
	await applyPatch(session.runner, {
		...request,
		folder: (0, node_path.join)(patched.folder.path, "work")
	});
	context.log.progress("running the tests with the patch");
	const after = await runTests(work, sandbox, patched.folder, searchPath);
	const compared = compareRuns(before.run, after.run);
	if ("undecided" in compared) {
		showTail(context, before.output);
		throw new require_words.IncompleteError(compared.undecided);
	}
	if (compared.outcome === "worse") showTail(context, after.output);
	return {
		headSha,
		patchSha256: session.digest.sha256(patch),
		paths,
		command,
		sandbox: sandbox.name,
		before: before.run,
		after: after.run,
		...compared,
		notices: plain.notices
	};
}
/** A fresh scratch folder with `work` (the files of the head), `home` and `tmp`. */
async function prepareFolder({ session, repository, headSha }) {
	const folder = await session.scratch.create("prove");
	for (const name of [
		"work",
		"home",
		"tmp"
	]) await (0, node_fs_promises.mkdir)((0, node_path.join)(folder.path, name), { mode: 448 });
	return {
		folder,
		...await writeCheckout(repository, headSha, (0, node_path.join)(folder.path, "work"))
	};
}
async function chooseSandbox({ context, invocation, session }, folder, owned, searchPath) {
	if (invocation.flags.has("i-trust-this-code")) return UNGUARDED;
	const home = context.environment["HOME"];
	const kept = [...owned, ...home === void 0 || home === "" ? [] : [home]];
	const env = environmentFor(folder, searchPath);
	const found = await findSandbox(session.runner, {
		folder: folder.path,
		env,
		kept
	});
	if (found !== void 0) return found;
	throw new require_words.IncompleteError("the tests cannot be shut off from the network here (unshare does not work for this user): run prove where unprivileged user namespaces are allowed, or in a container without network and with --i-trust-this-code");
}
/** All that the tests get of an environment. */
function environmentFor(folder, searchPath) {
	return {
		PATH: searchPath,
		HOME: (0, node_path.join)(folder.path, "home"),
		TMPDIR: (0, node_path.join)(folder.path, "tmp"),
		LANG: "C.UTF-8"
	};
}
async function runTests({ session, command, timeoutMs }, sandbox, folder, searchPath) {
	const started = session.clock.elapsed();
	const result = await session.runner.run({
		...sandbox.wrap(command, folder.path),
		cwd: folder.path,
		env: environmentFor(folder, searchPath),
		timeoutMs,
		maxOutputBytes: MAX_OUTPUT_BYTES
	});
	const decoder = new TextDecoder();
	const output = `${decoder.decode(result.stdout)}\n${decoder.decode(result.stderr)}`;
	const { exitCode, signal, ended } = result;
	const elapsedMs = Math.round(session.clock.elapsed() - started);
	return {
		run: {
			exitCode,
			signal,
			ended,
			counts: readCounts(output),
			elapsedMs
		},
		output
	};
}
/** The end of what the tests printed, as diagnostics; the log escapes controls. */
function showTail(context, output) {
	const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
	for (const line of lines.slice(-30)) context.log.info(`| ${line.slice(0, 300)}`);
}
exports.run = run;
