import "./rolldown-runtime.js";
// src/cli/commands.ts
const RANGE = [
	"repo",
	"base",
	"head",
	"policy"
];
const EXITS = "Exit codes: 0 ready (or only approvals are missing), 1 the gate says no, 2 usage, policy or configuration, 3 the evidence is incomplete.";
/** The table of commands: what `draftgate help` shows, and the file that each one lives in. */
const COMMANDS = [
	{
		name: "check",
		summary: "judge a range of commits: who wrote it, what the scanners find, what the policy asks",
		positionals: [],
		options: [
			...RANGE,
			"format",
			"evidence",
			"fail-on",
			"no-scan",
			"review",
			"model-base-url",
			"model",
			"install",
			"offline"
		],
		formats: [
			"text",
			"markdown",
			"json",
			"sarif"
		],
		description: `Runs the whole gate on a local range, from the merge base of --base and --head to --head. Nothing is checked out, executed or\nwritten in the repository; uncommitted work is not looked at. The policy is the base commit's .github/draftgate.yml.\n\n${EXITS}`,
		examples: [
			"draftgate check",
			"draftgate check --base main --head feature --format markdown",
			"draftgate check --policy preset:strict --evidence out --fail-on pending"
		],
		load: async () => (await import("./check2.js")).run
	},
	{
		name: "detect",
		summary: "say which changed files an AI wrote, and how that is known",
		positionals: [],
		options: [...RANGE, "format"],
		formats: ["text", "json"],
		description: "Attribution only: reads the commits, notes, traces and markers of a range and runs no scanner. It reads disclosed authorship;\nnothing here claims to find hidden AI.",
		examples: ["draftgate detect --base main", "draftgate detect --format json | jq '.files[] | select(.origin == \"ai\")'"],
		load: async () => (await import("./detect.js")).run
	},
	{
		name: "policy validate",
		summary: "check a policy file; every mistake with its line and column",
		positionals: ["FILE"],
		options: ["format"],
		formats: ["text", "json"],
		description: "Prints one line for each mistake, FILE:LINE:COLUMN: message, on stderr and exits with 2; one line on stdout when there is none.",
		examples: ["draftgate policy validate .github/draftgate.yml"],
		load: async () => (await import("./policy4.js")).runValidate
	},
	{
		name: "policy explain",
		summary: "show a policy in full, and what each rule would ask of a range",
		positionals: ["[FILE|preset:NAME]"],
		options: [
			"repo",
			"base",
			"head",
			"format"
		],
		formats: ["text", "json"],
		description: "Shows the policy after `extends` was resolved, with every default. In a repository it also says, rule by rule, what would be asked of\nthe range and why. Without an argument: the policy of the base commit.",
		examples: ["draftgate policy explain preset:strict", "draftgate policy explain --base main"],
		load: async () => (await import("./policy4.js")).runExplain
	},
	{
		name: "tools list",
		summary: "the scanners: version, where each comes from, its state",
		positionals: [],
		options: ["format"],
		formats: ["text", "json"],
		description: "One tool a line, the name first. Looks in DRAFTGATE_TOOL_<NAME>, the tool cache and PATH, and installs nothing.",
		examples: ["draftgate tools list"],
		load: async () => (await import("./tools.js")).runList
	},
	{
		name: "tools install",
		summary: "install scanners at their pinned versions into the tool cache",
		positionals: ["[NAME...]"],
		options: ["format"],
		formats: ["text", "json"],
		description: "Without a name: every scanner that the default policy uses. Each download is checked against a digest that this program knows.\n\nExit codes: 0, or 3 when one could not be installed.",
		examples: ["draftgate tools install", "draftgate tools install gitleaks bandit"],
		load: async () => (await import("./tools.js")).runInstall
	},
	{
		name: "tools verify",
		summary: "compare every installed file with what was pinned",
		positionals: [],
		options: ["format"],
		formats: ["text", "json"],
		description: "Exit codes: 0, 1 a digest differs, 3 a required tool is missing.",
		examples: ["draftgate tools verify"],
		load: async () => (await import("./tools.js")).runVerify
	},
	{
		name: "init",
		summary: "write the workflow and a policy into a repository",
		positionals: [],
		options: [
			"dir",
			"preset",
			"force"
		],
		description: "Writes .github/workflows/draftgate.yml and .github/draftgate.yml; never overwrites without --force.\n\nExit codes: 0, or 2 when a file exists.",
		examples: ["draftgate init", "draftgate init --preset solo"],
		load: async () => (await import("./init.js")).run
	},
	{
		name: "regenerate",
		summary: "have a model rewrite a changed file, and prove the rewrite before you see it",
		positionals: ["PATH"],
		options: [
			...RANGE,
			"hint",
			"model-base-url",
			"model",
			"format",
			"install",
			"offline"
		],
		formats: [
			"text",
			"json",
			"patch"
		],
		description: "Asks the model to take out of PATH (a changed file of the range) what the scanners find in it: what blocks, and all of medium\nseverity or more. The answer is shown only if it is proved: it parses, the findings are gone under the same scanners and none is new,\nno suppression came in, exported names are kept, the change keeps to the functions with findings. What is not proved is refused with\nthe reason, and the model is asked again with it, three times in all. No test is run, nothing is written, nothing leaves but the file\nwith its secrets masked. A key for the endpoint comes from DRAFTGATE_MODEL_API_KEY only.\n\nExit codes: 0 a proved rewrite on stdout, 1 refused, 2 usage or policy, 3 could not be done.",
		examples: ["draftgate regenerate src/run.py --model-base-url http://localhost:8000/v1", "draftgate regenerate src/run.py --hint 'use shlex' --model-base-url URL --format patch | git apply"],
		load: async () => (await import("./regenerate.js")).run
	},
	{
		name: "tests",
		summary: "write a unit-test scaffold for what an AI wrote in a changed file and no test names",
		positionals: ["PATH"],
		options: [
			...RANGE,
			"framework",
			"model-base-url",
			"model",
			"format",
			"install",
			"offline"
		],
		formats: [
			"text",
			"json",
			"patch"
		],
		description: "One scaffold for each function or method of PATH that an AI wrote and no test of the repository names, in the framework that the\nrepository uses: its call written out, its errors and branches as named cases, each skipped or marked todo. It goes where tests of\nthis repository go, also into a test file that is there. With --model-base-url a model fills the cases in; what it writes is used only\nwhere it parses, keeps the cases and reaches for nothing but the code under test. No test is run and nothing is written.\n\nExit codes: 0 a scaffold on stdout, 1 refused with the reason, 2 usage or policy, 3 could not be done.",
		examples: ["draftgate tests src/cart.py", "draftgate tests src/cart.ts --framework vitest --format patch | git apply"],
		load: async () => (await import("./tests.js")).run
	},
	{
		name: "prove",
		summary: "run the tests without and with a patch, shut off from the network",
		positionals: [],
		options: [
			"repo",
			"base",
			"head",
			"patch",
			"test",
			"timeout-seconds",
			"i-trust-this-code",
			"format"
		],
		formats: ["text", "json"],
		description: "Writes the files of --head (default: HEAD) into a scratch folder, runs the tests there, and once more with the patch. The repository\nis not touched. The tests get no network, no variable but PATH, HOME, LANG and TMPDIR, and no place to write but scratch; where that\ncannot be had, they run only with --i-trust-this-code. There is no .git and nothing installed beside the committed files.\n\nExit codes: 0 better or equal, 1 worse, 2 usage or a patch that leaves the repository, 3 could not be done.",
		examples: ["draftgate prove --patch proposal.patch --test 'python -m pytest -q'", "draftgate prove --patch proposal.patch --test 'go test -v ./...' --format json"],
		load: async () => (await import("./prove.js")).run
	},
	{
		name: "demo",
		summary: "build a small repository with known problems and judge it for real",
		positionals: [],
		options: ["dir", "keep"],
		description: "Builds a repository with an AI-written branch full of planted problems, installs the scanners it needs, runs check on it and prints the\nreport and what was found. Cleans up unless --keep.\n\nExit codes: 0 every planted problem was found, 3 a scanner was missing (named).",
		examples: ["draftgate demo", "draftgate demo --dir playground --keep"],
		load: async () => (await import("./demo.js")).run
	}
];
export { COMMANDS as t };
