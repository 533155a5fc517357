import "./chunks/rolldown-runtime.js";
import { n as readInput, t as SECRET_INPUTS } from "./chunks/given-inputs.js";
import { t as isEventName } from "./chunks/event.js";
import process from "node:process";
// src/main.ts
const [{ createActionsRuntime }, { inertLogLine }] = await Promise.all([import("./chunks/actions-runtime.js"), import("./chunks/escape.js")]);
const runtime = createActionsRuntime(process.env, inertLogLine);
const name = process.env["GITHUB_EVENT_NAME"] ?? "";
if (isEventName(name)) {
	const { runAction } = await import("./chunks/run.js");
	process.exitCode = await runAction(name, runtime, process.env);
} else {
	for (const secret of SECRET_INPUTS) runtime.mask(readInput(process.env, secret));
	runtime.notice(`event-ignored: nothing is done about the event ${JSON.stringify(name.slice(0, 60))}`);
}
export {};
