import { z } from "zod";
import { type FileScanner, type ToolCall, type ToolResult, UnreadableAnswer } from "./scanner.ts";
import { parseJson, plainName } from "./tool-run.ts";

const USAGE = 32;
const BREAKS: ReadonlySet<string> = new Set(["E0001", "E0602", "E0603"]);

// A file alone in a folder cannot import its neighbors, so the rules about imports would only tell of that.
const CONFIGURATION = `[MAIN]
persistent=no
load-plugins=
unsafe-load-any-extension=no
jobs=1
[MESSAGES CONTROL]
disable=import-error,no-name-in-module,relative-beyond-top-level,useless-suppression,suppressed-message,locally-disabled,file-ignored
`;

const ANSWER = z.object({
  messages: z.array(
    z.object({
      message: z.string(),
      messageId: z.string().regex(/^[A-Z]\d{4}$/),
      confidence: z.string(),
      symbol: z.string(),
      line: z.int().min(0),
      column: z.int().min(0),
      endLine: z.int().nullable(),
      endColumn: z.int().nullable(),
      path: z.string(),
    }),
  ),
});

/**
 * pylint, one file at a time and alone in a folder under a name of ours: it puts that folder on its import path, where a file called
 * `isort.py` would be run (https://github.com/pylint-dev/pylint/issues/959).
 */
export const pylint: FileScanner = {
  kind: "files",
  name: "pylint",
  silencedBy: ["pylint"],
  claims: ({ path }) => /\.py$/i.test(path),
  fileName: () => "module_to_check.py",
  filesPerCall: 1,
  seconds: { start: 0.5, each: 1 },
  configFiles: { pylintrc: CONFIGURATION },
  baseFiles: [],
  silencedByBase: () => () => null,
  proof: {
    lines: (mark) => mark,
    isSyntaxError: (ruleId) => ruleId === "E0001" || ruleId.startsWith("F"),
    // A module without a statement needs no docstring.
    onlyWithStatements: new Set(["C0114"]),
  },
  command: ({ configFolder, files }) => ({
    args: [`--rcfile=${configFolder}/pylintrc`, "--output-format=json2", "--", ...files.map((file) => `./${file}`)],
    env: {
      PYTHONDONTWRITEBYTECODE: "1",
      PYTHONSAFEPATH: "1",
      PYTHONNOUSERSITE: "1",
      // It is started once for each file: our launcher has Python compile it once for all of them.
      DRAFTGATE_BYTECODE: `${configFolder.slice(0, configFolder.lastIndexOf("/"))}/bytecode`,
    },
  }),
  read: (result, call) => {
    // A set of bits: which kinds of messages there are.
    if (result.exitCode === null || result.exitCode < 0 || result.exitCode >= USAGE) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    return { covered: [], refused: [], results: answer.data.messages.map((row) => toResult(row, call)) };
  },
};

// For some messages it gives the name of a module, or of whatever it took for one, where the path belongs; there is one file a call.
function fileOf(path: string, call: ToolCall): string {
  const [only] = call.files;
  return only !== undefined && call.files.length === 1 && /^\w+$/.test(path) ? only : plainName(path, call);
}

function toResult(row: z.infer<typeof ANSWER>["messages"][number], call: ToolCall): ToolResult {
  const startLine = Math.max(1, row.line);
  return {
    file: fileOf(row.path, call),
    ruleId: row.messageId,
    class: "lint",
    severity: BREAKS.has(row.messageId) ? "high" : "low",
    confidence: row.confidence === "UNDEFINED" ? null : row.confidence.toLowerCase(),
    message: `${row.message} (${row.symbol})`,
    startLine,
    startColumn: row.column + 1,
    endLine: Math.max(startLine, row.endLine ?? startLine),
    endColumn: row.endColumn,
    helpUri: null,
    advice: null,
  };
}
