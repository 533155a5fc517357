import { t as CancelledError } from "./errors.js";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
// src/io/clock.ts
/** The machine's own time. */
function createClock() {
	return {
		now: () => /* @__PURE__ */ new Date(),
		elapsed: () => performance.now()
	};
}
// src/io/node-crypto.ts
const load = createRequire(import.meta.url);
/**
* Node's own cryptography, loaded when it is first used: an `import` of it takes as long as starting git does, and what stands on the
* way to the first git process waits for both.
*/
function nodeCrypto() {
	return load("node:crypto");
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
		return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(mark);
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
		return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => readRow(Number(name))).filter((row) => row !== void 0);
	} catch {
		return [];
	}
}
function readRow(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
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
const ENDED = 143;
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
		run: (request) => isOver ? Promise.reject(new CancelledError(ENDED)) : runOne(request, running, options.signal, options.times ?? TIMES),
		killAll: () => {
			isOver = true;
			for (const [child, mark] of running) killTree(child, "SIGKILL", mark);
		}
	};
}
function cancelled(signal) {
	const reason = signal.reason;
	return reason instanceof CancelledError ? reason : new CancelledError(ENDED);
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
	return spawn(request.file, request.args, {
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
export { createClock as a, nodeCrypto as i, killGroup as n, killTree as r, createCommandRunner as t };
