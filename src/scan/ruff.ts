import { z } from "zod";
import { RUFF_FILES, silencedByRuffSettings } from "./base-ignores.ts";
import { type FileScanner, type ToolCall, type ToolResult, UnreadableAnswer } from "./scanner.ts";
import { lastColumn, parseJson, plainName } from "./tool-run.ts";

// Syntax errors and names that do not exist break the program; the rest is advice.
const BREAKS = /^(?:invalid-syntax|E9\d\d|F82[123])$/;
const UNREADABLE = "E902";

const PLACE = z.object({ row: z.int().min(0), column: z.int().min(0) });
const ANSWER = z.array(
  z.object({
    code: z.string().nullable(),
    message: z.string(),
    filename: z.string(),
    location: PLACE,
    end_location: PLACE,
    url: z.string().nullable(),
  }),
);

/** ruff's checks for mistakes, without configuration and comments of the repository (https://docs.astral.sh/ruff/linter/). */
export const ruff: FileScanner = {
  kind: "files",
  name: "ruff",
  silencedBy: ["ruff"],
  claims: ({ path }) => /\.py$/i.test(path),
  // One rule asks which package a module is in.
  tree: { neighbors: () => () => false, inArguments: true },
  filesPerCall: 1_000,
  seconds: { start: 0.02, each: 0.001 },
  configFiles: {},
  baseFiles: RUFF_FILES,
  silencedByBase: silencedByRuffSettings,
  proof: { lines: (mark) => mark, isSyntaxError: (ruleId) => ruleId === "invalid-syntax" || ruleId.startsWith("E9") },
  command: ({ files, obeysComments }) => ({
    args: [
      "check",
      "--isolated",
      "--no-cache",
      "--no-fix",
      "--no-respect-gitignore",
      ...(obeysComments ? [] : ["--ignore-noqa"]),
      // The newest syntax it knows: a project's own minimum is in configuration that is not read.
      "--target-version",
      "py314",
      "--select",
      "E4,E7,E9,F,B,PLE,PLW",
      "--output-format",
      "json",
      "--",
      ...files.map((file) => `./${file}`),
    ],
  }),
  read: (result, call) => {
    if (result.exitCode !== 0 && result.exitCode !== 1) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    const isRefusal = (row: z.infer<typeof ANSWER>[number]): boolean => row.code === UNREADABLE;
    return {
      covered: [],
      refused: answer.data
        .filter(isRefusal)
        .map((row) => ({ file: plainName(row.filename, call), reason: "unparsable" as const })),
      results: answer.data.filter((row) => !isRefusal(row)).map((row) => toResult(row, call)),
    };
  },
};

function toResult(row: z.infer<typeof ANSWER>[number], call: ToolCall): ToolResult {
  const ruleId = row.code ?? "invalid-syntax";
  return {
    file: plainName(row.filename, call),
    ruleId,
    class: "lint",
    severity: BREAKS.test(ruleId) ? "high" : "low",
    confidence: null,
    message: row.message,
    startLine: Math.max(1, row.location.row),
    startColumn: Math.max(1, row.location.column),
    endLine: Math.max(1, row.end_location.row),
    endColumn: lastColumn(row.end_location.column),
    helpUri: row.url?.startsWith("https://docs.astral.sh/") === true ? row.url : null,
    advice: null,
  };
}
