const require_rolldown_runtime = require("./chunks/rolldown-runtime.js");
const require_action = require("./chunks/action.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
// src/main.ts
async function run() {
	const [{ createActionsRuntime }, { inertLogLine }] = await Promise.all([Promise.resolve().then(() => require("./chunks/action.js")).then((n) => n.actions_runtime_exports), Promise.resolve().then(() => require("./chunks/words.js")).then((n) => n.escape_exports)]);
	const runtime = createActionsRuntime(node_process.default.env, inertLogLine);
	const name = node_process.default.env["GITHUB_EVENT_NAME"] ?? "";
	if (require_action.isEventName(name)) {
		const { runAction } = await Promise.resolve().then(() => require("./chunks/run.js"));
		node_process.default.exitCode = await runAction(name, runtime, node_process.default.env);
	} else {
		for (const secret of require_action.SECRET_INPUTS) runtime.mask(require_action.readInput(node_process.default.env, secret));
		runtime.notice(`event-ignored: nothing is done about the event ${JSON.stringify(name.slice(0, 60))}`);
	}
}
run();
