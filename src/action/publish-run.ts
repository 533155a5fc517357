import { join } from "node:path";
import type { Inputs } from "../config/inputs.ts";
import { STATES } from "../domain/verdict.ts";
import type { ActionsRuntime } from "../io/actions-runtime.ts";
import { writeFiles } from "../io/written-files.ts";
import { renderAnnotations } from "../report/annotations.ts";
import { inertLogLine } from "../report/escape.ts";
import { renderJson } from "../report/json.ts";
import { renderJobSummary, renderMarkdown } from "../report/markdown.ts";
import { renderSarif } from "../report/sarif.ts";
import type { JudgedPull, Served } from "../serve/context.ts";

const MAX_ANNOTATIONS = 10;

/** Writes what a run leaves on the runner: notices, evidence files, annotations, the job summary and the outputs. */
export async function publishRun(served: Served, inputs: Inputs, runtime: ActionsRuntime): Promise<void> {
  for (const { code, message } of served.notices) runtime.notice(`${code}: ${inertLogLine(message)}`);
  const { judged } = served;
  if (judged.length === 0) return;
  const folders = new Map(judged.map((one) => [one, folderOf(one, judged.length, inputs.evidenceDir)]));
  for (const [one, folder] of folders) await writeEvidence(one, folder);
  runtime.printCommands(judged.flatMap(({ report }) => renderAnnotations(report)).slice(0, MAX_ANNOTATIONS));
  await runtime.writeSummary(renderJobSummary(judged.map(({ report }) => report)));
  for (const [name, value] of Object.entries(outputsOf(served, folders))) runtime.setOutput(name, value);
}

function folderOf({ number }: JudgedPull, count: number, evidenceDir: string): string {
  return count === 1 ? evidenceDir : join(evidenceDir, `${number}`);
}

async function writeEvidence({ report, lineHashes }: JudgedPull, folder: string): Promise<void> {
  await writeFiles(folder, {
    "report.json": renderJson(report),
    "report.sarif": renderSarif(report, { lineHashes }),
    "report.md": renderMarkdown(report),
  });
}

/**
 * The outputs of the action: what the job answers for, the paths of the worst pull request, the AI-written files and blocking findings of
 * all. The state is that of the commit status, so the worst of every open pull request with the head.
 */
function outputsOf(
  { judged, state }: Served,
  folders: ReadonlyMap<JudgedPull, string>,
): Readonly<Record<string, string>> {
  const worst = judged.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const aiFiles = judged.flatMap(({ report }) => report.files.filter((file) => file.origin === "ai"));
  const blocking = judged.map(
    ({ report }) => report.findings.filter((finding) => finding.blocks && finding.duplicateOf === null).length,
  );
  const folder = folders.get(worst) ?? "";
  return {
    state: state ?? worst.report.state,
    "ai-files": JSON.stringify([...new Set(aiFiles.map((file) => file.path))]),
    findings: `${blocking.reduce((sum, count) => sum + count, 0)}`,
    approvals: worst.approvals === null ? "" : `${worst.approvals.counted}/${worst.approvals.required}`,
    report: join(folder, "report.json"),
    sarif: join(folder, "report.sarif"),
  };
}

function rank({ report }: JudgedPull): number {
  return STATES.indexOf(report.state);
}
