import { z } from "zod";
import type { Severity } from "../domain/finding.ts";
import { type FileScanner, type ToolCall, type ToolResult, UnreadableAnswer } from "./scanner.ts";
import { parseJson, plainName } from "./tool-run.ts";

// bandit reads a file `.bandit` only from folders it is given; an own one takes even that away.
const CONFIGURATION = "[bandit]\n";
// Rules whose message quotes a password.
const QUOTES_PASSWORD = /^B10[567]$/;

const LEVEL = z.enum(["UNDEFINED", "LOW", "MEDIUM", "HIGH"]);
const ANSWER = z.object({
  errors: z.array(z.object({ filename: z.string(), reason: z.string() })),
  metrics: z.record(z.string(), z.object({ loc: z.number() })),
  results: z.array(
    z.object({
      filename: z.string(),
      test_id: z.string().regex(/^[A-Z]\d{1,5}$/),
      issue_severity: LEVEL,
      issue_confidence: LEVEL,
      issue_text: z.string(),
      line_number: z.int().min(0),
      line_range: z.array(z.int()),
      col_offset: z.int(),
      end_col_offset: z.int(),
      more_info: z.string(),
    }),
  ),
});

/** bandit on Python files, its comments not obeyed (https://bandit.readthedocs.io/en/latest/man/bandit.html). */
export const bandit: FileScanner = {
  kind: "files",
  name: "bandit",
  silencedBy: ["bandit"],
  claims: ({ path, shebang }) => /\.pyi?$/i.test(path) || /\bpython[\d.]*(?:\s|$)/.test(shebang),
  filesPerCall: 1_000,
  seconds: { start: 0.3, each: 0.04 },
  oneCore: { bytesWorthStart: 200_000 },
  configFiles: { "bandit.ini": CONFIGURATION },
  baseFiles: [".bandit", "pyproject.toml"],
  silencedByBase: (texts) => {
    const skipped = [...texts].map(([name, text]) => ({ name, rules: readSkips(name, text) }));
    return (ruleId) => skipped.find(({ rules }) => rules.has(ruleId))?.name ?? null;
  },
  command: ({ configFolder, files, obeysComments }) => ({
    args: [
      "-q",
      "-f",
      "json",
      "--ini",
      `${configFolder}/bandit.ini`,
      // The default excludes by substring: every path with `.git` in it, all of `.github/` included.
      "-x",
      "",
      "--severity-level",
      "all",
      "--confidence-level",
      "all",
      ...(obeysComments ? [] : ["--ignore-nosec"]),
      "--",
      ...files.map((file) => `./${file}`),
    ],
    env: { PYTHONDONTWRITEBYTECODE: "1", PYTHONSAFEPATH: "1", PYTHONNOUSERSITE: "1" },
  }),
  read: (result, call) => {
    // 0 and 1 both come with a report; 2 is wrong usage, all else a crash.
    if (result.exitCode !== 0 && result.exitCode !== 1) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    const { errors, metrics, results } = answer.data;
    return {
      covered: Object.keys(metrics)
        .filter((name) => name !== "_totals")
        .map((name) => plainName(name, call)),
      refused: errors.map((error) => ({ file: plainName(error.filename, call), reason: "unparsable" as const })),
      results: results.map((row) => toResult(row, call)),
    };
  },
};

function toResult(row: z.infer<typeof ANSWER>["results"][number], call: ToolCall): ToolResult {
  const quotesPassword = QUOTES_PASSWORD.test(row.test_id);
  const startLine = Math.max(1, row.line_number);
  return {
    file: plainName(row.filename, call),
    ruleId: row.test_id,
    class: "sast",
    severity: severityOf(row.issue_severity),
    confidence: row.issue_confidence.toLowerCase(),
    message: quotesPassword ? withoutQuote(row.issue_text) : row.issue_text,
    startLine,
    startColumn: null,
    endLine: Math.max(startLine, ...row.line_range),
    endColumn: null,
    helpUri: row.more_info.startsWith("https://bandit.readthedocs.io/") ? row.more_info : null,
    advice: quotesPassword
      ? "If it is a real password, change it where it is used and read it from the environment."
      : null,
    ...(quotesPassword ? { secrets: quoted(row.issue_text) } : {}),
  };
}

function severityOf(level: z.infer<typeof LEVEL>): Severity {
  if (level === "HIGH") return "high";
  return level === "MEDIUM" ? "medium" : "low";
}

function withoutQuote(text: string): string {
  const colon = text.indexOf(":");
  return colon === -1 ? text : text.slice(0, colon);
}

function quoted(text: string): readonly string[] {
  const value = /:\s*'([\s\S]*)'$/.exec(text.trim())?.[1] ?? "";
  // Words and short ones stand in innocent places as well; those are only kept out of the message.
  return value.length >= 8 && /[^A-Za-z]/.test(value) ? [value] : [];
}

/** The rules that `skips` of the base's `[bandit]` or `[tool.bandit]` names. */
function readSkips(name: string, text: string): ReadonlySet<string> {
  const section = name === ".bandit" ? "[bandit]" : "[tool.bandit]";
  const start = text.indexOf(section);
  if (start === -1) return new Set();
  const body = text.slice(start + section.length).split(/^\s*\[/m, 1)[0] ?? "";
  const value = /^\s*skips\s*[=:]\s*(\[[^\]]*\]|[^\n]*)/m.exec(body)?.[1] ?? "";
  return new Set(value.match(/B\d{3}/g) ?? []);
}
