/** One option of the command line. Without `placeholder` it is a flag. */
export interface OptionRow {
  readonly summary: string;
  readonly placeholder?: string;
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** A value that starts with `-` is refused: it would read as an option to git or a tool. */
  readonly isGuarded?: true;
}

/** Every option of every command; a name means the same everywhere. */
export const OPTIONS: Readonly<Record<string, OptionRow>> = {
  quiet: { summary: "print results and errors only" },
  "no-color": { summary: "never color the output (also: NO_COLOR=1)" },
  help: { summary: "show the help of a command" },
  version: { summary: "print the version" },
  repo: { placeholder: "DIR", isGuarded: true, summary: "the repository to look at (default: here)" },
  base: {
    placeholder: "REF",
    isGuarded: true,
    summary: "where the change would be merged (default: origin/HEAD, else main, else master)",
  },
  head: { placeholder: "REF", isGuarded: true, summary: "the last commit of the change (default: HEAD)" },
  policy: {
    placeholder: "FILE|preset:NAME",
    isGuarded: true,
    summary: "judge by this policy instead of the base commit's .github/draftgate.yml",
  },
  format: { placeholder: "FORMAT", summary: "how to print the result" },
  evidence: {
    placeholder: "DIR",
    isGuarded: true,
    summary: "also write report.json, report.sarif and report.md into this folder",
  },
  "fail-on": {
    placeholder: "STATE",
    values: ["failure", "pending", "never"],
    summary: "exit with 1 from this state on (default: failure; pending: unless success; never: always 0)",
  },
  "no-scan": { summary: "run no scanner (one that the policy requires then makes the state error)" },
  review: { summary: "have a model review the change (needs --model-base-url)" },
  "model-base-url": { placeholder: "URL", summary: "an OpenAI-compatible endpoint, as http://localhost:8000/v1" },
  model: { placeholder: "NAME", summary: "the model to ask (default: the endpoint's first)" },
  install: { summary: "install missing scanners first, at their pinned versions" },
  offline: { summary: "download nothing and call no model" },
  dir: { placeholder: "DIR", isGuarded: true, summary: "the folder to write to" },
  preset: {
    placeholder: "NAME",
    values: ["default", "solo", "strict", "advisory"],
    summary: "the policy preset to extend (default: default)",
  },
  force: { summary: "overwrite files that exist" },
  framework: {
    placeholder: "NAME",
    summary: "pytest, unittest, vitest, jest, node:test or go test (default: what the repository uses)",
  },
  patch: { placeholder: "FILE", isGuarded: true, summary: "the patch to try, as git and this program write it" },
  test: { placeholder: "COMMAND", summary: "what runs the tests, given to sh -c in a fresh checkout" },
  "timeout-seconds": { placeholder: "N", summary: "how long each run of the tests may take (default: 600)" },
  "i-trust-this-code": { summary: "run the tests although nothing shuts them off from the network and from files" },
  hint: {
    placeholder: "TEXT",
    summary: "what is wanted besides, in words for the model; lets it change the whole file",
  },
  keep: { summary: "leave the folder behind to look at" },
};
