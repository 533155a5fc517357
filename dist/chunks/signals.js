import { t as CancelledError } from "./errors.js";
import process from "node:process";
// src/cli/signals.ts
const EXIT_CODES = {
	SIGINT: 130,
	SIGTERM: 143,
	SIGHUP: 129
};
const cleanups = /* @__PURE__ */ new Set();
/** Has `cleanup` (synchronous, must not throw) called when a second signal ends the process at once; returns how to take it back. */
function onAbruptEnd(cleanup) {
	cleanups.add(cleanup);
	return () => cleanups.delete(cleanup);
}
/**
* Turns SIGINT, SIGTERM and SIGHUP into an aborted signal, so that children are ended and scratch is removed on the way out; a
* second one, or five seconds, end the process at once after the cleanups of `onAbruptEnd`.
*/
function watchSignals() {
	const controller = new AbortController();
	const handle = (name) => {
		const exitCode = EXIT_CODES[name];
		if (controller.signal.aborted) endNow(exitCode);
		controller.abort(new CancelledError(exitCode));
		setTimeout(() => endNow(exitCode), 5e3).unref();
	};
	for (const name of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(name, handle);
	return {
		signal: controller.signal,
		stop() {
			for (const name of [
				"SIGINT",
				"SIGTERM",
				"SIGHUP"
			]) process.off(name, handle);
		}
	};
}
function endNow(exitCode) {
	for (const cleanup of cleanups) cleanup();
	process.exit(exitCode);
}
export { watchSignals as n, onAbruptEnd as t };
