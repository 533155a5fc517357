import { load } from "js-yaml";
import { z } from "zod";
import type { Severity } from "../domain/finding.ts";
import { silencedByZizmorSettings, ZIZMOR_FILES } from "./base-ignores.ts";
import { type FileScanner, type ToolCall, type ToolResult, UnreadableAnswer } from "./scanner.ts";
import { lastColumn, parseJson, plainName } from "./tool-run.ts";
import { isAction, isWorkflow, workflowFileName } from "./workflow-files.ts";

const NO_INPUTS = 3;
// 11 to 14 are findings by severity: https://docs.zizmor.sh/usage/#exit-codes
const ENDS: ReadonlySet<number | null> = new Set([0, NO_INPUTS, 11, 12, 13, 14]);
// The log names each file that was audited.
const DONE = /completed (\S+)\s*$/gm;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  High: "high",
  Medium: "medium",
  Low: "low",
  Informational: "info",
  Unknown: "info",
};

const POINT = z.object({ row: z.int().min(0), column: z.int().min(0) });
const LOCATION = z.object({
  symbolic: z.object({
    key: z.object({ Local: z.object({ verbatim_path: z.string() }) }),
    annotation: z.string(),
    kind: z.string(),
    route: z.object({ route: z.array(z.object({ Key: z.string() }).or(z.object({ Index: z.int() }))) }),
    feature_kind: z.unknown(),
  }),
  concrete: z.object({ location: z.object({ start_point: POINT, end_point: POINT }) }),
});
const FRAGMENT = z.object({ Subfeature: z.object({ fragment: z.unknown() }) });
const ANSWER = z.array(
  z.object({
    ident: z.string().min(1),
    desc: z.string(),
    url: z.string(),
    determinations: z.object({ confidence: z.string(), severity: z.string() }),
    locations: z.array(LOCATION).min(1),
  }),
);

/** zizmor's regular persona on workflows and actions, offline (https://docs.zizmor.sh/). */
export const zizmor: FileScanner = {
  kind: "files",
  name: "zizmor",
  silencedBy: ["zizmor"],
  claims: ({ path }) => isWorkflow(path) || isAction(path),
  fileName: workflowFileName,
  filesPerCall: 200,
  seconds: { start: 0.05, each: 0.01 },
  configFiles: {},
  baseFiles: ZIZMOR_FILES,
  silencedByBase: silencedByZizmorSettings,
  command: ({ files, obeysComments }) => ({
    args: [
      "--offline",
      "--no-config",
      "--no-progress",
      "--color=never",
      "--persona=regular",
      ...(obeysComments ? [] : ["--no-ignores"]),
      "--format=json-v1",
      ...files.map((file) => `./${file}`),
    ],
  }),
  read: (result, call) => {
    if (!ENDS.has(result.exitCode)) throw new UnreadableAnswer(`ended with exit code ${result.exitCode}`);
    const log = new TextDecoder().decode(result.stderr);
    const done = new Set([...log.matchAll(DONE)].map((match) => plainName(match[1] ?? "", call)));
    // It passes over what is no workflow: that its log speaks of the others shows that these were looked at and put aside.
    const refused = call.files
      .filter((file) => !done.has(file))
      .map((file) => ({ file, reason: "unparsable" as const }));
    if (result.exitCode === NO_INPUTS) {
      if (done.size > 0 || !/failed to (?:parse|validate|load)/.test(log))
        throw new UnreadableAnswer("ended with exit code 3");
      return { covered: [], refused, results: [] };
    }
    const answer = ANSWER.safeParse(parseJson(result));
    if (!answer.success) throw new UnreadableAnswer("printed JSON of another shape than its own");
    if (done.size === 0) throw new UnreadableAnswer("named no file that it looked at");
    return { covered: [...done], refused, results: answer.data.map((row) => toResult(row, call)) };
  },
  adjust: (result, text) => {
    const identity = `${result.identity ?? ""} ${usedAction(text, result.startLine)}`;
    const isHarmless = result.ruleId === "dangerous-triggers" && onlyRunsThisAction(text);
    return { ...result, identity, ...(isHarmless ? { severity: "low" } : {}) };
  },
};

/**
 * The place in the workflow without the numbers of steps, and the expression it is about: the same problem when a step was put before
 * it, an argument changed or an action was raised.
 */
function identityOf({ annotation, route, feature_kind: feature }: z.infer<typeof LOCATION>["symbolic"]): string {
  const keys = route.route.flatMap((part) => ("Key" in part ? [part.Key] : []));
  const fragment = FRAGMENT.safeParse(feature);
  // Of `uses` it would be the action with its version; `usedAction` names it without.
  const isTelling = fragment.success && keys.at(-1) !== "uses";
  return JSON.stringify([keys, annotation, isTelling ? fragment.data.Subfeature.fragment : null]);
}

/** The action that the line uses, without its version; empty where it uses none. */
function usedAction(text: string, line: number | null): string {
  const source = line === null ? "" : (text.split("\n", line)[line - 1] ?? "");
  return /^[\s-]*uses:\s*["']?([^\s"'@#]+)/.exec(source)?.[1] ?? "";
}

function toResult(row: z.infer<typeof ANSWER>[number], call: ToolCall): ToolResult {
  const [first] = row.locations;
  const { symbolic, concrete } =
    row.locations.find((location) => location.symbolic.kind === "Primary") ?? first ?? NOWHERE;
  const { start_point: start, end_point: end } = concrete.location;
  const endsBefore = end.column === 0 && end.row > start.row;
  return {
    file: plainName(symbolic.key.Local.verbatim_path, call),
    ruleId: row.ident,
    class: "sast",
    severity: SEVERITIES[row.determinations.severity] ?? "medium",
    confidence: row.determinations.confidence.toLowerCase(),
    message: `${row.desc}: ${symbolic.annotation}`,
    startLine: start.row + 1,
    startColumn: start.column + 1,
    endLine: end.row + (endsBefore ? 0 : 1),
    endColumn: endsBefore ? null : lastColumn(end.column + 1),
    helpUri: row.url.startsWith("https://docs.zizmor.sh/") ? row.url : null,
    advice: null,
    identity: identityOf(symbolic),
  };
}

const NOWHERE: z.infer<typeof LOCATION> = {
  symbolic: {
    key: { Local: { verbatim_path: "" } },
    annotation: "",
    kind: "Primary",
    route: { route: [] },
    feature_kind: undefined,
  },
  concrete: { location: { start_point: { row: 0, column: 0 }, end_point: { row: 0, column: 0 } } },
};

const WORKFLOW = z.object({
  jobs: z.record(z.string(), z.strictObject({ steps: z.array(z.looseObject({ uses: z.string() })).min(1) }).loose()),
});

/** A workflow whose every step is this action at a full commit SHA needs its trigger: it checks nothing out and runs nothing. */
function onlyRunsThisAction(text: string): boolean {
  try {
    const workflow = WORKFLOW.safeParse(load(text));
    if (!workflow.success) return false;
    const jobs = Object.values(workflow.data.jobs);
    return (
      jobs.length > 0 &&
      jobs.every(
        (job) => !("uses" in job) && job.steps.every((step) => !("run" in step) && THIS_ACTION.test(step.uses)),
      )
    );
  } catch {
    return false;
  }
}

const THIS_ACTION = /^[\w.-]+\/draftgate@[0-9a-f]{40}$/;
