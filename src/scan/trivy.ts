import { parseEvents } from "js-yaml";
import { chartOf, isChartInput, outermostChart } from "./helm-charts.ts";
import { infrastructureNeighbors, isInfrastructure, isManifest, nameForTrivy } from "./infrastructure.ts";
import { type FileScanner, type ToolAnswer, type ToolCall, UnreadableAnswer } from "./scanner.ts";
import { parseJson } from "./tool-run.ts";
import { ANSWER, readResults, type TrivyResult } from "./trivy-results.ts";

// Deeper ones are no infrastructure.
const MAX_DEPTH = 200;

// The sign is part of no name that a repository's path becomes.
const PROOF_FOLDER = "=proof";
// Nothing that is named there answers: modules of a Terraform file would be fetched from wherever it says.
const NOWHERE = "http://127.0.0.1:9";

/** trivy on manifests and infrastructure, with the database that is there and the checks that it carries (https://trivy.dev/docs/). */
export const trivy: FileScanner = {
  kind: "files",
  name: "trivy",
  silencedBy: ["trivy"],
  claims: ({ path, infrastructure }) => isManifest(path) || isInfrastructure(path) || infrastructure !== undefined,
  fileName: nameForTrivy,
  filesPerCall: Number.MAX_SAFE_INTEGER,
  seconds: { start: 1.2, each: 0.005 },
  tree: {
    neighbors: infrastructureNeighbors,
    inArguments: false,
    proofs: {
      [`${PROOF_FOLDER}/Dockerfile`]: "FROM ubuntu:latest\n",
      [`${PROOF_FOLDER}/requirements.txt`]: "draftgate-proof==1.0\n",
    },
  },
  needsDatabase: isManifest,
  isBroken: cannotBeParsed,
  configFiles: { "trivy.yaml": "", trivyignore: "" },
  baseFiles: [".trivyignore"],
  silencedByBase: (texts) => {
    const text = texts.get(".trivyignore") ?? "";
    // A line with a date is left to a person: this stage does not ask what day it is.
    const ignored = new Set(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => /^[\w-]+$/.test(line)),
    );
    return (ruleId) => (ignored.has(ruleId) || ignored.has(`AVD-${ruleId}`) ? ".trivyignore" : null);
  },
  command: (call) => ({
    args: [
      "fs",
      "--config",
      `${call.configFolder}/trivy.yaml`,
      "--ignorefile",
      `${call.configFolder}/trivyignore`,
      "--scanners",
      hasDatabase(call) ? "vuln,misconfig" : "misconfig",
      ...(hasDatabase(call) ? ["--cache-dir", call.database?.folder ?? "", "--list-all-pkgs"] : []),
      "--cache-backend",
      "memory",
      "--skip-db-update",
      "--skip-java-db-update",
      "--skip-check-update",
      "--skip-version-check",
      "--offline-scan",
      "--disable-telemetry",
      "--no-progress",
      // Only its log says which file it could not parse.
      "--debug",
      "--exit-code",
      "0",
      "--format",
      "json",
      call.root,
    ],
    env: { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, GIT_ALLOW_PROTOCOL: "none" },
  }),
  read: (result, call) => {
    if (result.exitCode !== 0) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    const results = answer.data.Results ?? [];
    checkProofs(results, call);
    return {
      ...readCoverage(results, readLog(new TextDecoder().decode(result.stderr)), call),
      results: readResults(results, call),
    };
  },
};

function hasDatabase({ database }: ToolCall): boolean {
  return database !== undefined && database.updatedAt !== null;
}

function checkProofs(results: readonly TrivyResult[], call: ToolCall): void {
  const proofs = results.filter((one) => one.Target.startsWith(`${PROOF_FOLDER}/`));
  const found = (predicate: (one: TrivyResult) => boolean): boolean => proofs.some(predicate);
  const checked = found((one) => (one.Misconfigurations ?? []).some((row) => /^(?:AVD-)?DS-?0*1$/.test(row.ID)));
  const listed = !hasDatabase(call) || found((one) => (one.Packages ?? []).length > 0);
  if (!checked || !listed) throw new UnreadableAnswer("did not find what was put there for it to find");
}

interface LoggedFiles {
  /** It could not parse them. */
  readonly broken: ReadonlySet<string>;
  /** It parsed them, also where it has nothing to say of them. */
  readonly read: ReadonlySet<string>;
  /** Folders of charts that it could not render, with `/` at the end. */
  readonly brokenCharts: ReadonlySet<string>;
}

function readLog(log: string): LoggedFiles {
  const broken = new Set<string>();
  const read = new Set<string>();
  const charts = new Set<string>();
  for (const line of log.split("\n")) {
    const path = /\bfile_path="([^"]+)"/.exec(line)?.[1];
    if (path === undefined) continue;
    if (line.includes("Failed to render Chart files")) charts.add(path === "." ? "" : `${path}/`);
    else if (/Walk error|Error parsing file|Failed to parse file/.test(line)) broken.add(path);
    else if (/\bAdded file\t|\bScanned config file\t/.test(line)) read.add(path);
  }
  return { broken, read, brokenCharts: charts };
}

/**
 * A result proves that a file was read, and so does the log. A manifest without packages has neither; that it can be parsed is known
 * from the log, and that the tool works from the proofs.
 */
function readCoverage(
  results: readonly TrivyResult[],
  log: LoggedFiles,
  call: ToolCall,
): Pick<ToolAnswer, "covered" | "refused"> {
  const targets = new Set(results.map((one) => one.Target));
  // A chart is rendered whole: a template without a result came to nothing, or is a test that a chart does not install.
  const rendered = new Set(results.flatMap((one) => (one.Type === "helm" ? (chartOf(one.Target) ?? []) : [])));
  const isRendered = (path: string): boolean => {
    const chart = chartOf(path);
    return chart !== undefined && rendered.has(chart);
  };
  const covered: string[] = [];
  const refused: ToolAnswer["refused"][number][] = [];
  const isBroken = (path: string): boolean => {
    const chart = outermostChart(path);
    return chart !== undefined && log.brokenCharts.has(chart);
  };
  for (const file of call.files) {
    const inTree = file.slice(call.root.length + 1);
    if (log.broken.has(inTree) || (!targets.has(inTree) && isBroken(inTree)))
      refused.push({ file, reason: "unparsable" });
    else if (
      targets.has(inTree) ||
      log.read.has(inTree) ||
      isManifest(inTree) ||
      isRendered(inTree) ||
      isChartInput(inTree)
    )
      covered.push(file);
    else refused.push({ file, reason: "tool-skipped" });
  }
  return { covered, refused };
}

/** It passes over YAML and JSON that it cannot parse without a word; a template is none before it is rendered. */
function cannotBeParsed(path: string, text: string): boolean {
  if (chartOf(path) !== undefined && text.includes("{{")) return false;
  try {
    if (/\.json$/i.test(path)) JSON.parse(text);
    else if (/\.(?:ya?ml|template)$/i.test(path)) parseEvents(text, { maxDepth: MAX_DEPTH });
    return false;
  } catch {
    return true;
  }
}
