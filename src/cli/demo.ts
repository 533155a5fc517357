import { mkdtemp, readdir, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ConfigurationError } from "../domain/errors.ts";
import type { Report } from "../domain/report.ts";
import { makeFolder } from "../io/made-folder.ts";
import { createNewRepository } from "../io/new-repository.ts";
import { renderText } from "../report/text.ts";
import { type Judged, judgeRange } from "./check.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { createDemoStory, type DemoStory, lineOf, type PlantedProblem } from "./demo-story.ts";
import { type Session, withSession } from "./session.ts";

/** `draftgate demo`: builds a repository with planted problems, judges it with real scanners, and says whether each was found. */
export async function run(context: CommandContext, invocation: Invocation): Promise<number> {
  const story = createDemoStory();
  const isKept = invocation.flags.has("keep");
  const given = invocation.values["dir"];
  return withSession(context, async (session) => {
    const folder = await prepareFolder(context, given, isKept, session);
    try {
      await createNewRepository(folder.path, story.commits);
      context.log.info(
        `built a repository: ${story.commits.length} commits, ${story.problems.length} planted problems`,
      );
      const { report } = await judge(context, session, folder.path);
      await context.writeResult(renderText(report, { color: context.isColor, width: context.width }));
      const outcome = compare(story, report);
      await context.writeResult(`\n${renderOutcome(outcome)}`);
      if (isKept) context.log.info(`kept: draftgate check --repo ${folder.path} --base main --head feature`);
      return exitCode(outcome, report);
    } finally {
      if (!isKept) await folder.remove();
    }
  });
}

async function prepareFolder(
  context: CommandContext,
  given: string | undefined,
  isKept: boolean,
  session: Session,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  if (given === undefined && !isKept) return session.scratch.create("demo");
  if (given === undefined) {
    const path = await mkdtemp(join(tmpdir(), "draftgate-demo-"));
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
  }
  const path = resolve(context.cwd, given);
  const entries = await readdir(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new ConfigurationError(`option --dir: ${given} is no folder that can be read`);
  });
  if (entries !== undefined && entries.length > 0) {
    throw new ConfigurationError(`option --dir: ${given} is not empty; name a new or an empty folder`);
  }
  makeDemoFolder(path, given);
  return {
    path,
    async remove() {
      for (const name of await readdir(path)) await rm(join(path, name), { recursive: true, force: true });
      if (entries === undefined) await rmdir(path);
    },
  };
}

function makeDemoFolder(path: string, given: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    throw new ConfigurationError(
      `option --dir: ${given} cannot be made (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function judge(context: CommandContext, session: Session, folder: string): Promise<Judged> {
  const values = { repo: folder, base: "main", head: "feature" };
  return judgeRange(context, { values, flags: new Set(["install"]), positionals: [] }, session);
}

/** What the report says of what was planted. */
interface Outcome {
  readonly rows: readonly { readonly isFound: boolean; readonly label: string; readonly where: string }[];
  readonly missing: readonly string[];
}

function compare(story: DemoStory, report: Report): Outcome {
  const problems = story.problems.map((problem) => {
    const line = lineOf(problem);
    const found = findPlanted(report, problem, line);
    const where = `${problem.path ?? "commit message"}:${line}`;
    return {
      isFound: found !== undefined,
      label: problem.label,
      where: found === undefined ? where : `${where}, ${found.tool} ${found.ruleId}`,
    };
  });
  const files = story.aiFiles.map(({ path, agent }) => {
    const file = report.files.find((one) => one.path === path);
    const isFound = file?.origin === "ai" && file.agents.includes(agent);
    return { isFound, label: `a file that ${agent} wrote`, where: path };
  });
  return {
    rows: [...problems, ...files],
    missing: report.scans.filter((scan) => scan.outcome === "failed").map((scan) => `${scan.tool} (${scan.reason})`),
  };
}

function findPlanted(report: Report, problem: PlantedProblem, line: number): Report["findings"][number] | undefined {
  return report.findings.find(
    (finding) =>
      finding.tool === problem.tool &&
      finding.class === problem.class &&
      finding.path === problem.path &&
      finding.startLine === line,
  );
}

function renderOutcome(outcome: Outcome): string {
  const found = outcome.rows.filter((row) => row.isFound).length;
  const width = Math.max(...outcome.rows.map((row) => row.label.length));
  const lines = outcome.rows.map(
    (row) => `  ${row.isFound ? "found " : "MISSED"}  ${row.label.padEnd(width)}  ${row.where}`,
  );
  const missing = outcome.missing.map((tool) => `  not scanned: ${tool}`);
  return [`Demo: ${found} of ${outcome.rows.length} planted facts found`, ...lines, ...missing, ""].join("\n");
}

function exitCode(outcome: Outcome, report: Report): number {
  if (outcome.missing.length > 0 || report.state === "error") return 3;
  return outcome.rows.every((row) => row.isFound) ? 0 : 1;
}
