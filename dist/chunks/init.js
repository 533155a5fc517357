const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_words = require("./words.js");
const require_written_files = require("./written-files.js");
let node_process = require("node:process");
node_process = require_rolldown_runtime.__toESM(node_process, 1);
let node_child_process = require("node:child_process");
let node_path = require("node:path");
let node_os = require("node:os");
let node_url = require("node:url");
// src/io/own-revision.ts
/** The commit that this program runs from, undefined where it does not lie in a git checkout of its own. */
function readOwnRevision() {
	const folder = (0, node_path.dirname)((0, node_url.fileURLToPath)(require("url").pathToFileURL(__filename).href));
	const env = {
		PATH: node_process.default.env["PATH"] ?? "",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: node_os.devNull,
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: "safe.directory",
		GIT_CONFIG_VALUE_0: "*"
	};
	return new Promise((resolve) => {
		(0, node_child_process.execFile)("git", [
			"-C",
			folder,
			"log",
			"-1",
			"--format=%H",
			"--",
			":(top)action.yml",
			":(top)dist"
		], {
			env,
			timeout: 1e4
		}, (error, stdout) => {
			const sha = stdout.trim();
			resolve(error === null && /^[0-9a-f]{40}$/.test(sha) ? sha : void 0);
		});
	});
}
// src/cli/init-files.ts
const REVIEW_STUB = "draftgate review";
/** The workflow, the stub that lets reviews of forks arrive, and a policy. */
function renderInitFiles(options) {
	return {
		".github/workflows/draftgate.yml": renderWorkflow(options),
		".github/workflows/draftgate-review.yml": renderStub(),
		".github/draftgate.yml": renderPolicy(options.preset)
	};
}
function renderWorkflow(options) {
	return `# Decides on every pull request whether the draft is ready. The pull request is only read as data: nothing of it is checked
# out or run, which is why the triggers that carry a writing token are safe here. Keep it so: no checkout step, no run step.
name: draftgate
on: # zizmor: ignore[dangerous-triggers] the only step is an action that treats the pull request as data
  pull_request_target:
    types: [opened, reopened, synchronize, edited, ready_for_review, converted_to_draft, labeled, unlabeled]
  issue_comment:
    types: [created, edited, deleted]
  workflow_run:
    workflows: ["${REVIEW_STUB}"]
    types: [completed]
  merge_group:
  schedule:
    - cron: "17 */6 * * *"
  workflow_dispatch:
    inputs:
      pull-request:
        description: The number of the pull request to judge
        required: true
        type: number

permissions: {}

jobs:
  # Not named like the commit status, so that nobody can require the wrong one.
  judge:
    name: judge the draft
    if: github.event_name != 'issue_comment' || github.event.issue.pull_request
    runs-on: ubuntu-latest
    timeout-minutes: 30
    concurrency:
      group: draftgate-\${{ github.event.pull_request.number || github.event.issue.number || github.event.workflow_run.head_sha || github.run_id }}
      cancel-in-progress: false
    permissions:
      contents: read # read the commits and the policy
      issues: write # the summary comment and reactions
      pull-requests: write # the review
      statuses: write # the commit status
    steps:
      - uses: ${options.action} # v${options.version}
`;
}
function renderStub() {
	return `# Does nothing. Its end tells the draftgate workflow that a review arrived, also one on a pull request from a fork, whose own
# runs get no writing token.
name: ${REVIEW_STUB}
on:
  pull_request_review:
    types: [submitted, edited, dismissed]

permissions: {}

concurrency:
  group: draftgate-review-\${{ github.event.pull_request.number }}
  cancel-in-progress: false

jobs:
  arrived:
    name: a review arrived
    runs-on: ubuntu-latest
    timeout-minutes: 1
    permissions: {}
    steps:
      - run: "true"
`;
}
function renderPolicy(preset) {
	return `# The policy of this repository: \`draftgate policy explain .github/draftgate.yml\` shows it in full.
# What counts is this file in the base branch, never in the pull request.
version: 1
extends: ${preset}
`;
}
// src/cli/init.ts
const ACTION = "draftgate/draftgate";
/** `draftgate init`: writes the workflow, its stub and a policy; refuses when one exists, unless --force. */
async function run(context, invocation) {
	const given = invocation.values["dir"] ?? ".";
	const folder = (0, node_path.resolve)(context.cwd, given);
	const revision = await readOwnRevision();
	const files = renderInitFiles({
		action: `${ACTION}@${revision ?? `v${context.version}`}`,
		version: context.version,
		preset: invocation.values["preset"] ?? "default"
	});
	const existing = await require_written_files.findExisting(folder, Object.keys(files));
	if (existing.length > 0 && !invocation.flags.has("force")) throw new require_words.ConfigurationError(`${existing.join(", ")} in ${given}: exists; --force overwrites it`);
	await require_written_files.writeFiles(folder, files);
	await context.writeResult(`${Object.keys(files).map((name) => `wrote ${name}`).join("\n")}\n`);
	if (revision === void 0) context.log.warning(`the action is pinned to the tag v${context.version}; pin it to the full SHA of that tag`);
	context.log.info("Next: read them, commit them to the default branch, and require the status `draftgate` in its rules.");
	return 0;
}
exports.run = run;
