/** What `review.ts` measures. */
import { createHash } from "node:crypto";
import { parsePolicy } from "../src/config/policy.ts";
import type { Change } from "../src/domain/change.ts";
import type { Finding } from "../src/domain/finding.ts";
import type { ReviewPolicy } from "../src/domain/policy.ts";
import { createClock } from "../src/io/clock.ts";
import { createDigest } from "../src/io/digest.ts";
import { createOpenAiModel } from "../src/io/openai-model.ts";
import { type Reviewed, review } from "../src/review/review.ts";
import { SCANNER_NAMES } from "../src/scan/scanner-names.ts";
import { fakeLog } from "../test/fakes/log.ts";
import { fakeRepository } from "../test/fakes/repository.ts";
import { type ModelServer, type Script, startModelServer } from "../test/model/model-server.ts";
import { HOPELESS, type Mess, type Planted, SURVIVABLE, TOO_LONG } from "./mess.ts";

interface Sample {
  readonly change: Change;
  readonly repository: ReturnType<typeof fakeRepository>;
  readonly planted: readonly Planted[];
  /** Characters of `git diff` with three lines of context, as far as the sample is made of new files. */
  readonly diffCharacters: number;
  readonly changedLines: number;
}

const { policy: DEFAULTS } = parsePolicy(new TextEncoder().encode("version: 1\n"), {
  file: "bench",
  tools: SCANNER_NAMES,
});

/** `files` new Python files of about `functions` functions each, one planted defect in every file. */
async function makeSample(files: number, functions: number): Promise<Sample> {
  const repository = fakeRepository();
  const base = repository.commit({ files: { "README.md": "# Shop\n" } });
  const planted: Planted[] = [];
  const texts: Record<string, string> = {};
  for (let file = 0; file < files; file += 1) {
    const path = `src/shop/module_${file}.py`;
    const lines = ["import os", "import sqlite3", ""];
    for (let index = 0; index < functions; index += 1) {
      const name = createHash("sha1").update(`${file} ${index}`).digest("hex").slice(0, 6);
      lines.push(
        `def load_${name}(connection, value):`,
        '    rows = connection.execute("select name from items where id = ?", (value,))',
        `    found = [row[0] for row in rows if row[0] != "${name}"]`,
        "    return found",
        "",
      );
    }
    const quote = `return os.popen("convert " + value + ' ${file}').read()`;
    lines.push("def convert(value):", `    ${quote}`);
    planted.push({ path, line: lines.length, quote, message: `a command is built from input (planted ${file})` });
    texts[path] = `${lines.join("\n")}\n`;
  }
  const head = repository.commit({ files: texts });
  const changedLines = Object.values(texts).reduce((sum, text) => sum + text.split("\n").length - 1, 0);
  const characters = Object.entries(texts).map(
    ([path, text]) =>
      text.length +
      text.split("\n").length +
      `diff --git a/${path} b/${path}\nnew file mode 100644\nindex 000000000..123456789\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,99 @@\n`
        .length,
  );
  return {
    repository,
    planted,
    change: await repository.readChange(base, head),
    diffCharacters: characters.reduce((sum, one) => sum + one, 0),
    changedLines,
  };
}

interface Run {
  readonly reviewed: Reviewed;
  readonly server: ModelServer;
  readonly elapsedMs: number;
}

async function run(sample: Sample, script: Script, policy: Partial<ReviewPolicy> = {}): Promise<Run> {
  const server = await startModelServer(script);
  const digest = createDigest();
  const started = performance.now();
  const reviewed = await review(
    {
      change: sample.change,
      attributions: [],
      policy: { ...DEFAULTS.review, files: "all", maxRequests: 1_000, maxTokens: 10_000_000, ...policy },
      maxFileBytes: 1_048_576,
      scans: [],
      mask: (text) => text,
      nameFinding: (parts) => digest.sha256(JSON.stringify(parts)).slice(0, 32),
    },
    {
      repository: sample.repository,
      model: createOpenAiModel({ baseUrl: server.baseUrl, model: "scripted-model" }),
      clock: createClock(),
      digest,
      log: fakeLog(),
    },
  );
  const elapsedMs = performance.now() - started;
  await server.close();
  return { reviewed, server, elapsedMs };
}

const scriptOf =
  (mess: Mess, planted: readonly Planted[]): Script =>
  (request, number) =>
    mess(
      planted.filter((one) => request.user.includes(one.quote)),
      request,
      number,
    );

function share(findings: readonly Finding[], planted: readonly Planted[]): number {
  const places = new Set(findings.map(({ location }) => `${location.path}:${location.startLine}`));
  return planted.filter((one) => places.has(`${one.path}:${one.line}`)).length / planted.length;
}

function goal(name: string, value: number, isMet: boolean, detail: string): void {
  console.log(`${isMet ? "ok  " : "MISS"} ${name}: ${value.toFixed(3)} ${detail}`);
  if (!isMet) process.exitCode = 1;
}

const plain: Mess = SURVIVABLE["plain lines"] ?? (() => ({ content: "" }));

