const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
const require_made_folder = require("./made-folder.js");
const require_check = require("./check.js");
const require_range = require("./range.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
let node_child_process = require("node:child_process");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
// src/io/new-repository.ts
const FIRST_COMMIT_SECONDS = 1767603600;
const SECONDS_BETWEEN = 3600;
/**
* Writes a git repository into an empty folder: `commits` in order, each on its branch (a new branch starts at `main`), the last
* branch checked out. No template, hook or configuration of the user takes part. Throws IncompleteError when git fails.
*/
async function createNewRepository(folder, commits) {
	await git(folder, [
		"init",
		"--quiet",
		"--template=",
		"--initial-branch=main",
		"."
	]);
	await git(folder, ["fast-import", "--quiet"], fastImportStream(commits));
	const last = commits.at(-1);
	if (last !== void 0) await git(folder, [
		"checkout",
		"--quiet",
		"--force",
		last.branch
	]);
}
function fastImportStream(commits) {
	const started = /* @__PURE__ */ new Set();
	return commits.map((commit, index) => renderCommit(commit, index, started)).join("");
}
function renderCommit(commit, index, started) {
	const when = `${FIRST_COMMIT_SECONDS + index * SECONDS_BETWEEN} +0000`;
	const who = `${commit.author.name} <${commit.author.email}> ${when}`;
	const lines = [
		`commit refs/heads/${commit.branch}`,
		`author ${who}`,
		`committer ${who}`,
		data(commit.message)
	];
	if (!started.has(commit.branch) && started.size > 0) lines.push("from refs/heads/main");
	started.add(commit.branch);
	for (const [path, text] of Object.entries(commit.files)) if (text === null) lines.push(`D ${path}`);
	else lines.push(`M 100644 inline ${path}`, data(text));
	return `${lines.join("\n")}\n\n`;
}
function data(text) {
	return `data ${Buffer.byteLength(text)}\n${text}`;
}
function git(folder, args, input = "") {
	const env = {
		PATH: node_process.default.env["PATH"] ?? "",
		HOME: folder,
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: node_os.devNull,
		LC_ALL: "C"
	};
	return new Promise((resolve, reject) => {
		const child = (0, node_child_process.spawn)("git", args, {
			cwd: folder,
			env,
			stdio: [
				"pipe",
				"ignore",
				"pipe"
			]
		});
		let stderr = "";
		child.stderr.setEncoding("utf8").on("data", (text) => {
			stderr = (stderr + text).slice(0, 1e3);
		});
		child.stdin.on("error", () => void 0).end(input);
		child.on("error", (error) => reject(new require_words.IncompleteError(`git could not be started: ${error.message}`)));
		child.on("close", (code) => {
			if (code === 0) resolve();
			else reject(new require_words.IncompleteError(`git ${args[0] ?? ""} failed: ${stderr.trim().split("\n", 1)[0] ?? ""}`));
		});
	});
}
// src/cli/demo-story.ts
const PERSON = {
	name: "Maintainer",
	email: "maintainer@example.com"
};
function fakeAwsKey() {
	return [
		"AK",
		"IA",
		"Z7Q4M2",
		"X5T3VWLN",
		"RK"
	].join("");
}
function fakeToken() {
	return [
		"gh",
		"p_",
		"b8Kx2Qm5Rt9Wv",
		"3Yz7Ln1Cp6Df4G",
		"h0JsTaEu2X"
	].join("").slice(0, 40);
}
const POLICY = `version: 1
extends: default
`;
const README = `# invoices

A small service that sends invoices.
`;
const STORAGE = `"""Stores invoices."""

from pathlib import Path


def save(folder: Path, number: int, text: str) -> Path:
    target = folder / f"{number}.txt"
    target.write_text(text)
    return target
`;
const EXPORT = `"""Exports invoices as PDF."""

import subprocess


def export(path: str) -> None:
    subprocess.call("wkhtmltopdf " + path + " out.pdf", shell=True)
`;
const LOADER = `"""Loads invoices that another service sent."""

import pickle


def load(blob: bytes) -> object:
    return pickle.loads(blob)  # nosec
`;
function settings(key) {
	return `"""Settings of the bucket."""

import os

BUCKET = os.environ.get("BUCKET", "invoices")
BUCKET_KEY_ID = ${key === null ? "os.environ[\"BUCKET_KEY_ID\"]" : `"${key}"`}
`;
}
const EXPORT_TOUCHED = EXPORT.replace("\"\"\"Exports invoices as PDF.\"\"\"", "\"\"\"Exports invoices as PDF. The path comes from the caller.\"\"\"");
/** The demo's history: a person's main branch, and a branch that two agents wrote most of. */
function createDemoStory() {
	const key = fakeAwsKey();
	const token = fakeToken();
	const claude = "\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";
	const leakyMessage = `Load invoices from the queue\n\nTested with token ${token} against staging.\n\nCo-authored-by: Cursor <cursoragent@cursor.com>\n`;
	return {
		commits: [
			{
				branch: "main",
				author: PERSON,
				message: "Store invoices\n",
				files: {
					".github/draftgate.yml": POLICY,
					"README.md": README,
					"invoices/storage.py": STORAGE
				}
			},
			{
				branch: "feature",
				author: PERSON,
				message: `Export invoices as PDF${claude}`,
				files: {
					"invoices/export.py": EXPORT,
					"invoices/settings.py": settings(key)
				}
			},
			{
				branch: "feature",
				author: PERSON,
				message: leakyMessage,
				files: { "invoices/loader.py": LOADER }
			},
			{
				branch: "feature",
				author: PERSON,
				message: `Read the key from the environment${claude}`,
				files: { "invoices/settings.py": settings(null) }
			},
			{
				branch: "feature",
				author: PERSON,
				message: "Say where the path comes from\n",
				files: {
					"invoices/export.py": EXPORT_TOUCHED,
					"README.md": `${README}\nRun \`make\` to build it.\n`
				}
			}
		],
		problems: [
			{
				label: "an AWS key that was added and then removed (still in the history)",
				tool: "gitleaks",
				class: "secret",
				path: "invoices/settings.py",
				lineText: key,
				text: settings(key)
			},
			{
				label: "a token in a commit message",
				tool: "gitleaks",
				class: "secret",
				path: null,
				lineText: token,
				text: leakyMessage
			},
			{
				label: "a shell that gets a caller's text",
				tool: "bandit",
				class: "sast",
				path: "invoices/export.py",
				lineText: "shell=True",
				text: EXPORT_TOUCHED
			},
			{
				label: "pickle on foreign bytes, hidden by an added # nosec",
				tool: "bandit",
				class: "sast",
				path: "invoices/loader.py",
				lineText: "pickle.loads",
				text: LOADER
			},
			{
				label: "the # nosec that hides it",
				tool: "draftgate",
				class: "suppression",
				path: "invoices/loader.py",
				lineText: "# nosec",
				text: LOADER
			}
		],
		aiFiles: [
			{
				path: "invoices/export.py",
				agent: "claude-code"
			},
			{
				path: "invoices/loader.py",
				agent: "cursor"
			},
			{
				path: "invoices/settings.py",
				agent: "claude-code"
			}
		]
	};
}
/** The 1-based line on which a planted problem stands. */
function lineOf(problem) {
	return problem.text.split("\n").findIndex((line) => line.includes(problem.lineText)) + 1;
}
// src/cli/demo.ts
/** `draftgate demo`: builds a repository with planted problems, judges it with real scanners, and says whether each was found. */
async function run(context, invocation) {
	const story = createDemoStory();
	const isKept = invocation.flags.has("keep");
	const given = invocation.values["dir"];
	return require_range.withSession(context, async (session) => {
		const folder = await prepareFolder(context, given, isKept, session);
		try {
			await createNewRepository(folder.path, story.commits);
			context.log.info(`built a repository: ${story.commits.length} commits, ${story.problems.length} planted problems`);
			const { report } = await judge(context, session, folder.path);
			await context.writeResult(require_check.renderText(report, {
				color: context.isColor,
				width: context.width
			}));
			const outcome = compare(story, report);
			await context.writeResult(`\n${renderOutcome(outcome)}`);
			if (isKept) context.log.info(`kept: draftgate check --repo ${folder.path} --base main --head feature`);
			return exitCode(outcome, report);
		} finally {
			if (!isKept) await folder.remove();
		}
	});
}
async function prepareFolder(context, given, isKept, session) {
	if (given === void 0 && !isKept) return session.scratch.create("demo");
	if (given === void 0) {
		const path = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "draftgate-demo-"));
		return {
			path,
			remove: () => (0, node_fs_promises.rm)(path, {
				recursive: true,
				force: true
			})
		};
	}
	const path = (0, node_path.resolve)(context.cwd, given);
	const entries = await (0, node_fs_promises.readdir)(path).catch((error) => {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw new require_words.ConfigurationError(`option --dir: ${given} is no folder that can be read`);
	});
	if (entries !== void 0 && entries.length > 0) throw new require_words.ConfigurationError(`option --dir: ${given} is not empty; name a new or an empty folder`);
	makeDemoFolder(path, given);
	return {
		path,
		async remove() {
			for (const name of await (0, node_fs_promises.readdir)(path)) await (0, node_fs_promises.rm)((0, node_path.join)(path, name), {
				recursive: true,
				force: true
			});
			if (entries === void 0) await (0, node_fs_promises.rmdir)(path);
		}
	};
}
function makeDemoFolder(path, given) {
	try {
		require_made_folder.makeFolder(path);
	} catch (error) {
		throw new require_words.ConfigurationError(`option --dir: ${given} cannot be made (${error instanceof Error ? error.message : String(error)})`);
	}
}
function judge(context, session, folder) {
	return require_check.judgeRange(context, {
		values: {
			repo: folder,
			base: "main",
			head: "feature"
		},
		flags: /* @__PURE__ */ new Set(["install"]),
		positionals: []
	}, session);
}
function compare(story, report) {
	const problems = story.problems.map((problem) => {
		const line = lineOf(problem);
		const found = findPlanted(report, problem, line);
		const where = `${problem.path ?? "commit message"}:${line}`;
		return {
			isFound: found !== void 0,
			label: problem.label,
			where: found === void 0 ? where : `${where}, ${found.tool} ${found.ruleId}`
		};
	});
	const files = story.aiFiles.map(({ path, agent }) => {
		const file = report.files.find((one) => one.path === path);
		return {
			isFound: file?.origin === "ai" && file.agents.includes(agent),
			label: `a file that ${agent} wrote`,
			where: path
		};
	});
	return {
		rows: [...problems, ...files],
		missing: report.scans.filter((scan) => scan.outcome === "failed").map((scan) => `${scan.tool} (${scan.reason})`)
	};
}
function findPlanted(report, problem, line) {
	return report.findings.find((finding) => finding.tool === problem.tool && finding.class === problem.class && finding.path === problem.path && finding.startLine === line);
}
function renderOutcome(outcome) {
	const found = outcome.rows.filter((row) => row.isFound).length;
	const width = Math.max(...outcome.rows.map((row) => row.label.length));
	const lines = outcome.rows.map((row) => `  ${row.isFound ? "found " : "MISSED"}  ${row.label.padEnd(width)}  ${row.where}`);
	const missing = outcome.missing.map((tool) => `  not scanned: ${tool}`);
	return [
		`Demo: ${found} of ${outcome.rows.length} planted facts found`,
		...lines,
		...missing,
		""
	].join("\n");
}
function exitCode(outcome, report) {
	if (outcome.missing.length > 0 || report.state === "error") return 3;
	return outcome.rows.every((row) => row.isFound) ? 0 : 1;
}
exports.run = run;
