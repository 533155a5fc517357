/** A model against the open set: what it found, what it invented, and what that took. */
import type { ReviewPolicy } from "../src/domain/policy.ts";
import { createOpenAiModel } from "../src/io/openai-model.ts";
import { fakeRepository } from "../test/fakes/repository.ts";
import { type Script, startModelServer } from "../test/model/model-server.ts";
import { reviewWith } from "./review-sample.ts";
import { type ReviewCase, readReviewSet } from "./review-set.ts";

/** What to compare, and how. */
export interface QualityOptions {
  /** Undefined: an endpoint of this program that says what is planted. */
  readonly baseUrl?: string;
  readonly model?: string;
  readonly apiKey?: string;
  readonly language?: string;
  /** Cases that are asked about at a time. */
  readonly concurrency: number;
  /** For each case. */
  readonly timeoutSeconds: number;
}

/** Lines that a finding may be off by and still speaks of the defect. */
const NEAR = 2;
const SCRIPTED = /^scripted/;

/** What one case came to. */
interface Scored {
  readonly one: ReviewCase;
  readonly findings: number;
  /** Findings that speak of the defect. */
  readonly right: number;
  readonly isFound: boolean;
  readonly isOnLine: boolean;
  /** Findings beside another one about the same line. */
  readonly repeats: number;
  readonly fingerprints: readonly string[];
  readonly outcome: string;
  readonly reason: string | null;
  readonly model: string | null;
  readonly tokens: readonly [prompt: number, completion: number];
  readonly seconds: number;
}

