import { z } from "zod";
import { type FileScanner, UnreadableAnswer } from "./scanner.ts";
import { parseJson, plainName } from "./tool-run.ts";
import { isAction, isWorkflow } from "./workflow-files.ts";

const ANSWER = z.array(
  z.object({
    message: z.string(),
    filepath: z.string(),
    line: z.int().min(0),
    column: z.int().min(0),
    end_column: z.int().min(0),
    kind: z.string().min(1),
  }),
);
// Its log names each file when it is done with it.
const DONE = /^verbose: Found total \d+ errors? in \d+ ms for (\S+)$/gm;

/** actionlint on workflows (https://github.com/rhysd/actionlint/blob/main/docs/usage.md); it has shellcheck read their scripts. */
export const actionlint: FileScanner = {
  kind: "files",
  name: "actionlint",
  silencedBy: ["shellcheck"],
  companion: "shellcheck",
  claims: ({ path }) => isWorkflow(path),
  // It needs a project around a workflow that calls another one of the same repository (without, it panics), and reads that one.
  tree: {
    neighbors: () => (path) => isWorkflow(path) || isAction(path),
    inArguments: true,
    proofs: { ".git/HEAD": "ref: refs/heads/main\n" },
  },
  filesPerCall: 200,
  seconds: { start: 0.02, each: 0.01 },
  configFiles: { "actionlint.yaml": "self-hosted-runner:\n  labels: []\n" },
  baseFiles: [],
  silencedByBase: () => () => null,
  command: ({ configFolder, files, companionPath }) => ({
    args: [
      "-verbose",
      "-no-color",
      "-config-file",
      `${configFolder}/actionlint.yaml`,
      `-shellcheck=${companionPath ?? ""}`,
      "-pyflakes=",
      "-format",
      "{{json .}}",
      ...files.map((file) => `./${file}`),
    ],
  }),
  read: (result, call) => {
    if (result.exitCode !== 0 && result.exitCode !== 1) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    const unparsable = answer.data.filter((row) => row.message.startsWith("could not parse as YAML"));
    return {
      covered: [...new TextDecoder().decode(result.stderr).matchAll(DONE)].map((match) =>
        plainName(match[1] ?? "", call),
      ),
      refused: unparsable.map((row) => ({ file: plainName(row.filepath, call), reason: "unparsable" as const })),
      results: answer.data.map((row) => ({
        file: plainName(row.filepath, call),
        ruleId: row.kind,
        class: "lint",
        severity: "medium",
        confidence: null,
        message: row.message,
        startLine: Math.max(1, row.line),
        startColumn: row.column === 0 ? null : row.column,
        endLine: Math.max(1, row.line),
        endColumn: row.end_column === 0 ? null : row.end_column,
        helpUri: "https://github.com/rhysd/actionlint/blob/main/docs/checks.md",
        advice: null,
      })),
    };
  },
};
