const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
const require_start = require("./start.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
let node_module = require("node:module");
let node_child_process = require("node:child_process");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
// src/io/clock.ts
/** The machine's own time. */
function createClock() {
	return {
		now: () => /* @__PURE__ */ new Date(),
		elapsed: () => Number(node_process.default.hrtime.bigint() / 1000n) / 1e3
	};
}
// src/io/node-crypto.ts
const load$1 = (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href);
/**
* Node's own cryptography, loaded when it is first used: an `import` of it takes as long as starting git does, and what stands on the
* way to the first git process waits for both.
*/
function nodeCrypto() {
	return load$1("node:crypto");
}
// src/io/digest.ts
/** SHA-256, and HMAC-SHA-256 under 32 fresh random bytes that nothing outside this closure can read. */
function createDigest() {
	let key;
	return {
		sha256: (data) => nodeCrypto().createHash("sha256").update(data).digest("hex"),
		keyed(data) {
			const { createHmac, randomBytes } = nodeCrypto();
			key ??= randomBytes(32);
			return createHmac("sha256", key).update(data).digest("hex");
		},
		blobId(data, format) {
			const bytes = Buffer.from(data);
			return nodeCrypto().createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
		}
	};
}
// src/io/process-tree.ts
/**
* Sends `signal` to the child's process group and, where `/proc` tells them, to descendants that left the group; with `mark`, an entry
* `NAME=value` of the child's environment that no other process has, also to those whose parents are gone already.
*/
function killTree(child, signal, mark) {
	if (child.pid === void 0) return;
	const rows = isOver(child) && mark === void 0 ? [] : listProcesses();
	const family = isOver(child) ? [] : descendants(child.pid, rows);
	const strays = mark === void 0 ? [] : findStrays(rows, mark);
	send(-child.pid, signal);
	for (const pid of [...family, ...strays]) send(pid, signal);
}
/** Ends the child's process group at once; what left the group is not looked for, which takes a look at every process there is. */
function killGroup(child) {
	if (child.pid !== void 0) send(-child.pid, "SIGKILL");
}
/**
* The processes with the mark, whoever is their parent by now. Only those are looked into that began after this one: to read the
* environment of a process one waits for its memory, which with a busy stranger can take seconds.
*/
function findStrays(rows, mark) {
	const own = rows.find(({ pid }) => pid === process.pid);
	if (own === void 0) return [];
	return rows.filter(({ pid, startTime }) => startTime >= own.startTime && hasMark(pid, mark)).map(({ pid }) => pid);
}
function hasMark(pid, mark) {
	try {
		return (0, node_fs.readFileSync)(`/proc/${pid}/environ`, "latin1").split("\0").includes(mark);
	} catch {
		return false;
	}
}
function isOver(child) {
	return child.exitCode !== null || child.signalCode !== null;
}
function send(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch {}
}
function descendants(root, rows) {
	const children = /* @__PURE__ */ new Map();
	for (const { pid, parent } of rows) {
		const siblings = children.get(parent);
		if (siblings === void 0) children.set(parent, [pid]);
		else siblings.push(pid);
	}
	const found = [];
	const queue = [root];
	for (let next = queue.pop(); next !== void 0; next = queue.pop()) for (const pid of children.get(next) ?? []) {
		found.push(pid);
		queue.push(pid);
	}
	return found;
}
function listProcesses() {
	try {
		return (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)).map((name) => readRow(Number(name))).filter((row) => row !== void 0);
	} catch {
		return [];
	}
}
function readRow(pid) {
	try {
		const stat = (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "latin1");
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return {
			pid,
			parent: Number(fields[1]),
			startTime: Number(fields[19])
		};
	} catch {
		return;
	}
}
// src/io/processes.ts
const ENDED$2 = 143;
const MARK = "DRAFTGATE_CHILD";
const TIMES = {
	graceMs: 2e3,
	drainMs: 2e3
};
/**
* Each child leads a process group of its own that is killed whole. An aborted `signal` kills all and rejects with
* CancelledError; a reason that is one (it carries the exit code) is passed on.
*/
function createCommandRunner(options = {}) {
	const running = /* @__PURE__ */ new Map();
	let isOver = false;
	return {
		run: (request) => isOver ? Promise.reject(new require_words.CancelledError(ENDED$2)) : runOne(request, running, options.signal, options.times ?? TIMES),
		killAll: () => {
			isOver = true;
			for (const [child, mark] of running) killTree(child, "SIGKILL", mark);
		}
	};
}
function cancelled(signal) {
	const reason = signal.reason;
	return reason instanceof require_words.CancelledError ? reason : new require_words.CancelledError(ENDED$2);
}
function runOne(request, running, signal, times) {
	if (signal?.aborted === true) return Promise.reject(cancelled(signal));
	return new Promise((resolve, reject) => {
		const timers = [];
		let ended = "exited";
		const token = nodeCrypto().randomBytes(16).toString("hex");
		const mark = `${MARK}=${token}`;
		let child;
		try {
			child = start(request, token);
		} catch (error) {
			resolve(notStarted(error));
			return;
		}
		running.set(child, mark);
		const stop = (why) => {
			if (ended !== "exited") return;
			ended = why;
			killTree(child, "SIGTERM", mark);
			timers.push(setTimeout(() => killTree(child, "SIGKILL", mark), times.graceMs));
			timers.push(setTimeout(() => finish(null, "SIGKILL"), times.graceMs + times.drainMs));
		};
		const stdout = collect(child.stdout, request.maxOutputBytes, () => stop("output-limit"));
		const stderr = collect(child.stderr, request.maxOutputBytes, () => stop("output-limit"));
		const onAbort = () => {
			killTree(child, "SIGKILL", mark);
			finish(null, "SIGKILL");
		};
		const finish = once((exitCode, endSignal) => {
			for (const timer of timers) clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
			killTree(child, "SIGKILL", mark);
			running.delete(child);
			for (const stream of [
				child.stdin,
				child.stdout,
				child.stderr
			]) stream?.destroy();
			child.unref();
			if (signal?.aborted === true) reject(cancelled(signal));
			else resolve({
				exitCode,
				signal: endSignal,
				stdout: stdout.bytes(),
				stderr: stderr.bytes(),
				ended
			});
		});
		timers.push(setTimeout(() => stop("timed-out"), request.timeoutMs));
		signal?.addEventListener("abort", onAbort, { once: true });
		child.on("error", (error) => {
			if (child.pid !== void 0) return;
			running.delete(child);
			for (const timer of timers) clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
			resolve(notStarted(error));
		});
		child.on("close", finish);
		child.on("exit", (code, endSignal) => {
			timers.push(setTimeout(() => finish(code, endSignal), times.drainMs));
		});
		feed(child, request.stdin);
	});
}
function start(request, token) {
	return (0, node_child_process.spawn)(request.file, request.args, {
		cwd: request.cwd,
		env: {
			...request.env,
			[MARK]: token
		},
		detached: true,
		windowsHide: true,
		stdio: [
			request.stdin === void 0 ? "ignore" : "pipe",
			"pipe",
			"pipe"
		]
	});
}
function feed(child, stdin) {
	if (stdin === void 0 || child.stdin === null) return;
	child.stdin.on("error", () => void 0);
	child.stdin.end(stdin);
}
function collect(stream, maxBytes, onLimit) {
	const chunks = [];
	let size = 0;
	stream?.on("error", () => void 0);
	stream?.on("data", (chunk) => {
		const room = maxBytes - size;
		if (room > 0) chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
		size += chunk.length;
		if (size > maxBytes) onLimit();
	});
	return { bytes: () => Buffer.concat(chunks) };
}
function notStarted(error) {
	const message = error instanceof Error ? error.message : String(error);
	return {
		exitCode: null,
		signal: null,
		stdout: /* @__PURE__ */ new Uint8Array(),
		stderr: new TextEncoder().encode(message),
		ended: "not-started"
	};
}
function once(act) {
	let done = false;
	return (...values) => {
		if (done) return;
		done = true;
		act(...values);
	};
}
// src/domain/path.ts
/**
* Paths inside git are bytes. In this program a path is a string in which every byte that is not part of valid UTF-8 stands
* as one lone surrogate U+DC80 to U+DCFF (the scheme of PEP 383), so that nothing is lost and two paths never collide.
*/
const ESCAPE_BASE = 56320;
const FROM_SURROGATES = /[\ud800-\uffff]/;
const NOT_ASCII = /[\u0080-\uffff]/;
let decoder;
function decodeStrictly(bytes) {
	decoder ??= new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	return decoder.decode(bytes);
}
/** Bytes of a git path -> the internal string form; total. */
function decodePath(bytes) {
	try {
		return decodeStrictly(bytes);
	} catch {
		return decodeLossless(bytes);
	}
}
/** A git path as binary text (each character one byte) -> the internal string form; total. */
function decodeBinaryPath(binary) {
	if (!NOT_ASCII.test(binary)) return binary;
	return decodePath(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)));
}
/** The internal string form -> the bytes git knows the path by. */
function encodePath(path) {
	const encoder = new TextEncoder();
	const parts = [];
	let plain = "";
	for (const character of path) {
		const code = character.charCodeAt(0);
		if (character.length === 1 && code >= 56448 && code <= 56575) {
			if (plain !== "") parts.push(encoder.encode(plain));
			plain = "";
			parts.push(Uint8Array.of(code - ESCAPE_BASE));
		} else plain += character;
	}
	if (plain !== "") parts.push(encoder.encode(plain));
	return concatenate(parts);
}
/** How a path is shown and written to reports: bytes that are not UTF-8 as `%XX`. */
function displayPath(path) {
	return path.replace(/[\udc80-\udcff]/gu, (unit) => `%${(unit.charCodeAt(0) - ESCAPE_BASE).toString(16).toUpperCase().padStart(2, "0")}`);
}
/** Compares two internal paths by their bytes, as git sorts them: negative, 0 or positive. */
function comparePaths(left, right) {
	if (left === right) return 0;
	if (!FROM_SURROGATES.test(left) && !FROM_SURROGATES.test(right)) return left < right ? -1 : 1;
	let same = 0;
	while (same < left.length && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
	const [unitA, unitB] = [left.charCodeAt(same), right.charCodeAt(same)];
	if (unitA < 55296 && unitB < 55296) return unitA - unitB;
	if (same === left.length || same === right.length) return left.length - right.length;
	return compareBytes(encodePath(left), encodePath(right));
}
function compareBytes(a, b) {
	const shared = Math.min(a.length, b.length);
	for (let index = 0; index < shared; index += 1) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
/** The last segment of a path. */
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function concatenate(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}
function sequenceLength(lead) {
	if (lead < 128) return 1;
	if (lead >= 194 && lead <= 223) return 2;
	if (lead >= 224 && lead <= 239) return 3;
	return lead >= 240 && lead <= 244 ? 4 : 0;
}
function decodeLossless(bytes) {
	let text = "";
	for (let index = 0; index < bytes.length;) {
		const length = sequenceLength(bytes[index] ?? 0);
		try {
			if (length === 0 || index + length > bytes.length) throw new RangeError("not UTF-8");
			text += decodeStrictly(bytes.subarray(index, index + length));
			index += length;
		} catch {
			text += String.fromCharCode(ESCAPE_BASE + (bytes[index] ?? 0));
			index += 1;
		}
	}
	return text;
}
// src/domain/git-object.ts
const LINE_FEED = 10;
const SPACE$1 = 32;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** The decoder that the commit's `encoding` header asks for; UTF-16 and unknown names give UTF-8, because a commit is ASCII at heart. */
function decoderOf(label) {
	if (label === "" || /^utf-?8$/i.test(label)) return utf8;
	try {
		const decoder = new TextDecoder(label);
		return decoder.encoding.startsWith("utf-16") ? utf8 : decoder;
	} catch {
		return utf8;
	}
}
/** `Name <email> seconds zone` -> name and email; a line without brackets is all name. */
function parseIdentity(line) {
	const open = line.indexOf("<");
	if (open === -1) return {
		name: line.replace(/ \d+ [+-]\d+$/, "").trim(),
		email: ""
	};
	const close = line.indexOf(">", open);
	return {
		name: line.slice(0, open).trim(),
		email: line.slice(open + 1, close === -1 ? line.length : close).trim()
	};
}
function readHeaders(bytes) {
	const parents = [];
	const first = /* @__PURE__ */ new Map();
	let from = 0;
	for (let stop = from; from < bytes.length; from = stop + 1) {
		const end = bytes.indexOf(LINE_FEED, from);
		stop = end === -1 ? bytes.length : end;
		if (stop === from) break;
		const space = bytes.indexOf(SPACE$1, from);
		if (space <= from || space > stop) continue;
		const key = utf8.decode(bytes.subarray(from, space));
		const value = bytes.subarray(space + 1, stop);
		if (key === "parent") parents.push(utf8.decode(value));
		else if (!first.has(key)) first.set(key, value);
	}
	return {
		parents,
		first,
		bodyStart: Math.min(from + 1, bytes.length)
	};
}
/** The bytes of a commit object -> its parts, text decoded as UTF-8 or by its own `encoding` header. */
function parseCommit(bytes) {
	const { parents, first, bodyStart } = readHeaders(bytes);
	const value = (key) => first.get(key) ?? /* @__PURE__ */ new Uint8Array(0);
	const decoder = decoderOf(utf8.decode(value("encoding")).trim());
	return {
		tree: utf8.decode(value("tree")),
		parents,
		author: parseIdentity(decoder.decode(value("author"))),
		committer: parseIdentity(decoder.decode(value("committer"))),
		message: decoder.decode(bytes.subarray(bodyStart))
	};
}
/** The bytes of a tree object -> its rows; `idBytes` is 20 (SHA-1) or 32 (SHA-256). A cut-off row is left out. */
function parseTree(bytes, idBytes) {
	const rows = [];
	let from = 0;
	while (from < bytes.length) {
		const space = bytes.indexOf(SPACE$1, from);
		const nul = space === -1 ? -1 : bytes.indexOf(0, space);
		if (nul === -1 || nul + 1 + idBytes > bytes.length) break;
		const mode = utf8.decode(bytes.subarray(from, space)).padStart(6, "0");
		const name = decodePath(bytes.subarray(space + 1, nul));
		let sha = "";
		for (let index = nul + 1; index <= nul + idBytes; index += 1) sha += (bytes[index] ?? 0).toString(16).padStart(2, "0");
		rows.push({
			name,
			mode,
			sha
		});
		from = nul + 1 + idBytes;
	}
	return rows;
}
// src/io/git-file.ts
/** Whether `path` is a file, links followed; a pipe is none, and opening one would wait for its writer without end. */
function isGitFile(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
/** The bytes of a file in a git directory; throws ConfigurationError where this user may not read it, or it is no file. */
function readGitFile(file) {
	let why = "no regular file";
	try {
		if (isGitFile(file)) return (0, node_fs.readFileSync)(file);
	} catch (error) {
		why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
	}
	throw new require_words.ConfigurationError(`${file} cannot be read (${why}): repair it, or run as a user who may read it`);
}
// src/io/git-locate.ts
function readText(path) {
	try {
		return isGitFile(path) ? (0, node_fs.readFileSync)(path, "utf8") : void 0;
	} catch {
		return;
	}
}
function isFolder(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** The common directory of a git directory, undefined where `folder` is none. */
function commonDirOf(folder) {
	if (!(0, node_fs.existsSync)((0, node_path.join)(folder, "HEAD"))) return void 0;
	const named = readText((0, node_path.join)(folder, "commondir"))?.replace(/\r?\n$/, "");
	const common = named === void 0 ? folder : (0, node_path.resolve)(folder, named);
	return isFolder((0, node_path.join)(common, "objects")) && (0, node_fs.existsSync)((0, node_path.join)(common, "refs")) ? common : void 0;
}
function followGitFile(file) {
	const target = /^gitdir: (.+)$/s.exec(readText(file)?.replace(/[\r\n]+$/, "") ?? "")?.[1];
	if (target === void 0) return void 0;
	return (0, node_path.isAbsolute)(target) ? target : (0, node_path.resolve)((0, node_path.dirname)(file), target);
}
function locateAt(folder) {
	const inside = (0, node_path.join)(folder, ".git");
	const gitDir = isFolder(inside) ? inside : followGitFile(inside);
	if (gitDir !== void 0) {
		const commonDir = commonDirOf(gitDir);
		if (commonDir !== void 0) return {
			gitDir,
			commonDir: (0, node_fs.realpathSync)(commonDir),
			workTree: folder
		};
	}
	const commonDir = commonDirOf(folder);
	return commonDir === void 0 ? void 0 : {
		gitDir: folder,
		commonDir: (0, node_fs.realpathSync)(commonDir),
		workTree: void 0
	};
}
/**
* Finds the repository that `path` is in, as git does (a `.git` folder or file in it or above it, or a bare repository), but only by
* reading: no git process sees the repository's configuration. Throws ConfigurationError where there is none.
*/
function locateRepository(path) {
	let folder;
	try {
		folder = (0, node_fs.realpathSync)(path);
		if (!isFolder(folder)) throw new Error("not a folder");
	} catch {
		throw new require_words.ConfigurationError(`${path} is not a folder that can be read: name a git repository with --repo`);
	}
	for (let at = folder;; at = (0, node_path.dirname)(at)) {
		const location = locateAt(at);
		if (location !== void 0) return location;
		if ((0, node_path.basename)(at) === "") break;
	}
	throw new require_words.ConfigurationError(`${path} is not a git repository (nor is any folder above it): name one with --repo`);
}
/** The folders whose files are the repository's own: its work tree, also the main one of a linked worktree, and its git directories. */
function foldersOf({ gitDir, commonDir, workTree }) {
	const main = (0, node_path.basename)(commonDir) === ".git" ? [(0, node_path.dirname)(commonDir)] : [];
	return [
		...workTree === void 0 ? [] : [workTree],
		...main,
		commonDir,
		gitDir
	];
}
// src/io/tool-path.ts
var tool_path_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	findOnPath: () => findOnPath,
	findOwnFolders: () => findOwnFolders,
	findWorkTree: () => findWorkTree,
	isProgram: () => isProgram,
	leadsInto: () => leadsInto,
	safeSearchPath: () => safeSearchPath,
	searchPathForScripts: () => searchPathForScripts,
	searchPathOutside: () => searchPathOutside
});
const MAX_LINKS = 40;
/**
* The first program called `name` in the folders of `searchPath` (the value of PATH), as an absolute path, undefined where there
* is none. Empty and relative entries are passed over, and so is whatever lies, or leads by a link, into one of `forbidden`.
*/
function findOnPath(name, searchPath, forbidden) {
	for (const folder of (searchPath ?? "").split(node_path.delimiter)) {
		if (!(0, node_path.isAbsolute)(folder)) continue;
		const candidate = (0, node_path.join)(folder, name);
		if (isProgram(candidate) && !leadsInto(candidate, forbidden)) return candidate;
	}
}
/** Whether a path is a regular file (links followed) that this user may run. */
function isProgram(path) {
	try {
		(0, node_fs.accessSync)(path, node_fs.constants.X_OK);
		return (0, node_fs.statSync)(path).isFile();
	} catch {
		return false;
	}
}
/** Whether the path, or any link on the way to what it stands for, lies in one of the folders. */
function leadsInto(path, folders) {
	return createFence(folders)(path);
}
/** `leadsInto` for many paths and the same folders. */
function createFence(folders) {
	const roots = new Set(folders.flatMap((folder) => [(0, node_path.resolve)(folder), realpathOf(folder)]));
	const isInside = (place) => {
		for (const root of roots) if (place === root || place.startsWith((0, node_path.join)(root, node_path.sep))) return true;
		return false;
	};
	return (path) => {
		let place = (0, node_path.resolve)(path);
		if (readRealpath(place) === place) return isInside(place);
		for (let hop = 0; hop < MAX_LINKS; hop += 1) {
			const real = (0, node_path.join)(realpathOf((0, node_path.dirname)(place)), place.slice((0, node_path.dirname)(place).length));
			if (isInside(place) || isInside(real)) return true;
			const target = readLink(real);
			if (target === void 0) return isInside(realpathOf(place));
			place = (0, node_path.resolve)((0, node_path.dirname)(real), target);
		}
		return true;
	};
}
/** The work tree that a folder belongs to: the nearest one above it that has `.git`, undefined where there is none. */
function findWorkTree(folder) {
	for (let place = realpathOf(folder);; place = (0, node_path.dirname)(place)) {
		if ((0, node_fs.lstatSync)((0, node_path.join)(place, ".git"), { throwIfNoEntry: false }) !== void 0) return place;
		if ((0, node_path.dirname)(place) === place) return void 0;
	}
}
/** Every folder of the repository that a path is in; the nearest one above it with `.git`, else itself, where that cannot be read. */
function findOwnFolders(repositoryPath) {
	const nearest = findWorkTree(repositoryPath) ?? repositoryPath;
	try {
		return [nearest, ...foldersOf(locateRepository(repositoryPath))];
	} catch (error) {
		if (error instanceof require_words.ConfigurationError) return [nearest];
		throw error;
	}
}
/** The names of the links in a folder, undefined where it cannot be listed, though what is in it may still be run. */
function listLinks(folder) {
	try {
		const entries = (0, node_fs.readdirSync)(folder, { withFileTypes: true });
		return new Set(entries.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.name));
	} catch {
		return;
	}
}
function readLink(path) {
	try {
		return (0, node_fs.readlinkSync)(path);
	} catch {
		return;
	}
}
function realpathOf(path) {
	return readRealpath(path) ?? (0, node_path.resolve)(path);
}
/** Undefined where there is nothing at the path. */
function readRealpath(path) {
	try {
		return node_fs.realpathSync.native(path);
	} catch {
		return;
	}
}
/** What scripts are run by, and what they live by: a tool that is a script looks these up in the PATH that it gets. */
const COMMANDS_OF_SCRIPTS = "sh bash dash zsh ksh env busybox python python3 node nodejs perl ruby php lua git grep egrep fgrep sed awk gawk find xargs cat cut head tail sort uniq tr wc tee mktemp rm cp mv mkdir ls dirname basename readlink realpath uname which".split(" ");
/**
* The entries of PATH that children may look for programs in: absolute, not inside a folder of the repository, and without a command
* there that is a link into it. A folder whose links into the repository have other names stays, as `npm link` makes such.
*/
function safeSearchPath(searchPath, repositoryPath) {
	return searchPathForScripts(searchPath, findOwnFolders(repositoryPath));
}
/** `searchPathOutside`, without the folders in which a command that scripts live by leads into one of `forbidden`. */
function searchPathForScripts(searchPath, forbidden) {
	const isInside = createFence(forbidden);
	const isLent = (folder) => {
		const links = listLinks(folder);
		return COMMANDS_OF_SCRIPTS.some((name) => links?.has(name) !== false && isInside((0, node_path.join)(folder, name)));
	};
	return searchPathOutside(searchPath, forbidden).split(node_path.delimiter).filter((folder) => !isLent(folder)).join(node_path.delimiter);
}
/** The absolute entries of a PATH that do not lie in, or lead by a link into, one of `forbidden`. */
function searchPathOutside(searchPath, forbidden) {
	const isInside = createFence(forbidden);
	return [...new Set((searchPath ?? "").split(node_path.delimiter))].filter((folder) => (0, node_path.isAbsolute)(folder) && !isInside(folder)).join(node_path.delimiter);
}
// src/io/git-process.ts
const MAX_STDOUT = 67108864;
const KEPT_OF_STDERR = 4096;
/** The absolute path of git, and the search path without what is relative or leads into one of `avoid`; throws ConfigurationError without one. */
function findGit(searchPath, avoid) {
	const executable = findOnPath("git", searchPath, avoid);
	if (executable === void 0) throw new require_words.ConfigurationError("git was not found on PATH: install git 2.34 or newer");
	return {
		executable,
		searchPath: searchPathOutside(searchPath, avoid)
	};
}
/** The whole environment of a git process: no configuration, replacement, lazy fetch, lock, prompt or protocol of anybody's. */
function environmentOf(program, gitDir) {
	return {
		PATH: program.searchPath,
		HOME: program.homePath,
		XDG_CONFIG_HOME: program.homePath,
		LC_ALL: "C",
		GIT_DIR: gitDir,
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_SYSTEM: "/dev/null",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_ATTR_NOSYSTEM: "1",
		...program.hasOwnReplacements === true ? {} : { GIT_NO_REPLACE_OBJECTS: "1" },
		GIT_NO_LAZY_FETCH: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_LITERAL_PATHSPECS: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_PAGER: "cat",
		GIT_ADVICE: "0"
	};
}
/** Makes the starter of git processes for one git directory. */
function createGit(program, gitDir) {
	const environment = environmentOf(program, gitDir);
	const start = (args, extra) => {
		program.children.requireOpen();
		const child = (0, node_child_process.spawn)(program.executable, args, {
			cwd: gitDir,
			env: {
				...environment,
				...extra
			},
			stdio: "pipe",
			detached: true
		});
		program.children.add(child);
		child.stdin.on("error", () => void 0);
		return child;
	};
	const stream = (args, onChunk, extra = {}) => new Promise((resolve, reject) => {
		const child = start(args, extra);
		child.stdin.end();
		let stderr = "";
		child.stdout.on("data", (chunk) => {
			try {
				onChunk(chunk);
			} catch (error) {
				child.kill("SIGKILL");
				reject(error);
			}
		});
		child.stderr.on("data", (chunk) => {
			if (stderr.length < KEPT_OF_STDERR) stderr += chunk.toString("utf8");
		});
		child.once("error", (error) => reject(new require_words.ConfigurationError(`git could not be started: ${error.message}`)));
		child.once("close", (exitCode) => {
			try {
				program.children.requireOpen();
				resolve({
					exitCode,
					stderr: stderr.trim().slice(0, KEPT_OF_STDERR)
				});
			} catch (error) {
				reject(error);
			}
		});
	});
	return {
		gitDir,
		stream,
		async run(args, extra) {
			const chunks = [];
			let size = 0;
			return {
				...await stream(args, (chunk) => {
					size += chunk.length;
					if (size > MAX_STDOUT) throw new require_words.IncompleteError(`git ${args[0] ?? ""} answered more than 64 MiB`);
					chunks.push(chunk);
				}, extra),
				stdout: Buffer.concat(chunks)
			};
		},
		converse: (args, extra = {}) => start(args, extra),
		withGitDir: (other) => createGit(program, other)
	};
}
/** The error for git not being able to read what it was asked for; `what` completes "git could not read …". */
function unreadable(what, stderr) {
	const reason = (stderr.split("\n").find((line) => /^(?:fatal|error):/.test(line)) ?? "").slice(0, 200);
	const because = reason === "" ? "" : ` (${reason})`;
	return new require_words.IncompleteError(`git could not read ${what}${because}: in a shallow or partial clone run git fetch --unshallow (or git fetch --refetch) first`);
}
// src/io/git-conversation.ts
/** Reads the answers of `cat-file` (with or without content) and settles requests in order. */
function createAnswerReader(waiting, hasContent) {
	let header = "";
	let body;
	const takeHeader = (line) => {
		const [, sha, type, size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(line) ?? [];
		if (sha === void 0 || type === void 0 || size === void 0) {
			waiting.shift()?.resolve(void 0);
			return;
		}
		const info = {
			sha,
			type,
			size: Number(size)
		};
		if (!hasContent) waiting.shift()?.resolve({
			...info,
			bytes: void 0
		});
		else body = {
			info,
			bytes: info.size <= (waiting[0]?.maxBytes ?? 0) ? Buffer.allocUnsafe(info.size) : void 0,
			filled: 0
		};
	};
	const takeBody = (open, chunk, from) => {
		const part = Math.min(open.info.size - open.filled, chunk.length - from);
		open.bytes?.set(chunk.subarray(from, from + part), open.filled);
		open.filled += part;
		if (open.filled < open.info.size || from + part >= chunk.length) return from + part;
		body = void 0;
		waiting.shift()?.resolve({
			...open.info,
			bytes: open.bytes
		});
		return from + part + 1;
	};
	return (chunk) => {
		for (let from = 0; from < chunk.length;) {
			if (body !== void 0) {
				from = takeBody(body, chunk, from);
				continue;
			}
			const end = chunk.indexOf(10, from);
			header += chunk.toString("latin1", from, end === -1 ? chunk.length : end);
			if (end === -1) return;
			const line = header;
			header = "";
			takeHeader(line);
			from = end + 1;
		}
	};
}
/** A conversation with `git cat-file`: with the objects' contents, or about their type and size alone. Rejects with IncompleteError when git dies. */
function createConversation(git, mode, environment) {
	let child;
	let waiting = [];
	let lines = [];
	const start = () => {
		const mine = git.converse(["cat-file", mode], environment);
		const asked = [];
		let stderr = "";
		const fail = () => {
			if (child === mine) child = void 0;
			for (const request of asked.splice(0)) request.reject(unreadable("an object", stderr));
		};
		waiting = asked;
		mine.stdout.on("data", createAnswerReader(asked, mode === "--batch"));
		mine.stderr.on("data", (chunk) => {
			if (stderr.length < 1024) stderr += chunk.toString("utf8");
		});
		mine.once("close", fail);
		mine.once("error", fail);
		return mine;
	};
	return {
		ask: (name, maxBytes) => new Promise((resolve, reject) => {
			child ??= start();
			waiting.push({
				maxBytes,
				resolve,
				reject
			});
			if (lines.length === 0) queueMicrotask(() => {
				const batch = lines.join("");
				lines = [];
				child?.stdin.write(batch);
			});
			lines.push(`${name}\n`);
		}),
		rest() {
			if (child === void 0 || waiting.length > 0) return;
			child.kill();
			child = void 0;
		}
	};
}
// src/io/git-objects.ts
/** Commits and trees larger than this are not read: no honest one comes near. */
const MAX_META_BYTES = 67108864;
const MAX_CACHED_TREES = 4096;
const NUL = /* @__PURE__ */ new Uint8Array(1);
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Refuses what is not a full object id, so that nothing else can reach git's command line; throws ConfigurationError. */
function requireObjectId(sha) {
	if (!OBJECT_ID.test(sha)) throw new require_words.ConfigurationError(`${JSON.stringify(sha.slice(0, 80))} is not a full object id`);
}
function createTree(bytes, idBytes) {
	let read;
	const rows = () => {
		read ??= new Map(parseTree(bytes, idBytes).map((row) => [row.name, row]));
		return read;
	};
	return {
		rows,
		find(name) {
			if (read === void 0 && !bytes.includes(Buffer.concat([encodePath(name), NUL]))) return void 0;
			return rows().get(name);
		}
	};
}
/**
* Makes the reader of a repository's objects; `refs` is the view in which names of revisions mean something. Before git first answers
* about one it has written into `tracePath` which version it is.
*/
function createObjectReader(git, refs, objectFormat, tracePath) {
	const environment = tracePath === void 0 ? {} : { GIT_TRACE2_EVENT: tracePath };
	const check = createConversation(refs, "--batch-check", environment);
	const batch = createConversation(git, "--batch", environment);
	const trees = /* @__PURE__ */ new Map();
	const treeShas = /* @__PURE__ */ new Map();
	const readMeta = async (sha, type) => {
		requireObjectId(sha);
		const found = await batch.ask(sha, MAX_META_BYTES);
		if (found === void 0 || found.type !== type) throw unreadable(`${type} ${sha}`, "");
		if (found.bytes === void 0) throw new require_words.IncompleteError(`${type} ${sha} is larger than 64 MiB and was not read`);
		return found.bytes;
	};
	const openTree = (sha) => {
		const known = trees.get(sha);
		if (known !== void 0) return known;
		if (trees.size >= MAX_CACHED_TREES) trees.clear();
		const tree = readMeta(sha, "tree").then((bytes) => createTree(bytes, objectFormat === "sha1" ? 20 : 32));
		trees.set(sha, tree);
		return tree;
	};
	const findTree = async (sha) => {
		requireObjectId(sha);
		const found = await batch.ask(sha, MAX_META_BYTES);
		const tree = found?.type === "commit" && found.bytes !== void 0 ? parseCommit(found.bytes).tree : "";
		if (OBJECT_ID.test(tree)) return tree;
		const peeled = found?.type === "tree" ? found : await check.ask(`${sha}^{tree}`, 0);
		if (peeled === void 0) throw unreadable(`the tree of ${sha}`, "");
		return peeled.sha;
	};
	return {
		objectFormat,
		inspect: async (name) => /[\0\n]/.test(name) ? void 0 : check.ask(name, 0),
		read(sha, maxBytes) {
			requireObjectId(sha);
			return batch.ask(sha, maxBytes);
		},
		readCommit: async (sha) => parseCommit(await readMeta(sha, "commit")),
		readTree: async (sha) => (await openTree(sha)).rows(),
		treeOf(sha) {
			const known = treeShas.get(sha) ?? findTree(sha);
			treeShas.set(sha, known);
			return known;
		},
		async findPath(treeSha, path) {
			let at = treeSha;
			const parts = path.split("/");
			for (const [index, part] of parts.entries()) {
				const row = (await openTree(at)).find(part);
				if (row === void 0 || index === parts.length - 1) return row;
				if (row.mode !== "040000") return void 0;
				at = row.sha;
			}
		},
		rest() {
			check.rest();
			batch.rest();
		}
	};
}
// src/io/git-notes.ts
/** The blob of a note, however deep the tree fans out (`aa/bb/…`); the shallowest where a tree has several. */
async function findNote(objects, tree, commitSha) {
	let at = tree;
	for (let depth = 0; depth * 2 < commitSha.length; depth += 1) {
		const rows = await objects.readTree(at);
		const note = rows.get(commitSha.slice(depth * 2));
		if (note?.mode.startsWith("100")) return note.sha;
		const folder = rows.get(commitSha.slice(depth * 2, depth * 2 + 2));
		if (folder?.mode !== "040000") return void 0;
		at = folder.sha;
	}
}
/** The tree of a notes commit; a ref that somebody let lead to a file is told apart from notes that were not fetched. */
async function treeOfNotes(objects, notesSha) {
	try {
		return await objects.treeOf(notesSha);
	} catch (error) {
		if ((await objects.inspect(notesSha))?.type !== "blob") throw error;
		throw new require_words.IncompleteError(`the ref of the notes leads to a blob (${notesSha}), not to notes: delete or fetch it again`);
	}
}
/** The notes in a notes commit (or tree) for those of `commitShas` that have one; larger ones than `maxBytes` are only named. */
async function readNotes(objects, notesSha, commitShas, maxBytes) {
	const tree = await treeOfNotes(objects, notesSha);
	const notes = /* @__PURE__ */ new Map();
	const tooLarge = [];
	for (const commitSha of commitShas) {
		requireObjectId(commitSha);
		const blob = await findNote(objects, tree, commitSha);
		if (blob === void 0) continue;
		const info = await objects.inspect(blob);
		if (info === void 0) throw unreadable(`the note of ${commitSha}`, "");
		if (info.size > maxBytes) {
			tooLarge.push(commitSha);
			continue;
		}
		const content = await objects.read(blob, maxBytes);
		if (content?.bytes === void 0) throw unreadable(`the note of ${commitSha}`, "");
		notes.set(commitSha, content.bytes);
	}
	return {
		notes,
		tooLarge
	};
}
// src/io/git-children.ts
const ENDED$1 = 143;
/** An empty set of git processes; an aborted `signal` ends them, and its reason is what `requireOpen` throws. */
function createGitChildren(signal) {
	const running = /* @__PURE__ */ new Set();
	let isOver = false;
	const kill = (end) => {
		for (const child of running) {
			end(child);
			for (const pipe of [
				child.stdin,
				child.stdout,
				child.stderr
			]) pipe?.destroy();
		}
	};
	const abort = () => kill((child) => killTree(child, "SIGKILL"));
	signal?.addEventListener("abort", abort, { once: true });
	return {
		requireOpen() {
			if (signal?.aborted === true && signal.reason instanceof require_words.CancelledError) throw signal.reason;
			if (isOver || signal?.aborted === true) throw new require_words.CancelledError(ENDED$1);
		},
		add(child) {
			running.add(child);
			child.once("close", () => running.delete(child));
			child.once("error", () => running.delete(child));
		},
		async end() {
			isOver = true;
			signal?.removeEventListener("abort", abort);
			const ended = [...running].map((child) => new Promise((resolve) => child.once("close", () => resolve())));
			kill(killGroup);
			await Promise.all(ended);
		}
	};
}
// src/domain/blame.ts
/** The runs of old lines that a diff leaves alone, and how far it moves them. */
function keptRuns(hunks) {
	const runs = [];
	let [start, shift] = [1, 0];
	for (const hunk of hunks) {
		const cut = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
		if (cut > start) runs.push({
			start,
			end: cut - 1,
			shift
		});
		start = cut + hunk.oldLines;
		shift += hunk.newLines - hunk.oldLines;
	}
	runs.push({
		start,
		end: Number.MAX_SAFE_INTEGER,
		shift
	});
	return runs;
}
/** The part of a span that lies within `range`, moved by `shift` lines. */
function cut(span, range, shift) {
	const [start, end] = [Math.max(range.start, span.lines.start), Math.min(range.end, span.lines.end)];
	return {
		commitSha: span.commitSha,
		lines: {
			start: start + shift,
			end: end + shift
		},
		originalStart: span.originalStart + start - span.lines.start
	};
}
/** The spans that survive a diff, at their new places. */
function carryLines(owned, hunks) {
	if (hunks.length === 0) return owned;
	const runs = keptRuns(hunks);
	const carried = [];
	let first = 0;
	for (const span of owned) {
		while ((runs[first]?.end ?? Number.POSITIVE_INFINITY) < span.lines.start) first += 1;
		for (let index = first; index < runs.length; index += 1) {
			const run = runs[index];
			if (run === void 0 || run.start > span.lines.end) break;
			carried.push(cut(span, run, run.shift));
		}
	}
	return carried;
}
/** The lines that a diff adds, in order. */
function addedBy(hunks) {
	return hunks.filter((hunk) => hunk.newLines > 0).map((hunk) => ({
		start: hunk.newStart,
		end: hunk.newStart + hunk.newLines - 1
	}));
}
/** The lines that are in both lists of ordered ranges. */
function intersect(left, right) {
	const shared = [];
	for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
		const [a, b] = [left[i], right[j]];
		if (a === void 0 || b === void 0) break;
		const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
		if (start <= end) shared.push({
			start,
			end
		});
		if (a.end < b.end) i += 1;
		else j += 1;
	}
	return shared;
}
/** Sorts spans by line and joins neighbors of one commit. */
function tidy(owned) {
	const joined = [];
	for (const span of [...owned].sort((left, right) => left.lines.start - right.lines.start)) {
		const last = joined.at(-1);
		const next = last === void 0 ? void 0 : last.lines.end + 1;
		const isSequel = last?.commitSha === span.commitSha && next === span.lines.start && last.originalStart + (next - last.lines.start) === span.originalStart;
		if (last !== void 0 && isSequel) joined[joined.length - 1] = {
			...last,
			lines: {
				start: last.lines.start,
				end: span.lines.end
			}
		};
		else joined.push(span);
	}
	return joined;
}
/**
* Who owns the lines of a file after `commitSha` turned its parents' versions into it: a line that a side has unchanged keeps that
* side's owner (the first side wins), what differs from every side is the commit's own. One side for an ordinary commit.
*/
function ownLines(commitSha, sides) {
	let open;
	const owned = [];
	for (const side of sides) {
		const carried = carryLines(side.owned, side.hunks);
		const added = addedBy(side.hunks);
		if (open === void 0) {
			owned.push(...carried);
			open = added;
			continue;
		}
		for (const span of carried) for (const range of intersect(open, [span.lines])) owned.push(cut(span, range, 0));
		open = intersect(open, added);
	}
	for (const lines of open ?? []) owned.push({
		commitSha,
		lines,
		originalStart: lines.start
	});
	return tidy(owned);
}
// src/domain/changed-file.ts
/** How many patch sections git prints for a record: a change of type comes as a removal and an addition. */
function sectionsOf(record) {
	return record.letters === "T" ? 2 : 1;
}
/** What a record says happened, in the words of `FileStatus`; for a merge, what it did against its parents together. */
function statusOf(record) {
	if (record.new === void 0) return "removed";
	const { letters, new: fresh } = record;
	if (letters.includes("R")) return "renamed";
	if (letters.includes("C")) return "copied";
	if (/^A+$/.test(letters)) return "added";
	if (letters.includes("T")) return "changed";
	return record.old.every((side) => side?.sha === fresh.sha) ? "changed" : "modified";
}
/** A record -> what it says of the file, without its lines. */
function toOutline(record) {
	const [old] = record.old;
	const [previousPath] = record.previousPaths;
	return {
		path: record.path,
		...previousPath === void 0 || previousPath === record.path ? {} : { previousPath },
		status: statusOf(record),
		...old === void 0 ? {} : {
			oldMode: old.mode,
			oldBlob: old.sha
		},
		...record.new === void 0 ? {} : {
			newMode: record.new.mode,
			newBlob: record.new.sha
		}
	};
}
/** A record and its patch sections -> the file as a change has it. */
function toChangedFile(record, sections) {
	const hunks = hunksOf(sections);
	let [additions, deletions] = [0, 0];
	for (const hunk of hunks) {
		additions += hunk.newLines;
		deletions += hunk.oldLines;
	}
	const isBinary = sections.some((section) => section.isBinary);
	return {
		...toOutline(record),
		isBinary,
		hunks,
		additions,
		deletions
	};
}
/** The hunks of a file, from all its patch sections. */
function hunksOf(sections) {
	const [first] = sections;
	return sections.length === 1 && first !== void 0 ? first.hunks : joinTypeChange(sections);
}
/** A change of type is one replacement of everything by everything. */
function joinTypeChange(sections) {
	const hunks = sections.flatMap((section) => section.hunks);
	const [first, second] = hunks;
	if (sections.length < 2 || first === void 0 || second === void 0 || hunks.length !== 2) return hunks;
	return [{
		oldStart: first.oldStart,
		oldLines: first.oldLines,
		newStart: second.newStart,
		newLines: second.newLines
	}];
}
// src/io/git-blame.ts
const [REGULAR, SUBMODULE$2] = ["100644", "160000"];
/** The paths asked for and every earlier name that they have in the range. */
function withEarlierNames(commits, paths) {
	const wanted = new Set(paths);
	for (const commit of [...commits].reverse()) for (const file of commit.files) if (file.previousPath !== void 0 && wanted.has(file.path)) wanted.add(file.previousPath);
	return wanted;
}
/** The version of a file after a commit that changed it. */
function nextVersion(commit, file, blob, parents) {
	const sides = parents.map((versions, index) => {
		const oldBlob = file.oldBlobs?.[index];
		return {
			from: [file.path, ...file.previousPath === void 0 ? [] : [file.previousPath]].map((name) => versions.get(name)).find((version) => version?.blob === oldBlob),
			oldBlob
		};
	});
	return {
		blob,
		commitSha: commit.sha,
		sides: sides.length === 0 ? [{
			from: void 0,
			oldBlob: void 0
		}] : sides
	};
}
/** For a path that a merge took over unchanged from one of its parents: from which. */
async function inheritedVersion(objects, merge, path, parents) {
	const versions = parents.map((parent) => parent.get(path));
	if (versions.every((version) => version === versions[0])) return versions[0];
	const row = await objects.findPath(await objects.treeOf(merge.sha), path);
	return versions.find((version) => version !== void 0 && version.blob === row?.sha);
}
async function mergeVersions(objects, merge, parents) {
	const merged = /* @__PURE__ */ new Map();
	for (const path of new Set(parents.flatMap((parent) => [...parent.keys()]))) {
		const version = await inheritedVersion(objects, merge, path, parents);
		if (version !== void 0) merged.set(path, version);
	}
	return merged;
}
/** Turns the state after the parents into the state after the commit, in place. */
function applyCommit(state, commit, parents, wanted) {
	const next = [];
	const gone = [];
	for (const file of commit.files) {
		if (!wanted.has(file.path) && !wanted.has(file.previousPath ?? file.path)) continue;
		if (file.status === "renamed" && file.previousPath !== void 0) gone.push(file.previousPath);
		if (file.blob === void 0 || file.mode === SUBMODULE$2) gone.push(file.path);
		else next.push([file.path, nextVersion(commit, file, file.blob, parents)]);
	}
	for (const path of gone) state.delete(path);
	for (const [path, version] of next) state.set(path, version);
}
/** Hands the state after a commit to each of its children; the last gets the map itself, so that a long history is not copied at each step. */
function createStates(commits) {
	const states = /* @__PURE__ */ new Map();
	const childrenLeft = /* @__PURE__ */ new Map();
	for (const parent of commits.flatMap((commit) => commit.parents)) childrenLeft.set(parent, (childrenLeft.get(parent) ?? 0) + 1);
	return {
		take(sha) {
			const state = states.get(sha);
			const left = (childrenLeft.get(sha) ?? 0) - 1;
			childrenLeft.set(sha, left);
			if (state === void 0) return /* @__PURE__ */ new Map();
			if (left > 0) return new Map(state);
			states.delete(sha);
			return state;
		},
		put(sha, state) {
			states.set(sha, state);
		}
	};
}
/** The versions of the wanted paths in the head, each with the whole story of how it came about within the range. */
async function traceVersions(objects, change, wanted) {
	const states = createStates(change.commits);
	let head = /* @__PURE__ */ new Map();
	for (const commit of change.commits) {
		const parents = commit.parents.map((parent) => states.take(parent));
		const state = parents.length > 1 ? await mergeVersions(objects, commit, parents) : parents[0] ?? /* @__PURE__ */ new Map();
		applyCommit(state, commit, parents, wanted);
		if (commit.sha === change.headSha) head = state;
		states.put(commit.sha, state);
	}
	return head;
}
/** Every version behind `ends`, earlier ones first. */
function inOrder(ends) {
	const done = /* @__PURE__ */ new Set();
	const stack = [...ends];
	for (let version = stack.at(-1); version !== void 0; version = stack.at(-1)) {
		const open = version.sides.flatMap(({ from }) => from === void 0 || done.has(from) ? [] : [from]);
		if (open.length > 0) stack.push(...open);
		else {
			stack.pop();
			done.add(version);
		}
	}
	return [...done];
}
const pairKey = (oldBlob, newBlob) => `${oldBlob ?? ""} ${newBlob}`;
/** The hunks between pairs of blobs, by `pairKey`. */
async function diffPairs(reader, pairs) {
	const sideOf = (sha) => sha === void 0 ? void 0 : {
		mode: REGULAR,
		sha
	};
	const sides = [...pairs.values()].map(([old, fresh]) => ({
		old: sideOf(old),
		new: sideOf(fresh)
	}));
	const patches = await reader.read(sides);
	return new Map([...pairs.keys()].map((key, index) => [key, hunksOf(patches[index] ?? [])]));
}
/**
* For each path, which commit of the range wrote which lines of the head, as `git blame` within the range says (lines from before
* it are left out), but for all paths at once. A binary file has no lines.
*/
async function readBlame(reader, objects, change, paths) {
	const heads = await traceVersions(objects, change, withEarlierNames(change.commits, paths));
	const asked = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const version = heads.get(path);
		if (version !== void 0) asked.set(path, version);
	}
	const versions = inOrder(asked.values());
	const pairs = /* @__PURE__ */ new Map();
	for (const { blob, sides } of versions) for (const { oldBlob } of sides) if (oldBlob !== blob) pairs.set(pairKey(oldBlob, blob), [oldBlob, blob]);
	const hunks = await diffPairs(reader, pairs);
	const owned = /* @__PURE__ */ new Map();
	for (const version of versions) {
		const sides = version.sides.map(({ from, oldBlob }) => ({
			owned: (from === void 0 ? void 0 : owned.get(from)) ?? [],
			hunks: hunks.get(pairKey(oldBlob, version.blob)) ?? []
		}));
		owned.set(version, ownLines(version.commitSha, sides));
	}
	return new Map(paths.map((path) => {
		const version = asked.get(path);
		return [path, (version === void 0 ? void 0 : owned.get(version)) ?? []];
	}));
}
// src/io/git-blobs.ts
const SUBMODULE$1 = "160000";
/** How many blobs, and how many bytes of them, are asked for ahead of the reader. */
const WINDOW_BLOBS = 256;
const WINDOW_BYTES = 8388608;
const MAX_FILE_BYTES = 268435456;
/** One file of a commit's tree; undefined where there is none, or a folder or submodule is. */
async function readFile$1(objects, commitSha, path) {
	const row = await objects.findPath(await objects.treeOf(commitSha), path);
	if (row === void 0 || row.mode === "040000" || row.mode === SUBMODULE$1) return void 0;
	const content = await objects.read(row.sha, MAX_FILE_BYTES);
	if (content?.bytes === void 0) throw unreadable(`blob ${row.sha}`, content === void 0 ? "" : "fatal: over 256 MiB");
	return {
		mode: row.mode,
		sha: row.sha,
		bytes: content.bytes
	};
}
/** The files (links and submodules too) of a tree whose path is wanted, bytewise by path. */
async function listFiles(git, commitSha, isWanted) {
	requireObjectId(commitSha);
	const files = [];
	let rest = "";
	const end = await git.stream([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commitSha
	], (chunk) => {
		const rows = (rest + chunk.toString("latin1")).split("\0");
		rest = rows.pop() ?? "";
		for (const row of rows) {
			const tab = row.indexOf("	");
			const path = decodeBinaryPath(row.slice(tab + 1));
			const [mode = "", , sha = ""] = row.slice(0, tab).split(" ");
			if (isWanted(path)) files.push({
				path,
				mode,
				sha
			});
		}
	});
	if (end.exitCode !== 0) throw unreadable(`the tree of ${commitSha}`, end.stderr);
	return files;
}
function openWindow(objects, shas) {
	const sizes = Promise.all(shas.map((sha) => objects.inspect(sha)));
	sizes.catch(() => void 0);
	return {
		shas,
		sizes
	};
}
async function* readWindow(objects, window, maxBytes, missingSize) {
	const { shas } = window;
	const sizes = await window.sizes;
	for (let from = 0; from < shas.length;) {
		let [to, bytes] = [from, 0];
		while (to < shas.length && (to === from || bytes < WINDOW_BYTES)) {
			const size = sizes[to]?.size ?? 0;
			if (size <= maxBytes) bytes += size;
			to += 1;
		}
		const part = shas.slice(from, to);
		yield* await Promise.all(part.map(async (sha, index) => {
			const info = sizes[from + index];
			if (info === void 0 && missingSize !== void 0) return {
				sha,
				size: missingSize,
				bytes: void 0
			};
			if (info === void 0 || info.type !== "blob") throw unreadable(`blob ${sha}`, "");
			if (info.size > maxBytes) return {
				sha,
				size: info.size,
				bytes: void 0
			};
			const content = await objects.read(sha, maxBytes);
			if (content?.bytes === void 0) throw unreadable(`blob ${sha}`, "");
			return {
				sha,
				size: info.size,
				bytes: content.bytes
			};
		}));
		from = to;
	}
}
/** Blobs in the order asked for, a few megabytes ahead; larger ones than `maxBytes` come without bytes and are never loaded, missing ones likewise where a size is given for them. */
async function* readBlobs(objects, shas, maxBytes, missingSize) {
	let ready;
	let next = [];
	for (const sha of shas) {
		requireObjectId(sha);
		next.push(sha);
		if (next.length < WINDOW_BLOBS) continue;
		const window = openWindow(objects, next);
		next = [];
		if (ready !== void 0) yield* readWindow(objects, ready, maxBytes, missingSize);
		ready = window;
	}
	const last = next.length === 0 ? void 0 : openWindow(objects, next);
	for (const window of [ready, last]) if (window !== void 0) yield* readWindow(objects, window, maxBytes, missingSize);
}
/** The blobs that git finds reachable from the head, and not from the base or the base's own files. */
async function listNewBlobs(git, objects, change, mayMiss) {
	const found = /* @__PURE__ */ new Set();
	let rest = "";
	const excluded = [`^${change.baseSha}`, `^${await objects.treeOf(change.baseSha)}`];
	const filter = [
		"--filter=object:type=blob",
		"--filter-provided-objects",
		...mayMiss ? ["--missing=print"] : []
	];
	const end = await git.stream([
		"rev-list",
		"--objects",
		"--no-object-names",
		...filter,
		change.headSha,
		...excluded,
		"--"
	], (chunk) => {
		const rows = (rest + chunk.toString("latin1")).split("\n");
		rest = rows.pop() ?? "";
		for (const row of rows) found.add(row.startsWith("?") ? row.slice(1) : row);
	});
	if (end.exitCode !== 0) throw unreadable("the objects between base and head", end.stderr);
	return found;
}
/** The submodule commits that base or merge base have already. */
async function listOldSubmodules(git, change) {
	const old = /* @__PURE__ */ new Set();
	for (const sha of /* @__PURE__ */ new Set([change.baseSha, change.mergeBaseSha])) for (const file of await listFiles(git, sha, () => true)) if (file.mode === SUBMODULE$1) old.add(file.sha);
	return old;
}
/** Where each blob or submodule commit comes up first, oldest commit first. */
function firstAppearances(change) {
	const first = /* @__PURE__ */ new Map();
	for (const commit of change.commits) for (const { blob, mode, path } of commit.files) if (blob !== void 0 && mode !== void 0 && !first.has(blob)) first.set(blob, {
		path,
		mode,
		commitSha: commit.sha
	});
	return first;
}
/**
* Everything that the range brings into the history, each blob or submodule commit once, in order of first appearance: what a commit
* has at a path that none of its parents has there, as far as `git rev-list --objects` finds it new.
*/
async function readNewBlobs(git, objects, change, missingSize) {
	requireObjectId(change.baseSha);
	requireObjectId(change.headSha);
	if (change.commits.length === 0) return [];
	const first = firstAppearances(change);
	const hasSubmodules = [...first.values()].some(({ mode }) => mode === SUBMODULE$1);
	const [fresh, oldSubmodules] = await Promise.all([listNewBlobs(git, objects, change, missingSize !== void 0), hasSubmodules ? listOldSubmodules(git, change) : /* @__PURE__ */ new Set()]);
	const unplaced = [...fresh].find((sha) => !first.has(sha));
	if (unplaced !== void 0) throw unreadable(`where blob ${unplaced} comes from`, "");
	const inHead = new Map(change.files.map((file) => [file.path, file.newBlob]));
	const wanted = [...first].filter(([sha, { mode }]) => mode === SUBMODULE$1 ? !oldSubmodules.has(sha) : fresh.has(sha));
	return Promise.all(wanted.map(async ([sha, appearance]) => {
		const info = (appearance.mode === SUBMODULE$1 ? { size: 0 } : await objects.inspect(sha)) ?? (missingSize === void 0 ? void 0 : { size: missingSize });
		if (info === void 0) throw unreadable(`blob ${sha}`, "");
		return {
			sha,
			size: info.size,
			...appearance,
			inHead: inHead.get(appearance.path) === sha
		};
	}));
}
// src/domain/patch.ts
const HUNK$1 = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/;
const FILE_START = "diff --git ";
/** What the header lines that count begin with: a file, a hunk, `Binary files`. */
const TELLING$1 = "d@B";
/** Enough to tell any header line from any other; the rest of a line is never looked at. */
const KEPT_OF_LINE = 256;
const [MINUS, PLUS, BACKSLASH] = [
	"-",
	"+",
	"\\"
].map((sign) => sign.charCodeAt(0));
function parseHunk(line) {
	const match = HUNK$1.exec(line);
	if (match === null) return void 0;
	return {
		oldStart: Number(match[1]),
		oldLines: Number(match[2] ?? "1"),
		newStart: Number(match[3]),
		newLines: Number(match[4] ?? "1")
	};
}
function takeHeader(state, line, onSection) {
	if (line.startsWith("@@ ")) {
		const hunk = parseHunk(line);
		if (hunk === void 0 || state.section === void 0) return;
		state.section.hunks.push(hunk);
		state.oldLeft = hunk.oldLines;
		state.newLeft = hunk.newLines;
	} else if (line.startsWith(FILE_START)) {
		state.section = {
			hunks: [],
			isBinary: false
		};
		onSection(state.section);
	} else if (line.startsWith("Binary files ") && state.section !== void 0) state.section.isBinary = true;
}
function skipContent(state, chunk, start) {
	let { oldLeft, newLeft } = state;
	let from = start;
	while ((oldLeft > 0 || newLeft > 0) && from < chunk.length) {
		const first = chunk.charCodeAt(from);
		if (first === PLUS) newLeft -= 1;
		else if (first === MINUS) oldLeft -= 1;
		else if (first !== BACKSLASH) state.failed = true;
		const end = chunk.indexOf("\n", from);
		state.isSkipping = end === -1;
		from = end === -1 ? chunk.length : end + 1;
	}
	if (oldLeft < 0 || newLeft < 0) state.failed = true;
	state.oldLeft = oldLeft;
	state.newLeft = newLeft;
	return from;
}
/** Parses a patch without context (`-p -U0`) into its sections, one for each `diff --git` line, in order; text is not kept. */
function createPatchParser(onSection) {
	const state = {
		section: void 0,
		oldLeft: 0,
		newLeft: 0,
		line: "",
		isSkipping: false,
		failed: false
	};
	const readHeader = (chunk, from) => {
		const end = chunk.indexOf("\n", from);
		if (end !== -1 && state.line === "" && !TELLING$1.includes(chunk.charAt(from))) return end + 1;
		const stop = end === -1 ? chunk.length : end;
		const part = state.line.length < KEPT_OF_LINE ? chunk.slice(from, Math.min(stop, from + KEPT_OF_LINE)) : "";
		state.line = state.line === "" ? part : state.line + part;
		if (end !== -1) {
			const line = state.line;
			state.line = "";
			takeHeader(state, line, onSection);
		}
		return stop + 1;
	};
	const endSkipping = (chunk) => {
		const end = chunk.indexOf("\n");
		state.isSkipping = end === -1;
		return end === -1 ? chunk.length : end + 1;
	};
	return {
		push(chunk) {
			let from = state.isSkipping ? endSkipping(chunk) : 0;
			while (from < chunk.length) from = state.line === "" && (state.oldLeft > 0 || state.newLeft > 0) ? skipContent(state, chunk, from) : readHeader(chunk, from);
		},
		end: () => !state.failed && state.oldLeft === 0 && state.newLeft === 0 && !state.isSkipping && state.line === ""
	};
}
// src/domain/diff.ts
const ZERO_MODE = "000000";
function parseSide(mode, sha) {
	return mode === void 0 || sha === void 0 || mode === ZERO_MODE ? void 0 : {
		mode,
		sha
	};
}
const [COLON, SPACE] = [58, 32];
/** `:100644 100644 <old> <new> M100`: by far the most records, whose fields stand at fixed places. Undefined for any other form. */
function openPlain(header) {
	const idLength = header.charCodeAt(55) === SPACE ? 40 : 64;
	const newShaStart = 16 + idLength;
	const letterStart = newShaStart + idLength + 1;
	if (!(header.charCodeAt(1) !== COLON && header.charCodeAt(7) === SPACE && header.charCodeAt(14) === SPACE && header.charCodeAt(newShaStart - 1) === SPACE && header.charCodeAt(letterStart - 1) === SPACE && header.length > letterStart && header.indexOf(" ", letterStart) === -1)) return void 0;
	const letter = header.charAt(letterStart);
	return {
		letters: letter,
		old: [parseSide(header.slice(1, 7), header.slice(15, 15 + idLength))],
		new: parseSide(header.slice(8, 14), header.slice(newShaStart, newShaStart + idLength)),
		names: [],
		nameCount: letter === "R" || letter === "C" ? 2 : 1
	};
}
function openCombined(header) {
	const parents = header.length - header.replace(/^:+/, "").length;
	const fields = header.slice(parents).split(" ");
	const letters = fields[2 * parents + 2];
	if (letters === void 0 || letters === "" || fields.length !== 2 * parents + 3) return void 0;
	const old = [];
	for (let index = 0; index < parents; index += 1) old.push(parseSide(fields[index], fields[parents + 1 + index]));
	const isPair = parents > 1 || letters.startsWith("R") || letters.startsWith("C");
	return {
		letters: parents > 1 ? letters : letters.slice(0, 1),
		old,
		new: parseSide(fields[parents], fields[2 * parents + 1]),
		names: [],
		nameCount: isPair ? parents + 1 : 1
	};
}
function closeRecord({ letters, old, new: fresh, names }) {
	const path = names.at(-1) ?? "";
	return {
		letters,
		old,
		new: fresh,
		path,
		previousPaths: names.length > 1 ? names.slice(0, -1) : old.length === 1 ? names : old.map(() => path)
	};
}
/** One NUL-terminated token; returns false for an empty one outside a record. */
function takeToken(state, token, sink) {
	if (state.open !== void 0) {
		state.open.names.push(decodeBinaryPath(token));
		if (state.open.names.length === state.open.nameCount) {
			sink.record(closeRecord(state.open));
			state.open = void 0;
		}
		return true;
	}
	const text = token.startsWith("\n") ? token.slice(1) : token;
	if (text === "") return false;
	if (!text.startsWith(":")) {
		sink.header(text);
		return true;
	}
	state.open = openPlain(text) ?? openCombined(text);
	if (state.open === void 0) state.failed = true;
	return true;
}
/** Parses `git log -z --raw --format=tformat:…` (with `--combined-all-paths`): headers and records in the order they come. */
function createRawLogParser(sink) {
	const state = {
		open: void 0,
		failed: false
	};
	let pieces = [];
	return {
		push(chunk) {
			let from = 0;
			for (let nul = chunk.indexOf("\0"); nul !== -1; nul = chunk.indexOf("\0", from)) {
				const piece = chunk.slice(from, nul);
				const token = pieces.length === 0 ? piece : pieces.join("") + piece;
				if (pieces.length > 0) pieces = [];
				takeToken(state, token, sink);
				from = nul + 1;
			}
			if (from < chunk.length) pieces.push(chunk.slice(from));
		},
		end: () => state.open === void 0 && !state.failed && pieces.every((piece) => piece.trim() === "")
	};
}
/** Parses `git diff-tree -r -z --raw -p -U0`: all records, then (after an empty token) the patch. */
function createRawPatchParser(onRecord, onSection) {
	const state = {
		open: void 0,
		failed: false
	};
	const sink = {
		record: onRecord,
		header: () => {
			state.failed = true;
		}
	};
	const patch = createPatchParser(onSection);
	let pieces = [];
	let inPatch = false;
	const takeRecords = (chunk) => {
		let from = 0;
		while (!inPatch) {
			const nul = chunk.indexOf("\0", from);
			if (nul === -1) {
				if (from < chunk.length) pieces.push(chunk.slice(from));
				return chunk.length;
			}
			const piece = chunk.slice(from, nul);
			inPatch = !takeToken(state, pieces.length === 0 ? piece : pieces.join("") + piece, sink);
			if (pieces.length > 0) pieces = [];
			from = nul + 1;
		}
		return from;
	};
	return {
		push(chunk) {
			const from = inPatch ? 0 : takeRecords(chunk);
			if (from < chunk.length) patch.push(from === 0 ? chunk : chunk.slice(from));
		},
		end: () => state.open === void 0 && !state.failed && pieces.length === 0 && patch.end()
	};
}
const COUNTS = /^(?:(\d{1,15})\t\d{1,15}|-\t-)\t([^\t]+)$/s;
/** Parses `git diff-tree -z --numstat --no-renames`: for each file its name and how many lines were added, 0 to a binary one. */
function createCountsParser(onCount) {
	let rest = "";
	let hasFailed = false;
	return {
		push(chunk) {
			const tokens = (rest + chunk).split("\0");
			rest = tokens.pop() ?? "";
			for (const token of tokens) {
				const match = COUNTS.exec(token);
				if (match === null) hasFailed = true;
				else onCount(match[2] ?? "", Number(match[1] ?? "0"));
			}
		},
		end: () => !hasFailed && rest === ""
	};
}
// src/io/git-change-keys.ts
const OPTIONS = [
	"-r",
	"-M50%",
	"-l1000",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--no-color"
];
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const SUBMODULE = "160000";
/**
* Reads a patch with context, line by line, into one digest for each file. Lines inside of a hunk are counted off, so that no text of a
* file can pass for a header.
*/
function createDigestReader(onSection) {
	let section;
	let [oldLeft, newLeft] = [0, 0];
	let rest = "";
	let isSound = true;
	const takeContent = (line) => {
		const sign = line.charAt(0);
		if (sign === "-" || sign === " ") oldLeft -= 1;
		if (sign === "+" || sign === " ") newLeft -= 1;
		if (!"+- \\".includes(sign) || sign === "" || oldLeft < 0 || newLeft < 0) isSound = false;
		section?.hash.update(`${line}\n`, "latin1");
	};
	const takeHeader = (line) => {
		if (line.startsWith("diff --git ")) {
			section = {
				hash: nodeCrypto().createHash("sha256"),
				isBinary: false
			};
			onSection(section);
		}
		const hunk = HUNK.exec(line);
		if (hunk !== null) {
			oldLeft = Number(hunk[1] ?? "1");
			newLeft = Number(hunk[2] ?? "1");
			section?.hash.update("@@\n");
		}
		if (line.startsWith("Binary files ") && section !== void 0) section.isBinary = true;
	};
	const takeLine = (line) => oldLeft > 0 || newLeft > 0 || line.startsWith("\\") ? takeContent(line) : takeHeader(line);
	return {
		push(chunk) {
			const lines = (rest + chunk.toString("latin1")).split("\n");
			rest = lines.pop() ?? "";
			for (const line of lines) takeLine(line);
		},
		end: () => isSound && rest === "" && oldLeft === 0 && newLeft === 0
	};
}
function keyOf(record, sections) {
	const [old] = record.old;
	const hasBlobs = sections.some((section) => section.isBinary) || old?.mode === SUBMODULE || record.new?.mode === SUBMODULE;
	return JSON.stringify([
		old?.mode ?? null,
		record.new?.mode ?? null,
		old === void 0 ? null : record.previousPaths[0] ?? null,
		record.new === void 0 ? null : record.path,
		...hasBlobs ? [old?.sha ?? null, record.new?.sha ?? null] : sections.map(({ hash }) => hash.digest("hex"))
	]);
}
/**
* What changes from one commit to another, by path, each as a key that is the same for the same change wherever in the file it stands:
* modes, names, and hunks with three lines of context; of binary files and submodules both ids. Throws IncompleteError for what is missing.
*/
async function readDifferenceKeys(git, from, to) {
	requireObjectId(from);
	requireObjectId(to);
	const records = [];
	const sections = [];
	const raw = createRawLogParser({
		record: (record) => void records.push(record),
		header: () => void 0
	});
	const patch = createDigestReader((section) => sections.push(section));
	const [listed, shown] = await Promise.all([git.stream([
		"diff-tree",
		...OPTIONS,
		"-z",
		"--raw",
		"--no-abbrev",
		from,
		to,
		"--"
	], (chunk) => raw.push(chunk.toString("latin1"))), git.stream([
		"diff-tree",
		...OPTIONS,
		"-p",
		"-U3",
		"--inter-hunk-context=0",
		from,
		to,
		"--"
	], (chunk) => patch.push(chunk))]);
	const failed = [listed, shown].find((end) => end.exitCode !== 0);
	if (failed !== void 0) throw unreadable(`what ${to} changes`, failed.stderr);
	const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
	if (!raw.end() || !patch.end() || wanted !== sections.length) throw new require_words.IncompleteError(`git's difference between ${from} and ${to} could not be read`);
	const keys = /* @__PURE__ */ new Map();
	let next = 0;
	for (const record of records) {
		const count = sectionsOf(record);
		keys.set(record.path, keyOf(record, sections.slice(next, next + count)));
		next += count;
	}
	return keys;
}
// src/io/git-configuration.ts
/** Words without which a configuration cannot say anything that `readFormat` asks about. */
const TELLING = /extensions|promisor|bare/i;
const SECTION = /^\[([a-z0-9-]+)(?: "([^"\\]*)")?\]$/i;
/** A line of printable ASCII; of anything else git has its own idea of what a blank is. */
const PLAIN_LINE = /^[\t ]*([\t -~]*?)[\t ]*\r?$/;
const VARIABLE = /^([a-z][a-z0-9-]*)[\t ]*=[\t ]*([^"\\;#\t]*)$/i;
/**
* A configuration that is written as git itself writes it (sections, and variables without quotes, escapes and comments behind them) ->
* what `git config --list -z` prints of it; undefined for any other, which only git may read.
* https://git-scm.com/docs/git-config#_syntax
*/
function listPlainConfiguration(text) {
	const entries = [];
	let section;
	for (const row of text.split("\n")) {
		const line = PLAIN_LINE.exec(row)?.[1];
		if (line === void 0) return void 0;
		if (/^(?:[#;]|$)/.test(line)) continue;
		const [, name, subsection] = SECTION.exec(line) ?? [];
		if (name !== void 0) {
			section = name.toLowerCase() + (subsection === void 0 ? "" : `.${subsection}`);
			continue;
		}
		const [, key, value] = VARIABLE.exec(line) ?? [];
		if (section === void 0 || key === void 0 || value === void 0) return void 0;
		entries.push(`${section}.${key.toLowerCase()}\n${value}\0`);
	}
	return entries.join("");
}
/** The file's configuration as `git config --list -z` prints it, empty where it says nothing that matters; throws ConfigurationError. */
async function listConfiguration(git, file) {
	if (!(0, node_fs.existsSync)(file)) return "";
	const text = readGitFile(file).toString("latin1");
	if (!TELLING.test(text)) return "";
	const plain = listPlainConfiguration(text);
	if (plain !== void 0) return plain;
	const { exitCode, stdout } = await git.run([
		"config",
		"--file",
		file,
		"--no-includes",
		"--list",
		"-z"
	]);
	if (exitCode !== 0) throw new require_words.ConfigurationError(`git cannot read ${file}: repair the repository's configuration`);
	return stdout.toString("utf8");
}
// src/io/node-zlib.ts
const load = (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href);
/** Node's own compression, loaded when it is first used: what stands on the way to the first git process does not wait for it. */
function nodeZlib() {
	return load("node:zlib");
}
// src/io/git-stand-ins.ts
/** Writes one object into our own object folder and returns its id. */
function writeObject(gitDir, objectFormat, type, body) {
	const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
	const sha = nodeCrypto().createHash(objectFormat).update(whole).digest("hex");
	const file = (0, node_path.join)(gitDir, "objects", sha.slice(0, 2), sha.slice(2));
	(0, node_fs.mkdirSync)((0, node_path.dirname)(file), {
		recursive: true,
		mode: 448
	});
	(0, node_fs.writeFileSync)(file, nodeZlib().deflateSync(whole, { level: 0 }));
	return sha;
}
/** A run that meets more blobs than this is given up: so many large files are no reviewable change. */
const MAX_STAND_INS = 500;
/**
* For a copy that has left large blobs behind: git is given a small binary one in place of each that it stumbles over, by a
* replacement ref in our own object view, where nobody else's replacements can be. Files of such blobs come out binary, without hunks.
* `recover` may get an object that is missing for another reason than its size.
*/
function createStandIns(gitDir, objects, recover = () => Promise.resolve()) {
	const known = /* @__PURE__ */ new Set();
	const recovered = /* @__PURE__ */ new Set();
	const standIn = (sha) => {
		const stub = writeObject(gitDir, objects.objectFormat, "blob", Buffer.from(`\0left behind: ${sha}\n`));
		const ref = (0, node_path.join)(gitDir, "refs", "replace", sha);
		(0, node_fs.mkdirSync)((0, node_path.dirname)(ref), {
			recursive: true,
			mode: 448
		});
		(0, node_fs.writeFileSync)(ref, `${stub}\n`);
		known.add(sha);
	};
	const isRecovered = async (error) => {
		const message = error instanceof require_words.IncompleteError ? error.message : "";
		const sha = /unable to read (?:tree )?([0-9a-f]{40,64})\b/.exec(message)?.[1];
		if (sha === void 0 || recovered.has(sha) || await objects.inspect(sha) !== void 0) return false;
		recovered.add(sha);
		await recover(sha);
		return await objects.inspect(sha) !== void 0;
	};
	const missingBlob = async (error) => {
		const message = error instanceof require_words.IncompleteError ? error.message : "";
		const sha = /unable to read ([0-9a-f]{40,64})\b/.exec(message)?.[1];
		if (sha === void 0 || known.has(sha) || known.size >= MAX_STAND_INS) return void 0;
		return await objects.inspect(sha) === void 0 ? sha : void 0;
	};
	return async (run) => {
		for (;;) try {
			return await run();
		} catch (error) {
			if (await isRecovered(error)) continue;
			const sha = await missingBlob(error);
			if (sha === void 0) throw error;
			standIn(sha);
		}
	};
}
// src/io/git-difference.ts
const COMMON_OPTIONS = [
	"-r",
	"-z",
	"--no-abbrev",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--no-color"
];
const RENAME_OPTIONS = ["-M50%", "-l1000"];
/** Which files differ, renames followed. */
const DIFF_OPTIONS = [
	...COMMON_OPTIONS,
	...RENAME_OPTIONS,
	"--raw"
];
const PATCH_OPTIONS = [
	"-p",
	"-U0",
	"--inter-hunk-context=0"
];
const VERSIONS = "the versions of files between base and head";
/** Each record of a difference with its patch sections, from one process whose text is counted and dropped. */
async function readSections(git, args) {
	const records = [];
	const sections = [];
	const parser = createRawPatchParser((record) => records.push(record), (section) => sections.push(section));
	const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) return { failed: end.stderr };
	const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
	if (!parser.end() || wanted !== sections.length) throw new require_words.IncompleteError("git's difference between base and head could not be read");
	let next = 0;
	return { files: records.map((record) => {
		const own = sections.slice(next, next + sectionsOf(record));
		next += own.length;
		return [record, own];
	}) };
}
/** The files of a difference with their hunks; `difference` is what `git diff-tree` is to compare. */
async function readFiles(git, difference) {
	const read = await readSections(git, [
		"diff-tree",
		...DIFF_OPTIONS,
		...PATCH_OPTIONS,
		...difference,
		"--"
	]);
	return "failed" in read ? read : { files: read.files.map(([record, sections]) => toChangedFile(record, sections)) };
}
/** The files of a difference without their lines, for which git need not look into any. */
async function readOutlines(git, difference) {
	const files = [];
	let hasFailed = false;
	const parser = createRawLogParser({
		record: (record) => files.push(toOutline(record)),
		header: () => {
			hasFailed = true;
		}
	});
	const args = [
		"diff-tree",
		...DIFF_OPTIONS,
		...difference,
		"--"
	];
	const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) return { failed: end.stderr };
	if (!parser.end() || hasFailed) throw new require_words.IncompleteError("git's difference between base and head could not be read");
	return { files };
}
function pairOf({ oldMode, oldBlob, newMode, newBlob }) {
	return {
		old: sideOf(oldMode, oldBlob),
		new: sideOf(newMode, newBlob)
	};
}
function sideOf(mode, sha) {
	return mode === void 0 || sha === void 0 ? void 0 : {
		mode,
		sha
	};
}
/** The hunks of files of a difference, by path, as `readFiles` has them. Throws IncompleteError for a missing blob. */
async function readHunks(pairs, files) {
	const patches = await pairs.read(files.map(pairOf));
	return new Map(files.map((file, index) => [file.path, hunksOf(patches[index] ?? [])]));
}
/** Makes a reader that asks one process about all pairs that are asked for in one turn. */
function createPairReader(git, objects) {
	let waiting = [];
	let reading;
	const readAll = async () => {
		await new Promise((resolve) => {
			setImmediate(resolve);
		});
		const pairs = waiting;
		waiting = [];
		reading = void 0;
		return readPairs(git, objects, pairs);
	};
	return { async read(pairs) {
		if (pairs.length === 0) return [];
		const from = waiting.length;
		waiting.push(...pairs);
		reading ??= readAll();
		return (await reading).slice(from, from + pairs.length);
	} };
}
/**
* The pairs stand as numbered files in two trees of our own, so that neither strange paths nor other files of the commits matter.
*/
async function readPairs(git, objects, pairs) {
	const patches = pairs.map(() => []);
	const trees = writeTrees(git, objects, pairs);
	const read = await readSections(git, [
		"diff-tree",
		...COMMON_OPTIONS,
		"--no-renames",
		"--raw",
		...PATCH_OPTIONS,
		...trees,
		"--"
	]);
	if ("failed" in read) throw unreadable(VERSIONS, read.failed);
	for (const [record, sections] of read.files) patches[Number(record.path)] = sections;
	return patches;
}
/** How many lines files of a change add, by path, as `readFiles` has it. Throws IncompleteError for a missing blob. */
async function countAdditions(git, objects, reader, files) {
	const counts = new Map(files.map((file) => [file.path, 0]));
	const [whole, plain] = [files.filter(hasOtherType), files.filter((file) => !hasOtherType(file))];
	let hasFailed = false;
	const parser = createCountsParser((name, added) => {
		const file = plain[Number(name)];
		if (file === void 0) hasFailed = true;
		else counts.set(file.path, added);
	});
	const trees = writeTrees(git, objects, plain.map(pairOf));
	const args = [
		"diff-tree",
		...COMMON_OPTIONS,
		"--no-renames",
		"--numstat",
		...trees,
		"--"
	];
	const [end, replaced] = await Promise.all([git.stream(args, (chunk) => parser.push(chunk.toString("latin1"))), readHunks(reader, whole)]);
	if (end.exitCode !== 0) throw unreadable(VERSIONS, end.stderr);
	if (!parser.end() || hasFailed) throw new require_words.IncompleteError("git's counts could not be read");
	for (const [path, hunks] of replaced) counts.set(path, countLines(hunks));
	return counts;
}
function hasOtherType({ oldMode, newMode }) {
	return oldMode !== void 0 && newMode !== void 0 && oldMode.slice(0, 3) !== newMode.slice(0, 3);
}
function countLines(hunks) {
	return hunks.reduce((sum, hunk) => sum + hunk.newLines, 0);
}
/** Writes both sides of pairs as trees of numbered files into our own object folder and returns their ids. */
function writeTrees(git, objects, pairs) {
	return [pairs.map((pair) => pair.old), pairs.map((pair) => pair.new)].map((sides) => writeObject(git.gitDir, objects.objectFormat, "tree", treeOf(sides)));
}
/** The bytes of a tree in which each side stands under its number. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function treeOf(sides) {
	const bytes = Buffer.allocUnsafe(sides.length * 49);
	let end = 0;
	for (const [index, side] of sides.entries()) {
		if (side === void 0) continue;
		end += bytes.write(`${side.mode} ${String(index).padStart(9, "0")}\0`, end, "latin1");
		end += bytes.write(side.sha, end, "hex");
	}
	return bytes.subarray(0, end);
}
// src/io/git-range.ts
/** The first best common ancestor that `git merge-base` names, undefined where there is none. */
async function readMergeBase(git, left, right) {
	const { exitCode, stdout, stderr } = await git.run([
		"merge-base",
		left,
		right
	]);
	if (exitCode === 1) return void 0;
	const sha = stdout.toString("latin1").trim();
	if (exitCode !== 0 || sha === "") throw unreadable("the history", stderr);
	return sha;
}
/** Stores each different string once, so that a long history costs what its paths cost. */
function createPool() {
	const pool = /* @__PURE__ */ new Map();
	return (text) => {
		const known = pool.get(text);
		if (known === void 0) pool.set(text, text);
		return known ?? text;
	};
}
function toCommitFile(record, pool) {
	const previousPath = record.previousPaths.find((path) => path !== record.path);
	return {
		path: pool(record.path),
		...previousPath === void 0 ? {} : { previousPath: pool(previousPath) },
		status: statusOf(record),
		...record.new === void 0 ? {} : {
			blob: pool(record.new.sha),
			mode: pool(record.new.mode)
		},
		oldBlobs: record.old.map((side) => side === void 0 ? void 0 : pool(side.sha))
	};
}
function toCommit(logged, object) {
	if (logged.parents.length !== object.parents.length) throw unreadable(`the parents of ${logged.sha}, which a shallow clone has cut off`, "");
	return {
		sha: logged.sha,
		parents: logged.parents,
		author: object.author,
		committer: object.committer,
		message: object.message,
		files: logged.files
	};
}
/** The commits of `base..head`, parents before children, each with what it changed against all of its parents. */
function readCommits(git, objects, base, head) {
	const logged = [];
	const pool = createPool();
	const parser = createRawLogParser({
		header(token) {
			const [sha = "", ...parents] = token.trimEnd().split(" ");
			const object = objects.readCommit(sha);
			object.catch(() => void 0);
			logged.push({
				sha: pool(sha),
				parents: parents.map(pool),
				files: [],
				object
			});
		},
		record(record) {
			logged.at(-1)?.files.push(toCommitFile(record, pool));
		}
	});
	const args = [
		"log",
		"--topo-order",
		"--reverse",
		"--root",
		"-c",
		"--combined-all-paths",
		...DIFF_OPTIONS,
		"--no-mailmap",
		"--no-notes",
		"--no-decorate",
		"--no-show-signature",
		"--format=tformat:%H %P",
		head,
		`^${base}`,
		"--"
	];
	const listing = git.stream(args, (chunk) => parser.push(chunk.toString("latin1"))).then((end) => {
		if (end.exitCode !== 0) throw unreadable("the commits between base and head", end.stderr);
		if (!parser.end()) throw new require_words.IncompleteError("git's list of commits could not be read");
		return logged;
	});
	const commits = listing.then(async () => {
		const read = [];
		for (const commit of logged) read.push(toCommit(commit, await commit.object));
		return read;
	});
	commits.catch(() => void 0);
	return {
		logged: listing,
		commits
	};
}
/** Commits that the range starts from: parents of its commits that are not of it, all of them ancestors of base. */
function edgesOf(commits) {
	const own = new Set(commits.map((commit) => commit.sha));
	return new Set(commits.flatMap((commit) => commit.parents.filter((parent) => !own.has(parent))));
}
/**
* The first best common ancestor, from what the range starts from: where that is one commit, every way from the head into the history
* of base leads over it, and git has nothing to add.
*/
async function findMergeBase(git, commits, base, head) {
	if (commits.length === 0) return {
		mergeBaseSha: head,
		isOnly: true
	};
	const [edge, ...others] = edgesOf(commits);
	if (others.length === 0) return {
		mergeBaseSha: edge,
		isOnly: true
	};
	return {
		mergeBaseSha: await readMergeBase(git, base, head),
		isOnly: false
	};
}
/**
* The range from `base` to `head`: files of the difference to the merge base (the first one where there are several), and the commits
* that base has not. Throws ConfigurationError without a common ancestor, IncompleteError where the clone lacks something.
*/
function readChange(git, objects, format, base, head) {
	return readRange$1(git, objects, format, base, head, (difference) => readFiles(git, difference));
}
/** The same range with the outlines of its files; throws as `readChange` does. */
function readOutline(git, objects, format, base, head) {
	return readRange$1(git, objects, format, base, head, (difference) => readOutlines(git, difference));
}
async function readRange$1(git, objects, format, base, head, readDifference) {
	requireObjectId(base);
	requireObjectId(head);
	const reading = readCommits(git, objects, base, head);
	const [difference, logged] = await Promise.allSettled([readDifference([
		"--merge-base",
		base,
		head
	]), reading.logged]);
	if (difference.status === "rejected") throw difference.reason;
	if (logged.status === "rejected") throw "failed" in difference.value ? unreadable("the difference between base and head", difference.value.failed) : logged.reason;
	const { mergeBaseSha, isOnly } = await findMergeBase(git, logged.value, base, head);
	if (mergeBaseSha === void 0) {
		if (format.isShallow) throw unreadable("a common ancestor of base and head", "");
		throw new require_words.ConfigurationError("base and head have no common ancestor: name another --base");
	}
	let read = difference.value;
	if ("failed" in read && !isOnly) read = await readDifference([mergeBaseSha, head]);
	if ("failed" in read) throw unreadable("the difference between base and head", read.failed);
	return {
		baseSha: base,
		headSha: head,
		mergeBaseSha,
		files: read.files,
		commits: await reading.commits
	};
}
// src/io/git-refs.ts
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** In the order in which a local check takes its base. */
const BASE_REFS = [
	"refs/remotes/origin/HEAD",
	"refs/heads/main",
	"refs/heads/master",
	"refs/remotes/origin/main",
	"refs/remotes/origin/master"
];
function isMissingHistory(revision, format) {
	return (format.isShallow || format.isPartial) && (FULL_ID.test(revision) || /[~^]/.test(revision));
}
/** Whether git could read this as anything but one revision: an option, several lines, a range. */
function isUnsafe(revision) {
	return revision === "" || revision.startsWith("-") || /[\0\n]/.test(revision);
}
async function parseRevision(git, revision) {
	const { exitCode, stdout } = await git.run([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		revision
	]);
	const sha = stdout.toString("latin1").trim();
	return exitCode === 0 && FULL_ID.test(sha) ? sha : void 0;
}
async function inspectName(objects, name) {
	try {
		return await objects.inspect(name);
	} catch (error) {
		if (error instanceof require_words.IncompleteError) return void 0;
		throw error;
	}
}
/** A revision -> the commit it names; ConfigurationError where there is none, IncompleteError where a clone has cut it off. */
async function resolveCommit(git, objects, format, revision) {
	const shown = JSON.stringify(revision.slice(0, 200));
	if (isUnsafe(revision)) throw new require_words.ConfigurationError(`${shown} is not a revision: name a branch, a tag or a commit`);
	const found = await inspectName(objects, `${revision}^{commit}`);
	if (found !== void 0) return found.sha;
	const other = await inspectName(objects, revision);
	if (other?.type === "commit") return other.sha;
	if (other !== void 0) throw new require_words.ConfigurationError(`${shown} does not name a commit`);
	if (!FULL_ID.test(revision) && await parseRevision(git, revision) !== void 0) throw unreadable(`the commit that ${shown} names`, "");
	if (isMissingHistory(revision, format)) throw unreadable(`the commit ${shown}`, "");
	throw new require_words.ConfigurationError(`${shown} names no commit of this repository: fetch it or name another revision`);
}
/**
* A full ref name -> what it points at, undefined where it does not exist or is no full ref name. Throws IncompleteError for a ref
* whose object a clone has left out.
*/
async function resolveRef(git, objects, format, ref) {
	if (!ref.startsWith("refs/") || isUnsafe(ref) || /[~^:?*[\\\s]|\.\.|@\{/.test(ref)) return void 0;
	const found = await objects.inspect(ref);
	if (found !== void 0) return found.sha;
	if (!format.isShallow && !format.isPartial) return void 0;
	if (await parseRevision(git, ref) !== void 0) throw unreadable(`the object that ${ref} names`, "");
}
/** The commit that a local check takes as its base when none is named; throws ConfigurationError where no usual branch exists. */
async function readDefaultBase(git, objects) {
	const { stdout } = await git.run([
		"for-each-ref",
		"--format=%(objectname) %(refname)",
		"--",
		...BASE_REFS
	]);
	const found = /* @__PURE__ */ new Map();
	for (const line of stdout.toString("utf8").split("\n")) {
		const space = line.indexOf(" ");
		if (space > 0) found.set(line.slice(space + 1), line.slice(0, space));
	}
	for (const ref of BASE_REFS) {
		const sha = found.get(ref);
		const commit = sha === void 0 ? void 0 : await objects.inspect(`${sha}^{commit}`);
		if (commit !== void 0) return commit.sha;
	}
	throw new require_words.ConfigurationError("there is no origin/HEAD, main or master to compare with: name the base with --base");
}
// src/io/git-status.ts
/** Copies what git needs to know of the work tree into our own git directory, so that it can neither lock nor refresh the real index. */
function copyIndex(location, gitDir) {
	for (const name of (0, node_fs.readdirSync)(location.gitDir)) if ((name === "index" || name.startsWith("sharedindex.")) && isGitFile((0, node_path.join)(location.gitDir, name))) (0, node_fs.copyFileSync)((0, node_path.join)(location.gitDir, name), (0, node_path.join)(gitDir, name));
	const exclude = (0, node_path.join)(location.commonDir, "info", "exclude");
	if (!isGitFile(exclude)) return;
	(0, node_fs.mkdirSync)((0, node_path.join)(gitDir, "info"), {
		recursive: true,
		mode: 448
	});
	(0, node_fs.copyFileSync)(exclude, (0, node_path.join)(gitDir, "info", "exclude"));
}
/**
* Whether index or work tree differ from HEAD or untracked files lie about. Filters, hooks and fsmonitor are configuration, which our
* own git directory has not got; submodules are compared by their commit alone, because looking into one would obey its configuration.
*/
async function hasUncommittedWork(git, location) {
	if (location.workTree === void 0) return false;
	try {
		copyIndex(location, git.gitDir);
	} catch {
		throw unreadable("the index", "");
	}
	const args = [
		"status",
		"--porcelain",
		"-z",
		"--untracked-files=normal",
		"--no-renames",
		"--ignore-submodules=dirty"
	];
	const overrides = [
		"-c",
		"core.bare=false",
		"-c",
		`core.worktree=${location.workTree}`
	];
	const end = await git.run([...overrides, ...args], { GIT_WORK_TREE: location.workTree });
	if (end.exitCode !== 0) throw unreadable("the state of the work tree", end.stderr);
	return end.stdout.length > 0;
}
// src/io/git-version.ts
const OLDEST_GIT = [2, 34];
/** What a git process that was started with `GIT_TRACE2_EVENT` wrote of itself. https://git-scm.com/docs/api-trace2#_event_format */
function readTracedVersion(tracePath) {
	try {
		const [first = ""] = (0, node_fs.readFileSync)(tracePath, "utf8").split("\n", 1);
		return /^\{"event":"version",.*"exe":"([^"\\]+)"/.exec(first)?.[1];
	} catch {
		return;
	}
}
/**
* Rejects with ConfigurationError where git is older than 2.34. The version is what a process that has already answered wrote into
* `tracePath`; without that git is asked for it.
*/
async function requireGitVersion(git, tracePath) {
	const version = readTracedVersion(tracePath) ?? (await git.run(["version"])).stdout.toString("utf8").trim();
	const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(version) ?? [];
	if (Number(major) < OLDEST_GIT[0] || Number(major) === OLDEST_GIT[0] && Number(minor) < OLDEST_GIT[1]) throw new require_words.ConfigurationError(`git 2.34 or newer is needed, and PATH has ${JSON.stringify(version)}: update git`);
}
// src/io/git-view.ts
/** `git config --list -z` of the repository -> its format; throws ConfigurationError for one that this program cannot read. */
function readFormat(listing, location) {
	const values = /* @__PURE__ */ new Map();
	let isPartial = false;
	for (const entry of listing.split("\0")) {
		const [key = "", ...rest] = entry.split("\n");
		values.set(key, rest.join("\n"));
		if (key === "extensions.partialclone" || /^remote\..*\.promisor$/s.test(key)) isPartial = true;
	}
	const objectFormat = values.get("extensions.objectformat")?.toLowerCase() ?? "sha1";
	const refStorage = values.get("extensions.refstorage")?.toLowerCase() ?? "files";
	if (objectFormat !== "sha1" && objectFormat !== "sha256") throw new require_words.ConfigurationError(`the repository has an unknown object format: draftgate reads sha1 and sha256`);
	if (refStorage !== "files" && refStorage !== "reftable") throw new require_words.ConfigurationError(`the repository has an unknown ref storage: draftgate reads files and reftable`);
	if (refStorage === "reftable" && location.gitDir !== location.commonDir) throw new require_words.ConfigurationError("linked worktrees of a reftable repository cannot be read: name the main worktree with --repo");
	return {
		objectFormat,
		refStorage,
		isBare: values.get("core.bare")?.toLowerCase() === "true" && location.gitDir === location.commonDir,
		isPartial,
		isShallow: (0, node_fs.existsSync)((0, node_path.join)(location.commonDir, "shallow"))
	};
}
/** A path -> its line in `objects/info/alternates`, in the form that takes any path: quoted as C quotes it. */
function quoteAlternate(path) {
	return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("	", "\\t").replaceAll("\r", "\\r")}"\n`;
}
function configOf(format, withRefs) {
	const extensions = [...format.objectFormat === "sha256" ? ["objectformat = sha256"] : [], ...withRefs && format.refStorage === "reftable" ? ["refstorage = reftable"] : []];
	return [
		`[core]`,
		`repositoryformatversion = ${extensions.length === 0 ? 0 : 1}`,
		...[
			"bare = true",
			"commitGraph = false",
			"untrackedCache = false",
			"fsmonitor = false",
			"hooksPath = /dev/null"
		],
		...extensions.length === 0 ? [] : ["[extensions]", ...extensions],
		"[gc]",
		"auto = 0",
		""
	].join("\n");
}
/** The files every git directory has, with `objects` as the place of objects; each file less is a millisecond on some disks. */
function makeFolder$1(folder, head, format, withRefs) {
	(0, node_fs.mkdirSync)(folder, { mode: 448 });
	(0, node_fs.writeFileSync)((0, node_path.join)(folder, "HEAD"), head);
	(0, node_fs.writeFileSync)((0, node_path.join)(folder, "config"), configOf(format, withRefs));
}
/** Gives commits other parents than they name, in a view of our own. https://git-scm.com/docs/gitglossary#def_grafts */
function writeGrafts(folder, parents) {
	const lines = [...parents].map(([sha, own]) => `${[sha, ...own].join(" ")}\n`);
	(0, node_fs.mkdirSync)((0, node_path.join)(folder, "info"), { mode: 448 });
	(0, node_fs.writeFileSync)((0, node_path.join)(folder, "info", "grafts"), lines.join(""));
	(0, node_fs.appendFileSync)((0, node_path.join)(folder, "config"), "[advice]\ngraftFileDeprecated = false\n");
}
/** HEAD as a text; an old repository may have it as a symbolic link. */
function readHead(location) {
	const file = (0, node_path.join)(location.gitDir, "HEAD");
	if ((0, node_fs.lstatSync)(file).isSymbolicLink()) {
		const target = (0, node_fs.readlinkSync)(file);
		if (target.startsWith("refs/")) return `ref: ${target}\n`;
	}
	return readGitFile(file).toString("utf8");
}
function link(from, to) {
	if ((0, node_fs.existsSync)(from)) (0, node_fs.symlinkSync)(from, to);
}
/** The reflogs: of a linked worktree its own for HEAD and the common ones for refs. */
function linkLogs(location, refs) {
	if (location.gitDir === location.commonDir) {
		link((0, node_path.join)(location.commonDir, "logs"), (0, node_path.join)(refs, "logs"));
		return;
	}
	(0, node_fs.mkdirSync)((0, node_path.join)(refs, "logs"), { mode: 448 });
	link((0, node_path.join)(location.commonDir, "logs", "refs"), (0, node_path.join)(refs, "logs", "refs"));
	link((0, node_path.join)(location.gitDir, "logs", "HEAD"), (0, node_path.join)(refs, "logs", "HEAD"));
}
/**
* Makes our own git directories below `scratchPath`. Git reads the repository's objects through `alternates` and its refs through
* links, and never its configuration, hooks, attributes, grafts or replacements, and writes nothing to it. `parents` are grafts of ours.
*/
function makeViews(scratchPath, location, format, parents) {
	const shallow = (0, node_path.join)(location.commonDir, "shallow");
	const objects = (0, node_path.join)(scratchPath, "objects-view");
	makeFolder$1(objects, "ref: refs/heads/none\n", format, false);
	(0, node_fs.mkdirSync)((0, node_path.join)(objects, "objects", "info"), {
		recursive: true,
		mode: 448
	});
	const alternate = quoteAlternate((0, node_path.join)(location.commonDir, "objects"));
	(0, node_fs.writeFileSync)((0, node_path.join)(objects, "objects", "info", "alternates"), alternate);
	(0, node_fs.mkdirSync)((0, node_path.join)(objects, "refs"), { mode: 448 });
	if (parents !== void 0) writeGrafts(objects, parents);
	const refs = (0, node_path.join)(scratchPath, "refs-view");
	makeFolder$1(refs, readHead(location), format, true);
	(0, node_fs.symlinkSync)((0, node_path.join)(objects, "objects"), (0, node_path.join)(refs, "objects"));
	for (const name of [
		"refs",
		"packed-refs",
		"reftable"
	]) link((0, node_path.join)(location.commonDir, name), (0, node_path.join)(refs, name));
	if (format.isShallow) {
		const bytes = readGitFile(shallow);
		for (const view of [objects, refs]) (0, node_fs.writeFileSync)((0, node_path.join)(view, "shallow"), bytes);
	}
	linkLogs(location, refs);
	for (const name of [
		"ORIG_HEAD",
		"FETCH_HEAD",
		"MERGE_HEAD",
		"CHERRY_PICK_HEAD",
		"REVERT_HEAD"
	]) link((0, node_path.join)(location.gitDir, name), (0, node_path.join)(refs, name));
	return {
		objects,
		refs
	};
}
// src/io/git-repository.ts
/**
* Opens a repository for reading. Nothing of its configuration, hooks, filters, attributes, replacements or grafts runs or counts, and
* nothing in it is written. Throws ConfigurationError where there is no repository, or no git 2.34.
*/
async function createGitRepository(options) {
	const location = locateRepository(options.repositoryPath);
	const homePath = (0, node_path.join)(options.scratchPath, "home");
	(0, node_fs.mkdirSync)(homePath, {
		recursive: true,
		mode: 448
	});
	const children = createGitChildren(options.signal);
	const program = {
		...findGit(options.searchPath, foldersOf(location)),
		homePath,
		children
	};
	const plain = createGit(program, homePath);
	const tracePath = (0, node_path.join)(options.scratchPath, "git-trace");
	const format = readFormat(options.parents !== void 0 ? "core.bare\ntrue" : await listConfiguration(plain, (0, node_path.join)(location.commonDir, "config")), location);
	const views = makeViews(options.scratchPath, location, format, options.parents);
	const missingSize = options.missingBlobSize;
	const git = createGit({
		...program,
		hasOwnReplacements: missingSize !== void 0
	}, views.objects);
	const refs = plain.withGitDir(views.refs);
	const objects = createObjectReader(git, refs, format.objectFormat, tracePath);
	const standIns = missingSize === void 0 ? (run) => run() : createStandIns(git.gitDir, objects, options.recover);
	const pairs = createPairReader(git, objects);
	let isNewEnough;
	const checked = async (answer) => {
		const [told] = await Promise.allSettled([answer]);
		isNewEnough ??= requireGitVersion(plain, tracePath);
		await isNewEnough;
		if (told.status === "rejected") throw told.reason;
		return told.value;
	};
	const place = format.isBare ? {
		...location,
		workTree: void 0
	} : location;
	return {
		resolveCommit: (revision) => checked(resolveCommit(refs, objects, format, revision)),
		resolveRef: (ref) => resolveRef(refs, objects, format, ref),
		readDefaultBase: () => checked(readDefaultBase(refs, objects)),
		readChange: (base, head) => checked(standIns(() => readChange(git, objects, format, base, head))),
		readOutline: (base, head) => checked(standIns(() => readOutline(git, objects, format, base, head))),
		readHunks: (files) => standIns(() => readHunks(pairs, files)),
		countAdditions: (files) => standIns(() => countAdditions(git, objects, pairs, files)),
		readFile: (commitSha, path) => readFile$1(objects, commitSha, path),
		listFiles: (commitSha, isWanted) => listFiles(git, commitSha, isWanted),
		readBlobs: (shas, maxBytes) => readBlobs(objects, shas, maxBytes, missingSize),
		readNewBlobs: (change) => readNewBlobs(git, objects, change, missingSize),
		async readNotes(ref, commitShas, maxBytes) {
			for (const sha of commitShas) requireObjectId(sha);
			const notesSha = await resolveRef(refs, objects, format, ref);
			if (notesSha === void 0) return {
				notes: /* @__PURE__ */ new Map(),
				tooLarge: []
			};
			return readNotes(objects, notesSha, commitShas, maxBytes);
		},
		readDifferenceKeys: (from, to) => standIns(() => readDifferenceKeys(git, from, to)),
		readBlame: (change, paths) => standIns(() => readBlame(pairs, objects, change, paths)),
		hasUncommittedWork: () => hasUncommittedWork(refs, place),
		rest: () => objects.rest(),
		close: () => children.end()
	};
}
// src/io/scratch-folders.ts
const ENDED = 143;
/** Makes folders of mode 0700 under `root` (default `$TMPDIR`); throws IncompleteError where that cannot be written. */
function createScratch(options = {}) {
	const folders = /* @__PURE__ */ new Set();
	let isOver = false;
	const requireOpen = () => {
		if (isOver) throw new require_words.CancelledError(ENDED);
	};
	return {
		create: async (label) => {
			requireOpen();
			const path = makeFolder(options.root ?? (0, node_os.tmpdir)(), label);
			folders.add(path);
			return scratchFolder(path, requireOpen, () => folders.delete(path));
		},
		removeAll: () => {
			isOver = true;
			for (const path of folders) {
				try {
					removeNow(path);
				} catch {
					continue;
				}
				folders.delete(path);
			}
		}
	};
}
function makeFolder(root, label) {
	const prefix = `draftgate-${label.replace(/[^A-Za-z0-9-]/g, "-").slice(0, 40)}-`;
	try {
		return (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_path.resolve)(root), prefix));
	} catch (error) {
		throw new require_words.IncompleteError(`cannot make a scratch folder in ${root} (${errorCode(error)}): set TMPDIR to one that can be written`);
	}
}
/** Bytes; what is not larger is written at once, since a turn through the thread pool takes longer than that. */
const SMALL_FILE = 262144;
function scratchFolder(path, requireOpen, onRemoved) {
	const made = /* @__PURE__ */ new Set([path]);
	const makeParent = (folder) => {
		if (made.has(folder)) return;
		(0, node_fs.mkdirSync)(folder, {
			recursive: true,
			mode: 448
		});
		made.add(folder);
	};
	return {
		path,
		write: async (relativePath, bytes) => {
			const target = inside(path, relativePath);
			requireOpen();
			makeParent((0, node_path.dirname)(target));
			const options = {
				mode: 384,
				flag: "wx"
			};
			if (bytes.length <= SMALL_FILE) (0, node_fs.writeFileSync)(target, bytes, options);
			else await (0, node_fs_promises.writeFile)(target, bytes, options);
		},
		read: async (relativePath, maxBytes) => readLimited(inside(path, relativePath), relativePath, maxBytes),
		remove: async () => {
			await removeFolder(path);
			onRemoved();
		}
	};
}
function removeNow(path) {
	try {
		(0, node_fs.rmSync)(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	} catch {
		unlockFolders(path);
		(0, node_fs.rmSync)(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	}
}
/** Makes a folder and all folders below it such that their owner can remove what is in them; follows no link and never throws. */
function unlockFolders(path) {
	const open = [Buffer.from(path)];
	for (let place = open.pop(); place !== void 0; place = open.pop()) try {
		if (!(0, node_fs.lstatSync)(place).isDirectory()) continue;
		(0, node_fs.chmodSync)(place, 448);
		for (const entry of (0, node_fs.readdirSync)(place, {
			withFileTypes: true,
			encoding: "buffer"
		})) if (entry.isDirectory()) open.push(Buffer.concat([
			place,
			Buffer.from(node_path.sep),
			entry.name
		]));
	} catch {}
}
async function removeFolder(path) {
	try {
		await (0, node_fs_promises.rm)(path, {
			recursive: true,
			force: true,
			maxRetries: 3,
			retryDelay: 50
		});
	} catch {
		unlockFolders(path);
		await (0, node_fs_promises.rm)(path, {
			recursive: true,
			force: true,
			maxRetries: 3,
			retryDelay: 50
		});
	}
}
function inside(folder, relativePath) {
	const target = (0, node_path.resolve)(folder, relativePath);
	if ((0, node_path.isAbsolute)(relativePath) || relativePath.includes("\0") || !target.startsWith(folder + node_path.sep)) throw new require_words.IncompleteError("a scratch file would lie outside its folder");
	return target;
}
async function readLimited(target, name, maxBytes) {
	const found = await (0, node_fs_promises.lstat)(target).catch(() => void 0);
	if (found === void 0 || !found.isFile()) return void 0;
	if (found.size > maxBytes) throw new require_words.IncompleteError(`${name} is larger than ${maxBytes} bytes`);
	const handle = await (0, node_fs_promises.open)(target, "r");
	try {
		return await (0, node_fs_promises.readFile)(handle);
	} finally {
		await handle.close();
	}
}
function errorCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
// src/domain/policy.ts
/** Groups of people whose approval of this change does not count. */
const EXCLUSIONS = [
	"author",
	"committers",
	"pushers",
	"operators",
	"bots"
];
/** Where the policy is looked for in the base commit. */
const POLICY_PATH = ".github/draftgate.yml";
/** The presets that a policy may extend or an input may name. */
const PRESET_NAMES = [
	"default",
	"solo",
	"strict",
	"advisory"
];
// src/cli/policy-choice.ts
/** One more than a policy may have: whoever reads the text says that it is too long, and where. */
const READ_BYTES = 65537;
/** What --policy (or an argument) means: `preset:NAME`, a file, or without a value the base commit's policy. */
async function choosePolicy(context, value) {
	if (value === void 0) return {
		kind: "base",
		path: POLICY_PATH
	};
	if (value.startsWith("preset:")) {
		const name = value.slice(7);
		const { parsePreset } = await Promise.resolve().then(() => require("./judging.js")).then((n) => n.preset_exports);
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
	const path = (0, node_path.resolve)(context.cwd, name);
	const found = await (0, node_fs_promises.lstat)(path).catch(() => void 0);
	if (found === void 0) throw new require_words.ConfigurationError(`policy ${name}: no such file`);
	if (found.isSymbolicLink()) throw new require_words.ConfigurationError(`policy ${name}: is a symbolic link; a policy must be a regular file`);
	if (!found.isFile()) throw new require_words.ConfigurationError(`policy ${name}: is no regular file`);
	try {
		return await readStart(path);
	} catch (error) {
		throw new require_words.ConfigurationError(`policy ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
	}
}
async function readStart(path) {
	const file = await (0, node_fs_promises.open)(path);
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
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
	const forget = require_start.onAbruptEnd(cleanUp);
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
			concurrency: (0, node_os.availableParallelism)()
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
	const repository = await createGitRepository({
		repositoryPath: (0, node_path.resolve)(context.cwd, invocation.values["repo"] ?? "."),
		scratchPath: (await session.scratch.create("git")).path,
		searchPath: context.environment["PATH"] ?? "",
		signal: context.signal
	});
	try {
		return await work(repository);
	} finally {
		await repository.close();
	}
}
/** Starts to `read` the change between --base and --head. Without --base it starts at the merge base with the default branch. */
async function openRange(invocation, repository, read) {
	const base = invocation.values["base"];
	const resolvingHead = repository.resolveCommit(invocation.values["head"] ?? "HEAD");
	const resolvingBase = base === void 0 ? repository.readDefaultBase() : repository.resolveCommit(base);
	resolvingBase.catch(() => void 0);
	const headSha = await resolvingHead;
	const baseSha = await resolvingBase;
	const change = read(baseSha, headSha);
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
	const { change, baseSha } = await openRange(invocation, repository, repository.readChange);
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
		setTimeout(() => reject(new require_words.IncompleteError("git did not end")), WORK_TREE_MS).unref();
	});
}
async function describeWork(repository) {
	try {
		return await Promise.race([repository.hasUncommittedWork(), late()]) ? "the work tree has changes that are not committed" : void 0;
	} catch (error) {
		if (!(error instanceof require_words.IncompleteError)) throw error;
		return "git cannot tell whether the work tree has changes that are not committed";
	}
}
// src/cli/detect.ts
var detect_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ run: () => run });
/** `draftgate detect`: which changed files of a range an AI wrote, and how that is known; runs no scanner. */
async function run(context, invocation) {
	const choice = await choosePolicy(context, invocation.values["policy"]);
	const report = await withSession(context, (session) => withRepository(context, invocation, session, async (repository) => {
		const noticing = uncommittedNotices(invocation, repository);
		noticing.catch(() => void 0);
		const range = await openRange(invocation, repository, repository.readOutline);
		const judging = Promise.resolve().then(() => require("./judging.js")).then((n) => n.judge_exports);
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
		const { composeAttribution } = await Promise.resolve().then(() => require("./judging.js")).then((n) => n.attribution_exports);
		return composeAttribution({
			version: context.version,
			change,
			policy: chosen.source,
			attributions: prepared.attributions,
			notices: [...notices, ...prepared.notices]
		});
	}));
	const [{ renderJsonText }, { renderAttributionText }] = await Promise.all([Promise.resolve().then(() => require("./judging.js")).then((n) => n.json_exports), Promise.resolve().then(() => require("./judging.js")).then((n) => n.attribution_exports)]);
	const isJson = invocation.values["format"] === "json";
	await context.writeResult(isJson ? renderJsonText(report) : renderAttributionText(report, {
		color: context.isColor,
		width: context.width
	}));
	return 0;
}
Object.defineProperty(exports, "EXCLUSIONS", {
	enumerable: true,
	get: function() {
		return EXCLUSIONS;
	}
});
Object.defineProperty(exports, "POLICY_PATH", {
	enumerable: true,
	get: function() {
		return POLICY_PATH;
	}
});
Object.defineProperty(exports, "PRESET_NAMES", {
	enumerable: true,
	get: function() {
		return PRESET_NAMES;
	}
});
Object.defineProperty(exports, "baseName", {
	enumerable: true,
	get: function() {
		return baseName;
	}
});
Object.defineProperty(exports, "choosePolicy", {
	enumerable: true,
	get: function() {
		return choosePolicy;
	}
});
Object.defineProperty(exports, "comparePaths", {
	enumerable: true,
	get: function() {
		return comparePaths;
	}
});
Object.defineProperty(exports, "createClock", {
	enumerable: true,
	get: function() {
		return createClock;
	}
});
Object.defineProperty(exports, "createCommandRunner", {
	enumerable: true,
	get: function() {
		return createCommandRunner;
	}
});
Object.defineProperty(exports, "createDigest", {
	enumerable: true,
	get: function() {
		return createDigest;
	}
});
Object.defineProperty(exports, "createGit", {
	enumerable: true,
	get: function() {
		return createGit;
	}
});
Object.defineProperty(exports, "createGitChildren", {
	enumerable: true,
	get: function() {
		return createGitChildren;
	}
});
Object.defineProperty(exports, "createGitRepository", {
	enumerable: true,
	get: function() {
		return createGitRepository;
	}
});
Object.defineProperty(exports, "createObjectReader", {
	enumerable: true,
	get: function() {
		return createObjectReader;
	}
});
Object.defineProperty(exports, "createScratch", {
	enumerable: true,
	get: function() {
		return createScratch;
	}
});
Object.defineProperty(exports, "decodeBinaryPath", {
	enumerable: true,
	get: function() {
		return decodeBinaryPath;
	}
});
Object.defineProperty(exports, "detect_exports", {
	enumerable: true,
	get: function() {
		return detect_exports;
	}
});
Object.defineProperty(exports, "displayPath", {
	enumerable: true,
	get: function() {
		return displayPath;
	}
});
Object.defineProperty(exports, "encodePath", {
	enumerable: true,
	get: function() {
		return encodePath;
	}
});
Object.defineProperty(exports, "findGit", {
	enumerable: true,
	get: function() {
		return findGit;
	}
});
Object.defineProperty(exports, "findOnPath", {
	enumerable: true,
	get: function() {
		return findOnPath;
	}
});
Object.defineProperty(exports, "findOwnFolders", {
	enumerable: true,
	get: function() {
		return findOwnFolders;
	}
});
Object.defineProperty(exports, "findWorkTree", {
	enumerable: true,
	get: function() {
		return findWorkTree;
	}
});
Object.defineProperty(exports, "isProgram", {
	enumerable: true,
	get: function() {
		return isProgram;
	}
});
Object.defineProperty(exports, "leadsInto", {
	enumerable: true,
	get: function() {
		return leadsInto;
	}
});
Object.defineProperty(exports, "locateRepository", {
	enumerable: true,
	get: function() {
		return locateRepository;
	}
});
Object.defineProperty(exports, "quoteAlternate", {
	enumerable: true,
	get: function() {
		return quoteAlternate;
	}
});
Object.defineProperty(exports, "readNotes", {
	enumerable: true,
	get: function() {
		return readNotes;
	}
});
Object.defineProperty(exports, "readPolicyFile", {
	enumerable: true,
	get: function() {
		return readPolicyFile;
	}
});
Object.defineProperty(exports, "readRange", {
	enumerable: true,
	get: function() {
		return readRange;
	}
});
Object.defineProperty(exports, "requireObjectId", {
	enumerable: true,
	get: function() {
		return requireObjectId;
	}
});
Object.defineProperty(exports, "safeSearchPath", {
	enumerable: true,
	get: function() {
		return safeSearchPath;
	}
});
Object.defineProperty(exports, "searchPathForScripts", {
	enumerable: true,
	get: function() {
		return searchPathForScripts;
	}
});
Object.defineProperty(exports, "tool_path_exports", {
	enumerable: true,
	get: function() {
		return tool_path_exports;
	}
});
Object.defineProperty(exports, "uncommittedNotices", {
	enumerable: true,
	get: function() {
		return uncommittedNotices;
	}
});
Object.defineProperty(exports, "withRepository", {
	enumerable: true,
	get: function() {
		return withRepository;
	}
});
Object.defineProperty(exports, "withSession", {
	enumerable: true,
	get: function() {
		return withSession;
	}
});