/** Why an endpoint cannot be asked at all, undefined where it answers. */
export async function whyUnusable({ baseUrl, model, apiKey }: QualityOptions): Promise<string | undefined> {
  if (baseUrl === undefined) return undefined;
  const client = createOpenAiModel({
    baseUrl,
    ...(model === undefined ? {} : { model }),
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  const described = await client.describe();
  if (described.kind === "failure") return described.message;
  const words = { system: "Answer with one word.", user: "Ready?" };
  const reply = await client.complete({ ...words, temperature: 0, maxOutputTokens: 16, timeoutMs: LONGEST_FIRST_MS });
  const isFinal = reply.kind === "failure" && ["unreachable", "rejected", "timeout"].includes(reply.failure);
  return isFinal ? reply.message : undefined;
}

/** A local server may load its model first. */
const LONGEST_FIRST_MS = 290_000;

/** Asks about every case and prints the figures; true where the endpoint reviewed at least one of them. */
export async function measureQuality(options: QualityOptions): Promise<boolean> {
  const cases = readReviewSet().filter((one) => options.language === undefined || one.language === options.language);
  const server = options.baseUrl === undefined ? await startModelServer(scriptFor(cases)) : undefined;
  const endpoint = { ...options, baseUrl: options.baseUrl ?? server?.baseUrl ?? "" };
  try {
    const scored = await scoreAll(cases, endpoint);
    const model = scored.find((one) => one.model !== null)?.model ?? options.model ?? "unnamed";
    if (server !== undefined || SCRIPTED.test(model)) printPlumbing(scored, await scoreAll(cases, endpoint));
    else printQuality(model, scored);
    return scored.some(({ outcome }) => outcome === "completed" || outcome === "incomplete");
  } finally {
    await server?.close();
  }
}

type Endpoint = QualityOptions & { readonly baseUrl: string };

async function scoreAll(cases: readonly ReviewCase[], endpoint: Endpoint): Promise<readonly Scored[]> {
  const scored: Scored[] = [];
  const waiting = [...cases.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      scored[next[0]] = await score(next[1], endpoint);
      if (process.stderr.isTTY) process.stderr.write(`\r${cases.length - waiting.length}/${cases.length} `);
    }
  };
  await Promise.all(Array.from({ length: endpoint.concurrency }, work));
  if (process.stderr.isTTY) process.stderr.write("\r");
  return scored;
}

async function score(one: ReviewCase, { baseUrl, model, apiKey, timeoutSeconds }: Endpoint): Promise<Scored> {
  const repository = fakeRepository();
  const base = repository.commit({
    files: one.before === null ? { ".keep": "" } : { ".keep": "", [one.path]: one.before },
  });
  const head = repository.commit({ files: { [one.path]: one.after } });
  const change = await repository.readChange(base, head);
  const policy: Partial<ReviewPolicy> = { timeoutSeconds, maxRequests: 20 };
  const named = { baseUrl, ...(model === undefined ? {} : { model }), ...(apiKey === undefined ? {} : { apiKey }) };
  const { reviewed, elapsedMs } = await reviewWith({ change, repository }, named, policy);
  const { findings, review } = reviewed;
  const lines = findings.map(({ location }) => location.startLine ?? 0);
  const isRight = (line: number): boolean => one.lines.some((known) => Math.abs(known - line) <= NEAR);
  return {
    one,
    findings: findings.length,
    right: lines.filter(isRight).length,
    isFound: lines.some(isRight),
    isOnLine: lines.some((line) => one.lines.includes(line)),
    repeats: lines.length - new Set(lines).size,
    fingerprints: findings.map(({ fingerprint }) => fingerprint),
    outcome: review.outcome,
    reason: review.reason,
    model: review.model,
    tokens: [review.promptTokens, review.completionTokens],
    seconds: elapsedMs / 1_000,
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const share = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));

function printQuality(model: string, scored: readonly Scored[]): void {
  console.log(`model: ${model}\n`);
  const languages = [...new Set(scored.map(({ one }) => one.language))];
  const widths = [12, 9, 7, 10, 11, 8, 7, 9, 10, 9, 9];
  const print = (cells: readonly (string | number)[]): void =>
    console.log(cells.map((cell, at) => String(cell).padEnd(widths[at] ?? 8)).join(""));
  print([
    "language",
    "defects",
    "clean",
    "findings",
    "precision",
    "recall",
    "F1",
    "on line",
    "clean ok",
    "tokens",
    "seconds",
  ]);
  for (const language of [...languages, "all"]) {
    const own = scored.filter(({ one }) => language === "all" || one.language === language);
    const bad = own.filter(({ one }) => one.defect !== null);
    const clean = own.filter(({ one }) => one.defect === null);
    const [findings, right] = [sum(own.map((each) => each.findings)), sum(own.map((each) => each.right))];
    const found = bad.filter(({ isFound }) => isFound).length;
    const precision = findings === 0 ? 0 : right / findings;
    const recall = bad.length === 0 ? 0 : found / bad.length;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    print([
      language,
      bad.length,
      clean.length,
      findings,
      share(right, findings),
      share(found, bad.length),
      f1.toFixed(3),
      share(bad.filter(({ isOnLine }) => isOnLine).length, bad.length),
      share(clean.filter((each) => each.findings === 0 && each.outcome === "completed").length, clean.length),
      sum(own.map(({ tokens }) => tokens[0] + tokens[1])),
      sum(own.map(({ seconds }) => seconds)).toFixed(1),
    ]);
  }
  printNotReviewed(scored);
  console.log(
    `\na finding is right within ${NEAR} lines of the defect; "on line" is the very line; "clean ok" are clean changes that were reviewed and got no finding`,
  );
}

function printPlumbing(first: readonly Scored[], second: readonly Scored[]): void {
  const bad = first.filter(({ one }) => one.defect !== null);
  const onLine = bad.filter(({ isOnLine }) => isOnLine).length;
  const names = (scored: readonly Scored[]): string =>
    scored.map(({ fingerprints }) => fingerprints.join(" ")).join("\n");
  console.log("scripted endpoint: plumbing only, says nothing about a model");
  console.log(`line match: ${share(onLine, bad.length)} (${onLine} of ${bad.length} planted defects on their line)`);
  console.log(`repeats within a run: ${sum(first.map(({ repeats }) => repeats))}`);
  console.log(`a second run names the same findings the same way: ${names(first) === names(second) ? "yes" : "no"}`);
  printNotReviewed(first);
}

function printNotReviewed(scored: readonly Scored[]): void {
  const missing = scored.filter(({ outcome }) => outcome !== "completed");
  console.log(`not wholly reviewed: ${missing.length} of ${scored.length}`);
  const reasons = new Map<string, number>();
  for (const { reason } of missing) reasons.set(reason ?? "", (reasons.get(reason ?? "") ?? 0) + 1);
  for (const [reason, count] of [...reasons].sort((left, right) => right[1] - left[1]).slice(0, 5)) {
    console.log(`  ${count}: ${reason}`);
  }
}

/** Says what is planted, twice and with numbers that are off, as weak models do. */
function scriptFor(cases: readonly ReviewCase[]): Script {
  return ({ user }) => {
    const asked = cases.filter(({ path }) => user.includes(`## ${path}\n`));
    const said = asked.flatMap(({ path, after, lines, defect }) =>
      lines.flatMap((line) => {
        const quote = after.split("\n")[line - 1]?.trim() ?? "";
        return [line, line + 1].map((number) => `${path}:${number}: high: this is a case of ${defect}\n> ${quote}`);
      }),
    );
    return { content: said.length === 0 ? "NONE" : said.join("\n") };
  };
}
