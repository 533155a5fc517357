import { n as ConfigurationError, r as IncompleteError, t as CancelledError } from "./errors.js";
import { i as nodeCrypto, n as killGroup, r as killTree } from "./processes.js";
import { i as decodePath, o as encodePath, r as decodeBinaryPath } from "./path.js";
import { c as searchPathOutside, l as foldersOf, t as findOnPath, u as locateRepository } from "./tool-path.js";
import { deflateSync } from "node:zlib";
import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { lstat, open, readFile as readFile$1, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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
// src/io/git-process.ts
const MAX_STDOUT = 67108864;
const KEPT_OF_STDERR = 4096;
/** The absolute path of git, and the search path without what is relative or leads into one of `avoid`; throws ConfigurationError without one. */
function findGit(searchPath, avoid) {
	const executable = findOnPath("git", searchPath, avoid);
	if (executable === void 0) throw new ConfigurationError("git was not found on PATH: install git 2.34 or newer");
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
		const child = spawn(program.executable, args, {
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
		child.once("error", (error) => reject(new ConfigurationError(`git could not be started: ${error.message}`)));
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
					if (size > MAX_STDOUT) throw new IncompleteError(`git ${args[0] ?? ""} answered more than 64 MiB`);
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
	return new IncompleteError(`git could not read ${what}${because}: in a shallow or partial clone run git fetch --unshallow (or git fetch --refetch) first`);
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
	if (!OBJECT_ID.test(sha)) throw new ConfigurationError(`${JSON.stringify(sha.slice(0, 80))} is not a full object id`);
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
		if (found.bytes === void 0) throw new IncompleteError(`${type} ${sha} is larger than 64 MiB and was not read`);
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
/** The notes in a notes commit (or tree) for those of `commitShas` that have one; larger ones than `maxBytes` are only named. */
async function readNotes(objects, notesSha, commitShas, maxBytes) {
	const tree = await objects.treeOf(notesSha);
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
			if (signal?.aborted === true && signal.reason instanceof CancelledError) throw signal.reason;
			if (isOver || signal?.aborted === true) throw new CancelledError(ENDED$1);
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
	if (!(header.charCodeAt(1) !== COLON && [
		7,
		14,
		newShaStart - 1,
		letterStart - 1
	].every((index) => header.charCodeAt(index) === SPACE) && header.length > letterStart && header.indexOf(" ", letterStart) === -1)) return void 0;
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
function closeRecord(open) {
	const path = open.names.at(-1) ?? "";
	const previous = open.names.length > 1 ? open.names.slice(0, -1) : open.old.map(() => path);
	return {
		letters: open.letters,
		old: open.old,
		new: open.new,
		path,
		previousPaths: previous
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
/** A record and its patch sections -> the file as a change has it. */
function toChangedFile(record, sections) {
	const [first] = sections;
	const hunks = sections.length === 1 && first !== void 0 ? first.hunks : joinTypeChange(sections);
	const [old] = record.old;
	const [previousPath] = record.previousPaths;
	let [additions, deletions] = [0, 0];
	for (const hunk of hunks) {
		additions += hunk.newLines;
		deletions += hunk.oldLines;
	}
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
		},
		isBinary: sections.some((section) => section.isBinary),
		hunks,
		additions,
		deletions
	};
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
// src/io/git-stand-ins.ts
/** Writes one object into our own object folder and returns its id. */
function writeObject(gitDir, objectFormat, type, body) {
	const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
	const sha = nodeCrypto().createHash(objectFormat).update(whole).digest("hex");
	const file = join(gitDir, "objects", sha.slice(0, 2), sha.slice(2));
	mkdirSync(dirname(file), {
		recursive: true,
		mode: 448
	});
	writeFileSync(file, deflateSync(whole, { level: 1 }));
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
		const ref = join(gitDir, "refs", "replace", sha);
		mkdirSync(dirname(ref), {
			recursive: true,
			mode: 448
		});
		writeFileSync(ref, `${stub}\n`);
		known.add(sha);
	};
	const isRecovered = async (error) => {
		const message = error instanceof IncompleteError ? error.message : "";
		const sha = /unable to read (?:tree )?([0-9a-f]{40,64})\b/.exec(message)?.[1];
		if (sha === void 0 || recovered.has(sha) || await objects.inspect(sha) !== void 0) return false;
		recovered.add(sha);
		await recover(sha);
		return await objects.inspect(sha) !== void 0;
	};
	const missingBlob = async (error) => {
		const message = error instanceof IncompleteError ? error.message : "";
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
// src/io/git-blame.ts
const SUBMODULE$2 = "160000";
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
/** Writes a tree of numbered files into our own object folder and returns its id. */
function writeTree(git, objects, blobs) {
	const rows = blobs.flatMap((blob, index) => blob === void 0 ? [] : [Buffer.from(`100644 ${String(index).padStart(9, "0")}\0`), Buffer.from(blob, "hex")]);
	return writeObject(git.gitDir, objects.objectFormat, "tree", Buffer.concat(rows));
}
/**
* The hunks between pairs of blobs, by `pairKey`, from one process: the pairs stand as numbered files in two trees of our own, so that
* neither strange paths nor other files of the commits matter.
*/
async function diffPairs(git, objects, pairs) {
	const keys = [...pairs.keys()];
	const sides = [...pairs.values()];
	const trees = [sides.map(([old]) => old), sides.map(([, fresh]) => fresh)].map((side) => writeTree(git, objects, side));
	const changed = [];
	const hunks = [];
	const parser = createRawPatchParser((record) => changed.push(keys[Number(record.path)] ?? ""), (section) => hunks.push(section.hunks));
	const args = [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"-p",
		"-U0",
		"--no-renames",
		"--no-ext-diff",
		"--no-textconv",
		...trees
	];
	const end = await git.stream([...args, "--"], (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) throw unreadable("the versions of files between base and head", end.stderr);
	if (!parser.end() || changed.length !== hunks.length) throw new IncompleteError("git's differences could not be read");
	return new Map(changed.map((key, index) => [key, hunks[index] ?? []]));
}
/**
* For each path, which commit of the range wrote which lines of the head, as `git blame` within the range says (lines from before
* it are left out), but for all paths at once. A binary file has no lines.
*/
async function readBlame(git, objects, change, paths) {
	const heads = await traceVersions(objects, change, withEarlierNames(change.commits, paths));
	const asked = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const version = heads.get(path);
		if (version !== void 0) asked.set(path, version);
	}
	const versions = inOrder(asked.values());
	const pairs = /* @__PURE__ */ new Map();
	for (const { blob, sides } of versions) for (const { oldBlob } of sides) if (oldBlob !== blob) pairs.set(pairKey(oldBlob, blob), [oldBlob, blob]);
	const hunks = pairs.size === 0 ? /* @__PURE__ */ new Map() : await diffPairs(git, objects, pairs);
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
async function readFile(objects, commitSha, path) {
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
	if (!raw.end() || !patch.end() || wanted !== sections.length) throw new IncompleteError(`git's difference between ${from} and ${to} could not be read`);
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
	if (!existsSync(file)) return "";
	const text = readFileSync(file, "latin1");
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
	if (exitCode !== 0) throw new ConfigurationError(`git cannot read ${file}: repair the repository's configuration`);
	return stdout.toString("utf8");
}
// src/io/git-range.ts
/** Renames as `git diff` finds them; beyond this many candidates on a side only exact ones, so that nobody can make it take long. */
const DIFF_OPTIONS = [
	"-r",
	"-z",
	"--raw",
	"--no-abbrev",
	"-M50%",
	"-l1000",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--no-color"
];
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
/** The files of a difference, with their hunks; one process, whose text is counted and dropped. Undefined where it failed, and why. */
async function readFiles(git, difference) {
	const records = [];
	const sections = [];
	const parser = createRawPatchParser((record) => records.push(record), (section) => sections.push(section));
	const args = [
		"diff-tree",
		...DIFF_OPTIONS,
		"-p",
		"-U0",
		"--inter-hunk-context=0",
		...difference,
		"--"
	];
	const end = await git.stream(args, (chunk) => parser.push(chunk.toString("latin1")));
	if (end.exitCode !== 0) return { failed: end.stderr };
	const wanted = records.reduce((sum, record) => sum + sectionsOf(record), 0);
	if (!parser.end() || wanted !== sections.length) throw new IncompleteError("git's difference between base and head could not be read");
	let next = 0;
	return { files: records.map((record) => {
		const own = sections.slice(next, next + sectionsOf(record));
		next += own.length;
		return toChangedFile(record, own);
	}) };
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
		if (!parser.end()) throw new IncompleteError("git's list of commits could not be read");
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
async function readChange(git, objects, format, base, head) {
	requireObjectId(base);
	requireObjectId(head);
	const reading = readCommits(git, objects, base, head);
	const [difference, logged] = await Promise.allSettled([readFiles(git, [
		"--merge-base",
		base,
		head
	]), reading.logged]);
	if (difference.status === "rejected") throw difference.reason;
	if (logged.status === "rejected") throw "failed" in difference.value ? unreadable("the difference between base and head", difference.value.failed) : logged.reason;
	const { mergeBaseSha, isOnly } = await findMergeBase(git, logged.value, base, head);
	if (mergeBaseSha === void 0) {
		if (format.isShallow) throw unreadable("a common ancestor of base and head", "");
		throw new ConfigurationError("base and head have no common ancestor: name another --base");
	}
	let read = difference.value;
	if ("failed" in read && !isOnly) read = await readFiles(git, [mergeBaseSha, head]);
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
		if (error instanceof IncompleteError) return void 0;
		throw error;
	}
}
/** A revision -> the commit it names; ConfigurationError where there is none, IncompleteError where a clone has cut it off. */
async function resolveCommit(git, objects, format, revision) {
	const shown = JSON.stringify(revision.slice(0, 200));
	if (isUnsafe(revision)) throw new ConfigurationError(`${shown} is not a revision: name a branch, a tag or a commit`);
	const found = await inspectName(objects, `${revision}^{commit}`);
	if (found !== void 0) return found.sha;
	const other = await inspectName(objects, revision);
	if (other?.type === "commit") return other.sha;
	if (other !== void 0) throw new ConfigurationError(`${shown} does not name a commit`);
	if (!FULL_ID.test(revision) && await parseRevision(git, revision) !== void 0) throw unreadable(`the commit that ${shown} names`, "");
	if (isMissingHistory(revision, format)) throw unreadable(`the commit ${shown}`, "");
	throw new ConfigurationError(`${shown} names no commit of this repository: fetch it or name another revision`);
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
	throw new ConfigurationError("there is no origin/HEAD, main or master to compare with: name the base with --base");
}
// src/io/git-status.ts
/** Copies what git needs to know of the work tree into our own git directory, so that it can neither lock nor refresh the real index. */
function copyIndex(location, gitDir) {
	for (const name of readdirSync(location.gitDir)) if ((name === "index" || name.startsWith("sharedindex.")) && statSync(join(location.gitDir, name)).isFile()) copyFileSync(join(location.gitDir, name), join(gitDir, name));
	const exclude = join(location.commonDir, "info", "exclude");
	if (!existsSync(exclude)) return;
	mkdirSync(join(gitDir, "info"), {
		recursive: true,
		mode: 448
	});
	copyFileSync(exclude, join(gitDir, "info", "exclude"));
}
/**
* Whether index or work tree differ from HEAD or untracked files lie about. Filters, hooks and fsmonitor are configuration, which our
* own git directory has not got; submodules are compared by their commit alone, because looking into one would obey its configuration.
*/
async function hasUncommittedWork(git, location) {
	if (location.workTree === void 0) return false;
	copyIndex(location, git.gitDir);
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
		const [first = ""] = readFileSync(tracePath, "utf8").split("\n", 1);
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
	if (Number(major) < OLDEST_GIT[0] || Number(major) === OLDEST_GIT[0] && Number(minor) < OLDEST_GIT[1]) throw new ConfigurationError(`git 2.34 or newer is needed, and PATH has ${JSON.stringify(version)}: update git`);
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
	if (objectFormat !== "sha1" && objectFormat !== "sha256") throw new ConfigurationError(`the repository has an unknown object format: draftgate reads sha1 and sha256`);
	if (refStorage !== "files" && refStorage !== "reftable") throw new ConfigurationError(`the repository has an unknown ref storage: draftgate reads files and reftable`);
	if (refStorage === "reftable" && location.gitDir !== location.commonDir) throw new ConfigurationError("linked worktrees of a reftable repository cannot be read: name the main worktree with --repo");
	return {
		objectFormat,
		refStorage,
		isBare: values.get("core.bare")?.toLowerCase() === "true" && location.gitDir === location.commonDir,
		isPartial,
		isShallow: existsSync(join(location.commonDir, "shallow"))
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
	mkdirSync(folder, { mode: 448 });
	writeFileSync(join(folder, "HEAD"), head);
	writeFileSync(join(folder, "config"), configOf(format, withRefs));
}
/** Gives commits other parents than they name, in a view of our own. https://git-scm.com/docs/gitglossary#def_grafts */
function writeGrafts(folder, parents) {
	const lines = [...parents].map(([sha, own]) => `${[sha, ...own].join(" ")}\n`);
	mkdirSync(join(folder, "info"), { mode: 448 });
	writeFileSync(join(folder, "info", "grafts"), lines.join(""));
	appendFileSync(join(folder, "config"), "[advice]\ngraftFileDeprecated = false\n");
}
/** HEAD as a text; an old repository may have it as a symbolic link. */
function readHead(location) {
	const file = join(location.gitDir, "HEAD");
	if (lstatSync(file).isSymbolicLink()) {
		const target = readlinkSync(file);
		if (target.startsWith("refs/")) return `ref: ${target}\n`;
	}
	return readFileSync(file, "utf8");
}
function link(from, to) {
	if (existsSync(from)) symlinkSync(from, to);
}
/** The reflogs: of a linked worktree its own for HEAD and the common ones for refs. */
function linkLogs(location, refs) {
	if (location.gitDir === location.commonDir) {
		link(join(location.commonDir, "logs"), join(refs, "logs"));
		return;
	}
	mkdirSync(join(refs, "logs"), { mode: 448 });
	link(join(location.commonDir, "logs", "refs"), join(refs, "logs", "refs"));
	link(join(location.gitDir, "logs", "HEAD"), join(refs, "logs", "HEAD"));
}
/**
* Makes our own git directories below `scratchPath`. Git reads the repository's objects through `alternates` and its refs through
* links, and never its configuration, hooks, attributes, grafts or replacements, and writes nothing to it. `parents` are grafts of ours.
*/
function makeViews(scratchPath, location, format, parents) {
	const shallow = join(location.commonDir, "shallow");
	const objects = join(scratchPath, "objects-view");
	makeFolder$1(objects, "ref: refs/heads/none\n", format, false);
	mkdirSync(join(objects, "objects", "info"), {
		recursive: true,
		mode: 448
	});
	const alternate = quoteAlternate(join(location.commonDir, "objects"));
	writeFileSync(join(objects, "objects", "info", "alternates"), alternate);
	mkdirSync(join(objects, "refs"), { mode: 448 });
	if (parents !== void 0) writeGrafts(objects, parents);
	const refs = join(scratchPath, "refs-view");
	makeFolder$1(refs, readHead(location), format, true);
	symlinkSync(join(objects, "objects"), join(refs, "objects"));
	for (const name of [
		"refs",
		"packed-refs",
		"reftable"
	]) link(join(location.commonDir, name), join(refs, name));
	if (format.isShallow) for (const view of [objects, refs]) copyFileSync(shallow, join(view, "shallow"));
	linkLogs(location, refs);
	for (const name of [
		"ORIG_HEAD",
		"FETCH_HEAD",
		"MERGE_HEAD",
		"CHERRY_PICK_HEAD",
		"REVERT_HEAD"
	]) link(join(location.gitDir, name), join(refs, name));
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
	const homePath = join(options.scratchPath, "home");
	mkdirSync(homePath, {
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
	const tracePath = join(options.scratchPath, "git-trace");
	const format = readFormat(options.parents !== void 0 ? "core.bare\ntrue" : await listConfiguration(plain, join(location.commonDir, "config")), location);
	const views = makeViews(options.scratchPath, location, format, options.parents);
	const missingSize = options.missingBlobSize;
	const git = createGit({
		...program,
		hasOwnReplacements: missingSize !== void 0
	}, views.objects);
	const refs = plain.withGitDir(views.refs);
	const objects = createObjectReader(git, refs, format.objectFormat, tracePath);
	const standIns = missingSize === void 0 ? (run) => run() : createStandIns(git.gitDir, objects, options.recover);
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
		readFile: (commitSha, path) => readFile(objects, commitSha, path),
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
		readBlame: (change, paths) => standIns(() => readBlame(git, objects, change, paths)),
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
		if (isOver) throw new CancelledError(ENDED);
	};
	return {
		create: async (label) => {
			requireOpen();
			const path = makeFolder(options.root ?? tmpdir(), label);
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
		return mkdtempSync(join(resolve(root), prefix));
	} catch (error) {
		throw new IncompleteError(`cannot make a scratch folder in ${root} (${errorCode(error)}): set TMPDIR to one that can be written`);
	}
}
/** Bytes; what is not larger is written at once, since a turn through the thread pool takes longer than that. */
const SMALL_FILE = 262144;
function scratchFolder(path, requireOpen, onRemoved) {
	const made = /* @__PURE__ */ new Set([path]);
	const makeParent = (folder) => {
		if (made.has(folder)) return;
		mkdirSync(folder, {
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
			makeParent(dirname(target));
			const options = {
				mode: 384,
				flag: "wx"
			};
			if (bytes.length <= SMALL_FILE) writeFileSync(target, bytes, options);
			else await writeFile(target, bytes, options);
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
		rmSync(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	} catch {
		unlockFolders(path);
		rmSync(path, {
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
		if (!lstatSync(place).isDirectory()) continue;
		chmodSync(place, 448);
		for (const entry of readdirSync(place, {
			withFileTypes: true,
			encoding: "buffer"
		})) if (entry.isDirectory()) open.push(Buffer.concat([
			place,
			Buffer.from(sep),
			entry.name
		]));
	} catch {}
}
async function removeFolder(path) {
	try {
		await rm(path, {
			recursive: true,
			force: true,
			maxRetries: 3,
			retryDelay: 50
		});
	} catch {
		unlockFolders(path);
		await rm(path, {
			recursive: true,
			force: true,
			maxRetries: 3,
			retryDelay: 50
		});
	}
}
function inside(folder, relativePath) {
	const target = resolve(folder, relativePath);
	if (isAbsolute(relativePath) || relativePath.includes("\0") || !target.startsWith(folder + sep)) throw new IncompleteError("a scratch file would lie outside its folder");
	return target;
}
async function readLimited(target, name, maxBytes) {
	const found = await lstat(target).catch(() => void 0);
	if (found === void 0 || !found.isFile()) return void 0;
	if (found.size > maxBytes) throw new IncompleteError(`${name} is larger than ${maxBytes} bytes`);
	const handle = await open(target, "r");
	try {
		return await readFile$1(handle);
	} finally {
		await handle.close();
	}
}
function errorCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
export { readNotes as a, createGit as c, createGitChildren as i, findGit as l, createGitRepository as n, createObjectReader as o, quoteAlternate as r, requireObjectId as s, createScratch as t, createDigest as u };
