import { resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import type { Report } from "../domain/report.ts";
import type { State } from "../domain/verdict.ts";
import { locateRepository } from "../io/git-locate.ts";
import { createToolBox } from "../io/tool-box.ts";
import { leadsInto, safeSearchPath } from "../io/tool-path.ts";
import { writeFiles } from "../io/written-files.ts";
import { decide, type ExamineOptions, examine, prepare, readPolicy } from "../judge.ts";
import { readLineHashes } from "../line-hashes.ts";
import { renderJson } from "../report/json.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { renderSarif } from "../report/sarif.ts";
import { renderText } from "../report/text.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { choosePolicy } from "./policy-choice.ts";
import { readRange, type Session, uncommittedNotices, withRepository, withSession } from "./session.ts";

const EXIT_CODES: Readonly<Record<State, number>> = { success: 0, pending: 0, failure: 1, error: 3 };

/** `draftgate check`: the whole gate on a local range. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  checkReviewOptions(invocation);
  checkEvidence(context, invocation);
  const { report, lineHashes } = await withSession(context, (session) => judgeRange(context, invocation, session));
  const render = (format: string): string => {
    if (format === "json") return renderJson(report);
    if (format === "markdown") return renderMarkdown(report);
    if (format === "sarif") return renderSarif(report, { lineHashes });
    return renderText(report, { color: context.isColor, width: context.width });
  };
  const format = invocation.values["format"] ?? "text";
  const evidence = invocation.values["evidence"];
  if (evidence !== undefined) {
    await writeFiles(resolve(context.cwd, evidence), {
      "report.json": render("json"),
      "report.sarif": render("sarif"),
      "report.md": render("markdown"),
    });
  }
  await context.writeResult(render(format));
  return exitCode(report.state, invocation.values["fail-on"] ?? "failure");
}

/** A report, and what its SARIF form needs besides. */
export interface Judged {
  readonly report: Report;
  /** Empty where no SARIF was asked for. */
  readonly lineHashes: ReadonlyMap<string, string>;
}

const NO_HASHES: ReadonlyMap<string, string> = new Map();

function needsSarif({ values }: Invocation): boolean {
  return values["format"] === "sarif" || values["evidence"] !== undefined;
}

/** Judges the range that the options name, with real tools; also what `demo` runs. */
export async function judgeRange(context: CommandContext, invocation: Invocation, session: Session): Promise<Judged> {
  const choice = await choosePolicy(context, invocation.values["policy"]);
  const reviewing = await reviewOptions(context, invocation);
  return withRepository(context, invocation, session, async (repository) => {
    context.log.progress("reading the range");
    const [change, notices] = await Promise.all([
      readRange(invocation, repository),
      uncommittedNotices(invocation, repository),
    ]);
    const chosen = await readPolicy(choice, change.baseSha, { repository, digest: session.digest });
    context.log.progress(`${change.files.length} changed files, ${change.commits.length} commits: who wrote them?`);
    const prepared = await prepare(change, chosen, repository);
    const repositoryPath = resolve(context.cwd, invocation.values["repo"] ?? ".");
    const toolBox = createToolBox({
      environment: context.environment,
      repositoryPath,
      mayInstall: invocation.flags.has("install") && !invocation.flags.has("offline"),
      log: context.log,
      signal: context.signal,
    });
    const ports = { ...session, repository, toolBox, log: context.log };
    const noScan = invocation.flags.has("no-scan") ? { noScan: "--no-scan" } : {};
    const { concurrency } = session;
    const searchPath = safeSearchPath(context.environment["PATH"], repositoryPath);
    const examined = await examine(prepared, ports, {
      concurrency,
      searchPath,
      ...noScan,
      ...reviewing,
    });
    const facts = { people: null, commands: [], now: session.clock.now(), version: context.version, notices };
    const { report } = decide(prepared, examined, facts);
    const maxBytes = chosen.policy.scan.maxFileMebibytes * 1024 * 1024;
    const lineHashes = needsSarif(invocation) ? await readLineHashes(report, change, repository, maxBytes) : NO_HASHES;
    return { report, lineHashes };
  });
}

/** The model that --review asks; its key comes from the environment only, where no list of processes shows it. */
async function reviewOptions(context: CommandContext, invocation: Invocation): Promise<Pick<ExamineOptions, "review">> {
  const baseUrl = invocation.values["model-base-url"];
  if (!invocation.flags.has("review") || baseUrl === undefined) return {};
  if (invocation.flags.has("offline")) return { review: { skipped: "--offline" } };
  const { createOpenAiModel } = await import("../io/openai-model.ts");
  const model = invocation.values["model"];
  const apiKey = context.environment["DRAFTGATE_MODEL_API_KEY"];
  return {
    review: {
      model: createOpenAiModel({
        baseUrl,
        ...(model === undefined ? {} : { model }),
        ...(apiKey === undefined || apiKey === "" ? {} : { apiKey }),
        signal: context.signal,
      }),
    },
  };
}

function exitCode(state: State, failOn: string): number {
  if (failOn === "never") return 0;
  if (failOn === "pending" && state === "pending") return 1;
  return EXIT_CODES[state];
}

// The repository is only read, also where somebody asks for something else.
function checkEvidence(context: CommandContext, invocation: Invocation): void {
  const evidence = invocation.values["evidence"];
  if (evidence === undefined) return;
  const { gitDir, commonDir } = locateRepository(resolve(context.cwd, invocation.values["repo"] ?? "."));
  if (leadsInto(resolve(context.cwd, evidence), [gitDir, commonDir])) {
    throw new ConfigurationError(`option --evidence: ${evidence} is inside the git directory; name another folder`);
  }
}

function checkReviewOptions(invocation: Invocation): void {
  const url = invocation.values["model-base-url"];
  if (invocation.flags.has("review") && url === undefined) {
    throw new ConfigurationError("option --review needs --model-base-url URL (an OpenAI-compatible endpoint)");
  }
  if (!invocation.flags.has("review") && (url !== undefined || invocation.values["model"] !== undefined)) {
    throw new ConfigurationError("options --model-base-url and --model need --review");
  }
}