async function tokensAndFiles(): Promise<void> {
  const thirty = await makeSample(30, 12);
  const { reviewed, server } = await run(thirty, scriptOf(plain, thirty.planted));
  const ratio = server.promptTokens() / (thirty.diffCharacters / 4);
  const isWhole = reviewed.review.outcome === "completed";
  const perLine = (server.promptTokens() / thirty.changedLines).toFixed(1);
  goal(
    "4 prompt tokens / raw diff, 30 files",
    ratio,
    ratio <= 1.25 && isWhole,
    `(at most 1.25) ${perLine} a line, ${server.completions().length} requests`,
  );
  const many = await makeSample(300, 5);
  const all = await run(many, scriptOf(plain, many.planted));
  const unseen = many.planted.filter(
    (one) =>
      !all.server.completions().some((request) => request.user.includes(one.quote)) &&
      !all.reviewed.review.notReviewed.includes(one.path),
  );
  const found = share(all.reviewed.findings, many.planted);
  goal(
    "5 planted on the true line, 300 files",
    found,
    found >= 0.99 && unseen.length === 0,
    `(at least 0.99) ${unseen.length} neither seen nor named, ${all.server.completions().length} requests`,
  );
  const few = await run(many, scriptOf(plain, many.planted), { maxRequests: 3 });
  const lost = many.planted.filter(
    (one) =>
      !few.server.completions().some((request) => request.user.includes(one.quote)) &&
      !few.reviewed.review.notReviewed.includes(one.path),
  );
  goal(
    "5 neither seen nor named with 3 requests",
    lost.length,
    lost.length === 0 && few.reviewed.review.outcome === "incomplete",
    `(0) ${few.reviewed.review.notReviewed.length} named`,
  );
}

async function survivable(isTable: boolean): Promise<void> {
  const sample = await makeSample(6, 2);
  const shares: number[] = [];
  for (const [name, mess] of Object.entries(SURVIVABLE)) {
    const { reviewed } = await run(sample, scriptOf(mess, sample.planted));
    const found = share(reviewed.findings, sample.planted);
    shares.push(found);
    if (isTable || found < 1)
      console.log(
        `     ${name.padEnd(40)} ${found.toFixed(2)} ${reviewed.review.outcome} ${reviewed.review.reason ?? ""}`,
      );
  }
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  goal(`6 planted on the true line, ${shares.length} kinds of mess`, mean, mean >= 0.97, "(at least 0.97)");
}

async function hopeless(isTable: boolean): Promise<void> {
  const sample = await makeSample(2, 1);
  let honest = 0;
  for (const [name, mess] of Object.entries(HOPELESS)) {
    const { reviewed, elapsedMs } = await run(sample, scriptOf(mess, sample.planted), { timeoutSeconds: 6 });
    const { outcome, reason, notReviewed } = reviewed.review;
    const isHonest = outcome !== "completed" && reason !== null && notReviewed.length === 2 && elapsedMs < 8_000;
    honest += Number(isHonest);
    if (isTable || !isHonest)
      console.log(`     ${name.padEnd(40)} ${outcome} in ${Math.round(elapsedMs)} ms: ${reason}`);
  }
  const count = Object.keys(HOPELESS).length;
  goal(`7 says that it did not review, ${count} kinds of hopeless`, honest / count, honest === count, "(1)");
}

async function tooLong(isTable: boolean): Promise<void> {
  const sample = await makeSample(30, 12);
  for (const [name, make] of Object.entries(TOO_LONG)) {
    for (const limit of [2_048, 4_096]) {
      const { reviewed, server } = await run(sample, scriptOf(make(limit), sample.planted));
      const found = share(reviewed.findings, sample.planted);
      const named = sample.planted.filter((one) => reviewed.review.notReviewed.includes(one.path)).length;
      goal(
        `8 ${name}, ${limit} tokens`,
        found,
        found >= 0.97,
        `(at least 0.97) ${named} named, ${server.completions().length} requests`,
      );
      if (isTable) console.log(`     ${reviewed.review.outcome} ${reviewed.review.reason ?? ""}`);
    }
  }
  const { reviewed } = await run(sample, scriptOf(TOO_LONG["silent truncation"]?.(100) ?? plain, sample.planted));
  const isNamed =
    reviewed.review.outcome !== "completed" && (reviewed.review.reason ?? "").includes("cut the question off");
  goal("8 truncation that nothing helps against is named", Number(isNamed), isNamed, reviewed.review.reason ?? "");
}

async function schedule(): Promise<void> {
  const sample = await makeSample(30, 30);
  const slow: Script = (request) => ({
    ...plain(
      sample.planted.filter((one) => request.user.includes(one.quote)),
      request,
      1,
    ),
    delayMs: 300,
  });
  const { server, elapsedMs } = await run(sample, slow, { contextTokens: 3_300, maxOutputTokens: 800 });
  const requests = server.completions().length;
  const ideal = Math.ceil(requests / 4) * 300;
  const ratio = elapsedMs / ideal;
  goal(
    "15 requests of 300 ms / ideal schedule",
    ratio,
    ratio <= 1.2 && server.mostInFlight() <= 4,
    `(at most 1.2) ${requests} requests, ${server.mostInFlight()} in flight (at most 4), ${Math.round(elapsedMs)} ms`,
  );
}

/** Measures the goals of these numbers (4 stands for 5 too) and prints each; a table of every kind of fault where it is wanted. */
export async function runGoals(isTable: boolean, goals: readonly string[]): Promise<void> {
  console.log("scripted endpoint: plumbing only, says nothing about a model");
  if (goals.includes("4")) await tokensAndFiles();
  if (goals.includes("6")) await survivable(isTable);
  if (goals.includes("7")) await hopeless(isTable);
  if (goals.includes("8")) await tooLong(isTable);
  if (goals.includes("15")) await schedule();
}

/** One small change against one kind of answer: the share of planted defects on their true line, and what the review says of itself. */
export async function runMess(
  mess: Mess,
  policy: Partial<ReviewPolicy> = {},
): Promise<{ readonly found: number; readonly review: Reviewed["review"]; readonly elapsedMs: number }> {
  const sample = await makeSample(3, 2);
  const { reviewed, elapsedMs } = await run(sample, scriptOf(mess, sample.planted), policy);
  return { found: share(reviewed.findings, sample.planted), review: reviewed.review, elapsedMs };
}
