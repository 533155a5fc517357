import { z } from "zod";
import { baseName } from "../domain/path.ts";
import { type SecretResult, type SecretScanner, UnreadableAnswer } from "./scanner.ts";
import { adviceFor } from "./secret-advice.ts";
import { COVERAGE_RULE, MARKER } from "./secret-proof.ts";
import { parseJson } from "./tool-run.ts";

const LEAKS = 42;

/*
 * The parts of a name that gitleaks' rules look at (`path = …` in its own configuration). Everything else of a name is left out on
 * purpose: its global allow-list passes over lockfiles, vendored folders, images and more by name, and archives by extension.
 * https://github.com/gitleaks/gitleaks/blob/v8.30.1/config/gitleaks.toml
 */
const MEANINGFUL = /(?:\.(?:php|tf|hcl|ya?ml|p12|pfx|bb|bbappend|bbclass|inc)|nuget\.config)$/i;

/*
 * Where gitleaks itself looks at nothing by name. We look there as well, but its generic rules (a word like "api" and something random
 * behind it) take checksums and packed code for secrets, so those alone do not count in such files.
 */
const CHECKSUMS =
  /(?:^|\/)(?:go\.(?:mod|sum|work(?:\.sum)?)|gradle\.lockfile|(?:deno|Pipfile|poetry|uv|Cargo|composer|Gemfile|flake|pdm)\.lock|(?:npm-shrinkwrap|package-lock)\.json|(?:pnpm-lock|yarn)\.(?:yaml|lock)|bun\.lockb?|verification-metadata\.xml)$/;
const PACKED =
  /(?:^|\/)(?:node_modules|bower_components)\/|(?:^|\/)vendor\/(?:bundle|ruby|github\.com|golang\.org|google\.golang\.org|gopkg\.in|istio\.io|k8s\.io|sigs\.k8s\.io)\/|[.-]min\.(?:js|css)$|\.(?:map|svg|png|gif|jpe?g|bmp|tiff?|eot|otf|ttf|woff2?|pdf|docx?|xlsx?|pdb|exe|dll|bin|gem)$/i;

const CONFIGURATION = `# Written by draftgate. gitleaks' own rules, and one that proves that a file was read to its end.
[extend]
useDefault = true

[[rules]]
id = "${COVERAGE_RULE}"
description = "proof of coverage"
regex = '''${MARKER}-[0-9a-f]{32}-[0-9]{1,9}-end'''
keywords = ["${MARKER}"]
`;

const ANSWER = z.array(
  z.object({
    RuleID: z.string().min(1).max(200),
    Description: z.string(),
    StartLine: z.int().min(0),
    EndLine: z.int().min(0),
    Match: z.string(),
    Secret: z.string(),
    File: z.string(),
  }),
);

/**
 * gitleaks 8 on blobs (https://github.com/gitleaks/gitleaks). The report comes through a pipe and is not redacted: the value is what
 * tells whether the base has the secret too and whether two findings are one, columns cannot (for decoded text they point at the
 * code, not the secret), and the bytes lie in the same private folder anyway. Nothing but this process ever reads that pipe.
 */
export const gitleaks: SecretScanner = {
  kind: "secrets",
  name: "gitleaks",
  seconds: { start: 0.05, each: 0.015 },
  fileName: (number, path) => {
    const ending = path === null ? "" : (MEANINGFUL.exec(baseName(path))?.[0].toLowerCase() ?? "");
    return `b${number}${ending.startsWith(".") || ending === "" ? ending : `.${ending}`}`;
  },
  configFiles: () => ({ "gitleaks.toml": CONFIGURATION, "no-ignore": "" }),
  countsIn: (ruleId, path, origin) =>
    !ruleId.startsWith("generic-") || !(CHECKSUMS.test(path) || (PACKED.test(path) && origin !== "ai")),
  silencer: { comment: "gitleaks", ignoreFile: ".gitleaksignore", ignores },
  command: ({ configFolder }) => ({
    args: [
      "dir",
      "--config",
      `${configFolder}/gitleaks.toml`,
      "--gitleaks-ignore-path",
      `${configFolder}/no-ignore`,
      "--ignore-gitleaks-allow",
      "--no-banner",
      "--no-color",
      "--log-level",
      "error",
      "--exit-code",
      String(LEAKS),
      "--report-format",
      "json",
      "--report-path",
      "-",
      ".",
    ],
  }),
  read: (result) => {
    // 1 is an error or a partial scan; 0 would mean that not even the proof was found.
    if (result.exitCode !== LEAKS && result.exitCode !== 0) {
      throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    return answer.data.map(
      (row): SecretResult => ({
        file: row.File.replace(/^(?:\.\/)+/, ""),
        ruleId: row.RuleID,
        severity: row.RuleID.startsWith("generic-") ? "high" : "critical",
        message: row.Description,
        match: row.Match,
        value: row.Secret,
        startLine: row.StartLine === 0 ? null : row.StartLine,
        endLine: row.EndLine === 0 ? null : row.EndLine,
        advice: adviceFor(row.RuleID),
        helpUri: null,
      }),
    );
  },
};

/** Whether a `.gitleaksignore` holds `path:rule:line`, with or without a commit before it. */
function ignores(text: string, ruleId: string, path: string, startLine: number): boolean {
  const wanted = `${path}:${ruleId}:${startLine}`;
  return text.split("\n").some((line) => {
    const entry = line.trim().replaceAll("\\", "/");
    return entry === wanted || (/^[0-9a-f]{40,64}:/.test(entry) && entry.slice(entry.indexOf(":") + 1) === wanted);
  });
}
