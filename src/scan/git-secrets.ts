import { type SecretResult, type SecretScanner, UnreadableAnswer } from "./scanner.ts";
import { COVERAGE_RULE, MARKER } from "./secret-proof.ts";

const NUL = 0;
const BLANK = 32;

/*
 * What `git secrets --register-aws` sets up, with names of ours, for the tool has none. Its two allowed literals are not configured:
 * they would excuse a whole line, whatever else is on it. https://github.com/awslabs/git-secrets#options-for-register-aws
 */
const AWS = "(AWS|aws|Aws)?_?";
const QUOTE = "(\"|')?";
const CONNECT = "\\s*(:|=>|=)\\s*";
const PATTERNS: readonly (readonly [ruleId: string, pattern: string, value: RegExp, message: string])[] = [
  [
    "aws-access-key-id",
    "(A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}",
    /[A-Z0-9]{20}/,
    "An AWS access key id.",
  ],
  [
    "aws-secret-access-key",
    `${QUOTE}${AWS}(SECRET|secret|Secret)?_?(ACCESS|access|Access)?_?(KEY|key|Key)${QUOTE}${CONNECT}${QUOTE}[A-Za-z0-9/\\+=]{40}${QUOTE}`,
    /[A-Za-z0-9/+=]{40}(?=["']?$)/,
    "An AWS secret access key.",
  ],
  [
    "aws-account-id",
    `${QUOTE}${AWS}(ACCOUNT|account|Account)_?(ID|id|Id)?${QUOTE}${CONNECT}${QUOTE}[0-9]{4}\\-?[0-9]{4}\\-?[0-9]{4}${QUOTE}`,
    /[0-9]{4}-?[0-9]{4}-?[0-9]{4}(?=["']?$)/,
    "An AWS account id.",
  ],
];
const PROOF = `${MARKER}-[0-9a-f]{32}-[0-9]+-end`;
const EXAMPLES = ["AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"];

// The tool greps with -w: no letter, digit or _ on either side.
const whole = (pattern: string): RegExp => new RegExp(`(?<!\\w)(?:${pattern})(?!\\w)`, "g");

/** git-secrets with the patterns it has for AWS; it prints the lines it found, through a pipe that only this process reads. */
export const gitSecrets: SecretScanner = {
  kind: "secrets",
  name: "git-secrets",
  seconds: { start: 0.05, each: 0.002 },
  fileName: (number) => `b${number}`,
  // grep passes over a whole file for one NUL byte.
  digestible: (bytes) => (bytes.includes(NUL) ? bytes.map((byte) => (byte === NUL ? BLANK : byte)) : bytes),
  configFiles: () => ({
    gitconfig: `[secrets]\n${[...PATTERNS.map(([, pattern]) => pattern), PROOF].map((one) => `\tpatterns = ${quoted(one)}\n`).join("")}`,
  }),
  countsIn: () => true,
  silencer: { comment: null, ignoreFile: ".gitallowed", ignores: () => false },
  command: ({ configFolder }) => ({
    args: ["--scan", "-r", "."],
    // No other configuration, and no repository around the folder: its `.gitallowed` would count.
    env: {
      GIT_CONFIG_GLOBAL: `${configFolder}/gitconfig`,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CEILING_DIRECTORIES: configFolder.slice(0, configFolder.lastIndexOf("/")),
      LC_ALL: "C",
    },
  }),
  read: (result) => {
    // 1 is "found something", which the proof always is; 0 would be a tool without patterns.
    if (result.exitCode !== 1) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    const results: SecretResult[] = [];
    for (const row of new TextDecoder().decode(result.stderr).split("\n")) {
      const [, file, line, text = ""] = /^\.\/(b\d+):(\d+):(.*)$/s.exec(row) ?? [];
      if (file !== undefined) results.push(...readLine(file, Number(line), text));
    }
    if (results.length === 0) throw new UnreadableAnswer("printed nothing that can be read");
    return results;
  },
};

function readLine(file: string, line: number, text: string): readonly SecretResult[] {
  const make = (ruleId: string, match: string, value: string, message: string): SecretResult => ({
    file,
    ruleId,
    severity: "critical",
    message,
    match,
    value,
    startLine: line,
    endLine: line,
    advice: ADVICE,
    helpUri: null,
  });
  const proof = new RegExp(PROOF).exec(text)?.[0];
  if (proof !== undefined) return [make(COVERAGE_RULE, proof, proof, "")];
  const results = PATTERNS.flatMap(([ruleId, pattern, value, message]) =>
    [...text.matchAll(whole(pattern))].map(([match]) => make(ruleId, match, value.exec(match)?.[0] ?? match, message)),
  );
  const real = results.filter((row) => !EXAMPLES.includes(row.value));
  // A match that these expressions do not see again is still one.
  return results.length === 0 ? [make("prohibited-pattern", text, text.trim(), "A prohibited pattern.")] : real;
}

const ADVICE =
  "Revoke it and make a new one in the AWS console under IAM, Users, Security credentials; deleting the line is not enough, the history keeps it.";

function quoted(pattern: string): string {
  return `"${pattern.replace(/["\\]/g, "\\$&")}"`;
}
