import { z } from "zod";
import type { Severity } from "../domain/finding.ts";
import { baseName } from "../domain/path.ts";
import { safeName } from "./safe-name.ts";
import { type FileScanner, type ToolCall, type ToolResult, UnreadableAnswer } from "./scanner.ts";
import { lastColumn, parseJson, plainName } from "./tool-run.ts";

const LANGUAGES = /\.(?:[cm]?[jt]sx?|jsonc?|css)$/i;
// Files that biome never touches: https://biomejs.dev/guides/configure-biome/#protected-files
const PROTECTED = /^(?:composer\.lock|npm-shrinkwrap\.json|package-lock\.json)$/;

const CONFIGURATION = {
  root: true,
  vcs: { enabled: false },
  files: { maxSize: 104_857_600, ignoreUnknown: false },
  formatter: { enabled: false },
  assist: { enabled: false },
  linter: { enabled: true },
};

const SEVERITIES: Readonly<Record<string, Severity>> = {
  fatal: "high",
  error: "high",
  warning: "medium",
  information: "low",
  info: "low",
  hint: "low",
};

const PLACE = z.object({ line: z.int().min(0), column: z.int().min(0) });
const ANSWER = z.object({
  summary: z.object({ changed: z.int().min(0), unchanged: z.int().min(0), diagnosticsNotPrinted: z.int().max(0) }),
  diagnostics: z.array(
    z.object({
      severity: z.string(),
      message: z.string(),
      category: z.string().nullable(),
      location: z.object({ path: z.string(), start: PLACE, end: PLACE }).nullable(),
    }),
  ),
});
type Row = z.infer<typeof ANSWER>["diagnostics"][number];

/** biome's recommended rules on JavaScript, TypeScript, JSON and CSS (https://biomejs.dev/linter/). */
export const biome: FileScanner = {
  kind: "files",
  name: "biome",
  silencedBy: ["biome"],
  claims: ({ path }) => LANGUAGES.test(path) && !PROTECTED.test(baseName(path)),
  // Its own configuration files are searched for everywhere, also beside ours.
  fileName: (path) => safeName(path).replace(/^(?=\.?biome\.jsonc?$)/i, "file-"),
  filesPerCall: 500,
  seconds: { start: 0.05, each: 0.004 },
  countsFiles: true,
  configFiles: { "biome.json": JSON.stringify(CONFIGURATION) },
  baseFiles: [],
  silencedByBase: () => () => null,
  command: ({ configFolder, files }) => ({
    args: [
      "lint",
      `--config-path=${configFolder}`,
      "--reporter=json",
      "--max-diagnostics=none",
      "--colors=off",
      "--no-errors-on-unmatched",
      ...files.map((file) => `./${file}`),
    ],
  }),
  read: (result, call) => {
    if (result.exitCode !== 0 && result.exitCode !== 1) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    const { summary, diagnostics } = answer.data;
    const rows = diagnostics.flatMap((row) => (row.location === null ? [] : [{ ...row, location: row.location }]));
    const broken = new Set(rows.filter(isRefusal).map((row) => plainName(row.location.path, call)));
    const isWhole = summary.changed + summary.unchanged === call.files.length;
    return {
      // It only counts: where the count is short, nobody knows which file was left out.
      covered: isWhole ? call.files.filter((file) => !broken.has(file)) : [],
      refused: [...broken].map((file) => ({ file, reason: "unparsable" as const })),
      results: rows
        .filter((row) => row.category?.startsWith("lint/") === true || row.category === "parse")
        .map((row) => toResult(row, call)),
    };
  },
};

function isRefusal({ category }: Row): boolean {
  return (
    category === "parse" || category?.startsWith("fs/") === true || category?.startsWith("internalError/") === true
  );
}

function toResult(row: Row & { readonly location: NonNullable<Row["location"]> }, call: ToolCall): ToolResult {
  const { start, end, path } = row.location;
  return {
    file: plainName(path, call),
    ruleId: row.category ?? "parse",
    class: "lint",
    severity: SEVERITIES[row.severity] ?? "medium",
    confidence: null,
    message: row.message,
    startLine: Math.max(1, start.line),
    startColumn: Math.max(1, start.column),
    endLine: Math.max(1, end.line),
    endColumn: lastColumn(end.column),
    helpUri: helpOf(row.category ?? ""),
    advice: null,
  };
}

function helpOf(category: string): string | null {
  const rule = /^lint\/[a-zA-Z]+\/([a-zA-Z]+)$/.exec(category)?.[1];
  if (rule === undefined) return null;
  return `https://biomejs.dev/linter/rules/${rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/`;
}
