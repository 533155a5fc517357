// Holds docs/mutation.json to the sources it speaks of and to the least score; with --write, makes it of what `npm run mutate` found.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const LEAST_SCORE = 85;
const FOLDERS = ["src/command", "src/gate"];
const root = fileURLToPath(new URL("..", import.meta.url));
const REPORT = `${root}docs/mutation.json`;
/** Stryker's own report of all that it knows, also where a run was about some files only. https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema */
const FOUND = `${root}coverage/mutation-incremental.json`;

const position = z.object({ line: z.number(), column: z.number() });
const mutant = z.object({
  mutatorName: z.string(),
  replacement: z.string().optional(),
  status: z.string(),
  location: z.object({ start: position, end: position }),
});
const foundShape = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(mutant) })),
});
const counts = { killed: z.number(), timeout: z.number(), survived: z.number(), noCoverage: z.number() };
const reportShape = z.object({
  score: z.number(),
  ...counts,
  files: z.record(z.string(), z.object({ sha256: z.string(), ...counts })),
  survivors: z.array(z.string()),
});

type Counts = Record<keyof typeof counts, number>;
type Report = z.infer<typeof reportShape>;

function sources(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  ).sort();
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function scoreOf({ killed, timeout, survived, noCoverage }: Counts): number {
  const caught = killed + timeout;
  return Math.floor((caught / (caught + survived + noCoverage)) * 10_000) / 100;
}

function countsOf(mutants: readonly z.infer<typeof mutant>[]): Counts {
  const of = (status: string): number => mutants.filter((one) => one.status === status).length;
  return {
    killed: of("Killed"),
    timeout: of("Timeout"),
    survived: of("Survived"),
    noCoverage: of("NoCoverage"),
  };
}

/** `src/gate/gate.ts:20:7 BooleanLiteral -> false`, on one line of bounded length. */
function describe(
  path: string,
  { mutatorName, replacement = "", location: { start } }: z.infer<typeof mutant>,
): string {
  const text = replacement.replace(/\s+/g, " ");
  return `${path}:${start.line}:${start.column} ${mutatorName} -> ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`;
}

function readReport(): Report {
  return reportShape.parse(JSON.parse(readFileSync(REPORT, "utf8")));
}

/** What is known of one file: its digest, its counts, and each fault that no test sees. */
interface Known {
  readonly path: string;
  readonly file: Report["files"][string];
  readonly survivors: readonly string[];
}

/** What Stryker found; of a file that it was not run on, what is known of the same text from before. */
function knownOf(path: string, found: z.infer<typeof foundShape>["files"][string] | undefined, before: Report): Known {
  const text = readFileSync(`${root}${path}`, "utf8");
  const past = before.files[path];
  if (found === undefined && past?.sha256 === digest(text)) {
    return { path, file: past, survivors: before.survivors.filter((line) => line.startsWith(`${path}:`)) };
  }
  // A file without anything to mutate, as one of types, has no mutants and need not be known to Stryker.
  const { source, mutants } = found ?? { source: text, mutants: [] };
  const survivors = mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .sort((a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column)
    .map((one) => describe(path, one));
  return { path, file: { sha256: digest(source), ...countsOf(mutants) }, survivors };
}

function makeReport(before: Report): Report {
  const { files } = foundShape.parse(JSON.parse(readFileSync(FOUND, "utf8")));
  const known = sources().map((path) => knownOf(path, files[path], before));
  const total = totalOf(known.map(({ file }) => file));
  return {
    score: scoreOf(total),
    ...total,
    files: Object.fromEntries(known.map(({ path, file }) => [path, file])),
    survivors: known.flatMap(({ survivors }) => survivors),
  };
}

function totalOf(files: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => files.reduce((all, one) => all + one[name], 0);
  return {
    killed: sum("killed"),
    timeout: sum("timeout"),
    survived: sum("survived"),
    noCoverage: sum("noCoverage"),
  };
}

function mistakesOf(report: Report): readonly string[] {
  const mistakes: string[] = [];
  const paths = sources();
  for (const path of paths) {
    const known = report.files[path];
    if (known === undefined) mistakes.push(`${path} is not in it`);
    else if (known.sha256 !== digest(readFileSync(`${root}${path}`, "utf8")))
      mistakes.push(`${path} has changed since`);
  }
  for (const path of Object.keys(report.files)) if (!paths.includes(path)) mistakes.push(`${path} is gone`);
  const score = scoreOf(totalOf(Object.values(report.files)));
  if (score !== report.score) mistakes.push(`its score is ${report.score}, and its files come to ${score}`);
  if (!(score >= LEAST_SCORE)) mistakes.push(`the score is ${score}, and ${LEAST_SCORE} is the least`);
  return mistakes;
}

if (process.argv.includes("--write")) {
  if (!existsSync(FOUND)) throw new Error(`${FOUND} is not there: npm run mutate makes it`);
  writeFileSync(REPORT, `${JSON.stringify(makeReport(readReport()), null, 2)}\n`);
}
const report = readReport();
const mistakes = mistakesOf(report);
for (const mistake of mistakes) console.error(`docs/mutation.json: ${mistake}; npm run mutate makes it anew`);
const { score, killed, timeout, survived, noCoverage } = report;
console.log(
  `mutation score ${score} (${killed} killed, ${timeout} timeouts, ${survived} survived, ${noCoverage} not covered)`,
);
if (mistakes.length > 0) process.exitCode = 1;
