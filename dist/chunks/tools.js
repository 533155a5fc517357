import { n as ConfigurationError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { t as createCommandRunner } from "./processes.js";
import { i as findWorkTree, n as TOOL_PINS, o as FetchError, r as findPin, s as childEnvironment, t as createToolBox } from "./tool-box.js";
import { t as onAbruptEnd } from "./signals.js";
import { isAbsolute, join } from "node:path";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
// src/io/trivy-database.ts
const TIMEOUT_MS = 6e5;
const PASSED = [
	"HOME",
	"XDG_CACHE_HOME",
	"TRIVY_CACHE_DIR",
	"TRIVY_DB_REPOSITORY",
	"TRIVY_INSECURE",
	"DOCKER_CONFIG"
];
/** The folder where trivy keeps its database: `TRIVY_CACHE_DIR`, else `trivy` in the user's cache folder. */
function locateTrivyCache(environment) {
	const named = environment["TRIVY_CACHE_DIR"] ?? "";
	if (named !== "") return named;
	const xdg = environment["XDG_CACHE_HOME"] ?? "";
	if (isAbsolute(xdg)) return join(xdg, "trivy");
	const home = environment["HOME"] ?? "";
	const base = home === "" ? homedir() : home;
	return process.platform === "darwin" ? join(base, "Library", "Caches", "trivy") : join(base, ".cache", "trivy");
}
/** The database of a trivy cache folder, undefined where there is none that trivy could read. */
function readTrivyDatabase(cacheFolder) {
	try {
		const metadata = JSON.parse(readFileSync(join(cacheFolder, "db", "metadata.json"), "utf8"));
		if (typeof metadata !== "object" || metadata === null || !("UpdatedAt" in metadata)) return void 0;
		const updatedAt = new Date(String(metadata.UpdatedAt));
		return Number.isNaN(updatedAt.getTime()) ? void 0 : { updatedAt };
	} catch {
		return;
	}
}
/** Has trivy fetch its database (it does nothing when that is fresh); returns why it could not, one line, undefined when it could. */
async function fetchTrivyDatabase(program, runner, environment) {
	const result = await runner.run({
		file: program,
		args: [
			"image",
			"--download-db-only",
			"--no-progress",
			"--skip-version-check",
			"--disable-telemetry"
		],
		cwd: "/",
		env: childEnvironment(environment, PASSED, { PATH: "/usr/bin:/bin" }),
		timeoutMs: TIMEOUT_MS,
		maxOutputBytes: 4194304
	});
	if (result.ended === "exited" && result.exitCode === 0) return void 0;
	if (result.ended !== "exited") return `trivy was ended (${result.ended})`;
	const lines = new TextDecoder().decode(result.stderr).split("\n");
	return (lines.findLast((line) => /FATAL|ERROR|error/.test(line)) ?? lines.findLast((line) => line !== "") ?? "").replace(/^\S+\t(?:FATAL|ERROR)\t/, "").replaceAll(/\s+/g, " ").slice(0, 300);
}
// src/cli/tools.ts
/** `draftgate tools list`: every known tool, where it would be taken from, and its state. */
async function runList(context, invocation) {
	return withToolBox(context, async (box) => {
		const tools = [];
		for (const pin of TOOL_PINS) tools.push(await box.inspect(pin));
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
			const done = await installOne(box, pin, context);
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
		for (const pin of TOOL_PINS) tools.push(await verifyOne(box, pin));
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
	if (names.length === 0) return TOOL_PINS.filter((pin) => pin.use !== "off");
	return [...new Set(names)].map((name) => {
		const pin = findPin(name);
		if (pin !== void 0) return pin;
		const near = nearest(name, TOOL_PINS.map((known) => known.name));
		const advice = near === void 0 ? "draftgate tools list shows them" : `did you mean ${near}?`;
		throw new ConfigurationError(`no tool ${JSON.stringify(name)}; ${advice}`);
	});
}
async function installOne(box, pin, context) {
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
		const database = await installDatabase(box, pin, context);
		return {
			...base,
			elapsedMs: since(),
			database
		};
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
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
async function installDatabase(box, pin, context) {
	const folder = locateTrivyCache(context.environment);
	const { path } = await box.inspect(pin);
	context.log.progress("trivy fetches its vulnerability database");
	const runner = createCommandRunner({ signal: context.signal });
	const problem = path === null ? void 0 : await fetchTrivyDatabase(path, runner, context.environment);
	const day = readTrivyDatabase(folder)?.updatedAt.toISOString().slice(0, 10);
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
	const runner = createCommandRunner({ signal: context.signal });
	const forget = onAbruptEnd(() => runner.killAll());
	try {
		const { environment, log, signal } = context;
		const workTree = findWorkTree(context.cwd);
		return await work(createToolBox({
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
export { runInstall, runList, runVerify };
