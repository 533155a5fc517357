import { z } from "zod";
import type { Severity } from "../domain/finding.ts";
import { SHELLCHECK_FILES, silencedByShellcheckrc } from "./base-ignores.ts";
import { type FileScanner, UnreadableAnswer } from "./scanner.ts";
import { lastColumn, parseJson, plainName } from "./tool-run.ts";

const SEVERITIES: Readonly<Record<"error" | "warning" | "info" | "style", Severity>> = {
  error: "high",
  warning: "medium",
  info: "low",
  style: "info",
};

const ANSWER = z.object({
  comments: z.array(
    z.object({
      file: z.string(),
      line: z.int().min(0),
      endLine: z.int().min(0),
      column: z.int().min(0),
      endColumn: z.int().min(0),
      level: z.enum(["error", "warning", "info", "style"]),
      code: z.int(),
      message: z.string(),
    }),
  ),
});

/** shellcheck on scripts, with the rc file of the base at most and without following `source` (https://www.shellcheck.net/wiki/). */
export const shellcheck: FileScanner = {
  kind: "files",
  name: "shellcheck",
  silencedBy: ["shellcheck"],
  claims: ({ path, shebang }) => /\.(?:sh|bash)$/i.test(path) || /[/\s](?:ba|da|a|k)?sh(?:\s|$)/.test(shebang),
  filesPerCall: 500,
  seconds: { start: 0.02, each: 0.02 },
  oneCore: { bytesWorthStart: 50_000 },
  configFiles: {},
  baseFiles: SHELLCHECK_FILES,
  silencedByBase: silencedByShellcheckrc,
  // SC2154: a name in lower case that nothing assigns. Codes from 1000 on are the parser's.
  proof: { lines: (mark) => `echo "$${mark}"`, isSyntaxError: (ruleId) => ruleId.startsWith("SC1") },
  command: ({ files }) => ({
    args: ["--norc", "--format=json1", "--color=never", ...files.map((file) => `./${file}`)],
  }),
  read: (result, call) => {
    if (result.exitCode !== 0 && result.exitCode !== 1) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    return {
      covered: [],
      refused: [],
      results: answer.data.comments.map((row) => ({
        file: plainName(row.file, call),
        ruleId: `SC${row.code}`,
        class: "lint",
        severity: SEVERITIES[row.level],
        confidence: null,
        message: row.message,
        startLine: Math.max(1, row.line),
        startColumn: Math.max(1, row.column),
        endLine: Math.max(1, row.endLine),
        endColumn: row.endLine === row.line && row.endColumn === row.column ? row.endColumn : lastColumn(row.endColumn),
        helpUri: `https://www.shellcheck.net/wiki/SC${row.code}`,
        advice: null,
      })),
    };
  },
};
