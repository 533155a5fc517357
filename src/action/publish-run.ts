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
  const worst = judged.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  // First, since they are there also where nothing can be written any more.
  for (const [name, value] of Object.entries(outputsOf(served, worst))) runtime.setOutput(name, value);
  for (const one of judged) {
    const folder = folderOf(one, judged.length, inputs.evidenceDir);
    await writeEvidence(one, folder);
    if (one !== worst) continue;
    runtime.setOutput("report", join(folder, "report.json"));
    runtime.setOutput("sarif", join(folder, "report.sarif"));
  }
  runtime.printCommands(judged.flatMap(({ report }) => renderAnnotations(report)).slice(0, MAX_ANNOTATIONS));
  await runtime.writeSummary(renderJobSummary(judged.map(({ report }) => report)));
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
 * The outputs of the action but its files: what the job answers for, the AI-written files and blocking findings of all, the approvals of
 * the worst pull request. The state is that of the commit status, so the worst of every open pull request with the head.
 */
function outputsOf({ judged, state }: Served, worst: JudgedPull): Readonly<Record<string, string>> {
  const aiFiles = judged.flatMap(({ report }) => report.files.filter((file) => file.origin === "ai"));
  const blocking = judged.map(
    ({ report }) => report.findings.filter((finding) => finding.blocks && finding.duplicateOf === null).length,
  );
  return {
    state: state ?? worst.report.state,
    "ai-files": JSON.stringify([...new Set(aiFiles.map((file) => file.path))]),
    findings: `${blocking.reduce((sum, count) => sum + count, 0)}`,
    approvals: worst.approvals === null ? "" : `${worst.approvals.counted}/${worst.approvals.required}`,
  };
}

function rank({ report }: JudgedPull): number {
  return STATES.indexOf(report.state);
}
