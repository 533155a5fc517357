const require_words = require("./words.js");
const require_start = require("./start.js");
const require_range = require("./range.js");
const require_tool_box = require("./tool-box.js");
// src/cli/tools.ts
const FRESH_MS = 864e5;
/** `draftgate tools list`: every known tool, where it would be taken from, and its state. */
async function runList(context, invocation) {
	return withToolBox(context, async (box) => {
		const tools = [];
		for (const pin of require_tool_box.TOOL_PINS) tools.push(await box.inspect(pin));
		await show(context, invocation, { tools }, alignRows(tools.map(listRow)));
		return 0;
	});
}
/** `draftgate tools install [NAME…]`: 0 when each is in the cache and whole, else 3. */
async function runInstall(context, invocation) {
	const pins = choosePins(invocation.positionals);
	return withToolBox(context, async (box) => {
		const started = performance.now();
		const tools = [];
		for (const pin of pins) {
			const done = await installOne(box, pin, context, invocation.positionals.includes(pin.name));
			tools.push(done);
			if (done.problem !== null) context.log.warning(`${pin.name} could not be installed: ${done.problem}; ${pin.hint}`);
		}
		const bytes = tools.reduce((sum, tool) => sum + tool.bytes, 0);
		const elapsedMs = Math.round(performance.now() - started);
		const total = `${tools.length} tools, ${megabytes(bytes)}, ${seconds(elapsedMs)}`;
		const rows = alignRows(tools.map(installRow));
		await show(context, invocation, {
			tools,
			bytes,
			elapsedMs
		}, `${rows}${total}\n`);
		return tools.some((tool) => tool.outcome === "failed") ? 3 : 0;
	});
}
/** `draftgate tools verify`: 0, 1 when a file differs from its pin, 3 when a required tool is neither cached nor elsewhere. */
async function runVerify(context, invocation) {
	return withToolBox(context, async (box) => {
		const tools = [];
		for (const pin of require_tool_box.TOOL_PINS) tools.push(await verifyOne(box, pin));
		await show(context, invocation, { tools }, alignRows(tools.map(verifyRow)));
		for (const tool of tools) if (tool.state === "damaged") context.log.warning(`${tool.name}: ${tool.problem ?? ""}; run: draftgate tools install ${tool.name}`);
		if (tools.some((tool) => tool.state === "damaged")) return 1;
		const missing = tools.filter((tool) => tool.state === "missing" && tool.use === "required");
		for (const { name } of missing) context.log.warning(`${name} is required and missing; run: draftgate tools install ${name}`);
		return missing.length > 0 ? 3 : 0;
	});
}
async function verifyOne(box, pin) {
	const verified = await box.verify(pin);
	if (verified.state !== "missing") return verified;
	const { state, source, version } = await box.inspect(pin);
	if (state !== "ready") return verified;
	return {
		...verified,
		state: "unpinned",
		version,
		problem: `taken from ${source === "env" ? "its variable" : "PATH"}`
	};
}
function choosePins(names) {
	if (names.length === 0) return require_tool_box.TOOL_PINS.filter(({ use }) => use === "required" || use === "optional");
	return [...new Set(names)].map((name) => {
		const pin = require_tool_box.findPin(name);
		if (pin !== void 0) return pin;
		const near = require_start.nearest(name, require_tool_box.TOOL_PINS.map((known) => known.name));
		const advice = near === void 0 ? "draftgate tools list shows them" : `did you mean ${near}?`;
		throw new require_words.ConfigurationError(`no tool ${JSON.stringify(name)}; ${advice}`);
	});
}
async function installOne(box, pin, context, isNamed) {
	const started = performance.now();
	const since = () => Math.round(performance.now() - started);
	try {
		const { plan, bytes } = await box.install(pin);
		const outcome = bytes === 0 ? "present" : "installed";
		const base = {
			name: pin.name,
			version: plan.way.version,
			way: plan.way.kind,
			outcome,
			bytes,
			problem: null
		};
		if (pin.name !== "trivy") return {
			...base,
			elapsedMs: since()
		};
		const database = await installDatabase(box, pin, context, isNamed);
		return {
			...base,
			elapsedMs: since(),
			database
		};
	} catch (error) {
		if (!(error instanceof require_tool_box.FetchError)) throw error;
		const problem = error.message;
		return {
			name: pin.name,
			version: null,
			way: null,
			outcome: "failed",
			bytes: 0,
			elapsedMs: since(),
			problem
		};
	}
}
async function installDatabase(box, pin, context, isNamed) {
	const folder = require_tool_box.locateTrivyCache(context.environment);
	const before = require_tool_box.readTrivyDatabase(folder);
	if (!isNamed && before !== void 0 && require_range.createClock().now().getTime() - before.updatedAt.getTime() < FRESH_MS) return {
		updatedAt: before.updatedAt.toISOString().slice(0, 10),
		problem: null
	};
	const { path } = await box.inspect(pin);
	context.log.progress("trivy fetches its vulnerability database");
	const runner = require_range.createCommandRunner({ signal: context.signal });
	const problem = path === null ? void 0 : await require_tool_box.fetchTrivyDatabase(path, runner, context.environment);
	const day = require_tool_box.readTrivyDatabase(folder)?.updatedAt.toISOString().slice(0, 10);
	if (problem !== void 0) {
		const left = day === void 0 ? "vulnerabilities cannot be looked up" : `the one of ${day} is used`;
		context.log.warning(`trivy could not fetch its vulnerability database, ${left}: ${problem}`);
	}
	return {
		updatedAt: day ?? null,
		problem: problem ?? null
	};
}
async function withToolBox(context, work) {
	const runner = require_range.createCommandRunner({ signal: context.signal });
	const forget = require_start.onAbruptEnd(() => runner.killAll());
	try {
		const { environment, log, signal } = context;
		const workTree = require_range.findWorkTree(context.cwd);
		return await work(require_tool_box.createToolBox({
			environment,
			log,
			signal,
			runner,
			mayInstall: false,
			...workTree === void 0 ? {} : { repositoryPath: workTree }
		}));
	} finally {
		runner.killAll();
		forget();
	}
}
async function show(context, invocation, value, text) {
	const json = `${JSON.stringify({
		schemaVersion: 1,
		...value
	}, null, 2)}\n`;
	await context.writeResult(invocation.values["format"] === "json" ? json : text);
}
function listRow(tool) {
	if (tool.problem !== null) return [
		tool.name,
		tool.state,
		tool.use,
		"-",
		"-",
		tool.problem
	];
	return [
		tool.name,
		tool.state,
		tool.use,
		tool.version ?? "-",
		tool.source ?? "-",
		tool.digest ?? "-"
	];
}
function installRow(tool) {
	if (tool.outcome === "failed") return [
		tool.name,
		tool.outcome,
		"-",
		"-",
		"-",
		seconds(tool.elapsedMs)
	];
	const size = tool.outcome === "present" ? "-" : megabytes(tool.bytes);
	return [
		tool.name,
		tool.outcome,
		tool.version ?? "-",
		tool.way ?? "-",
		size,
		seconds(tool.elapsedMs)
	];
}
function verifyRow(tool) {
	return [
		tool.name,
		tool.state,
		tool.use,
		tool.version ?? "-",
		tool.problem ?? "every file is what was pinned"
	];
}
function alignRows(rows) {
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).map((line) => `${line}\n`).join("");
}
function megabytes(bytes) {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
function seconds(milliseconds) {
	return `${(milliseconds / 1e3).toFixed(1)} s`;
}
exports.runInstall = runInstall;
exports.runList = runList;
exports.runVerify = runVerify;
