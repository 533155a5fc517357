const require_zod = require("./zod.js");
const require_action = require("./action.js");
const require_words = require("./words.js");
const require_judging = require("./judging.js");
const require_written_files = require("./written-files.js");
const require_sarif = require("./sarif.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
// src/config/event.ts
/** Webhook payloads -> what they ask for. A payload is written by GitHub, but much in it by strangers: it is checked, and never trusted further. */
const number = require_zod.int().positive();
const sha = require_zod.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** A branch or repository name as GitHub allows it, which keeps control characters and options out of requests. */
const branch = require_zod.string().regex(/^[^\0-\x20\x7f~^:?*[\\]{1,255}$/);
const fullName = require_zod.string().regex(/^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/);
const text = require_zod.string().nullish().transform((value) => value ?? "");
/** Actions of `pull_request` after which head or base may be other commits. */
const MOVING = /* @__PURE__ */ new Set([
	"opened",
	"reopened",
	"synchronize"
]);
const pullRequest = require_zod.object({
	action: require_zod.string(),
	pull_request: require_zod.object({ number }),
	changes: require_zod.object({ base: require_zod.unknown().optional() }).nullish()
}).transform(({ action, pull_request, changes }) => {
	const isRetargeted = action === "edited" && changes?.base !== void 0;
	const movesCommits = MOVING.has(action) || isRetargeted;
	return {
		kind: "pull-request",
		number: pull_request.number,
		action,
		movesCommits
	};
});
const PAYLOADS = {
	pull_request: pullRequest,
	pull_request_target: pullRequest,
	pull_request_review: require_zod.object({
		action: require_zod.string(),
		pull_request: require_zod.object({ number })
	}).transform(({ action, pull_request }) => ({
		kind: "review",
		number: pull_request.number,
		action
	})),
	issue_comment: require_zod.object({
		action: require_zod.string(),
		issue: require_zod.object({
			number,
			pull_request: require_zod.unknown().optional()
		}),
		comment: require_zod.object({
			id: number,
			body: text
		}),
		changes: require_zod.object({ body: require_zod.object({ from: require_zod.string() }).optional() }).nullish()
	}).transform((payload) => {
		const { action, issue } = payload;
		if (issue.pull_request === void 0 || issue.pull_request === null) return ignored(`#${issue.number} is an issue and no pull request`);
		if (action !== "created" && action !== "edited" && action !== "deleted") return ignored(`nothing is done about a comment that was ${shown(action)}`);
		return {
			kind: "comment",
			number: issue.number,
			action,
			commentId: payload.comment.id,
			body: payload.comment.body,
			previousBody: payload.changes?.body?.from ?? null
		};
	}),
	merge_group: require_zod.object({
		action: require_zod.string(),
		merge_group: require_zod.object({
			base_sha: sha,
			head_sha: sha,
			base_ref: require_zod.string().regex(/^refs\/heads\//)
		})
	}).transform(({ action, merge_group }) => {
		if (action !== "checks_requested") return ignored(`nothing is done about a merge group that was ${shown(action)}`);
		const baseRef = branch.safeParse(merge_group.base_ref.slice(11));
		if (!baseRef.success) return ignored("the merge group's base is no branch");
		return {
			kind: "merge-group",
			baseSha: merge_group.base_sha,
			headSha: merge_group.head_sha,
			baseRef: baseRef.data
		};
	}),
	workflow_run: require_zod.object({
		action: require_zod.string(),
		workflow_run: require_zod.object({
			event: require_zod.string(),
			head_branch: branch.nullable(),
			head_sha: sha,
			head_repository: require_zod.object({ full_name: fullName }).nullish()
		})
	}).transform(({ action, workflow_run: run }) => {
		if (action !== "completed") return ignored(`nothing is done about a workflow run that is ${shown(action)}`);
		if (run.event !== "pull_request_review") return ignored(`the workflow ran on ${shown(run.event)} and not on pull_request_review`);
		const name = run.head_repository?.full_name;
		if (run.head_branch === null || name === void 0) return ignored("the head branch of the workflow run is gone");
		return {
			kind: "workflow-run",
			runEvent: run.event,
			headRepository: name,
			headBranch: run.head_branch,
			headSha: run.head_sha
		};
	}),
	workflow_dispatch: require_zod.object({ inputs: require_zod.object({ "pull-request": require_zod.union([require_zod.string(), require_zod.number()]).nullish() }).nullish() }).transform(({ inputs }) => {
		const value = String(inputs?.["pull-request"] ?? "").trim();
		if (!/^[1-9]\d{0,9}$/.test(value)) return ignored("the input pull-request must be the number of a pull request");
		return {
			kind: "dispatch",
			number: Number(value)
		};
	}),
	schedule: require_zod.object({}).transform(() => ({ kind: "schedule" }))
};
/** A word from the payload, safe to show. */
function shown(word) {
	return /^[a-z_]{1,40}$/.test(word) ? word : "unknown";
}
function ignored(reason) {
	return {
		kind: "ignored",
		reason
	};
}
/** The payload of an event, as text -> what it asks for; one that cannot be read is ignored, with the reason. Never throws. */
function parseEvent(name, payload) {
	let value;
	try {
		value = JSON.parse(payload);
	} catch {
		return ignored(`the payload of ${name} is not JSON`);
	}
	const parsed = PAYLOADS[name].safeParse(value);
	if (parsed.success) return parsed.data;
	const where = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
	return ignored(`the payload of ${name} is not as GitHub describes it${where === "" ? "" : ` (${shownPath(where)})`}`);
}
function shownPath(path) {
	return path.replace(/[^A-Za-z0-9_.-]/g, "?").slice(0, 80);
}
// src/config/inputs.ts
/** The action's inputs, as the runner gives them (`INPUT_<NAME>`, in capitals) -> validated values. */
const PRESETS = [
	"preset:default",
	"preset:solo",
	"preset:strict",
	"preset:advisory"
];
const YES = /* @__PURE__ */ new Set([
	"true",
	"True",
	"TRUE"
]);
const NO = /* @__PURE__ */ new Set([
	"false",
	"False",
	"FALSE",
	""
]);
/** GitHub's own words for a flag. https://yaml.org/spec/1.2.2/#10212-boolean */
const flag = require_zod.string().refine((value) => YES.has(value) || NO.has(value), "must be true or false").transform((value) => YES.has(value));
const token = require_zod.string().refine((value) => !/[\0-\x20\x7f]/.test(value), "must not hold blanks or control characters");
const policy = require_zod.string().refine((value) => !value.startsWith("preset:") || PRESETS.some((preset) => preset === value), { message: `names no preset; known are ${PRESETS.join(", ")}` }).refine((value) => value.startsWith("preset:") || isRepositoryPath(value), "must be a path in the repository, without .. and not absolute").transform((value) => value.startsWith("preset:") ? {
	kind: "preset",
	name: value.slice(7)
} : {
	kind: "base",
	path: value.replace(/^\.\//, "")
});
const url = require_zod.string().refine((value) => {
	if (value === "") return true;
	try {
		const { protocol, username, password } = new URL(value);
		return /^https?:$/.test(protocol) && username === "" && password === "";
	} catch {
		return false;
	}
}, "must be an http or https address without a name or password in it");
const INPUTS = require_zod.object({
	"github-token": token.refine((value) => value !== "", "is empty: leave it out, or pass github.token"),
	"team-token": token,
	policy,
	"model-base-url": url,
	model: require_zod.string().max(200, "is longer than 200 characters"),
	"model-api-key": token,
	"status-context": require_zod.string().regex(/^[^\p{Cc}]{1,100}$/u, "must be 1 to 100 characters on one line"),
	"fail-on": require_zod._enum([
		"failure",
		"pending",
		"never"
	], "must be failure, pending or never"),
	"request-reviewers": flag,
	"upload-sarif": flag,
	"tools-from-path": flag,
	"tool-cache": require_zod.string().regex(/^\/[^\0]*$/, "must be an absolute path"),
	"evidence-dir": require_zod.string().regex(/^\/[^\0]*$/, "must be an absolute path")
});
/** Defaults of inputs that are absent or empty, as action.yml has them. */
function defaultsIn(environment) {
	return {
		policy: ".github/draftgate.yml",
		"status-context": "draftgate",
		"fail-on": "failure",
		"tool-cache": `${environment["RUNNER_TOOL_CACHE"] ?? ""}/draftgate`,
		"evidence-dir": `${environment["RUNNER_TEMP"] ?? ""}/draftgate`
	};
}
/** The environment of a step -> its inputs; throws ConfigurationError that names the first input that is wrong, never its value. */
function parseInputs(environment) {
	const defaults = defaultsIn(environment);
	const given = Object.fromEntries(Object.keys(INPUTS.shape).map((name) => [name, require_action.readInput(environment, name) || (defaults[name] ?? "")]));
	const parsed = INPUTS.safeParse(given);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new require_words.ConfigurationError(`input ${String(issue?.path[0] ?? "")}: ${issue?.message ?? "is not valid"}`);
	}
	const { data } = parsed;
	const orNull = (value) => value === "" ? null : value;
	const baseUrl = data["model-base-url"];
	return {
		githubToken: data["github-token"],
		teamToken: orNull(data["team-token"]),
		policy: data.policy,
		model: baseUrl === "" ? null : {
			baseUrl,
			name: orNull(data.model),
			apiKey: orNull(data["model-api-key"])
		},
		statusContext: data["status-context"],
		failOn: data["fail-on"],
		requestReviewers: data["request-reviewers"],
		uploadSarif: data["upload-sarif"],
		toolsFromPath: data["tools-from-path"],
		toolCache: data["tool-cache"],
		evidenceDir: data["evidence-dir"]
	};
}
function isRepositoryPath(path) {
	const names = path.replace(/^\.\//, "").split("/");
	return !/[\0\\]/.test(path) && names.every((name) => name !== "" && name !== "." && name !== "..");
}
/**
* A report -> workflow commands (`::error file=…::…`), one a line, for the findings that block: the worst ten at most.
* See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
*/
function renderAnnotations(report) {
	return require_judging.groupFindings(report).blocking.slice(0, 10).map(({ finding }) => annotationLine(finding));
}
function annotationLine(finding) {
	const title = `draftgate: ${require_words.shorten(require_words.oneLine(`${finding.tool} ${finding.ruleId}`), 100)} (${finding.severity})`;
	const advice = finding.advice === null ? "" : `\n${require_words.oneLine(finding.advice)}`;
	const place = finding.path === null || finding.commitSha !== null ? {} : placeProperties(finding, finding.path);
	const properties = Object.entries({
		title,
		...place
	}).map(([name, value]) => `${name}=${escapeProperty(value)}`);
	const elsewhere = finding.commitSha === null ? "" : ` (commit ${finding.commitSha})`;
	return `::error ${properties.join(",")}::${escapeData(`${require_words.shorten(require_words.oneLine(finding.message), 1e3)}${elsewhere}${advice}`)}`;
}
function placeProperties(finding, path) {
	return {
		file: require_words.visible(path),
		...finding.startLine === null ? {} : { line: `${finding.startLine}` },
		...finding.endLine === null ? {} : { endLine: `${finding.endLine}` }
	};
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll("##[", "# #[");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/action/publish-run.ts
const MAX_ANNOTATIONS = 10;
/** Writes what a run leaves on the runner: notices, evidence files, annotations, the job summary and the outputs. */
async function publishRun(served, inputs, runtime) {
	for (const { code, message } of served.notices) runtime.notice(`${code}: ${require_words.inertLogLine(message)}`);
	const { judged } = served;
	if (judged.length === 0) return;
	const worst = judged.reduce((one, other) => rank(other) > rank(one) ? other : one);
	for (const [name, value] of Object.entries(outputsOf(served, worst))) runtime.setOutput(name, value);
	for (const one of judged) {
		const folder = folderOf(one, judged.length, inputs.evidenceDir);
		await writeEvidence(one, folder);
		if (one !== worst) continue;
		runtime.setOutput("report", (0, node_path.join)(folder, "report.json"));
		runtime.setOutput("sarif", (0, node_path.join)(folder, "report.sarif"));
	}
	runtime.printCommands(judged.flatMap(({ report }) => renderAnnotations(report)).slice(0, MAX_ANNOTATIONS));
	await runtime.writeSummary(require_sarif.renderJobSummary(judged.map(({ report }) => report)));
}
function folderOf({ number }, count, evidenceDir) {
	return count === 1 ? evidenceDir : (0, node_path.join)(evidenceDir, `${number}`);
}
async function writeEvidence({ report, lineHashes }, folder) {
	await require_written_files.writeFiles(folder, {
		"report.json": require_judging.renderJson(report),
		"report.sarif": require_sarif.renderSarif(report, { lineHashes }),
		"report.md": require_sarif.renderMarkdown(report)
	});
}
/**
* The outputs of the action but its files: what the job answers for, the AI-written files and blocking findings of all, the approvals of
* the worst pull request. The state is that of the commit status, so the worst of every open pull request with the head.
*/
function outputsOf({ judged, state }, worst) {
	const aiFiles = judged.flatMap(({ report }) => report.files.filter((file) => file.origin === "ai"));
	const blocking = judged.map(({ report }) => report.findings.filter((finding) => finding.blocks && finding.duplicateOf === null).length);
	return {
		state: state ?? worst.report.state,
		"ai-files": JSON.stringify([...new Set(aiFiles.map((file) => file.path))]),
		findings: `${blocking.reduce((sum, count) => sum + count, 0)}`,
		approvals: worst.approvals === null ? "" : `${worst.approvals.counted}/${worst.approvals.required}`
	};
}
function rank({ report }) {
	return require_judging.STATES.indexOf(report.state);
}
// src/action/run.ts
/** Serves one event with what the runner gave and says what came of it; returns the exit code of the step. */
async function runAction(name, runtime, environment, patience) {
	for (const secret of require_action.SECRET_INPUTS) runtime.mask(require_action.readInput(environment, secret));
	try {
		const event = parseEvent(name, await readPayload(environment));
		if (event.kind === "ignored") {
			runtime.notice(`event-ignored: ${event.reason}`);
			return 0;
		}
		return await serveEvent(event, runtime, environment, patience);
	} catch (error) {
		if (error instanceof require_words.CancelledError) return error.exitCode;
		if (environment["RUNNER_DEBUG"] === "1" && error instanceof Error) runtime.log.debug(error.stack ?? "");
		runtime.fail(`draftgate: ${oneLine(error)}`);
		return 1;
	}
}
async function readPayload(environment) {
	return (0, node_fs_promises.readFile)(required(environment, "GITHUB_EVENT_PATH"), "utf8");
}
function required(environment, name) {
	const value = environment[name] ?? "";
	if (value === "") throw new require_words.ConfigurationError(`${name} is not set; this program runs as a step of a workflow`);
	return value;
}
async function serveEvent(event, runtime, environment, patience) {
	const inputs = parseInputs(environment);
	const [{ withPorts }, { serve }, { VERSION }, { safeSearchPath }] = await Promise.all([
		Promise.resolve().then(() => require("./ports.js")),
		Promise.resolve().then(() => require("./serve.js")),
		Promise.resolve().then(() => require("./words.js")).then((n) => n.version_exports),
		Promise.resolve().then(() => require("./range.js")).then((n) => n.tool_path_exports)
	]);
	const repository = required(environment, "GITHUB_REPOSITORY");
	const workspace = environment["GITHUB_WORKSPACE"] ?? "/";
	const options = {
		inputs,
		repository,
		workspace,
		environment,
		log: runtime.log
	};
	const served = await withPorts(patience === void 0 ? options : {
		...options,
		patience
	}, (ports) => serve(event, ports, {
		repository,
		policy: inputs.policy,
		statusContext: inputs.statusContext,
		requestReviewers: inputs.requestReviewers,
		uploadSarif: inputs.uploadSarif,
		isDependabot: environment["GITHUB_ACTOR"] === "dependabot[bot]",
		concurrency: (0, node_os.availableParallelism)(),
		searchPath: safeSearchPath(environment["PATH"], workspace),
		version: VERSION
	}));
	await publishRun(served, inputs, runtime);
	return conclude(served, inputs.failOn, runtime);
}
/** What came of the event -> the exit code, with one line that says why where it is not 0. */
function conclude(served, failOn, runtime) {
	if (served.problem !== null) {
		runtime.fail(`draftgate: ${served.problem}`);
		return 1;
	}
	const { state } = served;
	if (state === null || state === "success" || failOn === "never") return 0;
	if (!(failOn === "pending" || served.isReadOnly ? true : state !== "pending")) return 0;
	const summaries = served.judged.map(({ number, report }) => `#${number} ${report.state}: ${report.summary}`);
	runtime.fail(`draftgate: ${summaries.length === 0 ? state : summaries.join("; ")}`);
	return 1;
}
function oneLine(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "unknown error";
}
exports.runAction = runAction;
